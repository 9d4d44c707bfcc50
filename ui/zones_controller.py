"""The buffer-zone panel: choices into a preview and into runs of transboundary:bufferzones."""

from __future__ import annotations

from functools import partial

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ..core.report_numbers import Numbers
from ..core.zone_rules import CORE
from ..processing.fields import ID_FIELDS, NAME_FIELDS
from ..processing.i18n import language, tr
from ..processing.messages import missing_packages
from ..processing.zone_preview import PreviewLayers
from .later import later
from .panel_controller import Request
from .panel_dock import State
from .sites_controller import SitesController
from .zonation_controller import ZonationController
from .zone_presets import rows_of, zones_from
from .zones_answer import ZonesAnswer
from .zones_delivery import ZonesDelivery
from .zones_live import LivePreview, Question
from .zones_result import ZoneGrid, features_by_site, read_zones

# So many sites are previewed; of more the selected ones.
MOST_SITES = 300


class ZonesController(SitesController):
    """Everything the buffer-zone dock does."""

    ALGORITHM, ENTRY = "transboundary:bufferzones", "zones"

    def __init__(self, dock, iface):
        fields = (
            ("id", dock.id_field, ID_FIELDS),
            ("name", dock.name_field, NAME_FIELDS),
            ("own", dock.own_field, ()),
            ("group", dock.dissolve_field, ()),
            ("factor", dock.distance_field, ()),
        )
        super().__init__(dock, fields)
        self.answer = ZonesAnswer(self, iface)
        self.live = LivePreview(iface.mapCanvas(), self)
        self.delivery = ZonesDelivery(self, iface)
        self.zonation = ZonationController(self, iface)
        self.rough = None  # the grid of a preview while it is what the panel shows
        self._unseen = False  # a preview was refused
        self._restoring = False
        self._preview_later = later(self, self._ask_preview)
        self._connect_question()
        self.live.set_colours(self._colours())

    # --- wiring -----------------------------------------------------------------------------

    def _connect_question(self):
        dock = self.dock
        for combo in (dock.clip, dock.exclude):
            combo.layerChanged.connect(self.choices_changed)
        dock.dissolve.currentIndexChanged.connect(self._dissolve_changed)
        for combo in (dock.edges, dock.invalid):
            combo.currentIndexChanged.connect(self.choices_changed)
        dock.keep_core.toggled.connect(self.choices_changed)
        dock.preview.toggled.connect(self._preview_toggled)
        dock.presets.chosen.connect(dock.zones.set_zones)
        dock.zones.changed.connect(self._zones_changed)
        dock.zones.settled.connect(self._zones_settled)
        dock.visibilityChanged.connect(self._shown)
        self.live.drawn.connect(self._drawn)
        self.live.refused.connect(self._refused)
        self.live.outdated.connect(self._preview_later.start)

    # --- question ---------------------------------------------------------------------------

    def missing(self):
        dock = self.dock
        if not _shape_layers():
            return tr(
                "No layer of sites is loaded: drag a file of points, lines or polygons into the"
                " map, or open the demonstration."
            )
        if dock.sites.currentLayer() is None:
            return tr("Choose the sites to draw zones round.")
        if dock.zones.refusal():
            return tr("Put the zones right first: the sentence below them says what is wrong.")
        if dock.dissolve.currentData() == "field" and not dock.dissolve_field.currentField():
            return tr("Choose the field with the group of a site, under Options.")
        return ""

    def key(self):
        dock = self.dock
        other = (dock.zones.text(), self.fields()["name"], dock.keep_core.isChecked())
        return (*self._preview_key(), *other)

    def _preview_key(self):
        """The choices but for the zones: what the preview reads."""
        dock, fields = self.dock, self.fields()
        combos = (dock.sites, dock.countries, dock.clip, dock.exclude)
        layers = (combo.currentLayer() for combo in combos)
        asked = (fields[name] for name in ("id", "country", "own", "group", "factor"))
        picked = (c.currentData() for c in (dock.dissolve, dock.edges, dock.invalid))
        selected = dock.selected_only.isChecked()
        return (*(layer and layer.id() for layer in layers), *asked, *picked, selected)

    def ask(self):
        dock = self.dock
        sites, countries = dock.sites.currentLayer(), dock.countries.currentLayer()
        clip, exclude = dock.clip.currentLayer(), dock.exclude.currentLayer()
        selected = dock.selected_only.isChecked()
        fields = self.fields()
        dissolve = dock.dissolve.currentData()
        group = fields["group"] if dissolve == "field" else ""
        parameters = {
            "INPUT": QgsProcessingFeatureSourceDefinition(sites.id(), selected),
            "INPUT_ID": fields["id"] or None,
            "INPUT_NAME": fields["name"] or None,
            "ZONES": dock.zones.text(),
            "DISSOLVE": dissolve,
            "DISSOLVE_FIELD": group or None,
            "CLIP": clip.id() if clip else None,
            "EXCLUDE": exclude.id() if exclude else None,
            "KEEP_CORE": dock.keep_core.isChecked(),
            "JURISDICTIONS": countries.id() if countries else None,
            "JURISDICTION_FIELD": fields["country"] or None,
            "COUNTRY_FIELD": fields["own"] or None,
            "DISTANCE_FIELD": fields["factor"] or None,
            "EDGES": dock.edges.currentData(),
            "INVALID": dock.invalid.currentData(),
        }
        for name in ("OUTPUT", "TABLE"):
            parameters[name] = QgsProcessing.TEMPORARY_OUTPUT
        key, names = self.key(), [zone.name for zone in dock.zones.zones()]
        reader = partial(
            features_by_site,
            QgsVectorLayerFeatureSource(sites),
            fields["id"] or None,
            group or None,
            set(sites.selectedFeatureIds()) if selected else None,
        )
        return Request(
            parameters=parameters,
            layers=[layer for layer in (sites, countries, clip, exclude) if layer is not None],
            key=key,
            with_selection=[sites] if selected else [],
            digest=partial(read_zones, zones=names, reader=reader),
            note={
                "sites": sites.id(),
                "zones": names,
                "layer": sites.name(),
                "layers": [value for value in key[:4] if value],
            },
        )

    def to_keep(self):
        dock, kept = self.dock, {}
        for name in ("clip", "exclude"):
            layer = getattr(dock, name).currentLayer()
            kept[name] = layer.id() if layer is not None else ""
        kept.update(dissolve=dock.dissolve.currentData(), zones=rows_of(dock.zones.zones()))
        return kept

    def take_up(self, kept):
        layer, dock = QgsProject.instance().mapLayer, self.dock
        dock.clip.setLayer(layer(kept.get("clip", "")))
        dock.exclude.setLayer(layer(kept.get("exclude", "")))
        dock.dissolve.setCurrentIndex(max(dock.dissolve.findData(kept.get("dissolve")), 0))
        zones = zones_from(kept.get("zones"))
        if zones:
            self._restoring = True  # a project that is opened does not run anything
            dock.zones.set_zones(zones)
            self._restoring = False

    def _dissolve_changed(self, *_):
        self.dock.dissolve_field.setEnabled(self.dock.dissolve.currentData() == "field")
        self.choices_changed()

    # --- preview ----------------------------------------------------------------------------

    def _zones_changed(self):
        self.dock.presets.show_match()
        self.live.set_colours(self._colours())
        self.choices_changed()

    def _zones_settled(self):
        """The user has let go: exact numbers, without being asked."""
        if self._is_answered() or not self._previewed() or self._unseen or self._restoring:
            return
        only, _, refusal = self._scope(self.dock.sites.currentLayer())
        # Where the preview is of some sites, or of none, nothing runs by itself.
        if refusal or (only is not None and not self.dock.selected_only.isChecked()):
            return
        self.dock.quiet = True
        if not self.run():
            self.dock.quiet = False

    def choices_changed(self, *_):
        if self.dock.quiet and self.runner.is_running():
            if self.key() == self.request.key:
                return
            self.runner.shut()  # its answer would be to another question
            self.dock.quiet = False
        super().choices_changed()
        self._preview_later.start()

    def _previewed(self):
        """Whether there is to be a preview at all."""
        dock = self.dock
        if dock.stack.currentIndex() != 0 or (self.delivery.made and self._is_answered()):
            return False  # the map belongs to the faults, or shows the zones as a layer
        # A dock behind another one is visible for Qt when a window is restored.
        return dock.preview.isChecked() and dock.isUserVisible() and not self.missing()

    def look_again(self):
        """Whether there is to be a preview may have changed."""
        self._preview_later.start()

    def _is_answered(self):
        return self.result is not None and self.key() == self.answered

    def _preview_toggled(self, on):
        if not on:
            self._no_preview("")
        self._preview_later.start()

    def _shown(self, visible):
        if visible:
            self._preview_later.start()
        else:  # closed, or behind another dock: the map belongs to that
            self.live.clear()

    def _ask_preview(self):
        """Draw what is chosen now."""
        if not self._previewed() or missing_packages():
            self._no_preview("")
            return
        if self._is_answered() and not self.watch.sentence:
            self._show_exact()
            return
        dock, sites = self.dock, self.dock.sites.currentLayer()
        only, scope, refusal = self._scope(sites)
        if refusal:
            self._no_preview(refusal)
            return
        fields = {name: field or None for name, field in self.fields().items()}
        layers = [sites, *(c.currentLayer() for c in (dock.countries, dock.clip, dock.exclude))]
        by_selection = only is not None
        asked = {"id": fields["id"], "country": fields["own"], "distance": fields["factor"]}
        if dock.dissolve.currentData() == "field":
            asked["dissolve"] = fields["group"]
        make = partial(
            PreviewLayers.of,
            layers,
            only=only,
            fields=asked,
            country_field=fields["country"],
            dissolve=dock.dissolve.currentData(),
            edges=dock.edges.currentData(),
            invalid=dock.invalid.currentData(),
        )
        key = (*self._preview_key(), by_selection)
        there = [layer for layer in layers if layer is not None]
        selection = [sites] if by_selection else []
        self.live.set_colours(self._colours())
        self.live.ask(Question(key, dock.zones.rings(), make, there, selection, scope))

    def _scope(self, sites):
        """(ids of the features to preview, None for all; which these are in words, None: none; a
        sentence why there is none)."""
        count, selected = sites.featureCount(), sites.selectedFeatureCount()
        only = self.dock.selected_only.isChecked()
        if only and selected == 0:
            return None, None, tr("No preview: no site is selected.")
        by_selection = only or (count > MOST_SITES and selected > 0)
        if by_selection:
            count = selected
        if count > MOST_SITES:
            numbers = Numbers(language())
            text = tr("No preview of {count} sites ({most} at most): select some of them, or run.")
            how_many = (numbers.decimal(number, 0) for number in (count, MOST_SITES))
            return None, None, text.format(**dict(zip(("count", "most"), how_many)))
        if by_selection:
            ids = sorted(sites.selectedFeatureIds())
            return ids, tr("Preview: the selected sites ({count})").format(count=count), ""
        return None, tr("Preview: all sites ({count})").format(count=count), ""

    def _no_preview(self, sentence):
        self.live.clear()
        self.dock.set_note(sentence)
        self._leave_rough()

    def _refused(self, sentence):
        self._unseen = True
        self.dock.set_note(sentence)
        self._leave_rough()

    def _drawn(self, drawn, question):
        """A preview is on the map: its numbers come into the table, if no better are there."""
        self._unseen = False
        self.dock.set_note(question.scope)
        if self._is_answered() and not self.watch.sentence:
            return
        self.rough = _grid(drawn, question.rings, self.dock.keep_core.isChecked())
        self.answer.show_grid(self.rough)
        self.dock.show_rough(True)
        self.dock.answer_box.show()
        self._say_rough()

    def _say_rough(self):
        """The state while the numbers are those of a preview."""
        if self.rough is not None and not self.runner.is_running():
            state = State.READY if self.result is None else State.STALE
            self.dock.set_state(state, tr("~ preview: run for the exact numbers."))

    def _leave_rough(self):
        """Back to the numbers of the run before, or to none."""
        if self.rough is None:
            return
        self.rough = None
        if self.result is None:
            self.answer.show_grid(None)
            self.dock.answer_box.hide()
            self._look(keep=(State.FAILED, State.CANCELLED))
        else:
            self._show_result()
            self._settle()

    def _look(self, keep):
        super()._look(keep)
        if self.dock.state in (State.READY, State.STALE):
            self._say_rough()

    def _show_exact(self):
        names = [name for name in self.result.digest.grid.names if name != CORE]
        self.live.show_exact(self.result.sources["OUTPUT"], names)
        self._leave_rough()

    def _colours(self):
        """Of the zones, innermost first."""
        colours = self.dock.zones.colours()
        return [colours[zone.name] for zone in self.dock.zones.zones()]

    # --- running ----------------------------------------------------------------------------

    def _finished(self, result):
        super()._finished(result)
        self.dock.quiet = False
        self._preview_later.start()

    def _failed(self, sentence):
        super()._failed(sentence)
        self.dock.quiet = False

    def _cancelled(self):
        super()._cancelled()
        self.dock.quiet = False

    def show(self, result):
        self.rough = None
        self.answer.show(result, self.request.note)
        self._show_result()
        self.delivery.set_result(result)
        self.zonation.set_result(result, self.request)

    def _show_result(self):
        """The numbers of the run that is the answer now."""
        self.answer.show_grid(self.result.digest.grid)
        self.dock.remarks.set_remarks(self.result.warnings)
        self.dock.show_rough(False)

    def clear(self):
        super().clear()
        self.live.forget()
        self._preview_later.stop()
        self.rough, self.dock.quiet = None, False
        self.answer.clear()
        self.dock.set_note("")
        self.delivery.set_result(None)
        self.zonation.clear()

    def unload(self):
        super().unload()
        self.dock.visibilityChanged.disconnect(self._shown)
        self._preview_later.stop()
        for part in (self.live, self.answer, self.zonation, self.delivery):
            part.unload()
        for part in (self.dock.clip, self.dock.exclude, self.dock.zones, self.dock.check):
            part.unload()


def _shape_layers():
    """The project's layers that can be sites."""
    layers = QgsProject.instance().mapLayers().values()
    return [one for one in layers if isinstance(one, QgsVectorLayer) and one.isSpatial()]


def _grid(drawn, rings, with_core):
    """A :class:`~.zones_result.ZoneGrid` of a preview; countries without ground are left out."""
    names, km2 = [name for name, _ in rings], drawn.km2
    across = np.full(len(names), np.nan) if drawn.across_km2 is None else drawn.across_km2
    if with_core:
        names, km2 = [CORE, *names], np.vstack([drawn.core_km2, km2])
        across = np.append(np.nan, across)
    kept = [n for n, code in enumerate(drawn.countries) if code is None or km2[:, n].sum() > 0]
    countries = [drawn.countries[n] for n in kept]
    return ZoneGrid(names, countries, km2[:, kept], across, np.zeros(len(names)), rough=True)
