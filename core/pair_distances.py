"""The shortest links between outlines, geodesic, for many pairs at once.

Each pair has a plane of its own (:mod:`.outlines`), in which GEOS finds the shortest link; its
length on the ellipsoid is GeographicLib's. A plane is exact near its centre only. Where what lies
off the centre could hide a shorter link by more than a few centimetres, the edges that come into
question are looked at two by two, each two in a plane round them.
"""

from dataclasses import dataclass

import numpy as np
import shapely

from .geodesic import WGS84
from .outlines import MEAN_RADIUS_M, Planes, between, in_frame, stretch

# Links are the shortest to this, metres.
_TOLERANCE_M, _ROUGH = 0.05, 1e-4
# Vertices of the edges of pairs that are worked on at once.
VERTICES_AT_ONCE = 400_000
# GEOS compares all edges of one line with all of the other; from here on an index is faster.
_MANY_PAIRS_OF_EDGES = 20_000
_EDGES_AT_ONCE = 200_000


@dataclass(frozen=True)
class Links:
    """Shortest links: ``distance_m`` (p,) and ``ends`` (p, 2, 2), longitude/latitude of their ends.

    Pairs with nothing within reach have NaN.
    """

    distance_m: np.ndarray
    ends: np.ndarray

    @classmethod
    def none(cls, count):
        """No link anywhere."""
        return cls(np.full(count, np.nan), np.full((count, 2, 2), np.nan))

    def put(self, rows, others):
        """Fill rows in."""
        self.distance_m[rows] = others.distance_m
        self.ends[rows] = others.ends

    def lines(self):
        """As LineString or MultiLineString, cut at the antimeridian; None where there is none."""
        result = np.full(len(self.distance_m), None, dtype=object)
        found = np.isfinite(self.distance_m)
        over = found & (np.abs(np.diff(self.ends[:, :, 0], axis=1)[:, 0]) > 180)
        result[found & ~over] = shapely.linestrings(self.ends[found & ~over])
        for row in np.flatnonzero(over):
            result[row] = drawn_line(self.ends[row])
        return result


def shortest_links(a, i, b, j, reach_m, progress=None, rough=False):
    """Shortest link between outline ``i`` of ``a`` and outline ``j`` of ``b``, pair by pair.

    Parameters
    ----------
    a, b : Outlines
    i, j : (p,) int arrays
    reach_m : float or (p,) array
        Links longer than this may be left out (NaN).
    rough : bool
        Long links only to 0.01 %, those over 250 km (length d) to d^2 / (16 R^2) of them.

    Returns
    -------
    Links
        To 0.05 m. Outlines that cross have 0; one that lies within another polygon has not.
    """
    reach = np.broadcast_to(np.asarray(reach_m, dtype=float), len(i))
    result = Links.none(len(i))
    weights = (a.start[i + 1] - a.start[i]) + (b.start[j + 1] - b.start[j])
    number = np.cumsum(weights) // VERTICES_AT_ONCE
    edges = np.flatnonzero(np.diff(number)) + 1
    for start, stop in zip(np.r_[0, edges], np.r_[edges, len(i)]):
        if progress is not None:
            progress.check()
        some = np.arange(start, stop)
        result.put(some, _links(a, i[some], b, j[some], reach[some], rough))
    return result


def _links(a, i, b, j, reach, rough):
    """First with all edges within reach, then once more with those the first link leaves."""
    job = _Job(a, i, b, j, reach)
    links, slack = job.links()
    for _ in range(2):
        again = np.flatnonzero(slack * links.distance_m > _tolerance(links.distance_m, rough))
        if not len(again):
            return links
        limit = links.distance_m[again] * (1 + slack[again]) + _TOLERANCE_M
        job = _Job(a, i[again], b, j[again], limit, links.ends[again])
        closer, less = job.links()
        better = closer.distance_m <= links.distance_m[again]
        rows = again[better]
        links.put(rows, Links(closer.distance_m[better], closer.ends[better]))
        slack[again] = np.where(np.isfinite(less), less, slack[again])
    doubtful = slack * links.distance_m > _tolerance(links.distance_m, rough)
    for row in np.flatnonzero(doubtful):
        limit = links.distance_m[row] * (1 + slack[row]) + _TOLERANCE_M
        job = _Job(a, i[[row]], b, j[[row]], np.array([limit]), links.ends[[row]])
        links.put([row], job.among_edges(limit * (1 + slack[row])))
    return links


def _tolerance(metres, rough):
    """How much shorter another link may be than one of these."""
    if not rough:
        return np.full(len(metres), _TOLERANCE_M)
    share = np.maximum(_ROUGH, (metres / MEAN_RADIUS_M) ** 2 / 16)
    return np.maximum(_TOLERANCE_M, share * metres)


class _Job:
    """Edges of pairs that are near each other, in planes."""

    def __init__(self, a, i, b, j, reach, ends=None):
        self._a, self._b = a, b
        centres = between(a.boxes[i], b.boxes[j])
        if ends is not None:
            lon = ends[:, 0, 0] + in_frame(ends[:, 1, 0] - ends[:, 0, 0]) / 2
            centres = np.column_stack([in_frame(lon), ends[:, :, 1].mean(axis=1)])
        self._planes = Planes(centres)
        self._edges_a, self._pair_a = a.near(i, b.boxes[j], reach)
        self._edges_b, self._pair_b = b.near(j, a.boxes[i], reach)
        # What is left of one is nearer than its whole box: once more, with less.
        for _ in range(2):
            if ends is None:
                break
            box = _boxes(a, self._edges_a, self._pair_a, len(i))
            self._edges_b, self._pair_b = b.near(j, box, reach)
            box = _boxes(b, self._edges_b, self._pair_b, len(i))
            self._edges_a, self._pair_a = a.near(i, box, reach)

    def links(self):
        """The shortest links, and by which share a shorter one may differ."""
        a, b, planes = self._a, self._b, self._planes
        lines_a = a.lines(self._edges_a, self._pair_a, planes)
        lines_b = b.lines(self._edges_b, self._pair_b, planes)
        rows = np.flatnonzero(~shapely.is_missing(lines_a) & ~shapely.is_missing(lines_b))
        result, slack = Links.none(planes.count), np.full(planes.count, np.nan)
        if not len(rows):
            return result, slack
        lines_a, lines_b = lines_a[rows], lines_b[rows]
        sizes = shapely.get_num_coordinates(lines_a), shapely.get_num_coordinates(lines_b)
        # The index is that of the first.
        swap = sizes[0] < sizes[1]
        first, second = np.where(swap, lines_b, lines_a), np.where(swap, lines_a, lines_b)
        shapely.prepare(first[sizes[0] * sizes[1] > _MANY_PAIRS_OF_EDGES])
        xy = shapely.get_coordinates(shapely.shortest_line(first, second)).reshape(-1, 2, 2)
        xy[swap] = xy[swap, ::-1]
        ends = planes.unproject(xy.reshape(-1, 2), np.repeat(rows, 2)).reshape(-1, 2, 2)
        result.ends[rows] = ends
        result.distance_m[rows] = _geodesic_m(ends)
        farthest = [
            np.hypot(*np.maximum(np.abs(bounds[:, :2]), np.abs(bounds[:, 2:])).T)
            for bounds in (shapely.bounds(lines_a), shapely.bounds(lines_b))
        ]
        slack[rows] = stretch(np.maximum(*farthest))
        # Outlines that meet do so in any plane.
        result.distance_m[rows[shapely.length(shapely.linestrings(xy)) == 0]] = 0.0
        return result, slack

    def among_edges(self, limit):
        """The shortest link of the only pair, among all edges within ``limit`` in the plane."""
        a, b, planes = self._a, self._b, self._planes
        segments = [
            shapely.linestrings(
                np.stack(
                    [planes.project(x.xyz[k + step], np.zeros(len(k), int)) for step in (0, 1)],
                    axis=1,
                )
            )
            for x, k in ((a, self._edges_a), (b, self._edges_b))
        ]
        tree = shapely.STRtree(segments[1])
        one, other = tree.query(segments[0], predicate="dwithin", distance=limit)
        best = Links.none(1)
        for start in range(0, len(one), _EDGES_AT_ONCE):
            some = slice(start, start + _EDGES_AT_ONCE)
            ends = _edge_links(a, self._edges_a[one[some]], b, self._edges_b[other[some]])
            length = _geodesic_m(ends)
            least = int(np.argmin(length))
            if not length[least] >= best.distance_m[0]:
                best.put([0], Links(length[[least]], ends[[least]]))
        return best


def _boxes(outlines, edges, pair, count):
    """Boxes of the edges of each pair; NaN for pairs without one."""
    result = np.full((count, 4), np.nan)
    if len(edges) == 0:
        return result
    rows, start = np.unique(pair, return_index=True)
    lon = outlines.lonlat[edges, 0]
    # Round the first edge of each pair: edges over the antimeridian stay beside each other.
    origin = np.repeat(lon[start], np.diff(np.r_[start, len(edges)]))
    lon = origin + in_frame(lon - origin)
    lon = np.stack([lon, lon + outlines.lonlat[edges + 1, 0] - outlines.lonlat[edges, 0]])
    lat = np.stack([outlines.lonlat[edges, 1], outlines.lonlat[edges + 1, 1]])
    result[rows, 0] = np.minimum.reduceat(lon.min(axis=0), start)
    result[rows, 1] = np.minimum.reduceat(lat.min(axis=0), start)
    result[rows, 2] = np.maximum.reduceat(lon.max(axis=0), start)
    result[rows, 3] = np.maximum.reduceat(lat.max(axis=0), start)
    return result


def _edge_links(a, edges_a, b, edges_b):
    """Ends (k, 2, 2) of the shortest links of pairs of single edges, each in a plane of its own."""
    corners = [a.lonlat[edges_a], a.lonlat[edges_a + 1], b.lonlat[edges_b], b.lonlat[edges_b + 1]]
    xyz = [a.xyz[edges_a], a.xyz[edges_a + 1], b.xyz[edges_b], b.xyz[edges_b + 1]]
    x, y, z = sum(xyz).T
    planes = Planes(
        np.column_stack([np.degrees(np.arctan2(y, x)), np.degrees(np.arctan2(z, np.hypot(x, y)))])
    )
    plane = np.arange(len(edges_a))
    flat = [planes.project(corner, plane) for corner in xyz]
    lines = shapely.shortest_line(
        shapely.linestrings(np.stack(flat[:2], axis=1)),
        shapely.linestrings(np.stack(flat[2:], axis=1)),
    )
    ends = shapely.get_coordinates(lines).reshape(-1, 2, 2)
    result = np.empty_like(ends)
    for side in (0, 1):
        begin, end = flat[2 * side], flat[2 * side + 1]
        along = end - begin
        square = np.einsum("ij,ij->i", along, along)
        share = np.einsum("ij,ij->i", ends[:, side] - begin, along)
        share = np.divide(share, square, out=np.zeros(len(square)), where=square > 0)
        share = np.clip(share, 0.0, 1.0)[:, None]
        result[:, side] = corners[2 * side] * (1 - share) + corners[2 * side + 1] * share
    return result


def _geodesic_m(ends):
    return WGS84.inv(ends[:, 0, 0], ends[:, 0, 1], ends[:, 1, 0], ends[:, 1, 1])[2]


def drawn_line(ends):
    """A link as a line in the frame: two vertices, cut in two at the antimeridian."""
    (lon, lat), (far, far_lat) = ends
    step = far - lon
    if abs(step) <= 180:
        return shapely.LineString(ends)
    far -= 360.0 * np.round(step / 360)
    edge = 180.0 if far > 180 else -180.0
    share = (edge - lon) / (far - lon) if far != lon else 0.5
    middle = lat + share * (far_lat - lat)
    return shapely.MultiLineString(
        [[(lon, lat), (edge, middle)], [(-edge, middle), (ends[1][0], far_lat)]]
    )
