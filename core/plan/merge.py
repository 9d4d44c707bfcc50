"""Two copies of a plan that were edited apart, put together key by key.

With the version that was sent out (base), the plan here (ours) and the one that came (theirs): who
alone has changed a key is followed; both the same is no change; both differently is a conflict, and
ours stays until somebody decides. Nothing is overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .changes import Add, Conflict, Set, apply_in_memory
from .model import Plan, Value
from .rules.structure import circles

# {id: (kind, {key: value})}: a version of a plan as it stood in a file.
Content = Mapping[str, tuple[str, Mapping[str, Value]]]


@dataclass(frozen=True)
class Merged:
    """``changes`` to make, ``conflicts`` to decide (``yours`` is ours), ids of records that the
    file lacks (``missing``: kept, as a row that is gone may be a filter that was on)."""

    changes: tuple = ()
    conflicts: tuple[Conflict, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def added(self) -> int:
        """How many records are new."""
        return sum(isinstance(change, Add) for change in self.changes)


def merge(
    base: Content, ours: Plan, theirs: Content, columns: Mapping[str, Iterable[str]] | None = None
) -> Merged:
    """What to do so that our plan has their edits too.

    Parameters
    ----------
    base : what was sent out, as it was sent (values that were withheld are not in it)
    ours : the plan as it is here now
    theirs : what came back
    columns : {kind: keys that the file has columns for}; other keys say nothing. None: all

    A record that one side deleted and the other edited is kept (again) with the edits, and whether
    it is to be deleted is a conflict.
    """
    here = ours.everything()
    changes, conflicts = [], []
    for id, (kind, values) in theirs.items():
        old = base.get(id, (kind, {}))[1]
        record = here.get(id)
        if record is None:
            changes.append(Add(kind, id, dict(values)))
            continue
        if record["deleted"] and id not in base and not values.get("deleted"):
            # It came with a merge that was taken back, and comes again.
            changes.append(Set(record.kind, id, "deleted", None, record.revision("deleted")))
        known = None if columns is None else set(columns.get(kind, ()))
        # What was deleted is sent as that and nothing else.
        keys = {"deleted"} if values.get("deleted") else set(old) | set(values)
        for key in sorted(keys):
            if known is not None and key not in known:
                continue
            was, wanted, held = old.get(key), values.get(key), record[key]
            if wanted in (was, held):
                continue
            revision = record.revision(key)
            if held == was:
                changes.append(Set(record.kind, id, key, wanted, revision))
            else:
                conflicts.append(Conflict(record.kind, id, key, held, wanted, revision, base=was))
    changes, more = _deletions_against_edits(base, here, changes)
    conflicts += more
    changes, more = _without_circles(base, ours, changes)
    conflicts += more
    missing = tuple(id for id in base if id not in theirs and id in ours)
    return Merged(tuple(changes), tuple(conflicts), missing)


def _deletions_against_edits(base, here, changes):
    """A record deleted on one side and edited on the other: an edit is not lost by a deletion."""
    conflicts, kept, raised = [], [], set()
    again = {c.id for c in changes if isinstance(c, Set) and c.key == "deleted" and not c.value}
    for change in changes:
        record = here.get(change.id)
        if isinstance(change, Add) or record is None:
            kept.append(change)
        elif change.key == "deleted" and change.value:
            if _edited(base, record):
                conflicts.append(_on_deleted(record, None, 1))
            else:
                kept.append(change)
        elif record["deleted"] and change.key != "deleted" and record.id not in again:
            if record.id not in raised:
                raised.add(record.id)
                revision = record.revision("deleted")
                kept.append(Set(record.kind, record.id, "deleted", None, revision))
                conflicts.append(_on_deleted(record, 1, None))
            kept.append(change)
        elif change.key != "deleted" or record.id not in raised:
            kept.append(change)
    return kept, conflicts


def _edited(base, record):
    """Whether our record has changed since the version that was sent (withheld keys apart)."""
    if record.id not in base:
        return True
    old = base[record.id][1]
    return any(record[key] != value for key, value in old.items()) or any(
        record.revision(key) and key not in old and record[key] is not None
        for key in record.revisions
    )


def _on_deleted(record, ours, theirs):
    revision = record.revision("deleted")
    return Conflict(record.kind, record.id, "deleted", ours, theirs, revision)


def _without_circles(base, ours, changes):
    """Each side moved an item below the other's: their moves in the circle wait for a decision."""
    moves = [c for c in changes if isinstance(c, Set) and c.key == "parent_id"]
    if not moves:
        return changes, []
    before = {id for circle in circles(ours) for id in circle}
    conflicts = []
    while True:
        after = apply_in_memory(ours, changes)
        inside = {id for circle in circles(after) for id in circle} - before
        bad = [c for c in changes if isinstance(c, Set) and c.key == "parent_id" and c.id in inside]
        if not bad:
            return changes, conflicts
        for move in bad:
            changes = [c for c in changes if c is not move]
            was = base.get(move.id, ("", {}))[1].get("parent_id")
            held = ours.everything()[move.id]["parent_id"]
            conflicts.append(
                Conflict(move.kind, move.id, move.key, held, move.value, move.revision, base=was)
            )
