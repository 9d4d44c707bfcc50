"""The texts of the report on buffer zones, in the language that is active; see report_texts.py."""

from __future__ import annotations

from .i18n import tr
from .report_texts import common_texts


def zones_texts() -> dict[str, str]:
    """Texts of the report on buffer zones, the common ones included."""
    return {
        **common_texts(),
        "zones_kicker": tr("Buffer zones"),
        # area and part are numbers of km2
        "zones_headline": tr("{area} {km2} of zones, {part} {km2} of them across the border"),
        "zones_headline_alone": tr("{area} {km2} of zones"),
        # zones: "buffer to 5 km and transition to 20 km"
        "zones_headline_reach": tr("Round {sites} (sites: {count}): {zones}."),
        "zone_reach": tr("{zone} to {distance} km"),
        "zones_headline_pct": tr(
            "{pct} of the zones lie in another country than their site: there the neighbour would have "
            "to act."
        ),
        "zones_headline_illustrative": tr(
            "~ {part} {km2} of the zones are drawn round sites with illustrative boundaries."
        ),
        "key_zones": tr("zones, all sites together"),
        "key_across": tr("of them in another country than their site"),
        "more_countries_note": tr("and {count} more countries in the tables"),
        "by_zone": tr("By zone and country"),
        "zone": tr("zone"),
        "pct_of_zone": tr("% of the zone"),
        "across": tr("across the border, {km2}"),
        "all_countries": tr("all countries"),
        "all_zones": tr("all zones"),
        "zones_sum_note": tr(
            "No ground counts twice: all rows but the totals add up, over zones, countries and sites."
        ),
        "by_site": tr("By site"),
        "site": tr("site"),
        "own_countries": tr("own country"),
        "zones_km2": tr("area, {km2}"),
        "on_illustrative": tr("round illustrative boundaries, {km2}"),
        "illustrative_note": tr(
            "~ The boundary of the site is illustrative, and so are its zones."
        ),
        "note_zone_rule": tr(
            "A point belongs to the innermost zone that any site gives it and, among the sites that give "
            "it that zone, to the nearest one. Zones never cover a site."
        ),
        "note_zone_adding_up": tr(
            "What may be added up: zones, countries and sites. Rows of all sites are their sum."
        ),
        "note_tolerance_default": tr(
            "Distances are true ones on the ellipsoid WGS 84, from the boundary of the site. The "
            "boundaries of zones lie off them by at most a ten thousandth of the distance, or 0.1 m, in "
            "99 of 100 points."
        ),
        "note_tolerance": tr(
            "Distances are true ones on the ellipsoid WGS 84, from the boundary of the site. The "
            "boundaries of zones lie off them by at most {tolerance} m in 99 of 100 points."
        ),
        "note_distance_field": tr("All distances of a site are multiplied by its field {field}."),
        "note_dissolve_field": tr("Sites of one group have their zones together."),
        "note_dissolve_all": tr("All sites have their zones together."),
        "note_site_discs": tr(
            "Points with a reported area, {count} of them, count as discs of that area round the point."
        ),
        "note_site_points": tr("Points without an area: {count}. Their core has no area."),
        "note_site_lines": tr("Lines: {count}. Their core has no area."),
        "note_clip": tr(
            "Zones were kept only within {layer}, which took {area} {km2} from them; sites were not cut."
        ),
        "note_exclude": tr(
            "Zones were left out within {layer}, which took {area} {km2} from them; sites were not cut."
        ),
        "note_own_field": tr(
            "Whose a site is, its field {field} says; where that is empty, it is every country that the "
            "site enters deeper than 250 m."
        ),
        "note_own_depth": tr(
            "A site belongs to every country that it enters deeper than 250 m: what two sources of one "
            "border differ by makes no site binational."
        ),
        "warn_no_ground": tr(
            "Sites without ground of their own in any zone: {count} (the first: {site}). Other sites "
            "cover what is near them, or it was cut off."
        ),
        "warn_nobodys_sites": tr(
            "Sites that lie in no country of the layer: {count}. Whether their zones cross a border is "
            "not known."
        ),
    }
