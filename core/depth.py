"""How deep a site enters a country: whose it is.

Independently drawn boundaries overlap in slivers along a border, and a sliver makes no park
binational. A site enters a country deeper than a tolerance if some point of their common ground
lies farther than that from the country's outline: the outline of all its polygons together, lakes
filled as the jurisdictions have it, without the edges along the antimeridian and the poles, which
only frame the map.
"""

import numpy as np
import shapely

from .areas import area_m2
from .buffers import stretches
from .jurisdictions import OUTSIDE
from .plane import Plane
from .progress import Progress
from .setops import union
from .tiles import tile

DEFAULT_TOLERANCE_M = 250.0
# The common ground is looked at through so many of its vertices before anything is computed.
_LOOKS = 24
# Outlines are searched in stretches this long (half of it, m).
_REACH_M = 10_000.0
_METRES_PER_DEGREE = 110_500.0
_QUARTER_SEGMENTS = 16
_TILE_VERTICES = 256


def own_countries(
    sites, owner, count, jurisdictions, tolerance_m=DEFAULT_TOLERANCE_M, progress=None
):
    """The countries each site belongs to by where it lies.

    Parameters
    ----------
    sites : (n,) array of valid polygons, none missing
    owner : (n,) int array, the site each is of
    count : int, the number of sites
    jurisdictions : Jurisdictions
    tolerance_m : float

    Returns
    -------
    list of ``count`` tuples of codes in alphabetical order: every country that the site enters
    deeper than the tolerance; if none, the one with the largest share; () where none reaches.
    """
    progress = progress or Progress()
    tiles, of_tile = tile(sites, progress=progress)
    pieces, names = jurisdictions.split(tiles, area_m2(tiles), progress)
    site = np.asarray(owner)[of_tile[pieces.site]]
    shares = [{} for _ in range(count)]
    rows = [{} for _ in range(count)]
    for row, (i, country) in enumerate(zip(site.tolist(), pieces.country.tolist())):
        if names[country] == OUTSIDE:
            continue
        for code in names[country].split("/"):
            shares[i][code] = shares[i].get(code, 0.0) + pieces.m2[row]
            rows[i].setdefault(code, []).append(row)
    asked = [(i, code) for i in range(count) if len(rows[i]) > 1 for code in rows[i]]
    row_of = [rows[i][code] for i, code in asked]
    flat = np.array([row for some in row_of for row in some], dtype=int)
    codes = [code for (_, code), some in zip(asked, row_of) for _ in some]
    deep_rows = enters_deeper(pieces.geometry[flat], codes, jurisdictions, tolerance_m, progress)
    deep, start = [set() for _ in range(count)], 0
    for (i, code), some in zip(asked, row_of):
        if deep_rows[start : start + len(some)].any():
            deep[i].add(code)
        start += len(some)
    result = []
    for i in range(count):
        if deep[i]:
            result.append(tuple(sorted(deep[i])))
        else:
            result.append(tuple(sorted(shares[i], key=lambda code: (-shares[i][code], code))[:1]))
    return result


def enters_deeper(pieces, codes, jurisdictions, tolerance_m=DEFAULT_TOLERANCE_M, progress=None):
    """Whether pieces of a country hold a point farther from its outline than the tolerance.

    Parameters
    ----------
    pieces : (n,) array of valid polygons, each in the country of its code
    codes : (n,) sequence of str

    Returns
    -------
    (n,) bool array
    """
    progress = progress or Progress()
    pieces = np.asarray(pieces, dtype=object)
    result = np.zeros(len(pieces), dtype=bool)
    codes = np.asarray(codes, dtype=object)
    for code in dict.fromkeys(codes.tolist()):
        progress.check()
        rows = np.flatnonzero(codes == code)
        boxes = grown_boxes(pieces[rows], tolerance_m)
        lines = outline(code, jurisdictions, boxes, progress)
        result[rows] = _deeper(pieces[rows], lines, float(tolerance_m), progress)
    return result


def outline(code, jurisdictions, boxes, progress=None):
    """The outline of all polygons of a code as short lines, as far as it passes through boxes.

    Lines beyond the boxes may be those of tiles.
    """
    mine = [part == code for part in jurisdictions.code_of_part()]
    parts = jurisdictions.polygons.parts[np.array(mine, dtype=bool)]
    tiles, _ = tile(parts, _TILE_VERTICES, progress)
    if len(tiles) == 0:
        return tiles
    near = np.unique(shapely.STRtree(tiles).query(boxes)[1])
    ground = union(tiles[near], progress)
    return stretches(ground, _REACH_M) if ground is not None else tiles[:0]


def _deeper(pieces, lines, tolerance, progress):
    if len(lines) == 0:
        return np.ones(len(pieces), dtype=bool)
    tree = shapely.STRtree(lines)
    looks, of = _looks(pieces)
    far = np.ones(len(looks), dtype=bool)
    far[tree.query(grown_boxes(looks, tolerance))[0]] = False
    result = np.zeros(len(pieces), dtype=bool)
    result[of[far]] = True
    for i in np.flatnonzero(~result):
        progress.check()
        near = lines[tree.query(grown_boxes(pieces[i : i + 1], tolerance)[0])]
        plane = Plane.around(pieces[i : i + 1])
        piece = plane.project(pieces[i : i + 1])[0]
        margin = shapely.buffer(plane.project(near), tolerance, quad_segs=_QUARTER_SEGMENTS)
        left = shapely.difference(shapely.make_valid(piece), shapely.union_all(margin))
        result[i] = shapely.area(left) > 0
    return result


def _looks(pieces):
    """Some vertices of each piece, and whose they are."""
    xy, index = shapely.get_coordinates(pieces, return_index=True)
    size = np.bincount(index, minlength=len(pieces))
    start = np.cumsum(size) - size
    step = np.maximum(1, size // _LOOKS)
    keep = (np.arange(len(index)) - start[index]) % step[index] == 0
    inner = shapely.point_on_surface(pieces)
    looks = np.append(shapely.points(xy[keep]), inner)
    return looks, np.append(index[keep], np.arange(len(pieces)))


def grown_boxes(geoms, distance):
    """Boxes in degrees that hold all ground within a distance of the geometries."""
    west, south, east, north = shapely.bounds(geoms).reshape(-1, 4).T
    dlat = distance / _METRES_PER_DEGREE
    south, north = south - dlat, north + dlat
    cosine = np.cos(np.radians(np.maximum(np.abs(south), np.abs(north)).clip(max=90)))
    dlon = np.minimum(dlat / np.maximum(cosine, 1e-9), 360.0)
    return shapely.box(west - dlon, south, east + dlon, north)
