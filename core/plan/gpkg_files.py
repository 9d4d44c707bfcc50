"""The file of a plan, seen from outside."""

from __future__ import annotations

import os
import sqlite3

from ..errors import PlannerError


def uri(path):
    """The address of a file for SQLite, which takes no name of a server before the path."""
    found = path.as_uri()
    return found if found.startswith("file:///") else "file:////" + found[len("file://") :]


def identity(path):
    """Tells a file from another one put in its place."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return (found.st_dev, found.st_ino)


def log_of(path):
    """The path of SQLite's write-ahead log of a file."""
    return path.with_name(path.name + "-wal")


def has_log(path):
    """Whether there are changes in a log beside the file."""
    log = log_of(path)
    return log.is_file() and log.stat().st_size > 0


def holds_a_plan(path) -> bool:
    """Whether a file is a plan, of whatever version; asked of SQLite, as in `refuse_foreign`."""
    if not path.is_file():
        return False
    connection = None
    try:
        connection = sqlite3.connect(uri(path.resolve()) + "?mode=ro", uri=True)
        asked = "SELECT 1 FROM sqlite_master WHERE name = 'plan_meta'"
        return connection.execute(asked).fetchone() is not None
    except sqlite3.Error:
        return False
    finally:
        if connection is not None:
            connection.close()


def refuse_foreign(connection, path):
    """Refuse what is no SQLite file, and a file whose end is missing.

    SQLite is asked, the file is not opened: closing it would drop the locks that other connections
    of this process hold on it (POSIX locks belong to the process), a panel's for example.
    """
    try:
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.DatabaseError as error:
        if "malformed" in str(error) and _lacks_pages(connection):
            raise PlannerError("plan_truncated", path=str(path)) from error
        raise
    page = connection.execute("PRAGMA page_size").fetchone()[0]
    # SQLite does not miss the end of the last page. A log may hold what is to follow.
    if not has_log(path) and path.stat().st_size % page:
        raise PlannerError("plan_truncated", path=str(path))


def _lacks_pages(connection):
    """With a writable schema SQLite begins to read a file that is shorter than its header says:
    of all that can be wrong with a header, it forgives this alone."""
    connection.execute("PRAGMA writable_schema = ON")
    try:
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.DatabaseError:
        return False
    return True
