"""The timeline of the action-plan panel."""

import datetime

import pytest
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QPalette, QWheelEvent
from qgis.PyQt.QtTest import QTest
from transboundary_planner.core.plan.model import Record
from transboundary_planner.core.plan.store import create_plan
from transboundary_planner.ui.plan_colours import AMBER, GREEN, RED, faded, signal_colour
from transboundary_planner.ui.plan_rows import ITEM
from transboundary_planner.ui.plan_timeline import TimelineView
from transboundary_planner.ui.theme import contrast
from transboundary_planner.ui.time_bars import label
from transboundary_planner.ui.time_scale import TimeScale

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def titles(view):
    return [view.model.data(view.model.index(r, 0)) for r in range(view.model.rowCount())]


def turn(table, modifiers, x=300, steps=1):
    """One click of the wheel over the bars."""
    place = QPointF(x, 40)
    event = QWheelEvent(
        place, place, QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    table.wheelEvent(event)


def test_nothing_open_says_so(session, shown):
    view = shown(TimelineView, session)
    assert view.sentence.text() == "No plan is open."
    assert view.table.isHidden()


def test_rows_are_the_items_of_the_plan_in_order(opened, shown):
    view = shown(TimelineView, opened)
    plan = opened.plan
    wanted = len(plan.of("objective", "action", "activity"))
    assert view.model.rowCount() == wanted
    found = titles(view)
    assert found[0].startswith("1 Tigers and leopards move freely")
    assert found[1].startswith("1.1 Make wildlife passages")
    view.levels.setCurrentIndex(2)
    assert view.model.rowCount() == len(plan.of("objective"))
    view.levels.setCurrentIndex(0)
    assert view.model.rowCount() == wanted
    ids = {plan.of("action")[0].id}
    view.show_only(ids)
    assert [row.id for row in view.model.rows] == list(ids)


def test_a_bar_says_what_it_shows(opened, shown, activities):
    view = shown(TimelineView, opened)

    def words(id):
        return view.model.data(
            view.model.index(view.model.row_of(id), 1), Qt.ItemDataRole.AccessibleTextRole
        )

    late, put_off = activities[1], activities[9]
    days = (opened.today() - datetime.date.fromisoformat(late["due"])).days
    assert words(late.id) == f"{late['start']} to {late['due']}. {days} d late."
    assert f"Put off by 40 d: approved {put_off['approved_due']}." in words(put_off.id)
    assert words(activities[3].id).endswith("Abandoned.")
    assert words(activities[0].id).endswith("Completed.")


def test_an_edit_is_seen_and_nothing_jumps(opened, shown, activities, settle):
    view = shown(TimelineView, opened)
    resets = []
    view.model.modelReset.connect(lambda: resets.append(1))
    view.table.selectRow(5)
    assert opened.set(activities[1].id, "due", "2028-01-01")
    settle()
    row = view.model.rows[view.model.row_of(activities[1].id)]
    assert row.due == datetime.date(2028, 1, 1)
    assert row.state == "open"
    assert not resets
    assert view.table.currentIndex().row() == 5


def test_click_and_enter_lead_to_the_item_and_it_follows(opened, shown, asked, activities, settle):
    view = shown(TimelineView, opened)
    found = asked(view)
    place = view.table.visualRect(view.model.index(2, 1)).center()
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    QTest.keyClick(view.table, Qt.Key.Key_Down)
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert found == [view.model.rows[2].id, view.model.rows[3].id]
    opened.set_current(activities[-1].id)
    settle()
    assert view.table.currentIndex().data(ITEM) == activities[-1].id
    assert len(found) == 2  # to follow is not to ask


def test_zoom_by_wheel_keys_and_buttons(opened, shown):
    view = shown(TimelineView, opened)
    scale, table = view.scale, view.table
    assert scale.is_whole
    whole = scale.per_day
    x = 300 - table.columnViewportPosition(1)
    day = scale.day_at(x)
    turn(table, CTRL)
    assert scale.per_day == pytest.approx(whole * 1.25)
    assert scale.day_at(x) == pytest.approx(day, abs=0.01)  # what is under the pointer stays
    QTest.keyClick(view, Qt.Key.Key_Plus, CTRL)
    view.closer.click()
    assert scale.per_day == pytest.approx(whole * 1.25**3)
    left = scale.left
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert scale.left > left
    turn(table, Qt.KeyboardModifier.ShiftModifier)
    assert scale.left == pytest.approx(left, abs=0.01)
    view.bar.setValue(view.bar.maximum())
    assert scale.left + scale.shown == pytest.approx(scale.last, rel=1e-3)
    view.go_to_today()
    assert scale.day_at(scale.width / 2) == pytest.approx(opened.today().toordinal() + 0.5)
    for _ in range(5):
        view.wider.click()
    assert scale.is_whole
    assert scale.per_day == pytest.approx(whole)
    turn(table, CTRL, steps=40)
    assert scale.per_day == 40.0  # no wider than that
    view.whole.click()
    assert scale.is_whole


def test_it_is_painted_where_it_says(opened, shown, activities, settle):
    """The colours at a bar, an abandoned one apart: on the picture itself."""
    view = shown(TimelineView, opened)
    table, scale, palette = view.table, view.scale, view.table.palette()
    picture = table.viewport().grab().toImage()
    late = view.model.rows[view.model.row_of(activities[1].id)]
    box = table.visualRect(view.model.index(view.model.row_of(late.id), 1))
    ratio = picture.devicePixelRatio()

    def colour(day):
        x = (box.left() + scale.x(day)) * ratio
        return picture.pixelColor(int(x), int(box.center().y() * ratio))

    middle = late.start + (late.due - late.start) / 2
    assert colour(middle).name() == signal_colour(palette, RED, 3.0).name()
    assert colour(late.start - datetime.timedelta(days=60)) in (
        palette.color(QPalette.ColorRole.Base),
        palette.color(QPalette.ColorRole.AlternateBase),
    )


def test_many_items_and_none_of_them_dated(session, shown, settle, tmp_path):
    records = [Record("plan", "p", {"countries": "RUS CHN", "languages": "en"})]
    records += [Record("objective", f"o{n}", {"position": n}) for n in range(50)]
    undated = list(records)
    records += [
        Record("activity", f"t{n}", {"parent_id": f"o{n % 50}", "due": f"2027-{n % 12 + 1:02}-01"})
        for n in range(4950)
    ]
    create_plan(tmp_path / "many.gpkg", records, "Anna")
    create_plan(tmp_path / "undated.gpkg", undated, "Anna")
    view = shown(TimelineView, session)
    assert session.open(tmp_path / "many.gpkg")
    settle()
    assert view.model.rowCount() == 5000
    view.table.scrollToBottom()
    settle()
    assert view.model.rows[-1].number == "50.99"
    assert session.open(tmp_path / "undated.gpkg")
    settle()
    assert view.sentence.text().startswith("Nothing has a date yet")
    assert not view.table.isVisible()


def test_it_looks_only_when_it_is_seen(opened, shown, activities, settle):
    view = shown(TimelineView, opened)
    view.hide()
    before = view.model.rows
    assert opened.set(activities[1].id, "due", "2028-01-01")
    settle()
    assert view.model.rows is before
    view.show()
    settle()
    assert view.model.rows[view.model.row_of(activities[1].id)].due.year == 2028


def test_the_scale_keeps_within_the_plan():
    scale = TimeScale()
    scale.set_span(datetime.date(2026, 1, 1), datetime.date(2027, 12, 31))
    scale.set_width(730)
    scale.zoom(4)
    scale.move_to(0)
    assert scale.left == scale.first
    scale.move_to(10**7)
    assert scale.left + scale.shown == pytest.approx(scale.last)
    scale.show_day(datetime.date(2026, 1, 1))
    assert scale.left < datetime.date(2026, 1, 1).toordinal() < scale.left + scale.shown
    scale.set_span(datetime.date.min, datetime.date.max)  # a wrong year hides no other
    assert scale.last - scale.first < 366 * 330
    assert scale.dates()[0] >= datetime.date.min


def test_marks_are_named_in_the_language():
    day = datetime.date(2027, 7, 1)
    assert label(day, 12) == "2027"
    assert label(day, 3) == "Q3 2027"
    assert label(day, 1) == "Jul 2027"


@pytest.mark.parametrize("base", ["#ffffff", "#f4f4f4", "#1e1e1e", "#000000", "#7f7f7f"])
def test_colours_of_states_can_be_read_on_any_base(base):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(base))
    text = "#000000" if QColor(base).lightness() > 120 else "#ffffff"
    palette.setColor(QPalette.ColorRole.Text, QColor(text))
    for hue in (RED, AMBER, GREEN):
        found = signal_colour(palette, hue, 3.0)
        assert contrast(found, QColor(base)) >= 3.0
    assert faded(palette, 1.0) == QColor(text)
