"""Areas against a long-double quadrature, and the laws an area has to keep."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod
from shapely import affinity
from transboundary_planner.core import areas
from transboundary_planner.core.areas import area_m2

WORLD_M2 = 510065621724088.4
DEGREE_M = 111_000.0
SEEDS = st.integers(0, 2**32 - 1)


def relative(a, b):
    return np.abs(np.asarray(a, np.longdouble) / b - 1).astype(float)


@pytest.mark.parametrize("lat", [0, 30, 45, 60, 75, 85, 88.9, -45, -88.9])
@pytest.mark.parametrize("size_m", [100, 1e3, 1e4, 1e5, 1e6])
def test_area_is_right_to_1e_9(shapes, lat, size_m):
    rng = np.random.default_rng(int(size_m) + int(lat * 10) + 1000)
    radius = size_m / 2 / DEGREE_M
    stretch = min(1 / np.cos(np.radians(lat)), 20)
    geoms = []
    for n in (4, 20, 150):
        for _ in range(3):
            star = shapes.star(rng, n, 0, 0, radius)
            wide = affinity.scale(star, stretch if size_m < 1e6 else 1, 1, origin=(0, 0))
            geoms.append(affinity.translate(wide, rng.uniform(-150, 150), lat))
    geoms = shapely.intersection(np.array(geoms), shapely.box(-180, -90, 180, 90))
    assert relative(area_m2(geoms), shapes.quadrature_m2(geoms)).max() <= 1e-9


@pytest.mark.parametrize("pole", [90, -90])
def test_rings_near_a_pole(shapes, pole):
    """What lies above 85 degrees altogether is measured from the pole: no jump, no loss there."""
    rng = np.random.default_rng(4)
    lat = np.abs(pole) - 10 ** rng.uniform(-1, 0.6, 40)
    geoms = [
        shapely.box(lon, y, lon + 3, y + 0.05 * (90 - y))
        for lon, y in zip(rng.uniform(-170, 170, 40), lat)
    ]
    geoms += [
        shapely.box(-180, 86, 180, 90),
        shapely.box(10, 84.9, 11, 85.1),
        shapely.box(10, 85.5, 60, 89.5),
    ]
    geoms += [
        shapely.Polygon([(-180, 88), (-60, 88.3), (60, 87), (180, 88), (180, 90), (-180, 90)])
    ]
    geoms = np.array([affinity.scale(geom, 1, np.sign(pole), origin=(0, 0)) for geom in geoms])
    assert relative(area_m2(geoms), shapes.quadrature_m2(geoms)).max() <= 1e-11


@pytest.mark.parametrize(
    "wkt",
    [
        "POLYGON ((0 0, 90 0, 0 89, 0 0))",
        "POLYGON ((-179 -89, 179 89, 179 -89, -179 -89))",
        "POLYGON ((10 50, 10.04999 50.04999, 10 50.04999, 10 50))",  # just short of a long edge
        "POLYGON ((10 50, 10.05001 50.05001, 10 50.05001, 10 50))",
        "POLYGON ((-100 70, -60 70.001, -60 70.01, -100 70))",  # 1,500 km long, 1 km wide
        "POLYGON ((10 50, 10.99999 50.99999, 10 50.99999, 10 50))",
        "POLYGON ((10 50, 11.00001 51.00001, 10 51.00001, 10 50))",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (5 1, 8 1, 8 4, 5 1)), ((20 60, 25 60, 25 61, 20 60)))",
    ],
)
def test_long_edges_holes_and_parts(shapes, wkt):
    geoms = shapely.from_wkt([wkt])
    assert relative(area_m2(geoms), shapes.quadrature_m2(geoms)).max() <= 5e-12


def test_the_world():
    halves = shapely.box([-180, 20], [-90, -90], [20, 180], [90, 90])
    assert area_m2([shapely.box(-180, -90, 180, 90)])[0] == pytest.approx(WORLD_M2, rel=1e-15)
    assert area_m2(halves).sum() == pytest.approx(WORLD_M2, rel=1e-15)
    bands = shapely.box(-180, np.arange(-90, 90), 180, np.arange(-89, 91))
    assert area_m2(bands).sum() == pytest.approx(WORLD_M2, rel=1e-14)


def test_boxes_agree_with_geodesic_areas_along_meridians_and_equator():
    # Meridians and the equator are geodesics: there both kinds of edges are the same line.
    octant = shapely.box(10, 0, 11, 90)
    geodesic = Geod(ellps="WGS84").geometry_area_perimeter(octant.exterior)[0]
    assert area_m2([octant])[0] == pytest.approx(abs(geodesic), rel=1e-12)


@given(SEEDS)
@settings(max_examples=30, deadline=None)
def test_pieces_of_any_subdivision_add_up(shapes, seed):
    rng = np.random.default_rng(seed)
    lat, radius = rng.uniform(-75, 75), 10 ** rng.uniform(-3, 1)
    geom = shapes.star(rng, 60, rng.uniform(-150, 150), lat, radius)
    pieces, (x0, y0, x1, y1) = [geom], geom.bounds
    for x in rng.uniform(x0, x1, 4):
        halves = [shapely.box(x0 - 1, y0 - 1, x, y1 + 1), shapely.box(x, y0 - 1, x1 + 1, y1 + 1)]
        pieces = [shapely.intersection(p, half) for p in pieces for half in halves]
    for y in rng.uniform(y0, y1, 3):
        halves = [shapely.box(x0 - 1, y0 - 1, x1 + 1, y), shapely.box(x0 - 1, y, x1 + 1, y1 + 1)]
        pieces = [shapely.intersection(p, half) for p in pieces for half in halves]
    assert area_m2(pieces).sum() == pytest.approx(area_m2([geom])[0], rel=1e-9)


@given(SEEDS)
@settings(max_examples=30, deadline=None)
def test_vertex_order_start_and_mirrors_do_not_matter(shapes, seed):
    rng = np.random.default_rng(seed)
    geom = shapes.star(
        rng, 40, rng.uniform(-90, 90), rng.uniform(-70, 70), 10 ** rng.uniform(-2, 1)
    )
    ring = shapely.get_coordinates(geom)[:-1]
    turned = np.roll(ring, rng.integers(1, 40), axis=0)
    same = [
        ring,
        ring[::-1],
        turned,
        ring * [1, -1],
        ring * [-1, 1],
        ring + [90, 0],
        ring - [360, 0],
    ]
    m2 = area_m2(shapely.polygons(same))
    assert np.abs(m2 / m2[0] - 1).max() <= 1e-11


@pytest.mark.parametrize("length", [0.01, 0.049, 0.051, 0.2, 0.99, 1.01, 8])
@pytest.mark.parametrize("lat", [0, 50, 75])
def test_narrow_strips_with_more_vertices_on_one_side(shapes, length, lat):
    ring = [(10, lat), (10 + length, lat + length), (10 + length + 0.0015, lat + length)]
    strip = shapely.Polygon([*ring, (10 + length / 2 + 0.0015, lat + length / 2)])
    assert relative(area_m2([strip]), shapes.quadrature_m2([strip])).max() <= 1e-9


def test_vertices_along_edges_change_nothing(shapes):
    geom = shapes.star(np.random.default_rng(3), 12, 20, 50, 8)
    dense = [shapely.segmentize(geom, step) for step in (3, 0.5, 0.11, 0.09, 0.001)]
    m2 = area_m2([geom, *dense])
    assert np.abs(m2 / m2[0] - 1).max() <= 1e-10


def test_what_is_no_polygon_counts_nothing():
    square = shapely.box(0, 0, 1, 1)
    nested = shapely.GeometryCollection(
        [
            shapely.Point(0, 0),
            shapely.MultiPolygon([square]),
            shapely.GeometryCollection(
                [shapely.box(2, 0, 3, 1), shapely.LineString([(0, 0), (9, 9)])]
            ),
        ]
    )
    geoms = [
        None,
        shapely.Polygon(),
        shapely.Point(1, 1),
        shapely.LineString([(0, 0), (1, 1)]),
        nested,
        square,
    ]
    m2 = area_m2(geoms)
    assert m2[:4].tolist() == [0, 0, 0, 0]
    assert m2[4] == pytest.approx(2 * m2[5], rel=1e-14)
    assert area_m2([]).shape == (0,)
    assert area_m2([None, shapely.Polygon()]).tolist() == [0, 0]


def test_third_dimension_is_ignored():
    flat = shapely.box(5, 5, 6, 7)
    assert area_m2([shapely.force_3d(flat, 9.0)])[0] == area_m2([flat])[0]


def test_blocks_of_vertices_do_not_change_a_bit(shapes, monkeypatch):
    rng = np.random.default_rng(8)
    geoms = np.array([shapes.star(rng, n, 0, 40, 1) for n in rng.integers(3, 90, 200)] + [None])
    at_once = area_m2(geoms)
    monkeypatch.setattr(areas, "_VERTICES_AT_ONCE", 64)
    assert area_m2(geoms).tolist() == at_once.tolist()


def test_holes_are_taken_off_whichever_way_they_turn():
    shell = [(0, 0), (10, 0), (10, 10), (0, 10)]
    hole = [(2, 2), (4, 2), (4, 4), (2, 4)]
    whole, part = area_m2([shapely.Polygon(shell), shapely.Polygon(hole)])
    m2 = area_m2([shapely.Polygon(shell, [hole]), shapely.Polygon(shell, [hole[::-1]])])
    assert m2 == pytest.approx([whole - part] * 2, rel=1e-14)
