"""Writing results so that a run either leaves all of them or nothing.

A sink that QGIS opens deletes the file that stood there. So every file is written into a hidden
folder beside its destination, under its own name (GeoPackage names its layer after the file),
closed, read back, and moved over the destination when all outputs of the run are complete. When
the run fails or is cancelled the folder is removed and older results are as they were.

    outputs = Outputs(self, parameters, context, feedback, inputs=[source, ...])
    outputs.check()                                   # before the computation
    ...
    with outputs:
        sink = outputs.open("OUTPUT", fields, wkb_type, crs)
        sink.add(feature)
        path = outputs.file("REPORT")                 # None when it is not asked for
    return outputs.results()
"""

from __future__ import annotations

import os
import shutil
import tempfile

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..core.errors import Cancelled
from . import gpkg_tables
from .destinations import DIRECT, check_destinations, read_destinations
from .i18n import tr
from .spreadsheets import DRIVERS, without_formulas
from .staging import Move

CANCEL_EVERY = 1000


class Sink:
    """One output that is being written. A failed write ends the run."""

    def __init__(self, destination, writer, feedback, hide):
        self.destination = destination
        self.count = 0
        self._writer = writer
        self._feedback = feedback
        self._hide = hide

    def add(self, feature: QgsFeature) -> None:
        """Write a feature; its id is not kept.

        Raises:
            QgsProcessingException: it could not be written.
            Cancelled: the user asked to stop.
        """
        if self.count % CANCEL_EVERY == 0 and self._feedback.isCanceled():
            raise Cancelled
        if self.destination.driver in DRIVERS:
            feature = without_formulas(feature)
        if not self._writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise self.failure(self._writer.lastError())
        self.count += 1

    def add_row(self, attributes, geometry=None) -> None:
        """Write a row of Python values (None for null), in the order of the fields."""
        feature = QgsFeature()
        feature.setAttributes(attributes)
        if geometry is not None:
            feature.setGeometry(geometry)
        self.add(feature)

    def failure(self, reason) -> QgsProcessingException:
        """The one sentence for a write that failed."""
        text = tr("{output} could not be written after {count} rows: {reason}").format(
            output=self.destination.title,
            count=self.count,
            reason=self._hide(reason) or tr("no reason was given."),
        )
        if not self.destination.undoable:
            text = f"{text} {_not_undone(self.destination)}"
        return QgsProcessingException(text)

    def close(self) -> None:
        """Finish the file. Errors of the last rows come out only now."""
        writer, self._writer = self._writer, None
        if writer is None:
            return
        flushed = writer.flushBuffer()
        error = writer.lastError()
        # The file is closed by the destructor.
        del writer
        if not flushed or (error and self.destination.kind != DIRECT):
            raise self.failure(error)

    def abandon(self) -> None:
        """Let go of the file without finishing it."""
        self._writer = None


class Outputs:
    """The destinations of one run of an algorithm.

    Args:
        algorithm, parameters, context, feedback: as `processAlgorithm` has them.
        inputs: paths, or :class:`~.sources.Source` objects, that must not be overwritten.

    Raises:
        QgsProcessingException: from every method, with one sentence that names the output.
    """

    def __init__(self, algorithm, parameters, context, feedback, inputs=()):
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context
        self._feedback = feedback
        self._inputs = list(inputs)
        found = read_destinations(algorithm, parameters, context)
        self._destinations = {destination.name: destination for destination in found}
        self._roots = {}  # folder of destinations -> hidden folder in it
        self._staged = {}  # name of output -> hidden folder of that output
        self._sinks = {}
        self._results = {}

    def asked(self, name: str) -> bool:
        """Whether this output is to be made."""
        return name in self._destinations

    def check(self) -> None:
        """Refuse destinations that cannot be written. Nothing is changed."""
        check_destinations(self._destinations.values(), self._inputs)

    def results(self) -> dict:
        """The results that QGIS is to know: file, table or layer id of every output made."""
        return dict(self._results)

    def open(self, name, fields, wkb_type, crs) -> Sink | None:
        """A sink for an output, None when it was not asked for."""
        destination = self._destinations.get(name)
        if destination is None:
            return None
        if destination.kind == DIRECT:
            writer = self._open_direct(destination, fields, wkb_type, crs)
        else:
            writer = self._open_file(destination, fields, wkb_type, crs)
        self._sinks[name] = Sink(destination, writer, self._feedback, self._hide)
        return self._sinks[name]

    def file(self, name) -> str | None:
        """Where to write a file that is no layer, None when it was not asked for.

        Whatever is put beside it goes to the same place as the file.
        """
        destination = self._destinations.get(name)
        if destination is None:
            return None
        return os.path.join(self._stage(destination), os.path.basename(destination.target))

    def __enter__(self):
        # Again: it may be hours since the run began.
        self.check()
        return self

    def __exit__(self, kind, error, trace):
        try:
            if kind is None:
                self._finish()
            else:
                self._give_up()
        finally:
            for root in self._roots.values():
                shutil.rmtree(root, ignore_errors=True)
            self._roots.clear()
            # A sink knows us: in a circle, all of the run, with its layers and files, would stay
            # open until Python's collector comes by.
            self._sinks.clear()
        return False

    def _open_direct(self, destination, fields, wkb_type, crs):
        parameters = {**self._parameters, destination.name: destination.value}
        writer, identifier = self._algorithm.parameterAsSink(
            parameters, destination.name, self._context, fields, wkb_type, crs
        )
        if writer is None:
            raise QgsProcessingException(
                tr("{output} could not be created: choose another destination.").format(
                    output=destination.title
                )
            )
        self._results[destination.name] = identifier
        return writer

    def _open_file(self, destination, fields, wkb_type, crs):
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = destination.driver
        options.layerName = destination.table
        options.fileEncoding = self._encoding(destination)
        options.datasourceOptions = QgsVectorFileWriter.defaultDatasetOptions(destination.driver)
        options.layerOptions = QgsVectorFileWriter.defaultLayerOptions(destination.driver)
        options.symbologyExport = Qgis.FeatureSymbologyExport.NoSymbology
        writer = QgsVectorFileWriter.create(
            self.file(destination.name),
            fields,
            wkb_type,
            crs,
            self._context.transformContext(),
            options,
        )
        if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise QgsProcessingException(
                tr("{output} could not be created at {path}: {reason}").format(
                    output=destination.title,
                    path=destination.path,
                    reason=self._hide(writer.errorMessage()),
                )
            )
        return writer

    def _encoding(self, destination) -> str:
        asked = destination.create_options.get("fileEncoding") or self._context.defaultEncoding()
        # The system's own can be plain ASCII on a server, where names in Han letters would be lost.
        return asked if asked and asked.lower() != "system" else "UTF-8"

    def _stage(self, destination) -> str:
        name, folder = destination.name, destination.folder
        if name not in self._staged:
            if folder not in self._roots:
                self._roots[folder] = tempfile.mkdtemp(prefix=".transboundary_", dir=folder)
            self._staged[name] = os.path.join(self._roots[folder], name)
            os.mkdir(self._staged[name])
        return self._staged[name]

    def _hide(self, text) -> str:
        """A message without the hidden folders, which are nobody's business."""
        for name, folder in self._staged.items():
            text = text.replace(folder, self._destinations[name].folder)
        return text

    def _finish(self) -> None:
        try:
            if self._feedback.isCanceled():
                raise Cancelled
            for sink in self._sinks.values():
                sink.close()
                self._read_back(sink)
            Move((self._destinations[name], path) for name, path in self._staged.items()).run()
        except BaseException:
            self._give_up()
            raise
        for name in self._staged:
            self._results[name] = self._destinations[name].identifier
        for name in self._sinks:
            self._load(self._destinations[name], self._results[name])

    def _load(self, destination, identifier) -> None:
        """As parameterAsSink does, which would have announced the hidden file."""
        if destination.project is None:
            return
        self._context.addLayerToLoadOnCompletion(
            identifier,
            QgsProcessingContext.LayerDetails(
                destination.layer_name or destination.label,
                destination.project,
                destination.name,
                QgsProcessingUtils.LayerHint.Vector,
            ),
        )

    def _read_back(self, sink) -> None:
        """Count the rows: GeoJSON and FlatGeobuf report neither a full disk nor a dropped row."""
        destination = sink.destination
        if destination.kind == DIRECT:
            return
        found = rows_in(self.file(destination.name), destination.driver, self._feedback)
        if found is not None and found < sink.count:
            raise QgsProcessingException(
                tr(
                    "{output} could not be written to {path}: only {found} of {count} rows arrived."
                    " Check the space on the disk, or choose a GeoPackage."
                ).format(
                    output=destination.title, path=destination.path, found=found, count=sink.count
                )
            )

    def _give_up(self) -> None:
        for sink in self._sinks.values():
            sink.abandon()
        for name, identifier in self._results.items():
            destination = self._destinations[name]
            if destination.undoable:
                store = self._context.temporaryLayerStore()
                if identifier in store.mapLayers():
                    store.removeMapLayer(identifier)
            else:
                self._feedback.reportError(_not_undone(destination))
        self._results.clear()


def _not_undone(destination) -> str:
    return tr("What was written to {output} before cannot be taken back: delete it there.").format(
        output=destination.title
    )


def rows_in(path, driver, feedback) -> int | None:
    """How many rows a file that was just written really holds; None when that cannot be told."""
    if driver == "GPKG":
        return gpkg_tables.count(path)
    if driver == "GeoJSON":
        # Reading it all takes as long as writing it; a cut-off one lacks its last bracket.
        with open(path, "rb") as file:
            file.seek(max(0, os.path.getsize(path) - 16))
            return None if file.read().rstrip().endswith(b"}") else 0
    if driver not in ("ESRI Shapefile", "FlatGeobuf", "CSV"):
        return None
    options = QgsVectorLayer.LayerOptions(False)
    options.skipCrsValidation = True
    layer = QgsVectorLayer(path, "", "ogr", options)
    if not layer.isValid():
        return 0
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setNoAttributes()
    found = 0
    for found, _feature in enumerate(layer.getFeatures(request), 1):
        if found % CANCEL_EVERY == 0 and feedback.isCanceled():
            raise Cancelled
    return found
