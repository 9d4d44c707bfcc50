"""Where polygons meet sites: polygons cut up just there, and the few pairs that need an overlay.

A polygon is cut into leaves only where sites are. A site that lies inside one leaf needs no clip,
and one that an outline crosses is clipped against a leaf of a few hundred vertices.
"""

from dataclasses import dataclass

import numpy as np
import shapely

from .areas import slices
from .progress import Progress
from .tiles import box_inside, boxes_overlap, cut_in_two, mend

# A piece of a polygon is cut further while it has more vertices than the first number and while
# vertices x sites over it exceed the second: a cut costs 25 ns a vertex, an overlay 20 times that.
_FEW_VERTICES = 96
_WORTH_A_CUT = 8_000
# Polygons over one site are few enough if they have this many vertices there. A site is cut smaller
# unless its pieces have more pairs with polygons, together, than this multiple of its own.
_HEAVY = 50_000
_WORTH_PAIRS = 1.25
_DEEPEST = 40
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


def cross(sites, polygons, progress, wanted=None):
    """Find out which sites polygons hold wholly, and where their outlines cross.

    Parameters
    ----------
    sites : (n,) array of valid polygons of moderate size, none missing
    polygons : PolygonSet of this thread
    wanted : callable, optional
        Which (site, part of polygons) pairs matter, given as two arrays.

    Returns
    -------
    Crossing
    """
    boxes = shapely.bounds(sites).reshape(-1, 4)
    site, part = _near(boxes, polygons, wanted)
    inside, leaves = _cut_where_sites_are(polygons, boxes, site, part, progress)
    contained = _contained(sites, boxes, leaves, progress)
    undecided = np.flatnonzero(~contained)
    clip = undecided[_test(shapely.intersects, sites, leaves, undecided, progress, last=True)]
    clip = clip[np.argsort(leaves.site[clip], kind="stable")]
    if leaves.cuts:
        leaves.mend(leaves.leaf[clip], polygons.parts, progress)
    held = np.stack([leaves.site[contained], leaves.owner[leaves.leaf[contained]]])
    return Crossing(
        np.concatenate([inside, held], axis=1),
        np.stack([leaves.site[clip], leaves.leaf[clip]]),
        leaves,
    )


def _near(boxes, polygons, wanted):
    if len(boxes) == 0:
        return np.zeros((2, 0), int)
    site, part = polygons.tree.query(shapely.box(*boxes.T))
    keep = boxes_overlap(boxes[site], polygons.boxes[part])
    if wanted is not None:
        keep &= wanted(site, part)
    return site[keep], part[keep]


def cut_by_load(sites, polygons, progress=None, wanted=None):
    """Cut sites with many polygons over them into smaller ones, as far as that parts the polygons.

    A large site over thousands of small polygons would make long calls of GEOS and huge unions;
    polygons that lie in a stack cannot be parted.

    Parameters
    ----------
    sites, polygons, progress, wanted : see :func:`cross`

    Returns
    -------
    cuts : array of valid polygons: sites that are not cut stay the objects they are
    owner : (n,) int, the site each is of, ascending
    """
    progress = progress or Progress()
    owner = np.arange(len(sites))
    boxes = shapely.bounds(sites).reshape(-1, 4)
    geoms, at, part = sites, *_near(boxes, polygons, wanted)
    done, owners = [], []
    for _ in range(_DEEPEST):
        load = np.bincount(at, _vertices_over(boxes[at], polygons, part), len(geoms))
        pairs = np.bincount(at, minlength=len(geoms))
        heavy = np.flatnonzero((load > _HEAVY) & (pairs > 1))
        if not len(heavy):
            break
        position = np.full(len(geoms), -1)
        position[heavy] = np.arange(len(heavy))
        children, parent = cut_in_two(geoms[heavy], boxes[heavy], progress)
        some = position[at] >= 0
        child_part, child = _pairs_with_children(part[some], position[at[some]], parent, len(heavy))
        child_boxes = shapely.bounds(children).reshape(-1, 4)
        meet = boxes_overlap(child_boxes[child], polygons.boxes[child_part])
        child, child_part = child[meet], child_part[meet]
        helped = np.bincount(parent[child], minlength=len(heavy)) <= _WORTH_PAIRS * pairs[heavy]
        stay = np.ones(len(geoms), bool)
        stay[heavy[helped]] = False
        done.append(geoms[stay])
        owners.append(owner[stay])
        new = np.flatnonzero(helped[parent])
        number = np.full(len(children), -1)
        number[new] = np.arange(len(new))
        some = number[child] >= 0
        at, part = number[child[some]], child_part[some]
        geoms, boxes, owner = children[new], child_boxes[new], owner[heavy[parent[new]]]
    if not done:
        return sites, owner
    cuts, owner = np.concatenate([*done, geoms]), np.concatenate([*owners, owner])
    fresh = np.arange(len(done[0]), len(cuts))
    boxes = shapely.bounds(cuts[fresh]).reshape(-1, 4)
    cuts[fresh] = mend(cuts[fresh], sites[owner[fresh]], boxes, progress)
    order = np.argsort(owner, kind="stable")
    order = order[~shapely.is_missing(cuts[order])]
    return cuts[order], owner[order]


def _vertices_over(boxes, polygons, part):
    """About how many of each polygon's vertices lie in a box: the share of its own box there."""
    others = polygons.boxes[part]
    common = np.minimum(boxes[:, 2:], others[:, 2:]) - np.maximum(boxes[:, :2], others[:, :2])
    size = np.maximum(others[:, 2:] - others[:, :2], np.finfo(float).tiny)
    return polygons.vertices[part] * np.prod(np.clip(common / size, 0.0, 1.0), axis=1)


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
        meet = boxes_overlap(boxes[site], piece_boxes[part])
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


def _test(predicate, sites, leaves, pairs, progress, last=False):
    """The predicate for some of the (site, leaf) pairs; after the ``last`` test leaves go bare."""
    result = np.zeros(len(pairs), bool)
    site, leaf = leaves.site[pairs], leaves.leaf[pairs]
    weights = shapely.get_num_coordinates(sites)[site]
    # The first test with a leaf makes its index.
    first = np.diff(leaf, prepend=-1) != 0
    weights[first] += shapely.get_num_coordinates(leaves.geoms)[leaf[first]]
    for some in slices(weights, _TESTED_AT_ONCE):
        progress.check()
        result[some] = predicate(leaves.geoms[leaf[some]], sites[site[some]])
        if last:  # what is prepared keeps an index, and one of what it was tested with
            used = leaf[some]
            shapely.destroy_prepared(leaves.geoms[used[used != used[-1]]])
    return result
