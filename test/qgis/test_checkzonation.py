"""transboundary:checkzonation from end to end: faults made by hand are found, no others."""

import json
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
    QgsProcessingContext,
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


@pytest.fixture
def zones_of(make_layer):
    """A layer of (shapely polygon or None, zone, site, country) rows; the rest may be left out."""

    def make(*rows, fields="zone:string,park:string,iso:string", name="zones", crs="EPSG:4326"):
        filled = []
        for geom, *values in rows:
            wkt = None if geom is None else shapely.to_wkt(geom, rounding_precision=-1)
            filled.append((wkt, *values, *[None] * (fields.count(":") - len(values))))
        return make_layer(name, fields, *filled, kind="MultiPolygon", crs=crs)

    return make


@pytest.fixture
def countries(make_layer):
    return make_layer("countries", "iso3:string", (WEST.wkt, "AAA"), (EAST.wkt, "BBB"))


@pytest.fixture
def check(run_algorithm, rows_of):
    """Runs the algorithm; returns the results with the rows of its tables in place of layers."""

    def run(context=None, feedback=None, **parameters):
        wanted = dict.fromkeys(("OUTPUT", "LINES", "TABLE", "REJECTED"), "TEMPORARY_OUTPUT")
        results = run_algorithm(
            "checkzonation", {**wanted, **parameters}, context=context, feedback=feedback
        )
        return {
            name: rows_of(value) if isinstance(value, QgsVectorLayer) else value
            for name, value in results.items()
        }

    return run


def kinds(found):
    """(reason, zone, other zone, country, other country) of all faults, the worst first."""
    rows = sorted(found["OUTPUT"] + found["LINES"], key=lambda row: row["fault_id"])
    return [
        tuple(row[k] for k in ("reason", "zone", "other_zone", "country", "other_country"))
        for row in rows
    ]


# ---------------------------------------------------------------- faults made by hand


def test_nothing_is_wrong_with_rings(check, zones_of, countries, listener):
    found = check(INPUT=zones_of(*WHOLE), JURISDICTIONS=countries, feedback=listener)
    assert kinds(found) == []
    assert found["TABLE"] == []
    numbers = [found[k] for k in ("FAULTS_N", "GAP_KM2", "OVERLAP_KM2", "OPEN_CORE_KM")]
    assert numbers == [0, 0, 0, 0]
    assert "No fault found." in listener.infos
    assert listener.warnings == []


def test_a_core_without_buffer_on_one_side(check, zones_of):
    cut = BUFFER - shapely.box(131.1, 42, 132, 44)
    found = check(INPUT=zones_of((CORE, "core"), (cut, "buffer")))
    assert kinds(found) == [("core_open", "core", None, None, None)]
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
    assert kinds(found) == [("core_without_buffer", "core", "transition", None, None)]
    (row,) = found["LINES"]
    assert row["severity"] == "medium"
    assert row["length_km"] == pytest.approx(along(131.1, 43, 131.1, 43.1), rel=1e-6)
    assert found["OPEN_CORE_KM"] == 0


def test_restricted_use_stands_for_a_buffer_and_other_for_nothing_known(check, zones_of):
    assert kinds(check(INPUT=zones_of((CORE, "core"), (BUFFER, "особо охраняемая зона")))) == []
    found = check(INPUT=zones_of((CORE, "core"), (BUFFER, "лесничество")))
    assert kinds(found) == [("core_without_buffer", "core", "other", None, None)]


def test_a_hole_is_a_gap(check, zones_of, shapes):
    hole = (131.11, 43.02, 131.13, 43.04)
    found = check(INPUT=zones_of((CORE, "core"), (BUFFER - shapely.box(*hole), "buffer")))
    assert kinds(found) == [("gap", "buffer", None, None, None)]
    assert found["GAP_KM2"] == pytest.approx(shapes.box_km2(*hole), rel=1e-5)
    assert found["OUTPUT"][0]["area_km2"] == pytest.approx(found["GAP_KM2"], rel=1e-12)
    assert found["OUTPUT"][0]["severity"] == "medium"


def test_a_strip_between_zones_is_a_sliver_below_the_tolerance(check, zones_of, shapes):
    """163 m wide: with 250 m of tolerance the buffer still adjoins, with 100 m the core is open."""
    strip = (131.1, 43, 131.102, 43.1)
    layer = zones_of((CORE, "core"), (BUFFER - shapely.box(*strip), "buffer"))
    found = check(INPUT=layer)
    assert kinds(found) == [("sliver_gap", "core", "buffer", None, None)]
    assert found["GAP_KM2"] == pytest.approx(shapes.box_km2(*strip), rel=1e-5)
    found = check(INPUT=layer, TOLERANCE_M=100)
    assert sorted(row[0] for row in kinds(found)) == ["core_open", "gap"]


def test_an_open_strip_is_found_without_outlines_if_it_is_narrow(check, zones_of, shapes):
    """Two zones side by side, with nothing round them."""
    west, east = shapely.box(131, 43, 131.1, 43.1), shapely.box(131.102, 43, 131.2, 43.1)
    found = check(INPUT=zones_of((west, "buffer"), (east, "transition")))
    assert kinds(found) == [("sliver_gap", "buffer", "transition", None, None)]
    assert found["GAP_KM2"] == pytest.approx(shapes.box_km2(131.1, 43, 131.102, 43.1), rel=0.01)
    found = check(INPUT=zones_of((west, "buffer"), (east, "transition")), TOLERANCE_M=150)
    assert kinds(found) == []


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
    assert kinds(found) == [("gap", "transition", None, None, None)]
    assert found["OUTPUT"][0]["site_id"] == "P"
    assert found["GAP_KM2"] == pytest.approx(shapes.box_km2(131.2, 42.9, 131.3, 43.2), rel=1e-9)
    # An outline in which no zone lies at all.
    found = check(INPUT=zones_of(*WHOLE), SITES=lost, SITES_FIELD="park")
    assert [(r["reason"], r["site_id"]) for r in found["OUTPUT"]] == [("gap", "Q")]
    assert found["GAP_KM2"] == pytest.approx(shapes.box_km2(20, 10, 20.1, 10.1), rel=1e-9)


def test_overlaps(check, zones_of, shapes):
    wide = shapely.union(BUFFER, shapely.box(131.08, 43, 131.15, 43.1))
    found = check(INPUT=zones_of((CORE, "core"), (wide, "buffer")))
    assert kinds(found) == [("overlap", "core", "buffer", None, None)]
    assert found["OVERLAP_KM2"] == pytest.approx(shapes.box_km2(131.08, 43, 131.1, 43.1), rel=1e-9)
    assert found["OUTPUT"][0]["severity"] == "high"


def test_a_narrow_overlap_is_a_sliver(check, zones_of, shapes):
    wide = shapely.union(BUFFER, shapely.box(131.098, 43, 131.15, 43.1))
    found = check(INPUT=zones_of((CORE, "core"), (wide, "buffer")))
    assert kinds(found) == [("sliver_overlap", "core", "buffer", None, None)]
    least = check(INPUT=zones_of((CORE, "core"), (wide, "buffer")), MIN_AREA_KM2=2)
    assert kinds(least) == []
    assert found["OVERLAP_KM2"] == pytest.approx(shapes.box_km2(131.098, 43, 131.1, 43.1), rel=1e-9)


def test_one_code_of_two_reserves_overlaps_and_of_one_does_not(check, zones_of, shapes):
    west, east = shapely.box(131, 43, 131.1, 43.1), shapely.box(131.08, 43, 131.2, 43.1)
    rows = (west, "buffer", "A"), (east, "缓冲区", "B")
    assert kinds(check(INPUT=zones_of(*rows))) == []
    found = check(INPUT=zones_of(*rows), SITE_FIELD="park")
    assert [(r["site_id"], r["other_site"]) for r in found["OUTPUT"]] == [("A", "B")]
    assert found["OUTPUT"][0]["zone_name"] == "buffer"
    assert found["OUTPUT"][0]["other_name"] == "缓冲区"
    assert found["OVERLAP_KM2"] == pytest.approx(shapes.box_km2(131.08, 43, 131.1, 43.1), rel=1e-9)


def test_three_zones_on_one_ground_are_three_overlaps_counted_once(check, zones_of, shapes):
    box = shapely.box(131, 43, 131.1, 43.1)
    found = check(INPUT=zones_of((box, "buffer"), (box, "transition"), (box, "recreation")))
    assert [row[0] for row in kinds(found)] == ["overlap"] * 3
    assert found["OVERLAP_KM2"] == pytest.approx(shapes.box_km2(131, 43, 131.1, 43.1), rel=1e-9)


# ---------------------------------------------------------------- borders


def test_a_zonation_cut_off_at_the_border(check, zones_of, countries):
    layer = zones_of(*((geom & WEST, name) for geom, name in WHOLE))
    found = check(INPUT=layer, JURISDICTIONS=countries)
    assert kinds(found) == [
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
    assert kinds(found) == [("core_open", "core", None, None, None)]


def test_a_core_meets_the_neighbours_core(check, zones_of, countries):
    """Each side has its own zones, by name and by ground: the core is enclosed."""
    rows = [(geom & side, name) for geom, name in WHOLE for side in (WEST, EAST)]
    assert kinds(check(INPUT=zones_of(*rows), JURISDICTIONS=countries)) == []
    named = [
        (geom & side, name, None, iso)
        for geom, name in WHOLE
        for side, iso in ((WEST, "aaa"), (EAST, "BBB"))
    ]
    found = check(INPUT=zones_of(*named), JURISDICTIONS=countries, COUNTRY_FIELD="iso")
    assert kinds(found) == []


def test_a_core_meets_the_neighbours_transition(check, zones_of, countries):
    rows = [(geom & WEST, name) for geom, name in WHOLE]
    rows.append((shapely.box(130.9, 42.9, 131.2, 43.2) & EAST, "transition"))
    found = check(INPUT=zones_of(*rows), JURISDICTIONS=countries)
    assert kinds(found) == [("steps_at_border", "core", "transition", "AAA", "BBB")]
    (row,) = found["LINES"]
    assert row["length_km"] == pytest.approx(along(131.05, 43, 131.05, 43.1), rel=1e-5)
    assert row["severity"] == "medium"


def test_drawing_over_the_border_a_little_is_no_zone_of_the_neighbour(check, zones_of, countries):
    """The core reaches 122 m into BBB: nothing of BBB's. With a field the same."""
    over = shapely.box(130, 42, 131.0515, 44)
    rows = [(geom & over, name, None, "AAA") for geom, name in WHOLE]
    for field in (None, "iso"):
        found = check(INPUT=zones_of(*rows), JURISDICTIONS=countries, COUNTRY_FIELD=field)
        assert {row[0] for row in kinds(found)} == {"core_at_border", "stops_at_border"}
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
    assert kinds(found) == [("core_at_edge", "core", None, "AAA", None)]
    assert found["LINES"][0]["severity"] == "low"
    assert found["OPEN_CORE_KM"] == 0


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
    assert kinds(found)[0] == ("core_at_border", "core", None, "Aland", "#2")


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
    assert kinds(found) == []


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
    assert kinds(found) == kinds(wanted)
    for key in ("GAP_KM2", "OVERLAP_KM2", "OPEN_CORE_KM"):
        assert found[key] == pytest.approx(wanted[key], rel=1e-4, abs=1e-4)


@pytest.mark.parametrize("seed", range(3))
def test_order_and_cutting_up_of_features_do_not_matter(check, zones_of, countries, seed):
    hole = shapely.box(131.11, 43.02, 131.13, 43.04)
    rows = [(CORE & WEST, "core"), (BUFFER - hole, "buffer"), (TRANSITION & EAST, "transition")]
    wanted = check(INPUT=zones_of(*rows), JURISDICTIONS=countries)
    assert len(kinds(wanted)) > 2
    rng = random.Random(seed)
    cut = rng.uniform(43.0, 43.1)
    pieces = [
        (geom & half, name)
        for geom, name in rows
        for half in (shapely.box(130, 42, 132, cut), shapely.box(130, cut, 132, 44))
    ]
    rng.shuffle(pieces)
    found = check(INPUT=zones_of(*pieces), JURISDICTIONS=countries)
    assert kinds(found) == kinds(wanted)
    for mine, theirs in zip(found["TABLE"], wanted["TABLE"]):
        for key in ("area_km2", "length_km"):
            if theirs[key] is not None:
                assert mine[key] == pytest.approx(theirs[key], rel=1e-5)


def test_the_antimeridian_makes_no_fault_and_hides_none(check, zones_of, make_layer):
    """The same zonation moved to 180 E, its longitudes past 180, and cut there in two notations."""

    def moved(geom, by):
        return shapely.transform(geom, lambda xy: xy + (by, 0))

    rows = [(moved(geom, 48.95), name) for geom, name in WHOLE]
    assert kinds(check(INPUT=zones_of(*rows))) == []
    cut = BUFFER - shapely.box(131.1, 42, 132, 44)
    rows = [(moved(CORE, 48.95), "core"), (moved(cut, 48.95), "buffer")]
    found = check(INPUT=zones_of(*rows))
    assert kinds(found) == [("core_open", "core", None, None, None)]
    assert found["OPEN_CORE_KM"] == pytest.approx(along(131.1, 43, 131.1, 43.1), rel=1e-5)
    # A border along 180.
    west = shapely.box(179, 42, 180, 44)
    sides = make_layer(
        "c", "iso3:string", (west.wkt, "RUS"), (shapely.box(-180, 42, -179, 44).wkt, "USA")
    )
    rows = [(moved(geom, 48.95) & west, name) for geom, name in WHOLE]
    found = check(INPUT=zones_of(*rows), JURISDICTIONS=sides)
    assert {row[0] for row in kinds(found)} <= {"core_at_border", "stops_at_border", "core_open"}


# ---------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Core Area", "core"),
        ("  ＢＵＦＦＥＲ　ＺＯＮＥ ", "buffer"),
        ("Transition_zone", "transition"),
        ("核心保护区", "core"),
        ("一般 控制区", "restricted_use"),
        ("实验区", "transition"),
        ("Заповедное  ядро", "core"),
        ("ОСОБО ОХРАНЯЕМАЯ ЗОНА", "restricted_use"),
        ("охранная зона", "buffer"),
        ("Рекреационная зона", "recreation"),
        ("зона хозяйственного назначения", "transition"),
    ],
)
def test_names_that_are_known(check, zones_of, listener, name, code):
    box = shapely.box(131, 43, 131.1, 43.1)
    found = check(INPUT=zones_of((box, name), (box, "лес")), feedback=listener)
    zones = {found["OUTPUT"][0][key] for key in ("zone", "other_zone")}
    assert zones == {code, "other"}
    assert [text for text in listener.warnings if "лес" in text]


@pytest.mark.parametrize(
    "mapping",
    [
        "Глухая тайга=core; сенокос = buffer",
        "глухая тайга=CORE\nсенокос=buffer",
        ["Глухая тайга", "core", "сенокос", "buffer"],
        [["Глухая  ТАЙГА", "core"], ["Сенокос", "buffer"]],
    ],
)
def test_own_names(check, zones_of, mapping, listener):
    cut = BUFFER - shapely.box(131.1, 42, 132, 44)
    layer = zones_of((CORE, "глухая тайга"), (cut, "сенокос"))
    found = check(INPUT=layer, MAPPING=mapping, feedback=listener)
    assert kinds(found) == [("core_open", "core", None, None, None)]
    assert listener.warnings == []


@pytest.mark.parametrize("suffix", ["csv", "json"])
def test_own_names_in_a_file_come_between(check, zones_of, tmp_path, suffix):
    path = tmp_path / f"names.{suffix}"
    table = {"тайга": "core", "buffer zone": "transition", "луг": "recreation"}
    if suffix == "json":
        path.write_text(json.dumps(table), encoding="utf-8")
    else:
        rows = "".join(f"{name};{code};x\n" for name, code in table.items())
        path.write_text("﻿name;code;remark\n" + rows, encoding="utf-8")
    layer = zones_of((CORE, "Тайга"), (BUFFER, "Buffer zone"))
    found = check(INPUT=layer, MAPPING_FILE=str(path))
    assert kinds(found) == [("core_without_buffer", "core", "transition", None, None)]
    found = check(INPUT=layer, MAPPING_FILE=str(path), MAPPING="buffer zone=buffer")
    assert kinds(found) == []


@pytest.mark.parametrize("field", ["zone", "ZONE_NAME", "功能分区", "zonation"])
def test_the_field_of_zones_is_found_by_itself(check, zones_of, field):
    layer = zones_of(
        (CORE, "x", "core"), (BUFFER, "x", "buffer"), fields=f"note:string,{field}:string"
    )
    assert kinds(check(INPUT=layer)) == []


# ---------------------------------------------------------------- bad input


def test_no_field_of_zones(refusal, zones_of):
    layer = zones_of((CORE, "core"), fields="kind:string", name="зоны")
    said = refusal("checkzonation", {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert "“зоны”" in said
    assert "kind" in said
    assert "ZONE_FIELD" in said
    said = refusal(
        "checkzonation", {"INPUT": layer, "ZONE_FIELD": "nix", "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    assert "nix" in said


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"MAPPING": "лес"}, ("лес", "name=code")),
        ({"MAPPING": "лес=forest"}, ("forest", "лес", "restricted_use")),
        ({"MAPPING": "=core"}, ("core",)),
        ({"MAPPING": ["a", "core", "b"]}, ("b", "name=code")),
        ({"TOLERANCE_M": 0}, ("TOLERANCE_M", "1 to 20000")),
        ({"TOLERANCE_M": -5}, ("TOLERANCE_M",)),
        ({"TOLERANCE_M": 1e6}, ("TOLERANCE_M",)),
        ({"MIN_AREA_KM2": -1}, ("MIN_AREA_KM2",)),
    ],
)
def test_bad_settings(refusal, zones_of, changes, words):
    parameters = {"INPUT": zones_of(*WHOLE), "OUTPUT": "TEMPORARY_OUTPUT", **changes}
    said = refusal("checkzonation", parameters)
    for word in words:
        assert word in said


@pytest.mark.parametrize("text", ["zone,kode\na,core\n", "[1, 2]", "{broken"])
def test_bad_file_of_names(refusal, zones_of, tmp_path, text):
    path = tmp_path / ("names.csv" if text.startswith("zone") else "names.json")
    path.write_text(text, encoding="utf-8")
    parameters = {"INPUT": zones_of(*WHOLE), "OUTPUT": "TEMPORARY_OUTPUT"}
    said = refusal("checkzonation", {**parameters, "MAPPING_FILE": str(path)})
    assert "MAPPING_FILE" in said
    said = refusal("checkzonation", {**parameters, "MAPPING_FILE": str(tmp_path / "nix.csv")})
    assert "nix.csv" in said


def test_names_that_nobody_knows(check, zones_of, listener):
    """All count as other, none is dropped: what can be told is told."""
    box = shapely.box(131, 43, 131.1, 43.1)
    found = check(INPUT=zones_of((box, "лес"), (box, "луг"), (box, None)), feedback=listener)
    assert [row[0] for row in kinds(found)] == ["overlap"] * 3
    assert {row[1:3] for row in kinds(found)} == {("other", "other")}
    said = " ".join(listener.warnings)
    assert "лес" in said
    assert "луг" in said
    assert "without a name" in said
    assert "no core" in said


def test_everything_is_one_zone(check, zones_of, countries, listener):
    found = check(INPUT=zones_of((CORE, "core")), JURISDICTIONS=countries, feedback=listener)
    assert {row[0] for row in kinds(found)} == {"core_open"}
    sides = along(131, 43, 131.1, 43) + along(131, 43.1, 131.1, 43.1)
    sides += 2 * along(131, 43, 131, 43.1)
    assert found["OPEN_CORE_KM"] == pytest.approx(sides, rel=1e-5)
    assert kinds(check(INPUT=zones_of((CORE, "buffer")), feedback=listener)) == []
    assert [text for text in listener.warnings if "no core" in text]


def test_empty_layers_and_points(refusal, zones_of, make_layer):
    said = refusal("checkzonation", {"INPUT": zones_of(name="leer"), "OUTPUT": "TEMPORARY_OUTPUT"})
    assert "“leer”" in said
    said = refusal(
        "checkzonation",
        {"INPUT": zones_of((None, "core"), name="leer"), "OUTPUT": "TEMPORARY_OUTPUT"},
    )
    assert "“leer”" in said
    assert "no geometry" in said
    points = make_layer("Punkte", "zone:string", ("Point(131 43)", "core"), kind="Point")
    said = refusal("checkzonation", {"INPUT": points, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert "Punkte" in said


def test_null_and_invalid_geometries(check, zones_of, refusal):
    bow = shapely.Polygon([(131, 43), (131.1, 43.1), (131.1, 43), (131, 43.1)])
    layer = zones_of((CORE, "core"), (BUFFER, "buffer"), (None, "core"), (bow, "transition"))
    found = check(INPUT=layer)
    assert [row["reason"] for row in found["REJECTED"]] == ["no geometry"]
    assert {row[0] for row in kinds(found)} == {"overlap"}  # the bow tie lies on the core
    found = check(INPUT=layer, INVALID="skip")
    assert len(found["REJECTED"]) == 2
    assert kinds(found) == []
    said = refusal(
        "checkzonation", {"INPUT": layer, "INVALID": "refuse", "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    assert "zones" in said


def test_countries_without_a_field(refusal, zones_of, make_layer):
    plain = make_layer("plain", "x:integer", (WEST.wkt, 1))
    said = refusal(
        "checkzonation",
        {"INPUT": zones_of(*WHOLE), "JURISDICTIONS": plain, "OUTPUT": "TEMPORARY_OUTPUT"},
    )
    assert "“plain”" in said
    assert "JURISDICTION_FIELD" in said


def test_cancelling_leaves_nothing(run_algorithm, zones_of, tmp_path, listener):
    from qgis.core import QgsProcessingException

    target = tmp_path / "faults.gpkg"
    listener.setProgressText = lambda text: listener.cancel() if "faults" in text else None
    with pytest.raises(QgsProcessingException):
        run_algorithm(
            "checkzonation", {"INPUT": zones_of(*WHOLE), "OUTPUT": str(target)}, feedback=listener
        )
    assert list(tmp_path.iterdir()) == []


# ---------------------------------------------------------------- report, marks, command line


def test_report(check, zones_of, countries, tmp_path):
    path = tmp_path / "report.html"
    rows = [(geom & WEST, name) for geom, name in WHOLE] + [
        (shapely.box(130, 43, 130.1, 43.1), "<b>")
    ]
    check(INPUT=zones_of(*rows, name="<i>zones"), JURISDICTIONS=countries, REPORT=str(path))
    text = path.read_text(encoding="utf-8")
    assert "core at the border, nothing on the neighbour" in text
    assert "AAA – BBB" in text
    assert "not known: give it a code in MAPPING" in text
    assert "&lt;b&gt;" in text
    assert "<b>”" not in text
    assert "<i>zones" not in text
    assert "250 m" in text
    assert path.with_suffix(".png").stat().st_size > 10_000


def test_report_of_no_fault(check, zones_of, tmp_path):
    path = tmp_path / "report.html"
    check(INPUT=zones_of(*WHOLE), REPORT=str(path))
    text = path.read_text(encoding="utf-8")
    assert "No fault found in zones" in text
    assert "No countries were given" in text


def test_illustrative_zones_are_marked(check, zones_of, tmp_path):
    fields = "zone:string,illustrative:string"
    cut = BUFFER - shapely.box(131.1, 42, 132, 44)
    layer = zones_of((CORE, "core", "true"), (cut, "buffer", "false"), fields=fields)
    found = check(INPUT=layer, REPORT=str(tmp_path / "r.html"))
    assert [row["illustrative"] for row in found["LINES"]] == ["true"]
    assert "illustrative boundary" in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert check(INPUT=zones_of((CORE, "core")))["LINES"][0]["illustrative"] is None


def test_faults_have_a_sentence(check, zones_of, countries):
    layer = zones_of(*((geom & WEST, name) for geom, name in WHOLE))
    found = check(INPUT=layer, JURISDICTIONS=countries)
    texts = {row["reason"]: row["description"] for row in found["LINES"]}
    assert texts["core_at_border"] == "The core ends at the border, and BBB has no zone there."
    assert "{" not in "".join(texts.values())


def test_results_are_styled(run_algorithm, zones_of, qgis_new_project):
    from qgis.core import QgsProject

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    results = run_algorithm(
        "checkzonation",
        {
            "INPUT": zones_of((CORE, "core")),
            "OUTPUT": "TEMPORARY_OUTPUT",
            "LINES": "TEMPORARY_OUTPUT",
        },
        context=context,
    )
    assert results["FAULTS_N"] == 1


def test_command_line(qgis_process, zones_of, save_layer, tmp_path):
    rows = [(geom & WEST, name.replace("buffer zone", "сенокос")) for geom, name in WHOLE]
    source = save_layer(zones_of(*rows), tmp_path / "zones.gpkg", "zones")
    done = qgis_process(
        "--json",
        "run",
        "transboundary:checkzonation",
        "--",
        f"INPUT={source}",
        "MAPPING=сенокос=buffer; x=other",
        f"OUTPUT={tmp_path / 'faults.gpkg'}",
        f"TABLE={tmp_path / 'faults.csv'}",
    )
    assert done.code == 0, done.stderr
    results = done.json["results"]
    assert results["FAULTS_N"] == 1
    assert results["OPEN_CORE_KM"] == pytest.approx(along(131.05, 43, 131.05, 43.1), rel=1e-5)
    assert "core_open" in (tmp_path / "faults.csv").read_text(encoding="utf-8")
    done = qgis_process(
        "run",
        "transboundary:checkzonation",
        "--",
        f"INPUT={source}",
        "MAPPING=сенокос=луг",
        f"OUTPUT={tmp_path / 'other.gpkg'}",
    )
    assert done.code == 1
    assert "луг" in done.stderr
    assert not (tmp_path / "other.gpkg").exists()
