"""Writing the zones: layer, table, numbers, and what the log says of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import Qgis, QgsCoordinateReferenceSystem

from ..core.report_numbers import Numbers
from .i18n import language, tr
from .writing import DECIMAL, TEXT, fields_of, polygon_of, write_rows

ZONE_FIELDS = (
    ("site_id", TEXT),
    ("site_name", TEXT),
    ("zone", TEXT),
    ("country", TEXT),
    ("inner_m", DECIMAL),
    ("outer_m", DECIMAL),
    ("area_km2", DECIMAL),
    ("across_border", TEXT),
    ("illustrative", TEXT),
)
TABLE_FIELDS = (
    ("site_id", TEXT),
    ("site_name", TEXT),
    ("zone", TEXT),
    ("country", TEXT),
    ("inner_m", DECIMAL),
    ("outer_m", DECIMAL),
    ("area_km2", DECIMAL),
    ("zone_pct", DECIMAL),
    ("across_km2", DECIMAL),
    ("illustrative_km2", DECIMAL),
)


@dataclass
class ZonesRun:
    """What went into a run and what came out: sources, what was read of them, the zones."""

    sites_source: object
    countries_source: object
    clip_source: object
    exclude_source: object
    rings: list
    tolerance_m: object
    dissolve: str
    keep_core: bool
    edges: str
    fill_holes: bool
    country_field: object
    distance_field: object
    loader: object
    reader: object
    sites: object
    territories: object
    clip: object = None
    exclude: object = None
    pieces: object = None
    table: object = None
    cut_km2: dict = field(default_factory=dict)


class ZonesOutput:
    """Writes the results of a run."""

    def __init__(self, run, feedback):
        self._run, self._table, self._feedback = run, run.table, feedback

    def numbers(self):
        """Areas of the pieces in OUTPUT, and their number."""
        return {
            "AREA_KM2": self._table.km2(),
            "ACROSS_KM2": self._table.across_km2(),
            "PIECES_N": len(self._table),
        }

    def warn(self):
        """Say what became discs, what CLIP and EXCLUDE took, which sites have no ground."""
        numbers = Numbers(language())
        if self._run.sites.discs:
            self._feedback.pushInfo(
                tr("Points that became discs of their reported area: {count}.").format(
                    count=self._run.sites.discs
                )
            )
        for key, source in (("clip", self._run.clip_source), ("exclude", self._run.exclude_source)):
            if key in self._run.cut_km2:
                self._feedback.pushInfo(
                    tr("Layer “{layer}” took {area} km² from the zones.").format(
                        layer=source.name, area=numbers.decimal(self._run.cut_km2[key])
                    )
                )
        lost = self._table.without_ground()
        if lost:
            self._feedback.pushWarning(
                tr(
                    "Sites without ground of their own in any zone: {count}; the first is {site}."
                    " Other sites cover what is near them, or CLIP and EXCLUDE take it."
                ).format(count=len(lost), site=lost[0])
            )

    def write_zones(self, outputs, name):
        """A feature for each site, zone and country."""
        table, sites = self._table, self._run.sites
        crs = QgsCoordinateReferenceSystem("EPSG:4326")
        sink = outputs.open(name, fields_of(ZONE_FIELDS), Qgis.WkbType.MultiPolygon, crs)
        for i in range(len(table)):
            site = int(table.site[i])
            sink.add_row(
                [
                    sites.ids[site],
                    sites.names[site],
                    table.zone_name(table.zone[i]),
                    table.country[i],
                    _number(table.inner_m[i]),
                    _number(table.outer_m[i]),
                    float(table.m2[i] / 1e6),
                    table.across_mark(i),
                    table.drawn_mark(i),
                ],
                polygon_of(table.geometry[i]),
            )

    def write_table(self, outputs, name):
        """All rows of the table."""
        write_rows(outputs, name, TABLE_FIELDS, self._table.table())


def _number(value):
    """A float, None for NaN."""
    return None if value != value else float(value)
