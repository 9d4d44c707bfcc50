"""What the user named as destinations: reading the parameters and refusing what cannot work.

Nothing is written here, so all of it can happen before a long computation.
"""

from __future__ import annotations

import os
import re
import stat
import tempfile
from dataclasses import dataclass, field

from qgis.core import (
    Qgis,
    QgsDataSourceUri,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProject,
    QgsProperty,
    QgsVectorFileWriter,
)

from . import gpkg_tables
from .i18n import tr

# Kinds of destination.
FILE = "file"  # a vector file of its own
TABLE = "table"  # a table in a GeoPackage that may hold others
DOCUMENT = "document"  # a file we write ourselves, such as a report
DIRECT = "direct"  # memory, database, appending to a layer: QGIS writes it in place

# Files that belong to a data set and must go when it is replaced.
SIDECARS = {
    "ESRI Shapefile": tuple(
        f".{ending}"
        for ending in (
            *("shp", "shx", "dbf", "prj", "cpg", "qpj", "qix"),
            *("sbn", "sbx", "idm", "ind", "fbn", "fbx", "ain", "aih"),
        )
    ),
    "MapInfo File": (".tab", ".dat", ".map", ".id", ".ind", ".mif", ".mid"),
    "CSV": (".csvt",),
}


@dataclass
class Destination:
    """One output that was asked for.

    Attributes:
        name, label: id and translated label of the parameter.
        kind: FILE, TABLE, DOCUMENT or DIRECT.
        value: the parameter's value, without the project to load into.
        path: the file as asked, with its extension; "" for DIRECT.
        target: the same, absolute and with links followed.
        table: the layer within the file, "" for the driver's own choice.
        project, layer_name: where the result is to be loaded, and as what.
    """

    name: str
    label: str
    kind: str
    value: object
    path: str = ""
    target: str = ""
    driver: str = ""
    table: str = ""
    create_options: dict = field(default_factory=dict)
    project: QgsProject | None = None
    layer_name: str = ""

    @property
    def title(self) -> str:
        """How messages name it."""
        return tr("“{label}” ({name})").format(label=self.label, name=self.name)

    @property
    def folder(self) -> str:
        return os.path.dirname(self.target)

    @property
    def identifier(self) -> str:
        """What QGIS returns for such a destination."""
        return f"{self.path}|layername={self.table}" if self.table else self.path

    @property
    def undoable(self) -> bool:
        """Whether a failed run can take it back. Memory layers only live in the context."""
        return self.kind != DIRECT or _is_memory(self.value)

    def claims(self) -> set[str]:
        """The files it may write or remove."""
        stem = os.path.splitext(self.target)[0]
        extras = SIDECARS.get(self.driver, ())
        return {_key(self.target), *(_key(stem + extension) for extension in extras)}


def read_destinations(algorithm, parameters, context) -> list[Destination]:
    """The destinations that were named, in the order of the parameters.

    Raises:
        QgsProcessingException: a destination is written in a way that names no file.
    """
    found = []
    for definition in algorithm.destinationParameterDefinitions():
        value = parameters.get(definition.name())
        if _is_nothing(value):
            value = definition.defaultValue()
        destination = None
        if _is_nothing(value):
            pass
        elif isinstance(definition, QgsProcessingParameterFeatureSink):
            destination = _read_sink(definition, value, context)
        elif isinstance(definition, QgsProcessingParameterFileDestination):
            path = algorithm.parameterAsFileOutput(parameters, definition.name(), context)
            destination = _made(definition, DOCUMENT, value, path) if path else None
        if destination is not None:
            found.append(destination)
        elif not definition.flags() & Qgis.ProcessingParameterFlag.Optional:
            raise QgsProcessingException(
                tr("“{label}” ({name}) needs a destination.").format(
                    label=definition.description(), name=definition.name()
                )
            )
    return found


def check_destinations(destinations, inputs=()) -> None:
    """Refuse what cannot be written, with one sentence that names it.

    Args:
        inputs: paths, or sources with ``source_path`` and ``layer_name``.

    Raises:
        QgsProcessingException
    """
    written = [d for d in destinations if d.kind != DIRECT]
    _check_apart(written)
    for destination in written:
        for item in inputs:
            _check_not_input(destination, item)
    for destination in written:
        _check_place(destination)
    for folder in dict.fromkeys(d.folder for d in written):
        _check_folder(folder)
    for destination in written:
        if destination.kind == TABLE:
            problem = gpkg_tables.problem(destination.target, destination.table)
            if problem:
                raise QgsProcessingException(problem)


def _read_sink(definition, value, context) -> Destination | None:
    loading = {}
    options = {}
    remaps = False
    sink = value
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        options = dict(value.createOptions)
        loading = {"project": value.destinationProject, "layer_name": value.destinationName}
        remaps = value.useRemapping()
        sink = value.sink
        # A copy: what is loaded into the project is told to the context when all is written.
        value = QgsProcessingOutputLayerDefinition(value)
        value.destinationProject = None
    if isinstance(sink, QgsProperty):
        sink = sink.valueAsString(context.expressionContext())[0]
    if _is_nothing(sink):
        return None
    text = str(sink)
    provider = re.match(r"([A-Za-z][\w]{2,}):(.*)", text, re.DOTALL)
    in_place = text == QgsProcessing.TEMPORARY_OUTPUT or text.startswith(("memory:", "/vsi"))
    if in_place or remaps or (provider and provider[1] != "ogr"):
        return _made(definition, DIRECT, value, "", **loading)
    if provider:
        uri = QgsDataSourceUri(provider[2])
        if not uri.table() or not uri.database().lower().endswith(".gpkg"):
            return _made(definition, DIRECT, value, "", **loading)
        return _made(
            definition,
            TABLE,
            value,
            uri.database(),
            driver="GPKG",
            table=uri.table(),
            create_options=options,
            **loading,
        )
    if "|" in os.path.basename(text):
        raise QgsProcessingException(
            tr(
                "“{value}” given for “{label}” is no file name: write a table of a GeoPackage as"
                " {example}."
            ).format(value=text, label=definition.description(), example=_table_example(text))
        )
    driver = QgsVectorFileWriter.driverForExtension(os.path.splitext(text)[1])
    if not driver:
        # As QGIS does.
        driver, text = "GPKG", f"{text}.gpkg"
    return _made(
        definition,
        FILE,
        value,
        text,
        driver=driver,
        table=options.get("layerName", ""),
        create_options=options,
        **loading,
    )


def _made(definition, kind, value, path, **more) -> Destination:
    return Destination(
        name=definition.name(),
        label=definition.description(),
        kind=kind,
        value=value,
        path=path,
        target=os.path.realpath(path) if path else "",
        **more,
    )


def _check_apart(destinations) -> None:
    for index, one in enumerate(destinations):
        for other in destinations[:index]:
            if not one.claims() & other.claims():
                continue
            both_tables = one.kind == other.kind == TABLE
            if both_tables and one.table.lower() != other.table.lower():
                continue
            text = tr("{one} and {other} would both be written to {path}: give each its own place.")
            layers = DOCUMENT not in (one.kind, other.kind)
            if layers and not both_tables and "GPKG" in (one.driver, other.driver):
                text = tr(
                    "{one} and {other} would both be written to {path}: give each its own file,"
                    " or write both as tables of that file, like {example}."
                )
            raise QgsProcessingException(
                text.format(
                    one=other.title,
                    other=one.title,
                    path=one.path,
                    example=_table_example(one.path),
                )
            )


def _check_not_input(destination, item) -> None:
    path, layer = item, None
    if not isinstance(item, (str, os.PathLike)):
        path, layer = item.source_path, item.layer_name
    if not path or _key(path) not in destination.claims():
        return
    # Another table of the same GeoPackage can be read while this one is made.
    if destination.kind == TABLE and layer and layer.lower() != destination.table.lower():
        return
    text = tr("{output} would replace {path}, which is an input: choose another destination.")
    if destination.driver == "GPKG":
        text = tr(
            "{output} would replace {path}, which is an input: choose another file, or write to"
            " another table of it, like {example}."
        )
    raise QgsProcessingException(
        text.format(
            output=destination.title,
            path=destination.path,
            example=_table_example(destination.path),
        )
    )


def _check_place(destination) -> None:
    folder, target = destination.folder, destination.target
    if not os.path.isdir(folder):
        raise QgsProcessingException(
            tr("{output} cannot be written to {path}: there is no folder {folder}.").format(
                output=destination.title, path=destination.path, folder=folder
            )
        )
    if not os.path.lexists(target):
        return
    mode = os.stat(target).st_mode
    directory_wanted = destination.driver == "OpenFileGDB"
    if not (stat.S_ISDIR(mode) if directory_wanted else stat.S_ISREG(mode)):
        raise QgsProcessingException(
            tr("{output} cannot be written to {path}: that is not a file.").format(
                output=destination.title, path=destination.path
            )
        )
    # The mode too: an administrator may write to files that their owner has locked.
    if not mode & 0o222 or not os.access(target, os.W_OK):
        raise QgsProcessingException(
            tr(
                "{output} cannot be written to {path}: the file is read-only. Unlock it or choose"
                " another one."
            ).format(output=destination.title, path=destination.path)
        )


def _check_folder(folder) -> None:
    try:
        os.rmdir(tempfile.mkdtemp(prefix=".transboundary_", dir=folder))
    except OSError as error:
        raise QgsProcessingException(
            tr(
                "Nothing can be written to the folder {folder} ({reason}): choose another one."
            ).format(folder=folder, reason=error.strerror)
        ) from error


def _table_example(path) -> str:
    path, _, layer = str(path).partition("|layername=")
    return f"ogr:dbname='{path}' table=\"{layer or 'my_table'}\" (geom)"


def _key(path) -> str:
    return os.path.normcase(os.path.realpath(path))


def _is_nothing(value) -> bool:
    # A null of Qt is a QVariant in QGIS 3; QGIS itself would write to a file named "0.gpkg".
    return value is None or value == "" or (hasattr(value, "isNull") and value.isNull())


def _is_memory(value) -> bool:
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    text = str(value)
    return text == QgsProcessing.TEMPORARY_OUTPUT or text.startswith("memory:")
