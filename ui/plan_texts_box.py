"""Texts of a record in the languages of the plan: one language, or all side by side."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from .plan_field_kinds import LineField, TextField
from .plan_fields import Slot
from .plan_record_form import LONG
from .plan_widgets import clear_layout, plain_label
from .plan_words import LANGUAGE_NAMES, label_of
from .theme import SPACE

ALL = "*"  # all languages side by side
_LEAST_WIDTH = 200  # of a language that stands beside another


class TextsBox(QWidget):
    """Some texts of a record; beside each other where there is room, else below each other."""

    def __init__(self, session, keys, parent=None):
        super().__init__(parent)
        self.session, self.keys = session, keys
        self.languages, self.shown = [], []
        self.named = {}  # {(key, language): field}
        self._boxes, self._parts = [], {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE // 2)

    def fields(self) -> list:
        return list(self.named.values())

    def controls(self) -> list:
        return [field.editor for field in self.fields()]

    def set_record(self, kind, id, shown) -> bool:
        """Show the texts of a record in these languages; True when there are new widgets."""
        plan = self.session.plan
        languages = plan.languages if plan is not None else []
        if plan is not None and id in plan:  # a language that the plan does not name stays seen
            own = {language for key in self.keys for language in plan[id].languages(key)}
            languages = languages + sorted(own - set(languages))
        fresh = languages != self.languages
        if fresh:
            self._build(languages)
        there = plan is not None and id in plan
        for (key, language), field in self.named.items():
            field.bind(Slot(kind, id, f"{key}:{language}") if there else None)
        self.show_languages(languages if shown == ALL else [shown])
        return fresh

    def show_languages(self, shown):
        """Show these languages and hide the others."""
        self.shown = [language for language in self.languages if language in shown]
        for (_key, language), (part, tag) in self._parts.items():
            part.setVisible(language in self.shown)
            tag.setVisible(len(self.shown) > 1)
        self.hint()
        self._fit()

    def hint(self):
        """An empty field shows the text in another language, pale."""
        plan = self.session.plan
        for (key, _language), field in self.named.items():
            record = field.slot.record(plan) if field.slot is not None else None
            single = len(self.shown) == 1
            text = record.text(key, *plan.languages) if record is not None and single else ""
            field.editor.setPlaceholderText(text)

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self._fit()

    def _fit(self):
        wide = self.width() >= _LEAST_WIDTH * max(len(self.shown), 1)
        flow = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        for box in self._boxes:
            if box.direction() != flow:
                box.setDirection(flow)

    def _build(self, languages):
        clear_layout(self._column)
        self.languages, self.named, self._boxes, self._parts = languages, {}, [], {}
        for key in self.keys:
            self._column.addWidget(plain_label(label_of(key)))
            box = QBoxLayout(QBoxLayout.Direction.TopToBottom)
            box.setSpacing(SPACE // 2)
            for language in languages:
                name = f"{label_of(key)} ({LANGUAGE_NAMES.get(language, language)})"
                field = (TextField if key in LONG else LineField)(self.session, name)
                tag = plain_label(LANGUAGE_NAMES.get(language, language))
                part = QWidget()
                column = QVBoxLayout(part)
                column.setContentsMargins(0, 0, 0, 0)
                column.setSpacing(SPACE // 4)
                column.addWidget(tag)
                column.addWidget(field)
                column.addStretch(1)
                box.addWidget(part, 1)
                self.named[key, language] = field
                self._parts[key, language] = (part, tag)
            self._column.addLayout(box)
            self._boxes.append(box)
