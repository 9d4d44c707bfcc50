"""Counting no area twice: attributed flattening and unions.

Attributed flattening orders polygons that overlap each other; each keeps what the earlier ones have
not taken (see :mod:`.leftovers`), so that the pieces add up to the union. The union as a geometry
is made inside connected groups only.
"""

import numpy as np
import shapely

from .leftovers import Neighbours, leftovers
from .polygonal import alike, polygon_parts
from .progress import Progress
from .setops import union_each
from .tiles import tile

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
    first, kind = np.unique(alike(geoms), return_inverse=True)
    geoms = geoms[first]
    root, label, count = np.unique(components(geoms), return_inverse=True, return_counts=True)
    result = geoms[root]
    several = np.flatnonzero(count > 1)
    if len(several):
        order = np.argsort(label, kind="stable")
        order = order[count[label[order]] > 1]
        starts = np.cumsum(count[several]) - count[several]
        result[several] = union_each(geoms[order], starts, progress)
    return result, label[kind]


def attribute(geoms, rank, progress=None):
    """Attributed flattening of a whole array: what each polygon keeps, in the order of ``rank``.

    Returns
    -------
    pieces : array of polygons; owner : (k,) int, whose each piece is, ascending. The pieces do not
    overlap and their areas add up to the area of the union.
    """
    geoms = np.asarray(geoms, dtype=object)
    present = np.flatnonzero(shapely.get_num_coordinates(geoms))
    geoms = geoms[present]
    boxes = shapely.bounds(geoms).reshape(-1, 4)
    neighbours = Neighbours(boxes, np.asarray(rank)[present], alike(geoms))
    tiles, owner = tile(geoms, progress=progress)
    _, left, of = leftovers(tiles, owner, neighbours, geoms.__getitem__, progress)
    pieces, index = polygon_parts(left)
    return pieces, present[owner[of[index]]]
