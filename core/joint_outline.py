"""One outline for several sites: overlaps counted once, gaps between them closed, all of it listed.

    outline = union of the sites + gaps
    union of the sites = sum of the sites' own areas - overlaps

A gap is ground outside all sites that links between two of them sweep (:mod:`.links`): links no
longer than the tolerance. No other ground moves.
"""

from dataclasses import dataclass

import numpy as np
import shapely

from .areas import area_m2
from .frame import cut
from .links import Edges, chains, lengths_m, near, outline_edges
from .polygonal import assemble, polygon_parts
from .progress import Progress
from .setops import difference, intersection, union
from .sketch import covering_box
from .tiles import polygonal, rounding_m2

GAP, OVERLAP = "gap", "overlap"
# Pieces below these (m2) are the rounding of coordinates.
_NOTHING_M2, _NO_GAP_M2 = 1e-4, 0.01
# Gaps reach this far (degrees, 0.1 mm) into the sites, so that no hair stays along them.
_GROWN = 1e-9
# Holes up to this area (m2) with two sites this near (degrees) are left over between links.
_PINHOLE_M2, _BESIDE = 1.0, 1e-8
_METRES_PER_DEGREE = 110_500.0
# A point of an outline lies on another one if it is this near (degrees, 0.1 mm).
_ON_IT = 1e-9
_ROUNDS = 15
# Links shorter than this (m) are not asked where they lead.
_SHORT_LINK_M = 1.0


@dataclass(frozen=True)
class Moved:
    """A piece of ground that the outline treats otherwise than the sites' own boundaries do.

    ``kind`` is ``gap`` (added to the reserve) or ``overlap`` (in both sites, kept by ``a``);
    ``a`` and ``b`` are positions of sites.
    """

    kind: str
    a: int
    b: int
    geometry: object
    m2: float


@dataclass(frozen=True)
class Meeting:
    """Two sites that meet: their shared border, each side's part of it, and whether they overlap.

    ``lines`` are those of the first site's outline, degrees in the frame.
    """

    a: int
    b: int
    lines: np.ndarray
    a_m: float
    b_m: float
    mean_distance_m: float

    @property
    def shared_m(self):
        """Length of the shared border: the mean of the two outlines' parts."""
        return (self.a_m + self.b_m) / 2


@dataclass(frozen=True)
class Outline:
    """The joint outline of n sites.

    ``geometry``, ``shapes`` (the sites) and ``kept`` (what each keeps after flattening, None where
    nothing) are polygons in the frame; ``loose`` is the outline with longitudes in one turn, for
    lengths and distances; ``own_m2`` and ``kept_m2`` are (n,) areas before and after flattening,
    ``union_m2`` and ``m2`` those of all sites and of the outline.
    """

    geometry: object
    loose: object
    shapes: np.ndarray
    kept: np.ndarray
    own_m2: np.ndarray
    kept_m2: np.ndarray
    union_m2: float
    m2: float
    moved: list
    meetings: list


def joint_outline(sites, rank, tolerance_m, progress=None):
    """Join sites to one outline.

    Parameters
    ----------
    sites : (n,) array of valid polygons in the frame, none missing
    rank : (n,) array, the order in which sites keep ground that several cover
    tolerance_m : float
        Gaps are closed up to this width; 0 closes none.

    Returns
    -------
    Outline
    """
    progress = progress or Progress()
    sites, wide = in_one_turn(np.asarray(sites, dtype=object))
    order = np.argsort(np.asarray(rank), kind="stable")
    kept, overlaps = _flatten(sites, order, progress)
    whole = _union(sites, progress)
    pairs = _neighbours(sites, tolerance_m, wide)
    edges = {i: outline_edges(sites[i]) for i in {i for pair in pairs for i in pair}}
    found, boxes = [], shapely.bounds(sites).reshape(-1, 4)
    shapely.prepare(sites)
    for a, b in pairs:
        progress.check()
        found.append(_Pair(a, b, edges, tolerance_m, wide, progress))
        found[-1].without_strangers(sites, boxes)
    found = [pair for pair in found if pair.met]
    gaps, outline = _gaps(sites, whole, found, progress)
    boundary = _Boundary(outline)
    meetings = [pair.meeting(boundary) for pair in found]
    own_m2, kept_m2 = area_m2(sites), area_m2(kept)
    moved = overlaps + gaps
    return Outline(
        geometry=_framed(outline),
        loose=outline,
        shapes=cut(sites),
        kept=cut(kept),
        own_m2=own_m2,
        kept_m2=kept_m2,
        union_m2=float(area_m2(np.array([whole], dtype=object))[0]),
        m2=float(area_m2(np.array([outline], dtype=object))[0]),
        moved=[Moved(m.kind, m.a, m.b, _framed(m.geometry), m.m2) for m in moved],
        meetings=meetings,
    )


def _framed(geom):
    return cut(np.array([geom], dtype=object))[0]


def in_one_turn(sites):
    """The sites with longitudes that do not jump over the antimeridian, and whether that failed.

    It fails for sites that lie all round the Earth (round a pole); they stay as they are.
    """
    boxes = shapely.bounds(sites).reshape(-1, 4)
    parts, owner = polygon_parts(sites)
    box = covering_box(shapely.bounds(parts).reshape(-1, 4))
    if box is None or box[2] - box[0] > 180.0:
        return sites, box is not None
    if not ((boxes[:, 0] <= -180.0) | (boxes[:, 2] >= 180.0) | (box[2] > 180.0)).any():
        return sites, False
    west, _, east, _ = shapely.bounds(parts).reshape(-1, 4).T
    turns = np.round(((box[0] + box[2]) / 2 - (west + east) / 2) / 360.0)
    moved = parts.copy()
    for i in np.flatnonzero(turns):
        moved[i] = shapely.transform(parts[i], lambda xy, t=turns[i]: xy + (360.0 * t, 0.0))
    joined = assemble(moved, owner, len(sites))
    # What the antimeridian had cut grows together.
    for i in np.flatnonzero(np.bincount(owner, minlength=len(sites)) > 1):
        joined[i] = union(moved[owner == i])
    return joined, False


def _union(geoms, progress):
    return union(geoms, progress) if len(geoms) > 1 else geoms[0]


def _flatten(sites, order, progress):
    """What each site keeps, and what it leaves to which earlier one."""
    kept, overlaps = sites.copy(), []
    position = np.empty(len(sites), dtype=int)
    position[order] = np.arange(len(sites))
    a, b = shapely.STRtree(sites).query(sites, predicate="intersects")
    for late in order:
        earlier = b[(a == late) & (position[b] < position[late])]
        for early in earlier[np.argsort(position[earlier])]:
            progress.check()
            if kept[late] is None:
                break
            both = polygonal(intersection(kept[[late]], sites[[early]]))
            m2 = float(area_m2(both)[0])
            if m2 <= _NOTHING_M2:
                continue
            overlaps.append(Moved(OVERLAP, int(early), int(late), both[0], m2))
            kept[late] = difference(kept[late], sites[early])
    own, left = area_m2(sites), area_m2(kept)
    kept[left <= rounding_m2(own)] = None
    return kept, overlaps


def _neighbours(sites, tolerance_m, wide):
    """Pairs of sites (a < b) whose boxes come within the tolerance of each other."""
    boxes = shapely.bounds(sites).reshape(-1, 4)
    dlat = (1.02 * tolerance_m + 0.01) / _METRES_PER_DEGREE
    high = np.minimum(np.abs(boxes[:, [1, 3]]).max(axis=1) + dlat, 90.0)
    dlon = np.minimum(dlat / np.maximum(np.cos(np.radians(high)), 1e-9), 360.0)
    grown = shapely.box(
        boxes[:, 0] - dlon, boxes[:, 1] - dlat, boxes[:, 2] + dlon, boxes[:, 3] + dlat
    )
    tree = shapely.STRtree(shapely.box(*boxes.T))
    pairs = set()
    for turn in (0.0, 360.0, -360.0) if wide else (0.0,):
        asked = shapely.box(*(shapely.bounds(grown) + [turn, 0, turn, 0]).T) if turn else grown
        a, b = tree.query(asked)
        pairs |= {(min(i, j), max(i, j)) for i, j in zip(a.tolist(), b.tolist()) if i != j}
    return sorted(pairs)


class _Pair:
    """What two sites have in common within the tolerance, seen from both sides."""

    def __init__(self, a, b, edges, tolerance_m, wide, progress):
        self.a, self.b = a, b
        self._near, self.swept, self.met, self.mean_m = [], [], False, 0.0
        for one, other in ((a, b), (b, a)):
            others = _all_round(edges[other]) if wide else edges[other]
            found, swept = near(edges[one], others, tolerance_m, tolerance_m > 0, progress)
            self._near.append(found)
            self.swept += swept

    def without_strangers(self, sites, boxes):
        """Leave out steps whose links do not lead from one of the two sites to the other.

        Those through a third site; and those that set out into their own site: from its far side.
        Where the two overlap, links lie in both.
        """
        for number, (own, other) in enumerate(((self.a, self.b), (self.b, self.a))):
            found = self._near[number]
            if len(found.begin) == 0:
                continue
            x, y = np.moveaxis(found.way, 2, 0)
            low = np.array([x.min(), y.min()])
            high = np.array([x.max(), y.max()])
            close = (boxes[:, :2] <= high).all(axis=1) & (boxes[:, 2:] >= low).all(axis=1)
            inside = {i: shapely.contains_xy(sites[i], x, y) for i in np.flatnonzero(close)}
            nowhere = np.zeros(x.shape, dtype=bool)
            in_own, in_other = inside.pop(own, nowhere), inside.pop(other, nowhere)
            strange = np.any(list(inside.values()) or [nowhere], axis=0) & ~(in_own | in_other)
            keep = ~strange.any(axis=1) & ~(in_own & ~in_other)[:, 0]
            keep |= found.distance_m < _SHORT_LINK_M
            self._near[number] = found.take(keep)
        self.met = any(len(found.begin) for found in self._near)
        lengths = [found.length_m for found in self._near]
        total = sum(length.sum() for length in lengths)
        if total > 0:
            weighted = zip(lengths, self._near)
            self.mean_m = float(sum((w * n.distance_m).sum() for w, n in weighted) / total)

    def meeting(self, boundary):
        """The steps that lie inside the joint outline, not on its own boundary."""
        sides = [boundary.inner_parts(found.begin, found.end) for found in self._near]
        a_m, b_m = (float(lengths_m(*side).sum()) for side in sides)
        lines = _lines_in_frame(chains(*sides[0]) if a_m > 0 else chains(*sides[1]))
        return Meeting(self.a, self.b, lines, a_m, b_m, self.mean_m)


def _lines_in_frame(lines):
    """Lines with longitudes in one turn, cut at the antimeridian."""
    if len(lines) == 0:
        return lines
    low, _, high, _ = shapely.bounds(lines).T
    first, last = int(np.floor((low.min() + 180) / 360)), int(np.ceil((high.max() + 180) / 360))
    done = []
    for turn in range(first, max(last, first + 1)):
        west = 360.0 * turn - 180.0
        some = lines[(low < west + 360.0) & ((high > west) | (low == west))]
        if (low < west).any() or (high > west + 360.0).any():
            some = shapely.intersection(some, shapely.box(west, -90.0, west + 360.0, 90.0))
            some = shapely.get_parts(some)
            some = some[(shapely.get_type_id(some) == 1) & (shapely.length(some) > 0)]
        if turn:
            some = shapely.transform(some, lambda xy, t=turn: xy - (360.0 * t, 0.0))
        done.append(some)
    return np.concatenate(done)


def _all_round(edges):
    """The edges, and again a turn further in both directions."""
    turns = np.array([[0.0, 0.0], [360.0, 0.0], [-360.0, 0.0]])
    begin = np.concatenate([edges.begin + turn for turn in turns])
    return Edges(begin, np.concatenate([edges.end + turn for turn in turns]))


def _gaps(sites, whole, pairs, progress):
    """The gaps, each credited to one pair of sites, and the joint outline.

    Pairs that lie closer together come first: a strip between two sites is a gap of its
    neighbours, not of sites beyond them.
    """
    tree, gaps, added = shapely.STRtree(sites), [], []
    for pair in sorted(pairs, key=lambda pair: (pair.mean_m, pair.a, pair.b)):
        progress.check()
        if not pair.swept:
            continue
        swept = union(np.array([*pair.swept, None], dtype=object)[:-1], progress)
        taken = list(sites[tree.query(swept, predicate="intersects")])
        taken += [other for other in added if shapely.intersects(other, swept)]
        ground = union(np.array([*taken, None], dtype=object)[:-1], progress)
        rest = difference(swept, ground)
        parts, _ = polygon_parts(np.array([rest], dtype=object))
        parts = parts[area_m2(parts) > _NO_GAP_M2]
        if len(parts) == 0:
            continue
        grown = union(shapely.buffer(parts, _GROWN, quad_segs=1, join_style="mitre"))
        added.append(grown)
        rest = difference(grown, ground)
        parts, _ = polygon_parts(np.array([rest], dtype=object))
        for part, m2 in zip(parts, area_m2(parts)):
            if m2 > _NOTHING_M2:
                gaps.append(Moved(GAP, pair.a, pair.b, part, float(m2)))
    if not added:
        return gaps, whole
    outline = union(np.array([whole, *added], dtype=object), progress)
    pinholes = _pinholes(outline, tree)
    if pinholes:
        gaps += pinholes
        grown = shapely.buffer(
            [m.geometry for m in pinholes], _GROWN, quad_segs=1, join_style="mitre"
        )
        outline = union(np.array([outline, *grown], dtype=object), progress)
    return gaps, outline


def _pinholes(outline, tree):
    """What is left open between two sites, less than a square metre each: gaps as well."""
    parts, _ = polygon_parts(np.array([outline], dtype=object))
    rings, part = shapely.get_rings(parts, return_index=True)
    inner = rings[np.r_[False, np.diff(part) == 0]] if len(part) else rings
    holes = shapely.polygons(inner)
    m2 = area_m2(holes)
    found = []
    for hole, size in zip(holes[m2 < _PINHOLE_M2], m2[m2 < _PINHOLE_M2]):
        beside = np.sort(tree.query(hole, predicate="dwithin", distance=_BESIDE))
        if len(beside) > 1:
            found.append(Moved(GAP, int(beside[0]), int(beside[1]), hole, float(size)))
    return found


class _Boundary:
    """The boundary of the joint outline, to tell inner borders from it."""

    def __init__(self, outline):
        edges = outline_edges(outline)
        lines = shapely.linestrings(np.stack([edges.begin, edges.end], axis=1))
        self._tree = shapely.STRtree(lines)

    def holds(self, points):
        """(n,) bool: which points (degrees) lie on the boundary."""
        result = np.zeros(len(points), dtype=bool)
        if len(points):
            hit = self._tree.query_nearest(
                shapely.points(points), max_distance=_ON_IT, all_matches=False
            )
            result[hit[0]] = True
        return result

    def inner_parts(self, begin, end):
        """The parts of steps that do not run along the boundary, ends found to 1 cm."""
        if len(begin) == 0:
            return begin, end
        # Ends of a step may touch the boundary where it turns inwards: look just beside them.
        inset = 1e-3
        first, last = begin + inset * (end - begin), end + inset * (begin - end)
        outer_first, outer_last = self.holds(first), self.holds(last)
        begin, end = begin.copy(), end.copy()
        for rows, far in (
            (np.flatnonzero(~outer_first & outer_last), end),
            (np.flatnonzero(outer_first & ~outer_last), begin),
        ):
            inner = (begin if far is end else end)[rows].copy()
            outer = far[rows].copy()
            for _ in range(_ROUNDS):
                middle = (inner + outer) / 2
                on_it = self.holds(middle)
                outer[on_it], inner[~on_it] = middle[on_it], middle[~on_it]
            far[rows] = inner
        keep = ~(outer_first & outer_last)
        return begin[keep], end[keep]
