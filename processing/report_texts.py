"""The texts of the HTML reports, in the language that is active when a function is called.

Literals inside `tr(...)`, so that `make i18n` finds them. What stands in braces is filled in by
core/report.py: `{km2}` is the unit everywhere, other names are explained at their text.
"""

from __future__ import annotations

from .i18n import tr


def common_texts() -> dict[str, str]:
    """What every report says."""
    return {
        "km": tr("km"),
        "km2": tr("{km2}"),
        "comma": tr(", "),
        # "A, B or C"
        "either": tr("{first} or {last}"),
        "any_of": tr("at least one of {count} layers"),
        # "A, B and C"
        "all_of": tr("{first} and {last}"),
        "no_data": tr("no data"),
        "not_stated": tr("not stated"),
        "warnings": tr("Before you use these numbers"),
        "method": tr("How this was measured"),
        "sources": tr("Data sources"),
        "file": tr("file"),
        "date": tr("date"),
        "licence": tr("licence"),
        "attribution": tr("attribution"),
        "features": tr("features: {count}"),
        "made": tr("Made by {software} on {date}."),
        "and_more": tr("and {count} more in the table {table}"),
        # a number of km2 follows: "2,577.34 of 2,596.00 km2"
        "of_km2": tr("of {whole} {km2}"),
        "map": tr("Map"),
        "map_alt": tr("Map with these layers: {layers}"),
        "map_illustrative": tr(
            "Hatched and marked ~: the boundary is illustrative, not surveyed or official."
        ),
        "country": tr("country"),
        "by_country": tr("By country"),
        "area": tr("area, {km2}"),
        "outside": tr("outside the jurisdiction layer (sea or gap)"),
        "in_both": tr("in both {first} and {last}: the layer's outlines overlap here"),
        "disputed": tr("{name} (disputed, according to the layer)"),
        "illustrative": tr("illustrative boundary"),
        "of_it_illustrative": tr("~ {part} {km2} of it on illustrative boundaries"),
        "key_illustrative": tr("of it on illustrative boundaries"),
        "border": tr(
            "Countries are those of the layer {layer} (date: {date}), drawn as that source draws them. "
            "This report states no position on any boundary."
        ),
        "note_ellipsoid": tr(
            "Areas are measured on the ellipsoid WGS 84, not on a map projection, and do not depend on "
            "settings of the project. Computing error: less than 1e-9 of each area; the accuracy of the "
            "boundaries themselves is that of their sources."
        ),
        "note_edges_as_drawn": tr(
            "Edges count as drawn: straight lines in longitude and latitude, so that pieces add up to "
            "the whole."
        ),
        "note_edges_geodesic": tr("Edges count as geodesics, the shortest lines on the ellipsoid."),
        "note_countries": tr(
            "Where two countries of the layer overlap, the ground is credited to neither but shown under "
            "both names; where no country reaches, it has a line of its own."
        ),
        "note_holes_filled": tr(
            "A hole in a country that no other country covers (a lake, a river) counts as part of that "
            "country."
        ),
        "note_holes_kept": tr(
            "Holes in countries (lakes, rivers) were left as the layer has them."
        ),
        "note_illustrative": tr(
            "Boundaries marked ~ are illustrative. Whatever rests on them is shown apart and must not "
            "be quoted as measured."
        ),
        "warn_repaired": tr("{layer}: {count} invalid geometries were repaired."),
        "warn_rejected": tr(
            "{layer}: {count} features were left out; the table of rejected ones says why."
        ),
    }


def overlap_texts() -> dict[str, str]:
    """Texts of the overlap report, the common ones included."""
    return {
        **common_texts(),
        "overlap_kicker": tr("Overlap analysis"),
        # part and area are numbers of km2: "12,204 of 16,663 km2 lie in tiger range"
        "overlap_headline": tr("{part} of {area} {km2} lie in {overlays}"),
        "overlap_headline_pct": tr(
            "{pct} of the area of the sites in {sites} (sites: {count}), ground shared by several sites "
            "or overlays counted once."
        ),
        "overlap_headline_illustrative": tr(
            "~ {part} of these {all_part} {km2}, and {area} of the {all_area} {km2} of area, rest on "
            "illustrative boundaries (sites: {count})."
        ),
        "key_sites": tr("{sites}, all sites together"),
        "key_overlap": tr("of it in the overlays"),
        "countries_note": tr(
            "Each square kilometre counts once, so the countries add up to the total."
        ),
        "more_countries": tr("More countries"),
        "overlap_km2": tr("in the overlays, {km2}"),
        "pct_in_country": tr("% of the part there"),
        "pct_of_site": tr("% of the site"),
        "pct_of_all": tr("% of all sites"),
        "part_there": tr("the site's part there, {km2}"),
        "by_site": tr("By site"),
        "site": tr("site"),
        "area_km2": tr("area, {km2}"),
        "overlay": tr("overlay"),
        "class": tr("class"),
        "all_overlays": tr("all overlays, counted once"),
        "all_sites": tr("All sites, counted once"),
        "of_which_illustrative": tr("of which illustrative"),
        "sites_note": tr(
            "Where sites overlap each other the rows add up to more than the last line, which counts "
            "shared ground once."
        ),
        "illustrative_note": tr(
            "~ The boundary of the site is illustrative, and so are its numbers."
        ),
        "by_site_country": tr("By site and country"),
        "site_country_note": tr(
            "In {overlays}. Rows of one site may be added up over its countries; rows of different "
            "sites may not."
        ),
        "by_overlay": tr("By overlay"),
        "overlays_note": tr(
            "Over all sites, counted once within each overlay. Overlays may overlap each other: do not "
            "add these rows up."
        ),
        "by_class": tr("By class"),
        "classes_note": tr(
            "Over all sites, counted once within each class. Classes may overlap each other: do not add "
            "these rows up."
        ),
        "by_country_km2": tr("by country, {km2}"),
        "note_flat": tr(
            "Nothing is counted twice: sites that overlap each other, and overlays that overlap each "
            "other, are flattened before they are added up."
        ),
        "note_adding_up": tr(
            "What may be added up: countries within one site and one overlay. Not sites, overlays or "
            "classes."
        ),
        "warn_outside": tr(
            "{area} {km2} of the sites ({pct}) lie outside the jurisdiction layer: at sea, in gaps "
            "between its countries, or beyond its edge. Sites with more than 1 % of their area there: "
            "{count}."
        ),
        "warn_no_area": tr("The sites have no area."),
    }


def coverage_texts() -> dict[str, str]:
    """Texts of the coverage report, the common ones included."""
    return {
        **common_texts(),
        "coverage_kicker": tr("Coverage analysis"),
        # part and area are numbers of km2: "2,577 of 707,000 km2 of tiger range are protected"
        "coverage_headline": tr("{part} of {area} {km2} of {regions} are protected"),
        "coverage_headline_pct": tr(
            "{pct}, ground shared by several protected areas counted once. {gap} {km2} are not protected."
        ),
        "coverage_headline_illustrative": tr(
            "~ {part} {km2} of the protected area rest on illustrative boundaries."
        ),
        "coverage_headline_discs": tr(
            "{part} {km2} of the protected area are covered by discs only: sites known as a point with a "
            "reported area."
        ),
        "warn_spill": tr(
            "{site}: the disc of its reported area reaches {area} {km2} into another country; a polygon "
            "would show where it really is."
        ),
        "warn_more_spills": tr("{count} more discs reach into another country."),
        "warn_regions_outside": tr(
            "{area} {km2} of the regions ({pct}) lie outside the jurisdiction layer: at sea, in gaps "
            "between its countries, or beyond its edge."
        ),
        "coverage_nothing": tr("Nothing could be measured in {regions}"),
        "by_region": tr("By region"),
        "key_region": tr("area of the region"),
        "key_protected": tr("protected"),
        "more_bars": tr("and {count} smaller ones in the tables"),
        "all_regions": tr("all regions, counted once"),
        "all_countries": tr("all countries"),
        "region": tr("region"),
        "region_there": tr("the region's part there, {km2}"),
        "protected": tr("protected, {km2}"),
        "unprotected": tr("not protected, {km2}"),
        "on_discs": tr("covered by discs only, {km2}"),
        "on_illustrative": tr("on illustrative boundaries, {km2}"),
        "factor": tr("double-count factor"),
        "factor_note": tr(
            "The double-count factor is the area before overlaps between protected areas are taken out, "
            "divided by the area after."
        ),
        "coverage_sum_note": tr(
            "Rows of one region may be added up over its countries; rows of different regions may not."
        ),
        "by_region_country": tr("By region and country"),
        "by_region_table": tr("Regions"),
        "by_category": tr("By category"),
        "category": tr("category"),
        "site_type": tr("type"),
        "pct_of_region": tr("% of the region"),
        "gross": tr("before overlaps are taken out, {km2}"),
        "reported": tr("reported, {km2}"),
        "computed": tr("computed, {km2}"),
        "same_sites": tr("area of the same sites"),
        "category_note": tr(
            "Where protected areas overlap, the ground counts for the stricter category, then for the "
            "older site. So the categories of one region add up."
        ),
        "reported_note": tr(
            "The area that sources report for a site is shared out by its computed area; both are of the "
            "same sites. Sites with illustrative boundaries or without a polygon are not compared."
        ),
        "by_realm": tr("Land and sea"),
        "realm": tr("realm"),
        "realm_note": tr("By what the records say of themselves, not by a coastline."),
        # values of category and realm, under the spelling of the result table
        "value_Not Reported": tr("Not Reported"),
        "value_Not Applicable": tr("Not Applicable"),
        "value_Not Assigned": tr("Not Assigned"),
        "value_Terrestrial": tr("Terrestrial"),
        "value_Coastal": tr("Coastal"),
        "value_Marine": tr("Marine"),
        "counts": tr("Which features were counted"),
        "layer": tr("layer"),
        "features_column": tr("features"),
        "features_in": tr("in the layer"),
        "features_kept": tr("counted"),
        # reason is a rule's text
        "left_out": tr("left out: {reason}"),
        "note_attribution": tr(
            "Nothing is counted twice: protected areas that overlap are flattened in the order of "
            "category (Ia, Ib, II, III, IV, V, VI, Not Reported, Not Applicable, Not Assigned), then year "
            "of status (unknown last), then id. Each keeps what earlier ones left."
        ),
        "note_coverage_adding_up": tr(
            "What may be added up: categories and countries within one region. Not regions."
        ),
        "note_discs": tr(
            "Sites known only as a point with a reported area count as a disc of that area around the "
            "point; what only such discs cover is shown apart."
        ),
        "note_oecm": tr(
            "Other effective area-based conservation measures (OECM) are counted after all protected "
            "areas: their rows hold what they add."
        ),
    }


def harmonise_texts() -> dict[str, str]:
    """Texts of the report of the harmonising, the common ones included."""
    return {
        **common_texts(),
        "harmonise_kicker": tr("Harmonised protected areas"),
        # count and layers are numbers
        "harmonise_headline": tr("{count} protected areas of {layers} layers under one schema"),
        "harmonise_shapes": tr("With a polygon: {polygons}. As a point only: {points}."),
        "harmonise_discs": tr("Of the polygons, discs of a reported area: {count}."),
        "harmonise_illustrative": tr("~ With an illustrative boundary: {count}."),
        "harmonise_pairs": tr(
            "Pairs of records that may be one site: {count}. Records merged into another: {merged}."
        ),
        "harmonise_unmapped": tr("Values that no mapping knows, kept as they are: {count}."),
        "harmonise_suggested": tr(
            "IUCN categories that are only suggested by the national class: {count}."
        ),
        "layer": tr("layer"),
        "read_as": tr("read as"),
        "features_in": tr("in the layer"),
        "features_kept": tr("counted"),
        "features_column": tr("features"),
        "left_out": tr("left out: {reason}"),
        "counts": tr("Which features were counted"),
        "unmapped_columns": tr("columns that fill no field"),
        "columns_more": tr("{columns} and {count} more"),
        "by_layer": tr("By layer"),
        "written_as": tr("written as"),
        "records": tr("records"),
        "by_spelling": tr("Countries as they are written"),
        "column": tr("column"),
        "field": tr("field"),
        "value": tr("value"),
        "unmapped_values": tr("Values that no mapping knows"),
        "unmapped_note": tr(
            "In fields of text they stay as they are written; numbers and years that cannot be read"
            " are no data. A mapping file can say what they mean."
        ),
        "attribute": tr("attribute"),
        "all_records": tr("all"),
        "no_country": tr("no country"),
        # name is a country's code; count is a number of records
        "of_records": tr("{name} (of {count})"),
        "missing_title": tr("Records that lack an attribute"),
        "missing_note": tr(
            "Empty values and “Not Reported” together. A record of several countries counts in each"
            " of them; attributes that nobody lacks are not shown."
        ),
        "missing_more": tr("{count} more countries are in the table of missing attributes."),
        "site": tr("site"),
        "same_as": tr("may be the same as"),
        "kind": tr("why"),
        "common_km2": tr("common, {km2}"),
        "of_smaller": tr("of the smaller"),
        "of_both": tr("of both together"),
        "likeness": tr("likeness of names"),
        "duplicates_title": tr("The same site in two layers"),
        "duplicates_note": tr(
            "Only records of different layers are compared. Parts and equal outlines under other"
            " names are never merged."
        ),
        "kind_id": tr("same id"),
        "kind_same": tr("overlap and name"),
        "kind_place": tr("place and name"),
        "kind_part": tr("part of it, by overlap and name"),
        "kind_outline": tr("same outline, other name"),
        "kind_merged": tr("{kind}: merged"),
        "warn_unit": tr(
            "{layer}: reported areas are about {factor} times the computed ones; check their unit."
        ),
        "note_harmonise": tr(
            "Codes are those of the WDPCA and of ISO 3166-1. Native names, designations and ids are"
            " kept beside them."
        ),
        "note_discs": tr(
            "Sites known only as a point with a reported area are drawn as a disc of that area and"
            " marked as illustrative."
        ),
        "note_suggested": tr(
            "A category suggested by the national class is a default for planning and no statement"
            " about any site; the field iucn_suggestion marks it."
        ),
    }


def map_texts() -> dict[str, str]:
    """Texts in the map picture."""
    return {
        "km": tr("km"),
        # title is the name of a layer
        "map_illustrative_item": tr("{title}: illustrative boundary"),
        "map_border": tr("border between countries, as in {title}"),
    }
