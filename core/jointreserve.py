"""Joint reserves: chosen sites of several countries as one, measured, by country, with a balance.

Each group of sites is one reserve. The outline is made by :mod:`.joint_outline`; this module puts
countries, ranges and expected shares beside it.
"""

import numpy as np

from .area_type import Site, candidate
from .areas import area_m2
from .balance import balance, shares_of
from .depth import own_countries
from .flatten import attribute
from .joint_measures import largest_gap, outline_m, parts_of
from .joint_outline import GAP, OVERLAP, joint_outline
from .jointreserve_result import ALL, AREA, GIVEN, Reserve, international, standard_code
from .jurisdictions import OUTSIDE
from .meter import Meter, Overlays
from .progress import Progress
from .setops import union
from .tiles import tile

# A site with more of its area than this in other countries than its own is pointed out.
MOSTLY = 0.5
_VERTICES_AT_ONCE = 2_000_000


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
    rows = _split(list(geoms), jurisdictions, progress)
    return _summed((country, m2) for own in rows for country, _, m2 in own)


def _summed(rows):
    total = {}
    for key, m2 in rows:
        key = standard_code(key)
        total[key] = total.get(key, 0.0) + float(m2)
    return total


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
    order = np.argsort(members.group[members.site], kind="stable")
    starts = np.searchsorted(members.group[members.site[order]], np.arange(len(members.groups) + 1))
    works, waiting = [], 0
    for number, name in enumerate(members.groups):
        progress.report(number / len(members.groups))
        rows = np.sort(order[starts[number] : starts[number + 1]])
        if len(rows):
            works.append(
                _Group(name, members, rows, rank, tolerance_m, jurisdictions, ranges, progress)
            )
            waiting += int(members.store.vertices[rows].sum())
        # Countries and ranges are cut up anew for each call, so many groups share one.
        if works and (waiting > _VERTICES_AT_ONCE or number == len(members.groups) - 1):
            _locate(works, jurisdictions, meter, progress)
            yield from (work.reserve(expected) for work in works)
            works, waiting = [], 0


def _locate(works, jurisdictions, meter, progress):
    """Find out for all groups together in which countries and ranges their ground lies."""
    geoms = [geom for work in works for geom in work.ground_geoms()]
    split = iter(_split(geoms, jurisdictions, progress))
    for work in works:
        work.located = [next(split) for _ in work.ground_geoms()]
    if meter is None:
        return
    geoms = [geom for work in works for geom in work.ground_geoms()[: work.n_disjoint]]
    owner = [(work, i) for work in works for i in range(work.n_disjoint)]
    some = [i for i, geom in enumerate(geoms) if geom is not None]
    tiles, of = tile(_array([geoms[i] for i in some]), progress=progress)
    rows, _, _ = meter.rows(tiles)
    for at, country, target, m2 in zip(*rows):
        work, i = owner[some[of[at]]]
        work.in_ranges.append((i, country, int(target), float(m2)))


def _array(geoms):
    return np.array([*geoms, None], dtype=object)[:-1]


def _split(geoms, jurisdictions, progress):
    """For each geometry a list of (country, pieces, m2); the country is None without a layer."""
    found = [[] for _ in geoms]
    some = [i for i, geom in enumerate(geoms) if geom is not None]
    if jurisdictions is None or not some:
        for i, m2 in zip(some, area_m2(_array([geoms[i] for i in some]))):
            found[i].append((None, _array([geoms[i]]), float(m2)))
        return found
    tiles, of = tile(_array([geoms[i] for i in some]), progress=progress)
    pieces, names = jurisdictions.split(tiles, area_m2(tiles), progress)
    rows = {}
    for row, key in enumerate(zip(of[pieces.site].tolist(), pieces.country.tolist())):
        rows.setdefault(key, []).append(row)
    for (at, country), mine in sorted(rows.items()):
        progress.check()
        code, m2 = standard_code(names[country]), float(pieces.m2[mine].sum())
        found[some[at]].append((code, pieces.geometry[mine], m2))
    return found


class _Group:
    """Makes the reserve of one group.

    ``located`` holds, for what the sites keep and then for what was moved, the parts by country;
    ``in_ranges`` rows (position among what sites keep and gaps, country, target of the ranges, m2).
    """

    def __init__(self, name, members, rows, rank, tolerance_m, jurisdictions, ranges, progress):
        self._name, self._members, self._jurisdictions = name, members, jurisdictions
        self._ranges, self._progress = ranges, progress
        self.located, self.in_ranges = [], []
        self.sites, of = np.unique(members.site[rows], return_inverse=True)
        geoms, shapes = members.store.take(rows), np.full(len(self.sites), None, dtype=object)
        for i in range(len(self.sites)):
            own = geoms[of == i]
            shapes[i] = own[0] if len(own) == 1 else union(own, progress)
        self.outline = joint_outline(shapes, rank[self.sites], tolerance_m, progress)
        # Gaps first: with what the sites keep they make up the outline.
        self._moved_list = sorted(self.outline.moved, key=lambda m: m.kind != GAP)
        self.n_disjoint = len(self.sites) + sum(m.kind == GAP for m in self._moved_list)

    def ground_geoms(self):
        """What each site keeps, then all gaps, then all overlaps."""
        return [*self.outline.kept, *(m.geometry for m in self._moved_list)]

    def reserve(self, expected):
        """All that is known of the group."""
        members, outline = self._members, self.outline
        codes = [members.countries[i] for i in self.sites]
        countries = sorted({code for some in codes for code in some})
        parts = parts_of(outline.loose)
        gap_m = largest_gap(parts, self._progress).m if len(parts) > 1 else None
        ranges = self._in_ranges()
        country_m, shared_m = self._shared(codes, countries)
        result = Reserve(
            group=self._name,
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
            abroad=self._abroad(),
        )
        result.balances = list(self._balances(result, expected))
        return result

    # --- whose ground ---------------------------------------------------------------------------

    def _code(self, i, country):
        """The country of a part of the i-th ground geometry: where it lies, else whose it is."""
        if self._jurisdictions is not None:
            return country
        if i < len(self.sites):
            return self._members.countries_text(self.sites[i])
        moved = self._moved_list[i - len(self.sites)]
        return OUTSIDE if moved.kind == GAP else self._members.countries_text(self.sites[moved.a])

    def _by_country(self, wanted):
        """{country: m2} of some of the ground geometries."""
        total = {}
        for i in wanted:
            for country, _, m2 in self.located[i]:
                code = self._code(i, country)
                total[code] = total.get(code, 0.0) + m2
        return total

    def _in_countries(self):
        return self._by_country(range(self.n_disjoint))

    def _drawn(self):
        flags = self._members.illustrative
        return None if flags is None else self._by_country(np.flatnonzero(flags[self.sites]))

    def _moved(self):
        """(Moved, country, geometry, m2): every piece that was moved, split by country."""
        first = len(self.sites)
        return [
            (moved, self._code(first + i, country), union(pieces), m2)
            for i, moved in enumerate(self._moved_list)
            for country, pieces, m2 in self.located[first + i]
        ]

    def _abroad(self):
        """(site, {country: m2}) of sites that lie mostly in countries that are not theirs."""
        found = []
        if self._jurisdictions is None:
            return found
        for i, site in enumerate(self.sites):
            own, parts = self._members.countries[site], self._by_country([i])
            theirs = {
                code: m2
                for code, m2 in parts.items()
                if code != OUTSIDE and not {*own} & {*code.split("/")}
            }
            if own and sum(theirs.values()) > MOSTLY * sum(parts.values()):
                found.append((int(site), theirs))
        return found

    def _in_ranges(self):
        """{range: {country: m2}} of the ranges' parts in the reserve."""
        if self._ranges is None:
            return {}
        names = self._ranges.names
        result = {name: {} for name in ([ALL] if len(names) > 1 else []) + list(names)}
        for i, country, target, m2 in self.in_ranges:
            if target < 0 or (target == 0 and len(names) == 1):
                continue
            name = ALL if target == 0 else names[target - 1]
            code = self._code(i, standard_code(country))
            result[name][code] = result[name].get(code, 0.0) + m2
        return result

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
        # An overlap names first the site that keeps the ground: the order tells nothing here.
        overlaps = [m for m in self.outline.moved if m.kind == OVERLAP]
        pairs = {(min(m.a, m.b), max(m.a, m.b)) for m in (*self.outline.meetings, *overlaps)}
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
        if len(reserve.countries) < 2:  # one country has all of it: nothing to share out
            return {}
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
