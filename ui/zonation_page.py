"""The page of the buffer-zone dock that checks a zonation: what it looks like."""

from __future__ import annotations

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDoubleSpinBox,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..core.report_numbers import Numbers
from ..processing.i18n import language, tr
from ..processing.zonation_texts import reason_titles, severity_titles, zone_titles
from .answer_parts import BackRow, headline_label, plain_label
from .layer_list import LayerCombo, slim
from .overlap_models import MARK, country_title
from .question_parts import field_combo, wrapping_form
from .run_face import RunFace, State
from .table_view import TableView
from .theme import SPACE, qgis_icon

_ICONS = {"high": "mIconCritical", "medium": "mIconWarning", "low": "mIconInfo"}
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
            return self.words_of(index.row())
        return None

    def words_of(self, row):
        """All that is known of a fault, in sentences."""
        fault = self.shown[row]
        severity = self._severities.get(fault.severity, fault.severity)
        about = tr("Severity: {severity}. Where: {place}.")
        place = self._where(fault) or tr("not told")
        return f"{fault.description}\n{about.format(severity=severity, place=place)}"

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
        parts = [" / ".join(countries), " / ".join(dict.fromkeys(zones)), fault.site or ""]
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


class ZonationPage(RunFace, QWidget):
    """Asks for a zonation and lists its faults."""

    back_asked = pyqtSignal()
    run_asked = pyqtSignal()
    cancel_asked = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._begin()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(self._make_head())
        column.addWidget(self._make_question())
        column.addLayout(self.make_run_row(tr("Check"), tr("Check (Ctrl+Enter)")))
        column.addWidget(self.make_status())
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
        back = tr("Back to the buffer zones (Esc)")
        row = BackRow(self, tr("Buffer zones"), back, tr("Title of the page"))
        self.back, self._back_key = row.button, row.key
        self.back.setAccessibleName(tr("Back to the buffer zones"))
        self.back.clicked.connect(self.back_asked)
        row.title.setText(tr("Check of a zonation"))
        return row

    def _make_question(self):
        self.question_box = QWidget()
        form = wrapping_form(self.question_box)
        form.setContentsMargins(0, 0, 0, 0)
        self.zones = LayerCombo(tr("Zones to be checked"), tr("zones of the panel"))
        self.zone_field = field_combo(tr("Name of a zone"))
        self.site_field = field_combo(
            tr("Reserve of a zone"), tr("Zones of one kind in several reserves are several zones")
        )
        self.own_field = field_combo(
            tr("Country of a zone"), tr("Where it is empty the ground decides")
        )
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
        return self.question_box

    def _make_answer(self):
        self.headline = headline_label()
        self.remarks = plain_label(tr("Remarks on the check"))
        self.kind = slim(QComboBox(), tr("Kind of fault shown"))
        self.model = FaultsModel(self)
        self.faults = TableView(self.model, tr("Faults"))
        self.faults.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.faults.setIconSize(QSize(16, 16))
        self.faults.setMinimumHeight(6 * self.faults.verticalHeader().defaultSectionSize())
        header = self.faults.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        smallest = self.faults.fontMetrics().horizontalAdvance("< 0.01 km²")
        header.resizeSection(2, max(smallest + 2 * SPACE, 11 * SPACE))
        self.words = plain_label(tr("The fault that is selected"))
        self.add_layers = QPushButton(tr("Add faults as layers"))
        self.add_layers.setAccessibleName(tr("Add faults as layers"))
        self.answer_box = QWidget()
        column = QVBoxLayout(self.answer_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        for widget in (self.headline, self.remarks, self.kind):
            column.addWidget(widget)
        column.addWidget(self.faults, 1)
        column.addWidget(self.words)
        column.addWidget(self.add_layers)
        column.addStretch(0)
        return self.answer_box

    def show_answer(self, shown):
        self.answer_box.setVisible(shown)

    def unload(self):
        for chooser in (self.zones, self.countries, self.outlines):
            chooser.unload()
