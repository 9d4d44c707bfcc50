"""What surrounds the map in a picture: its legend and its scale bar."""

from __future__ import annotations

import math

import numpy as np
from pyproj import Geod
from qgis.core import QgsRenderContext
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPen

from ..core.report_numbers import Numbers
from . import map_styles
from .map_labels import font

ENGLISH = {
    "km": "km",
    "map_illustrative_item": "{title}: illustrative boundary",
    "map_border": "border between countries, as in {title}",
}
_INK = "#1d2a24"
_ELLIPSOID = Geod(ellps="WGS84")


# --- legend ---------------------------------------------------------------------------------------


def legend_items(layers, texts):
    """(kind, style or None, text) by line of the legend."""
    items = []
    for layer in reversed(layers):
        if not layer.title:
            continue
        items.append(("fill", layer.style, layer.title))
        if layer.illustrative is not None and np.any(layer.illustrative):
            text = texts["map_illustrative_item"].format(title=layer.title)
            items.append(("fill", "illustrative", "~ " + text))
    for layer in layers:
        if layer.style == "countries":
            items.append(("line", None, texts["map_border"].format(title=layer.title)))
    return items


class Legend:
    """Swatches with texts, in as many columns as fit, under the map."""

    def __init__(self, items, width, dpi, language):
        self._items, self._dpi = items, dpi
        self._font = font(8.5, dpi, language)
        metrics = QFontMetricsF(self._font)
        self._line = 1.55 * metrics.height()
        self._swatch = QSizeF(2.2 * metrics.height(), 0.95 * metrics.height())
        self._gap = 0.6 * metrics.height()
        self._metrics = metrics
        longest = max((metrics.horizontalAdvance(text) for _, _, text in items), default=0)
        column = self._swatch.width() + 3 * self._gap + longest
        self._columns = max(1, min(len(items) or 1, int(width // column)))
        self._column = width / self._columns
        rows = math.ceil(len(items) / self._columns)
        self.height = int(rows * self._line + 2 * self._gap) if items else 0

    def draw(self, painter, top):
        """Draw it across the picture from ``top`` down."""
        rows = math.ceil(len(self._items) / self._columns)
        for i, (kind, style, text) in enumerate(self._items):
            x = self._gap + (i // rows) * self._column
            y = top + self._gap + (i % rows) * self._line
            self._draw_swatch(painter, kind, style, QPointF(x, y + self._line * 0.15))
            painter.setFont(self._font)
            painter.setPen(QColor(_INK))
            left = x + self._swatch.width() + self._gap
            room = QRectF(left, y, self._column - self._swatch.width() - 2 * self._gap, self._line)
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            text = self._metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
            painter.drawText(room, int(middle), text)

    def _draw_swatch(self, painter, kind, style, corner):
        size = QSize(round(self._swatch.width()), round(self._swatch.height()))
        context = QgsRenderContext.fromQPainter(painter)
        context.setScaleFactor(self._dpi / 25.4)
        painter.save()
        painter.translate(corner)
        if kind == "line":
            symbol = map_styles.border_symbol()
        else:
            symbol = map_styles.fill_symbol(style, map_styles.opacity(style))
        symbol.drawPreviewIcon(painter, size, context)
        painter.restore()


# --- scale bar ------------------------------------------------------------------------------------


class ScaleBar:
    """A bar of a round length, true at the middle of the map, in its lower left corner."""

    def __init__(self, frame, dpi, language, texts):
        self._dpi, self._font = dpi, font(8.0, dpi, language)
        self.box, self._length = QRectF(), 0.0
        metres = metres_per_pixel(frame)
        if metres is None:
            return
        metrics = QFontMetricsF(self._font)
        length_km = round_length(metres * frame.width / 4 / 1000)
        self._length = length_km * 1000 / metres
        self._text = f"{Numbers(language).plain(length_km)}\u00a0{texts['km']}"
        self._pad, self._bar = 0.5 * metrics.height(), 0.35 * metrics.height()
        # Half of the last number stands beyond the bar's end.
        wide = self._length + 2 * self._pad + metrics.horizontalAdvance(self._text) / 2
        high = metrics.height() + self._bar + 2 * self._pad
        self.box = QRectF(self._pad, frame.height - high - self._pad, wide, high)

    def draw(self, painter):
        """Draw it; nothing where the map's middle is off the Earth."""
        if self._length == 0:
            return
        metrics = QFontMetricsF(self._font)
        left = self.box.left() + self._pad
        top = self.box.top() + self._pad + metrics.height()
        half = self._length / 2
        painter.save()
        painter.fillRect(self.box, QColor(255, 255, 255, 215))
        painter.setPen(QPen(QColor(_INK), max(1.0, self._dpi / 120)))
        for start, fill in ((left, _INK), (left + half, "white")):
            painter.setBrush(QColor(fill))
            painter.drawRect(QRectF(start, top, half, self._bar))
        painter.setFont(self._font)
        baseline = top - metrics.descent()
        painter.drawText(QPointF(left, baseline), "0")
        end = left + self._length - metrics.horizontalAdvance(self._text) / 2
        painter.drawText(QPointF(end, baseline), self._text)
        painter.restore()


def metres_per_pixel(frame):
    """Metres on the ellipsoid across the map's middle, per pixel; None where there is no ground."""
    centre, half = frame.extent.center(), frame.extent.width() / 20
    left = frame.lonlat(centre.x() - half, centre.y())
    right = frame.lonlat(centre.x() + half, centre.y())
    if left is None or right is None:
        return None
    _, _, metres = _ELLIPSOID.inv(*left, *right)
    return metres / (frame.width / 10)


def round_length(most):
    """The largest 1, 2 or 5 times a power of ten that is not above ``most`` (both in km)."""
    power = 10.0 ** math.floor(math.log10(most))
    return max(step * power for step in (1, 2, 5) if step * power <= most)
