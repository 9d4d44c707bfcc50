"""The views and menus inside the whole action-plan dock."""

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QProgressBar,
    QWidget,
)
from transboundary_planner.core.plan import edits, exchange
from transboundary_planner.core.plan.store import open_plan
from transboundary_planner.ui.panel_dock import WIDTH


@pytest.fixture
def plan(own_profile, panels, session, settle):
    """The panel of plans: .dock, .controller, .views; shown, on TODAY, nothing opened."""
    from transboundary_planner.ui.plan_views import PlanViews

    found = next(panel for panel in panels.panels if panel.name == "plan")
    found.controller.session.today = session.today
    found.controller.session.who = "Anna"
    found.views = found.dock.findChild(PlanViews)
    found.dock.setUserVisible(True)
    settle()
    return found


@pytest.fixture
def loaded(plan, plan_path, until, settle):
    """The same with the plan opened and checked."""
    assert plan.controller.open(plan_path)
    settle()
    until(lambda: not plan.views.findings.is_checking())
    return plan


def tab_titles(dock):
    return [dock.tabs.tabText(n) for n in range(dock.tabs.count()) if dock.tabs.isTabVisible(n)]


def show(loaded, view, settle):
    loaded.dock.tabs.setCurrentWidget(view)
    settle()


def test_the_tabs_and_their_numbers(loaded, until):
    grave = sum(f.severity != "note" for f in loaded.views.findings.findings)
    assert grave > 0
    assert tab_titles(loaded.dock) == ["Checklist", "Timeline", f"Findings {grave}", "History"]
    assert loaded.views.outputs.review_button.isVisible()
    assert loaded.views.outputs.export_button.isVisible()


def test_nothing_is_open(plan):
    assert tab_titles(plan.dock) == ["Checklist", "Timeline", "Findings", "History"]
    assert not plan.views.outputs.review_button.isEnabled()


def test_a_finding_leads_to_its_item_everywhere(loaded, settle):
    views, session = loaded.views, loaded.controller.session
    show(loaded, views.findings, settle)
    views.findings.list.setFocus()
    views.findings.list.selectRow(0)
    QTest.keyClick(views.findings.list, Qt.Key.Key_Return)
    settle()
    item = views.findings.model.rows[0].id
    assert session.current == item
    assert loaded.dock.tree.current_id() == item
    assert loaded.dock.tabs.currentWidget() is views.findings  # the list stays where it is
    show(loaded, views.timeline, settle)
    row = views.timeline.table.currentIndex().row()
    assert views.timeline.model.rows[row].id == item
    show(loaded, views.history, settle)
    session.set(item, "priority", "1")
    settle()
    assert "Priority" in views.history.model.data(views.history.model.index(0, 0))


def test_the_filters_hold_for_the_timeline_too(loaded, settle, until):
    dock, timeline = loaded.dock, loaded.views.timeline
    show(loaded, timeline, settle)
    assert dock.filters.isVisible()
    everything = timeline.model.rowCount()
    dock.filter.setText("fence")
    until(lambda: timeline.model.rowCount() < everything)
    assert timeline.model.rowCount() > 0
    dock.filter.clear()
    until(lambda: timeline.model.rowCount() == everything)
    show(loaded, loaded.views.history, settle)
    assert not dock.filters.isVisible()


def test_an_import_opens_the_conflicts_and_they_are_decided(
    loaded, plan_path, tmp_path, settle, until
):
    views, session, dock = loaded.views, loaded.controller.session, loaded.dock
    sent, back, theirs = (tmp_path / name for name in ("sent.csv", "back.csv", "theirs.gpkg"))
    views.outputs.write_export(str(sent), {"AUTHOR": "Anna"})
    until(lambda: not views.outputs.is_running())
    exchange.create_from(theirs, exchange.receive(sent), "Li Wei")
    item = session.plan.of("activity")[0].id
    with open_plan(theirs) as store:
        store.apply([edits.edit(store.read(), item, "name:en", "By Li")], "Li Wei")
        exchange.export(store.read(), back, who="Li Wei", knows=exchange.versions_known(store))
    assert session.set(item, "name:en", "By Anna")
    views.outputs.ask_import()
    views.outputs.dialog.file.setFilePath(str(back))
    views.outputs.dialog.accept()
    until(lambda: not views.outputs.is_running())
    settle()
    assert tab_titles(dock)[-1] == "Conflicts 1"
    assert dock.tabs.currentWidget() is views.conflicts
    QTest.mouseClick(views.conflicts.take, Qt.MouseButton.LeftButton)
    settle()
    assert session.plan[item]["name:en"] == "By Li"
    assert dock.tabs.currentWidget() is views.conflicts  # nothing jumps
    dock.tabs.setCurrentIndex(0)
    settle()
    assert "Conflicts" not in " ".join(tab_titles(dock))


def test_what_is_being_typed_in_the_tree_leaves_too(loaded, tmp_path, settle, until):
    from transboundary_planner.ui.plan_tree_model import NAME

    dock, session = loaded.dock, loaded.controller.session
    item = session.plan.of("activity")[0].id
    loaded.controller.go_to(item)
    dock.tree.edit_cell(NAME)
    settle()
    editor = dock.tree.findChild(QLineEdit)
    editor.setText("Typed but not entered")
    path = tmp_path / "out.csv"
    loaded.views.outputs.write_export(str(path), {"AUTHOR": "Anna"})
    until(lambda: not loaded.views.outputs.is_running())
    assert "Typed but not entered" in path.read_text(encoding="utf-8-sig")


def test_soon_means_the_same_everywhere(loaded, settle, until):
    views = loaded.views
    show(loaded, views.timeline, settle)
    before = sum(row.state == "soon" for row in views.timeline.model.rows)
    views.findings.soon.setValue(400)
    until(lambda: sum(row.state == "soon" for row in views.timeline.model.rows) > before)


def test_another_plan_of_a_table(loaded, tmp_path, until, settle):
    outputs, session = loaded.views.outputs, loaded.controller.session
    sent, new = tmp_path / "sent.csv", tmp_path / "new.gpkg"
    outputs.write_export(str(sent), {"AUTHOR": "Anna"})
    until(lambda: not outputs.is_running())
    outputs.read_import({"INPUT": str(sent), "AUTHOR": "Anna", "MODE": "new", "PLAN": str(new)})
    until(lambda: session.path == str(new))
    settle()
    assert outputs.text.text().startswith("A plan was made of the file")


def test_the_project_is_closed_during_a_run(loaded, project, tmp_path, settle):
    outputs = loaded.views.outputs
    outputs.write_review(str(tmp_path / "review.pdf"), "PDF", {"LANGUAGE": "en"})
    project.clear()
    settle()
    assert not outputs.is_running()
    assert loaded.controller.session.plan is None
    assert loaded.views.findings.model.rowCount() == 0
    assert loaded.views.timeline.model.rowCount() == 0


def test_every_view_fits_into_380_pixels(loaded, desktop, settle):
    dock, views = loaded.dock, loaded.views
    desktop.window.resizeDocks([dock], [WIDTH], Qt.Orientation.Horizontal)
    for view in (views.timeline, views.findings, views.history, views.conflicts):
        show(loaded, view, settle)
        assert view.minimumSizeHint().width() <= WIDTH - 16, type(view).__name__
        for button in view.findChildren(QAbstractButton):
            if button.isVisible():
                right = button.mapTo(dock, button.rect().topRight()).x()
                assert right <= dock.width(), button.accessibleName()
    assert dock.width() <= WIDTH


CONTROLS = (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QProgressBar,
)


def nameless(widget):
    """Controls of ours that a screen reader could not name; parts of Qt's own are Qt's."""
    for control in widget.findChildren(QWidget):
        inside = control.parent()
        own = isinstance(inside, (*CONTROLS, QHeaderView)) or "Private" in type(inside).__name__
        private = "Private" in inside.metaObject().className()
        if (
            isinstance(control, CONTROLS)
            and not own
            and not private
            and not isinstance(control, QHeaderView)
            and not control.objectName().startswith("qt_")
            and not control.accessibleName()
        ):
            yield type(control).__name__, inside.metaObject().className()


def test_every_control_has_a_name(loaded, settle):
    views = loaded.views
    parts = (views.timeline, views.findings, views.history, views.conflicts, views.outputs)
    for part in parts:
        assert list(nameless(part)) == [], type(part).__name__
    outputs = views.outputs
    for ask in (outputs.ask_page, outputs.ask_matrix, outputs.ask_export, outputs.ask_import):
        ask()
        settle()
        assert list(nameless(outputs.dialog)) == [], outputs.dialog.windowTitle()
        outputs.dialog.reject()
        settle()


@pytest.fixture
def longer(qgis_app):
    """Every text of ours half as long again, as Russian is."""
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


def test_longer_words_fit_too(opened, longer, shown):
    from transboundary_planner.ui.plan_conflicts import ConflictsView
    from transboundary_planner.ui.plan_findings import FindingsView
    from transboundary_planner.ui.plan_history import HistoryView
    from transboundary_planner.ui.plan_timeline import TimelineView

    for kind in (TimelineView, FindingsView, HistoryView, ConflictsView):
        view = shown(kind, opened, WIDTH - 16)
        assert view.minimumSizeHint().width() <= WIDTH - 16, kind.__name__
        assert view.width() <= WIDTH - 16
