"""Tables of a joint reserve: its area by country, and the ground that was moved."""

from __future__ import annotations

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ..core.report_numbers import Numbers
from ..processing.i18n import language, tr
from .overlap_models import FRACTION, MARK, country_help

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WHOLE_KM2 = 1000  # from here on without decimals
_HELP_ROLES = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole)


def ground_title(code) -> str:
    """Whose ground it is."""
    if code is None:
        return tr("not known")
    return tr("no country") if code == "-" else code


class SharesModel(QAbstractTableModel):
    """Country, km² as a bar, share, and the share expected where there is one."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.set_result(None)

    def set_result(self, result):
        """Show a :class:`~.reserve_result.ReserveResult`, or nothing."""
        self.beginResetModel()
        self._numbers = Numbers(language())
        self.countries = result.countries if result is not None else []
        self._columns = 4 if result is not None and result.expected else 3
        self._most = max((one.km2 for one in self.countries), default=0.0)
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()):  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.countries)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else self._columns

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        one, column = self.countries[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            mark = f" {MARK}" if one.illustrative_km2 else ""
            return (
                ground_title(one.country),
                self._numbers.decimal(one.km2, 0 if one.km2 >= _WHOLE_KM2 else 2) + mark,
                self._pct(one.share),
                self._pct(one.expected),
            )[column]
        if role == FRACTION and column == 1:
            return one.km2 / self._most if self._most > 0 else 0.0
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if column == 0 else _RIGHT
        return self._help(one) if role in _HELP_ROLES else None

    def _pct(self, share):
        return self._numbers.decimal(None if share is None else 100 * share, 1)

    def _help(self, one):
        km2 = self._numbers.km2
        lines = [
            country_help(one.country),
            tr("{km2} km², of it gaps closed: {gaps} km², overlaps: {overlaps} km²").format(
                km2=km2(one.km2), gaps=km2(one.gap_km2), overlaps=km2(one.overlap_km2)
            ),
        ]
        if one.illustrative_km2:
            text = tr("~ {km2} km² of it rest on illustrative boundaries")
            lines.append(text.format(km2=km2(one.illustrative_km2)))
        return "\n".join(line for line in lines if line)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Country"), tr("km²"), "%", tr("expected"))[section]
        if role == Qt.ItemDataRole.ToolTipRole and section == 3:
            return tr("The share that the reserve is compared with, by the balance")
        return None


class MovedModel(QAbstractTableModel):
    """Gaps that were closed and overlaps, two lines each: kind and country, the sites, km²."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.set_result(None)

    def set_result(self, result):
        """Show a :class:`~.reserve_result.ReserveResult`, or nothing."""
        self.beginResetModel()
        self._numbers = Numbers(language())
        self.moved = result.moved if result is not None else []
        self._names = result.names if result is not None else {}
        self.endResetModel()

    def sites(self, one):
        """Between which sites."""
        return [self._names.get(own, own) for own in (one.site_a, one.site_b)]

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else len(self.moved)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        one, column = self.moved[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == 0:
                kind = tr("gap between sites") if one.kind == "gap" else tr("overlap")
                return f"{kind}\n{ground_title(one.country)}"
            if column == 1:
                return "\n".join(self.sites(one))
            text = self._numbers.decimal(one.km2, 4 if one.km2 < 0.01 else 2)
            return f"{text} {MARK}" if one.illustrative else text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column == 2 else _LEFT
        if role in _HELP_ROLES:
            what = tr("Added to the reserve") if one.kind == "gap" else tr("Counted once")
            return "\n".join([what, *self.sites(one)])
        return None

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Moved"), tr("Between"), tr("km²"))[section]
        return None
