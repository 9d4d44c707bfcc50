"""Sources of points and lines, besides polygons, to what core calculates with."""

from __future__ import annotations

import numpy as np

from ..core.errors import PlannerError
from .loading import Loader
from .reading import mean_direction, read_shapes

_POLYGONS = (3, 6)


class ShapeLoader(Loader):
    """A :class:`~.loading.Loader` that takes points and lines too."""

    def shapes(self, source, fields):
        """Like ``blocks``: (feature ids, geometries, values by field); any kind of geometry."""
        for block in read_shapes(source, fields, self._transform_context, self._feedback):
            yield block.feature_ids, self._ingest(source, block), block.values

    def _ingest_some(self, source, ids, wkb):
        # Little endian, as QGIS writes it: the type follows the first byte.
        other = [blob is not None and blob[1] not in _POLYGONS for blob in wkb]
        if not any(other):
            return super()._ingest_some(source, ids, wkb)
        geoms, other = np.full(len(wkb), None, dtype=object), np.array(other)
        for places, ingest in (
            (np.flatnonzero(~other), super()._ingest_some),
            (np.flatnonzero(other), self._ingest_lines),
        ):
            if len(places):
                geoms[places] = ingest(source, ids[places], [wkb[i] for i in places])
        return geoms

    def _ingest_lines(self, source, ids, wkb):
        from ..core.geodesic import geodesic_lines
        from ..core.lines import ingest_lines
        from ..core.repair import from_wkb

        geoms, unreadable = from_wkb(wkb)
        return self._kept(source, ids, geoms, unreadable, geodesic_lines, ingest_lines)

    def discs(self, source, ids, geoms, area_m2):
        """Make points discs of their areas (square metres; NaN: the point stays as it is).

        The points of a multipoint share one area, so their middle stands for them. Returns the
        positions of the discs in ``geoms``, which is changed.

        Raises:
            PlannerError: ``disc_too_large``, with layer and feature.
        """
        import shapely

        from ..core.geodesic import discs

        made = np.flatnonzero(np.isfinite(area_m2) & (shapely.get_dimensions(geoms) == 0))
        if len(made) == 0:
            return made
        places = [shapely.get_coordinates(geoms[i]) for i in made]
        places = np.array([xy[0] if len(xy) == 1 else mean_direction(xy) for xy in places])
        try:
            geoms[made] = discs(places[:, 0], places[:, 1], area_m2[made])
        except PlannerError as error:
            feature = int(ids[made[error.values["feature"]]])
            raise PlannerError(error.key, layer=source.name, feature=feature) from error
        return made
