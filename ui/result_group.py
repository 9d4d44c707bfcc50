"""Result layers into the project."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback, QgsProject

from ..processing.styling import StylePostProcessor


def add_group(title, result, names, style) -> dict:
    """Those layers of a result that are there, as a group on top of the project.

    ``style(name, layer)`` is called once a layer is the project's. The nodes by name, folded.
    """
    project, nodes = QgsProject.instance(), {}
    group = project.layerTreeRoot().insertGroup(0, title)
    for name in names:
        layer = result.layer(name)
        if layer is None or project.addMapLayer(layer, False) is None:
            continue
        style(name, layer)
        nodes[name] = group.addLayer(layer)
        nodes[name].setExpanded(False)
    return nodes


def load_style(layer, style) -> None:
    """The looks of one of ours, by its name."""
    StylePostProcessor(style).postProcessLayer(layer, None, QgsProcessingFeedback(False))
