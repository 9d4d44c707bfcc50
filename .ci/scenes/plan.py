"""Scenes of the action-plan panel (see ../desktop.py), with the plan of the demonstration."""

from __future__ import annotations

from desktop import STEP_MS, VIEW, drawn, open_panel, play
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

DONE = "Compare the methods used so far"
WIDE = 460  # an action plan is read, and has the window's height


def start():
    yield from open_panel("plan", demonstration=False)


def checklist():
    """An item is checked off, another one is read."""
    panel, dock = yield from _opened()
    panel.controller.go_to(_item(panel, DONE))
    yield STEP_MS
    QTest.keyClick(dock.tree, Qt.Key.Key_Space)
    yield STEP_MS
    yield from drawn(VIEW)


def _view(title):
    def scene():
        panel, dock = yield from _opened()
        # An item is checked off, and so there is something in each view.
        panel.controller.go_to(_item(panel, DONE))
        yield STEP_MS
        QTest.keyClick(dock.tree, Qt.Key.Key_Space)
        yield STEP_MS
        for tab in range(dock.tabs.count()):
            name = dock.tabs.widget(tab).accessibleName() + dock.tabs.tabToolTip(tab)
            if title in dock.tabs.tabText(tab) + name:
                dock.tabs.setCurrentIndex(tab)
        yield 3 * STEP_MS
        yield from drawn(VIEW)

    return scene


def _opened():
    panel = yield from open_panel("plan", width=WIDE)
    yield lambda: panel.controller.session.plan is not None
    yield 2 * STEP_MS
    return panel, panel.dock


def _item(panel, text):
    records = panel.controller.session.plan.records
    return next(id for id, own in records.items() if own.values.get("name:en") == text)


play(
    {
        "panel_plan_start": start,
        "panel_plan": checklist,
        "panel_plan_timeline": _view("Timeline"),
        "panel_plan_findings": _view("Findings"),
        "panel_plan_history": _view("History"),
    }
)
