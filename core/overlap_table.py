"""The overlap analysis: what of each site lies in which overlay, in which country, counted once.

Sites are taken in blocks of neighbours, each block by one thread: the block's sites are split by
country, the parts measured in all overlays, and what earlier sites of the whole layer leave of each
site is measured again for the total over all sites (``*``).
"""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .leftovers import Neighbours, leftovers
from .meter import Meter, join
from .overlap_result import Collected
from .parallel import default_threads, handed_out, map_blocks
from .progress import Progress
from .store import PolygonStore
from .tiles import tile


@dataclass
class Sites:
    """Features of a layer, several of which may be one site.

    ``site`` gives each feature of ``store`` the position of its site in ``ids`` and ``names``;
    ``illustrative`` (n,) bool tells whose boundary is only drawn, None where nothing says so.
    """

    store: PolygonStore
    site: np.ndarray
    ids: list
    names: list
    illustrative: Optional[np.ndarray] = None


def analyse(sites, overlays, jurisdictions=None, pieces=False, threads=None, progress=None):
    """Measure every site in every overlay by country.

    Parameters
    ----------
    sites : Sites
    overlays : Overlays
    jurisdictions : Jurisdictions, optional
        Without, the country of everything is None.
    pieces : bool
        Keep the geometries of the common areas, at the finest level of each overlay.
    threads, progress : see :func:`.parallel.map_blocks`

    Returns
    -------
    Analysis
        Rows of one site, one target and different countries add up. Nothing is counted twice: the
        polygons of one target are flattened, so are the features of one site and, for ``*``, sites.
    """
    progress = progress or Progress()
    threads = threads or default_threads()
    store, n = sites.store, len(sites.ids)
    drawn = sites.illustrative if sites.illustrative is not None else np.zeros(n, bool)
    # Illustrative sites come last, so that what is credited to them rests on nothing better.
    rank = np.empty(len(store), int)
    rank[np.lexsort((np.arange(len(store)), drawn[sites.site]))] = np.arange(len(store))
    within = Neighbours(store.boxes, rank, store.alike, sites.site)
    across = Neighbours(store.boxes, rank, store.alike, sites.site, across=True)
    take = handed_out(overlays, jurisdictions)

    def make_worker():
        block = _Block(sites, drawn, (within, across), *take(), pieces, progress)
        return block.measure

    blocks = store.blocks(sites.site, n, threads)
    sizes = [float(store.vertices[block].sum()) for block in blocks]
    collected = Collected(n, PolygonStore() if pieces else None)
    for _, result in map_blocks(make_worker, blocks, sizes, threads, progress):
        collected.add(*result)
    return collected.analysis(sites, overlays.targets)


class _Block:
    """Measures blocks of features in one thread."""

    def __init__(self, sites, drawn, neighbours, overlays, jurisdictions, pieces, progress):
        self._sites, self._drawn = sites, drawn
        self._within, self._across = neighbours
        self._meter = Meter(overlays, jurisdictions, progress)
        self._pieces, self._progress = pieces, progress

    def measure(self, features):
        """Rows of the block's sites, rows of its share of ``*``, number of pairs, pieces."""
        store, progress = self._sites.store, self._progress
        tiles, of = tile(store.take(features), progress=progress)
        feature = features[of]
        # First within the site, then in all: the second leaves no more than the first.
        _, own, of = leftovers(tiles, feature, self._within, store.take, progress)
        feature = feature[of]
        changed, shared, shared_of = leftovers(own, feature, self._across, store.take, progress)
        own_site = self._sites.site[feature]

        rows, hit, pieces = self._meter.rows(own, self._pieces)
        n_pairs = self._meter.count_pairs(own_site[hit[0]], hit[1])
        kept = ~changed[rows[0]]
        star = [
            (self._drawn[own_site[rows[0][kept]]].astype(int),) + tuple(c[kept] for c in rows[1:])
        ]
        lost = np.flatnonzero(changed[shared_of])
        if len(lost):
            more, _, _ = self._meter.rows(shared[lost])
            drawn = self._drawn[own_site[shared_of[lost[more[0]]]]]
            star.append((drawn.astype(int),) + more[1:])
        star = tuple(np.concatenate(column) for column in zip(*star))
        rows = (own_site[rows[0]],) + rows[1:]
        if pieces is not None:
            pieces = join(own_site, *pieces, self._progress)
        return rows, star, n_pairs, pieces
