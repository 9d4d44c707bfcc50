"""The same site in two inputs: found by id, overlap, place and name; merged only on demand.

Only records of different layers are compared: zones and parcels of one layer belong together.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import Optional

import numpy as np
import shapely

from .areas import area_m2
from .geodesic import WGS84
from .names import similarity
from .progress import Progress
from .schema import NAMES, NOT_REPORTED
from .setops import intersection

# Two outlines that share this much of what they cover together are one, whatever their names.
OUTLINE_IOU = 0.9
# What MERGE joins; the other kinds are for a person to look at.
MERGED = ("id", "same", "place")
KINDS = (*MERGED, "part", "outline")
_PAIRS_AT_ONCE = 20_000
_VERTICES_AT_ONCE = 400_000
_LEAST_RADIUS_M = 1000.0
_M_PER_DEGREE = 111_000.0


@dataclass(frozen=True)
class Thresholds:
    """``overlap``: least share (0 to 1) of the smaller site in the other; ``name``: least score."""

    overlap: float = 0.5
    name: float = 0.7

    def like(self, score):
        """Whether two names are alike enough; at 0 they do not matter, nor that there are none."""
        return self.name <= 0 or (score is not None and score >= self.name)


@dataclass
class Duplicate:
    """Two records that may be one site; ``a`` is the one of the earlier layer.

    kind : id, same (overlap and name), place (a point in or near the other, and name), part (one
        lies in the other and has its name: a zone or a tract), outline (the same outline under
        another name)
    overlap_m2, smaller, iou : common area, its share of the smaller and of both together; None
        where one of them has no polygon of its own
    name : score of the names, None without names
    merged : whether MERGE joined them
    """

    a: int
    b: int
    kind: str
    overlap_m2: Optional[float] = None
    smaller: Optional[float] = None
    iou: Optional[float] = None
    name: Optional[float] = None
    merged: bool = False

    @property
    def score(self):
        """For the order of the pairs: what is shared, and how alike the names are."""
        return (self.iou or 0.0) + (self.name or 0.0)


@dataclass(frozen=True)
class Places:
    """Where the records are.

    layer : (n,) int array; store : PolygonStore
    polygon : (n,) int array, index in the store, -1 for points that stayed points
    x, y : (n,) arrays, the point of a record that is or was one, else NaN
    radius_m : (n,) array, of the disc of the reported area; NaN where unknown
    """

    layer: np.ndarray
    store: object
    polygon: np.ndarray
    x: np.ndarray
    y: np.ndarray
    radius_m: np.ndarray

    @property
    def drawn(self):
        """Indices of the records that have a polygon of their own; a disc is none."""
        return np.flatnonzero((self.polygon >= 0) & np.isnan(self.x))

    @property
    def points(self):
        """Indices of the records that are known as a point only."""
        return np.flatnonzero(np.isfinite(self.x))


def find(rows, places, thresholds=None, progress=None):
    """All :class:`Duplicate` among records of different layers, the clearest first.

    Parameters
    ----------
    rows : list of dict of the schema; places : Places
    """
    thresholds, progress = thresholds or Thresholds(), progress or Progress()
    if len(set(places.layer.tolist())) < 2:
        return []
    found = {}
    for a, b in _same_ids(rows, places.layer):
        found[a, b] = Duplicate(a, b, "id", name=_names(rows, a, b))
    for pair in _overlapping(rows, places, thresholds, dict(found), progress):
        found.setdefault((pair.a, pair.b), pair)
    drawn = set(places.drawn.tolist())
    for pair in found.values():
        if pair.overlap_m2 is None and {pair.a, pair.b} <= drawn:
            pair.overlap_m2 = pair.smaller = pair.iou = 0.0  # one id, two places
    for pair in _placed(rows, places, thresholds, progress):
        found.setdefault((pair.a, pair.b), pair)
    order = {kind: i for i, kind in enumerate(KINDS)}
    return sorted(found.values(), key=lambda d: (order[d.kind], -d.score, d.a, d.b))


def _ordered(layer, a, b):
    return (a, b) if (layer[a], a) < (layer[b], b) else (b, a)


def _names(rows, a, b):
    return similarity(*((rows[i]["name"], rows[i]["name_local"]) for i in (a, b)))


def _same_ids(rows, layer):
    """Pairs of one id, where it is clear in both layers which record is meant."""
    members = defaultdict(list)
    for i, row in enumerate(rows):
        if not row["made_id"]:
            members[row["id_space"], row["site_id"]].append(i)
    for group in members.values():
        if len({layer[i] for i in group}) > 1:
            yield from _clear_pairs(rows, layer, group)


def _clear_pairs(rows, layer, group):
    """Of the records of one id: one in each layer, or one in each layer of the same parcel."""
    parcels = defaultdict(list)
    for i in group:
        if rows[i]["native_id"] is not None:
            parcels[rows[i]["native_id"]].append(i)
    for members in (group, *parcels.values()):
        count = Counter(layer[i] for i in members)
        alone = [i for i in members if count[layer[i]] == 1]
        yield from (_ordered(layer, i, j) for i, j in combinations(alone, 2))


def _overlapping(rows, places, thresholds, by_id, progress):
    """Duplicates by overlap; pairs that are one by id get their overlap too."""
    drawn = places.drawn
    if len(drawn) == 0:
        return
    boxes = shapely.box(*places.store.boxes[places.polygon[drawn]].T)
    tree = shapely.STRtree(boxes)
    for start in range(0, len(drawn), 1000):
        progress.check()
        first, second = tree.query(boxes[start : start + 1000], predicate="intersects")
        a, b = drawn[first + start], drawn[second]
        different = places.layer[a] < places.layer[b]
        pairs = [
            pair
            for pair in zip(a[different].tolist(), b[different].tolist())
            if pair in by_id or _worth_it(rows, places, pair, thresholds)
        ]
        for k in range(0, len(pairs), _PAIRS_AT_ONCE):
            yield from _measured(
                rows, places, pairs[k : k + _PAIRS_AT_ONCE], thresholds, by_id, progress
            )


def _worth_it(rows, places, pair, thresholds):
    """Whether a pair may be a duplicate by its names, or by its areas alone."""
    small, large = sorted(places.store.m2[places.polygon[list(pair)]])
    if large > 0 and small / large >= OUTLINE_IOU:
        return True
    return thresholds.like(_names(rows, *pair))


def _measured(rows, places, pairs, thresholds, by_id, progress):
    store = places.store
    vertices = store.vertices[places.polygon[np.array(pairs, dtype=int).reshape(-1, 2)]].sum(axis=1)
    start = 0
    while start < len(pairs):
        progress.check()
        stop = start + max(1, int(np.searchsorted(vertices[start:].cumsum(), _VERTICES_AT_ONCE)))
        some = np.array(pairs[start:stop], dtype=int)
        left, right = (store.take(places.polygon[some[:, k]]) for k in (0, 1))
        common = area_m2(intersection(left, right))
        areas = store.m2[places.polygon[some]]
        for (a, b), m2, (own, other) in zip(some.tolist(), common.tolist(), areas.tolist()):
            pair = _judged(rows, a, b, (m2, own, other), thresholds, by_id)
            if pair is not None:
                yield pair
        start = stop


def _judged(rows, a, b, areas, thresholds, by_id):
    m2, own, other = areas
    least, both = min(own, other), own + other - m2
    # Rounding may make the common area larger than both.
    smaller = min(1.0, m2 / least) if least else 0.0
    iou = min(1.0, m2 / both) if both else 0.0
    known = by_id.get((a, b))
    if known is not None:
        known.overlap_m2, known.smaller, known.iou = m2, smaller, iou
        return None
    score, kind = _names(rows, a, b), None
    if thresholds.like(score) and smaller >= thresholds.overlap:
        kind = "same" if iou >= thresholds.overlap else "part"
    elif iou >= OUTLINE_IOU:
        kind = "outline"
    return kind and Duplicate(a, b, kind, m2, smaller, iou, score)


def _placed(rows, places, thresholds, progress):
    """Duplicates of records known as a point: in the other's polygon, or near its point."""
    points, drawn = places.points, places.drawn
    if len(points) == 0:
        return
    xy = np.column_stack([places.x[points], places.y[points]])
    if len(drawn):
        tree = shapely.STRtree(shapely.points(xy))
        boxes = shapely.box(*places.store.boxes[places.polygon[drawn]].T)
        for start in range(0, len(drawn), 1000):
            progress.check()
            which, point = tree.query(boxes[start : start + 1000], predicate="intersects")
            for k, p in zip(drawn[which + start].tolist(), points[point].tolist()):
                if places.layer[k] != places.layer[p] and _alike(rows, k, p, thresholds):
                    polygon = places.store.take([places.polygon[k]])[0]
                    if shapely.intersects_xy(polygon, places.x[p], places.y[p]):
                        yield _place(rows, places, k, p)
    yield from _near_points(rows, places, thresholds, progress)


def _near_points(rows, places, thresholds, progress):
    """Points of two layers within the radius of the larger reported area, at least a kilometre."""
    points = places.points
    x, y = places.x[points], places.y[points]
    reach = np.fmax(np.nan_to_num(places.radius_m[points]), _LEAST_RADIUS_M)
    high = reach / _M_PER_DEGREE * 1.1
    top = np.abs(y) + high
    # Round a pole every longitude is near.
    wide = np.where(top < 90, high / np.cos(np.radians(np.minimum(top, 89.9999))), 180.0)
    wide = np.minimum(wide, 180.0)
    tree = shapely.STRtree(shapely.points(np.column_stack([x, y])))
    seen = set()
    for turn in (-360.0, 0.0, 360.0):
        boxes = shapely.box(x - wide + turn, y - high, x + wide + turn, y + high)
        for start in range(0, len(points), 1000):
            progress.check()
            first, second = tree.query(boxes[start : start + 1000], predicate="intersects")
            for i, j in zip((first + start).tolist(), second.tolist()):
                a, b = _ordered(places.layer, int(points[i]), int(points[j]))
                if places.layer[a] == places.layer[b] or (a, b) in seen:
                    continue
                seen.add((a, b))
                if _alike(rows, a, b, thresholds):
                    distance = WGS84.inv(x[i], y[i], x[j], y[j])[2]
                    if distance <= max(reach[i], reach[j]):
                        yield _place(rows, places, a, b)


def _alike(rows, a, b, thresholds):
    return thresholds.like(_names(rows, a, b))


def _place(rows, places, a, b):
    a, b = _ordered(places.layer, a, b)
    return Duplicate(a, b, "place", name=_names(rows, a, b))


def join_ids(rows, duplicates):
    """Let records that are one site by place and name keep one id, if their sources agree on it."""
    for pair in duplicates:
        own, other = rows[pair.a], rows[pair.b]
        known = not own["made_id"] and own["site_id"] == other["site_id"]
        if pair.kind in MERGED and known:
            other["id_space"] = own["id_space"]


def groups(duplicates, layer):
    """Which records are merged: {index of the record that stays: indices that go into it}.

    Marks the pairs as merged. A group has one record of a layer at most: of several candidates
    the clearest is taken. The record of the earliest layer stays.
    """
    leader, members = {}, {}
    for pair in duplicates:
        # One id at two places is somebody's mistake.
        if pair.kind not in MERGED or (pair.kind == "id" and pair.overlap_m2 == 0):
            continue
        own = members.get(leader.get(pair.a, pair.a), [pair.a])
        other = members.get(leader.get(pair.b, pair.b), [pair.b])
        if own is other:
            pair.merged = True
            continue
        if {layer[i] for i in own} & {layer[i] for i in other}:
            continue
        joined = sorted(own + other, key=lambda i: (layer[i], i))
        for i in joined:
            leader[i] = joined[0]
            members.pop(i, None)
        members[joined[0]] = joined
        pair.merged = True
    return {first: joined[1:] for first, joined in members.items()}


def merge(rows, places, first, others):
    """Fill the gaps of row ``first`` from ``others``; returns whose geometry is to be used.

    The earlier layer wins; its empty and "Not Reported" values are filled in the order of the
    layers. Sources are named together. A polygon is taken before a disc or a point.
    """
    row, members = rows[first], [first, *others]
    polygon = [i for i in members if places.polygon[i] >= 0 and np.isnan(places.x[i])]
    disc = [i for i in members if places.polygon[i] >= 0]
    shown = (polygon or disc or [first])[0]
    together = {
        name: _together(rows, members, name) for name in ("source", "source_date", "licence")
    }
    for i in others:
        for name in NAMES:
            empty = row[name] is None or row[name] == NOT_REPORTED
            if empty and rows[i][name] is not None:
                row[name] = rows[i][name]
        row["countries"] = row["countries"] or rows[i]["countries"]
        row["class"] = row["class"] or rows[i]["class"]
        row["other"] = {**rows[i]["other"], **row["other"]}
        if row["made_id"] and not rows[i]["made_id"]:
            row["made_id"], row["site_id"] = False, rows[i]["site_id"]
    row.update(together)
    row["illustrative"] = rows[shown]["illustrative"]
    return shown


def _together(rows, members, name):
    return "; ".join(dict.fromkeys(rows[i][name] for i in members if rows[i][name])) or None
