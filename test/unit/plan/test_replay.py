"""A snapshot brought up to date by the history is the plan as it is read anew."""

import datetime
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from transboundary_planner.core.plan import edits
from transboundary_planner.core.plan.changes import apply_in_memory, edit, replay
from transboundary_planner.core.plan.model import Plan
from transboundary_planner.core.plan.rules.status import statuses, statuses_after
from transboundary_planner.core.plan.store import create_plan, open_plan

ITEMS = ("o1", "a1", "a2", "t1")
STATUSES = ("Planned", "OnTrack", "Completed", "MajorIssues")

step = st.one_of(
    st.tuples(st.just("status"), st.sampled_from(ITEMS), st.sampled_from(STATUSES)),
    st.tuples(st.just("name"), st.sampled_from(ITEMS), st.text("abя中 '", min_size=1, max_size=8)),
    st.tuples(st.just("due"), st.sampled_from(ITEMS), st.dates(datetime.date(2026, 1, 1))),
    st.tuples(st.just("clear"), st.sampled_from(ITEMS), st.just("due")),
    st.tuples(st.just("add"), st.sampled_from(ITEMS), st.just("")),
    st.tuples(st.just("delete"), st.sampled_from(ITEMS), st.just("")),
    st.tuples(st.just("move"), st.sampled_from(ITEMS), st.sampled_from(ITEMS)),
    st.tuples(st.just("undo"), st.just(""), st.just("")),
    st.tuples(st.just("redo"), st.just(""), st.just("")),
)


def _changes(plan, what, id, value):
    if id not in plan:
        return []
    if what == "add":
        return [edits.add("activity", parent_id=id, **{"name:en": "New"})]
    if what == "delete":
        return edits.delete(plan, id)
    if what == "move":
        below = value == id or id in [a.id for a in plan.ancestors(value)] or value not in plan
        return [] if below else edits.move(plan, id, value, 3)
    key = {"status": "status", "name": "name:en"}.get(what, "due")
    value = None if what == "clear" else value.isoformat() if what == "due" else value
    return [edit(plan, id, key, value)]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(step, max_size=12))
def test_replaying_the_history_gives_the_plan_that_is_read(steps, small_records, tmp_path_factory):
    path = tmp_path_factory.mktemp("plans") / "plan.gpkg"
    create_plan(path, small_records, "Anna")
    with open_plan(path) as store:
        plan = snapshot = store.read()
        for what, id, value in steps:
            if what in ("undo", "redo"):
                getattr(store, what)("Anna")
            else:
                store.apply(_changes(plan, what, id, value), "Anna")
            plan = store.read()
        new = [e for e in reversed(store.history()) if e.seq > snapshot.version]
        before = {id: dict(r.values) for id, r in snapshot.everything().items()}
        found, ids = replay(snapshot, new)
        assert found.everything() == plan.everything()
        assert found.version == plan.version
        assert {id: r.revisions for id, r in found.everything().items()} == {
            id: r.revisions for id, r in plan.everything().items()
        }
        assert [r.id for r in found.items] == [r.id for r in plan.items]
        assert {id: r.values for id, r in snapshot.everything().items()} == before
        assert ids == {entry.id for entry in new}


def some_changes(rng, plan):
    """An edit, a move, a new record, a deletion or its contrary."""
    items = [item.id for item in plan.of("action", "activity", "objective")]
    shares = [share.id for share in plan.of("share")]
    id, kind = rng.choice(items), rng.randrange(7)
    if kind == 0:
        codes = ("Planned", "OnTrack", "Completed", "Abandoned", "MajorIssues", None)
        return [edit(plan, id, "status", rng.choice(codes))]
    if kind == 1:
        return [edit(plan, id, "position", rng.randint(1, 9))]
    if kind == 2:
        return [edit(plan, id, "parent_id", rng.choice((None, *items)))]
    if kind == 3:
        return [edits.add("activity", parent_id=id, status="Completed")]
    if kind == 4:
        return edits.put(plan, "share", {"item_id": id, "country": "RUS"})
    if kind == 5:
        return edits.delete(plan, rng.choice((id, *shares)))
    return [edit(plan, one, "deleted", None) for one in list(plan.deleted)[:1]]


@pytest.mark.parametrize("seed", range(8))
def test_what_is_carried_over_is_what_a_new_plan_finds(demo_records, seed):
    """Indices and statuses after edits at random are those of a plan that is made anew."""
    rng, plan = random.Random(seed), Plan(demo_records)
    known = statuses(plan)
    for _ in range(60):
        changes = some_changes(rng, plan)
        after = apply_in_memory(plan, changes)
        known = statuses_after(plan, known, after, {change.id for change in changes})
        plan, anew = after, Plan(after.everything().values(), after.version)
        assert known == statuses(anew)
        for kinds in (("activity",), ("objective", "action"), ("share",)):
            assert [r.id for r in plan.of(*kinds)] == [r.id for r in anew.of(*kinds)]
        for parent in (None, *(item.id for item in plan.items)):
            assert [r.id for r in plan.children(parent)] == [r.id for r in anew.children(parent)]
            mine, own = (p.by("share", "item_id", parent) for p in (plan, anew))
            assert [r.id for r in mine] == [r.id for r in own]
            assert plan.leads(parent) == anew.leads(parent)
