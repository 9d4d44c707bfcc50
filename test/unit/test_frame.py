"""Reading lon/lat rings over the antimeridian and round the poles: the rules of core/frame.py."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import MultiPolygon, Polygon, box
from transboundary_planner.core.areas import area_m2
from transboundary_planner.core.errors import PlannerError
from transboundary_planner.core.frame import to_frame, unwrap


def frame(geom):
    """The one geometry in the frame; checks what holds for every result."""
    geoms, changed = to_frame([geom])
    result = geoms[0]
    assert shapely.is_valid(result)
    west, south, east, north = result.bounds
    assert west >= -180
    assert south >= -90
    assert east <= 180
    assert north <= 90
    assert (result is geom) == (len(changed) == 0)
    return result


def area(geom):
    return area_m2(np.array([geom], dtype=object))[0]


def circle(lat, start=2.0, step=5.0):
    """A parallel as 72 vertices in [-180, 180), the last edge back to the first included."""
    lon = (start + np.arange(0, 360, step) + 180) % 360 - 180
    return np.column_stack([lon, np.full(len(lon), float(lat))])


def jumping(west, south, east, north):
    """A rectangle over the antimeridian: west is positive, east negative."""
    return [(west, south), (east, south), (east, north), (west, north)]


TWO_DEGREES = MultiPolygon([box(179, 60, 180, 61), box(-180, 60, -179, 61)])


@pytest.mark.parametrize(
    "geom",
    [
        box(179, 60, 181, 61),
        box(-181, 60, -179, 61),
        box(539, 60, 541, 61),
        Polygon(jumping(179, 60, -179, 61)),
        Polygon(jumping(179, 60, -179, 61)[::-1]),
        MultiPolygon([box(179, 60, 180, 61), box(180, 60, 181, 61)]),
    ],
    ids=["east", "west", "a turn further", "jump", "jump, other way round", "cut, past 180"],
)
def test_a_box_over_the_antimeridian_in_all_notations(geom):
    result = frame(geom)
    assert result.equals(TWO_DEGREES)
    assert area(result) == pytest.approx(area(box(0, 60, 2, 61)), rel=1e-12)


def test_what_lies_in_the_frame_is_untouched():
    geoms = np.array(
        [
            box(10, 10, 20, 20),
            None,
            Polygon(),
            MultiPolygon(
                [box(170, 0, 180, 1), box(-180, 0, -170, 1)]
            ),  # looks like a jump at first
            Polygon([(0, 0), (2, 2), (2, 0), (0, 2)]),  # invalid, but not ours to repair
            box(-180, -90, 180, 90),
            box(-180, -60, 180, 60),
            box(-179.99999997, -60, 179.99999997, 60),
            box(-170, -90, 170, 90),
        ],
        dtype=object,
    )
    result, changed = to_frame(geoms)
    assert len(changed) == 0
    assert all(a is b for a, b in zip(geoms, result))
    assert result is not geoms


def test_antarctica_as_drawn_is_untouched():
    coast = [(180, -84), (90, -66), (0, -70), (-90, -73), (-180, -84)]
    antarctica = Polygon([(-180, -84), (-180, -90), (180, -90), *coast])
    assert frame(antarctica) is antarctica


def test_an_outline_with_close_vertices_crosses_the_antimeridian():
    """Its edge spans 359.9998 degrees; a rule "nearly 360 degrees is the world" would fill a band."""
    lon = np.r_[np.arange(179.9, 180, 2e-4), np.arange(-179.9999, -179.9, 2e-4)]
    ring = np.vstack(
        [np.column_stack([lon, np.full(len(lon), 60.0)]), [(-179.9, 60.1), (179.9, 60.1)]]
    )
    assert frame(Polygon(ring)).area == pytest.approx(0.2 * 0.1, rel=1e-2)


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("start", [0.0, 2.0, -178.3])
@pytest.mark.parametrize("lat", [80.0, -80.0, 0.5, -0.5])
def test_a_ring_round_a_pole_is_the_cap_on_its_side(lat, start, reverse):
    ring = circle(lat, start)
    result = frame(Polygon(ring[::-1] if reverse else ring))
    cap = box(-180, lat, 180, 90) if lat > 0 else box(-180, -90, 180, lat)
    assert result.equals(cap)
    assert area(result) == pytest.approx(area(cap), rel=1e-12)


@pytest.mark.parametrize("beside", [180 - 3e-14, -180 + 3e-14, 180.0, -180.0])
def test_a_ring_round_the_pole_with_a_vertex_beside_the_antimeridian(beside):
    result = frame(Polygon([(beside, 80.1), (-120, 79.7), (-1, 79.3), (90, 80.3)]))
    assert result.area == pytest.approx(60 * 10.1 + 119 * 10.5 + 91 * 10.2 + 90 * 9.8, rel=1e-12)


def test_an_invalid_ring_round_the_pole_is_repaired():
    ring = circle(80).tolist()
    ring[20:24] = [ring[i] for i in (20, 22, 21, 23)]  # there, back and there again
    assert frame(Polygon(ring)).equals(box(-180, 80, 180, 90))
    lon = ring[40][0]
    ring[41:41] = [(lon + 4, 76), (lon, 76)]  # crosses itself 20/9 degrees under 80: a bow-tie
    result = frame(Polygon(ring))
    assert result.area == pytest.approx(3600 + 5 * 20 / 9 / 2 + 4 * (4 - 20 / 9) / 2, rel=1e-12)


def test_a_ring_round_the_pole_past_180():
    lon = np.arange(100, 460, 5.0)
    result = frame(Polygon(np.column_stack([lon, np.full(len(lon), 75.0)])))
    assert result.equals(box(-180, 75, 180, 90))


def test_a_ring_round_the_pole_that_crosses_the_antimeridian_three_times():
    ring = [(-170, 60), (-60, 62), (60, 61), (160, 62), (-165, 66), (-165, 70), (165, 72)]
    ring += [(165, 78), (-165, 80), (-150, 80), (-150, 64)]
    result = frame(Polygon(ring))
    # The same ring drawn round the pole in the plane says which points are inside.
    points = [(0, 62), (170, 75), (-170, 60.5), (0, 89), (-155, 85)]
    points += [(-160, 72), (-175, 75), (0, 60), (170, 62), (-155, 78), (-175, 68), (160, 76)]
    plane = Polygon([_polar(*vertex) for vertex in _dense(ring)])
    inside = [plane.contains(shapely.Point(_polar(*point))) for point in points]
    assert [result.contains(shapely.Point(point)) for point in points] == inside
    assert 3 < sum(inside) < 9


def _polar(lon, lat):
    return (90 - lat) * np.cos(np.radians(lon)), (90 - lat) * np.sin(np.radians(lon))


def _dense(ring):
    out = []
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]):
        step = (x1 - x0 + 180) % 360 - 180
        out += [(x0 + step * t, y0 + (y1 - y0) * t) for t in np.linspace(0, 1, 50, endpoint=False)]
    return out


@pytest.mark.parametrize(
    ("shell", "hole"), [(60, 80), (-10, 70), (10, -70), (-60, -80), (-5, 5), (5, -5)]
)
def test_a_ring_round_a_pole_in_another_is_the_band_between(shell, hole):
    result = frame(Polygon(circle(shell), [circle(hole, 1.0)[::-1]]))
    assert result.equals(box(-180, min(shell, hole), 180, max(shell, hole)))


def test_a_polar_cap_keeps_its_holes_also_over_the_antimeridian():
    result = frame(
        Polygon(circle(60), [jumping(179, 70, -179, 71), box(10, 70, 13, 71).exterior.coords])
    )
    assert result.area == pytest.approx(360 * 30 - 2 - 3, rel=1e-12)
    assert not result.contains(shapely.Point(179.5, 70.5))
    assert not result.contains(shapely.Point(-179.5, 70.5))


def test_the_world_with_a_hole_over_the_antimeridian_and_one_round_a_pole():
    world = box(-180, -90, 180, 90).exterior.coords
    assert frame(Polygon(world, [jumping(179, 70, -179, 71)])).area == pytest.approx(64800 - 2)
    assert frame(Polygon(world, [circle(80)])).equals(box(-180, -90, 180, 80))


def test_a_wedge_that_ends_at_the_pole():
    result = frame(Polygon([(170, 80), (-170, 80), (-170, 90), (170, 90)]))
    assert result.equals(MultiPolygon([box(170, 80, 180, 90), box(-180, 80, -170, 90)]))


@pytest.mark.parametrize("lat", [90, 60])
def test_the_world_from_0_to_360(lat):
    assert frame(box(0, -lat, 360, lat)).equals(box(-180, -lat, 180, lat))


@pytest.mark.parametrize(
    "hole",
    [
        jumping(179.5, 52, -179.5, 53),
        box(-179.9, 52, -178.9, 53).exterior.coords,
        box(540.1, 52, 541.1, 53).exterior.coords,
    ],
)
def test_a_hole_follows_its_shell(hole):
    result = frame(Polygon(jumping(170, 50, -170, 60), [hole]))
    assert result.area == pytest.approx(200 - 1, rel=1e-12)


def test_multipolygons_keep_all_parts():
    far = box(5.123456789, 50, 10.2, 60)
    result = frame(MultiPolygon([far, Polygon(jumping(179, 60, -179, 61))]))
    assert far in shapely.get_parts(result).tolist()  # to the bit
    assert result.area == pytest.approx(far.area + 2, rel=1e-12)


def test_vertices_keep_their_bits():
    """A country over the antimeridian must still fit to its neighbour at the other end."""
    border = [(30.1234567890123, 50.2), (30.7654321098765, 55.3), (30.3333333333333, 60.1)]
    result = frame(Polygon([*border, (-170, 70.3), (-175.1, 65.4)]))
    assert {tuple(v) for v in shapely.get_coordinates(result)} >= set(border) | {(-170, 70.3)}


def test_a_bow_tie_over_the_antimeridian_keeps_both_lobes():
    result = frame(Polygon([(179, 0), (-179, 2), (-179, 0), (179, 2)]))
    assert result.area == pytest.approx(2.0)


def test_unwrap_shows_an_invalid_shape_as_it_is():
    geoms, changed = unwrap([Polygon([(179, 0), (-179, 2), (-179, 0), (179, 2)]), box(0, 0, 1, 1)])
    assert changed.tolist() == [0]
    assert shapely.is_valid(geoms).tolist() == [False, True]


def test_rounding_noise_is_moved_onto_the_frame():
    geoms, changed = to_frame([box(170, 80, 180 + 5e-10, 90 + 5e-10)])
    assert len(changed) == 0
    assert geoms[0].bounds == (170, 80, 180, 90)
    # ... but a longitude of another turn is none.
    assert frame(box(180 + 5e-10, 60, 182, 61)).bounds == (-180, 60, -178, 61)


@pytest.mark.filterwarnings("ignore:invalid value encountered:RuntimeWarning")
@pytest.mark.parametrize(
    ("ring", "key"),
    [
        ([(0, 0), (1, 0), (1, 90.001)], "latitude_out_of_range"),
        ([(500000, 5000000), (600000, 5000000), (600000, 6000000)], "latitude_out_of_range"),
        ([(0, 0), (1, np.nan), (1, 1)], "not_finite"),
        ([(0, 0), (np.inf, 0), (1, 1)], "not_finite"),
    ],
)
def test_what_is_no_longitude_and_latitude_is_refused_by_number(ring, key):
    bad = Polygon(ring)
    with pytest.raises(PlannerError) as error:
        to_frame([box(0, 0, 1, 1), None, bad, bad])
    assert error.value.key == key
    assert error.value.values == {"feature": 2}


def test_nothing_at_all():
    geoms, changed = to_frame([])
    assert len(geoms) == len(changed) == 0


@st.composite
def stars(draw):
    """A simple polygon anywhere, up to 60 degrees across, in continuous longitudes."""
    count = draw(st.integers(3, 12))
    radii = draw(st.lists(st.floats(0.01, 30), min_size=count, max_size=count))
    lon = draw(st.floats(-180, 180))
    lat = draw(st.floats(-60, 60))
    angle = 2 * np.pi * np.arange(count) / count
    return Polygon(
        np.column_stack([lon + radii * np.cos(angle), lat + np.array(radii) * np.sin(angle)])
    )


@settings(max_examples=150, deadline=None)
@given(stars(), st.integers(-2, 2))
def test_whole_turns_make_no_difference(star, turns):
    """Also vertex by vertex, which is the notation with jumps; the area is that of the plain star."""
    expected = area(star)
    wrapped = shapely.transform(
        star, lambda xy: np.column_stack([(xy[:, 0] + 180) % 360 - 180, xy[:, 1]])
    )
    turned = shapely.transform(star, lambda xy: xy + (360.0 * turns, 0))
    for geom in (turned, wrapped):
        result = frame(geom)
        assert area(result) == pytest.approx(expected, rel=1e-9, abs=1.0)
        assert result.area == pytest.approx(star.area, rel=1e-9)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.floats(0.5, 60), min_size=8, max_size=30), st.floats(-180, 179), st.booleans())
def test_a_star_round_the_pole_has_the_area_between_it_and_the_pole(colatitudes, start, reverse):
    lon = start + 360 * np.arange(len(colatitudes)) / len(colatitudes)
    lat = 90 - np.array(colatitudes)
    ring = np.column_stack([(lon + 180) % 360 - 180, lat])
    expected = area(
        Polygon([*zip(lon, lat), (start + 360, lat[0]), (start + 360, 90.0), (start, 90.0)])
    )
    assert area(frame(Polygon(ring[::-1] if reverse else ring))) == pytest.approx(
        expected, rel=1e-9
    )
