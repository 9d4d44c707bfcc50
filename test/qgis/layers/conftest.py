"""What the tests of layers in and out share: two small algorithms, layers out of WKT, destinations."""

from __future__ import annotations

import resource
import signal
from contextlib import contextmanager
from pathlib import Path

import pytest
import shapely
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeedback,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType
from transboundary_planner.processing import reading
from transboundary_planner.processing.sinks import Outputs
from transboundary_planner.processing.sources import Source


@pytest.fixture
def context(qgis_new_project):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


# ---------------------------------------------------------------- layers in


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
def triangle():
    return "Polygon((30 50, 31 50, 31 51, 30 50))"


@pytest.fixture
def layer_of(qgis_app):
    """A function that makes a memory layer of (wkt, attribute, ...) rows, or of bare WKT."""

    def make(*shapes, crs="EPSG:4326", kind="Polygon", columns="name:string", name="made"):
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

    return make


@pytest.fixture
def read(qgis_app):
    """A function that gives all blocks of a layer or a source."""

    def blocks(layer_or_source, names=(), block=5000):
        source = layer_or_source
        if isinstance(source, QgsVectorLayer):
            source = Source.from_layer(source)
        transforms = QgsCoordinateTransformContext()
        return list(reading.read_blocks(source, names, transforms, QgsFeedback(), block))

    return blocks


@pytest.fixture
def shapes_of(read):
    """A function that gives all geometries of a layer or a source, as they are read."""

    def shapes(layer_or_source):
        found = [item for block in read(layer_or_source) for item in block.wkb]
        return [None if item is None else shapely.from_wkb(item) for item in found]

    return shapes


# ---------------------------------------------------------------- layers out


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


@pytest.fixture
def writer(qgis_app):
    return Writer


@pytest.fixture
def run(writer, context, monkeypatch):
    """Runs the writer with a job and destinations; exceptions come out."""

    def call(job, inputs=(), feedback=None, **destinations):
        monkeypatch.setattr(writer, "job", staticmethod(job))
        monkeypatch.setattr(writer, "inputs", inputs)
        algorithm = writer()
        algorithm.initAlgorithm()
        parameters = {
            name: str(value) if isinstance(value, Path) else value
            for name, value in destinations.items()
        }
        feedback = feedback or QgsProcessingFeedback(False)
        context.setFeedback(feedback)
        return algorithm.processAlgorithm(parameters, context, feedback)

    return call


@pytest.fixture
def wgs84(qgis_app):
    return QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.fixture
def square():
    return QgsGeometry.fromWkt("Polygon((0 0, 1 0, 1 1, 0 1, 0 0))")


@pytest.fixture
def make_fields():
    def make(*names, kind=QMetaType.Type.QString):
        fields = QgsFields()
        for name in names:
            fields.append(QgsField(name, kind))
        return fields

    return make


@pytest.fixture
def write_sites(make_fields, square, wgs84):
    """A job that writes rows 0, 1, 2 ... with their number as text."""

    def write(outputs, rows=3, name="OUTPUT"):
        sink = outputs.open(name, make_fields("text"), Qgis.WkbType.Polygon, wgs84)
        if sink is not None:
            for number in range(rows):
                sink.add_row([f"{name} {number} Кедровая 虎豹"], square)
        return sink

    return write


@pytest.fixture
def write_all(make_fields, write_sites):
    """A job that writes whatever outputs are asked for: 3 sites, 2 table rows, 5 pieces, a report."""

    def write(outputs):
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

    return write


@pytest.fixture
def table():
    """A function that gives the destination for a table of a GeoPackage."""
    return lambda path, layer="vector": f"ogr:dbname='{path}' table=\"{layer}\" (geom)"


@pytest.fixture
def rows(qgis_app):
    """A function that reads a file as lists of attributes."""

    def read(source):
        layer = QgsVectorLayer(str(source), "check", "ogr")
        assert layer.isValid(), source
        return [feature.attributes() for feature in layer.getFeatures()]

    return read


@pytest.fixture
def leftovers():
    """A function that lists what staging left behind in a folder."""
    return lambda folder: [str(p) for p in folder.rglob("*") if ".transboundary" in str(p)]


@pytest.fixture
def files_limited_to():
    """A function whose block stands in for a full disk."""

    @contextmanager
    def limited(size):
        handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
            signal.signal(signal.SIGXFSZ, handler)

    return limited
