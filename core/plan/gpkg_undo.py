"""What of the history stands, and the changes that take a part of it back."""

from __future__ import annotations

from . import gpkg_schema as schema
from .changes import Set
from .gpkg_rows import from_text


def last_standing(rows, wanted):
    """The change to take back: for "undo" the last that stands, for "redo" the last undo.

    ``rows``: (change, source, undoes) of one person, oldest first. A new edit ends what could be
    redone, as everywhere.
    """
    done, undone = [], []
    for number, source, undoes in rows:
        if source == "undo":
            if done and done[-1] == undoes:
                done.pop()
            undone.append(number)
        elif source == "redo":
            if undone and undone[-1] == undoes:
                undone.pop()
            done.append(number)
        elif source != "create":
            done.append(number)
            undone.clear()
    stack = done if wanted == "undo" else undone
    return stack[-1] if stack else None


def inverse(connection, who, kind, id, key, before, after, revision):
    """The change that takes a line of the history back."""
    if not key:
        row = connection.execute(schema.REVISION_OF, (id, "deleted")).fetchone()
        others = connection.execute(schema.HISTORY_OF_OTHERS, (id, who)).fetchone()[0]
        # What others have written on is not taken from them: no key ever has this revision.
        return Set(kind, id, "deleted", 1, -1 if others else row[0] if row else 0)
    last = connection.execute(schema.HISTORY_LAST_OF_KEY, (id, key)).fetchone()
    if last[:2] == (who, after) and last[2] in ("undo", "redo"):
        # This person has been back to that value: it counts as the state after the change.
        revision = last[3]
    return Set(kind, id, key, from_text(kind, key, before), revision)


def taken_back(connection) -> set[str]:
    """The versions whose merge was undone as a whole, and not redone since."""
    merges = connection.execute(schema.HISTORY_MERGES).fetchall()
    if not merges:
        return set()
    taken = dict(connection.execute(schema.HISTORY_UNDOES).fetchall())
    return {exchange for number, exchange in merges if not _stands(number, taken)}


def _stands(number, taken):
    """Each undo or redo takes back the one before it."""
    stands = True
    while (number := taken.get(number)) is not None:
        stands = not stands
    return stands


def redecide(connection, undone, saved, who, at):
    """Open the conflict anew whose decision was taken back; close it when that is made again."""
    origin, stands = undone, False
    while (row := connection.execute(schema.HISTORY_ORIGIN, (origin,)).fetchone())[1] is not None:
        origin, stands = row[1], not stands
    if row[0] != "resolve":
        return
    for id, key, after in connection.execute(schema.HISTORY_VALUES, (saved,)).fetchall():
        decided = (at, who, after) if stands else (None, None, None)
        connection.execute(schema.CONFLICT_DECIDED, (*decided, row[2], id, key))
