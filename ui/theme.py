"""Colours from the palette that is in use, so that a dark theme is one without our help; icons."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QColor, QIcon, QPalette

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
# 8 px are the rhythm of a panel; half of it stands between things that belong together.
SPACE = 8
# The faintest and the fullest shade of a cell, as a share of the highlight colour.
_FAINT, _FULL = 0.06, 0.62


def own_icon(name: str) -> QIcon:
    """An icon of resources/icons."""
    return QIcon(str(ICONS / f"{name}.svg"))


def qgis_icon(name: str) -> QIcon:
    """One of QGIS's own, in its present theme."""
    return QgsApplication.getThemeIcon(f"/{name}.svg")


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """``share`` (0 to 1) of ``one``, the rest of ``other``."""
    mix = [
        round(a * share + b * (1 - share))
        for a, b in zip(one.getRgb()[:3], other.getRgb()[:3])  # opaque: no fourth
    ]
    return QColor(*mix)


def shade(palette: QPalette, fraction: float) -> QColor:
    """The background of a cell whose value is ``fraction`` (0 to 1) of the most there can be."""
    share = _FAINT + (_FULL - _FAINT) * min(max(fraction, 0.0), 1.0)
    return mixed(
        palette.color(QPalette.ColorRole.Highlight), palette.color(QPalette.ColorRole.Base), share
    )


def readable_on(background: QColor, palette: QPalette) -> QColor:
    """The palette's text colour, or its opposite, whichever stands out more."""
    choices = (
        palette.color(QPalette.ColorRole.Text),
        palette.color(QPalette.ColorRole.HighlightedText),
    )
    return max(choices, key=lambda colour: contrast(colour, background))


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.1, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
