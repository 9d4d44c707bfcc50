"""Records to rows and back."""

from __future__ import annotations

import json
import zlib

from . import gpkg_schema as schema
from .model import KINDS, Record, field_of
from .store import now
from .values import clean


def insert(connection, kind, id, values):
    """Write a new record; its values are clean."""
    table = KINDS[kind].table
    head = [id, kind] if len(schema.KINDS_OF[table]) > 1 else [id]
    row = head + [values.get(column.name) for column in schema.TABLES[table]]
    connection.execute(schema.INSERT[table], row)
    texts = [(id, *key.split(":", 1), value) for key, value in values.items() if ":" in key]
    if texts:
        connection.executemany(schema.TEXT_INSERT, texts)


def read_records(connection) -> list[Record]:
    """All records, with their texts and revisions."""
    records = {}
    for table, columns in schema.COLUMNS.items():
        kinds = schema.KINDS_OF[table]
        mixed = len(kinds) > 1
        names = columns[2:] if mixed else columns[1:]
        first = 2 if mixed else 1
        for row in connection.execute(schema.SELECT[table]):
            kind = row[1] if mixed else kinds[0]
            values = {n: v for n, v in zip(names, row[first:]) if v is not None}
            records[row[0]] = Record(kind, row[0], values)
    for id, field, language, value in connection.execute(
        "SELECT record_id, field, language, value FROM plan_texts WHERE value IS NOT NULL"
    ):
        if id in records:
            records[id].values[f"{field}:{language}"] = value
    for id, key, revision in connection.execute(
        "SELECT record_id, field, revision FROM plan_revisions"
    ):
        if id in records:
            records[id].revisions[key] = revision
    return list(records.values())


def current(connection, kind, id, key):
    """The value of a key as it stands."""
    if ":" in key:
        row = connection.execute(schema.TEXT_OF, (id, *key.split(":", 1))).fetchone()
    else:
        row = connection.execute(schema.VALUE_OF[KINDS[kind].table, key], (id,)).fetchone()
    return None if row is None else row[0]


def held_values(connection, kind, id):
    """The values of one record as they stand."""
    table = KINDS[kind].table
    columns = [column.name for column in schema.TABLES[table]]
    values = {name: current(connection, kind, id, name) for name in columns}
    texts = connection.execute(
        "SELECT field || ':' || language, value FROM plan_texts WHERE record_id = ?", (id,)
    )
    return {k: v for k, v in [*values.items(), *texts] if v is not None}


def write(connection, change) -> bool:
    """Write one value if its key still has the revision it was read with; whether it did."""
    kind, id, key, value, revision = change
    if ":" in key:
        field, language = key.split(":", 1)
        connection.execute(schema.TEXT_ROW, (id, field, language))
        done = connection.execute(
            schema.TEXT_UPDATE, (value, id, field, language, id, key, revision)
        )
    else:
        statement = schema.UPDATE[KINDS[kind].table, key]
        done = connection.execute(statement, (value, id, id, key, revision))
    if done.rowcount != 1:
        return False
    connection.execute(schema.REVISION_SET, (id, key, revision + 1))
    return True


def as_text(value):
    """A value as history keeps it."""
    return None if value is None else str(value)


def from_text(kind, key, text):
    """A value of the history as the record had it."""
    if text is None or not key or field_of(kind, key) is None:
        return text
    return clean(kind, key, text)


def keep_exchange(connection, exchange):
    """Keep a version that was sent or received."""
    content = json.dumps(dict(exchange.content), ensure_ascii=False).encode()
    connection.execute(
        "INSERT INTO plan_exchanges (id, direction, at, who, knows, content)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            exchange.id,
            exchange.direction,
            exchange.at or now(),
            exchange.who,
            " ".join(exchange.knows),
            zlib.compress(content),
        ),
    )
