"""What the lists about a plan share: rows of a few lines, an item to be led to, a session."""

from __future__ import annotations

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, QTimer
from qgis.PyQt.QtWidgets import QHeaderView, QLabel, QSizePolicy, QVBoxLayout, QWidget

from .plan_widgets import plain_tip
from .table_view import TableView
from .theme import SPACE

_NARROW = 64  # letters
ITEM = Qt.ItemDataRole.UserRole + 20  # id of the item that a row leads to


class RowsModel(QAbstractTableModel):
    """One column of rows that are told in words; a subclass has ``text(row)`` and the like."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.rows = []

    def set_rows(self, rows):
        """Other rows. Where the view was and what was selected is for the view to keep."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.tool_tip(row))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.tool_tip(row)
        if role == Qt.ItemDataRole.DecorationRole:
            return self.icon(row)
        return self.item(row) if role == ITEM else None

    def text(self, row) -> str:
        """What the row says."""
        raise NotImplementedError

    def tool_tip(self, row) -> str:
        """All of it, however long."""
        return self.text(row)

    def icon(self, row):
        """A sign before the text."""

    def item(self, row) -> str:
        """The item that the row leads to, "" for none."""
        return ""


class RowsView(TableView):
    """A list whose rows are all of a few lines, so that 100,000 of them cost nothing."""

    def __init__(self, model, name, lines=2, parent=None):
        super().__init__(model, name, parent)
        self.setWordWrap(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().hide()
        self.setAlternatingRowColors(True)
        self._lines = lines
        self._fit()
        self.setMinimumHeight(2 * self.verticalHeader().defaultSectionSize())

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self._fit()

    def _fit(self):
        """A line more where the panel is narrow. All rows alike: none is asked for its height."""
        metrics = self.fontMetrics()
        narrow = self.viewport().width() < _NARROW * metrics.averageCharWidth()
        height = (self._lines + narrow) * metrics.lineSpacing() + SPACE
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setDefaultSectionSize(height)

    def refill(self, rows, same):
        """Other rows in the model; where the list stands and what is current stays.

        ``same(row)`` is what tells a row from another, also in the next list.
        """
        model, current = self.model(), self.currentIndex()
        key = same(model.rows[current.row()]) if current.isValid() else None
        bar = self.verticalScrollBar()
        place = bar.value()
        model.set_rows(rows)
        number = next((n for n, row in enumerate(model.rows) if key and same(row) == key), None)
        if number is not None:
            self.selectionModel().setCurrentIndex(
                model.index(number, 0),
                self.selectionModel().SelectionFlag.ClearAndSelect
                | self.selectionModel().SelectionFlag.Rows,
            )
        bar.setValue(place)


class PlanView(QWidget):
    """A part of the panel that shows the plan of a session; it looks anew only when it is seen.

    A subclass has ``look(everything)``: show the plan as it is now. ``everything`` is False where
    some records changed, True for another plan.
    """

    ALWAYS = False  # also when nobody sees it, as its tab tells a number

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session = session
        self._due, self._everything = True, True
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._look_now)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE // 2)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._slots = [
            (session.opened, self._opened),
            (session.changed, self._changed),
            (session.language_changed, self._changed),
            (session.another_day, self._changed),
        ]
        for signal, slot in self._slots:
            signal.connect(slot)
        self._later.start()

    def look(self, everything: bool) -> None:
        """Show the plan as it is now."""
        raise NotImplementedError

    def connect_to(self, signal, slot):
        """A connection to something that outlives this widget, undone by `unload`."""
        signal.connect(slot)
        self._slots.append((signal, slot))

    def unload(self):
        """Let go of the session."""
        self._later.stop()
        for signal, slot in self._slots:
            signal.disconnect(slot)
        self._slots = []

    def say(self, text: str):
        """A sentence in the place of what is not there, "" for none."""
        self.sentence.setText(text)
        self.sentence.setVisible(bool(text))

    def look_again(self, everything=False):
        """Look anew soon, or when it is seen next."""
        self._due, self._everything = True, self._everything or everything
        if self.ALWAYS or self.isVisible():
            self._later.start()

    def showEvent(self, event):
        super().showEvent(event)
        if self._due:
            self._later.start()

    def _opened(self):
        self.look_again(True)

    def _changed(self, *_):
        self.look_again()

    def _look_now(self):
        if not self._due or not (self.ALWAYS or self.isVisible()):
            return
        everything, self._due, self._everything = self._everything, False, False
        self.look(everything)
