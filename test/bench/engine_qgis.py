"""Algorithms through QGIS Processing in one process, as the toolbox runs them: reading and writing
are inside the clock, starting QGIS and loading the plugin are not.

--algorithm native     native:calculatevectoroverlaps, with the ellipsoid set
--algorithm overlap    transboundary:overlap with its layer and its table
--algorithm coverage   transboundary:coverage of the sites in the polygons
--algorithm buffer     native:buffer by 1 km counted as degrees of latitude, 8 segments

To be run by the Python of QGIS.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import engine
import gpkg
import numpy as np
import reference
import shapely
from load import load_plugin_package
from qgis.analysis import QgsNativeAlgorithms
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProject,
    QgsVectorLayer,
)

_NATIVE = {"native": "native:calculatevectoroverlaps", "buffer": "native:buffer"}


def start_qgis(with_plugin):
    """QGIS without windows, with its own algorithms. Keep what comes back alive."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp(prefix="bench_qgis_")
    QgsApplication.setPrefixPath(os.environ.get("QGIS_PREFIX_PATH", "/usr"), True)
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    registry = QgsApplication.processingRegistry()
    if registry.providerById("native") is None:
        registry.addProvider(QgsNativeAlgorithms())
    plugin = None
    if with_plugin:
        plugin = load_plugin_package().classFactory(None)
        plugin.initProcessing()
    return application, plugin


def read(options):
    """Open the layers and choose the call; their features are read inside the job."""
    running = start_qgis(with_plugin=options.algorithm not in _NATIVE)
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    project.setEllipsoid("EPSG:7030")
    sites = QgsVectorLayer(options.sites, "sites", "ogr")
    polygons = QgsVectorLayer(options.polygons, "polygons", "ogr")
    if not (sites.isValid() and polygons.isValid()):
        raise SystemExit("a layer could not be opened")
    folder = Path(tempfile.mkdtemp(prefix="bench_out_"))
    output = str(folder / "output.gpkg")
    calls = {
        "native": {"INPUT": sites, "LAYERS": [polygons]},
        "overlap": {"INPUT": sites, "OVERLAYS": [polygons], "TABLE": str(folder / "table.gpkg")},
        "coverage": {"INPUT": [sites], "REGIONS": polygons, "REGION_FIELD": "polygon"},
        "buffer": {"INPUT": sites, "DISTANCE": 1.0 / 111.32, "SEGMENTS": 8, "DISSOLVE": False},
    }
    return running, {**calls[options.algorithm], "OUTPUT": output}


def job(loaded, options):
    from qgis import processing

    _, parameters = loaded
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    # All input is valid, and ours does not use QGIS's check: so it is off for the peer as well.
    context.setInvalidGeometryCheck(QgsFeatureRequest.GeometryNoCheck)
    algorithm = _NATIVE.get(options.algorithm, f"transboundary:{options.algorithm}")
    results = processing.run(algorithm, parameters, context=context)
    return loaded, parameters["OUTPUT"], results


def answer(done, options):
    _, output, results = done
    numbers = {key: value for key, value in results.items() if isinstance(value, (int, float))}
    if options.algorithm == "coverage":
        columns = ("region", "level", "site_type", "protected_km2")
        region, level, site_type, protected = gpkg.read_columns(output, *columns)
        rows = (level == "all") & (site_type == "PA") & (region != "*")
        m2 = np.bincount(region[rows].astype(int), protected[rows].astype(float) * 1e6)
        return np.zeros(len(m2)), np.arange(len(m2)), m2, {"outputs": numbers}
    if options.algorithm == "buffer":
        made = gpkg.read_polygons(output)
        bounds = shapely.bounds(made)
        plain = np.flatnonzero((bounds[:, 0] > -179.9) & (bounds[:, 2] < 179.9))
        return plain, np.zeros(len(plain)), reference.area_drawn(made[plain])
    field, unit = {"native": ("polygons_area", 1.0), "overlap": ("overlap_km2", 1e6)}[
        options.algorithm
    ]
    site, area = gpkg.read_columns(output, "site", field)
    return site, np.zeros(len(site)), area.astype(float) * unit, {"outputs": numbers}


def versions(done):
    found = {"QGIS": Qgis.version(), "GEOS of QGIS": Qgis.geosVersion()}
    if done[0][0][1] is not None:  # the plugin
        found.update(engine.geos_versions())
    return found


if __name__ == "__main__":
    algorithm = (
        "--algorithm",
        {"choices": ["native", "overlap", "coverage", "buffer"], "required": True},
    )
    engine.main(read, job, answer, versions, arguments=[algorithm])
    # QGIS takes its time to go, and now and then falls over on the way out.
    sys.stdout.flush()
    os._exit(0)
