"""Polygons out of and into GeoPackages. Every file has one layer, named after the file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import shapely

# Bytes of the envelope by its code in the GeoPackage header (OGC 12-128r18, 2.1.3).
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)


def read_polygons(path):
    """The geometries in the order of their rows, as an object array of shapely polygons.

    Straight from SQLite with the GeoPackage header cut off: the quickest of the ways that need
    nothing but Python and shapely, in QGIS's Python as well as outside.
    """
    path = Path(path)
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        rows = connection.execute(f'SELECT geom FROM "{path.stem}" ORDER BY fid')
        wkb = [blob[8 + _ENVELOPE_BYTES[(blob[3] >> 1) & 7] :] for (blob,) in rows]
    return shapely.from_wkb(np.array(wkb, dtype=object))


def read_columns(path, *columns, layer=None):
    """The named columns in the order of the rows, each as a numpy array."""
    path = Path(path)
    names = ", ".join(f'"{name}"' for name in columns)
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        rows = connection.execute(
            f'SELECT {names} FROM "{layer or path.stem}" ORDER BY fid'
        ).fetchall()
    return [np.array(column) for column in zip(*rows)] if rows else [np.zeros(0)] * len(columns)


def write_polygons(path, geometries, columns):
    """Write a layer with ``columns`` (name -> array) and a spatial index; needs pyogrio.

    Written under another name first, so that a broken-off run leaves no half file behind.
    """
    import pyogrio

    path = Path(path)
    unfinished = path.with_name(f"unfinished_{path.name}")
    unfinished.unlink(missing_ok=True)
    pyogrio.raw.write(
        unfinished,
        geometry=shapely.to_wkb(geometries),
        field_data=[np.asarray(values) for values in columns.values()],
        fields=list(columns),
        layer=path.stem,
        driver="GPKG",
        dataset_options={"VERSION": "1.2"},  # what QGIS's GDAL reads without a warning
        geometry_type="MultiPolygon",
        promote_to_multi=True,
        crs="EPSG:4326",
    )
    unfinished.rename(path)
