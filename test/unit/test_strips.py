"""Windows, strips, widths and depths: the parts of the border hygiene."""

import numpy as np
import pytest
import shapely
from pyproj import Geod
from transboundary_planner.core import sure
from transboundary_planner.core.strips import strips
from transboundary_planner.core.thickness import depths, widths
from transboundary_planner.core.windows import Ground, Window, windows_of

WGS84 = Geod(ellps="WGS84")
LAT = 45.0


def east(metres):
    """Degrees of longitude that are so many metres at 45 N."""
    return metres / (WGS84.inv(10, LAT, 10.001, LAT)[2] * 1000)


def north(metres):
    return metres / (WGS84.inv(10, LAT, 10, LAT + 0.001)[2] * 1000)


def box(west, south, right, top):
    """A rectangle in metres round 10 E, 45 N."""
    return shapely.box(10 + east(west), LAT + north(south), 10 + east(right), LAT + north(top))


def array(*geoms):
    out = np.empty(len(geoms), dtype=object)
    out[:] = geoms
    return out


def test_widths_and_depths_against_hand():
    strip = box(0, 0, 90, 5000)
    assert widths(array(strip))[0] == pytest.approx(90, rel=2e-3)
    disc = shapely.Point(0, 0).buffer(1, quad_segs=64)
    disc = shapely.affinity.scale(disc, east(300), north(300))
    disc = shapely.affinity.translate(disc, 10, LAT)
    assert widths(array(disc))[0] == pytest.approx(600, rel=3e-3)
    # All round it lies the outline: the farthest point is the middle, not a vertex.
    ground = Ground(array(disc))
    inner = shapely.affinity.scale(disc, 0.5, 0.5)
    ring = depths(array(inner), ground, lambda i: np.array([True]))
    assert ring[0] == pytest.approx(300, rel=3e-3)


def test_windows_cover_every_box_and_hold_their_own():
    rng = np.random.default_rng(3)
    for _ in range(200):
        lon, lat = rng.uniform(-180, 179), rng.uniform(-90, 89.9)
        keys, _ = windows_of([[lon, lat, lon, lat]], 0.0)
        boxes = [Window(key, 1000.0).box for key in keys]
        assert any(w <= lon <= e and s <= lat <= n for w, s, e, n in boxes)
    window = Window(windows_of([[179.9, 60, 179.9, 60]], 0.0)[0][0], 2000.0)
    ground = Ground(array(shapely.box(179, 60, 180, 61), shapely.box(-180, 60, -179, 61)))
    owner, parts = ground.inside(window)
    assert owner.tolist() == [0, 1]
    assert shapely.get_num_geometries(shapely.union_all(parts)) == 1


def test_strips_of_real_vertices_do_not_depend_on_a_hair():
    """A hole of no width between neighbours made GEOS return a border of kilometres as gap."""
    line = [(88.73564786224618, 28.055265544035787), (88.70897128735163, 28.059774790657748)]
    between = (88.73108666105395, 28.056036541855015)
    a = shapely.Polygon([*line, (88.70, 28.5), (88.9, 28.5)])
    b = shapely.Polygon([line[0], between, line[1], (88.70, 27.7), (88.9, 27.7)])
    assert strips(Ground(array(a, b)), np.arange(2), 250.0)[2].tolist() == []


def test_cuts_add_up_where_outlines_nearly_coincide(shapes):
    """Edges and their copies with rounded vertices, the case in which GEOS errs without a word."""
    rng = np.random.default_rng(4)
    for _ in range(40):
        a = shapes.star(rng, 60, 10, LAT, 0.05)
        b = shapely.set_precision(shapely.segmentize(a, 0.004), 1e-7)
        b = shapely.union(b, shapely.box(10, LAT, 10.2, LAT + 0.2))
        common, left = sure.split(array(a), array(b))
        total = np.nan_to_num(shapely.area(common)) + np.nan_to_num(shapely.area(left))
        assert total[0] == pytest.approx(a.area, rel=1e-9)
        exact = shapely.intersection(a, b, grid_size=1e-12).area
        assert shapely.area(common)[0] == pytest.approx(exact, rel=1e-8)


def test_hairs_are_taken_for_rounding():
    holed = shapely.Polygon(
        [(0, 0), (1, 0), (1, 1), (0, 1)],
        [[(0.2, 0.5), (0.8, 0.5), (0.5, 0.5 + 1e-12)], [(0.2, 0.2), (0.4, 0.2), (0.3, 0.3)]],
    )
    plain = sure.without_hairs(holed, 1e-9)
    assert len(plain.interiors) == 1
    spike = shapely.Polygon([(0, 0), (1, 0), (1, 0.5), (7, 0.5), (1, 0.5 + 1e-11), (1, 1), (0, 1)])
    assert sure.without_spikes(spike, 1e-9).bounds == (0, 0, 1, 1)
    assert sure.without_hairs(None, 1e-9) is None
