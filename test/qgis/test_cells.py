"""Areas by counting cells: random patches of a ragged grid, whose neighbours share every vertex.

What two patches have in common is a set of cells, so every number of both tables is known without
any geometry: no intersection, no union, no difference is computed here.
"""

import itertools

import pytest
import shapely
from qgis.core import QgsVectorLayer

CELLS, STEP = 14, 0.1


class Grid:
    """Cells of a grid with moved corners and ragged edges; ``area`` is the km2 of each."""

    def __init__(self, random, km2, bends):
        def corner(i, j):
            moved = (random.uniform(-0.25, 0.25) for _ in range(2))
            return tuple(round(o + (k + m) * STEP, 9) for o, k, m in zip((130, 43), (i, j), moved))

        corners = {(i, j): corner(i, j) for i in range(CELLS + 1) for j in range(CELLS + 1)}
        edges = {}
        for (i, j), (x0, y0) in corners.items():
            for end in {(i + 1, j), (i, j + 1)} & set(corners):
                x1, y1 = corners[end]
                edges[(i, j), end] = points = []
                for bend in range(1, bends + 1):
                    share = bend / (bends + 1)
                    aside = random.uniform(-0.2, 0.2) * min(share, 1 - share)
                    x, y = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
                    points.append(
                        (round(x - aside * (y1 - y0), 9), round(y + aside * (x1 - x0), 9))
                    )
        self.polygon = {}
        for i, j in itertools.product(range(CELLS), repeat=2):
            ring, way = [], [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)]
            for begin, end in zip(way, way[1:] + way[:1]):
                back = (end, begin) in edges
                ring.append(corners[begin])
                ring += edges[end, begin][::-1] if back else edges[begin, end]
            self.polygon[i, j] = shapely.Polygon(ring)
            assert self.polygon[i, j].is_valid
        self.area = {cell: km2(polygon) for cell, polygon in self.polygon.items()}

    def km2(self, cells):
        return sum(self.area[cell] for cell in cells)

    def wkt(self, cells):
        joined = shapely.coverage_union_all([self.polygon[cell] for cell in sorted(cells)])
        return shapely.to_wkt(joined, rounding_precision=-1)


def patch(random, width, height):
    """Some cells side by side, with a few holes and notches."""
    x, y = random.randrange(CELLS), random.randrange(CELLS)
    columns = range(x, min(CELLS, x + random.randint(1, width)))
    rows = range(y, min(CELLS, y + random.randint(1, height)))
    cells = set(itertools.product(columns, rows))
    for _ in range(random.randint(0, 3)):
        if len(cells) > 4:
            cells.remove(random.choice(sorted(cells)))
    return cells


def together(pairs):
    """{key: union of the cells of all pairs (key, cells)}."""
    found = {}
    for key, cells in pairs:
        found[key] = found.get(key, set()) | cells
    return found


def by_country(cells, countries):
    """{code, A/B or "-": those of the cells}."""
    return together(
        ("/".join(sorted(c for c, own in countries.items() if cell in own)) or "-", {cell})
        for cell in cells
    )


@pytest.fixture
def grid(rng, shapes):
    def make(seed):
        return Grid(rng(1000 + seed), shapes.drawn_km2, (0, 1, 6, 20)[seed % 4])

    return make


@pytest.fixture
def run(run_algorithm, rows_of):
    def run(name, **parameters):
        results = run_algorithm(name, parameters)
        return {
            key: rows_of(value)
            for key, value in results.items()
            if isinstance(value, QgsVectorLayer)
        }

    return run


def compare(found, wanted):
    assert set(found) == set(wanted)
    for key, values in wanted.items():
        assert found[key] == pytest.approx(values, rel=1e-9, abs=1e-7), key


@pytest.mark.parametrize("seed", range(12))
def test_overlap(run, make_layer, rng, shapes, grid, seed):
    random, grid = rng(seed), grid(seed)

    def layer(name, fields, rows):
        wkt = [(grid.wkt(cells), *values) for *values, cells in rows]
        return make_layer(name, fields, *wkt, kind="MultiPolygon")

    sites = [(f"s{random.randrange(5)}", patch(random, 6, 6)) for _ in range(8)]
    one = [(random.choice("ab"), patch(random, 5, 8)) for _ in range(5)]
    two = [(patch(random, 8, 4),) for _ in range(4)]
    countries = [(random.choice(["AAA", "BBB", "CCC"]), patch(random, 9, 9)) for _ in range(4)]
    found = run(
        "overlap",
        INPUT=layer("sites", "id:string", sites),
        INPUT_ID="id",
        OVERLAYS=[layer("one", "kind:string", one), layer("two", "", two)],
        OVERLAY_FIELD="kind",
        JURISDICTIONS=layer("countries", "iso3:string", countries),
        FILL_HOLES=False,
        OUTPUT="TEMPORARY_OUTPUT",
        TABLE="TEMPORARY_OUTPUT",
        PIECES="TEMPORARY_OUTPUT",
    )
    targets = {("one", kind, "class"): cells for kind, cells in together(one).items()}
    targets["one", None, "overlay"] = set().union(*together(one).values())
    targets["two", None, "overlay"] = set().union(*(cells for (cells,) in two))
    targets["*", None, "all"] = targets["one", None, "overlay"] | targets["two", None, "overlay"]
    sites = together(sites)
    sites["*"] = set().union(*sites.values())
    wanted, pieces = {}, {}
    for site, cells in sites.items():
        for country, part in by_country(cells, together(countries)).items():
            for (overlay, kind, level), target in targets.items():
                km2, key = grid.km2(part & target), (site, overlay, kind, country, level)
                wanted[key] = (km2, 100 * km2 / grid.km2(cells), 100 * km2 / grid.km2(part))
                finest = (overlay, level) in {("one", "class"), ("two", "overlay")}
                if km2 and finest and site != "*":
                    pieces[key] = (km2, km2)

    def key(row):
        names = ("site_id", "overlay", "overlay_class", "country", "level")
        return tuple(row[name] for name in names)

    numbers = ("overlap_km2", "overlap_pct", "pct_in_country")
    compare({key(row): tuple(row[n] for n in numbers) for row in found["TABLE"]}, wanted)
    measured = {
        key(row): (row["overlap_km2"], shapes.drawn_km2(row["geometry"])) for row in found["PIECES"]
    }
    compare(measured, pieces)
    assert all(row["geometry"].is_valid for row in found["PIECES"])


@pytest.mark.parametrize("seed", range(12))
def test_coverage(run, make_layer, rng, shapes, grid, seed):
    random, grid = rng(100 + seed), grid(seed)

    def layer(name, fields, rows):
        wkt = [(grid.wkt(cells), *values) for *values, cells in rows]
        return make_layer(name, fields, *wkt, kind="MultiPolygon")

    order = ["Ia", "II", "Not Reported"]
    records = [
        (
            str(number),
            random.choice(order),
            random.choice([0, 1990, 2000]),
            random.choice(["PA", "PA", "OECM"]),
            patch(random, 6, 6),
        )
        for number in range(9)
    ]
    regions = [(random.choice(["north", "south"]), patch(random, 9, 9)) for _ in range(3)]
    countries = [(random.choice(["AAA", "BBB", "CCC"]), patch(random, 9, 9)) for _ in range(4)]
    found = run(
        "coverage",
        INPUT=[
            layer("r", "SITE_PID:string,IUCN_CAT:string,STATUS_YR:int,SITE_TYPE:string", records)
        ],
        REGIONS=layer("regions", "name:string", regions),
        JURISDICTIONS=layer("countries", "iso3:string", countries),
        FILL_HOLES=False,
        SITE_TYPE=["PA", "OECM"],
        OUTPUT="TEMPORARY_OUTPUT",
        GAPS="TEMPORARY_OUTPUT",
    )
    taken, credited = set(), []
    for _, category, _, kind, cells in sorted(
        records, key=lambda r: (r[3] == "OECM", order.index(r[1]), r[2] or 9999, int(r[0]))
    ):
        credited.append((kind, category, cells, cells - taken))
        taken |= cells
    regions = together(regions)
    if len(regions) > 1:
        regions["*"] = set().union(*regions.values())
    kinds = [kind for kind in ("PA", "OECM") if any(kind == c[0] for c in credited)]
    wanted, gaps = {}, {}
    for region, cells in regions.items():
        for country, part in by_country(cells, together(countries)).items():
            left = grid.km2(part)
            if left and part - taken and region != "*":
                gaps[region, country] = (grid.km2(part - taken),) * 2
            for kind, category in itertools.product(kinds, ["*", *order]):
                some = [c for c in credited if c[0] == kind and category in ("*", c[1])]
                gross = sum(grid.km2(c[2] & part) for c in some)
                net = sum(grid.km2(c[3] & part) for c in some)
                if category == "*":
                    left -= net
                    wanted[region, country, kind, category] = (gross, net, left)
                elif gross:
                    wanted[region, country, kind, category] = (gross, net, 0)

    def numbers(row):
        return row["gross_km2"], row["protected_km2"], row["unprotected_km2"] or 0

    def key(row):
        return row["region"], row["country"], row["site_type"], row["category"]

    compare({key(row): numbers(row) for row in found["OUTPUT"]}, wanted)
    measured = {
        (row["region"], row["country"]): (row["unprotected_km2"], shapes.drawn_km2(row["geometry"]))
        for row in found["GAPS"]
    }
    compare(measured, gaps)
