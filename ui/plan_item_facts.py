"""The facts of the item editor: status, result, dates, priority and classification of an item.

A part of ItemEditor.
"""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtWidgets import QWidget

from ..core.plan import codes
from ..core.plan.changes import edit
from ..core.plan.model import WORK_KINDS
from ..core.plan.rules import status
from ..processing.i18n import language as spoken
from ..processing.i18n import tr
from .plan_field_kinds import ChoiceField, DateField, LineField
from .plan_fields import Slot
from .plan_texts_box import TextsBox
from .plan_widgets import plain_label, wrapped_form
from .plan_words import code_choices, dates_in_words, label_of, value_words

DATED = ("objective", *WORK_KINDS)
_SCHEMED = ("threat", *WORK_KINDS)
_CLASSES = ("scheme", "code", "step", "clause")


class ItemFacts:
    """For an editor with ``session`` and ``sections``."""

    def _make_main(self):
        session = self.session
        self.names = TextsBox(session, ("name",))
        self._own = {
            "status": ChoiceField(session, label_of("status"), code_choices("progress")),
            "result": ChoiceField(session, label_of("result"), code_choices("result")),
            "priority": ChoiceField(session, label_of("priority"), code_choices("rating")),
            "start": DateField(session, label_of("start")),
            "due": DateField(session, label_of("due")),
            "done": DateField(session, label_of("done")),
            "scheme": ChoiceField(session, label_of("scheme")),
            "code": ChoiceField(session, label_of("code")),
            "step": ChoiceField(session, label_of("step"), _numbered("steps")),
            "clause": LineField(session, label_of("clause")),
        }
        self.slip = plain_label(wrap=True)
        self.slip.setAccessibleName(tr("Approved dates"))
        self.rolled = plain_label(wrap=True)
        self.rolled.setAccessibleName(tr("Where the status comes from"))
        box = QWidget()
        self._form = wrapped_form()
        box.setLayout(self._form)
        self._form.addRow(self.names)
        self._rows = {}
        for key, text, content in (
            ("status", label_of("status"), self._own["status"]),
            ("", "", self.rolled),
            ("result", label_of("result"), self._own["result"]),
            ("start", label_of("start"), self._own["start"]),
            ("due", label_of("due"), self._own["due"]),
            ("", "", self.slip),
            ("done", label_of("done"), self._own["done"]),
            ("priority", label_of("priority"), self._own["priority"]),
        ):
            if not key:
                self._form.addRow(content)
                continue
            label = plain_label(text)
            label.setBuddy(content.editor)
            self._form.addRow(label, content)
            self._rows[key] = (label, content)
        return box

    def _make_classes(self):
        classes = QWidget()
        form = wrapped_form()
        classes.setLayout(form)
        for key in _CLASSES:
            form.addRow(label_of(key), self._own[key])
        return classes

    def _bind_facts(self, item):
        id = item.id if item is not None else ""
        self._fill_codes(item)
        for key, field in self._own.items():
            make = self._status_maker(id) if key == "status" else None
            if key == "scheme":
                make = partial(_with_scheme, id)
            slot = Slot(item.kind, id, key, make=make) if item is not None else None
            field.bind(slot)

    def _tell_facts(self, plan, item):
        """Which of them its kind has, and what follows from them."""
        self._tell_dates(item)
        self._tell_status(plan, item)
        for key in ("status", "start", "due", "done"):
            self._set_row(key, item.kind in DATED)
        self._set_row("result", item.kind == "objective")
        for key in ("scheme", "code"):
            self._own[key].setEnabled(item.kind in _SCHEMED)

    def _set_row(self, key, shown):
        for widget in self._rows[key]:
            widget.setVisible(shown)

    def _tell_dates(self, item):
        code = self.session.statuses.get(item.id)
        text = dates_in_words(item, code, self.session.today())
        self.slip.setText(text)
        self.slip.setVisible(bool(text))

    def _tell_status(self, plan, item):
        """An item that is made of others has their status, not one of its own."""
        parts = item.kind in DATED and status.work_below(plan, item.id)
        self._own["status"].setEnabled(not parts)
        words = value_words(item.kind, "status", self.session.statuses.get(item.id))
        text = tr("{status}, by its {count} parts").format(
            status=words, count=len(parts) if parts else 0
        )
        self.rolled.setText(text)
        self.rolled.setVisible(bool(parts))

    def _fill_codes(self, item):
        kind = item.kind if item is not None else ""
        schemes = codes.SCHEMES_OF.get(kind, ())
        choices = [(codes.label("schemes", each, spoken()), each) for each in schemes]
        self._own["scheme"].set_choices(choices)
        scheme = item["scheme"] if item is not None else None
        known = scheme in schemes
        self._own["code"].set_choices(_numbered(scheme) if known else [])
        self.sections["classes"].setVisible(item is not None)

    def _status_maker(self, id):
        """Completed today, unless it says when; done no more when the status is another."""

        def make(plan, value):
            item = plan[id]
            changes = [edit(plan, id, "status", value)]
            if value == "Completed" and item["done"] is None:
                changes.append(edit(plan, id, "done", self.session.today().isoformat()))
            elif value != "Completed" and item["done"] is not None:
                changes.append(edit(plan, id, "done", None))
            return changes

        return make


def _numbered(name):
    """(code and words, code) of a published list; its order is that of the publisher."""
    if not name:
        return []
    return [(f"{code} {words}", code) for words, code in code_choices(name)]


def _with_scheme(id, plan, value):
    """Another scheme, and no code: the same digits mean different things in each."""
    changes = [edit(plan, id, "scheme", value)]
    if plan[id]["code"] is not None:
        changes.append(edit(plan, id, "code", None))
    return changes
