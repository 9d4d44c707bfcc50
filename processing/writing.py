"""Fields and geometries of results."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsField,
    QgsFields,
    QgsGeometry,
)
from qgis.PyQt.QtCore import QMetaType

TEXT, DECIMAL, WHOLE_NUMBER, YES_NO = (
    QMetaType.Type.QString,
    QMetaType.Type.Double,
    QMetaType.Type.LongLong,
    QMetaType.Type.Bool,
)
# Counts and years; QGIS writes a long whole number into CSV and Shapefile as a text.
SHORT_NUMBER = QMetaType.Type.Int
REJECTED_FIELDS = (("layer", TEXT), ("feature_id", WHOLE_NUMBER), ("reason", TEXT))


def fields_of(columns) -> QgsFields:
    """Fields of (name, type) pairs."""
    fields = QgsFields()
    for name, kind in columns:
        fields.append(QgsField(name, kind))
    return fields


def polygon_of(geom) -> QgsGeometry:
    """A shapely polygon as a multipolygon of QGIS."""
    geometry = QgsGeometry()
    geometry.fromWkb(geom.wkb)
    return as_multi(geometry)


def line_of(geom) -> QgsGeometry:
    """A shapely line as a multiline of QGIS."""
    geometry = QgsGeometry()
    geometry.fromWkb(geom.wkb)
    return as_multi(geometry)


def as_multi(geometry: QgsGeometry) -> QgsGeometry:
    """The geometry as one of several parts; a missing one as it is."""
    multi = QgsGeometry(geometry)
    return multi if multi.convertToMultiType() else geometry


def write_rows(outputs, name, columns, rows):
    """A table without geometry, if it was asked for."""
    fields = fields_of(columns)
    sink = outputs.open(name, fields, Qgis.WkbType.NoGeometry, QgsCoordinateReferenceSystem())
    if sink is None:
        return
    for row in rows:
        sink.add_row(list(row))


def write_rejected(outputs, name, rejected):
    """The features that were left out, with the reason."""
    rows = ((row.layer, row.feature, row.reason) for row in rejected)
    write_rows(outputs, name, REJECTED_FIELDS, rows)
