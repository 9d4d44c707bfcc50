"""The buffer-zone dock: what it looks like. What it does is in zones_controller.py."""

from __future__ import annotations

from qgis.core import Qgis, QgsFieldProxyModel
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from ..processing.i18n import tr
from .answer_parts import GiveAway, Remarks, headline_label, plain_label
from .delegates import ShadeDelegate
from .layer_list import LayerCombo, choices
from .panel_dock import PanelDock, State
from .question_parts import Options, check_box, edges, field_combo, id_field, invalid
from .site_pages import MatrixView, SitePages
from .table_view import TableView
from .theme import SPACE
from .zonation_page import ZonationPage
from .zone_list import ZoneList
from .zone_presets import PresetBar, unesco
from .zones_models import SitesModel, ZonePiecesModel, ZonesModel

_MOST_ZONES_SHOWN = 8
_LEAST_LETTERS = 8  # of the name of a zone


class ZonesDock(PanelDock):
    """Zones round sites, by country, drawn while they are chosen."""

    HELP = "buffer-zones"

    def __init__(self, parent=None):
        super().__init__("zones", tr("Buffer zones"), parent)
        self.quiet = False  # a run that goes on beside the question
        self._fill_question()
        self._fill_answer()
        self._add_check()
        options = (self.id_field, self.name_field, self.country_field, self.own_field)
        options += (self.dissolve, self.dissolve_field, self.clip, self.exclude)
        options += (self.distance_field, self.edges, self.invalid)
        question = (self.sites, *self.presets.controls(), *self.zones.controls())
        question += (self.countries, self.options, *options)
        question += (self.selected_only, self.keep_core, self.preview)
        answer = (self.remarks_button, self.table, *self.pages.controls())
        answer += (self.make_layers, self.copy, self.export)
        self.complete(question, (*answer, self.check_button, *self.check.controls()))

    # --- question ---------------------------------------------------------------------------

    def _fill_question(self):
        any_shape = Qgis.LayerFilter.HasGeometry
        self.sites = LayerCombo(tr("Sites"), tr("Points, lines or polygons"), filters=any_shape)
        self.zones = ZoneList()
        self.presets = PresetBar(self.zones.zones)
        self.zones.before = self.presets.delete
        self.zones.set_zones(unesco())
        self.presets.show_match()
        self.countries = LayerCombo(tr("Countries"), tr("Not split by country"))
        self.countries.setToolTip(tr("Polygons of countries, by which the zones are split"))
        self.preview = check_box(tr("Preview on the map"))
        self.preview.setChecked(True)
        self.preview_note = plain_label(tr("What the preview shows"))
        self.preview_note.hide()
        self.question.addRow(tr("Sites"), self.sites)
        self.question.addRow(tr("Zones"), self.presets)
        self.question.addRow(self.zones)
        self.question.addRow(tr("Countries"), self.countries)
        self.question.addRow(self._make_options())
        self.question.addRow(self.preview)
        self.question.addRow(self.preview_note)

    def _make_options(self):
        self.id_field = id_field()
        self.name_field = field_combo(tr("Name of a site"))
        self.country_field = field_combo(tr("Country code"))
        self.own_field = field_combo(
            tr("Own country of a site"),
            tr("Where it is empty, a site is of every country that it enters deeper than 250 m"),
        )
        self.dissolve = choices(
            tr("Zones are drawn round"),
            (tr("each site"), "none"),
            (tr("sites of one group"), "field"),
            (tr("all sites together"), "all"),
        )
        self.dissolve_field = field_combo(tr("Group of a site"))
        self.dissolve_field.setEnabled(False)
        self.clip = LayerCombo(tr("Zones only within"), tr("everywhere"))
        self.clip.setToolTip(tr("Polygons, such as land: zones outside of them are cut off"))
        self.exclude = LayerCombo(tr("No zones within"), tr("nowhere"))
        self.exclude.setToolTip(tr("Polygons, such as settlements: zones there are cut off"))
        self.distance_field = field_combo(
            tr("Distances multiplied by"),
            tr("A number above 0: with 2 all zones of a site reach twice as far, with 1 as usual."),
        )
        self.distance_field.setFilters(QgsFieldProxyModel.Filter.Numeric)
        self.edges, self.invalid = edges(), invalid()
        self.selected_only = check_box(tr("Selected sites only"))
        self.keep_core = check_box(tr("Sites as zone “core”"), tr("Add the sites as zone “core”"))
        self.options = Options(
            self.id_field,
            self.name_field,
            self.country_field,
            self.own_field,
            self.dissolve,
            self.dissolve_field,
            self.clip,
            self.exclude,
            self.distance_field,
            self.edges,
            self.invalid,
            self.selected_only,
            self.keep_core,
        )
        return self.options

    # --- answer -----------------------------------------------------------------------------

    def _fill_answer(self):
        self.headline = headline_label()
        self.across = plain_label(tr("What lies across the border"))
        self.remarks = Remarks()
        self.remarks_button, self.remarks_text = self.remarks.button, self.remarks.text
        self.answer.addWidget(self.headline)
        self.answer.addWidget(self.across)
        self.answer.addWidget(self.remarks)
        self.answer.addWidget(self._make_table())
        self.matrix_model, self.pieces_model = SitesModel(self), ZonePiecesModel(self)
        self.matrix = SitesView(self.matrix_model, tr("Sites and zones"))
        pages = self.pages = SitePages(self.matrix, self.pieces_model)
        self.filter, self.country, self.unit = pages.filter, pages.country, pages.unit
        self.back, self.pieces, self.pieces_title = pages.back, pages.pieces, pages.title
        self.answer.addWidget(self.pages, 1)
        self.answer.addWidget(self._make_buttons())
        self.answer.addStretch(0)

    def _make_table(self):
        self.table_model = ZonesModel(self)
        self.table = ZonesView(self.table_model)
        return self.table

    def _make_buttons(self):
        row = GiveAway(
            tr("Put the zones into the project, in their colours"),
            tr("Copy the table as it is shown, for a spreadsheet"),
        )
        self.make_layers, self.copy, self.export = row.controls()
        self.make_layers.setText(tr("Make layers"))
        self.make_layers.setAccessibleName(tr("Make layers"))
        self.export_csv, self.export_xlsx = row.export_csv, row.export_xlsx
        self.export_layers, self.export_report = row.export_layers, row.export_report
        self.buttons = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        self.buttons.setLayout(row)
        return self.buttons

    def _add_check(self):
        """The button is there with an answer and without; its page takes the whole dock."""
        self.check_button = QPushButton(tr("Check zonation…"))
        self.check_button.setAccessibleName(tr("Check zonation"))
        self.check_button.setToolTip(tr("Gaps, overlaps, and zones that stop at a border"))
        column = self._content.layout()
        column.insertWidget(column.count() - 1, self.check_button)
        self.check = ZonationPage()
        self.stack = QStackedWidget()
        self.stack.addWidget(self._area.takeWidget())
        self.stack.addWidget(self.check)
        self._content = self.stack
        self._area.setWidget(self.stack)
        self._run_key.activated.disconnect()
        self._run_key.activated.connect(self._run_page)

    def _run_page(self):
        """Ctrl+Enter runs what is seen."""
        checking = self.stack.currentWidget() is self.check
        (self.check.run_button if checking else self.run_button).click()

    # --- states -----------------------------------------------------------------------------

    def set_state(self, state, sentence=""):
        super().set_state(state, sentence)
        if state is State.RUNNING and self.quiet:  # the sliders stay in the user's hand
            self.question_box.setEnabled(True)

    def show_answer(self, shown):
        if shown and self.quiet:
            self.answer_box.show()
            return
        super().show_answer(shown)

    def show_rough(self, rough):
        """A preview has a table only; what an earlier run left is not shown beside it."""
        self.pages.setVisible(not rough and self.matrix_model.result is not None)
        self.remarks.setVisible(not rough and bool(self.remarks_text.text()))
        self.buttons.setEnabled(not rough)

    def set_note(self, text):
        """What the preview shows, or why there is none."""
        self.preview_note.setText(text)
        self.preview_note.setVisible(bool(text))


class SitesView(MatrixView):
    """Numbers here are shorter."""

    NUMBER_WIDTH, LEAST_NAME_WIDTH = 68, 104


class ZonesView(TableView):
    """As high as its rows, up to some; as wide as the panel, or it scrolls in itself."""

    def __init__(self, model, parent=None):
        super().__init__(model, tr("Zones by country"), parent)
        self.setItemDelegate(ShadeDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        model.modelReset.connect(self.fit)
        model.dataChanged.connect(self.fit)

    def resizeEvent(self, event):
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def fit(self, *_):
        """Numbers have the width they need, the names of zones what is left."""
        header, columns = self.horizontalHeader(), self.model().columnCount()
        if columns < 2:
            return
        wanted = [max(self.sizeHintForColumn(c), header.sectionSizeHint(c)) for c in range(columns)]
        spare = self.viewport().width() - sum(wanted)
        if spare < 0:  # names give way, down to some letters; heads and numbers never do
            letters = _LEAST_LETTERS * header.fontMetrics().horizontalAdvance("n") + 2 * SPACE
            least = max(letters, header.sectionSizeHint(0))
            wanted[0] = max(min(wanted[0], least), wanted[0] + spare)
            spare = self.viewport().width() - sum(wanted)
        for column, width in enumerate(wanted):
            header.resizeSection(column, width + max(spare, 0) // columns)
        rows = min(max(self.model().rowCount(), 1), _MOST_ZONES_SHOWN)
        height = header.sizeHint().height() + 2 * self.frameWidth()
        height += rows * self.verticalHeader().defaultSectionSize()
        if spare < 0:
            height += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(height)
