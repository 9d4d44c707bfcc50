"""The overlap dock: what it looks like. What it does is in overlap_controller.py."""

from __future__ import annotations

from qgis.gui import (
    QgsCollapsibleGroupBox,
    QgsFieldComboBox,
    QgsFilterLineEdit,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ..processing.i18n import tr
from .answer_parts import BackRow, GiveAway, Remarks, fit_rows, headline_label, plain_label
from .delegates import BarDelegate, ShadeDelegate
from .layer_list import LayerCombo, LayerList, choices, slim
from .overlap_models import CountriesModel, MatrixModel, PiecesModel
from .panel_dock import PanelDock
from .table_view import TableView
from .theme import SPACE

_MOST_TOTALS_SHOWN = 6


class OverlapDock(PanelDock):
    """How much of what lies in which site, in which country."""

    HELP = "overlap"

    def __init__(self, parent=None):
        super().__init__("overlap", tr("Overlap"), parent)
        self._fill_question()
        self._fill_answer()
        options = (self.options, self.id_field, self.name_field, self.country_field)
        options += (self.class_field, self.fill_holes, self.edges, self.invalid)
        lists = (self.sites, *self.overlays.controls(), self.countries)
        answer = (self.remarks_button, self.totals, self.filter, self.country, self.unit)
        answer += (self.matrix, self.back, self.pieces, self.add_layers, self.copy, self.export)
        self.complete((*lists, *options, self.selected_only), answer)

    # --- question ---------------------------------------------------------------------------

    def _fill_question(self):
        self.sites = LayerCombo(tr("Sites"), tr("Polygons to be measured"))
        self.overlays = LayerList(tr("Overlays"))
        self.countries = LayerCombo(tr("Countries"), tr("Not split by country"))
        self.countries.setToolTip(tr("Polygons of countries, by which everything is split"))
        self.question.addRow(tr("Sites"), self.sites)
        self.question.addRow(tr("Overlays"), self.overlays)
        self.question.addRow(tr("Countries"), self.countries)
        self.question.addRow(self._make_options())

    def _make_options(self):
        box = QgsCollapsibleGroupBox(tr("Options"))
        box.setSaveCollapsedState(False)
        box.setAccessibleName(tr("Options"))
        form = QFormLayout(box)
        form.setContentsMargins(SPACE, SPACE, 0, 0)
        form.setSpacing(SPACE // 2)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.id_field = self._field_combo(tr("Id of a site"))
        self.id_field.setToolTip(tr("Features of one id, such as parcels, are one site"))
        self.name_field = self._field_combo(tr("Name of a site"))
        self.country_field = self._field_combo(tr("Country code"))
        self.class_field = slim(QComboBox(), tr("Classes of overlays"))
        self.class_field.setToolTip(
            tr("In overlays that have this field its values are classes with columns of their own")
        )
        self.selected_only = QCheckBox(tr("Selected sites only"))
        self.fill_holes = choices(
            tr("Lakes and rivers"),
            (tr("belong to the country"), True),
            (tr("belong to no country"), False),
        )
        self.edges = choices(
            tr("Edges"), (tr("as drawn on the map"), "as_drawn"), (tr("geodesic"), "geodesic")
        )
        self.invalid = choices(
            tr("Invalid outlines"),
            (tr("repair and count them"), "repair"),
            (tr("stop and name the first"), "refuse"),
            (tr("leave them out"), "skip"),
        )
        for label, field in (
            (tr("Id of a site"), self.id_field),
            (tr("Name of a site"), self.name_field),
            (tr("Country code"), self.country_field),
            (tr("Classes of overlays"), self.class_field),
            (tr("Lakes and rivers"), self.fill_holes),
            (tr("Edges"), self.edges),
            (tr("Invalid outlines"), self.invalid),
        ):
            form.addRow(label, field)
        self.selected_only.setAccessibleName(self.selected_only.text())
        form.addRow(self.selected_only)
        box.setCollapsed(True)
        self.options = box
        return box

    @staticmethod
    def _field_combo(name):
        combo = QgsFieldComboBox()
        combo.setAllowEmptyFieldName(True)
        return slim(combo, name)

    # --- answer -----------------------------------------------------------------------------

    def _fill_answer(self):
        self.headline = headline_label()
        self.mark = plain_label(tr("Illustrative boundaries"))
        self.remarks = Remarks()
        self.remarks_button, self.remarks_text = self.remarks.button, self.remarks.text
        self.answer.addWidget(self.headline)
        self.answer.addWidget(self.mark)
        self.answer.addWidget(self.remarks)
        self.answer.addWidget(self._make_totals())
        self.pages = QStackedWidget()
        self.pages.addWidget(self._make_matrix_page())
        self.pages.addWidget(self._make_pieces_page())
        self.answer.addWidget(self.pages, 1)
        self.answer.addLayout(self._make_buttons())

    def _make_totals(self):
        self.totals_model = CountriesModel(self)
        view = self.totals = TableView(self.totals_model, tr("Totals by country"))
        view.setItemDelegateForColumn(1, BarDelegate(view))
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)  # a row a country
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        return view

    def fit_totals(self):
        """As high as its rows, up to some; the others are scrolled to."""
        fit_rows(self.totals, _MOST_TOTALS_SHOWN)

    def _make_matrix_page(self):
        self.filter = QgsFilterLineEdit()
        self.filter.setShowSearchIcon(True)
        self.filter.setShowClearButton(True)
        self.filter.setPlaceholderText(tr("Filter sites"))
        self.filter.setMinimumWidth(80)
        self.filter.setAccessibleName(tr("Filter sites"))
        self.country = slim(QComboBox(), tr("Country shown"))
        self.unit = choices(tr("Unit"), (tr("km²"), "km2"), ("%", "pct"))
        self.unit.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        row.addWidget(self.filter, 3)
        row.addWidget(self.country, 2)
        row.addWidget(self.unit)
        self.matrix_model = MatrixModel(self)
        self.matrix = MatrixView(self.matrix_model, tr("Sites and overlays"))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(row)
        column.addWidget(self.matrix, 1)
        return page

    def _make_pieces_page(self):
        page = QWidget()
        row = BackRow(
            page, tr("All sites"), tr("Back to all sites (Esc)"), tr("Site whose pieces are listed")
        )
        self.back, self.pieces_title, self._back_key = row.button, row.title, row.key
        self.back.setAccessibleName(tr("Back to all sites"))
        self.back.clicked.connect(lambda: self.pages.setCurrentIndex(0))
        self.pieces_model = PiecesModel(self)
        self.pieces = TableView(self.pieces_model, tr("Pieces"))
        self.pieces.setItemDelegateForColumn(2, BarDelegate(self.pieces))
        header = self.pieces.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(row)
        column.addWidget(self.pieces, 1)
        return page

    def _make_buttons(self):
        row = GiveAway(
            tr("Put the result into the project: sites, pieces, table"),
            tr("Copy the table as it is shown, for a spreadsheet"),
        )
        self.add_layers, self.copy, self.export = row.controls()
        self.export_csv, self.export_xlsx = row.export_csv, row.export_xlsx
        self.export_layers, self.export_report = row.export_layers, row.export_report
        return row


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
