"""Joint reserves: chosen sites of several countries as one, measured, by country, with a balance.

Each group of sites is one reserve. The outline is made by :mod:`.joint_outline`; this module puts
countries, ranges and expected shares beside it.
"""

from dataclasses import dataclass, field
from typing import Optional

import numpy as np

from .area_type import Site, candidate
from .areas import area_m2
from .balance import balance, shares_of
from .countries import country_codes
from .depth import own_countries
from .flatten import attribute
from .joint_measures import compactness, largest_gap, outline_m, parts_of
from .joint_outline import GAP, OVERLAP, joint_outline
from .jurisdictions import OUTSIDE
from .meter import Meter, Overlays
from .progress import Progress, Share
from .setops import union
from .store import PolygonStore
from .tiles import tile

ALL = "*"
AREA = "area_km2"
GIVEN = "given"


@dataclass
class Members:
    """The sites that groups are made of.

    ``site`` gives each feature of ``store`` the position of its site; all other columns have one
    entry for each site. ``group`` is a position in ``groups``, -1 for none; ``countries`` are
    tuples of alpha-3 codes, () where unknown; ``illustrative`` is None where nothing says so.
    """

    store: PolygonStore
    site: np.ndarray
    ids: list
    names: list
    countries: list
    group: np.ndarray
    groups: list
    reported_km2: list
    categories: list
    oecm: np.ndarray
    marine: np.ndarray
    disc: np.ndarray
    illustrative: Optional[np.ndarray] = None

    def countries_text(self, i):
        """The countries of a site as a table has them; None where unknown."""
        return "/".join(sorted(self.countries[i])) or None

    def rank(self):
        """(n,) order in which sites keep ground: surveyed before illustrative ones, then by id."""
        drawn = np.zeros(len(self.ids), int) if self.illustrative is None else self.illustrative
        order = sorted(range(len(self.ids)), key=lambda i: (int(drawn[i]), _by_value(self.ids[i])))
        rank = np.empty(len(order), dtype=int)
        rank[order] = np.arange(len(order))
        return rank


def _by_value(text):
    return (0, float(text), text) if text.isdecimal() else (1, 0.0, text)


@dataclass
class Reserve:
    """One joint reserve: areas in m2, lengths in m, dicts by country code.

    ``ground`` splits the outline, ``drawn`` the part of it on illustrative sites (None: not
    known), ``ranges`` maps the name of a range (``*``: all) to the same of its part in the
    reserve. ``moved`` holds (Moved, country, geometry, m2); ``balances`` (subject, source,
    Balance), the one for the headline first. ``country_m`` is the shared border of each country.
    """

    group: str
    sites: np.ndarray
    countries: list
    outline: object
    ground: dict
    drawn: Optional[dict]
    ranges: dict
    moved: list
    outer_m: float
    parts_n: int
    gap_m: Optional[float]
    country_m: dict
    shared_m: Optional[float]
    candidate: object
    balances: list = field(default_factory=list)

    @property
    def inner_m(self):
        """Length of all borders between sites of the reserve."""
        return sum(meeting.shared_m for meeting in self.outline.meetings)

    @property
    def compactness(self):
        """Polsby-Popper of the outline."""
        return compactness(self.outline.m2, self.outer_m)

    def moved_m2(self, kind=None):
        """Ground moved, of one kind or of both."""
        return sum(m.m2 for m in self.outline.moved if kind in (None, m.kind))

    @property
    def drawn_m2(self):
        """Ground on illustrative boundaries, None where nothing tells."""
        return None if self.drawn is None else sum(self.drawn.values())


class Ranges:
    """Species ranges: their polygons as overlays, and how much of each lies in which country.

    Parameters
    ----------
    geoms : (n,) array of valid polygons; number : (n,) int array, the range each is of
    names : list of str
    jurisdictions : Jurisdictions or None
    """

    def __init__(self, geoms, number, names, jurisdictions=None, progress=None):
        progress = progress or Progress()
        overlay = np.asarray(number, dtype=int)
        self.overlays, self.names = Overlays(geoms, overlay, names), names
        self.total = {}
        for i, name in enumerate(names):
            self.total[name] = self._by_country(geoms[overlay == i], jurisdictions, progress)
        if len(names) > 1:
            self.total[ALL] = self._by_country(geoms, jurisdictions, progress)

    @staticmethod
    def _by_country(geoms, jurisdictions, progress):
        if len(geoms) == 0:
            return {}
        pieces, _ = attribute(geoms, np.arange(len(geoms)), progress)
        return _ground(pieces, jurisdictions, progress)

    @property
    def whole(self):
        """The name of all ranges together: of the only one, or ``*``."""
        return self.names[0] if len(self.names) == 1 else ALL


def _ground(geoms, jurisdictions, progress):
    """{country: m2} of geometries that do not overlap; the country is None without a layer."""
    geoms = np.array([g for g in geoms if g is not None] + [None], dtype=object)[:-1]
    if jurisdictions is None or len(geoms) == 0:
        return {None: float(area_m2(geoms).sum())} if len(geoms) else {}
    tiles, _ = tile(geoms, progress=progress)
    pieces, names = jurisdictions.split(tiles, area_m2(tiles), progress)
    return _summed(zip((names[c] for c in pieces.country), pieces.m2))


def _summed(rows):
    total = {}
    for key, m2 in rows:
        key = standard_code(key)
        total[key] = total.get(key, 0.0) + float(m2)
    return total


def standard_code(code):
    """A jurisdiction's code as sites name it: alpha-3 where it is one country's name or code."""
    if code is None or code == OUTSIDE:
        return code
    parts = [country_codes(part)[0] for part in code.split("/")]
    if all(len(part) == 1 for part in parts):
        return "/".join(sorted(part[0] for part in parts))
    return code


def fill_countries(members, jurisdictions, tolerance_m, progress=None):
    """Give sites without a country those that they enter deeper than the tolerance.

    Returns
    -------
    list of int : the sites whose countries come from the jurisdictions
    """
    asked = [i for i, codes in enumerate(members.countries) if not codes]
    if jurisdictions is None or not asked:
        return []
    number = np.full(len(members.ids), -1)
    number[asked] = np.arange(len(asked))
    rows = np.flatnonzero(number[members.site] >= 0)
    found = own_countries(
        members.store.take(rows),
        number[members.site[rows]],
        len(asked),
        jurisdictions,
        tolerance_m,
        progress,
    )
    for i, codes in zip(asked, found):
        members.countries[i] = tuple(sorted({standard_code(code) for code in codes}))
    return [i for i, codes in zip(asked, found) if codes]


def joint_reserves(
    members, tolerance_m, jurisdictions=None, ranges=None, expected=None, progress=None
):
    """Yield the :class:`Reserve` of each group that has ground, in the order of the groups.

    Parameters
    ----------
    members : Members
    tolerance_m : float, gaps up to this width are closed
    jurisdictions : Jurisdictions, optional
        Without, ground counts for the countries of the sites, and gaps for nobody.
    ranges : Ranges, optional
    expected : see :func:`.balance.read_expected`
        None: by the ranges' countries if there are ranges and jurisdictions, else by border length.
    """
    progress = progress or Progress()
    rank = members.rank()
    meter = None if ranges is None else Meter(ranges.overlays, jurisdictions, progress)
    of_group = members.group[members.site]
    n = len(members.groups)
    for number in range(n):
        progress.report(number / n)
        rows = np.flatnonzero(of_group == number)
        if len(rows):
            share = Share(progress, number / n, (number + 1) / n)
            work = _Group(members, rows, rank, tolerance_m, jurisdictions, ranges, meter, share)
            yield work.reserve(members.groups[number], expected)


class _Group:
    """Makes the reserve of one group."""

    def __init__(self, members, rows, rank, tolerance_m, jurisdictions, ranges, meter, progress):
        self._members, self._jurisdictions = members, jurisdictions
        self._ranges, self._meter, self._progress = ranges, meter, progress
        self.sites, of = np.unique(members.site[rows], return_inverse=True)
        geoms, shapes = members.store.take(rows), np.full(len(self.sites), None, dtype=object)
        for i in range(len(self.sites)):
            own = geoms[of == i]
            shapes[i] = own[0] if len(own) == 1 else union(own, progress)
        self.outline = joint_outline(shapes, rank[self.sites], tolerance_m, progress)

    def reserve(self, name, expected):
        """All that is known of the group."""
        members, outline = self._members, self.outline
        codes = [members.countries[i] for i in self.sites]
        countries = sorted({code for some in codes for code in some})
        parts = parts_of(outline.loose)
        gap_m = largest_gap(parts, self._progress).m if len(parts) > 1 else None
        ranges = self._in_ranges()
        country_m, shared_m = self._shared(codes, countries)
        result = Reserve(
            group=name,
            sites=self.sites,
            countries=countries,
            outline=outline,
            ground=self._in_countries(),
            drawn=self._drawn(),
            ranges=ranges,
            moved=self._moved(),
            outer_m=outline_m(outline.loose),
            parts_n=len(parts),
            gap_m=gap_m,
            country_m=country_m,
            shared_m=shared_m,
            candidate=self._candidate(codes, countries, ranges, gap_m),
        )
        result.balances = list(self._balances(result, expected))
        return result

    # --- whose ground ---------------------------------------------------------------------------

    def _by_owner(self, geoms_m2):
        """{countries of the sites: m2} of (position of site, m2)."""
        total = {}
        for i, m2 in geoms_m2:
            code = self._members.countries_text(self.sites[i])
            total[code] = total.get(code, 0.0) + float(m2)
        return total

    def _in_countries(self):
        if self._jurisdictions is not None:
            return _ground([self.outline.geometry], self._jurisdictions, self._progress)
        ground = self._by_owner(enumerate(self.outline.kept_m2))
        gaps = sum(m.m2 for m in self.outline.moved if m.kind == GAP)
        if gaps > 0:
            ground[OUTSIDE] = ground.get(OUTSIDE, 0.0) + gaps
        return ground

    def _drawn(self):
        members, outline = self._members, self.outline
        if members.illustrative is None:
            return None
        mine = np.flatnonzero(members.illustrative[self.sites])
        if self._jurisdictions is not None:
            return _ground(outline.kept[mine], self._jurisdictions, self._progress)
        return self._by_owner((i, outline.kept_m2[i]) for i in mine)

    def _in_ranges(self):
        """{range: {country: m2}} of the ranges' parts in the reserve."""
        if self._ranges is None:
            return {}
        names = self._ranges.names
        result = {name: {} for name in ([ALL] if len(names) > 1 else []) + list(names)}
        if self._jurisdictions is not None:
            found = [(None, self.outline.geometry)]
        else:
            found = [
                (self._members.countries_text(self.sites[i]), geom)
                for i, geom in enumerate(self.outline.kept)
            ]
            found += [(OUTSIDE, m.geometry) for m in self.outline.moved if m.kind == GAP]
        for owner, geom in found:
            if geom is None:
                continue
            tiles, _ = tile(np.array([geom], dtype=object), progress=self._progress)
            rows, _, _ = self._meter.rows(tiles)
            for country, target, m2 in zip(*rows[1:]):
                if target < 0 or (target == 0 and len(names) == 1):
                    continue
                name = ALL if target == 0 else names[target - 1]
                code = owner if self._jurisdictions is None else standard_code(country)
                result[name][code] = result[name].get(code, 0.0) + float(m2)
        return result

    def _moved(self):
        """(Moved, country, geometry, m2): every piece that was moved, split by country."""
        found, every = [], self.outline.moved
        if self._jurisdictions is None:
            for moved in every:
                owner = self._members.countries_text(self.sites[moved.a])
                code = OUTSIDE if moved.kind == GAP else owner
                found.append((moved, code, moved.geometry, moved.m2))
            return found
        if not every:
            return found
        tiles, of = tile(
            np.array([m.geometry for m in every] + [None], dtype=object)[:-1],
            progress=self._progress,
        )
        pieces, names = self._jurisdictions.split(tiles, area_m2(tiles), self._progress)
        rows = {}
        for row, key in enumerate(zip(of[pieces.site].tolist(), pieces.country.tolist())):
            rows.setdefault(key, []).append(row)
        for (i, country), some in sorted(rows.items()):
            self._progress.check()
            geom = union(pieces.geometry[some])
            m2 = float(pieces.m2[some].sum())
            found.append((every[i], standard_code(names[country]), geom, m2))
        return found

    def _shared(self, codes, countries):
        """{country: m} of the border each shares with others, and its whole length."""
        if not any(codes):
            return {}, None
        length, total = dict.fromkeys(countries, 0.0), 0.0
        for meeting in self.outline.meetings:
            a, b = codes[meeting.a], codes[meeting.b]
            if international(a, b):
                total += meeting.shared_m
                for code in {*a, *b}:
                    length[code] += meeting.shared_m
        return length, total

    # --- what it may be, and how it is shared out -----------------------------------------------

    def _candidate(self, codes, countries, ranges, gap_m):
        members = self._members
        sites = [
            Site(codes[i], members.categories[s], bool(members.oecm[s]), bool(members.marine[s]))
            for i, s in enumerate(self.sites)
        ]
        # Sites that overlap have no common outline if one lies deep in the other.
        pairs = {(m.a, m.b) for m in self.outline.meetings}
        pairs |= {(m.a, m.b) for m in self.outline.moved if m.kind == OVERLAP}
        linked = None
        for name, by_country in ranges.items():
            if name != ALL and sum(by_country.get(code, 0.0) > 0 for code in countries) > 1:
                linked = name
                break
        return candidate(sites, sorted(pairs), gap_m, linked)

    def _balances(self, reserve, expected):
        """(subject, source, Balance): of the area and of each range."""
        subjects = [AREA, *reserve.ranges]
        by_range = self._ranges is not None and self._jurisdictions is not None
        source = expected or ("range" if by_range else "border")
        if source == "area" and len(subjects) > 1:  # the area is no measure of itself
            subjects = [*subjects[1:], AREA]
        for subject in subjects:
            if subject == AREA:
                amounts = {k: reserve.ground.get(k, 0.0) for k in reserve.countries}
            else:
                amounts = {k: reserve.ranges[subject].get(k, 0.0) for k in reserve.countries}
            shares = self._expected(reserve, source, subject)
            yield subject, GIVEN if isinstance(source, dict) else source, balance(amounts, shares)

    def _expected(self, reserve, source, subject):
        if isinstance(source, dict):
            return source
        if source == "border":
            return shares_of(reserve.country_m)
        if source == "area":
            area = {k: reserve.ground.get(k, 0.0) for k in reserve.countries}
            return {} if subject == AREA else shares_of(area)
        if self._ranges is None or self._jurisdictions is None:
            return {}
        total = self._ranges.total[self._ranges.whole if subject == AREA else subject]
        return shares_of({k: total.get(k, 0.0) for k in reserve.countries})


def international(a, b):
    """Whether a border between sites of these countries is one between countries."""
    return bool(a) and bool(b) and len({*a, *b}) > 1
