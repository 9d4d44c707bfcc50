"""Links between items, and edits that would leave a plan without sense."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from transboundary_planner.core.errors import PlannerError
from transboundary_planner.core.plan import linking
from transboundary_planner.core.plan.changes import Add, apply_in_memory, edit
from transboundary_planner.core.plan.edits import delete, put
from transboundary_planner.core.plan.model import Plan, Record, id_of
from transboundary_planner.core.plan.refusals import refuse


def needs(*pairs):
    """Links: the first of each pair depends on the second."""
    found = []
    for one, other in pairs:
        values = {"from_id": one, "relation": "depends_on", "to_id": other}
        found.append(("link", id_of("link", values), values))
    return found


@pytest.fixture
def plan(make):
    """Two actions: a with the parts a1 and a2, b with b1; b1 waits for a1, a1 for a2."""
    return make(
        ("focal_value", "tiger", {}),
        ("threat", "snare", {}),
        ("objective", "o", {}),
        ("action", "a", {"parent_id": "o", "name:en": "Count", "name:ru": "Учёт"}),
        ("action", "b", {"parent_id": "o", "name:en": "Fence"}),
        ("activity", "a1", {"parent_id": "a", "name:en": "Method"}),
        ("activity", "a2", {"parent_id": "a"}),
        ("activity", "b1", {"parent_id": "b", "name:en": "Passages"}),
        *needs(("b1", "a1"), ("a1", "a2")),
    )


def refused(plan, changes):
    with pytest.raises(PlannerError) as caught:
        refuse(plan, changes, "ru")
    return caught.value.key, caught.value.values


def link(plan, one, other, relation="depends_on"):
    return put(plan, "link", {"from_id": one, "relation": relation, "to_id": other})


def test_what_may_be_linked(plan):
    assert linking.candidates(plan, "o", "addresses") == {"tiger"}
    assert linking.candidates(plan, "a", "addresses") == {"snare"}
    assert linking.candidates(plan, "o", "depends_on") == set()
    assert linking.candidates(plan, "tiger", "addresses") == set()
    assert linking.targets("depends_on", "threat") == ()


def test_nothing_waits_for_itself_its_whole_its_parts_or_what_waits_for_it(plan):
    # a2: a1 waits for it, and b1 for a1; a is what it is part of.
    assert linking.candidates(plan, "a2", "depends_on") == {"b"}
    assert linking.candidates(plan, "a", "depends_on") == {"b", "b1"}
    # b1 waits for a1 already
    assert linking.candidates(plan, "b1", "depends_on") == {"a", "a2"}


def test_who_is_linked_to_an_item(plan):
    assert [(r, one.id) for r, one in linking.linking(plan, "a1")] == [("depends_on", "b1")]
    assert linking.linking(plan, "b1") == []
    assert linking.chain(plan, "b1", "a2") == ["b1", "a1", "a2"]
    assert linking.chain(plan, "a2", "b1") == []


def test_a_circle_is_refused_and_so_is_oneself(plan):
    told = {"name": "Fence", "other": "Passages"}
    plan = apply_in_memory(plan, link(plan, "a2", "b"))
    # b1 waits for a1, a1 for a2, a2 for b: b must not wait for b1, of all that there is.
    assert refused(plan, link(plan, "b", "b1")) == ("plan_need_circle", told)
    assert refused(plan, link(plan, "a", "a")) == ("plan_needs_itself", {"name": "Учёт"})
    refuse(plan, link(plan, "a", "b"))
    refuse(plan, link(plan, "a2", "a2", "addresses"))  # another relation makes no circle
    # Two at once, neither of them a circle by itself:
    both = [*link(plan, "a", "b"), *link(plan, "b", "a")]
    assert refused(plan, both)[0] == "plan_need_circle"


def test_a_link_that_is_brought_back_is_looked_at_too(plan):
    old = id_of("link", {"from_id": "b1", "relation": "depends_on", "to_id": "a1"})
    plan = apply_in_memory(plan, delete(plan, old))
    plan = apply_in_memory(plan, link(plan, "a1", "b1"))
    assert old in plan.deleted
    assert refused(plan, link(plan, "b1", "a1"))[0] == "plan_need_circle"


def test_a_circle_that_a_merge_brought_is_a_finding(make, rules_of):
    plan = make(
        *(("activity", id, {"name:en": id}) for id in "abcdx"),
        *needs(("a", "b"), ("b", "c"), ("c", "a"), ("x", "a"), ("c", "d")),
    )
    assert [sorted(one) for one in linking.circles(plan)] == [["a", "b", "c"]]
    (found,) = rules_of(plan, "need_circle")
    assert (found.severity, found.values["count"]) == ("error", 3)
    assert linking.circles(make(("activity", "a", {}), *needs(("a", "gone")))) == []


@given(st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=14))
def test_circles_are_found_where_there_are_any(pairs):
    names = [str(n) for n in range(7)]
    records = [Record("activity", name) for name in names]
    links = needs(*((str(one), str(other)) for one, other in pairs))
    plan = Plan([*records, *(Record(*each) for each in links)])
    # By another way: the powers of the relation.
    reached = {(str(one), str(other)) for one, other in pairs}
    while True:
        more = {(a, d) for (a, b), (c, d) in itertools.product(reached, reached) if b == c}
        if more <= reached:
            break
        reached |= more
    looping = {one for one, other in reached if one == other}
    found = linking.circles(plan)
    assert bool(found) == bool(looping)
    assert all(set(one) <= looping for one in found)
    for one, other in itertools.product(names, names):
        assert bool(linking.chain(plan, one, other)) == (one == other or (one, other) in reached)


def test_a_country_that_leads_or_pays_is_not_taken_out(make):
    plan = make(
        ("action", "a", {"name:en": "Count", "name:ru": "Учёт"}),
        ("action", "b", {"name:en": "Fence"}),
        ("share", "share.a.CHN", {"item_id": "a", "country": "CHN", "lead:zh": "管理局"}),
        ("share", "share.a.RUS", {"item_id": "a", "country": "RUS", "approval": "draft"}),
        ("budget", "budget.b.CHN", {"item_id": "b", "country": "CHN", "amount": "5"}),
    )
    change = edit(plan, "plan-1", "countries", "RUS")
    expected = {"value": "CHN", "name": "Учёт", "count": 2}
    assert refused(plan, [change]) == ("plan_country_leads", expected)
    refuse(plan, [edit(plan, "plan-1", "countries", "CHN")])
    refuse(plan, [edit(plan, "plan-1", "countries", "CHN RUS PRK")])
    # In one step with what leads there: nothing is left behind.
    refuse(plan, [change, *delete(plan, "share.a.CHN"), *delete(plan, "budget.b.CHN")])


def test_other_edits_are_not_looked_at(plan):
    refuse(plan, [edit(plan, "a", "name:en", "x"), Add("action", "new", {})])
