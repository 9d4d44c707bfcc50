"""DuckDB with its spatial extension: spatial join, ST_Intersection, ST_Area_Spheroid (geodesic edges)."""

from __future__ import annotations

from pathlib import Path

import duckdb
import duckdb_extension_spatial
import engine

QUERY = """
SELECT site, polygon,
       ST_Area_Spheroid(ST_Intersection(sites.geom, polygons.geom)) AS m2
FROM sites JOIN polygons ON ST_Intersects(sites.geom, polygons.geom)
"""


def connect(threads):
    """With the extension that lies in its Python package: nothing is downloaded."""
    connection = duckdb.connect(config={"threads": threads, "autoinstall_known_extensions": False})
    (folder,) = duckdb_extension_spatial.__path__
    (extension,) = Path(folder).rglob("spatial.duckdb_extension")
    connection.execute(f"LOAD '{extension}'")
    connection.execute("SET geometry_always_xy = true")
    return connection


def read(options):
    connection = connect(options.threads)
    for table, column in (("sites", "site"), ("polygons", "polygon")):
        path = getattr(options, table)
        connection.execute(f"CREATE TABLE {table} AS SELECT {column}, geom FROM ST_Read('{path}')")
    return connection


def job(connection, options):
    return connection.execute(QUERY).fetchnumpy()


def answer(done, options):
    return done["site"], done["polygon"], done["m2"]


def versions(done):
    return {"DuckDB": duckdb.__version__}


if __name__ == "__main__":
    threads = ("--threads", {"type": int, "default": 2})
    engine.main(read, job, answer, versions, arguments=[threads])
