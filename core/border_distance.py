"""How far sites lie from the nearest outline of another country."""

import numpy as np
import shapely

from .buffers import stretches
from .outlines import Outlines, geocentric, in_frame
from .pair_distances import shortest_links
from .parallel import default_threads, map_blocks
from .setops import union
from .tiles import spatial_order

# Outlines are taken in stretches of twice this length, m, and of so many vertices at most.
_REACH_M = 20_000.0
_SITES_AT_ONCE = 512
_VERTICES_AT_ONCE = 200_000


def border_distances(sites, own, jurisdictions, threads=None, progress=None):
    """Geodesic distance of each site to the nearest outline of a country that is not its own.

    Parameters
    ----------
    sites : PairSites
    own : list of tuples of codes; a site of several countries has 0, one of none has NaN
    jurisdictions : Jurisdictions

    Returns
    -------
    (n,) metres, to 0.02 m; NaN also where there is no other country
    """
    threads = threads or default_threads()
    lines, code = country_outlines(jurisdictions, progress)
    result = np.full(len(sites), np.nan)
    result[[len(codes) > 1 for codes in own]] = 0.0
    boxes = sites.boxes()
    asked = np.array([len(codes) == 1 for codes in own], dtype=bool) & np.isfinite(boxes[:, 0])
    number = {name: n for n, name in enumerate(jurisdictions.codes)}
    country = np.array([number.get(codes[0], -1) if codes else -1 for codes in own], dtype=int)
    if len(lines) == 0 or not asked.any():
        return result
    shared = _Shared(lines, code)
    order = np.flatnonzero(asked)
    order = order[np.lexsort((spatial_order(boxes[order]).argsort(), country[order]))]
    blocks = _blocks(order, country, sites.vertices())

    def make_worker():
        outlines = shared.copy()

        def work(block):
            return block, _of_block(
                sites, block, boxes[block], country[block[0]], outlines, progress
            )

        return work

    sizes = [len(block) for block in blocks]
    for _, (block, metres) in map_blocks(make_worker, blocks, sizes, threads, progress):
        result[block] = metres
    return result


def country_outlines(jurisdictions, progress=None):
    """Outlines of all codes, each dissolved, as short lines, and the number of the code of each."""
    codes = jurisdictions.code_of_part()
    parts, found, numbers = jurisdictions.polygons.parts, [], []
    for number, name in enumerate(jurisdictions.codes):
        if progress is not None:
            progress.check()
        mine = parts[np.array([code == name for code in codes], dtype=bool)]
        for group in _touching(mine):
            ground = group[0] if len(group) == 1 else union(group, progress)
            lines = stretches(ground, _REACH_M)
            found.append(lines)
            numbers.append(np.full(len(lines), number))
    return (
        np.concatenate([*found, np.zeros(0, dtype=object)]),
        np.concatenate([*numbers, np.zeros(0, int)]).astype(int),
    )


def _touching(parts):
    """Parts in groups; those whose boxes meet are in one, the others alone."""
    if len(parts) == 0:
        return
    tree = shapely.STRtree(parts)
    a, _ = tree.query(parts, predicate="intersects")
    alone = np.bincount(a, minlength=len(parts)) == 1
    for part in parts[alone]:
        yield np.array([part], dtype=object)
    if not alone.all():
        yield parts[~alone]


class _Shared:
    """Country outlines with spheres round them; ``copy`` shares no geometry."""

    def __init__(self, lines, code):
        self.lines, self.code = lines, code
        self.outlines = Outlines(lines)
        start = self.outlines.start
        middle = (start[:-1] + start[1:]) // 2
        self.centre = self.outlines.xyz[middle]
        own = np.repeat(self.centre, np.diff(start), axis=0)
        away = np.linalg.norm(self.outlines.xyz - own, axis=1)
        # Arcs between vertices bulge by some metres.
        self.radius = np.maximum.reduceat(away, start[:-1]) + 20.0

    def copy(self):
        twin = _Shared.__new__(_Shared)
        twin.__dict__.update(self.__dict__)
        twin.lines = shapely.from_wkb(shapely.to_wkb(self.lines.copy()))
        return twin


def _blocks(order, country, vertices):
    """Sites of one country that lie together."""
    blocks, start = [], 0
    for stop in range(1, len(order) + 1):
        full = (
            stop - start >= _SITES_AT_ONCE or vertices[order[start:stop]].sum() >= _VERTICES_AT_ONCE
        )
        if stop == len(order) or full or country[order[stop]] != country[order[start]]:
            blocks.append(order[start:stop])
            start = stop
    return blocks


def _of_block(sites, block, boxes, own, shared, progress):
    """Straight lines through the Earth tell which outlines come into question."""
    foreign = np.flatnonzero(shared.code != own)
    if len(foreign) == 0:
        return np.full(len(block), np.nan)
    centre = np.column_stack(
        [in_frame((boxes[:, 0] + boxes[:, 2]) / 2), boxes[:, [1, 3]].mean(axis=1)]
    )
    centre, corners = geocentric(centre), _corners(boxes)
    radius = 1.02 * np.linalg.norm(corners - centre[:, None], axis=2).max(axis=1)
    middle = centre.mean(axis=0)
    around = (np.linalg.norm(centre - middle, axis=1) + radius).max()
    # Seen from the middle of all first: that leaves few.
    away = np.linalg.norm(shared.centre[foreign] - middle, axis=1)
    foreign = foreign[away - shared.radius[foreign] <= away.min() + 2 * around]
    away = np.linalg.norm(shared.centre[foreign] - centre[:, None], axis=2)
    least = away - shared.radius[foreign] - radius[:, None]
    most = away.min(axis=1) + radius
    best = foreign[np.argmin(away - shared.radius[foreign], axis=1)]
    geoms = sites.take(block)
    outlines = Outlines(geoms)
    rows = np.arange(len(block))
    links = shortest_links(outlines, rows, shared.outlines, best, _arc(most), progress)
    result = links.distance_m
    row, other = np.nonzero(least <= np.fmin(most, result)[:, None])
    other = foreign[other]
    some = other != best[row]
    row, other = row[some], other[some]
    reach = _arc(np.fmin(most, result))[row]
    links = shortest_links(outlines, row, shared.outlines, other, reach, progress)
    np.fmin.at(result, row, links.distance_m)
    _inside(geoms, row, other, best, shared.lines, result)
    return result


def _inside(geoms, row, other, best, lines, result):
    """An outline that lies in a site is no way off."""
    row, other = np.r_[np.arange(len(best)), row], np.r_[best, other]
    solid = shapely.get_dimensions(geoms[row]) == 2
    row, other = row[solid], other[solid]
    met = shapely.intersects(geoms[row], lines[other])
    result[row[met]] = 0.0


def _corners(boxes):
    """(n, 9, 3) corners, sides and middles of boxes, geocentric."""
    west, south, east, north = boxes.T
    lon = np.stack([west, (west + east) / 2, east])
    lat = np.stack([south, (south + north) / 2, north])
    points = [np.column_stack([lon[a], lat[b]]) for a in range(3) for b in range(3)]
    return np.stack([geocentric(point) for point in points], axis=1)


def _arc(chord):
    """No less than the length on the ground of a straight line through the Earth."""
    return 1.01 * 2 * 6_356_000.0 * np.arcsin(np.minimum(chord / (2 * 6_356_000.0), 1.0)) + 1.0
