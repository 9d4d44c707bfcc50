"""Edits that could not be saved as the file was away: kept on this machine until it is back."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

from ..errors import PlannerError
from .changes import Add, Conflict, Saved, Set
from .disk import refused_by_disk
from .store import PlanStore

# What may pass by itself: a share that comes back, a lock that ends, a disk with room again.
PASSING = frozenset(
    {"plan_gone", "plan_missing", "plan_locked", "plan_disk_full", "plan_no_folder"}
)


class Outbox:
    """Saves edits, or keeps them in a file of this machine and saves them later.

    Parameters
    ----------
    path : file for edits that wait, on a local disk; read when it is there
    opener : opens the store anew: ``lambda: open_plan(path)``
    """

    def __init__(self, path, opener: Callable[[], PlanStore]):
        self._path, self._opener, self._store = Path(path), opener, None

    def waiting(self) -> list[tuple[str, list]]:
        """(who, changes) of the edits that are not saved yet, oldest first."""
        try:
            lines = self._path.read_text(encoding="utf-8").splitlines()
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            raise refused_by_disk(error, self._path) from error
        found = []
        for line in lines:
            try:
                who, rows = json.loads(line)
            except (TypeError, ValueError):
                # The end of a line that a crash cut off: it was never acknowledged.
                continue
            found.append((who, [_change(row) for row in rows]))
        return found

    def save(self, changes, who: str) -> Saved | None:
        """Save edits, those that wait before them; None when they have to wait themselves."""
        try:
            self._append(who, list(changes))
        except OSError as error:
            raise refused_by_disk(error, self._path) from error
        answers = self.flush()
        return answers[-1] if answers and not self.waiting() else None

    def flush(self) -> list[Saved]:
        """Try what waits, in order, and stop where the file is away still.

        An edit that meets a conflict is answered with it, and waits no longer.
        """
        answers, queue = [], self.waiting()
        while queue:
            who, changes = queue[0]
            try:
                if self._store is None:
                    self._store = self._opener()
                answers.append(self._store.apply(changes, who))
            except PlannerError as error:
                self.close()
                if error.key in PASSING:
                    return answers
                answers.append(Saved(conflicts=tuple(map(_refused, changes))))
            queue.pop(0)
            try:
                self._rewrite(queue)
            except OSError as error:
                raise refused_by_disk(error, self._path) from error
        return answers

    def close(self) -> None:
        """Let go of the plan; what waits stays."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _append(self, who, changes):
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with open(self._path, "a", encoding="utf-8") as file:
            file.write("\n" + json.dumps([who, [_row(change) for change in changes]]) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def _rewrite(self, queue):
        part = self._path.with_name(self._path.name + ".part")
        with open(part, "w", encoding="utf-8") as file:
            for who, changes in queue:
                file.write(json.dumps([who, [_row(change) for change in changes]]) + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, self._path)


def _row(change):
    return ["add" if isinstance(change, Add) else "set", *change]


def _change(row):
    return Add(*row[1:]) if row[0] == "add" else Set(*row[1:])


def _refused(change):
    if isinstance(change, Add):
        return Conflict(change.kind, change.id, "", change.id, None, 0)
    return Conflict(change.kind, change.id, change.key, change.value, None, change.revision)
