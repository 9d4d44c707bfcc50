"""What the action-plan panel promises where it is hard: nothing typed is lost, nothing goes wrong."""

import datetime
import os

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from transboundary_planner.core.plan.edits import add
from transboundary_planner.core.plan.store import open_plan
from transboundary_planner.ui.plan_cells import DUE, NAME

MARKUP = "<b>Fence</b> <img src='file:///x.png'>"


def stored(path, id, key):
    with open_plan(path, read_only=True) as store:
        return store.read()[id][key]


def begin(planned, id, column, settle):
    tree = planned.dock.tree
    planned.dock.activateWindow()
    assert tree.go_to(id)
    tree.setFocus()
    tree.edit_cell(column)
    settle()
    assert tree.delegate.editor is not None
    return tree.delegate.editor


def test_words_of_a_plan_are_not_markup_in_tool_tips(planned, activity, settle):
    session, dock = planned.controller.session, planned.dock
    assert session.set(activity, "name:en", MARKUP)
    assert session.set(session.plan.head.id, "name:en", MARKUP)
    settle()
    tips = [dock.title.toolTip()]
    tips.append(dock.model.index_of(activity).data(Qt.ItemDataRole.ToolTipRole))
    for view in (dock.tabs.widget(n) for n in range(1, dock.tabs.count())):
        model = getattr(view, "model", None)
        if hasattr(view, "look"):
            view.look(True)
        for row in range(model.rowCount() if model is not None else 0):
            for column in range(model.columnCount()):
                tips.append(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole))
    tips = [tip for tip in tips if tip and "Fence" in tip]
    assert len(tips) > 2
    for tip in tips:
        assert "<img" not in tip, tip


def test_today_typed_into_an_empty_due_cell_is_saved(planned, activity, plan_path, settle):
    session = planned.controller.session
    session.today = datetime.date.today
    session.set(activity, "due", "")
    settle()
    editor = begin(planned, activity, DUE, settle)
    QTest.keyClicks(editor, datetime.date.today().isoformat())
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert stored(plan_path, activity, "due") == datetime.date.today().isoformat()


@pytest.mark.parametrize("text", ["2029-11-03", "20291103"])
def test_a_date_typed_into_a_due_cell_as_it_is_written(planned, activity, plan_path, settle, text):
    editor = begin(planned, activity, DUE, settle)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert stored(plan_path, activity, "due") == "2029-11-03"


def test_a_name_being_typed_is_saved_when_a_filter_hides_its_row(
    planned, activity, plan_path, settle
):
    editor = begin(planned, activity, NAME, settle)
    editor.setText("Typed")
    planned.dock.filter.setText("nothing is called so")
    planned.controller._apply_filter()
    settle()
    assert stored(plan_path, activity, "name:en") == "Typed"


def test_a_name_being_typed_is_saved_when_another_adds_very_much(
    planned, activity, plan_path, settle
):
    editor = begin(planned, activity, NAME, settle)
    editor.setText("Typed")
    with open_plan(plan_path) as store:
        new = [add("objective", **{"name:en": f"New {n}", "position": 100 + n}) for n in range(250)]
        assert store.apply(new, "Boris").ok
    planned.controller.session.refresh()
    settle()
    planned.controller.commit()
    assert stored(plan_path, activity, "name:en") == "Typed"


def test_a_status_chosen_for_an_item_that_is_gone_by_then(planned, settle):
    assert planned.dock.model.put_status("gone", "Completed") is False


def test_what_is_late_is_told_anew_at_midnight(planned, activity, settle):
    session, model = planned.controller.session, planned.dock.model
    session.set(activity, "due", "2026-11-22")
    session.set(activity, "status", "Planned")
    settle()
    before = model.index_of(activity, DUE).data()
    session.today = lambda: datetime.date(2026, 11, 23)
    heard = []
    model.dataChanged.connect(lambda *_: heard.append(1))
    session.refresh()
    settle()
    assert heard
    assert model.index_of(activity, DUE).data() != before


def test_no_room_for_an_edit_that_has_to_wait(planned, activity, plan_path, own_profile, settle):
    session = planned.controller.session
    away = plan_path.with_name("away.gpkg")
    os.rename(plan_path, away)
    own_profile.mkdir(exist_ok=True)
    (own_profile / "transboundary_planner").write_text("a file where a folder should be")
    assert session.set(activity, "name:en", "Typed") is False
    assert "Typed" not in session.said
    assert session.said
    session.refresh()
