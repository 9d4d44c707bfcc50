"""What leaves the buffer-zone panel: layers in the chosen colours, CSV, XLSX, the HTML report."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsProcessingFeedback, QgsProject
from qgis.PyQt.QtCore import Qt

from ..processing.i18n import tr
from ..processing.styling import StylePostProcessor
from ..processing.writing import DECIMAL, TEXT, fields_of
from ..processing.zones_output import TABLE_FIELDS
from ..processing.zones_style import zones_renderer
from .delivery import Delivery, column_names, matrix_rows
from .overlap_result import Target, read_rows
from .table_export import Sheet


class ZonesDelivery(Delivery):
    """Gives the result of a :class:`~.zones_controller.ZonesController` away."""

    LAYERS, FILE = ("OUTPUT", "TABLE"), "zones.gpkg"
    TABLES = {"OUTPUT": "zones"}  # noqa: RUF012

    def __init__(self, controller, iface):
        super().__init__(controller, iface)
        self.made = False
        dock = self._dock
        dock.make_layers.clicked.connect(self.make_layers)
        dock.copy.clicked.connect(self.copy)
        dock.export_csv.triggered.connect(self._ask_csv)
        dock.export_xlsx.triggered.connect(self._ask_xlsx)
        dock.export_report.triggered.connect(self._ask_report)

    def set_result(self, result):
        super().set_result(result)
        self.made = False  # the result is in the project as layers
        self._dock.make_layers.setEnabled(result is not None)

    def add_layers(self):
        self.make_layers()

    def make_layers(self):
        """Zones and table as a group on top of the project; the preview gives way to them."""
        project, feedback = QgsProject.instance(), QgsProcessingFeedback(False)
        note = self._controller.request.note
        colours = self._dock.zones.colours()
        group = project.layerTreeRoot().insertGroup(0, tr("Buffer zones"))
        for name in self.LAYERS:
            layer = self._result.layer(name)
            if layer is None or project.addMapLayer(layer, False) is None:
                continue
            if name == "OUTPUT":
                layer.setName(tr("Zones of {layer}").format(layer=note["layer"]))
                layer.setRenderer(zones_renderer(note["zones"], colours))
            else:
                StylePostProcessor("zones_table").postProcessLayer(layer, None, feedback)
            group.addLayer(layer).setExpanded(name == "OUTPUT")
        self._dock.make_layers.setEnabled(False)
        self.made = True
        self._controller.look_again()

    def copy(self):
        """The table of sites, or that of zones by country where all sites have common zones."""
        if self._result.digest.sites is not None:
            super().copy()
        else:
            model = self._dock.table_model
            columns = range(model.columnCount())
            lines = [[model.headerData(c, Qt.Orientation.Horizontal) for c in columns]]
            for row in range(model.rowCount()):
                lines.append([model.data(model.index(row, 0)), *model.values(row)])
            self._copy_lines(lines)

    def write_csv(self, path):
        """The table of the algorithm TABLE, row by row."""
        self._write(path, [self._table_sheet()])

    def write_xlsx(self, path):
        """Zones by country, sites by zone where they have their own, the whole table."""
        found = self._result.digest
        grid = found.grid
        codes = [Target(code or tr("km²"), None, "overlay") for code in grid.countries]
        names = column_names(codes)
        rows = [
            (name, *map(_value, grid.km2[n]), _value(grid.km2[n].sum()), _value(grid.across[n]))
            for n, name in enumerate(grid.names)
        ]
        columns = [("zone", TEXT), *((f"{name}_km2", DECIMAL) for name in names)]
        columns += [("area_km2", DECIMAL), ("across_km2", DECIMAL)]
        sheets = [Sheet("zones", fields_of(columns), rows)]
        if found.sites is not None:
            names = column_names(found.sites.targets)
            fields = (("site_id", TEXT), ("site_name", TEXT), *((n, DECIMAL) for n in names))
            sheets.append(Sheet("sites_km2", fields_of(fields), matrix_rows(found.sites)))
        self._write(path, [*sheets, self._table_sheet()])

    def _table_sheet(self):
        source = self._result.sources["TABLE"]
        names = [name for name, _ in TABLE_FIELDS]
        return Sheet("table", fields_of(TABLE_FIELDS), read_rows(source, names))

    def _ask_csv(self):
        self._ask(tr("Table as CSV"), "zones.csv", "CSV (*.csv)", self.write_csv)

    def _ask_xlsx(self):
        self._ask(tr("Workbook"), "zones.xlsx", "XLSX (*.xlsx)", self.write_xlsx)

    def _ask_report(self):
        self._ask(tr("Report"), "zones.html", "HTML (*.html)", self.write_report)


def _value(number):
    return None if np.isnan(number) else float(number)
