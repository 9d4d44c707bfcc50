"""The report of the border hygiene, made of faults and, if there is one, of a repair."""

import numpy as np

from .hygiene_result import (
    EVERYWHERE,
    GAPS,
    MISFITS,
    NOTES,
    OVERLAPS,
    count,
    flat_km2,
    table,
)
from .report import MOST_ROWS, Cell, Column, Headline, Picture, Report, Row, Table

_MOST_FAULTS = 40


def borderhygiene_report(faults, after, repair, sites, facts, words, tolerance_m):
    """Arrange the findings as a page.

    Parameters
    ----------
    faults, after : lists of Fault; ``after`` is None without a repair
    repair : Repair or None
    sites : Sites or None
    facts : Facts
    words : Words
        Made of ``processing/hygiene_texts.py: borderhygiene_texts()``.
    tolerance_m : float

    Returns
    -------
    Report
        For :func:`.report.render`.
    """
    page = _Page(faults, after, repair, sites, facts, words, tolerance_m)
    return Report(
        template="borderhygiene",
        kicker=words("hygiene_kicker"),
        facts=facts,
        headline=page.headline(),
        parts={
            "reasons": page.reasons(),
            "map": page.map(),
            "copies": page.copies(),
            "countries": page.countries(),
            "largest": page.largest(),
        },
        warnings=page.warnings(),
        notes=page.notes(),
    )


class _Page:
    def __init__(self, faults, after, repair, sites, facts, words, tolerance_m):
        self._faults, self._after, self._repair = faults, after, repair
        self._sites, self._facts, self._words = sites, facts, words
        self._tolerance = words.numbers.plain(tolerance_m)
        self._rows = table(faults, after)
        self._any_drawn = sites is not None and sites.illustrative is not None
        self._any_drawn = self._any_drawn and bool(np.any(sites.illustrative))

    def _km2(self, reasons):
        return self._words.numbers.headline_km2(flat_km2(self._faults, reasons))

    def headline(self):
        words, numbers = self._words, self._words.numbers
        total = count(self._faults)
        key = "hygiene_headline"
        if self._sites is None:
            key = "hygiene_headline_countries"
        elif self._facts.border is None:
            key = "hygiene_headline_sites"
        values = {
            "faults": words.strong(numbers.integer(total)),
            "gap": words.strong(self._km2(GAPS)),
            "overlap": words.strong(self._km2(OVERLAPS)),
            "misfit": words.strong(self._km2(MISFITS)),
        }
        sentence = words(key, **values) if total else words("hygiene_none")
        widths = [f.width_m for f in self._faults if f.reason not in NOTES]
        widest = max((width for width in widths if not np.isnan(width)), default=None)
        lines = [
            words("hygiene_tolerance", tolerance=self._tolerance, width=numbers.metres(widest))
        ]
        repair = self._repair
        if repair is not None:
            lines.append(
                words(
                    "hygiene_repaired",
                    after=words.strong(numbers.integer(count(self._after))),
                    cut=numbers.headline_km2(repair.cut_m2.sum() / 1e6),
                    filled=numbers.headline_km2(repair.filled_m2.sum() / 1e6),
                )
            )
        for reasons, text in (
            (("disputed", "disputed_site"), "hygiene_disputed"),
            (("outside",), "hygiene_outside"),
        ):
            if any(fault.reason in reasons for fault in self._faults):
                lines.append(words(text, area=self._km2(reasons)))
        return Headline(sentence, None, lines)

    def _columns(self):
        """Columns of counts and areas, as given and after the repair."""
        words, repaired = self._words, self._after is not None
        before = words("before") if repaired else ""
        columns = [
            Column(words("faults"), "int", before),
            Column(words("area_km2"), "factor", before),
            Column(words("widest"), "m", before),
        ]
        if repaired:
            columns.append(Column(words("faults"), "int", words("after")))
            columns.append(Column(words("area_km2"), "factor", words("after")))
        return columns

    def _cells(self, row):
        cells = [row.faults_n, row.km2, row.width_m]
        return cells if self._after is None else [*cells, row.after_n, row.after_km2]

    def reasons(self):
        words = self._words
        rows = [
            Row([words(f"reason_{row.reason}"), *self._cells(row)])
            for row in self._rows
            if row.countries == EVERYWHERE
        ]
        if not rows:
            return None
        notes = [words("width_note"), words("reason_note")]
        return Table(words("by_reason"), [Column(words("reason")), *self._columns()], rows, notes)

    def countries(self):
        words = self._words
        found = [row for row in self._rows if row.countries != EVERYWHERE]
        found.sort(key=lambda row: row.countries)
        rows, last = [], None
        for row in found[:MOST_ROWS]:
            same = row.countries == last
            title = words(f"reason_{row.reason}")
            rows.append(Row([row.countries, title, *self._cells(row)], "same" if same else ""))
            last = row.countries
        if not rows:
            return None
        columns = [Column(words("countries")), Column(words("reason")), *self._columns()]
        return Table(words("by_countries"), columns, rows, (), max(0, len(found) - MOST_ROWS))

    def map(self):
        if not self._facts.png:
            return None
        words = self._words
        layers = words.texts["comma"].join(self._facts.map_layers)
        caption = words("map_illustrative") if self._any_drawn else ""
        return Picture(words("map"), self._facts.png, words("map_alt", layers=layers), caption)

    def _site(self, sites):
        """The names (else ids) of sites, marked where a boundary is illustrative."""
        if not sites:
            return ""
        data = self._sites
        text = "; ".join(str(data.names[i] or data.ids[i]) for i in sites)
        if self._any_drawn and any(data.illustrative[i] for i in sites):
            return Cell(text, "~", self._words("illustrative"))
        return text

    def largest(self):
        words = self._words
        found = sorted(
            (fault for fault in self._faults if fault.reason not in NOTES), key=lambda f: -f.m2
        )
        if not found:
            return None
        columns = [Column(words("reason")), Column(words("countries"))]
        with_sites = self._sites is not None
        if with_sites:
            columns += [Column(words("site")), Column(words("other_site"))]
        columns += [Column(words("area_km2"), "factor"), Column(words("widest"), "m")]
        rows = []
        for fault in found[:_MOST_FAULTS]:
            cells = [words(f"reason_{fault.reason}"), "/".join(fault.countries)]
            if with_sites:
                cells += [self._site(fault.sites), self._site(fault.others)]
            rows.append(Row([*cells, fault.m2 / 1e6, fault.width_m]))
        notes = [words("illustrative_note")] if self._any_drawn else []
        more = max(0, len(found) - _MOST_FAULTS)
        return Table(words("largest_faults"), columns, rows, notes, more)

    def copies(self):
        repair, words = self._repair, self._words
        if repair is None:
            return None
        moved = np.flatnonzero((repair.cut_m2 > 0) | (repair.filled_m2 > 0))
        moved = moved[np.argsort(-(repair.cut_m2 + repair.filled_m2)[moved], kind="stable")]
        columns = [Column(words("site"))] + [
            Column(words(key), "factor") for key in ("area_before", "cut", "filled", "area_after")
        ]

        def cells(name, some):
            measures = (repair.before_m2, repair.cut_m2, repair.filled_m2, repair.after_m2)
            return [name, *(float(column[some].sum() / 1e6) for column in measures)]

        rows = [Row(cells(self._site((site,)), [site])) for site in moved[:MOST_ROWS]]
        rows.append(Row(cells(words("all_moved"), slice(None)), "total"))
        more = max(0, len(moved) - MOST_ROWS)
        return Table(words("copies"), columns, rows, [words("copy_note")], more)

    def warnings(self):
        found = [self._words.sentence(text) for text in self._facts.warnings]
        if self._repair is not None:
            found.insert(0, self._words("copy_note"))
        return found

    def notes(self):
        words, facts = self._words, self._facts
        notes = [words("note_hygiene_gap", tolerance=self._tolerance)]
        if self._repair is not None:
            notes.append(words(f"note_rule_{self._repair.rule}", tolerance=self._tolerance))
        notes += [words("note_ellipsoid"), words(f"note_edges_{facts.edges}")]
        if facts.border is not None:
            notes.append(words("note_hygiene_disputed"))
            notes.append(words("note_holes_filled" if facts.fill_holes else "note_holes_kept"))
        if self._any_drawn:
            notes.append(words("note_illustrative"))
        return notes + [words.sentence(text) for text in facts.method]
