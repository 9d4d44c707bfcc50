"""GeoPandas: overlay, then the area in the cylindrical equal-area projection EPSG:6933."""

from __future__ import annotations

import engine
import geopandas


def read(options):
    sites = geopandas.read_file(options.sites, columns=["site"])
    return sites, geopandas.read_file(options.polygons, columns=["polygon"])


def job(loaded, options):
    sites, polygons = loaded
    pieces = geopandas.overlay(sites, polygons, how="intersection", keep_geom_type=True)
    return pieces["site"], pieces["polygon"], pieces.to_crs("EPSG:6933").area


def versions(done):
    return {"GeoPandas": geopandas.__version__, **engine.geos_versions()}


if __name__ == "__main__":
    engine.main(read, job, lambda done, options: done, versions)
