"""The words of the check of a zonation: zones, severities, reasons."""

from __future__ import annotations

from .i18n import tr
from .report_texts import common_texts


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


def report_texts() -> dict[str, str]:
    """Texts of the report of the check of a zonation, the common ones included."""
    return {
        **common_texts(),
        **{f"zone_{code}": text for code, text in zone_titles().items()},
        **{f"reason_{code}": text for code, text in reason_titles().items()},
        **{f"severity_{code}": text for code, text in severity_titles().items()},
        "zonation_kicker": tr("Check of a zonation"),
        "zonation_headline": tr("Faults found in {zones}: {count}"),
        "no_fault": tr("No fault found in {zones}"),
        "no_fault_note": tr(
            "Every core is enclosed, there is no gap and no overlap, and no zone stops at a border, as "
            "far as could be checked with the layers given."
        ),
        "zonation_high": tr("Faults of high severity: {count}."),
        "zonation_core": tr("Outline of cores with nothing behind it: {length} km."),
        "zonation_ground": tr("Gaps: {gap} {km2}. Overlaps: {overlap} {km2}, counted once."),
        "zonation_illustrative": tr("~ Faults that rest on illustrative boundaries: {count}."),
        "by_reason": tr("By reason"),
        "reason": tr("reason"),
        "severity": tr("severity"),
        "faults_column": tr("faults"),
        "length": tr("length, km"),
        "faults": tr("Faults"),
        "zones_column": tr("zones"),
        "site": tr("site"),
        "from_to": tr("{first} – {last}"),
        "reasons_note": tr(
            "Lengths may be added up. Areas of gaps may; overlaps of three zones lie on one another and "
            "are counted once in the headline only."
        ),
        "faults_note": tr(
            "The numbers are the fault_id of the result layers. The zone named first is the stricter one; "
            "at a border its country comes first."
        ),
        "zone_names": tr("Names of zones"),
        "zone_name": tr("name in the layer"),
        "zone_code": tr("taken as"),
        "features_column": tr("features"),
        "not_known": tr("not known: give it a code in MAPPING"),
        "zone_names_note": tr(
            "The codes are suggestions of this program or choices of whoever ran it, not statements of "
            "law."
        ),
        # tolerance is in metres
        "note_tolerance": tr(
            "Tolerance: {tolerance} m. What is nearer adjoins; gaps and overlaps narrower than this are "
            "slivers; stretches shorter than this are not reported; ground that reaches no deeper than "
            "this into a country counts for nothing at its border."
        ),
        "note_zonation_rank": tr(
            "Order of zones, the strictest first: core; buffer and restricted use; transition and "
            "recreation; other. A core needs a zone of the second rank, or another core, behind it."
        ),
        "note_zonation_border": tr(
            "At a border, a zone that meets nothing on the other side, or a zone two ranks further out, "
            "is a fault of the pair: which side ought to act is not said."
        ),
        "note_gaps_sites": tr("A gap is ground of the outlines {sites} in no zone."),
        "note_gaps_holes": tr(
            "A gap is a hole in the ground of all zones, or a strip between two zones narrower than the "
            "tolerance and at least twice as long; no outlines were given."
        ),
        "note_no_countries": tr("No countries were given: nothing is said of zones at borders."),
    }
