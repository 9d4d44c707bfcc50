"""The head of the item editor: what the item is called and is, and the language of its texts."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ..processing.i18n import tr
from .plan_texts_box import ALL
from .plan_widgets import plain_label
from .plan_words import LANGUAGE_NAMES, heading, kind_line, label_of
from .theme import SPACE


class ItemHead(QWidget):
    """Number and name, kind, and a button for each language and for all of them."""

    language_asked = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.title = plain_label(wrap=True, bold=True)
        self.title.setAccessibleName(tr("Item"))
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.title.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.kind = plain_label(wrap=True)
        self.kind.setEnabled(False)
        self.kind.setAccessibleName(label_of("kind"))
        languages = QWidget()
        languages.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(languages)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE // 4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.title, 0, 0, 1, 2)
        grid.addWidget(self.kind, 1, 0)
        grid.addWidget(languages, 1, 1)

    def tell(self, plan, item, language):
        """Show what an item is called; None for none."""
        self.title.setText(heading(plan, item, language) if item is not None else "")
        self.kind.setText(kind_line(item) if item is not None else "")

    def set_languages(self, languages, shown) -> None:
        """Offer these languages, and all side by side; one of them is shown."""
        wanted = [*languages, ALL] if languages else []
        if list(self.buttons) != wanted:
            for button in self.buttons.values():
                self._group.removeButton(button)
                button.hide()
                button.deleteLater()
            self.buttons = {each: self._button(each) for each in wanted}
        if shown in self.buttons:
            self.buttons[shown].setChecked(True)

    def _button(self, each):
        button = QToolButton()
        button.setText(tr("all") if each == ALL else each.upper())
        name = tr("All languages side by side") if each == ALL else LANGUAGE_NAMES.get(each, each)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.clicked.connect(partial(self._asked, each))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button

    def _asked(self, each, *_):
        self.language_asked.emit(each)
