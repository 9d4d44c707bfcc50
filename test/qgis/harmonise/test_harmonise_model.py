"""The harmonised layer feeds the other algorithms, in a model too, with the numbers of the raw ones."""

import pytest
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
)

COMPARED = ("region", "country", "site_type", "category", "level", "protected_km2", "gross_km2")


@pytest.fixture
def inputs(demo_data):
    return {
        "INPUT": [
            f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas",
            f"{demo_data}/land_of_big_cats.gpkg|layername=amur_basin_sites",
        ],
        "REGIONS": f"{demo_data}/tiger_range_gbif_model_ne_asia.geojson",
    }


@pytest.fixture
def model(provider):
    """Harmonise, then coverage of what comes out."""
    source = QgsProcessingModelChildParameterSource
    made = QgsProcessingModelAlgorithm("chain", "tests")
    layers = QgsProcessing.SourceType.TypeVectorAnyGeometry
    for definition in (
        QgsProcessingParameterMultipleLayers("INPUT", "INPUT", layers),
        QgsProcessingParameterFeatureSource("REGIONS", "REGIONS"),
    ):
        made.addModelParameter(definition, QgsProcessingModelParameter(definition.name()))
    first = QgsProcessingModelChildAlgorithm("transboundary:harmonise")
    first.setChildId("harmonise")
    first.addParameterSources("INPUT", [source.fromModelParameter("INPUT")])
    first.addParameterSources("POINTS", [source.fromStaticValue("discs")])
    made.addChildAlgorithm(first)
    second = QgsProcessingModelChildAlgorithm("transboundary:coverage")
    second.setChildId("coverage")
    second.addParameterSources("INPUT", [source.fromChildOutput("harmonise", "OUTPUT")])
    second.addParameterSources("REGIONS", [source.fromModelParameter("REGIONS")])
    output = QgsProcessingModelOutput("table", "table")
    output.setChildId("coverage")
    output.setChildOutputName("OUTPUT")
    second.setModelOutputs({"table": output})
    made.addChildAlgorithm(second)
    made.updateDestinationParameters()
    assert made.validate() == (True, [])
    return made


def test_coverage_of_the_harmonised_layer_is_that_of_the_raw_ones(
    model, inputs, run_algorithm, rows_of, tmp_path
):
    direct = run_algorithm("coverage", {**inputs, "OUTPUT": str(tmp_path / "direct.gpkg")})
    context = QgsProcessingContext()
    (name,) = [d.name() for d in model.destinationParameterDefinitions()]
    path = str(tmp_path / "chained.gpkg")
    feedback = QgsProcessingFeedback(False)
    results, done = model.run({**inputs, name: path}, context, feedback)
    assert done, feedback.textLog()
    assert results[name].startswith(path)
    # The harmonised layer has a field of realms, which nobody filled.
    raw, chained = (
        [row for row in rows_of(table) if row["level"] != "realm"]
        for table in (direct["OUTPUT"], path)
    )
    assert len(raw) == len(chained) > 0
    for row, other in zip(raw, chained):
        for field in COMPARED:
            if isinstance(row[field], float):
                assert other[field] == pytest.approx(row[field], rel=1e-9, abs=1e-9), field
            else:
                assert other[field] == row[field], field
