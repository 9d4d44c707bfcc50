"""Breaks a report into pages: what the templates of resources/report do for a screen."""

from __future__ import annotations

from markupsafe import Markup

from ..core.report import Cell
from .paper import (
    AMBER,
    BOTTOM,
    GREEN,
    INK,
    LEFT,
    LINE,
    SOFT,
    TOP,
    WIDE,
    Box,
    Image,
    Paper,
    image_of,
)

_GAP = 3.0
_CELL = 8.0
_LABEL = 62.0
_LONGEST_CELL = 78.0
# The title and the caption of a picture.
_ROUND_PICTURE = 24.0


def paper_of(report, words) -> Paper:
    """The pages of a report."""
    pages = _Pages(report, words)
    pages.write()
    return pages.paper


def plain(text) -> str:
    """A sentence of the page as plain text."""
    return text.striptags() if isinstance(text, Markup) else str(text)


class _Pages:
    def __init__(self, report, words):
        self.paper = Paper(words.numbers.language)
        self._report, self._words = report, words

    def write(self):
        self._title()
        for part in self._report.parts.values():
            if hasattr(part, "stacks"):
                self._stacks(part)
            elif hasattr(part, "spans"):
                self._timeline(part)
            elif hasattr(part, "png"):
                self._picture(part)
            else:
                self._table(part)
        self._list(self._words("method"), self._report.notes)
        self._sources()

    def _title(self):
        paper, report, facts = self.paper, self._report, self._report.facts
        kicker = plain(report.kicker) + (f" · {facts.date}" if facts.date else "")
        paper.paragraph(kicker, 8.5, colour=SOFT)
        paper.paragraph(plain(facts.title), 12.0, bold=True, after=3.0)
        paper.paragraph(plain(report.headline.sentence), 17.0, colour=GREEN, after=2.5)
        if report.headline.pct is not None:
            paper.put(Box((LEFT, paper.y, WIDE, 3.2), "#cfe3d8"))
            paper.put(Box((LEFT, paper.y, WIDE * report.headline.pct / 100, 3.2), GREEN))
            paper.y += 5.2
        for line in report.headline.lines:
            paper.paragraph(plain(line), 9.5)
        if report.warnings:
            self._warnings(report.warnings)

    def _warnings(self, warnings):
        paper = self.paper
        paper.y += 2.0
        texts = [(plain(self._words("warnings")), True)]
        texts += [("• " + plain(text), False) for text in warnings]
        high = sum(paper.height(t, WIDE - 8, 9.0, b) + 0.8 for t, b in texts) + 4.0
        paper.room(high)
        paper.put(Box((LEFT, paper.y, WIDE, high), "#fdf6e7"))
        paper.put(Box((LEFT, paper.y, 1.0, high), "#e0a030"))
        y = paper.y + 2.0
        for text, bold in texts:
            y += paper.text_at(LEFT + 4, y, WIDE - 8, text, 9.0, bold) + 0.8
        paper.y += high + 1.0

    def _list(self, title, texts):
        self.paper.heading(plain(title))
        for text in texts:
            y = self.paper.y
            high = self.paper.height(plain(text), WIDE - 4, 8.5)
            if self.paper.room(high):
                y = self.paper.y
            self.paper.text_at(LEFT, y, 3, "•", 8.5)
            self.paper.paragraph(plain(text), 8.5, indent=4.0, after=0.9)

    def _notes(self, notes):
        self.paper.y += 1.0
        for text in notes:
            self.paper.paragraph(plain(text), 8.0, colour=SOFT, after=0.8)

    def _sources(self):
        paper, words, facts = self.paper, self._words, self._report.facts
        paper.heading(plain(words("sources")))
        for source in facts.sources:
            paper.room(14.0)
            paper.text_at(LEFT, paper.y, 32, plain(source.role), 8.5, colour=SOFT)
            paper.paragraph(plain(source.name), 8.5, bold=True, indent=34, after=0.4)
            rows = (
                ("file", source.file),
                ("date", source.date),
                ("licence", source.licence),
                ("attribution", source.attribution),
            )
            said = " · ".join(f"{words(k)}: {v or words('not_stated')}" for k, v in rows)
            paper.paragraph(said, 8.0, colour=SOFT, indent=34)
        if facts.border:
            date = facts.border.date or words("not_stated")
            paper.paragraph(
                plain(words("border", layer=facts.border.name, date=date)), 8.0, colour=SOFT
            )
        made = words("made", software=words.texts["comma"].join(facts.software), date=facts.date)
        paper.y += 2.0
        paper.paragraph(plain(made), 8.0, colour=SOFT)

    # --- bars, picture, timeline ------------------------------------------------------------

    def _key(self, rows):
        """Swatches with labels, as many in a line as fit."""
        paper, x = self.paper, LEFT
        high = paper.line(8.0)
        paper.room(high + 2)
        for colour, label in rows:
            wide = 5.0 + paper.width(label, 8.0) + 5.0
            if x > LEFT and x + wide > LEFT + WIDE:
                x, paper.y = LEFT, paper.y + high + 0.8
                paper.room(high + 2)
            paper.put(Box((x, paper.y + high / 2 - 1.4, 3.4, 2.8), colour))
            paper.text_at(x + 4.6, paper.y, wide, label, 8.0, colour=SOFT)
            x += wide
        paper.y += high + 1.0

    def _stacks(self, part):
        paper = self.paper
        paper.heading(plain(part.title))
        for bar in part.stacks:
            paper.room(12.5)
            label = paper.text_at(LEFT, paper.y, WIDE * 0.5, plain(bar.label), 9.0, bold=True)
            figures = plain(bar.figures)
            paper.text_at(LEFT + WIDE * 0.5, paper.y, WIDE * 0.5, figures, 9.0, right=True)
            paper.y += label + 0.6
            paper.put(Box((LEFT, paper.y, WIDE, 4.6), "#f3f5f4"))
            x = LEFT
            for segment in bar.segments:
                wide = WIDE * segment.count / bar.total
                paper.put(Box((x, paper.y, wide, 4.6), segment.colour))
                text = self._words.numbers.integer(segment.count)
                if paper.width(text, 7.5, True) + 1.0 < wide:
                    left = x + (wide - paper.width(text, 7.5, True)) / 2
                    paper.text_at(left, paper.y + 0.6, wide, text, 7.5, True, segment.ink)
                x += wide
            paper.y += 7.0
        self._key(part.key)
        self._notes(part.notes)

    def _picture(self, part):
        paper, image = self.paper, image_of(part.png)
        high = min(WIDE * image.height() / max(image.width(), 1), 150.0)
        left = BOTTOM - paper.y - _ROUND_PICTURE
        # Rather a little smaller than half a page of nothing before it.
        high = left if 0.7 * high <= left < high else high
        wide = high * image.width() / max(image.height(), 1)
        paper.heading(plain(part.title), keep=high + 10)
        paper.put(Image((LEFT + (WIDE - wide) / 2, paper.y, wide, high), image))
        paper.y += high + 1.0
        if part.caption:
            self._notes([part.caption])

    def _timeline(self, part):
        paper = self.paper
        left, wide = LEFT + _LABEL, WIDE - _LABEL
        paper.heading(plain(part.title))
        self._ticks(part, left, wide)
        for span in part.spans:
            bold, indent = span.level == 0, 3.0 * span.level
            label = plain(span.label)
            high = paper.height(label, _LABEL - indent - 3, 8.0, bold) + 1.2
            if paper.room(high):
                self._ticks(part, left, wide)
            y = paper.y
            for at, _ in part.ticks:
                paper.put(Box((left + at * wide, y, 0.18, high), LINE))
            paper.text_at(LEFT + indent, y + 0.5, _LABEL - indent - 3, label, 8.0, bold)
            self._bar(span, left, wide, y + high / 2)
            if part.today is not None:
                paper.put(Box((left + part.today * wide, y, 0.4, high), "#b2352b"))
            paper.y += high
            paper.rule(LEFT, paper.y, WIDE, "#eef1ef")
        paper.y += 1.5
        self._key(part.key)
        self._notes(part.notes)

    def _ticks(self, part, left, wide):
        paper = self.paper
        for at, text in part.ticks:
            paper.text_at(left + at * wide, paper.y, 14, text, 7.5, colour=SOFT)
        paper.y += paper.line(7.5) + 0.6

    def _bar(self, span, left, wide, middle):
        paper = self.paper
        if span.text:
            paper.text_at(left + 1, middle - 1.6, wide, span.text, 7.5, colour=SOFT)
            return
        start = span.due - 0.008 if span.start is None else span.start
        due = span.start + 0.008 if span.due is None else span.due
        box = (left + start * wide, middle - 1.4, max((due - start) * wide, 0.4), 2.8)
        paper.put(Box(box, span.colour))
        if span.approved is not None:
            paper.put(Box((left + span.approved * wide - 0.3, middle - 2.0, 0.6, 4.0), INK))

    # --- tables -----------------------------------------------------------------------------

    def _table(self, table):
        paper = self.paper
        paper.heading(plain(table.title))
        if table.columns:
            rows = [[self._cell(cell) for cell in row.cells] for row in table.rows]
            heads = [plain(column.title) for column in table.columns]
            right = [column.kind != "text" for column in table.columns]
            styles = [row.style for row in table.rows]
            widths = self._widths(heads, rows, right, styles)
            self._head(heads, widths, right)
            for row, cells in zip(table.rows, rows):
                self._row(cells, widths, right, row.style, heads)
        if table.more:
            more = self._words(
                "and_more",
                count=self._words.numbers.integer(table.more),
                table=self._report.facts.table,
            )
            paper.paragraph(plain(more), 8.5, bold=True)
        self._notes(table.notes)

    def _cell(self, cell):
        value = cell.value if isinstance(cell, Cell) else cell
        return plain(self._words.texts["no_data"]) if value is None else plain(value)

    def _widths(self, heads, rows, right, styles):
        """Columns as wide as their texts, if there is room; else texts share what numbers leave."""
        paper, count = self.paper, len(heads)
        wanted, least = [], []
        for n in range(count):
            texts = [row[n] for row in rows]
            bolds = [_is_bold(style, n) for style in styles]
            natural = max([paper.width(t, _CELL, b) for t, b in zip(texts, bolds)], default=0)
            longest = max([paper.width(w, _CELL) for t in texts for w in t.split()], default=0)
            head = max([paper.width(w, 7.5, True) for w in heads[n].split()], default=0)
            floor = max(min(longest, 24.0), min(head, 30.0))
            wanted.append(max(min(natural, _LONGEST_CELL), floor) + 0.8)
            least.append(min(max(floor, 10.0), wanted[-1]) if not right[n] else wanted[-1])
        room = WIDE - _GAP * (count - 1)
        if sum(wanted) <= room:
            wanted[0] += room - sum(wanted)
            return wanted
        # Short columns (dates, codes) keep what they want; long ones give.
        spare = room - sum(least)
        if spare <= 0:
            return [w * room / sum(least) for w in least]
        give = [w - m for w, m in zip(wanted, least)]
        order = sorted(range(count), key=lambda n: give[n])
        widths, left = list(least), spare
        for place, n in enumerate(order):
            part = min(give[n], left / (count - place))
            widths[n] += part
            left -= part
        return widths

    def _head(self, heads, widths, right):
        paper, x = self.paper, LEFT
        high = max(paper.height(h, w, 7.5, True) for h, w in zip(heads, widths))
        for text, wide, side in zip(heads, widths, right):
            y = paper.y + high - paper.height(text, wide, 7.5, True)
            paper.text_at(x, y, wide, text, 7.5, True, SOFT, right=side)
            x += wide + _GAP
        paper.y += high + 0.7
        paper.rule(LEFT, paper.y, WIDE, INK, 0.25)
        paper.y += 0.9

    def _row(self, cells, widths, right, style, heads):
        paper = self.paper
        bolds = [_is_bold(style, n) for n in range(len(cells))]
        highs = [paper.height(t, w, _CELL, b) for t, w, b in zip(cells, widths, bolds)]
        high = min(max(highs), BOTTOM - TOP - 20)
        if paper.room(high + 1.8):
            self._head(heads, widths, right)
        x = LEFT
        colour = AMBER if style == "part" else INK
        for text, wide, side, bold in zip(cells, widths, right, bolds):
            paper.text_at(x, paper.y, wide, text, _CELL, bold, colour, right=side)
            x += wide + _GAP
        paper.y += high + 0.9
        paper.rule(LEFT, paper.y, WIDE)
        paper.y += 0.9


def _is_bold(style, column):
    return "total" in style or ("strong" in style and column == 0)
