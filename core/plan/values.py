"""What a value may be, and the one way it is written. Everything that gets into a plan goes
through :func:`clean`."""

from __future__ import annotations

import datetime
import math
import re
from decimal import Decimal, InvalidOperation

from ..errors import PlannerError
from . import codes
from .model import Field, Value, field_of

SQL_TYPES = {"int": "INTEGER", "flag": "BOOLEAN", "number": "REAL", "date": "DATE"}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_COUNTRY = re.compile(r"[A-Z]{3}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# C0 and C1 controls, halves of surrogate pairs and non-characters: no XML, and no person, has them.
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TRUE, _FALSE = {"1", "true", "yes", "1.0"}, {"0", "false", "no", "0.0"}
_MOST_DIGITS = 30


def clean(kind: str, key: str, value: Value, record: str = "") -> Value:
    """The value as a plan keeps it; None where there is none.

    Errors
    ------
    PlannerError : no such field (``plan_no_field``), or not a value of its type
        (``plan_bad_date``, ``plan_bad_code``, ...), with ``field``, ``value`` and ``record``
    """
    field = field_of(kind, key)
    if field is None:
        raise PlannerError("plan_no_field", field=key, kind=kind, record=record)
    if field.type == "text" and not _LANGUAGE.fullmatch(key.partition(":")[2]):
        raise PlannerError(
            "plan_bad_language", field=key, value=key.partition(":")[2], record=record
        )
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    try:
        return _BY_TYPE[field.type](field, value)
    except _Refused as refused:
        raise PlannerError(
            refused.key, field=key, value=_short(value), record=record, allowed=refused.allowed
        ) from None


class _Refused(Exception):
    def __init__(self, key, allowed=""):
        super().__init__(key)
        self.key, self.allowed = key, allowed


def _short(value):
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def tidy(text: str) -> str:
    """A text with line ends of one sort and without characters that no file format takes."""
    return _NO_TEXT.sub("", _LINE_END.sub("\n", text))


def _text(_field, value):
    text = tidy(str(value))
    return text if text.strip() else None


def _string(_field, value):
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return tidy(str(value)).strip() or None


def _code(field, value):
    text = _string(field, value)
    allowed = codes.codes(field.codes)
    if text not in allowed:
        raise _Refused("plan_bad_code", ", ".join(code for code in allowed if code))
    return text


def _date(_field, value):
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, datetime.date):
        return value.isoformat()
    text = str(value).strip()
    try:
        if _DATE.fullmatch(text):
            return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise _Refused("plan_bad_date")


def _number(_field, value):
    try:
        found = float(value)
    except (TypeError, ValueError):
        raise _Refused("plan_bad_number") from None
    if not math.isfinite(found):
        raise _Refused("plan_bad_number")
    return found + 0.0


def _int(field, value):
    found = _number(field, value)
    if not found.is_integer() or abs(found) > 2**53:
        raise _Refused("plan_bad_number")
    return int(found)


def _money(_field, value):
    try:
        found = Decimal(repr(value) if isinstance(value, float) else str(value).strip())
    except InvalidOperation:
        raise _Refused("plan_bad_number") from None
    if not found.is_finite() or found.adjusted() > _MOST_DIGITS:
        raise _Refused("plan_bad_number")
    text = format(found, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _flag(_field, value):
    text = str(value).strip().lower()
    if text in _TRUE:
        return 1
    if text in _FALSE:
        return 0
    raise _Refused("plan_bad_flag")


def _matching(pattern, key):
    def check(field, value):
        text = _string(field, value)
        if not pattern.fullmatch(text or ""):
            raise _Refused(key)
        return text

    return check


def _list(check):
    def check_all(field, value):
        words = value if isinstance(value, (list, tuple)) else re.split(r"[\s,;]+", str(value))
        return " ".join(dict.fromkeys(check(field, word) for word in words if word)) or None

    return check_all


_country = _matching(_COUNTRY, "plan_bad_country")
_BY_TYPE = {
    "text": _text,
    "string": _string,
    "ref": _string,
    "code": _code,
    "code_list": _list(_code),
    "date": _date,
    "number": _number,
    "int": _int,
    "money": _money,
    "flag": _flag,
    "country": _country,
    "countries": _list(_country),
    "currency": _matching(_COUNTRY, "plan_bad_currency"),
    "languages": _list(_matching(_LANGUAGE, "plan_bad_language")),
}


def sql_type(field: Field) -> str:
    """The column type of a field in a GeoPackage."""
    return SQL_TYPES.get(field.type, "TEXT")


def day(value: str | None) -> datetime.date | None:
    """An ISO date of a plan as a date."""
    return None if value is None else datetime.date.fromisoformat(value)


def decimal(value: str | None) -> Decimal | None:
    """Money of a plan as a number without rounding."""
    return None if value is None else Decimal(value)
