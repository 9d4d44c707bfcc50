"""Flattening against the union of everything: nothing twice, nothing lost, in the right order."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from transboundary_planner.core.areas import area_m2
from transboundary_planner.core.flatten import (
    CATEGORY_ORDER,
    attribute,
    attribution_order,
    union_by_component,
)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_pieces_add_up_to_the_union_in_any_order(shapes, seed):
    rng = np.random.default_rng(seed)
    stars = [
        shapes.star(rng, 30, *rng.uniform((20, 40), (23, 43)), rng.uniform(0.2, 1))
        for _ in range(12)
    ]
    apart = [shapely.box(40, 10, 41, 11), shapely.box(41, 10, 42, 11)]
    geoms = shapes.array(*stars, stars[0], stars[3], *apart)
    whole = area_m2([shapely.union_all(geoms)])[0]
    rank = rng.permutation(len(geoms))

    pieces, owner = attribute(geoms, rank)
    groups, label = union_by_component(geoms)

    assert area_m2(pieces).sum() == pytest.approx(whole, rel=1e-9)
    assert area_m2(groups).sum() == pytest.approx(whole, rel=1e-9)
    assert len(label) == len(geoms)
    first = int(np.argmin(rank))
    assert area_m2(pieces[owner == first]).sum() == pytest.approx(
        area_m2(geoms[[first]])[0], rel=1e-9
    )


def test_each_keeps_what_earlier_ones_leave(shapes):
    geoms = shapes.array(shapely.box(0, 0, 2, 1), shapely.box(1, 0, 3, 1), shapely.box(0, 0, 3, 1))
    pieces, owner = attribute(geoms, np.array([1, 0, 2]))
    kept = np.bincount(owner, shapely.area(pieces), 3)
    assert kept == pytest.approx([1, 2, 0], rel=1e-12)


def test_identical_polygons_count_once(shapes):
    square = shapely.box(130, 43, 131, 44)
    pieces, owner = attribute(shapes.array(square, square, square), np.array([2, 0, 1]))
    assert owner.tolist() == [1]
    assert area_m2(pieces)[0] == area_m2([square])[0]


def order_of(categories, years, ids, first=None):
    return np.argsort(attribution_order(categories, years, ids, first)).tolist()


def test_category_goes_before_year_and_year_before_id():
    names = list(CATEGORY_ORDER)
    assert order_of(names[::-1], [1900] * 10, list("abcdefghij")) == list(range(10))[::-1]
    assert order_of(["II", "II", "II", "II"], [2000, 1990, 0, None], list("abcd")) == [1, 0, 2, 3]
    assert order_of(["V"] * 4, [1990] * 4, ["b", "10", "9", "a"]) == [2, 1, 3, 0]


def test_oecms_come_after_protected_areas():
    assert order_of(["Ia", "VI"], [1900, 2000], [1, 2], first=np.array([1, 0])) == [1, 0]
