"""The overlap panel: choices into a run of transboundary:overlap, its result onto table and map."""

from __future__ import annotations

from functools import partial

from qgis.core import (
    QgsProcessing,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import QSignalBlocker

from ..processing.fields import ID_FIELDS, NAME_FIELDS
from ..processing.i18n import tr
from .layer_list import polygon_layers
from .overlap_answer import OverlapAnswer
from .overlap_delivery import OverlapDelivery
from .overlap_result import read_overlap
from .panel_controller import Request
from .sites_controller import SitesController


class OverlapController(SitesController):
    """Everything the overlap dock does; its answer is filled by ``answer``."""

    ALGORITHM, ENTRY = "transboundary:overlap", "overlap"

    def __init__(self, dock, iface):
        fields = (("id", dock.id_field, ID_FIELDS), ("name", dock.name_field, NAME_FIELDS))
        super().__init__(dock, fields)
        self.answer = OverlapAnswer(self, iface)
        self.delivery = OverlapDelivery(self, iface)
        dock.overlays.changed.connect(self._overlays_changed)
        for combo in (dock.class_field, dock.fill_holes, dock.edges, dock.invalid):
            combo.currentIndexChanged.connect(self.choices_changed)

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
        combos = (dock.class_field, dock.fill_holes, dock.edges, dock.invalid)
        choices = (combo.currentData() for combo in combos)
        selected = dock.selected_only.isChecked()
        return (
            *(layer and layer.id() for layer in layers),
            *self.fields().values(),
            *choices,
            selected,
        )

    def ask(self):
        dock = self.dock
        sites, overlays = dock.sites.currentLayer(), dock.overlays.layers()
        countries = dock.countries.currentLayer()
        selected = dock.selected_only.isChecked()
        fields = {name: field or None for name, field in self.fields().items()}
        parameters = {
            "INPUT": QgsProcessingFeatureSourceDefinition(sites.id(), selected),
            "INPUT_ID": fields["id"],
            "INPUT_NAME": fields["name"],
            "OVERLAYS": [layer.id() for layer in overlays],
            "OVERLAY_FIELD": dock.class_field.currentData() or "",
            "JURISDICTIONS": countries.id() if countries else None,
            "JURISDICTION_FIELD": fields["country"],
            "FILL_HOLES": dock.fill_holes.currentData(),
            "EDGES": dock.edges.currentData(),
            "INVALID": dock.invalid.currentData(),
        }
        for name in ("OUTPUT", "TABLE", "PIECES"):
            parameters[name] = QgsProcessing.TEMPORARY_OUTPUT
        digest = partial(
            read_overlap,
            site_source=QgsVectorLayerFeatureSource(sites),
            id_field=fields["id"],
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
        super().choose(sites, countries)
        self.dock.overlays.set_layers(list(overlays))

    def taken(self):
        return self.dock.overlays.layers()

    def to_keep(self):
        return {"overlays": [layer.id() for layer in self.dock.overlays.layers()]}

    def kept_layers(self, kept):
        overlays = (QgsProject.instance().mapLayer(own) for own in kept.get("overlays", []))
        found = [layer for layer in overlays if layer is not None]
        return {**super().kept_layers(kept), "overlays": found}

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

    # --- answer -----------------------------------------------------------------------------

    def show(self, result):
        self.answer.show(result, self.request.note)
        self.delivery.set_result(result)

    def clear(self):
        super().clear()
        self.answer.clear()
        self.delivery.set_result(None)

    def unload(self):
        super().unload()
        self.answer.unload()
        self.delivery.unload()
        self.dock.overlays.unload()
