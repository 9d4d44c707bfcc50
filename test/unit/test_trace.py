"""Lines followed step by step: where a stretch begins and ends, in metres of a plane."""

import numpy as np
import pytest
import shapely
from transboundary_planner.core.trace import Ground, Trace


def lines(*geoms):
    out = np.empty(len(geoms), dtype=object)
    out[:] = geoms
    return out


def stretches(trace, along):
    return [trace.stretch(run) for run in trace.runs(along.astype(int)) if along[run[0]]]


STREET = shapely.LineString([(0, 0), (10_000, 0)])


@pytest.mark.parametrize(("gap", "room"), [(0.0, 0.01), (10.0, 7.0), (100.0, 75.0), (240.0, 150.0)])
def test_a_stretch_ends_where_the_ground_ends(gap, room):
    """To the metre where it touches, to about half the distance where it does not."""
    ground = Ground(lines(shapely.box(3000, gap, 7000, 1000)))
    trace = Trace(lines(STREET), 250.0, ground.vertices(np.array([-250, -250, 10_250, 250])))
    along, nearest = trace.along(ground)
    (found,) = stretches(trace, along)
    start, end = (x for x, _ in (found.coords[0], found.coords[-1]))
    assert start == pytest.approx(3000, abs=room)
    assert end == pytest.approx(7000, abs=room)
    assert set(nearest[along]) == {0}
    assert set(nearest[~along]) == {-1}


def test_further_than_the_tolerance_is_not_along():
    ground = Ground(lines(shapely.box(3000, 251, 7000, 1000)))
    assert not Trace(lines(STREET), 250.0).along(ground)[0].any()


def test_samples_add_up_to_the_line():
    rng = np.random.default_rng(3)
    line = shapely.LineString(rng.random((50, 2)) * 5000)
    trace = Trace(lines(line), 100.0, rng.random((200, 2)) * 5000)
    assert trace.length.sum() == pytest.approx(line.length, rel=1e-12)
    assert trace.length.max() <= 10.0 + 1e-9
    (run,) = trace.runs(np.zeros(len(trace), int))
    assert trace.stretch(run).equals(line)


def test_a_run_goes_over_the_beginning_of_a_closed_line():
    ring = shapely.LinearRing([(0, 0), (1000, 0), (1000, 1000), (0, 1000)])
    corner = Ground(lines(shapely.box(-500, -500, 300, 0), shapely.box(-500, -500, 0, 300)))
    trace = Trace(lines(ring), 50.0, corner.vertices(np.array([-50, -50, 1050, 1050])))
    along, _ = trace.along(corner)
    found = stretches(trace, along)
    assert len(found) == 1
    assert found[0].length == pytest.approx(600, abs=0.01)
    assert set(found[0].coords[:1] + found[0].coords[-1:]) == {(0.0, 300.0), (300.0, 0.0)}


def test_bends_within_the_tolerance_are_along():
    """A river of 80 m to and fro beside a straight edge."""
    x = np.linspace(0, 10_000, 4001)
    river = shapely.LineString(np.column_stack([x, 80 * np.sin(x / 60)]))
    along, _ = Trace(lines(river), 250.0).along(Ground(lines(shapely.box(-100, 90, 10_100, 900))))
    assert along.all()


def test_own_ground_does_not_count_and_lines_are_ground_too():
    two = lines(shapely.box(0, 0, 100, 100), shapely.box(110, 0, 200, 100))
    rings, block = shapely.get_rings(two, return_index=True)
    trace = Trace(rings, 20.0, Ground(two).vertices(np.array([-20, -20, 220, 120])), block)
    along, nearest = trace.along(Ground(two), own=block)
    found = stretches(trace, along)
    assert [line.length for line in found] == pytest.approx([100, 100], abs=10)  # 10 m apart
    assert (nearest[along] == 1 - trace.line[along]).all()
    wall = Ground(lines(shapely.LineString([(0, 105), (100, 105)])))
    along, _ = trace.along(wall)
    assert sum(line.length for line in stretches(trace, along)) == pytest.approx(100, abs=6)
