"""What scripts share that are driven by `qgis --code` on the real desktop (see desktop.sh).

A scene is a generator: it does something, yields what to wait for, and goes on. It may yield a
number of milliseconds, or a function that says whether it may go on::

    def pieces():
        panel = yield from open_panel("overlap")
        yield from run(panel)
        panel.dock.matrix.selectRow(2)
        yield 300
        yield from drawn()

    play({"panel_pieces": pieces})

When a scene has ended the screen is grabbed and QGIS is left. Whatever goes wrong on the way ends
QGIS with exit code 2 and the reason, a wait that takes too long with 3.

SHOT_SCENE  the scene, perhaps with a variant: panel_overlap, panel_overlap.dark
SHOT_OUT    PNG to write
"""

from __future__ import annotations

import os
import sys
import time
import traceback

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsSettings,
)
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QScrollArea,
    QStyle,
    QStyleOptionSlider,
    QToolBar,
)
from qgis.utils import iface, plugins

SCENE, _, VARIANT = os.environ.get("SHOT_SCENE", "").partition(".")
OUT = os.environ.get("SHOT_OUT", "")
WIDTH, HEIGHT = 1480, 850
WAIT_SECONDS, SETTLE_MS, STEP_MS, LOOK_MS = 120, 1500, 300, 25
DRAG_MS = 60  # between two places of a mouse that drags
LAYERS_WIDTH, PANEL_WIDTH = 260, 380
TOOLBARS = ("mFileToolBar", "mMapNavToolBar", "mAttributesToolBar", "transboundary_planner_toolbar")
VIEW = QgsRectangle(128.9, 42.0, 133.6, 45.9)  # the core of the Land of Big Cats
WORLD = "EPSG:4326"


def say(text):
    print(f"desktop: {text}", file=sys.stderr, flush=True)


def leave(code, text):
    """End at once: quitting by way of the desktop would ask to save the project."""
    say(text)
    if code and OUT:
        QApplication.primaryScreen().grabWindow(0).save(f"{OUT}.failed.png", "PNG")
    os._exit(code)


def guarded(function):
    """A slot that ends QGIS with the reason when it fails."""

    def call(*_):
        try:
            function()
        except BaseException:
            leave(2, traceback.format_exc())

    return call


def act(scene, then=None):
    """Go through a scene, let events through while it waits, and call `then` at its end.

    Several may be on at once: one can answer the dialog that another has opened.
    """

    def go_on():
        try:
            wanted = next(scene)
        except StopIteration:
            if then is not None:
                then()
            return
        if callable(wanted):
            look(wanted, time.monotonic() + WAIT_SECONDS)
        else:
            QTimer.singleShot(int(wanted), guarded(go_on))

    def look(condition, end):
        if condition():
            go_on()
        elif time.monotonic() > end:
            frame = scene.gi_yieldfrom or scene
            while getattr(frame, "gi_yieldfrom", None) is not None:
                frame = frame.gi_yieldfrom
            leave(3, f"waited in vain in {frame.__name__}, line {frame.gi_frame.f_lineno}")
        else:
            QTimer.singleShot(LOOK_MS, guarded(lambda: look(condition, end)))

    go_on()


def play(scenes):
    """When QGIS is there, play the scene that is asked for, grab the screen and leave."""

    def begin():
        act(_played(scenes[SCENE]))

    iface.initializationCompleted.connect(guarded(begin))


def _played(scene):
    QgsSettings().setValue("transboundary_planner/author", "Lin Mei")  # who it was, in histories
    if VARIANT == "dark":
        QgsApplication.setUITheme("Night Mapping")
    yield from arrange()
    yield from scene()
    grab(OUT)
    leave(0, f"wrote {OUT}")


# --- the window -----------------------------------------------------------------------------


def fit():
    """The whole screen; the window gets as small as that only when its bars have gone."""
    scale = QApplication.primaryScreen().geometry()
    iface.mainWindow().setGeometry(0, 0, scale.width(), scale.height())


def arrange(toolbars=TOOLBARS, layers=True):
    """A tidy window that fills the screen: few toolbars, the layers, the map."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.reject()
    window = iface.mainWindow()
    window.showNormal()
    window.activateWindow()  # there is no window manager to do it
    window.findChild(QDockWidget, "Browser").hide()
    window.findChild(QDockWidget, "Layers").setVisible(layers and VARIANT != "200")
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for bar in window.findChildren(QToolBar, options=direct):
        bar.setVisible(bar.objectName() in toolbars)
    fit()
    yield STEP_MS
    fit()


def drawn(view=None):
    """Wait until the map has been drawn; look at `view` (longitude and latitude) if one is given."""
    canvas, seen = iface.mapCanvas(), []

    def come():
        seen.append(True)

    canvas.mapCanvasRefreshed.connect(come)
    if view is not None:
        world = QgsCoordinateReferenceSystem(WORLD)
        canvas.setReferencedExtent(QgsReferencedRectangle(view, world))
    canvas.refresh()  # not of all layers: reading them anew drops the selection
    yield lambda: bool(seen)
    canvas.mapCanvasRefreshed.disconnect(come)
    yield SETTLE_MS


def grab(path):
    """The whole screen as a PNG."""
    iface.messageBar().clearWidgets()
    QApplication.processEvents()
    if not QApplication.primaryScreen().grabWindow(0).save(path, "PNG"):
        leave(2, f"could not write {path}")


# --- our panels -----------------------------------------------------------------------------


def panels():
    return plugins["transboundary_planner"].panels


def panel(name):
    """A panel by its name."""
    return next(panel for panel in panels().panels if panel.name == name)


def open_panel(name, demonstration=True, width=PANEL_WIDTH):
    """Open the demonstration and show one panel, as wide as asked for; returns the panel."""
    if demonstration:
        panels().open_demonstration()
    shown = panel(name)
    for other in panels().panels:
        other.dock.setUserVisible(other is shown)
    yield STEP_MS
    window = iface.mainWindow()
    layers = window.findChild(QDockWidget, "Layers")
    window.resizeDocks([layers, shown.dock], [LAYERS_WIDTH, width], Qt.Orientation.Horizontal)
    fit()
    yield STEP_MS
    return shown


def run(shown):
    """Press Run and wait for the answer; for panels with a run button and states."""
    shown.dock.run_button.click()
    yield lambda: shown.dock.state.name != "RUNNING"
    if shown.dock.state.name != "DONE":
        leave(2, f"{shown.name}: {shown.dock.state.value}: {shown.dock.sentence}")
    yield STEP_MS


# --- what a hand does -----------------------------------------------------------------------


def click(widget, place=None, twice=False):
    """Click with the mouse where a person could: what is hidden, switched off or covered fails."""
    place = place or widget.rect().center()
    _reach(widget, place)
    act_of_mouse = QTest.mouseDClick if twice else QTest.mouseClick
    act_of_mouse(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def click_row(view, index, twice=False):
    """Click an item of a view."""
    view.scrollTo(index)
    QApplication.processEvents()
    click(view.viewport(), view.visualRect(index).center(), twice)


def click_action(name):
    """Click the button of one of our actions in our toolbar, by the end of its name."""
    bar = iface.mainWindow().findChild(QToolBar, "transboundary_planner_toolbar")
    action = next(one for one in bar.actions() if one.objectName().endswith(name))
    click(bar.widgetForAction(action))


def choose(button, text):
    """Click a button and choose from its menu the entry whose text begins so.

    Returns when the menu has gone, and with it what the entry opened.
    """
    act(_choice(button.menu(), text))
    click(button)


def _choice(menu, text):
    yield menu.isVisible
    yield STEP_MS
    action = next(one for one in menu.actions() if one.text().replace("&", "").startswith(text))
    if not action.isEnabled():
        raise RuntimeError(f"{text} cannot be chosen")
    QTest.mouseClick(
        menu,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        menu.actionGeometry(action).center(),
    )


def drag(slider, position):
    """Take the handle of a slider, pull it in small steps and let go, a moment between them."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    start, end = _handle(slider, slider.value()), _handle(slider, position)
    _reach(slider, start)
    QTest.mousePress(slider, left, none, start)
    for step in range(1, 11):
        # QTest.mouseMove says that no button is held.
        place = QPointF(start + (end - start) * (step / 10))
        held = QMouseEvent(
            QEvent.Type.MouseMove, place, slider.mapToGlobal(place.toPoint()), left, left, none
        )
        QApplication.sendEvent(slider, held)
        yield DRAG_MS
    QTest.mouseRelease(slider, left, none, end)


def drag_row(view, index, target, above=False):
    """Take a row of a view, carry it onto another one, or to the line above that, and let go."""
    port, left, none = view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    row, onto = view.visualRect(index), view.visualRect(target)
    start = row.center()
    end = QPoint(onto.center().x(), onto.top() + 1) if above else onto.center()
    _reach(port, start)
    _reach(port, end)
    QTest.mousePress(port, left, none, start)
    done = []

    def held(place):
        spot = QPointF(place)
        moved = QMouseEvent(QEvent.Type.MouseMove, spot, port.mapToGlobal(place), left, left, none)
        QApplication.sendEvent(port, moved)

    def let_go():
        QTest.mouseRelease(port, left, none, end)
        done.append(True)

    # Qt stays inside of the move that begins a drag until the row is let go: the others are timed.
    for step in range(1, 11):
        place = start + (end - start) * (step / 10)
        QTimer.singleShot(DRAG_MS * step, guarded(lambda place=place: held(place)))
    QTimer.singleShot(DRAG_MS * 12, guarded(let_go))
    yield lambda: bool(done)
    yield STEP_MS


def keys(widget, *pressed):
    """Type texts and press keys (Qt.Key) in a widget that has the focus then."""
    widget.setFocus()
    for one in pressed:
        if isinstance(one, str):
            QTest.keyClicks(widget, one)
        else:
            QTest.keyClick(widget, one)


def dialog(*texts):
    """Wait for a dialog that is up; returns it. With texts, one whose words have all of them."""
    found = []

    def up():
        found[:] = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QDialog) and one.isVisible() and _says(one, texts)
        ]
        return bool(found)

    yield up
    yield STEP_MS
    return found[-1]


def save_as(path):
    """Answer the file dialog that is or comes up: this file."""
    asked = yield from dialog()
    while not isinstance(asked, QFileDialog):
        yield STEP_MS
        asked = yield from dialog()
    line = asked.findChild(QLineEdit, "fileNameEdit")
    line.selectAll()
    keys(line, str(path), Qt.Key.Key_Return)


def _says(one, texts):
    words = [one.windowTitle(), *(label.text() for label in one.findChildren(QLabel))]
    if isinstance(one, QMessageBox):
        words.append(one.text())
    words = " ".join(words)
    return all(text in words for text in texts)


def _reach(widget, place):
    """Scroll to a widget as a person does, and see that it is what is there."""
    parent = widget.parent()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parent()
    QApplication.processEvents()
    if not (widget.isVisible() and widget.isEnabled()):
        raise RuntimeError(f"{_name(widget)} is hidden or switched off")
    there = QApplication.widgetAt(widget.mapToGlobal(place))
    if there is not widget and not (there is not None and widget.isAncestorOf(there)):
        raise RuntimeError(f"{_name(widget)} is covered by {_name(there)}")


def _name(widget):
    if widget is None:
        return "nothing"
    return f"{type(widget).__name__} “{widget.accessibleName() or widget.objectName()}”"


def _handle(slider, position):
    """The middle of a horizontal slider's handle at a position."""
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    option.sliderPosition = position
    style, control = slider.style(), QStyle.ComplexControl.CC_Slider
    part = QStyle.SubControl.SC_SliderHandle
    return style.subControlRect(control, option, part, slider).center()
