"""Joint reserves as core makes them: types, whose ground, shares, the table, the report."""

import numpy as np
import pytest
import shapely
from pyproj import Geod
from transboundary_planner.core.area_type import Site, candidate
from transboundary_planner.core.jointreserve import (
    Ranges,
    fill_countries,
    joint_reserves,
)
from transboundary_planner.core.jointreserve_result import Members, standard_code
from transboundary_planner.core.jointreserve_table import table
from transboundary_planner.core.jurisdictions import Jurisdictions
from transboundary_planner.core.store import PolygonStore

RUS, CHN, MNG = ("RUS",), ("CHN",), ("MNG",)


@pytest.mark.parametrize(
    ("sites", "meetings", "more", "code", "key", "remark"),
    [
        ([(RUS, "II"), (CHN, "II")], [(0, 1)], {}, "TBPA", "type_meet", None),
        ([(RUS,), (CHN,)], [(0, 1)], {}, "TBPA", "type_meet", "type_no_category"),
        ([(RUS, "II"), (CHN, "V")], [(0, 1)], {}, "TBCL", "type_meet", "type_multiple_use"),
        ([(RUS, "II"), (CHN, "VI")], [(0, 1)], {}, "TBCL", "type_meet", "type_multiple_use"),
        ([(RUS, "II"), (CHN, None, True)], [(0, 1)], {}, "TBCL", "type_meet", "type_multiple_use"),
        (
            [(RUS, "VI", False, True), (CHN, "II", False, True)],
            [(0, 1)],
            {},
            "TBCS",
            "type_meet",
            "type_multiple_use",
        ),
        ([(("CHN", "RUS"), "II")], [], {}, "TBPA", "type_single_record", None),
        ([(RUS, "II"), (RUS, "II")], [(0, 1)], {}, "none", "type_one_country", None),
        ([(RUS, "II")], [], {}, "none", "type_one_country", None),
        ([(RUS, "II"), (CHN, "II")], [], {"gap_m": 3000.0}, "none", "type_apart", None),
        (
            [(RUS, "II"), (CHN, "II")],
            [],
            {"gap_m": 3000.0, "linked_by": "tiger"},
            "TBMCA",
            "type_apart_linked",
            None,
        ),
        # Sites of one country that meet do not make a third one meet them.
        ([(RUS,), (RUS,), (CHN,)], [(0, 1)], {"gap_m": 9.0}, "none", "type_apart", None),
        ([(RUS,), ((),)], [(0, 1)], {}, None, "type_unknown", None),
        ([((),)], [], {}, None, "type_unknown", None),
        ([(RUS,), (CHN,), ((),)], [(0, 1)], {}, "TBPA", "type_meet", "type_no_category"),
    ],
)
def test_types(sites, meetings, more, code, key, remark):
    found = candidate([Site(*site) for site in sites], meetings, **more)
    assert (found.code, found.key, found.remark) == (code, key, remark)


def test_codes_of_jurisdictions_become_those_of_sites():
    assert standard_code("Russia") == "RUS"
    assert standard_code("RUS/China") == "CHN/RUS"
    assert standard_code("-") == "-"
    assert standard_code(None) is None
    assert standard_code("Atlantis") == "Atlantis"


def members(shapes, *rows, groups=("1",), drawn=None):
    """Rows of (geometry, id, countries, group position)."""
    store, n = PolygonStore(), len(rows)
    store.add(shapes.array(*(row[0] for row in rows)))
    nothing = np.zeros(n, dtype=bool)
    return Members(
        store=store,
        site=np.arange(n),
        ids=[row[1] for row in rows],
        names=[None] * n,
        countries=[row[2] for row in rows],
        group=np.array([row[3] if len(row) > 3 else 0 for row in rows]),
        groups=list(groups),
        reported_km2=[None] * n,
        categories=[None] * n,
        oecm=nothing,
        marine=nothing,
        disc=nothing,
        illustrative=drawn,
    )


def test_ground_by_owner_without_a_layer_of_countries(shapes):
    step = 100 / 111_320
    some = members(
        shapes,
        (shapely.box(0, 0, 0.1, 0.1), "a", RUS),
        (shapely.box(0.1 + step, 0, 0.2, 0.1), "b", CHN),
        (shapely.box(0.2, 0, 0.3, 0.1), "c", ("CHN", "RUS")),
        (shapely.box(0.3, 0, 0.4, 0.1), "d", ()),
    )
    (reserve,) = joint_reserves(some, 250.0)
    assert set(reserve.ground) == {"RUS", "CHN", "CHN/RUS", None, "-"}
    assert sum(reserve.ground.values()) == pytest.approx(reserve.outline.m2, rel=1e-12)
    assert reserve.ground["-"] == pytest.approx(reserve.moved_m2("gap"))
    assert reserve.countries == ["CHN", "RUS"]
    # a-b and b-c are between countries; c-d is not known to be.
    side = Geod(ellps="WGS84").inv(0, 0, 0, 0.1)[2]
    assert reserve.inner_m == pytest.approx(3 * side, abs=1)
    assert reserve.shared_m == pytest.approx(2 * side, abs=1)
    rows = {(r.country, r.measure): r.value for r in table(reserve, some)}
    assert rows["*", "area_km2"] == pytest.approx(reserve.outline.m2 / 1e6)
    assert rows["RUS", "sites_n"] == 1
    assert rows["CHN/RUS", "sites_n"] == 1
    assert rows[None, "sites_n"] == 1
    assert rows["*", "reported_km2"] is None


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_two_sites_that_meet_and_overlap_are_one_pair(shapes, order):
    """A strip that both cover is also a border that both share."""
    rows = [
        (shapely.box(10.5, 40.0, 11.0, 40.2), "W", RUS),
        (shapely.box(10.999, 39.95, 12.0, 40.15), "E", CHN),
    ]
    (reserve,) = joint_reserves(members(shapes, *(rows[i] for i in order)), 250.0)
    assert {moved.kind for moved, *_ in reserve.moved} == {"overlap"}
    assert len(reserve.outline.meetings) == 1
    assert reserve.candidate.values["count"] == 1


def test_sites_without_a_country_get_those_they_lie_in(shapes):
    land = shapes.array(shapely.box(-5, -5, 0, 5), shapely.box(0, -5, 5, 5))
    jurisdictions = Jurisdictions(land, ["Russia", "CHN"])
    sliver = 200 / 111_320
    some = members(
        shapes,
        (shapely.box(-0.3, 0, sliver, 0.3), "a", ()),  # 200 m over the line
        (shapely.box(-0.3, 1, 0.3, 1.3), "b", ()),
        (shapely.box(7, 1, 8, 2), "c", ()),
        (shapely.box(-0.3, 2, -0.1, 2.3), "d", MNG),
    )
    filled = fill_countries(some, jurisdictions, 250.0)
    assert some.countries == [RUS, ("CHN", "RUS"), (), MNG]
    assert filled == [0, 1]


def test_the_order_in_which_sites_keep_ground(shapes):
    box = shapely.box(0, 0, 1, 1)
    rows = [(box, name, RUS) for name in ("10", "9", "b", "a")]
    some = members(shapes, *rows, drawn=np.array([False, True, False, False]))
    assert list(some.rank()) == [0, 3, 2, 1]


def test_many_groups_are_what_they_are_alone(shapes):
    land = shapes.array(shapely.box(-5, -5, 0.5, 5), shapely.box(0.5, -5, 50, 5))
    jurisdictions = Jurisdictions(land, ["RUS", "CHN"])
    rows = []
    for number in range(4):
        west = 3.0 * number
        rows.append((shapely.box(west, 0, west + 0.5, 1), f"{number}a", RUS, number))
        rows.append((shapely.box(west + 0.501, 0, west + 1, 1), f"{number}b", CHN, number))
    some = members(shapes, *reversed(rows), groups="ABCD")
    geoms = shapes.array(shapely.box(0, 0.5, 20, 2))
    ranges = Ranges(geoms, np.zeros(1, int), ["cat"], jurisdictions)
    together = list(joint_reserves(some, 250.0, jurisdictions, ranges))
    assert [r.group for r in together] == list("ABCD")
    for number, reserve in enumerate(together):
        alone = members(shapes, *((*row[:3], 0) for row in rows if row[3] == number))
        (wanted,) = joint_reserves(alone, 250.0, jurisdictions, ranges)
        assert reserve.ground == pytest.approx(wanted.ground, rel=1e-9)
        for name in ("cat",):
            assert reserve.ranges[name] == pytest.approx(wanted.ranges[name], rel=1e-9)
        assert reserve.outline.m2 == pytest.approx(wanted.outline.m2, rel=1e-12)
        assert len(reserve.moved) == len(wanted.moved)


def test_cancel_is_heard(shapes):
    from transboundary_planner.core.errors import Cancelled
    from transboundary_planner.core.progress import Progress

    class Stop(Progress):
        def cancelled(self):
            return True

    some = members(shapes, (shapely.box(0, 0, 1, 1), "a", RUS), (shapely.box(1, 0, 2, 1), "b", CHN))
    with pytest.raises(Cancelled):
        list(joint_reserves(some, 250.0, progress=Stop()))
