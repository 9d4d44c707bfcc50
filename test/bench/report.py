"""Puts the measured tables into docs/PERFORMANCE.md, so that no number is typed by hand.

    python report.py [build/bench/results.json ...]

Replaces what stands between the two marker lines of the document. Rows that were run at another
time may come from a file of their own: each file gets its tables, and together they have all rows.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import rows
from table import markdown

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs" / "PERFORMANCE.md"
BEGIN, END = "<!-- results: begin -->", "<!-- results: end -->"


def main(*paths):
    runs = [json.loads(Path(path).read_text(encoding="utf-8")) for path in paths]
    if any(run["quick"] for run in runs):
        raise SystemExit("these are the results of a quick run; they do not go into the document")
    measured = {row["key"] for run in runs for row in run["rows"]}
    missing = {row.key for row in rows.table(quick=False)} - measured
    if missing:
        raise SystemExit(f"these results lack the rows {', '.join(sorted(missing))}")
    text = DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, found, after = rest.partition(END)
    if not found:
        raise SystemExit(f"{DOCUMENT.name} has lost its markers")
    tables = "\n".join(markdown(run) for run in runs)
    DOCUMENT.write_text(f"{before}{BEGIN}\n{tables}{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main(*(sys.argv[1:] or [ROOT / "build" / "bench" / "results.json"]))
