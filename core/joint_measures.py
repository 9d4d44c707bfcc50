"""Measures of an outline: length, compactness, parts and the gaps between them."""

import math
from typing import NamedTuple

import numpy as np
import shapely

from .geodesic import WGS84
from .links import lengths_m, outline_edges
from .plane import Plane
from .polygonal import polygon_parts
from .progress import Progress


class Gap(NamedTuple):
    """The widest gap of an outline: metres, and the link over it (degrees), None of one part."""

    m: float
    link: object


def outline_m(geom):
    """Length of all rings of an outline in metres, edges as drawn.

    Outer rings and holes; not the lines along the antimeridian and the poles that only frame the
    map.
    """
    edges = outline_edges(geom)
    return float(lengths_m(edges.begin, edges.end).sum())


def compactness(m2, m):
    """Polsby-Popper: 4 pi area / length^2, of ellipsoidal area and geodesic length.

    1 for a circle, less the more ragged and scattered an outline is; holes and all parts count.
    None where there is no length. (Polsby and Popper, *The Third Criterion*, Yale Law & Policy
    Review 9, 1991.)
    """
    return 4 * math.pi * m2 / m**2 if m > 0 else None


def parts_of(geom):
    """The parts of an outline as an array of polygons."""
    return polygon_parts(np.array([geom], dtype=object))[0]


def largest_gap(parts, progress=None):
    """The widest gap one has to cross to get from any part to any other.

    The longest link of the shortest net of links that joins all parts (minimum spanning tree, by
    Prim). Found in one plane round all parts, then measured in a plane of its own along the
    geodesic.

    Parameters
    ----------
    parts : (n,) array of polygons, degrees

    Returns
    -------
    Gap
    """
    progress = progress or Progress()
    if len(parts) < 2:
        return Gap(0.0, None)
    plane = Plane.around(parts)
    flat = plane.project(parts)
    boxes = shapely.bounds(flat).reshape(-1, 4)
    shapely.prepare(flat)
    best, nearest = np.full(len(flat), np.inf), np.zeros(len(flat), dtype=int)
    waiting, last = np.ones(len(flat), dtype=bool), 0
    waiting[0] = False
    widest = (-1.0, 0, 0)
    for _ in range(len(flat) - 1):
        progress.check()
        # A box is never farther than what it holds.
        some = np.flatnonzero(waiting & (_apart(boxes, boxes[last]) < best))
        found = shapely.distance(flat[last], flat[some])
        closer = found < best[some]
        best[some[closer]], nearest[some[closer]] = found[closer], last
        last = int(np.argmin(np.where(waiting, best, np.inf)))
        waiting[last] = False
        widest = max(widest, (float(best[last]), int(nearest[last]), last))
    return _geodesic_link(parts[widest[1]], parts[widest[2]], plane)


def _apart(boxes, box):
    """Distance of each box from one of them."""
    apart = np.maximum(boxes[:, :2] - box[2:], box[:2] - boxes[:, 2:]).clip(min=0)
    return np.hypot(*apart.T)


def _geodesic_link(a, b, plane):
    """The shortest link between two polygons, found again in a plane round its first finding."""
    both = np.array([a, b], dtype=object)
    for _ in range(3):
        flat = plane.project(both)
        xy = shapely.get_coordinates(shapely.shortest_line(*flat))
        ends = plane.to_lonlat(xy)
        azimuth, _, m = WGS84.inv(*ends[0], *ends[1])
        lon, lat, _ = WGS84.fwd(*ends[0], azimuth, m / 2)
        plane = Plane(lon, lat)
    return Gap(float(m), shapely.linestrings(ends))
