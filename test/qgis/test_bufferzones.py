"""transboundary:bufferzones from end to end: areas, who gets what, countries, and the demo."""

import itertools
import random

import numpy as np
import pytest
import shapely
from pyproj import Geod
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
)

GEOD = Geod(ellps="WGS84")
CATS = "site_id IN ('LBC-KP', 'LBC-NTL', 'OSM-10367273')"


def key(row):
    return row["site_id"], row["zone"], row["country"]


def km2_of(rows, *names):
    """{values of these fields: sum of area_km2}."""
    found = {}
    for row in rows:
        own = tuple(row[name] for name in names)
        found[own] = found.get(own, 0.0) + row["area_km2"]
    return found


def circle_km2(lon, lat, radius_m):
    """Area of a geodesic circle: a polygon of 7,200 geodesics, by GeographicLib."""
    azimuth = np.arange(0, 360, 0.05)
    n = len(azimuth)
    x, y, _ = GEOD.fwd(np.full(n, lon), np.full(n, lat), azimuth, np.full(n, radius_m))
    return abs(GEOD.polygon_area_perimeter(x, y)[0]) / 1e6


# ---------------------------------------------------------------- areas


@pytest.mark.parametrize(("lon", "lat"), [(131, 43), (0, 0), (179.95, 65), (30, -84), (10, 89.97)])
def test_zones_round_a_point_are_rings_of_geodesic_circles(zones, make_layer, lon, lat):
    layer = make_layer("s", "", (f"Point({lon} {lat})",), kind="Point")
    found = zones(INPUT=layer, ZONES="a=5; b=20; c=60", TOLERANCE_M=0.1)
    a, b, c = (circle_km2(lon, lat, radius) for radius in (5e3, 20e3, 60e3))
    assert km2_of(found["OUTPUT"], "zone") == pytest.approx(
        {("a",): a, ("b",): b - a, ("c",): c - b}, rel=5e-5
    )
    assert found["AREA_KM2"] == pytest.approx(c, rel=1e-5)
    assert [(r["inner_m"], r["outer_m"]) for r in found["OUTPUT"]] == [
        (0, 5000), (5000, 20000), (20000, 60000),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "wkt"),
    [
        ("Polygon", "Polygon((131 43, 131.2 43.05, 131.1 43.2, 131.05 43.1, 131 43))"),
        ("LineString", "LineString(131 43, 131.2 43.05, 131.1 43.2)"),
        ("MultiPoint", "MultiPoint((131 43), (131.2 43.05), (131.1 43.2))"),
    ],
)
def test_small_shapes_against_a_plane_of_qgis(zones, make_layer, kind, wkt):
    """QGIS's buffer in an equidistant plane through the middle of the shape, 10 km wide."""
    plane = QgsCoordinateReferenceSystem.fromProj(
        "+proj=aeqd +lat_0=43.1 +lon_0=131.1 +datum=WGS84"
    )
    there = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), plane, QgsProject.instance()
    )
    shape = QgsGeometry.fromWkt(wkt).densifyByDistance(0.0005)
    shape.transform(there)
    measure = QgsDistanceArea()
    measure.setEllipsoid("WGS84")
    wanted = []
    for distance in (0, 2000, 10000):
        grown = shape.buffer(distance, 200) if distance else QgsGeometry(shape)
        grown.transform(there, QgsCoordinateTransform.TransformDirection.ReverseTransform)
        wanted.append(measure.measureArea(grown) / 1e6 if kind == "Polygon" or distance else 0.0)
    found = zones(
        INPUT=make_layer("s", "", (wkt,), kind=kind),
        ZONES="b=2; t=10",
        TOLERANCE_M=0.05,
        KEEP_CORE=True,
    )
    by_zone = km2_of(found["OUTPUT"], "zone")
    assert by_zone.get(("core",), 0.0) == pytest.approx(wanted[0], rel=1e-6)
    assert by_zone["b",] == pytest.approx(wanted[1] - wanted[0], rel=2e-4)
    assert by_zone["t",] == pytest.approx(wanted[2] - wanted[1], rel=2e-4)
    assert ("core" in {row["zone"] for row in found["TABLE"]}) == (kind == "Polygon")


def test_the_layers_units_do_not_matter(zones, make_layer):
    """The same triangle in degrees, metres and US survey feet."""
    wkt = "Polygon((-79 35, -78.9 35.02, -78.95 35.1, -79 35))"
    areas = []
    for crs in ("EPSG:4326", "EPSG:32617", "EPSG:2264"):
        geometry = QgsGeometry.fromWkt(wkt).densifyByDistance(0.001)
        target = QgsCoordinateReferenceSystem(crs)
        geometry.transform(
            QgsCoordinateTransform(
                QgsCoordinateReferenceSystem("EPSG:4326"), target, QgsProject.instance()
            )
        )
        layer = make_layer("s", "", (geometry.asWkt(6),), crs=crs)
        areas.append(km2_of(zones(INPUT=layer, KEEP_CORE=True)["OUTPUT"], "zone"))
    assert areas[1] == pytest.approx(areas[0], rel=1e-6)
    assert areas[2] == pytest.approx(areas[0], rel=1e-6)


def test_areas_are_those_of_the_pieces_and_pieces_do_not_overlap(zones, make_layer, shapes, rng):
    random = rng(3)
    sites = make_layer(
        "s", "", *[(shapes.blob(random, 131 + i % 3 / 4, 43 + i // 3 / 5, 0.15),) for i in range(6)]
    )
    found = zones(INPUT=sites, KEEP_CORE=True, ZONES="b=3; t=12")
    pieces = found["OUTPUT"]
    for row in pieces:
        assert row["geometry"].is_valid
        assert shapes.drawn_km2(row["geometry"]) == pytest.approx(row["area_km2"], rel=1e-9)
    for one, other in itertools.combinations(pieces, 2):
        both = one["geometry"].intersection(other["geometry"])
        assert shapes.drawn_km2(both) < 1e-9 * found["AREA_KM2"]
    union = shapely.union_all([row["geometry"] for row in pieces])
    assert shapes.drawn_km2(union) == pytest.approx(found["AREA_KM2"], rel=1e-9)
    assert found["PIECES_N"] == len(pieces)
    stars = [row for row in found["TABLE"] if row["site_id"] == "*"]
    own = [row for row in found["TABLE"] if row["site_id"] != "*"]
    for rows in (stars, own, pieces):
        assert sum(row["area_km2"] for row in rows) == pytest.approx(found["AREA_KM2"], rel=1e-12)


# ---------------------------------------------------------------- who gets what


@pytest.fixture
def a_and_b(make_layer):
    """A with factor 1 and, 16 km to the east, B with factor 3."""
    lon, lat, _ = GEOD.fwd(131, 43, 90, 16000)
    return make_layer(
        "ab", "id:string,times:double", ("Point(131 43)", "A", 1.0), (f"Point({lon} {lat})", "B", 3.0),
        kind="Point",
    )  # fmt: skip


def test_zone_first_then_the_nearest_site(zones, a_and_b):
    """6 km from A, 10 km from B: A would give it the transition, B gives it the buffer."""
    found = zones(INPUT=a_and_b, INPUT_ID="id", DISTANCE_FIELD="times")
    lon, lat, _ = GEOD.fwd(131, 43, 90, 6000)
    (row,) = [r for r in found["OUTPUT"] if r["geometry"].covers(shapely.Point(lon, lat))]
    assert (row["site_id"], row["zone"]) == ("B", "buffer")
    assert {(r["site_id"], r["zone"]): (r["inner_m"], r["outer_m"]) for r in found["OUTPUT"]} == {
        ("A", "buffer"): (0, 5000),
        ("A", "transition"): (5000, 20000),
        ("B", "buffer"): (0, 15000),
        ("B", "transition"): (15000, 60000),
    }
    lon, lat, _ = GEOD.fwd(131, 43, 90, 4000)
    (row,) = [r for r in found["OUTPUT"] if r["geometry"].covers(shapely.Point(lon, lat))]
    assert (row["site_id"], row["zone"]) == ("A", "buffer")


def test_every_place_has_the_zone_and_the_site_that_geodesics_say(zones, make_layer):
    """2,000 places against distances by GeographicLib to ten sites with factors of their own."""
    random_ = random.Random(11)
    sites = [
        (131 + random_.uniform(0, 0.8), 43 + random_.uniform(0, 0.6), random_.choice([0.5, 1, 2]))
        for _ in range(10)
    ]
    layer = make_layer(
        "s", "id:string,times:double",
        *[(f"Point({x!r} {y!r})", str(i), f) for i, (x, y, f) in enumerate(sites)], kind="Point",
    )  # fmt: skip
    pieces = zones(
        INPUT=layer, INPUT_ID="id", DISTANCE_FIELD="times", ZONES="b=5; t=20", TOLERANCE_M=1
    )["OUTPUT"]
    tree = shapely.STRtree([row["geometry"] for row in pieces])
    x = np.array([random_.uniform(130.7, 132.2) for _ in range(2000)])
    y = np.array([random_.uniform(42.7, 44.0) for _ in range(2000)])
    away = np.array(
        [GEOD.inv(np.full(2000, lon), np.full(2000, lat), x, y)[2] for lon, lat, _ in sites]
    )
    factor = np.array([f for _, _, f in sites])[:, None]
    compared = 0
    for i in range(2000):
        wanted = None
        for name, outer in (("b", 5000), ("t", 20000)):
            reach = outer * factor[:, 0]
            if np.min(np.abs(away[:, i] - reach)) < 10:
                break  # too near to a boundary to tell
            given = np.flatnonzero(away[:, i] <= reach)
            if len(given):
                order = given[np.argsort(away[given, i])]
                if len(order) > 1 and away[order[1], i] - away[order[0], i] < 30:
                    break
                wanted = (str(order[0]), name)
                break
        else:
            wanted = "none"
        if wanted is None:
            continue
        hits = tree.query(shapely.Point(x[i], y[i]), predicate="intersects")
        found = [(pieces[h]["site_id"], pieces[h]["zone"]) for h in hits]
        assert found == ([] if wanted == "none" else [wanted])
        compared += 1
    assert compared > 1800


def test_zones_never_cover_a_core(zones, make_layer, shapes):
    sites = make_layer(
        "s",
        "id:string",
        (shapes.box(131, 43, 131.1, 43.1), "a"),
        (shapes.box(131.12, 43, 131.2, 43.1), "b"),
    )
    found = zones(INPUT=sites, INPUT_ID="id")
    cores = shapely.union_all(
        [shapely.box(131, 43, 131.1, 43.1), shapely.box(131.12, 43, 131.2, 43.1)]
    )
    for row in found["OUTPUT"]:
        assert shapes.drawn_km2(row["geometry"].intersection(cores)) < 1e-6


def test_a_site_that_swallows_its_neighbour(zones, make_layer, shapes, listener):
    """The smaller one lies inside the larger, 30 km from its edge: nothing is left round it."""
    sites = make_layer(
        "s",
        "id:string",
        (shapes.box(130, 42, 132, 44), "big"),
        (shapes.box(130.9, 42.9, 131, 43), "small"),
    )
    found = zones(INPUT=sites, INPUT_ID="id", KEEP_CORE=True, feedback=listener)
    rings = [row for row in found["OUTPUT"] if row["zone"] != "core"]
    assert {row["site_id"] for row in rings} == {"big"}
    core = km2_of(found["OUTPUT"], "zone")["core",]
    assert core == pytest.approx(shapes.box_km2(130, 42, 132, 44), rel=1e-9)
    alone = zones(INPUT=make_layer("b", "id:string", (shapes.box(130, 42, 132, 44), "big")))
    assert sum(row["area_km2"] for row in rings) == pytest.approx(alone["AREA_KM2"], rel=1e-9)
    without = zones(INPUT=sites, INPUT_ID="id", feedback=listener)
    assert {row["site_id"] for row in without["OUTPUT"]} == {"big"}
    assert any("the first is small" in text for text in listener.warnings)


@pytest.mark.parametrize(
    ("hole_km", "zones_inside"), [(6, {"buffer"}), (30, {"buffer", "transition"})]
)
def test_holes_smaller_and_larger_than_the_rings(zones, make_layer, hole_km, zones_inside):
    """A hole is ground of the zones: filled by the buffer where it is narrow, by both where wide."""
    half = hole_km / 2 / 111.2
    hole = f"{-half} {-half}, {half} {-half}, {half} {half}, {-half} {half}, {-half} {-half}"
    wkt = f"Polygon((-1 -1, 1 -1, 1 1, -1 1, -1 -1), ({hole}))"
    found = zones(INPUT=make_layer("s", "", (wkt,)), ZONES="buffer=5; transition=12")
    inside = shapely.box(-half, -half, half, half)
    parts = {
        row["zone"]: row["geometry"].intersection(inside).area / inside.area
        for row in found["OUTPUT"]
    }
    assert {zone for zone, share in parts.items() if share > 1e-6} == zones_inside
    if hole_km == 6:
        assert parts["buffer"] == pytest.approx(1, rel=1e-9)
    else:  # within 12 km of the edge: all but a square of 6 km
        assert sum(parts.values()) == pytest.approx(1 - (6 / 30) ** 2, rel=0.01)


# ---------------------------------------------------------------- what sites are


def test_points_with_a_reported_area_are_discs(zones, make_layer, listener):
    layer = make_layer(
        "s", "name:string,REP_AREA:double", ("Point(131 43)", "with", 100.0), ("Point(133 43)", "without", None),
        kind="Point",
    )  # fmt: skip
    found = zones(INPUT=layer, KEEP_CORE=True, ZONES="b=5", TOLERANCE_M=0.5, feedback=listener)
    assert "Points that became discs of their reported area: 1." in listener.infos
    km2 = {(row["site_name"], row["zone"]): row["area_km2"] for row in found["OUTPUT"]}
    assert set(km2) == {("with", "core"), ("with", "b"), ("without", "b")}
    assert km2["with", "core"] == pytest.approx(100, rel=1e-9)
    radius = np.sqrt(100 / np.pi) * 1000 + 5000
    assert km2["with", "core"] + km2["with", "b"] == pytest.approx(
        circle_km2(131, 43, radius), rel=1e-3
    )
    assert km2["without", "b"] == pytest.approx(circle_km2(133, 43, 5000), rel=1e-3)


@pytest.mark.parametrize("kind", ["LineString", "Polygon"])
def test_edges_of_sites_are_what_was_asked_for(zones, make_layer, kind):
    """Half way along 49 degrees north the geodesic runs 48 km to the north of the parallel."""
    ((_, middle),) = GEOD.npts(-120, 49, -100, 49, 1)
    wkt = "LineString(-120 49, -100 49)"
    if kind == "Polygon":
        wkt = "Polygon((-120 49, -120 48.9, -100 48.9, -100 49, -120 49))"
    layer = make_layer("s", "", (wkt,), kind=kind)
    for edges, lat in (("as_drawn", 49.0), ("geodesic", middle)):
        found = zones(INPUT=layer, EDGES=edges, ZONES="z=1")
        (zone,) = [row["geometry"] for row in found["OUTPUT"]]
        ray = zone.intersection(shapely.LineString([(-110, 45), (-110, 55)]))
        assert ray.bounds[3] == pytest.approx(lat + 1 / 111.2, abs=2e-5)


def test_features_of_one_id_are_one_site(zones, make_layer, shapes):
    parcels = make_layer(
        "s", "id:string,name:string",
        (shapes.box(131, 43, 131.1, 43.1), "a", "North"), (shapes.box(131.12, 43, 131.2, 43.1), "a", "South"),
    )  # fmt: skip
    found = zones(INPUT=parcels, INPUT_ID="id")
    assert {row["site_id"] for row in found["OUTPUT"]} == {"a"}
    assert {row["site_name"] for row in found["OUTPUT"]} == {None}  # they do not agree
    assert found["PIECES_N"] == 2


@pytest.fixture
def three(make_layer):
    return make_layer(
        "s", "id:string,block:string,name:string",
        ("Point(131 43)", "1", "x", "Park"), ("Point(131.1 43)", "2", "x", "Park"), ("Point(131.2 43)", "3", None, "Other"),
        kind="Point",
    )  # fmt: skip


def test_dissolving(zones, three):
    own = zones(INPUT=three, INPUT_ID="id")
    block = zones(INPUT=three, INPUT_ID="id", DISSOLVE="field", DISSOLVE_FIELD="block")
    whole = zones(INPUT=three, INPUT_ID="id", DISSOLVE="all")
    assert {row["site_id"] for row in own["OUTPUT"]} == {"1", "2", "3"}
    assert {(r["site_id"], r["site_name"]) for r in block["OUTPUT"]} == {
        ("x", "Park"),
        ("3", "Other"),
    }
    assert {(r["site_id"], r["site_name"]) for r in whole["OUTPUT"]} == {("*", None)}
    assert whole["PIECES_N"] == 2
    assert {row["site_id"] for row in whole["TABLE"]} == {"*"}
    assert len(whole["TABLE"]) == 2
    for found in (block, whole):  # the same ground, whoever has it
        assert km2_of(found["OUTPUT"], "zone") == pytest.approx(
            km2_of(own["OUTPUT"], "zone"), rel=1e-6
        )


def test_a_group_and_a_site_of_one_name_stay_apart(zones, make_layer):
    layer = make_layer(
        "s",
        "id:string,block:string",
        ("Point(131 43)", "1", "2"),
        ("Point(135 43)", "2", None),
        kind="Point",
    )
    found = zones(INPUT=layer, INPUT_ID="id", DISSOLVE="field", DISSOLVE_FIELD="block")
    assert {row["site_id"] for row in found["OUTPUT"]} == {"2", "2 (2)"}


def test_distances_of_a_dissolved_group_that_differ_are_no_data(zones, a_and_b):
    found = zones(INPUT=a_and_b, DISSOLVE="all", DISTANCE_FIELD="times", KEEP_CORE=True)
    assert {(r["inner_m"], r["outer_m"]) for r in found["OUTPUT"]} == {(None, None)}


def test_only_selected_features(zones, three, qgis_new_project):
    QgsProject.instance().addMapLayer(three)
    three.selectByIds([2])
    source = QgsProcessingFeatureSourceDefinition(three.id(), True)
    assert {row["site_id"] for row in zones(INPUT=source)["OUTPUT"]} == {"2"}


# ---------------------------------------------------------------- what cuts them


def test_clip_and_exclude_cut_zones_but_no_site(zones, make_layer, shapes, listener):
    site = make_layer("s", "", (shapes.box(131, 43, 131.1, 43.1),))
    land = make_layer("land", "", (shapes.box(130, 42, 131.05, 44),))
    towns = make_layer("towns", "", (shapes.box(130.9, 43.02, 131.02, 43.05),))
    whole = zones(INPUT=site, KEEP_CORE=True)
    found = zones(INPUT=site, KEEP_CORE=True, CLIP=land, EXCLUDE=towns, feedback=listener)
    for zone in ("core", "buffer", "transition"):
        (before,) = [row["geometry"] for row in whole["OUTPUT"] if row["zone"] == zone]
        (after,) = [row["geometry"] for row in found["OUTPUT"] if row["zone"] == zone]
        wanted = before
        if zone != "core":
            wanted = before & shapely.box(130, 42, 131.05, 44)
            wanted -= shapely.box(130.9, 43.02, 131.02, 43.05)
        assert shapes.drawn_km2(after) == pytest.approx(shapes.drawn_km2(wanted), rel=1e-9)
        assert shapes.drawn_km2(after.symmetric_difference(wanted)) < 1e-6
    taken = [text for text in listener.infos if "from the zones" in text]
    assert ["land" in text for text in taken] == [True, False]
    assert ["towns" in text for text in taken] == [False, True]
    # By hand: what both took together.
    numbers = [float(text.split(" took ")[1].split(" km")[0].replace(",", "")) for text in taken]
    assert sum(numbers) == pytest.approx(whole["AREA_KM2"] - found["AREA_KM2"], abs=0.011)


def test_nothing_to_exclude_is_no_error(zones, make_layer):
    site = make_layer("s", "", ("Point(131 43)",), kind="Point")
    found = zones(INPUT=site, EXCLUDE=make_layer("none", ""))
    assert found["AREA_KM2"] == pytest.approx(circle_km2(131, 43, 20000), rel=1e-4)


# ---------------------------------------------------------------- countries


def test_zones_of_land_of_big_cats(zones, demo_data):
    found = zones(
        INPUT=f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas|subset={CATS}",
        INPUT_ID="site_id",
        DISSOLVE="all",
        JURISDICTIONS=f"{demo_data}/borders_osm.gpkg|layername=countries_clip",
    )
    km2 = km2_of(found["OUTPUT"], "zone", "country")
    wanted = {
        ("buffer", "RUS"): 1761, ("buffer", "CHN"): 1903, ("buffer", "PRK"): 61, ("buffer", "-"): 145,
        ("transition", "RUS"): 3255, ("transition", "CHN"): 4849, ("transition", "PRK"): 1182,
        ("transition", "-"): 1645,
    }  # fmt: skip
    assert km2 == pytest.approx(wanted, rel=5e-3)
    assert {row["country"] for row in found["OUTPUT"] if row["across_border"] == "true"} == {"PRK"}
    assert found["ACROSS_KM2"] == pytest.approx(1243.65, rel=5e-3)
    assert {row["illustrative"] for row in found["OUTPUT"]} == {"true"}
    assert sum(km2.values()) == pytest.approx(found["AREA_KM2"], rel=1e-12)


def test_land_of_the_leopard_is_russian(zones, demo_data):
    """It reaches 152 m into CHN by the sample data; a sliver makes no park binational."""
    found = zones(
        INPUT=f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas|subset=site_id = 'OSM-10367273'",
        INPUT_ID="site_id",
        ZONES="z=1",
        KEEP_CORE=True,
        JURISDICTIONS=f"{demo_data}/borders_osm.gpkg|layername=countries_clip",
    )
    marks = {(row["zone"], row["country"]): row["across_border"] for row in found["OUTPUT"]}
    assert marks["z", "RUS"] == "false"
    assert marks["z", "CHN"] == "true"
    assert marks["core", "CHN"] == "true"
    assert {row["illustrative"] for row in found["OUTPUT"]} == {"false"}


def test_distances_to_the_demos_core_are_true(zones, demo_data, rows_of):
    """Vertices of the zones' outer edges against geodesics to every vertex of a dense outline."""
    source = (
        f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas|subset=site_id = 'LBC-KP'"
    )
    found = zones(INPUT=source, ZONES="z=20")
    (core,) = rows_of(source)
    lon, lat = shapely.get_coordinates(shapely.segmentize(core["geometry"], 0.0002)).T
    (ring,) = found["OUTPUT"]
    outer = shapely.get_coordinates(shapely.get_parts(ring["geometry"])[0].exterior)[:-1]
    off = []
    for x, y in outer[:: max(1, len(outer) // 300)]:
        off.append(
            np.min(GEOD.inv(lon, lat, np.full(len(lon), x), np.full(len(lon), y))[2]) - 20000
        )
    assert np.quantile(np.abs(off), 0.99) <= 2.0
