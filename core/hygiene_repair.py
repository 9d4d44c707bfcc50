"""A working copy of sites in which slips of the pen along a border are mended by an explicit rule.

``jurisdictions``: what of a site lies beyond its own jurisdiction by no more than the tolerance is
cut off (other countries' ground, the strip between two countries; the coast is no border). Where
its outline follows the border of its country within the tolerance the strip between is filled.

``first_layer``: the same against the sites of the first layer that belong to other countries, which
stay as they are.

Nothing is moved farther than the tolerance, and every piece that is moved is kept in the account.
"""

from dataclasses import dataclass

import numpy as np
import shapely

from . import sure
from .areas import area_m2
from .borderhygiene import LEAST_M2, border_strips
from .hygiene_result import Sites
from .progress import Progress
from .setops import union
from .strips import Fringe, in_frame, without_edge
from .windows import Ground, Window, windows_of

RULES = ("none", "jurisdictions", "first_layer")
CUT, FILL = "cut", "fill"
# The faults whose ground a rule cuts off.
_CUTS = {"jurisdictions": ("sliver", "in_gap"), "first_layer": ("site_overlap",)}
_FILLS = {"jurisdictions": "border_strip", "first_layer": "site_gap"}
_MARGIN = 6.0
_MOST_ROUNDS = 6


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
    cuts, repaired, rows = _cuts(rule, sites, faults), sites, []
    # What is filled can make a site follow the border a little farther.
    for _ in range(_MOST_ROUNDS):
        if rule == "first_layer":
            strips = _strips_to_first(repaired, tolerance_m, progress)
        elif repaired is sites:
            strips = [(f.sites[0], f.geometry) for f in faults if f.reason == "border_strip"]
        else:
            ground = Ground(repaired.geoms, progress)
            strips = border_strips(territory, repaired, ground, tolerance_m, progress)
        fills = _disjoint(strips, sites)
        repaired, moved = _applied(repaired, cuts, fills, _FILLS[rule], progress)
        rows += moved
        if not moved:
            break
        cuts = {}
    return _account(rule, sites, repaired, rows)


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
            free = sure.left(box, neighbours)
            outline = shapely.boundary(window.to_plane([neighbours])[0])
            border = without_edge(window, outline)
            if free is None or shapely.is_empty(border):
                continue
            obstacles = union(parts[~foreign & (numbers != number)])
            fringe = Fringe(window, free, border, obstacles, tolerance_m)
            found += [(int(number), piece) for piece in in_frame(window, fringe.strips_of(part))]
    return found


def _disjoint(strips, sites):
    """site -> polygon; ground that two sites of a side could have goes to the first by its id."""
    by_site = {}
    for site, geom in strips:
        by_site.setdefault(site, []).append(geom)
    order = sorted(by_site, key=lambda i: (sites.ids[i], sites.layer[i], i))
    whole = {site: sure.joined(np.array(by_site[site], dtype=object)) for site in order}
    geoms = np.array([whole[site] for site in order] + [None], dtype=object)[:-1]
    tree = shapely.STRtree(geoms)
    fills = {}
    for position, site in enumerate(order):
        geom = geoms[position]
        for other in np.sort(tree.query(geom)).tolist():
            taken = fills.get(order[other]) if other < position else None
            if taken is not None and geom is not None:
                geom = sure.left(geom, taken)
        fills[site] = geom
    return fills


def _applied(sites, cuts, fills, fill_reason, progress):
    """The sites after cuts and fills, and what was moved: (site, action, reason, polygon)."""
    geoms, moves = np.array(sites.geoms, dtype=object), []
    for site in sorted(set(cuts) | {i for i, geom in fills.items() if geom is not None}):
        progress.check()
        geom = geoms[site]
        off = _apart(cuts.get(site, []))
        if off:
            geom = sure.left(geom, union(np.array([piece for piece, _ in off], dtype=object)))
        if geom is None:
            continue  # a site of slivers only is no slip: it stays as it is
        filled = sure.left(fills.get(site), geom)
        if filled is not None:
            geom = sure.joined(np.array([geom, filled], dtype=object))
        geoms[site] = geom
        moves += [(site, CUT, reason, piece) for piece, reason in off]
        moves += [(site, FILL, fill_reason, piece) for piece in sure.parts(filled)]
    return sites.with_geoms(geoms), moves


def _apart(off):
    """Pieces to cut of one site, (polygon, reason), without what earlier ones have taken: sites of
    the first layer may overlap each other."""
    geoms = np.array([piece for piece, _ in off] + [None], dtype=object)[:-1]
    tree, kept = shapely.STRtree(geoms), []
    for i, (piece, reason) in enumerate(off):
        for other in np.sort(tree.query(piece)).tolist():
            if other < i and piece is not None:
                piece = sure.left(piece, geoms[other])
        kept += [(part, reason) for part in sure.parts(piece)]
    return kept


def _account(rule, sites, repaired, rows):
    pieces = np.full(len(rows), None, dtype=object)
    pieces[:] = [piece for *_, piece in rows]
    m2 = area_m2(pieces)
    site = np.array([row[0] for row in rows], dtype=int)
    is_cut = np.array([row[1] == CUT for row in rows], dtype=bool)
    count = len(sites.geoms)
    return Repair(
        rule,
        repaired,
        [Move(*row, float(size)) for row, size in zip(rows, m2) if size > LEAST_M2],
        area_m2(sites.geoms),
        area_m2(repaired.geoms),
        np.bincount(site[is_cut], m2[is_cut], count).astype(float),
        np.bincount(site[~is_cut], m2[~is_cut], count).astype(float),
    )
