"""The plan that is open in the panel: its store, a snapshot of it, and every edit that is made.

The parts of the panel share one session and talk to nothing else. An edit is saved when it is made;
one that cannot be saved as the file is away waits on this machine (core/plan/outbox.py).
"""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QObject, QStorageInfo, QTimer, pyqtSignal

from ..core.errors import PlannerError
from ..core.plan.changes import apply_in_memory, cleaned, edit, replay
from ..core.plan.model import LANGUAGES
from ..core.plan.outbox import PASSING, Outbox
from ..core.plan.refusals import refuse
from ..core.plan.rules.status import statuses, statuses_after
from ..core.plan.store import open_plan
from ..processing import i18n
from ..processing.i18n import tr
from ..processing.messages import sentence

_AUTHOR = "transboundary_planner/author"
_SCOPE, _KEY = "transboundary_planner", "plan"  # where a project remembers its plan
_LOOK_MS = 2000  # how often the file is asked whether others have written
# Another program's lock is not waited for here, where the map would stand still: the edit waits.
_WAIT_S = 0.02
_MOST_ENTRIES = 2000  # more than so many changes at once: the plan is read anew
_MOST_IDS = 50  # more records than so many: the statuses are all told anew
_SHARES = ("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afpfs", "webdav", "9p", "ncpfs")


class PlanSession(QObject):
    """One open plan, or none.

    Attributes:
        path: the file, "" when none is open.
        plan: the snapshot (core.plan.model.Plan) with edits that still wait, or None.
        statuses: {id: code or None} of objectives, actions and activities, rolled up.
        read_only: whether edits are refused.
        current: id of the item that the panel is at, or "".
        language: en, ru or zh: in which the texts of the plan are shown.
    """

    opened = pyqtSignal()  # another plan, or none
    changed = pyqtSignal(object)  # set of ids: new, gone or different, whoever did it
    refused = pyqtSignal(object)  # tuple of core.plan.changes.Conflict
    waiting = pyqtSignal(int)  # edits that could not be saved yet
    trouble = pyqtSignal(str)  # one sentence; "" when it is over
    current_changed = pyqtSignal(str)
    language_changed = pyqtSignal(str)
    another_day = pyqtSignal()  # other things are late than yesterday
    closing = pyqtSignal()  # the plan is about to be closed: save what is being typed

    def __init__(self, parent=None):
        super().__init__(parent)
        self.path, self.plan, self.store, self.current = "", None, None, ""
        self.language = _own_language()
        self._saved, self._outbox, self._statuses = None, None, None
        self._sentence, self._of_file = "", False
        self._closing, self._day = False, None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.refresh)
        project = QgsProject.instance()
        self._project_slots = (
            (project.readProject, self._project_read),
            (project.cleared, self.close),
            (project.writeProject, self._remember),
        )
        for signal, slot in self._project_slots:
            signal.connect(slot)

    def unload(self):
        """Undo what the constructor did; what is being typed is saved."""
        self.close()
        for signal, slot in self._project_slots:
            signal.disconnect(slot)
        self._project_slots = ()

    # --- who and when -----------------------------------------------------------------------

    @property
    def who(self) -> str:
        """The person in the plan's history: kept for all plans of this user."""
        own = QgsSettings().value(_AUTHOR, "", type=str).strip()
        return own or QgsApplication.userFullName() or QgsApplication.userLoginName()

    @who.setter
    def who(self, name):
        QgsSettings().setValue(_AUTHOR, name.strip())

    @property
    def said(self) -> str:
        """The trouble that there is, as one sentence."""
        return self._sentence

    def today(self) -> datetime.date:
        """The day by which things are late."""
        return datetime.date.today()

    # --- opening and closing ----------------------------------------------------------------

    def open(self, path) -> bool:
        """Open the plan in a file, instead of the one that is open. Says in `trouble` why not."""
        self.close()
        path = str(Path(path).absolute())
        try:
            self.store = _open(path)
            self._saved = self.store.read()
        except PlannerError as error:
            self._let_go()
            self._tell(sentence(error), of_file=True)
            return False
        self.path = path
        self._outbox = Outbox(_outbox_file(path), lambda: _open(path))
        self.language = _shown_language(self._saved)
        self._day = self.today()
        self._take(self._saved)
        self._timer.start()
        self._tell("")
        self._remember()
        self.opened.emit()
        self._flush()
        return True

    def close(self):
        """Let go of the plan; edits that wait stay on this machine."""
        if self._closing or (self.plan is None and self.store is None):
            return
        self._closing = True
        try:
            self.closing.emit()
        finally:
            self._closing = False
        self._timer.stop()
        self._let_go()
        self._tell("")
        self.waiting.emit(0)
        self.opened.emit()

    def forget(self):
        """Close the plan, and open it with this project no more."""
        self.close()
        QgsProject.instance().removeEntry(_SCOPE, _KEY)

    def _remember(self, *_):
        """In the project, relative where the project keeps paths so."""
        project = QgsProject.instance()
        if self.path:
            text = project.writePath(self.path)
            if project.readEntry(_SCOPE, _KEY, "")[0] != text:
                project.writeEntry(_SCOPE, _KEY, text)

    def _project_read(self, *_):
        text, found = QgsProject.instance().readEntry(_SCOPE, _KEY, "")
        if found and text:
            self.open(QgsProject.instance().readPath(text))

    def _let_go(self):
        if self._outbox is not None:
            self._outbox.close()
        if self.store is not None:
            self.store.close()
        self.path, self.plan, self.store, self._outbox = "", None, None, None
        self._saved, self._statuses, self.current = None, None, ""

    @property
    def read_only(self) -> bool:
        """Whether the file refuses edits."""
        return self.store is not None and self.store.read_only

    @property
    def on_a_share(self) -> bool:
        """Whether the file is on another computer."""
        return bool(self.path) and _on_a_share(self.path)

    # --- what is shown ----------------------------------------------------------------------

    @property
    def statuses(self) -> dict:
        if self._statuses is None:
            self._statuses = statuses(self.plan) if self.plan is not None else {}
        return self._statuses

    def set_current(self, id):
        """Go to an item; every part of the panel follows."""
        id = id if self.plan is not None and id in self.plan else ""
        if id != self.current:
            self.current = id
            self.current_changed.emit(id)

    def set_language(self, language):
        """Show the plan's texts in this language."""
        if language != self.language:
            self.language = language
            self.language_changed.emit(language)

    def text(self, record, name="name") -> str:
        """A text of a record in the language that is shown, else in the plan's own, else any."""
        return record.text(name, self.language, *self.plan.languages)

    # --- edits ------------------------------------------------------------------------------

    def set(self, id, key, value) -> bool:
        """Write one value, an empty text as none."""
        value = None if value == "" else value
        record = self.plan.get(id) if self.plan is not None else None
        if record is None or record[key] == value:
            return record is not None
        return self.do([edit(self.plan, id, key, value)])

    def do(self, changes) -> bool:
        """Save changes made from `plan`, as one step of undo; True when saved or waiting.

        Nothing is saved when another has written one of the values meanwhile: `refused` tells.
        """
        changes = list(changes)
        if self.plan is None or not changes:
            return self.plan is not None
        if self.read_only:
            self._tell(sentence(PlannerError("plan_read_only", path=self.path)))
            return False
        try:
            changes = [cleaned(change) for change in changes]
            refuse(self.plan, changes, self.language)
        except PlannerError as error:
            self._tell(sentence(error))
            return False
        # Those that wait come first, so that none overtakes another.
        if self._count_waiting() or not self.store.is_there():
            return self._keep(changes)
        try:
            saved = self.store.apply(changes, self.who)
        except PlannerError as error:
            if error.key in PASSING:
                return self._keep(changes)
            self._tell(sentence(error))
            return False
        return self._answered(saved)

    def undo(self) -> bool:
        """Take back this person's last change; False if there is none or it cannot be."""
        return self._step("undo")

    def redo(self) -> bool:
        """Make again what this person took back last."""
        return self._step("redo")

    def history(self, id="", since="", limit=0) -> list:
        """The history, newest first; nothing where the file cannot be read."""
        return self._asked("history", id, since, limit) or []

    def conflicts(self) -> list:
        """The conflicts of merges that nobody has decided."""
        return self._asked("conflicts") or []

    def resolve(self, number, value) -> bool:
        """Decide a conflict of a merge."""
        found = next((one for one in self.conflicts() if one.number == number), None)
        if found is None:
            return False
        everything = self.plan.everything()
        revision = everything[found.id].revision(found.key) if found.id in everything else 0
        saved = self._asked("resolve", number, value, revision, self.who)
        return saved is not None and self._answered(saved)

    def _step(self, name):
        if self.plan is None or self._count_waiting():
            return False
        saved = self._asked(name, self.who)
        return saved is not None and self._answered(saved)

    def _asked(self, name, *values):
        """What the store answers, None where it cannot."""
        if self.store is None or not self.store.is_there():
            self.refresh()
            return None
        try:
            return getattr(self.store, name)(*values)
        except PlannerError as error:
            self._tell(sentence(error))
            return None

    def _answered(self, saved):
        self._tell("")
        self._catch_up()
        if saved.conflicts:
            self.refused.emit(tuple(saved.conflicts))
        return saved.ok

    # --- edits that wait --------------------------------------------------------------------

    def _keep(self, changes):
        """The file is away: show the edit, and save it when the file is back."""
        if not self.store.is_there():
            self.store.close()  # or its log would be taken for that of whatever comes in its place
        try:
            answer = self._outbox.save(changes, self.who)
        except PlannerError as error:  # nor is there room on this computer
            self._tell(sentence(error))
            return False
        if answer is not None:  # it came back this very moment
            self._came_back([answer])
            return answer.ok
        self._take(apply_in_memory(self.plan, changes), {change.id for change in changes})
        self._say_waiting()
        return True

    def _flush(self):
        if self._outbox is None or not self._count_waiting():
            return
        try:
            answers = self._outbox.flush()
        except PlannerError as error:
            self._tell(sentence(error))
            return
        self._came_back(answers)

    def _count_waiting(self):
        try:
            return len(self._outbox.waiting())
        except PlannerError as error:
            self._tell(sentence(error))
            return 0

    def _came_back(self, answers):
        if answers and not self._count_waiting():
            # The file may be another one now, such as a copy that was put back.
            self._reopen()
        self._say_waiting()
        conflicts = tuple(conflict for answer in answers for conflict in answer.conflicts)
        if conflicts:
            self.refused.emit(conflicts)

    def _say_waiting(self):
        count = self._count_waiting()
        self.waiting.emit(count)
        if count:
            self._tell(
                tr(
                    "{path} cannot be written now: {count} edits wait on this computer and are"
                    " saved when it can."
                ).format(path=self.path, count=count),
                of_file=True,
            )

    def _reopen(self):
        """The file was away, or is another one now, such as a copy that was put back."""
        try:
            store = _open(self.path)
        except PlannerError as error:
            self._tell(sentence(error), of_file=True)
            return
        self.store.close()
        self.store = store
        self._read_all()

    # --- keeping up -------------------------------------------------------------------------

    def refresh(self):
        """Look whether others have written, and whether a file that was away is back."""
        if self.store is None:
            return
        if self._day != self.today():
            self._day = self.today()
            self.another_day.emit()
        if self._count_waiting():
            self._flush()
        elif self.store.is_there():
            self._catch_up()
        elif Path(self.path).is_file():
            self._reopen()
        else:
            self.store.close()
            self._tell(
                tr(
                    "{path} is not there any more (moved, renamed, or its disk is away): what you"
                    " change is kept on this computer, and saved when the file is back."
                ).format(path=self.path),
                of_file=True,
            )

    def _catch_up(self):
        """Take what is new in the history into the snapshot: 5,000 items are not read again."""
        known = self._saved.version
        try:
            new = self.store.version() - known
            entries = self.store.history(limit=new) if 0 < new < _MOST_ENTRIES else []
        except PlannerError as error:
            self._tell(sentence(error), of_file=True)
            return
        entries.reverse()
        if entries and entries[0].seq == known + 1 and entries[-1].seq == known + len(entries):
            self._saved, ids = replay(self._saved, entries)
            self._take(self._saved, ids)
        elif new:
            self._read_all()
        self._file_is_good()

    def _read_all(self):
        try:
            read = self.store.read()
        except PlannerError as error:
            self._tell(sentence(error), of_file=True)
            return
        before, self._saved = self.plan.everything(), read
        self._file_is_good()
        after = read.everything()
        self._take(read, {id for id in (*before, *after) if before.get(id) != after.get(id)})

    def _take(self, plan, ids=None):
        """Show this snapshot; without ``ids`` nobody is told."""
        known, before = self._statuses, self.plan
        self.plan, self._statuses = plan, None
        if known is not None and before is not None and ids is not None and len(ids) < _MOST_IDS:
            self._statuses = statuses_after(before, known, plan, ids)
        if self.current and self.current not in plan:
            self.set_current("")
        if ids:
            self.changed.emit(ids)

    def _tell(self, text, of_file=False):
        self._of_file = of_file
        if text != self._sentence:
            self._sentence = text
            self.trouble.emit(text)

    def _file_is_good(self):
        """What was said of the file is over; what was said of an edit stays till the next one."""
        if self._of_file:
            self._tell("")


def _open(path):
    return open_plan(path, network=_on_a_share(path), wait_s=_WAIT_S)


def _on_a_share(path):
    """Whether a file is on another computer, as far as the system tells."""
    folder = str(Path(path).parent)
    kind = bytes(QStorageInfo(folder).fileSystemType()).decode("ascii", "replace").lower()
    return folder.startswith(("\\\\", "//")) or kind in _SHARES or kind.startswith("fuse.")


def _outbox_file(path):
    """Where edits of a plan wait: on this machine, one file for each plan."""
    name = hashlib.sha256(str(Path(path).absolute()).encode()).hexdigest()[:24]
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "transboundary_planner" / "outbox"
    return folder / f"{name}.jsonl"


def _own_language():
    own = i18n.language()
    return own if own in LANGUAGES else "en"


def _shown_language(plan):
    own = _own_language()
    return own if own in plan.languages else plan.languages[0]
