"""Areas of many sites in many polygons: the engine under every table of this plugin.

Most of the work of an overlay is never done: a polygon is cut up only where sites are, a site that
lies inside one small piece of a polygon keeps its own area, and only a site that a polygon's
boundary crosses is clipped, against a piece of a few hundred vertices.
"""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import shapely

from .areas import area_m2, slices
from .parallel import default_threads, handed_out, map_blocks
from .progress import Progress
from .tiles import (
    PolygonSet,
    box_inside,
    boxes_meet,
    cut_in_two,
    mend,
    polygonal,
    spatial_order,
    tile,
)

# A piece of a polygon is cut further while it has more vertices than the first number and while
# vertices x sites over it exceed the second: a cut costs 25 ns a vertex, an overlay 20 times that.
_FEW_VERTICES = 96
_WORTH_A_CUT = 8_000
# Vertices of the pairs of one call: clips cost 500 ns a vertex, tests 100.
_CLIPPED_AT_ONCE, _TESTED_AT_ONCE = 100_000, 500_000
# What a polygon leaves of a site counts as rounding below this share: the site lies in it wholly.
WHOLE = 1e-9


def rounding_m2(site_m2):
    """Area that is no more than the rounding of cut vertices: 1e-9 of a site, 0.01 m2 at most.

    For sites beyond 10,000 km2 the bound grows by 1e-12 of the site.
    """
    return np.minimum(WHOLE * site_m2, 0.01 + 1e-12 * site_m2)


@dataclass(frozen=True)
class Clips:
    """Geometries of parts of sites, several for a (site, polygon): they touch, never overlap."""

    site: np.ndarray
    polygon: np.ndarray
    geometry: np.ndarray


@dataclass(frozen=True)
class Hits:
    """Every (site, polygon) with a common area beyond rounding, ordered by site, then polygon.

    ``site`` and ``polygon`` are indices, ``m2`` the area in square metres, ``whole`` says that the
    site lies in the polygon wholly (``m2`` is then the site's own area, to the last digit).
    ``clips`` holds the geometries that were asked for; a pair that was whole at first sight has
    none: its geometry is the site. ``counts`` is for regression tests.
    """

    site: np.ndarray
    polygon: np.ndarray
    m2: np.ndarray
    whole: np.ndarray
    clips: Optional[Clips]
    counts: dict


def overlap(sites, polygons, threads=None, progress=None):
    """Common area of every site with every polygon.

    Parameters
    ----------
    sites : (n,) array of valid shapely polygons or multipolygons, or None
        Longitude/latitude in degrees, WGS 84.
    polygons : (m,) array of the same, or a :class:`~.tiles.PolygonSet`
        They may overlap each other: each is measured by itself.
    threads : int, optional
        Default: the number of cores.
    progress : Progress, optional

    Returns
    -------
    Hits
        Areas on the ellipsoid, edges as drawn (see :mod:`.areas`), relative error <= 1e-9.
    """
    sites = np.asarray(sites, dtype=object)
    threads = threads or default_threads()
    polygons = polygons if isinstance(polygons, PolygonSet) else PolygonSet(polygons)
    blocks = spatial_blocks(sites, threads)
    take = handed_out(polygons)

    def make_worker():
        (own,) = take()

        def work(block):
            tiles, owner = tile(sites[block], progress=progress)
            hits = overlap_block(tiles, area_m2(tiles), own, progress=progress)
            return block[owner], hits

        return work

    results = map_blocks(make_worker, blocks, [len(b) for b in blocks], threads, progress)
    return _merge([result for _, result in results], len(sites), polygons.count)


def spatial_blocks(sites, threads, most=20_000):
    """Index arrays of neighbouring sites: few, since each block cuts the polygons anew."""
    boxes = shapely.bounds(sites).reshape(-1, 4)
    order = spatial_order(boxes)
    order = order[~np.isnan(boxes[order, 0])]
    size = int(min(most, max(1024, np.ceil(len(order) / threads))))
    return [order[i : i + size] for i in range(0, len(order), size)]


def _merge(results, n_sites, n_polygons):
    """Add the tiles of each site up and bring all blocks into one order."""
    site = np.concatenate([owner[hits.site] for owner, hits in results] or [np.zeros(0, int)])
    polygon = np.concatenate([hits.polygon for _, hits in results] or [np.zeros(0, int)])
    m2 = np.concatenate([hits.m2 for _, hits in results] or [np.zeros(0)])
    whole = np.concatenate([hits.whole for _, hits in results] or [np.zeros(0, bool)])
    tiles = np.bincount(
        np.concatenate([owner for owner, _ in results] or [np.zeros(0, int)]), minlength=n_sites
    )
    keys, index = np.unique(site * np.int64(n_polygons) + polygon, return_inverse=True)
    site, polygon = np.divmod(keys, max(n_polygons, 1))
    all_whole = np.bincount(index, whole, len(keys)) == tiles[site]
    counts = {}
    for _, hits in results:
        for name, value in hits.counts.items():
            counts[name] = counts.get(name, 0) + value
    return Hits(site, polygon, np.bincount(index, m2, len(keys)), all_whole, None, counts)


def overlap_block(sites, site_m2, polygons, keep=None, progress=None):
    """The engine for one block of sites in one thread; see :func:`overlap`.

    Parameters
    ----------
    sites : (n,) array of valid polygons of moderate size (see :func:`.tiles.tile`), none missing
    site_m2 : (n,) their areas
    polygons : PolygonSet of this thread
    keep : None, "shared" or "all"
        The clips to keep: none, those of sites that more than one polygon cuts, or all.
    """
    progress = progress or Progress()
    boxes = shapely.bounds(sites).reshape(-1, 4)
    site, part = polygons.tree.query(shapely.box(*boxes.T)) if len(sites) else np.zeros((2, 0), int)
    inside, leaves = _cut_where_sites_are(polygons, boxes, site, part, progress)
    pair_site, pair_leaf = leaves.site, leaves.leaf

    contained = _contained(sites, boxes, leaves, progress)
    undecided = np.flatnonzero(~contained)
    met = _test(shapely.intersects, sites, leaves, undecided, progress)
    clip = undecided[met]
    clip = clip[np.argsort(pair_site[clip], kind="stable")]
    clip_site, clip_polygon = pair_site[clip], leaves.owner[pair_leaf[clip]]
    if leaves.cuts:
        leaves.mend(pair_leaf[clip], polygons.parts, progress)
    kept = _kept(keep, clip_site, clip_polygon, polygons.count, len(sites))
    geometry = np.full(len(clip), None, dtype=object)
    clip_m2 = np.zeros(len(clip))
    weights = shapely.get_num_coordinates(sites)[clip_site]
    weights += shapely.get_num_coordinates(leaves.geoms)[pair_leaf[clip]]
    for some in slices(weights, _CLIPPED_AT_ONCE):
        progress.check()
        pieces = intersection(leaves.geoms[pair_leaf[clip[some]]], sites[pair_site[clip[some]]])
        clip_m2[some] = area_m2(pieces)
        geometry[some] = np.where(kept[some], pieces, None)

    whole_site = np.concatenate([inside[0], pair_site[contained]])
    whole_polygon = np.concatenate([inside[1], leaves.owner[pair_leaf[contained]]])
    keys, index = np.unique(
        np.concatenate([whole_site, clip_site]) * np.int64(polygons.count)
        + np.concatenate([whole_polygon, clip_polygon]),
        return_inverse=True,
    )
    hit_site, hit_polygon = np.divmod(keys, max(polygons.count, 1))
    m2 = np.bincount(index, np.concatenate([site_m2[whole_site], clip_m2]), len(keys))
    whole = m2 >= site_m2[hit_site] * (1 - WHOLE)
    m2 = np.where(whole, site_m2[hit_site], m2)
    positive = m2 > rounding_m2(site_m2[hit_site])
    some = np.flatnonzero(kept & (clip_m2 > 0) & positive[index[len(whole_site) :]])
    return Hits(
        hit_site[positive],
        hit_polygon[positive],
        m2[positive],
        whole[positive],
        Clips(clip_site[some], clip_polygon[some], polygonal(geometry[some])) if keep else None,
        {
            "cuts": leaves.cuts,
            "leaves": len(leaves.geoms),
            "pairs": len(pair_site),
            "clips": len(clip),
        },
    )


@dataclass
class _Leaves:
    """Pieces of polygons that were not worth another cut, and the (site, leaf) pairs to look at."""

    geoms: np.ndarray
    boxes: np.ndarray
    owner: np.ndarray
    site: np.ndarray
    leaf: np.ndarray
    origin: np.ndarray
    cuts: int

    def mend(self, used, originals, progress):
        """Make the leaves valid that are about to be clipped with (see :func:`.tiles.mend`)."""
        used = np.unique(used)
        originals = originals[self.origin[used]]
        self.geoms[used] = mend(self.geoms[used], originals, self.boxes[used], progress)


def _cut_where_sites_are(polygons, boxes, site, part, progress):
    """Cut parts of polygons up, following the boxes of the sites.

    Returns the (site, polygon) pairs found to be whole on the way (the site's box lies in a piece
    that is a full rectangle), and the leaves with the pairs left.
    """
    geoms, origin = polygons.parts, np.arange(len(polygons.parts))
    piece_boxes, vertices = polygons.boxes, polygons.vertices
    inside = [np.zeros((2, 0), int)]
    leaf_geoms, leaf_boxes, leaf_origin = [], [], []
    pair_site, pair_leaf = [], []
    n_leaves = cuts = 0
    while True:
        progress.check()
        load = np.bincount(part, minlength=len(geoms))
        cut = (vertices > _FEW_VERTICES) & (vertices * load > _WORTH_A_CUT)
        leaf = np.flatnonzero((load > 0) & ~cut)
        number = np.full(len(geoms), -1)
        number[leaf] = n_leaves + np.arange(len(leaf))
        at_leaf = number[part] >= 0
        leaf_geoms.append(geoms[leaf])
        leaf_boxes.append(piece_boxes[leaf])
        leaf_origin.append(origin[leaf])
        pair_site.append(site[at_leaf])
        pair_leaf.append(number[part[at_leaf]])
        n_leaves += len(leaf)
        to_cut = np.flatnonzero(cut)
        if not to_cut.size:
            break
        site, part = site[~at_leaf], part[~at_leaf]
        position = np.full(len(geoms), -1)
        position[to_cut] = np.arange(len(to_cut))
        children, parent = cut_in_two(geoms[to_cut], piece_boxes[to_cut], progress)
        cuts += 2 * len(to_cut)
        site, part = _pairs_with_children(site, position[part], parent, len(to_cut))
        geoms, origin = children, origin[to_cut[parent]]
        piece_boxes, vertices = (
            shapely.bounds(geoms).reshape(-1, 4),
            shapely.get_num_coordinates(geoms),
        )
        meet = boxes_meet(boxes[site], piece_boxes[part])
        site, part = site[meet], part[meet]
        size = piece_boxes[:, 2:] - piece_boxes[:, :2]
        full = (vertices == 5) & (shapely.area(geoms) == size[:, 0] * size[:, 1])
        whole = full[part] & box_inside(boxes[site], piece_boxes[part])
        inside.append(np.stack([site[whole], polygons.owner[origin[part[whole]]]]))
        site, part = site[~whole], part[~whole]
    leaf_geoms, leaf_boxes = np.concatenate(leaf_geoms), np.concatenate(leaf_boxes)
    leaf_origin = np.concatenate(leaf_origin)
    leaves = _Leaves(
        leaf_geoms,
        leaf_boxes,
        polygons.owner[leaf_origin],
        np.concatenate(pair_site),
        np.concatenate(pair_leaf),
        leaf_origin,
        cuts,
    )
    # Pairs of one leaf side by side: a prepared leaf is then used while it is warm.
    order = np.argsort(leaves.leaf, kind="stable")
    leaves.site, leaves.leaf = leaves.site[order], leaves.leaf[order]
    shapely.prepare(leaves.geoms)
    return np.concatenate(inside, axis=1), leaves


def _pairs_with_children(site, parent_of_pair, parent, n_parents):
    """(site, parent) pairs -> (site, child) pairs for all children of each parent."""
    order = np.argsort(parent, kind="stable")
    count = np.bincount(parent, minlength=n_parents)
    start = np.cumsum(count) - count
    repeat = count[parent_of_pair]
    offset = np.arange(repeat.sum()) - np.repeat(np.cumsum(repeat) - repeat, repeat)
    return np.repeat(site, repeat), order[np.repeat(start[parent_of_pair], repeat) + offset]


def _contained(sites, boxes, leaves, progress):
    """Which pairs have the site inside the leaf, clear of its outline."""
    contained = np.zeros(len(leaves.site), bool)
    possible = np.flatnonzero(box_inside(boxes[leaves.site], leaves.boxes[leaves.leaf]))
    # Most sites are far from any boundary: then their box, with four vertices, tells already.
    in_box = _test(shapely.contains_properly, shapely.box(*boxes.T), leaves, possible, progress)
    contained[possible[in_box]] = True
    near = possible[~in_box]
    contained[near] = _test(shapely.contains_properly, sites, leaves, near, progress)
    return contained


def _test(predicate, sites, leaves, pairs, progress):
    result = np.zeros(len(pairs), bool)
    site, leaf = leaves.site[pairs], leaves.leaf[pairs]
    weights = shapely.get_num_coordinates(sites)[site]
    # The first test with a leaf makes its index.
    first = np.diff(leaf, prepend=-1) != 0
    weights[first] += shapely.get_num_coordinates(leaves.geoms)[leaf[first]]
    for some in slices(weights, _TESTED_AT_ONCE):
        progress.check()
        result[some] = predicate(leaves.geoms[leaf[some]], sites[site[some]])
    return result


def _kept(keep, site, polygon, n_polygons, n_sites):
    if keep == "all":
        return np.ones(len(site), bool)
    if keep is None:
        return np.zeros(len(site), bool)
    pairs = np.unique(site * np.int64(n_polygons) + polygon) // max(n_polygons, 1)
    return np.bincount(pairs, minlength=n_sites)[site] > 1


def intersection(a, b):
    """shapely.intersection, pair by pair; where GEOS gives up, on repaired copies."""
    try:
        return shapely.intersection(a, b)
    except shapely.errors.GEOSException:
        result = np.full(len(a), None, dtype=object)
        for i in range(len(a)):
            try:
                result[i] = shapely.intersection(a[i], b[i])
            except shapely.errors.GEOSException:
                result[i] = shapely.intersection(shapely.make_valid(a[i]), shapely.make_valid(b[i]))
        return result
