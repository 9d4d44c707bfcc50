"""Counting no area twice: attributed flattening and unions.

Attributed flattening orders polygons that overlap each other; each keeps what the earlier ones have
not taken, so that the pieces add up to the union. It needs a polygon's neighbours only, which is
what lets it stream. The union as a geometry is made inside connected groups only.
"""

import numpy as np
import shapely

from .polygonal import polygon_parts
from .progress import Progress
from .tiles import polygonal, spatial_order, tile

# IUCN categories in the order in which they take ground; what is not listed comes last.
CATEGORY_ORDER = (
    "Ia",
    "Ib",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "Not Reported",
    "Not Applicable",
    "Not Assigned",
)
# Neighbours with more vertices than this are taken away one by one.
_LARGE = 256
_UNION_AT_ONCE = 64


def attribution_order(categories, years, ids, first=None):
    """The order in which protected areas keep ground that several of them cover.

    By ``first`` (if given: smaller numbers before all else), then IUCN category in
    ``CATEGORY_ORDER``, then year of status (unknown: None or 0, last), then id (numbers by value,
    before text). The order of wdpar and of Protected Planet's own statistics.

    Returns
    -------
    (n,) int array, the rank of each record: 0 keeps everything.
    """
    rank_of = {name.lower(): i for i, name in enumerate(CATEGORY_ORDER)}
    first = np.zeros(len(ids), int) if first is None else first

    def key(i):
        category = rank_of.get(str(categories[i] or "Not Reported").strip().lower(), len(rank_of))
        year = years[i] or np.inf
        try:
            id_key = (0, float(ids[i]), str(ids[i]))
        except (TypeError, ValueError):
            id_key = (1, 0.0, str(ids[i]))
        return (first[i], category, year, id_key, i)

    order = sorted(range(len(ids)), key=key)
    rank = np.empty(len(ids), int)
    rank[order] = np.arange(len(ids))
    return rank


class Neighbours:
    """Which polygons of a store come earlier in an order and may meet a given one."""

    def __init__(self, boxes, rank, group=None):
        self._boxes, self._rank, self._group = boxes, np.asarray(rank), group
        # A diagonal has the box of its polygon and a tenth of a box's size in memory.
        ends = boxes.reshape(-1, 2, 2) if len(boxes) else np.zeros((0, 2, 2))
        self._tree = shapely.STRtree(shapely.linestrings(ends) if len(boxes) else [])
        self._tree.query(shapely.box(0, 0, 1, 1))

    def near(self, boxes):
        """(position in ``boxes``, polygon) pairs of all polygons that may meet a box."""
        if len(boxes) == 0:
            return np.zeros((2, 0), int)
        return self._tree.query(shapely.box(*boxes.T))

    def earlier(self, indices):
        """(position in ``indices``, neighbour) pairs; of one group only where groups are given."""
        if len(indices) == 0:
            return np.zeros((2, 0), int)
        at, other = self._tree.query(shapely.box(*self._boxes[indices].T))
        keep = self._rank[other] < self._rank[indices[at]]
        if self._group is not None:
            keep &= self._group[other] == self._group[indices[at]]
        return np.stack([at[keep], other[keep]])


def leftovers(tiles, tile_boxes, pairs, others, other_boxes, progress=None):
    """What earlier polygons leave of each tile.

    Parameters
    ----------
    tiles : (n,) array of polygons
    pairs : (2, k) array, index of a tile and of one of ``others`` that comes earlier
    others : array of polygons; may overlap each other

    Returns
    -------
    changed : (n,) bool, the tiles that lost something
    geoms : (n,) array: the tile itself where nothing was lost, None where nothing is left
    """
    progress = progress or Progress()
    geoms = tiles.copy()
    changed = np.zeros(len(tiles), bool)
    shapely.prepare(others)  # the caller's own copies; a large one is met by many tiles
    order = np.argsort(pairs[0], kind="stable")
    at, other = pairs[0][order], pairs[1][order]
    near = _meet(tile_boxes[at], other_boxes[other])
    at, other = at[near], other[near]
    starts = np.flatnonzero(np.r_[True, np.diff(at) != 0]) if len(at) else np.zeros(0, int)
    for start, stop in zip(starts, np.r_[starts[1:], len(at)]):
        progress.check()
        i = at[start]
        taken = others[other[start:stop]]
        taken = taken[shapely.intersects(taken, tiles[i])]
        if len(taken) == 0:
            continue
        if shapely.equals_exact(taken, tiles[i], 0.0).any():
            geoms[i], changed[i] = None, True
            continue
        left = _without(tiles[i], taken)
        if left is None or shapely.area(left) < shapely.area(tiles[i]):
            geoms[i], changed[i] = left, True
    return changed, geoms


def _without(geom, taken):
    """A polygon minus many: the small ones at once, the large ones by themselves.

    A difference walks no farther than the first geometry's box, a union walks every coast.
    """
    large = shapely.get_num_coordinates(taken) > _LARGE
    for other in [*taken[large], *([union(taken[~large])] if not large.all() else [])]:
        if geom is not None:
            geom = difference(geom, other)
    return geom


def _meet(a, b):
    return (a[:, 0] < b[:, 2]) & (a[:, 2] > b[:, 0]) & (a[:, 1] < b[:, 3]) & (a[:, 3] > b[:, 1])


def difference(a, b):
    """Polygonal part of a minus b, None if nothing is left; repaired copies where GEOS gives up."""
    try:
        left = shapely.difference(a, b)
    except shapely.errors.GEOSException:
        left = shapely.difference(shapely.make_valid(a), shapely.make_valid(b))
    return polygonal(np.array([left], dtype=object))[0]


def union(geoms, progress=None):
    """Union of polygons as one geometry, in batches of neighbours so that no GEOS call is long."""
    geoms = np.asarray(geoms, dtype=object)
    while len(geoms) > 1:
        if progress is not None:
            progress.check()
        if len(geoms) > _UNION_AT_ONCE:
            geoms = geoms[spatial_order(shapely.bounds(geoms).reshape(-1, 4))]
        groups = [geoms[i : i + _UNION_AT_ONCE] for i in range(0, len(geoms), _UNION_AT_ONCE)]
        geoms = np.array([_union_all(group) for group in groups], dtype=object)
    return polygonal(geoms)[0] if len(geoms) else None


def _union_all(geoms):
    try:
        return shapely.union_all(geoms)
    except shapely.errors.GEOSException:
        return shapely.union_all(shapely.make_valid(geoms))


def components(geoms):
    """Connected groups of the ``intersects`` graph: (n,) int, the least index of each one's group.

    Labels are propagated along the edges and halved through pointers; numpy only.
    """
    tree = shapely.STRtree(geoms)
    a, b = tree.query(geoms, predicate="intersects")
    a, b = a[a < b], b[a < b]
    label = np.arange(len(geoms))
    while True:
        low = np.minimum(label[a], label[b])
        new = label.copy()
        np.minimum.at(new, a, low)
        np.minimum.at(new, b, low)
        new = new[new]
        if np.array_equal(new, label):
            return label
        label = new


def union_by_component(geoms, progress=None):
    """Union without double counting: one geometry per connected group.

    Returns
    -------
    geoms : array of disjoint polygonal geometries whose areas add up to that of the union
    label : (n,) int, the group (position in ``geoms``) of each input
    """
    progress = progress or Progress()
    geoms = np.asarray(geoms, dtype=object)
    root, label, count = np.unique(components(geoms), return_inverse=True, return_counts=True)
    result = geoms[root]
    order = np.argsort(label, kind="stable")
    stop = np.cumsum(count)
    for group in np.flatnonzero(count > 1):
        progress.check()
        result[group] = union(geoms[order[stop[group] - count[group] : stop[group]]], progress)
    return result, label


def attribute(geoms, rank, progress=None):
    """Attributed flattening of a whole array: what each polygon keeps, in the order of ``rank``.

    Returns
    -------
    pieces : array of polygons; owner : (k,) int, whose each piece is, ascending. The pieces do not
    overlap and their areas add up to the area of the union.
    """
    geoms = np.asarray(geoms, dtype=object)
    boxes = shapely.bounds(geoms).reshape(-1, 4)
    present = np.flatnonzero(~np.isnan(boxes[:, 0]))
    tiles, owner = tile(geoms[present])
    at, other = Neighbours(boxes[present], np.asarray(rank)[present]).earlier(
        np.arange(len(present))
    )
    pairs = spread(at, other, owner, len(present))
    _, left = leftovers(
        tiles, shapely.bounds(tiles).reshape(-1, 4), pairs, geoms[present], boxes[present], progress
    )
    some = np.flatnonzero(shapely.get_num_coordinates(left))
    pieces, index = polygon_parts(left[some])
    return pieces, present[owner[some[index]]]


def spread(at, other, owner, n):
    """(feature, other) pairs -> (tile, other) pairs; ``owner``, ascending, has tiles' features."""
    count = np.bincount(owner, minlength=n)
    start = np.cumsum(count) - count
    repeat = count[at]
    offset = np.arange(repeat.sum()) - np.repeat(np.cumsum(repeat) - repeat, repeat)
    return np.stack([np.repeat(start[at], repeat) + offset, np.repeat(other, repeat)])
