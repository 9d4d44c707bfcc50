"""Layers in, blocks of plain geometries out: values, geometry types, CRSs, points, speed."""

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
    QgsFeedback,
    QgsGeometry,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate
from transboundary_planner.core import areas
from transboundary_planner.core.errors import Cancelled
from transboundary_planner.processing import reading
from transboundary_planner.processing.sources import Source


def read_points(layer):
    source = Source.from_layer(layer)
    return next(reading.read_points(source, [], QgsCoordinateTransformContext(), QgsFeedback()))


# ---------------------------------------------------------------- attributes and blocks


def test_blocks_ids_and_values(layer_of, read, triangle):
    layer = layer_of(
        (triangle, "a", 1, 1.5, True, QDate(2024, 5, 16)),
        (triangle, NULL, NULL, NULL, NULL, NULL),
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


def test_only_the_fields_asked_for_are_read(layer_of, read, triangle):
    blocks = read(layer_of((triangle, "a", "b"), columns="x:string,y:string"), ["y"])
    assert blocks[0].values == {"y": ["b"]}


def test_empty_layer_gives_no_block(layer_of, read):
    assert read(layer_of()) == []


def test_null_and_empty_geometries_are_none(layer_of, shapes_of, triangle):
    layer = layer_of(None, "Polygon EMPTY", triangle, "MultiPolygon EMPTY", kind="MultiPolygon")
    assert [s is None for s in shapes_of(layer)] == [True, True, False, True]
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    assert [s is None for s in shapes_of(layer)] == [True, True, False, True]


def test_cancel_is_noticed_between_blocks(layer_of, triangle):
    feedback = QgsFeedback()
    source = Source.from_layer(layer_of(*[triangle] * 10))
    blocks = reading.read_blocks(source, [], QgsCoordinateTransformContext(), feedback, 2)
    next(blocks)
    feedback.cancel()
    with pytest.raises(Cancelled):
        next(blocks)


def test_a_second_reading_and_another_thread_see_the_same_rows(
    reader, context, layer_of, read, triangle
):
    layer = layer_of(*[(triangle, str(i)) for i in range(100)])
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


def test_unsaved_edits_are_read(layer_of, read, triangle):
    layer = layer_of((triangle, "a"))
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
def test_whatever_the_polygon_is_it_comes_as_flat_polygons(crs, kind, wkt, layer_of, shapes_of):
    layer = layer_of(wkt, kind=kind, crs=crs)
    (shape,) = shapes_of(layer)
    assert shape.geom_type in ("Polygon", "MultiPolygon")
    assert not shape.has_z
    scale = 1.0 if crs != "EPSG:3857" else 180 / (math.pi * 6378137)
    assert shape.area == pytest.approx(2 * scale**2, rel=1e-6)
    assert shape.bounds == pytest.approx((0, 0, 2 * scale, 2 * scale), rel=1e-6, abs=1e-12)


def test_arcs_become_fine_polygons(layer_of, shapes_of):
    layer = layer_of("CurvePolygon(CircularString(0 0, 1 1, 2 0, 1 -1, 0 0))", kind="CurvePolygon")
    assert shapes_of(layer)[0].area == pytest.approx(math.pi, rel=1e-6)


def test_a_feature_that_is_no_polygon_is_refused_by_name(layer_of, read):
    layer = layer_of("GeometryCollection(Point(1 1))", kind="GeometryCollection", name="mix")
    with pytest.raises(QgsProcessingException, match="Feature 1 of layer “mix” has a geometry"):
        read(layer)


# ---------------------------------------------------------------- coordinate reference systems


@pytest.mark.parametrize("crs", ["EPSG:4326", "OGC:CRS84", "EPSG:4979"])
def test_wgs84_goes_through_untouched(crs, layer_of, shapes_of):
    (shape,) = shapes_of(layer_of("Polygon((179 60, 181 60, 181 61, 179 60))", crs=crs))
    assert shape.equals_exact(shapely.from_wkt("POLYGON((179 60,181 60,181 61,179 60))"), 0)


@pytest.mark.parametrize("crs", ["EPSG:4490", "EPSG:4284", "EPSG:7683"])
def test_other_geographic_crs_are_transformed_and_stay_longitude_latitude(
    crs, layer_of, shapes_of, triangle
):
    (shape,) = shapes_of(layer_of(triangle, crs=crs))
    assert shape.centroid.x == pytest.approx(30.667, abs=0.01)
    assert shape.centroid.y == pytest.approx(50.333, abs=0.01)


def test_a_crs_without_epsg_code_is_transformed(layer_of, shapes_of, triangle):
    crs = QgsCoordinateReferenceSystem.fromProj("+proj=longlat +ellps=krass +lon_0=30 +no_defs")
    layer = layer_of(triangle, crs="")
    layer.setCrs(crs)
    (shape,) = shapes_of(layer)
    assert shape.is_valid


@pytest.mark.parametrize(
    "crs", ["EPSG:3035", "EPSG:5070", "EPSG:6933", "EPSG:6932", "ESRI:102025", "EPSG:8857"]
)
def test_a_big_box_in_an_equal_area_crs_keeps_its_area(crs, layer_of, shapes_of):
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
    (shape,) = shapes_of(layer_of(f"Polygon(({ring}))", crs=crs))
    # Equal Earth is equal-area on the authalic sphere, with a series good to 1e-7 only.
    assert areas.area_m2(np.array([shape]))[0] == pytest.approx(1e12, rel=1e-6)


@pytest.mark.parametrize("size", [100.0, 1000.0, 20_000.0])
def test_small_shapes_with_few_vertices_keep_their_area(size, layer_of, shapes_of):
    """A triangle has no opposite side to cancel the bend of its base."""
    ring = f"500000 6650000, {500000 + size} 6650000, {500000 + size / 2} {6650000 + size}"
    wkt = f"Polygon(({ring}, 500000 6650000))"
    (shape,) = shapes_of(layer_of(wkt, crs="EPSG:32633"))
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


def test_feet_are_feet(layer_of, shapes_of):
    """EPSG:2225 counts in US survey feet; 250 m are 820 of them."""
    (shape,) = shapes_of(
        layer_of("Polygon((6e6 2e6, 6.1e6 2e6, 6.1e6 2.1e6, 6e6 2e6))", crs="EPSG:2225")
    )
    sides = 30480 + 30480 + 30480 * math.sqrt(2)
    assert shapely.get_num_coordinates(shape) == pytest.approx(sides / 250, rel=0.05)


def test_geographic_edges_get_no_vertices(layer_of, shapes_of):
    (shape,) = shapes_of(layer_of("Polygon((10 50, 40 50, 40 60, 10 50))", crs="EPSG:4490"))
    assert shapely.get_num_coordinates(shape) == 4


def test_antimeridian_and_pole_come_as_the_transform_leaves_them(layer_of, shapes_of):
    """Longitudes jump; nothing is cut or closed here: core.frame does that."""
    (shape,) = shapes_of(
        layer_of("MultiPolygon(((0 7e6, 1e6 7e6, 1e6 7.1e6, 0 7e6)))", crs="EPSG:32601")
    )
    x = shapely.get_coordinates(shape)[:, 0]
    assert x.min() < -160
    assert x.max() > 160
    (shape,) = shapes_of(
        layer_of("Polygon((-1e5 -1e5, 1e5 -1e5, 1e5 1e5, -1e5 1e5, -1e5 -1e5))", crs="EPSG:3413")
    )
    assert shapely.get_coordinates(shape)[:, 1].min() > 88
    assert len(shape.interiors) == 0


@pytest.mark.parametrize("crs", ["EPSG:32633", "EPSG:3035"])
def test_a_feature_that_cannot_be_transformed_is_named(crs, layer_of, read):
    """PROJ answers with infinite coordinates and no error at all."""
    layer = layer_of(
        "Polygon((4e5 6e6, 4.1e5 6e6, 4.1e5 6.1e6, 4e5 6e6))",
        "Polygon((1e9 1e9, 1.1e9 1e9, 1.1e9 1.1e9, 1e9 1e9))",
        crs=crs,
        name="far out",
    )
    with pytest.raises(QgsProcessingException, match="Feature 2 of layer “far out” cannot be"):
        read(layer)


def test_a_crs_that_is_nowhere_on_earth_is_refused(layer_of, read, triangle):
    """QGIS would hand out the coordinates unchanged."""
    local = QgsCoordinateReferenceSystem.fromWkt(
        'ENGCRS["local",EDATUM["d"],CS[Cartesian,2],AXIS["x",east],AXIS["y",north],'
        'LENGTHUNIT["metre",1]]'
    )
    layer = layer_of(triangle, name="plan")
    layer.setCrs(local)
    with pytest.raises(QgsProcessingException, match="Layer “plan” cannot be brought to"):
        read(layer)


# ---------------------------------------------------------------- points


def test_points(layer_of):
    layer = layer_of("Point(10 20)", None, "Point(-170 5)", kind="Point")
    block = read_points(layer)
    np.testing.assert_array_equal(block.x, [10, math.nan, -170])
    np.testing.assert_array_equal(block.y, [20, math.nan, 5])
    assert block.feature_ids.tolist() == [1, 2, 3]


def test_a_multipoint_is_one_record_in_its_middle(layer_of):
    layer = layer_of(
        "MultiPoint((10 0),(20 0))",
        "MultiPoint((179 0),(-177 0))",
        "MultiPoint((7 8))",
        kind="MultiPoint",
    )
    block = read_points(layer)
    assert block.x == pytest.approx([15, -179, 7])
    assert block.y == pytest.approx([0, 0, 8], abs=1e-12)


def test_points_with_z_in_a_projected_crs(layer_of):
    layer = layer_of("Point Z(500000 0 12)", kind="PointZ", crs="EPSG:32633")
    block = read_points(layer)
    assert (block.x[0], block.y[0]) == pytest.approx((15, 0), abs=1e-9)


# ---------------------------------------------------------------- speed


def test_reading_is_fast(tmp_path, layer_of, read, save_layer):
    """20,000 polygons of 100 vertices; 0.1 s on a quiet machine, so 1 s is a real regression."""
    turn = np.linspace(0, 2 * math.pi, 100)
    ring = ", ".join(f"{math.cos(t):.6f} {math.sin(t):.6f}" for t in turn[:-1])
    layer = layer_of(*[f"Polygon(({ring}, 1 0))"] * 20_000)
    path = save_layer(layer, tmp_path / "many.gpkg")
    source = Source.from_layer(QgsVectorLayer(path, "many", "ogr"))
    start = time.perf_counter()
    assert sum(len(b) for b in read(source, ["name"])) == 20_000
    assert time.perf_counter() - start < 1.0
