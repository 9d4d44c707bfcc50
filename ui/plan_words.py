"""Values of a plan as people read them, in the language of the interface."""

from __future__ import annotations

from ..core.plan import codes
from ..core.plan.model import field_of
from ..processing.i18n import language, tr
from ..processing.plan_words import key_title, subject

LANGUAGE_NAMES = {"en": "English", "ru": "Русский", "zh": "中文"}  # each in itself


def code_choices(name) -> list[tuple[str, str]]:
    """(words, code) of a list of codes; the one for "not specified" is left out."""
    return [(codes.label(name, code, language()), code) for code in codes.codes(name) if code]


def label_of(key) -> str:
    """What a key is called: "Name (Russian)"."""
    return key_title(key)


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


def whole_label(plan, conflict, language) -> str:
    """Which value of which record a refused edit was of."""
    if conflict.id not in plan and conflict.id not in plan.deleted:
        return label_of(conflict.key) if conflict.key else conflict.id
    record = subject(plan, conflict.kind, conflict.id, language)
    return f"{record}: {label_of(conflict.key)}" if conflict.key else record
