"""Opens the demonstration: the Land of Big Cats as a group of styled layers.

The files are copied into the user's profile first: QGIS writes beside a GeoPackage that it only
looks at, and the plugin's own folder may be read-only and is replaced when the plugin is updated.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRendererCategory,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ..processing.i18n import tr

SOURCE = Path(__file__).resolve().parent.parent / "resources" / "demo"
_ROLE = "transboundary_planner/demonstration"  # custom property of our layers
MAP_CRS = "EPSG:32652"  # UTM zone 52 N, where shapes and distances look right
_OPEN_IN_THE_TREE = "sites"
_FILES = (  # role, address; the first is on top
    ("points", "land_of_big_cats.gpkg|layername=amur_basin_sites"),
    ("sites", "land_of_big_cats.gpkg|layername=protected_areas"),
    ("lines", "borders_osm.gpkg|layername=border_lines"),
    ("range", "tiger_range_gbif_model_ne_asia.geojson"),
    ("countries", "borders_osm.gpkg|layername=countries_clip"),
)


def open_demonstration(folder=None) -> dict:
    """Load the layers, or find those that are loaded already.

    Args:
        folder: where the files are copied to; the user's profile by default.

    Returns:
        Layers by role: sites, points, range, countries, lines.

    Raises:
        OSError: the files could not be copied; the text is a sentence.
    """
    there = _loaded()
    if len(there) == len(_FILES):
        return there
    folder = _copied(Path(folder or QgsApplication.qgisSettingsDirPath()) / "transboundary_planner")
    project = QgsProject.instance()
    missing = [(role, _made(role, f"{folder}/{own}")) for role, own in _FILES if role not in there]
    group = project.layerTreeRoot().insertGroup(0, tr("Demonstration: Land of Big Cats"))
    for role, layer in missing:
        there[role] = project.addMapLayer(layer, False)
        group.addLayer(layer).setExpanded(role == _OPEN_IN_THE_TREE)
    return there


def _made(role, address):
    layer = QgsVectorLayer(address, _titles()[role], "ogr")
    if not layer.isValid():
        text = tr("{path} cannot be read: delete that folder, or install the plugin anew.")
        raise OSError(text.format(path=address))
    layer.setCustomProperty(_ROLE, role)
    _STYLES[role](layer)
    return layer


def _loaded():
    layers = QgsProject.instance().mapLayers().values()
    return {layer.customProperty(_ROLE): layer for layer in layers if layer.customProperty(_ROLE)}


def _copied(folder):
    target = folder / "demonstration"
    try:
        target.mkdir(parents=True, exist_ok=True)
        for path in SOURCE.iterdir():
            if not (target / path.name).exists():  # what the user has edited stays
                shutil.copyfile(path, target / path.name)
    except OSError as error:
        raise OSError(
            tr(
                "The demonstration could not be copied to {folder} ({reason}): free some space."
            ).format(folder=target, reason=error.strerror)
        ) from error
    return target


def _titles():
    return {
        "sites": tr("protected areas"),
        "points": tr("other sites of the Amur basin (places approximate)"),
        "range": tr("tiger range (modelled)"),
        "countries": tr("countries"),
        "lines": tr("borders"),
    }


# --- looks: colours of the thing itself, so they do not follow the theme ------------------------


def _style_sites(layer):
    real = QgsFillSymbol.createSimple(
        {"color": "110,170,120,120", "outline_color": "#2f6b43", "outline_width": "0.4"}
    )
    drawn = QgsFillSymbol.createSimple(
        {
            "color": "110,170,120,50",
            "outline_color": "#2f6b43",
            "outline_width": "0.4",
            "outline_style": "dash",
        }
    )
    lines = QgsLinePatternFillSymbolLayer()
    lines.setSubSymbol(QgsLineSymbol.createSimple({"color": "#2f6b43", "width": "0.15"}))
    lines.setDistance(2.2)
    drawn.appendSymbolLayer(lines)
    layer.setRenderer(
        QgsCategorizedSymbolRenderer(
            "illustrative",
            [
                QgsRendererCategory(False, real, tr("outline as mapped")),
                QgsRendererCategory(True, drawn, tr("~ illustrative")),
            ],
        )
    )
    _label(layer, "name", "#1d4a2c")


def _style_points(layer):
    layer.renderer().setSymbol(
        QgsMarkerSymbol.createSimple(
            {"name": "diamond", "color": "#ffffff", "outline_color": "#2f6b43", "size": "2.4"}
        )
    )


def _style_lines(layer):
    layer.renderer().setSymbol(
        QgsLineSymbol.createSimple(
            {"line_color": "#b3261e", "line_width": "0.5", "line_style": "dash dot"}
        )
    )


def _style_range(layer):
    layer.renderer().setSymbol(
        QgsFillSymbol.createSimple(
            {"color": "240,170,60,70", "outline_color": "#d98e1f", "outline_width": "0.2"}
        )
    )


def _style_countries(layer):
    layer.renderer().setSymbol(
        QgsFillSymbol.createSimple(
            {"color": "#f4f1ea", "outline_color": "#8a8378", "outline_width": "0.3"}
        )
    )
    _label(layer, "name", "#8a8378")


def _label(layer, field, colour):
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    text = QgsTextFormat()
    text.setSize(8)
    text.setColor(QColor(colour))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    halo.setColor(QColor(255, 255, 255, 200))
    text.setBuffer(halo)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


_STYLES = {
    "sites": _style_sites,
    "points": _style_points,
    "lines": _style_lines,
    "range": _style_range,
    "countries": _style_countries,
}
