"""The texts of the report of border pairs; see :mod:`.report_texts`."""

from __future__ import annotations

from .i18n import tr
from .report_texts import common_texts


def borderpairs_texts() -> dict[str, str]:
    """Texts of the report of border pairs, the common ones included."""
    return {
        **common_texts(),
        "pairs_kicker": tr("Border pairs"),
        # count and borders are numbers: "2 border pairs of protected_areas, on 1 borders"
        "pairs_headline": tr("Border pairs of {sites}: {count}, borders: {borders}"),
        "pairs_none": tr("No site of {sites} has a partner across a border within {distance} km"),
        "pairs_headline_kinds": tr(
            "Adjoining: {adjoining}; overlapping: {overlapping}; near, within {distance} km: {near};"
            " records of several countries: {single}."
        ),
        "pairs_headline_shared": tr(
            "They share {km} km of border, each stretch counted once, and make {clusters} groups of"
            " sites connected over borders."
        ),
        "pairs_headline_unpaired": tr("Sites on a border without a partner: {count}."),
        "by_border": tr("By border"),
        "pairs_column": tr("pairs"),
        "kind": tr("kind"),
        "kind_adjoining": tr("adjoining"),
        "kind_overlapping": tr("overlapping"),
        "kind_near": tr("near"),
        "kind_single_record": tr("one record"),
        "same_record": tr("the same record"),
        "site": tr("site"),
        "shared_km": tr("shared border, km"),
        "distance_km": tr("distance, km"),
        "overlap_pairs_km2": tr("overlap, {km2}"),
        "borders_note": tr(
            "A stretch of border that several pairs share counts once, so the pairs may add up to"
            " more. Overlaps are those of the pairs added up."
        ),
        "pairs_table": tr("Pairs"),
        "unpaired_table": tr("On a border without a partner"),
        "unpaired_note": tr(
            "No farther from another country than the tolerance, and without a pair: where the next"
            " joint reserve could be."
        ),
        "note_geodesic": tr(
            "Distances and lengths are measured on the ellipsoid WGS 84, to 0.1 m; they do not"
            " depend on a map projection. The accuracy of the boundaries themselves is that of"
            " their sources."
        ),
        "note_kinds": tr(
            "Adjoining: no farther apart than the tolerance of {tolerance} m. Overlapping: one site"
            " reaches deeper into the other than that; thinner slivers adjoin."
        ),
        "note_shared_border": tr(
            "Shared border: the common border of the two countries, as far as it runs within"
            " {tolerance} m of both sites."
        ),
        "note_shared_outlines": tr(
            "Where no border of the countries is given, shared border is the mean of the two"
            " outlines, as far as each runs within {tolerance} m of the other site."
        ),
        "note_pair_countries": tr(
            "The countries of a site are those it lists, else those it enters deeper than"
            " {tolerance} m. Sites that have a country in common are no pair."
        ),
    }
