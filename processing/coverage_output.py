"""Writing what the coverage analysis found: table, gaps, numbers."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import Qgis, QgsCoordinateReferenceSystem

from ..core.report_numbers import Numbers
from .i18n import language, tr
from .writing import DECIMAL, TEXT, fields_of, polygon_of, write_rows

TABLE_FIELDS = (
    ("region", TEXT),
    ("country", TEXT),
    ("site_type", TEXT),
    ("category", TEXT),
    ("realm", TEXT),
    ("level", TEXT),
    ("protected_km2", DECIMAL),
    ("gross_km2", DECIMAL),
    ("unprotected_km2", DECIMAL),
    ("pct_of_region", DECIMAL),
    ("pct_of_region_in_country", DECIMAL),
    ("double_count_factor", DECIMAL),
    ("reported_km2", DECIMAL),
    ("computed_km2", DECIMAL),
    ("disc_km2", DECIMAL),
    ("illustrative_km2", DECIMAL),
)
GAP_FIELDS = (("region", TEXT), ("country", TEXT), ("unprotected_km2", DECIMAL))
# A region with more of its area than this outside the jurisdictions is warned of.
OUTSIDE_WARNING = 0.01
_MOST_WARNINGS = 20


@dataclass
class CoverageRun:
    """What went into a run and what came out: sources, what was read of them, the coverage."""

    record_sources: list
    region_source: object
    countries_source: object
    edges: str
    fill_holes: bool
    choices: object
    loader: object
    reader: object
    records: object
    regions: object
    territories: object
    coverage: object


class CoverageOutput:
    """Writes the results of a run."""

    def __init__(self, run, feedback):
        self._run, self._feedback = run, feedback

    def numbers(self):
        """Totals over all regions, flattened, and the account of records."""
        coverage, account = self._run.coverage, self._run.reader.account
        # qgis_process prints numbers of numpy as nothing.
        region, protected = (float(km2) for km2 in coverage.totals_km2())
        features, kept = sum(account.features.values()), sum(account.kept.values())
        return {
            "REGION_KM2": region,
            "PROTECTED_KM2": protected,
            "PROTECTED_PCT": 100 * protected / region if region > 0 else None,
            "FEATURES_IN": features,
            "KEPT": kept,
            "EXCLUDED": features - kept,
        }

    def warn(self):
        """The account of records, and discs that spill over a border."""
        account = self._run.reader.account
        for layer, features in account.features.items():
            self._feedback.pushInfo(
                tr(
                    "Layer “{layer}”: {features} records = {kept} counted + {excluded} left out."
                ).format(
                    layer=layer,
                    features=features,
                    kept=account.kept[layer],
                    excluded=features - account.kept[layer],
                )
            )
            for reason, count in account.excluded.get(layer, {}).items():
                self._feedback.pushInfo(f"    {count}: {reason}")
        numbers = Numbers(language())
        coverage = self._run.coverage
        for region, share in enumerate(coverage.outside_share()):
            if share > OUTSIDE_WARNING:
                self._feedback.pushWarning(
                    tr(
                        "Region {region}: {pct} % of its area lies outside the jurisdiction layer"
                        " (sea or gap); it is listed under the country “-”."
                    ).format(region=coverage.regions[region], pct=numbers.decimal(100 * share))
                )
        spills = sorted(coverage.spills.items(), key=lambda item: -item[1])
        for record, m2 in spills[:_MOST_WARNINGS]:
            self._feedback.pushWarning(
                tr(
                    "{site}: the disc of its reported area reaches {km2} km² into another"
                    " country; a polygon would show where it really is."
                ).format(site=self._run.reader.names[record], km2=numbers.decimal(m2 / 1e6))
            )
        if len(spills) > _MOST_WARNINGS:
            self._feedback.pushWarning(
                tr("{count} more discs reach into another country.").format(
                    count=len(spills) - _MOST_WARNINGS
                )
            )

    def write_table(self, outputs, name):
        """All rows of the table."""
        write_rows(outputs, name, TABLE_FIELDS, self._run.coverage.table())

    def write_gaps(self, outputs, name):
        """What is not protected, a feature for each region and country."""
        crs = QgsCoordinateReferenceSystem("EPSG:4326")
        sink = outputs.open(name, fields_of(GAP_FIELDS), Qgis.WkbType.MultiPolygon, crs)
        if sink is None:
            return
        for region, country, geom, km2 in self._run.coverage.joined_gaps():
            sink.add_row([region, country, km2], polygon_of(geom))
