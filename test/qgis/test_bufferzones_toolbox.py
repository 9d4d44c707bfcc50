"""Zones as the toolbox makes them: in a worker thread, loaded with their style, with a report."""

import html
import re

import pytest
import shapely
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRuleBasedRenderer,
)
from qgis.PyQt.QtGui import QImage


@pytest.fixture
def job(demo_data):
    return {
        "INPUT": f"{demo_data}/land_of_big_cats.gpkg|layername=amur_basin_sites",
        "INPUT_ID": "site_id",
        "ZONES": "охрана=5; 过渡区=20; sea & <land>=40",
        "JURISDICTIONS": f"{demo_data}/borders_osm.gpkg|layername=countries_clip",
        "KEEP_CORE": True,
    }


def test_in_a_worker_thread_with_styles(
    qtbot, provider, qgis_new_project, job, tmp_path, monkeypatch
):
    from processing.gui import Postprocessing
    from processing.gui.Postprocessing import handleAlgorithmResults

    monkeypatch.setattr(Postprocessing, "iface", None)  # QGIS 3.44 wants a real layer tree or none

    project = QgsProject.instance()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(project)
    sinks = {
        "OUTPUT": QgsProcessingOutputLayerDefinition(str(tmp_path / "zones.gpkg"), project),
        "TABLE": QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project),
    }
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("transboundary:bufferzones")
    task = QgsProcessingAlgRunnerTask(algorithm, {**job, **sinks}, context, feedback)
    with qtbot.waitSignal(task.executed, timeout=120_000) as done:
        QgsApplication.taskManager().addTask(task)
    assert done.args[0] is True, feedback.textLog()
    handleAlgorithmResults(algorithm, context, feedback)
    (zones,) = project.mapLayersByName("Zones of amur_basin_sites")
    assert isinstance(zones.renderer(), QgsRuleBasedRenderer)
    legend = [item.label() for item in zones.renderer().legendSymbolItems() if item.label()]
    assert legend == [
        *["core", "охрана", "过渡区", "sea & <land>"],
        *["across the border", "~ illustrative"],
    ]
    (table,) = project.mapLayersByName("Zone table")
    assert table.featureCount() == sum(1 for _ in table.getFeatures()) > 0
    assert next(c.name for c in table.attributeTableConfig().columns()) == "site_id"


def text_of(page):
    page = re.sub(r"<style>.*?</style>", "", page, flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_the_report_and_its_map(run_algorithm, job, make_layer, shapes, tmp_path):
    towns = make_layer("towns", "", (shapes.box(131, 42, 131.5, 43.5),))
    path = tmp_path / "report.html"
    results = run_algorithm(
        "bufferzones",
        {
            **job,
            "EXCLUDE": towns,
            "TOLERANCE_M": 5,
            "OUTPUT": "TEMPORARY_OUTPUT",
            "REPORT": str(path),
        },
    )
    assert results["REPORT"] == str(path)
    page = path.read_text(encoding="utf-8")
    assert "sea & <land>" not in page
    text = text_of(page)
    for part in (
        "Buffer zones",
        "of them across the border",
        "охрана to 5 km, 过渡区 to 20 km and sea & <land> to 40 km.",
        "left out within towns, which took",
        "at most 5 m in 99 of 100",
        "Points with a reported area, 10 of them",
        "core",
    ):
        assert part in text, part
    image = QImage(str(path.with_suffix(".png")))
    assert image.width() == 1600
    colours = {
        image.pixelColor(x, y).name()
        for x in range(0, 1600, 4)
        for y in range(0, image.height(), 4)
    }
    # The core, three zones, the hatch over what lies across.
    assert {"#6db36b", "#a8d5a2", "#dcf0d7", "#eeeeea"} <= colours


def test_the_report_without_countries(run_algorithm, job, tmp_path):
    path = tmp_path / "report.html"
    del job["JURISDICTIONS"]
    run_algorithm("bufferzones", {**job, "OUTPUT": "TEMPORARY_OUTPUT", "REPORT": str(path)})
    text = text_of(path.read_text(encoding="utf-8"))
    assert "of zones Round amur_basin_sites (sites: 10)" in text
    assert "across the border" not in text
    assert "By country" not in text


def test_zones_that_are_cut_off_altogether(
    run_algorithm, job, make_layer, shapes, rows_of, listener, tmp_path
):
    far = make_layer("far", "", (shapes.box(10, 10, 11, 11),))
    path = tmp_path / "report.html"
    results = run_algorithm(
        "bufferzones",
        {
            **job, "KEEP_CORE": False, "CLIP": far, "OUTPUT": "TEMPORARY_OUTPUT", "TABLE": "TEMPORARY_OUTPUT",
            "REPORT": str(path),
        },
        feedback=listener,
    )  # fmt: skip
    assert (results["AREA_KM2"], results["PIECES_N"], results["ACROSS_KM2"]) == (0, 0, 0)
    assert rows_of(results["OUTPUT"]) == rows_of(results["TABLE"]) == []
    assert any(
        "Sites without ground of their own in any zone: 10" in text for text in listener.warnings
    )
    assert "Sites without ground of their own in any zone: 10" in text_of(
        path.read_text(encoding="utf-8")
    )


def test_the_map_holds_all_zones_over_the_antimeridian(
    run_algorithm, make_layer, rows_of, tmp_path
):
    layer = make_layer("s", "", ("Point(179.9 65)",), ("Point(-179.2 65)",), kind="Point")
    path = tmp_path / "report.html"
    results = run_algorithm(
        "bufferzones", {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT", "REPORT": str(path)}
    )
    zones = [row["geometry"] for row in rows_of(results["OUTPUT"])]
    assert any(zone.bounds[0] == -180 and zone.bounds[2] == 180 for zone in zones)
    assert all(shapely.is_valid(zones))
    image = QImage(str(path.with_suffix(".png")))
    greens = [
        (x, y)
        for x in range(0, 1600, 8)
        for y in range(0, image.height() // 2, 8)
        if image.pixelColor(x, y).name() in ("#6db36b", "#dcf0d7")
    ]
    # Not two specks at the edges of a map of the world.
    assert len(greens) > 1000
