"""transboundary:jointreserve from end to end: the demo, the real pair, by hand."""

import pytest
import shapely
from pyproj import Geod
from qgis.core import QgsProcessingFeatureSourceDefinition, QgsVectorLayer

WGS84 = Geod(ellps="WGS84")
THREE = "\"site_id\" IN ('OSM-10367273', 'LBC-KP', 'LBC-NTL')"
KM_NORTH = 0.1 / WGS84.inv(0, 0, 0, 0.1)[2] * 1000  # degrees of a km along a meridian


# ---------------------------------------------------------------- the demo


def test_the_demo(table, join, demo, tmp_path):
    report = tmp_path / "report.html"
    found = join(**demo, REPORT=str(report))
    (row,) = found["OUTPUT"]
    assert row["countries"] == "CHN;RUS"
    assert row["sites_n"] == 3
    assert row["name"].startswith("Northeast China Tiger and Leopard National Park + Land of the")
    assert row["area_km2"] == pytest.approx(16845.03, abs=0.01)
    assert row["reported_km2"] == 2619 + 180 + 14065
    assert row["parts_n"] == 2
    assert row["largest_gap_m"] == pytest.approx(3553, abs=1)
    assert row["illustrative"] == "true"
    assert row["illustrative_km2"] == pytest.approx(14242.0, abs=0.1)
    assert row["candidate"] == "TBPA"
    assert "Cooperation not examined." in row["candidate_reason"]
    assert row["shared_km"] == pytest.approx(213.6, abs=1)
    assert row["expected_by"] == "range"
    assert row["balance_of"] == "area_km2"
    assert row["geometry"].is_valid
    shares = table(found)
    chn = shares["CHN", "expected_share", "area by range"]
    rus = shares["RUS", "expected_share", "area by range"]
    assert chn + rus == pytest.approx(1)
    actual = shares["CHN", "area_km2", None] / (
        shares["CHN", "area_km2", None] + shares["RUS", "area_km2", None]
    )
    assert row["balance"] == pytest.approx(1 - abs(actual - chn), abs=1e-9)
    assert row["balance_floor"] == pytest.approx(min(chn, rus))
    drawn = {r["site_id"]: r["illustrative"] for r in found["COMPONENTS"]}
    assert drawn == {"OSM-10367273": "false", "LBC-KP": "true", "LBC-NTL": "true"}
    assert {r["illustrative"] for r in found["MOVED"]} == {"true"}
    assert {r["country"] for r in found["MOVED"]} <= {"RUS", "CHN", "CHN/RUS", "-"}
    text = report.read_text(encoding="utf-8")
    for word in ("16,845", "TBPA", "illustrative", "delimits nothing", "data:image/png", "0.3961"):
        assert word in text, word
    assert "~" in text
    assert (tmp_path / "report.png").stat().st_size > 10_000


def test_ranges_by_country_are_those_of_the_overlap_analysis(
    join, demo, run_algorithm, rows_of, tmp_path
):
    found = join(**{**demo, "OUTPUT": str(tmp_path / "reserve.gpkg")})
    results = run_algorithm(
        "overlap",
        {
            "INPUT": found["OUTPUT"],
            "OVERLAYS": demo["RANGES"],
            "JURISDICTIONS": demo["JURISDICTIONS"],
            "OUTPUT": "TEMPORARY_OUTPUT",
            "TABLE": "TEMPORARY_OUTPUT",
        },
    )
    name = "tiger_range_gbif_model_ne_asia"
    wanted = {
        r["country"]: r["overlap_km2"]
        for r in rows_of(results["TABLE"])
        if r["site_id"] != "*" and r["level"] == "overlay"
    }
    group = rows_of(found["OUTPUT"])[0]["group_id"]
    values = {
        r["country"]: r["value"]
        for r in found["TABLE"]
        if (r["group_id"], r["measure"], r["subject"]) == (group, "range_km2", name)
    }
    assert {c: values[c] for c in wanted} == pytest.approx(wanted, rel=1e-9, abs=1e-9)
    assert values["*"] == pytest.approx(sum(wanted.values()), rel=1e-9)


def test_selected_features_are_the_reserve(join, demo, demo_data):
    layer = QgsVectorLayer(
        f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas", "p", "ogr"
    )
    layer.selectByExpression(THREE)
    picked = QgsProcessingFeatureSourceDefinition(layer.source(), selectedFeaturesOnly=True)
    picked = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    from qgis.core import QgsProcessingContext, QgsProject

    project = QgsProject()
    project.addMapLayer(layer)
    context = QgsProcessingContext()
    context.setProject(project)
    found = join(context=context, INPUT=picked)
    assert found["OUTPUT"][0]["sites_n"] == 3
    project.clear()


def test_points_become_discs(join, demo_data):
    points = f"{demo_data}/land_of_big_cats.gpkg|layername=amur_basin_sites"
    found = join(INPUT=points, GROUP_FIELD="pairing")
    assert found["GROUPS_N"] == 4
    khanka = next(r for r in found["OUTPUT"] if r["group_id"] == "Lake Khanka / Xingkai")
    assert khanka["area_km2"] == pytest.approx(392.9 + 2224.9, rel=1e-9)
    assert khanka["parts_n"] == 2
    assert khanka["largest_gap_m"] == pytest.approx(16_100, abs=60)
    assert khanka["candidate"] == "none"
    assert {r["disc"] for r in found["COMPONENTS"]} == {"true"}
    assert {r["illustrative"] for r in found["OUTPUT"]} == {"true"}


# ---------------------------------------------------------------- the real pair


def test_waterton_glacier(table, join, test_data):
    sites = f"{test_data}/waterton_glacier.gpkg|layername=protected_areas"
    countries = f"{test_data}/waterton_glacier_border_osm.gpkg|layername=countries_clip"
    three = f"{sites}|subset=\"site_id\" <> 'A4'"
    for more in ({}, {"JURISDICTIONS": countries}):
        found = join(INPUT=three, **more)
        (row,) = found["OUTPUT"]
        assert row["parts_n"] == 1
        assert row["countries"] == "CAN;USA"
        assert row["shared_km"] == pytest.approx(30.1 + 18.9, abs=1.0)
        assert row["inner_km"] == pytest.approx(30.1 + 18.9 + 19, abs=2.0)
        assert row["largest_gap_m"] is None
        assert row["illustrative"] is None
        shared = {(r["site_a"], r["site_b"]): r for r in found["SHARED"]}
        assert shared["A1", "A2"]["shared_km"] == pytest.approx(30.1, abs=1)
        assert shared["A1", "A3"]["shared_km"] == pytest.approx(18.9, abs=1)
        assert shared["A1", "A2"]["international"] == "true"
        assert shared["A2", "A3"]["international"] == "false"
        assert "No IUCN category" in row["candidate_reason"]
        # Two countries share one border: half of it each.
        shares = table(found)
        assert shares["USA", "expected_share", "area by border"] == pytest.approx(0.5)
        assert row["expected_by"] == "border"
    by_land = table(found)
    assert by_land["USA", "area_km2", None] == pytest.approx(4079.6, rel=1e-3)
    assert by_land["CAN", "own_km2", None] == pytest.approx(499.4 + 107.5, rel=1e-3)


def test_countries_by_where_sites_lie(join, run_algorithm, test_data):
    """Without a country field slivers over the line make no park binational."""
    sites = (
        f"{test_data}/waterton_glacier.gpkg|layername=protected_areas|subset=\"site_id\" <> 'A4'"
    )
    countries = f"{test_data}/waterton_glacier_border_osm.gpkg|layername=countries_clip"
    layer = QgsVectorLayer(sites, "sites", "ogr")
    fields = ["site_id", "name"]

    kept = run_algorithm(
        "native:retainfields", {"INPUT": layer, "FIELDS": fields, "OUTPUT": "TEMPORARY_OUTPUT"}
    )["OUTPUT"]
    found = join(INPUT=kept, JURISDICTIONS=countries)
    owners = {r["site_id"]: r["country"] for r in found["COMPONENTS"]}
    assert owners == {"A1": "USA", "A2": "CAN", "A3": "CAN"}
    assert found["SHARED_KM"] == pytest.approx(49, abs=1)


# ---------------------------------------------------------------- by hand


def test_two_squares_100_m_apart(join, two):
    found = join(INPUT=two(100))
    (row,) = found["OUTPUT"]
    side, apart = 10 * KM_NORTH, WGS84.fwd(0, 0, 90, 100)[0]
    north = WGS84.inv(0, 0, 0, side)[2]
    assert row["parts_n"] == 1
    assert row["gap_km2"] == pytest.approx(north * 100 / 1e6, rel=1e-5)
    assert row["overlap_km2"] == 0
    assert row["inner_km"] == pytest.approx(north / 1e3, abs=1e-3)
    assert row["shared_km"] == row["inner_km"]
    (piece,) = found["MOVED"]
    assert (piece["kind"], piece["site_a"], piece["site_b"]) == ("gap", "a", "b")
    assert piece["country"] == "-"  # nobody's, where no countries are given
    strip = shapely.box(side, 0, side + apart, side)
    assert strip.buffer(1e-6).contains(piece["geometry"])
    assert row["candidate"] == "TBPA"
    assert row["balance"] == pytest.approx(1, abs=1e-6)
    assert row["balance_floor"] == pytest.approx(0.5)


def test_two_squares_3_km_apart(join, two):
    found = join(INPUT=two(3000))
    (row,) = found["OUTPUT"]
    assert row["parts_n"] == 2
    assert row["largest_gap_m"] == pytest.approx(3000, abs=0.2)
    assert found["MOVED"] == []
    assert found["SHARED"] == []
    assert row["shared_km"] == 0
    assert row["candidate"] == "none"
    # No border to share: no data, not 0.
    assert row["balance"] is None
    assert row["balance_floor"] is None
    assert join(INPUT=two(3000), TOLERANCE_M=5000)["OUTPUT"][0]["parts_n"] == 1


def test_an_overlap_of_40_m(join, two, make_layer):
    side = 10 * KM_NORTH
    land = make_layer(
        "land", "iso3:string", (shapely.box(-1, -1, side, 1).wkt, "RUS"),
        (shapely.box(side, -1, 1, 1).wkt, "CHN"),
    )  # fmt: skip
    found = join(INPUT=two(-40), JURISDICTIONS=land)
    (row,) = found["OUTPUT"]
    north = WGS84.inv(0, 0, 0, side)[2]
    assert row["overlap_km2"] == pytest.approx(north * 40 / 1e6, rel=1e-5)
    assert row["gap_km2"] == 0
    (piece,) = found["MOVED"]
    assert (piece["kind"], piece["country"]) == ("overlap", "RUS")
    kept = {r["site_id"]: (r["area_km2"], r["kept_km2"]) for r in found["COMPONENTS"]}
    assert kept["a"][0] == kept["a"][1]
    assert kept["b"][0] - kept["b"][1] == pytest.approx(row["overlap_km2"], rel=1e-9)


def test_surveyed_sites_keep_ground_before_illustrative_ones(join, make_layer, shapes):
    rows = [
        (shapes.box(0, 0, 1, 1), "a", "RUS", True),
        (shapes.box(0.9, 0, 2, 1), "b", "CHN", False),
    ]
    layer = make_layer("r", "site_id:string,country:string,illustrative:boolean", *rows)
    found = join(INPUT=layer)
    kept = {r["site_id"]: r["kept_km2"] - r["area_km2"] for r in found["COMPONENTS"]}
    assert kept["b"] == 0
    assert kept["a"] < 0
    assert found["OUTPUT"][0]["illustrative_km2"] == pytest.approx(shapes.box_km2(0, 0, 0.9, 1))


def test_the_balance_of_given_shares(join, make_layer, shapes):
    """3 : 7 beside 0.4 : 0.6 is 0.9."""
    rows = [(shapes.box(0, 0, 3, 1), "a", "RUS"), (shapes.box(3, 0, 10, 1), "b", "CHN")]
    layer = make_layer("r", "site_id:string,country:string", *rows)
    found = join(INPUT=layer, EXPECTED="RUS=0.4; CHN=60 %".replace("60 %", "0.6"))
    (row,) = found["OUTPUT"]
    assert row["balance"] == pytest.approx(0.9, abs=1e-9)
    assert row["balance_floor"] == pytest.approx(0.4)
    assert row["expected_by"] == "given"
    # A missing share is no data.
    (row,) = join(INPUT=layer, EXPECTED="RUS=0.4; MNG=0.6")["OUTPUT"]
    assert row["balance"] is None
    assert row["balance_floor"] is None


def test_shares_by_range_and_by_area(table, join, make_layer, shapes):
    """A range of 4 : 1 by country, of which the reserve has 1 : 1."""
    sites = make_layer(
        "s", "site_id:string,country:string",
        (shapes.box(4, 0, 5, 1), "a", "RUS"), (shapes.box(5, 0, 6, 1), "b", "CHN"),
    )  # fmt: skip
    land = make_layer(
        "land", "iso3:string", (shapes.box(-9, -1, 5, 2), "RUS"), (shapes.box(5, -1, 9, 2), "CHN")
    )
    cat = make_layer("cat", "", (shapes.box(1, 0, 6, 1),))
    found = join(INPUT=sites, JURISDICTIONS=land, RANGES=[cat])
    shares = table(found)
    assert shares["RUS", "expected_share", "area by range"] == pytest.approx(0.8)
    assert shares["RUS", "actual_share", "area by range"] == pytest.approx(0.5)
    assert shares["*", "balance_index", "area by range"] == pytest.approx(0.7)
    assert shares["*", "balance_floor", "cat by range"] == pytest.approx(0.2)
    assert shares["RUS", "range_in_country_pct", "cat"] == pytest.approx(25)
    assert shares["RUS", "range_pct", "cat"] == pytest.approx(20)
    (row,) = join(INPUT=sites, JURISDICTIONS=land, RANGES=[cat], EXPECTED="area")["OUTPUT"]
    assert (row["balance_of"], row["expected_by"]) == ("cat", "area")
    assert row["balance"] == pytest.approx(1)
    # Without countries a range cannot be shared out; the area is no measure of itself.
    (row,) = join(INPUT=sites, RANGES=[cat], EXPECTED="range")["OUTPUT"]
    assert row["balance"] is None
    (row,) = join(INPUT=sites, EXPECTED="area")["OUTPUT"]
    assert row["balance"] is None


def test_ranges_by_species(table, join, make_layer, shapes):
    sites = make_layer(
        "s", "site_id:string,country:string",
        (shapes.box(0, 0, 1, 1), "a", "RUS"), (shapes.box(2, 0, 3, 1), "b", "CHN"),
    )  # fmt: skip
    cats = make_layer(
        "cats", "species:string", (shapes.box(0, 0, 3, 0.5), "leopard"), (shapes.box(0, 0.2, 1, 1), "lynx")
    )  # fmt: skip
    found = join(INPUT=sites, RANGES=[cats], RANGE_FIELD="species")
    shares = table(found)
    assert shares["*", "range_km2", "leopard"] == pytest.approx(2 * shapes.box_km2(0, 0, 1, 0.5))
    assert shares["CHN", "range_km2", "lynx"] == 0
    both = shapes.box_km2(0, 0, 1, 1) + shapes.box_km2(2, 0, 3, 0.5)
    assert shares["*", "range_km2", "*"] == pytest.approx(both)
    (row,) = found["OUTPUT"]
    assert row["candidate"] == "TBMCA"
    assert "leopard" in row["candidate_reason"]


def test_land_of_multiple_use_makes_a_landscape(join, make_layer, shapes):
    rows = [(shapes.box(0, 0, 1, 1), "a", "RUS", "II"), (shapes.box(1, 0, 2, 1), "b", "CHN", "V")]
    layer = make_layer("r", "site_id:string,country:string,iucn_cat:string", *rows)
    (row,) = join(INPUT=layer)["OUTPUT"]
    assert row["candidate"] == "TBCL"


def test_groups(join, make_layer, shapes, listener):
    rows = [
        (shapes.box(0, 0, 1, 1), "a", "RUS", "1"),
        (shapes.box(1, 0, 2, 1), "b", "CHN", "1"),
        (shapes.box(5, 0, 6, 1), "c", "RUS", "10"),
        (shapes.box(8, 0, 9, 1), "d", "MNG", "10"),
        (shapes.box(20, 0, 21, 1), "e", "RUS", None),
        (None, "f", "RUS", "2"),
    ]
    layer = make_layer("r", "site_id:string,country:string,cluster_id:string", *rows)
    found = join(INPUT=layer, GROUP_FIELD="cluster_id", feedback=listener)
    assert [row["group_id"] for row in found["OUTPUT"]] == ["1", "10"]
    assert [row["parts_n"] for row in found["OUTPUT"]] == [1, 2]
    assert found["GROUPS_N"] == 2
    assert any("without a group" in text for text in listener.warnings)
    assert any("Group 2 has no site" in text for text in listener.warnings)
    assert [row["reason"] for row in found["REJECTED"]] == ["no geometry"]
