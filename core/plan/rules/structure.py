"""Records that do not fit together: orphans, circles, dates the wrong way round, unknown codes."""

from __future__ import annotations

from collections.abc import Iterator

from .. import codes, linking
from ..findings import ERROR, WARNING, Finding, Question
from ..model import ITEM_KINDS, KINDS, Plan

_DATES = (
    (ITEM_KINDS, "start", "due"),
    (ITEM_KINDS, "approved_start", "approved_due"),
    (("plan",), "start", "due"),
    (("indicator",), "baseline_date", "target_date"),
    (("instrument",), "signed", "expires"),
    (("instrument",), "in_force", "expires"),
)
# What may stand under what; at the top may be anything but an activity.
PARENTS = {
    "focal_value": ("focal_value",),
    "threat": ("threat", "focal_value"),
    "objective": ("objective",),
    "action": ("objective", "action"),
    "activity": ("action", "activity", "objective"),
}


def circles(plan: Plan) -> list[list[str]]:
    """The ids of items that are each other's parents, one list for each circle."""
    found, seen = [], set()
    for item in plan.items:
        path, place, id = [], {}, item.id
        while id in plan and id not in seen and id not in place:
            place[id] = len(path)
            path.append(id)
            id = plan[id].values.get("parent_id")
        if id in place:
            found.append(path[place[id] :])
        seen.update(path)
    return found


def check(question: Question) -> Iterator[Finding]:
    """``cycle``, ``need_circle``, ``orphan``, ``wrong_parent``, ``due_before_start``,
    ``unknown_code``, ``outside_plan``, ``foreign_country``, ``broken_link``."""
    plan = question.plan
    for circle in circles(plan):
        values = {"ids": " ".join(circle)}
        yield Finding("cycle", ERROR, plan[circle[0]].kind, circle[0], values=values)
    for circle in linking.circles(plan):
        values = {"ids": " ".join(circle), "count": len(circle)}
        yield Finding("need_circle", ERROR, plan[circle[0]].kind, circle[0], values=values)
    yield from _references(plan)
    for kinds, first, last in _DATES:
        for record in plan.of(*kinds):
            if (
                record[first] is not None
                and record[last] is not None
                and record[last] < record[first]
            ):
                values = {first: record[first], last: record[last], "first": first, "last": last}
                yield Finding("due_before_start", ERROR, record.kind, record.id, values=values)
    for item in plan.items:
        scheme, code = item["scheme"], item["code"]
        wrong_scheme = scheme is not None and scheme not in codes.SCHEMES_OF.get(item.kind, ())
        if (code is not None and not codes.known(scheme, code)) or wrong_scheme:
            values = {"scheme": scheme or "", "code": code or ""}
            yield Finding("unknown_code", ERROR, item.kind, item.id, values=values)
    yield from _outside(plan)


def _references(plan):
    for record in list(plan.records.values()):
        for field in KINDS[record.kind].fields:
            target = record.values.get(field.name) if field.type == "ref" else None
            if target is None:
                continue
            if target not in plan:
                rule = "broken_link" if record.kind == "link" else "orphan"
                values = {"field": field.name, "target": target, "deleted": target in plan.deleted}
                yield Finding(rule, ERROR, record.kind, record.id, values=values)
            elif field.name == "parent_id" and plan[target].kind not in PARENTS[record.kind]:
                values = {"parent": target, "parent_kind": plan[target].kind}
                yield Finding("wrong_parent", WARNING, record.kind, record.id, values=values)
    for item in plan.of("activity"):
        if item["parent_id"] is None:
            values = {"field": "parent_id", "target": "", "deleted": False}
            yield Finding("orphan", WARNING, item.kind, item.id, values=values)


def _outside(plan):
    start, due, countries = plan.head["start"], plan.head["due"], plan.countries
    for item in plan.of("objective", "action", "activity"):
        early = start is not None and item["start"] is not None and item["start"] < start
        late = due is not None and item["due"] is not None and item["due"] > due
        if early or late:
            values = {"start": item["start"] or "", "due": item["due"] or ""}
            yield Finding("outside_plan", WARNING, item.kind, item.id, values=values)
    for record in plan.of("share", "budget"):
        if countries and record["country"] not in countries:
            yield Finding(
                "foreign_country", WARNING, record.kind, record.id, record["country"] or ""
            )
