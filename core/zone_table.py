"""What the zones cover, as rows: each site's, and those of all sites together (``*``)."""

from dataclasses import dataclass
from typing import NamedTuple, Optional

import numpy as np

from .zone_rules import CORE

ALL = "*"
OUTSIDE = "-"


class TableRow(NamedTuple):
    """One row of the table: fields as in docs/METHODS.md, None where there is no data."""

    site_id: str
    site_name: Optional[str]
    zone: str
    country: Optional[str]
    inner_m: Optional[float]
    outer_m: Optional[float]
    area_km2: float
    zone_pct: float
    across_km2: Optional[float]
    illustrative_km2: Optional[float]


@dataclass
class ZoneSites:
    """What the zones are drawn round.

    geoms : (n,) array of points, lines or polygons; ``site`` (n,) is the site of each, ``factor``
        (n,) multiplies its distances
    ids, names : one per site (a group of dissolved features is one site)
    countries : per site the texts of the field that says whose it is, as they are written
    illustrative : (sites,) bool, None where nothing says so
    discs, points, lines : numbers of features: discs of a reported area, other points, lines
    """

    geoms: np.ndarray
    site: np.ndarray
    factor: np.ndarray
    ids: list
    names: list
    countries: list
    illustrative: Optional[np.ndarray] = None
    discs: int = 0
    points: int = 0
    lines: int = 0


class ZoneTable:
    """Pieces of zones by site and country, in the order in which they are written.

    Parameters
    ----------
    sites : ZoneSites
    rings : list of (name, outer distance in m), ascending
    pieces : object with arrays ``site``, ``zone`` (-1 = core), ``geometry``, ``m2``, ``inner_m``,
        ``outer_m``, and ``country`` (texts) and ``across`` (bool) where there are jurisdictions
    own : list of collections of codes, one per site, or None without jurisdictions
        Of a site with none nothing lies across the border or within: that is not known.
    with_core : bool
        Whether rows of the cores are kept.
    """

    def __init__(self, sites, rings, pieces, own=None, with_core=False):
        self.sites, self.rings, self.own = sites, rings, own
        self.by_country = own is not None
        kept = np.flatnonzero((np.asarray(pieces.zone) >= 0) | with_core)
        country = np.full(len(pieces.site), None, dtype=object)
        if self.by_country:
            country[:] = list(pieces.country)
        code = np.array([text or "" for text in country[kept]], dtype=str)
        # Sea or gap last.
        site, zone = np.asarray(pieces.site)[kept], np.asarray(pieces.zone)[kept]
        kept = kept[np.lexsort((code, code == OUTSIDE, zone, site))]
        self.site, self.zone = np.asarray(pieces.site)[kept], np.asarray(pieces.zone)[kept]
        self.country = country[kept]
        self.geometry, self.m2 = pieces.geometry[kept], np.asarray(pieces.m2, dtype=float)[kept]
        self.inner_m, self.outer_m = pieces.inner_m[kept], pieces.outer_m[kept]
        self.known = np.zeros(len(kept), bool)
        self.across = np.zeros(len(kept), bool)
        if self.by_country:
            self.known = np.array([bool(codes) for codes in own], dtype=bool)[self.site]
            self.across = np.asarray(pieces.across, dtype=bool)[kept] & self.known
        drawn = sites.illustrative
        self.drawn = None if drawn is None else np.asarray(drawn, bool)[self.site]
        # One site that is all of them has no row beside "*".
        self.one = sites.ids == [ALL]

    def __len__(self):
        return len(self.site)

    def zone_name(self, zone):
        """The name of a zone by its number, -1 for the core."""
        return CORE if zone < 0 else self.rings[zone][0]

    def zones(self):
        """The numbers of the zones that have ground, innermost first."""
        return np.unique(self.zone).tolist()

    def km2(self, rows=None):
        """Area of all pieces, or of those at some positions."""
        return float((self.m2 if rows is None else self.m2[rows]).sum() / 1e6)

    def across_km2(self, rows=None):
        """Area across the border of all pieces or of some; None where no country is known."""
        if rows is None:
            return self.km2(self.across) if self.by_country and any(self.own) else None
        return self.km2(rows[self.across[rows]]) if self.known[rows].any() else None

    def drawn_km2(self, rows):
        """Area of pieces round illustrative sites; None where nothing says so."""
        return None if self.drawn is None else self.km2(rows[self.drawn[rows]])

    def across_mark(self, i):
        """ "true", "false", or None where it is not known."""
        return str(bool(self.across[i])).lower() if self.known[i] else None

    def drawn_mark(self, i):
        """ "true", "false", or None where the layer does not say."""
        return None if self.drawn is None else str(bool(self.drawn[i])).lower()

    def groups(self, with_country=True):
        """Yield (site or None for all, zone, country, positions); all sites first."""
        for all_sites in [True] if self.one else [True, False]:
            groups = {}
            for i in range(len(self)):
                site = None if all_sites else int(self.site[i])
                country = self.country[i] if with_country else None
                groups.setdefault((site, int(self.zone[i]), country), []).append(i)
            for key in sorted(groups, key=_order):
                yield (*key, np.array(groups[key]))

    def table(self):
        """All rows. They add up over zones, countries and sites, but not with those of ``*``."""
        groups = list(self.groups())
        whole = {}
        for site, zone, _, rows in groups:
            whole[site, zone] = whole.get((site, zone), 0.0) + self.m2[rows].sum()
        for site, zone, country, rows in groups:
            area = self.km2(rows)
            yield TableRow(
                ALL if site is None else self.sites.ids[site],
                None if site is None else self.sites.names[site],
                self.zone_name(zone),
                country,
                common(self.inner_m[rows]),
                common(self.outer_m[rows]),
                area,
                100 * area * 1e6 / whole[site, zone] if whole[site, zone] > 0 else None,
                self.across_km2(rows),
                self.drawn_km2(rows),
            )

    def without_ground(self):
        """The ids of the sites that no piece belongs to."""
        return [self.sites.ids[i] for i in np.setdiff1d(np.arange(len(self.sites.ids)), self.site)]


def common(values):
    """The number that all of them are; None where they differ or one is NaN."""
    first = float(values[0])
    return first if np.all(values == first) else None


def _order(key):
    site, zone, country = key
    return (-1 if site is None else site, zone, country == OUTSIDE, country is None, country or "")
