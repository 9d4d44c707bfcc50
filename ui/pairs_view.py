"""The table of pairs by border: two lines a row, boxes to tick, borders that fold."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate

from .joint_models import HEAD
from .selection_link import select_rows
from .table_view import TableView
from .theme import SPACE

_LEAST_NAME_WIDTH = 128


class _Delegate(QStyledItemDelegate):
    """Borders stand on a ground of their own."""

    def initStyleOption(self, option, index):
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideRight
        if index.data(HEAD):
            option.backgroundBrush = option.palette.alternateBase()


class PairsView(TableView):
    """Shows a :class:`~.joint_models.PairsModel`; rows cost nothing.

    ``was_tick`` tells whether the last click was on a box: that one is no wish to see the pair.
    """

    def __init__(self, model, name, parent=None):
        super().__init__(model, name, parent)
        self.was_tick = False
        self._kept = None
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(True)
        self.verticalHeader().setDefaultSectionSize(2 * self.fontMetrics().height() + SPACE)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setMinimumHeight(4 * self.verticalHeader().defaultSectionSize())
        model.ticked.connect(self._ticked)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)

    def selected_pairs(self):
        """The numbers of the selected pairs, as an array; a border stands for its pairs."""
        model, found = self.model(), [np.zeros(0, dtype=np.int64)]
        for part in self.selectionModel().selection():
            found.append(model.pairs_between(part.top(), part.bottom()))
        return np.concatenate(found)

    def mousePressEvent(self, event):
        self.was_tick = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event):
        row, model = self.currentIndex().row(), self.model()
        folds = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}
        border = row >= 0 and model.border_at(row) is not None
        if border and event.key() in folds and not event.modifiers():
            model.fold(row, folds[event.key()])
            event.accept()
        elif event.key() == Qt.Key.Key_Space and row >= 0 and not event.modifiers():
            box = model.index(row, 0)  # whatever cell of the row is the current one
            model.setData(box, None, Qt.ItemDataRole.CheckStateRole)
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self.fit()

    def fit(self):
        """The names take what the numbers leave."""
        if self.model().columnCount() < 3:
            return
        rest = self.viewport().width()
        for column, widest in ((1, "888.8 km"), (2, "8,888 km ~")):
            each = self.fontMetrics().horizontalAdvance(widest) + SPACE
            self.setColumnWidth(column, each)
            rest -= each
        self.setColumnWidth(0, max(_LEAST_NAME_WIDTH, rest))

    def _ticked(self, *_):
        self.was_tick = True

    # --- what was selected stays so when rows are sorted, filtered or folded ------------------

    def _keep(self):
        model, row = self.model(), self.currentIndex().row()
        current = int(model.rows[row]) if 0 <= row < len(model.rows) else None
        self._kept = (model.result, current, self.selected_pairs())

    def _restore(self):
        self.fit()
        result, current, pairs = self._kept or (None, None, ())
        model, self._kept = self.model(), None
        if result is None or model.result is not result:
            return
        if len(pairs):
            select_rows(self, np.flatnonzero(np.isin(model.rows, pairs)).tolist())
        row = model.row_of(current) if current is not None else -1
        if row >= 0:
            flag = self.selectionModel().SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(model.index(row, 0), flag)
