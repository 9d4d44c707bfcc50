"""Zones: who gets which place, against true distances measured from the place itself."""

import threading

import numpy as np
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st
from transboundary_planner.core.areas import area_m2
from transboundary_planner.core.buffers import buffer
from transboundary_planner.core.errors import Cancelled, PlannerError
from transboundary_planner.core.flatten import attribution_order
from transboundary_planner.core.frame import to_frame
from transboundary_planner.core.geodesic import WGS84
from transboundary_planner.core.jurisdictions import Jurisdictions
from transboundary_planner.core.plane import Plane
from transboundary_planner.core.progress import Progress
from transboundary_planner.core.setops import union
from transboundary_planner.core.zones import CORE, Cores, by_country, zones

RINGS = [("buffer", 5000.0), ("transition", 20000.0)]


def some_zones(geoms, ids=None, factor=None, site=None, rings=RINGS, **options):
    geoms = to_frame(np.array([*geoms, None], dtype=object)[:-1])[0]
    site = np.arange(len(geoms)) if site is None else np.array(site)
    ids = [str(i) for i in range(site.max() + 1)] if ids is None else ids
    factor = np.ones(len(geoms)) if factor is None else np.array(factor, dtype=float)
    cores = Cores(geoms, site, factor, ids)
    return cores, zones(cores, rings, **options)


def true_distances(lon, lat, geoms):
    """From a place to each geometry, m: a plane round the place itself shows them exactly."""
    flat = Plane(lon, lat).project(geoms, 0.001)
    return shapely.distance(flat, shapely.Point(0, 0))


def expected(lon, lat, cores, rings, margin):
    """(site, zone) by the rule, "edge" within a margin of any change, None beyond all rings."""
    rank = attribution_order([None] * len(cores.ids), [None] * len(cores.ids), cores.ids)
    distance = true_distances(lon, lat, cores.geoms)
    near = {}
    for i, site in enumerate(cores.site.tolist()):
        near[site] = min(near.get(site, np.inf), distance[i])
    inside = [site for site, d in near.items() if d == 0]
    limits = np.array([0.0, *(far for _, far in rings)])
    if (np.abs(distance[:, None] - limits * cores.factor[:, None])[distance > 0] < margin).any():
        return "edge"
    if inside:
        return min(inside, key=lambda site: rank[site]), CORE
    for zone, (_, far) in enumerate(rings):
        giving = {cores.site[i] for i in np.flatnonzero(distance <= far * cores.factor)}
        if giving:
            ranked = sorted(giving, key=lambda site: (near[site], rank[site]))
            if len(ranked) > 1 and near[ranked[1]] - near[ranked[0]] < margin:
                return "edge"
            return ranked[0], zone
    return None


def check_places(cores, pieces, rings=RINGS, count=300, margin=10.0, seed=1):
    """Random places lie in the piece that the rule says, and in no other."""
    rng = np.random.default_rng(seed)
    bounds = shapely.bounds(pieces.geometry)
    looked = 0
    for _ in range(count):
        west, south, east, north = bounds[rng.integers(len(bounds))]
        lon, lat = rng.uniform(west, east), rng.uniform(south, north)
        wanted = expected(lon, lat, cores, rings, margin)
        if wanted == "edge":
            continue
        looked += 1
        found = np.flatnonzero(shapely.contains_xy(pieces.geometry, lon, lat))
        got = [(int(pieces.site[i]), int(pieces.zone[i])) for i in found]
        assert got == ([] if wanted is None else [wanted]), (lon, lat)
    assert looked > count / 4


def check_sum(cores, pieces, rings=RINGS):
    """Nothing is counted twice and nothing is lost."""
    everything = [g for g in cores.geoms if shapely.get_dimensions(g) == 2]
    everything += [g for _, far in rings for g in buffer(cores.geoms, far * cores.factor)]
    whole = area_m2(np.array([union(everything)], dtype=object))[0]
    assert pieces.m2.sum() == pytest.approx(whole, rel=1e-9)
    assert pieces.m2 == pytest.approx(area_m2(pieces.geometry))
    assert shapely.is_valid(pieces.geometry).all()


def square(lon, lat, km, skew=0.0):
    dlat = km / 111.2 / 2
    dlon = dlat / np.cos(np.radians(lat))
    xy = np.array([(-1, -1), (1 + skew, -1), (1, 1), (-1, 1 - skew)]) * (dlon, dlat)
    return shapely.polygons(xy + (lon, lat))


def test_one_site_has_rings_round_it():
    cores, pieces = some_zones([square(131, 43, 10)])
    assert pieces.zone.tolist() == [CORE, 0, 1]
    assert pieces.inner_m.tolist() == [0, 0, 5000]
    assert pieces.outer_m.tolist() == [0, 5000, 20000]
    check_places(cores, pieces)
    check_sum(cores, pieces)
    # Steiner's formula for a convex shape in the plane; a sphere's curvature takes 1e-6 of it.
    grown = 4 * 10_000 * 5000 + np.pi * 5000**2
    assert pieces.m2[1] == pytest.approx(grown, rel=2e-3)


def test_neighbours_share_a_boundary():
    cores, pieces = some_zones([square(131, 43, 10), square(131.2, 43.05, 10, 0.3)], ["b", "a"])
    check_places(cores, pieces)
    check_sum(cores, pieces)
    one, two = (pieces.geometry[(pieces.site == s) & (pieces.zone == 1)][0] for s in (0, 1))
    assert shapely.length(shapely.intersection(one, two)) > 0.1
    assert shapely.area(shapely.intersection(one, two)) < 1e-12


def test_the_issue_s_example():
    """A x 1 and B x 3, rings 5 and 20: a point 6 km from A and 10 km from B is buffer, and B's."""
    a = shapely.Point(131, 43)
    lon, lat, _ = WGS84.fwd(131, 43, 90, 16_000)
    cores, pieces = some_zones([a, shapely.Point(lon, lat)], ["A", "B"], [1, 3])
    lon, lat, _ = WGS84.fwd(131, 43, 90, 6_000)
    found = np.flatnonzero(shapely.contains_xy(pieces.geometry, lon, lat))
    assert [(pieces.site[i], pieces.zone[i]) for i in found] == [(1, 0)]
    check_places(cores, pieces)
    check_sum(cores, pieces)
    assert pieces.outer_m[pieces.site == 1].tolist() == [15_000, 60_000]


SHAPES = {
    "overlapping": ([square(131, 43, 20), square(131.1, 43.08, 20)], None),
    "swallowed": ([square(131, 43, 30), square(131.05, 43, 5)], None),
    "swallowed by a later one": ([square(131.05, 43, 5), square(131, 43, 30)], None),
    "the same twice": ([square(131, 43, 10), square(131, 43, 10)], None),
    "side by side": (
        [shapely.box(131, 43, 131.2, 43.2), shapely.box(131.2, 43.05, 131.4, 43.3)],
        None,
    ),
    "nested with a common side": (
        [shapely.box(131, 43, 131.4, 43.2), shapely.box(131.3, 43, 131.4, 43.2)],
        None,
    ),
    "the other way round": (
        [shapely.box(131.3, 43, 131.4, 43.2), shapely.box(131, 43, 131.4, 43.2)],
        None,
    ),
    "point, line, polygon": (
        [
            shapely.Point(131, 43),
            shapely.LineString([(131.1, 42.9), (131.3, 43.2)]),
            square(131.5, 43, 12),
        ],
        None,
    ),
    "three factors": (
        [square(131, 43, 8), square(131.25, 43.1, 8), square(131.1, 43.3, 4)],
        [1, 2.5, 0.5],
    ),
    "antimeridian": ([square(179.95, 67, 15), square(-179.7, 67.1, 10)], None),
    "pole": ([shapely.Point(0, 89.9), shapely.Point(120, 89.85), shapely.Point(-100, 89.7)], None),
}


@pytest.mark.parametrize("name", SHAPES)
def test_who_gets_which_place(name):
    geoms, factor = SHAPES[name]
    cores, pieces = some_zones(geoms, factor=factor)
    check_places(cores, pieces)
    check_sum(cores, pieces)


def test_holes_smaller_and_larger_than_the_ring():
    lake = square(131, 43, 6).exterior
    basin = square(131.9, 43, 60).exterior
    polygon = shapely.Polygon(square(131.4, 43, 150).exterior, [lake, basin])
    cores, pieces = some_zones([polygon])
    check_places(cores, pieces, count=400)
    check_sum(cores, pieces)
    # The small hole is all buffer; the middle of the large one is farther than 20 km.
    assert shapely.contains_xy(pieces.geometry[pieces.zone == 0][0], 131, 43)
    assert not shapely.contains_xy(pieces.geometry, 131.9, 43).any()


def test_wide_groups_are_divided_place_by_place():
    geoms = [shapely.Point(100 + 0.4 * i, 60 + 0.05 * (i % 3)) for i in range(30)]
    cores, pieces = some_zones(geoms)
    check_places(cores, pieces, count=200)
    check_sum(cores, pieces)
    parts, of = shapely.get_parts(pieces.geometry, return_index=True)
    crumbs = area_m2(parts) < 1.0
    assert np.unique(of[~crumbs], return_counts=True)[1].max() == 1
    assert crumbs.sum() < 0.1 * len(pieces.m2)


def test_dissolved_groups_have_one_zone():
    geoms = [square(131, 43, 10), square(131.2, 43.05, 10)]
    cores, pieces = some_zones(geoms, ["*"], [1, 2], site=[0, 0])
    assert pieces.zone.tolist() == [CORE, 0, 1]
    assert np.isnan(pieces.outer_m[1:]).all()
    check_places(cores, pieces)
    check_sum(cores, pieces)


def test_numbers_break_ties_by_value():
    geoms = [square(131, 43, 10), square(131, 43, 10)]
    _, pieces = some_zones(geoms, ["10", "9"])
    assert set(pieces.site.tolist()) == {1}


def test_clip_and_exclude_spare_the_core():
    land, town = np.array([shapely.box(130, 42, 131, 44)]), np.array([square(130.93, 43, 2)])
    geoms = [square(131, 43, 10)]
    _, whole = some_zones(geoms)
    _, pieces = some_zones(geoms, clip=land, exclude=town)
    assert pieces.m2[0] == pytest.approx(whole.m2[0], rel=1e-12)
    both = [
        shapely.difference(shapely.intersection(g, land[0]), town[0]) for g in whole.geometry[1:]
    ]
    assert pieces.m2[1:] == pytest.approx(area_m2(both), rel=1e-9)


def test_countries_and_who_would_have_to_act():
    _, pieces = some_zones([square(131, 43, 10)])
    countries = Jurisdictions(
        np.array([shapely.box(129, 42, 131.02, 44), shapely.box(131, 42, 131.2, 44)]),
        ["AAA", "BBB"],
    )
    rows = by_country(pieces, countries, [("AAA",)])
    assert set(rows.country) == {"AAA", "BBB", "AAA/BBB", "-"}
    across = {country for country, flag in zip(rows.country, rows.across) if flag}
    assert across == {"BBB"}
    assert rows.m2.sum() == pytest.approx(pieces.m2.sum(), rel=1e-12)
    for row in range(len(pieces.m2)):
        same = (rows.site == pieces.site[row]) & (rows.zone == pieces.zone[row])
        assert rows.m2[same].sum() == pytest.approx(pieces.m2[row], rel=1e-9)


def test_rings_that_are_too_far_or_too_large_are_refused_by_name():
    with pytest.raises(PlannerError) as refused:
        some_zones([shapely.Point(0, 0)], ["A"], [600])
    assert refused.value.key == "ring_too_far"
    assert refused.value.values == {"zone": "transition", "site": "A"}
    lines = [shapely.LineString([(-100, 0), (0, 0), (100, 0)])]
    with pytest.raises(PlannerError) as refused:
        some_zones(lines, ["A"], rings=[("far", 4_900_000.0)])
    assert refused.value.key == "ring_too_large"


@pytest.mark.parametrize("spread", [0.2, 4.0])
def test_threads_change_nothing(spread):
    """Groups in threads, and the places of one that is too wide for a plane."""
    rng = np.random.default_rng(7)
    places = [(131 + rng.uniform(0, spread), 43 + rng.uniform(0, 0.2)) for _ in range(14)]
    geoms = [square(lon, lat, rng.uniform(2, 9), 0.3) for lon, lat in places]
    rings = [("a", 3000.0), ("b", 12_000.0)]
    factor = [float(f) for f in rng.choice([1, 1, 2], 14)]
    several = [some_zones(geoms, factor=factor, rings=rings, threads=n)[1] for n in (1, 2, 5)]
    for other in several[1:]:
        assert (other.site == several[0].site).all()
        assert (other.zone == several[0].zone).all()
        # Not to the last bit: numpy rounds by where in memory an array lies.
        assert other.m2 == pytest.approx(several[0].m2, rel=1e-9)
        apart = shapely.symmetric_difference(other.geometry, several[0].geometry)
        assert shapely.area(apart).max() < 1e-12


def test_cancel_is_heard_in_threads():
    class Stop(Progress):
        asked = 0

        def cancelled(self):
            self.asked += 1
            return self.asked > 40

    geoms = [square(131 + 0.05 * i, 43, 5) for i in range(30)]
    before = threading.active_count()
    with pytest.raises(Cancelled):
        some_zones(geoms, threads=3, progress=Stop())
    assert threading.active_count() == before


@settings(max_examples=12, deadline=None)
@given(st.integers(2, 5), st.integers(0, 10_000))
# The outline of a site lies in the core of another one that reaches less far.
@example(4, 2501)
def test_laws(count, seed):
    """Any few sites with any factors: the rule holds, areas add up, order does not matter."""
    rng = np.random.default_rng(seed)
    geoms, factor = [], []
    for _ in range(count):
        lon, lat = 131 + rng.uniform(0, 0.5), 43 + rng.uniform(0, 0.4)
        kind = rng.integers(4)
        geoms.append(
            shapely.Point(lon, lat)
            if kind == 0
            else square(lon, lat, rng.uniform(1, 25), rng.uniform(0, 0.5))
        )
        factor.append(float(rng.choice([0.5, 1, 1, 1, 2])))
    rings = [("a", 2000.0), ("b", 7000.0), ("c", 9000.0)]
    cores, pieces = some_zones(geoms, factor=factor, rings=rings)
    check_places(cores, pieces, rings, count=60, seed=seed)
    check_sum(cores, pieces, rings)
    turned = list(range(count))[::-1]
    _, other = some_zones(
        [geoms[i] for i in turned],
        [str(i) for i in turned],
        [factor[i] for i in turned],
        rings=rings,
    )
    found = {(i, z): m2 for i, z, m2 in zip(pieces.site, pieces.zone, pieces.m2)}
    again = {(turned[i], z): m2 for i, z, m2 in zip(other.site, other.zone, other.m2)}
    assert again == pytest.approx(found, rel=1e-9, abs=1.0)
