"""What earlier polygons leave of later ones: ground that several cover counts for the first only.

It needs a polygon's neighbours, not the whole layer: that is what lets flattening stream.
"""

import numpy as np
import shapely

from .areas import area_m2
from .leaves import cross, cut_by_load
from .progress import Progress
from .setops import raw_difference, union_all
from .tiles import PolygonSet, boxes_overlap, polygonal, rounding_m2, tidy

# Tiles looked at together at first; more while they have fewer pairs than the second number.
_FIRST_TILES, _MANY_PAIRS = 512, 250_000
# Neighbours taken away together: at first, and at most.
_FIRST_TAKEN, _MOST_TAKEN = 4, 64


class Neighbours:
    """Which polygons of a store come earlier in an order and may meet a given one.

    Parameters
    ----------
    boxes : (n, 4) array; rank : (n,) array, the order
    alike : (n,) int array, see :func:`.polygonal.first_alike`
        Of polygons that are the same the first in the order stands for all.
    group : (n,) array, optional
        Only polygons of one group are neighbours; with ``across`` only those of different groups.
    """

    def __init__(self, boxes, rank, alike, group=None, across=False):
        self._boxes, self._rank = boxes, np.asarray(rank)
        self._group, self._across = group, across
        keys = alike if group is None or across else np.stack([alike, group])
        order = np.argsort(self._rank, kind="stable")
        _, first, index = np.unique(
            keys[..., order], axis=-1, return_index=True, return_inverse=True
        )
        self._first = np.empty(len(order), int)
        self._first[order] = order[first][np.ravel(index)]
        self._members = order[first]
        if group is not None and not across:  # who is alone in the group is nobody's neighbour
            _, index, count = np.unique(
                np.asarray(group)[self._members], return_inverse=True, return_counts=True
            )
            self._members = self._members[count[index] > 1]
        # A diagonal has the box of its polygon and a tenth of a box's size in memory.
        ends = boxes[self._members].reshape(-1, 2, 2)
        self._tree = shapely.STRtree(shapely.linestrings(ends) if len(ends) else [])
        self._tree.query(shapely.box(0, 0, 1, 1))

    def repeated(self, indices):
        """Which polygons are the same as an earlier neighbour, so that nothing is left of them."""
        return self._rank[self._first[indices]] < self._rank[indices]

    def near(self, boxes, indices):
        """(position, neighbour) pairs: what may take ground from polygon ``indices[position]``
        inside ``boxes[position]``."""
        if len(boxes) == 0:
            return np.zeros((2, 0), int)
        at, member = self._tree.query(shapely.box(*boxes.T))
        other = self._members[member]
        keep = self.takes(other, indices[at]) & boxes_overlap(boxes[at], self._boxes[other])
        return np.stack([at[keep], other[keep]])

    def takes(self, others, indices):
        """Whether each of ``others`` takes ground from the polygon of the same position."""
        result = self._rank[others] < self._rank[indices]
        if self._group is not None:
            result &= (self._group[others] == self._group[indices]) != self._across
        return result


class Everything(Neighbours):
    """All polygons of a store as neighbours of polygons that are not in it."""

    def __init__(self, boxes, alike):
        super().__init__(boxes, np.zeros(len(boxes), int), alike)

    def repeated(self, indices):
        """None of them, as far as is known."""
        return np.zeros(len(indices), bool)

    def takes(self, others, _indices):
        """Each of them does."""
        return np.ones(len(others), bool)


def leftovers(tiles, indices, neighbours, take, progress=None):
    """What neighbours leave of each tile.

    Parameters
    ----------
    tiles : (n,) array of valid polygons of moderate size
    indices : (n,) int array, the number of the polygon each tile is of
    neighbours : Neighbours
    take : callable
        Gives the polygons of an array of numbers.

    Returns
    -------
    changed : (n,) bool, the tiles that lost something
    pieces : array of polygons: what is left, the tile itself where nothing was lost
    owner : (k,) int, ascending, the tile of each piece; pieces of one tile lie side by side
    """
    progress = progress or Progress()
    changed = neighbours.repeated(indices)
    pieces, owner = [tiles[:0]], [np.zeros(0, int)]
    waiting, size = np.flatnonzero(~changed), _FIRST_TILES
    while len(waiting):
        progress.check()
        some, waiting = waiting[:size], waiting[size:]
        boxes = shapely.bounds(tiles[some]).reshape(-1, 4)
        at, others = neighbours.near(boxes, indices[some])
        # Stacks of polygons have pairs by the square of their number.
        size = size * 4 if len(at) < _MANY_PAIRS else max(size // 4, 1)
        met = np.unique(at)
        left, of = tiles[some], np.arange(len(some))
        if len(met):
            lost = _Taken(np.unique(others), neighbours, take, progress)
            changed[some[met]], cuts, cut_of = lost.from_tiles(tiles[some[met]], indices[some[met]])
            same = np.flatnonzero(~changed[some])
            left, of = np.concatenate([left[same], cuts]), np.r_[same, met[cut_of]]
            order = np.argsort(of, kind="stable")
            left, of = left[order], of[order]
        pieces.append(left)
        owner.append(some[of])
    return changed, np.concatenate(pieces), np.concatenate(owner)


class _Taken:
    """Polygons that take their ground out of tiles."""

    def __init__(self, others, neighbours, take, progress):
        self._others, self._neighbours, self._progress = others, neighbours, progress
        self._polygons = PolygonSet(take(others))

    def from_tiles(self, tiles, indices):
        """Which tiles lose something; of those what is left, and whose each piece is."""

        def wanted(tile, part):
            others = self._others[self._polygons.owner[part]]
            return self._neighbours.takes(others, indices[tile])

        cuts, of = cut_by_load(tiles, self._polygons, self._progress, wanted)
        crossing = cross(
            cuts, self._polygons, self._progress, lambda cut, part: wanted(of[cut], part)
        )
        left, own = cuts.copy(), area_m2(cuts)
        left[crossing.whole[0]] = None
        cut, leaf = crossing.clip[:, left[crossing.clip[0]] != None]  # noqa: E711
        starts = np.flatnonzero(np.diff(cut, prepend=-1) != 0)
        for start, stop in zip(starts, np.r_[starts[1:], len(cut)]):
            i = cut[start]
            left[i] = self._without(cuts[i], crossing.leaves.geoms[leaf[start:stop]])
        changed = np.unique(cut)
        left[changed] = polygonal(left[changed])
        rest = area_m2(left)
        left[rest <= rounding_m2(own)] = None
        lost = np.bincount(of, own - np.where(left == None, 0.0, rest), len(tiles))  # noqa: E711
        changed = lost > rounding_m2(np.bincount(of, own, len(tiles)))
        kept = np.flatnonzero((left != None) & changed[of])  # noqa: E711
        return changed, left[kept], of[kept]

    def _without(self, geom, taken):
        """A polygon minus many, a few at a time: often the first ones leave nothing."""
        start, count = 0, _FIRST_TAKEN
        while start < len(taken):
            self._progress.check()
            if start > 0:
                geom = tidy(geom)
                if geom is None:
                    break
            some = taken[start : start + count]
            start, count = start + count, min(2 * count, _MOST_TAKEN)
            shapely.prepare(geom)
            some = some[shapely.intersects(geom, some)]
            if len(some):
                geom = raw_difference(geom, some[0] if len(some) == 1 else union_all(some))
        return geom
