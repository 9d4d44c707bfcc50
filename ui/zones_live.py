"""Zones on the map while a slider moves: asked for in the main thread, drawn in a worker.

Layers are read once; then every drawing takes some hundredths of a second (core/zone_preview.py).
"""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingException,
    QgsProject,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ..core.errors import Cancelled, PlannerError
from ..processing.base import FeedbackProgress
from ..processing.i18n import tr
from ..processing.messages import sentence
from .later import later
from .layer_watch import LayerWatch
from .runner import NewestCall

_FILL, _LINE = 110, 230  # opacity, of 255
# More vertices than these are not drawn anew with every move of the map.
_MOST_VERTICES = 40_000
_EDIT_MS = 300  # edits come in bunches
_WORLD = "EPSG:4326"


@dataclass
class Question:
    """What is to be drawn. ``key`` tells one set of layers and options from another; ``layers`` are
    those that it depends on; ``scope`` says in words which sites are taken."""

    key: tuple
    rings: list
    make: object  # gives the PreviewLayers, in the main thread
    layers: list
    with_selection: list
    scope: str


class LivePreview(QObject):
    """Draws zones on the canvas.

    ``drawn``: (core.zone_preview.Drawn, Question); ``refused``: one sentence. ``outdated``: a layer
    has changed, and the question is to be asked again.
    """

    drawn = pyqtSignal(object, object)
    refused = pyqtSignal(str)
    outdated = pyqtSignal()

    def __init__(self, canvas, parent=None):
        super().__init__(parent)
        self.canvas = canvas
        self._call = NewestCall(tr("Preview of zones"), self)
        self._call.finished.connect(self._finished)
        self._bands, self._colours = [], {}
        self._key, self._prepared = None, None
        self._wanted = False  # nothing is to be seen
        self._again = None
        self._edited = later(self, self._layer_edited, _EDIT_MS)
        self.watch = LayerWatch(self)
        self.watch.changed.connect(self._edit_seen)
        canvas.destinationCrsChanged.connect(self._projection_changed)

    # --- asking -----------------------------------------------------------------------------

    def ask(self, question):
        """Draw these zones as soon as that can be; older questions are dropped."""
        if question.key != self._key or self._prepared is None:
            self._let_go()
            self._key, self._prepared = question.key, _Prepared(question.make())
            self.watch.watch(question.layers, question.with_selection)
        prepared, there = self._prepared, self._transform()

        def work(_task):
            drawn = prepared.preview().draw(question.rings, prepared.progress)
            return question, drawn, _on_the_map(drawn.geometry, there)

        self._wanted, self._again = True, lambda: self.ask(question)
        self._call.ask(work)

    def show_exact(self, source, names):
        """Show the zones that a run has made, by the names of the zones."""
        there = self._transform()

        def work(task):
            return None, None, _exact(source, names, there, task.isCanceled)

        self._wanted, self._again = True, lambda: self.show_exact(source, names)
        self._call.ask(work)

    def set_colours(self, colours):
        """The colours of the zones, innermost first."""
        self._colours = list(colours)
        for band, colour in zip(self._bands, self._colours):
            _paint(band, colour)
            band.update()

    def clear(self):
        """Nothing on the map, and nothing comes any more; what was read is kept."""
        self._wanted, self._again = False, None
        self._show([])

    def forget(self):
        """Clear, and let go of the layers."""
        self.clear()
        self._let_go()

    def is_wanted(self) -> bool:
        """Whether zones are on the map, or on their way to it."""
        return self._wanted

    def is_busy(self) -> bool:
        return self._call.is_busy()

    def shapes(self) -> list:
        """What is on the map now, in its projection, innermost first."""
        return [band.asGeometry() for band in self._bands]

    def unload(self):
        self.forget()
        self._edited.stop()
        self.canvas.destinationCrsChanged.disconnect(self._projection_changed)

    # --- behind it --------------------------------------------------------------------------

    def _let_go(self):
        self.watch.stop()
        self._edited.stop()
        if self._prepared is not None:
            self._prepared.cancel()
        self._call.drop()
        # The layers that the question was of may be gone.
        self._key, self._prepared, self._again = None, None, None

    def _edit_seen(self, _sentence):
        self._edited.start()

    def _layer_edited(self):
        if self._prepared is not None:
            self._let_go()
            self.outdated.emit()

    def _projection_changed(self):
        if self._wanted and self._again is not None:
            self._again()

    def _transform(self):
        return QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(_WORLD),
            self.canvas.mapSettings().destinationCrs(),
            QgsProject.instance(),
        )

    def _finished(self, value, error):
        if isinstance(error, Cancelled) or not self._wanted:
            return
        if error is not None:
            self._show([])
            self.refused.emit(_words(error))
            return
        question, drawn, shapes = value
        # While a slider is dragged, what comes late still shows the way.
        self._show(shapes)
        if question is not None:
            self.drawn.emit(drawn, question)

    def _show(self, shapes):
        while len(self._bands) > len(shapes):
            self.canvas.scene().removeItem(self._bands.pop())
        while len(self._bands) < len(shapes):
            self._bands.append(QgsRubberBand(self.canvas, Qgis.GeometryType.Polygon))
            place = len(self._bands) - 1
            if place < len(self._colours):
                _paint(self._bands[-1], self._colours[place])
        for band, shape in zip(self._bands, shapes):
            band.setToGeometry(shape, QgsCoordinateReferenceSystem())


class _Prepared:
    """Layers that are read when the first preview is drawn of them, in the worker."""

    def __init__(self, layers):
        self._layers, self._preview, self._refusal = layers, None, None
        self.progress = FeedbackProgress(layers.feedback)

    def preview(self):
        if self._refusal is not None:  # it would be the same again
            raise self._refusal
        if self._preview is None:
            try:
                self._preview = self._layers.read()
            except (PlannerError, QgsProcessingException) as error:
                self._refusal = error
                raise
        return self._preview

    def cancel(self):
        self._layers.cancel()


def _paint(band, colour):
    fill, line = QColor(colour), QColor(colour).darker(140)
    fill.setAlpha(_FILL)
    line.setAlpha(_LINE)
    band.setFillColor(fill)
    band.setStrokeColor(line)
    band.setWidth(1)


def _on_the_map(geometries, there):
    """Polygons of shapely as geometries of the map; empty where there is none."""
    import shapely

    shapes = []
    for geometry in geometries:
        shape = QgsGeometry()
        if geometry is not None:
            shape.fromWkb(shapely.to_wkb(geometry))
        shapes.append(_moved(shape, there))
    return shapes


def _exact(source, names, there, is_cancelled):
    """The pieces of each zone of a result, as they are drawn by QGIS."""
    parts = {name: [] for name in names}
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes([source.fields().indexFromName("zone")])
    for feature in source.getFeatures(request):
        if is_cancelled():
            raise Cancelled
        if feature["zone"] in parts:
            parts[feature["zone"]].append(feature.geometry())
    shapes = []
    for name in names:
        if is_cancelled():
            raise Cancelled
        whole = QgsGeometry.unaryUnion(parts[name])  # no lines between sites or countries
        shapes.append(QgsGeometry.collectGeometry(parts[name]) if whole.isNull() else whole)
    vertices = sum(shape.constGet().nCoordinates() for shape in shapes if not shape.isNull())
    if vertices > _MOST_VERTICES:  # a screen has no more
        box = QgsGeometry.collectGeometry(shapes).boundingBox()
        shapes = [shape.simplify(box.width() / 10_000) for shape in shapes]
    return [_moved(shape, there) for shape in shapes]


def _moved(shape, there):
    if shape.isNull():
        return shape
    try:
        moved = shape.transform(there) == Qgis.GeometryOperationResult.Success
    except QgsCsException:  # the map's projection does not reach there
        moved = False
    return shape if moved else QgsGeometry()


def _words(error):
    """One sentence for an error of a preview."""
    if isinstance(error, PlannerError):
        return sentence(error)
    if isinstance(error, QgsProcessingException):
        return str(error)
    return tr("No preview ({error}): run to see the zones.").format(error=error)
