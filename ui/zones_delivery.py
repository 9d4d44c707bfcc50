"""What leaves the buffer-zone panel: layers in the chosen colours, CSV, XLSX, the HTML report."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import Qt

from ..processing.i18n import tr
from ..processing.writing import DECIMAL, TEXT, fields_of
from ..processing.zones_output import TABLE_FIELDS as ZONES_FIELDS
from ..processing.zones_style import zones_renderer
from .overlap_result import Target
from .sites_delivery import SitesDelivery, column_names, sites_sheet
from .table_export import Sheet


class ZonesDelivery(SitesDelivery):
    """Gives the result of a :class:`~.zones_controller.ZonesController` away."""

    NAME, TABLE_FIELDS = "zones", ZONES_FIELDS
    LAYERS, OPEN = ("OUTPUT", "TABLE"), ("OUTPUT",)
    STYLES, TABLES = {"TABLE": "zones_table"}, {"OUTPUT": "zones"}

    def __init__(self, controller, iface):
        super().__init__(controller, iface)
        self.made = False  # the result is in the project as layers

    def set_result(self, result):
        super().set_result(result)
        self.made = False

    def adding(self):
        return self._dock.make_layers

    def title(self):
        return tr("Buffer zones")

    def add_layers(self):
        """Zones and table as a group on top of the project; the preview gives way to them."""
        super().add_layers()
        self.made = True
        self._controller.look_again()

    def style(self, name, layer):
        if name != "OUTPUT":
            super().style(name, layer)
            return
        note = self._controller.request.note
        layer.setName(tr("Zones of {layer}").format(layer=note["layer"]))
        layer.setRenderer(zones_renderer(note["zones"], self._dock.zones.colours()))

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
            sheets.append(sites_sheet(found.sites))
        self._write(path, [*sheets, self._table_sheet()])


def _value(number):
    return None if np.isnan(number) else float(number)
