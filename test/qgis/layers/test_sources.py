"""Which layers come in: parameters, refusals, names of layers and of fields."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from qgis.core import (
    NULL,
    QgsField,
    QgsFields,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsProperty,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType
from transboundary_planner.processing import fields, sources
from transboundary_planner.processing.sources import Source

# ---------------------------------------------------------------- the parameter of one source


def test_source_of_a_layer(reader, context, layer_of, triangle):
    layer = layer_of(triangle, name="Сайты 保护区")
    QgsProject.instance().addMapLayer(layer)
    source = Source.from_source_parameter(reader, {"INPUT": layer.id()}, "INPUT", context)
    assert source.name == "Сайты 保护区"
    assert source.kind == "polygon"
    assert source.feature_count == 1
    assert source.source_path is None
    assert source.fields.names() == ["name"]
    assert source.crs.authid() == "EPSG:4326"


def test_source_not_given(reader, context):
    assert Source.from_source_parameter(reader, {}, "INPUT", context) is None
    assert Source.from_source_parameter(reader, {"INPUT": ""}, "INPUT", context) is None
    assert Source.from_source_parameter(reader, {"INPUT": NULL}, "INPUT", context) is None


@pytest.mark.parametrize("wrap", [str, QgsProperty.fromValue, QgsProcessingFeatureSourceDefinition])
def test_source_that_cannot_be_loaded(reader, context, wrap):
    with pytest.raises(QgsProcessingException, match=r"“nowhere\.gpkg” given for “Sites”"):
        Source.from_source_parameter(reader, {"INPUT": wrap("nowhere.gpkg")}, "INPUT", context)


def test_selection_filter_and_limit_are_kept(reader, context, layer_of, read, triangle):
    layer = layer_of(*[(triangle, i) for i in range(10)], columns="n:integer", name="numbers")
    QgsProject.instance().addMapLayer(layer)
    layer.selectByExpression("n % 2 = 0")

    def numbers(**options):
        source = Source.from_source_parameter(
            reader,
            {"INPUT": QgsProcessingFeatureSourceDefinition(layer.id(), **options)},
            "INPUT",
            context,
        )
        return [v for block in read(source, ["n"], block=3) for v in block.values["n"]]

    assert sorted(numbers(selectedFeaturesOnly=True)) == [0, 2, 4, 6, 8]
    assert numbers(filterExpression="n > 6") == [7, 8, 9]
    assert numbers(selectedFeaturesOnly=True, filterExpression="n > 4") == [6, 8]
    assert numbers(selectedFeaturesOnly=True, filterExpression="n > 0", featureLimit=2) == [2, 4]
    assert numbers(featureLimit=0) == []
    assert len(numbers(featureLimit=4)) == 4


def test_invalid_geometries_are_delivered_whatever_the_context_says(
    reader, context, layer_of, shapes_of
):
    from qgis.core import Qgis

    context.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.AbortOnInvalid)
    layer = layer_of("Polygon((0 0, 1 1, 1 0, 0 1, 0 0))")
    QgsProject.instance().addMapLayer(layer)
    source = Source.from_source_parameter(reader, {"INPUT": layer.id()}, "INPUT", context)
    assert not shapes_of(source)[0].is_valid


@pytest.mark.parametrize("kind", ["Point", "LineString", "NoGeometry"])
def test_wrong_geometry_type_is_refused(reader, context, kind, layer_of):
    layer = layer_of(kind=kind, name="wrong one")
    with pytest.raises(QgsProcessingException, match=r"“wrong one” holds .* polygons are needed"):
        Source.from_source_parameter(reader, {"INPUT": layer}, "INPUT", context)


def test_points_are_taken_where_points_are_asked(reader, context, layer_of):
    layer = layer_of("Point(1 2)", kind="Point")
    source = Source.from_source_parameter(
        reader, {"INPUT": layer}, "INPUT", context, kinds=("polygon", "point")
    )
    assert source.kind == "point"


def test_missing_crs_is_refused_by_name(reader, context, layer_of, triangle):
    layer = layer_of(triangle, crs="", name="no crs")
    assert not layer.crs().isValid()
    with pytest.raises(QgsProcessingException, match="“no crs” has no coordinate reference"):
        Source.from_source_parameter(reader, {"INPUT": layer}, "INPUT", context)


# ---------------------------------------------------------------- lists of layers and their names


def test_names_of_layers(reader, context, tmp_path, layer_of, save_layer, triangle):
    gpkg = tmp_path / "ranges.gpkg"
    for table in ("tiger", "leopard"):
        save_layer(layer_of(triangle), gpkg, table)
    geojson = save_layer(layer_of(triangle), tmp_path / "parks.geojson")
    project_layer = layer_of(triangle, name="tiger")
    QgsProject.instance().addMapLayer(project_layer)
    found = Source.from_layers_parameter(
        reader,
        {
            "OVERLAYS": [
                f"{gpkg}|layername=tiger",
                f"{gpkg}|layername=leopard",
                f"{gpkg}|layername=tiger",
                geojson,
                project_layer.id(),
                layer_of(triangle, name="from a script"),
            ]
        },
        "OVERLAYS",
        context,
    )
    assert [s.name for s in found] == [
        "tiger",
        "leopard",
        "tiger (2)",
        "parks",
        "tiger (3)",
        "from a script",
    ]
    assert found[1].source_path == str(gpkg)
    assert found[1].layer_name == "leopard"
    assert found[3].source_path == geojson
    assert found[3].layer_name is None


def test_a_project_layer_keeps_the_name_the_user_gave(
    reader, context, tmp_path, layer_of, save_layer, triangle
):
    path = save_layer(layer_of(triangle), tmp_path / "a.gpkg", "table_1")
    layer = QgsVectorLayer(path, "Ареал тигра", "ogr")
    QgsProject.instance().addMapLayer(layer)
    (source,) = Source.from_layers_parameter(
        reader, {"OVERLAYS": [layer.id()]}, "OVERLAYS", context
    )
    assert source.name == "Ареал тигра"
    assert source.layer_name == "table_1"


def test_unique_names_do_not_collide_with_names_that_look_numbered():
    assert sources.unique_names(["a", "a (2)", "a", "a"]) == ["a", "a (2)", "a (3)", "a (4)"]
    assert sources.unique_names(["a", "a", "a (2)"]) == ["a", "a (3)", "a (2)"]


def test_a_layer_of_a_list_that_cannot_be_loaded_is_named(reader, context, layer_of, triangle):
    parameters = {"OVERLAYS": [layer_of(triangle), "lost.gpkg|layername=x"]}
    with pytest.raises(QgsProcessingException, match=r"“lost\.gpkg\|layername=x” given for"):
        Source.from_layers_parameter(reader, parameters, "OVERLAYS", context)
    assert sources.refused_layers(reader, {"OVERLAYS": []}, "OVERLAYS", context) == ""


# ---------------------------------------------------------------- fields


class _Named:
    def __init__(self, *names):
        self.name = "parks"
        self.fields = QgsFields()
        for name in names:
            self.fields.append(QgsField(name, QMetaType.Type.QString))


@pytest.mark.parametrize(
    ("names", "asked", "found"),
    [
        (["ISO3", "iso3"], "iso3", "iso3"),
        (["ISO3"], "iso3", "ISO3"),
        (["NAME", "ISO_A3", "ISO_A3_EH"], None, "ISO_A3_EH"),
        (["GID_0", "COUNTRY"], "", "GID_0"),
        (["country"], None, "country"),
        (["shapeName", "shapeGroup"], None, "shapeGroup"),
        (["name"], None, None),
    ],
)
def test_find_field(names, asked, found):
    assert fields.find_field(_Named(*names), asked, fields.ISO_FIELDS) == found


@pytest.mark.parametrize(("names", "asked"), [(["a"], "b"), (["Iso", "ISO"], "iso"), ([], "a")])
def test_a_named_field_must_exist(names, asked):
    with pytest.raises(QgsProcessingException, match=f"“parks” has no field “{asked}”"):
        fields.find_field(_Named(*names), asked, fields.ISO_FIELDS)


@pytest.mark.parametrize(
    ("old", "new", "candidates"),
    [
        ("WDPA_PID", "SITE_PID", fields.ID_FIELDS),
        ("PA_DEF", "SITE_TYPE", fields.SITE_TYPE_FIELDS),
        ("NAME", "NAME_ENG", fields.NAME_FIELDS),
        ("MARINE", "REALM", fields.REALM_FIELDS),
        ("IUCN_CAT", "iucn_cat", fields.CATEGORY_FIELDS),
        ("STATUS", "status", fields.STATUS_FIELDS),
        ("STATUS_YR", "status_year", fields.STATUS_YEAR_FIELDS),
        ("REP_AREA", "reported_km2", fields.REPORTED_AREA_FIELDS),
        ("DESIG_ENG", "designation", fields.DESIGNATION_FIELDS),
        ("ISO3", "iso3", fields.ISO_FIELDS),
    ],
)
def test_old_and_new_names_of_the_world_database(old, new, candidates):
    assert fields.find_field(_Named("x", old), None, candidates) == old
    assert fields.find_field(_Named("x", new), None, candidates) == new


def test_our_fields_keep_their_names_and_the_source_gives_way():
    source = _Named("fid", "Area_km2", "area_km2_source", "name", "FID_SOURCE").fields
    ours = [QgsField("area_km2", QMetaType.Type.Double)]
    result, renames = fields.result_fields(source, ours)
    assert result.names() == [
        "fid_source_2",
        "Area_km2_source_2",
        "area_km2_source",
        "name",
        "FID_SOURCE",
        "area_km2",
    ]
    assert renames == [("fid", "fid_source_2"), ("Area_km2", "Area_km2_source_2")]


def test_a_file_that_another_program_edits_is_read_all_the_same(
    reader, context, demo_data, tmp_path
):
    path = shutil.copy(demo_data / "land_of_big_cats.gpkg", tmp_path)
    layer = QgsVectorLayer(f"{path}|layername=protected_areas", "parks", "ogr")
    assert len(list(layer.getFeatures())) == 5
    other = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('PRAGMA journal_mode=wal')"
    subprocess.run([sys.executable, "-c", other, path], check=True)
    assert list(layer.getFeatures()) == []  # what this is all about
    source = Source.from_source_parameter(reader, {"INPUT": layer}, "INPUT", context)
    assert source.feature_count == 5
    assert len(list(source.features(QgsProcessingFeedback(False)))) == 5
    assert len(list(layer.getFeatures())) == 5


def test_a_file_that_gives_none_of_its_features_is_refused(reader, context, demo_data, tmp_path):
    path = shutil.copy(demo_data / "land_of_big_cats.gpkg", tmp_path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TRIGGER trigger_delete_feature_count_protected_areas")
        other.execute("DELETE FROM protected_areas")
        other.commit()
    layer = QgsVectorLayer(f"{path}|layername=protected_areas", "parks", "ogr")
    assert layer.featureCount() == 5
    with pytest.raises(QgsProcessingException, match=r"^Layer “parks” has 5 features, but"):
        Source.from_source_parameter(reader, {"INPUT": layer}, "INPUT", context)
