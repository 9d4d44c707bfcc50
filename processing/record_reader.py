"""Protected-area records out of layers of polygons and of points, for the coverage analysis."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..core.errors import PlannerError
from .disc_reader import disc_blocks
from .fields import (
    CATEGORY_FIELDS,
    DESIGNATION_FIELDS,
    ID_FIELDS,
    ISO_FIELDS,
    NAME_FIELDS,
    REALM_FIELDS,
    REPORTED_AREA_FIELDS,
    SITE_TYPE_FIELDS,
    STATUS_FIELDS,
    STATUS_YEAR_FIELDS,
    find_field,
    match_field,
)
from .i18n import tr
from .loading import ILLUSTRATIVE, Rejected, text_or_none, truth

# What a record tells, and under which names it is looked for.
USUAL_FIELDS = {
    "id": ID_FIELDS,
    "name": NAME_FIELDS,
    "category": CATEGORY_FIELDS,
    "status": STATUS_FIELDS,
    "year": STATUS_YEAR_FIELDS,
    "reported": REPORTED_AREA_FIELDS,
    "site_type": SITE_TYPE_FIELDS,
    "realm": REALM_FIELDS,
    "designation": DESIGNATION_FIELDS,
    "country": ISO_FIELDS,
    "illustrative": (ILLUSTRATIVE,),
}


@dataclass(frozen=True)
class Choices:
    """Which records count: rules, site types, biosphere reserves."""

    rules: str
    site_types: tuple
    with_mab: bool


def fields_by_meaning(source, asked):
    """meaning -> field name of a source; ``asked`` (meaning -> name) goes before usual names."""
    found = {}
    for meaning, candidates in USUAL_FIELDS.items():
        own = match_field(source.fields, asked[meaning]) if asked.get(meaning) else None
        if own is None and not asked.get(meaning):
            own = find_field(source, None, candidates)
        if own is not None:
            found[meaning] = own
    return found


class RecordReader:
    """Reads layers as records; ``account`` then says what was kept and what left out, and why."""

    def __init__(self, sources, asked, choices):
        from ..core.record_rules import Account

        self._fields = [(source, fields_by_meaning(source, asked)) for source in sources]
        self._choices = choices
        self.account = Account()
        self.excluded = []
        self.names = []

    def read(self, loader, transform_context, feedback):
        """The :class:`~..core.coverage.Records`."""
        from ..core.coverage import Records
        from ..core.coverage_result import Kind
        from ..core.flatten import attribution_order
        from ..core.record_rules import category, realm, reported_km2, site_type, year
        from ..core.store import PolygonStore

        store, rows, discs = PolygonStore(), [], []
        has_realm = any("realm" in fields for _, fields in self._fields)
        has_drawn = any("illustrative" in fields for _, fields in self._fields)
        for source, fields in self._fields:
            before = len(loader.rejected)
            if source.kind == "point":
                blocks = self._discs(source, fields, loader, transform_context, feedback)
            else:
                blocks = loader.blocks(source, list(dict.fromkeys(fields.values())))
            for ids, geoms, values in blocks:
                columns = _columns(fields, values, len(geoms))
                kept = []
                for i, geom in enumerate(geoms):
                    reason = None if geom is None else self._exclusion(fields, columns, i)
                    self.account.count(source.name, reason)
                    if reason is not None:
                        self.excluded.append(Rejected(source.name, int(ids[i]), reason))
                    elif geom is not None:
                        kept.append(i)
                store.add(geoms[kept])
                discs += [source.kind == "point"] * len(kept)
                for i in kept:
                    own = {meaning: column[i] for meaning, column in columns.items()}
                    own["id"] = text_or_none(own["id"]) or str(int(ids[i]))
                    rows.append(own)
            for row in loader.rejected[before:]:
                self.account.exclude(row.layer, row.rule or row.reason)
        if not rows:
            raise self._nothing_counts()
        kinds, kind = {}, []
        for row in rows:
            own = Kind(
                site_type(row["site_type"]),
                category(row["category"]),
                realm(row["realm"]) if has_realm else "*",
            )
            kind.append(kinds.setdefault(own, len(kinds)))
        rank = attribution_order(
            [category(row["category"]) for row in rows],
            [year(row["year"]) for row in rows],
            [row["id"] for row in rows],
            first=np.array([site_type(row["site_type"]) == "OECM" for row in rows], dtype=int),
        )
        reported = [reported_km2(row["reported"]) for row in rows]
        self.names = [text_or_none(row["name"]) or row["id"] for row in rows]
        drawn = np.array([truth(row["illustrative"]) for row in rows], dtype=bool)
        return Records(
            store=store,
            rank=rank,
            kind=np.array(kind),
            kinds=list(kinds),
            disc=np.array(discs, dtype=bool),
            illustrative=drawn if has_drawn else None,
            reported_m2=np.array([np.nan if km2 is None else km2 * 1e6 for km2 in reported]),
            country=np.array([text_or_none(row["country"]) for row in rows], dtype=object),
            has_realm=has_realm,
        )

    def _nothing_counts(self):
        """Why there is no record to go on with."""
        layer = " / ".join(source.name for source, _ in self._fields)
        reasons = self.account.by_rule()
        if not reasons:
            return PlannerError("nothing_left", layer=layer)
        text = "; ".join(f"{reason}: {count}" for reason, count in reasons.items())
        return PlannerError("no_record_counts", layer=layer, reasons=text)

    def _exclusion(self, fields, columns, i):
        """Why a record does not count, in the reader's language, or None."""
        from ..core.record_rules import exclusion, site_type

        choices = self._choices
        rule = exclusion(
            choices.rules,
            choices.site_types,
            choices.with_mab,
            columns["status"][i],
            columns["designation"][i],
            site_type(columns["site_type"][i]),
            "status" in fields,
        )
        return None if rule is None else rule_texts()[rule]

    def _discs(self, source, fields, loader, transform_context, feedback):
        """Points as discs of their reported area; None for those that report none."""
        wanted = list(dict.fromkeys(fields.values()))
        reported = fields.get("reported")
        for block in disc_blocks(source, wanted, reported, transform_context, feedback):
            for i in np.flatnonzero(~block.reported):
                placed = block.placed[i]
                reason = tr("point without a reported area") if placed else tr("no geometry")
                loader.rejected.append(Rejected(source.name, int(block.feature_ids[i]), reason))
            yield block.feature_ids, block.geoms, block.values


def rule_texts():
    """The rules of :func:`..core.record_rules.exclusion` as reasons."""
    return {
        "status": tr("status is not counted by the chosen rules"),
        "mab": tr("UNESCO-MAB Biosphere Reserve (an international designation)"),
        "site_type": tr("site type was not chosen"),
    }


def _columns(fields, values, n):
    """meaning -> list of values, None where the layer has no such field."""
    nothing = [None] * n
    return {
        meaning: values[fields[meaning]] if meaning in fields else nothing
        for meaning in USUAL_FIELDS
    }
