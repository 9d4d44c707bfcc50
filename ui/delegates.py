"""Cells that draw a number: as a shade or as a bar. No widget is made for a row."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate

from .overlap_models import FRACTION
from .theme import readable_on, shade


class ShadeDelegate(QStyledItemDelegate):
    """The background gets darker with the model's FRACTION; 0 and no data stay blank."""

    def initStyleOption(self, option, index):
        super().initStyleOption(option, index)
        fraction = index.data(FRACTION)
        if not fraction or option.state & QStyle.StateFlag.State_Selected:
            return
        background = shade(option.palette, fraction)
        option.backgroundBrush = background
        text = readable_on(background, option.palette)
        option.palette.setColor(QPalette.ColorRole.Text, text)


class BarDelegate(QStyledItemDelegate):
    """A bar as long as the model's FRACTION of the cell, with the number over it."""

    def paint(self, painter, option, index):
        fraction = index.data(FRACTION)
        if fraction and not option.state & QStyle.StateFlag.State_Selected:
            box = option.rect.adjusted(2, 3, -2, -3)
            width = max(1, round(box.width() * min(fraction, 1.0)))
            left = box.left()
            if option.direction == Qt.LayoutDirection.RightToLeft:
                left = box.right() - width + 1
            # Pale enough for the palette's text on it.
            bar = QRect(left, box.top(), width, box.height())
            painter.fillRect(bar, shade(option.palette, 0.45))
        super().paint(painter, option, index)
