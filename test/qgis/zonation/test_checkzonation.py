"""transboundary:checkzonation from end to end: faults made by hand are found, no others."""

import random

import pytest
import shapely
from pyproj import Geod
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsVectorLayer,
)

WGS84 = Geod(ellps="WGS84")
LEOPARD = "OSM-10367273"
CORE = shapely.box(131, 43, 131.1, 43.1)
BUFFER = shapely.box(130.95, 42.95, 131.15, 43.15) - CORE
TRANSITION = shapely.box(130.9, 42.9, 131.2, 43.2) - CORE - BUFFER
WEST, EAST = shapely.box(130, 42, 131.05, 44), shapely.box(131.05, 42, 132, 44)
WHOLE = ((CORE, "core area"), (BUFFER, "buffer zone"), (TRANSITION, "transition area"))


def along(lon0, lat0, lon1, lat1):
    """Length of a meridian's or a parallel's piece as drawn, km, in short geodesics."""
    n = 200
    lons = [lon0 + (lon1 - lon0) * i / n for i in range(n + 1)]
    lats = [lat0 + (lat1 - lat0) * i / n for i in range(n + 1)]
    return WGS84.line_length(lons, lats) / 1e3


# ---------------------------------------------------------------- faults made by hand


def test_nothing_is_wrong_with_rings(check, zones_of, countries, listener):
    found = check(INPUT=zones_of(*WHOLE), JURISDICTIONS=countries, feedback=listener)
    assert found["KINDS"] == []
    assert found["TABLE"] == []
    numbers = [found[k] for k in ("FAULTS_N", "GAP_KM2", "OVERLAP_KM2", "OPEN_CORE_KM")]
    assert numbers == [0, 0, 0, 0]
    assert "No fault found." in listener.infos
    assert listener.warnings == []


def test_a_core_without_buffer_on_one_side(check, zones_of):
    cut = BUFFER - shapely.box(131.1, 42, 132, 44)
    found = check(INPUT=zones_of((CORE, "core"), (cut, "buffer")))
    assert found["KINDS"] == [("core_open", "core", None, None, None)]
    (row,) = found["LINES"]
    assert row["severity"] == "high"
    assert row["length_km"] == pytest.approx(along(131.1, 43, 131.1, 43.1), rel=1e-6)
    assert found["OPEN_CORE_KM"] == row["length_km"]
    assert row["geometry"].bounds == pytest.approx((131.1, 43, 131.1, 43.1), abs=1e-7)
    (total,) = found["TABLE"]
    assert (total["faults_n"], total["area_km2"]) == (1, None)
    assert total["length_km"] == pytest.approx(row["length_km"], rel=1e-12)


def test_a_core_beside_the_transition_is_the_second_severity(check, zones_of):
    gone = shapely.box(131.1, 42, 132, 44)
    wide = shapely.union(TRANSITION, BUFFER & gone)
    found = check(INPUT=zones_of((CORE, "core"), (BUFFER - gone, "buffer"), (wide, "transition")))
    assert found["KINDS"] == [("core_without_buffer", "core", "transition", None, None)]
    (row,) = found["LINES"]
    assert row["severity"] == "medium"
    assert row["length_km"] == pytest.approx(along(131.1, 43, 131.1, 43.1), rel=1e-6)
    assert found["OPEN_CORE_KM"] == 0


def test_restricted_use_stands_for_a_buffer_and_other_for_nothing_known(check, zones_of):
    assert check(INPUT=zones_of((CORE, "core"), (BUFFER, "особо охраняемая зона")))["KINDS"] == []
    found = check(INPUT=zones_of((CORE, "core"), (BUFFER, "лесничество")))
    assert found["KINDS"] == [("core_without_buffer", "core", "other", None, None)]


def test_a_hole_is_a_gap(check, zones_of, shapes):
    hole = (131.11, 43.02, 131.13, 43.04)
    found = check(INPUT=zones_of((CORE, "core"), (BUFFER - shapely.box(*hole), "buffer")))
    assert found["KINDS"] == [("gap", "buffer", None, None, None)]
    assert found["GAP_KM2"] == pytest.approx(shapes.box_km2(*hole), rel=1e-5)
    assert found["OUTPUT"][0]["area_km2"] == pytest.approx(found["GAP_KM2"], rel=1e-12)
    assert found["OUTPUT"][0]["severity"] == "medium"


def test_a_strip_between_zones_is_a_sliver_below_the_tolerance(check, zones_of, shapes):
    """163 m wide: with 250 m of tolerance the buffer still adjoins, with 100 m the core is open."""
    strip = (131.1, 43, 131.102, 43.1)
    layer = zones_of((CORE, "core"), (BUFFER - shapely.box(*strip), "buffer"))
    found = check(INPUT=layer)
    assert found["KINDS"] == [("sliver_gap", "core", "buffer", None, None)]
    assert found["GAP_KM2"] == pytest.approx(shapes.box_km2(*strip), rel=1e-5)
    found = check(INPUT=layer, TOLERANCE_M=100)
    assert sorted(row[0] for row in found["KINDS"]) == ["core_open", "gap"]


def test_an_open_strip_is_found_without_outlines_if_it_is_narrow(check, zones_of, shapes):
    """Two zones side by side, with nothing round them."""
    west, east = shapely.box(131, 43, 131.1, 43.1), shapely.box(131.102, 43, 131.2, 43.1)
    found = check(INPUT=zones_of((west, "buffer"), (east, "transition")))
    assert found["KINDS"] == [("sliver_gap", "buffer", "transition", None, None)]
    assert found["GAP_KM2"] == pytest.approx(shapes.box_km2(131.1, 43, 131.102, 43.1), rel=0.01)
    found = check(INPUT=zones_of((west, "buffer"), (east, "transition")), TOLERANCE_M=150)
    assert found["KINDS"] == []


def test_with_outlines_a_gap_is_what_they_have_and_zones_have_not(
    check, zones_of, shapes, make_layer
):
    park = make_layer("p", "park:string", (shapes.box(130.9, 42.9, 131.3, 43.2), "P"))
    lost = make_layer(
        "p",
        "park:string",
        (shapes.box(130.9, 42.9, 131.2, 43.2), "P"),
        (shapes.box(20, 10, 20.1, 10.1), "Q"),
    )
    found = check(INPUT=zones_of(*((*row, "P") for row in WHOLE)), SITE_FIELD="park", SITES=park)
    assert found["KINDS"] == [("gap", "transition", None, None, None)]
    assert found["OUTPUT"][0]["site_id"] == "P"
    assert found["GAP_KM2"] == pytest.approx(shapes.box_km2(131.2, 42.9, 131.3, 43.2), rel=1e-9)
    # An outline in which no zone lies at all.
    found = check(INPUT=zones_of(*WHOLE), SITES=lost, SITES_FIELD="park")
    assert [(r["reason"], r["site_id"]) for r in found["OUTPUT"]] == [("gap", "Q")]
    assert found["GAP_KM2"] == pytest.approx(shapes.box_km2(20, 10, 20.1, 10.1), rel=1e-9)


def test_overlaps(check, zones_of, shapes):
    wide = shapely.union(BUFFER, shapely.box(131.08, 43, 131.15, 43.1))
    found = check(INPUT=zones_of((CORE, "core"), (wide, "buffer")))
    assert found["KINDS"] == [("overlap", "core", "buffer", None, None)]
    assert found["OVERLAP_KM2"] == pytest.approx(shapes.box_km2(131.08, 43, 131.1, 43.1), rel=1e-9)
    assert found["OUTPUT"][0]["severity"] == "high"


def test_a_narrow_overlap_is_a_sliver(check, zones_of, shapes):
    wide = shapely.union(BUFFER, shapely.box(131.098, 43, 131.15, 43.1))
    found = check(INPUT=zones_of((CORE, "core"), (wide, "buffer")))
    assert found["KINDS"] == [("sliver_overlap", "core", "buffer", None, None)]
    least = check(INPUT=zones_of((CORE, "core"), (wide, "buffer")), MIN_AREA_KM2=2)
    assert least["KINDS"] == []
    assert found["OVERLAP_KM2"] == pytest.approx(shapes.box_km2(131.098, 43, 131.1, 43.1), rel=1e-9)


def test_one_code_of_two_reserves_overlaps_and_of_one_does_not(check, zones_of, shapes):
    west, east = shapely.box(131, 43, 131.1, 43.1), shapely.box(131.08, 43, 131.2, 43.1)
    rows = (west, "buffer", "A"), (east, "缓冲区", "B")
    assert check(INPUT=zones_of(*rows))["KINDS"] == []
    found = check(INPUT=zones_of(*rows), SITE_FIELD="park")
    assert [(r["site_id"], r["other_site"]) for r in found["OUTPUT"]] == [("A", "B")]
    assert found["OUTPUT"][0]["zone_name"] == "buffer"
    assert found["OUTPUT"][0]["other_name"] == "缓冲区"
    assert found["OVERLAP_KM2"] == pytest.approx(shapes.box_km2(131.08, 43, 131.1, 43.1), rel=1e-9)


def test_three_zones_on_one_ground_are_three_overlaps_counted_once(check, zones_of, shapes):
    box = shapely.box(131, 43, 131.1, 43.1)
    found = check(INPUT=zones_of((box, "buffer"), (box, "transition"), (box, "recreation")))
    assert [row[0] for row in found["KINDS"]] == ["overlap"] * 3
    assert found["OVERLAP_KM2"] == pytest.approx(shapes.box_km2(131, 43, 131.1, 43.1), rel=1e-9)


# ---------------------------------------------------------------- borders


def test_a_zonation_cut_off_at_the_border(check, zones_of, countries):
    layer = zones_of(*((geom & WEST, name) for geom, name in WHOLE))
    found = check(INPUT=layer, JURISDICTIONS=countries)
    assert found["KINDS"] == [
        ("core_at_border", "core", None, "AAA", "BBB"),
        ("stops_at_border", "buffer", None, "AAA", "BBB"),
        ("stops_at_border", "buffer", None, "AAA", "BBB"),
        ("stops_at_border", "transition", None, "AAA", "BBB"),
        ("stops_at_border", "transition", None, "AAA", "BBB"),
    ]
    lengths = {row["zone"]: 0 for row in found["LINES"]}
    for row in found["LINES"]:
        lengths[row["zone"]] += row["length_km"]
    assert lengths["core"] == pytest.approx(along(131.05, 43, 131.05, 43.1), rel=1e-5)
    assert lengths["buffer"] == pytest.approx(along(131.05, 42.95, 131.05, 43.05), rel=1e-4)
    assert lengths["transition"] == pytest.approx(along(131.05, 42.9, 131.05, 43), rel=1e-4)
    assert found["OPEN_CORE_KM"] == pytest.approx(lengths["core"], rel=1e-12)
    # Without countries the same outline is open, and nothing is said of the other zones.
    found = check(INPUT=layer)
    assert found["KINDS"] == [("core_open", "core", None, None, None)]


def test_a_core_meets_the_neighbours_core(check, zones_of, countries):
    """Each side has its own zones, by name and by ground: the core is enclosed."""
    rows = [(geom & side, name) for geom, name in WHOLE for side in (WEST, EAST)]
    assert check(INPUT=zones_of(*rows), JURISDICTIONS=countries)["KINDS"] == []
    named = [
        (geom & side, name, None, iso)
        for geom, name in WHOLE
        for side, iso in ((WEST, "aaa"), (EAST, "BBB"))
    ]
    found = check(INPUT=zones_of(*named), JURISDICTIONS=countries, COUNTRY_FIELD="iso")
    assert found["KINDS"] == []


def test_a_core_meets_the_neighbours_transition(check, zones_of, countries):
    rows = [(geom & WEST, name) for geom, name in WHOLE]
    rows.append((shapely.box(130.9, 42.9, 131.2, 43.2) & EAST, "transition"))
    found = check(INPUT=zones_of(*rows), JURISDICTIONS=countries)
    assert found["KINDS"] == [("steps_at_border", "core", "transition", "AAA", "BBB")]
    (row,) = found["LINES"]
    assert row["length_km"] == pytest.approx(along(131.05, 43, 131.05, 43.1), rel=1e-5)
    assert row["severity"] == "medium"


def test_drawing_over_the_border_a_little_is_no_zone_of_the_neighbour(check, zones_of, countries):
    """The core reaches 122 m into BBB: nothing of BBB's. With a field the same."""
    over = shapely.box(130, 42, 131.0515, 44)
    rows = [(geom & over, name, None, "AAA") for geom, name in WHOLE]
    for field in (None, "iso"):
        found = check(INPUT=zones_of(*rows), JURISDICTIONS=countries, COUNTRY_FIELD=field)
        assert {row[0] for row in found["KINDS"]} == {"core_at_border", "stops_at_border"}
        cores = [row for row in found["LINES"] if row["reason"] == "core_at_border"]
        assert [row["country"] for row in cores] == ["AAA"]
        assert cores[0]["length_km"] == pytest.approx(11.109, abs=0.01)


def test_ending_a_little_before_the_border_is_reaching_it(check, zones_of, countries):
    short = shapely.box(130, 42, 131.048, 44)  # 163 m
    found = check(
        INPUT=zones_of(*((geom & short, name) for geom, name in WHOLE)), JURISDICTIONS=countries
    )
    cores = [row for row in found["LINES"] if row["zone"] == "core"]
    assert [row["reason"] for row in cores] == ["core_at_border"]
    assert cores[0]["length_km"] == pytest.approx(11.109, abs=0.2)  # half the distance at each end


def test_a_core_at_the_coast_is_told_apart(check, zones_of, make_layer):
    """The layer of countries ends with the core; no neighbour is there."""
    land = make_layer("c", "iso3:string", (WEST.wkt, "AAA"))
    layer = zones_of(*((geom & WEST, name) for geom, name in WHOLE))
    found = check(INPUT=layer, JURISDICTIONS=land)
    assert found["KINDS"] == [("core_at_edge", "core", None, "AAA", None)]
    assert found["LINES"][0]["severity"] == "low"
    assert found["OPEN_CORE_KM"] == 0


@pytest.mark.parametrize("code", ["RUS", "RU", "Russia"])
@pytest.mark.parametrize("said", ["RUS", "Россия", "俄罗斯", "ru"])
def test_countries_are_understood_however_they_are_written(check, zones_of, make_layer, code, said):
    sides = make_layer("c", "iso3:string", (WEST.wkt, code), (EAST.wkt, "CHN"))
    rows = [(geom & WEST, name, None, said) for geom, name in WHOLE]
    found = check(INPUT=zones_of(*rows), JURISDICTIONS=sides, COUNTRY_FIELD="iso")
    assert found["KINDS"][0] == ("core_at_border", "core", None, code, "CHN")


def test_countries_that_the_layer_lacks_are_named(check, zones_of, countries, listener):
    rows = [(geom, name, None, "CCC") for geom, name in WHOLE]
    check(INPUT=zones_of(*rows), JURISDICTIONS=countries, COUNTRY_FIELD="iso", feedback=listener)
    assert [text for text in listener.warnings if "CCC" in text]


def test_gaps_are_put_to_the_countries_they_lie_in(check, zones_of, countries, shapes):
    hole = shapely.box(131.03, 43.11, 131.06, 43.13)
    found = check(
        INPUT=zones_of((CORE, "core"), (BUFFER - hole, "buffer")), JURISDICTIONS=countries
    )
    areas = {row["country"]: row["area_km2"] for row in found["OUTPUT"]}
    assert areas == pytest.approx(
        {
            "AAA": shapes.box_km2(131.03, 43.11, 131.05, 43.13),
            "BBB": shapes.box_km2(131.05, 43.11, 131.06, 43.13),
        },
        rel=1e-4,
    )


def test_a_country_that_no_code_is_known_of(check, zones_of, make_layer):
    """Its name serves; two without either stay apart by number."""
    named = make_layer(
        "c", "iso3:string,name:string", (WEST.wkt, None, "Aland"), (EAST.wkt, "-99", None)
    )
    layer = zones_of(*((geom & WEST, name) for geom, name in WHOLE))
    found = check(INPUT=layer, JURISDICTIONS=named)
    assert found["KINDS"][0] == ("core_at_border", "core", None, "Aland", "#2")


# ---------------------------------------------------------------- the real border


@pytest.fixture
def leopard(demo_data):
    """Zones round the Land of the Leopard: QGIS's own buffers, 5 and 20 km, in a plane round it."""
    sites = QgsVectorLayer(
        f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas", "s", "ogr"
    )
    (core,) = (f.geometry() for f in sites.getFeatures() if f["site_id"] == LEOPARD)
    middle = core.boundingBox().center()
    plane = QgsCoordinateReferenceSystem.fromProj(
        f"+proj=aeqd +lon_0={middle.x()} +lat_0={middle.y()} +datum=WGS84 +units=m"
    )
    there = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), plane, QgsCoordinateTransformContext()
    )
    flat = QgsGeometry(core)
    flat.transform(there)
    rings = []
    for metres in (0, 5000, 20000):
        ring = flat.buffer(metres, 32) if metres else QgsGeometry(flat)
        ring.transform(there, Qgis.TransformDirection.Reverse)
        rings.append(shapely.from_wkb(ring.asWkb().data()))
    countries = f"{demo_data}/borders_osm.gpkg|layername=countries_clip"
    layer = QgsVectorLayer(countries, "c", "ogr")
    ground = {f["iso3"]: shapely.from_wkb(f.geometry().asWkb().data()) for f in layer.getFeatures()}
    core, buffer, transition = rings
    zones = (
        (core, "заповедная зона"),
        (buffer - core, "охранная зона"),
        (transition - buffer, "过渡区"),
    )
    return zones, countries, ground


def test_the_real_border_with_zones_on_both_sides(check, zones_of, leopard):
    zones, countries, _ = leopard
    found = check(INPUT=zones_of(*zones), JURISDICTIONS=countries)
    assert found["KINDS"] == []


def test_the_real_border_with_the_neighbours_side_cut_off(check, zones_of, leopard):
    zones, countries, ground = leopard
    core, *outer = zones
    china = ground["CHN"]
    rows = [core, *((geom - china, name) for geom, name in outer)]
    found = check(INPUT=zones_of(*rows), JURISDICTIONS=countries)
    open_cores = [row for row in found["LINES"] if row["reason"] == "core_at_border"]
    assert {(r["country"], r["other_country"]) for r in open_cores} == {("RUS", "CHN")}
    # By hand: the border (outline of Russia near China) that the park comes up to, as drawn.
    border = ground["RUS"].boundary & china.buffer(0.0005)
    reached = border & core[0].buffer(0.002)
    by_hand = sum(
        WGS84.line_length(*shapely.get_coordinates(part).T)
        for part in shapely.get_parts(shapely.line_merge(reached))
    )
    assert found["OPEN_CORE_KM"] == pytest.approx(by_hand / 1e3, rel=0.03)
    assert found["OPEN_CORE_KM"] > 200
    # All of it lies on the border, to the last metres of drawing.
    line = shapely.union_all([row["geometry"] for row in open_cores])
    assert line.within(border.buffer(0.0001))
    stopped = [row for row in found["LINES"] if row["reason"] == "stops_at_border"]
    assert {row["other_country"] for row in stopped} <= {"CHN", "RUS", "PRK"}
    assert {("buffer", "RUS", "CHN"), ("transition", "RUS", "CHN")} <= {
        (row["zone"], row["country"], row["other_country"]) for row in stopped
    }


# ---------------------------------------------------------------- laws


@pytest.mark.parametrize("crs", ["EPSG:32652", "EPSG:3857", "EPSG:2263"])
def test_the_layers_crs_and_unit_do_not_matter(check, zones_of, countries, crs):
    """Metres of a zone, of the web, and feet of another continent."""
    rows = [(geom & WEST, name) for geom, name in WHOLE]
    wanted = check(INPUT=zones_of(*rows), JURISDICTIONS=countries)
    turn = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateReferenceSystem(crs),
        QgsCoordinateTransformContext(),
    )
    moved = []
    for geom, name in rows:
        dense = QgsGeometry.fromWkt(shapely.to_wkt(geom, -1)).densifyByDistance(0.005)
        dense.transform(turn)
        moved.append((shapely.from_wkb(dense.asWkb().data()), name))
    found = check(INPUT=zones_of(*moved, crs=crs), JURISDICTIONS=countries)
    assert found["KINDS"] == wanted["KINDS"]
    for key in ("GAP_KM2", "OVERLAP_KM2", "OPEN_CORE_KM"):
        assert found[key] == pytest.approx(wanted[key], rel=1e-4, abs=1e-4)


@pytest.mark.parametrize("seed", range(3))
def test_order_and_cutting_up_of_features_do_not_matter(check, zones_of, countries, seed):
    hole = shapely.box(131.11, 43.02, 131.13, 43.04)
    rows = [(CORE & WEST, "core"), (BUFFER - hole, "buffer"), (TRANSITION & EAST, "transition")]
    wanted = check(INPUT=zones_of(*rows), JURISDICTIONS=countries)
    assert len(wanted["KINDS"]) > 2
    rng = random.Random(seed)
    cut = rng.uniform(43.0, 43.1)
    pieces = [
        (geom & half, name)
        for geom, name in rows
        for half in (shapely.box(130, 42, 132, cut), shapely.box(130, cut, 132, 44))
    ]
    rng.shuffle(pieces)
    found = check(INPUT=zones_of(*pieces), JURISDICTIONS=countries)
    assert found["KINDS"] == wanted["KINDS"]
    for mine, theirs in zip(found["TABLE"], wanted["TABLE"]):
        for key in ("area_km2", "length_km"):
            if theirs[key] is not None:
                assert mine[key] == pytest.approx(theirs[key], rel=1e-5)


def test_the_antimeridian_makes_no_fault_and_hides_none(check, zones_of, make_layer):
    """The same zonation moved to 180 E, its longitudes past 180, and cut there in two notations."""

    def moved(geom, by):
        return shapely.transform(geom, lambda xy: xy + (by, 0))

    rows = [(moved(geom, 48.95), name) for geom, name in WHOLE]
    assert check(INPUT=zones_of(*rows))["KINDS"] == []
    cut = BUFFER - shapely.box(131.1, 42, 132, 44)
    rows = [(moved(CORE, 48.95), "core"), (moved(cut, 48.95), "buffer")]
    found = check(INPUT=zones_of(*rows))
    assert found["KINDS"] == [("core_open", "core", None, None, None)]
    assert found["OPEN_CORE_KM"] == pytest.approx(along(131.1, 43, 131.1, 43.1), rel=1e-5)
    # A border along 180.
    west = shapely.box(179, 42, 180, 44)
    sides = make_layer(
        "c", "iso3:string", (west.wkt, "RUS"), (shapely.box(-180, 42, -179, 44).wkt, "USA")
    )
    rows = [(moved(geom, 48.95) & west, name) for geom, name in WHOLE]
    found = check(INPUT=zones_of(*rows), JURISDICTIONS=sides)
    assert {row[0] for row in found["KINDS"]} <= {"core_at_border", "stops_at_border", "core_open"}
