"""Signs of statuses: a shape of its own for each, so that colour is not needed to tell them."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF

from .plan_colours import AMBER, GREEN, RED, faded, signal_colour

# Corners in a square of 16.
_CHECK = ((3, 8.5), (6.5, 12), (13, 4.5))
_TRIANGLE = ((8, 2.5), (14, 13), (2, 13))
_DIAMOND = ((8, 1.5), (14.5, 8), (8, 14.5), (1.5, 8))
_ARROW = ((4, 3), (13, 8), (4, 13))
_CROSS = (((4, 4), (12, 12)), ((12, 4), (4, 12)))


def draw_sign(painter: QPainter, box: QRectF, code: str, palette: QPalette, selected=False):
    """Draw the sign of a status ("" for none) into a box."""
    colour = _colour(code, palette, selected)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 16, box.height() / 16)
    painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if code == "Completed":
        painter.setPen(QPen(colour, 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(_polygon(_CHECK))
    elif code == "OnTrack":
        painter.setBrush(colour)
        painter.drawPolygon(_polygon(_ARROW))
    elif code == "MinorIssues":
        painter.drawPolygon(_polygon(_TRIANGLE))
    elif code == "MajorIssues":
        painter.setBrush(colour)
        painter.drawPolygon(_polygon(_DIAMOND))
    elif code == "Abandoned":
        for one, other in _CROSS:
            painter.drawLine(QPointF(*one), QPointF(*other))
    elif code == "NotKnown":
        font = painter.font()
        font.setPixelSize(14)
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(QRectF(0, 0, 16, 16), Qt.AlignmentFlag.AlignCenter, "?")
    elif code:
        painter.drawEllipse(QRectF(3, 3, 10, 10))
    else:
        painter.drawLine(QPointF(5, 8), QPointF(11, 8))
    painter.restore()


def state_colour(state: str, palette: QPalette) -> QColor | None:
    """The colour of what is late, soon to be, or told by what is above; None for anything else."""
    if state == "from above":
        return faded(palette, 0.6)
    hue = {"late": RED, "soon": AMBER}.get(state)
    return None if hue is None else signal_colour(palette, hue)


def _colour(code, palette, selected):
    if selected:
        return palette.color(QPalette.ColorRole.HighlightedText)
    hue = {"Completed": GREEN, "OnTrack": GREEN, "MinorIssues": AMBER, "MajorIssues": RED}.get(code)
    return faded(palette, 0.6) if hue is None else signal_colour(palette, hue, 3.0)


def _polygon(corners):
    return QPolygonF([QPointF(x, y) for x, y in corners])
