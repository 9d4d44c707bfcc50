"""Links between items: what an item depends on, what it addresses, and what is linked to it."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import QEvent, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QKeySequence, QPainter, QPixmap
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.plan.edits import delete, put
from ..core.plan.linking import ADDRESSES, DEPENDS_ON, candidates, linking, targets
from ..core.plan.model import ITEM_KINDS, WORK_KINDS, id_of
from ..core.plan.outline import KINDS_IN_ORDER
from ..core.plan.timeline import in_order
from ..processing.i18n import tr
from .layer_list import slim
from .plan_signs import draw_sign
from .plan_widgets import clear_layout, icon_button, plain_label, plain_tip, push_button
from .plan_words import heading, kind_line, value_words
from .theme import SPACE


class LinksBox(QWidget):
    """The links of an item, by what they mean."""

    counted, rebuilt, item_asked = pyqtSignal(int), pyqtSignal(), pyqtSignal(str)

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session, self.item_id = session, ""
        self.blocks = {name: LinksBlock(session, name) for name in (DEPENDS_ON, ADDRESSES)}
        self.incoming = {name: LinksBlock(session, name, True) for name in (DEPENDS_ON, ADDRESSES)}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for block in self._all():
            column.addWidget(block)
            block.item_asked.connect(self.item_asked)

    def _all(self):
        return (*self.blocks.values(), *self.incoming.values())

    @property
    def count(self) -> int:
        """How many links there are, from the item and to it."""
        return sum(len(block.rows) for block in self._all())

    def fields(self) -> list:
        return []  # what is chosen here is saved by its button

    def controls(self) -> list:
        """What Tab stops at."""
        return [each for block in self._all() for each in block.controls()]

    def set_item(self, id):
        """Show another item."""
        if id != self.item_id:
            for block in self._all():
                block.wipe()
        self.item_id = id
        self.refresh()

    def refresh(self):
        """Show the plan as it is now."""
        plan = self.session.plan
        item = plan.get(self.item_id) if plan is not None else None
        fresh = False
        for block in self._all():
            fresh |= block.set_item(item)
        self.counted.emit(self.count)
        if fresh:
            self.rebuilt.emit()


class LinksBlock(QWidget):
    """The links of one relation: from the item, or (``incoming``) to it, which are only shown."""

    item_asked = pyqtSignal(str)

    def __init__(self, session, relation, incoming=False, parent=None):
        super().__init__(parent)
        self.session, self.relation, self.incoming = session, relation, incoming
        self.item_id, self.rows, self._shown = "", {}, None
        title = _titles()[relation][incoming]
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(plain_label(title, bold=True))
        column.addLayout(self._rows)
        self.choice = self.link_button = self.said = None
        if not incoming:
            self.choice = ItemChoice(tr("Item to link: {relation}").format(relation=title))
            self.choice.asked = self._offer
            self.choice.lineEdit().returnPressed.connect(self.link)
            self.link_button = push_button(tr("Add"), self.link)
            self.link_button.setAccessibleName(tr("Add: {relation}").format(relation=title))
            self.said = plain_label(wrap=True)
            self.said.setAccessibleName(tr("About the links"))
            self.said.hide()
            row = QHBoxLayout()
            row.setSpacing(SPACE // 2)
            row.addWidget(self.choice, 1)
            row.addWidget(self.link_button)
            column.addLayout(row)
            column.addWidget(self.said)

    def controls(self) -> list:
        found = [each for row in self.rows.values() for each in row.controls()]
        return found if self.incoming else [*found, self.choice, self.link_button]

    def wipe(self):
        """What was being chosen was for another item."""
        if not self.incoming:
            self.choice.wipe()
            self._say("")

    def set_item(self, item) -> bool:
        """Show the links of an item; True when there are new widgets."""
        self.item_id = item.id if item is not None else ""
        linked = self._linked(item) if item is not None else []
        free = not self.session.read_only
        language = self.session.language
        shown = [
            (one.id, heading(self.session.plan, one, language), self._status(one), free)
            for one in linked
        ]
        fresh = (self.item_id, shown) != self._shown
        if fresh:
            self._shown = (self.item_id, shown)
            self._rebuild(linked, shown)
        if self.incoming:
            self.setVisible(bool(linked))
            return fresh
        possible = item is not None and bool(targets(self.relation, item.kind))
        self.setVisible(possible or bool(linked))
        self.choice.setVisible(possible)
        self.link_button.setVisible(possible)
        self.choice.setEnabled(free)
        self.link_button.setEnabled(free)
        self.choice.stale = True
        return fresh

    def _linked(self, item):
        plan = self.session.plan
        if self.incoming:
            return [one for relation, one in linking(plan, item.id) if relation == self.relation]
        return [one for one in plan.linked(item.id, self.relation) if one.kind in ITEM_KINDS]

    def _status(self, item):
        if item.kind not in ("objective", *WORK_KINDS):
            return None
        return self.session.statuses.get(item.id) or ""

    def _rebuild(self, linked, shown):
        clear_layout(self._rows)
        self.rows = {}
        for item, (id, text, status, free) in zip(linked, shown):
            tip = "\n".join((text, kind_line(item)))
            if status:
                tip += f"\n{value_words(item.kind, 'status', status)}"
            row = LinkRow(text, tip, status)
            row.go.clicked.connect(partial(self._go, id))
            if not self.incoming:
                row.add_remove(partial(self.remove, id), free)
            self.rows[id] = row
            self._rows.addWidget(row)

    def _go(self, id, *_):
        self.item_asked.emit(id)

    # --- edits ------------------------------------------------------------------------------

    def _offer(self):
        """[(number and name, id)] of what may be linked, in the order of the checklist."""
        plan = self.session.plan
        if plan is None or self.item_id not in plan:
            return []
        wanted, found = candidates(plan, self.item_id, self.relation), []
        for item, _level, number in in_order(plan, *KINDS_IN_ORDER):
            if item.id in wanted:
                name = self.session.text(item) or tr("(no name)")
                numbered = item.kind in ("objective", *WORK_KINDS)
                found.append((f"{number} {name}" if numbered else name, item.id))
        return found

    def _values(self, other):
        return {"from_id": self.item_id, "relation": self.relation, "to_id": other}

    def link(self):
        """Link the item that is chosen in the list."""
        plan = self.session.plan
        if plan is None or self.item_id not in plan or self.session.read_only:
            return
        other = self.choice.chosen()
        if not other or other not in plan:
            self._say(tr("Choose an item from the list: type a part of its number or name."))
            self.choice.setFocus()
            return
        self._do(put(plan, "link", self._values(other)))

    def remove(self, other):
        """Take a link out; undo brings it back."""
        plan, id = self.session.plan, id_of("link", self._values(other))
        if plan is None or self.session.read_only:
            return
        # One that came with an import may have an id of its own.
        links = [one for one in plan.by("link", "from_id", self.item_id) if one["to_id"] == other]
        ids = {one.id for one in links if one["relation"] == self.relation} or {id}
        self._do([change for each in sorted(ids) for change in delete(plan, each)])

    def _do(self, changes):
        good = self.session.do(changes)
        self._say("" if good else self.session.said)
        if good:
            self.choice.wipe()
            self.choice.setFocus()

    def _say(self, text):
        self.said.setText(text)
        self.said.setVisible(bool(text))


class LinkRow(QWidget):
    """A linked item: a press on it leads there; a small button takes the link out."""

    def __init__(self, text, tip, status, parent=None):
        super().__init__(parent)
        self.text, self.status, self.remove_button = text, status, None
        self.go = QToolButton()
        self.go.setAutoRaise(True)
        # With an icon the text begins at the left; without one it stands in the middle.
        self.go.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.go.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.go.setAccessibleName(tr("Go to {name}").format(name=text))
        self.go.setToolTip(plain_tip(tip))
        self.go.setCursor(Qt.CursorShape.PointingHandCursor)
        self.go.setIcon(self._icon())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.go, 1)

    def add_remove(self, slot, free):
        name = tr("Remove the link to {name}").format(name=self.text)
        self.remove_button = icon_button("symbologyRemove", name, slot)
        self.remove_button.setToolTip(plain_tip(name))
        self.remove_button.setEnabled(free)
        self._row.addWidget(self.remove_button)

    def controls(self) -> list:
        return [self.go, self.remove_button] if self.remove_button is not None else [self.go]

    def resizeEvent(self, event):
        super().resizeEvent(event)
        room = max(self.go.width() - self.go.iconSize().width() - 2 * SPACE, 4 * SPACE)
        metrics = self.go.fontMetrics()
        elided = metrics.elidedText(self.text, Qt.TextElideMode.ElideRight, room)
        self.go.setText(elided.replace("&", "&&"))

    def _icon(self):
        """The sign of its status; a dash for what has none."""
        side, ratio = self.go.iconSize().height(), self.devicePixelRatioF()
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        draw_sign(painter, QRectF(1, 1, side - 2, side - 2), self.status or "", self.palette())
        painter.end()
        return QIcon(picture)


class ItemChoice(QComboBox):
    """Items by number and name, to be looked for by a part of either. The list is made when it is
    gone to: a plan may have thousands."""

    def __init__(self, name, parent=None):
        super().__init__(parent)
        slim(self, name)
        self.asked, self.stale, self._ids = list, True, []
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(8)
        self.lineEdit().setPlaceholderText(tr("Number or name…"))
        self.lineEdit().setAccessibleName(name)
        completer = self.completer()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def event(self, event):
        if event.type() == QEvent.Type.ShortcutOverride and not self.currentText():
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if undo or event.matches(QKeySequence.StandardKey.Redo):
                event.ignore()  # nothing typed: the panel's undo is meant
                return True
        return super().event(event)

    def keyPressEvent(self, event):
        if event.key() == Qt.Key.Key_Escape and self.currentText():
            self.wipe()
            self.fill()
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event):
        self.fill()
        super().focusInEvent(event)

    def showPopup(self):
        self.fill()
        super().showPopup()

    def wheelEvent(self, event):
        event.ignore()  # it scrolls the panel

    def wipe(self):
        """Nothing is chosen."""
        self.setCurrentIndex(-1)
        self.setEditText("")
        self.stale = True

    def fill(self):
        """The list as it is now; what is being typed stays."""
        if not self.stale:
            return
        self.stale = False
        offered, typed = self.asked(), self.currentText()
        self._ids = [id for _text, id in offered]
        self.blockSignals(True)
        self.clear()
        self.addItems([text for text, _id in offered])
        self.setCurrentIndex(-1)
        self.setEditText(typed)
        self.blockSignals(False)

    def chosen(self) -> str:
        """The id of the item whose text stands here, or the only one with a part like it."""
        self.fill()
        typed, row = self.currentText().strip().casefold(), self.currentIndex()
        if not typed:
            return ""
        texts = [self.itemText(n).casefold() for n in range(self.count())]
        if 0 <= row < len(texts) and texts[row].strip() == typed:
            return self._ids[row]
        found = [n for n, text in enumerate(texts) if text.strip() == typed]
        found = found or [n for n, text in enumerate(texts) if typed in text]
        return self._ids[found[0]] if len(found) == 1 else ""


def _titles():
    """{relation: (from the item, to the item)}"""
    return {
        DEPENDS_ON: (tr("Depends on"), tr("Needed by")),
        ADDRESSES: (tr("Addresses"), tr("Addressed by")),
    }
