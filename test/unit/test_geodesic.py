"""Geodesic edges and equal-area discs against GeographicLib (pyproj.Geod)."""

import numpy as np
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pyproj import Geod
from shapely import MultiPolygon, Point, Polygon, box
from transboundary_planner.core.areas import area_m2
from transboundary_planner.core.errors import PlannerError
from transboundary_planner.core.frame import to_frame
from transboundary_planner.core.geodesic import discs, geodesic_edges

GEOD = Geod(ellps="WGS84")
KM2 = 1e6


def follow(geom, tolerance=0.001):
    return geodesic_edges([geom], tolerance)[0]


def area(geom):
    return area_m2(np.array([geom], dtype=object))[0]


def geodesic_area(polygon):
    lon, lat = shapely.get_coordinates(polygon).T
    return abs(GEOD.polygon_area_perimeter(lon, lat)[0])


def departure(old, new):
    """Largest distance (m) of the edges drawn in ``new`` from the geodesics of ``old``."""
    old, new = shapely.get_coordinates(old), shapely.get_coordinates(new)
    worst, at = 0.0, 0
    for first, last in zip(old[:-1], old[1:]):
        azimuth, _, length = GEOD.inv(*first, *last)
        end = at + 1
        while not np.array_equal(new[end], last):
            end += 1
        drawn, at = new[at : end + 1], end
        if length == 0:
            continue
        step = np.diff(drawn, axis=0)
        step[:, 0] -= 360 * np.round(step[:, 0] / 360)
        share = np.linspace(0, 1, 9)[:, None]
        points = [begin + share * change for begin, change in zip(drawn[:-1], step)]
        lon, lat = np.concatenate(points).T
        start = np.broadcast_to(first[:, None], (2, len(lon)))
        _, _, along = GEOD.inv(*start, lon, lat)
        for _ in range(7):  # the foot of each point on the geodesic
            along = np.clip(along, 0, length)
            foot_lon, foot_lat, back = GEOD.fwd(*start, np.full(len(lon), azimuth), along)
            towards, _, distance = GEOD.inv(foot_lon, foot_lat, lon, lat)
            along = along + distance * np.cos(np.radians(towards - back - 180))
        worst = max(worst, distance.max())
    return worst


def test_the_estimated_departure_is_right_for_slanting_edges():
    """One 20 km edge at 30 N, azimuth 45: 4.83 m (measured with Geod), twice the sin^2 formula."""
    lon, lat, _ = GEOD.fwd(10, 30, 45, 20000)
    triangle = Polygon([(10, 30), (lon, lat), (10, 30.001)])
    assert departure(triangle, triangle) > 4.8
    assert follow(triangle, 6.5) is triangle
    assert departure(triangle, follow(triangle, 1.0)) <= 1.0


@pytest.mark.parametrize("tolerance", [0.001, 0.1, 10.0])
@pytest.mark.parametrize(
    "ring",
    [
        [(130, 42), (132, 42.5), (131.5, 44)],
        [(10, -30), (20, 50), (30, 0)],
        [(0, 89), (100, 89.5), (200, 88)],
        [(-90, 89.99), (89, 89.999), (0, 80)],
        [(0, 85), (180, 85), (90, 80)],  # straight over the pole
        [(0, 85), (179.999999, 85), (90, 80)],
        [(20, -89.9999), (150, -80), (85, -70)],
        [(179, 60), (-179, 62), (178, 65)],
    ],
)
def test_edges_follow_their_geodesics(ring, tolerance):
    triangle = Polygon(ring)
    if tolerance < 0.1 and shapely.length(triangle) > 20:
        tolerance = 0.01
    assert departure(triangle, follow(triangle, tolerance)) <= tolerance


@settings(max_examples=60, deadline=None)
@given(
    st.floats(-179, 179),
    st.floats(-89.9, 89.9),
    st.lists(st.tuples(st.floats(-1, 1), st.floats(-1, 1)), min_size=3, max_size=3),
    st.floats(-3, 1.5),
    st.sampled_from([0.01, 1.0, 100.0]),
)
def test_edges_anywhere_of_any_size_follow_their_geodesics(lon, lat, offsets, size, tolerance):
    ring = np.array([lon, lat]) + 10**size * np.array(offsets)
    ring = np.clip(ring, (-180, -90), (180, 90))
    assume(len(np.unique(ring, axis=0)) == 3)
    triangle = Polygon(ring)
    new = follow(triangle, tolerance)
    assert departure(triangle, new) <= tolerance
    assert shapely.bounds(new)[[0, 2]].tolist() == shapely.bounds(triangle)[[0, 2]].tolist()


@pytest.mark.parametrize("lat", [0.0, 42.0, -65.0, 80.0])
def test_the_area_is_that_of_the_geodesic_polygon(lat):
    polygon = Polygon([(130, lat), (131, lat - 0.3), (132.4, lat + 0.2), (131.6, lat + 1.1)])
    limit = 0.001 * GEOD.geometry_length(polygon.exterior)
    assert abs(area(polygon) - geodesic_area(polygon)) > 1000 * limit
    assert area(follow(polygon)) == pytest.approx(geodesic_area(polygon), abs=limit)


def test_old_vertices_keep_their_bits_and_their_order():
    polygon = Polygon(
        [(130.123456789, 42.1), (133.3333333333, 43.7), (131.1, 45.987654321)],
        [[(131.3, 43.4), (131.5, 43.4), (131.4, 43.6)]],
    )
    new = follow(MultiPolygon([polygon, box(0, 0, 1, 1)]), 1.0)
    for before, after in zip(
        shapely.get_rings([polygon, box(0, 0, 1, 1)]), shapely.get_rings(shapely.get_parts(new))
    ):
        old = shapely.get_coordinates(before).tolist()
        kept = [vertex for vertex in shapely.get_coordinates(after).tolist() if vertex in old]
        assert kept == old
        assert shapely.get_num_coordinates(after) > len(old)


def test_neighbours_stay_neighbours_to_the_bit():
    a, b, c, d = (20.1, 50.2), (25.3, 55.4), (18.7, 56.1), (29.9, 51.3)
    left, right, back = geodesic_edges([Polygon([a, b, c]), Polygon([b, a, d]), Polygon([c, b, a])])
    on_left = {tuple(vertex) for vertex in shapely.get_coordinates(left)}
    on_right = {tuple(vertex) for vertex in shapely.get_coordinates(right)}
    border = on_left & on_right
    assert len(border) > 1000
    assert shapely.normalize(left) == shapely.normalize(back)
    assert shapely.touches(left, right)


def test_neighbours_over_the_antimeridian_in_two_notations():
    a, b = (178.0, 60.0), (-177.5, 62.5)
    jump = Polygon([a, b, (179, 66)])
    past = Polygon([(182.5, 62.5), a, (183, 58)])
    framed, _ = to_frame(geodesic_edges([jump, past], 0.1))
    sides = [{tuple(vertex) for vertex in shapely.get_coordinates(geom)} for geom in framed]
    assert len(sides[0] & sides[1]) > 20
    assert shapely.intersection(*framed).area == pytest.approx(0, abs=1e-12)


def test_edges_with_a_jump_are_as_long_as_past_180():
    ring = [(178.0, 60.0), (182.5, 62.5), (179, 66)]
    jump = Polygon([((x + 180) % 360 - 180, y) for x, y in ring])
    (one, other), _ = to_frame(geodesic_edges([Polygon(ring), jump], 0.01))
    assert area(one) == pytest.approx(geodesic_area(jump), rel=1e-7)
    assert one.equals(other)


@pytest.mark.parametrize(
    "geom",
    [
        None,
        Polygon(),
        Polygon([(130, 42), (130.00001, 42.00001), (130, 42.00001)]),
        Polygon([(130, -10), (130, 0), (135, 0)]).intersection(box(0, 0, 1, 1)),
        Polygon([(-180, -90), (180, -90), (180, -89.999999999), (-180, -89.999999999)]),
    ],
    ids=["null", "empty", "small", "none", "pole"],
)
def test_what_has_no_long_edge_is_the_same_object(geom):
    assert follow(geom) is geom


def test_meridians_and_world_frames_get_no_vertices():
    assert follow(box(-180, -90, 180, 90), 1.0) == box(-180, -90, 180, 90)
    world = box(-180, -60, 180, 60)
    assert follow(world) is world
    new = shapely.get_coordinates(follow(box(130, 40, 131, 50), 1.0))
    assert {40.0, 50.0} >= set(new[(new[:, 0] == 130) | (new[:, 0] == 131), 1])


def test_each_feature_may_have_its_own_tolerance():
    geom = box(130, 40, 131, 41)
    rough, fine = geodesic_edges([geom, geom], [10.0, 0.1])
    assert 5 * shapely.get_num_coordinates(rough) < shapely.get_num_coordinates(fine)


# ---- discs


@pytest.mark.parametrize("square_metres", [1e4, 1 * KM2, 180 * KM2, 1e5 * KM2, 1e7 * KM2])
def test_discs_have_the_area_as_drawn(square_metres):
    lat = np.linspace(-85, 85, 35)
    made = discs(np.linspace(-180, 180, 35), lat, square_metres)
    assert shapely.is_valid(made).all()
    np.testing.assert_allclose(area_m2(made), square_metres, rtol=1e-9)


@pytest.mark.parametrize("square_metres", [1.0, 100.0])
def test_the_smallest_discs_end_where_coordinates_end(square_metres):
    made = discs(np.linspace(-180, 180, 35), np.linspace(-80, 80, 35), square_metres)
    np.testing.assert_allclose(area_m2(made), square_metres, rtol=1e-8 / np.sqrt(square_metres))


def test_a_disc_is_a_geodesic_circle():
    disc = discs([131.5], [43.2], [180 * KM2])[0]
    vertices = shapely.get_coordinates(disc)
    assert len(vertices) == 4 * 32 + 1
    _, _, distance = GEOD.inv(*np.broadcast_to([[131.5], [43.2]], (2, 129)), *vertices.T)
    assert np.ptp(distance) < 1e-6
    # A polygon of 128 vertices in a circle on a plane, to what 7.6 km on the ellipsoid add.
    assert distance[0] == pytest.approx(np.sqrt(180e6 / (64 * np.sin(2 * np.pi / 128))), rel=1e-6)
    assert geodesic_area(disc) == pytest.approx(180 * KM2, rel=1e-6)
    assert len(discs([0], [0], [1e6], quarter_segments=8)[0].exterior.coords) == 33


def test_a_disc_over_the_antimeridian():
    disc, plain = discs([179.99, 0], [65, 65], 1000 * KM2)
    assert disc.geom_type == "MultiPolygon"
    assert disc.bounds[0] == -180
    assert disc.bounds[2] == 180
    assert area(disc) == pytest.approx(area(plain), rel=1e-9)


def test_discs_round_a_pole():
    made = discs([0, 77, -180], [90, 89.5, -90], 1e5 * KM2)
    assert made[0].contains(Point(12, 89.9))
    assert made[0].bounds[3] == 90
    assert made[2].bounds[1] == -90
    assert shapely.is_valid(made).all()
    np.testing.assert_allclose(area_m2(made), 1e5 * KM2, rtol=1e-9)


@settings(max_examples=100, deadline=None)
@given(
    st.floats(-180, 180),
    st.floats(-90, 90),
    st.floats(3, 14),
    st.sampled_from([None, 0.9, 0.999, 1.0, 1.001, 1.1]),
)
def test_discs_anywhere(lon, lat, exponent, edge_at_pole):
    """Also where the pole lies on the disc's edge, just inside or just outside."""
    square_metres = 10.0**exponent
    if edge_at_pole is not None:
        lat = 90 - edge_at_pole * np.degrees(np.sqrt(square_metres / np.pi) / 6.37e6)
    disc = discs([lon], [lat], [square_metres])[0]
    # The area integral round a pole is a difference of two areas of the size of the Earth's.
    assert area(disc) == pytest.approx(square_metres, rel=1e-9, abs=0.2)
    west, south, east, north = disc.bounds
    assert (west >= -180, south >= -90, east <= 180, north <= 90) == (True,) * 4
    assert disc.is_valid


def test_no_area_no_disc():
    made = discs([0, 0, 0, np.nan, 0, 0], [0, 0, 0, 0, np.nan, 0], [0, -1, np.nan, 1e6, 1e6, 1e6])
    assert [disc is None for disc in made] == [True] * 5 + [False]
    assert len(discs([], [], [])) == 0


@pytest.mark.parametrize(
    ("lat", "square_metres", "key"),
    [
        (0, 2.6e14, "disc_too_large"),
        (0, np.inf, "disc_too_large"),
        (91, 1, "latitude_out_of_range"),
    ],
)
def test_discs_that_cannot_be(lat, square_metres, key):
    with pytest.raises(PlannerError) as error:
        discs([0, 0], [0, lat], [1e6, square_metres])
    assert error.value.key == key
    assert error.value.values == {"feature": 1}


def test_nearly_half_of_the_earth_can_be():
    made = discs([10, 10, 10, 10], [0, 0.1, -70, 90], 2.49e14)
    np.testing.assert_allclose(area_m2(made), 2.49e14, rtol=1e-9)
    assert shapely.is_valid(made).all()
