"""A run lets go of its layers when it ends; it does not wait for Python's collector.

Layers, snapshots and result files in a circle of Python objects stay open until a full collection:
Windows then refuses to delete the file, and QGIS shares the old connection with the next layer.
"""

import gc
import weakref
from collections import Counter

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QEvent


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
    before = _alive()
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
    assert _alive() - before == Counter()


def test_a_cancelled_run_frees_what_it_has_read(provider, jobs):
    """In a worker thread, as panels and toolbox run it: QGIS itself keeps the error for ever."""
    algorithm, feedback = provider.algorithm("overlap"), QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda share: share > 20 and feedback.cancel())
    parameters = {**jobs["overlap"], "OUTPUT": "TEMPORARY_OUTPUT"}
    before = _alive()
    context = QgsProcessingContext()
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    held = weakref.ref(context)
    ended = []
    task.executed.connect(lambda successful, _: ended.append(successful))
    QgsApplication.taskManager().addTask(task)
    while not ended:
        QgsApplication.processEvents()
    assert ended == [False]
    del task, context, algorithm
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert _alive() - before == Counter()
    assert held() is None


def _alive():
    """How many objects of each of our classes there are; algorithms are left to QGIS."""
    types = (type(own) for own in gc.get_objects())
    return Counter(
        own.__name__
        for own in types
        if str(own.__module__).startswith("transboundary_planner.processing")
        and not issubclass(own, QgsProcessingAlgorithm)
    )


def _counts(own):
    ours = str(type(own).__module__).startswith("transboundary_planner.processing")
    return ours or type(own).__name__.startswith("Qgs")
