"""Overlays that cannot be right are made again: simulated errors of GEOS, and what is left alone."""

import numpy as np
import pytest
import shapely
from transboundary_planner.core import setops
from transboundary_planner.core.tiles import polygonal, tidy

box = shapely.box
A, B = box(0, 0, 2, 1), box(1, 0, 3, 1)


def array(*geoms):
    return np.array([*geoms, None], dtype=object)[:-1]


@pytest.fixture
def wrong(monkeypatch):
    """A function that makes an overlay of GEOS give something else, unless it is on a grid."""

    def make(name, lie):
        real = getattr(shapely, name)

        def overlay(*operands, **grid):
            found = real(*operands, **grid)
            return found if grid else lie(found)

        monkeypatch.setattr(shapely, name, overlay)

    return make


def gives(geom):
    """An answer that is always the same, alone or in an array."""
    return lambda found: array(*[geom] * len(found)) if isinstance(found, np.ndarray) else geom


def test_common_ground_larger_than_an_operand(wrong):
    wrong("intersection", gives(box(0, 0, 3, 1)))
    assert shapely.area(setops.intersection(array(A, A), array(B, A))) == pytest.approx([1, 2])


@pytest.mark.parametrize("lie", [box(0, 0, 3.5, 1), box(0, 0, 0.5, 1)])
def test_a_difference_larger_than_what_it_was_taken_from_or_too_small(wrong, lie):
    wrong("difference", gives(lie))
    assert setops.difference(box(0, 0, 3, 1), B).area == pytest.approx(1)


def test_a_difference_with_a_part_has_to_add_up(wrong):
    wrong("difference", gives(box(0, 0, 1.5, 1)))
    assert setops.difference(A, B).area == 1.5  # it might be
    assert setops.difference(A, box(1, 0, 2, 1), part=True).area == pytest.approx(1)


@pytest.mark.parametrize("lie", [box(0, 0, 1, 1), box(0, 0, 9, 1)])
def test_a_union_smaller_than_its_largest_part_or_larger_than_all(wrong, lie):
    wrong("union_all", gives(lie))
    assert setops.union([A, B]).area == pytest.approx(3)


def test_a_careful_union_is_made_twice_where_polygons_overlap(wrong):
    wrong("union_all", gives(box(0, 0, 2.5, 1)))
    assert setops.union([A, B]).area == 2.5  # it might be
    assert setops.union([A, B], careful=True).area == pytest.approx(3)
    assert setops.union([A, box(2, 0, 2.5, 1)], careful=True).area == 2.5  # it adds up
    twisted = shapely.Polygon([(0, 0), (3, 0), (3, 1), (1, 0.5), (2, 0.5), (0, 1)])
    assert not twisted.is_valid
    wrong("union_all", gives(twisted))
    assert setops.union([A, box(2, 0, 2.5, 1)], careful=True).area == pytest.approx(2.5)


def test_unions_of_groups(wrong):
    cells = box(np.arange(200.0), 0, np.arange(200.0) + 1, 1)
    starts = np.array([0, 3, 4, 100])
    joined = setops.union_each(cells, starts)
    assert shapely.area(joined).tolist() == [3, 1, 96, 100]
    assert len(setops.union_each(cells[:0], starts[:0])) == 0
    wrong("union_all", gives(None))
    again = setops.union_each(cells, starts, careful=True)
    assert shapely.equals(joined, again).all()


@pytest.mark.parametrize(
    ("name", "lie"), [("intersection", A), ("intersection", box(1, 0, 1.5, 1)), ("difference", A)]
)
def test_a_split_has_to_add_up(wrong, name, lie):
    wrong(name, gives(lie))
    expected = box(1, 0, 2, 1), box(0, 0, 1, 1), box(2, 0, 3, 1)
    for found, part in zip(setops.split(A, B, 1.0), expected):
        assert found.equals(part)


def test_a_split_of_what_does_not_meet():
    far = box(5, 5, 6, 6)
    assert setops.split(A, far, 1.0) == (None, A, far)
    assert setops.split(A, None, 1.0) == (None, A, None)
    touching = box(2, 0, 3, 1)
    assert setops.split(A, touching, 1.0) == (None, A, touching)
    both, *rest = setops.split(A, A, 1.0)
    assert both.equals(A)
    assert rest == [None, None]


def test_an_error_of_geos_that_stays_is_raised(monkeypatch):
    def gives_up(*_operands, **_grid):
        raise shapely.errors.GEOSException("TopologyException")

    for name in ("intersection", "difference", "union_all"):
        monkeypatch.setattr(shapely, name, gives_up)
    for job in (
        lambda: setops.intersection(array(A), array(B)),
        lambda: setops.difference(A, B),
        lambda: setops.union([A, B]),
    ):
        with pytest.raises(shapely.errors.GEOSException):
            job()


def test_hairlines_are_dropped():
    thin = box(5, 0, 5 + 1e-14, 1)
    holed = shapely.Polygon(
        box(0, 0, 9, 9).exterior,
        [box(1, 1, 2, 2).exterior, [(4, 4), (4 + 2e-13, 4), (4 + 2e-13, 5), (4, 5)]],
    )
    lines = shapely.GeometryCollection([A, shapely.LineString([(0, 0), (1, 1)])])
    given = array(shapely.MultiPolygon([A, thin]), thin, holed, lines, shapely.Point(1, 1), None, B)
    found = polygonal(given)
    assert found[0].equals(A)
    assert [one is None for one in found] == [False, True, False, False, True, True, False]
    assert len(found[2].interiors) == 1
    assert found[2].area == pytest.approx(80)
    assert found[3].equals(A)
    assert found[6] is B
    assert [tidy(one) for one in given] == list(found)
