"""What lies behind the outlines of cores, and what faces what across a border.

Two kinds of lines are followed. Outlines of cores: a stretch with neither a buffer nor another core
behind it is a fault, unless a border is there. Borders: a stretch where one side's strictest zone
meets nothing on the other side, or a zone two ranks further out.
"""

import numpy as np
import shapely

from .polygonal import polygon_parts
from .progress import Progress
from .setops import difference, intersection, union, union_all
from .tiles import polygonal
from .trace import Ground, Trace
from .zonation_ground import about
from .zonation_result import HIGH, LOW, MEDIUM

# A zone stands behind a core where it is wider than this share of the tolerance.
_BELT = 0.2
_NOTHING = 9
_DEGREE_M = 111_000.0
_FRAME_EDGE = 1e-9


def enclosure(finder, zones, border, progress=None):
    """Stretches of the outlines of cores that no buffer and no other core adjoins.

    The outline of each core polygon is followed; what adjoins it is looked for among the other core
    polygons, then the zones of rank 1, the borders, and the zones further out.
    """
    progress = progress or Progress()
    cores = np.flatnonzero(zones.rank == 0)
    blocks, of = polygon_parts(zones.flat[cores])
    if not len(blocks):
        return
    of = cores[of]
    all_core = union(blocks, progress)
    behind = {rank: _without(zones, rank, all_core, progress) for rank in (1, 2, 3)}
    rings, block = shapely.get_rings(blocks, return_index=True)
    others = Ground(blocks)
    near = np.concatenate(
        [ground.vertices(_reach(blocks, zones)) for ground in (others, *behind.values())]
    )
    if border is not None:
        near = np.concatenate([near, border.corners()])
    trace = Trace(rings, zones.tolerance_m, near, block)
    enclosed, _ = trace.along(others, own=block, progress=progress)
    enclosed |= trace.along(behind[1], progress=progress)[0]
    at_border = edge = np.zeros(len(trace), bool)
    country = np.full(len(trace), -1)
    if border is not None:
        at_border, edge = border.at(trace, progress)
        country = border.country_of(trace)
    second, second_zone = trace.along(behind[2], progress=progress)
    third, third_zone = trace.along(behind[3], progress=progress)
    other = np.where(second, second_zone, third_zone)
    # 0: no fault; 1: open; 2: at the edge of the countries; 3 and more: a zone further out.
    state = np.where(edge, 2, 1)
    state = np.where(second | third, 3 + other, state)
    state[enclosed | at_border] = 0
    for run in trace.runs(state * (2 + country.max()) + country):
        progress.check()
        kind = state[run[0]]
        if kind == 0:
            continue
        core, other_zone = of[block[trace.line[run[0]]]], kind - 3 if kind >= 3 else None
        who = about(zones, core, other_zone)
        if border is not None and not who["country"]:
            who["country"] = border.name(country[run[0]])
        reason, severity = {1: ("core_open", HIGH), 2: ("core_at_edge", LOW)}.get(
            kind, ("core_without_buffer", MEDIUM)
        )
        finder.line(zones.plane, reason, severity, trace.stretch(run), **who)


def _without(zones, rank, core, progress):
    """Zones of a rank outside all cores, where they are no mere slivers."""
    ground = np.full(len(zones), None, dtype=object)
    least = 0.5 * _BELT * zones.tolerance_m
    for i in np.flatnonzero(zones.rank == rank):
        progress.check()
        left = _minus(zones.flat[i], core)
        ground[i] = _near(left, shapely.buffer(left, -least), 1.5 * least)
    return Ground(ground)


def _near(geom, kept, reach_m):
    """The part of a geometry within a distance of what was kept of it."""
    if geom is None or kept is None or shapely.is_empty(kept):
        return None
    return _common(geom, shapely.buffer(kept, reach_m))


def _common(a, b):
    """Polygonal common ground, None if there is none."""
    if a is None or b is None:
        return None
    return polygonal(intersection(np.array([a], dtype=object), np.array([b], dtype=object)))[0]


def _minus(a, b):
    """Polygonal rest of ``a``, None if there is none."""
    return a if a is None or b is None else difference(a, b)


def _reach(geoms, zones):
    box = shapely.total_bounds(geoms)
    return np.r_[box[:2] - zones.tolerance_m, box[2:] + zones.tolerance_m]


class Border:
    """Countries round the zones of a cluster: their outlines, borders, and zones by country."""

    def __init__(self, zones, jurisdictions, progress=None):
        self._zones, self._progress = zones, progress or Progress()
        self.codes, grounds, outlines = _local(jurisdictions, zones, self._progress)
        self._grounds, self._outlines = grounds, outlines
        self.pairs, edges = self._borders()
        self._edges = Ground(edges)
        lines = np.array([lines for *_, lines in self.pairs] + [None], dtype=object)[:-1]
        self._lines = Ground(lines)

    def _borders(self):
        """[(code, code, lines)] where two countries meet, and outlines where none does."""
        pairs, edges = [], []
        tolerance = self._zones.tolerance_m
        everything = Ground(self._grounds)
        for i, outline in enumerate(self._outlines):
            lines = shapely.get_parts(outline)
            lines = lines[shapely.length(lines) > 0]
            if not len(lines):
                continue
            near = everything.vertices(_reach(lines, self._zones))
            trace = Trace(lines, tolerance, near)
            own = np.full(len(lines), i)
            along, other = trace.along(everything, own=own, progress=self._progress)
            for run in trace.runs(other):
                if along[run[0]]:
                    # Both countries' outlines say the same; the first one's counts.
                    if i < other[run[0]]:
                        pairs.append((i, int(other[run[0]]), trace.stretch(run)))
                else:
                    edges.append(trace.stretch(run))
        joined = {}
        for i, j, line in pairs:
            joined.setdefault((i, j), []).append(line)
        pairs = [(i, j, shapely.multilinestrings(lines)) for (i, j), lines in joined.items()]
        return pairs, np.array([*edges, None], dtype=object)[:-1]

    def name(self, country):
        """Code of a country by its position; None for none."""
        return self.codes[country] if country >= 0 else None

    def corners(self):
        """Vertices of borders and edges: places where stretches along them may end."""
        lines = [*self._lines.pieces, *self._edges.pieces]
        return shapely.get_coordinates(lines) if lines else np.zeros((0, 2))

    def at(self, trace, progress=None):
        """Which samples lie along a border, and which along an outline that is none."""
        border, _ = trace.along(self._lines, progress=progress)
        edge, _ = trace.along(self._edges, progress=progress)
        return border, edge & ~border

    def country_of(self, trace):
        """Position of the country at each sample, -1 where none is within the tolerance."""
        return trace.nearest(Ground(self._grounds))[0]

    def check(self, finder, progress=None):
        """Stretches of borders where one side's zones stop, or step down by two ranks."""
        progress = progress or self._progress
        for i, j, line in self.pairs:
            progress.check()
            sides = [self._side(country, line) for country in (i, j)]
            if any(ground is not None for side, _ in sides for ground in side):
                self._follow(finder, (i, j), line, sides, progress)

    def _side(self, country, line):
        """Ground of a country near a border: by zone (None where there is none), and all of it.

        What does not get further from the border than the tolerance is a matter of drawing (an
        outline that runs over the border a little) and counts for nothing.
        """
        zones, tolerance = self._zones, self._zones.tolerance_m
        strip = shapely.buffer(line, 4 * tolerance)
        belt = shapely.buffer(line, tolerance)
        code = self.codes[country]
        land = _common(self._grounds[country], strip)
        ground = np.full(len(zones), None, dtype=object)
        for k in range(len(zones)):
            self._progress.check()
            if zones.country[k] and code not in zones.country[k]:
                continue
            near = _common(zones.flat[k], strip)
            if len(zones.country[k]) != 1:
                near = _common(near, land)
            ground[k] = _near(near, _minus(near, belt), 1.01 * tolerance)
        return ground, _near(land, _minus(land, belt), 1.01 * tolerance)

    def _follow(self, finder, countries, line, sides, progress):
        zones = self._zones
        lines = shapely.get_parts(shapely.line_merge(line))
        grounds = [
            [Ground(np.where(zones.rank == rank, side, None)) for rank in range(4)]
            for side, _ in sides
        ]
        reach = _reach(lines, zones)
        near = [ground.vertices(reach) for side in grounds for ground in side if len(ground)]
        trace = Trace(lines, zones.tolerance_m, np.concatenate([np.zeros((0, 2)), *near]))
        rank, zone = [], []
        for side in grounds:
            strictest = np.full(len(trace), _NOTHING)
            whose = np.full(len(trace), -1)
            for r, ground in enumerate(side):
                if not len(ground):
                    continue
                there, nearest = trace.along(ground, progress=progress)
                new = there & (strictest == _NOTHING)
                strictest[new], whose[new] = r, nearest[new]
            rank.append(strictest)
            zone.append(whose)
        inner = np.where(rank[0] <= rank[1], 0, 1)
        here, there = np.minimum(*rank), np.maximum(*rank)
        fault = (here <= 2) & (there - here >= 2)
        n = len(zones) + 1
        mine = np.where(inner == 0, zone[0], zone[1]) + 1
        other = np.where(inner == 0, zone[1], zone[0]) + 1
        state = np.where(fault, 1 + inner + 2 * (mine + n * other), 0)
        for _, land in sides:
            deep, _ = trace.along(Ground(np.array([land], dtype=object)), progress=progress)
            state[~deep] = -1
        state = _filled(trace, state)
        for run in trace.runs(state):
            if state[run[0]] <= 0:
                continue
            pair, side = divmod(state[run[0]] - 1, 2)
            other, mine = divmod(pair, n)
            who = about(zones, mine - 1, other - 1 if other else None)
            there = zones.rank[other - 1] if other else _NOTHING
            who["country"] = self.codes[countries[side]]
            who["other_country"] = self.codes[countries[1 - side]]
            reason, severity = _border_fault(zones.rank[mine - 1], there)
            finder.line(zones.plane, reason, severity, trace.stretch(run), **who)


def _filled(trace, state):
    """States with those of -1, where nothing can be told, taken from both sides if they agree."""
    state = state.copy()
    runs = list(trace.runs(state))
    for before, run, after in zip([None, *runs[:-1]], runs, [*runs[1:], None]):
        if state[run[0]] != -1:
            continue
        near = [state[x[0]] for x in (before, after) if x is not None and _same_line(trace, x, run)]
        state[run] = near[0] if len(near) == 2 and near[0] == near[1] else 0
    return state


def _same_line(trace, a, b):
    return trace.line[a[0]] == trace.line[b[0]]


def _border_fault(here, there):
    if there == _NOTHING:
        if here == 0:
            return "core_at_border", HIGH
        return "stops_at_border", MEDIUM if here == 1 else LOW
    return "steps_at_border", MEDIUM if here == 0 else LOW


def _local(jurisdictions, zones, progress):
    """Codes, grounds and outlines (in the plane) of the countries near the zones.

    Outlines are taken from a window inside the one that the ground is cut out with, so that they
    have no edges of the window; nor have they the frame's, along the antimeridian and the poles.
    """
    parts = jurisdictions.polygons.parts
    codes = np.array(jurisdictions.code_of_part(), dtype=object)
    found = {}
    for inner, outer in _windows(zones):
        for i in jurisdictions.polygons.tree.query(outer, predicate="intersects"):
            progress.check()
            piece = shapely.intersection(parts[i], outer)
            if shapely.area(piece) > 0:
                found.setdefault(codes[i], []).append((piece, inner))
    names_found = sorted(found)
    grounds, outlines = [], []
    for code in names_found:
        progress.check()
        ground = union_all(np.array([piece for piece, _ in found[code]]))
        inside = union_all(np.array([inner for _, inner in found[code]]))
        outline = _without_frame(shapely.intersection(shapely.boundary(ground), inside))
        grounds.append(ground)
        outlines.append(outline)
    flat = zones.plane.project(np.array([*grounds, *outlines, None], dtype=object)[:-1])
    grounds, outlines = flat[: len(grounds)], flat[len(grounds) :]
    bad = ~shapely.is_valid(grounds)
    grounds[bad] = shapely.make_valid(grounds[bad])
    grounds = shapely.set_precision(grounds, 1e-3)
    outlines = [shapely.line_merge(line) for line in outlines]
    return names_found, grounds, np.array([*outlines, None], dtype=object)[:-1]


def _windows(zones):
    """(inner, outer) boxes in degrees round the zones; two pairs over the antimeridian."""
    boxes = shapely.bounds(polygon_parts(zones.geoms)[0])
    wide = boxes[:, 2].max() - boxes[:, 0].min() > 180
    halves = [boxes[:, 2] <= 0, boxes[:, 2] > 0] if wide else [np.ones(len(boxes), bool)]
    windows = []
    for half in halves:
        if half.any():
            some = boxes[half]
            box = np.r_[some[:, :2].min(axis=0), some[:, 2:].max(axis=0)]
            windows.append(tuple(_window(box, margin * zones.tolerance_m) for margin in (6, 8)))
    return windows


def _window(box, margin_m):
    up = margin_m / _DEGREE_M
    lat = min(max(abs(box[1]), abs(box[3])) + up, 90.0)
    across = min(up / max(np.cos(np.radians(lat)), 1e-6), 360.0)
    west, east = box[0] - across, box[2] + across
    return shapely.box(max(west, -180), max(box[1] - up, -90), min(east, 180), min(box[3] + up, 90))


def _without_frame(outline):
    """Lines without the edges that the frame makes along the antimeridian and the poles."""
    lines = shapely.get_parts(outline)
    lines = lines[shapely.get_dimensions(lines) == 1]
    xy, line = shapely.get_coordinates(lines, return_index=True)
    if not len(xy):
        return shapely.MultiLineString()
    at = np.abs(np.abs(xy) - (180.0, 90.0)) <= _FRAME_EDGE
    if not at.any():
        return shapely.line_merge(shapely.multilinestrings(lines))
    joined = (line[1:] == line[:-1]) & ~(at[1:] & at[:-1]).any(axis=1)
    if not joined.any():
        return shapely.MultiLineString()
    ends = np.stack([xy[:-1], xy[1:]], axis=1)[joined]
    return shapely.line_merge(shapely.multilinestrings(shapely.linestrings(ends)))
