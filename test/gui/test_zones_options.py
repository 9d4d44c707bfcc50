"""Options of the buffer-zone panel that change how the layers are read: in the run and before it."""

import pytest
from transboundary_planner.ui.panel_dock import State

SQUARE = "Polygon((10 60, 12 60, 12 61, 10 61, 10 60))"
BOW_TIE = "Polygon((14 60, 15 61, 15 60, 14 61, 14 60))"


@pytest.fixture
def sites(add_layer, buffers, desktop, settle):
    """One site whose zones reach twice as far, in the panel, which is in sight."""
    layer = add_layer("sites", "site_id:string,times:double", [(SQUARE, "S1", 2.0)])
    buffers.dock.setUserVisible(True)
    buffers.controller.choose(layer)
    settle()
    return layer


@pytest.fixture
def previewed(buffers, until):
    """Km2 of the preview of these choices; the numbers in the table are a preview's."""

    def total():
        controller = buffers.controller
        controller._ask_preview()
        until(lambda: not controller.live.is_busy() and controller.rough is not None)
        return buffers.dock.table_model.grid.total

    return total


@pytest.fixture
def exact(buffers, until):
    def total():
        assert buffers.controller.run()
        until(lambda: buffers.dock.state is not State.RUNNING)
        assert buffers.dock.state is State.DONE, buffers.dock.sentence
        return buffers.dock.table_model.grid.total

    return total


@pytest.fixture
def by_toolbox(run_algorithm, buffers, sites):
    def total(**parameters):
        job = {"INPUT": sites, "ZONES": buffers.dock.zones.text(), "OUTPUT": "TEMPORARY_OUTPUT"}
        return run_algorithm("bufferzones", {**job, **parameters})["AREA_KM2"]

    return total


def test_distances_are_multiplied(buffers, sites, previewed, exact, by_toolbox):
    usual = previewed()
    buffers.dock.distance_field.setField("times")
    wanted = by_toolbox(DISTANCE_FIELD="times")
    assert wanted > 1.9 * by_toolbox()
    assert previewed() == pytest.approx(wanted, rel=0.01)
    assert previewed() > 1.9 * usual
    assert exact() == pytest.approx(wanted, rel=1e-12)


def test_edges_are_geodesic(buffers, sites, previewed, exact, by_toolbox):
    drawn = previewed()
    buffers.dock.edges.setCurrentIndex(buffers.dock.edges.findData("geodesic"))
    wanted = by_toolbox(EDGES="geodesic")
    assert wanted != pytest.approx(by_toolbox(), rel=1e-7)
    assert previewed() != drawn
    assert previewed() == pytest.approx(wanted, rel=0.01)
    assert exact() == pytest.approx(wanted, rel=1e-12)


def test_an_invalid_outline_is_refused(buffers, add_layer, sites, until):
    bad = add_layer("bad", "site_id:string", [(SQUARE, "S1"), (BOW_TIE, "S2")])
    dock = buffers.dock
    dock.sites.setLayer(bad)
    dock.invalid.setCurrentIndex(dock.invalid.findData("refuse"))
    buffers.controller._ask_preview()
    until(lambda: "“bad”" in dock.preview_note.text())
    assert buffers.controller.run()
    until(lambda: dock.state is not State.RUNNING)
    assert dock.state is State.FAILED
    assert "“bad”" in dock.sentence
    assert dock.sentence == dock.preview_note.text()


def test_only_numbers_can_multiply(buffers, sites):
    dock = buffers.dock
    offered = [dock.distance_field.itemText(i) for i in range(dock.distance_field.count())]
    assert offered == ["", "times"]


def test_the_project_keeps_the_field(buffers, sites, exact):
    buffers.dock.distance_field.setField("times")
    exact()
    buffers.dock.distance_field.setField("")
    buffers.controller.restore()
    assert buffers.dock.distance_field.currentField() == "times"
