"""The page of the joint-reserve dock that makes the reserve and shows it.

It has a run of its own: options, button, progress, state, answer. What it does is in
reserve_controller.py.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..processing.i18n import tr
from .answer_parts import BackRow, GiveAway, Remarks, fit_rows, headline_label, plain_label
from .delegates import BarDelegate
from .joint_models import FactsModel
from .layer_list import LayerList, slim
from .question_parts import Options, spin_box
from .reserve_models import MovedModel, SharesModel
from .run_face import RunFace
from .table_view import TableView
from .theme import SPACE, qgis_icon

_MOST_TOLERANCE_M = 20_000.0  # that of the algorithm
_MOST_SHARES_SHOWN = 5


class ReservePage(RunFace, QWidget):
    """Options, a run, and the reserve."""

    run_asked = pyqtSignal()
    cancel_asked = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._begin()
        self.setWindowTitle(tr("Joint reserve"))  # the title of its messages
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        row = BackRow(self, tr("All pairs"), tr("Back to all pairs (Esc)"), tr("Joint reserve"))
        self.back, self.title, self.back_key = row.button, row.title, row.key
        self.title.setText(tr("Joint reserve"))
        column.addLayout(row)
        column.addWidget(self._make_options())
        column.addLayout(self.make_run_row(tr("Make"), tr("Make the reserve with these options")))
        column.addWidget(self.make_status())
        self.answer_box = QWidget()
        self._fill_answer(QVBoxLayout(self.answer_box))
        column.addWidget(self.answer_box, 1)
        column.addStretch(0)
        self.answer_box.hide()

    def controls(self) -> tuple:
        """What Tab stops at."""
        options = (self.question_box, self.tolerance, *self.ranges.controls(), self.expected)
        run = (self.run_button, self.cancel_button)
        answer = (self.zoom, self.remarks.button, self.shares, self.facts, self.moved)
        return (self.back, *options, *run, *answer, self.add_layers, self.copy, self.export)

    def _make_options(self):
        self.tolerance = spin_box(
            tr("Tolerance"),
            _MOST_TOLERANCE_M,
            250.0,
            0,
            tr(" m"),
            tr("Gaps between two sites no wider than this are closed; 0 closes none"),
        )
        self.ranges = LayerList(tr("Species ranges"))
        self.expected = slim(QComboBox(), tr("Expected shares"))
        self.expected.setEditable(True)
        self.expected.setToolTip(
            tr("What the shares are compared with; you may type your own: RUS=0.4; CHN=0.6")
        )
        for text, value in (
            (tr("by ranges, else by border"), ""),
            (tr("by ranges"), "range"),
            (tr("by length of border"), "border"),
            (tr("by area"), "area"),
        ):
            self.expected.addItem(text, value)
        box = Options(self.tolerance, self.ranges, self.expected)
        box.setAccessibleName(tr("Options of the joint reserve"))
        box.setMinimumHeight(2 * box.fontMetrics().height())  # else its title is cut when closed
        self.question_box = box
        return box

    def expected_text(self) -> str:
        """What the algorithm is asked for: a word of its own, or what was typed."""
        text = self.expected.currentText()
        place = self.expected.findText(text)
        return self.expected.itemData(place) if place >= 0 else text.strip()

    def set_expected_text(self, text):
        """The other way round."""
        place = self.expected.findData(text)
        if place >= 0:
            self.expected.setCurrentIndex(place)
        else:
            self.expected.setEditText(text)

    def _fill_answer(self, column):
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        self.headline = headline_label()
        self.zoom = QToolButton()
        self.zoom.setIcon(qgis_icon("mActionZoomToLayer"))
        self.zoom.setAutoRaise(True)
        self.zoom.setToolTip(tr("Show the reserve on the map"))
        self.zoom.setAccessibleName(tr("Show the reserve on the map"))
        head = QHBoxLayout()
        head.addWidget(self.headline, 1)
        head.addWidget(self.zoom, 0, Qt.AlignmentFlag.AlignTop)
        self.mark = plain_label(tr("Illustrative boundaries"))
        self.facts_model = FactsModel(self)
        self.facts = TableView(self.facts_model, tr("Measures of the reserve"))
        self.facts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        facts = self.facts.horizontalHeader()
        facts.hide()
        facts.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        facts.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.candidate = plain_label(tr("Type of transboundary area: a candidate"))
        self.remarks = Remarks()
        self.shares_model, self.moved_model = SharesModel(self), MovedModel(self)
        self.shares = TableView(self.shares_model, tr("Area by country"))
        self.shares.setItemDelegateForColumn(1, BarDelegate(self.shares))
        self.shares.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.shares.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header = self.shares.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.moved_title = plain_label(tr("Ground moved"))
        self.moved = MovedView(self.moved_model)
        row = GiveAway(
            tr("Put the reserve into the project: outline, sites, borders, ground moved, table"),
            tr("Copy the areas by country, for a spreadsheet"),
        )
        self.add_layers, self.copy, self.export = row.controls()
        self.export_csv, self.export_xlsx = row.export_csv, row.export_xlsx
        self.export_layers, self.export_report = row.export_layers, row.export_report
        column.addLayout(head)
        parts = (self.mark, self.remarks, self.shares, self.facts, self.candidate)
        for widget in (*parts, self.moved_title):
            column.addWidget(widget)
        column.addWidget(self.moved, 1)
        column.addLayout(row)

    def fit_tables(self):
        """As high as their rows."""
        fit_rows(self.shares, _MOST_SHARES_SHOWN)
        fit_rows(self.facts, self.facts_model.rowCount())

    # --- what a controller of runs expects of a panel ---------------------------------------

    def show_answer(self, shown):
        """There is a reserve to be seen, or none."""
        self.answer_box.setVisible(shown)

    def set_summary(self, text):
        """The name of the reserve; the headline says the rest."""
        self.headline.setToolTip(text)

    def offer_demonstration(self):
        """The dock offers it."""


class MovedView(TableView):
    """The pieces that were moved; the sites take what the other columns leave."""

    def __init__(self, model, parent=None):
        super().__init__(model, tr("Ground moved"), parent)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setDefaultSectionSize(2 * self.fontMetrics().height() + SPACE)
        self.setMinimumHeight(3 * self.verticalHeader().defaultSectionSize())
        model.modelReset.connect(self.fit)

    def fit(self):
        """By the heads and the first rows: looking at all of them would take its time."""
        for column in (0, 2):
            hint = max(
                self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column)
            )
            self.setColumnWidth(column, hint + 4)
