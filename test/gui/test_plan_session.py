"""The session of the plan panel: every edit is saved or waits, and others' edits are seen."""

import os

from transboundary_planner.core.plan import edits
from transboundary_planner.core.plan.changes import edit
from transboundary_planner.core.plan.store import open_plan


def first(session, kind="activity"):
    return session.plan.of(kind)[0].id


def test_an_edit_is_on_the_disk_at_once(session, plan_path, heard):
    assert session.open(plan_path)
    assert heard["opened"] == [str(plan_path)]
    id = first(session)
    assert session.set(id, "status", "Completed")
    with open_plan(plan_path) as other:
        assert other.read()[id]["status"] == "Completed"
        assert other.history(limit=1)[0].who == "Anna"
    assert session.plan[id]["status"] == "Completed"
    assert session.statuses[id] == "Completed"
    assert heard["changed"] == [{id}]
    assert session.set(id, "status", "Completed")  # the same again is no edit
    assert len(heard["changed"]) == 1


def test_undo_and_redo_are_those_of_the_person(session, plan_path, heard):
    session.open(plan_path)
    id = first(session)
    before = session.plan[id]["due"]
    session.set(id, "due", "2031-01-01")
    assert session.undo()
    assert session.plan[id]["due"] == before
    assert session.redo()
    assert session.plan[id]["due"] == "2031-01-01"
    assert heard["changed"] == [{id}] * 3


def test_what_somebody_else_writes_is_seen(session, plan_path, heard):
    session.open(plan_path)
    id = first(session)
    with open_plan(plan_path) as other:
        other.apply([edit(other.read(), id, "name:en", "Theirs")], "Boris")
    session.refresh()
    assert session.plan[id]["name:en"] == "Theirs"
    assert heard["changed"] == [{id}]
    assert session.undo() is False  # it is not ours to take back


def test_an_edit_of_what_another_wrote_is_refused_with_both_values(session, plan_path, heard):
    session.open(plan_path)
    id = first(session)
    with open_plan(plan_path) as other:
        other.apply([edit(other.read(), id, "name:en", "Theirs")], "Boris")
    assert session.set(id, "name:en", "Mine") is False
    conflict = heard["refused"][0][0]
    assert (conflict.yours, conflict.theirs, conflict.who) == ("Mine", "Theirs", "Boris")
    assert session.plan[id]["name:en"] == "Theirs"
    assert session.set(id, "name:en", "Mine")  # seen, and wanted all the same


def test_a_plan_that_has_gone_keeps_edits_until_it_is_back(session, plan_path, heard, tmp_path):
    session.open(plan_path)
    id = first(session)
    away = tmp_path / "away"
    away.mkdir()
    session.store.close()  # as a share that is cut off: everything beside the file goes too
    for path in tmp_path.glob("plan.gpkg*"):
        os.replace(path, away / path.name)
    session.store = open_plan(away / plan_path.name)
    session.store.path = plan_path
    assert session.set(id, "status", "MajorIssues")
    assert session.plan[id]["status"] == "MajorIssues"
    assert heard["waiting"][-1] == 1
    assert str(plan_path) in heard["trouble"][-1]
    assert "1" in heard["trouble"][-1]
    assert session.set(id, "name:en", "Waits too")
    session.refresh()
    assert heard["waiting"][-1] == 2
    for path in away.iterdir():
        os.replace(path, tmp_path / path.name)
    session.refresh()
    assert heard["waiting"][-1] == 0
    assert heard["trouble"][-1] == ""
    with open_plan(plan_path) as other:
        read = other.read()[id]
        assert (read["status"], read["name:en"]) == ("MajorIssues", "Waits too")
    assert session.plan[id]["name:en"] == "Waits too"
    assert session.undo()


def test_edits_that_wait_are_saved_when_the_plan_is_opened_again(session, plan_path, tmp_path):
    session.open(plan_path)
    id = first(session)
    session.store.close()
    aside = tmp_path / "aside.gpkg"
    os.replace(plan_path, aside)
    assert session.set(id, "status", "OnTrack")
    session.close()
    assert session.open(plan_path) is False
    os.replace(aside, plan_path)
    assert session.open(plan_path)
    with open_plan(plan_path) as other:
        assert other.read()[id]["status"] == "OnTrack"
    assert session.plan[id]["status"] == "OnTrack"


def test_what_cannot_be_opened_is_told_in_a_sentence(session, tmp_path, heard):
    assert session.open(tmp_path / "none.gpkg") is False
    assert "none.gpkg" in heard["trouble"][-1]
    assert session.plan is None
    assert session.path == ""
    (tmp_path / "text.gpkg").write_text("no database")
    assert session.open(tmp_path / "text.gpkg") is False
    assert "text.gpkg" in heard["trouble"][-1]


def test_the_current_item_goes_when_the_item_does(session, plan_path, heard):
    session.open(plan_path)
    id = first(session)
    session.set_current(id)
    assert heard["current_changed"] == [id]
    assert session.do(edits.delete(session.plan, id))
    assert session.current == ""
    assert heard["current_changed"] == [id, ""]
    assert id not in session.plan


def test_closing_lets_go_of_the_file(session, plan_path, heard, tmp_path):
    session.open(plan_path)
    session.close()
    assert session.plan is None
    assert session.statuses == {}
    assert heard["opened"] == [str(plan_path), ""]
    assert not list(tmp_path.glob("plan.gpkg-*"))
    assert session.undo() is False
    assert session.history() == []
    assert session.conflicts() == []


def test_a_conflict_of_a_merge_is_decided(session, plan_path):
    from transboundary_planner.core.plan.changes import Conflict, Exchange

    session.open(plan_path)
    id = first(session)
    ours = session.plan[id]["name:en"]
    exchange = Exchange("exchange-1", "in", "", "Li", {}, ())
    conflict = Conflict("activity", id, "name:en", ours, "Theirs", 0)
    session.store.apply_merge([], [conflict], exchange, "Anna")
    found = session.conflicts()
    assert [(one.id, one.key, one.theirs) for one in found] == [(id, "name:en", "Theirs")]
    assert session.resolve(found[0].number, "Theirs")
    assert session.plan[id]["name:en"] == "Theirs"
    assert session.conflicts() == []
