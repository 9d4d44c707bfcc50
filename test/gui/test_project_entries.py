"""What a project keeps of the panels: people have projects, so names and form of it stay."""

import json

import pytest

SCOPE = "transboundary_planner"


@pytest.fixture
def entry(project):
    """A function that reads what the project keeps of a panel."""
    return lambda name: json.loads(project.readEntry(SCOPE, name)[0])


@pytest.fixture
def keep(project):
    """A function that writes into the project what it kept of a panel."""
    return lambda name, kept: project.writeEntry(SCOPE, name, json.dumps(kept))


def test_overlap(overlap, done, entry, keep, settle):
    kept = entry("overlap")
    assert kept == {
        "sites": done["areas"].id(),
        "overlays": [done["range"].id(), done["habitat"].id()],
        "countries": done["countries"].id(),
        "id": "site_id",
        "name": "name",
        "country": "iso3",
    }
    keep(
        "overlap",
        {**kept, "overlays": [done["habitat"].id(), "gone"], "name": "", "country": "name"},
    )
    overlap.controller.restore()
    settle()
    dock = overlap.dock
    assert dock.overlays.layers() == [done["habitat"]]
    assert dock.sites.currentLayer() is done["areas"]
    fields = [
        combo.currentField() for combo in (dock.id_field, dock.name_field, dock.country_field)
    ]
    assert fields == ["site_id", "", "name"]


def test_zones(buffers, small, entry, keep, until, settle):
    dock, controller = buffers.dock, buffers.controller
    controller.choose(small["areas"], small["countries"])
    dock.clip.setLayer(small["range"])
    dock.own_field.setField("name")
    settle()
    assert controller.run()
    until(lambda: not controller.runner.is_running())
    kept = entry("zones")
    zones = kept.pop("zones")
    assert kept == {
        "sites": small["areas"].id(),
        "countries": small["countries"].id(),
        "clip": small["range"].id(),
        "exclude": "",
        "id": "site_id",
        "name": "name",
        "country": "iso3",
        "own": "name",
        "group": "",
        "factor": "",
        "dissolve": dock.dissolve.currentData(),
    }
    assert len(zones) == len(dock.zones.zones())
    changes = {
        "clip": "gone",
        "exclude": small["habitat"].id(),
        "dissolve": "field",
        "own": "",
        "group": "site_id",
    }
    keep("zones", {**kept, **changes, "zones": zones[:1]})
    controller.restore()
    settle()
    assert dock.clip.currentLayer() is None
    assert dock.exclude.currentLayer() is small["habitat"]
    assert (dock.own_field.currentField(), dock.dissolve_field.currentField()) == ("", "site_id")
    assert dock.dissolve.currentData() == "field"
    assert len(dock.zones.zones()) == 1


def test_joint(joint, joint_done, tick, entry, keep, settle):
    tick(1)
    kept = entry("joint")
    assert kept == {
        "sites": joint_done["parks"].id(),
        "countries": joint_done["states"].id(),
        "id": "site_id",
        "name": "name",
        "site_country": "country",
        "country": "iso3",
        "category": "",
        "reported": "",
        "km": joint.dock.distance.value(),
        "m": joint.dock.tolerance.value(),
        "chosen": ["W1", "E1"],
        "reserve": joint.controller.reserve.choices(),
    }
    keep(
        "joint",
        {**kept, "km": 12.5, "m": 7, "chosen": ["E2"], "site_country": "", "category": "name"},
    )
    joint.controller.restore()
    settle()
    dock = joint.dock
    assert (dock.distance.value(), dock.tolerance.value(), dock.basket.ids) == (12.5, 7, ["E2"])
    fields = [combo.currentField() for combo in (dock.site_country, dock.category_field)]
    assert fields == ["", "name"]


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"sites": 5}'])
@pytest.mark.parametrize("name", ["overlap", "zones", "joint"])
def test_what_cannot_be_read_is_left_alone(panels, small, project, name, text, settle, tmp_path):
    project.writeEntry(SCOPE, name, text)
    path = str(tmp_path / "strange.qgs")
    assert project.write(path)
    assert project.read(path)
    settle()
    panel = next(panel for panel in panels.panels if panel.name == name)
    assert panel.dock.sites.currentLayer().name() == "areas"  # guessed
    assert panel.dock.countries.currentLayer().name() == "countries"
