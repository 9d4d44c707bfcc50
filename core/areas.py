"""Ellipsoidal area of polygons as drawn: straight edges in longitude/latitude on WGS 84.

By Green's theorem on the authalic cylinder the area of a polygon is

    a^2 * |closed integral of Q(lat) d(lon)|,
    Q(lat) = integral from 0 to lat of (1 - e^2) cos t / (1 - e^2 sin^2 t)^2 dt

(Snyder, *Map Projections - A Working Manual*, USGS PP 1395, eq. 3-12; Q is half his q).
The integral runs along the edges that the layer draws, so the pieces of any subdivision add up to
the whole.
"""

import numpy as np
import shapely

EQUATORIAL_RADIUS_M = 6378137.0
_FLATTENING = 1 / 298.257223563
_E2 = _FLATTENING * (2 - _FLATTENING)
# Q as an odd polynomial in sin(lat); e^14 = 5e-16 is where double precision ends.
_Q_COEFFICIENTS = [(1 - _E2) * (k + 1) * _E2**k / (2 * k + 1) for k in range(7)]
# Near a pole differences of Q drown in rounding; (Q(90) - Q) / (1 - sin(lat)) is this polynomial.
_POLAR = 85.0
_POLE_COEFFICIENTS = [sum(_Q_COEFFICIENTS[(j + 1) // 2 :]) for j in range(13)]

# Edges of more degrees of latitude than the first leave the corrected trapezoid for Gauss-Legendre
# with three nodes, than the second for six nodes on each 5 degrees. Long strips a hundred metres
# wide set the limits: the errors of their two sides do not cancel where one has more vertices.
_SHORT_EDGE, _MEDIUM_EDGE, _LONG_EDGE = 0.05, 1.0, 5.0
# Vertices worked on at once: enough to make numpy's overhead small, few enough for its caches.
_VERTICES_AT_ONCE = 1 << 14


def area_m2(geoms):
    """Area of each geometry in square metres.

    Parameters
    ----------
    geoms : (n,) array of shapely Polygon, MultiPolygon, GeometryCollection or None
        Longitude/latitude in degrees. Whatever is not a polygon counts nothing.

    Returns
    -------
    (n,) float64 array, m2. Missing and empty geometries have 0.
    """
    geoms = np.asarray(geoms, dtype=object)
    result = np.zeros(len(geoms))
    for chunk in slices(shapely.get_num_coordinates(geoms), _VERTICES_AT_ONCE):
        result[chunk] = _area_of_chunk(geoms[chunk])
    return result


def slices(weights, most):
    """Slices that cover an array, each with about ``most`` of the weight: bounded GEOS calls."""
    if len(weights) == 0:
        return
    numbers = np.cumsum(weights) // most
    edges = np.flatnonzero(np.diff(numbers)) + 1
    for start, stop in zip(np.r_[0, edges], np.r_[edges, len(weights)]):
        yield slice(int(start), int(stop))


def _area_of_chunk(geoms):
    parts, owner = shapely.get_parts(geoms, return_index=True)
    if (shapely.get_type_id(parts) > 3).any():  # collections hold multipolygons
        parts, inner = shapely.get_parts(parts, return_index=True)
        owner = owner[inner]
    polygonal = (shapely.get_type_id(parts) == 3) & ~shapely.is_empty(parts)
    if not polygonal.all():
        parts, owner = parts[polygonal], owner[polygonal]
    if len(parts) == 0:
        return np.zeros(len(geoms))
    vertices, ring_start, part_start = _rings(parts)
    lon, lat = vertices[:, 0], vertices[:, 1]
    run = np.diff(lon, append=lon[-1])
    run[ring_start[1:] - 1] = 0.0  # there is no edge from one ring to the next
    edges = _edge_integrals(run, lat, _in_polar_rings(lat, ring_start))
    rings = np.abs(np.add.reduceat(edges, ring_start[:-1]))
    rings *= -1.0  # holes, but for each part's first ring
    rings[part_start[:-1]] *= -1.0
    areas = np.add.reduceat(rings, part_start[:-1])
    return np.bincount(owner, areas, len(geoms)) * EQUATORIAL_RADIUS_M**2


def _rings(parts):
    """Vertices of polygons, where each ring starts among them, each polygon among the rings."""
    if shapely.get_num_interior_rings(parts).any():
        _, vertices, (ring_start, part_start) = shapely.to_ragged_array(parts)
        return vertices, ring_start, part_start
    ring_start = np.concatenate([[0], np.cumsum(shapely.get_num_coordinates(parts))])
    return shapely.get_coordinates(parts), ring_start, np.arange(len(parts) + 1)


def _in_polar_rings(lat, ring_start):
    """Indices of the vertices of rings that lie near a pole altogether."""
    if np.abs(lat).max() < _POLAR:
        return np.zeros(0, int)
    polar = np.minimum.reduceat(lat, ring_start[:-1]) > _POLAR
    polar |= np.maximum.reduceat(lat, ring_start[:-1]) < -_POLAR
    return np.flatnonzero(np.repeat(polar, np.diff(ring_start)))


def _edge_integrals(run, lat, polar):
    """Integral of Q d(lon) along the edge from each vertex, ``run`` degrees of longitude long.

    For the vertices ``polar`` of Q less its value at the pole: round a ring that comes to the same.
    """
    sine = np.sin(np.radians(lat))
    square = sine * sine
    q = _q(sine, square)
    cosine = np.sqrt(np.maximum(1 - square, 0))
    if polar.size:
        q[polar], cosine[polar] = _from_the_pole(lat[polar])
    # dQ/d(lat): turns the trapezoid rule into one of fourth order without another sine.
    slope = (1 - _E2) * cosine / (1 - _E2 * square) ** 2
    rise = np.diff(lat)
    mean = 0.5 * (q[1:] + q[:-1]) - np.radians(rise) / 12 * (slope[1:] - slope[:-1])
    steep = np.flatnonzero((np.abs(rise) > _SHORT_EDGE) & (run[:-1] != 0))
    if steep.size:
        mean[steep] = _mean_q(lat[steep], lat[steep + 1])
        if polar.size:
            some = steep[np.isin(steep, polar)]
            mean[some] -= np.sign(lat[some]) * sum(_Q_COEFFICIENTS)
    out = np.radians(run)
    out[:-1] *= mean
    return out


def _from_the_pole(lat):
    """Q less its value at the pole, and the cosine of the latitude, without cancellation."""
    beyond = np.radians(90 - np.abs(lat))
    value = np.polyval(_POLE_COEFFICIENTS[::-1], np.cos(beyond))
    return -np.sign(lat) * value * 2 * np.sin(beyond / 2) ** 2, np.sin(beyond)


def _q(sine, square):
    value = np.full_like(sine, _Q_COEFFICIENTS[-1])
    for coefficient in _Q_COEFFICIENTS[-2::-1]:
        value *= square
        value += coefficient
    return value * sine


def _mean_q(low, high):
    """Mean of Q over each latitude interval."""
    mean = np.empty_like(low)
    far = np.abs(high - low) > _MEDIUM_EDGE
    mean[~far] = _gauss(low[~far], high[~far], nodes=3, steps=1)
    if far.any():
        steps = int(np.ceil(np.abs(high - low).max() / _LONG_EDGE))
        mean[far] = _gauss(low[far], high[far], nodes=6, steps=steps)
    return mean


def _gauss(low, high, nodes, steps):
    half = (high - low) / (2 * steps)
    total = np.zeros_like(low)
    for step in range(steps):
        centre = low + (2 * step + 1) * half
        for x, weight in zip(*np.polynomial.legendre.leggauss(nodes)):
            sine = np.sin(np.radians(centre + half * x))
            total += weight * _q(sine, sine * sine)
    return total / (2 * steps)
