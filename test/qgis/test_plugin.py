"""The plugin's life inside QGIS and on the command line."""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm

ALGORITHMS = {
    "transboundary:overlap",
    "transboundary:coverage",
    "transboundary:harmonise",
    "transboundary:borderhygiene",
    "transboundary:borderpairs",
    "transboundary:checkzonation",
    "transboundary:jointreserve",
    "transboundary:bufferzones",
    "transboundary:createplan",
    "transboundary:importplan",
    "transboundary:exportplan",
    "transboundary:checkplan",
    "transboundary:planreport",
    "transboundary:legalmatrix",
}


def _ids():
    registered = QgsApplication.processingRegistry().providerById("transboundary")
    return set() if registered is None else {a.id() for a in registered.algorithms()}


def _model_ids(root):
    return {
        f"transboundary:{path.stem}" for path in (root / "resources" / "models").glob("*.model3")
    }


def test_loads_and_unloads_twice(no_provider, qgis_iface, root):
    import transboundary_planner

    for _ in range(2):
        plugin = transboundary_planner.classFactory(qgis_iface)
        plugin.initGui()
        assert _ids() == ALGORITHMS | _model_ids(root)
        plugin.unload()
        assert QgsApplication.processingRegistry().providerById("transboundary") is None
        plugin.unload()  # QGIS may do so after a failure; it must not matter


def test_needs_no_interface(no_provider):
    # qgis_process passes None and calls initProcessing only.
    import transboundary_planner

    plugin = transboundary_planner.classFactory(None)
    plugin.initProcessing()
    assert _ids() >= ALGORITHMS
    plugin.unload()


def test_a_second_provider_of_this_id_does_not_break_the_first(provider, root):
    import transboundary_planner

    second = transboundary_planner.classFactory(None)
    second.initProcessing()
    second.unload()
    assert _ids() == ALGORITHMS | _model_ids(root)
    assert provider.id() == "transboundary"


def test_every_algorithm_says_what_it_is(provider):
    for algorithm in provider.algorithms():
        assert algorithm.name().isascii()
        assert algorithm.name() == algorithm.name().lower()
        assert algorithm.groupId().isascii()
        for text in (algorithm.displayName(), algorithm.group(), algorithm.shortHelpString()):
            assert text.strip(), algorithm.id()
        assert not algorithm.icon().isNull()


def test_every_parameter_has_a_label_and_help(provider):
    for algorithm in provider.algorithms():
        for definition in algorithm.parameterDefinitions():
            assert definition.description().strip(), f"{algorithm.id()} {definition.name()}"
            if not isinstance(algorithm, QgsProcessingModelAlgorithm):
                assert definition.help().strip(), f"{algorithm.id()} {definition.name()}"
                assert definition.name() == definition.name().upper()


def test_models_are_whole_and_stay_so_after_a_refresh(provider, root):
    for _ in range(2):
        for model_id in _model_ids(root):
            model = QgsApplication.processingRegistry().createAlgorithmById(model_id)
            assert model is not None, model_id
            assert model.displayName() != model.name()
            steps = model.childAlgorithms().values()
            assert all(step.algorithm() is not None for step in steps)
            wanted = sum(len(step.modelOutputs()) for step in steps)
            assert wanted > 0
            assert len(model.destinationParameterDefinitions()) == wanted
        provider.refreshAlgorithms()


def test_the_plugin_loads_without_shapely(root):
    # Some QGIS builds on Linux lack it. The algorithms then say so; the plugin must not fail to load.
    code = (
        "import importlib.util as u, sys\n"
        "sys.modules['shapely'] = None\n"
        "from qgis.core import QgsApplication\n"
        "QgsApplication.setPrefixPath('/usr', True)\n"
        "app = QgsApplication([], False); app.initQgis()\n"
        f"s = u.spec_from_file_location('p', r'{root}/__init__.py', submodule_search_locations=[r'{root}'])\n"
        "m = u.module_from_spec(s); sys.modules['p'] = m; s.loader.exec_module(m)\n"
        "plugin = m.classFactory(None); plugin.initProcessing()\n"
        "print('ids', sorted(a.id() for a in plugin.provider.algorithms()))\n"
        "ready, why = plugin.provider.algorithm('overlap').canExecute()\n"
        "print('ready', ready, why)\n"
        "plugin.unload(); app.exitQgis()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd="/"
    )
    assert "transboundary:overlap" in done.stdout, done.stderr
    assert "ready False" in done.stdout
    assert "shapely" in done.stdout


@pytest.mark.parametrize("lang", ["C.UTF-8", "ru_RU.UTF-8", "zh_CN.UTF-8"])
def test_command_line_finds_the_algorithms_in_every_language(qgis_process, lang, root):
    done = qgis_process("--json", "list", lang=lang)
    assert done.code == 0, done.stderr
    listed = done.json["providers"]["transboundary"]["algorithms"]
    assert set(listed) == ALGORITHMS | _model_ids(root)
    name = listed["transboundary:overlap"]["name"]
    script = {
        "C": name.isascii(),
        "ru": "а" <= name[0].lower() <= "я",
        "zh": "\u4e00" <= name[0] <= "\u9fff",
    }
    assert script[lang[:2].rstrip(".")], name


def test_command_line_refuses_an_unknown_algorithm(qgis_process):
    assert qgis_process("run", "transboundary:no_such_thing").code == 1


def test_core_of_qgis_and_ours_load_side_by_side(qgis_processing, root):
    from transboundary_planner.processing import provider

    qgis_own = importlib.import_module("processing")
    assert root not in Path(qgis_own.__file__).parents
    assert root in Path(provider.__file__).parents
