"""The plugin's core: area of every site in every polygon, edges as drawn."""

from __future__ import annotations

import engine
import gpkg
from load import load_plugin_package

load_plugin_package()
from transboundary_planner.core.overlap import overlap  # noqa: E402


def read(options):
    return gpkg.read_polygons(options.sites), gpkg.read_polygons(options.polygons)


def job(loaded, options):
    return overlap(*loaded, threads=options.threads)


def answer(hits, options):
    return hits.site, hits.polygon, hits.m2, {"counts": hits.counts}


if __name__ == "__main__":
    threads = ("--threads", {"type": int, "default": 2})
    engine.main(read, job, answer, engine.geos_versions, arguments=[threads])
