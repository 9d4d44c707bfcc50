"""Who has approved what."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import NOTE, WARNING, Finding, Question
from ..model import WORK_KINDS, Plan, Record
from . import status


def approval(plan: Plan, item: Record) -> dict[str, str | None]:
    """{country: draft, submitted, approved or None} over the countries of the plan."""
    shares = {country: plan.share(item.id, country) for country in plan.countries}
    return {country: share["approval"] if share else None for country, share in shares.items()}


def approved(plan: Plan, item: Record) -> bool:
    """Whether every country of the plan has approved the item."""
    found = approval(plan, item)
    return bool(found) and set(found.values()) == {"approved"}


def check(question: Question) -> Iterator[Finding]:
    """``not_approved`` (others have approved, this country has not), ``approved_no_document``."""
    plan = question.plan
    codes = status.statuses(plan)
    for item in plan.of(*WORK_KINDS):
        if codes[item.id] in status.DONE_WITH:
            continue
        found = approval(plan, item)
        for country, state in found.items():
            if state != "approved" and "approved" in found.values():
                values = {"approval": state or ""}
                yield Finding("not_approved", NOTE, item.kind, item.id, country, values)
        for share in plan.by("share", "item_id", item.id):
            if share["approval"] == "approved" and not (share["document"] and share["approved_on"]):
                yield Finding(
                    "approved_no_document", WARNING, item.kind, item.id, share["country"] or ""
                )
