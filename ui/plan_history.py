"""Who changed what, and when: of the current item or of the whole plan."""

from __future__ import annotations

import datetime

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDateTime, QModelIndex, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton

from ..processing.i18n import tr
from ..processing.plan_words import entry_words, source_texts
from .layer_list import slim
from .plan_rows import ITEM, PlanView, RowsModel, RowsView
from .theme import SPACE, qgis_icon

_HEAD = "head"  # the history of the plan's own record
PAGE = 200  # entries that are read at a time


class HistoryModel(RowsModel):
    """Lines of the history, the newest first; older ones are read as the list is scrolled."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.plan, self.language, self.more = None, "en", None

    def text(self, row):
        head = f"{local_time(row.at)} · {row.who}"
        if row.source != "edit":
            head += f" · {source_texts().get(row.source, row.source)}"
        return f"{head}\n{self._words(row)}"

    def tool_tip(self, row):
        from ..processing.plan_words import full_words

        if row.source == "create":
            return self.text(row)
        return f"{local_time(row.at)} · {row.who}\n{full_words(self.plan, row, self.language)}"

    def item(self, row):
        found = None if row.source == "create" else self.plan.item_of(row.id)
        return found.id if found is not None else ""

    def canFetchMore(self, parent=QModelIndex()):  # noqa: B008
        return not parent.isValid() and self.more is not None

    def fetchMore(self, _parent=QModelIndex()):  # noqa: B008
        more, self.more = self.more, None
        rows = more() if more is not None else []
        if rows:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def _words(self, row):
        if row.source == "create":
            return tr("The plan was made.")
        return entry_words(self.plan, row, self.language)


class HistoryView(PlanView):
    """The tab."""

    item_asked = pyqtSignal(str)

    def __init__(self, session, parent=None):
        super().__init__(session, parent)
        self.model = HistoryModel(self)
        self.list = RowsView(self.model, tr("History"), lines=3)
        self.column.addLayout(self._make_filters())
        self.column.addWidget(self.sentence)
        self.column.addWidget(self.list, 1)
        self.list.clicked.connect(self._ask)
        self.list.chosen_by_key.connect(self._ask)
        self.connect_to(session.current_changed, self._current_changed)

    def _make_filters(self):
        self.scope = slim(QComboBox(), tr("History of"))
        self.scope.addItem(tr("This item"), True)
        self.scope.addItem(tr("Whole plan"), False)
        self.scope.addItem(tr("Title, countries, languages"), _HEAD)
        self.scope.currentIndexChanged.connect(lambda _: self.look_again())
        self.since = QgsDateEdit()
        self.since.setAllowNull(True)
        self.since.setNullRepresentation(tr("any day"))
        self.since.clear()
        self.since.setDisplayFormat("yyyy-MM-dd")
        self.since.setAccessibleName(tr("Since"))
        self.since.setToolTip(tr("Only what was changed since this day"))
        self.since.setMinimumWidth(100)
        self.since.dateValueChanged.connect(lambda _: self.look_again())
        label = QLabel(tr("Since"))
        label.setBuddy(self.since)
        self.undo = QToolButton()
        self.undo.setIcon(qgis_icon("mActionUndo"))
        self.undo.setToolTip(tr("Take back the last change that you made to this plan (Ctrl+Z)"))
        self.undo.setAccessibleName(tr("Undo my last change"))
        self.undo.clicked.connect(lambda _=False: self._undo())
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        row.addWidget(self.scope, 1)
        row.addWidget(label)
        row.addWidget(self.since, 1)
        row.addWidget(self.undo)
        return row

    def look(self, everything):
        plan = self.session.plan
        self.undo.setEnabled(plan is not None and not self.session.read_only)
        self.model.more = None
        self.model.plan, self.model.language = plan, self.session.language
        told, rows = "", []
        of_item = self.scope.currentData()
        if plan is None:
            told = tr("No plan is open.")
        elif of_item is True and not self.session.current:
            told = tr("Choose an item in the checklist, or the whole plan above.")
        else:
            id = plan.head.id if of_item == _HEAD else self.session.current
            rows = self._of_record(plan, id) if of_item else self._of_plan()
            if not rows:
                told = tr("Nothing has been changed since that day.")
        self.say(told)
        self.list.refill(rows, lambda entry: entry.seq)

    def _of_record(self, plan, id):
        """What became of an item, or of the plan's own record, and of all that belongs to it."""
        found, since = [], self._since()
        for record in plan.parts_of(id):
            found += self.session.history(record.id, since)
        return sorted(found, key=lambda entry: -entry.seq)

    def _of_plan(self, skip=0):
        """One page of the history of the plan; the next is read when it is scrolled to."""
        found = self.session.history(since=self._since(), limit=skip + PAGE)
        rows = found[skip:]
        made = next((n for n, entry in enumerate(rows) if entry.source == "create"), None)
        if made is not None:  # all that it was made with is one line
            rows = rows[: made + 1]
        elif len(found) == skip + PAGE:
            self.model.more = lambda: self._of_plan(skip + PAGE)
        return rows

    def _since(self):
        """The beginning of that day here, as history has it (UTC)."""
        day = self.since.date()
        if self.since.isNull() or not day.isValid():
            return ""
        moment = QDateTime(day.startOfDay()).toUTC()
        return moment.toString("yyyy-MM-ddTHH:mm:ss")

    def _undo(self):
        if not self.session.undo():
            self.say(tr("There is no change of yours that can be taken back."))

    def _current_changed(self, _id):
        if self.scope.currentData():
            self.look_again()

    def _ask(self, index):
        item = index.data(ITEM)
        if item:
            self.item_asked.emit(item)


def local_time(at: str) -> str:
    """A time of the history (UTC) as the clock here showed it, the day as all plans have it: two
    countries write days in two ways."""
    try:
        moment = datetime.datetime.fromisoformat(at.replace("Z", "+00:00"))
    except ValueError:
        return at
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")
