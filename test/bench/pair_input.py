"""What the engines of border pairs share: the country of each site, and the greatest distance."""

from __future__ import annotations

from pathlib import Path

import gpkg
import numpy as np

DISTANCE_M = 10_000.0
# Sites that meet have the distance 0, which an answer may not have.
ONE_METRE = 1.0


def countries_of(sites, polygons):
    """(n,) int: the country that holds most of each site, -1 for none; kept beside the data.

    This is the country step that all engines have behind them; it is in nobody's clock.
    """
    from load import load_plugin_package

    path = Path(sites).with_name(f"{Path(sites).stem}_countries.npy")
    if not path.exists():
        load_plugin_package()
        from transboundary_planner.core.overlap import overlap

        hits = overlap(gpkg.read_polygons(sites), gpkg.read_polygons(polygons))
        country = np.full(len(gpkg.read_polygons(sites)), -1)
        order = np.argsort(hits.m2, kind="stable")
        country[hits.site[order]] = hits.polygon[order]
        np.save(path, country)
    return np.load(path)
