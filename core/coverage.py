"""Coverage: how much of each region is protected, by country, and where the gaps are.

Protected areas are put in an order (see :func:`.flatten.attribution_order`); each is credited with
the ground that earlier ones leave it, so that categories add up to what is protected.
"""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import shapely

from .areas import area_m2
from .coverage_result import Collected
from .flatten import Neighbours, leftovers, spread
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
    own = Neighbours(store.boxes, order, region)
    protected = Neighbours(records.store.boxes, np.zeros(len(records.store), int)) if gaps else None

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
    tiles, owner = tile(store.take(features), progress=progress)
    at, other = own.earlier(features)
    others = np.unique(other)
    pairs = spread(at, np.searchsorted(others, other), owner, len(features))
    _, left = leftovers(
        tiles,
        shapely.bounds(tiles).reshape(-1, 4),
        pairs,
        store.take(others),
        store.boxes[others],
        progress,
    )
    kept = np.flatnonzero(left != None)  # noqa: E711 - an object array
    tiles, region = left[kept], region_of[features][owner[kept]]
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
    boxes = shapely.bounds(geoms).reshape(-1, 4)
    pairs = np.stack(protected.near(boxes))
    others = np.unique(pairs[1])
    pairs[1] = np.searchsorted(others, pairs[1])
    _, gaps = leftovers(
        geoms, boxes, pairs, records.store.take(others), records.store.boxes[others], progress
    )
    some = np.flatnonzero(gaps != None)  # noqa: E711
    zero = np.zeros(len(some), int)
    return rows, join(region[site], some, country[some], zero, gaps[some], progress)


def _measure_records(collected, records, regions, jurisdictions, threads, progress):
    """What each record protects of each region: gross, attributed, and by discs only."""
    store = records.store
    earlier = Neighbours(store.boxes, records.rank)
    # For what only discs cover: every polygon comes before every disc.
    polygons_first = Neighbours(store.boxes, records.disc.astype(int))

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
    tiles, owner = tile(records.store.take(features), progress=progress)
    boxes = shapely.bounds(tiles).reshape(-1, 4)

    def without(neighbours, geoms, positions):
        """What the neighbours leave of some tiles, and whether that is less."""
        at, other = neighbours.earlier(features)
        others = np.unique(other)
        pairs = spread(at, np.searchsorted(others, other), owner, len(features))
        number = np.full(len(tiles), -1)
        number[positions] = np.arange(len(positions))
        pairs = np.stack([number[pairs[0]], pairs[1]])[:, number[pairs[0]] >= 0]
        return leftovers(
            geoms,
            boxes[positions],
            pairs,
            records.store.take(others),
            records.store.boxes[others],
            progress,
        )

    everything = np.arange(len(tiles))
    gross, _, _ = meter.rows(tiles)
    changed, left = without(earlier, tiles, everything)
    net = _of_features(gross, ~changed, features[owner])
    lost = np.flatnonzero(changed & (left != None))  # noqa: E711 - an object array
    if len(lost):
        rows, _, _ = meter.rows(left[lost])
        net = _joined(net, _of_features(rows, None, features[owner[lost]]))
    discs = np.flatnonzero(records.disc[features[owner]] & (left != None))  # noqa: E711
    only = tuple(column[:0] for column in net)
    if len(discs):
        _, alone = without(polygons_first, left[discs], discs)
        some = np.flatnonzero(alone != None)  # noqa: E711
        if len(some):
            rows, _, _ = meter.rows(alone[some])
            only = _of_features(rows, None, features[owner[discs[some]]])
    return _of_features(gross, None, features[owner]), net, only


def _of_features(rows, wanted, feature_of_tile):
    """The rows with features for tiles, of the wanted tiles only."""
    if wanted is not None:
        rows = tuple(column[wanted[rows[0]]] for column in rows)
    return (feature_of_tile[rows[0]], *rows[1:])


def _joined(a, b):
    return tuple(np.concatenate(columns) for columns in zip(a, b))
