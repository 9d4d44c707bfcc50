"""How far sites lie from the nearest outline of another country."""

import numpy as np
import shapely

from .outlines import Outlines, geocentric, in_frame
from .pair_distances import shortest_links
from .parallel import default_threads, map_blocks
from .setops import union

# Outlines are taken in pieces of about this length, m.
_PIECE_M = 20_000.0
# Sites that are looked at together, for the last time; and in one block of work.
_FEW, _SITES_AT_ONCE, _VERTICES_AT_ONCE = 8, 512, 100_000
_POLAR_RADIUS_M = 6_356_000.0


def border_distances(sites, own, jurisdictions, threads=None, progress=None):
    """Geodesic distance of each site to the nearest outline of a country that is not its own.

    Parameters
    ----------
    sites : PairSites
    own : list of tuples of codes; a site of several countries has 0, one of none has NaN
    jurisdictions : Jurisdictions

    Returns
    -------
    (n,) metres, as exact as :func:`.shortest_links` with ``rough``; NaN also where there is no
    other country
    """
    threads = threads or default_threads()
    result = np.full(len(sites), np.nan)
    result[[len(codes) > 1 for codes in own]] = 0.0
    boxes = sites.boxes()
    asked = np.array([len(codes) == 1 for codes in own], dtype=bool) & np.isfinite(boxes[:, 0])
    if not asked.any():
        return result
    pieces = _OutlinePieces(jurisdictions, progress)
    number = {name: n for n, name in enumerate(jurisdictions.codes)}
    country = np.array([number.get(codes[0], -1) if codes else -1 for codes in own], dtype=int)
    asked = np.flatnonzero(asked)
    site, piece, least, most = _in_question(asked, boxes, country, pieces, progress)
    order = np.lexsort((least, site))
    site, piece, least = site[order], piece[order], least[order]
    blocks = _blocks(np.unique(site), sites.vertices())

    def make_worker():
        def work(block):
            some = slice(*np.searchsorted(site, [block[0], block[-1] + 1]))
            row = np.searchsorted(block, site[some])
            found = _nearest(
                sites, block, row, piece[some], least[some], most[block], pieces, progress
            )
            return block, found

        return work

    sizes = [len(block) for block in blocks]
    for _, (block, metres) in map_blocks(make_worker, blocks, sizes, threads, progress):
        result[block] = metres
    return result


class _OutlinePieces:
    """The outlines of all codes, each dissolved, in short pieces with spheres round them.

    ``code`` (k,) is the number of the code of each piece; ``centre`` and ``radius`` in metres.
    """

    def __init__(self, jurisdictions, progress):
        codes = jurisdictions.code_of_part()
        parts, grounds, numbers = jurisdictions.polygons.parts, [], []
        for number, name in enumerate(jurisdictions.codes):
            if progress is not None:
                progress.check()
            mine = parts[np.array([code == name for code in codes], dtype=bool)]
            grounds += _dissolved(mine, progress)
            numbers += [number] * (len(grounds) - len(numbers))
        every = np.empty(len(grounds), dtype=object)
        every[:] = grounds
        outlines = Outlines(every)
        outlines.edge = outlines.drawn
        owner = np.repeat(np.arange(outlines.count), np.diff(outlines.start))
        follow = np.minimum(np.arange(len(owner)) + 1, len(owner) - 1)
        follow = np.where(outlines.edge, follow, np.arange(len(owner)))
        length = np.linalg.norm(outlines.xyz[follow] - outlines.xyz, axis=1)
        stretch = np.floor(np.cumsum(length) / _PIECE_M)
        new = np.r_[True, (np.diff(stretch) != 0) | (np.diff(owner) != 0) | ~outlines.edge[:-1]]
        first = np.flatnonzero(new)
        outlines.start, outlines.count = np.r_[first, len(owner)], len(first)
        lonlat = outlines.lonlat
        low, high = np.minimum(lonlat, lonlat[follow]), np.maximum(lonlat, lonlat[follow])
        outlines.boxes = np.concatenate(
            [np.minimum.reduceat(low, first), np.maximum.reduceat(high, first)], axis=1
        )
        self.outlines = outlines
        self.code = np.array(numbers, dtype=int)[owner[first]]
        size = np.diff(outlines.start)
        self.centre = outlines.xyz[first + size // 2]
        centre = np.repeat(self.centre, size, axis=0)
        away = np.linalg.norm(outlines.xyz - centre, axis=1)
        away = np.maximum(away, np.linalg.norm(outlines.xyz[follow] - centre, axis=1))
        # Arcs between vertices bulge by some metres.
        self.radius = np.maximum.reduceat(away, first) + 20.0
        # A vertex that no edge begins at is no piece.
        self.usable = np.add.reduceat(outlines.edge, first) > 0


def _dissolved(parts, progress):
    """Parts of one code, those that meet each other as one."""
    if len(parts) < 2:
        return list(parts)
    first, _ = shapely.STRtree(parts).query(parts, predicate="intersects")
    alone = np.bincount(first, minlength=len(parts)) == 1
    whole = [] if alone.all() else [union(parts[~alone], progress)]
    return [*parts[alone], *(geom for geom in whole if geom is not None)]


def _in_question(asked, boxes, country, pieces, progress):
    """(site, piece, least, most): pieces that may be the nearest of each site.

    By straight lines through the Earth and spheres round sites and pieces. ``least`` is the least
    length such a line can have; ``most`` (all sites) the most that the nearest one has.
    """
    centre = np.column_stack(
        [in_frame((boxes[:, 0] + boxes[:, 2]) / 2), boxes[:, [1, 3]].mean(axis=1)]
    )
    centre = geocentric(centre)
    radius = 1.02 * np.linalg.norm(_corners(boxes) - centre[:, None], axis=2).max(axis=1) + 1.0
    most = np.full(len(boxes), np.nan)
    found = [(np.zeros(0, int), np.zeros(0, int), np.zeros(0))]
    waiting = [
        (asked[country[asked] == own], np.flatnonzero((pieces.code != own) & pieces.usable))
        for own in np.unique(country[asked])
    ]
    while waiting:
        some, left = waiting.pop()
        if len(left) == 0:
            continue
        if progress is not None:
            progress.check()
        middle = (centre[some].min(axis=0) + centre[some].max(axis=0)) / 2
        around = (np.linalg.norm(centre[some] - middle, axis=1) + radius[some]).max()
        away = np.linalg.norm(pieces.centre[left] - middle, axis=1)
        left = left[away - pieces.radius[left] <= away.min() + 2 * around]
        if len(some) > _FEW:
            axis = np.argmax(np.ptp(centre[some], axis=0))
            order = some[np.argsort(centre[some, axis], kind="stable")]
            waiting += [(order[: len(order) // 2], left), (order[len(order) // 2 :], left)]
            continue
        away = np.linalg.norm(pieces.centre[left] - centre[some][:, None], axis=2)
        most[some] = away.min(axis=1) + radius[some]
        least = away - pieces.radius[left] - radius[some][:, None]
        row, column = np.nonzero(least <= most[some][:, None])
        found.append((some[row], left[column], least[row, column]))
    return (*(np.concatenate(column) for column in zip(*found)), most)


def _blocks(order, vertices):
    """Sites (ascending) in blocks."""
    blocks, start, load = [], 0, 0
    for stop, site in enumerate(order.tolist(), 1):
        load += int(vertices[site])
        if stop == len(order) or stop - start >= _SITES_AT_ONCE or load >= _VERTICES_AT_ONCE:
            blocks.append(order[start:stop])
            start, load = stop, 0
    return blocks


def _nearest(sites, block, row, piece, least, most, pieces, progress):
    """Metres to the nearest of the pieces in question; ``row`` ascending, best guesses first."""
    geoms = sites.take(block.tolist())
    outlines = Outlines(geoms)
    result = np.full(len(block), np.nan)
    first = np.r_[True, np.diff(row) != 0] if len(row) else np.zeros(0, bool)
    for some in (first, ~first):
        # The second time only what may be nearer than the first.
        some = np.flatnonzero(some & (least <= np.fmin(most, result)[row]))
        reach = _arc(np.fmin(most, result)[row[some]])
        links = shortest_links(
            outlines, row[some], pieces.outlines, piece[some], reach, progress, rough=True
        )
        np.fmin.at(result, row[some], links.distance_m)
    # An outline that lies in a site is no way off.
    solid = np.flatnonzero(shapely.get_dimensions(geoms[row]) == 2)
    near = solid[least[solid] <= 0]
    shapely.prepare(geoms[np.unique(row[near])])
    at = pieces.outlines.lonlat[pieces.outlines.start[piece[near]]]
    held = shapely.contains_xy(geoms[row[near]], at[:, 0], at[:, 1])
    result[row[near[held]]] = 0.0
    return result


def _corners(boxes):
    """(n, 9, 3) corners, sides and middles of boxes, geocentric."""
    west, south, east, north = boxes.T
    lon = np.stack([west, (west + east) / 2, east])
    lat = np.stack([south, (south + north) / 2, north])
    points = [np.column_stack([lon[a], lat[b]]) for a in range(3) for b in range(3)]
    return np.stack([geocentric(point) for point in points], axis=1)


def _arc(chord):
    """No less than the length on the ground of a straight line through the Earth."""
    share = np.minimum(chord / (2 * _POLAR_RADIUS_M), 1.0)
    return 1.01 * 2 * _POLAR_RADIUS_M * np.arcsin(share) + 1.0
