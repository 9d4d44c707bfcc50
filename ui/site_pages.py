"""The answer site by site: a table of sites that is filtered, and the pieces of one of them."""

from __future__ import annotations

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ..processing.i18n import tr
from .answer_parts import BackRow
from .delegates import BarDelegate, ShadeDelegate
from .layer_list import choices, slim
from .table_view import TableView
from .theme import SPACE


class SitePages(QStackedWidget):
    """Page 0 has the sites, page 1 the pieces of one.

    Attributes:
        filter, country, unit, matrix: of the page of sites.
        back, title, pieces: of the page of pieces.
    """

    def __init__(self, matrix, pieces_model):
        super().__init__()
        self.matrix = matrix
        self.filter = filter_line(tr("Filter sites"), tr("Filter sites"))
        self.country = slim(QComboBox(), tr("Country shown"))
        self.unit = choices(tr("Unit"), (tr("km²"), "km2"), ("%", "pct"))
        self.unit.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        row.addWidget(self.filter, 3)
        row.addWidget(self.country, 2)
        row.addWidget(self.unit)
        self._add_page(QWidget(), row, matrix)
        self._add_pieces(pieces_model)

    def controls(self) -> tuple:
        """What Tab stops at."""
        return self.filter, self.country, self.unit, self.matrix, self.back, self.pieces

    def _add_pieces(self, model):
        page = QWidget()
        row = BackRow(
            page, tr("All sites"), tr("Back to all sites (Esc)"), tr("Site whose pieces are listed")
        )
        self.back, self.title, self.back_key = row.button, row.title, row.key
        self.back.setAccessibleName(tr("Back to all sites"))
        self.back.clicked.connect(lambda: self.setCurrentIndex(0))
        self.pieces = TableView(model, tr("Pieces"))
        self.pieces.setItemDelegateForColumn(2, BarDelegate(self.pieces))
        header = self.pieces.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._add_page(page, row, self.pieces)

    def _add_page(self, page, row, view):
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(row)
        column.addWidget(view, 1)
        self.addWidget(page)


def filter_line(placeholder, name):
    """A line that filters a table while one types."""
    line = QgsFilterLineEdit()
    line.setShowSearchIcon(True)
    line.setShowClearButton(True)
    line.setPlaceholderText(placeholder)
    line.setMinimumWidth(80)
    line.setAccessibleName(name)
    return line


class MatrixView(TableView):
    """Rows of one height and columns of one width, so that 100,000 of them cost nothing."""

    NUMBER_WIDTH, MOST_NUMBER_WIDTH, LEAST_NAME_WIDTH = 84, 150, 128

    def __init__(self, model, name, parent=None):
        super().__init__(model, name, parent)
        self.setItemDelegate(ShadeDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(True)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultSectionSize(self.NUMBER_WIDTH)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMinimumHeight(6 * self.verticalHeader().defaultSectionSize())
        model.modelReset.connect(self.fit)

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self.fit()

    def fit(self):
        """The numbers take up to half of the width, the name of the site what they leave."""
        model = self.model()
        columns = model.columnCount() - 1 if model is not None else 0
        if columns < 1:
            return
        width = self.viewport().width()
        each = min(max(width // 2 // columns, self.NUMBER_WIDTH), self.MOST_NUMBER_WIDTH)
        # A number that is cut is read as another one: the names give way first.
        whole = self.fontMetrics().horizontalAdvance("00,000 ~") + SPACE
        each = max(each, min(whole, (width - self.LEAST_NAME_WIDTH) // columns))
        for column in range(1, columns + 1):
            self.setColumnWidth(column, each)
        self.setColumnWidth(0, max(self.LEAST_NAME_WIDTH, width - columns * each))
