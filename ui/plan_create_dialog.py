"""What is asked before a plan is made: its template, title, countries, years and file."""

from __future__ import annotations

import datetime
import os

from qgis.gui import QgsDateEdit, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
)

from ..core.plan import template
from ..processing.i18n import language, tr
from .layer_list import slim
from .theme import SPACE

_YEARS = 5
_WIDEST = 76 * SPACE


class CreateDialog(QDialog):
    """Asks for the parameters of transboundary:createplan."""

    def __init__(self, who, today: datetime.date, folder="", parent=None):
        super().__init__(parent)
        self.setWindowTitle(tr("Create a plan"))
        self.template = slim(QComboBox(), tr("Template"))
        self.template.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.template.setMinimumWidth(20 * SPACE)
        for name in sorted(template.names(), reverse=True):
            self.template.addItem(template.title(name, language()), name)
        self.title = self._line(tr("Title"), tr("As the template is called"))
        self.countries = self._line(tr("Countries"), tr("Such as RUS CHN"))
        self.start = self._date(tr("First day"), today)
        self.due = self._date(tr("Last day"), _years_after(today, _YEARS))
        self.sites = QgsMapLayerComboBox()
        self.sites.setFilters(_polygons_and_points())
        self.sites.setAllowEmptyLayer(True, tr("none"))
        self.sites.setLayer(None)
        slim(self.sites, tr("Sites"))
        self.sites.setToolTip(tr("Sites or a joint reserve: they become places of the plan"))
        self.who = self._line(tr("Who am I"), "")
        self.who.setText(who)
        self.who.setToolTip(tr("Your name, for the history of the plan"))
        self.file = QgsFileWidget()
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter(f"{tr('Action plan')} (*.gpkg)")
        self.file.setDefaultRoot(folder)
        self.file.setConfirmOverwrite(False)  # what exists is refused, never replaced
        self.file.lineEdit().setAccessibleName(tr("File"))
        for button in self.file.findChildren(QToolButton):
            button.setAccessibleName(tr("Choose: {what}").format(what=tr("File")))
            button.setToolTip(button.accessibleName())
        self.warning = QLabel()
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(tr("Create"))
        self.cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.cancel.setText(tr("Cancel"))
        for button in (self.ok, self.cancel):
            button.setAccessibleName(button.text())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(QLabel(tr("Template")))
        form.addRow(self.template)
        form.setSpacing(SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (
            (tr("Title"), self.title),
            (tr("Countries"), self.countries),
            (tr("First day"), self.start),
            (tr("Last day"), self.due),
            (tr("Sites"), self.sites),
            (tr("Who am I"), self.who),
            (tr("File"), self.file),
        ):
            form.addRow(label, field)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addLayout(form)
        column.addWidget(self.warning)
        column.addWidget(self.buttons)
        # The names of templates are long: Qt gives a dialog two thirds of a small screen.
        wide = self.sizeHint().width() + SPACE
        self.setMinimumWidth(min(max(wide, 48 * SPACE), _WIDEST))
        self.template.currentIndexChanged.connect(self._look)
        for line in (self.countries, self.who):
            line.textChanged.connect(self._look)
        self.file.fileChanged.connect(self._look)
        self._look()

    @staticmethod
    def _line(name, hint):
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        return line

    @staticmethod
    def _date(name, day):
        field = QgsDateEdit()
        field.setAccessibleName(name)
        field.setDisplayFormat("yyyy-MM-dd")
        field.setCalendarPopup(True)
        field.setDate(QDate(day.year, day.month, day.day))
        return field

    def path(self) -> str:
        """The file of the new plan."""
        path = self.file.filePath().strip()
        return path if not path or path.lower().endswith(".gpkg") else path + ".gpkg"

    def missing(self) -> str:
        """What is to be filled in yet, "" when all is there."""
        own = self.template.currentData() != "transboundary_reserve"
        if not own and not self.countries.text().strip():
            return tr("Name the countries whose plan it is, such as RUS CHN.")
        if not self.who.text().strip():
            return tr("Say who you are, for the history of the plan.")
        if not self.path():
            return tr("Choose a file for the plan.")
        if os.path.lexists(self.path()):
            return tr("The file exists already: choose another name.")
        return ""

    def parameters(self) -> dict:
        """For transboundary:createplan."""
        sites = self.sites.currentLayer()
        return {
            "TEMPLATE": self.template.currentData(),
            "TITLE": self.title.text().strip(),
            "COUNTRIES": self.countries.text().strip(),
            "START": self.start.date().toString(Qt.DateFormat.ISODate),
            "DUE": self.due.date().toString(Qt.DateFormat.ISODate),
            "SITES": sites.id() if sites is not None else None,
            "AUTHOR": self.who.text().strip(),
            "PLAN": self.path(),
            "LOAD": False,
        }

    def _look(self, *_):
        sentence = self.missing()
        self.warning.setText(sentence)
        self.ok.setEnabled(not sentence)
        self.ok.setToolTip(sentence)


def _years_after(day, years):
    return datetime.date(day.year + years, day.month, min(day.day, 28)) - datetime.timedelta(1)


def _polygons_and_points():
    from qgis.core import Qgis

    return Qgis.LayerFilters(Qgis.LayerFilter.PolygonLayer) | Qgis.LayerFilter.PointLayer
