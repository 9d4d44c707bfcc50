"""A joint reserve as the panel needs it. `read_reserve` is its digest, for a worker thread."""

from __future__ import annotations

from dataclasses import dataclass

from ..processing.jointreserve_output import (
    COMPONENT_FIELDS,
    MOVED_FIELDS,
    RESERVE_FIELDS,
    TABLE_FIELDS,
)
from .overlap_result import read_features, read_rows

WHOLE = "*"


@dataclass(frozen=True)
class CountryShare:
    """What a country has of the reserve: km²; shares from 0 to 1; None is no data."""

    country: str | None
    km2: float
    share: float
    expected: float | None
    gap_km2: float
    overlap_km2: float
    illustrative_km2: float | None


@dataclass(frozen=True)
class Moved:
    """A gap that was closed, or an overlap that was counted once."""

    feature: int
    kind: str
    site_a: str
    site_b: str
    country: str | None
    km2: float
    illustrative: bool


@dataclass(frozen=True)
class ReserveResult:
    """The reserve that a run made.

    Attributes:
        row: the reserve's row of OUTPUT, by field.
        countries: the largest first.
        moved: the largest first.
        names: of the sites, by id.
        expected: whether the shares of the countries were expected to be others.
    """

    row: dict
    countries: list
    moved: list
    names: dict
    expected: bool


def read_reserve(sources, is_cancelled):
    """The :class:`ReserveResult` of the results OUTPUT, COMPONENTS, TABLE and MOVED."""
    (row,) = _dicts(sources["OUTPUT"], RESERVE_FIELDS, is_cancelled)
    measures = {}
    subject = f"area by {row['expected_by']}"
    for one in _dicts(sources["TABLE"], TABLE_FIELDS, is_cancelled):
        if one["subject"] in (None, subject):
            measures.setdefault(one["country"], {})[one["measure"]] = one["value"]
    measures.pop(WHOLE, None)
    whole = row["area_km2"]
    countries = [
        CountryShare(
            country,
            found["area_km2"],
            found["area_km2"] / whole if whole else 0.0,
            found.get("expected_share"),
            found.get("gap_km2") or 0.0,
            found.get("overlap_km2") or 0.0,
            found.get("illustrative_km2"),
        )
        for country, found in measures.items()
    ]
    moved = [
        Moved(feature, kind, a, b, country, km2 or 0.0, drawn == "true")
        for feature, (_, kind, a, b, country, km2, _, drawn) in read_features(
            sources["MOVED"], [name for name, _ in MOVED_FIELDS], is_cancelled
        )
    ]
    names = {
        one["site_id"]: one["site_name"] or one["site_id"]
        for one in _dicts(sources["COMPONENTS"], COMPONENT_FIELDS, is_cancelled)
    }
    return ReserveResult(
        row=row,
        countries=sorted(countries, key=lambda one: (-one.km2, one.country or "")),
        moved=sorted(moved, key=lambda one: -one.km2),
        names=names,
        expected=any(one.expected is not None for one in countries),
    )


def _dicts(source, columns, is_cancelled):
    names = [name for name, _ in columns]
    for values in read_rows(source, names, is_cancelled):
        yield dict(zip(names, values))
