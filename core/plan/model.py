"""What a plan is made of: kinds of records, their fields, and a plan as a snapshot in memory.

Everything that a plan holds is a record: a ``kind``, a stable ``id`` and flat ``values``. A text
has one value per language, under ``field:language`` (``name:ru``). So history, merging, undo and
exchange all work on one thing: the value of a key of a record.

Values are plain: text, int, float. Dates are ISO texts (``2026-10-01``), money is a decimal text
(``1200000.5``), lists are texts with blanks between (``CHN RUS``). No value is no data: its key is
not there. docs/PLAN-SCHEMA.md explains the fields; :data:`KINDS` is what everything is made from.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Value = Any  # str, int, float or None
_NOT = object()  # the group of a record that is in none
_MOST_CARRIED = 300  # more changes than so many: indices are made anew
LANGUAGES = ("en", "ru", "zh")


@dataclass(frozen=True)
class Field:
    """A field: its type (see values.py), the list of its codes, whether it stays at home."""

    name: str
    type: str = "string"
    codes: str = ""
    internal: bool = False


@dataclass(frozen=True)
class Kind:
    """A kind of record, the table that holds it, and its fields in order.

    ``internal`` kinds leave the house only when asked for. ``key`` names the fields that make the
    id, for records of which there can be one only (the share of a country in an item).
    """

    name: str
    table: str
    fields: tuple[Field, ...]
    internal: bool = False
    key: tuple[str, ...] = ()
    by_name: Mapping[str, Field] = field(init=False, repr=False, compare=False)

    def __post_init__(self):
        object.__setattr__(self, "by_name", {each.name: each for each in self.fields})


def _text(name, internal=False):
    return Field(name, "text", internal=internal)


_NOTE = _text("internal_note", internal=True)
_DATES = tuple(Field(n, "date") for n in ("start", "due", "approved_start", "approved_due", "done"))
ITEM_FIELDS = (
    Field("parent_id", "ref"),
    Field("position", "int"),
    Field("scheme", "code", "schemes"),
    Field("code"),
    Field("step", "code", "steps"),
    Field("clause"),
    Field("status", "code", "progress"),
    Field("result", "code", "result"),
    Field("priority", "code", "rating"),
    *_DATES,
    _text("name"),
    _text("description"),
    _NOTE,
)
ITEM_KINDS = ("focal_value", "threat", "objective", "action", "activity")
# The keys by which a record that is no item belongs to one.
_HOLDERS = ("item_id", "indicator_id", "from_id")
# What somebody does, in contrast to what is wanted, kept or feared.
WORK_KINDS = ("action", "activity")

_KINDS = (
    Kind(
        "plan",
        "plan_plans",
        (
            Field("languages", "languages"),
            Field("countries", "countries"),
            Field("start", "date"),
            Field("due", "date"),
            Field("currency", "currency"),
            Field("steps_not_applicable", "code_list", "steps"),
            Field("template"),
            Field("illustrative", "flag"),
            _text("name"),
            _text("vision"),
            _text("source"),
            _NOTE,
        ),
    ),
    *(Kind(name, "plan_items", ITEM_FIELDS) for name in ITEM_KINDS),
    Kind(
        "share",
        "plan_shares",
        (
            Field("item_id", "ref"),
            Field("country", "country"),
            Field("approval", "code", "approval"),
            Field("approved_on", "date"),
            Field("document"),
            _text("lead"),
            _text("co_lead"),
        ),
        key=("item_id", "country"),
    ),
    Kind(
        "budget",
        "plan_budgets",
        (
            Field("item_id", "ref"),
            Field("country", "country"),
            Field("currency", "currency"),
            Field("amount", "money"),
            Field("spent", "money"),
            _text("note"),
        ),
        internal=True,
        key=("item_id", "country", "currency"),
    ),
    Kind(
        "rate",
        "plan_rates",
        (
            Field("from_currency", "currency"),
            Field("to_currency", "currency"),
            Field("rate", "money"),
            Field("date", "date"),
            Field("source"),
        ),
        internal=True,
        key=("from_currency", "to_currency", "date"),
    ),
    Kind(
        "link",
        "plan_links",
        (Field("from_id", "ref"), Field("to_id", "ref"), Field("relation", "code", "relations")),
        key=("from_id", "relation", "to_id"),
    ),
    Kind(
        "indicator",
        "plan_indicators",
        (
            Field("item_id", "ref"),
            Field("position", "int"),
            Field("unit"),
            Field("baseline", "number"),
            Field("baseline_date", "date"),
            Field("target", "number"),
            Field("target_date", "date"),
            Field("direction", "code", "direction"),
            Field("rating", "code", "status_rating"),
            _text("name"),
            _text("method"),
            _text("source"),
            _NOTE,
        ),
    ),
    Kind(
        "measurement",
        "plan_measurements",
        (
            Field("indicator_id", "ref"),
            Field("country", "country"),
            Field("date", "date"),
            Field("value", "number"),
            Field("confidence", "code", "confidence"),
            Field("trend", "code", "trend"),
            _text("source"),
            _NOTE,
        ),
    ),
    Kind(
        "progress",
        "plan_progress",
        (
            Field("item_id", "ref"),
            Field("country", "country"),
            Field("date", "date"),
            Field("status", "code", "progress"),
            _text("details"),
            _NOTE,
        ),
    ),
    Kind(
        "instrument",
        "plan_instruments",
        (
            Field("position", "int"),
            Field("type", "code", "instrument_type"),
            Field("parties", "countries"),
            Field("signed", "date"),
            Field("in_force", "date"),
            Field("expires", "date"),
            Field("depositary"),
            Field("url"),
            Field("status", "code", "instrument_status"),
            Field("conventions", "code_list", "conventions"),
            _text("name"),
            _text("scope"),
            _NOTE,
        ),
    ),
    Kind(
        "place",
        "plan_places",
        (
            Field("item_id", "ref"),
            Field("country", "country"),
            Field("layer"),
            Field("layer_name"),
            Field("id_field"),
            Field("id_value"),
            Field("sensitive", "flag"),
            Field("lon", "number"),
            Field("lat", "number"),
            Field("precision_deg", "number"),
            _text("name"),
        ),
    ),
)
KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _KINDS}
DELETED = Field("deleted", "flag")


def field_of(kind: str, key: str) -> Field | None:
    """The field that a key of a kind of record belongs to (``name:ru`` to ``name``), or None."""
    if key == "deleted":
        return DELETED
    name, colon, language = key.partition(":")
    found = KINDS[kind].by_name.get(name)
    if found is None or (found.type == "text") != bool(colon and language):
        return None
    return found


def new_id(kind: str) -> str:
    """An id that no other record of any plan has."""
    return f"{kind}-{uuid.uuid4().hex[:16]}"


def id_of(kind: str, values: Mapping[str, Value]) -> str:
    """The id of a new record: made of its key fields where it has some, so that two people who add
    the same share, budget or link add one."""
    key = KINDS[kind].key
    if not key:
        return new_id(kind)
    return ".".join([kind, *(str(values.get(name) or "-") for name in key)])


class Record:
    """One record: ``kind``, ``id``, ``values`` by key, ``revisions`` of keys that were edited."""

    __slots__ = ("id", "kind", "revisions", "values")

    def __init__(self, kind, id, values=None, revisions=None):
        self.kind, self.id = kind, id
        self.values = {} if values is None else values
        self.revisions = {} if revisions is None else revisions

    def __getitem__(self, key: str) -> Value:
        return self.values.get(key)

    def __eq__(self, other):
        return (
            isinstance(other, Record)
            and (self.kind, self.id) == (other.kind, other.id)
            and self.values == other.values
        )

    __hash__ = None

    def __repr__(self):
        return f"Record({self.kind!r}, {self.id!r}, {self.values!r})"

    def revision(self, key: str) -> int:
        """How often this key was written since the record was added."""
        return self.revisions.get(key, 0)

    def text(self, name: str, *languages: str) -> str:
        """The text in the first of these languages that has one, else in any, else ""."""
        for language in languages:
            found = self.values.get(f"{name}:{language}")
            if found:
                return found
        prefix = name + ":"
        return next((v for k, v in sorted(self.values.items()) if k.startswith(prefix) and v), "")

    def languages(self, name: str) -> list[str]:
        """The languages that this text is there in."""
        prefix = name + ":"
        return sorted(
            k[len(prefix) :] for k, v in self.values.items() if k.startswith(prefix) and v
        )

    def words(self, name: str) -> list[str]:
        """The entries of a list, such as the countries of the plan."""
        return (self.values.get(name) or "").split()


class Plan:
    """A plan as it was at one moment. Edits go to a store; what they give is read anew.

    Parameters
    ----------
    records : every record, deleted ones included (they have ``deleted`` = 1)
    version : what the store calls this state; grows with every change
    """

    def __init__(self, records: Iterable[Record] = (), version: int = 0):
        self.version = version
        self.records: dict[str, Record] = {}
        self.deleted: dict[str, Record] = {}
        for record in records:
            (self.deleted if record.values.get("deleted") else self.records)[record.id] = record
        self._indices: dict[str, Any] = {}
        self._parts: dict[str, list[Record]] | None = None

    def __len__(self):
        return len(self.records)

    def __contains__(self, id):
        return id in self.records

    def __getitem__(self, id) -> Record:
        return self.records[id]

    def get(self, id) -> Record | None:
        """The record, if it is there and not deleted."""
        return self.records.get(id)

    def everything(self) -> dict[str, Record]:
        """All records by id, deleted ones too."""
        return {**self.records, **self.deleted}

    @property
    def head(self) -> Record:
        """The record of the plan itself."""
        return next(iter(self.of("plan")), None) or Record("plan", "")

    @property
    def countries(self) -> list[str]:
        """The countries of the plan in the order they were given."""
        return self.head.words("countries")

    @property
    def languages(self) -> list[str]:
        """The languages of the plan, the first one is its own."""
        return self.head.words("languages") or list(LANGUAGES)

    def of(self, *kinds: str) -> list[Record]:
        """The records of these kinds, by position."""
        index = self._index("kinds", lambda record: record.kind)
        return [record for kind in kinds for record in index.get(kind, ())]

    @property
    def items(self) -> list[Record]:
        """Focal values, threats, objectives, actions and activities."""
        return self.of(*ITEM_KINDS)

    def by(self, kind: str, key: str, id: str) -> list[Record]:
        """The records of a kind whose ``key`` is this id: ``plan.by("share", "item_id", id)``."""

        def group(record):
            return record.values.get(key) if record.kind == kind else _NOT

        return self._index(f"{kind} {key}", group).get(id, [])

    def children(self, id: str | None) -> list[Record]:
        """The items right below this one, by position; None: those at the top."""
        return self._index("children", _parent).get(id, [])

    def _index(self, name, group):
        """{group: its records by position}; ``group`` is _NOT where a record is in none."""
        found = self._indices.get(name)
        if found is None:
            index = defaultdict(list)
            for record in self.records.values():
                key = group(record)
                if key is not _NOT:
                    index[key].append(record)
            for each in index.values():
                each.sort(key=_place)
            found = self._indices[name] = (group, dict(index))
        return found[1]

    def after(self, changed: Mapping[str, Record], version: int) -> Plan:
        """The plan in which these records are new or different.

        What is known of the others is taken over: an edit costs the same in a large plan.
        """
        plan = Plan(version=version)
        plan.records, plan.deleted = dict(self.records), dict(self.deleted)
        pairs = []
        for id, new in changed.items():
            old, alive = plan.records.get(id), not new.values.get("deleted")
            pairs.append((old, new if alive else None))
            if alive:
                plan.deleted.pop(id, None)
                plan.records[id] = new
            else:
                plan.records.pop(id, None)
                plan.deleted[id] = new
        if len(pairs) <= _MOST_CARRIED:
            for name, (group, index) in self._indices.items():
                plan._indices[name] = (group, _carried(group, index, pairs))
        return plan

    def ancestors(self, id: str) -> list[Record]:
        """The items above this one, nearest first. Ends where parents go in a circle."""
        found, seen = [], {id}
        record = self.get(id)
        while record is not None:
            parent = record.values.get("parent_id")
            if parent is None or parent in seen or parent not in self.records:
                break
            seen.add(parent)
            record = self.records[parent]
            found.append(record)
        return found

    def item_of(self, id: str) -> Record | None:
        """The item that a record is or belongs to: of a share its item, of a measurement that of
        its indicator, of an instrument the first that rests on it. None: to none, or it is gone.
        """
        record, seen = self.get(id) or self.deleted.get(id), set()
        while record is not None and record.kind not in ITEM_KINDS and record.id not in seen:
            seen.add(record.id)
            holder = next((record[key] for key in _HOLDERS if record[key] is not None), None)
            if record.kind == "instrument":
                links = self.by("link", "to_id", record.id)
                holder = next((each["from_id"] for each in links), None)
            record = self.get(holder)
        there = record is not None and record.kind in ITEM_KINDS and record.id in self.records
        return record if there else None

    def parts_of(self, item_id: str) -> list[Record]:
        """The item and all that belongs to it and is no item: shares, budgets, places, links, ...;
        deleted ones too."""
        found = [r for r in (self.get(item_id) or self.deleted.get(item_id),) if r is not None]
        if self._parts is None:
            self._parts = defaultdict(list)
            for record in self.everything().values():
                if record.kind not in ITEM_KINDS:
                    for key in _HOLDERS:
                        if record[key] is not None:
                            self._parts[record[key]].append(record)
                            break
        for record in found:
            found += self._parts.get(record.id, ())
        return found

    def linked(self, id: str, relation: str) -> list[Record]:
        """What this record is linked to by a relation."""
        links = self.by("link", "from_id", id)
        targets = (link["to_id"] for link in links if link["relation"] == relation)
        return [self.records[target] for target in targets if target in self.records]

    def instruments(self, id: str) -> list[Record]:
        """The legal instruments of an item: its own, and those of the items above it."""
        found = {}
        for record in [self.records[id], *self.ancestors(id)]:
            for instrument in self.linked(record.id, "supported_by"):
                found[instrument.id] = instrument
        return list(found.values())

    def share(self, item_id: str, country: str) -> Record | None:
        """What this country has in this item: lead, co-lead, approval."""
        return next(
            (s for s in self.by("share", "item_id", item_id) if s["country"] == country), None
        )

    def leads(self, item_id: str) -> list[str]:
        """The countries that have a lead or co-lead in this item."""
        shares = self.by("share", "item_id", item_id)
        return sorted({s["country"] for s in shares if s.text("lead") or s.text("co_lead")})


def _place(record):
    position = record.values.get("position")
    return (position is None, position or 0, record.id)


def _parent(record):
    return record.values.get("parent_id") if record.kind in ITEM_KINDS else _NOT


def _carried(group, index, pairs):
    """The index after records were replaced: (old or None, new or None) each."""
    index, own = dict(index), set()

    def row(key):
        if key not in own:
            own.add(key)
            index[key] = list(index.get(key, ()))
        return index[key]

    for old, new in pairs:
        before = _NOT if old is None else group(old)
        after = _NOT if new is None else group(new)
        if before is not _NOT:
            found = row(before)
            place = next(n for n, record in enumerate(found) if record is old)
            if after == before and _place(old) == _place(new):
                found[place] = new
                continue
            del found[place]
        if after is not _NOT:
            found, key = row(after), _place(new)
            place = next((n for n, one in enumerate(found) if _place(one) > key), len(found))
            found.insert(place, new)
    return index
