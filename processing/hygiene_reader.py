"""Sites out of several layers with the country of each, for the border hygiene."""

from __future__ import annotations

import numpy as np

from .fields import ID_FIELDS, NAME_FIELDS, find_field, match_field
from .i18n import tr
from .loading import ILLUSTRATIVE, text_or_none, truth


class HygieneReader:
    """Reads layers as sites: features of one id in one layer are one site.

    After :meth:`read`: ``site_of`` maps (number of the layer, feature id) to the site, ``first``
    holds these two for the feature each site began with. ``spellings`` maps what the country field
    says to the codes it was read as, ``unknown`` what could not be read to the sites that say so.
    """

    def __init__(self, sources, id_field, name_field, country_field):
        self.sources = sources
        self._asked = (id_field, name_field, country_field)
        self.site_of, self.first = {}, []
        self.spellings, self.unknown = {}, {}

    def read(self, loader, countries):
        """The :class:`~..core.hygiene_result.Sites`; ``countries`` is a :class:`CountryNames`."""
        from ..core.hygiene_result import Sites
        from ..core.setops import union

        ids, names, codes, layer, drawn, parts = [], [], [], [], [], []
        any_drawn = False
        for number, source in enumerate(self.sources):
            id_field, name_field, country_field, drawn_field = self._fields(source)
            any_drawn |= drawn_field is not None
            wanted = [f for f in (id_field, name_field, country_field, drawn_field) if f]
            seen = {}
            for feature_ids, geoms, values in loader.blocks(source, list(dict.fromkeys(wanted))):
                nothing = [None] * len(geoms)
                columns = [
                    values.get(f, nothing)
                    for f in (id_field, name_field, country_field, drawn_field)
                ]
                for i, feature in enumerate(feature_ids.tolist()):
                    own, name, country, flag = (column[i] for column in columns)
                    own = text_or_none(own) or (f"#{feature}" if id_field else str(feature))
                    site = seen.setdefault(own, len(ids))
                    if site == len(ids):
                        ids.append(own)
                        names.append(text_or_none(name))
                        codes.append(())
                        layer.append(number)
                        drawn.append(False)
                        parts.append([])
                        self.first.append((number, feature))
                    codes[site] = self._codes(country, codes[site], countries, own)
                    drawn[site] |= truth(flag)
                    if geoms[i] is not None:
                        parts[site].append(geoms[i])
                    self.site_of[number, feature] = site
        geoms = np.full(len(ids), None, dtype=object)
        for site, some in enumerate(parts):
            if some:
                geoms[site] = some[0] if len(some) == 1 else union(np.array(some, dtype=object))
        flags = np.array(drawn, dtype=bool) if any_drawn else None
        return Sites(geoms, ids, names, codes, np.array(layer, dtype=int), flags)

    def _fields(self, source):
        id_field, name_field, country_field = self._asked
        return (
            match_field(source.fields, id_field)
            if id_field
            else find_field(source, None, ID_FIELDS),
            match_field(source.fields, name_field)
            if name_field
            else find_field(source, None, NAME_FIELDS),
            match_field(source.fields, country_field) if country_field else None,
            match_field(source.fields, ILLUSTRATIVE),
        )

    def _codes(self, value, before, countries, own):
        text = text_or_none(value)
        if text is None:
            return before
        if text not in self.spellings:
            self.spellings[text] = countries.codes(text)
        found, strange = self.spellings[text]
        for part in strange:
            self.unknown.setdefault(part, []).append(own)
        return tuple(sorted({*before, *found}))

    def say(self, feedback):
        """Which values of the country field were read as what, and which could not be read."""
        read = {}
        for text, (codes, _) in self.spellings.items():
            for code in codes:
                read.setdefault(code, []).append(text)
        for code, texts in sorted(read.items()):
            if texts != [code]:
                feedback.pushInfo(
                    tr("Country {code}: read from {values}.").format(
                        code=code, values=", ".join(tr("“{name}”").format(name=t) for t in texts)
                    )
                )
        for text, sites in self.unknown.items():
            feedback.pushWarning(
                tr(
                    "“{value}” is no country that is known here: {count} sites say so, the first is"
                    " {site}."
                ).format(value=text, count=len(sites), site=sites[0])
            )


class CountryNames:
    """Reads values of a country field as the codes of the jurisdictions in use."""

    def __init__(self, territory, names):
        from ..core.countries import country_codes, plain

        self._country_codes, self._plain = country_codes, plain
        self._known = {}
        # A layer of provinces has codes and names that no list of countries knows.
        for code in territory.codes if territory is not None else ():
            self._known.setdefault(plain(code), code)
            for alpha3 in country_codes(code)[0][:1]:
                self._known.setdefault(plain(alpha3), code)
        for code, name in (names or {}).items():
            self._known.setdefault(plain(name), code)

    def codes(self, text):
        """``(codes, parts that are unknown)`` of a value."""
        own = self._known.get(self._plain(text))
        if own is not None:
            return (own,), []
        codes, unknown = self._country_codes(text)
        codes = [self._known.get(self._plain(code), code) for code in codes]
        for part in list(unknown):
            own = self._known.get(self._plain(part))
            if own is not None:
                codes.append(own)
                unknown.remove(part)
        return tuple(dict.fromkeys(codes)), unknown
