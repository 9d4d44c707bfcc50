"""What SQLite and the disk say, as refusals with a way out."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from ..errors import PlannerError
from .disk import refused_by_disk

_BY_WORDS = (
    ("locked", "plan_locked"),
    ("disk is full", "plan_disk_full"),
    ("readonly", "plan_read_only"),
    ("not a database", "plan_not_geopackage"),
    ("malformed", "plan_damaged"),
    ("unable to open", "plan_gone"),
    ("disk i/o error", "plan_gone"),
)


def refused(error: Exception, path) -> PlannerError:
    """The refusal for an error of sqlite3 or of the operating system."""
    if isinstance(error, OSError):
        return refused_by_disk(error, path)
    key = "plan_failed"
    if isinstance(error, sqlite3.Error):
        words = str(error).lower()
        key = next((key for part, key in _BY_WORDS if part in words), "plan_failed")
        if key == "plan_gone" and not Path(path).parent.is_dir():
            key = "plan_no_folder"
    return PlannerError(key, path=str(path), reason=str(error))
