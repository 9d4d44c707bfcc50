"""Set operations of GEOS on polygons: a second try where GEOS gives up, no call that is long."""

import numpy as np
import shapely

from .areas import slices
from .tiles import polygonal, spatial_order

_UNION_AT_ONCE = 64
# Vertices of what is dissolved into one geometry: a union costs up to ten microseconds for each.
_DISSOLVED_AT_ONCE = 30_000


def intersection(a, b):
    """shapely.intersection, pair by pair; where GEOS gives up, on repaired copies."""
    try:
        return shapely.intersection(a, b)
    except shapely.errors.GEOSException:
        result = np.full(len(a), None, dtype=object)
        for i in range(len(a)):
            try:
                result[i] = shapely.intersection(a[i], b[i])
            except shapely.errors.GEOSException:
                result[i] = shapely.intersection(shapely.make_valid(a[i]), shapely.make_valid(b[i]))
        return result


def difference(a, b):
    """Polygonal part of a minus b, None if nothing is left; repaired copies where GEOS gives up."""
    try:
        left = shapely.difference(a, b)
    except shapely.errors.GEOSException:
        left = shapely.difference(shapely.make_valid(a), shapely.make_valid(b))
    return polygonal(np.array([left], dtype=object))[0]


def union_all(geoms):
    """shapely.union_all; where GEOS gives up, of repaired copies."""
    try:
        return shapely.union_all(geoms)
    except shapely.errors.GEOSException:
        return shapely.union_all(shapely.make_valid(geoms))


def union(geoms, progress=None):
    """Union of polygons as one geometry, in batches of neighbours; None of none."""
    geoms = np.asarray(geoms, dtype=object)
    while len(geoms) > 1:
        if len(geoms) > _UNION_AT_ONCE:
            geoms = geoms[spatial_order(shapely.bounds(geoms).reshape(-1, 4))]
        joined = []
        for i in range(0, len(geoms), _UNION_AT_ONCE):
            if progress is not None:
                progress.check()
            joined.append(union_all(geoms[i : i + _UNION_AT_ONCE]))
        geoms = np.array(joined, dtype=object)
    return polygonal(geoms)[0] if len(geoms) else None


def dissolve(geoms, progress=None):
    """Union of polygons as few geometries of moderate size: one, unless they are large.

    Returns
    -------
    array of polygons that may touch but do not overlap, if the given ones do not
    """
    geoms = np.asarray(geoms, dtype=object)
    while len(geoms) > 1:
        geoms = geoms[spatial_order(shapely.bounds(geoms).reshape(-1, 4))]
        groups = slices(shapely.get_num_coordinates(geoms), _DISSOLVED_AT_ONCE)
        joined = np.array([union(geoms[some], progress) for some in groups] + [None])[:-1]
        if len(joined) == len(geoms):
            break
        geoms = joined
    return geoms
