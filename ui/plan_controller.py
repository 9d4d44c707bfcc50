"""The action-plan panel: the session onto dock and tree, and what is asked there into edits."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..processing.i18n import tr
from .panel_dock import State
from .plan_files import PlanFiles
from .plan_filters import MOST_UNFOLDED, PlanFilters
from .plan_item_edits import PlanItemEdits
from .plan_session import PlanSession
from .runner import AlgorithmRunner

_FILTER_DELAY_MS = 150


class PlanController(PlanFiles, PlanItemEdits, PlanFilters, QObject):
    """Everything the action-plan dock does."""

    shown_changed = pyqtSignal(object)  # ids that pass the filters, None for all

    def __init__(self, dock, iface, session=None):
        super().__init__(dock)
        self.dock, self.iface = dock, iface
        self.session = session or PlanSession(self)
        self.runner = AlgorithmRunner(self)
        self.dialog, self._parts, self._shown = None, [], None
        self._going, self._unfolded = False, set()
        self._opens_next, self._refusal = "", ""
        dock.model.set_session(self.session)
        self._filter_later = QTimer(self)
        self._filter_later.setSingleShot(True)
        self._filter_later.setInterval(_FILTER_DELAY_MS)
        self._filter_later.timeout.connect(self._apply_filter)
        # Rows are laid out anew before it is known where one stands: that is an event of its own.
        self._scroll_later = QTimer(self)
        self._scroll_later.setSingleShot(True)
        self._scroll_later.setInterval(0)
        self._scroll_later.timeout.connect(dock.tree.scroll_to_current)
        self._connect_dock()
        session = self.session
        self._slots = [
            (session.opened, self._opened),
            (session.changed, self._changed),
            (session.refused, self._refused),
            (session.waiting, self._waiting),
            (session.trouble, self._trouble),
            (session.closing, self.commit),
            (session.current_changed, self._current_changed),
            (session.language_changed, self._language_changed),
            (session.another_day, self._another_day),
            (iface.mapCanvas().extentsChanged, self._map_moved),
        ]
        for signal, slot in self._slots:
            signal.connect(slot)
        self._opened()

    def _connect_dock(self):
        dock, tree = self.dock, self.dock.tree
        dock.open_asked.connect(self.ask_open)
        dock.create_asked.connect(self.ask_create)
        dock.cancel_asked.connect(self.cancel)
        dock.undo_asked.connect(self.undo)
        dock.redo_asked.connect(self.redo)
        dock.menu.aboutToShow.connect(self._fill_menu)
        dock.add_menu.aboutToShow.connect(self._fill_add_menu)
        dock.remove_button.clicked.connect(lambda *_: self.remove())
        dock.up_button.clicked.connect(lambda *_: self.move(-1, 0))
        dock.down_button.clicked.connect(lambda *_: self.move(1, 0))
        dock.filter.textChanged.connect(lambda *_: self._filter_later.start())
        for combo in (dock.country, dock.status_of):
            combo.currentIndexChanged.connect(lambda *_: self._filter_later.start())
        for button in (dock.late, dock.on_map):
            button.toggled.connect(lambda *_: self._filter_later.start())
        dock.mine.toggled.connect(self._mine_toggled)
        dock.clear_filters.clicked.connect(lambda *_: self.clear_filters())
        dock.tabs.currentChanged.connect(self._tab_changed)
        tree.went_to.connect(self._went_to)
        tree.check_asked.connect(self.toggle)
        tree.move_asked.connect(self.move)
        tree.remove_asked.connect(self.remove)
        tree.add_asked.connect(self._add_here)
        tree.editor_asked.connect(self.go_to_editor)
        tree.customContextMenuRequested.connect(self._show_menu)
        self.runner.progressed.connect(dock.set_progress)
        self.runner.phase.connect(dock.set_phase)
        self.runner.finished.connect(self._made)
        self.runner.failed.connect(self._not_made)
        self.runner.cancelled.connect(self._cancelled)

    # --- for the other parts ----------------------------------------------------------------

    def attach(self, part):
        """Keep a part of the panel: its ``item_asked`` leads to items, ``unload`` comes at the end,
        and if it has ``show_only`` it follows the filters."""
        self._parts.append(part)
        if hasattr(part, "item_asked"):
            part.item_asked.connect(self.go_to)
        if hasattr(part, "decided"):
            part.decided.connect(self._say_ready)
        if hasattr(part, "page_changed"):
            part.page_changed.connect(self._enable)
            self.dock.tree.clicked.connect(lambda *_: part.show_item())
        if hasattr(part, "soon_changed"):
            part.soon_changed.connect(self.dock.model.set_soon_days)
        if hasattr(part, "show_only"):
            part.show_only(self._shown)
        self._tab_changed()

    def go_to(self, id):
        """Show an item: of the checklist, also where a filter hides it."""
        self.session.set_current(id)
        if id and not self.dock.model.shown(id):
            self.clear_filters()
        self.dock.tree.go_to(id)

    def go_to_editor(self):
        """From the tree to the fields of the item."""
        editor = self.dock.editor
        if editor is not None and self.session.current:
            editor.begin()

    def show_plan(self):
        """To the fields of the plan itself."""
        editor = self.dock.editor
        if editor is not None and self.session.plan is not None:
            editor.show_plan()
            self._enable()
            editor.begin()

    def commit(self):
        """Save what is being typed, wherever it is."""
        self.dock.tree.commit()
        for part in (self.dock.editor, *self._parts):
            if part is not None and hasattr(part, "commit"):
                part.commit()

    def unload(self):
        """Undo what the constructor did; what is being typed is saved."""
        self.runner.shut(wait=True)  # the provider goes next
        if self.dialog is not None:
            self.dialog.reject()
        self._filter_later.stop()
        self._scroll_later.stop()
        self.session.close()
        for part in self._parts:
            if hasattr(part, "unload"):
                part.unload()
        self._parts = []
        for signal, slot in self._slots:
            signal.disconnect(slot)
        self._slots = []
        self.session.unload()

    # --- the session speaks -----------------------------------------------------------------

    def _opened(self):
        session, dock = self.session, self.dock
        plan = session.plan
        if plan is not None:
            self._keep_recent(session.path)
            self._fill_filters()
        self._wipe_filters()
        dock.model.reset()
        dock.show_plan(plan is not None)
        if plan is not None:
            dock.tree.fit()
            if len(dock.model) <= MOST_UNFOLDED:
                dock.tree.unfold_all()
            else:
                dock.tree.expandToDepth(0)
        self._apply_filter()
        self._show_head()
        if plan is None and dock.state is not State.RUNNING:
            dock.set_state(State.NOTHING, session.said)
        elif plan is not None:
            self._say_ready()

    def _say_ready(self):
        sentence, self._refusal = self.session.said, ""
        if not sentence and self.session.read_only:
            sentence = tr("This plan can only be read: copy the file to where you may write.")
        if self.dock.state is not State.RUNNING:
            self.dock.set_state(State.STALE if sentence else State.READY, sentence)

    def _show_head(self):
        session, dock = self.session, self.dock
        plan = session.plan
        dock.set_title(session.text(plan.head) or tr("(no name)") if plan is not None else "")
        dock.set_progress_of_plan(*dock.model.total())
        self._enable()

    def _enable(self):
        dock, plan = self.dock, self.session.plan
        writable = plan is not None and not self.session.read_only
        here = writable and bool(self.session.current)
        editor = dock.editor
        dock.give_room(bool(self.session.current) or (editor is not None and editor.of_plan))
        dock.undo_button.setEnabled(writable)
        dock.redo_button.setEnabled(writable)
        dock.add_button.setEnabled(writable)
        for button in (dock.remove_button, dock.up_button, dock.down_button):
            button.setEnabled(here)

    def _changed(self, ids):
        dock, session = self.dock, self.session
        dock.model.follow(ids)
        self._show_head()
        if session.plan.head.id in ids:
            self._head_changed()
        if session.current and dock.tree.current_id() != session.current:
            dock.tree.go_to(session.current)
        self._show_empty()
        if self._refusal in ids or dock.state is State.READY:
            self._say_ready()

    def _head_changed(self):
        """Other countries: other leads are missing; other languages: others are shown."""
        session, languages = self.session, self.session.plan.languages
        if session.language not in languages:
            session.set_language(languages[0])
        self._fill_filters()
        self.dock.model.tell_all()
        self.dock.tree.fit()

    def _refused(self, conflicts):
        found = conflicts[0]
        self._refusal = found.id
        plan = self.session.plan
        record = None
        if plan is not None:
            record = plan.item_of(found.id) or plan.everything().get(found.id)
        name = self.session.text(record) if record is not None else found.id
        text = tr(
            "“{name}” was changed by {who} meanwhile, and your edit was not made: choose below"
            " which of the two stands."
        )
        self.dock.set_state(State.STALE, text.format(name=name, who=found.who or tr("somebody")))

    def _waiting(self, count):
        if not count and self.session.plan is not None:
            self._say_ready()

    def _trouble(self, sentence):
        dock = self.dock
        if dock.state is State.RUNNING:
            return
        if self.session.plan is None:
            dock.set_state(State.FAILED if sentence else State.NOTHING, sentence)
        elif sentence:
            dock.set_state(State.STALE, sentence)
        else:
            self._say_ready()

    def _current_changed(self, id):
        self._enable()
        if not self._going and self.dock.tree.current_id() != id:
            self.dock.tree.go_to(id)

    def _went_to(self, id):
        if id and id != self.session.current:
            self._going = True
            try:
                self.session.set_current(id)
            finally:
                self._going = False

    def _language_changed(self, _language):
        self.dock.model.tell_all()
        self._show_head()

    def _another_day(self):
        self.dock.model.tell_all()
        if self.dock.late.isChecked():
            self._filter_later.start()
