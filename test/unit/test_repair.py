"""What becomes of raw geometries: repaired without loss, refused by name, or left out and counted."""

import struct

import numpy as np
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st
from shapely import GeometryCollection, LineString, MultiPolygon, Point, Polygon, box
from transboundary_planner.core import polygonal
from transboundary_planner.core.errors import PlannerError
from transboundary_planner.core.repair import Fate, from_wkb, ingest, repair

BOW_TIE = Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
SQUARE = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]

# name: (geometry, area by hand)
INVALID = {
    "bow-tie": (BOW_TIE, 2.0),
    "uneven bow-tie": (Polygon([(0, 0), (3, 1), (3, 0), (0, 2)]), 2.0 + 0.5),
    "spike": (Polygon([(0, 0), (1, 0), (5, 0), (1, 0), (1, 1), (0, 1)]), 1.0),
    "two identical parts": (MultiPolygon([box(0, 0, 1, 1), box(0, 0, 1, 1)]), 1.0),
    "overlapping parts": (MultiPolygon([box(0, 0, 2, 2), box(1, 1, 3, 3)]), 7.0),
    "ring drawn twice": (Polygon(SQUARE[:-1] * 2), 1.0),
    "hole across the shell": (
        Polygon(box(0, 0, 2, 2).exterior.coords, [box(1, 1, 3, 1.5).exterior.coords]),
        3.5,
    ),
    "overlapping holes": (
        Polygon(
            box(0, 0, 9, 9).exterior.coords,
            [box(1, 1, 5, 5).exterior.coords, box(3, 3, 7, 7).exterior.coords],
        ),
        81 - 16 - 16 + 4,
    ),
    "hole outside its shell": (Polygon(SQUARE, [box(5, 0, 6, 1).exterior.coords]), 2.0),
    "hole as a loop of the shell": (
        Polygon([(0, 0), (4, 0), (4, 4), (0, 4), (0, 0), (1, 2), (2, 2), (2, 1)]),
        16 - 0.5 - 1.5,
    ),
    "ring that touches itself": (Polygon([(0, 0), (2, 0), (2, 2), (1, 0), (0, 2)]), 2.0),
}


@pytest.mark.parametrize("name", INVALID)
def test_a_repair_keeps_the_area(name):
    geom, area = INVALID[name]
    assert not geom.is_valid
    result = repair([box(0, 0, 1, 1), geom], "repair")
    assert result.fate.tolist() == [Fate.OK, Fate.REPAIRED]
    assert result.geoms[1].is_valid
    assert result.geoms[1].area == pytest.approx(area, rel=1e-12)
    assert list(result.reasons) == [1]
    assert "[" in result.reasons[1]  # where GEOS found it


@pytest.mark.parametrize("name", INVALID)
def test_the_repair_for_shapely_2_0_does_the_same(name, monkeypatch):
    monkeypatch.setattr(polygonal, "HAS_STRUCTURE_METHOD", False)
    geom, area = INVALID[name]
    assert repair([geom], "repair").geoms[0].area == pytest.approx(area, rel=1e-12)


@pytest.mark.parametrize("structure", [True, False])
@pytest.mark.parametrize(
    "geom",
    [
        Polygon([(0, 0), (1, 1), (2, 2)]),
        Polygon([(0, 0), (0, 0), (0, 0)]),
        Polygon(SQUARE, [SQUARE]),
    ],
    ids=["line", "point", "hole as large as the shell"],
)
def test_what_has_no_area(geom, structure, monkeypatch):
    if not structure:
        monkeypatch.setattr(polygonal, "HAS_STRUCTURE_METHOD", False)
    result = repair([geom], "repair")
    assert result.geoms.tolist() == [None]
    assert result.fate.tolist() == [Fate.NO_AREA]
    assert 0 in result.reasons


@pytest.mark.parametrize("mode", ["repair", "skip"])
def test_what_has_no_polygon(mode):
    geoms = [None, Polygon(), MultiPolygon(), LineString([(0, 0), (1, 1)]), GeometryCollection()]
    result = repair(geoms, mode)
    assert result.geoms.tolist() == [None] * 5
    assert result.fate.tolist() == [Fate.NO_GEOMETRY] * 5
    assert result.reasons == {}


def test_valid_geometries_are_untouched():
    geoms = [box(0, 0, 1, 1), MultiPolygon([box(0, 0, 1, 1), box(2, 2, 3, 3)])]
    for mode in ("repair", "refuse", "skip"):
        result = repair(geoms, mode)
        assert all(a is b for a, b in zip(geoms, result.geoms))
        assert result.fate.tolist() == [Fate.OK, Fate.OK]


def test_skip_leaves_out_and_says_why():
    result = repair([BOW_TIE, box(0, 0, 1, 1)], "skip")
    assert result.geoms[0] is None
    assert result.fate.tolist() == [Fate.INVALID, Fate.OK]
    assert result.reasons == {0: "Self-intersection[1 1]"}


def test_refuse_names_the_first_that_is_wrong():
    with pytest.raises(PlannerError) as error:
        repair([box(0, 0, 1, 1), BOW_TIE, None], "refuse")
    assert error.value.key == "invalid_geometry"
    assert error.value.values == {"feature": 1, "reason": "Self-intersection[1 1]"}
    with pytest.raises(PlannerError) as error:
        repair([box(0, 0, 1, 1), Polygon(), BOW_TIE], "refuse")
    assert error.value.key == "missing_geometry"
    assert error.value.values == {"feature": 1}


def test_an_unknown_mode_is_no_mode():
    with pytest.raises(ValueError, match="mode"):
        repair([], "fix")


@pytest.mark.parametrize("kind", ["Z", "M", "ZM"])
def test_heights_and_measures_are_dropped(kind):
    values = " 7" * len(kind)
    ring = ",".join(f"{x} {y}{values}" for x, y in SQUARE)
    result = repair([shapely.from_wkt(f"POLYGON {kind} (({ring}))")], "repair")
    assert result.fate.tolist() == [Fate.OK]
    assert shapely.get_coordinate_dimension(result.geoms[0]) == 2
    assert result.geoms[0].equals(box(0, 0, 1, 1))


def test_collections_keep_their_polygons():
    nested = GeometryCollection([MultiPolygon([box(2, 2, 3, 3)]), LineString([(0, 0), (9, 9)])])
    result = repair(
        [
            GeometryCollection([box(0, 0, 1, 1), Point(5, 5), nested]),
            GeometryCollection([box(0, 0, 2, 2), box(1, 1, 3, 3)]),
        ],
        "repair",
    )
    assert result.geoms[0].equals(MultiPolygon([box(0, 0, 1, 1), box(2, 2, 3, 3)]))
    assert result.geoms[1].area == pytest.approx(7.0)
    assert result.fate.tolist() == [Fate.OK, Fate.REPAIRED]


def test_ingest_judges_the_shape_over_the_antimeridian():
    bow_tie = Polygon([(179, 0), (-179, 2), (-179, 0), (179, 2)])
    # Crosses the antimeridian twice on slanting edges: as drawn they would cross each other.
    good = Polygon([(179, 0), (-179, 1), (-179, 3), (179, 2)])
    result, changed = ingest([good, bow_tie, None], "repair")
    assert changed.tolist() == [0, 1]
    assert result.fate.tolist() == [Fate.OK, Fate.REPAIRED, Fate.NO_GEOMETRY]
    assert result.geoms[0].area == pytest.approx(4.0)
    assert result.geoms[1].area == pytest.approx(2.0)
    assert max(geom.bounds[2] for geom in result.geoms[:2]) == 180

    assert ingest([good, bow_tie], "skip")[0].fate.tolist() == [Fate.OK, Fate.INVALID]
    with pytest.raises(PlannerError) as error:
        ingest([good, bow_tie], "refuse")
    assert error.value.values["feature"] == 1


def polygon_wkb(*rings):
    """The bytes of a polygon, right or wrong."""
    body = b"".join(
        struct.pack("<I", len(ring)) + b"".join(struct.pack("<dd", *vertex) for vertex in ring)
        for ring in rings
    )
    return struct.pack("<BII", 1, 3, len(rings)) + body


def test_wkb_good_and_broken():
    blobs = [
        polygon_wkb(SQUARE),
        None,
        b"",
        b"no geometry",
        polygon_wkb(SQUARE)[:40],
        polygon_wkb([(0, 0)]),
        struct.pack("<BII", 1, 10, 0),  # a curve polygon
        polygon_wkb([]),
        polygon_wkb(SQUARE),
    ]
    geoms, unreadable = from_wkb(blobs)
    assert unreadable.tolist() == [2, 3, 4, 5, 6]
    assert [geom is None for geom in geoms] == [False, True, *[True] * 5, False, False]
    assert geoms[8].equals(box(0, 0, 1, 1))

    result = repair(geoms, "repair", unreadable)
    assert result.fate.tolist() == [
        Fate.OK,
        Fate.NO_GEOMETRY,
        *[Fate.UNREADABLE] * 5,
        Fate.NO_GEOMETRY,
        Fate.OK,
    ]
    with pytest.raises(PlannerError) as error:
        repair(geoms[2:], "refuse", unreadable - 2)
    assert error.value.key == "invalid_geometry"
    assert error.value.values["feature"] == 0


@pytest.mark.skipif(polygonal.SHAPELY_VERSION < (2, 1), reason="shapely 2.0 cannot close rings")
def test_an_open_ring_in_wkb_is_closed():
    geoms, unreadable = from_wkb([polygon_wkb(SQUARE[:-1]), polygon_wkb([(0, 0), (1, 1)])])
    assert unreadable.size == 0
    assert geoms[0].equals(box(0, 0, 1, 1))
    assert repair(geoms, "repair").fate.tolist() == [Fate.OK, Fate.NO_AREA]


def test_nothing_at_all():
    assert [len(array) for array in from_wkb([])] == [0, 0]
    result, changed = ingest([], "refuse")
    assert len(result.geoms) == len(result.fate) == len(changed) == 0


@settings(max_examples=200, deadline=None)
@example([(0, 0), (1, 0), (0, 0), (0, -1), (1, 0)])  # GEOS 3.13 alone loses it all
@example([(0, 0), (0, 1), (1, 0), (0, 0), (0, -1), (1, 0)])  # ... and leaves this invalid
@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), min_size=3, max_size=12))
def test_a_repaired_ring_covers_all_that_it_winds_round(vertices):
    ring = Polygon(vertices)
    edges = shapely.node(shapely.linearrings([*vertices, vertices[0]]))
    faces = shapely.get_parts(shapely.polygonize([edges]))
    covered = sum(f.area for f in faces if _winding(vertices, f.representative_point()))
    result = repair([ring], "repair").geoms[0]
    if result is None:
        assert covered == 0
    else:
        assert result.is_valid
        assert result.area == pytest.approx(covered, rel=1e-9)


def _winding(vertices, point):
    """How often the ring goes round the point."""
    angles = np.array([np.arctan2(y - point.y, x - point.x) for x, y in vertices])
    steps = np.diff(np.r_[angles, angles[0]])
    return round(float(((steps + np.pi) % (2 * np.pi) - np.pi).sum() / (2 * np.pi)))
