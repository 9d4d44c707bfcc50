"""A plan in a GeoPackage, written through sqlite3.

QGIS's own transactions lose rows on a GeoPackage, so it is used for looking only. Each change is
one transaction that begins IMMEDIATE; ``synchronous = FULL``: what is acknowledged is on the disk.
"""

from __future__ import annotations

import json
import os
import sqlite3
import zlib
from contextlib import contextmanager
from pathlib import Path

from ..errors import PlannerError
from . import gpkg_schema as schema
from .changes import Add, Conflict, Entry, Exchange, OpenConflict, Saved, Set, cleaned
from .gpkg_errors import refused
from .gpkg_files import has_log, identity, log_of, refuse_foreign, uri
from .gpkg_migrations import migrate
from .gpkg_rows import (
    as_text,
    current,
    from_text,
    held_values,
    insert,
    keep_exchange,
    read_records,
    write,
)
from .gpkg_undo import inverse, last_standing, redecide, taken_back
from .model import KINDS, Plan
from .store import PlanStore, now

_WAIT_S = 5.0


class GeoPackageStore(PlanStore):
    """See :class:`.store.PlanStore` and :func:`.store.open_plan`."""

    def __init__(self, path, read_only=False, network=False, wait_s=_WAIT_S):
        self.path = Path(path)
        self._connection = None
        self._wanted = read_only, network, wait_s
        if not self.path.is_file():
            raise PlannerError("plan_missing", path=str(path))
        self._identity = identity(self.path)
        self._open()

    # ------------------------------------------------------------ opening

    def _open(self):
        read_only, network, wait_s = self._wanted
        try:
            if self.path.stat().st_size == 0:  # for SQLite an empty database
                raise PlannerError("plan_not_geopackage", path=str(self.path))
            self._connect(read_only, wait_s)
            self._check()
            if not self.read_only:
                self._set_journal("delete" if network else "wal")
                self._connection.execute("PRAGMA synchronous = FULL")
                migrate(self._connection)
            self._log = identity(log_of(self.path))
        except (OSError, sqlite3.Error) as error:
            self.close()
            raise refused(error, self.path) from error
        except PlannerError:
            self.close()
            raise

    def _connect(self, read_only, wait_s):
        """For writing if that is possible, else for reading, on read-only media as unchangeable."""
        writable = os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK)
        # Also for looking only: a reader without rights leaves its log behind when it closes.
        tries = ["rw"] if writable else []
        # Unchangeable means that the log is not looked at: with edits in it they would be missing.
        logged = has_log(self.path)
        tries += ["ro"] if logged else ["ro", "ro&immutable=1"]
        address = uri(self.path.absolute())
        for number, mode in enumerate(tries):
            try:
                # A panel may hand its store to a task of its own; it is used by one at a time.
                self._connection = sqlite3.connect(
                    f"{address}?mode={mode}",
                    uri=True,
                    timeout=wait_s,
                    isolation_level=None,
                    check_same_thread=False,
                )
                refuse_foreign(self._connection, self.path)
                self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
                if read_only:
                    self._connection.execute("PRAGMA query_only = ON")
                elif mode == "rw":
                    self._probe()
            except sqlite3.OperationalError as error:
                self.close()
                if "locked" in str(error):
                    raise
                if number == len(tries) - 1:
                    if logged:
                        raise PlannerError("plan_log_left", path=str(self.path)) from error
                    raise
                continue
            self.read_only = read_only or mode != "rw"
            return

    def _probe(self):
        """Fails on media that cannot be written, where the access rights do not tell."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("ROLLBACK")

    def _set_journal(self, mode):
        """Another program that has the file open can keep the journal as it is: safe as well."""
        if self._connection.execute("PRAGMA journal_mode").fetchone()[0].lower() == mode:
            return
        try:
            self._connection.execute("PRAGMA journal_mode = " + mode).fetchone()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise

    def _check(self):
        names = {row[0] for row in self._connection.execute("SELECT name FROM sqlite_master")}
        if "gpkg_contents" not in names:
            raise PlannerError("plan_not_geopackage", path=str(self.path))
        if "plan_meta" not in names:
            raise PlannerError("plan_not_a_plan", path=str(self.path))
        row = self._connection.execute(
            "SELECT value FROM plan_meta WHERE key = 'schema_version'"
        ).fetchone()
        if row is None or not str(row[0]).isdigit():
            raise PlannerError("plan_not_a_plan", path=str(self.path))
        if int(row[0]) > schema.VERSION:
            raise PlannerError(
                "plan_newer", path=str(self.path), found=row[0], known=schema.VERSION
            )

    def close(self):
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    @contextmanager
    def _reading(self):
        if self._connection is None:
            raise PlannerError("plan_gone", path=str(self.path), reason="closed")
        self._keep_to_the_log()
        try:
            yield self._connection
        except sqlite3.Error as error:
            raise refused(error, self.path) from error

    @contextmanager
    def _writing(self):
        """One transaction: kept when the block ends, given up when it raises."""
        if self.read_only:
            raise PlannerError("plan_read_only", path=str(self.path), reason="read-only")
        with self._reading() as connection:
            self._still_there()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                self._still_there()
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            # A file that was taken away meanwhile was written to, but nobody would ever see it.
            self._still_there()

    def is_there(self):
        return self._connection is not None and identity(self.path) == self._identity

    def _still_there(self):
        if identity(self.path) != self._identity:
            raise PlannerError("plan_gone", path=str(self.path), reason="the file is not there")
        if self._log_is_another():
            raise PlannerError("plan_gone", path=str(self.path), reason="the log is not there")

    def _log_is_another(self):
        return identity(log_of(self.path)) != self._log

    def _keep_to_the_log(self):
        """Open anew if the log beside the file is not ours any more.

        QGIS opens and closes the file itself, which drops our locks (POSIX locks belong to the
        process); then another program that ends takes the log away. What was saved is in the file,
        but whatever went into that log from now on would be seen by nobody.
        """
        if self._log_is_another() and identity(self.path) == self._identity:
            self.close()
            self._open()

    # ------------------------------------------------------------ reading

    def read(self):
        with self._reading() as connection:
            connection.execute("BEGIN")
            try:
                version = connection.execute(schema.HISTORY_LAST).fetchone()[0]
                return Plan(read_records(connection), version)
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def version(self):
        with self._reading() as connection:
            return connection.execute(schema.HISTORY_LAST).fetchone()[0]

    def history(self, id="", since="", limit=0):
        with self._reading() as connection:
            if id:
                rows = connection.execute(schema.HISTORY_OF_RECORD, (id, since, limit or -1))
            else:
                rows = connection.execute(schema.HISTORY_SELECT, (since, limit or -1))
            entries = [Entry(*row) for row in rows]
        return [
            e._replace(
                before=from_text(e.kind, e.key, e.before), after=from_text(e.kind, e.key, e.after)
            )
            for e in entries
        ]

    # ------------------------------------------------------------ writing

    def apply(self, changes, who, source="edit", note=""):
        changes = [cleaned(change) for change in changes]
        try:
            with self._writing() as connection:
                return self._apply(connection, changes, who, source, note)
        except _Refused as refusal:
            return Saved(conflicts=tuple(refusal.conflicts))

    def _apply(self, connection, changes, who, source, note, undoes=None):
        at, conflicts, revisions = now(), [], {}
        number = connection.execute(schema.HISTORY_NEXT).fetchone()[0]
        written = False
        for change in changes:
            kind, id = change.kind, change.id
            if isinstance(change, Add):
                known = connection.execute(schema.HISTORY_OF_KEY, (id, "")).fetchone()
                if known is not None:
                    if not _is_there(connection, change):
                        conflicts.append(Conflict(kind, id, "", id, id, 0, *known))
                    continue
                insert(connection, kind, id, change.values)
                after = json.dumps(change.values, ensure_ascii=False)
                row = (number, at, who, source, kind, id, "", None, after, 0, undoes, note)
            else:
                before, conflict = self._set(connection, change)
                if conflict is not None:
                    conflicts.append(conflict)
                    continue
                if before == change.value:
                    continue
                revision = change.revision + 1
                revisions[id, change.key] = revision
                texts = as_text(before), as_text(change.value)
                row = (
                    number,
                    at,
                    who,
                    source,
                    kind,
                    id,
                    change.key,
                    *texts,
                    revision,
                    undoes,
                    note,
                )
            connection.execute(schema.HISTORY_INSERT, row)
            written = True
        if conflicts:
            raise _Refused(conflicts)
        return Saved(number if written else 0, (), revisions)

    def _set(self, connection, change):
        """(value before, None) when written or the same already, else (None, conflict)."""
        kind, id, key, value, _revision = change
        held = connection.execute(schema.STATE_OF[KINDS[kind].table], (id,)).fetchone()
        before = None if held is None else current(connection, kind, id, key)
        alive = held is not None and (not held[0] or key == "deleted")
        if alive and before == value:
            return before, None
        if alive and write(connection, change):
            return before, None
        row = connection.execute(schema.REVISION_OF, (id, key)).fetchone()
        last = connection.execute(
            schema.HISTORY_OF_KEY, (id, key if alive else "deleted")
        ).fetchone()
        now_there = row[0] if row else 0
        return None, Conflict(kind, id, key, value, before, now_there, *(last or ("", "")))

    def undo(self, who):
        return self._take_back(who, "undo")

    def redo(self, who):
        return self._take_back(who, "redo")

    def _take_back(self, who, source):
        try:
            with self._writing() as connection:
                number = last_standing(connection.execute(schema.HISTORY_OF_PERSON, (who,)), source)
                if number is None:
                    return None
                rows = connection.execute(schema.HISTORY_CHANGE, (number,)).fetchall()
                changes = [inverse(connection, who, *row) for row in rows]
                saved = self._apply(connection, changes, who, source, "", undoes=number)
                redecide(connection, number, saved.change, who, now())
                return saved
        except _Refused as refusal:
            return Saved(conflicts=tuple(refusal.conflicts))

    # ------------------------------------------------------------ exchange and merges

    def record_exchange(self, exchange):
        with self._writing() as connection:
            keep_exchange(connection, exchange)

    def exchanges(self):
        with self._reading() as connection:
            return connection.execute(
                "SELECT id, direction, at, who FROM plan_exchanges ORDER BY fid DESC"
            ).fetchall()

    def taken_back(self):
        with self._reading() as connection:
            return taken_back(connection)

    def exchange(self, id):
        with self._reading() as connection:
            row = connection.execute(
                "SELECT id, direction, at, who, content, knows FROM plan_exchanges WHERE id = ?",
                (id,),
            ).fetchone()
        if row is None:
            return None
        content = {
            record: (kind, values)
            for record, (kind, values) in json.loads(zlib.decompress(row[4])).items()
        }
        return Exchange(*row[:4], content, tuple(row[5].split()))

    def apply_merge(self, changes, conflicts, exchange, who):
        changes, conflicts = [cleaned(change) for change in changes], list(conflicts)
        try:
            with self._writing() as connection:
                saved = self._apply(connection, changes, who, "merge", exchange.id)
                keep_exchange(connection, exchange)
                connection.executemany(
                    "INSERT INTO plan_conflicts (exchange_id, kind, record_id, field, base, ours,"
                    " theirs, at, who) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [
                        (exchange.id, c.kind, c.id, c.key)
                        + tuple(map(as_text, (c.base, c.yours, c.theirs)))
                        + (now(), who)
                        for c in conflicts
                    ],
                )
                return saved
        except _Refused as refusal:
            return Saved(conflicts=tuple(refusal.conflicts))

    def conflicts(self):
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT fid, exchange_id, kind, record_id, field, base, ours, theirs, at, who"
                " FROM plan_conflicts WHERE resolved_at IS NULL ORDER BY fid"
            ).fetchall()
            gone = taken_back(connection) if rows else ()
        return [
            OpenConflict(*row[:5], *(from_text(row[2], row[4], v) for v in row[5:8]), *row[8:])
            for row in rows
            if row[1] not in gone
        ]

    def resolve(self, number, value, revision, who):
        try:
            with self._writing() as connection:
                row = connection.execute(
                    "SELECT kind, record_id, field, exchange_id FROM plan_conflicts"
                    " WHERE fid = ? AND resolved_at IS NULL",
                    (number,),
                ).fetchone()
                if row is None:
                    raise PlannerError("plan_no_conflict", number=number)
                change = cleaned(Set(*row[:3], value, revision))
                saved = self._apply(connection, [change], who, "resolve", row[3])
                connection.execute(
                    "UPDATE plan_conflicts SET resolved_at = ?, resolved_by = ?, resolution = ?"
                    " WHERE fid = ?",
                    (now(), who, as_text(change.value), number),
                )
                return saved
        except _Refused as refusal:
            return Saved(conflicts=tuple(refusal.conflicts))


def _is_there(connection, add):
    """Whether this very record was added before: an answer was lost on its way, say."""
    held = connection.execute(schema.STATE_OF[KINDS[add.kind].table], (add.id,)).fetchone()
    if held is None or held[0]:
        return False
    return held_values(connection, add.kind, add.id) == add.values


class _Refused(Exception):
    """Gives a transaction up; the conflicts are the answer."""

    def __init__(self, conflicts):
        super().__init__(len(conflicts))
        self.conflicts = conflicts
