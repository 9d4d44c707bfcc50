"""Zones as a user writes them: ``buffer=5; transition=20``, a name and its outer distance in km."""

import re
import unicodedata
from decimal import Decimal

from .errors import PlannerError

# The zones of UNESCO's Man and the Biosphere programme; the core is the site itself.
DEFAULT_ZONES = "buffer=5; transition=20"
CORE = "core"
MOST_M = 5_000_000.0
# Chinese input methods write the signs of full width.
_BETWEEN = re.compile("[;\n\r；]")
_EQUALS = re.compile("[=＝]")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")


def split_zones(text):
    """The entries of a text as [(name, distance), ...], both as written but for spaces round them.

    Nothing is checked; an entry without "=" has the distance None, one with several is split at
    the last.
    """
    entries = []
    for entry in _BETWEEN.split(text or ""):
        if not entry.strip():
            continue
        signs = list(_EQUALS.finditer(entry))
        if signs:
            last = signs[-1]
            entries.append((_plain(entry[: last.start()]), entry[last.end() :].strip()))
        else:
            entries.append((_plain(entry), None))
    return entries


def parse_zones(text):
    """The zones of a text, the innermost first.

    Parameters
    ----------
    text : str
        ``name=km`` entries, separated by ";" or by lines. Names in any script; the decimal sign
        is always a point.

    Returns
    -------
    list of (name, outer distance in metres), ascending

    Raises
    ------
    PlannerError
        ``zones_missing``; ``zone_not_understood``, ``zone_without_name``, ``zone_not_a_number``,
        ``zone_not_positive``, ``zone_too_far`` and ``zone_reserved`` for an entry, ``zone_twice``
        and ``zone_same_distance`` for two.
    """
    return sorted(zones_as_written(text), key=lambda zone: zone[1])


def zones_as_written(text):
    """:func:`parse_zones` in the order of the text."""
    entries = split_zones(text)
    if not entries:
        raise PlannerError("zones_missing")
    zones, names, distances = [], {}, {}
    for name, distance in entries:
        if distance is None or _EQUALS.search(name):
            raise PlannerError("zone_not_understood", entry=name)
        if not name:
            raise PlannerError("zone_without_name", distance=distance)
        outer_m = _metres(name, distance)
        key = name.casefold()
        if key == CORE:
            raise PlannerError("zone_reserved", zone=name)
        if key in names:
            raise PlannerError("zone_twice", zone=name)
        if outer_m in distances:
            other = distances[outer_m]
            raise PlannerError("zone_same_distance", zone=other, other=name, distance=distance)
        names[key] = distances[outer_m] = name
        zones.append((name, outer_m))
    return zones


def format_zones(zones):
    """The text that :func:`parse_zones` reads these zones from, exactly."""
    return "; ".join(f"{name}={kilometres(outer_m)}" for name, outer_m in zones)


def kilometres(metres):
    """Metres as the shortest text in km that gives them back: 5000.0 -> "5"."""
    text = f"{Decimal(repr(float(metres))) / 1000:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _metres(name, distance):
    if not _NUMBER.fullmatch(distance):
        raise PlannerError("zone_not_a_number", zone=name, distance=distance)
    # Decimals, so that 5.1 km are 5100 m and not 5099.999...
    metres = float(Decimal(distance) * 1000)
    if not metres > 0:
        raise PlannerError("zone_not_positive", zone=name, distance=distance)
    if metres > MOST_M:
        raise PlannerError("zone_too_far", zone=name, distance=distance)
    return metres


def _plain(name):
    # One letter has one spelling: a combining accent or breve makes no second zone.
    return unicodedata.normalize("NFC", " ".join(name.split()))
