"""Set operations of GEOS whose result is checked.

GEOS can give wrong faces without a word, valid and with an area, when one operand was cut out
before and the outlines of both nearly coincide: just what is compared along a border. The areas of
what is common and of what is left must add up to the whole, and a point of each part must lie where
the part is said to be (both can be wrong together). Where that does not hold the operation is done
again with vertices snapped to a grid far below any rounding that matters, on which it cannot fail.
"""

import numpy as np
import shapely

from . import setops
from .polygonal import polygon_parts
from .tiles import polygonal

# Degrees: 0.1 micrometre. Metres in a plane: the same.
GRID_DEGREES, GRID_METRES = 1e-12, 1e-7
_SHARE = 1e-10
_HAIR = 1000.0


def _array(geom):
    out = np.empty(1, dtype=object)
    out[0] = geom
    return out


def split(a, b, grid=GRID_DEGREES):
    """``(common, left)``: polygons of ``a`` in ``b`` and outside it, pair by pair, None for none.

    ``a``, ``b``: arrays of polygons of one length, none missing.
    """
    common = polygonal(_tried(shapely.intersection, a, b, grid))
    left = polygonal(_tried(shapely.difference, a, b, grid))
    whole = shapely.area(a)
    both = np.nan_to_num(shapely.area(common)) + np.nan_to_num(shapely.area(left))
    wrong = np.abs(both - whole) > _SHARE * whole
    wrong |= _misplaced(common, b, True, grid) | _misplaced(left, b, False, grid)
    for i in np.flatnonzero(wrong):
        common[i], left[i] = _on_grid(a[i], b[i], grid)
    return common, left


def _misplaced(result, b, inside, grid):
    """Which results have a part with a point on the wrong side of ``b``."""
    found, owner = polygon_parts(result)
    # A point in something thinner than rounding may come to lie on either side.
    thick = shapely.area(found) > _HAIR * grid * shapely.length(found)
    found, owner = found[thick], owner[thick]
    wrong = np.zeros(len(b), dtype=bool)
    if len(found):
        for i in np.unique(owner):
            shapely.prepare(b[i])
        hit = shapely.intersects(b[owner], shapely.point_on_surface(found))
        wrong[owner[hit != inside]] = True
    return wrong


def _tried(operation, a, b, grid):
    try:
        return operation(a, b)
    except shapely.errors.GEOSException:
        if len(a) > 1:
            pairs = [_tried(operation, a[i : i + 1], b[i : i + 1], grid)[0] for i in range(len(a))]
            return np.array([*pairs, None], dtype=object)[:-1]
        return operation(shapely.make_valid(a), shapely.make_valid(b), grid_size=grid)


def _on_grid(a, b, grid):
    a, b = shapely.make_valid(a), shapely.make_valid(b)
    return (
        polygonal(_array(shapely.intersection(a, b, grid_size=grid)))[0],
        polygonal(_array(shapely.difference(a, b, grid_size=grid)))[0],
    )


def common(a, b, grid=GRID_DEGREES):
    """Polygonal common ground of two geometries, either may be None; None if there is none."""
    if a is None or b is None:
        return None
    return split(_array(a), _array(b), grid)[0][0]


def left(a, b, grid=GRID_DEGREES):
    """Polygonal part of ``a`` outside ``b``, either may be None; None if nothing is left."""
    if a is None or b is None:
        return a
    return split(_array(a), _array(b), grid)[1][0]


def joined(pieces, grid=GRID_DEGREES, progress=None):
    """Union of pieces that touch but do not overlap; None of none."""
    whole = setops.union(pieces, progress)
    if whole is None:
        return None
    total = shapely.area(pieces).sum()
    if abs(shapely.area(whole) - total) > 10 * _SHARE * total:
        whole = shapely.union_all(shapely.make_valid(pieces), grid_size=grid)
        whole = polygonal(_array(whole))[0]
    return whole


def merged(geoms, grid=GRID_METRES):
    """shapely.union_all of polygons that may overlap; on the grid where GEOS gives up."""
    geoms = np.asarray(geoms, dtype=object)
    try:
        return shapely.union_all(geoms)
    except shapely.errors.GEOSException:
        return shapely.union_all(shapely.make_valid(geoms), grid_size=grid)


def without_hairs(geom, thickness):
    """A polygon without holes that are no wider than the rounding of vertices; None stays None.

    Neighbours whose common line has other vertices on either side leave such holes between them.
    """
    if geom is None:
        return None
    solids = []
    for polygon in parts(geom):
        shell, *holes = shapely.get_rings(polygon)
        holes = np.array(holes + [None], dtype=object)[:-1]
        wide = shapely.area(shapely.polygons(holes)) > thickness * shapely.length(holes)
        solids.append(polygon if wide.all() else shapely.polygons(shell, holes[wide]))
    return solids[0] if len(solids) == 1 else shapely.multipolygons(solids)


def without_spikes(polygon, thickness):
    """A polygon without what is thinner than the rounding of vertices; itself if all of it is.

    Its vertices move by as much: for distances, not for areas.
    """
    try:
        plain = shapely.set_precision(polygon, thickness)
    except shapely.errors.GEOSException:
        return polygon
    return polygon if shapely.is_empty(plain) or shapely.area(plain) == 0 else plain


def parts(geom):
    """The polygons of a geometry that may be None."""
    return polygon_parts(_array(geom))[0]
