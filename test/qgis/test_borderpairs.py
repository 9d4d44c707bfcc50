"""transboundary:borderpairs from end to end: real pairs, kinds, countries, bad input."""

import pytest
from qgis.core import QgsVectorLayer


@pytest.fixture
def pairs(run_algorithm, rows_of):
    """Runs the algorithm; returns the results with the rows of its layers in place of layers."""

    def run(context=None, feedback=None, **parameters):
        parameters = {
            "OUTPUT": "TEMPORARY_OUTPUT",
            "SITES": "TEMPORARY_OUTPUT",
            "BORDERS": "TEMPORARY_OUTPUT",
            **parameters,
        }
        results = run_algorithm("borderpairs", parameters, context=context, feedback=feedback)
        return {
            name: rows_of(value) if isinstance(value, QgsVectorLayer) else value
            for name, value in results.items()
        }

    return run


@pytest.fixture
def park(test_data):
    return {
        "INPUT": f"{test_data}/waterton_glacier.gpkg|layername=protected_areas",
        "COUNTRY_FIELD": "iso3",
    }


@pytest.fixture
def countries(test_data):
    return f"{test_data}/waterton_glacier_border_osm.gpkg|layername=countries_clip"


def by_sites(rows):
    found = {}
    for row in rows:
        assert found.setdefault(frozenset((row["site_a"], row["site_b"])), row) is row
    return found


def pair(*ids):
    return frozenset(ids)


# ---------------------------------------------------------------- real pairs

# ../shared/data README of the data: border shared, km, by an independent calculation.
SHARED = {50: (29.7, 12.7), 250: (30.1, 18.9), 1000: (31.7, 20.4)}


@pytest.mark.parametrize("tolerance", SHARED)
@pytest.mark.parametrize("given", ["field", "both", "jurisdictions"])
def test_waterton_and_glacier(pairs, park, countries, tolerance, given):
    if given != "field":
        park["JURISDICTIONS"] = countries
    if given == "jurisdictions":
        del park["COUNTRY_FIELD"]
    results = pairs(**park, TOLERANCE_M=tolerance)
    found = by_sites(results["OUTPUT"])
    assert set(found) == {pair("A1", "A2"), pair("A1", "A3")}
    glacier_waterton, glacier_akamina = found[pair("A1", "A2")], found[pair("A1", "A3")]
    for row, wanted in zip((glacier_waterton, glacier_akamina), SHARED[tolerance]):
        assert (row["country_a"], row["country_b"], row["kind"]) == ("CAN", "USA", "adjoining")
        assert row["site_b"] == "A1"
        assert row["shared_border_km"] == pytest.approx(wanted, abs=1.0)
        assert row["shared_by"] == ("outlines" if given == "field" else "border")
        assert row["geometry"].geom_type == "MultiLineString"
    assert glacier_waterton["distance_m"] == 0
    assert glacier_waterton["overlap_km2"] == pytest.approx(0.0031, abs=0.0021)
    assert glacier_akamina["distance_m"] == pytest.approx(1.8, abs=0.3)
    assert glacier_akamina["overlap_km2"] == 0
    assert results["PAIRS_N"] == 2
    assert results["CLUSTERS_N"] == 1
    sites = {row["site_id"]: row for row in results["SITES"]}
    assert {s: row["pairs_n"] for s, row in sites.items()} == {"A1": 2, "A2": 1, "A3": 1, "A4": 0}
    assert {s: row["cluster_id"] for s, row in sites.items()} == {
        "A1": 1,
        "A2": 1,
        "A3": 1,
        "A4": None,
    }
    if given == "field":
        assert all(row["border_km"] is None for row in sites.values())
        assert results["UNPAIRED_N"] is None
    else:
        assert sites["A1"]["border_km"] == 0
        assert sites["A3"]["border_km"] < 0.05
        assert 16 < sites["A4"]["border_km"] < 18
        assert results["UNPAIRED_N"] == 0
    (border,) = results["BORDERS"]
    assert (border["border"], border["pairs_n"], border["sites_a_n"], border["sites_b_n"]) == (
        "CAN-USA",
        2,
        2,
        1,
    )
    assert border["shared_border_km"] == pytest.approx(results["SHARED_KM"])
    assert border["shared_border_km"] <= sum(r["shared_border_km"] for r in found.values()) + 1e-9


def test_points_of_the_amur_as_discs(pairs, demo_data):
    points = f"{demo_data}/land_of_big_cats.gpkg|layername=amur_basin_sites"
    results = pairs(INPUT=points, COUNTRY_FIELD="country", DISTANCE_KM=20)
    found = by_sites(results["OUTPUT"])
    wanted = {
        pair("AMUR-06", "AMUR-07"): 7.5,
        pair("AMUR-03", "AMUR-05"): 12.7,
        pair("AMUR-01", "AMUR-02"): 16.1,
    }
    assert set(found) == set(wanted)
    for sites, km in wanted.items():
        assert found[sites]["kind"] == "near"
        assert found[sites]["distance_m"] / 1000 == pytest.approx(km, abs=0.05)
        assert found[sites]["shared_border_km"] == 0
        assert found[sites]["illustrative"] == "true"
    assert results["CLUSTERS_N"] == 3
    results = pairs(INPUT=points, COUNTRY_FIELD="country", DISTANCE_KM=10)
    assert set(by_sites(results["OUTPUT"])) == {pair("AMUR-06", "AMUR-07")}


def test_report(pairs, park, countries, tmp_path, shapes):
    path = tmp_path / "pairs.html"
    pairs(**park, JURISDICTIONS=countries, REPORT=str(path))
    text = path.read_text(encoding="utf-8")
    assert "Glacier National Park" in text
    assert "Waterton Lakes National Park" in text
    assert "Akamina-Kishinena" in text
    assert "http" not in text.split("<main>")[1]
    assert path.with_suffix(".png").stat().st_size > 20_000
