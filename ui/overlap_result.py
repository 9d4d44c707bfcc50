"""The result of an overlap run as the panel needs it: arrays, not features.

`read_overlap` is the panel's digest: it runs in a worker thread and reads snapshots only.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import NULL, QgsFeatureRequest

from ..core.errors import Cancelled
from ..processing.loading import text_or_none
from ..processing.overlap_output import PIECE_FIELDS, TABLE_FIELDS

ALL = "*"
_CANCEL_EVERY = 1000


@dataclass(frozen=True)
class Target:
    """A column of the matrix: all overlays, an overlay, or a class of one."""

    overlay: str
    overlay_class: str | None
    level: str


@dataclass(frozen=True)
class CountryTotal:
    """A row of ``*``, all overlays flattened; km² and per cent, None is no data."""

    country: str | None
    km2: float
    pct_in_country: float | None
    illustrative_km2: float | None


class OverlapResult:
    """The table of a run.

    Attributes:
        ids, names, texts: of each site; ``texts`` is what a filter looks in.
        name_rank: the place of each site in the order of the names.
        targets: the columns, "all" first when there are several.
        countries: the codes, None when nothing was split.
        totals: a :class:`CountryTotal` for each country, the largest first.
        features: the features of each site id in the layer of sites.
        pieces: the features of each (site id, target number) in the layer of pieces.
    """

    def __init__(self, rows, features, pieces):
        self.ids, self.names, self.countries, self.targets = [], [], [], []
        self.totals = []
        self.features, self.pieces = features, pieces
        columns = self._number(rows)
        self._site, self._country, self._target = (np.array(c, dtype=np.int64) for c in columns[:3])
        self._km2, self._pct, self._drawn = (np.array(c, dtype=float) for c in columns[3:])
        self._put_all_first()
        self.texts = [f"{name or ''}\n{own}".casefold() for name, own in zip(self.names, self.ids)]
        # Sorting by name is then sorting by number; here, where nobody waits.
        by_name = np.argsort(np.array(self.texts, dtype=object), kind="stable")
        self.name_rank = np.empty(len(by_name), dtype=np.int64)
        self.name_rank[by_name] = np.arange(len(by_name))
        self.row_of = {own: row for row, own in enumerate(self.ids)}
        self.totals.sort(key=lambda total: (-total.km2, total.country or ""))

    def _number(self, rows):
        sites, countries, targets = {}, {}, {}
        columns = [[] for _ in range(6)]
        for own, name, overlay, overlay_class, country, level, km2, pct, in_country, drawn in rows:
            target = targets.setdefault(Target(overlay, overlay_class, level), len(targets))
            if own == ALL:
                if level == "all":
                    self.totals.append(CountryTotal(country, km2, in_country, drawn))
                continue
            site = sites.setdefault(own, len(sites))
            if site == len(self.ids):
                self.ids.append(own)
                self.names.append(name)
            columns[0].append(site)
            columns[1].append(countries.setdefault(country, len(countries)))
            columns[2].append(target)
            for column, value in zip(columns[3:], (km2, pct, drawn)):
                column.append(np.nan if value is None else value)
        self.countries, self.targets = list(countries), list(targets)
        return columns

    def _put_all_first(self):
        """The column of all overlays; with one overlay it would only say the same again."""
        single = sum(target.level == "overlay" for target in self.targets) == 1
        order = sorted(
            (n for n, t in enumerate(self.targets) if not (single and t.level == "all")),
            key=lambda n: self.targets[n].level != "all",
        )
        place = np.full(len(self.targets) + 1, -1)
        for new, old in enumerate(order):
            place[old] = new
        self._target = place[self._target] if len(self._target) else self._target
        self.targets = [self.targets[n] for n in order]

    def matrix(self, country=ALL):
        """(km², per cent of the site, of it illustrative km², rows that have ground there).

        Arrays (sites, targets), and (sites,) bool; NaN is no data. ``country`` ALL is all of them,
        which may be added up; a code takes its part.
        """
        kept = self._target >= 0
        if country != ALL:
            kept &= self._country == (
                self.countries.index(country) if country in self.countries else -1
            )
        shape = (len(self.ids), len(self.targets))
        cell = self._site[kept] * shape[1] + self._target[kept]
        grids = [
            np.bincount(cell, values[kept], shape[0] * shape[1]).reshape(shape)
            for values in (self._km2, self._pct, self._drawn)
        ]
        there = np.zeros(shape[0], dtype=bool)
        there[self._site[kept]] = True
        return (*grids, there)

    @property
    def illustrative_km2(self) -> float:
        """Of the flattened total, what rests on illustrative boundaries."""
        return sum(total.illustrative_km2 or 0.0 for total in self.totals)


def read_overlap(sources, is_cancelled, site_source=None, id_field=None, only=None):
    """An :class:`OverlapResult` of the results TABLE and PIECES.

    ``site_source`` is a snapshot of the layer of sites, ``id_field`` the field with their ids, or
    None, ``only`` the ids of the features that were taken, None for all.
    """
    rows = read_rows(sources["TABLE"], [name for name, _ in TABLE_FIELDS], is_cancelled)
    features = {}
    if site_source is not None:
        for feature, values in read_features(
            site_source, [id_field] if id_field else [], is_cancelled
        ):
            if only is None or feature in only:
                own = text_or_none(values[0]) if id_field else str(feature)
                features.setdefault(own or f"#{feature}", []).append(feature)
    result = OverlapResult(rows, features, {})
    if "PIECES" in sources:
        number = {target: n for n, target in enumerate(result.targets)}
        names = [name for name, _ in PIECE_FIELDS][:6]
        for feature, values in read_features(sources["PIECES"], names, is_cancelled):
            target = number.get(Target(values[2], values[3], values[5]))
            result.pieces.setdefault(values[0], []).append((feature, target, values[2]))
    return result


def read_rows(source, names, is_cancelled=lambda: False):
    """Yield the values of the fields named, feature by feature; null is None."""
    for _, values in read_features(source, names, is_cancelled):
        yield values


def read_features(source, names, is_cancelled):
    """Yield (feature id, values of the fields named); null is None."""
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    indexes = [source.fields().indexFromName(name) for name in names]
    if indexes:
        request.setSubsetOfAttributes(indexes)
    else:
        request.setNoAttributes()
    for number, feature in enumerate(source.getFeatures(request)):
        if number % _CANCEL_EVERY == 0 and is_cancelled():
            raise Cancelled
        attributes = feature.attributes()
        yield (
            feature.id(),
            [None if attributes[i] == NULL else attributes[i] for i in indexes],
        )
