"""Links between items in the item editor: seen, gone to, made, taken out, refused."""

import pytest
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from transboundary_planner.core.plan.changes import edit
from transboundary_planner.core.plan.edits import put
from transboundary_planner.core.plan.linking import ADDRESSES, DEPENDS_ON
from transboundary_planner.core.plan.store import open_plan


@pytest.fixture
def links(editing, settle):
    """The box with the links of an activity, unfolded."""
    editing.id = editing.go("activity", 4)
    editing.editor.sections["links"].setCollapsed(False)
    settle()
    return editing.editor.links


def name(editing, id):
    return editing.session.plan[id]["name:en"]


def needed(editing, id):
    return [one.id for one in editing.read().linked(id, DEPENDS_ON)]


def test_the_demonstration_says_what_an_action_addresses(editing, settle):
    plan = editing.session.plan
    action = next(one for one in plan.of("action") if plan.linked(one.id, ADDRESSES))
    (threat,) = plan.linked(action.id, ADDRESSES)
    editing.session.set_current(action.id)
    block = editing.editor.links.blocks[ADDRESSES]
    assert list(block.rows) == [threat.id]
    assert block.rows[threat.id].text == threat["name:en"]
    editing.session.set_current(threat.id)
    settle()
    incoming = editing.editor.links.incoming[ADDRESSES]
    assert action.id in incoming.rows
    assert not incoming.isHidden()
    assert incoming.rows[action.id].remove_button is None
    assert editing.editor.links.blocks[ADDRESSES].isHidden()
    assert editing.editor.sections["links"].title().endswith(f"({len(incoming.rows)})")


def test_an_item_is_found_by_a_part_of_its_name_and_linked(editing, links):
    block = links.blocks[DEPENDS_ON]
    other = editing.session.plan.of("activity")[0].id
    block.choice.setFocus()
    offered = [block.choice.itemText(n) for n in range(block.choice.count())]
    assert any(text.endswith(name(editing, other)) and text[0].isdigit() for text in offered)
    assert not any(name(editing, editing.id) in text for text in offered)
    QTest.keyClicks(block.choice.lineEdit(), name(editing, other)[3:].upper())
    QTest.keyClick(block.choice.lineEdit(), Qt.Key.Key_Return)
    assert needed(editing, editing.id) == [other]
    assert list(block.rows) == [other]
    assert block.choice.currentText() == ""
    assert editing.editor.sections["links"].title().endswith("(1)")
    assert editing.session.undo()
    assert needed(editing, editing.id) == []
    assert block.rows == {}
    assert editing.session.redo()
    assert list(block.rows) == [other]


def test_escape_takes_back_what_is_typed_and_undo_is_the_panels(editing, links):
    choice, backs = links.blocks[DEPENDS_ON].choice, []
    editing.editor.back_asked.connect(lambda: backs.append(True))
    choice.setFocus()

    def override():
        event = QKeyEvent(
            QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
        )
        event.ignore()
        QApplication.sendEvent(choice, event)
        return event.isAccepted()

    assert not override()
    QTest.keyClicks(choice, "cou")
    assert override()
    QTest.keyClick(choice, Qt.Key.Key_Escape)
    if choice.currentText():  # the first one closes the list that is offered
        QTest.keyClick(choice, Qt.Key.Key_Escape)
    assert (choice.currentText(), backs) == ("", [])
    assert choice.count() > 3
    QTest.keyClick(choice, Qt.Key.Key_Escape)
    assert backs == [True]


def test_what_is_linked_is_not_offered_again_and_comes_out_with_the_minus(editing, links):
    block = links.blocks[DEPENDS_ON]
    other = editing.session.plan.of("activity")[0].id
    block.choice.fill()
    block.choice.setCurrentIndex(block.choice._ids.index(other))
    block.link_button.click()
    assert needed(editing, editing.id) == [other]
    block.choice.fill()
    assert other not in block.choice._ids
    block.rows[other].remove_button.click()
    assert needed(editing, editing.id) == []
    assert editing.session.undo()
    assert needed(editing, editing.id) == [other]


def test_what_is_typed_has_to_be_one_item(editing, links):
    block = links.blocks[DEPENDS_ON]
    for typed in ("", "e", "no such thing"):
        block.choice.setFocus()
        block.choice.setEditText(typed)
        block.link()
        assert "from the list" in block.said.text()
    assert needed(editing, editing.id) == []
    editing.go("activity", 5)
    assert block.said.isHidden()
    assert block.choice.currentText() == ""


def test_a_circle_is_not_offered_and_is_refused_in_one_sentence(editing, links):
    block, session = links.blocks[DEPENDS_ON], editing.session
    other = session.plan.of("activity")[0].id
    block.choice.fill()
    place = block.choice._ids.index(other)
    block.choice.setCurrentIndex(place)
    # Meanwhile the other one is made to wait for this one.
    back = {"from_id": other, "relation": DEPENDS_ON, "to_id": editing.id}
    with open_plan(editing.path) as store:
        assert store.apply(put(store.read(), "link", back), "Li Wei").ok
    session.refresh()
    assert other in links.incoming[DEPENDS_ON].rows
    block.choice.fill()
    assert other not in block.choice._ids
    assert not session.do(
        put(session.plan, "link", {**back, "from_id": editing.id, "to_id": other})
    )
    assert "would wait for each other" in session.said
    assert needed(editing, editing.id) == []


def test_a_press_on_a_linked_item_leads_to_it(editing, links):
    block, session = links.blocks[DEPENDS_ON], editing.session
    other = session.plan.of("activity")[0].id
    link = {"from_id": editing.id, "relation": DEPENDS_ON, "to_id": other}
    assert session.do(put(session.plan, "link", link))
    asked = []
    editing.editor.item_asked.connect(asked.append)
    row = block.rows[other]
    row.go.setFocus()
    QTest.keyClick(row.go, Qt.Key.Key_Space)
    assert asked == [other]


def test_the_checklist_goes_there_also_where_a_filter_hides_it(planned, settle):
    dock, session = planned.dock, planned.controller.session
    first, second = [item.id for item in session.plan.of("activity")[:2]]
    link = {"from_id": first, "relation": DEPENDS_ON, "to_id": second}
    assert session.do(put(session.plan, "link", link))
    planned.controller.go_to(first)
    dock.filter.setText(session.plan[first]["name:en"])
    planned.controller._apply_filter()
    assert not dock.model.shown(second)
    dock.editor.links.blocks[DEPENDS_ON].rows[second].go.click()
    settle()
    assert session.current == second
    assert dock.tree.current_id() == second
    assert first in dock.editor.links.incoming[DEPENDS_ON].rows


def test_the_list_of_a_linked_item_follows_its_name_number_and_status(editing, links):
    block, session = links.blocks[DEPENDS_ON], editing.session
    other = session.plan.of("activity")[0].id
    link = {"from_id": editing.id, "relation": DEPENDS_ON, "to_id": other}
    assert session.do(put(session.plan, "link", link))
    assert session.set(other, "name:en", "Another <b>name</b> & more")
    assert session.do([edit(session.plan, other, "status", "Completed")])
    row = block.rows[other]
    assert row.text.endswith("Another <b>name</b> & more")
    assert row.status == "Completed"
    assert "<b>" not in row.go.toolTip()
    assert "Completed" in row.go.toolTip()
    assert row.remove_button.accessibleName().startswith("Remove the link to")


def test_a_plan_that_may_only_be_read_shows_its_links(editing, settle):
    session = editing.session
    action = next(
        one for one in session.plan.of("action") if session.plan.linked(one.id, ADDRESSES)
    )
    path = editing.path
    session.close()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        assert session.open(str(path))
        if not session.read_only:  # root may write everywhere
            session.store.read_only = True
        session.set_current(action.id)
        block = editing.editor.links.blocks[ADDRESSES]
        (row,) = block.rows.values()
        assert row.go.isEnabled()
        assert not row.remove_button.isEnabled()
        assert not block.choice.isEnabled()
        assert not block.link_button.isEnabled()
    finally:
        session.close()
        path.parent.chmod(0o755)
        path.chmod(0o644)


def test_tab_stops_at_every_link(editing, links, settle):
    session = editing.session
    one, other = [item.id for item in session.plan.of("activity")[:2]]
    for id in (one, other):
        link = {"from_id": editing.id, "relation": DEPENDS_ON, "to_id": id}
        assert session.do(put(session.plan, "link", link))
    stops = links.blocks[DEPENDS_ON].controls()
    assert len(stops) == 6
    assert all(stop.accessibleName() for stop in stops)
    editing.editor.activateWindow()
    settle()
    stops[0].setFocus()
    for stop in stops[1:]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert stop.hasFocus()
