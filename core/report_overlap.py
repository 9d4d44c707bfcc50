"""The report of the overlap analysis, made of an :class:`~.overlap_result.Analysis`."""

import numpy as np

from .report import (
    MOST_ROWS,
    OUTSIDE_WARN_PCT,
    Bar,
    Bars,
    Cell,
    Column,
    Headline,
    Picture,
    Report,
    Row,
    Table,
    Warn,
    largest,
)

# More overlays than this and the sites' table gets rows for them in place of columns.
_MOST_OVERLAY_COLUMNS = 3
_MOST_BARS = 24
_MOST_COUNTRY_COLUMNS = 4


def overlap_report(analysis, facts, words):
    """Arrange an analysis as a page.

    Parameters
    ----------
    analysis : Analysis
        Not changed; of more than ``MOST_ROWS`` sites the largest are printed.
    facts : Facts
    words : Words
        Made of ``processing/report_texts.py: overlap_texts()``.

    Returns
    -------
    Report
        For :func:`.report.render`.
    """
    page = _Page(analysis, facts, words)
    parts = {
        "countries": page.countries(),
        "map": page.map(),
        "sites": page.sites(),
        "site_countries": page.site_countries(),
        "overlays": page.overlays(),
        "classes": page.classes(),
        "all_countries": page.all_countries(),
    }
    return Report(
        template="overlap",
        kicker=words("overlap_kicker"),
        facts=facts,
        headline=page.headline(),
        parts=parts,
        warnings=page.warnings(),
        notes=page.notes(),
    )


class _Page:
    def __init__(self, analysis, facts, words):
        self._a, self._facts, self._words = analysis, facts, words
        self._site_km2 = analysis.site_m2() / 1e6
        self._all_km2 = analysis.target_m2(0) / 1e6
        self._overlays = [t for t, x in enumerate(analysis.targets) if x.level == "overlay"]
        self._overlay_names = [analysis.targets[t].overlay for t in self._overlays]
        self._star = analysis.star
        self._shown = largest(self._site_km2[: self._star])
        self._by_country = analysis.countries != [None] and bool(analysis.countries)
        drawn = analysis.illustrative
        self._drawn = np.zeros(self._star, bool) if drawn is None else drawn
        self._any_drawn = bool(self._drawn.any())
        # Areas of the printed sites and of * (and its illustrative part) by what is asked for.
        wanted = np.append(self._shown, [self._star, self._star + 1])
        self._ground = _lookup(analysis.ground, wanted)
        self._rows = _lookup(analysis.rows, wanted)

    def _label(self, country):
        return self._words.country(country, self._facts.country_names, self._facts.disputed)

    def _country_text(self, code):
        return self._words.joined_label(*self._label(code))

    def _name(self, site):
        """The site's cell: its name (else its id), marked where its boundary is illustrative."""
        text = self._a.names[site] or self._a.ids[site]
        if self._drawn[site]:
            return Cell(text, "~", self._words("illustrative"))
        return Cell(text)

    def headline(self):
        words, numbers = self._words, self._words.numbers
        area, part = self._site_km2[self._star], self._all_km2[self._star]
        drawn_area, drawn_part = self._site_km2[self._star + 1], self._all_km2[self._star + 1]
        sentence = words(
            "overlap_headline",
            part=words.strong(numbers.headline_km2(part)),
            area=words.strong(numbers.headline_km2(area)),
            overlays=words.either(self._overlay_names),
        )
        lines = [
            words(
                "overlap_headline_pct",
                pct=words.strong(numbers.pct(_pct(part, area))),
                count=numbers.integer(self._star),
                sites=self._facts.sites,
            )
        ]
        if self._any_drawn:
            lines.append(
                words(
                    "overlap_headline_illustrative",
                    part=numbers.headline_km2(drawn_part),
                    all_part=numbers.headline_km2(part),
                    area=numbers.headline_km2(drawn_area),
                    all_area=numbers.headline_km2(area),
                    count=numbers.integer(int(self._drawn.sum())),
                )
            )
        return Headline(sentence, _pct(part, area), lines, _pct(drawn_part, part) or 0.0)

    def _country_bars(self):
        bars = []
        for number, code in enumerate(self._a.countries):
            whole = self._ground.get((self._star, number, -1), 0.0)
            if whole > 0:
                part = self._rows.get((self._star, number, 0), 0.0)
                drawn = self._rows.get((self._star + 1, number, 0), 0.0)
                bars.append((code, Bar(*self._label(code), whole, part, drawn)))
        # Countries by size; what belongs to none or to several comes last.
        return sorted(bars, key=lambda x: (x[0] == "-" or "/" in x[0], -x[1].whole))

    def countries(self):
        if not self._by_country:
            return None
        bars = [bar for _, bar in self._country_bars()]
        drawn = any(bar.marked > 0 for bar in bars)
        words = self._words
        return Bars(
            title=words("by_country"),
            bars=bars[:_MOST_BARS],
            key=(
                words("key_sites", sites=self._facts.sites),
                words("key_overlap"),
                words("key_illustrative") if drawn else None,
            ),
            note=words("countries_note"),
        )

    def all_countries(self):
        """The countries that have no bar, as a table."""
        rest = [bar for _, bar in self._country_bars()][_MOST_BARS:] if self._by_country else []
        if not rest:
            return None
        words = self._words
        rows = [
            Row(
                [
                    words.joined_label(b.code, b.label),
                    b.whole,
                    b.part,
                    _pct(b.part, b.whole),
                ]
            )
            for b in rest
        ]
        columns = [
            Column(words("country")),
            Column(words("area"), "km2"),
            Column(words("overlap_km2"), "km2"),
            Column(words("pct_in_country"), "pct"),
        ]
        return Table(words("more_countries"), columns, rows)

    def map(self):
        if not self._facts.png:
            return None
        words = self._words
        layers = words.texts["comma"].join(self._facts.map_layers)
        caption = words("map_illustrative") if self._any_drawn else ""
        return Picture(words("map"), self._facts.png, words("map_alt", layers=layers), caption)

    def sites(self):
        if len(self._overlays) > _MOST_OVERLAY_COLUMNS:
            return self._sites_by_rows()
        words = self._words
        targets = list(self._overlays) + ([0] if len(self._overlays) > 1 else [])
        columns = [Column(words("site")), Column(words("area_km2"), "km2")]
        for target in targets:
            group = self._a.targets[target].overlay if target else words("all_overlays")
            columns.append(Column(words("km2"), "km2", group))
            columns.append(Column("%", "pct", group))

        def cells(site, name):
            whole = self._site_km2[site]
            values = [name, whole]
            for target in targets:
                part = self._sum(site, target)
                values += [part, _pct(part, whole)]
            return values

        rows = [Row(cells(site, self._name(site))) for site in self._shown]
        rows += self._closing(lambda site, text: cells(site, text))
        return Table(
            words("by_site"), columns, rows, self._site_notes(), max(0, self._star - MOST_ROWS)
        )

    def _sites_by_rows(self):
        words = self._words
        columns = [
            Column(words("site")),
            Column(words("overlay")),
            Column(words("overlap_km2"), "km2"),
            Column(words("pct_of_site"), "pct"),
        ]
        rows = []
        sites = [(site, self._name(site)) for site in self._shown]
        sites = sites[: max(1, 2 * MOST_ROWS // (1 + len(self._overlays)))]
        for site, name in [*sites, (self._star, words("all_sites"))]:
            style = "total" if site == self._star else ""
            for target in [0, *self._overlays]:
                text = self._a.targets[target].overlay if target else words("all_overlays")
                part = self._sum(site, target)
                if target and part == 0:
                    continue
                rows.append(Row([name, text, part, _pct(part, self._site_km2[site])], style))
                name, style = _value(name), _continued(style)
        return Table(words("by_site"), columns, rows, self._site_notes(), self._star - len(sites))

    def _closing(self, cells):
        """The rows under a table of sites: all of them flattened, and what of it is only drawn."""
        rows = [Row(cells(self._star, self._words("all_sites")), "total")]
        if self._any_drawn:
            rows.append(
                Row(cells(self._star + 1, Cell(self._words("of_which_illustrative"), "~")), "part")
            )
        return rows

    def _site_notes(self):
        notes = [self._words("sites_note")]
        if self._any_drawn:
            notes.append(self._words("illustrative_note"))
        return notes

    def _sum(self, site, target):
        return sum(
            self._rows.get((site, number, target), 0.0) for number in range(len(self._a.countries))
        )

    def site_countries(self):
        if not self._by_country:
            return None
        words = self._words
        columns = [
            Column(words("site")),
            Column(words("country")),
            Column(words("part_there"), "km2"),
            Column(words("overlap_km2"), "km2"),
            Column(words("pct_of_site"), "pct"),
            Column(words("pct_in_country"), "pct"),
        ]
        rows = []
        sites = [(site, self._name(site)) for site in self._shown]
        for site, name in [*sites, (self._star, words("all_sites"))]:
            style = "total" if site == self._star else ""
            there = [
                (self._ground[site, number, -1], number, code)
                for number, code in enumerate(self._a.countries)
                if self._ground.get((site, number, -1), 0.0) > 0
            ]
            for whole, number, code in sorted(there, key=lambda x: -x[0]):
                part = self._rows.get((site, number, 0), 0.0)
                shares = [_pct(part, self._site_km2[site]), _pct(part, whole)]
                rows.append(Row([name, self._country_text(code), whole, part, *shares], style))
                name, style = _value(name), _continued(style)
        return Table(
            words("by_site_country"),
            columns,
            rows,
            [words("site_country_note", overlays=words.either(self._overlay_names))],
            max(0, self._star - MOST_ROWS),
        )

    def overlays(self):
        """Each overlay by country over all sites; one overlay is in the bars already."""
        if len(self._overlays) < 2:
            return None
        return self._targets("by_overlay", self._overlays, False, "overlays_note")

    def classes(self):
        found = [t for t, x in enumerate(self._a.targets) if x.level == "class"]
        return self._targets("by_class", found, True, "classes_note") if found else None

    def _targets(self, title, targets, with_class, note):
        """Rows by target for all sites together, with columns for few countries."""
        words = self._words
        columns = [Column(words("overlay"))] + ([Column(words("class"))] if with_class else [])
        columns += [Column(words("overlap_km2"), "km2"), Column(words("pct_of_all"), "pct")]
        here = [n for n in range(len(self._a.countries)) if (self._star, n, -1) in self._ground]
        here = here if self._by_country and len(here) <= _MOST_COUNTRY_COLUMNS else []
        columns += [
            Column(self._country_text(self._a.countries[n]), "km2", words("by_country_km2"))
            for n in here
        ]
        by_size = (
            sorted(targets, key=lambda t: -self._sum(self._star, t)) if with_class else targets
        )
        rows = []
        for target in by_size[:MOST_ROWS]:
            x, part = self._a.targets[target], self._sum(self._star, target)
            cells = [x.overlay] + ([x.overlay_class] if with_class else [])
            cells += [part, _pct(part, self._site_km2[self._star])]
            rows.append(Row(cells + [self._rows.get((self._star, n, target), 0.0) for n in here]))
        return Table(words(title), columns, rows, [words(note)], max(0, len(targets) - MOST_ROWS))

    def warnings(self):
        found = list(self._facts.warnings)
        far = int(np.sum(100 * self._a.outside_share() > OUTSIDE_WARN_PCT))
        if far:
            outside = self._ground.get((self._star, self._a.countries.index("-"), -1), 0.0)
            pct = self._words.numbers.pct(_pct(outside, self._site_km2[self._star]))
            area = self._words.numbers.headline_km2(outside)
            found.insert(0, Warn("warn_outside", {"area": area, "pct": pct, "count": far}))
        if self._site_km2[self._star] == 0:
            found.insert(0, Warn("warn_no_area"))
        return [self._words.sentence(text) for text in found]

    def notes(self):
        words, facts = self._words, self._facts
        notes = [words("note_ellipsoid"), words(f"note_edges_{facts.edges}"), words("note_flat")]
        notes.append(words("note_adding_up"))
        if self._by_country:
            notes.append(words("note_countries"))
            notes.append(words("note_holes_filled" if facts.fill_holes else "note_holes_kept"))
        if self._any_drawn:
            notes.append(words("note_illustrative"))
        return notes + [words.sentence(text) for text in facts.method]


def _lookup(rows, sites):
    """km2 by (site, country, target) for these sites only."""
    some = np.isin(rows.site, sites)
    keys = zip(rows.site[some].tolist(), rows.country[some].tolist(), rows.target[some].tolist())
    return dict(zip(keys, (rows.m2[some] / 1e6).tolist()))


def _value(cell):
    return cell.value if isinstance(cell, Cell) else cell


def _continued(style):
    """Style of a row that goes on with the site of the row above."""
    return "same total" if "total" in style else "same"


def _pct(part, whole):
    """Per cent, None where there is no whole."""
    return 100.0 * part / whole if whole else None
