"""What the engine scripts share: arguments, the clock, peak memory, one line of JSON.

    python engine_NAME.py SITES.gpkg POLYGONS.gpkg [--result FILE.npz] [options of the engine]

prints {"read_s", "job_s", "pairs", "sum_km2", "peak_mb", "versions", ...}. Each engine is three
functions: ``read(options)`` opens or loads the input, ``job(loaded, options)`` is what is compared,
and ``answer(done, options)`` turns what the job left into (site, polygon, m2) outside the clock.
"""

from __future__ import annotations

import argparse
import json
import platform
import resource
import time

import numpy as np


def main(read, job, answer, versions, arguments=(), in_process=True):
    """Run one engine once.

    ``arguments`` are more (name, keywords) for argparse; ``in_process`` is False where the work is
    done by another process, whose memory is not ours to report.
    """
    parser = argparse.ArgumentParser()
    parser.add_argument("sites")
    parser.add_argument("polygons")
    parser.add_argument("--result")
    for name, keywords in arguments:
        parser.add_argument(name, **keywords)
    options = parser.parse_args()

    started = time.perf_counter()
    loaded = read(options)
    ready = time.perf_counter()
    done = job(loaded, options)
    ended = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 if in_process else None

    line = {"read_s": ready - started, "job_s": ended - ready, "peak_mb": peak}
    result = answer(done, options)
    site, polygon, m2 = (np.asarray(column) for column in result[:3])
    if len(result) > 3:  # an engine may add numbers of its own
        line.update(result[3])
    keep = m2 > 0
    site, polygon, m2 = site[keep].astype(np.int64), polygon[keep].astype(np.int64), m2[keep]
    if options.result:
        np.savez(options.result, site=site, polygon=polygon, m2=m2.astype(float))
    line.update(pairs=len(m2), sum_km2=float(m2.sum()) / 1e6)
    line["versions"] = {"Python": platform.python_version(), **versions(done)}
    print(json.dumps(line))


def geos_versions(_done=None):
    import shapely

    return {
        "shapely": shapely.__version__,
        "GEOS": shapely.geos_version_string,
        "numpy": np.__version__,
    }
