"""The table of zones in the dialog of an algorithm: a name and an outer distance in each row.

Processing finds :class:`ZonesWidgetWrapper` by its dotted name in the parameter's metadata, and
only where a dialog is built; on the command line this module is never loaded.
"""

from __future__ import annotations

from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsGui, QgsProcessingGui
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import PlannerError
from ..core.zone_rules import DEFAULT_ZONES, parse_zones, split_zones
from ..processing.i18n import tr
from ..processing.messages import sentence

_NAME, _DISTANCE = 0, 1
_ROWS_SHOWN = 4
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ZonesWidget(QWidget):
    """A table of zones that reads and gives their text."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.table = QTableWidget(0, 2)
        self.table.setHorizontalHeaderLabels([tr("Zone"), tr("Outer distance, km")])
        self.table.verticalHeader().setVisible(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_DISTANCE, QHeaderView.ResizeMode.ResizeToContents)
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(header.sizeHint().height() + _ROWS_SHOWN * row + 4)
        self.table.cellChanged.connect(self._cell_changed)

        self.add_button = QPushButton(tr("Add zone"))
        self.add_button.clicked.connect(self.add_row)
        self.remove_button = QPushButton(tr("Remove zone"))
        self.remove_button.clicked.connect(self.remove_rows)
        self.preset_button = QPushButton(tr("UNESCO MAB"))
        self.preset_button.setToolTip(DEFAULT_ZONES)
        self.preset_button.clicked.connect(lambda: self.set_text(DEFAULT_ZONES))
        buttons = QHBoxLayout()
        for button in (self.add_button, self.remove_button, self.preset_button):
            button.setAutoDefault(False)  # Enter in a cell must not press it
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        layout.addLayout(buttons)
        layout.addWidget(self.message)
        self._check()

    def text(self) -> str:
        """The zones as the parameter has them; rows without any entry are left out."""
        entries = []
        for row in range(self.table.rowCount()):
            name, distance = (self._cell(row, column) for column in (_NAME, _DISTANCE))
            if name or distance:
                entries.append(f"{name}={distance}")
        return "; ".join(entries)

    def set_text(self, text) -> None:
        """Show these zones, in the order of the text, right or wrong."""
        entries = split_zones(str(text or ""))
        self.table.blockSignals(True)
        self.table.setRowCount(0)
        for name, distance in entries:
            self._append(name, distance or "")
        self.table.blockSignals(False)
        self._cell_changed()

    def add_row(self) -> None:
        """An empty row at the end, ready to be typed into."""
        row = self._append("", "")
        self.table.setCurrentCell(row, _NAME)
        self.table.editItem(self.table.item(row, _NAME))

    def remove_rows(self) -> None:
        """The selected rows, or the last one."""
        rows = {index.row() for index in self.table.selectedIndexes()}
        for row in sorted(rows or {self.table.rowCount() - 1}, reverse=True):
            self.table.removeRow(row)
        self._cell_changed()

    def _append(self, name, distance):
        row = self.table.rowCount()
        self.table.insertRow(row)
        self.table.setItem(row, _NAME, QTableWidgetItem(name))
        cell = QTableWidgetItem(distance)
        cell.setTextAlignment(_RIGHT)
        self.table.setItem(row, _DISTANCE, cell)
        return row

    def _cell(self, row, column):
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _cell_changed(self, *_):
        self._check()
        self.changed.emit()

    def _check(self):
        """Say at once what the run would refuse."""
        refusal = ""
        try:
            parse_zones(self.text())
        except PlannerError as error:
            refusal = sentence(error)
        self.message.setText(refusal)
        self.message.setVisible(bool(refusal))


class ZonesWidgetWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """Puts a :class:`ZonesWidget` into the dialog.

    In the batch table and in the model designer the parameter has QGIS's own widgets for text, so
    that expressions and inputs of a model can be chosen there.
    """

    def __new__(cls, parameter, dialog, *_):
        registry = QgsGui.processingGuiRegistry()
        kind = type(dialog).__name__
        own = None
        if kind == "ModelerParametersDialog":
            own = registry.createModelerParameterWidget(
                dialog.model, dialog.childId, parameter, dialog.context
            )
        elif kind == "BatchAlgorithmDialog":
            own = registry.createParameterWidgetWrapper(
                parameter, QgsProcessingGui.WidgetType.Batch
            )
        if own is not None:
            own.setDialog(dialog)
            return own
        return super().__new__(cls)

    def __init__(self, parameter, dialog, *_):
        super().__init__(parameter, QgsProcessingGui.WidgetType.Standard)
        self._widget = None
        self.setDialog(dialog)

    def createWidget(self):
        # QGIS hands what is made here to Python a second time as a new object, and with that the
        # first one loses its hold on the widget. So it gets a plain box round ours.
        box = QWidget()
        self._widget = ZonesWidget(box)
        self._widget.setToolTip(self.parameterDefinition().toolTip())
        self._widget.changed.connect(lambda: self.widgetValueHasChanged.emit(self))
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._widget)
        return box

    def setWidgetValue(self, value, context):
        if self._widget is not None:
            self._widget.set_text(value)

    def widgetValue(self):
        return self._widget.text() if self._widget is not None else None
