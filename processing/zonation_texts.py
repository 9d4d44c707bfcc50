"""The words of the check of a zonation: zones, severities, reasons."""

from __future__ import annotations

from .i18n import tr


def zone_titles() -> dict[str, str]:
    """What a code of a zone is called."""
    return {
        "core": tr("core"),
        "buffer": tr("buffer"),
        "transition": tr("transition"),
        "restricted_use": tr("restricted use"),
        "recreation": tr("recreation"),
        "other": tr("other zone"),
    }


def reason_titles() -> dict[str, str]:
    """What a reason is called."""
    return {
        "core_open": tr("core with nothing behind it"),
        "core_at_border": tr("core at the border, nothing on the neighbour's side"),
        "core_without_buffer": tr("core without a buffer before the next zone"),
        "core_at_edge": tr("core at the coast or the edge of the country layer"),
        "steps_at_border": tr("zone two ranks further out across the border"),
        "stops_at_border": tr("zone stops at the border"),
        "gap": tr("gap"),
        "overlap": tr("overlap"),
        "sliver_gap": tr("sliver between zones"),
        "sliver_overlap": tr("sliver of overlap"),
    }


def severity_titles() -> dict[str, str]:
    """What a severity is called."""
    return {"high": tr("high"), "medium": tr("medium"), "low": tr("low")}


def fault_text(fault, tolerance_m) -> str:
    """A fault in one sentence."""
    titles = zone_titles()
    values = {
        "zone": titles.get(fault.zone, ""),
        "other": titles.get(fault.other_zone, ""),
        "country": fault.other_country or "",
        "tolerance": f"{tolerance_m:g}",
    }
    return _sentences(fault)[fault.reason].format(**values)


def _sentences(fault):
    if fault.reason in ("overlap", "sliver_overlap") and fault.zone == fault.other_zone:
        overlap = tr("Ground in two zones of the kind {zone}.")
    else:
        overlap = tr("Ground in two zones: {zone} and {other}.")
    return {
        "core_open": tr("The core has no buffer behind it, nor any other zone."),
        "core_at_border": tr("The core ends at the border, and {country} has no zone there."),
        "core_without_buffer": tr("The core adjoins this zone with no buffer between: {other}."),
        "core_at_edge": tr(
            "The core ends at the coast, or at the edge of the layer of countries, and no zone is"
            " behind it."
        ),
        "steps_at_border": tr(
            "Across the border this zone meets one two ranks further out: {zone}, {other}"
            " ({country})."
        ),
        "stops_at_border": tr(
            "The zone stops at the border, and {country} has no zone there: {zone}."
        ),
        "gap": tr("Ground in no zone."),
        "sliver_gap": tr("Ground in no zone, narrower than {tolerance} m."),
        "overlap": overlap,
        "sliver_overlap": overlap,
    }
