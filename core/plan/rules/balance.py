"""Whether work and money are spread over the countries as they should be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..findings import NOTE, Finding, Question
from ..model import Plan
from ..money import total
from . import sides, status


def index(amounts: Mapping[str, float], shares: Mapping[str, float]) -> float | None:
    """B = 1 - 1/2 sum_k |x_k / sum x - s_k|: 1 is proportional, lower is one-sided.

    Parameters
    ----------
    amounts : {country: amount, 0 or more}
    shares : {country: expected share}, scaled to a sum of 1

    Returns None where the amounts or the shares add up to 0.
    """
    whole, expected = sum(amounts.values()), sum(shares.values())
    if whole <= 0 or expected <= 0:
        return None
    countries = set(amounts) | set(shares)
    off = sum(
        abs(amounts.get(k, 0) / whole - shares.get(k, 0) / expected) for k in sorted(countries)
    )
    return 1 - off / 2


def items_led(plan: Plan) -> dict[str, int]:
    """How many items of the checklist (not abandoned) each country leads or co-leads."""
    counts = dict.fromkeys(plan.countries, 0)
    for item in status.leaves(plan):
        if item["status"] != status.ABANDONED:
            for country in sides.with_lead(plan, item):
                if country in counts:
                    counts[country] += 1
    return counts


@dataclass(frozen=True)
class Balance:
    """Amounts by country and their index; None is no data. ``missing``: no rate for these."""

    amounts: Mapping[str, float | None]
    index: float | None
    missing: tuple[str, ...] = ()


def of_items(question: Question) -> Balance:
    """The balance of the items that countries lead."""
    counts = items_led(question.plan)
    return Balance(counts, index(counts, _shares(question)))


def of_money(question: Question) -> Balance:
    """The balance of the budgets; without a rate that is needed there is no index."""
    plan = question.plan
    currency = question.currency or plan.head["currency"] or ""
    budgets = plan.of("budget")
    if not currency:
        used = {b["currency"] for b in budgets if b["amount"] is not None}
        currency = used.pop() if len(used) == 1 else ""
    amounts, missing = {}, set()
    for country in plan.countries:
        own = [b for b in budgets if b["country"] == country and b["amount"] is not None]
        sums = total(own, "amount", currency, question.rates, question.on)
        missing.update(sums.missing)
        one = sums.amount is not None and sums.currency == currency
        amounts[country] = float(sums.amount) if one else None
        if sums.by_currency and not one:
            missing.update(set(sums.by_currency) - {currency})
    if missing or all(a is None for a in amounts.values()):
        return Balance(amounts, None, tuple(sorted(missing)))
    return Balance(amounts, index({k: a or 0.0 for k, a in amounts.items()}, _shares(question)))


def _shares(question):
    return question.shares or dict.fromkeys(question.plan.countries, 1.0)


def check(question: Question) -> Iterator[Finding]:
    """``unbalanced_items``, ``unbalanced_money``: an index below ``least_balance``."""
    if len(question.plan.countries) < 2:
        return
    head = question.plan.head
    for rule, found in (
        ("unbalanced_items", of_items(question)),
        ("unbalanced_money", of_money(question)),
    ):
        if found.index is not None and found.index < question.least_balance:
            values = {"index": round(found.index, 3)}
            yield Finding(rule, NOTE, "plan", head.id, values=values)
