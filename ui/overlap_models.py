"""Item models of the overlap panel. They hold arrays: 100,000 sites are sorted in an instant."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ..core.report_numbers import Numbers
from ..processing.i18n import language, tr
from .overlap_result import ALL

# 0 to 1: how full a bar or how dark a cell is. None: no data.
FRACTION = Qt.ItemDataRole.UserRole + 1
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MARK = "~"  # as in reports: rests on an illustrative boundary


def country_title(code) -> str:
    """A country as a reader sees it."""
    if code is None:
        return tr("everywhere")
    return tr("no country") if code == "-" else code


def country_help(code) -> str:
    """What a code that is none of a country means."""
    if code == "-":
        return tr("Ground in no country of the layer: sea or a gap.")
    if code and "/" in code:
        return tr("Covered by both countries' polygons: they overlap. Not to be called disputed.")
    return ""


def target_title(target) -> str:
    """The head of a column."""
    if target.level == "all":
        return tr("all overlays")
    return target.overlay if target.overlay_class is None else target.overlay_class


class MatrixModel(QAbstractTableModel):
    """Sites x overlays; column 0 is the site. Sorting and filtering only reorder row numbers."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._numbers = Numbers(language())
        self.set_result(None)

    # --- content ----------------------------------------------------------------------------

    def set_result(self, result):
        """Show a result, or nothing."""
        self.beginResetModel()
        self.result = result
        self._country, self._as_pct, self._filter = ALL, False, ""
        self._sorted_by = None
        self._numbers = Numbers(language())
        self._fill()
        self.endResetModel()

    def set_country(self, country):
        """Numbers of one country only, and the sites that have ground there; ALL for all."""
        self._country = country
        self._renew()

    def set_as_pct(self, as_pct):
        """Per cent of the site, or square kilometres."""
        self._as_pct = as_pct
        self._renew()

    def set_filter(self, text):
        """Only sites whose name or id has the text in it."""
        self._filter = text.strip().casefold()
        self._renew()

    def _renew(self):
        self.beginResetModel()
        self._fill()
        self.endResetModel()

    def _fill(self):
        result = self.result
        if result is None:
            self._km2 = self._pct = self._drawn = np.zeros((0, 0))
            self.order = np.zeros(0, dtype=np.int64)
            return
        self._km2, self._pct, self._drawn, shown = result.matrix(self._country)
        if self._filter:
            shown &= np.array([self._filter in text for text in result.texts], dtype=bool)
        self.order = np.flatnonzero(shown)
        self._sort_order()

    def site_at(self, row) -> str:
        """The id of the site in a row."""
        return self.result.ids[self.order[row]]

    def rows_of(self, ids) -> list[int]:
        """Where sites stand now; those that are filtered out are left out."""
        if self.result is None:
            return []
        place = np.full(len(self.result.ids), -1)
        place[self.order] = np.arange(len(self.order))
        found = (self.result.row_of.get(own) for own in ids)
        return sorted(int(place[row]) for row in found if row is not None and place[row] >= 0)

    # --- Qt ---------------------------------------------------------------------------------

    def rowCount(self, parent=QModelIndex()):  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() or self.result is None else 1 + len(self.result.targets)

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        row, column = int(self.order[index.row()]), index.column() - 1
        if column < 0:
            return self._site_data(row, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        if role == FRACTION:
            pct = self._pct[row, column]
            return None if np.isnan(pct) else float(pct) / 100
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._tool_tip(row, column)
        return None

    def _site_data(self, row, role):
        name, own = self.result.names[row], self.result.ids[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return name or own
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{name} ({own})" if name else own
        return _LEFT if role == Qt.ItemDataRole.TextAlignmentRole else None

    def value(self, row, column):
        """The number in a cell: km² or per cent, NaN where there is none."""
        return (self._pct if self._as_pct else self._km2)[row, column]

    def _text(self, row, column):
        value = self.value(row, column)
        number = self._numbers.decimal(value, 1 if self._as_pct else 2)
        if self._as_pct and 99.95 <= value < 100 - 1e-7:  # not all of it: never 100.0
            number = ">\u00a0" + self._numbers.decimal(99.9, 1)
        return f"{number} {MARK}" if self._drawn[row, column] > 0 else number

    def _tool_tip(self, row, column):
        numbers = self._numbers
        text = tr("{km2} km², {pct} of the site").format(
            km2=numbers.km2(self._km2[row, column]), pct=numbers.pct(self._pct[row, column])
        )
        if self._drawn[row, column] > 0:
            text += "\n" + tr("~ rests on an illustrative boundary")
        return text

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal or self.result is None:
            return None
        if section == 0:
            return tr("Site") if role == Qt.ItemDataRole.DisplayRole else None
        target = self.result.targets[section - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return target_title(target)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole:
            if target.level == "all":
                return tr("All overlays, ground in several of them counted once")
            title = target.overlay
            if target.overlay_class is not None:
                title = f"{title}: {target.overlay_class}"
            return title
        return None

    def sort(self, column, order=Qt.SortOrder.AscendingOrder):
        """By name or by number; sites without a number come last either way."""
        self.layoutAboutToBeChanged.emit()
        self._sorted_by = None if column < 0 else (column, order)
        old = self.order
        self._sort_order()
        self._move_persistent(old)
        self.layoutChanged.emit()

    def _sort_order(self):
        if self._sorted_by is None or self.result is None:
            self.order = np.sort(self.order)
            return
        column, order = self._sorted_by
        order_of = np.sort(self.order)
        down = order == Qt.SortOrder.DescendingOrder
        if column == 0:
            places = np.argsort(self.result.name_rank[order_of], kind="stable")
            self.order = order_of[places[::-1] if down else places]
            return
        if column > len(self.result.targets):
            self.order = order_of
            return
        grid = self._pct if self._as_pct else self._km2
        values = grid[order_of, column - 1]
        self.order = order_of[np.argsort(-values if down else values, kind="stable")]

    def _move_persistent(self, old):
        """Selected cells stay with their site."""
        held = self.persistentIndexList()
        if not held:
            return
        place = np.full(len(self.result.ids), -1)
        place[self.order] = np.arange(len(self.order))
        moved = [self.index(int(place[old[i.row()]]), i.column()) for i in held]
        self.changePersistentIndexList(held, moved)


class CountriesModel(QAbstractTableModel):
    """The flattened totals per country: code, km² as a bar, share of the sites there."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.totals = []
        self._most = 0.0

    def set_totals(self, totals):
        self.beginResetModel()
        self._numbers = Numbers(language())
        self.totals = list(totals)
        self._most = max((total.km2 for total in totals), default=0.0)
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else len(self.totals)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        total, column = self.totals[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == 0:
                return country_title(total.country)
            if column == 2:
                return self._numbers.pct(total.pct_in_country)
            mark = f" {MARK}" if total.illustrative_km2 else ""
            return self._numbers.headline_km2(total.km2) + mark
        if role == FRACTION and column == 1:
            return total.km2 / self._most if self._most > 0 else 0.0
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if column == 0 else _RIGHT
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._tool_tip(total)
        return None

    def _tool_tip(self, total):
        lines = [country_help(total.country)]
        lines.append(
            tr("{km2} km², {pct} of the sites' ground there").format(
                km2=self._numbers.km2(total.km2), pct=self._numbers.pct(total.pct_in_country)
            )
        )
        if total.illustrative_km2:
            lines.append(
                tr("~ {km2} km² of it rest on illustrative boundaries").format(
                    km2=self._numbers.km2(total.illustrative_km2)
                )
            )
        lines.append(tr("Click: only this country below"))
        return "\n".join(line for line in lines if line)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Country"), tr("km²"), tr("Share there"))[section]
        if role == Qt.ItemDataRole.ToolTipRole and section > 0:
            return (
                tr("In the overlays, everything counted once"),
                tr("Of the ground that the sites have in the country"),
            )[section - 1]
        return None


class PiecesModel(QAbstractTableModel):
    """The pieces of one site: what, in which country, how much."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.pieces = []

    def set_pieces(self, features):
        """``features`` are those of the result PIECES."""
        self.beginResetModel()
        self._numbers = Numbers(language())
        self.pieces = sorted(features, key=lambda piece: -(piece["overlap_km2"] or 0.0))
        self._most = max((piece["overlap_km2"] or 0.0 for piece in self.pieces), default=0.0)
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else len(self.pieces)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        piece, column = self.pieces[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == 0:
                return _text(piece["overlay_class"]) or _text(piece["overlay"])
            if column == 1:
                return country_title(_text(piece["country"]))
            mark = f" {MARK}" if _text(piece["illustrative"]) == "true" else ""
            return self._numbers.km2(piece["overlap_km2"]) + mark
        if role == FRACTION and column == 2:
            return piece["overlap_km2"] / self._most if self._most > 0 else 0.0
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column == 2 else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            return country_help(_text(piece["country"])) if column == 1 else None
        return None

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Overlay"), tr("Country"), tr("km²"))[section]
        return None


def _text(value):
    """An attribute as text, None for null."""
    return value if isinstance(value, str) and value else None
