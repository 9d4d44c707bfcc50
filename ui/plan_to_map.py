"""A plan in the layer tree: its tables to look at, its places as points.

Places are as they may leave the house: a layer is saved and passed on more easily than one thinks.
"""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsProject,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..processing.i18n import language as spoken
from ..processing.i18n import tr
from ..processing.plan_field_texts import field_texts
from ..processing.plan_finding_texts import record_name

_GROUP = "transboundary_planner/plan_group"
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


class PlanToMap(QObject):
    """Puts the open plan into the project; ``told`` says what was done, with an icon's name."""

    told = pyqtSignal(str, str)

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session, self._tables = session, []
        # One after the other, so that the map goes on between them.
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._add_table)

    def stop(self):
        """Add no more tables."""
        self._next.stop()
        self._tables = []

    def is_adding(self) -> bool:
        """Whether tables are still to come."""
        return bool(self._tables)

    def add_tables(self):
        """The tables of the plan as layers to look at, one after the other."""
        from ..processing.plan_field_texts import table_texts

        self._tables = list(table_texts())
        self._next.start()

    def _add_table(self):
        from ..processing.plan_layers import PROPERTY, address, plan_layer, relate

        path, project = self.session.path, QgsProject.instance()
        if not self._tables or not path:
            return
        table = self._tables.pop(0)
        there = any(
            layer.customProperty(PROPERTY) == table and layer.source() == address(path, table)
            for layer in project.mapLayers().values()
        )
        if not there:
            layer = plan_layer(path, table)
            if not layer.isValid():
                self._tables = []
                text = tr("{path} cannot be read as layers: open the plan anew.")
                self.told.emit(text.format(path=path), "mIconCritical")
                return
            layer = project.addMapLayer(layer, False)
            self._group().addLayer(layer)
        if self._tables:
            self._next.start()
        else:
            relate(project, path)
            self.told.emit(
                tr("The plan's tables are in the project, to look at: edits go through the panel."),
                "mIconSuccess",
            )

    def _group(self):
        """The group of this plan in the layer tree."""
        root, path = QgsProject.instance().layerTreeRoot(), self.session.path
        for group in root.findGroups():
            if group.customProperty(_GROUP) == path:
                return group
        group = root.insertGroup(0, tr("Action plan"))
        group.setCustomProperty(_GROUP, path)
        group.setExpanded(False)
        return group

    def add_places(self):
        """The places of the plan as points; what is sensitive as the cell it lies in."""
        session = self.session
        layer, nowhere = places_layer(session.plan, session.statuses, session.language)
        if layer is None:
            self.told.emit(
                tr("No place of this plan has a position: link features of a map layer to items."),
                "mIconInfo",
            )
            return
        layer = QgsProject.instance().addMapLayer(layer, False)
        QgsProject.instance().layerTreeRoot().insertLayer(0, layer)
        text = tr("Places added: {count}. Sensitive ones are shown as their cell of 0.1 degrees.")
        text = text.format(count=layer.featureCount())
        if nowhere:
            text += " " + tr("Without a position: {count}.").format(count=nowhere)
        self.told.emit(text, "mIconSuccess")


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
