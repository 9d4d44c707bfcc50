"""The map picture of a report, drawn by QGIS itself from geometries in longitude/latitude.

Works in any thread and without a window: layers live in memory, nothing of the project is read, and
drawing happens in the calling thread. ::

    image = draw_map(
        [
            MapLayer("countries", country_geoms, "countries", labels=["Russia", "China"]),
            MapLayer("tiger range", range_geoms, "overlay"),
            MapLayer("parks", park_geoms, "site", labels=names, illustrative=flags),
        ],
        texts=report_texts.map_texts(),
        language="ru",
    )
    png = png_bytes(image)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsPointXY,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ..core.sketch import Sketch, border_lines, covering_box, projection
from ..core.store import PolygonStore
from . import map_furniture, map_styles
from .map_labels import Names

WGS84 = "EPSG:4326"

# Pictures are meant to be printed at 180 mm; at this width symbols have their size in mm on paper.
_WIDTH_OF_96_DPI = 680
_MARGIN = 0.06
# The map itself is at least this high, as a share of its width.
_LOWEST = 0.5
# What a picture is about, in the order of who decides its extent.
_FOCUS = ("gap", "protected", "region", "site", "piece", "fault")
_BORDER_REACH_PIXELS = 2.5
# On maps wider than this, in metres, borders are thin.
_FAR_M = 3e6


@dataclass
class MapLayer:
    """A layer of the picture.

    ``geometries`` is an array of valid shapely polygons in degrees, a PolygonStore, or an iterable
    of arrays, which is read once. ``style`` is one of ``map_styles.KEYS``. ``labels`` (text or None
    by position) name the largest features; ``illustrative`` (bool by position) hatches them and
    puts ~ before their names. ``title`` is the legend's; an empty one keeps it out of there.
    ``groups`` (by position) matters to countries only: features of one group, such as the parts of
    a country, have no border between them.
    """

    title: str
    geometries: Iterable
    style: str
    labels: Sequence | None = None
    illustrative: Sequence | None = None
    groups: Sequence | None = None

    def boxes(self):
        """(n, 4) array of boxes, None where geometries can be read only once."""
        if isinstance(self.geometries, np.ndarray):
            return shapely.bounds(self.geometries).reshape(-1, 4)
        return getattr(self.geometries, "boxes", None)

    def sketches(self, views, pixel):
        """(plain, illustrative) sketches of the layer."""
        plain, drawn = Sketch(views, pixel), Sketch(views, pixel)
        if isinstance(self.geometries, PolygonStore):
            flags = self._flags(0, len(self.geometries))
            plain.add_store(self.geometries, ~flags)
            drawn.add_store(self.geometries, flags)
            return plain, drawn
        blocks = [self.geometries] if isinstance(self.geometries, np.ndarray) else self.geometries
        first = 0
        for block in blocks:
            block = np.asarray(block, dtype=object)
            flags = self._flags(first, len(block))
            plain.add(np.where(flags, None, block))
            drawn.add(np.where(flags, block, None))
            first += len(block)
        return plain, drawn

    def _flags(self, first, count):
        """Which of the features from ``first`` on are illustrative."""
        if self.illustrative is None:
            return np.zeros(count, bool)
        return np.asarray(self.illustrative[first : first + count], dtype=bool)


def draw_map(layers, size=(1600, 1130), extent=None, language="en", texts: Mapping | None = None):
    """Draw layers, the first at the bottom, with legend and scale bar.

    Parameters
    ----------
    layers : sequence of MapLayer
    size : (width, greatest height) of the whole picture in pixels; wide ground makes it lower
    extent : (west, south, east, north), optional
        Default: the box of the sites (else of what the picture is about, else of everything);
        it must be given if that layer's geometries are an iterable that can be read only once.
        ``east`` is above 180 where the map crosses the antimeridian.
    language, texts : see ``report_texts.map_texts()``

    Returns
    -------
    QImage
    """
    texts = texts or map_furniture.ENGLISH
    width, height = size
    dpi = 96.0 * width / _WIDTH_OF_96_DPI
    items = map_furniture.legend_items(layers, texts)
    legend = map_furniture.Legend(items, width, dpi, language)
    frame = _Frame(extent or _extent(layers), width, max(height - legend.height, height // 3))
    names = Names(frame, dpi, language)
    drawn = _layers(layers, frame, names)

    image = QImage(QSize(width, frame.height + legend.height), QImage.Format.Format_ARGB32)
    image.setDotsPerMeterX(round(dpi / 0.0254))
    image.setDotsPerMeterY(round(dpi / 0.0254))
    image.fill(QColor("white"))
    with_countries = any(layer.style == "countries" for layer in layers)
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        settings = frame.settings(dpi, map_styles.SEA if with_countries else map_styles.PAPER)
        settings.setLayers(drawn)
        painter.setClipRect(0, 0, width, frame.height)
        job = QgsMapRendererCustomPainterJob(settings, painter)
        job.renderSynchronously()
        scale_bar = map_furniture.ScaleBar(frame, dpi, language, texts)
        names.draw(painter, [scale_bar.box])
        scale_bar.draw(painter)
        painter.setClipping(False)
        legend.draw(painter, frame.height)
    finally:
        painter.end()
    return image


def png_bytes(image: QImage) -> bytes:
    """The picture as a PNG file's bytes."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data)


def _extent(layers):
    """Box of the first layer that the picture is about."""
    for styles in (("site",), _FOCUS, map_styles.KEYS):
        found = [layer.boxes() for layer in layers if layer.style in styles]
        found = [boxes for boxes in found if boxes is not None]
        box = covering_box(np.concatenate(found or [np.zeros((0, 4))]))
        if box is not None:
            return box
    return (-180.0, -85.0, 180.0, 85.0)


class _Frame:
    """Which part of the world the picture shows, and in which projection."""

    def __init__(self, box, width, height):
        self.width = width
        self.crs = QgsCoordinateReferenceSystem.fromProj(projection(box))
        self.transform = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(WGS84), self.crs, QgsCoordinateTransformContext()
        )
        ground = self._projected(box)
        low = round(width * max(_LOWEST, ground.height() / max(ground.width(), 1.0)))
        self.height = height = min(height, low)
        self.extent = self._fitted(ground)
        self.views = self._views()
        self.pixel = self.extent.height() / height / 111_200.0

    def _projected(self, box):
        west, south, east, north = box
        rectangle = QgsRectangle()
        rectangle.setNull()
        for x in np.linspace(west, east, 33):
            for y in np.linspace(south, north, 33):
                self._include(rectangle, x, y)
        return rectangle

    def _include(self, rectangle, x, y):
        try:
            rectangle.include(self.transform.transform(QgsPointXY(x, y)))
        except QgsCsException:
            return  # beyond what the projection can show

    def _fitted(self, rectangle):
        """With a margin, at least some kilometres wide, and in the proportions of the picture."""
        centre = rectangle.center()
        wide = max(rectangle.width() * (1 + 2 * _MARGIN), 2000.0)
        high = max(rectangle.height() * (1 + 2 * _MARGIN), 2000.0)
        scale = max(wide / self.width, high / self.height)
        wide, high = scale * self.width / 2, scale * self.height / 2
        return QgsRectangle(
            centre.x() - wide, centre.y() - high, centre.x() + wide, centre.y() + high
        )

    def lonlat(self, x, y):
        """Degrees of a point of the plane, or None outside the projection's domain."""
        try:
            point = self.transform.transform(
                QgsPointXY(x, y), QgsCoordinateTransform.TransformDirection.ReverseTransform
            )
        except QgsCsException:
            return None
        return (point.x(), point.y()) if np.isfinite([point.x(), point.y()]).all() else None

    def _views(self):
        """The longitude/latitude boxes, within [-180, 180], that the picture's rectangle meets."""
        grid = self.extent
        points = [
            self.lonlat(x, y)
            for x in np.linspace(grid.xMinimum(), grid.xMaximum(), 41)
            for y in np.linspace(grid.yMinimum(), grid.yMaximum(), 41)
        ]
        points = np.array([point for point in points if point is not None])
        middle = self.lonlat(grid.center().x(), grid.center().y())
        if len(points) == 0 or middle is None:
            return [(-180.0, -90.0, 180.0, 90.0)]
        lon = (points[:, 0] - middle[0] + 180.0) % 360.0 - 180.0 + middle[0]
        margin = 0.03 * max(np.ptp(points[:, 1]), 1e-3)
        south, north = points[:, 1].min() - margin, points[:, 1].max() + margin
        west, east = lon.min() - 2 * margin, lon.max() + 2 * margin
        if east - west > 340.0 or north > 89.0 or south < -89.0:
            west, east = -180.0, 180.0
        south, north = max(south, -90.0), min(north, 90.0)
        if west < -180.0:
            west, east = west + 360.0, east + 360.0
        if east > 180.0:
            return [(west, south, 180.0, north), (-180.0, south, east - 360.0, north)]
        return [(west, south, east, north)]

    def settings(self, dpi, background):
        """Settings of the renderer for this frame."""
        settings = QgsMapSettings()
        settings.setDestinationCrs(self.crs)
        settings.setTransformContext(QgsCoordinateTransformContext())
        settings.setExtent(self.extent)
        settings.setOutputSize(QSize(self.width, self.height))
        settings.setOutputDpi(dpi)
        settings.setBackgroundColor(QColor(background))
        settings.setFlag(QgsMapSettings.Flag.Antialiasing, True)
        return settings


def _layers(layers, frame, names):
    """QGIS layers for the renderer, topmost first; their names go into ``names``."""
    drawn, borders = [], []
    for layer in layers:
        plain, marked = layer.sketches(frame.views, frame.pixel)
        drawn += _filled(plain, layer.style) + _filled(marked, "illustrative")
        if layer.labels is not None:
            names.add(layer, (plain, marked))
        if layer.style == "countries":
            lines = _borders(layer, plain, frame)
            names.add_borders(lines)
            symbol = map_styles.border_symbol(frame.extent.width() > _FAR_M)
            borders.append(_memory_layer("MultiLineString", lines, symbol))
    return (drawn + borders)[::-1]


def _borders(layer, sketch, frame):
    geoms, index = sketch.shapes()
    groups = index if layer.groups is None else np.asarray(layer.groups)[index]
    return border_lines(geoms, groups, _BORDER_REACH_PIXELS * frame.pixel)


def _filled(sketch, style):
    """The layers for the shapes and for the dots of a sketch, as a list."""
    layers = []
    geoms, _ = sketch.shapes()
    if len(geoms):
        layers.append(_memory_layer("MultiPolygon", geoms, map_styles.fill_symbol(style)))
        layers[-1].setOpacity(map_styles.opacity(style))
    if sketch.dots() is not None:
        layers.append(_memory_layer("MultiPolygon", [sketch.dots()], map_styles.dot_symbol(style)))
    return layers


def _memory_layer(kind, geoms, renderer):
    """A layer without a project."""
    options = QgsVectorLayer.LayerOptions(QgsCoordinateTransformContext())
    options.loadDefaultStyle = False
    options.skipCrsValidation = True
    layer = QgsVectorLayer(f"{kind}?crs={WGS84}", "", "memory", options)
    features = []
    for blob in shapely.to_wkb(np.asarray(geoms, dtype=object)):
        geometry = QgsGeometry()
        geometry.fromWkb(blob)
        feature = QgsFeature()
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.setRenderer(QgsSingleSymbolRenderer(renderer))
    return layer
