"""Result layers become tables of a GeoPackage, and the project's layers lie in it then."""

import pytest
from osgeo import ogr


@pytest.fixture
def keep(overlap, done, desktop, until):
    """A function that writes the layers of the overlap panel and waits for what is said."""

    def kept(path):
        before = len(desktop.bar.messages)
        overlap.controller.delivery.keep_layers(str(path))
        until(lambda: len(desktop.bar.messages) > before)
        return desktop.bar.messages[-1][1]

    return kept


def tables(path):
    source = ogr.Open(str(path))
    return {
        source.GetLayer(i).GetName(): source.GetLayer(i).GetFeatureCount()
        for i in range(source.GetLayerCount())
    }


def test_the_layers_come_into_the_project_out_of_the_file(overlap, keep, project, tmp_path):
    path = tmp_path / "kept.gpkg"
    assert "kept.gpkg" in keep(path)
    counts = tables(path)
    assert set(counts) == {"pieces", "sites", "overlap"}
    assert counts["sites"] == 4
    added = [one for one in project.mapLayers().values() if str(path) in one.source()]
    assert len(added) == 3
    assert all(one.providerType() == "ogr" and one.isValid() for one in added)
    assert sum(one.featureCount() for one in added) == sum(counts.values())


def test_layers_that_are_there_become_layers_of_the_file(overlap, keep, project, tmp_path):
    overlap.dock.add_layers.click()
    before = {one.id(): one.featureCount() for one in project.mapLayers().values()}
    keep(tmp_path / "kept.gpkg")
    after = {one.id(): one.featureCount() for one in project.mapLayers().values()}
    assert after == before
    kept = [one for one in project.mapLayers().values() if "kept.gpkg" in one.source()]
    assert len(kept) == 3
    assert all(one.isValid() for one in kept)


def test_a_file_that_is_open_in_the_project_is_not_replaced(overlap, keep, project, tmp_path):
    path = tmp_path / "kept.gpkg"
    keep(path)
    was = path.read_bytes()
    said = keep(path)
    assert "choose another name" in said
    assert path.read_bytes() == was


def test_a_folder_that_is_not_there_is_said(overlap, keep, project, tmp_path):
    count = project.count()
    said = keep(tmp_path / "nowhere" / "kept.gpkg")
    assert "could not be written" in said
    assert project.count() == count
