"""Numbers as a reader of a language expects them, and never fewer digits than a signature needs."""

import math
from decimal import Decimal

_NARROW_SPACE = "\u202f"
_NO_BREAK_SPACE = "\u00a0"
_MINUS = "\u2212"
NO_DATA = "\u2013"
# language -> thousands separator, decimal mark, what stands before a percent sign
_MARKS = {
    "en": (",", ".", _NO_BREAK_SPACE),
    "ru": (_NARROW_SPACE, ",", _NO_BREAK_SPACE),
    "zh": (",", ".", ""),
}
# Square kilometres from here on are given without decimals where only the size matters (headlines).
_WHOLE_KM2 = 10_000
# A share below 100 % by more than this is never shown as 100.00.
_COMPLETE = 1e-7


def base_language(language):
    """ "en", "ru" or "zh" for a locale such as ru_RU or zh-Hans; English for all others."""
    short = str(language or "").replace("-", "_").split("_")[0].lower()
    return short if short in _MARKS else "en"


class Numbers:
    """Formats numbers for one language; None and NaN are a dash, and so never look like 0."""

    def __init__(self, language):
        self.language = base_language(language)
        self._thousands, self._decimal, self._before_percent = _MARKS[self.language]

    def decimal(self, value, decimals=2):
        """1234.5 -> "1,234.50". What is not 0 never becomes 0.00: 0.001 -> "< 0.01"."""
        if missing(value):
            return NO_DATA
        value = float(value)
        least = 10.0**-decimals
        if 0 < value < least / 2:
            return "<" + _NO_BREAK_SPACE + self._grouped(least, decimals)
        if value == 0 or abs(value) < least / 2:  # what rounding leaves below zero
            return "0"
        return self._grouped(value, decimals)

    def km2(self, value):
        """Square kilometres for a table: always two decimals, so that columns add up by hand."""
        return self.decimal(value, 2)

    def headline_km2(self, value):
        """Square kilometres for a sentence: whole from 10,000, otherwise two decimals."""
        if missing(value) or abs(float(value)) < _WHOLE_KM2:
            return self.decimal(value, 2)
        return self._grouped(float(value), 0)

    def pct(self, value):
        """Per cent with its sign; just below 100 it is "> 99.99 %", not "100.00 %"."""
        if missing(value):
            return NO_DATA
        if 99.995 <= float(value) < 100 * (1 - _COMPLETE):
            return ">" + _NO_BREAK_SPACE + self._grouped(99.99, 2) + self._before_percent + "%"
        return self.decimal(value, 2) + self._before_percent + "%"

    def integer(self, value):
        """A count."""
        return NO_DATA if missing(value) else self._grouped(float(value), 0)

    def factor(self, value):
        """A ratio of two numbers, to four decimals."""
        return self.decimal(value, 4)

    def metres(self, value):
        """Metres, to one decimal."""
        return self.decimal(value, 1)

    def plain(self, value):
        """A round number as scale bars and class limits have it: 0.5, 20, 1,000."""
        return self._grouped(float(value), 0 if float(value).is_integer() else 1)

    def exact(self, value):
        """A number as it was given, with all its decimals: 5, 0.25, 1,000."""
        text = f"{Decimal(repr(float(value))):f}"
        decimals = len(text.partition(".")[2].rstrip("0"))
        return self._grouped(float(value), decimals)

    def _grouped(self, value, decimals):
        text = f"{abs(value):,.{decimals}f}"
        text = text.replace(",", "\0").replace(".", self._decimal).replace("\0", self._thousands)
        return _MINUS + text if value < 0 else text


def missing(value):
    """Whether there is no number: None or NaN."""
    return value is None or math.isnan(value)
