"""Places of a plan and the layers of QGIS: sites become places, and places are looked for again."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from pathlib import Path

from qgis.core import (
    QgsFeatureRequest,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from .fields import ISO_FIELDS, match_field
from .loading import Loader, text_or_none, truth
from .reading import python_value, read_points

SENSITIVE = "sensitive"
# Fields whose names say the language of a name.
_NAMED = {
    "en": ("name_en", "name_eng"),
    "ru": ("name_ru", "name_rus"),
    "zh": ("name_zh", "name_cn"),
}
_SCRIPTS = (("zh", re.compile("[\u4e00-\u9fff]")), ("ru", re.compile("[\u0400-\u04ff]")))

# ---------------------------------------------------------------- sites to places


def address_of(layer, plan_path) -> str:
    """How a plan writes where a layer is: the file relative to the plan's folder when it lies in
    it, so that the two can be moved together. Passwords are left out."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = parts.get("path")
    if not path or not os.path.exists(path):
        return layer.publicSource(True)
    address = Path(path).resolve()
    folder = Path(plan_path).resolve().parent
    if folder in address.parents:
        address = address.relative_to(folder)
    table = parts.get("layerName")
    return address.as_posix() + (f"|layername={table}" if table else "")


def read_places(source, address, fields, sensitive, context, feedback) -> list[dict]:
    """The sites of a source as values of records of kind ``place``, one for each id.

    ``fields`` has the names of the fields ``id`` and ``name`` (None: there is none), and ``asked``:
    whether the name was asked for, so that no other field is a name. The point of a
    site lies on it, in degrees (WGS 84); a site without geometry has none.
    """
    reader = _Reader(source, address, fields, sensitive)
    if source.kind == "point":
        for block in read_points(source, reader.wanted, context.transformContext(), feedback):
            shapes = [None if x != x else (x, y, 0.0) for x, y in zip(block.x, block.y)]
            reader.add(block.feature_ids, shapes, block.values)
    else:
        import shapely

        loader = Loader(context, feedback)
        for ids, geoms, values in loader.blocks(source, reader.wanted):
            points = shapely.point_on_surface(geoms)
            # Only to tell the largest part of a site, so square degrees will do.
            sizes = shapely.area(geoms)
            shapes = [
                None if geom is None else (point.x, point.y, size)
                for geom, point, size in zip(geoms, points, sizes)
            ]
            reader.add(ids, shapes, values)
        loader.log(feedback)
    return list(reader.places.values())


class _Reader:
    """Collects the features of one id as one place; its point is that of the largest."""

    def __init__(self, source, address, fields, sensitive):
        self._id, self._name, self._sensitive = fields["id"], fields["name"], sensitive
        self._flag = match_field(source.fields, SENSITIVE)
        self._country = next(
            (found for found in (match_field(source.fields, n) for n in ISO_FIELDS) if found), None
        )
        found = {
            language: next(filter(None, (match_field(source.fields, n) for n in names)), None)
            for language, names in _NAMED.items()
        }
        self._names = {} if fields.get("asked") else found
        self._all = {"layer": address, "layer_name": source.name, "id_field": self._id}
        columns = [self._id, self._name, self._flag, self._country, *self._names.values()]
        self.wanted = list(dict.fromkeys(column for column in columns if column))
        self.places, self._sizes = {}, {}

    def add(self, ids, shapes, values):
        """Features: their ids, (lon, lat, size) or None, and their values by field."""
        for row, feature in enumerate(int(number) for number in ids):
            own = {name: column[row] for name, column in values.items()}
            key = text_or_none(own.get(self._id)) if self._id else str(feature)
            if key is None:
                continue
            place = self.places.setdefault(key, {**self._all, "id_value": key})
            self._tell(place, own)
            shape = shapes[row]
            if shape is not None and shape[2] >= self._sizes.get(key, 0.0):
                self._sizes[key] = shape[2]
                place["lon"] = (float(shape[0]) + 180.0) % 360.0 - 180.0
                place["lat"] = float(shape[1])

    def _tell(self, place, own):
        from ..core.countries import country_codes

        for language, field in self._names.items():
            text = text_or_none(own.get(field)) if field else None
            if text:
                place.setdefault(f"name:{language}", text)
        text = text_or_none(own.get(self._name)) if self._name else None
        if text and not any(key.startswith("name:") for key in place):
            place[f"name:{_language(text)}"] = text
        codes, unknown = country_codes(own.get(self._country)) if self._country else ((), ())
        if len(codes) == 1 and not unknown:
            place.setdefault("country", codes[0])
        if self._sensitive or (self._flag and truth(own.get(self._flag))):
            place["sensitive"] = 1


def _language(text):
    """The language that a name is filed under where its field does not say: by its letters."""
    return next((language for language, sign in _SCRIPTS if sign.search(text)), "en")


# ---------------------------------------------------------------- places that are gone


class PlaceLayers:
    """The layers that the places of a plan point at, and what has become of them.

    Made in the main thread: it takes a snapshot of the layers of the project. What follows may be
    in any thread; files that are not in the project are opened there.
    """

    def __init__(self, plan, plan_path, project):
        self._folder = Path(plan_path).resolve().parent
        self._by_layer = defaultdict(list)
        for place in plan.of("place"):
            if place["layer"]:
                self._by_layer[place["layer"]].append(place)
        self._loaded = {}
        layers = project.mapLayers().values() if project is not None and self._by_layer else ()
        for layer in layers:
            if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
                continue
            for address in (layer.publicSource(True), address_of(layer, plan_path)):
                if address in self._by_layer and address not in self._loaded:
                    self._loaded[address] = QgsVectorLayerFeatureSource(layer), layer.fields()

    def findings(self, is_cancelled=None) -> list:
        """Places whose layer or feature is gone: ``place_layer_gone``, ``place_feature_gone``
        (warnings), ``place_not_checked`` (a note: the layer is no file and not in the project).

        Raises:
            Cancelled: ``is_cancelled`` said so.
        """
        from ..core.errors import Cancelled

        found = []
        for address, places in self._by_layer.items():
            if is_cancelled is not None and is_cancelled():
                raise Cancelled
            found += self._findings_of(address, places)
        return found

    def _findings_of(self, address, places):
        from ..core.plan.findings import NOTE, WARNING, Finding

        values = {"layer": places[0]["layer_name"] or address}
        (source, fields), told = self._open(address)
        there = {} if source is None else _values_there(source, fields, places)
        for place in places:
            rule, severity = "", WARNING
            if source is None:
                rule = "place_layer_gone" if told else "place_not_checked"
                severity = WARNING if told else NOTE
            elif there.get(place["id_field"]) is None:
                rule = "place_layer_gone" if there == {} else "place_feature_gone"
            elif place["id_value"] not in there[place["id_field"]]:
                rule = "place_feature_gone"
            if rule:
                own = {**values, "feature": place["id_value"] or "-"}
                yield Finding(rule, severity, "place", place.id, place["country"] or "", own)

    def _open(self, address):
        """((source, fields) or (None, None), whether that there is none says that it is gone)."""
        if address in self._loaded:
            return self._loaded[address], True
        path, _, rest = address.partition("|")
        file = self._folder / path
        if not file.suffix or "=" in path:
            return (None, None), False
        if not file.exists():
            return (None, None), True
        options = QgsVectorLayer.LayerOptions(False)
        options.skipCrsValidation = True
        layer = QgsVectorLayer(f"{file}|{rest}" if rest else str(file), "", "ogr", options)
        return (layer, layer.fields()) if layer.isValid() else (None, None), True


def _values_there(source, fields, places):
    """{id field (None: feature id): the values it has} of the fields that places name."""
    found = {}
    for name in dict.fromkeys(place["id_field"] for place in places):
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        field = None if name is None else match_field(fields, name)
        if name is not None and field is None:
            found[name] = None
            continue
        if field is None:
            request.setNoAttributes()
            found[name] = {str(feature.id()) for feature in source.getFeatures(request)}
        else:
            request.setSubsetOfAttributes([field], fields)
            values = (
                text_or_none(python_value(feature[field]))
                for feature in source.getFeatures(request)
            )
            found[name] = set(values)
    return found
