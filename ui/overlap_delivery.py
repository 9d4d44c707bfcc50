"""What leaves the overlap panel: result layers, the clipboard, CSV, XLSX, the HTML report."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback, QgsProject

from ..processing.algorithms.overlap import STYLES
from ..processing.i18n import tr
from ..processing.overlap_output import TABLE_FIELDS
from ..processing.styling import StylePostProcessor
from ..processing.writing import DECIMAL, TEXT, fields_of
from .delivery import Delivery, column_names, matrix_rows
from .overlap_result import read_rows
from .table_export import Sheet


class OverlapDelivery(Delivery):
    """Gives the result of an :class:`~.overlap_controller.OverlapController` away."""

    LAYERS, FILE = ("PIECES", "OUTPUT", "TABLE"), "overlap.gpkg"
    TABLES = {"OUTPUT": "sites", "TABLE": "overlap"}  # noqa: RUF012

    def __init__(self, controller, iface):
        super().__init__(controller, iface)
        dock = self._dock
        dock.add_layers.clicked.connect(self.add_layers)
        dock.copy.clicked.connect(self.copy)
        dock.export_csv.triggered.connect(self._ask_csv)
        dock.export_xlsx.triggered.connect(self._ask_xlsx)
        dock.export_report.triggered.connect(self._ask_report)

    def set_result(self, result):
        super().set_result(result)
        self._dock.add_layers.setEnabled(result is not None)

    # --- layers ---------------------------------------------------------------------------

    def add_layers(self):
        """Result layers as a group on top of the project, styled."""
        project, feedback = QgsProject.instance(), QgsProcessingFeedback(False)
        layers = [(name, self._result.layer(name)) for name in self.LAYERS]
        group = project.layerTreeRoot().insertGroup(0, tr("Overlap"))
        for name, layer in layers:
            if layer is None or project.addMapLayer(layer, False) is None:
                continue
            StylePostProcessor(STYLES[name]).postProcessLayer(layer, None, feedback)
            node = group.addLayer(layer)
            node.setExpanded(False)
            # The pieces lie over the sites and hide what these say.
            node.setItemVisibilityChecked(name != "PIECES")
        self._dock.add_layers.setEnabled(False)

    # --- files ------------------------------------------------------------------------------

    def write_csv(self, path):
        """The table of the algorithm TABLE, row by row."""
        self._write(path, [self._table_sheet()])

    def write_xlsx(self, path):
        """Three sheets: the totals by country, the matrix as it is, and the whole table."""
        found = self._result.digest
        totals = Sheet(
            "totals",
            fields_of(
                (("country", TEXT), ("overlap_km2", DECIMAL), ("pct_in_country", DECIMAL))
                + (("illustrative_km2", DECIMAL),)
            ),
            [(t.country, t.km2, t.pct_in_country, t.illustrative_km2) for t in found.totals],
        )
        names = column_names(found.targets)
        matrix = Sheet(
            "sites_km2",
            fields_of((("site_id", TEXT), ("site_name", TEXT), *((n, DECIMAL) for n in names))),
            matrix_rows(found),
        )
        self._write(path, [totals, matrix, self._table_sheet()])

    def _table_sheet(self):
        source = self._result.sources["TABLE"]
        names = [name for name, _ in TABLE_FIELDS]
        return Sheet("table", fields_of(TABLE_FIELDS), read_rows(source, names))

    def _ask_csv(self):
        self._ask(tr("Table as CSV"), "overlap.csv", "CSV (*.csv)", self.write_csv)

    def _ask_xlsx(self):
        self._ask(tr("Workbook"), "overlap.xlsx", "XLSX (*.xlsx)", self.write_xlsx)

    def _ask_report(self):
        self._ask(tr("Report"), "overlap.html", "HTML (*.html)", self.write_report)
