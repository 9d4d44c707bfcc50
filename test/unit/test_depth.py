"""How deep a site enters a country."""

import numpy as np
import pytest
import shapely
from transboundary_planner.core.depth import enters_deeper, own_countries
from transboundary_planner.core.geodesic import WGS84
from transboundary_planner.core.jurisdictions import Jurisdictions


def metres_east(lon, lat, metres):
    return WGS84.fwd(lon, lat, 90, metres)[0]


def two(border=131.0, **options):
    return Jurisdictions(
        np.array([shapely.box(129, 42, border, 44), shapely.box(border, 42, 133, 44)]),
        ["AAA", "BBB"],
        **options,
    )


def whose(geoms, jurisdictions, tolerance=250.0):
    geoms = np.array(geoms, dtype=object)
    return own_countries(geoms, np.arange(len(geoms)), len(geoms), jurisdictions, tolerance)


@pytest.mark.parametrize(("reach", "countries"), [(240, ("AAA",)), (260, ("AAA", "BBB"))])
def test_a_sliver_makes_no_park_binational(reach, countries):
    park = shapely.box(130.8, 43, metres_east(131, 43.1, reach), 43.1)
    assert whose([park], two()) == [countries]


def test_the_demo(demo_data, shapes):
    sites, names = shapes.read_gpkg(demo_data / "land_of_big_cats.gpkg", "protected_areas", "name")
    countries, codes = shapes.read_gpkg(demo_data / "borders_osm.gpkg", "countries_clip", "iso3")
    jurisdictions = Jurisdictions(countries, codes, fill_holes=False)
    found = dict(zip(names, whose(sites, jurisdictions)))
    assert found["Land of the Leopard National Park"] == ("RUS",)
    assert found["Northeast China Tiger and Leopard National Park"] == ("CHN",)
    # It reaches 152 m into China by the sample data.
    park = sites[[name.startswith("Land of") for name in names]]
    assert whose(park, jurisdictions, 151.0) == [("CHN", "RUS")]
    assert whose(park, jurisdictions, 153.0) == [("RUS",)]


def test_a_site_that_lies_nowhere_deep_belongs_where_most_of_it_lies():
    narrow = shapely.box(130.9995, 43, metres_east(131, 43, 100), 43.1)
    assert metres_east(131, 43, 100) - 131 > 0.0005
    assert whose([narrow], two()) == [("BBB",)]


def test_nobody_s():
    assert whose([shapely.box(10, 10, 11, 11)], two()) == [()]


def test_provinces_of_one_country_have_no_border_between_them():
    thirds = [
        shapely.box(129, 42, 131, 44),
        shapely.box(131, 42, 131.002, 44),
        shapely.box(131.002, 42, 133, 44),
    ]
    countries = Jurisdictions(np.array(thirds), ["AAA", "BBB", "BBB"])
    # 160 m wide, but the country goes on behind.
    park = shapely.box(130.8, 43, metres_east(131, 43.05, 300), 43.1)
    assert whose([park], countries) == [("AAA", "BBB")]


def test_lakes_are_as_the_jurisdictions_have_them():
    lake = shapely.box(131.0005, 42.9, 131.2, 43.3)
    countries = [shapely.box(129, 42, 131, 44), shapely.box(131, 42, 133, 44).difference(lake)]
    park = np.array([shapely.box(130.8, 43, 131.1, 43.2)])
    for fill, expected in ((True, ("AAA", "BBB")), (False, ("AAA",))):
        jurisdictions = Jurisdictions(np.array(countries), ["AAA", "BBB"], fill_holes=fill)
        assert whose(park, jurisdictions) == [expected]


def test_the_antimeridian_is_no_outline():
    east, west = shapely.box(170, 60, 180, 70), shapely.box(-180, 60, -170, 70)
    countries = Jurisdictions(
        np.array([shapely.union(east, west), shapely.box(160, 60, 170, 70)]), ["AAA", "BBB"]
    )
    strip = np.array([shapely.box(179.999, 65, 180, 65.01)])  # 47 m beside it
    assert enters_deeper(strip, ["AAA"], countries).tolist() == [True]


def test_features_of_one_site_count_together():
    parts = np.array([shapely.box(130.5, 43, 130.9, 43.1), shapely.box(131.2, 43, 131.3, 43.1)])
    assert own_countries(parts, [0, 0], 1, two()) == [("AAA", "BBB")]
