"""The pairs by border, and what is known of one. Arrays: 100,000 pairs are sorted in an instant.

Borders and their pairs are rows of one flat table. A tree of Qt's would ask Python twice for each
of 100,000 children when it is opened.
"""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont

from ..core.report_numbers import Numbers
from ..processing.i18n import language, tr
from .overlap_models import MARK

HEAD = Qt.ItemDataRole.UserRole + 2  # whether a row is a border
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_OPENED, _CLOSED = "\u25be", "\u25b8"
_DISTANCE, _SHARED = 1, 2
_TICKS = Qt.CheckState
_LEAST_KM = 1000  # metres from which on kilometres are easier to read


def kind_text(number) -> str:
    """A kind of pair in the user's language."""
    texts = (tr("adjoining"), tr("overlapping"), tr("near"), tr("one record"))
    return texts[number]


def distance_text(metres, numbers) -> str:
    """0 m, 1.6 m, 240 m, 8.4 km; a dash where there is none."""
    if metres is None or np.isnan(metres) or metres < _LEAST_KM:
        text = numbers.decimal(metres, 1 if metres and metres < 10 else 0)
        return text if metres is None or np.isnan(metres) else tr("{m} m").format(m=text)
    return tr("{km} km").format(km=numbers.decimal(metres / 1000, 1))


class PairsModel(QAbstractTableModel):
    """A row for each border and, while it is open, one for each of its pairs.

    ``rows`` holds the number of a pair, or -1 - the number of a border.
    """

    ticked = pyqtSignal(list, bool)  # numbers of pairs, whether they are chosen now

    def __init__(self, parent=None):
        super().__init__(parent)
        self._bold = QFont()
        self._bold.setBold(True)
        self.set_result(None)

    # --- content ----------------------------------------------------------------------------

    def set_result(self, result):
        """Show a result, or nothing."""
        self.beginResetModel()
        self.result = result
        self._filter, self._border, self._most_m = "", None, None
        self._closed, self._sorted_by = set(), None
        self._numbers = Numbers(language())
        self._chosen = np.zeros(0, dtype=bool)
        if result is not None:
            self._chosen = np.zeros(len(result.sites.ids), dtype=bool)
        self._count_ticks()
        self._fill()
        self.endResetModel()

    def set_filter(self, text="", border=None, most_m=None):
        """Only pairs with the text in a name or id, of one border, no farther apart than that."""
        self._filter, self._border, self._most_m = text.strip().casefold(), border, most_m
        self._renew()

    def set_chosen(self, ids):
        """The sites that are ticked."""
        if self.result is None:
            return
        self._chosen[:] = False
        number_of = self.result.sites.number_of
        self._chosen[[number_of[own] for own in ids if own in number_of]] = True
        self._count_ticks()
        if len(self.rows):
            last = self.index(len(self.rows) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])

    def fold(self, row, closed=None):
        """Close a border or open it; without ``closed`` what it is not."""
        border = self.border_at(row)
        if border is None:
            return
        if closed is None:
            closed = border not in self._closed
        if closed != (border in self._closed):
            self._closed ^= {border}
            self._renew()

    def border_at(self, row):
        """The number of the border that a row is, None for a pair."""
        own = int(self.rows[row])
        return -1 - own if own < 0 else None

    def pair_at(self, row):
        """The number of the pair in a row, None for a border."""
        own = int(self.rows[row])
        return own if own >= 0 else None

    def is_closed(self, row) -> bool:
        return self.border_at(row) in self._closed

    def pairs_between(self, first, last):
        """The numbers of the pairs in these rows, as an array."""
        some = self.rows[first : last + 1]
        return some[some >= 0]

    def pairs_of_border(self, border):
        """The numbers of its pairs that are shown, or would be if it were open."""
        return self._shown[self.result.border[self._shown] == border]

    def rows_of_sites(self, numbers):
        """The rows of the pairs that one of these sites is in."""
        if self.result is None or not len(numbers):
            return []
        wanted = np.zeros(len(self.result.sites.ids), dtype=bool)
        wanted[list(numbers)] = True
        pairs = np.maximum(self.rows, 0)
        hit = (wanted[self.result.a[pairs]] | wanted[self.result.b[pairs]]) & (self.rows >= 0)
        return np.flatnonzero(hit).tolist()

    def chosen_pairs(self):
        """The numbers of the pairs of which both sites are chosen."""
        return np.flatnonzero(self._ticks == 2)

    def row_of(self, own) -> int:
        """Where a value of ``rows`` stands now, -1 when it is not shown."""
        found = np.flatnonzero(self.rows == own)
        return int(found[0]) if len(found) else -1

    def _renew(self):
        self.beginResetModel()
        self._fill()
        self.endResetModel()

    def _fill(self):
        result = self.result
        if result is None or not len(result):
            self._shown = self.rows = np.zeros(0, dtype=np.int64)
            self._counts = np.zeros(0, dtype=np.int64)
            return
        kept = np.ones(len(result), dtype=bool)
        if self._border is not None:
            kept &= result.border == self._border
        if self._most_m is not None:
            kept &= ~(result.distance_m > self._most_m)  # one record has no distance: it stays
        if self._filter:
            kept &= np.array([self._filter in text for text in result.texts], dtype=bool)
        self._shown = self._in_order(np.flatnonzero(kept))
        self._counts = np.bincount(result.border[self._shown], minlength=len(result.borders))
        border = result.border[self._shown]
        starts = np.flatnonzero(np.diff(border, prepend=-1)) if len(border) else border
        rows = np.insert(self._shown, starts, -1 - border[starts])
        if self._closed:
            closed = np.isin(result.border[np.maximum(rows, 0)], list(self._closed))
            rows = rows[(rows < 0) | ~closed]
        self.rows = rows

    def _in_order(self, pairs):
        """Pairs by border, and each border's in the order that was asked for."""
        result = self.result
        column, order = self._sorted_by or (_DISTANCE, Qt.SortOrder.AscendingOrder)
        down = order == Qt.SortOrder.DescendingOrder
        if column == 0:
            value = result.rank.astype(float)
            of_border = np.arange(len(result.borders), dtype=float)
        elif column == _DISTANCE:
            value = result.distance_m
            of_border = _numbers(border.least_m for border in result.borders)
        else:
            value = result.shared_km
            of_border = _numbers(border.shared_km for border in result.borders)
        if self._sorted_by is None:  # borders by name, their pairs by distance
            of_border = np.arange(len(result.borders), dtype=float)
        if down:
            value, of_border = -value, -of_border
        border = result.border[pairs]
        # What has no number comes last: NaN is sorted to the end either way.
        return pairs[np.lexsort((result.rank[pairs], value[pairs], border, of_border[border]))]

    def _count_ticks(self):
        """For each pair 0, 1 or 2 chosen sites; for each border its fully chosen pairs."""
        result = self.result
        if result is None or not len(result):
            self._ticks = np.zeros(0, dtype=np.int64)
            return
        self._ticks = self._chosen[result.a].astype(np.int64) + self._chosen[result.b]

    # --- Qt ---------------------------------------------------------------------------------

    def rowCount(self, parent=QModelIndex()):  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() or self.result is None else 3

    def flags(self, index):
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        own, column = int(self.rows[index.row()]), index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if column == 0 else _RIGHT
        if role == HEAD:
            return own < 0
        if own < 0:
            return self._border_data(-1 - own, column, role)
        return self._pair_data(own, column, role)

    def _border_data(self, border, column, role):
        one = self.result.borders[border]
        if role == Qt.ItemDataRole.FontRole:
            return self._bold if column == 0 else None
        if role == Qt.ItemDataRole.CheckStateRole and column == 0:
            ticks = self._ticks[self.pairs_of_border(border)]
            if not ticks.any():
                return _TICKS.Unchecked
            return _TICKS.Checked if (ticks == 2).all() else _TICKS.PartiallyChecked
        if role == Qt.ItemDataRole.DisplayRole:
            if column == 0:
                arrow = _CLOSED if border in self._closed else _OPENED
                return f"{arrow} {one.title}\n{self._count_text(border)}"
            if column == _DISTANCE:
                return distance_text(one.least_m, self._numbers)
            return self._shared(one.shared_km)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == 0:
            return f"{one.title}: {self._count_text(border)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._border_help(one, column)
        return None

    def _count_text(self, border):
        shown, all_of_them = int(self._counts[border]), self.result.borders[border].pairs_n
        if shown == all_of_them:
            return tr("pairs: {count}").format(count=self._numbers.integer(shown))
        return tr("pairs: {count} of {all}").format(
            count=self._numbers.integer(shown), all=self._numbers.integer(all_of_them)
        )

    def _border_help(self, one, column):
        if column == _DISTANCE:
            return tr("The nearest pair")
        if column == _SHARED:
            return tr("Shared by any of the pairs, each stretch counted once")
        lines = [one.title]
        for country, alone in zip((one.country_a, one.country_b), one.unpaired):
            if alone is not None:
                text = tr("{country}: sites on a border without a partner: {count}")
                lines.append(text.format(country=country, count=alone))
        return "\n".join(lines)

    def _pair_data(self, pair, column, role):
        result = self.result
        if role == Qt.ItemDataRole.CheckStateRole and column == 0:
            states = (_TICKS.Unchecked, _TICKS.PartiallyChecked, _TICKS.Checked)
            return states[self._ticks[pair]]
        if role == Qt.ItemDataRole.DisplayRole:
            if column == 0:
                return "\n".join(self.titles(pair))
            if column == _DISTANCE:
                return self._distance(pair)
            text = self._shared(result.shared_km[pair])
            return f"{text} {MARK}" if result.drawn[pair] else text
        if role == Qt.ItemDataRole.AccessibleTextRole and column == 0:
            kind = kind_text(result.kind[pair])
            return ", ".join([*self.titles(pair), kind, self._distance(pair)])
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._pair_help(pair)
        return None

    def _distance(self, pair):
        metres = self.result.distance_m[pair]
        if np.isnan(metres):
            return kind_text(self.result.kind[pair])
        return distance_text(metres, self._numbers)

    def _shared(self, km):
        if km is None or np.isnan(km):
            return self._numbers.decimal(None)
        text = self._numbers.decimal(km, 0 if km >= 100 else 1)
        return tr("{km} km").format(km=text) if km else text

    def titles(self, pair):
        """The names of both sites; one record is there once."""
        sites, a, b = self.result.sites, int(self.result.a[pair]), int(self.result.b[pair])
        if a == b:
            return [sites.title(a), tr("the same record")]
        return [sites.title(a), sites.title(b)]

    def _pair_help(self, pair):
        result, lines = self.result, []
        for number in dict.fromkeys((int(result.a[pair]), int(result.b[pair]))):
            country = result.sites.countries[number] or tr("not known")
            lines.append(f"{result.sites.title(number)} ({country})")
        lines.append(f"{kind_text(result.kind[pair])}, {self._distance(pair)}")
        if result.drawn[pair]:
            lines.append(tr("~ rests on an illustrative boundary"))
        return "\n".join(lines)

    def setData(self, index, value, role=Qt.ItemDataRole.EditRole):
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != 0:
            return False
        pair, border = self.pair_at(index.row()), self.border_at(index.row())
        pairs = [pair] if border is None else self.pairs_of_border(border).tolist()
        # What is chosen in part is chosen whole by a click.
        self.ticked.emit(pairs, not (self._ticks[pairs] == 2).all())
        return True

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal or self.result is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Pair"), tr("Apart"), tr("Shared"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section > 0:
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                tr("Tick pairs to choose the sites of a joint reserve"),
                tr("The least distance of the two sites"),
                tr("Length of the border that the two sites share"),
            )[section]
        return None

    def sort(self, column, order=Qt.SortOrder.AscendingOrder):
        """The pairs of each border, and the borders, by one column."""
        self._sorted_by = None if column < 0 else (column, order)
        self._renew()


class FactsModel(QAbstractTableModel):
    """Two columns: what, and what it is; a third text is what to know of it."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.facts = []

    def set_facts(self, facts):
        self.beginResetModel()
        self.facts = list(facts)
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else len(self.facts)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else 2

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        fact = self.facts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return fact[index.column()]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return fact[2] if len(fact) > 2 else fact[index.column()]
        return None


def facts_of_pair(result, pair) -> list:
    """All that is known of a pair, as (what, what it is)."""
    numbers, sites = Numbers(language()), result.sites
    ends = [(int(result.a[pair]), result.cats_a[pair]), (int(result.b[pair]), result.cats_b[pair])]
    facts = []
    for number, category in ends[: 1 if ends[0][0] == ends[1][0] else 2]:
        facts.append((tr("Site"), sites.title(number)))
        facts.append((tr("Id"), sites.ids[number]))
        facts.append((tr("Country"), sites.countries[number] or tr("not known")))
        if category:
            facts.append((tr("IUCN category"), category))
    metres = float(result.distance_m[pair])
    by = {"border": tr("along the border of the countries"), "outlines": tr("along the outlines")}
    shared = tr("{km} km").format(km=numbers.decimal(result.shared_km[pair]))
    if result.shared_by[pair] in by:
        shared = f"{shared}, {by[result.shared_by[pair]]}"
    facts += [
        (tr("Kind"), kind_text(result.kind[pair])),
        (tr("Distance"), distance_text(metres, numbers)),
        (tr("Shared border"), shared if not np.isnan(result.shared_km[pair]) else "\u2013"),
        (tr("Overlap"), tr("{km2} km²").format(km2=numbers.km2(result.overlap_km2[pair]))),
    ]
    if result.drawn[pair]:
        facts.append((tr("Boundary"), tr("~ illustrative")))
    group = int(np.count_nonzero(result.cluster_of == result.cluster[pair]))
    facts.append((tr("Sites of its group"), numbers.integer(group)))
    return facts


def _numbers(values):
    return np.array([np.nan if value is None else value for value in values], dtype=float)
