"""Writing tables to CSV and XLSX in a worker thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsFeature, QgsFields

from ..processing.i18n import tr
from ..processing.spreadsheets import without_formulas
from .whole_files import options_for, staged, write_table

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
    driver = _DRIVERS[Path(path).suffix.lower()]
    schema = (Qgis.WkbType.NoGeometry, QgsCoordinateReferenceSystem())
    with staged(path) as place:
        for sheet in sheets:
            options = options_for(driver, sheet.name)
            options.fileEncoding = "UTF-8"
            features = _features(sheet.rows, driver)
            write_table(place, options, (sheet.fields, *schema), features, is_cancelled)


def _features(rows, driver):
    for number, row in enumerate(rows):
        if number == _MOST_ROWS_OF_A_SHEET and driver == "XLSX":
            raise OSError(tr("a sheet holds no more than {count} rows").format(count=number))
        feature = QgsFeature()
        feature.setAttributes(list(row))
        yield without_formulas(feature)
