"""The conflicts of a merge in the action-plan panel."""

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from transboundary_planner.core.plan.changes import Conflict, Exchange, edit
from transboundary_planner.core.plan.store import open_plan
from transboundary_planner.ui.plan_conflicts import ConflictsView


@pytest.fixture
def merged(plan_path):
    """Three conflicts in the file: a name, a status, a deletion. Returns the ids of the items."""
    with open_plan(plan_path) as store:
        plan = store.read()
        named, coded, gone = (item.id for item in plan.of("activity")[:3])
        conflicts = [
            Conflict(
                "activity", named, "name:en", plan[named]["name:en"], "Their name", 0, base="Sent"
            ),
            Conflict("activity", coded, "status", plan[coded]["status"], "Planned", 0),
            Conflict("activity", gone, "deleted", None, 1, 0),
        ]
        version = Exchange("v1", "received", "", "Li Wei", {}, ())
        assert store.apply_merge([], conflicts, version, "Anna").ok
    return named, coded, gone


@pytest.fixture
def view(merged, session, plan_path, shown, settle):
    assert session.open(plan_path)
    found = shown(ConflictsView, session)
    found.counts = []
    found.counted.connect(found.counts.append)
    settle()
    return found


def texts(view):
    return [view.model.data(view.model.index(r, 0)) for r in range(view.model.rowCount())]


def values(view):
    return [label.text() for label in view.values.values()]


def test_nothing_open_and_nothing_to_decide(session, shown, plan_path, settle):
    view = shown(ConflictsView, session)
    assert view.sentence.text() == "No plan is open."
    assert session.open(plan_path)
    settle()
    assert view.sentence.text().startswith("No conflicts")
    assert view.detail.isHidden()
    assert view.list.isHidden()


def test_both_values_are_shown(view, session, merged):
    plan = session.plan
    name = plan[merged[0]]["name:en"]
    assert texts(view)[0] == f"Name (English)\nActivity “{name}”"
    assert view.list.currentIndex().row() == 0
    assert values(view) == ["“Sent”", f"“{name}”", "“Their name”"]
    assert view.told.text().startswith("Imported by Anna, ")
    view.list.selectRow(1)
    assert values(view) == ["no data", "On Track", "Scheduled"]
    view.list.selectRow(2)
    assert values(view) == ["there", "there", "deleted"]


def test_keep_take_and_another(view, session, merged, stored, settle):
    named, coded, gone = merged
    before = session.plan[named]["name:en"]
    view.keep.click()
    settle()
    assert stored(named, "name:en") == before
    assert len(texts(view)) == 2
    assert view.current().id == coded  # the next one
    view.take.click()
    settle()
    assert stored(coded, "status") == "Planned"
    assert view.current().id == gone
    view.another.setChecked(True)
    assert [view.codes.itemText(n) for n in range(view.codes.count())] == ["there", "deleted"]
    view.codes.setCurrentIndex(1)
    view.write.click()
    settle()
    assert stored(gone, "deleted") == 1
    assert view.sentence.text().startswith("No conflicts")
    assert view.counts[-1] == 0
    with open_plan(session.path) as store:
        assert store.conflicts() == []
        assert store.history(limit=1)[0].source == "resolve"


def test_a_third_text_and_a_code(view, merged, stored, settle):
    named, coded, _ = merged
    view.another.setChecked(True)
    assert view.text.isVisible()
    assert not view.codes.isVisible()
    view.text.setPlainText("A name for both")
    view.write.click()
    settle()
    assert stored(named, "name:en") == "A name for both"
    assert view.current().id == coded
    assert not view.another.isChecked()
    view.another.setChecked(True)
    assert view.codes.currentText() == "On Track"
    view.codes.setCurrentIndex(view.codes.findData("MajorIssues"))
    view.write.click()
    settle()
    assert stored(coded, "status") == "MajorIssues"


def test_a_third_value_that_is_none_of_its_type(plan_path, session, shown, settle, stored):
    with open_plan(plan_path) as store:
        item = store.read().of("activity")[0]
        conflict = Conflict("activity", item.id, "due", item["due"], "2028-01-01", 0)
        store.apply_merge([], [conflict], Exchange("v1", "received", "", "Li", {}, ()), "Anna")
    assert session.open(plan_path)
    view = shown(ConflictsView, session)
    view.another.setChecked(True)
    view.text.setPlainText("next year")
    view.write.click()
    assert "next year" in view.fault.text()
    assert "2026-10-01" in view.fault.text()  # how a date is written
    assert len(texts(view)) == 1
    view.text.setPlainText("2028-03-01")
    view.write.click()
    settle()
    assert stored(item.id, "due") == "2028-03-01"


def test_all_at_once(view, merged, stored, settle, until):
    named, coded, gone = merged
    view.take_all.trigger()
    until(lambda: view.counts and view.counts[-1] == 0)
    assert stored(named, "name:en") == "Their name"
    assert stored(coded, "status") == "Planned"
    assert stored(gone, "deleted") == 1


def test_ours_may_have_been_edited_since(view, session, merged, stored, settle):
    named = merged[0]
    assert session.set(named, "name:en", "Named anew")
    settle()
    assert values(view)[1] == "“Named anew”"
    view.keep.click()
    settle()
    assert stored(named, "name:en") == "Named anew"


def test_somebody_else_has_decided_it(view, session, merged, settle):
    named = merged[0]
    with open_plan(session.path) as store:
        plan, (first, *_) = store.read(), store.conflicts()
        change = edit(plan, named, "name:en", "Decided by Li")
        assert store.resolve(first.number, change.value, change.revision, "Li Wei").ok
    view.take.click()
    settle()
    assert session.plan[named]["name:en"] == "Decided by Li"
    assert len(texts(view)) == 2


def test_the_file_is_gone(view, session, merged, settle, plan_path):
    said = []
    session.trouble.connect(said.append)
    away = plan_path.with_suffix(".away")
    plan_path.rename(away)
    view.take.click()
    settle()
    assert said
    assert str(plan_path) in said[-1]
    away.rename(plan_path)
    session.refresh()
    view.look_again()
    settle()
    assert len(texts(view)) == 3
    view.take.click()
    settle()
    assert session.plan[merged[0]]["name:en"] == "Their name"


def test_the_keyboard_alone(view, asked, merged, settle):
    found = asked(view)
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert found == [merged[1]]
    QTest.keyClick(view.take, Qt.Key.Key_Space)
    settle()
    assert len(texts(view)) == 2


def test_text_that_is_being_typed_stays_when_the_plan_changes(view, session, merged, settle):
    view.another.setChecked(True)
    view.text.setPlainText("half a sent")
    assert session.set(merged[1], "priority", "2")
    settle()
    assert view.text.toPlainText() == "half a sent"
    assert view.text.isVisible()


def test_moves_that_would_make_a_circle_stay_open(plan_path, session, shown, settle, stored, until):
    with open_plan(plan_path) as store:
        plan = store.read()
        action = plan.of("action")[0]
        part = plan.children(action.id)[0]
        conflicts = [
            Conflict("action", action.id, "parent_id", action["parent_id"], part.id, 0),
            Conflict("activity", part.id, "clause", part["clause"], "9z", 0),
        ]
        version = Exchange("v1", "received", "", "Li", {}, ())
        assert store.apply_merge([], conflicts, version, "Anna").ok
    assert session.open(plan_path)
    view = shown(ConflictsView, session)
    assert not view.another.isEnabled()  # nobody types ids
    view.take.click()
    settle()
    assert "each other's parents" in view.fault.text()
    assert view.fault.isVisible()
    assert stored(action.id, "parent_id") == action["parent_id"]
    view.take_all.trigger()
    until(lambda: view.model.rowCount() == 1)
    assert stored(part.id, "clause") == "9z"
    settle()
    view.keep.click()
    settle()
    assert view.model.rowCount() == 0
    assert stored(action.id, "parent_id") == action["parent_id"]


def test_a_decision_that_is_taken_back_is_open_again(view, session, merged, settle):
    view.take.click()
    settle()
    assert len(texts(view)) == 2
    assert session.undo()
    settle()
    assert len(texts(view)) == 3
