"""The action-plan panel with a real plan: the checklist by mouse and by keyboard, filters, undo."""

import datetime

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QDate, QModelIndex, QPoint, Qt
from qgis.PyQt.QtWidgets import QMenu, QWidget
from transboundary_planner.core.plan.store import open_plan
from transboundary_planner.ui.panel_dock import State
from transboundary_planner.ui.plan_cells import DUE, LATE, LEADS, NAME, SOON, STATE, STATUS

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def stored(panel, id):
    """An item as a second reader finds it."""
    with open_plan(panel.controller.session.path) as store:
        plan = store.read()
        return plan.get(id) or plan.deleted[id]


def rows(panel, parent=None):
    """{text: its rows} of what is shown."""
    model, index = panel.dock.model, parent or QModelIndex()
    found = {}
    for row in range(model.rowCount(index)):
        below = model.index(row, NAME, index)
        found[below.data()] = rows(panel, below)
    return found


def find(panel, name):
    """The id of the item of this English name."""
    plan = panel.controller.session.plan
    (id,) = [item.id for item in plan.items if item["name:en"] == name]
    return id


def cell(panel, id, column=NAME):
    return panel.dock.model.index_of(id, column)


def go(panel, id):
    panel.controller.go_to(id)
    panel.dock.tree.setFocus()


@pytest.fixture
def key(planned, qtbot, settle):
    """A function that presses a key in the tree."""

    def press(key, modifiers=NONE, target=None):
        qtbot.keyClick(target or planned.dock.tree, key, modifiers)
        settle()

    return press


@pytest.fixture
def editor(planned, settle):
    """A function that opens the editor of a cell and returns it."""

    def opened(id, column):
        go(planned, id)
        planned.dock.tree.edit_cell(column)
        settle()
        assert planned.dock.tree.delegate.editor is not None
        return planned.dock.tree.delegate.editor

    return opened


MAP_CROSSINGS = "Map the crossings of both cats along the border"


# --- nothing, and how to begin -------------------------------------------------------------------


def test_without_a_plan_the_panel_says_how_to_begin(plan_panel):
    dock = plan_panel.dock
    assert dock.state is State.NOTHING
    assert dock.pages.currentIndex() == 0
    assert "Open a plan" in dock.hint.text()
    assert dock.open_button.isEnabled()
    assert dock.title.text() == "No plan"


def test_the_demonstration_is_made_once_and_opened(plan_panel, panels, until, settle):
    dock, session = plan_panel.dock, plan_panel.controller.session
    dock.demonstration_button.click()
    assert dock.state is State.RUNNING
    until(lambda: dock.state is not State.RUNNING)
    assert dock.state is State.READY, dock.sentence
    assert session.plan.head["name:en"].startswith("Land of Big Cats")
    assert session.path.startswith(QgsApplication.qgisSettingsDirPath())
    assert session.plan.of("place")
    id = session.plan.of("activity")[0].id
    session.set(id, "status", "Completed")
    session.close()
    assert dock.state is State.NOTHING
    dock.demonstration_button.click()
    assert session.plan[id]["status"] == "Completed"  # the same plan, not a new one
    path = session.path
    panels.open_demonstration()  # from another panel: the plan that is open stays
    assert session.path == path


def test_a_plan_is_created_and_opened(plan_panel, tmp_path, until, settle):
    controller, dock = plan_panel.controller, plan_panel.dock
    dock.create_button.click()
    dialog = controller.dialog
    assert not dialog.ok.isEnabled()
    assert "countries" in dialog.warning.text()
    dialog.title.setText("Amur for all")
    dialog.countries.setText("RUS CHN")
    dialog.start.setDate(QDate(2027, 1, 1))
    dialog.due.setDate(QDate(2029, 12, 31))
    dialog.file.setFilePath(str(tmp_path / "amur"))
    dialog.who.setText("Boris")
    assert dialog.ok.isEnabled(), dialog.warning.text()
    dialog.ok.click()
    until(lambda: controller.session.plan is not None or dock.state is State.FAILED)
    assert dock.state is State.READY, dock.sentence
    plan = controller.session.plan
    assert plan.head["name:en"] == "Amur for all"
    assert plan.countries == ["RUS", "CHN"]
    assert (plan.head["start"], plan.head["due"]) == ("2027-01-01", "2029-12-31")
    assert controller.session.who == "Boris"
    assert controller.session.history(limit=1)[0].who == "Boris"
    assert dock.title.toolTip() == "Amur for all"
    controller.ask_create()
    controller.dialog.countries.setText("RUS")
    controller.dialog.file.setFilePath(str(tmp_path / "amur.gpkg"))
    assert "exists already" in controller.dialog.warning.text()
    controller.dialog.reject()
    assert controller.dialog is None


def test_creating_can_be_cancelled_and_can_fail(plan_panel, tmp_path, until):
    controller, dock = plan_panel.controller, plan_panel.dock
    wanted = {"TEMPLATE": "transboundary_reserve", "COUNTRIES": "XYZ", "START": "2027-01-01"}
    wanted.update(AUTHOR="Anna", PLAN=str(tmp_path / "x.gpkg"), LOAD=False)
    controller.create(wanted)
    until(lambda: dock.state is not State.RUNNING)
    assert dock.state is State.FAILED
    assert "XYZ" in dock.sentence
    assert controller.create({**wanted, "COUNTRIES": "RUS CHN"})
    dock.cancel_button.click()
    until(lambda: dock.state is not State.RUNNING)
    assert dock.state in (State.CANCELLED, State.READY)  # it may have been faster


def test_open_by_the_menu_and_what_was_open_last(plan_panel, plan_path, tmp_path, settle):
    controller, dock = plan_panel.controller, plan_panel.dock
    controller.open(plan_path)
    dock.menu.aboutToShow.emit()
    texts = [action.text() for action in dock.menu.actions()]
    assert "Who am I: Anna…" in texts
    next(a for a in dock.menu.actions() if a.text() == "Close the plan").trigger()
    assert controller.session.plan is None
    assert QgsProject.instance().readEntry("transboundary_planner", "plan")[0] == ""
    dock.menu.aboutToShow.emit()
    recent = next(a for a in dock.menu.actions() if a.text() == "Recent plans").menu()
    assert [action.toolTip() for action in recent.actions()] == [str(plan_path)]
    recent.actions()[0].trigger()
    assert controller.session.path == str(plan_path)
    assert dock.pages.currentIndex() == 1


# --- what is shown -------------------------------------------------------------------------------


def test_the_tree_has_the_plan_in_order(planned):
    shown = rows(planned)
    assert list(shown)[:2] == [
        "1 Tigers and leopards move freely across the border",
        "2 Both sides know the cats by one count",
    ]
    assert list(shown)[4:] == ["Amur tiger", "Far Eastern (Amur) leopard"]
    first = shown["1 Tigers and leopards move freely across the border"]
    assert next(iter(first)) == "1.1 Make wildlife passages in the border fence"
    assert next(iter(first["1.1 Make wildlife passages in the border fence"])).startswith(
        "1.1.1 Map"
    )
    assert planned.dock.count.text() == "0 of 38 done"
    assert planned.dock.title.toolTip() == "Land of Big Cats: action plan for five years"


def test_lateness_sides_and_progress_are_seen_and_told(planned):
    plan = planned.controller.session.plan
    id = find(planned, MAP_CROSSINGS)
    days = (datetime.date(2026, 11, 22) - datetime.date.fromisoformat(plan[id]["due"])).days
    assert days > 0
    assert cell(planned, id, DUE).data() == f"late {days} d"
    assert cell(planned, id, DUE).data(STATE) == LATE
    action = plan[id]["parent_id"]
    assert cell(planned, action, DUE).data() == "1 late"
    assert cell(planned, action, LEADS).data() == "– CHN"  # nobody leads it in Russia
    assert cell(planned, action, LEADS).data(STATE) == SOON
    assert "No lead of RUS: one-sided" in cell(planned, action, LEADS).data(
        Qt.ItemDataRole.ToolTipRole
    )
    assert cell(planned, id, LEADS).data() == "– CHN"  # as what it is part of
    assert cell(planned, id, STATUS).data() == "Scheduled"
    assert "0 of 3 done, 1 late" in cell(planned, action).data(Qt.ItemDataRole.AccessibleTextRole)


def test_another_day_makes_other_things_late(planned, settle):
    id = find(planned, MAP_CROSSINGS)
    planned.controller.session.today = lambda: datetime.date(2026, 1, 2)
    planned.dock.setUserVisible(False)
    planned.dock.setUserVisible(True)
    settle()
    assert cell(planned, id, DUE).data() == planned.controller.session.plan[id]["due"]


def test_the_language_of_the_plan(planned):
    planned.controller.session.set_language("ru")
    assert "1 " + planned.controller.session.plan.of("objective")[0]["name:ru"] in rows(planned)
    assert planned.dock.title.toolTip().startswith("Земля больших кошек")


# --- checking off and editing --------------------------------------------------------------------


def test_space_checks_off_and_takes_back(planned, key):
    id = find(planned, MAP_CROSSINGS)
    go(planned, id)
    key(Qt.Key.Key_Space)
    found = stored(planned, id)
    assert (found["status"], found["done"]) == ("Completed", "2026-11-22")
    checked = cell(planned, id).data(Qt.ItemDataRole.CheckStateRole)
    assert Qt.CheckState(checked) == Qt.CheckState.Checked
    assert planned.dock.count.text() == "1 of 38 done"
    assert cell(planned, planned.controller.session.plan[id]["parent_id"], DUE).data() == "1/3"
    assert cell(planned, id, DUE).data() == "done"
    key(Qt.Key.Key_Space)
    found = stored(planned, id)
    assert (found["status"], found["done"]) == ("Planned", None)


def test_a_click_on_the_box_checks_off(planned, qtbot, settle):
    id = find(planned, MAP_CROSSINGS)
    tree = planned.dock.tree
    planned.controller.go_to(id)
    settle()
    box = tree.visualRect(cell(planned, id))
    tree.model().dataChanged.connect(lambda *_: None)
    for x in range(box.left() + 4, box.left() + 30, 3):
        qtbot.mouseClick(
            tree.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(x, box.center().y())
        )
        if stored(planned, id)["status"] == "Completed":
            break
    assert stored(planned, id)["status"] == "Completed"


def test_the_status_of_a_whole_follows_from_its_parts(planned, key):
    id = find(planned, "One counting method")
    go(planned, id)
    key(Qt.Key.Key_Space)
    assert stored(planned, id)["status"] == "Planned"
    assert "follows from its parts" in planned.dock.sentence


def test_a_name_is_edited_in_place(planned, key, editor):
    id = find(planned, MAP_CROSSINGS)
    go(planned, id)
    key(Qt.Key.Key_F2)
    line = planned.dock.tree.delegate.editor
    assert line.text() == MAP_CROSSINGS
    line.setText("Map all crossings")
    key(Qt.Key.Key_Return, target=line)
    assert stored(planned, id)["name:en"] == "Map all crossings"
    assert cell(planned, id).data() == "1.1.1 Map all crossings"
    line = editor(id, NAME)
    line.setText("never")
    key(Qt.Key.Key_Escape, target=line)
    assert stored(planned, id)["name:en"] == "Map all crossings"


def test_due_status_and_leads_are_edited_in_place(planned, editor, settle):
    id = find(planned, MAP_CROSSINGS)
    date = editor(id, DUE)
    date.setDate(QDate(2027, 2, 3))
    planned.controller.commit()
    assert stored(planned, id)["due"] == "2027-02-03"
    assert cell(planned, id, DUE).data() == "2027-02-03"
    date = editor(id, DUE)
    date.clear()
    planned.controller.commit()
    assert stored(planned, id)["due"] is None
    combo = editor(id, STATUS)
    combo.setCurrentIndex(combo.findData("MajorIssues"))
    planned.controller.commit()
    assert stored(planned, id)["status"] == "MajorIssues"
    assert cell(planned, id, STATUS).data() == "Major Issues"
    form = editor(id, LEADS)
    assert list(form.lines) == ["RUS", "CHN"]
    form.lines["RUS"].setText("Land of the Leopard")
    planned.controller.commit()
    plan = planned.controller.session.plan
    assert plan.share(id, "RUS")["lead:en"] == "Land of the Leopard"
    assert plan.share(id, "CHN") is None
    assert cell(planned, id, LEADS).data() == "RUS CHN"


def test_the_leads_are_saved_when_they_are_left_and_not_after_esc(
    planned, editor, key, desktop, settle, until, qgis_app
):
    id = find(planned, MAP_CROSSINGS)
    plan = planned.controller.session
    desktop.window.activateWindow()
    until(lambda: qgis_app.activeWindow() is desktop.window)
    form = editor(id, LEADS)
    form.lines["RUS"].setFocus()
    form.lines["RUS"].setText("Never")
    key(Qt.Key.Key_Escape, target=form.lines["RUS"])
    assert planned.dock.tree.delegate.editor is None
    assert plan.plan.share(id, "RUS") is None
    form = editor(id, LEADS)
    form.lines["RUS"].setFocus()
    form.lines["RUS"].setText("Park")
    form.lines["CHN"].setFocus()  # still within
    settle()
    assert planned.dock.tree.delegate.editor is form
    planned.dock.filter.setFocus()
    settle()
    assert planned.dock.tree.delegate.editor is None
    assert plan.plan.share(id, "RUS")["lead:en"] == "Park"


def test_undo_and_redo_by_their_keys(planned, key, qtbot, settle):
    id = find(planned, MAP_CROSSINGS)
    go(planned, id)
    key(Qt.Key.Key_Space)
    key(Qt.Key.Key_Z, CONTROL)
    assert stored(planned, id)["status"] == "Planned"
    key(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert stored(planned, id)["status"] == "Completed"
    planned.dock.undo_button.click()
    assert stored(planned, id)["status"] == "Planned"
    planned.dock.undo_button.click()
    assert "nothing of yours to take back" in planned.dock.sentence
    planned.dock.redo_button.click()
    assert stored(planned, id)["status"] == "Completed"


# --- adding, removing, moving --------------------------------------------------------------------


def test_an_item_is_added_named_and_removed(planned, key, settle):
    session, tree = planned.controller.session, planned.dock.tree
    first = find(planned, MAP_CROSSINGS)
    go(planned, first)
    key(Qt.Key.Key_Insert)
    line = tree.delegate.editor
    assert line is not None
    line.setText("Ask the border service")
    key(Qt.Key.Key_Return, target=line)
    new = find(planned, "Ask the border service")
    item = stored(planned, new)
    assert (item.kind, item["parent_id"]) == ("activity", session.plan[first]["parent_id"])
    assert item["status"] == "Planned"
    assert cell(planned, new).data() == "1.1.2 Ask the border service"  # right after the first
    assert session.current == new
    key(Qt.Key.Key_Insert, SHIFT)  # below it
    planned.controller.commit()
    part = session.current
    assert session.plan[part]["parent_id"] == new
    key(Qt.Key.Key_Up)
    assert session.current == new
    key(Qt.Key.Key_Delete)
    assert new not in session.plan
    assert part not in session.plan
    assert stored(planned, part)["deleted"] == 1
    assert "undo brings them back" in planned.dock.sentence
    assert cell(planned, session.current).data().startswith("1.1.2 ")  # the next one
    key(Qt.Key.Key_Z, CONTROL)
    assert cell(planned, part).data().startswith("1.1.2.1 ")


def test_the_menu_offers_what_fits(planned, settle):
    go(planned, find(planned, "One counting method"))
    planned.dock.add_menu.aboutToShow.emit()
    texts = [action.text() for action in planned.dock.add_menu.actions()]
    assert texts[:2] == ["Activity below this", "Action below this"]
    assert "Objective" in texts
    menu = QMenu()
    planned.controller.fill_item_menu(menu)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[:3] == ["Edit the name", "Edit the due date", "Edit the leads"]
    menu.deleteLater()


def test_ctrl_and_arrows_move_an_item(planned, key):
    id = find(planned, "Agree on one map of core zones, corridors and buffers")
    go(planned, id)
    unfolded = planned.dock.tree.isExpanded(cell(planned, id))
    key(Qt.Key.Key_Up, CONTROL)
    assert cell(planned, id).data().startswith("1.1 ")
    assert planned.dock.tree.isExpanded(cell(planned, id)) == unfolded
    assert planned.controller.session.current == id
    key(Qt.Key.Key_Down, CONTROL)
    key(Qt.Key.Key_Down, CONTROL)
    assert cell(planned, id).data().startswith("1.3 ")
    key(Qt.Key.Key_Right, CONTROL)  # into the one above it
    assert cell(planned, id).data().startswith("1.2.")
    key(Qt.Key.Key_Left, CONTROL)
    assert cell(planned, id).data().startswith("1.3 ")
    with open_plan(planned.controller.session.path) as store:
        plan = store.read()
    above = [item.id for item in plan.children(plan[id]["parent_id"])]
    assert above.index(id) == 2


def test_dragging_moves_and_refuses_what_does_not_fit(planned, settle):
    model = planned.dock.model
    id = find(planned, MAP_CROSSINGS)
    target = find(planned, "One counting method")
    data = model.mimeData([cell(planned, id)])
    move = Qt.DropAction.MoveAction
    assert model.canDropMimeData(data, move, -1, 0, cell(planned, target))
    model.dropMimeData(data, move, 0, 0, cell(planned, target))
    assert cell(planned, id).data().startswith("2.1.1 ")
    assert stored(planned, id)["parent_id"] == target
    objective = find(planned, "Both sides know the cats by one count")
    data = model.mimeData([cell(planned, objective)])
    assert not model.canDropMimeData(data, move, 0, 0, cell(planned, target))  # below itself
    assert not model.canDropMimeData(data, move, 0, 0, cell(planned, id))
    fourth = find(planned, "Both parks work as one reserve")
    assert model.canDropMimeData(data, move, -1, 0, cell(planned, fourth))


# --- others --------------------------------------------------------------------------------------


def test_what_others_write_moves_nothing_in_the_view(planned, settle):
    session, tree = planned.controller.session, planned.dock.tree
    from transboundary_planner.core.plan import edits
    from transboundary_planner.core.plan.changes import edit

    id = find(planned, "Hold the Day of the Tiger and the Leopard together")
    planned.controller.go_to(id)
    folded = find(planned, "One counting method")
    tree.collapse(cell(planned, folded))
    resets, moved = [], []
    planned.dock.model.modelReset.connect(lambda: resets.append(1))
    planned.dock.model.rowsMoved.connect(lambda *_: moved.append(1))
    with open_plan(session.path) as store:
        plan = store.read()
        first = plan.of("objective")[0].id
        new = edits.add("action", parent_id=first, position=0, **{"name:en": "Theirs"})
        gone = edits.delete(plan, find(planned, MAP_CROSSINGS))
        store.apply([new, *gone, edit(plan, folded, "name:en", "A counting method")], "Li")
    session.refresh()
    settle()
    assert not resets
    assert cell(planned, new.id).data() == "1.1 Theirs"
    assert cell(planned, folded).data() == "2.1 A counting method"
    assert not tree.isExpanded(cell(planned, folded))
    assert tree.current_id() == id == session.current
    assert rows(planned) == _expected(planned)


def _expected(planned):
    """The rows by a model that is made anew."""
    from transboundary_planner.ui.plan_tree_model import PlanTreeModel

    model = PlanTreeModel()
    model.set_session(planned.controller.session)
    model.reset()

    class Other:
        class dock:  # noqa: N801
            pass

    Other.dock.model = model
    return rows(Other)


def test_the_project_keeps_the_plan(planned, tmp_path, settle, project):
    path = planned.controller.session.path
    assert project.write(str(tmp_path / "p.qgs"))
    project.clear()
    settle()
    assert planned.dock.state is State.NOTHING
    assert planned.dock.pages.currentIndex() == 0
    project.read(str(tmp_path / "p.qgs"))
    settle()
    assert planned.controller.session.path == path
    assert planned.dock.pages.currentIndex() == 1


# --- looks ---------------------------------------------------------------------------------------


def test_everything_fits_and_can_be_reached_and_is_named(planned, settle):
    dock = planned.dock
    dock.setFixedWidth(380)
    settle()
    assert dock.widget().minimumSizeHint().width() <= 380
    assert dock.tree.horizontalScrollBar().maximum() == 0
    for widget in dock.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(dock):
            named = widget.accessibleName() or widget.parent().accessibleName()
            assert named, widget


def test_the_tree_paints_light_and_dark_narrow_and_wide(planned, settle, qgis_app):
    from qgis.PyQt.QtGui import QColor, QPalette

    dock = planned.dock
    for n, code in enumerate(("OnTrack", "MinorIssues", "MajorIssues", "Abandoned", "NotKnown")):
        id = planned.controller.session.plan.of("activity")[n].id
        planned.dock.model.put_status(id, code)
    for base, text in ((255, 0), (30, 230)):
        palette = QPalette(dock.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(base, base, base))
        palette.setColor(QPalette.ColorRole.Text, QColor(text, text, text))
        dock.tree.setPalette(palette)
        for width in (380, 900):
            dock.tree.resize(width, 600)
            image = dock.tree.grab().toImage()
            assert len({image.pixel(x, 60) for x in range(image.width())}) > 5
