"""The joint-reserve panel: choices into a run of transboundary:borderpairs, pairs onto the map,
sites into the basket. The reserve itself: reserve_controller.py."""

from __future__ import annotations

from functools import partial

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QSignalBlocker, Qt

from ..core.report_numbers import Numbers
from ..processing.fields import (
    CATEGORY_FIELDS,
    ID_FIELDS,
    ISO_FIELDS,
    NAME_FIELDS,
    REPORTED_AREA_FIELDS,
)
from ..processing.i18n import language, tr
from .basket_controller import BasketController
from .joint_delivery import PairsDelivery
from .joint_dock import DETAILS, PAIRS
from .joint_map import JointMap
from .joint_models import distance_text, facts_of_pair, kind_text
from .joint_result import read_pairs
from .later import later
from .layer_list import field_of, polygon_layers
from .map_view import features_of
from .overlap_models import MARK
from .panel_controller import Request
from .reserve_controller import ReserveController
from .selection_link import SelectionLink, select_rows
from .sites_controller import SitesController

_FILTER_DELAY_MS = 150
_NEARER_KM = (1, 5, 10, 20, 50, 100, 200, 500)


class JointController(SitesController):
    """Everything the joint-reserve dock does but making the reserve."""

    ALGORITHM, ENTRY = "transboundary:borderpairs", "joint"

    def __init__(self, dock, iface):
        fields = (
            ("id", dock.id_field, ID_FIELDS),
            ("name", dock.name_field, NAME_FIELDS),
            ("site_country", dock.site_country, ISO_FIELDS),
            ("category", dock.category_field, CATEGORY_FIELDS),
            ("reported", dock.reported_field, REPORTED_AREA_FIELDS),
        )
        super().__init__(dock, fields)
        self.map = JointMap(iface.mapCanvas())
        self.link = SelectionLink(self)
        self.delivery = PairsDelivery(self, iface)
        self.reserve = ReserveController(dock.reserve, self, iface)
        self.basket = BasketController(self)
        self.shown = None  # the request whose pairs are shown
        self.detailed = 0  # the pair on the page of details
        self._filter_later = later(self, self._apply_filter, _FILTER_DELAY_MS)
        self._connect_question()
        self._connect_answer()
        self.watch.changed.connect(self._layer_changed)

    # --- wiring -----------------------------------------------------------------------------

    def _connect_question(self):
        dock = self.dock
        for combo in (dock.fill_holes, dock.edges, dock.invalid):
            combo.currentIndexChanged.connect(self.choices_changed)
        for spin in (dock.distance, dock.tolerance):
            spin.valueChanged.connect(self.choices_changed)

    def _connect_answer(self):
        dock = self.dock
        dock.filter.textChanged.connect(self._filter_later.start)
        dock.border.currentIndexChanged.connect(self._apply_filter)
        dock.nearer.currentIndexChanged.connect(self._apply_filter)
        dock.pairs.clicked.connect(self._pair_clicked)
        dock.pairs.doubleClicked.connect(self._pair_double_clicked)
        dock.pairs.chosen_by_key.connect(self._pair_entered)
        dock.pairs.selectionModel().selectionChanged.connect(self._rows_selected)
        dock.pages.currentChanged.connect(self._page_changed)
        self.link.chosen_on_map.connect(self._select_pairs)

    # --- question ---------------------------------------------------------------------------

    def missing(self):
        dock = self.dock
        if not _site_layers():
            return tr(
                "No layer of sites is loaded: drag a file of protected sites into the map, or"
                " open the demonstration."
            )
        if dock.sites.currentLayer() is None:
            return tr("Choose the layer with the sites of all countries.")
        if dock.countries.currentLayer() is None and not dock.site_country.currentField():
            return tr(
                "Choose a layer of countries, or under Options the field with the country of a"
                " site."
            )
        return ""

    def key(self):
        dock = self.dock
        layers = (dock.sites.currentLayer(), dock.countries.currentLayer())
        fields = self.fields().values()
        picked = (c.currentData() for c in (dock.fill_holes, dock.edges, dock.invalid))
        numbers = (dock.distance.value(), dock.tolerance.value())
        selected = dock.selected_only.isChecked()
        return (*(layer and layer.id() for layer in layers), *fields, *picked, *numbers, selected)

    def ask(self):
        dock = self.dock
        sites, countries = dock.sites.currentLayer(), dock.countries.currentLayer()
        selected = dock.selected_only.isChecked()
        fields = {name: field or None for name, field in self.fields().items()}
        measuring = {
            "FILL_HOLES": dock.fill_holes.currentData(),
            "EDGES": dock.edges.currentData(),
            "INVALID": dock.invalid.currentData(),
        }
        parameters = {
            "INPUT": QgsProcessingFeatureSourceDefinition(sites.id(), selected),
            "INPUT_ID": fields["id"],
            "INPUT_NAME": fields["name"],
            "COUNTRY_FIELD": fields["site_country"],
            "CATEGORY_FIELD": fields["category"],
            "REPORTED_FIELD": fields["reported"],
            "JURISDICTIONS": countries.id() if countries else None,
            "JURISDICTION_FIELD": fields["country"],
            "DISTANCE_KM": dock.distance.value(),
            "TOLERANCE_M": dock.tolerance.value(),
            **measuring,
        }
        for name in ("OUTPUT", "SITES", "BORDERS", *(("UNPAIRED",) if countries else ())):
            parameters[name] = QgsProcessing.TEMPORARY_OUTPUT
        digest = partial(
            read_pairs,
            site_source=QgsVectorLayerFeatureSource(sites),
            id_field=fields["id"] or _usual(sites, ID_FIELDS),
            name_field=fields["name"] or _usual(sites, NAME_FIELDS),
            only=sites.selectedFeatureIds() if selected else None,
        )
        return Request(
            parameters=parameters,
            layers=[layer for layer in (sites, countries) if layer is not None],
            key=self.key(),
            with_selection=[sites] if selected else [],
            digest=digest,
            note={
                "sites": sites.id(),
                "name": sites.name(),
                "countries": countries.id() if countries else None,
                "fields": fields,
                "measuring": measuring,
                "km": dock.distance.value(),
                "m": dock.tolerance.value(),
            },
        )

    def likely_sites(self):
        return [*polygon_layers(), *_site_layers()]

    def to_keep(self):
        return {
            "km": self.dock.distance.value(),
            "m": self.dock.tolerance.value(),
            "chosen": self.dock.basket.ids,
            "reserve": self.reserve.choices(),
        }

    def take_up(self, kept):
        self.dock.distance.setValue(kept.get("km", self.dock.distance.value()))
        self.dock.tolerance.setValue(kept.get("m", self.dock.tolerance.value()))
        self.reserve.take_choices(kept.get("reserve", {}))
        self.dock.basket.set(kept.get("chosen", []))

    # --- answer -----------------------------------------------------------------------------

    def show(self, result):
        self.shown = self.request
        dock, found, note = self.dock, result.digest, self.shown.note
        dock.pages.setCurrentIndex(PAIRS)
        self._fill_filters(found, note)
        dock.pairs_model.set_result(found)
        dock.pairs.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        dock.list_box.setVisible(len(found) > 0)
        dock.set_summary(
            tr("“{sites}” within {km} km").format(
                sites=note["name"], km=Numbers(language()).exact(note["km"])
            )
        )
        layer = QgsProject.instance().mapLayer(note["sites"])
        self.link.connect_layer(layer, dict(enumerate(found.sites.features)))
        lost = [own for own in dock.basket.ids if own not in found.sites.number_of]
        remarks = list(result.warnings)
        if lost:
            text = tr("Sites that were chosen and are not there any more: {count}.")
            remarks.append(text.format(count=len(lost)))
        dock.basket_model.set_sites(found.sites)
        with QSignalBlocker(dock.basket):
            dock.basket.remove(lost)
        self.basket.renew()
        self._say_headline(result, note)
        dock.remarks.set_remarks(remarks)
        self.delivery.set_result(result)

    def _layer_changed(self, _sentence):
        """Whether a reserve can be made of these pairs is to be asked anew."""
        if self.result is not None:
            self.basket.renew()

    def clear(self):
        super().clear()
        dock = self.dock
        self.shown = None
        self.map.clear()
        self.link.connect_layer(None, {})
        dock.pairs_model.set_result(None)
        dock.facts_model.set_facts([])
        dock.basket_model.set_sites(None)
        dock.basket.clear()
        dock.pages.setCurrentIndex(PAIRS)
        self.delivery.set_result(None)

    def unload(self):
        super().unload()
        self.reserve.unload()
        self.map.clear()
        self.link.connect_layer(None, {})
        self.delivery.unload()
        self._filter_later.stop()

    def _fill_filters(self, found, note):
        dock, numbers = self.dock, Numbers(language())
        for combo in (dock.filter, dock.border, dock.nearer):
            combo.blockSignals(True)
        dock.filter.clear()
        dock.border.clear()
        dock.border.addItem(tr("all borders"), None)
        for number, border in enumerate(found.borders):
            dock.border.addItem(border.title, number)
        dock.nearer.clear()
        dock.nearer.addItem(tr("any distance"), None)
        dock.nearer.addItem(tr("they meet"), note["m"])
        for most in _NEARER_KM:
            if most < note["km"]:
                text = tr("up to {km} km").format(km=numbers.exact(most))
                dock.nearer.addItem(text, 1000.0 * most)
        for combo in (dock.filter, dock.border, dock.nearer):
            combo.blockSignals(False)

    def _say_headline(self, result, note):
        dock, numbers, found = self.dock, Numbers(language()), result.digest
        km = numbers.exact(note["km"])
        if not len(found):
            text = tr("No site has a partner across a border within {km} km.")
            dock.headline.setText(text.format(km=km))
            dock.mark.setText(self._what_to_try(found, numbers))
            dock.mark.setVisible(True)
            return
        text = tr("{pairs} border pairs of {sites} sites, at {borders} borders.")
        if len(found.borders) == 1:
            text = tr("{pairs} border pairs of {sites} sites, all at the border {border}.")
        if len(found) == 1:
            text = tr("One border pair, at the border {border}.")
        dock.headline.setText(
            text.format(
                pairs=numbers.integer(len(found)),
                sites=numbers.integer(found.sites_n),
                borders=numbers.integer(len(found.borders)),
                border=found.borders[0].title,
            )
        )
        lines, closest = [], found.closest
        if closest is not None and len(found) > 1:
            names = " \u2013 ".join(dock.pairs_model.titles(closest))
            text = tr("Closest: {pair} ({kind}, {distance}).")
            distance = distance_text(found.distance_m[closest], numbers)
            kind = kind_text(found.kind[closest])
            lines.append(text.format(pair=names, kind=kind, distance=distance))
        alone = result.values.get("UNPAIRED_N")
        if alone:
            lines.append(tr("Sites on a border without a partner: {count}.").format(count=alone))
        drawn = int(found.drawn.sum())
        if drawn:
            text = tr("{mark} Pairs that rest on illustrative boundaries: {count}.")
            lines.append(text.format(mark=MARK, count=numbers.integer(drawn)))
        dock.mark.setText("\n".join(lines))
        dock.mark.setVisible(bool(lines))

    def _what_to_try(self, found, numbers):
        """Why there may be none, and what to do."""
        sites = found.sites
        codes = {code for own in sites.countries for code in (own or "").split(";")} - {""}
        if len(codes) < 2:
            return tr(
                "All sites with a country are in {country}: add the other country's sites to the"
                " layer, or choose another field for the country of a site."
            ).format(country=", ".join(codes) or tr("no country"))
        text = tr("Try a greater distance, and look at the country of each site.")
        known = [(km, n) for n, km in enumerate(sites.border_km) if km is not None]
        if known:
            km, number = min(known)
            nearest = tr("Nearest to another country: {site}, {km} km.")
            text += " " + nearest.format(site=sites.title(number), km=numbers.decimal(km, 1))
        return text

    # --- pairs ------------------------------------------------------------------------------

    def _apply_filter(self, *_):
        dock = self.dock
        dock.pairs_model.set_filter(
            dock.filter.text(), dock.border.currentData(), dock.nearer.currentData()
        )

    def _pair_clicked(self, index):
        dock = self.dock
        if dock.pairs.was_tick:
            return
        pair = dock.pairs_model.pair_at(index.row())
        if pair is None:
            dock.pairs_model.fold(index.row())
        else:
            self.show_pair(pair)

    def _pair_double_clicked(self, index):
        if not self.dock.pairs.was_tick and self.dock.pairs_model.pair_at(index.row()) is not None:
            self.open_details(self.dock.pairs_model.pair_at(index.row()))

    def _pair_entered(self, index):
        pair = self.dock.pairs_model.pair_at(index.row())
        if pair is None:
            self.dock.pairs_model.fold(index.row())
        else:
            self.open_details(pair)

    def show_pair(self, pair):
        """Both sites and what links them, on the map."""
        found, sources = self.result.digest, self.result.sources
        rows = [found.sites.rows[int(n)] for n in {found.a[pair], found.b[pair]}]
        sites, lines = sources["SITES"], sources["OUTPUT"]
        self.map.show_all(
            (features_of(sites, rows), sites.crs()),
            (features_of(lines, [found.lines[pair]]), lines.crs()),
        )

    def open_details(self, pair):
        """What is known of a pair, in place of the list."""
        dock, found = self.dock, self.result.digest
        self.detailed = pair
        dock.details_title.setText(found.borders[found.border[pair]].title)
        dock.facts_model.set_facts(facts_of_pair(found, pair))
        dock.pages.setCurrentIndex(DETAILS)
        dock.facts.setFocus()
        self.show_pair(pair)

    def _page_changed(self, page):
        if page == PAIRS:
            self.map.clear()

    def _rows_selected(self, *_):
        if self.result is None or self.link.busy or self.shown.with_selection:
            return  # a selection that was part of the question stays as it is
        found, pairs = self.result.digest, self.dock.pairs.selected_pairs()
        sites = dict.fromkeys([*found.a[pairs].tolist(), *found.b[pairs].tolist()])
        self.link.select_on_map(list(sites))

    def _select_pairs(self, numbers):
        """Sites were selected on the map: the pairs that they are in."""
        select_rows(self.dock.pairs, self.dock.pairs_model.rows_of_sites(numbers))


def _site_layers():
    """The project's layers of polygons or points, by name."""
    kinds = (Qgis.GeometryType.Polygon, Qgis.GeometryType.Point)
    layers = [
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if isinstance(layer, QgsVectorLayer) and QgsWkbTypes.geometryType(layer.wkbType()) in kinds
    ]
    return sorted(layers, key=lambda layer: (layer.name().casefold(), layer.id()))


def _usual(layer, names):
    """The field that the algorithm takes when none is asked for."""
    return field_of(layer, names) or None
