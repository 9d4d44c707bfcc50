"""What leaves the joint-reserve panel: the pairs, and the reserve that was made of them."""

from __future__ import annotations

from qgis.core import Qgis, QgsProcessingFeedback, QgsProject
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtWidgets import QApplication

from ..processing.algorithms.borderpairs import STYLES as PAIR_STYLES
from ..processing.algorithms.jointreserve import STYLES as RESERVE_STYLES
from ..processing.borderpairs_output import BORDER_FIELDS, PAIR_FIELDS
from ..processing.i18n import tr
from ..processing.jointreserve_output import (
    COMPONENT_FIELDS,
    MOVED_FIELDS,
    RESERVE_FIELDS,
    SHARED_FIELDS,
    TABLE_FIELDS,
)
from ..processing.spreadsheets import harmless
from ..processing.styling import StylePostProcessor
from ..processing.writing import fields_of
from .delivery import Delivery, clean
from .overlap_result import read_rows
from .reserve_models import ground_title
from .table_export import Sheet


class _JointDelivery(Delivery):
    """Both do the same with other layers; ``face`` has the buttons."""

    NAME, LAYERS, HIDDEN, STYLES = "", (), (), {}

    def __init__(self, controller, iface):
        super().__init__(controller, iface)
        face = self._dock
        face.add_layers.clicked.connect(self.add_layers)
        face.copy.clicked.connect(self.copy)
        face.export_csv.triggered.connect(self._ask_csv)
        face.export_xlsx.triggered.connect(self._ask_xlsx)
        face.export_report.triggered.connect(self._ask_report)

    def set_result(self, result):
        super().set_result(result)
        self._dock.add_layers.setEnabled(result is not None)

    def title(self) -> str:
        """The group of the result layers."""
        raise NotImplementedError

    def add_layers(self):
        """Result layers as a group on top of the project, styled."""
        project, feedback = QgsProject.instance(), QgsProcessingFeedback(False)
        layers = [(name, self._result.layer(name)) for name in self.LAYERS]
        group = project.layerTreeRoot().insertGroup(0, self.title())
        for name, layer in layers:
            if layer is None or project.addMapLayer(layer, False) is None:
                continue
            StylePostProcessor(self.STYLES[name]).postProcessLayer(layer, None, feedback)
            node = group.addLayer(layer)
            node.setExpanded(False)
            node.setItemVisibilityChecked(name not in self.HIDDEN)
        self._dock.add_layers.setEnabled(False)

    def _clip(self, head, rows):
        lines = ["\t".join(head)]
        lines += ["\t".join(harmless(clean(cell)) for cell in row) for row in rows]
        QApplication.clipboard().setText("\n".join(lines) + "\n")
        self._say(tr("Copied: {count} rows").format(count=len(lines) - 1), Qgis.MessageLevel.Info)

    def _sheet(self, title, output, columns):
        names = [name for name, _ in columns]
        return Sheet(title, fields_of(columns), read_rows(self._result.sources[output], names))

    def _ask_csv(self):
        self._ask(tr("Table as CSV"), f"{self.NAME}.csv", "CSV (*.csv)", self.write_csv)

    def _ask_xlsx(self):
        self._ask(tr("Workbook"), f"{self.NAME}.xlsx", "XLSX (*.xlsx)", self.write_xlsx)

    def _ask_report(self):
        self._ask(tr("Report"), f"{self.NAME}.html", "HTML (*.html)", self.write_report)


class PairsDelivery(_JointDelivery):
    """Gives the pairs away."""

    NAME, STYLES = "borderpairs", PAIR_STYLES
    LAYERS, HIDDEN = ("OUTPUT", "UNPAIRED", "SITES", "BORDERS"), ()
    TABLES, FILE = {"OUTPUT": "pairs"}, "borderpairs.gpkg"

    def title(self):
        return tr("Border pairs")

    def copy(self):
        """The selected pairs, or all that are shown."""
        model, found = self._dock.pairs_model, self._result.digest
        pairs = self._dock.pairs.selected_pairs()
        if len(pairs) < 2:
            pairs = model.rows[model.rows >= 0]
        head = [tr("Border"), tr("Site"), tr("Site"), tr("Distance, m"), tr("Shared, km")]
        rows = (
            (
                found.borders[found.border[pair]].title,
                *model.titles(pair),
                _number(found.distance_m[pair]),
                _number(found.shared_km[pair]),
            )
            for pair in pairs
        )
        self._clip(head, rows)

    def write_csv(self, path):
        """The pairs, as the algorithm has them."""
        self._write(path, [self._sheet("pairs", "OUTPUT", PAIR_FIELDS)])

    def write_xlsx(self, path):
        """Two sheets: borders and pairs."""
        borders = self._sheet("borders", "BORDERS", BORDER_FIELDS)
        self._write(path, [borders, self._sheet("pairs", "OUTPUT", PAIR_FIELDS)])


class ReserveDelivery(_JointDelivery):
    """Gives the reserve away."""

    NAME, STYLES = "jointreserve", RESERVE_STYLES
    LAYERS, HIDDEN = ("SHARED", "MOVED", "OUTPUT", "COMPONENTS", "TABLE"), ("COMPONENTS",)
    TABLES, FILE = {"OUTPUT": "reserve"}, "jointreserve.gpkg"

    def title(self):
        return tr("Joint reserve")

    def copy(self):
        """The areas by country."""
        head = [tr("Country"), tr("km²"), tr("Share"), tr("Expected")]
        rows = (
            (ground_title(one.country), *map(_number, (one.km2, one.share, one.expected)))
            for one in self._result.digest.countries
        )
        self._clip(head, rows)

    def write_csv(self, path):
        """The table of the algorithm."""
        self._write(path, [self._sheet("table", "TABLE", TABLE_FIELDS)])

    def write_xlsx(self, path):
        """The reserve, its sites, its borders, what was moved, and the table of measures."""
        sheets = (
            ("reserve", "OUTPUT", RESERVE_FIELDS),
            ("sites", "COMPONENTS", COMPONENT_FIELDS),
            ("shared_borders", "SHARED", SHARED_FIELDS),
            ("ground_moved", "MOVED", MOVED_FIELDS),
            ("table", "TABLE", TABLE_FIELDS),
        )
        self._write(path, [self._sheet(*one) for one in sheets])


def _number(value):
    """For a spreadsheet of the user's language; nothing where there is none."""
    if value is None or value != value:
        return ""
    return f"{value:.6f}".replace(".", QLocale().decimalPoint())
