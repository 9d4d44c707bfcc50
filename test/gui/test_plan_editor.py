"""The item editor of the action plan: every field saves itself, and nothing that is typed is lost."""

import pytest
from qgis.PyQt.QtCore import QDate, QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from transboundary_planner.ui.panel_dock import WIDTH


@pytest.fixture
def activity(editing):  # of the editor's own choice
    return editing.go("activity")


def test_nothing_is_shown_before_an_item_is_chosen(editing):
    editor = editing.editor
    assert not editor.hint.isHidden()
    assert "Choose an item" in editor.hint.text()
    assert editor._area.isHidden()
    assert editor.commit()


def test_a_name_is_saved_by_enter_and_is_one_step_of_undo(editing, activity):
    field = editing.editor.field(activity, "name:en")
    before = editing.session.plan[activity]["name:en"]
    editing.type_into(field, "Count tigers together", Qt.Key.Key_Return)
    assert editing.read()[activity]["name:en"] == "Count tigers together"
    assert editing.editor.head.title.text().endswith("Count tigers together")
    assert editing.session.undo()
    assert editing.read()[activity]["name:en"] == before
    assert field.editor.text() == before
    assert editing.session.redo()
    assert field.editor.text() == "Count tigers together"


def test_leaving_saves_and_escape_takes_back(editing, activity):
    editor = editing.editor
    field = editor.field(activity, "name:en")
    before = field.editor.text()
    editing.type_into(field, "not meant", Qt.Key.Key_Escape)
    assert field.editor.text() == before
    editor.field(activity, "status").editor.setFocus()
    assert editing.read()[activity]["name:en"] == before
    editing.type_into(field, "meant", Qt.Key.Key_Tab)
    assert not field.editor.hasFocus()
    assert editing.read()[activity]["name:en"] == "meant"


def test_undo_of_the_panel_is_left_to_it_when_nothing_is_typed(editing, activity):
    field = editing.editor.field(activity, "name:en")
    field.editor.setFocus()

    def override():
        event = QKeyEvent(
            QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
        )
        event.ignore()
        QApplication.sendEvent(field.editor, event)
        return event.isAccepted()

    assert not override()  # the panel's shortcut comes
    QTest.keyClicks(field.editor, "x")
    assert override()  # the line's own
    field.revert()


def test_texts_in_all_languages_side_by_side(editing, activity, settle):
    editor = editing.editor
    editor.show_language("*")
    settle()
    for key, text in (("name:ru", "Учёт"), ("name:zh", "计数"), ("description:ru", "Строка")):
        editing.type_into(editor.field(activity, key), text, Qt.Key.Key_Tab)
    found = editing.read()[activity]
    assert (found["name:ru"], found["name:zh"]) == ("Учёт", "计数")
    assert found["description:ru"] == "Строка"
    assert all(not editor.field(activity, f"name:{x}").isHidden() for x in ("en", "ru", "zh"))
    editor.head.buttons["zh"].click()
    settle()
    assert editing.session.language == "zh"
    assert editor.names.shown == ["zh"]
    assert "计数" in editor.head.title.text()
    lead = editor.shares.rows["RUS"].lead
    assert lead.slot.key == "lead:zh"


def test_side_by_side_where_there_is_room(editing, activity, settle):
    editor = editing.editor
    editor.show_language("*")
    editor.resize(900, 900)
    settle()
    en, zh = (editor.field(activity, f"name:{x}") for x in ("en", "zh"))
    assert zh.mapTo(editor, QPoint(0, 0)).y() == en.mapTo(editor, QPoint(0, 0)).y()
    editor.resize(WIDTH, 900)
    settle()
    assert zh.mapTo(editor, QPoint(0, 0)).y() > en.mapTo(editor, QPoint(0, 0)).y()


def test_an_internal_note_is_one_and_enter_is_a_new_line_in_it(editing, activity, settle):
    editor = editing.editor
    editor.sections["texts"].setCollapsed(False)
    settle()
    field = editor.field(activity, "internal_note:en")
    field.editor.setFocus()
    QTest.keyClicks(field.editor, "one")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    QTest.keyClicks(field.editor, "two")
    assert editing.read()[activity]["internal_note:en"] is None
    QTest.keyClick(field.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editing.read()[activity]["internal_note:en"] == "one\ntwo"
    assert "Internal" in field.name


def test_completed_is_done_today_and_not_any_more(editing, activity):
    field = editing.editor.field(activity, "status")
    editing.pick(field, "Completed")
    found = editing.read()[activity]
    assert (found["status"], found["done"]) == ("Completed", "2026-11-22")
    editing.pick(field, "OnTrack")
    found = editing.read()[activity]
    assert (found["status"], found["done"]) == ("OnTrack", None)
    editing.session.undo()  # both in one step
    found = editing.read()[activity]
    assert (found["status"], found["done"]) == ("Completed", "2026-11-22")
    assert field.editor.currentData() == "Completed"


def test_arrow_keys_pass_by_and_enter_saves(editing, activity):
    field = editing.editor.field(activity, "status")
    before = editing.read()[activity]["status"]
    field.editor.setFocus()
    QTest.keyClick(field.editor, Qt.Key.Key_Down)
    QTest.keyClick(field.editor, Qt.Key.Key_Down)
    assert editing.read()[activity]["status"] == before
    wanted = field.editor.currentData()
    assert wanted != before
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert editing.read()[activity]["status"] == wanted
    assert len([e for e in editing.session.history(activity) if e.key == "status"]) == 1


def test_the_wheel_changes_nothing_on_its_way(editing, activity):
    from qgis.PyQt.QtCore import QPointF
    from qgis.PyQt.QtGui import QWheelEvent

    for key in ("status", "due"):
        field = editing.editor.field(activity, key)
        before = field.typed()
        field.editor.clearFocus()
        spot, turn = QPointF(5, 5), QPoint(0, -120)
        event = QWheelEvent(
            spot, QPointF(field.editor.mapToGlobal(QPoint(5, 5))), turn, turn,
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(field.editor, event)
        assert field.typed() == before


def test_dates_by_keyboard_and_by_calendar(editing, activity, settle):
    field = editing.editor.field(activity, "due")
    editing.type_into(field, "2027-03-05", Qt.Key.Key_Return)
    assert editing.read()[activity]["due"] == "2027-03-05"
    QTest.keyClick(field.editor, Qt.Key.Key_Delete)
    QTest.keyClick(field.editor, Qt.Key.Key_Tab)
    assert editing.read()[activity]["due"] is None
    editing.type_into(field, "2027-03-06", Qt.Key.Key_Tab)
    assert editing.read()[activity]["due"] == "2027-03-06"
    field.editor.setDate(QDate(2028, 1, 31))
    field.editor.calendarWidget().clicked.emit(QDate(2028, 1, 31))
    assert editing.read()[activity]["due"] == "2028-01-31"


def test_looking_at_an_empty_date_writes_nothing(editing, activity):
    editor = editing.editor
    field = editor.field(activity, "done")
    field.editor.setFocus()
    editor.field(activity, "due").editor.setFocus()
    assert editing.read()[activity]["done"] is None
    assert len(editing.session.history(activity)) == 1  # as it was made


def test_todays_date_is_typed_like_any_other(editing, activity):
    field = editing.editor.field(activity, "done")
    today = QDate.currentDate().toString("yyyy-MM-dd")
    editing.type_into(field, today, Qt.Key.Key_Tab)
    assert editing.read()[activity]["done"] == today
    field.editor.setFocus()
    QTest.keyClick(field.editor, Qt.Key.Key_Delete)
    QTest.keyClick(field.editor, Qt.Key.Key_Return)  # the day that is shown, grey
    assert editing.read()[activity]["done"] == today


def test_approved_dates_and_slip_are_said(editing, activity):
    session, editor = editing.session, editing.editor
    session.set(activity, "due", "2026-10-12")
    for country in ("RUS", "CHN"):
        editing.pick(editor.shares.rows[country].approval, "approved")
    found = editing.read()
    assert found[activity]["approved_due"] == "2026-10-12"
    assert found.share(activity, "CHN")["approved_on"] == "2026-11-22"
    editing.type_into(editor.field(activity, "due"), "2026-11-12", Qt.Key.Key_Return)
    assert "2026-10-12" in editor.slip.text()
    assert "31 d" in editor.slip.text()
    assert "Late by 10 d" in editor.slip.text()


def test_the_missing_side_is_said_and_filled(editing, settle):
    session, editor = editing.session, editing.editor
    plan = session.plan
    item = next(i for i in plan.of("action") if plan.leads(i.id) == ["CHN"])
    session.set_current(item.id)
    settle()
    row = editor.shares.rows["RUS"]
    assert row.missing.text() == "no lead of RUS: one-sided"
    assert "RUS" in editor.sections["shares"].title()
    assert not row.add_button.isHidden()
    assert editor.shares.rows["CHN"].add_button.isHidden()
    QTest.mouseClick(row.add_button, Qt.MouseButton.LeftButton)
    assert row.lead.editor.hasFocus()
    row.lead.editor.completer().popup().hide()
    editing.type_into(row.lead, "Land of the Leopard", Qt.Key.Key_Return)
    assert editing.read().share(item.id, "RUS")["lead:en"] == "Land of the Leopard"
    assert row.missing.text() == ""
    assert editor.sections["shares"].title() == "Countries"
    editing.type_into(row.co_lead, "WWF", Qt.Key.Key_Tab)
    editing.type_into(row.document, "Order 12", Qt.Key.Key_Tab)
    share = editing.read().share(item.id, "RUS")
    assert (share["co_lead:en"], share["document"]) == ("WWF", "Order 12")


def test_budgets_by_country_and_currency(editing, activity, settle):
    editor = editing.editor
    budgets = editor.budgets
    editor.sections["budgets"].setCollapsed(False)
    budgets.country.setCurrentText("CHN")
    budgets.currency.setCurrentText("cny")
    QTest.mouseClick(budgets.add_button, Qt.MouseButton.LeftButton)
    settle()
    id = f"budget.{activity}.CHN.CNY"
    field = editor.field(id, "amount")
    assert field.editor.hasFocus()
    editing.type_into(field, "1 200 000,5", Qt.Key.Key_Return)
    assert editing.read()[id]["amount"] == "1200000.5"
    editing.type_into(editor.field(id, "spent"), "300", Qt.Key.Key_Return)
    assert editing.read()[id]["spent"] == "300"
    assert "(1)" in editor.sections["budgets"].title()
    budgets.currency.setCurrentText("r1")
    budgets.add()
    assert "R1" in budgets.said.text()
    QTest.mouseClick(budgets.rows[id][2], Qt.MouseButton.LeftButton)
    assert id not in editing.read()


def test_what_is_no_number_stays_with_a_sentence(editing, activity, settle):
    editor = editing.editor
    budgets = editor.budgets
    editor.sections["budgets"].setCollapsed(False)
    budgets.currency.setCurrentText("RUB")
    budgets.add()
    id = f"budget.{activity}.RUS.RUB"
    field = editor.field(id, "amount")
    editing.type_into(field, "much", Qt.Key.Key_Return)
    assert "much" in field.said()
    assert "number" in field.said()
    assert field.editor.text() == "much"
    assert not editor.commit()
    # Going to another item keeps it, above, with the item's name.
    other = editing.go("activity", 1)
    assert [c.yours for c in editor.left_over.conflicts] == ["much"]
    assert editor.item_id == other
    editor.left_over.choices[0].theirs_button.click()
    assert editor.left_over.isHidden()


def test_a_report_makes_the_status(editing, activity, settle):
    editor = editing.editor
    editor.sections["reports"].setCollapsed(False)
    reports = editor.reports
    QTest.mouseClick(reports.add_button, Qt.MouseButton.LeftButton)
    settle()
    id = reports.form.id
    assert editing.read()[id]["date"] == "2026-11-22"
    editing.pick(editor.field(id, "status"), "Completed")
    editing.type_into(editor.field(id, "details:en"), "All counted", Qt.Key.Key_Tab)
    editing.pick(editor.field(id, "country"), "CHN")
    found = editing.read()
    assert (found[activity]["status"], found[activity]["done"]) == ("Completed", "2026-11-22")
    assert found[id]["details:en"] == "All counted"
    assert found[id]["country"] == "CHN"
    assert reports.list.topLevelItem(0).text(1) == "Completed"
    # An older report says nothing about today.
    reports.add()
    older = reports.form.id
    editing.type_into(editor.field(older, "date"), "2026-01-01", Qt.Key.Key_Return)
    editing.pick(editor.field(older, "status"), "MajorIssues")
    found = editing.read()
    assert found[older]["status"] == "MajorIssues"
    assert found[activity]["status"] == "Completed"
    reports.list.choose(older)
    QTest.keyClick(reports.list, Qt.Key.Key_Delete)
    assert older not in editing.read()


def test_indicators_and_measurements(editing, settle):
    editor = editing.editor
    objective = next(
        o.id for o in editing.session.plan.of("objective")
        if editing.session.plan.by("indicator", "item_id", o.id)
    )  # fmt: skip
    editing.session.set_current(objective)
    editor.sections["indicators"].setCollapsed(False)
    settle()
    box = editor.indicators
    id = box.form.id
    editing.type_into(editor.field(id, "baseline"), "84", Qt.Key.Key_Return)
    editing.type_into(editor.field(id, "target"), "100,5", Qt.Key.Key_Return)
    editing.pick(editor.field(id, "rating"), "3")
    editing.pick(editor.field(id, "direction"), "increase")
    found = editing.read()[id]
    assert (found["baseline"], found["target"], found["rating"]) == (84.0, 100.5, "3")
    QTest.mouseClick(box.measurements.add_button, Qt.MouseButton.LeftButton)
    own = box.measurements.form.id
    editing.type_into(editor.field(own, "value"), "91", Qt.Key.Key_Return)
    found = editing.read()[own]
    assert (found["value"], found["date"], found["indicator_id"]) == (91.0, "2026-11-22", id)
    assert box.list.currentItem().text(1).startswith("91")
    QTest.mouseClick(box.add_button, Qt.MouseButton.LeftButton)
    new = box.form.id
    assert new != id
    editing.type_into(editor.field(new, "name:en"), "Leopards", Qt.Key.Key_Return)
    assert editing.read()[new]["name:en"] == "Leopards"
    assert editing.read()[new]["item_id"] == objective


def test_instruments_are_linked_made_and_let_go(editing, activity, settle):
    editor, box = editing.editor, editing.editor.instruments
    editor.sections["instruments"].setCollapsed(False)
    settle()
    inherited = {r.id for r in editing.session.plan.instruments(activity)}
    other = next(i for i in editing.session.plan.of("instrument") if i.id not in inherited)
    box.choice.setCurrentIndex(box.choice.findData(other.id))
    QTest.mouseClick(box.link_button, Qt.MouseButton.LeftButton)
    assert other in editing.read().linked(activity, "supported_by")
    assert box.form.id == other.id
    QTest.mouseClick(box.remove_button, Qt.MouseButton.LeftButton)
    assert editing.read().linked(activity, "supported_by") == []
    assert other.id in editing.read()
    QTest.mouseClick(box.add_button, Qt.MouseButton.LeftButton)
    id = box.form.id
    editing.type_into(editor.field(id, "name:en"), "Protocol on counting", Qt.Key.Key_Return)
    editing.pick(editor.field(id, "type"), "protocol")
    editing.type_into(editor.field(id, "expires"), "2031-12-31", Qt.Key.Key_Return)
    editing.type_into(editor.field(id, "parties"), "CHN RUS PRK", Qt.Key.Key_Return)
    found = editing.read()
    assert found.linked(activity, "supported_by")[0].id == id
    assert found[id]["type"] == "protocol"
    assert found[id]["expires"] == "2031-12-31"
    assert found[id]["parties"] == "CHN RUS PRK"


def test_every_kind_of_item_has_what_it_needs(editing, settle):
    editor = editing.editor
    for kind in ("focal_value", "threat", "objective", "action", "activity"):
        item = editing.session.plan.of(kind)[0]
        editing.session.set_current(item.id)
        settle()
        assert not editor._area.isHidden()
        editing.type_into(editor.field(item.id, "name:en"), f"A {kind}", Qt.Key.Key_Return)
        assert editing.read()[item.id]["name:en"] == f"A {kind}"
        dated = kind in ("objective", "action", "activity")
        assert editor._own["due"].isHidden() is not dated
        assert editor.sections["shares"].isHidden() is not dated
        assert editor._own["result"].isHidden() is (kind != "objective")


def test_an_item_of_parts_has_their_status(editing, settle):
    session, editor = editing.session, editing.editor
    item = next(i for i in session.plan.of("action") if session.plan.children(i.id))
    session.set_current(item.id)
    settle()
    assert not editor._own["status"].editor.isEnabled() or not editor._own["status"].isEnabled()
    assert "by its" in editor.rolled.text()
    for child in session.plan.children(item.id):
        session.set(child.id, "status", "Completed")
    assert editor.rolled.text().startswith("Completed")


def test_classification(editing, settle):
    editor, session = editing.editor, editing.session
    item = session.plan.of("threat")[0]
    session.set_current(item.id)
    editor.sections["classes"].setCollapsed(False)
    settle()
    editing.pick(editor.field(item.id, "scheme"), "threats-3.3")
    found = editing.read()[item.id]
    assert (found["scheme"], found["code"]) == ("threats-3.3", None)
    editing.pick(editor.field(item.id, "code"), "4.1")
    assert editing.read()[item.id]["code"] == "4.1"
    editing.pick(editor.field(item.id, "step"), "D2")
    editing.type_into(editor.field(item.id, "clause"), "1b", Qt.Key.Key_Return)
    found = editing.read()[item.id]
    assert (found["step"], found["clause"]) == ("D2", "1b")
