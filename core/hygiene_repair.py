"""A working copy of sites in which slips of the pen along a border are mended by an explicit rule.

``jurisdictions``: what of a site lies beyond its own jurisdiction by no more than the tolerance is
cut off (other countries' ground, the strip between two countries; the coast is no border), and where
its outline follows the border of its country within the tolerance the strip between them is filled.

``first_layer``: the same against the sites of the first layer that belong to other countries, which
stay as they are.

Nothing is moved farther than the tolerance, and every piece that is moved is kept in the account.
"""

from dataclasses import dataclass

import numpy as np
import shapely

from .areas import area_m2
from .borderhygiene import LEAST_M2, border_strips
from .hygiene_result import Sites
from .polygonal import polygon_parts
from .progress import Progress
from .setops import difference, union
from .strips import Fringe, in_frame
from .tiles import polygonal
from .windows import Ground, Window, windows_of

RULES = ("none", "jurisdictions", "first_layer")
CUT, FILL = "cut", "fill"
# The faults whose ground a rule cuts off.
_CUTS = {"jurisdictions": ("sliver", "in_gap"), "first_layer": ("site_overlap",)}
_MARGIN = 6.0


@dataclass(frozen=True)
class Move:
    """A piece of ground taken from a site or given to it."""

    site: int
    action: str
    reason: str
    geometry: object
    m2: float


@dataclass(frozen=True)
class Repair:
    """The sites after a rule, and what was moved; areas by site in square metres."""

    rule: str
    sites: Sites
    moves: list
    before_m2: np.ndarray
    after_m2: np.ndarray
    cut_m2: np.ndarray
    filled_m2: np.ndarray


def repair(rule, territory, sites, faults, tolerance_m, progress=None):
    """The repaired copy.

    Parameters
    ----------
    rule : "jurisdictions" or "first_layer"
    territory : Territory; needed for "jurisdictions"
    sites : Sites
    faults : list of Fault, what :func:`.borderhygiene.inspect` found with the same tolerance
    tolerance_m : float

    Returns
    -------
    Repair
        after = before - cut + filled for each site, to 1e-9 of it.
    """
    progress = progress or Progress()
    cuts = _cuts(rule, sites, faults)
    if rule == "jurisdictions":
        strips = [
            (fault.sites[0], fault.geometry) for fault in faults if fault.reason == "border_strip"
        ]
        reason = "border_strip"
    else:
        strips = _strips_to_first(sites, tolerance_m, progress)
        reason = "site_gap"
    fills = _disjoint(strips, sites)
    return _applied(rule, sites, cuts, fills, reason, progress)


def _cuts(rule, sites, faults):
    """site -> [(geometry, reason)]"""
    cuts = {}
    for fault in faults:
        if fault.reason not in _CUTS[rule]:
            continue
        if rule == "jurisdictions":
            cuts.setdefault(fault.sites[0], []).append((fault.geometry, fault.reason))
            continue
        one, other = fault.sites[0], fault.others[0]
        first, second = sites.layer[one] == 0, sites.layer[other] == 0
        if first != second:
            cuts.setdefault(other if first else one, []).append((fault.geometry, fault.reason))
    return cuts


def _strips_to_first(sites, tolerance_m, progress):
    """Strips between sites of later layers and those of the first layer in other countries."""
    fixed = np.array([layer == 0 for layer in sites.layer], dtype=bool)
    known = np.array([bool(codes) for codes in sites.countries])
    ground = Ground(sites.geoms, progress)
    first, _ = windows_of(ground.line_boxes[fixed[ground.line_owner]], tolerance_m)
    later, _ = windows_of(ground.line_boxes[~fixed[ground.line_owner]], tolerance_m)
    found = []
    for key in np.intersect1d(first, later):
        progress.check()
        window = Window(key, _MARGIN * tolerance_m)
        numbers, parts = ground.inside(window, known)
        box = shapely.box(*window.grown)
        for number, part in zip(numbers, parts):
            if fixed[number]:
                continue
            codes = set(sites.countries[number])
            foreign = np.array(
                [fixed[n] and not codes & set(sites.countries[n]) for n in numbers], dtype=bool
            )
            if not foreign.any():
                continue
            neighbours = union(parts[foreign])
            free = difference(box, neighbours)
            edge = window.plane.project([shapely.boundary(box)])[0]
            outline = shapely.boundary(window.to_plane([neighbours])[0])
            border = shapely.difference(outline, shapely.buffer(edge, 1.0))
            if free is None or shapely.is_empty(border):
                continue
            obstacles = union(parts[~foreign & (numbers != number)])
            fringe = Fringe(window, free, border, obstacles, tolerance_m)
            found += [
                (int(number), piece) for piece in in_frame(window, fringe.strips_of(part))
            ]
    return found


def _disjoint(strips, sites):
    """site -> polygon; ground that two sites of a side could have goes to the first by its id."""
    by_site = {}
    for site, geom in strips:
        by_site.setdefault(site, []).append(geom)
    order = sorted(by_site, key=lambda i: (sites.ids[i], sites.layer[i], i))
    whole = {site: union(np.array(by_site[site], dtype=object)) for site in order}
    geoms = np.array([whole[site] for site in order] + [None], dtype=object)[:-1]
    tree = shapely.STRtree(geoms)
    fills = {}
    for position, site in enumerate(order):
        geom = geoms[position]
        for other in np.sort(tree.query(geom)).tolist():
            taken = fills.get(order[other]) if other < position else None
            if taken is not None and geom is not None:
                geom = difference(geom, taken)
        fills[site] = geom
    return fills


def _applied(rule, sites, cuts, fills, fill_reason, progress):
    geoms = np.array(sites.geoms, dtype=object)
    moves = []
    for site in sorted(set(cuts) | {i for i, geom in fills.items() if geom is not None}):
        progress.check()
        geom = geoms[site]
        off = cuts.get(site, [])
        if off:
            geom = difference(geom, union(np.array([piece for piece, _ in off], dtype=object)))
        filled = fills.get(site)
        if filled is not None and geom is not None:
            filled = difference(filled, geom)
        if geom is None:
            continue  # a site of slivers only is no slip: it stays as it is
        geoms[site] = geom if filled is None else _joined(geom, filled)
        for piece, reason in off:
            moves.append((site, CUT, reason, piece))
        for piece in polygon_parts(np.array([filled], dtype=object))[0]:
            moves.append((site, FILL, fill_reason, piece))
    pieces = np.full(len(moves), None, dtype=object)
    pieces[:] = [piece for *_, piece in moves]
    m2 = area_m2(pieces)
    site = np.array([move[0] for move in moves], dtype=int)
    is_cut = np.array([move[1] == CUT for move in moves], dtype=bool)
    return Repair(
        rule,
        sites.with_geoms(geoms),
        [Move(*move, float(size)) for move, size in zip(moves, m2) if size > LEAST_M2],
        area_m2(sites.geoms),
        area_m2(geoms),
        np.bincount(site[is_cut], m2[is_cut], len(geoms)).astype(float),
        np.bincount(site[~is_cut], m2[~is_cut], len(geoms)).astype(float),
    )


def _joined(geom, filled):
    whole = union(np.array([geom, filled], dtype=object))
    return polygonal(np.array([whole], dtype=object))[0]
