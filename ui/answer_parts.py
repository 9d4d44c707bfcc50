"""Parts that the answers of several panels have: the headline, remarks that open, small tables."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QShortcut,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..processing.i18n import tr
from .theme import SPACE, qgis_icon


def plain_label(name) -> QLabel:
    """A label for texts with users' words in them: they wrap and are never taken for HTML."""
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setAccessibleName(name)
    return label


def headline_label() -> QLabel:
    """The number for the meeting."""
    label = plain_label(tr("Result"))
    font = label.font()
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * 1.25)
    label.setFont(font)
    return label


def fit_rows(view, most):
    """Make a table as high as its rows, up to ``most``; the others are scrolled to."""
    rows = min(max(view.model().rowCount(), 1), most)
    head = 0 if view.horizontalHeader().isHidden() else view.horizontalHeader().sizeHint().height()
    height = head + rows * view.verticalHeader().defaultSectionSize()
    view.setFixedHeight(height + 2 * view.frameWidth())


class Remarks(QWidget):
    """What a run warned of: one line, which opens."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.button = QToolButton()
        self.button.setAutoRaise(True)
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setArrowType(Qt.ArrowType.RightArrow)
        self.button.setAccessibleName(tr("Remarks"))
        self.button.toggled.connect(self._fold)
        self.text = plain_label(tr("Remarks"))
        self.text.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.button)
        column.addWidget(self.text)

    def set_remarks(self, remarks):
        """The lines; without any nothing is seen."""
        self.setVisible(bool(remarks))
        self.button.setText(tr("Remarks: {count}").format(count=len(remarks)))
        self.button.setChecked(False)
        self.text.setText("\n".join(remarks))

    def _fold(self, opened):
        self.text.setVisible(opened)
        self.button.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)


class GiveAway(QHBoxLayout):
    """Add layers, copy, export. Copy is an icon: three words are too long for 380 px in Russian."""

    def __init__(self, layers_help, copy_help):
        super().__init__()
        self.add_layers = QPushButton(tr("Add layers"))
        self.add_layers.setToolTip(layers_help)
        self.copy = QPushButton(qgis_icon("mActionEditCopy"), "")
        self.copy.setToolTip(copy_help)
        self.export = QPushButton(tr("Export"))
        menu = QMenu(self.export)
        self.export_csv = menu.addAction(tr("Table as CSV…"))
        self.export_xlsx = menu.addAction(tr("Workbook (XLSX)…"))
        self.export_layers = menu.addAction(tr("Layers as GeoPackage…"))
        self.export_report = menu.addAction(tr("Report (HTML)…"))
        self.export.setMenu(menu)
        self.setSpacing(SPACE // 2)
        for button in self.controls():
            button.setAccessibleName(button.text() or tr("Copy"))
            self.addWidget(button, 1 if button.text() else 0)

    def controls(self) -> tuple:
        """What Tab stops at."""
        return self.add_layers, self.copy, self.export


class BackRow(QHBoxLayout):
    """The way back from a page (also by Esc), and what the page is about."""

    def __init__(self, page, text, tool_tip, title):
        super().__init__()
        self.button = QToolButton()
        self.button.setIcon(qgis_icon("mActionArrowLeft"))
        self.button.setText(text)
        self.button.setToolTip(tool_tip)
        self.button.setAccessibleName(text)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setAutoRaise(True)
        self.title = plain_label(title)
        self.addWidget(self.button)
        self.addWidget(self.title, 1)
        self.key = QShortcut(QKeySequence("Esc"), page)
        self.key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.key.activated.connect(self.button.click)
