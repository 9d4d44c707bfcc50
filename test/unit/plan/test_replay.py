"""A snapshot brought up to date by the history is the plan as it is read anew."""

import datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from transboundary_planner.core.plan import edits
from transboundary_planner.core.plan.changes import edit, replay
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
