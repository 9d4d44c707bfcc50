"""transboundary:checkplan - what the rules say about a plan on a day."""

from __future__ import annotations

import datetime

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
)

from ..i18n import language, tr
from ..plan_base import PlanAlgorithm
from ..plan_check import PlanCheck
from ..plan_finding_texts import finding_sentence, record_name
from ..sinks import Outputs
from ..writing import TEXT, write_rows

FINDING_FIELDS = (
    ("severity", TEXT),
    ("rule", TEXT),
    ("kind", TEXT),
    ("record_id", TEXT),
    ("item", TEXT),
    ("country", TEXT),
    ("finding", TEXT),
)
_MOST_DAYS = 36_500


class CheckPlanAlgorithm(PlanAlgorithm):
    NAME = "checkplan"

    ON, SOON_DAYS, FAIL_ON, OUTPUT = "ON", "SOON_DAYS", "FAIL_ON", "OUTPUT"
    FAILING = ("never", "error", "warning", "note")

    def displayName(self):
        return tr("Check an action plan")

    def shortDescription(self):
        return tr("What is late, one-sided, unmeasurable, without a treaty or broken, on a day.")

    def tags(self):
        return tr(
            "plan,action plan,check,overdue,late,deadline,one-sided,approval,treaty,completeness"
        ).split(",")

    def shortHelpString(self):
        return tr(
            "Looks at a plan as it stands on a day: overdue and postponed items, items that only"
            " one country leads or pays, objectives that cannot be measured, items without a legal"
            " instrument or beyond its end, missing approvals, broken structure, steps of the"
            " process that nobody serves, places whose layer is gone.\n\nEvery finding has a"
            " severity (error, warning, note) and a sentence in the language of the interface. For"
            " scripts FAIL_ON ends the run with exit code 1; the table is written before."
        )

    def initAlgorithm(self, configuration=None):
        self.add_plan(tr("The GeoPackage of the plan. It is only read."))
        self.add(
            QgsProcessingParameterDateTime(
                self.ON, tr("Day"), QgsProcessingParameterDateTime.Type.Date, optional=True
            ),
            tr("The day on which something is late or not. Without it today."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.SOON_DAYS,
                tr("Due soon means within (days)"),
                QgsProcessingParameterNumber.Type.Integer,
                defaultValue=30,
                minValue=0,
                maxValue=_MOST_DAYS,
            ),
            tr("Items that are due within so many days of that day are noted."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.FAIL_ON,
                tr("Fail on"),
                options=self.FAILING,
                usesStaticStrings=True,
                defaultValue="never",
            ),
            tr(
                "never: findings are told and nothing else. error, warning, note: the run ends as"
                " failed (exit code 1) when there is a finding as grave as that or graver, after"
                " the table is written."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT,
                tr("Findings"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=True,
            ),
            tr("A row for each finding, the gravest first."),
        )
        self.add_numbers(
            ("ERRORS_N", tr("Errors")),
            ("WARNINGS_N", tr("Warnings")),
            ("NOTES_N", tr("Notes")),
        )

    # --- running ----------------------------------------------------------------------------

    def prepare(self, parameters, context, feedback):
        from ...core.plan.findings import Question
        from ...core.plan.store import open_plan

        self._path = self.file(parameters, self.PLAN, context)
        self._on = self.date(parameters, self.ON, context) or datetime.date.today()
        # Layers are looked at here, in the main thread.
        with self.refusals(), open_plan(self._path, read_only=True) as store:
            self._plan = store.read()
        soon = self.parameterAsInt(parameters, self.SOON_DAYS, context)
        question = Question(self._plan, self._on, soon)
        self._check = PlanCheck(question, self._path, context.project())

    def calculate(self, parameters, context, feedback):
        from ...core.plan.findings import SEVERITIES

        fail_on = self.parameterAsEnumString(parameters, self.FAIL_ON, context)
        with Outputs(self, parameters, context, feedback, inputs=[self._path]) as outputs:
            found = self._check.findings(feedback.isCanceled)
            write_rows(outputs, self.OUTPUT, FINDING_FIELDS, map(self._row, found))
        count = {each: sum(f.severity == each for f in found) for each in SEVERITIES}
        feedback.pushInfo(
            tr("On {day}: {errors} errors, {warnings} warnings, {notes} notes.").format(
                day=self._on.isoformat(),
                errors=count["error"],
                warnings=count["warning"],
                notes=count["note"],
            )
        )
        grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on != "never" else ()
        failing = sum(count[each] for each in grave)
        if failing:
            raise QgsProcessingException(
                tr(
                    "{plan} has {count} findings as grave as FAIL_ON={fail_on} or graver, the"
                    " first: {finding} All results are written."
                ).format(
                    plan=self._path,
                    count=failing,
                    fail_on=fail_on,
                    finding=finding_sentence(found[0], self._plan, language()),
                )
            )
        numbers = {f"{each.upper()}S_N": count[each] for each in SEVERITIES}
        return {**outputs.results(), self.PLAN: self._path, **numbers}

    def _row(self, finding):
        return [
            finding.severity,
            finding.rule,
            finding.kind,
            finding.id,
            record_name(self._plan, finding.id, language()),
            finding.country or None,
            finding_sentence(finding, self._plan, language()),
        ]
