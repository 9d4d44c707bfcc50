"""Fields of the action-plan panel: each shows one value of the plan and saves it when it is left.

Enter or leaving saves, Esc takes back what is being typed. What cannot be saved stays in the field
with a sentence under it; where somebody else was faster, both values stand there to choose from.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..core.errors import PlannerError
from ..core.plan.changes import Conflict, Set, edit
from ..core.plan.edits import put
from ..core.plan.values import clean
from ..processing.i18n import tr
from ..processing.messages import sentence
from .plan_words import worded
from .theme import SPACE

_MOST_ENTRIES = 200  # of a record's history, to tell who wrote a value


class Slot:
    """Where a value lives: a key of a record. With ``own`` the record need not be there yet: these
    are the values that make its id (the share of a country in an item)."""

    def __init__(self, kind, id, key, own=None, make=None):
        self.kind, self.id, self.key = kind, id, key
        self._own, self._make = own, make

    def record(self, plan):
        """The record as it stands, or None."""
        return None if plan is None else plan.get(self.id)

    def value(self, plan):
        """The value as it stands."""
        record = self.record(plan)
        return None if record is None else record[self.key]

    def revision(self, plan) -> int:
        """How often it was written."""
        record = None if plan is None else plan.get(self.id) or plan.deleted.get(self.id)
        return 0 if record is None else record.revision(self.key)

    def changes(self, plan, value) -> list:
        """What writes it, as seen from this snapshot; everything in one step."""
        if self._make is not None:
            return self._make(plan, value)
        if self._own is not None:
            if value is None and self.id not in plan:
                return []
            return put(plan, self.kind, {**self._own, self.key: value})
        if self.id not in plan and self.id not in plan.deleted:
            return []
        return [edit(plan, self.id, self.key, value)]


class Field(QWidget):
    """One value with its editor, the sentence about it and the choice after a conflict.

    A subclass gives ``_show(value)``, ``_typed()`` and ``_lock(locked)``.
    """

    saved = pyqtSignal()
    on_decided = None  # called when a conflict has been decided here
    on_lost = None  # called with the field when it goes on and something unsaved stands in it

    def __init__(self, session, editor, name, parent=None):
        super().__init__(parent)
        self.session, self.editor = session, editor
        self.slot, self.conflict = None, None
        self._base, self._revision, self._saving = None, 0, False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE // 4)
        self._column.addWidget(editor)
        self._said, self._choice = None, None
        self.set_name(name)
        # The wheel scrolls the panel: it must not change a value on its way.
        editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keys = _Keys(self)
        editor.installEventFilter(self._keys)

    def set_name(self, name):
        """What it is called, for screen readers and in sentences."""
        self.name = name
        self.setAccessibleName(name)
        self.editor.setAccessibleName(name)

    # --- the value --------------------------------------------------------------------------

    def bind(self, slot):
        """Show another value; what was typed for the one before is saved by then."""
        same = self.slot is not None and slot is not None
        same = same and (self.slot.id, self.slot.key) == (slot.id, slot.key)
        if not same:
            self._give_up()
        self.slot = slot
        self.load(force=not same)

    def _give_up(self):
        """Such as when the record that is being edited was deleted by somebody else."""
        unsaved = self.slot is not None and (self.conflict is not None or self.is_dirty())
        if unsaved and not self._saving and self.on_lost is not None:
            self.on_lost(self)

    def release(self):
        """Nothing is shown or saved any more."""
        self._give_up()
        self.slot = None
        self.editor.removeEventFilter(self._keys)

    def load(self, force=False):
        """Show what the plan says; what is being typed stays, unless ``force``."""
        if not force and (self.conflict is not None or self.is_dirty()):
            return
        plan = self.session.plan
        self._drop_conflict()
        self.say("")
        slot = self.slot
        self._base = slot.value(plan) if slot is not None else None
        self._revision = slot.revision(plan) if slot is not None else 0
        self._show(self._base)
        self._lock(slot is None or self.session.read_only)

    def typed(self):
        """What stands here, saved or not."""
        return self._read()

    def is_dirty(self) -> bool:
        """Whether something else stands here than what was shown."""
        return self.slot is not None and self._typed() != self._as_typed(self._base)

    def commit(self) -> bool:
        """Save what was typed; False when it could not be saved and stays here."""
        if self.slot is None or self._saving or self.conflict is not None:
            return self.conflict is None
        if not self.is_dirty():
            self.say("")
            return True
        try:
            value = clean(self.slot.kind, self.slot.key, self._read(), self.name)
        except PlannerError as error:
            values = {**error.values, "field": self.name, "record": self._place()}
            self.say(sentence(PlannerError(error.key, **values)))
            return False
        return self._save(value)

    def revert(self):
        """Take back what is being typed."""
        self.load(force=True)

    def _save(self, value):
        plan = self.session.plan
        if plan is None:
            return False
        there = self.slot.value(plan)
        if there != self._base and there != value:
            # Seen while it was being typed. The store might not notice: a record that somebody
            # added with a value has not been written to since.
            self.show_conflict(self._conflict(value, there))
            return False
        changes = []
        for change in self.slot.changes(plan, value):
            own = isinstance(change, Set) and change.key == self.slot.key
            if own and change.id == self.slot.id and self.slot.id in plan:
                # As of the moment when typing began, so that a value that came in meanwhile is
                # not written over.
                change = change._replace(revision=self._revision)
            changes.append(change)
        self._saving = True
        try:
            good = not changes or self.session.do(changes)
        finally:
            self._saving = False
        if good:
            self.load(force=True)
            self.saved.emit()
        elif self.conflict is None:
            why = self.session.said
            kept = tr("Not saved: what you typed stays here. Esc takes it back.")
            self.say(f"{why} {kept}" if why else kept)
        return good

    def _place(self):
        return tr("Not saved")

    def _conflict(self, yours, theirs):
        slot, entries = self.slot, self.session.history(self.slot.id, limit=_MOST_ENTRIES)
        last = next((entry for entry in entries if entry.key in (slot.key, "")), None)
        who, at = (last.who, last.at) if last is not None else ("", "")
        revision = slot.revision(self.session.plan)
        return Conflict(slot.kind, slot.id, slot.key, yours, theirs, revision, who, at)

    # --- sentences and conflicts ------------------------------------------------------------

    def say(self, text):
        """A sentence under the field, "" for none."""
        if self._said is None:
            if not text:
                return
            self._said = QLabel()
            self._said.setWordWrap(True)
            self._said.setTextFormat(Qt.TextFormat.PlainText)
            self._said.setAccessibleName(tr("About this field"))
            self._column.addWidget(self._said)
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self.editor.setAccessibleDescription(text)

    def said(self) -> str:
        """The sentence that is shown."""
        return "" if self._said is None or self._said.isHidden() else self._said.text()

    def concerns(self, conflict: Conflict) -> bool:
        """Whether a refused edit was this field's."""
        slot = self.slot
        return (
            slot is not None
            and conflict.id == slot.id
            and (conflict.key == slot.key or (not conflict.key and self.is_dirty()))
        )

    def show_conflict(self, conflict: Conflict):
        """An edit was not made, as another was: both values, to choose one."""
        self._drop_conflict()
        if not conflict.key:  # two added the same record: what counts is this value of it
            self.session.refresh()
            conflict = self._conflict(self.typed(), self.slot.value(self.session.plan))
        self.conflict = conflict
        self._choice = ConflictChoice(conflict, worded(self.session.plan, conflict))
        self._choice.mine.connect(self.keep_mine)
        self._choice.theirs.connect(self.take_theirs)
        self._column.addWidget(self._choice)
        if conflict.key and not self.is_dirty():
            self._show(conflict.yours)
        self.say("")

    def keep_mine(self):
        """Write the own value over the other."""
        self._drop_conflict()
        self.session.refresh()
        self._revision = self.slot.revision(self.session.plan)
        self._base = self.slot.value(self.session.plan)
        self.commit()
        self.editor.setFocus()
        self._tell_ended()

    def take_theirs(self):
        """Leave the other's value and forget the own one."""
        self._drop_conflict()
        self.session.refresh()
        self.load(force=True)
        self.editor.setFocus()
        self._tell_ended()

    def _tell_ended(self):
        if self.conflict is None and self.on_decided is not None:
            self.on_decided()

    @property
    def choice(self):
        """The two buttons, while there is a conflict."""
        return self._choice

    def _drop_conflict(self):
        self.conflict = None
        if self._choice is not None:
            self._choice.hide()
            self._choice.deleteLater()
            self._choice = None

    # --- for subclasses ---------------------------------------------------------------------

    def _show(self, value):
        raise NotImplementedError

    def _typed(self):
        """What stands in the editor, so that it can be compared."""
        raise NotImplementedError

    def _as_typed(self, value):
        """What `_typed` would give for a value of the plan."""
        return value

    def _read(self):
        """What stands in the editor, to be cleaned."""
        return self._typed()

    def _lock(self, locked):
        self.editor.setEnabled(not locked)

    def takes_enter(self, event) -> bool:
        """Whether this key saves (and is not a line more)."""
        return True


class ConflictChoice(QWidget):
    """Two values that exclude each other, and a button for each."""

    mine, theirs = pyqtSignal(), pyqtSignal()

    def __init__(self, conflict, words, parent=None):
        super().__init__(parent)
        yours, other = words
        self.text = QLabel(
            tr("Not saved: {who} wrote “{theirs}” meanwhile; yours is “{yours}”.").format(
                who=conflict.who or tr("somebody"), theirs=other, yours=yours
            )
        )
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setAccessibleName(tr("Conflict"))
        self.mine_button = _button(tr("Keep mine"), self.mine)
        self.theirs_button = _button(tr("Take theirs"), self.theirs)
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        row.addWidget(self.mine_button)
        row.addWidget(self.theirs_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 4)
        column.addWidget(self.text)
        column.addLayout(row)


def _button(text, signal):
    button = QPushButton(text)
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: signal.emit())
    return button


class _Keys(QObject):
    """Leaving and Enter save, Esc takes back; the wheel and undo are left to the panel."""

    def __init__(self, field):
        super().__init__(field)
        self._field = field

    def eventFilter(self, editor, event):
        kind, field = event.type(), self._field
        if kind == QEvent.Type.FocusOut:
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                field.commit()
        elif kind == QEvent.Type.Wheel and not editor.hasFocus():
            event.ignore()
            return True
        elif kind == QEvent.Type.ShortcutOverride:
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if undo or event.matches(QKeySequence.StandardKey.Redo):
                if not field.is_dirty():  # nothing typed: the panel's undo is meant
                    event.ignore()
                    return True
            elif event.key() == Qt.Key.Key_Escape and field.is_dirty():
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and field.is_dirty():
                field.revert()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and field.takes_enter(event):
                field.commit()
                return True
        return False
