"""What the buffer-zone panel must not do: count what it does not show, or touch what it was not
asked to."""

import json

import pytest
from qgis.core import Qgis, QgsVectorLayer, edit
from transboundary_planner.ui.panel_dock import State


@pytest.fixture
def done(buffers, small, settle, until):
    """A run with cores; returns what ends another one."""
    dock = buffers.dock
    dock.preview.setChecked(False)
    dock.keep_core.setChecked(True)
    buffers.controller.choose(small["areas"], small["countries"])
    settle()

    def finish():
        until(lambda: dock.state is not State.RUNNING)
        assert dock.state is State.DONE, dock.sentence

    assert buffers.controller.run()
    finish()
    return finish


def test_the_row_of_all_zones_leads_to_zones_and_not_to_cores(buffers, done, monkeypatch):
    controller, dock = buffers.controller, buffers.dock
    shown = []
    monkeypatch.setattr(
        controller.answer.map, "show", lambda features, *_, **__: shown.append(features)
    )
    model = dock.table_model
    last = model.rowCount() - 1
    assert model.data(model.index(last, 0)) == "all zones"
    for column in (0, 1, model.columnCount() - 1):
        dock.table.clicked.emit(model.index(last, column))
        number = model.values(last)[column - 1] if column else model.grid.total
        assert sum(one["area_km2"] for one in shown.pop()) == pytest.approx(number, rel=1e-9)
    dock.table.clicked.emit(model.index(0, 0))
    assert {one["zone"] for one in shown.pop()} == {"core"}


def test_a_check_leaves_the_report_alone(buffers, done, until, tmp_path):
    dock, path = buffers.dock, tmp_path / "for_the_meeting.html"
    dock.keep_core.setChecked(False)
    buffers.controller.delivery.write_report(str(path))
    done()
    path.write_text("signed by both sides", encoding="utf-8")
    dock.check_button.click()
    dock.check.zones.setLayer(None)
    dock.check.run_button.click()
    until(lambda: dock.check.state is not State.RUNNING)
    assert dock.check.state is State.DONE, dock.check.sentence
    assert path.read_text(encoding="utf-8") == "signed by both sides"


def test_edits_of_a_result_layer_go_into_the_geopackage(
    buffers, done, desktop, until, settle, tmp_path
):
    controller, path = buffers.controller, tmp_path / "zones.gpkg"
    controller.delivery.add_layers()
    settle()
    layer = controller.result.layer("OUTPUT")
    first = next(layer.getFeatures()).id()
    with edit(layer):
        assert layer.changeAttributeValue(first, layer.fields().indexOf("site_name"), "agreed")
    controller.delivery.keep_layers(str(path))
    until(lambda: desktop.bar.messages)
    assert desktop.bar.messages[-1][2] == Qgis.MessageLevel.Success, desktop.bar.messages
    assert layer.source().startswith(str(path))
    assert "agreed" in {feature["site_name"] for feature in layer.getFeatures()}


def test_layers_never_replace_an_action_plan(buffers, done, desktop, settle, plan_path):
    before = plan_path.read_bytes()
    buffers.controller.delivery.keep_layers(str(plan_path))
    settle()
    ((_, text, level),) = desktop.bar.messages
    assert level == Qgis.MessageLevel.Warning
    assert text == f"{plan_path} is an action plan: choose another name."
    assert plan_path.read_bytes() == before
    assert QgsVectorLayer(f"{plan_path}|layername=plan_items").isValid()


@pytest.mark.parametrize("name", ["overlap", "zones", "joint"])
@pytest.mark.parametrize(
    "kept", [[1], 7, {"sites": 5, "overlays": 3}, {"sites": "", "chosen": 3, "id": 4, "km": "x"}]
)
def test_choices_that_somebody_else_wrote(panels, project, settle, tmp_path, name, kept):
    panel = next(one for one in panels.panels if one.name == name)
    path = str(tmp_path / "project.qgs")
    assert project.writeEntry("transboundary_planner", name, json.dumps(kept))
    assert project.write(path)
    assert project.read(path)
    settle()
    assert panel.dock.state is State.NOTHING
    assert panel.dock.sentence
