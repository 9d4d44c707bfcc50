"""How the checklist is drawn and edited in place."""

from __future__ import annotations

from qgis.PyQt.QtCore import QDate, QEvent, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFormLayout,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyle,
    QTreeView,
)

from ..core.plan import codes as lists
from ..processing.i18n import language, tr
from .delegates import BarDelegate
from .plan_cells import DUE, ID, LATE, LEADS, NAME, REVISION, STATE, STATUS
from .plan_field_kinds import DateEdit
from .plan_signs import draw_sign, state_colour
from .theme import SPACE

_WIDE = 95  # letters; with less room names have two lines, and a status is a sign only
_MOST_LEADS = 4  # countries that have room
_LEAST_NAMES = 0.55  # of the width, if dates leave it


class PlanDelegate(BarDelegate):
    """Draws signs, bars and lateness; opens the editors of the cells."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.editor, self._at = None, None
        self._saving = False

    def initStyleOption(self, option, index):
        super().initStyleOption(option, index)
        state = index.data(STATE)
        if index.column() == STATUS and state is not None:
            side = option.fontMetrics.height()
            option.decorationSize = QSize(side, side)
            option.features |= option.ViewItemFeature.HasDecoration
            if not self.parent().is_wide():
                option.text = ""
        if state == LATE:
            option.font.setBold(True)
        colour = state_colour(state, option.palette) if index.column() in (DUE, LEADS) else None
        if colour is not None:
            option.palette.setColor(option.palette.ColorRole.Text, colour)
        if index.column() == DUE:
            # Where it is narrow the leads come below.
            two = not self.parent().is_wide() and index.siblingAtColumn(LEADS).data()
            upright = Qt.AlignmentFlag.AlignTop if two else Qt.AlignmentFlag.AlignVCenter
            option.displayAlignment = Qt.AlignmentFlag.AlignRight | upright
            if two:  # elided: a second line would be written over the leads
                option.features &= ~option.ViewItemFeature.WrapText
        elif index.column() == LEADS and not self.parent().is_wide():
            option.text = ""

    def paint(self, painter, option, index):
        super().paint(painter, option, index)
        if index.column() == DUE and not self.parent().is_wide():
            self._paint_leads(painter, option, index.siblingAtColumn(LEADS))
        if index.column() != STATUS or index.data(STATE) is None:
            return
        side = option.fontMetrics.height()
        top = option.rect.top() + (option.rect.height() - side) / 2
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect.left() + 4, top, side, side)
        draw_sign(painter, box, index.data(STATE), option.palette, selected)

    @staticmethod
    def _paint_leads(painter, option, index):
        """In the second line."""
        role, palette = option.palette.ColorRole.Text, option.palette
        colour = state_colour(index.data(STATE), palette) or palette.color(role)
        if option.state & QStyle.StateFlag.State_Selected:
            colour = palette.color(palette.ColorRole.HighlightedText)
        box = option.rect.adjusted(0, option.rect.height() // 2, -4, 0)
        painter.save()
        painter.setPen(colour)
        text = option.fontMetrics.elidedText(
            index.data() or "", Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, text)
        painter.restore()

    def sizeHint(self, option, index):
        lines = 1 if self.parent().is_wide() else 2
        return QSize(60, lines * option.fontMetrics.lineSpacing() + SPACE)

    # --- editing ----------------------------------------------------------------------------

    def createEditor(self, parent, option, index):
        column = index.column()
        if column == STATUS:
            editor = QComboBox(parent)
            for code in lists.codes("progress"):
                editor.addItem(lists.label("progress", code, language()), code)
            editor.activated.connect(lambda *_: self._done(editor))
        elif column == DUE:
            editor = DateEdit(parent)
        elif column == LEADS:
            editor = LeadsEditor(parent, index.data(Qt.ItemDataRole.EditRole))
            editor.done.connect(lambda: self._done(editor))
        else:
            editor = QLineEdit(parent)
            editor.setFrame(False)
        heads = index.model().headerData(column, Qt.Orientation.Horizontal)
        editor.setAccessibleName(heads)
        editor.setAutoFillBackground(True)
        # What was read when the typing began: if another writes meanwhile, it is a conflict.
        self._at = (index.data(ID), column, index.data(REVISION))
        self._fill(editor, index)
        self.editor = editor
        return editor

    def _fill(self, editor, index):
        value = index.data(Qt.ItemDataRole.EditRole)
        column = index.column()
        if column == STATUS:
            editor.setCurrentIndex(max(editor.findData(value), 0))
        elif column == DUE:
            if value:
                editor.put(QDate.fromString(value, Qt.DateFormat.ISODate))
        elif column == NAME:
            editor.setText(value)
            editor.selectAll()

    def setEditorData(self, editor, index):
        """Filled when it was made: what others write does not go over what is being typed."""

    def setModelData(self, editor, model, index):
        id, column, revision = self._at
        if column == STATUS:
            value = editor.currentData()
        elif column == DUE:
            editor.take_typed()
            if not editor.isNull():
                editor.interpretText()
            value = "" if editor.isNull() else editor.date().toString("yyyy-MM-dd")
        elif column == LEADS:
            value = editor.values()
        else:
            value = editor.text().strip()
        self._saving = True
        try:
            model.write(id, column, value, revision)
        finally:
            self._saving = False

    def updateEditorGeometry(self, editor, option, index):
        super().updateEditorGeometry(editor, option, index)
        room = editor.parentWidget().rect()
        hint = editor.sizeHint()
        if index.column() == NAME:
            hint = QSize(option.rect.width(), option.rect.height())
        width = min(max(option.rect.width(), hint.width()), room.width())
        height = min(max(option.rect.height(), hint.height()), room.height())
        left = max(min(option.rect.left(), room.right() - width + 1), 0)
        top = max(min(option.rect.top(), room.bottom() - height + 1), 0)
        editor.setGeometry(left, top, width, height)

    def destroyEditor(self, editor, index):
        if editor is self.editor:
            self.editor, self._at = None, None
        super().destroyEditor(editor, index)

    def commit(self):
        """Save what is being typed, and close the editor."""
        if self.editor is not None:
            self._done(self.editor)

    def eventFilter(self, editor, event):
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            editor.blockSignals(True)  # nothing is said of leaving: nothing is saved
        return super().eventFilter(editor, event)

    def commit_if_in(self, ids):
        """The rows of these items go, and the editor with them."""
        if self.editor is not None and not self._saving and self._at[0] in ids:
            self._done(self.editor)

    def _done(self, editor):
        if editor is not self.editor:
            return
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)


class LeadsEditor(QFrame):
    """A line for each country of the plan: who leads there."""

    done = pyqtSignal()

    def __init__(self, parent, leads):
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        form = QFormLayout(self)
        form.setContentsMargins(SPACE // 2, SPACE // 2, SPACE // 2, SPACE // 2)
        form.setSpacing(SPACE // 2)
        self.lines = {}
        for country, name in leads:
            line = self.lines[country] = QLineEdit(name)
            line.setAccessibleName(tr("Lead of {country}").format(country=country))
            line.setMinimumWidth(line.fontMetrics().averageCharWidth() * 24)
            line.returnPressed.connect(self.done)
            line.installEventFilter(self)
            form.addRow(country, line)
        if self.lines:
            self.setFocusProxy(next(iter(self.lines.values())))

    def eventFilter(self, line, event):
        """Going to the other line is not leaving."""
        if event.type() == QEvent.Type.FocusOut:
            focus = QApplication.focusWidget()
            if focus is not None and not self.isAncestorOf(focus):
                self.done.emit()
        return super().eventFilter(line, event)

    def values(self):
        """[[country, name], ...]"""
        return [[country, line.text().strip()] for country, line in self.lines.items()]


class PlanTreeView(QTreeView):
    """The tree. Space checks off, F2 edits, Ctrl and arrows move, Enter goes to the editor."""

    check_asked = pyqtSignal(str)
    remove_asked = pyqtSignal()
    add_asked = pyqtSignal(bool)  # below the current item
    editor_asked = pyqtSignal()
    move_asked = pyqtSignal(int, int)  # rows down, levels in
    went_to = pyqtSignal(str)

    def __init__(self, model, parent=None):
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(tr("Checklist of the plan"))
        self.delegate = PlanDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setUniformRowHeights(True)
        self.setWordWrap(True)
        self.setAllColumnsShowFocus(True)
        self.setAlternatingRowColors(True)
        self.setIndentation(SPACE + SPACE // 2)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setExpandsOnDoubleClick(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setTabKeyNavigation(False)  # Tab goes on to the next widget
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMinimumSize(120, 12 * SPACE)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(1)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (STATUS, LEADS, DUE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._unfolded, self._kept, self._top = set(), "", 0
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        model.losing.connect(self.delegate.commit_if_in)
        self.fit()

    def is_wide(self) -> bool:
        """Whether there is room for the words of a status."""
        return self.viewport().width() > _WIDE * self.fontMetrics().averageCharWidth()

    def fit(self):
        """Columns as wide as what they say, the name takes the rest."""
        metrics, header, wide = self.fontMetrics(), self.header(), self.is_wide()
        if self.model().narrow is wide:
            self.model().narrow = not wide
            self.scheduleDelayedItemsLayout()
        plan = self.model().plan
        countries = min(max(len(plan.countries) if plan is not None else 2, 2), _MOST_LEADS)
        leads = metrics.horizontalAdvance(" ".join(["WWW"] * countries)) + SPACE
        late = tr("late {days} d").format(days=888)
        date = metrics.horizontalAdvance("2028-08-28") * 1.08
        due = max(metrics.horizontalAdvance(late) * 1.08, date, 0 if wide else leads)
        sign = metrics.height() + SPACE
        words = max(
            metrics.horizontalAdvance(lists.label("progress", code, language()))
            for code in lists.codes("progress")
        )
        status = sign + (words + SPACE if wide else 0)
        header.resizeSection(STATUS, status)
        # Not hidden: what is typed there has to have a place.
        header.resizeSection(LEADS, leads if wide else 1)
        due = round(due) + 2 * SPACE
        if not wide:  # what is elided then is in the tool tip
            rest = int((1 - _LEAST_NAMES) * self.viewport().width()) - status
            due = min(due, max(rest, round(date) + SPACE))
        header.resizeSection(DUE, due)

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self.fit()

    # --- the current item -------------------------------------------------------------------

    def current_id(self) -> str:
        """The item that the tree is at, "" for none."""
        return self.currentIndex().data(ID) or ""

    def go_to(self, id) -> bool:
        """Make an item the current one and unfold what it is part of; False if it is not shown."""
        index = self.model().index_of(id)
        if not index.isValid():
            return False
        if self.current_id() != id:
            self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def scroll_to_current(self):
        """Bring the current item into sight."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def currentChanged(self, current, previous):
        super().currentChanged(current, previous)
        self.went_to.emit(current.data(ID) or "")

    def edit_cell(self, column):
        """Edit a cell of the current item."""
        index = self.currentIndex()
        if index.isValid():
            self.edit(index.siblingAtColumn(column))

    def commit(self):
        """Save what is being typed."""
        self.delegate.commit()

    # --- keeps what is unfolded when much comes or goes at once -----------------------------

    def _keep(self):
        self._kept, self._unfolded = self.current_id(), self.unfolded()
        self._top = self.verticalScrollBar().value()

    def _restore(self):
        self.unfold(self._unfolded)
        kept = self.model().index_of(self._kept)
        if kept.isValid():
            self.setCurrentIndex(kept)
        self.verticalScrollBar().setValue(self._top)

    def unfold(self, ids):
        """Unfold these items."""
        self.scheduleDelayedItemsLayout()  # once, and not for each
        for id in ids:
            index = self.model().index_of(id)
            if index.isValid():
                self.setExpanded(index, True)

    def unfold_all(self):
        """Unfold everything that is shown."""
        self.unfold([index.internalPointer().id for index in self.model().wholes()])

    def unfolded(self) -> set:
        """The ids of what is unfolded."""
        wholes = self.model().wholes()
        return {index.internalPointer().id for index in wholes if self.isExpanded(index)}

    # --- keys -------------------------------------------------------------------------------

    def keyPressEvent(self, event):
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if modifiers == Qt.KeyboardModifier.ControlModifier and key in _MOVES:
            self.move_asked.emit(*_MOVES[key])
        elif plain and key in (Qt.Key.Key_Space, Qt.Key.Key_Select):
            self.check_asked.emit(self.current_id())
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.editor_asked.emit()
        elif plain and key == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        elif key == Qt.Key.Key_Insert:
            self.add_asked.emit(modifiers == Qt.KeyboardModifier.ShiftModifier)
        else:
            super().keyPressEvent(event)
            return
        event.accept()


_MOVES = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Left: (0, -1),
}
