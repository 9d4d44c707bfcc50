"""The overlap panel: choices into a run of transboundary:overlap, its result onto table and map."""

from __future__ import annotations

import json
from functools import partial

from qgis.core import (
    QgsProcessing,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import QSignalBlocker, Qt, QTimer

from ..core.report_numbers import Numbers
from ..processing.fields import CATEGORY_FIELDS, ID_FIELDS, ISO_FIELDS, NAME_FIELDS
from ..processing.i18n import language, tr
from .layer_list import field_of, has_field, polygon_layers
from .map_view import MapView, features_of
from .overlap_delivery import OverlapDelivery
from .overlap_models import MARK, country_title
from .overlap_result import ALL, read_overlap
from .panel_controller import PanelController, Request
from .selection_link import SelectionLink, select_rows

_SCOPE, _KEY = "transboundary_planner", "overlap"
_FILTER_DELAY_MS = 150


class OverlapController(PanelController):
    """Everything the overlap dock does."""

    ALGORITHM = "transboundary:overlap"

    def __init__(self, dock, iface):
        super().__init__(dock)
        self.map = MapView(iface.mapCanvas())
        self.link = SelectionLink(self)
        self.delivery = OverlapDelivery(self, iface)
        self._guessing = True
        self._filter_later = QTimer(self)
        self._filter_later.setSingleShot(True)
        self._filter_later.setInterval(_FILTER_DELAY_MS)
        self._filter_later.timeout.connect(self._apply_filter)
        self._connect_question()
        self._connect_answer()
        self._later.start()

    # --- wiring -----------------------------------------------------------------------------

    def _connect_question(self):
        dock = self.dock
        dock.sites.layerChanged.connect(self._sites_changed)
        dock.countries.layerChanged.connect(self._countries_changed)
        dock.overlays.changed.connect(self._overlays_changed)
        for combo in (dock.sites, dock.countries):
            combo.activated.connect(self._stop_guessing)
        for combo in (dock.id_field, dock.name_field, dock.country_field):
            combo.fieldChanged.connect(self.choices_changed)
        for combo in (dock.class_field, dock.fill_holes, dock.edges, dock.invalid):
            combo.currentIndexChanged.connect(self.choices_changed)
        dock.selected_only.toggled.connect(self.choices_changed)

    def _connect_answer(self):
        dock = self.dock
        dock.filter.textChanged.connect(self._filter_later.start)
        dock.country.currentIndexChanged.connect(self._country_chosen)
        dock.unit.currentIndexChanged.connect(self._unit_chosen)
        dock.totals.clicked.connect(self._total_clicked)
        dock.totals.chosen_by_key.connect(self._total_clicked)
        dock.matrix.clicked.connect(self._cell_clicked)
        dock.matrix.doubleClicked.connect(self.open_pieces)
        dock.matrix.chosen_by_key.connect(self.open_pieces)
        dock.matrix.selectionModel().selectionChanged.connect(self._rows_selected)
        dock.pieces.clicked.connect(self._piece_clicked)
        dock.pieces.chosen_by_key.connect(self._piece_clicked)
        dock.pages.currentChanged.connect(lambda _: self.map.clear())
        self.link.chosen_on_map.connect(self._select_rows)

    # --- question ---------------------------------------------------------------------------

    def missing(self):
        dock = self.dock
        if not polygon_layers():
            return tr(
                "No layer of polygons is loaded: drag a file of protected sites into the map, or"
                " open the demonstration."
            )
        if dock.sites.currentLayer() is None:
            return tr("Choose the sites to be measured.")
        if not dock.overlays.layers():
            return tr("Add an overlay: drag a layer, such as a species range, into the list.")
        return ""

    def key(self):
        dock, sites, countries = self.dock, self.dock.sites, self.dock.countries
        layers = (sites.currentLayer(), *dock.overlays.layers(), countries.currentLayer())
        fields = (combo.currentField() for combo in self._field_combos().values())
        combos = (dock.class_field, dock.fill_holes, dock.edges, dock.invalid)
        choices = (combo.currentData() for combo in combos)
        selected = dock.selected_only.isChecked()
        return (*(layer and layer.id() for layer in layers), *fields, *choices, selected)

    def ask(self):
        dock = self.dock
        sites, overlays = dock.sites.currentLayer(), dock.overlays.layers()
        countries = dock.countries.currentLayer()
        selected = dock.selected_only.isChecked()
        id_field, name_field = dock.id_field.currentField(), dock.name_field.currentField()
        parameters = {
            "INPUT": QgsProcessingFeatureSourceDefinition(sites.id(), selected),
            "INPUT_ID": id_field or None,
            "INPUT_NAME": name_field or None,
            "OVERLAYS": [layer.id() for layer in overlays],
            "OVERLAY_FIELD": dock.class_field.currentData() or "",
            "JURISDICTIONS": countries.id() if countries else None,
            "JURISDICTION_FIELD": dock.country_field.currentField() or None,
            "FILL_HOLES": dock.fill_holes.currentData(),
            "EDGES": dock.edges.currentData(),
            "INVALID": dock.invalid.currentData(),
        }
        for name in ("OUTPUT", "TABLE", "PIECES"):
            parameters[name] = QgsProcessing.TEMPORARY_OUTPUT
        digest = partial(
            read_overlap,
            site_source=QgsVectorLayerFeatureSource(sites),
            id_field=id_field or None,
            only=set(sites.selectedFeatureIds()) if selected else None,
        )
        return Request(
            parameters=parameters,
            layers=[layer for layer in (sites, *overlays, countries) if layer is not None],
            key=self.key(),
            with_selection=[sites] if selected else [],
            digest=digest,
            note={"sites": sites.id(), "overlays": [layer.name() for layer in overlays]},
        )

    def choose(self, sites=None, overlays=(), countries=None):
        """Choose layers, as the demonstration does."""
        self._guessing = False
        self.dock.sites.setLayer(sites)
        self.dock.countries.setLayer(countries)
        self.dock.overlays.set_layers(list(overlays))

    def restore(self):
        text, found = QgsProject.instance().readEntry(_SCOPE, _KEY, "")
        if not (found and text):
            return
        try:
            kept = json.loads(text)
        except ValueError:  # written by another version
            return
        layer = QgsProject.instance().mapLayer
        overlays = [layer(own) for own in kept.get("overlays", []) if layer(own) is not None]
        self.choose(layer(kept.get("sites", "")), overlays, layer(kept.get("countries", "")))
        for name, combo in self._field_combos().items():
            combo.setField(kept.get(name, combo.currentField()))

    def _remember(self):
        dock, countries = self.dock, self.dock.countries.currentLayer()
        kept = {
            "sites": dock.sites.currentLayer().id(),
            "overlays": [layer.id() for layer in dock.overlays.layers()],
            "countries": countries.id() if countries else "",
        }
        kept.update({name: combo.currentField() for name, combo in self._field_combos().items()})
        text = json.dumps(kept, sort_keys=True)
        if QgsProject.instance().readEntry(_SCOPE, _KEY, "")[0] != text:
            QgsProject.instance().writeEntry(_SCOPE, _KEY, text)

    def _field_combos(self):
        dock = self.dock
        return {"id": dock.id_field, "name": dock.name_field, "country": dock.country_field}

    def _stop_guessing(self, *_):
        self._guessing = False

    def _layers_changed(self):
        if self._guessing and not self.runner.is_running():
            self._guess()
        super()._layers_changed()

    def _guess(self):
        """Layers that look like protected sites and like countries, until the user chooses."""
        dock, layers = self.dock, polygon_layers()
        if dock.sites.currentLayer() is None:
            usual = (*ID_FIELDS, *CATEGORY_FIELDS)
            dock.sites.setLayer(next((one for one in layers if has_field(one, usual)), None))
        if dock.countries.currentLayer() is None:
            usual = [name for name in ISO_FIELDS if name != "country"]
            taken = (dock.sites.currentLayer(), *dock.overlays.layers())
            free = (one for one in layers if one not in taken and not has_field(one, ID_FIELDS))
            dock.countries.setLayer(next((one for one in free if has_field(one, usual)), None))

    def _sites_changed(self, layer):
        dock = self.dock
        dock.id_field.setLayer(layer)
        dock.name_field.setLayer(layer)
        if layer is not None:
            dock.id_field.setField(field_of(layer, ID_FIELDS))
            dock.name_field.setField(field_of(layer, NAME_FIELDS))
        self.choices_changed()

    def _countries_changed(self, layer):
        self.dock.country_field.setLayer(layer)
        if layer is not None:
            self.dock.country_field.setField(field_of(layer, ISO_FIELDS))
        self.choices_changed()

    def _overlays_changed(self):
        combo = self.dock.class_field
        asked = combo.currentData()
        names = [name for layer in self.dock.overlays.layers() for name in layer.fields().names()]
        with QSignalBlocker(combo):
            combo.clear()
            combo.addItem(tr("no classes"), "")
            for name in dict.fromkeys(names):
                combo.addItem(name, name)
            combo.setCurrentIndex(max(combo.findData(asked), 0))
        self.choices_changed()

    # --- running ----------------------------------------------------------------------------

    def run(self):
        started = super().run()
        if started:
            self._remember()
        return started

    def show(self, result):
        dock, found, note = self.dock, result.digest, self.request.note
        dock.pages.setCurrentIndex(0)
        self._country_list(found)
        with QSignalBlocker(dock.filter):
            dock.filter.clear()
        as_pct = dock.unit.currentData() == "pct"
        dock.matrix_model.set_result(found)
        if as_pct:
            dock.matrix_model.set_as_pct(True)
        dock.matrix.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        split = found.countries != [None]
        dock.totals_model.set_totals(found.totals if split else [])
        dock.totals.setVisible(split)
        dock.country.setVisible(split)
        dock.fit_totals()
        self._say_headline(result, note["overlays"])
        dock.set_summary(self._summary(note["overlays"]))
        self.delivery.set_result(result)
        layer = QgsProject.instance().mapLayer(note["sites"])
        self.link.connect_layer(layer, found.features)

    def clear(self):
        self.map.clear()
        self.link.connect_layer(None, {})
        self.dock.matrix_model.set_result(None)
        self.dock.totals_model.set_totals([])
        self.dock.pieces_model.set_pieces([])
        self.dock.pages.setCurrentIndex(0)
        self.delivery.set_result(None)
        self._guessing = True

    def unload(self):
        super().unload()
        self.map.clear()
        self.link.connect_layer(None, {})
        self.delivery.unload()
        self._filter_later.stop()
        for chooser in (self.dock.sites, self.dock.overlays, self.dock.countries):
            chooser.unload()

    def _country_list(self, found):
        combo = self.dock.country
        with QSignalBlocker(combo):
            combo.clear()
            combo.addItem(tr("all countries"), ALL)
            for code in sorted((c for c in found.countries if c is not None), key=str):
                combo.addItem(country_title(code), code)

    def _say_headline(self, result, overlays):
        dock, numbers, values = self.dock, Numbers(language()), result.values
        sentence = tr("{part} of {whole} km² ({pct}) lie in {overlay}.")
        if len(overlays) > 1:
            sentence = tr("{part} of {whole} km² ({pct}) lie in the {count} overlays.")
        dock.headline.setText(
            sentence.format(
                part=numbers.headline_km2(values["OVERLAP_KM2"]),
                whole=numbers.headline_km2(values["AREA_KM2"]),
                pct=numbers.pct(values["OVERLAP_PCT"]),
                overlay=tr("“{name}”").format(name=overlays[0]),
                count=len(overlays),
            )
        )
        dock.headline.setToolTip(
            tr("Nothing is counted twice: sites that overlap, and overlays that do, are flattened.")
        )
        drawn = result.digest.illustrative_km2
        dock.mark.setVisible(drawn > 0)
        dock.mark.setText(
            tr("{mark} {km2} km² of it rest on illustrative boundaries.").format(
                mark=MARK, km2=numbers.headline_km2(drawn)
            )
        )
        dock.remarks.set_remarks(result.warnings)

    def _summary(self, overlays):
        sites = self.dock.sites.currentLayer()
        first = tr("“{name}”").format(name=sites.name()) if sites else tr("Sites")
        if len(overlays) == 1:
            return tr("{sites} in “{overlay}”").format(sites=first, overlay=overlays[0])
        return tr("{sites} in {count} overlays").format(sites=first, count=len(overlays))

    # --- answer -----------------------------------------------------------------------------

    def _apply_filter(self):
        self.dock.matrix_model.set_filter(self.dock.filter.text())

    def _country_chosen(self, *_):
        code = self.dock.country.currentData()
        self.dock.matrix_model.set_country(ALL if code is None else code)

    def _unit_chosen(self, *_):
        self.dock.matrix_model.set_as_pct(self.dock.unit.currentData() == "pct")

    def _total_clicked(self, index):
        """Only this country below; once more: all of them."""
        combo = self.dock.country
        place = combo.findData(self.dock.totals_model.totals[index.row()].country)
        combo.setCurrentIndex(0 if place == combo.currentIndex() else max(place, 0))

    def _cell_clicked(self, index):
        """The site's name leads to the site, a number to the pieces it was added up from."""
        own = self.dock.matrix_model.site_at(index.row())
        if index.column() > 0 and self._show_pieces_on_map(own, index.column() - 1):
            return
        self.zoom_to_site(own)

    def zoom_to_site(self, own):
        """In the layer of sites; if that has gone, where its pieces are."""
        layer = self.link.layer
        features = features_of(layer, self.result.digest.features.get(own)) if layer else []
        if features:
            self.map.show(features, layer.crs(), mark=False)
        else:
            self._show_pieces_on_map(own, None)

    def _show_pieces_on_map(self, own, target):
        source = self.result.sources["PIECES"]
        features = features_of(source, [piece[0] for piece in self._pieces_of(own, target)])
        return bool(features) and self.map.show(features, source.crs())

    def _pieces_of(self, own, target=None):
        """(feature, target, overlay) of a site's pieces, those of one column if asked."""
        found = self.result.digest
        pieces = found.pieces.get(own, [])
        if target is None or found.targets[target].level == "all":
            return pieces
        wanted = found.targets[target]
        if wanted.level == "overlay":  # where it has classes, their pieces are its pieces
            return [piece for piece in pieces if piece[2] == wanted.overlay]
        return [piece for piece in pieces if piece[1] == target]

    def open_pieces(self, index):
        """The pieces of a site, in place of the table of sites."""
        dock, model = self.dock, self.dock.matrix_model
        own = model.site_at(index.row())
        target = index.column() - 1 if index.column() > 0 else None
        source = self.result.sources["PIECES"]
        pieces = features_of(source, [piece[0] for piece in self._pieces_of(own, target)])
        dock.pieces_model.set_pieces(pieces)
        title = model.data(model.index(index.row(), 0))
        if not pieces:
            title = tr("{site}: no piece").format(site=title)
        dock.pieces_title.setText(title)
        dock.pages.setCurrentIndex(1)
        dock.pieces.setFocus()

    def _piece_clicked(self, index):
        piece = self.dock.pieces_model.pieces[index.row()]
        self.map.show([piece], self.result.sources["PIECES"].crs())

    def _rows_selected(self, *_):
        if self.result is None or self.link.busy:
            return
        model, found = self.dock.matrix_model, self.result.digest
        ids = []
        for part in self.dock.matrix.selectionModel().selection():
            ids += [found.ids[row] for row in model.order[part.top() : part.bottom() + 1]]
        self.link.select_on_map(ids)

    def _select_rows(self, ids):
        """Sites were selected on the map."""
        select_rows(self.dock.matrix, self.dock.matrix_model.rows_of(ids))
