"""Set operations of GEOS on polygons: no call that is long, no result that cannot be right.

Where outlines nearly coincide (an edge and its copy with rounded vertices), the overlay of GEOS may
take a whole face for common ground, lose one or double it, without an error. Areas and boxes then
contradict those of the operands. Such a result, and one that GEOS gives up on, is made again on a
grid, where nodes are exact: slower, and every vertex moves by some tenths of a micrometre.
"""

import numpy as np
import shapely

from .areas import area_m2, slices
from .polygonal import make_valid
from .tiles import polygonal, spatial_order, tidy

_UNION_AT_ONCE = 64
# Vertices of what is dissolved into one geometry: a union costs up to ten microseconds for each.
_DISSOLVED_AT_ONCE = 30_000
# Degrees: tenths of a micrometre and more. On finer grids GEOS' own arithmetic fails at times.
_GRIDS = (1e-12, 1e-11, 1e-10)
# What the area of a sound result may differ by: a share of the operands', and square degrees.
_AREA_SHARE, _AREA_ROUNDING = 1e-9, 1e-13


def intersection(a, b):
    """shapely.intersection, pair by pair; a doubtful one is made again."""
    try:
        result = shapely.intersection(a, b)
    except shapely.errors.GEOSException:
        pairs = [_or_none(shapely.intersection, *pair) for pair in zip(a, b)]
        result = np.array([*pairs, None])[:-1]
    sound = _is_common(result, a, b) & ~shapely.is_missing(result)
    for i in np.flatnonzero(~sound):
        result[i] = _soundest(
            shapely.intersection, lambda one, i=i: _is_common(one, a[i], b[i]), a[i], b[i]
        )
    return result


def difference(a, b, part=False):
    """Polygonal part of :func:`raw_difference`, None if nothing is left."""
    return tidy(raw_difference(a, b, part))


def raw_difference(a, b, part=False):
    """shapely.difference of two polygons as it is; a doubtful one is made again.

    ``part`` says that b is a part of a: then the areas have to add up.
    """
    area, taken = shapely.area(a), shapely.area(b)
    low, high = area - taken - _rounding(area), area + _rounding(area)
    if part:
        high -= taken

    def sound(left):
        return low <= shapely.area(left) <= high

    left = _or_none(shapely.difference, a, b)
    if left is None or not sound(left):
        return _soundest(shapely.difference, sound, a, b)
    return left


def split(a, b, noise):
    """Common ground of two polygons and what it leaves of each, None where there is nothing.

    ``noise`` is the area in square metres that is nothing yet of common ground.

    Returns
    -------
    common, rest of a, rest of b : their areas add up
    """
    if a is None or b is None:
        return None, a, b
    # The test of unprepared geometries can fail on valid slivers ("side location conflict").
    shapely.prepare(a)
    if not shapely.intersects(a, b):
        return None, a, b
    both = tidy(intersection(np.array([a], dtype=object), np.array([b], dtype=object))[0])
    if area_m2([both])[0] <= noise:
        return None, a, b
    rest = np.array([raw_difference(a, b), raw_difference(b, a)], dtype=object)
    found = (both, *polygonal(rest))
    lost = _lost_by_split(a, b, found)
    if lost > 0:
        for grid in _GRIDS:
            try:
                both, *rest = polygonal(_split_on_grid(a, b, grid))
            except shapely.errors.GEOSException:
                continue
            again = _lost_by_split(a, b, (both, *rest))
            if again < lost:
                found, lost = (both, *rest), again
            if lost == 0:
                break
    return found


def _split_on_grid(a, b, grid):
    common = shapely.intersection([a], [b], grid_size=grid)
    return np.concatenate([common, shapely.difference([a, b], [b, a], grid_size=grid)])


def _lost_by_split(a, b, parts):
    """Square degrees by which the parts fail to add up to both polygons; 0 for rounding."""
    common, *rest = shapely.area(parts)
    whole = shapely.area([a, b])
    error = np.abs(common + rest - whole)
    return np.where(error > _rounding(whole), error, 0.0).sum()


def union_all(geoms):
    """shapely.union_all; a doubtful one is made again."""
    return _unions(np.asarray(geoms, dtype=object), np.zeros(1, int))[0]


def _unions(geoms, starts, progress=None, careful=False):
    """The union of the geometries from each start to the next; doubtful ones are made again."""
    stops = np.r_[starts[1:], len(geoms)]
    joined = np.full(len(starts), None, dtype=object)
    for i, (start, stop) in enumerate(zip(starts, stops)):
        if progress is not None:
            progress.check()
        joined[i] = _or_none(shapely.union_all, geoms[start:stop])
    areas, area = shapely.area(geoms), shapely.area(joined)
    least, most = np.maximum.reduceat(areas, starts), np.add.reduceat(areas, starts)
    least, most = least - _rounding(least), most + _rounding(most)
    good = ~shapely.is_missing(joined) & (area >= least) & (area <= most)
    doubtful = ~good
    if careful:
        good &= shapely.is_valid(joined)
        overlapping = most - area > 2 * _rounding(most)
        doubtful = ~good | overlapping
    for i in np.flatnonzero(doubtful):
        if progress is not None:
            progress.check()

        def sound(one, i=i):
            return least[i] <= shapely.area(one) <= most[i] and bool(shapely.is_valid(one))

        again = _soundest(shapely.union_all, sound, geoms[starts[i] : stops[i]])
        differs = abs(shapely.area(again) - area[i]) > _rounding(area[i])
        if not good[i] or (differs and sound(again)):
            joined[i] = again
    return joined


def _or_none(operation, *operands):
    """An overlay, None where GEOS gives up."""
    try:
        return operation(*operands)
    except shapely.errors.GEOSException:
        return None


def _rounding(area):
    return _AREA_SHARE * area + _AREA_ROUNDING


def _is_common(result, a, b):
    """Which results can be the common ground of their operands."""
    area = np.minimum(shapely.area(a), shapely.area(b))
    return shapely.area(result) <= area + _rounding(area)


def _soundest(operation, sound, *operands):
    """An overlay made again, on valid copies and on grids, until one is sound.

    Raises
    ------
    GEOSException : if GEOS gives up every time
    """
    operands = [_valid(operand) for operand in operands]
    found, error = [], None
    for grid in ({"grid_size": size} for size in _GRIDS):
        try:
            found.append(operation(*operands, **grid))
        except shapely.errors.GEOSException as exception:
            error = exception
            continue
        if sound(found[-1]):
            return found[-1]
    try:
        found.insert(0, operation(*operands))
    except shapely.errors.GEOSException as exception:
        error = exception
    if not found:
        raise error
    return found[0]


def _valid(geoms):
    """A geometry or an array of them, made valid where need be."""
    valid = shapely.is_valid(geoms) | shapely.is_missing(geoms)
    if np.all(valid):
        return geoms
    if np.ndim(geoms) == 0:
        return make_valid([geoms])[0]
    return np.where(valid, geoms, make_valid(geoms))


def union(geoms, progress=None, careful=False):
    """Union of polygons as one geometry, in batches of neighbours; None of none.

    ``careful`` is for polygons that were cut out of each other and may overlap: then an error of
    GEOS may look right, and the area of the union has to be the same on a grid.
    """
    geoms = np.asarray(geoms, dtype=object)
    if len(geoms) == 1:
        return tidy(geoms[0])
    while len(geoms) > 1:
        if len(geoms) > _UNION_AT_ONCE:
            geoms = geoms[spatial_order(shapely.bounds(geoms).reshape(-1, 4))]
        batches = np.arange(0, len(geoms), _UNION_AT_ONCE)
        geoms = polygonal(_unions(geoms, batches, progress, careful))
        geoms = geoms[geoms != None]  # noqa: E711 - an object array
    return geoms[0] if len(geoms) else None


def union_each(geoms, starts, progress=None, careful=False):
    """:func:`union` of the geometries from each start to the next, as an array."""
    geoms = np.asarray(geoms, dtype=object)
    result = np.full(len(starts), None, dtype=object)
    counts = np.diff(np.r_[starts, len(geoms)])
    small = np.flatnonzero(counts <= _UNION_AT_ONCE)
    if len(small):
        some = np.repeat(counts <= _UNION_AT_ONCE, counts)
        first = np.cumsum(counts[small]) - counts[small]
        result[small] = polygonal(_unions(geoms[some], first, progress, careful))
    for i in np.flatnonzero(counts > _UNION_AT_ONCE):
        result[i] = union(geoms[starts[i] : starts[i] + counts[i]], progress, careful)
    return result


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
        joined = np.array([union(geoms[some], progress, careful=True) for some in groups] + [None])
        joined = joined[joined != None]  # noqa: E711 - an object array
        if len(joined) == len(geoms):
            break
        geoms = joined
    return geoms
