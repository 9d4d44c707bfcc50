"""A planner's day in the real QGIS, driven by `qgis --code` (see test_story.py and .ci/desktop.py).

STORY_PART    first: make everything, save, leave; again: look whether all is there, and leave
              while a field is being edited; last: look once more
STORY_FOLDER  where project, plan, layers and what was seen (PART.json) go
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from desktop import (
    PANEL_WIDTH,
    STEP_MS,
    act,
    arrange,
    choose,
    click,
    click_action,
    click_row,
    dialog,
    drag,
    drag_row,
    drawn,
    grab,
    guarded,
    keys,
    leave,
    panel,
    panels,
    save_as,
    say,
)
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLineEdit, QMessageBox, QToolBar
from qgis.utils import iface

PART, FOLDER = os.environ["STORY_PART"], Path(os.environ["STORY_FOLDER"])
PROJECT, PLAN, ZONES = FOLDER / "big cats.qgz", FOLDER / "big cats plan.gpkg", FOLDER / "zones.gpkg"
TITLE = "Story of the big cats"
ITEM = "Compare the methods used so far"
OTHER = "Test it in one season"
THIRD = "Write the joint method"
TYPED = "Typed, and QGIS was closed"
seen = {}


def picture(name):
    number = len(list(FOLDER.glob("*.png"))) + 1
    grab(str(FOLDER / f"{number:02} {name}.png"))
    say(name)


def told(model):
    """The texts of a table."""
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def found(model, text, column=0, parent=None):
    """The first row of a tree or table, at any depth, that has a text in it."""
    for row in range(model.rowCount() if parent is None else model.rowCount(parent)):
        index = model.index(row, column) if parent is None else model.index(row, column, parent)
        if text in str(index.data()):
            return index
        below = found(
            model,
            text,
            column,
            model.index(row, 0) if parent is None else model.index(row, 0, parent),
        )
        if below is not None:
            return below
    return None


def show(name):
    """Bring a panel to the front with its switch in the toolbar; a second press, if it was
    behind another one."""
    shown = panel(name)
    dock = shown.dock
    for _ in range(2):
        if dock.visibleRegion().isEmpty():
            click_action(f"toggle_{name}")
            yield STEP_MS
    if dock.visibleRegion().isEmpty():
        leave(2, f"the switch of {name} does not bring it to the front")
    layers = iface.mainWindow().findChild(QDockWidget, "Layers")
    iface.mainWindow().resizeDocks([layers, dock], [230, PANEL_WIDTH], Qt.Orientation.Horizontal)
    yield STEP_MS
    return shown


def settled(shown):
    yield lambda: shown.dock.state.name not in ("RUNNING", "READY")
    if shown.dock.state.name != "DONE":
        leave(2, f"{shown.name}: {shown.dock.state.value}: {shown.dock.sentence}")
    yield STEP_MS


# --- the first day --------------------------------------------------------------------------


def first():
    yield from arrange()
    click_action("open_demonstration")
    yield lambda: QgsProject.instance().count() == 5
    yield from drawn()
    picture("demonstration")
    yield from overlap()
    yield from zones()
    yield from plan()
    yield from save()
    yield from close()


def overlap():
    shown = yield from show("overlap")
    dock = shown.dock
    click(dock.run_button)
    yield from settled(shown)
    click_row(dock.matrix, found(dock.matrix_model, "Land of the Leopard"))
    yield from drawn()
    selected = shown.controller.answer.link.layer.selectedFeatures()
    seen["overlap"] = {
        "headline": dock.headline.text(),
        "values": dict(shown.controller.result.values),
        "totals": told(dock.totals_model),
        "selected": [feature["site_id"] for feature in selected],
    }
    picture("overlap")


def zones():
    shown = yield from show("zones")
    dock = shown.dock
    row = dock.zones.rows[0]
    before = row.km.value()
    yield from drawn()
    for step, _ in enumerate(drag(row.slider, row.slider.value() + 60)):
        yield _
        if step == 5:
            picture("zones, the slider in the hand")
    yield from settled(shown)
    picture("zones")
    seen["zones"] = {
        "before": before,
        "zones": [[zone.name, zone.km] for zone in dock.zones.zones()],
        "table": told(dock.table_model),
        "headline": dock.headline.text(),
    }
    act(save_as(ZONES))
    choose(dock.export, "Layers as GeoPackage")
    yield lambda: any(str(ZONES) in one.source() for one in layers())
    yield from drawn()
    picture("zones as layers")


def plan():
    shown = yield from show("plan")
    dock, session = shown.dock, shown.controller.session
    yield lambda: session.plan is not None  # that of the demonstration
    picture("the plan of the demonstration")
    act(new_plan())
    choose(dock.title, "Create")
    yield lambda: session.path and Path(session.path) == PLAN and session.plan is not None
    yield STEP_MS
    picture("a new plan")
    index = found(dock.model, ITEM)
    click_row(dock.tree, index)
    yield STEP_MS
    QTest.keyClick(dock.tree, Qt.Key.Key_Space)
    yield lambda: len(session.history()) > 0
    yield STEP_MS
    picture("checked off")
    seen["plan"] = {"item": session.current, "text": index.data(), "count": dock.count.text()}
    yield from another_order(dock, session)


def another_order(dock, session):
    """A row is dragged above the first of its neighbours, then onto another action, and that is
    taken back."""

    def row(text):
        return found(dock.model, text)

    def told(index):
        parent = index.parent()
        rows = range(dock.model.rowCount(parent))
        return [parent.data(), [dock.model.index(n, 0, parent).data() for n in rows]]

    sizes = dock.splitter.sizes()
    dock.splitter.setSizes([sum(sizes), 0])  # all the room for the list
    yield STEP_MS
    dock.tree.scrollTo(row(OTHER), dock.tree.ScrollHint.PositionAtCenter)
    seen["order"] = [told(row(ITEM))]
    yield from drag_row(dock.tree, row(THIRD), row(ITEM), above=True)
    picture("dragged above another")
    seen["order"].append(told(row(THIRD)))
    above = row(ITEM).parent()
    yield from drag_row(dock.tree, row(OTHER), above.siblingAtRow(above.row() + 1))
    seen["order"].append(told(row(OTHER)))
    click(dock.undo_button)
    yield STEP_MS
    seen["order"].append(told(row(OTHER)))
    dock.splitter.setSizes(sizes)


def new_plan():
    asked = yield from dialog("Title")
    keys(asked.template, "Land of")
    keys(asked.title, TITLE)
    keys(asked.countries, "RUS CHN")
    asked.who.selectAll()
    keys(asked.who, "Story")
    keys(asked.file.lineEdit(), str(PLAN))
    yield STEP_MS
    picture("create a plan")
    click(asked.ok)


def save():
    act(save_as(PROJECT))
    bar = iface.mainWindow().findChild(QToolBar, "mFileToolBar")
    click(bar.widgetForAction(iface.actionSaveProject()))
    yield lambda: QgsProject.instance().fileName() == str(PROJECT)
    yield STEP_MS


# --- the second day -------------------------------------------------------------------------


def again():
    yield from come_back("the next day")
    yield from another_distance()
    yield from type_and_leave()


def last():
    yield from come_back("the day after")
    yield from type_in_the_editor()


def come_back(name):
    """What a planner finds after QGIS was started with the project."""
    yield from arrange()
    yield lambda: QgsProject.instance().count() >= 7
    session = panel("plan").controller.session
    yield lambda: session.plan is not None
    yield from drawn()
    picture(name)
    window, overlap = iface.mainWindow(), panel("overlap").dock
    docks = {one.name: one.dock for one in panels().panels}
    seen["docks"] = {
        name: {
            "shown": dock.isUserVisible(),
            "open": not dock.isHidden(),
            "right": window.dockWidgetArea(dock) == Qt.DockWidgetArea.RightDockWidgetArea,
            "tabs": len(window.tabifiedDockWidgets(dock)),
        }
        for name, dock in docks.items()
    }
    seen["layers"] = {
        one.name(): [one.providerType(), one.isValid(), one.featureCount(), one.source()]
        for one in layers()
    }
    seen["overlap"] = {
        "sites": overlap.sites.currentLayer().name(),
        "overlays": [layer.name() for layer in overlap.overlays.layers()],
        "countries": overlap.countries.currentLayer().name(),
        "id": overlap.id_field.currentField(),
        "state": overlap.state.name,
    }
    zones = panel("zones").dock
    seen["zones"] = {
        "sites": zones.sites.currentLayer().name(),
        "countries": zones.countries.currentLayer().name(),
        "zones": [[zone.name, zone.km] for zone in zones.zones.zones()],
    }
    plan = panel("plan").dock
    (item,) = [id for id, own in session.plan.records.items() if ITEM in session.text(own)]
    seen["plan"] = {
        "path": session.path,
        "title": plan.title.accessibleName(),
        "count": plan.count.text(),
        "status": session.statuses[item],
    }


def another_distance():
    """A change of the project: QGIS will ask whether to save it."""
    shown = yield from show("zones")
    row = shown.dock.zones.rows[1]
    yield from drag(row.slider, row.slider.value() + 30)
    yield from settled(shown)
    seen["changed"] = [[zone.name, zone.km] for zone in shown.dock.zones.zones()]
    picture("another distance")


def type_and_leave():
    """QGIS is closed while a field is being edited."""
    shown = yield from show("plan")
    dock = shown.dock
    click_row(dock.tree, found(dock.model, OTHER))
    yield STEP_MS
    QTest.keyClick(dock.tree, Qt.Key.Key_F2)
    yield lambda: isinstance(QApplication.focusWidget(), QLineEdit)
    line = QApplication.focusWidget()
    line.selectAll()
    QTest.keyClicks(line, TYPED)
    yield STEP_MS
    picture("a name is being typed")
    yield from close()


def type_in_the_editor():
    """QGIS is closed while a text of the item is being typed."""
    shown = yield from show("plan")
    dock = shown.dock
    click_row(dock.tree, found(dock.model, THIRD))
    yield STEP_MS
    field = dock.editor.field(shown.controller.session.current, "name:en")
    click(field.editor)
    field.editor.selectAll()
    keys(field.editor, TYPED)
    yield STEP_MS
    picture("a field of the item is being typed")
    yield from close()


# --- leaving --------------------------------------------------------------------------------


def close():
    """Project > Exit; what QGIS asks is answered with Save."""
    (FOLDER / f"{PART}.json").write_text(
        json.dumps(seen, ensure_ascii=False, indent=1, default=str), encoding="utf-8"
    )
    act(answer())
    iface.actionExit().trigger()
    yield 60_000
    leave(2, "QGIS is still there a minute after Exit")


def answer():
    """What QGIS asks when it is closed is answered with Save."""
    asked = yield from dialog()
    picture("QGIS asks")
    button = asked.button(QMessageBox.StandardButton.Save)
    if button is None:
        raise RuntimeError(f"QGIS asks: {asked.text()}")
    (FOLDER / "asked.txt").write_text(asked.text(), encoding="utf-8")
    click(button)


def layers():
    return QgsProject.instance().mapLayers().values()


days = {"first": first, "again": again, "last": last}
iface.initializationCompleted.connect(guarded(lambda: act(days[PART]())))
