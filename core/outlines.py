"""Drawn outlines of many sites, and local planes in which distances between them are taken.

A plane is azimuthal-equidistant round a centre: east and north of the centre, from geocentric
coordinates, stretched to the length of the arc. Thousands of planes, one for each pair of sites,
cost two scalar products a vertex; the antimeridian and the poles are places like any other.
Lengths in such a plane are never shorter than on the Earth; within an angle t round the centre they
are longer by no more than t / sin t (Snyder, *Map Projections - A Working Manual*, USGS PP 1395,
p. 191 ff.: the scale of the azimuthal equidistant projection).
"""

from dataclasses import dataclass

import numpy as np
import shapely

from .geodesic import WGS84
from .polygonal import polygon_parts

MEAN_RADIUS_M = 6_371_008.8
# Drawn edges get vertices until lines straight in the plane depart from them by no more than this.
_EDGE_TOLERANCE_M = 0.01
# The plane of an ellipsoid: its arcs are taken with the mean radius.
_ELLIPSOID = 1.02
_STRAIGHT = 0.02
_LARGEST_RADIUS_M = WGS84.a**2 / WGS84.b
_SMALLEST_DEGREE_M = 110_500.0


class Outlines:
    """The drawn edges of geometries as one run of vertices.

    Parameters
    ----------
    geoms : (n,) array of Polygon, MultiPolygon, Point, LineString, MultiLineString or None
        Longitude/latitude in degrees, in the frame. A point is an edge of 0.1 mm.

    Attributes
    ----------
    lonlat : (v, 2) vertices, degrees; the first ``start[1]`` are those of the first geometry ...
    edge : (v,) bool, an edge runs from this vertex to the next
    drawn : (v,) bool, such an edge is an outline, not a cut along the antimeridian or a pole
    boxes : (n, 4) west, south, east, north; east is over 180 where the antimeridian is crossed
    """

    def __init__(self, geoms):
        geoms = np.asarray(geoms, dtype=object)
        self.count = len(geoms)
        lines, owner = _lines(geoms)
        xy, line = shapely.get_coordinates(lines, return_index=True)
        xy, line = _denser(xy, line)
        self.lonlat = xy
        self.edge = np.r_[line[1:] == line[:-1], np.zeros(min(len(line), 1), bool)]
        counts = np.bincount(owner[line], minlength=self.count) if len(line) else 0
        self.start = np.r_[0, np.cumsum(np.broadcast_to(counts, self.count))].astype(int)
        self.boxes = unwrapped_boxes(geoms)
        self.drawn = self.edge.copy()
        self._leave_cuts_out()
        self.xyz = geocentric(xy)

    def _leave_cuts_out(self):
        """Edges along +180 with another along -180 beside them are no outline."""
        lon, lat = self.lonlat.T
        along = np.flatnonzero(self.edge[:-1] & (np.abs(lon[:-1]) == 180) & (lon[1:] == lon[:-1]))
        for site in np.unique(np.searchsorted(self.start, along, "right") - 1):
            own = along[(along >= self.start[site]) & (along < self.start[site + 1])]
            low, high = np.minimum(lat[own], lat[own + 1]), np.maximum(lat[own], lat[own + 1])
            for k, middle in zip(own, (low + high) / 2):
                other = lon[own] == -lon[k]
                if ((low < middle) & (high > middle) & other).any():
                    self.drawn[k] = False
        at_pole = np.abs(lat) >= 90 - 1e-9
        self.drawn[:-1] &= ~(at_pole[:-1] & at_pole[1:])

    def near(self, sites, boxes, reach_m, drawn=False):
        """Edges of sites near boxes.

        Parameters
        ----------
        sites : (p,) int, one of the geometries for each pair
        boxes : (p, 4) degrees; reach_m : (p,) metres
        drawn : bool, only edges that are outlines

        Returns
        -------
        edges : (k,) int, the first vertex of each edge, in order of pair and vertex
        pair : (k,) int
        """
        count = self.start[sites + 1] - self.start[sites]
        pair = np.repeat(np.arange(len(sites)), count)
        k = np.arange(count.sum()) + np.repeat(self.start[sites] - np.cumsum(count) + count, count)
        keep = (self.drawn if drawn else self.edge)[k]
        k, pair = k[keep], pair[keep]
        grow_x, grow_y = reach_degrees(boxes, reach_m)
        south, north = boxes[:, 1] - grow_y, boxes[:, 3] + grow_y
        middle, half = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 2] - boxes[:, 0]) / 2 + grow_x
        lat, next_lat = self.lonlat[k, 1], self.lonlat[k + 1, 1]
        keep = np.maximum(lat, next_lat) >= south[pair]
        keep &= np.minimum(lat, next_lat) <= north[pair]
        k, pair = k[keep], pair[keep]
        lon = self.lonlat[k, 0] - middle[pair]
        lon -= 360 * np.round(lon / 360)
        next_lon = lon + self.lonlat[k + 1, 0] - self.lonlat[k, 0]
        keep = (np.maximum(lon, next_lon) >= -half[pair]) & (
            np.minimum(lon, next_lon) <= half[pair]
        )
        keep |= half[pair] > 170
        # An edge that reaches over the far side of the circle comes round to the box again.
        keep |= (np.abs(next_lon) > 180) & (360 - np.abs(next_lon) <= half[pair])
        return k[keep], pair[keep]

    def lines(self, edges, pair, planes):
        """One MultiLineString in its plane for each pair, None for those without an edge."""
        result = np.full(planes.count, None, dtype=object)
        if len(edges) == 0:
            return result
        last = np.r_[(np.diff(edges) != 1) | (np.diff(pair) != 0), True]
        count = 1 + last
        vertex = np.repeat(edges, count)
        of = np.repeat(pair, count)
        run = np.repeat(np.cumsum(np.r_[0, last[:-1]]), count)
        vertex[np.cumsum(count)[last] - 1] += 1
        runs = shapely.linestrings(planes.project(self.xyz[vertex], of), indices=run)
        shapely.multilinestrings(runs, indices=pair[last], out=result)
        return result


@dataclass(frozen=True)
class Planes:
    """Planes with the centres ``lonlat`` (p, 2), degrees."""

    lonlat: np.ndarray

    @property
    def count(self):
        """How many."""
        return len(self.lonlat)

    def project(self, xyz, plane):
        """(k, 2) metres east and north in the given planes for geocentric coordinates (k, 3)."""
        lon, lat = np.radians(self.lonlat).T
        east = np.stack([-np.sin(lon), np.cos(lon), np.zeros(len(lon))], axis=1)
        sine = np.sin(lat)
        north = np.stack([-sine * np.cos(lon), -sine * np.sin(lon), np.cos(lat)], axis=1)
        away = xyz - geocentric(self.lonlat)[plane]
        x = np.einsum("ij,ij->i", away, east[plane])
        y = np.einsum("ij,ij->i", away, north[plane])
        chord = np.sqrt(np.einsum("ij,ij->i", away, away))
        flat = np.hypot(x, y)
        arc = 2 * MEAN_RADIUS_M * np.arcsin(np.minimum(chord / (2 * MEAN_RADIUS_M), 1.0))
        stretch = np.divide(arc, flat, out=np.ones(len(flat)), where=flat > 0)
        return np.column_stack([x * stretch, y * stretch])

    def unproject(self, xy, plane):
        """(k, 2) degrees of points of the given planes."""
        azimuth = np.degrees(np.arctan2(xy[:, 0], xy[:, 1]))
        centre = self.lonlat[plane]
        lon, lat, _ = WGS84.fwd(centre[:, 0], centre[:, 1], azimuth, np.hypot(*xy.T))
        return np.column_stack([lon, lat])


def stretch(distance_m):
    """By which share lengths can be too long this far from the centre of a plane."""
    angle = np.minimum(np.asarray(distance_m, dtype=float) / MEAN_RADIUS_M, 3.0)
    return _ELLIPSOID * (
        np.divide(angle, np.sin(angle), out=np.ones_like(angle), where=angle > 0) - 1
    )


def between(a, b):
    """Centres (p, 2) in the middle of what boxes (p, 4) have in common, or between them.

    The same, to the last digit but one, whichever of the two comes first.
    """
    turn = 360 * np.round((a[:, 0] + a[:, 2] - b[:, 0] - b[:, 2]) / 720)
    west = np.maximum(a[:, 0], b[:, 0] + turn)
    east = np.minimum(a[:, 2], b[:, 2] + turn)
    south, north = np.maximum(a[:, 1], b[:, 1]), np.minimum(a[:, 3], b[:, 3])
    return np.column_stack([in_frame((west + east) / 2), (south + north) / 2])


def in_frame(lon):
    """Longitudes within -180 .. 180."""
    return lon - 360 * np.round(lon / 360)


def geocentric(lonlat):
    """(k, 3) metres from the Earth's centre for longitude/latitude on the ellipsoid."""
    lon, lat = np.radians(lonlat).T
    sine, cosine = np.sin(lat), np.cos(lat)
    normal = WGS84.a / np.sqrt(1 - WGS84.es * sine * sine)
    ring = normal * cosine
    return np.stack(
        [ring * np.cos(lon), ring * np.sin(lon), normal * (1 - WGS84.es) * sine], axis=1
    )


def reach_degrees(boxes, reach_m):
    """How far a distance goes from boxes at most, in degrees of longitude and of latitude."""
    reach = np.broadcast_to(np.asarray(reach_m, dtype=float), len(boxes))
    lat = 1.001 * reach / _SMALLEST_DEGREE_M
    far = np.maximum(np.abs(boxes[:, 1]), np.abs(boxes[:, 3])) + 0.0
    angle = np.minimum(1.01 * reach / WGS84.b, 1.5)
    cosine = np.cos(np.radians(np.minimum(far, 90.0)))
    share = np.divide(np.sin(angle), cosine, out=np.full(len(boxes), 2.0), where=cosine > 0)
    lon = np.where(share < 1, np.degrees(np.arcsin(np.minimum(share, 1.0))), 360.0)
    return np.where(far + lat >= 90, 360.0, lon), lat


def unwrapped_boxes(geoms):
    """Boxes whose east is over 180 where a geometry lies on both sides of the antimeridian."""
    boxes = shapely.bounds(geoms).reshape(-1, 4)
    for i in np.flatnonzero((boxes[:, 0] == -180) & (boxes[:, 2] == 180)):
        parts = shapely.bounds(shapely.get_parts(geoms[i]))
        west = parts[:, 0] + 360 * (parts[:, 2] <= 0)
        east = parts[:, 2] + 360 * (parts[:, 2] <= 0)
        if east.max() - west.min() < 360:
            boxes[i, [0, 2]] = west.min(), east.max()
    return boxes


def _lines(geoms):
    """Rings, lines and points as LineStrings, with their owners, ascending."""
    polygons, owner = polygon_parts(geoms)
    rings, of = shapely.get_rings(polygons, return_index=True)
    parts, part_owner = shapely.get_parts(geoms, return_index=True)
    kind = shapely.get_type_id(parts)
    lines = np.flatnonzero((kind == 1) & ~shapely.is_empty(parts))
    points = np.flatnonzero((kind == 0) & ~shapely.is_empty(parts))
    at = shapely.get_coordinates(parts[points])
    # A tenth of a millimetre long: GEOS measures nothing between lines without a length.
    dots = shapely.linestrings(
        np.stack([at, at - np.where(at[:, 1:] < 0, -1e-9, 1e-9) * (0.0, 1.0)], axis=1)
    )
    everything = np.concatenate([rings, parts[lines], dots])
    owner = np.concatenate([owner[of], part_owner[lines], part_owner[points]])
    order = np.argsort(owner, kind="stable")
    return everything[order], owner[order]


def _denser(xy, line):
    """Vertices added to edges that bend in a plane, and the line of each vertex.

    With x the position on the unit sphere and t from 0 to 1 along the edge, what of the second
    derivative lies in the sphere is at most dl^2 sin p cos p + 2 |dl dp| sin p; an arc departs from
    its chord by no more than an eighth of it.
    """
    if len(xy) < 2:
        return xy, line
    lon_step, lat_step = np.abs(np.radians(np.diff(xy, axis=0))).T
    lat = np.abs(np.radians(xy[:, 1]))
    high, low = np.maximum(lat[1:], lat[:-1]), np.minimum(lat[1:], lat[:-1])
    low = np.where(xy[1:, 1] * xy[:-1, 1] < 0, 0.0, low)
    bend = lon_step * np.sin(high) * (lon_step * np.cos(low) + 2 * lat_step)
    # Geodesics bend in the plane too, off its centre: no edge is longer than some kilometres.
    bend = np.maximum(bend, _STRAIGHT * (lat_step**2 + (lon_step * np.cos(low)) ** 2))
    bend[line[1:] != line[:-1]] = 0.0
    parts = np.ceil(np.sqrt(bend * _LARGEST_RADIUS_M / 8 / _EDGE_TOLERANCE_M)).astype(int)
    bent = np.flatnonzero(parts > 1)
    if not len(bent):
        return xy, line
    number = parts[bent] - 1
    edge = np.repeat(bent, number)
    step = 1 + np.arange(number.sum()) - np.repeat(np.cumsum(number) - number, number)
    share = (step / parts[edge])[:, None]
    added = xy[edge] * (1 - share) + xy[edge + 1] * share
    return np.insert(xy, edge + 1, added, axis=0), np.insert(line, edge + 1, line[edge])
