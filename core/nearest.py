"""Dividing ground among the sites that are nearest to it.

In a local plane the outlines of the sites become points so dense that the ground nearest to the
points of a site (their Voronoi cells) is the ground nearest to the site, within a tolerance: at a
place whose distance from both outlines is d, points h apart put the dividing line off by

    h^2 / (8 d)

at most, so points may be the farther apart the farther away the other sites are.
"""

import numpy as np
import shapely

from .progress import Progress
from .setops import difference, intersection
from .tiles import polygonal

# Points are no denser than this, m: sites closer than 50 m to each other are divided to 5 m.
_DENSEST_M = 10.0
_GRID_M = 1e-3
_ROUNDS = 32
# Points round everything, so that no cell that matters is one of the hull.
_FRAME_POINTS, _FRAME_TIMES = 16, 20.0
NOBODY = -1


def divide(ground, outlines, reach_m, tolerance_m, progress=None):
    """Give every place of a ground to the nearest site, in the plane.

    Parameters
    ----------
    ground : Polygon, metres; cells are made of all places in its box
    outlines : list of k arrays of lines and points, metres
        What is left of the outlines of each site, no common stretches: see
        :class:`Outlines`. Sites come in the order in which they win ties.
    reach_m : float
        No place of the ground lies farther than this from its nearest site.
    tolerance_m : float
        What the dividing line may be off.

    Returns
    -------
    (k,) array of cells (polygons) or None: the ground nearest to each; together they cover it
    """
    progress = progress or Progress()
    box = shapely.box(*_grown(ground.bounds, 1000.0))
    a, b, site = _segments(outlines, _grown(ground.bounds, 1.01 * reach_m + 1000.0))
    if len(site) == 0 or (site == site[0]).all():
        winner = site[0] if len(site) else 0
        cells = [box if i == winner else None for i in range(len(outlines))]
        return np.array([*cells, None], dtype=object)[:-1]
    points, label = _points(a, b, site, tolerance_m, progress)
    return _cells(points, label, len(outlines), box, progress)


def cut_by_cells(ground, cells, progress):
    """Shares of a ground by cells, complementary to the last bit: ``[(cell number, polygon)]``."""
    shares, wanted = [], [i for i, cell in enumerate(cells) if cell is not None]
    for i in wanted[:-1]:
        progress.check()
        if ground is None:
            return shares
        both = intersection(np.array([ground], dtype=object), cells[i : i + 1])
        share = polygonal(both)[0]
        if share is not None:
            shares.append((i, share))
            ground = difference(ground, cells[i])
    if ground is not None and wanted:
        shares.append((wanted[-1], ground))
    return shares


class Outlines:
    """What of each core's outline decides who is nearest, among all or only some of the cores.

    That is not what lies in or on an earlier one that counts: there it is the earlier one's ground.

    Parameters
    ----------
    cores : (n,) array of valid geometries of any dimension, in the order in which they win ties
    """

    def __init__(self, cores):
        self._cores = np.asarray(cores, dtype=object)
        areal = shapely.get_dimensions(self._cores) == 2
        self._edges = np.where(areal, shapely.boundary(self._cores), self._cores)
        later, earlier = shapely.STRtree(self._cores).query(self._cores, predicate="intersects")
        keep = earlier < later
        self._earlier = {}
        for site, other in zip(later[keep].tolist(), earlier[keep].tolist()):
            self._earlier.setdefault(site, []).append(other)

    def before(self, site, among):
        """The earlier cores of these that meet a core."""
        return tuple(other for other in self._earlier.get(site, ()) if other in among)

    def of(self, site, before):
        """A core's lines or points outside of these others; empty where they cover all."""
        if not before:
            return self._edges[site]
        return shapely.difference(self._edges[site], shapely.union_all(self._cores[[*before]]))


def _grown(bounds, by):
    west, south, east, north = bounds
    return west - by, south - by, east + by, north + by


def _segments(outlines, near):
    """Ends of all segments near a box, and whose they are; a point is a segment of no length."""
    first, second, owner = [], [], []
    for number, lines in enumerate(outlines):
        xy, line = shapely.get_coordinates(lines, return_index=True)
        single = np.bincount(line, minlength=len(lines))[line] == 1
        same = line[1:] == line[:-1]
        a = np.concatenate([xy[:-1][same], xy[single]])
        b = np.concatenate([xy[1:][same], xy[single]])
        west, south, east, north = near
        low, high = np.minimum(a, b), np.maximum(a, b)
        here = (low <= (east, north)).all(axis=1) & (high >= (west, south)).all(axis=1)
        first.append(a[here])
        second.append(b[here])
        owner.append(np.full(here.sum(), number))
    return np.concatenate(first), np.concatenate(second), np.concatenate(owner)


def _points(a, b, site, tolerance, progress):
    """Points along the segments, dense where another site is near: ``(points, site)``."""
    done = []
    trees = {}
    lines = shapely.linestrings(np.stack([a, b], axis=1))
    for own in np.unique(site):
        trees[own] = shapely.STRtree(lines[site != own])
    for _ in range(_ROUNDS):
        progress.check()
        middle, length = (a + b) / 2, np.hypot(*(b - a).T)
        clear = np.zeros(len(site))
        for own in np.unique(site):
            mine = np.flatnonzero(site == own)
            (which, _), distance = trees[own].query_nearest(
                shapely.points(middle[mine]), return_distance=True, all_matches=False
            )
            clear[mine[which]] = distance
        clear = np.maximum(clear - length / 2, 0.0)
        allowed = np.maximum(np.sqrt(4 * tolerance * clear), _DENSEST_M)
        long = length > allowed
        done.append((a[~long], b[~long], site[~long]))
        if not long.any():
            break
        a, middle, b, site = a[long], middle[long], b[long], site[long]
        a, b, site = np.concatenate([a, middle]), np.concatenate([middle, b]), np.r_[site, site]
    ends = np.concatenate([end for some in done for end in some[:2]])
    label = np.concatenate([some[2] for some in done for _ in range(2)])
    # Equal points go to the site that wins ties.
    grid = np.round(ends / _GRID_M).astype(np.int64)
    order = np.lexsort([label, grid[:, 1], grid[:, 0]])
    grid, label = grid[order], label[order]
    first = np.r_[True, (grid[1:] != grid[:-1]).any(axis=1)]
    return grid[first] * _GRID_M, label[first]


def _cells(points, label, count, box, progress):
    """Voronoi cells of points joined by label, inside a box."""
    low = np.minimum(points.min(axis=0), box.bounds[:2])
    high = np.maximum(points.max(axis=0), box.bounds[2:])
    turn = np.linspace(0, 2 * np.pi, _FRAME_POINTS, endpoint=False)
    frame = np.column_stack([np.cos(turn), np.sin(turn)]) * (_FRAME_TIMES * (high - low).max())
    points = np.concatenate([points, frame + (low + high) / 2])
    label = np.append(label, np.full(_FRAME_POINTS, NOBODY))
    progress.check()
    diagram = shapely.voronoi_polygons(shapely.multipoints(points), extend_to=box)
    cells = shapely.get_parts(diagram)
    cells = cells[shapely.intersects(shapely.envelope(cells), box)]
    point, cell = shapely.STRtree(cells).query(shapely.points(points), predicate="intersects")
    label_of = np.full(len(cells), NOBODY)
    label_of[cell] = label[point]
    result = np.full(count, None, dtype=object)
    for number in range(count):
        progress.check()
        own = cells[label_of == number]
        if len(own):
            result[number] = shapely.intersection(shapely.coverage_union_all(own), box)
    return polygonal(result)
