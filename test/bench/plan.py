"""Speed of the plan's store: opening, and one edit with its history row, by the number of items.

    python test/bench/plan.py [--rounds N] [--write]    # needs no QGIS; a table comes out

``--write`` puts the table into docs/PERFORMANCE.md.

An item has names in three languages, dates, a status, a share for each of two countries and a budget.
The edit is the whole of `store.apply`: checked, written, on the disk (`synchronous = FULL`).
`disk` is what one write of 4 KiB with fsync costs in the same folder: most of an edit is that.
"""

from __future__ import annotations

import argparse
import datetime
import importlib.util
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SIZES = (100, 1_000, 5_000)
EDITS = 200
BEGIN, END = "<!-- plan: begin -->", "<!-- plan: end -->"


def _load():
    spec = importlib.util.spec_from_file_location(
        "transboundary_planner", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules["transboundary_planner"] = module
    spec.loader.exec_module(module)


def records(items):
    from transboundary_planner.core.plan.model import Record

    head = {"name:en": "P", "countries": "RUS CHN", "languages": "en ru zh", "currency": "RUB"}
    yield Record("plan", "plan-1", head)
    for n in range(items):
        id = f"a{n}"
        names = {"name:en": f"Activity {n}", "name:ru": f"Дело {n}", "name:zh": f"活动 {n}"}
        dates = {"start": "2026-01-01", "due": "2027-01-01", "approved_due": "2026-12-01"}
        yield Record("action", id, {**names, **dates, "status": "Planned", "position": n})
        for country in ("RUS", "CHN"):
            values = {"item_id": id, "country": country, "lead:en": "Park", "lead:ru": "Парк"}
            yield Record("share", f"share.{id}.{country}", values)
        values = {"item_id": id, "country": "RUS", "currency": "RUB", "amount": "100"}
        yield Record("budget", f"budget.{id}", values)


def one_round(folder, items):
    """Seconds: open and read, check all rules, then the median and the slowest of the edits."""
    from transboundary_planner.core.plan import findings
    from transboundary_planner.core.plan.changes import edit
    from transboundary_planner.core.plan.store import create_plan, open_plan

    path = folder / f"{items}.gpkg"
    if not path.exists():
        create_plan(path, records(items), "bench")
    started = time.perf_counter()
    store = open_plan(path)
    plan = store.read()
    opened = time.perf_counter() - started
    started = time.perf_counter()
    findings.check(findings.Question(plan, datetime.date(2026, 11, 22)))
    checked = time.perf_counter() - started
    edits = []
    for n in range(EDITS):
        id = f"a{n * 7919 % items}"
        change = edit(plan, id, "position", plan[id]["position"] + 1)
        started = time.perf_counter()
        saved = store.apply([change], "bench")
        edits.append(time.perf_counter() - started)
        if not saved.ok:
            raise SystemExit(f"not saved: {saved}")
        if items < EDITS:
            plan = store.read()
    store.close()
    return opened, checked, statistics.median(edits), max(edits)


def disk(folder):
    """Seconds of one write of 4 KiB with fsync, median of 100."""
    times = []
    with open(folder / "disk", "wb") as file:
        for _ in range(100):
            started = time.perf_counter()
            file.write(b"x" * 4096)
            file.flush()
            os.fsync(file.fileno())
            times.append(time.perf_counter() - started)
    return statistics.median(times)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    _load()
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    lines = [
        f"{datetime.date.today()}, {options.rounds} rounds, load average {os.getloadavg()[0]:.1f}:",
        "",
        "| items | open and read, s | all rules, s | edit, ms (slowest) | disk, ms |",
        "| ---: | ---: | ---: | ---: | ---: |",
    ]
    with tempfile.TemporaryDirectory(dir=build) as name:
        folder = Path(name)
        for items in SIZES:
            found = [one_round(folder, items) for _ in range(options.rounds)]
            opened, checked, edit, _ = (statistics.median(column) for column in zip(*found))
            slowest = max(row[3] for row in found)
            lines.append(
                f"| {items:,} | {opened:.3f} | {checked:.3f} | {edit * 1e3:.2f} ({slowest * 1e3:.1f})"
                f" | {disk(folder) * 1e3:.2f} |"
            )
    print("\n".join(lines))
    if options.write:
        page = ROOT / "docs" / "PERFORMANCE.md"
        before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        text = before + BEGIN + "\n" + "\n".join(lines) + "\n" + END + after
        page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
