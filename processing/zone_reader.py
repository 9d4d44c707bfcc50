"""Sites that zones are drawn round: points, lines or polygons out of one layer."""

from __future__ import annotations

import numpy as np

from ..core.errors import PlannerError
from .fields import REPORTED_AREA_FIELDS, find_field, match_field
from .loading import ILLUSTRATIVE, text_or_none, truth
from .sources import unique_names

DISSOLVE = ("none", "field", "all")
ALL = "*"


class ZoneReader:
    """Reads a source as sites.

    ``fields`` maps "id", "name", "distance", "country" and "dissolve" to field names or None;
    ``dissolve`` is one of ``DISSOLVE``. Features of one id are one site; of one value of the
    dissolve field, too, whatever their ids; a feature without that value keeps to its own site.
    """

    def __init__(self, source, fields, dissolve="none"):
        self.source, self.dissolve = source, dissolve
        self._fields = dict(fields)
        self._fields["illustrative"] = match_field(source.fields, ILLUSTRATIVE)
        self._fields["reported"] = find_field(source, None, REPORTED_AREA_FIELDS)

    @property
    def reported_field(self):
        """The field with the reported areas of points, None if there is none."""
        return self._fields["reported"]

    def read(self, loader):
        """The :class:`~..core.zone_table.ZoneSites`; ``loader`` is a ShapeLoader."""
        import shapely

        from ..core.zone_table import ZoneSites

        wanted = list(dict.fromkeys(name for name in self._fields.values() if name))
        groups, blocks, site, factor, counts = {}, [], [], [], np.zeros(3, int)
        for ids, geoms, values in loader.shapes(self.source, wanted):
            columns = {
                key: values.get(name, [None] * len(geoms)) for key, name in self._fields.items()
            }
            discs = loader.discs(self.source, ids, geoms, _square_metres(columns["reported"]))
            kept = np.flatnonzero([geom is not None for geom in geoms])
            dimensions = shapely.get_dimensions(geoms[kept])
            counts += (len(discs), np.sum(dimensions == 0), np.sum(dimensions == 1))
            blocks.append(geoms[kept])
            for i in kept.tolist():
                row = {key: column[i] for key, column in columns.items()}
                factor.append(self._factor(row["distance"], int(ids[i])))
                site.append(self._site(row, int(ids[i]), groups))
        if not site:
            raise loader.nothing_left(self.source.name)
        found = list(groups.values())
        has_drawn = self._fields["illustrative"] is not None
        return ZoneSites(
            geoms=np.concatenate(blocks),
            site=np.array(site),
            factor=np.array(factor),
            ids=unique_names([group.title for group in found]),
            names=[group.name for group in found],
            countries=[sorted(group.countries) for group in found],
            illustrative=np.array([group.drawn for group in found]) if has_drawn else None,
            discs=int(counts[0]),
            points=int(counts[1]),
            lines=int(counts[2]),
        )

    def _site(self, row, feature, groups):
        """The number of the site that a feature belongs to."""
        own = text_or_none(row["id"])
        if own is None:  # no field, or an empty one: the feature is a site by itself
            own = str(feature) if self._fields["id"] is None else f"#{feature}"
        key = ("site", own)
        if self.dissolve == "all":
            key = ("all", ALL)
        elif self.dissolve == "field" and text_or_none(row["dissolve"]) is not None:
            key = ("group", text_or_none(row["dissolve"]))
        group = groups.setdefault(key, _Group(len(groups), key[1]))
        name, country = text_or_none(row["name"]), text_or_none(row["country"])
        group.add(name, country, truth(row["illustrative"]))
        return group.number

    def _factor(self, value, feature):
        """What multiplies the distances of a feature."""
        field = self._fields["distance"]
        if field is None:
            return 1.0
        where = {"layer": self.source.name, "feature": feature, "field": field}
        if text_or_none(value) is None:
            raise PlannerError("factor_missing", **where)
        try:
            factor = float(value)
        except (TypeError, ValueError):
            factor = np.nan
        if not np.isfinite(factor):
            raise PlannerError("factor_not_a_number", value=value, **where)
        if factor <= 0:
            raise PlannerError("factor_not_positive", value=value, **where)
        return factor


class _Group:
    """Features that are one site."""

    def __init__(self, number, title):
        self.number, self.title = number, title
        self.name, self.countries, self.drawn = None, set(), False
        self._first = True

    def add(self, name, country, drawn):
        """Another feature. The name stays only while all have the same."""
        self.name = name if self._first or name == self.name else None
        self._first = False
        self.drawn |= drawn
        if country is not None:
            self.countries.add(country)


def _square_metres(values):
    from ..core.record_rules import reported_km2

    areas = [reported_km2(value) for value in values]
    return np.array([np.nan if area is None else area * 1e6 for area in areas])
