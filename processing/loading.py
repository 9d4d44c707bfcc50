"""Sources to what core calculates with: valid polygons in longitude and latitude."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsProcessingException

from ..core.errors import Cancelled, PlannerError
from .fields import ISO_FIELDS, NAME_FIELDS, find_field, match_field
from .i18n import tr
from .reading import read_blocks

ILLUSTRATIVE = "illustrative"
# About 60,000 vertices of WKB.
_BYTES_AT_ONCE = 1_000_000
# Attributes in which a border layer says that ground is disputed.
_DISPUTE_FIELDS = ("disputed", "type", "featurecla", "status", "note_adm0", "note_brk")
_TRUE = {"true", "t", "yes", "y", "1", "1.0", "да", "是"}


@dataclass(frozen=True)
class Rejected:
    """A feature that is left out; ``rule`` is the reason without what only this feature has."""

    layer: str
    feature: int
    reason: str
    rule: str = ""


class Loader:
    """Reads sources for one run and keeps account of what was repaired and what left out."""

    def __init__(self, context, feedback, invalid="repair", edges="as_drawn"):
        self._transform_context = context.transformContext()
        self._feedback = feedback
        self._invalid, self.edges = invalid, edges
        self.rejected = []
        self.repaired = {}
        self.unwrapped = {}

    def blocks(self, source, fields):
        """Yield (feature ids, geometries, values by field) of all features.

        A geometry is None where the feature has none that can be used.
        """
        for block in read_blocks(source, fields, self._transform_context, self._feedback):
            yield block.feature_ids, self._ingest(source, block), block.values

    def polygons(self, source, fields):
        """(geometries, values by field) of the features that can be used, all at once."""
        geoms, values = [np.zeros(0, dtype=object)], {name: [] for name in fields}
        for _, some, columns in self.blocks(source, fields):
            kept = [i for i, geom in enumerate(some) if geom is not None]
            geoms.append(some[kept])
            for name, column in columns.items():
                values[name] += [column[i] for i in kept]
        return np.concatenate(geoms), values

    def _ingest(self, source, block):
        """Valid geometries of a block, some vertices at a time so that cancel is soon heard."""
        sizes = np.array([len(blob or b"") for blob in block.wkb], dtype=np.int64)
        number = np.cumsum(sizes) // _BYTES_AT_ONCE
        starts = np.flatnonzero(np.diff(number, prepend=-1))
        geoms = np.full(len(block), None, dtype=object)
        for start, stop in zip(starts, np.append(starts[1:], len(block))):
            if self._feedback.isCanceled():
                raise Cancelled
            geoms[start:stop] = self._ingest_some(
                source, block.feature_ids[start:stop], block.wkb[start:stop]
            )
        return geoms

    def _ingest_some(self, source, ids, wkb):
        from ..core.geodesic import geodesic_edges
        from ..core.repair import from_wkb, ingest

        geoms, unreadable = from_wkb(wkb)
        return self._kept(source, ids, geoms, unreadable, geodesic_edges, ingest)

    def _kept(self, source, ids, geoms, unreadable, along_geodesics, ingest):
        """What can be used of geometries; what was done to them is noted."""
        from ..core.repair import Fate

        try:
            if self.edges == "geodesic":  # before anything is cut at the antimeridian
                geoms = along_geodesics(geoms)
            result, changed = ingest(geoms, self._invalid, unreadable)
        except PlannerError as error:
            feature = int(ids[error.values["feature"]])
            values = {**error.values, "layer": source.name, "feature": feature}
            raise PlannerError(error.key, **values) from error
        repaired = int(np.sum(result.fate == Fate.REPAIRED))
        self.repaired[source.name] = self.repaired.get(source.name, 0) + repaired
        self.unwrapped[source.name] = self.unwrapped.get(source.name, 0) + len(changed)
        for i in np.flatnonzero(result.fate >= Fate.NO_GEOMETRY):
            fate, detail = Fate(result.fate[i]), result.reasons.get(int(i), "")
            reason, rule = _reason(fate, detail), _reason(fate, "")
            self.rejected.append(Rejected(source.name, int(ids[i]), reason, rule))
        return result.geoms

    def nothing_left(self, name):
        """The error that a layer has no feature of use, with the reason if there is one."""
        lost = next((row for row in self.rejected if row.layer == name), None)
        if lost is None:
            return PlannerError("nothing_left", layer=name)
        values = {"layer": name, "feature": lost.feature, "reason": lost.reason}
        return PlannerError("nothing_usable", **values)

    def log(self, feedback):
        """Say what was repaired, unwrapped and left out."""
        for layer, count in self.repaired.items():
            if count:
                feedback.pushInfo(
                    tr("Layer “{layer}”: invalid geometries repaired: {count}.").format(
                        layer=layer, count=count
                    )
                )
        for layer, count in self.unwrapped.items():
            if count:
                feedback.pushInfo(
                    tr(
                        "Layer “{layer}”: features over the antimeridian or round a pole, read the"
                        " shorter way round: {count}."
                    ).format(layer=layer, count=count)
                )
        for layer in dict.fromkeys(row.layer for row in self.rejected):
            rows = [row for row in self.rejected if row.layer == layer]
            feedback.pushWarning(
                tr(
                    "Layer “{layer}”: features left out: {count}; the first is feature {feature}"
                    " ({reason})."
                ).format(
                    layer=layer, count=len(rows), feature=rows[0].feature, reason=rows[0].reason
                )
            )


def _reason(fate, detail):
    from ..core.repair import Fate

    text = {
        Fate.NO_GEOMETRY: tr("no geometry"),
        Fate.NO_AREA: tr("no area is left after the repair"),
        Fate.INVALID: tr("invalid geometry"),
        Fate.UNREADABLE: tr("geometry cannot be read"),
    }[fate]
    return f"{text} ({detail})" if detail and fate != Fate.UNREADABLE else text


def truth(value) -> bool:
    """Whether an attribute means yes."""
    return value is not None and str(value).strip().lower() in _TRUE


def text_or_none(value):
    """An attribute as text; whole numbers without a point; None where there is none."""
    if value is None:
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value).strip()
    return text or None


@dataclass
class Territories:
    """The jurisdictions of a run, and what their layer says of them."""

    jurisdictions: object
    names: dict
    disputed: set


def check_country_field(source, asked_field):
    """Refuse a layer of countries without a field that tells them apart."""
    if not (find_field(source, asked_field, ISO_FIELDS) or find_field(source, None, NAME_FIELDS)):
        raise QgsProcessingException(
            tr(
                "Layer “{layer}” has no field that is known to hold country codes or names: choose"
                " one of {fields} as JURISDICTION_FIELD."
            ).format(layer=source.name, fields=", ".join(source.fields.names()))
        )


def load_territories(
    loader, source, asked_field, fill_holes, progress, spelling=None, disputed_mark=""
):
    """Jurisdictions by code. Without a usable code, under their names.

    ``spelling`` is a function that gives the code to use for one that the layer has. With
    ``disputed_mark`` the features that the layer calls disputed are jurisdictions of their own:
    their code ends with it.
    """
    from ..core.jurisdictions import Jurisdictions, jurisdiction_code

    code_field = find_field(source, asked_field, ISO_FIELDS)
    name_field = find_field(source, None, NAME_FIELDS)
    dispute_fields = [f for f in (match_field(source.fields, f) for f in _DISPUTE_FIELDS) if f]
    wanted = list(dict.fromkeys(f for f in (code_field, name_field, *dispute_fields) if f))
    geoms, values = loader.polygons(source, wanted)
    if len(geoms) == 0:
        raise loader.nothing_left(source.name)
    nothing = [None] * len(geoms)
    given = [text_or_none(value) for value in values.get(code_field, nothing)]
    titles = [text_or_none(value) for value in values.get(name_field, nothing)]
    codes = [jurisdiction_code(c, t, i + 1) for i, (c, t) in enumerate(zip(given, titles))]
    if spelling is not None:
        codes = [spelling(code) for code in codes]
    names, disputed = {}, set()
    for i, code in enumerate(codes):
        if titles[i]:
            names.setdefault(code, titles[i])
        if any(_says_disputed(field, values[field][i]) for field in dispute_fields):
            disputed.add(code)
            codes[i] += disputed_mark
            if titles[i]:
                names.setdefault(codes[i], titles[i])
    return Territories(Jurisdictions(geoms, codes, fill_holes, progress), names, disputed)


def _says_disputed(field, value):
    if field.lower() == "disputed":
        return truth(value)
    return value is not None and "disputed" in str(value).lower()
