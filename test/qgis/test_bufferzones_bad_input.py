"""Zones out of bad input: it works, or ends with one sentence that names what is wrong."""

import json

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

POINT = "Point(131 43)"


@pytest.fixture
def points(make_layer):
    return make_layer(
        "parks", "name:string,times:double,word:string", (POINT, "Park", 1.0, "x"), kind="Point"
    )


@pytest.fixture
def refused(refusal):
    def run(**parameters):
        return refusal("bufferzones", {"OUTPUT": "TEMPORARY_OUTPUT", **parameters})

    return run


@pytest.fixture
def zones(run_algorithm, rows_of):
    def run(feedback=None, **parameters):
        parameters = {"OUTPUT": "TEMPORARY_OUTPUT", "TABLE": "TEMPORARY_OUTPUT", **parameters}
        results = run_algorithm("bufferzones", parameters, feedback=feedback)
        return {
            name: rows_of(value) if isinstance(value, QgsVectorLayer) else value
            for name, value in results.items()
        }

    return run


# ---------------------------------------------------------------- distances


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "ZONES is empty: give at least one zone"),
        (" ; ", "ZONES is empty: give at least one zone"),
        ("buffer", "“buffer” in ZONES is no zone: write name=distance in km"),
        ("=5", "The zone of 5 km in ZONES has no name"),
        ("buffer=5,5", "The distance “5,5” of zone “buffer” is no number"),
        ("buffer=five", "The distance “five” of zone “buffer” is no number"),
        ("buffer=0", "The distance of zone “buffer” is 0 km: give one above 0."),
        ("buffer=-5", "The distance of zone “buffer” is -5 km: give one above 0."),
        ("буфер=5; буфер=6", "Two zones are called “буфер”"),
        ("a=5; b=5", "Zones “a” and “b” both reach 5 km"),
        ("缓冲区=5001", "The distance of zone “缓冲区” is 5001 km, and 5,000 km is the most"),
        ("a=5; core=6", "A zone cannot be called “core”"),
    ],
)
def test_distances_that_are_refused(refused, points, text, said):
    assert refused(INPUT=points, ZONES=text).startswith(said)


def test_unsorted_distances_are_sorted_and_that_is_said(zones, points, listener):
    found = zones(INPUT=points, ZONES="far=20; near=5", feedback=listener)
    assert [(r["zone"], r["inner_m"], r["outer_m"]) for r in found["OUTPUT"]] == [
        ("near", 0, 5000),
        ("far", 5000, 20000),
    ]
    assert "Zones in the order of their distances: near=5; far=20." in listener.infos


def test_a_ring_larger_than_a_hemisphere_is_refused_by_name(refused, make_layer, shapes):
    wide = make_layer("wide", "id:string", (shapes.box(-60, -60, 60, 60), "half a world"))
    said = refused(INPUT=wide, INPUT_ID="id", ZONES="a=5; far=4500")
    assert said.startswith("Zone “far” of site half a world would be larger than half the Earth")


@pytest.mark.parametrize(
    ("times", "said"), [(251.0, "would reach farther than 5,000 km"), (250.0, None)]
)
def test_distances_that_the_field_makes_too_large(refused, zones, make_layer, times, said):
    layer = make_layer("s", "times:double", (POINT, times), kind="Point")
    parameters = {"INPUT": layer, "DISTANCE_FIELD": "times"}
    if said is None:
        assert zones(**parameters)["OUTPUT"][1]["outer_m"] == 5e6
    else:
        assert refused(**parameters).startswith(f"Zone “transition” of site 1 {said}")


@pytest.mark.parametrize("value", [0, -1, 501, 1e9])
def test_tolerances_that_are_none(refused, points, value):
    said = refused(INPUT=points, TOLERANCE_M=value)
    assert said.startswith("TOLERANCE_M is ")
    assert "at most a tenth of the smallest distance (500.0 m)" in said


# ---------------------------------------------------------------- the field that multiplies


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        ("double", None, "has no value in the field “times”, which multiplies its distances"),
        ("string", "", "has no value in the field “times”"),
        (
            "string",
            "wide",
            "has “wide” in the field “times”, which multiplies its distances: enter a number",
        ),
        ("string", "1,5", "has “1,5” in the field “times”"),
        (
            "double",
            0.0,
            "has 0.0 in the field “times”, which multiplies its distances: enter a number above 0",
        ),
        ("integer", -2, "has -2 in the field “times”"),
        ("string", "nan", "has “nan” in the field “times”"),
    ],
)
def test_values_that_multiply_nothing(refused, make_layer, kind, value, said):
    layer = make_layer(
        "parks",
        f"times:{kind}",
        (POINT, "1" if kind == "string" else 1),
        (POINT, value),
        kind="Point",
    )
    text = refused(INPUT=layer, DISTANCE_FIELD="times")
    assert text.startswith(f"Feature 2 of layer “parks” {said}")


def test_numbers_written_as_text_multiply(zones, make_layer):
    layer = make_layer("parks", "times:string", (POINT, " 2.5 "), kind="Point")
    assert zones(INPUT=layer, DISTANCE_FIELD="times", ZONES="z=2")["OUTPUT"][0]["outer_m"] == 5000


def test_features_that_are_left_out_need_no_value(zones, make_layer):
    layer = make_layer("parks", "times:double", (POINT, 1.0), (None, None), kind="Point")
    assert zones(INPUT=layer, DISTANCE_FIELD="times")["PIECES_N"] == 2


# ---------------------------------------------------------------- geometries and layers


@pytest.mark.parametrize(("kind", "wkt"), [("Point", POINT), ("LineString", "LineString(131 43, 132 43)"), ("Polygon", "Polygon((131 43, 132 43, 132 44, 131 43))")])  # fmt: skip
def test_null_and_empty_geometries(zones, refused, make_layer, listener, kind, wkt):
    rows = [(None, "a"), (f"{kind} EMPTY", "b"), (wkt, "c")]
    layer = make_layer("parks", "id:string", *rows, kind=kind)
    found = zones(INPUT=layer, INPUT_ID="id", REJECTED="TEMPORARY_OUTPUT", feedback=listener)
    assert {row["site_id"] for row in found["OUTPUT"]} == {"c"}
    assert [(r["layer"], r["feature_id"], r["reason"]) for r in found["REJECTED"]] == [
        ("parks", 1, "no geometry"),
        ("parks", 2, "no geometry"),
    ]
    assert any("features left out: 2" in text for text in listener.warnings)
    assert refused(INPUT=layer, INVALID="refuse").startswith(
        "Feature 1 of layer “parks” has no geometry"
    )
    nothing = make_layer("leer", "id:string", (None, "a"), kind=kind)
    assert refused(INPUT=nothing).startswith("Layer “leer” has no feature with a usable geometry")


def test_empty_layers(refused, points, make_layer):
    said = "Layer “leer” has no feature: choose another layer or check its selection and filter."
    empty = make_layer("leer", "iso3:string")
    assert refused(INPUT=empty) == said
    assert refused(INPUT=points, JURISDICTIONS=empty) == said
    assert refused(INPUT=points, CLIP=empty) == said


def test_invalid_polygons(zones, refused, make_layer, listener):
    tie = make_layer("ties", "", ("Polygon((131 43, 132 44, 132 43, 131 44, 131 43))",))
    assert zones(INPUT=tie, feedback=listener)["PIECES_N"] == 2
    assert "Layer “ties”: invalid geometries repaired: 1." in listener.infos
    assert refused(INPUT=tie, INVALID="refuse").startswith(
        "Feature 1 of layer “ties” has an invalid"
    )
    assert refused(INPUT=tie, INVALID="skip").startswith(
        "Layer “ties” has no feature with a usable"
    )


def test_layers_without_a_crs_or_of_the_wrong_kind(refused, points, make_layer):
    lost = make_layer("lost", "", (POINT,), kind="Point", crs=None)
    assert refused(INPUT=lost).startswith("Layer “lost” has no coordinate reference system")
    table = make_layer("list", "id:string", (None, "a"), kind="None", crs=None)
    said = refused(INPUT=table)
    assert (
        said
        == "Layer “list” holds no geometry, but polygons / lines / points are needed here: choose another layer."
    )
    for name in ("CLIP", "EXCLUDE", "JURISDICTIONS"):
        said = refused(INPUT=points, **{name: points})
        assert (
            said
            == "Layer “parks” holds points, but polygons are needed here: choose another layer."
        )


def test_coordinates_that_are_not_on_earth(refused, make_layer):
    metres = make_layer("metres", "", ("Point(500000 4800000)",), kind="Point")
    assert refused(INPUT=metres).startswith(
        "Feature 1 of layer “metres” has a latitude beyond 90 degrees"
    )


def test_points_that_report_half_the_earth(refused, make_layer):
    layer = make_layer("huge", "rep_area:double", (POINT, 4e8), kind="Point")
    assert refused(INPUT=layer).startswith(
        "Feature 1 of layer “huge” reports an area larger than half the Earth"
    )


# ---------------------------------------------------------------- fields and choices


def test_fields_must_exist(refused, points):
    wanted = "Layer “parks” has no field “nope”: choose one of name, times, word."
    for name in ("INPUT_ID", "INPUT_NAME", "DISTANCE_FIELD", "COUNTRY_FIELD", "DISSOLVE_FIELD"):
        assert refused(INPUT=points, **{name: "nope"}) == wanted


def test_dissolving_by_a_field_needs_the_field(refused, points):
    said = refused(INPUT=points, DISSOLVE="field")
    assert said == "DISSOLVE is “field”: choose the field as DISSOLVE_FIELD too."
    assert refused(INPUT=points, DISSOLVE="some") == (
        "“some” is no value of DISSOLVE: choose among none, field, all."
    )


def test_countries_without_any_known_field(refused, points, make_layer, shapes):
    bare = make_layer("bare", "x:string", (shapes.box(130, 40, 132, 45), "RUS"))
    said = refused(INPUT=points, JURISDICTIONS=bare)
    assert said.startswith("Layer “bare” has no field that is known to hold country codes or names")


# ---------------------------------------------------------------- nothing half-written


def test_two_outputs_to_one_path(refused, points, tmp_path):
    path = str(tmp_path / "one.gpkg")
    said = refused(INPUT=points, OUTPUT=path, TABLE=path)
    assert "OUTPUT" in said
    assert "TABLE" in said
    assert list(tmp_path.iterdir()) == []


def test_a_refused_run_leaves_nothing(refused, points, tmp_path):
    refused(INPUT=points, DISTANCE_FIELD="word", OUTPUT=str(tmp_path / "zones.gpkg"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("beyond", [0, 10, 20, 50, 70, 85])
def test_cancel_leaves_older_results_as_they_were(
    run_algorithm, demo_data, listener, tmp_path, beyond
):
    job = {
        "INPUT": f"{demo_data}/land_of_big_cats.gpkg|layername=amur_basin_sites",
        "JURISDICTIONS": f"{demo_data}/borders_osm.gpkg|layername=countries_clip",
        "OUTPUT": str(tmp_path / "zones.gpkg"),
        "TABLE": str(tmp_path / "table.csv"),
        "REPORT": str(tmp_path / "report.html"),
    }
    run_algorithm("bufferzones", job)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert set(before) == {"zones.gpkg", "table.csv", "report.html", "report.png"}
    listener.progressChanged.connect(lambda share: share >= beyond and listener.cancel())
    with pytest.raises(QgsProcessingException, match=r"^Cancelled: nothing was written"):
        run_algorithm("bufferzones", {**job, "ZONES": "z=7"}, feedback=listener)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


# ---------------------------------------------------------------- the command line


def test_command_line_gives_the_numbers_of_the_toolbox(
    qgis_process, zones, demo_data, rows_of, tmp_path
):
    job = {
        "INPUT": f"{demo_data}/land_of_big_cats.gpkg|layername=amur_basin_sites",
        "INPUT_ID": "site_id",
        "JURISDICTIONS": f"{demo_data}/borders_osm.gpkg|layername=countries_clip",
        "KEEP_CORE": True,
    }
    wanted = zones(**job)
    paths = {"OUTPUT": str(tmp_path / "z.gpkg"), "TABLE": str(tmp_path / "t.gpkg")}
    for lang, name in (("C.UTF-8", "en"), ("ru_RU.UTF-8", "ru")):
        words = [f"{key}={value}" for key, value in {**job, **paths}.items()]
        done = qgis_process("--json", "run", "transboundary:bufferzones", "--", *words, lang=lang)
        assert done.code == 0, (name, done.stderr)
        for number in ("AREA_KM2", "ACROSS_KM2", "PIECES_N"):
            assert done.json["results"][number] == pytest.approx(wanted[number], rel=1e-7), number

        def numbers(rows):
            return {
                (r["site_id"], r["zone"], r["country"], k): v
                for r in rows
                for k, v in r.items()
                if isinstance(v, float)
            }

        for output, path in paths.items():
            found = numbers(rows_of(path))
            assert found == pytest.approx(numbers(wanted[output]), rel=1e-6, abs=1e-6), name


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"ZONES": "buffer=5,5"}, "The distance “5,5” of zone “buffer” is no number"),
        ({"DISTANCE_FIELD": "name"}, "in the field “name”, which multiplies its distances"),
        ({"INPUT": "/nowhere.gpkg"}, "The layer “/nowhere.gpkg” given for “Sites” could"),
        ({"OUTPUT": "/proc/x.gpkg"}, "Nothing can be written to the folder /proc"),
    ],
    ids=["zones", "field", "input", "output"],
)
def test_failures_end_with_1_and_one_sentence(qgis_process, demo_data, tmp_path, changes, sentence):
    job = {
        "INPUT": f"{demo_data}/land_of_big_cats.gpkg|layername=amur_basin_sites",
        "OUTPUT": str(tmp_path / "zones.gpkg"),
        **changes,
    }
    done = qgis_process(
        "--json", "run", "transboundary:bufferzones", "-", stdin=json.dumps({"inputs": job})
    )
    assert done.code == 1
    assert sentence in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []
