"""The file of a plan, seen from outside."""

from __future__ import annotations

import os

from ..errors import PlannerError
from .gpkg_errors import refused


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


def has_log(path):
    """Whether there are changes in a log beside the file."""
    log = path.with_name(path.name + "-wal")
    return log.is_file() and log.stat().st_size > 0


def refuse_foreign(path):
    """Refuse what is no SQLite file, and a file whose end is missing."""
    try:
        with open(path, "rb") as file:
            head = file.read(100)
        size = path.stat().st_size
        in_log = has_log(path)
    except OSError as error:
        raise refused(error, path) from error
    if head[:16] != b"SQLite format 3\x00":
        raise PlannerError("plan_not_geopackage", path=str(path))
    page = int.from_bytes(head[16:18], "big")
    page = 65536 if page == 1 else page
    pages = int.from_bytes(head[28:32], "big")
    if len(head) < 100 or (size < page * pages and not in_log):
        raise PlannerError("plan_truncated", path=str(path))
