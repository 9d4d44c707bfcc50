"""Windows of some 50 km over the Earth, each with a plane in metres and ground beyond its edge.

Whatever is narrow or near (strips between countries, outlines that run along each other) is looked
for window by window, so that a plane is always good and a call of GEOS never long. The windows are
a fixed grid: what is found does not depend on the order or the extent of the data.
"""

import numpy as np
import shapely

from . import sure
from .frame import cut
from .plane import Plane
from .polygonal import make_valid, polygon_parts
from .setops import intersection
from .tiles import polygonal, tile

# Degrees of latitude of a band of windows; their width is about the same in metres.
_BAND = 0.5
_BANDS = int(180 / _BAND)
_KEYS = 1000  # more than the windows of any band
_METRES_PER_DEGREE = 110_574.0  # the least there is, so that margins are never too small
_TILE_VERTICES = 1024
_CHUNK = 32
_SEAM = 1e-9
# Straight in the plane or in longitude/latitude: at 2 km the two differ by centimetres.
_LONGEST_EDGE_M = 2000.0


def degrees(metres, lat):
    """(degrees of longitude, of latitude) that are at least so many metres up to a latitude."""
    rise = metres / _METRES_PER_DEGREE
    cosine = np.cos(np.radians(np.minimum(np.abs(lat) + rise, 90.0)))
    return np.minimum(360.0, rise / np.maximum(cosine, rise / 360.0)), rise


def _columns(band):
    """How many windows a band has; the ones at the poles are whole caps."""
    if band in (0, _BANDS - 1):
        return 1
    nearest = min(abs(band * _BAND - 90), abs((band + 1) * _BAND - 90))
    return max(1, int(360 * np.cos(np.radians(nearest)) / _BAND))


def windows_of(boxes, reach_m):
    """Which windows lie within so many metres of boxes: ``(key of window, index of box)``."""
    keys, owner = [], []
    for i, (west, south, east, north) in enumerate(np.asarray(boxes).tolist()):
        rise = reach_m / _METRES_PER_DEGREE
        low = max(0, int((south - rise + 90) // _BAND))
        high = min(_BANDS - 1, int((north + rise + 90) // _BAND))
        for band in range(low, high + 1):
            count = _columns(band)
            width = 360 / count
            run = degrees(reach_m, max(abs(band * _BAND - 90), abs((band + 1) * _BAND - 90)))[0]
            first = int((west - run + 180) // width)
            last = int((east + run + 180) // width)
            found = range(first, min(last, first + count - 1) + 1)
            keys += [band * _KEYS + column % count for column in found]
            owner += [i] * len(found)
    return np.array(keys, dtype=np.int64), np.array(owner, dtype=int)


class Window:
    """One window: its box, a larger box round it, a plane; longitudes may run past 180 here.

    Parameters
    ----------
    key : int, see :func:`windows_of`
    margin_m : float
        How far the larger box reaches beyond the window, at least.
    """

    def __init__(self, key, margin_m):
        band, column = divmod(int(key), _KEYS)
        width = 360 / _columns(band)
        south, west = band * _BAND - 90, column * width - 180
        self.box = (west, south, west + width, south + _BAND)
        self.polar = band in (0, _BANDS - 1)
        self.middle = west + width / 2
        farthest = max(abs(south), abs(south + _BAND))
        run, rise = degrees(margin_m, farthest)
        wide = self.polar or width + 2 * run >= 360
        self.grown = (
            -180.0 if wide else west - run,
            max(-90.0, south - rise),
            180.0 if wide else west + width + run,
            min(90.0, south + _BAND + rise),
        )
        self.round = wide
        lat = np.copysign(90.0, south + _BAND / 2) if self.polar else south + _BAND / 2
        self.plane = Plane(self.middle, lat)

    def shifts(self):
        """The turns by which geometries of the frame come to lie in the larger box."""
        if self.round:
            return (0.0,)
        return tuple(
            turn
            for turn in (-360.0, 0.0, 360.0)
            if self.grown[0] < 180 + turn and self.grown[2] > -180 + turn
        )

    def to_plane(self, polygons):
        """Polygons in the plane, valid: rounding can make hair-thin ends cross themselves."""
        drawn = self.plane.project(np.asarray(polygons, dtype=object))
        bad = np.flatnonzero(~shapely.is_valid(drawn) & ~shapely.is_missing(drawn))
        drawn[bad] = make_valid(drawn[bad])
        return drawn

    def from_plane(self, polygons):
        """Polygons of the plane in the longitudes of this window."""
        if self.round:
            return self.plane.unproject(polygons)
        polygons = shapely.segmentize(np.asarray(polygons, dtype=object), _LONGEST_EDGE_M)
        xy = self.plane.to_lonlat(shapely.get_coordinates(polygons))
        xy[:, 0] += 360 * np.round((self.middle - xy[:, 0]) / 360)
        drawn = shapely.set_coordinates(polygons, xy)
        bad = np.flatnonzero(~shapely.is_valid(drawn))
        drawn[bad] = make_valid(drawn[bad])
        return drawn

    def own(self, polygons):
        """What of polygons lies in the window itself, in the frame: arrays (polygon, index)."""
        polygons = np.asarray(polygons, dtype=object)
        inside, _ = sure.split(polygons, np.full(len(polygons), shapely.box(*self.box)))
        kept = np.flatnonzero(~shapely.is_missing(inside))
        return cut(inside[kept]), kept


class Ground:
    """Polygons that can be asked for by window.

    Parameters
    ----------
    geoms : (n,) array of valid polygons in the frame
    """

    def __init__(self, geoms, progress=None):
        self.geoms = np.asarray(geoms, dtype=object)
        self.count = len(self.geoms)
        self.tiles, self.owner = tile(self.geoms, _TILE_VERTICES, progress)
        self.tree = shapely.STRtree(self.tiles)
        self.lines, self.line_owner = _outlines(self.geoms)
        self.line_boxes = shapely.bounds(self.lines).reshape(-1, 4)
        self.line_tree = shapely.STRtree(self.lines)

    def inside(self, window, among=None):
        """``(owners, parts)``: what of each polygon lies in the larger box of a window.

        ``among`` (bool by polygon) restricts it. Parts lie in the longitudes of the window.
        """
        owners, pieces = [], []
        west, south, east, north = window.grown
        for turn in window.shifts():
            box = shapely.box(max(west - turn, -180), south, min(east - turn, 180), north)
            found = np.sort(self.tree.query(box))
            if among is not None:
                found = found[among[self.owner[found]]]
            clipped = polygonal(intersection(self.tiles[found], np.full(len(found), box)))
            there = ~shapely.is_missing(clipped)
            if turn:
                clipped[there] = shapely.transform(
                    clipped[there], lambda xy, turn=turn: xy + (turn, 0.0)
                )
            owners.append(self.owner[found[there]])
            pieces.append(clipped[there])
        owner, pieces = np.concatenate(owners), np.concatenate(pieces)
        each = np.unique(owner)
        joined = np.full(len(each), None, dtype=object)
        for i, one in enumerate(each):
            joined[i] = sure.joined(pieces[owner == one])
        return each, joined

    def lines_near(self, box, owners):
        """The outlines of some polygons (bool by polygon) that may reach into a box."""
        west, south, east, north = box
        found = [
            self.line_tree.query(shapely.box(west - turn, south, east - turn, north))
            for turn in (-360.0, 0.0, 360.0)
        ]
        found = np.unique(np.concatenate(found))
        return self.lines[found[owners[self.line_owner[found]]]]

    def overlaps(self, wanted, progress):
        """Common ground of different polygons.

        Parameters
        ----------
        wanted : callable
            Of arrays of polygons ``a < b``: which pairs are asked for.

        Returns
        -------
        a, b, geometry : arrays; the geometry is one connected polygon of the pair's common ground
        """
        left, right = self.tree.query(self.tiles)
        a, b = self.owner[left], self.owner[right]
        some = a < b
        left, right, a, b = left[some], right[some], a[some], b[some]
        some = wanted(a, b)
        left, right, a, b = left[some], right[some], a[some], b[some]
        key = a * np.int64(self.count) + b
        order = np.argsort(key, kind="stable")
        starts = np.flatnonzero(np.r_[True, np.diff(key[order]) != 0]) if len(order) else order
        found = []
        for start, stop in zip(starts, np.r_[starts[1:], len(order)]):
            progress.check()
            rows = order[start:stop]
            first, second = self.tiles[left[rows]], self.tiles[right[rows]]
            shapely.prepare(first)
            near = shapely.intersects(first, second)
            if not near.any():
                continue
            common, _ = sure.split(first[near], second[near])
            whole = sure.joined(common[~shapely.is_missing(common)])
            found += [(a[rows[0]], b[rows[0]], part) for part in sure.parts(whole)]
        geometry = np.full(len(found), None, dtype=object)
        geometry[:] = [part for _, _, part in found]
        return (
            np.array([one for one, _, _ in found], dtype=int),
            np.array([two for _, two, _ in found], dtype=int),
            geometry,
        )


def opened(xy):
    """A line as itself, a closed one in two halves: GEOS gives wrong buffers of closed lines."""
    if len(xy) < 3 or (xy[0] != xy[-1]).any():
        return [xy]
    half = len(xy) // 2
    return [xy[: half + 1], xy[half:]]


def _outlines(geoms):
    """``(lines of a few vertices, owner)`` without what lies along the antimeridian and the poles,
    where polygons are cut and closed but do not end."""
    polygons, owner = polygon_parts(geoms)
    rings, polygon = shapely.get_rings(polygons, return_index=True)
    owner = owner[polygon]
    lines, of = [], []
    for ring, own in zip(rings, owner):
        xy = shapely.get_coordinates(ring)
        at_seam = np.abs(np.abs(xy[:, 0]) - 180) <= _SEAM
        at_pole = np.abs(xy[:, 1]) >= 90 - _SEAM
        seam = at_seam[1:] & at_seam[:-1] & (np.abs(np.diff(xy[:, 0])) < 1)
        real = np.flatnonzero(~(seam | (at_pole[1:] & at_pole[:-1])))
        if not len(real):
            continue
        runs = np.split(real, np.flatnonzero(np.diff(real) > 1) + 1)
        for run in runs:
            for start in range(0, len(run), _CHUNK):
                part = run[start : start + _CHUNK]
                for line in opened(xy[part[0] : part[-1] + 2]):
                    lines.append(line)
                    of.append(own)
    if not lines:
        return np.zeros(0, dtype=object), np.zeros(0, dtype=int)
    index = np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    return shapely.linestrings(np.concatenate(lines), indices=index), np.array(of, dtype=int)
