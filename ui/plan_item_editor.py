"""The editor of the action plan's current item: everything that the plan says about it.

Each field saves itself when it is left (plan_fields.py); the editor binds the fields to the item,
follows the plan as it changes, and keeps what could not be saved until somebody has decided.
"""

from __future__ import annotations

from functools import partial

from qgis.gui import QgsScrollArea
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QFrame,
    QVBoxLayout,
    QWidget,
)

from ..core.plan import codes
from ..core.plan.changes import edit
from ..core.plan.model import WORK_KINDS
from ..core.plan.rules import status
from ..processing.i18n import language as spoken
from ..processing.i18n import tr
from .plan_field_kinds import ChoiceField, DateField, LineField
from .plan_fields import Slot
from .plan_item_head import ItemHead
from .plan_left_over import LeftOver
from .plan_places_box import PlacesBox
from .plan_reports_box import IndicatorsBox, InstrumentsBox, ReportsBox
from .plan_shares_editor import BudgetsEditor, SharesEditor
from .plan_texts_box import ALL, TextsBox
from .plan_widgets import fold_button, plain_label, section
from .plan_words import code_choices, dates_in_words, label_of, value_words
from .theme import SPACE

_DATED = ("objective", *WORK_KINDS)
_SCHEMED = ("threat", *WORK_KINDS)


class ItemEditor(QWidget):
    """Edits the session's current item, whatever its kind.

    ``decided``: no refused edit is left that would have to be decided. ``back_asked``: Esc, with
    nothing typed: back to where one came from.
    """

    decided, back_asked = pyqtSignal(), pyqtSignal()

    def __init__(self, session, iface, parent=None):
        super().__init__(parent)
        self.session, self.iface = session, iface
        self.item_id, self.shown = "", session.language
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
        shown = [field for field in self.names.fields() if field.isVisibleTo(self)]
        if shown:
            shown[0].editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._area.ensureWidgetVisible(shown[0])

    def fields(self) -> list:
        """All fields that are saved when they are left."""
        found = [*self._own.values(), *self.names.fields(), *self.texts.fields()]
        for part in self._parts:
            found += part.fields()
        return found

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
        self._area = QgsScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(tr("Item"))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(content)
        self._content = content
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.left_over)
        column.addWidget(self.hint)
        column.addWidget(self._area, 1)
        self._order_tabs()

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
        self._form = QFormLayout(box)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(SPACE // 2)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
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

    def _make_sections(self):
        session = self.session
        self.shares = SharesEditor(session)
        self.texts = TextsBox(session, ("description", "internal_note"))
        self.budgets = BudgetsEditor(session)
        self.reports = ReportsBox(session)
        self.indicators = IndicatorsBox(session)
        self.instruments = InstrumentsBox(session)
        self.places = PlacesBox(session, self.iface)
        self._parts = (
            self.shares,
            self.budgets,
            self.reports,
            self.indicators,
            self.instruments,
            self.places,
        )
        classes = QWidget()
        form = QFormLayout(classes)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(SPACE // 2)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for key in ("scheme", "code", "step", "clause"):
            form.addRow(label_of(key), self._own[key])
        self._titles = {
            "shares": tr("Countries"),
            "places": tr("Places"),
            "texts": tr("Description and note"),
            "budgets": tr("Budgets"),
            "reports": tr("Progress reports"),
            "indicators": tr("Indicators"),
            "instruments": tr("Legal instruments"),
            "classes": tr("Classification"),
        }
        self._shown_titles = dict(self._titles)
        widgets = {"classes": classes}
        self.sections = {}
        for name, title in self._titles.items():
            content = widgets.get(name) or getattr(self, name)
            self.sections[name] = box = section(title, content, collapsed=name != "shares")
            self._column.addWidget(box)
        for name in ("reports", "indicators", "instruments"):
            getattr(self, name).counted.connect(partial(self._counted, name))
        self.places.counted.connect(self._places_counted)
        self.budgets.rebuilt.connect(self._order_tabs)

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
        for one, following in zip(order, order[1:]):
            QWidget.setTabOrder(one, following)

    # --- languages --------------------------------------------------------------------------

    def _languages(self):
        return self.session.plan.languages if self.session.plan is not None else []

    def _fill_languages(self):
        languages, own = self._languages(), self.session.language
        if languages and self.shown not in (*languages, ALL):
            self.shown = own if own in languages else languages[0]
        self.head.set_languages(languages, self.shown)

    def show_language(self, shown, *_):
        """Show and edit the texts in a language, or in all of them."""
        self.commit()
        self.shown = shown
        self.head.set_languages(self._languages(), shown)
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

    # --- the item ---------------------------------------------------------------------------

    def _opened(self):
        self._keep_left_over()
        self.left_over.restore()
        self.item_id = self.session.current
        self._fill_languages()
        self._bind()

    def _current_changed(self, id):
        self._leave()
        self.item_id = id
        self._bind()
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
        self._area.setVisible(item is not None)
        self.hint.setVisible(item is None and self.session.plan is not None)
        self.hint.setText(tr("Choose an item in the checklist to edit it here."))
        id = item.id if item is not None else ""
        kind = item.kind if item is not None else "action"
        self._fill_codes(item)
        for key, field in self._own.items():
            make = self._status_maker(id) if key == "status" else None
            if key == "scheme":
                make = partial(_with_scheme, id)
            field.bind(Slot(kind, id, key, make=make) if item is not None else None)
        fresh = self.names.set_record(kind, id, self.shown)
        fresh |= self.texts.set_record(kind, id, self.shown)
        fresh |= bool(self.shares.set_item(id, self.language))
        self.budgets.set_item(id, self.language)
        for part in (self.reports, self.indicators, self.instruments):
            part.set_holder(id, self.language)
        self.places.set_item(id)
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
        for part in (self.reports, self.indicators, self.instruments, self.places):
            part.refresh()
        self.left_over.refresh()
        self._watch_fields()
        self._tell(self._record())

    def _tell(self, item):
        """What follows from the item: heading, slip, counts in the titles, what its kind has."""
        plan = self.session.plan
        self.head.tell(plan, item, self.language)
        if item is None:
            return
        self._tell_dates(item)
        self._tell_status(plan, item)
        for key in ("status", "start", "due", "done"):
            self._set_row(key, item.kind in _DATED)
        self._set_row("result", item.kind == "objective")
        for key in ("scheme", "code"):
            self._own[key].setEnabled(item.kind in _SCHEMED)
        for name, kinds in (
            ("shares", _DATED),
            ("budgets", _DATED),
            ("reports", _DATED),
            ("instruments", _DATED),
        ):
            self.sections[name].setVisible(item.kind in kinds)
        missing = self.shares.missing()
        text = tr("Countries")
        if missing:
            text = tr("Countries: none leads for {missing}").format(missing=", ".join(missing))
        self._set_title("shares", text)
        self._counted("budgets", len(self.budgets.budgets()))

    def _set_row(self, key, shown):
        for widget in self._rows[key]:
            widget.setVisible(shown)

    def _another_day(self):
        self._tell(self._record())

    def _tell_dates(self, item):
        code = self.session.statuses.get(item.id)
        text = dates_in_words(item, code, self.session.today())
        self.slip.setText(text)
        self.slip.setVisible(bool(text))

    def _tell_status(self, plan, item):
        """An item that is made of others has their status, not one of its own."""
        parts = item.kind in _DATED and status.work_below(plan, item.id)
        self._own["status"].setEnabled(not parts)
        words = value_words(item.kind, "status", self.session.statuses.get(item.id))
        text = tr("{status}, by its {count} parts").format(
            status=words, count=len(parts) if parts else 0
        )
        self.rolled.setText(text)
        self.rolled.setVisible(bool(parts))

    def _counted(self, name, count):
        title = self._titles[name]
        self._set_title(name, f"{title} ({count})" if count else title)

    def _set_title(self, name, text):
        self._shown_titles[name] = text
        self._write_title(name)

    def _write_title(self, name):
        # A group box gets as wide as its title.
        room = max(self.width() - 10 * SPACE, 10 * SPACE)
        text = self._shown_titles[name]
        elided = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.sections[name].setTitle(elided)
        self.sections[name].setToolTip(text if elided != text else "")

    def keyPressEvent(self, event):
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event):
        super().resizeEvent(event)
        for name in self.sections:
            self._write_title(name)

    def _places_counted(self, count, gone):
        self._counted("places", count)
        if gone:
            text = tr("Places ({count}, not found: {gone})").format(count=count, gone=gone)
            self._set_title("places", text)

    # --- codes ------------------------------------------------------------------------------

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

    # --- refusals ---------------------------------------------------------------------------

    def _refused(self, conflicts):
        for conflict in conflicts:
            field = next((f for f in self.fields() if f.concerns(conflict)), None)
            if field is not None:
                field.show_conflict(conflict)
                field.on_decided = self._decided
                self._area.ensureWidgetVisible(field)
            else:
                self.left_over.add(conflict)

    def _decided(self, *_):
        open_here = any(field.conflict is not None for field in self.fields())
        if not open_here and not self.left_over.conflicts:
            self.decided.emit()


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
