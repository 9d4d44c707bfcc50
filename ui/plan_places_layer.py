"""The places of a plan as a layer of points: as they may leave the house, for a layer is saved and
passed on more easily than one thinks."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsRendererCategory,
    QgsVectorLayer,
)

from ..processing.i18n import language as spoken
from ..processing.i18n import tr
from ..processing.plan_field_texts import field_texts
from ..processing.plan_finding_texts import record_name

_FIELDS = ("place", "item", "item_id", "country", "status", "due", "sensitive")
# Of the status, as on the map of a review; a map has no theme.
_COLOURS = {
    "Completed": "46,125,50",
    "OnTrack": "30,110,180",
    "Planned": "120,120,120",
    "MinorIssues": "230,150,20",
    "MajorIssues": "190,40,30",
    "Abandoned": "200,200,200",
}


def places_layer(plan, statuses, language) -> tuple:
    """(layer or None where no place has a position, number of places without one)."""
    from ..core.plan.sharing import outgoing

    columns = "".join(
        f"&field={name}:{'bool' if name == 'sensitive' else 'string'}" for name in _FIELDS
    )
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326{columns}", tr("Places of the plan"), "memory")
    features, nowhere = [], 0
    for place in outgoing(plan):
        if place.kind != "place" or place["deleted"]:
            continue
        if place["lon"] is None or place["lat"] is None:
            nowhere += 1
            continue
        item = plan.get(place["item_id"])
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(place["lon"], place["lat"])))
        feature.setAttributes(
            [
                place.text("name", language, *plan.languages) or None,
                record_name(plan, place["item_id"], language) if item is not None else None,
                place["item_id"],
                place["country"],
                statuses.get(place["item_id"]),
                item["due"] if item is not None else None,
                bool(place["sensitive"]),
            ]
        )
        features.append(feature)
    if not features:
        return None, nowhere
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    labels = {**field_texts(), "place": tr("Place"), "item": tr("Item")}
    for index, name in enumerate(_FIELDS):
        layer.setFieldAlias(index, labels.get(name, name))
    layer.setRenderer(_renderer())
    return layer, nowhere


def _renderer():
    from ..core.plan import codes

    def symbol(colour):
        return QgsMarkerSymbol.createSimple(
            {"name": "circle", "color": colour, "outline_color": "255,255,255", "size": "3"}
        )

    categories = [
        QgsRendererCategory(code, symbol(colour), codes.label("progress", code, spoken()))
        for code, colour in _COLOURS.items()
    ]
    categories.append(QgsRendererCategory(None, symbol("150,150,150"), tr("no data")))
    return QgsCategorizedSymbolRenderer("status", categories)
