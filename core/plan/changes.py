"""What may happen to a plan, and what a store answers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from .model import Plan, Record, Value
from .values import clean


class Add(NamedTuple):
    """A new record."""

    kind: str
    id: str
    values: Mapping[str, Value]


class Set(NamedTuple):
    """A new value for one key of one record. ``revision`` is that of the key when it was read: if
    another has written it since, the answer is a conflict."""

    kind: str
    id: str
    key: str
    value: Value
    revision: int


class Conflict(NamedTuple):
    """A change that was not made: ``yours`` is the value wanted, ``theirs`` the one that stands
    there (by ``who`` ``at``), ``revision`` its revision; ``base`` what both started from, where
    that is known."""

    kind: str
    id: str
    key: str
    yours: Value
    theirs: Value
    revision: int
    who: str = ""
    at: str = ""
    base: Value = None


class OpenConflict(NamedTuple):
    """A conflict of a merge that is undecided: ``number`` names it; the plan has ``ours``."""

    number: int
    exchange: str
    kind: str
    id: str
    key: str
    base: Value
    ours: Value
    theirs: Value
    at: str
    who: str


class Entry(NamedTuple):
    """A line of the history. A record that was added has ``key`` "" and all its values in ``after``
    (JSON text); ``undoes`` is the change that this one took back."""

    seq: int
    change: int
    at: str
    who: str
    source: str
    kind: str
    id: str
    key: str
    before: Value
    after: Value
    revision: int
    undoes: int | None
    note: str


class Exchange(NamedTuple):
    """A version of the plan that was sent out or received: what the next merge compares with.

    ``content``: {id: (kind, values)} as it stood in the file, withheld values left out.
    ``knows``: ids of the versions that its sender had sent or taken in before.
    """

    id: str
    direction: str
    at: str
    who: str
    content: Mapping[str, tuple[str, Mapping[str, Value]]]
    knows: tuple[str, ...]


@dataclass(frozen=True)
class Saved:
    """The answer to a change: made as a whole (``ok``), or not at all and why (``conflicts``)."""

    change: int = 0
    conflicts: tuple[Conflict, ...] = ()
    revisions: Mapping[tuple[str, str], int] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether all of it was saved."""
        return not self.conflicts


def edit(plan: Plan, id: str, key: str, value: Value) -> Set:
    """The change that writes a value, as seen from this snapshot of the plan."""
    record = plan.get(id) or plan.deleted[id]
    return Set(record.kind, id, key, value, record.revision(key))


def apply_in_memory(plan: Plan, changes) -> Plan:
    """The plan with these changes made, without any store. Revisions count on."""
    own: dict[str, Record] = {}
    for change in changes:
        if isinstance(change, Add):
            values = {k: v for k, v in change.values.items() if v is not None}
            own[change.id] = Record(change.kind, change.id, values)
            continue
        record = _own(plan, change.id, own)
        if change.value is None:
            record.values.pop(change.key, None)
        else:
            record.values[change.key] = change.value
        record.revisions[change.key] = change.revision + 1
    return plan.after(own, plan.version + 1)


def cleaned(change: Add | Set) -> Add | Set:
    """The change with clean values; refuses fields and values that there are none of."""
    if isinstance(change, Add):
        values = ((k, clean(change.kind, k, v, change.id)) for k, v in change.values.items())
        return Add(change.kind, change.id, {k: v for k, v in values if v is not None})
    return change._replace(value=clean(change.kind, change.key, change.value, change.id))


def replay(plan: Plan, entries) -> tuple[Plan, set[str]]:
    """The plan after these entries of its history (oldest first, none left out), and the ids of
    the records that they touch. Records that nobody touched are the same objects."""
    own: dict[str, Record] = {}
    for entry in entries:
        if not entry.key:
            own[entry.id] = Record(entry.kind, entry.id, json.loads(entry.after))
            continue
        record = _own(plan, entry.id, own)
        if entry.after is None:
            record.values.pop(entry.key, None)
        else:
            record.values[entry.key] = entry.after
        record.revisions[entry.key] = entry.revision
    return plan.after(own, entries[-1].seq if entries else plan.version), set(own)


def _own(plan, id, own):
    """The record to write to: a copy, as others may show the old one."""
    if id not in own:
        old = plan.get(id) or plan.deleted[id]
        own[id] = Record(old.kind, id, dict(old.values), dict(old.revisions))
    return own[id]
