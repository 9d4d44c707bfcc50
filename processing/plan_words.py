"""Records, fields and values of a plan as people read them: for its history and its conflicts."""

from __future__ import annotations

import json

from .i18n import language as spoken
from .i18n import tr
from .plan_field_texts import field_texts
from .plan_finding_texts import record_name
from .plan_layers import kind_texts

_MOST_OF_A_NAME = 80


def key_title(key: str) -> str:
    """What a key of a record is called: “Name (Russian)” for ``name:ru``."""
    name, colon, language = key.partition(":")
    title = {**field_texts(), **_texts()}.get(name, name)
    if not colon:
        return title
    return tr("{field} ({language})").format(
        field=title, language=language_texts().get(language, language)
    )


def language_texts() -> dict[str, str]:
    """The names of the languages that plans are usually in."""
    return {"en": tr("English"), "ru": tr("Russian"), "zh": tr("Chinese")}


def value_words(plan, kind: str, key: str, value, language: str) -> str:
    """A value in words: labels for codes, names for records, “no data” where there is none."""
    from ..core.plan import codes
    from ..core.plan.model import field_of

    field = field_of(kind, key)
    if key == "deleted":
        return tr("deleted") if value else tr("there")
    if value is None or value == "":
        return tr("no data")
    if field is None:
        return str(value)
    if field.type == "code":
        return codes.label(field.codes, str(value), spoken())
    if field.type == "code_list":
        return ", ".join(codes.label(field.codes, each, spoken()) for each in str(value).split())
    if field.type in ("countries", "languages"):
        return ", ".join(str(value).split())
    if field.type == "flag":
        return tr("yes") if value else tr("no")
    if field.type == "ref":
        return quoted(record_title(plan, str(value), language))
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return quoted(str(value)) if field.type == "text" else str(value)


def quoted(text: str) -> str:
    """A text of the plan inside a sentence of ours."""
    return tr("“{text}”").format(text=text)


def record_title(plan, id: str, language: str) -> str:
    """What a record is called, also one that was deleted."""
    record = plan.get(id)
    if record is None and id in plan.deleted:
        own = plan.deleted[id]
        item = own["item_id"] or own["indicator_id"] or own["from_id"]
        name = own.text("name", language, *plan.languages)
        return name or (record_name(plan, item, language) if item else id)
    return record_name(plan, id, language)


def subject(plan, kind: str, id: str, language: str) -> str:
    """A record with its kind: “Activity “Count together””, “Part of a country (RUS) of “...””."""
    record = plan.get(id) or plan.deleted.get(id)
    name = short(record_title(plan, id, language))
    title = kind_texts().get(kind, kind)
    country = record["country"] if record is not None else None
    if country:
        title = f"{title} {country}"
    return f"{title} {quoted(name)}"


def short(text: str) -> str:
    """A name that fits into a line."""
    text = " ".join(text.split())
    return text if len(text) <= _MOST_OF_A_NAME else text[: _MOST_OF_A_NAME - 1].rstrip() + "…"


def full_words(plan, entry, language: str) -> str:
    """As `entry_words`, with long texts in full."""
    return entry_words(plan, entry, language, str)


def entry_words(plan, entry, language: str, cut=None) -> str:
    """What a line of the history says: what was changed, from what to what.

    ``cut`` makes long values short.
    """
    cut = cut or short
    if not entry.key:
        return tr("{record}: added{values}").format(
            record=subject(plan, entry.kind, entry.id, language),
            values=_added(plan, entry, language),
        )
    who = subject(plan, entry.kind, entry.id, language)
    if entry.key == "deleted":
        text = tr("{record}: deleted") if entry.after else tr("{record}: brought back")
        return text.format(record=who)
    return tr("{record}, {field}: {before} → {after}").format(
        record=who,
        field=key_title(entry.key),
        before=cut(value_words(plan, entry.kind, entry.key, entry.before, language)),
        after=cut(value_words(plan, entry.kind, entry.key, entry.after, language)),
    )


def _added(plan, entry, language):
    """The values of a record that was added, where it has no name to be told by."""
    if not entry.after:
        return ""
    values = json.loads(entry.after)
    told = [
        f"{key_title(key)} {value_words(plan, entry.kind, key, value, language)}"
        for key, value in values.items()
        if key in ("status", "date", "amount", "currency", "value", "relation", "to_id")
    ]
    return ": " + ", ".join(told) if told else ""


def source_texts() -> dict[str, str]:
    """How a change came about."""
    return {
        "create": tr("plan made"),
        "edit": tr("edit"),
        "undo": tr("undone"),
        "redo": tr("redone"),
        "merge": tr("import"),
        "resolve": tr("conflict decided"),
    }


def _texts():
    """The fields that are texts, and those that no table shows."""
    return {
        "name": tr("Name"),
        "description": tr("Description"),
        "vision": tr("Vision"),
        "internal_note": tr("Internal note"),
        "lead": tr("Lead"),
        "co_lead": tr("Co-lead"),
        "method": tr("Method"),
        "details": tr("Details"),
        "scope": tr("Scope"),
    }
