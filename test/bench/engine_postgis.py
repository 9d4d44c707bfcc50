"""PostGIS as an expert would write it, on the server that the PG... variables name.

The polygons are cut by ST_Subdivide(128) and indexed with GiST (both inside the clock), and pieces
that cover a site are spared the intersection. Loading the tables and indexing the sites is not in
the clock.

--area geography   ST_Area of the geography: geodesic edges. The cut edges of the pieces bend, which
                   moves the sum by some 1e-5.
--area cea         planar area in EPSG:6933
"""

from __future__ import annotations

import engine
import gpkg
import numpy as np
import psycopg
import shapely

AREAS = {"geography": "ST_Area({}::geography)", "cea": "ST_Area(ST_Transform({}, 6933))"}
BUILD = """
CREATE TABLE pieces AS SELECT polygon, ST_Subdivide(geom, 128) AS geom FROM polygons;
CREATE INDEX ON pieces USING gist (geom);
ANALYZE pieces;
"""
QUERY = """
SELECT site, polygon,
       sum(CASE WHEN ST_CoveredBy(sites.geom, pieces.geom) THEN {whole} ELSE {part} END) AS m2
FROM sites JOIN pieces ON ST_Intersects(sites.geom, pieces.geom)
GROUP BY site, polygon
"""


def read(options):
    connection = psycopg.connect(autocommit=True)
    connection.execute("SET jit = off")
    connection.execute("SET client_min_messages = warning")
    connection.execute("CREATE EXTENSION IF NOT EXISTS postgis")
    connection.execute("DROP TABLE IF EXISTS pieces")
    for table, column in (("sites", "site"), ("polygons", "polygon")):
        connection.execute(f"DROP TABLE IF EXISTS {table}")
        connection.execute(f"CREATE TABLE {table} ({column} int, geom geometry(Geometry, 4326))")
        geometries = shapely.set_srid(gpkg.read_polygons(getattr(options, table)), 4326)
        rows = zip(range(len(geometries)), shapely.to_wkb(geometries, hex=True, include_srid=True))
        with connection.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
    connection.execute("CREATE INDEX ON sites USING gist (geom)")
    connection.execute("VACUUM ANALYZE sites")
    connection.execute("VACUUM ANALYZE polygons")
    return connection


def job(connection, options):
    area = AREAS[options.area]
    query = QUERY.format(
        whole=area.format("sites.geom"),
        part=area.format("ST_Intersection(sites.geom, pieces.geom)"),
    )
    connection.execute(BUILD)
    return connection, connection.execute(query).fetchall()


def answer(done, options):
    return np.array(done[1], dtype=float).reshape(-1, 3).T


def versions(done):
    query = (
        "SELECT current_setting('server_version'), PostGIS_Lib_Version(), PostGIS_GEOS_Version()"
    )
    server, postgis, geos = done[0].execute(query).fetchone()
    return {"PostgreSQL": server.split()[0], "PostGIS": postgis, "GEOS of PostGIS": geos}


if __name__ == "__main__":
    area = ("--area", {"choices": list(AREAS), "required": True})
    engine.main(read, job, answer, versions, arguments=[area], in_process=False)
