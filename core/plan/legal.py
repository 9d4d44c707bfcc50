"""Which law stands behind what: instruments by item and country, and by site, with the gaps."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from . import sharing
from .model import WORK_KINDS, Plan, Record
from .review import in_tree_order, instruments_in_force
from .rules import instruments, status
from .sites import Site, sites

NO_INSTRUMENT, NOT_PARTY = "no_instrument", "not_party"
EXPIRES_EARLY, NOT_IN_FORCE = "expires_early", "not_in_force"
GAPS = (NO_INSTRUMENT, NOT_PARTY, EXPIRES_EARLY, NOT_IN_FORCE)


@dataclass(frozen=True)
class ItemRow:
    """An item, a country, an instrument of it that binds that country (None: a gap), and the gap
    ("" if there is none)."""

    item: Record
    country: str
    instrument: Record | None
    gap: str


@dataclass(frozen=True)
class SiteRow:
    """The same for a site; ``due`` is the last due date of the items there."""

    site: Site
    country: str
    instrument: Record | None
    gap: str
    due: str | None


@dataclass(frozen=True)
class Matrix:
    """Both tables, and the items with and without a gap.

    ``open_items`` are actions and activities that are neither completed nor abandoned: only they
    can have gaps. ``plan`` is the plan as it may leave the house.
    """

    plan: Plan
    on: datetime.date
    codes: dict[str, str | None]
    items: list[ItemRow]
    sites: list[SiteRow]
    open_items: int

    @property
    def gap_items(self) -> list[str]:
        """Ids of the items that in some country rest on no instrument without a flaw."""
        best: dict[tuple[str, str], bool] = {}
        for row in self.items:
            key = (row.item.id, row.country)
            best[key] = best.get(key, False) or not row.gap
        return list(dict.fromkeys(id for (id, _), sound in best.items() if not sound))


def matrix(plan: Plan, on: datetime.date) -> Matrix:
    """The legal matrix of a plan on a day. What stays at home is not in it (see sharing.py).

    A gap is told for each row: the item has no instrument; the country is party to none of those it
    has; the instrument expires before the item is due; it is not in force on the day.
    """
    shown = Plan(sharing.outgoing(plan), plan.version)
    codes = status.statuses(shown)
    rows = [
        ItemRow(item, country, instrument, _gap(shown, codes, item, instrument, on))
        for item, instrument, country in instruments.matrix(shown)
    ]
    place = {item.id: n for n, item in enumerate(in_tree_order(shown, *WORK_KINDS))}
    rows.sort(key=lambda row: place[row.item.id])
    open_ids = {row.item.id for row in rows if codes[row.item.id] not in status.DONE_WITH}
    found = sites(shown, codes)
    return Matrix(shown, on, codes, rows, _site_rows(shown, found, on), len(open_ids))


def _gap(plan, codes, item, instrument, on):
    if codes[item.id] in status.DONE_WITH:
        return ""
    if instrument is None:
        return NOT_PARTY if plan.instruments(item.id) else NO_INSTRUMENT
    return _weakness(instrument, item["due"], on)


def _weakness(instrument, due, on):
    if instruments_in_force(instrument, on) is False:
        return NOT_IN_FORCE
    expires = instrument["expires"]
    return EXPIRES_EARLY if None not in (expires, due) and expires < due else ""


def _site_rows(plan, found, on):
    rows = []
    for site in found:
        items = site.items or tuple(plan.of("objective", "action", "activity"))
        own: dict[str, Record] = {}
        for item in items:
            own.update((each.id, each) for each in plan.instruments(item.id))
        due = max((item["due"] for item in items if item["due"] is not None), default=None)
        for country in site.countries or plan.countries:
            held = [each for each in own.values() if country in each.words("parties")]
            for each in held:
                rows.append(SiteRow(site, country, each, _weakness(each, due, on), due))
            if not held:
                gap = NOT_PARTY if own else NO_INSTRUMENT
                rows.append(SiteRow(site, country, None, gap, due))
    return rows
