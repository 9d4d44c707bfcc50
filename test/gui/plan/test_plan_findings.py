"""The findings in the action-plan panel: those of the algorithm, anew after every change."""

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from transboundary_planner.core.plan import edits
from transboundary_planner.processing.plan_places import address_of
from transboundary_planner.ui.plan_findings import FindingsView, soon_days
from transboundary_planner.ui.plan_rows import ITEM

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def checked(opened, shown, until):
    """The view after its first check."""
    view = shown(FindingsView, opened)
    until(lambda: not view.is_checking())
    return view


def texts(view):
    return [view.model.data(view.model.index(r, 0)) for r in range(view.model.rowCount())]


def told(findings):
    return [(f.rule, f.severity, f.id, f.country) for f in findings]


def test_nothing_open_says_so(session, shown, settle):
    view = shown(FindingsView, session)
    assert view.sentence.text() == "No plan is open."
    assert view.model.rowCount() == 0


def test_they_are_those_of_the_algorithm(checked, opened, plan_path, run_algorithm):
    results = run_algorithm(
        "checkplan",
        {"PLAN": str(plan_path), "ON": opened.today().isoformat(), "OUTPUT": "TEMPORARY_OUTPUT"},
    )
    rows = [
        (f["rule"], f["severity"], f["record_id"], f["country"] or "", f["finding"])
        for f in results["OUTPUT"].getFeatures()
    ]
    assert len(rows) > 10
    whole = [
        checked.model.data(checked.model.index(r, 0), Qt.ItemDataRole.ToolTipRole).split(": ", 1)[1]
        for r in range(checked.model.rowCount())
    ]
    assert [(*key, text) for key, text in zip(told(checked.findings), whole)] == rows
    # In the list long names are cut, what is said about them is not.
    for text, full in zip(texts(checked), whole):
        assert text == full or ("…”" in text and text.split("…”")[-1] in full)
    counts = {name: int(button.text()) for name, button in checked.severities.items()}
    assert counts == {
        "error": results["ERRORS_N"],
        "warning": results["WARNINGS_N"],
        "note": results["NOTES_N"],
    }
    assert checked.severities["error"].accessibleName() == f"Error: {results['ERRORS_N']}"


def test_after_a_change_they_are_new(checked, opened, activities, until):
    late = activities[1]
    assert ("overdue", "error", late.id, "") in told(checked.findings)
    counted = []
    checked.counted.connect(counted.append)
    grave = sum(f.severity != "note" for f in checked.findings)
    assert opened.set(late.id, "status", "Completed")
    until(lambda: counted)
    assert ("overdue", "error", late.id, "") not in told(checked.findings)
    assert counted == [sum(f.severity != "note" for f in checked.findings)]
    assert counted[0] < grave


def test_places_whose_layer_is_gone(checked, opened, activities, plan_path, add_layer, until):
    layer = add_layer("dens", "den:string", [("Polygon((1 1, 2 1, 2 2, 1 1))", "D1")])
    place = {"layer": address_of(layer, plan_path), "layer_name": "dens", "id_field": "den"}
    good = edits.add("place", item_id=activities[0].id, id_value="D1", **place)
    gone = edits.add("place", item_id=activities[0].id, id_value="D2", **place)
    lost = edits.add("place", item_id=activities[1].id, layer="nowhere.gpkg", id_value="1")
    assert opened.do([good, gone, lost])
    places = ("place_feature_gone", "place_layer_gone", "place_not_checked")

    def found():
        return {(f.rule, f.id) for f in checked.findings if f.rule in places}

    wanted = {("place_feature_gone", gone.id), ("place_layer_gone", lost.id)}
    until(lambda: not checked.is_checking() and found() == wanted)
    index = next(
        checked.model.index(r, 0)
        for r, f in enumerate(checked.model.rows)
        if f.rule == "place_feature_gone"
    )
    assert index.data(ITEM) == activities[0].id
    QgsProject.instance().removeMapLayer(layer.id())
    until(lambda: not checked.is_checking() and ("place_feature_gone", gone.id) not in found())
    assert ("place_not_checked", good.id) in found()  # a memory layer is no file


def test_filters(checked, opened):
    everything = checked.model.rowCount()
    checked.severities["note"].setChecked(False)
    checked.severities["warning"].setChecked(False)
    errors = [f for f in checked.findings if f.severity == "error"]
    assert checked.model.rows == errors
    assert len(errors) < everything
    checked.severities["warning"].setChecked(True)
    checked.severities["note"].setChecked(True)
    checked.country.setCurrentIndex(checked.country.findData("RUS"))
    russian = checked.model.rows
    assert 0 < len(russian) < everything
    assert all(f.country in ("", "RUS") for f in russian)
    plan = opened.plan
    for finding in russian:
        item = plan.item_of(finding.id)
        if finding.country == "" and item is not None:
            chain = [item, *plan.ancestors(item.id)]
            leads = {country for each in chain for country in plan.leads(each.id)}
            assert "RUS" in leads or not leads  # what nobody leads is everybody's


def test_click_and_enter_lead_to_the_item(checked, asked):
    found = asked(checked)
    place = checked.list.visualRect(checked.model.index(0, 0)).center()
    QTest.mouseClick(checked.list.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    QTest.keyClick(checked.list, Qt.Key.Key_Down)
    QTest.keyClick(checked.list, Qt.Key.Key_Enter)
    assert found == [checked.model.rows[0].id, checked.model.rows[1].id]


def test_what_is_current_stays_when_the_list_is_new(checked, opened, activities, until):
    wanted = next(
        n for n, f in enumerate(checked.model.rows) if f.rule == "overdue" and f.id != activities[1].id
    )  # fmt: skip
    checked.list.selectRow(wanted)
    finding = checked.model.rows[wanted]
    assert opened.set(activities[1].id, "status", "Completed")
    until(lambda: not checked.is_checking())
    assert checked.model.rows[checked.list.currentIndex().row()] == finding


def test_soon_is_kept_for_the_person(checked, until):
    before = sum(f.rule == "due_soon" for f in checked.findings)
    heard = []
    checked.soon_changed.connect(heard.append)
    checked.soon.setValue(400)
    until(lambda: not checked.is_checking())
    assert heard == [400]
    assert sum(f.rule == "due_soon" for f in checked.findings) > before
    assert soon_days() == 400


def test_another_plan_and_none(checked, opened, settle):
    counted = []
    checked.counted.connect(counted.append)
    opened.close()
    settle()
    assert counted == [-1]
    assert checked.model.rowCount() == 0
    assert checked.sentence.text() == "No plan is open."


def test_closed_while_a_check_is_on(opened, shown, settle):
    view = shown(FindingsView, opened)
    view.check()
    opened.close()
    settle(10)
    assert view.findings == []


def test_a_plan_without_faults(session, shown, tmp_path, until):
    from transboundary_planner.core.plan.model import Record
    from transboundary_planner.core.plan.store import create_plan

    path = tmp_path / "empty.gpkg"
    create_plan(path, [Record("plan", "p", {"countries": "RUS CHN"})], "Anna")
    assert session.open(path)
    view = shown(FindingsView, session)
    until(lambda: not view.is_checking())
    assert view.sentence.text() == "Nothing to find fault with on this day."


def test_a_layer_that_is_removed_while_a_check_is_on(
    checked, opened, activities, plan_path, add_layer, until
):
    layer = add_layer("dens", "den:string", [("Polygon((1 1, 2 1, 2 2, 1 1))", "D1")])
    place = {"layer": address_of(layer, plan_path), "layer_name": "dens", "id_field": "den"}
    assert opened.do([edits.add("place", item_id=activities[0].id, id_value="D1", **place)])
    until(lambda: not checked.is_checking())
    checked.check()  # has looked at the layer
    QgsProject.instance().removeMapLayer(layer.id())
    until(lambda: not checked.is_checking())
    assert [f.rule for f in checked.findings if f.kind == "place"] == ["place_not_checked"]
