"""Geodesics on WGS 84: edges that follow them, and discs of a given area."""

import numpy as np
import shapely
from pyproj import Geod

from . import areas
from .errors import PlannerError
from .frame import cut, unwrap
from .polygonal import assemble, polygon_parts

# Geod holds no PROJ context: it may be shared by threads.
WGS84 = Geod(ellps="WGS84")

# The smallest radius of curvature makes the estimated departure an upper bound.
_SMALLEST_RADIUS_M = WGS84.b**2 / WGS84.a
_METRES_PER_DEGREE = 111_700.0
# Beyond these a piece is halved first, because the estimate below is for short pieces.
_WIDE_DEGREES = 5.0
_UNEVEN = 1.25
_MARGIN = 1.1
# A disc's vertices are so few that near a pole its edges must follow the circle (share of radius).
_DISC_EDGE_TOLERANCE = 1e-5
_DISC_ROUNDS = 20
_DISC_AREA_TOLERANCE = 1e-11


def geodesic_edges(geoms, tolerance_m=0.001):
    """Add vertices so that straight lon/lat edges follow the geodesics between the old vertices.

    A straight lon/lat edge of length L and azimuth a at latitude p that spans dl radians of
    longitude departs from its geodesic by

        L dl |sin p| (1 + cos^2 a) / 8  =  L^2 |sin a| (1 + cos^2 a) |tan p| / (8 R),

    the geodesic curvature of lon = t, lat = k t times L^2 / 8. Every edge is cut into as many equal
    parts as keep that below the tolerance; an edge wide in longitude or close to a pole is
    halved first until each piece is short enough for the formula.

    Parameters
    ----------
    geoms : (n,) array of shapely Polygon, MultiPolygon or None
        Longitude/latitude in degrees. Edges over the antimeridian are read as in
        :mod:`.frame`. Best called before the cut at the antimeridian: a vertex made there
        on a straight edge would bend the geodesic.
    tolerance_m : float or (n,) array
        Largest departure from the geodesic, metres.

    Returns
    -------
    (n,) array of the same geometries; those with long edges are rebuilt in 2-D. Old vertices keep
    every bit. New ones are the same to the bit in whichever direction the edge runs, so
    neighbours stay neighbours, and lie between the longitudes of their edge. Edges along
    meridians, along a pole and those that span 360 degrees get none.
    """
    geoms = np.array(geoms, dtype=object)
    tolerance = np.broadcast_to(np.asarray(tolerance_m, dtype=float), len(geoms))
    parts, owner = polygon_parts(geoms)
    if len(parts) == 0:
        return geoms
    _, xy, (ring_start, part_start) = shapely.to_ragged_array(parts, include_z=False)
    owner_of_vertex = np.repeat(owner, np.diff(ring_start[part_start]))
    end_of_ring = ring_start[1:-1] - 1
    bent = _bent_edges(xy, end_of_ring, tolerance[owner_of_vertex])
    if bent.size == 0:
        return geoms
    edge, added = _vertices_to_add(xy, bent, tolerance[owner_of_vertex[bent]])
    touched = np.zeros(len(geoms), dtype=bool)
    touched[owner_of_vertex[edge]] = True

    xy = np.insert(xy, edge + 1, added, axis=0)
    ring_start = ring_start + np.searchsorted(edge, ring_start)
    densified = shapely.from_ragged_array(
        shapely.GeometryType.POLYGON, xy, (ring_start, part_start)
    )
    keep = touched[owner]
    geoms[touched] = assemble(densified[keep], owner[keep], len(geoms))[touched]
    return geoms


def geodesic_lines(geoms, tolerance_m=0.001):
    """:func:`geodesic_edges` for lines.

    Parameters
    ----------
    geoms : (n,) array of shapely LineString, MultiLineString, points or None
    tolerance_m : float, metres

    Returns
    -------
    (n,) array of the same geometries; only lines with long edges are rebuilt, in 2-D.
    """
    geoms = np.array(geoms, dtype=object)
    for index in np.flatnonzero(np.isin(shapely.get_type_id(geoms), (1, 5))):
        parts = shapely.get_parts(geoms[index])
        xy, line = shapely.get_coordinates(parts, return_index=True)
        end_of_line = np.flatnonzero(np.diff(line))
        tolerance = np.full(len(xy), float(tolerance_m))
        bent = _bent_edges(xy, end_of_line, tolerance)
        if bent.size:
            edge, added = _vertices_to_add(xy, bent, tolerance[bent])
            line = np.insert(line, edge + 1, line[edge])
            lines = shapely.linestrings(np.insert(xy, edge + 1, added, axis=0), indices=line)
            geoms[index] = lines[0] if len(lines) == 1 else shapely.multilinestrings(lines)
    return geoms


def _short_way(lon_step):
    return lon_step - 360 * np.round(lon_step / 360)


def _bent_edges(xy, end_of_ring, tolerance):
    """Indexes of edges (from each vertex to the next) that may depart more than allowed."""
    usable = np.isfinite(xy).all(axis=1) & (np.abs(xy[:, 1]) <= 90)  # core.frame refuses the rest
    xy = np.where(usable[:, None], xy, 0.0)
    drawn = np.diff(xy[:, 0])
    step = _short_way(drawn)
    lat = np.abs(xy[:, 1])
    high, low = np.maximum(lat[1:], lat[:-1]), np.minimum(lat[1:], lat[:-1])
    width = _METRES_PER_DEGREE * step * np.cos(np.radians(low))
    length = np.hypot(width, _METRES_PER_DEGREE * np.diff(xy[:, 1]))
    # (1 + cos^2 a) <= 2, and the drawn edge is no shorter than the geodesic.
    departure = length * np.abs(np.radians(step)) * np.sin(np.radians(high)) / 4
    bent = departure > tolerance[:-1]
    bent &= np.abs(drawn) < 360 - 1e-6  # frames of the world, see core.frame
    bent &= (low < 90 - 1e-9) & usable[1:] & usable[:-1]
    bent[end_of_ring] = False
    return np.flatnonzero(bent)


def _vertices_to_add(xy, bent, tolerance):
    """``(edge, lon_lat)`` of the new vertices in the order in which their rings run."""
    first, last = xy[bent], xy[bent + 1]
    # One direction for both neighbours: from the smaller of (longitude in the frame, latitude).
    a, b = _short_way(first[:, 0]), _short_way(last[:, 0])
    backward = (b < a) | ((b == a) & (last[:, 1] < first[:, 1]))
    begin = np.where(backward[:, None], last, first)
    end = np.where(backward[:, None], first, last)
    azimuth, _, length = WGS84.inv(begin[:, 0], begin[:, 1], end[:, 0], end[:, 1])

    index, station = _stations(begin, end, azimuth, length, tolerance)
    lon, lat, _ = WGS84.fwd(begin[index, 0], begin[index, 1], azimuth[index], station)
    # Whole turns bring the longitude to its edge; rounding must not push it past the ends.
    far = end[:, 0] - 360 * np.round((end[:, 0] - begin[:, 0]) / 360)
    west, east = np.minimum(begin[:, 0], far)[index], np.maximum(begin[:, 0], far)[index]
    lon = np.clip(lon + 360 * np.round(((west + east) / 2 - lon) / 360), west, east)
    order = np.lexsort((np.where(backward[index], -station, station), index))
    return bent[index[order]], np.column_stack([lon, lat])[order]


def _stations(begin, end, azimuth, length, tolerance):
    """``(edge, metres from its begin)`` of the new vertices along each geodesic, unordered."""
    edges, stations = [], []
    clairaut = np.abs(np.sin(np.radians(azimuth))) * np.cos(np.radians(begin[:, 1]))
    edge = np.arange(len(length))
    low, high = np.zeros(len(length)), length
    ends = [begin, end]
    while edge.size:
        width = np.abs(_short_way(ends[1][:, 0] - ends[0][:, 0]))
        cosines = [np.maximum(np.cos(np.radians(e[:, 1])), 1e-12) for e in ends]
        uneven = np.maximum(*cosines) > _UNEVEN * np.minimum(*cosines)
        piece = high - low
        rough = ((width > _WIDE_DEGREES) | uneven) & (piece > tolerance[edge])
        smooth = ~rough & (piece > tolerance[edge])

        worst = np.zeros(len(edge))
        for cosine in cosines:
            sine_a = np.minimum(1.0, clairaut[edge] / cosine)
            tangent = np.sqrt(1 - cosine**2) / cosine
            worst = np.maximum(worst, sine_a * (2 - sine_a**2) * tangent)
        departure = _MARGIN * piece**2 * worst / (8 * _SMALLEST_RADIUS_M)
        number = np.where(smooth, np.ceil(np.sqrt(departure / tolerance[edge])), 1)
        number = np.maximum(number, 1).astype(int)
        which = np.repeat(np.arange(len(edge)), number - 1)
        count = np.arange(len(which)) - np.repeat(np.cumsum(number - 1) - (number - 1), number - 1)
        edges.append(edge[which])
        stations.append(low[which] + piece[which] * (count + 1) / number[which])

        half = edge[rough]
        middle = (low[rough] + high[rough]) / 2
        lon, lat, _ = WGS84.fwd(begin[half, 0], begin[half, 1], azimuth[half], middle)
        between = np.column_stack([lon, lat])
        edges.append(half)
        stations.append(middle)
        edge = np.r_[half, half]
        low, high = np.r_[low[rough], middle], np.r_[middle, high[rough]]
        ends = [np.vstack([ends[0][rough], between]), np.vstack([between, ends[1][rough]])]
    return np.concatenate(edges), np.concatenate(stations)


def discs(lon, lat, area_m2, quarter_segments=32):
    """Geodesic circles whose polygons have exactly the areas asked for.

    The vertices lie on a geodesic circle, ``4 * quarter_segments`` of them; the radius is found by
    Newton's method on the area of the polygon as drawn (:func:`.areas.area_m2`), from the radius of
    the spherical cap. Where a pole is near, vertices are added along the geodesics between them.

    Parameters
    ----------
    lon, lat : (n,) arrays, degrees; NaN for no point
    area_m2 : (n,) array, square metres

    Returns
    -------
    (n,) array of Polygon or MultiPolygon in the frame (:func:`.frame.to_frame`); None where the
    area is not positive or anything is NaN. The area is met to 1e-9, of discs under 1 km2 to
    what rounded coordinates allow (METHODS).

    Raises
    ------
    PlannerError
        ``disc_too_large`` (over 49 % of the Earth, where both poles could lie in it) or
        ``latitude_out_of_range``, with ``feature``, the index.
    """
    lon, lat, area = np.broadcast_arrays(
        *(np.atleast_1d(np.asarray(values, dtype=float)) for values in (lon, lat, area_m2))
    )
    result = np.full(len(area), None, dtype=object)
    earth = float(areas.area_m2(np.array([shapely.box(-180, -90, 180, 90)], dtype=object))[0])
    _refuse(area > 0.49 * earth, "disc_too_large")
    _refuse(np.abs(lat) > 90, "latitude_out_of_range")
    made = np.flatnonzero(np.isfinite(lon) & np.isfinite(lat) & (area > 0))
    if made.size:
        result[made] = cut(_drawn_discs(lon[made], lat[made], area[made], 4 * quarter_segments))
    return result


def _refuse(wrong, key):
    if wrong.any():
        raise PlannerError(key, feature=int(np.argmax(wrong)))


def _drawn_discs(lon, lat, area, vertices):
    """Discs before the cut at the antimeridian."""
    # The sphere that fits the ellipsoid best at the centre.
    eccentricity2 = WGS84.es
    sphere = WGS84.b / (1 - eccentricity2 * np.sin(np.radians(lat)) ** 2)
    angle = 2 * np.pi / vertices
    radius = 2 * sphere * np.arcsin(np.sqrt(area / (4 * np.pi * sphere**2)).clip(max=1))
    radius *= np.sqrt(angle / np.sin(angle))
    drawn = np.full(len(area), None, dtype=object)
    best = np.full(len(area), np.inf)
    todo = np.arange(len(area))
    for _ in range(_DISC_ROUNDS):
        trial = _circles(lon[todo], lat[todo], radius[todo], vertices)
        missing = area[todo] - areas.area_m2(trial)
        better = np.abs(missing) < best[todo]
        drawn[todo[better]] = trial[better]
        best[todo[better]] = np.abs(missing[better])
        perimeter = 2 * np.pi * sphere[todo] * np.sin(radius[todo] / sphere[todo])
        radius[todo] += missing / perimeter
        # Once a step does not come nearer, the rounding of the coordinates is reached.
        todo = todo[better & (np.abs(missing) > _DISC_AREA_TOLERANCE * area[todo])]
        if todo.size == 0:
            break
    return drawn


def _circles(lon, lat, radius, vertices):
    azimuth = -360.0 * np.arange(vertices) / vertices  # counter-clockwise
    shape = (len(lon), vertices)
    centre = [np.broadcast_to(values[:, None], shape) for values in (lon, lat, radius)]
    x, y, _ = WGS84.fwd(centre[0], centre[1], np.broadcast_to(azimuth, shape), centre[2])
    circles = shapely.polygons(np.stack([x, y], axis=-1))
    return unwrap(geodesic_edges(circles, _DISC_EDGE_TOLERANCE * radius))[0]
