"""Puts the measured tables into docs/PERFORMANCE.md, so that no number is typed by hand.

    python report.py [build/bench/results.json]

Replaces what stands between the two marker lines of the document.
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


def main(path):
    results = json.loads(Path(path).read_text(encoding="utf-8"))
    if results["quick"]:
        raise SystemExit("these are the results of a quick run; they do not go into the document")
    missing = {row.key for row in rows.table(quick=False)} - {row["key"] for row in results["rows"]}
    if missing:
        raise SystemExit(f"these results lack the rows {', '.join(sorted(missing))}")
    text = DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, found, after = rest.partition(END)
    if not found:
        raise SystemExit(f"{DOCUMENT.name} has lost its markers")
    DOCUMENT.write_text(f"{before}{BEGIN}\n{markdown(results)}{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main(*(sys.argv[1:] or [ROOT / "build" / "bench" / "results.json"]))
