"""Whether the zones of reserves fit: core behind buffer, no gaps, no overlaps, and on over borders.

A zone is all ground of one reserve (site), one code and one country that answers for it. Zones
near each other are looked at together, in a plane of their own; distances are geodesic to the
plane's accuracy, areas and lengths are measured on the ellipsoid.
"""

from dataclasses import dataclass, field
from typing import Optional

import numpy as np
import shapely

from .plane import Plane
from .progress import Progress, Share
from .setops import union
from .zonation_edges import Border, enclosure
from .zonation_ground import gaps_between, gaps_in_outlines, overlaps
from .zonation_result import ROUNDING_KM2, Finder, Findings
from .zone_names import RANK

_DEGREE_M = 111_000.0


@dataclass(frozen=True)
class Zoning:
    """Polygons of zones, one row each.

    geoms : (n,) array of valid polygons, longitude/latitude in the frame, none missing
    code : codes of :data:`.zone_names.CODES`
    name : names as the layer has them, or None
    site : id of the reserve each belongs to, or None
    country : tuple of the codes of the countries that answer for it; () if the layer does not say
    drawn : (n,) bool, which have an illustrative boundary; None if the layer does not say
    """

    geoms: np.ndarray
    code: list
    name: list
    site: list
    country: list
    drawn: Optional[np.ndarray] = None


@dataclass(frozen=True)
class Outlines:
    """What zones ought to fill: valid polygons and the ids of their sites."""

    geoms: np.ndarray
    site: list


@dataclass
class Zones:
    """Zones of one cluster, each one's ground joined: in degrees and in the plane, metres."""

    code: list
    name: list
    site: list
    country: list
    drawn: list
    geoms: np.ndarray
    plane: Plane
    tolerance_m: float
    flat: np.ndarray = field(init=False)
    rank: np.ndarray = field(init=False)

    def __post_init__(self):
        self.flat = flatten_out(self.plane, self.geoms)
        self.rank = np.array([RANK[code] for code in self.code])

    def __len__(self):
        return len(self.code)


def flatten_out(plane, geoms):
    """Polygons in a plane, on a grid of a millimetre; None where nothing is left."""
    geoms = np.asarray(geoms, dtype=object)
    if not len(geoms):
        return geoms
    flat = plane.project(geoms)
    bad = ~shapely.is_valid(flat)
    if bad.any():
        flat[bad] = shapely.make_valid(flat[bad])
    return shapely.set_precision(flat, 1e-3)


def check(
    zoning,
    jurisdictions=None,
    outlines=None,
    tolerance_m=250.0,
    min_area_km2=0.0,
    progress=None,
):
    """Faults of a zoning.

    Parameters
    ----------
    zoning : Zoning
    jurisdictions : Jurisdictions, optional
        Without, nothing is said of borders, and the countries are those the zoning names.
    outlines : Outlines, optional
        With it a gap is ground of an outline in no zone; without it a hole, or a strip between
        zones that is narrower than the tolerance.
    tolerance_m : float
        What is nearer counts as adjoining, what is narrower or shorter as a matter of drawing.
    min_area_km2 : float
        Smaller gaps and overlaps are counted, not reported.
    progress : Progress, optional

    Returns
    -------
    Findings
    """
    progress = progress or Progress()
    finder = Finder(max(min_area_km2, ROUNDING_KM2), tolerance_m)
    extra = outlines.geoms if outlines is not None else np.zeros(0, dtype=object)
    everything = np.concatenate([zoning.geoms, extra])
    cluster = clusters(shapely.bounds(everything).reshape(-1, 4), 2 * tolerance_m)
    groups = np.unique(cluster[: len(zoning.geoms)])
    sizes = np.bincount(cluster, shapely.get_num_coordinates(everything))[groups]
    done = np.r_[0.0, np.cumsum(sizes)] / max(sizes.sum(), 1)
    members = _members(cluster, groups)
    for number, mine in enumerate(members):
        part = Share(progress, 0.9 * done[number], 0.9 * done[number + 1])
        rows = mine[mine < len(zoning.geoms)]
        zones = join(zoning, rows, Plane.around(everything[mine]), tolerance_m, part)
        sites = mine[len(rows) :] - len(zoning.geoms)
        _check_cluster(finder, zones, jurisdictions, outlines, sites, part)
    # Outlines with no zone near them at all.
    if outlines is not None:
        lost = np.flatnonzero(~np.isin(cluster[len(zoning.geoms) :], groups))
        for i in lost:
            finder.whole_gap(extra[i], outlines.site[i], Plane.around(extra[i : i + 1]))
    finder.by_country(jurisdictions, Share(progress, 0.9, 1.0))
    return Findings.of(finder)


def _members(cluster, groups):
    order = np.argsort(cluster, kind="stable")
    low = np.searchsorted(cluster[order], groups)
    high = np.searchsorted(cluster[order], groups, side="right")
    return [order[a:b] for a, b in zip(low, high)]


def _check_cluster(finder, zones, jurisdictions, outlines, outline_rows, progress):
    progress.check()
    overlaps(finder, zones, progress)
    progress.report(0.2)
    if outlines is not None:
        geoms = outlines.geoms[outline_rows]
        sites = [outlines.site[i] for i in outline_rows]
        gaps_in_outlines(finder, zones, geoms, sites, progress)
    else:
        gaps_between(finder, zones, progress)
    progress.report(0.4)
    border = Border(zones, jurisdictions, progress) if jurisdictions is not None else None
    progress.report(0.6)
    enclosure(finder, zones, border, progress)
    progress.report(0.8)
    if border is not None:
        border.check(finder, progress)


def join(zoning, rows, plane, tolerance_m, progress=None):
    """The zones of some rows of a zoning.

    Rows of one site, code and country are one zone. In the code ``other`` nothing is known but the
    name, so names tell zones apart there.
    """
    keys = {}
    for i in rows:
        code, name = zoning.code[i], zoning.name[i]
        key = (
            zoning.site[i] or "",
            RANK[code],
            code,
            (name or "") if code == "other" else "",
            tuple(zoning.country[i]),
        )
        keys.setdefault(key, []).append(i)
    found = {"code": [], "name": [], "site": [], "country": [], "drawn": []}
    geoms = []
    for key in sorted(keys):
        members = keys[key]
        found["code"].append(key[2])
        found["name"].append(_names(zoning.name[i] for i in members))
        found["site"].append(zoning.site[members[0]])
        found["country"].append(key[4])
        drawn = None if zoning.drawn is None else bool(zoning.drawn[members].any())
        found["drawn"].append(drawn)
        geoms.append(union(zoning.geoms[np.array(members)], progress))
    array = np.empty(len(geoms), dtype=object)
    array[:] = geoms
    return Zones(**found, geoms=array, plane=plane, tolerance_m=tolerance_m)


def _names(names) -> Optional[str]:
    """The names of one zone in one text, each once."""
    return "; ".join(sorted({name for name in names if name})) or None


def clusters(boxes, reach_m):
    """Connected groups of boxes (degrees) that come nearer to each other than ``reach_m``.

    Boxes that meet over the antimeridian are together as well.
    """
    lat = np.minimum(np.abs(boxes[:, [1, 3]]).max(axis=1) + reach_m / _DEGREE_M, 90.0)
    across = np.minimum(reach_m / _DEGREE_M / np.maximum(np.cos(np.radians(lat)), 1e-6), 360.0)
    up = np.full(len(boxes), reach_m / _DEGREE_M)
    grown = boxes + 0.5 * np.column_stack([-across, -up, across, up])
    owner = np.arange(len(boxes))
    west, east = np.flatnonzero(grown[:, 0] < -180), np.flatnonzero(grown[:, 2] > 180)
    turned = [grown, grown[west] + (360, 0, 360, 0), grown[east] - (360, 0, 360, 0)]
    grown, owner = np.concatenate(turned), np.r_[owner, west, east]
    rectangles = shapely.box(*grown.T)
    a, b = shapely.STRtree(rectangles).query(rectangles)
    return _connected(len(boxes), owner[a], owner[b])


def _connected(n, a, b):
    label = np.arange(n)
    while True:
        low = np.minimum(label[a], label[b])
        new = label.copy()
        np.minimum.at(new, a, low)
        np.minimum.at(new, b, low)
        new = new[new]
        if np.array_equal(new, label):
            return label
        label = new
