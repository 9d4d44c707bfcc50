"""The answer of the buffer-zone panel: sentences, tables, and what a click in them does."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QSignalBlocker, Qt, QTimer

from ..core.report_numbers import Numbers
from ..core.zone_rules import CORE
from ..processing.i18n import language, tr
from .map_view import MapView, features_of
from .overlap_models import MARK, country_title
from .overlap_result import ALL
from .selection_link import SelectionLink, select_rows
from .zones_models import zone_title
from .zones_result import ACROSS

_FILTER_DELAY_MS = 150


class ZonesAnswer(QObject):
    """Fills the answer of a :class:`~.zones_dock.ZonesDock` and links it with the map."""

    def __init__(self, controller, iface):
        super().__init__(controller)
        self._controller, self.dock = controller, controller.dock
        self.map = MapView(iface.mapCanvas())
        self.link = SelectionLink(self)
        self._result, self._sites_n = None, 0
        self._filter_later = QTimer(self)
        self._filter_later.setSingleShot(True)
        self._filter_later.setInterval(_FILTER_DELAY_MS)
        self._filter_later.timeout.connect(self._apply_filter)
        dock = self.dock
        dock.filter.textChanged.connect(self._filter_later.start)
        dock.country.currentIndexChanged.connect(self._country_chosen)
        dock.unit.currentIndexChanged.connect(self._unit_chosen)
        dock.table.clicked.connect(self._zone_clicked)
        dock.table.chosen_by_key.connect(self._zone_clicked)
        dock.matrix.clicked.connect(self._cell_clicked)
        dock.matrix.doubleClicked.connect(self.open_pieces)
        dock.matrix.chosen_by_key.connect(self.open_pieces)
        dock.matrix.selectionModel().selectionChanged.connect(self._rows_selected)
        dock.pieces.clicked.connect(self._piece_clicked)
        dock.pieces.chosen_by_key.connect(self._piece_clicked)
        dock.pages.currentChanged.connect(self._page_changed)
        self.link.chosen_on_map.connect(self._select_rows)

    # --- content ----------------------------------------------------------------------------

    def show(self, result, note):
        """Take up what a run found; ``note`` is that of its request."""
        dock, found, self._result = self.dock, result.digest, result
        self.map.clear()
        dock.pages.setCurrentIndex(0)
        with QSignalBlocker(dock.filter):
            dock.filter.clear()
        as_pct = dock.unit.currentData() == "pct"
        dock.matrix_model.set_result(found.sites)
        if as_pct and found.sites is not None:
            dock.matrix_model.set_as_pct(True)
        dock.matrix.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._country_list(found.grid.countries)
        zones = ", ".join(note["zones"])
        dock.set_summary(tr("{zones} round “{sites}”").format(zones=zones, sites=note["layer"]))
        layer = QgsProject.instance().mapLayer(note["sites"])
        if found.sites is None:
            self.link.connect_layer(None, {})
        else:
            self.link.connect_layer(layer, found.sites.features)

    def show_grid(self, grid):
        """The table of zones and countries and its sentences; None for nothing."""
        self.dock.table_model.set_grid(grid)
        if grid is not None:
            headline, rest = sentences(grid)
            self.dock.headline.setText(headline)
            self.dock.across.setText(rest)
            self.dock.across.setVisible(bool(rest))

    def clear(self):
        self.map.clear()
        self.link.connect_layer(None, {})
        self._result = None
        self.dock.matrix_model.set_result(None)
        self.dock.table_model.set_grid(None)
        self.dock.pieces_model.set_pieces([])
        self.dock.pages.setCurrentIndex(0)

    def unload(self):
        self.map.clear()
        self.link.connect_layer(None, {})
        self._filter_later.stop()

    def _country_list(self, countries):
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
        if self._result is None or self.link.busy or self._result.digest.sites is None:
            return
        model, found = self.dock.matrix_model, self._result.digest.sites
        ids = []
        for part in self.dock.matrix.selectionModel().selection():
            ids += [found.ids[row] for row in model.order[part.top() : part.bottom() + 1]]
        self.link.select_on_map(ids)

    def _select_rows(self, ids):
        """Sites were selected on the map."""
        select_rows(self.dock.matrix, self.dock.matrix_model.rows_of(ids))

    # --- to the map -------------------------------------------------------------------------

    def _zone_clicked(self, index):
        """A number leads to the pieces that it is the sum of."""
        grid = self.dock.table_model.grid
        if self._result is None or grid is None or grid.rough:
            return
        zones = grid.names[index.row() : index.row() + 1]
        zones = zones or [name for name in grid.names if name != CORE]  # the row of all zones
        countries = grid.countries[index.column() - 1 : index.column()] if index.column() else []
        self._show(
            feature
            for pieces in self._result.digest.pieces.values()
            for feature, zone, country in pieces
            if zone in zones and (not countries or country in countries)
        )

    def _cell_clicked(self, index):
        """The site's name leads to the site, a number to its pieces."""
        own = self.dock.matrix_model.site_at(index.row())
        if index.column() > 0 and self._show(self._pieces_of(own, index.column() - 1)):
            return
        self.zoom_to_site(own)

    def zoom_to_site(self, own):
        """In the layer of sites; if that has gone, where its zones are."""
        layer = self.link.layer
        found = self._result.digest.sites.features.get(own) if layer else None
        features = features_of(layer, found) if layer else []
        if features:
            self.map.show(features, layer.crs(), mark=False)
        else:
            self._show(self._pieces_of(own))

    def _show(self, ids):
        source = self._result.sources["OUTPUT"]
        features = features_of(source, list(ids))
        return bool(features) and self.map.show(features, source.crs())

    def _pieces_of(self, own, column=None):
        """Ids of a site's pieces, those of one column if asked."""
        pieces = self._result.digest.pieces.get(own, [])
        if column is None:
            return [feature for feature, _, _ in pieces]
        target = self._result.digest.sites.targets[column]
        if target.level == ACROSS:
            source = self._result.sources["OUTPUT"]
            features = features_of(source, [feature for feature, _, _ in pieces], geometry=False)
            return [one.id() for one in features if one["across_border"] == "true"]
        return [feature for feature, zone, _ in pieces if zone == target.overlay]

    def open_pieces(self, index):
        """The pieces of a site, in place of the table of sites."""
        dock, model = self.dock, self.dock.matrix_model
        column = index.column() - 1 if index.column() > 0 else None
        ids = self._pieces_of(model.site_at(index.row()), column)
        pieces = features_of(self._result.sources["OUTPUT"], ids)
        dock.pieces_model.set_pieces(pieces)
        title = model.data(model.index(index.row(), 0))
        if not pieces:
            title = tr("{site}: no piece").format(site=title)
        dock.pieces_title.setText(title)
        dock.pages.setCurrentIndex(1)
        dock.pieces.setFocus()

    def _piece_clicked(self, index):
        piece = self.dock.pieces_model.pieces[index.row()]
        self.map.show([piece], self._result.sources["OUTPUT"].crs())

    def _page_changed(self, _page):
        self.map.clear()


def sentences(grid):
    """(the one for the meeting, what to know beside it) of a :class:`~.zones_result.ZoneGrid`."""
    numbers, mark = Numbers(language()), f"{MARK} " if grid.rough else ""
    total = mark + numbers.headline_km2(grid.total)
    across = grid.across_total
    headline = tr("{total} km² lie in the zones.").format(total=total)
    rest = []
    if across > 0:
        first = next(n for n, km2 in enumerate(grid.across) if km2 > 0)
        headline = tr(
            "{km2} km² of the {zone} lie in a country that the site does not reach."
        ).format(
            km2=mark + numbers.headline_km2(grid.across[first]), zone=zone_title(grid.names[first])
        )
        rest.append(
            tr(
                "There the neighbour would have to act. All zones: {total} km², {across} km² of"
                " them across a border."
            ).format(total=total, across=mark + numbers.headline_km2(across))
        )
    elif across == 0:
        rest.append(tr("None of it lies in a country that the site does not reach."))
    elif grid.countries != [None]:
        text = tr("Whose the sites are is not known: under Options a field can say it.")
        if grid.rough:
            text = tr("What of it lies across a border comes with the exact numbers.")
        rest.append(text)
    drawn = float(np.nansum(grid.drawn[grid.rings]))
    if drawn > 0:
        rest.append(
            tr("{mark} {km2} km² lie round illustrative boundaries.").format(
                mark=MARK, km2=numbers.headline_km2(drawn)
            )
        )
    return headline, " ".join(rest)
