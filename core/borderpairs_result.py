"""What a search for border pairs found, and the tables made of it."""

from dataclasses import dataclass
from typing import NamedTuple, Optional

import numpy as np

ADJOINING, NEAR, OVERLAPPING, SINGLE = "adjoining", "near", "overlapping", "single_record"
KINDS = (ADJOINING, OVERLAPPING, NEAR, SINGLE)


@dataclass
class Pair:
    """Two sites, or one record twice: numbers of the sites, what is measured, a line.

    ``distance_m``, ``shared_m``, ``m2`` are None where there is no such thing; ``shared_by`` is
    ``border``, ``outlines`` or None. ``line`` is the shared border, else the shortest link.
    """

    a: int
    b: int
    country_a: str
    country_b: str
    kind: str
    distance_m: Optional[float]
    shared_m: Optional[float]
    shared_by: Optional[str]
    m2: Optional[float]
    line: object


class PairRow(NamedTuple):
    """One row of OUTPUT."""

    site_a: str
    site_b: str
    country_a: str
    country_b: str
    kind: str
    distance_m: Optional[float]
    shared_border_km: Optional[float]
    shared_by: Optional[str]
    overlap_km2: Optional[float]
    name_a: Optional[str]
    name_b: Optional[str]
    iucn_cat_a: Optional[str]
    iucn_cat_b: Optional[str]
    border: str
    cluster_id: int
    illustrative: Optional[str]


class BorderRow(NamedTuple):
    """One row of BORDERS: all pairs of two countries."""

    border: str
    country_a: str
    country_b: str
    pairs_n: int
    adjoining_n: int
    overlapping_n: int
    near_n: int
    single_record_n: int
    sites_a_n: int
    sites_b_n: int
    unpaired_a_n: Optional[int]
    unpaired_b_n: Optional[int]
    shared_border_km: Optional[float]
    overlap_km2: Optional[float]
    least_distance_m: Optional[float]
    illustrative_n: Optional[int]


class SiteRow(NamedTuple):
    """What OUTPUT of a site is joined with."""

    site_id: str
    country: Optional[str]
    pairs_n: Optional[int]
    border_km: Optional[float]
    cluster_id: Optional[int]


@dataclass
class BorderPairs:
    """Result of :func:`.borderpairs.find_pairs`.

    own : list of tuples of codes, the countries each site was paired by
    entered : the countries it lies in; () without jurisdictions
    shared_m : (country_a, country_b) -> metres of border shared by any of its pairs
    cluster : (n,) int, 0 for none; border_m : (n,) NaN for no data
    """

    sites: object
    own: list
    entered: list
    pairs: list
    shared_m: dict
    cluster: np.ndarray
    border_m: np.ndarray
    tolerance_m: float
    distance_m: float
    with_borders: bool

    def __post_init__(self):
        self.pairs_n = np.zeros(len(self.own), int)
        for pair in self.pairs:
            for site in {pair.a, pair.b}:
                self.pairs_n[site] += 1

    def rows(self):
        """Rows of OUTPUT, in the order of ``pairs``."""
        sites = self.sites
        for pair in self.pairs:
            yield PairRow(
                sites.ids[pair.a],
                sites.ids[pair.b],
                pair.country_a,
                pair.country_b,
                pair.kind,
                pair.distance_m,
                None if pair.shared_m is None else pair.shared_m / 1000,
                pair.shared_by,
                None if pair.m2 is None else pair.m2 / 1e6,
                sites.names[pair.a],
                sites.names[pair.b],
                sites.categories[pair.a],
                sites.categories[pair.b],
                border_name(pair),
                int(self.cluster[pair.a]),
                self._mark(pair),
            )

    def site(self, n):
        """The :class:`SiteRow` of a site."""
        border = self.border_m[n]
        return SiteRow(
            self.sites.ids[n],
            ";".join(self.own[n]) or None,
            int(self.pairs_n[n]) if self.own[n] else None,
            float(border) / 1000 if np.isfinite(border) else None,
            int(self.cluster[n]) or None,
        )

    def unpaired(self):
        """Sites on a border without a partner: no farther from it than the tolerance, no pair."""
        on_border = self.border_m <= self.tolerance_m
        alone = (self.pairs_n == 0) & np.array([bool(codes) for codes in self.own], dtype=bool)
        return np.flatnonzero(on_border & alone)

    def misplaced(self):
        """Sites that lie in other countries than they list: (site, listed, entered)."""
        for n, lies in enumerate(self.entered):
            listed = self.sites.listed[n]
            if listed and lies and not set(listed) & set(lies):
                yield n, tuple(listed), lies

    def borders(self):
        """Rows of BORDERS, one for each two (sets of) countries with a pair."""
        groups = {}
        for pair in self.pairs:
            groups.setdefault((pair.country_a, pair.country_b), []).append(pair)
        alone = self.unpaired() if self.with_borders else None
        for (first, second), pairs in sorted(groups.items()):
            kinds = [pair.kind for pair in pairs]
            distances = [pair.distance_m for pair in pairs if pair.distance_m is not None]
            areas = [pair.m2 for pair in pairs if pair.m2 is not None]
            marks = [self._mark(pair) for pair in pairs]
            yield BorderRow(
                border_name(pairs[0]),
                first,
                second,
                len(pairs),
                *(kinds.count(kind) for kind in (ADJOINING, OVERLAPPING, NEAR, SINGLE)),
                len({pair.a for pair in pairs}),
                len({pair.b for pair in pairs}),
                *(self._alone(alone, country) for country in (first, second)),
                self._shared_km(first, second, pairs),
                sum(areas) / 1e6 if areas else None,
                min(distances) if distances else None,
                marks.count("true") if self.sites.illustrative is not None else None,
            )

    def shared_km(self):
        """Kilometres of border shared by pairs, over all borders; each counted once."""
        return sum(self.shared_m.values()) / 1000

    def clusters_n(self):
        """The number of groups."""
        return int(self.cluster.max(initial=0))

    def _shared_km(self, first, second, pairs):
        known = [pair.shared_m for pair in pairs if pair.shared_m is not None]
        return self.shared_m.get((first, second), 0.0) / 1000 if known else None

    def _alone(self, alone, country):
        if alone is None:
            return None
        return sum(";".join(self.own[n]) == country for n in alone.tolist())

    def _mark(self, pair):
        drawn = self.sites.illustrative
        return None if drawn is None else "true" if drawn[pair.a] or drawn[pair.b] else "false"


def border_name(pair):
    """What the border of a pair is called: CHN-RUS."""
    return f"{pair.country_a}-{pair.country_b}"
