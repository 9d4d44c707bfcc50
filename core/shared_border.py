"""How long two sites share a border: parts of edges that run within a tolerance of others.

All points within a tolerance of an edge make a capsule. A straight line passes through it on one
interval, which is found in closed form; the union of these intervals, over all edges of the other
outline, is what of the line runs within the tolerance. What is left of an outline then does not
come near the other one, so each stretch of it lies wholly inside or wholly outside.
"""

from dataclasses import dataclass

import numpy as np
import shapely

from .geodesic import WGS84
from .pair_distances import VERTICES_AT_ONCE

# Outlines of sites that touch are this near to each other, whatever the rounding.
LEAST_TOLERANCE_M = 0.01
# Intervals that end where the next begins, in shares of an edge.
_TOUCH = 1e-12
_CHECKED_AT_ONCE = 2_000_000


@dataclass(frozen=True)
class Pieces:
    """Parts of edges: from share ``low`` to share ``high`` of the edge at vertex ``edge``.

    ``pair`` (k,) ascending, and within a pair in the order of the edges and along them.
    """

    pair: np.ndarray
    edge: np.ndarray
    low: np.ndarray
    high: np.ndarray

    def some(self, keep):
        """Those of a mask."""
        return Pieces(self.pair[keep], self.edge[keep], self.low[keep], self.high[keep])

    def lengths_m(self, outlines):
        """Length of each piece on the ellipsoid."""
        begin, end = self._ends(outlines)
        return WGS84.inv(begin[:, 0], begin[:, 1], end[:, 0], end[:, 1])[2]

    def lines(self, outlines, count):
        """One MultiLineString for each of ``count`` pairs, None for those without a piece."""
        result = np.full(count, None, dtype=object)
        if len(self.edge) == 0:
            return result
        begin, end = self._ends(outlines)
        first = np.ones(len(self.edge), bool)
        joined = (np.diff(self.pair) == 0) & (self.low[1:] <= _TOUCH)
        joined &= (np.diff(self.edge) == 1) & (self.high[:-1] >= 1 - _TOUCH)
        first[1:] = ~joined
        count_of = 1 + first
        xy = np.repeat(end, count_of, axis=0)
        xy[(np.cumsum(count_of) - count_of)[first]] = begin[first]
        run = np.repeat(np.cumsum(first) - 1, count_of)
        shapely.multilinestrings(
            shapely.linestrings(xy, indices=run), indices=self.pair[first], out=result
        )
        return result

    def _ends(self, outlines):
        begin, end = outlines.lonlat[self.edge], outlines.lonlat[self.edge + 1]
        low, high = self.low[:, None], self.high[:, None]
        return begin + (end - begin) * low, begin + (end - begin) * high


class Strips:
    """Edges of pairs, in the planes of the pairs: what of them runs near others.

    Parameters
    ----------
    outlines : Outlines
    edges, pair : (k,) int, see :meth:`.Outlines.near`
    planes : Planes
    """

    def __init__(self, outlines, edges, pair, planes):
        self.outlines, self.edges, self.pair, self.planes = outlines, edges, pair, planes
        self._begin = planes.project(outlines.xyz[edges], pair)
        self._end = planes.project(outlines.xyz[edges + 1], pair)

    def within(self, other, tolerance_m):
        """(row, low, high): the parts of these edges within a tolerance of the other's edges."""
        mine, theirs = self._boxes(tolerance_m), other._boxes(0.0)
        if len(mine) == 0 or len(theirs) == 0:
            return _nothing()
        # Pairs side by side in one index, so far from each other that none sees another.
        apart = 2 * max(np.abs(mine).max(), np.abs(theirs).max()) + 1.0
        mine[:, [0, 2]] += (apart * self.pair)[:, None]
        theirs[:, [0, 2]] += (apart * other.pair)[:, None]
        row, hit = shapely.STRtree(shapely.box(*theirs.T)).query(shapely.box(*mine.T))
        found = [_nothing()]
        for start in range(0, len(row), _CHECKED_AT_ONCE):
            some = slice(start, start + _CHECKED_AT_ONCE)
            low, high = _through_capsules(
                self._begin[row[some]],
                self._end[row[some]],
                other._begin[hit[some]],
                other._end[hit[some]],
                tolerance_m,
            )
            keep = high > low
            found.append((row[some][keep], low[keep], high[keep]))
        return merged(*(np.concatenate(column) for column in zip(*found)))

    def inside(self, intervals, polygons):
        """The intervals together with the parts between them that lie inside the pair's polygon.

        Parameters
        ----------
        intervals : (row, low, high) of :meth:`within`
        polygons : array of polygons (or None), one for each pair, prepared; longitude/latitude
        """
        row, low, high = gaps(*intervals, len(self.edges))
        some = ~shapely.is_missing(polygons[self.pair[row]])
        row, low, high = row[some], low[some], high[some]
        if len(row) == 0:
            return intervals
        edge, middle = self.edges[row], ((low + high) / 2)[:, None]
        lonlat = self.outlines.lonlat
        point = lonlat[edge] * (1 - middle) + lonlat[edge + 1] * middle
        held = shapely.contains_xy(polygons[self.pair[row]], point[:, 0], point[:, 1])
        return merged(
            *(np.concatenate(c) for c in zip(intervals, (row[held], low[held], high[held])))
        )

    def pieces(self, intervals):
        """The intervals as :class:`Pieces`."""
        row, low, high = intervals
        return Pieces(self.pair[row], self.edges[row], low, high)

    def _boxes(self, margin):
        low, high = np.minimum(self._begin, self._end), np.maximum(self._begin, self._end)
        return np.concatenate([low - margin, high + margin], axis=1)


def _nothing():
    return np.zeros(0, int), np.zeros(0), np.zeros(0)


def _through_capsules(begin, end, first, last, radius):
    """Where (low, high; empty if high <= low) lines begin-end run within radius of first-last."""
    step, axis = end - begin, last - first
    length = np.hypot(*axis.T)
    unit = np.divide(axis, length[:, None], out=np.zeros_like(axis), where=length[:, None] > 0)
    away = begin - first
    along, speed = np.einsum("ij,ij->i", away, unit), np.einsum("ij,ij->i", step, unit)
    across = away[:, 0] * unit[:, 1] - away[:, 1] * unit[:, 0]
    drift = step[:, 0] * unit[:, 1] - step[:, 1] * unit[:, 0]
    low, high = _between(along, speed, 0.0, length)
    more, less = _between(across, drift, -radius, radius)
    low, high = np.maximum(low, more), np.minimum(high, less)
    low[length == 0], high[length == 0] = np.inf, -np.inf
    for centre in (first, last):
        enters, leaves = _through_disc(begin - centre, step, radius)
        low, high = np.where(high < low, enters, low), np.where(high < low, leaves, high)
        some = leaves >= enters
        low[some], high[some] = np.minimum(low, enters)[some], np.maximum(high, leaves)[some]
    return np.clip(low, 0.0, 1.0), np.clip(high, 0.0, 1.0)


def _between(value, speed, least, most):
    """The interval of t in which least <= value + t speed <= most; (inf, -inf) where none."""
    moves = speed != 0
    safe = np.where(moves, speed, 1.0)
    one, two = (least - value) / safe, (most - value) / safe
    stays = (value >= least) & (value <= most)
    low = np.where(moves, np.minimum(one, two), np.where(stays, -np.inf, np.inf))
    high = np.where(moves, np.maximum(one, two), np.where(stays, np.inf, -np.inf))
    return low, high


def _through_disc(away, step, radius):
    a = np.einsum("ij,ij->i", step, step)
    b = np.einsum("ij,ij->i", away, step)
    c = np.einsum("ij,ij->i", away, away) - radius**2
    root = b * b - a * c
    meets = (root >= 0) & (a > 0)
    root = np.sqrt(np.where(meets, root, 0.0))
    safe = np.where(a > 0, a, 1.0)
    low = np.where(meets, (-b - root) / safe, np.inf)
    return low, np.where(meets, (-b + root) / safe, -np.inf)


def merged(row, low, high):
    """Intervals of rows, ordered and without overlaps."""
    if len(row) == 0:
        return row, low, high
    order = np.lexsort((low, row))
    row, low, high = row[order], low[order], high[order]
    # Shares lie in 0..1: with 2 added for each row one running maximum serves all.
    reach = np.maximum.accumulate(high + 2.0 * row)
    first = np.r_[True, (low + 2.0 * row)[1:] > reach[:-1] + _TOUCH]
    start = np.flatnonzero(first)
    return row[start], low[start], np.maximum.reduceat(high, start)


def gaps(row, low, high, count):
    """What intervals (merged) leave of rows 0 .. count - 1."""
    begin_row = np.r_[row, np.arange(count)]
    begin = np.r_[high, np.zeros(count)]
    end_row = np.r_[row, np.arange(count)]
    end = np.r_[low, np.ones(count)]
    begin = begin[np.lexsort((begin, begin_row))]
    order = np.lexsort((end, end_row))
    end, rows = end[order], end_row[order]
    keep = end > begin + _TOUCH
    return rows[keep], begin[keep], end[keep]


def common(*sets):
    """The intervals that all sets (each merged) have in common."""
    row = np.concatenate([np.r_[r, r] for r, _, _ in sets])
    at = np.concatenate([np.r_[low, high] for _, low, high in sets])
    step = np.concatenate([np.r_[np.ones(len(r)), -np.ones(len(r))] for r, _, _ in sets])
    order = np.lexsort((-step, at, row))
    row, at, step = row[order], at[order], step[order]
    full = np.flatnonzero(np.cumsum(step) == len(sets))
    full = full[full + 1 < len(at)]
    keep = at[full + 1] > at[full]
    return row[full][keep], at[full][keep], at[full + 1][keep]


def blocks_of_pairs(weights):
    """Slices of pairs that have about as many vertices as are worked on at once."""
    number = np.cumsum(weights) // VERTICES_AT_ONCE
    edges = np.flatnonzero(np.diff(number)) + 1
    for start, stop in zip(np.r_[0, edges], np.r_[edges, len(weights)]):
        if stop > start:
            yield slice(int(start), int(stop))
