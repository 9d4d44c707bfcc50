"""What leaves the joint-reserve panel: the pairs, and the reserve that was made of them."""

from __future__ import annotations

from ..processing.algorithms.borderpairs import STYLES as PAIR_STYLES
from ..processing.algorithms.jointreserve import STYLES as RESERVE_STYLES
from ..processing.borderpairs_output import BORDER_FIELDS, PAIR_FIELDS
from ..processing.i18n import tr
from ..processing.jointreserve_output import (
    COMPONENT_FIELDS,
    MOVED_FIELDS,
    RESERVE_FIELDS,
    SHARED_FIELDS,
    TABLE_FIELDS,
)
from .delivery import Delivery
from .reserve_models import ground_title


class PairsDelivery(Delivery):
    """Gives the pairs away."""

    NAME, STYLES = "borderpairs", PAIR_STYLES
    LAYERS = ("OUTPUT", "UNPAIRED", "SITES", "BORDERS")
    TABLES = {"OUTPUT": "pairs"}  # noqa: RUF012

    def title(self):
        return tr("Border pairs")

    def copy(self):
        """The selected pairs, or all that are shown."""
        model, found = self._dock.pairs_model, self._result.digest
        pairs = self._dock.pairs.selected_pairs()
        if len(pairs) < 2:
            pairs = model.rows[model.rows >= 0]
        head = [tr("Border"), tr("Site"), tr("Site"), tr("Distance, m"), tr("Shared, km")]
        rows = (
            (
                found.borders[found.border[pair]].title,
                *model.titles(pair),
                found.distance_m[pair],
                found.shared_km[pair],
            )
            for pair in pairs
        )
        self._copy_lines([head, *rows])

    def write_csv(self, path):
        """The pairs, as the algorithm has them."""
        self._write(path, [self._sheet("pairs", "OUTPUT", PAIR_FIELDS)])

    def write_xlsx(self, path):
        """Two sheets: borders and pairs."""
        borders = self._sheet("borders", "BORDERS", BORDER_FIELDS)
        self._write(path, [borders, self._sheet("pairs", "OUTPUT", PAIR_FIELDS)])


class ReserveDelivery(Delivery):
    """Gives the reserve away."""

    NAME, STYLES = "jointreserve", RESERVE_STYLES
    LAYERS, HIDDEN = ("SHARED", "MOVED", "OUTPUT", "COMPONENTS", "TABLE"), ("COMPONENTS",)
    TABLES = {"OUTPUT": "reserve"}  # noqa: RUF012

    def title(self):
        return tr("Joint reserve")

    def copy(self):
        """The areas by country."""
        head = [tr("Country"), tr("km²"), tr("Share"), tr("Expected")]
        rows = (
            (ground_title(one.country), one.km2, one.share, one.expected)
            for one in self._result.digest.countries
        )
        self._copy_lines([head, *rows])

    def write_csv(self, path):
        """The table of the algorithm."""
        self._write(path, [self._sheet("table", "TABLE", TABLE_FIELDS)])

    def write_xlsx(self, path):
        """The reserve, its sites, its borders, what was moved, and the table of measures."""
        sheets = (
            ("reserve", "OUTPUT", RESERVE_FIELDS),
            ("sites", "COMPONENTS", COMPONENT_FIELDS),
            ("shared_borders", "SHARED", SHARED_FIELDS),
            ("ground_moved", "MOVED", MOVED_FIELDS),
            ("table", "TABLE", TABLE_FIELDS),
        )
        self._write(path, [self._sheet(*one) for one in sheets])
