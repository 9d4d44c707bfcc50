"""Writing tables to CSV and XLSX in a worker thread: complete, or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFields,
    QgsVectorFileWriter,
)

from ..core.errors import Cancelled
from ..processing.i18n import tr
from ..processing.spreadsheets import without_formulas

_CANCEL_EVERY = 1000
_DRIVERS = {".csv": "CSV", ".xlsx": "XLSX"}
_MOST_ROWS_OF_A_SHEET = 1_048_575  # and its head


@dataclass
class Sheet:
    """A table: its name, its fields and its rows (Python values, None for no data)."""

    name: str
    fields: QgsFields
    rows: object


def write_sheets(path, sheets, is_cancelled) -> None:
    """Write sheets to ``path``; a CSV takes one. A file that is there is replaced at the end.

    Raises:
        OSError: it could not be written.
        Cancelled: nothing has changed then.
    """
    path = Path(path)
    folder = Path(tempfile.mkdtemp(prefix=".transboundary_", dir=path.parent))
    try:
        staged = folder / path.name
        for sheet in sheets:
            _write(staged, sheet, is_cancelled)
        os.replace(staged, path)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _write(path, sheet, is_cancelled):
    actions = QgsVectorFileWriter.ActionOnExistingFile
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = _DRIVERS[path.suffix.lower()]
    options.fileEncoding = "UTF-8"
    options.layerName = sheet.name
    options.actionOnExistingFile = actions.CreateOrOverwriteFile
    if path.exists():
        options.actionOnExistingFile = actions.CreateOrOverwriteLayer
    writer = QgsVectorFileWriter.create(
        str(path),
        sheet.fields,
        Qgis.WkbType.NoGeometry,
        QgsCoordinateReferenceSystem(),
        QgsCoordinateTransformContext(),
        options,
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise OSError(writer.errorMessage())
    for number, row in enumerate(sheet.rows):
        if number % _CANCEL_EVERY == 0 and is_cancelled():
            raise Cancelled
        if number == _MOST_ROWS_OF_A_SHEET and options.driverName == "XLSX":
            raise OSError(tr("a sheet holds no more than {count} rows").format(count=number))
        feature = QgsFeature()
        feature.setAttributes(list(row))
        if not writer.addFeature(without_formulas(feature)):
            raise OSError(writer.errorMessage())
    if not writer.flushBuffer():
        raise OSError(writer.errorMessage())
    del writer  # the file is closed by the destructor
