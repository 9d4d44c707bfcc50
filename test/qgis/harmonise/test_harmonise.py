"""transboundary:harmonise from end to end: one schema out of several, nothing lost, nothing twice."""

import csv
import json
import math

import pytest
from qgis.core import QgsVectorLayer
from transboundary_planner.core.schema import NAMES

FEDERAL = "Federal or national ministry or agency"


def one(rows, **wanted):
    """The only row with these values."""
    found = [row for row in rows if all(row[k] == v for k, v in wanted.items())]
    assert len(found) == 1, (wanted, found)
    return found[0]


def part(row, *names):
    return tuple(row[name] for name in names)


# ---------------------------------------------------------------- schemas


def test_five_schemas_come_out_as_one(
    harmonise, wdpa, wdpca, russian, chinese, osm, listener, shapes
):
    found = harmonise(INPUT=[wdpa, wdpca, russian, chinese, osm], feedback=listener)
    rows = found["OUTPUT"]
    assert [name for name in rows[0] if name != "geometry"] == list(NAMES)
    assert found["POLYGONS"] == len(rows) == 10
    for layer, mapping in (
        ("old", "WDPA (until November 2025)"),
        ("new", "WDPCA (since November 2025)"),
        ("реестр", "Russian national table"),
        ("名录", "Chinese national table"),
        ("osm", "OpenStreetMap"),
    ):
        assert f"Layer “{layer}”: read as {mapping}." in listener.infos
    pad = one(rows, site_id="900")
    wanted = {
        "site_id": "900", "native_id": "900", "name": "Kedrovaya Pad", "name_local": "Кедровая падь",
        "country": "RUS", "designation": "State Nature Reserve", "designation_local": "Заповедник",
        "designation_type": "National", "site_type": "PA", "iucn_cat": "Ia", "status": "Designated",
        "status_year": 1916, "realm": "Terrestrial", "governance": FEDERAL, "reported_km2": 180.0,
        "zone": None, "source": "old", "source_date": None, "licence": None, "access": None,
        "illustrative": None,
    }  # fmt: skip
    assert {name: pad[name] for name in wanted} == wanted
    assert pad["area_km2"] == pytest.approx(shapes.box_km2(131, 43, 131.4, 43.2), rel=1e-9)
    lake = one(rows, site_id="901")
    # Both countries stay; an area and a year of 0 are no data; old 0 is an OECM.
    assert part(lake, "country", "site_type", "realm", "reported_km2", "status_year", "native_id") == (
        "CHN;RUS", "OECM", "Coastal", None, None, "901_A",
    )  # fmt: skip
    new = one(rows, site_id="555")
    assert part(new, "name", "name_local", "realm") == ("Far Park", "Далёкий парк", "Coastal")
    leopard = one(rows, name="Земля леопарда")
    assert part(
        leopard, "country", "designation", "designation_local", "status", "status_year", "reported_km2",
        "governance", "iucn_cat",
    ) == ("RUS", "National Park", "Национальный парк", "Designated", 2012, 2618.689, FEDERAL, None)  # fmt: skip
    tiger = one(rows, name="东北虎豹国家公园")
    assert part(tiger, "country", "designation", "designation_local", "status_year", "zone") == (
        "CHN", "National Park", "国家公园", 2021, "core",
    )  # fmt: skip
    assert tiger["reported_km2"] == pytest.approx(14065)
    onon = one(rows, name="Onon-Balj")
    assert part(onon, "name_local", "native_id", "site_id", "iucn_cat", "status_year", "designation_type") == (
        "Онон-Бальж", "1234", "1234", "II", 2000, "National",
    )  # fmt: skip


def test_what_no_mapping_knows_is_listed_and_kept(harmonise, russian):
    found = harmonise(INPUT=[russian])
    odd = one(found["OUTPUT"], name="Лесной")
    # Texts stay, also where codes are expected; words for a number or a year are no number.
    assert part(odd, "status", "designation", "designation_local", "reported_km2", "status_year") == (
        "Спящий", "Лесной участок", "Лесной участок", None, None,
    )  # fmt: skip
    listed = {part(row, "layer", "column", "field", "value", "count") for row in found["UNMAPPED"]}
    assert listed == {
        ("реестр", "Директор", None, None, 1),
        ("реестр", "Статус", "status", "Спящий", 1),
        ("реестр", "Категория", "designation", "Лесной участок", 1),
        ("реестр", "Площадь_га", "reported_km2", "много", 1),
        ("реестр", "Год создания", "status_year", "давно", 1),
    }
    assert found["VALUES_UNMAPPED"] == 4
    status = one(found["VALUES"], field="status", value="Действующий")
    assert part(status, "code", "count") == ("Designated", 2)


def test_a_wrong_unit_of_the_reported_area_is_warned_of(harmonise, make_layer, shapes, listener):
    """Hectares in a column that looks like square kilometres."""
    boxes = [(i, 0, i + 0.5, 1) for i in range(3)]
    rows = [(shapes.box(*box), 100 * shapes.box_km2(*box)) for box in boxes]
    wrong = make_layer("wrong", "reported_km2:double", *rows)
    right = make_layer(
        "right",
        "area_ha:double,category_ru:string,name_ru:string",
        *((*row, "x", "y") for row in rows),
    )
    harmonise(INPUT=[wrong, right], feedback=listener)
    (said,) = [text for text in listener.warnings if "times the computed" in text]
    assert "“wrong”" in said
    assert "100" in said


def test_unmapped_columns_come_along_when_asked(harmonise, russian):
    row = one(harmonise(INPUT=[russian], KEEP_COLUMNS=True)["OUTPUT"], name="«Кедровая Падь»")
    assert json.loads(row["native_attributes"]) == {"Директор": "Иванов"}


def test_a_country_in_three_spellings_is_one_and_unknown_codes_stay(
    harmonise, make_layer, shapes, listener
):
    boxes = [shapes.box(i, 0, i + 0.5, 1) for i in range(6)]
    values = ["RU", "RUS", "Russia", "俄罗斯; CN", "XX;RUS", "Атлантида"]
    layer = make_layer(
        "c", "name:string,country:string", *((b, v, v) for b, v in zip(boxes, values))
    )
    found = harmonise(INPUT=[layer], feedback=listener)
    assert {row["name"]: row["country"] for row in found["OUTPUT"]} == {
        "RU": "RUS", "RUS": "RUS", "Russia": "RUS", "俄罗斯; CN": "RUS;CHN", "XX;RUS": "RUS;XX",
        "Атлантида": "Атлантида",
    }  # fmt: skip
    assert "Country RUS is written as: RU (1), RUS (1), Russia (1), XX;RUS (1)." in listener.infos
    assert {part(row, "field", "value") for row in found["UNMAPPED"]} == {
        ("country", "XX"), ("country", "Атлантида"),
    }  # fmt: skip
    read = {row["value"]: row["code"] for row in found["VALUES"] if row["code"]}
    assert read["Russia"] == read["RU"] == "RUS"
    # A record of two countries counts in both, one without a known country in its own row.
    records = {row["country"]: row["records"] for row in found["MISSING"]}
    assert records == {"*": 6, "RUS": 5, "CHN": 1, None: 1}


def test_missing_attributes_by_country(harmonise, wdpa):
    found = harmonise(INPUT=[wdpa])
    get = {(row["country"], row["attribute"]): row for row in found["MISSING"]}
    assert {country for country, _ in get} == {"*", "RUS", "CHN"}
    assert {attribute for _, attribute in get} == set(NAMES)
    assert part(get["*", "status_year"], "records", "missing", "not_reported", "missing_pct") == (
        2,
        1,
        0,
        50,
    )
    assert part(get["RUS", "reported_km2"], "records", "missing") == (2, 1)
    assert part(get["CHN", "reported_km2"], "records", "missing", "missing_pct") == (1, 1, 100)
    assert part(get["CHN", "governance"], "missing", "not_reported", "missing_pct") == (0, 1, 100)
    assert get["*", "area_km2"]["missing"] == 0
    assert get["*", "zone"]["missing"] == 2


def test_a_second_run_changes_nothing(
    harmonise, wdpa, russian, chinese, osm, run_algorithm, tmp_path
):
    path = str(tmp_path / "once.gpkg")
    first = harmonise(INPUT=[wdpa, russian, chinese, osm], OUTPUT=path)
    again = harmonise(INPUT=[path])
    assert again["UNMAPPED"] == [] or {row["value"] for row in again["UNMAPPED"]} == {"Спящий"}
    layer = QgsVectorLayer(first["OUTPUT"], "x", "ogr")
    rows = [dict(zip(layer.fields().names(), f.attributes())) for f in layer.getFeatures()]
    assert len(rows) == len(again["OUTPUT"])
    for before, after in zip(rows, again["OUTPUT"]):
        for name in NAMES:
            value = None if not isinstance(before[name], (str, int, float, bool)) else before[name]
            if isinstance(value, float):
                assert after[name] == pytest.approx(value, rel=1e-9), name
            else:
                assert after[name] == value, name


# ---------------------------------------------------------------- ids, filters, suggestions


def test_equal_ids_of_two_sources_do_not_make_one_site(harmonise, make_layer, shapes, listener):
    a = make_layer("a", "native_id:string,name:string", (shapes.box(0, 0, 1, 1), "1", "P"))
    b = make_layer("b", "native_id:string,name:string", (shapes.box(9, 0, 10, 1), "1", "Q"), (shapes.box(9, 5, 10, 6), None, "R"))  # fmt: skip
    found = harmonise(INPUT=[a, b], feedback=listener)
    assert [row["site_id"] for row in found["OUTPUT"]] == ["1", "b:1", "b:2"]
    assert any("1 ids" in text for text in listener.warnings)
    assert one(found["MISSING"], country="*", attribute="site_id")["missing"] == 1


def test_filters_are_those_of_coverage(harmonise, wdpa, wdpca, make_layer, shapes):
    mab = make_layer(
        "mab", "name:string,designation:string",
        (shapes.box(0, 0, 1, 1), "M", "UNESCO-MAB Biosphere Reserve"),
    )  # fmt: skip
    layers = [wdpa, wdpca, mab]
    assert harmonise(INPUT=layers)["POLYGONS"] == 4
    found = harmonise(INPUT=layers, RULES="protected_planet", SITE_TYPE=["PA"], INCLUDE_MAB=False)
    assert [row["name"] for row in found["OUTPUT"]] == ["Kedrovaya Pad"]
    assert found["EXCLUDED"] == 3
    assert {part(row, "layer", "reason") for row in found["REJECTED"]} == {
        ("old", "site type was not chosen"),
        ("new", "status is not counted by the chosen rules"),
        ("mab", "UNESCO-MAB Biosphere Reserve (an international designation)"),
    }


def test_categories_are_suggested_only_when_asked_and_never_overwritten(
    harmonise, russian, chinese, wdpa
):
    layers = [russian, chinese, wdpa]
    plain = harmonise(INPUT=layers, MERGE=False)["OUTPUT"]
    assert {row["iucn_cat"] for row in plain} == {None, "Ia", "Not Applicable"}
    assert "iucn_suggestion" not in plain[0]
    rows = harmonise(INPUT=layers, SUGGEST_CATEGORY=True)["OUTPUT"]
    got = {row["name"]: part(row, "iucn_cat", "iucn_suggestion") for row in rows}
    assert got == {
        "«Кедровая Падь»": ("Ia", "Ia"),
        "Земля леопарда": ("II", "II"),
        "Лесной": (None, None),
        "东北虎豹国家公园": ("II", "II"),
        "兴凯湖国家级自然保护区": (None, "Ia / IV / V"),  # by zone: none is filled in
        "Kedrovaya Pad": ("Ia", None),  # given
        "Lake": ("Not Applicable", None),
    }


# ---------------------------------------------------------------- points


@pytest.fixture
def points(make_layer):
    return make_layer(
        "points", "site_id:string,name:string,iso3:string,reported_km2:double",
        ("Point(131 45)", "P1", "With area", "RUS", 500.0),
        ("Point(132 46)", "P2", "Without", "CHN", None),
        (None, "P3", "Nowhere", "CHN", 10.0), kind="Point",
    )  # fmt: skip


def test_points_stay_points_or_become_discs(harmonise, points, listener):
    kept = harmonise(INPUT=[points])
    assert kept["OUTPUT"] == []
    assert [row["site_id"] for row in kept["POINTS_OUTPUT"]] == ["P1", "P2"]
    assert {row["area_km2"] for row in kept["POINTS_OUTPUT"]} == {None}
    assert part(one(kept["REJECTED"]), "layer", "reason") == ("points", "no geometry")
    discs = harmonise(INPUT=[points], POINTS="discs")
    disc = one(discs["OUTPUT"])
    assert disc["area_km2"] == pytest.approx(500, rel=1e-9)
    assert disc["illustrative"] is True
    assert (
        disc["geometry"].centroid.distance(one(kept["POINTS_OUTPUT"], site_id="P1")["geometry"])
        < 1e-3
    )
    assert [row["site_id"] for row in discs["POINTS_OUTPUT"]] == ["P2"]
    harmonise(INPUT=[points], POINTS_OUTPUT=None, feedback=listener)
    assert any(text.startswith("2 records are points") for text in listener.warnings)


def test_what_has_no_usable_geometry_is_left_out_with_the_reason(
    harmonise, refusal, make_layer, shapes
):
    tie = "Polygon((0 0, 1 1, 1 0, 0 1, 0 0))"
    layer = make_layer(
        "mixed", "name:string,status:string",
        (shapes.box(3, 0, 4, 1), "A", "Designated"), (None, "B", "Designated"), (tie, "C", None),
        (shapes.box(5, 0, 6, 1), "D", "Proposed"), (None, "E", "Proposed"),
    )  # fmt: skip
    found = harmonise(INPUT=[layer], RULES="protected_planet", INVALID="skip")
    assert [row["name"] for row in found["OUTPUT"]] == ["A"]
    assert (found["FEATURES_IN"], found["EXCLUDED"], len(found["REJECTED"])) == (5, 4, 4)
    # Repaired it has its area, but no status where others have one.
    assert harmonise(INPUT=[layer])["KEPT"] == 3
    said = refusal("harmonise", {"INPUT": [layer], "INVALID": "refuse", "OUTPUT": "memory:"})
    assert said.startswith("Feature 2 of layer “mixed” has no geometry")


def test_one_layer_twice_is_one_set_of_sites(harmonise, wdpa, points):
    found = harmonise(INPUT=[wdpa, points, wdpa, points], MERGE=True)
    assert (found["KEPT"], found["RECORDS_MERGED"], found["PAIRS_FOUND"]) == (8, 4, 4)
    assert [row["site_id"] for row in found["OUTPUT"]] == ["900", "901"]
    assert [row["site_id"] for row in found["POINTS_OUTPUT"]] == ["P1", "P2"]
    assert {row["source"] for row in found["OUTPUT"]} == {"old; old (2)"}


# ---------------------------------------------------------------- duplicates


def test_the_same_site_of_two_inputs_is_reported_and_not_merged(harmonise, wdpa, russian, shapes):
    found = harmonise(INPUT=[wdpa, russian])
    assert found["POLYGONS"] == 5
    pair = one(found["DUPLICATES"])
    assert part(pair, "kind", "site_a", "name_a", "name_b", "layer_b", "merged") == (
        "same", "900", "Kedrovaya Pad", "«Кедровая Падь»", "реестр", False,
    )  # fmt: skip
    small, large = (shapes.box_km2(131, 43, east, 43.2) for east in (131.39, 131.4))
    assert pair["overlap_km2"] == pytest.approx(small, rel=1e-9)
    assert pair["overlap_pct"] == pytest.approx(100, rel=1e-9)
    assert pair["iou_pct"] == pytest.approx(100 * small / large, rel=1e-9)
    assert pair["name_score"] == 1


def test_merging_fills_gaps_and_names_both_sources(harmonise, wdpa, russian):
    found = harmonise(INPUT=[russian, wdpa], MERGE=True)
    assert (found["POLYGONS"], found["RECORDS_MERGED"]) == (4, 1)
    row = one(found["OUTPUT"], source="реестр; old")
    # The first layer wins; what it lacks comes from the second, with its international id.
    assert part(row, "site_id", "name", "iucn_cat", "realm", "reported_km2", "designation_local") == (
        "900", "«Кедровая Падь»", "Ia", "Terrestrial", 179.005,
        "Государственный природный биосферный заповедник",
    )  # fmt: skip
    assert one(found["DUPLICATES"])["merged"] is True
    assert row["geometry"].bounds[2] == pytest.approx(131.39)
    other = harmonise(INPUT=[wdpa, russian], MERGE=True)
    row = one(other["OUTPUT"], source="old; реестр")
    assert part(row, "name", "reported_km2") == ("Kedrovaya Pad", 180.0)
    assert row["geometry"].bounds[2] == pytest.approx(131.4)


def test_zones_and_equal_outlines_are_reported_but_not_merged(harmonise, make_layer, shapes):
    whole = make_layer("whole", "name:string", (shapes.box(0, 0, 2, 2), "Khanka Reserve"))
    parts = make_layer(
        "parts", "name:string,zone:string",
        (shapes.box(0, 0, 0.5, 0.5), "Khanka", "core"),
        (shapes.box(0, 0, 2, 2), "Wetland of the North", None),
        (shapes.box(0.5, 0.5, 1, 1), "Elsewhere", None),
    )  # fmt: skip
    found = harmonise(INPUT=[whole, parts], MERGE=True)
    assert {part(row, "kind", "name_b", "merged") for row in found["DUPLICATES"]} == {
        ("part", "Khanka", False), ("outline", "Wetland of the North", False),
    }  # fmt: skip
    assert found["POLYGONS"] == 4


def test_a_point_in_a_polygon_of_its_name_is_the_same_site(harmonise, make_layer, shapes):
    polygons = make_layer("polygons", "name:string", (shapes.box(131, 45, 132, 46), "Lake Khanka"))
    dots = make_layer(
        "dots", "name:string,reported_km2:double,iucn_cat:string", ("Point(131.5 45.5)", "Khanka Nature Reserve", 390.0, "Ia"),
        ("Point(131.6 45.5)", "Bolon", 100.0, "IV"), kind="Point",
    )  # fmt: skip
    for mode in ("keep", "discs"):
        found = harmonise(INPUT=[dots, polygons], POINTS=mode, MERGE=True, DUPLICATE_NAME=0.6)
        pair = one(found["DUPLICATES"])
        assert part(pair, "kind", "overlap_km2", "overlap_pct", "merged") == (
            "place",
            None,
            None,
            True,
        )
        row = one(found["OUTPUT"], source="dots; polygons")
        # The record is the first layer's, the polygon is the one there is.
        assert part(row, "name", "iucn_cat", "reported_km2", "illustrative") == (
            "Khanka Nature Reserve", "Ia", 390.0, None,
        )  # fmt: skip
        assert row["area_km2"] == pytest.approx(shapes.box_km2(131, 45, 132, 46), rel=1e-9)


# ---------------------------------------------------------------- WDPCA, files, report


def test_export_under_the_names_of_the_wdpca_comes_back_the_same(
    harmonise, wdpa, russian, tmp_path, listener
):
    path = str(tmp_path / "wdpca.gpkg")
    found = harmonise(INPUT=[wdpa, russian], SCHEMA="wdpca", OUTPUT=path, feedback=listener)
    layer = QgsVectorLayer(found["OUTPUT"], "x", "ogr")
    names = [name for name in layer.fields().names() if name != "fid"]
    assert names[:17] == [
        "SITE_ID",
        "SITE_PID",
        "SITE_TYPE",
        "NAME_ENG",
        "NAME",
        "DESIG",
        "DESIG_ENG",
        "DESIG_TYPE",
        "IUCN_CAT",
        "REALM",
        "REP_AREA",
        "GIS_AREA",
        "STATUS",
        "STATUS_YR",
        "GOV_TYPE",
        "PRNT_ISO3",
        "ISO3",
    ]
    rows = [dict(zip(layer.fields().names(), f.attributes())) for f in layer.getFeatures()]
    old = rows[0]
    assert part(old, "SITE_ID", "SITE_PID", "NAME_ENG", "NAME", "ISO3", "PRNT_ISO3", "STATUS_YR") == (
        900, "900", "Kedrovaya Pad", "Кедровая падь", "RUS", "RUS", 1916,
    )  # fmt: skip
    assert part(rows[1], "SITE_TYPE", "REALM", "ISO3") == ("OECM", "Coastal", "CHN;RUS")
    assert not rows[1]["STATUS_YR"]  # null, not 0
    assert part(rows[3], "IUCN_CAT", "STATUS", "SITE_TYPE") == ("Not Reported", "Designated", "PA")
    assert any("3 site ids are no numbers" in text for text in listener.warnings)
    before = harmonise(INPUT=[wdpa, russian])["OUTPUT"]
    after = harmonise(INPUT=[path])["OUTPUT"]
    filled = {"iucn_cat", "status", "governance", "designation_type", "name_local", "native_id"}
    for own, back in zip(before, after):
        for name in NAMES:
            if own[name] is None and name in filled:
                continue  # Not Reported, the only name, the only id
            if isinstance(own[name], float):
                assert back[name] == pytest.approx(own[name], rel=1e-9), name
            else:
                assert back[name] == own[name], name


def test_no_text_of_a_csv_file_starts_a_formula(harmonise, make_layer, shapes, tmp_path):
    values = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "-5", "-", "Park", "Ä=1"]
    layer = make_layer("f", "name:string", *((shapes.box(i, 0, i + 0.5, 1), v) for i, v in enumerate(values)))  # fmt: skip
    path = tmp_path / "out.csv"
    harmonise(INPUT=[layer], OUTPUT=str(path))
    with open(path, encoding="utf-8", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file)]
    assert names == [
        "'=cmd|' /C calc'!A0", "'+1+1", "'-2+3", "'@SUM(A1)", "'=1", "-5", "", "Park", "Ä=1",
    ]  # fmt: skip


def test_report_says_what_was_done(harmonise, wdpa, russian, points, tmp_path):
    path = tmp_path / "report.html"
    harmonise(
        INPUT=[wdpa, russian, points], POINTS="discs", SUGGEST_CATEGORY=True, REPORT=str(path)
    )
    page = path.read_text(encoding="utf-8")
    for text in (
        "Russian national table", "WDPA (until November 2025)", "Спящий", "Директор", "«Кедровая Падь»",
        "overlap and name", "illustrative", "only suggested",
    ):  # fmt: skip
        assert text in page, text
    assert path.with_suffix(".png").stat().st_size > 1000


@pytest.mark.parametrize("schema", ["harmonised", "wdpca"])
def test_all_options_together_and_a_report_without_a_map(
    harmonise, points, russian, wdpa, tmp_path, schema
):
    path = tmp_path / "points.html"
    found = harmonise(INPUT=[points], REPORT=str(path), SCHEMA=schema)
    assert "Without" in {row.get("name") or row.get("NAME_ENG") for row in found["POINTS_OUTPUT"]}
    assert "As a point only: 2" in path.read_text(encoding="utf-8")
    assert not path.with_suffix(".png").exists()
    found = harmonise(
        INPUT=[points, russian, wdpa], SCHEMA=schema, MERGE=True, SUGGEST_CATEGORY=True,
        KEEP_COLUMNS=True, POINTS="discs", EDGES="geodesic", REPORT=str(tmp_path / "all.html"),
    )  # fmt: skip
    row = found["OUTPUT"][1]
    assert list(row)[-3:-1] == ["iucn_suggestion", "native_attributes"]
    merged = one(found["OUTPUT"], source="реестр; old")
    # The category is the other record's, so nothing is suggested.
    assert merged["iucn_suggestion"] is None
    other = json.loads(merged["native_attributes"])
    assert other == {"Директор": "Иванов", "NO_TAKE": "Not Reported"}


def test_names_are_escaped_in_the_report(harmonise, make_layer, shapes, tmp_path):
    layer = make_layer(
        "<b>x</b>", "name:string,status:string", (shapes.box(0, 0, 1, 1), "<script>", "<i>odd</i>")
    )
    path = tmp_path / "report.html"
    harmonise(INPUT=[layer], REPORT=str(path))
    page = path.read_text(encoding="utf-8")
    assert "<script>" not in page
    assert "&lt;i&gt;odd" in page


def test_empty_layers_work_beside_others_and_are_refused_alone(
    harmonise, refusal, make_layer, points
):
    empty = make_layer("leer", "name:string")
    found = harmonise(INPUT=[empty, points])
    assert found["KEPT"] == 2
    said = refusal("harmonise", {"INPUT": [empty], "OUTPUT": "TEMPORARY_OUTPUT"})
    assert (
        said
        == "Layer “leer” has no feature: choose another layer or check its selection and filter."
    )
    assert refusal("harmonise", {"INPUT": [], "OUTPUT": "TEMPORARY_OUTPUT"})
    lines = make_layer("lines", "name:string", ("LineString(0 0, 1 1)", "x"), kind="LineString")
    said = refusal("harmonise", {"INPUT": [lines], "OUTPUT": "TEMPORARY_OUTPUT"})
    assert "“lines” holds lines" in said


def test_areas_do_not_depend_on_the_crs(harmonise, make_layer):
    square = (
        "Polygon((500000 4900000, 510000 4900000, 510000 4910000, 500000 4910000, 500000 4900000))"
    )
    utm = make_layer("utm", "name:string", (square, "U"), crs="EPSG:32652")
    row = one(harmonise(INPUT=[utm])["OUTPUT"])
    # The scale factor of UTM near its central meridian, squared.
    assert row["area_km2"] == pytest.approx(100 / 0.9996**2, rel=3e-6)
    assert math.isfinite(row["geometry"].area)


def test_real_data_of_the_demonstration(harmonise, demo_data):
    found = harmonise(
        INPUT=[
            f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas",
            f"{demo_data}/land_of_big_cats.gpkg|layername=amur_basin_sites",
        ],
        POINTS="discs",
    )
    assert (found["FEATURES_IN"], found["POLYGONS"], found["POINTS_LEFT"]) == (15, 15, 0)
    assert found["VALUES_UNMAPPED"] == 0
    countries = {row["country"] for row in found["OUTPUT"]}
    assert countries == {"RUS", "CHN", "MNG"}
    assert sum(bool(row["illustrative"]) for row in found["OUTPUT"]) == 12
