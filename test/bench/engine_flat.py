"""Area of each polygon under any site, none counted twice: the core, or one union of everything.

--how components   unions inside connected groups only, then the core's overlap
--how attributed   each site keeps what earlier ones left (what the algorithms do), then the overlap
--how union        shapely.union_all of all sites, intersected with each polygon
--kept             only the sites that transboundary:coverage counts by default
"""

from __future__ import annotations

import engine
import gpkg
import numpy as np
import shapely
from load import load_plugin_package

load_plugin_package()
from transboundary_planner.core.areas import area_m2  # noqa: E402
from transboundary_planner.core.flatten import attribute, union_by_component  # noqa: E402
from transboundary_planner.core.overlap import overlap  # noqa: E402


def read(options):
    sites = gpkg.read_polygons(options.sites)
    if options.kept:
        kind, status, designation = gpkg.read_columns(
            options.sites, "SITE_TYPE", "STATUS", "DESIG_ENG"
        )
        biosphere = designation == "UNESCO-MAB Biosphere Reserve"
        sites = sites[(kind == "PA") & (status != "Proposed") & ~biosphere]
    return sites, gpkg.read_polygons(options.polygons)


def job(loaded, options):
    sites, polygons = loaded
    if options.how == "union":
        everything = shapely.union_all(sites)
        return area_m2(shapely.intersection(polygons, everything))
    if options.how == "components":
        flat, _ = union_by_component(sites)
    else:
        flat, _ = attribute(sites, np.arange(len(sites)))
    hits = overlap(flat, polygons, threads=options.threads)
    return np.bincount(hits.polygon, hits.m2, len(polygons))


def answer(totals, options):
    return np.zeros(len(totals)), np.arange(len(totals)), totals


if __name__ == "__main__":
    threads = ("--threads", {"type": int, "default": 2})
    how = ("--how", {"choices": ["components", "attributed", "union"], "required": True})
    kept = ("--kept", {"action": "store_true"})
    engine.main(read, job, answer, engine.geos_versions, arguments=[threads, how, kept])
