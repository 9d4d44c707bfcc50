"""Result layers into a GeoPackage, in a worker thread: complete, or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeatureSink,
    QgsProject,
    QgsVectorFileWriter,
)

from ..core.errors import Cancelled

_CANCEL_EVERY = 1000


@dataclass
class Keeping:
    """A result layer on its way: the name of its table, and what is needed to write it."""

    table: str
    source: object  # a QgsVectorLayerFeatureSource
    fields: object
    wkb_type: object
    crs: object


def keeping(table, layer, source):
    """What is to be known of a layer before a thread writes it."""
    return Keeping(table, source, layer.fields(), layer.wkbType(), layer.crs())


def address(path, table) -> str:
    """A table of a GeoPackage, as QGIS wants it."""
    return f"{path}|layername={table}"


def is_open(path) -> bool:
    """Whether a layer of the project lies in that file: replacing it would pull it away."""
    wanted = Path(path).resolve()
    return any(
        Path(layer.source().partition("|")[0]).resolve() == wanted
        for layer in QgsProject.instance().mapLayers().values()
        if layer.providerType() == "ogr"
    )


def write_layers(path, layers, is_cancelled) -> None:
    """Write layers as tables of one GeoPackage. A file that is there is replaced at the end.

    Raises:
        OSError: it could not be written.
        Cancelled: nothing has changed then.
    """
    path = Path(path)
    folder = Path(tempfile.mkdtemp(prefix=".transboundary_", dir=path.parent))
    try:
        staged = folder / path.name
        for layer in layers:
            _write(staged, layer, is_cancelled)
        os.replace(staged, path)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _write(path, layer, is_cancelled):
    actions = QgsVectorFileWriter.ActionOnExistingFile
    taken = {field.name().lower() for field in layer.fields}
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = layer.table
    # A result may have the columns of the user's own file.
    options.layerOptions = [
        f"FID={_free('fid', taken)}", f"GEOMETRY_NAME={_free('geom', taken)}"
    ]  # fmt: skip
    options.actionOnExistingFile = actions.CreateOrOverwriteFile
    if path.exists():
        options.actionOnExistingFile = actions.CreateOrOverwriteLayer
    writer = QgsVectorFileWriter.create(
        str(path),
        layer.fields,
        layer.wkb_type,
        layer.crs,
        QgsCoordinateTransformContext(),
        options,
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise OSError(writer.errorMessage())
    for number, feature in enumerate(layer.source.getFeatures()):
        if number % _CANCEL_EVERY == 0 and is_cancelled():
            raise Cancelled
        if not writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise OSError(writer.errorMessage())
    if not writer.flushBuffer():
        raise OSError(writer.errorMessage())
    del writer  # the file is closed by the destructor


def _free(name, taken):
    while name in taken:
        name += "_"
    return name
