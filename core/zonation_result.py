"""Faults of a zoning: collected, put to countries, sorted, added up."""

from dataclasses import dataclass, field, replace
from typing import Optional

import numpy as np
import shapely

from .areas import area_m2
from .flatten import union_by_component
from .geodesic import WGS84
from .jurisdictions import OUTSIDE
from .plane import EARTH_RADIUS_M
from .polygonal import assemble, polygon_parts
from .progress import Progress
from .setops import union
from .tiles import tile

HIGH, MEDIUM, LOW = "high", "medium", "low"
SEVERITIES = (HIGH, MEDIUM, LOW)
# Reasons by kind of geometry, in the order of reports.
GROUND_REASONS = ("gap", "overlap", "sliver_gap", "sliver_overlap")
LINE_REASONS = (
    "core_open",
    "core_at_border",
    "core_without_buffer",
    "steps_at_border",
    "stops_at_border",
    "core_at_edge",
)
REASONS = (*LINE_REASONS[:2], "gap", "overlap", *LINE_REASONS[2:], *GROUND_REASONS[2:])
# Ground under this is rounding where outlines meet: 100 m2.
ROUNDING_KM2 = 1e-4
# A fault that lies in one country but for this share of it is that country's.
_STRAY = 0.01
# Lines go back to degrees with vertices enough to be true to this, in metres.
LINE_TOLERANCE_M = 0.1


@dataclass(frozen=True)
class Fault:
    """A fault: ``geometry`` in degrees is polygonal with ``area_km2`` or a line with ``length_km``.

    ``zone`` is the stricter of two zones. ``other_zone`` is None where there is nothing. ``drawn``:
    it rests on an illustrative boundary; None where the layer does not say.
    """

    reason: str
    severity: str
    zone: Optional[str] = None
    zone_name: Optional[str] = None
    site: Optional[str] = None
    country: Optional[str] = None
    other_zone: Optional[str] = None
    other_name: Optional[str] = None
    other_site: Optional[str] = None
    other_country: Optional[str] = None
    area_km2: Optional[float] = None
    length_km: Optional[float] = None
    drawn: Optional[bool] = None
    geometry: object = field(default=None, compare=False)

    def key(self):
        """Order of results: the worst first, then by what it is about, large before small."""
        names = (self.site, self.zone, self.other_site, self.other_zone, self.country)
        size = -(self.area_km2 or self.length_km or 0.0)
        box = shapely.bounds(self.geometry).round(6).tolist()
        return (
            SEVERITIES.index(self.severity),
            REASONS.index(self.reason),
            tuple(name or "" for name in names),
            self.other_country or "",
            round(size, 9),
            box,
        )


class Finder:
    """Takes faults as they are found; what is too small to be one is counted."""

    def __init__(self, least_km2, tolerance_m):
        self.least_km2, self.tolerance_m = least_km2, tolerance_m
        self.ground, self.lines = [], []
        self.small_n = self.short_n = 0

    def area(self, plane, kind, geom, severity=MEDIUM, beside=None, **who):
        """A gap or an overlap: what of it is wide part by part, its slivers as one fault.

        ``beside`` tells of a polygon in the plane what else its fault is about.
        """
        parts, _ = polygon_parts(np.array([geom], dtype=object))
        km2 = area_m2(parts) / 1e6
        flat = _in_plane(plane, parts)
        wide = is_wide(flat, self.tolerance_m)
        for i in np.flatnonzero(wide):
            self._add_area(kind, severity, km2[i], parts[i], who, beside and beside(flat[i]))
        if not wide.all():
            thin = ~wide
            slivers = assemble(parts[thin], np.zeros(thin.sum(), int), 1)[0]
            # What the largest of them is about stands for all.
            largest = flat[thin][km2[thin].argmax()]
            about = beside and beside(largest)
            self._add_area(f"sliver_{kind}", LOW, km2[thin].sum(), slivers, who, about)

    def whole_gap(self, geom, site, plane):
        """An outline that no zone is near."""
        self.area(plane, "gap", geom, site=site)

    def _add_area(self, reason, severity, km2, geom, who, about):
        if km2 < self.least_km2:
            self.small_n += int(km2 >= ROUNDING_KM2)
            return
        values = {**who, **(about or {})}
        if reason in ("gap", "sliver_gap"):  # nobody's: the zones beside it do not say whose
            values.update(country=None, other_country=None)
        self.ground.append(Fault(reason, severity, area_km2=float(km2), geometry=geom, **values))

    def line(self, plane, reason, severity, geom, **who):
        """A stretch of an outline or a border, in the plane."""
        if geom.length < self.tolerance_m:
            self.short_n += 1
            return
        degrees, length = line_in_degrees(plane, geom)
        self.lines.append(Fault(reason, severity, length_km=length / 1e3, geometry=degrees, **who))

    def by_country(self, jurisdictions, progress=None):
        """Put gaps and overlaps to the countries they lie in; split those that lie in several."""
        if jurisdictions is None or not self.ground:
            return
        progress = progress or Progress()
        geoms = np.array([fault.geometry for fault in self.ground] + [None], dtype=object)[:-1]
        tiles, of = tile(geoms, progress=progress)
        pieces, names = jurisdictions.split(tiles, area_m2(tiles), progress)
        owner = of[pieces.site]
        found = []
        for i, fault in enumerate(self.ground):
            progress.check()
            mine = owner == i
            found += _shared_out(
                replace(fault, other_country=None), pieces.country[mine], pieces, mine, names
            )
        self.ground = found


def _shared_out(fault, country, pieces, mine, names):
    km2 = np.bincount(country, pieces.m2[mine] / 1e6, len(names))
    if not km2.any():
        return [replace(fault, country=OUTSIDE)]
    largest = int(km2.argmax())
    others = np.flatnonzero(km2 > _STRAY * km2.sum())
    if len(others) < 2:
        return [replace(fault, country=names[largest])]
    found = []
    for c in others:
        # What is stray goes with the largest.
        some = (country == c) | ((c == largest) & ~np.isin(country, others))
        geom, size = union(pieces.geometry[mine][some]), pieces.m2[mine][some].sum() / 1e6
        found.append(replace(fault, country=names[c], geometry=geom, area_km2=float(size)))
    return found


def _in_plane(plane, parts):
    flat = plane.project(parts)
    bad = ~shapely.is_valid(flat)
    if bad.any():
        flat[bad] = shapely.make_valid(flat[bad])
    return flat


def is_wide(flat, width_m):
    """Whether each polygon of a plane is wider than ``width_m`` somewhere."""
    # A little less, so that what is just as wide is not left to rounding.
    return ~shapely.is_empty(shapely.buffer(flat, -0.5 * width_m * (1 - 1e-6)))


def line_in_degrees(plane, line):
    """A line of the plane as a MultiLineString in the frame, and its length in metres.

    The length is that of the geodesics between vertices close enough for ``LINE_TOLERANCE_M``.
    """
    reach = max(np.abs(shapely.bounds(line)).max(), 1000.0)
    # A straight line that passes the centre at h has the curvature h / R^2 at most.
    longest = EARTH_RADIUS_M * np.sqrt(4 * LINE_TOLERANCE_M / reach)
    xy = plane.to_lonlat(shapely.get_coordinates(shapely.segmentize(line, longest)))
    length = WGS84.line_length(xy[:, 0], xy[:, 1])
    parts, start = [], 0
    for i in np.flatnonzero(np.abs(np.diff(xy[:, 0])) > 180):
        side = 180.0 if xy[i, 0] > 0 else -180.0
        beyond = xy[i + 1, 0] + 2 * side
        share = (side - xy[i, 0]) / (beyond - xy[i, 0]) if beyond != xy[i, 0] else 0.0
        lat = xy[i, 1] + share * (xy[i + 1, 1] - xy[i, 1])
        parts.append(np.concatenate([xy[start : i + 1], [[side, lat]]]))
        xy[i] = -side, lat
        start = i
    parts.append(xy[start:])
    return shapely.multilinestrings([shapely.linestrings(part) for part in parts]), float(length)


@dataclass(frozen=True)
class TableRow:
    """Faults of one kind, added up."""

    reason: str
    severity: str
    zone: Optional[str]
    other_zone: Optional[str]
    site: Optional[str]
    other_site: Optional[str]
    country: Optional[str]
    other_country: Optional[str]
    drawn: Optional[bool]
    faults_n: int
    area_km2: Optional[float]
    length_km: Optional[float]


@dataclass(frozen=True)
class Findings:
    """What was found: faults of ground and of lines, sorted; what was too small to be reported."""

    ground: list
    lines: list
    small_n: int
    short_n: int

    @classmethod
    def of(cls, finder):
        """The findings of a finder."""
        ground, lines = (sorted(some, key=Fault.key) for some in (finder.ground, finder.lines))
        return cls(ground, lines, finder.small_n, finder.short_n)

    @property
    def faults(self):
        """All faults, the worst first."""
        return sorted([*self.ground, *self.lines], key=Fault.key)

    def flat_km2(self, kind):
        """Ground of all faults of a kind ("gap", "overlap"), counted once."""
        some = [f.geometry for f in self.ground if f.reason in (kind, f"sliver_{kind}")]
        if not some:
            return 0.0
        return float(area_m2(union_by_component(np.array([*some, None])[:-1])[0]).sum() / 1e6)

    def length_km(self, *reasons):
        """Length of all faults of these reasons."""
        return float(sum(f.length_km for f in self.lines if f.reason in reasons))

    def open_core_km(self):
        """Outline of cores with nothing behind it, also at borders."""
        return self.length_km("core_open", "core_at_border")

    def table(self):
        """Rows by reason, zones, sites and countries."""
        groups = {}
        for fault in self.faults:
            key = (
                fault.reason,
                fault.severity,
                fault.zone,
                fault.other_zone,
                fault.site,
                fault.other_site,
                fault.country,
                fault.other_country,
                fault.drawn,
            )
            groups.setdefault(key, []).append(fault)
        return [
            TableRow(
                *key, len(some), _sum(f.area_km2 for f in some), _sum(f.length_km for f in some)
            )
            for key, some in groups.items()
        ]


def _sum(values):
    values = [value for value in values if value is not None]
    return float(sum(values)) if values else None
