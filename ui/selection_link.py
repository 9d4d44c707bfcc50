"""Table and map are one thing: what is selected in one is selected in the other."""

from __future__ import annotations

from qgis.PyQt import sip  # qt6: ok
from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, QObject, pyqtSignal

# More rows than this are not looked up when the user selects on the map.
_MOST_FEATURES = 5000


class SelectionLink(QObject):
    """Links the rows of a table, by id, with the features of a layer."""

    chosen_on_map = pyqtSignal(list)  # ids of rows

    def __init__(self, parent=None):
        super().__init__(parent)
        self.busy = False  # the selection comes from the other side
        self._layer, self._features, self._row_of = None, {}, None

    @property
    def layer(self):
        """The layer, None when it is no longer there."""
        if self._layer is not None and sip.isdeleted(self._layer):
            self._layer = None
        return self._layer

    def connect_layer(self, layer, features):
        """``features`` maps ids of rows to lists of feature ids; None lets go."""
        if self.layer is not None:
            self._layer.selectionChanged.disconnect(self._changed_on_map)
        self._layer, self._features, self._row_of = layer, features, None
        if layer is not None:
            layer.selectionChanged.connect(self._changed_on_map)

    def select_on_map(self, ids):
        """Select the features of these rows."""
        if self.layer is None:
            return
        self.busy = True
        try:
            self._layer.selectByIds([f for own in ids for f in self._features.get(own, ())])
        finally:
            self.busy = False

    def _changed_on_map(self, *_):
        if self.busy or self._layer.selectedFeatureCount() > _MOST_FEATURES:
            return
        if self._row_of is None:
            self._row_of = {f: own for own, features in self._features.items() for f in features}
        rows = (self._row_of.get(f) for f in self._layer.selectedFeatureIds())
        self.busy = True
        try:
            self.chosen_on_map.emit(list(dict.fromkeys(own for own in rows if own is not None)))
        finally:
            self.busy = False


def select_rows(view, rows):
    """Select these rows of a table, in ascending order, and no others; the first is scrolled to."""
    model, selection = view.model(), QItemSelection()
    for first, last in _runs(rows):
        selection.select(model.index(first, 0), model.index(last, model.columnCount() - 1))
    anew = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.selectionModel().select(selection, anew)
    if rows:
        view.scrollTo(model.index(rows[0], 0))


def _runs(rows):
    """(first, last) of neighbours in sorted numbers."""
    start = None
    for i, row in enumerate(rows):
        if start is None:
            start = row
        if i + 1 == len(rows) or rows[i + 1] != row + 1:
            yield start, row
            start = None
