"""The report of the harmonising: what came from where, what is missing, unmapped, there twice."""

from dataclasses import dataclass

from .report import MOST_ROWS, Cell, Column, Headline, Picture, Report, Row, Table
from .schema import NAMES

_MOST_COUNTRIES = 6
_MOST_COLUMNS_NAMED = 12


@dataclass(frozen=True)
class Harmonising:
    """The numbers of a run.

    layers : LayerAccount-like objects with ``name``, ``mapping``, ``unmapped``
    account : record_rules.Account; spellings : {code: {spelling: records}}
    unmapped : rows (layer, column, field, value, count)
    missing : rows of harmonise.missing_table; duplicates : rows as the result table has them
    polygons, points, merged : numbers of records; discs : those whose polygon is a disc
    illustrative : records with an illustrative boundary; suggested : categories filled in
    """

    layers: list
    account: object
    spellings: dict
    unmapped: list
    missing: list
    duplicates: list
    polygons: int
    points: int
    merged: int
    discs: int
    illustrative: int
    suggested: int


def harmonise_report(run, facts, words):
    """Arrange a :class:`Harmonising` as a page for :func:`.report.render`."""
    page = _Page(run, facts, words)
    return Report(
        template="harmonise",
        kicker=words("harmonise_kicker"),
        facts=facts,
        headline=page.headline(),
        parts={
            "layers": page.layers(),
            "map": page.map(),
            "countries": page.countries(),
            "unmapped": page.unmapped(),
            "missing": page.missing(),
            "duplicates": page.duplicates(),
            "counts": page.counts(),
        },
        warnings=[words.sentence(text) for text in facts.warnings],
        notes=page.notes(),
    )


class _Page:
    def __init__(self, run, facts, words):
        self._run, self._facts, self._words = run, facts, words

    def headline(self):
        words, run, number = self._words, self._run, self._words.numbers.integer
        sentence = words(
            "harmonise_headline",
            count=words.strong(number(run.polygons + run.points)),
            layers=words.strong(number(len(run.layers))),
        )
        lines = [
            words("harmonise_shapes", polygons=number(run.polygons), points=number(run.points))
        ]
        if run.discs:
            lines.append(words("harmonise_discs", count=number(run.discs)))
        if run.illustrative:
            lines.append(words("harmonise_illustrative", count=number(run.illustrative)))
        if run.duplicates:
            lines.append(
                words(
                    "harmonise_pairs",
                    count=number(len(run.duplicates)),
                    merged=number(run.merged),
                )
            )
        values = sum(row[3] is not None for row in run.unmapped)
        if values:
            lines.append(words("harmonise_unmapped", count=number(values)))
        if run.suggested:
            lines.append(words("harmonise_suggested", count=number(run.suggested)))
        return Headline(sentence, None, lines)

    def layers(self):
        words, account, rows = self._words, self._run.account, []
        for layer in self._run.layers:
            named = layer.unmapped[:_MOST_COLUMNS_NAMED]
            more = len(layer.unmapped) - len(named)
            text = words.texts["comma"].join(named)
            if more:
                text = words("columns_more", columns=text, count=words.numbers.integer(more))
            kept, read = account.kept[layer.name], account.features[layer.name]
            rows.append(Row([layer.name, layer.mapping, read, kept, text]))
        columns = [
            Column(words("layer")),
            Column(words("read_as")),
            Column(words("features_in"), "int"),
            Column(words("features_kept"), "int"),
            Column(words("unmapped_columns")),
        ]
        return self._cut(words("by_layer"), columns, rows)

    def map(self):
        if not self._facts.png:
            return None
        words = self._words
        layers = words.texts["comma"].join(self._facts.map_layers)
        caption = words("map_illustrative") if self._run.illustrative else ""
        return Picture(words("map"), self._facts.png, words("map_alt", layers=layers), caption)

    def countries(self):
        """Codes that are written in several ways, or in another way than as the code."""
        words, rows = self._words, []
        for code, spellings in sorted(self._run.spellings.items()):
            for i, (text, count) in enumerate(sorted(spellings.items(), key=lambda x: -x[1])):
                rows.append(Row([code, text, count], "same" if i else ""))
        columns = [
            Column(words("country")),
            Column(words("written_as")),
            Column(words("records"), "int"),
        ]
        return self._cut(words("by_spelling"), columns, rows)

    def unmapped(self):
        words = self._words
        rows = [
            Row([layer, column, field, value, count])
            for layer, column, field, value, count in self._run.unmapped
            if value is not None
        ]
        columns = [
            Column(words("layer")),
            Column(words("column")),
            Column(words("field")),
            Column(words("value")),
            Column(words("records"), "int"),
        ]
        return self._cut(words("unmapped_values"), columns, rows, [words("unmapped_note")])

    def missing(self):
        """A row for each attribute, a column for each of the countries with most records."""
        words, counts, records = self._words, {}, {}
        for country, attribute, n, missing, silent, _ in self._run.missing:
            counts[country, attribute] = missing + silent
            records[country] = n
        several = sorted(
            (c for c in records if c != "*"), key=lambda c: (-records[c], c is None, c or "")
        )
        shown = ["*", *several[:_MOST_COUNTRIES]]
        columns = [Column(words("attribute"))]
        for country in shown:
            title = words("all_records") if country == "*" else country or words("no_country")
            count = words.numbers.integer(records[country])
            columns.append(Column(words("of_records", name=title, count=count), "int"))
        rows = [
            Row([name, *(counts[country, name] for country in shown)])
            for name in NAMES
            if any(counts[country, name] for country in shown)
        ]
        notes = [words("missing_note")]
        if len(several) > _MOST_COUNTRIES:
            count = words.numbers.integer(len(several) - _MOST_COUNTRIES)
            notes.append(words("missing_more", count=count))
        return self._cut(words("missing_title"), columns, rows, notes)

    def duplicates(self):
        words, rows = self._words, []
        for row in self._run.duplicates:
            kind, _, name_a, layer_a, _, _, name_b, layer_b, _, km2, pct, iou, score, merged = row
            text = words(f"kind_{kind}")
            if merged:
                text = words("kind_merged", kind=text)
            likeness = None if score is None else 100.0 * score
            own, other = Cell(name_a, remark=layer_a), Cell(name_b, remark=layer_b)
            rows.append(Row([own, other, text, km2, pct, iou, likeness]))
        columns = [
            Column(words("site")),
            Column(words("same_as")),
            Column(words("kind")),
            Column(words("common_km2"), "km2"),
            Column(words("of_smaller"), "pct"),
            Column(words("of_both"), "pct"),
            Column(words("likeness"), "pct"),
        ]
        return self._cut(words("duplicates_title"), columns, rows, [words("duplicates_note")])

    def counts(self):
        """Features in = kept + excluded, for each layer that lost some."""
        words, account, rows = self._words, self._run.account, []
        for layer, reasons in account.excluded.items():
            rows.append(Row([layer, words("features_in"), account.features[layer]]))
            for reason, count in reasons.items():
                rows.append(Row([layer, words("left_out", reason=reason), -count], "same"))
            rows.append(Row([layer, words("features_kept"), account.kept[layer]], "same total"))
        columns = [Column(words("layer")), Column(""), Column(words("features_column"), "int")]
        return self._cut(words("counts"), columns, rows)

    def notes(self):
        words = self._words
        keys = ["note_harmonise", "note_ellipsoid", f"note_edges_{self._facts.edges}"]
        keys += ["note_discs"] if self._run.discs else []
        keys += ["note_suggested"] if self._run.suggested else []
        keys += ["note_illustrative"] if self._run.illustrative else []
        return [words(key) for key in keys]

    @staticmethod
    def _cut(title, columns, rows, notes=()):
        if not rows:
            return None
        return Table(title, columns, rows[:MOST_ROWS], list(notes), max(0, len(rows) - MOST_ROWS))
