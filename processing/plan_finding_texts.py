"""One sentence for each rule of core/plan/rules: what was found about an item."""

from __future__ import annotations

from .i18n import tr


def finding_sentence(finding, plan, language: str, most: int = 0) -> str:
    """What a :class:`~..core.plan.findings.Finding` says, with the item's name in a language.

    Text is plain: escape it where it gets into HTML. ``most``: names are cut to so many letters
    (0: not at all), so that what follows them is seen.
    """
    values = {**finding.values, "country": finding.country}
    values["name"] = _cut(record_name(plan, finding.id, language), most)
    for key in ("instrument", "parent", "target"):
        if key in values and isinstance(values[key], str):
            values[key] = _cut(record_name(plan, values[key], language), most)
    texts = {**finding_texts(), **place_finding_texts()}
    return texts[finding.rule].format(**values)


def _cut(name, most):
    return name if not most or len(name) <= most else name[: most - 1].rstrip() + "…"


def record_name(plan, id, language):
    """The name of a record; of a share, a budget or a place that of its item."""
    record = plan.get(id)
    if record is None:
        return id or "-"
    own = record.text("name", language, *plan.languages)
    holder = record["item_id"] or record["indicator_id"] or record["from_id"]
    return own or (record_name(plan, holder, language) if holder else id)


def finding_texts() -> dict[str, str]:
    """The texts by rule, in the language that is active."""
    return {**_structure(), **_dates(), **_sides(), **_law_and_measure(), **_money()}


def place_finding_texts() -> dict[str, str]:
    """The texts of the rules that only QGIS can check: see plan_places.PlaceLayers."""
    return {
        "place_layer_gone": tr("The place “{name}” points at the layer “{layer}”, which is gone."),
        "place_feature_gone": tr(
            "The place “{name}” points at {feature} in the layer “{layer}”, which is gone."
        ),
        "place_not_checked": tr(
            "The place “{name}” was not looked for: “{layer}” is no file and not in the project."
        ),
    }


def _structure():
    return {
        "cycle": tr("“{name}” is in a circle of items that are each other's parents."),
        "need_circle": tr("“{name}” is in a circle of {count} items that wait for each other."),
        "orphan": tr("“{name}” hangs on nothing: its {field} is empty or not in the plan."),
        "wrong_parent": tr("“{name}” stands under “{parent}”, where its kind does not belong."),
        "due_before_start": tr("“{name}” ends before it begins: {last} is before {first}."),
        "unknown_code": tr("“{name}” has the code {code}, which {scheme} does not have for it."),
        "outside_plan": tr("“{name}” is not within the dates of the plan ({start} to {due})."),
        "foreign_country": tr("“{name}” has a part of {country}, which is not in the plan."),
        "broken_link": tr("“{name}” is linked to something that is not in the plan."),
        "step_missing": tr("No item serves step {step} of the process."),
    }


def _dates():
    return {
        "overdue": tr("“{name}” was due on {due}: {days} d late."),
        "due_soon": tr("“{name}” is due on {due}: {days} d left."),
        "slipped": tr("“{name}” was put off by {days} d: approved {approved_due}, now {due}."),
        "no_due_date": tr("“{name}” has no due date."),
    }


def _sides():
    return {
        "no_lead": tr("“{name}” has no lead in any country."),
        "one_sided_lead": tr("“{name}” is led by {has} only: {country} has no lead."),
        "one_sided_budget": tr("“{name}” is paid by {has} only: {country} has no budget."),
        "not_approved": tr("“{name}” is approved elsewhere, but not by {country}."),
        "approved_no_document": tr("“{name}” is approved by {country} without document or date."),
        "unbalanced_items": tr("The countries lead unequal numbers of items: balance {index}."),
        "unbalanced_money": tr("The countries pay unequally: balance {index}."),
    }


def _law_and_measure():
    return {
        "no_instrument": tr("“{name}” rests on no legal instrument."),
        "instrument_expires": tr(
            "“{name}” is due on {due}, after “{instrument}” expires ({expires})."
        ),
        "instrument_not_in_force": tr("“{name}” is not in force on that day."),
        "not_party": tr("{country} is party to no instrument behind “{name}”."),
        "instrument_unused": tr("No item rests on “{name}”."),
        "not_measurable": tr("“{name}” cannot be measured; it lacks: {missing}."),
        "no_baseline": tr("“{name}” has no baseline."),
        "no_measurement": tr("“{name}” was never measured."),
        "indicator_missed": tr("“{name}” missed its target of {target} by {date}: {value}."),
    }


def _money():
    return {
        "no_rate": tr("Amounts in {currency} are left out: no dated rate to {to}."),
        "overspent": tr("“{name}”: {spent} {currency} spent of {amount} ({country})."),
        "undated_rate": tr("The exchange rate “{name}” has no date and is not used."),
    }
