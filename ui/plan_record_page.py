"""The plan's own page in the editor: title, countries, languages, dates, vision.

It is shown in the place of the item, and made of the same fields.
"""

from __future__ import annotations

from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QToolButton, QVBoxLayout, QWidget

from ..core.plan import codes
from ..processing.i18n import language as spoken
from ..processing.i18n import tr
from .layer_list import slim
from .plan_field_kinds import DateField, FlagField, LineField
from .plan_fields import Field, Slot
from .plan_item_head import ItemHead
from .plan_texts_box import TextsBox
from .plan_widgets import plain_label, wrapped_form
from .plan_words import label_of
from .theme import SPACE, qgis_icon

# Fields below their labels: what is said of them needs the room.
_WIDE = ("countries", "languages", "steps_not_applicable")


class CodesField(LineField):
    """Codes of countries, languages or a currency, in the letters that they are written in."""

    def __init__(self, session, name, tip, upper=True, parent=None):
        super().__init__(session, name, parent=parent)
        self._upper = upper
        self.editor.setToolTip(tip)

    def _read(self):
        typed = self._typed()
        if self._upper:
            return typed.upper()
        return " ".join(word if "-" in word else word.lower() for word in typed.split())


class StepsField(Field):
    """Some of the steps of the process, each with its words; a tick saves."""

    _showing = False

    def __init__(self, session, name, parent=None):
        editor = slim(QgsCheckableComboBox(), name)
        super().__init__(session, editor, name, parent)
        editor.setMinimumContentsLength(4)
        editor.setDefaultText("–")
        for code in codes.codes("steps"):
            text = f"{code} {codes.label('steps', code, spoken())}"
            editor.addItemWithCheckState(text, Qt.CheckState.Unchecked, code)
        # QGIS tells of ticks by the mouse only.
        editor.model().dataChanged.connect(self._ticked)

    def _ticked(self, *_):
        if not self._showing:
            self.commit()

    def _show(self, value):
        wanted = (value or "").split()
        self._showing = True
        for row in range(self.editor.count()):
            ticked = self.editor.itemData(row) in wanted
            state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            self.editor.setItemCheckState(row, state)
        self._showing = False

    def _typed(self):
        return _in_order(self.editor.checkedItemsData())

    def _as_typed(self, value):
        return _in_order((value or "").split())


class PlanPage(QWidget):
    """The record of the plan itself."""

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session, self.id = session, ""
        self.back = QToolButton()
        self.back.setText(tr("Back to the items"))
        self.back.setAccessibleName(self.back.text())
        self.back.setIcon(qgis_icon("mActionArrowLeft"))
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.back.setAutoRaise(True)
        self.head = ItemHead()
        self.names = TextsBox(session, ("name",))
        self.texts = TextsBox(session, ("vision", "source", "internal_note"))
        countries = tr("Three letters each (ISO 3166-1), such as RUS CHN")
        languages = tr("Codes such as en ru zh; the first is the plan's own")
        currency = tr("Three letters (ISO 4217), such as CNY: sums are told in it")
        self.named = {
            "countries": CodesField(session, label_of("countries"), countries),
            "languages": CodesField(session, label_of("languages"), languages, upper=False),
            "start": DateField(session, label_of("start")),
            "due": DateField(session, label_of("due")),
            "currency": CodesField(session, label_of("currency"), currency),
            "steps_not_applicable": StepsField(session, label_of("steps_not_applicable")),
            "illustrative": FlagField(session, label_of("illustrative"), tr("no official plan")),
        }
        tip = tr("Said wherever the plan is shown")
        self.named["illustrative"].editor.setToolTip(tip)
        form = wrapped_form()
        for key, field in self.named.items():
            label = plain_label(label_of(key), wrap=key in _WIDE)
            label.setBuddy(field.editor)
            if key in _WIDE:
                form.addRow(label)
                form.addRow(field)
            else:
                form.addRow(label, field)
        self.template = plain_label(wrap=True)
        self.template.setAccessibleName(label_of("template"))
        self.template.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE // 2, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.head)
        column.addWidget(self.names)
        column.addLayout(form)
        column.addWidget(self.texts)
        column.addWidget(self.template)
        column.addStretch(1)

    def fields(self) -> list:
        return [*self.names.fields(), *self.named.values(), *self.texts.fields()]

    def controls(self) -> list:
        """What Tab stops at, from top to bottom."""
        return [
            self.back,
            *self.head.buttons.values(),
            *self.names.controls(),
            *(field.editor for field in self.named.values()),
            *self.texts.controls(),
        ]

    def set_shown(self, shown: bool, languages) -> bool:
        """Show the plan's record in one language or all, or nothing; True with new widgets."""
        plan = self.session.plan
        self.id = plan.head.id if shown and plan is not None else ""
        fresh = False
        for box in (self.names, self.texts):
            fresh |= box.set_record("plan", self.id, languages)
        for key, field in self.named.items():
            field.bind(Slot("plan", self.id, key) if self.id else None)
        self.refresh()
        return fresh

    def refresh(self):
        """What follows from the plan as it is now."""
        if not self.id or self.session.plan is None:
            return
        head = self.session.plan.head
        self.names.hint()
        self.texts.hint()
        self.head.tell(self.session.plan, head, self.session.language)
        self.template.setText(tr("Made from the template {name}.").format(name=head["template"]))
        self.template.setVisible(bool(head["template"]))


def _in_order(found):
    return " ".join(code for code in codes.codes("steps") if code in found) or None
