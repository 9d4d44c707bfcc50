"""The overlap panel on real layers: the answer, and what can be done with it."""

import csv

import pytest
from osgeo import ogr
from qgis.core import NULL, Qgis, QgsCoordinateTransform, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from transboundary_planner.ui.overlap_models import FRACTION
from transboundary_planner.ui.panel_dock import State

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def cells(model):
    """The texts of a model, row by row."""
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[model.data(model.index(r, c)) for c in columns] for r in rows]


def heads(model):
    return [model.headerData(c, Qt.Orientation.Horizontal) for c in range(model.columnCount())]


def selected(view):
    return sorted(index.row() for index in view.selectionModel().selectedRows())


@pytest.fixture
def table(run_algorithm, small):
    """TABLE of the algorithm itself, run as the toolbox does."""
    results = run_algorithm(
        "overlap",
        {
            "INPUT": small["areas"],
            "INPUT_ID": "site_id",
            "OVERLAYS": [small["range"], small["habitat"]],
            "JURISDICTIONS": small["countries"],
            "OUTPUT": "TEMPORARY_OUTPUT",
            "TABLE": "TEMPORARY_OUTPUT",
        },
    )
    names = results["TABLE"].fields().names()
    rows = [
        {n: None if v == NULL else v for n, v in zip(names, f.attributes())}
        for f in results["TABLE"].getFeatures()
    ]
    return results, rows


def test_the_answer_is_that_of_the_algorithm(overlap, done, table):
    dock, (results, rows) = overlap.dock, table
    assert f"{results['OVERLAP_KM2']:,.0f}" in dock.headline.text()
    assert f"{results['AREA_KM2']:,.0f}" in dock.headline.text()
    assert "the 2 overlays" in dock.headline.text()
    model = dock.matrix_model
    assert heads(model) == ["Site", "all overlays", "range", "habitat"]
    assert [row[0] for row in cells(model)] == [f"Area {i}" for i in (1, 2, 3, 4)]
    wanted = {}
    for row in rows:
        if row["site_id"] != "*":
            key = (row["site_id"], row["overlay"])
            wanted[key] = wanted.get(key, 0.0) + row["overlap_km2"]
    for r in range(4):
        for c, overlay in enumerate(("*", "range", "habitat")):
            value = model.value(r, c)
            assert value == pytest.approx(wanted[(f"A{r + 1}", overlay)], abs=1e-9)
    totals = {t.country: (t.km2, t.pct_in_country) for t in dock.totals_model.totals}
    stars = {
        r["country"]: (r["overlap_km2"], r["pct_in_country"])
        for r in rows
        if r["site_id"] == "*" and r["level"] == "all"
    }
    assert totals == stars
    assert [t.km2 for t in dock.totals_model.totals] == sorted(
        (v[0] for v in stars.values()), reverse=True
    )
    # By hand: A1 and A2 are covered whole, the southern half of A3 (cos 40.25 / (cos 40.25 + cos
    # 40.75) = 0.50186 of it on a sphere), nothing of A4.
    model.set_as_pct(True)
    assert [row[1] for row in cells(model)] == ["100.0", "100.0", "50.2", "0"]
    assert [row[2] for row in cells(model)] == ["50.2", "50.2", "50.2", "0"]


def test_one_overlay_has_no_column_of_all(overlap, small, settle, finish):
    overlap.controller.choose(small["areas"], [small["range"]], None)
    assert overlap.controller.run()
    assert finish() is State.DONE
    assert heads(overlap.dock.matrix_model) == ["Site", "range"]
    assert "lie in “range”" in overlap.dock.headline.text()
    assert overlap.dock.totals.isHidden()  # nothing is split


def test_classes_are_columns_of_their_own(overlap, chosen, finish):
    dock = overlap.dock
    dock.class_field.setCurrentIndex(dock.class_field.findData("kind"))
    assert overlap.controller.run()
    assert finish() is State.DONE, dock.sentence
    found = heads(dock.matrix_model)
    assert found[:2] == ["Site", "all overlays"]
    assert sorted(found[2:]) == ["dry", "habitat", "range", "wet"]
    column = heads(dock.matrix_model).index("habitat")
    # The pieces of an overlay with classes are those of its classes.
    overlap.controller.answer.open_pieces(dock.matrix_model.index(0, column))
    assert [row[0] for row in cells(dock.pieces_model)] == ["wet"]


def test_the_question_folds_and_its_summary_stays_readable(overlap, done):
    dock = overlap.dock
    assert dock.question_box.isCollapsed()
    assert dock.question_box.toolTip() == "“areas” in 2 overlays"
    assert dock.state is State.DONE
    assert dock.sentence == ""


def test_filter_country_unit_and_order(overlap, done, until):
    dock, model = overlap.dock, overlap.dock.matrix_model
    dock.filter.setText("area 3")
    until(lambda: model.rowCount() == 1)
    assert cells(model)[0][0] == "Area 3"
    dock.filter.setText("a4")  # the id
    until(lambda: cells(model)[0][0] == "Area 4")
    dock.filter.clear()
    until(lambda: model.rowCount() == 4)
    dock.totals.clicked.emit(dock.totals_model.index(1, 0))
    assert dock.country.currentText() == "BBB"
    assert [row[0] for row in cells(model)] == ["Area 3", "Area 4"]
    dock.totals.clicked.emit(dock.totals_model.index(1, 0))  # once more: all again
    assert model.rowCount() == 4
    dock.unit.setCurrentIndex(1)
    assert cells(model)[3][1] == "0"
    assert cells(model)[0][1] == "100.0"
    dock.matrix.sortByColumn(2, DESCENDING)
    assert [row[0] for row in cells(model)][-1] == "Area 4"
    dock.matrix.sortByColumn(0, DESCENDING)
    assert [row[0] for row in cells(model)] == [f"Area {i}" for i in (4, 3, 2, 1)]
    # A filter keeps the order.
    dock.filter.setText("area")
    until(lambda: model.rowCount() == 4)
    assert cells(model)[0][0] == "Area 4"


def test_a_selected_row_stays_with_its_area_when_sorted(overlap, done):
    dock = overlap.dock
    dock.matrix.selectRow(1)
    dock.matrix.sortByColumn(0, DESCENDING)
    assert selected(dock.matrix) == [2]
    assert cells(dock.matrix_model)[2][0] == "Area 2"


def test_shade_and_words_of_a_cell(overlap, done):
    model = overlap.dock.matrix_model
    index = model.index(0, 2)
    assert model.data(index, FRACTION) == pytest.approx(0.50186, abs=5e-5)
    assert "of the site" in model.data(index, Qt.ItemDataRole.ToolTipRole)
    assert model.data(model.index(3, 1), FRACTION) == 0
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole) == "Area 1 (A1)"


# ---------------------------------------------------------------- map and table are one thing


def test_a_row_selects_on_the_map_and_the_map_selects_a_row(overlap, done):
    dock, areas = overlap.dock, done["areas"]
    ids = {f["site_id"]: f.id() for f in areas.getFeatures()}
    dock.matrix.selectRow(2)
    assert areas.selectedFeatureIds() == [ids["A3"]]
    areas.selectByIds([ids["A2"], ids["A4"]])
    assert selected(dock.matrix) == [1, 3]
    assert sorted(areas.selectedFeatureIds()) == sorted([ids["A2"], ids["A4"]])
    areas.removeSelection()
    assert selected(dock.matrix) == []


def test_a_click_goes_to_the_area_or_to_the_piece(overlap, done, desktop, project):
    canvas, dock = desktop.canvas, overlap.dock
    dock.matrix.clicked.emit(dock.matrix_model.index(2, 0))
    assert canvas.extent().contains(QgsRectangle(12.01, 40.01, 12.99, 40.99))
    assert not canvas.extent().contains(QgsRectangle(10.5, 40.1, 10.6, 40.2))
    dock.matrix.clicked.emit(dock.matrix_model.index(2, 2))
    assert canvas.extent().contains(QgsRectangle(12.01, 40.01, 12.99, 40.49))
    band = overlap.controller.answer.map._band
    assert band.asGeometry().boundingBox().yMaximum() == pytest.approx(40.5, abs=1e-6)
    dock.matrix.clicked.emit(dock.matrix_model.index(3, 1))  # no piece: the area itself
    assert canvas.extent().contains(QgsRectangle(13.01, 40.01, 13.99, 40.99))
    assert overlap.controller.answer.map._band is None


def test_zoom_in_another_projection(overlap, done, desktop):
    from qgis.core import QgsCoordinateReferenceSystem

    utm = QgsCoordinateReferenceSystem("EPSG:32633")
    desktop.canvas.setDestinationCrs(utm)
    overlap.dock.matrix.clicked.emit(overlap.dock.matrix_model.index(1, 2))
    there = QgsCoordinateTransform(done["areas"].crs(), utm, QgsProject.instance())
    assert desktop.canvas.extent().contains(there.transform(11.5, 40.2))


def test_a_double_click_opens_the_pieces(overlap, done, desktop):
    dock, model = overlap.dock, overlap.dock.matrix_model
    dock.matrix.doubleClicked.emit(model.index(0, 0))
    assert dock.pages.currentIndex() == 1
    assert dock.pieces_title.text() == "Area 1"
    rows = cells(dock.pieces_model)
    assert [row[:2] for row in rows] == [["habitat", "AAA"], ["range", "AAA"]]
    dock.pieces.clicked.emit(dock.pieces_model.index(1, 0))
    assert desktop.canvas.extent().contains(QgsRectangle(10.01, 40.01, 10.99, 40.49))
    assert overlap.controller.answer.map._band is not None
    dock.back.click()
    assert dock.pages.currentIndex() == 0
    assert overlap.controller.answer.map._band is None
    dock.matrix.setCurrentIndex(model.index(3, 0))
    QTest.keyClick(dock.matrix, Qt.Key.Key_Return)  # A4 is in no overlay
    assert dock.pieces_title.text() == "Area 4: no piece"


# ---------------------------------------------------------------- choosing layers


def test_layers_are_dragged_from_the_tree(overlap, small, settle):
    from qgis.core import QgsLayerTreeModel

    root = QgsProject.instance().layerTreeRoot()
    tree = QgsLayerTreeModel(root)
    names = ("habitat", "range")
    nodes = [root.findLayer(small[name].id()) for name in names]
    mime = tree.mimeData([tree.node2index(node) for node in nodes])
    overlap.dock.overlays.list.dropEvent(drop(mime))
    assert {layer.name() for layer in overlap.dock.overlays.layers()} == set(names)
    overlap.dock.overlays.list.dropEvent(drop(mime))  # not twice
    assert len(overlap.dock.overlays.layers()) == 2
    nothing = QMimeData()  # an event does not keep what is dropped
    overlap.dock.overlays.list.dropEvent(drop(nothing))
    assert len(overlap.dock.overlays.layers()) == 2
    overlap.dock.overlays.list.item(0).setSelected(True)
    overlap.dock.overlays.remove_button.click()
    assert len(overlap.dock.overlays.layers()) == 1


def test_a_file_is_dragged_from_the_browser(overlap, settle, demo_data, project):
    from qgis.core import QgsMimeDataUtils

    uri = QgsMimeDataUtils.Uri()
    uri.layerType, uri.providerKey, uri.name = "vector", "ogr", "range"
    uri.uri = f"{demo_data}/tiger_range_gbif_model_ne_asia.geojson"
    mime = QgsMimeDataUtils.encodeUriList([uri])
    overlap.dock.overlays.list.dropEvent(drop(mime))
    assert [layer.name() for layer in overlap.dock.overlays.layers()] == ["range"]
    assert project.count() == 1


def drop(mime):
    return QDropEvent(
        QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, mime,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip


def test_layers_that_look_right_are_proposed(overlap, small, settle):
    settle()
    assert overlap.dock.sites.currentLayer() is small["areas"]
    assert overlap.dock.countries.currentLayer() is small["countries"]
    assert overlap.dock.id_field.currentField() == "site_id"
    assert overlap.dock.name_field.currentField() == "name"
    assert overlap.dock.country_field.currentField() == "iso3"


def test_selected_areas_only(overlap, chosen, finish):
    dock, areas = overlap.dock, chosen["areas"]
    areas.selectByIds([f.id() for f in areas.getFeatures() if f["site_id"] in ("A1", "A3")])
    dock.selected_only.setChecked(True)
    assert overlap.controller.run()
    assert finish() is State.DONE
    assert sorted(row[0] for row in cells(dock.matrix_model)) == ["Area 1", "Area 3"]
    areas.selectAll()
    assert dock.state is State.STALE


# ---------------------------------------------------------------- what leaves the panel


def test_copy(overlap, done):
    overlap.dock.copy.click()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["Site", "all overlays", "range", "habitat"]
    assert len(lines) == 5
    number = float(lines[1].split("\t")[1].replace(",", "."))
    assert number == pytest.approx(overlap.dock.matrix_model.value(0, 0), abs=1e-6)
    overlap.dock.matrix.selectRow(1)
    flags = QItemSelectionModel.SelectionFlag
    overlap.dock.matrix.selectionModel().select(
        overlap.dock.matrix_model.index(3, 0), flags.Select | flags.Rows
    )
    overlap.dock.copy.click()
    assert [line.split("\t")[0] for line in QApplication.clipboard().text().splitlines()] == [
        "Site", "Area 2", "Area 4",
    ]  # fmt: skip


def test_csv_is_the_table_of_the_algorithm(overlap, done, table, desktop, until, tmp_path):
    path = tmp_path / "таблица 表.csv"
    path.write_text("older", encoding="utf-8")
    overlap.controller.delivery.write_csv(str(path))
    until(lambda: desktop.bar.messages)
    assert desktop.bar.messages[0][2] == Qgis.MessageLevel.Success
    with path.open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.DictReader(file))
    rows = table[1]
    assert len(read) == len(rows)
    for mine, own in zip(read, rows):
        for name, value in own.items():
            if isinstance(value, float):
                assert float(mine[name]) == pytest.approx(value, rel=1e-9)
            else:
                assert mine[name] == ("" if value is None else value)
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_workbook_has_three_sheets(overlap, done, desktop, until, tmp_path):
    path = tmp_path / "overlap.xlsx"
    overlap.controller.delivery.write_xlsx(str(path))
    until(lambda: desktop.bar.messages)
    book = ogr.Open(str(path))
    sheets = {book.GetLayer(i).GetName(): book.GetLayer(i) for i in range(book.GetLayerCount())}
    assert list(sheets) == ["totals", "sites_km2", "table"]
    assert [f["country"] for f in sheets["totals"]] == ["AAA", "BBB"]
    rows = [f.items() for f in sheets["sites_km2"]]
    assert list(rows[0]) == ["site_id", "site_name", "all overlays", "range", "habitat"]
    assert rows[2]["range"] == pytest.approx(overlap.dock.matrix_model.value(2, 1), rel=1e-9)
    assert sheets["table"].GetFeatureCount() == 2 * 3 + 4 * 3


def test_a_file_that_cannot_be_written_is_named(overlap, done, desktop, until, tmp_path):
    overlap.controller.delivery.write_csv(str(tmp_path / "nowhere" / "x.csv"))
    until(lambda: desktop.bar.messages)
    ((_, text, level),) = desktop.bar.messages
    assert level == Qgis.MessageLevel.Critical
    assert "nowhere" in text
    assert "choose another place" in text


def test_names_of_files_are_asked_for(overlap, done, desktop, until, tmp_path, monkeypatch):
    asked = []

    def answer(parent, title, path, kinds):
        asked.append(path)
        return str(tmp_path / "mine"), kinds

    monkeypatch.setattr("transboundary_planner.ui.delivery.QFileDialog.getSaveFileName", answer)
    overlap.dock.export_csv.trigger()
    until(lambda: desktop.bar.messages)
    assert (tmp_path / "mine.csv").is_file()
    overlap.dock.export_xlsx.trigger()
    until(lambda: len(desktop.bar.messages) == 2)
    assert asked[1] == str(tmp_path / "overlap.xlsx")  # the folder is remembered
    monkeypatch.setattr(
        "transboundary_planner.ui.delivery.QFileDialog.getSaveFileName", lambda *_: ("", "")
    )
    overlap.dock.export_report.trigger()  # changed their mind
    assert overlap.dock.state is State.DONE


def test_report(overlap, done, desktop, finish, tmp_path):
    path = tmp_path / "report.html"
    overlap.controller.delivery.write_report(str(path))
    assert overlap.dock.state is State.RUNNING
    assert finish() is State.DONE
    page = path.read_text(encoding="utf-8")
    assert "areas" in page
    assert path.with_suffix(".png").is_file()
    ((_, text, level),) = desktop.bar.messages
    assert level == Qgis.MessageLevel.Success
    assert path.as_uri() in text
    assert overlap.dock.state is State.DONE  # the file is not part of the question


def test_result_layers(overlap, done, project, settle):
    overlap.dock.add_layers.click()
    settle()
    group = project.layerTreeRoot().findGroup("Overlap")
    names = [node.layer().name() for node in group.findLayers()]
    assert names == ["Overlap pieces", "Sites with overlap", "Overlap table"]
    sites = group.findLayers()[1].layer()
    assert sites.renderer().type() != "singleSymbol"  # styled
    assert not overlap.dock.add_layers.isEnabled()
    assert overlap.dock.state is State.DONE
    # The panel still works when the user throws them away.
    project.removeMapLayers([node.layer().id() for node in group.findLayers()])
    settle()
    overlap.dock.matrix.doubleClicked.emit(overlap.dock.matrix_model.index(0, 0))
    assert overlap.dock.pieces_model.rowCount() == 2


def test_no_text_becomes_a_formula(overlap, small, desktop, until, finish, tmp_path):
    areas = small["areas"]
    assert areas.startEditing()
    first = next(areas.getFeatures())
    name = areas.fields().indexFromName("name")
    assert areas.changeAttributeValue(first.id(), name, "=HYPERLINK(A1)")
    assert areas.commitChanges()
    overlap.controller.choose(areas, [small["range"]], None)
    assert overlap.controller.run()
    assert finish() is State.DONE
    overlap.dock.copy.click()
    assert "\n'=HYPERLINK(A1)\t" in QApplication.clipboard().text()
    desktop.bar.messages.clear()
    overlap.controller.delivery.write_csv(str(tmp_path / "x.csv"))
    until(lambda: desktop.bar.messages)
    assert ",'=HYPERLINK(A1)," in (tmp_path / "x.csv").read_text(encoding="utf-8")


def test_the_keyboard_alone_is_enough(overlap, done, finish, settle):
    dock = overlap.dock
    dock.setUserVisible(True)
    settle()
    dock.question_box.setCollapsed(False)
    reached, widget = [], dock.question_box
    while widget.accessibleName() != "Export" and len(reached) < 1000:
        widget = widget.nextInFocusChain()
        reached.append(widget.accessibleName())
    wanted = ["Sites", "Overlays", "Countries", "Run", "Totals by country", "Filter sites"]
    wanted += ["Sites and overlays", "Add layers", "Copy", "Export"]
    assert [name for name in reached if name in wanted] == wanted
    dock.totals.setCurrentIndex(dock.totals_model.index(1, 0))
    QTest.keyClick(dock.totals, Qt.Key.Key_Enter)
    assert dock.country.currentText() == "BBB"
    QTest.keyClick(dock.totals, Qt.Key.Key_Return)
    assert dock.country.currentIndex() == 0
    dock.matrix.setCurrentIndex(dock.matrix_model.index(0, 0))
    QTest.keyClick(dock.matrix, Qt.Key.Key_Down)
    assert selected(dock.matrix) == [1]
    QTest.keyClick(dock.matrix, Qt.Key.Key_Return)
    assert dock.pages.currentIndex() == 1
    dock.pages.back_key.activated.emit()
    assert dock.pages.currentIndex() == 0
    dock._run_key.activated.emit()
    assert dock.state is State.RUNNING
    assert finish() is State.DONE
