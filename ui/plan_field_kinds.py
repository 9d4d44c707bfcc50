"""The kinds of fields of the action-plan panel: lines, texts, dates, choices, marks."""

from __future__ import annotations

import re

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QPlainTextEdit

from ..processing.i18n import tr
from .layer_list import slim
from .plan_fields import Field
from .theme import SPACE

_BLANKS = re.compile(r"[\s\u00a0\u2009\u202f]+")
_LEAST_LINES, _MOST_LINES = 2, 7
_BESIDE_DATE = 7  # room for the two buttons in a date field, in units of SPACE


class LineField(Field):
    """A text of one line, a number or an amount of money."""

    def __init__(self, session, name, number=False, parent=None):
        editor = QLineEdit()
        editor.setMinimumWidth(48)
        super().__init__(session, editor, name, parent)
        self._number = number
        if number:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.editingFinished.connect(self.commit)

    def suggest(self, texts):
        """What may be meant, as one types."""
        completer = QCompleter(sorted(texts), self.editor)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.editor.setCompleter(completer)

    def _show(self, value):
        self.editor.setText(self._as_typed(value))
        self.editor.setCursorPosition(0)

    def _typed(self):
        return self.editor.text()

    def _as_typed(self, value):
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
            value = int(value)
        return "" if value is None else " ".join(str(value).split("\n"))

    def _read(self):
        return number_text(self._typed()) if self._number else self._typed()

    def _lock(self, locked):
        self.editor.setReadOnly(locked)


class TextField(Field):
    """A text of several lines, as high as it needs, up to some."""

    def __init__(self, session, name, parent=None):
        editor = _Text()
        super().__init__(session, editor, name, parent)

    def _show(self, value):
        self.editor.setPlainText(value or "")

    def _typed(self):
        return self.editor.toPlainText()

    def _as_typed(self, value):
        return value or ""

    def _lock(self, locked):
        self.editor.setReadOnly(locked)

    def takes_enter(self, event):
        return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class _Text(QPlainTextEdit):
    def __init__(self):
        super().__init__()
        self.setTabChangesFocus(True)
        self.setMinimumWidth(48)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def _fit(self, *_):
        lines = min(max(self.document().size().height(), _LEAST_LINES), _MOST_LINES)
        height = round(lines * self.fontMetrics().lineSpacing()) + SPACE + 2 * self.frameWidth()
        if height != self.maximumHeight():
            self.setFixedHeight(height)


class DateField(Field):
    """A date, or none."""

    def __init__(self, session, name, parent=None):
        editor = DateEdit()
        super().__init__(session, editor, name, parent)
        editor.setToolTip(tr("Year, month, day; Delete takes the date out"))
        editor.calendarWidget().clicked.connect(self._picked)
        editor.calendarWidget().activated.connect(self._picked)
        editor.editingFinished.connect(self.commit)

    def _picked(self, *_):
        self.commit()

    def commit(self):
        self.editor.take_typed()
        return super().commit()

    def _show(self, value):
        self.editor.forget_typing()
        if value is None:
            self.editor.clear()
        else:
            self.editor.put(QDate.fromString(value, Qt.DateFormat.ISODate))

    def _typed(self):
        return None if self.editor.isNull() else self.editor.date().toString("yyyy-MM-dd")

    def takes_enter(self, event):
        self.editor.take_shown()
        return True


class DateEdit(QgsDateEdit):
    """A date that is typed as it is written. Qt's own goes on to the next part after the fourth
    digit of a year, and the hyphen that follows would pass that part by."""

    _typing = _advanced = False  # whether digits were typed since it got the focus

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setAllowNull(True)
        self.setNullRepresentation("–")
        self.setDisplayFormat("yyyy-MM-dd")
        self.setCalendarPopup(True)
        width = self.fontMetrics().horizontalAdvance("2026-00-00")
        self.setMinimumWidth(width + _BESIDE_DATE * SPACE)
        self.clear()

    def clear(self):
        super().clear()
        if not self.hasFocus():  # else QGIS shows today's, grey, to start typing from
            self.displayNull()

    def keyPressEvent(self, event):
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = plain == Qt.KeyboardModifier.NoModifier
        text, advanced, self._advanced = event.text(), self._advanced, False
        if event.key() == Qt.Key.Key_Delete and plain:
            self._typing = False
            self.clear()
            event.accept()
            return
        if len(text) == 1 and text in "-./ " and advanced:
            event.accept()  # Qt has gone on to the next part by itself
            return
        if len(text) == 1 and text.isdigit() and plain:
            shown = self.lineEdit().text()
            if self.lineEdit().selectedText() == shown or (self.isNull() and not self._typing):
                self.setSelectedSection(QgsDateEdit.Section.YearSection)
            self._typing = True
            section = self.currentSection()
            super().keyPressEvent(event)
            self._advanced = self.currentSection() != section
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event):
        self._typing = self._advanced = False
        super().focusInEvent(event)

    def put(self, date):
        """Show a date. Qt's own `setDate` does nothing where that day is shown, grey, for none."""
        self.setDateTime(QDateTime(date, QTime(0, 0)))

    def forget_typing(self):
        """What stands here is the plan's."""
        self._typing = False

    def take_typed(self):
        """Today's date, typed out, is no change to QGIS's field, which goes on to be empty."""
        if self._typing and self.isNull():
            self.take_shown()

    def take_shown(self):
        """Enter means the day that is shown: an empty field shows today's while one is in it."""
        if self.isNull():
            shown = QDate.fromString(self.lineEdit().text(), "yyyy-MM-dd")
            if shown.isValid():
                self.put(shown)
        else:
            self.interpretText()


class ChoiceField(Field):
    """One of some values, or none of them."""

    def __init__(self, session, name, choices=(), none="–", parent=None):
        editor = slim(_Combo(), name)
        editor.setMinimumContentsLength(4)
        super().__init__(session, editor, name, parent)
        self._none = none
        self.set_choices(choices)
        editor.activated.connect(self._activated)

    def _activated(self, _row):
        # An arrow key passes by entries that are not meant: Enter or leaving saves then.
        if not self.editor.in_key:
            self.commit()

    def set_choices(self, choices, none=None):
        """(words, value) each; the first entry stands for no value."""
        self._none = self._none if none is None else none
        wanted = [(self._none, None)] if self._none else []
        wanted += list(choices)
        editor = self.editor
        if wanted == [(editor.itemText(n), editor.itemData(n)) for n in range(editor.count())]:
            return
        typed = self._typed()
        self.editor.blockSignals(True)
        self.editor.clear()
        for words, value in wanted:
            self.editor.addItem(words, value)
        self._show(typed)
        self.editor.blockSignals(False)

    def _show(self, value):
        row = self.editor.findData(value)
        if row < 0 and value is None and not self._none:
            row = -1
        elif row < 0:  # a value of a newer list: shown as it is
            self.editor.addItem(str(value), value)
            row = self.editor.count() - 1
        self.editor.setCurrentIndex(row)

    def _typed(self):
        return self.editor.currentData()


class _Combo(QComboBox):
    """Tells whether a key is being handled: one that opens the list has been by the time that
    something is chosen there."""

    in_key = False

    def keyPressEvent(self, event):
        self.in_key = True
        try:
            super().keyPressEvent(event)
        finally:
            self.in_key = False


class FlagField(Field):
    """Yes or no; no is no value."""

    def __init__(self, session, name, text="", parent=None):
        editor = QCheckBox(text)
        super().__init__(session, editor, name, parent)
        editor.clicked.connect(lambda _checked: self.commit())

    def _show(self, value):
        self.editor.setChecked(bool(value))

    def _typed(self):
        return 1 if self.editor.isChecked() else None

    def _as_typed(self, value):
        return 1 if value else None


def number_text(text) -> str:
    """A number as people write it, with blanks between thousands or a decimal comma, as a plan
    takes it. What could be read in two ways ("1,200") stays as it is, and is asked about."""
    text = _BLANKS.sub("", text)
    whole, comma, rest = text.partition(",")
    if comma and "," not in rest and "." not in text and len(rest) != 3:
        return f"{whole}.{rest}"
    return text
