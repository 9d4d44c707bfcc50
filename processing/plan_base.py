"""What the algorithms of plans share: the file, the person, dates, and how refusals are told."""

from __future__ import annotations

import datetime
import os
from contextlib import contextmanager

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputFile,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QDate, QDateTime

from ..core.errors import PlannerError
from .base import PlannerAlgorithm
from .i18n import tr
from .messages import sentence


class PlanAlgorithm(PlannerAlgorithm):
    """Base of the algorithms that make, read or change the GeoPackage of a plan."""

    PLAN, AUTHOR, NETWORK, LOAD = "PLAN", "AUTHOR", "NETWORK", "LOAD"

    def groupId(self):
        return "plans"

    def group(self):
        return tr("Action plans")

    # --- parameters -------------------------------------------------------------------------

    def add_plan(self, help_text):
        """PLAN, a file, and the same as a result for later steps of a model."""
        self.add(
            QgsProcessingParameterFile(
                self.PLAN, tr("Plan"), fileFilter=f"{tr('Action plan')} (*.gpkg);;* (*)"
            ),
            help_text,
        )
        self.addOutput(QgsProcessingOutputFile(self.PLAN, tr("Plan")))

    def add_author(self):
        """AUTHOR."""
        self.add(
            QgsProcessingParameterString(self.AUTHOR, tr("Who does this")),
            tr("Your name, for the plan's history: every change is kept with who made it."),
        )

    def add_network(self):
        """NETWORK."""
        self.add(
            QgsProcessingParameterBoolean(
                self.NETWORK, tr("The plan is on a share of another computer"), False
            ),
            tr(
                "On a share the write-ahead log does not work: the plan is then written in the"
                " older, slower way that does."
            ),
            advanced=True,
        )

    def add_loading(self):
        """LOAD."""
        self.add(
            QgsProcessingParameterBoolean(
                self.LOAD, tr("Load the plan's tables into the project"), False
            ),
            tr(
                "As layers to look at, with relations and readable codes. They are read-only:"
                " edits go through the panel and the algorithms, so that none is lost."
            ),
        )

    def date(self, parameters, name, context) -> datetime.date | None:
        """The day that a parameter names, None if it names none."""
        value = parameters.get(name)
        if isinstance(value, str):
            return _day(value)
        found = self.parameterAsDateTime(parameters, name, context).date()
        return found.toPyDate() if found.isValid() else None

    def author(self, parameters, context) -> str:
        """Who does this; nobody is refused."""
        return self.parameterAsString(parameters, self.AUTHOR, context).strip()

    def checkParameterValues(self, parameters, context):
        for definition in self.parameterDefinitions():
            name, value = definition.name(), parameters.get(definition.name())
            if isinstance(definition, QgsProcessingParameterDateTime) and not _is_day(value):
                return False, tr(
                    "“{value}” given as {parameter} is no date like 2026-10-01: correct it."
                ).format(value=value, parameter=name)
            if name == self.AUTHOR and (not isinstance(value, str) or not value.strip()):
                return False, tr("{parameter} is empty: say who does this.").format(parameter=name)
            if isinstance(definition, QgsProcessingParameterFile) and not value:
                return False, tr("{parameter} is empty: choose a file.").format(parameter=name)
        return super().checkParameterValues(parameters, context)

    # --- files ------------------------------------------------------------------------------

    def file(self, parameters, name, context) -> str:
        """The absolute path that a file parameter names."""
        return os.path.abspath(self.parameterAsFile(parameters, name, context))

    @contextmanager
    def refusals(self):
        """What core refuses, as one sentence, where the base does not do it (in ``prepare``)."""
        try:
            yield
        except PlannerError as error:
            raise QgsProcessingException(sentence(error)) from error


def _day(text) -> datetime.date | None:
    text = text.strip()
    return datetime.datetime.fromisoformat(text).date() if text else None


def _is_day(value) -> bool:
    if isinstance(value, (QDate, QDateTime)):
        return value.isValid() or value.isNull()
    try:
        return not isinstance(value, str) or _day(value) is not False
    except ValueError:
        return False
