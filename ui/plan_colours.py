"""Colours of states, made of the palette that is in use: readable on its base, light or dark."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QPalette

from .theme import contrast, mixed

RED, AMBER, GREEN = 0.0, 0.1, 0.36  # hues
_LEAST_CONTRAST = 4.5  # WCAG 2.1, AA for text
_STEPS = 20


def signal_colour(palette: QPalette, hue: float, least: float = _LEAST_CONTRAST) -> QColor:
    """A colour of a hue that can be read on the palette's base."""
    base = palette.color(QPalette.ColorRole.Base)
    dark = base.lightnessF() < 0.5
    for step in range(_STEPS + 1):
        lightness = 0.5 + (0.4 if dark else -0.4) * step / _STEPS
        found = QColor.fromHslF(hue, 0.75, lightness)
        if contrast(found, base) >= least:
            return found.toRgb()
    return palette.color(QPalette.ColorRole.Text)


def faded(palette: QPalette, share: float) -> QColor:
    """The text's colour, mixed with the base: for what is done with, and for marks."""
    return mixed(
        palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base), share
    )
