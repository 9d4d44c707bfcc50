"""Bad input, and what users do while a preview or a run is on: one sentence, and nothing is lost."""

import gc
import time
import weakref

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsVectorLayer
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt, QTimer
from transboundary_planner.ui.panel_dock import State
from transboundary_planner.ui.zone_list import position_of


def bands(desktop):
    return [item for item in desktop.canvas.scene().items() if isinstance(item, QgsRubberBand)]


def is_a_sentence(text):
    return text.endswith(".") and "\n" not in text and "Traceback" not in text


@pytest.fixture
def finish(buffers, until):
    def ended():
        until(lambda: buffers.dock.state is not State.RUNNING)
        return buffers.dock.state

    return ended


@pytest.fixture
def quiet(buffers, until, settle):
    def waited():
        settle()
        controller = buffers.controller
        timers = (controller._preview_later, controller.live._edited)
        until(
            lambda: (
                not controller.live.is_busy()
                and not controller.runner.is_running()
                and not any(timer.isActive() for timer in timers)
            )
        )
        settle()

    return waited


def near(zones):
    """Zones that do not reach the neighbours' in the grid."""
    zones.rows[0].km.setValue(0.1)
    zones.rows[1].km.setValue(0.2)


@pytest.fixture
def large(buffers, grid, settle):
    """The panel with 900 areas chosen: the run takes a while, and there is no preview."""
    layers = grid(30)
    near(buffers.dock.zones)
    buffers.controller.choose(layers[0], layers[2])
    settle()
    return layers


@pytest.fixture
def underway(buffers, large, until):
    assert buffers.controller.run()
    until(lambda: buffers.dock.progress.value() > 0)
    assert buffers.dock.state is State.RUNNING
    return large


@pytest.fixture
def shown(buffers, small, quiet):
    """The panel in sight with its preview."""
    buffers.dock.setUserVisible(True)
    buffers.controller.choose(small["areas"], small["countries"])
    quiet()
    assert buffers.controller.rough is not None
    return small


# ---------------------------------------------------------------- nothing there


def test_no_layers_at_all(buffers, settle, desktop):
    buffers.dock.setUserVisible(True)
    settle()
    dock = buffers.dock
    assert dock.state is State.NOTHING
    assert "drag a file" in dock.sentence
    assert dock.demonstration_button.isVisible()
    assert not buffers.controller.run()
    assert not dock.answer_box.isVisible()
    assert not bands(desktop)
    assert dock.check_button.isEnabled()  # the page says itself what is missing
    dock.check_button.click()
    assert dock.check.state is State.NOTHING
    assert "Choose a layer of zones" in dock.check.sentence
    assert not buffers.controller.zonation.run()


def test_the_panel_says_what_comes_next(buffers, small, settle):
    dock = buffers.dock
    settle()
    buffers.controller.choose(None, None)
    assert (dock.state, dock.sentence) == (State.NOTHING, "Choose the sites to draw zones round.")
    dock.sites.setLayer(small["areas"])
    assert (dock.state, dock.sentence) == (State.READY, "")


def test_layers_that_look_right_are_proposed(buffers, small, settle):
    settle()
    dock = buffers.dock
    assert dock.sites.currentLayer() is small["areas"]
    assert dock.countries.currentLayer() is small["countries"]
    fields = (dock.id_field, dock.name_field, dock.country_field)
    assert [combo.currentField() for combo in fields] == ["site_id", "name", "iso3"]
    assert dock.own_field.currentField() == ""


def test_an_empty_layer(buffers, small, add_layer, finish, quiet):
    dock = buffers.dock
    dock.setUserVisible(True)
    buffers.controller.choose(add_layer("empty", "site_id:string", []), small["countries"])
    quiet()
    assert "“empty” has no feature" in dock.preview_note.text()
    assert is_a_sentence(dock.preview_note.text())
    assert buffers.controller.run()
    assert finish() is State.FAILED
    assert "“empty” has no feature" in dock.sentence
    assert not dock.question_box.isCollapsed()


def test_a_layer_without_crs_is_named(buffers, small, project, finish, quiet):
    from qgis.core import QgsCoordinateReferenceSystem

    lost = QgsVectorLayer("Polygon", "lost", "memory")
    project.addMapLayer(lost)
    lost.setCrs(QgsCoordinateReferenceSystem())
    buffers.dock.setUserVisible(True)
    buffers.controller.choose(lost, None)
    quiet()
    assert "“lost”" in buffers.dock.preview_note.text()
    assert buffers.controller.run()
    assert finish() is State.FAILED
    assert "“lost”" in buffers.dock.sentence


def test_a_missing_package_is_said(buffers, shown, monkeypatch, quiet):
    for module in ("panel_controller", "zones_controller", "zonation_controller"):
        monkeypatch.setattr(
            f"transboundary_planner.ui.{module}.missing_packages", lambda: "Install shapely."
        )
    assert not buffers.controller.run()
    assert (buffers.dock.state, buffers.dock.sentence) == (State.FAILED, "Install shapely.")
    buffers.dock.zones.rows[0].km.setValue(6)
    quiet()
    assert not buffers.controller.live.shapes()


# ---------------------------------------------------------------- while a run is on


def test_cancel(buffers, underway, finish):
    buffers.dock.cancel_button.click()
    assert finish() is State.CANCELLED
    assert buffers.controller.result is None
    assert buffers.controller.run()
    assert finish() is State.DONE


def test_a_second_run_waits_its_turn(buffers, underway, finish):
    assert not buffers.controller.run()
    assert not buffers.controller.start(buffers.controller.request)
    assert finish() is State.DONE
    assert buffers.dock.matrix_model.rowCount() == 900


@pytest.mark.parametrize("which", [0, 2])
def test_a_layer_is_removed(buffers, underway, finish, which, project, settle):
    layer = underway[which]
    name = layer.name()
    project.removeMapLayer(layer)
    settle()
    assert buffers.dock.state is State.RUNNING
    assert finish() is State.STALE
    assert f"“{name}” has been removed" in buffers.dock.sentence
    assert buffers.dock.matrix_model.rowCount() == 900
    buffers.dock.matrix.clicked.emit(buffers.dock.matrix_model.index(0, 0))
    buffers.dock.matrix.selectRow(3)
    assert buffers.dock.run_button.isEnabled() == (which == 2)


@pytest.mark.parametrize("which", [0, 2])
def test_a_layer_is_edited(buffers, underway, finish, which):
    layer = underway[which]
    assert layer.startEditing()
    assert layer.deleteFeature(next(layer.getFeatures()).id())
    assert finish() is State.STALE
    assert f"“{layer.name()}”" in buffers.dock.sentence
    assert buffers.dock.matrix_model.rowCount() == 900
    assert layer.rollBack()


def test_a_layer_is_filtered(buffers, underway, finish):
    assert underway[0].setSubsetString("\"site_id\" < 'S2'")
    assert finish() is State.STALE
    assert buffers.controller.run()
    assert finish() is State.DONE
    assert 0 < buffers.dock.matrix_model.rowCount() < 900


def test_the_project_is_closed(buffers, underway, project, until, settle):
    project.clear()
    assert buffers.dock.state is State.NOTHING
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    settle()
    assert buffers.controller.result is None
    assert "No layer of sites" in buffers.dock.sentence


# ---------------------------------------------------------------- while a preview is on


def ask_and_leave(buffers):
    """A preview is being drawn now."""
    slider = buffers.dock.zones.rows[0].slider
    slider.setSliderDown(True)
    slider.setValue(position_of(11))
    buffers.controller._ask_preview()
    assert buffers.controller.live.is_busy()


@pytest.mark.parametrize("name", ["areas", "countries"])
def test_a_layer_is_removed_while_a_preview_is_drawn(buffers, shown, project, desktop, quiet, name):
    ask_and_leave(buffers)
    project.removeMapLayer(shown[name])
    quiet()
    if name == "areas":
        assert buffers.dock.state is State.NOTHING
        assert not bands(desktop)
        assert buffers.controller.rough is None
    else:
        assert buffers.dock.table_model.headerData(1, Qt.Orientation.Horizontal) == "km²"
        assert len(bands(desktop)) == 2


def test_a_layer_is_filtered_while_a_preview_is_drawn(buffers, shown, quiet):
    before = buffers.dock.table_model.grid.total
    ask_and_leave(buffers)
    assert shown["areas"].setSubsetString("site_id = 'A1'")
    quiet()
    assert buffers.dock.preview_note.text() == "Preview: all sites (1)"
    assert buffers.dock.table_model.grid.total < before / 2


def test_a_layer_is_edited_under_a_preview(buffers, shown, quiet, desktop):
    areas = shown["areas"]
    before = buffers.dock.table_model.grid.total
    assert areas.startEditing()
    for feature in list(areas.getFeatures())[1:]:
        assert areas.deleteFeature(feature.id())
    quiet()
    assert buffers.dock.table_model.grid.total < before / 2
    assert areas.rollBack()
    quiet()
    assert buffers.dock.table_model.grid.total == pytest.approx(before, rel=1e-6)


def test_the_project_is_closed_while_a_preview_is_drawn(buffers, shown, project, desktop, quiet):
    ask_and_leave(buffers)
    project.clear()
    quiet()
    assert buffers.dock.state is State.NOTHING
    assert not bands(desktop)
    assert buffers.dock.table_model.rowCount() == 0
    assert buffers.dock.preview_note.text() == ""


def test_a_slider_taken_again_during_the_exact_run(buffers, shown, until, quiet):
    """The run answers a question that nobody asks any more: it is dropped, without a word."""
    slider = buffers.dock.zones.rows[0].slider
    slider.setSliderDown(True)
    slider.setValue(position_of(9))
    slider.setSliderDown(False)
    assert buffers.dock.state is State.RUNNING
    assert buffers.dock.question_box.isEnabled()  # it stays in the user's hand
    slider.setSliderDown(True)
    slider.setValue(position_of(12))
    assert buffers.dock.state is not State.RUNNING
    quiet()
    assert buffers.controller.result is None
    slider.setSliderDown(False)
    quiet()
    assert buffers.dock.state is State.DONE
    assert buffers.controller.answered == buffers.controller.key()
    assert "buffer=12" in buffers.controller.request.parameters["ZONES"]


def test_a_run_that_the_user_starts_locks_the_question(buffers, shown, finish):
    assert buffers.controller.run()
    assert not buffers.dock.question_box.isEnabled()
    assert finish() is State.DONE
    assert buffers.dock.question_box.isCollapsed()


def test_the_exact_run_fails(buffers, shown, quiet, monkeypatch):
    """The preview stays, and the sentence says why."""

    def broken(*_, **__):
        raise ValueError("a broken table")

    monkeypatch.setattr("transboundary_planner.ui.zones_controller.read_zones", broken)
    slider = buffers.dock.zones.rows[0].slider
    slider.setSliderDown(True)
    slider.setValue(position_of(9))
    slider.setSliderDown(False)
    quiet()
    assert buffers.dock.state is State.FAILED
    assert "a broken table" in buffers.dock.sentence
    assert buffers.dock.question_box.isEnabled()
    assert buffers.dock.table_model.grid.rough


# ---------------------------------------------------------------- the end


def controller_has_rough(controller):
    return lambda: controller.rough is not None


def is_done(dock, controller):
    return lambda: dock.state is State.DONE and not controller.live.is_busy()


def test_unloading_leaves_nothing(desktop, no_provider, settle, until, small):
    import transboundary_planner
    from transboundary_planner.ui import runner

    plugin = transboundary_planner.classFactory(desktop)
    plugin.initGui()
    panel = next(one for one in plugin.panels.panels if one.name == "zones")
    panel.dock.setUserVisible(True)
    panel.controller.choose(small["areas"], small["countries"])
    settle()
    dock, controller = weakref.proxy(panel.dock), weakref.proxy(panel.controller)
    until(controller_has_rough(controller))
    assert panel.controller.run()
    until(is_done(dock, controller))
    panel.dock.matrix.selectRow(0)
    panel.dock.matrix.clicked.emit(panel.dock.matrix_model.index(0, 1))
    panel.dock.zones.rows[0].slider.setValue(position_of(9))
    panel.controller._ask_preview()  # one is on when the plugin goes
    refs = [
        weakref.ref(one)
        for one in (panel.dock, panel.controller, panel.controller.live, panel.controller.result)
    ]
    plugin.unload()
    del plugin, panel, dock, controller
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    settle()
    gc.collect()
    assert not [ref for ref in refs if ref() is not None]
    assert not bands(desktop)
    assert len(desktop.canvas.scene().items()) == 1  # the map itself
    assert not runner._alive


# ---------------------------------------------------------------- nothing waits


@pytest.fixture
def longest_gap(qgis_app):
    """As in test_smooth.py: for how many milliseconds at most the event loop did not answer."""

    def measure(start, goes_on):
        ticks = []
        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
        timer.start(5)
        start()
        while goes_on():
            qgis_app.processEvents()
        end = time.monotonic() + 0.1
        while time.monotonic() < end:
            qgis_app.processEvents()
        timer.stop()
        return float(np.diff(ticks).max() * 1000)

    return measure


def test_10_000_sites_stay_smooth(buffers, grid, settle, quiet, longest_gap):
    """No preview of so many; the run and its table do not stop the map."""
    areas, _, countries = grid(100, points=4)
    dock = buffers.dock
    dock.setUserVisible(True)
    buffers.controller.choose(areas, countries)
    quiet()
    assert "No preview of 10,000 sites" in dock.preview_note.text()
    near(dock.zones)
    quiet()
    gaps = []
    while len(gaps) < 3 and (not gaps or min(gaps) >= 100):
        gaps.append(longest_gap(buffers.controller.run, lambda: dock.state is State.RUNNING))
        assert dock.state is State.DONE, dock.sentence
        assert dock.matrix_model.rowCount() == 10_000
    assert min(gaps) < 100, gaps


def test_a_drag_does_not_stop_the_map(buffers, demo_data, project, quiet, longest_gap):
    sites = QgsVectorLayer(
        f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas", "s", "ogr"
    )
    land = QgsVectorLayer(f"{demo_data}/borders_osm.gpkg|layername=countries_clip", "c", "ogr")
    project.addMapLayers([sites, land])
    buffers.dock.setUserVisible(True)
    buffers.controller.choose(sites, land)
    quiet()
    slider = buffers.dock.zones.rows[0].slider
    slider.setSliderDown(True)
    places = iter(range(position_of(2), position_of(15), 2))
    more = [True]

    def pull():
        place = next(places, None)
        if place is None:
            more[0] = False
            timer.stop()
        else:
            slider.setValue(place)

    timer = QTimer()
    timer.timeout.connect(pull)
    timer.setInterval(15)
    gaps = []
    while len(gaps) < 3 and (not gaps or min(gaps) >= 100):
        more[0], places = True, iter(range(position_of(2), position_of(15), 2))
        gaps.append(longest_gap(timer.start, lambda: more[0] or buffers.controller.live.is_busy()))
    assert min(gaps) < 100, gaps
