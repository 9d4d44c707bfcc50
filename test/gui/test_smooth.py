"""Nothing waits: the event loop during a run of 10,000 areas, and a table of 100,000 rows."""

import time

import numpy as np
import pytest
from qgis.PyQt.QtCore import Qt, QTimer
from transboundary_planner.ui.overlap_dock import MatrixView
from transboundary_planner.ui.overlap_models import MatrixModel
from transboundary_planner.ui.overlap_result import OverlapResult
from transboundary_planner.ui.panel_dock import State

MOST_MS = 100


@pytest.fixture
def longest_gap(qgis_app):
    """A function that lets events through while a condition holds, and says for how many
    milliseconds at most the event loop did not answer: a timer ticks in it every 5 ms."""

    def measure(start, goes_on):
        ticks = []
        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
        timer.start(5)
        end = time.monotonic() + 0.1
        while time.monotonic() < end:
            qgis_app.processEvents()
        start()
        while goes_on():
            qgis_app.processEvents()
        end = time.monotonic() + 0.1  # what comes right after the end counts too
        while time.monotonic() < end:
            qgis_app.processEvents()
        timer.stop()
        return float(np.diff(ticks).max() * 1000)

    return measure


def test_the_event_loop_during_a_run_of_10_000_areas(overlap, grid, settle, longest_gap):
    areas, overlay, countries = grid(100)
    assert areas.featureCount() == 10_000
    overlap.dock.setUserVisible(True)
    overlap.controller.choose(areas, [overlay], countries)
    settle()
    gaps = []
    # A busy machine takes the time away now and then; what we do ourselves comes each time.
    while len(gaps) < 3 and (not gaps or min(gaps) >= MOST_MS):
        gaps.append(
            longest_gap(overlap.controller.run, lambda: overlap.dock.state is State.RUNNING)
        )
        assert overlap.dock.state is State.DONE, overlap.dock.sentence
        assert overlap.dock.matrix_model.rowCount() == 10_000
    assert min(gaps) < MOST_MS, gaps


@pytest.fixture(scope="module")
def many():
    """A result of 100,000 areas and three overlays."""
    rng = np.random.default_rng(6)
    km2 = rng.uniform(0, 100, (100_000, 4))
    rows = (
        (
            f"S{i}",
            f"Site {(i * 7919) % 100_000:06d}",
            name,
            None,
            "AAA",
            level,
            km2[i, k],
            km2[i, k],
            1.0,
            None,
        )
        for i in range(100_000)
        for k, (name, level) in enumerate(
            (("*", "all"), ("x", "overlay"), ("y", "overlay"), ("z", "overlay"))
        )
    )
    return OverlapResult(rows, {}, {})


def milliseconds(action):
    """The least of three: what it takes when nobody else wants the machine."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        action()
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def test_a_table_of_100_000_rows_stays_smooth(many, qgis_app):
    model = MatrixModel()
    view = MatrixView(model, "Sites")
    view.resize(380, 500)
    view.show()
    spent = {"set": milliseconds(lambda: model.set_result(many))}
    assert model.rowCount() == 100_000
    spent["paint"] = milliseconds(view.grab)
    for column in (0, 1):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            spent[f"sort {column} {order}"] = milliseconds(
                lambda c=column, o=order: model.sort(c, o)
            )
    assert model.value(int(model.order[0]), 0) == max(
        model.value(int(row), 0) for row in model.order[:100]
    )
    spent["filter"] = milliseconds(lambda: model.set_filter("site 0999"))
    assert model.rowCount() == 100
    spent["no filter"] = milliseconds(lambda: model.set_filter(""))
    spent["per cent"] = milliseconds(lambda: model.set_as_pct(True))
    spent["country"] = milliseconds(lambda: model.set_country("AAA"))

    def to_the_end():
        view.scrollToTop()
        view.scrollToBottom()
        view.grab()

    spent["scroll"] = milliseconds(to_the_end)
    spent["rows"] = milliseconds(lambda: model.rows_of([f"S{i}" for i in range(5000)]))
    assert max(spent.values()) < MOST_MS, spent
    view.deleteLater()


def test_a_row_costs_no_widget(many):
    from qgis.PyQt.QtWidgets import QWidget

    model = MatrixModel()
    view = MatrixView(model, "Sites")
    before = len(view.findChildren(QWidget))
    model.set_result(many)
    view.grab()
    assert len(view.findChildren(QWidget)) == before
    view.deleteLater()


def test_the_collector_is_itself_again_after_every_end(overlap, chosen, finish, project):
    import gc

    assert gc.get_freeze_count() == 0
    assert overlap.controller.run()
    assert gc.get_freeze_count() > 0
    finish()
    assert gc.get_freeze_count() == 0
    assert overlap.controller.run()
    overlap.controller.cancel()
    finish()
    assert gc.get_freeze_count() == 0
    assert overlap.controller.run()
    project.clear()
    assert gc.get_freeze_count() == 0


def test_an_old_result_is_let_go(overlap, chosen, finish, until):
    import weakref

    assert overlap.controller.run()
    finish()
    old = overlap.controller.result
    layers = [weakref.ref(old.layer(name)) for name in ("OUTPUT", "TABLE", "PIECES")]
    del old
    assert overlap.controller.run()
    finish()
    until(lambda: not [ref for ref in layers if ref() is not None], 10)
    assert overlap.controller.result.layer("TABLE") is not None
