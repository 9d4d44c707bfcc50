"""Three-way merges: by hand, by laws, and through files and stores as two governments do it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from transboundary_planner.core.plan import edits, exchange
from transboundary_planner.core.plan.changes import Add, apply_in_memory, edit
from transboundary_planner.core.plan.deciding import OURS, THEIRS, decide
from transboundary_planner.core.plan.merge import merge
from transboundary_planner.core.plan.model import Plan, Record
from transboundary_planner.core.plan.rules.structure import circles
from transboundary_planner.core.plan.sharing import Allowed
from transboundary_planner.core.plan.store import open_plan

ALL = Allowed(budgets=True, notes=True, exact_places=True)


def content(plan):
    return {id: (r.kind, dict(r.values)) for id, r in plan.everything().items()}


# ---------------------------------------------------------------- laws

IDS = ["i1", "i2", "i3", "i4"]
KEYS = ["status", "due", "name:ru", "name:zh", "parent_id", "deleted"]
VALUES = {
    "status": ["Planned", "OnTrack", "Completed", None],
    "due": ["2026-01-01", "2027-01-01", None],
    "name:ru": ["а", "б", None],
    "name:zh": ["甲", "乙", None],
    "parent_id": ["i1", "i2", "i3", None],
    "deleted": [1],
}


@st.composite
def edited(draw, keys=KEYS):
    """Edits: a list of (id, key, value), and ids of new records."""
    rows = []
    for id in IDS:
        for key in draw(st.lists(st.sampled_from(keys), unique=True, max_size=3)):
            value = draw(st.sampled_from(VALUES[key]))
            if value != id:
                rows.append((id, key, value))
    return rows, draw(st.lists(st.sampled_from(["n1", "n2"]), unique=True))


def start():
    rows = [Record("plan", "p", {"countries": "RUS CHN"})]
    rows += [
        Record("action", id, {"status": "Planned", "name:ru": "а", "due": "2026-06-01"})
        for id in IDS
    ]
    return Plan(rows)


def with_edits(plan, changes):
    rows, new = changes
    made = []
    for id, key, value in rows:
        if plan.get(id) is not None and plan[id][key] != value:
            made.append(edit(plan, id, key, value))
    after = apply_in_memory(
        plan, [*made, *(Add("action", id, {"status": "Planned"}) for id in new)]
    )
    # A plan with circles cannot be sent.
    return after if not circles(after) else plan


def merged(base, ours, theirs):
    found = merge(content(base), ours, content(theirs))
    return found, apply_in_memory(ours, found.changes)


@given(edited())
def test_who_alone_has_edited_is_followed(changes):
    base = start()
    theirs = with_edits(base, changes)
    found, after = merged(base, base, theirs)
    assert found.conflicts == ()
    assert after.records == theirs.records
    assert set(after.deleted) == set(theirs.deleted)


@given(edited())
def test_nothing_new_changes_nothing(changes):
    base = start()
    ours = with_edits(base, changes)
    assert merged(base, ours, base)[0].changes == ()
    assert merged(base, ours, ours)[0].changes == ()


@given(edited(), edited())
def test_no_edit_of_ours_is_overwritten_and_none_of_theirs_is_lost(mine, yours):
    base = start()
    ours, theirs = with_edits(base, mine), with_edits(base, yours)
    found, after = merged(base, ours, theirs)
    asked = {(c.id, c.key) for c in found.conflicts}
    result = after.everything()
    for id, old in base.everything().items():
        gone = theirs.everything()[id]["deleted"]
        for key in KEYS:
            was, held, wanted = old[key], ours.everything()[id][key], theirs.everything()[id][key]
            now = result[id][key]
            if held != was and key != "deleted":
                assert now == held, "ours stays"
            if wanted not in (was, held) and not (gone and key != "deleted"):
                assert now == wanted or (id, key) in asked, "theirs is there, or is asked about"


@given(edited(), edited())
def test_both_sides_get_the_same_plan_where_they_do_not_conflict(mine, yours):
    base = start()
    ours, theirs = with_edits(base, mine), with_edits(base, yours)
    one, left = merged(base, ours, theirs)
    two, right = merged(base, theirs, ours)
    if not one.conflicts and not two.conflicts:
        assert {i: r.values for i, r in left.records.items()} == {
            i: r.values for i, r in right.records.items()
        }


PLAIN = ["status", "due", "name:ru", "name:zh"]


@given(edited(PLAIN), edited(PLAIN))
def test_both_sides_are_asked_the_same(mine, yours):
    base = start()
    ours, theirs = with_edits(base, mine), with_edits(base, yours)
    one, two = merged(base, ours, theirs)[0], merged(base, theirs, ours)[0]
    assert {(c.id, c.key, c.yours, c.theirs) for c in one.conflicts} == {
        (c.id, c.key, c.theirs, c.yours) for c in two.conflicts
    }


@given(edited(), edited())
def test_merging_makes_no_circles_and_is_done_once(mine, yours):
    base = start()
    ours, theirs = with_edits(base, mine), with_edits(base, yours)
    _found, after = merged(base, ours, theirs)
    assert circles(after) == []
    again = merge(content(theirs), after, content(theirs))
    assert again.changes == ()


# ---------------------------------------------------------------- by hand


def test_deleted_here_and_edited_there(make):
    base = make(("action", "a", {"status": "Planned"}))
    ours = apply_in_memory(base, edits.delete(base, "a"))
    theirs = apply_in_memory(base, [edit(base, "a", "status", "OnTrack")])
    found, after = merged(base, ours, theirs)
    assert [(c.key, c.yours, c.theirs) for c in found.conflicts] == [("deleted", 1, None)]
    assert after["a"]["status"] == "OnTrack"
    found, after = merged(base, theirs, ours)
    assert [(c.key, c.yours, c.theirs) for c in found.conflicts] == [("deleted", None, 1)]
    assert after["a"]["status"] == "OnTrack"


def test_each_moves_below_the_other(make):
    base = make(("action", "a", {}), ("action", "b", {}))
    ours = apply_in_memory(base, edits.move(base, "a", "b"))
    theirs = apply_in_memory(base, edits.move(base, "b", "a"))
    found, after = merged(base, ours, theirs)
    assert [(c.id, c.key, c.yours, c.theirs) for c in found.conflicts] == [
        ("b", "parent_id", None, "a")
    ]
    assert after["a"]["parent_id"] == "b"


def test_a_row_or_a_column_that_is_missing_deletes_nothing(make):
    base = make(("action", "a", {"due": "2026-01-01", "priority": "1"}), ("action", "b", {}))
    theirs = content(base)
    del theirs["b"], theirs["a"][1]["due"], theirs["a"][1]["priority"]
    found = merge(content(base), base, theirs, {"action": ["due", "status"], "plan": []})
    assert found.missing == ("b",)
    assert [(c.key, c.value) for c in found.changes] == [("due", None)]


# ---------------------------------------------------------------- through files


@pytest.fixture(params=[".csv", ".xlsx"])
def suffix(request):
    return request.param


def send(store, path, allowed=Allowed()):  # noqa: B008
    sent = exchange.export(store.read(), path, allowed, "A", exchange.versions_known(store))
    store.record_exchange(sent)
    return path


def test_two_copies_edited_apart_one_conflict_the_rest_merged(store, tmp_path, suffix):
    there = tmp_path / "china.gpkg"
    exchange.create_from(there, exchange.receive(send(store, tmp_path / f"out{suffix}")), "Wang")
    with open_plan(there) as other:
        ours, theirs = store.read(), other.read()
        assert "budget.a1.RUS.RUB" not in theirs
        store.apply(
            [
                edit(ours, "a1", "due", "2026-06-01"),
                edit(ours, "a1", "priority", "4"),
                edit(ours, "a2", "internal_note:ru", "Тайна"),
            ],
            "Anna",
        )
        other.apply(
            [
                edit(theirs, "a1", "due", "2026-07-01"),
                edit(theirs, "a1", "name:zh", "计数"),
                edits.add("activity", parent_id="a2", **{"name:zh": "新"}),
            ],
            "Wang",
        )
        back = exchange.receive(send(other, tmp_path / f"back{suffix}"))
        done, saved = exchange.merge_into(store, back, "Anna")
        assert saved.ok
        assert [(c.id, c.key) for c in done.conflicts] == [("a1", "due")]
        assert done.added == 1
        plan = store.read()
        assert (plan["a1"]["due"], plan["a1"]["priority"], plan["a1"]["name:zh"]) == (
            "2026-06-01",
            "4",
            "计数",
        )
        # What had not been sent is as it was, exact place and all.
        assert plan["budget.a1.RUS.RUB"]["amount"] == "7654321.25"
        assert plan["p1"].values == ours["p1"].values
        assert plan["a2"]["internal_note:ru"] == "Тайна"
        (waiting,) = store.conflicts()
        assert (waiting.base, waiting.ours, waiting.theirs) == (
            "2026-05-01",
            "2026-06-01",
            "2026-07-01",
        )
        # The way back, while the conflict waits: the other side is asked as well, and keeps its own.
        done, saved = exchange.merge_into(
            other, exchange.receive(send(store, tmp_path / f"again{suffix}")), "Wang"
        )
        assert [(c.id, c.key) for c in done.conflicts] == [("a1", "due")]
        assert other.read()["a1"]["due"] == "2026-07-01"
        assert other.read()["a1"]["priority"] == "4"
        # Decided here; the answer travels.
        assert store.resolve(waiting.number, "2026-07-01", plan["a1"].revision("due"), "Anna").ok
        assert store.conflicts() == []
        assert store.read()["a1"]["due"] == "2026-07-01"
        done, saved = exchange.merge_into(
            other, exchange.receive(send(store, tmp_path / f"third{suffix}")), "Wang"
        )
        assert done.conflicts == ()
        assert saved.ok
        assert {i: r.values for i, r in other.read().records.items() if r.kind == "activity"} == {
            i: r.values for i, r in store.read().records.items() if r.kind == "activity"
        }


def test_the_same_file_comes_back_filled_in_by_hand(store, tmp_path):
    path = send(store, tmp_path / "out.csv")
    text = path.read_text(encoding="utf-8-sig").replace("OnTrack", "MinorIssues")
    path.write_text(text, encoding="utf-8")
    for _ in range(2):
        done, saved = exchange.merge_into(store, exchange.receive(path), "Anna")
        assert saved.ok
        assert done.conflicts == ()
    assert store.read()["a2"]["status"] == "MinorIssues"
    assert [e.source for e in store.history("a2") if e.key == "status"] == ["merge"]


def test_a_merge_is_taken_back_as_a_whole_and_made_again(store, tmp_path):
    there = tmp_path / "china.gpkg"
    exchange.create_from(there, exchange.receive(send(store, tmp_path / "out.csv")), "Wang")
    with open_plan(there) as other:
        theirs = other.read()
        new = edits.add("activity", parent_id="a2", **{"name:zh": "新"})
        other.apply([edit(theirs, "a1", "due", "2026-07-01"), new], "Wang")
        other.apply([edit(theirs, "a2", "priority", "3")], "Wang")
        back = exchange.receive(send(other, tmp_path / "back.csv"))
    store.apply([edit(store.read(), "a1", "due", "2026-06-01")], "Anna")
    before = store.read()

    def merged():
        plan = store.read()
        return plan["a2"]["priority"], new.id in plan, len(store.conflicts())

    assert exchange.merge_into(store, back, "Anna")[1].ok
    assert merged() == ("3", True, 1)
    assert store.undo("Anna").ok
    assert merged() == (before["a2"]["priority"], False, 0)
    assert store.read()["a1"]["due"] == "2026-06-01"
    assert store.taken_back() == {back.id}
    assert store.redo("Anna").ok
    assert merged() == ("3", True, 1)
    assert store.taken_back() == set()
    # Taken back, and the same file comes again.
    assert store.undo("Anna").ok
    done, saved = exchange.merge_into(store, back, "Anna")
    assert saved.ok
    assert [(c.id, c.key) for c in done.conflicts] == [("a1", "due")]
    assert merged() == ("3", True, 1)
    # What another has changed since is not taken from them.
    assert store.apply([edit(store.read(), "a2", "priority", "1")], "Boris").ok
    assert [c.key for c in store.undo("Anna").conflicts] == ["priority"]
    assert merged() == ("1", True, 1)


def test_what_was_taken_back_is_not_sent_as_known(store, tmp_path):
    """Else the other side would take its own edits back when our file comes."""
    there = tmp_path / "china.gpkg"
    exchange.create_from(there, exchange.receive(send(store, tmp_path / "out.csv")), "Wang")
    with open_plan(there) as other:
        other.apply([edit(other.read(), "a2", "priority", "3")], "Wang")
        back = exchange.receive(send(other, tmp_path / "back.csv"))
        assert exchange.merge_into(store, back, "Anna")[1].ok
        assert store.undo("Anna").ok
        ours = exchange.receive(send(store, tmp_path / "again.csv"))
        assert back.id not in ours.knows
        assert exchange.merge_into(other, ours, "Wang")[1].ok
        assert other.read()["a2"]["priority"] == "3"


def test_a_decision_that_is_taken_back_opens_its_conflict(store, tmp_path):
    there = tmp_path / "china.gpkg"
    exchange.create_from(there, exchange.receive(send(store, tmp_path / "out.csv")), "Wang")
    with open_plan(there) as other:
        other.apply([edit(other.read(), "a1", "due", "2026-07-01")], "Wang")
        back = exchange.receive(send(other, tmp_path / "back.csv"))
    store.apply([edit(store.read(), "a1", "due", "2026-06-01")], "Anna")
    exchange.merge_into(store, back, "Anna")
    (waiting,) = store.conflicts()
    revision = store.read()["a1"].revision("due")
    assert store.resolve(waiting.number, waiting.theirs, revision, "Anna").ok
    for _ in range(2):
        assert store.conflicts() == []
        assert store.read()["a1"]["due"] == "2026-07-01"
        assert store.undo("Anna").ok
        assert store.conflicts() == [waiting]
        assert store.read()["a1"]["due"] == "2026-06-01"
        assert store.redo("Anna").ok


@pytest.fixture
def in_conflict(store, tmp_path):
    """A store with open conflicts on a1's due and status, and on a2's place in the plan."""
    there = tmp_path / "china.gpkg"
    exchange.create_from(there, exchange.receive(send(store, tmp_path / "out.csv")), "Wang")
    with open_plan(there) as other:
        plan = other.read()
        changes = [("a1", "due", "2026-07-01"), ("a1", "status", "Completed")]
        changes.append(("a2", "parent_id", "a1"))
        other.apply([edit(plan, *change) for change in changes], "Wang")
        back = exchange.receive(send(other, tmp_path / "back.csv"))
    plan = store.read()
    changes = [("a1", "due", "2026-06-01"), ("a1", "status", "OnTrack"), ("a1", "parent_id", "a2")]
    assert store.apply([edit(plan, *change) for change in changes], "Anna").ok
    assert exchange.merge_into(store, back, "Anna")[1].ok
    assert {(c.id, c.key) for c in store.conflicts()} == {
        ("a1", "due"),
        ("a1", "status"),
        ("a2", "parent_id"),
    }
    return store


def test_open_conflicts_are_decided_for_the_other_side(in_conflict):
    """Not where another has written since, and not where two would be each other's parents."""
    plan = in_conflict.read()
    assert in_conflict.apply([edit(plan, "a1", "status", "Planned")], "Boris").ok
    decided, left = decide(in_conflict, THEIRS, "Anna")
    assert decided == 1
    assert {(c.id, c.key) for c in left} == {("a1", "status"), ("a2", "parent_id")}
    assert left == in_conflict.conflicts()
    plan = in_conflict.read()
    assert (plan["a1"]["due"], plan["a1"]["status"]) == ("2026-07-01", "Planned")
    assert circles(plan) == []
    assert in_conflict.history(limit=1)[0].source == "resolve"


def test_open_conflicts_are_decided_for_ours(in_conflict):
    before = {id: r.values for id, r in in_conflict.read().records.items()}
    assert decide(in_conflict, OURS, "Anna") == (3, [])
    assert in_conflict.conflicts() == []
    assert {id: r.values for id, r in in_conflict.read().records.items()} == before


def test_no_common_version_and_another_plan(store, tmp_path, refused, make):
    exchange.export(store.read(), tmp_path / "never_noted.csv", ALL)
    with refused("plan_no_common_version"):
        exchange.merge_into(store, exchange.receive(tmp_path / "never_noted.csv"), "A")
    other = Plan([Record("plan", "plan-2", {"countries": "RUS"})])
    exchange.export(other, tmp_path / "other.csv")
    with refused("plan_other_plan"):
        exchange.merge_into(store, exchange.receive(tmp_path / "other.csv"), "A")


def test_a_merge_that_meets_an_edit_in_between_saves_nothing(plan_file, tmp_path):
    with open_plan(plan_file) as one, open_plan(plan_file) as two:
        path = send(one, tmp_path / "out.csv")
        path.write_text(
            path.read_text(encoding="utf-8-sig").replace("OnTrack", "MinorIssues"), encoding="utf-8"
        )
        received = exchange.receive(path)
        found = merge(
            exchange.base_of(one, received), one.read(), received.content, received.columns
        )
        two.apply([edit(two.read(), "a2", "status", "Completed")], "B")
        saved = one.apply_merge(
            found.changes, found.conflicts, exchange.as_exchange(received, "A", one), "A"
        )
        assert not saved.ok
        assert one.read()["a2"]["status"] == "Completed"
        assert len(one.exchanges()) == 1


@settings(deadline=None, max_examples=15)
@given(
    edited(keys=["status", "due", "name:ru", "name:zh"]),
    edited(keys=["status", "due", "name:ru", "name:zh"]),
)
def test_files_and_stores_merge_as_memory_does(tmp_path_factory, mine, yours):
    folder = tmp_path_factory.mktemp("m")
    base = start()
    from transboundary_planner.core.plan.store import create_plan

    create_plan(folder / "a.gpkg", base.records.values(), "A")
    with open_plan(folder / "a.gpkg") as store:
        send(store, folder / "x.csv", ALL)
        theirs = with_edits(base, yours)
        exchange.export(theirs, folder / "y.csv", ALL, knows=[store.exchanges()[0][0]])
        ours = with_edits(base, mine)
        for id, record in ours.records.items():
            if id not in base:
                store.apply([Add(record.kind, id, record.values)], "A")
            else:
                plan = store.read()
                keys = {*record.values, *plan[id].values}
                store.apply(
                    [edit(plan, id, k, record[k]) for k in keys if plan[id][k] != record[k]], "A"
                )
        expected, after = merged(base, ours, theirs)
        done, saved = exchange.merge_into(store, exchange.receive(folder / "y.csv"), "A")
        assert saved.ok
        assert {(c.id, c.key, c.yours, c.theirs) for c in done.conflicts} == {
            (c.id, c.key, c.yours, c.theirs) for c in expected.conflicts
        }
        assert store.read().records == after.records
