"""Results are written whole or not at all; QGIS, GDAL and SQLite are the real ones throughout."""

import os
import threading
from pathlib import Path

import pytest
from qgis.core import (
    NULL,
    Qgis,
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingAlgRunnerTask,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType
from transboundary_planner.core.errors import Cancelled
from transboundary_planner.processing.fields import result_fields

POINT = QgsGeometry.fromWkt("Point(5 5)")

# ---------------------------------------------------------------- writing


@pytest.mark.parametrize("extension", ["gpkg", "geojson", "shp", "csv", "fgb"])
def test_formats(run, tmp_path, extension, leftovers, rows, write_all):
    path = tmp_path / f"result.{extension}"
    results = run(write_all, OUTPUT=path, TABLE=tmp_path / "table.csv", REPORT=tmp_path / "r.html")
    assert results == {
        "OUTPUT": str(path),
        "TABLE": str(tmp_path / "table.csv"),
        "REPORT": str(tmp_path / "r.html"),
    }
    texts = [row[-1] for row in rows(path)]
    assert texts == [f"OUTPUT {n} Кедровая 虎豹" for n in range(3)]
    assert [row[0] for row in rows(tmp_path / "table.csv")] == ["k1", ""]
    assert (tmp_path / "r.html").read_text() == "<p>report</p>"
    assert leftovers(tmp_path) == []


def test_the_layer_in_a_geopackage_is_named_after_the_file(run, tmp_path, rows, write_sites):
    path = tmp_path / "Мои сайты.gpkg"
    run(write_sites, OUTPUT=path)
    assert len(rows(f"{path}|layername=Мои сайты")) == 3


def test_a_name_without_a_known_extension_becomes_a_geopackage(run, tmp_path, rows, write_sites):
    results = run(write_sites, OUTPUT=tmp_path / "plain")
    assert results["OUTPUT"] == str(tmp_path / "plain.gpkg")
    assert len(rows(tmp_path / "plain.gpkg")) == 3


def test_memory_layer(run, context, write_sites):
    results = run(write_sites, OUTPUT="TEMPORARY_OUTPUT")
    layer = context.temporaryLayerStore().mapLayer(results["OUTPUT"])
    assert layer.featureCount() == 3


def test_temporary_report(run, context, write_all):
    results = run(write_all, OUTPUT="memory:", REPORT="TEMPORARY_OUTPUT")
    assert Path(results["REPORT"]).read_text() == "<p>report</p>"


@pytest.mark.parametrize("nothing", [None, "", NULL])
def test_optional_outputs_that_are_not_named_are_skipped(
    run, tmp_path, nothing, monkeypatch, write_all
):
    monkeypatch.chdir(tmp_path)
    results = run(write_all, OUTPUT=tmp_path / "a.gpkg", TABLE=nothing, REPORT=nothing)
    assert list(results) == ["OUTPUT"]
    assert os.listdir(tmp_path) == ["a.gpkg"]


def test_the_main_output_must_be_named(run, write_all):
    with pytest.raises(QgsProcessingException, match=r"“Sites” \(OUTPUT\) needs a destination"):
        run(write_all)


def test_relative_path(run, tmp_path, monkeypatch, rows, write_sites):
    monkeypatch.chdir(tmp_path)
    assert run(write_sites, OUTPUT="here.gpkg") == {"OUTPUT": "here.gpkg"}
    assert len(rows(tmp_path / "here.gpkg")) == 3


def test_property_and_create_options(run, tmp_path, rows, write_all):
    definition = QgsProcessingOutputLayerDefinition(str(tmp_path / "a.gpkg"))
    definition.createOptions = {"layerName": "inside", "fileEncoding": "UTF-8"}
    pieces = QgsProperty.fromExpression(f"'{tmp_path}/' || 'b.gpkg'")
    results = run(write_all, OUTPUT=definition, PIECES=pieces)
    assert results["OUTPUT"] == f"{tmp_path}/a.gpkg|layername=inside"
    assert len(rows(results["OUTPUT"])) == 3
    assert len(rows(tmp_path / "b.gpkg")) == 5


def test_what_lies_beside_the_report_comes_along(run, tmp_path, write_sites):
    def job(outputs):
        write_sites(outputs)
        report = Path(outputs.file("REPORT"))
        report.write_text("new")
        report.with_name("map.png").write_bytes(b"png")

    (tmp_path / "map.png").write_bytes(b"old")
    run(job, OUTPUT="memory:", REPORT=tmp_path / "r.html")
    assert (tmp_path / "map.png").read_bytes() == b"png"


def test_a_replaced_shapefile_leaves_no_old_index_behind(run, tmp_path, rows, write_sites):
    for ending in ("shp", "qix", "sbn", "cpg"):
        (tmp_path / f"a.{ending}").write_bytes(b"old")
    (tmp_path / "a.qml").write_bytes(b"style of the user")
    run(write_sites, OUTPUT=tmp_path / "a.shp")
    assert len(rows(tmp_path / "a.shp")) == 3
    assert not (tmp_path / "a.qix").exists()
    assert not (tmp_path / "a.sbn").exists()
    assert (tmp_path / "a.qml").read_bytes() == b"style of the user"


def test_two_features_of_one_source_feature_keep_both_rows(
    run, tmp_path, make_fields, rows, wgs84, write_sites
):
    """The trap: the copied `fid` is the key of a GeoPackage's table, and the second row is lost."""
    source = tmp_path / "source.gpkg"
    run(write_sites, OUTPUT=source)
    layer = QgsVectorLayer(str(source), "source", "ogr")
    fields, renames = result_fields(layer.fields(), make_fields("part"))

    def job(outputs):
        sink = outputs.open("OUTPUT", fields, Qgis.WkbType.Polygon, wgs84)
        for feature in layer.getFeatures():
            for part in "ab":
                copy = QgsFeature(feature)
                copy.setAttributes([*feature.attributes(), part])
                sink.add(copy)

    run(job, OUTPUT=tmp_path / "result.gpkg")
    found = rows(tmp_path / "result.gpkg")
    assert renames == [("fid", "fid_source")]
    assert len(found) == 6
    assert [row[1] for row in found] == [1, 1, 2, 2, 3, 3]


# ---------------------------------------------------------------- loading into the project


def test_layers_are_announced_as_qgis_does_but_at_their_final_place(
    run, context, tmp_path, make_fields, wgs84, write_all, writer
):
    def described():
        return {
            identifier: (d.name, d.outputName, d.layerTypeHint, d.project)
            for identifier, d in context.layersToLoadOnCompletion().items()
        }

    project = QgsProject.instance()
    path = str(tmp_path / "a.gpkg")
    algorithm = writer()
    algorithm.initAlgorithm()
    definition = QgsProcessingOutputLayerDefinition(path, project)
    algorithm.parameterAsSink(
        {"OUTPUT": definition}, "OUTPUT", context, make_fields("a"), Qgis.WkbType.Polygon, wgs84
    )
    as_qgis_does = described()
    context.setLayersToLoadOnCompletion({})

    named = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project)
    named.destinationName = "My pieces"
    results = run(write_all, OUTPUT=definition, PIECES=named)
    assert as_qgis_does[path] == described()[path]
    assert described()[results["PIECES"]][:2] == ("My pieces", "PIECES")
    assert definition.destinationProject is project


def test_nothing_is_announced_when_the_run_fails(run, context, tmp_path, write_sites):
    def job(outputs):
        write_sites(outputs)
        raise ValueError("half way")

    project = QgsProject.instance()
    definition = QgsProcessingOutputLayerDefinition(str(tmp_path / "a.gpkg"), project)
    with pytest.raises(ValueError, match="half way"):
        run(job, OUTPUT=definition)
    assert context.layersToLoadOnCompletion() == {}


# ---------------------------------------------------------------- failing and cancelling


@pytest.mark.parametrize("extension", ["gpkg", "shp", "geojson", "csv", "fgb"])
@pytest.mark.parametrize("how", ["error", "cancel in between", "cancel at the end"])
def test_an_older_result_survives_byte_for_byte(run, tmp_path, extension, how, write_sites):
    path = tmp_path / f"a.{extension}"
    run(write_sites, OUTPUT=path, REPORT=None)
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    feedback = QgsProcessingFeedback(False)

    def job(outputs):
        sink = write_sites(outputs, 1000)
        if how == "error":
            raise ValueError("half way")
        feedback.cancel()
        if how == "cancel in between":
            sink.add_row(["one more"])

    with pytest.raises(ValueError if how == "error" else Cancelled):
        run(job, feedback=feedback, OUTPUT=path)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


def test_a_first_run_that_fails_leaves_nothing(run, context, tmp_path, table, write_all):
    def job(outputs):
        write_all(outputs)
        raise ValueError("at the end")

    with pytest.raises(ValueError, match="at the end"):
        run(
            job,
            OUTPUT=tmp_path / "a.shp",
            TABLE=table(tmp_path / "t.gpkg"),
            PIECES="memory:",
            REPORT=tmp_path / "r.html",
        )
    assert os.listdir(tmp_path) == []
    assert context.temporaryLayerStore().mapLayers() == {}


@pytest.mark.parametrize("extension", ["shp", "fgb"])
def test_a_geometry_the_format_refuses_ends_the_run(
    run, tmp_path, extension, leftovers, write_sites
):
    path = tmp_path / f"a.{extension}"
    run(write_sites, OUTPUT=path)
    before = path.read_bytes()

    def job(outputs):
        sink = write_sites(outputs, 2)
        sink.add_row(["wrong"], POINT)

    with pytest.raises(QgsProcessingException, match=r"“Sites” \(OUTPUT\) .* after 2 rows: "):
        run(job, OUTPUT=path)
    assert path.read_bytes() == before
    assert leftovers(tmp_path) == []


def test_a_key_that_repeats_ends_the_run(run, tmp_path, make_fields, square, wgs84):
    """What QGIS itself passes over: addFeature answers False and the run ends well."""

    def job(outputs):
        fields = make_fields("fid", kind=QMetaType.Type.Int)
        sink = outputs.open("OUTPUT", fields, Qgis.WkbType.Polygon, wgs84)
        sink.add_row([1], square)
        sink.add_row([1], square)

    with pytest.raises(QgsProcessingException, match=r"after 1 rows: .*UNIQUE constraint"):
        run(job, OUTPUT=tmp_path / "a.gpkg")
    assert os.listdir(tmp_path) == []


def test_a_row_the_format_drops_in_silence_ends_the_run(run, tmp_path, write_sites):
    """FlatGeobuf has no place for a feature without geometry and does not say so."""

    def job(outputs):
        sink = write_sites(outputs, 2)
        sink.add_row(["no geometry"])

    with pytest.raises(
        QgsProcessingException, match=r"(only 2 of 3 rows arrived|not be written after 2 rows)"
    ):
        run(job, OUTPUT=tmp_path / "a.fgb")
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("extension", ["gpkg", "shp", "geojson", "fgb", "csv"])
def test_a_full_disk_ends_the_run(
    run, tmp_path, extension, files_limited_to, leftovers, write_sites
):
    """GeoJSON and FlatGeobuf do not say a word about it."""
    path = tmp_path / f"a.{extension}"
    run(write_sites, OUTPUT=path)
    before = path.read_bytes()
    refusal = pytest.raises(QgsProcessingException, match=r"“Sites” \(OUTPUT\) could not be")
    with files_limited_to(200_000), refusal:
        run(lambda outputs: write_sites(outputs, 20_000), OUTPUT=path)
    assert path.read_bytes() == before
    assert leftovers(tmp_path) == []


def test_messages_do_not_show_the_hidden_folder(run, tmp_path, listener, write_sites):
    def job(outputs):
        write_sites(outputs).add_row(["wrong"], POINT)

    with pytest.raises(QgsProcessingException) as caught:
        run(job, feedback=listener, OUTPUT=tmp_path / "a.shp")
    assert ".transboundary" not in str(caught.value) + "".join(listener.errors + listener.warnings)


def test_when_the_second_file_cannot_be_put_in_place_the_first_comes_back(
    run, tmp_path, monkeypatch, leftovers, write_all
):
    for name in ("a.gpkg", "b.geojson"):
        (tmp_path / name).write_bytes(b"older " + name.encode())
    rename = os.replace

    def failing(old, new):
        if str(new) == str(tmp_path / "b.geojson") and ".old" not in str(old):
            raise PermissionError(13, "in use by another program")
        rename(old, new)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(QgsProcessingException, match="in use by another program"):
        run(write_all, OUTPUT=tmp_path / "a.gpkg", PIECES=tmp_path / "b.geojson")
    assert (tmp_path / "a.gpkg").read_bytes() == b"older a.gpkg"
    assert (tmp_path / "b.geojson").read_bytes() == b"older b.geojson"
    assert leftovers(tmp_path) == []


def test_in_a_worker_thread(run, tmp_path, rows, write_all):
    failures = []

    def work():
        try:
            run(write_all, OUTPUT=tmp_path / "a.gpkg", TABLE=tmp_path / "t.csv")
        except Exception as error:
            failures.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert failures == []
    assert len(rows(tmp_path / "a.gpkg")) == 3


def test_as_a_task_of_the_application(
    qgis_app, context, tmp_path, monkeypatch, qtbot, write_all, writer
):
    """The toolbox's way: prepared here, run in another thread, results handed back."""
    monkeypatch.setattr(writer, "job", staticmethod(write_all))
    project = QgsProject.instance()
    algorithm = writer().create()
    feedback = QgsProcessingFeedback(False)  # the task only keeps a pointer to it
    task = QgsProcessingAlgRunnerTask(
        algorithm,
        {
            "OUTPUT": QgsProcessingOutputLayerDefinition(str(tmp_path / "a.gpkg"), project),
            "PIECES": QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project),
        },
        context,
        feedback,
    )
    with qtbot.waitSignal(task.executed, timeout=20_000) as done:
        QgsApplication.taskManager().addTask(task)
    succeeded, results = done.args
    assert succeeded
    assert sorted(context.layersToLoadOnCompletion()) == sorted(results.values())
    assert context.temporaryLayerStore().mapLayer(results["PIECES"]).featureCount() == 5
