"""What of a plan may leave the house. Exports and reports both ask here."""

from __future__ import annotations

from dataclasses import dataclass

from .model import KINDS, Plan, Record, field_of

GRID_DEG = 0.1
# All that is said of a sensitive place; its layer, its feature and its name would give it away.
_OF_SENSITIVE = ("item_id", "country", "sensitive")


@dataclass(frozen=True)
class Allowed:
    """What was asked for beyond the usual: budgets (and rates), internal notes, exact
    places (sensitive ones, and in which folder a layer lies)."""

    budgets: bool = False
    notes: bool = False
    exact_places: bool = False


def outgoing(plan: Plan, allowed: Allowed = Allowed()) -> list[Record]:
    """The records as they may leave: copies, without what stays at home.

    A deleted record leaves as its id and ``deleted`` = 1 only, so that the other side learns of it.
    """
    found = []
    for record in plan.records.values():
        if KINDS[record.kind].internal and not allowed.budgets:
            continue
        found.append(Record(record.kind, record.id, outgoing_values(record, allowed)))
    for record in plan.deleted.values():
        if not KINDS[record.kind].internal or allowed.budgets:
            found.append(Record(record.kind, record.id, {"deleted": 1}))
    return found


def outgoing_values(record: Record, allowed: Allowed = Allowed()) -> dict:
    """The values of one record that may leave."""
    values = {
        key: value
        for key, value in record.values.items()
        if allowed.notes or not field_of(record.kind, key).internal
    }
    if record.kind == "place" and not allowed.exact_places:
        if values.get("sensitive"):
            return _generalised(values)
        if values.get("layer"):
            values["layer"] = _without_folders(values["layer"])
    return values


def _without_folders(address):
    """The file of a layer without the folders of the computer that it lies on."""
    path, bar, rest = address.partition("|")
    return path.replace("\\", "/").rpartition("/")[2] + bar + rest


def _generalised(values):
    """A sensitive place: the 0.1 degree cell it is in, by its centre, and no more."""
    found = {key: values[key] for key in _OF_SENSITIVE if key in values}
    for key in ("lon", "lat"):
        if values.get(key) is not None:
            found[key] = on_grid(values[key])
    found["precision_deg"] = max(GRID_DEG, values.get("precision_deg") or 0.0)
    return found


def on_grid(degrees: float) -> float:
    """The centre of the 0.1 degree cell that a coordinate lies in (cells around whole tenths)."""
    return round(round(degrees / GRID_DEG) * GRID_DEG, 1) + 0.0


@dataclass(frozen=True)
class Withheld:
    """How much of a plan stays at home: budgets (and exchange rates), internal notes, sensitive
    places (which leave as their cell), folders of layers."""

    budgets: int = 0
    rates: int = 0
    notes: int = 0
    places: int = 0
    folders: int = 0

    def __bool__(self):
        return any((self.budgets, self.rates, self.notes, self.places, self.folders))


def withheld(plan: Plan, allowed: Allowed = Allowed()) -> Withheld:
    """What :func:`outgoing` keeps back, to be told before something is sent."""
    counts = dict.fromkeys(("budgets", "rates", "notes", "places", "folders"), 0)
    for record in plan.records.values():
        if KINDS[record.kind].internal and not allowed.budgets:
            counts[f"{record.kind}s"] += 1
            continue
        left = outgoing_values(record, allowed)
        counts["notes"] += any(
            field_of(record.kind, key).internal for key in record.values if key not in left
        )
        if record.kind == "place" and not allowed.exact_places:
            hidden = bool(record["sensitive"])
            counts["places"] += hidden
            counts["folders"] += not hidden and left.get("layer") != record["layer"]
    return Withheld(**counts)
