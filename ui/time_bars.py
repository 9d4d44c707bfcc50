"""What a timeline paints: bars, approved dates as an outline, today, and the days above them.

Shapes tell what colours do: a bar that is done with is hatched or has a tick at its end, one that
is late has a tail up to today.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QDate, QLineF, QLocale, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QPainter, QPalette, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate

from ..processing.i18n import language, tr
from .plan_colours import AMBER, GREEN, RED, faded, signal_colour
from .theme import SPACE

ROW = Qt.ItemDataRole.UserRole + 21  # a core.plan.timeline.Row
_HUES = {"late": RED, "soon": AMBER, "done": GREEN}
_LEAST_LABEL = 64  # pixels between two labels
_THIN = 1.0
_LABEL = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class BarsDelegate(QStyledItemDelegate):
    """Paints the bar of one row."""

    def __init__(self, scale, parent=None):
        super().__init__(parent)
        self._scale = scale

    def paint(self, painter, option, index):
        super().paint(painter, option, index)  # the background
        row, today = index.data(ROW), index.model().today
        painter.save()
        painter.setClipRect(option.rect)
        painter.translate(option.rect.topLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = option.rect.height()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = option.palette
        self._paint_marks(painter, palette, height)
        if row is not None:
            colour = _colour(row, palette, selected)
            self._paint_bar(painter, row, colour, palette, height)
            self._paint_approved(painter, row, palette, height, selected)
            if row.state == "late" and not row.summary:
                self._paint_tail(painter, row, today, colour, height)
        self._paint_today(painter, today, palette, height, selected)
        painter.restore()

    def _paint_marks(self, painter, palette, height):
        from ..core.plan.timeline import ticks

        painter.setPen(QPen(faded(palette, 0.15), _THIN))
        for day, _ in ticks(*self._scale.dates(), self._scale.per_day, _LEAST_LABEL):
            x = round(self._scale.x(day)) + 0.5
            painter.drawLine(QLineF(x, 0, x, height))

    def _paint_bar(self, painter, row, colour, palette, height):
        scale, middle = self._scale, height / 2
        if row.start is None and row.due is None:
            return
        painter.setPen(QPen(colour, _THIN))
        painter.setBrush(colour)
        if row.start is None or row.due is None:  # one day only
            x = scale.x(row.due, end=True) if row.due else scale.x(row.start)
            _diamond(painter, x, middle, height * 0.22)
            return
        left, right = scale.x(row.start), scale.x(row.due, end=True)
        left, right = min(left, right), max(left, right, left + 2)
        if row.summary:  # a bracket over what it is made of
            bar = QRectF(left, middle - 2, right - left, 3)
            painter.drawRect(bar)
            for x, way in ((left, 1), (right, -1)):
                painter.drawPolygon(
                    QPolygonF(
                        [
                            QPointF(x, middle - 2),
                            QPointF(x, middle + 5),
                            QPointF(x + way * 5, middle - 2),
                        ]
                    )
                )
            return
        bar = QRectF(left, middle - height * 0.22, right - left, height * 0.44)
        if row.state == "abandoned":
            painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(bar, 2, 2)
        if row.state == "done":
            _tick(painter, bar, palette)

    def _paint_approved(self, painter, row, palette, height, selected):
        """Where it was to lie by what all countries approved: only where that is not so now."""
        if row.approved_due in (None, row.due) and row.approved_start in (None, row.start):
            return
        start = row.approved_start or row.start
        due = row.approved_due or row.due
        scale = self._scale
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.setPen(QPen(palette.color(role), _THIN, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if start is None or due is None:
            x = scale.x(due, end=True) if due else scale.x(start)
            painter.drawLine(QLineF(x, height * 0.14, x, height * 0.86))
            return
        left, right = scale.x(start), scale.x(due, end=True)
        painter.drawRect(QRectF(left, height * 0.16, max(right - left, 2), height * 0.68))

    def _paint_tail(self, painter, row, today, colour, height):
        """From the day it was due to today."""
        left, right = self._scale.x(row.due, end=True), self._scale.x(today)
        if right > left:
            painter.setPen(QPen(colour, 2, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(left, height / 2, right, height / 2))

    def _paint_today(self, painter, today, palette, height, selected):
        if today is None:
            return
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Highlight
        painter.setPen(QPen(palette.color(role), 1.5))
        x = self._scale.x(today) + self._scale.per_day / 2
        painter.drawLine(QLineF(x, 0, x, height))


class DaysHeader(QHeaderView):
    """Above the bars the months or years; the other sections as everywhere."""

    def __init__(self, scale, parent=None):
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._scale = scale
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(2 * SPACE)
        self.setAccessibleName(tr("Days"))

    def paintSection(self, painter, rect, section):
        if section != 1:
            super().paintSection(painter, rect, section)
            return
        from ..core.plan.timeline import ticks

        palette = self.palette()
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, palette.color(QPalette.ColorRole.Button))
        painter.setPen(palette.color(QPalette.ColorRole.ButtonText))
        found = list(ticks(*self._scale.dates(), self._scale.per_day, _LEAST_LABEL))
        for number, (day, months) in enumerate(found):
            x = rect.left() + round(self._scale.x(day))
            end = rect.right()
            if number + 1 < len(found):
                end = rect.left() + round(self._scale.x(found[number + 1][0]))
            painter.drawLine(x, rect.bottom() - 4, x, rect.bottom())
            place = QRectF(x + 3, rect.top(), max(end - x - 4, 0), rect.height())
            text = self.fontMetrics().elidedText(
                label(day, months), Qt.TextElideMode.ElideRight, int(place.width())
            )
            painter.drawText(
                place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text
            )
        today = self.parent().model().today
        if today is not None:
            x = rect.left() + self._scale.x(today) + self._scale.per_day / 2
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            bottom = rect.bottom()
            painter.drawPolygon(
                QPolygonF(
                    [QPointF(x - 4, bottom - 6), QPointF(x + 4, bottom - 6), QPointF(x, bottom)]
                )
            )
        painter.restore()


def label(day, months) -> str:
    """What stands at a mark: a year, a quarter or a month."""
    if months >= 12:
        return str(day.year)
    locale = QLocale(language())
    if months == 1:
        return locale.toString(QDate(day.year, day.month, 1), "MMM yyyy")
    if months == 3:
        return f"{tr('Q{number}').format(number=day.month // 3 + 1)} {day.year}"
    return locale.toString(QDate(day.year, day.month, 1), "MMM yyyy")


def _colour(row, palette, selected):
    if selected:
        return palette.color(QPalette.ColorRole.HighlightedText)
    if row.summary or row.state == "abandoned":
        return faded(palette, 0.55)
    if row.state in _HUES:
        return signal_colour(palette, _HUES[row.state], 3.0)
    return palette.color(QPalette.ColorRole.Highlight)


def _diamond(painter, x, middle, half):
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(x - half, middle),
                QPointF(x, middle - half),
                QPointF(x + half, middle),
                QPointF(x, middle + half),
            ]
        )
    )


def _tick(painter, bar, palette):
    """A tick at the end of a bar that is done, where there is room for it."""
    size = bar.height()
    if bar.width() < 2 * size:
        return
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Base), 1.5))
    x, y = bar.right() - 1.3 * size, bar.center().y()
    painter.drawPolyline(
        QPolygonF(
            [
                QPointF(x, y),
                QPointF(x + 0.3 * size, y + 0.3 * size),
                QPointF(x + 0.9 * size, y - 0.35 * size),
            ]
        )
    )
