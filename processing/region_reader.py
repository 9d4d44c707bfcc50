"""Regions out of a layer, for the coverage analysis."""

from __future__ import annotations

import numpy as np

from .loading import text_or_none


class RegionReader:
    """Reads a source as regions: features of one name are one region."""

    def __init__(self, source, name_field):
        self._source, self._name_field = source, name_field

    def read(self, loader):
        """The :class:`~..core.coverage.Regions`."""
        from ..core.coverage import Regions
        from ..core.meter import Overlays
        from ..core.store import PolygonStore

        store, number, region, all_geoms = PolygonStore(), {}, [], [np.zeros(0, dtype=object)]
        fields = [self._name_field] if self._name_field else []
        for ids, geoms, values in loader.blocks(self._source, fields):
            given = values.get(self._name_field, [None] * len(geoms))
            kept = [i for i, geom in enumerate(geoms) if geom is not None]
            for i in kept:
                name = text_or_none(given[i]) or self._title(int(ids[i]))
                region.append(number.setdefault(name, len(number)))
            store.add(geoms[kept])
            all_geoms.append(geoms[kept])
        if not region:
            raise loader.nothing_left(self._source.name)
        names, region = list(number), np.array(region)
        overlays = Overlays(np.concatenate(all_geoms), region, names, together=len(names) > 1)
        return Regions(store, region, names, overlays)

    def _title(self, feature):
        """What a region without a name is called."""
        if self._source.feature_count == 1:
            return self._source.name
        return f"{self._source.name} #{feature}"
