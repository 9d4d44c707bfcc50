"""The editor of the action plan's current item: everything that the plan says about it.

Each field saves itself when it is left (plan_fields.py); the editor binds the fields to the item,
follows the plan as it changes, and keeps what could not be saved until somebody has decided.
"""

from __future__ import annotations

from qgis.gui import QgsScrollArea
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QVBoxLayout, QWidget

from ..processing.i18n import tr
from .plan_item_facts import ItemFacts
from .plan_item_head import ItemHead
from .plan_item_sections import ItemSections
from .plan_left_over import LeftOver
from .plan_record_page import PlanPage
from .plan_texts_box import ALL
from .plan_widgets import fold_button, plain_label
from .theme import SPACE


class ItemEditor(ItemFacts, ItemSections, QWidget):
    """Edits the session's current item, whatever its kind, or (``of_plan``) the plan's own record.

    ``item_asked``: a linked item, to be gone to. ``decided``: no refused edit is left that would
    have to be decided. ``back_asked``: Esc, with nothing typed: back to where one came from.
    """

    decided, back_asked, page_changed = pyqtSignal(), pyqtSignal(), pyqtSignal()
    item_asked = pyqtSignal(str)

    def __init__(self, session, iface, parent=None):
        super().__init__(parent)
        self.session, self.iface = session, iface
        self.item_id, self.shown, self.of_plan = "", session.language, False
        self.setAccessibleName(tr("Item"))
        self._build()
        self._connections = (
            (session.opened, self._opened),
            (session.changed, self._changed),
            (session.current_changed, self._current_changed),
            (session.refused, self._refused),
            (session.language_changed, self._language_changed),
            (session.another_day, self._another_day),
            (session.closing, self.commit),
        )
        for signal, slot in self._connections:
            signal.connect(slot)
        self._opened()

    def sizeHint(self):
        return QSize(380, 320)

    def unload(self):
        """Save what is being typed and undo what the constructor did."""
        self.commit()
        self._keep_left_over()
        for field in self.fields():
            field.release()
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._connections = ()
        self.places.unload()

    def commit(self) -> bool:
        """Save what is being typed; False when something cannot be saved as it is."""
        results = [field.commit() for field in self.fields()]
        return all(results)

    def begin(self):
        """To the first field, to be typed into."""
        names = self.about.names if self.of_plan else self.names
        shown = [field for field in names.fields() if field.isVisibleTo(self)]
        if shown:
            shown[0].editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._show_field(shown[0])

    def fields(self) -> list:
        """All fields that are saved when they are left."""
        found = [*self._own.values(), *self.names.fields(), *self.texts.fields()]
        for part in self._parts:
            found += part.fields()
        return found + self.about.fields()

    def field(self, id, key):
        """The field that shows a key of a record; None when there is none."""
        for field in self.fields():
            if field.slot is not None and (field.slot.id, field.slot.key) == (id, key):
                return field
        return None

    # --- looks ------------------------------------------------------------------------------

    def _build(self):
        self.left_over = LeftOver(self.session)
        self.left_over.decided.connect(self._decided)
        self.hint = plain_label(wrap=True)
        self.hint.setAccessibleName(tr("What to do first"))
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, SPACE // 2, 0)
        self._column.setSpacing(SPACE)
        self.head = ItemHead()
        self.head.language_asked.connect(self.show_language)
        self._column.addWidget(self.head)
        self._column.addWidget(self._make_main())
        self._make_sections()
        self._column.addStretch(1)
        self._area = _area(tr("Item"), content)
        self._content = content
        self.about = PlanPage(self.session)
        self.about.head.language_asked.connect(self.show_language)
        self.about.back.clicked.connect(self._back)
        self._plan_area = _area(tr("Plan"), self.about)
        self._plan_area.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.left_over)
        column.addWidget(self.hint)
        column.addWidget(self._area, 1)
        column.addWidget(self._plan_area, 1)
        self._order_tabs()

    def _order_tabs(self):
        """Tab goes from top to bottom."""
        order = [*self.head.buttons.values(), *self.names.controls()]
        keys = ("status", "result", "start", "due", "done", "priority")
        order += [self._own[key].editor for key in keys]
        for name, box in self.sections.items():
            order.append(fold_button(box))
            if name == "classes":
                order += [self._own[k].editor for k in ("scheme", "code", "step", "clause")]
            else:
                order += getattr(self, name).controls()
        for stops in (order, self.about.controls()):
            for one, following in zip(stops, stops[1:]):
                QWidget.setTabOrder(one, following)

    # --- languages --------------------------------------------------------------------------

    def _languages(self):
        return self.session.plan.languages if self.session.plan is not None else []

    def _fill_languages(self):
        languages, own = self._languages(), self.session.language
        if languages and self.shown not in (*languages, ALL):
            self.shown = own if own in languages else languages[0]
        for head in (self.head, self.about.head):
            head.set_languages(languages, self.shown)

    def show_language(self, shown, *_):
        """Show and edit the texts in a language, or in all of them."""
        self.commit()
        self.shown = shown
        self._fill_languages()
        if shown not in (ALL, self.session.language):
            self.session.set_language(shown)  # the checklist follows; it calls us back
        self._bind()

    def _language_changed(self, language):
        if self.shown == language:
            return
        self.commit()
        if self.shown != ALL:
            self.shown = language
        self._fill_languages()
        self._bind()

    @property
    def language(self) -> str:
        """The language of the texts that are there in one only."""
        return self.session.language if self.shown == ALL else self.shown

    # --- the plan's own page ----------------------------------------------------------------

    def show_plan(self):
        """Show the plan's own record in the place of the item."""
        self._turn(self.session.plan is not None)

    def show_item(self):
        """Show the item again."""
        self._turn(False)

    def _turn(self, of_plan):
        if of_plan != self.of_plan:
            self._leave()
            self.of_plan = of_plan
            self._bind()
            self._plan_area.verticalScrollBar().setValue(0)
            self.page_changed.emit()

    def _back(self, *_):
        self.show_item()
        self.back_asked.emit()

    def _show_field(self, field):
        (self._plan_area if self.of_plan else self._area).ensureWidgetVisible(field)

    # --- the item ---------------------------------------------------------------------------

    def _opened(self):
        self._keep_left_over()
        self.left_over.restore()
        self.item_id, self.of_plan = self.session.current, False
        self._fill_languages()
        self._bind()

    def _current_changed(self, id):
        self._leave()
        self.item_id = id
        turned, self.of_plan = self.of_plan and bool(id), self.of_plan and not id
        self._bind()
        if turned:
            self.page_changed.emit()
        self._area.verticalScrollBar().setValue(0)

    def _leave(self):
        """Save what is being typed; what cannot be saved is kept above, with its item."""
        self.commit()
        for field in self.fields():
            if field.slot is not None and (field.conflict is not None or field.is_dirty()):
                self.left_over.add_field(field)
                field.load(force=True)

    def _keep_left_over(self):
        """Nothing typed is lost when the plan is closed under it."""
        for field in self.fields():
            if field.slot is not None and (field.conflict is not None or field.is_dirty()):
                self.left_over.add_field(field)
                field.load(force=True)
        self.left_over.keep()

    def _record(self):
        plan = self.session.plan
        return plan.get(self.item_id) if plan is not None and self.item_id else None

    def _bind(self):
        """Bind every field to the item that is current now."""
        self._watch_fields()
        item = self._record()
        self._area.setVisible(item is not None and not self.of_plan)
        self._plan_area.setVisible(self.of_plan)
        there = self.session.plan is not None
        self.hint.setVisible(item is None and there and not self.of_plan)
        self.hint.setText(tr("Choose an item in the checklist to edit it here."))
        id = item.id if item is not None else ""
        kind = item.kind if item is not None else "action"
        self._bind_facts(item)
        fresh = self.names.set_record(kind, id, self.shown)
        fresh |= self.texts.set_record(kind, id, self.shown)
        fresh |= self.about.set_shown(self.of_plan, self.shown)
        fresh |= bool(self.shares.set_item(id, self.language))
        self.budgets.set_item(id, self.language)
        for part in (self.reports, self.indicators, self.instruments):
            part.set_holder(id, self.language)
        self.places.set_item(id)
        self.links.set_item(id)
        self._tell(item)
        self._watch_fields()
        if fresh:
            self._order_tabs()
        self.updateGeometry()

    def _watch_fields(self):
        """What stands unsaved in a field that goes is kept above."""
        for field in self.fields():
            field.on_lost = self.left_over.add_field

    def _changed(self, ids):
        """Somebody has written, we or another: show it where nothing is being typed."""
        self._watch_fields()
        if self.item_id and self._record() is None:
            self._leave()
            self._bind()
            return
        if list(self.head.buttons) != [*self._languages(), ALL]:
            self.commit()
            self._fill_languages()
            self._bind()
            return
        self._fill_codes(self._record())
        for field in self.fields():
            field.load()
        self.names.hint()
        self.texts.hint()
        self.budgets.refresh()
        self.shares.set_item(self.item_id, self.language)
        for part in (self.reports, self.indicators, self.instruments, self.places, self.links):
            part.refresh()
        self.about.refresh()
        self.left_over.refresh()
        self._watch_fields()
        self._tell(self._record())

    def _tell(self, item):
        """What follows from the item: heading, slip, counts in the titles, what its kind has."""
        plan = self.session.plan
        self.head.tell(plan, item, self.language)
        if item is None:
            return
        self._tell_facts(plan, item)
        self._tell_sections(item)

    def _another_day(self):
        self._tell(self._record())

    def keyPressEvent(self, event):
        if event.key() == Qt.Key.Key_Escape:
            self._back()
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self._write_titles()

    # --- refusals ---------------------------------------------------------------------------

    def _refused(self, conflicts):
        for conflict in conflicts:
            field = next((f for f in self.fields() if f.concerns(conflict)), None)
            if field is not None:
                field.show_conflict(conflict)
                field.on_decided = self._decided
                self._show_field(field)
            else:
                self.left_over.add(conflict)

    def _decided(self, *_):
        open_here = any(field.conflict is not None for field in self.fields())
        if not open_here and not self.left_over.conflicts:
            self.decided.emit()


def _area(name, content):
    area = QgsScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(name)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
