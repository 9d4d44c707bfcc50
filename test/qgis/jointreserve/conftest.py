"""What the tests of the joint reserve share: a run that must add up, the demo, two squares."""

import pytest
import shapely
from pyproj import Geod
from qgis.core import QgsVectorLayer

WGS84 = Geod(ellps="WGS84")
LAYERS = ("OUTPUT", "COMPONENTS", "TABLE", "MOVED", "SHARED", "REJECTED")
NUMBERS = ("AREA_KM2", "PARTS_N", "OUTER_KM", "SHARED_KM", "MOVED_KM2", "GROUPS_N")
THREE = "\"site_id\" IN ('OSM-10367273', 'LBC-KP', 'LBC-NTL')"
KM_NORTH = 0.1 / WGS84.inv(0, 0, 0, 0.1)[2] * 1000  # degrees of a km along a meridian


@pytest.fixture
def join(run_algorithm, rows_of):
    """Runs the algorithm; returns the results with rows in place of layers."""

    def run(feedback=None, context=None, **parameters):
        parameters = {**dict.fromkeys(LAYERS, "TEMPORARY_OUTPUT"), **parameters}
        results = run_algorithm("jointreserve", parameters, context=context, feedback=feedback)
        found = {
            name: rows_of(value) if isinstance(value, QgsVectorLayer) else value
            for name, value in results.items()
        }
        # qgis_process prints numbers of numpy as nothing.
        assert {type(found[name]) for name in NUMBERS} <= {int, float, type(None)}
        if "OUTPUT" in found and isinstance(found["OUTPUT"], list):
            adds_up(found)
        return found

    return run


def adds_up(found):
    """Every square metre is accounted for."""
    assert found["AREA_KM2"] == pytest.approx(
        sum(r["area_km2"] for r in found["OUTPUT"]), rel=1e-12
    )
    for row in found["OUTPUT"]:
        group = row["group_id"]
        moved = {"gap": 0.0, "overlap": 0.0}
        for piece in found["MOVED"]:
            if piece["group_id"] == group:
                moved[piece["kind"]] += piece["area_km2"]
                assert piece["reason"]
        assert moved["gap"] == pytest.approx(row["gap_km2"], rel=1e-9, abs=1e-12)
        assert moved["overlap"] == pytest.approx(row["overlap_km2"], rel=1e-9, abs=1e-12)
        assert row["area_km2"] == pytest.approx(row["kept_km2"] + row["gap_km2"], rel=1e-9)
        sites = [r for r in found["COMPONENTS"] if r["group_id"] == group]
        assert sum(r["kept_km2"] for r in sites) == pytest.approx(row["kept_km2"], rel=1e-9)
        own = sum(r["area_km2"] for r in sites)
        assert own == pytest.approx(row["kept_km2"] + row["overlap_km2"], rel=1e-9)
        countries = [
            r["value"]
            for r in found["TABLE"]
            if (r["group_id"], r["measure"]) == (group, "area_km2") and r["country"] != "*"
        ]
        assert sum(countries) == pytest.approx(row["area_km2"], rel=1e-9)


@pytest.fixture
def table():
    """A function: {(country, measure, subject): value} of the first group of a run."""

    def values(found):
        group = found["OUTPUT"][0]["group_id"]
        rows = [row for row in found["TABLE"] if row["group_id"] == group]
        result = {(row["country"], row["measure"], row["subject"]): row["value"] for row in rows}
        assert len(result) == len(rows)
        return result

    return values


@pytest.fixture
def demo(demo_data):
    return {
        "INPUT": f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas|subset={THREE}",
        "JURISDICTIONS": f"{demo_data}/borders_osm.gpkg|layername=countries_clip",
        "RANGES": [f"{demo_data}/tiger_range_gbif_model_ne_asia.geojson"],
    }


@pytest.fixture
def two(make_layer):
    """A function that makes a layer of two squares of 10 km at the equator, so many metres apart;
    the countries meet in the middle of the gap."""

    def make(metres, countries=("RUS", "CHN"), **options):
        side, apart = 10 * KM_NORTH, WGS84.fwd(0, 0, 90, abs(metres))[0]
        west = side + (apart if metres > 0 else -apart)
        rows = [
            (square(0, 0, side), "a", "West", countries[0]),
            (square(west, 0, side), "b", "East", countries[1]),
        ]
        fields = "site_id:string,name:string,country:string"
        return make_layer("squares", fields, *rows, **options)

    return make


def square(west, south, side):
    return shapely.box(west, south, west + side, south + side).wkt
