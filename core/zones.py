"""Zones round sites that are right: true distances, no ground twice, the innermost zone first.

Zone z of a site is the ground within its distance that belongs to no core and no zone further in
of *any* site. Where several sites give a place the same zone, it goes to the nearest of them; equal
distances to the smaller site id. So the zones of all sites are disjoint, neighbours share a
boundary, and the areas add up to that of the union of all buffers.
"""

from dataclasses import dataclass

import numpy as np
import shapely

from .areas import area_m2
from .buffers import LARGEST_DISTANCE_M, buffer, default_tolerance
from .errors import PlannerError
from .flatten import attribute, attribution_order, components
from .jurisdictions import OUTSIDE, Jurisdictions
from .progress import Progress, Share
from .setops import union
from .tiles import tile
from .zone_groups import zones_of_groups

CORE = -1
_HEMISPHERE_M2 = 255.0e12


@dataclass(frozen=True)
class Cores:
    """What the zones are drawn round.

    ``geoms``: (n,) points, lines or polygons, valid, in the frame, none missing; ``site``: (n,)
    int, the site (or dissolved group) of each; ``factor``: (n,) multiplies all distances; ``ids``:
    the sites' ids, which break ties (numbers by value, before text).
    """

    geoms: np.ndarray
    site: np.ndarray
    factor: np.ndarray
    ids: list


@dataclass(frozen=True)
class ZonePieces:
    """Rows: site, zone (``CORE`` or the ring's number), polygon, m2, distances in metres."""

    site: np.ndarray
    zone: np.ndarray
    geometry: np.ndarray
    m2: np.ndarray
    inner_m: np.ndarray
    outer_m: np.ndarray


@dataclass(frozen=True)
class CountryPieces(ZonePieces):
    """Rows by country; ``across``: the country is none of the site's own."""

    country: list
    across: np.ndarray


def zones(cores, rings, tolerance_m=None, clip=None, exclude=None, progress=None, threads=None):
    """Draw zones round sites.

    Parameters
    ----------
    cores : Cores
    rings : list of (name, outer distance in metres), ascending
    tolerance_m : float, optional
        What outer boundaries may be off; default :func:`.buffers.default_tolerance`.
    clip, exclude : (k,) arrays of valid polygons, optional
        Rings are cut to the one and lose the other; cores stay as they are.
    threads : int, optional
        Default: the number of cores. The result does not depend on it.

    Returns
    -------
    ZonePieces
        One row per site and zone that has ground, sites in the order of ``ids``, the core first.

    Raises
    ------
    PlannerError
        ``ring_too_far`` (over 5,000 km by the factor) or ``ring_too_large`` (larger than a
        hemisphere), with ``zone`` and ``site``.
    """
    progress = progress or Progress()
    _check_distances(cores, rings)
    count = len(cores.ids)
    rank = attribution_order([None] * count, [None] * count, cores.ids)
    solid = _joined(cores.geoms, cores.site, count, progress)
    reach = rings[-1][1] * cores.factor.max()
    tolerance = default_tolerance(rings[0][1]) if tolerance_m is None else tolerance_m
    covers = []
    for number, (name, distance) in enumerate(rings):
        part = Share(progress, 0.5 * number / len(rings), 0.5 * (number + 1) / len(rings))
        grown = buffer(cores.geoms, distance * cores.factor, tolerance_m, part)
        cover = _joined(grown, cores.site, count, progress)
        _check_size(cover, name, cores.ids)
        covers.append(cover)
    rows = _core_rows(solid, rank, progress)
    rows += zones_of_groups(
        components(covers[-1]),
        rank,
        solid,
        covers,
        reach,
        tolerance,
        Share(progress, 0.5, 0.9),
        threads,
    )
    site, zone, geometry = _columns(rows)
    ring = zone != CORE
    geometry[ring] = _restricted(geometry[ring], clip, exclude, progress)
    kept = ~shapely.is_missing(geometry)
    site, zone, geometry = site[kept], zone[kept], geometry[kept]
    order = np.lexsort([zone, rank[site]])
    return _with_distances(site[order], zone[order], geometry[order], cores, rings)


def by_country(pieces, jurisdictions, own, progress=None):
    """Split zones by country.

    Parameters
    ----------
    pieces : ZonePieces
    jurisdictions : Jurisdictions
    own : sequence of collections of codes, those of each site

    Returns
    -------
    CountryPieces
        Country is a code, several (``A/B``) where jurisdictions overlap, ``-`` where none reaches.
    """
    row, country, geometry = _split(pieces.geometry, jurisdictions, progress or Progress())
    codes = [set(code.split("/")) for code in country]
    across = [
        bool(own[site]) and OUTSIDE not in code and code.isdisjoint(own[site])
        for site, code in zip(pieces.site[row].tolist(), codes)
    ]
    return CountryPieces(
        pieces.site[row],
        pieces.zone[row],
        geometry,
        area_m2(geometry),
        pieces.inner_m[row],
        pieces.outer_m[row],
        country,
        np.array(across, dtype=bool),
    )


def restrict(pieces, clip=None, exclude=None, progress=None):
    """Rings that were drawn, cut as :func:`zones` cuts them: cores stay as they are.

    For whoever wants to know what each of the two takes. Returns ZonePieces.
    """
    geometry, ring = pieces.geometry.copy(), pieces.zone != CORE
    geometry[ring] = _restricted(geometry[ring], clip, exclude, progress or Progress())
    kept = ~shapely.is_missing(geometry)
    return ZonePieces(
        pieces.site[kept],
        pieces.zone[kept],
        geometry[kept],
        area_m2(geometry[kept]),
        pieces.inner_m[kept],
        pieces.outer_m[kept],
    )


def _check_distances(cores, rings):
    for name, distance in rings:
        far = cores.factor * distance > LARGEST_DISTANCE_M
        if far.any():
            site = cores.ids[cores.site[int(np.argmax(far))]]
            raise PlannerError("ring_too_far", zone=name, site=site)


def _check_size(cover, name, ids):
    large = area_m2(cover) > _HEMISPHERE_M2
    if large.any():
        raise PlannerError("ring_too_large", zone=name, site=ids[int(np.argmax(large))])


def _joined(geoms, site, count, progress):
    """One geometry for each site: of its polygons if it has any, else of its lines and points."""
    result = np.full(count, None, dtype=object)
    order = np.argsort(site, kind="stable")
    starts = np.searchsorted(site[order], np.arange(count))
    for i, (start, stop) in enumerate(zip(starts, np.r_[starts[1:], len(order)])):
        mine = geoms[order[start:stop]]
        mine = mine[~shapely.is_missing(mine)]
        if len(mine) == 1:
            result[i] = mine[0]
        elif (shapely.get_dimensions(mine) == 2).all():
            result[i] = union(mine, progress)
        else:
            progress.check()
            result[i] = shapely.union_all(mine)
    return result


def _core_rows(solid, rank, progress):
    """(site, CORE, polygon) of the flattened cores."""
    areal = np.where(shapely.get_dimensions(solid) >= 2, solid, None)
    pieces, owner = attribute(areal, rank, progress)
    return [
        (site, CORE, union(pieces[owner == site], progress)) for site in np.unique(owner).tolist()
    ]


def _restricted(geoms, clip, exclude, progress):
    """Geometries inside ``clip`` and outside ``exclude``, None where nothing is left."""
    for polygons, inside in ((clip, True), (exclude, False)):
        if polygons is None:
            continue
        ground = Jurisdictions(polygons, ["in"] * len(polygons), fill_holes=False)
        there = np.flatnonzero(~shapely.is_missing(geoms))
        row, side, parts = _split(geoms[there], ground, progress)
        left = np.full(len(geoms), None, dtype=object)
        for i, code, part in zip(row, side, parts):
            if (code == "in") == inside:
                left[there[i]] = part
        geoms = left
    return geoms


def _split(geoms, jurisdictions, progress):
    """(row, code, polygon): each geometry by country, one polygon for each row and country."""
    tiles, of_tile = tile(geoms, progress=progress)
    split, names = jurisdictions.split(tiles, area_m2(tiles), progress)
    found = {}
    for row, country, part in zip(of_tile[split.site], split.country.tolist(), split.geometry):
        found.setdefault((int(row), names[country]), []).append(part)
    keys = sorted(found, key=lambda key: (key[0], key[1] == OUTSIDE, key[1]))
    parts = np.array([union(found[key], progress) for key in keys] + [None], dtype=object)[:-1]
    return np.array([key[0] for key in keys], dtype=int), [key[1] for key in keys], parts


def _columns(rows):
    site = np.array([row[0] for row in rows], dtype=int)
    zone = np.array([row[1] for row in rows], dtype=int)
    return site, zone, np.array([row[2] for row in rows] + [None], dtype=object)[:-1]


def _with_distances(site, zone, geometry, cores, rings):
    """The rows with their distances; NaN where the members of a group have several factors."""
    low = np.full(len(cores.ids), np.inf)
    high = np.full(len(cores.ids), -np.inf)
    np.minimum.at(low, cores.site, cores.factor)
    np.maximum.at(high, cores.site, cores.factor)
    factor = np.where(low == high, low, np.nan)
    outer = np.array([0.0, *(distance for _, distance in rings)])
    inner = np.array([0.0, 0.0, *(distance for _, distance in rings)])[: len(outer)]
    multiplied = np.where(zone == CORE, 1.0, factor[site])
    return ZonePieces(
        site,
        zone,
        geometry,
        area_m2(geometry),
        inner[zone + 1] * multiplied,
        outer[zone + 1] * multiplied,
    )
