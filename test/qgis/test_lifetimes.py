"""A run lets go of its layers when it ends; it does not wait for Python's collector.

Layers, snapshots and result files in a circle of Python objects stay open until a full collection:
Windows then refuses to delete the file, and QGIS shares the old connection with the next layer.
"""

import gc

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback


@pytest.fixture
def jobs(demo_data, test_data):
    """The demonstration, for each algorithm that reads layers."""
    sites = f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas"
    tigers = f"{demo_data}/tiger_range_gbif_model_ne_asia.geojson"
    countries = f"{demo_data}/borders_osm.gpkg|layername=countries_clip"
    park = f"{test_data}/waterton_glacier.gpkg|layername=protected_areas"
    nations = f"{test_data}/waterton_glacier_border_osm.gpkg|layername=countries_clip"
    return {
        "overlap": {"INPUT": sites, "OVERLAYS": [tigers], "JURISDICTIONS": countries},
        "coverage": {"INPUT": [sites], "REGIONS": tigers, "JURISDICTIONS": countries},
        "harmonise": {"INPUT": [sites]},
        "bufferzones": {"INPUT": sites, "ZONES": "buffer=5"},
        "borderpairs": {"INPUT": park, "COUNTRY_FIELD": "iso3", "JURISDICTIONS": nations},
        "borderhygiene": {
            "INPUT": [sites],
            "COUNTRY_FIELD": "country",
            "JURISDICTIONS": countries,
            "REPAIR": "jurisdictions",
        },
        "jointreserve": {"INPUT": sites},
        "checkzonation": {"INPUT": f"{demo_data}/zonation_example.gpkg"},
    }


@pytest.mark.parametrize("failing", [False, True])
@pytest.mark.parametrize(
    "name",
    [
        "overlap",
        "coverage",
        "harmonise",
        "bufferzones",
        "borderpairs",
        "borderhygiene",
        "jointreserve",
        "checkzonation",
    ],
)
def test_nothing_of_a_run_stays(provider, run_algorithm, jobs, tmp_path, name, failing):
    definitions = provider.algorithm(name).destinationParameterDefinitions()
    outputs = {own.name(): "TEMPORARY_OUTPUT" for own in definitions}
    if failing:
        outputs["OUTPUT"] = str(tmp_path / "no folder" / "x.gpkg")
    gc.collect()
    gc.disable()
    try:
        if failing:
            with pytest.raises(QgsProcessingException):
                run_algorithm(name, {**jobs[name], **outputs})
        else:
            feedback = QgsProcessingFeedback(False)
            try:
                run_algorithm(name, {**jobs[name], **outputs}, feedback=feedback)
            except QgsProcessingException:
                pytest.fail(feedback.textLog())
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        left = {type(own).__name__ for own in gc.garbage if _counts(own)}
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert left == set()


def _counts(own):
    ours = type(own).__module__.startswith("transboundary_planner.processing")
    return ours or type(own).__name__.startswith("Qgs")
