"""Plans through the real algorithms: template, table, edits, merge, conflicts, check; bad files."""

import csv
import os
import resource
import shutil
import sqlite3
import zipfile
from collections import Counter

import pytest
import shapely
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)
from transboundary_planner.core import xlsx
from transboundary_planner.core.plan import edits, exchange, gpkg_store
from transboundary_planner.core.plan.changes import edit
from transboundary_planner.core.plan.store import open_plan
from transboundary_planner.processing import i18n, plan_layers

FORMATS = ("csv", "xlsx")


@pytest.fixture
def create(run_algorithm, tmp_path):
    """A function: the demonstration's plan, or another one, in a new file; gives its path."""

    def make(name="plan.gpkg", **more):
        values = {"TEMPLATE": "land_of_big_cats", "AUTHOR": "Anna", "PLAN": str(tmp_path / name)}
        return run_algorithm("createplan", {**values, **more})["PLAN"]

    return make


@pytest.fixture
def export(run_algorithm):
    def run(plan, output, **more):
        return run_algorithm(
            "exportplan", {"PLAN": str(plan), "OUTPUT": str(output), "AUTHOR": "Anna", **more}
        )

    return run


@pytest.fixture
def take(run_algorithm):
    """A function that imports: take(table, plan, "merge")."""

    def run(table, plan, mode, **more):
        values = {"INPUT": str(table), "PLAN": str(plan), "MODE": mode, "AUTHOR": "Bo"}
        return run_algorithm("importplan", {**values, **more})

    return run


@pytest.fixture
def check(run_algorithm, rows_of):
    """A function: (numbers, findings) of a plan on a day."""

    def run(plan, on="2026-11-22", **more):
        values = {"PLAN": str(plan), "ON": on, "OUTPUT": "TEMPORARY_OUTPUT", **more}
        results = run_algorithm("checkplan", values)
        return results, rows_of(results["OUTPUT"])

    return run


def read(path):
    with open_plan(path, read_only=True) as store:
        return store.read()


def values_of(path):
    return {id: (r.kind, r.values) for id, r in read(path).everything().items()}


def named(plan, name):
    (found,) = (r for r in plan.records.values() if r["name:en"] == name)
    return found


def table(path):
    """(column names, rows as dicts) of a CSV."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        return list(reader.fieldnames), list(reader)


def write_table(path, names, rows, encoding="utf-8-sig"):
    with open(path, "w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, names, restval="")
        writer.writeheader()
        writer.writerows(rows)


def change_rows(path, changes):
    """Edit a CSV as somebody with a spreadsheet: {(name:en, column): value}."""
    names, rows = table(path)
    for (name, column), value in changes.items():
        (row,) = (row for row in rows if row["name:en"] == name)
        row[column] = value
    write_table(path, names, rows)


# ---------------------------------------------------------------- createplan


def test_the_demonstrations_plan(create, run_algorithm, tmp_path):
    path = str(tmp_path / "план 计划.gpkg")
    results = run_algorithm(
        "createplan", {"TEMPLATE": "land_of_big_cats", "AUTHOR": "Anna", "PLAN": path}
    )
    plan = read(path)
    assert results == {"PLAN": path, "ITEMS_N": len(plan.items), "PLACES_N": 0}
    assert len(plan.of("action")) == 14
    assert (plan.head["start"], plan.head["due"], plan.head["countries"]) == (
        "2026-01-01",
        "2030-12-31",
        "RUS CHN",
    )
    assert plan.head["illustrative"] == 1
    assert all(item[f"name:{language}"] for item in plan.items for language in ("en", "ru", "zh"))
    with open_plan(path) as store:
        (change,) = {entry.change for entry in store.history()}
        assert {entry.who for entry in store.history()} == {"Anna"}
        assert store.history(limit=1)[0].source == "create"
    assert [p.name for p in tmp_path.iterdir()] == ["план 计划.gpkg"]


@pytest.mark.parametrize(
    ("more", "start", "due"),
    [
        ({"YEARS": 10}, "2027-03-31", "2037-03-30"),
        ({"DUE": "2029-06-30"}, "2027-03-31", "2029-06-30"),
        ({}, "2027-03-31", "2032-03-30"),
    ],
)
def test_dates_and_countries(create, more, start, due):
    path = create(
        TEMPLATE="transboundary_reserve",
        COUNTRIES="Mongolia, RU; 中国",
        START="2027-03-31",
        TITLE="Amur <b>headwaters</b>",
        **more,
    )
    plan = read(path)
    assert plan.countries == ["MNG", "RUS", "CHN"]
    assert (plan.head["start"], plan.head["due"]) == (start, due)
    assert plan.head["name:en"] == "Amur <b>headwaters</b>"
    assert plan.head["name:ru"] is None
    assert max(item["due"] for item in plan.items if item["due"]) <= due


def test_codes_with_blanks_between(create):
    path = create(TEMPLATE="transboundary_reserve", COUNTRIES="RUS CHN", START="2027-01-01")
    assert read(path).countries == ["RUS", "CHN"]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"COUNTRIES": "RUS Atlantis", "START": "2027-01-01"}, "“Atlantis” in COUNTRIES"),
        ({"START": "2027-01-01"}, "is for any countries"),
        ({"COUNTRIES": "RUS CHN"}, "no date of its own"),
        ({"COUNTRIES": "RUS", "START": "2027-02-30"}, "“2027-02-30” given as START is no date"),
        ({"COUNTRIES": "RUS", "START": "soon"}, "“soon” given as START is no date"),
        ({"COUNTRIES": "RUS", "START": "2027-01-01", "DUE": "2026-01-01"}, "2026-01-01"),
        ({"COUNTRIES": "RUS", "START": "2027-01-01", "DUE": "2028-01-01", "YEARS": 1}, "not both"),
        ({"TEMPLATE": "none"}, "“none” is no value of TEMPLATE"),
        ({"AUTHOR": " "}, "AUTHOR is empty"),
    ],
)
def test_what_createplan_refuses(refusal, tmp_path, more, words):
    values = {
        "TEMPLATE": "transboundary_reserve",
        "AUTHOR": "Anna",
        "PLAN": str(tmp_path / "plan.gpkg"),
    }
    assert words in refusal("createplan", {**values, **more})
    assert list(tmp_path.iterdir()) == []


def test_no_file_is_replaced(create, refusal, tmp_path):
    path = create()
    before = values_of(path)
    values = {"TEMPLATE": "land_of_big_cats", "AUTHOR": "Bo", "PLAN": path}
    assert "exists already" in refusal("createplan", values)
    (tmp_path / "letter.gpkg").write_text("not a plan, and dear to somebody")
    assert "exists already" in refusal("createplan", {**values, "PLAN": str(tmp_path / "letter.gpkg")})
    assert (tmp_path / "letter.gpkg").read_text() == "not a plan, and dear to somebody"
    assert values_of(path) == before
    assert "no folder" in refusal("createplan", {**values, "PLAN": str(tmp_path / "no" / "p.gpkg")})


def test_places_of_polygons(create, demo_data, tmp_path):
    shutil.copy(demo_data / "land_of_big_cats.gpkg", tmp_path / "sites.gpkg")
    path = create(SITES=f"{tmp_path}/sites.gpkg|layername=protected_areas")
    plan = read(path)
    places = {place["id_value"]: place for place in plan.of("place")}
    layer = QgsVectorLayer(f"{tmp_path}/sites.gpkg|layername=protected_areas", "x", "ogr")
    features = {f["site_id"]: f for f in layer.getFeatures()}
    assert set(places) == set(features)
    for id, feature in features.items():
        place = places[id]
        geom = shapely.from_wkb(feature.geometry().asWkb().data())
        assert geom.contains(shapely.Point(place["lon"], place["lat"])), id
        assert place["layer"] == "sites.gpkg|layername=protected_areas"
        assert place["layer_name"] == "protected_areas"
        assert place["id_field"] == "site_id"
        assert place["item_id"] == plan.head.id
        assert place.text("name", "en")
        assert place["sensitive"] is None
    russian = [p["name:ru"] for p in places.values() if p["name:ru"]]
    assert all(any("а" <= letter.lower() <= "я" for letter in name) for name in russian)


def test_places_of_points_over_the_antimeridian(create, make_layer, save_layer, tmp_path):
    """Points in a projected CRS, one id twice, one without a geometry, one sensitive."""
    layer = make_layer(
        "dens",
        "den:integer,name:string,iso3:string,sensitive:string",
        ("Point(131.25 43.5)", 7, "Логово 🐆", "RU", "yes"),
        ("Point(188.5 65)", 8, "研究站", "RUS;CHN", ""),
        (None, 9, None, None, None),
        ("Point(131.3 43.6)", 7, "again", "RUS", "no"),
        kind="Point",
    )
    path = create(SITES=save_layer(layer, tmp_path / "dens.geojson"), SITE_ID="den")
    seven, eight, nine = sorted(read(path).of("place"), key=lambda p: p["id_value"])
    assert (seven["name:ru"], seven["country"], seven["sensitive"]) == ("Логово 🐆", "RUS", 1)
    assert (seven["lon"], seven["lat"]) == pytest.approx((131.3, 43.6))
    assert (eight["name:zh"], eight["country"], eight["sensitive"]) == ("研究站", None, None)
    assert (eight["lon"], eight["lat"]) == pytest.approx((-171.5, 65.0))
    assert (nine["id_value"], nine["lon"], nine["lat"]) == ("9", None, None)


def test_a_polygon_over_the_antimeridian(create, make_layer, save_layer, tmp_path):
    """Drawn from 178 to -178: its point lies there and not at Greenwich."""
    wkt = "Polygon((178 65, -178 65, -178 66, 178 66, 178 65))"
    layer = make_layer("wrangel", "site_id:string", (wkt, "W"))
    (place,) = read(create(SITES=save_layer(layer, tmp_path / "w.gpkg"))).of("place")
    assert abs(place["lon"]) >= 178
    assert 65 < place["lat"] < 66


def test_selected_sites_and_temporary_layers(create, make_layer, shapes, listener, run_algorithm, tmp_path):
    layer = make_layer(
        "drawn", "site_id:string", (shapes.box(0, 0, 1, 1), "a"), (shapes.box(2, 0, 3, 1), "b")
    )
    project = QgsProject()
    project.addMapLayer(layer)
    layer.selectByExpression("site_id = 'b'")
    context = QgsProcessingContext()
    context.setProject(project)
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    values = {"TEMPLATE": "land_of_big_cats", "AUTHOR": "A", "PLAN": str(tmp_path / "p.gpkg")}
    run_algorithm("createplan", {**values, "SITES": chosen}, context=context, feedback=listener)
    (place,) = read(tmp_path / "p.gpkg").of("place")
    assert place["id_value"] == "b"
    assert any("temporary" in text for text in listener.warnings)


# ---------------------------------------------------------------- layers to look at


def test_tables_are_loaded_read_only(provider, tmp_path, listener):
    project = QgsProject.instance()
    project.clear()
    context = QgsProcessingContext()
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("transboundary:createplan")
    path = str(tmp_path / "plan.gpkg")
    values = {"TEMPLATE": "land_of_big_cats", "AUTHOR": "A", "PLAN": path, "LOAD": True}
    try:
        results, ok = algorithm.run(values, context, listener)
        assert ok, listener.errors
        waiting = context.layersToLoadOnCompletion()
        assert len(waiting) == len(plan_layers.table_texts())
        for address, details in waiting.items():
            layer = QgsVectorLayer(address, details.name, "ogr")
            assert layer.isValid(), address
            project.addMapLayer(layer)
            details.postProcessor().postProcessLayer(layer, context, listener)
        layers = {layer.customProperty(plan_layers.PROPERTY): layer for layer in project.mapLayers().values()}
        assert all(layer.readOnly() and not layer.startEditing() for layer in layers.values())
        items = layers["plan_items"]
        index = items.fields().indexFromName("status")
        assert items.attributeAlias(index) == "Status"
        shown = items.editorWidgetSetup(index)
        assert shown.type() == "ValueMap"
        assert {"Scheduled": "Planned"} in shown.config()["map"]
        relations = project.relationManager().relations()
        assert len(relations) == len(plan_layers.RELATIONS)
        assert all(relation.isValid() for relation in relations.values())
        shares = layers["plan_shares"]
        (relation,) = (r for r in relations.values() if r.referencingLayer() == shares)
        plan = read(path)
        action = plan.of("action")[0]
        (feature,) = (f for f in items.getFeatures() if f["id"] == action.id)
        assert {f["id"] for f in relation.getRelatedFeatures(feature)} == {
            s.id for s in plan.by("share", "item_id", action.id)
        }
        names = shares.editorWidgetSetup(shares.fields().indexFromName("item_id"))
        assert (names.type(), names.config()["Value"]) == ("ValueRelation", "name_en")
        # And they do not block saving.
        with open_plan(path) as store:
            assert store.apply([edit(store.read(), action.id, "priority", "4")], "B").ok
    finally:
        project.clear()


# ---------------------------------------------------------------- there and back


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("miradi", [False, True])
def test_template_to_table_to_plan(create, export, take, check, tmp_path, suffix, miradi):
    path = create()
    with open_plan(path) as store:
        plan = store.read()
        objective, action = plan.of("objective")[0], plan.of("action")[0]
        hard = {"description:ar": "مرحبا‏ 🐆", "description:en": "ж" * 100_000, "name:ru": "<b>&amp;</b>"}
        changes = [edit(plan, action.id, key, value) for key, value in hard.items()]
        changes.append(edit(plan, action.id, "name:zh", '=HYPERLINK("http://x.org","click")'))
        changes.append(edit(plan, action.id, "status", "MinorIssues"))
        changes.append(edit(plan, objective.id, "result", "MinorIssues"))
        changes.append(edits.add("budget", item_id=action.id, country="RUS", currency="RUB", amount="7.10"))
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
            edits.add("place", item_id=item, layer="/home/anna/open.gpkg", lon=130.5123, lat=43.4567),
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

MAP = "Bring the boundaries of both sides onto one map"
METHOD = "Compare the methods used so far"
COSTS = "Put costs of both sides side by side"


@pytest.mark.parametrize("suffix", FORMATS)
def test_two_copies_edited_apart(create, export, take, rows_of, tmp_path, suffix):
    """One field on both sides: one conflict. The rest merges, in both directions."""
    ours = create()
    sent = export(ours, tmp_path / f"sent.{suffix}")["OUTPUT"]
    theirs = take(sent, tmp_path / "theirs.gpkg", "new")["PLAN"]

    def change(path, who, *changes):
        with open_plan(path) as store:
            plan = store.read()
            made = [edit(plan, named(plan, name).id, key, value) for name, key, value in changes]
            assert store.apply(made, who).ok

    change(ours, "Anna", (MAP, "due", "2026-12-31"), (METHOD, "status", "Completed"), (COSTS, "name:ru", "Расходы"))
    change(theirs, "李雷", (MAP, "due", "2027-02-28"), (METHOD, "name:zh", "比较方法"), (COSTS, "status", "OnTrack"))
    with open_plan(theirs) as store:
        plan = store.read()
        added = edits.add("activity", parent_id=named(plan, MAP)["parent_id"], **{"name:zh": "新"})
        assert store.apply([added], "李雷").ok
    back = export(theirs, tmp_path / f"back.{suffix}", AUTHOR="李雷")["OUTPUT"]
    merged = take(back, ours, "merge", CONFLICTS="TEMPORARY_OUTPUT", AUTHOR="Anna")
    numbers = {key: merged[key] for key in ("ADDED_N", "CHANGED_N", "CONFLICTS_N", "OPEN_N", "MISSING_N")}
    assert numbers == {"ADDED_N": 1, "CHANGED_N": 2, "CONFLICTS_N": 1, "OPEN_N": 1, "MISSING_N": 0}
    (row,) = rows_of(merged["CONFLICTS"])
    assert (row["item"], row["field"]) == (MAP, "due")
    assert (row["base"], row["ours"], row["theirs"]) == ("2026-09-30", "2026-12-31", "2027-02-28")
    assert row["kind"] == "activity"
    plan = read(ours)
    assert named(plan, MAP)["due"] == "2026-12-31"
    assert (named(plan, METHOD)["status"], named(plan, METHOD)["name:zh"]) == ("Completed", "比较方法")
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


def test_checklist_filled_in_and_merged(create, export, take, check, tmp_path):
    path = create()
    sent = tmp_path / "checklist.csv"
    export(path, sent)
    before = check(path)[0]
    change_rows(sent, {(MAP, "status"): "Completed", (METHOD, "status"): "On Track", (COSTS, "due"): "2027-03-31"})
    names, rows = table(sent)
    (item,) = (row["id"] for row in rows if row["name:en"] == MAP)
    report = {"kind": "progress", "item_id": item, "date": "2026-09-01", "status": "Completed", "details:ru": "Готово"}
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


def test_a_filtered_table_deletes_nothing(create, export, take, tmp_path):
    path = create()
    sent = tmp_path / "p.csv"
    export(path, sent)
    names, rows = table(sent)
    kept = [row for row in rows if row["kind"] in ("file", "plan") or row["name:en"] == MAP]
    write_table(sent, [name for name in names if name != "due"], [{k: v for k, v in row.items() if k != "due"} for row in kept])
    before = values_of(path)
    merged = take(sent, path, "merge")
    assert merged["CHANGED_N"] == merged["CONFLICTS_N"] == 0
    assert merged["MISSING_N"] == len(before) - 2
    assert values_of(path) == before


# ---------------------------------------------------------------- checkplan


def test_numbers_and_rows_of_a_check(create, check):
    numbers, rows = check(create())
    counts = Counter(row["severity"] for row in rows)
    assert numbers["ERRORS_N"] == counts["error"] == 5
    assert numbers["WARNINGS_N"] == counts["warning"]
    assert numbers["NOTES_N"] == counts["note"]
    assert [r["severity"] for r in rows] == sorted(
        (r["severity"] for r in rows), key=["error", "warning", "note"].index
    )
    (late,) = (row for row in rows if row["item"] == MAP)
    assert late["finding"] == f"“{MAP}” was due on 2026-09-30: 53 d late."
    assert (late["rule"], late["kind"], late["country"]) == ("overdue", "activity", None)


def test_the_day_and_what_is_soon(create, check):
    path = create()
    assert not [r for r in check(path, "2026-01-01")[1] if r["rule"] == "overdue"]
    soon = {days: sum(r["rule"] == "due_soon" for r in check(path, "2026-06-01", SOON_DAYS=days)[1]) for days in (0, 29, 400)}
    assert soon[0] == 0
    assert 0 < soon[29] < soon[400]


@pytest.mark.parametrize(("fail_on", "fails"), [("never", False), ("error", True), ("warning", True), ("note", True)])
def test_fail_on(create, refusal, run_algorithm, rows_of, tmp_path, fail_on, fails):
    out = tmp_path / "findings.csv"
    values = {"PLAN": create(), "ON": "2026-11-22", "FAIL_ON": fail_on, "OUTPUT": str(out)}
    if fails:
        said = refusal("checkplan", values)
        assert f"FAIL_ON={fail_on}" in said
        assert "All results are written." in said
    else:
        run_algorithm("checkplan", values)
    assert len(rows_of(str(out))) > 10


def test_warnings_do_not_fail_on_errors(create, check, run_algorithm):
    path = create()
    numbers, _ = check(path, "2026-01-01")
    assert numbers["ERRORS_N"] == 0 < numbers["WARNINGS_N"]
    run_algorithm("checkplan", {"PLAN": path, "ON": "2026-01-01", "FAIL_ON": "error"})


def test_places_whose_layer_is_gone(create, check, demo_data, tmp_path, make_layer, save_layer, shapes):
    sites = shutil.copy(demo_data / "land_of_big_cats.gpkg", tmp_path / "sites.gpkg")
    path = create(SITES=f"{sites}|layername=protected_areas", SITE_ID="site_id")

    def gone():
        return Counter(r["rule"] for r in check(path)[1] if r["kind"] == "place")

    assert gone() == {}
    with sqlite3.connect(sites) as file:
        for (trigger,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            file.execute(f'DROP TRIGGER "{trigger}"')
        file.execute("DELETE FROM protected_areas WHERE site_id = 'LBC-KP'")
    file.close()
    assert gone() == {"place_feature_gone": 1}
    (row,) = (r for r in check(path)[1] if r["kind"] == "place")
    assert "LBC-KP in the layer “protected_areas”, which is gone." in row["finding"]
    os.rename(sites, tmp_path / "moved.gpkg")
    assert gone() == {"place_layer_gone": 5}
    layer = make_layer("x", "other:string", (shapes.box(0, 0, 1, 1), "a"))
    save_layer(layer, tmp_path / "sites.gpkg", "protected_areas")
    assert gone() == {"place_feature_gone": 5}
    # The two files may be moved together.
    os.remove(tmp_path / "sites.gpkg")
    (tmp_path / "elsewhere").mkdir()
    shutil.move(path, tmp_path / "elsewhere" / "plan.gpkg")
    shutil.copy(demo_data / "land_of_big_cats.gpkg", tmp_path / "elsewhere" / "sites.gpkg")
    assert not [r for r in check(tmp_path / "elsewhere" / "plan.gpkg")[1] if r["kind"] == "place"]


def test_places_in_a_database(create, check):
    path = create()
    with open_plan(path) as store:
        where = "dbname='parks' host=db.example.org table=\"sites\""
        place = edits.add("place", item_id=store.read().head.id, layer=where, id_field="id", id_value="1")
        assert store.apply([place], "A").ok
    (row,) = (r for r in check(path)[1] if r["kind"] == "place")
    assert (row["rule"], row["severity"]) == ("place_not_checked", "note")


@pytest.mark.parametrize("language", ["ru", "zh"])
def test_items_are_named_in_the_language(create, check, language):
    path = create()
    english = check(path)
    i18n.install(language)
    try:
        numbers, rows = check(path)
    finally:
        i18n.install("en")
    assert {k: v for k, v in numbers.items() if k.endswith("_N")} == {
        k: v for k, v in english[0].items() if k.endswith("_N")
    }
    plan = read(path)
    assert [(r["rule"], r["record_id"], r["country"]) for r in rows] == [
        (r["rule"], r["record_id"], r["country"]) for r in english[1]
    ]
    for row in rows:
        if row["kind"] == "activity":
            assert row["item"] == plan[row["record_id"]][f"name:{language}"]
            assert row["item"] in row["finding"]


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
    before = open(path, "rb").read() if how != "gone" else None
    assert words in refusal(name, jobs(path, tmp_path, tmp_path / "sent.csv")[name])
    assert how == "gone" or open(path, "rb").read() == before
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.parametrize("name", ["checkplan", "exportplan", "importplan"])
def test_a_geopackage_that_is_no_plan(create, export, refusal, demo_data, tmp_path, name):
    export(create(), tmp_path / "sent.csv")
    path = shutil.copy(demo_data / "land_of_big_cats.gpkg", tmp_path / "sites.gpkg")
    said = refusal(name, jobs(str(path), tmp_path, tmp_path / "sent.csv")[name])
    assert "holds no action plan" in said


def test_a_locked_plan(create, export, refusal, tmp_path, monkeypatch, check):
    path = create()
    export(path, tmp_path / "sent.csv")
    change_rows(tmp_path / "sent.csv", {(MAP, "status"): "Completed"})
    before = values_of(path)
    start = gpkg_store.GeoPackageStore.__init__
    monkeypatch.setattr(
        gpkg_store.GeoPackageStore,
        "__init__",
        lambda self, path, **options: start(self, path, **options, wait_s=0.1),
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


def test_a_plan_that_can_only_be_read(create, export, refusal, check, listener, tmp_path, monkeypatch):
    path = create()
    export(path, tmp_path / "sent.csv")
    change_rows(tmp_path / "sent.csv", {(MAP, "status"): "Completed"})
    before = open(path, "rb").read()
    access = os.access
    monkeypatch.setattr(gpkg_store.os, "access", lambda p, mode: mode != os.W_OK and access(p, mode))
    assert check(path)[0]["ERRORS_N"] == 5
    said = refusal("importplan", jobs(path, tmp_path, tmp_path / "sent.csv")["importplan"])
    assert "can only be read" in said
    monkeypatch.undo()
    assert open(path, "rb").read() == before


def test_an_export_that_cannot_be_remembered(create, run_algorithm, listener, tmp_path, monkeypatch):
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


def test_a_full_disk(create, export, refusal, tmp_path, monkeypatch):
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


def test_a_share_that_goes_away(create, export, refusal, take, tmp_path, monkeypatch):
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


def test_a_plan_on_a_share(create, export, take, check, tmp_path):
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
def test_bad_values_are_refused_by_row(create, export, refusal, tmp_path, name, column, value, words):
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


def test_parents_in_a_circle(create, export, refusal, tmp_path):
    path = create()
    sent = tmp_path / "sent.csv"
    export(path, sent)
    _, rows = table(sent)
    first, second = [row for row in rows if row["kind"] == "action"][:2]
    change_rows(sent, {(first["name:en"], "parent_id"): second["id"], (second["name:en"], "parent_id"): first["id"]})
    assert "each other's parents" in refusal("importplan", jobs(path, tmp_path, sent)["importplan"])


def test_bad_files_are_refused(create, export, refusal, tmp_path):
    path = create()
    sent = tmp_path / "sent.csv"
    export(path, sent)
    names, rows = table(sent)
    job = jobs(path, tmp_path, sent)["importplan"]

    def said(file, **more):
        return refusal("importplan", {**job, "INPUT": str(file), **more})

    cyrillic = [{k: v for k, v in row.items() if not k.endswith(":zh")} for row in rows]
    write_table(tmp_path / "cp1251.csv", [n for n in names if not n.endswith(":zh")], cyrillic, "cp1251")
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
    write_table(tmp_path / "stranger.csv", names, [{**r, "exchange_id": "x" * 5} if r["kind"] == "file" else r for r in rows])
    assert "does not go back to a version" in said(tmp_path / "stranger.csv")
    no_head = [row for row in rows if row["kind"] != "plan"]
    write_table(tmp_path / "part.csv", names, no_head)
    assert "no row of kind plan" in said(tmp_path / "part.csv", MODE="new", PLAN=str(tmp_path / "n.gpkg"))
    assert "exists already" in said(sent, MODE="new")


def test_what_exportplan_refuses(create, refusal, tmp_path):
    path = create()
    job = jobs(path, tmp_path, None)["exportplan"]
    said = refusal("exportplan", {**job, "OUTPUT": str(tmp_path / "p.xlsx"), "FORMAT": "csv"})
    assert "make the two agree" in said
    assert "make the two agree" in refusal("exportplan", {**job, "FORMAT": "xlsx"})
    assert "neither CSV nor XLSX" in refusal("exportplan", {**job, "OUTPUT": str(tmp_path / "p.ods")})
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
