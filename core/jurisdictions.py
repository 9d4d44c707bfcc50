"""Whose ground it is: sites split by jurisdiction, nothing credited twice or silently.

A jurisdiction is a code (ISO 3166-1 alpha-3, or a name where a layer gives no usable code) and the
polygons that carry it. Where polygons of several codes overlap, the piece has all their codes,
joined by ``/`` in alphabetical order; where none reaches, it has ``-``.
"""

from dataclasses import dataclass

import numpy as np
import shapely

from .areas import area_m2
from .leaves import cut_by_load
from .overlap import overlap_block
from .progress import Progress
from .setops import difference, split, union
from .tiles import PolygonSet, rounding_m2, tile

OUTSIDE = "-"
_UNUSABLE = {"", "-99", "-", "null", "none", "nan", "n/a", "na", "unknown"}


def jurisdiction_code(code, name, number):
    """The code a jurisdiction goes by: its code, else its name, else its number in the layer."""
    for text in (code, name):
        text = "" if text is None else str(text).strip()
        if text.lower() not in _UNUSABLE:
            return text.replace("/", "-")
    return f"#{number}"


@dataclass(frozen=True)
class Pieces:
    """Parts of sites by country: index of the site, of the country, geometry and area."""

    site: np.ndarray
    country: np.ndarray
    geometry: np.ndarray
    m2: np.ndarray


class Jurisdictions:
    """Polygons by code, ready to split sites.

    Parameters
    ----------
    geoms : (n,) array of valid polygons, longitude/latitude
    codes : (n,) sequence of str; several polygons may have one code
    fill_holes : bool
        A hole that no polygon of another code reaches into (a lake, a river) belongs to the
        jurisdiction round it.
    """

    def __init__(self, geoms, codes, fill_holes=True, progress=None):
        geoms = np.asarray(geoms, dtype=object)
        self.codes = sorted(set(codes))
        number = {code: i for i, code in enumerate(self.codes)}
        self._code = np.array([number[code] for code in codes], dtype=int)
        if fill_holes:
            geoms, self._code = self._with_holes(geoms, self._code, progress or Progress())
        self.polygons = PolygonSet(geoms)

    @staticmethod
    def _with_holes(geoms, code, progress):
        """The polygons, and as further polygons of the same code their holes nobody else is in."""
        parts, owner = shapely.get_parts(geoms, return_index=True)
        rings, part = shapely.get_rings(parts, return_index=True)
        first = np.r_[True, np.diff(part) != 0] if len(part) else np.zeros(0, bool)
        holes, hole_code = shapely.polygons(rings[~first]), code[owner[part[~first]]]
        if len(holes) == 0:
            return geoms, code
        tiles, hole = tile(holes)
        hits = overlap_block(tiles, area_m2(tiles), PolygonSet(geoms), progress=progress)
        other = (code[hits.polygon] != hole_code[hole[hits.site]]) & (hits.m2 > 1.0)
        free = np.ones(len(holes), bool)
        free[hole[hits.site[other]]] = False
        return np.concatenate([geoms, holes[free]]), np.concatenate([code, hole_code[free]])

    def copy(self):
        """The same jurisdictions with geometries of their own, for another thread."""
        twin = Jurisdictions.__new__(Jurisdictions)
        twin.codes, twin._code, twin.polygons = self.codes, self._code, self.polygons.copy()
        return twin

    def code_of_part(self):
        """The code of each of ``polygons.parts``."""
        return [self.codes[code] for code in self._code[self.polygons.owner]]

    def split(self, sites, site_m2, progress=None):
        """Parts of the sites by country.

        Parameters
        ----------
        sites : (n,) array of valid polygons of moderate size, none missing
        site_m2 : (n,) their areas

        Returns
        -------
        pieces : Pieces
            ``country`` is a position in ``names``; the pieces of a site do not overlap and their
            areas add up to the site's but for rounding (see :func:`.tiles.rounding_m2`).
        names : list of str
            ``self.codes``, then ``-`` and the combinations that occurred.
        """
        progress = progress or Progress()
        whole_sites, (sites, of) = sites, cut_by_load(sites, self.polygons, progress)
        if len(sites) != len(whole_sites):
            site_m2 = area_m2(sites)
        hits = overlap_block(sites, site_m2, self.polygons, keep="all", progress=progress)
        n_codes = len(self.codes)
        combos = {(): n_codes}
        keys, index = np.unique(
            hits.site * np.int64(n_codes) + self._code[hits.polygon], return_inverse=True
        )
        site, code = np.divmod(keys, max(n_codes, 1))
        whole = np.bincount(index, hits.whole, len(keys)) > 0
        codes_of_site = np.bincount(site, minlength=len(sites))
        simple = whole & (codes_of_site[site] == 1)
        nowhere = np.flatnonzero(codes_of_site == 0)
        found = [
            (site[simple], code[simple], sites[site[simple]], site_m2[site[simple]]),
            (nowhere, np.full(len(nowhere), n_codes), sites[nowhere], site_m2[nowhere]),
        ]
        clip_code = self._code[hits.clips.polygon]
        clips_of = _Groups(hits.clips.site * np.int64(n_codes) + clip_code)
        hard = np.flatnonzero(~simple)
        starts = np.flatnonzero(np.r_[True, np.diff(site[hard]) != 0]) if len(hard) else hard
        for start, stop in zip(starts, np.r_[starts[1:], len(hard)]):
            progress.check()
            rows = hard[start:stop]
            i = site[rows[0]]
            grounds = [
                (
                    code[row],
                    sites[i]
                    if whole[row]
                    else union(hits.clips.geometry[clips_of(keys[row])], progress, careful=True),
                )
                for row in rows
            ]
            found.append(_arrange(i, sites[i], site_m2[i], grounds, combos, n_codes))
        site, *columns = (np.concatenate(column) for column in zip(*found))
        pieces = Pieces(of[site], *columns)
        names = (
            self.codes
            + [OUTSIDE]
            + ["/".join(sorted(self.codes[c] for c in combo)) for combo in combos if combo]
        )
        return pieces, names


class _Groups:
    """Positions of the rows that have a given key."""

    def __init__(self, keys):
        self._order = np.argsort(keys, kind="stable")
        self._keys = keys[self._order]

    def __call__(self, key):
        low, high = np.searchsorted(self._keys, [key, key + 1])
        return self._order[low:high]


def _arrange(i, site, m2, grounds, combos, n_codes):
    """Cut one site into ground of one code, of several, and of none."""
    noise = rounding_m2(m2)
    parts = []  # (set of codes, geometry), disjoint
    for code, ground in grounds:
        rest, arranged = ground, []
        for codes, geom in parts:
            both, geom, rest = split(geom, rest, noise)
            arranged += [(codes | {code}, both), (codes, geom)]
        parts = [part for part in [*arranged, ({code}, rest)] if part[1] is not None]
    geoms = np.array([geom for _, geom in parts], dtype=object)
    areas = area_m2(geoms)
    if m2 - areas.sum() > noise:
        outside = difference(site, union(geoms), part=True) if len(geoms) else site
        if outside is not None:
            parts.append((set(), outside))
            geoms = np.append(geoms, outside)
            areas = np.append(areas, area_m2(geoms[-1:]))
    country = []
    for codes, _ in parts:
        combo = tuple(sorted(codes))
        if len(combo) == 1:
            country.append(combo[0])
        else:
            country.append(combos.setdefault(combo, n_codes + len(combos)))
    keep = areas > noise
    return np.full(keep.sum(), i), np.array(country, dtype=int)[keep], geoms[keep], areas[keep]
