"""Sites with their countries out of a layer of polygons or points, for border pairs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .fields import match_field
from .i18n import tr
from .loading import ILLUSTRATIVE, Rejected, text_or_none, truth
from .reading import read_points
from .record_reader import disc_polygons


@dataclass(frozen=True)
class PairFields:
    """The fields of a layer of sites, by what they tell; None where it has none."""

    id: str | None
    name: str | None
    country: str | None
    category: str | None
    reported: str | None


class PairReader:
    """Reads a source as sites and remembers which feature belongs to which.

    After :meth:`read`: ``site_of``, ``first``, ``features_n`` as in
    :class:`~.site_reader.SiteReader`; ``spellings`` maps country codes to the other ways in which
    the layer writes them, ``unknown`` values that mean no country to the sites that have them;
    ``bare`` holds sites that are points without an area.
    """

    def __init__(self, source, fields):
        self.source = source
        self._fields = fields
        self._drawn_field = match_field(source.fields, ILLUSTRATIVE)
        self.site_of, self.first, self.features_n = {}, [], []
        self.spellings, self.unknown, self.bare = {}, {}, []

    def read(self, loader, transform_context, feedback, codes=()):
        """The :class:`~..core.pair_sites.PairSites`; ``codes`` are those of the jurisdictions."""
        from ..core.pair_sites import PairSites
        from ..core.record_rules import category
        from ..core.store import PolygonStore

        asked = self._fields
        fields = (asked.id, asked.name, asked.country, asked.category, asked.reported)
        wanted = list(dict.fromkeys(f for f in (*fields, self._drawn_field) if f))
        self._codes = {code.casefold(): code for code in codes}
        store, site_of_polygon, number = PolygonStore(), [], {}
        self._ids, self._names, self._categories = [], [], []
        self._listed, self._drawn, self._points = [], [], []
        for ids, geoms, xy, values in self._blocks(loader, wanted, transform_context, feedback):
            sites = self._sites_of(ids, geoms, xy, values, number)
            kept = np.flatnonzero([geom is not None for geom in geoms])
            store.add(geoms[kept])
            site_of_polygon.append(sites[kept])
        site = np.concatenate([*site_of_polygon, np.zeros(0, int)]).astype(int)
        points = np.array(self._points, dtype=float).reshape(-1, 2)
        solid = np.zeros(len(self._ids), bool)
        solid[site] = True
        self.bare = np.flatnonzero(~solid & np.isfinite(points[:, 0])).tolist()
        return PairSites(
            store=store,
            site=site,
            ids=self._ids,
            names=self._names,
            categories=[None if c is None else category(c) for c in self._categories],
            listed=[tuple(sorted(codes)) for codes in self._listed],
            points=points,
            illustrative=np.array(self._drawn, dtype=bool) if self._drawn_field else None,
        )

    def _blocks(self, loader, wanted, transform_context, feedback):
        """(feature ids, polygons, points or None, values) of all features."""
        source = self.source
        if source.kind != "point":
            for ids, geoms, values in loader.blocks(source, wanted):
                yield ids, geoms, None, values
            return
        from ..core.record_rules import reported_km2

        for block in read_points(source, wanted, transform_context, feedback):
            nothing = [None] * len(block)
            given = block.values.get(self._fields.reported, nothing)
            geoms, _ = disc_polygons(source, block, [reported_km2(value) for value in given])
            for feature in block.feature_ids[~np.isfinite(block.x)].tolist():
                loader.rejected.append(Rejected(source.name, feature, tr("no geometry")))
            xy = np.column_stack([(block.x + 180) % 360 - 180, block.y])
            yield block.feature_ids, geoms, xy, block.values

    def _sites_of(self, ids, geoms, xy, values, number):
        """The site of each feature; new ones are noted."""
        nothing = [None] * len(ids)
        asked = self._fields
        columns = [
            values.get(field, nothing)
            for field in (asked.id, asked.name, asked.country, asked.category, self._drawn_field)
        ]
        sites = np.empty(len(ids), dtype=int)
        for n, feature in enumerate(ids.tolist()):
            own_id, name, country, category, drawn = (column[n] for column in columns)
            own = text_or_none(own_id)
            if own is None:  # no field, or an empty one: the feature is a site by itself
                own = str(feature) if asked.id is None else f"#{feature}"
            site = number.setdefault(own, len(self._ids))
            if site == len(self._ids):
                self._ids.append(own)
                self._names.append(text_or_none(name))
                self._categories.append(text_or_none(category))
                self._listed.append(set())
                self._drawn.append(False)
                self._points.append((np.nan, np.nan))
                self.first.append(feature)
                self.features_n.append(0)
            if xy is not None and np.isfinite(xy[n, 0]) and np.isnan(self._points[site][0]):
                self._points[site] = tuple(xy[n])
            self._drawn[site] |= truth(drawn)
            self._listed[site] |= set(self._countries(text_or_none(country), site))
            self.features_n[site] += 1
            self.site_of[feature] = site
            sites[n] = site
        return sites

    def _countries(self, value, site):
        """The codes that an attribute means; what is none is noted."""
        from ..core.countries import country_codes

        if value is None:
            return ()
        codes, unknown = country_codes(value)
        # Jurisdictions need not be states: their own codes count too.
        for part in unknown:
            own = self._codes.get(part.casefold())
            if own is not None:
                codes = (*codes, own)
            else:
                self.unknown.setdefault(part, []).append(site)
        if len(codes) == 1 and not unknown and value != codes[0]:
            self.spellings.setdefault(codes[0], set()).add(value)
        return codes
