"""Zones in an instant: what :mod:`.zones` would draw for all sites together, while a slider moves.

The sites and the ground of each country near them are prepared once. A drawing then takes outlines
and chords as coarse as its distances allow: what it gives is near the true zones, in shape and area
(docs/METHODS.md, bufferzones, says how near), and never a number to quote. Zones are those of the
ground: who of several sites has a place is not asked.
"""

from dataclasses import dataclass, field
from typing import Optional

import numpy as np
import shapely

from .areas import area_m2
from .buffers import opened
from .depth import grown_boxes
from .errors import PlannerError
from .jurisdictions import OUTSIDE, Jurisdictions
from .plane import Plane, radii
from .polygonal import make_valid
from .progress import Progress
from .setops import union
from .tiles import polygonal
from .zones import ZonePieces, by_country, restrict

# An outline may be off by this share of the narrowest zone, or of the farthest distance.
SHARE, _FAR_SHARE = 0.02, 0.002
_QUARTER_SEGMENTS = 12
# The planes of wider sites, and distances longer than this, are off by more than a coarse outline.
MOST_RADIUS_M, MOST_DISTANCE_M = 1_000_000.0, 500_000.0
# Vertices of all outlines together that are drawn in an instant.
MOST_VERTICES = 20_000
_METRES_PER_DEGREE = 111_700.0
# What sums of areas differ by without any ground between them.
_NOISE = 1e-9
# Countries are looked up this far round the sites at once, so that no drawing waits for it.
_REACH_M = 100_000.0
# What was made for a finer tolerance, up to so many times, serves as well: no drawing waits either.
_FINER = 2
_KEPT = 24
_POLAR = 89.0


@dataclass(frozen=True)
class Drawn:
    """Zones, the innermost first: ``geometry`` (n,) polygons or None in the frame.

    ``countries``: codes, ``-`` last, or [None] where nothing is split; ``km2``: (n, countries);
    ``core_km2``: (countries,); ``across_km2``: (n,), None where it takes the sites one by one.
    """

    geometry: np.ndarray
    countries: list
    km2: np.ndarray
    core_km2: np.ndarray
    across_km2: Optional[np.ndarray]


@dataclass
class _Level:
    """Cores and countries simplified to one tolerance, and what was drawn over them."""

    ground: list
    solid: object = None
    solid_m2: Optional[np.ndarray] = None
    covers: dict = field(default_factory=dict)


class ZonePreview:
    """Draws zones round some sites, again and again.

    Parameters
    ----------
    geoms : (n,) array of valid points, lines, polygons in the frame, none missing
    jurisdictions : Jurisdictions, optional
    own : collections of codes, one for each group of sites with zones of its own, optional
    clip, exclude : (k,) arrays of valid polygons, optional
    factor : (n,) array, optional
        Multiplies the distances.

    Raises
    ------
    PlannerError
        ``preview_too_wide`` for a site wider than a plane.
    """

    def __init__(self, geoms, jurisdictions=None, own=None, clip=None, exclude=None, factor=None):
        self._geoms = np.asarray(geoms, dtype=object)
        self._factor = np.ones(len(geoms)) if factor is None else np.asarray(factor, dtype=float)
        self._plane = Plane.of_each(self._geoms)
        if (radii(self._geoms, self._plane) > MOST_RADIUS_M).any():
            raise PlannerError("preview_too_wide")
        self._flat = self._plane.project(opened(self._geoms), 10.0)
        self._jurisdictions, self._clip, self._exclude = jurisdictions, clip, exclude
        self._restricted = clip is not None or exclude is not None
        self._own = own
        self._reach, self._codes, self._pieces = 0.0, [], []
        self._levels, self._simple = {}, {}

    def draw(self, rings, progress=None) -> Drawn:
        """Zones for a list of (name, outer distance in metres), ascending.

        Raises
        ------
        PlannerError
            ``preview_too_far`` (over 500 km) or ``preview_too_detailed``: more vertices than an
            instant allows.
        """
        progress = progress or Progress()
        distances = [distance for _, distance in rings]
        if distances[-1] * self._factor.max() > MOST_DISTANCE_M:
            raise PlannerError("preview_too_far")
        self._look_around(distances[-1] * self._factor.max(), progress)
        metres = tolerances(distances)
        if not self._levels:  # who draws for the first time waits a little anyway
            self._prepare_finer(min(metres), progress)
        level = self._level(min(metres), progress)
        covers = [self._cover(level, *ring, progress) for ring in zip(distances, metres)]
        geometry, inner = [], level.solid
        for cover, _ in covers:
            ground = cover if inner is None else shapely.difference(cover, inner)
            geometry.append(self._kept_ground(ground, level))
            inner = cover
        m2 = np.array([level.solid_m2, *(areas for _, areas in covers)])
        # What coarse outlines leave below zero is none.
        km2 = np.maximum(np.diff(m2, axis=0), 0.0) / 1e6
        across = self._across(km2)
        return Drawn(
            polygonal(np.array([*geometry, None], dtype=object)[:-1]),
            list(self._codes),
            km2,
            level.solid_m2 / 1e6,
            across,
        )

    # --- what is there ----------------------------------------------------------------------

    def _look_around(self, reach, progress):
        """The ground of each country within reach of the sites, each place once."""
        if reach <= self._reach:
            return
        self._reach, self._levels = max(1.5 * reach, _REACH_M), {}
        if self._jurisdictions is None and not self._restricted:
            self._codes, self._pieces = [None], []
            return
        boxes = _merged(grown_boxes(self._geoms, self._reach))
        pieces = _as_pieces(boxes)
        pieces = restrict(pieces, self._clip, self._exclude, progress)
        jurisdictions = self._jurisdictions
        if jurisdictions is None:
            jurisdictions = Jurisdictions(np.zeros(0, dtype=object), [], fill_holes=False)
        split = by_country(pieces, jurisdictions, [()] * len(boxes), progress)
        codes = sorted(set(split.country) - {OUTSIDE})
        country = np.array(split.country, dtype=object)
        # Where nothing cuts the zones, what lies in no country is what the others leave.
        wanted = [*codes, OUTSIDE] if self._restricted else codes
        self._pieces = [union(split.geometry[country == code], progress) for code in wanted]
        self._codes = [*codes, OUTSIDE] if self._jurisdictions is not None else [None]

    def _level(self, metres, progress):
        """Countries and cores simplified to a tolerance, or finer."""
        number = _number(metres, self._levels)
        if number not in self._levels:
            progress.check()
            ground = [
                None if piece is None else shapely.simplify(piece, 2.0**number / _METRES_PER_DEGREE)
                for piece in self._pieces
            ]
            if sum(shapely.get_num_coordinates(ground)) > 10 * MOST_VERTICES:
                raise PlannerError("preview_too_detailed")
            level = _Level(ground)
            flat = self._outlines(metres)
            areal = np.flatnonzero(shapely.get_dimensions(flat) == 2)
            if len(areal):
                level.solid = _joined(self._to_lonlat(flat[areal], areal))
            level.solid_m2 = self._areas(level.solid, level)
            self._levels[number] = level
        return self._levels[number]

    def _prepare_finer(self, metres, progress):
        """What smaller distances will ask for, if there is room for it."""
        try:
            self._level(metres / 2.0 ** (_FINER + 1), progress)
        except PlannerError:
            self._simple.clear()

    def _outlines(self, metres):
        """The sites in their planes, simplified to a tolerance, or finer."""
        number = _number(metres, self._simple)
        if number not in self._simple:
            flat = shapely.simplify(self._flat, 2.0**number)
            if shapely.get_num_coordinates(flat).sum() > MOST_VERTICES:
                raise PlannerError("preview_too_detailed")
            self._simple[number] = flat
        return self._simple[number]

    # --- drawing ----------------------------------------------------------------------------

    def _cover(self, level, distance, metres, progress):
        """(all ground within a distance, its m2 by country)."""
        key = distance, _number(metres, self._simple)
        if key not in level.covers:
            progress.check()
            reach = distance * self._factor
            grown = shapely.buffer(self._outlines(metres), reach, quad_segs=_QUARTER_SEGMENTS)
            cover = _joined(self._to_lonlat(grown, np.arange(len(grown))))
            while len(level.covers) >= _KEPT:
                del level.covers[next(iter(level.covers))]
            level.covers[key] = cover, self._areas(cover, level)
        return level.covers[key]

    def _to_lonlat(self, flat, index):
        """Polygons of the planes of some sites, in the frame."""
        xy, of = shapely.get_coordinates(flat, return_index=True)
        lonlat = self._plane.to_lonlat(xy, index[of])
        jump = (np.abs(np.diff(lonlat[:, 0])) > 180) & (of[1:] == of[:-1])
        drawn = shapely.set_coordinates(flat.copy(), lonlat)
        odd = np.unique(np.r_[of[1:][jump], of[np.abs(lonlat[:, 1]) > _POLAR]])
        if len(odd):  # over the antimeridian or a pole
            plane = Plane(self._plane.lon0[index[odd]], self._plane.lat0[index[odd]])
            drawn[odd] = plane.unproject(flat[odd], 10.0)
        bad = np.flatnonzero(~shapely.is_valid(drawn) & ~shapely.is_missing(drawn))
        drawn[bad] = make_valid(drawn[bad])
        return drawn

    def _areas(self, cover, level):
        """m2 of a cover by country."""
        if cover is None:
            return np.zeros(len(self._codes))
        if not level.ground:
            return area_m2([cover])
        ground = np.array([*level.ground, None], dtype=object)[:-1]
        m2 = area_m2(shapely.intersection(cover, ground))
        if self._restricted:
            return m2 if self._jurisdictions is not None else m2.sum(keepdims=True)
        whole = area_m2([cover])[0]
        rest = whole - m2.sum()
        return np.append(m2, rest if rest > _NOISE * whole else 0.0)

    def _kept_ground(self, ground, level):
        """What clip and exclude leave of a zone."""
        if not self._restricted:
            return ground
        kept = [shapely.intersection(ground, piece) for piece in level.ground if piece is not None]
        return shapely.union_all(kept) if kept else None

    def _across(self, km2):
        """km2 of each zone across the border; None where sites have different countries."""
        own = {frozenset(codes) for codes in self._own or ()}
        if len(own) != 1 or not next(iter(own)):
            return None
        mine = next(iter(own))
        across = [code != OUTSIDE and mine.isdisjoint(code.split("/")) for code in self._codes]
        return km2[:, np.array(across, dtype=bool)].sum(axis=1)


def tolerances(distances):
    """What the outline of each zone may be off, for distances in metres, ascending."""
    widths = np.diff([0.0, *distances])
    narrower = np.minimum(widths, np.append(widths[1:], np.inf))
    return np.maximum(SHARE * narrower, _FAR_SHARE * distances[-1]).tolist()


def _number(metres, made):
    """The power of two that is fine enough for a tolerance; one that is there if it serves."""
    number = int(np.floor(np.log2(metres)))
    return next((n for n in range(number, number - _FINER - 1, -1) if n in made), number)


def _joined(polygons):
    polygons = polygons[~shapely.is_missing(polygons)]
    return shapely.union_all(polygons) if len(polygons) else None


def _merged(boxes):
    """Disjoint polygons that cover boxes, inside the frame; what sticks out comes in again."""
    turned = [shapely.transform(boxes, lambda xy, by=by: xy + (by, 0)) for by in (-360, 0, 360)]
    world = shapely.box(-180, -90, 180, 90)
    inside = shapely.intersection(np.concatenate(turned), world)
    inside = inside[shapely.area(inside) > 0]
    return shapely.get_parts(shapely.union_all(inside))


def _as_pieces(geoms):
    count = len(geoms)
    nothing = np.zeros(count)
    return ZonePieces(
        np.arange(count), np.zeros(count, dtype=int), geoms, area_m2(geoms), nothing, nothing
    )
