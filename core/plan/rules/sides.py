"""Items that only one side of the border carries."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import WARNING, Finding, Question
from ..model import WORK_KINDS, Plan, Record
from ..values import decimal
from . import status


def with_lead(plan: Plan, item: Record) -> set[str]:
    """The countries that have a lead or co-lead in the item itself or in an item above it."""
    chain = [item, *plan.ancestors(item.id)]
    return {country for each in chain for country in plan.leads(each.id)}


def with_budget(plan: Plan, item: Record) -> set[str]:
    """The countries with money above 0 for the item itself."""
    return {
        budget["country"]
        for budget in plan.by("budget", "item_id", item.id)
        if budget["country"] and (decimal(budget["amount"]) or 0) > 0
    }


def check(question: Question) -> Iterator[Finding]:
    """``no_lead``, ``one_sided_lead``, ``one_sided_budget``.

    The finding of a missing side names that country. Nothing is one-sided in a plan of one country.
    """
    plan = question.plan
    countries = plan.countries
    codes = status.statuses(plan)
    for item in plan.of(*WORK_KINDS):
        if codes[item.id] in status.DONE_WITH:
            continue
        leads = with_lead(plan, item)
        if not leads:
            yield Finding("no_lead", WARNING, item.kind, item.id)
        elif len(countries) > 1:
            for country in countries:
                if country not in leads:
                    values = {"has": " ".join(sorted(leads))}
                    yield Finding("one_sided_lead", WARNING, item.kind, item.id, country, values)
        money = with_budget(plan, item)
        if money and len(countries) > 1:
            for country in countries:
                if country not in money:
                    values = {"has": " ".join(sorted(money))}
                    yield Finding("one_sided_budget", WARNING, item.kind, item.id, country, values)
