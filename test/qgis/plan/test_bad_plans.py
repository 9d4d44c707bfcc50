"""Bad plans, places and tables: one sentence each, and nothing that was there is changed."""

import os
import resource
import shutil
import sqlite3
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException
from transboundary_planner.core.plan import exchange, gpkg_store
from transboundary_planner.core.plan.store import open_plan

FORMATS = ("csv", "xlsx")
MAP = "Bring the boundaries of both sides onto one map"
METHOD = "Compare the methods used so far"


# ---------------------------------------------------------------- bad plans


def jobs(path, tmp_path, table_path):
    return {
        "checkplan": {"PLAN": path, "ON": "2026-11-22"},
        "exportplan": {"PLAN": path, "AUTHOR": "A", "OUTPUT": str(tmp_path / "out.csv")},
        "importplan": {"PLAN": path, "AUTHOR": "A", "MODE": "merge", "INPUT": str(table_path)},
    }


def spoil(path, how):
    if how == "truncated":
        with open(path, "rb+") as file:
            file.truncate(os.path.getsize(path) // 2)
    elif how == "newer":
        with sqlite3.connect(path) as file:
            file.execute("UPDATE plan_meta SET value = '99' WHERE key = 'schema_version'")
        file.close()
    elif how == "text":
        with open(path, "w", encoding="utf-8") as file:
            file.write("no database " * 100)
    elif how == "gone":
        os.remove(path)


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("truncated", "was not copied completely"),
        ("newer", "newer version of the plugin (schema 99"),
        ("text", "is not a GeoPackage"),
        ("gone", "There is no plan at"),
    ],
)
@pytest.mark.parametrize("name", ["checkplan", "exportplan", "importplan"])
def test_bad_plans_are_refused(create, export, refusal, tmp_path, name, how, words):
    path = create()
    export(path, tmp_path / "sent.csv")
    spoil(path, how)
    before = Path(path).read_bytes() if how != "gone" else None
    assert words in refusal(name, jobs(path, tmp_path, tmp_path / "sent.csv")[name])
    assert how == "gone" or Path(path).read_bytes() == before
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.parametrize("name", ["checkplan", "exportplan", "importplan"])
def test_a_geopackage_that_is_no_plan(create, export, refusal, demo_data, tmp_path, name):
    export(create(), tmp_path / "sent.csv")
    path = shutil.copy(demo_data / "land_of_big_cats.gpkg", tmp_path / "sites.gpkg")
    said = refusal(name, jobs(str(path), tmp_path, tmp_path / "sent.csv")[name])
    assert "holds no action plan" in said


def test_a_locked_plan(
    create, export, refusal, tmp_path, monkeypatch, check, values_of, change_rows
):
    path = create()
    export(path, tmp_path / "sent.csv")
    change_rows(tmp_path / "sent.csv", {(MAP, "status"): "Completed"})
    before = values_of(path)
    start = gpkg_store.GeoPackageStore.__init__
    monkeypatch.setattr(
        gpkg_store.GeoPackageStore,
        "__init__",
        lambda self, path, **options: start(self, path, **{**options, "wait_s": 0.1}),
    )
    other = sqlite3.connect(path, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        said = refusal("importplan", jobs(path, tmp_path, tmp_path / "sent.csv")["importplan"])
        assert "is locked by another program" in said
        said = refusal("exportplan", jobs(path, tmp_path, tmp_path / "sent.csv")["exportplan"])
        assert "is locked by another program" in said
        assert not (tmp_path / "out.csv").exists()
        assert check(path)[0]["ERRORS_N"] == 5  # looking is possible
        other.execute("ROLLBACK")
    finally:
        other.close()
    assert values_of(path) == before


def test_a_plan_that_can_only_be_read(
    create, export, refusal, check, listener, tmp_path, monkeypatch, change_rows
):
    path = create()
    export(path, tmp_path / "sent.csv")
    change_rows(tmp_path / "sent.csv", {(MAP, "status"): "Completed"})
    before = Path(path).read_bytes()
    access = os.access
    monkeypatch.setattr(
        gpkg_store.os, "access", lambda p, mode: mode != os.W_OK and access(p, mode)
    )
    assert check(path)[0]["ERRORS_N"] == 5
    said = refusal("importplan", jobs(path, tmp_path, tmp_path / "sent.csv")["importplan"])
    assert "can only be read" in said
    monkeypatch.undo()
    assert Path(path).read_bytes() == before


def test_an_export_that_cannot_be_remembered(
    create, run_algorithm, listener, tmp_path, monkeypatch
):
    path = create()
    real = gpkg_store.GeoPackageStore._connect
    monkeypatch.setattr(
        gpkg_store.GeoPackageStore, "_connect", lambda self, _, wait: real(self, True, wait)
    )
    job = jobs(path, tmp_path, None)["exportplan"]
    run_algorithm("exportplan", job, feedback=listener)
    assert any("can only be read" in text for text in listener.warnings)
    assert exchange.receive(job["OUTPUT"]).plan().items
    monkeypatch.undo()
    with open_plan(path) as store:
        assert store.exchanges() == []


def test_a_full_disk(
    create, export, refusal, tmp_path, monkeypatch, values_of, table, write_table, change_rows
):
    """SQLite's own limit: the merge is not made, and nothing of it is there."""
    path = create()
    export(path, tmp_path / "sent.csv")
    changes = {(MAP, "description:en"): "x" * 100_000} | {(METHOD, "description:ru"): "ж" * 100_000}
    names, rows = table(tmp_path / "sent.csv")
    write_table(tmp_path / "sent.csv", [*names, "description:en", "description:ru"], rows)
    change_rows(tmp_path / "sent.csv", changes)
    before = values_of(path)
    connect = gpkg_store.GeoPackageStore._connect

    def full(self, *arguments):
        connect(self, *arguments)
        pages = self._connection.execute("PRAGMA page_count").fetchone()[0]
        self._connection.execute(f"PRAGMA max_page_count = {pages:d}")

    monkeypatch.setattr(gpkg_store.GeoPackageStore, "_connect", full)
    job = jobs(path, tmp_path, tmp_path / "sent.csv")["importplan"]
    said = refusal("importplan", {**job, "CONFLICTS": str(tmp_path / "conflicts.csv")})
    assert "is full" in said
    monkeypatch.undo()
    assert values_of(path) == before
    assert not (tmp_path / "conflicts.csv").exists()


def test_no_space_for_a_table(create, refusal, tmp_path):
    path = create()
    (tmp_path / "out.csv").write_text("an older one")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    plan = os.path.getsize(path)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        said = refusal("exportplan", jobs(path, tmp_path, None)["exportplan"])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "OUTPUT could not be written" in said
    assert (tmp_path / "out.csv").read_text() == "an older one"
    assert os.path.getsize(path) == plan


def test_a_share_that_goes_away(
    create, export, refusal, take, tmp_path, monkeypatch, read, values_of, named, change_rows
):
    """In the middle of a merge: told, nothing half-made, and it can be done once more."""
    (tmp_path / "share").mkdir()
    path = create("share/plan.gpkg")
    export(path, tmp_path / "sent.csv")
    change_rows(tmp_path / "sent.csv", {(MAP, "status"): "Completed"})
    before = values_of(path)
    real = exchange.merge_into

    def gone(store, *arguments):
        os.rename(tmp_path / "share", tmp_path / "away")
        return real(store, *arguments)

    monkeypatch.setattr(exchange, "merge_into", gone)
    said = refusal("importplan", jobs(path, tmp_path, tmp_path / "sent.csv")["importplan"])
    assert "cannot be reached" in said or "There is no plan" in said
    monkeypatch.undo()
    os.rename(tmp_path / "away", tmp_path / "share")
    assert values_of(path) == before
    assert take(tmp_path / "sent.csv", path, "merge")["CHANGED_N"] == 1
    assert named(read(path), MAP)["status"] == "Completed"


def test_a_plan_on_a_share(create, export, take, check, tmp_path, values_of, change_rows):
    """NETWORK: no write-ahead log, same results."""
    path = create(NETWORK=True)
    export(path, tmp_path / "p.csv", NETWORK=True)
    change_rows(tmp_path / "p.csv", {(MAP, "status"): "Completed"})
    assert take(tmp_path / "p.csv", path, "merge", NETWORK=True)["CHANGED_N"] == 1
    with sqlite3.connect(path) as file:
        assert file.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    file.close()
    copy = take(tmp_path / "p.csv", tmp_path / "c.gpkg", "new", NETWORK=True)["PLAN"]
    assert values_of(copy) == values_of(path)


# ---------------------------------------------------------------- bad tables


@pytest.mark.parametrize(
    ("name", "column", "value", "words"),
    [
        (MAP, "status", "Finished", "status is “Finished”: choose one of"),
        (MAP, "due", "31.12.2026", "due is “31.12.2026”, which is no date like 2026-10-01"),
        (MAP, "due", "2026-02-30", "which is no date"),
        (MAP, "due", "2020-01-01", "before its start"),
        (MAP, "step", "Z9", "step is “Z9”: choose one of"),
        ("Border fence without passages", "code", "99.9", "the code 99.9"),
        (MAP, "kind", "wish", "unknown kind “wish”"),
    ],
)
def test_bad_values_are_refused_by_row(
    create, export, refusal, tmp_path, name, column, value, words, values_of, table, change_rows
):
    path = create()
    sent = tmp_path / "sent.csv"
    export(path, sent)
    change_rows(sent, {(name, column): value})
    before = values_of(path)
    job = jobs(path, tmp_path, sent)["importplan"]
    said = refusal("importplan", job)
    assert words in said
    _, rows = table(sent)
    number = next(n for n, row in enumerate(rows, 2) if row["name:en"] == name)
    assert "before" in words or "99.9" in words or f"Row {number} of {sent}" in said
    assert values_of(path) == before
    new = {**job, "MODE": "new", "PLAN": str(tmp_path / "new.gpkg")}
    assert words in refusal("importplan", new)
    assert not (tmp_path / "new.gpkg").exists()


def test_parents_in_a_circle(create, export, refusal, tmp_path, table, change_rows):
    path = create()
    sent = tmp_path / "sent.csv"
    export(path, sent)
    _, rows = table(sent)
    first, second = [row for row in rows if row["kind"] == "action"][:2]
    change_rows(
        sent,
        {
            (first["name:en"], "parent_id"): second["id"],
            (second["name:en"], "parent_id"): first["id"],
        },
    )
    assert "each other's parents" in refusal("importplan", jobs(path, tmp_path, sent)["importplan"])


def test_bad_files_are_refused(create, export, refusal, tmp_path, table, write_table):
    path = create()
    sent = tmp_path / "sent.csv"
    export(path, sent)
    names, rows = table(sent)
    job = jobs(path, tmp_path, sent)["importplan"]

    def said(file, **more):
        return refusal("importplan", {**job, "INPUT": str(file), **more})

    cyrillic = [{k: v for k, v in row.items() if not k.endswith(":zh")} for row in rows]
    write_table(
        tmp_path / "cp1251.csv", [n for n in names if not n.endswith(":zh")], cyrillic, "cp1251"
    )
    assert "is not UTF-8" in said(tmp_path / "cp1251.csv")
    assert "is neither CSV nor XLSX" in said(shutil.copy(sent, tmp_path / "p.ods"))
    (tmp_path / "bad.xlsx").write_bytes(b"PK no zip")
    assert "cannot be read as XLSX" in said(tmp_path / "bad.xlsx")
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert "lacks kind, id" in said(tmp_path / "other.csv")
    assert "none.csv" in said(tmp_path / "none.csv")
    write_table(tmp_path / "twice.csv", names, [*rows, rows[-1]])
    assert "repeats the id" in said(tmp_path / "twice.csv")
    other = create("other.gpkg")
    assert "belongs to another plan" in said(sent, PLAN=other)
    write_table(
        tmp_path / "stranger.csv",
        names,
        [{**r, "exchange_id": "x" * 5} if r["kind"] == "file" else r for r in rows],
    )
    assert "does not go back to a version" in said(tmp_path / "stranger.csv")
    no_head = [row for row in rows if row["kind"] != "plan"]
    write_table(tmp_path / "part.csv", names, no_head)
    assert "no row of kind plan" in said(
        tmp_path / "part.csv", MODE="new", PLAN=str(tmp_path / "n.gpkg")
    )
    assert "exists already" in said(sent, MODE="new")


def test_what_exportplan_refuses(create, refusal, tmp_path):
    path = create()
    job = jobs(path, tmp_path, None)["exportplan"]
    said = refusal("exportplan", {**job, "OUTPUT": str(tmp_path / "p.xlsx"), "FORMAT": "csv"})
    assert "make the two agree" in said
    assert "make the two agree" in refusal("exportplan", {**job, "FORMAT": "xlsx"})
    assert "neither CSV nor XLSX" in refusal(
        "exportplan", {**job, "OUTPUT": str(tmp_path / "p.ods")}
    )
    assert "neither CSV nor XLSX" in refusal("exportplan", {**job, "OUTPUT": path})
    assert "AUTHOR is empty" in refusal("exportplan", {**job, "AUTHOR": ""})
    with open_plan(path) as store:
        assert store.exchanges() == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_temporary_table_has_the_format(create, run_algorithm, suffix):
    values = {"PLAN": create(), "AUTHOR": "A", "FORMAT": suffix, "OUTPUT": "TEMPORARY_OUTPUT"}
    out = run_algorithm("exportplan", values)["OUTPUT"]
    assert out.endswith(f".{suffix}")
    assert exchange.receive(out).plan().of("action")


def test_an_outdated_table_gives_way_and_comes_back(create, export, tmp_path):
    """An export replaces an older one at its place, as other results do."""
    path = create()
    (tmp_path / "p.csv").write_text("old")
    first = export(path, tmp_path / "p.csv")["VERSION"]
    second = export(path, tmp_path / "p.csv")["VERSION"]
    received = exchange.receive(tmp_path / "p.csv")
    assert (received.id, received.knows) == (second, (first,))


# ---------------------------------------------------------------- cancelling


@pytest.mark.parametrize("name", ["createplan", "checkplan", "exportplan", "importplan"])
def test_cancelled_runs_leave_nothing(
    create, export, run_algorithm, listener, tmp_path, values_of, change_rows, name
):
    path = create()
    sent = tmp_path / "sent.csv"
    export(path, sent)
    change_rows(sent, {(MAP, "status"): "Completed"})
    before = values_of(path)
    (tmp_path / "results").mkdir()
    folder = tmp_path / "results"
    job = {
        **jobs(path, folder, sent),
        "createplan": {
            "TEMPLATE": "land_of_big_cats",
            "AUTHOR": "A",
            "PLAN": str(folder / "p.gpkg"),
        },
    }[name]
    if name in ("checkplan", "importplan"):
        job[{"checkplan": "OUTPUT", "importplan": "CONFLICTS"}[name]] = str(folder / "t.csv")
    listener.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled: nothing was written"):
        run_algorithm(name, job, feedback=listener)
    assert list(folder.iterdir()) == []
    assert values_of(path) == before


def test_a_merge_that_is_made_is_told(
    create, export, run_algorithm, listener, tmp_path, monkeypatch, read, named, change_rows
):
    """Cancelled too late: the results say what happened, and nobody hears that nothing was written."""
    path = create()
    sent = tmp_path / "sent.csv"
    export(path, sent)
    change_rows(sent, {(MAP, "status"): "Completed"})
    real = exchange.merge_into

    def late(*arguments):
        found = real(*arguments)
        listener.cancel()
        return found

    monkeypatch.setattr(exchange, "merge_into", late)
    job = {**jobs(path, tmp_path, sent)["importplan"], "CONFLICTS": str(tmp_path / "c.csv")}
    assert run_algorithm("importplan", job, feedback=listener)["CHANGED_N"] == 1
    assert (tmp_path / "c.csv").exists()
    assert named(read(path), MAP)["status"] == "Completed"
