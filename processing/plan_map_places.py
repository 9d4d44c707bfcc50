"""Where the places of a plan lie: features of map layers, the point kept, or a cell."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from .fields import match_field
from .loading import ILLUSTRATIVE, text_or_none, truth
from .sources import Source

# A point is drawn as a disc of this share of the map's width.
_SYMBOL = 0.011
_LEAST_DEG = 0.002


@dataclass(frozen=True)
class Placed:
    """A site on the map: a polygon in degrees, whether it is its feature, its point or a cell, and
    whether its layer calls the boundary illustrative."""

    site: object
    polygon: object
    how: str
    illustrative: bool = False


def find_layers(plan, chosen, context, at_home, folder):
    """{layer as the plan names it: Source or None}; in the main thread.

    Looked for among the layers that were chosen, then in the project, then as a file on this
    machine. ``plan`` is the plan as it may leave the house: sensitive places name no layer, and
    folders are left out; ``at_home`` is the plan as it is, ``folder`` the one it lies in.
    """
    found = {}
    addresses = {place.id: place["layer"] for place in at_home.of("place")}
    for place in plan.of("place"):
        stored = place["layer"]
        if not stored or place["id_value"] is None or stored in found:
            continue
        found[stored] = (
            _among(chosen, stored, place["layer_name"])
            or _in_project(context, stored, place["layer_name"])
            or _as_file(addresses.get(place.id) or stored, folder)
        )
    return found


def _among(sources, stored, name):
    path, table = _parts(stored)
    for source in sources:
        own = source.source_path or ""
        same_table = table is None or source.layer_name is None or table == source.layer_name
        if path and same_table and os.path.basename(own) == os.path.basename(path):
            return source
    return next((source for source in sources if source.name in (name, table)), None)


def _in_project(context, stored, name):
    project = context.project()
    if project is None:
        return None
    layers = [x for x in project.mapLayers().values() if isinstance(x, QgsVectorLayer)]
    layers = [x for x in layers if x.isValid() and x.isSpatial()]
    exact = [x for x in layers if x.source() == stored]
    if exact:
        return Source.from_layer(exact[0])
    return _among([Source.from_layer(layer) for layer in layers], stored, name)


def _as_file(stored, folder):
    path, table = _parts(stored)
    if path and not os.path.isabs(path):
        path, stored = os.path.join(folder, path), os.path.join(folder, stored)
    # A plan comes from elsewhere: only a plain file of this machine is opened, never an address.
    if not path or not os.path.isfile(path):
        return None
    layer = QgsVectorLayer(stored, "", "ogr")
    name = table or os.path.splitext(os.path.basename(path))[0]
    return Source.from_layer(layer, name) if layer.isValid() and layer.isSpatial() else None


def _parts(stored):
    parts = QgsProviderRegistry.instance().decodeUri("ogr", stored)
    return parts.get("path") or None, parts.get("layerName") or None


def place_sites(sites, layers, context, feedback):
    """(Placed of the sites that are somewhere, number of sites that are nowhere)."""
    wanted = {}
    for site in sites:
        place = site.first
        if not site.sensitive and layers.get(place["layer"]) is not None:
            fields = wanted.setdefault(place["layer"], {})
            fields.setdefault(place["id_field"], {})[place["id_value"]] = site
    shapes = _Shapes()
    for stored, fields in wanted.items():
        _read(layers[stored], fields, shapes, context, feedback)
    size = _symbol_size(sites, shapes)
    placed, nowhere = [], 0
    for site in sites:
        shape = shapes.get(id(site))
        if shape is not None and shape.geom_type in ("Polygon", "MultiPolygon"):
            placed.append(Placed(site, shape, "feature", id(site) in shapes.drawn))
        elif shape is not None:
            placed.append(Placed(site, _disc(shape.x, shape.y, size), "feature"))
        elif site.lon is None or site.lat is None:
            nowhere += 1
        elif site.sensitive:
            placed.append(Placed(site, _cell(site), "cell"))
        else:
            placed.append(Placed(site, _disc(site.lon, site.lat, size), "point"))
    return placed, nowhere


class _Shapes(dict):
    """{id(site): polygon or point}; ``drawn`` are those with illustrative boundaries."""

    def __init__(self):
        super().__init__()
        self.drawn = set()


def _read(source, fields, shapes, context, feedback):
    """Put the geometries, in degrees, of the features that are wanted into ``shapes``."""
    import shapely

    transform = QgsCoordinateTransform(
        source.crs, QgsCoordinateReferenceSystem("EPSG:4326"), context.transformContext()
    )
    names = {asked: match_field(source.fields, asked) for asked in fields if asked}
    mark = match_field(source.fields, ILLUSTRATIVE)
    columns = [name for name in (*names.values(), mark) if name]
    indexes = {name: source.fields.indexFromName(name) for name in columns}
    for feature in source.features(feedback, columns):
        for asked, sites in fields.items():
            value = str(feature.id())
            if asked:
                if names[asked] is None:
                    continue
                value = text_or_none(feature.attribute(indexes[names[asked]]))
            site = sites.get(value)
            if site is None or not feature.hasGeometry():
                continue
            geometry = feature.geometry()
            try:
                geometry.transform(transform)
            except QgsCsException:
                continue
            if geometry.type() != Qgis.GeometryType.Polygon:
                geometry = geometry.pointOnSurface()
            if geometry.isNull() or geometry.isEmpty():
                continue
            shape = _polygonal(shapely.from_wkb(bytes(geometry.asWkb())))
            old = shapes.get(id(site))
            if shape is not None and old is not None:
                shape = shapely.union_all([old, shape]) if shape.area and old.area else old
            if shape is not None:
                shapes[id(site)] = shape
                if mark and truth(feature.attribute(indexes[mark])):
                    shapes.drawn.add(id(site))


def _polygonal(shape):
    """The shape, mended; of what mending leaves only polygons. A point stays."""
    import shapely

    shape = shapely.force_2d(shape)
    if shape.geom_type == "Point":
        return shape
    shape = shapely.make_valid(shape)
    if shape.geom_type in ("Polygon", "MultiPolygon"):
        return shape
    parts = [p for p in shapely.get_parts(shape) if p.geom_type in ("Polygon", "MultiPolygon")]
    return shapely.union_all(parts) if parts else None


def _symbol_size(sites, shapes):
    """Radius of a point's disc in degrees of latitude, by the ground that the places take up."""
    import shapely

    boxes = [shapely.bounds(shape) for shape in shapes.values()]
    boxes += [(s.lon, s.lat, s.lon, s.lat) for s in sites if None not in (s.lon, s.lat)]
    if not boxes:
        return _LEAST_DEG
    west, south, east, north = (f(column) for f, column in zip((min, min, max, max), zip(*boxes)))
    middle = math.radians((south + north) / 2)
    width = max(min(east - west, 180.0) * math.cos(middle), (north - south) * 1.4)
    return max(_SYMBOL * width, _LEAST_DEG)


def _disc(lon, lat, size):
    import shapely

    turn = [2 * math.pi * i / 32 for i in range(32)]
    wide = size / max(math.cos(math.radians(lat)), 0.05)
    ring = [(lon + wide * math.cos(a), lat + size * math.sin(a)) for a in turn]
    return shapely.Polygon(ring)


def _cell(site):
    import shapely

    half = (site.cell_deg or 0.1) / 2
    return shapely.box(site.lon - half, site.lat - half, site.lon + half, site.lat + half)
