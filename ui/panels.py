"""Toolbar, menu and docks of the plugin. To add a dock, add a line to `_panels`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsSettings,
)
from qgis.PyQt import sip  # qt6: ok
from qgis.PyQt.QtCore import Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAction

from ..processing.base import HELP_PAGES
from ..processing.i18n import tr
from .demonstration import MAP_CRS, open_demonstration
from .theme import own_icon, qgis_icon

TITLE = "Transboundary Planner"  # a proper name: the same in every language
_HELP_PAGE, _PANELS_PAGE = "tutorial.md", "panels.md"
_PLACED = "transboundary_planner/docks_placed"  # a setting: names of docks that had their place


@dataclass
class Panel:
    """A dock, what drives it, and its toggle.

    ``demonstrate`` takes the layers of the demonstration by role.
    """

    name: str
    dock: object
    controller: object
    icon: object
    demonstrate: object


def _overlap(iface, parent):
    from .overlap_controller import OverlapController
    from .overlap_dock import OverlapDock

    dock = OverlapDock(parent)
    controller = OverlapController(dock, iface)

    def demonstrate(layers):
        controller.choose(layers["sites"], [layers["range"]], layers["countries"])

    return Panel("overlap", dock, controller, own_icon("overlap"), demonstrate)


def _zones(iface, parent):
    from .zones_controller import ZonesController
    from .zones_dock import ZonesDock

    dock = ZonesDock(parent)
    controller = ZonesController(dock, iface)

    def demonstrate(layers):
        controller.choose(layers["sites"], layers["countries"])

    return Panel("zones", dock, controller, own_icon("zones"), demonstrate)


def _joint(iface, parent):
    from .joint_controller import JointController
    from .joint_dock import JointDock

    dock = JointDock(parent)
    controller = JointController(dock, iface)

    def demonstrate(layers):
        controller.choose(layers["sites"], layers["countries"])
        dock.reserve.ranges.set_layers([layers["range"]])

    return Panel("joint", dock, controller, own_icon("joint"), demonstrate)


def _plan(iface, parent):
    from .plan_controller import PlanController
    from .plan_dock import PlanDock
    from .plan_item_editor import ItemEditor
    from .plan_views import PlanViews

    dock = PlanDock(parent)
    controller = PlanController(dock, iface)
    editor = ItemEditor(controller.session, iface)
    dock.set_editor(editor)
    controller.attach(editor)
    editor.back_asked.connect(dock.tree.setFocus)
    PlanViews(dock, controller)
    return Panel("plan", dock, controller, own_icon("plan"), controller.demonstrate)


def _panels():
    """What makes each of our panels, in the order of the toolbar."""
    return (_overlap, _zones, _plan, _joint)


class Panels:
    """Everything of ours that is seen in the main window."""

    def __init__(self, iface):
        self._iface = iface
        self._toolbar = None
        self._actions = []
        self.panels = []

    def load(self):
        """Build toolbar, menu and docks."""
        window = self._iface.mainWindow()
        self._toolbar = self._iface.addToolBar(TITLE)
        self._toolbar.setObjectName("transboundary_planner_toolbar")
        self._iface.initializationCompleted.connect(self._tab_together)
        for make in _panels():
            panel = make(self._iface, window)
            self.panels.append(panel)
            toggle = self._action(panel.icon, panel.dock.windowTitle(), f"toggle_{panel.name}")
            toggle.setCheckable(True)
            panel.dock.setToggleVisibilityAction(toggle)
            panel.dock.demonstration_asked.connect(self.open_demonstration)
            if hasattr(panel.dock, "help_asked"):
                panel.dock.help_asked.connect(partial(self.open_help, panel.dock.HELP))
            self._place(panel.dock)
        # Not a folder: beside QGIS's own it would be taken for "open a project".
        demonstration = self._action(
            own_icon("transboundary_planner"), tr("Open the demonstration"), "open_demonstration"
        )
        demonstration.triggered.connect(partial(self.open_demonstration))
        help_action = self._action(qgis_icon("mActionHelpContents"), tr("Help"), "help")
        help_action.triggered.connect(partial(self.open_help))

    def unload(self):
        """Take everything out again, and wait for runs that are on."""
        if self._toolbar is None:  # twice is as good as once
            return
        self._iface.initializationCompleted.disconnect(self._tab_together)
        for panel in self.panels:
            panel.controller.unload()
            self._iface.removeDockWidget(panel.dock)
            panel.dock.setParent(None)
            panel.dock.deleteLater()
        for action in self._actions:
            self._iface.removePluginMenu(TITLE, action)
            action.deleteLater()
        if self._toolbar is not None:
            self._iface.mainWindow().removeToolBar(self._toolbar)
            self._toolbar.setParent(None)
            self._toolbar.deleteLater()
        self.panels, self._actions, self._toolbar = [], [], None

    def _action(self, icon, text, name):
        action = QAction(icon, text, self._iface.mainWindow())
        action.setObjectName(f"transboundary_planner_{name}")
        action.setToolTip(text)
        self._actions.append(action)
        self._toolbar.addAction(action)
        self._iface.addPluginToMenu(TITLE, action)
        return action

    def _place(self, dock):
        """Where it was, else on the right behind our others. QGIS shows it if it was shown."""
        window = self._iface.mainWindow()
        ours = [panel.dock for panel in self.panels if panel.dock is not dock]
        if not window.restoreDockWidget(dock):
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            for other in ours:
                if window.dockWidgetArea(other) == Qt.DockWidgetArea.RightDockWidgetArea:
                    window.tabifyDockWidget(other, dock)
                    break
            dock.hide()

    def _tab_together(self):
        """QGIS arranges its window after the plugins were loaded, and puts docks that it does not
        know yet one below the other."""
        placed = QgsSettings().value(_PLACED, [], type=list)
        first = self.panels[0].dock
        for panel in self.panels[1:]:
            if panel.name not in placed:
                self._iface.mainWindow().tabifyDockWidget(first, panel.dock)
        QgsSettings().setValue(_PLACED, [panel.name for panel in self.panels])

    # --- actions ----------------------------------------------------------------------------

    def open_demonstration(self, *_):
        """Load the demonstration, zoom to it, and let every panel choose its layers."""
        empty = QgsProject.instance().count() == 0
        try:
            layers = open_demonstration()
        except OSError as error:
            self._iface.messageBar().pushMessage(TITLE, str(error), Qgis.MessageLevel.Critical)
            return
        for panel in self.panels:
            panel.demonstrate(layers)
        # QGIS sets projection and view by the first layer, when this event is over.
        QTimer.singleShot(0, partial(self._look_at, layers["sites"], MAP_CRS if empty else None))
        if self.panels and not any(panel.dock.isVisible() for panel in self.panels):
            self.panels[0].dock.setUserVisible(True)

    def open_help(self, section=None, *_):
        """The guide in the browser: where it begins, or what it says of one panel."""
        page = f"{_PANELS_PAGE}#{section}" if isinstance(section, str) else _HELP_PAGE
        QDesktopServices.openUrl(QUrl(HELP_PAGES + page.rstrip("#")))

    def _look_at(self, layer, crs):
        if sip.isdeleted(layer):
            return
        canvas, project = self._iface.mapCanvas(), QgsProject.instance()
        if crs:
            project.setCrs(QgsCoordinateReferenceSystem(crs))
            canvas.setDestinationCrs(project.crs())
        transform = QgsCoordinateTransform(
            layer.crs(), canvas.mapSettings().destinationCrs(), project
        )
        try:
            extent = transform.transformBoundingBox(layer.extent())
        except QgsCsException:  # the project's own projection does not reach there
            return
        extent.scale(1.1)
        canvas.setExtent(extent)
        canvas.refresh()
