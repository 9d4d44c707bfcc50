"""Local planes: there and back, and how far distances in them are off."""

import numpy as np
import pytest
import shapely
from transboundary_planner.core.areas import area_m2
from transboundary_planner.core.geodesic import WGS84
from transboundary_planner.core.plane import EARTH_RADIUS_M, Plane, radii

PLACES = [(131, 43), (0, 0), (180, 67), (20, -85), (0, 90)]


@pytest.mark.parametrize("place", PLACES)
def test_distances_from_the_centre_are_exact(place):
    lon, lat, _ = WGS84.fwd(*(np.full(8, v) for v in place), np.arange(0, 360, 45), np.full(8, 3e5))
    flat = Plane(*place).project(shapely.points(lon, lat))
    assert shapely.distance(flat, shapely.Point(0, 0)) == pytest.approx(3e5, abs=1e-6)


def test_other_distances_are_off_by_the_square_of_what_they_pass_the_centre_by():
    for h in (10_000.0, 50_000.0, 150_000.0):
        # A line of 20 km across the radius, h from the centre.
        x, y, back = WGS84.fwd(131, 43, 30, h)
        ends = [WGS84.fwd(x, y, back + 180 + turn, 10_000)[:2] for turn in (90, -90)]
        flat = Plane(131, 43).project(shapely.points(ends))
        off = shapely.distance(*flat) - 20_000
        assert off == pytest.approx(20_000 * h**2 / (6 * EARTH_RADIUS_M**2), rel=0.02)


@pytest.mark.parametrize("place", PLACES)
def test_polygons_come_back(place):
    plane = Plane(*place)
    flat = np.array(
        [shapely.Point(3000, 1000).buffer(40_000), shapely.box(0, 0, 90_000, 200), None]
    )
    drawn = plane.unproject(flat, 0.01)
    again = plane.project(drawn[:2])
    for one, other in zip(flat, again):
        if place[1] != 90 and place[0] != 180:  # not closed along the frame
            assert shapely.hausdorff_distance(one, other) < 0.05
    assert area_m2(drawn[:2]) == pytest.approx(shapely.area(flat[:2]), rel=1e-4)
    assert drawn[2] is None


def test_drawn_edges_stay_straight_in_longitude_and_latitude():
    line = shapely.LineString([(130, 60), (134, 60)])
    plane = Plane(132, 60)
    flat = plane.project(np.array([line]), 0.01)[0]
    x, y = plane.project(shapely.points([[131, 60], [132.77, 60]])).tolist()
    assert shapely.distance(flat, [x, y]) == pytest.approx(0, abs=0.02)


def test_a_plane_for_each_and_one_for_all():
    boxes = np.array(
        [
            shapely.box(179, 10, 180, 11).union(shapely.box(-180, 10, -179, 11)),
            shapely.box(5, 80, 9, 81),
        ]
    )
    each = Plane.of_each(boxes)
    assert np.abs(each.lon0) == pytest.approx([180, 7], abs=0.2)
    assert radii(boxes, each)[0] == pytest.approx(WGS84.inv(180, 10.5, 179, 10)[2], rel=0.01)
    assert Plane.around(boxes[1:]).lat0 == pytest.approx(80.5, abs=0.1)


def test_mixed_collections_and_missing():
    mixed = np.array(
        [
            shapely.GeometryCollection([shapely.Point(1, 1), shapely.LineString([(0, 0), (2, 2)])]),
            None,
        ]
    )
    flat = Plane(1, 1).project(mixed)
    assert shapely.length(flat[0]) == pytest.approx(WGS84.inv(0, 0, 2, 2)[2], rel=1e-4)
    assert flat[1] is None
