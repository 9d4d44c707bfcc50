"""Bad input, and what users do while a run is on: the panel says one sentence and stays usable."""

import numpy as np
import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from transboundary_planner.ui.panel_dock import State


@pytest.fixture
def large(overlap, grid, settle):
    """The panel with 900 areas chosen: the run takes a while."""
    layers = grid(30)
    overlap.controller.choose(layers[0], [layers[1]], layers[2])
    settle()
    return layers


@pytest.fixture
def underway(overlap, large, until):
    """A run of them that has begun to calculate."""
    assert overlap.controller.run()
    until(lambda: overlap.dock.progress.value() > 0)
    assert overlap.dock.state is State.RUNNING
    return large


def is_a_sentence(text):
    return text.endswith(".") and "\n" not in text and "Traceback" not in text


# ---------------------------------------------------------------- nothing there


def test_no_layers_at_all(overlap, settle):
    overlap.dock.setUserVisible(True)
    settle()
    dock = overlap.dock
    assert dock.state is State.NOTHING
    assert "drag a file" in dock.sentence
    assert dock.demonstration_button.isVisible()
    assert not dock.run_button.isEnabled()
    assert not overlap.controller.run()
    assert not dock.answer_box.isVisible()


def test_the_panel_says_what_comes_next(overlap, small, settle):
    dock = overlap.dock
    settle()
    overlap.controller.choose(None, [], None)
    assert (dock.state, dock.sentence) == (State.NOTHING, "Choose the sites to be measured.")
    assert dock.demonstration_button.isHidden()
    dock.sites.setLayer(small["areas"])
    assert dock.state is State.NOTHING
    assert "Add an overlay" in dock.sentence
    dock.overlays.add([small["range"]])
    assert (dock.state, dock.sentence) == (State.READY, "")
    assert dock.run_button.isEnabled()


def test_layers_without_polygons_do_not_count(overlap, project, settle):
    project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "points", "memory"))
    settle()
    assert overlap.dock.state is State.NOTHING
    assert "No layer of polygons" in overlap.dock.sentence


# ---------------------------------------------------------------- a run that fails


def test_a_layer_without_crs_is_named_and_the_way_out(overlap, small, add_layer, finish, settle):
    lost = QgsVectorLayer("Polygon", "lost", "memory")
    QgsProject.instance().addMapLayer(lost)
    from qgis.core import QgsCoordinateReferenceSystem

    lost.setCrs(QgsCoordinateReferenceSystem())
    overlap.controller.choose(small["areas"], [lost], None)
    assert overlap.controller.run()
    assert finish() is State.FAILED
    assert "“lost”" in overlap.dock.sentence
    assert is_a_sentence(overlap.dock.sentence)
    assert overlap.dock.run_button.isEnabled()
    assert not overlap.dock.question_box.isCollapsed()
    # The sentence stays when a layer comes, and goes when the user chooses.
    small["range"].setName("range 2")
    add_layer("another", "", [])
    settle()
    assert overlap.dock.state is State.FAILED
    overlap.dock.overlays.set_layers([small["range"]])
    assert overlap.dock.state is State.READY
    assert overlap.controller.run()
    assert finish() is State.DONE


def test_a_run_that_fails_while_calculating(overlap, small, add_layer, finish):
    bow = add_layer("bow", "n:integer", [("Polygon((10 40, 11 41, 11 40, 10 41, 10 40))", 1)])
    overlap.controller.choose(small["areas"], [bow], None)
    overlap.dock.invalid.setCurrentIndex(overlap.dock.invalid.findData("refuse"))
    assert overlap.controller.run()
    assert finish() is State.FAILED
    assert "“bow”" in overlap.dock.sentence
    assert is_a_sentence(overlap.dock.sentence)


def test_an_empty_layer(overlap, small, add_layer, finish):
    overlap.controller.choose(add_layer("empty", "", []), [small["range"]], None)
    assert overlap.controller.run()
    assert finish() is State.FAILED
    assert "“empty” has no feature" in overlap.dock.sentence


def test_an_older_answer_survives_a_failure(overlap, done, add_layer, finish):
    before = overlap.dock.headline.text()
    overlap.controller.choose(add_layer("empty", "", []), [done["range"]], None)
    assert overlap.controller.run()
    assert finish() is State.FAILED
    assert overlap.dock.headline.text() == before
    assert overlap.dock.matrix_model.rowCount() == 4


def test_a_missing_package_is_said(overlap, chosen, monkeypatch):
    monkeypatch.setattr(
        "transboundary_planner.ui.panel_controller.missing_packages", lambda: "Install shapely."
    )
    assert not overlap.controller.run()
    assert (overlap.dock.state, overlap.dock.sentence) == (State.FAILED, "Install shapely.")


def test_a_result_that_cannot_be_read(overlap, chosen, finish, monkeypatch):
    def broken(*_, **__):
        raise ValueError("a broken table")

    monkeypatch.setattr("transboundary_planner.ui.overlap_controller.read_overlap", broken)
    assert overlap.controller.run()
    assert finish() is State.FAILED
    assert "a broken table" in overlap.dock.sentence


# ---------------------------------------------------------------- while a run is on


def test_cancel(overlap, underway, finish):
    overlap.dock.cancel_button.click()
    assert not overlap.dock.cancel_button.isEnabled()
    assert finish() is State.CANCELLED
    assert overlap.controller.result is None
    assert overlap.dock.run_button.isEnabled()
    assert overlap.controller.run()  # and once more
    assert finish() is State.DONE


def test_cancel_keeps_the_older_answer(overlap, large, finish, until):
    assert overlap.controller.run()
    assert finish() is State.DONE
    before = overlap.controller.result
    assert overlap.controller.run()
    overlap.dock.cancel_button.click()
    assert finish() is State.CANCELLED
    assert "still the result" in overlap.dock.sentence
    assert overlap.controller.result is before
    assert overlap.dock.matrix_model.rowCount() == 900


def test_cancel_while_the_result_is_read(overlap, chosen, finish, until, monkeypatch):
    from transboundary_planner.core.errors import Cancelled

    reading = []

    def slow(sources, is_cancelled, **_):
        reading.append(True)
        while not is_cancelled():
            pass
        raise Cancelled

    monkeypatch.setattr("transboundary_planner.ui.overlap_controller.read_overlap", slow)
    assert overlap.controller.run()
    until(lambda: reading)
    overlap.dock.cancel_button.click()
    assert finish() is State.CANCELLED


def test_the_project_is_closed_while_the_result_is_read(
    overlap, chosen, project, until, settle, monkeypatch
):
    from qgis.core import QgsApplication
    from transboundary_planner.ui import runner

    reading = []

    def slow(sources, is_cancelled, **_):
        reading.append(True)
        while not is_cancelled():
            pass

    monkeypatch.setattr("transboundary_planner.ui.overlap_controller.read_overlap", slow)
    assert overlap.controller.run()
    until(lambda: reading)
    project.clear()
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    settle()
    assert overlap.dock.state is State.NOTHING
    assert not runner._alive


def test_a_report_that_was_not_written_is_not_announced(
    overlap, done, project, desktop, add_layer, finish, tmp_path
):
    overlap.controller.delivery.write_report(str(tmp_path / "report.html"))
    project.clear()
    areas = add_layer("new", "site_id:string", [("Polygon((0 0, 1 0, 1 1, 0 0))", "A")])
    overlap.controller.choose(areas, [areas], None)
    assert overlap.controller.run()
    assert finish() is State.DONE
    assert not desktop.bar.messages


def test_a_panel_never_stays_busy(overlap, chosen, finish, monkeypatch, qtbot):
    def broken(_):
        raise RuntimeError("a broken answer")

    monkeypatch.setattr(overlap.controller, "show", broken)
    with qtbot.capture_exceptions() as caught:
        assert overlap.controller.run()
        assert finish() is State.DONE
    assert "a broken answer" in str(caught[0][1])
    assert overlap.dock.run_button.isEnabled()


def test_a_second_run_waits_its_turn(overlap, underway, finish):
    assert not overlap.controller.run()
    assert not overlap.dock.run_button.isEnabled()
    assert not overlap.controller.start(overlap.controller.request)
    assert overlap.dock.state is State.RUNNING
    assert finish() is State.DONE
    assert overlap.dock.matrix_model.rowCount() == 900


@pytest.mark.parametrize("which", [0, 1, 2])
def test_a_layer_is_removed(overlap, underway, finish, which, project, settle):
    layer = underway[which]
    name = layer.name()
    project.removeMapLayer(layer)
    settle()
    assert overlap.dock.state is State.RUNNING
    assert finish() is State.STALE
    assert f"“{name}” has been removed" in overlap.dock.sentence
    # It counted what was there when it began, and can still be looked at.
    assert overlap.dock.matrix_model.rowCount() == 900
    overlap.dock.matrix.clicked.emit(overlap.dock.matrix_model.index(0, 0))
    overlap.dock.matrix.selectRow(3)
    overlap.dock.matrix.doubleClicked.emit(overlap.dock.matrix_model.index(3, 0))
    # Countries may be left out; without areas or overlays there is nothing to run.
    assert overlap.dock.run_button.isEnabled() == (which == 2)


@pytest.mark.parametrize("which", [0, 1, 2])
def test_a_layer_is_edited(overlap, underway, finish, which, settle):
    layer = underway[which]
    assert layer.startEditing()
    assert layer.deleteFeature(next(layer.getFeatures()).id())
    assert finish() is State.STALE
    assert f"“{layer.name()}”" in overlap.dock.sentence
    assert overlap.dock.matrix_model.rowCount() == 900
    assert overlap.dock.run_button.isEnabled()
    assert layer.rollBack()


def test_a_layer_is_filtered(overlap, underway, finish):
    layer = underway[0]
    assert layer.setSubsetString("\"site_id\" < 'S2'")
    assert finish() is State.STALE
    assert overlap.dock.matrix_model.rowCount() == 900
    assert overlap.controller.run()
    assert finish() is State.DONE
    assert 0 < overlap.dock.matrix_model.rowCount() < 900


def test_the_project_is_closed(overlap, underway, finish, project, until, settle):
    from qgis.core import QgsApplication

    project.clear()
    assert overlap.dock.state is State.NOTHING
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    settle()
    assert overlap.dock.state is State.NOTHING  # nothing comes after
    assert overlap.controller.result is None
    assert "No layer of polygons" in overlap.dock.sentence


# ---------------------------------------------------------------- stale


def edit(layer):
    assert layer.startEditing()
    feature = next(layer.getFeatures())
    assert layer.changeGeometry(feature.id(), QgsGeometry.fromWkt("Polygon((0 0, 1 0, 1 1, 0 0))"))


def write_past_the_layer(layer):
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("Polygon((0 0, 1 0, 1 1, 0 0))"))
    assert layer.dataProvider().addFeatures([feature])[0]
    layer.reload()  # a memory layer does not tell before


@pytest.mark.parametrize("change", [edit, write_past_the_layer])
@pytest.mark.parametrize("name", ["areas", "range", "countries"])
def test_an_input_changes_after_the_run(overlap, done, name, change, finish):
    change(done[name])
    assert overlap.dock.state is State.STALE
    assert overlap.dock.sentence == f"Older than the layer “{name}”: run again."
    assert overlap.dock.answer_box.isVisibleTo(overlap.dock)
    assert overlap.controller.run()
    assert finish() is State.DONE


def test_a_refresh_of_the_map_is_no_change(overlap, done):
    for layer in done.values():
        layer.reload()
    assert overlap.dock.state is State.DONE


def test_a_file_that_others_write_to_makes_it_stale(overlap, small, finish, demo_data, tmp_path):
    import os
    import shutil

    path = shutil.copy(
        f"{demo_data}/tiger_range_gbif_model_ne_asia.geojson", tmp_path / "r.geojson"
    )
    layer = QgsProject.instance().addMapLayer(QgsVectorLayer(str(path), "file", "ogr"))
    overlap.controller.choose(small["areas"], [layer], None)
    assert overlap.controller.run()
    assert finish() is State.DONE
    layer.reload()
    assert overlap.dock.state is State.DONE
    later = os.stat(path).st_mtime + 10
    os.utime(path, (later, later))
    layer.reload()
    assert overlap.dock.state is State.STALE


def test_the_choices_change_after_the_run_and_back(overlap, done):
    dock = overlap.dock
    dock.countries.setLayer(None)
    assert dock.state is State.STALE
    assert "choices have changed" in dock.sentence
    dock.countries.setLayer(done["countries"])
    assert dock.state is State.DONE
    dock.edges.setCurrentIndex(1)
    assert dock.state is State.STALE


def test_no_layer_is_watched_twice(overlap, done, finish):
    before = done["areas"].receivers(done["areas"].layerModified)
    for _ in range(3):
        assert overlap.controller.run()
        assert finish() is State.DONE
    assert done["areas"].receivers(done["areas"].layerModified) == before


def test_numbers_of_no_data_are_no_zeros():
    from transboundary_planner.ui.overlap_models import MatrixModel
    from transboundary_planner.ui.overlap_result import OverlapResult

    rows = [
        ("a", "A", "x", None, "AAA", "overlay", None, None, None, None),
        ("b", "B", "x", None, "AAA", "overlay", 0.0, 0.0, 0.0, None),
    ]
    model = MatrixModel()
    model.set_result(OverlapResult(rows, {}, {}))
    assert [model.data(model.index(r, 1)) for r in (0, 1)] == ["–", "0"]
    model.sort(1)
    assert model.site_at(0) == "b"  # what has no number comes last
    assert np.isnan(model.value(int(model.order[1]), 0))
