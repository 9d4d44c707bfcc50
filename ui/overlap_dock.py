"""The overlap dock: what it looks like. What it does is in overlap_controller.py."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QSizePolicy,
)

from ..processing.i18n import tr
from .answer_parts import GiveAway, Remarks, fit_rows, headline_label, plain_label
from .delegates import BarDelegate
from .layer_list import LayerCombo, LayerList, slim
from .overlap_models import CountriesModel, MatrixModel, PiecesModel
from .panel_dock import PanelDock
from .question_parts import Options, check_box, edges, field_combo, fill_holes, id_field, invalid
from .site_pages import MatrixView, SitePages
from .table_view import TableView

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
        answer = (self.remarks_button, self.totals, *self.pages.controls())
        answer += (self.add_layers, self.copy, self.export)
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
        self.id_field = id_field()
        self.name_field = field_combo(tr("Name of a site"))
        self.country_field = field_combo(tr("Country code"))
        self.class_field = slim(QComboBox(), tr("Classes of overlays"))
        self.class_field.setToolTip(
            tr("In overlays that have this field its values are classes with columns of their own")
        )
        self.fill_holes, self.edges, self.invalid = fill_holes(), edges(), invalid()
        self.selected_only = check_box(tr("Selected sites only"))
        self.options = Options(
            self.id_field,
            self.name_field,
            self.country_field,
            self.class_field,
            self.fill_holes,
            self.edges,
            self.invalid,
            self.selected_only,
        )
        self.question.addRow(self.options)

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
        self.matrix_model, self.pieces_model = MatrixModel(self), PiecesModel(self)
        self.matrix = MatrixView(self.matrix_model, tr("Sites and overlays"))
        pages = self.pages = SitePages(self.matrix, self.pieces_model)
        self.filter, self.country, self.unit = pages.filter, pages.country, pages.unit
        self.back, self.pieces, self.pieces_title = pages.back, pages.pieces, pages.title
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

    def _make_buttons(self):
        row = GiveAway(
            tr("Put the result into the project: sites, pieces, table"),
            tr("Copy the table as it is shown, for a spreadsheet"),
        )
        self.add_layers, self.copy, self.export = row.controls()
        self.export_csv, self.export_xlsx = row.export_csv, row.export_xlsx
        self.export_layers, self.export_report = row.export_layers, row.export_report
        return row
