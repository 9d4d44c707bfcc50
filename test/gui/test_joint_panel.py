"""The joint-reserve panel on real layers: pairs, the basket, the reserve, what leaves it."""

import pytest
from qgis.core import NULL, Qgis, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QStyle, QStyleOptionViewItem
from transboundary_planner.ui.joint_dock import DETAILS, PAIRS
from transboundary_planner.ui.panel_dock import State

CHECKED, PARTLY, UNCHECKED = (
    Qt.CheckState.Checked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Unchecked,
)
DEMO_CHOICE = ("LBC-NTL", "OSM-10367273", "LBC-KP")


def cells(model):
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[model.data(model.index(r, c)) for c in columns] for r in rows]


def first_column(model):
    return [row[0] for row in cells(model)]


def ticks(model):
    role = Qt.ItemDataRole.CheckStateRole
    return [model.data(model.index(r, 0), role) for r in range(model.rowCount())]


def rows_of_layer(layer):
    names = layer.fields().names()
    return [
        {n: None if v == NULL else v for n, v in zip(names, f.attributes())}
        for f in layer.getFeatures()
    ]


def selected_ids(layer):
    return sorted(f["site_id"] for f in layer.selectedFeatures())


# ---------------------------------------------------------------- the pairs


def test_the_pairs_are_those_of_the_algorithm(joint, joint_done, run_algorithm):
    dock, found = joint.dock, joint.controller.result.digest
    results = run_algorithm(
        "borderpairs",
        {
            "INPUT": joint_done["parks"],
            "COUNTRY_FIELD": "country",
            "JURISDICTIONS": joint_done["states"],
            "OUTPUT": "TEMPORARY_OUTPUT",
            "SITES": "TEMPORARY_OUTPUT",
            "BORDERS": "TEMPORARY_OUTPUT",
        },
    )
    rows = rows_of_layer(results["OUTPUT"])
    ids = found.sites.ids
    mine = {
        (ids[a], ids[b]): (d, s, o, k)
        for a, b, d, s, o, k in zip(
            found.a, found.b, found.distance_m, found.shared_km, found.overlap_km2, found.kind
        )
    }
    assert len(mine) == len(rows) == results["PAIRS_N"] == 4
    for row in rows:
        distance, shared, overlap, kind = mine[(row["site_a"], row["site_b"])]
        assert distance == pytest.approx(row["distance_m"], abs=1e-6)
        assert shared == pytest.approx(row["shared_border_km"], rel=1e-9)
        assert overlap == pytest.approx(row["overlap_km2"], abs=1e-9)
        assert ("adjoining", "overlapping", "near", "single_record")[kind] == row["kind"]
    sites = {row["site_id"]: row for row in rows_of_layer(results["SITES"])}
    assert found.sites.ids == list(sites)
    assert found.sites.countries == [row["countries"] for row in sites.values()]
    assert dock.headline.text() == "4 border pairs of 6 sites, at 2 borders."
    assert "Closest: " in dock.mark.text()


def test_pairs_stand_under_their_border(joint, joint_done):
    model = joint.dock.pairs_model
    assert first_column(model) == [
        "▾ FIN | NOR\npairs: 3", "West 1\nEast 1", "West 2\nEast 2", "West 1\nEast 2",
        "▾ NOR | SWE\npairs: 1", "East 3\nSouth 1",
    ]  # fmt: skip
    distances = [row[1] for row in cells(model)]
    assert distances[1] == "0 m"  # they meet
    assert distances[3].endswith(" km")
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Pair"
    assert joint.dock.state is State.DONE
    assert joint.dock.question_box.isCollapsed()
    assert joint.dock.question_box.toolTip() == "“parks” within 10 km"


def test_order_fold_and_filters(joint, joint_done, until):
    dock, model = joint.dock, joint.dock.pairs_model
    dock.pairs.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    shared = [joint.controller.result.digest.shared_km[r] for r in model.rows[model.rows >= 0][:3]]
    assert shared == sorted(shared, reverse=True)
    dock.pairs.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert [own.split("\n")[0] for own in first_column(model)][:2] == ["▾ NOR | SWE", "East 3"]
    dock.pairs.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    dock.pairs.clicked.emit(model.index(0, 0))  # a border folds
    assert [own.split("\n")[0] for own in first_column(model)] == [
        "▸ FIN | NOR", "▾ NOR | SWE", "East 3",
    ]  # fmt: skip
    dock.pairs.clicked.emit(model.index(0, 0))
    assert model.rowCount() == 6
    dock.filter.setText("south")
    until(lambda: model.rowCount() == 2)
    assert first_column(model) == ["▾ NOR | SWE\npairs: 1", "East 3\nSouth 1"]
    dock.filter.setText("w1")  # an id
    until(lambda: model.rowCount() == 3)
    assert first_column(model)[0] == "▾ FIN | NOR\npairs: 2 of 3"
    dock.filter.clear()
    until(lambda: model.rowCount() == 6)
    dock.border.setCurrentIndex(dock.border.findText("NOR | SWE"))
    assert model.rowCount() == 2
    dock.border.setCurrentIndex(0)
    dock.nearer.setCurrentIndex(dock.nearer.findText("they meet"))
    assert first_column(model)[1:] == [
        "West 1\nEast 1", "West 2\nEast 2", "▾ NOR | SWE\npairs: 1", "East 3\nSouth 1",
    ]  # fmt: skip
    dock.nearer.setCurrentIndex(dock.nearer.findText("any distance"))
    assert model.rowCount() == 6


def test_what_is_selected_stays_selected(joint, joint_done):
    dock, model = joint.dock, joint.dock.pairs_model
    dock.pairs.selectRow(5)
    dock.pairs.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert [index.row() for index in dock.pairs.selectionModel().selectedRows()] == [1]
    assert first_column(model)[1] == "East 3\nSouth 1"


# ---------------------------------------------------------------- map and table are one thing


def test_a_row_selects_both_sites_and_the_map_selects_pairs(joint, joint_done):
    dock, parks = joint.dock, joint_done["parks"]
    dock.pairs.selectRow(3)
    assert selected_ids(parks) == ["E2", "W1"]
    ids = {f["site_id"]: f.id() for f in parks.getFeatures()}
    parks.selectByIds([ids["W1"]])
    rows = sorted(index.row() for index in dock.pairs.selectionModel().selectedRows())
    assert rows == [1, 3]  # both pairs of that site
    assert selected_ids(parks) == ["W1"]
    parks.removeSelection()
    assert not dock.pairs.selectionModel().selectedRows()


def test_a_click_shows_both_sites_and_the_link(joint, joint_done, desktop):
    dock, canvas = joint.dock, desktop.canvas
    dock.pairs.clicked.emit(dock.pairs_model.index(3, 0))  # near: W1 and E2
    assert canvas.extent().contains(QgsRectangle(10.51, 40.01, 11.2, 40.29))
    bands = dict(joint.controller.map.bands)
    polygons = bands[Qgis.GeometryType.Polygon].asGeometry()
    assert polygons.boundingBox().xMinimum() == pytest.approx(10.5, abs=1e-6)
    link = bands[Qgis.GeometryType.Line].asGeometry()
    assert not link.isEmpty()
    dock.pairs.selectRow(1)
    assert dock.pages.currentIndex() == PAIRS


def test_details_open_and_close(joint, joint_done):
    dock, model = joint.dock, joint.dock.pairs_model
    dock.pairs.doubleClicked.emit(model.index(1, 0))
    assert dock.pages.currentIndex() == DETAILS
    facts = dict(row for row in cells(dock.facts_model) if row[0] not in ("Site", "Id", "Country"))
    assert facts["Kind"] == "adjoining"
    assert facts["Distance"] == "0 m"
    assert facts["Shared border"].endswith("along the border of the countries")
    assert [row[1] for row in cells(dock.facts_model) if row[0] == "Id"] == ["W1", "E1"]
    dock._details_key.activated.emit()  # Esc
    assert dock.pages.currentIndex() == PAIRS
    assert not joint.controller.map.bands
    dock.pairs.doubleClicked.emit(model.index(0, 0))  # a border has none
    assert dock.pages.currentIndex() == PAIRS


# ---------------------------------------------------------------- the basket


def test_a_ticked_pair_ticks_both_sites(joint, joint_done, tick):
    dock, model = joint.dock, joint.dock.pairs_model
    assert dock.basket_hint.text().startswith("Tick pairs")
    assert not dock.make.isEnabled()
    tick(1)
    assert dock.basket.ids == ["W1", "E1"]
    assert ticks(model) == [PARTLY, CHECKED, UNCHECKED, PARTLY, UNCHECKED, UNCHECKED]
    assert dock.basket_title.text() == "Sites of the joint reserve: 2 (FIN\u00a01, NOR\u00a01)"
    assert cells(dock.basket_model) == [["West 1", "FIN"], ["East 1", "NOR"]]
    assert dock.make.isEnabled()
    assert dock.basket_hint.text() == ""
    tick(0)  # the whole border
    assert dock.basket.ids == ["W1", "E1", "W2", "E2"]
    assert ticks(model)[:4] == [CHECKED] * 4
    tick(1)  # W1 is needed by its pair with E2
    assert dock.basket.ids == ["W1", "W2", "E2"]
    tick(3)  # both are needed by nobody else, but W2 - E2
    assert dock.basket.ids == ["W2", "E2"]
    tick(2)
    assert dock.basket.ids == []


def test_a_click_on_the_box_ticks_and_does_not_fold(joint, joint_done, settle):
    dock = joint.dock
    dock.setUserVisible(True)
    settle()
    view = dock.pairs
    index = dock.pairs_model.index(0, 0)
    option = QStyleOptionViewItem()
    option.initFrom(view)
    option.rect = view.visualRect(index)
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    element = QStyle.SubElement.SE_ItemViewItemCheckIndicator
    box = view.style().subElementRect(element, option, view)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert len(dock.basket) == 4
    assert dock.pairs_model.rowCount() == 6  # still open
    where = view.visualRect(dock.pairs_model.index(0, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert dock.pairs_model.rowCount() == 3


def test_sites_come_from_the_map_and_by_group(joint, joint_done):
    dock, parks = joint.dock, joint_done["parks"]
    dock.take_selected.trigger()
    assert "select sites on the map first" in dock.basket_hint.text()
    ids = {f["site_id"]: f.id() for f in parks.getFeatures()}
    parks.selectByIds([ids["L1"], ids["W2"]])
    dock.take_selected.trigger()
    assert sorted(dock.basket.ids) == ["L1", "W2"]
    assert dock.basket_hint.text().startswith("All chosen sites are in one country (FIN)")
    assert not dock.make.isEnabled()
    dock.take_group.trigger()
    assert sorted(dock.basket.ids) == ["E1", "E2", "L1", "W1", "W2"]
    dock.basket_list.selectRow(dock.basket_model.ids.index("L1"))
    QTest.keyClick(dock.basket_list, Qt.Key.Key_Delete)
    dock.remove.click()
    assert "L1" not in dock.basket.ids
    dock.empty.click()
    assert dock.basket.ids == []
    joint.controller.open_details(int(dock.pairs_model.rows[5]))
    dock.tick_group.click()
    assert sorted(dock.basket.ids) == ["E3", "S1"]
    assert dock.pages.currentIndex() == PAIRS


def test_the_layer_stays_as_it_is(joint, joint_done, joint_finish, tick):
    parks = joint_done["parks"]
    parks.selectByIds([next(parks.getFeatures()).id()])
    before = parks.selectedFeatureIds(), parks.subsetString(), parks.fields().names()
    tick(1)
    joint.dock.make.click()
    assert joint_finish(joint.dock.reserve) is State.DONE
    assert (parks.selectedFeatureIds(), parks.subsetString(), parks.fields().names()) == before
    assert not parks.isEditable()


# ---------------------------------------------------------------- the reserve


def test_the_reserve_is_that_of_the_algorithm(joint, joint_done, made, run_algorithm):
    results = run_algorithm(
        "jointreserve",
        {
            "INPUT": selected_layer(joint_done["parks"], ("W1", "E1")),
            "JURISDICTIONS": joint_done["states"],
            "OUTPUT": "TEMPORARY_OUTPUT",
            "TABLE": "TEMPORARY_OUTPUT",
            "MOVED": "TEMPORARY_OUTPUT",
        },
    )
    (row,) = rows_of_layer(results["OUTPUT"])
    found = joint.controller.reserve.result.digest
    for name, value in row.items():
        if isinstance(value, float):
            assert found.row[name] == pytest.approx(value, rel=1e-9, abs=1e-9), name
        else:
            assert found.row[name] == value, name
    table = {
        (r["country"], r["measure"]): r["value"]
        for r in rows_of_layer(results["TABLE"])
        if r["subject"] in (None, "area by border")
    }
    for one in found.countries:
        assert one.km2 == pytest.approx(table[(one.country, "area_km2")], rel=1e-9)
        assert one.expected == table.get((one.country, "expected_share"))
    moved = sorted(-r["area_km2"] for r in rows_of_layer(results["MOVED"]))
    assert [-one.km2 for one in found.moved] == pytest.approx(moved)
    assert f"2 sites of FIN, NOR make one reserve of {row['area_km2']:,.2f}" in made.headline.text()
    assert made.candidate.text().startswith("Candidate: TBPA")
    assert "(pairs over the border: 1)" in made.candidate.text()
    assert "Cooperation not examined." in made.candidate.text()
    facts = {fact[0]: fact[1] for fact in made.facts_model.facts}
    assert facts["Shared border"] == f"{row['shared_km']:,.1f} km"
    assert facts["Parts"] == "1"
    assert facts["Balance"].startswith(f"{row['balance']:.2f} (lowest 0.50")


def selected_layer(layer, ids):
    from qgis.core import QgsFeatureRequest

    fids = [f.id() for f in layer.getFeatures() if f["site_id"] in ids]
    return layer.materialize(QgsFeatureRequest().setFilterFids(fids))


def test_each_change_is_shown(joint, made, desktop):
    assert made.moved_model.rowCount() == 1  # W1 and E1 overlap by a strip
    (kind_country, between, _), = cells(made.moved_model)  # fmt: skip
    assert kind_country.splitlines()[0] == "overlap"
    assert sorted(between.splitlines()) == ["East 1", "West 1"]
    made.moved.clicked.emit(made.moved_model.index(0, 0))
    assert desktop.canvas.extent().width() < 1.5
    ((_, band),) = joint.controller.map.bands
    assert band.asGeometry().boundingBox().width() == pytest.approx(0.001, abs=1e-6)
    made.zoom.click()
    ((_, band),) = joint.controller.map.bands
    assert band.asGeometry().boundingBox().width() == pytest.approx(1.501, abs=1e-3)
    made.back_key.activated.emit()
    assert joint.dock.pages.currentIndex() == PAIRS
    joint.dock.make.click()  # it is there already
    assert made.state is State.DONE


def test_its_options(joint, joint_done, made, joint_finish):
    made.expected.setEditText("FIN=0.3; NOR=0.7")
    assert made.state is State.STALE
    made.run_button.click()
    assert joint_finish(made) is State.DONE, made.sentence
    expected = {one.country: one.expected for one in made.shares_model.countries}
    assert expected["FIN"] == pytest.approx(0.3)
    assert expected["NOR"] == pytest.approx(0.7)
    made.ranges.add([joint_done["states"]])
    made.set_expected_text("range")
    made.run_button.click()
    assert joint_finish(made) is State.DONE, made.sentence
    assert joint.controller.reserve.result.digest.row["expected_by"] == "range"


def test_another_choice_makes_it_stale(joint, made, tick):
    joint.dock.reserve.back.click()
    tick(0)
    assert made.state is State.STALE
    assert "choices have changed" in made.sentence
    tick(0)
    assert len(joint.dock.basket) == 0
    assert made.state is State.STALE
    assert made.sentence.startswith("Tick pairs")
    tick(1)
    assert made.state is State.DONE


def test_the_demonstration(
    joint, panels, joint_finish, run_algorithm, settle, monkeypatch, tmp_path, tick
):
    """The joint reserve of the guide: three parks, found, ticked and taken from the map."""
    monkeypatch.setattr(
        "transboundary_planner.ui.demonstration.QgsApplication.qgisSettingsDirPath",
        lambda: f"{tmp_path}/",
    )
    panels.open_demonstration()
    settle()
    dock = joint.dock
    assert dock.state is State.READY
    assert joint.controller.run()
    assert joint_finish() is State.DONE, dock.sentence
    assert dock.headline.text() == "One border pair, at the border CHN | RUS."
    found = joint.controller.result.digest
    assert found.shared_km[0] == pytest.approx(215.0301, abs=1e-3)
    assert cells(dock.pairs_model)[1][1:] == ["0 m", "215 km ~"]
    tick(0)
    layer = dock.sites.currentLayer()
    layer.selectByIds([f.id() for f in layer.getFeatures() if f["site_id"] == "LBC-KP"])
    dock.take_selected.trigger()
    assert sorted(dock.basket.ids) == sorted(DEMO_CHOICE)
    dock.make.click()
    page = dock.reserve
    assert joint_finish(page) is State.DONE, page.sentence
    # As in docs/jointreserve.md.
    row = joint.controller.reserve.result.digest.row
    assert row["area_km2"] == pytest.approx(16_845.03, abs=0.01)
    assert row["balance"] == pytest.approx(0.56, abs=0.005)
    assert row["shared_km"] == pytest.approx(213.63, abs=0.01)
    assert page.headline.text() == "3 sites of CHN, RUS make one reserve of 16,845 km²"
    shares = {one.country: one.km2 for one in page.shares_model.countries}
    assert shares["CHN"] == pytest.approx(14_064.25, abs=0.01)
    assert shares["RUS"] == pytest.approx(2_780.65, abs=0.01)
    assert shares["-"] == pytest.approx(0.14, abs=0.01)
