"""The joint-reserve panel: what leaves it, what may be chosen, what a project keeps, the keyboard."""

import csv

from osgeo import ogr
from qgis.core import Qgis, QgsFeature, QgsGeometry
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from transboundary_planner.ui.joint_dock import DETAILS
from transboundary_planner.ui.panel_dock import State


def selected_ids(layer):
    return sorted(f["site_id"] for f in layer.selectedFeatures())


# ---------------------------------------------------------------- what leaves the panel


def test_copy(joint, joint_done, made):
    joint.dock.copy.click()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Border", "Site", "Site"]
    assert [line.split("\t")[1:3] for line in lines[1:]] == [
        ["West 1", "East 1"], ["West 2", "East 2"], ["West 1", "East 2"], ["East 3", "South 1"],
    ]  # fmt: skip
    made.copy.click()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[0] == "Country"
    assert {line.split("\t")[0] for line in lines[1:]} >= {"FIN", "NOR"}


def test_tables(joint, joint_done, made, desktop, until, tmp_path):
    pairs, reserve = joint.controller.delivery, joint.controller.reserve.delivery
    for number, (delivery, name) in enumerate(((pairs, "pairs"), (reserve, "reserve"))):
        delivery.write_csv(str(tmp_path / f"{name}.csv"))
        until(lambda n=number: len(desktop.bar.messages) == 2 * n + 1)
        delivery.write_xlsx(str(tmp_path / f"{name}.xlsx"))
        until(lambda n=number: len(desktop.bar.messages) == 2 * n + 2)
    assert {level for _, _, level in desktop.bar.messages} == {Qgis.MessageLevel.Success}
    with (tmp_path / "pairs.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["kind"] for row in csv.DictReader(file)].count("adjoining") == 3
    book = ogr.Open(str(tmp_path / "pairs.xlsx"))
    assert [book.GetLayer(i).GetName() for i in range(book.GetLayerCount())] == ["borders", "pairs"]
    book = ogr.Open(str(tmp_path / "reserve.xlsx"))
    names = [book.GetLayer(i).GetName() for i in range(book.GetLayerCount())]
    assert names == ["reserve", "sites", "shared_borders", "ground_moved", "table"]
    assert book.GetLayerByName("sites").GetFeatureCount() == 2


def test_reports(joint, joint_done, made, desktop, joint_finish, tmp_path):
    joint.controller.delivery.write_report(str(tmp_path / "pairs.html"))
    assert joint_finish() is State.DONE
    joint.controller.reserve.delivery.write_report(str(tmp_path / "reserve.html"))
    assert joint_finish(made) is State.DONE
    assert "parks" in (tmp_path / "pairs.html").read_text(encoding="utf-8")
    assert "West 1" in (tmp_path / "reserve.html").read_text(encoding="utf-8")
    assert len(desktop.bar.messages) == 2
    assert joint.dock.basket.ids == ["W1", "E1"]  # a run of the pairs leaves the basket alone


def test_result_layers(joint, joint_done, made, project, settle):
    joint.dock.add_layers.click()
    made.add_layers.click()
    settle()
    root = project.layerTreeRoot()
    names = [node.layer().name() for node in root.findGroup("Joint reserve").findLayers()]
    assert names == [
        "Shared borders", "Ground moved", "Joint reserves", "Sites of the reserve",
        "Table of the reserve",
    ]  # fmt: skip
    names = [node.layer().name() for node in root.findGroup("Border pairs").findLayers()]
    assert names[0] == "Border pairs"
    assert not made.add_layers.isEnabled()
    assert made.state is State.DONE
    project.removeMapLayers([node.layerId() for node in root.findLayers()])
    settle()
    made.moved.clicked.emit(made.moved_model.index(0, 0))  # still there for the panel
    assert joint.controller.map.bands
    assert made.state is State.STALE
    assert "has been removed" in made.sentence


# ---------------------------------------------------------------- choosing, keeping, keys


def test_layers_that_look_right_are_proposed(joint, borderland, settle):
    settle()
    dock = joint.dock
    assert dock.sites.currentLayer() is borderland["parks"]
    assert dock.countries.currentLayer() is borderland["states"]
    assert dock.id_field.currentField() == "site_id"
    assert dock.name_field.currentField() == "name"
    assert dock.site_country.currentField() == "country"
    assert dock.country_field.currentField() == "iso3"
    assert dock.state is State.READY


def test_points_are_sites_too(joint, project, add_points, joint_finish, tick):
    points = add_points(
        "stations",
        "site_id:string,iso3:string,rep_area:double",
        [("Point(10.95 40)", "P1", "FIN", 30.0), ("Point(11.05 40)", "P2", "NOR", 30.0)],
    )
    joint.controller.choose(points, None)
    assert joint.dock.state is State.READY
    assert joint.controller.run()
    assert joint_finish() is State.DONE, joint.dock.sentence
    joint.dock.pairs.clicked.emit(joint.dock.pairs_model.index(1, 0))
    assert joint.controller.map.bands
    tick(1)
    joint.dock.make.click()
    page = joint.dock.reserve
    assert joint_finish(page) is State.DONE, page.sentence
    assert joint.controller.reserve.result.digest.row["sites_n"] == 2


def test_without_ids_every_feature_is_a_site(joint, add_layer, joint_finish, tick):
    plain = add_layer(
        "plain",
        "state:string",
        [
            ("Polygon((10 40, 11 40, 11 41, 10 41, 10 40))", "FIN"),
            ("Polygon((11 40, 12 40, 12 41, 11 41, 11 40))", "NOR"),
        ],
    )
    joint.controller.choose(plain, None)
    assert joint.dock.state is State.NOTHING
    assert "field with the country of a site" in joint.dock.sentence
    joint.dock.site_country.setField("state")
    assert joint.controller.run()
    assert joint_finish() is State.DONE, joint.dock.sentence
    tick(1)
    ids = [str(f.id()) for f in plain.getFeatures()]
    assert joint.dock.basket.ids == ids
    joint.dock.make.click()
    assert joint_finish(joint.dock.reserve) is State.DONE, joint.dock.reserve.sentence
    assert joint.controller.reserve.result.digest.row["countries"] == "FIN;NOR"


def test_parcels_of_one_site_are_chosen_together(joint, borderland, joint_finish, tick):
    """W1 comes in two parcels; both are selected, and both are in the reserve."""
    parks = borderland["parks"]
    parcel = QgsFeature(parks.fields())
    parcel.setGeometry(QgsGeometry.fromWkt("Polygon((10 40, 10.4 40, 10.4 40.2, 10 40.2, 10 40))"))
    parcel.setAttributes(["W1", "West 1", "FIN"])
    assert parks.dataProvider().addFeatures([parcel])[0]
    joint.controller.choose(parks, borderland["states"])
    assert joint.controller.run()
    assert joint_finish() is State.DONE
    joint.dock.pairs.selectRow(1)
    assert selected_ids(parks) == ["E1", "W1", "W1"]
    tick(1)
    joint.dock.make.click()
    assert joint_finish(joint.dock.reserve) is State.DONE
    assert joint.controller.reserve.result.digest.row["sites_n"] == 2
    assert joint.controller.reserve.result.digest.row["parts_n"] == 2


def test_selected_sites_only(joint, borderland, joint_finish):
    parks, dock = borderland["parks"], joint.dock
    joint.controller.choose(parks, borderland["states"])
    parks.selectByIds([f.id() for f in parks.getFeatures() if f["site_id"] in ("E3", "S1", "W2")])
    dock.selected_only.setChecked(True)
    assert joint.controller.run()
    assert joint_finish() is State.DONE
    assert set(joint.controller.result.digest.sites.ids) == {"W2", "E3", "S1"}
    assert dock.headline.text() == "One border pair, at the border NOR | SWE."
    dock.pairs.selectRow(1)  # does not change the question
    assert len(parks.selectedFeatureIds()) == 3
    assert dock.state is State.DONE
    parks.selectAll()
    assert dock.state is State.STALE


def test_the_project_keeps_choices_and_basket(joint, joint_done, made, project, settle, tmp_path, joint_finish):  # fmt: skip
    dock = joint.dock
    dock.distance.setValue(12.5)
    made.tolerance.setValue(300)
    assert joint.controller.run()
    assert joint_finish() is State.DONE
    path = tmp_path / "choices.qgs"
    assert project.write(str(path))
    project.clear()
    settle()
    assert (dock.basket.ids, dock.pairs_model.rowCount()) == ([], 0)
    assert dock.sites.currentLayer() is None
    assert project.read(str(path))
    settle()
    assert dock.sites.currentLayer().name() == "parks"
    assert dock.distance.value() == 12.5
    assert made.tolerance.value() == 300
    assert dock.basket.ids == ["W1", "E1"]


def test_help_opens_the_section_of_the_panel(joint, overlap, monkeypatch, root):
    from transboundary_planner.ui import panels

    opened = []
    monkeypatch.setattr(panels.QDesktopServices, "openUrl", opened.append)
    headings = (root / "docs" / "panels.md").read_text(encoding="utf-8").splitlines()
    for panel, heading in ((joint, "## Joint reserve"), (overlap, "## Overlap")):
        panel.dock.help_button.click()
        assert opened[-1].fileName() == "panels.md"
        assert heading in headings
        assert opened[-1].fragment() == heading[3:].lower().replace(" ", "-")


def test_the_keyboard_alone_is_enough(joint, joint_done, joint_finish, settle):
    dock = joint.dock
    dock.setUserVisible(True)
    settle()
    dock.question_box.setCollapsed(False)
    reached, widget = [], dock.question_box
    while widget.accessibleName() != "Export" and len(reached) < 1000:
        widget = widget.nextInFocusChain()
        reached.append(widget.accessibleName())
    wanted = ["Sites", "Countries", "Distance", "Run", "Filter pairs", "Pairs by border"]
    wanted += ["Make the joint reserve", "Add layers", "Copy", "Export"]
    assert [name for name in reached if name in wanted] == wanted
    view = dock.pairs
    view.setCurrentIndex(dock.pairs_model.index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert dock.pairs_model.rowCount() == 3
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert dock.pairs_model.rowCount() == 6
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert dock.pairs_model.rowCount() == 3
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert dock.basket.ids == ["W1", "E1"]
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert dock.pages.currentIndex() == DETAILS
    dock._details_key.activated.emit()
    dock.basket_list.selectRow(0)
    dock.basket_list.setFocus()
    settle()
    dock.basket_list.removing.emit()
    assert dock.basket.ids == ["E1"]
    dock._run_key.activated.emit()
    assert dock.state is State.RUNNING
    assert joint_finish() is State.DONE
    dock.basket.set(["W1", "E1"])
    dock.make.click()
    assert joint_finish(dock.reserve) is State.DONE
    dock._run_key.activated.emit()  # of the page that is shown
    assert dock.state is State.DONE
    assert dock.reserve.state is State.RUNNING
    assert joint_finish(dock.reserve) is State.DONE
    assert dock.question_box.isHidden()  # one question at a time
    dock.reserve.back_key.activated.emit()
    assert not dock.question_box.isHidden()
