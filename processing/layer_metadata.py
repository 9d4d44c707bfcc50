"""What QGIS knows of a layer's origin: its date, licence and attribution, for the reports.

It stands in the layer's metadata (Layer Properties, Metadata), which QGIS keeps in the project, in
the tables of a GeoPackage, or in a .qmd file beside other files.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import Qgis, QgsLayerMetadata, QgsMapLayer
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtXml import QDomDocument


@dataclass(frozen=True)
class Origin:
    """Where a layer comes from; None is what its metadata do not say.

    Attributes:
        date: ISO 8601, see :func:`date_of`.
        licence: the licences, separated by commas.
        attribution: the rights (whom to name), separated by semicolons.
    """

    date: str | None
    licence: str | None
    attribution: str | None


def origin_of(layer: QgsMapLayer) -> Origin:
    """The origin of a layer. Call it in the layer's own thread; the layer is not changed."""
    origin = stated_origin(layer.metadata())
    if origin == Origin(None, None, None):
        # The desktop reads the .qmd file when a layer is added; for a path Processing does not.
        origin = stated_origin(_metadata_beside(layer.metadataUri()))
    return origin


def stated_origin(metadata: QgsLayerMetadata) -> Origin:
    """The origin that metadata state."""
    return Origin(
        date=date_of(metadata),
        licence=_joined(metadata.licenses(), ", "),
        attribution=_joined(metadata.rights(), "; "),
    )


def date_of(metadata: QgsLayerMetadata) -> str | None:
    """The time the data stand for: the temporal extent; where there is none, the day of the last
    revision, else of publication, else of creation. A year is written "2026", a month "2017-12",
    a day "2017-12-05", any other time by its two ends, "2017-12-05/2018-01-03".
    """
    ranges = metadata.extent().temporalExtents()
    if ranges:
        starts = [one.begin().date() for one in ranges]
        ends = [one.end().date() for one in ranges]
        # A range without an end (or a start) leaves the whole open.
        start = min(starts) if all(day.isValid() for day in starts) else QDate()
        end = max(ends) if all(day.isValid() for day in ends) else QDate()
        if start.isValid() or end.isValid():
            return _interval(start, end)
    kinds = Qgis.MetadataDateType
    for kind in (kinds.Revised, kinds.Published, kinds.Created):
        day = metadata.dateTime(kind).date()
        if day.isValid():
            return _iso(day)
    return None


def _metadata_beside(uri: str) -> QgsLayerMetadata:
    metadata = QgsLayerMetadata()
    path = Path(uri)
    if path.suffix.lower() == ".qmd" and path.is_file():
        document = QDomDocument()
        # Bytes: the file says itself how it is encoded.
        if document.setContent(path.read_bytes())[0]:
            metadata.readMetadataXml(document.documentElement())
    return metadata


def _interval(start: QDate, end: QDate) -> str:
    if start == end:
        return _iso(start)
    if start.isValid() and start.dayOfYear() == 1 and end == QDate(start.year(), 12, 31):
        return _iso(start)[:4]
    if start.isValid() and start.day() == 1 and end == start.addMonths(1).addDays(-1):
        return _iso(start)[:7]
    return f"{_iso(start) or '..'}/{_iso(end) or '..'}"


def _iso(day: QDate) -> str:
    return day.toString(Qt.DateFormat.ISODate)


def _joined(texts, separator) -> str | None:
    return separator.join(text.strip() for text in texts if text.strip()) or None
