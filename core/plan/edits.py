"""The edits that people make, as changes for ``store.apply``. None of them touches a store."""

from __future__ import annotations

from ..errors import PlannerError
from .changes import Add, Set, edit
from .model import KINDS, WORK_KINDS, Plan, Value, id_of

_WHOLE = ("item_id", "indicator_id", "parent_id", "from_id", "to_id")


def add(kind: str, **values: Value) -> Add:
    """A new record. Texts: ``add("action", **{"name:en": "Count together"})``."""
    return Add(kind, id_of(kind, values), values)


def put(plan: Plan, kind: str, values: dict[str, Value]) -> list:
    """Add a record of which there can be one only (share, budget, link), or edit the one there."""
    id = id_of(kind, values)
    if id not in plan and id not in plan.deleted:
        return [Add(kind, id, values)]
    changes = [edit(plan, id, "deleted", None)] if id in plan.deleted else []
    record = plan.get(id) or plan.deleted[id]
    return changes + [edit(plan, id, k, v) for k, v in values.items() if record[k] != v]


def delete(plan: Plan, id: str) -> list[Set]:
    """Delete a record and all that hangs on it: children, shares, budgets, places, links, ..."""
    gone, queue = {}, [id]
    holders: dict[str, list[str]] = {}
    for record in plan.records.values():
        for key in _WHOLE:
            if record.values.get(key) is not None:
                holders.setdefault(record.values[key], []).append(record.id)
    while queue:
        each = queue.pop()
        if each not in gone and each in plan:
            gone[each] = edit(plan, each, "deleted", 1)
            queue += holders.get(each, [])
    return list(gone.values())


def move(plan: Plan, id: str, parent_id: str | None, position: int | None = None) -> list[Set]:
    """Put an item under another one.

    Errors
    ------
    PlannerError : ``plan_cycle`` when the new parent is the item itself or below it
    """
    if parent_id is not None and id in (parent_id, *(a.id for a in plan.ancestors(parent_id))):
        raise PlannerError("plan_cycle", path="", record=f"{id}, {parent_id}")
    changes = [edit(plan, id, "parent_id", parent_id)]
    return changes + ([] if position is None else [edit(plan, id, "position", position)])


def approve(
    plan: Plan, item_id: str, country: str, state: str, on: str, document: str = ""
) -> list:
    """Note how far a country is with approving an item.

    When it was the last of the plan's countries to approve, the present dates become the approved
    ones, unless there are some: later changes of dates then show as slip.
    """
    values = {"item_id": item_id, "country": country, "approval": state, "approved_on": on}
    if document:
        values["document"] = document
    changes = put(plan, "share", values)
    shares = {c: plan.share(item_id, c) for c in plan.countries if c != country}
    others = all(share is not None and share["approval"] == "approved" for share in shares.values())
    if state == "approved" and others:
        item = plan[item_id]
        for key in ("start", "due"):
            if item["approved_" + key] is None and item[key] is not None:
                changes.append(edit(plan, item_id, "approved_" + key, item[key]))
    return changes


def report(plan: Plan, item_id: str, on: str, status: str, **values: Value) -> list:
    """A progress report: its status becomes the item's, unless a later report has been made.

    ``values``: country, ``details:ru``, ...
    """
    changes = [add("progress", item_id=item_id, date=on, status=status, **values)]
    item = plan[item_id]
    later = any((r["date"] or "") > on for r in plan.by("progress", "item_id", item_id))
    if later or item.kind not in (*WORK_KINDS, "objective"):
        return changes
    done = on if status == "Completed" else None
    for key, value in (("status", status), ("done", done)):
        if item[key] != value:
            changes.append(edit(plan, item_id, key, value))
    return changes


def blank(kind: str) -> dict[str, Value]:
    """The fields of a kind, all without a value: what a form starts from."""
    return {each.name: None for each in KINDS[kind].fields if each.type != "text"}


def put_status(plan: Plan, id: str, code: str | None, on: str) -> list[Set]:
    """Set the status of an item, and the day on which it was done if it is completed."""
    item = plan[id]
    done = None if code != "Completed" else item["done"] or on
    return [
        edit(plan, id, key, value)
        for key, value in (("status", code), ("done", done))
        if item[key] != value
    ]
