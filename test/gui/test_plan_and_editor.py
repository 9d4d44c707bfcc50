"""The plan panel with its item editor: checklist, item and map are one thing, and nothing is lost."""

import os

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from transboundary_planner.core.plan.changes import edit
from transboundary_planner.core.plan.store import open_plan
from transboundary_planner.ui.panel_dock import WIDTH


@pytest.fixture
def panel(panels, plan_path, own_profile, desktop, settle):
    """The action-plan panel with the demonstration's plan open."""
    found = next(panel for panel in panels.panels if panel.name == "plan")
    found.dock.setUserVisible(True)
    desktop.window.activateWindow()
    assert found.controller.open(str(plan_path))
    settle()
    return found


@pytest.fixture
def item(panel, settle):
    """An item of the checklist that is led by China alone; it is the current one."""
    plan = panel.controller.session.plan
    found = next(
        i
        for i in plan.of("activity")
        if plan.get(i["parent_id"]) and plan.leads(i["parent_id"]) == ["CHN"]
    )
    panel.controller.go_to(found.id)
    settle()
    return found.id


def stored(path):
    with open_plan(path, read_only=True) as store:
        return store.read()


def write(field, text):
    field.editor.setFocus()
    field.editor.selectAll()
    QTest.keyClicks(field.editor, text)


def row_of(panel, id):
    model = panel.dock.model
    return [model.data(model.index_of(id).siblingAtColumn(c)) for c in range(model.columnCount())]


def test_what_is_typed_in_the_editor_is_seen_in_the_checklist(panel, item, plan_path):
    editor = panel.dock.editor
    field = editor.field(item, "name:en")
    write(field, "Draw the fence crossings")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert row_of(panel, item)[0].endswith("Draw the fence crossings")
    assert stored(plan_path)[item]["name:en"] == "Draw the fence crossings"
    assert editor.head.title.text() == row_of(panel, item)[0]  # number and name, the same in both
    panel.controller.undo()
    assert field.editor.text() == stored(plan_path)[item]["name:en"]


def test_the_checklist_is_followed(panel, item, settle):
    tree, editor = panel.dock.tree, panel.dock.editor
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Down)
    settle()
    assert editor.item_id == panel.controller.session.current != item
    panel.controller.toggle(editor.item_id)
    field = editor.field(editor.item_id, "status")
    assert field.editor.currentData() == "Completed"
    done = editor.field(editor.item_id, "done")
    assert done.typed() == panel.controller.session.today().isoformat()


def test_from_the_checklist_to_the_fields_and_back_by_key(panel, item):
    panel.controller.go_to_editor()
    field = panel.dock.editor.field(item, "name:en")
    assert QApplication.focusWidget() is field.editor
    QTest.keyClicks(field.editor, "x")
    QTest.keyClick(field.editor, Qt.Key.Key_Escape)  # takes the letter back
    assert QApplication.focusWidget() is field.editor
    for key in ("name:en", "status", "due"):  # and with nothing typed leads back
        widget = panel.dock.editor.field(item, key).editor
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is panel.dock.tree


def test_undo_by_key_in_a_field_undoes_the_plan(panel, item, plan_path, settle):
    field = panel.dock.editor.field(item, "name:en")
    before = field.editor.text()
    write(field, "Once")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    field.editor.setFocus()
    QTest.keyClick(field.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert stored(plan_path)[item]["name:en"] == before
    assert field.editor.text() == before


def test_the_language_is_that_of_the_whole_panel(panel, item, settle):
    panel.dock.editor.head.buttons["zh"].click()
    settle()
    assert panel.controller.session.language == "zh"
    name = panel.controller.session.plan[item]["name:zh"]
    assert name in row_of(panel, item)[0]


def test_the_panel_is_unloaded_with_a_field_open(desktop, provider, plan_path, own_profile, settle):
    from transboundary_planner.ui.panels import Panels

    panels = Panels(desktop)
    panels.load()
    found = next(panel for panel in panels.panels if panel.name == "plan")
    found.dock.setUserVisible(True)
    assert found.controller.open(str(plan_path))
    id = found.controller.session.plan.of("activity")[0].id
    found.controller.go_to(id)
    write(found.dock.editor.field(id, "name:en"), "Last words")
    panels.unload()
    settle()
    assert stored(plan_path)[id]["name:en"] == "Last words"


def test_the_project_is_closed_with_a_field_open(panel, item, plan_path, settle):
    write(panel.dock.editor.field(item, "name:en"), "Project closed")
    QgsProject.instance().clear()
    settle()
    assert panel.controller.session.plan is None
    assert stored(plan_path)[item]["name:en"] == "Project closed"
    assert panel.dock.editor._area.isHidden()


def test_another_plan_is_opened_with_a_field_open(panel, item, plan_path, tmp_path, settle):
    from transboundary_planner.core.plan import template
    from transboundary_planner.core.plan.store import create_plan

    other = tmp_path / "other.gpkg"
    create_plan(other, template.instantiate("land_of_big_cats"), "Bo")
    write(panel.dock.editor.field(item, "name:en"), "Before the other")
    assert panel.controller.open(str(other))
    settle()
    assert stored(plan_path)[item]["name:en"] == "Before the other"
    assert item not in stored(other)


def test_the_dock_is_closed_with_a_field_open(panel, item, plan_path, settle):
    write(panel.dock.editor.field(item, "name:en"), "Hidden")
    panel.dock.setUserVisible(False)
    settle()
    assert stored(plan_path)[item]["name:en"] == "Hidden"


def test_the_file_goes_while_a_field_is_open(panel, item, plan_path, settle):
    field = panel.dock.editor.field(item, "name:en")
    write(field, "Typed while away")
    away = plan_path.with_suffix(".away")
    os.rename(plan_path, away)
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    settle()
    assert field.editor.text() == "Typed while away"
    assert str(plan_path) in panel.dock.sentence
    os.rename(away, plan_path)
    panel.controller.session.refresh()
    assert stored(plan_path)[item]["name:en"] == "Typed while away"


def test_a_conflict_is_decided_in_the_panel(panel, item, plan_path, settle):
    field = panel.dock.editor.field(item, "name:en")
    write(field, "Mine")
    with open_plan(plan_path) as store:
        assert store.apply([edit(store.read(), item, "name:en", "Bo's")], "Bo").ok
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert field.choice is not None
    assert panel.dock.sentence
    QTest.keyClick(field.choice.mine_button, Qt.Key.Key_Space)
    assert panel.dock.sentence == ""
    assert stored(plan_path)[item]["name:en"] == "Mine"


def test_items_on_the_map_pass_the_filter(panel, item, desktop, settle, until):
    from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
    from transboundary_planner.core.plan import edits

    session, canvas = panel.controller.session, desktop.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert session.do([edits.add("place", item_id=item, lon=131.1, lat=43.1)])
    canvas.setExtent(QgsRectangle(131, 43, 131.2, 43.2))
    panel.dock.on_map.click()
    until(lambda: panel.dock.model.passing == {item})
    canvas.setExtent(QgsRectangle(20, 20, 21, 21))
    until(lambda: panel.dock.model.passing == set())


def test_the_panel_stays_narrow(panel, item, desktop, settle):
    for box in panel.dock.editor.sections.values():
        box.setCollapsed(False)
    desktop.window.resizeDocks([panel.dock], [WIDTH], Qt.Orientation.Horizontal)
    settle()
    assert panel.dock.width() <= WIDTH
    area = panel.dock.editor._area
    assert area.widget().width() <= area.viewport().width()


@pytest.fixture
def longer(qgis_app):
    """Words as long as Russian ones: two fifths more."""
    import re

    class Longer(QTranslator):
        def translate(self, context, text, disambiguation=None, n=-1):
            if context != "TransboundaryPlanner":
                return ""

            def more(found):
                word = found.group(1)
                return word + word[: max(1, round(0.4 * len(word)))]

            return re.sub(r"(?<![{\w])([A-Za-z]{3,})(?![\w}])", more, text or "")

    translator = Longer()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_longer_words_fit_too(longer, panel, item, desktop, settle):
    from transboundary_planner.core.plan import edits

    editor, session = panel.dock.editor, panel.controller.session
    assert session.do([edits.add("place", item_id=item, country="CHN", lon=1.0, lat=1.0)])
    editor.reports.add()
    editor.indicators.add()
    editor.indicators.measurements.add()
    editor.instruments.add()
    editor.budgets.currency.setCurrentText("CNY")
    editor.budgets.add()
    for box in editor.sections.values():
        box.setCollapsed(False)
    desktop.window.resizeDocks([panel.dock], [WIDTH], Qt.Orientation.Horizontal)
    settle()
    area = editor._area
    assert panel.dock.width() <= WIDTH
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()


def test_five_thousand_items_can_be_edited(panels, own_profile, tmp_path, settle):
    from transboundary_planner.core.plan.model import Record
    from transboundary_planner.core.plan.store import create_plan

    found = next(panel for panel in panels.panels if panel.name == "plan")
    head = {"countries": "RUS CHN", "languages": "en ru zh", "name:en": "Large"}
    records = [Record("plan", "plan-1", head)]
    for o in range(50):
        records.append(Record("objective", f"o{o}", {"position": o, "name:en": f"Objective {o}"}))
        for a in range(99):
            values = {"parent_id": f"o{o}", "position": a, "name:en": f"Action {o}.{a}"}
            values.update(due="2027-01-01", status="Planned")
            records.append(Record("action", f"a{o}.{a}", values))
            own = {"item_id": f"a{o}.{a}", "country": "RUS", "lead:en": f"Office {a}"}
            records.append(Record("share", f"share.a{o}.{a}.RUS", own))
    path = tmp_path / "large.gpkg"
    create_plan(path, records, "Anna")
    found.dock.setUserVisible(True)
    assert found.controller.open(str(path))
    session, editor = found.controller.session, found.dock.editor
    settle()
    session.set_current("a3.7")
    settle()
    for n in range(5):
        session.set_current(f"a3.{10 + n}")
        settle()
        field = editor.field(f"a3.{10 + n}", "name:en")
        field.editor.setText(f"Edited {n}")
        assert field.commit()
        settle()
    assert stored(path)["a3.14"]["name:en"] == "Edited 4"
