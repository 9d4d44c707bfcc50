"""Where polygons meet sites: polygons cut up just there, and the few pairs that need an overlay.

A polygon is cut into leaves only where sites are. A site that lies inside one leaf needs no clip,
and one that an outline crosses is clipped against a leaf of a few hundred vertices.
"""

from dataclasses import dataclass

import numpy as np
import shapely

from .areas import slices
from .tiles import box_inside, boxes_meet, cut_in_two, mend

# A piece of a polygon is cut further while it has more vertices than the first number and while
# vertices x sites over it exceed the second: a cut costs 25 ns a vertex, an overlay 20 times that.
_FEW_VERTICES = 96
_WORTH_A_CUT = 8_000
# Vertices of the pairs tested in one call, at about 100 ns each.
_TESTED_AT_ONCE = 500_000


@dataclass(frozen=True)
class Crossing:
    """Sites against polygons before anything is clipped.

    ``whole`` (2, k): (site, polygon) pairs where a polygon holds the site. ``clip`` (2, m): (site,
    leaf) pairs that have to be clipped, ordered by site; these leaves are valid.
    """

    whole: np.ndarray
    clip: np.ndarray
    leaves: "Leaves"


def cross(sites, polygons, progress):
    """Find out which sites polygons hold wholly, and where their outlines cross.

    Parameters
    ----------
    sites : (n,) array of valid polygons of moderate size, none missing
    polygons : PolygonSet of this thread

    Returns
    -------
    Crossing
    """
    boxes = shapely.bounds(sites).reshape(-1, 4)
    site, part = polygons.tree.query(shapely.box(*boxes.T)) if len(sites) else np.zeros((2, 0), int)
    inside, leaves = _cut_where_sites_are(polygons, boxes, site, part, progress)
    contained = _contained(sites, boxes, leaves, progress)
    undecided = np.flatnonzero(~contained)
    clip = undecided[_test(shapely.intersects, sites, leaves, undecided, progress)]
    clip = clip[np.argsort(leaves.site[clip], kind="stable")]
    if leaves.cuts:
        leaves.mend(leaves.leaf[clip], polygons.parts, progress)
    held = np.stack([leaves.site[contained], leaves.owner[leaves.leaf[contained]]])
    return Crossing(
        np.concatenate([inside, held], axis=1),
        np.stack([leaves.site[clip], leaves.leaf[clip]]),
        leaves,
    )


@dataclass
class Leaves:
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
    leaves = Leaves(
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
