"""Coverage: how much of each region is protected, by country, and where the gaps are.

Protected areas are put in an order (see :func:`.flatten.attribution_order`); each is credited with
the ground that earlier ones leave it, so that categories add up to what is protected.
"""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .areas import area_m2
from .coverage_result import Collected
from .leftovers import Everything, Neighbours, leftovers
from .meter import Meter, join
from .parallel import default_threads, handed_out, map_blocks
from .progress import Progress, Share
from .store import PolygonStore
from .tiles import tile


@dataclass
class Records:
    """Protected areas that are kept: polygons, and discs for points with a reported area.

    All columns have the length of ``store``. ``rank`` is the order of attribution; ``kind`` numbers
    the (site type, category, realm) of a record in ``kinds``; ``reported_m2`` is NaN where unknown;
    ``country`` is the record's own code or None.
    """

    store: PolygonStore
    rank: np.ndarray
    kind: np.ndarray
    kinds: list
    disc: np.ndarray
    illustrative: Optional[np.ndarray]
    reported_m2: np.ndarray
    country: np.ndarray
    has_realm: bool = False


@dataclass
class Regions:
    """Regions as sites (``store``, ``region`` of each feature) and, the same, as overlays."""

    store: PolygonStore
    region: np.ndarray
    names: list
    overlays: object


def cover(records, regions, jurisdictions=None, gaps=False, threads=None, progress=None):
    """Measure what is protected of each region in each country.

    Parameters
    ----------
    records : Records
    regions : Regions; features of one name are flattened, regions are measured independently
    jurisdictions : Jurisdictions, optional
    gaps : bool
        Keep the geometries of what is not protected, by region and country.

    Returns
    -------
    Coverage (see :mod:`.coverage_result`)
    """
    progress = progress or Progress()
    threads = threads or default_threads()
    collected = Collected(records, regions)
    share = Share(progress, 0.0, 0.4)
    _measure_regions(
        collected, regions.region, records, regions, jurisdictions, gaps, threads, share
    )
    if len(regions.names) > 1:  # all of them flattened
        everything = np.full(len(regions.region), len(regions.names))
        share = Share(progress, 0.4, 0.5)
        _measure_regions(
            collected, everything, records, regions, jurisdictions, False, threads, share
        )
    _measure_records(collected, records, regions, jurisdictions, threads, progress)
    return collected.coverage()


def _workers(make, jurisdictions, *copied):
    """A ``make_worker`` whose first worker gets the originals and every other its own copies."""
    take = handed_out(jurisdictions, *copied)
    return lambda: make(*take())


def _measure_regions(collected, region, records, regions, jurisdictions, gaps, threads, progress):
    """Ground by country of what is one region by ``region`` (a number per feature), and gaps."""
    store = regions.store
    order = np.arange(len(store))
    own = Neighbours(store.boxes, order, store.alike, region)
    protected = Everything(records.store.boxes, records.store.alike) if gaps else None

    def make(own_jurisdictions):
        def work(features):
            return _region_block(
                features, store, region, own, records, protected, own_jurisdictions, progress
            )

        return work

    blocks = store.blocks(order, len(store), threads)
    sizes = [float(store.vertices[block].sum()) for block in blocks]
    for _, result in map_blocks(_workers(make, jurisdictions), blocks, sizes, threads, progress):
        collected.add_regions(*result)


def _region_block(features, store, region_of, own, records, protected, jurisdictions, progress):
    """(region, country, m2) rows, and the keys and geometries of the gaps."""
    tiles, of = tile(store.take(features), progress=progress)
    feature = features[of]
    _, tiles, of = leftovers(tiles, feature, own, store.take, progress)
    region = region_of[feature[of]]
    m2 = area_m2(tiles)
    if jurisdictions is None:
        site, country, geoms = np.arange(len(tiles)), np.full(len(tiles), None), tiles
    else:
        pieces, names = jurisdictions.split(tiles, m2, progress)
        site, geoms, m2 = pieces.site, pieces.geometry, pieces.m2
        country = np.array(names, dtype=object)[pieces.country]
    rows = (region[site], country, m2)
    if protected is None or len(geoms) == 0:
        return rows, None
    everywhere = np.zeros(len(geoms), int)
    _, gaps, of = leftovers(geoms, everywhere, protected, records.store.take, progress)
    zero = np.zeros(len(of), int)
    return rows, join(region[site], of, country[of], zero, gaps, progress)


def _measure_records(collected, records, regions, jurisdictions, threads, progress):
    """What each record protects of each region: gross, attributed, and by discs only."""
    store = records.store
    earlier = Neighbours(store.boxes, records.rank, store.alike)
    # For what only discs cover: every polygon comes before every disc.
    polygons_first = Neighbours(store.boxes, records.disc.astype(int), store.alike)

    def make(own_jurisdictions, own_overlays):
        meter = Meter(own_overlays, own_jurisdictions, progress)

        def work(features):
            return _record_block(features, records, earlier, polygons_first, meter, progress)

        return work

    blocks = store.blocks(np.arange(len(store)), len(store), threads)
    sizes = [float(store.vertices[block].sum()) for block in blocks]
    workers = _workers(make, jurisdictions, regions.overlays)
    share = Share(progress, 0.5, 1.0)
    for _, result in map_blocks(workers, blocks, sizes, threads, share):
        collected.add_records(*result)


def _record_block(features, records, earlier, polygons_first, meter, progress):
    """Rows (record, country, target, m2): gross, attributed, and attributed to discs only."""
    take = records.store.take
    tiles, of = tile(take(features), progress=progress)
    feature = features[of]
    gross, _, _ = meter.rows(tiles)
    changed, left, of = leftovers(tiles, feature, earlier, take, progress)
    net = _of_features(gross, ~changed, feature)
    lost = np.flatnonzero(changed[of])
    if len(lost):
        rows, _, _ = meter.rows(left[lost])
        net = _joined(net, _of_features(rows, None, feature[of[lost]]))
    discs = np.flatnonzero(records.disc[feature[of]])
    only = tuple(column[:0] for column in net)
    if len(discs):
        left, disc = left[discs], feature[of[discs]]
        _, alone, of = leftovers(left, disc, polygons_first, take, progress)
        if len(alone):
            rows, _, _ = meter.rows(alone)
            only = _of_features(rows, None, disc[of])
    return _of_features(gross, None, feature), net, only


def _of_features(rows, wanted, feature_of_tile):
    """The rows with features for tiles, of the wanted tiles only."""
    if wanted is not None:
        rows = tuple(column[wanted[rows[0]]] for column in rows)
    return (feature_of_tile[rows[0]], *rows[1:])


def _joined(a, b):
    return tuple(np.concatenate(columns) for columns in zip(a, b))
