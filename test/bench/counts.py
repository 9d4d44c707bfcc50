"""Regression by counts, which no busy machine disturbs: cuts, leaves, pairs and clips of the core.

counts.json holds the accepted ones; more than 5 % above them is an increase to be explained (or to
be accepted with run.py --accept-counts). The last digits depend on the versions of numpy and GEOS.
"""

from __future__ import annotations

import json
from pathlib import Path

FILE = Path(__file__).resolve().parent / "counts.json"
_ALLOWED = 1.05


def _of(results):
    """{"job, N sites": {"cuts": ..}}."""
    return {
        f"{row['key']}, {engine['sites']} sites": engine["counts"]
        for row in results["rows"]
        for engine in row["engines"].values()
        if "counts" in engine
    }


def increases(results):
    """One sentence for each count that has grown."""
    accepted = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    return [
        f"{job}: {name} grew from {accepted[job][name]:,} to {value:,}"
        for job, now in _of(results).items()
        for name, value in now.items()
        if name in accepted.get(job, {}) and value > _ALLOWED * accepted[job][name]
    ]


def accept(results):
    """Keep the counts of these results; those of other jobs stay."""
    accepted = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    accepted.update(_of(results))
    FILE.write_text(json.dumps(accepted, indent=1, sort_keys=True) + "\n", encoding="utf-8")
