"""The answer of the buffer-zone panel: sentences, tables, and what a click in them does."""

from __future__ import annotations

import numpy as np

from ..core.report_numbers import Numbers
from ..core.zone_rules import CORE
from ..processing.i18n import language, tr
from .map_view import features_of
from .overlap_models import MARK
from .sites_answer import SitesAnswer
from .zones_models import zone_title
from .zones_result import ACROSS


class ZonesAnswer(SitesAnswer):
    """Fills the answer of a :class:`~.zones_dock.ZonesDock` and links it with the map."""

    PIECES = "OUTPUT"

    def __init__(self, controller, iface):
        super().__init__(controller, iface)
        self.dock.table.clicked.connect(self._zone_clicked)
        self.dock.table.chosen_by_key.connect(self._zone_clicked)

    # --- content ----------------------------------------------------------------------------

    def show(self, result, note):
        """Take up what a run found; ``note`` is that of its request."""
        self.map.clear()
        found, zones = result.digest, ", ".join(note["zones"])
        self.show_sites(result, found.sites, note["sites"], found.grid.countries)
        self.dock.set_summary(
            tr("{zones} round “{sites}”").format(zones=zones, sites=note["layer"])
        )

    def show_grid(self, grid):
        """The table of zones and countries and its sentences; None for nothing."""
        self.dock.table_model.set_grid(grid)
        if grid is not None:
            headline, rest = sentences(grid)
            self.dock.headline.setText(headline)
            self.dock.across.setText(rest)
            self.dock.across.setVisible(bool(rest))

    def clear(self):
        super().clear()
        self.dock.table_model.set_grid(None)

    # --- to the map -------------------------------------------------------------------------

    def _zone_clicked(self, index):
        """A number leads to the pieces that it is the sum of."""
        grid = self.dock.table_model.grid
        if self.result is None or grid is None or grid.rough:
            return
        zones = grid.names[index.row() : index.row() + 1]
        zones = zones or [name for name in grid.names if name != CORE]  # the row of all zones
        countries = grid.countries[index.column() - 1 : index.column()] if index.column() else []
        self.show_pieces(
            [
                feature
                for pieces in self.result.digest.pieces.values()
                for feature, zone, country in pieces
                if zone in zones and (not countries or country in countries)
            ]
        )

    def pieces_of(self, own, column=None):
        pieces = self.result.digest.pieces.get(own, [])
        if column is None:
            return [feature for feature, _, _ in pieces]
        target = self.result.digest.sites.targets[column]
        if target.level == ACROSS:
            source = self.result.sources[self.PIECES]
            features = features_of(source, [feature for feature, _, _ in pieces], geometry=False)
            return [one.id() for one in features if one["across_border"] == "true"]
        return [feature for feature, zone, _ in pieces if zone == target.overlay]


def sentences(grid):
    """(the one for the meeting, what to know beside it) of a :class:`~.zones_result.ZoneGrid`."""
    numbers, mark = Numbers(language()), f"{MARK} " if grid.rough else ""
    total = mark + numbers.headline_km2(grid.total)
    across = grid.across_total
    headline = tr("{total} km² lie in the zones.").format(total=total)
    rest = []
    if across > 0:
        first = next(n for n, km2 in enumerate(grid.across) if km2 > 0)
        headline = tr(
            "{km2} km² of the {zone} lie in a country that the site does not reach."
        ).format(
            km2=mark + numbers.headline_km2(grid.across[first]), zone=zone_title(grid.names[first])
        )
        rest.append(
            tr(
                "There the neighbour would have to act. All zones: {total} km², {across} km² of"
                " them across a border."
            ).format(total=total, across=mark + numbers.headline_km2(across))
        )
    elif across == 0:
        rest.append(tr("None of it lies in a country that the site does not reach."))
    elif grid.countries != [None]:
        text = tr("Whose the sites are is not known: under Options a field can say it.")
        if grid.rough:
            text = tr("What of it lies across a border comes with the exact numbers.")
        rest.append(text)
    drawn = float(np.nansum(grid.drawn[grid.rings]))
    if drawn > 0:
        rest.append(
            tr("{mark} {km2} km² lie round illustrative boundaries.").format(
                mark=MARK, km2=numbers.headline_km2(drawn)
            )
        )
    return headline, " ".join(rest)
