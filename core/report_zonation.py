"""The report of the check of a zonation, made of :class:`~.zonation_result.Findings`."""

from .report import MOST_ROWS, Cell, Column, Headline, Picture, Report, Row, Table
from .zonation_result import REASONS, SEVERITIES

_MOST_NAMES = 40


def zonation_report(findings, zone_names, facts, words):
    """Arrange findings as a page.

    Parameters
    ----------
    findings : Findings
    zone_names : list of (name or None, code, known, number of features)
        The names of the zones as the layer has them; ``known``: some table has the name.
    facts : Facts
    words : Words
        Made of ``processing/zonation_texts.py: report_texts()``.

    Returns
    -------
    Report
        For :func:`.report.render`.
    """
    page = _Page(findings, zone_names, facts, words)
    parts = {
        "map": page.map(),
        "reasons": page.reasons(),
        "faults": page.faults(),
        "names": page.names(),
    }
    return Report(
        template="zonation",
        kicker=words("zonation_kicker"),
        facts=facts,
        headline=page.headline(),
        parts=parts,
        warnings=[words.sentence(text) for text in facts.warnings],
        notes=page.notes(),
    )


class _Page:
    def __init__(self, findings, zone_names, facts, words):
        self._found, self._names, self._facts, self._words = findings, zone_names, facts, words
        self._all = findings.faults

    def headline(self):
        words, numbers, found = self._words, self._words.numbers, self._found
        if not self._all:
            sentence = words("no_fault", zones=self._facts.sites)
            return Headline(sentence, None, [words("no_fault_note")])
        count = words.strong(numbers.integer(len(self._all)))
        lines = [
            words(
                "zonation_high",
                count=numbers.integer(sum(f.severity == SEVERITIES[0] for f in self._all)),
            ),
            words("zonation_core", length=numbers.decimal(found.open_core_km())),
            words(
                "zonation_ground",
                gap=numbers.headline_km2(found.flat_km2("gap")),
                overlap=numbers.headline_km2(found.flat_km2("overlap")),
            ),
        ]
        if any(f.drawn for f in self._all):
            count_drawn = numbers.integer(sum(bool(f.drawn) for f in self._all))
            lines.append(words("zonation_illustrative", count=count_drawn))
        sentence = words("zonation_headline", count=count, zones=self._facts.sites)
        return Headline(sentence, None, lines)

    def map(self):
        if not self._facts.png:
            return None
        words = self._words
        layers = words.texts["comma"].join(self._facts.map_layers)
        caption = words("map_illustrative") if any(f.drawn for f in self._all) else ""
        return Picture(words("map"), self._facts.png, words("map_alt", layers=layers), caption)

    def reasons(self):
        words = self._words
        columns = [
            Column(words("severity")),
            Column(words("reason")),
            Column(words("faults_column"), "int"),
            Column(words("area"), "km2"),
            Column(words("length"), "km2"),
        ]
        rows = []
        for severity in SEVERITIES:
            for reason in REASONS:
                some = [f for f in self._all if (f.severity, f.reason) == (severity, reason)]
                if some:
                    rows.append(Row([*self._kind(some[0]), len(some), *_sizes(some)]))
        if not rows:
            return None
        return Table(words("by_reason"), columns, rows, [words("reasons_note")])

    def _kind(self, fault):
        texts = self._words.texts
        return [texts[f"severity_{fault.severity}"], texts[f"reason_{fault.reason}"]]

    def faults(self):
        if not self._all:
            return None
        words = self._words
        columns = [
            Column("#", "int"),
            Column(words("reason")),
            Column(words("zones_column")),
            Column(words("site")),
            Column(words("country")),
            Column(words("area"), "km2"),
            Column(words("length"), "km2"),
        ]
        rows = []
        for number, fault in enumerate(self._all[:MOST_ROWS], 1):
            reason = words.texts[f"reason_{fault.reason}"]
            if fault.drawn:
                reason = Cell(reason, "~", words("illustrative"))
            cells = [
                number,
                reason,
                self._zones(fault),
                _both(fault.site, fault.other_site),
                self._countries(fault),
                *_sizes([fault]),
            ]
            rows.append(Row(cells))
        more = max(0, len(self._all) - MOST_ROWS)
        return Table(words("faults"), columns, rows, [words("faults_note")], more)

    def _zones(self, fault):
        titles = self._words.texts
        codes = [code for code in (fault.zone, fault.other_zone) if code]
        return " / ".join(titles[f"zone_{code}"] for code in codes) or None

    def _countries(self, fault):
        found = []
        for country in (fault.country, fault.other_country):
            if country:
                names, disputed = self._facts.country_names, self._facts.disputed
                code, label = self._words.country(country, names, disputed)
                found.append(code or label)
        found = list(dict.fromkeys(found))
        if len(found) < 2:
            return found[0] if found else None
        return self._words("from_to", first=found[0], last=found[1])

    def names(self):
        words = self._words
        columns = [
            Column(words("zone_name")),
            Column(words("zone_code")),
            Column(words("features_column"), "int"),
        ]
        rows = []
        for name, code, known, count in self._names[:_MOST_NAMES]:
            title = words.texts[f"zone_{code}"]
            cell = f"{code} ({title})" if known else Cell(code, "!", words("not_known"))
            rows.append(Row([name, cell, count]))
        more = max(0, len(self._names) - _MOST_NAMES)
        return Table(words("zone_names"), columns, rows, [words("zone_names_note")], more)

    def notes(self):
        words, facts = self._words, self._facts
        notes = [words("note_ellipsoid"), words(f"note_edges_{facts.edges}")]
        notes += [words.sentence(text) for text in facts.method]
        notes += [words("note_zonation_rank"), words("note_zonation_border")]
        if any(f.drawn for f in self._all):
            notes.append(words("note_illustrative"))
        return notes


def _sizes(faults):
    areas = [f.area_km2 for f in faults if f.area_km2 is not None]
    lengths = [f.length_km for f in faults if f.length_km is not None]
    return [sum(areas) if areas else None, sum(lengths) if lengths else None]


def _both(first, second):
    return " / ".join(dict.fromkeys(x for x in (first, second) if x)) or None
