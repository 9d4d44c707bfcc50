"""Gaps in a zoning and overlaps of its zones."""

import numpy as np
import shapely

from .areas import area_m2
from .polygonal import polygon_parts
from .setops import difference, intersection, union, union_all
from .tiles import polygonal, tile
from .trace import Ground, Trace
from .zonation_result import HIGH, MEDIUM, ROUNDING_KM2

# A strip lies between two zones if it has each of them along at least so many tolerances.
_CONTACT = 2.0
# How near the outline of a strip is to the zone it touches, metres: the grid of the plane and more.
_TOUCH_M = 0.05


def overlaps(finder, zones, progress):
    """Ground in two zones."""
    tiles, owner = tile(zones.geoms, progress=progress)
    tree = shapely.STRtree(tiles)
    a, b = tree.query(tiles, predicate="intersects")
    pair = owner[a] < owner[b]
    a, b = a[pair], b[pair]
    order = np.lexsort((owner[b], owner[a]))
    a, b = a[order], b[order]
    both = owner[a] * np.int64(len(zones)) + owner[b]
    starts = np.flatnonzero(np.diff(both, prepend=-1) != 0)
    for start, stop in zip(starts, np.r_[starts[1:], len(a)]):
        progress.check()
        shared = polygonal(intersection(tiles[a[start:stop]], tiles[b[start:stop]]))
        shared = shared[~shapely.is_missing(shared)]
        if not len(shared) or area_m2(shared).sum() == 0:
            continue
        i, j = sorted((owner[a[start]], owner[b[start]]), key=lambda k: (zones.rank[k], k))
        core = zones.rank[i] == 0 and zones.rank[j] != 0
        finder.area(
            zones.plane,
            "overlap",
            union(shared, progress),
            severity=HIGH if core else MEDIUM,
            **about(zones, i, j),
        )


def about(zones, i, j=None):
    """What a fault says of its zone, and of another one."""
    found = {"drawn": zones.drawn[i]}
    for k, prefix in ((i, ""), (j, "other_")):
        if k is not None:
            found[f"{prefix}zone"] = zones.code[k]
            found["other_name" if prefix else "zone_name"] = zones.name[k]
            found[f"{prefix}site"] = zones.site[k]
            found[f"{prefix}country"] = "/".join(zones.country[k]) or None
    if j is not None and found["drawn"] is not None:
        found["drawn"] |= zones.drawn[j]
    return found


def gaps_in_outlines(finder, zones, geoms, sites, progress):
    """Ground of outlines in no zone."""
    ground = Ground(zones.flat)
    for geom, site in zip(geoms, sites):
        progress.check()
        near = zones.geoms[shapely.intersects(zones.geoms, geom)]
        left = difference(geom, union(near, progress)) if len(near) else geom
        if left is not None:
            finder.area(
                zones.plane,
                "gap",
                left,
                beside=lambda flat, site=site: {**_beside(zones, ground, flat), "site": site},
            )


def gaps_between(finder, zones, progress):
    """Holes in the ground of all zones, and strips between zones narrower than the tolerance."""
    flat = shapely.get_parts(zones.flat)
    whole = union_all(flat)
    rings, part = shapely.get_rings(shapely.get_parts(whole), return_index=True)
    holes = shapely.polygons(rings[np.diff(part, prepend=-1) == 0])
    progress.check()
    found = [*holes, *_strips(zones, whole, holes, progress)]
    if not found:
        return
    gaps = np.array([*found, None], dtype=object)[:-1]
    # Edges that got vertices in different places leave many slits of millimetres.
    gaps = gaps[shapely.area(gaps) >= 0.9e6 * ROUNDING_KM2]
    degrees = zones.plane.unproject(gaps, 0.001)
    ground = Ground(zones.flat)
    for geom in degrees:
        progress.check()
        finder.area(zones.plane, "gap", geom, beside=lambda flat: _beside(zones, ground, flat))


def _strips(zones, whole, holes, progress):
    """Ground outside that is narrower than the tolerance, with two zones' polygons along it.

    Closing by mitred offsets: corners of the outline stay as they are, so that only what has
    ground on both sides is filled.
    """
    half = 0.5 * zones.tolerance_m
    progress.check()
    grown = shapely.buffer(whole, half, join_style="mitre", mitre_limit=2.0)
    progress.check()
    closed = shapely.buffer(grown, -half, join_style="mitre", mitre_limit=2.0)
    filled = shapely.difference(closed, shapely.buffer(whole, 1e-3, join_style="mitre"))
    if len(holes):
        filled = shapely.difference(filled, shapely.union_all(holes))
    parts, _ = polygon_parts(np.array([filled], dtype=object))
    parts = parts[shapely.area(parts) >= 0.9e6 * ROUNDING_KM2]
    polygons, _ = polygon_parts(zones.flat)
    ground, strips = Ground(polygons), []
    for part in parts:
        progress.check()
        trace = Trace(shapely.get_rings(part), zones.tolerance_m)
        nearest, distance, _ = trace.nearest(ground)
        touches = distance <= _TOUCH_M
        contact = np.bincount(nearest[touches], trace.length[touches], len(polygons))
        if (contact >= _CONTACT * zones.tolerance_m).sum() > 1:
            strips.append(part)
    return strips


def _beside(zones, ground, gap):
    """The strictest zone beside a gap, and what else is there."""
    touching = np.unique(ground.owner[ground.tree.query(gap, predicate="dwithin", distance=1.0)])
    touching = sorted(touching, key=lambda k: (zones.rank[k], k))
    if not touching:
        return {}
    return about(zones, *touching[:2])
