"""The report of the buffer zones, made of a :class:`~.zone_table.ZoneTable`."""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .report import (
    MOST_ROWS,
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
from .zone_rules import kilometres
from .zone_table import OUTSIDE

_MOST_BARS = 24
_MOST_ZONE_COLUMNS = 4


@dataclass(frozen=True)
class ZoneFacts:
    """What a report on zones says besides the facts of every report.

    tolerance_m : what was asked for, None for the default
    dissolve : none, field or all
    distance_field, country_field : names, or None
    clip, exclude : names of layers, or None; clip_km2, exclude_km2 : what each took of the zones
    """

    tolerance_m: Optional[float] = None
    dissolve: str = "none"
    distance_field: Optional[str] = None
    country_field: Optional[str] = None
    clip: Optional[str] = None
    exclude: Optional[str] = None
    clip_km2: Optional[float] = None
    exclude_km2: Optional[float] = None


def zones_report(table, facts, zone_facts, words):
    """Arrange zones as a page.

    Parameters
    ----------
    table : ZoneTable
        Not changed; of more than ``MOST_ROWS`` sites the largest are printed.
    facts : Facts
    zone_facts : ZoneFacts
    words : Words
        Made of ``processing/zones_texts.py: zones_texts()``.

    Returns
    -------
    Report
        For :func:`.report.render`.
    """
    page = _Page(table, facts, zone_facts, words)
    return Report(
        template="zones",
        kicker=words("zones_kicker"),
        facts=facts,
        headline=page.headline(),
        parts={
            "countries": page.countries(),
            "map": page.map(),
            "zones": page.zones(),
            "sites": page.sites(),
        },
        warnings=[words.sentence(text) for text in facts.warnings],
        notes=page.notes(),
    )


class _Page:
    def __init__(self, table, facts, zone_facts, words):
        self._t, self._facts, self._zone_facts, self._words = table, facts, zone_facts, words
        self._rings = np.flatnonzero(table.zone >= 0)
        self._any_drawn = table.drawn is not None and bool(table.drawn[self._rings].any())
        self._any_known = bool(table.known[self._rings].any())

    def headline(self):
        words, numbers, table = self._words, self._words.numbers, self._t
        area, across = table.km2(self._rings), table.across_km2(self._rings)
        strong = words.strong(numbers.headline_km2(area))
        if across is None:
            sentence, pct = words("zones_headline_alone", area=strong), None
        else:
            part = words.strong(numbers.headline_km2(across))
            sentence = words("zones_headline", area=strong, part=part)
            pct = _pct(across, area)
        reach = [
            words("zone_reach", zone=name, distance=numbers.exact(float(kilometres(outer))))
            for name, outer in table.rings
        ]
        lines = [
            words(
                "zones_headline_reach",
                zones=words.joined(reach),
                sites=self._facts.sites,
                count=numbers.integer(len(table.sites.ids)),
            )
        ]
        if pct is not None:
            lines.append(words("zones_headline_pct", pct=words.strong(numbers.pct(pct))))
        if self._any_drawn:
            drawn = numbers.headline_km2(table.drawn_km2(self._rings))
            lines.append(words("zones_headline_illustrative", part=drawn))
        return Headline(sentence, pct, lines)

    def _label(self, country):
        return self._words.country(country, self._facts.country_names, self._facts.disputed)

    def _country_text(self, code):
        return self._words.joined_label(*self._label(code))

    def _by_country(self, rows):
        """(country, positions) by size; what belongs to none or to several comes last."""
        found = {}
        for i in rows:
            found.setdefault(self._t.country[i], []).append(i)
        found = {code: np.array(some) for code, some in found.items()}
        return sorted(
            found.items(),
            key=lambda item: (_nobodys(item[0]), -self._t.km2(item[1]), item[0] or ""),
        )

    def countries(self):
        """Bars: the zones in each country, and what of them lies across the border."""
        if not self._t.by_country:
            return None
        words, table = self._words, self._t
        bars = [
            Bar(*self._label(code), table.km2(rows), table.across_km2(rows) or 0.0)
            for code, rows in self._by_country(self._rings)
        ]
        more = len(bars) - _MOST_BARS
        note = words("more_countries_note", count=words.numbers.integer(more)) if more > 0 else ""
        key = (words("key_zones"), words("key_across"), None)
        return Bars(words("by_country"), bars[:_MOST_BARS], key, note) if bars else None

    def map(self):
        if not self._facts.png:
            return None
        words = self._words
        layers = words.texts["comma"].join(self._facts.map_layers)
        caption = words("map_illustrative") if self._any_drawn else ""
        return Picture(words("map"), self._facts.png, words("map_alt", layers=layers), caption)

    def zones(self):
        """Each zone by country, its total, and the total of all zones but the core."""
        words, table = self._words, self._t
        columns = [Column(words("zone"))]
        if table.by_country:
            columns.append(Column(words("country")))
        columns.append(Column(words("area"), "km2"))
        if table.by_country:
            columns += [Column(words("pct_of_zone"), "pct"), Column(words("across"), "km2")]
        if self._any_drawn:
            columns.append(Column(words("on_illustrative"), "km2"))
        rows = []
        for zone in table.zones():
            mine = np.flatnonzero(table.zone == zone)
            whole, name, style = table.km2(mine), table.zone_name(zone), ""
            parts = self._by_country(mine) if table.by_country else [(None, mine)]
            for code, some in parts:
                rows.append(Row(self._cells(name, self._country_text, code, some, whole), style))
                style = "same"
            if len(parts) > 1:
                text = words("all_countries")
                cells = self._cells(name, lambda _, text=text: text, None, mine, whole)
                rows.append(Row(cells, "same total"))
        if len(np.unique(table.zone[self._rings])) > 1:
            text, whole = words("all_countries"), table.km2(self._rings)
            name = words("all_zones")
            cells = self._cells(name, lambda _: text, None, self._rings, whole)
            rows.append(Row(cells, "total"))
        return Table(words("by_zone"), columns, rows[: 2 * MOST_ROWS], [words("zones_sum_note")])

    def _cells(self, name, label, code, some, whole):
        table = self._t
        cells = [name] + ([label(code)] if table.by_country else [])
        area = table.km2(some)
        cells.append(area)
        if table.by_country:
            cells += [_pct(area, whole), table.across_km2(some)]
        if self._any_drawn:
            drawn = table.drawn_km2(some)
            cells.append(Cell(drawn, "~" if drawn else ""))
        return cells

    def sites(self):
        """Each site's zones; left out where all sites have common ones."""
        table, words = self._t, self._words
        if table.one:
            return None
        n = len(table.sites.ids)
        rows_of = [[] for _ in range(n)]
        for i in self._rings:
            rows_of[table.site[i]].append(i)
        rows_of = [np.array(rows, dtype=int) for rows in rows_of]
        areas = np.array([table.km2(rows) for rows in rows_of])
        zones = [zone for zone in table.zones() if zone >= 0]
        zones = zones if 1 < len(zones) <= _MOST_ZONE_COLUMNS else []
        columns = [Column(words("site"))]
        columns += [Column(words("own_countries"))] if table.by_country else []
        columns += [Column(table.zone_name(z), "km2", words("zones_km2")) for z in zones]
        columns.append(Column(words("all_zones"), "km2", words("zones_km2") if zones else ""))
        if table.by_country:
            columns += [Column(words("across"), "km2"), Column("%", "pct")]
        rows = []
        for site in largest(areas):
            mine = rows_of[site]
            cells = [self._name(site)]
            if table.by_country:
                cells.append("; ".join(table.own[site]) or None)
            cells += [table.km2(mine[table.zone[mine] == z]) for z in zones]
            cells.append(float(areas[site]))
            if table.by_country:
                across = table.across_km2(mine)
                cells += [across, None if across is None else _pct(across, areas[site])]
            rows.append(Row(cells))
        notes = [words("illustrative_note")] if self._any_drawn else []
        return Table(words("by_site"), columns, rows, notes, max(0, n - MOST_ROWS))

    def _name(self, site):
        """The site's cell: its name (else its id), marked where its boundary is illustrative."""
        sites = self._t.sites
        text = sites.names[site] or sites.ids[site]
        if sites.illustrative is not None and sites.illustrative[site]:
            return Cell(text, "~", self._words("illustrative"))
        return Cell(text)

    def notes(self):
        words, facts, more, table = self._words, self._facts, self._zone_facts, self._t
        numbers, sites = words.numbers, table.sites
        notes = [words("note_zone_rule"), words("note_zone_adding_up")]
        if more.tolerance_m is None:
            notes.append(words("note_tolerance_default"))
        else:
            notes.append(words("note_tolerance", tolerance=numbers.exact(more.tolerance_m)))
        if more.distance_field:
            notes.append(words("note_distance_field", field=more.distance_field))
        if more.dissolve != "none":
            notes.append(words(f"note_dissolve_{more.dissolve}"))
        for key, count in (
            ("note_site_discs", sites.discs),
            ("note_site_points", sites.points),
            ("note_site_lines", sites.lines),
        ):
            if count:
                notes.append(words(key, count=numbers.integer(count)))
        for key, layer, taken in (
            ("note_clip", more.clip, more.clip_km2),
            ("note_exclude", more.exclude, more.exclude_km2),
        ):
            if layer:
                notes.append(words(key, layer=layer, area=numbers.headline_km2(taken)))
        notes += [words("note_ellipsoid"), words(f"note_edges_{facts.edges}")]
        if table.by_country:
            if more.country_field:
                notes.append(words("note_own_field", field=more.country_field))
            else:
                notes.append(words("note_own_depth"))
            notes.append(words("note_countries"))
            notes.append(words("note_holes_filled" if facts.fill_holes else "note_holes_kept"))
        if self._any_drawn:
            notes.append(words("note_illustrative"))
        return notes + [words.sentence(text) for text in facts.method]


def zone_warnings(table):
    """What to know before the numbers of a table are used, for the facts of its report."""
    warnings = []
    lost = table.without_ground()
    if lost:
        warnings.append(Warn("warn_no_ground", {"count": len(lost), "site": lost[0]}))
    if table.by_country:
        unknown = sum(not codes for codes in table.own)
        if unknown:
            warnings.append(Warn("warn_nobodys_sites", {"count": unknown}))
    return warnings


def _nobodys(country):
    return country is not None and (country == OUTSIDE or "/" in country)


def _pct(part, whole):
    return 100.0 * part / whole if whole else None
