"""Polygons, independent references and readers that the tests of core share (fixture ``shapes``)."""

import sqlite3

import numpy as np
import shapely

EQUATORIAL_RADIUS_M = 6378137.0
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)


def array(*geoms):
    """An object array of geometries."""
    out = np.empty(len(geoms), dtype=object)
    out[:] = geoms
    return out


def star(rng, vertices, lon, lat, radius, rough=0.3):
    """A ragged polygon round a point, simple by construction; ``radius`` in degrees."""
    angle = np.linspace(0, 2 * np.pi, vertices, endpoint=False)
    walk = rng.normal(size=vertices).cumsum() / np.sqrt(vertices)
    walk -= walk[-1] * np.arange(vertices) / vertices  # the outline closes without a jump
    r = radius * np.exp(rough * walk)
    return shapely.Polygon(np.column_stack([lon + r * np.cos(angle), lat + r * np.sin(angle)]))


def raster(rng, n, share, cell=1.0, lon=0.0, lat=0.0):
    """Union of random cells of an n x n grid: many holes, corners that touch."""
    column, row = np.nonzero(rng.random((n, n)) < share)
    west, south = lon + column * cell, lat + row * cell
    return shapely.union_all(
        shapely.box(west, south, lon + (column + 1) * cell, lat + (row + 1) * cell)
    )


def triangles(rng, n, classes, cell=1.0, lon=0.0, lat=0.0):
    """A grid of cells and half cells handed out to classes: they cover the square, share borders."""
    members = [[] for _ in range(classes)]
    for i in range(n):
        for j in range(n):
            corners = [
                (lon + (i + a) * cell, lat + (j + b) * cell)
                for a, b in ((0, 0), (1, 0), (1, 1), (0, 1))
            ]
            halves = [corners] if rng.random() < 0.5 else [corners[:3], [corners[0], *corners[2:]]]
            for half in halves:
                members[rng.integers(classes)].append(shapely.Polygon(half))
    return array(*(shapely.union_all(m) for m in members if m))


def voronoi(rng, n, lon, lat, size):
    """n cells that share sloping borders, over the square and as much on all sides of it."""
    points = shapely.MultiPoint(rng.random((n, 2)) * size + [lon, lat])
    ground = shapely.box(lon - size, lat - size, lon + 2 * size, lat + 2 * size)
    return shapely.get_parts(shapely.voronoi_polygons(points, extend_to=ground))


def boxes_with_holes(k, cell=1.0):
    """One square with k x k square holes on integer and half-integer lines."""
    column, row = (c.ravel() for c in np.meshgrid(np.arange(k), np.arange(k)))
    holes = shapely.get_exterior_ring(
        shapely.box(*(cell * v for v in (column + 0.25, row + 0.25, column + 0.75, row + 0.75)))
    )
    return shapely.polygons(
        shapely.get_exterior_ring(shapely.box(0, 0, k * cell, k * cell)), holes=holes
    )


def quadrature_m2(geoms):
    """Areas of (multi)polygons with straight lon/lat edges: long doubles, closed form, Gauss-Legendre.

    Snyder, Map Projections - A Working Manual, eq. 3-12 (half of his q) under the integral.
    """
    real = np.longdouble
    if np.finfo(real).eps > 1e-18:
        raise RuntimeError("the reference needs long doubles")
    pi = real("3.14159265358979323846264338327950288")
    flattening = 1 / real("298.257223563")
    e2 = flattening * (2 - flattening)
    e = np.sqrt(e2)
    nodes, weights = (v.astype(real) for v in np.polynomial.legendre.leggauss(16))

    def q(lat):
        s = np.sin(lat * pi / 180)
        return (1 - e2) / 2 * (s / (1 - e2 * s * s) + np.arctanh(e * s) / e)

    def ring_integral(ring):
        lon, lat = shapely.get_coordinates(ring).astype(real).T
        width, rise, steps = np.diff(lon) * pi / 180, np.diff(lat), 12
        total = real(0)
        for step in range(steps):
            middle = lat[:-1] + rise * (step + real(0.5)) / steps
            for node, weight in zip(nodes, weights):
                total += (weight / 2 * q(middle + node * rise / (2 * steps)) * width).sum() / steps
        return abs(total)

    def area(geom):
        total = real(0)
        for part in shapely.get_parts(geom):
            shell, *holes = shapely.get_rings(part)
            total += ring_integral(shell) - sum((ring_integral(hole) for hole in holes), real(0))
        return total * real(EQUATORIAL_RADIUS_M) ** 2

    return np.array([area(geom) for geom in geoms])


def read_gpkg(path, table, *columns):
    """Geometries and columns of a table: sqlite3 and WKB behind the GeoPackage header."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        (column,) = connection.execute(
            "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", (table,)
        ).fetchone()
        names = ", ".join(f'"{name}"' for name in (column, *columns))
        rows = connection.execute(f'SELECT {names} FROM "{table}" ORDER BY rowid').fetchall()
    finally:
        connection.close()
    wkb = [row[0][8 + _ENVELOPE_BYTES[row[0][3] >> 1 & 7] :] for row in rows]
    geoms = shapely.force_2d(shapely.from_wkb(np.array(wkb, dtype=object)))
    return (geoms, *([row[i + 1] for row in rows] for i in range(len(columns))))
