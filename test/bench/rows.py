"""What is compared with what: the inputs, the engines, and what is claimed of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from claims import Growth, PeakMemory, Ratio, Seconds


@dataclass(frozen=True)
class Engine:
    """One script on one input.

    ``model`` names the edge model of reference.py that its answers must agree with, or ``against``
    another engine of the row; ``by`` is what is compared: every pair, or totals by site or polygon.
    The sum has to agree to ``sum_tolerance``, each pair (or total) to ``each_tolerance``, relative.
    """

    label: str
    script: str
    options: tuple = ()
    sites: str | None = None  # None: the row's
    python: str = "bench"  # or "qgis"
    with_reading: bool = False
    model: str | None = None
    against: str | None = None
    by: str = "pairs"
    sum_tolerance: float = 1e-9
    each_tolerance: float = 1e-9
    timed: bool = True  # False: run once, to compare with
    postgis: bool = False


@dataclass(frozen=True)
class Row:
    key: str
    title: str
    sites: str
    polygons: str
    engines: list
    claims: list = field(default_factory=list)


def table(quick):
    """All rows; ``quick`` takes small inputs, to try the suite out."""
    small, middle, large = (1000, 1000, 10_000) if quick else (1000, 10_000, 300_000)
    start = 1000 if quick else 10_000
    rows = [
        _native(small),
        _countries(middle),
        _ranges(middle),
        _flat(middle),
        _large(start, large),
        _coverage(large),
        _pairs("pairs", 1000 if quick else 100_000, 2.0, peers=True),
        _pairs("pairs_large", large, 8.0, peers=False),
        _buffers(middle),
    ]
    if quick:  # the targets are for the full sizes
        rows = [replace(row, claims=[replace(c, target=None) for c in row.claims]) for row in rows]
    return rows


def _core(label="core", **keywords):
    return Engine(label, "engine_core.py", model="drawn", **keywords)


def _native(n):
    # Native joins what two countries leave of a site before it measures: fewer vertices on the
    # border, so geodesic edges differ a little from the sum of the pieces'.
    native = Engine(
        "native:calculatevectoroverlaps",
        "engine_qgis.py",
        ("--algorithm", "native"),
        python="qgis",
        model="geodesic",
        by="sites",
        sum_tolerance=1e-7,
        each_tolerance=1e-5,
    )
    overlap = Engine(
        "transboundary:overlap",
        "engine_qgis.py",
        ("--algorithm", "overlap"),
        python="qgis",
        model="drawn",
        by="sites",
    )
    core = _core("core + reading", python="qgis", with_reading=True)
    return Row(
        "native",
        f"{n:,} sites x countries, QGIS",
        f"sites_{n}",
        "countries",
        [core, overlap, native],
        [Ratio(core.label, native.label, 500), Ratio(overlap.label, native.label, 100)],
    )


def _duckdb():
    return Engine("DuckDB spatial", "engine_duckdb.py", model="geodesic")


def _countries(n):
    geopandas = Engine("geopandas.overlay + EPSG:6933", "engine_geopandas.py", model="cea")
    cea, geography = (
        Engine(
            f"PostGIS, subdivided, {area}",
            "engine_postgis.py",
            ("--area", option),
            model=model,
            postgis=True,
            # Cut edges bend in both, but far less in the projection.
            sum_tolerance=1e-6,
            each_tolerance=1e-4,
        )
        for area, option, model in (
            ("EPSG:6933", "cea", "cea"),
            ("geography", "geography", "geodesic"),
        )
    )
    duckdb = _duckdb()
    return Row(
        "countries",
        f"{n:,} sites x countries",
        f"sites_{n}",
        "countries",
        [_core(), geopandas, duckdb, cea, geography],
        [
            Ratio("core", geopandas.label, 50),
            Ratio("core", duckdb.label, 30),
            Ratio("core", cea.label, 10),
            Ratio("core", geography.label, None),
        ],
    )


def _ranges(n):
    duckdb = _duckdb()
    return Row(
        "ranges",
        f"{n:,} sites x 50 ranges",
        f"sites_{n}",
        "ranges_50",
        [_core(), duckdb],
        [Ratio("core", duckdb.label, 30)],
    )


def _flat(n):
    union = Engine("union_all + intersection", "engine_flat.py", ("--how", "union"))
    components, attributed = (
        Engine(
            f"core, {words}",
            "engine_flat.py",
            ("--how", how),
            against=union.label,
            by="polygons",
        )
        for words, how in (
            ("unions in connected groups", "components"),
            ("attributed", "attributed"),
        )
    )
    return Row(
        "flat",
        f"flattened totals of {n:,} sites x countries",
        f"sites_{n}",
        "countries",
        [components, attributed, union],
        [Ratio(components.label, union.label, 50), Ratio(attributed.label, union.label, 50)],
    )


def _large(start, n):
    small = _core(f"core, {start:,} sites", sites=f"sites_{start}")
    large = _core(f"core, {n:,} sites")
    whole = Engine(
        "transboundary:overlap",
        "engine_qgis.py",
        ("--algorithm", "overlap"),
        python="qgis",
        against=large.label,
        by="sites",
    )
    return Row(
        "large",
        f"{n:,} sites x countries",
        f"sites_{n}",
        "countries",
        [small, large, whole],
        [
            Growth(small.label, large.label, 1.05),
            PeakMemory(large.label, None),
            Seconds(whole.label, None),
            PeakMemory(whole.label, 1200),
        ],
    )


def _coverage(n):
    check = Engine(
        "core, unions in connected groups",
        "engine_flat.py",
        ("--how", "components", "--kept"),
        timed=False,
    )
    coverage = Engine(
        "transboundary:coverage",
        "engine_qgis.py",
        ("--algorithm", "coverage"),
        python="qgis",
        against=check.label,
        by="polygons",
    )
    return Row(
        "coverage",
        f"coverage of countries by {n:,} sites",
        f"sites_{n}",
        "countries",
        [coverage, check],
        [Seconds(coverage.label, None), PeakMemory(coverage.label, None)],
    )


def _buffers(n):
    def one(label, how, **keywords):
        return Engine(label, "engine_buffer.py", ("--how", how), by="sites", **keywords)

    core = one("core, 8 segments", "core")
    # The same plane, but one for each whole site: sites of 300 km are right to 1e-4 there.
    projection = one(
        "a projection for each site",
        "projection",
        against=core.label,
        sum_tolerance=1e-4,
        each_tolerance=1e-3,
    )
    exact = one("core, 0.1 m", "exact", against=core.label, sum_tolerance=1e-2, each_tolerance=1e-2)
    geography = one(
        "PostGIS geography",
        "geography",
        against=core.label,
        postgis=True,
        sum_tolerance=1e-2,
        each_tolerance=1e-2,
    )
    # In degrees the answer is another one (by a third at 43 N): only the work can be compared.
    native = Engine(
        "native:buffer in degrees",
        "engine_qgis.py",
        ("--algorithm", "buffer"),
        python="qgis",
        against=core.label,
        by="sites",
        sum_tolerance=1.0,
        each_tolerance=100.0,
    )
    return Row(
        "buffers",
        f"buffers of 1 km round {n:,} sites",
        f"sites_{n}",
        "countries",
        [core, exact, native, projection, geography],
        [
            Ratio(core.label, native.label, 1),
            Ratio(core.label, projection.label, 8),
            Ratio(exact.label, native.label, None),
            Ratio(core.label, geography.label, None),
        ],
    )


def _pairs(key, n, seconds, peers):
    """Sites of different countries within 10 km of each other; the country step is behind all."""
    # PostGIS looks for the nearest points on a sphere.
    postgis = Engine(
        "PostGIS, ST_DWithin of geographies",
        "engine_pairs_postgis.py",
        against="core, border pairs",
        postgis=True,
        sum_tolerance=1e-3,
        each_tolerance=1e-2,
    )
    geopandas = Engine(
        "geopandas.sjoin, dwithin in EPSG:3857",
        "engine_pairs_geopandas.py",
        against="core, border pairs",
    )
    core = Engine("core, border pairs", "engine_pairs.py")
    claims = [Seconds(core.label, seconds), PeakMemory(core.label, None)]
    if peers:
        claims += [Ratio(core.label, geopandas.label, None), Ratio(core.label, postgis.label, None)]
    return Row(
        key,
        f"border pairs within 10 km, {n:,} sites",
        f"sites_{n}",
        "countries",
        [core, geopandas, postgis] if peers else [core],
        claims,
    )
