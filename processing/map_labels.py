"""The names on the map picture."""

from __future__ import annotations

import math

import numpy as np
import shapely
from qgis.core import Qgis, QgsCsException, QgsGeometry
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainterPath, QPen

from ..core.label_places import Placer
from ..core.report_numbers import base_language
from . import map_styles

_LATIN = ["Open Sans", "Segoe UI", "Noto Sans", "Helvetica Neue", "Arial", "DejaVu Sans"]
_HAN = ["WenQuanYi Micro Hei", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC"]
# More names than these would only cover the map.
_MOST_SITES = 30
_MOST_OF_MANY = 12
_MANY = 100
_MOST_COUNTRIES = 40
_LETTERS_A_LINE = 22
_SITE_POINTS, _COUNTRY_POINTS = 8.0, 11.0


def font(points: float, dpi: float, language: str, bold: bool = False) -> QFont:
    """A sans serif with the language's letters first; Qt looks the other scripts up by itself."""
    result = QFont()
    result.setFamilies(_HAN + _LATIN if base_language(language) == "zh" else _LATIN + _HAN)
    # In pixels: the size is then the same whatever resolution the image claims.
    result.setPixelSize(max(1, round(points * dpi / 72)))
    result.setBold(bold)
    return result


class Names:
    """Collects the names of layers and draws them over the map."""

    def __init__(self, frame, dpi, language):
        self._frame, self._dpi = frame, dpi
        self._site_font = font(_SITE_POINTS, dpi, language, bold=True)
        self._country_font = font(_COUNTRY_POINTS, dpi, language)
        self._country_font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 112)
        self._sites, self._countries, self._borders = [], [], []

    def add(self, layer, sketches):
        """Take the labels of a MapLayer; ``sketches`` are its plain and its illustrative ones."""
        into = self._countries if layer.style == "countries" else self._sites
        for sketch, mark in zip(sketches, ("", "~ ")):
            geoms, index = sketch.shapes()
            texts = [layer.labels[i] for i in index.tolist()]
            order = np.argsort(-shapely.area(geoms), kind="stable")
            most = _MOST_SITES if sketch.count <= _MANY else _MOST_OF_MANY
            most = _MOST_COUNTRIES if into is self._countries else most
            for i in order[:most]:
                if texts[i] not in (None, ""):
                    into.append((mark + str(texts[i]), geoms[i]))

    def add_borders(self, lines):
        """Lines, in degrees, that names keep off."""
        self._borders += list(lines)

    def draw(self, painter, keep_off=()):
        """Draw all names there is room for; ``keep_off`` are QRectF."""
        sites = [(text, self._pixels(geom)) for text, geom in self._sites]
        sites = sorted((x for x in sites if x[1] is not None), key=lambda x: -shapely.area(x[1]))
        sites = sites[:_MOST_SITES]
        metrics = QFontMetricsF(self._site_font)
        borders = [self._pixels(line) for line in self._borders]
        placer = Placer(
            self._frame.width,
            self._frame.height,
            metrics.height(),
            [shapely.make_valid(geom) for _, geom in sites],
            shapely.union_all([line for line in borders if line is not None]),
        )
        for box in keep_off:
            placer.block(box.x(), box.y(), box.width(), box.height())
        placed = []
        for text, geom in sites:
            lines = broken(text)
            size = _size(lines, metrics)
            place = placer.place(geom, *size)
            if place is not None:
                placed.append((place, lines, size))
        for place, _, _ in placed:  # all of them under all names
            _draw_leader(painter, place, map_styles.SITE_TEXT, self._dpi)
        for place, lines, size in placed:
            _draw(painter, place, lines, size, self._site_font, map_styles.SITE_TEXT, self._dpi)
        metrics = QFontMetricsF(self._country_font)
        for text, geom in self._countries:
            geom = self._pixels(geom)
            size = _size([text], metrics)
            place = None if geom is None else placer.place_inside(geom, *size)
            if place is not None:
                _draw(
                    painter,
                    place,
                    [text],
                    size,
                    self._country_font,
                    map_styles.COUNTRY_TEXT,
                    self._dpi,
                )

    def _pixels(self, geom):
        """A geometry in degrees as it lies on the picture; None where the projection gives up."""
        moved = QgsGeometry()
        moved.fromWkb(shapely.to_wkb(geom))
        try:
            done = moved.transform(self._frame.transform)
        except QgsCsException:
            return None
        if done != Qgis.GeometryOperationResult.Success:
            return None
        extent, scale = self._frame.extent, self._frame.width / self._frame.extent.width()
        corner = np.array([extent.xMinimum(), extent.yMaximum()])
        result = shapely.transform(
            shapely.from_wkb(bytes(moved.asWkb())),
            lambda xy: (xy - corner) * np.array([scale, -scale]),
        )
        return result if np.isfinite(shapely.bounds(result)).all() else None


def broken(text: str) -> list[str]:
    """A long name as lines of about equal length; names without spaces stay whole."""
    count = max(1, math.ceil(len(text) / _LETTERS_A_LINE))
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) / 2 > len(text) / count:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def _size(lines, metrics):
    return (
        max(metrics.horizontalAdvance(line) for line in lines) + 0.4 * metrics.height(),
        0.9 * metrics.height() * len(lines),
    )


def _draw_leader(painter, place, colour, dpi):
    if place.leader is None:
        return
    start, end = (QPointF(*point) for point in place.leader)
    for pen in (QPen(QColor("white"), dpi / 45), QPen(QColor(colour), dpi / 130)):
        painter.setPen(pen)
        painter.drawLine(start, end)


def _draw(painter, place, lines, size, text_font, colour, dpi):
    metrics = QFontMetricsF(text_font)
    path = QPainterPath()
    for i, line in enumerate(lines):
        x = place.x + (size[0] - metrics.horizontalAdvance(line)) / 2
        path.addText(QPointF(x, place.y + 0.9 * metrics.height() * (i + 0.8)), text_font, line)
    halo = QPen(QColor(255, 255, 255, 230), dpi / 22)
    halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, halo)
    painter.fillPath(path, QColor(colour))
