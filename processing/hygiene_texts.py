"""Texts of the border hygiene: reasons, the note on copies, the report.

Literals inside `tr(...)`, so that `make i18n` finds them; `{km2}` is the unit everywhere.
"""

from __future__ import annotations

from .i18n import tr
from .report_texts import common_texts


def copy_note() -> str:
    """What every repaired copy says of itself."""
    return tr(
        "This is a working copy for calculations, made by a rule from other data: it delimits"
        " nothing, neither a border nor a protected area."
    )


def reason_texts() -> dict[str, str]:
    """The reasons in the language that is active."""
    return {
        "gap": tr("Strip between two countries' outlines, narrower than the tolerance"),
        "overlap": tr("Two countries' outlines overlap within the tolerance"),
        "deep_overlap": tr("Two countries' outlines overlap deeper than the tolerance"),
        "disputed": tr("Disputed, according to the layer of countries: nobody's fault"),
        "sliver": tr("The site reaches into another country within the tolerance"),
        "in_gap": tr("The site reaches into the strip between two countries' outlines"),
        "border_strip": tr("Strip between the site and the border that its outline follows"),
        "misfit": tr("The site reaches into another country deeper than the tolerance"),
        "misplaced": tr("The site lies wholly outside its own country, in another one"),
        "outside": tr("Part of the site in no country of the layer: sea or wide gap"),
        "disputed_site": tr("Part of the site on disputed land, according to the layer"),
        "site_gap": tr("Strip between sites of two countries, narrower than the tolerance"),
        "site_overlap": tr("Sites of two countries overlap within the tolerance"),
        "deep_site_overlap": tr("Sites of two countries overlap deeper than the tolerance"),
    }


def borderhygiene_texts() -> dict[str, str]:
    """Texts of the report, the common ones included."""
    texts = {f"reason_{reason}": text for reason, text in reason_texts().items()}
    return {
        **common_texts(),
        **texts,
        "copy_note": copy_note(),
        "hygiene_kicker": tr("Border hygiene"),
        # faults is a count, the others are numbers of km2
        "hygiene_headline": tr(
            "{faults} faults along the borders: {gap} {km2} in gaps, {overlap} {km2} in overlaps,"
            " {misfit} {km2} of sites beyond their country"
        ),
        "hygiene_headline_countries": tr(
            "{faults} faults between the countries: {gap} {km2} in gaps, {overlap} {km2} in overlaps"
        ),
        "hygiene_headline_sites": tr(
            "{faults} faults between the sites: {gap} {km2} in gaps, {overlap} {km2} in overlaps"
        ),
        "hygiene_none": tr("No faults along the borders"),
        "hygiene_tolerance": tr(
            "Outlines that run closer than {tolerance} m count as one border drawn twice. Widest"
            " fault: {width} m."
        ),
        "hygiene_repaired": tr(
            "After the repair: {after} faults. {cut} {km2} were cut off, {filled} {km2} filled in."
        ),
        "hygiene_disputed": tr(
            "{area} {km2} are disputed, according to the layer of countries. They are listed apart"
            " and are nobody's fault."
        ),
        "hygiene_outside": tr(
            "{area} {km2} of the sites lie in no country of the layer: sea, or a gap wider than the"
            " tolerance. No fault is seen in that."
        ),
        "by_reason": tr("By reason"),
        "by_countries": tr("By countries"),
        "reason": tr("reason"),
        "countries": tr("countries"),
        "faults": tr("faults"),
        "area_km2": tr("area, {km2}"),
        "widest": tr("widest, m"),
        "before": tr("as given"),
        "after": tr("after the repair"),
        "reason_note": tr(
            "Rows of different reasons overlap each other: a strip between two countries may be one"
            " between two sites as well. The headline counts such ground once."
        ),
        "width_note": tr(
            "Width: of a gap the largest disc that fits into it, otherwise how far the ground"
            " reaches over the other outline."
        ),
        "largest_faults": tr("The largest faults"),
        "site": tr("site"),
        "other_site": tr("other site"),
        "copies": tr("The repaired copy"),
        "area_before": tr("as given, {km2}"),
        "area_after": tr("repaired, {km2}"),
        "cut": tr("cut off, {km2}"),
        "filled": tr("filled in, {km2}"),
        "all_moved": tr("All sites"),
        "illustrative_note": tr(
            "~ The boundary of the site is illustrative, and so are its faults."
        ),
        "note_hygiene_gap": tr(
            "A gap is ground in no country (or no site) that a disc of {tolerance} m in diameter"
            " cannot enter, within {tolerance} m of both sides. Wide rivers and the sea are none."
        ),
        "note_hygiene_disputed": tr(
            "Land is called disputed only where the layer of countries says so."
        ),
        "note_rule_jurisdictions": tr(
            "Rule of the repair: what of a site lies beyond its country by no more than the"
            " tolerance was cut off, and where its outline follows the border for at least"
            " {tolerance} m the strip between them was filled. Coasts were left alone."
        ),
        "note_rule_first_layer": tr(
            "Rule of the repair: sites of later layers gave way where they overlap a site of"
            " another country in the first layer within the tolerance, and were drawn up to it"
            " where their outline follows its own for at least {tolerance} m."
        ),
    }
