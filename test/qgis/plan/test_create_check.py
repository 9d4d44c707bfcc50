"""createplan and checkplan: templates, sites, layers to look at, findings, places that are gone."""

import datetime
import os
import shutil
import sqlite3
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
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from transboundary_planner.core.plan import edits
from transboundary_planner.core.plan.changes import edit
from transboundary_planner.core.plan.store import open_plan
from transboundary_planner.processing import i18n, plan_layers

MAP = "Bring the boundaries of both sides onto one map"


# ---------------------------------------------------------------- createplan


def test_the_demonstrations_plan(create, run_algorithm, tmp_path, read):
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
        assert len({entry.change for entry in store.history()}) == 1
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
def test_dates_and_countries(create, more, start, due, read):
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


def test_codes_with_blanks_between(create, read):
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


def test_no_file_is_replaced(create, refusal, tmp_path, values_of):
    path = create()
    before = values_of(path)
    values = {"TEMPLATE": "land_of_big_cats", "AUTHOR": "Bo", "PLAN": path}
    assert "exists already" in refusal("createplan", values)
    (tmp_path / "letter.gpkg").write_text("not a plan, and dear to somebody")
    assert "exists already" in refusal(
        "createplan", {**values, "PLAN": str(tmp_path / "letter.gpkg")}
    )
    assert (tmp_path / "letter.gpkg").read_text() == "not a plan, and dear to somebody"
    assert values_of(path) == before
    assert "no folder" in refusal("createplan", {**values, "PLAN": str(tmp_path / "no" / "p.gpkg")})


def test_places_of_polygons(create, demo_data, tmp_path, read):
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


def test_places_of_points_over_the_antimeridian(create, make_layer, save_layer, tmp_path, read):
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


def test_a_polygon_over_the_antimeridian(create, make_layer, save_layer, tmp_path, read):
    """Drawn from 178 to -178: its point lies there and not at Greenwich."""
    wkt = "Polygon((178 65, -178 65, -178 66, 178 66, 178 65))"
    layer = make_layer("wrangel", "site_id:string", (wkt, "W"))
    (place,) = read(create(SITES=save_layer(layer, tmp_path / "w.gpkg"))).of("place")
    assert abs(place["lon"]) >= 178
    assert 65 < place["lat"] < 66


def test_selected_sites_and_temporary_layers(
    create, make_layer, shapes, listener, run_algorithm, tmp_path, read
):
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


def test_tables_are_loaded_read_only(provider, tmp_path, listener, read):
    project = QgsProject.instance()
    project.clear()
    context = QgsProcessingContext()
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("transboundary:createplan")
    path = str(tmp_path / "plan.gpkg")
    values = {"TEMPLATE": "land_of_big_cats", "AUTHOR": "A", "PLAN": path, "LOAD": True}
    try:
        _, ok = algorithm.run(values, context, listener)
        assert ok, listener.errors
        waiting = context.layersToLoadOnCompletion()
        assert len(waiting) == len(plan_layers.table_texts())
        for address, details in waiting.items():
            layer = QgsVectorLayer(address, details.name, "ogr")
            assert layer.isValid(), address
            project.addMapLayer(layer)
            details.postProcessor().postProcessLayer(layer, context, listener)
        layers = {
            layer.customProperty(plan_layers.PROPERTY): layer
            for layer in project.mapLayers().values()
        }
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
    soon = {
        days: sum(r["rule"] == "due_soon" for r in check(path, "2026-06-01", SOON_DAYS=days)[1])
        for days in (0, 29, 400)
    }
    assert soon[0] == 0
    assert 0 < soon[29] < soon[400]


@pytest.mark.parametrize(
    "day",
    [
        "2026-11-22",
        "2026-11-22T23:59:59",
        QDate(2026, 11, 22),
        QDateTime(QDate(2026, 11, 22), QTime(0, 0)),
    ],
    ids=repr,
)
def test_a_day_as_the_dialog_a_script_or_a_model_gives_it(create, check, day):
    (late,) = (row for row in check(create(), day)[1] if row["item"] == MAP)
    assert "53 d late" in late["finding"]


def test_without_a_day_it_is_today(create, check):
    rows = check(create(), None)[1]
    (late,) = (row for row in rows if row["item"] == MAP)
    days = (datetime.date.today() - datetime.date(2026, 9, 30)).days
    assert f": {days} d late" in late["finding"]


@pytest.mark.parametrize(
    ("fail_on", "fails"), [("never", False), ("error", True), ("warning", True), ("note", True)]
)
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


def test_places_whose_layer_is_gone(
    create, check, demo_data, tmp_path, make_layer, save_layer, shapes
):
    sites = shutil.copy(demo_data / "land_of_big_cats.gpkg", tmp_path / "sites.gpkg")
    path = create(SITES=f"{sites}|layername=protected_areas", SITE_ID="site_id")

    def gone():
        return Counter(r["rule"] for r in check(path)[1] if r["kind"] == "place")

    assert gone() == {}
    with sqlite3.connect(sites) as file:
        for (trigger,) in file.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
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
        place = edits.add(
            "place", item_id=store.read().head.id, layer=where, id_field="id", id_value="1"
        )
        assert store.apply([place], "A").ok
    (row,) = (r for r in check(path)[1] if r["kind"] == "place")
    assert (row["rule"], row["severity"]) == ("place_not_checked", "note")


@pytest.mark.parametrize("language", ["ru", "zh"])
def test_items_are_named_in_the_language(create, check, language, read):
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
