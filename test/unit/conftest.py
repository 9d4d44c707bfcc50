"""What the tests of core share. Test modules are not a package: helpers come as fixtures."""

import importlib.util
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shapes():
    """The module shapes.py: polygons, references, readers."""
    path = Path(__file__).with_name("shapes.py")
    spec = importlib.util.spec_from_file_location("unit_test_shapes", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
