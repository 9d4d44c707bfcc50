"""Zonations: laws that hold for any, and faults of random ones counted in another way."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod
from transboundary_planner.core.errors import Cancelled
from transboundary_planner.core.jurisdictions import Jurisdictions
from transboundary_planner.core.progress import Progress
from transboundary_planner.core.zonation import Outlines, Zoning, check, clusters
from transboundary_planner.core.zonation_result import GROUND_REASONS, LINE_REASONS, REASONS
from transboundary_planner.core.zone_names import CODES, RANK

WGS84 = Geod(ellps="WGS84")


def zoning(rows, sites=None, countries=None):
    """Of (geometry, code) rows."""
    geoms = np.empty(len(rows), dtype=object)
    geoms[:] = [geom for geom, _ in rows]
    codes = [code for _, code in rows]
    n = len(rows)
    return Zoning(geoms, codes, codes, sites or [None] * n, countries or [()] * n)


def geodesic_m(line):
    """Length of a line, its edges straight in longitude/latitude."""
    total = 0.0
    for part in shapely.get_parts(shapely.segmentize(line, 0.002)):
        if part.geom_type == "LineString":
            total += WGS84.line_length(*shapely.get_coordinates(part).T)
    return total


def cells_of(rng, n, size=0.4, lon=131.0, lat=43.0):
    """n cells that cover a rectangle, with random codes."""
    points = shapely.MultiPoint(rng.random((n, 2)) * size + (lon, lat))
    frame = shapely.box(lon, lat, lon + size, lat + size)
    cells = shapely.get_parts(shapely.voronoi_polygons(points, extend_to=frame))
    cells = shapely.intersection(cells, frame)
    return [(cell, str(rng.choice(CODES[:5]))) for cell in cells], frame


def facts(findings):
    return [
        (f.reason, f.zone, f.other_zone, f.country, f.other_country, f.area_km2, f.length_km)
        for f in findings.faults
    ]


def close(a, b, rel=1e-6, least=1e-6):
    assert [x[:5] for x in a] == [x[:5] for x in b]
    for x, y in zip(a, b):
        for p, q in zip(x[5:], y[5:]):
            assert (p is None) == (q is None)
            if p is not None:
                assert p == pytest.approx(q, rel=rel, abs=least)


def test_reasons_are_all_there():
    assert set(REASONS) == set(GROUND_REASONS) | set(LINE_REASONS)
    assert len(REASONS) == len(GROUND_REASONS) + len(LINE_REASONS)
    assert set(RANK) == set(CODES)


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 2**31), st.integers(4, 25))
def test_a_partition_has_neither_gap_nor_overlap(seed, n):
    rows, frame = cells_of(np.random.default_rng(seed), n)
    assert check(zoning(rows)).ground == []
    outlines = Outlines(np.array([frame], dtype=object), ["all"])
    assert check(zoning(rows), outlines=outlines).ground == []


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 2**31), st.integers(4, 25))
def test_open_cores_are_the_edges_that_cores_share_with_others(seed, n):
    """Counted edge by edge: what core cells share with cells of rank 2, and with nothing."""
    rows, frame = cells_of(np.random.default_rng(seed), n)
    tolerance = 5.0
    found = check(zoning(rows), tolerance_m=tolerance)
    by_hand = {"core_open": 0.0, "core_without_buffer": 0.0}
    edges = 0
    core = shapely.union_all([cell for cell, code in rows if code == "core"])
    outside = shapely.boundary(core)
    for cell, code in rows:
        shared = shapely.intersection(outside, shapely.boundary(cell))
        if RANK[code] == 2:
            by_hand["core_without_buffer"] += geodesic_m(shared)
            edges += len(shapely.get_parts(shared))
    by_hand["core_open"] = geodesic_m(shapely.intersection(outside, frame.boundary))
    for reason, metres in by_hand.items():
        # A stretch may end a step away, and the shortest are not reported.
        room = 3 * tolerance * (edges + 20)
        assert 1e3 * found.length_km(reason) == pytest.approx(metres, abs=room, rel=1e-4)


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 2**31), st.integers(2, 12))
def test_gaps_and_overlaps_of_random_boxes(seed, n):
    """Areas against set operations on the whole, whatever the tolerance calls them."""
    rng = np.random.default_rng(seed)
    low = rng.random((n, 2)) * 0.3 + (131, 43)
    boxes = shapely.box(*np.column_stack([low, low + 0.02 + 0.2 * rng.random((n, 2))]).T)
    rows = [(geom, str(rng.choice(CODES[:5]))) for geom in boxes]
    frame = shapely.box(131, 43, 131.3, 43.3)
    found = check(zoning(rows), outlines=Outlines(np.array([frame], dtype=object), ["s"]))
    from transboundary_planner.core.areas import area_m2

    gap = shapely.difference(frame, shapely.union_all(boxes))
    wanted = area_m2(np.array([gap], dtype=object)).sum() / 1e6
    assert found.flat_km2("gap") == pytest.approx(wanted, rel=1e-9, abs=1e-3)
    ground = {}
    for geom, code in rows:
        ground.setdefault(code, []).append(geom)
    joined = [shapely.union_all(geoms) for geoms in ground.values()]
    twice = [a & b for i, a in enumerate(joined) for b in joined[:i]]
    wanted = area_m2(np.array([shapely.union_all(twice)], dtype=object)).sum() / 1e6
    assert found.flat_km2("overlap") == pytest.approx(wanted, rel=1e-9, abs=1e-3)


@settings(max_examples=4, deadline=None)
@given(st.integers(0, 2**31))
def test_order_does_not_matter(seed):
    rng = np.random.default_rng(seed)
    rows, _ = cells_of(rng, 12)
    rows = rows[:-2]
    sides = shapely.box(130, 42, 131.2, 44), shapely.box(131.2, 42, 133, 44)
    first = check(zoning(rows), Jurisdictions(np.array(sides), ["AAA", "BBB"]))
    order = rng.permutation(len(rows))
    second = check(
        zoning([rows[i] for i in order]), Jurisdictions(np.array(sides[::-1]), ["BBB", "AAA"])
    )
    close(facts(first), facts(second))


@settings(max_examples=4, deadline=None)
@given(st.integers(0, 2**31), st.sampled_from([(0.0, 0.0), (25.0, -60.0), (-131.0, 20.0)]))
def test_reserves_far_apart_do_not_know_of_each_other(seed, move):
    rng = np.random.default_rng(seed)
    rows, _ = cells_of(rng, 8)
    alone = check(zoning(rows[:-1]))
    twin = [(shapely.transform(g, lambda xy: xy + (3.0, 0)), c) for g, c in rows[:-1]]
    both = check(zoning(rows[:-1] + twin))
    close(sorted(facts(alone) * 2, key=str), sorted(facts(both), key=str), rel=1e-3, least=1e-3)


def ring(lon, lat, inner, outer):
    """Between two squares round a place, in degrees."""
    return shapely.box(lon - outer, lat - outer, lon + outer, lat + outer) - shapely.box(
        lon - inner, lat - inner, lon + inner, lat + inner
    )


@pytest.mark.parametrize("lat", [0.0, 60.0, -84.0])
@pytest.mark.parametrize("lon", [10.0, 179.95, -180.0])
def test_anywhere_on_earth(lon, lat):
    """A core in a buffer, the buffer cut in the east: also over the antimeridian, near a pole."""
    from transboundary_planner.core.frame import to_frame

    half = shapely.box(lon + 0.1, -90, lon + 5, 90)
    core = shapely.box(lon - 0.1, lat - 0.1, lon + 0.1, lat + 0.1)
    belt = ring(lon, lat, 0.1, 0.3)
    shapes = to_frame(np.array([core, belt, belt - half], dtype=object))[0]
    assert check(zoning([(shapes[0], "core"), (shapes[1], "buffer")])).faults == []
    found = check(zoning([(shapes[0], "core"), (shapes[2], "buffer")])).faults
    assert [f.reason for f in found] == ["core_open"]
    line = shapely.LineString([(lon + 0.1, lat - 0.1), (lon + 0.1, lat + 0.1)])
    assert found[0].length_km == pytest.approx(geodesic_m(line) / 1e3, rel=1e-5)
    bounds = shapely.bounds(found[0].geometry)
    assert -180 <= bounds[0] <= bounds[2] <= 180


def test_round_a_pole():
    """Cap and belt, as a frame layer has them: closed along the pole, cut at the antimeridian."""
    cap, belt = shapely.box(-180, 89, 180, 90), shapely.box(-180, 88, 180, 89)
    assert check(zoning([(cap, "core"), (belt, "buffer")])).faults == []
    half = shapely.box(-180, 88, 0, 89)
    found = check(zoning([(cap, "core"), (half, "buffer")])).faults
    assert {f.reason for f in found} == {"core_open"}
    line = shapely.LineString([(0, 89), (180, 89)])
    assert sum(f.length_km for f in found) == pytest.approx(geodesic_m(line) / 1e3, rel=1e-3)


def test_the_border_of_two_countries_over_the_antimeridian():
    """A border along 180: the frame's edges there are no outline, the common border is one."""
    west, east = shapely.box(179, 60, 180, 62), shapely.box(-180, 60, -179, 62)
    core = shapely.box(179.9, 60.9, 180, 61.1)
    one = Jurisdictions(np.array([west, east]), ["RUS", "RUS"])
    found = check(zoning([(core, "core")]), one).faults
    assert {f.reason for f in found} == {"core_open"}


def test_a_wavy_border_counts_in_all_its_bends():
    """A sine of 100 m, wave 1 km: the fault is as long as the border is."""
    lat = np.linspace(42, 44, 8001)
    lon = 131.05 + 0.00123 * np.sin(2 * np.pi * (lat - 42) / 0.009)
    bend = np.column_stack([lon, lat])
    west = shapely.Polygon([*bend, (130, 44), (130, 42)])
    east = shapely.Polygon([*bend, (132, 44), (132, 42)])
    sides = Jurisdictions(np.array([west, east]), ["AAA", "BBB"])
    core = shapely.box(130.9, 43, 131.2, 43.1)
    found = check(zoning([(core & west, "core")]), sides)
    line = shapely.LineString(bend) & core
    assert found.length_km("core_at_border") == pytest.approx(geodesic_m(line) / 1e3, rel=1e-3)
    # The neighbour's zones drawn on a straight line instead, 100 m off on either side.
    straight = shapely.box(131.05, 43, 131.3, 43.1)
    both = zoning([(core & west, "core"), (straight, "core")], countries=[("AAA",), ("BBB",)])
    assert check(both, sides).length_km("core_at_border") == 0


def test_three_countries_meet():
    corner = (131.05, 43.05)
    sides = [
        shapely.box(130, 42, corner[0], 44),
        shapely.box(corner[0], corner[1], 132, 44),
        shapely.box(corner[0], 42, 132, corner[1]),
    ]
    core = shapely.box(131, 43, 131.1, 43.1)
    zones = zoning([(core & sides[0], "core")])
    found = check(zones, Jurisdictions(np.array(sides), ["AAA", "BBB", "CCC"]))
    at = {
        (f.country, f.other_country): f.length_km
        for f in found.lines
        if f.reason == "core_at_border"
    }
    assert set(at) == {("AAA", "BBB"), ("AAA", "CCC")}
    line = shapely.LineString([(131.05, 43), (131.05, 43.1)])
    assert sum(at.values()) == pytest.approx(geodesic_m(line) / 1e3, rel=1e-4)


def test_countries_that_do_not_fit():
    """A gap of 100 m between two countries is bridged, one of 2 km is none's and no border."""
    core = shapely.box(131, 43, 131.1, 43.1)
    west = shapely.box(130, 42, 131.05, 44)
    for east, wanted in ((131.0512, {"core_at_border"}), (131.075, {"core_at_edge"})):
        sides = Jurisdictions(np.array([west, shapely.box(east, 42, 132, 44)]), ["AAA", "BBB"])
        found = check(zoning([(core & west, "core")]), sides)
        assert {f.reason for f in found.lines} - {"core_open"} == wanted


def test_two_polygons_of_one_core_with_a_slit_enclose_each_other():
    """100 m between two parcels of a core: no open core, but a sliver."""
    west, east = shapely.box(131, 43, 131.05, 43.1), shapely.box(131.0512, 43, 131.1, 43.1)
    belt = shapely.box(130.9, 42.9, 131.2, 43.2) - shapely.box(131, 43, 131.1, 43.1)
    found = check(zoning([(west, "core"), (east, "core"), (belt, "buffer")]))
    assert [f.reason for f in found.faults] == ["sliver_gap"]


def test_a_buffer_drawn_under_the_core_encloses_it_and_overlaps():
    core, whole = shapely.box(131, 43, 131.1, 43.1), shapely.box(130.9, 42.9, 131.2, 43.2)
    found = check(zoning([(core, "core"), (whole, "buffer")]))
    assert [f.reason for f in found.faults] == ["overlap"]
    # A buffer just as large as the core, but for centimetres of drawing, encloses nothing.
    same = shapely.box(130.9999999, 42.9999999, 131.1000001, 43.1000001)
    found = check(zoning([(core, "core"), (same, "buffer")]))
    assert sorted(f.reason for f in found.faults) == ["core_open", "overlap"]


def test_clusters():
    boxes = np.array(
        [[0, 0, 1, 1], [1.001, 0, 2, 1], [2.1, 0, 3, 1], [179.5, 60, 180, 61], [-180, 60, -179, 61]]
    )
    label = clusters(boxes, 500.0)
    assert label[0] == label[1]
    assert label[1] != label[2]
    assert label[3] == label[4]


def test_cancel_is_heard():
    class Stop(Progress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        check(zoning([(shapely.box(0, 0, 1, 1), "core")]), progress=Stop())


def test_countries_whose_outlines_are_far_away():
    """Zones deep inside a country, and in a country that ends at the antimeridian."""
    core, belt = shapely.box(10, 50, 10.1, 50.1), ring(10.05, 50.05, 0.05, 0.1)
    inside = Jurisdictions(np.array([shapely.box(0, 40, 20, 60)]), ["AAA"])
    assert check(zoning([(core, "core"), (belt, "buffer")]), inside).faults == []
    assert [f.reason for f in check(zoning([(core, "core")]), inside).faults] == ["core_open"]
    frame = Jurisdictions(np.array([shapely.box(170, 40, 180, 60)]), ["AAA"])
    core = shapely.box(179.95, 50, 180, 50.05)
    assert [f.reason for f in check(zoning([(core, "core")]), frame).faults] == ["core_open"]
