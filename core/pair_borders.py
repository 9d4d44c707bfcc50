"""The common border of two countries, as far as it runs along both sites of a pair."""

import numpy as np
import shapely

from .depth import outline
from .outlines import Outlines, Planes, between, reach_degrees
from .shared_border import Pieces, Strips, blocks_of_pairs, common, merged

# A border is where the outlines of two countries run as near to each other as this. It is not the
# tolerance of sites: a wide one would take the shores of a lake on the border, or a strait, for it.
BORDER_REACH_M = 250.0
# Outlines of countries are asked for so much beyond the boxes of the pairs.
_MARGIN_M = 100.0


class Borders:
    """Outlines of countries where pairs of sites are.

    Parameters
    ----------
    jurisdictions : Jurisdictions
    asked : dict, code -> (k, 4) boxes in degrees where its outline is wanted
    tolerance_m : float
    """

    def __init__(self, jurisdictions, asked, tolerance_m, progress):
        self._tolerance = tolerance_m
        self._progress = progress
        self._lines = {}
        for code, boxes in asked.items():
            progress.check()
            grown = np.concatenate(
                [
                    _grown(boxes, tolerance_m + BORDER_REACH_M + _MARGIN_M) + (t, 0, t, 0)
                    for t in (-360, 0, 360)
                ]
            )
            lines = outline(code, jurisdictions, shapely.box(*grown.T), progress)
            self._lines[code] = lines

    def along(self, first, second, geoms, outlines, i, j):
        """The border of two countries within the tolerance of both sites of pairs.

        The border is the outline of the ``first`` countries where it runs within 250 m of that of
        the ``second``.

        Parameters
        ----------
        first, second : tuples of codes
        geoms, outlines : sites, polygons (prepared) or points
        i, j : (p,) int, the sites of each pair

        Returns
        -------
        metres : (p,) array; lines : (p,) array of MultiLineString or None
        union_m : float, the length of the border that runs along any of the pairs
        """
        mine, theirs = (Outlines(self._of(codes)) for codes in (first, second))
        boxes = pair_boxes(outlines.boxes[i], outlines.boxes[j], self._tolerance)
        metres, lines = np.zeros(len(i)), np.full(len(i), None, dtype=object)
        found = []
        for some in blocks_of_pairs(
            outlines.start[i + 1] - outlines.start[i] + outlines.start[j + 1] - outlines.start[j]
        ):
            self._progress.check()
            pieces = self._pieces(mine, theirs, geoms, outlines, i[some], j[some], boxes[some])
            count = some.stop - some.start
            metres[some] = np.bincount(pieces.pair, pieces.lengths_m(mine), count)
            lines[some] = pieces.lines(mine, count)
            found.append(pieces)
        rows = merged(
            *(np.concatenate([getattr(p, n) for p in found]) for n in ("edge", "low", "high"))
        )
        once = Pieces(np.zeros(len(rows[0]), int), *rows)
        return metres, lines, float(once.lengths_m(mine).sum())

    def _of(self, codes):
        lines = [self._lines[code] for code in codes if code in self._lines]
        return np.concatenate([*lines, np.zeros(0, dtype=object)])

    def _pieces(self, mine, theirs, geoms, outlines, i, j, boxes):
        planes = Planes(between(outlines.boxes[i], outlines.boxes[j]))
        tolerance = self._tolerance
        strips = Strips(mine, *_near(mine, boxes, 0.0), planes)
        others = Strips(theirs, *_near(theirs, boxes, BORDER_REACH_M), planes)
        sets = [strips.within(others, BORDER_REACH_M)]
        for sites in (i, j):
            own = Strips(outlines, *outlines.near(sites, boxes, tolerance), planes)
            polygons = np.where(shapely.get_dimensions(geoms[sites]) == 2, geoms[sites], None)
            sets.append(strips.inside(strips.within(own, tolerance), polygons))
        return strips.pieces(common(*sets))


def pair_boxes(a, b, reach_m):
    """Boxes (p, 4) of the ground within reach of both of two boxes, about."""
    a, b = _grown(a, reach_m), _grown(b, reach_m)
    turn = 360 * np.round((a[:, 0] + a[:, 2] - b[:, 0] - b[:, 2]) / 720)
    west, east = np.maximum(a[:, 0], b[:, 0] + turn), np.minimum(a[:, 2], b[:, 2] + turn)
    south, north = np.maximum(a[:, 1], b[:, 1]), np.minimum(a[:, 3], b[:, 3])
    return np.stack([west, south, np.maximum(west, east), np.maximum(south, north)], axis=1)


def _grown(boxes, reach_m):
    grow_x, grow_y = reach_degrees(boxes, reach_m)
    return boxes + np.stack([-grow_x, -grow_y, grow_x, grow_y], axis=1)


def _near(outlines, boxes, reach_m):
    """Edges of any of the outlines near the box of each pair, and the pair."""
    if outlines.count == 0:
        return np.zeros(0, int), np.zeros(0, int)
    own, grown = outlines.boxes, _grown(boxes, reach_m)
    tree = shapely.STRtree(shapely.box(*own.T))
    hits = [tree.query(shapely.box(*(grown + (t, 0, t, 0)).T)) for t in (-360, 0, 360)]
    pair, line = np.unique(np.concatenate(hits, axis=1), axis=1)
    edges, entry = outlines.near(line, boxes[pair], reach_m, drawn=True)
    order = np.lexsort((edges, pair[entry]))
    return edges[order], pair[entry][order]
