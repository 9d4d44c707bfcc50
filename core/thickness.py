"""How far something sticks out, how wide it is: the numbers that a tolerance is compared with."""

import numpy as np
import shapely

from .plane import Plane
from .polygonal import make_valid
from .progress import Progress
from .sure import without_spikes
from .windows import degrees

_ROUNDS = 14
# Arcs of buffers are polygons inside the true arc by this share of the radius.
_QUARTER = 32
_ARC = 1 - np.cos(np.pi / (4 * _QUARTER))
_EXACT_M = 0.02
# The larger ones of deep pieces need not be known to the centimetre.
_EXACT = 1e-3
# Beyond this the vertices will do: nothing that deep is a slip of the pen, and buffers get costly.
_DEEP_M = 2000.0
# Degrees: a tenth of a millimetre.
_HAIR = 1e-9


def widths(polygons):
    """Diameter in metres of the largest disc that lies in each polygon.

    By bisection with inner buffers, to 1e-4 of the largest width that the polygon's area and box
    allow. ``polygons``: (n,) array in longitude/latitude in the frame, each some 100 km at most.
    """
    if len(polygons) == 0:
        return np.zeros(0)
    plane = _valid(Plane.of_each(polygons).project(polygons))
    boxes = shapely.bounds(plane)
    high = np.minimum(boxes[:, 2:] - boxes[:, :2], np.inf).min(axis=1) / 2
    high = np.minimum(high, np.sqrt(shapely.area(plane) / np.pi))
    low = np.zeros(len(high))
    for _ in range(_ROUNDS):
        middle = (low + high) / 2
        fits = ~shapely.is_empty(shapely.buffer(plane, -middle, quad_segs=_QUARTER))
        low, high = np.where(fits, middle, low), np.where(fits, high, middle)
    return low + high


def depths(pieces, ground, owners, progress=None):
    """Largest distance in metres of a point of each piece from the outlines of some polygons.

    The largest distance is at a vertex, but where the outlines bend round the piece; that is
    tested with a buffer of the outlines, and found by bisection then. Accuracy: 0.02 m, beyond 20 m
    1e-3 of the depth. Beyond 2 km it is the depth of the vertices.

    Parameters
    ----------
    pieces : (n,) array of polygons in the frame
    ground : Ground
    owners : callable
        Of a position in ``pieces``: bool by polygon of ``ground``, whose outlines count.

    Returns
    -------
    (n,) array; NaN where there is no outline at all
    """
    progress = progress or Progress()
    result = np.full(len(pieces), np.nan)
    for i, piece in enumerate(pieces):
        if i % 16 == 0:
            progress.check()
            progress.report(i / len(pieces))
        result[i] = _depth(piece, ground, owners(i))
    return result


def _depth(piece, ground, owners):
    # A spike of no width can be kilometres long.
    piece = without_spikes(piece, _HAIR)
    plane = Plane.around([piece])
    (drawn,) = _valid(plane.project([piece]))
    reach = 1.0
    while True:
        lines = ground.lines_near(_box(piece, reach), owners)
        if len(lines):
            farthest = _farthest_vertex(drawn, plane.project(lines))
            if farthest <= reach:
                break
            # Outlines that are nearer may still lie outside the box.
            reach = 1.01 * farthest + 1.0
        elif reach > 2.1e7:
            return np.nan
        else:
            reach = max(1000.0, 8 * reach)
    low = farthest
    if low > _DEEP_M:
        return low
    lines = shapely.union_all(plane.project(lines))
    exact = max(_EXACT_M, _EXACT * low)
    if _all_within(drawn, lines, low + exact):
        return low
    high = low + exact
    while not _all_within(drawn, lines, high):
        low, high = high, 2 * high
    while high - low > exact:
        middle = (low + high) / 2
        if _all_within(drawn, lines, middle):
            high = middle
        else:
            low = middle
    return (low + high) / 2


def _valid(polygons):
    bad = np.flatnonzero(~shapely.is_valid(polygons))
    polygons[bad] = make_valid(polygons[bad])
    return polygons


def _box(piece, reach):
    west, south, east, north = shapely.bounds(piece)
    run, rise = degrees(reach, max(abs(south), abs(north)))
    return west - run, south - rise, east + run, north + rise


def _farthest_vertex(piece, lines):
    tree = shapely.STRtree(lines)
    points = shapely.points(shapely.get_coordinates(piece))
    _, distance = tree.query_nearest(points, return_distance=True, all_matches=False)
    return float(distance.max())


def _all_within(piece, lines, distance):
    belt = shapely.buffer(lines, distance / (1 - _ARC), quad_segs=_QUARTER)
    return bool(shapely.covers(belt, piece))
