"""Cutting keeps every square metre: rasters, holes that touch, cuts on lines and through vertices."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from transboundary_planner.core import tiles as module
from transboundary_planner.core.areas import area_m2
from transboundary_planner.core.tiles import (
    PolygonSet,
    box_inside,
    boxes_overlap,
    cut_in_two,
    mend,
    polygonal,
    spatial_order,
    tile,
)

CELLS = [1.0, 0.25, 0.1, 1e-3, 1e-4]


def assert_is_a_partition(pieces, geom, share=1e-11):
    """The pieces are valid, do not overlap, do not leave the geometry and have its area."""
    area = geom.area
    assert shapely.is_valid(pieces).all(), shapely.is_valid_reason(pieces)
    assert shapely.area(pieces).sum() == pytest.approx(area, rel=share)
    a, b = shapely.STRtree(pieces).query(pieces)
    common = shapely.intersection(pieces[a[a < b]], pieces[b[a < b]])
    assert shapely.area(common).sum() <= share * area
    assert shapely.area(shapely.difference(pieces, geom)).sum() <= 10 * share * area


def corner(rng, size):
    """Where the data lie: on integer coordinates or anywhere."""
    return (0, 0) if rng.random() < 0.5 else (rng.uniform(-150, 150), rng.uniform(-60, 80 - size))


@pytest.mark.parametrize("cut_at", [module._CUT_AT, 0.5, 0.25])
@pytest.mark.parametrize("seed", range(24))
def test_rasters_with_holes(shapes, seed, cut_at, monkeypatch):
    monkeypatch.setattr(module, "_CUT_AT", cut_at)
    rng = np.random.default_rng(seed)
    n, cell = int(rng.integers(6, 32)), CELLS[seed % 5]
    geom = shapes.raster(rng, n, rng.choice([0.5, 0.7, 0.9, 0.97]), cell, *corner(rng, n * cell))
    if seed % 3 == 0:
        geom = max(shapely.get_parts(geom), key=shapely.area)
    tiles, owner = tile(shapes.array(geom), int(rng.choice([16, 32, 96])))
    assert set(owner) == {0}
    assert_is_a_partition(tiles, geom)


@pytest.mark.parametrize("cut_at", [module._CUT_AT, 0.5, 0.25])
@pytest.mark.parametrize("seed", [3, 18, 25, 29, 44, 111, 127, 143, 150, 164, 171, 187])
def test_triangles_whose_corners_touch(shapes, seed, cut_at, monkeypatch):
    """Holes that touch shells in points: cut open they leave rings that touch themselves."""
    monkeypatch.setattr(module, "_CUT_AT", cut_at)
    rng = np.random.default_rng(seed)
    n, cell = int(rng.integers(6, 24)), CELLS[seed % 5]
    some = shapes.triangles(rng, n, int(rng.integers(2, 30)), cell, *corner(rng, n * cell))
    for geom in (some[0], shapely.union_all(some[1:])):
        tiles, _ = tile(shapes.array(geom), int(rng.choice([8, 16, 32])))
        assert_is_a_partition(tiles, geom, 1e-10)


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=40, deadline=None)
def test_ragged_outlines_with_round_holes(shapes, seed):
    rng = np.random.default_rng(seed)
    radius = 10 ** rng.uniform(-3, 1)
    lon, lat = rng.uniform(-150, 150), rng.uniform(-70, 70)
    holes = [
        shapely.Point(lon + x * radius, lat + y * radius).buffer(r * radius, quad_segs=4)
        for x, y, r in rng.uniform([-1, -1, 0.01], [1, 1, 0.2], (20, 3))
    ]
    geom = shapely.difference(shapes.star(rng, 300, lon, lat, radius), shapely.union_all(holes))
    limit = int(rng.choice([12, 40, 120]))
    tiles, owner = tile(shapes.array(None, geom, geom), limit)
    assert shapely.get_num_coordinates(tiles).max() <= limit
    assert np.unique(owner).tolist() == [1, 2]
    assert_is_a_partition(tiles[owner == 1], geom, 1e-10)
    m2 = area_m2(tiles)
    assert np.bincount(owner, m2)[1:] == pytest.approx(area_m2([geom, geom]), rel=1e-9)


def test_many_square_holes_on_whole_degrees(shapes):
    geom = shapes.boxes_with_holes(60)
    tiles, _ = tile(shapes.array(geom), 100)
    assert len(tiles) > 180
    assert_is_a_partition(tiles, geom)
    assert area_m2(tiles).sum() == pytest.approx(area_m2([geom])[0], rel=1e-11)


def test_what_is_small_stays_what_it_is():
    geoms = np.array(
        [
            shapely.box(0, 0, 1, 1),
            None,
            shapely.Polygon(),
            shapely.MultiPolygon([shapely.box(0, 0, 1, 1), shapely.box(2, 0, 3, 1)]),
            shapely.Point(0, 0).buffer(1, quad_segs=64),
            shapely.box(5, 5, 6, 6),
        ],
        dtype=object,
    )
    tiles, owner = tile(geoms, 32)
    assert (np.diff(owner) >= 0).all()
    assert set(owner) == {0, 3, 4, 5}
    for whole in (0, 3, 5):
        assert [t is geoms[whole] for t in tiles[owner == whole]] == [True]
    assert (owner == 4).sum() >= 8
    empty, nobody = tile(np.array([None], dtype=object))
    assert len(empty) == len(nobody) == 0
    empty, nobody = tile([])
    assert len(empty) == len(nobody) == 0


def test_parts_of_one_multipolygon_are_tiled_apart():
    rounds = [shapely.Point(x, 0).buffer(1, quad_segs=40) for x in (0, 5, 10)]
    geom = shapely.MultiPolygon(rounds)
    tiles, _ = tile(np.array([geom]), 50)
    assert_is_a_partition(tiles, geom)
    assert (shapely.get_type_id(tiles) == 3).all()


def test_a_cut_is_across_the_longer_side():
    geoms = np.array([shapely.box(0, 0, 10, 1), shapely.box(0, 0, 1, 10)])
    parts, parent = cut_in_two(geoms, shapely.bounds(geoms))
    assert parent.tolist() == [0, 0, 1, 1]
    boxes = shapely.bounds(parts)
    assert boxes[0, 2] == boxes[1, 0] == pytest.approx(5, abs=0.05)
    assert boxes[2, 3] == boxes[3, 1] == pytest.approx(5, abs=0.05)
    assert boxes[:2, [1, 3]].tolist() == [[0, 1], [0, 1]]


@pytest.mark.parametrize("fault", ["hole lost", "error", "nothing"])
def test_a_cut_that_goes_wrong_is_made_again(shapes, fault, monkeypatch):
    geom = shapes.boxes_with_holes(4)
    clip = shapely.clip_by_rect

    def faulty(geom, *box):
        if fault == "error":
            raise shapely.errors.GEOSException("IllegalArgumentException")
        if fault == "nothing":
            return shapely.GeometryCollection()
        return clip(shapely.Polygon(geom.exterior), *box)

    monkeypatch.setattr(shapely, "clip_by_rect", faulty)
    parts, _ = cut_in_two(shapes.array(geom), shapely.bounds([geom]))
    assert_is_a_partition(parts, geom)


def test_a_wrong_cut_of_what_touches_itself_is_made_again(shapes, monkeypatch):
    """An overlay of such a ring as it is may fail or give nonsense."""
    geom = shapely.Polygon([(0, 0), (9, 0), (9, 9), (0, 9), (0, 3), (4, 8), (4, 5), (0, 3)])
    assert not geom.is_valid
    monkeypatch.setattr(shapely, "clip_by_rect", lambda geom, *box: shapely.Polygon())
    parts, _ = cut_in_two(shapes.array(geom), shapely.bounds([geom]))
    assert_is_a_partition(parts, shapely.make_valid(geom))


def test_mend_repairs_rings_that_touch_themselves(shapes):
    good = shapely.box(0, 0, 1, 1)
    bad = shapely.Polygon([(0, 0), (9, 0), (9, 9), (0, 9), (0, 3), (4, 8), (4, 5), (0, 3)])
    clipped = shapes.array(good, bad)
    mended = mend(clipped, clipped, shapely.bounds(clipped))
    assert mended[0] is good
    assert mended[1].is_valid
    assert mended[1].area == pytest.approx(bad.area, rel=1e-15)
    assert clipped[1] is bad  # the caller's array stays


def test_mend_takes_the_original_where_a_repair_changes_the_area(shapes):
    """Only the part that was cut, though the other arm of the original reaches into its box."""
    arms = shapely.MultiPolygon(
        [shapely.Polygon([(0, 0), (4, 0), (0, 4)]), shapely.Polygon([(4, 4), (4, 1), (1, 4)])]
    )
    wrong = shapely.Polygon([(0, 0), (4, 0), (0, 4), (0, 0), (4, 0), (0, 4)])  # drawn twice
    mended = mend(shapes.array(wrong), shapes.array(arms), np.array([[0.0, 0, 4, 4]]))
    assert shapely.normalize(mended[0].geoms[0]).equals(arms.geoms[0])
    assert mended[0].area == 8


def test_polygonal_leaves_lines_and_points_out():
    square, line = shapely.box(0, 0, 1, 1), shapely.LineString([(2, 0), (3, 0)])
    geoms = np.array(
        [square, line, None, shapely.Polygon(), shapely.GeometryCollection([square, line])]
    )
    clean = polygonal(geoms)
    assert clean[0] is square
    assert clean[1:4].tolist() == [None] * 3
    assert clean[4].geom_type == "Polygon"
    assert clean[4].equals(square)
    assert isinstance(geoms[4], shapely.GeometryCollection)


def test_boxes():
    a = np.array([[0, 0, 1, 1], [0, 0, 1, 1], [0, 0, 1, 1], [0, 0, 4, 4], [0, 0, 1, 1]])
    b = np.array([[1, 1, 2, 2], [1.5, 0, 2, 1], [-1, -1, 1, 1], [1, 1, 2, 2], [1, 0, 2, 1]])
    assert boxes_overlap(a, b).tolist() == [False, False, True, True, False]
    assert box_inside(a, b).tolist() == [False, False, True, False, False]


def test_spatial_order_keeps_neighbours_together():
    rng = np.random.default_rng(2)
    points = rng.uniform([-180, -90], [180, 90], (4000, 2))
    order = spatial_order(np.column_stack([points, points]))
    assert sorted(order) == list(range(4000))
    step = np.hypot(*np.diff(points[order], axis=0).T).mean()
    assert step < 0.1 * np.hypot(*np.diff(points, axis=0).T).mean()
    assert spatial_order(np.array([[np.nan] * 4, [0, 0, 1, 1]])).shape == (2,)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_copy_of_a_set_shares_no_geometry(count):
    geoms = np.array(
        [None] + [shapely.MultiPolygon([shapely.box(i, 0, i + 1, 1)]) for i in range(count)],
        dtype=object,
    )
    original = PolygonSet(geoms)
    twin = original.copy()
    assert twin.count == original.count == count + 1
    assert twin.owner.tolist() == original.owner.tolist() == list(range(1, count + 1))
    assert shapely.equals(twin.parts, original.parts).all()
    assert not {id(g) for g in twin.parts} & {id(g) for g in original.parts}
    assert twin.tree.query(shapely.box(0, 0, 9, 9)).tolist() == list(range(count))
