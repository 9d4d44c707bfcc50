"""What a coverage analysis found, and the table made of it."""

from dataclasses import dataclass
from typing import NamedTuple, Optional

import numpy as np

from .areas import area_m2
from .jurisdictions import OUTSIDE
from .overlap_result import ALL, GROUND, CountryNumbers
from .setops import dissolve
from .store import PolygonStore

SITE_TYPES = ("PA", "OECM")


class TableRow(NamedTuple):
    """One row of the table: fields as in docs/METHODS.md, None where there is no data."""

    region: str
    country: Optional[str]
    site_type: str
    category: str
    realm: str
    level: str
    protected_km2: float
    gross_km2: float
    unprotected_km2: Optional[float]
    pct_of_region: Optional[float]
    pct_of_region_in_country: Optional[float]
    double_count_factor: Optional[float]
    reported_km2: Optional[float]
    computed_km2: Optional[float]
    disc_km2: float
    illustrative_km2: Optional[float]


class Kind(NamedTuple):
    """What rows are made for."""

    site_type: str
    category: str
    realm: str


# Columns summed for each (region, country, kind), all in square metres.
_GROSS, _NET, _DISC, _DRAWN, _REPORTED, _COMPUTED = range(6)


@dataclass
class Coverage:
    """Result of :func:`.coverage.cover`.

    Region number ``len(regions)`` stands for all regions flattened (``*``), where they are several.
    ``ground`` maps (region, country) to m2; ``sums`` maps (region, country, kind) to six areas;
    ``spills`` maps a record with a disc to the m2 of it outside the record's own country.
    """

    regions: list
    kinds: list
    has_realm: bool
    has_illustrative: bool
    ground: dict
    sums: dict
    spills: dict
    gaps: PolygonStore
    gap_keys: list

    @property
    def star(self):
        """The region to take totals of: all of them flattened, or the only one."""
        return len(self.regions) if len(self.regions) > 1 else 0

    def outside_share(self):
        """Share of each region that lies in no jurisdiction: list of 0..1."""
        shares = []
        for region in range(len(self.regions)):
            whole = sum(m2 for (own, _), m2 in self.ground.items() if own == region)
            outside = self.ground.get((region, OUTSIDE), 0.0)
            shares.append(outside / whole if whole > 0 else 0.0)
        return shares

    def totals_km2(self):
        """(area, protected area) of all regions, flattened, of all site types together."""
        protected = self.protected_m2()
        places = [place for place in self.ground if place[0] == self.star]
        area = sum(self.ground[place] for place in places)
        return area / 1e6, sum(protected[place] for place in places) / 1e6

    def joined_gaps(self):
        """Yield (region, country, geometry, km2) of what is not protected: one for each place,
        several side by side where one would have a great many vertices."""
        rows = {}
        for i, key in enumerate(self.gap_keys):
            rows.setdefault(key, []).append(i)
        for region, country in sorted(rows, key=lambda k: (k[0], k[1] is None, k[1] or "")):
            geoms = dissolve(self.gaps.take(rows[region, country]))
            for geom, m2 in zip(geoms, area_m2(geoms)):
                yield self.regions[region], country, geom, float(m2 / 1e6)

    def protected_m2(self, site_types=SITE_TYPES):
        """Protected area by (region, country), of these types together."""
        total = dict.fromkeys(self.ground, 0.0)
        for (region, country, kind), sums in self.sums.items():
            if self.kinds[kind].site_type in site_types:
                key = (region, country)
                total[key] = total.get(key, 0.0) + sums[_NET]
        return total

    def table(self):
        """Rows for each region and country: ``all``, then by ``realm`` if known, then ``category``.

        Rows of one level and site type add up over country and category (or realm); rows of level
        ``all`` also over site type: OECM rows hold what OECMs add to protected areas.
        """
        region_m2 = {}
        for (region, _), m2 in self.ground.items():
            region_m2[region] = region_m2.get(region, 0.0) + m2
        by_place = {place: {} for place in self.ground}
        for (region, country, kind), sums in self.sums.items():
            by_place.setdefault((region, country), {})[self.kinds[kind]] = sums
        types = [t for t in SITE_TYPES if any(kind.site_type == t for kind in self.kinds)] or ["PA"]
        star = len(self.regions)
        for region, country in sorted(
            by_place, key=lambda k: (-1 if k[0] == star else k[0], k[1] is None, k[1] or "")
        ):
            ground = self.ground.get((region, country), 0.0)
            rest = ground
            for site_type in types:
                found = {
                    kind: sums
                    for kind, sums in by_place[region, country].items()
                    if kind.site_type == site_type
                }
                rest = max(rest - sum(sums[_NET] for sums in found.values()), 0.0)
                groups = [("all", ALL, ALL, list(found.values()), rest)]
                if self.has_realm:
                    for realm in sorted({kind.realm for kind in found}):
                        some = [sums for kind, sums in found.items() if kind.realm == realm]
                        groups.append(("realm", ALL, realm, some, None))
                for category in dict.fromkeys(sorted(kind.category for kind in found)):
                    some = [sums for kind, sums in found.items() if kind.category == category]
                    groups.append(("category", category, ALL, some, None))
                for level, category, realm, some, unprotected in groups:
                    key = (region, country, site_type, category, realm, level)
                    yield self._row(key, some, unprotected, region_m2.get(region, 0.0), ground)

    def _row(self, key, some, unprotected, region_m2, ground):
        sums = np.sum(some, axis=0) if some else np.zeros(6)
        country = key[1]
        return TableRow(
            ALL if key[0] == len(self.regions) else self.regions[key[0]],
            *key[1:],
            protected_km2=sums[_NET] / 1e6,
            gross_km2=sums[_GROSS] / 1e6,
            unprotected_km2=None if unprotected is None else unprotected / 1e6,
            pct_of_region=_share(sums[_NET], region_m2),
            pct_of_region_in_country=None if country is None else _share(sums[_NET], ground),
            double_count_factor=sums[_GROSS] / sums[_NET] if sums[_NET] > 0 else None,
            reported_km2=sums[_REPORTED] / 1e6 if sums[_COMPUTED] > 0 else None,
            computed_km2=sums[_COMPUTED] / 1e6 if sums[_COMPUTED] > 0 else None,
            disc_km2=sums[_DISC] / 1e6,
            illustrative_km2=sums[_DRAWN] / 1e6 if self.has_illustrative else None,
        )


def _share(part, whole):
    return 100.0 * part / whole if whole > 0 else None


class Collected:
    """Adds up the results of the blocks."""

    def __init__(self, records, regions):
        self._records, self._regions = records, regions
        self._ground, self._sums, self._spills = {}, {}, {}
        self._gaps, self._gap_keys = PolygonStore(), []

    def add_regions(self, rows, gaps):
        """(region, country, m2) rows, and keys and geometries of gaps."""
        for region, country, m2 in zip(*rows):
            key = (int(region), country)
            self._ground[key] = self._ground.get(key, 0.0) + m2
        if gaps is not None:
            self._gap_keys += [(region, country) for region, country, _ in gaps[0]]
            self._gaps.add(gaps[1])

    def add_records(self, gross, net, discs):
        """(record, country, target, m2) rows: all of it, what is credited, by discs only."""
        records = self._records
        self._note_spills(gross)
        self._add(_GROSS, gross)
        self._add(_NET, net)
        self._add(_DISC, discs)
        if records.illustrative is not None:
            self._add(_DRAWN, net, records.illustrative[net[0]])
        # What is reported for a whole record is shared out by computed area; discs only echo it.
        known = np.isfinite(records.reported_m2) & ~records.disc
        if records.illustrative is not None:
            known &= ~records.illustrative
        record = gross[0]
        some = known[record]
        self._add(_COMPUTED, gross, some)
        factor = np.where(some, records.reported_m2[record] / records.store.m2[record], 0.0)
        self._add(_REPORTED, (*gross[:3], gross[3] * np.where(some, factor, 0.0)), some)

    def _add(self, column, rows, wanted=None):
        record, country, target, m2 = rows
        some = target != GROUND if wanted is None else (target != GROUND) & wanted
        record, country, target, m2 = record[some], country[some], target[some], m2[some]
        if len(record) == 0:
            return
        # Target 0 of the overlays is all regions together, target t is region t - 1.
        region = np.where(target == 0, len(self._regions.names), target - 1)
        numbers = CountryNumbers()
        keys, index = np.unique(
            np.stack([region, numbers.numbers(country), self._records.kind[record]]),
            axis=1,
            return_inverse=True,
        )
        codes = numbers.by_number()
        for (region, code, kind), total in zip(
            keys.T.tolist(), np.bincount(np.ravel(index), m2, keys.shape[1])
        ):
            sums = self._sums.setdefault((region, codes[code], kind), np.zeros(6))
            sums[column] += total

    def _note_spills(self, gross):
        """Discs with ground in a jurisdiction that is not the record's."""
        record, country, target, m2 = gross
        records = self._records
        for i in np.flatnonzero((target == GROUND) & records.disc[record]):
            own, code = records.country[record[i]], country[i]
            if own and code not in (None, OUTSIDE) and code not in str(own).split(";"):
                self._spills[int(record[i])] = self._spills.get(int(record[i]), 0.0) + m2[i]

    def coverage(self):
        """The whole result."""
        return Coverage(
            regions=self._regions.names,
            kinds=self._records.kinds,
            has_realm=self._records.has_realm,
            has_illustrative=self._records.illustrative is not None,
            ground=self._ground,
            sums=self._sums,
            spills=self._spills,
            gaps=self._gaps,
            gap_keys=self._gap_keys,
        )
