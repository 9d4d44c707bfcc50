"""Is a share-out in proportion: actual shares of countries beside expected ones, and an index.

For an indicator X with national amounts x_k and expected shares s_k

    B = 1 - 0.5 * sum_k |x_k / sum x - s_k|

1 means proportional. B never falls below min s_k (all of X in the country with the smallest
expected share), so the floor is printed beside it: 0.3 is the worst there is where the smallest
share is 0.3.
"""

import math
import re
from dataclasses import dataclass
from typing import Optional

from .countries import country_codes
from .errors import PlannerError

# Where expected shares come from when they are not given as numbers.
SOURCES = ("range", "border", "area")
# Shares given as text may be rounded: 0.33, 0.33, 0.33 are too far off, 0.333 thrice is not.
_SUM_TOLERANCE = 0.002
_SHARE = re.compile(r"(.+?)\s*[=:]\s*([0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)\s*(%?)")


@dataclass(frozen=True)
class Balance:
    """Shares by country, each None where there is no data, with the index and its floor."""

    actual: dict
    expected: dict
    index: Optional[float]
    floor: Optional[float]


def balance(amounts, expected):
    """The balance index of domain.md 5.8.

    Parameters
    ----------
    amounts : dict, country -> amount of the indicator, None where unknown
    expected : dict, country -> expected share, None or absent where unknown
        The shares of the countries in ``amounts`` are used as they are; they should add up to 1.

    Returns
    -------
    Balance
        ``index`` is None (no data) where nothing is to be shared out (all amounts 0, or no
        country), where an amount is unknown and where a share is missing; ``floor`` is None where
        a share is missing.
    """
    shares = {country: _known(expected.get(country)) for country in amounts}
    known = [_known(amount) for amount in amounts.values()]
    total = None if None in known else math.fsum(known)
    actual = {
        country: _known(amount) / total if total else None for country, amount in amounts.items()
    }
    complete = bool(shares) and None not in shares.values()
    floor = min(shares.values()) if complete else None
    index = None
    if complete and total:
        index = 1 - 0.5 * math.fsum(abs(actual[k] - shares[k]) for k in shares)
    return Balance(actual, shares, index, floor)


def _known(value):
    return None if value is None or math.isnan(value) else float(value)


def shares_of(amounts):
    """Amounts as shares of their sum; None for each where one is unknown or the sum is 0."""
    known = [_known(amount) for amount in amounts.values()]
    total = None if None in known else math.fsum(known)
    return {country: amount / total if total else None for country, amount in amounts.items()}


def read_expected(text):
    """What a user wrote of expected shares.

    Parameters
    ----------
    text : str
        Empty (None is returned), one of ``SOURCES``, or shares such as ``RUS=0.4; CHN=0.6``; also
        as per cent (``RUS=40 %; CHN=60 %``) and with any spelling of a country.

    Returns
    -------
    None, str or dict of code -> share

    Raises
    ------
    PlannerError
        ``bad_shares``: it cannot be read, or ``shares_sum``: the shares do not add up to 1.
    """
    text = (text or "").strip()
    if not text:
        return None
    if text.lower() in SOURCES:
        return text.lower()
    shares, percent = {}, set()
    for part in filter(None, (part.strip() for part in text.split(";"))):
        found = _SHARE.fullmatch(part)
        codes, unknown = country_codes(found[1]) if found else ((), [part])
        if len(codes) != 1 or unknown or codes[0] in shares:
            raise PlannerError("bad_shares", text=text, part=part)
        shares[codes[0]] = float(found[2].replace(",", "."))
        percent.add(found[3])
    total = math.fsum(shares.values())
    if len(percent) != 1:
        raise PlannerError("bad_shares", text=text, part=text)
    whole = 100.0 if percent == {"%"} else 1.0
    if abs(total / whole - 1) > _SUM_TOLERANCE:
        raise PlannerError("shares_sum", text=text, sum=f"{total:g}")
    return {country: share / total for country, share in shares.items()}
