"""The plan's own record in the panel: title, countries, languages, dates, and what follows."""

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from transboundary_planner.core.plan.changes import edit
from transboundary_planner.core.plan.edits import delete
from transboundary_planner.core.plan.store import open_plan
from transboundary_planner.ui.panel_dock import WIDTH


@pytest.fixture
def page(editing, settle):
    """The page of the plan in the item editor, by way of an item."""
    editing.item = editing.go("activity")
    editing.editor.show_plan()
    settle()
    editing.head = editing.session.plan.head.id
    return editing.editor.about


def head(editing):
    return editing.read().head


def test_every_field_of_the_record_has_its_place(editing, page):
    from transboundary_planner.core.plan.model import KINDS

    keys = {field.slot.key.partition(":")[0] for field in page.fields()}
    assert keys | {"template"} == set(KINDS["plan"].by_name)
    assert "land_of_big_cats" in page.template.text()
    assert all(control.accessibleName() for control in page.controls())
    assert page.named["countries"].editor.text() == "RUS CHN"


def test_the_title_is_saved_in_each_language_and_undone(editing, page, settle):
    editing.editor.show_language("*")
    settle()
    before = head(editing)["name:ru"]
    for language, text in (("en", "Cats"), ("ru", "Кошки"), ("zh", "虎豹")):
        field = editing.editor.field(editing.head, f"name:{language}")
        assert not field.isHidden()
        editing.type_into(field, text, Qt.Key.Key_Tab)
        assert head(editing)[f"name:{language}"] == text
    assert page.head.title.text() == "Cats"
    assert editing.session.undo()
    assert editing.session.undo()
    assert head(editing)["name:ru"] == before
    assert editing.editor.field(editing.head, "name:ru").editor.text() == before
    assert head(editing)["name:en"] == "Cats"


def test_dates_currency_steps_and_texts(editing, page):
    editing.type_into(page.named["currency"], "cny", Qt.Key.Key_Return)
    assert head(editing)["currency"] == "CNY"
    assert page.named["currency"].editor.text() == "CNY"
    page.named["due"].editor.setFocus()
    QTest.keyClicks(page.named["due"].editor, "2031-12-31")
    QTest.keyClick(page.named["due"].editor, Qt.Key.Key_Return)
    assert head(editing)["due"] == "2031-12-31"
    steps = page.named["steps_not_applicable"]
    for row in (4, 0):
        steps.editor.setItemCheckState(row, Qt.CheckState.Checked)
    assert head(editing)["steps_not_applicable"].split() == ["D1", "S1"]
    steps.editor.setItemCheckState(0, Qt.CheckState.Unchecked)
    assert head(editing)["steps_not_applicable"] == "S1"
    assert editing.session.undo()
    assert steps.editor.checkedItemsData() == ["D1", "S1"]
    page.named["illustrative"].editor.click()
    assert head(editing)["illustrative"] in (1, None)
    vision = editing.editor.field(editing.head, "vision:en")
    editing.type_into(vision, "Cats for ever", Qt.Key.Key_Tab)
    assert head(editing)["vision:en"] == "Cats for ever"


def test_a_new_country_appears_everywhere_and_one_that_leads_stays(editing, page):
    session, field = editing.session, page.named["countries"]
    editing.type_into(field, "rus chn prk", Qt.Key.Key_Return)
    assert head(editing)["countries"] == "RUS CHN PRK"
    assert list(editing.editor.shares.rows) == ["RUS", "CHN", "PRK"]
    editing.type_into(field, "RUS PRK", Qt.Key.Key_Return)
    assert head(editing)["countries"] == "RUS CHN PRK"
    assert field.editor.text() == "RUS PRK"  # what was typed stays, with the reason under it
    assert field.said().startswith("CHN leads or pays for ")
    assert session.said.startswith("CHN leads or pays for ")
    QTest.keyClick(field.editor, Qt.Key.Key_Escape)
    assert field.editor.text() == "RUS CHN PRK"
    assert field.said() == ""
    editing.type_into(field, "RUS CHN", Qt.Key.Key_Return)  # PRK leads nothing
    assert head(editing)["countries"] == "RUS CHN"
    assert session.said == ""


def test_a_country_goes_when_it_leads_no_more(editing, page):
    session = editing.session
    plan = session.plan
    parts = [one for one in plan.of("share", "budget") if one["country"] == "CHN"]
    assert session.do([change for one in parts for change in delete(plan, one.id)])
    editing.type_into(page.named["countries"], "RUS", Qt.Key.Key_Return)
    assert head(editing)["countries"] == "RUS"
    assert list(editing.editor.shares.rows) == ["RUS"]


def test_what_is_no_country_is_said_under_the_field(editing, page):
    field = page.named["countries"]
    editing.type_into(field, "Russia", Qt.Key.Key_Return)
    assert "three letters" in field.said()
    assert head(editing)["countries"] == "RUS CHN"
    # Going on keeps it above, and what was refused is not let in by that way.
    editing.type_into(field, "RUS", None)
    editing.editor.show_item()
    over = editing.editor.left_over
    assert [one.yours for one in over.conflicts] == ["RUS"]
    over.choices[0].mine_button.click()
    assert head(editing)["countries"] == "RUS CHN"
    over.choices[0].theirs_button.click()
    assert over.conflicts == []


def test_another_language_gets_its_fields(editing, page, settle):
    editing.type_into(page.named["languages"], "EN ru zh mn", Qt.Key.Key_Return)
    settle()
    assert head(editing)["languages"] == "en ru zh mn"
    assert list(page.head.buttons) == ["en", "ru", "zh", "mn", "*"]
    assert editing.editor.field(editing.head, "name:mn") is not None
    assert editing.editor.field(editing.item, "name:mn") is not None


def test_somebody_elses_title_is_a_conflict_with_both_values(editing, page):
    field = editing.editor.field(editing.head, "name:en")
    field.editor.setFocus()
    field.editor.setText("Mine")
    with open_plan(editing.path) as store:
        plan = store.read()
        assert store.apply([edit(plan, plan.head.id, "name:en", "Theirs")], "Li Wei").ok
    assert not field.commit()
    assert (field.conflict.yours, field.conflict.theirs) == ("Mine", "Theirs")
    assert editing.editor.left_over.conflicts == []
    editing.editor.show_item()
    (kept,) = editing.editor.left_over.conflicts
    assert (kept.id, kept.yours, kept.theirs) == (editing.head, "Mine", "Theirs")
    editing.editor.left_over.choices[0].mine_button.click()
    assert head(editing)["name:en"] == "Mine"


def test_an_item_back_and_escape(editing, page, settle):
    editor = editing.editor
    assert not editor._plan_area.isHidden()
    assert editor._area.isHidden()
    editing.type_into(editor.field(editing.head, "name:en"), "Typed and left", None)
    editing.go("activity", 3)  # another item: what was typed is saved
    assert not editor.of_plan
    assert editor._plan_area.isHidden()
    assert not editor._area.isHidden()
    assert head(editing)["name:en"] == "Typed and left"
    assert editor.field(editing.head, "name:en") is None
    editor.show_plan()
    backs = []
    editor.back_asked.connect(lambda: backs.append(True))
    QTest.keyClick(page.back, Qt.Key.Key_Escape)
    assert backs == [True]
    assert not editor.of_plan
    editor.show_plan()
    editing.session.close()
    assert not editor.of_plan
    assert editor._plan_area.isHidden()


def test_the_menu_of_the_plan_leads_there(planned, settle):
    dock, session = planned.dock, planned.controller.session
    dock.setFloating(True)
    dock.resize(WIDTH, 800)
    dock.menu.aboutToShow.emit()
    action = next(one for one in dock.menu.actions() if one.text().startswith("Title"))
    action.trigger()
    settle()
    editor = dock.editor
    assert editor.of_plan
    assert editor.maximumHeight() > 1000  # it has room, though no item is chosen
    field = editor.field(session.plan.head.id, "name:en")
    assert field.editor.hasFocus() or not dock.isActiveWindow()
    field.editor.selectAll()
    QTest.keyClicks(field.editor, "Cats & co.")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    settle()
    assert editor.of_plan
    assert "Cats & co." in dock.title.accessibleName()
    for language in ("en", "*"):
        editor.show_language(language)
        settle()
        assert dock.width() == WIDTH
        assert editor._plan_area.horizontalScrollBar().maximum() == 0
    dock.tree.setCurrentIndex(dock.model.index(0, 0))
    settle()
    assert not editor.of_plan
    assert session.current


def test_a_click_on_the_item_that_is_current_already_leads_back(planned, settle):
    dock, session = planned.dock, planned.controller.session
    item = session.plan.of("objective")[0].id
    planned.controller.go_to(item)
    planned.controller.show_plan()
    settle()
    place = dock.tree.visualRect(dock.model.index_of(item)).center()
    QTest.mouseClick(
        dock.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    assert not dock.editor.of_plan
    assert session.current == item


def test_without_a_plan_there_is_nothing_to_choose(plan_panel, settle):
    dock = plan_panel.dock
    dock.menu.aboutToShow.emit()
    action = next(one for one in dock.menu.actions() if one.text().startswith("Title"))
    assert not action.isEnabled()
    plan_panel.controller.show_plan()
    assert not dock.editor.of_plan


def test_the_leads_in_the_checklist_follow_the_countries(planned, settle):
    dock, session = planned.dock, planned.controller.session
    item = next(one for one in session.plan.of("action") if session.plan.leads(one.id))
    index = dock.model.index_of(item.id, 2)
    seen = []
    dock.model.dataChanged.connect(lambda first, last: seen.append((first.row(), last.row())))
    assert session.set(session.plan.head.id, "countries", "RUS CHN PRK")
    settle()
    assert index.data().endswith(" –")
    assert seen
    texts = [dock.country.itemText(n) for n in range(dock.country.count())]
    assert any("PRK" in text for text in texts)


def test_a_language_that_is_taken_out_is_not_shown_any_more(planned, settle):
    session = planned.controller.session
    session.set_language("zh")
    assert session.set(session.plan.head.id, "languages", "ru en")
    settle()
    assert session.language == "ru"
    assert list(planned.dock.editor.head.buttons) == ["ru", "en", "*"]


def test_the_history_of_the_record(shown, opened, settle):
    from transboundary_planner.ui.plan_history import HistoryView

    assert opened.set(opened.plan.head.id, "name:en", "Another title")
    assert opened.set(opened.plan.of("activity")[0].id, "name:en", "Another activity")
    view = shown(HistoryView, opened)
    view.scope.setCurrentIndex(2)
    settle()
    texts = [view.model.index(n, 0).data() for n in range(view.model.rowCount())]
    assert "Another title" in texts[0]
    assert not any("Another activity" in text for text in texts)
