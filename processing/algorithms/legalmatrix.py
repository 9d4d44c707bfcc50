"""transboundary:legalmatrix - which legal instrument stands behind which item and site."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
)

from ..base import FeedbackProgress
from ..i18n import tr
from ..legal_output import LegalOutput
from ..plan_report_base import PlanReadingAlgorithm
from ..reporting import check_report
from ..sinks import Outputs
from ..styling import style_results

STYLES = {"OUTPUT": "legalmatrix_table", "SITES": "legalmatrix_table"}


class LegalMatrixAlgorithm(PlanReadingAlgorithm):
    NAME = "legalmatrix"

    OUTPUT, SITES = "OUTPUT", "SITES"

    def displayName(self):
        return tr("Legal matrix of an action plan")

    def shortDescription(self):
        return tr(
            "Which treaty, agreement or act stands behind which item and site, and where none."
        )

    def tags(self):
        return tr("plan,law,legal,treaty,agreement,instrument,convention,gap,matrix").split(",")

    def shortHelpString(self):
        return tr(
            "Lists the legal instruments behind every action and activity of a plan and behind"
            " every site, for each country, with the gaps: no instrument, a country that is not a"
            " party, an instrument that expires before the item is due or is not in force on the"
            " day.\n\nAn item rests on the instruments it is linked to and on those of the items"
            " above it. Items that are completed or abandoned have no gaps. Rows are not to be"
            " added up: an item has a row for each country and instrument."
        )

    def initAlgorithm(self, configuration=None):
        table = QgsProcessing.SourceType.TypeVector
        self.add_plan()
        self.add_day()
        self.add_language()
        self.add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Instruments by item"), table),
            tr("A row for each action or activity, country and instrument, and for each gap."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.SITES, tr("Instruments by site"), table, optional=True, createByDefault=False
            ),
            tr("The same for the places of the plan; of a sensitive one there is its cell only."),
        )
        self.add_report()
        self.add_numbers(
            ("ITEMS", tr("Actions and activities that are neither completed nor abandoned")),
            ("GAPS", tr("Of them with a gap in some country")),
        )

    def prepare(self, parameters, context, feedback):
        self.read_plan_options(parameters, context)
        self._plan, _ = self.read_plan()

    def calculate(self, parameters, context, feedback):
        from ...core.plan.legal import matrix

        with Outputs(self, parameters, context, feedback, inputs=[self.path]) as outputs:
            if outputs.asked(self.REPORT):
                check_report()
            progress = FeedbackProgress(feedback)
            progress.report(0.1, tr("Reviewing the plan"))
            found = matrix(self._plan, self.on)
            output = LegalOutput(found, self.language)
            output.write_items(outputs, self.OUTPUT)
            output.write_sites(outputs, self.SITES)
            if outputs.asked(self.REPORT):
                progress.report(0.7, tr("Writing the report"))
                output.write_page(outputs.file(self.REPORT), self.plan_source(found.plan))
        style_results(context, outputs.results(), STYLES)
        return {
            **outputs.results(),
            "ITEMS": found.open_items,
            "GAPS": len(found.gap_items),
        }
