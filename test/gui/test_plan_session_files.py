"""The session of a plan: the snapshot is what a reader finds, files go and come, projects too."""

import datetime
import shutil

from qgis.core import QgsProject
from transboundary_planner.core.plan import edits
from transboundary_planner.core.plan.changes import edit
from transboundary_planner.core.plan.store import open_plan


def theirs(path, id, key, value, who="Li"):
    """Somebody else writes a value."""
    with open_plan(path) as store:
        plan = store.read()
        assert store.apply([edit(plan, id, key, value)], who).ok


def stored(path, id, key):
    with open_plan(path, read_only=True) as store:
        return store.read()[id][key]


def same(plan, path):
    """Whether the snapshot is what a second reader finds."""
    with open_plan(path) as store:
        read = store.read()
    mine, own = plan.everything(), read.everything()
    assert {k: r.values for k, r in mine.items()} == {k: r.values for k, r in own.items()}
    for id, record in own.items():
        assert all(mine[id].revision(key) == n for key, n in record.revisions.items()), id
    return plan.version == read.version


def test_an_edit_is_on_the_disk_and_the_snapshot_is_what_a_reader_finds(
    session, plan_path, activity, heard
):
    session.open(plan_path)
    assert session.set(activity, "name:en", "Count together")
    assert stored(plan_path, activity, "name:en") == "Count together"
    assert heard["changed"] == [{activity}]
    assert session.set(activity, "name:en", "Count together")  # nothing to do
    assert len(heard["changed"]) == 1
    assert session.set(activity, "name:en", "")
    assert session.plan[activity]["name:en"] is None
    new = edits.add("activity", parent_id=activity, **{"name:ru": "Учёт"})
    assert session.do([new])
    assert session.do(edits.delete(session.plan, new.id))
    assert new.id not in session.plan
    assert same(session.plan, plan_path)
    assert {entry.who for entry in session.history(activity)} >= {"Anna"}


def test_undo_and_redo(session, plan_path, activity):
    session.open(plan_path)
    before = session.plan[activity]["due"]
    session.set(activity, "due", "2027-01-31")
    assert session.undo()
    assert session.plan[activity]["due"] == before
    assert not session.undo()  # nothing of this person's is left: making the plan is no edit
    assert session.redo()
    assert session.plan[activity]["due"] == "2027-01-31"
    assert not session.redo()
    assert same(session.plan, plan_path)


def test_the_timer_looks_by_itself(session, plan_path, activity, until):
    session.open(plan_path)
    theirs(plan_path, activity, "name:zh", "一起")
    until(lambda: session.plan[activity]["name:zh"] == "一起")


def test_both_write_the_same_field(session, plan_path, activity, heard):
    session.open(plan_path)
    theirs(plan_path, activity, "due", "2028-02-02")
    assert not session.set(activity, "due", "2027-01-01")
    (conflict,) = heard["refused"][0]
    assert (conflict.id, conflict.key) == (activity, "due")
    assert (conflict.yours, conflict.theirs, conflict.who) == ("2027-01-01", "2028-02-02", "Li")
    assert session.plan[activity]["due"] == "2028-02-02"  # the snapshot has theirs already
    assert session.set(activity, "due", "2027-01-01")  # mine, knowing theirs
    assert same(session.plan, plan_path)


def test_a_value_that_is_none_is_refused_with_a_sentence(session, plan_path, activity, heard):
    session.open(plan_path)
    assert not session.set(activity, "due", "tomorrow")
    assert "no date" in heard["trouble"][-1]
    session.refresh()
    assert "no date" in heard["trouble"][-1]  # it stays until the next edit
    assert session.set(activity, "due", "2027-01-01")
    assert heard["trouble"][-1] == ""


def test_a_file_that_goes_keeps_edits_and_gets_them_when_it_is_back(
    session, plan_path, activity, heard, tmp_path
):
    session.open(plan_path)
    away = tmp_path / "away.gpkg"
    plan_path.rename(away)
    session.refresh()
    assert "is not there any more" in heard["trouble"][-1]
    assert session.set(activity, "due", "2027-03-04")
    assert session.set(activity, "due", "2027-03-05")  # goes on from what waits
    assert session.plan[activity]["due"] == "2027-03-05"
    assert heard["waiting"][-1] == 2
    assert "2 edits wait" in heard["trouble"][-1]
    assert not session.undo()
    away.rename(plan_path)
    session.refresh()
    assert heard["waiting"][-1] == 0
    assert heard["trouble"][-1] == ""
    assert stored(plan_path, activity, "due") == "2027-03-05"
    assert same(session.plan, plan_path)


def test_edits_that_wait_are_saved_at_the_next_opening(session, plan_path, activity, tmp_path):
    session.open(plan_path)
    away = tmp_path / "away.gpkg"
    plan_path.rename(away)
    session.set(activity, "due", "2027-03-04")
    session.close()
    shutil.copy(away, plan_path)  # another file with the same plan
    assert session.open(plan_path)
    assert session.plan[activity]["due"] == "2027-03-04"
    assert stored(plan_path, activity, "due") == "2027-03-04"


def test_what_waited_and_meets_their_edit_is_a_conflict(
    session, plan_path, activity, heard, tmp_path
):
    session.open(plan_path)
    away = tmp_path / "away.gpkg"
    plan_path.rename(away)
    session.set(activity, "due", "2027-03-04")
    theirs(away, activity, "due", "2028-01-01")
    away.rename(plan_path)
    session.refresh()
    (conflict,) = heard["refused"][0]
    assert (conflict.yours, conflict.theirs) == ("2027-03-04", "2028-01-01")
    assert session.plan[activity]["due"] == "2028-01-01"


def test_a_lock_is_not_waited_for(session, plan_path, activity, heard):
    import sqlite3

    session.open(plan_path)
    other = sqlite3.connect(plan_path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert session.set(activity, "due", "2027-03-04")
    assert heard["waiting"][-1] == 1
    other.execute("ROLLBACK")
    other.close()
    session.refresh()
    assert heard["waiting"][-1] == 0
    assert stored(plan_path, activity, "due") == "2027-03-04"


def test_another_file_in_its_place_is_opened(session, plan_path, activity, tmp_path, heard):
    session.open(plan_path)
    copy = tmp_path / "copy.gpkg"
    session.close()
    shutil.copy(plan_path, copy)
    theirs(copy, activity, "due", "2029-09-09")
    session.open(plan_path)
    copy.replace(plan_path)
    session.refresh()
    assert session.plan[activity]["due"] == "2029-09-09"
    assert session.set(activity, "due", "2027-01-01")
    assert stored(plan_path, activity, "due") == "2027-01-01"


def test_the_project_remembers_the_plan(session, plan_path, tmp_path, project):
    session.open(plan_path)
    assert project.write(str(tmp_path / "work.qgs"))
    assert str(tmp_path) not in project.readEntry("transboundary_planner", "plan")[0]
    project.clear()
    assert session.plan is None
    moved = tmp_path / "moved"
    moved.mkdir()
    for own in ("work.qgs", plan_path.name):
        shutil.copy(tmp_path / own, moved / own)
    assert project.read(str(moved / "work.qgs"))
    assert session.path == str(moved / plan_path.name)
    session.forget()
    assert project.readEntry("transboundary_planner", "plan")[0] == ""


def test_what_is_typed_is_saved_before_the_plan_closes(session, plan_path, activity, project):
    session.open(plan_path)
    session.closing.connect(lambda: session.set(activity, "name:en", "typed"))
    QgsProject.instance().clear()
    assert session.plan is None
    assert stored(plan_path, activity, "name:en") == "typed"


def test_today_and_languages(session, plan_path, activity):
    assert session.today() == datetime.date.today()
    session.open(plan_path)
    session.set_language("ru")
    assert session.text(session.plan.head).startswith("Земля больших кошек")
