"""Where plans are kept: the one interface that everything else uses.

A store is a file today and a database later; nothing outside it knows which. Open one with
:func:`open_plan`, make one with :func:`create_plan`.
"""

from __future__ import annotations

import datetime
from abc import ABC, abstractmethod
from collections.abc import Iterable

from .changes import Conflict, Entry, Exchange, OpenConflict, Saved
from .model import Plan, Record, Value


def now() -> str:
    """The time as history has it: UTC, ISO 8601, milliseconds."""
    moment = datetime.datetime.now(datetime.timezone.utc)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class PlanStore(ABC):
    """A plan that is kept. What ``apply`` has answered is on the disk.

    All methods raise PlannerError with a key ``plan_...`` when the place cannot be used
    (``plan_locked``, ``plan_disk_full``, ``plan_gone``, ``plan_read_only``, ``plan_damaged``).
    """

    read_only = False

    @abstractmethod
    def read(self) -> Plan:
        """The plan as it is now."""

    @abstractmethod
    def version(self) -> int:
        """Grows with every change by anybody; cheap. Compare with ``plan.version``."""

    @abstractmethod
    def is_there(self) -> bool:
        """Whether the place is still what was opened: not gone, not another one; cheap."""

    @abstractmethod
    def apply(self, changes: Iterable, who: str, source: str = "edit", note: str = "") -> Saved:
        """Make these changes (Add, Set), all or none, with their history.

        Where a key was written since it was read, nothing is saved and every such key is a
        conflict with both values. Writing what is there already is no change.
        """

    @abstractmethod
    def history(self, id: str = "", since: str = "", limit: int = 0) -> list[Entry]:
        """The history, newest first: of a record, since a time (ISO), at most so many entries."""

    @abstractmethod
    def undo(self, who: str) -> Saved | None:
        """Take back the last change of this person that stands; None if there is none.

        A merge is one change: taken back as a whole, its undecided conflicts with it, and the file
        can be merged again. A decision that is taken back opens its conflict anew.
        """

    @abstractmethod
    def redo(self, who: str) -> Saved | None:
        """Make again what this person took back last; None if there is none."""

    @abstractmethod
    def record_exchange(self, exchange: Exchange) -> None:
        """Keep a version that is sent out."""

    @abstractmethod
    def exchanges(self) -> list[tuple[str, str, str, str]]:
        """(id, direction, at, who) of the versions sent and received, newest first."""

    @abstractmethod
    def taken_back(self) -> set[str]:
        """Ids of the versions whose merge was undone: no merge may go by them."""

    @abstractmethod
    def exchange(self, id: str) -> Exchange | None:
        """One of them with its content."""

    @abstractmethod
    def apply_merge(
        self, changes: Iterable, conflicts: Iterable[Conflict], exchange: Exchange, who: str
    ) -> Saved:
        """Make the changes of a merge, keep its conflicts and the version received, in one step."""

    @abstractmethod
    def conflicts(self) -> list[OpenConflict]:
        """The conflicts of merges that nobody has decided yet."""

    @abstractmethod
    def resolve(self, number: int, value: Value, revision: int, who: str) -> Saved:
        """Decide a conflict: this value is to stand. ``revision``: the key's, as it was read."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the file. May be called twice."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def open_plan(
    path: str, read_only: bool = False, network: bool = False, wait_s: float = 5.0
) -> PlanStore:
    """Open the plan in a file.

    Parameters
    ----------
    path : the GeoPackage
    read_only : only look
    network : the file is on a share of another machine, where the write-ahead log does not work
    wait_s : how long the lock of another program is waited for, before ``plan_locked``

    Errors
    ------
    PlannerError : ``plan_missing``, ``plan_not_geopackage``, ``plan_not_a_plan``, ``plan_newer``,
        ``plan_truncated``, ``plan_damaged``, ``plan_locked``
    """
    from .gpkg_store import GeoPackageStore

    return GeoPackageStore(path, read_only=read_only, network=network, wait_s=wait_s)


def create_plan(
    path: str,
    records: Iterable[Record],
    who: str,
    note: str = "",
    exchange: Exchange | None = None,
    network: bool = False,
) -> None:
    """Write a new plan; the file appears as a whole or not at all. ``exchange``: the version that
    it was made of, if it came from somebody. ``network``: as for :func:`open_plan`.

    Errors
    ------
    PlannerError : ``plan_exists`` when there is such a file, ``plan_disk_full``, ...
    """
    from .gpkg_create import create

    create(path, records, who, note, exchange, network)
