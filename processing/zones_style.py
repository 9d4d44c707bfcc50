"""What a layer of zones looks like: UNESCO MAB's greens, however many zones it has."""

from __future__ import annotations

from qgis.core import (
    QgsExpression,
    QgsProcessingLayerPostProcessorInterface,
    QgsRuleBasedRenderer,
)

from ..core.zone_rules import CORE
from . import map_styles
from .i18n import tr

_YES = "lower(to_string(try(coalesce({field}, ''), ''))) IN ('1', 'true', 't', 'yes', 'y')"


class ZonesPostProcessor(QgsProcessingLayerPostProcessorInterface):
    """Gives a loaded layer of zones its style; ``names`` are the zones from the inside out."""

    def __init__(self, names):
        super().__init__()
        self.names = names

    def postProcessLayer(self, layer, context, feedback):
        """Called by QGIS in the main thread once the layer is in the project."""
        if layer is not None and layer.isValid() and layer.isSpatial():
            layer.setRenderer(zones_renderer(self.names))
            layer.triggerRepaint()


def zones_renderer(names, colours=None) -> QgsRuleBasedRenderer:
    """Core dark, zones lighter from the inside out; hatched across the border, dashed if drawn.

    ``colours`` (optional) maps names of zones to QColors to be taken instead.
    """
    root = QgsRuleBasedRenderer.Rule(None)
    zone = QgsExpression.quotedColumnRef("zone")
    keys = [map_styles.zone_key(i, len(names)) for i in range(len(names))]
    for name, key in zip([CORE, *names], ["core", *keys]):
        wanted = f"{zone} = {QgsExpression.quotedString(name)}"
        symbol = map_styles.fill_symbol(key)
        if colours and name in colours and colours[name] != symbol.color():
            symbol.setColor(colours[name])
            symbol.symbolLayer(0).setStrokeColor(colours[name].darker(140))
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=wanted, label=name))
    for field, key, label in (
        ("across_border", "across", tr("across the border")),
        ("illustrative", "dashed", tr("~ illustrative")),
    ):
        wanted = _YES.format(field=QgsExpression.quotedColumnRef(field))
        symbol = map_styles.fill_symbol(key)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=wanted, label=label))
    return QgsRuleBasedRenderer(root)
