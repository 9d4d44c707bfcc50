"""Small things that the parts of the item editor share."""

from __future__ import annotations

import html

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from ..processing.i18n import tr
from .theme import SPACE, qgis_icon

ROW_ID = Qt.ItemDataRole.UserRole
_ROWS_SHOWN = 4


def plain_tip(text) -> str:
    """A tool tip in plain words: Qt takes a tag in them for markup, and loads images."""
    if "<" not in text and "&" not in text:
        return text
    return f"<span>{html.escape(text)}</span>".replace("\n", "<br>")


def plain_label(text="", wrap=False, bold=False) -> QLabel:
    """A label that shows texts as they are, whatever stands in them."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if bold:
        font = label.font()
        font.setBold(True)
        label.setFont(font)
    return label


def push_button(text, slot, icon="") -> QPushButton:
    """A button with a text; Enter in a field beside it does not press it."""
    button = QPushButton(text)
    if icon:
        button.setIcon(qgis_icon(icon))
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda *_: slot())
    return button


def icon_button(icon, text, slot) -> QToolButton:
    """A small button with an icon only."""
    button = QToolButton()
    button.setIcon(qgis_icon(icon))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setAutoRaise(True)
    button.clicked.connect(lambda *_: slot())
    return button


def wrapped_form() -> QFormLayout:
    """A form whose long rows wrap instead of getting wider."""
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setSpacing(SPACE // 2)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def section(title, content, collapsed=True) -> QgsCollapsibleGroupBox:
    """A part of the editor that folds."""
    box = QgsCollapsibleGroupBox(title)
    box.setSaveCollapsedState(False)
    box.setAccessibleName(title)
    column = QVBoxLayout(box)
    column.setContentsMargins(SPACE, SPACE // 2, 0, 0)
    column.setSpacing(SPACE // 2)
    column.addWidget(content)
    box.setCollapsed(collapsed)
    # Of the two that take the focus only the button folds when Space is pressed.
    box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    fold_button(box).setAccessibleName(tr("Show or hide: {part}").format(part=title))
    return box


def fold_button(box) -> QToolButton:
    """The arrow in the title of a collapsible box."""
    return box.findChild(QToolButton, "collapseButton")


def clear_layout(layout):
    """Take everything out of a layout, and delete it."""
    while layout.count():
        taken = layout.takeAt(0)
        if taken.widget() is not None:
            for part in (taken.widget(), *taken.widget().findChildren(QWidget)):
                if hasattr(part, "release"):  # a field: it is not to save itself when it goes
                    part.release()
            taken.widget().hide()
            taken.widget().deleteLater()
        elif taken.layout() is not None:
            clear_layout(taken.layout())


class SmallList(QTreeWidget):
    """A list of a few rows: Enter goes to the form or the map, Delete takes away."""

    chosen_by_key, removing = pyqtSignal(), pyqtSignal()

    def __init__(self, name, heads, stretch=0):
        super().__init__()
        self.setAccessibleName(name)
        self.setHeaderLabels(heads)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header = self.header()
        header.setStretchLastSection(False)
        for column in range(len(heads)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        self.setMinimumWidth(120)

    def sizeHint(self):
        rows = min(max(self.topLevelItemCount(), 1), _ROWS_SHOWN)
        row = max(self.sizeHintForRow(0), self.fontMetrics().height() + SPACE // 2)
        height = self.header().sizeHint().height() + rows * row + 2 * self.frameWidth()
        return QSize(200, height)

    def minimumSizeHint(self):
        return QSize(120, self.sizeHint().height())

    def current_id(self) -> str:
        """The id of the chosen row, or ""."""
        row = self.currentItem()
        return row.data(0, ROW_ID) if row is not None else ""

    def fill(self, rows):
        """(id, row) each; the row that was chosen stays chosen, else the first is."""
        before = self.current_id()
        self.blockSignals(True)
        self.clear()
        for id, row in rows:
            row.setData(0, ROW_ID, id)
            self.addTopLevelItem(row)
        self.blockSignals(False)
        self.setVisible(bool(rows))
        self.updateGeometry()
        self.choose(before) or (rows and self.choose(rows[0][0]))

    def choose(self, id) -> bool:
        """Choose the row with this id; False when there is none."""
        for number in range(self.topLevelItemCount()):
            row = self.topLevelItem(number)
            if row.data(0, ROW_ID) == id:
                self.setCurrentItem(row)
                return True
        return False

    def keyPressEvent(self, event):
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen_by_key.emit()
            event.accept()
        elif event.key() == Qt.Key.Key_Delete:
            self.removing.emit()
            event.accept()
        else:
            super().keyPressEvent(event)
