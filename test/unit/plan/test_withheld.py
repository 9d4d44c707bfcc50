"""What is told to stay at home is what does."""

import pytest
from transboundary_planner.core.plan.model import Plan
from transboundary_planner.core.plan.sharing import Allowed, Withheld, outgoing, withheld


def test_of_the_small_plan(small_records, make):
    plan = Plan(small_records)
    assert withheld(plan) == Withheld(budgets=1, notes=1, places=1)
    assert withheld(plan, Allowed(budgets=True)) == Withheld(notes=1, places=1)
    assert withheld(plan, Allowed(notes=True)) == Withheld(budgets=1, places=1)
    assert withheld(plan, Allowed(exact_places=True)) == Withheld(budgets=1, notes=1)
    assert not withheld(plan, Allowed(True, True, True))
    assert withheld(plan)
    more = make(
        ("rate", "r", {"rate": "12"}),
        ("budget", "b", {"internal_note:en": "counted once"}),
        ("place", "p", {"layer": "/home/anna/dens.gpkg|layername=dens", "lon": 1.0}),
        ("place", "gone", {"layer": "/home/anna/dens.gpkg", "deleted": 1}),
    )
    assert withheld(more) == Withheld(budgets=1, rates=1, folders=1)


@pytest.mark.parametrize("asked", [(b, n, p) for b in (0, 1) for n in (0, 1) for p in (0, 1)])
def test_nothing_is_withheld_exactly_when_all_leaves(small_records, asked):
    plan, allowed = Plan(small_records), Allowed(*map(bool, asked))
    whole = {r.id: r.values for r in plan.records.values()}
    leaves = {r.id: r.values for r in outgoing(plan, allowed)}
    assert (leaves == whole) == (not withheld(plan, allowed))
