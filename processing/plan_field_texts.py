"""What the fields of a plan are called, where people see them."""

from __future__ import annotations

from .i18n import tr


def field_texts() -> dict[str, str]:
    """The labels by field, in the language that is active."""
    return {**_items(), **_sides(), **_measures(), **_places(), **_keeping()}


def table_texts() -> dict[str, str]:
    """The names of the tables, in the language that is active."""
    return {
        "plan_overview": tr("Overview of the plan"),
        "plan_plans": tr("The plan"),
        "plan_items": tr("Items"),
        "plan_shares": tr("Parts of the countries"),
        "plan_budgets": tr("Budgets"),
        "plan_rates": tr("Exchange rates"),
        "plan_links": tr("Links"),
        "plan_indicators": tr("Indicators"),
        "plan_measurements": tr("Measurements"),
        "plan_progress": tr("Progress reports"),
        "plan_instruments": tr("Legal instruments"),
        "plan_places": tr("Places"),
        "plan_texts": tr("Texts"),
        "plan_history": tr("History"),
        "plan_conflicts": tr("Conflicts"),
    }


def _items():
    return {
        "id": tr("Id"),
        "kind": tr("Kind"),
        "parent_id": tr("Part of"),
        "position": tr("Position"),
        "scheme": tr("Classification"),
        "code": tr("Code"),
        "step": tr("Step"),
        "clause": tr("Clause"),
        "status": tr("Status"),
        "result": tr("Result"),
        "priority": tr("Priority"),
        "start": tr("Start"),
        "due": tr("Due"),
        "approved_start": tr("Approved start"),
        "approved_due": tr("Approved due date"),
        "done": tr("Done on"),
        "deleted": tr("Deleted"),
        "name_en": tr("Name (English)"),
        "name_ru": tr("Name (Russian)"),
        "name_zh": tr("Name (Chinese)"),
        "languages": tr("Languages"),
        "countries": tr("Countries"),
        "currency": tr("Currency"),
        "steps_not_applicable": tr("Steps that do not apply"),
        "template": tr("Template"),
        "illustrative": tr("Illustrative"),
    }


def _sides():
    return {
        "item_id": tr("Item"),
        "country": tr("Country"),
        "approval": tr("Approval"),
        "approved_on": tr("Approved on"),
        "document": tr("Document"),
        "amount": tr("Amount"),
        "spent": tr("Spent"),
        "from_currency": tr("From currency"),
        "to_currency": tr("To currency"),
        "rate": tr("Rate"),
        "source": tr("Source"),
        "from_id": tr("From"),
        "to_id": tr("To"),
        "relation": tr("Relation"),
        "type": tr("Type"),
        "parties": tr("Parties"),
        "signed": tr("Signed on"),
        "in_force": tr("In force from"),
        "expires": tr("Expires on"),
        "depositary": tr("Depositary"),
        "url": tr("Web address"),
        "conventions": tr("Conventions"),
    }


def _measures():
    return {
        "indicator_id": tr("Indicator"),
        "unit": tr("Unit"),
        "baseline": tr("Baseline"),
        "baseline_date": tr("Date of the baseline"),
        "target": tr("Target"),
        "target_date": tr("Date of the target"),
        "direction": tr("Wanted direction"),
        "rating": tr("Rating"),
        "date": tr("Date"),
        "value": tr("Value"),
        "confidence": tr("Confidence"),
        "trend": tr("Trend"),
    }


def _places():
    return {
        "layer": tr("Layer"),
        "layer_name": tr("Name of the layer"),
        "id_field": tr("Id field"),
        "id_value": tr("Id in the layer"),
        "sensitive": tr("Sensitive"),
        "lon": tr("Longitude (°)"),
        "lat": tr("Latitude (°)"),
        "precision_deg": tr("Precision (°)"),
    }


def _keeping():
    return {
        "record_id": tr("Record"),
        "field": tr("Field"),
        "language": tr("Language"),
        "change": tr("Change"),
        "at": tr("When (UTC)"),
        "who": tr("Who"),
        "before": tr("Before"),
        "after": tr("After"),
        "revision": tr("Revision"),
        "undoes": tr("Undoes"),
        "note": tr("Note"),
        "exchange_id": tr("Version"),
        "base": tr("As sent"),
        "ours": tr("Here"),
        "theirs": tr("In the file"),
        "resolved_at": tr("Decided (UTC)"),
        "resolved_by": tr("Decided by"),
        "resolution": tr("Decision"),
    }
