"""Reports as one HTML file: the building blocks, and how they become a page. No QGIS.

A report is a :class:`Report`: a headline, warnings, named parts (:class:`Bars`, :class:`Picture`,
:class:`Table`), notes on the method, and sources. ``resources/report/base.html`` is the page;
``<template>.html`` beside it puts the parts in order. The two makers so far::

    from .report_overlap import overlap_report      # takes the Analysis of core/overlap_table.py
    from .report_coverage import coverage_report    # takes CoverageNumbers

    words = Words(report_texts.overlap_texts(), i18n.language())
    page = overlap_report(analysis, Facts(title="Land of Big Cats", ...), words)
    html = render(page, words)

``Words`` holds the texts of one language; they are made in processing/report_texts.py, where
translators find them. Every text and name that goes into the page is escaped: by Jinja2 in the
templates and by ``Words`` in sentences. The page holds no script and asks the network for nothing.
"""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

from .countries import country_name
from .errors import PlannerError
from .report_numbers import Numbers

try:
    import jinja2
    from markupsafe import Markup, escape
except ImportError:  # not every build of QGIS has it; said as soon as a report is asked for
    jinja2 = None

TEMPLATES = Path(__file__).resolve().parent.parent / "resources" / "report"
# A table prints this many rows; the rest is in the result layer, and the page says so.
MOST_ROWS = 200
# More per cent of the whole than this outside the jurisdictions is worth a warning.
OUTSIDE_WARN_PCT = 1.0
_HTML_LANGUAGE = {"en": "en", "ru": "ru", "zh": "zh-Hans"}


@dataclass(frozen=True)
class Source:
    """A layer that went into the numbers. What is not known stays None and is shown as such."""

    role: str
    name: str
    file: Optional[str] = None
    date: Optional[str] = None
    licence: Optional[str] = None
    attribution: Optional[str] = None
    features: Optional[int] = None


@dataclass(frozen=True)
class Warn:
    """A warning by the key of its text; strings are printed as they come."""

    key: str
    values: Mapping = field(default_factory=dict)


@dataclass(frozen=True)
class Facts:
    """What a report says about the run besides its numbers.

    title : the name of the page; sites : the name of the input layer
    sources : what went in; ``border`` is the jurisdiction layer's, also in ``sources``
    country_names : code -> name; disputed : codes whose attributes say so
    method : list of str or Warn, the sentences of the method note beyond the fixed ones
    warnings : list of str or Warn; software : list of "name version"; date : ISO date
    png : the map picture, or None; map_layers : what it shows, for its alternative text
    table : the name under which the reader finds all rows
    """

    title: str
    sites: str
    sources: Sequence[Source] = ()
    border: Optional[Source] = None
    country_names: Mapping[str, str] = field(default_factory=dict)
    disputed: Sequence[str] = ()
    edges: str = "as_drawn"
    fill_holes: bool = False
    method: Sequence = ()
    warnings: Sequence = ()
    software: Sequence[str] = ()
    date: str = ""
    png: Optional[bytes] = None
    map_layers: Sequence[str] = ()
    table: str = "TABLE"


@dataclass(frozen=True)
class Headline:
    """The answer: a sentence, its share of the whole (None: no bar), and lines beneath."""

    sentence: str
    pct: Optional[float] = None
    lines: Sequence[str] = ()
    marked_pct: float = 0.0


@dataclass(frozen=True)
class Bar:
    """``part`` of ``whole`` in km2, ``marked`` of the part on illustrative boundaries."""

    code: str
    label: str
    whole: float
    part: float
    marked: float = 0.0


@dataclass(frozen=True)
class Bars:
    """Bars of one scale; ``key`` explains the shades as (whole, part, marked or None)."""

    title: str
    bars: Sequence[Bar]
    key: Sequence[Optional[str]]
    note: str = ""

    @property
    def full(self):
        """What the longest bar stands for."""
        return max((bar.whole for bar in self.bars), default=0) or 1


@dataclass(frozen=True)
class Picture:
    """A PNG that travels inside the page."""

    title: str
    png: bytes
    alt: str
    caption: str = ""

    @property
    def uri(self):
        """The picture as a data URI."""
        return "data:image/png;base64," + base64.b64encode(self.png).decode("ascii")


@dataclass(frozen=True)
class Column:
    """``kind`` is text, figure (text to the right), km2, pct, int, factor or m; columns of one
    ``group`` share a heading."""

    title: str
    kind: str = "text"
    group: str = ""


@dataclass(frozen=True)
class Cell:
    """A value with a mark before it and a remark under it."""

    value: object
    mark: str = ""
    remark: str = ""


@dataclass(frozen=True)
class Row:
    """Values or :class:`Cell` by column; ``style`` is "", "total", "part" or "same"."""

    cells: Sequence
    style: str = ""


@dataclass(frozen=True)
class Table:
    """``more`` counts the rows that are left out; ``notes`` stand under the table."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    notes: Sequence[str] = ()
    more: int = 0

    @property
    def groups(self):
        """Headings over the columns as [text, number of columns]; empty without groups."""
        if not any(column.group for column in self.columns):
            return []
        groups = []
        for column in self.columns:
            if groups and column.group and groups[-1][0] == column.group:
                groups[-1][1] += 1
            else:
                groups.append([column.group, 1])
        return groups


@dataclass(frozen=True)
class Report:
    """A page. ``parts`` are named as its template asks for them; missing ones are left out."""

    template: str
    kicker: str
    facts: Facts
    headline: Headline
    parts: Mapping[str, object]
    warnings: Sequence[str] = ()
    notes: Sequence[str] = ()


class Words:
    """The texts of one language. Calling it gives a sentence whose values are escaped."""

    def __init__(self, texts, language):
        if jinja2 is None:
            raise PlannerError("jinja2_missing")
        self.texts, self.numbers, self._language = texts, Numbers(language), language
        self.square_km = Markup("{}<sup>2</sup>").format(texts["km"])

    def __call__(self, key, **values):
        """The sentence of this key; its placeholders filled, ``{km2}`` among them."""
        return escape(self.texts[key]).format(km2=self.square_km, **values)

    def strong(self, text):
        """The text set off; goes into sentences as a value."""
        return Markup("<strong>{}</strong>").format(text)

    def sentence(self, text):
        """A str as it is, a :class:`Warn` as the sentence of its key."""
        if not isinstance(text, Warn):
            return text
        values = {
            key: self.numbers.integer(value) if isinstance(value, int) else value
            for key, value in text.values.items()
        }
        return self(text.key, **values)

    def either(self, names, most=3):
        """Names as "A", "A or B"; many of them as a number of layers."""
        names = list(names)
        if len(names) > most:
            return self("any_of", count=self.numbers.integer(len(names)))
        if len(names) < 2:
            return "".join(names)
        return self("either", first=self.texts["comma"].join(names[:-1]), last=names[-1])

    def joined(self, names):
        """Names as "A", "A, B and C"."""
        names = list(names)
        if len(names) < 2:
            return "".join(names)
        return self("all_of", first=self.comma.join(names[:-1]), last=names[-1])

    @property
    def comma(self):
        """What stands between the names of a list, to join escaped texts."""
        return escape(self.texts["comma"])

    @staticmethod
    def joined_label(*parts):
        """Code and label of a country in one text; what is escaped already stays so."""
        return escape(" ").join(part for part in parts if part)

    def country(self, code, names, disputed=()):
        """(code, label) of a country as a table shows them.

        The label of an ISO code is the country's name in the language of the page; ``names`` are
        those that a layer gives, for other codes.
        """
        if code == "-":
            return "", self("outside")
        label = country_name(code, self._language) or names.get(code, "")
        flagged = any(part in disputed for part in (code, *code.split("/")))
        if "/" in code:
            first, _, last = code.rpartition("/")
            first = self.comma.join(first.split("/"))
            label = self("in_both", first=first, last=last)
            code = ""
        if label == code:
            label = ""
        if flagged:
            label = self("disputed", name=label).strip()
        return code, label


def largest(values, most=MOST_ROWS):
    """Positions of the ``most`` largest of a float array, largest first, ties in their order."""
    return (-values).argsort(kind="stable")[:most]


def render(report, words):
    """The page as HTML text.

    Raises
    ------
    PlannerError
        ``jinja2_missing`` where this Python has no Jinja2 (raised by :class:`Words` already).
    """
    numbers = words.numbers
    environment = jinja2.Environment(
        autoescape=True,
        loader=jinja2.FileSystemLoader(str(TEMPLATES)),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        km2=numbers.km2,
        pct=numbers.pct,
        int=numbers.integer,
        factor=numbers.factor,
        metres=numbers.metres,
    )
    page = environment.get_template(f"{report.template}.html")
    return page.render(
        report=report,
        parts=report.parts,
        facts=report.facts,
        say=words,
        lang=_HTML_LANGUAGE[numbers.language],
    )
