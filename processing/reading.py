"""Geometries and attributes out of a source, in blocks, as the core wants them.

The core works in longitude and latitude (WGS 84). Edges count as drawn in the layer's own CRS:
for a geographic CRS they stay straight in longitude and latitude; for a projected one long edges
get more vertices before the reprojection, which is QGIS's own (docs/METHODS.md says how far this
is exact).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsAbstractGeometry,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProcessingException,
    QgsUnitTypes,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ..core.errors import Cancelled
from .i18n import tr

# Plain 2-D polygon and multipolygon, little endian, as QGIS writes them.
_PLAIN = (b"\x01\x03\x00\x00\x00", b"\x01\x06\x00\x00\x00")
_EMPTY_SIZE = 9
# Longitude and latitude of WGS 84 itself; the transform would only cost time.
_WGS84 = ("EPSG:4326", "OGC:CRS84", "EPSG:4979")
MAX_EDGE_M = 250.0
# Chords of a projected edge miss its area by about step^2 / (30,000 km * size) of the shape at
# 60 degrees of latitude; with step^2 = 2 m * size that is about 1e-7 for small shapes too.
_EDGE_PER_SIZE_M = 2.0
_MAX_STEPS = 200_000
# Arcs get a vertex every tenth of a degree: 5e-7 of a circle's area.
_ARC_STEP = math.pi / 1800
_NULL_TYPE = type(NULL)


@dataclass
class Block:
    """Some features of a source, in the order they were read.

    Attributes:
        feature_ids: int64, one per feature.
        wkb: 2-D polygon or multipolygon in longitude and latitude; None for null and empty ones.
        values: per field a list of Python values, None for null, ISO text for dates.
    """

    feature_ids: np.ndarray
    wkb: list
    values: dict = field(default_factory=dict)

    def __len__(self):
        return len(self.wkb)


@dataclass
class PointBlock:
    """Like :class:`Block`, with one point per record; ``x`` and ``y`` are NaN where it has none."""

    feature_ids: np.ndarray
    x: np.ndarray
    y: np.ndarray
    values: dict = field(default_factory=dict)

    def __len__(self):
        return len(self.feature_ids)


def read_blocks(source, field_names, transform_context, feedback, block=5000):
    """Yield :class:`Block` after block of the polygons of a :class:`~.sources.Source`.

    Args:
        field_names: the fields to read, by their exact names.
        transform_context: of the processing context, for the choice of datum operations.
        feedback: asked for cancel between blocks.

    Raises:
        Cancelled: the user asked to stop.
        QgsProcessingException: a feature cannot be brought to longitude and latitude, or is not a
            polygon.
    """
    to_wkb = _Lonlat(source, transform_context).wkb
    for ids, wkb, values in _batches(source, field_names, feedback, block, to_wkb, None):
        yield Block(ids, wkb, values)


def read_shapes(source, field_names, transform_context, feedback, block=5000):
    """Like :func:`read_blocks` for points, lines and polygons, as a layer of mixed types has them.

    ``wkb`` is 2-D of any simple type or its multiple. Of a collection the polygons are taken, if
    it has none the lines, if it has none either the points.

    Raises:
        Cancelled, QgsProcessingException: as :func:`read_blocks`.
    """
    to_wkb = _Lonlat(source, transform_context).any_wkb
    for ids, wkb, values in _batches(source, field_names, feedback, block, to_wkb, None):
        yield Block(ids, wkb, values)


def read_points(source, field_names, transform_context, feedback, block=5000):
    """Yield :class:`PointBlock` after block of a source of points or multipoints.

    A record is one point: the parts of a multipoint share one reported area, so they are
    replaced by their mean direction on the sphere (right over the antimeridian too).

    Raises:
        Cancelled, QgsProcessingException: as :func:`read_blocks`.
    """
    to_point = _Lonlat(source, transform_context).point
    nowhere = (math.nan, math.nan)
    for ids, points, values in _batches(source, field_names, feedback, block, to_point, nowhere):
        pairs = np.array(points, dtype=np.float64)
        yield PointBlock(ids, pairs[:, 0].copy(), pairs[:, 1].copy(), values)


def _batches(source, field_names, feedback, size, convert, nothing):
    """Converts while it reads: QgsFeatures that are kept in a list cost twice the time."""
    names = list(field_names)
    indexes = [source.fields.indexFromName(name) for name in names]
    columns = [[] for _ in names]
    filling = list(zip(indexes, columns))
    ids, shapes = [], []
    for feature in source.features(feedback, names):
        ids.append(feature.id())
        shapes.append(convert(feature) if feature.hasGeometry() else nothing)
        for index, column in filling:
            column.append(feature.attribute(index))
        if len(ids) == size:
            yield _batch(ids, shapes, names, columns, feedback)
            ids, shapes = [], []
            for column in columns:
                column.clear()
    if ids:
        yield _batch(ids, shapes, names, columns, feedback)


def _batch(ids, shapes, names, columns, feedback):
    if feedback.isCanceled():
        raise Cancelled
    values = {name: [python_value(v) for v in column] for name, column in zip(names, columns)}
    return np.array(ids, dtype=np.int64), shapes, values


def python_value(value):
    """An attribute as a Python value: None for null, ISO text for dates."""
    if isinstance(value, (str, int, float)):
        return value
    if value is None or isinstance(value, _NULL_TYPE):
        return None
    if isinstance(value, (QDate, QDateTime, QTime)):
        return value.toString(Qt.DateFormat.ISODate) if value.isValid() else None
    return value


class _Lonlat:
    """Brings the geometries of one source to longitude and latitude."""

    def __init__(self, source, transform_context):
        self.layer = source.name
        self.transform = None
        self.metre = 0.0
        crs = source.crs
        if crs.authid() in _WGS84:
            return
        target = QgsCoordinateReferenceSystem("EPSG:4326")
        transform = QgsCoordinateTransform(crs, target, transform_context)
        # A transform that could not be set up leaves the coordinates alone without a word.
        if not transform.isValid():
            raise QgsProcessingException(
                tr(
                    "Layer “{layer}” cannot be brought to longitude and latitude from its"
                    " coordinate reference system ({crs}): save it in another one first."
                ).format(layer=self.layer, crs=crs.userFriendlyIdentifier())
            )
        if transform.isShortCircuited():
            return
        self.transform = transform
        if not crs.isGeographic():
            # Metres to units of the layer.
            self.metre = QgsUnitTypes.fromUnitToUnitFactor(Qgis.DistanceUnit.Meters, crs.mapUnits())

    def wkb(self, feature):
        """2-D WKB of a polygon, None for an empty one."""
        geometry = feature.geometry()
        if self.transform is not None:
            if geometry.isEmpty():
                return None
            geometry = self._polygons(geometry, feature)
            if self.metre:
                geometry = self._denser(geometry)
            self._to_lonlat(geometry, feature)
        data = geometry.asWkb().data()
        if data[:5] not in _PLAIN:
            if geometry.isEmpty():
                return None
            data = self._flat(self._polygons(geometry, feature)).asWkb().data()
        return data if len(data) > _EMPTY_SIZE else None

    def any_wkb(self, feature):
        """2-D WKB of a point, line or polygon, or of several; None for an empty one."""
        geometry = self._of_one_kind(feature.geometry())
        if geometry.isEmpty():
            return None
        if geometry.type() not in (Qgis.GeometryType.Point, Qgis.GeometryType.Line):
            return self.wkb(feature)
        if geometry.type() == Qgis.GeometryType.Line:
            kind = QgsAbstractGeometry.SegmentationToleranceType.MaximumAngle
            geometry = QgsGeometry(geometry.constGet().segmentize(_ARC_STEP, kind))
            if self.metre:
                geometry = self._denser(geometry)
        if self.transform is not None:
            self._to_lonlat(geometry, feature)
        return self._flat(geometry).asWkb().data()

    @staticmethod
    def _of_one_kind(geometry):
        if geometry.type() != Qgis.GeometryType.Unknown:
            return geometry
        for kind in (Qgis.GeometryType.Polygon, Qgis.GeometryType.Line, Qgis.GeometryType.Point):
            parts = QgsGeometry(geometry)
            if parts.convertGeometryCollectionToSubclass(kind) and not parts.isEmpty():
                return parts
        return geometry

    def point(self, feature):
        """(x, y) of a point, or of the middle of a multipoint; NaN for an empty one."""
        geometry = feature.geometry()
        if geometry.isEmpty():
            return math.nan, math.nan
        if geometry.type() != Qgis.GeometryType.Point:
            raise self._not_of_type(geometry, feature)
        if self.transform is not None:
            self._to_lonlat(geometry, feature)
        points = [(point.x(), point.y()) for point in geometry.vertices()]
        return points[0] if len(points) == 1 else mean_direction(points)

    def _polygons(self, geometry, feature):
        """The geometry as a polygon or multipolygon with straight edges, with Z and M if any."""
        flat = QgsWkbTypes.flatType(geometry.wkbType())
        if flat in (Qgis.WkbType.Polygon, Qgis.WkbType.MultiPolygon):
            return geometry
        if flat in (Qgis.WkbType.CurvePolygon, Qgis.WkbType.MultiSurface):
            kind = QgsAbstractGeometry.SegmentationToleranceType.MaximumAngle
            return QgsGeometry(geometry.constGet().segmentize(_ARC_STEP, kind))
        if flat == Qgis.WkbType.Triangle:
            return QgsGeometry(geometry.constGet().surfaceToPolygon())
        if flat == Qgis.WkbType.GeometryCollection:
            parts = QgsGeometry(geometry)
            polygons = Qgis.GeometryType.Polygon
            if parts.convertGeometryCollectionToSubclass(polygons) and not parts.isEmpty():
                return parts
        raise self._not_of_type(geometry, feature)

    def _denser(self, geometry):
        box = geometry.boundingBox()
        size = math.hypot(box.width(), box.height()) / self.metre
        if not math.isfinite(size) or size == 0.0:
            return geometry
        step = min(MAX_EDGE_M, math.sqrt(_EDGE_PER_SIZE_M * size))
        # A stray vertex light years away must not eat the memory: the world has 40,000 km.
        return geometry.densifyByDistance(max(step, size / _MAX_STEPS) * self.metre)

    def _to_lonlat(self, geometry, feature):
        """Transform in place. PROJ fails by exception, by result or by infinite coordinates."""
        try:
            failed = geometry.transform(self.transform) != Qgis.GeometryOperationResult.Success
        except QgsCsException:
            failed = True
        if failed or not geometry.boundingBox().isFinite():
            raise QgsProcessingException(
                tr(
                    "Feature {feature} of layer “{layer}” cannot be brought to longitude and"
                    " latitude: check its coordinates and the layer's coordinate reference system."
                ).format(feature=feature.id(), layer=self.layer)
            )

    def _not_of_type(self, geometry, feature):
        return QgsProcessingException(
            tr(
                "Feature {feature} of layer “{layer}” has a geometry of type {type}, which cannot"
                " be used here: remove it, or select the features to use."
            ).format(
                feature=feature.id(),
                layer=self.layer,
                type=QgsWkbTypes.displayString(geometry.wkbType()),
            )
        )

    @staticmethod
    def _flat(geometry):
        flat = QgsGeometry(geometry.constGet().clone())
        flat.get().dropZValue()
        flat.get().dropMValue()
        return flat


def mean_direction(points):
    """The middle of points (degrees) as the mean of their unit vectors."""
    lon, lat = np.radians(np.array(points, dtype=np.float64)).T
    x = np.mean(np.cos(lat) * np.cos(lon))
    y = np.mean(np.cos(lat) * np.sin(lon))
    z = np.mean(np.sin(lat))
    return math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))
