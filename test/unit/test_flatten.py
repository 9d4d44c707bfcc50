"""No area twice: attributed flattening and unions against GEOS's own differences and unions."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from transboundary_planner.core import leaves, leftovers, setops
from transboundary_planner.core.areas import area_m2
from transboundary_planner.core.flatten import (
    attribute,
    attribution_order,
    components,
    union_by_component,
)
from transboundary_planner.core.leftovers import Everything, Neighbours
from transboundary_planner.core.polygonal import alike
from transboundary_planner.core.setops import difference, dissolve, intersection, union
from transboundary_planner.core.tiles import PolygonSet, tile

SEEDS = st.integers(0, 2**32 - 1)


def scene(shapes, seed, count=14):
    """Ragged polygons on and in each other, copies, one with a hole, one far away."""
    rng = np.random.default_rng(seed)
    lon, lat = rng.uniform([-150, -60], [150, 60])
    size = 10 ** rng.uniform(-2, 1)
    places = rng.uniform([lon, lat], [lon + size, lat + size], (count, 2))
    stars = [
        shapes.star(rng, int(rng.integers(4, 120)), x, y, rng.uniform(0.05, 0.5) * size)
        for x, y in places
    ]
    holed = shapely.difference(stars[0].envelope, stars[1])
    far = shapely.box(lon, -80, lon + 1, -79)
    return shapes.array(*stars, stars[2], stars[0], holed, far, stars[2])


def kept_one_by_one(geoms, rank):
    """What each polygon keeps: whole-polygon differences in the order, the plain way."""
    m2, taken = np.zeros(len(geoms)), shapely.Polygon()
    for i in np.argsort(rank):
        m2[i] = area_m2([shapely.difference(geoms[i], taken)])[0]
        taken = shapely.union(taken, geoms[i])
    return m2


# The order


def order_of(categories, years, ids, **more):
    return np.argsort(attribution_order(categories, years, ids, **more)).tolist()


def test_categories_take_ground_in_the_order_of_iucn():
    names = [
        "Not Assigned",
        "VI",
        "Not Reported",
        "Ia",
        "V",
        "Other",
        "III",
        "Ib",
        "Not Applicable",
        "IV",
        "II",
    ]
    order = order_of(names, [2000] * 11, range(11))
    assert [names[i] for i in order] == [
        "Ia", "Ib", "II", "III", "IV", "V", "VI", "Not Reported", "Not Applicable", "Not Assigned", "Other",
    ]  # fmt: skip


def test_categories_are_read_as_people_write_them():
    assert order_of(["ii ", "IA", None, "", "not assigned"], [1] * 5, range(5)) == [1, 0, 2, 3, 4]


def test_then_by_year_with_the_unknown_last():
    assert order_of(["II"] * 5, [0, 1990, None, 1872, 2024], range(5)) == [3, 1, 4, 0, 2]
    assert order_of(["II", "Ia"], [1900, 0], [1, 2]) == [1, 0]


def test_then_by_id_numbers_before_text():
    ids = ["b", "10", 9, "9a", "a", 100.0, "9"]
    order = order_of(["II"] * 7, [1990] * 7, ids)
    assert [ids[i] for i in order] == [9, "9", "10", 100.0, "9a", "a", "b"]
    assert order_of(["II"] * 3, [0] * 3, [None, "x", 5]) == [2, 0, 1]


def test_what_comes_first_of_all_and_ties():
    assert order_of(["Ia", "VI", "II"], [1, 1, 1], [1, 2, 3], first=[1, 0, 0]) == [2, 1, 0]
    assert order_of(["II"] * 3, [1990] * 3, [7, 7, 7]) == [0, 1, 2]
    assert attribution_order([], [], []).tolist() == []


# Attributed flattening


@pytest.mark.parametrize("seed", range(12))
def test_each_polygon_keeps_what_earlier_ones_left(shapes, seed):
    geoms = scene(shapes, seed)
    rank = np.random.default_rng(seed).permutation(len(geoms))
    pieces, owner = attribute(geoms, rank)
    assert (np.diff(owner) >= 0).all()
    kept = np.bincount(owner, area_m2(pieces), len(geoms))
    own = area_m2(geoms)
    assert kept == pytest.approx(kept_one_by_one(geoms, rank), rel=1e-9, abs=2e-9 * own.max())
    assert kept.sum() == pytest.approx(area_m2([shapely.union_all(geoms)])[0], rel=1e-9)
    a, b = shapely.STRtree(pieces).query(pieces)
    assert (
        area_m2(shapely.intersection(pieces[a[a < b]], pieces[b[a < b]])).sum() <= 1e-9 * kept.sum()
    )
    outside = shapely.difference(pieces, geoms[owner])
    assert area_m2(outside).sum() <= 1e-9 * kept.sum()


@given(SEEDS)
@settings(max_examples=15, deadline=None)
def test_the_order_decides_who_not_how_much(shapes, seed):
    geoms = scene(shapes, seed, 6)
    rng = np.random.default_rng(seed)
    m2 = area_m2([shapely.union_all(geoms)])[0]
    for _ in range(3):
        rank = rng.permutation(len(geoms))
        pieces, _ = attribute(geoms, rank)
        assert area_m2(pieces).sum() == pytest.approx(m2, rel=1e-9)
        mixed = rng.permutation(len(geoms))
        again, owner = attribute(geoms[mixed], rank[mixed])
        kept = np.bincount(mixed[owner], area_m2(again), len(geoms))
        assert kept == pytest.approx(kept_one_by_one(geoms, rank), rel=1e-8, abs=1e-8 * m2)


@pytest.mark.parametrize("seed", range(4))
def test_small_calls_give_the_same(shapes, seed, monkeypatch):
    """Everything cut as small as it may be: tiles by load, neighbours where tiles are."""
    geoms = scene(shapes, seed)
    rank = np.arange(len(geoms))
    expected = kept_one_by_one(geoms, rank)
    monkeypatch.setattr(leaves, "_HEAVY", 50)
    monkeypatch.setattr(leaves, "_WORTH_PAIRS", 2.5)
    monkeypatch.setattr(leaves, "_FEW_VERTICES", 8)
    monkeypatch.setattr(leaves, "_WORTH_A_CUT", 16)
    monkeypatch.setattr(leftovers, "_FIRST_TILES", 3)
    monkeypatch.setattr(leftovers, "_MANY_PAIRS", 2)
    monkeypatch.setattr(leftovers, "_FIRST_TAKEN", 1)
    monkeypatch.setattr(leftovers, "_MOST_TAKEN", 2)
    pieces, owner = attribute(geoms, rank)
    kept = np.bincount(owner, area_m2(pieces), len(geoms))
    assert kept == pytest.approx(expected, rel=1e-8, abs=1e-8 * expected.max())


def test_large_polygons_in_tiles(shapes):
    rng = np.random.default_rng(9)
    geoms = shapes.array(*(shapes.star(rng, 7000, *rng.uniform(0, 2, 2), 2) for _ in range(3)))
    pieces, owner = attribute(geoms, [2, 0, 1])
    kept = np.bincount(owner, area_m2(pieces), 3)
    assert kept == pytest.approx(kept_one_by_one(geoms, [2, 0, 1]), rel=1e-9)


def test_identical_polygons_are_the_first_ones():
    square, other = shapely.box(0, 0, 1, 1), shapely.box(0.5, 0, 1.5, 1)
    geoms = np.array([square, square, other, square, other])
    pieces, owner = attribute(geoms, [3, 1, 4, 2, 0])
    assert owner.tolist() == [1, 4]
    assert pieces[1].equals(other)
    assert pieces[0].equals(shapely.box(0, 0, 0.5, 1))


def test_the_same_polygon_drawn_from_another_corner():
    ring = [(0, 0), (4, 0), (4, 3), (0, 3)]
    pieces, owner = attribute(
        np.array([shapely.Polygon(ring), shapely.Polygon(ring[2:] + ring[:2])]), [0, 1]
    )
    assert owner.tolist() == [0]
    assert pieces[0].equals(shapely.Polygon(ring))


def test_nested_polygons():
    geoms = np.array([shapely.box(-k, -k, k, k) for k in (1, 2, 3)])
    inside_out, owner = attribute(geoms, [0, 1, 2])
    assert owner.tolist() == [0, 1, 2]
    assert [len(piece.interiors) for piece in inside_out] == [0, 1, 1]
    pieces, owner = attribute(geoms, [2, 1, 0])
    assert owner.tolist() == [2]
    assert pieces[0] is not None


def test_touching_polygons_keep_everything_and_stay_the_objects_they_are():
    geoms = np.array([shapely.box(x, y, x + 1, y + 1) for x in range(3) for y in range(3)])
    pieces, owner = attribute(geoms, range(9))
    assert owner.tolist() == list(range(9))
    assert shapely.equals_exact(pieces, geoms, 0.0).all()


def test_missing_and_empty_polygons_keep_nothing():
    geoms = np.array(
        [None, shapely.box(0, 0, 1, 1), shapely.Polygon(), shapely.box(0, 0, 1, 1)], dtype=object
    )
    pieces, owner = attribute(geoms, [0, 3, 1, 2])
    assert owner.tolist() == [3]
    pieces, owner = attribute(np.array([None], dtype=object), [0])
    assert len(pieces) == len(owner) == 0


def test_a_stack_of_copies_needs_no_overlay(shapes, monkeypatch):
    star = shapes.star(np.random.default_rng(2), 130, 20, 50, 0.1)
    monkeypatch.setattr(leftovers, "raw_difference", None)  # would fail if it were called
    pieces, owner = attribute(np.array([star] * 20_000), np.arange(20_000)[::-1])
    assert owner.tolist() == [19_999]
    assert pieces[0].equals(star)


# Neighbours


def kept_ids(neighbours, geoms, indices):
    tiles, of = tile(geoms[indices])
    _, left, piece = leftovers.leftovers(tiles, indices[of], neighbours, geoms.__getitem__)
    return dict(zip(indices[of[piece]].tolist(), np.round(shapely.area(left), 9).tolist()))


def test_neighbours_within_and_across_groups():
    geoms = np.array([shapely.box(x, 0, x + 2, 1) for x in (0, 1, 2, 3)])
    boxes, rank, group = shapely.bounds(geoms), np.arange(4), np.array([0, 1, 0, 1])
    everybody = np.arange(4)
    any_group = Neighbours(boxes, rank, alike(geoms))
    assert kept_ids(any_group, geoms, everybody) == {0: 2, 1: 1, 2: 1, 3: 1}
    within = Neighbours(boxes, rank, alike(geoms), group)
    assert kept_ids(within, geoms, everybody) == {0: 2, 1: 2, 2: 2, 3: 2}
    across = Neighbours(boxes, rank, alike(geoms), group, across=True)
    assert kept_ids(across, geoms, everybody) == {0: 2, 1: 1, 2: 1, 3: 1}
    same = Neighbours(boxes, rank, alike(geoms), np.zeros(4, int))
    assert kept_ids(same, geoms, everybody) == {0: 2, 1: 1, 2: 1, 3: 1}
    nobody = Neighbours(boxes, rank, alike(geoms), np.zeros(4, int), across=True)
    assert kept_ids(nobody, geoms, everybody) == {0: 2, 1: 2, 2: 2, 3: 2}


def test_copies_in_several_groups():
    """A copy in another group does not hide the original from its own group, nor the other way."""
    square, half = shapely.box(0, 0, 2, 1), shapely.box(0, 0, 1, 1)
    geoms = np.array([square, square, half, half])
    group = np.array([0, 1, 1, 0])
    boxes, rank, everybody = shapely.bounds(geoms), np.arange(4), np.arange(4)
    assert kept_ids(Neighbours(boxes, rank, alike(geoms), group), geoms, everybody) == {0: 2, 1: 2}
    across = Neighbours(boxes, rank, alike(geoms), group, across=True)
    assert kept_ids(across, geoms, everybody) == {0: 2}
    ties = Neighbours(boxes, [0, 0, 1, 1], alike(geoms))
    assert kept_ids(ties, geoms, everybody) == {0: 2, 1: 2}


def test_everything_takes_from_what_is_not_in_the_store():
    taken = np.array([shapely.box(0, 0, 1, 1), shapely.box(0, 0, 1, 1), shapely.box(2, 0, 3, 1)])
    neighbours = Everything(shapely.bounds(taken), alike(taken))
    tiles = np.array(
        [shapely.box(0, 0, 4, 1), shapely.box(0, 5, 1, 6), shapely.box(0.2, 0.2, 0.4, 0.4)]
    )
    changed, left, owner = leftovers.leftovers(
        tiles, np.zeros(3, int), neighbours, taken.__getitem__
    )
    assert changed.tolist() == [True, False, True]
    assert owner.tolist() == [0, 1]
    assert left[0].equals(shapely.MultiPolygon([shapely.box(1, 0, 2, 1), shapely.box(3, 0, 4, 1)]))
    assert left[1] is tiles[1]
    nothing = Everything(np.zeros((0, 4)), np.zeros(0, int))
    changed, left, owner = leftovers.leftovers(tiles, np.zeros(3, int), nothing, taken.__getitem__)
    assert (changed.any(), left.tolist(), owner.tolist()) == (False, tiles.tolist(), [0, 1, 2])


def test_a_region_over_many_polygons_is_cut_by_their_load(shapes, monkeypatch):
    rng = np.random.default_rng(3)
    taken = shapes.array(*(shapes.star(rng, 40, *rng.uniform(0, 20, 2), 0.4) for _ in range(300)))
    region = shapely.box(0, 0, 20, 20)
    expected = area_m2([shapely.difference(region, shapely.union_all(taken))])[0]
    neighbours = Everything(shapely.bounds(taken), alike(taken))
    pieces = {}
    for heavy in (1 << 30, 1000):
        monkeypatch.setattr(leaves, "_HEAVY", heavy)
        _, left, owner = leftovers.leftovers(
            np.array([region]), np.zeros(1, int), neighbours, taken.__getitem__
        )
        assert set(owner) == {0}
        assert area_m2(left).sum() == pytest.approx(expected, rel=1e-9)
        pieces[heavy] = left
    assert len(pieces[1 << 30]) == 1
    assert len(pieces[1000]) > 10
    assert shapely.get_num_coordinates(pieces[1000]).max() < 2000
    gaps = dissolve(pieces[1000])
    assert area_m2(gaps) == pytest.approx([expected], rel=1e-9)


def test_a_stack_that_cannot_be_parted_is_not_cut(shapes):
    rng = np.random.default_rng(3)
    taken = shapes.array(*(shapes.star(rng, 200, 0, 0, 1, rough=0.02) for _ in range(400)))
    cuts, owner = leaves.cut_by_load(np.array([shapely.box(-1, -1, 1, 1)]), PolygonSet(taken))
    assert len(cuts) < 10
    assert set(owner) == {0}
    assert shapely.area(cuts).sum() == pytest.approx(4, rel=1e-12)


# Unions


@pytest.mark.parametrize("seed", range(6))
def test_union_by_component(shapes, seed):
    geoms = scene(shapes, seed)
    groups, label = union_by_component(geoms)
    assert area_m2(groups).sum() == pytest.approx(area_m2([shapely.union_all(geoms)])[0], rel=1e-9)
    assert not shapely.intersects(groups[:, None], groups[None, :])[
        ~np.eye(len(groups), dtype=bool)
    ].any()
    assert shapely.covers(shapely.buffer(groups[label], 1e-9), geoms).all()
    assert set(label) == set(range(len(groups)))


def test_components_are_those_of_a_plain_search(shapes):
    rng = np.random.default_rng(4)
    geoms = shapes.array(*(shapes.star(rng, 8, *rng.uniform(0, 10, 2), 0.25) for _ in range(300)))
    expected = np.arange(300)
    for i, j in zip(*shapely.STRtree(geoms).query(geoms, predicate="intersects")):
        low, high = sorted((expected[i], expected[j]))
        expected[expected == high] = low
    assert components(geoms).tolist() == expected.tolist()
    assert 20 < len(set(expected)) < 250


def test_a_long_chain_in_any_order(shapes):
    links = shapely.box(np.arange(5000) * 0.9, 0, np.arange(5000) * 0.9 + 1, 1)
    for order in (slice(None), slice(None, None, -1), np.random.default_rng(0).permutation(5000)):
        chain = links[order].copy()
        assert set(components(chain)) == {0}
    pieces, owner = attribute(links, np.arange(5000))
    assert len(owner) == 5000
    assert shapely.area(pieces) == pytest.approx([1.0] + [0.9] * 4999, rel=1e-9)
    groups, label = union_by_component(links)
    assert groups[0].equals(shapely.box(0, 0, 4999 * 0.9 + 1, 1))
    assert set(label) == {0}


def test_unions_of_copies():
    square = shapely.box(0, 0, 1, 1)
    groups, label = union_by_component(np.array([square] * 5000 + [shapely.box(5, 5, 6, 6)]))
    assert [g.wkt for g in groups] == [square.wkt, shapely.box(5, 5, 6, 6).wkt]
    assert label.tolist() == [0] * 5000 + [1]


def test_union_of_few_and_none():
    assert union([]) is None
    square = shapely.box(0, 0, 1, 1)
    assert union([square]) is square
    assert union([shapely.box(i, 0, i + 1, 1) for i in range(200)]).equals(
        shapely.box(0, 0, 200, 1)
    )


def test_dissolve_makes_one_of_what_is_small_and_several_of_what_is_large(shapes, monkeypatch):
    cells = shapely.box(*np.array([(x, y, x + 1, y + 1) for x in range(30) for y in range(30)]).T)
    assert [g.area for g in dissolve(cells)] == [900]
    rounds = shapely.buffer(shapely.points(np.arange(40) * 1.5, 0), 1, quad_segs=16)
    whole = shapely.union_all(rounds)
    monkeypatch.setattr(setops, "_DISSOLVED_AT_ONCE", 300)
    several = dissolve(rounds)
    assert 3 < len(several) < 30
    assert shapely.get_num_coordinates(several).max() < 700
    assert shapely.union_all(several).equals(whole)
    assert len(dissolve([])) == 0


def test_geos_gets_a_second_try(monkeypatch):
    """Invalid polygons make GEOS give up at times: then repaired copies are used."""
    square, bow_tie = shapely.box(0, 0, 2, 2), shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    for name in ("intersection", "difference", "union_all"):
        real = getattr(shapely, name)

        def choosy(*geoms, real=real, **grid):
            flat = [g for group in geoms for g in np.ravel(np.asarray(group, dtype=object))]
            if not shapely.is_valid(flat).all():
                raise shapely.errors.GEOSException("TopologyException")
            return real(*geoms, **grid)

        monkeypatch.setattr(shapely, name, choosy)
    assert shapely.area(
        intersection(np.array([square, square]), np.array([bow_tie, square]))
    ).tolist() == [2, 4]
    assert difference(square, bow_tie).area == pytest.approx(2, rel=1e-12)
    assert setops.union_all(np.array([square, bow_tie])).area == 4
