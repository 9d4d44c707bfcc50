"""transboundary:exportplan - a plan as CSV or XLSX, without what stays at home."""

from __future__ import annotations

import os

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingUtils,
)

from ...core.errors import PlannerError
from ..i18n import tr
from ..plan_base import PlanAlgorithm
from ..sinks import Outputs


class ExportPlanAlgorithm(PlanAlgorithm):
    NAME = "exportplan"

    FORMAT, OUTPUT, MIRADI = "FORMAT", "OUTPUT", "MIRADI"
    BUDGETS, NOTES, EXACT_PLACES = "BUDGETS", "NOTES", "EXACT_PLACES"
    FORMATS = ("csv", "xlsx")

    def displayName(self):
        return tr("Export an action plan")

    def shortDescription(self):
        return tr("The plan as a table to edit or pass on, without what stays at home.")

    def tags(self):
        return tr("plan,action plan,export,CSV,XLSX,Excel,spreadsheet,exchange,Miradi").split(",")

    def shortHelpString(self):
        return tr(
            "Writes the whole plan, with all languages and codes, to one table (CSV) or to a"
            " workbook with a sheet for each kind (XLSX). Budgets, internal notes and the exact"
            " position of sensitive places stay at home unless they are asked for.\n\nThe plan"
            " remembers what was sent: a file that comes back edited is merged with it by"
            " “Import an action plan”. Leave the columns kind and id and the row file as they are."
        )

    def initAlgorithm(self, configuration=None):
        self.add_plan(tr("The GeoPackage of the plan."))
        self.add(
            QgsProcessingParameterEnum(
                self.FORMAT,
                tr("Format"),
                options=self.FORMATS,
                usesStaticStrings=True,
                optional=True,
            ),
            tr(
                "csv: one table in UTF-8. xlsx: a workbook with a sheet for each kind. Without it"
                " the ending of the file decides."
            ),
        )
        for name, label, help_text in (
            (
                self.BUDGETS,
                tr("With budgets"),
                tr("Budgets, what was spent, and exchange rates leave too."),
            ),
            (
                self.NOTES,
                tr("With internal notes"),
                tr("The fields internal_note leave too."),
            ),
            (
                self.EXACT_PLACES,
                tr("With exact places"),
                tr(
                    "Sensitive places leave with position, name and layer, not as their cell of"
                    " 0.1 degrees, and layers with the folders they lie in."
                ),
            ),
            (
                self.MIRADI,
                tr("Codes as Miradi shows them"),
                tr(
                    "Status, result, priority, rating, trend and confidence in Miradi's words:"
                    " Scheduled for Planned; MinorIssues is Minor Issues of an action, but"
                    " Partially Achieved of an objective. The import takes both."
                ),
            ),
        ):
            self.add(QgsProcessingParameterBoolean(name, label, False), help_text)
        self.add_author()
        self.add_network()
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT,
                tr("Table of the plan"),
                f"CSV (*.csv);;{tr('Workbook')} (*.xlsx)",
            ),
            tr("A file ending .csv or .xlsx."),
        )
        self.addOutput(QgsProcessingOutputNumber("RECORDS_N", tr("Records in the file")))
        self.addOutput(QgsProcessingOutputString("VERSION", tr("Number of this version")))

    # --- running ----------------------------------------------------------------------------

    def prepare(self, parameters, context, feedback):
        asked = self.parameterAsEnumString(parameters, self.FORMAT, context)
        self._parameters = dict(parameters)
        if parameters.get(self.OUTPUT) == QgsProcessing.TEMPORARY_OUTPUT:
            name = f"plan.{asked or 'csv'}"
            self._parameters[self.OUTPUT] = QgsProcessingUtils.generateTempFilename(name, context)
        path = self.parameterAsFileOutput(self._parameters, self.OUTPUT, context)
        ending = os.path.splitext(path)[1].lower().lstrip(".")
        if ending not in self.FORMATS:
            with self.refusals():
                raise PlannerError("plan_bad_format", path=path)
        if asked and ending != asked:
            raise QgsProcessingException(
                tr("OUTPUT is {path} and FORMAT is {format}: make the two agree.").format(
                    path=path, format=asked
                )
            )

    def calculate(self, parameters, context, feedback):
        from ...core.plan import exchange
        from ...core.plan.sharing import Allowed
        from ...core.plan.store import open_plan

        parameters = self._parameters
        path = self.file(parameters, self.PLAN, context)
        author = self.author(parameters, context)
        allowed = Allowed(
            *(
                self.parameterAsBoolean(parameters, name, context)
                for name in (self.BUDGETS, self.NOTES, self.EXACT_PLACES)
            )
        )
        network = self.parameterAsBoolean(parameters, self.NETWORK, context)
        miradi = self.parameterAsBoolean(parameters, self.MIRADI, context)
        made = Outputs(self, parameters, context, feedback, inputs=[path])
        with open_plan(path, network=network) as store, made as outputs:
            plan = store.read()
            known = exchange.versions_known(store)
            try:
                file = outputs.file(self.OUTPUT)
                sent = exchange.export(plan, file, allowed, author, known, miradi=miradi)
            except OSError as error:
                text = tr("OUTPUT could not be written ({reason}): check the space on its disk.")
                raise QgsProcessingException(text.format(reason=error.strerror)) from error
            # Before the file is there: one that nobody remembers could not be merged again.
            if store.read_only:
                feedback.pushWarning(
                    tr(
                        "{path} can only be read, so the plan does not remember this version: what"
                        " comes back cannot be merged into it."
                    ).format(path=path)
                )
            elif not feedback.isCanceled():
                store.record_exchange(sent)
        return {
            **outputs.results(),
            self.PLAN: path,
            "RECORDS_N": len(sent.content),
            "VERSION": sent.id,
        }
