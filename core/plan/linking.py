"""Links between items: what an item addresses, and what has to be done before it.

A link goes from an item to another record by a relation. What an item depends on must not depend on
it in turn, over however many items.
"""

from __future__ import annotations

from .model import ITEM_KINDS, WORK_KINDS, Plan, Record

ADDRESSES, DEPENDS_ON = "addresses", "depends_on"
_TARGETS = {
    (ADDRESSES, "objective"): ("focal_value",),
    (ADDRESSES, "action"): ("threat",),
    (ADDRESSES, "activity"): ("threat",),
    (DEPENDS_ON, "action"): WORK_KINDS,
    (DEPENDS_ON, "activity"): WORK_KINDS,
}


def targets(relation: str, kind: str) -> tuple[str, ...]:
    """The kinds of items that one of this kind may be linked to."""
    return _TARGETS.get((relation, kind), ())


def candidates(plan: Plan, id: str, relation: str) -> set[str]:
    """The ids of the items that this one may be linked to and is not yet.

    Nothing depends on itself, on what it is a part of or on its own parts, nor in a circle.
    """
    found = {item.id for item in plan.of(*targets(relation, plan[id].kind))}
    found -= {id, *(record.id for record in plan.linked(id, relation))}
    if relation == DEPENDS_ON:
        found -= {one.id for one in plan.ancestors(id)}
        found -= _closure(id, lambda each: [one.id for one in plan.children(each)])
        found -= _closure(id, lambda each: _dependants(plan, each))
    return found


def linking(plan: Plan, id: str) -> list[tuple[str, Record]]:
    """[(relation, item)] of the items that are linked to this one."""
    links = plan.by("link", "to_id", id)
    found = ((link["relation"], plan.get(link["from_id"])) for link in links)
    return [(relation, item) for relation, item in found if item and item.kind in ITEM_KINDS]


def chain(plan: Plan, first: str, last: str) -> list[str]:
    """The ids on a way from one item to another along what each depends on; [] for none."""
    before, queue = {first: ""}, [first]
    for each in queue:
        if each == last:
            found = [each]
            while before[found[-1]]:
                found.append(before[found[-1]])
            return found[::-1]
        for one in _needed(plan, each):
            if one not in before:
                before[one] = each
                queue.append(one)
    return []


def circles(plan: Plan) -> list[list[str]]:
    """The ids of items that wait for each other, one list for each circle."""
    pairs = {
        (link["from_id"], link["to_id"])
        for link in plan.of("link")
        if link["relation"] == DEPENDS_ON and link["from_id"] in plan and link["to_id"] in plan
    }
    while True:  # what nothing waits for, or what waits for nothing, is in no circle
        waiting, needed = {one for one, _ in pairs}, {other for _, other in pairs}
        kept = {pair for pair in pairs if pair[0] in needed and pair[1] in waiting}
        if kept == pairs:
            break
        pairs = kept
    found, seen = [], set()
    for one, other in sorted(pairs):
        way = chain(plan, other, one)
        if way and not seen.intersection(way):
            found.append(way)
            seen.update(way)
    return found


def _needed(plan, id):
    links = plan.by("link", "from_id", id)
    return [link["to_id"] for link in links if link["relation"] == DEPENDS_ON]


def _dependants(plan, id):
    links = plan.by("link", "to_id", id)
    return [link["from_id"] for link in links if link["relation"] == DEPENDS_ON]


def _closure(id, following):
    """All that is reached from here, without here."""
    found, queue = set(), [id]
    for each in queue:
        for one in following(each):
            if one not in found:
                found.add(one)
                queue.append(one)
    return found - {id}
