"""Layers of protected areas in any schema as rows of the fixed one, with their places."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..core.errors import Cancelled, PlannerError
from .i18n import language, tr
from .loading import Rejected
from .reading import read_points
from .record_reader import disc_polygons, rule_texts


@dataclass
class LayerAccount:
    """How one layer was read: the mapping, columns that fill nothing, fields without a column."""

    name: str
    mapping: str
    unmapped: list
    missing: dict


@dataclass
class Harmonised:
    """All records of a run that count.

    Attributes:
        rows: dicts of the schema, in the order of layers and features.
        features: (layer name, feature id) of each.
        places: :class:`~..core.duplicates.Places`.
        shown: index of the record whose geometry a record has; its own unless it was merged.
    """

    rows: list
    features: list
    places: object
    shown: list = field(default_factory=list)


class HarmoniseReader:
    """Reads all layers of a run; ``account``, ``tally`` and ``layers`` then say what was found."""

    def __init__(self, sources, plans, classes, choices, discs, keep_other):
        from ..core.harmonise import Tally
        from ..core.record_rules import Account

        self._sources, self._plans, self._classes = sources, plans, classes
        self._choices, self._discs, self._keep_other = choices, discs, keep_other
        self.account, self.tally = Account(), Tally()
        self.excluded = []
        self.layers = [
            LayerAccount(plan.layer, plan.mapping.title_in(language()), plan.unmapped, plan.missing)
            for plan in plans
        ]

    def read(self, loader, transform_context, feedback):
        """The :class:`Harmonised` records."""
        from ..core.duplicates import Places
        from ..core.harmonise import Harmoniser
        from ..core.store import PolygonStore

        self._store = PolygonStore()
        self._rows, self._features, self._layer = [], [], []
        self._polygon, self._xy = [], []
        for number, (source, plan) in enumerate(zip(self._sources, self._plans)):
            before = len(loader.rejected)
            self.account.features[source.name] += 0  # a layer without a feature is listed too
            harmoniser = Harmoniser(
                plan,
                self.tally,
                self._classes,
                source_date=source.date,
                licence=source.licence,
                keep_other=self._keep_other,
            )
            wanted = list(dict.fromkeys([*plan.wanted, *plan.unmapped]))
            if source.kind == "point":
                for block in read_points(source, wanted, transform_context, feedback):
                    self._check_latitudes(source, block)
                    rows = harmoniser.rows(block.values, len(block))
                    self._take_points(number, source, block, rows, loader, feedback)
            else:
                for ids, geoms, values in loader.blocks(source, wanted):
                    rows = harmoniser.rows(values, len(geoms))
                    self._take_polygons(number, source, ids, geoms, rows, feedback)
            for row in loader.rejected[before:]:
                self.account.exclude(row.layer, row.rule or row.reason)
        if not self._rows:
            raise self._nothing_counts()
        xy = np.array(self._xy, dtype=float).reshape(-1, 2)
        km2 = [row["reported_km2"] for row in self._rows]
        area = np.array([np.nan if value is None else value for value in km2], dtype=float)
        places = Places(
            layer=np.array(self._layer, dtype=int),
            store=self._store,
            polygon=np.array(self._polygon, dtype=int),
            x=xy[:, 0],
            y=xy[:, 1],
            radius_m=np.sqrt(area * 1e6 / np.pi),
        )
        return Harmonised(self._rows, self._features, places, list(range(len(self._rows))))

    def _take_polygons(self, number, source, ids, geoms, rows, feedback):
        usable = [i for i, geom in enumerate(geoms) if geom is not None]
        for _ in range(len(geoms) - len(usable)):
            self.account.count(source.name)  # excluded with its reason by the caller
        kept = [i for i in usable if self._counts(source, int(ids[i]), rows[i])]
        polygons = self._store.add(geoms[kept])
        areas = self._store.m2[polygons] / 1e6
        for i, polygon, km2 in zip(kept, polygons, areas):
            rows[i]["area_km2"] = float(km2)
            nowhere = (np.nan, np.nan)
            self._append(number, source, ids[i], rows[i], int(polygon), nowhere)
        if feedback.isCanceled():
            raise Cancelled

    def _take_points(self, number, source, block, rows, loader, feedback):
        reported = [row["reported_km2"] if self._discs else None for row in rows]
        geoms, without = disc_polygons(source, block, reported)
        for i, row in enumerate(rows):
            feature = int(block.feature_ids[i])
            if not np.isfinite(block.x[i]):
                self.account.count(source.name)
                loader.rejected.append(Rejected(source.name, feature, tr("no geometry")))
                continue
            if not self._counts(source, feature, row):
                continue
            polygon = -1
            if not without[i]:
                polygon = int(self._store.add(geoms[i : i + 1])[0])
                row["area_km2"] = float(self._store.m2[polygon]) / 1e6
                row["illustrative"] = True  # a circle is nobody's boundary
            self._append(number, source, feature, row, polygon, (block.x[i], block.y[i]))
        if feedback.isCanceled():
            raise Cancelled

    @staticmethod
    def _check_latitudes(source, block):
        wrong = np.abs(block.y) > 90
        if wrong.any():
            feature = int(block.feature_ids[int(np.argmax(wrong))])
            raise PlannerError("latitude_out_of_range", layer=source.name, feature=feature)

    def _counts(self, source, feature, row):
        from ..core.harmonise import excluded

        choices = self._choices
        rule = excluded(row, choices.rules, choices.site_types, choices.with_mab)
        reason = None if rule is None else rule_texts()[rule]
        self.account.count(source.name, reason)
        if reason is not None:
            self.excluded.append(Rejected(source.name, feature, reason))
        return reason is None

    def _append(self, number, source, feature, row, polygon, xy):
        self._rows.append(row)
        self._features.append((source.name, int(feature)))
        self._layer.append(number)
        self._polygon.append(polygon)
        self._xy.append(xy)

    def _nothing_counts(self):
        layer = " / ".join(source.name for source in self._sources)
        reasons = self.account.by_rule()
        if not reasons:
            return PlannerError("nothing_left", layer=layer)
        text = "; ".join(f"{reason}: {count}" for reason, count in reasons.items())
        return PlannerError("no_record_counts", layer=layer, reasons=text)
