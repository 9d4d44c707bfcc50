"""What was typed and could not be saved: kept until somebody has decided, also past a restart."""

from __future__ import annotations

import hashlib
import json
import os

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..core.plan.changes import Conflict
from ..processing.i18n import tr
from .plan_fields import ConflictChoice
from .plan_widgets import clear_layout, plain_label
from .plan_words import whole_label, worded
from .theme import SPACE

_SETTING = "transboundary_planner/left_over/"


class LeftOver(QWidget):
    """Refused edits of items that are not shown, each with both values and two buttons."""

    decided = pyqtSignal()

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session = session
        self.conflicts, self.choices = [], []
        self._path = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE // 2)
        self.setAccessibleName(tr("Edits that were not saved"))
        self.hide()

    def add(self, conflict: Conflict):
        """Keep a refused edit; the same key of the same record is kept once, the newest."""
        self.conflicts = [c for c in self.conflicts if (c.id, c.key) != (conflict.id, conflict.key)]
        self.conflicts.append(conflict)
        self.keep()
        self.refresh()

    def add_field(self, field):
        """Keep what stands in a field that is about to show something else."""
        slot, plan = field.slot, self.session.plan
        who = field.conflict.who if field.conflict is not None else ""
        theirs = slot.value(plan)
        self.add(
            Conflict(slot.kind, slot.id, slot.key, field.typed(), theirs, slot.revision(plan), who)
        )

    def refresh(self):
        """Show them; what has been decided otherwise meanwhile goes."""
        plan = self.session.plan
        clear_layout(self._column)
        self.choices = []
        for conflict in self.conflicts if plan is not None else ():
            label = whole_label(plan, conflict, self.session.language)
            choice = ConflictChoice(conflict, worded(plan, conflict))
            choice.mine_button.setEnabled(bool(conflict.key) and conflict.id in plan)
            choice.mine.connect(lambda c=conflict: self._decide(c, True))
            choice.theirs.connect(lambda c=conflict: self._decide(c, False))
            self._column.addWidget(plain_label(label, wrap=True, bold=True))
            self._column.addWidget(choice)
            self.choices.append(choice)
        self.setVisible(bool(self.choices))

    def _decide(self, conflict, mine):
        if mine:
            self.session.refresh()
            plan = self.session.plan
            if plan is None or conflict.id not in plan:
                return
            if not self.session.set(conflict.id, conflict.key, conflict.yours):
                return
        self.conflicts = [c for c in self.conflicts if c is not conflict]
        self.keep()
        self.refresh()
        self.decided.emit()

    # --- past a restart ---------------------------------------------------------------------

    def keep(self):
        """Write them down for the next time that the plan is opened."""
        if not self._path:
            return
        rows = [list(conflict) for conflict in self.conflicts]
        if rows:
            QgsSettings().setValue(_key(self._path), json.dumps(rows))
        else:
            QgsSettings().remove(_key(self._path))

    def restore(self):
        """The plan that is open now: what was left over of it."""
        self._path = self.session.path or ""
        self.conflicts = []
        text = QgsSettings().value(_key(self._path), "") if self._path else ""
        try:
            rows = json.loads(text) if text else []
            self.conflicts = [Conflict(*row) for row in rows]
        except (TypeError, ValueError):
            self.conflicts = []  # not written by us
        self.refresh()


def _key(path):
    return _SETTING + hashlib.sha256(os.path.abspath(path).encode()).hexdigest()[:16]
