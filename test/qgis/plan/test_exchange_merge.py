"""exportplan and importplan: there and back without loss, two copies edited apart, what stays home."""

import zipfile

import pytest
from transboundary_planner.core import xlsx
from transboundary_planner.core.plan import edits
from transboundary_planner.core.plan.changes import edit
from transboundary_planner.core.plan.store import open_plan

FORMATS = ("csv", "xlsx")
MAP = "Bring the boundaries of both sides onto one map"
METHOD = "Compare the methods used so far"
COSTS = "Put costs of both sides side by side"


# ---------------------------------------------------------------- there and back


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("miradi", [False, True])
def test_template_to_table_to_plan(
    create, export, take, check, tmp_path, suffix, miradi, values_of
):
    path = create()
    with open_plan(path) as store:
        plan = store.read()
        objective, action = plan.of("objective")[0], plan.of("action")[0]
        hard = {
            "description:ar": "مرحبا‏ 🐆",
            "description:en": "ж" * 100_000,
            "name:ru": "<b>&amp;</b>",
        }
        changes = [edit(plan, action.id, key, value) for key, value in hard.items()]
        changes.append(edit(plan, action.id, "name:zh", '=HYPERLINK("http://x.org","click")'))
        changes.append(edit(plan, action.id, "status", "MinorIssues"))
        changes.append(edit(plan, objective.id, "result", "MinorIssues"))
        changes.append(
            edits.add("budget", item_id=action.id, country="RUS", currency="RUB", amount="7.10")
        )
        assert store.apply(changes, "Anna").ok
    everything = {"BUDGETS": True, "NOTES": True, "EXACT_PLACES": True}
    out = export(path, tmp_path / f"out.{suffix}", MIRADI=miradi, **everything)
    if suffix == "csv":
        text = (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
        assert ("Partially Achieved" in text) == ("Minor Issues" in text) == miradi
        assert ("MinorIssues" in text) == (not miradi)
        assert "'=HYPERLINK" in text
    copy = take(out["OUTPUT"], tmp_path / "copy.gpkg", "new")["PLAN"]
    assert values_of(copy) == values_of(path)
    assert out["RECORDS_N"] == len(values_of(path))
    assert check(copy)[1] == check(path)[1]


def test_no_formula_gets_into_a_workbook(create, export, tmp_path):
    path = create()
    with open_plan(path) as store:
        plan = store.read()
        action = plan.of("action")[0]
        assert store.apply([edit(plan, action.id, "name:en", '=HYPERLINK("http://x","y")')], "A").ok
    export(path, tmp_path / "p.xlsx")
    with zipfile.ZipFile(tmp_path / "p.xlsx") as file:
        sheets = [file.read(n).decode() for n in file.namelist() if "worksheets/" in n]
    assert not any("<f>" in sheet or "<f " in sheet for sheet in sheets)
    assert any("=HYPERLINK" in sheet for sheet in sheets)
    rows = xlsx.read(tmp_path / "p.xlsx")["action"]
    assert any('=HYPERLINK("http://x","y")' in row for row in rows)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("asked", ["", "BUDGETS", "NOTES", "EXACT_PLACES"])
def test_what_stays_at_home_is_in_no_byte(create, export, tmp_path, suffix, asked):
    path = create()
    with open_plan(path) as store:
        plan = store.read()
        item = plan.of("action")[0].id
        layer = "/home/anna/secret folder/dens.gpkg|layername=dens"
        den = {"lon": 131.23456, "lat": 43.12345, "id_value": "DEN-77", "name:en": "Rock den"}
        changes = [
            edits.add("budget", item_id=item, country="RUS", currency="RUB", amount="7654321.25"),
            edit(plan, item, "internal_note:ru", "Дома остаётся"),
            edits.add("place", item_id=item, sensitive=1, layer=layer, **den),
            edits.add(
                "place", item_id=item, layer="/home/anna/open.gpkg", lon=130.5123, lat=43.4567
            ),
        ]
        assert store.apply(changes, "Anna").ok
    export(path, tmp_path / f"p.{suffix}", **({asked: True} if asked else {}))
    data = (tmp_path / f"p.{suffix}").read_bytes()
    if suffix == "xlsx":
        with zipfile.ZipFile(tmp_path / "p.xlsx") as file:
            data = b"".join(map(file.read, file.namelist()))
    secret = {
        "BUDGETS": ["7654321"],
        "NOTES": ["Дома остаётся"],
        "EXACT_PLACES": ["131.23", "43.12", "DEN-77", "dens.gpkg", "Rock den", "/home/anna"],
    }
    for what, texts in secret.items():
        for text in texts:
            found = any(text.encode(code) in data for code in ("utf-8", "utf-16-le", "utf-16-be"))
            assert found == (what == asked), text
    assert b"open.gpkg" in data
    assert b"130.5123" in data


# ---------------------------------------------------------------- edited apart


@pytest.mark.parametrize("suffix", FORMATS)
def test_two_copies_edited_apart(
    create, export, take, rows_of, tmp_path, suffix, read, values_of, named
):
    """One field on both sides: one conflict. The rest merges, in both directions."""
    ours = create()
    sent = export(ours, tmp_path / f"sent.{suffix}")["OUTPUT"]
    theirs = take(sent, tmp_path / "theirs.gpkg", "new")["PLAN"]

    def change(path, who, *changes):
        with open_plan(path) as store:
            plan = store.read()
            made = [edit(plan, named(plan, name).id, key, value) for name, key, value in changes]
            assert store.apply(made, who).ok

    change(
        ours,
        "Anna",
        (MAP, "due", "2026-12-31"),
        (METHOD, "status", "Completed"),
        (COSTS, "name:ru", "Расходы"),
    )
    change(
        theirs,
        "李雷",
        (MAP, "due", "2027-02-28"),
        (METHOD, "name:zh", "比较方法"),
        (COSTS, "status", "OnTrack"),
    )
    with open_plan(theirs) as store:
        plan = store.read()
        added = edits.add("activity", parent_id=named(plan, MAP)["parent_id"], **{"name:zh": "新"})
        assert store.apply([added], "李雷").ok
    back = export(theirs, tmp_path / f"back.{suffix}", AUTHOR="李雷")["OUTPUT"]
    merged = take(back, ours, "merge", CONFLICTS="TEMPORARY_OUTPUT", AUTHOR="Anna")
    numbers = {
        key: merged[key] for key in ("ADDED_N", "CHANGED_N", "CONFLICTS_N", "OPEN_N", "MISSING_N")
    }
    assert numbers == {"ADDED_N": 1, "CHANGED_N": 2, "CONFLICTS_N": 1, "OPEN_N": 1, "MISSING_N": 0}
    (row,) = rows_of(merged["CONFLICTS"])
    assert (row["item"], row["field"]) == (MAP, "due")
    assert (row["base"], row["ours"], row["theirs"]) == ("2026-09-30", "2026-12-31", "2027-02-28")
    assert row["kind"] == "activity"
    plan = read(ours)
    assert named(plan, MAP)["due"] == "2026-12-31"
    assert (named(plan, METHOD)["status"], named(plan, METHOD)["name:zh"]) == (
        "Completed",
        "比较方法",
    )
    assert (named(plan, COSTS)["status"], named(plan, COSTS)["name:ru"]) == ("OnTrack", "Расходы")
    assert plan[added.id]["name:zh"] == "新"
    # The same file again: nothing new, the conflict is still open and still in the table.
    again = take(back, ours, "merge", CONFLICTS="TEMPORARY_OUTPUT")
    assert (again["ADDED_N"], again["CHANGED_N"], again["CONFLICTS_N"]) == (0, 0, 0)
    assert [r["number"] for r in rows_of(again["CONFLICTS"])] == [row["number"]]
    # Decided, and sent back: both are the same.
    with open_plan(ours) as store:
        (open_one,) = store.conflicts()
        revision = store.read()[open_one.id].revision("due")
        assert store.resolve(open_one.number, "2027-02-28", revision, "Anna").ok
    home = export(ours, tmp_path / f"home.{suffix}")["OUTPUT"]
    last = take(home, theirs, "merge", AUTHOR="李雷")
    assert (last["CONFLICTS_N"], last["OPEN_N"]) == (0, 0)
    assert values_of(theirs) == values_of(ours)


@pytest.mark.parametrize(
    ("first", "then", "due", "decided"),
    [
        ("theirs", None, "2027-02-28", (1,)),
        ("ours", None, "2026-12-31", (1,)),
        ("leave", "theirs", "2027-02-28", (0, 1)),
        ("leave", "ours", "2026-12-31", (0, 1)),
        ("leave", "leave", "2026-12-31", (0, 0)),
    ],
)
def test_conflicts_are_decided_without_a_panel(
    create, export, take, tmp_path, read, named, rows_of, first, then, due, decided
):
    ours = create()
    sent = export(ours, tmp_path / "sent.csv")["OUTPUT"]
    theirs = take(sent, tmp_path / "theirs.gpkg", "new")["PLAN"]
    for path, day in ((ours, "2026-12-31"), (theirs, "2027-02-28")):
        with open_plan(path) as store:
            plan = store.read()
            assert store.apply([edit(plan, named(plan, MAP).id, "due", day)], "Anna").ok
    back = export(theirs, tmp_path / "back.csv")["OUTPUT"]
    found = []
    for side in (first, then):
        if side is not None:
            merged = take(back, ours, "merge", CONFLICTS="TEMPORARY_OUTPUT", DECIDE=side)
            found.append(merged["DECIDED_N"])
    assert tuple(found) == decided
    assert named(read(ours), MAP)["due"] == due
    assert merged["OPEN_N"] == len(rows_of(merged["CONFLICTS"])) == 1 - sum(decided)


def test_checklist_filled_in_and_merged(
    create, export, take, check, tmp_path, read, named, table, write_table, change_rows
):
    path = create()
    sent = tmp_path / "checklist.csv"
    export(path, sent)
    before = check(path)[0]
    change_rows(
        sent,
        {
            (MAP, "status"): "Completed",
            (METHOD, "status"): "On Track",
            (COSTS, "due"): "2027-03-31",
        },
    )
    names, rows = table(sent)
    (item,) = (row["id"] for row in rows if row["name:en"] == MAP)
    report = {
        "kind": "progress",
        "item_id": item,
        "date": "2026-09-01",
        "status": "Completed",
        "details:ru": "Готово",
    }
    write_table(sent, names, [*rows, report])
    merged = take(sent, path, "merge")
    assert (merged["ADDED_N"], merged["CHANGED_N"], merged["CONFLICTS_N"]) == (1, 3, 0)
    plan = read(path)
    (progress,) = plan.of("progress")
    assert (progress["item_id"], progress["details:ru"]) == (item, "Готово")
    assert named(plan, METHOD)["status"] == "OnTrack"
    assert check(path)[0]["ERRORS_N"] == before["ERRORS_N"] - 2
    again = take(sent, path, "merge")
    assert (again["ADDED_N"], again["CHANGED_N"], again["CONFLICTS_N"]) == (0, 0, 0)
    assert len(read(path).of("progress")) == 1
    with open_plan(path) as store:
        assert {e.who for e in store.history() if e.source == "merge"} == {"Bo"}


def test_a_filtered_table_deletes_nothing(
    create, export, take, tmp_path, values_of, table, write_table
):
    path = create()
    sent = tmp_path / "p.csv"
    export(path, sent)
    names, rows = table(sent)
    kept = [row for row in rows if row["kind"] in ("file", "plan") or row["name:en"] == MAP]
    write_table(
        sent,
        [name for name in names if name != "due"],
        [{k: v for k, v in row.items() if k != "due"} for row in kept],
    )
    before = values_of(path)
    merged = take(sent, path, "merge")
    assert merged["CHANGED_N"] == merged["CONFLICTS_N"] == 0
    assert merged["MISSING_N"] == len(before) - 2
    assert values_of(path) == before
