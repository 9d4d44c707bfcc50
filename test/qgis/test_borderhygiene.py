"""transboundary:borderhygiene from end to end: demo, Waterton-Glacier, repaired copies, bad input."""

import json

import pytest
import shapely
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingUtils,
    QgsVectorLayer,
)

LEOPARD, MARINE = "OSM-10367273", "OSM-2309145"
NOTE = "it delimits nothing"
NUMBERS = (
    "FAULTS_N", "GAP_KM2", "OVERLAP_KM2", "MISFIT_KM2", "DISPUTED_KM2", "OUTSIDE_KM2",
    "FAULTS_AFTER_N", "CUT_KM2", "FILLED_KM2",
)  # fmt: skip


def metres(west, south, east, north, lat=45.0, crs_box=None):
    """WKT of a rectangle in metres (about) round 10 E, 45 N."""
    x, y = 1 / 78_846.8, 1 / 111_132.0
    box = shapely.box(10 + west * x, lat + south * y, 10 + east * x, lat + north * y)
    return box.wkt


@pytest.fixture
def hygiene(run_algorithm, rows_of):
    """Runs the algorithm; returns the results with the rows of its layers in place of layers."""

    def run(context=None, feedback=None, **parameters):
        parameters = {"OUTPUT": "TEMPORARY_OUTPUT", "TABLE": "TEMPORARY_OUTPUT", **parameters}
        results = run_algorithm("borderhygiene", parameters, context=context, feedback=feedback)
        return {
            name: rows_of(value) if isinstance(value, QgsVectorLayer) else value
            for name, value in results.items()
        }

    return run


@pytest.fixture
def demo(demo_data):
    return {
        "INPUT": [f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas"],
        "COUNTRY_FIELD": "country",
        "JURISDICTIONS": f"{demo_data}/borders_osm.gpkg|layername=countries_clip",
    }


@pytest.fixture(scope="module")
def once():
    return {}


@pytest.fixture
def repaired(hygiene, demo, once, tmp_path_factory):
    """The demo with a repaired copy; computed once."""
    if not once:
        report = tmp_path_factory.mktemp("hygiene") / "report.html"
        once["found"] = hygiene(
            **demo,
            FILL_HOLES=False,
            REPAIR="jurisdictions",
            REPAIRED="TEMPORARY_OUTPUT",
            MOVED="TEMPORARY_OUTPUT",
            REPORT=str(report),
        )
        once["page"] = report.read_text(encoding="utf-8")
        once["png"] = report.with_suffix(".png").stat().st_size
    return once


@pytest.fixture
def countries(make_layer):
    """Two countries that meet at 10 E."""
    return make_layer(
        "countries",
        "iso3:string,name:string",
        (metres(-20_000, -10_000, 0, 10_000), "RUS", "Russia"),
        (metres(0, -10_000, 20_000, 10_000), "CHN", "China"),
    )


def of(rows, **wanted):
    return [row for row in rows if all(row[key] == value for key, value in wanted.items())]


# ---------------------------------------------------------------- the demo


def test_land_of_the_leopard_in_china(repaired):
    found = repaired["found"]
    slivers = of(found["OUTPUT"], reason="sliver", site_id=LEOPARD)
    assert sum(row["area_km2"] for row in slivers) == pytest.approx(2.256, abs=0.0005)
    assert {row["countries"] for row in slivers} == {"CHN/RUS"}
    assert max(row["width_m"] for row in slivers) == pytest.approx(152.4, abs=0.1)
    assert {row["severity"] for row in slivers} == {"low", "medium"}
    assert not of(found["OUTPUT"], reason="misfit")
    # Sea and the gap to the land of the layer: told, but no fault.
    sea = of(found["OUTPUT"], reason="outside", site_id=MARINE)
    assert sum(row["area_km2"] for row in sea) == pytest.approx(415.42, abs=0.01)
    assert {row["severity"] for row in sea} == {"note"}
    for row in found["OUTPUT"]:
        assert row["geometry"].is_valid
        assert row["text"]
        assert row["width_m"] is None or row["width_m"] <= 250 or row["reason"] == "outside"


def test_table_and_numbers_fit_the_features(repaired):
    found = repaired["found"]
    totals = of(found["TABLE"], countries="*")
    assert {row["reason"] for row in totals} == {row["reason"] for row in found["OUTPUT"]}
    for row in totals:
        some = of(found["OUTPUT"], reason=row["reason"])
        assert row["faults_n"] == len(some)
        assert row["area_km2"] == pytest.approx(sum(x["area_km2"] for x in some), rel=1e-9)
        assert {x["layer"] for x in some} == {row["layer"]}
    faults = [row for row in found["OUTPUT"] if row["severity"] != "note"]
    assert found["FAULTS_N"] == len(faults)
    assert found["MISFIT_KM2"] == pytest.approx(
        sum(row["area_km2"] for row in faults if row["reason"] in ("sliver", "in_gap")), rel=1e-6
    )
    assert found["DISPUTED_KM2"] == 0
    illustrative = {
        row["site_id"]: row["illustrative"] for row in found["OUTPUT"] if row["site_id"]
    }
    assert illustrative["LBC-NTL"] == "true"
    assert illustrative[LEOPARD] in ("false", "true")


def test_the_repaired_demo(repaired, demo_data, rows_of):
    found = repaired["found"]
    source = rows_of(f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas")
    assert len(found["REPAIRED"]) == len(source) == 5
    for row, old in zip(found["REPAIRED"], source):
        assert all(row[k] == v for k, v in old.items() if k not in ("fid", "geometry"))
        assert row["fid_source"] == old["fid"]
        expected = row["area_before_km2"] - row["cut_km2"] + row["filled_km2"]
        assert row["area_after_km2"] == pytest.approx(expected, rel=1e-9)
        assert NOTE in row["note"]
        pieces = of(found["MOVED"], site_id=row["site_id"])
        for action, field in (("cut", "cut_km2"), ("fill", "filled_km2")):
            moved = sum(x["area_m2"] for x in pieces if x["action"] == action)
            assert moved == pytest.approx(row[field] * 1e6, abs=1)
    leopard = found["REPAIRED"][[r["site_id"] for r in found["REPAIRED"]].index(LEOPARD)]
    assert leopard["area_before_km2"] == pytest.approx(2598.411, abs=0.001)
    slivers = of(found["TABLE"], reason="sliver", countries="*")[0]
    assert (slivers["after_n"], slivers["after_km2"]) == (0, 0)
    assert found["FAULTS_AFTER_N"] < found["FAULTS_N"]
    assert all(NOTE in row["note"] for row in found["MOVED"])


def test_report_of_the_demo(repaired):
    page = repaired["page"]
    assert NOTE in page
    assert "Land of the Leopard National Park" in page
    assert "(c) OpenStreetMap contributors" in page
    assert "illustrative" in page
    assert repaired["png"] > 10_000
    assert "<script" not in page


# ---------------------------------------------------------------- Waterton-Glacier


def test_waterton_glacier(hygiene, test_data):
    """Against plain intersections of the same polygons; Akamina lies at exactly 49 N."""
    parks = f"{test_data}/waterton_glacier.gpkg|layername=protected_areas"
    border = f"{test_data}/waterton_glacier_border_osm.gpkg|layername=countries_clip"
    found = hygiene(INPUT=[parks], COUNTRY_FIELD="iso3", JURISDICTIONS=border)
    geodesic = hygiene(INPUT=[parks], COUNTRY_FIELD="iso3", JURISDICTIONS=border, EDGES="geodesic")

    def km2(result, site, reason="sliver"):
        return sum(row["area_km2"] for row in of(result["OUTPUT"], site_id=site, reason=reason))

    # An edge of the border is 21 km long at 49 N: the choice of edges is worth a tenth of a km2.
    assert km2(found, "A1") == pytest.approx(0.1494, abs=0.0001)
    assert km2(found, "A2") == pytest.approx(0.0404, abs=0.0001)
    assert km2(geodesic, "A1") == pytest.approx(0.0022, abs=0.0001)
    assert km2(geodesic, "A2") == pytest.approx(0.0751, abs=0.0001)
    # 0.31 ha of overlap by an independent count in a local transverse Mercator.
    overlaps = of(geodesic["OUTPUT"], reason="site_overlap")
    assert sum(row["area_km2"] for row in overlaps) == pytest.approx(0.0031, abs=0.00005)
    assert {(row["site_id"], row["other_id"]) for row in overlaps} == {("A2", "A1")}
    for result in (found, geodesic):
        assert km2(result, "A3") == 0
        (strip,) = of(result["OUTPUT"], site_id="A3", reason="border_strip")
        assert 0.6 < strip["area_km2"] < 0.65
        assert 100 < strip["width_m"] < 250
        gaps = of(result["OUTPUT"], reason="site_gap")
        assert {row["other_id"] for row in gaps} == {"A1"}
        assert any("A3" in row["site_id"] for row in gaps)


# ---------------------------------------------------------------- what goes in


def test_three_spellings_and_an_unknown_country(hygiene, make_layer, countries, listener):
    sites = make_layer(
        "parks",
        "site_id:string,land:string",
        (metres(-5000, 0, 40, 1000), "a", "RU"),
        (metres(-5000, 2000, 40, 3000), "b", "RUS"),
        (metres(-5000, 4000, 40, 5000), "c", "Россия"),
        (metres(-5000, 6000, 40, 7000), "d", "Atlantis"),
        (metres(-5000, -2000, 40, -1000), "e", None),
        (metres(-5000, -4000, 5000, -3000), "f", "Russia; China"),
    )
    found = hygiene(INPUT=[sites], COUNTRY_FIELD="LAND", JURISDICTIONS=countries, feedback=listener)
    # Unknown and empty: where it lies deepest. Two countries: at home in both.
    slivers = of(found["OUTPUT"], reason="sliver")
    assert sorted(row["site_id"] for row in slivers) == ["a", "b", "c", "d", "e"]
    assert len(found["OUTPUT"]) == 5
    said = [text for text in listener.infos if text.startswith("Country RUS")]
    assert said == ["Country RUS: read from “RU”, “RUS”, “Россия”, “Russia; China”."]
    assert [text for text in listener.warnings if "Atlantis" in text] == [
        "“Atlantis” is no country that is known here: 1 sites say so, the first is d."
    ]


def test_sites_elsewhere(hygiene, make_layer, countries, listener):
    sites = make_layer(
        "парки",
        "site_id:string,name:string,country:string",
        (metres(5000, 0, 6000, 1000), "w", "东北虎豹", "RUS"),
        (metres(50_000, 0, 51_000, 1000), "n", "Нигде", "RUS"),
        (metres(5000, 3000, 6000, 4000), "z", "Zed", "ZAF"),
        (None, "g", "gone", "RUS"),
    )
    found = hygiene(
        INPUT=[sites],
        COUNTRY_FIELD="country",
        JURISDICTIONS=countries,
        REPAIR="jurisdictions",
        REPAIRED="TEMPORARY_OUTPUT",
        REJECTED="TEMPORARY_OUTPUT",
        feedback=listener,
    )
    assert [(r["reason"], r["site_name"]) for r in found["OUTPUT"]] == [
        ("misplaced", "东北虎豹"),
        ("outside", "Нигде"),
    ]
    assert any("东北虎豹 (w) lies wholly in CHN" in text for text in listener.warnings)
    assert any("Zed (z): its country ZAF is not in the layer" in text for text in listener.warnings)
    rows = {row["site_id"]: row for row in found["REPAIRED"]}
    assert rows["w"]["cut_km2"] == 0
    assert rows["g"]["area_after_km2"] is None
    assert rows["g"]["geometry"] is None
    assert [row["reason"] for row in found["REJECTED"]] == ["no geometry"]


def test_disputed_land(hygiene, make_layer):
    countries = make_layer(
        "claims",
        "iso3:string,disputed:boolean",
        (metres(-20_000, -10_000, 0, 10_000), "AAA", False),
        (metres(100, -10_000, 20_000, 10_000), "BBB", False),
        (metres(-3000, -3000, 3000, 3000), "AAA", True),
    )
    found = hygiene(JURISDICTIONS=countries)
    assert {row["reason"] for row in found["OUTPUT"]} == {"gap", "disputed"}
    assert found["FAULTS_N"] == len(of(found["OUTPUT"], reason="gap")) == 2
    assert found["DISPUTED_KM2"] == pytest.approx(36, rel=1e-3)
    assert found["MISFIT_KM2"] is None
    assert found["FAULTS_AFTER_N"] is None


def test_two_layers_the_first_stays(hygiene, make_layer, rows_of, tmp_path):
    one = make_layer("one", "site_id:string,n:integer", (metres(-5000, 0, 30, 3000), "a", 1))
    two = make_layer(
        "two",
        "SITE_ID:string,n:string,extra:double",
        (metres(0, -500, 5000, 1500), "a", "x", 2.5),
        (metres(90, 1500, 5000, 2900), "b", "y", None),
    )
    for layer, code in ((one, "RUS"), (two, "CHN")):
        from qgis.core import QgsField
        from qgis.PyQt.QtCore import QMetaType

        layer.dataProvider().addAttributes([QgsField("country", QMetaType.Type.QString)])
        layer.updateFields()
        column = layer.fields().indexFromName("country")
        changes = {f.id(): {column: code} for f in layer.getFeatures()}
        assert layer.dataProvider().changeAttributeValues(changes)
    parameters = {
        "COUNTRY_FIELD": "country",
        "REPAIR": "first_layer",
        "REPAIRED": str(tmp_path / "copy.gpkg"),
    }
    found = hygiene(INPUT=[one, two], **parameters)
    rows = rows_of(found["REPAIRED"])
    assert [(r["site_id"], r["n"], r["extra"]) for r in rows] == [
        ("a", "1", None), ("a", "x", 2.5), ("b", "y", None),
    ]  # fmt: skip
    assert rows[0]["area_after_km2"] == rows[0]["area_before_km2"]
    assert rows[1]["cut_km2"] == pytest.approx(0.030 * 1.5, rel=2e-3)
    assert rows[2]["filled_km2"] == pytest.approx(0.060 * 1.4, rel=0.1)
    layer = QgsVectorLayer(found["REPAIRED"], "copy", "ogr")
    assert NOTE in layer.metadata().abstract()


@pytest.mark.parametrize("crs", ["EPSG:32632", "EPSG:3035", "EPSG:6933"])
def test_the_same_in_any_crs(hygiene, make_layer, countries, crs):
    from qgis import processing

    sites = make_layer(
        "parks", "site_id:string,country:string", (metres(-5000, 0, 40, 3000), "a", "RUS"),
        (metres(30, 1000, 5000, 6000), "b", "CHN"),
    )  # fmt: skip
    wanted = hygiene(INPUT=[sites], COUNTRY_FIELD="country", JURISDICTIONS=countries)

    def moved(layer):
        return processing.run(
            "native:reprojectlayer",
            {"INPUT": layer, "TARGET_CRS": crs, "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT},
        )["OUTPUT"]

    found = hygiene(INPUT=[moved(sites)], COUNTRY_FIELD="country", JURISDICTIONS=moved(countries))
    # Edges that are straight elsewhere part company by metres over 20 km; the site is 5 km wide.
    assert {r["reason"] for r in wanted["OUTPUT"]} <= {r["reason"] for r in found["OUTPUT"]}
    for row in wanted["OUTPUT"]:
        if row["reason"] in ("sliver", "site_overlap"):
            other = max(of(found["OUTPUT"], reason=row["reason"]), key=lambda r: r["area_km2"])
            assert other["width_m"] == pytest.approx(row["width_m"], abs=0.1)
            assert other["area_km2"] == pytest.approx(row["area_km2"], rel=0.01)


# ---------------------------------------------------------------- refusals


def test_refusals(refusal, make_layer, countries):
    sites = make_layer("parks", "site_id:string", (metres(-5000, 0, 40, 1000), "a"))
    out = {"OUTPUT": "TEMPORARY_OUTPUT"}

    def said(**parameters):
        return refusal("borderhygiene", {**out, **parameters})

    assert said() == "INPUT and JURISDICTIONS are both empty: choose what is to be compared."
    assert said(INPUT=[sites]) == (
        "The countries of the sites are not known: choose COUNTRY_FIELD, or a layer of countries as"
        " JURISDICTIONS."
    )
    assert said(INPUT=[sites], COUNTRY_FIELD="nation").startswith(
        "Layer “parks” has no field “nation”: choose one of site_id"
    )
    assert said(JURISDICTIONS=countries, REPAIR="jurisdictions").startswith("REPAIR needs sites")
    assert "at least two layers" in said(
        INPUT=[sites], JURISDICTIONS=countries, REPAIR="first_layer"
    )
    assert said(INPUT=[sites], JURISDICTIONS=countries, REPAIRED="TEMPORARY_OUTPUT").startswith(
        "REPAIRED and MOVED need a rule"
    )
    assert "choose among none, jurisdictions, first_layer" in said(
        INPUT=[sites], JURISDICTIONS=countries, REPAIR="magic"
    )
    empty = make_layer("leer", "site_id:string")
    assert said(INPUT=[empty], JURISDICTIONS=countries).startswith("Layer “leer” has no feature")
    nobody = make_layer("nobody", "x:integer", (metres(0, 0, 1, 1), 1))
    assert "JURISDICTION_FIELD" in said(INPUT=[sites], JURISDICTIONS=nobody)


def test_cancelling_leaves_nothing(run_algorithm, demo, tmp_path, listener):
    from qgis.core import QgsProcessingException

    listener.cancel()
    target = tmp_path / "faults.gpkg"
    with pytest.raises(QgsProcessingException, match="nothing was written"):
        run_algorithm("borderhygiene", {**demo, "OUTPUT": str(target)}, feedback=listener)
    assert list(tmp_path.iterdir()) == []


# ---------------------------------------------------------------- command line and model


def test_command_line(qgis_process, test_data, tmp_path, hygiene, rows_of):
    parameters = {
        "INPUT": [f"{test_data}/waterton_glacier.gpkg|layername=protected_areas"],
        "INPUT_ID": "site_id",
        "COUNTRY_FIELD": "iso3",
        "JURISDICTIONS": f"{test_data}/waterton_glacier_border_osm.gpkg|layername=countries_clip",
        "REPAIR": "jurisdictions",
    }
    files = {name: str(tmp_path / f"{name}.gpkg") for name in ("OUTPUT", "TABLE", "REPAIRED")}
    done = qgis_process(
        "--json", "run", "transboundary:borderhygiene", "-",
        stdin=json.dumps({"inputs": {**parameters, **files}}), lang="ru_RU.UTF-8",
    )  # fmt: skip
    assert done.code == 0, done.stderr
    wanted = hygiene(**parameters, REPAIRED="TEMPORARY_OUTPUT")
    for key in NUMBERS:
        assert done.json["results"][key] == pytest.approx(wanted[key], rel=1e-6), key
    for name in ("OUTPUT", "REPAIRED"):
        assert len(rows_of(files[name])) == len(wanted[name])
    refused = qgis_process("run", "transboundary:borderhygiene", "--", "OUTPUT=TEMPORARY_OUTPUT")
    assert refused.code == 1
    assert "INPUT and JURISDICTIONS are both empty" in refused.stderr


def test_in_a_model(provider, test_data, rows_of, tmp_path):
    """The faults of a step feed the next one."""
    model = QgsProcessingModelAlgorithm("faults", "test")
    model.addModelParameter(
        QgsProcessingParameterMultipleLayers("parks", "parks"), QgsProcessingModelParameter("parks")
    )
    source = QgsProcessingModelChildParameterSource
    border = f"{test_data}/waterton_glacier_border_osm.gpkg|layername=countries_clip"
    first = QgsProcessingModelChildAlgorithm("transboundary:borderhygiene")
    first.setChildId("hygiene")
    for name, one in {
        "INPUT": source.fromModelParameter("parks"),
        "COUNTRY_FIELD": source.fromStaticValue("iso3"),
        "JURISDICTIONS": source.fromStaticValue(border),
    }.items():
        first.addParameterSources(name, [one])
    model.addChildAlgorithm(first)
    second = QgsProcessingModelChildAlgorithm("native:extractbyattribute")
    second.setChildId("slivers")
    for name, one in {
        "INPUT": source.fromChildOutput("hygiene", "OUTPUT"),
        "FIELD": source.fromStaticValue("reason"),
        "OPERATOR": source.fromStaticValue(0),
        "VALUE": source.fromStaticValue("sliver"),
    }.items():
        second.addParameterSources(name, [one])
    output = QgsProcessingModelOutput("slivers", "slivers")
    output.setChildId("slivers")
    output.setChildOutputName("OUTPUT")
    second.setModelOutputs({"slivers": output})
    model.addChildAlgorithm(second)
    context, target = QgsProcessingContext(), str(tmp_path / "slivers.gpkg")
    parks = f"{test_data}/waterton_glacier.gpkg|layername=protected_areas"
    name = next(d.name() for d in model.destinationParameterDefinitions())
    results, done = model.run({"parks": [parks], name: target}, context, QgsProcessingFeedback())
    assert done, results
    layer = QgsProcessingUtils.mapLayerFromString(results[name], context)
    assert {row["reason"] for row in rows_of(layer)} == {"sliver"}
