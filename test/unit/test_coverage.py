"""Coverage of regions: who is credited, what is counted twice, what is left out, nothing lost."""

import threading
import time
from collections import defaultdict

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from transboundary_planner.core import leaves, setops
from transboundary_planner.core.areas import area_m2
from transboundary_planner.core.coverage import Records, Regions, cover
from transboundary_planner.core.coverage_result import Kind
from transboundary_planner.core.errors import Cancelled
from transboundary_planner.core.flatten import attribution_order
from transboundary_planner.core.jurisdictions import Jurisdictions
from transboundary_planner.core.meter import Overlays
from transboundary_planner.core.progress import Progress
from transboundary_planner.core.store import PolygonStore

box = shapely.box
SQUARE = box(0, 0, 1, 1)
LAND = box(-1, -1, 3, 3)
SEEDS = st.integers(0, 2**32 - 1)


def km2(*geoms):
    return area_m2(list(geoms)).sum() / 1e6


def as_records(records):
    """From dicts: geom; category, year, site_type, realm, disc, drawn, reported_km2, country."""
    store, n = PolygonStore(), len(records)
    store.add(np.array([r["geom"] for r in records], dtype=object))
    kinds, kind = [], []
    for r in records:
        one = Kind(r.get("site_type", "PA"), r.get("category", "II"), r.get("realm", "*"))
        if one not in kinds:
            kinds.append(one)
        kind.append(kinds.index(one))
    rank = attribution_order(
        [r.get("category", "II") for r in records],
        [r.get("year", 2000) for r in records],
        [r.get("id", i) for i, r in enumerate(records)],
        first=[r.get("site_type", "PA") == "OECM" for r in records],
    )
    drawn = [r.get("drawn") for r in records]
    return Records(
        store,
        rank,
        np.array(kind, dtype=int),
        kinds,
        np.array([r.get("disc", False) for r in records], dtype=bool),
        None if all(d is None for d in drawn) else np.array(drawn, dtype=bool),
        np.array([r.get("reported_km2", np.nan) * 1e6 for r in records], dtype=float),
        np.array([r.get("country") for r in records] + [None], dtype=object)[:n],
        has_realm=any("realm" in r for r in records),
    )


def as_regions(regions):
    """From (name, geometry) pairs; several of one name are one region."""
    names = sorted({name for name, _ in regions})
    number = np.array([names.index(name) for name, _ in regions])
    geoms = np.array([geom for _, geom in regions], dtype=object)
    store = PolygonStore()
    store.add(geoms)
    return Regions(store, number, names, Overlays(geoms, number, names, together=len(names) > 1))


def run(records, regions=(("R", LAND),), land=None, gaps=True, threads=1, progress=None):
    return cover(as_records(records), as_regions(regions), land, gaps, threads, progress)


def rows(coverage, level="all"):
    """{(region, country, site type, category or realm): row} without None and *."""
    found = {}
    for row in coverage.table():
        if row.level == level:
            key = (row.region, row.country, row.site_type, row.category, row.realm)
            key = (
                tuple(v for v in key if v not in (None, "*"))
                if row.region != "*"
                else ("*", *key[1:3])
            )
            assert key not in found
            found[key] = row
    return found


def test_one_polygon_as_protected_area_and_as_oecm():
    found = rows(run([{"geom": SQUARE, "site_type": "OECM"}, {"geom": SQUARE}]))
    pa, oecm = found["R", "PA"], found["R", "OECM"]
    assert pa.protected_km2 == pytest.approx(km2(SQUARE), rel=1e-12)
    assert oecm.protected_km2 == 0
    assert oecm.gross_km2 == pytest.approx(km2(SQUARE), rel=1e-12)
    assert (
        pa.unprotected_km2
        == oecm.unprotected_km2
        == pytest.approx(km2(LAND) - km2(SQUARE), rel=1e-12)
    )
    assert oecm.double_count_factor is None


def test_the_known_year_keeps_all():
    records = [
        {"geom": SQUARE, "year": 0, "category": "V", "id": 1},
        {
            "geom": shapely.Polygon([(1, 0), (1, 1), (0, 1), (0, 0)]),
            "year": 1990,
            "category": "V",
            "id": 2,
        },
    ]
    coverage = run(records)
    assert rows(coverage, "category")["R", "PA", "V"].protected_km2 == pytest.approx(
        km2(SQUARE), rel=1e-12
    )
    # With a category each it shows who keeps it.
    records[0]["category"], records[1]["category"] = "Not Reported", "VI"
    found = rows(run(records), "category")
    assert found["R", "PA", "VI"].protected_km2 == pytest.approx(km2(SQUARE), rel=1e-12)
    assert found["R", "PA", "Not Reported"].protected_km2 == 0


def test_categories_take_ground_in_their_order():
    records = [
        {"geom": box(0, 0, 2, 1), "category": "II"},
        {"geom": box(1, 0, 3, 1), "category": "Ia"},
        {"geom": box(1.5, 0, 2.5, 1), "category": "IV", "year": 1900},
    ]
    coverage = run(records)
    found = rows(coverage, "category")
    assert {key[-1]: row.protected_km2 for key, row in found.items()} == pytest.approx(
        {"Ia": km2(box(1, 0, 3, 1)), "II": km2(box(0, 0, 1, 1)), "IV": 0.0}, rel=1e-9
    )
    total = rows(coverage)["R", "PA"]
    assert total.protected_km2 == pytest.approx(km2(box(0, 0, 3, 1)), rel=1e-9)
    assert total.gross_km2 == pytest.approx(km2(*(r["geom"] for r in records)), rel=1e-12)
    assert total.double_count_factor == pytest.approx(5 / 3, rel=1e-9)
    assert total.pct_of_region == pytest.approx(100 * 3 / km2(LAND) * km2(SQUARE), rel=1e-3)


def test_what_only_discs_cover():
    records = [
        {"geom": box(0, 0, 2, 1), "disc": True, "year": 1900},
        {"geom": box(1, 0, 3, 1), "year": 2000},
        {"geom": box(0, 2, 1, 3), "disc": True},
        {"geom": box(0.5, 2, 1.5, 3), "disc": True, "year": 2010},
    ]
    row = rows(run(records))["R", "PA"]
    assert row.protected_km2 == pytest.approx(km2(box(0, 0, 3, 1), box(0, 2, 1.5, 3)), rel=1e-9)
    assert row.disc_km2 == pytest.approx(km2(box(0, 0, 1, 1), box(0, 2, 1.5, 3)), rel=1e-9)


def test_reported_beside_computed():
    records = [
        {"geom": box(0, 0, 1, 1), "reported_km2": 1000.0},
        {"geom": box(5, 0, 7, 1), "reported_km2": 4000.0},  # half of it lies in the region
        {"geom": box(0, 2, 1, 3)},  # unknown
        {"geom": box(0, 4, 1, 5), "reported_km2": 7.0, "disc": True},  # echoes what is reported
        {"geom": box(0, 6, 1, 7), "reported_km2": 9.0, "drawn": True},
    ]
    row = rows(run(records, [("R", box(-1, -1, 6, 9))]))["R", "PA"]
    assert row.reported_km2 == pytest.approx(1000 + 2000, rel=1e-9)
    assert row.computed_km2 == pytest.approx(km2(box(0, 0, 1, 1), box(5, 0, 6, 1)), rel=1e-9)
    nothing = rows(run(records[2:3]))["R", "PA"]
    assert (nothing.reported_km2, nothing.computed_km2) == (None, None)


def test_illustrative_parts():
    records = [
        {"geom": box(0, 0, 2, 1), "drawn": True},
        {"geom": box(1, 0, 3, 1), "drawn": False, "year": 1900},
    ]
    row = rows(run(records))["R", "PA"]
    assert row.illustrative_km2 == pytest.approx(km2(box(0, 0, 1, 1)), rel=1e-9)
    assert rows(run([{"geom": SQUARE}]))["R", "PA"].illustrative_km2 is None


def test_realms():
    records = [
        {"geom": box(0, 0, 2, 1), "realm": "Terrestrial"},
        {"geom": box(1, 0, 3, 1), "realm": "Marine", "category": "Ia"},
    ]
    coverage = run(records)
    found = rows(coverage, "realm")
    assert {key[-1]: row.protected_km2 for key, row in found.items()} == pytest.approx(
        {"Terrestrial": km2(box(0, 0, 1, 1)), "Marine": km2(box(1, 0, 3, 1))}, rel=1e-9
    )
    assert rows(run([{"geom": SQUARE}]), "realm") == {}


def test_regions_that_overlap_are_measured_each_by_itself():
    regions = [("A", box(0, 0, 2, 1)), ("B", box(1, 0, 3, 1)), ("B", box(2, 0, 4, 1))]
    coverage = run([{"geom": box(0.5, 0, 3.5, 1)}], regions)
    found = rows(coverage)
    assert found["A", "PA"].protected_km2 == pytest.approx(km2(box(0.5, 0, 2, 1)), rel=1e-9)
    assert found["B", "PA"].protected_km2 == pytest.approx(km2(box(1, 0, 3.5, 1)), rel=1e-9)
    assert found["B", "PA"].unprotected_km2 == pytest.approx(km2(box(3.5, 0, 4, 1)), rel=1e-9)
    together = found["*", None, "PA"]
    assert together.protected_km2 == pytest.approx(km2(box(0.5, 0, 3.5, 1)), rel=1e-9)
    assert coverage.totals_km2() == pytest.approx(
        (km2(box(0, 0, 4, 1)), km2(box(0.5, 0, 3.5, 1))), rel=1e-9
    )
    gaps = {(region, geom.wkt) for region, _, geom, _ in coverage.joined_gaps()}
    assert {region for region, _ in gaps} == {"A", "B"}


def test_by_country_with_a_strip_of_both_and_one_of_nobody():
    land = Jurisdictions(np.array([box(-9, -9, 1, 9), box(0.5, -9, 2, 9)]), ["AAA", "BBB"])
    coverage = run([{"geom": box(0, 0, 3, 1)}], land=land)
    found = {key[1]: row for key, row in rows(coverage).items()}
    assert {code: row.protected_km2 for code, row in found.items()} == pytest.approx({
        "AAA": km2(box(0, 0, 0.5, 1)),
        "AAA/BBB": km2(box(0.5, 0, 1, 1)),
        "BBB": km2(box(1, 0, 2, 1)),
        "-": km2(box(2, 0, 3, 1)),
    }, rel=1e-9)  # fmt: skip
    assert found["BBB"].pct_of_region_in_country == pytest.approx(
        100 * km2(box(1, 0, 2, 1)) / km2(box(1, -1, 2, 3)), rel=1e-9
    )
    assert sum(row.pct_of_region for row in found.values()) == pytest.approx(
        100 * km2(box(0, 0, 3, 1)) / km2(LAND), rel=1e-9
    )
    assert coverage.outside_share() == pytest.approx([0.25], rel=1e-9)
    gaps = defaultdict(float)
    for _, country, geom, area in coverage.joined_gaps():
        assert area == pytest.approx(km2(geom), rel=1e-12)
        gaps[country] += area
    assert gaps == pytest.approx(
        {code: row.unprotected_km2 for code, row in found.items()}, rel=1e-9
    )


def test_spills_of_discs_beyond_their_country():
    land = Jurisdictions(np.array([box(-9, -9, 1, 9), box(1, -9, 2, 9)]), ["AAA", "BBB"])
    records = [
        {"geom": box(0.5, 0, 1.25, 1), "disc": True, "country": "AAA"},
        {"geom": box(0.5, 2, 1.25, 3), "disc": True, "country": "BBB;AAA"},
        {"geom": box(1.5, 0, 2.5, 1), "disc": True, "country": "BBB"},  # into nobody's
        {"geom": box(0.5, -1, 1.5, 0), "country": "AAA"},  # no disc
        {"geom": box(0.5, -1, 1.5, 0), "disc": True},  # no country
    ]
    spills = run(records, land=land).spills
    assert spills == pytest.approx({0: 1e6 * km2(box(1, 0, 1.25, 1))}, rel=1e-9)


def test_a_region_without_any_protected_area():
    coverage = run([{"geom": box(50, 50, 51, 51)}])
    (row,) = rows(coverage).values()
    assert (row.protected_km2, row.gross_km2, row.disc_km2, row.pct_of_region) == (0, 0, 0, 0)
    assert row.unprotected_km2 == pytest.approx(km2(LAND), rel=1e-12)
    ((_, _, geom, _),) = coverage.joined_gaps()
    assert geom.equals(LAND)


def test_no_record_and_everything_protected():
    assert rows(run([]))["R", "PA"].unprotected_km2 == pytest.approx(km2(LAND), rel=1e-12)
    coverage = run([{"geom": box(-5, -5, 5, 5)}])
    assert list(coverage.joined_gaps()) == []
    assert rows(coverage)["R", "PA"].unprotected_km2 == pytest.approx(0, abs=1e-9)
    assert list(run([{"geom": SQUARE}], gaps=False).joined_gaps()) == []


# Laws


def random_case(shapes, seed, count=14):
    rng = np.random.default_rng(seed)

    def star(size):
        return shapes.star(rng, int(rng.integers(5, 80)), *rng.uniform((10, 50), (14, 53)), size)

    records = [
        {
            "geom": star(rng.uniform(0.1, 0.9)),
            "category": str(rng.choice(["Ia", "II", "IV", "Not Reported"])),
            "site_type": str(rng.choice(["PA", "PA", "OECM"])),
            "year": int(rng.choice([0, 1950, 1990, 2010])),
            "disc": bool(rng.random() < 0.3),
        }
        for _ in range(count)
    ]
    records += [dict(records[0]), dict(records[3], category="Ib")]
    regions = [
        ("A", star(2)),
        ("A", star(1)),
        ("B", star(2)),
        ("C", shapely.Point(60, 20).buffer(1)),
    ]
    land = Jurisdictions(np.array([star(2), star(2), star(1)]), ["Y", "X", "Y"])
    return rng, records, regions, land


@given(SEEDS)
@settings(max_examples=12, deadline=None)
def test_numbers_against_whole_polygons(shapes, seed):
    _, records, regions, land = random_case(shapes, seed)
    coverage = run(records, regions, land)
    ground = {name: shapely.union_all([g for n, g in regions if n == name]) for name in "ABC"}
    ground["*"] = shapely.union_all(list(ground.values()))
    by_type = {
        t: shapely.union_all([r["geom"] for r in records if r["site_type"] == t])
        for t in ("PA", "OECM")
    }
    pa = by_type["PA"]
    by_type["OECM"] = shapely.difference(by_type["OECM"], pa)
    found = defaultdict(lambda: defaultdict(float))
    for row in coverage.table():
        one = found[row.region, row.site_type, row.level]
        one["protected"] += row.protected_km2
        one["gross"] += row.gross_km2
        one["disc"] += row.disc_km2
    for region, geom in ground.items():
        for site_type, protected in by_type.items():
            expected = km2(shapely.intersection(geom, protected))
            some = [r for r in records if r["site_type"] == site_type]
            gross = km2(*shapely.intersection(geom, [r["geom"] for r in some])) if some else 0.0
            for level in ("all", "category"):
                one = found[region, site_type, level]
                assert one["protected"] == pytest.approx(expected, rel=1e-8, abs=1e-6)
                assert one["gross"] == pytest.approx(gross, rel=1e-8, abs=1e-6)
    # Discs: ground that no polygon covers, of whatever type.
    solid = shapely.union_all([r["geom"] for r in records if not r["disc"]])
    discs = shapely.union_all([r["geom"] for r in records if r["disc"]])
    expected = km2(shapely.intersection(ground["*"], shapely.difference(discs, solid)))
    total = found["*", "PA", "all"]["disc"] + found["*", "OECM", "all"]["disc"]
    assert total == pytest.approx(expected, rel=1e-8, abs=1e-6)


@given(SEEDS)
@settings(max_examples=12, deadline=None)
def test_gaps_and_protected_are_the_region(shapes, seed):
    _, records, regions, land = random_case(shapes, seed)
    coverage = run(records, regions, land, threads=2)
    gaps = defaultdict(float)
    for region, country, geom, area in coverage.joined_gaps():
        assert geom.is_valid
        gaps[region, country] += area
    protected = defaultdict(float)
    for (region, country), m2 in coverage.protected_m2().items():
        if region < len(coverage.regions):
            protected[coverage.regions[region], country] += m2 / 1e6
    for (region, country), m2 in coverage.ground.items():
        if region < len(coverage.regions):
            key = (coverage.regions[region], country)
            assert gaps[key] + protected[key] == pytest.approx(m2 / 1e6, rel=1e-9, abs=1e-7)
    union = shapely.union_all([r["geom"] for r in records])
    for _, _, geom, area in coverage.joined_gaps():
        assert km2(shapely.intersection(geom, union)) <= 1e-9 * area + 1e-7


@given(SEEDS)
@settings(max_examples=6, deadline=None)
def test_order_of_records_and_small_cuts_change_nothing(shapes, seed):
    rng, records, regions, land = random_case(shapes, seed)
    for i, record in enumerate(records):
        record["id"] = i

    def numbers(coverage):
        return {row[:6]: row.protected_km2 for row in coverage.table()}

    expected = numbers(run(records, regions, land))
    mixed = [records[i] for i in rng.permutation(len(records))]
    assert numbers(run(mixed, regions, land)) == pytest.approx(expected, rel=1e-8, abs=1e-6)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(leaves, "_HEAVY", 100)
        patch.setattr(leaves, "_WORTH_A_CUT", 16)
        patch.setattr(leaves, "_FEW_VERTICES", 8)
        patch.setattr(setops, "_DISSOLVED_AT_ONCE", 100)
        small = run(records, regions, land)
    assert numbers(small) == pytest.approx(expected, rel=1e-8, abs=1e-6)


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("n", [0, 20, 300])
def test_a_cancel_stops_within_a_second(shapes, threads, n):
    class After(Progress):
        asked, since = 0, None

        def cancelled(self):
            After.asked += 1
            if After.asked > n and After.since is None:
                After.since = time.monotonic()
            return After.asked > n

    rng = np.random.default_rng(0)
    records = as_records(
        [{"geom": shapes.star(rng, 100, *rng.uniform(0, 9, 2), 0.6)} for _ in range(1500)]
    )
    regions = as_regions([("R", shapes.star(rng, 30_000, 4, 4, 5))])
    before = threading.active_count()
    with pytest.raises(Cancelled):
        cover(records, regions, None, True, threads, After())
    assert time.monotonic() - After.since < 1.0
    assert threading.active_count() == before
