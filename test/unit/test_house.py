"""Rules of the house that a file can break without any other test noticing."""

import ast
import configparser
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RUN_TIME = [ROOT / "__init__.py", ROOT / "plugin.py"] + [
    path
    for folder in ("core", "processing", "ui")
    for path in sorted((ROOT / folder).rglob("*.py"))
]
ALL = RUN_TIME + sorted((ROOT / "test").rglob("*.py")) + sorted((ROOT / ".ci").glob("*.py"))
CORE = [path for path in RUN_TIME if path.is_relative_to(ROOT / "core")]


def _id(path):
    return path.relative_to(ROOT).as_posix()


def _imports(tree):
    """(level, module) of every import, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((0, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.level, node.module or ""


@pytest.mark.parametrize("path", ALL, ids=_id)
def test_file_is_python_39_and_not_too_long(path):
    text = path.read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 9))
    assert len(text.splitlines()) <= 600


@pytest.mark.parametrize("path", CORE, ids=_id)
def test_core_knows_no_qgis_and_no_other_layer(path):
    for level, module in _imports(ast.parse(path.read_text(encoding="utf-8"))):
        assert module.split(".")[0] not in {"qgis", "osgeo", "PyQt5", "PyQt6", "processing", "ui"}
        assert level <= len(path.relative_to(ROOT / "core").parts), "leaves core"


@pytest.mark.parametrize("path", CORE, ids=_id)
def test_core_makes_no_proj_objects(path):
    # Transformer and CRS in a thread of Qt's can take QGIS down (pyproj issue 1509); Geod cannot.
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "pyproj":
            names |= {alias.name for alias in node.names}
    assert not names & {"Transformer", "CRS", "Proj"}


@pytest.mark.parametrize("path", RUN_TIME, ids=_id)
def test_imports_inside_the_plugin_are_relative(path):
    # The folder has another name in a clone, in the zip and in the profile.
    for level, module in _imports(ast.parse(path.read_text(encoding="utf-8"))):
        assert level or module.split(".")[0] not in {"transboundary_planner", "core", "processing"}


def test_importing_core_needs_no_qgis():
    code = (
        "import importlib.util as u, sys\n"
        "sys.modules['qgis'] = sys.modules['PyQt5'] = sys.modules['osgeo'] = None\n"
        f"s = u.spec_from_file_location('p', r'{ROOT}/__init__.py', submodule_search_locations=[r'{ROOT}'])\n"
        "m = u.module_from_spec(s); sys.modules['p'] = m; s.loader.exec_module(m)\n"
        "import importlib, pathlib\n"
        f"for f in pathlib.Path(r'{ROOT}/core').glob('*.py'): importlib.import_module('p.core.' + f.stem)\n"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_root_is_not_on_sys_path():
    assert ROOT not in {Path(entry or ".").resolve() for entry in sys.path}


@pytest.mark.parametrize("folder", ["processing", "core"])
def test_package_files_are_empty(folder):
    assert (ROOT / folder / "__init__.py").read_text(encoding="utf-8").strip() == ""


@pytest.fixture(scope="module")
def metadata():
    # With interpolation, as QGIS reads it: a lone % would lose a field.
    parser = configparser.ConfigParser()
    parser.read_string((ROOT / "metadata.txt").read_text(encoding="utf-8"))
    return dict(parser["general"])


def test_metadata_has_what_the_plugin_repository_asks_for(metadata):
    for key in (
        "name", "description", "version", "qgisMinimumVersion", "qgisMaximumVersion", "author", "email",
        "about", "about[ru]", "about[zh]", "tracker", "repository", "homepage", "category", "tags",
        "icon", "changelog",
    ):  # fmt: skip
        assert metadata.get(key.lower(), "").strip(), key
    assert metadata["qgisminimumversion"] == "3.40"
    assert metadata["qgismaximumversion"] == "4.99"
    assert metadata["hasprocessingprovider"] == "yes"
    assert metadata["category"] in {"Raster", "Vector", "Database", "Mesh", "Web"}
    assert re.fullmatch(r"\d+\.\d+\.\d+", metadata["version"])
    assert "/" not in metadata["author"]
    assert "plugin" not in metadata["name"].lower()
    assert "supportsqt6" not in metadata
    assert not [key for key, value in metadata.items() if re.search(r"<[a-zA-Z/]", value)], "HTML"
    for key in ("tracker", "repository", "homepage"):
        assert metadata[key].startswith("https://")
        assert "example" not in metadata[key]
    assert (ROOT / metadata["icon"]).is_file()


def test_licence_and_changelog_belong_to_this_version(metadata):
    assert (
        "GNU GENERAL PUBLIC LICENSE\n                       Version 3"
        in (ROOT / "LICENSE").read_text()
    )
    assert f"## {metadata['version']}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert metadata["changelog"].startswith(metadata["version"])


def test_files_for_the_package_are_plain():
    for path in RUN_TIME:
        assert not path.stat().st_mode & 0o111, f"{_id(path)} is executable"
