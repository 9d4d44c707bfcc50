"""transboundary:borderpairs from end to end: real pairs, kinds, countries, bad input."""

import re

import pytest
from qgis.core import QgsVectorLayer


@pytest.fixture
def pairs(run_algorithm, rows_of):
    """Runs the algorithm; returns the results with the rows of its layers in place of layers."""

    def run(context=None, feedback=None, **parameters):
        parameters = {
            "OUTPUT": "TEMPORARY_OUTPUT",
            "SITES": "TEMPORARY_OUTPUT",
            "BORDERS": "TEMPORARY_OUTPUT",
            **parameters,
        }
        results = run_algorithm("borderpairs", parameters, context=context, feedback=feedback)
        return {
            name: rows_of(value) if isinstance(value, QgsVectorLayer) else value
            for name, value in results.items()
        }

    return run


@pytest.fixture
def park(test_data):
    return {
        "INPUT": f"{test_data}/waterton_glacier.gpkg|layername=protected_areas",
        "COUNTRY_FIELD": "iso3",
    }


@pytest.fixture
def countries(test_data):
    return f"{test_data}/waterton_glacier_border_osm.gpkg|layername=countries_clip"


def by_sites(rows):
    found = {}
    for row in rows:
        assert found.setdefault(frozenset((row["site_a"], row["site_b"])), row) is row
    return found


def pair(*ids):
    return frozenset(ids)


# ---------------------------------------------------------------- real pairs

# ../shared/data README of the data: border shared, km, by an independent calculation.
SHARED = {50: (29.7, 12.7), 250: (30.1, 18.9), 1000: (31.7, 20.4)}


@pytest.mark.parametrize("tolerance", SHARED)
@pytest.mark.parametrize("given", ["field", "both", "jurisdictions"])
def test_waterton_and_glacier(pairs, park, countries, tolerance, given):
    if given != "field":
        park["JURISDICTIONS"] = countries
    if given == "jurisdictions":
        del park["COUNTRY_FIELD"]
    results = pairs(**park, TOLERANCE_M=tolerance)
    found = by_sites(results["OUTPUT"])
    assert set(found) == {pair("A1", "A2"), pair("A1", "A3")}
    glacier_waterton, glacier_akamina = found[pair("A1", "A2")], found[pair("A1", "A3")]
    for row, wanted in zip((glacier_waterton, glacier_akamina), SHARED[tolerance]):
        assert (row["country_a"], row["country_b"], row["kind"]) == ("CAN", "USA", "adjoining")
        assert row["site_b"] == "A1"
        assert row["shared_border_km"] == pytest.approx(wanted, abs=1.0)
        assert row["shared_by"] == ("outlines" if given == "field" else "border")
        assert row["geometry"].geom_type == "MultiLineString"
    assert glacier_waterton["distance_m"] == 0
    assert glacier_waterton["overlap_km2"] == pytest.approx(0.0031, abs=0.0021)
    assert glacier_akamina["distance_m"] == pytest.approx(1.8, abs=0.3)
    assert glacier_akamina["overlap_km2"] == 0
    assert results["PAIRS_N"] == 2
    assert results["CLUSTERS_N"] == 1
    sites = {row["site_id"]: row for row in results["SITES"]}
    assert {s: row["pairs_n"] for s, row in sites.items()} == {"A1": 2, "A2": 1, "A3": 1, "A4": 0}
    assert {s: row["cluster_id"] for s, row in sites.items()} == {
        "A1": 1,
        "A2": 1,
        "A3": 1,
        "A4": None,
    }
    if given == "field":
        assert all(row["border_km"] is None for row in sites.values())
        assert results["UNPAIRED_N"] is None
    else:
        assert sites["A1"]["border_km"] == 0
        assert sites["A3"]["border_km"] < 0.05
        assert 16 < sites["A4"]["border_km"] < 18
        assert results["UNPAIRED_N"] == 0
    (border,) = results["BORDERS"]
    assert (border["border"], border["pairs_n"], border["sites_a_n"], border["sites_b_n"]) == (
        "CAN-USA",
        2,
        2,
        1,
    )
    assert border["shared_border_km"] == pytest.approx(results["SHARED_KM"])
    assert border["shared_border_km"] <= sum(r["shared_border_km"] for r in found.values()) + 1e-9


def test_points_of_the_amur_as_discs(pairs, demo_data):
    points = f"{demo_data}/land_of_big_cats.gpkg|layername=amur_basin_sites"
    results = pairs(INPUT=points, COUNTRY_FIELD="country", DISTANCE_KM=20)
    found = by_sites(results["OUTPUT"])
    wanted = {
        pair("AMUR-06", "AMUR-07"): 7.5,
        pair("AMUR-03", "AMUR-05"): 12.7,
        pair("AMUR-01", "AMUR-02"): 16.1,
    }
    assert set(found) == set(wanted)
    for sites, km in wanted.items():
        assert found[sites]["kind"] == "near"
        assert found[sites]["distance_m"] / 1000 == pytest.approx(km, abs=0.05)
        assert found[sites]["shared_border_km"] == 0
        assert found[sites]["illustrative"] == "true"
    assert results["CLUSTERS_N"] == 3
    results = pairs(INPUT=points, COUNTRY_FIELD="country", DISTANCE_KM=10)
    assert set(by_sites(results["OUTPUT"])) == {pair("AMUR-06", "AMUR-07")}


def test_report(pairs, park, countries, tmp_path, shapes):
    path = tmp_path / "pairs.html"
    pairs(**park, JURISDICTIONS=countries, REPORT=str(path))
    text = path.read_text(encoding="utf-8")
    assert "Glacier National Park" in text
    assert "Waterton Lakes National Park" in text
    assert "Akamina-Kishinena" in text
    # The letters of the picture may spell anything.
    assert "http" not in re.sub('base64,[^"]*', "", text.split("<main>")[1])
    assert path.with_suffix(".png").stat().st_size > 20_000


# ---------------------------------------------------------------- coordinate systems and units


@pytest.mark.parametrize("crs", ["EPSG:32612", "EPSG:6933", "EPSG:3005", "EPSG:3857", "EPSG:2926"])
def test_results_do_not_depend_on_the_coordinate_system(pairs, park, countries, crs, qgis_app):
    """UTM, two equal-area systems, Mercator, and one in feet; edges of 50 m keep their shape."""
    from qgis import processing

    def made(algorithm, **parameters):
        parameters["OUTPUT"] = "TEMPORARY_OUTPUT"
        return processing.run(f"native:{algorithm}", parameters)["OUTPUT"]

    # About 50 m in degrees, so that the drawn edges are the same in every system.
    dense = made("densifygeometriesgivenaninterval", INPUT=park["INPUT"], INTERVAL=0.0005)
    moved = made("reprojectlayer", INPUT=dense, TARGET_CRS=crs)
    first = pairs(INPUT=dense, COUNTRY_FIELD="iso3", JURISDICTIONS=countries)
    other = pairs(INPUT=moved, COUNTRY_FIELD="iso3", JURISDICTIONS=countries)
    assert len(first["OUTPUT"]) == len(other["OUTPUT"]) == 2
    for row, same in zip(first["OUTPUT"], other["OUTPUT"]):
        assert [row[k] for k in ("site_a", "site_b", "kind")] == [
            same[k] for k in ("site_a", "site_b", "kind")
        ]
        assert same["distance_m"] == pytest.approx(row["distance_m"], abs=0.1)
        assert same["shared_border_km"] == pytest.approx(row["shared_border_km"], abs=1e-4)
        assert same["overlap_km2"] == pytest.approx(row["overlap_km2"], abs=1e-4)
    for row, same in zip(first["SITES"], other["SITES"]):
        assert same["border_km"] == pytest.approx(row["border_km"], abs=1e-4)


# ---------------------------------------------------------------- countries and bad input

A = "Polygon((9.95 45, 10 45, 10 45.05, 9.95 45.05, 9.95 45))"
B = "Polygon((10 45, 10.05 45, 10.05 45.05, 10 45.05, 10 45))"
WEST = "Polygon((5 40, 10 40, 10 50, 5 50, 5 40))"
EAST = "Polygon((10 40, 15 40, 15 50, 10 50, 10 40))"


@pytest.fixture
def land(make_layer):
    return make_layer("land", "iso_a3:string", (WEST, "RUS"), (EAST, "CHN"))


def test_a_country_in_three_spellings_is_one(pairs, make_layer, listener):
    rows = [(A, "RU"), (A, "RUS"), (A, "Russia"), (B, "中国")]
    results = pairs(
        INPUT=make_layer("parks", "land:string", *rows), COUNTRY_FIELD="land", feedback=listener
    )
    assert {(r["site_a"], r["site_b"]) for r in results["OUTPUT"]} == {
        ("4", "1"),
        ("4", "2"),
        ("4", "3"),
    }
    assert {(r["country_a"], r["country_b"]) for r in results["OUTPUT"]} == {("CHN", "RUS")}
    said = "\n".join(listener.warnings)
    assert "RUS is also written RU, Russia" in said
    assert "CHN is also written 中国" in said
    # The three Russian ones lie on each other: the border they share counts three times only.
    assert results["SHARED_KM"] < sum(r["shared_border_km"] for r in results["OUTPUT"])


def test_unknown_countries_are_listed_and_make_no_pair(pairs, make_layer, listener):
    layer = make_layer(
        "parks", "id:string,land:string", (A, "a", "Atlantis"), (B, "b", "CHN"), (A, "c", None)
    )
    results = pairs(
        INPUT=layer,
        INPUT_ID="id",
        COUNTRY_FIELD="land",
        REJECTED="TEMPORARY_OUTPUT",
        feedback=listener,
    )
    assert results["OUTPUT"] == []
    assert "“Atlantis” is no country that is known" in "\n".join(listener.warnings)
    assert [row["feature_id"] for row in results["REJECTED"]] == [1, 3]
    assert "not known" in results["REJECTED"][0]["reason"]
    assert "in no jurisdiction" in results["REJECTED"][1]["reason"]
    assert [row["pairs_n"] for row in results["SITES"]] == [None, 0, None]


def test_codes_of_the_jurisdictions_count_too(pairs, make_layer):
    states = make_layer("states", "code:string", (WEST, "Tyrol"), (EAST, "Bavaria"))
    layer = make_layer("parks", "land:string", (A, "tyrol"), (B, "Bavaria"))
    results = pairs(
        INPUT=layer, COUNTRY_FIELD="land", JURISDICTIONS=states, JURISDICTION_FIELD="code"
    )
    (row,) = results["OUTPUT"]
    assert (row["country_a"], row["country_b"], row["shared_by"]) == ("Bavaria", "Tyrol", "border")


def test_sites_outside_all_jurisdictions(pairs, make_layer, land, listener):
    far = "Polygon((30 45, 30.1 45, 30.1 45.1, 30 45.1, 30 45))"
    results = pairs(
        INPUT=make_layer("parks", "", (A,), (B,), (far,)),
        JURISDICTIONS=land,
        REJECTED="TEMPORARY_OUTPUT",
        feedback=listener,
    )
    assert results["PAIRS_N"] == 1
    assert [row["feature_id"] for row in results["REJECTED"]] == [3]
    assert "Sites without a country" in "\n".join(listener.warnings)
    assert [row["countries"] for row in results["SITES"]] == ["RUS", "CHN", None]


def test_a_site_wholly_inside_the_neighbour_keeps_its_listed_country(
    pairs, make_layer, land, listener
):
    inside = "Polygon((10.1 45, 10.2 45, 10.2 45.05, 10.1 45.05, 10.1 45))"
    layer = make_layer("parks", "iso3:string", (inside, "RUS"), (B, "CHN"))
    results = pairs(INPUT=layer, COUNTRY_FIELD="iso3", JURISDICTIONS=land, feedback=listener)
    (row,) = results["OUTPUT"]
    assert (row["kind"], row["country_a"], row["country_b"]) == ("near", "CHN", "RUS")
    assert "is listed under RUS but lies in CHN" in "\n".join(listener.warnings)


def test_duplicates_make_no_pair_with_themselves(pairs, make_layer, listener):
    layer = make_layer(
        "parks", "site_id:string,iso3:string", (A, "a", "RUS"), (A, "a", "RUS"), (A, "b", "RUS")
    )
    assert pairs(INPUT=layer, COUNTRY_FIELD="iso3")["OUTPUT"] == []
    layer = make_layer("parks", "site_id:string,iso3:string", (A, "a", "RUS"), (A, "a", "CHN"))
    (row,) = pairs(INPUT=layer, COUNTRY_FIELD="iso3")["OUTPUT"]
    assert (row["site_a"], row["site_b"], row["kind"]) == ("a", "a", "single_record")
    assert (row["distance_m"], row["overlap_km2"], row["geometry"]) == (None, None, None)
    layer = make_layer("parks", "site_id:string,iso3:string", (A, "a", "RUS"), (A, "b", "CHN"))
    (row,) = pairs(INPUT=layer, COUNTRY_FIELD="iso3", feedback=listener)["OUTPUT"]
    assert row["kind"] == "overlapping"
    assert "the same boundary in two countries" in "\n".join(listener.warnings)


def test_no_country_at_all_is_refused(refusal, make_layer):
    layer = make_layer("parks", "iso3:string", (A, "RUS"), (B, "CHN"))
    said = refusal("borderpairs", {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert "“parks”" in said
    assert "COUNTRY_FIELD" in said
    assert "JURISDICTIONS" in said


def test_unpaired_needs_borders(refusal, make_layer):
    layer = make_layer("parks", "iso3:string", (A, "RUS"), (B, "CHN"))
    said = refusal(
        "borderpairs",
        {
            "INPUT": layer,
            "COUNTRY_FIELD": "iso3",
            "OUTPUT": "TEMPORARY_OUTPUT",
            "UNPAIRED": "TEMPORARY_OUTPUT",
        },
    )
    assert "JURISDICTIONS" in said


def test_a_field_that_is_not_there_is_refused(refusal, make_layer):
    layer = make_layer("parks", "iso3:string", (A, "RUS"))
    said = refusal(
        "borderpairs", {"INPUT": layer, "COUNTRY_FIELD": "land", "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    assert "“land”" in said
    assert "iso3" in said


def test_names_in_any_script_come_through(pairs, make_layer, tmp_path, rows_of):
    layer = make_layer(
        "парки",
        "name:string,iso3:string",
        (A, "Земля леопарда", "RUS"),
        (B, "东北虎豹国家公园", "CHN"),
    )
    path = str(tmp_path / "пары.gpkg")
    pairs(INPUT=layer, COUNTRY_FIELD="iso3", OUTPUT=path, REPORT=str(tmp_path / "отчёт.html"))
    (row,) = rows_of(path)
    assert (row["name_a"], row["name_b"]) == ("东北虎豹国家公园", "Земля леопарда")
    assert "东北虎豹国家公园" in (tmp_path / "отчёт.html").read_text(encoding="utf-8")


def test_features_without_geometry_are_left_out(pairs, make_layer):
    layer = make_layer("parks", "iso3:string", (A, "RUS"), (None, "CHN"), (B, "CHN"))
    results = pairs(INPUT=layer, COUNTRY_FIELD="iso3", REJECTED="TEMPORARY_OUTPUT")
    assert results["PAIRS_N"] == 1
    assert [(row["feature_id"], row["reason"]) for row in results["REJECTED"]] == [
        (2, "no geometry")
    ]


def test_sites_on_a_border_without_a_partner(pairs, make_layer, land):
    lonely = "Polygon((9.95 47, 10 47, 10 47.05, 9.95 47.05, 9.95 47))"
    near = "Polygon((9.90 48, 9.95 48, 9.95 48.05, 9.90 48.05, 9.90 48))"
    layer = make_layer(
        "parks", "name:string", (A, "a"), (B, "b"), (lonely, "lonely"), (near, "near")
    )
    results = pairs(INPUT=layer, JURISDICTIONS=land, UNPAIRED="TEMPORARY_OUTPUT")
    assert [row["name"] for row in results["UNPAIRED"]] == ["lonely"]
    assert results["UNPAIRED_N"] == 1
    assert [row["border_km"] for row in results["SITES"]][:3] == [0, 0, 0]
    assert results["SITES"][3]["border_km"] == pytest.approx(3.7, abs=0.1)
    (border,) = results["BORDERS"]
    assert (border["unpaired_a_n"], border["unpaired_b_n"]) == (0, 1)


def test_an_empty_answer_is_complete(pairs, make_layer, tmp_path):
    layer = make_layer("parks", "iso3:string", (A, "RUS"), (A, "RUS"))
    report = tmp_path / "none.html"
    results = pairs(INPUT=layer, COUNTRY_FIELD="iso3", REPORT=str(report))
    assert (results["PAIRS_N"], results["CLUSTERS_N"], results["SHARED_KM"]) == (0, 0, 0)
    assert results["OUTPUT"] == results["BORDERS"] == []
    assert "No site of parks has a partner" in report.read_text(encoding="utf-8")


def test_cancelled_leaves_nothing(run_algorithm, park, countries, tmp_path, listener):
    from qgis.core import QgsProcessingException

    path = tmp_path / "pairs.gpkg"
    listener.cancel()
    with pytest.raises(QgsProcessingException):
        run_algorithm(
            "borderpairs",
            {**park, "JURISDICTIONS": countries, "OUTPUT": str(path)},
            feedback=listener,
        )
    assert list(tmp_path.iterdir()) == []


# ---------------------------------------------------------------- command line and model


def test_on_the_command_line(qgis_process, park, countries, tmp_path, rows_of):
    done = qgis_process(
        "--json",
        "run",
        "transboundary:borderpairs",
        "--",
        f"INPUT={park['INPUT']}",
        "COUNTRY_FIELD=iso3",
        f"JURISDICTIONS={countries}",
        f"OUTPUT={tmp_path}/pairs.gpkg",
        f"SITES={tmp_path}/sites.gpkg",
        f"BORDERS={tmp_path}/borders.csv",
        f"REPORT={tmp_path}/pairs.html",
    )
    assert done.code == 0, done.stderr
    results = done.json["results"]
    assert (results["PAIRS_N"], results["CLUSTERS_N"], results["UNPAIRED_N"]) == (2, 1, 0)
    assert results["SHARED_KM"] == pytest.approx(49.26, abs=0.05)
    assert len(rows_of(f"{tmp_path}/pairs.gpkg")) == 2
    assert len(rows_of(f"{tmp_path}/sites.gpkg")) == 4
    assert "CAN-USA" in (tmp_path / "borders.csv").read_text(encoding="utf-8")
    refused = qgis_process(
        "run",
        "transboundary:borderpairs",
        "--",
        f"INPUT={park['INPUT']}",
        f"OUTPUT={tmp_path}/x.gpkg",
    )
    assert refused.code != 0
    assert "COUNTRY_FIELD" in refused.stderr
    assert not (tmp_path / "x.gpkg").exists()


def test_in_a_model(provider, park, countries):
    """Pairs of a model's input feed its next step, and its numbers are those of the algorithm."""
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
    )

    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("pairs", "test", "")
    model.addModelParameter(
        QgsProcessingParameterFeatureSource("sites", "sites"), QgsProcessingModelParameter("sites")
    )
    child = QgsProcessingModelChildAlgorithm("transboundary:borderpairs")
    child.setChildId("pairs")
    child.addParameterSources("INPUT", [source.fromModelParameter("sites")])
    child.addParameterSources("COUNTRY_FIELD", [source.fromStaticValue("iso3")])
    child.addParameterSources("JURISDICTIONS", [source.fromStaticValue(countries)])
    model.addChildAlgorithm(child)
    buffer = QgsProcessingModelChildAlgorithm("native:extractbyexpression")
    buffer.setChildId("long")
    buffer.addParameterSources("INPUT", [source.fromChildOutput("pairs", "OUTPUT")])
    buffer.addParameterSources("EXPRESSION", [source.fromStaticValue('"shared_border_km" > 25')])
    output = QgsProcessingModelOutput("long", "long")
    output.setChildId("long")
    output.setChildOutputName("OUTPUT")
    buffer.setModelOutputs({"long": output})
    model.addChildAlgorithm(buffer)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    parameters = {
        "sites": park["INPUT"],
        "long:long": "TEMPORARY_OUTPUT",
        "long_long": "TEMPORARY_OUTPUT",
    }
    for definition in model.destinationParameterDefinitions():
        parameters[definition.name()] = "TEMPORARY_OUTPUT"
    results, ok = model.run(parameters, context, feedback)
    assert ok, feedback.textLog()
    assert results["CHILD_RESULTS"]["pairs"]["PAIRS_N"] == 2
    name = next(d.name() for d in model.destinationParameterDefinitions())
    assert context.getMapLayer(results[name]).featureCount() == 1
