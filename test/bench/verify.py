"""Are the answers equal? No ratio is printed for an engine whose answers are not."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

# Below this two areas are equal, whatever the share of the pair: a square millimetre.
_ROUNDING_M2 = 1e-6
_MOST_POLYGONS = 1 << 20


@dataclass(frozen=True)
class Verdict:
    """``sum_error`` and ``worst`` are relative; ``compared`` counts pairs (or totals)."""

    equal: bool
    compared: int
    sum_error: float
    worst: float
    words: str


def compare(found, expected, by, sum_tolerance, each_tolerance, every=1):
    """Compare two answers.

    Parameters
    ----------
    found, expected : (site, polygon, m2) arrays
    by : "pairs", "sites" or "polygons", what is totalled before comparing
    sum_tolerance, each_tolerance : float, relative
    every : int, compare only sites whose number is a multiple of this

    Returns
    -------
    Verdict
    """
    found_key, found_m2 = _totals(found, by, every)
    key, m2 = _totals(expected, by, every)
    if not np.array_equal(found_key, key):
        more, fewer = len(np.setdiff1d(found_key, key)), len(np.setdiff1d(key, found_key))
        words = f"other {by}: {more} too many, {fewer} missing of {len(key)}"
        return Verdict(False, len(key), np.nan, np.nan, words)
    if len(key) == 0:
        return Verdict(False, 0, np.nan, np.nan, "no answers")
    sum_error = found_m2.sum() / m2.sum() - 1
    difference = np.abs(found_m2 - m2)
    worst = float(np.max(np.where(difference > _ROUNDING_M2, difference / m2, 0.0)))
    equal = bool(abs(sum_error) <= sum_tolerance and worst <= each_tolerance)
    words = "equal" if equal else f"sum off by {sum_error:.1e}, worst by {worst:.1e}"
    return Verdict(equal, len(key), float(sum_error), worst, words)


def _totals(answer, by, every):
    site, polygon, m2 = answer
    if every > 1:
        some = site % every == 0
        site, polygon, m2 = site[some], polygon[some], m2[some]
    key = {"pairs": site * _MOST_POLYGONS + polygon, "sites": site, "polygons": polygon}[by]
    key, index = np.unique(key, return_inverse=True)
    return key, np.bincount(index, m2, len(key))
