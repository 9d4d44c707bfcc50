"""What the tests of the check of a zonation share: layers of zones, and a run of it."""

import pytest
import shapely
from qgis.core import QgsVectorLayer

WEST, EAST = shapely.box(130, 42, 131.05, 44), shapely.box(131.05, 42, 132, 44)
_KIND = ("reason", "zone", "other_zone", "country", "other_country")


@pytest.fixture
def zones_of(make_layer):
    """A layer of (shapely polygon or None, zone, site, country) rows; the rest may be left out."""

    def make(*rows, fields="zone:string,park:string,iso:string", name="zones", crs="EPSG:4326"):
        filled = []
        for geom, *values in rows:
            wkt = None if geom is None else shapely.to_wkt(geom, rounding_precision=-1)
            filled.append((wkt, *values, *[None] * (fields.count(":") - len(values))))
        return make_layer(name, fields, *filled, kind="MultiPolygon", crs=crs)

    return make


@pytest.fixture
def countries(make_layer):
    return make_layer("countries", "iso3:string", (WEST.wkt, "AAA"), (EAST.wkt, "BBB"))


@pytest.fixture
def check(run_algorithm, rows_of):
    """Runs the algorithm; returns the results with the rows of its tables in place of layers.

    "KINDS" has (reason, zone, other zone, country, other country) of all faults, the worst first.
    """

    def run(context=None, feedback=None, **parameters):
        wanted = dict.fromkeys(("OUTPUT", "LINES", "TABLE", "REJECTED"), "TEMPORARY_OUTPUT")
        results = run_algorithm(
            "checkzonation", {**wanted, **parameters}, context=context, feedback=feedback
        )
        found = {
            name: rows_of(value) if isinstance(value, QgsVectorLayer) else value
            for name, value in results.items()
        }
        faults = sorted(found["OUTPUT"] + found["LINES"], key=lambda row: row["fault_id"])
        return {**found, "KINDS": [tuple(row[k] for k in _KIND) for row in faults]}

    return run
