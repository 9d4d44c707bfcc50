"""Geodesic buffers: how far their boundaries are from the true distance, by Geod."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from transboundary_planner.core.areas import area_m2
from transboundary_planner.core.buffers import (
    buffer,
    default_tolerance,
    quarter_segments,
    stretches,
)
from transboundary_planner.core.errors import Cancelled, PlannerError
from transboundary_planner.core.frame import to_frame
from transboundary_planner.core.geodesic import WGS84
from transboundary_planner.core.progress import Progress

SAMPLES = 200


def ragged(lon, lat, width_km, vertices, seed=1):
    """A ragged polygon of a given width; its vertices lie on geodesics from the middle."""
    rng = np.random.default_rng(seed)
    turn = np.linspace(0, 2 * np.pi, vertices, endpoint=False)
    radius = np.ones(vertices)
    for k in range(1, 12):
        radius += 0.25 / k * rng.normal() * np.cos(k * turn + rng.uniform(0, 6))
    radius += 0.05 * rng.normal(size=vertices)
    radius = np.clip(radius, 0.3, None) * width_km * 500
    n = np.full(vertices, 1.0)
    x, y, _ = WGS84.fwd(lon * n, lat * n, np.degrees(-turn), radius)
    return to_frame(np.array([shapely.polygons(np.column_stack([x, y]))], dtype=object))[0][0]


def boundary_errors(geom, made, distance):
    """True distance of places on the boundary of a buffer from the geometry, less the distance."""
    outline = shapely.union_all(stretches(made, 1e9))
    share = np.linspace(0, 1, SAMPLES, endpoint=False)
    places = shapely.get_coordinates(
        shapely.line_interpolate_point(outline, share, normalized=True)
    )
    return distances(geom, places) - abs(distance)


def distances(geom, places):
    """From places to a geometry, m: Geod over its drawn edges, the nearest ones searched through."""
    a, b = edges(geom)
    found = np.full(len(places), np.inf)
    ends = WGS84.inv(*_pairs(places, a))[2].reshape(len(places), -1)
    # An edge can come nearer than its ends by no more than half its length.
    reach = WGS84.inv(a[:, 0], a[:, 1], b[:, 0], b[:, 1])[2]
    for i, place in enumerate(places):
        near = np.flatnonzero(ends[i] - reach <= ends[i].min())
        low, high = np.zeros(len(near)), np.ones(len(near))

        def along(share, near=near, place=place):
            xy = a[near] + (b[near] - a[near]) * share[:, None]
            n = np.ones(len(near))
            return WGS84.inv(xy[:, 0], xy[:, 1], place[0] * n, place[1] * n)[2]

        for _ in range(32):  # golden section
            left, right = low + 0.382 * (high - low), low + 0.618 * (high - low)
            less = along(left) < along(right)
            low, high = np.where(less, low, left), np.where(less, right, high)
        found[i] = min(along((low + high) / 2).min(), ends[i].min())
    return found


def edges(geom):
    """Ends of the drawn edges, short ones; points are edges of no length."""
    if shapely.get_dimensions(geom) == 0:
        xy = shapely.get_coordinates(geom)
        return xy, xy
    lines = stretches(geom, 1e9) if shapely.get_dimensions(geom) == 2 else shapely.get_parts(geom)
    pairs = []
    for line in shapely.segmentize(lines, 0.05):
        xy = shapely.get_coordinates(line)
        pairs.append((xy[:-1], xy[1:]))
    return tuple(np.concatenate(ends) for ends in zip(*pairs))


def _pairs(places, ends):
    x, y = np.repeat(places, len(ends), axis=0).T
    u, v = np.tile(ends, (len(places), 1)).T
    return x, y, u, v


# The rows of the table in docs/METHODS.md.
TABLE = [
    ("10 km at the equator", 20, 0.3, 10, 200),
    ("10 km at 43 N", 131, 43, 10, 200),
    ("10 km at 60 N", 20, 60, 10, 200),
    ("10 km at 85 N", 20, 85, 10, 200),
    ("100 km at 45 S", 10, -45, 100, 600),
    ("100 km at 78 N", 16, 78, 100, 600),
    ("60 km over the antimeridian", 180, 67, 60, 400),
    ("200 km round the pole", 10, 89.7, 200, 500),
    ("200 km round the south pole", 10, -89.5, 200, 500),
    ("1,000 km at 10 N", 20, 10, 1000, 800),
    ("1,000 km at 55 N", 60, 55, 1000, 800),
    ("1,000 km over the antimeridian", 175, 67, 1000, 800),
]


@pytest.mark.parametrize("distance", [1_000.0, 10_000.0, 100_000.0, -1_000.0])
@pytest.mark.parametrize("row", TABLE, ids=[row[0] for row in TABLE])
def test_error_table(row, distance):
    geom = ragged(*row[1:])
    (made,) = buffer(np.array([geom]), distance)
    assert shapely.is_valid(made)
    error = np.abs(boundary_errors(geom, made, distance))
    limit = max(0.1, 1e-4 * abs(distance))
    assert np.quantile(error, 0.99) <= 0.7 * limit
    assert error.max() <= 1.5 * limit
    inner, outer = (made, geom) if distance < 0 else (geom, made)
    assert area_m2([shapely.difference(inner, outer)])[0] <= 1e-9 * area_m2([inner])[0]


@pytest.mark.parametrize("tolerance", [0.02, 1.0, 50.0])
def test_tolerance_sets_the_error(tolerance):
    geom = ragged(131, 43, 30, 200)
    (made,) = buffer(np.array([geom]), 5000.0, tolerance)
    error = boundary_errors(geom, made, 5000.0)
    assert np.abs(error).max() <= tolerance
    assert np.abs(error).max() >= 0.2 * tolerance


def test_points_become_circles_of_the_true_area():
    points = shapely.points([[131, 43], [0, 0], [180, 67], [0, 90], [20, -85]])
    made = buffer(points, 10_000.0, 0.01)
    # A geodesic circle on a sphere of the local Gaussian radius.
    sphere = np.sqrt(WGS84.a**2 * (1 - WGS84.es)) / (
        1 - WGS84.es * np.sin(np.radians([43, 0, 67, 90, 85])) ** 2
    )
    cap = 2 * np.pi * sphere**2 * (1 - np.cos(10_000 / sphere))
    assert area_m2(made) == pytest.approx(cap, rel=5e-6)


def test_lines_have_round_ends():
    line = shapely.LineString([(131, 43), (131.3, 43.1), (131.3, 43.4)])
    (made,) = buffer(np.array([line]), 3000.0)
    assert np.abs(boundary_errors(line, made, 3000.0)).max() <= 0.3


def test_holes_smaller_than_the_distance_close_and_larger_ones_shrink():
    outer = shapely.box(130, 42, 132, 44).exterior
    pond, lake = (
        shapely.box(130.4, 43, 130.42, 43.02).exterior,
        shapely.box(131, 43, 131.5, 43.4).exterior,
    )
    polygon = shapely.Polygon(outer, [pond, lake])
    (made,) = buffer(np.array([polygon]), 2000.0)
    assert shapely.get_num_interior_rings(made) == 1
    assert np.abs(boundary_errors(polygon, made, 2000.0)).max() <= 0.3


def test_closed_lines_smaller_than_the_distance_leave_no_hole():
    ring = shapely.box(131, 43, 131.02, 43.02).exterior
    loop = shapely.LineString(shapely.get_coordinates(ring))
    pair = shapely.MultiLineString([loop, shapely.LineString([(131.1, 43), (131.2, 43)])])
    made = buffer(np.array([loop, pair], dtype=object), 2000.0)
    assert shapely.get_num_interior_rings(shapely.get_parts(made)).max() == 0
    assert np.abs(boundary_errors(loop, made[0], 2000.0)).max() <= 0.2


def test_inner_zones_of_what_is_too_thin_are_nothing():
    thin = shapely.box(131, 43, 131.01, 44)
    assert (
        buffer(
            np.array([thin, shapely.Point(1, 1), shapely.LineString([(0, 0), (1, 1)])]), -1000.0
        ).tolist()
        == [None] * 3
    )


def test_zero_missing_and_empty():
    box = shapely.box(131, 43, 132, 44)
    made = buffer(np.array([box, None, shapely.Polygon(), shapely.Point(1, 1)], dtype=object), 0.0)
    assert made.tolist() == [box, None, None, None]


def test_each_geometry_has_its_own_distance():
    points = shapely.points([[131, 43], [131, 43], [131, 43]])
    made = buffer(points, np.array([1000.0, 2000.0, 40_000.0]))
    assert np.sqrt(area_m2(made) / np.pi) == pytest.approx([1000, 2000, 40_000], rel=2e-4)


@pytest.mark.parametrize("distance", [5_000_001.0, -6e6, np.nan, np.inf])
def test_absurd_distances_are_refused(distance):
    with pytest.raises(PlannerError) as refused:
        buffer(shapely.points([[0, 0], [1, 1]]), np.array([1.0, distance]))
    assert refused.value.key == "distance_too_large"
    assert refused.value.values == {"feature": 1}


def test_the_largest_distance():
    (made,) = buffer(shapely.points([[131, 43]]), 5_000_000.0)
    assert np.abs(boundary_errors(shapely.Point(131, 43), made, 5e6)).max() <= 500.0


def test_segments_keep_the_sagitta():
    distance = np.array([100.0, 1000.0, 5000.0, 1e5])
    number = quarter_segments(distance, default_tolerance(distance))
    sagitta = distance * (1 - np.cos(np.pi / (4 * number)))
    assert (sagitta <= 0.5 * default_tolerance(distance)).all()


def test_cancelling():
    class Cancel(Progress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        buffer(shapely.points(np.zeros((10, 2))), 1000.0, progress=Cancel())


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.floats(-80, 80), st.floats(-180, 180), st.floats(500, 50_000))
def test_laws(seed, lat, lon, distance):
    """The buffer of a whole is the union of the buffers of its parts; a wider one holds a narrower."""
    one, two = ragged(lon, lat, 20, 40, seed), ragged(lon, lat, 30, 30, seed + 1)
    whole = shapely.union_all([one, two])
    made = buffer(
        np.array([whole, one, two, whole], dtype=object), np.array([1, 1, 1, 1.2]) * distance
    )
    apart = shapely.union_all(made[1:3])
    difference = area_m2([shapely.symmetric_difference(made[0], apart)])[0]
    perimeter = 4 * (30_000 + distance) * np.pi
    assert difference <= perimeter * default_tolerance(distance)
    assert area_m2([shapely.difference(made[0], made[3])])[0] <= 1e-9 * area_m2(made[:1])[0]
