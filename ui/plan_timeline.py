"""The plan in time: rows of items, their bars, what was put off and what is late.

A table, so that keys, screen readers and 5,000 rows are Qt's own business: the bars are painted by
a delegate, and the days above them by the header.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QScrollBar,
    QShortcut,
    QSizePolicy,
    QToolButton,
)

from ..processing.i18n import tr
from ..processing.plan_finding_texts import record_name
from ..processing.plan_layers import kind_texts
from .layer_list import slim
from .plan_rows import ITEM, PlanView
from .plan_widgets import plain_tip
from .table_view import TableView
from .theme import SPACE, qgis_icon
from .time_bars import ROW, BarsDelegate, DaysHeader
from .time_scale import TimeScale

_ZOOM = 1.25
_SCROLL_STEPS = 1000
_LEAST_NAMES, _SHARE_OF_NAMES = 128, 0.38
_LEVELS = 3


class TimelineModel(QAbstractTableModel):
    """Items (column 0) and their bars (column 1)."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.plan, self.rows, self.language, self.today = None, [], "en", None
        self._all, self._levels, self._wanted = [], _LEVELS, None
        self._bold = QFont()
        self._bold.setBold(True)

    def set_plan(self, plan, rows, language, today):
        """The plan and its core.plan.timeline rows."""
        self.plan, self._all, self.language, self.today = plan, rows, language, today
        self._show()

    def show_levels(self, count: int):
        """Only so many levels, from the top; _LEVELS: all of them."""
        self._levels = count
        self._show()

    def show_only(self, ids):
        """Only these items; None: all of them."""
        self._wanted = ids
        self._show()

    def row_of(self, id) -> int:
        """The row of an item, -1 if it is not shown."""
        return next((n for n, row in enumerate(self.rows) if row.id == id), -1)

    def _show(self):
        shown = self._all
        if self._levels < _LEVELS:
            shown = [row for row in shown if row.level < self._levels]
        if self._wanted is not None:
            shown = [row for row in shown if row.id in self._wanted]
        if [row.id for row in shown] == [row.id for row in self.rows]:
            self.rows = shown  # nothing moves: what is selected stays so
            if shown:
                self.dataChanged.emit(self.index(0, 0), self.index(len(shown) - 1, 1))
            return
        self.beginResetModel()
        self.rows = shown
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else 2

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Item"), tr("Dates"))[section]
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        row, names = self.rows[index.row()], index.column() == 0
        if role == ROW:
            return row
        if role == ITEM:
            return row.id
        if role == Qt.ItemDataRole.DisplayRole and names:
            return self._title(row)
        if role == Qt.ItemDataRole.FontRole and names and row.level == 0:
            return self._bold
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._title(row) if names else self.words(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            kind = kind_texts().get(row.kind, row.kind)
            return plain_tip(f"{kind} {self._title(row)}\n{self.words(row)}")
        return None

    def _title(self, row):
        return f"{row.number} {record_name(self.plan, row.id, self.language)}"

    @staticmethod
    def words(row) -> str:
        """What a bar says, in words."""
        lines = []
        if row.start is None and row.due is None:
            lines.append(tr("No dates."))
        elif row.summary:
            lines.append(
                tr("{start} to {due}, from its parts.").format(start=row.start, due=row.due)
            )
        elif row.due is None:
            lines.append(tr("From {start}, no due date.").format(start=row.start))
        elif row.start is None:
            lines.append(tr("Due on {due}.").format(due=row.due))
        else:
            lines.append(tr("{start} to {due}.").format(start=row.start, due=row.due))
        if row.slip is not None and row.slip > 0:
            lines.append(
                tr("Put off by {days} d: approved {approved}.").format(
                    days=row.slip, approved=row.approved_due
                )
            )
        if row.state == "late":
            lines.append(tr("{days} d late.").format(days=row.late))
        elif row.state == "soon":
            lines.append(tr("{days} d left.").format(days=-row.late))
        elif row.state == "abandoned":
            lines.append(tr("Abandoned."))
        elif row.state == "done":
            on = row.done
            lines.append(tr("Completed on {day}.").format(day=on) if on else tr("Completed."))
        return " ".join(lines)


class TimelineTable(TableView):
    """The table: arrows go through rows (up, down) and through time (left, right)."""

    def __init__(self, model, scale, parent=None):
        super().__init__(model, tr("Timeline"), parent)
        self._scale = scale
        self._header = DaysHeader(scale, self)
        self.setHorizontalHeader(self._header)
        self.setItemDelegateForColumn(1, BarsDelegate(scale, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self._header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._header.sectionResized.connect(self._resized)
        self.setMinimumHeight(5 * self.verticalHeader().defaultSectionSize())
        scale.changed.connect(self._repaint)
        self._asked = False

    def _repaint(self):
        self.viewport().update()
        self._header.viewport().update()

    def _resized(self, section, _old, width):
        if section == 1:
            self._scale.set_width(width)

    def resizeEvent(self, event):
        super().resizeEvent(event)
        if not self._asked:  # until the user has drawn it
            width = max(int(self.viewport().width() * _SHARE_OF_NAMES), _LEAST_NAMES)
            self.setColumnWidth(0, width)
        self._scale.set_width(self.columnWidth(1))

    def wheelEvent(self, event):
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turn.y():
            x = event.position().x() - self.columnViewportPosition(1)
            self._scale.zoom(_ZOOM ** (turn.y() / 120), max(x, 0))
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or turn.x():
            steps = (turn.y() or turn.x()) / 120
            self._scale.move_to(self._scale.left - steps * self._scale.shown / 10)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event):
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(event.key())
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._scale.move_to(self._scale.left + step * self._scale.shown / 10)
            event.accept()
        else:
            super().keyPressEvent(event)


class TimelineView(PlanView):
    """The tab."""

    item_asked = pyqtSignal(str)

    def __init__(self, session, parent=None):
        super().__init__(session, parent)
        self.soon_days = 30
        self.model = TimelineModel(self)
        self.scale = TimeScale(self)
        self.table = TimelineTable(self.model, self.scale)
        self.bar = QScrollBar(Qt.Orientation.Horizontal)
        self.bar.setAccessibleName(tr("Time shown"))
        self.bar.valueChanged.connect(self._scrolled)
        self.scale.changed.connect(self._follow_scale)
        self.column.addLayout(self._make_tools())
        self.column.addWidget(self.sentence)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.bar)
        self.table.clicked.connect(self._ask)
        self.table.chosen_by_key.connect(self._ask)
        self.connect_to(session.current_changed, self._current_changed)
        self._follow_scale()

    def _make_tools(self):
        self.levels = slim(QComboBox(), tr("Levels shown"))
        self.levels.addItem(tr("All levels"), _LEVELS)
        self.levels.addItem(tr("Objectives and actions"), 2)
        self.levels.addItem(tr("Objectives"), 1)
        self.levels.currentIndexChanged.connect(
            lambda _: self.model.show_levels(self.levels.currentData())
        )
        self.today = self._tool(tr("Today"), "", tr("Go to today"), self.go_to_today)
        self.closer = self._tool("", "mActionZoomIn", tr("Zoom in (Ctrl++)"), self._zoom_in)
        self.wider = self._tool("", "mActionZoomOut", tr("Zoom out (Ctrl+-)"), self._zoom_out)
        self.whole = self._tool(
            "", "mActionZoomFullExtent", tr("Whole plan (Ctrl+0)"), self.scale.fit
        )
        self._keys = []
        for text, slot in (
            ("Ctrl++", self._zoom_in),
            ("Ctrl+=", self._zoom_in),
            ("Ctrl+-", self._zoom_out),
            ("Ctrl+0", self.scale.fit),
        ):
            key = QShortcut(QKeySequence(text), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(slot)
            self._keys.append(key)
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        row.addWidget(self.levels, 1)
        for button in (self.today, self.closer, self.wider, self.whole):
            row.addWidget(button)
        return row

    def _tool(self, text, icon, tip, slot):
        button = QToolButton()
        button.setText(text)
        if icon:
            button.setIcon(qgis_icon(icon))
        button.setToolTip(tip)
        button.setAccessibleName(text or tip)
        button.setAutoRaise(True)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _=False: slot())
        return button

    def _zoom_in(self):
        self.scale.zoom(_ZOOM)

    def _zoom_out(self):
        self.scale.zoom(1 / _ZOOM)

    def go_to_today(self):
        """Bring today into the middle."""
        number = self.session.today().toordinal() + 0.5
        self.scale.move_to(number - self.scale.shown / 2)

    # --- what it shows ----------------------------------------------------------------------

    def look(self, everything):
        from ..core.plan import timeline

        plan, today = self.session.plan, self.session.today()
        rows, span = [], None
        if plan is not None:
            rows = timeline.rows(plan, today, self.soon_days, self.session.statuses)
            span = timeline.span(plan, rows, today)
        self.table.setVisible(span is not None)
        self.bar.setVisible(span is not None)
        if plan is None:
            self.say(tr("No plan is open."))
        elif span is None:
            self.say(tr("Nothing has a date yet: give the items a start and a due date."))
        else:
            self.say("")
            self.scale.set_span(*span)
        self.model.set_plan(plan, rows, self.session.language, today)
        if everything:
            self.scale.fit()
        self._current_changed(self.session.current)

    def resizeEvent(self, event):
        super().resizeEvent(event)
        if self.table.selectedIndexes():  # what one is at stays in view
            self.table.scrollTo(self.table.currentIndex())

    def show_only(self, ids):
        """The filters of the panel: only these items, or None."""
        self.model.show_only(ids)
        self._current_changed(self.session.current)

    def _current_changed(self, id):
        number = self.model.row_of(id) if id else -1
        if number < 0:
            self.table.clearSelection()
        elif self.table.currentIndex().row() != number or not self.table.selectedIndexes():
            self.table.selectRow(number)
            self.table.scrollTo(self.model.index(number, 0))
            row = self.model.rows[number]
            if row.due or row.start:
                self.scale.show_day(row.due or row.start)

    def _ask(self, index):
        self.item_asked.emit(index.data(ITEM))

    # --- time -------------------------------------------------------------------------------

    def _follow_scale(self):
        """The scroll bar is as long as what is shown of the whole."""
        scale, whole = self.scale, max(self.scale.last - self.scale.first, 1.0)
        self.bar.blockSignals(True)
        page = max(int(_SCROLL_STEPS * min(scale.shown / whole, 1.0)), 1)
        self.bar.setPageStep(page)
        self.bar.setSingleStep(max(page // 10, 1))
        self.bar.setRange(0, _SCROLL_STEPS - page)
        self.bar.setValue(round((scale.left - scale.first) / whole * _SCROLL_STEPS))
        self.bar.setEnabled(not scale.is_whole)
        self.bar.blockSignals(False)

    def _scrolled(self, value):
        scale = self.scale
        scale.move_to(scale.first + value / _SCROLL_STEPS * (scale.last - scale.first))
