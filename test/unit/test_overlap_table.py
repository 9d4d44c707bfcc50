"""The overlap analysis on the demo data and on small cases with numbers known by hand."""

import json
import threading
import time
from collections import defaultdict

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from transboundary_planner.core import leaves, overlap_result, setops
from transboundary_planner.core.areas import area_m2
from transboundary_planner.core.errors import Cancelled
from transboundary_planner.core.jurisdictions import Jurisdictions
from transboundary_planner.core.meter import Overlays
from transboundary_planner.core.overlap_result import ALL
from transboundary_planner.core.overlap_table import Sites, analyse
from transboundary_planner.core.progress import Progress
from transboundary_planner.core.store import PolygonStore

box = shapely.box
SEEDS = st.integers(0, 2**32 - 1)


def as_sites(geoms, site=None, names=None, illustrative=None):
    store = PolygonStore()
    store.add(np.asarray(geoms, dtype=object))
    site = np.arange(len(geoms)) if site is None else np.asarray(site)
    ids = [f"s{i}" for i in range(site.max() + 1 if len(site) else 0)]
    return Sites(store, site, ids, names or [None] * len(ids), illustrative)


def as_overlays(*groups, classes=None):
    geoms = np.concatenate([np.asarray(group, dtype=object) for group in groups])
    number = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    return Overlays(geoms, number, [f"layer{i}" for i in range(len(groups))], classes)


def by_key(analysis, *fields):
    """{key: row}; the key is (site_id, level, overlay, class, country) without None."""
    found = {}
    for row in analysis.table():
        key = tuple(
            v
            for v in (row.site_id, row.level, row.overlay, row.overlay_class, row.country)
            if v is not None
        )
        assert key not in found
        found[key] = row
    return found


def km2(geom):
    return area_m2([geom])[0] / 1e6


# The demonstration data


@pytest.fixture(scope="module")
def demo(shapes, root):
    folder = root / "resources" / "demo"
    geoms, ids, names, drawn = shapes.read_gpkg(
        folder / "land_of_big_cats.gpkg", "protected_areas", "site_id", "name", "illustrative"
    )
    countries, codes = shapes.read_gpkg(folder / "borders_osm.gpkg", "countries_clip", "iso3")
    geojson = json.loads((folder / "tiger_range_gbif_model_ne_asia.geojson").read_text())
    tiger = shapely.from_geojson([json.dumps(f["geometry"]) for f in geojson["features"]])
    store = PolygonStore()
    store.add(geoms)
    sites = Sites(store, np.arange(5), ids, names, np.array(drawn, dtype=bool))
    return sites, as_overlays(tiger), Jurisdictions(countries, codes, fill_holes=False)


@pytest.fixture(scope="module")
def demo_rows(demo):
    analysis = analyse(*demo, pieces=True, threads=2)
    number = {name: i for i, name in enumerate(analysis.names)}
    leopard = analysis.ids[
        next(i for name, i in number.items() if "Leopard National" in name and "Land" in name)
    ]
    marine = analysis.ids[next(i for name, i in number.items() if "Marine" in name)]
    return analysis, leopard, marine


def ground_km2(analysis, site_id):
    site, rows = analysis.ids.index(site_id), analysis.ground
    some = rows.site == site
    return {analysis.countries[c]: m2 / 1e6 for c, m2 in zip(rows.country[some], rows.m2[some])}


def test_demo_ground_by_country(demo_rows):
    analysis, leopard, marine = demo_rows
    found = {code: round(value, 3) for code, value in ground_km2(analysis, leopard).items()}
    assert found == {"RUS": 2595.999, "CHN": 2.256, "-": 0.156}
    found = ground_km2(analysis, marine)
    assert found.keys() == {"RUS", "-"}
    assert found["RUS"] == pytest.approx(11.355, abs=5e-4)
    assert found["-"] == pytest.approx(415.42, abs=5e-3)


def test_demo_tiger_range_in_land_of_the_leopard(demo_rows):
    analysis, leopard, _ = demo_rows
    row = by_key(analysis)[leopard, "overlay", "layer0", "RUS"]
    assert row.overlap_km2 == pytest.approx(2577.34, abs=5e-3)
    assert row.overlap_pct == pytest.approx(99.19, abs=5e-3)
    assert row.pct_in_country == pytest.approx(99.28, abs=5e-3)


def test_demo_sites_flattened(demo_rows):
    analysis, _, _ = demo_rows
    area = analysis.site_m2() / 1e6
    assert area[: analysis.star].sum() == pytest.approx(21231.40, abs=5e-3)
    assert area[analysis.star] == pytest.approx(21229.56, abs=5e-3)
    union = shapely.union_all(analysis.pieces.take(np.arange(len(analysis.pieces))))
    assert analysis.target_m2()[analysis.star] == pytest.approx(area_m2([union])[0], rel=1e-9)


def test_demo_pieces_are_the_rows(demo_rows):
    analysis, _, _ = demo_rows
    pieces = defaultdict(float)
    for key, m2 in zip(analysis.piece_keys, analysis.pieces.m2):
        pieces[key] += m2
    rows = {
        (s, analysis.countries[c], t): m2
        for s, c, t, m2 in zip(*analysis.rows)
        if s < analysis.star and analysis.targets[t].level == "overlay"
    }
    assert pieces == pytest.approx(rows, rel=1e-9)


def test_demo_on_one_thread_and_with_everything_cut_small(demo, demo_rows, monkeypatch):
    expected = [row[5:8] for row in demo_rows[0].table()]
    one = [row[5:8] for row in analyse(*demo, threads=1).table()]
    monkeypatch.setattr(leaves, "_WORTH_A_CUT", 500)
    monkeypatch.setattr(leaves, "_HEAVY", 2000)
    small = [row[5:8] for row in analyse(*demo, threads=2).table()]
    for rows in (one, small):
        assert [r[0] for r in rows] == [r[0] for r in expected]
        assert [r[1] for r in rows] == pytest.approx([r[1] for r in expected], rel=1e-9, abs=1e-6)


# Small cases


def test_two_identical_sites_count_once_for_all():
    site, land = box(0, 0, 2, 1), box(1, 0, 4, 1)
    rows = by_key(analyse(as_sites([site, site]), as_overlays([land])))
    a = km2(box(1, 0, 2, 1))
    assert [rows[s, "all", ALL].overlap_km2 for s in ("s0", "s1", ALL)] == pytest.approx(
        [a] * 3, rel=1e-12
    )
    assert rows[ALL, "all", ALL].overlap_pct == pytest.approx(50, rel=1e-9)


def test_sites_that_overlap_each_other():
    rows = by_key(
        analyse(
            as_sites([box(0, 0, 2, 1), box(1, 0, 3, 1), box(9, 9, 10, 10)]),
            as_overlays([box(-1, 0, 9, 1)]),
        )
    )
    assert rows[ALL, "all", ALL].overlap_km2 == pytest.approx(km2(box(0, 0, 3, 1)), rel=1e-12)
    assert rows["s1", "all", ALL].overlap_km2 == pytest.approx(km2(box(1, 0, 3, 1)), rel=1e-12)


def test_parcels_of_one_site_are_flattened():
    parcels = [box(0, 0, 2, 1), box(1, 0, 3, 1), box(1, 0, 3, 1), box(3, 0, 4, 1)]
    analysis = analyse(
        as_sites([*parcels, box(0, 5, 1, 6)], [0, 0, 0, 0, 1]), as_overlays([box(0.5, 0, 9, 1)])
    )
    assert analysis.site_m2()[0] == pytest.approx(1e6 * km2(box(0, 0, 4, 1)), rel=1e-12)
    rows = by_key(analysis)
    assert rows["s0", "all", ALL].overlap_km2 == pytest.approx(km2(box(0.5, 0, 4, 1)), rel=1e-12)
    assert rows["s1", "all", ALL].overlap_km2 == 0


def test_rows_of_what_nobody_overlaps():
    land = Jurisdictions(np.array([box(-5, -5, 0.5, 5)]), ["AAA"])
    overlays = as_overlays([box(50, 50, 51, 51)], [box(60, 60, 61, 61)], classes=[["x"], None])
    rows = by_key(analyse(as_sites([box(0, 0, 1, 1)], names=["Reserve"]), overlays, land))
    assert set(rows) == {
        (site, level, *rest, country)
        for site in ("s0", ALL)
        for level, rest in (
            ("all", [ALL]),
            ("overlay", ["layer0"]),
            ("overlay", ["layer1"]),
            ("class", ["layer0", "x"]),
        )
        for country in ("AAA", "-")
    }
    assert {row.overlap_km2 for row in rows.values()} == {0.0}
    assert {row.overlap_pct for row in rows.values()} == {0.0}
    assert {row.pct_in_country for row in rows.values()} == {0.0}
    assert {row.site_name for key, row in rows.items()} == {"Reserve", None}
    assert {row.illustrative_km2 for row in rows.values()} == {None}


def test_no_sites_and_no_overlays():
    assert list(analyse(as_sites([]), as_overlays([box(0, 0, 1, 1)])).table()) == []
    analysis = analyse(as_sites([box(0, 0, 1, 1)]), as_overlays([]))
    assert analysis.target_m2().tolist() == [0, 0, 0]
    assert analysis.overlays_n().tolist() == [0, 0, 0]


def test_levels_are_flattened_each_by_itself():
    overlays = as_overlays(
        [box(0, 0, 2, 1), box(1, 0, 3, 1), box(2, 0, 4, 1)],
        [box(3, 0, 5, 1)],
        classes=[["a", "a", None], None],
    )
    analysis = analyse(as_sites([box(0, 0, 9, 1)]), overlays)
    rows = {
        (r.level, r.overlay, r.overlay_class): r.overlap_km2
        for r in analysis.table()
        if r.site_id == "s0"
    }
    unit = km2(box(0, 0, 1, 1))
    assert rows == pytest.approx({
        ("all", ALL, None): 5 * unit,
        ("overlay", "layer0", None): 4 * unit,
        ("overlay", "layer1", None): 2 * unit,
        ("class", "layer0", "a"): 3 * unit,
        ("class", "layer0", None): 2 * unit,
    }, rel=1e-9)  # fmt: skip
    assert analysis.overlays_n()[0] == 2
    assert analysis.pairs == 4


def test_equal_polygons_are_counted_as_pairs_but_not_as_ground():
    twice = as_overlays([box(0, 0, 1, 1)] * 3 + [box(0.5, 0, 2, 1)], classes=[["a", "a", "b", "b"]])
    analysis = analyse(as_sites([box(0, 0, 3, 1)]), twice, pieces=True)
    assert analysis.pairs == 4
    rows = by_key(analysis)
    assert rows["s0", "class", "layer0", "a"].overlap_km2 == pytest.approx(
        km2(box(0, 0, 1, 1)), rel=1e-12
    )
    assert rows["s0", "class", "layer0", "b"].overlap_km2 == pytest.approx(
        km2(box(0, 0, 2, 1)), rel=1e-12
    )
    assert rows["s0", "all", ALL].overlap_km2 == pytest.approx(km2(box(0, 0, 2, 1)), rel=1e-12)
    assert len(analysis.pieces) == 2


def test_what_touches_is_no_overlay_of_a_site():
    analysis = analyse(
        as_sites([box(0, 0, 1, 1)]), as_overlays([box(1, 0, 2, 1)], [box(0, 0, 1, 1)])
    )
    assert analysis.overlays_n().tolist() == [1, 1, 0]
    assert analysis.pairs == 1


def test_illustrative_parts():
    sites = as_sites([box(0, 0, 2, 1), box(1, 0, 3, 1)], illustrative=np.array([True, False]))
    rows = by_key(analyse(sites, as_overlays([box(0.5, 0, 9, 1)])))
    assert rows["s0", "all", ALL].illustrative_km2 == pytest.approx(
        km2(box(0.5, 0, 2, 1)), rel=1e-12
    )
    assert rows["s1", "all", ALL].illustrative_km2 == 0
    # What a real boundary covers as well rests on it, though the drawn site comes first.
    assert rows[ALL, "all", ALL].illustrative_km2 == pytest.approx(km2(box(0.5, 0, 1, 1)), rel=1e-9)
    assert rows[ALL, "all", ALL].overlap_km2 == pytest.approx(km2(box(0.5, 0, 3, 1)), rel=1e-12)


def test_outside_share():
    land = Jurisdictions(np.array([box(0, 0, 0.75, 1)]), ["AAA"])
    analysis = analyse(
        as_sites([box(0, 0, 1, 1), box(0, 0, 0.5, 1), box(2, 2, 3, 3)]),
        as_overlays([box(0, 0, 1, 1)]),
        land,
    )
    assert analysis.outside_share() == pytest.approx([0.25, 0, 1], rel=1e-9)
    assert analyse(as_sites([box(0, 0, 1, 1)]), as_overlays([])).outside_share().tolist() == [0]


def test_only_met_classes_when_rows_of_zero_would_be_too_many(monkeypatch):
    overlays = as_overlays([box(0, 0, 1, 1), box(2, 2, 3, 3)], classes=[["a", "b"]])
    sites = as_sites([box(0, 0, 1, 1), box(5, 5, 6, 6)])
    full = by_key(analyse(sites, overlays))
    assert ("s1", "class", "layer0", "b") in full
    monkeypatch.setattr(overlap_result, "MOST_ZERO_CLASS_ROWS", 3)
    analysis = analyse(sites, overlays)
    assert not analysis.has_all_zero_rows()
    rows = by_key(analysis)
    assert {key for key in rows if key[1] == "class"} == {
        ("s0", "class", "layer0", "a"),
        (ALL, "class", "layer0", "a"),
    }
    assert all(rows[key].overlap_km2 == full[key].overlap_km2 for key in rows)
    assert {key for key in full if key[1] != "class"} <= set(rows)


def test_large_pieces_stay_several(shapes, monkeypatch):
    monkeypatch.setattr(setops, "_DISSOLVED_AT_ONCE", 3000)
    site = shapes.star(np.random.default_rng(1), 9000, 10, 50, 2)
    analysis = analyse(as_sites([site]), as_overlays([box(8, 48, 11, 53)]), pieces=True)
    assert len(analysis.pieces) > 1
    assert len(set(analysis.piece_keys)) == 1
    assert analysis.pieces.m2.sum() == pytest.approx(analysis.target_m2()[0], rel=1e-9)


# Laws


def random_case(shapes, seed):
    rng = np.random.default_rng(seed)
    stars = [
        shapes.star(
            rng, int(rng.integers(5, 80)), *rng.uniform((10, 50), (14, 53)), rng.uniform(0.3, 1.5)
        )
        for _ in range(12)
    ]
    land = Jurisdictions(np.array(stars[9:]), ["C", "A", "B"])
    return rng, stars[:5], [stars[5:7], stars[7:9]], land


@given(SEEDS)
@settings(max_examples=12, deadline=None)
def test_rows_against_whole_polygons(shapes, seed):
    """Every number of the table from plain unions and intersections of GEOS."""
    _, sites, (a, b), land = random_case(shapes, seed)
    overlays = as_overlays(a, b, classes=[["x", "y"], None])
    analysis = analyse(as_sites(sites), overlays, land, pieces=True)
    targets = {
        ("all", ALL, None): shapely.union_all([*a, *b]),
        ("overlay", "layer0", None): shapely.union_all(a),
        ("overlay", "layer1", None): shapely.union_all(b),
        ("class", "layer0", "x"): a[0],
        ("class", "layer0", "y"): a[1],
    }
    grounds = {f"s{i}": site for i, site in enumerate(sites)} | {ALL: shapely.union_all(sites)}
    sums = defaultdict(float)
    for row in analysis.table():
        sums[row.site_id, row.level, row.overlay, row.overlay_class] += row.overlap_km2
        assert row.overlap_pct == pytest.approx(
            100 * row.overlap_km2 / km2(grounds[row.site_id]), rel=1e-8
        )
    expected = {
        (s, *t): km2(shapely.intersection(g, geom))
        for s, g in grounds.items()
        for t, geom in targets.items()
    }
    assert {k: v for k, v in sums.items() if v} == pytest.approx(
        {k: v for k, v in expected.items() if v}, rel=1e-8, abs=1e-7
    )
    # Rows add up over country to the site, and the site's share is the ground's.
    ground = analysis.site_m2()[:-1] / 1e6
    assert ground == pytest.approx([km2(g) for g in grounds.values()], rel=1e-8)
    finest = {
        key: value
        for key, value in sums.items()
        if key[0] != ALL and (key[1] == "class" or key[2] == "layer1")
    }
    pieces = defaultdict(float)
    for (site, _, target), m2 in zip(analysis.piece_keys, analysis.pieces.m2):
        t = analysis.targets[target]
        pieces[f"s{site}", t.level, t.overlay, t.overlay_class] += m2 / 1e6
    assert pieces == pytest.approx(
        {k: v for k, v in finest.items() if v > 0 and k[1:3] != ("overlay", "layer0")},
        rel=1e-8,
        abs=1e-7,
    )


@given(SEEDS)
@settings(max_examples=8, deadline=None)
def test_orders_and_parcels_change_no_total(shapes, seed):
    rng, sites, (a, b), land = random_case(shapes, seed)

    def totals(analysis, order=None):
        m2 = analysis.target_m2()
        return m2[:-1] if order is None else np.r_[m2[np.argsort(order)], m2[-2]]

    expected = totals(analyse(as_sites(sites), as_overlays(a, b), land))
    order = rng.permutation(5)
    mixed = analyse(as_sites([sites[i] for i in order]), as_overlays(b, a), land)
    assert totals(mixed, order) == pytest.approx(expected, rel=1e-8, abs=1.0)
    parcels, number = [], []
    for i, site in enumerate(sites):
        for cell in shapes.voronoi(rng, 4, 8, 48, 8):
            parcel = shapely.intersection(site, cell)
            if parcel.area:
                parcels.append(parcel)
                number.append(i)
    split = analyse(as_sites(parcels, number), as_overlays(a, b), land)
    assert totals(split) == pytest.approx(expected, rel=1e-8, abs=10.0)


# Cancelling and errors


class After(Progress):
    def __init__(self, n):
        self.n, self.asked, self.lock = n, 0, threading.Lock()

    def cancelled(self):
        with self.lock:
            self.asked += 1
            return self.asked > self.n


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("n", [0, 5, 60])
def test_a_cancel_stops_within_a_second(shapes, threads, n):
    rng = np.random.default_rng(0)
    sites = as_sites(
        [shapes.star(rng, 400, *rng.uniform((10, 40), (14, 44)), 1.5) for _ in range(1500)]
    )
    overlays = as_overlays(
        [shapes.star(rng, 20_000, *rng.uniform((10, 40), (14, 44)), 2) for _ in range(4)]
    )
    before, start = threading.active_count(), time.monotonic()
    with pytest.raises(Cancelled):
        analyse(sites, overlays, threads=threads, progress=After(n))
    assert time.monotonic() - start < 1.0 + 0.5  # making the index comes before
    assert threading.active_count() == before


def test_an_error_in_a_thread_reaches_the_caller(monkeypatch):
    def broken(self, indices):
        raise OSError("disk full")

    sites = as_sites([box(i, 0, i + 1, 1) for i in range(3000)])
    monkeypatch.setattr(PolygonStore, "take", broken)
    before = threading.active_count()
    with pytest.raises(OSError, match="disk full"):
        analyse(sites, as_overlays([box(0, 0, 1, 1)]), threads=2)
    assert threading.active_count() == before
