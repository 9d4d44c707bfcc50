"""Border pairs against brute force: distances, shared borders, depths, kinds, groups."""

import itertools

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod
from transboundary_planner.core.borderpairs import find_pairs
from transboundary_planner.core.errors import Cancelled
from transboundary_planner.core.frame import to_frame
from transboundary_planner.core.geodesic import discs
from transboundary_planner.core.jurisdictions import Jurisdictions
from transboundary_planner.core.outlines import Outlines, Planes, unwrapped_boxes
from transboundary_planner.core.pair_candidates import candidates
from transboundary_planner.core.pair_clusters import clusters
from transboundary_planner.core.pair_distances import shortest_links
from transboundary_planner.core.pair_sites import PairSites
from transboundary_planner.core.progress import Progress
from transboundary_planner.core.shared_border import common, gaps, merged
from transboundary_planner.core.store import PolygonStore

GEOD = Geod(ellps="WGS84")


def as_sites(geoms, countries, ids=None, points=None):
    """Sites of single polygons (None for points), as the reader makes them."""
    n = len(geoms)
    solid = [k for k, geom in enumerate(geoms) if geom is not None]
    polygons = np.empty(len(solid), dtype=object)
    polygons[:] = [geoms[k] for k in solid]
    store = PolygonStore()
    store.add(to_frame(polygons)[0])
    return PairSites(
        store,
        np.array(solid, dtype=int),
        ids or [f"S{k}" for k in range(n)],
        [None] * n,
        [None] * n,
        [tuple(sorted(c.split(";"))) if c else () for c in countries],
        np.full((n, 2), np.nan) if points is None else np.array(points, dtype=float),
    )


def rows_of(result):
    return {(row.site_a, row.site_b): row for row in result.rows()}


def edges_of(geom):
    """(n, 2, 2) drawn edges."""
    rings = [shapely.get_coordinates(r) for r in shapely.get_rings(shapely.get_parts(geom))]
    return np.concatenate([np.stack([xy[:-1], xy[1:]], axis=1) for xy in rings])


def brute_m(a, b):
    """The least geodesic distance of drawn outlines, to a centimetre: every edge of one with every
    edge of the other, by points along both, ever denser round the best. No plane, no index."""
    first, second = edges_of(a), edges_of(b)
    one, other = (k.ravel() for k in np.indices((len(first), len(second))))
    low = np.zeros((len(one), 2))
    high = np.ones((len(one), 2))
    share = np.linspace(0, 1, 9)
    size = np.maximum(
        *(GEOD.inv(*e[:, 0].T, *e[:, 1].T)[2][k] for e, k in ((first, one), (second, other)))
    )
    while True:
        at = [low[:, [k]] + (high - low)[:, [k]] * share for k in (0, 1)]
        p = first[one, 0, None] + (first[one, 1] - first[one, 0])[:, None] * at[0][..., None]
        q = (
            second[other, 0, None]
            + (second[other, 1] - second[other, 0])[:, None] * at[1][..., None]
        )
        n = len(one)
        p = np.broadcast_to(p[:, :, None], (n, 9, 9, 2)).reshape(-1, 2)
        q = np.broadcast_to(q[:, None], (n, 9, 9, 2)).reshape(-1, 2)
        metres = GEOD.inv(*p.T, *q.T)[2].reshape(n, 81)
        best = metres.argmin(axis=1)
        # What lies between two points is no nearer than they are by more than their spacing.
        width = size * (high - low).max(axis=1) / 8
        keep = metres.min(axis=1) - 2 * width <= metres.min()
        if width[keep].max() < 0.005:
            return metres.min()
        mid = np.stack([at[0][np.arange(n), best // 9], at[1][np.arange(n), best % 9]], axis=1)
        half = (high - low) / 4
        low, high = np.clip(mid - half, 0, 1)[keep], np.clip(mid + half, 0, 1)[keep]
        one, other, size = one[keep], other[keep], size[keep]


# ---------------------------------------------------------------- distances


@st.composite
def two_stars(draw):
    """Two ragged polygons some kilometres apart, anywhere but on a pole."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    lat = draw(st.floats(-84, 84))
    lon = draw(st.floats(-179, 179))
    km = draw(st.sampled_from([0.5, 5.0, 40.0]))
    away, turn = draw(st.floats(1.1, 3.0)), draw(st.floats(0, 6.28))
    geoms = []
    for k in (0, 1):
        n = int(rng.integers(4, 9))
        angle = np.sort(rng.uniform(0, 2 * np.pi, n))
        radius = km * rng.uniform(0.4, 1.0, n) / 111
        shift = k * away * 2 * km / 111
        x = lon + (shift * np.cos(turn) + radius * np.cos(angle)) / np.cos(np.radians(lat))
        y = lat + shift * np.sin(turn) + radius * np.sin(angle)
        geoms.append(shapely.Polygon(np.column_stack([x, np.clip(y, -89.5, 89.5)])))
    return geoms


@settings(max_examples=60, deadline=None)
@given(two_stars())
def test_distance_is_that_of_brute_force_over_all_edges(geoms):
    a, b = geoms
    if not (a.is_valid and b.is_valid) or a.intersects(b):
        return
    result = find_pairs(as_sites(geoms, ["AAA", "BBB"]), 1e6, 250.0)
    (row,) = result.rows()
    assert row.distance_m == pytest.approx(brute_m(a, b), abs=0.1)


def box_km(lon, lat, width, height):
    """A small rectangle with so many kilometres to the east and north of its corner."""
    dy = height / 111.2
    dx = width / (111.32 * np.cos(np.radians(lat)))
    return shapely.box(lon, lat, lon + dx, lat + dy)


def test_distance_of_long_drawn_edges_against_a_fine_reference():
    # 3 degrees along a parallel at 60 north: the drawn edge and the geodesic are 2.4 km apart.
    a = shapely.box(10, 58, 13, 60)
    b = shapely.Polygon([(11.2, 60.05), (11.8, 60.05), (11.5, 60.4)])
    (row,) = find_pairs(as_sites([a, b], ["AAA", "BBB"]), 20e3, 250.0).rows()
    straight = GEOD.inv(11.2, 60.05, 11.2, 60.0)[2]
    assert row.distance_m == pytest.approx(straight, abs=0.1)


@pytest.mark.parametrize("lat", [0.0, 45.0, -70.0, 84.0, 89.0])
@pytest.mark.parametrize("lon", [0.0, 179.99, -179.999, 100.0])
def test_known_gap_anywhere(lat, lon):
    """Two caps of rectangles whose facing edges are parallels: the gap is a piece of a meridian."""
    width = 3.0 / (111.32 * np.cos(np.radians(lat)))
    south, north = lat - 0.02, lat
    _, far, _ = GEOD.fwd(lon, north, 0.0, 3000.0)
    a = shapely.box(lon - width, south, lon + width, north)
    b = shapely.box(lon - width / 2, far, lon + width / 2, far + 0.02)
    (row,) = find_pairs(as_sites([a, b], ["AAA", "BBB"]), 10e3, 250.0).rows()
    assert row.kind == "near"
    assert row.distance_m == pytest.approx(3000.0, abs=0.1)
    ends = shapely.get_coordinates(row_line(a, b))
    assert GEOD.inv(*ends[0], *ends[-1])[2] == pytest.approx(3000.0, abs=0.2)


def row_line(a, b):
    result = find_pairs(as_sites([a, b], ["AAA", "BBB"]), 10e3, 250.0)
    line = result.pairs[0].line
    assert np.abs(shapely.get_coordinates(line)[:, 0]).max() <= 180
    return line


def test_over_the_pole():
    """Two sites on either side of the pole, 20 km apart through it."""
    _, lat, _ = GEOD.fwd(0, 90, 180.0, 10_000.0)
    a, b = shapely.box(-5, lat - 0.1, 5, lat), shapely.box(172, lat - 0.1, 179, lat)
    (row,) = find_pairs(as_sites([a, b], ["AAA", "BBB"]), 25e3, 250.0).rows()
    expected = brute_m(a, b)
    assert row.distance_m == pytest.approx(expected, abs=0.1)
    assert 19_800 < row.distance_m < 20_001
    assert not find_pairs(as_sites([a, b], ["AAA", "BBB"]), 19e3, 250.0).pairs


def test_a_ring_round_the_pole_and_what_lies_in_it():
    lon = np.arange(0, 361, 5.0)
    ring = shapely.Polygon(
        np.column_stack([np.r_[lon, lon[::-1]], np.r_[np.full(73, 80.0), np.full(73, 85.0)]])
    )
    ring = to_frame(np.array([ring], dtype=object))[0][0]
    inside = shapely.box(100, 85.05, 110, 85.2)
    (row,) = find_pairs(as_sites([ring, inside], ["AAA", "BBB"]), 10e3, 250.0).rows()
    assert row.distance_m == pytest.approx(GEOD.inv(105, 85.0, 105, 85.05)[2], abs=0.1)


def test_sites_far_apart_along_a_long_front():
    """Two parks of 300 km that face each other: the narrowest place is far from the middle."""
    west = np.linspace(47, 50, 61)
    gap = 0.06 + 0.02 * np.abs(west - 49.9)
    a = shapely.Polygon(np.r_[np.column_stack([np.full(61, 20.0), west]), [[19, 50], [19, 47]]])
    b = shapely.Polygon(np.r_[np.column_stack([20 + gap, west]), [[21, 50], [21, 47]]])
    (row,) = find_pairs(as_sites([a, b], ["AAA", "BBB"]), 10e3, 250.0).rows()
    assert row.distance_m == pytest.approx(brute_m(a, b), abs=0.1)


def test_links_of_many_planes_at_once_are_those_of_each(shapes):
    rng = np.random.default_rng(7)
    geoms = [shapes.star(rng, 60, *rng.uniform(-3, 3, 2), 0.2) for _ in range(40)]
    outlines = Outlines(np.array(geoms, dtype=object))
    i, j = np.triu_indices(40, 1)
    together = shortest_links(outlines, i, outlines, j, 200e3)
    for n in rng.choice(len(i), 25, replace=False):
        alone = shortest_links(outlines, i[[n]], outlines, j[[n]], 200e3)
        assert np.array_equal(alone.distance_m[0], together.distance_m[n], equal_nan=True)


def test_a_plane_and_back():
    rng = np.random.default_rng(3)
    centre = np.column_stack([rng.uniform(-180, 180, 50), rng.uniform(-89, 89, 50)])
    lon, lat, _ = GEOD.fwd(*centre.T, rng.uniform(-180, 180, 50), rng.uniform(0, 60_000, 50))
    planes, plane = Planes(centre), np.arange(50)
    from transboundary_planner.core.outlines import geocentric

    xy = planes.project(geocentric(np.column_stack([lon, lat])), plane)
    back = planes.unproject(xy, plane)
    assert GEOD.inv(lon, lat, *back.T)[2].max() < 0.01
    assert np.hypot(*xy.T) == pytest.approx(GEOD.inv(*centre.T, lon, lat)[2], abs=0.005)


# ---------------------------------------------------------------- candidates


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from([0.5e3, 10e3, 300e3]))
def test_no_pair_within_reach_is_missing(seed, reach):
    """Points anywhere, poles and the antimeridian among them, against all distances."""
    rng = np.random.default_rng(seed)
    n = 60
    centre = rng.uniform([-180, -90], [180, 90])
    spread = rng.choice([0.2, 3.0, 40.0])
    lat = np.clip(centre[1] + rng.normal(0, spread, n), -90, 90)
    lon = centre[0] + rng.normal(0, spread, n) / max(np.cos(np.radians(lat)).min(), 0.02)
    lon = (lon + 180) % 360 - 180
    country = rng.integers(-1, 3, n)
    foreign = ~np.eye(3, dtype=bool)
    boxes = np.column_stack([lon, lat, lon, lat])
    i, j = candidates(boxes, country, foreign, reach)
    found = set(zip(i.tolist(), j.tolist()))
    assert len(found) == len(i)
    for a, b in itertools.combinations(range(n), 2):
        same = country[a] == country[b] or min(country[a], country[b]) < 0
        near = GEOD.inv(lon[a], lat[a], lon[b], lat[b])[2] <= reach
        if same:
            assert (a, b) not in found
        elif near:
            assert (a, b) in found


def test_boxes_over_the_antimeridian_are_narrow():
    whole = to_frame(np.array([shapely.box(179, 10, 182, 12)], dtype=object))[0]
    assert unwrapped_boxes(whole)[0] == pytest.approx([179, 10, 182, 12])


# ---------------------------------------------------------------- kinds


def synthetic():
    """Sites along the line 20 east between AAA (west) and BBB (east), about 50 north."""
    metre = 1 / (111_320 * np.cos(np.radians(50)))
    border = 20.0
    sites = {
        "touch-a": shapely.box(border - 0.05, 50.00, border, 50.02),
        "touch-b": shapely.box(border, 50.00, border + 0.05, 50.02),
        "gap3-a": shapely.box(border - 0.05, 51.00, border, 51.02),
        "gap3-b": shapely.box(border + 0.0427, 51.00, border + 0.09, 51.02),
        "gap12-a": shapely.box(border - 0.05, 52.00, border, 52.02),
        "gap12-b": shapely.box(border + 0.175, 52.00, border + 0.2, 52.02),
        "sliver-a": shapely.box(border - 0.05, 53.00, border + 40 * metre, 53.02),
        "sliver-b": shapely.box(border - 5 * metre, 53.00, border + 0.05, 53.02),
        "deep-a": shapely.box(border - 0.05, 54.00, border + 0.02, 54.02),
        "deep-b": shapely.box(border - 0.02, 54.00, border + 0.05, 54.02),
        "same-1": shapely.box(border - 0.30, 55.00, border - 0.25, 55.02),
        "same-2": shapely.box(border - 0.25, 55.00, border - 0.20, 55.02),
        "multi": shapely.box(border - 0.05, 56.00, border + 0.05, 56.02),
    }
    countries = []
    for name in sites:
        side = "AAA" if name.endswith("-a") or name.startswith("same") else "BBB"
        countries.append("BBB;AAA" if name == "multi" else side)
    return sites, countries


def jurisdictions():
    geoms = np.array([shapely.box(10, 40, 20, 60), shapely.box(20, 40, 30, 60)], dtype=object)
    return Jurisdictions(geoms, ["AAA", "BBB"])


@pytest.mark.parametrize("given", ["field", "jurisdictions", "both"])
def test_kinds_of_the_synthetic_sites(given):
    sites, countries = synthetic()
    listed = [""] * len(sites) if given == "jurisdictions" else countries
    land = None if given == "field" else jurisdictions()
    result = find_pairs(as_sites(list(sites.values()), listed, list(sites)), 10e3, 250.0, land)
    found = rows_of(result)
    kinds = {key: row.kind for key, row in found.items()}
    wanted = {
        ("touch-a", "touch-b"): "adjoining",
        ("gap3-a", "gap3-b"): "near",
        ("sliver-a", "sliver-b"): "adjoining",
        ("deep-a", "deep-b"): "overlapping",
        ("multi", "multi"): "single_record",
    }
    if given == "jurisdictions":  # they reach 1.3 km into each other's country: both are binational
        del wanted["deep-a", "deep-b"]
        wanted["deep-a", "deep-a"] = wanted["deep-b", "deep-b"] = "single_record"
    if given == "both":
        wanted["deep-a", "deep-a"] = wanted["deep-b", "deep-b"] = "single_record"
    assert kinds == wanted
    height = GEOD.inv(20, 50, 20, 50.02)[2] / 1000
    touch = found["touch-a", "touch-b"]
    assert touch.distance_m == 0
    assert touch.overlap_km2 == 0
    if given == "field":
        # Along the line, and round both corners as far as the tolerance reaches.
        assert touch.shared_by == "outlines"
        assert touch.shared_border_km == pytest.approx(height + 0.5, abs=0.002)
    else:
        # The border runs on for the tolerance beyond both sites.
        assert touch.shared_by == "border"
        assert touch.shared_border_km == pytest.approx(height + 0.5, abs=0.002)
    gap = found["gap3-a", "gap3-b"]
    assert gap.distance_m == pytest.approx(GEOD.inv(20, 51.02, 20.0427, 51.02)[2], abs=0.1)
    assert (gap.shared_border_km, gap.shared_by, gap.overlap_km2) == (0, None, 0)
    sliver = found["sliver-a", "sliver-b"]
    assert sliver.overlap_km2 == pytest.approx(
        abs(GEOD.polygon_area_perimeter(*dense_sliver())[0]) / 1e6, rel=1e-4
    )
    single = found["multi", "multi"]
    assert single.distance_m is None
    assert single.overlap_km2 is None
    if given == "field":
        assert single.shared_border_km is None
        assert result.pairs[[p.kind for p in result.pairs].index("single_record")].line is None
    else:
        assert single.shared_border_km == pytest.approx(
            GEOD.inv(20, 56, 20, 56.02)[2] / 1000 + 0.5, abs=0.002
        )


def dense_sliver():
    metre = 1 / (111_320 * np.cos(np.radians(50)))
    ring = shapely.box(20 - 5 * metre, 53.0, 20 + 40 * metre, 53.02).exterior
    return shapely.get_coordinates(ring).T


def test_a_pair_of_12_km_is_found_when_asked_for():
    sites, countries = synthetic()
    found = rows_of(find_pairs(as_sites(list(sites.values()), countries, list(sites)), 15e3, 250.0))
    assert found["gap12-a", "gap12-b"].kind == "near"


def test_nearest_points_across_a_third_country():
    """The straight link of A and B runs over a strip of C, in which lies another site."""
    a, b, c = (box_km(lon, 45.0, 4, 4) for lon in (10.0, 10.12, 10.08))
    c = shapely.box(10.07, 44.0, 10.10, 44.02)
    found = rows_of(find_pairs(as_sites([a, b, c], ["AAA", "BBB", "CCC"]), 10e3, 250.0))
    assert set(found) == {("S0", "S1")}
    assert found["S0", "S1"].distance_m == pytest.approx(brute_m(a, b), abs=0.1)


def test_a_site_wholly_inside_another_is_overlapping_and_duplicates_too():
    large, small = shapely.box(10, 45, 11, 46), box_km(10.5, 45.5, 0.1, 0.1)
    found = rows_of(find_pairs(as_sites([large, small, large], ["AAA", "BBB", "BBB"]), 10e3, 250.0))
    assert {key: row.kind for key, row in found.items()} == {
        ("S0", "S1"): "overlapping",
        ("S0", "S2"): "overlapping",
    }
    assert found["S0", "S1"].distance_m == 0


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32), st.floats(100.0, 2000.0))
def test_depth_against_many_points_of_the_common_ground(seed, tolerance):
    rng = np.random.default_rng(seed)
    geoms = []
    for _ in range(2):
        angle = np.sort(rng.uniform(0, 2 * np.pi, 9))
        radius = rng.uniform(0.01, 0.03, 9)
        x, y = rng.uniform(-0.02, 0.02, 2)
        geoms.append(
            shapely.Polygon(
                np.column_stack([x + radius * np.cos(angle), y + radius * np.sin(angle)])
            )
        )
    a, b = geoms
    if not (a.is_valid and b.is_valid):
        return
    both = shapely.intersection(a, b)
    if both.area < 1e-6:
        return
    # On the equator, within some kilometres, degrees are as good as a plane.
    scale = np.array([111_319.5, 110_574.3])
    flat = [shapely.transform(g, lambda xy: xy * scale) for g in (a, b, both)]
    west, south, east, north = flat[2].bounds
    grid = np.stack(np.meshgrid(np.linspace(west, east, 120), np.linspace(south, north, 120)), -1)
    grid = shapely.points(grid.reshape(-1, 2))
    shapely.prepare(flat[2])
    grid = np.append(
        grid[shapely.contains(flat[2], grid)], shapely.points(shapely.get_coordinates(flat[2]))
    )
    depth = max(shapely.distance(g.exterior, grid).max() for g in flat[:2])
    if abs(depth - tolerance) < 0.03 * tolerance:
        return
    (row,) = find_pairs(as_sites(geoms, ["AAA", "BBB"]), 10e3, tolerance).rows()
    assert (row.kind == "overlapping") == (depth > tolerance)


# ---------------------------------------------------------------- shared borders


def test_shared_length_against_points_along_the_outlines():
    """Wiggly outlines that come and go: points every metre, and their distance to the other."""
    rng = np.random.default_rng(11)
    y = np.linspace(0, 0.1, 80)
    wiggle = [0.002 * rng.normal(size=80).cumsum() / 5 for _ in range(2)]
    a = shapely.Polygon(np.r_[np.column_stack([wiggle[0], y]), [[-0.05, 0.1], [-0.05, 0]]])
    b = shapely.Polygon(np.r_[np.column_stack([0.002 + wiggle[1], y]), [[0.05, 0.1], [0.05, 0]]])
    a, b = (shapely.make_valid(g) for g in (a, b))
    (row,) = find_pairs(as_sites([a, b], ["AAA", "BBB"]), 10e3, 250.0).rows()
    scale = np.array([111_319.5, 110_574.3])
    flat = [shapely.transform(g, lambda xy: xy * scale) for g in (a, b)]
    total = 0.0
    for own, other in (flat, flat[::-1]):
        line = own.boundary
        at = shapely.line_interpolate_point(line, np.arange(0.5, line.length, 1.0))
        total += (shapely.distance(other, at) <= 250.0).mean() * line.length
    assert row.shared_border_km * 1000 == pytest.approx(total / 2, abs=15.0)


def test_shared_border_does_not_count_the_antimeridian():
    """Two parks that meet at 10 north, both cut in two at 180 east."""
    a, b = shapely.box(179.5, 9.9, 180.5, 10.0), shapely.box(179.5, 10.0, 180.5, 10.1)
    cut = to_frame(np.array([a, b], dtype=object))[0]
    here = [shapely.box(9.5, 9.9, 10.5, 10.0), shapely.box(9.5, 10.0, 10.5, 10.1)]
    (over,) = find_pairs(as_sites(list(cut), ["AAA", "BBB"]), 10e3, 250.0).rows()
    (plain,) = find_pairs(as_sites(here, ["AAA", "BBB"]), 10e3, 250.0).rows()
    assert over.shared_border_km == pytest.approx(plain.shared_border_km, abs=1e-4)
    assert over.kind == plain.kind == "adjoining"


def test_touching_across_the_antimeridian():
    a, b = shapely.box(179, 10, 180, 11), shapely.box(-180, 10, -179, 11)
    (row,) = find_pairs(as_sites([a, b], ["AAA", "BBB"]), 10e3, 250.0).rows()
    assert row.distance_m == pytest.approx(0, abs=1e-3)
    assert row.kind == "adjoining"
    height = GEOD.inv(0, 10, 0, 11)[2] / 1000
    assert row.shared_border_km == pytest.approx(height + 0.5, abs=0.01)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 2), st.floats(0, 1), st.floats(0, 1)), min_size=0, max_size=12
    ),
    st.lists(
        st.tuples(st.integers(0, 2), st.floats(0, 1), st.floats(0, 1)), min_size=0, max_size=12
    ),
)
def test_intervals_against_points(first, second):
    at = np.linspace(0, 1, 997)

    def covered(rows, row):
        return np.array([any(r == row and low < t < high for r, low, high in rows) for t in at])

    def made(rows):
        rows = [(r, min(a, b), max(a, b)) for r, a, b in rows if abs(a - b) > 1e-6]
        columns = list(zip(*rows)) if rows else [[], [], []]
        return rows, merged(*(np.array(c, dtype=k) for c, k in zip(columns, (int, float, float))))

    (one, mine), (two, theirs) = made(first), made(second)
    both = list(zip(*common(mine, theirs)))
    left = list(zip(*gaps(*mine, 3)))
    for row in range(3):
        a, b = covered(one, row), covered(two, row)
        assert (covered(zip(*mine), row) if False else covered(list(zip(*mine)), row) >= a).all()
        assert ((covered(both, row)) == (a & b)).mean() > 0.98
        assert ((covered(left, row)) == ~a).mean() > 0.98


# ---------------------------------------------------------------- countries, groups, order


def test_pairs_share_no_country():
    a = box_km(10, 45, 4, 4)
    b = box_km(10.06, 45, 4, 4)
    for countries, found in (
        (["AAA", "AAA"], 0),
        (["AAA;BBB", "AAA"], 0),
        (["AAA;BBB", "CCC"], 1),
        (["AAA", ""], 0),
    ):
        result = find_pairs(as_sites([a, b], countries), 10e3, 250.0)
        assert sum(pair.a != pair.b for pair in result.pairs) == found, countries


def test_order_changes_nothing(shapes):
    rng = np.random.default_rng(21)
    geoms = [shapes.star(rng, 40, *rng.uniform(0, 2, 2), 0.15) for _ in range(30)]
    countries = [str(c) for c in rng.choice(["AAA", "BBB", "CCC"], 30)]
    ids = [f"S{k:02d}" for k in range(30)]
    found = {}
    for turn in range(2):
        order = rng.permutation(30) if turn else np.arange(30)
        sites = as_sites(
            [geoms[k] for k in order], [countries[k] for k in order], [ids[k] for k in order]
        )
        for threads in (1, 2):
            found[turn, threads] = list(find_pairs(sites, 10e3, 250.0, threads=threads).rows())
    first = found[0, 1]
    assert len(first) > 20
    for other in found.values():
        assert len(other) == len(first)
        for row, same in zip(first, other):
            for name, value in row._asdict().items():
                if isinstance(value, float):
                    assert getattr(same, name) == pytest.approx(value, abs=1e-4), name
                else:
                    assert getattr(same, name) == value, name


def test_groups_are_connected_and_numbered_by_id():
    ids = ["f", "e", "d", "c", "b", "a"]
    assert clusters(6, [0, 1, 4], [1, 2, 4], ids).tolist() == [2, 2, 2, 0, 1, 0]
    assert clusters(3, [], [], ["a", "b", "c"]).tolist() == [0, 0, 0]


# ---------------------------------------------------------------- distance to the border


def test_distance_to_the_border():
    land = jurisdictions()
    sites = [
        shapely.box(19.5, 50, 19.6, 50.1),
        shapely.box(19.9, 50, 20.1, 50.1),
        shapely.box(25, 50, 26, 50.1),
        shapely.box(40, 50, 41, 50.1),
        shapely.box(19.9, 52, 20.001, 52.1),
    ]
    result = find_pairs(as_sites(sites, [""] * 5), 10e3, 250.0, land)
    assert [";".join(codes) for codes in result.own] == ["AAA", "AAA;BBB", "BBB", "", "AAA"]
    # At 50 north the nearest point of the line is not on the parallel.
    line = np.column_stack([np.full(4001, 20.0), np.linspace(49, 51.5, 4001)])
    for n, lon in ((0, 19.6), (2, 25.0)):
        edge = np.column_stack([np.full(201, lon), np.linspace(50, 50.1, 201)])
        grid = GEOD.inv(
            np.repeat(edge[:, 0], 4001), np.repeat(edge[:, 1], 4001),
            np.tile(line[:, 0], 201), np.tile(line[:, 1], 201),
        )[2]  # fmt: skip
        assert result.border_m[n] == pytest.approx(grid.min(), abs=0.5)
    assert result.border_m[1] == 0
    assert np.isnan(result.border_m[3])
    assert result.border_m[4] == 0
    assert result.unpaired().tolist() == [4]


def test_points_with_and_without_an_area():
    _, lat, _ = GEOD.fwd(10.0, 50.0, 0.0, 12_000.0)
    disc = discs([10.0], [50.0], [np.pi * 4e6])[0]  # radius 2 km
    points = [(10.0, 50.0), (10.0, lat)]
    (row,) = find_pairs(as_sites([disc, None], ["AAA", "BBB"], points=points), 12e3, 250.0).rows()
    assert row.distance_m == pytest.approx(10_000, abs=5.0)
    (row,) = find_pairs(as_sites([None, None], ["AAA", "BBB"], points=points), 12e3, 250.0).rows()
    assert row.distance_m == pytest.approx(12_000, abs=0.01)
    land = Jurisdictions(
        np.array([shapely.box(0, 40, 20, 50.05), shapely.box(0, 50.05, 20, 60)], dtype=object),
        ["AAA", "BBB"],
    )
    result = find_pairs(as_sites([disc, None], ["", ""], points=points), 12e3, 250.0, land)
    assert result.own == [("AAA",), ("BBB",)]


def test_cancel_is_heard(shapes):
    class Stop(Progress):
        def cancelled(self):
            return True

    rng = np.random.default_rng(2)
    geoms = [shapes.star(rng, 30, *rng.uniform(0, 1, 2), 0.1) for _ in range(20)]
    with pytest.raises(Cancelled):
        find_pairs(as_sites(geoms, ["AAA", "BBB"] * 10), 10e3, 250.0, progress=Stop())


def test_without_a_tolerance_sites_that_touch_adjoin():
    a, b = shapely.box(10, 45, 10.1, 45.1), shapely.box(10.1, 45, 10.2, 45.1)
    corner = shapely.box(10.2, 45.1, 10.3, 45.2)
    result = find_pairs(as_sites([a, b, corner], ["AAA", "BBB", "AAA"]), 1e3, 0.0)
    assert [pair.kind for pair in result.pairs] == ["adjoining", "adjoining"]
    assert [pair.distance_m for pair in result.pairs] == [0, 0]
    assert [pair.line.length for pair in result.pairs] == pytest.approx([0.1, 0], abs=1e-6)
    over = find_pairs(as_sites([a, a.buffer(0.01)], ["AAA", "BBB"]), 1e3, 0.0)
    assert [pair.kind for pair in over.pairs] == ["overlapping"]
