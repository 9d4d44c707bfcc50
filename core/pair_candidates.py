"""Which sites of different countries may be near each other: by boxes, before any distance."""

import numpy as np
import shapely

from .outlines import reach_degrees

# Cells of the grid that finds sites with a foreign one nearby: at least so many degrees high, twice
# as wide.
_CELL_DEGREES = 0.25
_MOST_CELLS = 20_000_000


def candidates(boxes, country, foreign, reach_m, progress=None):
    """Pairs of sites of different countries whose boxes come near each other.

    Parameters
    ----------
    boxes : (n, 4) degrees, see :func:`.outlines.unwrapped_boxes`; NaN for sites without a place
    country : (n,) int, number of the site's set of countries, -1 for none
    foreign : (k, k) bool, whether sites of two such sets can make a pair
    reach_m : float, metres

    Returns
    -------
    i, j : (p,) int arrays, ``i < j``, each pair once, ascending. None within reach is missing.
    """
    usable = np.flatnonzero((country >= 0) & np.isfinite(boxes[:, 0]))
    some = usable[_mixed_company(boxes[usable], country[usable], reach_m)]
    own = boxes[some]
    grow_x, grow_y = reach_degrees(own, reach_m)
    grown = own + np.stack([-grow_x, -grow_y, grow_x, grow_y], axis=1)
    tree = shapely.STRtree(shapely.box(*own.T))
    first, second = [np.zeros(0, int)], [np.zeros(0, int)]
    for turn in (-360.0, 0.0, 360.0):
        if progress is not None:
            progress.check()
        moved = grown + (turn, 0.0, turn, 0.0)
        here = np.flatnonzero((moved[:, 2] >= -180) & (moved[:, 0] <= own[:, 2].max(initial=180)))
        i, j = tree.query(shapely.box(*moved[here].T))
        i = here[i]
        keep = foreign[country[some[i]], country[some[j]]]
        first.append(np.minimum(i, j)[keep])
        second.append(np.maximum(i, j)[keep])
    n = np.int64(max(len(some), 1))
    i, j = np.divmod(np.unique(np.concatenate(first) * n + np.concatenate(second)), n)
    return some[i], some[j]


def _mixed_company(boxes, country, reach_m):
    """Sites that share a cell of a grid with one of another country, each grown by half the reach.

    Most sites have no foreign one anywhere near; so the tree is made of few.
    """
    if len(boxes) == 0:
        return np.zeros(0, int)
    grow_x, grow_y = reach_degrees(boxes, reach_m / 2 + 1.0)
    cell = max(_CELL_DEGREES, 4 * float(grow_y.max()))
    columns = int(np.ceil(360 / (2 * cell)))
    width = 360.0 / columns
    west = np.floor((boxes[:, 0] - grow_x + 180) / width).astype(np.int64)
    east = np.floor((boxes[:, 2] + grow_x + 180) / width).astype(np.int64)
    wide = np.minimum(east - west + 1, columns)
    south = np.floor((boxes[:, 1] - grow_y + 90) / cell).astype(np.int64)
    high = np.floor((boxes[:, 3] + grow_y + 90) / cell).astype(np.int64) - south + 1
    number = wide * high
    if number.sum() > _MOST_CELLS:
        return np.arange(len(boxes))
    site = np.repeat(np.arange(len(boxes)), number)
    step = np.arange(len(site)) - np.repeat(np.cumsum(number) - number, number)
    row = south[site] + step // wide[site] + 1
    column = (west[site] + step % wide[site]) % columns
    key = row * columns + column
    size = int(key.max()) + 1
    last = np.full(size, -1)
    last[key] = country[site]
    mixed = np.zeros(size, bool)
    mixed[key[last[key] != country[site]]] = True
    result = np.zeros(len(boxes), bool)
    result[site[mixed[key]]] = True
    return np.flatnonzero(result)
