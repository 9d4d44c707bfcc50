"""Writing harmonised protected areas: the layers, the tables, the numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from json import dumps

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY

from ..core.report_numbers import Numbers
from .i18n import language, tr
from .writing import (
    DECIMAL,
    SHORT_NUMBER,
    TEXT,
    WHOLE_NUMBER,
    YES_NO,
    fields_of,
    polygon_of,
    write_rows,
)

UNMAPPED_FIELDS = (
    ("layer", TEXT),
    ("column", TEXT),
    ("field", TEXT),
    ("value", TEXT),
    ("count", SHORT_NUMBER),
)
VALUE_FIELDS = (
    ("layer", TEXT),
    ("column", TEXT),
    ("field", TEXT),
    ("value", TEXT),
    ("code", TEXT),
    ("count", SHORT_NUMBER),
)
MISSING_FIELDS = (
    ("country", TEXT),
    ("attribute", TEXT),
    ("records", SHORT_NUMBER),
    ("missing", SHORT_NUMBER),
    ("not_reported", SHORT_NUMBER),
    ("missing_pct", DECIMAL),
)
DUPLICATE_FIELDS = (
    ("kind", TEXT),
    ("site_a", TEXT),
    ("name_a", TEXT),
    ("layer_a", TEXT),
    ("feature_a", WHOLE_NUMBER),
    ("site_b", TEXT),
    ("name_b", TEXT),
    ("layer_b", TEXT),
    ("feature_b", WHOLE_NUMBER),
    ("overlap_km2", DECIMAL),
    ("overlap_pct", DECIMAL),
    ("iou_pct", DECIMAL),
    ("name_score", DECIMAL),
    ("merged", YES_NO),
)
_KINDS = {
    "text": TEXT,
    "number": DECIMAL,
    "year": SHORT_NUMBER,
    "whole": SHORT_NUMBER,
    "yesno": YES_NO,
}
SUGGESTION = ("iucn_suggestion", TEXT)
OTHER = ("native_attributes", TEXT)
_AT_ONCE = 500
_MOST_SPELLINGS = 20


def site_fields(schema, suggest, keep_other):
    """(name, type) of the fields of the layers: the schema's, then those that were asked for."""
    from ..core import schema as harmonised
    from ..core import wdpca

    fields = wdpca.FIELDS if schema == "wdpca" else harmonised.FIELDS
    columns = [(name, _KINDS[kind]) for name, kind in fields]
    return columns + [SUGGESTION] * suggest + [OTHER] * keep_other


@dataclass
class HarmoniseRun:
    """What went into a run and what came out."""

    sources: list
    plans: list
    own: object
    choices: object
    options: dict
    loader: object
    reader: object
    found: object
    duplicates: list = field(default_factory=list)
    merged: dict = field(default_factory=dict)
    kept: list = field(default_factory=list)
    ids: list = field(default_factory=list)
    changed_ids: int = 0

    @property
    def rows(self):
        """The rows that stay: those merged into others are not among them."""
        return [self.found.rows[i] for i in self.kept]

    @property
    def polygons(self):
        """Indices of the records that are written as polygons."""
        places = self.found.places
        return [i for i in self.kept if places.polygon[self.found.shown[i]] >= 0]

    @property
    def points(self):
        """Indices of the records that are known as a point only and stay one."""
        places = self.found.places
        return [i for i in self.kept if places.polygon[self.found.shown[i]] < 0]


class HarmoniseOutput:
    """Writes the results of a run."""

    def __init__(self, run, feedback):
        from ..core.harmonise import missing_table, unit_factors

        self._run, self._feedback = run, feedback
        places, layers = run.found.places, [layer for layer, _ in run.found.features]
        drawn = set(places.drawn.tolist())
        own = [i in drawn for i in range(len(layers))]
        self.unit_factors = unit_factors(run.found.rows, layers, own)
        self.missing = missing_table(run.rows)
        self.unmapped = run.reader.tally.unmapped()

    def numbers(self):
        """The account of the run."""
        run, account = self._run, self._run.reader.account
        features, kept = sum(account.features.values()), sum(account.kept.values())
        return {
            "FEATURES_IN": features,
            "KEPT": kept,
            "EXCLUDED": features - kept,
            "POLYGONS": len(run.polygons),
            "POINTS_LEFT": len(run.points),
            "PAIRS_FOUND": len(run.duplicates),
            "RECORDS_MERGED": sum(len(others) for others in run.merged.values()),
            "VALUES_UNMAPPED": sum(row[3] is not None for row in self.unmapped),
        }

    def say(self, points_asked):
        """Into the log: mappings, account, spellings, what is unmapped, points left aside."""
        run, feedback, account = self._run, self._feedback, self._run.reader.account
        for layer in run.reader.layers:
            feedback.pushInfo(
                tr("Layer “{layer}”: read as {mapping}.").format(
                    layer=layer.name, mapping=layer.mapping
                )
            )
            feedback.pushInfo(
                tr(
                    "Layer “{layer}”: {features} records = {kept} counted + {excluded} left out."
                ).format(
                    layer=layer.name,
                    features=account.features[layer.name],
                    kept=account.kept[layer.name],
                    excluded=account.features[layer.name] - account.kept[layer.name],
                )
            )
            for reason, count in account.excluded.get(layer.name, {}).items():
                feedback.pushInfo(f"    {count}: {reason}")
            for name, columns in layer.missing.items():
                feedback.pushWarning(
                    tr(
                        "Layer “{layer}” has none of the columns that the mapping names for"
                        " {field}: {columns}."
                    ).format(layer=layer.name, field=name, columns=", ".join(columns))
                )
            if layer.unmapped:
                feedback.pushInfo(
                    tr("Layer “{layer}”: columns that fill no field: {columns}.").format(
                        layer=layer.name, columns=", ".join(layer.unmapped)
                    )
                )
        self._say_values()
        for layer, factor in self.unit_factors.items():
            feedback.pushWarning(
                tr(
                    "Layer “{layer}”: reported areas are about {factor} times the computed ones:"
                    " check the unit of its column in the mapping (units_km2)."
                ).format(layer=layer, factor=Numbers(language()).decimal(factor))
            )
        if run.changed_ids:
            feedback.pushWarning(
                tr(
                    "Different sources use the same site ids: {count} ids got the name of their"
                    " layer put before them."
                ).format(count=run.changed_ids)
            )
        if run.points and not points_asked:
            feedback.pushWarning(
                tr(
                    "{count} records are points and are not in the result: ask for POINTS_OUTPUT,"
                    " or choose POINTS = discs for those with a reported area."
                ).format(count=len(run.points))
            )
        if run.options["schema"] == "wdpca":
            self._say_wdpca()

    def _say_values(self):
        feedback, tally = self._feedback, self._run.reader.tally
        for code, spellings in sorted(tally.spellings().items()):
            shown = ", ".join(f"{text} ({n})" for text, n in spellings.most_common(_MOST_SPELLINGS))
            feedback.pushInfo(
                tr("Country {code} is written as: {spellings}.").format(code=code, spellings=shown)
            )
        values = [row for row in self.unmapped if row[3] is not None]
        if values:
            layer, column, name, value, _ = values[0]
            feedback.pushWarning(
                tr(
                    "{count} values are in no mapping and stay as they are written; the first is"
                    " “{value}” in column “{column}” of layer “{layer}” (for {field})."
                ).format(count=len(values), value=value, column=column, layer=layer, field=name)
            )

    def _say_wdpca(self):
        from ..core.wdpca import site_number, without_sovereign

        rows = self._run.rows
        unnumbered = sum(site_number(row["site_id"]) is None for row in rows)
        if unnumbered:
            self._feedback.pushWarning(
                tr(
                    "{count} site ids are no numbers, which the WDPCA wants: they are in SITE_PID,"
                    " and SITE_ID is empty."
                ).format(count=unnumbered)
            )
        open_ones = sum(without_sovereign(row) for row in rows)
        if open_ones:
            self._feedback.pushWarning(
                tr(
                    "PRNT_ISO3 is empty in {count} records: their source does not say it, and this"
                    " plugin takes no position."
                ).format(count=open_ones)
            )

    def write_sites(self, outputs, name):
        """The records with a polygon."""
        run = self._run
        crs = QgsCoordinateReferenceSystem("EPSG:4326")
        sink = outputs.open(name, self._fields(), Qgis.WkbType.MultiPolygon, crs)
        if sink is None:
            return
        places, shown, indices = run.found.places, run.found.shown, run.polygons
        for start in range(0, len(indices), _AT_ONCE):
            some = indices[start : start + _AT_ONCE]
            geoms = places.store.take([places.polygon[shown[i]] for i in some])
            for i, geom in zip(some, geoms):
                sink.add_row(self._values(run.found.rows[i]), polygon_of(geom))

    def write_points(self, outputs, name):
        """The records that are known as a point only."""
        run = self._run
        crs = QgsCoordinateReferenceSystem("EPSG:4326")
        sink = outputs.open(name, self._fields(), Qgis.WkbType.Point, crs)
        if sink is None:
            return
        places, shown = run.found.places, run.found.shown
        for i in run.points:
            point = QgsPointXY(float(places.x[shown[i]]), float(places.y[shown[i]]))
            sink.add_row(self._values(run.found.rows[i]), QgsGeometry.fromPointXY(point))

    def write_tables(self, outputs, unmapped, values, missing, duplicates):
        """The tables beside the layers, by the ids of their outputs."""
        write_rows(outputs, unmapped, UNMAPPED_FIELDS, self.unmapped)
        rows = self._run.reader.tally.values()
        write_rows(outputs, values, VALUE_FIELDS, rows)
        write_rows(outputs, missing, MISSING_FIELDS, self.missing)
        write_rows(outputs, duplicates, DUPLICATE_FIELDS, self.duplicate_rows())

    def duplicate_rows(self):
        """Rows of the table of duplicates; what is not known is None."""
        run = self._run
        for pair in run.duplicates:
            sides = []
            for i in (pair.a, pair.b):
                layer, feature = run.found.features[i]
                sides += [run.ids[i], run.found.rows[i]["name"], layer, feature]
            yield [
                pair.kind,
                *sides,
                None if pair.overlap_m2 is None else float(pair.overlap_m2) / 1e6,
                None if pair.smaller is None else 100.0 * float(pair.smaller),
                None if pair.iou is None else 100.0 * float(pair.iou),
                pair.name,
                pair.merged,
            ]

    def mapping_text(self):
        """The mapping of this run as a file that the next one can take."""
        from ..core.mapping import to_json

        run = self._run
        return to_json(run.plans, run.reader.tally.unmapped_values(), run.own.classes)

    def _fields(self):
        options = self._run.options
        return fields_of(site_fields(options["schema"], options["suggest"], options["other"]))

    def _values(self, row):
        from ..core.schema import NAMES
        from ..core.wdpca import wdpca_row

        options = self._run.options
        wdpca = options["schema"] == "wdpca"
        values = wdpca_row(row) if wdpca else [row[name] for name in NAMES]
        if options["suggest"]:
            values.append(row["iucn_suggestion"])
        if options["other"]:
            values.append(dumps(row["other"], ensure_ascii=False) if row["other"] else None)
        return values
