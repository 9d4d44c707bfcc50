"""The report of the coverage analysis, made of a :class:`~.coverage_result.Coverage`."""

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
)

ALL = "*"
_MOST_BARS = 24


def coverage_report(coverage, account, facts, words, regions):
    """Arrange a coverage analysis as a page.

    Parameters
    ----------
    coverage : Coverage
        Not changed.
    account : record_rules.Account
        Features in = kept + excluded, by layer and reason.
    facts : Facts
        ``sites`` names the layers of protected areas.
    words : Words
        Made of ``processing/report_texts.py: coverage_texts()``.
    regions : str
        Name of the layer of regions.

    Returns
    -------
    Report
        For :func:`.report.render`.
    """
    page = _Page(coverage, account, facts, words, regions)
    return Report(
        template="coverage",
        kicker=words("coverage_kicker"),
        facts=facts,
        headline=page.headline(),
        parts={
            "regions": page.regions(),
            "map": page.map(),
            "countries": page.countries(),
            "categories": page.categories(),
            "realms": page.realms(),
            "counts": page.counts(),
        },
        warnings=page.warnings(),
        notes=page.notes(),
    )


class _Page:
    def __init__(self, coverage, account, facts, words, regions):
        self._account, self._facts, self._words = account, facts, words
        self._layer = regions
        self._rows = list(coverage.table())
        names = [*coverage.regions, ALL]
        self._ground = {(names[r], c): m2 / 1e6 for (r, c), m2 in coverage.ground.items()}
        self._by_country = any(country is not None for _, country in self._ground)
        self._oecm = any(row.site_type != "PA" for row in self._rows)
        self._discs = any(row.disc_km2 > 0 for row in self._rows)
        self._drawn = any(row.illustrative_km2 for row in self._rows)
        self._reported = any(row.reported_km2 is not None for row in self._rows)
        by_region = {}
        for row in self._level("all"):
            by_region.setdefault(row.region, []).append(row)
        self._sums = {name: self._sum(rows) for name, rows in by_region.items()}
        self._by_region = by_region
        only = len(coverage.regions) == 1
        self._whole = self._sums.get(coverage.regions[0] if only else ALL)
        self._name = coverage.regions[0] if only else regions
        # Largest first; all together is not one of them.
        self._order = sorted(
            (name for name in self._sums if name != ALL), key=lambda n: -self._sums[n].region_km2
        )

    def _level(self, level):
        return [row for row in self._rows if row.level == level]

    def _sum(self, rows):
        places = {(row.region, row.country) for row in rows}
        return _Sum(rows, sum(self._ground.get(place, 0.0) for place in places))

    def headline(self):
        words, numbers, total = self._words, self._words.numbers, self._whole
        if total is None:
            return Headline(words("coverage_nothing", regions=self._layer))
        pct = _pct(total.protected_km2, total.region_km2)
        sentence = words(
            "coverage_headline",
            part=words.strong(numbers.headline_km2(total.protected_km2)),
            area=words.strong(numbers.headline_km2(total.region_km2)),
            regions=self._name,
        )
        gap = words.strong(numbers.headline_km2(total.gap_km2))
        lines = [words("coverage_headline_pct", pct=words.strong(numbers.pct(pct)), gap=gap)]
        if total.illustrative_km2 > 0:
            part = numbers.headline_km2(total.illustrative_km2)
            lines.append(words("coverage_headline_illustrative", part=part))
        if total.disc_km2 > 0:
            part = numbers.headline_km2(total.disc_km2)
            lines.append(words("coverage_headline_discs", part=part))
        drawn = _pct(total.illustrative_km2, total.protected_km2) or 0.0
        return Headline(sentence, pct, lines, drawn)

    def regions(self):
        """Bars by country for one region, otherwise by region."""
        words, several = self._words, len(self._order) > 1
        if several:
            bars = [self._bar("", name, self._sums[name]) for name in self._order]
        else:
            found = self._countries_of(self._order[0]) if self._order else []
            bars = [self._bar(*self._label(country), x) for country, x in found]
        key = (
            words("key_region"),
            words("key_protected"),
            words("key_illustrative") if self._drawn else None,
        )
        more = len(bars) - _MOST_BARS
        note = words("more_bars", count=words.numbers.integer(more)) if more > 0 else ""
        title = "by_region" if several or not self._by_country else "by_country"
        return Bars(words(title), bars[:_MOST_BARS], key, note) if bars else None

    @staticmethod
    def _bar(code, label, x):
        return Bar(code, label, x.region_km2, x.protected_km2, x.illustrative_km2)

    def _label(self, country):
        if country is None:
            return "", self._order[0]
        return self._words.country(country, self._facts.country_names, self._facts.disputed)

    def _countries_of(self, region):
        """(country, sums) of a region: countries by size, what is nobody's or several's last."""
        groups = {}
        for row in self._by_region[region]:
            groups.setdefault(row.country, []).append(row)
        sums = [(country, self._sum(rows)) for country, rows in groups.items()]
        return sorted(sums, key=lambda x: (_nobodys(x[0]), -x[1].region_km2))

    def _region(self, name):
        return self._words("all_regions") if name == ALL else name

    def map(self):
        if not self._facts.png:
            return None
        words = self._words
        layers = words.texts["comma"].join(self._facts.map_layers)
        caption = words("map_illustrative") if self._drawn else ""
        return Picture(words("map"), self._facts.png, words("map_alt", layers=layers), caption)

    def countries(self):
        """A row for each region and country, and a total where a region has several."""
        words = self._words
        columns = [Column(words("region"))]
        columns += [Column(words("country"))] if self._by_country else []
        columns += [
            Column(words("region_there" if self._by_country else "area"), "km2"),
            Column(words("protected"), "km2"),
            Column("%", "pct"),
            Column(words("unprotected"), "km2"),
        ]
        columns += [Column(words("on_discs"), "km2")] if self._discs else []
        columns += [Column(words("on_illustrative"), "km2")] if self._drawn else []
        columns += [Column(words("factor"), "factor")]
        rows, shown = [], 0
        names = ([ALL] if ALL in self._sums else []) + self._order
        for name in names:
            if len(rows) >= MOST_ROWS:
                break
            shown += 1
            found, style = self._countries_of(name), "total" if name == ALL else ""
            for country, x in found:
                text = words.joined_label(*self._label(country))
                rows.append(Row(self._cells(self._region(name), text, x), style))
                style = "same total" if name == ALL else "same"
            if len(found) > 1:
                cells = self._cells(self._region(name), words("all_countries"), self._sums[name])
                rows.append(Row(cells, "same total"))
        title = words("by_region_country" if self._by_country else "by_region_table")
        notes = [words("coverage_sum_note"), words("factor_note")]
        return Table(title, columns, rows, notes, len(names) - shown)

    def _cells(self, name, country, x):
        cells = [name] + ([country] if self._by_country else [])
        cells += [x.region_km2, x.protected_km2, _pct(x.protected_km2, x.region_km2), x.gap_km2]
        cells += [x.disc_km2] if self._discs else []
        cells += [_drawn(x)] if self._drawn else []
        return [*cells, x.factor]

    def categories(self):
        notes = ["category_note"] + (["reported_note"] if self._reported else [])
        return self._kinds("category", "by_category", notes, self._reported)

    def realms(self):
        return self._kinds("realm", "by_realm", ["realm_note"], False)

    def _kinds(self, level, title, notes, reported):
        """Rows of one level by region, over all countries."""
        found = {}
        for row in self._level(level):
            key = (row.region, row.site_type, getattr(row, level))
            found.setdefault(key, []).append(row)
        if not found:
            return None
        words = self._words
        columns = [Column(words("region")), Column(words(level))]
        columns += [Column(words("site_type"))] if self._oecm else []
        columns += [
            Column(words("protected"), "km2"),
            Column(words("pct_of_region"), "pct"),
        ]
        columns += [Column(words("on_illustrative"), "km2")] if self._drawn else []
        columns.append(Column(words("gross"), "km2"))
        if reported:
            columns.append(Column(words("reported"), "km2", words("same_sites")))
            columns.append(Column(words("computed"), "km2", words("same_sites")))
        place = {name: i for i, name in enumerate([ALL, *self._order])}
        rows, last = [], None
        for key in sorted(found, key=lambda key: place[key[0]]):
            region, site_type, label = key
            x = self._sum(found[key])
            text = words.texts.get(f"value_{label}", label)
            cells = [self._region(region), text] + ([site_type] if self._oecm else [])
            whole = self._sums[region].region_km2
            cells += [x.protected_km2, _pct(x.protected_km2, whole)]
            cells += [_drawn(x)] if self._drawn else []
            cells.append(x.gross_km2)
            cells += [x.reported_km2, x.computed_km2] if reported else []
            rows.append(Row(cells, "same" if region == last else ""))
            last = region
        more = max(0, len(rows) - MOST_ROWS)
        return Table(words(title), columns, rows[:MOST_ROWS], [words(n) for n in notes], more)

    def counts(self):
        """Features in = kept + excluded, for each layer."""
        words, account, rows = self._words, self._account, []
        for layer, total in account.features.items():
            rows.append(Row([layer, words("features_in"), total]))
            for reason, count in account.excluded.get(layer, {}).items():
                rows.append(Row([layer, words("left_out", reason=reason), -count], "same"))
            rows.append(Row([layer, words("features_kept"), account.kept[layer]], "same total"))
        columns = [Column(words("layer")), Column(""), Column(words("features_column"), "int")]
        return Table(words("counts"), columns, rows) if rows else None

    def warnings(self):
        found, total = list(self._facts.warnings), self._whole
        region = ALL if ALL in self._sums else next(iter(self._order), ALL)
        outside = self._ground.get((region, "-"), 0.0)
        pct = _pct(outside, total.region_km2 if total else 0.0) or 0.0
        if pct > OUTSIDE_WARN_PCT:
            km2, share = self._words.numbers.headline_km2(outside), self._words.numbers.pct(pct)
            found.insert(0, Warn("warn_regions_outside", {"area": km2, "pct": share}))
        return [self._words.sentence(text) for text in found]

    def notes(self):
        words, facts = self._words, self._facts
        keys = ["note_ellipsoid", f"note_edges_{facts.edges}", "note_attribution"]
        keys.append("note_coverage_adding_up")
        if self._by_country:
            keys.append("note_countries")
            keys.append("note_holes_filled" if facts.fill_holes else "note_holes_kept")
        keys += ["note_discs"] if self._discs else []
        keys += ["note_oecm"] if self._oecm else []
        keys += ["note_illustrative"] if self._drawn else []
        return [words(key) for key in keys] + [words.sentence(text) for text in facts.method]


class _Sum:
    """Table rows added up, with the area of the places they are of, in km2."""

    def __init__(self, rows, region_km2):
        self.region_km2 = region_km2
        self.protected_km2 = sum(row.protected_km2 for row in rows)
        self.gap_km2 = max(0.0, region_km2 - self.protected_km2)
        self.gross_km2 = sum(row.gross_km2 for row in rows)
        self.disc_km2 = sum(row.disc_km2 for row in rows)
        self.illustrative_km2 = sum(row.illustrative_km2 or 0.0 for row in rows)
        self.reported_km2 = _sum_of_known(row.reported_km2 for row in rows)
        self.computed_km2 = _sum_of_known(row.computed_km2 for row in rows)

    @property
    def factor(self):
        """Area before flattening for each km2 after it; None where nothing is protected."""
        return self.gross_km2 / self.protected_km2 if self.protected_km2 > 0 else None


def _drawn(x):
    """The cell for what rests on illustrative boundaries."""
    return Cell(x.illustrative_km2, "~" if x.illustrative_km2 > 0 else "")


def _nobodys(country):
    return country is not None and (country == "-" or "/" in country)


def _sum_of_known(values):
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _pct(part, whole):
    return 100.0 * part / whole if whole else None
