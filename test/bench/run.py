"""Runs the benchmark; see docs/PERFORMANCE.md. Called by run.sh, which sets everything up.

python run.py [--quick] [--rounds N] [--rows KEY,KEY] [--accept-counts]
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import counts
import pgserver
from measure import Bench, measure
from rows import table
from table import markdown

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
FOLDER = ROOT / "build" / "bench"


def main():
    options = _options()
    rows = [r for r in table(options.quick) if not options.rows or r.key in options.rows.split(",")]
    if not rows:
        raise SystemExit(
            "no such row; there are: " + ", ".join(r.key for r in table(options.quick))
        )
    load = os.getloadavg()[0]
    if load > 0.5:
        print(f"The machine is busy (load average {load:.1f}): do not quote these numbers.")
    with _server(rows) as server:
        bench = Bench(FOLDER, options.qgis_python, _maker(options.qgis_python), server)
        measured = []
        for row in rows:
            print(f"{row.key}: {row.title}", flush=True)
            measured.append(measure(bench, row, options.rounds, _say))
    results = {
        "date": datetime.date.today().isoformat(),
        "quick": options.quick,
        "rounds": options.rounds,
        "machine": _machine(),
        "rows": measured,
    }
    (FOLDER / "results.json").write_text(json.dumps(results, indent=1), encoding="utf-8")
    (FOLDER / "results.md").write_text(markdown(results), encoding="utf-8")
    print("\n" + markdown(results))
    if options.accept_counts:
        counts.accept(results)
    more = counts.increases(results)
    print("\n".join(more) or "No count of cuts, leaves, pairs or clips has grown.")
    return 1 if more or _failed(results) else 0


def _options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true", help="small inputs, one round")
    parser.add_argument("--rounds", type=int, help="default: 5, quick 1")
    parser.add_argument("--rows", help="only these, by key, with commas between")
    parser.add_argument("--accept-counts", action="store_true", help="write counts.json anew")
    parser.add_argument("--qgis-python", default=str(ROOT / ".venv" / "bin" / "python"))
    options = parser.parse_args()
    options.rounds = options.rounds or (1 if options.quick else 5)
    return options


def _server(rows):
    """A database server if a row needs one and it is installed."""
    needed = any(engine.postgis for row in rows for engine in row.engines)
    return pgserver.server() if needed and pgserver.programs() else nullcontext()


def _maker(qgis_python):
    """A function that makes a data set by its name."""
    ask = (
        "import os; from qgis.core import QgsApplication; "
        "QgsApplication.setPrefixPath(os.environ.get('QGIS_PREFIX_PATH', '/usr'), True); "
        "print(QgsApplication.pkgDataPath())"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [qgis_python, "-c", ask], env=environment, capture_output=True, text=True, check=True
    )
    world_map = Path(done.stdout.split()[-1]) / "resources" / "data" / "world_map.gpkg"
    if not world_map.exists():
        raise SystemExit("This QGIS comes without its world map, from which all data are made.")

    def make(name):
        arguments = [HERE / "data.py", FOLDER / "data", world_map, name]
        subprocess.run([sys.executable, *map(str, arguments)], check=True)

    return make


def _machine():
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return {"cores": os.cpu_count(), "memory_gb": round(memory / 2**30), "system": system}


def _say(text):
    print(text, flush=True)


def _failed(results):
    """Whether an engine of ours failed or gave other answers; a missed target is not a failure."""
    return any(
        not engine["verdict"]["equal"]
        for row in results["rows"]
        for label, engine in row["engines"].items()
        if label.startswith(("core", "transboundary"))
    )


if __name__ == "__main__":
    sys.exit(main())
