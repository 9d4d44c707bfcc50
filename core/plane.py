"""Local planes in metres: azimuthal equidistant, through Geod, no projection objects.

A vertex goes to (d sin a, d cos a), d and a the length and azimuth of its geodesic from the plane's
centre. Distances from the centre are exact. The distance D between other points is off by

    D h^2 / (6 R^2),

h how far the line through them passes the centre: 1e-5 of D at 50 km, 1e-4 at 150 km (the
tangential scale (r/R) / sin(r/R) of Snyder, *Map Projections - A Working Manual*, USGS PP 1395, p.
191, times the squared sine between line and radius).
"""

import numpy as np
import shapely

from .frame import to_frame
from .geodesic import WGS84, geodesic_edges
from .polygonal import make_valid

EARTH_RADIUS_M = 6_371_008.8
_METRES_PER_DEGREE = 111_700.0
# Straight in longitude/latitude or in the plane: what an edge may depart on its way through, m.
EDGE_TOLERANCE_M = 0.01


class Plane:
    """One plane for all geometries, or one for each.

    Parameters
    ----------
    lon0, lat0 : float or (n,) array
        The centre, or the centre of each geometry's own plane, degrees.
    """

    def __init__(self, lon0, lat0):
        self.lon0, self.lat0 = np.asarray(lon0, dtype=float), np.asarray(lat0, dtype=float)

    @classmethod
    def around(cls, geoms):
        """The plane round the middle of all geometries together."""
        lon, lat = centres(np.array([shapely.geometrycollections(list(geoms))], dtype=object))
        return cls(lon[0], lat[0])

    @classmethod
    def of_each(cls, geoms):
        """A plane of its own round the middle of each geometry."""
        return cls(*centres(np.asarray(geoms, dtype=object)))

    def at(self, index):
        """The centre of the plane of each geometry of ``index``, ``(lon, lat)``."""
        if self.lon0.ndim:
            return self.lon0[index], self.lat0[index]
        return np.full(len(index), self.lon0), np.full(len(index), self.lat0)

    def project(self, geoms, tolerance_m=EDGE_TOLERANCE_M):
        """Geometries in metres; long drawn edges get vertices to stay straight in lon/lat.

        Parameters
        ----------
        geoms : (n,) array of any geometries in longitude/latitude, None stays None
        tolerance_m : float
            Largest departure of an edge.
        """
        geoms = _denser(np.array(geoms, dtype=object), tolerance_m)
        xy, index = shapely.get_coordinates(geoms, return_index=True)
        lon0, lat0 = self.at(index)
        azimuth, _, length = WGS84.inv(lon0, lat0, xy[:, 0], xy[:, 1])
        azimuth = np.radians(azimuth)
        return shapely.set_coordinates(
            geoms, np.column_stack([length * np.sin(azimuth), length * np.cos(azimuth)])
        )

    def to_lonlat(self, xy, index=None):
        """Longitude/latitude of points (n, 2) in metres; ``index`` says in whose plane."""
        lon0, lat0 = self.at(np.zeros(len(xy), dtype=int) if index is None else index)
        azimuth = np.degrees(np.arctan2(xy[:, 0], xy[:, 1]))
        lon, lat, _ = WGS84.fwd(lon0, lat0, azimuth, np.hypot(xy[:, 0], xy[:, 1]))
        return np.column_stack([lon, lat])

    def unproject(self, polygons, tolerance_m=EDGE_TOLERANCE_M):
        """Polygons of the plane in longitude/latitude.

        Parameters
        ----------
        polygons : (n,) array of Polygon, MultiPolygon or None, metres
        tolerance_m : float or (n,) array
            Largest departure of the drawn edges from those of the plane; long edges get vertices.

        Returns
        -------
        (n,) array of valid polygons in the frame: cut at the antimeridian, closed along the poles
        """
        polygons = np.asarray(polygons, dtype=object)
        tolerance = np.broadcast_to(np.asarray(tolerance_m, dtype=float), len(polygons))
        # A straight edge that passes the centre at h has the geodesic curvature h / R^2 at most.
        reach = np.nan_to_num(np.abs(shapely.bounds(polygons).reshape(-1, 4))).max(axis=1)
        longest = EARTH_RADIUS_M * np.sqrt(4 * tolerance / np.maximum(reach, 1000.0))
        polygons = shapely.segmentize(polygons, longest)
        xy, index = shapely.get_coordinates(polygons, return_index=True)
        drawn = shapely.set_coordinates(polygons, self.to_lonlat(xy, index))
        drawn = to_frame(geodesic_edges(drawn, tolerance / 2))[0]
        bad = np.flatnonzero(~shapely.is_valid(drawn) & ~shapely.is_missing(drawn))
        drawn[bad] = make_valid(drawn[bad])
        return np.where(shapely.is_empty(drawn), None, drawn)


def unit_vectors(lonlat):
    """(n, 3) directions of points (n, 2) in degrees, as on a sphere."""
    lon, lat = np.radians(lonlat).T
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def centres(geoms):
    """The middle of each geometry, ``(lon, lat)``, right over the antimeridian too.

    The middle of the box of the vertices' directions in space; (0, 0) for what has none.
    """
    xy, index = shapely.get_coordinates(geoms, return_index=True)
    lon, lat = np.zeros(len(geoms)), np.zeros(len(geoms))
    if len(xy):
        first, start = np.unique(index, return_index=True)
        directions = unit_vectors(xy)
        middle = np.minimum.reduceat(directions, start) + np.maximum.reduceat(directions, start)
        x, y, z = middle.T
        lon[first] = np.degrees(np.arctan2(y, x))
        lat[first] = np.degrees(np.arctan2(z, np.hypot(x, y)))
    return lon, lat


def radii(geoms, plane):
    """How far the vertices of each geometry lie from the centre of its plane at most, m."""
    xy, index = shapely.get_coordinates(geoms, return_index=True)
    result = np.zeros(len(geoms))
    if len(xy):
        length = WGS84.inv(*plane.at(index), xy[:, 0], xy[:, 1])[2]
        first, start = np.unique(index, return_index=True)
        result[first] = np.maximum.reduceat(length, start)
    return result


def _denser(geoms, tolerance):
    """Vertices on long edges, straight in longitude/latitude; what has none stays as it is."""
    xy, index = shapely.get_coordinates(geoms, return_index=True)
    steps = _steps(xy, tolerance)
    long = np.unique(index[:-1][(steps > 1) & (index[1:] == index[:-1])])
    for i in long:
        geoms[i] = _rebuilt(geoms[i], tolerance)
    return geoms


def _steps(xy, tolerance):
    """Into how many parts each edge (from a vertex to the next) has to be cut."""
    if len(xy) < 2:
        return np.ones(0, dtype=int)
    high = np.radians(np.maximum(np.abs(xy[1:, 1]), np.abs(xy[:-1, 1])).clip(max=89.999))
    low = np.radians(np.minimum(np.abs(xy[1:, 1]), np.abs(xy[:-1, 1])))
    run, rise = np.abs(np.diff(xy, axis=0)).T
    length = _METRES_PER_DEGREE * np.hypot(run * np.cos(low), rise)
    # Geodesic curvature of the drawn edge (core.geodesic), and of straight lines of the plane.
    curvature = 2 * np.tan(high) / EARTH_RADIUS_M + length / EARTH_RADIUS_M**2
    return np.ceil(length * np.sqrt(curvature / (8 * tolerance))).clip(1, 100_000).astype(int)


def _rebuilt(geom, tolerance):
    kind = shapely.get_type_id(geom)
    if kind in (1, 2):  # line, ring
        return type(geom)(_with_vertices(shapely.get_coordinates(geom), tolerance))
    if kind == 3:
        shell, *holes = (
            shapely.linearrings(_with_vertices(shapely.get_coordinates(ring), tolerance))
            for ring in shapely.get_rings(geom)
        )
        return shapely.polygons(shell, holes or None)
    if kind == 0:
        return geom
    return type(geom)([_rebuilt(part, tolerance) for part in shapely.get_parts(geom)])


def _with_vertices(xy, tolerance):
    steps = np.append(_steps(xy, tolerance), 1)
    of = np.repeat(np.arange(len(xy)), steps)
    share = (np.arange(len(of)) - np.repeat(np.cumsum(steps) - steps, steps)) / steps[of]
    ahead = xy[np.minimum(of + 1, len(xy) - 1)]
    return xy[of] + (ahead - xy[of]) * share[:, None]
