"""The engine against overlays of whole polygons by GEOS: same pairs, same areas, same flags."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from transboundary_planner.core import leaves
from transboundary_planner.core.areas import area_m2
from transboundary_planner.core.overlap import overlap, overlap_block
from transboundary_planner.core.tiles import PolygonSet, polygonal, rounding_m2

SEEDS = st.integers(0, 2**32 - 1)


@pytest.fixture(params=["as it is", "cut small"])
def cutting(request, monkeypatch):
    """The engine as it is, and one that cuts polygons up wherever it may."""
    if request.param == "cut small":
        monkeypatch.setattr(leaves, "_FEW_VERTICES", 8)
        monkeypatch.setattr(leaves, "_WORTH_A_CUT", 16)


def by_whole_polygons(sites, polygons):
    """{(site, polygon): m2}, of everything beyond rounding."""
    polygons = np.asarray(polygons, dtype=object)
    site, polygon = shapely.STRtree(polygons).query(sites)
    m2 = area_m2(shapely.intersection(np.asarray(sites)[site], polygons[polygon]))
    keep = m2 > rounding_m2(area_m2(sites)[site])
    return dict(zip(zip(site[keep].tolist(), polygon[keep].tolist()), m2[keep]))


def as_dict(hits):
    return dict(zip(zip(hits.site.tolist(), hits.polygon.tolist()), hits.m2))


def assert_agrees(sites, polygons, hits):
    expected, own = by_whole_polygons(sites, polygons), area_m2(sites)
    found = as_dict(hits)
    assert found.keys() == expected.keys()
    keys = list(zip(hits.site.tolist(), hits.polygon.tolist()))
    assert keys == sorted(keys)
    for (site, polygon), m2 in found.items():
        # A relative error of 1e-9; for slivers, of what the site's coordinates can tell.
        assert m2 == pytest.approx(expected[site, polygon], rel=1e-9, abs=1e-10 * own[site])
    should_be = [expected[key] >= own[key[0]] * (1 - 1e-9) for key in keys]
    assert hits.whole.tolist() == should_be
    assert hits.m2[hits.whole].tolist() == own[hits.site[hits.whole]].tolist()


def scene(shapes, kind, seed):
    """Sites and polygons of one kind, at a random place and scale."""
    rng = np.random.default_rng(seed)
    n, cell = int(rng.integers(5, 14)), rng.choice([1.0, 0.1, 0.01, 1e-3])
    lon, lat = (0.0, 0.0) if rng.random() < 0.5 else rng.uniform([-150, -60], [150, 60])
    size = n * cell

    def stars(count):
        places = rng.uniform([lon, lat], [lon + size, lat + size], (count, 2))
        return [
            shapes.star(rng, int(rng.integers(4, 250)), x, y, rng.uniform(0.02, 0.6) * size)
            for x, y in places
        ]

    def cells(count):
        corner, span = rng.integers(0, n, (count, 2)), rng.integers(1, 4, (count, 2))
        low, high = (
            np.array([lon, lat]) + corner * cell,
            np.array([lon, lat]) + (corner + span) * cell,
        )
        return list(shapely.box(*low.T, *high.T))

    if kind == "ragged":
        sites, polygons = stars(12), stars(6)
        return shapes.array(*sites, *sites[:3]), shapes.array(*polygons, polygons[0])
    if kind == "gridded":
        return shapes.array(*cells(15)), shapes.triangles(rng, n, 4, cell, lon, lat)
    if kind == "rasters":
        return (
            shapely.get_parts(shapes.raster(rng, n, 0.5, cell, lon, lat)),
            shapes.array(
                shapes.raster(rng, n, 0.8, cell, lon, lat),
                shapes.raster(rng, n, 0.95, cell, lon, lat),
            ),
        )
    if kind == "shared borders":
        districts = shapes.voronoi(rng, 40, lon, lat, size)
        country = rng.integers(0, 3, 40)
        return districts, shapes.array(
            *(shapely.union_all(districts[country == c]) for c in range(3))
        )
    if kind == "holes":
        holes = [
            shapely.Point(*p).buffer(0.1 * size, quad_segs=3)
            for p in rng.uniform([lon, lat], [lon + size, lat + size], (8, 2))
        ]
        lakes = shapely.union_all(holes)
        land = shapely.difference(
            shapes.star(rng, 200, lon + size / 2, lat + size / 2, size), lakes
        )
        return shapes.array(*stars(6), *shapely.get_parts(lakes)), shapes.array(land, lakes)
    raise ValueError(kind)


KINDS = ["ragged", "gridded", "rasters", "shared borders", "holes"]


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("kind", KINDS)
def test_agrees_with_whole_polygons(shapes, cutting, kind, seed):
    sites, polygons = scene(shapes, kind, seed)
    assert_agrees(sites, polygons, overlap(sites, polygons, threads=1))


@pytest.mark.parametrize("seed", range(6))
def test_areas_agree_with_the_quadrature(shapes, seed):
    """Clipping and area integral together, against an independent integral of GEOS's overlay."""
    sites, polygons = scene(shapes, "ragged", 100 + seed)
    hits = overlap(sites, polygons, threads=1)
    common = polygonal(shapely.intersection(sites[hits.site], polygons[hits.polygon]))
    reference = shapes.quadrature_m2(common).astype(float)
    assert hits.m2 == pytest.approx(reference, rel=1e-9, abs=1e-3)


def test_a_hole_that_touches_the_box(cutting):
    """GEOS's clip_by_rect may lose such a hole (the lake at the western end)."""
    shell = shapely.box(0, 0, 10, 10)
    lake = shapely.Polygon([(0, 5), (2, 4), (3, 5), (2, 6)])
    ring = shapely.segmentize(shell, 0.05).exterior
    country = shapely.Polygon(ring, [lake.exterior])
    sites = np.array(
        [shapely.box(x, y, x + 0.5, y + 0.5) for x in range(5) for y in range(10)] + [lake]
    )
    hits = overlap(sites, [country], threads=1)
    assert_agrees(sites, [country], hits)
    assert len(sites) - 1 not in hits.site


def test_what_only_touches_is_no_pair(cutting):
    sites = [shapely.box(0, 0, 1, 1), shapely.box(3, 3, 4, 4)]
    polygons = [shapely.box(1, 0, 2, 1), shapely.box(1, 1, 2, 2), shapely.box(0, 1, 1, 2)]
    hits = overlap(sites, polygons, threads=1)
    assert len(hits.site) == 0
    assert hits.m2.dtype == float


def test_neighbours_along_sloping_borders_are_no_pairs(shapes, cutting):
    """A cut border has rounded vertices: that must not make pairs of slivers."""
    rng = np.random.default_rng(0)
    for size in (10, 0.1):
        districts = shapes.voronoi(rng, 150, 100, 50, size)
        country = rng.integers(0, 4, 150)
        countries = [shapely.union_all(districts[country == c]) for c in range(4)]
        hits = overlap(districts, countries, threads=1)
        assert hits.site.tolist() == list(range(150))
        assert hits.polygon.tolist() == country.tolist()
        assert hits.whole.all()


def test_rounding_of_large_and_small_sites():
    assert rounding_m2(np.array([1e4, 1e6, 1e9, 1e12])).tolist() == pytest.approx(
        [1e-5, 1e-3, 0.011, 1.01]
    )
    thin = 1e-9  # 0.1 mm of a kilometre: beyond rounding
    hits = overlap([shapely.box(0, 0, 0.01, 0.01)], [shapely.box(0.01 - thin, 0, 1, 1)], threads=1)
    assert hits.m2 == pytest.approx(area_m2([shapely.box(0.01 - thin, 0, 0.01, 0.01)]), rel=1e-5)


def test_missing_empty_and_none():
    square = shapely.box(0, 0, 1, 1)
    hits = overlap([None, square, shapely.Polygon()], [None, square, shapely.Polygon()], threads=2)
    assert (hits.site.tolist(), hits.polygon.tolist(), hits.whole.tolist()) == ([1], [1], [True])
    for sites, polygons in (([], [square]), ([square], []), ([], []), ([None], [None])):
        assert len(overlap(sites, polygons).site) == 0


def test_large_sites_are_measured_in_tiles(shapes):
    rng = np.random.default_rng(5)
    sites = shapes.array(shapes.star(rng, 9000, 10, 50, 3), None, shapes.star(rng, 30, 10, 50, 0.2))
    polygons = shapes.array(shapes.star(rng, 500, 11, 50, 3), shapely.box(-20, 0, 40, 80))
    hits = overlap(sites, polygons, threads=1)
    present = shapes.array(sites[0], sites[2])
    expected = by_whole_polygons(present, polygons)
    assert as_dict(hits) == pytest.approx(
        {(2 * s, p): m2 for (s, p), m2 in expected.items()}, rel=1e-9
    )
    assert hits.whole[hits.polygon == 1].all()
    assert hits.m2[hits.polygon == 1] == pytest.approx(area_m2(present), rel=1e-12)


def test_multipolygons_count_by_polygon():
    parts = [shapely.box(x, 0, x + 1, 1) for x in (0, 2, 4)]
    polygon = shapely.MultiPolygon(parts)
    hits = overlap([shapely.box(0, 0, 5, 1), polygon], [polygon], threads=1)
    assert hits.m2 == pytest.approx([area_m2(parts).sum()] * 2, rel=1e-12)
    assert hits.whole.tolist() == [False, True]


@given(SEEDS, st.sampled_from(KINDS))
@settings(max_examples=15, deadline=None)
def test_order_and_a_turn_round_the_globe_do_not_matter(shapes, seed, kind):
    sites, polygons = scene(shapes, kind, seed)
    expected = as_dict(overlap(sites, polygons, threads=1))
    rng = np.random.default_rng(seed)
    s, p = rng.permutation(len(sites)), rng.permutation(len(polygons))
    mixed = as_dict(overlap(sites[s], polygons[p], threads=1))
    assert {(s[i], p[j]): m2 for (i, j), m2 in mixed.items()} == pytest.approx(
        expected, rel=1e-9, abs=1e-3
    )

    def turned(geoms):
        return shapely.transform(geoms, lambda xy: xy + [360, 0])

    far = as_dict(overlap(turned(sites), turned(polygons), threads=1))
    own = area_m2(sites)
    for (i, j), m2 in expected.items():  # 360 degrees more cost some digits
        assert far.get((i, j), 0.0) == pytest.approx(m2, rel=1e-7, abs=1e-8 * own[i])


@given(SEEDS)
@settings(max_examples=10, deadline=None)
def test_parts_of_a_site_add_up(shapes, seed):
    rng = np.random.default_rng(seed)
    site = shapes.star(rng, 120, 20, 50, 2)
    cells = shapely.intersection(site, shapes.voronoi(rng, 12, 17, 47, 6))
    cells = polygonal(cells)
    cells = cells[~shapely.is_missing(cells)]
    polygons = shapes.array(
        *(shapes.star(rng, 90, *rng.uniform([18, 48], [22, 52]), 2) for _ in range(4))
    )
    whole, parts = overlap([site], polygons, threads=1), overlap(cells, polygons, threads=1)
    assert np.bincount(parts.polygon, parts.m2, 4)[whole.polygon] == pytest.approx(
        whole.m2, rel=1e-9, abs=1.0
    )


def grid_of_sites(n):
    x, y = (c.ravel() * 0.1 for c in np.meshgrid(np.arange(n), np.arange(n)))
    return shapely.box(x, y, x + 0.07, y + 0.07)


def test_threads_give_the_same(shapes):
    rng = np.random.default_rng(11)
    sites = grid_of_sites(70)  # more than one block for each of four threads
    polygons = shapes.array(*(shapes.star(rng, 2000, *rng.uniform(0, 7, 2), 2) for _ in range(8)))
    one, two, four = (overlap(sites, polygons, threads=n) for n in (1, 2, 4))
    for other in (two, four):
        assert other.site.tolist() == one.site.tolist()
        assert other.polygon.tolist() == one.polygon.tolist()
        assert other.whole.tolist() == one.whole.tolist()
        assert other.m2 == pytest.approx(one.m2, rel=1e-9, abs=1e-3)
    assert len(one.site) > 1000


def test_two_threads_a_hundred_times(shapes):
    rng = np.random.default_rng(12)
    sites = grid_of_sites(36)
    polygons = shapes.array(
        *(shapes.star(rng, 700, *rng.uniform(0, 3.6, 2), 1.5) for _ in range(4))
    )
    first = overlap(sites, polygons, threads=2)
    for _ in range(100):
        again = overlap(sites, polygons, threads=2)
        assert again.m2.tolist() == first.m2.tolist()
        assert again.polygon.tolist() == first.polygon.tolist()
    assert first.counts["clips"] > 50


def test_contained_sites_are_not_clipped(shapes):
    """What makes the engine fast: most pairs need no overlay, the others small ones."""
    rng = np.random.default_rng(13)
    sites = shapes.array(*(shapes.star(rng, 60, *rng.uniform(-5, 5, 2), 0.02) for _ in range(2000)))
    country = shapes.star(rng, 20_000, 0, 0, 8)
    hits = overlap(sites, [country], threads=1)
    assert hits.whole.sum() == len(hits.site) > 1900
    assert 0 < hits.counts["clips"] < 200  # of sites on cut lines
    assert hits.counts["cuts"] < 500


@pytest.mark.parametrize("keep", ["all", "shared", None])
def test_clips_are_the_common_ground(shapes, keep):
    sites, polygons = scene(shapes, "ragged", 3)
    hits = overlap_block(sites, area_m2(sites), PolygonSet(polygons), keep)
    if keep is None:
        assert hits.clips is None
        return
    clips = hits.clips
    assert shapely.is_valid(clips.geometry).all()
    m2 = {}
    for site, polygon, part in zip(clips.site, clips.polygon, area_m2(clips.geometry)):
        m2[site, polygon] = m2.get((site, polygon), 0.0) + part
    found = as_dict(hits)
    assert {key: found[key] for key in m2} == pytest.approx(m2, rel=1e-9)
    cut = [key for key, whole in zip(found, hits.whole) if not whole]
    if keep == "all":
        assert set(cut) <= m2.keys()
    else:
        several = [key for key in cut if sum(site == key[0] for site, _ in cut) > 1]
        assert set(several) <= m2.keys()
        assert several


def test_a_polygon_set_can_be_used_again(shapes):
    sites, polygons = scene(shapes, "holes", 4)
    prepared = PolygonSet(polygons)
    first = overlap(sites, prepared, threads=1)
    assert as_dict(overlap(sites, prepared, threads=1)) == as_dict(first)
    assert_agrees(sites, polygons, first)
