"""Plans as tables for other programs: one CSV, or an XLSX with a sheet for each kind; and back.

Columns are the keys of records (``name:ru``), dates are ISO, codes are codes; nothing is lost. A
text that a spreadsheet would take for a formula gets a ``'`` in a CSV and is a text cell in an
XLSX. The first row of a file is the ``file`` row: the id of this version and of those before it.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .. import xlsx
from ..errors import PlannerError
from . import codes
from .changes import Exchange, Saved
from .merge import Content, Merged, merge
from .model import KINDS, LANGUAGES, Plan, Record, field_of, id_of
from .rules import structure
from .sharing import Allowed, outgoing
from .store import create_plan
from .values import clean

FORMATS = (".csv", ".xlsx")
_FORMULA = re.compile("'*\\s*[=+\\-@\t\r\n＝＋－＠]")
_QUOTED = re.compile("'+\\s*[=+\\-@\t\r\n＝＋－＠]")
_MOST_IN_A_FIELD = 1 << 27
_HEAD = ("kind", "id")
_FILE = ("exchange_id", "knows", "format")
_NO_VALUES = (*_HEAD, *_FILE, "part")
_FORMAT = "transboundary-plan 1"
# Kinds that people add in a table: their columns are there before the first record is.
_TO_ADD = ("measurement", "progress")
# Characters in a cell of a sheet. Excel counts UTF-16 units, of which a character has up to two.
_SHEET = xlsx.CELL_CHARACTERS // 2


@dataclass(frozen=True)
class Received:
    """What a file holds: ``content`` by id, its version ``id``, the versions it ``knows``, the
    ``columns`` it has for each kind."""

    content: Content
    id: str
    knows: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def plan(self) -> Plan:
        """The plan that the file is, by itself."""
        return Plan(Record(kind, id, dict(values)) for id, (kind, values) in self.content.items())


# ---------------------------------------------------------------- out


def export(
    plan: Plan,
    path,
    allowed: Allowed = Allowed(),  # noqa: B008
    who: str = "",
    knows=(),
    miradi: bool = False,
) -> Exchange:
    """Write a plan to a .csv or .xlsx file, without what stays at home.

    Returns the version as it was sent: give it to ``store.record_exchange``, so that what comes
    back can be merged. ``knows``: see :func:`versions_known`.
    ``miradi``: codes of Miradi's lists as Miradi shows them ("Scheduled", "Partially Achieved").
    """
    records = outgoing(plan, allowed)
    number = uuid.uuid4().hex[:20]
    head = {"exchange_id": number, "knows": " ".join(knows), "format": _FORMAT}
    suffix = _suffix(path)
    written = [_as_shown(r) for r in records] if miradi else records
    if suffix == ".csv":
        text = _csv(written, head)
        Path(path).write_bytes(text.encode("utf-8-sig"))
    else:
        xlsx.write(path, _sheets(written, head))
    content = {r.id: (r.kind, dict(r.values)) for r in records}
    return Exchange(number, "sent", "", who, content, tuple(knows))


def _as_shown(record):
    """The record with the codes of Miradi's lists as Miradi shows them."""
    values = {}
    for key, value in record.values.items():
        name = field_of(record.kind, key).codes
        values[key] = codes.label(name, value) if name in codes.miradi_lists() else value
    return Record(record.kind, record.id, values)


def versions_known(store) -> tuple[str, ...]:
    """The versions that an export of this store may name as known, newest first.

    A received version with a conflict that is undecided, or whose merge was taken back, is not
    among them: for its sender it is not merged yet, and the next merge has to start from the
    version before.
    """
    unknown = {conflict.exchange for conflict in store.conflicts()} | store.taken_back()
    return tuple(row[0] for row in store.exchanges() if row[0] not in unknown)


def _suffix(path):
    suffix = Path(path).suffix.lower()
    if suffix not in FORMATS:
        raise PlannerError("plan_bad_format", path=str(path))
    return suffix


def columns_of(kinds: Iterable[str], records: Iterable[Record]) -> list[str]:
    """The columns for these kinds: all their fields in order, texts once for each language used."""
    records = list(records)
    used = {key for record in records for key in record.values}
    kinds_used = {record.kind for record in records}
    names = []
    for kind in kinds:
        for each in KINDS[kind].fields:
            if each.type != "text":
                names.append(each.name)
            elif kind not in kinds_used and not each.internal:
                names += [f"{each.name}:{language}" for language in LANGUAGES]
            else:
                names += sorted(key for key in used if key.startswith(each.name + ":"))
    return list(dict.fromkeys([*names, *(["deleted"] if "deleted" in used else [])]))


def _cell(kind, key, value):
    """A value as a CSV has it: texts that look like formulas are quoted, numbers are not."""
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    text = str(value)
    if field_of(kind, key).type not in ("int", "money") and _FORMULA.match(text):
        return "'" + text
    return text


def _csv(records, head):
    kinds = [k for k in KINDS if k in _TO_ADD or any(r.kind == k for r in records)]
    columns = columns_of(kinds, records)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*_HEAD, *_FILE, *columns])
    writer.writerow(["file", "", *(head[name] for name in _FILE), *[""] * len(columns)])
    for kind in kinds:
        for r in _of(records, kind):
            cells = [_cell(kind, k, r[k]) if field_of(kind, k) else "" for k in columns]
            writer.writerow([kind, r.id, "", "", "", *cells])
    return out.getvalue()


def _of(records, kind):
    return [r for r in records if r.kind == kind]


def _sheets(records, head):
    sheets = {"file": [_FILE, [head[name] for name in _FILE]]}
    for kind in KINDS:
        own = _of(records, kind)
        if own or kind in _TO_ADD:
            columns = columns_of([kind], own)
            sheets[kind] = [["id", "part", *columns], *_rows(own, columns)]
    return sheets


def _rows(records, columns):
    """Rows of a sheet; what is too long for a cell goes on in rows with the next ``part``."""
    for record in records:
        texts = [_plain(record[key]) for key in columns]
        parts = max([1, *(-(-len(text) // _SHEET) for text in texts)])
        for part in range(parts):
            cut = [text[part * _SHEET : (part + 1) * _SHEET] for text in texts]
            yield [record.id, str(part + 1) if parts > 1 else "", *cut]


def _plain(value):
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return "" if value is None else str(value)


# ---------------------------------------------------------------- in


def receive(path) -> Received:
    """Read a .csv or .xlsx file.

    Errors
    ------
    PlannerError : names file, row and column. ``plan_encoding``, ``plan_bad_format``,
        ``plan_no_columns``, ``plan_unknown_kind``, ``plan_twice``, the refusals of
        :func:`.values.clean`, and those of :func:`refuse_broken`
    """
    suffix = _suffix(path)
    try:
        tables = list(_read_csv(path) if suffix == ".csv" else _read_xlsx(path))
    except OSError as error:
        raise PlannerError("plan_missing", path=str(path)) from error
    head, raw, columns = {}, {}, {}
    for kind, names, number, row in tables:
        cells = dict(zip(names, row))
        if kind == "file":
            head = cells
            continue
        if kind not in KINDS:
            raise PlannerError("plan_unknown_kind", path=str(path), row=number, value=kind)
        columns.setdefault(kind, {}).update(dict.fromkeys(names))
        _take(raw, kind, cells, path, number)
    content = {}
    for id, (kind, values, number) in raw.items():
        cleaned = _cleaned(kind, id, values, path, number, suffix)
        content[id or _new_id(kind, cleaned, head, content)] = (kind, cleaned)
    received = Received(
        content,
        str(head.get("exchange_id") or ""),
        tuple(str(head.get("knows") or "").split()),
        {kind: tuple(n for n in names if n not in _NO_VALUES) for kind, names in columns.items()},
    )
    refuse_broken(received.plan(), path)
    return received


def _take(raw, kind, cells, path, number):
    """One row: {key: cells}, more than one where a text goes on in further rows."""
    values = {
        key: [cell]
        for key, cell in cells.items()
        if key not in _NO_VALUES and cell not in (None, "")
    }
    id = str(cells.get("id") or "").strip()
    if not id and not values:
        return
    if str(cells.get("part") or "1") not in ("1", "1.0") and id in raw:
        for key, value in values.items():
            raw[id][1].setdefault(key, []).extend(value)
        return
    if id in raw:
        raise PlannerError("plan_twice", path=str(path), row=number, value=id)
    # A row that somebody has added has no id yet.
    raw[id or _New(f"row {number}")] = (kind, values, number)


def _new_id(kind, values, head, content):
    """The id of a row that somebody added: the same when the same file is read again, so that
    importing it twice adds the row once."""
    if KINDS[kind].key:
        return id_of(kind, values)
    seed = [str(head.get("exchange_id") or uuid.uuid4()), kind, *sorted(map(repr, values.items()))]
    number = 0
    while (id := f"{kind}-{_digest([*seed, str(number)])}") in content:
        number += 1
    return id


def _digest(parts):
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


class _New(str):
    """Stands for the id of a new row; false, as there is none."""

    __slots__ = ()

    def __bool__(self):
        return False


def _cleaned(kind, id, raw, path, number, suffix):
    values = {}
    for key, cells in raw.items():
        cell = cells[0] if len(cells) == 1 else "".join(map(str, cells))
        if suffix == ".csv" and _QUOTED.match(cell):
            cell = cell[1:]
        try:
            value = clean(kind, key, _coded(kind, key, _dated(kind, key, cell)), id)
        except PlannerError as error:
            where = {"path": str(path), "row": number}
            raise PlannerError(error.key, **{**error.values, **where}) from None
        if value is not None:
            values[key] = value
    return values


def _coded(kind, key, cell):
    """What Miradi shows for a code is that code again; the list decides, not the word."""
    found = field_of(kind, key)
    if found is None or found.codes not in codes.miradi_lists():
        return cell
    try:
        text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
        return codes.from_miradi(found.codes, text)
    except KeyError:
        return cell


def _dated(kind, key, cell):
    """A number that Excel made of a date is a date again."""
    found = field_of(kind, key)
    if not isinstance(cell, xlsx.Number):
        return cell
    try:
        return xlsx.date(cell) if found and found.type == "date" else float(cell)
    except (OverflowError, ValueError):
        return float(cell)


def _read_csv(path):
    """(kind, columns, row number, cells) of each row."""
    text = _decoded(path)
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    limit = csv.field_size_limit(_MOST_IN_A_FIELD)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise PlannerError("plan_bad_csv", path=str(path), reason=str(error)) from error
    finally:
        csv.field_size_limit(limit)
    names = [name.strip() for name in rows[0]] if rows else []
    if "kind" not in names or "id" not in names:
        raise PlannerError("plan_no_columns", path=str(path), value="kind, id")
    kinds = names.index("kind")
    for number, row in enumerate(rows[1:], 2):
        if any(row):
            kind = row[kinds].strip() if kinds < len(row) else ""
            used = [
                (name, cell)
                for name, cell in zip(names, row)
                if name and (cell or _may(kind, name))
            ]
            yield kind, [name for name, _ in used], number, [cell for _, cell in used]


def _may(kind, name):
    return kind in KINDS and (name in _HEAD or field_of(kind, name) is not None)


def _decoded(path):
    """The text of a CSV in UTF-8, or in UTF-16 with its mark."""
    data = Path(path).read_bytes()
    utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        return data.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        row = data[: error.start].count(b"\n") + 1
        raise PlannerError("plan_encoding", path=str(path), row=row) from None


def _read_xlsx(path):
    sheets = xlsx.read(path)
    if not any(name in KINDS for name in sheets):
        raise PlannerError("plan_no_columns", path=str(path), value=", ".join(KINDS))
    for kind, rows in sheets.items():
        if kind not in KINDS and kind != "file":
            continue
        names = [str(name or "").strip() for name in rows[0]] if rows else []
        if kind != "file" and "id" not in names:
            raise PlannerError("plan_no_columns", path=f"{path} ({kind})", value="id")
        for number, row in enumerate(rows[1:], 2):
            used = [(n, c) for n, c in zip(names, row + [None] * (len(names) - len(row))) if n]
            if any(cell not in (None, "") for _, cell in used):
                yield kind, [name for name, _ in used], number, [cell for _, cell in used]


def refuse_broken(plan: Plan, path="") -> None:
    """Refuse what must not get into a plan: circles, due before start, codes no scheme has.

    Errors
    ------
    PlannerError : ``plan_cycle``, ``plan_due_before_start``, ``plan_unknown_code``
    """
    for circle in structure.circles(plan):
        raise PlannerError("plan_cycle", path=str(path), record=", ".join(circle))
    for item in plan.items:
        if item["start"] and item["due"] and item["due"] < item["start"]:
            dates = {"start": item["start"], "due": item["due"]}
            raise PlannerError("plan_due_before_start", path=str(path), record=item.id, **dates)
        if item["code"] and not codes.known(item["scheme"], item["code"]):
            found = {"value": item["code"], "scheme": item["scheme"] or "-"}
            raise PlannerError("plan_unknown_code", path=str(path), record=item.id, **found)


# ---------------------------------------------------------------- merging


def base_of(store, received: Received) -> Content:
    """The version that a received file goes back to: the newest that both sides know.

    Errors
    ------
    PlannerError : ``plan_no_common_version``
    """
    known = {received.id, *received.knows} - store.taken_back()
    for id, _, _, _ in store.exchanges():
        if id in known:
            return store.exchange(id).content
    raise PlannerError("plan_no_common_version", value=received.id or "-")


def as_exchange(received: Received, who: str = "", store=None) -> Exchange:
    """The version that came, to be kept: with ``store.apply_merge``, or in a new plan.

    A file that came back under the number that it was sent with gets a number of its own.
    """
    number = received.id or uuid.uuid4().hex[:20]
    if store is not None and store.exchange(number) is not None:
        number += "." + uuid.uuid4().hex[:8]
    return Exchange(number, "received", "", who, received.content, received.knows)


def merge_into(store, received: Received, who: str) -> tuple[Merged, Saved]:
    """Merge a received file into the plan of a store, its conflicts kept for decision.

    Errors
    ------
    PlannerError : ``plan_no_common_version``, ``plan_other_plan``
    """
    plan = store.read()
    head = received.plan().head
    if head.id and head.id != plan.head.id:
        raise PlannerError("plan_other_plan", value=head.id)
    merged = merge(base_of(store, received), plan, received.content, received.columns)
    exchange = as_exchange(received, who, store)
    return merged, store.apply_merge(merged.changes, merged.conflicts, exchange, who)


def create_from(path, received: Received, who: str, network: bool = False) -> None:
    """Make a new plan of a received file; it can be merged with its sender's from then on.

    Errors
    ------
    PlannerError : ``plan_no_head`` when the file has no row of kind plan, ``plan_exists``, ...
    """
    plan = received.plan()
    if not plan.head.id:
        raise PlannerError("plan_no_head", path=str(path))
    records = plan.everything().values()
    create_plan(path, records, who, exchange=as_exchange(received, who), network=network)
