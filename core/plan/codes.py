"""Code lists: threats, actions, Miradi's codes, the 16 steps. They are files in resources/plans/.

English labels of published lists are those of their publishers (docs/PLAN-SCHEMA.md); Russian and
Chinese ones are our translations.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "plans"
THREATS_4, THREATS_3, ACTIONS_2 = "threats-4.0", "threats-3.3", "actions-2.0"
# Which lists the code of an item may come from.
SCHEMES_OF = {"threat": (THREATS_4, THREATS_3), "action": (ACTIONS_2,), "activity": (ACTIONS_2,)}


@cache
def _file(name):
    return json.loads((FOLDER / "codes" / f"{name}.json").read_text(encoding="utf-8"))


@cache
def _list(name):
    """{code: {language: label}} of a list or a scheme, in published order."""
    if name in (THREATS_4, THREATS_3, ACTIONS_2, "steps"):
        return {row["code"]: row for row in _file(name)["codes"]}
    if name == "schemes":
        return {
            scheme: {"en": _file(scheme)["title"]} for scheme in (THREATS_4, THREATS_3, ACTIONS_2)
        }
    return _file("lists")[name]


def codes(name: str) -> tuple[str, ...]:
    """The codes of a list (``progress``, ``steps``, ...) or of a scheme (``threats-4.0``, ...)."""
    return tuple(_list(name))


def label(name: str, code: str | None, language: str = "en") -> str:
    """The label of a code; in English where it has none in this language, the code if unknown."""
    row = _list(name).get(code or "")
    if row is None:
        return code or ""
    return row.get(language) or row["en"]


def group(scheme: str, code: str) -> str | None:
    """The code above this one: ``4`` of ``4.5``; None at the top."""
    return code.rpartition(".")[0] or None if code in _list(scheme) else None


def known(scheme: str | None, code: str | None) -> bool:
    """Whether a scheme has this code. The same digits mean different things in 3.3 and 4.0."""
    return scheme in _list("schemes") and code in _list(scheme)


def steps() -> list[dict]:
    """The 16 steps: ``code``, ``stage``, label and question in each language."""
    return _file("steps")["codes"]


def miradi_lists() -> frozenset[str]:
    """The lists whose codes are Miradi's."""
    return frozenset(_file("miradi"))


def to_miradi(name: str, code: str | None) -> str:
    """Miradi's code for one of ours in a list of its own (``progress``, ``result``, ...).

    The codes are Miradi's already; none of them is said by an empty text.
    """
    if code and code not in _list(name):
        raise KeyError(code)
    return code or ""


def from_miradi(name: str, text: str | None) -> str | None:
    """The code behind what Miradi stores or shows; None where nothing is specified.

    The list decides: ``MinorIssues`` is stored in two of them and is shown as "Minor Issues" for
    an activity, but as "Partially Achieved" for an objective; ``Planned`` is shown as "Scheduled".

    Errors
    ------
    KeyError : neither a code nor a label of that list
    """
    text = (text or "").strip()
    if text == "" or text == _list(name).get("", {}).get("en"):
        return None
    if text in _list(name):
        return text
    shown = {row["en"].lower(): code for code, row in _list(name).items()}
    aliases = {spelling.lower(): code for spelling, code in _file("miradi")[name].items()}
    return {**shown, **aliases}[text.lower()]
