"""What a zone's name means: names of several countries to one list of codes.

The suggestions that ship are in ``resources/zone_names.csv``; a user's table comes before them.
"""

import csv
import io
import json
import unicodedata
from pathlib import Path

from .errors import PlannerError

CODES = ("core", "buffer", "transition", "restricted_use", "recreation", "other")
# How far out a zone stands: 0 strictest. ``restricted_use`` does the work of a buffer,
# ``recreation`` that of a transition area; of ``other`` nothing is known.
RANK = {
    "core": 0,
    "buffer": 1,
    "restricted_use": 1,
    "transition": 2,
    "recreation": 2,
    "other": 3,
}
SHIPPED = Path(__file__).resolve().parent.parent / "resources" / "zone_names.csv"
_HEADER = ("name", "code")


def name_key(name):
    """What of a name is compared: no case, no spaces, hyphens or underscores, one width, ё as е."""
    text = unicodedata.normalize("NFKC", str(name or "")).casefold().replace("ё", "е")
    return "".join(c for c in text if not (c.isspace() or c in "_-‐‑‒–—'\""))


class ZoneNames:
    """Names to codes.

    Parameters
    ----------
    own : sequence of (name, code), optional
        The user's rows; of several with one name the last counts. They come before ``file``.
    file : sequence of (name, code), optional
        Rows of the user's file; they come before the shipped ones.

    Raises
    ------
    PlannerError
        ``zone_code`` (name, code) for a code that is not in ``CODES``; ``zone_name_empty`` (code).
    """

    def __init__(self, own=(), file=()):
        self._codes = {}
        for rows in (shipped(), file, own):
            for name, code in rows:
                self._add(name, code)

    def _add(self, name, code):
        key, wanted = name_key(name), name_key(code)
        if not key:
            raise PlannerError("zone_name_empty", code=code)
        found = next((c for c in CODES if name_key(c) == wanted), None)
        if found is None:
            raise PlannerError("zone_code", name=str(name), code=str(code), codes=", ".join(CODES))
        self._codes[key] = found

    def code(self, name):
        """The code of a name, None for one that nobody has mapped."""
        return self._codes.get(name_key(name))


def shipped():
    """The suggestions that come with the plugin, as (name, code)."""
    return parse_csv(SHIPPED.read_text(encoding="utf-8"))


def parse_pairs(text):
    """``name=code; name=code`` (or one pair a line) as a list of (name, code).

    Raises
    ------
    PlannerError
        ``zone_pair`` (text) for a piece without ``=``.
    """
    rows = []
    for piece in text.replace("\n", ";").replace("；", ";").split(";"):
        if not piece.strip():
            continue
        name, equals, code = piece.rpartition("=")
        if not equals:
            raise PlannerError("zone_pair", text=piece.strip())
        rows.append((name.strip(), code.strip()))
    return rows


def parse_csv(text):
    """Rows of a CSV table with the columns ``name`` and ``code``; others are left alone.

    Raises
    ------
    PlannerError
        ``zone_columns`` where a column is not there.
    """
    first = text.lstrip("\ufeff").split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.DictReader(io.StringIO(text.lstrip("\ufeff")), delimiter=delimiter)
    columns = {str(c or "").strip().lower(): c for c in reader.fieldnames or ()}
    if not all(c in columns for c in _HEADER):
        raise PlannerError("zone_columns")
    name, code = (columns[c] for c in _HEADER)
    rows = [((row[name] or "").strip(), (row[code] or "").strip()) for row in reader]
    return [row for row in rows if any(row)]


def read_mapping(path):
    """Rows of a user's file: JSON (an object of name: code) or CSV (columns name, code).

    Raises
    ------
    PlannerError
        ``zone_file`` (path, reason) where it cannot be read; ``zone_columns`` as above.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
        if Path(path).suffix.lower() != ".json":
            return parse_csv(text)
        table = json.loads(text)
    except (OSError, ValueError, csv.Error) as error:
        raise PlannerError("zone_file", path=str(path), reason=str(error)) from error
    if not isinstance(table, dict):
        raise PlannerError("zone_columns")
    return [(str(name), str(code)) for name, code in table.items()]
