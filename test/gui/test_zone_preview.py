"""Zones on the map while a slider moves: near the truth, exact at its end, gone when not wanted."""

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsFeature,
    QgsGeometry,
    QgsProject,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtGui import QColor
from transboundary_planner.ui.panel_dock import State
from transboundary_planner.ui.zone_list import position_of
from transboundary_planner.ui.zones_controller import MOST_SITES


def bands(desktop):
    return [item for item in desktop.canvas.scene().items() if isinstance(item, QgsRubberBand)]


def km2(shape):
    measure = QgsDistanceArea()
    measure.setEllipsoid("WGS84")
    return measure.measureArea(shape) / 1e6


@pytest.fixture
def quiet(buffers, until, settle):
    """Wait until nothing is being drawn or run."""

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


@pytest.fixture
def shown(buffers, small, desktop, settle, quiet):
    """The panel in sight, sites A1, A2 and A4 chosen: the first preview is there."""
    assert small["areas"].setSubsetString("site_id <> 'A3'")
    desktop.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    buffers.dock.setUserVisible(True)
    buffers.controller.choose(small["areas"], small["countries"])
    quiet()
    return small


def hold(slider, km):
    slider.setSliderDown(True)
    slider.setValue(position_of(km))


# ---------------------------------------------------------------- numbers


def test_the_first_preview_comes_by_itself(buffers, shown, desktop):
    dock = buffers.dock
    assert len(bands(desktop)) == 2
    assert dock.state is State.READY
    assert dock.sentence == "~ preview: run for the exact numbers."
    assert dock.preview_note.text() == "Preview: all sites (3)"
    assert dock.headline.text().startswith("~ ")
    assert dock.table_model.grid.rough
    assert dock.table_model.headerData(0, 1) == "~ preview"
    assert not dock.buttons.isEnabled()
    assert not dock.pages.isVisible()


def test_a_drag_and_its_end(buffers, shown, desktop, quiet, run_algorithm):
    """While the slider is held, numbers are near the truth; when it is let go, they are exact."""
    dock = buffers.dock
    slider = dock.zones.rows[0].slider
    for km in (6, 9, 12):
        hold(slider, km)
        quiet()
        rough, shapes = dock.table_model.grid, buffers.controller.live.shapes()
        assert rough.rough
        assert buffers.controller.result is None  # nothing runs while it is held
        assert dock.state is State.READY
    slider.setSliderDown(False)
    quiet()
    assert dock.state is State.DONE
    assert dock.zones.text() == "buffer=12; transition=20"
    exact = dock.table_model.grid
    assert not exact.rough
    assert (rough.names, rough.countries) == (exact.names, exact.countries)
    assert rough.km2 == pytest.approx(exact.km2, rel=0.01)
    result = run_algorithm(
        "bufferzones",
        {
            "INPUT": shown["areas"], "JURISDICTIONS": shown["countries"],
            "ZONES": "buffer=12; transition=20", "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )  # fmt: skip
    assert exact.total == pytest.approx(result["AREA_KM2"], rel=1e-9)
    for z, shape in enumerate(shapes):  # what was seen is what was counted
        assert km2(shape) == pytest.approx(rough.km2[z].sum(), rel=1e-3)
    for z, shape in enumerate(buffers.controller.live.shapes()):
        assert km2(shape) == pytest.approx(exact.km2[z].sum(), rel=1e-4)
    assert dock.pages.isVisible()
    assert dock.buttons.isEnabled()
    assert not dock.question_box.isCollapsed()  # the slider stays in reach


@pytest.mark.parametrize("dissolve", ["none", "all"])
def test_numbers_of_the_demonstration(buffers, desktop, settle, quiet, demo_data, dissolve):
    """Those of the worked example of the guide, by zone and country."""
    from qgis.core import QgsVectorLayer

    sites = QgsVectorLayer(
        f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas"
        "|subset=site_id IN ('LBC-KP', 'LBC-NTL', 'OSM-10367273')", "sites", "ogr",
    )  # fmt: skip
    land = QgsVectorLayer(f"{demo_data}/borders_osm.gpkg|layername=countries_clip", "land", "ogr")
    QgsProject.instance().addMapLayers([sites, land])
    dock = buffers.dock
    dock.dissolve.setCurrentIndex(dock.dissolve.findData(dissolve))
    dock.setUserVisible(True)
    buffers.controller.choose(sites, land)
    quiet()
    grid = dock.table_model.grid
    assert grid.rough
    assert grid.countries == ["CHN", "PRK", "RUS", "-"]
    wanted = [[1903.35, 61.21, 1761.34, 144.85], [4849.75, 1182.44, 3255.50, 1645.75]]
    for row, numbers in zip(grid.km2, wanted):
        assert row == pytest.approx(numbers, rel=0.01)
    if dissolve == "all":  # a group that is Russian and Chinese
        assert grid.across == pytest.approx([61.21, 1182.44], rel=0.01)
        assert dock.headline.text().startswith("~ 61.")
    else:
        assert "comes with the exact numbers" in dock.across.text()


def test_all_sites_together_are_of_both_countries(buffers, shown, quiet):
    dock = buffers.dock
    dock.dissolve.setCurrentIndex(dock.dissolve.findData("all"))
    quiet()
    assert dock.table_model.grid.across == pytest.approx([0, 0])
    assert "None of it lies in a country" in dock.across.text()


def test_the_core_is_a_row_when_it_is_kept(buffers, shown, quiet):
    buffers.dock.keep_core.setChecked(True)
    quiet()
    grid = buffers.dock.table_model.grid
    assert grid.names == ["core", "buffer", "transition"]
    assert grid.km2[0].sum() == pytest.approx(3 * 9380, rel=0.02)
    assert len(buffers.controller.live.shapes()) == 2


def test_clip_cuts_the_preview(buffers, shown, quiet, add_layer):
    before = buffers.dock.table_model.grid.total
    land = add_layer("land", "", [("Polygon((9 40, 15 40, 15 41, 9 41, 9 40))",)])
    buffers.dock.clip.setLayer(land)
    quiet()
    grid = buffers.dock.table_model.grid
    assert 0 < grid.total < before / 2
    for shape in buffers.controller.live.shapes():
        assert shape.boundingBox().yMaximum() <= 41 + 1e-9


def test_another_projection_of_the_map(buffers, shown, desktop, quiet):
    desktop.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
    quiet()
    box = buffers.controller.live.shapes()[1].boundingBox()
    assert 500_000 < box.xMinimum() < 700_000
    assert 4.3e6 < box.yMinimum() < 4.5e6


# ---------------------------------------------------------------- which sites


def test_the_selected_sites_only(buffers, shown, quiet):
    areas = shown["areas"]
    areas.selectByIds([next(f.id() for f in areas.getFeatures() if f["site_id"] == "A2")])
    buffers.dock.selected_only.setChecked(True)
    quiet()
    assert buffers.dock.preview_note.text() == "Preview: the selected sites (1)"
    grid = buffers.dock.table_model.grid
    # One site of AAA: what lies in BBB lies across the border.
    assert grid.across == pytest.approx(grid.km2[:, 1])
    assert buffers.dock.headline.text().startswith("~ ")
    assert "of the buffer lie in a country" in buffers.dock.headline.text()
    before = grid.total
    areas.selectAll()
    quiet()
    assert buffers.dock.table_model.grid.total > 2 * before
    areas.removeSelection()
    quiet()
    assert buffers.dock.preview_note.text() == "No preview: no site is selected."
    assert not buffers.controller.live.shapes()


def test_over_a_limit_it_waits_for_the_run(buffers, grid, desktop, settle, quiet):
    areas, _, countries = grid(18)
    assert areas.featureCount() > MOST_SITES
    dock = buffers.dock
    dock.setUserVisible(True)
    buffers.controller.choose(areas, countries)
    quiet()
    assert dock.preview_note.text() == (
        "No preview of 324 sites (300 at most): select some of them, or run."
    )
    assert not bands(desktop)
    slider = dock.zones.rows[0].slider
    hold(slider, 3)
    slider.setSliderDown(False)
    quiet()
    assert buffers.controller.result is None  # nothing runs by itself
    assert dock.state is State.READY
    areas.selectByIds([feature.id() for feature in areas.getFeatures()][:5])
    dock.zones.rows[0].km.setValue(2)
    quiet()
    assert dock.preview_note.text() == "Preview: the selected sites (5)"
    assert len(bands(desktop)) == 2
    dock.zones._settle()
    quiet()
    assert buffers.controller.result is None


def test_a_distance_that_a_preview_does_not_reach(buffers, shown, desktop, quiet):
    dock = buffers.dock
    dock.zones.rows[1].km.setValue(900)
    quiet()
    assert dock.preview_note.text() == (
        "A preview reaches 500 km and no farther: run to see zones of this distance."
    )
    assert not bands(desktop)
    assert buffers.controller.result is None
    dock.zones.rows[1].km.setValue(30)
    quiet()
    assert dock.preview_note.text() == "Preview: all sites (3)"
    assert len(bands(desktop)) == 2


# ---------------------------------------------------------------- coming and going


def test_colours_are_those_of_the_list(buffers, shown, desktop):
    buffers.dock.zones.rows[0].colour.setColor(QColor(10, 20, 200))
    colour = buffers.controller.live._bands[0].fillColor()
    assert (colour.red(), colour.green(), colour.blue()) == (10, 20, 200)
    assert 0 < colour.alpha() < 255


def test_switched_off_it_leaves_nothing(buffers, shown, desktop, quiet):
    dock = buffers.dock
    dock.preview.setChecked(False)
    quiet()
    assert not bands(desktop)
    assert dock.preview_note.text() == ""
    assert (dock.state, dock.sentence) == (State.READY, "")
    assert not dock.answer_box.isVisible()
    slider = dock.zones.rows[0].slider
    hold(slider, 9)
    slider.setSliderDown(False)
    quiet()
    assert not bands(desktop)
    assert buffers.controller.result is None
    dock.preview.setChecked(True)
    quiet()
    assert len(bands(desktop)) == 2


def test_a_panel_out_of_sight_leaves_nothing(buffers, shown, desktop, quiet):
    buffers.dock.setUserVisible(False)
    buffers.dock.hide()
    quiet()
    assert not bands(desktop)
    buffers.dock.show()
    buffers.dock.setUserVisible(True)
    quiet()
    assert len(bands(desktop)) == 2


def test_layers_take_its_place(buffers, shown, desktop, quiet):
    assert buffers.controller.run()
    quiet()
    assert len(bands(desktop)) == 2
    buffers.dock.make_layers.click()
    quiet()
    assert not bands(desktop)
    hold(buffers.dock.zones.rows[0].slider, 7)
    quiet()
    assert len(bands(desktop)) == 2  # another question


def test_the_check_has_the_map_for_itself(buffers, shown, desktop, quiet):
    buffers.dock.check_button.click()
    quiet()
    assert not bands(desktop)
    buffers.dock.check.back.click()
    quiet()
    assert len(bands(desktop)) == 2


def test_back_at_the_answer_its_numbers_are_back(buffers, shown, quiet):
    dock = buffers.dock
    assert buffers.controller.run()
    quiet()
    headline = dock.headline.text()
    slider = dock.zones.rows[0].slider
    hold(slider, 8)
    quiet()
    assert dock.state is State.STALE
    assert dock.sentence == "~ preview: run for the exact numbers."
    assert dock.headline.text() != headline
    slider.setValue(position_of(5))
    quiet()
    assert (dock.state, dock.headline.text()) == (State.DONE, headline)
    assert not dock.table_model.grid.rough


def test_newest_wins_and_there_is_no_queue(buffers, shown, quiet, until, monkeypatch):
    from transboundary_planner.core import zone_preview

    drawn, draw = [], zone_preview.ZonePreview.draw

    def counted(self, rings, progress=None):
        drawn.append(rings[0][1])
        return draw(self, rings, progress)

    monkeypatch.setattr(zone_preview.ZonePreview, "draw", counted)
    live, dock = buffers.controller.live, buffers.dock
    dock.zones.rows[0].slider.setSliderDown(True)
    for km in (6, 7, 8, 9, 10, 11, 12):
        dock.zones.rows[0].slider.setValue(position_of(km))
        buffers.controller._ask_preview()  # faster than the map can follow
    until(lambda: not live.is_busy())
    assert drawn[-1] == 12_000
    assert set(drawn) <= {6_000, 12_000}  # those between were never drawn


def test_layers_are_read_once(buffers, shown, quiet, monkeypatch):
    from transboundary_planner.processing import zone_preview

    reads, read = [], zone_preview.PreviewLayers.read
    monkeypatch.setattr(
        zone_preview.PreviewLayers, "read", lambda self: (reads.append(1), read(self))[1]
    )
    for km in (6, 7, 8):
        hold(buffers.dock.zones.rows[0].slider, km)
        quiet()
    assert not reads
    feature = QgsFeature(shown["areas"].fields())
    feature.setGeometry(QgsGeometry.fromWkt("Polygon((10 44, 11 44, 11 45, 10 44))"))
    feature.setAttributes(["A9", "Area 9"])
    before = buffers.dock.table_model.grid.total
    assert shown["areas"].dataProvider().addFeatures([feature])[0]
    shown["areas"].reload()
    quiet()
    assert len(reads) == 1  # an edit is seen
    assert buffers.dock.table_model.grid.total > before
