"""The same site in two inputs, against all pairs tried one by one."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from transboundary_planner.core.areas import area_m2
from transboundary_planner.core.duplicates import (
    OUTLINE_IOU,
    Places,
    Thresholds,
    find,
    groups,
    merge,
)
from transboundary_planner.core.schema import NAMES
from transboundary_planner.core.store import PolygonStore

NAN = float("nan")


def site(name=None, site_id=None, native_id=None, space="x", **values):
    row = dict.fromkeys(NAMES)
    row.update(name=name, site_id=site_id or "made", native_id=native_id, countries=(), other={})
    row.update(made_id=site_id is None, id_space=space)
    row["class"] = None
    row.update(values)
    return row


def places(layer, shapes):
    """Places of boxes (polygons) and points; a third value of a point is its radius in m."""
    store, polygon, xy, radius = PolygonStore(), [], [], []
    for shape in shapes:
        drawn = isinstance(shape, shapely.Geometry)
        polygon.append(int(store.add(np.array([shape], dtype=object))[0]) if drawn else -1)
        xy.append((NAN, NAN) if drawn else shape[:2])
        radius.append(NAN if drawn or len(shape) < 3 else shape[2])
    xy = np.array(xy).reshape(-1, 2)
    return Places(np.array(layer), store, np.array(polygon), xy[:, 0], xy[:, 1], np.array(radius))


def test_shares_are_those_of_the_ellipsoid():
    a, b = shapely.box(0, 60, 2, 61), shapely.box(1, 60, 3, 61)
    (pair,) = find([site("Park"), site("Park")], places([0, 1], [a, b]), Thresholds(0.3, 0.7))
    half = area_m2(np.array([shapely.box(1, 60, 2, 61)], dtype=object))[0]
    assert pair.overlap_m2 == pytest.approx(half, rel=1e-12)
    assert (pair.smaller, pair.iou) == (pytest.approx(0.5), pytest.approx(1 / 3))
    assert pair.kind == "same"
    assert find([site("Park"), site("Park")], places([0, 1], [a, b])) == [] or pair.smaller >= 0.5
    assert find([site("Park"), site("Bolon")], places([0, 1], [a, b]), Thresholds(0.3, 0.7)) == []


def test_records_of_one_layer_are_never_compared():
    box = shapely.box(0, 0, 1, 1)
    assert find([site("A"), site("A")], places([0, 0], [box, box])) == []


def test_ids_pair_sites_and_parcels_only_where_it_is_clear_which():
    far = [shapely.box(i, 0, i + 0.5, 1) for i in range(5)]
    one = find([site("A", "7"), site("B", "7")], places([0, 1], far[:2]))
    assert [(p.kind, p.overlap_m2) for p in one] == [("id", 0.0)]
    # One id at two places is reported, and merged by nobody.
    assert groups(one, [0, 1]) == {}
    near = find([site("A", "7"), site("B", "7")], places([0, 1], [far[0], (50.0, 50.0)]))
    assert [(p.kind, p.overlap_m2) for p in near] == [("id", None)]
    assert groups(near, [0, 1]) == {0: [1]}
    other = find(
        [site("A", "7", space="wdpa"), site("B", "7", space="mine")], places([0, 1], far[:2])
    )
    assert other == []
    rows = [site("A", "7", n) for n in ("7_A", "7_B", "7_B", "7_C", "7_C")]
    found = find(rows, places([0, 0, 1, 1, 1], far))
    assert [(p.a, p.b) for p in found] == [(1, 2)]


def test_points_near_each_other_also_over_the_antimeridian_and_near_a_pole():
    rows = [site("Wrangel"), site("Wrangel Island")]
    for first, second, near in (
        ((179.99, 71, 2000), (-179.99, 71, NAN), True),
        ((179.99, 71), (-179.9, 71), False),
        ((0, 89.995, 2000), (170, 89.995, NAN), True),
        ((10, 0, 20_000), (10.1, 0, NAN), True),
        ((10, 0, 2000), (10.1, 0, NAN), False),
    ):
        found = find(rows, places([0, 1], [first, second]), Thresholds(0.5, 0.6))
        assert bool(found) == near, (first, second)
        assert [p.kind for p in found] == ["place"] * near


boxes = st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(1, 4), st.integers(1, 4))
records = st.lists(
    st.tuples(st.integers(0, 2), boxes, st.sampled_from(["Alpha", "Beta", None])), max_size=9
)


@settings(deadline=None)
@given(records, st.sampled_from([0.0, 0.2987, 0.4987, 0.9987]), st.sampled_from([0.0, 0.7, 1.0]))
def test_pairs_are_those_of_brute_force(rows, overlap, name):
    rows = sorted(rows, key=lambda row: row[0])
    geoms = [shapely.box(x, y, x + w, y + h) for _, (x, y, w, h), _ in rows]
    sites = [site(title) for _, _, title in rows]
    wanted = {}
    for i, (layer, _, title) in enumerate(rows):
        for j in range(i + 1, len(rows)):
            if rows[j][0] == layer or not geoms[i].intersects(geoms[j]):
                continue
            common, own, other = area_m2(
                np.array([geoms[i].intersection(geoms[j]), geoms[i], geoms[j]], dtype=object)
            )
            smaller, iou = common / min(own, other), common / (own + other - common)
            alike = name == 0.0 or (title is not None and title == rows[j][2])
            if alike and smaller >= overlap:
                wanted[i, j] = "same" if iou >= overlap else "part"
            elif iou >= OUTLINE_IOU:
                wanted[i, j] = "outline"
    found = find(sites, places([row[0] for row in rows], geoms), Thresholds(overlap, name))
    assert {(pair.a, pair.b): pair.kind for pair in found} == wanted


def test_a_group_has_one_record_of_a_layer_and_the_earliest_stays():
    box, near = shapely.box(0, 0, 1, 1), shapely.box(0, 0, 1, 0.9)
    layer = [0, 1, 1, 2]
    rows = [site("Alpha") for _ in layer]
    found = find(rows, places(layer, [box, near, box, box]))
    merged = groups(found, layer)
    # Of the two of layer 1 the one with the same outline.
    assert merged == {0: [2, 3]}
    assert {(p.a, p.b) for p in found if p.merged} == {(0, 2), (0, 3), (2, 3)}


def test_merging_fills_gaps_in_the_order_of_the_layers():
    box = shapely.box(0, 0, 1, 1)
    rows = [
        site("A", iucn_cat="Not Reported", source="one", illustrative=True, reported_km2=1.0),
        site("B", "55", iucn_cat="II", source="two", status_year=1990, reported_km2=2.0),
        site("C", "66", iucn_cat="V", source="three", realm="Marine", source_date="2020"),
    ]
    spots = places([0, 1, 2], [(0.5, 0.5), box, box])
    assert merge(rows, spots, 0, [1, 2]) == 1
    row = rows[0]
    got = {
        k: row[k] for k in ("site_id", "name", "iucn_cat", "status_year", "reported_km2", "realm")
    }
    assert got == {
        "site_id": "55", "name": "A", "iucn_cat": "II", "status_year": 1990, "reported_km2": 1.0,
        "realm": "Marine",
    }  # fmt: skip
    assert (row["source"], row["source_date"]) == ("one; two; three", "2020")
    # The polygon is the second's, so its boundary is no longer the first's sketch.
    assert row["illustrative"] is None
