"""A report on paper: pages of text, tables, bars and pictures, made into a PDF by QGIS's layouts.

The same :class:`~..core.report.Report` that is rendered as HTML is broken into pages here. Text is
drawn as text, so a reader can search and copy it, and fonts are embedded. Works in any thread and
without a window.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemPage,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProcessingException,
    QgsProject,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QImage, QPen

from ..core.errors import Cancelled
from .i18n import tr
from .map_labels import font

WIDTH, HEIGHT = 210.0, 297.0
LEFT, TOP, BOTTOM = 16.0, 15.0, 279.0
WIDE = WIDTH - 2 * LEFT
INK, SOFT, LINE, GREEN, AMBER = "#1d2a24", "#5b6963", "#d5dcd8", "#1d6b4f", "#b36b00"
_DPI = 300
_DOTS = _DPI / 25.4
_ITEM_TYPE = 65536 + 7041


def _font(points, dpi, language, bold=False):
    """The font of the page. A trace of letter spacing keeps Qt from drawing ligatures, by which
    "five" could not be found in the PDF."""
    result = font(points, dpi, language, bold)
    result.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.02)
    return result


@dataclass(frozen=True)
class Text:
    """A text in a box, in mm; ``how`` are the flags it was measured with."""

    box: tuple
    text: str
    points: float
    bold: bool = False
    colour: str = INK
    how: int = 0


@dataclass(frozen=True)
class Box:
    """A filled rectangle, in mm."""

    box: tuple
    colour: str


@dataclass(frozen=True)
class Image:
    """A picture, in mm."""

    box: tuple
    image: object


class Paper:
    """Collects what stands on which page. Lengths are mm; ``y`` is where the next thing goes."""

    def __init__(self, language):
        self.language = language
        self.pages = [[]]
        self.y = TOP
        self._metrics = {}

    def metrics(self, points, bold=False):
        """How large a text is, in dots."""
        key = (points, bold)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(_font(points, _DPI, self.language, bold))
        return self._metrics[key]

    def line(self, points):
        """Height of a line."""
        return self.metrics(points).lineSpacing() / _DOTS

    def width(self, text, points, bold=False):
        """Width of a text on one line."""
        return self.metrics(points, bold).horizontalAdvance(text) / _DOTS

    def flags(self, text, wide, points, bold=False, right=False):
        """How a text is broken to fit: at words, inside of them only where one is too long."""
        longest = max((self.width(word, points, bold) for word in _words(text)), default=0)
        wrap = Qt.TextFlag.TextWordWrap if longest <= wide else Qt.TextFlag.TextWrapAnywhere
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return int(wrap) | int(side) | int(Qt.AlignmentFlag.AlignTop)

    def height(self, text, wide, points, bold=False):
        """Height of a text in a column."""
        how = self.flags(text, wide, points, bold)
        room = QRectF(0, 0, wide * _DOTS, 1e6)
        return self.metrics(points, bold).boundingRect(room, how, text).height() / _DOTS

    def room(self, high):
        """Begin a page where there is not so much room left; whether it did."""
        if self.y + high <= BOTTOM or self.y <= TOP:
            return False
        self.pages.append([])
        self.y = TOP
        return True

    def put(self, item):
        """Put something on the present page."""
        self.pages[-1].append(item)

    def text_at(self, x, y, wide, text, points, bold=False, colour=INK, right=False):
        """A text at a place of the present page; returns its height."""
        high = self.height(text, wide, points, bold)
        how = self.flags(text, wide, points, bold, right)
        # A little wider, so that rounding breaks no line that was measured to fit.
        slack = 0.0 if right else 0.4
        self.put(Text((x, y, wide + slack, high + 0.5), text, points, bold, colour, how))
        return high

    def paragraph(self, text, points=9.0, bold=False, colour=INK, after=1.2, indent=0.0):
        """A text over the page's width, continued at ``y``."""
        high = self.height(text, WIDE - indent, points, bold)
        self.room(min(high, BOTTOM - TOP))
        self.text_at(LEFT + indent, self.y, WIDE - indent, text, points, bold, colour)
        self.y += high + after

    def heading(self, text, keep=22.0):
        """The title of a part, never alone at the foot of a page."""
        self.y += 5.0 if self.y > TOP else 0.0
        self.room(8.0 + keep)
        self.paragraph(text, 12.5, bold=True, after=1.8)

    def rule(self, x, y, wide, colour=LINE, thick=0.18):
        """A thin horizontal line."""
        self.put(Box((x, y, wide, thick), colour))


def _words(text):
    for word in text.split():
        # Han letters may be parted anywhere.
        yield "".join(c for c in word if not _is_han(c)) or word[:1]


def _is_han(letter):
    ranges = (("\u2e80", "\u9fff"), ("\uf900", "\ufaff"), ("\uff00", "\uffef"))
    return any(first <= letter <= last for first, last in ranges)


def missing_letters(texts, language) -> str:
    """The letters of these texts that no font of this machine has."""
    letters = sorted({c for text in texts for c in text if c.isprintable() and not c.isspace()})
    metrics = QFontMetricsF(font(9.0, _DPI, language))
    return "".join(c for c in letters if not metrics.inFontUcs4(ord(c)))


def han_of(letters) -> str:
    """The Han letters among these."""
    return "".join(c for c in letters if "\u2e80" <= c <= "\u9fff")


class _PageItem(QgsLayoutItem):
    """What stands on one page, drawn on it."""

    def __init__(self, layout, items, language):
        super().__init__(layout)
        self._items, self._language = items, language

    def type(self):
        return _ITEM_TYPE

    def draw(self, context):
        painter = context.renderContext().painter()
        dots = context.renderContext().scaleFactor()
        painter.save()
        try:
            for item in self._items:
                self._draw(painter, item, dots)
        finally:
            painter.restore()

    def _draw(self, painter, item, dots):
        x, y, wide, high = (value * dots for value in item.box)
        if isinstance(item, Box):
            painter.fillRect(QRectF(x, y, wide, high), QColor(item.colour))
        elif isinstance(item, Image):
            painter.drawImage(QRectF(x, y, wide, high), item.image)
        else:
            painter.setFont(_font(item.points, dots * 25.4, self._language, item.bold))
            painter.setPen(QPen(QColor(item.colour)))
            painter.drawText(QRectF(x, y, wide, high), item.how, item.text)


def write_pdf(path, paper, title, footer, feedback):
    """Write the pages as a PDF; ``footer`` makes the line under page n of m.

    Raises:
        QgsProcessingException: the file could not be written.
        Cancelled: the user asked to stop.
    """
    done = _export(path, paper, title, footer, feedback)
    if done is None:
        raise Cancelled
    if done != QgsLayoutExporter.ExportResult.Success or not os.path.getsize(path):
        raise QgsProcessingException(
            tr("The PDF could not be written to {path}: check the space on the disk.").format(
                path=os.path.basename(path)
            )
        )


def _export(path, paper, title, footer, feedback):
    """How it went, None when the user asked to stop. Nothing is raised from here: the traceback
    would keep the project, and free it in another thread than that which made it."""
    project = QgsProject()
    metadata = project.metadata()
    metadata.setTitle(title)
    project.setMetadata(metadata)
    layout = QgsPrintLayout(project)
    # Without an index: one is kept by timers, which only threads of Qt's have.
    layout.setItemIndexMethod(layout.ItemIndexMethod.NoIndex)
    layout.renderContext().setDpi(_DPI)
    kept = []
    for number, items in enumerate(paper.pages, 1):
        page = QgsLayoutItemPage(layout)
        page.setPageSize(QgsLayoutSize(WIDTH, HEIGHT, Qgis.LayoutUnit.Millimeters))
        layout.pageCollection().addPage(page)
        foot = _foot(paper, footer(number, len(paper.pages)))
        item = _PageItem(layout, [*items, *foot], paper.language)
        kept.append(item)
        layout.addLayoutItem(item)
        corner = QgsLayoutPoint(0, 0, Qgis.LayoutUnit.Millimeters)
        item.attemptMove(corner, page=number - 1)
        item.attemptResize(QgsLayoutSize(WIDTH, HEIGHT, Qgis.LayoutUnit.Millimeters))
    if feedback.isCanceled():
        return None
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = _DPI
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.exportMetadata = True
    return QgsLayoutExporter(layout).exportToPdf(path, settings)


def _foot(paper, texts):
    left, right = texts
    y = BOTTOM + 5.0
    yield Box((LEFT, y - 1.2, WIDE, 0.18), LINE)
    how = paper.flags(left, 140, 7.5)
    yield Text((LEFT, y, 140, 4), left, 7.5, colour=SOFT, how=how)
    how = paper.flags(right, 38, 7.5, right=True)
    yield Text((LEFT + 140, y, 38, 4), right, 7.5, colour=SOFT, how=how)


def image_of(png) -> QImage:
    """The picture of PNG bytes."""
    return QImage.fromData(png, "PNG")
