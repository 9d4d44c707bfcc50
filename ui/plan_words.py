"""Values of a plan as people read them, in the language of the interface."""

from __future__ import annotations

from ..core.plan import codes
from ..core.plan.model import WORK_KINDS, field_of
from ..core.plan.outline import KINDS_IN_ORDER
from ..core.plan.rules import lateness
from ..processing.i18n import language, tr
from ..processing.plan_layers import kind_texts
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
    """Number and name of an item, as in the checklist: "1.3 Wildlife passages"."""
    name = record.text("name", language, *plan.languages) or tr("(no name)")
    if record.kind not in ("objective", *WORK_KINDS):
        return name
    return f"{number_of(plan, record)} {name}".strip()


def dates_in_words(item, code, today) -> str:
    """What was approved, by how much it was put off, and how late it is."""
    texts = []
    if item["approved_start"] or item["approved_due"]:
        values = {"start": item["approved_start"] or "…", "due": item["approved_due"] or "…"}
        texts.append(tr("Approved: {start} to {due}.").format(**values))
    slip = lateness.slip_days(item)
    if slip is not None and slip > 0:
        texts.append(tr("Put off by {days} d.").format(days=slip))
    elif slip is not None and slip < 0:
        texts.append(tr("Brought forward by {days} d.").format(days=-slip))
    late = lateness.days_late(item, code, today)
    if late is not None and late > 0:
        texts.append(tr("Late by {days} d.").format(days=late))
    return " ".join(texts)


def number_of(plan, record) -> str:
    """The number of an item in the checklist (core/plan/timeline.py), "" for one in a circle."""
    chain = [record, *plan.ancestors(record.id)]
    found = []
    for each, parent in zip(chain, [*chain[1:], None]):
        if parent is not None:
            row = [child.id for child in plan.children(parent.id) if child.kind in KINDS_IN_ORDER]
        else:
            row = [one.id for one in plan.of(*KINDS_IN_ORDER) if one["parent_id"] not in plan]
        if each.id not in row:
            return ""
        found.append(str(row.index(each.id) + 1))
    return ".".join(reversed(found))


def kind_line(record) -> str:
    """What an item is: its kind, and its code in words."""
    kind = kind_texts()[record.kind]
    scheme, code = record["scheme"], record["code"]
    if not codes.known(scheme, code):
        return kind
    return f"{kind}: {code} {codes.label(scheme, code, language())}"


def whole_label(plan, conflict, language) -> str:
    """Which value of which record a refused edit was of."""
    if conflict.id not in plan and conflict.id not in plan.deleted:
        return label_of(conflict.key) if conflict.key else conflict.id
    record = subject(plan, conflict.kind, conflict.id, language)
    return f"{record}: {label_of(conflict.key)}" if conflict.key else record
