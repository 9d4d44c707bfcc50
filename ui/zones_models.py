"""Item models of the panel of zones."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ..core.report_numbers import Numbers
from ..core.zone_rules import CORE
from ..processing.i18n import language, tr
from .overlap_models import FRACTION, MARK, MatrixModel, country_help, country_title
from .zones_result import ACROSS

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def zone_title(name) -> str:
    """A zone as a reader sees it: only the core is our word."""
    return tr("core") if name == CORE else name


class ZonesModel(QAbstractTableModel):
    """Zones x countries with the sum of each zone, and a last row with that of the zones."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.grid = None

    def set_grid(self, grid):
        """Show a :class:`~.zones_result.ZoneGrid`, or nothing; a drag only changes the numbers."""
        before = self.grid
        same = (
            grid is not None
            and before is not None
            and (grid.names, grid.countries) == (before.names, before.countries)
        )
        self._numbers = Numbers(language())
        if not same:
            self.beginResetModel()
            self.grid = grid
            self.endResetModel()
            return
        if before.rough != grid.rough:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        self.grid = grid
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent=QModelIndex()):  # noqa: B008 - as Qt has it
        if parent.isValid() or self.grid is None:
            return 0
        rings = int(self.grid.rings.sum())
        return len(self.grid.names) + (1 if rings > 1 else 0)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        if parent.isValid() or self.grid is None:
            return 0
        return 2 + (len(self.grid.countries) if self._split else 0)

    @property
    def _split(self):
        return self.grid.countries != [None]

    def values(self, row) -> np.ndarray:
        """km² of a row: by country where they are split, and the sum last."""
        grid = self.grid
        km2 = grid.km2[row] if row < len(grid.names) else grid.km2[grid.rings].sum(axis=0)
        return np.append(km2 if self._split else [], km2.sum())

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid() or self.grid is None:
            return None
        row, column = index.row(), index.column() - 1
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if column < 0 else _RIGHT
        if column < 0:
            if role == Qt.ItemDataRole.DisplayRole:
                grid = self.grid
                return zone_title(grid.names[row]) if row < len(grid.names) else tr("all zones")
            return None
        values = self.values(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(column, values)
        if role == FRACTION:
            if column == len(values) - 1 or values[-1] <= 0:
                return None
            return float(values[column] / values[-1])
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._tool_tip(row, column, values)
        return None

    def _text(self, column, values):
        return self._numbers.decimal(values[column], 0 if values[column] >= 100 else 1)

    def _tool_tip(self, row, column, values):
        lines = [tr("{km2} km²").format(km2=self._numbers.km2(values[column]))]
        if column < len(values) - 1:
            code = self.grid.countries[column]
            share = 100 * values[column] / values[-1] if values[-1] > 0 else None
            lines = [
                tr("{km2} km², {pct} of the zone").format(
                    km2=self._numbers.km2(values[column]), pct=self._numbers.pct(share)
                ),
                country_help(code),
            ]
        if self.grid.rough:
            lines.append(tr("~ a preview: near the number that a run gives"))
        elif row < len(self.grid.names) and self.grid.drawn[row] > 0:
            lines.append(tr("~ rests on illustrative boundaries of sites"))
        return "\n".join(line for line in lines if line)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal or self.grid is None:
            return None
        last = self.columnCount() - 1
        if role == Qt.ItemDataRole.DisplayRole:
            if section == 0:
                return tr("~ preview") if self.grid.rough else tr("Zone")
            if section == last:
                return tr("km²")
            return country_title(self.grid.countries[section - 1]).replace(" ", "\n", 1)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if section == 0 else _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole and 0 < section < last:
            return country_help(self.grid.countries[section - 1]) or None
        return None


class SitesModel(MatrixModel):
    """Sites x zones, and what of them lies across the border."""

    def _text(self, row, column):
        value = self.value(row, column)
        if self._as_pct or np.isnan(value) or value < 10:
            return super()._text(row, column)
        number = self._numbers.decimal(value, 0 if value >= 1000 else 1)
        return f"{number} {MARK}" if self._drawn[row, column] > 0 else number

    def _tool_tip(self, row, column):
        target, numbers = self.result.targets[column], self._numbers
        km2, pct = numbers.km2(self._km2[row, column]), numbers.pct(self._pct[row, column])
        text = tr("{km2} km², {pct} of the site's zones").format(km2=km2, pct=pct)
        if target.overlay == CORE:
            text = tr("{km2} km²").format(km2=km2)
        if self._drawn[row, column] > 0:
            text += "\n" + tr("~ rests on an illustrative boundary")
        return text

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if section > 0 and orientation == Qt.Orientation.Horizontal and self.result is not None:
            target = self.result.targets[section - 1]
            if target.level == ACROSS:
                if role == Qt.ItemDataRole.DisplayRole:
                    return tr("across")
                if role == Qt.ItemDataRole.ToolTipRole:
                    return tr("In a country that the site does not reach: the neighbour's to act")
            elif target.overlay == CORE and role == Qt.ItemDataRole.DisplayRole:
                return zone_title(CORE)
        return super().headerData(section, orientation, role)


class ZonePiecesModel(QAbstractTableModel):
    """The pieces of one site: zone, country, km²; what lies across the border is marked."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.pieces = []

    def set_pieces(self, features):
        """``features`` are those of the result OUTPUT."""
        self.beginResetModel()
        self._numbers = Numbers(language())
        self.pieces = sorted(features, key=lambda piece: (_number(piece["outer_m"]), -_km2(piece)))
        self._most = max((_km2(piece) for piece in self.pieces), default=0.0)
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else len(self.pieces)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        piece, column = self.pieces[index.row()], index.column()
        country = piece["country"] if isinstance(piece["country"], str) else None
        across = piece["across_border"] == "true"
        if role == Qt.ItemDataRole.DisplayRole:
            if column == 0:
                return zone_title(piece["zone"])
            if column == 1:
                return country_title(country) + (f"  {tr('across')}" if across else "")
            mark = f" {MARK}" if piece["illustrative"] == "true" else ""
            return self._numbers.km2(_km2(piece)) + mark
        if role == FRACTION and column == 2:
            return _km2(piece) / self._most if self._most > 0 else 0.0
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column == 2 else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole and column == 1:
            lines = [country_help(country)]
            lines += [tr("In a country that the site does not reach")] if across else []
            return "\n".join(line for line in lines if line) or None
        return None

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Zone"), tr("Country"), tr("km²"))[section]
        return None


def _km2(piece):
    return _number(piece["area_km2"])


def _number(value):
    return value if isinstance(value, (int, float)) else 0.0  # null
