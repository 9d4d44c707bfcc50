"""transboundary:jointreserve: the same numbers in any CRS and order, on the command line, in a model."""

import json

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)

LAYERS = ("OUTPUT", "COMPONENTS", "TABLE", "MOVED", "SHARED", "REJECTED")
NUMBERS = ("AREA_KM2", "PARTS_N", "OUTER_KM", "SHARED_KM", "MOVED_KM2", "GROUPS_N")


# ---------------------------------------------------------------- the same everywhere


@pytest.mark.parametrize("crs", ["EPSG:32652", "EPSG:6933", "EPSG:3857"])
def test_the_crs_does_not_matter(join, run_algorithm, demo, crs):

    layer = QgsVectorLayer(demo["INPUT"], "sites", "ogr")
    # Dense lines first: straight edges of another projection are other lines.
    dense = run_algorithm(
        "native:densifygeometriesgivenaninterval",
        {"INPUT": layer, "INTERVAL": 0.0005, "OUTPUT": "TEMPORARY_OUTPUT"},
    )["OUTPUT"]
    turned = run_algorithm(
        "native:reprojectlayer",
        {
            "INPUT": dense,
            "TARGET_CRS": QgsCoordinateReferenceSystem(crs),
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )["OUTPUT"]
    (wanted,) = join(INPUT=dense)["OUTPUT"]
    (found,) = join(INPUT=turned)["OUTPUT"]
    for field in ("area_km2", "gap_km2", "overlap_km2"):
        assert found[field] == pytest.approx(wanted[field], abs=1e-3), field
    for field in ("outer_km", "inner_km", "shared_km"):
        assert found[field] == pytest.approx(wanted[field], abs=1e-3), field
    assert found["largest_gap_m"] == pytest.approx(wanted["largest_gap_m"], abs=0.1)


def test_the_order_of_features_does_not_matter(join, make_layer, shapes, rng):
    random = rng(5)
    rows = [
        (shapes.blob(random, 10 + 0.3 * i, 47, 0.2), f"s{i}", "RUS" if i % 2 else "CHN")
        for i in range(5)
    ]
    fields = "site_id:string,country:string"
    (one,) = join(INPUT=make_layer("r", fields, *rows))["OUTPUT"]
    (other,) = join(INPUT=make_layer("r", fields, *reversed(rows)))["OUTPUT"]
    for field in ("area_km2", "overlap_km2", "outer_km", "inner_km", "balance"):
        assert other[field] == pytest.approx(one[field], rel=1e-7), field


def test_over_the_antimeridian(join, make_layer, shapes):
    fields = "site_id:string,country:string"
    there = [
        (shapes.box(179, 60, 180, 61), "a", "RUS"),
        (shapes.box(-179.999, 60, -179, 61), "b", "USA"),
    ]
    here = [(shapes.box(9, 60, 10, 61), "a", "RUS"), (shapes.box(10.001, 60, 11, 61), "b", "USA")]
    (found,) = join(INPUT=make_layer("r", fields, *there))["OUTPUT"]
    (wanted,) = join(INPUT=make_layer("r", fields, *here))["OUTPUT"]
    for field in ("area_km2", "gap_km2", "outer_km", "shared_km"):
        assert found[field] == pytest.approx(wanted[field], rel=1e-6), field
    assert found["parts_n"] == 1
    west, _, east, _ = found["geometry"].bounds
    assert (west, east) == (-180, 180)


# ---------------------------------------------------------------- command line and models


@pytest.mark.parametrize("lang", ["C.UTF-8", "ru_RU.UTF-8"])
def test_the_command_line_gives_the_same(qgis_process, join, demo, rows_of, tmp_path, lang):
    wanted = join(**demo)
    paths = {name: str(tmp_path / f"{name}.gpkg") for name in LAYERS}
    report = tmp_path / "r.html"
    job = {"inputs": {**demo, **paths, "REPORT": str(report)}, "ellipsoid": "EPSG:7004"}
    done = qgis_process("run", "transboundary:jointreserve", "-", lang=lang, stdin=json.dumps(job))
    assert done.code == 0, done.stderr
    results = done.json["results"]
    for name in NUMBERS:
        assert results[name] == pytest.approx(wanted[name], rel=1e-9), name
    for name in LAYERS:
        assert len(rows_of(paths[name])) == len(wanted[name]), name
    assert report.stat().st_size > 10_000


def test_failure_on_the_command_line(qgis_process, demo, tmp_path):
    job = {"inputs": {**demo, "EXPECTED": "much", "OUTPUT": str(tmp_path / "o.gpkg")}}
    done = qgis_process("run", "transboundary:jointreserve", "-", stdin=json.dumps(job))
    assert done.code == 1
    assert "EXPECTED" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_in_a_model_with_overlap_after_it(table, provider, run_algorithm, demo, join, rows_of):
    """The reserve of one step is the site of the next."""
    model = QgsProcessingModelAlgorithm("joint_then_overlap", "tests")
    for name in ("SITES", "COUNTRIES", "RANGE"):
        model.addModelParameter(
            QgsProcessingParameterVectorLayer(name, name), QgsProcessingModelParameter(name)
        )
    source = QgsProcessingModelChildParameterSource
    first = QgsProcessingModelChildAlgorithm("transboundary:jointreserve")
    first.setChildId("joint")
    first.addParameterSources("INPUT", [source.fromModelParameter("SITES")])
    first.addParameterSources("JURISDICTIONS", [source.fromModelParameter("COUNTRIES")])
    first.addParameterSources("TOLERANCE_M", [source.fromStaticValue(250)])
    model.addChildAlgorithm(first)
    second = QgsProcessingModelChildAlgorithm("transboundary:overlap")
    second.setChildId("overlap")
    second.addParameterSources("INPUT", [source.fromChildOutput("joint", "OUTPUT")])
    second.addParameterSources("OVERLAYS", [source.fromModelParameter("RANGE")])
    second.addParameterSources("JURISDICTIONS", [source.fromModelParameter("COUNTRIES")])
    output = QgsProcessingModelOutput("measured", "measured")
    output.setChildId("overlap")
    output.setChildOutputName("OUTPUT")
    second.setModelOutputs({"measured": output})
    model.addChildAlgorithm(second)
    model.initAlgorithm()
    wanted = join(**demo)
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    inputs = {
        "SITES": demo["INPUT"],
        "COUNTRIES": demo["JURISDICTIONS"],
        "RANGE": demo["RANGES"][0],
        "measured": "TEMPORARY_OUTPUT",
    }
    results, done = model.run(inputs, context, feedback)
    assert done, feedback.textLog()
    layer = context.takeResultLayer(next(v for k, v in results.items() if "measured" in k))
    (row,) = rows_of(layer)
    assert row["area_km2"] == pytest.approx(wanted["AREA_KM2"], rel=1e-9)
    by_range = table(wanted)["*", "range_km2", "tiger_range_gbif_model_ne_asia"]
    assert row["overlap_km2"] == pytest.approx(by_range, rel=1e-9)
    assert row["candidate"] == "TBPA"
