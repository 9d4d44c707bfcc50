"""The status of an item: its own, or that of what it is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ..model import ITEM_KINDS, WORK_KINDS, Plan, Record

ABANDONED, COMPLETED, ON_TRACK = "Abandoned", "Completed", "OnTrack"
MAJOR, MINOR, PLANNED = "MajorIssues", "MinorIssues", "Planned"
DONE_WITH = (COMPLETED, ABANDONED)


def roll_up(statuses: Iterable[str | None]) -> str | None:
    """The status of a whole from those of its parts; None is no data.

    Parts that were abandoned do not count, unless all were. Then any MajorIssues, else any
    MinorIssues; all Completed: Completed; any OnTrack or Completed: OnTrack; any Planned: Planned.
    """
    found = Counter(statuses)
    abandoned = found.pop(ABANDONED, 0)
    if not found:
        return ABANDONED if abandoned else None
    if MAJOR in found:
        return MAJOR
    if MINOR in found:
        return MINOR
    if set(found) == {COMPLETED}:
        return COMPLETED
    if ON_TRACK in found or COMPLETED in found:
        return ON_TRACK
    return PLANNED if PLANNED in found else None


def work_below(plan: Plan, id: str) -> list[Record]:
    """The actions and activities right below an item."""
    return [child for child in plan.children(id) if child.kind in WORK_KINDS]


def statuses(plan: Plan) -> dict[str, str | None]:
    """The status of every objective, action and activity: {id: code or None}.

    Of what it is made of where there is any, else its own. Items that are each other's parents have
    their own status (they are findings of rules/structure.py).
    """
    found: dict[str, str | None] = {}
    for start in plan.of("objective", *WORK_KINDS):
        if start.id in found:
            continue
        if not plan.children(start.id):  # most are not made of others
            found[start.id] = start["status"]
            continue
        # Depth first without recursion, as a file may nest items as deep as it likes.
        stack, on_the_way = [(start, False)], set()
        while stack:
            item, ready = stack.pop()
            if item.id in found:
                continue
            below = [child for child in work_below(plan, item.id) if child.id not in on_the_way]
            if ready or not below:
                on_the_way.discard(item.id)
                parts = [found[child.id] for child in below if child.id in found]
                found[item.id] = roll_up(parts) if parts else item["status"]
            else:
                on_the_way.add(item.id)
                stack.append((item, True))
                stack += [(child, False) for child in below if child.id not in found]
    return found


def statuses_after(
    before: Plan, known: Mapping[str, str | None], plan: Plan, ids: Iterable[str]
) -> dict[str, str | None]:
    """:func:`statuses` of a plan, from those ``known`` of the one ``before``, where only the
    records of these ids differ. An edit of one item costs no walk through all."""
    found, open_ids = dict(known), set()
    for id in ids:
        old, new = before.get(id), plan.get(id)
        for record in (old, new):
            if record is not None and record.kind in ITEM_KINDS:
                if old is None or new is None or old["parent_id"] != new["parent_id"]:
                    return statuses(plan)  # something stands elsewhere
                if old["status"] != new["status"]:
                    open_ids.add(id)
    for id in list(open_ids):
        chain = plan.ancestors(id)
        if chain and chain[-1]["parent_id"] in plan:
            return statuses(plan)  # a circle, where it matters which one comes first
        open_ids.update(one.id for one in chain)
    for id in sorted(open_ids, key=lambda id: -len(plan.ancestors(id))):
        if id in found:
            parts = [found[child.id] for child in work_below(plan, id)]
            found[id] = roll_up(parts) if parts else plan[id]["status"]
    return found


def leaves(plan: Plan) -> list[Record]:
    """The checklist: actions and activities that are not made of others."""
    return [item for item in plan.of(*WORK_KINDS) if not work_below(plan, item.id)]


def progress(plan: Plan) -> tuple[int, int]:
    """(completed, all) items of the checklist that are not abandoned."""
    counted = [item["status"] for item in leaves(plan) if item["status"] != ABANDONED]
    return counted.count(COMPLETED), len(counted)
