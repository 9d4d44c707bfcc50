"""The right answers: whole-polygon GEOS intersections, measured in each of three edge models.

    python reference.py SITES.gpkg POLYGONS.gpkg RESULT.npz EVERY

Of the sites whose number is a multiple of EVERY. Never timed; shares no code with the plugin. A side between two vertices is a curve that the engines
draw differently, so each engine is compared with the model that it measures in:

drawn      straight in longitude/latitude, as a map in degrees draws it (the plugin's default)
geodesic   the shortest line on the ellipsoid (DuckDB, PostGIS geography, QGIS)
cea        straight in the cylindrical equal-area projection EPSG:6933 (GeoPandas, PostGIS)
"""

from __future__ import annotations

import sys

import gpkg
import numpy as np
import pyproj
import shapely

RADIUS = 6378137.0
FLATTENING = 1 / 298.257223563
E2 = FLATTENING * (2 - FLATTENING)
MODELS = ("drawn", "geodesic", "cea")
_GAUSS_X, _GAUSS_W = np.polynomial.legendre.leggauss(12)


def overlaps(sites, polygons):
    """Arrays site, polygon and m2 by each of ``MODELS`` for every pair that meets in an area."""
    site, polygon = shapely.STRtree(polygons).query(sites, predicate="intersects")
    pieces = shapely.intersection(sites[site], polygons[polygon])
    m2 = {"drawn": area_drawn(pieces), "geodesic": area_geodesic(pieces), "cea": area_cea(pieces)}
    meets = m2["drawn"] > 0
    return {"site": site[meets], "polygon": polygon[meets], **{k: v[meets] for k, v in m2.items()}}


def _rings(geometries):
    """Rings of the polygonal parts, the geometry each belongs to, and +1 or -1 (hole)."""
    parts, owner = shapely.get_parts(geometries, return_index=True)
    parts, inner = shapely.get_parts(parts, return_index=True)  # multipolygons in collections
    owner = owner[inner]
    polygonal = (shapely.get_type_id(parts) == 3) & ~shapely.is_empty(parts)
    rings, part = shapely.get_rings(parts[polygonal], return_index=True)
    sign = np.full(len(rings), -1.0)
    sign[np.unique(part, return_index=True)[1]] = 1.0
    return rings, owner[polygonal][part], sign


def _add_up(geometries, ring_area):
    """m2 of each geometry from ``ring_area(longitudes, latitudes)`` of its rings."""
    rings, owner, sign = _rings(geometries)
    areas = [abs(ring_area(*shapely.get_coordinates(ring).T)) for ring in rings]
    return np.bincount(owner, sign * areas, len(geometries))


def area_geodesic(geometries):
    """By GeographicLib's algorithm (Karney, Algorithms for geodesics, J. Geodesy 87, 2013)."""
    geod = pyproj.Geod(ellps="WGS84")
    return _add_up(geometries, lambda lon, lat: geod.polygon_area_perimeter(lon, lat)[0])


def area_cea(geometries):
    """Planar area in EPSG:6933, by PROJ."""
    to_cea = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:6933", always_xy=True)

    def project(vertices):
        return np.column_stack(to_cea.transform(vertices[:, 0], vertices[:, 1]))

    return shapely.area(shapely.transform(geometries, project))


def area_drawn(geometries):
    """Closed integral of the authalic function over longitude, each edge by Gauss-Legendre."""
    return _add_up(geometries, _drawn_ring) * RADIUS**2


def _drawn_ring(lon, lat):
    """Twelve points to every edge, and to every degree of the long ones."""
    steps = np.maximum(1, np.ceil(np.abs(np.diff(lat)))).astype(int)
    edge = np.repeat(np.arange(len(steps)), steps)
    step = np.arange(len(edge)) - np.repeat(np.cumsum(steps) - steps, steps)
    half = (np.diff(lat) / steps / 2)[edge]
    centre = lat[:-1][edge] + (2 * step + 1) * half
    mean = _authalic(centre[:, None] + half[:, None] * _GAUSS_X) @ _GAUSS_W / 2
    return np.sum(mean * (np.radians(np.diff(lon)) / steps)[edge])


def _authalic(lat):
    """Integral of (1 - e^2) cos t / (1 - e^2 sin^2 t)^2 from 0 to ``lat`` degrees, in closed form.

    Snyder, Map Projections - A Working Manual (USGS PP 1395), eq. 3-12, halved.
    """
    e, sine = np.sqrt(E2), np.sin(np.radians(lat))
    return (1 - E2) / 2 * (sine / (1 - E2 * sine**2) + np.arctanh(e * sine) / e)


if __name__ == "__main__":
    every = int(sys.argv[4])
    found = overlaps(gpkg.read_polygons(sys.argv[1])[::every], gpkg.read_polygons(sys.argv[2]))
    found["site"] *= every
    np.savez(sys.argv[3], **found)
