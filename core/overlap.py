"""Areas of many sites in many polygons: the engine under every table of this plugin.

Most of the work of an overlay is never done: see :mod:`.leaves`.
"""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import shapely

from .areas import area_m2, slices
from .leaves import cross
from .parallel import default_threads, handed_out, map_blocks
from .progress import Progress
from .setops import intersection
from .tiles import WHOLE, PolygonSet, polygonal, rounding_m2, spatial_order, tile

# Vertices of the pairs clipped in one call, at about 500 ns each.
_CLIPPED_AT_ONCE = 100_000


@dataclass(frozen=True)
class Clips:
    """Geometries of parts of sites, several for a (site, polygon): they touch, never overlap."""

    site: np.ndarray
    polygon: np.ndarray
    geometry: np.ndarray


@dataclass(frozen=True)
class Hits:
    """Every (site, polygon) with a common area beyond rounding, ordered by site, then polygon.

    ``site`` and ``polygon`` are indices, ``m2`` the area in square metres, ``whole`` says that the
    site lies in the polygon wholly (``m2`` is then the site's own area, to the last digit).
    ``clips`` holds the geometries that were asked for; a pair that was whole at first sight has
    none: its geometry is the site. ``counts`` is for regression tests.
    """

    site: np.ndarray
    polygon: np.ndarray
    m2: np.ndarray
    whole: np.ndarray
    clips: Optional[Clips]
    counts: dict


def overlap(sites, polygons, threads=None, progress=None):
    """Common area of every site with every polygon.

    Parameters
    ----------
    sites : (n,) array of valid shapely polygons or multipolygons, or None
        Longitude/latitude in degrees, WGS 84.
    polygons : (m,) array of the same, or a :class:`~.tiles.PolygonSet`
        They may overlap each other: each is measured by itself.
    threads : int, optional
        Default: the number of cores.
    progress : Progress, optional

    Returns
    -------
    Hits
        Areas on the ellipsoid, edges as drawn (see :mod:`.areas`), relative error <= 1e-9.
    """
    sites = np.asarray(sites, dtype=object)
    threads = threads or default_threads()
    polygons = polygons if isinstance(polygons, PolygonSet) else PolygonSet(polygons)
    blocks = spatial_blocks(sites, threads)
    take = handed_out(polygons)

    def make_worker():
        (own,) = take()

        def work(block):
            tiles, owner = tile(sites[block], progress=progress)
            hits = overlap_block(tiles, area_m2(tiles), own, progress=progress)
            return block[owner], hits

        return work

    results = map_blocks(make_worker, blocks, [len(b) for b in blocks], threads, progress)
    return _merge([result for _, result in results], len(sites), polygons.count)


def spatial_blocks(sites, threads, most=20_000):
    """Index arrays of neighbouring sites: few, since each block cuts the polygons anew."""
    boxes = shapely.bounds(sites).reshape(-1, 4)
    order = spatial_order(boxes)
    order = order[~np.isnan(boxes[order, 0])]
    size = int(min(most, max(256, np.ceil(len(order) / threads))))
    return [order[i : i + size] for i in range(0, len(order), size)]


def _merge(results, n_sites, n_polygons):
    """Add the tiles of each site up and bring all blocks into one order."""
    site = np.concatenate([owner[hits.site] for owner, hits in results] or [np.zeros(0, int)])
    polygon = np.concatenate([hits.polygon for _, hits in results] or [np.zeros(0, int)])
    m2 = np.concatenate([hits.m2 for _, hits in results] or [np.zeros(0)])
    whole = np.concatenate([hits.whole for _, hits in results] or [np.zeros(0, bool)])
    tiles = np.bincount(
        np.concatenate([owner for owner, _ in results] or [np.zeros(0, int)]), minlength=n_sites
    )
    keys, index = np.unique(site * np.int64(n_polygons) + polygon, return_inverse=True)
    site, polygon = np.divmod(keys, max(n_polygons, 1))
    all_whole = np.bincount(index, whole, len(keys)) == tiles[site]
    counts = {}
    for _, hits in results:
        for name, value in hits.counts.items():
            counts[name] = counts.get(name, 0) + value
    # Without any pair bincount would count in integers.
    m2 = np.bincount(index, m2, len(keys)).astype(float)
    return Hits(site, polygon, m2, all_whole, None, counts)


def overlap_block(sites, site_m2, polygons, keep=None, progress=None):
    """The engine for one block of sites in one thread; see :func:`overlap`.

    Parameters
    ----------
    sites : (n,) array of valid polygons of moderate size (see :func:`.tiles.tile`), none missing
    site_m2 : (n,) their areas
    polygons : PolygonSet of this thread
    keep : None, "shared" or "all"
        The clips to keep: none, those of sites that more than one polygon cuts, or all.
    """
    progress = progress or Progress()
    crossing = cross(sites, polygons, progress)
    leaves, whole_site, whole_polygon = crossing.leaves, *crossing.whole
    clip_site, clip_leaf = crossing.clip
    clip_polygon = leaves.owner[clip_leaf]
    kept = _kept(keep, clip_site, clip_polygon, polygons.count, len(sites))
    geometry = np.full(len(clip_site), None, dtype=object)
    clip_m2 = np.zeros(len(clip_site))
    weights = shapely.get_num_coordinates(sites)[clip_site]
    weights += shapely.get_num_coordinates(leaves.geoms)[clip_leaf]
    for some in slices(weights, _CLIPPED_AT_ONCE):
        progress.check()
        pieces = intersection(leaves.geoms[clip_leaf[some]], sites[clip_site[some]])
        clip_m2[some] = area_m2(pieces)
        geometry[some] = np.where(kept[some], pieces, None)

    keys, index = np.unique(
        np.concatenate([whole_site, clip_site]) * np.int64(polygons.count)
        + np.concatenate([whole_polygon, clip_polygon]),
        return_inverse=True,
    )
    hit_site, hit_polygon = np.divmod(keys, max(polygons.count, 1))
    m2 = np.bincount(index, np.concatenate([site_m2[whole_site], clip_m2]), len(keys))
    whole = m2 >= site_m2[hit_site] * (1 - WHOLE)
    m2 = np.where(whole, site_m2[hit_site], m2)
    positive = m2 > rounding_m2(site_m2[hit_site])
    some = np.flatnonzero(kept & (clip_m2 > 0) & positive[index[len(whole_site) :]])
    geometry = polygonal(geometry[some])
    some, geometry = some[geometry != None], geometry[geometry != None]  # noqa: E711
    return Hits(
        hit_site[positive],
        hit_polygon[positive],
        m2[positive],
        whole[positive],
        Clips(clip_site[some], clip_polygon[some], geometry) if keep else None,
        {
            "cuts": leaves.cuts,
            "leaves": len(leaves.geoms),
            "pairs": len(leaves.site),
            "clips": len(clip_site),
        },
    )


def _kept(keep, site, polygon, n_polygons, n_sites):
    if keep == "all":
        return np.ones(len(site), bool)
    if keep is None:
        return np.zeros(len(site), bool)
    pairs = np.unique(site * np.int64(n_polygons) + polygon) // max(n_polygons, 1)
    return np.bincount(pairs, minlength=n_sites)[site] > 1
