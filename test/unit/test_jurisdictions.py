"""Whose ground it is: parts that do not overlap, add up, and have the right codes."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from transboundary_planner.core.areas import area_m2
from transboundary_planner.core.jurisdictions import OUTSIDE, Jurisdictions, jurisdiction_code

box = shapely.box


def split(shapes, jurisdictions, *sites):
    """{(site, code): degrees squared}"""
    sites = shapes.array(*sites)
    pieces, names = jurisdictions.split(sites, area_m2(sites))
    found = {}
    for site, country, geom in zip(pieces.site, pieces.country, pieces.geometry):
        key = (int(site), names[country])
        found[key] = found.get(key, 0.0) + geom.area
    return found


def test_overlapping_codes_are_joined_in_alphabetical_order(shapes):
    three = Jurisdictions(
        shapes.array(box(0, 0, 4, 1), box(1, 0, 5, 1), box(2, 0, 3, 2)), ["CCC", "AAA", "BBB"]
    )
    found = split(shapes, three, box(0, 0, 6, 1))
    assert found == pytest.approx(
        {(0, "CCC"): 1, (0, "AAA/CCC"): 2, (0, "AAA/BBB/CCC"): 1, (0, "AAA"): 1, (0, OUTSIDE): 1}
    )


def test_ground_of_nobody(shapes):
    one = Jurisdictions(shapes.array(box(0, 0, 1, 1)), ["AAA"])
    assert split(shapes, one, box(5, 5, 6, 6), box(0.5, 0, 1.5, 1)) == pytest.approx(
        {(0, OUTSIDE): 1, (1, "AAA"): 0.5, (1, OUTSIDE): 0.5}
    )


def test_polygons_of_one_code_are_one_country(shapes):
    halves = Jurisdictions(shapes.array(box(0, 0, 2, 1), box(1, 0, 3, 1)), ["AAA", "AAA"])
    assert split(shapes, halves, box(0, 0, 3, 1)) == pytest.approx({(0, "AAA"): 3})


RING = shapely.Polygon(box(0, 0, 10, 10).exterior.coords, [box(4, 4, 6, 6).exterior.coords])


@pytest.mark.parametrize(
    ("others", "codes", "country"),
    [
        ([], [], "AAA"),  # a lake
        ([box(10, 0, 12, 10)], ["BBB"], "AAA"),  # a neighbour elsewhere
        ([box(4, 4, 6, 6)], ["BBB"], "BBB"),  # an enclave
        ([box(6, 4, 7, 6)], ["BBB"], "AAA"),  # a neighbour that only touches the lake
    ],
)
def test_a_hole_is_filled_unless_another_country_reaches_in(shapes, others, codes, country):
    layer = Jurisdictions(shapes.array(RING, *others), ["AAA", *codes])
    assert split(shapes, layer, box(4.5, 4.5, 5.5, 5.5)) == pytest.approx({(0, country): 1})
    kept = Jurisdictions(shapes.array(RING, *others), ["AAA", *codes], fill_holes=False)
    expected = country if country == "BBB" else OUTSIDE
    assert split(shapes, kept, box(4.5, 4.5, 5.5, 5.5)) == pytest.approx({(0, expected): 1})


def test_a_gap_beside_an_enclave_stays_nobodys(shapes):
    layer = Jurisdictions(shapes.array(RING, box(4, 4, 5, 6)), ["AAA", "BBB"])
    assert split(shapes, layer, box(4, 4, 6, 6)) == pytest.approx({(0, "BBB"): 2, (0, OUTSIDE): 2})


def test_a_lake_with_an_island_of_the_same_country(shapes):
    layer = Jurisdictions(shapes.array(RING, box(4.5, 4.5, 5.5, 5.5)), ["AAA", "AAA"])
    assert split(shapes, layer, box(3, 3, 7, 7)) == pytest.approx({(0, "AAA"): 16})


def test_codes():
    assert jurisdiction_code("RUS", "Russia", 1) == "RUS"
    assert jurisdiction_code("-99", "Somaliland", 2) == "Somaliland"
    assert jurisdiction_code(None, "Northern Cyprus", 3) == "Northern Cyprus"
    assert jurisdiction_code(" ", None, 4) == "#4"
    assert jurisdiction_code("A/B", None, 5) == "A-B"


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_parts_do_not_overlap_and_add_up(shapes, seed):
    rng = np.random.default_rng(seed)
    ragged = [
        shapes.star(rng, 25, *rng.uniform((10, 50), (14, 53)), rng.uniform(0.5, 2))
        for _ in range(7)
    ]
    layer = Jurisdictions(shapes.array(*ragged[:4]), ["A", "B", "B", "C"])
    sites = shapes.array(*ragged[4:])
    pieces, names = layer.split(sites, area_m2(sites))

    total = np.bincount(pieces.site, pieces.m2, len(sites))
    assert total == pytest.approx(area_m2(sites), rel=1e-9, abs=0.1)
    for site in range(len(sites)):
        geoms = pieces.geometry[pieces.site == site]
        assert area_m2([shapely.union_all(geoms)])[0] == pytest.approx(total[site], rel=1e-9)
    own = dict(zip("ABC", (ragged[0], shapely.union(ragged[1], ragged[2]), ragged[3])))
    for code, country in own.items():
        mine = [i for i, c in enumerate(pieces.country) if code in names[c].split("/")]
        common = area_m2(shapely.intersection(sites, country))
        assert np.bincount(pieces.site[mine], pieces.m2[mine], len(sites)) == pytest.approx(
            common, rel=1e-9, abs=0.1
        )
