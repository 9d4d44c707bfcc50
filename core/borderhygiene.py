"""Border hygiene: where the data of two countries do not fit together along their border.

Compared are jurisdictions with each other, sites with their jurisdiction, and sites of different
countries with each other. What is found are connected polygons with a reason, an area and a largest
width, which a tolerance divides into slips of the pen and what deserves a look. Nothing is decided:
disputed land is told, and credited to nobody.
"""

import numpy as np
import shapely

from . import sure
from .areas import area_m2
from .depth import own_countries
from .hygiene_result import Fault, in_order
from .jurisdictions import OUTSIDE
from .parallel import map_blocks
from .plane import Plane
from .progress import Progress, Share
from .setops import union
from .strips import (
    Fringe,
    border_of,
    candidate_windows,
    in_frame,
    strips,
    touching,
)
from .thickness import depths, widths
from .tiles import tile
from .windows import Ground, Window, degrees, windows_of

DEFAULT_TOLERANCE_M = 250.0
# Smaller pieces are the rounding of cut vertices (see tiles.rounding_m2).
LEAST_M2 = 0.01
_MARGIN = 6.0
# Degrees: a tenth of a millimetre.
_HAIR = 1e-9
_TILES_AT_ONCE = 5000


def inspect(territory, sites, tolerance_m=DEFAULT_TOLERANCE_M, progress=None, jurisdictions=True):
    """All faults of the data.

    Parameters
    ----------
    territory : Territory, or None
    sites : Sites, or None
        Their ``countries`` are taken as they are: see :func:`with_countries`.
    tolerance_m : float
        The widest gap between outlines that ought to be one, and the deepest sliver, metres.
    jurisdictions : bool
        Whether jurisdictions are compared with each other too.

    Returns
    -------
    list of Fault, in order
    """
    progress = progress or Progress()
    found = []
    if territory is not None and jurisdictions:
        found += of_jurisdictions(territory, tolerance_m, Share(progress, 0.0, 0.4))
    if sites is not None:
        found += of_sites(territory, sites, tolerance_m, Share(progress, 0.4, 1.0))
    return in_order(found)


def with_countries(sites, territory, tolerance_m, progress=None):
    """The sites with a country for each that has none: where it enters deepest."""
    missing = [
        i for i, codes in enumerate(sites.countries) if not codes and sites.geoms[i] is not None
    ]
    if territory is None or not missing:
        return sites
    found = own_countries(
        sites.geoms[missing],
        np.arange(len(missing)),
        len(missing),
        territory.jurisdictions,
        tolerance_m,
        progress,
    )
    countries = list(sites.countries)
    for i, codes in zip(missing, found):
        countries[i] = tuple(sorted({code for marked in codes for code in plain_codes(marked)}))
    return type(sites)(
        sites.geoms, sites.ids, sites.names, countries, sites.layer, sites.illustrative
    )


def plain_codes(marked):
    """The codes of a name of :class:`Territory`'s jurisdictions, without marks."""
    from .territory import plain

    return {plain(code) for code in marked.split("/")}


# --- jurisdictions with each other --------------------------------------------------------------


def of_jurisdictions(territory, tolerance_m, progress):
    """Gaps, overlaps and disputed land."""
    ground, codes, disputed = territory.ground, territory.codes, territory.disputed
    found = []
    label = np.arange(ground.count)
    progress.report(0.0)
    a, b, geoms = strips(ground, label, tolerance_m, Share(progress, 0.0, 0.5))
    m2, wide = area_m2(geoms), widths(geoms)
    for row in np.flatnonzero(m2 > LEAST_M2):
        if codes[a[row]] == codes[b[row]]:
            continue
        marked = disputed[a[row]] or disputed[b[row]]
        found.append(
            Fault(
                "disputed" if marked else "gap",
                geoms[row],
                float(m2[row]),
                float(wide[row]),
                _pair(codes[a[row]], codes[b[row]]),
            )
        )
    a, b, geoms = ground.overlaps(lambda a, b: a != b, progress)
    a, b, geoms = _less_disputed(territory, a, b, geoms, found)
    m2 = area_m2(geoms)
    kept = np.flatnonzero(m2 > LEAST_M2)
    a, b, geoms, m2 = a[kept], b[kept], geoms[kept], m2[kept]
    deep = _both_depths(geoms, ground, a, b, Share(progress, 0.5, 1.0))
    for row in range(len(geoms)):
        reason = "overlap" if deep[row] <= tolerance_m else "deep_overlap"
        pair = _pair(codes[a[row]], codes[b[row]])
        if len(pair) > 1:
            found.append(Fault(reason, geoms[row], float(m2[row]), float(deep[row]), pair))
    return found


def _less_disputed(territory, a, b, geoms, found):
    """Overlaps without disputed land, which is put down as what it is."""
    ground, codes, disputed = territory.ground, territory.codes, territory.disputed
    if not disputed.any():
        return a, b, geoms
    land = union(ground.geoms[disputed])
    marked = disputed[a] | disputed[b]
    rest = []
    for row in np.flatnonzero(~marked):
        rest += [(a[row], b[row], part) for part in sure.parts(sure.left(geoms[row], land))]
    for row in np.flatnonzero(marked):
        found.append(_disputed(geoms[row], _pair(codes[a[row]], codes[b[row]])))
    for one in np.flatnonzero(disputed):
        over = geoms[(a == one) | (b == one)]
        left = sure.left(ground.geoms[one], union(over))
        for part in sure.parts(left):
            found.append(_disputed(part, (codes[one],)))
    geometry = np.full(len(rest), None, dtype=object)
    geometry[:] = [part for _, _, part in rest]
    return (
        np.array([one for one, _, _ in rest], dtype=int),
        np.array([two for _, two, _ in rest], dtype=int),
        geometry,
    )


def _disputed(geom, countries, reason="disputed", sites=()):
    m2 = float(area_m2(np.array([geom], dtype=object))[0])
    return Fault(reason, geom, m2, float("nan"), countries, sites)


def _pair(one, two):
    return tuple(sorted({one, two}))


def _both_depths(geoms, ground, a, b, progress):
    """How far one of two polygons would have to draw back for their overlap to vanish."""
    every = np.arange(ground.count)
    into_a = depths(geoms, ground, lambda i: every == a[i], Share(progress, 0.0, 0.5))
    into_b = depths(geoms, ground, lambda i: every == b[i], Share(progress, 0.5, 1.0))
    return np.fmin(into_a, into_b)


# --- sites ----------------------------------------------------------------------------------------


def of_sites(territory, sites, tolerance_m, progress):
    """Sites with their jurisdiction, and sites of different countries with each other."""
    found = []
    used = np.flatnonzero(~shapely.is_missing(sites.geoms))
    ground = Ground(sites.geoms, progress) if len(used) else None
    if ground is None:
        return found
    if territory is not None:
        found += _beyond(territory, sites, tolerance_m, Share(progress, 0.0, 0.3))
        fringes = border_strips(territory, sites, ground, tolerance_m, Share(progress, 0.3, 0.6))
        for site, geom in fringes:
            geoms = sure.parts(geom)
            for part, m2, wide in zip(geoms, area_m2(geoms), widths(geoms)):
                if m2 > LEAST_M2:
                    codes = sites.countries[site]
                    row = Fault("border_strip", part, float(m2), float(wide), codes, (site,))
                    found.append(row)
    found += _between_sites(sites, ground, tolerance_m, Share(progress, 0.6, 1.0))
    return found


def _beyond(territory, sites, tolerance_m, progress):
    """What of each site lies outside its own jurisdiction."""
    pieces, own_m2 = _split(territory, sites, Share(progress, 0.0, 0.5))
    found, waiting = [], []
    for (site, codes, marked), parts in sorted(pieces.items(), key=lambda item: item[0][:2]):
        for part in sure.parts(sure.joined(np.array(parts, dtype=object))):
            if marked:
                all_codes = tuple(sorted({*codes, *sites.countries[site]}))
                found.append(_disputed(part, all_codes, "disputed_site", (site,)))
            else:
                waiting.append((site, codes, part))
    geoms = np.full(len(waiting), None, dtype=object)
    geoms[:] = [part for _, _, part in waiting]
    m2 = area_m2(geoms)
    kept = np.flatnonzero(m2 > LEAST_M2)
    own = [territory.of(sites.countries[waiting[row][0]]) for row in kept]
    out = depths(geoms[kept], territory.ground, lambda i: own[i], Share(progress, 0.5, 1.0))
    for row, wide in zip(kept, out):
        site, codes, part = waiting[row]
        within = wide <= tolerance_m
        if codes:
            reason = "misplaced" if own_m2[site] <= LEAST_M2 else "sliver" if within else "misfit"
        else:
            others = ~territory.of(sites.countries[site]) & ~territory.disputed
            between = within and _is_near(part, territory.ground, others, tolerance_m)
            reason = "in_gap" if between and own_m2[site] > LEAST_M2 else "outside"
        all_codes = tuple(sorted({*codes, *sites.countries[site]}))
        found.append(Fault(reason, part, float(m2[row]), float(wide), all_codes, (site,)))
    return found


def _split(territory, sites, progress):
    """Parts of sites by whose ground it is, without their own: {(site, codes, disputed): parts};
    and the area of each in its own jurisdiction."""
    known = set(territory.codes)
    asked = [
        i
        for i, codes in enumerate(sites.countries)
        if codes and known & set(codes) and sites.geoms[i] is not None
    ]
    pieces, own_m2 = {}, np.zeros(len(sites.ids))
    if not asked:
        return pieces, own_m2
    tiles, owner = tile(sites.geoms[asked], progress=progress)
    owner = np.array(asked)[owner]
    for start in range(0, len(tiles), _TILES_AT_ONCE):
        some = tiles[start : start + _TILES_AT_ONCE]
        parts, names = territory.jurisdictions.split(some, area_m2(some), progress)
        whose = [((), False) if n == OUTSIDE else territory.owners(n) for n in names]
        for row in range(len(parts.site)):
            site = int(owner[start + parts.site[row]])
            codes, disputed = whose[parts.country[row]]
            own = bool(set(codes) & set(sites.countries[site]))
            if own:
                own_m2[site] += parts.m2[row]
            if disputed or not own:
                key = (site, tuple(sorted(codes)), disputed)
                pieces.setdefault(key, []).append(parts.geometry[row])
        progress.report((start + len(some)) / len(tiles))
    return pieces, own_m2


def _is_near(piece, ground, owners, tolerance_m):
    """Whether a piece lies within the tolerance of the outline of some polygons."""
    piece = sure.without_spikes(piece, _HAIR)
    west, south, east, north = shapely.bounds(piece)
    run, rise = degrees(tolerance_m, max(abs(south), abs(north)))
    lines = ground.lines_near((west - run, south - rise, east + run, north + rise), owners)
    if not len(lines):
        return False
    plane = Plane.around([piece])
    drawn = plane.project([piece])[0]
    return bool((shapely.distance(plane.project(lines), drawn) <= tolerance_m).any())


def border_strips(territory, sites, ground, tolerance_m, progress):
    """Ground between sites and the border of their country where their outline follows it.

    Returns
    -------
    list of (site, polygon), sites ascending
    """
    land = territory.ground
    keys = candidate_windows(land, np.arange(land.count), tolerance_m)
    with_sites, _ = windows_of(ground.line_boxes, tolerance_m)
    keys = keys[np.isin(keys, with_sites)]
    usable = np.array([bool(codes) for codes in sites.countries])

    def work(key):
        found = []
        window = Window(key, _MARGIN * tolerance_m)
        numbers, parts = ground.inside(window)
        owners, lands = land.inside(window)
        by_country = {}
        for number, part in zip(numbers, parts):
            if usable[number]:
                by_country.setdefault(sites.countries[number], []).append((number, part))
        for codes, members in by_country.items():
            mine = territory.of(codes)[owners]
            others = ~mine & ~territory.disputed[owners]
            if not mine.any() or not others.any():
                continue
            own = union(lands[mine])
            border = border_of(window, own, union(lands[others]), tolerance_m)
            for number, part in members:
                obstacles = union(parts[numbers != number])
                fringe = Fringe(window, own, border, obstacles, tolerance_m)
                for piece in in_frame(window, fringe.strips_of(part)):
                    found.append((int(number), piece))
        return found

    found = {}
    for _, rows in map_blocks(lambda: work, list(keys), [1] * len(keys), 1, progress):
        for site, piece in rows:
            found.setdefault(site, []).append(piece)
    return [(site, sure.joined(np.array(found[site], dtype=object))) for site in sorted(found)]


def _between_sites(sites, ground, tolerance_m, progress):
    """Gaps and overlaps of sites whose countries differ."""
    sets = sorted({codes for codes in sites.countries if codes})
    number = {codes: i for i, codes in enumerate(sets)}
    label = np.array([number.get(codes, -1) for codes in sites.countries], dtype=int)
    apart = np.array([[not set(one) & set(two) for two in sets] for one in sets], dtype=bool)
    apart = np.pad(apart.reshape(len(sets), len(sets)), ((0, 1), (0, 1)))  # -1: unknown
    found = []
    if not apart.any():
        return found
    a, b, geoms = strips(ground, label, tolerance_m, Share(progress, 0.0, 0.5))
    some = apart[a, b] if len(a) else np.zeros(0, bool)
    a, b, geoms = a[some], b[some], geoms[some]
    for row, (m2, wide) in enumerate(zip(area_m2(geoms), widths(geoms))):
        if m2 > LEAST_M2:
            one, two = (_touched(ground, geoms[row], label == x) for x in (a[row], b[row]))
            codes = tuple(sorted({*sets[a[row]], *sets[b[row]]}))
            found.append(Fault("site_gap", geoms[row], float(m2), float(wide), codes, one, two))
    a, b, geoms = ground.overlaps(lambda a, b: apart[label[a], label[b]], progress)
    m2 = area_m2(geoms)
    kept = np.flatnonzero(m2 > LEAST_M2)
    a, b, geoms, m2 = a[kept], b[kept], geoms[kept], m2[kept]
    deep = _both_depths(geoms, ground, a, b, Share(progress, 0.5, 1.0))
    for row in range(len(geoms)):
        one, two = sorted((int(a[row]), int(b[row])), key=lambda i: (label[i], sites.ids[i]))
        codes = tuple(sorted({*sites.countries[one], *sites.countries[two]}))
        reason = "site_overlap" if deep[row] <= tolerance_m else "deep_site_overlap"
        found.append(
            Fault(reason, geoms[row], float(m2[row]), float(deep[row]), codes, (one,), (two,))
        )
    return found


def _touched(ground, geom, among):
    """The polygons with a part in common with the outline of a strip."""
    near = np.sort(ground.tree.query(geom))
    near = near[among[ground.owner[near]]]
    hit = touching(ground.tiles[near], geom)
    return tuple(np.unique(ground.owner[near[hit]]).tolist())
