"""The places of a plan as sites: what lies at one feature of a map layer, and how it goes there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .model import Plan, Record
from .rules.status import roll_up


@dataclass(frozen=True)
class Site:
    """Places of a plan that mean one feature.

    Attributes
    ----------
    places : the records; the first one says layer, feature and name
    items : the items placed there; none for a place of the plan as a whole
    status : of the items, or of the whole plan, rolled up; None is no data
    lon, lat : degrees, or None; ``cell_deg`` is the size of the cell that a generalised place is in
    """

    places: tuple[Record, ...]
    items: tuple[Record, ...]
    status: str | None
    lon: float | None
    lat: float | None
    sensitive: bool
    cell_deg: float | None

    @property
    def first(self) -> Record:
        """The place that stands for all of them."""
        return self.places[0]

    @property
    def countries(self) -> list[str]:
        """The countries that the places name."""
        return sorted({place["country"] for place in self.places if place["country"]})


def sites(plan: Plan, codes: Mapping[str, str | None], chosen=None) -> list[Site]:
    """The sites of a plan in the order of its places.

    Parameters
    ----------
    plan : as it may leave the house (see sharing.py), so that a sensitive place is a cell already
    codes : {id: status} of the items, see rules/status.py
    chosen : ids of the items that count; None is all
    """
    groups: dict[tuple, list[Record]] = {}
    for place in plan.of("place"):
        if chosen is None or place["item_id"] in chosen or place["item_id"] == plan.head.id:
            groups.setdefault(_key(place), []).append(place)
    whole = roll_up(codes[item.id] for item in plan.of("objective") if _counts(item.id, chosen))
    return [_site(plan, codes, whole, places) for places in groups.values()]


def _counts(id, chosen):
    return chosen is None or id in chosen


def _key(place):
    if place["sensitive"]:
        if place["lon"] is None or place["lat"] is None:
            return ("hidden", place.id)
        return ("cell", place["lon"], place["lat"], place["precision_deg"])
    if place["id_value"] is None:
        return ("point", place.id)
    return ("feature", place["layer"], place["id_field"], place["id_value"])


def _site(plan, codes, whole, places):
    items = {}
    for place in places:
        item = plan.get(place["item_id"])
        if item is not None and item.kind != "plan":
            items[item.id] = item
    first = next((p for p in places if p["lon"] is not None and p["lat"] is not None), None)
    return Site(
        places=tuple(places),
        items=tuple(items.values()),
        status=roll_up(codes.get(id) for id in items) if items else whole,
        lon=first and first["lon"],
        lat=first and first["lat"],
        sensitive=any(place["sensitive"] for place in places),
        cell_deg=next((p["precision_deg"] for p in places if p["precision_deg"]), None),
    )
