"""The store: what is saved, what history says, who wins when two people write."""

import sqlite3
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from transboundary_planner.core.plan import edits
from transboundary_planner.core.plan.changes import Add, Set, edit
from transboundary_planner.core.plan.gpkg_migrations import migrate
from transboundary_planner.core.plan.model import Record
from transboundary_planner.core.plan.store import create_plan, open_plan


def test_a_plan_comes_back_as_it_was(store, small_records):
    plan = store.read()
    assert list(plan.everything())
    assert plan.records == {r.id: r for r in small_records}
    assert [c.id for c in plan.children("o1")] == ["a1", "a2"]
    assert plan["a1"].text("name", "zh", "ru") == "Учёт"
    assert not store.read_only


def test_an_edit_and_its_history(store):
    plan = store.read()
    saved = store.apply(
        [edit(plan, "a1", "status", "OnTrack"), edit(plan, "a1", "name:ru", "Счёт")],
        "Борис",
        note="call",
    )
    assert saved.ok
    assert saved.revisions == {("a1", "status"): 1, ("a1", "name:ru"): 1}
    now = store.read()
    assert (now["a1"]["status"], now["a1"]["name:ru"], now["a1"]["name:en"]) == (
        "OnTrack",
        "Счёт",
        "Count",
    )
    assert now.version > plan.version == store.version() - 2
    newest, older = store.history(limit=2)
    assert (newest.key, newest.before, newest.after, newest.who, newest.note) == (
        "name:ru",
        "Учёт",
        "Счёт",
        "Борис",
        "call",
    )
    assert newest.change == older.change
    assert newest.at.endswith("Z")
    assert [e.key for e in store.history("a1")] == ["name:ru", "status", ""]
    assert len(store.history(since=newest.at)) >= 2
    assert store.history(since="2999-01-01") == []


def test_history_is_typed_as_the_record_is(store):
    store.apply([edit(store.read(), "p2", "lon", 130.75)], "A")
    entry = store.history(limit=1)[0]
    assert (entry.before, entry.after) == (130.5123, 130.75)


def test_the_same_value_is_no_change(store):
    before = store.version()
    assert store.apply([edit(store.read(), "a1", "status", "Planned")], "A").ok
    assert store.version() == before


def test_two_people_one_field_one_conflict(plan_file):
    with open_plan(plan_file) as anna, open_plan(plan_file) as wang:
        seen_by_anna, seen_by_wang = anna.read(), wang.read()
        assert anna.apply([edit(seen_by_anna, "a1", "due", "2026-06-01")], "Anna").ok
        # Another field of the same item is merged.
        assert wang.apply([edit(seen_by_wang, "a1", "priority", "4")], "Wang").ok
        answer = wang.apply([edit(seen_by_wang, "a1", "due", "2026-07-01")], "Wang")
        (conflict,) = answer.conflicts
        assert (conflict.yours, conflict.theirs, conflict.who, conflict.revision) == (
            "2026-07-01",
            "2026-06-01",
            "Anna",
            1,
        )
        plan = anna.read()
        assert (plan["a1"]["due"], plan["a1"]["priority"]) == ("2026-06-01", "4")
        # Having seen it, Wang may decide.
        assert wang.apply([Set("action", "a1", "due", "2026-07-01", conflict.revision)], "Wang").ok


def test_two_people_translate_for_the_first_time(plan_file):
    with open_plan(plan_file) as anna, open_plan(plan_file) as wang:
        a, w = anna.read(), wang.read()
        assert anna.apply([edit(a, "a2", "name:zh", "围栏")], "Anna").ok
        assert wang.apply([edit(w, "a2", "name:ru", "Забор")], "Wang").ok
        (conflict,) = wang.apply([edit(w, "a2", "name:zh", "栅栏")], "Wang").conflicts
        assert conflict.theirs == "围栏"


def test_a_change_is_made_as_a_whole_or_not_at_all(plan_file):
    with open_plan(plan_file) as one, open_plan(plan_file) as two:
        seen = two.read()
        one.apply([edit(one.read(), "a1", "due", "2026-06-01")], "Anna")
        before = one.version()
        answer = two.apply(
            [
                edit(seen, "a2", "priority", "1"),
                edit(seen, "a1", "due", "2027-01-01"),
                Add("action", "new", {}),
            ],
            "B",
        )
        assert [c.key for c in answer.conflicts] == ["due"]
        assert one.version() == before
        assert "new" not in one.read()
        assert one.read()["a2"]["priority"] is None


def test_editing_what_another_has_deleted_is_a_conflict(plan_file):
    with open_plan(plan_file) as one, open_plan(plan_file) as two:
        seen = two.read()
        one.apply(edits.delete(one.read(), "a1"), "Anna")
        (conflict,) = two.apply([edit(seen, "t1", "status", "OnTrack")], "B").conflicts
        assert (conflict.id, conflict.who) == ("t1", "Anna")


def test_adding_an_id_twice(store):
    assert store.apply([Add("action", "x", {"status": "Planned"})], "A").ok
    # The same once more, as after a lost answer, is fine; something else is not.
    assert store.apply([Add("action", "x", {"status": "Planned"})], "A").ok
    assert store.apply([Add("action", "x", {"status": "OnTrack"})], "A").conflicts[0].key == ""


def test_an_id_of_another_kind_is_taken(store, tmp_path, refused):
    assert store.apply([Add("threat", "a1", {})], "A").conflicts[0].who == "Anna"
    assert store.apply([Add("place", "a1", {})], "A").conflicts
    assert store.read()["a1"].kind == "action"
    records = [*store.read().records.values(), Record("place", "a1", {})]
    with refused("plan_twice"):
        create_plan(tmp_path / "x.gpkg", records, "A")


def test_delete_takes_what_hangs_on_it_and_undo_brings_it_back(store):
    before = store.read()
    changes = edits.delete(before, "a1")
    assert {c.id for c in changes} == {
        "a1",
        "t1",
        "share.a1.RUS",
        "share.a1.CHN",
        "budget.a1.RUS.RUB",
        "p1",
    }
    store.apply(changes, "A")
    assert len(store.read()) == len(before) - 6
    store.undo("A")
    assert store.read().records == before.records


def test_undo_and_redo_step_by_step(store):
    first = store.read()
    store.apply([edit(first, "a1", "status", "OnTrack")], "A")
    store.apply(
        [
            edit(store.read(), "a1", "status", "Completed"),
            edits.add("progress", item_id="a1", date="2026-05-05", status="Completed"),
        ],
        "A",
    )
    store.apply([edit(store.read(), "a2", "status", "MinorIssues")], "B")
    assert store.undo("A").ok
    plan = store.read()
    assert (plan["a1"]["status"], plan["a2"]["status"], plan.of("progress")) == (
        "OnTrack",
        "MinorIssues",
        [],
    )
    assert store.undo("A").ok
    assert store.read()["a1"]["status"] == "Planned"
    assert store.undo("A") is None
    assert store.redo("A").ok
    assert store.read()["a1"]["status"] == "OnTrack"
    assert store.redo("A").ok
    assert len(store.read().of("progress")) == 1
    assert store.redo("A") is None
    assert store.undo("A").ok
    assert store.read()["a1"]["status"] == "OnTrack"
    store.apply([edit(store.read(), "a1", "priority", "2")], "A")
    assert store.redo("A") is None, "a new edit ends what could be redone"
    assert [e.source for e in store.history(limit=2)] == ["edit", "undo"]


def test_undo_does_not_take_back_what_another_wrote_since(store):
    store.apply([edit(store.read(), "a1", "status", "OnTrack")], "A")
    store.apply([edit(store.read(), "a1", "status", "Completed")], "B")
    (conflict,) = store.undo("A").conflicts
    assert (conflict.yours, conflict.theirs) == ("Planned", "Completed")
    assert store.read()["a1"]["status"] == "Completed"


def test_undo_of_an_addition_that_another_has_worked_on(store):
    store.apply([Add("action", "x", {"status": "Planned"})], "A")
    store.apply([edit(store.read(), "x", "status", "OnTrack")], "B")
    assert store.undo("A").conflicts[0].key == "deleted"
    assert "x" in store.read()


def test_history_cannot_be_changed(store, plan_file):
    store.apply([edit(store.read(), "a1", "status", "OnTrack")], "A")
    with sqlite3.connect(plan_file) as other:
        for statement in ("UPDATE plan_history SET who = 'x'", "DELETE FROM plan_history"):
            with pytest.raises(sqlite3.IntegrityError, match="appended"):
                other.execute(statement)
    other.close()


def test_threads_write_one_after_the_other(plan_file):
    def work(n):
        with open_plan(plan_file) as own:
            for k in range(10):
                while not own.apply([edit(own.read(), "a1", "position", n * 100 + k)], f"T{n}").ok:
                    pass

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with open_plan(plan_file) as own:
        entries = [e for e in own.history("a1") if e.key == "position"]
        assert len(entries) == 40
        assert [e.revision for e in entries] == list(range(40, 0, -1))
        # Each starts from what the one before has left: nothing was overwritten unseen.
        assert all(new.before == old.after for new, old in zip(entries, entries[1:]))


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(["edit", "undo", "redo"]), max_size=14))
def test_undo_is_the_inverse_whatever_came_before(tmp_path_factory, small_records, steps):
    path = tmp_path_factory.mktemp("undo") / "p.gpkg"
    create_plan(path, small_records, "A")
    done, undone = [None], []
    with open_plan(path) as own:
        for n, step in enumerate(steps):
            if step == "edit":
                own.apply([edit(own.read(), "a1", "position", n)], "A")
                done.append(n)
                undone = []
            elif step == "undo":
                assert (own.undo("A") is None) == (len(done) == 1)
                undone += [done.pop()] if len(done) > 1 else []
            else:
                assert (own.redo("A") is None) == (not undone)
                done += [undone.pop()] if undone else []
            assert own.read()["a1"]["position"] == done[-1]


def test_any_text_comes_back(store):
    texts = [
        '=HYPERLINK("http://x")',
        '<b>Жирно</b> & "so"',
        "שלום עולם",
        "🐅🐆👩‍🔬",
        "x" * 100_000,
        "a\nb\tc",
        "'; DROP TABLE plan_items; --",
    ]
    for n, text in enumerate(texts):
        assert store.apply([Add("action", f"any{n}", {"name:en": text})], "A").ok
    plan = store.read()
    assert [plan[f"any{n}"]["name:en"] for n in range(len(texts))] == texts


def test_migrations_go_step_by_step_and_are_all_or_nothing(plan_file):
    connection = sqlite3.connect(plan_file, isolation_level=None)
    steps = {
        1: lambda c: c.execute("ALTER TABLE plan_items ADD COLUMN effort REAL"),
        2: lambda c: (c.execute("UPDATE plan_items SET effort = 1"), c.execute("no sql")),
    }
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, steps, 3)
    assert connection.execute(
        "SELECT value FROM plan_meta WHERE key = 'schema_version'"
    ).fetchone() == ("2",)
    assert connection.execute("SELECT count(effort) FROM plan_items").fetchone() == (0,)
    steps[2] = lambda c: c.execute("UPDATE plan_items SET effort = 1")
    migrate(connection, steps, 3)
    assert connection.execute("SELECT count(effort) FROM plan_items").fetchone() == (4,)
    connection.close()


def test_it_is_a_geopackage(plan_file):
    connection = sqlite3.connect(plan_file)
    assert connection.execute("PRAGMA application_id").fetchone() == (0x47504B47,)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    listed = connection.execute("SELECT table_name, data_type FROM gpkg_contents").fetchall()
    assert {kind for _, kind in listed} == {"attributes"}
    for table, _ in listed:
        columns = connection.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
        assert columns[0] == ("fid",)
        assert not {"geom", "geometry"} & {c for (c,) in columns}
    assert ("a1", "Count", "Учёт", None) in connection.execute(
        "SELECT id, name_en, name_ru, name_zh FROM plan_overview"
    ).fetchall()
    connection.close()
