"""transboundary:planreport - the mid-term review of an action plan, to print and hand out."""

from __future__ import annotations

import os
import re

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..base import FeedbackProgress
from ..i18n import tr
from ..loading import Loader, load_territories
from ..plan_map_places import find_layers, place_sites
from ..plan_report_base import PlanReadingAlgorithm
from ..reporting import check_report
from ..sinks import Outputs
from ..sources import Source
from ..styling import style_results

STYLES = {"TABLE": "planreport_table"}
_KINDS = ("polygon", "line", "point")


class PlanReportAlgorithm(PlanReadingAlgorithm):
    NAME = "planreport"

    SINCE, COUNTRY, PLACES = "SINCE", "COUNTRY", "PLACES"
    TABLE, PDF = "TABLE", "PDF"

    def displayName(self):
        return tr("Review of an action plan")

    def shortDescription(self):
        return tr("What was closed, put off and added, what is late and on whose side: to print.")

    def tags(self):
        return tr("plan,review,report,pdf,checklist,progress,overdue,mid-term,commission").split(
            ","
        )

    def shortHelpString(self):
        return tr(
            "Writes the review of an action plan as a page (HTML) and as a PDF: what was closed,"
            " put off and added since the last review, progress for each country, a map of the"
            " places, a timeline, what is overdue or one-sided, indicators and legal instruments;"
            " in English, Russian or Chinese with the same numbers.\n\nWhat the plan does not say"
            " is “no data”. Sensitive places leave as cells of 0.1 degree only; budgets and"
            " internal notes are not in the report."
        )

    def initAlgorithm(self, configuration=None):
        vector = QgsProcessing.SourceType.TypeVectorAnyGeometry
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.add_plan()
        self.add_day()
        self.add(
            QgsProcessingParameterDateTime(
                self.SINCE,
                tr("Day of the last review"),
                QgsProcessingParameterDateTime.Type.Date,
                optional=True,
            ),
            tr("Closed, put off and new are told since this day. Without it: from the beginning."),
        )
        self.add_language()
        self.add(
            QgsProcessingParameterString(self.COUNTRY, tr("Only for the country"), optional=True),
            tr(
                "Three letters, such as RUS: only items that this country leads or co-leads, and"
                " what they are parts of."
            ),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.PLACES, tr("Layers of the places"), vector, optional=True
            ),
            tr(
                "Map layers that the plan's places point at. Without them the layers of the"
                " project and files at the stored path are used, else the points kept in the plan."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.JURISDICTIONS, tr("Countries"), [polygons], optional=True
            ),
            tr("Polygons of countries, drawn under the places with their borders."),
        )
        self.add_fields(
            self.JURISDICTIONS,
            (
                self.JURISDICTION_FIELD,
                tr("Field with the country code"),
                tr("Without it the usual ISO fields are tried."),
            ),
        )
        self._add_outputs()

    def _add_outputs(self):
        self.add(
            QgsProcessingParameterFeatureSink(
                self.TABLE,
                tr("Items of the plan"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            ),
            tr("A row for each item and country: lead, status, dates, days put off and late."),
        )
        self.add_report()
        self.add(
            QgsProcessingParameterFileDestination(
                self.PDF, "PDF", "PDF (*.pdf)", optional=True, createByDefault=True
            ),
            tr("The same as pages (A4). Texts can be searched, fonts are embedded."),
        )
        self.add_numbers(
            ("ITEMS", tr("Items of the checklist that are not abandoned")),
            ("COMPLETED", tr("Of them completed")),
            ("CLOSED", tr("Items closed since the last review")),
            ("SLIPPED", tr("Items put off")),
            ("NEW", tr("Items added since the last review")),
            ("OVERDUE", tr("Items overdue")),
            ("ONE_SIDED", tr("One-sided items")),
        )

    # --- running ----------------------------------------------------------------------------

    def prepare(self, parameters, context, feedback):
        from ...core.plan import sharing
        from ...core.plan.model import Plan

        self.read_plan_options(parameters, context)
        self._since = self.day(parameters, self.SINCE, context)
        if self._since is not None and self._since > self.on:
            raise QgsProcessingException(
                tr("SINCE ({since}) is after ON ({on}): correct one of the dates.").format(
                    since=self._since.isoformat(), on=self.on.isoformat()
                )
            )
        self._plan, self._history = self.read_plan()
        self._country = self._read_country(parameters, context)
        chosen = Source.from_layers_parameter(self, parameters, self.PLACES, context, _KINDS)
        # Only what may leave the house is looked for: a sensitive place names no layer here.
        leaving, folder = Plan(sharing.outgoing(self._plan)), os.path.dirname(self.path)
        self._layers = find_layers(leaving, chosen, context, self._plan, folder)
        self.read_jurisdictions(parameters, context)

    def _read_country(self, parameters, context):
        country = self.parameterAsString(parameters, self.COUNTRY, context).strip().upper()
        if country and country not in self._plan.countries:
            raise QgsProcessingException(
                tr("“{country}” is no country of the plan: choose among {countries}.").format(
                    country=country, countries=", ".join(self._plan.countries)
                )
            )
        return country if re.fullmatch("[A-Z]{3}", country) else ""

    def calculate(self, parameters, context, feedback):
        from ...core.plan.review import review

        layers = [source for source in self._layers.values() if source is not None]
        layers = list({id(source): source for source in layers}.values())
        inputs = [self.path, *layers, *([self._countries] if self._countries else [])]
        with Outputs(self, parameters, context, feedback, inputs=inputs) as outputs:
            with_pages = outputs.asked(self.REPORT) or outputs.asked(self.PDF)
            if with_pages:
                check_report()
            progress = FeedbackProgress(feedback)
            progress.report(0.1, tr("Reviewing the plan"))
            found = review(self._plan, self._history, self.on, self._since, self._country)
            run = self._run(found, layers, context, feedback, progress, with_pages)
            self._write(outputs, run, feedback, progress, with_pages)
        style_results(context, outputs.results(), STYLES)
        return {
            **outputs.results(),
            "ITEMS": found.total.counted,
            "COMPLETED": found.total.done,
            "CLOSED": len(found.closed),
            "SLIPPED": len(found.slipped),
            "NEW": len(found.new),
            "OVERDUE": len(found.overdue),
            "ONE_SIDED": len(found.one_sided),
        }

    def _run(self, found, layers, context, feedback, progress, with_pages):
        from ..plan_report import ReviewRun

        placed, nowhere, territories = [], 0, None
        if with_pages:
            progress.report(0.2, tr("Reading the places"))
            placed, nowhere = place_sites(found.sites, self._layers, context, feedback)
            if self._countries is not None:
                progress.report(0.4, tr("Reading the countries"))
                territories = load_territories(
                    Loader(context, feedback),
                    self._countries,
                    self._country_field,
                    False,
                    progress,
                )
        return ReviewRun(
            review=found,
            language=self.language,
            source=self.plan_source(found.plan),
            placed=placed,
            nowhere=nowhere,
            layers=layers,
            countries_source=self._countries,
            territories=territories,
        )

    def _write(self, outputs, run, feedback, progress, with_pages):
        from ..plan_report import ReviewReport, check_letters, write_review_table

        write_review_table(outputs, self.TABLE, run)
        if not with_pages:
            return
        progress.report(0.7, tr("Writing the report"))
        report = ReviewReport(run, feedback)
        if outputs.asked(self.REPORT):
            if report.report.facts.png:
                check_letters(report.report, report.words, feedback)
            report.write_page(outputs.file(self.REPORT))
        if outputs.asked(self.PDF):
            progress.report(0.85, tr("Writing the PDF"))
            report.write_pdf(outputs.file(self.PDF))
