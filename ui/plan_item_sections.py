"""The parts of the item editor that fold: what they hold, what their titles say, who has them.

A part of ItemEditor.
"""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import Qt

from ..processing.i18n import tr
from .plan_item_facts import DATED
from .plan_links_box import LinksBox
from .plan_places_box import PlacesBox
from .plan_reports_box import IndicatorsBox, InstrumentsBox, ReportsBox
from .plan_shares_editor import BudgetsEditor, SharesEditor
from .plan_texts_box import TextsBox
from .plan_widgets import section
from .theme import SPACE


class ItemSections:
    """For an editor with ``session``, ``iface`` and a ``_column`` for them."""

    def _make_sections(self):
        session = self.session
        self.shares = SharesEditor(session)
        self.texts = TextsBox(session, ("description", "internal_note"))
        self.budgets = BudgetsEditor(session)
        self.reports = ReportsBox(session)
        self.indicators = IndicatorsBox(session)
        self.instruments = InstrumentsBox(session)
        self.places = PlacesBox(session, self.iface)
        self.links = LinksBox(session)
        self.links.item_asked.connect(self.item_asked)
        self._parts = (
            self.shares,
            self.budgets,
            self.reports,
            self.indicators,
            self.instruments,
            self.places,
            self.links,
        )
        classes = self._make_classes()
        self._titles = {
            "shares": tr("Countries"),
            "places": tr("Places"),
            "texts": tr("Description and note"),
            "budgets": tr("Budgets"),
            "reports": tr("Progress reports"),
            "indicators": tr("Indicators"),
            "instruments": tr("Legal instruments"),
            "links": tr("Links to other items"),
            "classes": tr("Classification"),
        }
        self._shown_titles = dict(self._titles)
        widgets = {"classes": classes}
        self.sections = {}
        for name, title in self._titles.items():
            content = widgets.get(name) or getattr(self, name)
            self.sections[name] = box = section(title, content, collapsed=name != "shares")
            self._column.addWidget(box)
        for name in ("reports", "indicators", "instruments", "links"):
            getattr(self, name).counted.connect(partial(self._counted, name))
        self.places.counted.connect(self._places_counted)
        for part in (self.budgets, self.links):
            part.rebuilt.connect(self._order_tabs)

    def _tell_sections(self, item):
        """Those that items of its kind have, and what is missing there."""
        for name in ("shares", "budgets", "reports", "instruments"):
            self.sections[name].setVisible(item.kind in DATED)
        self.sections["links"].setVisible(item.kind in DATED or self.links.count > 0)
        missing = self.shares.missing()
        text = tr("Countries")
        if missing:
            text = tr("Countries: none leads for {missing}").format(missing=", ".join(missing))
        self._set_title("shares", text)
        self._counted("budgets", len(self.budgets.budgets()))

    def _counted(self, name, count):
        title = self._titles[name]
        self._set_title(name, f"{title} ({count})" if count else title)

    def _set_title(self, name, text):
        self._shown_titles[name] = text
        self._write_title(name)

    def _write_titles(self):
        for name in self.sections:
            self._write_title(name)

    def _write_title(self, name):
        # A group box gets as wide as its title.
        room = max(self.width() - 10 * SPACE, 10 * SPACE)
        text = self._shown_titles[name]
        elided = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.sections[name].setTitle(elided)
        self.sections[name].setToolTip(text if elided != text else "")

    def _places_counted(self, count, gone):
        self._counted("places", count)
        if gone:
            text = tr("Places ({count}, not found: {gone})").format(count=count, gone=gone)
            self._set_title("places", text)
