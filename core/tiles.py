"""Cutting polygons into small pieces: what keeps each GEOS call short and most of them away.

Straight edges in longitude/latitude stay straight when cut at a meridian or a parallel, so the
areas of the pieces add up to the area of the whole.
"""

import numpy as np
import shapely

from .areas import slices
from .polygonal import assemble, polygon_parts
from .progress import Progress

# Where the longer side is cut: near the middle, at a place where data with rounded coordinates has
# no vertex. On a line of the data clip_by_rect may lose a hole that touches it.
_CUT_AT = 0.49731583618730217
# The halves may differ in planar area from what was cut by the rounding of the new vertices: by a
# share of the box's area, and by a few units in the last place of a longitude times its sides.
_CUT_SHARE, _CUT_ROUNDING = 1e-12, 1e-13
_MEND_TOLERANCE = 1e-9
_DEEPEST = 40
# Degrees of width: some units in the last place of a longitude.
_HAIRLINE = 1e-12
# Between two looks at the progress: cuts, and vertices whose validity is tested.
_CUTS_AT_ONCE, _VERTICES_AT_ONCE = 64, 200_000
# A site lies in a polygon wholly if no more than this share of it sticks out: that is rounding.
WHOLE = 1e-9


def rounding_m2(own_m2):
    """Area that is no more than the rounding of cut vertices: 1e-9 of a site, 0.01 m2 at most.

    For sites beyond 10,000 km2 the bound grows by 1e-12 of the site.
    """
    return np.minimum(WHOLE * own_m2, 0.01 + 1e-12 * own_m2)


class PolygonSet:
    """Polygons to overlap with: their parts, whose part each is, and an index of the parts' boxes.

    One thread works with one set: GEOS fills caches inside geometries without locking.
    ``copy`` makes another for another thread.
    """

    def __init__(self, geoms):
        geoms = np.asarray(geoms, dtype=object)
        self.count = len(geoms)
        self._index(*polygon_parts(geoms))

    def _index(self, parts, owner):
        self.parts, self.owner = parts, owner
        self.boxes = shapely.bounds(parts).reshape(-1, 4)
        self.vertices = shapely.get_num_coordinates(parts)
        self.tree = shapely.STRtree(parts)
        self.tree.query(shapely.box(0, 0, 1, 1))  # builds it

    def copy(self):
        """The same polygons as geometries of their own."""
        twin = PolygonSet.__new__(PolygonSet)
        twin.count = self.count
        twin._index(shapely.from_wkb(shapely.to_wkb(self.parts.copy())), self.owner.copy())
        return twin


def polygonal(geoms):
    """What overlays of GEOS gave, fit for the next one; None where no area is left.

    Lines and points of collections go, and so do hairlines: parts and holes thinner than a tenth
    of a micrometre, where an edge and its copy with rounded vertices part company. GEOS's overlay
    may take what lies beside a hairline for the inside, silently: see :mod:`.setops`.
    """
    parts, owner = polygon_parts(geoms)
    good = shapely.area(parts) > _HAIRLINE * shapely.length(parts)
    changed = shapely.get_type_id(geoms) > 6
    if not good.all():
        changed[owner[~good]] = True
    holed = np.flatnonzero(good & (shapely.get_num_interior_rings(parts) > 0))
    if len(holed):
        for i in holed[_has_thin_holes(parts[holed])]:
            shell, *holes = shapely.get_rings(parts[i])
            disks = shapely.polygons(holes)
            wide = shapely.area(disks) > _HAIRLINE * shapely.length(disks)
            parts[i] = shapely.polygons(shell, holes=np.array(holes, dtype=object)[wide])
            changed[owner[i]] = True
    area = (shapely.get_num_coordinates(geoms) > 0) & (shapely.get_dimensions(geoms) == 2)
    result = np.where(area, geoms, None)
    if changed.any():
        kept = good & changed[owner]
        result[changed] = assemble(parts[kept], owner[kept], len(geoms))[changed]
    return result


def tidy(geom):
    """:func:`polygonal` of one geometry."""
    plain = shapely.get_type_id(geom) == 3 and shapely.get_num_interior_rings(geom) == 0
    if plain and shapely.area(geom) > _HAIRLINE * shapely.length(geom):
        return geom
    return polygonal(np.array([geom], dtype=object))[0]


def _has_thin_holes(parts):
    rings, part = shapely.get_rings(parts, return_index=True)
    disks = shapely.polygons(rings)
    thin = shapely.area(disks) <= _HAIRLINE * shapely.length(disks)
    result = np.zeros(len(parts), bool)
    result[part[thin]] = True
    return result


def boxes_overlap(a, b):
    """Whether boxes (n, 4) of ``a`` and ``b`` have common ground, row by row."""
    return (a[:, 0] < b[:, 2]) & (a[:, 2] > b[:, 0]) & (a[:, 1] < b[:, 3]) & (a[:, 3] > b[:, 1])


def box_inside(a, b):
    """Whether each box of ``a`` lies in the box of ``b`` of the same row."""
    return (a[:, 0] >= b[:, 0]) & (a[:, 1] >= b[:, 1]) & (a[:, 2] <= b[:, 2]) & (a[:, 3] <= b[:, 3])


def cut_in_two(geoms, boxes, progress=None):
    """Cut each polygon across the longer side of its box, near the middle.

    What touches itself in a point (a hole that touches the shell and is cut open) may come out as a
    ring that does: see :func:`mend`.

    Returns
    -------
    parts : array of Polygon
    parent : index of the polygon each part was cut from
    """
    rows = np.arange(len(boxes))
    size = boxes[:, 2:] - boxes[:, :2]
    axis = np.where(size[:, 0] >= size[:, 1], 0, 1)
    # The other three sides stay clear of the polygon: along outlines clip_by_rect errs.
    clear = size.max(axis=1, keepdims=True) * np.array([-1.0, -1.0, 1.0, 1.0])
    lower, upper = boxes + clear, boxes + clear
    middle = boxes[rows, axis] + _CUT_AT * size[rows, axis]
    lower[rows, axis + 2] = middle
    upper[rows, axis] = middle
    halves = np.empty((len(geoms), 2), dtype=object)
    clip = shapely.clip_by_rect
    progress = progress or Progress()
    for i, geom in enumerate(geoms):
        if i % _CUTS_AT_ONCE == 0:
            progress.check()
        try:
            halves[i, 0] = clip(geom, *lower[i])
            halves[i, 1] = clip(geom, *upper[i])
        except shapely.errors.GEOSException:
            halves[i] = None
    difference = np.abs(shapely.area(halves).sum(axis=1) - shapely.area(geoms))
    rounding = _CUT_SHARE * size.prod(axis=1) + _CUT_ROUNDING * size.sum(axis=1)
    for i in np.flatnonzero(~(difference <= rounding)):
        whole = geoms[i] if shapely.is_valid(geoms[i]) else shapely.make_valid(geoms[i])
        rectangles = shapely.box(*np.stack([lower[i], upper[i]], axis=1))
        halves[i] = shapely.intersection(whole, rectangles)
    parts, index = polygon_parts(halves.ravel())
    return parts, index // 2


def mend(clipped, originals, boxes, progress=None):
    """Make valid what :func:`cut_in_two` left invalid: rings that touch themselves in a point."""
    progress = progress or Progress()
    valid = np.ones(len(clipped), bool)
    for some in slices(shapely.get_num_coordinates(clipped), _VERTICES_AT_ONCE):
        progress.check()
        valid[some] = shapely.is_valid(clipped[some])
    bad = np.flatnonzero(~valid)
    if not bad.size:
        return clipped
    clipped = clipped.copy()
    for some in slices(shapely.get_num_coordinates(clipped[bad]), _VERTICES_AT_ONCE):
        progress.check()
        _mend(clipped, bad[some], originals, boxes)
    return clipped


def _mend(clipped, bad, originals, boxes):
    before = shapely.area(clipped[bad])
    clipped[bad] = polygonal(shapely.make_valid(clipped[bad]))
    changed = np.abs(shapely.area(clipped[bad]) - before) > _MEND_TOLERANCE * before
    for i in bad[changed | (clipped[bad] == None)]:  # noqa: E711 - an object array
        # Other pieces of the original may reach into this one's box.
        parts = polygon_parts(shapely.intersection(originals[[i]], shapely.box(*boxes[[i]].T)))[0]
        own = shapely.intersects(shapely.point_on_surface(parts), clipped[i])
        clipped[i] = shapely.multipolygons(parts[own]) if own.any() else None


def tile(geoms, most_vertices=2048, progress=None):
    """Cut the geometries with more than ``most_vertices`` into tiles; leave the others whole.

    Returns
    -------
    tiles : array of Polygon or MultiPolygon, never empty or missing
    owner : (n,) int array, the index of the geometry each tile is of, ascending
    """
    geoms = np.asarray(geoms, dtype=object)
    vertices = shapely.get_num_coordinates(geoms)
    small = np.flatnonzero((vertices > 0) & (vertices <= most_vertices))
    large = np.flatnonzero(vertices > most_vertices)
    if not large.size:
        return geoms[small], small
    originals, index = polygon_parts(geoms[large])
    parts, origin = originals, np.arange(len(originals))
    done, origins = [], []
    for _ in range(_DEEPEST):
        ready = shapely.get_num_coordinates(parts) <= most_vertices
        done.append(parts[ready])
        origins.append(origin[ready])
        parts, origin = parts[~ready], origin[~ready]
        if len(parts) == 0:
            break
        parts, parent = cut_in_two(parts, shapely.bounds(parts), progress)
        origin = origin[parent]
    tiles, origin = np.concatenate([*done, parts]), np.concatenate([*origins, origin])
    boxes = shapely.bounds(tiles).reshape(-1, 4)
    tiles = mend(tiles, originals[origin], boxes, progress)
    tiles, owner = (
        np.concatenate([geoms[small], tiles]),
        np.concatenate([small, large[index[origin]]]),
    )
    order = np.argsort(owner, kind="stable")
    order = order[~shapely.is_missing(tiles[order])]
    return tiles[order], owner[order]


def spatial_order(boxes):
    """Order that keeps neighbours together: Morton code of the box centres on a 65,536 grid."""
    centre = np.column_stack([boxes[:, 0] + boxes[:, 2] + 360.0, boxes[:, 1] + boxes[:, 3] + 180.0])
    cell = np.nan_to_num(centre * (65535 / np.array([720.0, 360.0])))
    cell = np.clip(cell, 0, 65535).astype(np.uint64)
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        cell = (cell | (cell << np.uint64(shift))) & np.uint64(mask)
    return np.argsort(cell[:, 0] | (cell[:, 1] << np.uint64(1)), kind="stable")
