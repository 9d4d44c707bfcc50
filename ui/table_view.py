"""A table as all panels have it: rows of one height, no grid, Enter does something."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from .theme import SPACE


class TableView(QTableView):
    """Shows a model; rows cost nothing, so there may be 100,000 of them.

    ``chosen_by_key`` is Enter. Qt's own `activated` comes, depending on the desktop, with one click
    or two as well, and would do twice what the click does.
    """

    chosen_by_key = pyqtSignal(QModelIndex)

    def __init__(self, model, name, parent=None):
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab goes on to the next widget
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumWidth(120)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + SPACE)
        rows.hide()
        self.horizontalHeader().setHighlightSections(False)

    def keyPressEvent(self, event):
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if self.currentIndex().isValid():
                self.chosen_by_key.emit(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)
