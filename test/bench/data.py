"""Seeded inputs of the benchmark, written once as GeoPackages and read by every engine.

    python data.py FOLDER WORLD_MAP.gpkg SET [SET ...]        SET: countries sites_N ranges_N

countries   the world map that comes with QGIS (Natural Earth), without its third dimension
sites_N     N sites like those of the world's database of protected areas: areas log-normal (median
            1 km2, at most 100,000), ragged outlines of 20 to 5,000 vertices, 15 % on top of others
            (a third of them exact copies), 7 % centred on a land border; the 1 % that cross
            themselves are repaired here, so that every engine gets the same valid input
ranges_N    N species' ranges, 20,000 to 8,000,000 km2, 10,000 to 200,000 vertices, with holes
The seed is N, so a set is the same in every run with the same numpy and GEOS.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import gpkg
import numpy as np
import shapely
from outlines import KM_PER_DEGREE, ragged_polygons, repaired

_CATEGORIES = ["Ia", "Ib", "II", "III", "IV", "V", "VI", "Not Reported"]
_CATEGORIES += ["Not Applicable", "Not Assigned"]
_DESIGNATIONS = ["National Park", "Nature Reserve", "UNESCO-MAB Biosphere Reserve"]
_STATUSES = ["Designated", "Established", "Proposed"]


def make(name, folder, world_map):
    """Write the set ``name`` into ``folder`` unless it is there; returns its path."""
    folder = Path(folder)
    path = folder / f"{name}.gpkg"
    if path.exists():
        return path
    folder.mkdir(parents=True, exist_ok=True)
    started = time.perf_counter()
    kind, _, number = name.partition("_")
    if kind == "countries":
        polygons, columns = _countries(world_map)
    else:
        countries = gpkg.read_polygons(make("countries", folder, world_map))
        n = int(number)
        recipe = {"sites": _sites, "ranges": _ranges}[kind]
        polygons, columns = recipe(np.random.default_rng(n), countries, n)
    gpkg.write_polygons(path, polygons, columns)
    vertices = shapely.get_num_coordinates(polygons).sum()
    seconds = time.perf_counter() - started
    print(
        f"{name}: {len(polygons):,} polygons, {vertices:,} vertices, made in {seconds:.0f} s",
        flush=True,
    )
    return path


def _countries(world_map):
    import pyogrio

    meta, _, wkb, values = pyogrio.raw.read(
        world_map, layer="countries", columns=["ISO_A3", "NAME"]
    )
    fields = dict(zip(meta["fields"], values))
    polygons = repaired(shapely.force_2d(shapely.from_wkb(wkb)))
    number = np.arange(len(polygons))
    return polygons, {"polygon": number, "iso": fields["ISO_A3"], "name": fields["NAME"]}


def _sites(rng, countries, n):
    originals = int(n * 0.85)
    centres = _points_on_land(rng, countries, originals)
    straddling = int(originals * 0.08)
    borders = _border_vertices(countries)
    centres[:straddling] = borders[rng.integers(0, len(borders), straddling)]
    centres[:straddling] += rng.normal(0, 0.005, (straddling, 2))
    km2 = np.clip(np.exp(rng.normal(0, 2.7, originals)), 1e-3, 1e5)
    vertices = np.exp(rng.normal(np.log(72), 0.9, originals)) * np.maximum(km2, 0.05) ** 0.15
    polygons = ragged_polygons(rng, np.clip(vertices, 20, 4500), centres, km2, 1.3, 0.35)
    copies = _copies(rng, polygons, n - originals)
    polygons = rng.permutation(np.concatenate([polygons, copies]))
    _cross_some(rng, polygons, max(1, n // 100))
    return repaired(polygons), {"site": np.arange(n), **_attributes(rng, n)}


def _copies(rng, polygons, count):
    """A third exact copies, the rest scaled and moved by up to 0.3 of their size."""
    copies = polygons[rng.integers(0, len(polygons), count)]
    moved = np.flatnonzero(np.arange(count) % 3)
    vertices, owner = shapely.get_coordinates(copies[moved], return_index=True)
    box = shapely.bounds(copies[moved])
    centre, size = (box[:, :2] + box[:, 2:]) / 2, box[:, 2:] - box[:, :2]
    scale = rng.uniform(0.6, 1.2, (len(moved), 1))
    shift = rng.uniform(-0.3, 0.3, (len(moved), 2)) * size
    vertices = (vertices - centre[owner]) * scale[owner] + (centre + shift)[owner]
    vertices = np.clip(vertices, [-180, -90], [180, 90])
    copies[moved] = shapely.set_coordinates(copies[moved], vertices)
    return copies


def _cross_some(rng, polygons, count):
    """Swap two vertices of ``count`` outlines, as a slip of the digitising hand does."""
    for index in rng.choice(len(polygons), count, replace=False):
        ring = shapely.get_coordinates(polygons[index])
        half, third = len(ring) // 2, len(ring) // 3
        ring[[half, third]] = ring[[third, half]]
        polygons[index] = shapely.polygons(ring)


def _attributes(rng, n):
    """Fields of the world's database of protected areas, for the coverage job."""

    def text(values, weights):
        return np.array(values, dtype=object)[rng.choice(len(values), n, p=weights)]

    names = np.array([f"Site {number}" for number in range(n)], dtype=object)
    years = np.where(rng.uniform(size=n) < 0.1, 0, rng.integers(1900, 2025, n))
    return {
        "SITE_ID": np.arange(1, n + 1),
        "NAME": names,
        "SITE_TYPE": text(["PA", "OECM"], [0.95, 0.05]),
        "DESIG_ENG": text(_DESIGNATIONS, [0.5, 0.49, 0.01]),
        "IUCN_CAT": text(_CATEGORIES, [0.1] * len(_CATEGORIES)),
        "STATUS": text(_STATUSES, [0.9, 0.08, 0.02]),
        "STATUS_YR": years.astype(np.int32),
    }


def _ranges(rng, countries, n):
    centres = _points_on_land(rng, countries, n)
    vertices = np.clip(np.exp(rng.normal(np.log(27000), 0.8, n)), 10000, 180000)
    km2 = np.clip(np.exp(rng.normal(np.log(8e5), 1.2, n)), 2e4, 8e6)
    polygons = repaired(ragged_polygons(rng, vertices, centres, km2, 1.1, 0.3))
    for _ in range(3):
        away = rng.normal(0, 0.2, (n, 2)) * np.sqrt(km2)[:, None] / KM_PER_DEGREE
        holes = ragged_polygons(rng, np.full(n, 400), centres + away, km2 * 0.01, 1.1, 0.3)
        polygons = shapely.difference(polygons, repaired(holes))
    names = np.array([f"Range {number}" for number in range(n)], dtype=object)
    return polygons, {"polygon": np.arange(n), "name": names}


def _points_on_land(rng, countries, count):
    """Random points, evenly over the land between 58 S and 75 N."""
    south, north = np.sin(np.radians([-58, 75]))
    found, missing = [], count
    while missing > 0:
        candidates = np.column_stack(
            [
                rng.uniform(-180, 180, 4 * count),
                np.degrees(np.arcsin(rng.uniform(south, north, 4 * count))),
            ]
        )
        tree = shapely.STRtree(shapely.points(candidates))
        # The countries ask, because it is the asking geometry that shapely prepares.
        on_land = np.unique(tree.query(countries, predicate="contains_properly")[1])
        found.append(candidates[on_land][:missing])
        missing -= len(found[-1])
    return np.concatenate(found)


def _border_vertices(countries):
    """Vertices that two countries share."""
    vertices, country = shapely.get_coordinates(countries, return_index=True)
    places, place = np.unique(np.round(vertices * 1e7), axis=0, return_inverse=True)
    place = place.ravel()
    order = np.lexsort((country, place))
    place, country = place[order], country[order]
    shared = (place[1:] == place[:-1]) & (country[1:] != country[:-1])
    return places[np.unique(place[1:][shared])] / 1e7


if __name__ == "__main__":
    for name in sys.argv[3:]:
        make(name, sys.argv[1], sys.argv[2])
