"""Layers in, blocks of plain geometries out: names, refusals, CRSs, geometry types, speed."""

import math
import threading
import time

import numpy as np
import pytest
import shapely
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeedback,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProject,
    QgsProperty,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QMetaType
from transboundary_planner.core import areas
from transboundary_planner.core.errors import Cancelled
from transboundary_planner.processing import fields, reading, sources
from transboundary_planner.processing.sources import Source

TRIANGLE = "Polygon((30 50, 31 50, 31 51, 30 50))"


class Reader(QgsProcessingAlgorithm):
    """Only its parameters matter."""

    def name(self):
        return "reader"

    def displayName(self):
        return "Reader"

    def createInstance(self):
        return Reader()

    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterFeatureSource("INPUT", "Sites", optional=True))
        self.addParameter(
            QgsProcessingParameterMultipleLayers(
                "OVERLAYS", "Overlays", QgsProcessing.SourceType.TypeVectorPolygon
            )
        )

    def processAlgorithm(self, parameters, context, feedback):
        return {}


@pytest.fixture
def reader(qgis_app):
    algorithm = Reader()
    algorithm.initAlgorithm()
    return algorithm


@pytest.fixture
def context(qgis_new_project):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


def make_layer(*shapes, crs="EPSG:4326", kind="Polygon", columns="name:string", name="made"):
    """A memory layer of (wkt, attribute, ...) rows, or of bare WKT."""
    layer = QgsVectorLayer(
        f"{kind}?" + "&".join(f"field={c}" for c in columns.split(",") if c), name, "memory"
    )
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    rows = []
    for shape in shapes:
        wkt, *values = shape if isinstance(shape, tuple) else (shape, "x")
        feature = QgsFeature(layer.fields())
        if wkt is not None:
            geometry = QgsGeometry.fromWkt(wkt)
            assert wkt == "" or not geometry.isNull(), wkt
            feature.setGeometry(geometry)
        feature.setAttributes(values)
        rows.append(feature)
    assert layer.dataProvider().addFeatures(rows)[0]
    return layer


def write(layer, path, table=None, driver="GPKG"):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    if table:
        options.layerName = table
        if path.exists():
            options.actionOnExistingFile = (
                QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
            )
    error = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsCoordinateTransformContext(), options
    )
    assert error[0] == QgsVectorFileWriter.WriterError.NoError, error
    return str(path)


def read(layer_or_source, names=(), block=5000):
    source = layer_or_source
    if isinstance(source, QgsVectorLayer):
        source = Source.from_layer(source)
    return list(
        reading.read_blocks(source, names, QgsCoordinateTransformContext(), QgsFeedback(), block)
    )


def shapes(layer_or_source):
    found = [item for block in read(layer_or_source) for item in block.wkb]
    return [None if item is None else shapely.from_wkb(item) for item in found]


def read_points(layer):
    source = Source.from_layer(layer)
    return next(reading.read_points(source, [], QgsCoordinateTransformContext(), QgsFeedback()))


# ---------------------------------------------------------------- the parameter of one source


def test_source_of_a_layer(reader, context):
    layer = make_layer(TRIANGLE, name="Сайты 保护区")
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


def test_selection_filter_and_limit_are_kept(reader, context):
    layer = make_layer(*[(TRIANGLE, i) for i in range(10)], columns="n:integer", name="numbers")
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


def test_invalid_geometries_are_delivered_whatever_the_context_says(reader, context):
    from qgis.core import Qgis

    context.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.AbortOnInvalid)
    layer = make_layer("Polygon((0 0, 1 1, 1 0, 0 1, 0 0))")
    QgsProject.instance().addMapLayer(layer)
    source = Source.from_source_parameter(reader, {"INPUT": layer.id()}, "INPUT", context)
    assert not shapes(source)[0].is_valid


@pytest.mark.parametrize("kind", ["Point", "LineString", "NoGeometry"])
def test_wrong_geometry_type_is_refused(reader, context, kind):
    layer = make_layer(kind=kind, name="wrong one")
    with pytest.raises(QgsProcessingException, match=r"“wrong one” holds .* polygons are needed"):
        Source.from_source_parameter(reader, {"INPUT": layer}, "INPUT", context)


def test_points_are_taken_where_points_are_asked(reader, context):
    layer = make_layer("Point(1 2)", kind="Point")
    source = Source.from_source_parameter(
        reader, {"INPUT": layer}, "INPUT", context, kinds=("polygon", "point")
    )
    assert source.kind == "point"


def test_missing_crs_is_refused_by_name(reader, context):
    layer = make_layer(TRIANGLE, crs="", name="no crs")
    assert not layer.crs().isValid()
    with pytest.raises(QgsProcessingException, match="“no crs” has no coordinate reference"):
        Source.from_source_parameter(reader, {"INPUT": layer}, "INPUT", context)


# ---------------------------------------------------------------- lists of layers and their names


def test_names_of_layers(reader, context, tmp_path):
    gpkg = tmp_path / "ranges.gpkg"
    for table in ("tiger", "leopard"):
        write(make_layer(TRIANGLE), gpkg, table)
    geojson = write(make_layer(TRIANGLE), tmp_path / "parks.geojson", driver="GeoJSON")
    project_layer = make_layer(TRIANGLE, name="tiger")
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
                make_layer(TRIANGLE, name="from a script"),
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


def test_a_project_layer_keeps_the_name_the_user_gave(reader, context, tmp_path):
    path = write(make_layer(TRIANGLE), tmp_path / "a.gpkg", "table_1")
    layer = QgsVectorLayer(f"{path}|layername=table_1", "Ареал тигра", "ogr")
    QgsProject.instance().addMapLayer(layer)
    (source,) = Source.from_layers_parameter(
        reader, {"OVERLAYS": [layer.id()]}, "OVERLAYS", context
    )
    assert source.name == "Ареал тигра"
    assert source.layer_name == "table_1"


def test_unique_names_do_not_collide_with_names_that_look_numbered():
    assert sources.unique_names(["a", "a (2)", "a", "a"]) == ["a", "a (2)", "a (3)", "a (4)"]
    assert sources.unique_names(["a", "a", "a (2)"]) == ["a", "a (3)", "a (2)"]


def test_a_layer_of_a_list_that_cannot_be_loaded_is_named(reader, context):
    parameters = {"OVERLAYS": [make_layer(TRIANGLE), "lost.gpkg|layername=x"]}
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


# ---------------------------------------------------------------- attributes and blocks


def test_blocks_ids_and_values():
    layer = make_layer(
        (TRIANGLE, "a", 1, 1.5, True, QDate(2024, 5, 16)),
        (TRIANGLE, NULL, NULL, NULL, NULL, NULL),
        (None, "c", 3, 2.5, False, QDate(1990, 1, 2)),
        columns="t:string,i:integer,d:double,b:boolean,day:date",
    )
    blocks = read(layer, ["t", "i", "d", "b", "day"], block=2)
    assert [len(b) for b in blocks] == [2, 1]
    assert blocks[0].feature_ids.dtype == np.int64
    assert blocks[0].feature_ids.tolist() == [1, 2]
    assert blocks[0].values == {
        "t": ["a", None],
        "i": [1, None],
        "d": [1.5, None],
        "b": [True, None],
        "day": ["2024-05-16", None],
    }
    assert blocks[1].wkb == [None]
    assert blocks[1].values["day"] == ["1990-01-02"]


def test_only_the_fields_asked_for_are_read():
    blocks = read(make_layer((TRIANGLE, "a", "b"), columns="x:string,y:string"), ["y"])
    assert blocks[0].values == {"y": ["b"]}


def test_empty_layer_gives_no_block():
    assert read(make_layer()) == []


def test_null_and_empty_geometries_are_none():
    layer = make_layer(None, "Polygon EMPTY", TRIANGLE, "MultiPolygon EMPTY", kind="MultiPolygon")
    assert [s is None for s in shapes(layer)] == [True, True, False, True]
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    assert [s is None for s in shapes(layer)] == [True, True, False, True]


def test_cancel_is_noticed_between_blocks():
    feedback = QgsFeedback()
    source = Source.from_layer(make_layer(*[TRIANGLE] * 10))
    blocks = reading.read_blocks(source, [], QgsCoordinateTransformContext(), feedback, 2)
    next(blocks)
    feedback.cancel()
    with pytest.raises(Cancelled):
        next(blocks)


def test_a_second_reading_and_another_thread_see_the_same_rows(reader, context):
    layer = make_layer(*[(TRIANGLE, str(i)) for i in range(100)])
    QgsProject.instance().addMapLayer(layer)
    source = Source.from_source_parameter(reader, {"INPUT": layer.id()}, "INPUT", context)
    first = read(source, ["name"])
    found = []
    thread = threading.Thread(target=lambda: found.extend(read(source, ["name"])))
    thread.start()
    thread.join()
    assert found[0].values == first[0].values
    layer.startEditing()
    layer.deleteFeatures([1, 2, 3])
    assert read(source, ["name"])[0].feature_ids.tolist() == first[0].feature_ids.tolist()
    layer.rollBack()


def test_unsaved_edits_are_read():
    layer = make_layer((TRIANGLE, "a"))
    layer.startEditing()
    layer.changeAttributeValue(1, 0, "edited")
    assert read(layer, ["name"])[0].values["name"] == ["edited"]
    layer.rollBack()


# ---------------------------------------------------------------- geometry types


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:4490", "EPSG:3857"])
@pytest.mark.parametrize(
    ("kind", "wkt"),
    [
        ("PolygonZ", "Polygon Z((0 0 7, 2 0 7, 2 2 7, 0 0 7))"),
        ("MultiPolygonZM", "MultiPolygon ZM(((0 0 7 1, 2 0 7 1, 2 2 7 1, 0 0 7 1)))"),
        ("MultiPolygonM", "MultiPolygon M(((0 0 7, 2 0 7, 2 2 7, 0 0 7)))"),
        ("CurvePolygon", "CurvePolygon(CompoundCurve((0 0, 2 0),(2 0, 2 2),(2 2, 0 0)))"),
        ("MultiSurface", "MultiSurface(((0 0, 2 0, 2 2, 0 0)))"),
        ("Triangle", "Triangle((0 0, 2 0, 2 2, 0 0))"),
        ("GeometryCollection", "GeometryCollection(Polygon((0 0,2 0,2 2,0 0)),Point(9 9))"),
    ],
)
def test_whatever_the_polygon_is_it_comes_as_flat_polygons(crs, kind, wkt):
    layer = make_layer(wkt, kind=kind, crs=crs)
    (shape,) = shapes(layer)
    assert shape.geom_type in ("Polygon", "MultiPolygon")
    assert not shape.has_z
    scale = 1.0 if crs != "EPSG:3857" else 180 / (math.pi * 6378137)
    assert shape.area == pytest.approx(2 * scale**2, rel=1e-6)
    assert shape.bounds == pytest.approx((0, 0, 2 * scale, 2 * scale), rel=1e-6, abs=1e-12)


def test_arcs_become_fine_polygons():
    layer = make_layer(
        "CurvePolygon(CircularString(0 0, 1 1, 2 0, 1 -1, 0 0))", kind="CurvePolygon"
    )
    assert shapes(layer)[0].area == pytest.approx(math.pi, rel=1e-6)


def test_a_feature_that_is_no_polygon_is_refused_by_name():
    layer = make_layer("GeometryCollection(Point(1 1))", kind="GeometryCollection", name="mix")
    with pytest.raises(QgsProcessingException, match="Feature 1 of layer “mix” has a geometry"):
        read(layer)


# ---------------------------------------------------------------- coordinate reference systems


@pytest.mark.parametrize("crs", ["EPSG:4326", "OGC:CRS84", "EPSG:4979"])
def test_wgs84_goes_through_untouched(crs):
    (shape,) = shapes(make_layer("Polygon((179 60, 181 60, 181 61, 179 60))", crs=crs))
    assert shape.equals_exact(shapely.from_wkt("POLYGON((179 60,181 60,181 61,179 60))"), 0)


@pytest.mark.parametrize("crs", ["EPSG:4490", "EPSG:4284", "EPSG:7683"])
def test_other_geographic_crs_are_transformed_and_stay_longitude_latitude(crs):
    (shape,) = shapes(make_layer(TRIANGLE, crs=crs))
    assert shape.centroid.x == pytest.approx(30.667, abs=0.01)
    assert shape.centroid.y == pytest.approx(50.333, abs=0.01)


def test_a_crs_without_epsg_code_is_transformed():
    crs = QgsCoordinateReferenceSystem.fromProj("+proj=longlat +ellps=krass +lon_0=30 +no_defs")
    layer = make_layer(TRIANGLE, crs="")
    layer.setCrs(crs)
    (shape,) = shapes(layer)
    assert shape.is_valid


@pytest.mark.parametrize(
    "crs", ["EPSG:3035", "EPSG:5070", "EPSG:6933", "EPSG:6932", "ESRI:102025", "EPSG:8857"]
)
def test_a_big_box_in_an_equal_area_crs_keeps_its_area(crs):
    """1000 km x 1000 km where the projection is defined, 1e12 m2 on the ellipsoid."""
    system = QgsCoordinateReferenceSystem(crs)
    middle = {"EPSG:3035": (10, 58), "EPSG:5070": (-96, 40), "EPSG:6932": (40, -75)}
    back = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), system, QgsProject.instance()
    )
    from qgis.core import QgsPointXY

    centre = back.transform(QgsPointXY(*middle.get(crs, (95, 30))))
    x, y = centre.x(), centre.y()
    corners = [(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]
    ring = ", ".join(f"{x + a * 5e5!r} {y + b * 5e5!r}" for a, b in corners)
    (shape,) = shapes(make_layer(f"Polygon(({ring}))", crs=crs))
    # Equal Earth is equal-area on the authalic sphere, with a series good to 1e-7 only.
    assert areas.area_m2(np.array([shape]))[0] == pytest.approx(1e12, rel=1e-6)


@pytest.mark.parametrize("size", [100.0, 1000.0, 20_000.0])
def test_small_shapes_with_few_vertices_keep_their_area(size):
    """A triangle has no opposite side to cancel the bend of its base."""
    ring = f"500000 6650000, {500000 + size} 6650000, {500000 + size / 2} {6650000 + size}"
    wkt = f"Polygon(({ring}, 500000 6650000))"
    (shape,) = shapes(make_layer(wkt, crs="EPSG:32633"))
    exact = QgsGeometry.fromWkt(wkt).densifyByDistance(size / 5000)
    exact.transform(
        QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:32633"),
            QgsCoordinateReferenceSystem("EPSG:4326"),
            QgsCoordinateTransformContext(),
        )
    )
    found, wanted = areas.area_m2(np.array([shape, shapely.from_wkb(exact.asWkb().data())]))
    assert found == pytest.approx(wanted, rel=2e-7)


def test_feet_are_feet():
    """EPSG:2225 counts in US survey feet; 250 m are 820 of them."""
    (shape,) = shapes(
        make_layer("Polygon((6e6 2e6, 6.1e6 2e6, 6.1e6 2.1e6, 6e6 2e6))", crs="EPSG:2225")
    )
    sides = 30480 + 30480 + 30480 * math.sqrt(2)
    assert shapely.get_num_coordinates(shape) == pytest.approx(sides / 250, rel=0.05)


def test_geographic_edges_get_no_vertices():
    (shape,) = shapes(make_layer("Polygon((10 50, 40 50, 40 60, 10 50))", crs="EPSG:4490"))
    assert shapely.get_num_coordinates(shape) == 4


def test_antimeridian_and_pole_come_as_the_transform_leaves_them():
    """Longitudes jump; nothing is cut or closed here: core.frame does that."""
    (shape,) = shapes(
        make_layer("MultiPolygon(((0 7e6, 1e6 7e6, 1e6 7.1e6, 0 7e6)))", crs="EPSG:32601")
    )
    x = shapely.get_coordinates(shape)[:, 0]
    assert x.min() < -160
    assert x.max() > 160
    (shape,) = shapes(
        make_layer("Polygon((-1e5 -1e5, 1e5 -1e5, 1e5 1e5, -1e5 1e5, -1e5 -1e5))", crs="EPSG:3413")
    )
    assert shapely.get_coordinates(shape)[:, 1].min() > 88
    assert len(shape.interiors) == 0


@pytest.mark.parametrize("crs", ["EPSG:32633", "EPSG:3035"])
def test_a_feature_that_cannot_be_transformed_is_named(crs):
    """PROJ answers with infinite coordinates and no error at all."""
    layer = make_layer(
        "Polygon((4e5 6e6, 4.1e5 6e6, 4.1e5 6.1e6, 4e5 6e6))",
        "Polygon((1e9 1e9, 1.1e9 1e9, 1.1e9 1.1e9, 1e9 1e9))",
        crs=crs,
        name="far out",
    )
    with pytest.raises(QgsProcessingException, match="Feature 2 of layer “far out” cannot be"):
        read(layer)


def test_a_crs_that_is_nowhere_on_earth_is_refused():
    """QGIS would hand out the coordinates unchanged."""
    local = QgsCoordinateReferenceSystem.fromWkt(
        'ENGCRS["local",EDATUM["d"],CS[Cartesian,2],AXIS["x",east],AXIS["y",north],'
        'LENGTHUNIT["metre",1]]'
    )
    layer = make_layer(TRIANGLE, name="plan")
    layer.setCrs(local)
    with pytest.raises(QgsProcessingException, match="Layer “plan” cannot be brought to"):
        read(layer)


# ---------------------------------------------------------------- points


def test_points():
    layer = make_layer("Point(10 20)", None, "Point(-170 5)", kind="Point")
    block = read_points(layer)
    np.testing.assert_array_equal(block.x, [10, math.nan, -170])
    np.testing.assert_array_equal(block.y, [20, math.nan, 5])
    assert block.feature_ids.tolist() == [1, 2, 3]


def test_a_multipoint_is_one_record_in_its_middle():
    layer = make_layer(
        "MultiPoint((10 0),(20 0))",
        "MultiPoint((179 0),(-177 0))",
        "MultiPoint((7 8))",
        kind="MultiPoint",
    )
    block = read_points(layer)
    assert block.x == pytest.approx([15, -179, 7])
    assert block.y == pytest.approx([0, 0, 8], abs=1e-12)


def test_points_with_z_in_a_projected_crs():
    layer = make_layer("Point Z(500000 0 12)", kind="PointZ", crs="EPSG:32633")
    block = read_points(layer)
    assert (block.x[0], block.y[0]) == pytest.approx((15, 0), abs=1e-9)


# ---------------------------------------------------------------- speed


def test_reading_is_fast(tmp_path):
    """20,000 polygons of 100 vertices; 0.1 s on a quiet machine, so 1 s is a real regression."""
    turn = np.linspace(0, 2 * math.pi, 100)
    ring = ", ".join(f"{math.cos(t):.6f} {math.sin(t):.6f}" for t in turn[:-1])
    layer = make_layer(*[f"Polygon(({ring}, 1 0))"] * 20_000)
    path = write(layer, tmp_path / "many.gpkg")
    source = Source.from_layer(QgsVectorLayer(path, "many", "ogr"))
    start = time.perf_counter()
    assert sum(len(b) for b in read(source, ["name"])) == 20_000
    assert time.perf_counter() - start < 1.0
