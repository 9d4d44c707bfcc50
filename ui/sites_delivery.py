"""What leaves a panel with a table of sites, beside what leaves all panels."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import Qt

from ..processing.overlap_output import KEY_FIELDS
from ..processing.writing import DECIMAL, TEXT, fields_of
from .delivery import Delivery
from .overlap_models import target_title
from .table_export import Sheet


class SitesDelivery(Delivery):
    """Gives the table of sites away, and the whole table of the algorithm."""

    TABLE_FIELDS = ()  # those of the result TABLE

    def copy(self):
        """The table as shown, or its selected rows, with tabs: for a spreadsheet."""
        model, view = self._dock.matrix_model, self._dock.matrix
        rows = sorted(index.row() for index in view.selectionModel().selectedRows())
        if len(rows) < 2:
            rows = range(model.rowCount())
        columns = range(model.columnCount())
        lines = [[model.headerData(c, Qt.Orientation.Horizontal) for c in columns]]
        for row in rows:
            site = int(model.order[row])
            name = model.result.names[site] or model.result.ids[site]
            lines.append([name, *(model.value(site, c - 1) for c in columns if c)])
        self._copy_lines(lines)

    def write_csv(self, path):
        """The table of the algorithm TABLE, row by row."""
        self._write(path, [self._table_sheet()])

    def _table_sheet(self):
        return self._sheet("table", "TABLE", self.TABLE_FIELDS)


def sites_sheet(found):
    """The matrix of an :class:`~.overlap_result.OverlapResult` as it is."""
    columns = ((name, DECIMAL) for name in column_names(found.targets))
    fields = fields_of((("site_id", TEXT), ("site_name", TEXT), *columns))
    return Sheet("sites_km2", fields, _matrix_rows(found))


def _matrix_rows(found):
    km2 = found.matrix()[0]
    for row, (own, name) in enumerate(zip(found.ids, found.names)):
        yield (own, name, *(None if np.isnan(n) else float(n) for n in km2[row]))


def column_names(targets):
    """Unique names, whatever case; two overlays of one class stay apart."""
    names, taken = [], {name for name, _ in KEY_FIELDS}
    for target in targets:
        base = target_title(target)
        if target.overlay_class is not None:
            base = f"{target.overlay}: {target.overlay_class}"
        name, number = base, 1
        while name.casefold() in taken:
            number += 1
            name = f"{base} ({number})"
        taken.add(name.casefold())
        names.append(name)
    return names
