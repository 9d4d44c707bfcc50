"""Border pairs: sites of different countries that meet, or lie near each other.

Candidates come from boxes (:mod:`.pair_candidates`); what is left of them after the countries were
compared is measured: the shortest link (:mod:`.pair_distances`), common ground
(:mod:`.pair_overlaps`), the shared border (:mod:`.shared_border`, :mod:`.pair_borders`).
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import shapely

from .border_distance import border_distances
from .borderpairs_result import ADJOINING, NEAR, OVERLAPPING, SINGLE, BorderPairs, Pair
from .outlines import Outlines, Planes, between
from .pair_borders import Borders, pair_boxes
from .pair_candidates import candidates
from .pair_clusters import clusters
from .pair_distances import shortest_links
from .pair_overlaps import overlaps
from .pair_sites import countries_entered
from .parallel import default_threads, map_blocks
from .progress import Progress, Share
from .shared_border import LEAST_TOLERANCE_M, Strips, blocks_of_pairs, merged
from .tiles import spatial_order

DEFAULT_DISTANCE_M, DEFAULT_TOLERANCE_M = 10_000.0, 250.0
_PAIRS_AT_ONCE = 1_000
_VERTICES_AT_ONCE = 200_000


def find_pairs(
    sites, distance_m, tolerance_m, jurisdictions=None, threads=None, progress=None, borders=True
):
    """All border pairs of sites.

    Parameters
    ----------
    sites : PairSites
    distance_m : float
        Sites whose least geodesic distance is no more than this are a pair, at least
        ``tolerance_m``.
    tolerance_m : float
        Sites nearer than this share the border; overlaps less deep than this do not count. At
        least a centimetre: that is rounding.
    jurisdictions : Jurisdictions, optional
        Give the countries of sites that list none, the border, and the distance to it.
    borders : bool
        Whether the distance to the border is wanted.

    Returns
    -------
    BorderPairs
    """
    progress = progress or Progress()
    threads = threads or default_threads()
    tolerance_m = max(tolerance_m, LEAST_TOLERANCE_M)
    entered = [()] * len(sites)
    if jurisdictions is not None:
        part = Share(progress, 0.0, 0.35)
        entered = countries_entered(sites, jurisdictions, tolerance_m, threads, part)
    own = [tuple(sorted(said)) or lies for said, lies in zip(sites.listed, entered)]
    reach = max(distance_m, tolerance_m)
    i, j = _candidates(sites, own, reach, progress)
    part = Share(progress, 0.4, 0.7)
    i, j, found = _measured(sites, i, j, reach, tolerance_m, threads, part)
    # The side with the first country comes first.
    turned = np.array([own[b] < own[a] for a, b in zip(i, j)], dtype=bool)
    found.parts = found.parts._replace(side=found.parts.side ^ turned[found.parts.row])
    i, j = np.where(turned, j, i), np.where(turned, i, j)
    records = [
        (site, a, b)
        for site, (said, lies) in enumerate(zip(sites.listed, entered))
        if len(said) > 1 or len(lies) > 1
        for a, b in _both_ways(_record_countries(said, lies))
    ]
    pairs = _rows(found, i, j, own, tolerance_m)
    pairs += [Pair(s, s, a, b, SINGLE, None, None, None, None, None) for s, a, b in records]
    shared = {}
    if jurisdictions is not None:
        part = Share(progress, 0.7, 0.8)
        shared = _along_borders(sites, pairs, jurisdictions, tolerance_m, part)
    _union_of_outlines(pairs, found, shared)
    to_border = np.full(len(sites), np.nan)
    if jurisdictions is not None and borders:
        part = Share(progress, 0.8, 1.0)
        to_border = border_distances(sites, own, jurisdictions, threads, part)
    pairs.sort(key=lambda p: (p.country_a, p.country_b, sites.ids[p.a], sites.ids[p.b]))
    cluster = clusters(len(sites), [p.a for p in pairs], [p.b for p in pairs], sites.ids)
    return BorderPairs(
        sites=sites,
        own=own,
        entered=entered,
        pairs=pairs,
        shared_m=shared,
        cluster=cluster,
        border_m=to_border,
        tolerance_m=tolerance_m,
        distance_m=distance_m,
        with_borders=jurisdictions is not None,
    )


def _record_countries(listed, entered):
    """Several countries of one record: those it lists, and those it enters."""
    codes = set(listed) if len(listed) > 1 else set()
    return sorted(codes | (set(entered) if len(entered) > 1 else set()))


def _both_ways(codes):
    return [(a, b) for n, a in enumerate(codes) for b in codes[n + 1 :]]


def _candidates(sites, own, reach_m, progress):
    number = {}
    country = np.array([number.setdefault(c, len(number)) if c else -1 for c in own], dtype=int)
    sets = [set(codes) for codes in number]
    foreign = np.array([[not (a & b) for b in sets] for a in sets], dtype=bool)
    foreign = foreign.reshape(len(sets), len(sets))
    i, j = candidates(sites.boxes(), country, foreign, reach_m, progress)
    # Order of neighbours, so that blocks of pairs have their sites in common.
    order = np.lexsort((j, spatial_order(sites.boxes()[i]).argsort())) if len(i) else i
    return i[order], j[order]


class _Parts(NamedTuple):
    """Parts of outlines that run along the other site: the pair's row, its side (0 or 1), the edge
    counted within the site, and from which share to which; ``metres``: its length."""

    row: np.ndarray
    side: np.ndarray
    edge: np.ndarray
    low: np.ndarray
    high: np.ndarray
    metres: np.ndarray


@dataclass
class _Found:
    """What was measured of pairs."""

    distance_m: np.ndarray
    m2: np.ndarray
    deep: np.ndarray
    outline_m: np.ndarray
    lines: np.ndarray
    parts: _Parts


def _measured(sites, i, j, reach_m, tolerance_m, threads, progress):
    """The pairs that are near enough, with what was measured of them."""
    blocks = _blocks(sites.vertices(), i, j)

    def make_worker():
        def work(block):
            return _Measure(sites, i[block], j[block], tolerance_m, progress).run(reach_m)

        return work

    results = dict(map_blocks(make_worker, blocks, [len(b) for b in blocks], threads, progress))
    kept, found, parts, first = [np.zeros(0, int)], [_nothing_found()], [], 0
    for n, block in enumerate(blocks):
        rows, some = results[n]
        kept.append(block[rows])
        found.append(some)
        parts.append(some.parts._replace(row=some.parts.row + first))
        first += len(rows)
    kept = np.concatenate(kept)
    columns = [
        np.concatenate([getattr(some, name) for some in found])
        for name in ("distance_m", "m2", "deep", "outline_m", "lines")
    ]
    return i[kept], j[kept], _Found(*columns, _joined([found[0].parts, *parts]))


def _joined(parts):
    return _Parts(*(np.concatenate(column) for column in zip(*parts)))


def _nothing_found(count=0):
    whole, none = np.zeros(0, int), np.zeros(0)
    return _Found(
        np.zeros(count),
        np.zeros(count),
        np.zeros(count, bool),
        np.zeros(count),
        np.full(count, None, dtype=object),
        _Parts(whole, whole, whole, none, none, none),
    )


def _blocks(vertices, i, j):
    """Index arrays of pairs, with so many vertices of different sites at most."""
    blocks, start, seen, load = [], 0, set(), 0
    for n, (a, b) in enumerate(zip(i.tolist(), j.tolist())):
        more = sum(int(vertices[s]) for s in {a, b} - seen)
        if n > start and (n - start >= _PAIRS_AT_ONCE or load + more > _VERTICES_AT_ONCE):
            blocks.append(np.arange(start, n))
            start, seen, load = n, set(), 0
            more = int(vertices[a] + vertices[b])
        seen |= {a, b}
        load += more
    if len(i) > start:
        blocks.append(np.arange(start, len(i)))
    return blocks


class _Measure:
    """Measures a block of pairs in one thread."""

    def __init__(self, sites, i, j, tolerance_m, progress):
        numbers, index = np.unique(np.concatenate([i, j]), return_inverse=True)
        self._i, self._j = np.ravel(index)[: len(i)], np.ravel(index)[len(i) :]
        self._geoms = sites.take(numbers.tolist())
        self._outlines = Outlines(self._geoms)
        self._tolerance, self._progress = tolerance_m, progress

    def run(self, reach_m):
        """Positions of the pairs within reach, and a :class:`_Found` of them."""
        outlines, progress = self._outlines, self._progress
        common = overlaps(self._geoms, outlines, self._i, self._j, self._tolerance, progress)
        apart = np.flatnonzero(~common.meet)
        distance = np.zeros(len(self._i))
        links = shortest_links(
            outlines, self._i[apart], outlines, self._j[apart], reach_m, progress
        )
        distance[apart] = links.distance_m
        lines = np.full(len(self._i), None, dtype=object)
        near = links.distance_m <= reach_m
        lines[apart[near]] = links.lines()[near]
        rows = np.flatnonzero(distance <= reach_m)
        found = _Found(
            distance[rows],
            common.m2[rows],
            common.deep[rows],
            np.zeros(len(rows)),
            lines[rows],
            _nothing_found().parts,
        )
        close = np.flatnonzero(found.distance_m <= self._tolerance)
        i, j = self._i[rows[close]], self._j[rows[close]]
        weights = np.diff(outlines.start)[i] + np.diff(outlines.start)[j]
        for some in blocks_of_pairs(weights):
            progress.check()
            parts = self._share(found, close[some], i[some], j[some])
            found.parts = _joined([found.parts, parts])
        for n in np.flatnonzero([line is None for line in found.lines]):
            own = (self._geoms[k[rows[n]]] for k in (self._i, self._j))
            found.lines[n] = _where_they_meet(*own)
        return rows, found

    def _share(self, found, rows, i, j):
        """The parts of both outlines that run within the tolerance of the other site."""
        outlines, tolerance = self._outlines, self._tolerance
        planes = Planes(between(outlines.boxes[i], outlines.boxes[j]))
        metres, drawn, parts = np.zeros(len(rows)), [], []
        shapely.prepare(self._geoms[np.unique(np.r_[i, j])])
        strips = [
            Strips(outlines, *outlines.near(own, outlines.boxes[other], tolerance), planes)
            for own, other in ((i, j), (j, i))
        ]
        for side, (own, other) in enumerate(((i, j), (j, i))):
            intervals = strips[side].within(strips[1 - side], tolerance)
            # Only where they overlap can an outline run inside the other site.
            polygons = np.where(found.m2[rows] > 0, self._geoms[other], None)
            pieces = strips[side].pieces(strips[side].inside(intervals, polygons))
            pieces = pieces.some(outlines.drawn[pieces.edge])
            length = pieces.lengths_m(outlines)
            metres += np.bincount(pieces.pair, length, len(rows))
            drawn.append(pieces.lines(outlines, len(rows)))
            local = pieces.edge - outlines.start[own][pieces.pair]
            parts.append(
                _Parts(
                    rows[pieces.pair],
                    np.full(len(local), side),
                    local,
                    pieces.low,
                    pieces.high,
                    length,
                )
            )
        found.outline_m[rows] = metres / 2
        for n, row in enumerate(rows):
            line = next((lines[n] for lines in drawn if lines[n] is not None), None)
            if line is not None:
                found.lines[row] = line
        return _joined(parts)


def _where_they_meet(a, b):
    """What two outlines have in common as a line, of no length where it is a point; else None.

    For sites that meet but share no outline, such as points.
    """
    common = shapely.get_parts(shapely.intersection(_edge(a), _edge(b)))
    lines = common[shapely.get_type_id(common) == 1]
    if len(lines):
        return shapely.multilinestrings(lines)
    points = shapely.get_coordinates(common[shapely.get_type_id(common) == 0])
    return shapely.linestrings(np.repeat(points[:1], 2, axis=0)) if len(points) else None


def _edge(geom):
    return shapely.boundary(geom) if shapely.get_dimensions(geom) == 2 else geom


def _rows(found, i, j, own, tolerance_m):
    """The pairs as rows, the shared border still that of the outlines."""
    rows = []
    for n, (a, b) in enumerate(zip(i.tolist(), j.tolist())):
        close = bool(found.distance_m[n] <= tolerance_m)
        kind = OVERLAPPING if found.deep[n] else ADJOINING if close else NEAR
        rows.append(
            Pair(
                a,
                b,
                ";".join(own[a]),
                ";".join(own[b]),
                kind,
                float(found.distance_m[n]),
                float(found.outline_m[n]),
                "outlines" if close else None,
                float(found.m2[n]),
                found.lines[n],
            )
        )
    return rows


def _along_borders(sites, pairs, jurisdictions, tolerance_m, progress):
    """Put the shared border of the countries into the pairs; metres of it by (country, country)."""
    known, groups, asked = set(jurisdictions.codes), {}, {}
    for n, pair in enumerate(pairs):
        first, second = pair.country_a.split(";"), pair.country_b.split(";")
        if pair.kind != NEAR and known & set(first) and known & set(second):
            groups.setdefault((pair.country_a, pair.country_b), []).append(n)
    if not groups:
        return {}
    some = sorted({s for rows in groups.values() for n in rows for s in (pairs[n].a, pairs[n].b)})
    local = {site: n for n, site in enumerate(some)}
    geoms = sites.take(some)
    outlines = Outlines(geoms)
    shapely.prepare(geoms)
    sides = {}
    for key, rows in groups.items():
        i = np.array([local[pairs[n].a] for n in rows])
        j = np.array([local[pairs[n].b] for n in rows])
        boxes = pair_boxes(outlines.boxes[i], outlines.boxes[j], tolerance_m)
        for code in {*key[0].split(";"), *key[1].split(";")} & known:
            asked.setdefault(code, []).append(boxes)
        sides[key] = (i, j)
    asked = {code: np.concatenate(boxes) for code, boxes in asked.items()}
    borders = Borders(jurisdictions, asked, tolerance_m, progress)
    shared = {}
    for key, (i, j) in sides.items():
        first, second = (tuple(text.split(";")) for text in key)
        metres, lines, once = borders.along(first, second, geoms, outlines, i, j)
        shared[key] = once
        for n, length, line in zip(groups[key], metres, lines):
            pair = pairs[n]
            pair.shared_m, pair.shared_by = float(length), "border"
            if line is not None:
                pair.line = line
    return shared


def _union_of_outlines(pairs, found, shared):
    """Metres of outline that any pair shares, by (country, country), where no border was given.

    The mean of both sides, each stretch of a site's outline counted once.
    """
    rows = np.flatnonzero([pair.shared_by == "outlines" for pair in pairs])
    parts = found.parts
    some = np.isin(parts.row, rows) & (parts.high > parts.low)
    if not some.any():
        return
    row, side, edge, low, high, metres = (column[some] for column in parts)
    groups = {}
    for n in rows.tolist():
        groups.setdefault((pairs[n].country_a, pairs[n].country_b), []).append(n)
    group_of = np.zeros(len(pairs), int)
    for number, members in enumerate(groups.values()):
        group_of[members] = number
    ends = np.array([(pairs[n].a, pairs[n].b) for n in range(len(pairs))])
    kinds = np.stack([group_of[row], side, ends[row, side], edge])
    _, first, stretch = np.unique(kinds, axis=1, return_index=True, return_inverse=True)
    whole = (metres / (high - low))[first]
    at, low, high = merged(np.ravel(stretch), low, high)
    total = np.bincount(group_of[row][first][at], (high - low) * whole[at], len(groups))
    for key, length in zip(groups, total.tolist()):
        shared[key] = shared.get(key, 0.0) + length / 2
