"""A plan as rows of a timeline: what lies between which days, what was put off, what is late."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from .model import WORK_KINDS, Plan, Record
from .rules import lateness, status
from .values import day

KINDS = ("objective", *WORK_KINDS)
DONE, ABANDONED, LATE, SOON, OPEN = "done", "abandoned", "late", "soon", "open"
_MONTHS_OF_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_DAYS_OF_A_MONTH = 30.44


@dataclass(frozen=True)
class Row:
    """An item on the timeline.

    ``start`` and ``due`` are its own dates, or, where it has neither, those that its parts span
    (``summary``). ``slip`` is how many days it was put off (None: never approved), ``late`` how
    many days it is late (below 0: days left; None: no due date, or done with).
    """

    id: str
    kind: str
    level: int
    number: str
    state: str
    start: datetime.date | None = None
    due: datetime.date | None = None
    approved_start: datetime.date | None = None
    approved_due: datetime.date | None = None
    done: datetime.date | None = None
    slip: int | None = None
    late: int | None = None
    summary: bool = False

    @property
    def days(self) -> tuple[datetime.date, ...]:
        """All days that it shows."""
        found = (self.start, self.due, self.approved_start, self.approved_due, self.done)
        return tuple(each for each in found if each is not None)


def rows(
    plan: Plan,
    on: datetime.date,
    soon_days: int = 30,
    codes: Mapping[str, str | None] | None = None,
) -> list[Row]:
    """Objectives, actions and activities in the order of the plan, each with its parts after it.

    Items whose parent is not there, or that are each other's parents, come last, at the top level.
    ``number`` is the place in the plan: 1.2.1 is the first part of the second part of the first.
    ``codes``: :func:`.rules.status.statuses` of the plan, where they are known.
    """
    codes = status.statuses(plan) if codes is None else codes
    found = []
    for item, level, number in in_order(plan):
        late = lateness.days_late(item, codes[item.id], on)
        found.append(_row(item, level, number, _state(codes[item.id], late, soon_days), late))
    return _with_summaries(found)


def span(
    plan: Plan, found: list[Row], on: datetime.date
) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day to be shown: of the plan, of its rows, and the day itself.

    None where nothing has a date.
    """
    head = plan.head
    days = [each for row in found for each in row.days]
    days += [each for each in (day(head["start"]), day(head["due"])) if each is not None]
    return (min([*days, on]), max([*days, on])) if days else None


def ticks(
    first: datetime.date, last: datetime.date, per_day: float, least: float
) -> Iterator[tuple[datetime.date, int]]:
    """The beginnings of months, quarters or years between two days, and how many months lie between
    two of them: as many as stand at least ``least`` apart where a day is ``per_day`` wide."""
    months = next(
        (m for m in _MONTHS_OF_STEPS if m * _DAYS_OF_A_MONTH * per_day >= least),
        _MONTHS_OF_STEPS[-1],
    )
    # Counted from the year 0, so that the marks stand where they did when the view moves.
    number = -(-(first.year * 12 + first.month - 1 + (first.day > 1)) // months) * months
    while number // 12 <= datetime.MAXYEAR:
        found = datetime.date(number // 12, number % 12 + 1, 1)
        if found > last:
            return
        yield found, months
        number += months


def in_order(plan: Plan, *kinds: str) -> Iterator[tuple[Record, int, str]]:
    """(item, level, number) of the items of these kinds, each with its parts right after it."""
    kinds, seen = kinds or KINDS, set()
    tops = [item for item in plan.of(*kinds) if not _is_below(plan, item, kinds)]
    count = 0
    # What hangs in a circle is reached from no top: the second round takes it as it comes.
    for start in (*tops, *plan.of(*kinds)):
        if start.id in seen:
            continue
        count += 1
        # Without recursion: a file may nest items as deep as it likes.
        stack = [(start, 0, str(count))]
        while stack:
            item, level, number = stack.pop()
            if item.id in seen:
                continue
            seen.add(item.id)
            yield item, level, number
            below = [child for child in plan.children(item.id) if child.kind in kinds]
            parts = [(child, level + 1, f"{number}.{n}") for n, child in enumerate(below, 1)]
            stack += reversed(parts)


def _is_below(plan, item, kinds):
    parent = plan.get(item["parent_id"])
    return parent is not None and parent.kind in kinds


def _state(code, late, soon_days):
    if code in status.DONE_WITH:
        return ABANDONED if code == status.ABANDONED else DONE
    if late is not None and late > 0:
        return LATE
    return SOON if late is not None and late >= -soon_days else OPEN


def _row(item, level, number, state, late):
    return Row(
        item.id,
        item.kind,
        level,
        number,
        state,
        *(day(item[key]) for key in ("start", "due", "approved_start", "approved_due", "done")),
        slip=lateness.slip_days(item),
        late=late,
    )


def _with_summaries(found):
    """Rows without dates of their own get those that the rows below them span."""
    made = list(found)
    open_rows: dict[int, tuple] = {}
    # From the end, so that the parts are known before the whole.
    for place in range(len(made) - 1, -1, -1):
        row = made[place]
        parts = open_rows.pop(row.level + 1, ())
        if row.start is None and row.due is None and parts:
            row = replace(row, start=min(parts), due=max(parts), summary=True)
            made[place] = row
        own = tuple(each for each in (row.start, row.due) if each is not None)
        days = (*open_rows.get(row.level, ()), *(own or parts))
        open_rows[row.level] = (min(days), max(days)) if days else ()
    return made
