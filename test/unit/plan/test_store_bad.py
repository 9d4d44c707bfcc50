"""Bad places and bad values: refused with a way out, and nothing is lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path, PureWindowsPath

import pytest
from transboundary_planner.core.errors import PlannerError
from transboundary_planner.core.plan import edits, values
from transboundary_planner.core.plan.changes import Add, edit
from transboundary_planner.core.plan.gpkg_store import GeoPackageStore
from transboundary_planner.core.plan.store import create_plan, open_plan

ROOT = Path(__file__).resolve().parents[3]
NOBODY = 65534


def test_no_file_and_no_folder(tmp_path, refused, small_records):
    with refused("plan_missing"):
        open_plan(tmp_path / "none.gpkg")
    with refused("plan_no_folder"):
        create_plan(tmp_path / "none" / "p.gpkg", small_records, "A")


def test_not_a_geopackage_not_a_plan(tmp_path, refused):
    (tmp_path / "text.gpkg").write_text("no database at all " * 20)
    with refused("plan_not_geopackage"):
        open_plan(tmp_path / "text.gpkg")
    (tmp_path / "empty.gpkg").write_bytes(b"")
    with refused("plan_not_geopackage"):
        open_plan(tmp_path / "empty.gpkg")
    with sqlite3.connect(tmp_path / "other.gpkg") as other:
        other.execute("CREATE TABLE t (a)")
    other.close()
    with refused("plan_not_geopackage"):
        open_plan(tmp_path / "other.gpkg")
    with refused("plan_not_a_plan"):
        open_plan(ROOT / "resources" / "demo" / "land_of_big_cats.gpkg", read_only=True)


def test_newer_than_the_plugin(plan_file, refused):
    with sqlite3.connect(plan_file) as other:
        other.execute("UPDATE plan_meta SET value = '99' WHERE key = 'schema_version'")
    other.close()
    before = plan_file.read_bytes()
    with refused("plan_newer") as error:
        open_plan(plan_file)
    assert error.value.values["found"] == "99"
    assert plan_file.read_bytes() == before


def test_addresses_of_files_on_servers():
    """SQLite takes no server's name in the address; elsewhere special signs have to be escaped."""
    from transboundary_planner.core.plan.gpkg_files import uri

    assert uri(PureWindowsPath("//server/share/a b.gpkg")) == "file:////server/share/a%20b.gpkg"
    assert uri(PureWindowsPath("C:/plans/p.gpkg")) == "file:///C:/plans/p.gpkg"


@pytest.mark.parametrize("name", ["a?mode=memory.gpkg", "100%25 #1.gpkg", "план 计划 🐆.gpkg"])
def test_names_of_files_with_any_signs(tmp_path, small_records, name):
    create_plan(tmp_path / name, small_records, "A")
    with open_plan(tmp_path / name) as store:
        assert store.apply([edit(store.read(), "a1", "status", "OnTrack")], "A").ok
    with open_plan(tmp_path / name, read_only=True) as store:
        assert store.read()["a1"]["status"] == "OnTrack"
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("share", [0.3, 0.7, 0.99])
def test_truncated(plan_file, refused, share):
    data = plan_file.read_bytes()
    plan_file.write_bytes(data[: int(len(data) * share)])
    with refused("plan_truncated"):
        open_plan(plan_file)


@pytest.mark.parametrize("size", [0, 10, 60, 400, 5000])
def test_hardly_anything_is_left(plan_file, size):
    plan_file.write_bytes(plan_file.read_bytes()[:size])
    with pytest.raises(PlannerError) as error:
        open_plan(plan_file)
    assert error.value.key in {"plan_not_geopackage", "plan_truncated"}
    assert plan_file.stat().st_size == size


_EXCLUSIVELY = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1], timeout=0.1, isolation_level=None)
try:
    print(other.execute(sys.argv[2]).fetchone())
except sqlite3.OperationalError as error:
    print(error)
"""


def _elsewhere(path, command):
    """What another program is told that wants the file for itself."""
    line = [sys.executable, "-c", _EXCLUSIVELY, str(path), command]
    return subprocess.run(line, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize("kind", ["accepted", "for reading", "newer"])
@pytest.mark.parametrize("network", [False, True])
def test_a_look_at_the_file_drops_no_lock_of_this_process(plan_file, kind, network, refused):
    """A panel has the plan open while an algorithm looks at it: others must go on respecting that.

    Opening and closing the file would drop the locks. Without the panel's, another program that
    ends takes the log away, and what the panel saves afterwards is lost.
    """

    command = "BEGIN EXCLUSIVE" if network else "PRAGMA journal_mode = DELETE"

    with open_plan(plan_file, network=network) as panel:
        if kind == "newer":
            panel._connection.execute(
                "UPDATE plan_meta SET value = '99' WHERE key LIKE 'schema_v%'"
            )
        panel._connection.execute("BEGIN")
        panel._connection.execute("SELECT count(*) FROM plan_meta").fetchone()
        assert _elsewhere(plan_file, command) == "database is locked"
        if kind == "newer":
            with refused("plan_newer"):
                open_plan(plan_file, network=network)
        else:
            open_plan(plan_file, read_only="reading" in kind, network=network).close()
        assert _elsewhere(plan_file, command) == "database is locked"
        panel._connection.execute("ROLLBACK")


def test_a_look_at_a_file_that_is_cut_off_drops_no_lock(plan_file, refused):
    with open_plan(plan_file, network=True) as panel:
        panel._connection.execute("BEGIN")
        panel._connection.execute("SELECT count(*) FROM plan_meta").fetchone()
        os.truncate(plan_file, plan_file.stat().st_size - 10)
        with refused("plan_truncated"):
            open_plan(plan_file, network=True)
        assert _elsewhere(plan_file, "BEGIN EXCLUSIVE") == "database is locked"


_WRITES = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1], isolation_level=None)
other.execute("INSERT INTO plan_meta (key, value) VALUES (?, 'other')", (sys.argv[2],))
if len(sys.argv) > 3:
    print(flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize("read_first", [False, True])
def test_locks_that_another_library_dropped_lose_no_edit(plan_file, read_first):
    """QGIS opens and closes the file of a layer, which drops our locks. Another program that is
    done with the plan then takes the log away, and the next one begins a log of its own."""
    line = [sys.executable, "-c", _WRITES, str(plan_file)]
    pipe = subprocess.PIPE
    with open_plan(plan_file) as panel:
        plan = panel.read()
        assert panel.apply([edit(plan, "a1", "status", "OnTrack")], "A").ok
        with open(plan_file, "rb"):
            pass
        subprocess.run([*line, "first"], check=True)
        with subprocess.Popen([*line, "second", "stay"], stdin=pipe, stdout=pipe) as other:
            other.stdout.readline()
            if read_first:
                assert panel.read()["a1"]["status"] == "OnTrack"
            assert panel.apply([edit(plan, "a2", "status", "Completed")], "A").ok
            with open_plan(plan_file) as second:
                assert second.read()["a2"]["status"] == "Completed"
            other.communicate()
    with sqlite3.connect(plan_file) as check:
        assert check.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        written = "SELECT count(*) FROM plan_meta WHERE value = 'other'"
        assert check.execute(written).fetchone() == (2,)
    check.close()
    with open_plan(plan_file) as store:
        plan = store.read()
        assert (plan["a1"]["status"], plan["a2"]["status"]) == ("OnTrack", "Completed")


def test_damaged_inside(plan_file):
    data = bytearray(plan_file.read_bytes())
    for at in range(4096, len(data), 4096):
        data[at : at + 100] = b"\xff" * 100
    plan_file.write_bytes(bytes(data))
    with pytest.raises(PlannerError) as error, open_plan(plan_file) as store:
        store.read()
    assert error.value.key in {"plan_damaged", "plan_not_geopackage"}


def test_exists_already(plan_file, refused, small_records):
    before = plan_file.read_bytes()
    with refused("plan_exists"):
        create_plan(plan_file, small_records, "A")
    assert plan_file.read_bytes() == before
    assert [p.name for p in plan_file.parent.iterdir()] == [plan_file.name]


def test_a_bad_record_leaves_no_file(tmp_path, refused, make):
    plan = make(("action", "a", {"due": "31.12.2026"}))
    with refused("plan_bad_date"):
        create_plan(tmp_path / "p.gpkg", plan.records.values(), "A")
    assert list(tmp_path.iterdir()) == []


def test_locked_by_another_program(plan_file, refused):
    with GeoPackageStore(plan_file, wait_s=0.1) as store:
        plan = store.read()
        other = sqlite3.connect(plan_file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with refused("plan_locked"):
            store.apply([edit(plan, "a1", "status", "OnTrack")], "A")
        assert store.read()["a1"]["status"] == "Planned", "reading goes on"
        other.execute("ROLLBACK")
        other.close()
        assert store.apply([edit(plan, "a1", "status", "OnTrack")], "A").ok


def test_locked_exclusively_when_it_is_opened(plan_file, refused):
    other = sqlite3.connect(plan_file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with refused("plan_locked"):
        GeoPackageStore(plan_file, wait_s=0.1)
    other.close()


def _fill_until_refused(store):
    for saved in range(10_000):
        try:
            assert store.apply([Add("action", f"n{saved}", {"name:en": "x" * 5000})], "A").ok
        except PlannerError as error:
            return saved, error.key
    return None


def test_full_disk(tmp_path, small_records):
    """A small file system where that may be mounted, else SQLite's own limit."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    mounted = os.geteuid() == 0 and subprocess.run(command, capture_output=True).returncode == 0
    try:
        create_plan(folder / "p.gpkg", small_records, "A")
        with open_plan(folder / "p.gpkg") as store:
            if not mounted:
                store._connection.execute("PRAGMA max_page_count = 200")
            saved, key = _fill_until_refused(store)
            assert key == "plan_disk_full"
            assert saved > 3
            plan = store.read()
            assert sum(id.startswith("n") for id in plan.records) == saved
        with open_plan(folder / "p.gpkg", read_only=True) as store:
            assert sum(id.startswith("n") for id in store.read().records) == saved
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)


READ_ONLY = """
import importlib.util as u, sys
s = u.spec_from_file_location('p', sys.argv[1] + '/__init__.py', submodule_search_locations=[sys.argv[1]])
m = u.module_from_spec(s); sys.modules['p'] = m; s.loader.exec_module(m)
from p.core.errors import PlannerError
from p.core.plan.changes import edit
from p.core.plan.store import open_plan
try:
    with open_plan(sys.argv[2]) as store:
        plan = store.read()
        print('read_only', store.read_only, len(plan))
        store.apply([edit(plan, 'a1', 'status', 'OnTrack')], 'A')
except PlannerError as error:
    print(error.key)
"""


@pytest.fixture
def read_only_folder():
    """A folder that a process without rights can read but not write. Yields (folder, run)."""
    folder = Path(tempfile.mkdtemp())
    code = Path(tempfile.mkdtemp())
    shutil.copytree(ROOT / "core", code / "p" / "core")
    shutil.copytree(ROOT / "resources" / "plans", code / "p" / "resources" / "plans")
    shutil.copy(ROOT / "__init__.py", code / "p")

    def run(name):
        for path in [folder, *folder.iterdir()]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        code.chmod(0o755)
        who = {"user": NOBODY} if os.geteuid() == 0 else {}
        done = subprocess.run(
            [sys.executable, "-I", "-B", "-c", READ_ONLY, str(code / "p"), str(folder / name)],
            capture_output=True, text=True, cwd="/", **who,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout.split()

    yield folder, run
    folder.chmod(0o755)
    shutil.rmtree(folder)
    shutil.rmtree(code)


def test_read_only_media(read_only_folder, plan_file):
    folder, run = read_only_folder
    with open_plan(plan_file) as store:
        store.apply([edit(store.read(), "a1", "priority", "1")], "A")
    shutil.copy(plan_file, folder / "p.gpkg")
    assert run("p.gpkg") == ["read_only", "True", "10", "plan_read_only"]


def test_read_only_media_with_unsaved_log(read_only_folder, plan_file):
    folder, run = read_only_folder
    with open_plan(plan_file) as store:
        store.apply([edit(store.read(), "a1", "priority", "1")], "A")
        shutil.copy(plan_file, folder / "p.gpkg")
        shutil.copy(str(plan_file) + "-wal", folder / "p.gpkg-wal")
    assert run("p.gpkg") == ["plan_log_left"]


def test_opened_for_reading_only(plan_file, refused):
    with open_plan(plan_file, read_only=True) as store:
        plan = store.read()
        with refused("plan_read_only"):
            store.apply([edit(plan, "a1", "status", "OnTrack")], "A")
        with refused("plan_read_only"):
            store.undo("A")


def test_the_file_goes_away_and_comes_back(plan_file, refused):
    with open_plan(plan_file) as store:
        plan = store.read()
        away = plan_file.with_name("away")
        os.rename(plan_file, away)
        with refused("plan_gone"):
            store.apply([edit(plan, "a1", "status", "OnTrack")], "A")
        os.rename(away, plan_file)
        assert store.apply([edit(plan, "a1", "status", "OnTrack")], "A").ok
    with open_plan(plan_file) as store:
        assert store.read()["a1"]["status"] == "OnTrack"


def test_another_file_in_its_place_is_not_written(plan_file, refused, small_records):
    with open_plan(plan_file) as store:
        plan = store.read()
        os.rename(plan_file, plan_file.with_name("away"))
        create_plan(plan_file, small_records, "B")
        with refused("plan_gone"):
            store.apply([edit(plan, "a1", "status", "OnTrack")], "A")


def test_on_a_share_there_is_no_write_ahead_log(plan_file):
    with open_plan(plan_file, network=True) as store:
        assert store.apply([edit(store.read(), "a1", "status", "OnTrack")], "A").ok
        assert not plan_file.with_name(plan_file.name + "-wal").exists()
    with open_plan(plan_file) as store:
        assert store.apply([edit(store.read(), "a1", "status", "Completed")], "A").ok
        assert plan_file.with_name(plan_file.name + "-wal").exists()


def test_closed_twice_and_used_after(plan_file, refused):
    store = open_plan(plan_file)
    store.close()
    store.close()
    with refused("plan_gone"):
        store.read()


@pytest.mark.parametrize(
    ("kind", "key", "value", "error"),
    [
        ("action", "due", "2026-02-30", "plan_bad_date"),
        ("action", "due", "20260201", "plan_bad_date"),
        ("action", "due", "01.02.2026", "plan_bad_date"),
        ("action", "status", "Done", "plan_bad_code"),
        ("action", "step", "Z9", "plan_bad_code"),
        ("action", "position", 1.5, "plan_bad_number"),
        ("indicator", "target", "nan", "plan_bad_number"),
        ("budget", "amount", "1,5", "plan_bad_number"),
        ("budget", "amount", "1e400", "plan_bad_number"),
        ("budget", "currency", "Rubel", "plan_bad_currency"),
        ("share", "country", "RU", "plan_bad_country"),
        ("plan", "countries", "RUS Russia", "plan_bad_country"),
        ("place", "sensitive", "perhaps", "plan_bad_flag"),
        ("action", "name:", "x", "plan_no_field"),
        ("action", "name:e1", "x", "plan_bad_language"),
        ("action", "name", "x", "plan_no_field"),
        ("action", "due:ru", "2026-01-01", "plan_no_field"),
        ("action", "fid", "1", "plan_no_field"),
        ("action", "due = 1; --", "1", "plan_no_field"),
    ],
)
def test_values_that_are_none(store, refused, kind, key, value, error):
    with refused(error) as found:
        values.clean(kind, key, value, "rec")
    assert found.value.values["record"] == "rec"
    before = store.version()
    with pytest.raises(PlannerError):
        store.apply([Add(kind, "x", {key: value})], "A")
    assert store.version() == before


@pytest.mark.parametrize(
    ("kind", "key", "value", "kept"),
    [
        ("action", "due", "", None),
        ("action", "priority", 3.0, "3"),
        ("budget", "amount", "0100.500", "100.5"),
        ("budget", "amount", 0.1, "0.1"),
        ("budget", "amount", "-0.00", "0"),
        ("plan", "countries", "RUS, CHN;RUS", "RUS CHN"),
        ("place", "sensitive", True, 1),
        ("action", "name:zh-Hans", "a\r\nb\rc\x00\x07\ud800", "a\nb\nc"),
        ("action", "name:ru", "   ", None),
    ],
)
def test_values_as_they_are_kept(kind, key, value, kept):
    assert values.clean(kind, key, value) == kept
    assert values.clean(kind, key, kept) == kept


def test_a_circle_cannot_be_made_by_moving(store, refused):
    plan = store.read()
    with refused("plan_cycle"):
        edits.move(plan, "o1", "t1")
    with refused("plan_cycle"):
        edits.move(plan, "a1", "a1")
    assert store.apply(edits.move(plan, "t1", "a2", 3), "A").ok
