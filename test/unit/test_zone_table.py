"""Rows of the zones: sums, shares, what is not known, and the order."""

from types import SimpleNamespace

import numpy as np
import pytest
import shapely
from transboundary_planner.core.zone_table import ZoneSites, ZoneTable, common

RINGS = [("buffer", 5000.0), ("transition", 20000.0)]


def table(rows, own=(("RUS",), ("CHN",)), drawn=(False, True), with_core=False, ids=("a", "b")):
    """A table of rows (site, zone, country, km2, across); distances 5 and 20 km."""
    site, zone, country, km2, across = zip(*rows)
    pieces = SimpleNamespace(
        site=np.array(site),
        zone=np.array(zone),
        country=list(country),
        geometry=np.array([shapely.Point(i, 0).buffer(1) for i in range(len(rows))], dtype=object),
        m2=np.array(km2, dtype=float) * 1e6,
        inner_m=np.array([{-1: 0.0, 0: 0.0, 1: 5000.0}[z] for z in zone]),
        outer_m=np.array([{-1: 0.0, 0: 5000.0, 1: 20000.0}[z] for z in zone]),
        across=np.array(across),
    )
    sites = ZoneSites(
        geoms=np.zeros(0, dtype=object),
        site=np.zeros(0, int),
        factor=np.zeros(0),
        ids=list(ids),
        names=[f"Park {i}" for i in ids],
        countries=[[] for _ in ids],
        illustrative=None if drawn is None else np.array(drawn),
    )
    return ZoneTable(sites, RINGS, pieces, own, with_core)


ROWS = [
    (1, 1, "-", 4.0, False),
    (1, 0, "CHN", 2.0, False),
    (1, 1, "RUS", 6.0, True),
    (0, 0, "RUS", 10.0, False),
    (0, 0, "-", 1.0, False),
    (0, 0, "CHN", 5.0, True),
    (0, -1, "RUS", 100.0, False),
]


def keyed(found):
    return {(r.site_id, r.zone, r.country): r for r in found.table()}


def test_rows_add_up_over_sites_zones_and_countries():
    found = table(ROWS)
    rows = list(found.table())
    own = [r for r in rows if r.site_id != "*"]
    star = [r for r in rows if r.site_id == "*"]
    assert sum(r.area_km2 for r in own) == sum(r.area_km2 for r in star) == found.km2() == 28
    assert sum(r.across_km2 for r in own) == found.across_km2() == 11
    assert keyed(found)["*", "buffer", "CHN"].area_km2 == 7
    assert keyed(found)["*", "buffer", "CHN"].across_km2 == 5
    assert keyed(found)["*", "transition", "RUS"].illustrative_km2 == 6


def test_shares_are_of_the_zone_of_the_site():
    rows = keyed(table(ROWS))
    assert rows["a", "buffer", "RUS"].zone_pct == pytest.approx(62.5)
    assert rows["b", "transition", "-"].zone_pct == pytest.approx(40)
    assert rows["*", "buffer", "RUS"].zone_pct == pytest.approx(1000 / 18)
    for site, zone in {key[:2] for key in rows}:
        shares = [r.zone_pct for key, r in rows.items() if key[:2] == (site, zone)]
        assert sum(shares) == pytest.approx(100)


def test_the_order_is_all_sites_first_inner_zones_first_sea_last():
    found = table(ROWS, with_core=True)
    keys = [(r.site_id, r.zone, r.country) for r in found.table()]
    assert keys == [
        ("*", "core", "RUS"),
        ("*", "buffer", "CHN"),
        ("*", "buffer", "RUS"),
        ("*", "buffer", "-"),
        ("*", "transition", "RUS"),
        ("*", "transition", "-"),
        ("a", "core", "RUS"),
        ("a", "buffer", "CHN"),
        ("a", "buffer", "RUS"),
        ("a", "buffer", "-"),
        ("b", "buffer", "CHN"),
        ("b", "transition", "RUS"),
        ("b", "transition", "-"),
    ]
    assert [found.zone_name(z) for z in found.zone] == [
        *["core", "buffer", "buffer", "buffer"],
        *["buffer", "transition", "transition"],
    ]


def test_cores_are_rows_only_when_asked_for():
    assert "core" not in {r.zone for r in table(ROWS).table()}
    core = keyed(table(ROWS, with_core=True))["a", "core", "RUS"]
    assert (core.area_km2, core.inner_m, core.outer_m) == (100, 0, 0)


def test_what_is_not_known_is_no_data():
    nobodys = table(ROWS, own=[("RUS",), ()])
    rows = keyed(nobodys)
    assert rows["b", "transition", "RUS"].across_km2 is None
    assert rows["*", "transition", "RUS"].across_km2 is None
    assert rows["*", "buffer", "CHN"].across_km2 == 5
    assert [nobodys.across_mark(i) for i in range(len(nobodys))] == [
        *["true", "false", "false"],
        *[None, None, None],
    ]
    nowhere = table(ROWS, own=None, drawn=None)
    assert nowhere.across_km2() is None
    assert (
        {r.across_km2 for r in nowhere.table()}
        == {r.illustrative_km2 for r in nowhere.table()}
        == {None}
    )
    assert {r.country for r in nowhere.table()} == {None}
    assert nowhere.drawn_mark(0) is None


def test_one_site_that_is_all_has_no_rows_twice():
    rows = [(0, 0, "RUS", 1.0, False), (0, 0, "CHN", 2.0, True)]
    found = list(table(rows, own=[("RUS",)], drawn=None, ids=("*",)).table())
    assert [(r.site_id, r.site_name, r.area_km2) for r in found] == [("*", None, 2), ("*", None, 1)]


def test_distances_that_differ_are_no_data():
    assert common(np.array([5.0, 5.0])) == 5
    assert common(np.array([5.0, 6.0])) is None
    assert common(np.array([np.nan])) is None


def test_sites_without_ground():
    assert table(ROWS[1:3]).without_ground() == ["a"]
    assert table(ROWS).without_ground() == []
