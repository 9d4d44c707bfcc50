"""Putting finished tables into a GeoPackage that others use, in one transaction.

A table is written into a GeoPackage of its own first. Moving it over copies the rows, the spatial
index and the registrations inside one SQLite transaction: other tables, open layers and whatever
is edited in the same file meanwhile are safe, and a failure leaves the file as it was.

Layout: OGC GeoPackage Encoding Standard 1.3 (OGC 12-128r17), chapters 1 and 2 and annex F.3.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from .i18n import tr

_RESERVED = ("gpkg_", "sqlite_", "rtree_")
_WAIT_S = 10.0


class TableError(Exception):
    """A table could not be put into its GeoPackage; the text is a sentence for the user."""


def problem(path, table: str) -> str:
    """A sentence that says why a table cannot go into this GeoPackage, or ""."""
    if table.lower().startswith(_RESERVED):
        return tr(
            "A table of a GeoPackage cannot be called “{table}”: choose another name."
        ).format(table=table)
    if not os.path.exists(path):
        return ""
    try:
        # Not by opening the file: closing it would drop SQLite's locks on it in this process.
        connection = sqlite3.connect(_read_only(path), uri=True, timeout=_WAIT_S)
    except (OSError, sqlite3.Error) as error:
        return _unusable(path, error)
    try:
        if not _rows(connection, "SELECT 1 FROM sqlite_master WHERE name = 'gpkg_contents'"):
            return _no_geopackage(path)
        sql = "SELECT 1 FROM sqlite_master WHERE lower(name) = lower(?)"
        exists = _rows(connection, sql, table)
        sql = "SELECT 1 FROM gpkg_contents WHERE lower(table_name) = lower(?)"
        if exists and not _rows(connection, sql, table):
            return tr(
                "{path} has a table “{table}” that is not a layer: choose another name."
            ).format(path=path, table=table)
    except sqlite3.Error as error:
        if "not a database" in str(error):
            return _no_geopackage(path)
        return _unusable(path, error)
    finally:
        connection.close()
    return ""


def count(path) -> int:
    """The rows of all layers of a GeoPackage; 0 when it cannot be read."""
    connection = sqlite3.connect(_read_only(path), uri=True, timeout=_WAIT_S)
    try:
        tables = _rows(connection, "SELECT table_name FROM gpkg_contents")
        counts = [_sql("SELECT count(*) FROM", _quoted(name)) for (name,) in tables]
        return sum(_rows(connection, sql)[0][0] for sql in counts)
    except sqlite3.Error:
        return 0
    finally:
        connection.close()


def settle(path) -> str:
    """Fold the write-ahead log of a GeoPackage that is to be replaced into it.

    A log left beside a new file would be replayed into it and destroy it. Returns a sentence when
    the log is still in use, else "".
    """
    log = f"{path}-wal"
    if not os.path.exists(log) or os.path.getsize(log) == 0:
        return ""
    try:
        connection = sqlite3.connect(str(path), timeout=1.0)
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
        finally:
            connection.close()
    except sqlite3.Error as error:
        if "locked" not in str(error):
            return _unusable(path, error)
        return tr(
            "{path} is open and has been edited: remove its layers from the project, or write to"
            " another file or to a table of this one."
        ).format(path=path)
    return ""


class Merge:
    """Copies tables from one GeoPackage into another, in one transaction.

    ``add`` each table, then ``commit``; ``close`` takes back what was not committed. Every step
    raises :class:`TableError`.

    Args:
        path: the GeoPackage that gets the tables.
        staged: the one that has them; nobody else may have it open.
    """

    def __init__(self, path, staged):
        self.path = str(path)
        # Autocommit, so that the transaction begins and ends where it is written.
        self.connection = sqlite3.connect(self.path, timeout=_WAIT_S, isolation_level=None)
        try:
            self.connection.execute("ATTACH DATABASE ? AS staged", (str(staged),))
            self.connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            self.connection.close()
            raise TableError(_unusable(self.path, error)) from error

    def add(self, table: str) -> None:
        """Copy a table, in place of one of that name."""
        try:
            self._drop(table)
            self._copy_crs(table)
            self._copy(table)
        except sqlite3.Error as error:
            raise TableError(_unusable(self.path, error)) from error

    def commit(self) -> None:
        try:
            self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise TableError(_unusable(self.path, error)) from error

    def close(self) -> None:
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")
        self.connection.close()

    def _drop(self, table) -> None:
        sql = "SELECT table_name FROM main.gpkg_contents WHERE lower(table_name) = lower(?)"
        for (name,) in self._run(sql, table):
            for index in self._spatial_indexes("main", name):
                self._run(_sql("DROP TABLE IF EXISTS", _quoted(index)))
            for register in self._registers("main"):
                self._run(_sql("DELETE FROM", _quoted(register), "WHERE table_name = ?"), name)
            self._run(_sql("DROP TABLE IF EXISTS", _quoted(name)))

    def _copy_crs(self, table) -> None:
        """The CRS by its number: it is part of every geometry, so it must mean the same here."""
        clash = self._run(
            "SELECT s.srs_id FROM staged.gpkg_spatial_ref_sys s"
            " JOIN staged.gpkg_contents c ON c.srs_id = s.srs_id AND c.table_name = ?"
            " JOIN main.gpkg_spatial_ref_sys m ON m.srs_id = s.srs_id"
            " WHERE lower(m.organization) <> lower(s.organization)"
            " OR m.organization_coordsys_id <> s.organization_coordsys_id"
            " OR (lower(s.organization) = 'none' AND m.definition <> s.definition)",
            table,
        )
        if clash:
            raise TableError(
                tr(
                    "{path} already has another coordinate reference system under the number"
                    " {number}: write to a new file."
                ).format(path=self.path, number=clash[0][0])
            )
        self._copy_rows(
            "gpkg_spatial_ref_sys",
            "srs_id NOT IN (SELECT srs_id FROM main.gpkg_spatial_ref_sys)",
        )

    def _copy(self, table) -> None:
        sql = "SELECT type, name, sql FROM staged.sqlite_master WHERE tbl_name = ? AND sql <> ''"
        names = [table, *self._spatial_indexes("staged", table)]
        objects = [row for name in names for row in self._run(sql, name)]
        for kind, name, definition in objects:
            if kind == "table":
                self._run(definition)
                self._copy_rows(name)
        for kind, _name, definition in objects:
            if kind == "index":
                self._run(definition)
        for register in self._registers("staged"):
            if not self._columns("main", register):
                sql = "SELECT sql FROM staged.sqlite_master WHERE type = 'table' AND name = ?"
                self._run(self._run(sql, register)[0][0])
            self._copy_rows(register, "table_name = ?", table)
        # Last, because they call functions on every new row that only GDAL has.
        for kind, _name, definition in objects:
            if kind == "trigger":
                self._run(definition)

    def _copy_rows(self, name, where="1", *values) -> None:
        there = self._columns("main", name)
        columns = [column for column in self._columns("staged", name) if column in there]
        taken = [_quoted(column) for column in columns]
        if name == "gpkg_contents" and "identifier" in columns:
            # Identifiers are unique in a file, and another layer may have ours.
            taken[columns.index("identifier")] = (
                "CASE WHEN identifier IN (SELECT identifier FROM main.gpkg_contents)"
                " THEN NULL ELSE identifier END"
            )
        into = _sql(_quoted(name), "(", ", ".join(map(_quoted, columns)), ")")
        rows = _sql("SELECT", ", ".join(taken), "FROM", "staged." + _quoted(name), "WHERE", where)
        self._run(_sql("INSERT INTO", "main." + into, rows), *values)

    def _registers(self, schema) -> list[str]:
        """The GeoPackage tables that describe others by their ``table_name``."""
        tables = _sql("SELECT name FROM", schema + ".sqlite_master", "WHERE type = 'table'")
        names = [name for (name,) in self._run(tables) if name.lower().startswith("gpkg_")]
        return [name for name in names if "table_name" in self._columns(schema, name)]

    def _spatial_indexes(self, schema, table) -> list[str]:
        if not self._columns(schema, "gpkg_geometry_columns"):
            return []
        geometries = schema + ".gpkg_geometry_columns"
        sql = _sql("SELECT column_name FROM", geometries, "WHERE table_name = ?")
        return [f"rtree_{table}_{column}" for (column,) in self._run(sql, table)]

    def _columns(self, schema, name) -> list[str]:
        return [row[1] for row in self._run(f"PRAGMA {schema}.table_info({_quoted(name)})")]

    def _run(self, sql, *values) -> list:
        return _rows(self.connection, sql, *values)


def _read_only(path) -> str:
    return f"{Path(path).resolve().as_uri()}?mode=ro"


def _rows(connection, sql, *values) -> list:
    return connection.execute(sql, values).fetchall()


def _sql(*words) -> str:
    """A statement with names in it, which cannot be bound; they are quoted by their caller."""
    return " ".join(words)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _no_geopackage(path) -> str:
    return tr("{path} is not a GeoPackage: choose another file.").format(path=path)


def _unusable(path, error) -> str:
    if "locked" in str(error):
        return tr(
            "{path} is being edited: save or end the editing of its layers, or choose another file."
        ).format(path=path)
    return tr("{path} cannot be written ({reason}): choose another file.").format(
        path=path, reason=error
    )
