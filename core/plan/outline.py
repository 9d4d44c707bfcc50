"""A plan as a checklist: what is done and late below each item, and where an item may be put."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import NamedTuple

from .changes import edit
from .edits import move
from .model import ITEM_KINDS, WORK_KINDS, Plan, Record
from .rules.status import ABANDONED, COMPLETED
from .rules.structure import PARENTS

# What is done comes first, then what it is for.
KINDS_IN_ORDER = ("objective", "action", "activity", "focal_value", "threat")
_STEP = 10  # between two positions, so that a later one finds room


class Below(NamedTuple):
    """The checklist below an item: ``done`` and ``late`` of ``count``; what was given up is out."""

    done: int
    count: int
    late: int


def below(plan: Plan, codes: Mapping[str, str | None], on: datetime.date) -> dict[str, Below]:
    """{id: Below} of the items that have actions or activities under them; "": of the plan.

    ``codes``: the statuses, as rules/status.py gives them.
    """
    today, totals = on.isoformat(), {}
    for item in plan.of(*WORK_KINDS):
        code, values = codes.get(item.id), item.values
        if code == ABANDONED or any(one.kind in WORK_KINDS for one in plan.children(item.id)):
            continue
        found = totals.setdefault(values.get("parent_id"), [0, 0, 0])
        found[0] += code == COMPLETED
        found[1] += 1
        found[2] += code != COMPLETED and (values.get("due") or today) < today
    summed: dict[str, list[int]] = {}
    for parent, counted in totals.items():
        if parent not in plan:
            continue
        for one in (plan[parent], *plan.ancestors(parent)):
            found = summed.setdefault(one.id, [0, 0, 0])
            for place, number in enumerate(counted):
                found[place] += number
    summed[""] = [sum(found[place] for found in totals.values()) for place in range(3)]
    return {id: Below(*found) for id, found in summed.items()}


def kinds_below(kind: str | None) -> tuple[str, ...]:
    """The kinds that may stand right under this one, the usual one first; None: at the top."""
    if kind is None:
        return ("objective", "action", "focal_value", "threat")
    found = [each for each in ITEM_KINDS if kind in PARENTS[each]]
    usual = {"objective": "action", "action": "activity", "focal_value": "threat"}.get(kind, kind)
    return tuple(sorted(found, key=lambda each: each != usual))


def siblings(plan: Plan, parent_id: str | None, kind: str) -> list[Record]:
    """What stands in one row with an item of this kind; at the top each kind has its own row."""
    parent = parent_id if parent_id in plan else None
    found = plan.children(parent)
    return found if parent is not None else [one for one in found if one.kind == kind]


def place(plan: Plan, id: str, parent_id: str | None, before: str | None = None) -> list:
    """The changes that put an item under another one, before one that is there (None: at the end).

    Others get a new position only where there is no room between two.

    Errors
    ------
    PlannerError : ``plan_cycle`` when the new parent is the item itself or below it
    """
    row = [one for one in siblings(plan, parent_id, plan[id].kind) if one.id != id]
    number, others = _room(plan, row, before)
    changes = [*move(plan, id, parent_id, number), *others]
    return [one for one in changes if plan[one.id][one.key] != one.value]


def position_at(
    plan: Plan, kind: str, parent_id: str | None, before: str | None = None
) -> tuple[int, list]:
    """The position of a new item, and the changes that make room for it."""
    return _room(plan, siblings(plan, parent_id, kind), before)


def may_be_under(plan: Plan, id: str, parent_id: str | None) -> bool:
    """Whether an item may be put there: kinds fit, and it would not be below itself."""
    kind = plan[id].kind
    if parent_id is None:
        return kind != "activity"
    ids = (parent_id, *(one.id for one in plan.ancestors(parent_id)))
    return plan[parent_id].kind in PARENTS[kind] and id not in ids


def _room(plan, row, before):
    """(position, changes of others) for something new in a row of items."""
    ids = [one.id for one in row]
    at = ids.index(before) if before in ids else len(row)
    last = row[at - 1]["position"] if at else 0
    following = row[at]["position"] if at < len(row) else None
    if last is not None and at == len(row):
        return last + (1 if at else _STEP), []
    if last is not None and following is not None and following - last >= 2:
        return (last + following) // 2, []
    changes = []
    for number, one in enumerate(row):
        wanted = _STEP * (number + 1 + (number >= at))
        if one["position"] != wanted:
            changes.append(edit(plan, one.id, "position", wanted))
    return _STEP * (at + 1), changes


def words(item: Record, shares: Collection[Record]) -> str:
    """All that a person may look for in an item, in lower case."""
    texts = [value for key, value in item.values.items() if key.startswith(("name:", "descr"))]
    texts += [item["code"] or "", item["clause"] or ""]
    for share in shares:
        texts += [value for key, value in share.values.items() if isinstance(value, str)]
    return "\n".join(texts).casefold()
