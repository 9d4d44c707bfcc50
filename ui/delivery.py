"""What leaves a panel: what all panels need to give files away and to say so."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
from qgis.core import Qgis, QgsProject, QgsSettings, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import QLocale, QObject, QUrl
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from ..core.errors import Cancelled
from ..core.plan.gpkg_files import holds_a_plan
from ..processing.i18n import tr
from ..processing.spreadsheets import harmless
from ..processing.writing import fields_of
from .layer_keeping import address, is_open, keeping, write_layers
from .overlap_result import read_rows
from .result_group import add_group, load_style
from .runner import BackgroundCall
from .table_export import Sheet, write_sheets

_FOLDER = "transboundary_planner/export_folder"


class Delivery(QObject):
    """Gives the result of a :class:`~.panel_controller.PanelController` away.

    ``NAME`` is that of the files. ``LAYERS`` are the outputs that become layers, with ``STYLES``:
    ``OPEN`` those whose legend is open, ``HIDDEN`` those that are not seen at first. ``TABLES`` are
    their names in a GeoPackage where these are not those of the outputs.
    """

    NAME, LAYERS, OPEN, HIDDEN, STYLES, TABLES = "", (), (), (), {}, {}

    def __init__(self, controller, iface):
        super().__init__(controller)
        self._controller, self._dock, self._iface = controller, controller.dock, iface
        self._result, self._writing, self._report = None, None, ""
        controller.runner.failed.connect(self._no_report)
        controller.runner.cancelled.connect(self._no_report)
        dock = self._dock
        self.adding().clicked.connect(self.add_layers)
        dock.copy.clicked.connect(self.copy)
        dock.export_csv.triggered.connect(self._ask_csv)
        dock.export_xlsx.triggered.connect(self._ask_xlsx)
        dock.export_layers.triggered.connect(self._ask_layers)
        dock.export_report.triggered.connect(self._ask_report)

    # --- for subclasses ---------------------------------------------------------------------

    def adding(self):
        """The button that adds the layers."""
        return self._dock.add_layers

    def title(self) -> str:
        """The group of the result layers."""
        raise NotImplementedError

    def copy(self):
        """What is shown, onto the clipboard: for a spreadsheet."""
        raise NotImplementedError

    def write_csv(self, path):
        """One table."""
        raise NotImplementedError

    def write_xlsx(self, path):
        """All tables."""
        raise NotImplementedError

    # --- the result -------------------------------------------------------------------------

    def set_result(self, result):
        """The result that is shown now, or None."""
        self._result = result
        if result is None:
            self._report = ""
        if result is not None and self._report:
            path, self._report = self._report, ""
            self._tell(tr("Report written"), path)
        self.adding().setEnabled(result is not None)

    def unload(self):
        if self._writing is not None:
            self._writing.forget()
            self._writing = None

    # --- clipboard -------------------------------------------------------------------------

    def _copy_lines(self, lines):
        """Rows of texts and numbers, the head first, onto the clipboard."""
        point = QLocale().decimalPoint()

        def text(value):
            if isinstance(value, str):
                return harmless(" ".join(value.split()))  # no tabs, no line breaks
            missing = value is None or np.isnan(value)
            return "" if missing else f"{value:.6f}".replace(".", point)

        QApplication.clipboard().setText(
            "".join("\t".join(text(value) for value in line) + "\n" for line in lines)
        )
        self._say(tr("Copied: {count} rows").format(count=len(lines) - 1), Qgis.MessageLevel.Info)

    # --- layers -----------------------------------------------------------------------------

    def add_layers(self):
        """Result layers as a group on top of the project, styled."""
        nodes = add_group(self.title(), self._result, self.LAYERS, self.style)
        for name, node in nodes.items():
            node.setExpanded(name in self.OPEN)
            node.setItemVisibilityChecked(name not in self.HIDDEN)
        self.adding().setEnabled(False)

    def style(self, name, layer):
        """Give a layer of the project its looks."""
        load_style(layer, self.STYLES[name])

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

    def _sheet(self, title, output, columns):
        """A result as it is."""
        names = [name for name, _ in columns]
        return Sheet(title, fields_of(columns), read_rows(self._result.sources[output], names))

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

    def _ask_csv(self):
        self._ask(tr("Table as CSV"), "CSV", ".csv", self.write_csv)

    def _ask_xlsx(self):
        self._ask(tr("Workbook"), "XLSX", ".xlsx", self.write_xlsx)

    def _ask_layers(self):
        self._ask(tr("Layers as GeoPackage"), "GeoPackage", ".gpkg", self.keep_layers)

    def _ask_report(self):
        self._ask(tr("Report"), "HTML", ".html", self.write_report)

    def _ask(self, title, kind, suffix, write):
        settings = QgsSettings()
        folder = settings.value(_FOLDER, str(Path.home()))
        path, _ = QFileDialog.getSaveFileName(
            self._dock, title, os.path.join(folder, self.NAME + suffix), f"{kind} (*{suffix})"
        )
        if not path:
            return
        if Path(path).suffix.lower() != suffix:
            path += suffix
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


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
