"""Plans to start from: files in resources/plans/ that become the records of a new plan."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from ..errors import PlannerError
from .codes import FOLDER
from .model import Record, id_of
from .values import clean

_AS_THEY_ARE = ("scheme", "code", "step", "clause", "priority", "status")
_RELATIONS = ("addresses", "supported_by", "depends_on")


@cache
def _read(name):
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def names() -> list[str]:
    """The templates that there are."""
    return sorted(path.stem for path in FOLDER.glob("*.json"))


def title(name: str, language: str = "en") -> str:
    """What a template is called."""
    return _read(name)["name"][language]


def clauses(name: str, language: str = "en") -> dict[str, str]:
    """{clause: short text} of the resolution that the items of a template name."""
    return {row["clause"]: row["name"][language] for row in _read(name)["clauses"]}


def instantiate(
    name: str,
    countries: Sequence[str] = (),
    start: str = "",
    due: str = "",
    title: Mapping[str, str] | None = None,
    sites: Iterable[Mapping[str, object]] = (),
    months: int = 0,
) -> list[Record]:
    """The records of a new plan.

    Parameters
    ----------
    name : one of :func:`names`
    countries : ISO 3166-1 alpha-3 codes; empty: those of the template
    start, due : ISO dates; empty: those of the template. No item ends after ``due``
    title : {language: name of the plan}; None: the template's
    sites : places of the plan as a whole, values of records of kind ``place``
    months : how long it runs where ``due`` is empty; 0: as long as the template

    Errors
    ------
    PlannerError : ``plan_no_template``, ``plan_no_countries``, ``plan_no_start``,
        ``plan_due_before_start``, and those of :func:`.values.clean`
    """
    if name not in names():
        raise PlannerError("plan_no_template", value=name, allowed=", ".join(names()))
    template = _read(name)
    countries = list(countries) or template["countries"]
    if not countries:
        raise PlannerError("plan_no_countries", value=name)
    first, last = _period(template, start, due, months)
    head = {
        "languages": " ".join(template["languages"]),
        "countries": " ".join(countries),
        "start": first.isoformat(),
        "due": last.isoformat(),
        "template": name,
        "illustrative": 1 if template["illustrative"] else 0,
        **_texts("name", title or template["name"]),
        **_texts("vision", template["vision"]),
        **_texts("source", template["source"]),
    }
    maker = _Maker(template, countries, first, last)
    plan = maker.add("plan", "", head)
    maker.instruments()
    maker.items()
    maker.indicators()
    for site in sites:
        maker.add("place", "", {"item_id": plan, **site})
    return maker.records


def _texts(field, texts):
    return {f"{field}:{language}": text for language, text in texts.items() if text}


def _period(template, start, due, months):
    start = start or template["start"]
    if not start:
        raise PlannerError("plan_no_start", value=template["template"])
    first = datetime.date.fromisoformat(clean("plan", "start", start))
    if not due:
        return first, _end(first, (months or template["months"]) - 1)
    last = datetime.date.fromisoformat(clean("plan", "due", due))
    if last < first:
        raise PlannerError(
            "plan_due_before_start",
            path="",
            record=template["template"],
            start=first.isoformat(),
            due=last.isoformat(),
        )
    return first, last


def _month(first, months):
    """The day so many months later; the last of the month where it has no such day."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    for day in range(first.day, 27, -1):
        try:
            return datetime.date(year, month + 1, day)
        except ValueError:
            continue
    return datetime.date(year, month + 1, min(first.day, 28))


def _end(first, month):
    """The last day of a month of the plan."""
    return _month(first, month + 1) - datetime.timedelta(days=1)


class _Maker:
    """Records of a template, whose keys become ids."""

    def __init__(self, template, countries, first, last):
        self.template, self.countries, self.first, self.last = template, countries, first, last
        self.records, self.ids = [], {}

    def add(self, kind, key, values):
        values = {name: clean(kind, name, value) for name, value in values.items()}
        values = {name: value for name, value in values.items() if value is not None}
        id = id_of(kind, values)
        if key:
            self.ids[key] = id
        self.records.append(Record(kind, id, values))
        return id

    def _day(self, month, end):
        day = _end(self.first, month) if end else _month(self.first, month)
        return min(max(day, self.first), self.last).isoformat()

    def instruments(self):
        for n, row in enumerate(self.template["instruments"], 1):
            plain = {k: v for k, v in row.items() if k != "key" and not isinstance(v, dict)}
            texts = {**_texts("name", row["name"]), **_texts("scope", row["scope"])}
            self.add("instrument", row["key"], {"position": n, **plain, **texts})

    def items(self):
        rows = self.template["records"]
        for n, row in enumerate(rows, 1):
            values = {k: row[k] for k in _AS_THEY_ARE if k in row}
            values.update(position=n, parent_id=self.ids.get(row.get("parent")))
            if "months" in row:
                values["start"] = self._day(row["months"][0], False)
                values["due"] = self._day(row["months"][1], True)
            id = self.add(row["kind"], row["key"], {**values, **_texts("name", row["name"])})
            if row["kind"] == "action":
                self._shares(id, self.template["leads"].get(row.get("leads"), {}))
        for row in rows:
            for relation in _RELATIONS:
                for target in row.get(relation, ()):
                    ends = {"from_id": self.ids[row["key"]], "to_id": self.ids[target]}
                    self.add("link", "", {**ends, "relation": relation})

    def _shares(self, id, leads):
        for country in self.countries:
            values = {"item_id": id, "country": country, "approval": "draft"}
            self.add("share", "", {**values, **_texts("lead", leads.get(country, {}))})

    def indicators(self):
        for n, row in enumerate(self.template["indicators"], 1):
            values = {k: row.get(k) for k in ("unit", "baseline", "target", "direction")}
            values.update(position=n, item_id=self.ids[row["item"]])
            values["target_date"] = self._day(row["target_month"], True)
            for name in ("name", "method", "source"):
                values.update(_texts(name, row.get(name, {})))
            self.add("indicator", row["key"], values)
