"""The report of joint reserves, made of :class:`~.jointreserve.Reserve` objects."""

import numpy as np

from .area_type import NONE
from .joint_outline import GAP, OVERLAP
from .jointreserve_result import ALL, AREA, international
from .jointreserve_table import reported_km2
from .jurisdictions import OUTSIDE
from .report import (
    MOST_ROWS,
    Cell,
    Column,
    Headline,
    Picture,
    Report,
    Row,
    Table,
    largest,
)
from .report_numbers import NO_DATA


def jointreserve_report(reserves, members, ranges, tolerance_m, facts, words, reasons):
    """Arrange joint reserves as a page.

    Parameters
    ----------
    reserves : list of Reserve; of more than ``MOST_ROWS`` the largest are printed
    members : Members
    ranges : Ranges or None
    facts : Facts
    words : Words
        Made of ``processing/jointreserve_texts.py: jointreserve_texts()``.
    reasons : list of str, the reason for each reserve's candidate type

    Returns
    -------
    Report
    """
    page = _Page(reserves, members, ranges, tolerance_m, facts, words, reasons)
    return Report(
        template="jointreserve",
        kicker=words("joint_kicker"),
        facts=facts,
        headline=page.headline(),
        parts={
            "countries": page.countries(),
            "map": page.map(),
            "reserves": page.reserves(),
            "sites": page.sites(),
            "borders": page.borders(),
            "ranges": page.ranges(),
            "balance": page.balance(),
            "types": page.types(),
        },
        warnings=[words.sentence(text) for text in facts.warnings],
        notes=page.notes(),
    )


class _Page:
    def __init__(self, reserves, members, ranges, tolerance_m, facts, words, reasons):
        self._members, self._ranges, self._tolerance = members, ranges, tolerance_m
        self._facts, self._words = facts, words
        order = largest(np.array([r.outline.m2 for r in reserves], dtype=float))
        self._reserves = [reserves[i] for i in order]
        self._reasons = [reasons[i] for i in order]
        self._more = len(reserves) - len(self._reserves)
        self._all = reserves
        self._several = len(reserves) > 1
        self._drawn = members.illustrative is not None and any(r.drawn_m2 for r in reserves)

    # --- words ----------------------------------------------------------------------------------

    def _site(self, i):
        name, flags = self._members.names[i] or self._members.ids[i], self._members.illustrative
        return Cell(name, "~" if flags is not None and flags[i] else "")

    def _name(self, reserve):
        if self._members.groups == [reserve.group] and not self._several:
            return self._facts.title
        return (
            f"{reserve.group}: "
            + " + ".join(self._members.names[i] or self._members.ids[i] for i in reserve.sites[:3])
            + (" + …" if len(reserve.sites) > 3 else "")
        )

    def _country(self, code):
        """Code and label as one text."""
        if code is None:
            return self._words("joint_no_country")
        if code == OUTSIDE and not self._facts.border:
            return code
        parts = self._words.country(code, self._facts.country_names, self._facts.disputed)
        return " ".join(str(part) for part in parts if part)

    # --- parts of the page ----------------------------------------------------------------------

    def headline(self):
        words, numbers = self._words, self._words.numbers
        total = sum(r.outline.m2 for r in self._all) / 1e6
        area = words.strong(numbers.headline_km2(total))
        lines = []
        if self._several:
            count = words.strong(numbers.integer(len(self._all)))
            return Headline(words("joint_headline_groups", count=count, area=area))
        reserve = self._all[0]
        countries = words.texts["comma"].join(reserve.countries) or words("joint_no_country")
        key = "joint_headline" if len(reserve.sites) > 1 else "joint_headline_one"
        count = numbers.integer(len(reserve.sites))
        sentence = words(key, count=count, countries=countries, area=area)
        lines.append(
            words(
                "joint_line_border",
                shared=numbers.decimal(_km(reserve.shared_m)),
                outer=numbers.decimal(_km(reserve.outer_m)),
                parts=numbers.integer(reserve.parts_n),
            )
        )
        if reserve.gap_m is not None:
            lines.append(words("joint_line_gap", gap=numbers.decimal(_km(reserve.gap_m))))
        lines.append(
            words(
                "joint_line_moved",
                tolerance=numbers.plain(self._tolerance),
                gaps=numbers.decimal(reserve.moved_m2(GAP) / 1e6),
                overlaps=numbers.decimal(reserve.moved_m2(OVERLAP) / 1e6),
            )
        )
        if self._drawn:
            part = numbers.headline_km2(reserve.drawn_m2 / 1e6)
            lines.append(words("joint_line_illustrative", part=part))
        return Headline(sentence, None, lines)

    def countries(self):
        """A row for each reserve and country."""
        words, rows = self._words, []
        columns = [Column(words("reserve"))] if self._several else []
        columns += [Column(words("country")), Column(words("area"), "km2")]
        columns += [Column(words("pct_of_reserve"), "pct"), Column(words("gaps_closed"), "km2")]
        columns += [Column(words("overlaps"), "km2")]
        columns += [Column(words("on_illustrative"), "km2")] if self._drawn else []
        for reserve in self._reserves:
            order = sorted(
                reserve.ground,
                key=lambda code: (code not in reserve.countries, -reserve.ground[code]),
            )
            for number, code in enumerate(order):
                m2, moved = reserve.ground[code], {GAP: 0.0, OVERLAP: 0.0}
                for m, country, _, piece in reserve.moved:
                    if country == code:
                        moved[m.kind] += piece
                cells = [reserve.group] if self._several else []
                cells += [self._country(code), m2 / 1e6, 100 * m2 / reserve.outline.m2]
                cells += [moved[GAP] / 1e6, moved[OVERLAP] / 1e6]
                cells += [self._marked((reserve.drawn or {}).get(code, 0.0))] if self._drawn else []
                rows.append(Row(cells, "same" if number and self._several else ""))
            if len(order) > 1:
                cells = [reserve.group] if self._several else []
                cells += [words("all_countries"), reserve.outline.m2 / 1e6, 100.0]
                cells += [reserve.moved_m2(GAP) / 1e6, reserve.moved_m2(OVERLAP) / 1e6]
                cells += [self._marked(reserve.drawn_m2)] if self._drawn else []
                rows.append(Row(cells, "same total" if self._several else "total"))
        note = words("joint_country_note" if self._facts.border else "joint_owner_note")
        return Table(words("joint_by_country"), columns, rows, [note], self._more)

    @staticmethod
    def _marked(m2):
        return Cell(m2 / 1e6, "~" if m2 > 0 else "")

    def map(self):
        if not self._facts.png:
            return None
        words = self._words
        layers = words.texts["comma"].join(self._facts.map_layers)
        caption = words("map_illustrative") if self._drawn else ""
        return Picture(words("map"), self._facts.png, words("map_alt", layers=layers), caption)

    def reserves(self):
        """The measures of each reserve."""
        words = self._words
        columns = [
            Column(words("reserve")),
            Column(words("sites_n"), "int"),
            Column(words("computed"), "km2"),
            Column(words("reported"), "km2"),
            Column(words("outer"), "km2"),
            Column(words("inner"), "km2"),
            Column(words("shared"), "km2"),
            Column(words("parts_n"), "int"),
            Column(words("gap_km"), "km2"),
            Column(words("compactness"), "factor"),
        ]
        rows = [
            Row(
                [
                    self._name(r),
                    len(r.sites),
                    self._marked_area(r),
                    reported_km2(r, self._members),
                    _km(r.outer_m),
                    _km(r.inner_m),
                    _km(r.shared_m),
                    r.parts_n,
                    _km(r.gap_m),
                    r.compactness,
                ]
            )
            for r in self._reserves
        ]
        return Table(
            words("joint_reserves"), columns, rows, [words("joint_compact_note")], self._more
        )

    def _marked_area(self, reserve):
        return Cell(reserve.outline.m2 / 1e6, "~" if reserve.drawn_m2 else "")

    def sites(self):
        words, rows, more = self._words, [], 0
        columns = [Column(words("reserve"))] if self._several else []
        columns += [
            Column(words("site")),
            Column(words("country")),
            Column(words("own"), "km2"),
            Column(words("kept"), "km2"),
            Column(words("pct_of_reserve"), "pct"),
            Column(words("reported"), "km2"),
        ]
        for reserve in self._reserves:
            outline = reserve.outline
            for number, i in enumerate(np.argsort(-outline.own_m2, kind="stable")):
                if len(rows) >= MOST_ROWS:
                    more += 1
                    continue
                site = reserve.sites[i]
                cells = [reserve.group] if self._several else []
                cells += [
                    self._site(site),
                    self._country(self._members.countries_text(site)),
                    outline.own_m2[i] / 1e6,
                    outline.kept_m2[i] / 1e6,
                    100 * outline.kept_m2[i] / outline.m2,
                    self._members.reported_km2[site],
                ]
                rows.append(Row(cells, "same" if number and self._several else ""))
        return Table(words("joint_sites"), columns, rows, [words("joint_sites_note")], more)

    def borders(self):
        words, rows, more = self._words, [], 0
        for reserve in self._reserves:
            for meeting in sorted(reserve.outline.meetings, key=lambda m: -m.shared_m):
                if meeting.shared_m <= 0:
                    continue
                if len(rows) >= MOST_ROWS:
                    more += 1
                    continue
                a, b = reserve.sites[meeting.a], reserve.sites[meeting.b]
                codes = self._members.countries[a], self._members.countries[b]
                text = " / ".join(dict.fromkeys("+".join(c) or NO_DATA for c in codes))
                text = text if international(*codes) else words("inside_country", country=text)
                cells = [self._site(a), self._site(b), text, _km(meeting.shared_m)]
                rows.append(Row([*cells, meeting.mean_distance_m]))
        if not rows:
            return None
        columns = [
            Column(words("site_a")),
            Column(words("site_b")),
            Column(words("country")),
            Column(words("length"), "km2"),
            Column(words("distance"), "km2"),
        ]
        notes = [words("joint_borders_note")]
        return Table(words("joint_borders"), columns, rows, notes, more)

    def ranges(self):
        if self._ranges is None:
            return None
        words, rows, more = self._words, [], 0
        columns = [Column(words("reserve"))] if self._several else []
        columns += [
            Column(words("range")),
            Column(words("country")),
            Column(words("range_here"), "km2"),
            Column(words("pct_of_range"), "pct"),
            Column(words("pct_of_range_there"), "pct"),
        ]
        for reserve in self._reserves:
            for name, by_country in reserve.ranges.items():
                if len(rows) >= MOST_ROWS:
                    more += 1
                    continue
                title = words("all_ranges") if name == ALL else name
                total = self._ranges.total[name]
                whole = sum(total.values())
                codes = sorted(by_country, key=lambda c: -by_country[c])
                lines = [(self._country(c), by_country[c], total.get(c)) for c in codes]
                lines.append((words("all_countries"), sum(by_country.values()), None))
                for number, (label, m2, there) in enumerate(lines):
                    last = number == len(lines) - 1
                    if last and len(lines) == 2:
                        break
                    cells = [reserve.group] if self._several else []
                    cells += [title, label, m2 / 1e6, 100 * m2 / whole if whole else None]
                    cells.append(100 * m2 / there if there else None)
                    style = ("same total" if last else "same") if number else ""
                    rows.append(Row(cells, style))
        return Table(words("joint_ranges"), columns, rows, (), more)

    def balance(self):
        words, rows = self._words, []
        columns = [Column(words("reserve"))] if self._several else []
        columns += [
            Column(words("indicator")),
            Column(words("country")),
            Column(words("actual"), "pct"),
            Column(words("expected"), "pct"),
            Column(words("index"), "factor"),
            Column(words("floor"), "factor"),
        ]
        sources = set()
        for reserve in self._reserves:
            if len(reserve.countries) < 2:
                continue
            for subject, source, found in reserve.balances:
                sources.add(source)
                title = self._subject(subject)
                for number, code in enumerate(found.actual):
                    cells = [reserve.group] if self._several else []
                    cells += [title, self._country(code)]
                    cells += [_pct(found.actual[code]), _pct(found.expected[code])]
                    cells += [found.index, found.floor]
                    rows.append(Row(cells, "same" if number else ""))
        if not rows:
            return None
        notes = [words(f"expected_{source}") for source in sorted(sources)]
        notes.append(words("joint_balance_note", dash=NO_DATA))
        more = max(0, len(rows) - MOST_ROWS)
        return Table(words("joint_balance"), columns, rows[:MOST_ROWS], notes, more)

    def _subject(self, subject):
        if subject == AREA:
            return self._words("indicator_area")
        return self._words("all_ranges") if subject == ALL else subject

    def types(self):
        words = self._words
        columns = [Column(words("reserve")), Column(words("candidate")), Column(words("reason"))]
        rows = []
        for reserve, why in zip(self._reserves, self._reasons):
            code = reserve.candidate.code
            code = words("type_none") if code == NONE else code
            rows.append(Row([self._name(reserve), code, why]))
        return Table(words("joint_type"), columns, rows, [words("joint_type_note")], self._more)

    def notes(self):
        words, facts = self._words, self._facts
        keys = ["note_ellipsoid", f"note_edges_{facts.edges}"]
        found = [words(key) for key in keys]
        found.append(words("note_joint_outline", tolerance=words.numbers.plain(self._tolerance)))
        more = ["note_joint_sum", "note_joint_working"]
        if facts.border:
            more.append("note_countries")
            more.append("note_holes_filled" if facts.fill_holes else "note_holes_kept")
        more += ["note_joint_discs"] if self._members.disc.any() else []
        more += ["note_illustrative"] if self._drawn else []
        return found + [words(key) for key in more]


def _km(m):
    return None if m is None else m / 1e3


def _pct(share):
    return None if share is None else 100 * share
