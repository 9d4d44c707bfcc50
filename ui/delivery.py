"""What leaves a panel: what all panels need to give files away and to say so."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
from qgis.core import Qgis, QgsProject, QgsSettings, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import QLocale, QObject, Qt, QUrl
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from ..core.errors import Cancelled
from ..core.plan.gpkg_files import holds_a_plan
from ..processing.i18n import tr
from ..processing.overlap_output import KEY_FIELDS
from ..processing.spreadsheets import harmless
from .layer_keeping import address, is_open, keeping, write_layers
from .overlap_models import target_title
from .runner import BackgroundCall
from .table_export import write_sheets

_FOLDER = "transboundary_planner/export_folder"


class Delivery(QObject):
    """Gives the result of a :class:`~.panel_controller.PanelController` away.

    ``LAYERS`` are the outputs that become layers, ``TABLES`` their names in a GeoPackage where
    these are not those of the outputs.
    """

    LAYERS, TABLES, FILE = (), {}, "layers.gpkg"

    def __init__(self, controller, iface):
        super().__init__(controller)
        self._controller, self._dock, self._iface = controller, controller.dock, iface
        self._result, self._writing, self._report = None, None, ""
        controller.runner.failed.connect(self._no_report)
        controller.runner.cancelled.connect(self._no_report)
        self._dock.export_layers.triggered.connect(self._ask_layers)

    def set_result(self, result):
        """The result that is shown now, or None."""
        self._result = result
        if result is None:
            self._report = ""
        if result is not None and self._report:
            path, self._report = self._report, ""
            self._tell(tr("Report written"), path)

    def unload(self):
        if self._writing is not None:
            self._writing.forget()
            self._writing = None

    # --- clipboard -------------------------------------------------------------------------

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

    def _copy_lines(self, lines):
        """Rows of texts and numbers, the head first, onto the clipboard."""
        point = QLocale().decimalPoint()

        def text(value):
            if isinstance(value, str):
                return harmless(clean(value))
            return "" if np.isnan(value) else f"{value:.6f}".replace(".", point)

        QApplication.clipboard().setText(
            "".join("\t".join(text(value) for value in line) + "\n" for line in lines)
        )
        self._say(tr("Copied: {count} rows").format(count=len(lines) - 1), Qgis.MessageLevel.Info)

    # --- layers -----------------------------------------------------------------------------

    def add_layers(self):
        """Put the result layers that are not there yet into the project."""
        raise NotImplementedError

    def keep_layers(self, path):
        """Result layers into a GeoPackage; those of the project are layers of that file then."""
        there = {name: self._result.layer(name) for name in self.LAYERS}
        there = {name: layer for name, layer in there.items() if layer is not None}
        if not there:
            self._say(tr("The result layers were removed: run again."), Qgis.MessageLevel.Warning)
            return
        if is_open(path):
            text = tr("{path} is open in the project: choose another name.")
            self._say(text.format(path=path), Qgis.MessageLevel.Warning)
            return
        if holds_a_plan(Path(path)):
            text = tr("{path} is an action plan: choose another name.")
            self._say(text.format(path=path), Qgis.MessageLevel.Warning)
            return
        result, tables = self._result, {name: self._table(name) for name in there}
        ids = [layer.id() for layer in there.values()]
        # As the layers are now: somebody may have edited them since the run.
        layers = [
            keeping(tables[name], layer, QgsVectorLayerFeatureSource(layer))
            for name, layer in there.items()
        ]

        def kept():
            self._tell(tr("Layers written"), path)
            if result is not self._result:  # another run has come in between
                return
            for name, table in tables.items():
                layer = result.layer(name)
                if layer is not None:
                    layer.setDataSource(address(path, table), layer.name(), "ogr")
            if not any(QgsProject.instance().mapLayer(own) for own in ids):
                self.add_layers()

        self._in_background(path, lambda task: write_layers(path, layers, task.isCanceled), kept)

    def _table(self, name):
        return self.TABLES.get(name, name.lower())

    def _ask_layers(self):
        self._ask(tr("Layers as GeoPackage"), self.FILE, "GeoPackage (*.gpkg)", self.keep_layers)

    # --- files ------------------------------------------------------------------------------

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

    def _write(self, path, sheets):
        def written():
            self._tell(tr("Table written"), path)

        self._in_background(path, lambda task: write_sheets(path, sheets, task.isCanceled), written)

    def _in_background(self, path, work, written):
        """One file at a time; ``written()`` when it is there."""
        if self._writing is not None:
            self._say(tr("A file is being written: wait for it."), Qgis.MessageLevel.Warning)
            return

        def done(_, error):
            self._writing = None
            if error is None:
                written()
            elif not isinstance(error, Cancelled):
                reason = getattr(error, "strerror", None) or error
                text = tr("{path} could not be written ({reason}): choose another place.")
                self._say(text.format(path=path, reason=reason), Qgis.MessageLevel.Critical)

        self._writing = BackgroundCall(
            tr("Writing {path}").format(path=path),
            work,
            done,
        )
        self._writing.start()

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
        link = f'<a href="{url}">{escaped(Path(path).name)}</a>'
        self._say(f"{text}: {link}", Qgis.MessageLevel.Success)


def matrix_rows(found):
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


def clean(text):
    """A text without tabs and line breaks, for a cell on the clipboard."""
    return " ".join(str(text).split())


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
