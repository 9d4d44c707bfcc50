"""The law behind an item, and whether it lasts as long as the item."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import ERROR, NOTE, WARNING, Finding, Question
from ..model import WORK_KINDS, Plan, Record
from . import status

NOT_IN_FORCE = ("negotiating", "suspended", "expired")


def ends_before(instrument: Record, item: Record) -> bool:
    """Whether an instrument expires before the item is due (both dates known)."""
    expires, due = instrument["expires"], item["due"]
    return expires is not None and due is not None and expires < due


def matrix(plan: Plan) -> list[tuple[Record, Record | None, str]]:
    """(item, instrument, country) for every action and activity; the instrument is None where a
    country of the plan is party to none that the item rests on: a gap."""
    rows = []
    for item in plan.of(*WORK_KINDS):
        own = plan.instruments(item.id)
        for country in plan.countries:
            held = [each for each in own if country in each.words("parties")]
            rows += [(item, each, country) for each in held] or [(item, None, country)]
    return rows


def check(question: Question) -> Iterator[Finding]:
    """``no_instrument``, ``instrument_expires``, ``instrument_not_in_force``, ``not_party``,
    ``instrument_unused``."""
    plan = question.plan
    codes = status.statuses(plan)
    used = set()
    for item in plan.of(*WORK_KINDS):
        own = plan.instruments(item.id)
        used.update(each.id for each in own)
        if codes[item.id] in status.DONE_WITH:
            continue
        if not own:
            yield Finding("no_instrument", WARNING, item.kind, item.id)
            continue
        if all(ends_before(each, item) for each in own):
            last = max(own, key=lambda each: each["expires"])
            values = {"instrument": last.id, "expires": last["expires"], "due": item["due"]}
            yield Finding("instrument_expires", WARNING, item.kind, item.id, values=values)
        for country in plan.countries:
            if not any(country in each.words("parties") for each in own):
                yield Finding("not_party", WARNING, item.kind, item.id, country)
    today = question.on.isoformat()
    for each in plan.of("instrument"):
        over = each["expires"] is not None and each["expires"] < today
        if each["status"] in NOT_IN_FORCE or over:
            values = {"status": each["status"] or "", "expires": each["expires"] or ""}
            severity = ERROR if over and each["status"] == "in_force" else NOTE
            yield Finding("instrument_not_in_force", severity, each.kind, each.id, values=values)
        for link in plan.by("link", "to_id", each.id):
            if link["relation"] == "supported_by" and link["from_id"] in plan:
                used.add(each.id)
        if each.id not in used:
            yield Finding("instrument_unused", NOTE, each.kind, each.id)
