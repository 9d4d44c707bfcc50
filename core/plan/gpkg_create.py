"""Making the GeoPackage of a new plan."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

from ..errors import PlannerError
from . import gpkg_schema as schema
from .gpkg_errors import refused
from .gpkg_rows import insert, keep_exchange
from .store import now
from .values import clean


def create(path, records, who, note="", exchange=None, network=False):
    """See :func:`.store.create_plan`."""
    path = Path(path)
    if path.exists():
        raise PlannerError("plan_exists", path=str(path))
    part = path.with_name(path.name + ".part")
    try:
        part.unlink(missing_ok=True)
        connection = sqlite3.connect(part, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise refused(error, path) from error
    try:
        try:
            _write(connection, records, who, note, exchange)
            if not network:
                # From the start: QGIS opens a file without a log in a way that bears none later.
                connection.execute("PRAGMA journal_mode = WAL").fetchone()
        finally:
            connection.close()
        _to_disk(part)
        _publish(part, path)
    except FileExistsError:
        raise PlannerError("plan_exists", path=str(path)) from None
    except (OSError, sqlite3.Error) as error:
        raise refused(error, path) from error
    finally:
        for ending in ("", "-journal", "-wal", "-shm"):
            part.with_name(part.name + ending).unlink(missing_ok=True)


def _write(connection, records, who, note, exchange):
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID:d}")
    connection.execute(f"PRAGMA user_version = {schema.USER_VERSION:d}")
    connection.execute("BEGIN IMMEDIATE")
    schema.fill(connection)
    at, change, seen = now(), None, set()
    for record in records:
        if record.id in seen:
            raise PlannerError("plan_twice", path=record.kind, row="-", value=record.id)
        seen.add(record.id)
        values = {}
        for key, value in record.values.items():
            value = clean(record.kind, key, value, record.id)
            if value is not None:
                values[key] = value
        insert(connection, record.kind, record.id, values)
        change = change or connection.execute(schema.HISTORY_NEXT).fetchone()[0]
        after = json.dumps(values, ensure_ascii=False)
        row = (change, at, who, "create", record.kind, record.id, "", None, after, 0, None, note)
        connection.execute(schema.HISTORY_INSERT, row)
    if exchange is not None:
        keep_exchange(connection, exchange)
    connection.execute("COMMIT")


def _publish(part, path):
    """Give the file its name, never in place of another one."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except (OSError, AttributeError, NotImplementedError):
        # No hard links there (FAT, some shares).
        if path.exists():
            raise FileExistsError(str(path)) from None
        os.rename(part, path)


def _to_disk(path):
    with open(path, "rb+") as file:
        os.fsync(file.fileno())
