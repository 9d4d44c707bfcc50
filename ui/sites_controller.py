"""A panel that asks for a layer of sites and one of countries: guessed until the user chooses,
their usual fields found, all of it kept in the project."""

from __future__ import annotations

import json

from qgis.core import QgsProject

from ..processing.fields import CATEGORY_FIELDS, ID_FIELDS, ISO_FIELDS
from .layer_list import field_of, has_field, polygon_layers
from .panel_controller import PanelController

_SCOPE = "transboundary_planner"


class SitesController(PanelController):
    """Wires ``sites``, ``countries``, ``country_field`` and ``selected_only`` of a dock.

    A subclass says where sites can be, and what else its project keeps.
    """

    ENTRY = ""  # the name under which the project keeps the choices

    def __init__(self, dock, site_fields):
        """``site_fields``: of each field of the sites its name in the project, its combo box and
        the usual names, none where no field is chosen unasked."""
        super().__init__(dock)
        self._guessing = True
        self._site_fields = site_fields
        self._field_combos = {name: combo for name, combo, _ in site_fields}
        self._field_combos["country"] = dock.country_field
        dock.sites.layerChanged.connect(self._sites_changed)
        dock.countries.layerChanged.connect(self._countries_changed)
        for combo in (dock.sites, dock.countries):
            combo.activated.connect(self._stop_guessing)
        for combo in self._field_combos.values():
            combo.fieldChanged.connect(self.choices_changed)
        dock.selected_only.toggled.connect(self.choices_changed)
        self._later.start()

    # --- for subclasses ---------------------------------------------------------------------

    def likely_sites(self) -> list:
        """The layers to guess the sites among."""
        return polygon_layers()

    def taken(self) -> list:
        """Layers that are not to be guessed as countries, beside that of the sites."""
        return []

    def to_keep(self) -> dict:
        """What the project keeps beside layers and fields, as JSON can hold it."""
        return {}

    def kept_layers(self, kept) -> dict:
        """The layers that a project kept, as `choose` takes them; None for those that are gone."""
        layer = QgsProject.instance().mapLayer
        return {name: layer(kept.get(name, "")) for name in ("sites", "countries")}

    def take_up(self, kept) -> None:
        """Choose what a project kept beside layers and fields."""

    # --- layers and their fields ------------------------------------------------------------

    def choose(self, sites=None, countries=None):
        """Choose layers, as the demonstration does."""
        self._guessing = False
        self.dock.sites.setLayer(sites)
        self.dock.countries.setLayer(countries)

    def fields(self) -> dict:
        """The names of the chosen fields, "" for none."""
        return {name: combo.currentField() for name, combo in self._field_combos.items()}

    def _stop_guessing(self, *_):
        self._guessing = False

    def _layers_changed(self):
        if self._guessing and not self.runner.is_running():
            self._guess()
        super()._layers_changed()

    def _guess(self):
        """Layers that look like protected sites and like countries, until the user chooses."""
        dock = self.dock
        if dock.sites.currentLayer() is None:
            usual = (*ID_FIELDS, *CATEGORY_FIELDS)
            found = (one for one in self.likely_sites() if has_field(one, usual))
            dock.sites.setLayer(next(found, None))
        if dock.countries.currentLayer() is None:
            usual = [name for name in ISO_FIELDS if name != "country"]
            taken = (dock.sites.currentLayer(), *self.taken())
            free = (one for one in polygon_layers() if one not in taken)
            found = (one for one in free if has_field(one, usual) and not has_field(one, ID_FIELDS))
            dock.countries.setLayer(next(found, None))

    def _sites_changed(self, layer):
        for _, combo, usual in self._site_fields:
            combo.setLayer(layer)
            if layer is not None and usual:
                combo.setField(field_of(layer, usual))
        self.choices_changed()

    def _countries_changed(self, layer):
        self.dock.country_field.setLayer(layer)
        if layer is not None:
            self.dock.country_field.setField(field_of(layer, ISO_FIELDS))
        self.choices_changed()

    # --- what a project keeps ---------------------------------------------------------------

    def restore(self):
        text, found = QgsProject.instance().readEntry(_SCOPE, self.ENTRY, "")
        if not (found and text):
            return
        try:
            kept = json.loads(text)
        except ValueError:  # written by another version
            return
        self.choose(**self.kept_layers(kept))
        for name, combo in self._field_combos.items():
            combo.setField(kept.get(name, combo.currentField()))
        self.take_up(kept)

    def remember(self):
        """Write the choices into the project, if they are others than it has."""
        kept = self.fields()
        for name in ("sites", "countries"):
            layer = getattr(self.dock, name).currentLayer()
            kept[name] = "" if layer is None else layer.id()
        kept.update(self.to_keep())
        text = json.dumps(kept, sort_keys=True)
        if QgsProject.instance().readEntry(_SCOPE, self.ENTRY, "")[0] != text:
            QgsProject.instance().writeEntry(_SCOPE, self.ENTRY, text)

    # --- the life of a run ------------------------------------------------------------------

    def run(self):
        started = super().run()
        if started:
            self.remember()
        return started

    def clear(self):
        self._guessing = True

    def unload(self):
        super().unload()
        self.dock.sites.unload()
        self.dock.countries.unload()
