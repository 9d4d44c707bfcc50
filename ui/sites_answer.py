"""The table of sites, the pieces of one, and the map: each leads to the others."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QSignalBlocker, Qt

from ..processing.i18n import tr
from .later import later
from .map_view import MapView, features_of
from .overlap_models import country_title
from .overlap_result import ALL
from .selection_link import SelectionLink, select_rows

_FILTER_DELAY_MS = 150


class SitesAnswer(QObject):
    """Wires ``matrix``, ``filter``, ``country``, ``unit`` and ``pieces`` of a dock.

    A subclass says which pieces a number was added up from, and shows what else was found.
    """

    PIECES = ""  # the result that the pieces are features of

    def __init__(self, controller, iface):
        super().__init__(controller)
        self.dock = dock = controller.dock
        self.map = MapView(iface.mapCanvas())
        self.link = SelectionLink(self)
        self.result = None
        self._filter_later = later(self, self._apply_filter, _FILTER_DELAY_MS)
        dock.filter.textChanged.connect(self._filter_later.start)
        dock.country.currentIndexChanged.connect(self._country_chosen)
        dock.unit.currentIndexChanged.connect(self._unit_chosen)
        dock.matrix.clicked.connect(self._cell_clicked)
        dock.matrix.doubleClicked.connect(self.open_pieces)
        dock.matrix.chosen_by_key.connect(self.open_pieces)
        dock.matrix.selectionModel().selectionChanged.connect(self._rows_selected)
        dock.pieces.clicked.connect(self._piece_clicked)
        dock.pieces.chosen_by_key.connect(self._piece_clicked)
        dock.pages.currentChanged.connect(self._page_changed)
        self.link.chosen_on_map.connect(self._select_rows)

    # --- for subclasses ---------------------------------------------------------------------

    def pieces_of(self, own, column=None) -> list:
        """The features of a site's pieces, those of one column if asked."""
        raise NotImplementedError

    # --- content ----------------------------------------------------------------------------

    def show_sites(self, result, found, layer_id, countries):
        """Take up what a run found: ``found`` is the :class:`~.overlap_result.OverlapResult` of
        its sites or None, ``countries`` are the codes to choose among, [None] without any."""
        dock, self.result = self.dock, result
        dock.pages.setCurrentIndex(0)
        self._list_countries(countries)
        with QSignalBlocker(dock.filter):
            dock.filter.clear()
        dock.matrix_model.set_result(found)
        if found is not None and dock.unit.currentData() == "pct":
            dock.matrix_model.set_as_pct(True)
        dock.matrix.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        layer = None if found is None else QgsProject.instance().mapLayer(layer_id)
        self.link.connect_layer(layer, {} if found is None else found.features)

    def clear(self):
        """Nothing is shown, nothing is held."""
        self._let_go()
        self.result = None
        self.dock.matrix_model.set_result(None)
        self.dock.pieces_model.set_pieces([])
        self.dock.pages.setCurrentIndex(0)

    def unload(self):
        self._let_go()
        self._filter_later.stop()

    def _let_go(self):
        self.map.clear()
        self.link.connect_layer(None, {})

    def _list_countries(self, countries):
        combo = self.dock.country
        with QSignalBlocker(combo):
            combo.clear()
            combo.addItem(tr("all countries"), ALL)
            for code in (code for code in countries if code is not None):
                combo.addItem(country_title(code), code)
        combo.setVisible(countries != [None])

    # --- table of sites ---------------------------------------------------------------------

    def _apply_filter(self):
        self.dock.matrix_model.set_filter(self.dock.filter.text())

    def _country_chosen(self, *_):
        code = self.dock.country.currentData()
        self.dock.matrix_model.set_country(ALL if code is None else code)

    def _unit_chosen(self, *_):
        self.dock.matrix_model.set_as_pct(self.dock.unit.currentData() == "pct")

    def _rows_selected(self, *_):
        model = self.dock.matrix_model
        if model.result is None or self.link.busy:
            return
        ids = []
        for part in self.dock.matrix.selectionModel().selection():
            rows = model.order[part.top() : part.bottom() + 1]
            ids += [model.result.ids[row] for row in rows]
        self.link.select_on_map(ids)

    def _select_rows(self, ids):
        """Sites were selected on the map."""
        select_rows(self.dock.matrix, self.dock.matrix_model.rows_of(ids))

    # --- to the map -------------------------------------------------------------------------

    def _cell_clicked(self, index):
        """The site's name leads to the site, a number to the pieces it was added up from."""
        own = self.dock.matrix_model.site_at(index.row())
        if index.column() > 0 and self.show_pieces(self.pieces_of(own, index.column() - 1)):
            return
        self.zoom_to_site(own)

    def zoom_to_site(self, own):
        """In the layer of sites; if that has gone, where its pieces are."""
        layer, sites = self.link.layer, self.dock.matrix_model.result
        features = features_of(layer, sites.features.get(own)) if layer else []
        if features:
            self.map.show(features, layer.crs(), mark=False)
        else:
            self.show_pieces(self.pieces_of(own))

    def show_pieces(self, ids) -> bool:
        """Pieces on the map; False when there are none."""
        source = self.result.sources[self.PIECES]
        features = features_of(source, ids)
        return bool(features) and self.map.show(features, source.crs())

    def open_pieces(self, index):
        """The pieces of a site, in place of the table of sites."""
        dock, model = self.dock, self.dock.matrix_model
        column = index.column() - 1 if index.column() > 0 else None
        ids = self.pieces_of(model.site_at(index.row()), column)
        pieces = features_of(self.result.sources[self.PIECES], ids)
        dock.pieces_model.set_pieces(pieces)
        title = model.data(model.index(index.row(), 0))
        if not pieces:
            title = tr("{site}: no piece").format(site=title)
        dock.pieces_title.setText(title)
        dock.pages.setCurrentIndex(1)
        dock.pieces.setFocus()

    def _piece_clicked(self, index):
        piece = self.dock.pieces_model.pieces[index.row()]
        self.map.show([piece], self.result.sources[self.PIECES].crs())

    def _page_changed(self, _page):
        self.map.clear()
