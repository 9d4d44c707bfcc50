"""What is asked before something of a plan is written or read: where to, in which language, and
what of it may leave the house."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsSettings
from qgis.gui import QgsDateEdit, QgsFileWidget
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
)

from ..processing.i18n import tr
from ..processing.plan_words import language_texts
from .layer_list import LayerCombo, slim
from .panel_dock import WIDTH
from .theme import SPACE

FOLDER = "transboundary_planner/export_folder"
_NO_NAME = set('<>:"/\\|?*')


class OutputDialog(QDialog):
    """A form, a sentence and two buttons. `ready` says whether it can be accepted."""

    def __init__(self, session, title, action, parent=None):
        super().__init__(parent)
        self.session, self._filled = session, False
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        self.form = QFormLayout()
        self.form.setSpacing(SPACE)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setAccessibleName(tr("What leaves, and what stays at home"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(action)
        self.ok.setAccessibleName(action)
        self.cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.cancel.setText(tr("Cancel"))
        self.cancel.setAccessibleName(tr("Cancel"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addLayout(self.form)
        column.addWidget(self.told)
        column.addStretch(1)
        column.addWidget(self.buttons)

    def sizeHint(self):
        return QSize(max(WIDTH + 100, super().sizeHint().width()), super().sizeHint().height())

    def ready(self) -> bool:
        """Whether all is there that is needed."""
        return True

    def tell(self) -> None:
        """Write into ``told`` what the choices mean."""

    def refresh(self, *_):
        """Something was chosen."""
        if self._filled:
            self.ok.setEnabled(self.ready())
            self.tell()

    def filled(self):
        """All widgets are there: call it last."""
        self._filled = True
        self.refresh()

    def file_widget(self, name, kinds, save):
        """A file to be written (or read)."""
        widget = QgsFileWidget()
        modes = QgsFileWidget.StorageMode
        widget.setStorageMode(modes.SaveFile if save else modes.GetFile)
        widget.setFilter(kinds)
        widget.setDialogTitle(name)
        widget.setConfirmOverwrite(save)
        widget.setAccessibleName(name)
        widget.lineEdit().setAccessibleName(name)
        for button in widget.findChildren(QToolButton):
            button.setAccessibleName(tr("Choose: {what}").format(what=name))
            button.setToolTip(button.accessibleName())
        widget.setDefaultRoot(_folder())
        widget.fileChanged.connect(self.refresh)
        return widget

    def author_edit(self):
        """Who does this."""
        edit = QLineEdit(self.session.who)
        edit.setAccessibleName(tr("Who does this"))
        edit.textChanged.connect(self.refresh)
        return edit

    def proposed(self, what, suffix) -> str:
        """A file name made of the plan's name, in the folder of the last export."""
        plan = self.session.plan
        name = plan.head.text("name", self.session.language, *plan.languages) or "plan"
        name = "".join(" " if c in _NO_NAME or ord(c) < 32 else c for c in name)
        name = " ".join(name.split())[:60].strip(" .")
        return os.path.join(_folder(), f"{name} - {what}{suffix}")


class ReviewDialog(OutputDialog):
    """A review (as a page or to print) or the legal matrix."""

    def __init__(self, session, title, what, suffix, review=True, parent=None):
        super().__init__(session, title, tr("Write"), parent)
        self.suffix = suffix
        kinds = "PDF (*.pdf)" if suffix == ".pdf" else "HTML (*.html)"
        self.file = self.file_widget(title, kinds, save=True)
        self.file.setFilePath(self.proposed(what, suffix))
        self.language = slim(QComboBox(), tr("Language"))
        for code, text in language_texts().items():
            self.language.addItem(text, code)
        self.language.setCurrentIndex(max(self.language.findData(session.language), 0))
        self.form.addRow(tr("File"), self.file)
        self.form.addRow(tr("Language"), self.language)
        self.since = self.country = self.countries = None
        if review:
            self._add_review_rows()
        self.told.setText(
            tr(
                "Budgets and internal notes are not in it. Sensitive places leave as their cell of"
                " 0.1 degrees, without name and layer."
            )
        )
        self.filled()

    def _add_review_rows(self):
        self.since = QgsDateEdit()
        self.since.setAllowNull(True)
        self.since.setNullRepresentation(tr("none: from the beginning"))
        self.since.clear()
        self.since.setDisplayFormat("yyyy-MM-dd")
        self.since.setAccessibleName(tr("Day of the last review"))
        self.country = slim(QComboBox(), tr("Only for the country"))
        self.country.addItem(tr("All countries"), "")
        for country in self.session.plan.countries:
            self.country.addItem(country, country)
        self.countries = LayerCombo(tr("Countries"), tr("No borders on the map"))
        self.countries.setToolTip(tr("Polygons of countries, drawn under the places"))
        self.form.addRow(tr("Day of the last review"), self.since)
        self.form.addRow(tr("Only for the country"), self.country)
        self.form.addRow(tr("Countries"), self.countries)

    def ready(self):
        return bool(self.file.filePath().strip())

    def path(self) -> str:
        """The file, with its ending."""
        return _with_ending(self.file.filePath(), (self.suffix,))

    def parameters(self) -> dict:
        """Those of the algorithm, but for plan and day."""
        found = {"LANGUAGE": self.language.currentData()}
        if self.since is not None:
            day = self.since.date()
            if not self.since.isNull() and day.isValid():
                found["SINCE"] = day.toString("yyyy-MM-dd")
            layer = self.countries.currentLayer()
            found["COUNTRY"] = self.country.currentData()
            found["JURISDICTIONS"] = layer.id() if layer is not None else None
        return found


class ExportDialog(OutputDialog):
    """A table of the plan; says what stays at home before anything is saved."""

    def __init__(self, session, parent=None):
        super().__init__(session, tr("Export the plan as a table"), tr("Export"), parent)
        self.file = self.file_widget(tr("Table of a plan"), "XLSX (*.xlsx);;CSV (*.csv)", save=True)
        self.file.setFilePath(self.proposed(tr("plan"), ".xlsx"))
        self.author = self.author_edit()
        self.form.addRow(tr("File"), self.file)
        self.form.addRow(tr("Who does this"), self.author)
        self.budgets = self._check(
            tr("With budgets"), tr("Budgets, what was spent, and exchange rates leave too.")
        )
        self.notes = self._check(
            tr("With internal notes"), tr("The fields internal_note leave too.")
        )
        self.exact_places = self._check(
            tr("With exact places"),
            tr(
                "Sensitive places leave with position, name and layer, not as their cell of 0.1"
                " degrees, and layers with the folders they lie in."
            ),
        )
        self.miradi = self._check(
            tr("Codes as Miradi shows them"), tr("Scheduled for Planned, and so on.")
        )
        self.filled()

    def _check(self, text, tip):
        box = QCheckBox(text)
        box.setAccessibleName(text)
        box.setToolTip(tip)
        box.toggled.connect(self.refresh)
        self.form.addRow(box)
        return box

    def ready(self):
        return bool(self.file.filePath().strip() and self.author.text().strip())

    def allowed(self):
        """What was asked for beyond the usual (core.plan.sharing.Allowed)."""
        from ..core.plan.sharing import Allowed

        boxes = (self.budgets, self.notes, self.exact_places)
        return Allowed(*(box.isChecked() for box in boxes))

    def tell(self):
        if self.session.plan is not None:
            self.told.setText(sharing_words(self.session.plan, self.allowed()))

    def path(self) -> str:
        """The file, with an ending that is known."""
        return _with_ending(self.file.filePath(), (".xlsx", ".csv"))

    def parameters(self) -> dict:
        """Those of the algorithm, but for the plan."""
        return {
            "AUTHOR": self.author.text().strip(),
            "BUDGETS": self.budgets.isChecked(),
            "NOTES": self.notes.isChecked(),
            "EXACT_PLACES": self.exact_places.isChecked(),
            "MIRADI": self.miradi.isChecked(),
        }


class ImportDialog(OutputDialog):
    """A table that came: merged into the open plan, or made a plan of its own."""

    def __init__(self, session, parent=None):
        super().__init__(session, tr("Import a table"), tr("Import"), parent)
        kinds = "CSV, XLSX (*.csv *.xlsx *.CSV *.XLSX);;* (*)"
        self.file = self.file_widget(tr("Table of a plan"), kinds, save=False)
        self.merge = QRadioButton(tr("Merge into the open plan"))
        self.new = QRadioButton(tr("Make a new plan of it"))
        for button in (self.merge, self.new):
            button.setAccessibleName(button.text())
            button.toggled.connect(self.refresh)
        self.target = self.file_widget(
            tr("File of the new plan"), f"{tr('Action plan')} (*.gpkg)", save=True
        )
        self.author = self.author_edit()
        self.form.addRow(tr("File"), self.file)
        self.form.addRow(self.merge)
        self.form.addRow(self.new)
        self.form.addRow(tr("New plan"), self.target)
        self.form.addRow(tr("Who does this"), self.author)
        able = session.plan is not None and not session.read_only
        self.merge.setEnabled(able)
        (self.merge if able else self.new).setChecked(True)
        self.filled()

    def ready(self):
        there = bool(self.file.filePath().strip() and self.author.text().strip())
        return there and (self.merge.isChecked() or bool(self.target.filePath().strip()))

    def tell(self):
        self.target.setEnabled(self.new.isChecked())
        if self.merge.isChecked():
            self.told.setText(
                tr(
                    "What was changed in the file is changed in your plan. Where both have changed"
                    " the same field yours stays until you decide. Nothing is deleted because a"
                    " row is missing."
                )
            )
        else:
            self.told.setText(
                tr("The file becomes a plan of its own, which can be merged with its sender's.")
            )

    def path(self) -> str:
        """The table."""
        return self.file.filePath().strip()

    def parameters(self) -> dict:
        """Those of the algorithm; PLAN only for a new one."""
        found = {"INPUT": self.path(), "AUTHOR": self.author.text().strip(), "MODE": "merge"}
        if self.new.isChecked():
            found.update(MODE="new", PLAN=_with_ending(self.target.filePath(), (".gpkg",)))
        return found


def sharing_words(plan, allowed) -> str:
    """What leaves beyond the usual and what stays at home, in words."""
    from ..core.plan.sharing import Allowed, Withheld, withheld

    stays, usual = withheld(plan, allowed), withheld(plan, Allowed())
    leaves = Withheld(
        *(getattr(usual, name) - getattr(stays, name) for name in Withheld.__dataclass_fields__)
    )
    lines = []
    if leaves:
        lines.append(tr("Leaves too: {list}.").format(list=_counts(leaves)))
    if stays:
        lines.append(tr("Stays at home: {list}.").format(list=_counts(stays)))
    if not lines:
        lines.append(tr("Nothing in this plan has to stay at home."))
    return "\n".join(lines)


def _counts(found):
    texts = (
        (found.budgets, tr("budgets: {count}")),
        (found.rates, tr("exchange rates: {count}")),
        (found.notes, tr("internal notes: {count}")),
        (found.places, tr("exact positions of sensitive places: {count}")),
        (found.folders, tr("folders of layers: {count}")),
    )
    return "; ".join(text.format(count=count) for count, text in texts if count)


def remember_folder(path):
    """The next dialog starts where this file is."""
    QgsSettings().setValue(FOLDER, str(Path(path).parent))


def _folder():
    return QgsSettings().value(FOLDER, str(Path.home()))


def _with_ending(path, endings):
    path = path.strip()
    return path if Path(path).suffix.lower() in endings else path + endings[0]
