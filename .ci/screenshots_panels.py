"""Driven by `qgis --code` (see screenshots.sh): use the panels on the real desktop, grab the screen, quit.

SHOT_SCENE  panel_start, panel_question, panel_overlap, panel_pieces, panel_dark or panel_200
SHOT_OUT    PNG to write
"""

from __future__ import annotations

import os
import sys
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

SCENE, OUT = os.environ["SHOT_SCENE"], os.environ["SHOT_OUT"]
WIDTH, HEIGHT = 1480, 850
LIMIT_MS, SETTLE_MS, STEP_MS = 120_000, 1500, 300
TOOLBARS = ("mFileToolBar", "mMapNavToolBar", "mAttributesToolBar", "transboundary_planner_toolbar")
VIEW = QgsRectangle(128.9, 42.0, 133.6, 45.9)
world = QgsCoordinateReferenceSystem("EPSG:4326")


def leave(code, text):
    """End at once: quitting by way of the desktop would ask to save the project."""
    print(f"screenshots: {text}", file=sys.stderr, flush=True)
    os._exit(code)


def guarded(function):
    """A slot that ends the program with the reason when it fails."""

    def call(*_):
        try:
            function()
        except BaseException:
            leave(2, traceback.format_exc())

    return call


def after(milliseconds, function):
    QTimer.singleShot(milliseconds, guarded(function))


def panels():
    return plugins["transboundary_planner"].panels


def panel():
    return panels().panels[0]


def start():
    if SCENE == "panel_dark":
        QgsApplication.setUITheme("Night Mapping")
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.reject()
    window = iface.mainWindow()
    window.showNormal()
    window.setGeometry(0, 0, WIDTH, HEIGHT)
    window.findChild(QDockWidget, "Browser").hide()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for bar in window.findChildren(QToolBar, options=direct):
        bar.setVisible(bar.objectName() in TOOLBARS)
    window.findChild(QDockWidget, "Layers").setVisible(SCENE != "panel_200")
    after(STEP_MS, open_panel)


def open_panel():
    window = iface.mainWindow()
    if SCENE != "panel_start":
        panels().open_demonstration()
    panel().dock.setUserVisible(True)
    layers = window.findChild(QDockWidget, "Layers")
    window.resizeDocks([layers, panel().dock], [260, 380], Qt.Orientation.Horizontal)
    window.setGeometry(0, 0, WIDTH, HEIGHT)
    if SCENE in ("panel_start", "panel_question"):
        after(STEP_MS, when_drawn)
    else:
        panel().controller.runner.finished.connect(lambda _: after(STEP_MS, use))
        panel().controller.runner.failed.connect(lambda text: leave(2, text))
        after(STEP_MS, panel().dock.run_button.click)


def use():
    """What a planner does with the answer."""
    dock = panel().dock
    model = dock.matrix_model
    row = next(
        r for r in range(model.rowCount()) if "Leopard National" in model.data(model.index(r, 0))
    )
    if SCENE == "panel_pieces":
        dock.matrix.selectRow(row)
        dock.matrix.doubleClicked.emit(model.index(row, 0))
        dock.pieces.selectRow(1)
        dock.pieces.clicked.emit(dock.pieces_model.index(1, 0))
        after(STEP_MS, lambda: when_drawn(None))
        return
    dock.matrix.selectRow(row)
    dock.matrix.clicked.emit(model.index(row, 1))
    after(STEP_MS, lambda: when_drawn(VIEW))


def when_drawn(view=VIEW):
    canvas = iface.mapCanvas()
    done = []

    def drawn():
        if not done:
            done.append(True)
            after(SETTLE_MS, grab)

    if SCENE == "panel_start":  # an empty map is never drawn
        drawn()
        return
    if view is not None:
        canvas.setReferencedExtent(QgsReferencedRectangle(view, world))
    canvas.mapCanvasRefreshed.connect(guarded(drawn))
    canvas.refresh()  # not of all layers: reading them anew drops the selection


def grab():
    iface.messageBar().clearWidgets()
    QApplication.processEvents()
    if not QApplication.primaryScreen().grabWindow(0).save(OUT, "PNG"):
        leave(2, f"could not write {OUT}")
    leave(0, f"wrote {OUT}")


QTimer.singleShot(LIMIT_MS, lambda: leave(3, "time out"))
iface.initializationCompleted.connect(guarded(start))
