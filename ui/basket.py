"""The sites chosen for a joint reserve, by id: they outlive the run that they were chosen from."""

from __future__ import annotations

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal

from ..processing.i18n import tr


class Basket(QObject):
    """Ids of sites, each once, in the order in which they were chosen."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._ids = {}

    @property
    def ids(self) -> list:
        return list(self._ids)

    def __len__(self):
        return len(self._ids)

    def __contains__(self, own):
        return own in self._ids

    def add(self, ids):
        """Those that are not there yet come to the end."""
        self._set([*self._ids, *ids])

    def remove(self, ids):
        gone = set(ids)
        self._set([own for own in self._ids if own not in gone])

    def clear(self):
        self._set([])

    def set(self, ids):
        """These and no others."""
        self._set(ids)

    def _set(self, ids):
        ids = dict.fromkeys(ids)
        if list(ids) != list(self._ids):
            self._ids = ids
            self.changed.emit()


class BasketModel(QAbstractTableModel):
    """The sites of the basket with their countries."""

    def __init__(self, basket, parent=None):
        super().__init__(parent)
        self._basket, self._sites, self.ids = basket, None, []
        basket.changed.connect(self.renew)

    def set_sites(self, sites):
        """The :class:`~.joint_result.Sites` that the ids are of; None when there are none."""
        self._sites = sites
        self.renew()

    def renew(self):
        self.beginResetModel()
        self.ids = self._basket.ids if self._sites is not None else []
        self.endResetModel()

    def countries(self) -> dict:
        """How many of the chosen sites each country has; "" for those whose country is unknown."""
        found = {}
        for own in self.ids:
            for code in (self._value("countries", own) or "").split(";"):
                found[code] = found.get(code, 0) + 1
        return dict(sorted(found.items()))

    def _value(self, what, own):
        number = self._sites.number_of.get(own)
        return None if number is None else getattr(self._sites, what)[number]

    def rowCount(self, parent=QModelIndex()):  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else 2

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        own = self.ids[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            if index.column() == 0:
                return self._value("names", own) or own
            return self._value("countries", own) or tr("not known")
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0:
            name = self._value("names", own)
            return f"{name} ({own})" if name else own
        return None

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Site"), tr("Country"))[section]
        return None
