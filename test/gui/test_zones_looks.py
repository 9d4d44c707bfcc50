"""The buffer-zone dock can be read: names for screen readers, 380 px, longer languages."""

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QSlider,
    QWidget,
)
from transboundary_planner.ui.panel_dock import WIDTH, State

CONTROLS = (
    QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QSlider, QAbstractItemView
)  # fmt: skip


def controls(dock):
    """Our own: what Qt and QGIS put inside theirs is theirs."""
    for widget in dock.findChildren(CONTROLS):
        parent = widget.parent()
        inside = isinstance(parent, CONTROLS) or "Private" in parent.metaObject().className()
        if not inside and widget.metaObject().className() != "QDockWidgetTitleButton":
            yield widget


def fits(dock):
    area = dock.widget()
    assert area.widget().width() <= area.viewport().width()  # nothing scrolls sideways
    for widget in controls(dock):
        if widget.isVisible() and area.widget().isAncestorOf(widget):
            right = widget.mapTo(area.widget(), widget.rect().topRight()).x()
            assert right <= area.viewport().width(), widget.accessibleName()


def opened(dock, desktop, settle):
    dock.setUserVisible(True)
    dock.question_box.setCollapsed(False)
    dock.options.setCollapsed(False)
    desktop.window.resizeDocks([dock], [WIDTH], Qt.Orientation.Horizontal)
    settle()


def test_every_control_has_a_name(buffers):
    buffers.dock.zones.add_ring()
    nameless = [type(w).__name__ for w in controls(buffers.dock) if not w.accessibleName()]
    assert not [name for name in nameless if name != "QToolButton"]
    for widget in controls(buffers.dock):
        if isinstance(widget, QAbstractButton) and not widget.text() and widget.accessibleName():
            assert widget.toolTip() or not widget.isVisibleTo(buffers.dock)


@pytest.mark.parametrize("names", ["en", "ru", "zh"])
def test_everything_fits_into_380_pixels(buffers, small, desktop, settle, until, names):
    if names != "en":
        text = {"ru": "особо охраняемые природные территории " * 4, "zh": "自然保护地图层" * 12}
        for layer in small.values():
            layer.setName(text[names])
    dock = buffers.dock
    buffers.controller.choose(small["areas"], small["countries"])
    assert buffers.controller.run()
    until(lambda: dock.state is not State.RUNNING)
    opened(dock, desktop, settle)
    assert dock.minimumSizeHint().width() <= WIDTH
    fits(dock)
    dock.check_button.click()
    settle()
    fits(dock)


def test_longer_words_fit_too(desktop, provider, small, settle, until):
    from transboundary_planner.ui.panels import Panels

    class Longer(QTranslator):
        """Half as long again, as Russian is."""

        def translate(self, context, text, disambiguation=None, n=-1):
            if context != "TransboundaryPlanner":
                return ""
            return text + "о" * (len(text.split("{")[0]) // 2)

        def isEmpty(self):
            return False

    translator = Longer()
    QCoreApplication.installTranslator(translator)
    loaded = Panels(desktop)
    try:
        loaded.load()
        panel = next(one for one in loaded.panels if one.name == "zones")
        panel.controller.choose(small["areas"], small["countries"])
        assert panel.controller.run()
        until(lambda: panel.dock.state is not State.RUNNING)
        opened(panel.dock, desktop, settle)
        wide = [
            (type(w).__name__, w.accessibleName(), w.minimumSizeHint().width())
            for w in panel.dock.findChildren(QWidget)
            if w.minimumSizeHint().width() > WIDTH - 60
        ]
        assert panel.dock.minimumSizeHint().width() <= WIDTH + 40, wide
        fits(panel.dock)
        cut = [
            (widget.text(), widget.sizeHint().width(), widget.width())
            for widget in controls(panel.dock)
            if isinstance(widget, QAbstractButton) and widget.isVisible() and widget.text()
            if widget.sizeHint().width() > widget.width()
        ]
        assert not cut
        panel.dock.check_button.click()
        settle()
        fits(panel.dock)
    finally:
        loaded.unload()
        QCoreApplication.removeTranslator(translator)
