"""What leaves the overlap panel: result layers, the clipboard, CSV, XLSX, the HTML report."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
from qgis.core import Qgis, QgsProcessingFeedback, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QLocale, QObject, QUrl
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from ..core.errors import Cancelled
from ..processing.algorithms.overlap import STYLES
from ..processing.i18n import tr
from ..processing.overlap_output import KEY_FIELDS, TABLE_FIELDS
from ..processing.spreadsheets import harmless
from ..processing.styling import StylePostProcessor
from ..processing.writing import DECIMAL, TEXT, fields_of
from .overlap_models import target_title
from .overlap_result import read_rows
from .runner import BackgroundCall
from .table_export import Sheet, write_sheets

_FOLDER = "transboundary_planner/export_folder"


class OverlapDelivery(QObject):
    """Gives the result of an :class:`~.overlap_controller.OverlapController` away."""

    def __init__(self, controller, iface):
        super().__init__(controller)
        self._controller, self._dock, self._iface = controller, controller.dock, iface
        self._result, self._writing, self._report = None, None, ""
        dock = self._dock
        dock.add_layers.clicked.connect(self.add_layers)
        dock.copy.clicked.connect(self.copy)
        dock.export_csv.triggered.connect(self._ask_csv)
        dock.export_xlsx.triggered.connect(self._ask_xlsx)
        dock.export_report.triggered.connect(self._ask_report)
        controller.runner.failed.connect(self._no_report)
        controller.runner.cancelled.connect(self._no_report)

    def set_result(self, result):
        """The result that is shown now, or None."""
        self._result = result
        self._dock.add_layers.setEnabled(result is not None)
        if result is None:
            self._report = ""
        if result is not None and self._report:
            path, self._report = self._report, ""
            self._tell(tr("Report written"), path)

    def unload(self):
        if self._writing is not None:
            self._writing.forget()
            self._writing = None

    # --- layers and clipboard ---------------------------------------------------------------

    def add_layers(self):
        """Result layers as a group on top of the project, styled."""
        project, feedback = QgsProject.instance(), QgsProcessingFeedback(False)
        layers = [(name, self._result.layer(name)) for name in ("PIECES", "OUTPUT", "TABLE")]
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

    def copy(self):
        """The table as shown, or its selected rows, with tabs: for a spreadsheet."""
        model, view = self._dock.matrix_model, self._dock.matrix
        rows = sorted(index.row() for index in view.selectionModel().selectedRows())
        if len(rows) < 2:
            rows = range(model.rowCount())
        point = QLocale().decimalPoint()
        targets = self._result.digest.targets
        lines = ["\t".join([tr("Site"), *(_clean(target_title(t)) for t in targets)])]
        for row in rows:
            site = int(model.order[row])
            numbers = (model.value(site, column) for column in range(len(targets)))
            texts = ("" if np.isnan(n) else f"{n:.6f}".replace(".", point) for n in numbers)
            name = self._result.digest.names[site] or self._result.digest.ids[site]
            lines.append("\t".join([harmless(_clean(name)), *texts]))
        QApplication.clipboard().setText("\n".join(lines) + "\n")
        self._say(tr("Copied: {count} rows").format(count=len(lines) - 1), Qgis.MessageLevel.Info)

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
        names = _column_names(found.targets)
        matrix = Sheet(
            "sites_km2",
            fields_of((("site_id", TEXT), ("site_name", TEXT), *((n, DECIMAL) for n in names))),
            _matrix_rows(found),
        )
        self._write(path, [totals, matrix, self._table_sheet()])

    def write_report(self, path):
        """The algorithm writes its report itself: it runs once more, and its result is shown."""
        if self._controller.missing():
            self._say(self._controller.missing(), Qgis.MessageLevel.Warning)
            return
        if self._controller.runner.is_running():
            self._say(tr("A run is on: wait for it or cancel it."), Qgis.MessageLevel.Warning)
            return
        self._report = str(path)
        request = self._controller.ask()
        request = replace(request, parameters={**request.parameters, "REPORT": str(path)})
        self._controller.start(request)

    def _table_sheet(self):
        source = self._result.sources["TABLE"]
        names = [name for name, _ in TABLE_FIELDS]
        return Sheet("table", fields_of(TABLE_FIELDS), read_rows(source, names))

    def _write(self, path, sheets):
        if self._writing is not None:
            self._say(tr("A file is being written: wait for it."), Qgis.MessageLevel.Warning)
            return

        def done(_, error):
            self._writing = None
            if error is None:
                self._tell(tr("Table written"), path)
            elif not isinstance(error, Cancelled):
                reason = getattr(error, "strerror", None) or error
                text = tr("{path} could not be written ({reason}): choose another place.")
                self._say(text.format(path=path, reason=reason), Qgis.MessageLevel.Critical)

        self._writing = BackgroundCall(
            tr("Writing {path}").format(path=path),
            lambda task: write_sheets(path, sheets, task.isCanceled),
            done,
        )
        self._writing.start()

    def _ask_csv(self):
        self._ask(tr("Table as CSV"), "overlap.csv", "CSV (*.csv)", self.write_csv)

    def _ask_xlsx(self):
        self._ask(tr("Workbook"), "overlap.xlsx", "XLSX (*.xlsx)", self.write_xlsx)

    def _ask_report(self):
        self._ask(tr("Report"), "overlap.html", "HTML (*.html)", self.write_report)

    def _ask(self, title, name, kinds, write):
        settings = QgsSettings()
        folder = settings.value(_FOLDER, str(Path.home()))
        path, _ = QFileDialog.getSaveFileName(self._dock, title, os.path.join(folder, name), kinds)
        if not path:
            return
        if Path(path).suffix.lower() != Path(name).suffix:
            path += Path(name).suffix
        settings.setValue(_FOLDER, str(Path(path).parent))
        write(path)

    def _no_report(self, *_):
        self._report = ""

    # --- messages ---------------------------------------------------------------------------

    def _say(self, text, level):
        self._iface.messageBar().pushMessage(self._dock.windowTitle(), text, level)

    def _tell(self, text, path):
        """A file is there: with a link to it."""
        url = QUrl.fromLocalFile(str(path)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
        link = f'<a href="{url}">{_escaped(Path(path).name)}</a>'
        self._say(f"{text}: {link}", Qgis.MessageLevel.Success)


def _matrix_rows(found):
    km2 = found.matrix()[0]
    for row, (own, name) in enumerate(zip(found.ids, found.names)):
        yield (own, name, *(None if np.isnan(n) else float(n) for n in km2[row]))


def _column_names(targets):
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


def _clean(text):
    return " ".join(str(text).split())


def _escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
