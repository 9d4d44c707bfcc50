"""What everybody can read: names for screen readers, widths, dark themes, two languages' lengths."""

import pytest
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QProgressBar,
    QScrollBar,
    QWidget,
)
from transboundary_planner.ui.panel_dock import WIDTH
from transboundary_planner.ui.theme import contrast, readable_on, shade

CONTROLS = (QAbstractButton, QAbstractScrollArea, QComboBox, QLineEdit, QProgressBar)


def controls(dock):
    """Widgets a user can meet; those that Qt and QGIS put inside theirs are theirs."""
    for widget in dock.findChildren(QWidget):
        inside = widget.parent()
        if "Private" in inside.metaObject().className():  # the list that a combo box opens
            continue
        if widget.metaObject().className() == "QDockWidgetTitleButton":
            continue
        own = isinstance(
            inside, (QComboBox, QLineEdit, QAbstractScrollArea, QScrollBar, QHeaderView)
        )
        if (
            isinstance(widget, CONTROLS)
            and not own
            and not isinstance(widget, (QHeaderView, QgsMapCanvas))
        ):
            yield widget


def test_every_control_has_a_name(overlap):
    nameless = [
        (type(widget).__name__, widget.objectName(), type(widget.parent()).__name__)
        for widget in controls(overlap.dock)
        if not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and (widget.text() or widget.objectName()))
        and not widget.objectName().startswith("qt_")
    ]
    assert not nameless


def test_every_button_without_text_says_what_it_does(overlap):
    for widget in controls(overlap.dock):
        if isinstance(widget, QAbstractButton) and widget.accessibleName() and not widget.text():
            assert widget.toolTip() or not widget.isVisibleTo(overlap.dock), widget.accessibleName()


def test_everything_fits_into_380_pixels(overlap, done, desktop, settle):
    dock = overlap.dock
    dock.setUserVisible(True)
    dock.question_box.setCollapsed(False)
    dock.options.setCollapsed(False)
    dock.remarks_button.setChecked(True)
    desktop.window.resizeDocks([dock], [WIDTH], Qt.Orientation.Horizontal)
    settle()
    assert dock.minimumSizeHint().width() <= WIDTH
    assert dock.width() <= WIDTH
    area = dock.widget()
    assert area.widget().width() <= area.viewport().width()  # nothing scrolls sideways
    assert area.horizontalScrollBar().maximum() == 0
    for widget in controls(dock):
        if widget.isVisible() and area.widget().isAncestorOf(widget):
            right = widget.mapTo(area.widget(), widget.rect().topRight()).x()
            assert right <= area.viewport().width(), widget.accessibleName()


@pytest.mark.parametrize("language", ["ru", "zh"])
def test_long_names_of_layers_do_not_widen_the_panel(overlap, small, finish, settle, language):
    names = {"ru": "особо охраняемые природные территории " * 4, "zh": "自然保护地边界图层" * 12}
    for layer in small.values():
        layer.setName(names[language])
    overlap.controller.choose(small["areas"], [small["range"]], small["countries"])
    assert overlap.controller.run()
    finish()
    settle()
    assert overlap.dock.minimumSizeHint().width() <= WIDTH


def dark():
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Base, "#1e1e1e"), (QPalette.ColorRole.Text, "#e6e6e6"),
        (QPalette.ColorRole.Window, "#2b2b2b"), (QPalette.ColorRole.WindowText, "#e6e6e6"),
        (QPalette.ColorRole.Highlight, "#3874f2"), (QPalette.ColorRole.HighlightedText, "#ffffff"),
    ):  # fmt: skip
        palette.setColor(role, QColor(colour))
    return palette


@pytest.mark.parametrize("palette", [QApplication.palette, dark], ids=["light", "dark"])
def test_shaded_numbers_can_be_read_in_every_theme(palette, qgis_app):
    colours = palette()
    base = colours.color(QPalette.ColorRole.Base)
    shades = [shade(colours, fraction / 10) for fraction in range(11)]
    for colour in shades:
        assert contrast(readable_on(colour, colours), colour) >= 3.0
    away = [contrast(colour, base) for colour in shades]
    assert away == sorted(away)  # the more, the further from the blank
    assert away[-1] > 1.5


def test_no_colour_is_written_into_the_panels(root):
    import re

    for path in (root / "ui").glob("*.py"):
        if path.name in ("demonstration.py", "map_view.py"):  # the map has no theme
            continue
        text = path.read_text(encoding="utf-8")
        assert not re.findall(r"#[0-9a-fA-F]{6}\b|GlobalColor|Qt\.(white|black)", text), path.name


@pytest.fixture
def longer(qgis_app):
    """Every text of ours half as long again, as Russian is, while a panel is built and used."""
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    class Longer(QTranslator):
        def translate(self, context, text, disambiguation=None, n=-1):
            if context != "TransboundaryPlanner":
                return ""
            return text + "о" * (len(text.split("{")[0]) // 2)

        def isEmpty(self):
            return False

    translator = Longer()
    QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)


def test_longer_words_fit_too(desktop, provider, longer, small, settle, until):
    from transboundary_planner.ui.panel_dock import State
    from transboundary_planner.ui.panels import Panels

    loaded = Panels(desktop)
    loaded.load()
    dock, controller = loaded.panels[0].dock, loaded.panels[0].controller
    assert dock.windowTitle() == "Overlapооо"
    controller.choose(small["areas"], [small["range"], small["habitat"]], small["countries"])
    assert controller.run()
    until(lambda: dock.state is not State.RUNNING)
    dock.setUserVisible(True)
    dock.question_box.setCollapsed(False)
    dock.options.setCollapsed(False)
    desktop.window.resizeDocks([dock], [WIDTH], Qt.Orientation.Horizontal)
    settle()
    assert dock.width() <= WIDTH
    assert dock.widget().widget().width() <= dock.widget().viewport().width()
    cut = [
        (type(widget).__name__, widget.text(), widget.sizeHint().width(), widget.width())
        for widget in controls(dock)
        if isinstance(widget, QAbstractButton) and widget.isVisible() and widget.text()
        if widget.sizeHint().width() > widget.width()
    ]
    assert not cut
    loaded.unload()
