"""Layers of points, lines and mixed geometries, in degrees, metres and feet, as core gets them."""

import numpy as np
import pytest
import shapely
from osgeo import ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)
from transboundary_planner.core.errors import PlannerError
from transboundary_planner.processing.shape_loader import ShapeLoader
from transboundary_planner.processing.sources import Source


@pytest.fixture
def load(listener):
    """A function that reads a layer; returns (geometries, loader)."""

    def read(layer, *modes):
        loader = ShapeLoader(QgsProcessingContext(), listener, *modes)
        blocks = list(loader.shapes(Source.from_layer(layer), []))
        return np.concatenate([geoms for _, geoms, _ in blocks]), loader

    return read


@pytest.fixture
def transformed():
    """A function that gives WKT of a geometry in another CRS, vertex by vertex."""

    def to(wkt, crs):
        geometry = QgsGeometry.fromWkt(wkt)
        target = QgsCoordinateReferenceSystem(crs)
        wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
        geometry.transform(QgsCoordinateTransform(wgs84, target, QgsProject.instance()))
        return geometry.asWkt(9)

    return to


@pytest.mark.parametrize(
    ("kind", "wkt"),
    [
        ("Point", "POINT (131 43)"),
        ("PointZ", "POINT Z (131 43 7)"),
        ("MultiPoint", "MULTIPOINT ((131 43), (132 44))"),
        ("LineString", "LINESTRING (131 43, 132 44)"),
        ("MultiLineStringM", "MULTILINESTRING M ((131 43 1, 132 44 2), (133 43 1, 133 44 2))"),
        ("Polygon", "POLYGON ((131 43, 132 43, 132 44, 131 43))"),
    ],
)
def test_geometries_of_every_kind(load, make_layer, kind, wkt):
    (found,), _ = load(make_layer("x", "", (wkt,), kind=kind))
    assert found.equals(shapely.force_2d(shapely.from_wkt(wkt)))
    assert not found.has_z


def test_a_layer_of_mixed_geometries(load, tmp_path):
    rows = [
        "POINT (1 1)",
        "LINESTRING (0 0, 1 1)",
        "POLYGON ((0 0, 1 0, 1 1, 0 0))",
        None,
        "GEOMETRYCOLLECTION (POINT (9 9), POLYGON ((0 0, 1 0, 1 1, 0 0)))",
        "GEOMETRYCOLLECTION (POINT (9 9), LINESTRING (0 0, 1 1))",
    ]
    path = str(tmp_path / "mixed.gpkg")
    file = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    table = file.CreateLayer("mixed", wgs84, ogr.wkbUnknown)
    for row in rows:
        feature = ogr.Feature(table.GetLayerDefn())
        if row is not None:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(row))
        table.CreateFeature(feature)
    del feature, table, file
    found, loader = load(QgsVectorLayer(path, "mixed", "ogr"))
    wanted = [shapely.from_wkt(rows[i]) if i < 3 else None for i in (0, 1, 2, 3, 2, 1)]
    for geom, other in zip(found, wanted):
        assert (geom is None) == (other is None)
        assert geom is None or geom.equals(other)
    assert [(row.feature, row.reason) for row in loader.rejected] == [(4, "no geometry")]


@pytest.mark.parametrize("crs", ["EPSG:32652", "EPSG:2264", "EPSG:4490"])
def test_points_in_metres_feet_and_degrees(load, make_layer, transformed, crs):
    place = "POINT (-80 35)" if crs == "EPSG:2264" else "POINT (131 43)"
    (found,), _ = load(make_layer("x", "", (transformed(place, crs),), kind="Point", crs=crs))
    assert found.equals_exact(shapely.from_wkt(place), 1e-8)


def test_long_lines_of_a_projected_layer_keep_their_way(load, make_layer, transformed):
    """A line of 300 km in UTM against its own points, transformed one by one."""
    layer = make_layer("x", "", ("LineString(200000 4800000, 500000 4800000)",), kind="LineString",
                       crs="EPSG:32652")  # fmt: skip
    (found,), _ = load(layer)
    assert len(found.coords) > 1000
    utm = QgsCoordinateReferenceSystem("EPSG:32652")
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    there = QgsCoordinateTransform(utm, wgs84, QgsProject.instance())
    for share in np.linspace(0, 1, 101):
        point = QgsGeometry.fromWkt(f"Point({200000 + 300000 * share} 4800000)")
        point.transform(there)
        place = point.asPoint()
        assert found.distance(shapely.Point(place.x(), place.y())) * 111_000 < 0.05


def test_curved_lines_become_straight(load, make_layer):
    (found,), _ = load(
        make_layer("x", "", ("CircularString(0 0, 1 1, 2 0)",), kind="CircularString")
    )
    assert found.geom_type == "LineString"
    assert found.length == pytest.approx(np.pi, rel=1e-6)


def test_lines_over_the_antimeridian(load, make_layer):
    layer = make_layer("x", "", ("LineString(179 10, -179 14)",), kind="LineString")
    (found,), loader = load(layer)
    assert found.bounds == (-180, 10, 180, 14)
    assert found.length == pytest.approx(np.hypot(2, 4))
    assert loader.unwrapped == {"x": 1}


def test_edges_of_lines_follow_geodesics_when_asked_to(load, make_layer):
    layer = make_layer("x", "", ("LineString(-120 49, -100 49)",), kind="LineString")
    (drawn,), _ = load(layer, "repair", "as_drawn")
    (geodesic,), _ = load(layer, "repair", "geodesic")
    assert drawn.bounds[3] == 49
    assert geodesic.bounds[3] == pytest.approx(49.43, abs=0.01)


def test_lines_without_length(load, make_layer):
    layer = make_layer(
        "x", "", ("LineString(1 1, 1 1)",), ("LineString(0 0, 1 1)",), kind="LineString"
    )
    found, loader = load(layer)
    assert found[0].equals(shapely.Point(1, 1))
    assert loader.repaired == {"x": 1}
    found, loader = load(layer, "skip")
    assert found[0] is None
    assert [row.feature for row in loader.rejected] == [1]
    with pytest.raises(PlannerError) as caught:
        load(layer, "refuse")
    assert caught.value.values["layer"] == "x"
    assert caught.value.values["feature"] == 1


def test_discs_of_points(listener, make_layer, shapes):
    layer = make_layer(
        "x", "", ("MultiPoint((179 60), (-179 60))",), ("MultiPoint((10 50))",), ("MultiPoint((10 5))",),
        kind="MultiPoint",
    )  # fmt: skip
    source = Source.from_layer(layer)
    loader = ShapeLoader(QgsProcessingContext(), listener)
    ((ids, geoms, _),) = loader.shapes(source, [])
    made = loader.discs(source, ids, geoms, np.array([1e8, 1e9, np.nan]))
    assert list(made) == [0, 1]
    assert shapes.drawn_km2(geoms[0]) == pytest.approx(100, rel=1e-6)
    assert geoms[0].bounds[0] == -180  # the middle of the two points is on the antimeridian
    assert shapes.drawn_km2(geoms[1]) == pytest.approx(1000, rel=1e-6)
    assert geoms[1].centroid.distance(shapely.Point(10, 50)) < 0.01
    assert geoms[2].equals(shapely.Point(10, 5))
    with pytest.raises(PlannerError) as caught:
        loader.discs(source, ids, geoms, np.array([np.nan, np.nan, 4e14]))
    assert caught.value.values["feature"] == 3


def test_what_cannot_be_a_site(load, make_layer):
    with pytest.raises(QgsProcessingException):
        load(make_layer("x", "", ("GeometryCollection(GeometryCollection(Point(0 0)))",),
                        kind="GeometryCollection"))  # fmt: skip
