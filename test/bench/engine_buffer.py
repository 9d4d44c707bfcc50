"""Buffers of 1 km round every site, areas as drawn; the polygons are not used.

--how core         core/buffers.py, with the tolerance that gives 8 segments to a quarter circle
--how exact        the same with the default tolerance (0.1 m, 80 segments)
--how projection   an azimuthal-equidistant projection of PROJ for each site, then GEOS
--how geography    PostGIS: ST_Buffer of the geography, on the server that the PG... variables name
"""

from __future__ import annotations

import engine
import gpkg
import numpy as np
import pyproj
import reference
import shapely
from load import load_plugin_package

DISTANCE_M = 1000.0
SEGMENTS = 8
# The sagitta of these chords is half the tolerance.
TOLERANCE_M = 2 * DISTANCE_M * (1 - np.cos(np.pi / (4 * SEGMENTS)))


def read(options):
    sites = gpkg.read_polygons(options.sites)
    if options.how == "geography":
        import psycopg

        connection = psycopg.connect(autocommit=True)
        connection.execute("CREATE EXTENSION IF NOT EXISTS postgis")
        connection.execute("DROP TABLE IF EXISTS sites")
        connection.execute("CREATE TABLE sites (site int, geom geography(Geometry, 4326))")
        rows = zip(
            range(len(sites)),
            shapely.to_wkb(shapely.set_srid(sites, 4326), hex=True, include_srid=True),
        )
        with connection.cursor() as cursor, cursor.copy("COPY sites FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        return connection
    if options.how != "projection":
        load_plugin_package()
    return sites


def job(loaded, options):
    if options.how == "geography":
        query = "SELECT site, ST_AsBinary(ST_Buffer(geom, %s, %s)) FROM sites ORDER BY site"
        return loaded, loaded.execute(query, (DISTANCE_M, SEGMENTS)).fetchall()
    if options.how == "projection":
        return loaded, [_projected(site) for site in loaded]
    from transboundary_planner.core.buffers import buffer

    tolerance = TOLERANCE_M if options.how == "core" else None
    return loaded, buffer(loaded, DISTANCE_M, tolerance)


def _projected(site):
    west, south, east, north = site.bounds
    centre = f"+lon_0={(west + east) / 2} +lat_0={(south + north) / 2}"
    crs = pyproj.CRS.from_proj4(f"+proj=aeqd {centre} +ellps=WGS84")
    there = pyproj.Transformer.from_crs(4326, crs, always_xy=True)
    back = pyproj.Transformer.from_crs(crs, 4326, always_xy=True)

    def through(transformer):
        return lambda xy: np.column_stack(transformer.transform(xy[:, 0], xy[:, 1]))

    flat = shapely.transform(site, through(there))
    made = shapely.buffer(flat, DISTANCE_M, quad_segs=SEGMENTS)
    return shapely.transform(made, through(back))


def answer(done, options):
    _, made = done
    if options.how == "geography":
        made = shapely.from_wkb([bytes(row[1]) for row in made])
    made = np.array(made, dtype=object)
    # Over the antimeridian the engines write different things.
    bounds = shapely.bounds(made)
    plain = np.flatnonzero((bounds[:, 0] > -179.9) & (bounds[:, 2] < 179.9))
    m2 = reference.area_drawn(made[plain])
    return plain, np.zeros(len(plain)), m2


def versions(done):
    return {"pyproj": pyproj.__version__, **engine.geos_versions()}


if __name__ == "__main__":
    how = ("--how", {"choices": ["core", "exact", "projection", "geography"], "required": True})
    engine.main(read, job, answer, versions, arguments=[how])
