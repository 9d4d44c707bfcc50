"""What a panel does on the map: zoom to things, mark them, select them."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtGui import QColor, QPalette

_MARGIN = 1.15
# So many outlines are drawn to mark a place; more would make the map slow.
_MOST_MARKED = 500


class MapView:
    """The canvas, and one mark on it that goes with the next."""

    def __init__(self, canvas):
        self.canvas = canvas
        self._band = None

    def show(self, features, crs, mark=True) -> bool:
        """Zoom to features and mark them; False when none of them has a place."""
        geometries = [f.geometry() for f in features if f.hasGeometry()]
        self.clear()
        if not geometries or not self.zoom(geometries, crs):
            return False
        if mark:
            self._band = self._made_band(geometries[0].type())
            for geometry in geometries[:_MOST_MARKED]:
                self._band.addGeometry(geometry, crs)
        return True

    def zoom(self, geometries, crs) -> bool:
        """Bring geometries into view."""
        extent = QgsRectangle()
        extent.setNull()
        for geometry in geometries:
            extent.combineExtentWith(geometry.boundingBox())
        if extent.isNull():
            return False
        transform = QgsCoordinateTransform(
            crs, self.canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        transform.setBallparkTransformsAreAppropriate(True)
        try:
            extent = transform.transformBoundingBox(extent)
        except QgsCsException:  # the map's projection does not reach there
            return False
        extent.scale(_MARGIN)
        self.canvas.setExtent(extent, True)
        self.canvas.refresh()
        return True

    def clear(self):
        """Take the mark off the map."""
        if self._band is not None:
            self.canvas.scene().removeItem(self._band)
            self._band = None

    def _made_band(self, kind):
        colour = QColor(self.canvas.palette().color(QPalette.ColorRole.Highlight))
        band = QgsRubberBand(self.canvas, kind)
        band.setStrokeColor(colour)
        band.setSecondaryStrokeColor(QColor(255, 255, 255, 200))
        band.setWidth(3)
        filled = QColor(colour)
        filled.setAlpha(60)
        band.setFillColor(filled)
        return band


def features_of(source, ids, geometry=True):
    """The features with these ids of a layer or a feature source, as a list."""
    if not ids:
        return []
    request = QgsFeatureRequest().setFilterFids(list(ids))
    if not geometry:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return list(source.getFeatures(request))
