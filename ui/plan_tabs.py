"""Tabs that all stay in sight: where it is narrow, those behind show a sign and their count."""

from __future__ import annotations

import re

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QTabWidget

from ..processing.i18n import tr
from .theme import SPACE, qgis_icon

_COUNT = re.compile(r"\d+$")


class PlanTabs(QTabWidget):
    """Titles are as they were set, whatever there is room for."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setAccessibleName(tr("Views of the plan"))
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        side = self.fontMetrics().height()
        self.setIconSize(QSize(side, side))
        self._titles, self._signs = {}, {}
        self.currentChanged.connect(self.fit)

    def add(self, view, title, sign="") -> int:
        """Another view; ``sign``: the QGIS icon that stands for its title."""
        place = self.addTab(view, title)
        self._titles[view] = title
        if sign:
            self._signs[view] = qgis_icon(sign)
        self.fit()
        return place

    def setTabText(self, place, text):
        self._titles[self.widget(place)] = text
        self.fit()

    def tabText(self, place):
        return self._titles.get(self.widget(place), "")

    def setTabVisible(self, place, visible):
        super().setTabVisible(place, visible)
        self.fit()

    def minimumSizeHint(self):
        # The bar gives way; its scroll arrows would ask for more.
        return QSize(15 * SPACE, super().minimumSizeHint().height())

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self.fit()

    def fit(self, *_):
        """Words where there is room for all of them."""
        places = [place for place in range(self.count()) if self.isTabVisible(place)]
        advance, sides = self.fontMetrics().horizontalAdvance, 4 * SPACE
        room = sum(advance(self.tabText(place)) + sides for place in places)
        narrow = room > self.width()
        for place in places:
            text, view = self.tabText(place), self.widget(place)
            short = narrow and place != self.currentIndex() and view in self._signs
            if short:
                count = _COUNT.search(text)
                shown = count.group() if count else ""
            else:
                shown = text
            super().setTabText(place, shown)
            self.setTabIcon(place, self._signs[view] if short else QIcon())
            self.setTabToolTip(place, text if short else "")
            self.tabBar().setAccessibleTabName(place, text)
        if narrow:
            self._elide(places)

    def _elide(self, places):
        """Where the title in front pushes others out of sight it gives way."""
        bar, front = self.tabBar(), self.currentIndex()
        over = sum(bar.tabRect(place).width() for place in places) - self.width()
        if over <= 0 or front not in places:
            return
        text, metrics = self.tabText(front), self.fontMetrics()
        room = max(metrics.horizontalAdvance(text) - over, metrics.height())
        super().setTabText(front, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
        self.setTabToolTip(front, text)
