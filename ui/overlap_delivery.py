"""What leaves the overlap panel: result layers, the clipboard, CSV, XLSX, the HTML report."""

from __future__ import annotations

from ..processing.algorithms.overlap import STYLES as OVERLAP_STYLES
from ..processing.i18n import tr
from ..processing.overlap_output import TABLE_FIELDS as OVERLAP_FIELDS
from ..processing.writing import DECIMAL, TEXT, fields_of
from .sites_delivery import SitesDelivery, sites_sheet
from .table_export import Sheet


class OverlapDelivery(SitesDelivery):
    """Gives the result of an :class:`~.overlap_controller.OverlapController` away."""

    NAME, STYLES, TABLE_FIELDS = "overlap", OVERLAP_STYLES, OVERLAP_FIELDS
    # The pieces lie over the sites and hide what these say.
    LAYERS, HIDDEN = ("PIECES", "OUTPUT", "TABLE"), ("PIECES",)
    TABLES = {"OUTPUT": "sites", "TABLE": "overlap"}  # noqa: RUF012

    def title(self):
        return tr("Overlap")

    def write_xlsx(self, path):
        """Three sheets: the totals by country, the matrix as it is, and the whole table."""
        found = self._result.digest
        totals = Sheet(
            "totals",
            fields_of(
                (("country", TEXT), ("overlap_km2", DECIMAL), ("pct_in_country", DECIMAL))
                + (("illustrative_km2", DECIMAL),)
            ),
            [(t.country, t.km2, t.pct_in_country, t.illustrative_km2) for t in found.totals],
        )
        self._write(path, [totals, sites_sheet(found), self._table_sheet()])
