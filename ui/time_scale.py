"""Days and pixels: what part of the time a timeline shows, and how wide a day is."""

from __future__ import annotations

import datetime

from qgis.PyQt.QtCore import QObject, pyqtSignal

_MARGIN = 0.02  # of the whole, on either side
_WIDEST_DAY = 40.0  # pixels
_LONGEST = 366 * 300  # days: a wrong year does not make the others invisible


class TimeScale(QObject):
    """Shows ``width`` pixels of the days from ``first`` to ``last``, from the day ``left`` on."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.first, self.last, self.left = 0.0, 1.0, 0.0
        self.per_day, self.width = 1.0, 1
        self._whole = True  # all of it is shown, however wide the view is

    def set_span(self, first: datetime.date, last: datetime.date):
        """The days that there are."""
        start, end = float(first.toordinal()), float(last.toordinal() + 1)
        end = min(end, start + _LONGEST)
        margin = max((end - start) * _MARGIN, 3.0)
        self.first, self.last = start - margin, end + margin
        self._settle()

    def set_width(self, width: int):
        """How many pixels there are."""
        self.width = max(width, 1)
        self._settle()

    def fit(self):
        """All days at once."""
        self._whole = True
        self._settle()

    def zoom(self, factor: float, x: float | None = None):
        """Wider or narrower days; the day at ``x`` (default: the middle) stays where it is."""
        x = self.width / 2 if x is None else x
        day = self.day_at(x)
        self._whole = False
        self.per_day = min(self.per_day * factor, _WIDEST_DAY)
        self.left = day - x / self.per_day
        self._settle()

    def move_to(self, left: float):
        """Show from this day on."""
        self._whole = False
        self.left = left
        self._settle()

    def show_day(self, day: datetime.date):
        """Bring a day into view, if it is not."""
        number = day.toordinal() + 0.5
        if not self._whole and not self.left <= number <= self.left + self.shown:
            self.move_to(number - self.shown / 2)

    @property
    def shown(self) -> float:
        """How many days are in view."""
        return self.width / self.per_day

    @property
    def is_whole(self) -> bool:
        """Whether all days are in view."""
        return self._whole

    def x(self, day: datetime.date, end=False) -> float:
        """Where a day begins, or ends."""
        return (day.toordinal() + bool(end) - self.left) * self.per_day

    def day_at(self, x: float) -> float:
        """The day at a pixel, as a number."""
        return self.left + x / self.per_day

    def dates(self) -> tuple[datetime.date, datetime.date]:
        """The first and the last day in view."""
        first = max(int(self.left), datetime.date.min.toordinal())
        last = min(int(self.left + self.shown) + 1, datetime.date.max.toordinal())
        return datetime.date.fromordinal(first), datetime.date.fromordinal(max(first, last))

    def _settle(self):
        whole = self.width / max(self.last - self.first, 1.0)
        if self._whole or self.per_day <= whole:
            self._whole, self.per_day, self.left = True, whole, self.first
        else:
            self.left = min(max(self.left, self.first), self.last - self.shown)
        self.changed.emit()
