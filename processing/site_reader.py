"""Sites out of a layer: which features make one site, and what it is called."""

from __future__ import annotations

import numpy as np

from .fields import match_field
from .loading import ILLUSTRATIVE, text_or_none, truth


class SiteReader:
    """Reads a source as sites and remembers which feature belongs to which.

    After :meth:`read`: ``site_of`` maps the feature ids to site numbers, ``first`` holds the
    feature id each site began with, ``features_n`` how many features it has in the layer.
    """

    def __init__(self, source, id_field, name_field):
        self.source = source
        self._id_field, self._name_field = id_field, name_field
        self._drawn_field = match_field(source.fields, ILLUSTRATIVE)
        self.site_of, self.first, self.features_n = {}, [], []

    def read(self, loader):
        """The :class:`~..core.overlap_table.Sites`."""
        from ..core.overlap_table import Sites
        from ..core.store import PolygonStore

        store, site_of_polygon = PolygonStore(), []
        ids, names, drawn, number = [], [], [], {}
        fields = (self._id_field, self._name_field, self._drawn_field)
        wanted = list(dict.fromkeys(field for field in fields if field))
        for feature_ids, geoms, values in loader.blocks(self.source, wanted):
            nothing = [None] * len(geoms)
            id_values = values.get(self._id_field, nothing)
            name_values = values.get(self._name_field, nothing)
            drawn_values = values.get(self._drawn_field, nothing)
            sites = []
            for i, feature in enumerate(feature_ids.tolist()):
                own = text_or_none(id_values[i])
                if own is None:  # no field, or an empty one: the feature is a site by itself
                    own = str(feature) if self._id_field is None else f"#{feature}"
                site = number.setdefault(own, len(ids))
                if site == len(ids):
                    ids.append(own)
                    names.append(text_or_none(name_values[i]))
                    drawn.append(False)
                    self.first.append(feature)
                    self.features_n.append(0)
                drawn[site] |= truth(drawn_values[i])
                self.features_n[site] += 1
                self.site_of[feature] = site
                sites.append(site)
            kept = np.flatnonzero([geom is not None for geom in geoms])
            store.add(geoms[kept])
            site_of_polygon.append(np.array(sites, dtype=int)[kept])
        site = np.concatenate(site_of_polygon) if site_of_polygon else np.zeros(0, int)
        flags = np.array(drawn, dtype=bool) if self._drawn_field else None
        return Sites(store, site, ids, names, flags)
