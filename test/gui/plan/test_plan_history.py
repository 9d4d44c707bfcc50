"""The history in the action-plan panel."""

import datetime

import pytest
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtTest import QTest
from transboundary_planner.core.plan import edits
from transboundary_planner.core.plan.store import open_plan
from transboundary_planner.ui import plan_history
from transboundary_planner.ui.plan_history import HistoryView, local_time

WHOLE, ITEM_ONLY = 1, 0


def texts(view):
    return [view.model.data(view.model.index(r, 0)) for r in range(view.model.rowCount())]


@pytest.fixture
def whole(opened, shown, settle):
    view = shown(HistoryView, opened)
    view.scope.setCurrentIndex(WHOLE)
    settle()
    return view


def test_states_without_anything_to_show(session, shown, plan_path, settle):
    view = shown(HistoryView, session)
    assert view.sentence.text() == "No plan is open."
    assert not view.undo.isEnabled()
    assert session.open(plan_path)
    settle()
    assert view.sentence.text().startswith("Choose an item")


def test_the_whole_plan_newest_first(whole, opened, activities):
    found = texts(whole)
    assert len(found) == 11  # a moved date, an approved one, 8 statuses, and that it was made
    assert "Li Wei" in found[0]
    name = activities[9].text("name", "en")
    approved = activities[9]["approved_due"]
    assert found[0].endswith(f"Activity “{name}”, Due: {approved} → {activities[9]['due']}")
    assert found[-1].endswith("plan made\nThe plan was made.")


def test_an_edit_in_words(whole, opened, activities, settle):
    item = activities[1]
    assert opened.set(item.id, "status", "Completed")
    assert opened.set(item.id, "name:ru", "Новое имя")
    share = edits.put(
        opened.plan, "share", {"item_id": item.id, "country": "RUS", "lead:en": "Park"}
    )
    assert opened.do(share)
    assert opened.do(edits.delete(opened.plan, share[0].id))
    settle()
    found = [text.split("\n", 1)[1] for text in texts(whole)[:4]]
    name = item.text("name", "en")
    assert found[0] == f"Part of a country RUS “{name}”: deleted"
    assert found[1] == f"Part of a country RUS “{name}”: added"
    assert "Name (Russian): “" in found[2]
    assert found[2].endswith("→ “Новое имя”")
    assert found[3] == f"Activity “{name}”, Status: On Track → Completed"


def test_of_the_item_and_all_that_belongs_to_it(opened, shown, activities, settle):
    view = shown(HistoryView, opened)
    item, other = activities[1], activities[2]
    opened.set_current(item.id)
    settle()
    assert len(texts(view)) == 2
    assert opened.do(edits.report(opened.plan, item.id, "2027-11-01", "MinorIssues"))
    assert opened.set(other.id, "priority", "1")
    settle()
    found = texts(view)
    assert len(found) == 4
    assert any("Progress report" in text and "added: Date 2027-11-01" in text for text in found)
    opened.set_current(other.id)
    settle()
    assert texts(view)[0].endswith("Priority: no data → Low")


def test_since_a_day(whole, settle):
    everything = len(texts(whole))
    whole.since.setDate(QDate.currentDate().addDays(1))
    settle()
    assert texts(whole) == []
    assert whole.sentence.text() == "Nothing has been changed since that day."
    whole.since.setDate(QDate.currentDate())
    settle()
    assert len(texts(whole)) == everything
    whole.since.clear()
    settle()
    assert len(texts(whole)) == everything


def test_undo_of_the_last_own_change(whole, opened, activities, stored, settle):
    before = activities[1]["status"]
    assert opened.set(activities[1].id, "status", "Completed")
    settle()
    whole.undo.click()
    settle()
    assert stored(activities[1].id, "status") == before
    assert "undone" in texts(whole)[0].split("\n")[0]


def test_older_lines_come_as_they_are_scrolled_to(
    whole, opened, activities, plan_path, settle, monkeypatch
):
    monkeypatch.setattr(plan_history, "PAGE", 20)
    with open_plan(plan_path) as store:
        for n in range(70):
            plan = store.read()
            changes = [edits.edit(plan, activities[0].id, "clause", f"c{n}")]
            assert store.apply(changes, "Li Wei").ok
    opened.refresh()
    settle()
    assert whole.model.rowCount() == 20
    while whole.model.canFetchMore():
        whole.list.scrollToBottom()
        whole.model.fetchMore()
    found = texts(whole)
    assert len(found) == 70 + 11
    assert len({row.seq for row in whole.model.rows}) == len(found)
    assert found[-1].endswith("The plan was made.")


def test_a_line_leads_to_its_item(whole, asked, activities):
    found = asked(whole)
    whole.list.setCurrentIndex(whole.model.index(0, 0))
    QTest.keyClick(whole.list, Qt.Key.Key_Return)
    assert found == [activities[9].id]
    whole.list.clicked.emit(whole.model.index(whole.model.rowCount() - 1, 0))  # the plan itself
    assert len(found) == 1


def test_the_file_is_gone(whole, opened, plan_path, activities, settle):
    plan_path.rename(plan_path.with_suffix(".away"))
    whole.look_again()
    settle()  # no exception; what there is to say the panel says
    plan_path.with_suffix(".away").rename(plan_path)


def test_times_are_those_of_the_clock_here():
    at = "2026-11-22T10:30:00.123Z"
    moment = datetime.datetime(2026, 11, 22, 10, 30, tzinfo=datetime.timezone.utc).astimezone()
    assert f"{moment.minute:02}" in local_time(at)
    assert local_time("nonsense") == "nonsense"


def test_long_texts_are_whole_in_the_tool_tip(whole, opened, activities, settle):
    text = "very long words " * 40
    assert opened.set(activities[0].id, "description:en", text.strip())
    settle()
    index = whole.model.index(0, 0)
    assert len(whole.model.data(index)) < 300
    assert text.strip() in whole.model.data(index, Qt.ItemDataRole.ToolTipRole)
