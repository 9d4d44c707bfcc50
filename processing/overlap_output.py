"""Writing what the overlap analysis found: layers, table, report, numbers."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import Qgis, QgsCoordinateReferenceSystem

from ..core.report_numbers import Numbers
from .i18n import language, tr
from .site_output import write_sites
from .writing import DECIMAL, TEXT, WHOLE_NUMBER, fields_of, polygon_of, write_rows

SITE_FIELDS = (
    ("area_km2", DECIMAL),
    ("overlap_km2", DECIMAL),
    ("overlap_pct", DECIMAL),
    ("overlays_n", WHOLE_NUMBER),
)
KEY_FIELDS = (
    ("site_id", TEXT),
    ("site_name", TEXT),
    ("overlay", TEXT),
    ("overlay_class", TEXT),
    ("country", TEXT),
    ("level", TEXT),
)
TABLE_FIELDS = (
    *KEY_FIELDS,
    ("overlap_km2", DECIMAL),
    ("overlap_pct", DECIMAL),
    ("pct_in_country", DECIMAL),
    ("illustrative_km2", DECIMAL),
)
PIECE_FIELDS = (*KEY_FIELDS, ("overlap_km2", DECIMAL), ("illustrative", TEXT))
# A site with more of its area than this outside the jurisdictions is warned of.
OUTSIDE_WARNING = 0.01


@dataclass
class OverlapRun:
    """What went into a run and what came out: sources, what was read of them, the analysis."""

    sites_source: object
    overlay_sources: list
    countries_source: object
    edges: str
    fill_holes: bool
    loader: object
    reader: object
    sites: object
    overlays: object
    territories: object
    analysis: object


class OverlapOutput:
    """Writes the results of a run."""

    def __init__(self, run, feedback):
        self._analysis, self._reader, self._feedback = run.analysis, run.reader, feedback
        analysis = run.analysis
        self._area, self._overlap = analysis.site_m2() / 1e6, analysis.target_m2() / 1e6

    def numbers(self):
        """The headline: the figures of ``*``."""
        area, overlap = self._area[self._analysis.star], self._overlap[self._analysis.star]
        return {
            "AREA_KM2": float(area),
            "OVERLAP_KM2": float(overlap),
            "OVERLAP_PCT": float(100 * overlap / area) if area > 0 else None,
            "PAIRS": int(self._analysis.pairs),
        }

    def warn(self):
        """Say which sites lie outside the jurisdictions by more than 1 %."""
        share, numbers = self._analysis.outside_share(), Numbers(language())
        for site in (share > OUTSIDE_WARNING).nonzero()[0][:20]:
            self._feedback.pushWarning(
                tr(
                    "Site {site}: {pct} % of its area lies outside the jurisdiction layer (sea or"
                    " gap); it is listed under the country “-”."
                ).format(site=self._title(site), pct=numbers.decimal(100 * share[site]))
            )
        if not self._analysis.has_all_zero_rows():
            self._feedback.pushInfo(
                tr("The table leaves out rows of 0 for classes: there would be over a million.")
            )

    def _title(self, site):
        name, own = self._analysis.names[site], self._analysis.ids[site]
        return f"{name} ({own})" if name else own

    def write_sites(self, outputs, name):
        """The sites as they came, one feature for each, with our fields at the end."""
        overlays_n = self._analysis.overlays_n()

        def measures(site):
            area = float(self._area[site])
            if not area > 0:
                return [None] * len(SITE_FIELDS)
            overlap = float(self._overlap[site])
            return [area, overlap, 100 * overlap / area, int(overlays_n[site])]

        write_sites(outputs, name, self._reader, SITE_FIELDS, measures, self._feedback)

    def write_table(self, outputs, name):
        """All rows of the table."""
        write_rows(outputs, name, TABLE_FIELDS, self._analysis.table())

    def write_pieces(self, outputs, name):
        """The common areas as polygons."""
        fields = fields_of(PIECE_FIELDS)
        crs = QgsCoordinateReferenceSystem("EPSG:4326")
        sink = outputs.open(name, fields, Qgis.WkbType.MultiPolygon, crs)
        if sink is None:
            return
        analysis, store = self._analysis, self._analysis.pieces
        drawn = analysis.illustrative
        for i, (site, country, number) in enumerate(analysis.piece_keys):
            target = analysis.targets[number]
            mark = None if drawn is None else ("true" if drawn[site] else "false")
            sink.add_row(
                [
                    analysis.ids[site],
                    analysis.names[site],
                    target.overlay,
                    target.overlay_class,
                    country,
                    target.level,
                    float(store.m2[i] / 1e6),
                    mark,
                ],
                polygon_of(store.take([i])[0]),
            )
