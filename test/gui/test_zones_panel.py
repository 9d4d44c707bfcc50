"""The buffer-zone panel on real layers: the zones, the answer, and what can be done with it."""

import csv

import pytest
from osgeo import ogr
from qgis.core import NULL, Qgis, QgsRectangle, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from transboundary_planner.ui.overlap_models import FRACTION
from transboundary_planner.ui.panel_dock import State
from transboundary_planner.ui.zone_list import LEAST_KM, MOST_KM, km_at, position_of

ACROSS_FIRST = "lie in a country that the site does not reach."


def cells(model):
    """The texts of a model, row by row."""
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[model.data(model.index(r, c)) for c in columns] for r in rows]


def heads(model):
    return [model.headerData(c, Qt.Orientation.Horizontal) for c in range(model.columnCount())]


def selected(view):
    return sorted(index.row() for index in view.selectionModel().selectedRows())


@pytest.fixture
def finish(buffers, until):
    def ended():
        until(lambda: buffers.dock.state is not State.RUNNING)
        return buffers.dock.state

    return ended


@pytest.fixture
def small(small):
    """A1, A2 and A4: then nobody but A2 has what lies across the border beside it."""
    assert small["areas"].setSubsetString("site_id <> 'A3'")
    return small


@pytest.fixture
def chosen(buffers, small, settle):
    buffers.controller.choose(small["areas"], small["countries"])
    settle()
    return small


@pytest.fixture
def done(buffers, chosen, finish):
    assert buffers.controller.run()
    assert finish() is State.DONE, buffers.dock.sentence
    return chosen


def rows_of(layer):
    names = layer.fields().names()
    return [
        {n: None if v == NULL else v for n, v in zip(names, f.attributes())}
        for f in layer.getFeatures()
    ]


@pytest.fixture
def table(run_algorithm, small):
    """TABLE of the algorithm itself, run as the toolbox does."""

    def run(**parameters):
        results = run_algorithm(
            "bufferzones",
            {
                "INPUT": small["areas"], "INPUT_ID": "site_id", "JURISDICTIONS": small["countries"],
                "ZONES": "buffer=5; transition=20", "OUTPUT": "TEMPORARY_OUTPUT",
                "TABLE": "TEMPORARY_OUTPUT", **parameters,
            },
        )  # fmt: skip
        return results, rows_of(results["TABLE"])

    return run


# ---------------------------------------------------------------- the answer


def test_the_answer_is_that_of_the_algorithm(buffers, done, table):
    dock, (results, rows) = buffers.dock, table()
    grid = dock.table_model.grid
    assert not grid.rough
    assert grid.names == ["buffer", "transition"]
    assert grid.countries == ["AAA", "BBB"]
    stars = {(r["zone"], r["country"]): r for r in rows if r["site_id"] == "*"}
    for z, zone in enumerate(grid.names):
        for c, country in enumerate(grid.countries):
            wanted = stars[zone, country]["area_km2"]
            assert grid.km2[z, c] == pytest.approx(wanted, rel=1e-12)
    assert grid.total == pytest.approx(results["AREA_KM2"], rel=1e-12)
    assert grid.across_total == pytest.approx(results["ACROSS_KM2"], rel=1e-12)
    across = sum(r["across_km2"] for (zone, _), r in stars.items() if zone == "buffer")
    assert dock.headline.text() == f"{across:,.2f} km² of the buffer {ACROSS_FIRST}"
    assert dock.across.text().startswith("There the neighbour would have to act.")
    assert f"{results['ACROSS_KM2']:,.2f} km² of them across a border" in dock.across.text()
    model = dock.matrix_model
    assert heads(model) == ["Site", "buffer", "transition", "across"]
    wanted = {}
    for row in rows:
        if row["site_id"] != "*":
            for column, field in ((row["zone"], "area_km2"), ("across", "across_km2")):
                key = row["site_id"], column
                wanted[key] = wanted.get(key, 0.0) + row[field]
    for r, own in enumerate(("A1", "A2", "A4")):
        for c, column in enumerate(("buffer", "transition", "across")):
            assert model.value(r, c) == pytest.approx(wanted[own, column], abs=1e-9)
    # A1 and A4 are farther than 20 km from the border, A2 touches it on 111 km.
    assert model.value(0, 2) == model.value(2, 2) == 0
    assert model.value(1, 2) == pytest.approx(111.05 * 20 + (20**2) * 3.1416 / 2, rel=0.01)


def test_heads_and_rows_of_the_table(buffers, done):
    model = buffers.dock.table_model
    assert heads(model) == ["Zone", "AAA", "BBB", "km²"]
    texts = cells(model)
    assert [row[0] for row in texts] == ["buffer", "transition", "all zones"]
    assert all(len(row) == 4 for row in texts)
    index = model.index(0, 1)
    grid = model.grid
    assert model.data(index, FRACTION) == pytest.approx(grid.km2[0, 0] / grid.km2[0].sum())
    assert model.data(model.index(0, 3), FRACTION) is None
    assert "of the zone" in model.data(index, Qt.ItemDataRole.ToolTipRole)


def test_ground_in_no_country(buffers, small, add_layer, finish):
    land = add_layer("land", "iso3:string", [("Polygon((9 40, 12 40, 12 42, 9 42, 9 40))", "AAA")])
    buffers.controller.choose(small["areas"], land)
    assert buffers.controller.run()
    assert finish() is State.DONE
    model = buffers.dock.table_model
    assert heads(model) == ["Zone", "AAA", "no\ncountry", "km²"]
    assert "sea or a gap" in model.data(model.index(0, 2), Qt.ItemDataRole.ToolTipRole)
    # A4 lies in no country: whose it is is not known, and it counts for nothing.
    assert model.grid.across_total == 0
    assert "None of it lies in a country" in buffers.dock.across.text()


@pytest.mark.parametrize("dissolve", ["all", "field"])
def test_sites_drawn_together(buffers, chosen, finish, table, dissolve):
    dock = buffers.dock
    dock.dissolve.setCurrentIndex(dock.dissolve.findData(dissolve))
    options = {"DISSOLVE": dissolve}
    if dissolve == "field":
        assert dock.state is State.NOTHING
        assert "field with the group" in dock.sentence
        dock.dissolve_field.setField("name")
        options["DISSOLVE_FIELD"] = "name"
    assert buffers.controller.run()
    assert finish() is State.DONE
    results, _ = table(**options)
    assert dock.table_model.grid.total == pytest.approx(results["AREA_KM2"], rel=1e-12)
    assert dock.table_model.grid.across_total == pytest.approx(results["ACROSS_KM2"], abs=1e-9)
    if dissolve == "all":  # the group is of both countries
        assert dock.headline.text().endswith("km² lie in the zones.")
        assert "None of it lies in a country" in dock.across.text()
        assert not dock.pages.isVisibleTo(dock)  # no sites to be told apart
    else:
        assert [row[0] for row in cells(dock.matrix_model)] == ["Area 1", "Area 2", "Area 4"]
        dock.matrix.selectRow(1)
        ids = {f["site_id"]: f.id() for f in chosen["areas"].getFeatures()}
        assert chosen["areas"].selectedFeatureIds() == [ids["A2"]]


def test_without_countries(buffers, chosen, finish, table):
    buffers.dock.countries.setLayer(None)
    assert buffers.controller.run()
    assert finish() is State.DONE
    dock = buffers.dock
    assert heads(dock.table_model) == ["Zone", "km²"]
    results, _ = table(JURISDICTIONS=None)
    assert dock.table_model.grid.total == pytest.approx(results["AREA_KM2"], rel=1e-12)
    assert dock.headline.text() == f"{results['AREA_KM2']:,.0f} km² lie in the zones."
    assert dock.across.text() == ""
    assert heads(dock.matrix_model) == ["Site", "buffer", "transition"]
    assert not dock.country.isVisibleTo(dock)


def test_options_reach_the_algorithm(buffers, chosen, finish, table, add_layer):
    dock = buffers.dock
    land = add_layer("land", "", [("Polygon((9 39, 15 39, 15 40.5, 9 40.5, 9 39))",)])
    town = add_layer("town", "", [("Polygon((10 39.9, 11 39.9, 11 39.99, 10 39.99, 10 39.9))",)])
    dock.clip.setLayer(land)
    dock.exclude.setLayer(town)
    dock.keep_core.setChecked(True)
    chosen["areas"].selectByIds(
        [f.id() for f in chosen["areas"].getFeatures() if f["site_id"] != "A4"]
    )
    dock.selected_only.setChecked(True)
    assert buffers.controller.run()
    assert finish() is State.DONE
    from qgis.core import QgsProcessingFeatureSourceDefinition

    results, rows = table(
        INPUT=QgsProcessingFeatureSourceDefinition(chosen["areas"].id(), True),
        CLIP=land, EXCLUDE=town, KEEP_CORE=True,
    )  # fmt: skip
    grid = dock.table_model.grid
    assert grid.names == ["core", "buffer", "transition"]
    assert grid.km2.sum() == pytest.approx(results["AREA_KM2"], rel=1e-12)
    core = sum(r["area_km2"] for r in rows if r["site_id"] == "*" and r["zone"] == "core")
    assert grid.total == pytest.approx(results["AREA_KM2"] - core, rel=1e-12)
    assert dock.matrix_model.rowCount() == 2
    chosen["areas"].selectAll()
    assert dock.state is State.STALE


def test_own_country_of_a_field(buffers, small, add_layer, finish):
    """A site that its layer calls foreign where it lies: all of its ground is across."""
    sites = add_layer(
        "sites", "site_id:string,own:string",
        [("Polygon((10.4 40, 10.6 40, 10.6 40.2, 10.4 40.2, 10.4 40))", "S", "BBB")],
    )  # fmt: skip
    buffers.controller.choose(sites, small["countries"])
    buffers.dock.own_field.setField("own")
    assert buffers.controller.run()
    assert finish() is State.DONE
    grid = buffers.dock.table_model.grid
    assert grid.across_total == pytest.approx(grid.total, rel=1e-9)


@pytest.mark.parametrize("kind", ["Point", "LineString"])
def test_points_and_lines_are_sites_too(buffers, small, project, finish, kind):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(f"{kind}?crs=EPSG:4326&field=site_id:string", kind, "memory")
    feature = QgsFeature(layer.fields())
    wkt = "Point(11 41)" if kind == "Point" else "LineString(11 41, 11.5 41.2)"
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    feature.setAttributes(["S"])
    layer.dataProvider().addFeatures([feature])
    project.addMapLayer(layer)
    buffers.controller.choose(layer, small["countries"])
    assert buffers.dock.sites.currentLayer() is layer
    assert buffers.controller.run()
    assert finish() is State.DONE
    assert buffers.dock.table_model.grid.total > 1200


# ---------------------------------------------------------------- the zones


def test_slider_and_number_are_one(buffers, settle):
    row = buffers.dock.zones.rows[0]
    row.slider.setValue(position_of(12))
    assert row.km.value() == 12
    row.km.setValue(2.5)
    assert row.slider.value() == position_of(2.5)
    row.km.setValue(250)  # beyond the slider: it stands at its end
    assert row.slider.value() == row.slider.maximum()
    assert row.km.value() == 250
    assert buffers.dock.zones.text() == "transition=20; buffer=250"


def test_every_place_of_the_slider_is_a_distance_in_two_digits():
    values = [km_at(place) for place in range(position_of(MOST_KM) + 1)]
    assert values[0] == LEAST_KM
    assert values[-1] == MOST_KM
    assert values == sorted(values)
    assert all(float(f"{value:.2g}") == value for value in values)
    for km in (0.1, 0.5, 1, 5, 20, 50, 100):
        assert km_at(position_of(km)) == km


def test_rows_are_in_the_order_of_their_distances(buffers):
    zones = buffers.dock.zones
    zones.rows[0].name.setText("inner")
    zones.rows[0].km.setValue(30)
    zones._settle()
    assert [row.name.text() for row in zones.rows] == ["transition", "inner"]
    assert [zones._column.itemAt(n).widget() for n in range(2)] == zones.rows


def test_rings_come_and_go(buffers):
    zones = buffers.dock.zones
    zones.add_button.click()
    assert [(zone.name, zone.km) for zone in zones.zones()] == [
        ("buffer", 5), ("transition", 20), ("zone 3", 40),
    ]  # fmt: skip
    assert zones.rows[2].name.selectedText() == "zone 3"  # ready to be named
    zones.rows[1].remove.click()
    assert [zone.name for zone in zones.zones()] == ["buffer", "zone 3"]
    zones.rows[0].remove.click()
    assert not zones.rows[0].remove.isEnabled()  # one zone there has to be


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda rows: rows[0].name.setText(""), "has no name"),
        (lambda rows: rows[0].name.setText("Transition"), "Two zones are called"),
        (lambda rows: rows[0].km.setValue(20), "both reach 20 km"),
        (lambda rows: rows[0].name.setText("core"), "cannot be called “core”"),
        (lambda rows: rows[0].name.setText("a; b"), "a sign ; or = in it"),
    ],
)
def test_what_is_wrong_is_said_at_once(buffers, chosen, change, words):
    dock = buffers.dock
    dock.zones.rows[1].name.setText("transition")
    change(dock.zones.rows)
    assert words in dock.zones.message.text()
    assert dock.zones.message.isVisibleTo(dock)
    assert dock.state is State.NOTHING
    assert "Put the zones right" in dock.sentence
    assert not buffers.controller.run()
    assert dock.zones.rings() == []
    dock.presets.chosen.emit(_unesco())
    assert dock.zones.message.text() == ""
    assert dock.state is State.READY


def _unesco():
    from transboundary_planner.ui.zone_presets import unesco

    return unesco()


@pytest.fixture
def own_settings():
    QgsSettings().remove("transboundary_planner/zone_presets")
    yield
    QgsSettings().remove("transboundary_planner/zone_presets")


def test_presets_are_kept_chosen_and_deleted(own_settings, buffers, desktop, provider, settle):
    dock = buffers.dock
    bar = dock.presets
    assert bar.combo.currentText() == "UNESCO MAB"
    assert not bar.save.isEnabled()
    assert not bar.delete.isEnabled()
    dock.zones.rows[0].km.setValue(3)
    dock.zones.rows[1].colour.setColor(QColor(200, 10, 20))
    assert bar.combo.currentText() == ""
    bar.combo.setEditText("Парк 公园")
    assert bar.save.isEnabled()
    bar.save.click()
    assert bar.combo.currentText() == "Парк 公园"
    assert bar.delete.isEnabled()
    bar.combo.setCurrentIndex(0)
    bar.combo.activated.emit(0)
    assert dock.zones.text() == "buffer=5; transition=20"
    bar.combo.setCurrentIndex(1)
    bar.combo.activated.emit(1)
    assert dock.zones.text() == "buffer=3; transition=20"
    assert dock.zones.colours()["transition"] == QColor(200, 10, 20)
    from transboundary_planner.ui.zone_presets import PresetBar, presets

    assert list(presets()) == ["UNESCO MAB", "Парк 公园"]
    another = PresetBar(dock.zones.zones)  # as the next session sees it
    assert another.combo.count() == 2
    assert another.combo.currentText() == "Парк 公园"
    bar.delete.click()
    assert list(presets()) == ["UNESCO MAB"]
    assert dock.zones.text() == "buffer=3; transition=20"  # the zones stay


@pytest.mark.parametrize("text", ["", "[]", "{", '{"x": [[1]]}', '{"x": [["a", -1, ""]]}', "17"])
def test_settings_that_others_wrote(own_settings, text, qgis_app):
    from transboundary_planner.ui.zone_presets import presets

    QgsSettings().setValue("transboundary_planner/zone_presets", text)
    assert list(presets()) == ["UNESCO MAB"]


# ---------------------------------------------------------------- map and table are one thing


def test_a_row_selects_on_the_map_and_the_map_selects_a_row(buffers, done):
    dock, areas = buffers.dock, done["areas"]
    ids = {f["site_id"]: f.id() for f in areas.getFeatures()}
    dock.matrix.selectRow(2)
    assert areas.selectedFeatureIds() == [ids["A4"]]
    areas.selectByIds([ids["A2"], ids["A4"]])
    assert selected(dock.matrix) == [1, 2]
    areas.removeSelection()
    assert selected(dock.matrix) == []


def test_filter_country_and_order(buffers, done, until):
    dock, model = buffers.dock, buffers.dock.matrix_model
    dock.filter.setText("area 4")
    until(lambda: model.rowCount() == 1)
    dock.filter.clear()
    until(lambda: model.rowCount() == 3)
    dock.country.setCurrentIndex(dock.country.findData("BBB"))
    assert [row[0] for row in cells(model)] == ["Area 2", "Area 4"]
    dock.country.setCurrentIndex(0)
    dock.matrix.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    assert cells(model)[0][0] == "Area 2"
    dock.unit.setCurrentIndex(1)
    site = int(model.order[0])
    assert model.value(site, 0) + model.value(site, 1) == pytest.approx(100)


def test_clicks_go_to_the_site_and_to_its_zones(buffers, done, desktop):
    canvas, dock = desktop.canvas, buffers.dock
    band = buffers.controller.answer.map
    dock.matrix.clicked.emit(dock.matrix_model.index(0, 0))
    assert canvas.extent().contains(QgsRectangle(10.01, 40.01, 10.99, 40.99))
    assert not canvas.extent().contains(QgsRectangle(13.4, 40.1, 13.6, 40.2))
    dock.matrix.clicked.emit(dock.matrix_model.index(1, 3))  # what of A2 lies across
    box = band._band.asGeometry().boundingBox()
    assert box.xMinimum() == pytest.approx(12.0, abs=1e-3)
    dock.table.clicked.emit(dock.table_model.index(0, 2))  # the buffer in BBB
    box = band._band.asGeometry().boundingBox()
    assert box.xMinimum() == pytest.approx(12.0, abs=1e-3)
    assert box.xMaximum() == pytest.approx(14.0588, abs=2e-3)  # 5 km at 41 degrees
    dock.table.clicked.emit(dock.table_model.index(2, 0))  # all zones, everywhere
    assert band._band.asGeometry().boundingBox().xMinimum() < 9.78


def test_a_double_click_opens_the_pieces(buffers, done, desktop):
    dock, model = buffers.dock, buffers.dock.matrix_model
    dock.matrix.doubleClicked.emit(model.index(1, 0))
    assert dock.pages.currentIndex() == 1
    assert dock.pieces_title.text() == "Area 2"
    rows = cells(dock.pieces_model)
    assert [row[:2] for row in rows] == [
        ["buffer", "AAA"], ["buffer", "BBB  across"], ["transition", "AAA"],
        ["transition", "BBB  across"],
    ]  # fmt: skip
    dock.pieces.clicked.emit(dock.pieces_model.index(1, 0))
    assert buffers.controller.answer.map._band is not None
    dock.pages.back_key.activated.emit()
    assert dock.pages.currentIndex() == 0
    assert buffers.controller.answer.map._band is None
    dock.matrix.setCurrentIndex(model.index(2, 1))
    QTest.keyClick(dock.matrix, Qt.Key.Key_Return)
    assert {row[0] for row in cells(dock.pieces_model)} == {"buffer"}


# ---------------------------------------------------------------- what leaves the panel


def test_make_layers_in_the_chosen_colours(buffers, done, project, settle):
    dock = buffers.dock
    dock.zones.rows[0].colour.setColor(QColor(180, 40, 200))
    assert dock.state is State.DONE  # a colour is no other question
    dock.make_layers.click()
    settle()
    group = project.layerTreeRoot().findGroup("Buffer zones")
    layers = [node.layer() for node in group.findLayers()]
    assert [layer.name() for layer in layers] == ["Zones of areas", "Zone table"]
    # Not the rules themselves: they go with the layer, and what Python holds of them does not know.
    rules = layers[0].renderer().rootRule().children()
    colours = {rule.label(): rule.symbol().color().name() for rule in rules}
    del rules
    assert colours["buffer"] == QColor(180, 40, 200).name()
    assert colours["transition"] == dock.zones.colours()["transition"].name()
    assert not dock.make_layers.isEnabled()
    assert layers[0].featureCount() == buffers.controller.result.values["PIECES_N"]
    project.removeMapLayers([layer.id() for layer in layers])
    settle()
    dock.matrix.doubleClicked.emit(dock.matrix_model.index(0, 0))  # it still works
    assert dock.pieces_model.rowCount() > 0


def test_copy(buffers, done, finish):
    dock = buffers.dock
    dock.copy.click()
    lines = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    assert lines[0] == ["Site", "buffer", "transition", "across"]
    assert len(lines) == 4
    assert float(lines[1][1]) == pytest.approx(dock.matrix_model.value(0, 0), abs=1e-6)
    dock.dissolve.setCurrentIndex(dock.dissolve.findData("all"))
    assert buffers.controller.run()
    assert finish() is State.DONE
    dock.copy.click()
    lines = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    assert lines[0] == ["Zone", "AAA", "BBB", "km²"]
    assert float(lines[3][3]) == pytest.approx(dock.table_model.grid.total, abs=1e-6)


def test_csv_is_the_table_of_the_algorithm(buffers, done, table, desktop, until, tmp_path):
    path = tmp_path / "zones.csv"
    buffers.controller.delivery.write_csv(str(path))
    until(lambda: desktop.bar.messages)
    with path.open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.DictReader(file))
    _, rows = table(INPUT_NAME="name")
    assert len(read) == len(rows)
    for mine, own in zip(read, rows):
        for name, value in own.items():
            if isinstance(value, float):
                assert float(mine[name]) == pytest.approx(value, rel=1e-9)
            else:
                assert mine[name] == ("" if value is None else value)


def test_workbook(buffers, done, desktop, until, tmp_path):
    path = tmp_path / "zones.xlsx"
    buffers.controller.delivery.write_xlsx(str(path))
    until(lambda: desktop.bar.messages)
    book = ogr.Open(str(path))
    sheets = {book.GetLayer(i).GetName(): book.GetLayer(i) for i in range(book.GetLayerCount())}
    assert list(sheets) == ["zones", "sites_km2", "table"]
    rows = [feature.items() for feature in sheets["zones"]]
    grid = buffers.dock.table_model.grid
    assert list(rows[0]) == ["zone", "AAA_km2", "BBB_km2", "area_km2", "across_km2"]
    assert rows[1]["BBB_km2"] == pytest.approx(grid.km2[1, 1], rel=1e-9)
    assert rows[0]["area_km2"] == pytest.approx(grid.km2[0].sum(), rel=1e-9)
    sites = [feature.items() for feature in sheets["sites_km2"]]
    assert len(sites) == 3
    assert sites[2]["across"] == pytest.approx(buffers.dock.matrix_model.value(2, 2), rel=1e-9)


def test_report(buffers, done, desktop, finish, tmp_path):
    path = tmp_path / "zones.html"
    buffers.controller.delivery.write_report(str(path))
    assert finish() is State.DONE
    assert "areas" in path.read_text(encoding="utf-8")
    ((_, text, level),) = desktop.bar.messages
    assert level == Qgis.MessageLevel.Success
    assert path.as_uri() in text


# ---------------------------------------------------------------- project, keyboard


def test_choices_are_kept_in_the_project(buffers, done, project, settle, finish, tmp_path):
    dock = buffers.dock
    dock.zones.rows[0].km.setValue(7.5)
    dock.zones.rows[1].colour.setColor(QColor(1, 2, 3))
    dock.own_field.setField("name")
    assert buffers.controller.run()
    assert finish() is State.DONE
    path = tmp_path / "choices.qgs"
    assert project.write(str(path))
    project.clear()
    settle()
    assert dock.sites.currentLayer() is None
    assert dock.table_model.rowCount() == 0
    dock.presets.chosen.emit(_unesco())
    assert project.read(str(path))
    settle()
    assert dock.sites.currentLayer().name() == "areas"
    assert dock.countries.currentLayer().name() == "countries"
    assert dock.own_field.currentField() == "name"
    assert dock.zones.text() == "buffer=7.5; transition=20"
    assert dock.zones.colours()["transition"] == QColor(1, 2, 3)
    assert dock.state is State.READY


def test_the_keyboard_alone_is_enough(buffers, done, finish, settle):
    dock = buffers.dock
    dock.setUserVisible(True)
    settle()
    dock.question_box.setCollapsed(False)
    reached, widget = [], dock.question_box
    while widget.accessibleName() != "Check zonation" and len(reached) < 1000:
        widget = widget.nextInFocusChain()
        reached.append(widget.accessibleName())
    wanted = ["Sites", "Preset", "Colour of buffer", "Name of buffer", "Distance of buffer, slider"]
    wanted += ["Distance of buffer in km", "Remove buffer", "Name of transition", "Add a ring"]
    wanted += ["Countries", "Preview on the map", "Run", "Zones by country", "Filter sites"]
    wanted += ["Sites and zones", "Make layers", "Copy", "Export", "Check zonation"]
    assert [name for name in reached if name in wanted] == wanted
    slider = dock.zones.rows[0].slider
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert dock.zones.rows[0].km.value() > 5
    QTest.keyClick(dock.zones.rows[0].km, Qt.Key.Key_Up)
    dock._run_key.activated.emit()
    assert dock.state is State.RUNNING
    assert finish() is State.DONE


def test_a_new_ring_is_in_the_order_of_tab(buffers, settle):
    zones = buffers.dock.zones
    buffers.dock.setUserVisible(True)
    zones.add_ring()
    zones.rows[2].name.setText("far")
    names, widget = [], zones.rows[1].remove
    while widget is not zones.add_button and len(names) < 50:
        widget = widget.nextInFocusChain()
        names.append(widget.accessibleName())
    assert [name for name in names if "far" in name] == [
        "Colour of far", "Name of far", "Distance of far, slider", "Distance of far in km",
        "Remove far",
    ]  # fmt: skip
    assert names[-1] == "Add a ring"
