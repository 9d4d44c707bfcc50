"""The action-plan panel: the session onto dock and tree, and what is asked there into edits."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog

from ..core.plan import codes as lists
from ..core.plan import edits, outline
from ..core.plan.model import WORK_KINDS
from ..core.plan.rules.status import progress
from ..processing.i18n import language, tr
from ..processing.messages import missing_packages
from ..processing.plan_layers import kind_texts
from .panel_dock import State
from .plan_session import PlanSession
from .plan_tree_model import DUE, LEADS, NAME, STATUS, Filter
from .runner import AlgorithmRunner

_RECENT, _FOLDER = "transboundary_planner/recent_plans", "transboundary_planner/plan_folder"
_MINE = "transboundary_planner/my_country"
_MOST_RECENT = 8
_FILTER_DELAY_MS = 150
_MOST_UNFOLDED = 100  # items that are all shown when a plan is opened
_DEMONSTRATION = "land_of_big_cats_plan.gpkg"


class PlanController(QObject):
    """Everything the action-plan dock does."""

    ALGORITHM = "transboundary:createplan"

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
        self._day = self.session.today()
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
        dock.visibilityChanged.connect(self._seen)
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
        self.session.close()
        for part in self._parts:
            if hasattr(part, "unload"):
                part.unload()
        self._parts = []
        for signal, slot in self._slots:
            signal.disconnect(slot)
        self._slots = []
        self.session.unload()

    # --- plans ------------------------------------------------------------------------------

    def ask_open(self):
        """Choose a plan's file and open it."""
        path, _ = QFileDialog.getOpenFileName(
            self.dock, tr("Open a plan"), self._folder(), f"{tr('Action plan')} (*.gpkg);;* (*)"
        )
        if path:
            self.open(path)

    def open(self, path) -> bool:
        """Open the plan in a file."""
        return self.session.open(path)

    def ask_create(self):
        """Ask what the new plan is to be, without stopping QGIS."""
        from .plan_create_dialog import CreateDialog

        if self.dialog is None and not self.runner.is_running():
            self.dialog = CreateDialog(
                self.session.who, self.session.today(), self._folder(), self.dock
            )
            self.dialog.finished.connect(self._asked)
            self.dialog.open()

    def _asked(self, answer):
        dialog, self.dialog = self.dialog, None
        if answer:
            self.session.who = dialog.who.text()
            self.create(dialog.parameters())
        dialog.deleteLater()

    def create(self, parameters) -> bool:
        """Make a plan in the background and open it."""
        packages = missing_packages()
        if packages:
            self.dock.set_state(State.FAILED, packages)
            return False
        if self.runner.is_running():
            return False
        self.dock.set_state(State.RUNNING)
        self._opens_next = parameters["PLAN"]
        self.runner.start(self.ALGORITHM, parameters)
        return True

    def demonstrate(self, layers):
        """Open the demonstration's plan, made on the first time; a plan that is open stays."""
        if self.session.plan is not None or self.runner.is_running():
            return
        folder = Path(QgsApplication.qgisSettingsDirPath()) / "transboundary_planner"
        path = folder / "demonstration" / _DEMONSTRATION
        if path.is_file():
            self.open(path)
            return
        sites = layers.get("sites")
        self.create(
            {
                "TEMPLATE": "land_of_big_cats",
                "SITES": sites.id() if sites is not None else None,
                "AUTHOR": self.session.who or tr("Demonstration"),
                "PLAN": str(path),
                "LOAD": False,
            }
        )

    def cancel(self):
        """Stop making the plan."""
        self.dock.cancel_button.setEnabled(False)
        self.runner.cancel()

    def _made(self, _result):
        self.dock.set_state(State.READY)
        self.open(self._opens_next)

    def _not_made(self, sentence):
        self.dock.set_state(State.FAILED, sentence)

    def _cancelled(self):
        self.dock.set_state(State.CANCELLED, tr("Cancelled: no plan was made."))

    def _folder(self):
        kept = QgsSettings().value(_FOLDER, "", type=str)
        return kept or QgsProject.instance().absolutePath() or str(Path.home())

    def recent(self) -> list[str]:
        """The plans that were opened last, the last one first."""
        found = QgsSettings().value(_RECENT, [])
        return [found] if isinstance(found, str) else list(found or [])

    def _keep_recent(self, path):
        paths = [path, *(one for one in self.recent() if one != path)]
        QgsSettings().setValue(_RECENT, paths[:_MOST_RECENT])
        QgsSettings().setValue(_FOLDER, os.path.dirname(path))

    def ask_who(self):
        """Under which name the history has what is edited here."""
        name, ok = QInputDialog.getText(
            self.dock,
            tr("Who am I"),
            tr("Your name, for the history of the plan:"),
            text=self.session.who,
        )
        if ok and name.strip():
            self.commit()
            self.session.who = name

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
            if len(dock.model) <= _MOST_UNFOLDED:
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
        dock.set_progress_of_plan(*(progress(plan) if plan is not None else (0, 0)))
        self._enable()

    def _enable(self):
        dock, plan = self.dock, self.session.plan
        writable = plan is not None and not self.session.read_only
        here = writable and bool(self.session.current)
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
            self._fill_filters()
            dock.tree.fit()
        if session.current and dock.tree.current_id() != session.current:
            dock.tree.go_to(session.current)
        self._show_empty()
        if self._refusal in ids or dock.state is State.READY:
            self._say_ready()

    def _refused(self, conflicts):
        found = conflicts[0]
        self._refusal = found.id
        plan = self.session.plan
        record = plan.everything().get(found.id) if plan is not None else None
        name = self.session.text(record) if record is not None else found.id
        text = tr(
            "“{name}” was changed by {who} meanwhile, and your edit was not made: look at both"
            " values, and enter yours again if it is to stand."
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

    def _seen(self, visible):
        """On another day other things are late."""
        if visible and self._day != self.session.today():
            self._day = self.session.today()
            self.dock.model.tell_all()

    # --- edits ------------------------------------------------------------------------------

    def undo(self):
        """Take this person's last change back."""
        self.commit()
        if not self.session.undo():
            self._say_if_quiet(tr("There is nothing of yours to take back."))

    def redo(self):
        """Make it again."""
        self.commit()
        if not self.session.redo():
            self._say_if_quiet(tr("There is nothing to make again."))

    def _say_if_quiet(self, sentence):
        if not self.dock.sentence and self.session.plan is not None:
            self.dock.set_state(State.READY, sentence)

    def toggle(self, id):
        """Check an item off, or take that back."""
        item = self.session.plan.get(id) if self.session.plan is not None else None
        if item is None:
            return
        done = item["status"] != "Completed"
        if not self.dock.model.check(id, done) and id in self.dock.model.session.plan:
            self._say_if_quiet(tr("Its status follows from its parts: check those off."))

    def add(self, kind, below=False):
        """Add an item of a kind, after the current one or below it, and let its name be typed."""
        self.commit()
        session = self.session
        plan = session.plan
        if plan is None or session.read_only:
            return ""
        current = plan.get(session.current)
        parent, before = self._room_for(plan, kind, current, below)
        position, others = outline.position_at(plan, kind, parent, before)
        values = {"parent_id": parent, "position": position}
        if kind in WORK_KINDS:
            values["status"] = "Planned"
        values[f"name:{session.language}"] = tr("New: {kind}").format(kind=kind_texts()[kind])
        new = edits.add(kind, **values)
        if not session.do([*others, new]):
            return ""
        self.go_to(new.id)
        self.dock.tabs.setCurrentIndex(0)
        self.dock.tree.setFocus()
        self.dock.tree.edit_cell(NAME)
        return new.id

    @staticmethod
    def _room_for(plan, kind, current, below):
        """(parent, item that it comes before) of a new item."""
        above = current
        if above is not None and not below and above.kind == kind:
            parent = above["parent_id"] if above["parent_id"] in plan else None
            row = [one.id for one in outline.siblings(plan, parent, kind)]
            place = row.index(above.id) + 1
            return parent, row[place] if place < len(row) else None
        while above is not None and kind not in outline.kinds_below(above.kind):
            above = plan.get(above["parent_id"])
        return (above.id if above is not None else None), None

    def kinds_to_add(self) -> list:
        """[(kind, below the current item)] that may be added here."""
        plan = self.session.plan
        current = plan.get(self.session.current) if plan is not None else None
        found = []
        if current is not None:
            found = [(kind, True) for kind in outline.kinds_below(current.kind)]
            if (current.kind, True) not in found and current["parent_id"] in plan:
                found.append((current.kind, False))
        return found + [(k, False) for k in outline.kinds_below(None) if (k, False) not in found]

    def _add_here(self, below):
        """With the key: the same kind after the current item, or the usual kind below it."""
        plan = self.session.plan
        current = plan.get(self.session.current) if plan is not None else None
        if current is None:
            self.add("objective")
        elif below:
            self.add(outline.kinds_below(current.kind)[0], below=True)
        else:
            self.add(current.kind)

    def remove(self):
        """Take the current item out with all that hangs on it; undo brings it back."""
        self.commit()
        session = self.session
        if session.plan is None or session.current not in session.plan or session.read_only:
            return
        id = session.current
        following = self.dock.tree.indexBelow(self.dock.model.index_of(id))
        changes = edits.delete(session.plan, id)
        gone = {change.id for change in changes}
        items = sum(session.plan[one].kind in outline.KINDS_IN_ORDER for one in gone)
        name = session.text(session.plan[id])
        while following.isValid() and self.dock.model.item(following).id in gone:
            following = self.dock.tree.indexBelow(following)
        target = self.dock.model.item(following).id if following.isValid() else ""
        if session.do(changes):
            self.go_to(target or self.dock.tree.current_id())
            text = tr("“{name}” and {n} items below it were removed: undo brings them back.")
            if items <= 1:
                text = tr("“{name}” was removed: undo brings it back.")
            self._say_if_quiet(text.format(name=name, n=items - 1))

    def move(self, rows, levels):
        """Move the current item up or down in its row, or in and out of the item above it."""
        self.commit()
        session = self.session
        plan = session.plan
        item = plan.get(session.current) if plan is not None else None
        if item is None or session.read_only:
            return
        parent = item["parent_id"] if item["parent_id"] in plan else None
        row = [one.id for one in outline.siblings(plan, parent, item.kind)]
        place = row.index(item.id)
        if rows < 0 < place:
            self.dock.model.put(item.id, parent, row[place - 1])
        elif rows > 0 and place + 1 < len(row):
            self.dock.model.put(item.id, parent, row[place + 2] if place + 2 < len(row) else None)
        elif levels > 0 and place and outline.may_be_under(plan, item.id, row[place - 1]):
            self.dock.model.put(item.id, row[place - 1])
        elif levels < 0 and parent is not None:
            self._move_out(plan, item, parent)
        self.dock.tree.go_to(item.id)

    def _move_out(self, plan, item, parent):
        above = plan[parent]["parent_id"] if plan[parent]["parent_id"] in plan else None
        if not outline.may_be_under(plan, item.id, above):
            return
        row = [one.id for one in outline.siblings(plan, above, plan[parent].kind)]
        place = row.index(parent) + 1
        self.dock.model.put(item.id, above, row[place] if place < len(row) else None)

    # --- filters ----------------------------------------------------------------------------

    def wanted(self) -> Filter:
        """What the filters say."""
        dock = self.dock
        ids = None
        if dock.on_map.isChecked() and self.session.plan is not None:
            from .plan_places import items_in

            settings = self.iface.mapCanvas().mapSettings()
            ids = frozenset(
                items_in(self.session, settings.visibleExtent(), settings.destinationCrs())
            )
        return Filter(
            text=dock.filter.text().strip(),
            country=dock.country.currentData() or "",
            status=dock.status_of.currentData() or "",
            late=dock.late.isChecked(),
            mine=self.my_country() if dock.mine.isChecked() else "",
            ids=ids,
        )

    def clear_filters(self):
        """Show everything."""
        self._wipe_filters()
        self._apply_filter()

    def _wipe_filters(self):
        dock = self.dock
        boxes = (dock.filter, dock.country, dock.status_of, dock.late, dock.mine, dock.on_map)
        for box in boxes:
            box.blockSignals(True)
        dock.filter.clear()
        dock.country.setCurrentIndex(0)
        dock.status_of.setCurrentIndex(0)
        for button in (dock.late, dock.mine, dock.on_map):
            button.setChecked(False)
        for box in boxes:
            box.blockSignals(False)

    def _apply_filter(self):
        self._filter_later.stop()
        model, wanted = self.dock.model, self.wanted()
        if wanted == model.filter and self._shown == model.passing:
            self._show_empty()
            return
        if wanted and not model.filter:
            self._unfolded = self.dock.tree.unfolded()
        model.set_filter(wanted)
        self._shown = model.passing
        if not wanted:
            self.dock.tree.unfold(self._unfolded)
        if wanted and model.passing is not None and len(model) <= 5 * _MOST_UNFOLDED:
            self.dock.tree.unfold_all()
        if self.session.current:
            self.dock.tree.go_to(self.session.current)
        for part in self._parts:
            if hasattr(part, "show_only"):
                part.show_only(self._shown)
        self.shown_changed.emit(self._shown)
        self._show_empty()

    def _show_empty(self):
        dock = self.dock
        plan = self.session.plan
        dock.empty.setVisible(plan is not None and not len(dock.model) and bool(dock.model.filter))

    def _fill_filters(self):
        dock, plan = self.dock, self.session.plan
        for combo, first, rows in (
            (dock.country, tr("Country"), [(code, code) for code in plan.countries]),
            (
                dock.status_of,
                tr("Status"),
                [
                    (lists.label("progress", code, language()), code)
                    for code in lists.codes("progress")
                    if code
                ],
            ),
        ):
            chosen = combo.currentData()
            combo.blockSignals(True)
            combo.clear()
            combo.addItem(first, "")
            for label, code in rows:
                combo.addItem(label, code)
            combo.setCurrentIndex(max(combo.findData(chosen), 0))
            combo.blockSignals(False)

    def my_country(self) -> str:
        """The country whose items are mine, "" before it is chosen."""
        return QgsSettings().value(_MINE, "", type=str)

    def set_my_country(self, code):
        """Keep which country is mine."""
        QgsSettings().setValue(_MINE, code)
        if self.dock.mine.isChecked():
            self._apply_filter()

    def _mine_toggled(self, checked):
        plan = self.session.plan
        if checked and plan is not None and self.my_country() not in plan.countries:
            code, ok = QInputDialog.getItem(
                self.dock, tr("My country"), tr("Which country is yours?"), plan.countries, 0, False
            )
            if not ok:
                self.dock.mine.setChecked(False)
                return
            self.set_my_country(code)
        self._filter_later.start()

    def _map_moved(self):
        if self.dock.on_map.isChecked():
            self._filter_later.start()

    def _tab_changed(self, *_):
        """Filters are seen where they do something."""
        view = self.dock.tabs.currentWidget()
        first = self.dock.tabs.currentIndex() == 0
        self.dock.filters.setVisible(first or hasattr(view, "show_only"))

    # --- menus ------------------------------------------------------------------------------

    def _fill_menu(self):
        menu, session = self.dock.menu, self.session
        menu.clear()
        menu.addAction(tr("Open a plan…"), self.ask_open)
        menu.addAction(tr("Create a plan…"), self.ask_create).setEnabled(
            not self.runner.is_running()
        )
        recent = menu.addMenu(tr("Recent plans"))
        for path in self.recent():
            if path != session.path:
                action = recent.addAction(os.path.basename(path).replace("&", "&&"))
                action.setToolTip(path)
                action.triggered.connect(partial(self._open_recent, path))
        recent.setToolTipsVisible(True)
        recent.setEnabled(bool(recent.actions()))
        menu.addSeparator()
        menu.addAction(tr("Who am I: {name}…").format(name=session.who), self.ask_who)
        countries = menu.addMenu(tr("My country"))
        for code in session.plan.countries if session.plan is not None else ():
            action = countries.addAction(code)
            action.setCheckable(True)
            action.setChecked(code == self.my_country())
            action.triggered.connect(partial(self._choose_country, code))
        countries.setEnabled(bool(countries.actions()))
        menu.addSeparator()
        menu.addAction(tr("Close the plan"), session.forget).setEnabled(session.plan is not None)

    def _open_recent(self, path, *_):
        self.open(path)

    def _choose_country(self, code, *_):
        self.set_my_country(code)

    def _fill_add_menu(self):
        menu = self.dock.add_menu
        menu.clear()
        names = kind_texts()
        for kind, below in self.kinds_to_add():
            text = tr("{kind} below this") if below else "{kind}"
            action = menu.addAction(text.format(kind=names[kind]))
            action.triggered.connect(partial(self._add_kind, kind, below))

    def _add_kind(self, kind, below, *_):
        self.add(kind, below)

    def _show_menu(self, point):
        from qgis.PyQt.QtWidgets import QMenu

        menu = QMenu(self.dock)
        self.fill_item_menu(menu)
        menu.exec(self.dock.tree.viewport().mapToGlobal(point))
        menu.deleteLater()

    def fill_item_menu(self, menu):
        """What can be done with the current item, each of it by the keyboard too."""
        tree, model = self.dock.tree, self.dock.model
        index = tree.currentIndex()
        item = model.item(index)
        if item is None or self.session.read_only:
            return
        names = {
            NAME: tr("Edit the name"),
            DUE: tr("Edit the due date"),
            LEADS: tr("Edit the leads"),
        }
        for column, text in names.items():
            action = menu.addAction(text, partial(tree.edit_cell, column))
            action.setEnabled(model.is_editable(item, column))
        status = menu.addMenu(tr("Status"))
        for code in lists.codes("progress"):
            action = status.addAction(lists.label("progress", code, language()))
            action.setCheckable(True)
            action.setChecked((item["status"] or "") == code)
            action.triggered.connect(partial(self._put_status, item.id, code))
        status.setEnabled(model.is_editable(item, STATUS))
        menu.addSeparator()
        self._fill_add_menu()
        below = menu.addMenu(tr("Add an item"))
        below.addActions(self.dock.add_menu.actions())
        menu.addAction(tr("Remove the item"), self.remove)

    def _put_status(self, id, code, *_):
        self.dock.model.put_status(id, code)
