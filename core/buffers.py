"""Geodesic buffers: all ground within a true distance of points, lines and polygons.

A feature that reaches no more than 50 km round its centre is buffered in its own plane
(:mod:`.plane`), where distances are right to 1e-5. The outline of a larger one is cut into
stretches that each get a plane, because the buffer of a whole is the union of the buffers of its
parts, and the ground within the distance of a polygon is the polygon and the buffer of its outline.
"""

import numpy as np
import shapely

from .areas import slices
from .errors import PlannerError
from .geodesic import WGS84
from .parallel import map_blocks
from .plane import Plane, radii
from .polygonal import polygon_parts
from .progress import Progress
from .setops import difference, union

LARGEST_DISTANCE_M = 5_000_000.0
# Relative error of a distance in a plane: _REACH^2 / (6 R^2) = 1e-5.
_REACH_M = 50_000.0
# Vertices of a chord are chosen so that it stays within this share of the tolerance.
_CHORD_SHARE = 0.5
_SEGMENTS = np.array([2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 80, 96, 128, 192, 256, 384, 512, 1024])
_VERTICES_AT_ONCE = 20_000
# Within 100 m of a pole longitudes say little.
_POLAR = 89.999


def default_tolerance(distance_m):
    """What a boundary may be off, metres: 1e-4 of the distance, at least 0.1 m."""
    return np.maximum(0.1, 1e-4 * np.abs(distance_m))


def quarter_segments(distance_m, tolerance_m):
    """Chords to a quarter circle: their sagitta D (1 - cos(pi / 4q)) takes half the tolerance."""
    distance = np.abs(np.asarray(distance_m, dtype=float))
    sagitta = np.minimum(_CHORD_SHARE * np.asarray(tolerance_m, dtype=float), distance)
    share = np.divide(sagitta, distance, out=np.ones_like(distance), where=distance > 0)
    wanted = np.pi / (4 * np.arccos(1 - share))
    return _SEGMENTS[np.searchsorted(_SEGMENTS, wanted - 1e-9).clip(max=len(_SEGMENTS) - 1)]


def buffer(geoms, distance_m, tolerance_m=None, progress=None):
    """All ground within a geodesic distance.

    Parameters
    ----------
    geoms : (n,) array of valid points, lines, polygons (single or multi) or None
        Longitude/latitude in the frame; edges are as drawn.
    distance_m : float or (n,) array
        Metres, up to 5,000 km. Negative: the inner zone of a polygon, its ground that lies farther
        than that from its outline. 0: polygons as they are.
    tolerance_m : float or (n,) array, optional
        What the boundary may be off, metres. Default: :func:`default_tolerance`.

    Returns
    -------
    (n,) array of valid polygons in the frame; None where nothing is left or nothing was given

    Raises
    ------
    PlannerError
        ``distance_too_large`` with ``feature``, the index.
    """
    geoms = np.asarray(geoms, dtype=object)
    progress = progress or Progress()
    distance = np.broadcast_to(np.asarray(distance_m, dtype=float), len(geoms))
    if tolerance_m is None:
        tolerance_m = default_tolerance(distance)
    tolerance = np.broadcast_to(np.asarray(tolerance_m, dtype=float), len(geoms))
    wrong = ~(np.abs(distance) <= LARGEST_DISTANCE_M)
    if wrong.any():
        raise PlannerError("distance_too_large", feature=int(np.argmax(wrong)))
    result = np.full(len(geoms), None, dtype=object)
    there = ~shapely.is_missing(geoms) & ~shapely.is_empty(geoms)
    areal = there & (shapely.get_dimensions(geoms) == 2)
    result[areal & (distance == 0)] = geoms[areal & (distance == 0)]
    rows = np.flatnonzero(there & ((distance > 0) | (areal & (distance < 0))))
    if rows.size == 0:
        return result
    plane = Plane.of_each(geoms[rows])
    bounds = np.abs(shapely.bounds(geoms[rows]))
    wide = (radii(geoms[rows], plane) > _REACH_M) | (bounds[:, [1, 3]] > _POLAR).any(axis=1)
    # Seen from inside, an edge along the antimeridian would be an outline.
    wide |= (distance[rows] < 0) & (bounds[:, [0, 2]] >= 180).any(axis=1)
    near, far = rows[~wide], rows[wide]
    vertices = shapely.get_num_coordinates(geoms)
    blocks = [near[some] for some in slices(vertices[near], _VERTICES_AT_ONCE)]
    blocks += [far[i : i + 1] for i in np.argsort(-vertices[far])]

    large = set(far.tolist())

    def work(some):
        if some[0] in large:
            i = some[0]
            whole = _in_stretches(geoms[i], distance[i], tolerance[i], progress)
            return np.array([whole, None], dtype=object)[:1]
        return _in_planes(geoms[some], distance[some], tolerance[some])

    def make_worker():
        return work

    sizes = [vertices[some].sum() for some in blocks]
    for i, made in map_blocks(make_worker, blocks, sizes, progress=progress):
        result[blocks[i]] = made
    return result


def _in_planes(geoms, distance, tolerance):
    """Each geometry in a plane of its own."""
    plane = Plane.of_each(geoms)
    flat = plane.project(opened(geoms), float(tolerance.min()) / 10)
    segments = quarter_segments(distance, tolerance)
    for number in np.unique(segments):
        some = segments == number
        flat[some] = shapely.buffer(flat[some], distance[some], quad_segs=int(number))
    flat[shapely.is_empty(flat)] = None
    return plane.unproject(flat, tolerance / 4)


def opened(geoms):
    """Closed lines in two halves: GEOS may leave a hole inside the buffer of a closed line."""
    lines = np.flatnonzero(np.isin(shapely.get_type_id(geoms), (1, 2, 5)))
    parts, owner = shapely.get_parts(geoms[lines], return_index=True)
    closed = np.unique(lines[owner[shapely.is_closed(parts)]])
    geoms = geoms.copy() if closed.size else geoms
    for i in closed:
        halves = []
        for part in shapely.get_parts(geoms[i]):
            xy = shapely.get_coordinates(part)
            middle = len(xy) // 2 if len(xy) > 2 else 0
            some = (xy[: middle + 1], xy[middle:]) if middle else (xy,)
            halves += [shapely.linestrings(half) for half in some]
        geoms[i] = shapely.multilinestrings(halves)
    return geoms


def _in_stretches(geom, distance, tolerance, progress):
    """A geometry too large for one plane: its outline stretch by stretch, put together again."""
    parts = stretches(geom)
    ring = []
    for some in slices(shapely.get_num_coordinates(parts), _VERTICES_AT_ONCE):
        progress.check()
        size = len(parts[some])
        ring.append(_in_planes(parts[some], np.full(size, abs(distance)), np.full(size, tolerance)))
    ring = union(np.concatenate(ring), progress) if ring else None
    if shapely.get_dimensions(geom) < 2 or ring is None:
        return ring
    solid = polygon_parts(np.array([geom], dtype=object))[0]
    if distance > 0:
        return union(np.append(solid, ring), progress)
    return difference(union(solid, progress), ring)


def stretches(geom, reach_m=_REACH_M):
    """Outline of a polygon, or a line or points, in stretches of at most twice ``reach_m``.

    The edges along the antimeridian and the poles, which only frame the map, are no outline.
    """
    found = []
    for part in shapely.get_parts(geom):
        if shapely.is_empty(part):
            continue
        dimension = shapely.get_dimensions(part)
        if dimension == 0:
            found.append(part)
        elif dimension == 1:
            found += _cut_line(shapely.get_coordinates(part), reach_m)
        else:
            for ring in shapely.get_rings(part):
                found += _cut_line(shapely.get_coordinates(ring), reach_m, framed=True)
    return np.array(found + [None], dtype=object)[:-1]


def _cut_line(xy, reach, framed=False):
    # Long drawn edges are cut too.
    step = 0.5 * reach / 111_700.0
    line = shapely.segmentize(shapely.linestrings(xy), step)
    xy = shapely.get_coordinates(line)
    keep = np.ones(len(xy) - 1, dtype=bool)
    if framed:
        keep = ~frame_edges(xy)
    length = WGS84.inv(xy[:-1, 0], xy[:-1, 1], xy[1:, 0], xy[1:, 1])[2]
    number = np.floor(np.cumsum(length) / (1.5 * reach)).astype(int)
    key = np.where(keep, number, -1)
    starts = np.flatnonzero(np.r_[True, np.diff(key) != 0])
    return [
        shapely.linestrings(xy[start : stop + 1])
        for start, stop in zip(starts, np.r_[starts[1:], len(key)])
        if key[start] >= 0
    ]


def frame_edges(xy):
    """Which edges (from a vertex to the next) run along the antimeridian or a pole."""
    meridian = (np.abs(xy[1:, 0]) == 180) & (xy[1:, 0] == xy[:-1, 0])
    pole = (np.abs(xy[1:, 1]) == 90) & (xy[1:, 1] == xy[:-1, 1])
    return meridian | pole
