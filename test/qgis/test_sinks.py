"""Results are written whole or not at all; QGIS, GDAL and SQLite are the real ones throughout."""

import os
import resource
import signal
import sqlite3
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest
from qgis.core import (
    NULL,
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProject,
    QgsProperty,
    QgsRectangle,
    QgsRemappingSinkDefinition,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType
from transboundary_planner.core.errors import Cancelled
from transboundary_planner.processing import gpkg_tables
from transboundary_planner.processing.fields import result_fields
from transboundary_planner.processing.sinks import Outputs

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
SQUARE = QgsGeometry.fromWkt("Polygon((0 0, 1 0, 1 1, 0 1, 0 0))")
POINT = QgsGeometry.fromWkt("Point(5 5)")


def make_fields(*names, kind=QMetaType.Type.QString):
    fields = QgsFields()
    for name in names:
        fields.append(QgsField(name, kind))
    return fields


class Listening(QgsProcessingFeedback):
    """Keeps what the log would show."""

    def __init__(self):
        super().__init__(False)
        self.texts = []

    def reportError(self, error, fatalError=False):
        self.texts.append(error)

    def pushWarning(self, warning):
        self.texts.append(warning)


class Writer(QgsProcessingAlgorithm):
    """Runs a function that is given its `Outputs`."""

    job = None
    inputs = ()

    def name(self):
        return "writer"

    def displayName(self):
        return "Writer"

    def createInstance(self):
        return Writer()

    def initAlgorithm(self, configuration=None):
        vector = QgsProcessing.SourceType.TypeVector
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", "Sites"))
        for name, label in (("TABLE", "Table"), ("PIECES", "Pieces")):
            self.addParameter(
                QgsProcessingParameterFeatureSink(name, label, vector, None, True, False)
            )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT", "Report", "HTML (*.html)", None, True, False
            )
        )

    def processAlgorithm(self, parameters, context, feedback):
        outputs = Outputs(self, parameters, context, feedback, type(self).inputs)
        with outputs:
            type(self).job(outputs)
        return outputs.results()


def write_sites(outputs, rows=3, name="OUTPUT", geometry=SQUARE):
    """Rows 0, 1, 2 ... with their number as text."""
    sink = outputs.open(name, make_fields("text"), Qgis.WkbType.Polygon, WGS84)
    if sink is not None:
        for number in range(rows):
            sink.add_row([f"{name} {number} Кедровая 虎豹"], geometry)
    return sink


def write_all(outputs):
    write_sites(outputs)
    sink = outputs.open(
        "TABLE", make_fields("key"), Qgis.WkbType.NoGeometry, QgsCoordinateReferenceSystem()
    )
    if sink is not None:
        sink.add_row(["k1"])
        sink.add_row([None])
    write_sites(outputs, 5, "PIECES")
    report = outputs.file("REPORT")
    if report is not None:
        Path(report).write_text("<p>report</p>", encoding="utf-8")


@pytest.fixture
def context(qgis_new_project):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


@pytest.fixture
def run(qgis_app, context, monkeypatch):
    """Runs the writer with a job and destinations; exceptions come out."""

    def call(job, inputs=(), feedback=None, **destinations):
        monkeypatch.setattr(Writer, "job", staticmethod(job))
        monkeypatch.setattr(Writer, "inputs", inputs)
        algorithm = Writer()
        algorithm.initAlgorithm()
        parameters = {
            name: str(value) if isinstance(value, Path) else value
            for name, value in destinations.items()
        }
        feedback = feedback or QgsProcessingFeedback(False)
        context.setFeedback(feedback)
        return algorithm.processAlgorithm(parameters, context, feedback)

    return call


def table(path, layer="vector"):
    return f"ogr:dbname='{path}' table=\"{layer}\" (geom)"


def rows(source):
    layer = QgsVectorLayer(str(source), "check", "ogr")
    assert layer.isValid(), source
    return [feature.attributes() for feature in layer.getFeatures()]


def leftovers(folder):
    return [str(p) for p in Path(folder).rglob("*") if ".transboundary" in str(p)]


# ---------------------------------------------------------------- writing


@pytest.mark.parametrize("extension", ["gpkg", "geojson", "shp", "csv", "fgb"])
def test_formats(run, tmp_path, extension):
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


def test_the_layer_in_a_geopackage_is_named_after_the_file(run, tmp_path):
    path = tmp_path / "Мои сайты.gpkg"
    run(write_sites, OUTPUT=path)
    assert len(rows(f"{path}|layername=Мои сайты")) == 3


def test_a_name_without_a_known_extension_becomes_a_geopackage(run, tmp_path):
    results = run(write_sites, OUTPUT=tmp_path / "plain")
    assert results["OUTPUT"] == str(tmp_path / "plain.gpkg")
    assert len(rows(tmp_path / "plain.gpkg")) == 3


def test_memory_layer(run, context):
    results = run(write_sites, OUTPUT="TEMPORARY_OUTPUT")
    layer = context.temporaryLayerStore().mapLayer(results["OUTPUT"])
    assert layer.featureCount() == 3


def test_temporary_report(run, context):
    results = run(write_all, OUTPUT="memory:", REPORT="TEMPORARY_OUTPUT")
    assert Path(results["REPORT"]).read_text() == "<p>report</p>"


@pytest.mark.parametrize("nothing", [None, "", NULL])
def test_optional_outputs_that_are_not_named_are_skipped(run, tmp_path, nothing, monkeypatch):
    monkeypatch.chdir(tmp_path)
    results = run(write_all, OUTPUT=tmp_path / "a.gpkg", TABLE=nothing, REPORT=nothing)
    assert list(results) == ["OUTPUT"]
    assert os.listdir(tmp_path) == ["a.gpkg"]


def test_the_main_output_must_be_named(run):
    with pytest.raises(QgsProcessingException, match=r"“Sites” \(OUTPUT\) needs a destination"):
        run(write_all)


def test_relative_path(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run(write_sites, OUTPUT="here.gpkg") == {"OUTPUT": "here.gpkg"}
    assert len(rows(tmp_path / "here.gpkg")) == 3


def test_property_and_create_options(run, tmp_path):
    definition = QgsProcessingOutputLayerDefinition(str(tmp_path / "a.gpkg"))
    definition.createOptions = {"layerName": "inside", "fileEncoding": "UTF-8"}
    pieces = QgsProperty.fromExpression(f"'{tmp_path}/' || 'b.gpkg'")
    results = run(write_all, OUTPUT=definition, PIECES=pieces)
    assert results["OUTPUT"] == f"{tmp_path}/a.gpkg|layername=inside"
    assert len(rows(results["OUTPUT"])) == 3
    assert len(rows(tmp_path / "b.gpkg")) == 5


def test_what_lies_beside_the_report_comes_along(run, tmp_path):
    def job(outputs):
        write_sites(outputs)
        report = Path(outputs.file("REPORT"))
        report.write_text("new")
        report.with_name("map.png").write_bytes(b"png")

    (tmp_path / "map.png").write_bytes(b"old")
    run(job, OUTPUT="memory:", REPORT=tmp_path / "r.html")
    assert (tmp_path / "map.png").read_bytes() == b"png"


def test_a_replaced_shapefile_leaves_no_old_index_behind(run, tmp_path):
    for ending in ("shp", "qix", "sbn", "cpg"):
        (tmp_path / f"a.{ending}").write_bytes(b"old")
    (tmp_path / "a.qml").write_bytes(b"style of the user")
    run(write_sites, OUTPUT=tmp_path / "a.shp")
    assert len(rows(tmp_path / "a.shp")) == 3
    assert not (tmp_path / "a.qix").exists()
    assert not (tmp_path / "a.sbn").exists()
    assert (tmp_path / "a.qml").read_bytes() == b"style of the user"


def test_two_features_of_one_source_feature_keep_both_rows(run, tmp_path):
    """The trap: the copied `fid` is the key of a GeoPackage's table, and the second row is lost."""
    source = tmp_path / "source.gpkg"
    run(write_sites, OUTPUT=source)
    layer = QgsVectorLayer(str(source), "source", "ogr")
    fields, renames = result_fields(layer.fields(), make_fields("part"))

    def job(outputs):
        sink = outputs.open("OUTPUT", fields, Qgis.WkbType.Polygon, WGS84)
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


def test_layers_are_announced_as_qgis_does_but_at_their_final_place(run, context, tmp_path):
    def described():
        return {
            identifier: (d.name, d.outputName, d.layerTypeHint, d.project)
            for identifier, d in context.layersToLoadOnCompletion().items()
        }

    project = QgsProject.instance()
    path = str(tmp_path / "a.gpkg")
    algorithm = Writer()
    algorithm.initAlgorithm()
    definition = QgsProcessingOutputLayerDefinition(path, project)
    algorithm.parameterAsSink(
        {"OUTPUT": definition}, "OUTPUT", context, make_fields("a"), Qgis.WkbType.Polygon, WGS84
    )
    as_qgis_does = described()
    context.setLayersToLoadOnCompletion({})

    named = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project)
    named.destinationName = "My pieces"
    results = run(write_all, OUTPUT=definition, PIECES=named)
    assert as_qgis_does[path] == described()[path]
    assert described()[results["PIECES"]][:2] == ("My pieces", "PIECES")
    assert definition.destinationProject is project


def test_nothing_is_announced_when_the_run_fails(run, context, tmp_path):
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
def test_an_older_result_survives_byte_for_byte(run, tmp_path, extension, how):
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


def test_a_first_run_that_fails_leaves_nothing(run, context, tmp_path):
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
def test_a_geometry_the_format_refuses_ends_the_run(run, tmp_path, extension):
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


def test_a_key_that_repeats_ends_the_run(run, tmp_path):
    """What QGIS itself passes over: addFeature answers False and the run ends well."""

    def job(outputs):
        fields = make_fields("fid", kind=QMetaType.Type.Int)
        sink = outputs.open("OUTPUT", fields, Qgis.WkbType.Polygon, WGS84)
        sink.add_row([1], SQUARE)
        sink.add_row([1], SQUARE)

    with pytest.raises(QgsProcessingException, match=r"after 1 rows: .*UNIQUE constraint"):
        run(job, OUTPUT=tmp_path / "a.gpkg")
    assert os.listdir(tmp_path) == []


def test_a_row_the_format_drops_in_silence_ends_the_run(run, tmp_path):
    """FlatGeobuf has no place for a feature without geometry and does not say so."""

    def job(outputs):
        sink = write_sites(outputs, 2)
        sink.add_row(["no geometry"])

    with pytest.raises(QgsProcessingException, match="only 2 of 3 rows arrived"):
        run(job, OUTPUT=tmp_path / "a.fgb")
    assert os.listdir(tmp_path) == []


@contextmanager
def files_limited_to(size):
    """Stands in for a full disk."""
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.parametrize("extension", ["gpkg", "shp", "geojson", "fgb", "csv"])
def test_a_full_disk_ends_the_run(run, tmp_path, extension):
    """GeoJSON and FlatGeobuf do not say a word about it."""
    path = tmp_path / f"a.{extension}"
    run(write_sites, OUTPUT=path)
    before = path.read_bytes()
    refusal = pytest.raises(QgsProcessingException, match=r"“Sites” \(OUTPUT\) could not be")
    with files_limited_to(200_000), refusal:
        run(lambda outputs: write_sites(outputs, 20_000), OUTPUT=path)
    assert path.read_bytes() == before
    assert leftovers(tmp_path) == []


def test_messages_do_not_show_the_hidden_folder(run, tmp_path):
    def job(outputs):
        write_sites(outputs).add_row(["wrong"], POINT)

    feedback = Listening()
    with pytest.raises(QgsProcessingException) as caught:
        run(job, feedback=feedback, OUTPUT=tmp_path / "a.shp")
    assert ".transboundary" not in str(caught.value) + "".join(feedback.texts)


def test_when_the_second_file_cannot_be_put_in_place_the_first_comes_back(
    run, tmp_path, monkeypatch
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


def test_in_a_worker_thread(run, tmp_path):
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


def test_as_a_task_of_the_application(qgis_app, context, tmp_path, monkeypatch, qtbot):
    """The toolbox's way: prepared here, run in another thread, results handed back."""
    monkeypatch.setattr(Writer, "job", staticmethod(write_all))
    project = QgsProject.instance()
    algorithm = Writer().create()
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


# ---------------------------------------------------------------- refused before the computation


def refused(run, match, **destinations):
    def job(outputs):
        raise AssertionError("the computation began")

    with pytest.raises(QgsProcessingException, match=match) as caught:
        run(job, **destinations)
    assert "\n" not in str(caught.value)


def test_two_outputs_to_one_file(run, tmp_path):
    path = tmp_path / "a.geojson"
    other = f"{tmp_path}/sub/../a.geojson"
    (tmp_path / "sub").mkdir()
    match = r"“Sites” \(OUTPUT\) and “Pieces” \(PIECES\) would both be written to .*a.geojson"
    refused(run, match, OUTPUT=path, PIECES=other)
    refused(run, "would both be written", OUTPUT=tmp_path / "a.shp", TABLE=tmp_path / "a.dbf")
    refused(run, "would both be written", OUTPUT=path, REPORT=path)
    assert os.listdir(tmp_path) == ["sub"]


def test_a_file_and_a_table_of_it(run, tmp_path):
    path = tmp_path / "a.gpkg"
    match = r"tables of that file, like ogr:dbname='.*a\.gpkg' table="
    refused(run, match, OUTPUT=path, TABLE=table(path))
    refused(run, match, OUTPUT=path, TABLE=path)
    refused(run, "would both be", OUTPUT=table(path, "One"), TABLE=table(path, "one"))


def test_an_input_is_not_overwritten(run, tmp_path):
    class Input:
        source_path = str(tmp_path / "in.gpkg")
        layer_name = "sites"

    run(write_sites, OUTPUT=table(Input.source_path, "sites"))
    before = Path(Input.source_path).read_bytes()
    match = r"\(OUTPUT\) would replace .*in\.gpkg, which is an input"
    refused(run, match, inputs=[Input], OUTPUT=Input.source_path)
    refused(run, match, inputs=[Input], OUTPUT=table(Input.source_path, "SITES"))
    refused(run, match, inputs=[Input.source_path], OUTPUT=table(Input.source_path, "other"))
    assert Path(Input.source_path).read_bytes() == before
    results = run(write_sites, inputs=[Input], OUTPUT=table(Input.source_path, "result"))
    assert len(rows(results["OUTPUT"])) == 3


@pytest.mark.parametrize(
    "path", ["/nowhere/at/all/a.gpkg", "{tmp}/file/a.shp", "/proc/a.gpkg", "/sys/a.geojson"]
)
def test_folders_that_cannot_be_written(run, tmp_path, path):
    (tmp_path / "file").write_bytes(b"")
    path = path.format(tmp=tmp_path)
    refused(run, f"{os.path.dirname(path)}", OUTPUT=path)
    refused(run, f"{os.path.dirname(path)}", OUTPUT="memory:", REPORT=path + ".html")


def test_a_read_only_file(run, tmp_path):
    path = tmp_path / "a.gpkg"
    run(write_sites, OUTPUT=path)
    path.chmod(0o444)
    before = path.read_bytes()
    refused(run, r"a\.gpkg: the file is read-only", OUTPUT=path)
    refused(run, r"a\.gpkg: the file is read-only", OUTPUT=table(path, "more"))
    assert path.read_bytes() == before


def test_what_is_no_file(run, tmp_path):
    (tmp_path / "folder.gpkg").mkdir()
    refused(run, "that is not a file", OUTPUT=tmp_path / "folder.gpkg")
    refused(run, "that is not a file", OUTPUT="memory:", REPORT="/dev/null")
    refused(run, "write a table of a GeoPackage as ogr:", OUTPUT=f"{tmp_path}/a.gpkg|layername=x")
    assert not Path("/dev/null").is_file()


# ---------------------------------------------------------------- tables of a GeoPackage


def test_tables_of_a_new_geopackage(run, tmp_path):
    path = tmp_path / "all.gpkg"
    results = run(
        write_all,
        OUTPUT=table(path, "sites"),
        TABLE=table(path, "rows"),
        PIECES=table(path, "bits"),
    )
    assert results == {
        "OUTPUT": f"{path}|layername=sites",
        "TABLE": f"{path}|layername=rows",
        "PIECES": f"{path}|layername=bits",
    }
    assert [len(rows(v)) for v in results.values()] == [3, 2, 5]
    assert os.listdir(tmp_path) == ["all.gpkg"]


def test_tables_into_an_existing_geopackage(run, tmp_path):
    path = tmp_path / "all.gpkg"
    run(write_all, OUTPUT=path, REPORT=None)
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE plan (id INTEGER PRIMARY KEY, what TEXT)")
        connection.execute("INSERT INTO plan (what) VALUES ('kept')")
    connection.close()
    results = run(write_all, OUTPUT=table(path, 'it\'s "new"'), TABLE=table(path, "Таблица"))
    assert len(rows(path)) == 3
    assert len(rows(f"{path}|layername=all")) == 3
    assert len(rows(results["TABLE"])) == 2
    layer = QgsVectorLayer(results["OUTPUT"], "new", "ogr")
    assert layer.crs() == WGS84
    assert layer.wkbType() == Qgis.WkbType.Polygon
    assert layer.featureCount() == 3
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT what FROM plan").fetchall() == [("kept",)]
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def test_the_new_table_is_a_full_layer_with_a_spatial_index(run, tmp_path):
    path = tmp_path / "all.gpkg"
    run(write_sites, OUTPUT=path)
    results = run(write_sites, OUTPUT=table(path, "new"))
    layer = QgsVectorLayer(results["OUTPUT"], "new", "ogr")
    assert layer.hasSpatialIndex() == Qgis.SpatialIndexPresence.Present
    feature = QgsFeature(layer.fields())
    feature.setAttribute("text", "edited")
    feature.setGeometry(QgsGeometry.fromWkt("Polygon((50 50, 51 50, 51 51, 50 50))"))
    assert layer.dataProvider().addFeature(feature)
    assert layer.dataProvider().deleteFeatures([1])
    layer = QgsVectorLayer(results["OUTPUT"], "new", "ogr")
    assert layer.featureCount() == 3

    def within(*corners):
        request = QgsFeatureRequest(QgsRectangle(*corners))
        return [f["text"] for f in layer.getFeatures(request)]

    assert within(49, 49, 52, 52) == ["edited"]
    assert len(within(-1, -1, 2, 2)) == 2


def test_a_table_of_that_name_is_replaced_and_the_others_stay(run, tmp_path):
    path = tmp_path / "all.gpkg"
    run(write_all, OUTPUT=table(path, "Sites"), PIECES=table(path, "bits"))
    run(lambda outputs: write_sites(outputs, 7), OUTPUT=table(path, "sites"))
    layer = QgsVectorLayer(str(path), "all", "ogr")
    names = sorted(item.split("!!::!!")[1] for item in layer.dataProvider().subLayers())
    assert names == ["bits", "sites"]
    assert len(rows(f"{path}|layername=sites")) == 7
    assert len(rows(f"{path}|layername=bits")) == 5


def test_a_failed_run_leaves_the_geopackage_as_it_was(run, tmp_path):
    path = tmp_path / "all.gpkg"
    run(write_sites, OUTPUT=path)
    before = path.read_bytes()

    def job(outputs):
        write_all(outputs)
        raise ValueError("at the end")

    with pytest.raises(ValueError, match="at the end"):
        run(job, OUTPUT=table(path, "all"), TABLE=table(path, "more"))
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["all.gpkg"]


def test_a_table_that_cannot_go_in_takes_the_files_back_too(run, tmp_path):
    """Two custom CRSs under one number: the geometries of one would change their meaning."""
    path = tmp_path / "all.gpkg"
    custom = [QgsCoordinateReferenceSystem.fromProj(f"+proj=laea +lat_0={n}") for n in (40, 50)]

    def job(crs):
        def inner(outputs):
            sink = outputs.open("OUTPUT", make_fields("a"), Qgis.WkbType.Polygon, crs)
            sink.add_row(["x"], SQUARE)
            write_sites(outputs, 1, "PIECES")

        return inner

    (tmp_path / "p.geojson").write_bytes(b"older")
    run(job(custom[0]), OUTPUT=table(path, "one"))
    before = path.read_bytes()
    with pytest.raises(QgsProcessingException, match="already has another coordinate reference"):
        run(job(custom[1]), OUTPUT=table(path, "two"), PIECES=tmp_path / "p.geojson")
    assert path.read_bytes() == before
    assert (tmp_path / "p.geojson").read_bytes() == b"older"


def test_a_disk_that_fills_up_while_the_table_is_copied(run, tmp_path):
    path = tmp_path / "all.gpkg"
    run(lambda outputs: write_sites(outputs, 5000), OUTPUT=path)
    before = path.read_bytes()
    refusal = pytest.raises(QgsProcessingException, match=r"all\.gpkg cannot be written \(")
    with files_limited_to(len(before) + 20_000), refusal:
        run(lambda outputs: write_sites(outputs, 2000), OUTPUT=table(path, "more"))
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["all.gpkg"]


@pytest.mark.parametrize("name", ["gpkg_contents", "sqlite_x", "plan"])
def test_tables_that_are_no_layers_are_not_touched(run, tmp_path, name):
    path = tmp_path / "all.gpkg"
    run(write_sites, OUTPUT=path)
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE plan (id INTEGER)")
    connection.close()
    refused(run, "choose another name", OUTPUT=table(path, name))


def test_a_file_that_is_no_geopackage(run, tmp_path):
    path = tmp_path / "a.gpkg"
    path.write_text("not a database")
    refused(run, "is not a GeoPackage", OUTPUT=table(path))
    connection = sqlite3.connect(tmp_path / "b.gpkg")
    connection.execute("CREATE TABLE x (y)")
    connection.close()
    refused(run, "is not a GeoPackage", OUTPUT=table(tmp_path / "b.gpkg"))


def test_a_geopackage_that_someone_else_is_writing_to(run, tmp_path, monkeypatch):
    monkeypatch.setattr(gpkg_tables, "_WAIT_S", 0.1)
    path = tmp_path / "all.gpkg"
    run(write_sites, OUTPUT=path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(QgsProcessingException, match="is being edited: save or end"):
            run(write_sites, OUTPUT=table(path, "more"))
    finally:
        connection.close()
    assert len(rows(path)) == 3


def test_a_geopackage_open_in_the_project_can_get_a_table(run, tmp_path):
    path = tmp_path / "all.gpkg"
    run(write_sites, OUTPUT=path)
    layer = QgsVectorLayer(str(path), "open", "ogr")
    QgsProject.instance().addMapLayer(layer)
    assert len(list(layer.getFeatures())) == 3
    results = run(write_sites, OUTPUT=table(path, "more"))
    assert len(list(layer.getFeatures())) == 3
    assert len(rows(results["OUTPUT"])) == 3


def test_a_log_of_unwritten_pages_never_meets_the_new_file(run, tmp_path):
    """SQLite would replay the old file's write-ahead log into the new one."""
    path = tmp_path / "a.gpkg"
    run(write_sites, OUTPUT=path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE plan (id INTEGER)")
    assert (tmp_path / "a.gpkg-wal").stat().st_size > 0
    with pytest.raises(QgsProcessingException, match="is open and has been edited"):
        run(lambda outputs: write_sites(outputs, 7), OUTPUT=path)
    connection.close()
    run(lambda outputs: write_sites(outputs, 7), OUTPUT=path)
    assert len(rows(path)) == 7
    assert os.listdir(tmp_path) == ["a.gpkg"]


# ---------------------------------------------------------------- what cannot be staged


def test_appending_to_a_layer_goes_straight_through(run, tmp_path):
    path = tmp_path / "a.gpkg"
    run(write_sites, OUTPUT=path)
    remap = QgsRemappingSinkDefinition()
    remap.setFieldMap({"text": QgsProperty.fromField("text")})
    remap.setSourceCrs(WGS84)
    definition = QgsProcessingOutputLayerDefinition(str(path))
    definition.setRemappingDefinition(remap)
    run(write_sites, OUTPUT=definition)
    assert len(rows(path)) == 6


def test_a_database_cannot_be_taken_back_and_the_error_says_so(run, tmp_path):
    """Spatialite is the database that needs no server."""

    def job(outputs):
        write_sites(outputs)
        raise ValueError("half way")

    feedback = Listening()
    writer = QgsVectorFileWriter.SaveVectorOptions()
    writer.driverName = "SQLite"
    writer.datasourceOptions = ["SPATIALITE=YES"]
    made = QgsVectorFileWriter.create(
        str(tmp_path / "s.sqlite"),
        make_fields("x"),
        Qgis.WkbType.Polygon,
        WGS84,
        QgsProject.instance().transformContext(),
        writer,
    )
    del made
    destination = f"spatialite:dbname='{tmp_path}/s.sqlite' table=\"made\" (geom)"
    with pytest.raises(ValueError, match="half way"):
        run(job, feedback=feedback, OUTPUT=destination)
    assert any("cannot be taken back" in text for text in feedback.texts)
