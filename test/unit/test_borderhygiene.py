"""Border hygiene: strips, depths and faults of hand-made borders, and the laws of a repair."""

import numpy as np
import pytest
import shapely
from pyproj import Geod
from transboundary_planner.core.areas import area_m2
from transboundary_planner.core.borderhygiene import inspect, with_countries
from transboundary_planner.core.errors import Cancelled
from transboundary_planner.core.hygiene_repair import repair
from transboundary_planner.core.hygiene_result import (
    GAPS,
    MISFITS,
    OVERLAPS,
    Sites,
    count,
    flat_km2,
    table,
)
from transboundary_planner.core.jurisdictions import Jurisdictions
from transboundary_planner.core.progress import Progress
from transboundary_planner.core.territory import DISPUTED_MARK, Territory
from transboundary_planner.core.thickness import depths

WGS84 = Geod(ellps="WGS84")
LAT = 45.0
# One degree of longitude at 45 N, of latitude round it; both in metres.
DEGREE_EAST = WGS84.inv(10, LAT, 10.001, LAT)[2] * 1000
DEGREE_NORTH = WGS84.inv(10, LAT, 10, LAT + 0.001)[2] * 1000


def east(metres):
    """Degrees of longitude that are so many metres at 45 N."""
    return metres / DEGREE_EAST


def north(metres):
    return metres / DEGREE_NORTH


def box(west, south, right, top):
    """A rectangle in metres round 10 E, 45 N."""
    return shapely.box(10 + east(west), LAT + north(south), 10 + east(right), LAT + north(top))


def array(*geoms):
    out = np.empty(len(geoms), dtype=object)
    out[:] = geoms
    return out


def territory(*pairs, fill_holes=True):
    """Of (code, polygon) pairs."""
    codes = [code for code, _ in pairs]
    return Territory(Jurisdictions(array(*(geom for _, geom in pairs)), codes, fill_holes))


def sites(*rows, layers=None):
    """Of (id, code or None, polygon) rows."""
    return Sites(
        array(*(geom for *_, geom in rows)),
        [own for own, *_ in rows],
        [None for _ in rows],
        [(code,) if code else () for _, code, _ in rows],
        np.array(layers or [0] * len(rows)),
    )


def reasons(faults):
    found = {}
    for fault in faults:
        found.setdefault(fault.reason, []).append(fault)
    return found


def only(faults, reason):
    (fault,) = reasons(faults)[reason]
    return fault


LEFT, RIGHT = box(-20_000, -10_000, 0, 10_000), box(0, -10_000, 20_000, 10_000)


# ---------------------------------------------------------------- countries with each other


@pytest.mark.parametrize("width", [0.5, 40.0, 100.0, 240.0])
def test_a_gap_has_the_width_and_the_area_of_its_strip(width):
    """Between two straight borders; at both open ends the strip stops at the disc."""
    a, b = LEFT, box(width, -10_000, 20_000, 10_000)
    fault = only(inspect(territory(("AAA", a), ("BBB", b)), None), "gap")
    (strip,) = area_m2(array(box(0, -10_000, width, 10_000)))
    half, radius = width / 2, 125.0
    # The segments of the discs of 250 m that the strip's ends are, in closed form.
    angle = np.arcsin(half / radius)
    segment = radius**2 * (angle - np.sin(angle) * np.cos(angle))
    assert fault.m2 == pytest.approx(strip - 2 * segment, rel=2e-4)
    assert fault.width_m == pytest.approx(width, rel=3e-3, abs=0.01)
    assert fault.countries == ("AAA", "BBB")
    assert fault.severity(250) == ("low" if width <= 25 else "medium")


def test_a_wider_gap_is_none_at_this_tolerance_and_one_at_another():
    pair = territory(("AAA", LEFT), ("BBB", box(300, -10_000, 20_000, 10_000)))
    assert inspect(pair, None, 250.0) == []
    assert only(inspect(pair, None, 400.0), "gap").width_m == pytest.approx(300, rel=3e-3)


def test_a_gap_that_opens_into_a_lake_ends_there():
    lake = box(-3000, -2000, 3000, 2000)
    a = LEFT.difference(lake)
    b = box(100, -10_000, 20_000, 10_000).difference(lake)
    found = reasons(inspect(territory(("AAA", a), ("BBB", b)), None))
    assert list(found) == ["gap"]
    assert len(found["gap"]) == 2
    (strip,) = area_m2(array(box(0, 2000, 100, 10_000)))
    for fault in found["gap"]:
        assert fault.m2 == pytest.approx(strip, rel=0.01)
        assert not fault.geometry.intersects(box(-3000, -1800, 3000, 1800))


def test_a_creek_within_one_country_is_no_gap():
    creek = box(-8000, -50, -1000, 50)
    pair = territory(("AAA", LEFT.difference(creek)), ("BBB", RIGHT), fill_holes=False)
    assert inspect(pair, None) == []


def test_a_gap_that_windows_cut_is_one():
    """Over four degrees of latitude, past eight windows."""
    a, b = shapely.box(10, 43, 10.5, 47), shapely.box(10.5 + 1e-3, 43, 11, 47)
    fault = only(inspect(territory(("AAA", a), ("BBB", b)), None), "gap")
    whole = area_m2(array(shapely.box(10.5, 43, 10.501, 47)))[0]
    assert fault.m2 == pytest.approx(whole, rel=1e-4)
    assert fault.width_m == pytest.approx(WGS84.inv(10.5, 43, 10.501, 43)[2], rel=1e-3)


def test_three_countries_share_out_what_lies_between_them():
    a, b = box(-9000, 50, -50, 9000), box(50, 50, 9000, 9000)
    c = box(-9000, -9000, 9000, -50)
    found = inspect(territory(("AAA", a), ("BBB", b), ("CCC", c)), None)
    assert {fault.countries for fault in found} == {("AAA", "BBB"), ("AAA", "CCC"), ("BBB", "CCC")}
    geoms = array(*(fault.geometry for fault in found))
    assert area_m2(geoms).sum() == pytest.approx(
        area_m2(array(shapely.union_all(geoms)))[0], rel=1e-9
    )


def test_over_the_antimeridian():
    a = shapely.box(179.0, 60, 180.0, 61)
    west = WGS84.fwd(-180, 60.5, 90, 100)[0]
    b = shapely.box(west, 60, -179, 61)
    fault = only(inspect(territory(("AAA", a), ("BBB", b)), None), "gap")
    assert fault.width_m == pytest.approx(WGS84.inv(-180, 60, west, 60)[2], rel=3e-3)
    assert fault.m2 == pytest.approx(area_m2(array(shapely.box(-180, 60, west, 61)))[0], rel=1e-3)
    # A country on both sides has no border with itself there.
    both = shapely.MultiPolygon([a, shapely.box(-180, 60, -179, 61)])
    assert inspect(territory(("AAA", both), ("BBB", shapely.box(170, 60, 171, 61))), None) == []


def test_near_the_pole():
    width = 100 / DEGREE_NORTH
    a = shapely.Polygon([(x, 89.8) for x in range(-180, 181, 2)] + [(180, 90), (-180, 90)])
    ring = [(x, 89.8 - width) for x in range(-180, 181, 2)]
    b = shapely.Polygon(ring + [(180, 89), (-180, 89)])
    found = reasons(inspect(territory(("AAA", a), ("BBB", b)), None))
    assert list(found) == ["gap"]
    total = sum(fault.m2 for fault in found["gap"])
    between = area_m2(array(shapely.box(-180, 89.8 - width, 180, 89.8)))[0]
    assert total == pytest.approx(between, rel=2e-3)
    assert max(f.width_m for f in found["gap"]) == pytest.approx(100, rel=0.02)


@pytest.mark.parametrize(
    ("depth", "reason"), [(40.0, "overlap"), (249.0, "overlap"), (260.0, "deep_overlap")]
)
def test_overlaps_of_countries(depth, reason):
    a, b = LEFT, box(-depth, -9000, 20_000, 9000)
    fault = only(inspect(territory(("AAA", a), ("BBB", b)), None), reason)
    assert fault.m2 == pytest.approx(area_m2(array(a.intersection(b)))[0], rel=1e-9)
    assert fault.width_m == pytest.approx(depth, rel=3e-3)


def test_disputed_land_is_nobodys_fault():
    """It overlaps one country, leaves a strip to the other, and has ground of its own."""
    land = box(-500, -2000, 900, 2000)
    left, right = box(-9000, -9000, 0, 9000), box(1000, -9000, 9000, 9000)
    found = inspect(territory(("AAA", left), ("BBB", right), ("CCC" + DISPUTED_MARK, land)), None)
    assert {fault.reason for fault in found} == {"disputed"}
    assert count(found) == 0
    assert {fault.severity(250) for fault in found} == {"note"}
    countries = {fault.countries for fault in found}
    assert countries == {("AAA", "CCC"), ("BBB", "CCC"), ("CCC",)}
    overlap = next(f for f in found if f.countries == ("AAA", "CCC"))
    assert overlap.m2 == pytest.approx(area_m2(array(box(-500, -2000, 0, 2000)))[0], rel=1e-9)


def test_an_overlap_of_two_countries_on_disputed_land_is_not_theirs():
    left, right = box(-9000, -9000, 100, 9000), box(0, -9000, 9000, 9000)
    land = box(0, -9000, 100, 0)
    found = reasons(
        inspect(territory(("AAA", left), ("BBB", right), ("CCC" + DISPUTED_MARK, land)), None)
    )
    fault = only([f for some in found.values() for f in some], "overlap")
    assert fault.m2 == pytest.approx(area_m2(array(box(0, 0, 100, 9000)))[0], rel=1e-9)


# ---------------------------------------------------------------- sites and their country


PAIR = territory(("AAA", LEFT), ("BBB", RIGHT))


def test_slivers_misfits_and_misplaced_sites():
    rows = (
        ("sliver", "AAA", box(-5000, 0, 40, 3000)),
        ("misfit", "AAA", box(-5000, -4000, 700, -1000)),
        ("misplaced", "AAA", box(6000, 5000, 9000, 8000)),
        ("sea", "BBB", box(19_000, -3000, 22_000, 3000)),
        ("inside", "BBB", box(4000, -3000, 9000, 3000)),
    )
    found = reasons(inspect(PAIR, sites(*rows)))
    assert {reason: [f.sites for f in some] for reason, some in found.items()} == {
        "sliver": [(0,)],
        "misfit": [(1,)],
        "misplaced": [(2,)],
        "outside": [(3,)],
    }
    for reason, depth, geom in (
        ("sliver", 40, box(0, 0, 40, 3000)),
        ("misfit", 700, box(0, -4000, 700, -1000)),
        ("outside", 2000, box(20_000, -3000, 22_000, 3000)),
    ):
        (fault,) = found[reason]
        assert fault.m2 == pytest.approx(area_m2(array(geom))[0], rel=1e-9)
        assert fault.width_m == pytest.approx(depth, rel=2e-3)
    (fault,) = found["misplaced"]
    assert fault.m2 == pytest.approx(area_m2(array(rows[2][2]))[0], rel=1e-9)
    # Its whole length counts, as far as the far side.
    assert fault.width_m == pytest.approx(9000, rel=2e-3)
    assert [f.severity(250) for some in found.values() for f in some] == [
        "medium", "high", "high", "note",
    ]  # fmt: skip


def test_without_a_country_a_site_is_where_it_lies_deepest():
    rows = sites(
        ("one", None, box(-5000, 0, 40, 3000)),
        ("both", None, box(-5000, -4000, 3000, -1000)),
        ("given", "BBB", box(-900, 5000, 3000, 8000)),
        ("nowhere", None, box(90_000, 0, 95_000, 3000)),
    )
    rows = with_countries(rows, PAIR, 250.0)
    assert rows.countries == [("AAA",), ("AAA", "BBB"), ("BBB",), ()]
    found = reasons(inspect(PAIR, rows))
    assert [f.sites for f in found["sliver"]] == [(0,)]
    assert [f.sites for f in found["misfit"]] == [(2,)]
    assert set(found) == {"sliver", "misfit"}


def test_a_country_that_the_layer_lacks_is_not_compared():
    assert inspect(PAIR, sites(("far", "ZZZ", box(-5000, 0, 4000, 3000)))) == []


def test_a_site_in_the_strip_between_two_countries():
    pair = territory(("AAA", LEFT), ("BBB", box(100, -10_000, 20_000, 10_000)))
    found = reasons(inspect(pair, sites(("park", "AAA", box(-5000, 0, 60, 3000)))))
    assert set(found) == {"gap", "in_gap"}
    (fault,) = found["in_gap"]
    assert fault.m2 == pytest.approx(area_m2(array(box(0, 0, 60, 3000)))[0], rel=1e-9)
    assert fault.width_m == pytest.approx(60, rel=2e-3)


def test_a_site_on_disputed_land():
    land = box(-1000, -2000, 0, 2000)
    left = LEFT.difference(land)
    three = territory(("AAA", left), ("BBB", RIGHT), ("CCC" + DISPUTED_MARK, land))
    found = reasons(inspect(three, sites(("park", "AAA", box(-5000, -1000, 0, 1000)))))
    (fault,) = found["disputed_site"]
    assert fault.m2 == pytest.approx(area_m2(array(box(-1000, -1000, 0, 1000)))[0], rel=1e-9)
    assert count([f for some in found.values() for f in some]) == 0


def test_a_strip_along_a_border_is_seen_where_the_outline_follows_it():
    follows = box(-5000, 0, -60, 3000)
    corner = shapely.Polygon(
        [(x, y) for x, y in shapely.get_coordinates(box(-4000, -7000, -1000, -4000))]
    )
    corner = shapely.affinity.rotate(corner, 45, "centroid")
    corner = shapely.affinity.translate(corner, 10 - east(20) - corner.bounds[2], 0)
    found = reasons(inspect(PAIR, sites(("park", "AAA", follows), ("corner", "AAA", corner))))
    assert set(found) == {"border_strip"}
    (fault,) = found["border_strip"]
    assert fault.sites == (0,)
    strip = area_m2(array(box(-60, 0, 0, 3000)))[0]
    assert strip * 0.99 < fault.m2 < strip + 2 * 60 * 250
    assert fault.width_m == pytest.approx(60, rel=0.05)


def test_a_strip_that_another_site_fills_is_none():
    rows = sites(
        ("park", "AAA", box(-5000, 0, -60, 3000)), ("belt", "AAA", box(-60, -900, 0, 4000))
    )
    assert inspect(PAIR, rows) == []


def test_a_coast_is_no_border():
    """West of the country is the sea: a site 60 m short of it leaves no strip there."""
    assert inspect(PAIR, sites(("coast", "AAA", box(-19_940, 0, -5000, 3000)))) == []


# ---------------------------------------------------------------- sites with each other


def test_gaps_and_overlaps_of_sites_of_two_countries():
    rows = sites(
        ("a", "AAA", box(-5000, 0, -30, 3000)),
        ("b", "BBB", box(50, 500, 4000, 2500)),
        ("c", "BBB", box(-100, -5000, 4000, -1000)),
        ("d", "AAA", box(-5000, -5000, 0, -1000)),
        ("e", "AAA", box(-5100, -1100, -4000, 100)),
        ("f", "BBB", box(-2000, -9000, 4000, -6000)),
        ("g", "AAA", box(-5000, -9000, 0, -6000)),
    )
    found = reasons(inspect(None, rows))
    assert set(found) == {"site_gap", "site_overlap", "deep_site_overlap"}
    (gap,) = found["site_gap"]
    assert (gap.sites, gap.others, gap.countries) == ((0,), (1,), ("AAA", "BBB"))
    assert gap.width_m == pytest.approx(80, rel=0.02)
    (overlap,) = found["site_overlap"]
    assert (overlap.sites, overlap.others) == ((3,), (2,))
    assert overlap.m2 == pytest.approx(area_m2(array(box(-100, -5000, 0, -1000)))[0], rel=1e-9)
    assert overlap.width_m == pytest.approx(100, rel=2e-3)
    (deep,) = found["deep_site_overlap"]
    # The ends of the overlap are nearer than its far side.
    assert deep.width_m == pytest.approx(1500, rel=2e-3)


def test_records_of_several_countries_are_no_neighbours_of_either():
    both = Sites(
        array(box(-5000, 0, 5000, 3000), box(-5000, 2900, 0, 6000)),
        ["both", "one"],
        [None, None],
        [("AAA", "BBB"), ("AAA",)],
        np.zeros(2, int),
    )
    assert inspect(None, both) == []


# ---------------------------------------------------------------- repair


def books(found):
    """What was there, less what was cut, and what was filled, is what is there."""
    expected = found.before_m2 - found.cut_m2 + found.filled_m2
    assert found.after_m2 == pytest.approx(expected, rel=1e-9)
    moved = {"cut": 0.0, "fill": 0.0}
    for move in found.moves:
        moved[move.action] += move.m2
    assert moved["cut"] == pytest.approx(found.cut_m2.sum(), rel=1e-9, abs=1)
    assert moved["fill"] == pytest.approx(found.filled_m2.sum(), rel=1e-9, abs=1)
    assert shapely.is_valid(found.sites.geoms).all()


def ragged():
    """Sites whose outlines wander on both sides of the border, some far over it."""
    rng = np.random.default_rng(7)
    rows = []
    for number, (code, side) in enumerate((("AAA", -1), ("BBB", 1), ("AAA", -1), ("BBB", 1))):
        south = -8000 + 4000 * number
        y = np.linspace(south, south + 3500, 60)
        x = rng.normal(0, 60, 60)
        edge = [(10 + east(a), LAT + north(b)) for a, b in zip(x, y)]
        back = 10 + east(side * 6000)
        geom = shapely.Polygon([*edge, (back, edge[-1][1]), (back, edge[0][1])])
        rows.append((f"s{number}", code, geom))
    rows.append(("deep", "AAA", box(-5000, 8500, 900, 9500)))
    return sites(*rows)


def test_repair_to_the_jurisdictions():
    rows = ragged()
    before = inspect(PAIR, rows)
    found = repair("jurisdictions", PAIR, rows, before, 250.0)
    books(found)
    assert (found.cut_m2[:4] > 0).all()
    assert (found.filled_m2[:4] > 0).all()
    # What is deeper than the tolerance is not touched, nor is anything moved farther.
    assert found.after_m2[4] == found.before_m2[4]
    assert found.sites.geoms[4] is rows.geoms[4]
    ground = PAIR.ground
    for move in found.moves:
        out = depths(array(move.geometry), ground, lambda i: np.array([True, True]))
        assert out[0] <= 250.0
    after = inspect(PAIR, found.sites)
    assert {"sliver", "in_gap", "border_strip"} & set(reasons(before))
    assert not {"sliver", "in_gap", "border_strip"} & set(reasons(after))
    again = repair("jurisdictions", PAIR, found.sites, after, 250.0)
    assert again.moves == []
    assert (again.after_m2 == found.after_m2).all()


def test_repair_to_the_first_layer():
    rows = ragged()
    rows = Sites(rows.geoms, rows.ids, rows.names, rows.countries, np.array([0, 1, 0, 1, 0]))
    shifted = array(*rows.geoms)
    for i in (1, 3):  # opposite the sites of the other country
        shifted[i] = shapely.affinity.translate(rows.geoms[i], 0, -north(4000))
    rows = rows.with_geoms(shifted)
    before = inspect(None, rows)
    assert {"site_overlap", "site_gap"} <= set(reasons(before))
    found = repair("first_layer", None, rows, before, 250.0)
    books(found)
    for i in (0, 2, 4):
        assert found.sites.geoms[i] is rows.geoms[i]
    assert found.cut_m2[1] > 0
    assert found.filled_m2[1] > 0
    after = inspect(None, found.sites)
    assert "site_overlap" not in reasons(after)
    assert repair("first_layer", None, found.sites, after, 250.0).moves == []


def test_a_site_that_is_nothing_but_a_sliver_stays():
    rows = sites(("thin", "AAA", box(0, 0, 40, 3000)))
    before = inspect(PAIR, rows)
    assert set(reasons(before)) == {"misplaced"}
    found = repair("jurisdictions", PAIR, rows, before, 250.0)
    assert found.moves == []
    assert found.sites.geoms[0] is rows.geoms[0]


def test_two_sites_do_not_both_get_a_strip():
    """Both could have the ground between them: the first by its id does."""
    rows = sites(
        ("b", "AAA", box(-5000, 0, -60, 3000)),
        ("a", "AAA", box(-5000, 3030, -60, 6000)),
    )
    found = repair("jurisdictions", PAIR, rows, inspect(PAIR, rows), 250.0)
    books(found)
    one, two = found.sites.geoms
    assert area_m2(array(shapely.intersection(one, two))).sum() == pytest.approx(0, abs=0.01)
    turned = sites(
        ("a", "AAA", box(-5000, 3030, -60, 6000)),
        ("b", "AAA", box(-5000, 0, -60, 3000)),
    )
    other = repair("jurisdictions", PAIR, turned, inspect(PAIR, turned), 250.0)
    assert other.after_m2[::-1] == pytest.approx(found.after_m2, rel=1e-12)


# ---------------------------------------------------------------- sums, order, cancelling


def test_the_table_adds_up_and_totals_count_ground_once():
    rows = ragged()
    pair = territory(("AAA", LEFT), ("BBB", box(80, -10_000, 20_000, 10_000)))
    before = inspect(pair, rows)
    after = inspect(pair, repair("jurisdictions", pair, rows, before, 250.0).sites)
    lines = table(before, after)
    for line in lines:
        if line.countries == "*":
            some = [x for x in lines if x.reason == line.reason and x.countries != "*"]
            assert sum(x.faults_n for x in some) == line.faults_n
            assert sum(x.km2 for x in some) == pytest.approx(line.km2, rel=1e-12)
            assert sum(x.after_n for x in some) == line.after_n
    for wanted in (GAPS, OVERLAPS, MISFITS):
        km2 = sum(fault.m2 for fault in before if fault.reason in wanted) / 1e6
        assert flat_km2(before, wanted) <= km2 * (1 + 1e-9)
    assert {x.after_n for x in table(before)} == {None}


def test_the_order_of_data_changes_nothing():
    rows = ragged()
    order = np.array([3, 0, 4, 2, 1])
    turned = Sites(
        rows.geoms[order],
        [rows.ids[i] for i in order],
        [None] * 5,
        [rows.countries[i] for i in order],
        rows.layer[order],
    )
    pair = territory(("BBB", RIGHT), ("AAA", LEFT))
    one = [(f.reason, f.countries, f.m2, f.width_m) for f in inspect(PAIR, rows)]
    two = [(f.reason, f.countries, f.m2, f.width_m) for f in inspect(pair, turned)]
    assert [x[:2] for x in one] == [x[:2] for x in two]
    assert np.array([x[2:] for x in one]) == pytest.approx(
        np.array([x[2:] for x in two]), rel=1e-9, abs=0.05
    )


def test_cancelling_is_heard():
    class Stop(Progress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        inspect(PAIR, ragged(), progress=Stop())


@pytest.mark.parametrize("half_angle", [30, 45, 60, 80])
def test_the_notch_where_a_border_meets_the_coast_is_no_gap(half_angle):
    slope = np.tan(np.radians(90 - half_angle))
    a = shapely.Polygon([(10, 45), (10, 44.8), (9.9, 44.8), (9.9, 45 + 0.1 * slope)])
    b = shapely.Polygon([(10, 45), (10, 44.8), (10.1, 44.8), (10.1, 45 + 0.1 * slope)])
    assert inspect(territory(("AAA", a), ("BBB", b)), None) == []


# ---------------------------------------------------------------- messy data


def jittered(rng, geom, metres):
    """An outline drawn by somebody else: more vertices, each off by some metres."""
    dense = shapely.segmentize(geom, 0.02)
    step = metres / 111_000

    def moved(xy):
        out = xy + rng.normal(0, step, xy.shape) / (np.cos(np.radians(LAT)), 1)
        out[-1] = out[0]
        return out

    drawn = shapely.Polygon(moved(shapely.get_coordinates(dense)))
    return drawn if drawn.is_valid else drawn.buffer(0)


@pytest.mark.parametrize("seed", [1, 8])
def test_messy_borders_against_plain_differences(shapes, seed):
    """Every area against GEOS on a grid, where it is exact; the laws of both repairs."""
    rng = np.random.default_rng(seed)
    cells = shapes.voronoi(rng, 5, 10.0, LAT, 0.3)
    codes = [f"C{i % 3}" for i in range(5)]
    grounds = array(*(jittered(rng, cell, 30) for cell in cells))
    messy = Territory(Jurisdictions(grounds, codes, True))
    rows = [
        (f"s{i}", codes[i], jittered(rng, shapely.buffer(cell, d), 20))
        for i, (cell, d) in enumerate(zip(cells, (0, 5e-4, -5e-4, 0, 1e-3)))
    ]
    rows += [
        (f"t{i}", f"C{i % 3}", shapes.star(rng, 40, *(rng.random(2) * 0.3 + (10, LAT)), 0.03))
        for i in range(4)
    ]
    rows = sites(*rows, layers=[i % 2 for i in range(9)])
    found = inspect(messy, rows)
    lands = messy.ground.geoms

    def m2(geoms):
        return area_m2(array(*geoms)).sum()

    def total(*wanted):
        return sum(fault.m2 for fault in found if fault.reason in wanted)

    grid = {"grid_size": 1e-12}
    pairs = [shapely.intersection(a, b, **grid) for i, a in enumerate(lands) for b in lands[:i]]
    assert total("overlap", "deep_overlap") == pytest.approx(m2(pairs), rel=1e-6, abs=1)
    beyond = [
        shapely.difference(
            geom, shapely.union_all(lands[messy.of(rows.countries[i])], **grid), **grid
        )
        for i, geom in enumerate(rows.geoms)
    ]
    told = ("sliver", "in_gap", "misfit", "misplaced", "outside")
    assert total(*told) == pytest.approx(m2(beyond), rel=1e-6, abs=5)
    pairs = [
        shapely.intersection(rows.geoms[i], rows.geoms[j], **grid)
        for i in range(9)
        for j in range(i)
        if rows.countries[i] != rows.countries[j]
    ]
    assert total("site_overlap", "deep_site_overlap") == pytest.approx(m2(pairs), rel=1e-6, abs=5)
    covered = shapely.union_all(lands, **grid)
    for fault in found:
        assert fault.geometry.is_valid
        if fault.reason in GAPS:
            assert fault.width_m <= 251
        if fault.reason == "gap":
            common = shapely.intersection(fault.geometry, covered, **grid)
            assert common.area <= 1e-6 * fault.geometry.area + 1e-13
    for rule in ("jurisdictions", "first_layer"):
        mended = repair(rule, messy, rows, found, 250.0)
        books(mended)
        after = inspect(messy, mended.sites)
        if rule == "jurisdictions":
            assert not {"sliver", "in_gap", "border_strip"} & set(reasons(after))
        assert repair(rule, messy, mended.sites, after, 250.0).moves == []
