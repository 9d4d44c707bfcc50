"""The texts of the joint reserve's report, and of the reasons for a candidate type."""

from __future__ import annotations

from .i18n import tr
from .report_texts import common_texts


def type_texts() -> dict[str, str]:
    """Why a type is suggested; keys of core/area_type.py."""
    return {
        "type_unknown": tr("No type: the countries of {count} sites are not known."),
        "type_one_country": tr("None: all sites are in one country ({country})."),
        "type_meet": tr(
            "Protected areas of {countries} meet within the tolerance (pairs over the border: {count})."
        ),
        "type_single_record": tr("One record lies in several countries ({countries})."),
        "type_apart": tr(
            "None: the sites of {countries} do not meet (largest gap {km} km), and no range was given"
            " that lies in the sites of both."
        ),
        "type_apart_linked": tr(
            "The sites of {countries} do not meet (largest gap {km} km), but the range {range} lies in"
            " sites of both; whether the species moves between them was not examined."
        ),
        "type_multiple_use": tr("Sites for multiple use belong to it (category V, VI or OECM)."),
        "type_no_category": tr(
            "No IUCN category is given, so sites for multiple use could not be told."
        ),
        "type_cooperation": tr("Cooperation not examined."),
    }


def reason_of(candidate, numbers) -> str:
    """The sentences of a :class:`~..core.area_type.Candidate`."""
    texts = type_texts()
    values = dict(candidate.values)
    if "km" in values:
        values["km"] = numbers.decimal(values["km"])
    keys = [candidate.key, candidate.remark, "type_cooperation"]
    return " ".join(texts[key].format(**values) for key in keys if key)


def jointreserve_texts() -> dict[str, str]:
    """Texts of the report, the common ones included."""
    return {
        **common_texts(),
        "joint_kicker": tr("Joint reserve"),
        # count and area are numbers: "3 sites of CHN and RUS make one reserve of 16,845 km2"
        "joint_headline": tr("{count} sites of {countries} make one reserve of {area} {km2}"),
        "joint_headline_one": tr("One site of {countries}, {area} {km2}: nothing is to be joined"),
        "joint_headline_groups": tr("{count} reserves of together {area} {km2}"),
        "joint_no_country": tr("countries not known"),
        "joint_line_border": tr(
            "Shared border between countries {shared} km, outer boundary {outer} km, parts: {parts}."
        ),
        "joint_line_gap": tr("Largest gap between the parts {gap} km."),
        "joint_line_moved": tr(
            "Gaps closed up to {tolerance} m: {gaps} {km2}; overlaps counted once: {overlaps} {km2}. Each"
            " piece is listed in the layer of ground moved."
        ),
        "joint_line_illustrative": tr("~ {part} {km2} of it rest on illustrative boundaries."),
        "joint_by_country": tr("By country"),
        "joint_reserves": tr("Reserves"),
        "reserve": tr("reserve"),
        "joint_sites": tr("Sites"),
        "site": tr("site"),
        "own": tr("own area, {km2}"),
        "kept": tr("counted, {km2}"),
        "reported": tr("reported, {km2}"),
        "computed": tr("computed, {km2}"),
        "sites_n": tr("sites"),
        "parts_n": tr("parts"),
        "outer": tr("outer boundary, km"),
        "inner": tr("borders between sites, km"),
        "shared": tr("shared border, km"),
        "gap_km": tr("largest gap, km"),
        "compactness": tr("compactness"),
        "pct_of_reserve": tr("% of the reserve"),
        "on_illustrative": tr("on illustrative boundaries, {km2}"),
        "gaps_closed": tr("gaps closed, {km2}"),
        "overlaps": tr("overlaps, {km2}"),
        "joint_country_note": tr(
            "By where the ground lies. “-” is ground in no country of the layer; it is credited to nobody."
        ),
        "joint_owner_note": tr(
            "By the countries of the sites, because no layer of countries was given; gaps that were"
            " closed are “-”."
        ),
        "joint_sites_note": tr(
            "Counted: what a site keeps when ground that several sites cover is given to one of them,"
            " surveyed sites before illustrative ones. The counted areas and the gaps add up to the"
            " reserve; own areas do not."
        ),
        "joint_compact_note": tr(
            "Compactness is 4 pi area / length of the outer boundary squared: 1 for a circle."
        ),
        "joint_borders": tr("Shared borders"),
        "site_a": tr("first site"),
        "site_b": tr("second site"),
        "inside_country": tr("{country} (inside one country)"),
        "length": tr("length, km"),
        "distance": tr("mean distance, m"),
        "joint_borders_note": tr(
            "Length is the mean of the two outlines' parts that run within the tolerance of each other and"
            " inside the joint outline."
        ),
        "joint_ranges": tr("Species ranges"),
        "range": tr("range"),
        "range_here": tr("in the reserve, {km2}"),
        "pct_of_range": tr("% of the range"),
        "pct_of_range_there": tr("% of the range in that country"),
        "all_ranges": tr("all ranges, counted once"),
        "all_countries": tr("all countries"),
        "joint_balance": tr("Balance between the countries"),
        "indicator": tr("shared out"),
        "actual": tr("actual share, %"),
        "expected": tr("expected share, %"),
        "index": tr("balance"),
        "floor": tr("lowest possible"),
        "indicator_area": tr("area of the reserve"),
        "expected_range": tr("Expected shares: the part of the range that lies in each country."),
        "expected_border": tr("Expected shares: the length of each country's shared border."),
        "expected_area": tr("Expected shares: the area of the reserve in each country."),
        "expected_given": tr("Expected shares: as given by the user."),
        "joint_balance_note": tr(
            "Balance = 1 - half the sum of |actual - expected|: 1 is proportional, the lowest possible"
            " value is the smallest expected share. Shares are of the countries of the sites only. “{dash}”:"
            " no data, because nothing is to be shared out or a share is missing."
        ),
        "joint_type": tr("Type of transboundary area: a candidate"),
        "candidate": tr("candidate"),
        "reason": tr("reason"),
        "joint_type_note": tr(
            "Types of the IUCN: TBPA transboundary protected area, TBCL or TBCS transboundary conservation"
            " landscape or seascape, TBMCA transboundary migration conservation area. What makes an area one"
            " of them is cooperation between its countries, which no layer shows."
        ),
        "type_none": tr("none"),
        "note_joint_outline": tr(
            "One outline: ground that several sites cover counts once; ground between two sites is added"
            " where a straight link from one outline to the nearest point of the other is no longer than"
            " {tolerance} m. No other part of any outline moves."
        ),
        "note_joint_sum": tr(
            "What may be added up: countries within one reserve. Not reserves that overlap, and not the"
            " sites' own areas."
        ),
        "note_joint_discs": tr(
            "Sites known only as a point with a reported area count as a disc of that area around the"
            " point: whether they touch a neighbour cannot be told from that."
        ),
        "note_joint_working": tr(
            "The outline is a working copy for planning; it delimits nothing."
        ),
    }
