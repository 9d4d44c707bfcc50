"""The item editor when others write too, files go, and QGIS is closed: nothing typed is lost."""

import os

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from transboundary_planner.core.plan import edits
from transboundary_planner.core.plan.changes import edit
from transboundary_planner.core.plan.store import open_plan


@pytest.fixture
def activity(editing):  # of the editor's own choice
    return editing.go("activity")


def somebody_writes(editing, id, key, value):
    with open_plan(editing.path) as store:
        assert store.apply([edit(store.read(), id, key, value)], "Bo").ok


def test_another_persons_edit_is_shown(editing, activity):
    somebody_writes(editing, activity, "name:en", "Bo's name")
    editing.session.refresh()
    assert editing.editor.field(activity, "name:en").editor.text() == "Bo's name"


@pytest.mark.parametrize("seen", [False, True], ids=["at once", "seen while typing"])
@pytest.mark.parametrize("mine", [True, False], ids=["mine", "theirs"])
def test_a_refused_edit_shows_both_values_in_place(editing, activity, mine, seen):
    field = editing.editor.field(activity, "name:en")
    editing.type_into(field, "Mine")
    somebody_writes(editing, activity, "name:en", "Bo's")
    if seen:
        editing.session.refresh()
        assert field.editor.text() == "Mine"  # what is being typed stays
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert field.choice is not None
    text = field.choice.text.text()
    assert "Bo" in text
    assert "Bo's" in text
    assert "Mine" in text
    assert editing.read()[activity]["name:en"] == "Bo's"
    assert not editing.editor.commit()
    (field.choice.mine_button if mine else field.choice.theirs_button).click()
    assert field.choice is None
    wanted = "Mine" if mine else "Bo's"
    assert field.editor.text() == wanted
    assert editing.read()[activity]["name:en"] == wanted


@pytest.mark.parametrize("seen", [False, True], ids=["at once", "seen while typing"])
def test_two_fill_the_same_empty_field(editing, activity, seen):
    field = editing.editor.shares.rows["RUS"].lead
    editing.type_into(field, "Mine")
    values = {"item_id": activity, "country": "RUS", "lead:en": "Bo's"}
    with open_plan(editing.path) as store:
        assert store.apply(edits.put(store.read(), "share", values), "Bo").ok
    if seen:
        editing.session.refresh()
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert editing.read().share(activity, "RUS")["lead:en"] == "Bo's"
    assert "Bo wrote “Bo's” meanwhile; yours is “Mine”" in field.choice.text.text()
    field.choice.mine_button.click()
    assert editing.read().share(activity, "RUS")["lead:en"] == "Mine"


def test_two_type_the_same(editing, activity):
    field = editing.editor.field(activity, "name:en")
    editing.type_into(field, "The same")
    somebody_writes(editing, activity, "name:en", "The same")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert field.choice is None
    assert field.editor.text() == "The same"
    assert editing.editor.commit()


def test_an_undecided_conflict_outlives_the_editor(editing, activity, desktop, settle):
    field = editing.editor.field(activity, "name:en")
    editing.type_into(field, "Mine")
    somebody_writes(editing, activity, "name:en", "Bo's")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    editing.go("activity", 1)
    left = editing.editor.left_over
    assert [c.yours for c in left.conflicts] == ["Mine"]
    editing.session.close()
    assert editing.session.open(str(editing.path))
    assert [c.yours for c in left.conflicts] == ["Mine"]
    left.choices[0].mine_button.click()
    assert editing.read()[activity]["name:en"] == "Mine"
    assert left.isHidden()
    assert not QgsSettings().allKeys() or left.conflicts == []


def test_the_item_goes_while_it_is_edited(editing, activity, settle):
    field = editing.editor.field(activity, "name:en")
    editing.type_into(field, "Still mine")
    with open_plan(editing.path) as store:
        assert store.apply(edits.delete(store.read(), activity), "Bo").ok
    editing.session.refresh()
    settle()
    assert editing.editor._area.isHidden()
    assert [c.yours for c in editing.editor.left_over.conflicts] == ["Still mine"]
    assert not editing.editor.left_over.choices[0].mine_button.isEnabled()


def test_a_report_goes_while_it_is_written(editing, activity, settle):
    reports = editing.editor.reports
    editing.editor.sections["reports"].setCollapsed(False)
    reports.add()
    kept = reports.form.id
    reports.add()
    gone = next(r.id for r in reports.records() if r.id != kept)
    reports.list.choose(gone)
    editing.type_into(editing.editor.field(gone, "details:en"), "A long story")
    with open_plan(editing.path) as store:
        assert store.apply(edits.delete(store.read(), gone), "Bo").ok
    editing.session.refresh()
    settle()
    assert reports.form.id == kept
    assert editing.editor.field(kept, "details:en").typed() == ""
    assert [c.yours for c in editing.editor.left_over.conflicts] == ["A long story"]
    assert "A long story" in editing.editor.left_over.choices[0].text.text()


def test_a_budget_goes_while_another_is_typed(editing, activity, settle):
    budgets = editing.editor.budgets
    editing.editor.sections["budgets"].setCollapsed(False)
    for currency in ("CNY", "RUB"):
        budgets.currency.setCurrentText(currency)
        budgets.add()
    kept, gone = (f"budget.{activity}.RUS.{currency}" for currency in ("CNY", "RUB"))
    field = editing.editor.field(kept, "amount")
    editing.type_into(field, "1234")
    with open_plan(editing.path) as store:
        assert store.apply(edits.delete(store.read(), gone), "Bo").ok
    editing.session.refresh()
    settle()
    assert list(budgets.rows) == [kept]
    assert editing.read()[kept]["amount"] == "1234"
    assert editing.editor.left_over.conflicts == []


def test_the_file_goes_while_a_field_is_open(editing, activity):
    field = editing.editor.field(activity, "name:en")
    away = editing.path.with_suffix(".away")
    editing.type_into(field, "Typed while away")
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(f"{editing.path}{suffix}"):
            os.rename(f"{editing.path}{suffix}", f"{away}{suffix}")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert field.editor.text() == "Typed while away"
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(f"{away}{suffix}"):
            os.rename(f"{away}{suffix}", f"{editing.path}{suffix}")
    editing.session.refresh()
    assert editing.read()[activity]["name:en"] == "Typed while away"


def test_going_to_another_item_saves(editing, activity):
    editing.type_into(editing.editor.field(activity, "name:en"), "Before I go")
    editing.go("activity", 1)
    assert editing.read()[activity]["name:en"] == "Before I go"


def test_closing_saves_what_is_being_typed(editing, activity):
    editing.type_into(editing.editor.field(activity, "name:en"), "Last words")
    assert editing.editor.commit()
    assert editing.read()[activity]["name:en"] == "Last words"


def test_a_plan_closed_under_the_typing_hand_loses_nothing(editing, activity):
    editing.type_into(editing.editor.field(activity, "name:en"), "Cut off")
    editing.session.close()
    assert editing.editor._area.isHidden()
    assert editing.read()[activity]["name:en"] == "Cut off"


def test_a_file_that_can_only_be_read_cannot_be_typed_into(editing, activity, settle, monkeypatch):
    monkeypatch.setattr(editing.session.store, "read_only", True, raising=False)
    editing.editor._bind()
    field = editing.editor.field(activity, "name:en")
    assert field.editor.isReadOnly()
    assert not editing.editor.reports.add_button.isEnabled()
    assert not editing.editor.places.link_button.isEnabled()
    assert not editing.editor._own["due"].editor.isEnabled()


def test_words_of_a_plan_are_never_markup(editing, activity):
    editing.session.set(activity, "name:en", "<b>bold</b><img src=x>")
    assert editing.editor.head.title.text().endswith("<b>bold</b><img src=x>")
    assert editing.editor.head.title.textFormat() == Qt.TextFormat.PlainText
