"""The joint-reserve dock: what it looks like. What it does is in joint_controller.py."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QShortcut,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..processing.i18n import tr
from .answer_parts import BackRow, GiveAway, Remarks, headline_label, plain_label
from .basket import Basket, BasketModel
from .joint_models import FactsModel, PairsModel
from .layer_list import LayerCombo, slim
from .pairs_view import PairsView
from .panel_dock import PanelDock
from .question_parts import (
    Options,
    check_box,
    edges,
    field_combo,
    fill_holes,
    id_field,
    invalid,
    spin_box,
)
from .reserve_page import ReservePage
from .site_pages import filter_line
from .table_view import TableView
from .theme import SPACE, qgis_icon

PAIRS, DETAILS, RESERVE = 0, 1, 2
_MOST_KM, _MOST_TOLERANCE_M = 1000.0, 50_000.0  # those of the algorithm
_BASKET_ROWS = 3


class JointDock(PanelDock):
    """Which sites meet over a border, and what reserve they make together."""

    HELP = "joint-reserve"

    def __init__(self, parent=None):
        super().__init__("joint", tr("Joint reserve"), parent)
        self._fill_question()
        self._fill_answer()
        lists = (self.sites, self.countries, self.distance)
        options = (self.options, self.id_field, self.name_field, self.site_country)
        options += (self.country_field, self.category_field, self.reported_field, self.tolerance)
        options += (self.fill_holes, self.edges, self.invalid, self.selected_only)
        answer = (self.remarks.button, self.filter, self.border, self.nearer, self.pairs)
        answer += (self.basket_list, self.add_menu, self.remove, self.empty, self.make)
        answer += (self.add_layers, self.copy, self.export)
        answer += (self.details_back, self.facts, self.tick_pair, self.tick_group)
        self.complete((*lists, *options), (*answer, *self.reserve.controls()))

    # --- question ---------------------------------------------------------------------------

    def _fill_question(self):
        kinds = Qgis.LayerFilters(Qgis.LayerFilter.PolygonLayer) | Qgis.LayerFilter.PointLayer
        self.sites = LayerCombo(tr("Sites"), tr("Sites of all countries"), filters=kinds)
        self.sites.setToolTip(tr("Sites of all countries in one layer: polygons, or points"))
        self.countries = LayerCombo(tr("Countries"), tr("By a field of the sites"))
        self.countries.setToolTip(tr("Polygons of countries: whose the ground is"))
        far = tr("Sites no farther from each other than this are a pair")
        self.distance = spin_box(tr("Distance"), _MOST_KM, 10.0, 1, tr(" km"), far)
        self.question.addRow(tr("Sites"), self.sites)
        self.question.addRow(tr("Countries"), self.countries)
        self.question.addRow(tr("Distance"), self.distance)
        self.question.addRow(self._make_options())

    def _make_options(self):
        self.id_field = id_field()
        self.name_field = field_combo(tr("Name of a site"))
        self.site_country = field_combo(
            tr("Country of a site"), tr("Without it a site is of the countries that it lies in")
        )
        self.country_field = field_combo(tr("Country code"))
        self.category_field = field_combo(tr("IUCN category"))
        self.reported_field = field_combo(
            tr("Reported area"), tr("Points become discs of this area, in km²")
        )
        close = tr("Boundaries that run closer than this share the border")
        self.tolerance = spin_box(tr("Tolerance"), _MOST_TOLERANCE_M, 250.0, 0, tr(" m"), close)
        self.fill_holes, self.edges, self.invalid = fill_holes(), edges(), invalid()
        self.selected_only = check_box(tr("Selected sites only"))
        self.options = Options(
            self.id_field,
            self.name_field,
            self.site_country,
            self.country_field,
            self.category_field,
            self.reported_field,
            self.tolerance,
            self.fill_holes,
            self.edges,
            self.invalid,
            self.selected_only,
        )
        return self.options

    # --- answer -----------------------------------------------------------------------------

    def _fill_answer(self):
        self.basket = Basket(self)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._make_pairs_page())
        self.pages.addWidget(self._make_details_page())
        self.reserve = ReservePage()
        self.pages.addWidget(self.reserve)
        self.reserve.back.clicked.connect(self.show_pairs)
        self.pages.currentChanged.connect(self._page_changed)
        self._run_key.activated.disconnect()
        self._run_key.activated.connect(self._run_by_key)
        self.answer.addWidget(self.pages, 1)

    def _page_changed(self, page):
        """One question at a time: the reserve has its own, and its own run."""
        pairs = page != RESERVE
        self.question_box.setVisible(pairs)
        self.run_button.setVisible(pairs)
        self.help_button.setVisible(pairs)

    def _run_by_key(self):
        reserve = self.pages.currentIndex() == RESERVE
        (self.reserve.run_button if reserve else self.run_button).click()

    def show_pairs(self):
        """Back to the list of pairs."""
        self.pages.setCurrentIndex(PAIRS)

    def _make_pairs_page(self):
        page = QWidget()
        column = _column(page, SPACE)
        self.headline = headline_label()
        self.mark = plain_label(tr("Closest pair and illustrative boundaries"))
        self.remarks = Remarks()
        for widget in (self.headline, self.mark, self.remarks):
            column.addWidget(widget)
        self.list_box = QWidget()
        inside = _column(self.list_box, SPACE // 2)
        inside.addLayout(self._make_filters())
        self.pairs_model = PairsModel(self)
        self.pairs = PairsView(self.pairs_model, tr("Pairs by border"))
        inside.addWidget(self.pairs, 1)
        column.addWidget(self.list_box, 1)
        column.addWidget(self._make_basket())
        row = GiveAway(
            tr("Put the result into the project: pairs, sites, borders"),
            tr("Copy the pairs as they are shown, for a spreadsheet"),
        )
        self.add_layers, self.copy, self.export = row.controls()
        self.export_csv, self.export_xlsx = row.export_csv, row.export_xlsx
        self.export_layers, self.export_report = row.export_layers, row.export_report
        column.addLayout(row)
        return page

    def _make_filters(self):
        self.filter = filter_line(tr("Filter"), tr("Filter pairs"))
        self.border = slim(QComboBox(), tr("Border shown"))
        self.nearer = slim(QComboBox(), tr("Greatest distance shown"))
        row = QHBoxLayout()  # under the filter: beside it their words would be cut
        row.setSpacing(SPACE // 2)
        row.addWidget(self.border, 3)
        row.addWidget(self.nearer, 4)
        rows = QVBoxLayout()
        rows.setSpacing(SPACE // 2)
        rows.addWidget(self.filter)
        rows.addLayout(row)
        return rows

    def _make_basket(self):
        self.basket_title = plain_label(tr("Sites of the joint reserve"))
        font = self.basket_title.font()
        font.setBold(True)
        self.basket_title.setFont(font)
        self.basket_model = BasketModel(self.basket, self)
        self.basket_list = BasketView(self.basket_model)
        self.basket_list.removing.connect(self._remove_selected)
        self.add_menu = _tool("symbologyAdd", tr("Add sites"))
        menu = QMenu(self.add_menu)
        self.take_selected = menu.addAction(tr("The sites selected on the map"))
        self.take_group = menu.addAction(tr("All sites connected with these over borders"))
        self.add_menu.setMenu(menu)
        self.add_menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_menu.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.remove = _tool("symbologyRemove", tr("Take the marked sites out (Delete)"))
        self.remove.clicked.connect(self._remove_selected)
        self.empty = _tool("mActionDeleteSelected", tr("Take all sites out"))
        self.empty.clicked.connect(self.basket.clear)
        self.make = QPushButton(tr("Make the joint reserve"))
        self.make.setAccessibleName(self.make.text())
        self.basket_hint = plain_label(tr("What the joint reserve needs"))
        head = QHBoxLayout()
        head.setSpacing(SPACE // 2)
        head.addWidget(self.basket_title, 1)
        for button in (self.add_menu, self.remove, self.empty):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        box = QWidget()
        column = _column(box, SPACE // 2)
        column.addLayout(head)
        column.addWidget(self.basket_list)
        column.addWidget(self.basket_hint)
        column.addWidget(self.make)
        return box

    def _remove_selected(self):
        rows = self.basket_list.selectionModel().selectedRows()
        self.basket.remove([self.basket_model.ids[index.row()] for index in rows])

    def _make_details_page(self):
        page = QWidget()
        row = BackRow(page, tr("All pairs"), tr("Back to all pairs (Esc)"), tr("Pair"))
        self.details_back, self.details_title, self._details_key = row.button, row.title, row.key
        self.details_back.clicked.connect(self.show_pairs)
        self.facts_model = FactsModel(self)
        self.facts = TableView(self.facts_model, tr("What is known of the pair"))
        header = self.facts.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.tick_pair = QPushButton(tr("Choose both sites"))
        self.tick_group = QPushButton(tr("Choose the whole group"))
        self.tick_group.setToolTip(tr("All sites that are connected with these over borders"))
        column = _column(page, SPACE // 2)
        column.addLayout(row)
        column.addWidget(self.facts, 1)
        for button in (self.tick_pair, self.tick_group):
            button.setAccessibleName(button.text())
            column.addWidget(button)
        return page


class BasketView(TableView):
    """The chosen sites, as high as some rows; Delete takes the marked ones out."""

    removing = pyqtSignal()

    def __init__(self, model, parent=None):
        super().__init__(model, tr("Sites of the joint reserve"), parent)
        header = self.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for keys in (QKeySequence.StandardKey.Delete, "Backspace"):
            key = QShortcut(QKeySequence(keys), self)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(self.removing)
        model.modelReset.connect(self.fit)
        self.fit()

    def fit(self):
        """Nothing is seen without sites."""
        rows = self.model().rowCount()
        self.setVisible(rows > 0)
        height = min(rows, _BASKET_ROWS) * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(height + 2 * self.frameWidth())


def _tool(icon, text):
    button = QToolButton()
    button.setIcon(qgis_icon(icon))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setAutoRaise(True)
    return button


def _column(widget, space):
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space)
    return column
