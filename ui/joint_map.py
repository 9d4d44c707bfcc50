"""Pairs on the map: both sites, and what links them."""

from __future__ import annotations

from qgis.core import Qgis, QgsCoordinateTransform, QgsCsException, QgsProject, QgsRectangle
from qgis.gui import QgsRubberBand

from .map_view import MapView

_MARGIN = 1.15
_MOST_MARKED = 500  # more outlines would make the map slow


class JointMap(MapView):
    """The canvas with marks for polygons, lines and points."""

    def __init__(self, canvas):
        super().__init__(canvas)
        self.bands = []

    def show_all(self, *groups) -> bool:
        """Zoom to what all groups of (features, crs) hold, and mark it; False without a place."""
        self.clear()
        groups = [
            ([f.geometry() for f in features if f.hasGeometry()], crs) for features, crs in groups
        ]
        groups = [(geometries, crs) for geometries, crs in groups if geometries]
        if not groups or not self._zoom_all(groups):
            return False
        for geometries, crs in groups:
            for geometry in geometries[:_MOST_MARKED]:
                self._band_of(geometry.type()).addGeometry(geometry, crs)
        return True

    def clear(self):
        super().clear()
        for _, band in self.bands:
            self.canvas.scene().removeItem(band)
        self.bands = []

    def _zoom_all(self, groups):
        destination, whole = self.canvas.mapSettings().destinationCrs(), QgsRectangle()
        whole.setNull()
        for geometries, crs in groups:
            extent = QgsRectangle()
            extent.setNull()
            for geometry in geometries:
                extent.combineExtentWith(geometry.boundingBox())
            transform = QgsCoordinateTransform(crs, destination, QgsProject.instance())
            transform.setBallparkTransformsAreAppropriate(True)
            try:
                whole.combineExtentWith(transform.transformBoundingBox(extent))
            except QgsCsException:  # the map's projection does not reach there
                continue
        if whole.isNull():
            return False
        if whole.width() == 0 and whole.height() == 0:  # points in one place
            centre = groups[0][0][0].boundingBox().center()
            self.canvas.setCenter(self._there(centre, groups[0][1]))
            self.canvas.refresh()
            return True
        whole.scale(_MARGIN)
        self.canvas.setExtent(whole, True)
        self.canvas.refresh()
        return True

    def _there(self, point, crs):
        destination = self.canvas.mapSettings().destinationCrs()
        return QgsCoordinateTransform(crs, destination, QgsProject.instance()).transform(point)

    def _band_of(self, kind):
        for own, band in self.bands:
            if own == kind:
                return band
        band = self._made_band(kind)
        if kind != Qgis.GeometryType.Polygon:  # a link stands out from the outlines it links
            band.setWidth(5)
            band.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
            band.setIconSize(10)
        self.bands.append((kind, band))
        return band
