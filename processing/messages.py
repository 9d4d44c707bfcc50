"""One sentence for each thing core can refuse: it names the layer, the feature and the way out."""

from __future__ import annotations

import ctypes
import sys

from .i18n import tr
from .plan_messages import plan_sentences


def sentence(error) -> str:
    """The text of a :class:`~..core.errors.PlannerError` in the language that is active."""
    values = {"layer": "?", "feature": "?", "record": "", **error.values}
    if "row" in values and "path" in values:
        values["place"] = tr("Row {row} of {path} ({record})").format(**values)
    else:
        values["place"] = values["record"]
    return _texts()[error.key].format(**values)


def _texts() -> dict[str, str]:
    return {
        "invalid_geometry": tr(
            "Feature {feature} of layer “{layer}” has an invalid geometry ({reason}): repair it,"
            " or choose “repair” or “skip” for invalid geometries."
        ),
        "missing_geometry": tr(
            "Feature {feature} of layer “{layer}” has no geometry: delete it, or choose “repair”"
            " or “skip” for invalid geometries."
        ),
        "latitude_out_of_range": tr(
            "Feature {feature} of layer “{layer}” has a latitude beyond 90 degrees: check the"
            " layer's coordinate reference system."
        ),
        "not_finite": tr(
            "Feature {feature} of layer “{layer}” has coordinates that are not numbers: delete"
            " the feature or draw it anew."
        ),
        "disc_too_large": tr(
            "Feature {feature} of layer “{layer}” reports an area larger than half the Earth:"
            " check the unit of its reported area (square kilometres are expected)."
        ),
        "nothing_left": tr(
            "Layer “{layer}” has no feature: choose another layer or check its selection and"
            " filter."
        ),
        "nothing_usable": tr(
            "Layer “{layer}” has no feature with a usable geometry (the first, {feature}:"
            " {reason}): repair it or choose another layer."
        ),
        "no_record_counts": tr(
            "No record of layer “{layer}” counts ({reasons}): check the records, the chosen rules"
            " and the fields for status, site type and reported area."
        ),
        "jinja2_missing": tr(
            "The report needs the Python package Jinja2: install it (Debian: python3-jinja2,"
            " OSGeo4W: python3-jinja2), or run without REPORT."
        ),
        "no_chinese_font": tr(
            "No font of this machine has Chinese letters ({letters}): install one (Debian:"
            " fonts-wqy-microhei), or choose another language for the report."
        ),
        **plan_sentences(),
    }


def missing_packages() -> str:
    """What to install before anything can run, or ""."""
    try:
        import numpy  # noqa: F401
        import pyproj  # noqa: F401
        import shapely
    except ImportError as error:
        return tr(
            "Transboundary Planner needs the Python package {package}: install it (Debian:"
            " python3-{package}; Windows: OSGeo4W setup, python3-{package}; elsewhere: pip"
            " install {package}) and start QGIS again."
        ).format(package=error.name)
    own, found = shapely.geos_version[:2], _geos_of_the_program()
    fitting = "shapely>=2.0,<2.1" if found and found < (3, 13) else "shapely>=2.0,<2.2"
    if int(shapely.__version__.split(".")[0]) < 2:
        return tr(
            "Transboundary Planner needs shapely 2.0 or later, and this is {version}: update it"
            " (pip install --user '{fitting}') and start QGIS again."
        ).format(version=shapely.__version__, fitting=fitting)
    if found is not None and found < own:
        return tr(
            "This shapely {version} was built for GEOS {own}, but QGIS brings GEOS {found}, and the"
            " two would crash together: install one that fits (pip install --user '{fitting}') and"
            " start QGIS again."
        ).format(
            version=shapely.__version__,
            own="{}.{}".format(*own),
            found="{}.{}".format(*found),
            fitting=fitting,
        )
    return ""


def _geos_of_the_program():
    """(major, minor) of the GEOS that the running program is linked with, None if it is not.

    On Linux the calls of a shapely from pip end in that one when Python runs inside QGIS or
    qgis_process, whatever GEOS shapely brought along.
    """
    if sys.platform != "linux":
        return None
    try:
        version = ctypes.CDLL(None).GEOSversion
    except AttributeError:
        return None
    version.restype = ctypes.c_char_p
    major, minor = version().decode("ascii").split(".")[:2]
    return int(major), int(minor)
