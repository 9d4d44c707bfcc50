"""Values of a plan as people read them, in the language of the interface."""

from __future__ import annotations

from ..core.plan import codes
from ..core.plan.model import field_of
from ..processing.i18n import language, tr
from ..processing.plan_field_texts import field_texts
from ..processing.plan_finding_texts import record_name

LANGUAGE_NAMES = {"en": "English", "ru": "Русский", "zh": "中文"}  # each in itself


def code_choices(name) -> list[tuple[str, str]]:
    """(words, code) of a list of codes; the one for "not specified" is left out."""
    return [(codes.label(name, code, language()), code) for code in codes.codes(name) if code]


def label_of(key) -> str:
    """What a key is called: "Name (ru)"."""
    name, _, spoken = key.partition(":")
    texts = {
        **field_texts(),
        "name": tr("Name"),
        "description": tr("Description"),
        "internal_note": tr("Internal note"),
        "lead": tr("Lead"),
        "co_lead": tr("Co-lead"),
        "details": tr("Details"),
        "method": tr("Method"),
        "scope": tr("Scope"),
        "vision": tr("Vision"),
    }
    own = texts.get(name, name)
    return f"{own} ({spoken})" if spoken else own


def value_words(kind, key, value) -> str:
    """A value in words; "-" for none."""
    if value is None or value == "":
        return "–"
    field = field_of(kind, key) if key else None
    if field is not None and field.type == "code":
        return codes.label(field.codes, value, language())
    if field is not None and field.type == "flag":
        return tr("yes") if value else tr("no")
    return str(value)


def worded(plan, conflict) -> tuple[str, str]:
    """(yours, theirs) of a refused edit in words."""
    if not conflict.key:
        return tr("a new record"), tr("a record of the same kind")
    if conflict.key == "deleted":
        return tr("deleted") if conflict.yours else tr("kept"), tr("changed")
    record = plan.everything().get(conflict.id) if plan is not None else None
    gone = record is not None and record["deleted"] and conflict.id not in plan
    theirs = tr("deleted") if gone else value_words(conflict.kind, conflict.key, conflict.theirs)
    return value_words(conflict.kind, conflict.key, conflict.yours), theirs


def heading(plan, record, language) -> str:
    """Clause or code and name of an item: "4.5 Fence without passages"."""
    name = record.text("name", language, *plan.languages) or tr("(no name)")
    return f"{record['code']} {name}" if record["code"] else name


def name_of(plan, id, language) -> str:
    """The name of a record, of a share or place that of its item."""
    return record_name(plan, id, language)
