"""Open conflicts of merges, decided for one side."""

from __future__ import annotations

from .changes import OpenConflict, Set, apply_in_memory
from .rules.structure import circles

OURS, THEIRS = "ours", "theirs"


def decide(store, side: str, who: str) -> tuple[int, list[OpenConflict]]:
    """Decide the open conflicts of a plan for one side, each as a change of its own.

    Parameters
    ----------
    side : OURS (what stands in the plan stays) or THEIRS (the value that came is taken)

    Returns
    -------
    int
        How many were decided.
    list of OpenConflict
        Those that stay open: somebody has written another value since the two were put side by
        side, or the value would make items each other's parents.
    """
    decided, left, plan, written = 0, [], None, set()
    for conflict in store.conflicts():
        place = conflict.id, conflict.key
        if plan is None or place in written or conflict.key == "parent_id":
            plan = store.read()
        written.add(place)
        record = plan.everything()[conflict.id]
        stands, revision = record[conflict.key], record.revision(conflict.key)
        value = stands if side == OURS else conflict.theirs
        change = Set(conflict.kind, *place, value, revision)
        fits = side == OURS or (
            stands in (conflict.ours, conflict.theirs) and not _makes_a_circle(plan, change)
        )
        if fits and store.resolve(conflict.number, value, revision, who).ok:
            decided += 1
        else:
            left.append(conflict)
    return decided, left


def _makes_a_circle(plan, change):
    if change.key != "parent_id" or change.value is None:
        return False
    return len(circles(apply_in_memory(plan, [change]))) > len(circles(plan))
