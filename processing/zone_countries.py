"""Whose a site is: by a field of its layer, else by how deep it enters a country."""

from __future__ import annotations

import re

import numpy as np

from .i18n import tr

# A site that enters a country no deeper than this is no part of it: outlines of two sources differ.
DEEP_M = 250.0
_BETWEEN = re.compile(r"[;,/，、；]")
# Points and lines get an area, to be measured like polygons.
_DOT_M = 1.0


def own_countries_of(sites, territories, feedback, progress):
    """A tuple of codes for each of :class:`~..core.zone_table.ZoneSites`; () where unknown."""
    own, unknown = [], {}
    spelled = _spellings(territories)
    for i, texts in enumerate(sites.countries):
        codes = set()
        for part in (part.strip() for text in texts for part in _BETWEEN.split(text)):
            if part:
                found = _codes_of(part, spelled)
                codes.update(found or [part])
                if not found:
                    unknown.setdefault(part, sites.ids[i])
        own.append(tuple(sorted(codes)))
    for part, site in list(unknown.items())[:20]:
        feedback.pushWarning(
            tr(
                "“{country}”, the country of site {site}, is no code or name of the jurisdictions:"
                " ground of its zones in any of them counts as across the border."
            ).format(country=part, site=site)
        )
    asked = np.array([not codes for codes in own])
    if asked.any():
        for i, codes in zip(np.flatnonzero(asked), _by_depth(sites, asked, territories, progress)):
            own[i] = tuple(codes)
    nobodys = [sites.ids[i] for i, codes in enumerate(own) if not codes]
    if nobodys:
        feedback.pushWarning(
            tr(
                "Sites that lie in no country of the layer: {count}; the first is {site}. Whether"
                " their zones cross a border is not known: COUNTRY_FIELD can say whose they are."
            ).format(count=len(nobodys), site=nobodys[0])
        )
    return own


def _codes_of(part, spelled):
    """The jurisdictions that a value names: as the layer writes them, else as a country."""
    from ..core.countries import country_codes

    if part.casefold() in spelled:
        return [spelled[part.casefold()]]
    codes = [code.casefold() for code in country_codes(part)[0]]
    return [spelled[code] for code in codes if code in spelled]


def _spellings(territories):
    """Codes by the ways in which the layer writes them: code or name, in any case."""
    found = {}
    codes = territories.jurisdictions.codes
    for code in codes:
        found[code.casefold()] = code
    for code in codes:
        name = territories.names.get(code)
        if name:
            found.setdefault(name.casefold(), code)
    return found


def _by_depth(sites, asked, territories, progress):
    """Codes of the sites where ``asked``, by :func:`..core.depth.own_countries`."""
    import shapely

    from ..core.buffers import buffer
    from ..core.depth import own_countries

    mine = asked[sites.site]
    geoms = sites.geoms[mine]
    thin = shapely.get_dimensions(geoms) < 2
    if thin.any():
        geoms[thin] = buffer(geoms[thin], _DOT_M, progress=progress)
    number = np.cumsum(asked) - 1
    return own_countries(
        geoms,
        number[sites.site[mine]],
        int(asked.sum()),
        territories.jurisdictions,
        DEEP_M,
        progress,
    )
