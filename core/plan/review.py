"""The mid-term review of a plan: its numbers on a day, before any language."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from . import sharing
from .changes import Entry
from .findings import Question
from .model import WORK_KINDS, Plan, Record
from .rules import balance, completeness, instruments, lateness, measurability, sides, status
from .sites import Site, sites
from .values import day

# The order in which shares of a whole are shown; None is no data.
ORDER = (
    "Completed",
    "OnTrack",
    "MinorIssues",
    "MajorIssues",
    "Planned",
    "NotKnown",
    None,
    "Abandoned",
)
REVIEWED = ("objective", *WORK_KINDS)


@dataclass(frozen=True)
class Counts:
    """Items of the checklist by status; abandoned ones are in no other number."""

    by_status: dict[str | None, int]

    @property
    def counted(self) -> int:
        """All items that are not abandoned."""
        return sum(n for code, n in self.by_status.items() if code != status.ABANDONED)

    @property
    def done(self) -> int:
        """Those that are completed."""
        return self.by_status.get(status.COMPLETED, 0)

    @property
    def pct(self) -> float | None:
        """100 x done / counted; None where nothing counts."""
        return 100 * self.done / self.counted if self.counted else None


@dataclass(frozen=True)
class Closed:
    """An item of the checklist that is done with, and since when (None: not known)."""

    item: Record
    status: str
    date: str | None


@dataclass(frozen=True)
class Slip:
    """An item that was put off: days after the approved date, and days since the last review (by
    the history); None is no data."""

    item: Record
    days: int | None
    lately: int | None


@dataclass(frozen=True)
class OneSided:
    """An item with a lead in some but not all countries; ``has`` is empty where none has one."""

    item: Record
    has: tuple[str, ...]
    lacks: tuple[str, ...]


@dataclass(frozen=True)
class Instrument:
    """An instrument, whether it is in force on the day (None: not known), and how many actions and
    activities rest on it."""

    record: Record
    in_force: bool | None
    items: int


@dataclass(frozen=True)
class Review:
    """What a review says. All of it is of the items that count: those of one country if asked for.

    Attributes
    ----------
    plan : the plan as it may leave the house
    codes : {id: status} of objectives, actions and activities
    chosen : ids of the items that count; None is all
    checklist : actions and activities that are not made of others
    total, by_country : statuses of the checklist; an item led by two countries counts for both
    closed, new : since the last review; without one all that are closed, and no new ones
    overdue, soon : (item, days), objectives and actions among them
    completeness, balance : of the whole plan, see METHODS.md; None is no data
    """

    plan: Plan
    on: datetime.date
    since: datetime.date | None
    country: str
    codes: dict[str, str | None]
    chosen: set[str] | None
    checklist: list[Record]
    total: Counts
    by_country: dict[str, Counts]
    closed: list[Closed]
    slipped: list[Slip]
    new: list[tuple[Record, str]]
    overdue: list[tuple[Record, int]]
    soon: list[tuple[Record, int]]
    one_sided: list[OneSided]
    indicators: list[tuple[Record, measurability.Standing]]
    instruments: list[Instrument]
    completeness: float | None
    balance: float | None
    sites: list[Site] = field(default_factory=list)

    def counts(self, item: Record) -> bool:
        """Whether this item is one of those that were asked for."""
        return self.chosen is None or item.id in self.chosen

    def items(self, *kinds: str) -> list[Record]:
        """The items of these kinds that count, each followed by what is under it."""
        return [item for item in in_tree_order(self.plan, *kinds) if self.counts(item)]


def in_tree_order(plan: Plan, *kinds: str) -> list[Record]:
    """The items of these kinds, each followed by what is under it; at the end what hangs on
    nothing, or on itself."""
    found, seen = [], set()
    stack = list(reversed(plan.children(None)))
    while stack:
        item = stack.pop()
        if item.id not in seen:
            seen.add(item.id)
            found.append(item)
            stack += reversed(plan.children(item.id))
    found += [item for item in plan.items if item.id not in seen]
    return [item for item in found if item.kind in kinds]


def review(
    plan: Plan,
    history: Iterable[Entry],
    on: datetime.date,
    since: datetime.date | None = None,
    country: str = "",
    soon_days: int = 30,
) -> Review:
    """The numbers of a review.

    Parameters
    ----------
    plan : the plan as it is in the file
    history : its history, newest first (``store.history()``); only dates of changes are used
    on : the day; it does not turn the plan back to what it was then
    since : the day of the last review; changes after it are new
    country : only items that this country leads or co-leads, and what they are parts of
    soon_days : due within so many days is due soon
    """
    shown = Plan(sharing.outgoing(plan), plan.version)
    codes = status.statuses(shown)
    chosen = _led(shown, country) if country else None
    checklist = [x for x in status.leaves(shown) if chosen is None or x.id in chosen]
    wanted = [x for x in shown.of(*REVIEWED) if chosen is None or x.id in chosen]
    ids = {item.id for item in wanted}
    past = _Past(history, on, since)
    question = Question(shown, on)
    countries = [country] if country else shown.countries
    leads = {item.id: sides.with_lead(shown, item) for item in checklist}
    return Review(
        plan=shown,
        on=on,
        since=since,
        country=country,
        codes=codes,
        chosen=chosen,
        checklist=checklist,
        total=_counts(checklist),
        by_country={k: _counts([x for x in checklist if k in leads[x.id]]) for k in countries},
        closed=past.closed(shown, checklist),
        slipped=past.slipped(wanted),
        new=past.new(wanted),
        overdue=[x for x in lateness.overdue(shown, on) if x[0].id in ids],
        soon=[x for x in lateness.due_soon(shown, on, soon_days) if x[0].id in ids],
        one_sided=_one_sided(question, ids),
        indicators=[
            (each, measurability.standing(shown, each, on))
            for each in shown.of("indicator")
            if each["item_id"] in ids
        ],
        instruments=_instruments(shown, on, country),
        completeness=completeness.score(shown),
        balance=balance.of_items(question).index if len(shown.countries) > 1 else None,
        sites=sites(shown, codes, chosen),
    )


def _led(plan, country):
    """Ids of what a country leads, and of what that is a part of."""
    found: set[str] = set()
    for item in plan.of(*WORK_KINDS):
        if country in sides.with_lead(plan, item):
            found.add(item.id)
            found.update(above.id for above in plan.ancestors(item.id))
    return found


def _counts(items):
    return Counts(dict(Counter(item["status"] for item in items)))


def _one_sided(question, ids):
    found: dict[str, OneSided] = {}
    plan = question.plan
    for finding in sides.check(question):
        if finding.id not in ids or finding.rule not in ("no_lead", "one_sided_lead"):
            continue
        has = tuple(finding.values.get("has", "").split())
        lacks = tuple(country for country in plan.countries if country not in has)
        found.setdefault(finding.id, OneSided(plan[finding.id], has, lacks))
    return list(found.values())


def _instruments(plan, on, country):
    used: Counter = Counter()
    for item in plan.of(*WORK_KINDS):
        used.update(each.id for each in plan.instruments(item.id))
    return [
        Instrument(each, instruments_in_force(each, on), used[each.id])
        for each in plan.of("instrument")
        if not country or country in each.words("parties")
    ]


def instruments_in_force(instrument: Record, on: datetime.date) -> bool | None:
    """Whether an instrument is in force on a day; None where that is not known: it has no date of
    entry into force and is not said to be in force (a signed one may be or not)."""
    begins, ends = day(instrument["in_force"]), day(instrument["expires"])
    if ends is not None and ends < on:
        return False
    if instrument["status"] in instruments.NOT_IN_FORCE:
        return False
    if begins is not None:
        return begins <= on
    return True if instrument["status"] == "in_force" else None


class _Past:
    """What the history says of the time up to the day."""

    def __init__(self, history, on, since):
        self._on, self._since = on.isoformat(), since and since.isoformat()
        self._added: dict[str, str] = {}
        self._status: dict[tuple[str, str], str] = {}
        self._due: dict[str, tuple] = {}
        for entry in history:  # newest first
            date = entry.at[:10]
            if date > self._on:
                continue
            if entry.key == "" and entry.source != "create":
                self._added[entry.id] = date
            elif entry.key == "status":
                self._status.setdefault((entry.id, entry.after), date)
            elif entry.key == "due" and self._since and date > self._since:
                last = self._due.get(entry.id, (None, entry.after))[1]
                self._due[entry.id] = (entry.before, last)

    def closed(self, plan, checklist):
        found = []
        for item in checklist:
            code = item["status"]
            if code not in status.DONE_WITH:
                continue
            date = self._closed_on(plan, item, code)
            if date is not None and date > self._on:
                continue
            if self._since is None or date is None or date > self._since:
                found.append(Closed(item, code, date))
        return sorted(found, key=lambda x: (x.date is None, x.date or ""))

    def _closed_on(self, plan, item, code):
        if code == status.COMPLETED and item["done"] is not None:
            return item["done"]
        reports = plan.by("progress", "item_id", item.id)
        dates = [r["date"] for r in reports if r["status"] == code and r["date"] is not None]
        return max(dates) if dates else self._status.get((item.id, code))

    def slipped(self, items):
        found = []
        for item in items:
            days, lately = lateness.slip_days(item), None
            if self._since is not None:
                before, after = (day(x) for x in self._due.get(item.id, (None, None)))
                lately = (after - before).days if before and after else 0
            if (days or 0) > 0 or (lately or 0) > 0:
                found.append(Slip(item, days, lately))
        return sorted(found, key=lambda x: -max(x.days or 0, x.lately or 0))

    def new(self, items):
        if self._since is None:
            return []
        found = [(item, self._added.get(item.id)) for item in items]
        return sorted(
            ((item, date) for item, date in found if date and date > self._since),
            key=lambda x: x[1],
        )
