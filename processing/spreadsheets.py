"""Texts in files that spreadsheets open: none may start a formula there."""

from __future__ import annotations

from qgis.core import QgsFeature

# CSV says nothing about types, and GDAL itself writes "=..." as a formula into the other two.
DRIVERS = ("CSV", "XLSX", "ODS")
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def harmless(text: str) -> str:
    """A text with an apostrophe before it if a spreadsheet would take it for a formula.

    A number stays as it is, and so does a single sign, such as the country “-”.
    """
    if len(text) < 2 or not text.startswith(_STARTS):
        return text
    try:
        float(text)
    except ValueError:
        return f"'{text}"
    return text


def without_formulas(feature: QgsFeature) -> QgsFeature:
    """The feature, or a copy of it whose texts are harmless."""
    values = feature.attributes()
    changed = [harmless(value) if isinstance(value, str) else value for value in values]
    if changed == values:
        return feature
    copy = QgsFeature(feature)
    copy.setAttributes(changed)
    return copy
