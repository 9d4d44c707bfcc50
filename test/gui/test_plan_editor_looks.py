"""The item editor for everybody: names for screen readers, narrow panels, the Tab key, no leftovers."""

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QWidget
from transboundary_planner.ui.panel_dock import WIDTH
from transboundary_planner.ui.plan_item_editor import ItemEditor


@pytest.fixture
def activity(editing):  # of the editor's own choice
    return editing.go("activity")


def test_everything_that_takes_focus_has_a_name(editing, activity, settle):
    editor = editing.editor
    for box in editor.sections.values():
        box.setCollapsed(False)
    editor.reports.add()
    editor.budgets.currency.setCurrentText("CNY")
    editor.budgets.add()
    settle()
    nameless = [
        w for w in editor.findChildren(QWidget)
        if w.focusPolicy() != Qt.FocusPolicy.NoFocus and w.isVisibleTo(editor)
        and not w.accessibleName() and not (isinstance(w, QAbstractButton) and (w.text() or w.objectName()))
        and not w.objectName().startswith("qt_") and w.focusProxy() is None
    ]  # fmt: skip
    assert [(type(w).__name__, type(w.parent()).__name__, w.objectName()) for w in nameless] == []


@pytest.mark.parametrize("shown", ["en", "*"])
def test_the_editor_is_usable_in_a_narrow_panel(editing, activity, settle, shown):
    editor = editing.editor
    for box in editor.sections.values():
        box.setCollapsed(False)
    editor.show_language(shown)
    editor.reports.add()
    settle()
    bar = editor._area.verticalScrollBar().sizeHint().width()
    assert editor._content.minimumSizeHint().width() + bar <= WIDTH


def test_loading_and_unloading_leaves_nothing(editing, desktop, settle):
    session = editing.session
    names = ("opened", "changed", "refused", "current_changed", "language_changed")

    def listeners():
        return [session.receivers(getattr(session, name)) for name in names]

    before = listeners()
    for _ in range(5):
        made = ItemEditor(session, desktop)
        made.unload()
        made.deleteLater()
        settle()
    assert listeners() == before


def test_tab_goes_from_top_to_bottom(editing, activity, settle):
    editor = editing.editor
    for box in editor.sections.values():
        box.setCollapsed(False)
    editor.reports.add()
    settle()
    editor.head.buttons["en"].setFocus()
    seen, tops = [], []
    for _ in range(300):
        widget = QApplication.focusWidget()
        if not seen or seen[-1] is not widget:
            seen.append(widget)
            tops.append(widget.mapTo(editor._content, QPoint(0, 0)).y())
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is editor.head.buttons["en"]:
            break
    names = [widget.accessibleName() for widget in seen]
    assert len(names) > 50
    for wanted in ("Name (English)", "Lead, CHN", "Link selected", "Add a report", "Clause"):
        assert wanted in names
    # What stands in one row may differ by some pixels.
    assert all(below >= above - 12 for above, below in zip(tops, tops[1:])), [
        (a, b) for a, b, x, y in zip(names, names[1:], tops, tops[1:]) if y < x - 12
    ]
