"""The filters of the action-plan panel: what passes is shown, with what it is part of."""

MAP_CROSSINGS = "Map the crossings of both cats along the border"


def find(panel, name):
    """The id of the item of this English name."""
    plan = panel.controller.session.plan
    (id,) = [item.id for item in plan.items if item["name:en"] == name]
    return id


def filtered(planned, settle):
    planned.controller._apply_filter()
    settle()
    return planned.dock.model.passing


def test_filters_show_what_passes_and_what_it_is_part_of(planned, settle, until):
    dock, plan = planned.dock, planned.controller.session.plan
    seen = []
    planned.controller.shown_changed.connect(seen.append)
    id = find(planned, MAP_CROSSINGS)
    dock.filter.setText("crossings CATS")
    until(lambda: dock.model.passing is not None)
    assert dock.model.passing == {id}
    assert seen == [{id}]
    assert len(dock.model) == 3  # with its action and its objective
    dock.filter.setText("zzz")
    assert filtered(planned, settle) == set()
    assert dock.empty.isVisible()
    dock.clear_filters.click()
    assert dock.model.passing is None
    assert not dock.empty.isVisible()
    dock.late.setChecked(True)
    late = filtered(planned, settle)
    assert id in late
    assert all(dock.model.days_late(plan[one]) > 0 for one in late)
    dock.late.setChecked(False)
    dock.country.setCurrentIndex(dock.country.findData("RUS"))
    assert plan[id]["parent_id"] not in filtered(planned, settle)
    dock.country.setCurrentIndex(0)
    planned.dock.model.check(id, True)
    dock.status_of.setCurrentIndex(dock.status_of.findData("Completed"))
    assert filtered(planned, settle) == {id}
    planned.dock.model.check(id, False)  # it passes no longer
    settle()
    assert len(dock.model) == 0
    assert dock.empty.isVisible()


def test_a_filter_is_kept_while_the_plan_changes_and_given_up_to_show_an_item(planned, settle):
    dock, session = planned.dock, planned.controller.session
    dock.filter.setText("snares")
    shown = filtered(planned, settle)
    id = find(planned, MAP_CROSSINGS)
    session.set(id, "name:en", "Map the snares")
    assert dock.model.passing == shown | {id}
    other = find(planned, "One counting method")
    planned.controller.go_to(other)
    assert dock.filter.text() == ""
    assert dock.tree.current_id() == other == session.current


def test_mine_are_the_items_of_my_country(planned, settle, monkeypatch):
    from qgis.PyQt.QtWidgets import QInputDialog

    asked = []
    monkeypatch.setattr(
        QInputDialog, "getItem", staticmethod(lambda *a: asked.append(a[3]) or ("CHN", True))
    )
    planned.dock.mine.setChecked(True)
    mine = filtered(planned, settle)
    assert asked == [["RUS", "CHN"]]
    assert find(planned, MAP_CROSSINGS) in mine
    planned.dock.mine.setChecked(False)
    planned.dock.mine.setChecked(True)
    assert len(asked) == 1  # chosen once
    planned.controller.set_my_country("RUS")
    assert find(planned, MAP_CROSSINGS) not in filtered(planned, settle)


def test_on_the_map_are_the_items_with_places_in_its_view(planned, desktop, settle, until):
    from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
    from transboundary_planner.core.plan import edits

    session, dock = planned.controller.session, planned.dock
    id = find(planned, MAP_CROSSINGS)
    session.do([edits.add("place", item_id=id, lon=131.0, lat=43.0)])
    desktop.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    desktop.canvas.setExtent(QgsRectangle(130, 42, 132, 44))
    dock.on_map.setChecked(True)
    until(lambda: dock.model.passing is not None)
    assert dock.model.passing == {id}
    desktop.canvas.setExtent(QgsRectangle(10, 42, 12, 44))
    until(lambda: dock.model.passing == set())
