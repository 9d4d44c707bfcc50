"""Result layers into a GeoPackage, in a worker thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProject

from .whole_files import options_for, staged, write_table


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
    with staged(path) as place:
        for layer in layers:
            taken = {field.name().lower() for field in layer.fields}
            options = options_for("GPKG", layer.table)
            # A result may have the columns of the user's own file.
            options.layerOptions = [
                f"FID={_free('fid', taken)}", f"GEOMETRY_NAME={_free('geom', taken)}"
            ]  # fmt: skip
            schema = (layer.fields, layer.wkb_type, layer.crs)
            write_table(place, options, schema, layer.source.getFeatures(), is_cancelled)


def _free(name, taken):
    while name in taken:
        name += "_"
    return name
