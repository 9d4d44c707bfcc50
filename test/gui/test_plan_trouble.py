"""What goes wrong around an open plan: nothing that was typed is lost, and a sentence says so."""

import os
import stat

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import QLineEdit
from transboundary_planner.core.plan import edits
from transboundary_planner.core.plan.changes import edit
from transboundary_planner.core.plan.store import open_plan
from transboundary_planner.ui.panel_dock import State
from transboundary_planner.ui.plan_cells import DUE, NAME, STATUS


@pytest.fixture
def first(planned):
    """The id of the first item of the checklist."""
    return planned.controller.session.plan.of("activity")[0].id


@pytest.fixture
def typing(planned, first, settle):
    """The editor of the first item's name, with something typed."""
    planned.controller.go_to(first)
    planned.dock.tree.edit_cell(NAME)
    settle()
    line = planned.dock.tree.delegate.editor
    assert isinstance(line, QLineEdit)
    line.setText("Typed and not saved")
    return line


def stored(path, id, key):
    with open_plan(path) as store:
        return store.read()[id][key]


def test_what_is_typed_is_saved_when_the_project_is_closed(planned, first, typing, plan_path):
    QgsProject.instance().clear()
    assert planned.dock.state is State.NOTHING
    assert stored(plan_path, first, "name:en") == "Typed and not saved"


def test_what_is_typed_is_saved_when_another_plan_is_opened(planned, first, typing, tmp_path):
    from transboundary_planner.core.plan import template
    from transboundary_planner.core.plan.store import create_plan

    path, other = planned.controller.session.path, tmp_path / "other.gpkg"
    create_plan(other, template.instantiate("land_of_big_cats"), "Anna")
    assert planned.controller.open(other)
    assert stored(path, first, "name:en") == "Typed and not saved"
    assert first not in planned.controller.session.plan


def test_what_is_typed_is_saved_when_qgis_ends(desktop, provider, own_profile, plan_path, settle):
    from qgis.core import QgsSettings
    from transboundary_planner.ui.panels import Panels

    QgsSettings().remove("transboundary_planner")
    panels = Panels(desktop)
    panels.load()
    panel = next(panel for panel in panels.panels if panel.name == "plan")
    panel.dock.setUserVisible(True)
    panel.controller.open(plan_path)
    id = panel.controller.session.plan.of("activity")[0].id
    panel.controller.go_to(id)
    panel.dock.tree.edit_cell(NAME)
    settle()
    panel.dock.tree.delegate.editor.setText("Last words")
    panels.unload()
    settle()
    assert stored(plan_path, id, "name:en") == "Last words"
    assert not list(plan_path.parent.glob("plan.gpkg-*"))


def test_what_is_typed_waits_when_the_file_is_gone_at_the_end(
    planned, first, typing, plan_path, tmp_path
):
    session, away = planned.controller.session, tmp_path / "away.gpkg"
    os.replace(plan_path, away)
    session.close()
    assert planned.dock.state is State.NOTHING
    os.replace(away, plan_path)
    assert session.open(plan_path)
    assert stored(plan_path, first, "name:en") == "Typed and not saved"


def test_a_file_that_goes_is_told_and_edits_wait(planned, first, plan_path, tmp_path, settle):
    controller, dock, away = planned.controller, planned.dock, tmp_path / "away.gpkg"
    os.replace(plan_path, away)
    controller.session.refresh()
    assert dock.state is State.STALE
    assert "is not there any more" in dock.sentence
    assert str(plan_path) in dock.sentence
    controller.go_to(first)
    controller.toggle(first)
    assert dock.model.index_of(first, STATUS).data() == "Completed"  # it is seen all the same
    assert "1 edits wait" in dock.sentence
    os.replace(away, plan_path)
    controller.session.refresh()
    assert dock.state is State.READY
    assert dock.sentence == ""
    assert stored(plan_path, first, "status") == "Completed"


def test_somebody_elses_edit_while_typing_is_not_overwritten(planned, first, typing, plan_path):
    session = planned.controller.session
    with open_plan(plan_path) as store:
        store.apply([edit(store.read(), first, "name:en", "Theirs")], "Li")
    session.refresh()
    assert typing.text() == "Typed and not saved"  # what is typed stays
    planned.controller.commit()
    assert stored(plan_path, first, "name:en") == "Theirs"
    assert planned.dock.state is State.STALE
    assert "was changed by Li meanwhile" in planned.dock.sentence
    assert session.set(first, "name:en", "Typed again")
    assert planned.dock.state is State.READY


def test_the_item_that_is_edited_is_removed_by_somebody(planned, first, typing, plan_path, settle):
    with open_plan(plan_path) as store:
        store.apply(edits.delete(store.read(), first), "Li")
    planned.controller.session.refresh()
    settle()
    planned.controller.commit()
    assert not planned.dock.model.shown(first)
    assert planned.controller.session.current != first


def test_a_plan_that_can_only_be_read_says_so(plan_panel, plan_path, monkeypatch, settle):
    access = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode, **kw: mode != os.W_OK and access(path, mode, **kw)
    )
    os.chmod(plan_path, stat.S_IRUSR)
    controller, dock = plan_panel.controller, plan_panel.dock
    assert controller.open(plan_path)
    assert controller.session.read_only
    assert "can only be read" in dock.sentence
    assert not dock.undo_button.isEnabled()
    assert not dock.add_button.isEnabled()
    id = controller.session.plan.of("activity")[0].id
    index = dock.model.index_of(id)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    assert not index.flags() & Qt.ItemFlag.ItemIsUserCheckable
    controller.toggle(id)
    assert controller.session.plan[id]["status"] == "Planned"
    assert "can only be read" in dock.sentence


def test_a_file_that_is_no_plan_leaves_the_way_to_begin(plan_panel, tmp_path):
    (tmp_path / "text.gpkg").write_text("no database")
    assert not plan_panel.controller.open(tmp_path / "text.gpkg")
    assert plan_panel.dock.state is State.FAILED
    assert "choose the file of a plan" in plan_panel.dock.sentence
    assert plan_panel.dock.pages.currentIndex() == 0
    assert plan_panel.dock.open_button.isEnabled()


def test_a_project_whose_plan_has_gone_says_so(plan_panel, plan_path, tmp_path, settle):
    plan_panel.controller.open(plan_path)
    project = QgsProject.instance()
    project.write(str(tmp_path / "p.qgs"))
    project.clear()
    plan_path.unlink()
    project.read(str(tmp_path / "p.qgs"))
    settle()
    assert plan_panel.dock.state is State.FAILED
    assert "There is no plan at" in plan_panel.dock.sentence


def test_a_date_that_is_none_is_not_saved(planned, first, plan_path):
    before = stored(plan_path, first, "due")
    assert not planned.dock.model.write(first, DUE, "tomorrow")
    assert planned.dock.state is State.STALE
    assert "no date" in planned.dock.sentence
    assert stored(plan_path, first, "due") == before


def test_names_are_shown_as_they_are(planned, first, settle):
    name = '=HYPERLINK("x") <img src=x> & <b>bold</b> %1 {name}'
    planned.controller.session.set(first, "name:en", name)
    planned.controller.go_to(first)
    assert planned.dock.model.index_of(first).data().endswith(name)
    planned.controller.session.set(planned.controller.session.plan.head.id, "name:en", name)
    seen = QTextDocument()
    seen.setHtml(planned.dock.title.toolTip())  # Qt shows a tip with a tag in it as HTML
    assert seen.toPlainText() == name
    planned.controller.session.set_current(first)
    planned.controller.remove()
    assert name in planned.dock.sentence
    settle()


def test_items_that_are_each_others_parents_are_shown(planned, first, plan_path, settle):
    """A file may come with anything."""
    session = planned.controller.session
    plan = session.plan
    one, other = (plan.of("action")[n].id for n in (0, 1))
    with open_plan(plan_path) as store:
        read = store.read()
        changes = [edit(read, one, "parent_id", other), edit(read, other, "parent_id", one)]
        store.apply(changes, "Li")
    session.refresh()
    settle()
    assert planned.dock.model.shown(one)
    assert planned.dock.model.shown(other)
    assert planned.dock.model.rowCount()
    planned.controller.go_to(one)
    planned.controller.move(0, -1)
    planned.controller.move(1, 0)
