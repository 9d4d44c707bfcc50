"""Records that hang on an item: a list of them, and a form for the one that is chosen."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..core.plan.edits import delete
from ..core.plan.model import KINDS
from ..processing.i18n import tr
from .plan_field_kinds import ChoiceField, DateField, FlagField, LineField, TextField
from .plan_fields import Slot
from .plan_widgets import SmallList, icon_button, plain_label, wrapped_form
from .plan_words import code_choices, label_of
from .theme import SPACE

# Texts that run over several lines.
LONG = ("description", "vision", "internal_note", "details", "scope", "method")


def make_field(session, kind, key, name):
    """The field for a key of a kind of record."""
    field = KINDS[kind].by_name[key]
    if field.type == "text":
        return (TextField if key in LONG else LineField)(session, name)
    if field.type == "date":
        return DateField(session, name)
    if field.type == "code":
        return ChoiceField(session, name, code_choices(field.codes))
    if field.type == "country":
        return ChoiceField(session, name)
    if field.type == "flag":
        return FlagField(session, name)
    return LineField(session, name, number=field.type in ("number", "money", "int"))


class RecordForm(QWidget):
    """The fields of one record. ``rows``: keys, two of them in a tuple stand side by side."""

    def __init__(self, session, kind, rows, parent=None):
        super().__init__(parent)
        self.session, self.kind, self.id = session, kind, ""
        self.named = {}
        self.form = wrapped_form()
        for row in rows:
            keys = row if isinstance(row, tuple) else (row,)
            line = QHBoxLayout()
            line.setSpacing(SPACE // 2)
            for key in keys:
                self.named[key] = field = make_field(session, kind, key, label_of(key))
                line.addWidget(field, 1)
            text = " / ".join(self.named[key].name for key in keys)
            label = plain_label(text, wrap=len(keys) > 1)
            label.setBuddy(self.named[keys[0]].editor)
            self.form.addRow(label, line)
        self.setLayout(self.form)

    def fields(self) -> list:
        return list(self.named.values())

    def controls(self) -> list:
        return [field.editor for field in self.fields()]

    def set_record(self, id, language, makers=None):
        """Show a record, "" for none; ``makers`` say how some keys are written."""
        plan = self.session.plan
        there = plan is not None and id in plan
        self.id = id if there else ""
        for key, field in self.named.items():
            kind = KINDS[self.kind].by_name[key]
            if kind.type == "country" and plan is not None:
                field.set_choices([(code, code) for code in plan.countries], tr("all together"))
            spoken = f"{key}:{language}" if kind.type == "text" else key
            make = (makers or {}).get(key)
            field.bind(Slot(self.kind, id, spoken, make=make) if there else None)
            if kind.type == "text" and there:
                other = plan[id].text(key, *plan.languages)
                field.editor.setPlaceholderText(other)


class RecordsBox(QWidget):
    """A list of records with a form below it. A subclass says which records, how they read in the
    list, and what a new one is."""

    counted = pyqtSignal(int)
    KIND, ROWS, STRETCH = "", (), 0

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session, self.holder, self.language = session, "", "en"
        self.list = SmallList(self.title(), self.heads(), self.STRETCH)
        self.list.currentItemChanged.connect(self._chosen)
        self.list.chosen_by_key.connect(self._to_form)
        self.list.removing.connect(self.remove)
        self.form = RecordForm(session, self.KIND, self.ROWS)
        self.add_button = icon_button("symbologyAdd", self.add_text(), self.add)
        self.remove_button = icon_button("symbologyRemove", self.remove_text(), self.remove)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(SPACE // 2)
        self.buttons.addWidget(self.add_button)
        self.buttons.addWidget(self.remove_button)
        self.buttons.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE // 2)
        self.column.addWidget(self.list)
        self.column.addLayout(self.buttons)
        self.column.addWidget(self.form)

    # --- for subclasses ---------------------------------------------------------------------

    def title(self):
        raise NotImplementedError

    def heads(self) -> list:
        raise NotImplementedError

    def add_text(self):
        raise NotImplementedError

    def remove_text(self):
        raise NotImplementedError

    def records(self) -> list:
        """The records to be listed."""
        raise NotImplementedError

    def row(self, record):
        """The record's row of the list."""
        raise NotImplementedError

    def new(self, plan) -> list:
        """What adds one; the first change is the new record."""
        raise NotImplementedError

    def makers(self, plan, id) -> dict:
        """How keys of the form are written that mean more than their value."""
        return {}

    def may_remove(self, plan, id) -> bool:
        return bool(id)

    # --- what all of them do ----------------------------------------------------------------

    def fields(self) -> list:
        return self.form.fields()

    def controls(self) -> list:
        return [self.list, self.add_button, self.remove_button, *self.form.controls()]

    def set_holder(self, holder, language):
        """Show what hangs on another record."""
        self.holder, self.language = holder, language
        self.refresh()

    def refresh(self):
        """Show the plan as it is now."""
        records = self.records() if self.session.plan is not None and self.holder else []
        self.list.fill([(record.id, self.row(record)) for record in records])
        self._chosen()
        self.counted.emit(len(records))

    def _chosen(self, *_):
        plan, id = self.session.plan, self.list.current_id()
        there = plan is not None and id in plan
        if self.form.id and self.form.id != id:
            for field in self.form.fields():
                field.commit()
            plan = self.session.plan
        self.form.setVisible(there)
        self.form.set_record(id, self.language, self.makers(plan, id) if there else None)
        free = not self.session.read_only and bool(self.holder)
        self.add_button.setEnabled(free)
        self.remove_button.setEnabled(free and there and self.may_remove(plan, id))

    def _to_form(self):
        if self.list.current_id():
            self.form.controls()[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add(self):
        """A new record, to be filled in: it is in the plan at once, so nothing typed is lost."""
        plan = self.session.plan
        if plan is None or not self.holder or self.session.read_only:
            return
        changes = self.new(plan)
        if changes and self.session.do(changes):
            self.refresh()
            self.list.choose(changes[0].id)
            self._to_form()

    def remove(self):
        """Take the chosen one out; undo brings it back."""
        plan, id = self.session.plan, self.list.current_id()
        if plan is None or id not in plan or self.session.read_only:
            return
        if self.may_remove(plan, id) and self.session.do(self.removing(plan, id)):
            self.refresh()

    def removing(self, plan, id) -> list:
        return delete(plan, id)
