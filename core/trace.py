"""Lines followed step by step: which stretches of them lie along something, and which do not.

Works in a plane, in metres. Outlines that ought to fit seldom do to the metre, so "along" allows a
tolerance across the line; at the ends of a stretch it does not, so that lengths come out right.
"""

import numpy as np
import shapely

from .polygonal import polygon_parts
from .tiles import tile

# Samples lie this share of the tolerance apart, and at every place where something begins or ends.
STEP = 0.1
# A foot is opposite a sample if the way back from it is shorter by no more than this.
_SLANT, _SLACK = 0.1, 0.004
_TILE_VERTICES = 64
_AT_ONCE = 20_000


class Ground:
    """Polygons or lines to be near to: small pieces, whose each is, and an index.

    ``geoms`` may have missing ones; ``owner`` of a piece is a position in ``geoms``.
    """

    def __init__(self, geoms):
        geoms = np.asarray(geoms, dtype=object)
        if len(geoms) and (shapely.get_dimensions(geoms) == 1).any():
            self.pieces, self.owner = _segments(geoms)
        else:
            self.pieces, index = polygon_parts(geoms)
            self.pieces, of = tile(self.pieces, _TILE_VERTICES)
            self.owner = index[of]
        self.tree = shapely.STRtree(self.pieces)
        self.tree.query(shapely.box(0, 0, 1, 1))  # builds it

    def __len__(self):
        return len(self.pieces)

    def vertices(self, reach):
        """Points of the outlines within the box ``reach`` (west, south, east, north)."""
        some = self.tree.query(shapely.box(*reach))
        xy = shapely.get_coordinates(self.pieces[some])
        inside = ((xy >= reach[:2]) & (xy <= reach[2:])).all(axis=1)
        return np.unique(xy[inside], axis=0)


def _segments(lines):
    """Straight pieces of lines with two ends, and the position of each one's line."""
    parts, of = shapely.get_parts(lines, return_index=True)
    xy, part = shapely.get_coordinates(parts, return_index=True)
    owner = of[part]
    joined = np.flatnonzero((part[1:] == part[:-1]) & (xy[1:] != xy[:-1]).any(axis=1))
    ends = np.stack([xy[joined], xy[joined + 1]], axis=1)
    return (
        shapely.linestrings(ends) if len(ends) else np.zeros(0, dtype=object),
        owner[joined],
    )


class Trace:
    """Lines cut into samples, straight pieces about ``STEP`` x tolerance long.

    Parameters
    ----------
    lines : (n,) array of LineString or LinearRing, metres
    tolerance_m : float
    nodes : (k, 2) array
        Places where something near the lines has a corner: samples begin and end opposite them.
    group : (n,) int array, optional
        Lines that are outlines of one thing; without it all are of one.

    Attributes
    ----------
    start, end : (m, 2) arrays, the ends of the samples; ``line`` : (m,) int, ascending
    middle : (m, 2) array
    """

    def __init__(self, lines, tolerance_m, nodes=(), group=None):
        self.tolerance = tolerance_m
        lines = np.asarray(lines, dtype=object)
        self._pieces, owner = _segments(lines)
        group = np.zeros(len(lines), int) if group is None else np.asarray(group)
        self._group = group[owner]
        self._tree = shapely.STRtree(self._pieces)
        ends = shapely.get_coordinates(self._pieces).reshape(-1, 2, 2)
        size = np.hypot(*(ends[:, 1] - ends[:, 0]).T) if len(ends) else np.zeros(0)
        piece, share = self._opposite(np.asarray(nodes, dtype=float).reshape(-1, 2), ends, size)
        steps = np.maximum(1, np.ceil(size / (STEP * tolerance_m))).astype(int)
        number = np.repeat(np.arange(len(size)), steps)
        count = np.arange(len(number)) - np.repeat(np.cumsum(steps) - steps, steps)
        # Every piece begins with share 0: a vertex, or the beginning of a line.
        piece = np.r_[number, piece]
        share = np.r_[count / steps[number], share]
        order = np.lexsort((share, piece))
        piece, share = piece[order], share[order]
        new = np.r_[True, (np.diff(piece) != 0) | (np.diff(share) * size[piece[1:]] > 1e-3)]
        piece, share = (piece[new], share[new]) if len(piece) else (piece, share)
        last = np.r_[np.diff(piece) != 0, True] if len(piece) else np.zeros(0, bool)
        until = np.where(last, 1.0, np.r_[share[1:], 1.0] if len(share) else share)
        way = ends[:, 1] - ends[:, 0] if len(ends) else np.zeros((0, 2))
        self.start = ends[piece, 0] + share[:, None] * way[piece] if len(piece) else way
        self.end = ends[piece, 0] + until[:, None] * way[piece] if len(piece) else way
        self.end[last] = ends[piece[last], 1]
        self.line, self._corner = owner[piece], share == 0
        self._group_of_line = group
        self.middle = (self.start + self.end) / 2
        self.length = np.hypot(*(self.end - self.start).T) if len(piece) else np.zeros(0)

    def __len__(self):
        return len(self.line)

    def _opposite(self, nodes, ends, size):
        """Pieces and shares of the feet of the nodes that are within the tolerance."""
        if not len(nodes) or not len(ends):
            return np.zeros(0, int), np.zeros(0)
        which, piece = self._tree.query_nearest(
            shapely.points(nodes), max_distance=self.tolerance, all_matches=False
        )
        way = ends[piece, 1] - ends[piece, 0]
        share = ((nodes[which] - ends[piece, 0]) * way).sum(axis=1) / size[piece] ** 2
        inside = (share > 0) & (share < 1)
        return piece[inside], share[inside]

    def reach(self):
        """Box of everything that can be near."""
        both = np.concatenate([self.start, self.end])
        return np.r_[both.min(axis=0) - self.tolerance, both.max(axis=0) + self.tolerance]

    def nearest(self, ground, own=None, progress=None):
        """Of each sample: position of the nearest geometry of ``ground``, distance, nearest point.

        -1, inf and NaN where none is within the tolerance; the lower position where two are as
        near. With ``own`` (an array by line) the ground of this owner does not count.
        """
        found, distance = np.full(len(self), -1), np.full(len(self), np.inf)
        foot = np.full((len(self), 2), np.nan)
        for first in range(0, len(self) if len(ground) else 0, _AT_ONCE):
            if progress is not None:
                progress.check()
            some = slice(first, first + _AT_ONCE)
            points = shapely.points(self.middle[some])
            sample, piece = ground.tree.query(points, "dwithin", distance=self.tolerance)
            if own is not None:
                other = ground.owner[piece] != own[self.line[some][sample]]
                sample, piece = sample[other], piece[other]
            way = shapely.distance(points[sample], ground.pieces[piece])
            order = np.lexsort((ground.owner[piece], way, sample))
            sample, piece, way = sample[order], piece[order], way[order]
            best = np.flatnonzero(np.diff(sample, prepend=-1) != 0)
            at = first + sample[best]
            found[at], distance[at] = ground.owner[piece[best]], way[best]
            lines = shapely.shortest_line(points[sample[best]], ground.pieces[piece[best]])
            foot[at] = shapely.get_coordinates(shapely.get_point(lines, -1)).reshape(-1, 2)
        return found, distance, foot

    def along(self, ground, own=None, progress=None):
        """Which samples lie along ``ground``: (bool array, position of the nearest or -1).

        A sample does if the ground is within the tolerance and opposite to it: the line has no
        place that is clearly nearer to the foot on the ground. Where the line winds, that fails for
        samples in its bends; a run of such samples all within the tolerance does as well.
        """
        nearest, distance, foot = self.nearest(ground, own, progress)
        near = np.flatnonzero(nearest >= 0)
        opposite = np.zeros(len(self), bool)
        if len(near):
            back = self._way_back(near, foot[near], distance[near])
            slack = _SLANT * distance[near] + _SLACK * self.tolerance
            opposite[near] = distance[near] - back <= slack
        for run in self.runs(opposite.astype(int)):
            if not opposite[run[0]] and (nearest[run] >= 0).all():
                opposite[run] = True
        return opposite, np.where(opposite, nearest, -1)

    def _way_back(self, samples, foot, distance):
        """How far each foot is from the lines of the group that its sample is of."""
        back = distance.copy()
        for first in range(0, len(samples), _AT_ONCE):
            some = slice(first, first + _AT_ONCE)
            points = shapely.points(foot[some])
            which, piece = self._tree.query(points, "dwithin", distance=distance[some])
            mine = self._group[piece] == self._group_of_line[self.line[samples[some]]][which]
            which, piece = which[mine], piece[mine]
            way = shapely.distance(points[which], self._pieces[piece])
            np.minimum.at(back, first + which, way)
        return back

    def runs(self, state):
        """Index arrays of samples that follow each other on one line and have one state.

        ``state`` is an array of ints. A run may go over the beginning of a closed line.
        """
        if not len(self):
            return
        edge = np.flatnonzero(np.diff(self.line, prepend=-1, append=-1))
        for first, last in zip(edge[:-1], edge[1:]):
            here = np.arange(first, last)
            change = np.flatnonzero(np.diff(state[here])) + 1
            pieces = np.split(here, change)
            closed = (self.start[first] == self.end[last - 1]).all()
            if closed and len(pieces) > 1 and state[pieces[0][0]] == state[pieces[-1][0]]:
                pieces = [np.r_[pieces[-1], pieces[0]], *pieces[1:-1]]
            yield from pieces

    def stretch(self, run):
        """A run as a LineString, with the line's own corners only."""
        keep = self._corner[run].copy()
        keep[0] = True
        return shapely.linestrings(np.concatenate([self.start[run][keep], self.end[run[-1:]]]))
