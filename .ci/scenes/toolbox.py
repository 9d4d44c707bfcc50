"""Scenes of the toolbox (see ../desktop.py): algorithms in their dialogs.

SHOT_DATA   folder of the demo data
SHOT_REPORT where the algorithm writes its report
"""

from __future__ import annotations

import os

from desktop import HEIGHT, LAYERS_WIDTH, SCENE, STEP_MS, WIDTH, drawn, leave, play
from qgis import processing
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QTextBrowser, QTreeView
from qgis.utils import iface

DATA, REPORT = os.environ["SHOT_DATA"], os.environ["SHOT_REPORT"]
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
kept = []  # what Python must not free while Qt uses it


def layers():
    """The layers of the scene, in a tree of the usual width; by their names."""
    names = list(LAYERS) if SCENE == "coverage" else [name for name in LAYERS if "Amur" not in name]
    made = {}
    for name in names:
        address, symbol = LAYERS[name]
        layer = QgsVectorLayer(f"{DATA}/{address}", name, "ogr")
        layer.renderer().setSymbol(symbol)
        only_cats = (SCENE, name) == ("bufferzones", "protected areas")
        if only_cats and not layer.setSubsetString(CATS):
            leave(2, f"could not filter {address}")
        made[name] = QgsProject.instance().addMapLayer(layer)
        if made[name] is None:
            leave(2, f"could not load {address}")
    tree = iface.mainWindow().findChild(QDockWidget, "Layers")
    iface.mainWindow().resizeDocks([tree], [LAYERS_WIDTH], Qt.Orientation.Horizontal)
    iface.mainWindow().findChild(QDockWidget, "ResultsViewer").hide()
    QgsProject.instance().setCrs(MAP_CRS)
    return made


def toolbox():
    layers()
    yield STEP_MS
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
    yield from drawn(VIEWS["toolbox"])


def overlap():
    yield from run(
        "transboundary:overlap",
        {
            "INPUT": "protected areas",
            "INPUT_ID": "site_id",
            "OVERLAYS": ["tiger range (model)"],
            "JURISDICTIONS": "countries",
            "REPORT": REPORT,
        },
        hidden=["protected areas"],
    )


def coverage():
    yield from run(
        "transboundary:coverage",
        {
            "INPUT": ["protected areas", "Amur basin sites"],
            "REGIONS": "tiger range (model)",
            "JURISDICTIONS": "countries",
            "REPORT": REPORT,
        },
    )


def bufferzones():
    yield from run(
        "transboundary:bufferzones",
        {
            "INPUT": "protected areas",
            "INPUT_ID": "site_id",
            "JURISDICTIONS": "countries",
            "KEEP_CORE": True,
            "REPORT": REPORT,
        },
        hidden=["protected areas", "tiger range (model)"],
    )


def run(algorithm, parameters, hidden=()):
    """Open the dialog, run the algorithm in it as a user does, come back to its parameters.

    Layers that the result covers, or that show less well with it, are hidden then.
    """
    made = layers()
    yield STEP_MS

    def layer_of(value):
        if isinstance(value, list):
            return [made[name].id() for name in value]
        return made[value].id() if value in made else value

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
    yield 500
    ended = []
    dialog.algorithmFinished.connect(lambda successful, _results: ended.append(successful))
    dialog.runAlgorithm()
    yield lambda: bool(ended)
    if not ended[0]:
        leave(2, dialog.findChild(QTextBrowser, "txtLog").toPlainText())
    yield STEP_MS
    dialog.showParameters()
    iface.mainWindow().findChild(QDockWidget, "ResultsViewer").hide()
    frame.resize(1, 700)  # as narrow as it gets
    QApplication.processEvents()
    frame.move(WIDTH - frame.frameGeometry().width() - 8, HEIGHT - 700 - 40)
    for name in hidden:
        found = QgsProject.instance().layerTreeRoot().findLayer(made[name])
        found.setItemVisibilityChecked(False)
    yield from drawn(VIEWS[SCENE])


play(
    {
        "toolbox": toolbox,
        "overlap": overlap,
        "coverage": coverage,
        "bufferzones": bufferzones,
    }
)
