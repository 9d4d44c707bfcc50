"""A list of layers: drag them from the layer tree or the browser, or add them by the plus."""

from __future__ import annotations

from functools import partial

from qgis.core import (
    Qgis,
    QgsIconUtils,
    QgsMimeDataUtils,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence, QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..processing.i18n import tr
from .theme import SPACE, qgis_icon

_LAYER = Qt.ItemDataRole.UserRole
_ROWS_SHOWN = 3
_HINT_FLAGS = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


def slim(combo, name):
    """A combo box with a name for screen readers that does not ask for the width of its entries."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(6)
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    combo.setAccessibleName(name)
    return combo


def choices(name, *pairs):
    """A combo box of (text, value)."""
    combo = slim(QComboBox(), name)
    combo.setMinimumContentsLength(3)
    for text, value in pairs:
        combo.addItem(text, value)
    return combo


def field_of(layer, names) -> str:
    """The first of the usual names that a layer has a field of, whatever its case; or ""."""
    lowered = {name.lower(): name for name in reversed(layer.fields().names())}
    return next((lowered[name] for name in names if name in lowered), "")


def has_field(layer, names) -> bool:
    return field_of(layer, names) != ""


def is_polygon_layer(layer) -> bool:
    """Whether a map layer can be sites, an overlay or countries."""
    return (
        isinstance(layer, QgsVectorLayer)
        and QgsWkbTypes.geometryType(layer.wkbType()) == Qgis.GeometryType.Polygon
    )


def polygon_layers() -> list:
    """The project's layers of polygons, by name."""
    layers = QgsProject.instance().mapLayers().values()
    found = [layer for layer in layers if is_polygon_layer(layer)]
    return sorted(found, key=lambda layer: (layer.name().casefold(), layer.id()))


class _List(QListWidget):
    """Takes layers that are dropped on it; its own rows can be moved."""

    dropped = pyqtSignal(list)
    moved = pyqtSignal()
    removing = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        # Its own rows never leave it; what comes from elsewhere is taken by the events below.
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setIconSize(QSize(16, 16))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setMinimumWidth(80)

    def sizeHint(self):
        height = self.fontMetrics().height() + 6
        return QSize(160, _ROWS_SHOWN * height + 2 * self.frameWidth())

    def minimumSizeHint(self):
        return self.sizeHint()

    def dragEnterEvent(self, event):
        self._judge(event, super().dragEnterEvent)

    def dragMoveEvent(self, event):
        self._judge(event, super().dragMoveEvent)

    def _judge(self, event, otherwise):
        if event.source() is self:
            otherwise(event)
        elif layers_of_drag(event.mimeData(), add=False):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event):
        if event.source() is self:
            super().dropEvent(event)
            self.moved.emit()
            return
        self.dropped.emit(layers_of_drag(event.mimeData(), add=True))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def keyPressEvent(self, event):
        if event.matches(QKeySequence.StandardKey.Delete) or event.key() == Qt.Key.Key_Backspace:
            self.removing.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event):
        super().paintEvent(event)
        if self.count() == 0:
            painter = QPainter(self.viewport())
            grey = (QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
            painter.setPen(self.palette().color(*grey))
            painter.drawText(
                self.viewport().rect().adjusted(SPACE, 0, -SPACE, 0),
                _HINT_FLAGS,
                tr("Drag layers here"),
            )
            painter.end()


def layers_of_drag(mime, add) -> list:
    """The polygon layers that are being dragged.

    From the layer tree they are the project's; from the browser they are files, which come into the
    project first (``add``), else any value that is true stands for them.
    """
    if not QgsMimeDataUtils.isUriList(mime):
        return []
    project, found = QgsProject.instance(), []
    for uri in QgsMimeDataUtils.decodeUriList(mime):
        layer = project.mapLayer(uri.layerId) if uri.layerId else None
        if layer is None and uri.layerType == "vector" and not uri.layerId:
            if not add:
                found.append(uri.name)
                continue
            layer = QgsVectorLayer(uri.uri, uri.name, uri.providerKey)
            if not layer.isValid() or not is_polygon_layer(layer):
                continue
            layer = project.addMapLayer(layer)
        if layer is not None and is_polygon_layer(layer):
            found.append(layer)
    return found


class LayerCombo(QgsMapLayerComboBox):
    """Chooses a layer of polygons (or of what ``filters`` says), or none.

    When that layer goes, none is chosen: QGIS's own would go on with the next in its list, and
    nobody might notice.
    """

    def __init__(self, name, empty_text, parent=None, filters=Qgis.LayerFilter.PolygonLayer):
        super().__init__(parent)
        self._chosen = None
        self.setFilters(filters)
        self.setAllowEmptyLayer(True, empty_text)
        self.setLayer(None)
        slim(self, name)
        self.activated.connect(self._keep)
        QgsProject.instance().layersWillBeRemoved.connect(self._removed)

    def unload(self):
        QgsProject.instance().layersWillBeRemoved.disconnect(self._removed)

    def setLayer(self, layer):
        super().setLayer(layer)
        self._keep()

    def _keep(self, *_):
        layer = self.currentLayer()
        self._chosen = None if layer is None else layer.id()

    def _removed(self, ids):
        # By now QGIS's own code shows the next layer already.
        if self._chosen in ids:
            self.setLayer(None)


class LayerList(QWidget):
    """The list with its buttons; ``changed`` when layers come, go or change places."""

    changed = pyqtSignal()

    def __init__(self, name, parent=None):
        super().__init__(parent)
        self.list = _List(self)
        self.setAccessibleName(name)
        self.list.setAccessibleName(name)
        self.list.setToolTip(tr("Drag layers here from the layer tree; Delete takes them out"))
        self.list.dropped.connect(self.add)
        self.list.removing.connect(self.remove_selected)
        self.list.itemSelectionChanged.connect(self._selected)
        self.list.moved.connect(self.changed)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.add_button = self._button("symbologyAdd", tr("Add a layer"))
        self.add_button.setMenu(self._menu)
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.remove_button = self._button("symbologyRemove", tr("Take the selected layers out"))
        self.remove_button.clicked.connect(self.remove_selected)
        self.remove_button.setEnabled(False)
        buttons = QVBoxLayout()
        buttons.setSpacing(2)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self.list, 1)
        row.addLayout(buttons)
        self.setFocusProxy(self.list)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        QgsProject.instance().layersWillBeRemoved.connect(self._removed)

    def unload(self):
        QgsProject.instance().layersWillBeRemoved.disconnect(self._removed)

    @staticmethod
    def _button(icon, text):
        button = QToolButton()
        button.setIcon(qgis_icon(icon))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        return button

    def controls(self) -> tuple:
        """What Tab stops at."""
        return self.list, self.add_button, self.remove_button

    def layers(self) -> list:
        """The chosen layers that are in the project, in the order of the list."""
        project = QgsProject.instance()
        found = (project.mapLayer(self.list.item(i).data(_LAYER)) for i in range(self.list.count()))
        return [layer for layer in found if layer is not None]

    def set_layers(self, layers):
        """These and no others."""
        self.list.clear()
        self.add(layers)
        if not layers:
            self.changed.emit()

    def add(self, layers):
        """Add those that are not there yet."""
        have = {self.list.item(i).data(_LAYER) for i in range(self.list.count())}
        added = False
        for layer in layers:
            if layer.id() in have or not is_polygon_layer(layer):
                continue
            have.add(layer.id())
            item = QListWidgetItem(QgsIconUtils.iconForLayer(layer), layer.name())
            item.setData(_LAYER, layer.id())
            item.setToolTip(layer.name())
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            self.list.addItem(item)
            added = True
        if added:
            self.changed.emit()

    def remove_selected(self):
        self._remove([self.list.row(item) for item in self.list.selectedItems()])

    def _remove(self, rows):
        for row in sorted(rows, reverse=True):
            self.list.takeItem(row)
        if rows:
            self.changed.emit()

    def _removed(self, ids):
        self._remove([i for i in range(self.list.count()) if self.list.item(i).data(_LAYER) in ids])

    def _selected(self):
        self.remove_button.setEnabled(bool(self.list.selectedItems()))

    def _fill_menu(self):
        self._menu.clear()
        have = set(self.layers())
        for layer in polygon_layers():
            if layer not in have:
                action = self._menu.addAction(QgsIconUtils.iconForLayer(layer), layer.name())
                action.triggered.connect(partial(self._add_by_id, layer.id()))
        if self._menu.isEmpty():
            self._menu.addAction(tr("No other polygon layer is loaded")).setEnabled(False)

    def _add_by_id(self, layer_id, *_):
        layer = QgsProject.instance().mapLayer(layer_id)
        if layer is not None:
            self.add([layer])
