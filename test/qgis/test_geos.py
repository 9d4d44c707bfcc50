"""The calculation with the GEOS that it gets inside QGIS."""

import ctypes.util
import os
import subprocess
import sys

import pytest


@pytest.mark.skipif(
    sys.platform != "linux", reason="only ELF looks functions up in the program first"
)
def test_core_works_with_the_geos_of_qgis(root):
    # QGIS and qgis_process are linked with the system's GEOS. A shapely from pip brings its own, but inside these
    # programs its calls end in the system's: with one that is older than shapely expects, coordinates come out wrong
    # or the program crashes. Python itself (this test run) is not linked with GEOS and would never notice.
    library = ctypes.util.find_library("geos_c")
    assert library, "QGIS is here, so GEOS is as well"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:pytest_qgis", "-p", "no:pytest-qt", "-p", "no:cacheprovider",
         "--ignore=test/unit/test_house.py", "test/unit"],
        cwd=root,
        env={**os.environ, "LD_PRELOAD": library},
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    assert " passed" in done.stdout
