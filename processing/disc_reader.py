"""Points with a reported area out of a layer, as discs of that area."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..core.errors import PlannerError
from .reading import read_points


@dataclass
class DiscBlock:
    """Some point features: ``geoms`` holds discs, None where ``placed`` or ``reported`` is not.

    ``x``, ``y`` are longitude and latitude, NaN where the feature has no point.
    """

    feature_ids: np.ndarray
    geoms: np.ndarray
    x: np.ndarray
    y: np.ndarray
    values: dict

    @property
    def placed(self):
        """(n,) bool: it has a point."""
        return np.isfinite(self.x)

    @property
    def reported(self):
        """(n,) bool: it has a disc, since it reports an area."""
        return np.array([geom is not None for geom in self.geoms], dtype=bool)


def disc_blocks(source, fields, reported_field, transform_context, feedback):
    """Yield :class:`DiscBlock` after block of a source of points.

    Raises:
        PlannerError: a reported area is larger than half the Earth.
    """
    from ..core.geodesic import discs
    from ..core.record_rules import reported_km2

    for block in read_points(source, fields, transform_context, feedback):
        nothing = [None] * len(block)
        reported = [reported_km2(value) for value in block.values.get(reported_field, nothing)]
        area = np.array([np.nan if km2 is None else km2 * 1e6 for km2 in reported])
        lost = ~np.isfinite(block.x) | np.isnan(area)
        area[lost] = np.nan
        try:
            geoms = discs(np.where(lost, 0.0, block.x), np.where(lost, 0.0, block.y), area)
        except PlannerError as error:
            feature = int(block.feature_ids[error.values["feature"]])
            raise PlannerError(error.key, layer=source.name, feature=feature) from error
        yield DiscBlock(block.feature_ids, geoms, block.x, block.y, block.values)
