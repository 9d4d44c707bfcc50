"""Where results may go: what is refused, tables of a GeoPackage, what cannot be staged."""

import os
import sqlite3
from pathlib import Path

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsRectangle,
    QgsRemappingSinkDefinition,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from transboundary_planner.processing import gpkg_tables

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


def test_a_file_and_a_table_of_it(run, tmp_path, table):
    path = tmp_path / "a.gpkg"
    match = r"tables of that file, like ogr:dbname='.*a\.gpkg' table="
    refused(run, match, OUTPUT=path, TABLE=table(path))
    refused(run, match, OUTPUT=path, TABLE=path)
    refused(run, "would both be", OUTPUT=table(path, "One"), TABLE=table(path, "one"))


def test_an_input_is_not_overwritten(run, tmp_path, rows, table, write_sites):
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


def test_a_read_only_file(run, tmp_path, table, write_sites):
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


def test_tables_of_a_new_geopackage(run, tmp_path, rows, table, write_all):
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


def test_tables_into_an_existing_geopackage(run, tmp_path, rows, table, wgs84, write_all):
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
    assert layer.crs() == wgs84
    assert layer.wkbType() == Qgis.WkbType.Polygon
    assert layer.featureCount() == 3
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT what FROM plan").fetchall() == [("kept",)]
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def test_the_new_table_is_a_full_layer_with_a_spatial_index(run, tmp_path, table, write_sites):
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


def test_a_table_of_that_name_is_replaced_and_the_others_stay(
    run, tmp_path, rows, table, write_all, write_sites
):
    path = tmp_path / "all.gpkg"
    run(write_all, OUTPUT=table(path, "Sites"), PIECES=table(path, "bits"))
    run(lambda outputs: write_sites(outputs, 7), OUTPUT=table(path, "sites"))
    layer = QgsVectorLayer(str(path), "all", "ogr")
    names = sorted(item.split("!!::!!")[1] for item in layer.dataProvider().subLayers())
    assert names == ["bits", "sites"]
    assert len(rows(f"{path}|layername=sites")) == 7
    assert len(rows(f"{path}|layername=bits")) == 5


def test_a_failed_run_leaves_the_geopackage_as_it_was(run, tmp_path, table, write_all, write_sites):
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


def test_a_table_that_cannot_go_in_takes_the_files_back_too(
    run, tmp_path, make_fields, square, table, write_sites
):
    """Two custom CRSs under one number: the geometries of one would change their meaning."""
    path = tmp_path / "all.gpkg"
    custom = [QgsCoordinateReferenceSystem.fromProj(f"+proj=laea +lat_0={n}") for n in (40, 50)]

    def job(crs):
        def inner(outputs):
            sink = outputs.open("OUTPUT", make_fields("a"), Qgis.WkbType.Polygon, crs)
            sink.add_row(["x"], square)
            write_sites(outputs, 1, "PIECES")

        return inner

    (tmp_path / "p.geojson").write_bytes(b"older")
    run(job(custom[0]), OUTPUT=table(path, "one"))
    before = path.read_bytes()
    with pytest.raises(QgsProcessingException, match="already has another coordinate reference"):
        run(job(custom[1]), OUTPUT=table(path, "two"), PIECES=tmp_path / "p.geojson")
    assert path.read_bytes() == before
    assert (tmp_path / "p.geojson").read_bytes() == b"older"


def test_a_disk_that_fills_up_while_the_table_is_copied(
    run, tmp_path, files_limited_to, table, write_sites
):
    path = tmp_path / "all.gpkg"
    run(lambda outputs: write_sites(outputs, 5000), OUTPUT=path)
    before = path.read_bytes()
    refusal = pytest.raises(QgsProcessingException, match=r"all\.gpkg cannot be written \(")
    with files_limited_to(len(before) + 20_000), refusal:
        run(lambda outputs: write_sites(outputs, 2000), OUTPUT=table(path, "more"))
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["all.gpkg"]


@pytest.mark.parametrize("name", ["gpkg_contents", "sqlite_x", "plan"])
def test_tables_that_are_no_layers_are_not_touched(run, tmp_path, name, table, write_sites):
    path = tmp_path / "all.gpkg"
    run(write_sites, OUTPUT=path)
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE plan (id INTEGER)")
    connection.close()
    refused(run, "choose another name", OUTPUT=table(path, name))


def test_a_file_that_is_no_geopackage(run, tmp_path, table):
    path = tmp_path / "a.gpkg"
    path.write_text("not a database")
    refused(run, "is not a GeoPackage", OUTPUT=table(path))
    connection = sqlite3.connect(tmp_path / "b.gpkg")
    connection.execute("CREATE TABLE x (y)")
    connection.close()
    refused(run, "is not a GeoPackage", OUTPUT=table(tmp_path / "b.gpkg"))


def test_a_geopackage_that_someone_else_is_writing_to(
    run, tmp_path, monkeypatch, rows, table, write_sites
):
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


def test_a_geopackage_open_in_the_project_can_get_a_table(run, tmp_path, rows, table, write_sites):
    path = tmp_path / "all.gpkg"
    run(write_sites, OUTPUT=path)
    layer = QgsVectorLayer(str(path), "open", "ogr")
    QgsProject.instance().addMapLayer(layer)
    assert len(list(layer.getFeatures())) == 3
    results = run(write_sites, OUTPUT=table(path, "more"))
    assert len(list(layer.getFeatures())) == 3
    assert len(rows(results["OUTPUT"])) == 3


def test_a_log_of_unwritten_pages_never_meets_the_new_file(run, tmp_path, rows, write_sites):
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


def test_appending_to_a_layer_goes_straight_through(run, tmp_path, rows, wgs84, write_sites):
    path = tmp_path / "a.gpkg"
    run(write_sites, OUTPUT=path)
    remap = QgsRemappingSinkDefinition()
    remap.setFieldMap({"text": QgsProperty.fromField("text")})
    remap.setSourceCrs(wgs84)
    definition = QgsProcessingOutputLayerDefinition(str(path))
    definition.setRemappingDefinition(remap)
    run(write_sites, OUTPUT=definition)
    assert len(rows(path)) == 6


def test_a_database_cannot_be_taken_back_and_the_error_says_so(
    run, tmp_path, listener, make_fields, wgs84, write_sites
):
    """Spatialite is the database that needs no server."""

    def job(outputs):
        write_sites(outputs)
        raise ValueError("half way")

    writer = QgsVectorFileWriter.SaveVectorOptions()
    writer.driverName = "SQLite"
    writer.datasourceOptions = ["SPATIALITE=YES"]
    made = QgsVectorFileWriter.create(
        str(tmp_path / "s.sqlite"),
        make_fields("x"),
        Qgis.WkbType.Polygon,
        wgs84,
        QgsProject.instance().transformContext(),
        writer,
    )
    del made
    destination = f"spatialite:dbname='{tmp_path}/s.sqlite' table=\"made\" (geom)"
    with pytest.raises(ValueError, match="half way"):
        run(job, feedback=listener, OUTPUT=destination)
    assert any("cannot be taken back" in text for text in listener.errors + listener.warnings)
