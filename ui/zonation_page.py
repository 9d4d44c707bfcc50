"""The page of the buffer-zone dock that checks a zonation: what it looks like."""

from __future__ import annotations

from qgis.gui import QgsFieldComboBox
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QShortcut,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.report_numbers import Numbers
from ..processing.i18n import language, tr
from ..processing.zonation_texts import reason_titles, severity_titles, zone_titles
from .layer_list import LayerCombo, slim
from .overlap_models import MARK, country_title
from .panel_dock import State
from .table_view import TableView
from .theme import SPACE, qgis_icon

_ICONS = {"high": "mIconCritical", "medium": "mIconWarning", "low": "mIconInfo"}
_STATE_ICONS = {
    State.NOTHING: "mIconInfo",
    State.STALE: "mIconWarning",
    State.FAILED: "mIconCritical",
    State.CANCELLED: "mIconInfo",
}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FaultsModel(QAbstractTableModel):
    """Faults of a zonation, the worst first: what, where, how large."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.faults, self.shown, self._reason = [], [], None
        self._icons = {}

    def set_faults(self, faults):
        """:class:`~.zonation_controller.Fault` in the order of their numbers."""
        self.beginResetModel()
        self._numbers, self._titles = Numbers(language()), reason_titles()
        self._zones, self._severities = zone_titles(), severity_titles()
        self.faults, self._reason = list(faults), None
        self.shown = self.faults
        self.endResetModel()

    def set_reason(self, reason):
        """Only faults of one kind; None for all."""
        self.beginResetModel()
        self.shown = [one for one in self.faults if reason in (None, one.reason)]
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()):  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        fault, column = self.shown[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (self._what, self._where, self._size)[column](fault)
        if role == Qt.ItemDataRole.DecorationRole and column == 0:
            return self._icon(fault.severity)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == 2:
            return _RIGHT
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            severity = self._severities.get(fault.severity, fault.severity)
            return "\n".join(
                (fault.description, tr("Severity: {severity}").format(severity=severity))
            )
        return None

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Fault"), tr("Where"), tr("Size"))[section]
        return None

    def _what(self, fault):
        return self._titles.get(fault.reason, fault.reason)

    def _where(self, fault):
        """Zones, site, countries: what there is of them."""
        zones = [self._zones.get(code, code) for code in (fault.zone, fault.other_zone) if code]
        countries = [country_title(c) for c in (fault.country, fault.other_country) if c]
        parts = [" / ".join(dict.fromkeys(zones)), fault.site or "", " / ".join(countries)]
        return ", ".join(part for part in parts if part)

    def _size(self, fault):
        mark = f" {MARK}" if fault.drawn else ""
        if fault.area_km2 is not None:
            return tr("{km2} km²").format(km2=self._numbers.km2(fault.area_km2)) + mark
        return tr("{km} km").format(km=self._numbers.decimal(fault.length_km)) + mark

    def _icon(self, severity):
        if severity not in self._icons:
            self._icons[severity] = qgis_icon(_ICONS.get(severity, "mIconInfo"))
        return self._icons[severity]


class ZonationPage(QWidget):
    """Asks for a zonation and lists its faults."""

    back_asked = pyqtSignal()
    run_asked = pyqtSignal()
    cancel_asked = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.state, self.sentence = State.READY, ""
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(self._make_head())
        column.addWidget(self._make_question())
        column.addLayout(self._make_run_row())
        column.addWidget(self._make_status())
        column.addWidget(self._make_answer(), 1)
        column.addStretch(0)
        self.set_state(State.READY)
        self.show_answer(False)

    def controls(self):
        """What Tab stops at, in its order."""
        fields = (self.zone_field, self.site_field, self.own_field)
        asked = (self.back, self.zones, *fields, self.countries, self.outlines, self.tolerance)
        return (
            *asked,
            self.run_button,
            self.cancel_button,
            self.kind,
            self.faults,
            self.add_layers,
        )

    # --- parts ------------------------------------------------------------------------------

    def _make_head(self):
        self.back = QToolButton()
        self.back.setIcon(qgis_icon("mActionArrowLeft"))
        self.back.setText(tr("Buffer zones"))
        self.back.setToolTip(tr("Back to the buffer zones (Esc)"))
        self.back.setAccessibleName(tr("Back to the buffer zones"))
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.back.setAutoRaise(True)
        self.back.clicked.connect(self.back_asked)
        self._back_key = QShortcut(QKeySequence("Esc"), self)
        self._back_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._back_key.activated.connect(self.back_asked)
        title = QLabel(tr("Check of a zonation"))
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(title, 1)
        return row

    def _make_question(self):
        self.question = QWidget()
        form = QFormLayout(self.question)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(SPACE // 2)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.zones = LayerCombo(tr("Zones to be checked"), tr("zones of the panel"))
        self.zone_field = self._field_combo(tr("Name of a zone"))
        self.site_field = self._field_combo(tr("Reserve of a zone"))
        self.site_field.setToolTip(tr("Zones of one kind in several reserves are several zones"))
        self.own_field = self._field_combo(tr("Country of a zone"))
        self.own_field.setToolTip(tr("Where it is empty the ground decides"))
        self.countries = LayerCombo(tr("Countries of the check"), tr("Nothing is said of borders"))
        self.outlines = LayerCombo(tr("Outlines to be filled"), tr("none"))
        self.outlines.setToolTip(tr("Ground of these outlines in no zone is a gap"))
        self.tolerance = QDoubleSpinBox()
        self.tolerance.setRange(1.0, 20_000.0)
        self.tolerance.setDecimals(0)
        self.tolerance.setValue(250.0)
        self.tolerance.setSuffix(" " + tr("m"))
        self.tolerance.setAccessibleName(tr("Tolerance"))
        self.tolerance.setToolTip(tr("What is nearer adjoins; what is narrower is a sliver"))
        for label, field in (
            (tr("Zones"), self.zones),
            (tr("Name of a zone"), self.zone_field),
            (tr("Reserve of a zone"), self.site_field),
            (tr("Country of a zone"), self.own_field),
            (tr("Countries"), self.countries),
            (tr("Outlines to be filled"), self.outlines),
            (tr("Tolerance"), self.tolerance),
        ):
            form.addRow(label, field)
        return self.question

    @staticmethod
    def _field_combo(name):
        combo = QgsFieldComboBox()
        combo.setAllowEmptyFieldName(True)
        return slim(combo, name)

    def _make_run_row(self):
        self.run_button = QPushButton(qgis_icon("mActionStart"), tr("Check"))
        self.run_button.setAccessibleName(tr("Check"))
        self.run_button.setToolTip(tr("Check (Ctrl+Enter)"))
        self.run_button.clicked.connect(self.run_asked)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress of the check"))
        self.progress.setRange(0, 100)
        self.progress.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.cancel_button = QToolButton()
        self.cancel_button.setIcon(qgis_icon("mTaskCancel"))
        self.cancel_button.setToolTip(tr("Cancel"))
        self.cancel_button.setAccessibleName(tr("Cancel the check"))
        self.cancel_button.clicked.connect(self.cancel_asked)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.run_button)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel_button)
        row.addStretch(0)
        return row

    def _make_status(self):
        self.status = QWidget()
        self._status_icon = QLabel()
        self.status_text = _words(tr("State of the check"))
        row = QHBoxLayout(self.status)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self._status_icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.status_text, 1)
        return self.status

    def _make_answer(self):
        self.headline = _words(tr("Result of the check"))
        font = self.headline.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self.headline.setFont(font)
        self.remarks = _words(tr("Remarks on the check"))
        self.kind = slim(QComboBox(), tr("Kind of fault shown"))
        self.model = FaultsModel(self)
        self.faults = TableView(self.model, tr("Faults"))
        self.faults.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.faults.setIconSize(QSize(16, 16))
        self.faults.setMinimumHeight(6 * self.faults.verticalHeader().defaultSectionSize())
        header = self.faults.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 18 * SPACE)
        header.resizeSection(2, 11 * SPACE)
        self.add_layers = QPushButton(tr("Add faults as layers"))
        self.add_layers.setAccessibleName(tr("Add faults as layers"))
        self.answer_box = QWidget()
        column = QVBoxLayout(self.answer_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        for widget in (self.headline, self.remarks, self.kind):
            column.addWidget(widget)
        column.addWidget(self.faults, 1)
        column.addWidget(self.add_layers)
        column.addStretch(0)
        return self.answer_box

    # --- states -----------------------------------------------------------------------------

    def set_state(self, state, sentence=""):
        """As the dock's own."""
        self.state, self.sentence = state, sentence
        running = state is State.RUNNING
        self.run_button.setEnabled(state not in (State.NOTHING, State.RUNNING))
        self.progress.setVisible(running)
        self.cancel_button.setVisible(running)
        self.cancel_button.setEnabled(running)
        self.question.setEnabled(not running)
        if running:
            self.progress.setValue(0)
            self.progress.setFormat("%p %")
        self.status_text.setText(sentence)
        self.status.setVisible(bool(sentence))
        icon = _STATE_ICONS.get(state)
        if icon:
            size = self.fontMetrics().height()
            self._status_icon.setPixmap(qgis_icon(icon).pixmap(QSize(size, size)))

    def set_progress(self, percent):
        self.progress.setValue(int(percent))

    def set_phase(self, text):
        self.progress.setFormat(text.replace("%", "%%"))
        self.progress.setAccessibleDescription(text)

    def show_answer(self, shown):
        self.answer_box.setVisible(shown)

    def unload(self):
        for chooser in (self.zones, self.countries, self.outlines):
            chooser.unload()


def _words(name):
    """A label for sentences with the user's words in them."""
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setAccessibleName(name)
    return label
