"""The plugin's core: pairs of sites of different countries within 10 km, with all that is measured.

Besides the distance that is overlaps, their depth and shared borders.
"""

from __future__ import annotations

import engine
import gpkg
import numpy as np
from load import load_plugin_package
from pair_input import DISTANCE_M, ONE_METRE, countries_of

load_plugin_package()
from transboundary_planner.core.borderpairs import find_pairs  # noqa: E402
from transboundary_planner.core.pair_sites import PairSites  # noqa: E402
from transboundary_planner.core.store import PolygonStore  # noqa: E402


def read(options):
    country = countries_of(options.sites, options.polygons)
    store = PolygonStore()
    store.add(gpkg.read_polygons(options.sites))
    n = len(store)
    nothing = [None] * n
    listed = [() if number < 0 else (f"{number:04d}",) for number in country.tolist()]
    ids = [str(i) for i in range(n)]
    return PairSites(store, np.arange(n), ids, nothing, nothing, listed, np.full((n, 2), np.nan))


def job(sites, options):
    return find_pairs(sites, DISTANCE_M, 250.0, threads=options.threads)


def answer(found, options):
    rows = [(min(p.a, p.b), max(p.a, p.b), p.distance_m + ONE_METRE) for p in found.pairs]
    return np.array(rows, dtype=float).reshape(-1, 3).T


if __name__ == "__main__":
    threads = ("--threads", {"type": int, "default": 2})
    engine.main(read, job, answer, engine.geos_versions, arguments=[threads])
