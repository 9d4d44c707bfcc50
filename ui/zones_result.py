"""The result of a run of zones as the panel needs it. `read_zones` is the panel's digest."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..core.zone_rules import CORE
from ..processing.loading import text_or_none
from ..processing.zones_output import TABLE_FIELDS
from .overlap_result import ALL, OverlapResult, read_features, read_rows

OUTSIDE = "-"
ACROSS = "across"  # the column of what lies across the border


@dataclass(frozen=True)
class ZoneGrid:
    """Zones x countries: km², NaN is no data.

    ``names``: of the zones, the core first where it is one; ``countries``: codes, ``-`` last, or
    [None] where nothing is split; ``across``: km² of each zone across the border, NaN where it is
    not known; ``rough``: a preview, near the truth.
    """

    names: list
    countries: list
    km2: np.ndarray
    across: np.ndarray
    drawn: np.ndarray
    rough: bool = False

    @property
    def rings(self) -> np.ndarray:
        """Which rows are zones, and not the core."""
        return np.array([name != CORE for name in self.names], dtype=bool)

    @property
    def total(self) -> float:
        """km² of the zones, the core left out."""
        return float(np.nansum(self.km2[self.rings]))

    @property
    def across_total(self) -> float:
        """km² of them across the border; NaN where nothing is known."""
        across = self.across[self.rings]
        return float(np.nansum(across)) if np.isfinite(across).any() else float("nan")


@dataclass
class ZonesResult:
    """What a run found.

    ``sites``: an :class:`~.overlap_result.OverlapResult` of sites x zones, None where all sites
    have common zones; ``pieces``: (feature, zone, country) of each site in the layer of zones.
    """

    grid: ZoneGrid
    sites: OverlapResult | None
    pieces: dict = field(default_factory=dict)


def read_zones(sources, is_cancelled, zones=(), reader=None):
    """A :class:`ZonesResult` of the results OUTPUT and TABLE.

    ``zones`` are the names of the zones, innermost first; ``reader`` gives the features of each
    site in its layer.
    """
    names = [name for name, _ in TABLE_FIELDS]
    rows = [dict(zip(names, row)) for row in read_rows(sources["TABLE"], names, is_cancelled)]
    order = {name: number for number, name in enumerate((CORE, *zones))}
    grid = _grid([row for row in rows if row["site_id"] == ALL], order)
    single = [row for row in rows if row["site_id"] != ALL]
    sites = None
    if single:
        features = reader(is_cancelled) if reader is not None else {}
        sites = OverlapResult(_cells(single, order), features, {})
    result = ZonesResult(grid, sites)
    wanted = ["site_id", "zone", "country"]
    for feature, (own, zone, country) in read_features(sources["OUTPUT"], wanted, is_cancelled):
        result.pieces.setdefault(own, []).append((feature, zone, country))
    return result


def features_by_site(source, id_field, group_field, only, is_cancelled):
    """{site: its features} of a layer of sites, as the algorithm makes sites of features."""
    features = {}
    asked = [name for name in (id_field, group_field) if name]
    for feature, values in read_features(source, asked, is_cancelled):
        if only is not None and feature not in only:
            continue
        named = dict(zip(asked, values))
        own = text_or_none(named.get(id_field)) if id_field else str(feature)
        group = text_or_none(named.get(group_field)) if group_field else None
        features.setdefault(group or own or f"#{feature}", []).append(feature)
    return features


def _grid(rows, order):
    names = sorted({row["zone"] for row in rows}, key=lambda name: order.get(name, len(order)))
    countries = {row["country"] for row in rows}
    countries = sorted(countries, key=lambda code: (code == OUTSIDE, code or ""))
    km2 = np.zeros((len(names), len(countries)))
    across, drawn = np.full(len(names), np.nan), np.zeros(len(names))
    for row in rows:
        zone = names.index(row["zone"])
        km2[zone, countries.index(row["country"])] += row["area_km2"] or 0.0
        if row["across_km2"] is not None:
            across[zone] = np.nansum([across[zone], row["across_km2"]])
        drawn[zone] += row["illustrative_km2"] or 0.0
    return ZoneGrid(names, countries, km2, across, drawn)


def _cells(rows, order):
    """Rows as :class:`OverlapResult` takes them: zones are its overlays, and what lies across the
    border is one more. Per cent are those of all zones of the site."""
    whole = {}
    for row in rows:
        if row["zone"] != CORE:
            whole[row["site_id"]] = whole.get(row["site_id"], 0.0) + (row["area_km2"] or 0.0)

    def cell(row, column, km2, drawn):
        total = whole.get(row["site_id"], 0.0)
        pct = None if km2 is None or total <= 0 or column == CORE else 100 * km2 / total
        level = ACROSS if column == ACROSS else "overlay"
        head = (row["site_id"], row["site_name"], column, None, row["country"], level)
        return (*head, km2, pct, None, drawn)

    rows = sorted(rows, key=lambda row: order.get(row["zone"], len(order)))
    for row in rows:
        yield cell(row, row["zone"], row["area_km2"], row["illustrative_km2"])
    for row in rows:
        if row["zone"] != CORE and row["across_km2"] is not None:
            yield cell(row, ACROSS, row["across_km2"], None)
