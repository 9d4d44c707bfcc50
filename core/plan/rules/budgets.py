"""Money that cannot be added up, and money that is overspent."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import NOTE, WARNING, Finding, Question
from ..money import total
from ..values import decimal


def check(question: Question) -> Iterator[Finding]:
    """``no_rate`` (a currency without a dated rate), ``overspent``, ``undated_rate``."""
    plan = question.plan
    currency = question.currency or plan.head["currency"]
    budgets = plan.of("budget")
    if currency:
        for missing in total(budgets, "amount", currency, question.rates, question.on).missing:
            values = {"currency": missing, "to": currency}
            yield Finding("no_rate", WARNING, "plan", plan.head.id, values=values)
    for budget in budgets:
        amount, spent = decimal(budget["amount"]), decimal(budget["spent"])
        if amount is not None and spent is not None and spent > amount:
            values = {"amount": budget["amount"], "spent": budget["spent"]}
            values["currency"] = budget["currency"] or ""
            yield Finding(
                "overspent", WARNING, "budget", budget.id, budget["country"] or "", values
            )
    for rate in plan.of("rate"):
        if rate["date"] is None:
            yield Finding("undated_rate", NOTE, "rate", rate.id)
