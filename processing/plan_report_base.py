"""What the algorithms that report on a plan share: its parameters, and reading it."""

from __future__ import annotations

import datetime
import os

from qgis.core import (
    QgsProcessingException,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
)

from ..core.errors import PlannerError
from .base import PlannerAlgorithm
from .i18n import LANGUAGES, language, tr
from .messages import sentence


class PlanReadingAlgorithm(PlannerAlgorithm):
    """Base of algorithms that look at a plan on a day."""

    PLAN, ON, LANGUAGE = "PLAN", "ON", "LANGUAGE"
    LANGUAGE_CHOICES = ("interface", *LANGUAGES)

    def groupId(self):
        return "plans"

    def group(self):
        return tr("Action plans")

    def add_plan(self):
        """PLAN."""
        self.add(
            QgsProcessingParameterFile(
                self.PLAN, tr("Action plan"), fileFilter=tr("GeoPackage (*.gpkg)")
            ),
            tr("The GeoPackage of the plan. It is only read; it may be open in QGIS."),
        )

    def add_day(self):
        """ON."""
        self.add(
            QgsProcessingParameterDateTime(
                self.ON,
                tr("Day of the review"),
                QgsProcessingParameterDateTime.Type.Date,
                optional=True,
            ),
            tr("What is late is told for this day (2028-06-30). Without it: today."),
        )

    def add_language(self):
        """LANGUAGE."""
        self.add(
            QgsProcessingParameterEnum(
                self.LANGUAGE,
                tr("Language"),
                options=self.LANGUAGE_CHOICES,
                usesStaticStrings=True,
                defaultValue="interface",
            ),
            tr(
                "Language of the report and of the names in tables: en, ru, zh, or that of QGIS."
                " Names that are not there in it are in the plan's own language."
            ),
        )

    def read_plan_options(self, parameters, context):
        """PLAN, ON and LANGUAGE of this run."""
        self.path = self.parameterAsFile(parameters, self.PLAN, context)
        if not self.path:
            raise QgsProcessingException(tr("PLAN is empty: choose the GeoPackage of a plan."))
        self.on = self.day(parameters, self.ON, context) or datetime.date.today()
        chosen = self.parameterAsEnumString(parameters, self.LANGUAGE, context)
        self.language = chosen if chosen in LANGUAGES else language()

    def day(self, parameters, name, context):
        """A date parameter, None when it is not given."""
        moment = self.parameterAsDateTime(parameters, name, context)
        if not moment.isValid():
            return None
        date = moment.date()
        return datetime.date(date.year(), date.month(), date.day())

    def checkParameterValues(self, parameters, context):
        for definition in self.parameterDefinitions():
            value = parameters.get(definition.name())
            if isinstance(
                definition, QgsProcessingParameterDateTime
            ) and not definition.checkValueIsAcceptable(value, context):
                return False, tr(
                    "“{value}” given as {parameter} is no date like 2028-06-30: correct it."
                ).format(value=value, parameter=definition.name())
        return super().checkParameterValues(parameters, context)

    def read_plan(self):
        """(plan, history), newest change first; the file is closed again.

        Raises:
            QgsProcessingException: it is no plan, is locked, newer than the plugin, ...
        """
        from ..core.plan.store import open_plan

        try:
            with open_plan(self.path, read_only=True) as store:
                return store.read(), store.history()
        except PlannerError as error:
            raise QgsProcessingException(sentence(error)) from error

    def plan_source(self, plan):
        """The plan as a report names it."""
        from ..core.report import Source
        from .plan_report_texts import plan_texts

        return Source(
            role=plan_texts(self.language)["role_plan"],
            name=plan_name(plan, self.language),
            file=os.path.basename(self.path),
            attribution=plan.head.text("source", self.language, *plan.languages) or None,
            features=len(plan.items),
        )


def plan_name(plan, wanted) -> str:
    """What a plan is called."""
    from ..core.report_plan import short

    return short(plan.head.text("name", wanted, *plan.languages)) or plan.head.id
