"""What two sites have in common: whether they meet, how much they overlap, and how deep."""

from dataclasses import dataclass

import numpy as np
import shapely

from .areas import area_m2
from .outlines import Outlines, Planes, between
from .plane import Plane
from .setops import intersection
from .tiles import polygonal, rounding_m2

_QUARTER_SEGMENTS = 32
# What the polygons of a margin, inside its circles, leave of a strip just as wide (a share of it).
_MARGIN_EXCESS = 1.0004


@dataclass(frozen=True)
class Overlaps:
    """Of each pair: ``meet``, the sites have a point in common; ``m2`` common area; ``deep``."""

    meet: np.ndarray
    m2: np.ndarray
    deep: np.ndarray


def overlaps(geoms, outlines, i, j, tolerance_m, progress):
    """Common ground of pairs of sites.

    Parameters
    ----------
    geoms : array of polygons or points, longitude/latitude; ``outlines`` theirs
    i, j : (p,) int
    tolerance_m : float
        ``deep``: a point of the common ground lies farther than this from the outline of either
        site, so one reaches into the other that far at least.

    Returns
    -------
    Overlaps
    """
    meet, m2, deep = np.zeros(len(i), bool), np.zeros(len(i)), np.zeros(len(i), bool)
    boxes = shapely.bounds(geoms).reshape(-1, 4)
    a, b = boxes[i], boxes[j]
    near = (a[:, 0] <= b[:, 2]) & (a[:, 2] >= b[:, 0]) & (a[:, 1] <= b[:, 3]) & (a[:, 3] >= b[:, 1])
    rows = np.flatnonzero(near)
    if not len(rows):
        return Overlaps(meet, m2, deep)
    progress.check()
    shapely.prepare(geoms[np.unique(i[rows])])
    meet[rows] = shapely.intersects(geoms[i[rows]], geoms[j[rows]])
    for row in np.flatnonzero(meet):
        progress.check()
        pair = geoms[i[row]], geoms[j[row]]
        both = polygonal(intersection(*(np.array([geom], dtype=object) for geom in pair)))
        if both[0] is None:
            continue
        area = float(area_m2(both)[0])
        if area <= rounding_m2(min(area_m2(np.array(pair, dtype=object)))):
            continue
        m2[row] = area
        deep[row] = _deeper(both, outlines, (i[row], j[row]), tolerance_m, area)
    return Overlaps(meet, m2, deep)


def _deeper(both, outlines, pair, tolerance, area):
    """Whether a point of the common ground is farther than the tolerance from one outline."""
    own = Outlines(both)
    planes = Planes(between(own.boxes, own.boxes))
    edges = np.flatnonzero(own.edge)
    ground = planes.project(own.xyz, np.zeros(len(own.xyz), int))
    looks = shapely.points(ground)
    longest = shapely.length(shapely.linestrings(np.stack([ground[edges], ground[edges + 1]], 1)))
    inradius = np.sqrt(area / np.pi)
    for site in pair:
        at, of = outlines.near(np.array([site]), own.boxes, 2 * tolerance)
        line = outlines.lines(at, of, planes)[0]
        if line is None:  # the ground lies deep inside
            return True
        shapely.prepare(line)
        depth = shapely.distance(line, looks).max()
        if depth > tolerance:
            return True
        # A point of the ground is no farther from its outline than the radius of a disc of its area.
        if inradius + depth + longest.max() / 2 <= tolerance:
            continue
        margin = shapely.buffer(line, tolerance * _MARGIN_EXCESS, quad_segs=_QUARTER_SEGMENTS)
        flat = shapely.make_valid(Plane(*planes.lonlat[0]).project(both)[0])
        if shapely.area(shapely.difference(flat, margin)) > 0:
            return True
    return False
