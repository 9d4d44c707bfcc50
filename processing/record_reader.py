"""Protected-area records out of layers of polygons and of points, for the coverage analysis."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..core.errors import PlannerError
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
from .reading import read_points

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


# Fields by which a layer of the algorithm harmonise is known. There an empty status is one that the
# source does not tell, and "Not Reported" is what a source says itself.
_HARMONISED = {"native_id", "designation_local", "source_date", "illustrative"}


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
        self._silent = set()
        for source in sources:
            if {name.lower() for name in source.fields.names()} >= _HARMONISED:
                self._silent.add(source.name)
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
                    reason = None if geom is None else self._exclusion(source, fields, columns, i)
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

    def _exclusion(self, source, fields, columns, i):
        """Why a record does not count, in the reader's language, or None."""
        from ..core.record_rules import exclusion, site_type

        choices, told = self._choices, columns["status"][i] is not None
        rule = exclusion(
            choices.rules,
            choices.site_types,
            choices.with_mab,
            columns["status"][i],
            columns["designation"][i],
            site_type(columns["site_type"][i]),
            "status" in fields and (told or source.name not in self._silent),
        )
        return None if rule is None else rule_texts()[rule]

    def _discs(self, source, fields, loader, transform_context, feedback):
        """Points as discs of their reported area; None for those that report none."""
        from ..core.record_rules import reported_km2

        wanted = list(dict.fromkeys(fields.values()))
        for block in read_points(source, wanted, transform_context, feedback):
            nothing = [None] * len(block)
            reported = [reported_km2(v) for v in block.values.get(fields.get("reported"), nothing)]
            geoms, lost = disc_polygons(source, block, reported)
            for i in np.flatnonzero(lost):
                placed = np.isfinite(block.x[i])
                reason = tr("point without a reported area") if placed else tr("no geometry")
                loader.rejected.append(Rejected(source.name, int(block.feature_ids[i]), reason))
            yield block.feature_ids, geoms, block.values


def disc_polygons(source, block, reported_km2):
    """Discs of the reported areas round the points of a block, and a mask of those without one.

    Args:
        reported_km2: one for each point, None where nothing is reported.

    Raises:
        PlannerError: a disc would be too large, or a latitude is none; it names layer and feature.
    """
    from ..core.geodesic import discs

    area = np.array([np.nan if km2 is None else km2 * 1e6 for km2 in reported_km2], dtype=float)
    lost = ~np.isfinite(block.x) | np.isnan(area)
    area[lost] = np.nan
    try:
        geoms = discs(np.where(lost, 0.0, block.x), np.where(lost, 0.0, block.y), area)
    except PlannerError as error:
        feature = int(block.feature_ids[error.values["feature"]])
        raise PlannerError(error.key, layer=source.name, feature=feature) from error
    return geoms, lost


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
