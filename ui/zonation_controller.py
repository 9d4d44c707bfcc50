"""The check of a zonation in the buffer-zone dock: runs it, lists the faults, leads to them."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsProcessing, QgsProject
from qgis.PyQt.QtCore import QObject, QSignalBlocker

from ..core.report_numbers import Numbers
from ..core.zone_rules import CORE
from ..processing.algorithms.checkzonation import STYLES
from ..processing.fields import ID_FIELDS, ISO_FIELDS, ZONE_FIELDS
from ..processing.i18n import language, tr
from ..processing.messages import missing_packages
from ..processing.zonation_texts import reason_titles
from .layer_list import field_of
from .layer_watch import LayerWatch
from .map_view import MapView, features_of
from .overlap_result import read_features
from .panel_dock import State
from .result_group import add_group, load_style
from .runner import AlgorithmRunner

_SITE_FIELDS = ("site", "reserve", *ID_FIELDS)
_FIELDS = (
    ("fault_id", "reason", "severity", "zone", "other_zone", "site_id", "other_site")
    + ("country", "other_country", "illustrative", "description")
)  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """A row of the results OUTPUT (with an area) or LINES (with a length)."""

    number: int
    reason: str
    severity: str
    zone: str | None
    other_zone: str | None
    site: str | None
    country: str | None
    other_country: str | None
    drawn: bool
    description: str
    source: str
    feature: int
    area_km2: float | None
    length_km: float | None


def read_faults(sources, is_cancelled):
    """The faults of both layers, the worst first."""
    faults = []
    for source, size in (("OUTPUT", "area_km2"), ("LINES", "length_km")):
        for feature, row in read_features(sources[source], [*_FIELDS, size], is_cancelled):
            number, reason, severity, zone, other, site, other_site, *rest = row[:-1]
            own, across, drawn, text = rest
            sites = " / ".join(dict.fromkeys(one for one in (site, other_site) if one))
            km2, km = (row[-1], None) if size == "area_km2" else (None, row[-1])
            about = (reason, severity, zone, other, sites or None, own, across)
            faults.append(
                Fault(number, *about, drawn == "true", text or "", source, feature, km2, km)
            )
    return sorted(faults, key=lambda fault: fault.number)


class ZonationController(QObject):
    """Everything the page does. A check of the panel's own zones draws them first, with the sites
    as cores, where the panel left these out: without them every site would be a gap."""

    def __init__(self, panel, iface):
        super().__init__(panel)
        self._panel, self.dock, self.page = panel, panel.dock, panel.dock.check
        self.map = MapView(iface.mapCanvas())
        self.runner = AlgorithmRunner(self)
        self.watch = LayerWatch(self)
        self.result = None
        self._zones, self._request, self._drawing, self._name = None, None, False, ""
        page, runner = self.page, self.runner
        runner.progressed.connect(page.set_progress)
        runner.phase.connect(page.set_phase)
        runner.finished.connect(self._finished)
        runner.failed.connect(self._failed)
        runner.cancelled.connect(self._cancelled)
        self.watch.changed.connect(self._outdated)
        self.dock.check_button.clicked.connect(self.open)
        page.back_asked.connect(self.close)
        page.run_asked.connect(self.run)
        page.cancel_asked.connect(self.cancel)
        page.zones.layerChanged.connect(self._zones_chosen)
        page.countries.layerChanged.connect(self._look)
        page.kind.currentIndexChanged.connect(self._kind_chosen)
        page.faults.clicked.connect(self._fault_clicked)
        page.faults.chosen_by_key.connect(self._fault_clicked)
        page.faults.selectionModel().selectionChanged.connect(self._fault_selected)
        page.model.modelReset.connect(self._fault_selected)
        page.add_layers.clicked.connect(self.add_layers)
        self._zones_chosen(None)

    # --- opening and closing ----------------------------------------------------------------

    def open(self):
        """Show the page; countries are those of the panel until others are chosen."""
        page = self.page
        if page.countries.currentLayer() is None:
            page.countries.setLayer(self.dock.countries.currentLayer())
        if page.zones.currentLayer() is None and self._zones is None:
            page.zones.setLayer(self._likely_zones())
        self._look()
        self.dock.stack.setCurrentWidget(page)
        self._panel.look_again()  # the preview leaves the map to the faults
        page.zones.setFocus()

    def close(self):
        """Back to the buffer zones; what was found stays."""
        self.map.clear()
        self.dock.stack.setCurrentIndex(0)
        self._panel.look_again()
        self.dock.check_button.setFocus()

    def set_result(self, result, request):
        """The panel has zones of its own now."""
        self._zones, self._request = result, request
        self._look()

    def clear(self):
        """The project is closed."""
        self.runner.shut()
        self.watch.stop()
        self.watch.sentence = ""
        self.map.clear()
        self.result, self._zones, self._request, self._drawing = None, None, None, False
        self.page.model.set_faults([])
        self.page.show_answer(False)
        self.page.set_state(State.NOTHING)
        self.dock.stack.setCurrentIndex(0)
        self._look()

    def unload(self):
        self.runner.shut(wait=True)
        self.watch.stop()
        self.map.clear()

    def _likely_zones(self):
        """A layer that has a field with zones, and looks like nobody's sites."""
        combo = self.page.zones
        layers = (combo.layer(n) for n in range(combo.count()))
        return next((one for one in layers if one and field_of(one, ZONE_FIELDS)), None)

    # --- question ---------------------------------------------------------------------------

    def missing(self):
        """What to do first, or ""."""
        layer = self.page.zones.currentLayer()
        if layer is None and self._zones is None:
            return tr("Choose a layer of zones, or go back and run the buffer zones first.")
        return ""

    def _zones_chosen(self, layer):
        page = self.page
        for combo, usual in (
            (page.zone_field, ZONE_FIELDS),
            (page.site_field, _SITE_FIELDS),
            (page.own_field, ISO_FIELDS),
        ):
            combo.setLayer(layer)
            combo.setEnabled(layer is not None)
            if layer is not None:
                combo.setField(field_of(layer, usual))
        self._look()

    def _look(self, *_):
        if self.runner.is_running():
            return
        missing, page = self.missing(), self.page
        if missing:
            page.set_state(State.NOTHING, missing)
        elif page.state is State.NOTHING:
            page.set_state(State.READY if self.result is None else State.DONE)

    # --- running ----------------------------------------------------------------------------

    def run(self):
        """Start; False when that is not possible now, and the page says why."""
        if self.runner.is_running():
            return False
        self._look()
        if self.missing():
            return False
        if missing_packages():
            self._failed(missing_packages())
            return False
        layer = self.page.zones.currentLayer()
        countries, outlines = self.page.countries.currentLayer(), self.page.outlines.currentLayer()
        layers = [one for one in (layer, countries, outlines) if one is not None]
        self.page.set_state(State.RUNNING)
        self._common = {
            "JURISDICTIONS": countries.id() if countries else None,
            "SITES": outlines.id() if outlines else None,
            "TOLERANCE_M": self.page.tolerance.value(),
        }
        self.watch.watch(layers)
        if layer is not None:
            self._name = layer.name()
            fields = {
                "ZONE_FIELD": self.page.zone_field.currentField() or None,
                "SITE_FIELD": self.page.site_field.currentField() or None,
                "COUNTRY_FIELD": self.page.own_field.currentField() or None,
            }
            return self._check(layer.id(), fields)
        self._name = ""
        own = self._zones.layer("OUTPUT")
        if CORE in self._zones.digest.grid.names and own is not None:
            return self._check(own, {"ZONE_FIELD": "zone", "SITE_FIELD": "site_id"})
        return self._draw_with_cores()

    def _draw_with_cores(self):
        parameters = {**self._request.parameters, "KEEP_CORE": True}
        # The run may have been one that wrote a report: that file is not the check's.
        parameters["TABLE"] = parameters["REPORT"] = None
        self._drawing = True
        if any(QgsProject.instance().mapLayer(own) is None for own in self._request.note["layers"]):
            self._failed(
                tr("A layer that the zones were drawn from is gone: go back and run once more.")
            )
            return False
        return self.runner.start("transboundary:bufferzones", parameters)

    def _check(self, layer, fields):
        """``layer`` is an id in the project, or a layer that is in none."""
        self._drawing = False
        parameters = {"INPUT": layer, **fields, **self._common}
        for name in ("OUTPUT", "LINES", "TABLE"):
            parameters[name] = QgsProcessing.TEMPORARY_OUTPUT
        return self.runner.start("transboundary:checkzonation", parameters, read_faults)

    def cancel(self):
        self.page.cancel_button.setEnabled(False)
        self.runner.cancel()

    def _finished(self, result):
        if self._drawing:
            self._drawn = result  # it owns the layer that is checked next
            own = {"ZONE_FIELD": "zone", "SITE_FIELD": "site_id"}
            self._check(result.layer("OUTPUT"), own)
            return
        self.result, page = result, self.page
        self.map.clear()
        page.model.set_faults(result.digest)
        self._count(result.digest)
        self._say(result)
        page.add_layers.setEnabled(bool(result.digest))
        page.show_answer(True)
        self._settle()

    def _failed(self, sentence):
        self._drawing = False
        self.page.set_state(State.FAILED, sentence)

    def _cancelled(self):
        self._drawing = False
        sentence = tr("Cancelled: nothing was changed.")
        if self.result is not None:
            sentence = tr("Cancelled: this is still the result of the run before.")
        self.page.set_state(State.CANCELLED, sentence)

    def _outdated(self, _sentence):
        if self.result is not None and not self.runner.is_running():
            self._settle()

    def _settle(self):
        sentence = self.watch.sentence
        self.page.set_state(State.STALE if sentence else State.DONE, sentence)
        self._look()

    # --- answer -----------------------------------------------------------------------------

    def _say(self, result):
        numbers, values, page = Numbers(language()), result.values, self.page
        count = int(values["FAULTS_N"])
        text = tr("Faults in “{zones}”: {count}") if count else tr("No fault found in “{zones}”.")
        if not self._name:  # the panel's own
            text = tr("Faults in the zones: {count}") if count else tr("No fault found.")
        page.headline.setText(text.format(zones=self._name, count=numbers.decimal(count, 0)))
        lines = []
        if count:
            lines.append(
                tr(
                    "Cores with nothing behind them: {km} km. Gaps: {gap} km², overlaps: {overlap}"
                    " km²."
                ).format(
                    km=numbers.decimal(values["OPEN_CORE_KM"]),
                    gap=numbers.km2(values["GAP_KM2"]),
                    overlap=numbers.km2(values["OVERLAP_KM2"]),
                )
            )
        page.remarks.setText("\n".join([*lines, *result.warnings]))
        page.remarks.setVisible(bool(page.remarks.text()))

    def _count(self, faults):
        """Kinds of faults, with how many of each."""
        titles, combo, kinds = reason_titles(), self.page.kind, {}
        for fault in faults:
            kinds[fault.reason] = kinds.get(fault.reason, 0) + 1
        with QSignalBlocker(combo):
            combo.clear()
            combo.addItem(tr("all kinds: {count}").format(count=len(faults)), None)
            for reason, count in kinds.items():
                title = titles.get(reason, reason)
                text = tr("{kind}: {count}").format(kind=title, count=count)
                combo.addItem(text, reason)
        for part in (combo, self.page.faults, self.page.add_layers):
            part.setVisible(bool(faults))

    def _kind_chosen(self, *_):
        self.page.model.set_reason(self.page.kind.currentData())

    def _fault_selected(self, *_):
        """Its sentence stands below the list."""
        rows = self.page.faults.selectionModel().selectedRows()
        self.page.words.setText(self.page.model.words_of(rows[0].row()) if rows else "")
        self.page.words.setVisible(bool(rows))

    def _fault_clicked(self, index):
        """To the fault on the map, and mark it."""
        fault = self.page.model.shown[index.row()]
        source = self.result.sources[fault.source]
        self.map.show(features_of(source, [fault.feature]), source.crs())

    def add_layers(self):
        """The faults as a group on top of the project, styled."""
        names = ("LINES", "OUTPUT", "TABLE")
        title = tr("Check of a zonation")
        add_group(title, self.result, names, lambda name, layer: load_style(layer, STYLES[name]))
        self.page.add_layers.setEnabled(False)
