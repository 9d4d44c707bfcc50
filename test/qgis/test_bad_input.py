"""Every way to give bad input: it works, or ends with one sentence that names layer and feature."""

import json

import pytest
import shapely
from qgis.core import (
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProject,
    QgsVectorLayer,
)

BOX = "Polygon((0 0, 1 0, 1 1, 0 1, 0 0))"
BOW_TIE = "Polygon((0 0, 1 1, 1 0, 0 1, 0 0))"
NO_FEATURE = "has no feature: choose another layer or check its selection and filter."


@pytest.fixture
def boxes(make_layer):
    """A good layer that serves as sites, overlay, countries, protected areas and regions."""
    return make_layer("boxes", "name:string,iso3:string", (BOX, "Park", "RUS"))


@pytest.fixture
def overlap(run_algorithm, rows_of):
    def run(context=None, feedback=None, **parameters):
        parameters = {"OUTPUT": "TEMPORARY_OUTPUT", "TABLE": "TEMPORARY_OUTPUT", **parameters}
        results = run_algorithm("overlap", parameters, context=context, feedback=feedback)
        return {
            name: rows_of(value) if isinstance(value, QgsVectorLayer) else value
            for name, value in results.items()
        }

    return run


@pytest.fixture
def refused(refusal):
    """What each algorithm says to one layer too many that is bad: refused("overlap", INPUT=...)."""

    def run(name, **parameters):
        return refusal(name, {"OUTPUT": "TEMPORARY_OUTPUT", **parameters})

    return run


# ---------------------------------------------------------------- empty layers and geometries


def test_empty_layers(refused, overlap, make_layer, boxes):
    empty = make_layer("leer", "name:string,iso3:string")
    sentence = f"Layer “leer” {NO_FEATURE}"
    assert refused("overlap", INPUT=empty, OVERLAYS=[boxes]) == sentence
    more = {"OVERLAYS": [boxes], "JURISDICTIONS": empty}
    assert refused("overlap", INPUT=boxes, **more) == sentence
    assert refused("coverage", INPUT=[empty], REGIONS=boxes) == sentence
    assert refused("coverage", INPUT=[boxes], REGIONS=empty) == sentence
    # An overlay may well be empty: nothing lies in the sites.
    found = overlap(INPUT=boxes, OVERLAYS=[empty, boxes])
    assert [(r["overlay"], r["overlap_pct"]) for r in found["TABLE"] if r["site_id"] == "1"] == [
        ("*", pytest.approx(100)),
        ("leer", 0),
        ("boxes", pytest.approx(100)),
    ]


@pytest.mark.parametrize("nothing", [None, "Polygon EMPTY", "MultiPolygon EMPTY"])
def test_null_and_empty_geometries(overlap, refused, make_layer, boxes, listener, nothing):
    kind = "MultiPolygon" if nothing and nothing.startswith("Multi") else "Polygon"
    box = "MultiPolygon(((0 0, 1 0, 1 1, 0 1, 0 0)))" if kind == "MultiPolygon" else BOX
    holey = make_layer("holey", "id:string", (nothing, "gone"), (box, "there"), kind=kind)
    found = overlap(
        INPUT=holey,
        INPUT_ID="id",
        OVERLAYS=[boxes],
        REJECTED="TEMPORARY_OUTPUT",
        feedback=listener,
    )
    # The site stays in the layer of results, without numbers: no data is not 0.
    gone, there = found["OUTPUT"]
    assert [gone[k] for k in ("id", "area_km2", "overlap_km2", "overlap_pct", "overlays_n")] == [
        "gone",
        *[None] * 4,
    ]
    assert there["overlap_pct"] == pytest.approx(100)
    assert {r["site_id"] for r in found["TABLE"]} == {"*", "there"}
    assert [tuple(r.values())[-4:-1] for r in found["REJECTED"]] == [("holey", 1, "no geometry")]
    assert listener.warnings == [
        "Layer “holey”: features left out: 1; the first is feature 1 (no geometry)."
    ]
    sentence = "Feature 1 of layer “holey” has no geometry: "
    assert refused("overlap", INPUT=holey, OVERLAYS=[boxes], INVALID="refuse").startswith(sentence)
    assert refused("overlap", INPUT=boxes, OVERLAYS=[holey], INVALID="refuse").startswith(sentence)
    assert refused("coverage", INPUT=[holey], REGIONS=boxes, INVALID="refuse").startswith(sentence)


def test_only_null_geometries(refused, make_layer, boxes):
    nulls = make_layer("nulls", "iso3:string", (None, "RUS"), (None, "CHN"))
    for parameters in (
        {"INPUT": nulls, "OVERLAYS": [boxes]},
        {"INPUT": boxes, "OVERLAYS": [boxes], "JURISDICTIONS": nulls},
    ):
        assert refused("overlap", **parameters) == (
            "Layer “nulls” has no feature with a usable geometry (the first, 1: no geometry): repair"
            " it or choose another layer."
        )
    assert refused("coverage", INPUT=[nulls], REGIONS=boxes) == (
        "No record of layer “nulls” counts (no geometry: 2): check the records, the chosen rules and"
        " the fields for status, site type and reported area."
    )


# ---------------------------------------------------------------- invalid geometries


def lobes_km2(shapes):
    lobes = ["POLYGON((0 0, .5 .5, 0 1, 0 0))", "POLYGON((1 0, 1 1, .5 .5, 1 0))"]
    return sum(shapes.drawn_km2(shapely.from_wkt(lobe)) for lobe in lobes)


def test_bow_ties_are_repaired(overlap, make_layer, boxes, shapes, listener):
    """Both lobes count."""
    ties = make_layer("ties", "", (BOW_TIE,))
    found = overlap(INPUT=ties, OVERLAYS=[boxes], feedback=listener)
    assert found["AREA_KM2"] == pytest.approx(lobes_km2(shapes), rel=1e-9)
    assert found["OVERLAP_PCT"] == pytest.approx(100, rel=1e-9)
    assert "Layer “ties”: invalid geometries repaired: 1." in listener.infos
    found = overlap(INPUT=boxes, OVERLAYS=[ties], JURISDICTIONS=boxes)
    assert found["OVERLAP_KM2"] == pytest.approx(lobes_km2(shapes), rel=1e-9)


def test_invalid_countries_are_repaired(overlap, make_layer, boxes, shapes):
    countries = make_layer("ties", "iso3:string", (BOW_TIE, "RUS"))
    found = overlap(INPUT=boxes, OVERLAYS=[boxes], JURISDICTIONS=countries)
    rows = {r["country"]: r["overlap_km2"] for r in found["TABLE"] if r["level"] == "overlay"}
    assert rows["RUS"] == pytest.approx(lobes_km2(shapes), rel=1e-9)
    assert rows["-"] == pytest.approx(shapes.box_km2(0, 0, 1, 1) - lobes_km2(shapes), rel=1e-9)


def test_invalid_geometries_are_refused_by_name(refused, make_layer, boxes):
    ties = make_layer("ties", "iso3:string", (BOX, "A"), (BOW_TIE, "B"))
    for name, parameters in (
        ("overlap", {"INPUT": ties, "OVERLAYS": [boxes]}),
        ("overlap", {"INPUT": boxes, "OVERLAYS": [boxes, ties]}),
        ("overlap", {"INPUT": boxes, "OVERLAYS": [boxes], "JURISDICTIONS": ties}),
        ("coverage", {"INPUT": [boxes, ties], "REGIONS": boxes}),
        ("coverage", {"INPUT": [boxes], "REGIONS": ties}),
    ):
        said = refused(name, **parameters, INVALID="refuse")
        assert said.startswith("Feature 2 of layer “ties” has an invalid geometry (")
        assert "Self-intersection" in said
        assert "choose “repair” or “skip”" in said


def test_invalid_geometries_are_skipped_and_listed(overlap, make_layer, boxes, shapes, listener):
    ties = make_layer("ties", "id:string", (BOX, "good"), (BOW_TIE, "bad"))
    found = overlap(
        INPUT=ties,
        INPUT_ID="id",
        OVERLAYS=[ties],
        INVALID="skip",
        REJECTED="TEMPORARY_OUTPUT",
        feedback=listener,
    )
    assert {r["site_id"] for r in found["TABLE"]} == {"*", "good"}
    assert found["AREA_KM2"] == pytest.approx(shapes.box_km2(0, 0, 1, 1), rel=1e-9)
    assert [(r["layer"], r["feature_id"]) for r in found["REJECTED"]] == [("ties", 2), ("ties", 2)]
    assert all("Self-intersection" in r["reason"] for r in found["REJECTED"])
    assert len(found["OUTPUT"]) == 2
    assert any("features left out: 2" in w for w in listener.warnings)


@pytest.mark.parametrize("check", ["GeometryAbortOnInvalid", "GeometrySkipInvalid"])
def test_the_validity_check_of_the_toolbox_does_not_matter(overlap, make_layer, shapes, check):
    """INVALID decides, so that toolbox and command line agree."""
    context = QgsProcessingContext()
    context.setInvalidGeometryCheck(getattr(QgsFeatureRequest.InvalidGeometryCheck, check))
    ties = make_layer("ties", "iso3:string", (BOW_TIE, "RUS"))
    found = overlap(context, INPUT=ties, OVERLAYS=[ties], JURISDICTIONS=ties)
    assert found["OVERLAP_KM2"] == pytest.approx(lobes_km2(shapes), rel=1e-9)


@pytest.mark.parametrize(
    "wkt",
    [
        "MultiPolygon(((0 0, 1 0, 1 1, 0 1, 0 0)),((0 0, 1 0, 1 1, 0 1, 0 0)))",
        "MultiPolygon(((0 0, 1 0, 1 1, 0 1, 0 0)),((0.2 0.2, 0.4 0.2, 0.4 0.4, 0.2 0.2)))",
        "MultiPolygon(((0 0, 0 0, 1 0, 1 0, 1 1, 0 1, 0 1, 0 0, 0 0)))",
        "MultiPolygon(((0 0, 1 0, 1 1, 0 1, 0 0, 1 0, 1 1, 0 1, 0 0)))",
    ],
    ids=["part twice", "part in part", "vertices twice", "ring twice round"],
)
def test_duplicate_rings_count_once(overlap, make_layer, boxes, shapes, wkt):
    twice = make_layer("twice", "", (wkt,), kind="MultiPolygon")
    for found in (overlap(INPUT=twice, OVERLAYS=[boxes]), overlap(INPUT=boxes, OVERLAYS=[twice])):
        assert found["AREA_KM2"] == pytest.approx(shapes.box_km2(0, 0, 1, 1), rel=1e-9)
        assert found["OVERLAP_KM2"] == pytest.approx(shapes.box_km2(0, 0, 1, 1), rel=1e-9)


def test_a_hole_given_twice_is_one_hole(overlap, make_layer, boxes, shapes):
    hole = "(0.2 0.2, 0.4 0.2, 0.4 0.4, 0.2 0.4, 0.2 0.2)"
    twice = make_layer("twice", "", (f"Polygon((0 0, 1 0, 1 1, 0 1, 0 0),{hole},{hole})",))
    found = overlap(INPUT=twice, OVERLAYS=[boxes])
    wanted = shapes.box_km2(0, 0, 1, 1) - shapes.box_km2(0.2, 0.2, 0.4, 0.4)
    assert found["AREA_KM2"] == pytest.approx(wanted, rel=1e-9)


def test_a_geometry_without_area(overlap, refused, make_layer, boxes):
    flat = ("Polygon((0 0, 1 1, 2 2, 0 0))", "flat")
    sites = make_layer("sites", "id:string", flat, (BOX, "box"))
    found = overlap(INPUT=sites, INPUT_ID="id", OVERLAYS=[boxes], REJECTED="TEMPORARY_OUTPUT")
    assert {r["site_id"] for r in found["TABLE"]} == {"*", "box"}
    assert [r["feature_id"] for r in found["REJECTED"]] == [1]
    alone = make_layer("alone", "id:string", flat)
    said = refused("overlap", INPUT=alone, OVERLAYS=[boxes])
    assert "(the first, 1: no area is left after the repair (" in said


def test_duplicate_sites_of_one_id(overlap, make_layer, boxes, shapes):
    sites = make_layer("sites", "id:string", (BOX, "a"), (BOX, "a"))
    found = overlap(INPUT=sites, INPUT_ID="id", OVERLAYS=[boxes])
    one = shapes.box_km2(0, 0, 1, 1)
    assert {r["site_id"]: r["overlap_km2"] for r in found["TABLE"]} == pytest.approx(
        {"*": one, "a": one}, rel=1e-9
    )
    assert len(found["OUTPUT"]) == 1


# ---------------------------------------------------------------- coordinates


def test_a_missing_crs_is_refused(refused, make_layer, boxes):
    lost = make_layer("lost", "iso3:string", (BOX, "RUS"), crs=None)
    said = set()
    for name, parameters in (
        ("overlap", {"INPUT": lost, "OVERLAYS": [boxes]}),
        ("overlap", {"INPUT": boxes, "OVERLAYS": [boxes, lost]}),
        ("overlap", {"INPUT": boxes, "OVERLAYS": [boxes], "JURISDICTIONS": lost}),
        ("coverage", {"INPUT": [lost], "REGIONS": boxes}),
        ("coverage", {"INPUT": [boxes], "REGIONS": lost}),
    ):
        said.add(refused(name, **parameters))
    assert said == {
        "Layer “lost” has no coordinate reference system: set it in the layer's properties, or add"
        " a .prj file beside its file."
    }


def test_coordinates_that_are_no_longitude_and_latitude(refused, make_layer, boxes):
    metres = make_layer("metres", "", ("Polygon((5e5 48e5, 6e5 48e5, 5e5 49e5, 5e5 48e5))",))
    said = refused("overlap", INPUT=metres, OVERLAYS=[boxes])
    assert said.startswith("Feature 1 of layer “metres” has a latitude beyond 90 degrees: check")


@pytest.mark.parametrize(
    "wkt",
    [
        "Polygon((179 60, 181 60, 181 61, 179 61, 179 60))",
        "Polygon((-181 60, -179 60, -179 61, -181 61, -181 60))",
        "Polygon((179 60, -179 60, -179 61, 179 61, 179 60))",
        "MultiPolygon(((179 60, 180 60, 180 61, 179 61, 179 60)),"
        "((-180 60, -179 60, -179 61, -180 61, -180 60)))",
    ],
    ids=["past 180", "past -180", "jump", "cut"],
)
def test_sites_over_the_antimeridian(overlap, make_layer, shapes, wkt):
    kind = wkt.split("(")[0]
    sites = make_layer("sites", "", (wkt,), kind=kind)
    overlay = make_layer("o", "", (shapes.box(-180, 60, -179.5, 61),))
    countries = make_layer("c", "iso3:string", (shapes.box(170, 50, 180, 70), "RUS"))
    found = overlap(
        INPUT=sites, OVERLAYS=[overlay], JURISDICTIONS=countries, PIECES="TEMPORARY_OUTPUT"
    )
    assert found["AREA_KM2"] == pytest.approx(shapes.box_km2(0, 60, 2, 61), rel=1e-9)
    assert found["OVERLAP_KM2"] == pytest.approx(shapes.box_km2(0, 60, 0.5, 61), rel=1e-9)
    shares = {r["country"]: r["pct_in_country"] for r in found["TABLE"] if r["site_id"] == "1"}
    assert shares == {"RUS": 0, "-": pytest.approx(50, rel=1e-9)}
    (piece,) = found["PIECES"]
    assert piece["geometry"].bounds == pytest.approx((-180, 60, -179.5, 61))


def test_sites_at_the_poles(overlap, make_layer, shapes):
    """A square of 200 km round the north pole, in an equal-area projection, and Antarctica's cap."""
    square = "Polygon((-1e5 -1e5, 1e5 -1e5, 1e5 1e5, -1e5 1e5, -1e5 -1e5))"
    north = make_layer("north", "", (square,), crs="EPSG:6931")
    quarter = make_layer("quarter", "", (shapes.box(0, 80, 90, 90),))
    found = overlap(INPUT=north, OVERLAYS=[quarter])
    assert found["AREA_KM2"] == pytest.approx(40000, rel=1e-6)
    assert found["OVERLAP_KM2"] == pytest.approx(10000, rel=1e-6)
    cap = make_layer("cap", "", (shapes.box(-180, -90, 180, -80),))
    found = overlap(INPUT=cap, OVERLAYS=[make_layer("o", "", (shapes.box(0, -90, 90, -80),))])
    assert found["AREA_KM2"] == pytest.approx(shapes.box_km2(-180, -90, 180, -80), rel=1e-9)
    assert found["OVERLAP_PCT"] == pytest.approx(25, rel=1e-9)


@pytest.mark.parametrize("kind", ["PolygonZ", "MultiPolygonZM", "MultiPolygonM", "CurvePolygon"])
def test_heights_and_measures(overlap, make_layer, boxes, shapes, kind):
    ring = {
        "PolygonZ": "PolygonZ((0 0 7, 1 0 7, 1 1 7, 0 1 7, 0 0 7))",
        "MultiPolygonZM": "MultiPolygonZM(((0 0 7 9, 1 0 7 9, 1 1 7 9, 0 1 7 9, 0 0 7 9)))",
        "MultiPolygonM": "MultiPolygonM(((0 0 9, 1 0 9, 1 1 9, 0 1 9, 0 0 9)))",
        "CurvePolygon": "CurvePolygon(CompoundCurve((0 0, 1 0, 1 1, 0 1, 0 0)))",
    }[kind]
    layer = make_layer("deep", "iso3:string", (ring, "RUS"), kind=kind)
    found = overlap(INPUT=layer, OVERLAYS=[layer], JURISDICTIONS=layer, PIECES="TEMPORARY_OUTPUT")
    assert found["OVERLAP_KM2"] == pytest.approx(shapes.box_km2(0, 0, 1, 1), rel=1e-9)
    assert not found["PIECES"][0]["geometry"].has_z
    assert found["OUTPUT"][0]["geometry"].has_z == (kind in ("PolygonZ", "MultiPolygonZM"))


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson"])
def test_polygons_and_multipolygons_mixed(overlap, boxes, shapes, rows_of, tmp_path, ending):
    ring = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]
    other = [[[x + 2, y] for x, y in ring]]
    features = [
        {"type": "Polygon", "coordinates": [ring]},
        {"type": "MultiPolygon", "coordinates": [other, [[[x + 4, y] for x, y in ring]]]},
        {"type": "Polygon", "coordinates": [[[x + 6, y, 5] for x, y in ring]]},
        {"type": "MultiPolygon", "coordinates": [[[[x + 8, y, 5] for x, y in ring]]]},
    ]
    features = [
        {"type": "Feature", "properties": {"n": n}, "geometry": geometry}
        for n, geometry in enumerate(features)
    ]
    path = tmp_path / "mixed.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    output = str(tmp_path / f"out.{ending}")
    found = overlap(INPUT=str(path), INPUT_ID="n", OVERLAYS=[str(path)], OUTPUT=output)
    unit = shapes.box_km2(0, 0, 1, 1)
    assert found["AREA_KM2"] == pytest.approx(5 * unit, rel=1e-9)
    sites = {row["n"]: row for row in rows_of(output)}
    name = "overlap_km" if ending == "shp" else "overlap_km2"
    km2 = {n: site[name] for n, site in sites.items()}
    assert km2 == pytest.approx({0: unit, 1: 2 * unit, 2: unit, 3: unit}, rel=1e-9)
    assert [sites[n]["geometry"].area for n in range(4)] == [1, 2, 1, 1]


# ---------------------------------------------------------------- sites and overlays that miss


def test_sites_bigger_than_any_overlay(overlap, make_layer, shapes):
    site = make_layer("s", "", (shapes.box(-10, -10, 10, 10),))
    small = make_layer("o", "", (shapes.box(0, 0, 0.1, 0.1),), (shapes.box(5, 5, 5.1, 5.1),))
    found = overlap(
        INPUT=site, OVERLAYS=[small], JURISDICTIONS=make_layer("c", "iso3:string", (BOX, "X"))
    )
    wanted = shapes.box_km2(0, 0, 0.1, 0.1) + shapes.box_km2(5, 5, 5.1, 5.1)
    assert found["OVERLAP_KM2"] == pytest.approx(wanted, rel=1e-9)
    assert found["PAIRS"] == 2


def test_an_overlay_with_no_hit(overlap, make_layer, boxes, shapes):
    found = overlap(
        INPUT=boxes,
        OVERLAYS=[make_layer("far", "", (shapes.box(50, 50, 51, 51),))],
        JURISDICTIONS=boxes,
        PIECES="TEMPORARY_OUTPUT",
    )
    assert (found["OVERLAP_KM2"], found["OVERLAP_PCT"], found["PAIRS"]) == (0, 0, 0)
    assert [r["overlap_km2"] for r in found["TABLE"]] == [0, 0, 0, 0]
    assert found["PIECES"] == []
    assert found["OUTPUT"][0]["overlays_n"] == 0


def test_countries_that_no_site_lies_in(overlap, make_layer, boxes, shapes, listener):
    far = make_layer("far", "iso3:string", (shapes.box(50, 50, 51, 51), "X"))
    found = overlap(INPUT=boxes, OVERLAYS=[boxes], JURISDICTIONS=far, feedback=listener)
    assert {r["country"] for r in found["TABLE"]} == {"-"}
    assert "100.00 % of its area lies outside" in listener.warnings[0]


def test_touching_is_no_overlap(overlap, make_layer, boxes, shapes):
    beside = make_layer("beside", "", (shapes.box(1, 0, 2, 1),), (shapes.box(1, 1, 2, 2),))
    found = overlap(INPUT=boxes, OVERLAYS=[beside])
    assert (found["OVERLAP_KM2"], found["PAIRS"]) == (0, 0)


# ---------------------------------------------------------------- names


def test_two_layers_of_one_name(overlap, make_layer, shapes, qgis_new_project):
    one = make_layer("range", "", (shapes.box(0, 0, 1, 1),))
    two = make_layer("range", "", (shapes.box(0, 0, 0.5, 1),))
    QgsProject.instance().addMapLayers([one, two])
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    found = overlap(context, INPUT=one, OVERLAYS=[one.id(), two.id()])
    rows = {r["overlay"]: r["overlap_pct"] for r in found["TABLE"] if r["site_id"] == "1"}
    assert rows == pytest.approx({"*": 100, "range": 100, "range (2)": 50}, rel=1e-9)


def test_names_of_layers_given_by_path(overlap, make_layer, save_layer, shapes, tmp_path):
    box = make_layer("x", "", (shapes.box(0, 0, 1, 1),))
    path = tmp_path / "data.gpkg"
    overlays = [save_layer(box, path, table) for table in ("тигр", "虎")]
    overlays += [save_layer(box, tmp_path / "ирбис.geojson"), save_layer(box, tmp_path / "虎.shp")]
    found = overlap(INPUT=box, OVERLAYS=overlays)
    names = [r["overlay"] for r in found["TABLE"] if r["site_id"] == "1"]
    assert names == ["*", "тигр", "虎", "ирбис", "虎 (2)"]


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "csv"])
def test_cyrillic_and_han_everywhere(
    overlap, make_layer, save_layer, shapes, rows_of, tmp_path, ending
):
    folder = tmp_path / "Земля леопарда 东北虎豹国家公园"
    folder.mkdir()
    sites = make_layer(
        "заповедники 保护区",
        "код:string,название:string,面积:double",
        (shapes.box(0, 0, 1, 1), "ЗЛ", "Земля леопарда", 1.0),
        (shapes.box(1, 0, 2, 1), "虎豹", "东北虎豹国家公园", 2.0),
    )
    ranges = make_layer("ареалы", "вид:string", (shapes.box(0, 0, 2, 1), "амурский тигр 东北虎"))
    countries = make_layer("国家", "страна:string", (shapes.box(0, 0, 2, 1), "Россия/中国"))
    table = folder / f"таблица.{ending}"
    found = overlap(
        INPUT=save_layer(sites, folder / "сайты.gpkg", "保护区"),
        INPUT_ID="код",
        INPUT_NAME="название",
        OVERLAYS=[save_layer(ranges, folder / "ареалы.geojson")],
        OVERLAY_FIELD="вид",
        JURISDICTIONS=countries,
        JURISDICTION_FIELD="страна",
        OUTPUT=str(folder / "результат.gpkg"),
        TABLE=str(table),
    )
    assert found["OUTPUT"] == str(folder / "результат.gpkg")
    output = rows_of(found["OUTPUT"])
    assert [(r["код"], r["название"], r["面积"]) for r in output] == [
        ("ЗЛ", "Земля леопарда", 1.0),
        ("虎豹", "东北虎豹国家公园", 2.0),
    ]
    rows = [r for r in rows_of(str(table)) if r["level"] == "class" and r["site_id"] != "*"]
    assert [(r["site_id"], r["site_name"], r["overlay"], r["overlay_class"]) for r in rows] == [
        ("ЗЛ", "Земля леопарда", "ареалы", "амурский тигр 东北虎"),
        ("虎豹", "东北虎豹国家公园", "ареалы", "амурский тигр 东北虎"),
    ]
    # A slash joins codes, so it cannot stand in one.
    assert {r["country"] for r in rows} == {"Россия-中国"}


# ---------------------------------------------------------------- fields, types, choices


def test_named_fields_must_exist(refused, boxes):
    wanted = "Layer “boxes” has no field “nope”: choose one of name, iso3."
    for name in ("INPUT_ID", "INPUT_NAME", "OVERLAY_FIELD"):
        assert refused("overlap", INPUT=boxes, OVERLAYS=[boxes], **{name: "nope"}) == wanted
    more = {"JURISDICTIONS": boxes, "JURISDICTION_FIELD": "nope"}
    assert refused("overlap", INPUT=boxes, OVERLAYS=[boxes], **more) == wanted
    assert refused("coverage", INPUT=[boxes], REGIONS=boxes, **more) == wanted
    names = ("CATEGORY", "STATUS", "YEAR", "REPORTED", "SITE_TYPE", "REALM", "REGION")
    for name in names:
        said = refused("coverage", INPUT=[boxes], REGIONS=boxes, **{f"{name}_FIELD": "nope"})
        assert said == wanted


def test_a_field_that_no_layer_has(refused, make_layer, boxes):
    other = make_layer("other", "kind:string", (BOX, "x"))
    said = refused("overlap", INPUT=boxes, OVERLAYS=[boxes, other], OVERLAY_FIELD="nope")
    assert said == (
        "None of the layers “boxes”, “other” has the field “nope” given as OVERLAY_FIELD: choose"
        " one of name, iso3, kind."
    )


def test_countries_without_any_known_field(refused, make_layer, boxes):
    bare = make_layer("bare", "x:string", (BOX, "RUS"))
    said = refused("overlap", INPUT=boxes, OVERLAYS=[boxes], JURISDICTIONS=bare)
    assert said.startswith("Layer “bare” has no field that is known to hold country codes or names")
    assert "choose one of x as JURISDICTION_FIELD" in said


def test_wrong_geometry_types(refused, make_layer, boxes):
    lines = make_layer("roads", "iso3:string", ("LineString(0 0, 1 1)", "a"), kind="LineString")
    points = make_layer("dots", "iso3:string", ("Point(0 0)", "a"), kind="Point")
    table = make_layer("list", "iso3:string", (None, "a"), kind="None", crs=None)
    held = {
        lines: "“roads” holds lines",
        points: "“dots” holds points",
        table: "“list” holds no geometry",
    }
    for layer, text in held.items():
        for parameters in (
            {"INPUT": layer, "OVERLAYS": [boxes]},
            {"INPUT": boxes, "OVERLAYS": [boxes, layer]},
            {"INPUT": boxes, "OVERLAYS": [boxes], "JURISDICTIONS": layer},
        ):
            said = refused("overlap", **parameters)
            assert said == f"Layer {text}, but polygons are needed here: choose another layer."
        assert text in refused("coverage", INPUT=[boxes], REGIONS=layer)
        if layer is not points:
            assert text in refused("coverage", INPUT=[layer], REGIONS=boxes)


def test_choices_are_words(refused, boxes):
    for name, value, words in (
        ("EDGES", "curved", "as_drawn, geodesic"),
        ("EDGES", 1, "as_drawn, geodesic"),
        ("INVALID", "ignore", "repair, refuse, skip"),
    ):
        said = refused("overlap", INPUT=boxes, OVERLAYS=[boxes], **{name: value})
        assert said == f"“{value}” is no value of {name}: choose among {words}."
    for name, value, words in (
        ("RULES", "mine", "protected_planet, wdpar, none"),
        ("SITE_TYPE", "XX", "PA, OECM"),
    ):
        said = refused("coverage", INPUT=[boxes], REGIONS=boxes, **{name: value})
        assert said == f"“{value}” is no value of {name}: choose among {words}."


def test_layers_that_cannot_be_loaded(refused, boxes, tmp_path):
    missing = str(tmp_path / "missing.gpkg")
    text = f"The layer “{missing}” given for “{{}}” could not be loaded: check the path"
    for name, parameters in (
        ("Sites", {"INPUT": missing, "OVERLAYS": [boxes]}),
        ("Overlays", {"INPUT": boxes, "OVERLAYS": [boxes, missing]}),
        ("Countries", {"INPUT": boxes, "OVERLAYS": [boxes], "JURISDICTIONS": missing}),
    ):
        assert refused("overlap", **parameters).startswith(text.format(name))
    said = refused("coverage", INPUT=[missing], REGIONS=boxes)
    assert said.startswith(text.format("Protected areas"))
    assert refused("coverage", INPUT=[boxes], REGIONS=missing).startswith(text.format("Regions"))


def test_empty_lists(refused, boxes):
    assert refused("overlap", INPUT=boxes, OVERLAYS=[]).startswith("OVERLAYS is empty: choose")
    assert refused("coverage", INPUT=[], REGIONS=boxes).startswith("INPUT is empty: choose")


def test_records_of_which_none_counts(refused, make_layer, boxes):
    proposed = make_layer("wdpa", "STATUS:string", (BOX, "Proposed"))
    said = refused("coverage", INPUT=[proposed], REGIONS=boxes)
    assert said.startswith("No record of layer “wdpa” counts (status is not counted by the chosen")
    dots = make_layer("dots", "REP_AREA:double", ("Point(0 0)", None), kind="Point")
    said = refused("coverage", INPUT=[dots], REGIONS=boxes)
    assert said.startswith("No record of layer “dots” counts (point without a reported area: 1)")


def test_points_with_impossible_values(refused, make_layer, boxes):
    huge = make_layer("huge", "REP_AREA:double", ("Point(0 0)", 4e8), kind="Point")
    said = refused("coverage", INPUT=[huge], REGIONS=boxes)
    assert said.startswith("Feature 1 of layer “huge” reports an area larger than half the Earth")
    above = make_layer("above", "REP_AREA:double", ("Point(0 95)", 4e2), kind="Point")
    said = refused("coverage", INPUT=[above], REGIONS=boxes)
    assert said.startswith("Feature 1 of layer “above” has a latitude beyond 90 degrees")
