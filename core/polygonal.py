"""Taking polygonal geometries apart, putting them together again, making invalid ones valid."""

from hashlib import blake2b

import numpy as np
import shapely

# shapely 2.1 hands GEOS' (3.10) "structure" method through; before that it is done by hand below.
SHAPELY_VERSION = tuple(int(number) for number in shapely.__version__.split(".")[:2])
HAS_STRUCTURE_METHOD = SHAPELY_VERSION >= (2, 1) and shapely.geos_version >= (3, 10, 0)

_POLYGON, _FIRST_COLLECTION, _LAST_COLLECTION = 3, 4, 7


def polygon_parts(geoms):
    """All polygons inside the geometries: ``(polygons, owner)``, ``owner`` ascending.

    Lines and points, missing and empty geometries have none; nested collections are opened.
    """
    parts, owner = shapely.get_parts(geoms, return_index=True)
    kind = shapely.get_type_id(parts)
    while ((kind >= _FIRST_COLLECTION) & (kind <= _LAST_COLLECTION)).any():
        parts, inner = shapely.get_parts(parts, return_index=True)
        owner = owner[inner]
        kind = shapely.get_type_id(parts)
    keep = (kind == _POLYGON) & ~shapely.is_empty(parts)
    return parts[keep], owner[keep]


def assemble(polygons, owner, count):
    """One Polygon, MultiPolygon or None for each of ``count`` owners (``owner`` ascending)."""
    result = np.full(count, None, dtype=object)
    alone = np.bincount(owner, minlength=count)[owner] == 1
    result[owner[alone]] = polygons[alone]
    if not alone.all():
        owners, group = np.unique(owner[~alone], return_inverse=True)
        result[owners] = shapely.multipolygons(polygons[~alone], indices=group)
    return result


def alike(geoms):
    """For each geometry the index of the first one that is the same, vertex by vertex."""
    boxes = shapely.bounds(geoms).reshape(-1, 4)
    return first_alike(boxes, shapely.get_num_coordinates(geoms), lambda i: geoms[i].wkb)


def first_alike(boxes, vertices, wkb):
    """:func:`alike` for geometries kept elsewhere: ``wkb(i)`` is asked for those few that have
    the box and the number of vertices of another one."""
    keys = np.column_stack([boxes, vertices])
    order = np.lexsort(keys.T)
    same = (keys[order[1:]] == keys[order[:-1]]).all(axis=1)
    first, seen = np.arange(len(keys)), {}
    for i in np.sort(order[np.r_[same, False] | np.r_[False, same]] if len(keys) else order):
        first[i] = seen.setdefault(blake2b(wkb(i), digest_size=16).digest(), i)
    return first


def make_valid(geoms):
    """Valid polygonal geometries of the same region, None where no area is left.

    A ring counts as all places that it winds round (both lobes of a bow-tie; a loop in the other
    direction is a hole), a polygon as its shell less its holes, a hole wholly outside its shell
    as a part, a multipolygon as the union of its parts. This is GEOS' "structure" method; its
    results that are invalid or have lost area (rings that run there and back along one line) are
    made again by :func:`valid_by_hand`. The other method, "linework", counts what is covered
    twice as empty; ``buffer(0)`` loses lobes.
    """
    geoms = np.array(geoms, dtype=object)
    fixed = np.full(len(geoms), None, dtype=object)
    doubtful = np.ones(len(geoms), dtype=bool)
    if HAS_STRUCTURE_METHOD:
        fixed = shapely.make_valid(geoms, method="structure", keep_collapsed=False)
        doubtful = ~shapely.is_valid(fixed)
        doubtful |= shapely.area(fixed) < shapely.area(geoms) * (1 - 1e-9)
    for index in np.flatnonzero(doubtful & ~shapely.is_missing(geoms)):
        fixed[index] = valid_by_hand(geoms[index])
    polygons, owner = polygon_parts(fixed)
    extended = shapely.area(polygons) > 0
    return assemble(polygons[extended], owner[extended], len(geoms))


def valid_by_hand(geom):
    """What :func:`make_valid` promises, out of pieces that shapely 2.0 has; slower."""
    solids = []
    for polygon in polygon_parts(np.array([geom], dtype=object))[0]:
        shell, *holes = (_wound_round(ring) for ring in shapely.get_rings(polygon))
        inside = [hole for hole in holes if shapely.intersects(shell, hole)]
        solids.append(shapely.difference(shell, shapely.union_all(inside)))
        solids.extend(hole for hole in holes if not shapely.intersects(shell, hole))
    return shapely.union_all(solids)


def _wound_round(ring):
    """Union of the faces that the ring goes round, in either direction."""
    xy = shapely.get_coordinates(ring)
    noded = shapely.union_all([shapely.linestrings(xy)])
    faces = shapely.get_parts(shapely.polygonize([noded]))
    (x0, y0), (x1, y1) = xy[:-1].T, xy[1:].T
    winds = np.zeros(len(faces), dtype=bool)
    for index, point in enumerate(shapely.get_coordinates(shapely.point_on_surface(faces))):
        x, y = point
        # Edges that cross the ray from the point to the east, upwards and downwards.
        side = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)
        upwards = ((y0 <= y) & (y1 > y) & (side > 0)).sum()
        winds[index] = upwards != ((y0 > y) & (y1 <= y) & (side < 0)).sum()
    return shapely.union_all(faces[winds])
