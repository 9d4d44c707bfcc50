"""What is done to the items of the checklist. A part of PlanController."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtWidgets import QMenu

from ..core.plan import codes as lists
from ..core.plan import edits, outline
from ..core.plan.model import WORK_KINDS
from ..processing.i18n import language, tr
from ..processing.plan_layers import kind_texts
from .panel_dock import State
from .plan_cells import DUE, LEADS, NAME, STATUS


class PlanItemEdits:
    """For a controller with ``dock`` and ``session``."""

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
        self._scroll_later.start()

    def _move_out(self, plan, item, parent):
        above = plan[parent]["parent_id"] if plan[parent]["parent_id"] in plan else None
        if not outline.may_be_under(plan, item.id, above):
            return
        row = [one.id for one in outline.siblings(plan, above, plan[parent].kind)]
        place = row.index(parent) + 1
        self.dock.model.put(item.id, above, row[place] if place < len(row) else None)

    # --- menus ---------------------------------------------------------------------------------

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
