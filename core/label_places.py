"""Where names go on a map: near what they name, off each other, and not across a border.

Coordinates are pixels, y downwards. Candidates are tried for one name after another and the
cheapest is taken; the same input gives the same map.
"""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import shapely

# What a candidate costs, in line heights of distance from its feature.
_PER_LINE_AWAY = 1.0
_ON_OUTLINE = 1.2
_ON_OTHERS = 8.0
_ON_BORDER = 5.0
_ACROSS_BORDER = 12.0
_ACROSS_NAMES = 8.0
# From this many line heights on a thin line leads from the name to its feature.
_LEADER_FROM = 0.7
_RING_LINES = (0.25, 1.0, 2.2, 4.0, 6.5, 9.5)
_RING_POINTS = 36


@dataclass(frozen=True)
class Place:
    """Upper left corner of a name's box; ``leader`` is ((x, y), (x, y)) from box to feature."""

    x: float
    y: float
    leader: Optional[tuple] = None


class Placer:
    """Places names one by one on a map of ``width`` x ``height`` pixels.

    Parameters
    ----------
    line : float
        Height of a line of text.
    features : sequence of polygons
        What names should not cover unless it is their own.
    borders : geometry or None
        What no name should lie on, and no name be on the wrong side of.
    """

    def __init__(self, width, height, line, features=(), borders=None):
        self._frame = (0.3 * line, 0.3 * line, width - 0.3 * line, height - 0.3 * line)
        self._line = line
        self._features = np.array(list(features) + [None], dtype=object)[:-1]
        self._borders = borders if borders is not None else shapely.Point()
        shapely.prepare(self._borders)
        self._taken = []

    def block(self, x, y, width, height):
        """Keep names off a box."""
        self._taken.append(shapely.box(x, y, x + width, y + height))

    def place(self, polygon, width, height):
        """A place for a site's name of ``width`` x ``height`` pixels, or None if there is none."""
        polygon = shapely.make_valid(polygon)
        centres, anchors = self._candidates(polygon, width, height)
        best = self._cheapest(polygon, centres, anchors, width, height)
        if best is None:
            return None
        box = _box(best, width, height)
        self._taken.append(box)
        leader = None
        if shapely.distance(polygon, box) > _LEADER_FROM * self._line:
            line = shapely.shortest_line(box, polygon)
            leader = tuple(map(tuple, shapely.get_coordinates(line).tolist()))
        return Place(best[0] - width / 2, best[1] - height / 2, leader)

    def place_inside(self, polygon, width, height, steps=18):
        """A place well inside a large polygon, off everything else, or None."""
        west, north, east, south = self._frame
        polygon = _largest_part(shapely.clip_by_rect(shapely.make_valid(polygon), *self._frame))
        if polygon is None:
            return None
        x, y = np.meshgrid(
            np.linspace(west + width / 2, east - width / 2, steps),
            np.linspace(north + height / 2, south - height / 2, steps),
        )
        boxes = _boxes(np.stack([x.ravel(), y.ravel()], axis=1), width, height)
        shapely.prepare(polygon)
        boxes = boxes[shapely.contains_properly(polygon, boxes)]
        for other in [*self._taken, *self._features]:
            boxes = boxes[~shapely.intersects(boxes, other)]
        if not len(boxes):
            return None
        walls = shapely.union_all([shapely.boundary(polygon), *map(_outline, self._features)])
        room = np.minimum(shapely.distance(boxes, walls), 6 * self._line)
        middle = shapely.distance(boxes, shapely.centroid(polygon))
        best = boxes[np.argmax(room - 0.05 * middle)]
        self._taken.append(best)
        x, y, _, _ = shapely.bounds(best)
        return Place(float(x), float(y))

    def _candidates(self, polygon, width, height):
        """Centres of boxes to try, and the point of the feature each of them is for."""
        inner = _largest_part(polygon)
        west, north, east, south = shapely.bounds(inner)
        x, y = np.meshgrid(np.linspace(west, east, 17), np.linspace(north, south, 17))
        grid = np.stack([x.ravel(), y.ravel()], axis=1)
        inside = grid[shapely.contains_xy(inner, grid[:, 0], grid[:, 1])]
        if not len(inside):
            inside = shapely.get_coordinates(shapely.point_on_surface(inner))
        centres, anchors = list(inside), list(inside)
        for lines in _RING_LINES:
            ring = shapely.boundary(_largest_part(shapely.buffer(inner, lines * self._line)))
            points = shapely.line_interpolate_point(
                ring, np.linspace(0, 1, _RING_POINTS, endpoint=False), normalized=True
            )
            on_feature = shapely.shortest_line(points, inner)
            ends = shapely.get_coordinates(on_feature).reshape(-1, 2, 2)
            away = ends[:, 0] - ends[:, 1]
            length = np.hypot(away[:, 0], away[:, 1])
            kept = length > 0
            away = away[kept] / length[kept, None]
            centres += list(ends[kept, 0] + away * np.array([width, height]) / 2)
            anchors += list(ends[kept, 1])
        return np.array(centres), np.array(anchors)

    def _cheapest(self, polygon, centres, anchors, width, height):
        boxes = _boxes(centres, width, height)
        free = shapely.contains(shapely.box(*self._frame), boxes)
        for other in self._taken:
            free &= ~shapely.intersects(boxes, other)
        boxes, centres, anchors = boxes[free], centres[free], anchors[free]
        if not len(boxes):
            return None
        cost = _PER_LINE_AWAY * shapely.distance(polygon, boxes) / self._line
        own = shapely.intersects(polygon, boxes) & ~shapely.contains(polygon, boxes)
        beyond = shapely.area(shapely.difference(boxes, polygon)) / (width * height)
        cost += _ON_OUTLINE * own * (0.5 + beyond)
        for other in self._features:
            if other is polygon or shapely.equals(other, polygon):
                continue
            near = np.flatnonzero(shapely.intersects(boxes, other))
            cover = shapely.area(shapely.intersection(boxes[near], other)) / (width * height)
            cost[near] += _ON_OTHERS * (0.15 + cover)
        cost += _ON_BORDER * shapely.intersects(self._borders, boxes)
        paths = shapely.linestrings(np.stack([centres, anchors], axis=1))
        cost += _ACROSS_BORDER * shapely.intersects(self._borders, paths)
        for name in self._taken:
            cost += _ACROSS_NAMES * shapely.intersects(name, paths)
        # Among equals the one nearer to the middle of the feature.
        middle = shapely.distance(boxes, shapely.centroid(polygon)) / self._line
        return centres[np.argmin(cost + 0.02 * middle)]


def _box(centre, width, height):
    return _boxes(np.array([centre]), width, height)[0]


def _boxes(centres, width, height):
    half = np.array([width, height]) / 2
    return shapely.box(*(centres - half).T, *(centres + half).T)


def _largest_part(geom):
    """The largest polygon of a geometry without its holes, or None."""
    parts = shapely.get_parts(geom)
    parts = parts[shapely.get_type_id(parts) == 3]
    if not len(parts):
        return None
    return shapely.polygons(shapely.get_exterior_ring(parts[np.argmax(shapely.area(parts))]))


def _outline(geom):
    return shapely.boundary(geom)
