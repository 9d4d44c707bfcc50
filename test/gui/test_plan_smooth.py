"""A plan of 5,000 items: the event loop answers while it is filtered, edited, undone and followed."""

import time

import numpy as np
import pytest
from qgis.PyQt.QtCore import Qt, QTimer
from transboundary_planner.core.plan.changes import edit
from transboundary_planner.core.plan.model import Record
from transboundary_planner.core.plan.store import create_plan, open_plan

MOST_MS = 100
ITEM = "o3a4t5"


def _records():
    """20 objectives of 10 actions of 24 activities, with leads of two countries and money."""
    head = {"name:en": "Big", "countries": "RUS CHN", "languages": "en ru zh", "currency": "RUB"}
    yield Record("plan", "plan-1", head)
    for o in range(20):
        yield Record("objective", f"o{o}", {"name:en": f"Objective {o}", "position": o + 1})
        for a in range(10):
            action = f"o{o}a{a}"
            values = {"parent_id": f"o{o}", "name:en": f"Action {a}", "position": a + 1}
            yield Record("action", action, values)
            for t in range(24):
                yield from _activity(action, t, o * 240 + a * 24 + t)


def _activity(action, t, number):
    id = f"{action}t{t}"
    names = {"name:en": f"Activity {number}", "name:ru": f"Дело {number}"}
    due = f"202{6 + number % 4}-0{1 + number % 9}-15"
    values = {"parent_id": action, "position": t + 1, "due": due, "status": "Planned"}
    yield Record("activity", id, {**names, **values})
    for country in ("RUS", "CHN"):
        values = {"item_id": id, "country": country, "lead:en": "Park"}
        yield Record("share", f"share.{id}.{country}", values)
    values = {"item_id": id, "country": "RUS", "currency": "RUB", "amount": "100"}
    yield Record("budget", f"budget.{id}.RUS.RUB", values)


@pytest.fixture
def large(plan_panel, tmp_path, settle):
    """The panel with such a plan, at one of its items."""
    path = tmp_path / "large.gpkg"
    create_plan(path, list(_records()), "Anna")
    assert plan_panel.controller.open(path)
    assert len(plan_panel.dock.model) == 5020
    plan_panel.controller.go_to(ITEM)
    settle()
    return plan_panel


@pytest.fixture
def longest_gap(qgis_app):
    """A function that calls ``start`` and says for how many milliseconds at most the event loop did
    not answer: a timer ticks in it every 5 ms."""

    def measure(start):
        ticks = []
        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
        timer.start(5)
        for action in (None, start):
            if action is not None:
                action()
            end = time.monotonic() + 0.3  # what comes right after it counts too
            while time.monotonic() < end:
                qgis_app.processEvents()
        timer.stop()
        return float(np.diff(ticks).max() * 1000)

    return measure


def least(longest_gap, action):
    """A busy machine takes the time away now and then; what we do ourselves comes each time."""
    gaps = []
    while len(gaps) < 5 and (not gaps or min(gaps) >= MOST_MS):
        gaps.append(longest_gap(action))
    return min(gaps)


def test_edits_and_undo_of_5_000_items(large, longest_gap):
    session, count = large.controller.session, iter(range(1000))
    large.dock.tree.unfold_all()
    gaps = {
        "name": least(longest_gap, lambda: session.set(ITEM, "name:en", f"N {next(count)}")),
        "check": least(longest_gap, lambda: large.controller.toggle(ITEM)),
        "undo": least(longest_gap, large.controller.undo),
        "redo": least(longest_gap, large.controller.redo),
        "move": least(longest_gap, lambda: large.controller.move(1, 0)),
    }
    assert large.dock.tree.current_id() == ITEM
    assert max(gaps.values()) < MOST_MS, gaps


def test_somebody_elses_edit_among_5_000_items(large, longest_gap):
    session, names = large.controller.session, []

    def theirs():
        names.append(f"Theirs {len(names)}")
        with open_plan(session.path) as store:
            store.apply([edit(session.plan, ITEM, "name:en", names[-1])], "Li")

    def look():
        session.refresh()
        assert session.plan[ITEM]["name:en"] == names[-1]

    gaps = []
    while len(gaps) < 5 and (not gaps or min(gaps) >= MOST_MS):
        theirs()
        gaps.append(longest_gap(look))
    assert min(gaps) < MOST_MS, gaps


def test_filters_of_5_000_items(large, longest_gap):
    dock, gaps = large.dock, {}

    def look_for(text):
        dock.filter.setText("")
        large.controller._apply_filter()
        dock.filter.setText(text)

    for text, count in (("activity 470", 15), ("activity", 4800), ("zzz", 0)):
        gaps[text] = least(longest_gap, lambda text=text: look_for(text))
        assert len(dock.model.passing) == count
    gaps["late"] = least(longest_gap, lambda: dock.late.toggle())
    assert max(gaps.values()) < MOST_MS, gaps
