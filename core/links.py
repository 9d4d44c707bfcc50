"""Links between two sites: where their outlines run within a tolerance of each other.

A link goes from a point of one outline to the nearest point of the other one. Where links are no
longer than the tolerance, the outlines share the border, and the ground that the links sweep is the
gap between the two sites. Nothing else is: a corner that faces no other site, or a notch in one
site's own outline, has no link and stays as it is.

Outlines are looked at in short steps along the edges as drawn (straight in longitude/latitude).
Distances are taken in local planes (:mod:`.plane`) of a degree or so.
"""

from dataclasses import dataclass

import numpy as np
import shapely

from .geodesic import WGS84
from .plane import EARTH_RADIUS_M, Plane
from .polygonal import polygon_parts
from .progress import Progress

_METRES_PER_DEGREE = 110_500.0
# Steps along an outline: a tenth of the tolerance, but not below or above these (m).
_SHORTEST_STEP_M, _LONGEST_STEP_M = 10.0, 250.0
# Rounds of halving a step, to find where the tolerance is reached: 250 m come down to 1 cm.
_ROUNDS = 15
# Outlines are taken apart by degrees of latitude (and about as much of longitude), a plane each.
_CELL_DEGREES = 1.0
# The swept ground reaches this far into both sites (m), so that it leaves no hair along them.
_OVER_M = 0.01
# Nearer than this (m), outlines touch: what chords of drawn edges miss in a plane.
TOUCH_M = 0.005
# The other outline is looked at in chords of this length (m): 0.4 mm off at 60 degrees.
_CHORD_M = 100.0
# A link that leaves its own edge by less than this (m) runs along it and closes nothing.
_GRAZING_M = 0.02
_SEAM = 1e-9


@dataclass(frozen=True)
class Edges:
    """Edges of an outline: (n, 2) arrays of their ends in degrees, in the order of the rings."""

    begin: np.ndarray
    end: np.ndarray

    def __len__(self):
        return len(self.begin)

    def take(self, rows):
        """Some of the edges."""
        return Edges(self.begin[rows], self.end[rows])


@dataclass(frozen=True)
class Near:
    """The steps of one outline within the tolerance of another: ends in degrees, mean distance.

    ``way`` (n, 3, 2) are points (degrees) on the link from the middle of each step.
    """

    begin: np.ndarray
    end: np.ndarray
    distance_m: np.ndarray
    way: np.ndarray

    def take(self, rows):
        """Some of the steps."""
        return Near(self.begin[rows], self.end[rows], self.distance_m[rows], self.way[rows])

    @property
    def length_m(self):
        """(n,) geodesic length of each step."""
        return lengths_m(self.begin, self.end)


def outline_edges(geom):
    """The edges of all rings of a polygonal geometry that are boundary; outside is to their left.

    Not those along the antimeridian and the poles that only frame the map: those on a pole, and
    those on the meridians -180 and 180 of a geometry that has both.
    """
    # GEOS' normal form runs clockwise round shells, the other way round holes.
    parts, _ = polygon_parts(shapely.normalize(np.array([geom], dtype=object)))
    rings = shapely.get_rings(parts) if len(parts) else np.zeros(0, dtype=object)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    if len(xy) < 2:
        return Edges(np.zeros((0, 2)), np.zeros((0, 2)))
    inside = ring[1:] == ring[:-1]
    frame = np.abs(np.abs(xy[:, 1]) - 90.0) < _SEAM
    west, east = (np.abs(xy[:, 0] - lon) < _SEAM for lon in (-180.0, 180.0))
    west, east = west[1:] & west[:-1] & inside, east[1:] & east[:-1] & inside
    drawn = inside & ~(frame[1:] & frame[:-1])
    if west.any() and east.any():
        drawn &= ~(west | east)
    some = np.flatnonzero(drawn)
    return Edges(xy[some], xy[some + 1])


def lengths_m(begin, end):
    """(n,) lengths of edges as drawn, metres, to 1e-8.

    A line that is straight in longitude/latitude is longer than the geodesic between its ends by
    (L tan(lat) / R)^2 / 24 of its length L; so long edges are measured in parts.
    """
    if len(begin) == 0:
        return np.zeros(0)
    high = np.maximum(np.abs(begin[:, 1]), np.abs(end[:, 1])).clip(1.0, 89.99)
    longest = (3000.0 / np.tan(np.radians(high))).clip(max=5000.0)
    parts, of = _in_parts(Edges(begin, end), longest)
    length = WGS84.inv(*parts.begin.T, *parts.end.T)[2]
    return np.bincount(of, length, len(begin))


def _rough_m(edges):
    """Lengths on a sphere, for counting steps."""
    low = np.minimum(np.abs(edges.begin[:, 1]), np.abs(edges.end[:, 1]))
    run, rise = np.abs(edges.end - edges.begin).T
    return _METRES_PER_DEGREE * 1.01 * np.hypot(run * np.cos(np.radians(low)), rise)


def _in_parts(edges, longest_m):
    """Edges cut into equal parts no longer than ``longest_m``, and whose each part is."""
    count = np.ceil(_rough_m(edges) / longest_m).clip(1, 1_000_000).astype(int)
    if (count == 1).all():
        return edges, np.arange(len(edges))
    of = np.repeat(np.arange(len(edges)), count)
    number = np.arange(len(of)) - np.repeat(np.cumsum(count) - count, count)
    run = edges.end - edges.begin
    begin = edges.begin[of] + run[of] * (number / count[of])[:, None]
    end = edges.begin[of] + run[of] * ((number + 1) / count[of])[:, None]
    last = number + 1 == count[of]
    end[last] = edges.end[of[last]]
    return Edges(begin, end), of


def _reach(lat, tolerance_m):
    """The tolerance in degrees of longitude at a latitude, never too small."""
    dlat = 1.02 * tolerance_m / _METRES_PER_DEGREE
    cosine = np.cos(np.radians(np.minimum(np.abs(lat) + dlat, 90.0)))
    return np.minimum(dlat / np.maximum(cosine, 1e-9), 360.0)


def near(edges, others, tolerance_m, sweep=False, progress=None):
    """The steps of an outline that run within the tolerance of another one.

    Parameters
    ----------
    edges, others : Edges
        Longitudes of both in one turn (179 beside 181).
    tolerance_m : float
    sweep : bool
        Also make the polygons of the ground that the links sweep.

    Returns
    -------
    near : Near, in the order of the edges; ends are found to 1 cm
    swept : array of polygons, degrees in the same turn; it reaches 1 cm into both sites
    """
    progress = progress or Progress()
    limit = max(float(tolerance_m), TOUCH_M)
    step = float(np.clip(limit / 10, _SHORTEST_STEP_M, _LONGEST_STEP_M))
    edges = _within_box(edges, others, limit)
    edges, _ = _in_parts(edges, 20 * step)
    edges = _within_box(edges, others, limit)
    edges, _ = _in_parts(edges, step)
    others = _within_box(others, edges, limit)
    others, _ = _in_parts(others, _CHORD_M)
    found, swept = [], []
    if len(edges) and len(others):
        other_boxes = _boxes(others)
        for rows, own in _cells(edges):
            progress.check()
            cell = edges.take(rows)
            close = _in_reach(other_boxes, _boxes(cell), limit)
            if len(close):
                steps = _Steps(cell, own, others.take(close), limit)
                found.append((rows[steps.row], *steps.near()))
                if sweep:
                    swept += steps.swept()
    if not found:
        nothing = np.zeros((0, 2))
        return Near(nothing, nothing, np.zeros(0), np.zeros((0, 3, 2))), swept
    row, *columns = (np.concatenate(column) for column in zip(*found))
    order = np.argsort(row, kind="stable")
    return Near(*(column[order] for column in columns)), swept


def _boxes(edges):
    low, high = np.minimum(edges.begin, edges.end), np.maximum(edges.begin, edges.end)
    return np.column_stack([low, high])


def _in_reach(boxes, area, limit):
    """Which boxes come within the tolerance of the box round other boxes."""
    west, south = area[:, :2].min(axis=0)
    east, north = area[:, 2:].max(axis=0)
    dlat = 1.02 * limit / _METRES_PER_DEGREE
    dlon = float(_reach(max(abs(south), abs(north)) + dlat, limit))
    keep = (boxes[:, 0] <= east + dlon) & (boxes[:, 2] >= west - dlon)
    keep &= (boxes[:, 1] <= north + dlat) & (boxes[:, 3] >= south - dlat)
    return np.flatnonzero(keep)


def _within_box(edges, others, limit):
    """The edges whose boxes, grown by the tolerance, meet the box of one of the others."""
    if len(edges) == 0 or len(others) == 0:
        return edges.take(np.zeros(0, dtype=int))
    edges = edges.take(_in_reach(_boxes(edges), _boxes(others), limit))
    if len(edges) == 0:
        return edges
    boxes = _boxes(edges)
    dlat = 1.02 * limit / _METRES_PER_DEGREE
    dlon = _reach(np.abs(boxes[:, [1, 3]]).max(axis=1), limit)
    grown = shapely.box(
        boxes[:, 0] - dlon, boxes[:, 1] - dlat, boxes[:, 2] + dlon, boxes[:, 3] + dlat
    )
    tree = shapely.STRtree(shapely.linestrings(np.stack([others.begin, others.end], axis=1)))
    # The nearest one is enough to know; all pairs of a finely drawn border would be millions.
    hit = tree.query_nearest(grown, max_distance=_SEAM, return_distance=False, all_matches=False)
    return edges.take(np.unique(hit[0]))


def _cells(edges):
    """(rows, which of them are the cell's own): neighbouring edges, and one more at each end."""
    middle = (edges.begin + edges.end) / 2
    row = np.floor(middle[:, 1] / _CELL_DEGREES)
    width = _CELL_DEGREES / np.cos(np.radians(np.minimum(np.abs(row) + 1, 89.0) * _CELL_DEGREES))
    column = np.floor(middle[:, 0] / width)
    _, cell = np.unique(np.stack([row, column]), axis=1, return_inverse=True)
    cell = np.ravel(cell)
    for number in range(cell.max() + 1):
        own = cell == number
        with_ends = own.copy()
        with_ends[1:] |= own[:-1]
        with_ends[:-1] |= own[1:]
        rows = np.flatnonzero(with_ends)
        yield rows, own[rows]


class _Steps:
    """The steps of one cell: where they lie, how far from the other outline, and their links."""

    def __init__(self, edges, own, others, limit):
        self._limit = limit
        middle = np.concatenate([edges.begin, edges.end])
        west, south = middle.min(axis=0)
        east, north = middle.max(axis=0)
        self._plane = Plane((west + east) / 2, (south + north) / 2)
        self._turn = (west + east) / 2
        self._from = self._metres(others.begin)
        self._run = self._metres(others.end) - self._from
        lines = np.stack([self._from, self._from + self._run], axis=1)
        self._tree = shapely.STRtree(shapely.linestrings(lines))
        self._cut(edges, own)

    def _metres(self, lonlat):
        lon0, lat0 = self._plane.at(np.zeros(len(lonlat), dtype=int))
        azimuth, _, length = WGS84.inv(lon0, lat0, lonlat[:, 0], lonlat[:, 1])
        azimuth = np.radians(azimuth)
        return np.column_stack([length * np.sin(azimuth), length * np.cos(azimuth)])

    def _links(self, lonlat):
        """Where points lie in the plane, the nearest point of the other outline, the distance."""
        xy = self._metres(lonlat)
        foot, distance = np.full_like(xy, np.nan), np.full(len(xy), np.inf)
        if len(xy):
            at, line = self._tree.query_nearest(
                shapely.points(xy), max_distance=1.5 * self._limit + 1.0, all_matches=False
            )
            base, run = self._from[line], self._run[line]
            square = np.maximum((run**2).sum(axis=1), 1e-12)
            share = (((xy[at] - base) * run).sum(axis=1) / square).clip(0, 1)
            foot[at] = base + run * share[:, None]
            distance[at] = np.hypot(*(xy[at] - foot[at]).T)
        return xy, foot, distance

    def _cut(self, edges, own):
        """Shorten each step to what lies within the limit, and split it where links jump."""
        ends, index = np.unique(
            np.concatenate([edges.begin, edges.end]), axis=0, return_inverse=True
        )
        index = np.ravel(index)
        xy, foot, distance = self._links(ends)
        a, b = index[: len(edges)], index[len(edges) :]
        inside = distance <= self._limit
        begin, end = edges.begin.copy(), edges.end.copy()
        state = {
            "lonlat": [begin, end],
            "xy": [xy[a], xy[b]],
            "foot": [foot[a], foot[b]],
            "m": [distance[a], distance[b]],
        }
        for side, here, there in ((1, a, b), (0, b, a)):  # the far end is moved nearer
            rows = np.flatnonzero(inside[here] & ~inside[there])
            self._shorten(state, rows, side)
        keep = np.flatnonzero(inside[a] | inside[b])
        jump = keep[np.hypot(*(state["foot"][0][keep] - state["foot"][1][keep]).T) > self._limit]
        more = self._split(state, jump)
        self._parts = {
            name: [np.concatenate([values[side][keep], more[name][side]]) for side in (0, 1)]
            for name, values in state.items()
        }
        row = np.concatenate([keep, jump])
        self._mine = np.flatnonzero(own[row])
        self.row = row[self._mine]

    def _facing(self):
        """Steps whose links leave their own site: to the left of the edge, or not at all.

        A far side may lie within the limit too, through its own site.
        """
        edge = self._parts["xy"][1] - self._parts["xy"][0]
        result = np.zeros(len(edge), dtype=bool)
        for side in (0, 1):
            way = self._parts["foot"][side] - self._parts["xy"][side]
            left = edge[:, 0] * way[:, 1] - edge[:, 1] * way[:, 0]
            result |= (left > 0) | (self._parts["m"][side] <= TOUCH_M)
        return result

    def _shorten(self, state, rows, far):
        """Move the far end of steps to where the limit is reached."""
        near_end = state["lonlat"][1 - far][rows].copy()
        far_end = state["lonlat"][far][rows].copy()
        for _ in range(_ROUNDS):
            middle = (near_end + far_end) / 2
            inside = self._links(middle)[2] <= self._limit
            near_end[inside], far_end[~inside] = middle[inside], middle[~inside]
        self._set(state, rows, far, near_end)

    def _split(self, state, rows):
        """Split steps where the nearest point jumps; the second halves are given back."""
        first = state["lonlat"][0][rows].copy()
        last = state["lonlat"][1][rows].copy()
        begin_foot, end_foot = state["foot"][0][rows], state["foot"][1][rows]
        rest = {name: [side[rows].copy() for side in sides] for name, sides in state.items()}
        for _ in range(_ROUNDS):
            middle = (first + last) / 2
            foot = self._links(middle)[1]
            early = np.hypot(*(foot - begin_foot).T) <= np.hypot(*(foot - end_foot).T)
            first[early], last[~early] = middle[early], middle[~early]
        self._set(state, rows, 1, first)
        self._set(rest, np.arange(len(rows)), 0, last)
        return rest

    def _set(self, state, rows, side, lonlat):
        if len(rows) == 0:
            return
        xy, foot, distance = self._links(lonlat)
        state["lonlat"][side][rows], state["xy"][side][rows] = lonlat, xy
        state["foot"][side][rows], state["m"][side][rows] = foot, distance

    def near(self):
        """(begin, end, mean distance, way) of the cell's own steps."""
        mine, parts = self._mine, self._parts
        distance = (parts["m"][0][mine] + parts["m"][1][mine]) / 2
        base = (parts["xy"][0][mine] + parts["xy"][1][mine]) / 2
        link = (parts["foot"][0][mine] + parts["foot"][1][mine]) / 2 - base
        way = base[:, None] + link[:, None] * np.array([0.25, 0.5, 0.75])[:, None]
        way = self._degrees(way.reshape(-1, 2)).reshape(-1, 3, 2)
        return parts["lonlat"][0][mine], parts["lonlat"][1][mine], distance, way

    def swept(self):
        """The ground between each step and its links, with that of the neighbouring steps."""
        corners = []
        for side in (0, 1):
            xy, foot = self._parts["xy"][side], self._parts["foot"][side]
            way = foot - xy
            length = np.hypot(*way.T)[:, None]
            over = np.divide(way, length, out=np.zeros_like(way), where=length > TOUCH_M) * _OVER_M
            corners += [xy - over, foot + over]
        begin, begin_foot, end, end_foot = corners
        gap = (self._parts["m"][0] > TOUCH_M) | (self._parts["m"][1] > TOUCH_M)
        gap &= self._facing() & ~self._along_own_edge()
        # Links that jump by more than the limit close nothing between them.
        gap &= np.hypot(*(begin_foot - end_foot).T) <= self._limit + 2 * _OVER_M
        if not gap.any():
            return []
        ring = np.stack([begin, end, end_foot, begin_foot], axis=1)[gap]
        ground = shapely.convex_hull(shapely.multipoints(ring))
        ground = ground[shapely.get_type_id(ground) == 3]
        if len(ground) == 0:
            return []
        joined = shapely.union_all(ground)
        return [shapely.transform(joined, self._degrees)]

    def _along_own_edge(self):
        """Steps whose links run on along their own edge, as far as the edge is straight."""
        edge = self._parts["xy"][1] - self._parts["xy"][0]
        length = np.maximum(np.hypot(*edge.T), 1e-9)
        # How far a drawn line (a parallel) leaves its tangent on the length of a link.
        bend = np.tan(np.radians(np.minimum(np.abs(self._plane.lat0) + 1.0, 89.0)))
        bend = bend / (2 * EARTH_RADIUS_M)
        result = np.ones(len(edge), dtype=bool)
        for side in (0, 1):
            way, m = self._parts["foot"][side] - self._parts["xy"][side], self._parts["m"][side]
            aside = np.abs(way[:, 0] * edge[:, 1] - way[:, 1] * edge[:, 0]) / length
            along = np.abs((way * edge).sum(axis=1)) / length
            straight = aside <= _GRAZING_M + bend * m**2
            result &= (straight & (along > 10 * aside)) | (m <= TOUCH_M)
        return result

    def _degrees(self, xy):
        lonlat = self._plane.to_lonlat(xy)
        lonlat[:, 0] -= 360.0 * np.round((lonlat[:, 0] - self._turn) / 360.0)
        return lonlat


def chains(begin, end):
    """Steps that follow each other as lines: array of LineStrings in degrees."""
    if len(begin) == 0:
        return np.zeros(0, dtype=object)
    new = np.r_[True, (begin[1:] != end[:-1]).any(axis=1)]
    starts = np.flatnonzero(new)
    lines = []
    for start, stop in zip(starts, np.r_[starts[1:], len(begin)]):
        xy = np.vstack([begin[start:stop], end[stop - 1 : stop]])
        lines.append(shapely.linestrings(_without_straight(xy)))
    return np.array(lines + [None], dtype=object)[:-1]


def _without_straight(xy):
    """Without the vertices that lie on a straight line between their neighbours."""
    if len(xy) < 3:
        return xy
    before, after = xy[1:-1] - xy[:-2], xy[2:] - xy[1:-1]
    turn = np.abs(before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0])
    bent = turn > 1e-12 * np.hypot(*before.T) + 1e-18
    bent |= (before * after).sum(axis=1) < 0
    return xy[np.r_[True, bent, True]]
