"""What each kind of layer looks like in the map picture: QGIS symbols by style key."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsSimpleFillSymbolLayer,
)
from qgis.PyQt.QtCore import Qt

from ..core.report_plan_parts import STATUS_COLOURS

SEA = "#dcebf3"
PAPER = "#f6f6f3"
BORDER = {
    "line_color": "#4a4a4a",
    "line_width": "0.45",
    "use_custom_dash": "1",
    "customdash": "2.4;1.2",
}
COUNTRY_TEXT = "#7d8480"
SITE_TEXT = "#0f4d2b"

# fill, its opacity, outline, width in mm; "hatch" (colour, angle) lies over the fill. The opacity
# is the layer's, so that polygons of one layer that overlap do not darken each other.
_STYLES = {
    "countries": {"fill": "#eeeeea", "line": "#b4bec2", "width": 0.2},
    "overlay": {"fill": "#f2a52b", "opacity": 0.38, "line": "#b8730a", "width": 0.25},
    "overlay2": {"fill": "#7c6bd0", "opacity": 0.32, "line": "#4d3fa3", "width": 0.25},
    "overlay3": {"fill": "#2a9ba8", "opacity": 0.32, "line": "#1a6d77", "width": 0.25},
    "piece": {"fill": "#d07c00", "opacity": 0.6, "line": "#8a5a00", "width": 0.15},
    "protected": {"fill": "#3f9a64", "opacity": 0.62, "line": "#1b6e3c", "width": 0.15},
    "region": {"fill": "", "line": "#7a5a2a", "width": 0.4},
    "gap": {
        "fill": "#f6d5cd",
        "opacity": 0.8,
        "line": "#b2352b",
        "width": 0.3,
        "hatch": ("#c4473b", 135),
    },
    "site": {"fill": "", "line": "#1b6e3c", "width": 0.55},
    "illustrative": {
        "fill": "",
        "line": "#1b6e3c",
        "width": 0.4,
        "hatch": ("#1b6e3c", 45),
        "dash": True,
    },
    # Zones by rank, and what is wrong with them.
    "rank0": {"fill": "#1b6e3c", "opacity": 0.75, "line": "#0f4d2b", "width": 0.2},
    "rank1": {"fill": "#6db36b", "opacity": 0.75, "line": "#3f8a4e", "width": 0.2},
    "rank2": {"fill": "#c9e4c0", "opacity": 0.75, "line": "#80b27d", "width": 0.2},
    "rank3": {"fill": "#d9d4c8", "opacity": 0.75, "line": "#9a927f", "width": 0.2},
    "fault": {"fill": "#d7191c", "opacity": 0.85, "line": "#8f0d10", "width": 0.35},
    # UNESCO MAB: core dark, buffer, transition light; more zones in between.
    "core": {"fill": "#1b6e3c", "line": "#0f4d2b", "width": 0.25},
    "zone1": {"fill": "#6db36b", "line": "#3f8a4e", "width": 0.2},
    "zone2": {"fill": "#8cc587", "line": "#55985c", "width": 0.2},
    "zone3": {"fill": "#a8d5a2", "line": "#6ba56c", "width": 0.2},
    "zone4": {"fill": "#c3e3bd", "line": "#80b27d", "width": 0.2},
    "zone5": {"fill": "#dcf0d7", "line": "#95bf8f", "width": 0.2},
    "across": {"fill": "", "line": "#8a3b12", "width": 0.25, "hatch": ("#8a3b12", 135)},
    "dashed": {"fill": "", "line": "#0f4d2b", "width": 0.4, "dash": True},
}
# Places of a plan by status; "status_" is without data.
_STYLES.update(
    (f"status_{code}", {"fill": colour, "opacity": 0.85, "line": "#1d2a24", "width": 0.25})
    for code, colour in STATUS_COLOURS.items()
)
KEYS = tuple(_STYLES)
_SHADES = 5


def zone_key(number: int, count: int) -> str:
    """The style of a zone, 0 for the innermost of ``count``: two are a mid and a light green."""
    place = 0 if count < 2 else round(number * (_SHADES - 1) / (count - 1))
    return f"zone{place + 1}"


def opacity(key: str) -> float:
    """Opacity of a layer of this style."""
    return _STYLES[key].get("opacity", 1.0)


def fill_symbol(key: str, opaque: float | None = None) -> QgsFillSymbol:
    """The symbol of a style; ``opaque`` is its own opacity, for legends."""
    style = _STYLES[key]
    simple = {
        "color": style["fill"] or "0,0,0,0",
        "style": "solid" if style["fill"] else "no",
        "outline_color": style["line"],
        "outline_width": str(style["width"]),
        "outline_style": "dash" if style.get("dash") else "solid",
        "joinstyle": "round",
    }
    symbol = QgsFillSymbol.createSimple(simple)
    if "hatch" in style:
        colour, angle = style["hatch"]
        hatch = QgsLinePatternFillSymbolLayer()
        hatch.setLineAngle(angle)
        hatch.setDistance(1.6)
        line = {"line_color": colour, "line_width": "0.28"}
        hatch.setSubSymbol(QgsLineSymbol.createSimple(line))
        symbol.insertSymbolLayer(1, hatch)
        # The outline lies over the hatch.
        outline = QgsSimpleFillSymbolLayer.create({**simple, "style": "no"})
        symbol.symbolLayer(0).setStrokeStyle(Qt.PenStyle.NoPen)
        symbol.appendSymbolLayer(outline)
    if opaque is not None:
        symbol.setOpacity(opaque)
    return symbol


def dot_symbol(key: str) -> QgsFillSymbol:
    """For features too small to have a shape: squares in the style's strongest colour."""
    style = _STYLES[key]
    return QgsFillSymbol.createSimple({"color": style["line"], "outline_style": "no"})


def border_symbol(thin: bool = False) -> QgsLineSymbol:
    """Borders between countries."""
    return QgsLineSymbol.createSimple({**BORDER, "line_width": "0.22"} if thin else BORDER)
