"""Writing joint reserves: layers, table, numbers, and what has to be said about them."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import Qgis, QgsCoordinateReferenceSystem

from ..core.report_numbers import Numbers
from .i18n import language, tr
from .jointreserve_texts import reason_of
from .writing import DECIMAL, TEXT, WHOLE_NUMBER, fields_of, line_of, polygon_of, write_rows

RESERVE_FIELDS = (
    ("group_id", TEXT),
    ("name", TEXT),
    ("countries", TEXT),
    ("sites_n", WHOLE_NUMBER),
    ("area_km2", DECIMAL),
    ("kept_km2", DECIMAL),
    ("reported_km2", DECIMAL),
    ("gap_km2", DECIMAL),
    ("overlap_km2", DECIMAL),
    ("outer_km", DECIMAL),
    ("inner_km", DECIMAL),
    ("shared_km", DECIMAL),
    ("parts_n", WHOLE_NUMBER),
    ("largest_gap_m", DECIMAL),
    ("compactness", DECIMAL),
    ("balance", DECIMAL),
    ("balance_floor", DECIMAL),
    ("balance_of", TEXT),
    ("expected_by", TEXT),
    ("candidate", TEXT),
    ("candidate_reason", TEXT),
    ("illustrative_km2", DECIMAL),
    ("illustrative", TEXT),
)
COMPONENT_FIELDS = (
    ("group_id", TEXT),
    ("site_id", TEXT),
    ("site_name", TEXT),
    ("country", TEXT),
    ("area_km2", DECIMAL),
    ("kept_km2", DECIMAL),
    ("reported_km2", DECIMAL),
    ("pct_of_reserve", DECIMAL),
    ("disc", TEXT),
    ("illustrative", TEXT),
)
TABLE_FIELDS = (
    ("group_id", TEXT),
    ("country", TEXT),
    ("measure", TEXT),
    ("subject", TEXT),
    ("value", DECIMAL),
    ("illustrative", TEXT),
)
MOVED_FIELDS = (
    ("group_id", TEXT),
    ("kind", TEXT),
    ("site_a", TEXT),
    ("site_b", TEXT),
    ("country", TEXT),
    ("area_km2", DECIMAL),
    ("reason", TEXT),
    ("illustrative", TEXT),
)
SHARED_FIELDS = (
    ("group_id", TEXT),
    ("site_a", TEXT),
    ("site_b", TEXT),
    ("country_a", TEXT),
    ("country_b", TEXT),
    ("international", TEXT),
    ("shared_km", DECIMAL),
    ("a_km", DECIMAL),
    ("b_km", DECIMAL),
    ("mean_distance_m", DECIMAL),
    ("illustrative", TEXT),
)
_MOST_NAMES, _MOST_WARNINGS = 5, 20


@dataclass
class JointReserveRun:
    """What went into a run and what came out."""

    sites_source: object
    countries_source: object
    range_sources: list
    edges: str
    fill_holes: bool
    tolerance_m: float
    loader: object
    reader: object
    members: object
    by_depth: list
    territories: object
    ranges: object
    reserves: list

    def title(self, i):
        """A site as a reader knows it."""
        return self.members.names[i] or self.members.ids[i]

    def name(self, reserve):
        """The names of a reserve's sites, the largest first."""
        order = sorted(range(len(reserve.sites)), key=lambda i: -reserve.outline.own_m2[i])
        names = [self.title(reserve.sites[i]) for i in order[:_MOST_NAMES]]
        text = " + ".join(names)
        more = len(order) - len(names)
        return tr("{names} and {count} more").format(names=text, count=more) if more else text

    def drawn(self, *sites):
        """Whether one of the sites is illustrative, as text; None where nothing tells."""
        flags = self.members.illustrative
        if flags is None:
            return None
        return "true" if any(flags[i] for i in sites) else "false"


def _km(m):
    return None if m is None else float(m) / 1e3


def _km2(m2):
    return None if m2 is None else float(m2) / 1e6


class JointReserveOutput:
    """Writes the results of a run."""

    def __init__(self, run, feedback):
        self._run, self._feedback = run, feedback

    def numbers(self):
        """Sums over all reserves; the shared border is no data where no country is known."""
        reserves = self._run.reserves
        shared = [r.shared_m for r in reserves]
        return {
            "AREA_KM2": float(sum(r.outline.m2 for r in reserves) / 1e6),
            "PARTS_N": int(sum(r.parts_n for r in reserves)),
            "OUTER_KM": float(sum(r.outer_m for r in reserves) / 1e3),
            "SHARED_KM": None if None in shared else float(sum(shared) / 1e3),
            "MOVED_KM2": float(sum(r.moved_m2() for r in reserves) / 1e6),
            "GROUPS_N": len(reserves),
        }

    # --- what to know of the data ---------------------------------------------------------------

    def warn(self):
        """Countries that could not be read or do not fit, and what was left out."""
        for text in [*self.notes(), *self.warnings()]:
            self._feedback.pushWarning(text)
        for code, spellings in self._run.reader.spellings.items():
            self._feedback.pushInfo(
                tr("Country {code}: also written {spellings}.").format(
                    code=code,
                    spellings=", ".join(f"“{text}” ({n})" for text, n in spellings.items()),
                )
            )
        for i in self._run.by_depth[:_MOST_WARNINGS]:
            self._feedback.pushInfo(
                tr("Site {site}: its country by where it lies is {country}.").format(
                    site=self._run.title(i), country=self._run.members.countries_text(i)
                )
            )

    def notes(self):
        """Sentences about the layer."""
        reader, members = self._run.reader, self._run.members
        for value, count in list(reader.unknown.items())[:_MOST_WARNINGS]:
            yield tr("“{value}” is no country that is known; sites with it: {count}.").format(
                value=value, count=count
            )
        if reader.ungrouped:
            yield tr("Sites without a group, left out: {count}.").format(count=reader.ungrouped)
        for name in reader.empty_groups[:_MOST_WARNINGS]:
            yield tr("Group {group} has no site with a usable geometry and is left out.").format(
                group=name
            )
        lost = [i for r in self._run.reserves for i in r.sites if not members.countries[i]]
        for i in lost[:_MOST_WARNINGS]:
            yield tr("Site {site}: its country is not known; it counts for no country.").format(
                site=self._run.title(i)
            )

    def warnings(self):
        """Sentences about the reserves."""
        numbers = Numbers(language())
        for reserve in self._run.reserves:
            if len(reserve.sites) == 1 and len(self._run.members.groups) == 1:
                yield tr("There is only one site, {site}: nothing is to be joined.").format(
                    site=self._run.title(reserve.sites[0])
                )
            elif reserve.candidate.code == "none" and len(reserve.countries) == 1:
                yield tr(
                    "{name}: all sites are in one country ({country}), so this is no transboundary"
                    " reserve."
                ).format(name=self._run.name(reserve), country=reserve.countries[0])
            for site, abroad in reserve.abroad:
                yield tr(
                    "Site {site}: its country is {own}, but {km2} km² of it lie in {country}. Check"
                    " the country of the site, or the layer of countries."
                ).format(
                    site=self._run.title(site),
                    own=self._run.members.countries_text(site),
                    km2=numbers.decimal(sum(abroad.values()) / 1e6),
                    country=", ".join(sorted(abroad)),
                )
            if self._run.territories is not None:
                outside = reserve.ground.get("-", 0.0)
                if outside > 0.01 * reserve.outline.m2:
                    yield tr(
                        "{name}: {pct} % of its area lies outside the jurisdiction layer (sea or"
                        " gap); it is listed under the country “-”."
                    ).format(
                        name=self._run.name(reserve),
                        pct=numbers.decimal(100 * outside / reserve.outline.m2),
                    )

    # --- layers ---------------------------------------------------------------------------------

    def _sink(self, outputs, name, columns, wkb_type=Qgis.WkbType.MultiPolygon):
        crs = QgsCoordinateReferenceSystem("EPSG:4326")
        return outputs.open(name, fields_of(columns), wkb_type, crs)

    def write_reserves(self, outputs, name):
        """A polygon for each reserve."""
        from ..core.jointreserve_table import reported_km2

        sink = self._sink(outputs, name, RESERVE_FIELDS)
        for reserve in self._run.reserves:
            outline = reserve.outline
            subject, source, found = reserve.balances[0]
            sink.add_row(
                [
                    reserve.group,
                    self._run.name(reserve),
                    ";".join(reserve.countries) or None,
                    len(reserve.sites),
                    _km2(outline.m2),
                    _km2(outline.union_m2),
                    reported_km2(reserve, self._run.members),
                    _km2(reserve.moved_m2("gap")),
                    _km2(reserve.moved_m2("overlap")),
                    _km(reserve.outer_m),
                    _km(reserve.inner_m),
                    _km(reserve.shared_m),
                    reserve.parts_n,
                    reserve.gap_m,
                    reserve.compactness,
                    found.index,
                    found.floor,
                    subject,
                    source,
                    reserve.candidate.code,
                    reason_of(reserve.candidate, Numbers(language())),
                    _km2(reserve.drawn_m2),
                    self._run.drawn(*reserve.sites),
                ],
                polygon_of(outline.geometry),
            )

    def write_components(self, outputs, name):
        """The sites, as they are."""
        sink = self._sink(outputs, name, COMPONENT_FIELDS)
        if sink is None:
            return
        members = self._run.members
        for reserve in self._run.reserves:
            outline = reserve.outline
            for i, site in enumerate(reserve.sites):
                sink.add_row(
                    [
                        reserve.group,
                        members.ids[site],
                        members.names[site],
                        members.countries_text(site),
                        _km2(outline.own_m2[i]),
                        _km2(outline.kept_m2[i]),
                        members.reported_km2[site],
                        float(100 * outline.kept_m2[i] / outline.m2),
                        "true" if members.disc[site] else "false",
                        self._run.drawn(site),
                    ],
                    polygon_of(outline.shapes[i]),
                )

    def write_table(self, outputs, name):
        """All rows of the table."""
        from ..core.jointreserve_table import table

        run = self._run
        rows = (row for r in run.reserves for row in table(r, run.members, run.ranges))
        write_rows(outputs, name, TABLE_FIELDS, rows)

    def write_moved(self, outputs, name):
        """Every gap that was closed and every overlap, split by country."""
        sink = self._sink(outputs, name, MOVED_FIELDS)
        if sink is None:
            return
        members, numbers = self._run.members, Numbers(language())
        reasons = {
            "gap": tr("gap between two sites, no wider than {m} m: added to the reserve").format(
                m=numbers.plain(self._run.tolerance_m)
            ),
            "overlap": tr("in both sites: counted once, with the first one"),
        }
        for reserve in self._run.reserves:
            for moved, country, geom, m2 in reserve.moved:
                a, b = reserve.sites[moved.a], reserve.sites[moved.b]
                sink.add_row(
                    [
                        reserve.group,
                        moved.kind,
                        members.ids[a],
                        members.ids[b],
                        country,
                        _km2(m2),
                        reasons[moved.kind],
                        self._run.drawn(a, b),
                    ],
                    polygon_of(geom),
                )

    def write_shared(self, outputs, name):
        """The borders between two sites of a reserve."""
        import shapely

        from ..core.jointreserve_result import international

        sink = self._sink(outputs, name, SHARED_FIELDS, Qgis.WkbType.MultiLineString)
        if sink is None:
            return
        members = self._run.members
        for reserve in self._run.reserves:
            for meeting in reserve.outline.meetings:
                if len(meeting.lines) == 0:
                    continue
                a, b = reserve.sites[meeting.a], reserve.sites[meeting.b]
                codes = members.countries[a], members.countries[b]
                known = bool(codes[0]) and bool(codes[1])
                over = ("true" if international(*codes) else "false") if known else None
                sink.add_row(
                    [
                        reserve.group,
                        members.ids[a],
                        members.ids[b],
                        members.countries_text(a),
                        members.countries_text(b),
                        over,
                        _km(meeting.shared_m),
                        _km(meeting.a_m),
                        _km(meeting.b_m),
                        meeting.mean_distance_m,
                        self._run.drawn(a, b),
                    ],
                    line_of(shapely.multilinestrings(list(meeting.lines))),
                )
