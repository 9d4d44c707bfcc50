"""The fixed schema of harmonised protected areas: fields, code lists, and how values are read.

Code lists are those of the WDPCA (docs/METHODS.md, section harmonise). A value that fits no list
is never thrown away: it is kept as it is written and reported as unmapped.
"""

import math
import re

from .countries import plain
from .flatten import CATEGORY_ORDER

# In the order of the result. Kinds: text, number, year, yesno.
FIELDS = (
    ("site_id", "text"),
    ("native_id", "text"),
    ("name", "text"),
    ("name_local", "text"),
    ("country", "text"),
    ("designation", "text"),
    ("designation_local", "text"),
    ("designation_type", "text"),
    ("site_type", "text"),
    ("iucn_cat", "text"),
    ("status", "text"),
    ("status_year", "year"),
    ("realm", "text"),
    ("governance", "text"),
    ("reported_km2", "number"),
    ("area_km2", "number"),
    ("zone", "text"),
    ("source", "text"),
    ("source_date", "text"),
    ("licence", "text"),
    ("access", "text"),
    ("illustrative", "yesno"),
)
NAMES = tuple(name for name, _ in FIELDS)
KINDS = dict(FIELDS)
# What a mapping can fill: all but the computed area, and the sovereign country of the WDPCA export.
PARENT = "parent_country"
MAPPED = tuple(name for name in NAMES if name != "area_km2") + (PARENT,)
NOT_REPORTED = "Not Reported"
NOT_APPLICABLE = "Not Applicable"
CODES = {
    "designation_type": ("National", "Regional", "International", NOT_APPLICABLE, NOT_REPORTED),
    "site_type": ("PA", "OECM"),
    "iucn_cat": tuple(CATEGORY_ORDER),
    # Degazetted is no value of the WDPCA, which drops such sites; national tables keep them.
    "status": (
        "Proposed",
        "Inscribed",
        "Adopted",
        "Designated",
        "Established",
        "Degazetted",
        NOT_REPORTED,
    ),
    "realm": ("Terrestrial", "Coastal", "Marine", NOT_REPORTED),
    "governance": (
        "Federal or national ministry or agency",
        "Sub-national ministry or agency",
        "Government-delegated management",
        "Transboundary governance",
        "Collaborative governance",
        "Joint governance",
        "Individual landowners",
        "Non-profit organisations",
        "For-profit organisations",
        "Indigenous peoples",
        "Local communities",
        NOT_REPORTED,
        NOT_APPLICABLE,
    ),
    "zone": ("core", "buffer", "transition", "restricted_use", "recreation", "other"),
    "access": ("public", "restricted"),
}
_SPELLINGS = {field: {plain(code): code for code in codes} for field, codes in CODES.items()}
_YES = {"true", "t", "yes", "y", "1", "да", "是"}
_NO = {"false", "f", "no", "n", "0", "нет", "否"}
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?", re.IGNORECASE)
# Units that may stand behind a number, in square kilometres.
_UNITS = {
    **dict.fromkeys(("", "km2", "км2", "кв км", "sq km", "平方公里", "平方千米"), 1.0),
    **dict.fromkeys(("ha", "га", "hm2", "公顷", "hectares"), 0.01),
    **dict.fromkeys(("万公顷",), 100.0),
    **dict.fromkeys(("m2", "м2", "平方米"), 1e-6),
}


def text_of(value):
    """A value as text: whole numbers without a point, no blanks round it; None where empty."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        value = int(value) if value.is_integer() else value
    return str(value).strip() or None


def code_of(field, text):
    """The code of a list in its proper spelling, or None; fields without a list take any text."""
    spellings = _SPELLINGS.get(field)
    return text if spellings is None else spellings.get(plain(text))


def year_of(text):
    """(year or None, whether the text could be read). 0 is the WDPA's word for unknown."""
    if plain(text) in ("0", "not reported", ""):
        return None, True
    found = _YEAR.findall(text)
    if not found:
        try:
            found = [str(int(float(text)))]
        except (ValueError, OverflowError):
            return None, False
        if not 1500 <= int(found[0]) < 2100:
            return None, False
    # 12.03.1995 and 1995-03-12 hold one year; "1995, enlarged 2008" begins with the older.
    return int(min(found)), True


def km2_of(text, unit_km2=1.0):
    """(square kilometres or None, whether the text could be read).

    ``unit_km2`` is the unit of the column; a unit that stands in the text goes before it. Nothing
    and 0 are no data, as in the WDPA. Decimal commas and blanks between thousands are understood.
    """
    value, _, unit = _split(text)
    if value is None:
        return None, plain(text) in ("", "not reported")
    if unit and unit not in _UNITS:
        return None, False
    km2 = value * (_UNITS[unit] if unit else unit_km2)
    if not math.isfinite(km2) or km2 < 0:
        return None, False
    return (km2 or None), True


def _split(text):
    text = text.replace("\u00a0", " ").replace("²", "2").strip()
    number = re.match(r"[-+]?[\d][\d\s.,]*(?:[eE][-+]?\d+)?", text)
    if number is None:
        return None, "", ""
    digits, rest = re.sub(r"\s", "", number[0]), text[number.end() :]
    if "," in digits and "." in digits:
        digits = digits.replace(",", "")  # 1,234.5
    elif re.fullmatch(r"[-+]?[1-9]\d{0,2},\d{3}", digits):
        return None, "", ""  # 1,234 is a thousand for some and one and a bit for others
    elif re.fullmatch(r"[-+]?\d{1,3}(,\d{3}){2,}", digits):
        digits = digits.replace(",", "")  # 1,234,567
    else:
        digits = digits.replace(",", ".")  # 1234,5
    if not _NUMBER.fullmatch(digits):
        return None, "", ""
    return float(digits), digits, plain(rest)


def yes_of(text):
    """(True, False or None, whether the text could be read)."""
    key = plain(text)
    if key in _YES or key in _NO:
        return key in _YES, True
    return None, key == ""
