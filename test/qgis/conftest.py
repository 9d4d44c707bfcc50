"""What the end-to-end tests share: layers out of WKT, tables as rows, one sentence per refusal."""

from __future__ import annotations

import gc
import math
import random
import sys

import numpy as np
import pytest
from pyproj import Geod

WGS84 = Geod(ellps="WGS84")
_E2 = WGS84.es
_E = math.sqrt(_E2)


def _q(lat):
    """Snyder's q, in closed form (core has a polynomial); times b^2 / 2 and radians of longitude it
    is the area between the equator and a parallel."""
    s = np.sin(np.radians(lat))
    return s / (1 - _E2 * s * s) + np.arctanh(_E * s) / _E


class Shapes:
    """WKT and areas of shapes, from closed formulas and from GeographicLib, not from our code."""

    @staticmethod
    def box(west, south, east, north):
        """WKT of a rectangle in longitude and latitude."""
        return (
            f"Polygon(({west} {south}, {east} {south}, {east} {north}, {west} {north},"
            f" {west} {south}))"
        )

    @staticmethod
    def box_km2(west, south, east, north):
        """Its area with edges as drawn: the zone between two parallels, in closed form."""
        zone = WGS84.b**2 / 2 * (_q(north) - _q(south))
        return float(math.radians(east - west) * zone / 1e6)

    @classmethod
    def drawn_km2(cls, geom):
        """Area of a shapely polygon with straight edges in longitude and latitude: the integral of
        the zone's area over the longitude, by Gauss' rule on each edge."""
        nodes, weights = np.polynomial.legendre.leggauss(8)

        def ring_km2(lon, lat):
            step = np.diff(lat)[:, None]
            along = _q(lat[:-1, None] + step * (nodes + 1) / 2) @ weights / 2
            return abs(np.sum(np.radians(np.diff(lon)) * along)) * WGS84.b**2 / 2 / 1e6

        return cls._sum_of_rings(geom, ring_km2)

    @classmethod
    def geodesic_km2(cls, geom):
        """Area of a shapely polygon with geodesic edges, whichever way its rings run."""
        return cls._sum_of_rings(
            geom, lambda lon, lat: abs(WGS84.polygon_area_perimeter(lon, lat)[0]) / 1e6
        )

    @staticmethod
    def _sum_of_rings(geom, ring_km2):
        import shapely

        total = 0.0
        for part in shapely.get_parts(geom):
            if part.geom_type == "Polygon":
                shell, *holes = (
                    ring_km2(*shapely.get_coordinates(ring).T)
                    for ring in (part.exterior, *part.interiors)
                )
                total += shell - sum(holes)
        return total

    @staticmethod
    def blob(rng, lon, lat, size, vertices=24):
        """WKT of a ragged star-shaped polygon; ``rng`` is a random.Random."""
        turn = [2 * math.pi * i / vertices for i in range(vertices)]
        points = []
        for angle in turn:
            radius = size * rng.uniform(0.5, 1.0)
            points.append((lon + radius * math.cos(angle), lat + radius * math.sin(angle)))
        points.append(points[0])
        return "Polygon((" + ", ".join(f"{x!r} {y!r}" for x, y in points) + "))"


@pytest.fixture(scope="session", autouse=True)
def _nothing_outlives_qgis(qgis_app):
    """pytest keeps the last failure with its frames; layers in them would be freed after QGIS has
    ended, and the run would crash before it could say what failed."""
    yield
    for name in ("last_type", "last_value", "last_traceback"):
        if hasattr(sys, name):
            setattr(sys, name, None)
    gc.collect()


@pytest.fixture(scope="session")
def shapes():
    return Shapes


@pytest.fixture(scope="session")
def rng():
    """A function that gives a random.Random that is the same in every run."""
    return lambda seed=1: random.Random(seed)


@pytest.fixture
def make_layer(qgis_app):
    """A function that makes a memory layer of rows (WKT or None, attribute, ...).

    make_layer("sites", "id:string,n:integer", (wkt, "a", 1), (None, "b", 2), kind="Polygon")
    """
    from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

    def make(name, fields, *rows, kind="Polygon", crs="EPSG:4326"):
        columns = "".join(f"&field={field}" for field in fields.split(",") if field)
        layer = QgsVectorLayer(f"{kind}?{columns}", name, "memory")
        layer.setCrs(QgsCoordinateReferenceSystem(crs) if crs else QgsCoordinateReferenceSystem())
        features = []
        for wkt, *values in rows:
            feature = QgsFeature(layer.fields())
            if wkt is not None:
                geometry = QgsGeometry.fromWkt(wkt)
                assert not geometry.isNull(), wkt
                feature.setGeometry(geometry)
            feature.setAttributes(values)
            features.append(feature)
        assert layer.isValid()
        assert layer.dataProvider().addFeatures(features)[0]
        assert layer.featureCount() == len(rows)
        return layer

    return make


@pytest.fixture
def save_layer(qgis_app):
    """A function that writes a layer to a file and returns its path; ``table`` for GeoPackages."""
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    def save(layer, path, table=None):
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = QgsVectorFileWriter.driverForExtension(path.suffix)
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
        return f"{path}|layername={table}" if table else str(path)

    return save


@pytest.fixture
def rows_of(qgis_app):
    """A function that reads a layer, or a path, as a list of dicts; null is None.

    The geometry is under "geometry", a shapely geometry or None.
    """
    import shapely
    from qgis.core import NULL, QgsGeometry, QgsVectorLayer

    def rows(source):
        layer = source if isinstance(source, QgsVectorLayer) else QgsVectorLayer(source, "x", "ogr")
        assert layer.isValid(), source
        found = []
        for feature in layer.getFeatures():
            row = {
                name: None if value == NULL else value
                for name, value in zip(layer.fields().names(), feature.attributes())
            }
            row["geometry"] = None
            if feature.hasGeometry():
                straight = QgsGeometry(feature.geometry().constGet().segmentize())
                row["geometry"] = shapely.from_wkb(straight.asWkb().data())
            found.append(row)
        return found

    return rows


@pytest.fixture
def listener(qgis_app):
    """A feedback that keeps what it is told, and cancels itself when asked to."""
    from qgis.core import QgsProcessingFeedback

    class Listener(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.infos, self.warnings, self.errors, self.phases = [], [], [], []

        def pushInfo(self, info):
            self.infos.append(info)

        def pushWarning(self, warning):
            self.warnings.append(warning)

        def reportError(self, error, fatalError=False):
            self.errors.append(error)

        def setProgressText(self, text):
            self.phases.append(text)

    return Listener()


@pytest.fixture
def refusal(run_algorithm, listener):
    """A function that runs an algorithm that must fail, and returns its one sentence."""
    from qgis.core import QgsProcessingException

    def refused(name, parameters, feedback=listener):
        feedback.errors.clear()
        with pytest.raises(QgsProcessingException) as caught:
            run_algorithm(name, parameters, feedback=feedback)
        # What fails while the layers are looked at comes through the feedback, the rest as it is.
        said = str(caught.value)
        if said == "There were errors executing the algorithm.":
            told = [text for text in feedback.errors if text != said]
            assert len(told) == 1, told
            said = told[0]
        said = said.removeprefix("Unable to execute algorithm\n")
        assert "\n" not in said, said
        assert said.endswith("."), said
        assert "Traceback" not in said
        assert ".transboundary" not in said
        return said

    return refused


@pytest.fixture
def zones(run_algorithm, rows_of):
    """Runs the algorithm; returns the results with the rows of its tables in place of layers."""
    from qgis.core import QgsVectorLayer

    def run(context=None, feedback=None, **parameters):
        parameters = {"OUTPUT": "TEMPORARY_OUTPUT", "TABLE": "TEMPORARY_OUTPUT", **parameters}
        results = run_algorithm("bufferzones", parameters, context=context, feedback=feedback)
        return {
            name: rows_of(value) if isinstance(value, QgsVectorLayer) else value
            for name, value in results.items()
        }

    return run
