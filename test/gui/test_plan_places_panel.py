"""The places of the action plan on the map: linked, shown, marked as sensitive, and when gone."""

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from transboundary_planner.core.plan import edits
from transboundary_planner.core.plan.changes import edit
from transboundary_planner.ui.plan_places import items_in

WGS84 = "EPSG:4326"
DEN = (131.23456, 43.12345)


@pytest.fixture
def activity(editing):
    return editing.go("activity")


@pytest.fixture
def box(editing, activity, settle):
    editing.editor.sections["places"].setCollapsed(False)
    settle()
    return editing.editor.places


@pytest.fixture
def sites(add_layer, tmp_path, project):
    """A GeoPackage with three sites beside the plan, loaded into the project."""
    rows = [
        (131.0, "S1", "North", "RUS"),
        (131.5, "S2", "Middle", "CHN"),
        (132.0, "S3", "South", "RUS"),
    ]
    memory = add_layer(
        "sites",
        "site_id:string,name:string,iso3:string",
        [
            (f"Polygon(({x} 43, {x + 0.2} 43, {x + 0.2} 43.2, {x} 43.2, {x} 43))", *values)
            for x, *values in rows
        ],
    )
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "sites"
    path = tmp_path / "sites.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        memory, str(path), project.transformContext(), options
    )
    project.removeMapLayer(memory.id())
    layer = QgsVectorLayer(f"{path}|layername=sites", "sites", "ogr")
    assert layer.isValid()
    return project.addMapLayer(layer)


@pytest.fixture
def linked(editing, box, sites, desktop, until):
    """Two of the sites linked with the activity; returns its places by their id in the layer."""
    desktop.active = sites
    sites.selectByExpression("site_id in ('S1', 'S2')")
    box.link()
    until(lambda: len(box.places()) == 2)
    return {place["id_value"]: place for place in box.places()}


def wait_for_look(box, until):
    until(lambda: box._search is None and not box._later.isActive())


def test_selected_features_become_places(editing, activity, box, sites, linked):
    found = editing.read()
    places = {p["id_value"]: p for p in found.by("place", "item_id", activity)}
    assert set(places) == {"S1", "S2"}
    place = places["S1"]
    assert place["layer"] == "sites.gpkg|layername=sites"  # beside the plan: they move together
    assert (place["layer_name"], place["id_field"]) == ("sites", "site_id")
    assert (place["country"], place["name:en"]) == ("RUS", "North")
    assert 131.0 < place["lon"] < 131.2
    assert 43.0 < place["lat"] < 43.2
    assert place["sensitive"] is None
    assert "(2)" in editing.editor.sections["places"].title()
    editing.session.undo()  # in one step
    assert editing.read().by("place", "item_id", activity) == []


def test_nothing_is_linked_twice(editing, box, sites, linked, until):
    sites.selectAll()
    box.link()
    until(lambda: len(box.places()) == 3)
    box.link()
    until(lambda: box._call is None)
    assert len(box.places()) == 3
    assert "already" in box.said.text()


def test_what_to_do_first_is_said(editing, box, sites, desktop):
    desktop.active = None
    box.link()
    assert "layer tree" in box.said.text()
    desktop.active = sites
    sites.removeSelection()
    box.link()
    assert "Nothing is selected in “sites”" in box.said.text()
    assert box.places() == []


def test_lines_are_refused_by_name(editing, box, project, desktop):
    layer = QgsVectorLayer("LineString?crs=EPSG:4326", "roads", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("LineString(131 43, 132 44)"))
    layer.dataProvider().addFeatures([feature])
    desktop.active = project.addMapLayer(layer)
    layer.selectAll()
    box.link()
    assert "“roads”" in box.said.text()
    assert box.places() == []


def test_a_temporary_layer_is_warned_of(editing, box, add_layer, desktop, until):
    layer = add_layer("scratch", "site_id:string", [("Polygon((1 1, 2 1, 2 2, 1 1))", "X")])
    desktop.active = layer
    layer.selectAll()
    box.link()
    until(lambda: len(box.places()) == 1)
    assert "temporary" in box.said.text()


def test_a_layer_that_goes_while_it_is_read_stops_nothing(editing, box, sites, desktop, until):
    desktop.active = sites
    sites.selectAll()
    box.link()
    desktop.active = None
    QgsProject.instance().removeMapLayer(sites.id())
    until(lambda: box._call is None)
    assert len(box.places()) == 3  # a snapshot was read


def test_another_item_is_chosen_while_it_is_read(editing, activity, box, sites, desktop, until):
    desktop.active = sites
    sites.selectAll()
    box.link()
    editing.go("activity", 1)
    until(lambda: box._call is None)
    assert len(editing.read().by("place", "item_id", activity)) == 3


def test_places_are_shown_on_the_map(editing, box, linked, desktop):
    canvas = desktop.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32652"))
    QTest.mouseClick(box.show_button, Qt.MouseButton.LeftButton)
    wanted = QgsRectangle(131.0, 43.0, 131.7, 43.2)
    seen = box_of(canvas)
    assert seen.contains(wanted)
    assert seen.width() < 1.6
    # One of them, by Enter.
    box.list.choose(linked["S2"].id)
    QTest.keyClick(box.list, Qt.Key.Key_Return)
    seen = box_of(canvas)
    assert seen.contains(QgsRectangle(131.5, 43.0, 131.7, 43.2))
    assert not seen.contains(wanted)


def test_a_click_shows_and_a_selection_on_the_map_is_chosen(
    editing, box, linked, sites, desktop, until, settle
):
    canvas = desktop.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(WGS84))
    wait_for_look(box, until)
    ids = [box.list.topLevelItem(row).data(0, Qt.ItemDataRole.UserRole) for row in range(2)]
    row = ids.index(linked["S2"].id)
    spot = box.list.visualItemRect(box.list.topLevelItem(row)).center()
    QTest.mouseClick(box.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert box_of(canvas).contains(QgsRectangle(131.5, 43.0, 131.7, 43.2))
    assert box_of(canvas).width() < 0.6
    sites.selectByExpression("site_id = 'S1'")
    assert box.list.current_id() == linked["S1"].id
    sites.selectByExpression("site_id = 'S2'")
    assert box.list.current_id() == linked["S2"].id
    sites.selectByExpression("site_id = 'S3'")  # no place of this item
    assert box.list.current_id() == linked["S2"].id
    QgsProject.instance().removeMapLayer(sites.id())
    desktop.active = None
    settle()
    wait_for_look(box, until)
    assert box._links == []


def box_of(canvas):
    from qgis.core import QgsCoordinateTransform

    to = QgsCoordinateTransform(
        canvas.mapSettings().destinationCrs(),
        QgsCoordinateReferenceSystem(WGS84),
        QgsProject.instance(),
    )
    return to.transformBoundingBox(canvas.extent())


def test_country_and_unlinking(editing, activity, box, linked):
    place = linked["S1"]
    box.list.choose(place.id)
    combo = box.country.editor
    combo.setCurrentIndex(combo.findData("CHN"))
    QTest.keyClick(combo, Qt.Key.Key_Return)
    assert editing.read()[place.id]["country"] == "CHN"
    QTest.keyClick(box.list, Qt.Key.Key_Delete)
    assert place.id not in editing.read()
    assert len(box.places()) == 1
    editing.session.undo()
    assert box.list.topLevelItemCount() == 2


# --- sensitive places --------------------------------------------------------------------------


@pytest.fixture
def dens(project):
    layer = QgsVectorLayer(
        "Point?crs=EPSG:4326&field=den:string&field=site_id:string&field=sensitive:integer",
        "dens",
        "memory",
    )
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(f"Point({DEN[0]} {DEN[1]})"))
    feature.setAttributes(["Den at the rock", "D1", 1])
    layer.dataProvider().addFeatures([feature])
    return project.addMapLayer(layer)


def test_a_sensitive_place_is_kept_as_its_cell_only(editing, activity, box, dens, desktop, until):
    desktop.active = dens
    dens.selectAll()
    box.link()
    until(lambda: len(box.places()) == 1)
    place = editing.read()[box.places()[0].id]
    assert place["sensitive"] == 1
    assert (place["lon"], place["lat"], place["precision_deg"]) == (131.2, 43.1, 0.1)
    written = editing.path.read_bytes()
    for suffix in ("-wal",):
        log = editing.path.with_name(editing.path.name + suffix)
        written += log.read_bytes() if log.exists() else b""
    assert b"131.23" not in written
    assert b"43.123" not in written
    # The user's own layer shows where it is, on the user's own map.
    canvas = desktop.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(WGS84))
    box.show_all()
    assert canvas.extent().width() < 0.05
    assert canvas.extent().contains(QgsRectangle(*DEN, *DEN))
    # Without it there is the cell and no more, not a point that would be a wrong one.
    QgsProject.instance().removeMapLayer(dens.id())
    desktop.active = None
    box.show_all()
    assert canvas.extent().width() >= 0.1


def test_marking_a_place_as_sensitive_takes_its_point_away(editing, box, linked):
    place = linked["S1"]
    box.list.choose(place.id)
    box.sensitive.editor.click()
    found = editing.read()[place.id]
    assert found["sensitive"] == 1
    assert (found["lon"], found["lat"], found["precision_deg"]) == (131.1, 43.1, 0.1)
    editing.session.undo()  # mark and point in one step
    assert editing.read()[place.id]["sensitive"] is None
    assert editing.read()[place.id]["lon"] == place["lon"]


def test_an_exact_sensitive_place_of_another_plan_is_shown_as_its_cell(
    editing, activity, box, desktop
):
    values = {"sensitive": 1, "lon": DEN[0], "lat": DEN[1], "name:en": "Den"}
    assert editing.session.do([edits.add("place", item_id=activity, **values)])
    canvas = desktop.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(WGS84))
    box.show_all()
    centre = canvas.extent().center()
    assert (round(centre.x(), 3), round(centre.y(), 3)) == (131.2, 43.1)
    texts = [box.list.topLevelItem(0).toolTip(0), box.said.text()]
    assert not any("131.2" in text for text in texts)


# --- places that are gone ----------------------------------------------------------------------


def test_a_layer_that_was_removed_is_still_found_as_a_file(editing, box, sites, linked, until):
    wait_for_look(box, until)
    QgsProject.instance().removeMapLayer(sites.id())
    wait_for_look(box, until)
    assert set(box.states.values()) == {""}


def test_a_layer_that_is_gone_is_said_with_the_way_out(
    editing, box, sites, linked, until, tmp_path, desktop
):
    desktop.active = None
    QgsProject.instance().removeMapLayer(sites.id())
    (tmp_path / "sites.gpkg").unlink()
    box.refresh()
    wait_for_look(box, until)
    assert set(box.states.values()) == {"place_layer_gone"}
    assert "The layer “sites” is gone" in box.said.text()
    assert "unlink" in box.said.text()
    assert "not found: 2" in editing.editor.sections["places"].title()
    assert not box.list.topLevelItem(0).icon(0).isNull()
    box.show_all()  # by the point that the plan keeps
    assert desktop.mapCanvas().extent().width() > 0


def test_a_feature_that_is_gone_is_said(editing, box, sites, linked, until):
    assert sites.startEditing()
    sites.selectByExpression("site_id = 'S1'")
    assert sites.deleteSelectedFeatures()
    assert sites.commitChanges()
    box.refresh()
    wait_for_look(box, until)
    assert box.states[linked["S1"].id] == "place_feature_gone"
    assert box.states[linked["S2"].id] == ""
    box.list.choose(linked["S1"].id)
    assert "S1 is no longer in the layer “sites”" in box.said.text()


def test_the_project_is_closed_with_places_shown(editing, box, linked, desktop, settle):
    box.show_all()
    desktop.active = None
    QgsProject.instance().clear()
    settle()
    assert box.places() == []
    assert box._view._band is None  # no mark is left on the map
    assert box.list.isHidden()


# --- in the extent of the map ------------------------------------------------------------------


def test_items_in_the_extent_of_the_map(editing, activity, box, sites, linked):
    session, crs = editing.session, QgsCoordinateReferenceSystem(WGS84)
    assert items_in(session, QgsRectangle(131.0, 43.0, 131.2, 43.2), crs) == {activity}
    assert items_in(session, QgsRectangle(10, 43, 11, 44), crs) == set()
    # A corner of the site, far from the point that the plan keeps.
    assert items_in(session, QgsRectangle(131.01, 43.01, 131.02, 43.02), crs) == {activity}
    utm = QgsCoordinateReferenceSystem("EPSG:32652")
    from qgis.core import QgsCoordinateTransform

    to = QgsCoordinateTransform(crs, utm, QgsProject.instance())
    assert items_in(session, to.transformBoundingBox(QgsRectangle(131, 43, 132, 44)), utm) == {
        activity
    }
    # Without the layer the point has to do.
    QgsProject.instance().removeMapLayer(sites.id())
    assert items_in(session, QgsRectangle(131.0, 43.0, 131.2, 43.2), crs) == {activity}
    assert items_in(session, QgsRectangle(131.01, 43.01, 131.02, 43.02), crs) == set()
    session.close()
    assert items_in(session, QgsRectangle(131, 43, 132, 44), crs) == set()


def test_items_in_view_beyond_the_antimeridian(editing, activity, box):
    crs = QgsCoordinateReferenceSystem(WGS84)
    assert editing.session.do([edits.add("place", item_id=activity, lon=-179.5, lat=65.0)])
    assert items_in(editing.session, QgsRectangle(180.2, 64, 181, 66), crs) == {activity}
    assert items_in(editing.session, QgsRectangle(-180, 64, -179, 66), crs) == {activity}
    assert items_in(editing.session, QgsRectangle(178, 64, 179.9, 66), crs) == set()


def test_a_sensitive_place_is_in_view_with_its_cell(editing, activity, box):
    crs = QgsCoordinateReferenceSystem(WGS84)
    values = {"sensitive": 1, "lon": DEN[0], "lat": DEN[1]}
    assert editing.session.do([edits.add("place", item_id=activity, **values)])
    # Any corner of the cell will do, so that zooming in does not tell where it is.
    for x, y in ((131.151, 43.051), (131.249, 43.149), DEN):
        small = QgsRectangle(x - 0.0005, y - 0.0005, x + 0.0005, y + 0.0005)
        assert items_in(editing.session, small, crs) == {activity}
    assert items_in(editing.session, QgsRectangle(131.26, 43.1, 131.3, 43.2), crs) == set()


def test_edits_of_others_are_seen(editing, box, linked):
    from transboundary_planner.core.plan.store import open_plan

    with open_plan(editing.path) as store:
        id = linked["S1"].id
        assert store.apply([edit(store.read(), id, "name:en", "Bo's place")], "Bo").ok
    editing.session.refresh()
    names = [box.list.topLevelItem(row).text(0) for row in range(2)]
    assert "Bo's place" in names
