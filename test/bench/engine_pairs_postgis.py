"""PostGIS: ST_DWithin of geographies with an index on them, countries compared in the join.

On the server that the PG... variables name. Loading, casting and indexing is not in the clock.
"""

from __future__ import annotations

import engine
import gpkg
import numpy as np
import psycopg
import shapely
from pair_input import DISTANCE_M, ONE_METRE, countries_of

QUERY = """
SELECT a.site, b.site, ST_Distance(a.shape, b.shape)
FROM places a JOIN places b
ON a.site < b.site AND a.country <> b.country AND ST_DWithin(a.shape, b.shape, %s)
"""


def read(options):
    country = countries_of(options.sites, options.polygons)
    connection = psycopg.connect(autocommit=True)
    connection.execute("SET jit = off")
    connection.execute("SET client_min_messages = warning")
    connection.execute("CREATE EXTENSION IF NOT EXISTS postgis")
    connection.execute("DROP TABLE IF EXISTS places")
    connection.execute("CREATE TABLE places (site int, country int, shape geography)")
    shapes = shapely.set_srid(gpkg.read_polygons(options.sites), 4326)
    blobs = shapely.to_wkb(shapes, hex=True, include_srid=True)
    with connection.cursor() as cursor, cursor.copy("COPY places FROM STDIN") as copy:
        for site, blob in enumerate(blobs):
            if country[site] >= 0:
                copy.write_row((site, int(country[site]), blob))
    connection.execute("CREATE INDEX ON places USING gist (shape)")
    connection.execute("VACUUM ANALYZE places")
    return connection


def job(connection, options):
    return connection, connection.execute(QUERY, (DISTANCE_M,)).fetchall()


def answer(done, options):
    site, other, metres = np.array(done[1], dtype=float).reshape(-1, 3).T
    return site, other, metres + ONE_METRE


def versions(done):
    query = (
        "SELECT current_setting('server_version'), PostGIS_Lib_Version(), PostGIS_GEOS_Version()"
    )
    server, postgis, geos = done[0].execute(query).fetchone()
    return {"PostgreSQL": server.split()[0], "PostGIS": postgis, "GEOS of PostGIS": geos}


if __name__ == "__main__":
    engine.main(read, job, answer, versions, in_process=False)
