"""Strips of nobody's ground: what two outlines that ought to be one leave between them.

A strip is ground that a disc of the tolerance's diameter cannot enter: the morphological closing of
the polygons less the polygons (Serra, *Image Analysis and Mathematical Morphology*, 1982). So wide
rivers and the sea are none, and where a strip opens into them it ends at the disc. Of the ground
that is that narrow only what lies within the tolerance of both sides, and touches both, is between
them: a creek within one country is not. And a strip is long: its open ends are no longer than a
third of its sides, so the notch where a border meets the coast is none.
"""

import numpy as np
import shapely

from . import sure
from .frame import cut
from .progress import Progress
from .setops import union
from .sure import GRID_METRES as _GRID
from .windows import Window, opened, windows_of

# Round corners of buffers are polygons inside the true arc by 0.12 % of the radius; the outline is
# taken back by twice that, so that an open coast never gets a film of it.
_QUARTER = 16
_SLACK = 0.0025
# Beyond a window, in tolerances: nothing that far away changes a strip in the window.
_MARGIN = 6.0
# Outlines that are one line in the data, degrees (0.1 mm).
_TOUCH = 1e-9
# A site's outline follows a border along which its distance changes by no more than this per metre
# (30 degrees), over a tolerance's length, on at least that length.
_SLOPE = 0.5
_SAMPLES = 10
_MOST_ROUNDS = 6
# Open ends of a strip as a share of its sides: it is three times as long as wide.
_OPEN = 1 / 3


def buffered(geoms, distance):
    """Buffers in the plane; round as :data:`_QUARTER` says."""
    return shapely.buffer(geoms, distance, quad_segs=_QUARTER)


def line_buffer(lines, distance, cap="round"):
    """Buffer of lines, closed ones in halves."""
    halves = [
        shapely.linestrings(xy)
        for line in shapely.get_parts(lines)
        for xy in opened(shapely.get_coordinates(line))
    ]
    return sure.merged(shapely.buffer(halves, distance, cap_style=cap, quad_segs=_QUARTER))


def closing(geoms, tolerance_m):
    """The plane's polygons with all ground that a disc of this diameter cannot enter."""
    radius = tolerance_m / 2
    return buffered(sure.merged(buffered(geoms, radius)), -radius * (1 + _SLACK))


def candidate_windows(ground, label, tolerance_m):
    """Keys of the windows that outlines of two labels come near to."""
    keys, line = windows_of(ground.line_boxes, tolerance_m)
    pairs = np.unique(np.column_stack([keys, label[ground.line_owner[line]]]), axis=0)
    found, labels = np.unique(pairs[:, 0], return_counts=True)
    return found[labels > 1]


def strips(ground, label, tolerance_m, progress=None):
    """Strips between polygons of different labels.

    Parameters
    ----------
    ground : Ground
    label : (n,) int array, the label of each polygon
    tolerance_m : float
        The widest strip.

    Returns
    -------
    a, b, geometry : arrays
        Labels ``a < b`` and one connected polygon between them, in longitude/latitude in the
        frame. Near a third label the ground is the first pair's in the order of labels: no two
        strips overlap.
    """
    progress = progress or Progress()
    found = {}
    keys = candidate_windows(ground, label, tolerance_m)
    for number, key in enumerate(keys):
        progress.check()
        progress.report(number / len(keys))
        window = Window(key, _MARGIN * tolerance_m)
        for pair, parts in _between(window, ground, label, tolerance_m):
            found.setdefault(pair, []).append(parts)
    rows = [
        (*pair, part)
        for pair in sorted(found)
        for part in joined(np.concatenate(found[pair]))
        if _is_long(part, ground)
    ]
    geometry = np.full(len(rows), None, dtype=object)
    geometry[:] = [part for _, _, part in rows]
    return (
        np.array([one for one, _, _ in rows], dtype=int),
        np.array([two for _, two, _ in rows], dtype=int),
        geometry,
    )


def joined(parts):
    """Connected polygons of parts that windows have cut."""
    return sure.parts(sure.joined(parts))


def _is_long(strip, ground):
    """Whether a strip has little open ends beside the sides it shares with the polygons."""
    side = end = 0.0
    for ring in shapely.get_rings(strip):
        xy = shapely.get_coordinates(ring)
        run, rise = np.diff(xy, axis=0).T
        middle = (xy[1:] + xy[:-1]) / 2
        length = np.hypot(run * np.cos(np.radians(middle[:, 1])), rise)
        points = shapely.points(middle)
        hit = ground.line_tree.query(points, predicate="dwithin", distance=_TOUCH)[0]
        closed = np.zeros(len(points), dtype=bool)
        closed[hit] = True
        # Where polygons are cut at the antimeridian there is neither.
        length[(np.abs(xy[1:, 0]) == 180) & (np.abs(xy[:-1, 0]) == 180)] = 0.0
        side += length[closed].sum()
        end += length[~closed].sum()
    return end <= _OPEN * side


def _between(window, ground, label, tolerance_m):
    owner, parts = ground.inside(window)
    labels = np.unique(label[owner])
    if len(labels) < 2:
        return
    covered = sure.without_hairs(union(parts), _TOUCH)
    if sure.left(shapely.box(*window.grown), covered) is None:
        return  # neighbours share their vertices, and there is nothing between them
    drawn = [union(parts[label[owner] == one]) for one in labels]
    plane = window.to_plane(drawn)
    near = buffered(plane, tolerance_m)
    closed, taken = None, []
    for i in range(len(labels)):
        for j in range(i + 1, len(labels)):
            both = sure.common(near[i], near[j], _GRID)
            if both is None:
                continue
            if closed is None:
                closed = closing(plane, tolerance_m)
            zone = np.array([sure.common(closed, both, _GRID)], dtype=object)
            if zone[0] is None:
                continue
            free = sure.left(window.from_plane(zone)[0], covered)
            for other in taken:
                free = sure.left(free, other)
            pieces = _thick(sure.parts(free))
            pieces = pieces[touching(pieces, drawn[i]) & touching(pieces, drawn[j])]
            if len(pieces):
                taken.append(union(pieces))
                own, _ = window.own(pieces)
                if len(own):
                    yield (int(labels[i]), int(labels[j])), own


def _thick(pieces):
    """The pieces that are more than the rounding of vertices along one line drawn twice."""
    return pieces[shapely.area(pieces) > _TOUCH * shapely.length(pieces)]


def touching(pieces, other):
    """Which pieces have an outline in common with a polygon, but for the rounding of vertices."""
    shapely.prepare(other)
    return shapely.dwithin(pieces, other, _TOUCH) if len(pieces) else np.zeros(0, bool)


class Fringe:
    """Strips along a border on one side of it: where a site stops short of the border it follows.

    Parameters
    ----------
    window : Window
    ground : polygon in the window's longitudes; where the site may be
    border : lines of the window's plane; the part of the ground's outline that counts
    obstacles : polygon or None; ground of others, which stays theirs
    """

    def __init__(self, window, ground, border, obstacles, tolerance_m):
        self.window, self.tolerance = window, tolerance_m
        self.ground, self.obstacles = ground, obstacles
        self.outline = shapely.boundary(ground)
        self.lines = list(shapely.get_parts(shapely.line_merge(border)))
        self.belt = line_buffer(border, 3 * tolerance_m)
        self.outside = sure.left(self.belt, window.to_plane([ground])[0], _GRID)

    def strips_of(self, site):
        """Polygons between a site (a polygon in the window's longitudes) and the border."""
        found = None
        for _ in range(_MOST_ROUNDS):
            more = self._once(site)
            if more is None:
                break
            found = more if found is None else sure.joined(np.array([found, more], dtype=object))
            site = sure.joined(np.array([site, more], dtype=object))
        return found

    def _once(self, site):
        plane = sure.common(self.window.to_plane([site])[0], self.belt, _GRID)
        if plane is None or self.outside is None:
            return None
        follows = [buffer for line in self.lines for buffer in self._followed(line, plane)]
        if not follows:
            return None
        near = buffered(plane, self.tolerance)
        closed = closing(np.array([plane, self.outside], dtype=object), self.tolerance)
        zone = sure.common(sure.common(closed, near, _GRID), sure.merged(follows), _GRID)
        if zone is None:
            return None
        zone = self.window.from_plane(np.array([zone], dtype=object))
        free = sure.left(sure.common(zone[0], self.ground), site)
        pieces = _thick(sure.parts(sure.left(free, self.obstacles)))
        pieces = pieces[touching(pieces, site)]
        if len(pieces):
            pieces = pieces[touching(pieces, self.outline)]
        return sure.joined(pieces)

    def _followed(self, line, site):
        """Flat buffers of the stretches of a border line that a site's outline follows."""
        step = self.tolerance / _SAMPLES
        length = shapely.length(line)
        count = int(length // step) + 1
        if count <= _SAMPLES:
            return
        at = np.linspace(0, length, count + 1)
        away = shapely.distance(shapely.line_interpolate_point(line, at), site)
        half = _SAMPLES // 2
        ahead = away[np.minimum(np.arange(len(at)) + half, len(at) - 1)]
        behind = away[np.maximum(np.arange(len(at)) - half, 0)]
        change = np.abs(ahead - behind)
        good = (away <= self.tolerance) & (change <= _SLOPE * self.tolerance)
        edges = np.flatnonzero(np.diff(np.r_[0, good.astype(int), 0]))
        for start, stop in zip(edges[::2], edges[1::2]):
            first, last = at[start], at[stop - 1]
            # A border that runs within the site, or along it, has no strip there.
            if last - first < self.tolerance or away[start:stop].max() <= 0.0:
                continue
            yield line_buffer(_cut_line(line, first, last), self.tolerance, "flat")


def _cut_line(line, first, last):
    xy = shapely.get_coordinates(line)
    along = np.r_[0, np.cumsum(np.hypot(*np.diff(xy, axis=0).T))]
    inner = xy[(along > first) & (along < last)]
    ends = shapely.get_coordinates(shapely.line_interpolate_point(line, [first, last]))
    return shapely.linestrings(np.vstack([ends[:1], inner, ends[1:]]))


def border_of(window, ground, others, tolerance_m):
    """Lines in the plane: the outline of some ground within the tolerance of other countries'."""
    plane = window.to_plane(np.array([ground, others], dtype=object))
    outline = shapely.boundary(plane[0])
    border = shapely.intersection(outline, buffered(plane[1], tolerance_m))
    return without_edge(window, border)


def without_edge(window, lines):
    """Lines of the plane but those along the larger box of the window, which is no border."""
    edge = window.plane.project([shapely.boundary(shapely.box(*window.grown))])[0]
    return shapely.difference(lines, line_buffer(edge, 1.0))


def in_frame(window, geometry):
    """What of a geometry in the window's longitudes lies in the window itself, as polygons."""
    if geometry is None:
        return np.zeros(0, dtype=object)
    own, _ = window.own(np.array([geometry], dtype=object))
    return cut(np.concatenate([sure.parts(geom) for geom in own] or [own]))
