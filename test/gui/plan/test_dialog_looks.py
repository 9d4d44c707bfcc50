"""The dialogs of the action-plan panel and its conflicts: no word is cut in three languages."""

import datetime

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
)
from transboundary_planner.core.plan import edits
from transboundary_planner.core.plan.changes import Conflict, Exchange
from transboundary_planner.core.plan.store import open_plan
from transboundary_planner.processing.i18n import speaking
from transboundary_planner.ui.plan_conflicts import ConflictsView
from transboundary_planner.ui.plan_create_dialog import CreateDialog
from transboundary_planner.ui.plan_output_dialogs import ExportDialog, ImportDialog, ReviewDialog

TODAY = datetime.date(2027, 11, 22)
LANGUAGES = ("en", "ru", "zh")


def create(session):
    return CreateDialog("Anna", TODAY, "/tmp")


def review(session):
    return ReviewDialog(session, "Review", "review", ".html")


def matrix(session):
    return ReviewDialog(session, "Legal matrix", "legal", ".html", review=False)


DIALOGS = (create, review, matrix, ExportDialog, ImportDialog)


@pytest.fixture
def secrets(opened, activities):
    """The plan with what has to stay at home."""
    item = activities[1].id
    assert opened.do(
        [
            edits.add("budget", item_id=item, country="RUS", currency="RUB", amount="7654321"),
            edits.add("rate", from_currency="CNY", to_currency="RUB", rate="12.5"),
            edits.edit(opened.plan, item, "internal_note:en", "Poachers pay the warden"),
            edits.add("place", item_id=item, sensitive=1, lon=131.23456, lat=43.12345),
        ]
    )
    return opened


@pytest.fixture
def dialog(secrets, settle):
    """dialog(make, language): shown at its own size."""
    made = []

    def show(make, language):
        with speaking(language):
            one = make(secrets)
            made.append(one)
            one.show()
            settle()
        return one

    yield show
    for one in made:
        one.close()
        one.deleteLater()
    settle()


def room_of(combo):
    """The width that the words of a combo box have."""
    option = QStyleOptionComboBox()
    option.initFrom(combo)
    part, whole = QStyle.SubControl.SC_ComboBoxEditField, QStyle.ComplexControl.CC_ComboBox
    return combo.style().subControlRect(whole, option, part, combo).width()


def cut(window):
    """(words, width or height wanted, there) of what is too small for its words."""
    for label in window.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        if label.wordWrap():
            wanted, there = label.heightForWidth(label.width()), label.height()
        else:
            wanted, there = label.sizeHint().width(), label.width()
        if wanted > there:
            yield label.text(), wanted, there
    for button in window.findChildren(QAbstractButton):
        wanted, there = button.minimumSizeHint().width(), button.width()
        ours = button.isVisible() and button.text() and not isinstance(button, QToolButton)
        if ours and wanted > there:
            yield button.text(), wanted, there
    for combo in window.findChildren(QComboBox):
        if combo.isVisible():
            wanted = combo.fontMetrics().horizontalAdvance(combo.currentText())
            if wanted > room_of(combo):
                yield combo.currentText(), wanted, room_of(combo)
    for line in window.findChildren(QLineEdit):
        dated = isinstance(line.parent(), QAbstractSpinBox)
        words = line.displayText() if dated else line.placeholderText()
        if line.text() and not dated:  # a user's words move along
            continue
        wanted = line.fontMetrics().horizontalAdvance(words)
        if line.isVisible() and wanted > line.width() - 4:
            yield words, wanted, line.width()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("make", DIALOGS, ids=lambda make: make.__name__)
def test_no_word_of_a_dialog_is_cut(dialog, make, language):
    shown = dialog(make, language)
    nameless = [
        type(one).__name__
        for one in shown.findChildren((QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox))
        if one.isVisible() and not isinstance(one.parent(), (QLineEdit, QAbstractSpinBox))
        if not one.accessibleName() and one.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert not nameless
    assert not list(cut(shown))
    assert shown.width() <= 640


LONG = "A corridor between the reserves for tigers and leopards, agreed with both provinces"


@pytest.fixture
def conflicts(plan_path, session, shown, settle):
    """conflicts(language): the tab of conflicts as wide as a panel of 380 pixels shows it."""
    with open_plan(plan_path) as store:
        plan = store.read()
        named, coded = (item.id for item in plan.of("activity")[:2])
        before = plan[named]["name:en"]
        found = [
            Conflict("activity", named, "name:en", before, LONG, 0, base="Sent"),
            Conflict("activity", coded, "status", plan[coded]["status"], "Planned", 0),
        ]
        version = Exchange("v1", "received", "", "Li Wei", {}, ())
        assert store.apply_merge([], found, version, "Anna").ok

    def show(language):
        with speaking(language):
            assert session.open(plan_path)
            view = shown(ConflictsView, session, width=364, height=520)
            settle()
            return view

    return show


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_conflicts_is_cut(conflicts, settle, language):
    view = conflicts(language)
    with speaking(language):
        assert not list(cut(view))
        view.another.setChecked(True)
        settle()
        assert not list(cut(view))
        assert view.width() == 364
