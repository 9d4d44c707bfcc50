"""The legal matrix of a plan as a page, made of a :class:`~.plan.legal.Matrix`."""

from __future__ import annotations

from .plan.review import instruments_in_force
from .report import Column, Headline, Report, Row
from .report_plan import PlanPage, short


def legal_report(matrix, facts, words):
    """Arrange a legal matrix as a page; texts as for :func:`.report_plan.plan_report`."""
    page = _Page(matrix, facts, words)
    return Report(
        template="plan",
        kicker=words("legal_kicker"),
        facts=facts,
        headline=page.headline(),
        parts=dict(page.parts()),
        warnings=page.warnings(),
        notes=[words(key) for key in ("note_rests", "note_gap", "note_open", "note_no_data")],
    )


class _Page(PlanPage):
    def __init__(self, matrix, facts, words):
        super().__init__(matrix.plan, facts, words)
        self._m = matrix
        self._number = {x.id: n for n, x in enumerate(matrix.plan.of("instrument"), 1)}

    def headline(self):
        words, m = self._words, self._m
        integer = words.numbers.integer
        sentence = words(
            "legal_headline",
            gaps=words.strong(integer(len(m.gap_items))),
            all=words.strong(integer(m.open_items)),
        )
        return Headline(sentence, None, [words("legal_on", on=m.on.isoformat())])

    def parts(self):
        words = self._words
        yield "instruments", self._instruments()
        yield "gaps", self._gaps()
        rows = self._grid([((x.item.id, self._name(x.item), x.item), x) for x in self._m.items])
        title = words("matrix_items")
        yield "items", self._table(title, self._columns("item"), rows, words("matrix_note"))
        found = {}
        for row in self._m.sites:
            found.setdefault(id(row.site), (id(row.site), self._site(row.site), None))
        rows = self._grid([(found[id(x.site)], x) for x in self._m.sites])
        title = words("matrix_sites")
        yield "sites", self._table(title, self._columns("place"), rows, words("matrix_note"))

    @property
    def _all_countries(self):
        """Those of the plan, then those of its places."""
        there = sorted({row.country for row in self._m.sites})
        return list(dict.fromkeys([*self._plan.countries, *there]))

    def _columns(self, first):
        return [Column(self._words(first)), *(Column(country) for country in self._all_countries)]

    def _grid(self, pairs):
        """Rows of numbers of instruments by country; a flaw stands behind its number."""
        lines = {}
        for (key, name, _), row in pairs:
            label, cells = lines.setdefault(key, (name, {}))
            number = 0 if row.instrument is None else self._number[row.instrument.id]
            cells.setdefault(row.country, []).append((number, self._entry(row)))
            lines[key] = (label, cells)
        kinds = {key: item.kind for (key, _, item), _ in pairs if item is not None}
        return [
            Row(
                [name, *(_joined(cells.get(c, ())) for c in self._all_countries)],
                "strong" if kinds.get(key) == "action" else "",
            )
            for key, (name, cells) in lines.items()
        ]

    def _entry(self, row):
        flaw = self._words.texts[f"gap_{row.gap}"] if row.gap else ""
        if row.instrument is None:
            return f"– {flaw}" if flaw else "–"
        number = f"[{self._number[row.instrument.id]}]"
        return f"{number} ! {flaw}" if flaw else number

    def _site(self, site):
        if site.sensitive:
            return self._words("sensitive_place")
        name = site.first.text("name", self._language, *self._plan.languages)
        return short(name) or site.first["id_value"] or site.first.id

    def _instruments(self):
        words = self._words
        columns = [
            Column(words("number"), "figure"),
            Column(words("instrument")),
            Column(words("type")),
            Column(words("parties")),
            Column(words("signed")),
            Column(words("in_force_on_day")),
            Column(words("expires")),
            Column(words("items_n"), "figure"),
        ]
        used = {}
        for row in self._m.items:
            if row.instrument is not None:
                used.setdefault(row.instrument.id, set()).add(row.item.id)
        rows = []
        for each in self._plan.of("instrument"):
            rows.append(
                Row(
                    [
                        f"[{self._number[each.id]}]",
                        self._name(each),
                        self._label("instrument_type", each["type"]),
                        self._countries(each.words("parties")),
                        each["signed"],
                        self._force(each, instruments_in_force(each, self._m.on)),
                        each["expires"],
                        self._int(len(used.get(each.id, ()))),
                    ]
                )
            )
        return self._table(words("instruments"), columns, rows, words("instruments_note"))

    def _gaps(self):
        words = self._words
        columns = [
            Column(words("item")),
            Column(words("country")),
            Column(words("gap")),
            Column(words("instrument")),
            Column(words("expires")),
            Column(words("due")),
        ]
        flawed = set(self._m.gap_items)
        rows = [
            Row(
                [
                    self._name(x.item),
                    x.country,
                    words(f"gap_{x.gap}"),
                    self._name(x.instrument) if x.instrument is not None else "–",
                    x.instrument["expires"] if x.instrument is not None else "–",
                    x.item["due"],
                ]
            )
            for x in self._m.items
            if x.gap and x.item.id in flawed
        ]
        return self._table(words("gaps"), columns, rows)

    def warnings(self):
        head = self._plan.head
        return [self._words("warn_illustrative")] if head["illustrative"] else []


def _joined(entries):
    return "; ".join(text for _, text in sorted(entries))
