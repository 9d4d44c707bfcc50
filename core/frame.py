"""Longitude/latitude polygons brought into the frame [-180, 180] x [-90, 90].

What a ring with edges over the antimeridian or round a pole means is a matter of definition. Ours:

1.  An edge is read the shorter way round: one that spans more than 180 degrees of longitude as
    drawn (179 to -179) crosses the antimeridian. So a rectangle more than 180 degrees wide needs
    a vertex in the middle of its long sides.
2.  An edge that spans 360 degrees, to 1e-6 (-180 to 180, 0 to 360), and one that runs along a pole
    are taken as drawn, unless the ring does not close then: they frame the world, a band round it
    or a polar cap such as Antarctica's. The limit is tight because an outline with a vertex every
    metre crosses the antimeridian on edges that span 359.99999 degrees.
3.  A ring that does not close in longitude (by rule 1 it ends 360 degrees from where it began)
    goes round a pole and is closed along it: the pole on the side of its mean latitude. When a
    shell and a hole of one polygon both do, the polygon is the band between them.
4.  Longitudes may run past 180 (179 to 181, 0 to 360); whole turns make no difference. Holes lie
    where their shell is.

Edges stay straight in longitude/latitude, also where they are cut at the antimeridian.
"""

import numpy as np
import shapely

from .errors import PlannerError
from .polygonal import assemble, make_valid, polygon_parts

# Rounding noise of a reprojection, in degrees (0.1 mm): moved onto the frame.
_NOISE = 1e-9
# How near to 360 degrees an edge spans the world (0.1 m; EPSG:3857 layers end at 179.99999997).
_WORLD_EDGE = 1e-6


def to_frame(geoms):
    """Polygons inside [-180, 180] x [-90, 90], cut at the antimeridian, closed along the poles.

    Parameters
    ----------
    geoms : (n,) array of shapely Polygon, MultiPolygon or None
        Longitude/latitude in degrees, read by the rules of this module.

    Returns
    -------
    geoms : (n,) array of Polygon, MultiPolygon or None
        What lies in the frame already is the same object, valid or not. What had to be cut is
        valid: made so before the cut if its rings cross each other.
    changed : int array
        Indexes of the features that were read across the antimeridian or round a pole.

    Raises
    ------
    PlannerError
        ``not_finite`` or ``latitude_out_of_range`` (beyond 90 by more than 1e-9), with
        ``feature``, the index.
    """
    geoms, changed = unwrap(geoms)
    loose = geoms[changed]
    invalid = np.flatnonzero(~shapely.is_valid(loose))
    loose[invalid] = make_valid(loose[invalid])
    geoms[changed] = cut(loose)
    return geoms, changed


def unwrap(geoms):
    """First half of :func:`to_frame`: rings continuous in longitude, closed along the poles.

    The features in ``changed`` may still reach past 180 and be invalid: this is where a validity
    check sees their true shape. :func:`cut` is the second half. Parameters, results and errors
    are those of :func:`to_frame`.
    """
    geoms = np.array(geoms, dtype=object)
    vertices, owner = shapely.get_coordinates(geoms, return_index=True)
    lon, lat = vertices[:, 0], vertices[:, 1]
    _refuse(owner, ~(np.isfinite(lon) & np.isfinite(lat)), "not_finite")
    _refuse(owner, np.abs(lat) > 90 + _NOISE, "latitude_out_of_range")

    outside = np.abs(lon) > 180 + _NOISE
    jump = (np.abs(np.diff(lon)) > 180) & (owner[1:] == owner[:-1])
    noisy = np.unique(owner[((np.abs(lon) > 180) & ~outside) | (np.abs(lat) > 90)])
    suspects = np.unique(np.r_[owner[outside], owner[1:][jump]])
    for index in noisy:
        geoms[index] = shapely.transform(geoms[index], _without_noise)
    if suspects.size == 0:
        return geoms, suspects
    loose, different = _unwrap_suspects(geoms[suspects])
    changed = suspects[different]
    geoms[changed] = loose[different]
    return geoms, changed


def cut(geoms):
    """Second half of :func:`to_frame`: valid polygons cut at the antimeridian and its copies."""
    geoms = np.array(geoms, dtype=object)
    bounds = shapely.bounds(geoms)
    wide = np.flatnonzero((bounds[:, 0] < -180) | (bounds[:, 2] > 180))
    if wide.size == 0:
        return geoms
    parts, owner = polygon_parts(geoms[wide])
    low, high = shapely.bounds(parts)[:, [0, 2]].T
    pieces, owners = [], []
    for turn in range(
        int(np.floor((low.min() + 180) / 360)), int(np.ceil((high.max() + 180) / 360))
    ):
        west, east = 360 * turn - 180, 360 * turn + 180
        here = np.flatnonzero((low < east) & (high > west))
        piece = parts[here]
        over = (low[here] < west) | (high[here] > east)
        piece[over] = shapely.intersection(piece[over], shapely.box(west, -90, east, 90))
        piece, inner = polygon_parts(piece)
        pieces.append(shapely.transform(piece, lambda xy, turn=turn: _turned_back(xy, turn)))
        owners.append(owner[here[inner]])
    pieces, owners = np.concatenate(pieces), np.concatenate(owners)
    order = np.argsort(owners, kind="stable")
    whole = assemble(pieces[order], owners[order], len(wide))
    # Pieces that meet inside the frame (0 to 360 cut at 180), or parts that lie on one another.
    for index in np.flatnonzero(~shapely.is_valid(whole) & ~shapely.is_missing(whole)):
        whole[index] = shapely.union_all(shapely.get_parts(whole[index]))
    geoms[wide] = whole
    return geoms


def _refuse(owner, wrong, key):
    if wrong.any():
        raise PlannerError(key, feature=int(owner[np.argmax(wrong)]))


def _without_noise(xy):
    far = np.abs(xy) > (180 + _NOISE, np.inf)  # longitudes of another turn are no noise
    return np.where(far, xy, np.clip(xy, (-180.0, -90.0), (180.0, 90.0)))


def _turned_back(xy, turn):
    return np.clip(xy - (360.0 * turn, 0.0), (-180.0, -90.0), (180.0, 90.0))


def _unwrap_suspects(geoms):
    """Continuous geometries, and which of them differ from what came in."""
    parts, owner = polygon_parts(geoms)
    if len(parts) == 0:
        return geoms, np.zeros(len(geoms), dtype=bool)
    _, xy, (ring_start, part_start) = shapely.to_ragged_array(parts, include_z=False)
    ring_of = np.repeat(np.arange(len(ring_start) - 1), np.diff(ring_start))
    part_of_ring = np.repeat(np.arange(len(parts)), np.diff(part_start))
    turns = _turns_of_vertices(xy, ring_start, ring_of)
    touched = (turns != 0) | (np.abs(xy[:, 0]) > 180 + _NOISE)
    different = np.zeros(len(geoms), dtype=bool)
    different[owner[part_of_ring[ring_of[touched]]]] = True

    xy = xy + np.column_stack([360.0 * turns, np.zeros(len(xy))])
    low = np.minimum.reduceat(xy[:, 0], ring_start[:-1])
    high = np.maximum.reduceat(xy[:, 0], ring_start[:-1])
    middle = (low + high) / 2
    shell = part_start[:-1][part_of_ring]
    shift = -np.floor((middle[shell] + 180) / 360)  # the shell's middle comes into the frame
    shift += np.round((middle[shell] - middle) / 360)  # and its holes to where it is
    xy[:, 0] += 360.0 * shift[ring_of]
    low, high = low + 360 * shift, high + 360 * shift

    round_pole = turns[ring_start[1:] - 1] != 0
    # A hole over the seam of a shell that goes all the way round sticks out on one side.
    split_hole = (high - low >= 360 - _WORLD_EDGE)[shell] & (
        (low < low[shell]) | (high > high[shell])
    )
    special = np.unique(part_of_ring[round_pole | split_hole])
    result = shapely.from_ragged_array(shapely.GeometryType.POLYGON, xy, (ring_start, part_start))
    for part in special:
        rings = range(part_start[part], part_start[part + 1])
        result[part] = _polygon_round_the_world(
            [xy[ring_start[ring] : ring_start[ring + 1]] for ring in rings]
        )
    polygons, inner = polygon_parts(result)
    return assemble(polygons, owner[inner], len(geoms)), different


def _turns_of_vertices(xy, ring_start, ring_of):
    """Whole turns to add to each vertex's longitude so that its ring is continuous (rules 1, 2)."""
    step = np.diff(xy[:, 0])
    turn = np.where(np.abs(step) > 180, -np.round(step / 360), 0)
    turn[ring_start[1:-1] - 1] = 0  # there is no edge from one ring to the next
    at_pole = np.abs(xy[:, 1]) >= 90 - _NOISE
    as_drawn = np.abs(np.abs(step) - 360) <= _WORLD_EDGE
    as_drawn |= at_pole[1:] & at_pole[:-1] & (xy[1:, 1] * xy[:-1, 1] > 0)
    others = np.bincount(ring_of[1:], np.where(as_drawn, 0, turn), len(ring_start) - 1)
    turn[as_drawn & (others == 0)[ring_of[1:]]] = 0
    turns = np.r_[0, np.cumsum(turn)]
    return turns - turns[ring_start[:-1]][ring_of]


def _polygon_round_the_world(rings):
    """A polygon with rings that go round a pole, or with holes over the seam of a world frame."""
    around = np.array([abs(ring[-1, 0] - ring[0, 0]) > 180 for ring in rings])
    level = [_mean_latitude(ring) if polar else 0.0 for ring, polar in zip(rings, around)]
    poles = [1.0 if mean >= 0 else -1.0 for mean in level]
    if around[0] and around[1:].any():  # a band: both rings are closed along the hole's pole
        hole = 1 + int(np.argmax(around[1:]))
        poles = [1.0 if level[hole] >= level[0] else -1.0] * len(rings)
    closed = [
        _closed_along_pole(ring, pole) if polar else ring
        for ring, polar, pole in zip(rings, around, poles)
    ]
    shell, holes = closed[0], []
    west, east = shell[:, 0].min(), shell[:, 0].max()
    for hole in closed[1:]:
        for shift in (-360.0, 0.0, 360.0):
            copy = hole + (shift, 0.0)
            if copy[:, 0].min() < east and copy[:, 0].max() > west:
                holes.append(copy)
    solids = shapely.polygons([shapely.linearrings(ring) for ring in [shell, *holes]])
    if shapely.is_valid(solids).all():
        return shapely.difference(solids[0], shapely.union_all(solids[1:]))
    # Left for the repair, which subtracts them likewise.
    return shapely.polygons(shell, holes or None)


def _mean_latitude(ring):
    """Mean of the latitude over the longitudes that the ring goes through."""
    step = np.diff(ring[:, 0])
    return float((step * (ring[1:, 1] + ring[:-1, 1])).sum() / (2 * step.sum()))


def _closed_along_pole(ring, pole):
    """The cap between the ring and the pole, begun and ended at the antimeridian."""
    lon, lat = ring.T
    turn = np.floor((lon - 180) / 360)
    edge = np.flatnonzero(np.diff(turn))
    meridian = 180 + 360 * np.maximum(turn[edge], turn[edge + 1])
    share = (meridian - lon[edge]) / (lon[edge + 1] - lon[edge])
    crossing = lat[edge] + share * (lat[edge + 1] - lat[edge])
    # Beyond the crossing nearest to the pole the way along the meridian is free.
    best = int(np.argmax(crossing * pole))
    after = edge[best] + 1
    whole = 360 * np.round((lon[-1] - lon[0]) / 360)
    begin = -180.0 if whole > 0 else 180.0
    # One addition of whole turns for each vertex: two would round one beside the meridian onto it.
    shift = begin - meridian[best]
    walk = np.concatenate([ring[after:-1] + (shift, 0.0), ring[:after] + (shift + whole, 0.0)])
    start = np.array([begin, crossing[best]])
    end = start + (whole, 0.0)
    corners = np.array([[end[0], 90 * pole], [begin, 90 * pole]])
    return np.vstack([start, walk, end, corners, start])
