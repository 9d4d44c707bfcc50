"""Driven by `qgis --code` (see screenshots.sh): set a scene on the real desktop, grab the screen, quit.

SHOT_SCENE  toolbox, overlap, coverage or bufferzones
SHOT_OUT    PNG to write
SHOT_DATA   folder of the demo data
SHOT_REPORT where the algorithm writes its report
"""

from __future__ import annotations

import os
import sys
import traceback

from qgis import processing
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QTextBrowser,
    QToolBar,
    QTreeView,
)
from qgis.utils import iface

SCENE, OUT, DATA, REPORT = (
    os.environ[name] for name in ("SHOT_SCENE", "SHOT_OUT", "SHOT_DATA", "SHOT_REPORT")
)
WIDTH, HEIGHT = 1480, 850
LIMIT_MS, SETTLE_MS = 120_000, 1500
LAYERS = {  # name: (address, symbol); the last is on top
    "countries": (
        "borders_osm.gpkg|layername=countries_clip",
        QgsFillSymbol.createSimple(
            {"color": "#f4f1ea", "outline_color": "#8a8378", "outline_width": "0.3"}
        ),
    ),
    "tiger range (model)": (
        "tiger_range_gbif_model_ne_asia.geojson",
        QgsFillSymbol.createSimple(
            {"color": "240,170,60,70", "outline_color": "#d98e1f", "outline_width": "0.2"}
        ),
    ),
    "protected areas": (
        "land_of_big_cats.gpkg|layername=protected_areas",
        QgsFillSymbol.createSimple(
            {"color": "110,170,120,120", "outline_color": "#2f6b43", "outline_width": "0.4"}
        ),
    ),
    "Amur basin sites": (
        "land_of_big_cats.gpkg|layername=amur_basin_sites",
        QgsMarkerSymbol.createSimple({"color": "#2f6b43", "outline_color": "white", "size": "2.6"}),
    ),
}
MAP_CRS = QgsCoordinateReferenceSystem("EPSG:32652")  # UTM zone 52 N, so that shapes look right
VIEWS = {  # longitude and latitude; the dialog stands on the right third
    "toolbox": QgsRectangle(126, 41, 138, 48),
    "overlap": QgsRectangle(129.2, 42.1, 135.4, 44.6),
    "coverage": QgsRectangle(122.5, 40, 153, 50),
    "bufferzones": QgsRectangle(129, 42, 136.4, 45),
}
# The core sites of the Land of Big Cats.
CATS = "site_id IN ('LBC-KP', 'LBC-NTL', 'OSM-10367273')"
TOOLBARS = ("mFileToolBar", "mMapNavToolBar", "mAttributesToolBar")
kept = []  # what Python must not free while Qt uses it


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


def start():
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
    names = list(LAYERS) if SCENE == "coverage" else [name for name in LAYERS if "Amur" not in name]
    for name in names:
        address, symbol = LAYERS[name]
        layer = QgsVectorLayer(f"{DATA}/{address}", name, "ogr")
        layer.renderer().setSymbol(symbol)
        only_cats = (SCENE, name) == ("bufferzones", "protected areas")
        if only_cats and not layer.setSubsetString(CATS):
            leave(2, f"could not filter {address}")
        if QgsProject.instance().addMapLayer(layer) is None:
            leave(2, f"could not load {address}")
    layers = window.findChild(QDockWidget, "Layers")
    window.resizeDocks([layers], [260], Qt.Orientation.Horizontal)
    # The window gets as small as that only when the bars have gone.
    QTimer.singleShot(300, guarded(lambda: window.setGeometry(0, 0, WIDTH, HEIGHT)))
    scenes = {
        "toolbox": toolbox,
        "overlap": overlap,
        "coverage": coverage,
        "bufferzones": bufferzones,
    }
    QTimer.singleShot(600, guarded(scenes[SCENE]))


def toolbox():
    dock = iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
    dock.show()
    dock.raise_()
    tree = dock.findChild(QTreeView)
    model = tree.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if index.data() == "Transboundary Planner":
            tree.setExpanded(index, True)
            for child in range(model.rowCount(index)):
                tree.setExpanded(model.index(child, 0, index), True)
            tree.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)
    iface.mainWindow().resizeDocks([dock], [360], Qt.Orientation.Horizontal)
    when_drawn()


def overlap():
    run(
        "transboundary:overlap",
        {
            "INPUT": "protected areas",
            "INPUT_ID": "site_id",
            "OVERLAYS": ["tiger range (model)"],
            "JURISDICTIONS": "countries",
            "REPORT": REPORT,
        },
    )


def coverage():
    run(
        "transboundary:coverage",
        {
            "INPUT": ["protected areas", "Amur basin sites"],
            "REGIONS": "tiger range (model)",
            "JURISDICTIONS": "countries",
            "REPORT": REPORT,
        },
    )


def bufferzones():
    run(
        "transboundary:bufferzones",
        {
            "INPUT": "protected areas",
            "INPUT_ID": "site_id",
            "JURISDICTIONS": "countries",
            "KEEP_CORE": True,
            "REPORT": REPORT,
        },
    )


def run(algorithm, parameters):
    """Open the dialog, run the algorithm in it as a user does, come back to its parameters."""
    layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}

    def layer_of(value):
        if isinstance(value, list):
            return [layers[name].id() for name in value]
        return layers[value].id() if value in layers else value

    dialog = processing.createAlgorithmDialog(
        algorithm, {name: layer_of(value) for name, value in parameters.items()}
    )
    # There is no window manager here; the frame of a floating panel stands for that of a window.
    frame = QDockWidget(dialog.windowTitle(), iface.mainWindow())
    kept.extend((dialog, frame))
    dialog.setWindowFlags(Qt.WindowType.Widget)
    frame.setWidget(dialog)
    frame.setFloating(True)
    frame.show()
    dialog.findChild(QTextBrowser, "textShortHelp").hide()  # what it says stands in the guide

    def ran(successful, _results):
        if not successful:
            leave(2, dialog.findChild(QTextBrowser, "txtLog").toPlainText())
        QTimer.singleShot(300, guarded(show))

    def show():
        dialog.showParameters()
        iface.mainWindow().findChild(QDockWidget, "ResultsViewer").hide()
        frame.resize(1, 700)  # as narrow as it gets
        QApplication.processEvents()
        frame.move(WIDTH - frame.frameGeometry().width() - 8, HEIGHT - 700 - 40)
        hidden = {
            "overlap": ["protected areas"],
            "bufferzones": ["protected areas", "tiger range (model)"],
        }
        for name in hidden.get(SCENE, []):  # the result covers it, or shows less well with it
            covered = QgsProject.instance().layerTreeRoot().findLayer(layers[name])
            covered.setItemVisibilityChecked(False)
        when_drawn()

    dialog.algorithmFinished.connect(ran)
    QTimer.singleShot(500, guarded(dialog.runAlgorithm))


def when_drawn():
    canvas = iface.mapCanvas()
    done = []

    def drawn():
        if not done:
            done.append(True)
            QTimer.singleShot(SETTLE_MS, guarded(grab))

    world = QgsCoordinateReferenceSystem("EPSG:4326")
    QgsProject.instance().setCrs(MAP_CRS)
    canvas.setReferencedExtent(QgsReferencedRectangle(VIEWS[SCENE], world))
    canvas.mapCanvasRefreshed.connect(guarded(drawn))
    canvas.refreshAllLayers()


def grab():
    iface.messageBar().clearWidgets()
    QApplication.processEvents()
    if not QApplication.primaryScreen().grabWindow(0).save(OUT, "PNG"):
        leave(2, f"could not write {OUT}")
    leave(0, f"wrote {OUT}")


QTimer.singleShot(LIMIT_MS, lambda: leave(3, "time out"))
iface.initializationCompleted.connect(guarded(start))
