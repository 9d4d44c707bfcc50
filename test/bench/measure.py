"""Runs the engines of a row by turns, compares their answers, then works the claims out."""

from __future__ import annotations

import json
import math
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import numpy as np
from claims import judge
from verify import compare

HERE = Path(__file__).resolve().parent
# Larger sets are checked on a sample, so that the reference takes seconds.
_MOST_CHECKED = 10_000


class Bench:
    """Where things are: the data, the Python of QGIS, the database server."""

    def __init__(self, folder, qgis_python, make_data, server):
        self.folder = Path(folder)
        self.data = self.folder / "data"
        self.scratch = self.folder / "scratch"
        self._qgis_python = qgis_python
        self._make_data = make_data
        self._server = server

    def path(self, name):
        """Path of a data set, made when it is missing."""
        path = self.data / f"{name}.gpkg"
        if not path.exists():
            self._make_data(name)
        return path

    def run(self, engine, row, result):
        """Run an engine once in a fresh process; its line of JSON, or {"error": ...}."""
        if engine.postgis and self._server is None:
            return {"error": "no PostgreSQL server with PostGIS is installed"}
        for_qgis = engine.python == "qgis"
        command = [
            self._qgis_python if for_qgis else sys.executable,
            HERE / engine.script,
            self.path(engine.sites or row.sites),
            self.path(row.polygons),
            *engine.options,
            "--result",
            result,
        ]
        self.scratch.mkdir(parents=True, exist_ok=True)
        environment = {**os.environ, "TMPDIR": str(self.scratch), **(self._server or {})}
        # pip's pyproj brings its own PROJ data; Debian's in a virtual environment has to be told.
        environment.pop("PROJ_DATA", None)
        if for_qgis:
            environment.update(PROJ_DATA="/usr/share/proj", QT_QPA_PLATFORM="offscreen")
        done = subprocess.run(
            [str(part) for part in command], env=environment, capture_output=True, text=True
        )
        shutil.rmtree(self.scratch, ignore_errors=True)
        lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
        if done.returncode or not lines:
            said = done.stderr.strip().splitlines()
            return {"error": said[-1] if said else f"exit code {done.returncode}"}
        return json.loads(lines[-1])

    def reference(self, sites, polygons):
        """(answers of reference.py, every how manieth site they are for)."""
        every = math.ceil(_count(sites) / _MOST_CHECKED)
        path = self.folder / "reference" / f"{sites}_{polygons}.npz"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            command = ["reference.py", self.path(sites), self.path(polygons), path, every]
            subprocess.run([sys.executable, *map(str, command)], cwd=HERE, check=True)
        with np.load(path) as arrays:
            return dict(arrays), every


def measure(bench, row, rounds, say=print):
    """All rounds of a row.

    Returns
    -------
    dict for the results file: ``engines`` (label -> seconds, memory, verdict ...) and ``claims``
    """
    load = os.getloadavg()[0]
    for name in {row.sites, row.polygons, *(e.sites for e in row.engines if e.sites)}:
        bench.path(name)
    found = {engine.label: [] for engine in row.engines}
    for number in range(rounds):
        for engine in row.engines:  # A B C A B C
            if number and not engine.timed:
                continue
            result = (
                bench.folder / "answers" / f"{row.key}_{row.engines.index(engine)}_{number}.npz"
            )
            result.parent.mkdir(parents=True, exist_ok=True)
            line = bench.run(engine, row, result)
            if "error" not in line:
                with np.load(result) as arrays:
                    line["answer"] = arrays["site"], arrays["polygon"], arrays["m2"]
            found[engine.label].append(line)
            say(f"  round {number + 1}: {engine.label}: " + _in_words(line))
    summary = {}
    for engine in row.engines:
        verdicts = [_verdict(bench, row, engine, line, found) for line in found[engine.label]]
        bad = [verdict for verdict in verdicts if not verdict.get("equal")]
        verdict = (bad or verdicts)[0]
        say(f"  {engine.label}: {verdict['words']}")
        summary[engine.label] = {
            "sites": _count(engine.sites or row.sites),
            "verdict": verdict,
            **_summary(engine, found[engine.label]),
        }
    claims = [judge(claim, summary) for claim in row.claims]
    return {"key": row.key, "title": row.title, "load": load, "engines": summary, "claims": claims}


def _in_words(line):
    if "error" in line:
        return f"failed: {line['error']}"
    memory = f", {line['peak_mb']:.0f} MB" if line["peak_mb"] else ""
    return f"read {line['read_s']:.2f} s, job {line['job_s']:.3f} s{memory}"


def _verdict(bench, row, engine, line, found):
    if "error" in line:
        return {"equal": False, "words": f"failed: {line['error']}"}
    every = 1
    if engine.against:
        other = found[engine.against][0]
        if "error" in other:
            return {"equal": False, "words": f"nothing to compare with: {engine.against} failed"}
        expected, name = other["answer"], engine.against
    elif engine.model:
        arrays, every = bench.reference(engine.sites or row.sites, row.polygons)
        expected = arrays["site"], arrays["polygon"], arrays[engine.model]
        name = f"reference, {engine.model}"
    else:  # others are compared with this one
        return {"equal": True, "words": "compared with by others", "against": "-"}
    verdict = compare(
        line["answer"], expected, engine.by, engine.sum_tolerance, engine.each_tolerance, every
    )
    return {
        "equal": verdict.equal,
        "words": verdict.words,
        "against": name,
        "by": engine.by,
        "compared": verdict.compared,
        "sum_error": _number(verdict.sum_error),
        "worst": _number(verdict.worst),
        "sum_tolerance": engine.sum_tolerance,
    }


def _count(sites):
    """Number of sites of a set, from its name."""
    return int(sites.partition("_")[2])


def _number(value):
    """NaN has no place in JSON."""
    return None if math.isnan(value) else value


def _summary(engine, lines):
    good = [line for line in lines if "error" not in line]
    if not good:
        return {"seconds": []}
    return {
        "seconds": [
            line["job_s"] + (line["read_s"] if engine.with_reading else 0) for line in good
        ],
        "read_s": statistics.median(line["read_s"] for line in good),
        "peak_mb": [line["peak_mb"] for line in good if line["peak_mb"]],
        **{key: good[-1][key] for key in ("pairs", "sum_km2", "versions")},
        **{key: good[-1][key] for key in ("counts", "outputs") if key in good[-1]},
    }
