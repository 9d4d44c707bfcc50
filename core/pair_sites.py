"""Sites as border pairs need them: polygons, or points, with the countries they say they are in."""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import shapely

from .depth import own_countries
from .outlines import unwrapped_boxes
from .parallel import default_threads, handed_out, map_blocks
from .setops import union
from .store import PolygonStore


@dataclass
class PairSites:
    """Sites of one or more layers.

    store : polygons, discs among them; ``site`` (len(store),) the site of each
    ids, names, categories : lists of str, or None where nothing is given
    listed : list of tuples of country codes as the attributes say, () where they say nothing
    points : (n, 2) longitude/latitude of sites known as a point, NaN for the others; such a site
        has a disc in the store if it reports an area
    illustrative : (n,) bool, None where nothing says so
    """

    store: PolygonStore
    site: np.ndarray
    ids: list
    names: list
    categories: list
    listed: list
    points: np.ndarray
    illustrative: Optional[np.ndarray] = None

    def __post_init__(self):
        self._order = np.argsort(self.site, kind="stable")
        self._start = np.searchsorted(self.site[self._order], np.arange(len(self.ids) + 1))

    def __len__(self):
        return len(self.ids)

    def take(self, sites):
        """Geometry of each site: a polygon, multipolygon or point, None where there is none."""
        rows = [self._order[self._start[s] : self._start[s + 1]] for s in sites]
        flat = np.concatenate([*rows, np.zeros(0, int)]).astype(int)
        polygons = self.store.take(flat.tolist())
        result, start = np.full(len(sites), None, dtype=object), 0
        for n, some in enumerate(rows):
            own = polygons[start : start + len(some)]
            start += len(some)
            if len(own):
                result[n] = own[0] if len(own) == 1 else union(own)
            elif np.isfinite(self.points[sites[n], 0]):
                result[n] = shapely.Point(self.points[sites[n]])
        return result

    def boxes(self):
        """(n, 4) boxes of the sites, see :func:`.outlines.unwrapped_boxes`."""
        boxes = np.full((len(self), 4), np.nan)
        raw = self.store.boxes
        np.fmin.at(boxes[:, :2], self.site, raw[:, :2])
        np.fmax.at(boxes[:, 2:], self.site, raw[:, 2:])
        bare = np.isnan(boxes[:, 0])
        boxes[bare] = np.tile(self.points[bare], 2)
        over = np.flatnonzero((boxes[:, 0] == -180) & (boxes[:, 2] == 180))
        for site in over:
            boxes[site] = unwrapped_boxes(self.take([site]))[0]
        return boxes

    def vertices(self):
        """(n,) number of vertices."""
        return np.bincount(self.site, self.store.vertices, len(self)).astype(int) + 2


def countries_entered(sites, jurisdictions, tolerance_m, threads=None, progress=None):
    """The countries that the sites lie in: see :func:`.depth.own_countries`.

    A site known as a point lies where its point lies, whatever its disc reaches.

    Returns
    -------
    list of tuples of codes
    """
    threads = threads or default_threads()
    result = [()] * len(sites)
    known = np.isfinite(sites.points[:, 0])
    for site in np.flatnonzero(known):
        result[site] = _country_at(sites.points[site], jurisdictions)
    rows = np.flatnonzero(~known[sites.site])
    take = handed_out(jurisdictions)

    def make_worker():
        (own,) = take()

        def work(block):
            block = block[~known[sites.site[block]]]
            if not len(block):
                return block, []
            numbers, owner = np.unique(sites.site[block], return_inverse=True)
            polygons = sites.store.take(block.tolist())
            found = own_countries(polygons, owner, len(numbers), own, tolerance_m, progress)
            return numbers, found

        return work

    if len(rows):
        blocks = sites.store.blocks(sites.site, len(sites), threads)
        sizes = [float(sites.store.vertices[block].sum()) for block in blocks]
        for _, (numbers, found) in map_blocks(make_worker, blocks, sizes, threads, progress):
            for site, codes in zip(numbers, found):
                result[site] = codes
    return result


def _country_at(lonlat, jurisdictions):
    polygons = jurisdictions.polygons
    hits = polygons.tree.query(shapely.Point(lonlat), predicate="intersects")
    codes = jurisdictions.code_of_part()
    return tuple(sorted({codes[hit] for hit in hits})[:1])
