"""Edits that would leave the plan without sense: refused before they get into a store.

A merge may still bring such a thing in: then it is a finding (rules/structure.py).
"""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import PlannerError
from .changes import Add, Set, apply_in_memory
from .linking import DEPENDS_ON, chain
from .model import ITEM_KINDS, Plan
from .timeline import in_order


def refuse(plan: Plan, changes: Iterable[Add | Set], *languages: str) -> None:
    """Look whether these changes may be made; ``languages``: of the names in the sentence.

    Errors
    ------
    PlannerError : ``plan_country_leads`` (a country is taken out that leads or pays for items),
        ``plan_needs_itself``, ``plan_need_circle`` (an item would wait for itself)
    """
    changes = list(changes)
    links = list(dict.fromkeys(one.id for one in changes if one.kind == "link"))
    countries = any(one.kind == "plan" and one[2] == "countries" for one in changes)
    if not links and not countries:
        return
    after = apply_in_memory(plan, changes)
    languages = (*languages, *plan.languages)
    if countries:
        _keep_countries(plan, after, languages)
    for id in links:
        if id in after and after[id]["relation"] == DEPENDS_ON:
            _no_circle(after, after[id], languages)


def _keep_countries(plan, after, languages):
    for country in plan.countries:
        if country in after.countries:
            continue
        parts = [s for s in after.of("share") if s.text("lead") or s.text("co_lead")]
        parts += [b for b in after.of("budget") if b["amount"] or b["spent"]]
        ids = {one["item_id"] for one in parts if one["country"] == country}
        items = [item for item, _level, _number in in_order(after, *ITEM_KINDS) if item.id in ids]
        if items:
            name = items[0].text("name", *languages)
            raise PlannerError("plan_country_leads", value=country, name=name, count=len(items))


def _no_circle(after, link, languages):
    one, other = (after.get(link[key]) for key in ("from_id", "to_id"))
    if one is None or other is None:
        return
    name = one.text("name", *languages)
    if one is other:
        raise PlannerError("plan_needs_itself", name=name)
    if chain(after, other.id, one.id):
        raise PlannerError("plan_need_circle", name=name, other=other.text("name", *languages))
