"""The answer of the overlap panel: sentences, totals by country, and what a click in them does."""

from __future__ import annotations

from ..core.report_numbers import Numbers
from ..processing.i18n import language, tr
from .overlap_models import MARK
from .sites_answer import SitesAnswer


class OverlapAnswer(SitesAnswer):
    """Fills the answer of an :class:`~.overlap_dock.OverlapDock` and links it with the map."""

    PIECES = "PIECES"

    def __init__(self, controller, iface):
        super().__init__(controller, iface)
        self.dock.totals.clicked.connect(self._total_clicked)
        self.dock.totals.chosen_by_key.connect(self._total_clicked)

    def show(self, result, note):
        """Take up what a run found; ``note`` is that of its request."""
        dock, found = self.dock, result.digest
        countries = found.countries
        split = countries != [None]
        if split:
            countries = sorted((code for code in countries if code is not None), key=str)
        self.show_sites(result, found, note["sites"], countries)
        dock.totals_model.set_totals(found.totals if split else [])
        dock.totals.setVisible(split)
        dock.fit_totals()
        self._say_headline(result, note["overlays"])
        dock.set_summary(self._summary(note["overlays"]))

    def clear(self):
        super().clear()
        self.dock.totals_model.set_totals([])

    def _say_headline(self, result, overlays):
        dock, numbers, values = self.dock, Numbers(language()), result.values
        sentence = tr("{part} of {whole} km² ({pct}) lie in {overlay}.")
        if len(overlays) > 1:
            sentence = tr("{part} of {whole} km² ({pct}) lie in the {count} overlays.")
        dock.headline.setText(
            sentence.format(
                part=numbers.headline_km2(values["OVERLAP_KM2"]),
                whole=numbers.headline_km2(values["AREA_KM2"]),
                pct=numbers.pct(values["OVERLAP_PCT"]),
                overlay=tr("“{name}”").format(name=overlays[0]),
                count=len(overlays),
            )
        )
        dock.headline.setToolTip(
            tr("Nothing is counted twice: sites that overlap, and overlays that do, are flattened.")
        )
        drawn = result.digest.illustrative_km2
        dock.mark.setVisible(drawn > 0)
        dock.mark.setText(
            tr("{mark} {km2} km² of it rest on illustrative boundaries.").format(
                mark=MARK, km2=numbers.headline_km2(drawn)
            )
        )
        dock.remarks.set_remarks(result.warnings)

    def _summary(self, overlays):
        sites = self.dock.sites.currentLayer()
        first = tr("“{name}”").format(name=sites.name()) if sites else tr("Sites")
        if len(overlays) == 1:
            return tr("{sites} in “{overlay}”").format(sites=first, overlay=overlays[0])
        return tr("{sites} in {count} overlays").format(sites=first, count=len(overlays))

    def _total_clicked(self, index):
        """Only this country below; once more: all of them."""
        combo = self.dock.country
        place = combo.findData(self.dock.totals_model.totals[index.row()].country)
        combo.setCurrentIndex(0 if place == combo.currentIndex() else max(place, 0))

    def pieces_of(self, own, column=None):
        found = self.result.digest
        pieces = found.pieces.get(own, [])
        wanted = None if column is None else found.targets[column]
        if wanted is None or wanted.level == "all":
            pass
        elif wanted.level == "overlay":  # where it has classes, their pieces are its pieces
            pieces = [piece for piece in pieces if piece[2] == wanted.overlay]
        else:
            pieces = [piece for piece in pieces if piece[1] == column]
        return [feature for feature, _, _ in pieces]
