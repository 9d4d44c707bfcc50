"""Writing what the check of a zonation found: polygons, lines, table, numbers."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry

from .i18n import tr
from .writing import DECIMAL, TEXT, WHOLE_NUMBER, as_multi, fields_of, write_rows
from .zonation_texts import fault_text

_WHO_FIELDS = (
    ("reason", TEXT),
    ("severity", TEXT),
    ("zone", TEXT),
    ("other_zone", TEXT),
    ("site_id", TEXT),
    ("other_site", TEXT),
    ("country", TEXT),
    ("other_country", TEXT),
    ("illustrative", TEXT),
)
FAULT_FIELDS = (
    ("fault_id", WHOLE_NUMBER),
    *_WHO_FIELDS,
    ("zone_name", TEXT),
    ("other_name", TEXT),
    ("description", TEXT),
)
GROUND_FIELDS = (*FAULT_FIELDS, ("area_km2", DECIMAL))
LINE_FIELDS = (*FAULT_FIELDS, ("length_km", DECIMAL))
TABLE_FIELDS = (
    *_WHO_FIELDS,
    ("faults_n", WHOLE_NUMBER),
    ("area_km2", DECIMAL),
    ("length_km", DECIMAL),
)
# A log that names more than this is not read.
_MOST_NAMES = 30


@dataclass
class ZonationRun:
    """What went into a run and what came out: sources, what was read of them, the findings."""

    zones_source: object
    sites_source: object
    countries_source: object
    edges: str
    fill_holes: bool
    tolerance_m: float
    loader: object
    reader: object
    zoning: object
    outlines: object
    territories: object
    findings: object


class ZonationOutput:
    """Writes the results of a run."""

    def __init__(self, run, feedback):
        self._run, self._findings, self._feedback = run, run.findings, feedback

    def numbers(self):
        """The headline."""
        found = self._findings
        return {
            "FAULTS_N": len(found.faults),
            "GAP_KM2": found.flat_km2("gap"),
            "OVERLAP_KM2": found.flat_km2("overlap"),
            "OPEN_CORE_KM": found.open_core_km(),
        }

    def log(self):
        """Say which names are not mapped, what could not be checked, what is not reported."""
        say = self._feedback
        known = [x for x in self._run.reader.names if x.known]
        for entry in known[:_MOST_NAMES]:
            say.pushInfo(
                tr("Zone “{name}” is {code} (features: {count}).").format(
                    name=entry.name, code=entry.code, count=entry.features_n
                )
            )
        for entry in unknown_names(self._run.reader)[:_MOST_NAMES]:
            say.pushWarning(unknown_text(entry))
        for text in missing_texts(self._run):
            say.pushWarning(text)
        if self._run.territories is None:
            say.pushInfo(tr("No countries were given: nothing is said of zones at borders."))
        if self._findings.small_n or self._findings.short_n:
            say.pushInfo(
                tr(
                    "Not reported: {small} gaps and overlaps below the least area, {short}"
                    " stretches shorter than the tolerance."
                ).format(small=self._findings.small_n, short=self._findings.short_n)
            )
        if not self._findings.faults:
            say.pushInfo(tr("No fault found."))

    def write_faults(self, outputs, ground_name, lines_name):
        """Gaps and overlaps as polygons, stretches as lines; ids run through both."""
        crs = QgsCoordinateReferenceSystem("EPSG:4326")
        ground = outputs.open(ground_name, fields_of(GROUND_FIELDS), _POLYGON, crs)
        lines = outputs.open(lines_name, fields_of(LINE_FIELDS), _LINE, crs)
        for number, fault in enumerate(self._findings.faults, 1):
            sink, size = (
                (lines, fault.length_km) if fault.area_km2 is None else (ground, fault.area_km2)
            )
            if sink is None:
                continue
            geometry = QgsGeometry()
            geometry.fromWkb(fault.geometry.wkb)
            text = fault_text(fault, self._run.tolerance_m)
            names = [fault.zone_name, fault.other_name, text]
            sink.add_row([number, *_who(fault), *names, size], as_multi(geometry))

    def write_table(self, outputs, name):
        """All rows of the table."""
        rows = (
            [*_who(row), row.faults_n, row.area_km2, row.length_km]
            for row in self._findings.table()
        )
        write_rows(outputs, name, TABLE_FIELDS, rows)


_POLYGON, _LINE = Qgis.WkbType.MultiPolygon, Qgis.WkbType.MultiLineString


def _who(fault):
    return [
        fault.reason,
        fault.severity,
        fault.zone,
        fault.other_zone,
        fault.site,
        fault.other_site,
        fault.country,
        fault.other_country,
        None if fault.drawn is None else ("true" if fault.drawn else "false"),
    ]


def unknown_names(reader):
    """The names that no table has."""
    return [entry for entry in reader.names if not entry.known]


def unknown_text(entry):
    """What is said of a name that no table has."""
    if entry.name is None:
        return tr(
            "Zones without a name count as “other” (features: {count}): fill in their names."
        ).format(count=entry.features_n)
    return tr(
        "Zone “{name}” is not known and counts as “other” (features: {count}): give it a code in"
        " MAPPING."
    ).format(name=entry.name, count=entry.features_n)


def missing_texts(run):
    """What could not be checked, and why."""
    texts = []
    if "core" not in run.zoning.code:
        texts.append(
            tr("Layer “{layer}” has no core: enclosure by a buffer was not checked.").format(
                layer=run.zones_source.name
            )
        )
    if run.reader.strangers:
        texts.append(
            tr(
                "Countries of zones that the layer of countries does not have: {names}. Their zones"
                " are on no side of a border."
            ).format(names=", ".join(sorted(run.reader.strangers)[:_MOST_NAMES]))
        )
    return texts
