"""Work that waits until nobody asks for it any more."""

from __future__ import annotations

from qgis.PyQt.QtCore import QTimer


def later(parent, slot, ms=0) -> QTimer:
    """A timer: ``slot()`` once, ``ms`` after the last `start` of several in a row."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(ms)
    timer.timeout.connect(slot)
    return timer
