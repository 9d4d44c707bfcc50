"""Loads the checkout as the package `transboundary_planner` and offers what the tests share.

The root of the checkout is the plugin package, and it must never be on sys.path: there our `processing` would hide
QGIS's own and `test` the one of the standard library. So the package is loaded here under its fixed name, whatever
the folder is called, and the tests say `from transboundary_planner.core import areas`.

Nothing of QGIS is imported at the top: test/unit runs on a Python without it.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import pytest
from hypothesis import settings

# A run of CI has to be the same tomorrow; everybody else's tries new examples each time.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

PACKAGE = "transboundary_planner"
ROOT = Path(__file__).resolve().parent.parent


def _load_root_as_package():
    sys.path[:] = [entry for entry in sys.path if Path(entry or os.curdir).resolve() != ROOT]
    if PACKAGE in sys.modules:
        return
    spec = importlib.util.spec_from_file_location(
        PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = module
    spec.loader.exec_module(module)


_load_root_as_package()


@pytest.fixture(scope="session")
def root():
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def demo_data(tmp_path_factory):
    """A folder with copies of the demo data, so that no test can change the originals."""
    return Path(
        shutil.copytree(ROOT / "resources" / "demo", tmp_path_factory.mktemp("data") / "demo")
    )


@pytest.fixture(scope="session")
def test_data(tmp_path_factory):
    """A folder with copies of test/data."""
    return Path(shutil.copytree(ROOT / "test" / "data", tmp_path_factory.mktemp("data") / "test"))


@pytest.fixture(scope="session")
def _plugin_keeper():
    """Holds the loaded plugin for the whole session, because loading a provider id twice deletes the second."""
    keeper = {"plugin": None}
    yield keeper
    if keeper["plugin"] is not None:
        keeper["plugin"].unload()


@pytest.fixture
def provider(qgis_processing, _plugin_keeper):
    """Our provider, registered by the plugin itself; texts are English whatever the machine speaks."""
    from transboundary_planner.plugin import TransboundaryPlannerPlugin
    from transboundary_planner.processing import i18n

    if _plugin_keeper["plugin"] is None:
        plugin = TransboundaryPlannerPlugin(None)
        plugin.initProcessing()
        _plugin_keeper["plugin"] = plugin
    i18n.install("en")
    return _plugin_keeper["plugin"].provider


@pytest.fixture
def no_provider(qgis_processing, _plugin_keeper):
    """Takes our provider out of the registry, for the tests that load the plugin themselves."""
    if _plugin_keeper["plugin"] is not None:
        _plugin_keeper["plugin"].unload()
        _plugin_keeper["plugin"] = None


@pytest.fixture
def run_algorithm(provider):
    """A function that runs one of our algorithms as the toolbox does and returns its results.

    run_algorithm("overlap", {"INPUT": ..., "OUTPUT": "TEMPORARY_OUTPUT"}, context=None, feedback=None)
    """
    from processing.tools import dataobjects
    from qgis import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    def run(name, parameters, context=None, feedback=None):
        algorithm = name if ":" in name else f"transboundary:{name}"
        if feedback is None:
            feedback = QgsProcessingFeedback(False)
        own = context or dataobjects.createContext(feedback)
        try:
            return processing.run(algorithm, parameters, context=own, feedback=feedback)
        except QgsProcessingException:
            # QGIS keeps the error of an algorithm in Python, and with it the frames up to here and
            # the context. Its layers would be shared with later tests, and without rows or CRS as
            # soon as a `qgis_process` has turned their file to write-ahead logging.
            if context is None:
                own.temporaryLayerStore().removeAllMapLayers()
            raise

    return run


QgisProcessResult = namedtuple("QgisProcessResult", "code stdout stderr json")


@pytest.fixture(scope="session")
def qgis_process(tmp_path_factory):
    """A function that calls the real `qgis_process` in a throw-away profile with the plugin enabled.

    qgis_process("--json", "run", "transboundary:overlap", "--", "INPUT=...", lang="ru_RU.UTF-8", stdin="")
    returns (code, stdout, stderr, json); json is None when stdout is not JSON.
    """
    state = tmp_path_factory.mktemp("qgis_process")

    def call(*arguments, lang="C.UTF-8", stdin="", timeout=300):
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "QGIS_"))}
        environment.update(LANG=lang, LANGUAGE="", TRANSBOUNDARY_PROFILE=str(state))
        venv = Path(sys.prefix)
        if (venv / "pyvenv.cfg").exists():
            environment["VENV"] = str(venv)
        done = subprocess.run(
            ["bash", str(ROOT / ".ci" / "qgis_process.sh"), *map(str, arguments)],
            input=stdin,
            capture_output=True,
            text=True,
            timeout=timeout,
            env=environment,
        )
        try:
            parsed = json.loads(done.stdout)
        except ValueError:
            parsed = None
        return QgisProcessResult(done.returncode, done.stdout, done.stderr, parsed)

    return call
