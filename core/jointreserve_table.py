"""The table of a joint reserve: one row for each group, country and measure."""

from typing import NamedTuple, Optional

from .joint_outline import GAP, OVERLAP
from .jointreserve_result import ALL, AREA

WHOLE = "*"


class TableRow(NamedTuple):
    """One row; ``value`` is in the unit at the end of ``measure``, None where there is no data.

    Country ``*`` is the whole reserve. ``subject`` names the range or the indicator a row is about.
    """

    group_id: str
    country: Optional[str]
    measure: str
    subject: Optional[str]
    value: Optional[float]
    illustrative: Optional[str]


def table(reserve, members, ranges=None):
    """Yield the :class:`TableRow` of a reserve, the whole first, then country by country."""
    rows = _Rows(reserve, members, ranges)
    yield from rows.whole()
    for country in rows.places:
        yield from rows.of(country)


def sites_of(reserve, members, country):
    """Positions (in the reserve) of the sites whose countries are exactly these."""
    return [i for i, s in enumerate(reserve.sites) if members.countries_text(s) == country]


def reported_km2(reserve, members, some=None):
    """Reported area of some sites (all) of a reserve; None where one of them reports none."""
    values = [members.reported_km2[reserve.sites[i]] for i in _or_all(some, reserve)]
    return sum(values) if values and None not in values else None


def _or_all(some, reserve):
    return range(len(reserve.sites)) if some is None else some


class _Rows:
    def __init__(self, reserve, members, ranges):
        self._reserve, self._members, self._ranges = reserve, members, ranges
        owners = {members.countries_text(s) for s in reserve.sites}
        # Countries of the reserve first, then ground of several, of others and of none.
        found = {*owners, *reserve.ground, *reserve.countries}
        self.places = sorted(
            found, key=lambda code: (code not in reserve.countries, code is None, code or "")
        )

    def _row(self, country, measure, value, subject=None):
        drawn = self._reserve.drawn
        mark = None
        if drawn is not None:
            part = sum(drawn.values()) if country == WHOLE else drawn.get(country, 0.0)
            mark = "true" if part > 0 else "false"
        value = None if value is None else float(value)
        return TableRow(self._reserve.group, country, measure, subject, value, mark)

    def whole(self):
        """Rows of the whole reserve."""
        reserve, outline = self._reserve, self._reserve.outline
        shared = reserve.shared_m
        values = [
            (AREA, outline.m2 / 1e6),
            ("sites_n", len(reserve.sites)),
            ("own_km2", outline.own_m2.sum() / 1e6),
            ("kept_km2", outline.union_m2 / 1e6),
            ("reported_km2", reported_km2(reserve, self._members)),
            ("gap_km2", reserve.moved_m2(GAP) / 1e6),
            ("overlap_km2", reserve.moved_m2(OVERLAP) / 1e6),
            ("illustrative_km2", None if reserve.drawn is None else reserve.drawn_m2 / 1e6),
            ("outer_km", reserve.outer_m / 1e3),
            ("inner_km", reserve.inner_m / 1e3),
            ("shared_km", None if shared is None else shared / 1e3),
            ("parts_n", reserve.parts_n),
            ("largest_gap_m", reserve.gap_m),
            ("compactness", reserve.compactness),
        ]
        for measure, value in values:
            yield self._row(WHOLE, measure, value)
        for name, by_country in reserve.ranges.items():
            part, total = sum(by_country.values()), self._range_m2(name)
            yield self._row(WHOLE, "range_km2", part / 1e6, name)
            yield self._row(WHOLE, "range_pct", 100 * part / total if total else None, name)
        for subject, source, found in reserve.balances:
            title = _title(subject, source)
            yield self._row(WHOLE, "balance_index", found.index, title)
            yield self._row(WHOLE, "balance_floor", found.floor, title)

    def _range_m2(self, name, country=None):
        total = self._ranges.total[name]
        return sum(total.values()) if country is None else total.get(country, 0.0)

    def of(self, country):
        """Rows of one country, of ground in several, or in none."""
        reserve, outline, members = self._reserve, self._reserve.outline, self._members
        yield self._row(country, AREA, reserve.ground.get(country, 0.0) / 1e6)
        mine = sites_of(reserve, members, country)
        if mine or country in reserve.countries:
            yield self._row(country, "sites_n", len(mine))
            yield self._row(country, "own_km2", outline.own_m2[mine].sum() / 1e6)
            yield self._row(country, "kept_km2", outline.kept_m2[mine].sum() / 1e6)
            yield self._row(country, "reported_km2", reported_km2(reserve, members, mine))
        for measure, kind in (("gap_km2", GAP), ("overlap_km2", OVERLAP)):
            here = [m2 for m, code, _, m2 in reserve.moved if (m.kind, code) == (kind, country)]
            moved = sum(here)
            yield self._row(country, measure, moved / 1e6)
        if reserve.drawn is not None:
            yield self._row(country, "illustrative_km2", reserve.drawn.get(country, 0.0) / 1e6)
        if country in reserve.country_m:
            yield self._row(country, "shared_km", reserve.country_m[country] / 1e3)
        for name, by_country in reserve.ranges.items():
            part = by_country.get(country, 0.0)
            yield self._row(country, "range_km2", part / 1e6, name)
            total, there = self._range_m2(name), self._range_m2(name, country)
            yield self._row(country, "range_pct", 100 * part / total if total else None, name)
            split = None not in self._ranges.total[name] and there > 0
            share = 100 * part / there if split else None
            yield self._row(country, "range_in_country_pct", share, name)
        for subject, source, found in reserve.balances:
            if country in found.actual:
                title = _title(subject, source)
                yield self._row(country, "actual_share", found.actual[country], title)
                yield self._row(country, "expected_share", found.expected[country], title)


def _title(subject, source):
    """What is shared out, and by what: "area_km2 by range", "tiger by border"."""
    name = {AREA: "area", ALL: "ranges"}.get(subject, subject)
    return f"{name} by {source}"
