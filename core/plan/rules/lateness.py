"""What is late, what is due soon, what was put off."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ..findings import ERROR, NOTE, WARNING, Finding, Question
from ..model import Plan, Record
from ..values import day
from . import status


def days_late(item: Record, code: str | None, on: datetime.date) -> int | None:
    """Days since it was due, above 0 when overdue; None without a due date or when done with.

    On its due day an item is not late yet.
    """
    due = day(item["due"])
    if due is None or code in status.DONE_WITH:
        return None
    return (on - due).days


def slip_days(item: Record) -> int | None:
    """Due minus approved due, in days; above 0 when it was put off. None where one is missing."""
    due, approved = day(item["due"]), day(item["approved_due"])
    return None if due is None or approved is None else (due - approved).days


def overdue(plan: Plan, on: datetime.date) -> list[tuple[Record, int]]:
    """The items that are late on a day with the days, latest first."""
    codes = status.statuses(plan)
    found = [(item, days_late(item, codes[item.id], on)) for item in _dated(plan)]
    return sorted(
        ((item, late) for item, late in found if late is not None and late > 0), key=lambda x: -x[1]
    )


def due_soon(plan: Plan, on: datetime.date, days: int = 30) -> list[tuple[Record, int]]:
    """The items due today or within so many days with the days left, soonest first."""
    codes = status.statuses(plan)
    found = [(item, days_late(item, codes[item.id], on)) for item in _dated(plan)]
    soon = [(item, -late) for item, late in found if late is not None and -days <= late <= 0]
    return sorted(soon, key=lambda x: x[1])


def _dated(plan):
    return plan.of("objective", *status.WORK_KINDS)


def check(question: Question) -> Iterator[Finding]:
    """``overdue``, ``due_soon``, ``slipped``, ``no_due_date``."""
    plan, on = question.plan, question.on
    for item, late in overdue(plan, on):
        yield Finding(
            "overdue", ERROR, item.kind, item.id, values={"days": late, "due": item["due"]}
        )
    for item, left in due_soon(plan, on, question.soon_days):
        yield Finding(
            "due_soon", NOTE, item.kind, item.id, values={"days": left, "due": item["due"]}
        )
    for item in _dated(plan):
        slip = slip_days(item)
        if slip is not None and slip > 0:
            values = {"days": slip, "due": item["due"], "approved_due": item["approved_due"]}
            yield Finding("slipped", WARNING, item.kind, item.id, values=values)
    codes = status.statuses(plan)
    for item in status.leaves(plan):
        if item["due"] is None and codes[item.id] not in status.DONE_WITH:
            yield Finding("no_due_date", WARNING, item.kind, item.id)
