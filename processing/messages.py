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
        "bad_shares": tr(
            "EXPECTED “{text}” cannot be read at “{part}”: write range, border, area or shares such"
            " as “RUS=0.4; CHN=0.6”."
        ),
        "shares_sum": tr(
            "The shares in EXPECTED “{text}” add up to {sum}: make them add up to 1 (or to 100 %)."
        ),
        "mapping_unreadable": tr(
            "The mapping file “{file}” cannot be read: check its path, and that it is text in"
            " UTF-8."
        ),
        "mapping_not_json": tr(
            "The mapping file “{file}” is no JSON (line {line}): correct it there, or start from a"
            " saved MAPPING_USED."
        ),
        "mapping_wrong": tr(
            "The mapping file “{file}” is not written as expected at {where}: compare it with a"
            " saved MAPPING_USED."
        ),
        "mapping_unknown_field": tr(
            "The mapping file “{file}” fills the field “{field}”, which the schema does not have:"
            " choose among {fields}."
        ),
        "mapping_unknown_code": tr(
            "The mapping file “{file}” gives “{value}” for {field}, which is none of its codes:"
            " docs/harmonise.md lists them."
        ),
        "mapping_unknown_name": tr(
            "The mapping file “{file}” gives a layer the mapping “{mapping}”, which there is not:"
            " choose among {known}."
        ),
        "mapping_missing_column": tr(
            "The mapping “{mapping}” takes {field} from the column “{column}”, but layer “{layer}”"
            " has only {columns}: correct the mapping, or choose another."
        ),
        "zone_code": tr(
            "“{code}” is no code of a zone (given for “{name}”): use one of {codes} in MAPPING or"
            " MAPPING_FILE."
        ),
        "zone_name_empty": tr(
            "A row of MAPPING or MAPPING_FILE gives the code “{code}” to no name: fill in the name"
            " or delete the row."
        ),
        "zone_pair": tr(
            "“{text}” in MAPPING is no pair of a zone's name and its code: write “name=code;"
            " name=code”."
        ),
        "zone_columns": tr(
            "MAPPING_FILE has to be a CSV table with the columns “name” and “code”, or a JSON"
            " object of names and codes: correct the file."
        ),
        "zone_file": tr("MAPPING_FILE {path} cannot be read ({reason}): choose another file."),
        **_zone_texts(),
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


def _zone_texts() -> dict[str, str]:
    return {
        "zones_missing": tr(
            "ZONES is empty: give at least one zone with its outer distance in km, such as"
            " buffer=5."
        ),
        "zone_not_understood": tr(
            "“{entry}” in ZONES is no zone: write name=distance in km, zones separated by"
            " semicolons (buffer=5; transition=20)."
        ),
        "zone_without_name": tr(
            "The zone of {distance} km in ZONES has no name: write one before the equals sign."
        ),
        "zone_not_a_number": tr(
            "The distance “{distance}” of zone “{zone}” is no number: give kilometres with a"
            " decimal point and no unit, such as 5.5."
        ),
        "zone_not_positive": tr(
            "The distance of zone “{zone}” is {distance} km: give one above 0."
        ),
        "zone_too_far": tr(
            "The distance of zone “{zone}” is {distance} km, and 5,000 km is the most: check"
            " whether metres were meant."
        ),
        "zone_reserved": tr(
            "A zone cannot be called “{zone}”, which means the sites themselves: choose another"
            " name, and KEEP_CORE to have the sites in the result."
        ),
        "zone_twice": tr("Two zones are called “{zone}”: give each a name of its own."),
        "zone_same_distance": tr(
            "Zones “{zone}” and “{other}” both reach {distance} km, so one of them would be empty:"
            " change a distance or leave one out."
        ),
        "preview_too_wide": tr("A site is too wide for a preview: run to see its zones."),
        "preview_too_far": tr(
            "A preview reaches 500 km and no farther: run to see zones of this distance."
        ),
        "preview_too_detailed": tr(
            "The outlines are too detailed for a preview at these distances: run to see the zones."
        ),
        "ring_too_large": tr(
            "Zone “{zone}” of site {site} would be larger than half the Earth: choose a smaller"
            " distance."
        ),
        "ring_too_far": tr(
            "Zone “{zone}” of site {site} would reach farther than 5,000 km: check DISTANCE_FIELD"
            " and the distances in ZONES (kilometres)."
        ),
        "factor_missing": tr(
            "Feature {feature} of layer “{layer}” has no value in the field “{field}”, which"
            " multiplies its distances: enter one (1 for the usual distances), or run without"
            " DISTANCE_FIELD."
        ),
        "factor_not_a_number": tr(
            "Feature {feature} of layer “{layer}” has “{value}” in the field “{field}”, which"
            " multiplies its distances: enter a number (with a decimal point), or choose another"
            " DISTANCE_FIELD."
        ),
        "factor_not_positive": tr(
            "Feature {feature} of layer “{layer}” has {value} in the field “{field}”, which"
            " multiplies its distances: enter a number above 0, or choose another DISTANCE_FIELD."
        ),
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
