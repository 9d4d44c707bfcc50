"""What holds for each panel, whatever it does: names, widths, words that are not cut in three
languages, at 100 % and 200 %, light and dark, and that nothing is left of it.

The panels are used here with the demonstration, as a planner meets them first.
"""

import gc
import weakref

import pytest
from qgis.gui import QgsCollapsibleGroupBoxBasic, QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)
from transboundary_planner.core.plan.edits import edit
from transboundary_planner.processing.i18n import speaking
from transboundary_planner.ui.panel_dock import WIDTH, State
from transboundary_planner.ui.panels import Panels
from transboundary_planner.ui.plan_cells import DUE, NAME
from transboundary_planner.ui.theme import contrast

NAMES = ("overlap", "zones", "joint", "plan")
LANGUAGES = ("en", "ru", "zh")
# What Qt, or QGIS, makes inside of a widget is theirs.
INNER = (
    QComboBox,
    QLineEdit,
    QAbstractItemView,
    QScrollBar,
    QHeaderView,
    QAbstractSpinBox,
    QTabBar,
)


@pytest.fixture
def profile(tmp_path, monkeypatch):
    """A profile of its own, for the demonstration's files and for plans."""
    monkeypatch.setattr(
        "qgis.core.QgsApplication.qgisSettingsDirPath", staticmethod(lambda: f"{tmp_path}/")
    )
    return tmp_path


@pytest.fixture
def used(desktop, provider, profile, settle, until):
    """A function that loads the panels in a language and uses one of them; returns it."""
    loaded = []

    def use(name, language="en", answered=True):
        with speaking(language):
            made = Panels(desktop)
            loaded.append(made)
            made.load()
            panel = next(panel for panel in made.panels if panel.name == name)
            panel.dock.setUserVisible(True)
            settle()
            if answered:
                made.open_demonstration()
                settle()
                _answer(panel, until)
            settle()
        return panel

    yield use
    for made in loaded:
        made.unload()
    settle()


def _answer(panel, until):
    """What each panel is for."""
    if panel.name == "plan":
        session = panel.controller.session
        until(lambda: session.plan is not None)
        until(lambda: panel.dock.state is not State.RUNNING)
        late = next(own for own in session.plan.records.values() if own.kind == "activity")
        panel.controller.go_to(late.id)
        return
    run(panel.controller, panel.dock, until)
    if panel.name == "joint":
        model = panel.dock.pairs_model
        model.setData(model.index(1, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def run(controller, face, until):
    until(lambda: face.state is not State.RUNNING)
    if face.state is not State.DONE:
        assert controller.run()
        until(lambda: face.state is not State.RUNNING)
    assert face.state is State.DONE, face.sentence


def narrow(dock, desktop, settle, width=WIDTH):
    desktop.window.resize(max(1400, 3 * width), 1000)
    desktop.window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
    settle()


def own(dock):
    """The widgets of a dock that are ours to name and to place."""
    for widget in dock.findChildren(QWidget):
        inside = widget.parent()
        theirs = isinstance(inside, INNER) or widget.objectName() == "collapseButton"
        theirs = theirs or "Private" in inside.metaObject().className()
        if isinstance(inside, QAbstractScrollArea) and not isinstance(inside, QScrollArea):
            theirs = True
        if not theirs and not isinstance(widget, (QHeaderView, QgsMapCanvas, QScrollBar, QMenu)):
            yield widget


def pages(dock):
    """Each tab of a dock that has tabs, else the dock as it is; folded boxes are opened."""
    for box in dock.findChildren(QgsCollapsibleGroupBoxBasic):
        box.setCollapsed(False)
    tabs = [tabs for tabs in dock.findChildren(QTabWidget) if tabs.isVisible()]
    if not tabs:
        yield ""
        return
    for place in range(tabs[0].count()):
        if tabs[0].isTabVisible(place):
            tabs[0].setCurrentIndex(place)
            yield f"tab {place}"


# --- names ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("answered", [False, True], ids=["empty", "answered"])
def test_everything_that_takes_the_focus_has_a_name(used, settle, name, answered):
    dock = used(name, answered=answered).dock
    assert dock.accessibleName()
    nameless = set()
    for page in pages(dock):
        settle()
        for widget in own(dock):
            by_class = widget.metaObject().className() in ("QDockWidgetTitleButton", "QTabBar")
            if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or by_class:
                continue
            if widget.isVisible() and not widget.accessibleName():
                nameless.add((page, type(widget).__name__, widget.objectName()))
    assert not {one for one in nameless if not one[2].startswith(("qt_", "collapseButton"))}


# --- widths and words -----------------------------------------------------------------------


def cut(dock):
    """Words of ours that do not fit into what shows them."""
    found = []
    for widget in own(dock):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        said = _cut(widget)
        if said:
            found.append((type(widget).__name__, *said))
    return found


def _cut(widget):
    """(text, width wanted, width there) of one that is too small for its words."""
    if isinstance(widget, QTabBar):
        for place in range(widget.count()):
            text = widget.tabText(place)
            wanted = widget.fontMetrics().horizontalAdvance(text.replace("&", ""))
            if widget.isTabVisible(place) and wanted > widget.tabRect(place).width():
                return text, wanted, widget.tabRect(place).width()
        return None
    ignored = widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            wanted = widget.heightForWidth(widget.width())
            return (widget.text(), wanted, widget.height()) if wanted > widget.height() else None
        if "<" in widget.text() or (ignored and widget.toolTip()):
            return None
        wanted = widget.fontMetrics().horizontalAdvance(widget.text().replace("&", ""))
        there = widget.contentsRect().width()
    elif isinstance(widget, QAbstractButton) and widget.text():
        if ignored and widget.toolTip():  # elided, and says it all under the mouse
            return None
        wanted, there = widget.minimumSizeHint().width(), widget.width()
        if widget.metaObject().className() == "QToolButton":
            wanted = widget.sizeHint().width()
    elif isinstance(widget, QGroupBox) and widget.title():
        wanted = widget.fontMetrics().horizontalAdvance(widget.title())
        there = widget.width()
        if widget.toolTip():
            return None
    else:
        return None
    return (
        (widget.text() if hasattr(widget, "text") else widget.title(), wanted, there)
        if (wanted > there)
        else None
    )


def sideways(dock):
    """Areas that would have to be scrolled sideways."""
    return [
        area.accessibleName() or type(area).__name__
        for area in dock.findChildren(QScrollArea)
        if area.isVisible() and area.widget().width() > area.viewport().width()
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_cut_at_380_pixels(used, desktop, settle, name, language):
    dock = used(name, language).dock
    found = {}
    with speaking(language):
        for page in pages(dock):
            narrow(dock, desktop, settle)
            assert dock.minimumSizeHint().width() <= WIDTH
            assert dock.width() <= WIDTH
            wrong = cut(dock) + sideways(dock)
            if wrong:
                found[page] = wrong
    assert not found


@pytest.mark.parametrize("language", LANGUAGES)
def test_heads_and_names_of_zones_are_whole_at_380_pixels(used, desktop, settle, language):
    dock = used("zones", language).dock
    with speaking(language):
        narrow(dock, desktop, settle)
        header, model = dock.table.horizontalHeader(), dock.table.model()
        assert header.textElideMode() == Qt.TextElideMode.ElideNone
        assert model.columnCount() > 4  # some countries, and ground in none
        for column in range(model.columnCount()):
            head = model.headerData(column, Qt.Orientation.Horizontal)
            advance = header.fontMetrics().horizontalAdvance
            assert header.sectionSize(column) > max(advance(line) for line in head.split("\n"))
            assert header.sectionSize(column) >= dock.table.sizeHintForColumn(column) or column == 0
        assert header.sectionSize(0) > header.fontMetrics().horizontalAdvance("n" * 8)
        assert header.sizeHint().height() <= header.height()
        assert dock.width() <= WIDTH


@pytest.mark.parametrize("language", LANGUAGES)
def test_filters_of_pairs_are_whole_at_380_pixels(used, desktop, settle, language):
    dock = used("joint", language).dock
    narrow(dock, desktop, settle)
    for combo in (dock.border, dock.nearer):
        option = QStyleOptionComboBox()
        option.initFrom(combo)
        part = QStyle.SubControl.SC_ComboBoxEditField
        whole = QStyle.ComplexControl.CC_ComboBox
        room = combo.style().subControlRect(whole, option, part, combo).width()
        texts = [combo.itemText(place) for place in range(combo.count())]
        assert len(texts) > 1
        assert room >= max(combo.fontMetrics().horizontalAdvance(text) for text in texts)


@pytest.mark.parametrize("countries", ["RUS CHN", "RUS CHN MNG KAZ"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_items_keep_their_room_at_380_pixels(used, desktop, settle, language, countries):
    panel = used("plan", language)
    tree, session = panel.dock.tree, panel.controller.session
    with speaking(language):
        assert session.do([edit(session.plan, session.plan.head.id, "countries", countries)])
        narrow(panel.dock, desktop, settle)
        assert session.plan.countries == countries.split()
        assert tree.header().sectionSize(NAME) >= 0.4 * tree.viewport().width()
        date = tree.fontMetrics().horizontalAdvance("2028-08-28")
        assert tree.header().sectionSize(DUE) > date
        index = tree.currentIndex().siblingAtColumn(DUE)
        tip = index.data(Qt.ItemDataRole.ToolTipRole)
        assert all(country in tip for country in countries.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_tabs_of_the_plan_are_in_sight_at_380_pixels(used, desktop, settle, language):
    dock = used("plan", language).dock
    narrow(dock, desktop, settle)
    tabs, bar = dock.tabs, dock.tabs.tabBar()
    for front in range(tabs.count()):
        tabs.setCurrentIndex(front)
        tabs.setTabVisible(tabs.count() - 1, True)  # conflicts
        settle()
        rects = [bar.tabRect(place) for place in range(tabs.count())]
        assert rects[0].left() >= 0
        assert rects[-1].right() <= bar.width()
        assert not [one for one in bar.findChildren(QToolButton) if one.isVisible()]
        assert QTabWidget.tabText(tabs, front) == tabs.tabText(front)  # in full
    tabs.setCurrentIndex(0)
    tabs.setTabText(0, 60 * "w")  # as in a language that we do not have
    settle()
    assert bar.tabRect(tabs.count() - 1).right() <= bar.width()
    assert QTabWidget.tabText(tabs, 0).endswith("…")
    assert tabs.tabToolTip(0) == tabs.tabText(0) == 60 * "w"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_cut_before_there_is_anything(used, desktop, settle, name, language):
    dock = used(name, language, answered=False).dock
    narrow(dock, desktop, settle)
    assert dock.width() <= WIDTH
    assert not cut(dock) + sideways(dock)


@pytest.fixture
def large(qgis_app):
    """Letters of twice the size, as on a screen at 200 %."""
    before = QApplication.font()
    font = QApplication.font()
    font.setPointSizeF(2 * font.pointSizeF())
    QApplication.setFont(font)
    yield
    QApplication.setFont(before)


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_cut_at_200_per_cent(large, used, desktop, settle, name):
    dock = used(name).dock
    found = {}
    for page in pages(dock):
        narrow(dock, desktop, settle, 2 * WIDTH)
        assert dock.minimumSizeHint().width() <= 2 * WIDTH
        wrong = cut(dock) + sideways(dock)
        if wrong:
            found[page] = wrong
    assert not found


# --- a dark theme ---------------------------------------------------------------------------


@pytest.fixture
def dark(qgis_app):
    before = QApplication.palette()
    palette = QPalette()
    role = QPalette.ColorRole
    for names, colour in (
        ((role.Window, role.Button), "#2b2b2b"),
        ((role.Base, role.ToolTipBase), "#1e1e1e"),
        ((role.AlternateBase,), "#262626"),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), "#e6e6e6"),
        ((role.Highlight,), "#3874f2"),
        ((role.HighlightedText,), "#ffffff"),
    ):
        for each in names:
            palette.setColor(each, QColor(colour))
    QApplication.setPalette(palette)
    yield palette
    QApplication.setPalette(before)


@pytest.mark.parametrize("name", NAMES)
def test_everything_can_be_read_in_a_dark_theme(dark, used, settle, name):
    dock = used(name).dock
    faint = set()
    for page in pages(dock):
        settle()
        for widget in own(dock):
            if not (widget.isVisible() and widget.isEnabled()):
                continue
            colours = widget.palette()
            if isinstance(widget, QLabel) and widget.text():
                paper = colours.color(QPalette.ColorRole.Window)
                ink = colours.color(widget.foregroundRole())
                if contrast(ink, paper) < 4.5:
                    faint.add((page, widget.text(), ink.name()))
            elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
                faint |= {(page, *one) for one in _faint_cells(widget)}
    assert not faint


def _faint_cells(view, rows=40):
    """Cells whose colours a model gives and nobody can read."""
    model, base = view.model(), view.palette().color(QPalette.ColorRole.Base)
    text = view.palette().color(QPalette.ColorRole.Text)
    for row in range(min(model.rowCount(), rows)):
        for column in range(1 if isinstance(view, QListView) else model.columnCount()):
            index = model.index(row, column)
            ink, paper = (
                index.data(role)
                for role in (Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.BackgroundRole)
            )
            ink = QColor(getattr(ink, "color", lambda: text)()) if ink is not None else text
            paper = QColor(getattr(paper, "color", lambda: base)()) if paper is not None else base
            if contrast(ink, paper) < 3.0:
                yield str(index.data()), ink.name(), paper.name()


# --- projects -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES[:3])
def test_a_project_that_is_opened_runs_nothing(used, project, settle, tmp_path, name):
    panel, path = used(name), tmp_path / "opened.qgs"
    assert project.write(str(path))
    project.clear()
    settle()
    assert project.read(str(path))
    settle(30)
    assert panel.dock.sites.currentLayer().name() == "protected areas"
    assert not panel.controller.runner.is_running()
    assert panel.controller.result is None


# --- nothing is left ------------------------------------------------------------------------


def test_nothing_is_left_of_panels_that_were_used(desktop, provider, profile, settle, until):
    made = Panels(desktop)
    made.load()
    for panel in made.panels:
        panel.dock.setUserVisible(True)
    made.open_demonstration()
    for panel in made.panels:
        panel.dock.setUserVisible(True)
        settle()
        _answer(panel, until)
    refs = [weakref.ref(thing) for panel in made.panels for thing in (panel.dock, panel.controller)]
    made.unload()
    del made, panel
    settle()
    gc.collect()
    assert not desktop.window.findChildren(QDockWidget)
    assert not [ref() for ref in refs if ref() is not None]
    assert len(desktop.canvas.scene().items()) == 1  # the map itself
