"""Makes the checkout importable as `transboundary_planner`, as test/conftest.py does for the tests.

The root of the checkout must never be on sys.path: there our `processing` would hide QGIS's own.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

PACKAGE = "transboundary_planner"
ROOT = Path(__file__).resolve().parents[2]


def load_plugin_package():
    """Load the root's `__init__.py` under the plugin's fixed name; again is harmless."""
    if PACKAGE in sys.modules:
        return sys.modules[PACKAGE]
    spec = importlib.util.spec_from_file_location(
        PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = package
    spec.loader.exec_module(package)
    return package
