"""A zoning out of a layer: which zone a feature is of, in which reserve, whose it is."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

import numpy as np
from qgis.core import NULL

from .fields import match_field
from .loading import ILLUSTRATIVE, text_or_none, truth


@dataclass
class NameCount:
    """A zone's name as a layer has it: its code, whether a table has it, features with it."""

    name: str | None
    code: str
    known: bool
    features_n: int = 0


@dataclass
class ZoningReader:
    """Reads a source as zones.

    After :meth:`read`: ``names`` lists what was found in the zone field, ``strangers`` the
    countries that the layer of countries does not have.
    """

    source: object
    zone_field: str
    site_field: str | None
    country_field: str | None
    table: object
    names: list = field(default_factory=list)
    strangers: set = field(default_factory=set)

    def read(self, loader, territories):
        """The :class:`~..core.zonation.Zoning`."""
        from ..core.zonation import Zoning

        drawn_field = match_field(self.source.fields, ILLUSTRATIVE)
        fields = (self.zone_field, self.site_field, self.country_field, drawn_field)
        wanted = list(dict.fromkeys(f for f in fields if f))
        geoms, values = loader.polygons(self.source, wanted)
        if len(geoms) == 0:
            raise loader.nothing_left(self.source.name)
        nothing = [None] * len(geoms)
        names = [text_or_none(value) for value in values[self.zone_field]]
        countries = values.get(self.country_field, nothing)
        match = _matcher(territories)
        drawn = None
        if drawn_field:
            drawn = np.array([truth(value) for value in values[drawn_field]], dtype=bool)
        return Zoning(
            geoms=geoms,
            code=self._codes(names),
            name=names,
            site=[text_or_none(value) for value in values.get(self.site_field, nothing)],
            country=[self._countries(value, match) for value in countries],
            drawn=drawn,
        )

    def _codes(self, names):
        found = {}
        for name in names:
            if name not in found:
                code = self.table.code(name)
                found[name] = NameCount(name, code or "other", code is not None)
            found[name].features_n += 1
        self.names = sorted(found.values(), key=lambda x: (x.known, -x.features_n, x.name or ""))
        return [found[name].code for name in names]

    def _countries(self, value, match):
        from ..core.countries import country_codes

        text = text_or_none(value)
        if text is None:
            return ()
        if match is not None and text.casefold() in match:
            return (match[text.casefold()],)
        codes, unknown = country_codes(text)
        parts = [*codes, *unknown]
        if match is not None:
            self.strangers |= {part for part in parts if part.casefold() not in match}
            parts = [match.get(part.casefold(), part) for part in parts]
        return tuple(sorted(set(parts)))


def _matcher(territories):
    """Codes of the jurisdictions by code and by name, without regard to case; None without them."""
    if territories is None:
        return None
    from ..core.countries import country_codes

    codes = territories.jurisdictions.codes
    found = {name.casefold(): code for code, name in territories.names.items()}
    for code in codes:  # a layer may have two letters, or names
        known, _ = country_codes(code)
        if len(known) == 1:
            found.setdefault(known[0].casefold(), code)
    return {**found, **{code.casefold(): code for code in codes}}


def read_outlines(loader, source, site_field):
    """The :class:`~..core.zonation.Outlines` of the sites."""
    from ..core.zonation import Outlines

    geoms, values = loader.polygons(source, [site_field] if site_field else [])
    if len(geoms) == 0:
        raise loader.nothing_left(source.name)
    return Outlines(geoms, [text_or_none(v) for v in values.get(site_field, [None] * len(geoms))])


def mapping_rows(value):
    """Rows (name, code) of the parameter MAPPING: a table, its cells in one list, or a text.

    Raises:
        PlannerError: it is no such thing.
    """
    from ..core.errors import PlannerError
    from ..core.zone_names import parse_pairs

    if value is None or value == NULL:
        return []
    if isinstance(value, str):
        text = value.strip()
        if text.startswith("["):
            try:
                return mapping_rows(json.loads(text))
            except ValueError as error:
                raise PlannerError("zone_pair", text=text) from error
        return parse_pairs(text)
    cells = []
    for cell in value:
        cells += list(cell) if isinstance(cell, (list, tuple)) else [cell]
    cells = ["" if cell is None or cell == NULL else str(cell).strip() for cell in cells]
    if len(cells) == 1 and "=" in cells[0]:
        return parse_pairs(cells[0])
    if len(cells) % 2:
        raise PlannerError("zone_pair", text=cells[-1])
    pairs = zip(cells[::2], cells[1::2])
    return [(name, code) for name, code in pairs if name or code]
