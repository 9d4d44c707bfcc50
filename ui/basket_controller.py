"""The sites of the joint reserve: ticked with their pairs, taken from the map, or by group."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QObject

from ..processing.i18n import tr
from .joint_dock import RESERVE
from .map_view import features_of


class BasketController(QObject):
    """Wires the basket of the dock to its pairs; ``pairs`` is the controller of the dock."""

    def __init__(self, pairs):
        super().__init__(pairs)
        self._pairs, self._dock = pairs, pairs.dock
        dock = self._dock
        dock.pairs_model.ticked.connect(self._ticked)
        dock.tick_pair.clicked.connect(self._tick_shown_pair)
        dock.tick_group.clicked.connect(self._tick_shown_group)
        dock.basket.changed.connect(self.renew)
        dock.basket_list.clicked.connect(self._basket_clicked)
        dock.basket_list.chosen_by_key.connect(self._basket_clicked)
        dock.take_selected.triggered.connect(self.take_selected)
        dock.take_group.triggered.connect(self.take_group)
        dock.make.clicked.connect(self.make_reserve)

    def _ids(self, numbers):
        ids = self._pairs.result.digest.sites.ids
        return [ids[n] for n in dict.fromkeys(numbers)]

    def _ticked(self, pairs, chosen):
        found, basket = self._pairs.result.digest, self._dock.basket
        numbers = np.column_stack((found.a[pairs], found.b[pairs])).ravel().tolist()
        if chosen:
            basket.add(self._ids(numbers))
            return
        # A site that another ticked pair needs stays, unless the click would do nothing then.
        others = np.setdiff1d(self._dock.pairs_model.chosen_pairs(), pairs)
        needed = set(found.a[others].tolist()) | set(found.b[others].tolist())
        basket.remove(self._ids([n for n in numbers if n not in needed] or numbers))

    def _tick_shown_pair(self):
        found, pair = self._pairs.result.digest, self._pairs.detailed
        self._dock.basket.add(self._ids([found.a[pair], found.b[pair]]))
        self._dock.show_pairs()

    def _tick_shown_group(self):
        found, pair = self._pairs.result.digest, self._pairs.detailed
        self._dock.basket.add(self._ids(found.group_of([found.a[pair], found.b[pair]])))
        self._dock.show_pairs()

    def take_selected(self, *_):
        """The sites that are selected on the map."""
        layer, sites = self._pairs.link.layer, self._pairs.result.digest.sites
        wanted = set(layer.selectedFeatureIds()) if layer is not None else set()
        numbers = [n for n, own in enumerate(sites.features) if not wanted.isdisjoint(own)]
        if numbers:
            self._dock.basket.add(self._ids(numbers))
        else:
            self._hint(tr("No site of this layer is selected: select sites on the map first."))

    def take_group(self, *_):
        """All that is connected with the chosen sites, or with the selected pairs."""
        found, basket = self._pairs.result.digest, self._dock.basket
        numbers = [found.sites.number_of.get(own) for own in basket.ids]
        pairs = self._dock.pairs.selected_pairs()
        numbers = [n for n in numbers if n is not None]
        numbers += [*found.a[pairs].tolist(), *found.b[pairs].tolist()]
        group = found.group_of(numbers) if numbers else []
        if group:
            basket.add(self._ids(group))
        else:
            self._hint(tr("Tick a pair first, or select one: its group is then added."))

    def _basket_clicked(self, index):
        """The site on the map."""
        own = self._dock.basket_model.ids[index.row()]
        number = self._pairs.result.digest.sites.number_of.get(own)
        source = self._pairs.result.sources["SITES"]
        if number is not None:
            features = features_of(source, [self._pairs.result.digest.sites.rows[number]])
            self._pairs.map.show_all((features, source.crs()))

    def renew(self):
        """Show what is chosen now, and what is missing."""
        dock = self._dock
        dock.basket_model.renew()
        dock.pairs_model.set_chosen(dock.basket.ids)
        countries = dock.basket_model.countries()
        by_country = ", ".join(
            f"{code or tr('not known')}\u00a0{count}" for code, count in countries.items()
        )
        text = tr("Sites of the joint reserve: {count}").format(count=len(dock.basket))
        dock.basket_title.setText(f"{text} ({by_country})" if by_country else text)
        for button in (dock.remove, dock.empty):
            button.setEnabled(len(dock.basket) > 0)
        missing = self._pairs.reserve.missing()
        dock.make.setEnabled(not missing)
        self._hint(missing)
        if self._pairs.result is not None:
            self._pairs.remember()
        self._pairs.reserve.choices_changed()

    def _hint(self, text):
        self._dock.basket_hint.setText(text)
        self._dock.basket_hint.setVisible(bool(text))

    def make_reserve(self, *_):
        """The chosen sites become one reserve, on a page of its own."""
        self._dock.pages.setCurrentIndex(RESERVE)
        self._pairs.reserve.run_if_needed()
