"""Geometries for a picture: no more than its pixels can show, in bounded memory."""

import numpy as np
import shapely

# Features smaller than this many pixels become dots: one square for all that lie in it.
_DOT_PIXELS = 2.0
_TOLERANCE_PIXELS = 0.4
_CURVE_PIXELS = 60.0
_MOST_VERTICES = 1_000_000
_AT_ONCE = 2000
# Wider or taller than this many degrees, one plane no longer serves.
_WIDE = 100.0


def covering_box(boxes):
    """The box round all boxes, over the antimeridian where that is the shorter way.

    Parameters
    ----------
    boxes : (n, 4) array of west, south, east, north in degrees; rows of NaN are skipped

    Returns
    -------
    (west, south, east, north) or None; ``east`` is above 180 for a box over the antimeridian.
    """
    boxes = np.asarray(boxes, dtype=float).reshape(-1, 4)
    boxes = boxes[~np.isnan(boxes).any(axis=1)]
    if len(boxes) == 0:
        return None
    south, north = boxes[:, 1].min(), boxes[:, 3].max()
    order = np.argsort(boxes[:, 0], kind="stable")
    west, east = boxes[order, 0], np.maximum.accumulate(boxes[order, 2])
    gaps = np.r_[west[1:] - east[:-1], west[0] + 360.0 - east[-1]]
    widest = int(np.argmax(gaps))
    if widest == len(gaps) - 1:
        return float(west[0]), float(south), float(east[-1]), float(north)
    return float(west[widest + 1]), float(south), float(east[widest]) + 360.0, float(north)


def projection(box):
    """PROJ text of an equal-area projection for a box: a plane that touches it, or Equal Earth.

    On the plane distances are true to 1 % up to 1,600 km from the centre, and north is up there.
    """
    west, south, east, north = box
    lon = ((west + east) / 2 + 180.0) % 360.0 - 180.0
    if max(east - west, north - south) > _WIDE and south < 45.0 and north > -45.0:
        lon = 0.0 if east - west > 300.0 else lon
        return f"+proj=eqearth +lon_0={lon:.4f} +datum=WGS84 +units=m +no_defs"
    lat = (south + north) / 2
    if east - west > _WIDE:
        lat = 90.0 if lat > 0 else -90.0
    return f"+proj=laea +lat_0={lat:.4f} +lon_0={lon:.4f} +datum=WGS84 +units=m +no_defs"


class Sketch:
    """Collects the features of one layer, block by block.

    Parameters
    ----------
    views : sequence of (west, south, east, north), within [-180, 180]
        What the picture shows.
    pixel : float
        Height of a pixel in degrees of latitude.
    """

    def __init__(self, views, pixel):
        self._views = [tuple(view) for view in views]
        self._pixel, self._dot = pixel, _DOT_PIXELS * pixel
        self._geoms, self._index = [], []
        self._vertices, self._cells = 0, set()
        self.count = 0

    def add(self, geoms):
        """Take an array of valid polygons (None: skipped); they are not changed or kept."""
        geoms = np.asarray(geoms, dtype=object)
        self._add(shapely.bounds(geoms).reshape(-1, 4), lambda some: geoms[some])

    def add_store(self, store, wanted=None):
        """Take a :class:`~.store.PolygonStore`; what is small or not in view is never parsed.

        ``wanted`` (n,) bool leaves features out; the others keep their positions.
        """
        boxes = store.boxes if wanted is None else np.where(wanted[:, None], store.boxes, np.nan)
        self._add(boxes, store.take)

    def _add(self, boxes, take):
        first = self.count
        self.count += len(boxes)
        for view in self._views:
            west, south, east, north = view
            seen = (boxes[:, 0] < east) & (boxes[:, 2] > west)
            seen &= (boxes[:, 1] < north) & (boxes[:, 3] > south)
            some = np.flatnonzero(seen)
            small = self._size(boxes[some]) < self._dot
            self._add_dots(boxes[some[small]])
            some = some[~small]
            for start in range(0, len(some), _AT_ONCE):
                part = some[start : start + _AT_ONCE]
                self._add_shapes(take(part), boxes[part], view, first + part)
                while self._vertices > _MOST_VERTICES:
                    self._coarsen()

    def _add_shapes(self, shapes, boxes, view, index):
        west, south, east, north = view
        inside = (boxes[:, 0] >= west) & (boxes[:, 2] <= east)
        inside &= (boxes[:, 1] >= south) & (boxes[:, 3] <= north)
        for i in np.flatnonzero(~inside):
            shapes[i] = _clipped(shapes[i], view)
        shapes = shapely.simplify(shapes, _TOLERANCE_PIXELS * self._pixel, preserve_topology=False)
        # A long straight edge in degrees is a curve in the projection.
        shapes = shapely.segmentize(shapes, _CURVE_PIXELS * self._pixel)
        gone = shapely.is_empty(shapes) | shapely.is_missing(shapes)
        self._add_dots(boxes[gone & inside])
        shapes = shapes[~gone]
        self._geoms.append(shapes)
        self._index.append(index[~gone])
        self._vertices += int(shapely.get_num_coordinates(shapes).sum())

    @staticmethod
    def _size(boxes):
        """The longer side of each box, in degrees of latitude."""
        wide = (boxes[:, 2] - boxes[:, 0]) * np.cos(np.radians((boxes[:, 1] + boxes[:, 3]) / 2))
        return np.maximum(wide, boxes[:, 3] - boxes[:, 1])

    def _add_dots(self, boxes):
        cells = np.floor((boxes[:, :2] + boxes[:, 2:]) / (2 * self._dot)).astype(int)
        self._cells.update(map(tuple, np.unique(cells, axis=0).tolist()))

    def _coarsen(self):
        """Turn the smaller half of the features into dots."""
        geoms, index = self.shapes()
        size = self._size(shapely.bounds(geoms).reshape(-1, 4))
        small = size <= np.median(size)
        self._add_dots(shapely.bounds(geoms[small]).reshape(-1, 4))
        self._geoms, self._index = [geoms[~small]], [index[~small]]
        self._vertices = int(shapely.get_num_coordinates(geoms[~small]).sum())

    def shapes(self):
        """(geoms, index): simplified polygons and the position each was added at."""
        empty = np.zeros(0, dtype=object)
        geoms = np.concatenate([*self._geoms, empty])
        return geoms, np.concatenate([*self._index, np.zeros(0, int)]).astype(int)

    def dots(self):
        """All that is too small to have a shape as one multipolygon of squares, or None."""
        if not self._cells:
            return None
        low = np.array(sorted(self._cells), dtype=float) * self._dot
        return shapely.multipolygons(shapely.box(*low.T, *(low + self._dot).T))


def _clipped(geom, view):
    try:
        return shapely.clip_by_rect(geom, *view)
    except shapely.errors.GEOSException:
        return geom


def border_lines(geoms, groups, reach):
    """Where neighbours meet: each pair's first outline within ``reach`` degrees of the second.

    Parameters
    ----------
    geoms : (n,) array of polygons, simplified for the picture
    groups : (n,) sequence; there is no border between polygons of one group
    reach : float
        Bridges what separates two countries of one layer: rivers, gaps of digitising.

    Returns
    -------
    array of lines, one for each pair of polygons that meet
    """
    geoms, groups = shapely.make_valid(np.asarray(geoms, dtype=object)), np.asarray(groups)
    near = shapely.buffer(geoms, reach, quad_segs=2)
    first, second = shapely.STRtree(geoms).query(near, predicate="intersects")
    pairs = (first < second) & (groups[first] != groups[second])
    first, second = first[pairs], second[pairs]
    lines = shapely.intersection(shapely.boundary(geoms[first]), near[second])
    # Coast at the end of a border comes as far as the reach; crumbs of that length are left out.
    return lines[shapely.length(lines) > 4 * reach]
