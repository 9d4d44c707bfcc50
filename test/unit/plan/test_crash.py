"""kill -9 in the middle of saving, 200 times: what was acknowledged is there, and the plan reads.

One helper process is started and forks a writer for each round: a real process with its own
connection, that is killed by a real SIGKILL after a time that is different each time.
"""

import sqlite3
import subprocess
import sys
from pathlib import Path

from transboundary_planner.core.plan.store import create_plan, open_plan

ROOT = Path(__file__).resolve().parents[3]
ROUNDS = 200

WRITER = """
import importlib.util as u, os, signal, sys, time
root, path, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
s = u.spec_from_file_location('p', root + '/__init__.py', submodule_search_locations=[root])
m = u.module_from_spec(s); sys.modules['p'] = m; s.loader.exec_module(m)
from p.core.plan.changes import Add, Set
from p.core.plan.store import open_plan
import p.core.plan.gpkg_store, p.core.plan.gpkg_create

def write(number, pipe):
    store = open_plan(path)
    revision = store.read()['a1'].revision('position')
    os.write(pipe, b'open\\n')
    for n in range(1000000):
        value = number * 1000000 + n
        changes = [Set('action', 'a1', 'position', value, revision)]
        changes.append(Add('progress', f'r{value}', {'item_id': 'a1', 'date': '2026-01-01', 'details:ru': 'x' * (n * 37 % 3000)}))
        saved = store.apply(changes, 'W')
        assert saved.ok, saved
        revision += 1
        os.write(pipe, b'%d\\n' % value)

for number in range(1, rounds + 1):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            write(number, writing)
        finally:
            os._exit(1)
    os.close(writing)
    said = b''
    # After up to three saves, and then within half a save to some saves: 0 to 16 ms.
    while said.count(b'\\n') < 1 + number % 4:
        part = os.read(reading, 65536)
        if not part:
            break
        said += part
    time.sleep((number * 7 % 64) / 4000)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while True:
        part = os.read(reading, 65536)
        if not part:
            break
        said += part
    os.close(reading)
    print(number, *said.decode().split()[1:], flush=True)
"""


def test_nothing_acknowledged_is_lost(tmp_path, small_records):
    path = tmp_path / "p.gpkg"
    create_plan(path, small_records, "A")
    done = subprocess.run(
        [sys.executable, "-I", "-c", WRITER, str(ROOT), str(path), str(ROUNDS)],
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    rounds = [[int(n) for n in line.split()] for line in done.stdout.splitlines()]
    assert len(rounds) == ROUNDS
    acknowledged = [value for line in rounds for value in line[1:]]
    assert len(acknowledged) >= ROUNDS, "the writers got to work"
    with open_plan(path) as store:
        plan = store.read()
        entries = [e for e in reversed(store.history("a1")) if e.key == "position"]
    saved = [e.after for e in entries]
    assert set(acknowledged) <= set(saved)
    # At most the one save that was on its way may be there without its answer.
    assert len(saved) <= len(acknowledged) + ROUNDS
    # A change is there as a whole: value, revision, history and the record that it added.
    assert [e.revision for e in entries] == list(range(1, len(entries) + 1))
    assert plan["a1"]["position"] == saved[-1]
    assert plan["a1"].revision("position") == len(saved)
    assert {r.id for r in plan.of("progress")} == {f"r{value}" for value in saved}
    check = sqlite3.connect(path)
    assert check.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    check.close()
