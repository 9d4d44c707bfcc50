"""What an overlap analysis found, and the table made of it."""

from dataclasses import dataclass, field
from typing import NamedTuple, Optional

import numpy as np

from .store import PolygonStore

ALL = "*"
GROUND = -1
# A share of a site's area that is no more than the rounding of the clipping.
ROUNDING = 1e-9
# Rows of 0 for classes are given up to this many; beyond, only for classes that were met.
MOST_ZERO_CLASS_ROWS = 1_000_000


@dataclass(frozen=True)
class Target:
    """What areas are given for: all overlays together, one overlay, or one class of it."""

    level: str
    overlay: str
    overlay_class: Optional[str] = None


class Rows(NamedTuple):
    """Areas in square metres by site, country and target, all four columns of one length.

    Site number ``n`` stands for all sites flattened (``*``), ``n + 1`` for that part of it which
    only illustrative boundaries cover. Target -1 is the site's ground itself.
    """

    site: np.ndarray
    country: np.ndarray
    target: np.ndarray
    m2: np.ndarray


class TableRow(NamedTuple):
    """One row of the table: fields as in docs/METHODS.md, None where there is no data."""

    site_id: str
    site_name: Optional[str]
    overlay: str
    overlay_class: Optional[str]
    country: Optional[str]
    level: str
    overlap_km2: float
    overlap_pct: Optional[float]
    pct_in_country: Optional[float]
    illustrative_km2: Optional[float]


@dataclass
class Analysis:
    """Result of :func:`.overlap_table.analyse`."""

    ids: list
    names: list
    countries: list
    targets: list
    ground: Rows
    rows: Rows
    pairs: int
    illustrative: Optional[np.ndarray]
    pieces: Optional[PolygonStore] = None
    piece_keys: list = field(default_factory=list)

    @property
    def star(self):
        """The number of the site that stands for all sites."""
        return len(self.ids)

    def site_m2(self):
        """Area of each site, then of ``*`` and of its illustrative part: (n + 2,)."""
        return np.bincount(self.ground.site, self.ground.m2, self.star + 2)

    def target_m2(self, target=0):
        """Area under one target over all countries, by site: (n + 2,). Target 0 is all overlays."""
        some = self.rows.target == target
        return np.bincount(self.rows.site[some], self.rows.m2[some], self.star + 2)

    def overlays_n(self):
        """How many overlays each site has a part in, more than rounding (1e-9 of it): (n + 2,)."""
        overlays = [t for t, target in enumerate(self.targets) if target.level == "overlay"]
        rounding = ROUNDING * self.site_m2()
        met = [self.target_m2(target) > rounding for target in overlays]
        return np.sum(met, axis=0).astype(int) if met else np.zeros(self.star + 2, int)

    def outside_share(self, outside="-"):
        """Share of each site that lies in no jurisdiction: (n,), 0..1."""
        if outside not in self.countries:
            return np.zeros(self.star)
        ground = self.ground
        some = ground.country == self.countries.index(outside)
        area = self.site_m2()[: self.star]
        part = np.bincount(ground.site[some], ground.m2[some], self.star + 2)[: self.star]
        return np.divide(part, area, out=np.zeros(self.star), where=area > 0)

    def table(self):
        """All rows: every site (``*`` first) in all of its countries under every target.

        Rows add up over ``country`` only. A site that an overlay does not meet has its rows with 0;
        for classes these are left out where they would be more than ``MOST_ZERO_CLASS_ROWS``.
        """
        site, country, target, m2, ground = self._grid()
        whole = self.site_m2()
        drawn = self._illustrative_m2(site, country, target, m2)
        for i in np.lexsort((country, target, np.where(site == self.star, -1, site))):
            s, t = site[i], self.targets[target[i]]
            code = self.countries[country[i]]
            yield TableRow(
                ALL if s == self.star else self.ids[s],
                None if s == self.star else self.names[s],
                t.overlay,
                t.overlay_class,
                code,
                t.level,
                m2[i] / 1e6,
                100 * m2[i] / whole[s] if whole[s] > 0 else None,
                100 * m2[i] / ground[i] if code is not None and ground[i] > 0 else None,
                None if drawn is None else drawn[i] / 1e6,
            )

    def has_all_zero_rows(self):
        """Whether the table has the rows of 0 of classes too."""
        classes = sum(target.level == "class" for target in self.targets)
        return len(self.ground.site) * classes <= MOST_ZERO_CLASS_ROWS

    def _grid(self):
        """(site, country, target, m2, ground m2) with the rows of 0 filled in."""
        kept = self.ground.site <= self.star
        ground = Rows(*(column[kept] for column in self.ground))
        wanted = [
            t
            for t, target in enumerate(self.targets)
            if target.level != "class" or self.has_all_zero_rows()
        ]
        site = np.repeat(ground.site, len(wanted))
        country = np.repeat(ground.country, len(wanted))
        target = np.tile(np.array(wanted, dtype=int), len(ground.site))
        if not self.has_all_zero_rows():
            some = (self.rows.target > max(wanted)) & (self.rows.site <= self.star)
            site = np.concatenate([site, self.rows.site[some]])
            country = np.concatenate([country, self.rows.country[some]])
            target = np.concatenate([target, self.rows.target[some]])
        m2 = self._look_up(self.rows, site, country, target)
        return (
            site,
            country,
            target,
            m2,
            self._look_up(self.ground, site, country, target * 0 + GROUND),
        )

    def _look_up(self, rows, site, country, target):
        n_countries, n_targets = len(self.countries), len(self.targets) + 1
        keys = (rows.site * n_countries + rows.country) * n_targets + rows.target + 1
        asked = (site * n_countries + country) * n_targets + target + 1
        order = np.argsort(keys)
        at = np.searchsorted(keys[order], asked)
        at = np.minimum(at, max(len(keys) - 1, 0))
        if len(keys) == 0:
            return np.zeros(len(asked))
        found = order[at]
        return np.where(keys[found] == asked, rows.m2[found], 0.0)

    def _illustrative_m2(self, site, country, target, m2):
        if self.illustrative is None:
            return None
        star = site == self.star
        drawn = np.zeros(len(site))
        drawn[~star] = np.where(self.illustrative[site[~star]], m2[~star], 0.0)
        drawn[star] = self._look_up(self.rows, site[star] + 1, country[star], target[star])
        return drawn


class CountryNumbers:
    """Numbers for country codes, as they turn up."""

    def __init__(self):
        self._numbers = {}

    def numbers(self, codes):
        """(n,) int for an array of codes (text, or None)."""
        known = {code: self._numbers.setdefault(code, len(self._numbers)) for code in set(codes)}
        return np.array([known[code] for code in codes], dtype=int)

    def by_number(self):
        """The codes, each at its number."""
        return list(self._numbers)

    def in_order(self):
        """The codes in alphabetical order, and for each number its position among them."""
        codes = sorted(self._numbers, key=lambda code: (code is None, code or ""))
        position = np.zeros(max(len(codes), 1), int)
        for place, code in enumerate(codes):
            position[self._numbers[code]] = place
        return codes, position


class Collected:
    """Adds up the results of the blocks."""

    def __init__(self, n_sites, pieces=None):
        self._n, self._pieces = n_sites, pieces
        self._country, self._rows = CountryNumbers(), []
        self._pairs, self._piece_keys = 0, []

    def add(self, rows, star, pairs, pieces):
        """Rows of sites, rows of ``*`` (0, or 1 where illustrative), pair count, pieces."""
        site, country, target, m2 = rows
        self._rows.append(self._summed(site, country, target, m2))
        drawn, country, target, m2 = star
        self._rows.append(self._summed(np.full(len(drawn), self._n), country, target, m2))
        some = drawn > 0
        self._rows.append(
            self._summed(np.full(some.sum(), self._n + 1), country[some], target[some], m2[some])
        )
        self._pairs += pairs
        if pieces is not None:
            self._piece_keys += pieces[0]
            self._pieces.add(pieces[1])

    def _summed(self, site, country, target, m2):
        number = self._country.numbers(country)
        keys, index = np.unique(
            np.stack([site, number, target.astype(int)]), axis=1, return_inverse=True
        )
        return (*keys, np.bincount(np.ravel(index), m2, keys.shape[1]))

    def analysis(self, sites, targets):
        """The whole result, countries in the order of their codes."""
        columns = [np.concatenate(c) for c in zip(*self._rows)] if self._rows else [[]] * 4
        codes, position = self._country.in_order()
        site, country, target = (np.asarray(c, dtype=int) for c in columns[:3])
        country, m2 = position[country], np.asarray(columns[3], dtype=float)
        keys, index = np.unique(np.stack([site, country, target]), axis=1, return_inverse=True)
        rows = Rows(*keys, np.bincount(np.ravel(index), m2, keys.shape[1]))
        ground = rows.target == GROUND
        return Analysis(
            ids=sites.ids,
            names=sites.names,
            countries=codes,
            targets=targets,
            ground=Rows(*(c[ground] for c in rows)),
            rows=Rows(*(c[~ground] for c in rows)),
            pairs=self._pairs,
            illustrative=sites.illustrative,
            pieces=self._pieces,
            piece_keys=self._piece_keys,
        )
