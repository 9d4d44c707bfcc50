"""What two sites have in common: whether they meet, how much they overlap, and how deep."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely

from .areas import area_m2, slices
from .outlines import Outlines, Planes, between, geocentric
from .plane import Plane
from .setops import intersection
from .tiles import polygonal, rounding_m2

# Squares in which deep ground is looked for, in shares of the tolerance, and vertices at once.
_FINEST = 0.001
_VERTICES_AT_ONCE = 100_000


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
    rows = np.flatnonzero(meet)
    for some in slices(
        shapely.get_num_coordinates(geoms)[np.stack([i, j])[:, rows]].sum(axis=0), _VERTICES_AT_ONCE
    ):
        progress.check()
        at = rows[some]
        both = polygonal(intersection(geoms[i[at]], geoms[j[at]]))
        area = area_m2(both)
        own = area_m2(geoms)
        solid = area > rounding_m2(np.minimum(own[i[at]], own[j[at]]))
        at, both, area = at[solid], both[solid], area[solid]
        m2[at] = area
        deep[at] = _deeper(both, outlines, (i[at], j[at]), tolerance_m, area, progress)
    return Overlaps(meet, m2, deep)


def _deeper(both, outlines, pair, tolerance, area, progress):
    """Which common grounds hold a point farther than the tolerance from one of the outlines."""
    deep = np.zeros(len(both), bool)
    if not len(both):
        return deep
    own = Outlines(both)
    planes = Planes(between(own.boxes, own.boxes))
    of = np.repeat(np.arange(own.count), np.diff(own.start))
    inner = shapely.get_coordinates(shapely.point_on_surface(both))
    ground = planes.project(own.xyz, of)
    looks = np.concatenate([ground, planes.project(geocentric(inner), np.arange(own.count))])
    looks, of_look = shapely.points(looks), np.r_[of, np.arange(own.count)]
    edges = np.flatnonzero(own.edge)
    longest = np.zeros(own.count)
    np.maximum.at(longest, of[edges], np.hypot(*(ground[edges + 1] - ground[edges]).T))
    inradius = np.sqrt(area / np.pi)

    @lru_cache(maxsize=1)
    def flat():
        return Plane(*planes.lonlat.T).project(both)

    for site in pair:
        lines = outlines.lines(*outlines.near(site, own.boxes, 2 * tolerance), planes)
        deep |= shapely.is_missing(lines)  # the ground lies deep inside
        depth = np.zeros(own.count)
        shapely.prepare(lines)
        asked = ~deep[of_look]
        some = of_look[asked]
        np.maximum.at(depth, some, shapely.distance(lines[some], looks[asked]))
        deep |= depth > tolerance
        # No point is farther from its ground's outline than the radius of a disc of that area.
        doubtful = ~deep & (inradius + depth + longest / 2 > tolerance)
        rows = np.flatnonzero(doubtful)
        if len(rows):
            deep[rows] = _searched(flat()[rows], lines[rows], tolerance, progress)
    return deep


def _searched(grounds, lines, tolerance, progress):
    """Which grounds hold a point farther than the tolerance from their line, all in metres.

    Squares over each ground are cut in four as long as they may hold such a point; those of less
    than 0.1 % of the tolerance are given up.
    """
    deep = np.zeros(len(grounds), bool)
    boxes = shapely.bounds(grounds)
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    half = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]) / 2
    of = np.arange(len(grounds))
    shapely.prepare(grounds)
    shapely.prepare(lines)
    while len(of):
        progress.check()
        centre, radius = shapely.points(x, y), half * np.sqrt(2)
        depth = shapely.distance(lines[of], centre)
        keep = depth + radius > tolerance
        x, y, half, of, depth, radius = (v[keep] for v in (x, y, half, of, depth, radius))
        away = shapely.distance(grounds[of], centre[keep])
        deep[of[(away == 0) & (depth > tolerance)]] = True
        keep = (away <= radius) & ~deep[of] & (half > _FINEST * tolerance)
        half = np.repeat(half[keep] / 2, 4)
        step = np.tile([[-1, -1], [-1, 1], [1, -1], [1, 1]], (int(keep.sum()), 1)) * half[:, None]
        of = np.repeat(of[keep], 4)
        x, y = np.repeat(x[keep], 4) + step[:, 0], np.repeat(y[keep], 4) + step[:, 1]
    return deep
