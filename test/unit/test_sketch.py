"""What a picture is drawn from: little, near, and nothing lost from sight. And where its names go."""

import numpy as np
import pytest
import shapely
from transboundary_planner.core.label_places import Placer
from transboundary_planner.core.sketch import Sketch, border_lines, covering_box, projection
from transboundary_planner.core.store import PolygonStore


def geoms(*items):
    array = np.empty(len(items), dtype=object)
    array[:] = items
    return array


@pytest.mark.parametrize(
    ("boxes", "expected"),
    [
        ([(130, 42, 132, 44), (135, 41, 137, 45)], (130, 41, 137, 45)),
        ([(170, 60, 180, 65), (-180, 61, -165, 66)], (170, 60, 195, 66)),
        ([(-180, -60, 180, 80)], (-180, -60, 180, 80)),
        ([(np.nan,) * 4, (10, 1, 11, 2)], (10, 1, 11, 2)),
        ([(-120, 0, -110, 1), (100, 0, 110, 1), (0, 0, 10, 1)], (-120, 0, 110, 1)),
    ],
)
def test_covering_box_goes_the_shorter_way_round(boxes, expected):
    assert covering_box(boxes) == expected


def test_covering_box_of_nothing():
    assert covering_box(np.zeros((0, 4))) is None
    assert covering_box([[np.nan] * 4]) is None


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        ((130, 42, 134, 44), "+proj=laea +lat_0=43.0000 +lon_0=132.0000"),
        ((170, 60, 195, 66), "+proj=laea +lat_0=63.0000 +lon_0=-177.5000"),
        ((-180, -60, 180, 80), "+proj=eqearth +lon_0=0.0000"),
        ((-180, 70, 180, 90), "+proj=laea +lat_0=90.0000 +lon_0=0.0000"),
        ((-180, -90, 180, -60), "+proj=laea +lat_0=-90.0000 +lon_0=0.0000"),
    ],
)
def test_projection_suits_the_ground(box, expected):
    assert projection(box).startswith(expected)


def test_sketch_keeps_shapes_within_half_a_pixel_and_dots_for_the_small():
    circle = shapely.Point(5, 5).buffer(2, quad_segs=2000)
    small = shapely.box(1.0, 1.0, 1.001, 1.001)
    away = shapely.box(40, 40, 45, 45)
    sketch = Sketch([(0, 0, 10, 10)], pixel=0.01)
    sketch.add(geoms(circle, None, small, away))
    shapes, index = sketch.shapes()
    assert index.tolist() == [0]
    assert shapely.get_num_coordinates(shapes[0]) < 400
    assert shapely.hausdorff_distance(shapes[0], circle) < 0.005
    assert shapely.intersects(sketch.dots(), small)
    assert shapely.area(sketch.dots()) < 0.001
    assert sketch.count == 4


def test_sketch_numbers_features_over_blocks():
    sketch = Sketch([(0, 0, 10, 10)], pixel=0.01)
    sketch.add(geoms(None, shapely.box(1, 1, 2, 2)))
    sketch.add(geoms(shapely.box(3, 1, 4, 2)))
    assert sketch.shapes()[1].tolist() == [1, 2]


def test_sketch_of_a_store_parses_only_what_has_a_shape():
    store = PolygonStore()
    store.add(
        geoms(shapely.box(1, 1, 1.001, 1.001), shapely.box(2, 2, 3, 3), shapely.box(50, 2, 51, 3))
    )
    store.add(geoms(shapely.box(4, 2, 5, 3), shapely.box(6, 2, 7, 3)))
    taken, take = [], store.take
    store.take = lambda indices: taken.extend(indices) or take(indices)
    sketch = Sketch([(0, 0, 10, 10)], pixel=0.01)
    sketch.add_store(store, np.array([True, True, True, False, True]))
    assert sketch.shapes()[1].tolist() == taken == [1, 4]
    assert shapely.intersects(sketch.dots(), shapely.Point(1, 1))


def test_sketch_cuts_what_reaches_out_of_the_view_and_bends_long_edges():
    sketch = Sketch([(0, 0, 10, 10)], pixel=0.01)
    sketch.add(geoms(shapely.box(-50, 5, 50, 60)))
    (shape,), _ = sketch.shapes()
    assert shape.bounds == (0, 5, 10, 10)
    assert shapely.get_num_coordinates(shape) > 40


def test_sketch_over_the_antimeridian_has_both_sides():
    sketch = Sketch([(170, 60, 180, 70), (-180, 60, -170, 70)], pixel=0.01)
    sketch.add(geoms(shapely.box(175, 62, 180, 64), shapely.box(-180, 62, -175, 64)))
    assert sketch.shapes()[1].tolist() == [0, 1]


def test_sketch_of_very_much_stays_small(monkeypatch):
    monkeypatch.setattr("transboundary_planner.core.sketch._MOST_VERTICES", 1000)
    rng = np.random.default_rng(1)
    sketch = Sketch([(0, 0, 10, 10)], pixel=0.001)
    for _ in range(20):
        x, y = rng.uniform(0, 9, (2, 300))
        sketch.add(shapely.box(x, y, x + rng.uniform(0.01, 0.5, 300), y + 0.01))
    shapes, _ = sketch.shapes()
    assert shapely.get_num_coordinates(shapes).sum() <= 1000
    assert sketch.dots() is not None


def test_borders_are_where_two_groups_meet_and_nowhere_else():
    west, east = shapely.box(0, 0, 5, 10), shapely.box(5.02, 0, 10, 10)
    island = shapely.box(2, 10.02, 3, 11)
    (line,) = border_lines(geoms(west, island, east), ["A", "A", "B"], 0.05)
    assert shapely.length(line) == pytest.approx(10, abs=0.2)
    assert line.bounds[0] == pytest.approx(5, abs=0.06)
    assert len(border_lines(geoms(west, east), ["A", "A"], 0.05)) == 0
    assert len(border_lines(geoms(), [], 0.05)) == 0


# --- names ----------------------------------------------------------------------------------------


def _box(place, width, height):
    return shapely.box(place.x, place.y, place.x + width, place.y + height)


def test_a_name_that_fits_lies_in_its_site():
    site = shapely.box(100, 100, 400, 300)
    place = Placer(800, 600, 20, [site]).place(site, 120, 20)
    assert shapely.contains(site, _box(place, 120, 20))
    assert place.leader is None


def test_a_name_that_does_not_fit_lies_beside_and_not_across_the_border():
    site = shapely.box(380, 280, 398, 300)
    border = shapely.LineString([(400, 0), (400, 600)])
    place = Placer(800, 600, 20, [site], border).place(site, 120, 20)
    box = _box(place, 120, 20)
    assert not shapely.intersects(box, border)
    assert box.bounds[2] < 400
    assert shapely.distance(box, site) < 20


def test_names_keep_off_each_other_and_in_the_picture():
    sites = [shapely.box(10 + 12 * i, 10, 20 + 12 * i, 20) for i in range(8)]
    placer = Placer(800, 600, 20, sites)
    placer.block(0, 500, 800, 100)
    places = [placer.place(site, 90, 20) for site in sites]
    boxes = [_box(place, 90, 20) for place in places if place is not None]
    assert len(boxes) >= 5
    for i, box in enumerate(boxes):
        assert shapely.contains(shapely.box(0, 0, 800, 500), box)
        assert not any(shapely.overlaps(box, other) for other in boxes[:i])
    assert any(place.leader for place in places if place)


def test_no_room_no_name():
    site = shapely.box(10, 10, 20, 20)
    assert Placer(100, 50, 20, [site]).place(site, 300, 20) is None


def test_a_country_is_named_inside_itself_off_the_sites():
    country, site = shapely.box(-500, -500, 400, 1000), shapely.box(100, 100, 300, 500)
    placer = Placer(800, 600, 20, [site])
    box = _box(placer.place_inside(country, 90, 25), 90, 25)
    assert shapely.contains(country, box)
    assert not shapely.intersects(box, site)
    assert placer.place_inside(shapely.box(790, 590, 900, 900), 90, 25) is None
