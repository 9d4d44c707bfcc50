"""The check of a zonation in the buffer-zone dock: faults as the algorithm has them, and the map."""

import pytest
from qgis.core import NULL, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from transboundary_planner.ui.panel_dock import State


@pytest.fixture
def page(buffers, desktop, settle):
    buffers.dock.setUserVisible(True)
    settle()
    return buffers.dock.check


@pytest.fixture
def checked(page, until):
    def ended():
        until(lambda: page.state is not State.RUNNING)
        return page.state

    return ended


@pytest.fixture
def example(project, demo_data):
    """The zonation of the guide, and its countries."""
    zones = QgsVectorLayer(f"{demo_data}/zonation_example.gpkg|layername=zones", "belts", "ogr")
    land = QgsVectorLayer(f"{demo_data}/borders_osm.gpkg|layername=countries_clip", "land", "ogr")
    project.addMapLayers([zones, land])
    return zones, land


@pytest.fixture
def faulty(buffers, page, example, checked, settle):
    buffers.dock.check_button.click()
    settle()
    page.zones.setLayer(example[0])
    page.countries.setLayer(example[1])
    page.run_button.click()
    assert page.state is State.RUNNING
    assert checked() is State.DONE, page.sentence
    return example


def test_the_faults_are_those_of_the_algorithm(page, faulty, run_algorithm):
    results = run_algorithm(
        "checkzonation",
        {
            "INPUT": faulty[0], "SITE_FIELD": "site", "COUNTRY_FIELD": "country",
            "JURISDICTIONS": faulty[1], "OUTPUT": "TEMPORARY_OUTPUT", "LINES": "TEMPORARY_OUTPUT",
        },
    )  # fmt: skip
    wanted = {}
    for name, size in (("OUTPUT", "area_km2"), ("LINES", "length_km")):
        for feature in results[name].getFeatures():
            wanted[feature["fault_id"]] = (feature["reason"], feature["severity"], feature[size])
    found = {
        fault.number: (fault.reason, fault.severity, fault.area_km2 or fault.length_km)
        for fault in page.model.faults
    }
    assert set(found) == set(wanted)
    for number, (reason, severity, size) in wanted.items():
        assert found[number][:2] == (reason, severity)
        assert found[number][2] == pytest.approx(size, rel=1e-9)
    assert [fault.number for fault in page.model.faults] == sorted(found)  # the worst first
    assert page.headline.text() == f"Faults in “belts”: {results['FAULTS_N']}"
    assert "Cores with nothing behind them: 56.20 km." in page.remarks.text()
    assert NULL not in [fault.zone for fault in page.model.faults]


def test_fields_are_guessed(page, faulty):
    fields = (page.zone_field, page.site_field, page.own_field)
    assert [combo.currentField() for combo in fields] == ["zone", "site", "country"]


def test_kinds_are_counted_and_filter(page, faulty):
    texts = [page.kind.itemText(n) for n in range(page.kind.count())]
    assert texts[0] == f"all kinds: {len(page.model.faults)}"
    place = page.kind.findData("core_at_border")
    assert texts[place] == "core at the border, nothing on the neighbour's side: 4"
    page.kind.setCurrentIndex(place)
    assert page.model.rowCount() == 4
    lengths = [fault.length_km for fault in page.model.shown]
    assert sum(lengths) == pytest.approx(56.20, abs=0.005)
    assert page.model.data(page.model.index(0, 2)).endswith(" km")
    page.kind.setCurrentIndex(0)
    assert page.model.rowCount() == len(page.model.faults)


def test_a_click_goes_to_the_fault(buffers, page, faulty, desktop):
    view = buffers.controller.zonation.map
    for row, fault in enumerate(page.model.faults):
        if row in (0, 5):  # a line, a polygon
            page.faults.selectRow(row)
            page.faults.clicked.emit(page.model.index(row, 0))
            assert view._band is not None
            assert fault.description in page.words.text()
            assert "Severity" in page.words.text()
    box = view._band.asGeometry().boundingBox()
    assert desktop.canvas.extent().contains(box)
    page._back_key.activated.emit()
    assert buffers.dock.stack.currentIndex() == 0
    assert view._band is None
    buffers.dock.check_button.click()
    assert page.model.rowCount() > 0  # what was found is still there


def test_layers_of_the_faults(page, faulty, project, settle):
    page.add_layers.click()
    settle()
    group = project.layerTreeRoot().findGroup("Check of a zonation")
    assert len(group.findLayers()) == 3
    assert not page.add_layers.isEnabled()


def test_stale_when_the_zones_change(page, faulty):
    layer = faulty[0]
    assert layer.startEditing()
    assert layer.deleteFeature(next(layer.getFeatures()).id())
    assert page.state is State.STALE
    assert "“belts”" in page.sentence
    assert layer.rollBack()


def test_the_zones_of_the_panel(buffers, page, small, until, checked, settle):
    """Rings of the panel have no fault, cores or not: they are drawn to fit."""
    dock = buffers.dock
    dock.preview.setChecked(False)
    assert small["areas"].setSubsetString("site_id = 'A1'")
    buffers.controller.choose(small["areas"], small["countries"])
    settle()
    dock.check_button.click()
    page.zones.setLayer(None)
    assert page.state is State.NOTHING
    assert "run the buffer zones first" in page.sentence
    page.back.click()
    for keep in (False, True):
        dock.keep_core.setChecked(keep)
        assert buffers.controller.run()
        until(lambda: dock.state is not State.RUNNING)
        assert dock.state is State.DONE
        dock.check_button.click()
        assert page.state in (State.READY, State.DONE)
        assert not page.zone_field.isEnabled()
        page.run_button.click()
        assert checked() is State.DONE, page.sentence
        assert page.headline.text() == "No fault found."
        assert not page.faults.isVisible()
        page.back.click()


def test_a_layer_without_zones_is_refused_by_name(buffers, page, small, checked):
    buffers.dock.check_button.click()
    page.zones.setLayer(small["areas"])
    page.run_button.click()
    assert checked() is State.FAILED
    assert "“areas” has no field that is known to hold names of zones" in page.sentence
    assert page.run_button.isEnabled()


def test_cancel(page, buffers, example, checked, settle):
    buffers.dock.check_button.click()
    page.zones.setLayer(example[0])
    page.countries.setLayer(example[1])
    page.run_button.click()
    page.cancel_button.click()
    assert checked() is State.CANCELLED
    assert page.sentence == "Cancelled: nothing was changed."


@pytest.mark.parametrize("which", [0, 1])
def test_a_layer_goes_during_the_check(page, buffers, example, checked, project, settle, which):
    buffers.dock.check_button.click()
    page.zones.setLayer(example[0])
    page.countries.setLayer(example[1])
    page.run_button.click()
    assert page.state is State.RUNNING
    project.removeMapLayer(example[which])
    settle()
    assert checked() in (State.STALE, State.NOTHING)
    assert page.model.rowCount() > 0
    page.faults.clicked.emit(page.model.index(0, 0))


def test_the_project_is_closed_during_the_check(page, buffers, example, project, settle, until):
    from qgis.core import QgsApplication

    buffers.dock.check_button.click()
    page.zones.setLayer(example[0])
    page.run_button.click()
    project.clear()
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    settle()
    assert page.state is State.NOTHING
    assert page.model.rowCount() == 0
    assert buffers.dock.stack.currentIndex() == 0


def test_ctrl_enter_runs_what_is_seen(page, buffers, example, checked):
    buffers.dock.check_button.click()
    page.zones.setLayer(example[0])
    buffers.dock._run_key.activated.emit()
    assert page.state is State.RUNNING
    assert buffers.dock.state is not State.RUNNING
    assert checked() is State.DONE
    assert page.model.headerData(0, Qt.Orientation.Horizontal) == "Fault"
