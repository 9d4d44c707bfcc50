"""Outlines that were cut out of each other: where GEOS' own overlay of valid polygons is wrong.

An overlay that equals a site, parcels of one site, countries that overlap: what is left of one
polygon is measured again in another whose outline nearly coincides. GEOS (3.11 to 3.13) may then
take a whole face for common ground without any error. The seeds are those of random layers where
it did; the reference is computed on a grid of 1e-12 degrees, where its noding cannot fail.
"""

import itertools
import math

import pytest
import shapely

GRID = {"grid_size": 1e-12}
KEYS = ("site_id", "overlay", "overlay_class", "country", "level")


def blob(random, size, vertices, decimals):
    """A ragged polygon; its rounding makes outlines meet in awkward places."""
    x, y = random.uniform(129, 132), random.uniform(42, 45)
    while True:
        ring = []
        for i in range(vertices):
            turn, radius = 2 * math.pi * i / vertices, size * random.uniform(0.6, 1)
            point = x + radius * math.cos(turn), y + radius * math.sin(turn)
            ring.append(tuple(round(value, decimals) for value in point))
        polygon = shapely.Polygon(ring)
        if polygon.is_valid and polygon.area > 0:
            return polygon


def polygons(geom):
    """Without the lines and points that an overlay may leave."""
    return shapely.union_all([part for part in shapely.get_parts(geom) if part.area > 0])


def union(geoms):
    return shapely.union_all(geoms, **GRID)


def intersection(a, b):
    return polygons(shapely.intersection(a, b, **GRID))


def difference(a, b):
    return polygons(shapely.difference(a, b, **GRID))


def shares_of(countries):
    """{A, A/B, ... or "-": their ground}, "-" as what is to be taken away."""
    grounds = {}
    for code, geom in countries:
        grounds.setdefault(code, []).append(geom)
    grounds = {code: union(geoms) for code, geoms in grounds.items()}
    shares = {"-": None}
    for n in range(1, len(grounds) + 1):
        for combo in itertools.combinations(sorted(grounds), n):
            share = grounds[combo[0]]
            for code in combo[1:]:
                share = intersection(share, grounds[code])
            for code in set(grounds) - set(combo):
                share = difference(share, grounds[code])
            shares["/".join(combo)] = share
    return shares, union(list(grounds.values()))


@pytest.mark.parametrize(
    "seed", [205, 250, 629, 666, 693, 712, 887, 20485, 20619, 30002, 30079, 31047]
)
def test_overlap(run_algorithm, rows_of, make_layer, rng, shapes, seed):
    random = rng(seed)
    decimals = random.choice([1, 2, 3, 7])
    vertices = random.choice([8, 12, 40]) if decimals < 3 else random.choice([40, 120])

    def some(size):
        return blob(random, size, vertices, decimals)

    sites = [(f"s{i % 6}", some(0.8)) for i in range(9)]
    if random.random() < 0.4:
        sites.append(("dup", sites[0][1]))
    one = [("ab"[i % 2], some(1.2)) for i in range(5)]
    two = [(None, some(1.5)) for _ in range(3)]
    if random.random() < 0.4:
        two.append((None, sites[1][1]))
    countries = [(random.choice("ABC") * 3, some(2)) for _ in range(5)]

    def layer(name, field, rows):
        wkt = [(shapely.to_wkt(geom, rounding_precision=-1), value) for value, geom in rows]
        return make_layer(name, f"{field}:string", *wkt)

    results = run_algorithm(
        "overlap",
        {
            "INPUT": layer("sites", "id", sites),
            "INPUT_ID": "id",
            "OVERLAYS": [layer("one", "kind", one), layer("two", "note", two)],
            "OVERLAY_FIELD": "kind",
            "JURISDICTIONS": layer("countries", "iso3", countries),
            "FILL_HOLES": False,
            "OUTPUT": "TEMPORARY_OUTPUT",
            "TABLE": "TEMPORARY_OUTPUT",
            "PIECES": "TEMPORARY_OUTPUT",
        },
    )
    rows = {tuple(row[k] for k in KEYS): row["overlap_km2"] for row in rows_of(results["TABLE"])}

    wholes = {}
    for site, geom in sites:
        wholes.setdefault(site, []).append(geom)
    wholes = {site: union(geoms) for site, geoms in wholes.items()}
    wholes["*"] = union(list(wholes.values()))
    targets = {("one", kind, "class"): union([g for k, g in one if k == kind]) for kind in "ab"}
    targets["one", None, "overlay"] = union([g for _, g in one])
    targets["two", None, "overlay"] = union([g for _, g in two])
    targets["*", None, "all"] = union([g for _, g in one + two])
    shares, anywhere = shares_of(countries)
    for (site, whole), (country, share) in itertools.product(wholes.items(), shares.items()):
        part = difference(whole, anywhere) if share is None else intersection(whole, share)
        for (overlay, kind, level), target in targets.items():
            km2 = shapes.drawn_km2(intersection(part, target))
            found = rows.pop((site, overlay, kind, country, level), 0.0)
            assert found == pytest.approx(km2, rel=1e-8, abs=1e-6), (site, country, level)
    assert all(km2 < 1e-6 for km2 in rows.values())

    rows = {tuple(row[k] for k in KEYS): row["overlap_km2"] for row in rows_of(results["TABLE"])}
    for piece in rows_of(results["PIECES"]):
        km2 = rows[tuple(piece[k] for k in KEYS)]
        assert piece["overlap_km2"] == pytest.approx(km2, rel=1e-8, abs=1e-6)
        assert shapes.drawn_km2(piece["geometry"]) == pytest.approx(km2, rel=1e-8, abs=1e-6)
        assert piece["geometry"].is_valid
