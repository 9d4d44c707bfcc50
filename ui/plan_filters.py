"""Which items of the plan are shown. A part of PlanController."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QInputDialog

from ..core.plan import codes as lists
from ..processing.i18n import language, tr
from .plan_tree_model import Filter

_MINE = "transboundary_planner/my_country"
MOST_UNFOLDED = 100  # items that are all shown when a plan is opened


class PlanFilters:
    """For a controller with ``dock``, ``session`` and ``iface``."""

    def wanted(self) -> Filter:
        """What the filters say."""
        dock = self.dock
        ids = None
        if dock.on_map.isChecked() and self.session.plan is not None:
            from .plan_places import items_in

            settings = self.iface.mapCanvas().mapSettings()
            ids = frozenset(
                items_in(self.session, settings.visibleExtent(), settings.destinationCrs())
            )
        return Filter(
            text=dock.filter.text().strip(),
            country=dock.country.currentData() or "",
            status=dock.status_of.currentData() or "",
            late=dock.late.isChecked(),
            mine=self.my_country() if dock.mine.isChecked() else "",
            ids=ids,
        )

    def clear_filters(self):
        """Show everything."""
        self._wipe_filters()
        self._apply_filter()

    def _wipe_filters(self):
        dock = self.dock
        boxes = (dock.filter, dock.country, dock.status_of, dock.late, dock.mine, dock.on_map)
        for box in boxes:
            box.blockSignals(True)
        dock.filter.clear()
        dock.country.setCurrentIndex(0)
        dock.status_of.setCurrentIndex(0)
        for button in (dock.late, dock.mine, dock.on_map):
            button.setChecked(False)
        for box in boxes:
            box.blockSignals(False)

    def _apply_filter(self):
        self._filter_later.stop()
        model, wanted = self.dock.model, self.wanted()
        if wanted == model.filter and self._shown == model.passing:
            self._show_empty()
            return
        if wanted and not model.filter:
            self._unfolded = self.dock.tree.unfolded()
        model.set_filter(wanted)
        self._shown = model.passing
        if not wanted:
            self.dock.tree.unfold(self._unfolded)
        if wanted and model.passing is not None and len(model) <= 5 * MOST_UNFOLDED:
            self.dock.tree.unfold_all()
        if self.session.current:
            self.dock.tree.go_to(self.session.current)
        for part in self._parts:
            if hasattr(part, "show_only"):
                part.show_only(self._shown)
        self.shown_changed.emit(self._shown)
        self._show_empty()

    def _show_empty(self):
        dock = self.dock
        plan = self.session.plan
        dock.empty.setVisible(plan is not None and not len(dock.model) and bool(dock.model.filter))

    def _fill_filters(self):
        dock, plan = self.dock, self.session.plan
        for combo, first, rows in (
            (dock.country, tr("Country"), [(code, code) for code in plan.countries]),
            (
                dock.status_of,
                tr("Status"),
                [
                    (lists.label("progress", code, language()), code)
                    for code in lists.codes("progress")
                    if code
                ],
            ),
        ):
            chosen = combo.currentData()
            combo.blockSignals(True)
            combo.clear()
            combo.addItem(first, "")
            for label, code in rows:
                combo.addItem(label, code)
            combo.setCurrentIndex(max(combo.findData(chosen), 0))
            combo.blockSignals(False)

    def my_country(self) -> str:
        """The country whose items are mine, "" before it is chosen."""
        return QgsSettings().value(_MINE, "", type=str)

    def set_my_country(self, code):
        """Keep which country is mine."""
        QgsSettings().setValue(_MINE, code)
        if self.dock.mine.isChecked():
            self._apply_filter()

    def _mine_toggled(self, checked):
        plan = self.session.plan
        if checked and plan is not None and self.my_country() not in plan.countries:
            code, ok = QInputDialog.getItem(
                self.dock, tr("My country"), tr("Which country is yours?"), plan.countries, 0, False
            )
            if not ok:
                self.dock.mine.setChecked(False)
                return
            self.set_my_country(code)
        self._filter_later.start()

    def _map_moved(self):
        if self.dock.on_map.isChecked():
            self._filter_later.start()

    def _tab_changed(self, *_):
        """Filters are seen where they do something."""
        view = self.dock.tabs.currentWidget()
        first = self.dock.tabs.currentIndex() == 0
        self.dock.filters.setVisible(first or hasattr(view, "show_only"))
