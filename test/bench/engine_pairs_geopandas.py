"""GeoPandas: sjoin with dwithin in web Mercator, same-country pairs dropped afterwards.

The usual way, and wrong off the equator: its distances are those of the projection.
"""

from __future__ import annotations

import engine
import geopandas
import numpy as np
from pair_input import DISTANCE_M, ONE_METRE, countries_of


def read(options):
    sites = geopandas.read_file(options.sites, columns=["site"])
    sites["country"] = countries_of(options.sites, options.polygons)
    return sites


def job(sites, options):
    flat = sites[["country", "geometry"]].to_crs("EPSG:3857")
    pairs = geopandas.sjoin(flat, flat, predicate="dwithin", distance=DISTANCE_M)
    some = (pairs.index < pairs["index_right"]) & (pairs["country_left"] != pairs["country_right"])
    some &= (pairs["country_left"] >= 0) & (pairs["country_right"] >= 0)
    pairs = pairs[some]
    a, b = pairs.index.to_numpy(), pairs["index_right"].to_numpy()
    shapes = flat.geometry.to_numpy()
    return a, b, geopandas.GeoSeries(shapes[a]).distance(geopandas.GeoSeries(shapes[b]))


def answer(found, options):
    a, b, metres = found
    return a, b, np.asarray(metres) + ONE_METRE


def versions(done):
    return {"GeoPandas": geopandas.__version__, **engine.geos_versions()}


if __name__ == "__main__":
    engine.main(read, job, answer, versions)
