"""Result layers come into the project styled: QML files of resources/styles.

An algorithm calls, when its results are written::

    style_results(context, outputs.results(), {"OUTPUT": "overlap_sites", "TABLE": "overlap_table"})
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingLayerPostProcessorInterface,
    QgsRuleBasedRenderer,
)

from .i18n import tr
from .zones_style import ZonesPostProcessor

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "styles"
# Only these parts of a style are touched; the others stay as QGIS or the user has them.
_LOOKS = QgsMapLayer.StyleCategory.Symbology
_TABLE = QgsMapLayer.StyleCategory.AttributeTable | QgsMapLayer.StyleCategory.Forms

# QGIS holds a bare pointer to a post-processor, and calls it in the main thread after the algorithm
# and its wrappers are gone. So there is one for each style, made once and kept for as long as the
# plugin is loaded; they have no state of a run.
_post_processors = {}


class StylePostProcessor(QgsProcessingLayerPostProcessorInterface):
    """Gives a loaded result layer its style."""

    def __init__(self, style):
        super().__init__()
        self.path = FOLDER / f"{style}.qml"

    def postProcessLayer(self, layer, context, feedback):
        """Called by QGIS in the main thread once the layer is in the project."""
        if layer is None or not layer.isValid():
            return
        parts = _LOOKS if layer.isSpatial() else _TABLE
        message, done = layer.loadNamedStyle(str(self.path), False, parts)
        if not done:
            feedback.pushWarning(
                tr("The style of “{layer}” could not be loaded: {message}").format(
                    layer=layer.name(), message=message
                )
            )
            return
        if layer.isSpatial():
            _translate_legend(layer.renderer())
        layer.triggerRepaint()


def _translate_legend(renderer):
    """The words among the labels of a style; the others are numbers and signs."""
    words = {
        "country": tr("country"),
        "~ illustrative": tr("~ illustrative"),
        "adjoining": tr("adjoining"),
        "overlapping": tr("overlapping"),
        "near": tr("near"),
        "one record": tr("one record"),
        "with a pair": tr("with a pair"),
        "without a pair": tr("without a pair"),
        "without a partner": tr("without a partner"),
        "wider than the tolerance": tr("wider than the tolerance"),
        "within the tolerance": tr("within the tolerance"),
        "within a tenth of the tolerance": tr("within a tenth of the tolerance"),
        "disputed": tr("disputed"),
        "in no country": tr("in no country"),
        "cut off": tr("cut off"),
        "filled in": tr("filled in"),
        "as given": tr("as given"),
        "repaired": tr("repaired"),
        "gap": tr("gap"),
        "overlap": tr("overlap"),
        "sliver": tr("sliver"),
        "high": tr("high"),
        "medium": tr("medium"),
        "low": tr("low"),
        "joint reserve": tr("joint reserve"),
        "between countries": tr("between countries"),
        "inside one country": tr("inside one country"),
    }
    if isinstance(renderer, QgsRuleBasedRenderer):
        for rule in renderer.rootRule().children():
            rule.setLabel(words.get(rule.label(), rule.label()))


def zones_style(names):
    """The style of zones with these names, the innermost first; for ``styles`` below."""
    return tuple(names)


def style_results(context, results, styles, names=None):
    """Have result layers styled when QGIS loads them; those that are not loaded are left alone.

    ``results`` maps outputs to layer identifiers, ``styles`` maps outputs to files in
    resources/styles without ``.qml`` or to :func:`zones_style`, ``names`` (optional) maps outputs
    to display names.
    """
    for output, style in styles.items():
        identifier = results.get(output)
        if not identifier or not context.willLoadLayerOnCompletion(identifier):
            continue
        if style not in _post_processors:
            maker = ZonesPostProcessor if isinstance(style, tuple) else StylePostProcessor
            _post_processors[style] = maker(style)
        details = context.layerToLoadOnCompletionDetails(identifier)
        details.setPostProcessor(_post_processors[style])
        if names and names.get(output):
            details.name = names[output]
