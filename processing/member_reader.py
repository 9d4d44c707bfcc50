"""Sites of joint reserves out of a layer of polygons or of points with a reported area."""

from __future__ import annotations

import numpy as np

from .fields import (
    CATEGORY_FIELDS,
    ID_FIELDS,
    ISO_FIELDS,
    NAME_FIELDS,
    REALM_FIELDS,
    REPORTED_AREA_FIELDS,
    SITE_TYPE_FIELDS,
    find_field,
    match_field,
)
from .i18n import tr
from .loading import ILLUSTRATIVE, Rejected, text_or_none, truth
from .reading import read_points
from .record_reader import disc_polygons

# What else is read of a site, by the usual names of its fields.
_ATTRIBUTES = {
    "reported": REPORTED_AREA_FIELDS,
    "category": CATEGORY_FIELDS,
    "site_type": SITE_TYPE_FIELDS,
    "realm": REALM_FIELDS,
}
THE_GROUP = "1"


class MemberReader:
    """Reads a source as sites of groups.

    After :meth:`read`: ``unknown`` maps values of the country field that name no country to how
    often they occur, ``spellings`` codes to the other ways they were written, ``ungrouped`` counts
    sites without a group, ``empty_groups`` names groups of which no site has a geometry.
    """

    def __init__(self, source, asked):
        """``asked`` maps id, name, country and group to field names, None where none is asked."""
        self.source = source
        self.fields = {
            "id": find_field(source, asked.get("id"), ID_FIELDS),
            "name": find_field(source, asked.get("name"), NAME_FIELDS),
            "country": find_field(source, asked.get("country"), ISO_FIELDS),
            "group": find_field(source, asked.get("group")),
            "illustrative": match_field(source.fields, ILLUSTRATIVE),
        }
        for meaning, names in _ATTRIBUTES.items():
            self.fields[meaning] = find_field(source, None, names)
        self.unknown, self.spellings = {}, {}
        self.ungrouped, self.empty_groups = 0, []

    def read(self, loader, transform_context, feedback):
        """The :class:`~..core.jointreserve_result.Members`."""
        from ..core.jointreserve_result import Members
        from ..core.record_rules import category, realm, reported_km2, site_type
        from ..core.store import PolygonStore

        store, site_of, rows, number = PolygonStore(), [], [], {}
        wanted = list(dict.fromkeys(name for name in self.fields.values() if name))
        if self.source.kind == "point":
            blocks = self._discs(wanted, loader, transform_context, feedback)
        else:
            blocks = loader.blocks(self.source, wanted)
        for feature_ids, geoms, values in blocks:
            nothing = [None] * len(geoms)
            column = {key: values.get(name, nothing) for key, name in self.fields.items()}
            for i, feature in enumerate(feature_ids.tolist()):
                own = text_or_none(column["id"][i])
                if own is None:
                    own = str(feature) if self.fields["id"] is None else f"#{feature}"
                site = number.setdefault(own, len(rows))
                if site == len(rows):
                    rows.append({"id": own, "drawn": False, "features": 0, "reported": None})
                self._note(rows[site], column, i)
                if geoms[i] is None:
                    continue
                rows[site]["features"] += 1
                store.add(geoms[i : i + 1])
                site_of.append(site)
        group, groups = self._groups(rows)
        drawn = None
        if self.fields["illustrative"]:
            drawn = np.array([row["drawn"] for row in rows], dtype=bool)
        known = [row["category"] is not None for row in rows]
        return Members(
            store=store,
            site=np.array(site_of, dtype=int),
            ids=[row["id"] for row in rows],
            names=[row["name"] for row in rows],
            countries=[self._countries(row["country"]) for row in rows],
            group=group,
            groups=groups,
            reported_km2=[reported_km2(row["reported"]) for row in rows],
            categories=[category(r["category"]) if k else None for r, k in zip(rows, known)],
            oecm=np.array([site_type(row["site_type"]) == "OECM" for row in rows], dtype=bool),
            marine=np.array([realm(row["realm"]) == "Marine" for row in rows], dtype=bool),
            disc=np.full(len(rows), self.source.kind == "point"),
            illustrative=drawn,
        )

    def _note(self, row, column, i):
        """Take from a feature what the site does not know yet; parcels report the whole area."""
        for key in ("name", "country", "group", "category", "site_type", "realm", "reported"):
            if row.get(key) is None:
                row[key] = text_or_none(column[key][i])
        row["drawn"] |= truth(column["illustrative"][i])

    def _countries(self, text):
        """Codes of the countries that a value names; what is no country is noted."""
        from ..core.countries import country_codes

        if text is None:
            return ()
        codes, unknown = country_codes(text)
        for part in unknown:
            self.unknown[part] = self.unknown.get(part, 0) + 1
        if len(codes) == 1 and text != codes[0] and not unknown:
            self.spellings.setdefault(codes[0], {}).setdefault(text, 0)
            self.spellings[codes[0]][text] += 1
        return tuple(sorted(codes))

    def _groups(self, rows):
        """(position of each site's group or -1, names of the groups), in order of the names."""
        if self.fields["group"] is None:
            return np.zeros(len(rows), dtype=int), [THE_GROUP]
        usable = {row["group"] for row in rows if row["group"] is not None and row["features"]}
        every = {row["group"] for row in rows if row["group"] is not None}
        self.empty_groups = sorted(every - usable, key=_by_value)
        self.ungrouped = sum(row["group"] is None for row in rows)
        groups = sorted(usable, key=_by_value)
        number = {name: i for i, name in enumerate(groups)}
        return np.array([number.get(row["group"], -1) for row in rows], dtype=int), groups

    def _discs(self, wanted, loader, transform_context, feedback):
        """Points as discs of their reported area; those without one are left out and listed."""
        from ..core.record_rules import reported_km2

        for block in read_points(self.source, wanted, transform_context, feedback):
            nothing = [None] * len(block)
            given = block.values.get(self.fields["reported"], nothing)
            geoms, lost = disc_polygons(self.source, block, [reported_km2(v) for v in given])
            for i in np.flatnonzero(lost):
                placed = np.isfinite(block.x[i])
                reason = tr("point without a reported area") if placed else tr("no geometry")
                feature = int(block.feature_ids[i])
                loader.rejected.append(Rejected(self.source.name, feature, reason))
            yield block.feature_ids, geoms, block.values


def _by_value(text):
    return (0, float(text), text) if text.isdecimal() else (1, 0.0, text)
