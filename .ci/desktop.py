"""What scripts share that are driven by `qgis --code` on the real desktop (see desktop.sh).

A scene is a generator: it does something, yields what to wait for, and goes on. It may yield a
number of milliseconds, or a function that says whether it may go on::

    def pieces():
        panel = yield from open_panel("overlap")
        yield from run(panel)
        panel.dock.matrix.selectRow(2)
        yield 300
        yield from drawn()

    play({"panel_pieces": pieces})

When a scene has ended the screen is grabbed and QGIS is left. Whatever goes wrong on the way ends
QGIS with exit code 2 and the reason, a wait that takes too long with 3.

SHOT_SCENE  the scene, perhaps with a variant: panel_overlap, panel_overlap.dark
SHOT_OUT    PNG to write
"""

from __future__ import annotations

import os
import sys
import time
import traceback

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDockWidget, QToolBar
from qgis.utils import iface, plugins

SCENE, _, VARIANT = os.environ.get("SHOT_SCENE", "").partition(".")
OUT = os.environ.get("SHOT_OUT", "")
WIDTH, HEIGHT = 1480, 850
WAIT_SECONDS, SETTLE_MS, STEP_MS, LOOK_MS = 120, 1500, 300, 25
LAYERS_WIDTH, PANEL_WIDTH = 260, 380
TOOLBARS = ("mFileToolBar", "mMapNavToolBar", "mAttributesToolBar", "transboundary_planner_toolbar")
VIEW = QgsRectangle(128.9, 42.0, 133.6, 45.9)  # the core of the Land of Big Cats
WORLD = "EPSG:4326"


def say(text):
    print(f"desktop: {text}", file=sys.stderr, flush=True)


def leave(code, text):
    """End at once: quitting by way of the desktop would ask to save the project."""
    say(text)
    if code and OUT:
        QApplication.primaryScreen().grabWindow(0).save(f"{OUT}.failed.png", "PNG")
    os._exit(code)


def guarded(function):
    """A slot that ends QGIS with the reason when it fails."""

    def call(*_):
        try:
            function()
        except BaseException:
            leave(2, traceback.format_exc())

    return call


def act(scene, then=None):
    """Go through a scene, let events through while it waits, and call `then` at its end.

    Several may be on at once: one can answer the dialog that another has opened.
    """

    def go_on():
        try:
            wanted = next(scene)
        except StopIteration:
            if then is not None:
                then()
            return
        if callable(wanted):
            look(wanted, time.monotonic() + WAIT_SECONDS)
        else:
            QTimer.singleShot(int(wanted), guarded(go_on))

    def look(condition, end):
        if condition():
            go_on()
        elif time.monotonic() > end:
            frame = scene.gi_yieldfrom or scene
            while getattr(frame, "gi_yieldfrom", None) is not None:
                frame = frame.gi_yieldfrom
            leave(3, f"waited in vain in {frame.__name__}, line {frame.gi_frame.f_lineno}")
        else:
            QTimer.singleShot(LOOK_MS, guarded(lambda: look(condition, end)))

    go_on()


def play(scenes):
    """When QGIS is there, play the scene that is asked for, grab the screen and leave."""

    def begin():
        act(_played(scenes[SCENE]))

    iface.initializationCompleted.connect(guarded(begin))


def _played(scene):
    if VARIANT == "dark":
        QgsApplication.setUITheme("Night Mapping")
    yield from arrange()
    yield from scene()
    grab(OUT)
    leave(0, f"wrote {OUT}")


# --- the window -----------------------------------------------------------------------------


def fit():
    """The whole screen; the window gets as small as that only when its bars have gone."""
    scale = QApplication.primaryScreen().geometry()
    iface.mainWindow().setGeometry(0, 0, scale.width(), scale.height())


def arrange(toolbars=TOOLBARS, layers=True):
    """A tidy window that fills the screen: few toolbars, the layers, the map."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.reject()
    window = iface.mainWindow()
    window.showNormal()
    window.findChild(QDockWidget, "Browser").hide()
    window.findChild(QDockWidget, "Layers").setVisible(layers and VARIANT != "200")
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for bar in window.findChildren(QToolBar, options=direct):
        bar.setVisible(bar.objectName() in toolbars)
    fit()
    yield STEP_MS
    fit()


def drawn(view=None):
    """Wait until the map has been drawn; look at `view` (longitude and latitude) if one is given."""
    canvas, seen = iface.mapCanvas(), []

    def come():
        seen.append(True)

    canvas.mapCanvasRefreshed.connect(come)
    if view is not None:
        world = QgsCoordinateReferenceSystem(WORLD)
        canvas.setReferencedExtent(QgsReferencedRectangle(view, world))
    canvas.refresh()  # not of all layers: reading them anew drops the selection
    yield lambda: bool(seen)
    canvas.mapCanvasRefreshed.disconnect(come)
    yield SETTLE_MS


def grab(path):
    """The whole screen as a PNG."""
    iface.messageBar().clearWidgets()
    QApplication.processEvents()
    if not QApplication.primaryScreen().grabWindow(0).save(path, "PNG"):
        leave(2, f"could not write {path}")


# --- our panels -----------------------------------------------------------------------------


def panels():
    return plugins["transboundary_planner"].panels


def panel(name):
    """A panel by its name."""
    return next(panel for panel in panels().panels if panel.name == name)


def open_panel(name, demonstration=True, width=PANEL_WIDTH):
    """Open the demonstration and show one panel, as wide as asked for; returns the panel."""
    if demonstration:
        panels().open_demonstration()
    shown = panel(name)
    for other in panels().panels:
        other.dock.setUserVisible(other is shown)
    yield STEP_MS
    window = iface.mainWindow()
    layers = window.findChild(QDockWidget, "Layers")
    window.resizeDocks([layers, shown.dock], [LAYERS_WIDTH, width], Qt.Orientation.Horizontal)
    fit()
    yield STEP_MS
    return shown


def run(shown):
    """Press Run and wait for the answer; for panels with a run button and states."""
    shown.dock.run_button.click()
    yield lambda: shown.dock.state.name != "RUNNING"
    if shown.dock.state.name != "DONE":
        leave(2, f"{shown.name}: {shown.dock.state.value}: {shown.dock.sentence}")
    yield STEP_MS
