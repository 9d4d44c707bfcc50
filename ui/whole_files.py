"""Files that are written in a worker thread: complete, or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext, QgsFeatureSink, QgsVectorFileWriter

from ..core.errors import Cancelled

_CANCEL_EVERY = 1000


@contextmanager
def staged(path):
    """A place beside ``path`` to write at; a file that is there is replaced when all went well.

    Raises:
        OSError: it could not be written.
    """
    path = Path(path)
    folder = Path(tempfile.mkdtemp(prefix=".transboundary_", dir=path.parent))
    try:
        yield folder / path.name
        os.replace(folder / path.name, path)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def options_for(driver, table):
    """Options of QGIS's writer, for `write_table`."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.layerName = table
    return options


def write_table(path, options, schema, features, is_cancelled):
    """One more table of a file; ``schema``: its fields, its kind of geometry, its projection.

    Raises:
        OSError: it could not be written.
        Cancelled: somebody asked for it.
    """
    actions = QgsVectorFileWriter.ActionOnExistingFile
    options.actionOnExistingFile = actions.CreateOrOverwriteFile
    if path.exists():
        options.actionOnExistingFile = actions.CreateOrOverwriteLayer
    context = QgsCoordinateTransformContext()
    writer = QgsVectorFileWriter.create(str(path), *schema, context, options)
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise OSError(writer.errorMessage())
    for number, feature in enumerate(features):
        if number % _CANCEL_EVERY == 0 and is_cancelled():
            raise Cancelled
        if not writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise OSError(writer.errorMessage())
    if not writer.flushBuffer():
        raise OSError(writer.errorMessage())
    del writer  # the file is closed by the destructor
