"""The views beside the checklist and the two menus, put into the action-plan dock."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject

from ..processing.i18n import tr
from .plan_conflicts import ConflictsView
from .plan_findings import FindingsView, soon_days
from .plan_history import HistoryView
from .plan_outputs import PlanOutputs
from .plan_timeline import TimelineView

# QGIS's own icons, in the place of the titles where the panel is narrow.
_SIGNS = ("propertyicons/temporal", "mIconWarning", "mActionHistory", "mActionMergeFeatures")


class PlanViews(QObject):
    """Timeline, findings, history, conflicts, *Review* and *Export* of a dock.

    ``controller`` (a PlanController) leads to the items that are asked for, and unloads the parts.
    """

    def __init__(self, dock, controller):
        super().__init__(dock)
        self.dock, self.session = dock, controller.session
        self.timeline = TimelineView(self.session)
        self.findings = FindingsView(self.session)
        self.history = HistoryView(self.session)
        self.conflicts = ConflictsView(self.session)
        self.outputs = PlanOutputs(self.session)
        self.timeline.soon_days = soon_days()
        dock.model.set_soon_days(soon_days())
        parts = (self.timeline, self.findings, self.history, self.conflicts)
        for view, title, sign in zip(parts, self._titles(), _SIGNS):
            dock.add_tab(view, title, sign)
            controller.attach(view)
        controller.attach(self.outputs)
        for button in (self.outputs.review_button, self.outputs.export_button):
            dock.menus_row.addWidget(button)
        dock.status_column.addWidget(self.outputs)
        self.findings.counted.connect(self._count_findings)
        self.findings.soon_changed.connect(self._soon_changed)
        self.conflicts.counted.connect(self._count_conflicts)
        self.outputs.leaving.connect(controller.commit)
        self.outputs.merged.connect(self._merged)
        self.outputs.made.connect(controller.open)
        dock.tabs.currentChanged.connect(self._tidy)
        self._open_conflicts = 0
        self._count_conflicts(0)

    def _titles(self):
        return tr("Timeline"), tr("Findings"), tr("History"), tr("Conflicts")

    def _place(self, view):
        return self.dock.tabs.indexOf(view)

    def _count_findings(self, count):
        """In the title: errors and warnings; notes are not what one is to be sent after."""
        title = tr("Findings {count}").format(count=count) if count > 0 else tr("Findings")
        self.dock.tabs.setTabText(self._place(self.findings), title)

    def _count_conflicts(self, count):
        """The tab is there while there is something to decide, and until it is left."""
        self._open_conflicts = count
        title = tr("Conflicts {count}").format(count=count) if count else tr("Conflicts")
        self.dock.tabs.setTabText(self._place(self.conflicts), title)
        self._tidy()

    def _tidy(self, *_):
        place = self._place(self.conflicts)
        shown = bool(self._open_conflicts) or self.dock.tabs.currentIndex() == place
        self.dock.tabs.setTabVisible(place, shown)

    def _soon_changed(self, days):
        self.timeline.soon_days = days
        self.timeline.look_again()

    def _merged(self, count):
        self.conflicts.look_again()
        if count:
            self._count_conflicts(count)
            self.dock.tabs.setCurrentWidget(self.conflicts)
