"""The places of a plan on the user's map: which are in view, where they lie, how one is linked.

A sensitive place is shown from the user's own layer only. What the plan keeps of it is the centre
of its 0.1 degree cell, never its point (core/plan/sharing.py says what may leave the house).
"""

from __future__ import annotations

import time
from collections import defaultdict

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ..core.plan.changes import edit
from ..core.plan.edits import add
from ..core.plan.model import Plan
from ..core.plan.sharing import GRID_DEG, on_grid
from ..processing.fields import ID_FIELDS, NAME_FIELDS, find_field, match_field
from ..processing.loading import text_or_none
from ..processing.plan_places import PlaceLayers, address_of, read_places
from ..processing.reading import python_value
from ..processing.sources import Source

_WGS84 = "EPSG:4326"
# Features of a layer are looked through for so long when the map is asked what is in view; after
# that the point that the plan keeps has to do.
_MOST_SECONDS = 0.02
_AROUND_DEG = 0.01  # half the side of what is shown for a point
_MOST_SHOWN = 500


# --- which items are in view -----------------------------------------------------------------


def items_in(session, extent, crs) -> set:
    """Ids of the items that have a place in an extent of the map (in ``crs``).

    A place is its feature where its layer is in the project, else the point or the cell that the
    plan keeps. Cheap enough to be asked each time the map moves.
    """
    plan = session.plan
    if plan is None or extent.isEmpty():
        return set()
    box = _to(extent, crs, QgsCoordinateReferenceSystem(_WGS84))
    found, by_layer = set(), defaultdict(list)
    for place in plan.of("place"):
        if box is not None and _kept_in(place, box):
            found.add(place["item_id"])
        elif place["layer"] and place["id_value"] is not None:
            by_layer[place["layer"]].append(place)
    end = time.monotonic() + _MOST_SECONDS
    layers = project_layers(session) if by_layer else {}
    for address, places in by_layer.items():
        layer = layers.get(address)
        if layer is not None and layer.isSpatial():
            found |= _features_in(layer, places, extent, crs, end)
    return found


def _kept_in(place, box):
    """Whether what the plan keeps of a place is in a box of degrees."""
    x, y = place["lon"], place["lat"]
    if x is None or y is None:
        return False
    half = (place["precision_deg"] or 0.0) / 2
    if place["sensitive"]:
        x, y, half = on_grid(x), on_grid(y), max(half, GRID_DEG / 2)
    if not box.yMinimum() - half <= y <= box.yMaximum() + half:
        return False
    west, east = box.xMinimum() - half, box.xMaximum() + half
    # A map that reaches over the antimeridian counts on beyond 180 degrees.
    return any(west <= x + turn <= east for turn in (0.0, -360.0, 360.0))


def _features_in(layer, places, extent, crs, end):
    box = _to(extent, crs, layer.crs())
    if box is None:
        return set()
    found = set()
    by_field = defaultdict(lambda: defaultdict(set))
    for place in places:
        by_field[place["id_field"]][place["id_value"]].add(place["item_id"])
    for name, items in by_field.items():
        field = None if name is None else match_field(layer.fields(), name)
        if name is not None and field is None:
            continue
        request = QgsFeatureRequest(box).setFlags(QgsFeatureRequest.Flag.NoGeometry)
        if field is None:
            request.setNoAttributes()
        else:
            request.setSubsetOfAttributes([field], layer.fields())
        for feature in layer.getFeatures(request):
            found |= items.get(_id_of(feature, field), set())
            if time.monotonic() > end:
                break
    return found


def _to(extent, source, target):
    """The extent in another reference system, or None where it does not reach."""
    transform = QgsCoordinateTransform(source, target, QgsProject.instance())
    transform.setBallparkTransformsAreAppropriate(True)
    try:
        return transform.transformBoundingBox(extent)
    except QgsCsException:
        return None


def _id_of(feature, field):
    return str(feature.id()) if field is None else text_or_none(python_value(feature[field]))


# --- layers ----------------------------------------------------------------------------------


def project_layers(session) -> dict:
    """{address as the plan writes it: layer of the project}."""
    found = {}
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.isValid():
            found.setdefault(layer.publicSource(True), layer)
            found[address_of(layer, session.path)] = layer
    return found


def feature_of(layer, place, geometry=True):
    """The features of a layer that a place means: several where an id stands for parts."""
    name, value = place["id_field"], place["id_value"]
    request = QgsFeatureRequest()
    if not geometry:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    if value is None:
        return []
    if name is None:
        try:
            request.setFilterFid(int(value))
        except ValueError:
            return []
        found = list(layer.getFeatures(request))
        return [feature for feature in found if feature.isValid()]
    field = match_field(layer.fields(), name)
    if field is None:
        return []
    literal = QgsExpression.quotedValue(value)
    if layer.fields().field(field).isNumeric():
        try:
            literal = repr(float(value)) if "." in value else str(int(value))
        except ValueError:
            return []
    request.setFilterExpression(f"{QgsExpression.quotedColumnRef(field)} = {literal}")
    request.setLimit(_MOST_SHOWN)
    return [f for f in layer.getFeatures(request) if _id_of(f, field) == value]


# --- where they lie --------------------------------------------------------------------------


def shapes_of(session, places, crs) -> tuple[list, int]:
    """(features in ``crs`` to be shown on the map, number of places that are nowhere).

    From the layers of the project; else the point that the plan keeps, and of a sensitive place the
    0.1 degree cell.
    """
    layers = project_layers(session)
    shapes, nowhere = [], 0
    for place in places:
        found = []
        layer = layers.get(place["layer"]) if place["layer"] else None
        if layer is not None and layer.isSpatial():
            own = [f.geometry() for f in feature_of(layer, place) if f.hasGeometry()]
            found = [_brought(_wide(g, layer), layer.crs(), crs) for g in own]
        found = [geometry for geometry in found if geometry is not None]
        if not found:
            found = [g for g in (_kept_shape(place, crs),) if g is not None]
        nowhere += not found
        shapes += found
    features = []
    for geometry in shapes[:_MOST_SHOWN]:
        feature = QgsFeature()
        feature.setGeometry(geometry)
        features.append(feature)
    return features, nowhere


def _wide(geometry, layer):
    """A point or line gets as wide as can be seen; a polygon stays."""
    box = geometry.boundingBox()
    if box.width() > 0 and box.height() > 0:
        return geometry
    half = _AROUND_DEG if layer.crs().isGeographic() else _AROUND_DEG * 111_000
    return QgsGeometry.fromRect(box.buffered(half))


def _kept_shape(place, crs):
    x, y = place["lon"], place["lat"]
    if x is None or y is None:
        return None
    half = max(_AROUND_DEG, (place["precision_deg"] or 0.0) / 2)
    if place["sensitive"]:
        x, y, half = on_grid(x), on_grid(y), max(half, GRID_DEG / 2)
    box = QgsRectangle(x - half, y - half, x + half, y + half)
    return _brought(QgsGeometry.fromRect(box), QgsCoordinateReferenceSystem(_WGS84), crs)


def _brought(geometry, source, target):
    transform = QgsCoordinateTransform(source, target, QgsProject.instance())
    transform.setBallparkTransformsAreAppropriate(True)
    geometry = QgsGeometry(geometry)
    try:
        done = geometry.transform(transform)
    except QgsCsException:
        return None
    return geometry if done == Qgis.GeometryOperationResult.Success else None


# --- linking ---------------------------------------------------------------------------------


def selection_of(layer) -> Source:
    """The selected features of a layer as the algorithms read them; in the main thread."""
    source = Source.from_layer(layer)
    source.selection = sorted(layer.selectedFeatureIds())
    source.feature_count = len(source.selection)
    source.check(("polygon", "point"))
    return source


def read_selection(source, address, sensitive, context, feedback) -> list:
    """What the selected features are as places: values of records; for a worker thread."""
    fields = {
        "id": find_field(source, None, ID_FIELDS),
        "name": find_field(source, None, NAME_FIELDS),
    }
    return read_places(source, address, fields, sensitive, context, feedback)


def linking(plan, item_id, found) -> list:
    """The changes that link places (values) to an item; those linked already are left out."""
    have = {_feature(place.values) for place in plan.by("place", "item_id", item_id)}
    fresh = [values for values in found if _feature(values) not in have]
    return [add("place", item_id=item_id, **hidden(values)) for values in fresh]


def _feature(values):
    return values.get("layer"), values.get("id_field"), values.get("id_value")


def hidden(values) -> dict:
    """Values of a place as the plan may keep them: of a sensitive one the cell, not the point."""
    if not values.get("sensitive"):
        return dict(values)
    found = {**values, "precision_deg": max(GRID_DEG, values.get("precision_deg") or 0.0)}
    for key in ("lon", "lat"):
        if found.get(key) is not None:
            found[key] = on_grid(found[key])
    return found


def marking(plan, id, sensitive) -> list:
    """The changes that make a place sensitive, its point the cell's; or take the mark off.

    The point of a place whose mark is taken off stays that of the cell, and says so.
    """
    changes = [edit(plan, id, "sensitive", 1 if sensitive else None)]
    if sensitive:
        values = hidden({**plan[id].values, "sensitive": 1})
        for key in ("lon", "lat", "precision_deg"):
            if values.get(key) != plan[id][key]:
                changes.append(edit(plan, id, key, values[key]))
    return changes


def address_for(session, layer) -> str:
    """How the plan names this layer."""
    return address_of(layer, session.path)


# --- places that are gone --------------------------------------------------------------------


def layers_of(session, places) -> PlaceLayers:
    """The layers of some places, for `states_of`; in the main thread."""
    return PlaceLayers(Plan(places), session.path, QgsProject.instance())


def states_of(layers, places, is_cancelled=None) -> dict:
    """{id: the rule that says what is wrong, "" for nothing}; for a worker thread."""
    found = {finding.id: finding.rule for finding in layers.findings(is_cancelled)}
    return {place.id: found.get(place.id, "") for place in places}
