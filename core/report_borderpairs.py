"""The report of a search for border pairs, made of a :class:`~.borderpairs_result.BorderPairs`."""

from .borderpairs_result import KINDS, SINGLE
from .report import (
    MOST_ROWS,
    Cell,
    Column,
    Headline,
    Picture,
    Report,
    Row,
    Table,
)


def borderpairs_report(pairs, facts, words):
    """Arrange what was found as a page.

    Parameters
    ----------
    pairs : BorderPairs
        Not changed; of more than ``MOST_ROWS`` pairs those with the longest shared border, then
        the nearest, are printed.
    facts : Facts
    words : Words
        Made of ``processing/pair_texts.py: borderpairs_texts()``.

    Returns
    -------
    Report
        For :func:`.report.render`.
    """
    page = _Page(pairs, facts, words)
    return Report(
        template="borderpairs",
        kicker=words("pairs_kicker"),
        facts=facts,
        headline=page.headline(),
        parts={
            "map": page.map(),
            "borders": page.borders(),
            "pairs": page.pairs(),
            "unpaired": page.unpaired(),
        },
        warnings=[words.sentence(text) for text in facts.warnings],
        notes=page.notes(),
    )


class _Page:
    def __init__(self, pairs, facts, words):
        self._pairs, self._facts, self._words = pairs, facts, words
        drawn = pairs.sites.illustrative
        self._drawn = [False] * len(pairs.own) if drawn is None else drawn.tolist()
        self._any_drawn = any(self._drawn[s] for p in pairs.pairs for s in (p.a, p.b))
        self._by = {pair.shared_by for pair in pairs.pairs}

    def headline(self):
        words, numbers, pairs = self._words, self._words.numbers, self._pairs
        count = numbers.integer(len(pairs.pairs))
        if not pairs.pairs:
            distance = numbers.plain(pairs.distance_m / 1000)
            sentence = words("pairs_none", sites=self._facts.sites, distance=distance)
            return Headline(sentence, None, self._unpaired_line())
        borders = len({(pair.country_a, pair.country_b) for pair in pairs.pairs})
        sentence = words(
            "pairs_headline",
            count=words.strong(count),
            borders=words.strong(numbers.integer(borders)),
            sites=self._facts.sites,
        )
        kinds = [pair.kind for pair in pairs.pairs]
        lines = [
            words(
                "pairs_headline_kinds",
                adjoining=numbers.integer(kinds.count("adjoining")),
                overlapping=numbers.integer(kinds.count("overlapping")),
                near=numbers.integer(kinds.count("near")),
                single=numbers.integer(kinds.count(SINGLE)),
                distance=numbers.plain(pairs.distance_m / 1000),
            ),
            words(
                "pairs_headline_shared",
                km=words.strong(numbers.decimal(pairs.shared_km())),
                clusters=numbers.integer(pairs.clusters_n()),
            ),
        ]
        return Headline(sentence, None, lines + self._unpaired_line())

    def _unpaired_line(self):
        if not self._pairs.with_borders:
            return []
        count = self._words.numbers.integer(len(self._pairs.unpaired()))
        return [self._words("pairs_headline_unpaired", count=count)]

    def map(self):
        if not self._facts.png:
            return None
        words = self._words
        layers = words.texts["comma"].join(self._facts.map_layers)
        caption = words("map_illustrative") if self._any_drawn else ""
        return Picture(words("map"), self._facts.png, words("map_alt", layers=layers), caption)

    def _country(self, codes):
        texts = []
        for code in codes.split(";"):
            pair = self._words.country(code, self._facts.country_names, self._facts.disputed)
            texts.append(" ".join(str(part) for part in pair if part))
        return self._words.texts["comma"].join(texts)

    def borders(self):
        words, rows = self._words, []
        found = sorted(self._pairs.borders(), key=lambda r: (-(r.shared_border_km or 0), r.border))
        for row in found[:MOST_ROWS]:
            rows.append(
                Row(
                    [
                        self._country(row.country_a),
                        self._country(row.country_b),
                        row.pairs_n,
                        row.adjoining_n,
                        row.overlapping_n,
                        row.near_n,
                        row.shared_border_km,
                        row.overlap_km2,
                    ]
                )
            )
        columns = [
            Column(words("country")),
            Column(words("country")),
            Column(words("pairs_column"), "int"),
            *(Column(words(f"kind_{kind}"), "int") for kind in KINDS[:3]),
            Column(words("shared_km"), "km2"),
            Column(words("overlap_pairs_km2"), "km2"),
        ]
        notes = [words("borders_note")]
        more = max(0, len(found) - MOST_ROWS)
        return Table(words("by_border"), columns, rows, notes, more) if found else None

    def _site(self, site):
        sites = self._pairs.sites
        text = sites.names[site] or sites.ids[site]
        if sites.categories[site]:
            text = f"{text} ({sites.categories[site]})"
        if self._drawn[site]:
            return Cell(text, "~", self._words("illustrative"))
        return Cell(text)

    def pairs(self):
        """The pairs with the longest shared border first, then the nearest."""
        words, found = self._words, self._pairs.pairs
        order = sorted(found, key=lambda p: (-(p.shared_m or 0), p.distance_m or 0))
        rows = []
        for pair in order[:MOST_ROWS]:
            rows.append(
                Row(
                    [
                        self._site(pair.a),
                        self._country(pair.country_a),
                        self._site(pair.b) if pair.b != pair.a else Cell(words("same_record")),
                        self._country(pair.country_b),
                        words(f"kind_{pair.kind}"),
                        None if pair.distance_m is None else pair.distance_m / 1000,
                        None if pair.shared_m is None else pair.shared_m / 1000,
                        None if pair.m2 is None else pair.m2 / 1e6,
                    ]
                )
            )
        columns = [
            Column(words("site")),
            Column(words("country")),
            Column(words("site")),
            Column(words("country")),
            Column(words("kind")),
            Column(words("distance_km"), "km2"),
            Column(words("shared_km"), "km2"),
            Column(words("overlap_pairs_km2"), "km2"),
        ]
        more = max(0, len(found) - MOST_ROWS)
        return Table(words("pairs_table"), columns, rows, [], more) if found else None

    def unpaired(self):
        if not self._pairs.with_borders:
            return None
        words, found = self._words, self._pairs.unpaired().tolist()
        if not found:
            return None
        rows = [
            Row([self._site(n), self._country(";".join(self._pairs.own[n]))])
            for n in found[:MOST_ROWS]
        ]
        columns = [Column(words("site")), Column(words("country"))]
        more = max(0, len(found) - MOST_ROWS)
        return Table(words("unpaired_table"), columns, rows, [words("unpaired_note")], more)

    def notes(self):
        words, facts, numbers = self._words, self._facts, self._words.numbers
        tolerance = numbers.plain(self._pairs.tolerance_m)
        said = [
            words("note_geodesic"),
            words(f"note_edges_{facts.edges}"),
            words("note_kinds", tolerance=tolerance),
        ]
        if "border" in self._by:
            said.append(words("note_shared_border", tolerance=tolerance))
        if "outlines" in self._by:
            said.append(words("note_shared_outlines", tolerance=tolerance))
        said.append(words("note_pair_countries", tolerance=tolerance))
        if self._pairs.with_borders:
            said.append(words("note_holes_filled" if facts.fill_holes else "note_holes_kept"))
        if self._any_drawn:
            said.append(words("note_illustrative"))
        return said + [words.sentence(text) for text in facts.method]
