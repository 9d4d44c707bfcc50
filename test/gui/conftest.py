"""What the tests of the panels share: a main window with a map, layers, waiting for a run.

The tests need no display: QGIS runs on Qt's offscreen platform (`qgis_gui_enabled = false`).
"""

from __future__ import annotations

import gc
import sys
import time

import pytest


class MessageBar:
    def __init__(self):
        self.messages = []

    def pushMessage(self, title, text, level):
        self.messages.append((title, text, level))


class Desktop:
    """The part of QGIS's interface that the plugin uses, on a real main window with a real map.

    Docks are added as QgisApp does it: to the area asked for, and shown.
    """

    def __init__(self):
        from qgis.gui import QgsMapCanvas
        from qgis.PyQt.QtCore import QObject, pyqtSignal
        from qgis.PyQt.QtWidgets import QMainWindow, QMenu

        class Signals(QObject):
            initializationCompleted = pyqtSignal()  # noqa: N815

        self._signals = Signals()
        self.initializationCompleted = self._signals.initializationCompleted
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.window.setCentralWidget(self.canvas)
        self.window.resize(1400, 900)
        self.bar = MessageBar()
        self.menu = QMenu(self.window)
        self.submenus = {}
        self.active = None

    def activeLayer(self):
        return self.active

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.bar

    def addToolBar(self, name):
        return self.window.addToolBar(name)

    def addPluginToMenu(self, name, action):
        if name not in self.submenus:
            self.submenus[name] = self.menu.addMenu(name)
        self.submenus[name].addAction(action)

    def removePluginMenu(self, name, action):
        self.submenus[name].removeAction(action)
        if self.submenus[name].isEmpty():
            self.menu.removeAction(self.submenus[name].menuAction())
            self.submenus.pop(name).deleteLater()

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)
        dock.show()

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)


@pytest.fixture(scope="session", autouse=True)
def _nothing_outlives_qgis(qgis_app):
    """As in test/qgis: a failure that is kept would free layers after QGIS has ended."""
    yield
    for name in ("last_type", "last_value", "last_traceback"):
        if hasattr(sys, name):
            setattr(sys, name, None)
    gc.collect()


@pytest.fixture
def settle(qgis_app):
    """Let Qt do what is waiting, what is to be deleted too."""
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    def settled(rounds=3):
        for _ in range(rounds):
            qgis_app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    return settled


@pytest.fixture
def project(qgis_app, settle):
    """The project, empty before and after."""
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()
    settle()


@pytest.fixture
def desktop(qgis_app, project, settle):
    made = Desktop()
    made.window.show()
    yield made
    made.window.close()
    made.window.deleteLater()
    settle()


@pytest.fixture
def panels(desktop, provider, settle):
    """The plugin's part of the main window, loaded; the provider is there."""
    from transboundary_planner.ui.panels import Panels

    loaded = Panels(desktop)
    loaded.load()
    settle()
    yield loaded
    loaded.unload()
    settle()


@pytest.fixture
def overlap(panels):
    """The overlap panel: .dock and .controller."""
    return next(panel for panel in panels.panels if panel.name == "overlap")


@pytest.fixture
def buffers(panels):
    """The buffer-zone panel: .dock and .controller."""
    return next(panel for panel in panels.panels if panel.name == "zones")


@pytest.fixture
def until(qgis_app):
    """A function that lets events through until a condition holds; it must within `seconds`."""

    def wait(condition, seconds=120):
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "waited in vain"
            qgis_app.processEvents()
            time.sleep(0.002)

    return wait


@pytest.fixture
def finish(overlap, until):
    """Let the run of the overlap panel end; returns the state."""
    from transboundary_planner.ui.panel_dock import State

    def ended():
        until(lambda: overlap.dock.state is not State.RUNNING)
        return overlap.dock.state

    return ended


def ring(west, south, east, north, points=1):
    """WKT of a rectangle whose upper edge has a number of points."""
    upper = [(east + (west - east) * i / points, north) for i in range(points + 1)]
    corners = [(west, south), (east, south), *upper, (west, south)]
    return "Polygon((" + ", ".join(f"{x!r} {y!r}" for x, y in corners) + "))"


@pytest.fixture
def add_layer(project):
    """A function that makes a memory layer of rows (WKT, attribute, ...) in the project."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    def add(name, fields, rows, crs="EPSG:4326"):
        columns = "".join(f"&field={field}" for field in fields.split(",") if field)
        layer = QgsVectorLayer(f"Polygon?crs={crs}{columns}", name, "memory")
        assert layer.isValid()
        features = []
        for wkt, *values in rows:
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
            feature.setAttributes(values)
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        return project.addMapLayer(layer)

    return add


@pytest.fixture
def small(add_layer):
    """Four areas, two overlays (one with classes), two countries: a degree each, easy to count.

    Areas A1..A4 lie side by side from 10 E; the border is at 12 E. `range` covers the southern half
    of A1 to A3, `habitat` all of A1 (class wet) and A2 (class dry). A4 is in neither.
    """
    boxes = [(f"A{i + 1}", 10.0 + i) for i in range(4)]
    layers = {
        "areas": add_layer(
            "areas",
            "site_id:string,name:string",
            [(ring(x, 40, x + 1, 41), own, f"Area {own[1]}") for own, x in boxes],
        ),
        "range": add_layer("range", "n:integer", [(ring(10, 39.5, 13, 40.5), 1)]),
        "habitat": add_layer(
            "habitat",
            "kind:string",
            [(ring(10, 40, 11, 41), "wet"), (ring(11, 40, 12, 41), "dry")],
        ),
        "countries": add_layer(
            "countries",
            "iso3:string,name:string",
            [(ring(9, 39, 12, 42), "AAA", "Aland"), (ring(12, 39, 15, 42), "BBB", "Bland")],
        ),
    }
    return layers


@pytest.fixture
def chosen(overlap, small, settle):
    """The overlap panel with the small layers chosen; returns the layers."""
    overlap.controller.choose(
        small["areas"], [small["range"], small["habitat"]], small["countries"]
    )
    settle()
    return small


@pytest.fixture
def done(overlap, chosen, finish):
    """The overlap panel after a run; returns the layers."""
    from transboundary_planner.ui.panel_dock import State

    assert overlap.controller.run()
    assert finish() is State.DONE, overlap.dock.sentence
    return chosen


@pytest.fixture
def grid(add_layer):
    """A function that makes many areas and what they are measured with: (areas, overlay, countries)."""

    def made(side, points=12):
        step = 10.0 / side
        areas = add_layer(
            "many",
            "site_id:string,name:string",
            [
                (
                    ring(
                        20 + i * step,
                        40 + j * step,
                        20 + (i + 0.9) * step,
                        40 + (j + 0.9) * step,
                        points,
                    ),
                    f"S{i * side + j}",
                    f"Site {i * side + j}",
                )
                for i in range(side)
                for j in range(side)
            ],
        )
        overlay = add_layer(
            "ranges",
            "n:integer",
            [(ring(19.5 + k, 39, 20.3 + k, 51, 200), k) for k in range(12)],
        )
        countries = add_layer(
            "states",
            "iso3:string",
            [(ring(19, 39, 25.03, 52, 50), "AAA"), (ring(25.03, 39, 31, 52, 50), "BBB")],
        )
        return areas, overlay, countries

    return made


# --- the joint-reserve panel ------------------------------------------------------------------


@pytest.fixture
def joint(panels):
    """The joint-reserve panel: .dock and .controller."""
    return next(panel for panel in panels.panels if panel.name == "joint")


@pytest.fixture
def joint_finish(joint, until):
    """A function that lets a run end: of the pairs, or of the page of the reserve."""
    from transboundary_planner.ui.panel_dock import State

    def ended(face=None):
        face = face or joint.dock
        until(lambda: face.state is not State.RUNNING)
        return face.state

    return ended


@pytest.fixture
def add_points(project):
    """As `add_layer`, of points."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    def add(name, fields, rows):
        columns = "".join(f"&field={field}" for field in fields.split(","))
        layer = QgsVectorLayer(f"Point?crs=EPSG:4326{columns}", name, "memory")
        for wkt, *values in rows:
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
            feature.setAttributes(values)
            assert layer.dataProvider().addFeatures([feature])[0]
        return project.addMapLayer(layer)

    return add


@pytest.fixture
def borderland(add_layer):
    """Seven parks in three countries.

    The border of FIN and NOR is at 11 E, that of NOR and SWE at 39 N. W1 and E1 meet in a strip of
    0.001 degrees that both cover, W2 and E2 meet; W1 and E2 are some kilometres apart, E3 and S1
    meet at the other border, L1 lies far inside FIN.
    """
    parks = [
        ("W1", "West 1", "FIN", ring(10.5, 40.0, 11.0, 40.2)),
        ("W2", "West 2", "FIN", ring(10.5, 40.4, 11.0, 40.6)),
        ("E1", "East 1", "NOR", ring(10.999, 39.95, 12.001, 40.15)),
        ("E2", "East 2", "NOR", ring(11.0, 40.25, 11.5, 40.55)),
        ("E3", "East 3", "NOR", ring(13.0, 39.0, 13.5, 39.2)),
        ("S1", "South 1", "SWE", ring(13.0, 38.8, 13.5, 39.0)),
        ("L1", "Lonely 1", "FIN", ring(8.0, 40.0, 8.2, 40.2)),
    ]
    return {
        "parks": add_layer(
            "parks",
            "site_id:string,name:string,country:string",
            [(wkt, own, name, country) for own, name, country, wkt in parks],
        ),
        "states": add_layer(
            "states",
            "iso3:string",
            [
                (ring(7, 39, 11, 42), "FIN"),
                (ring(11, 39, 15, 42), "NOR"),
                (ring(7, 37, 15, 39), "SWE"),
            ],
        ),
    }


@pytest.fixture
def joint_done(joint, borderland, joint_finish, settle):
    """The joint-reserve panel after a run of the pairs; returns the layers."""
    from transboundary_planner.ui.panel_dock import State

    joint.controller.choose(borderland["parks"], borderland["states"])
    settle()
    assert joint.controller.run()
    assert joint_finish() is State.DONE, joint.dock.sentence
    return borderland


@pytest.fixture
def tick(joint):
    """A function that clicks on the box of a row of the pairs."""
    from qgis.PyQt.QtCore import Qt

    def click(row):
        index = joint.dock.pairs_model.index(row, 0)
        joint.dock.pairs_model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)

    return click


@pytest.fixture
def made(joint, joint_done, joint_finish, tick):
    """The page of a reserve of W1 and E1."""
    from transboundary_planner.ui.panel_dock import State

    tick(1)
    joint.dock.make.click()
    page = joint.dock.reserve
    assert joint_finish(page) is State.DONE, page.sentence
    return page


@pytest.fixture
def own_profile(tmp_path, monkeypatch):
    """A profile folder of this test's own: nothing waits there from another."""
    from qgis.core import QgsApplication

    folder = tmp_path / "profile"
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: f"{folder}/"))
    return folder


@pytest.fixture
def plan_path(tmp_path, qgis_app):
    """The demonstration's plan in a file."""
    from transboundary_planner.core.plan import template
    from transboundary_planner.core.plan.store import create_plan

    path = tmp_path / "plan.gpkg"
    create_plan(path, template.instantiate("land_of_big_cats"), "Anna")
    return path


@pytest.fixture
def activity(plan_path):
    """The id of an item of that plan that is not made of others."""
    from transboundary_planner.core.plan.rules.status import leaves
    from transboundary_planner.core.plan.store import open_plan

    with open_plan(plan_path) as store:
        return leaves(store.read())[0].id


@pytest.fixture
def session(project, own_profile, qgis_app):
    """A session of Anna's."""
    from transboundary_planner.ui.plan_session import PlanSession

    made = PlanSession()
    made.who = "Anna"
    yield made
    made.unload()


@pytest.fixture
def heard(session):
    """What the session has said: {signal: [values]}."""
    said = {}
    for name in ("changed", "refused", "waiting", "trouble", "current_changed"):
        said[name] = []
        getattr(session, name).connect(said[name].append)
    said["opened"] = []
    session.opened.connect(lambda: said["opened"].append(session.path))
    return said


@pytest.fixture
def plan_panel(own_profile, panels, settle):
    """The action-plan panel, seen: .dock and .controller. Nothing is kept of other tests."""
    from qgis.core import QgsSettings

    QgsSettings().remove("transboundary_planner")
    panel = next(panel for panel in panels.panels if panel.name == "plan")
    panel.controller.session.who = "Anna"
    panel.dock.setUserVisible(True)
    settle()
    yield panel
    QgsSettings().remove("transboundary_planner")


@pytest.fixture
def planned(plan_panel, plan_path, settle):
    """That panel with the demonstration's plan, on a day when some items are late."""
    import datetime

    plan_panel.controller.session.today = lambda: datetime.date(2026, 11, 22)
    assert plan_panel.controller.open(plan_path)
    settle()
    return plan_panel


@pytest.fixture
def editing(desktop, provider, session, plan_path, settle):
    """The item editor on the open plan of the demonstration: .editor, .session, .path; `read()` is
    what a second connection finds in the file, `go(kind)` makes an item without parts current,
    `type_into` and `pick` are a person's hands."""
    import datetime
    from types import SimpleNamespace

    from qgis.core import QgsSettings
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QInputMethodEvent
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QApplication, QDateEdit
    from transboundary_planner.core.plan.store import open_plan
    from transboundary_planner.ui.plan_item_editor import ItemEditor

    QgsSettings().remove("transboundary_planner/left_over")
    session.today = lambda: datetime.date(2026, 11, 22)
    editor = ItemEditor(session, desktop)
    editor.resize(420, 900)
    editor.show()
    editor.activateWindow()
    assert session.open(str(plan_path))

    def read():
        with open_plan(plan_path, read_only=True) as store:
            return store.read()

    def go(kind, number=0):
        plan = session.plan
        found = [i for i in plan.of(kind) if kind != "action" or not plan.children(i.id)]
        session.set_current(found[number].id)
        settle()
        return found[number].id

    def type_into(field, text, leave=None):
        """Select all in a field, type over it, and press a key."""
        editor = field.editor
        editor.setFocus(Qt.FocusReason.TabFocusReason)
        if not isinstance(editor, QDateEdit):  # of a date the year is selected: one types on
            QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        if text.isascii():
            QTest.keyClicks(editor, text)
        else:  # as an input method does; Qt's test keys are ASCII
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(editor, event)
        if leave is not None:
            QTest.keyClick(editor, leave)

    def pick(field, value):
        """Choose in a combo box as the mouse does."""
        combo = field.editor
        row = combo.findData(value)
        assert row >= 0, value
        combo.showPopup()
        combo.view().setCurrentIndex(combo.model().index(row, 0))
        QTest.keyClick(combo.view(), Qt.Key.Key_Return)

    yield SimpleNamespace(
        editor=editor,
        session=session,
        path=plan_path,
        read=read,
        go=go,
        type_into=type_into,
        pick=pick,
    )
    editor.unload()
    session.close()
    editor.deleteLater()
    settle()
