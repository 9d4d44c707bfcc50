"""The menus *Review* and *Export* of the action-plan panel, and how their runs go.

Everything is done by our own algorithms, by id: what leaves is what they let out by themselves.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.PyQt.QtCore import QSize, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..processing.i18n import tr
from ..processing.messages import missing_packages
from .plan_output_dialogs import (
    ExportDialog,
    ImportDialog,
    ReviewDialog,
    remember_folder,
    sharing_words,
)
from .plan_to_map import PlanToMap
from .runner import AlgorithmRunner
from .theme import SPACE, qgis_icon


class PlanOutputs(QWidget):
    """The status row: what runs, its progress, and what came of it.

    ``review_button`` and ``export_button`` have the menus; the panel puts them where it likes.
    """

    leaving = pyqtSignal()  # before a run reads the plan: save what is being typed
    merged = pyqtSignal(int)  # a file was merged; so many conflicts are open
    made = pyqtSignal(str)  # a plan was made of a file

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session = session
        self.dialog, self._done, self._path, self._waiting = None, None, "", 0
        self.runner = AlgorithmRunner(self)
        self._make_status()
        self.map = PlanToMap(session, self)
        self.map.told.connect(self._say)
        self._make_buttons()
        self.runner.progressed.connect(lambda percent: self.progress.setValue(int(percent)))
        self.runner.phase.connect(self._phase)
        self.runner.finished.connect(self._finished)
        self.runner.failed.connect(self._failed)
        self.runner.cancelled.connect(self._cancelled)
        self._slots = ((session.opened, self._opened), (session.waiting, self._count_waiting))
        for signal, slot in self._slots:
            signal.connect(slot)
        self._opened()

    # --- widgets ----------------------------------------------------------------------------

    def _make_status(self):
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress"))
        self.progress.setRange(0, 100)
        self.progress.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.cancel_button = QToolButton()
        self.cancel_button.setIcon(qgis_icon("mTaskCancel"))
        self.cancel_button.setToolTip(tr("Cancel"))
        self.cancel_button.setAccessibleName(tr("Cancel"))
        self.cancel_button.clicked.connect(lambda _=False: self.cancel())
        self.icon = QLabel()
        self.icon.setAccessibleName(tr("Kind of state"))
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.text.setAccessibleName(tr("State"))
        self.open_button = QPushButton(tr("Open"))
        self.open_button.setAccessibleName(tr("Open what was written"))
        self.open_button.clicked.connect(lambda _=False: self.open_file())
        self.close_button = QToolButton()
        self.close_button.setIcon(qgis_icon("mIconClose"))
        self.close_button.setToolTip(tr("Hide this message"))
        self.close_button.setAccessibleName(tr("Hide this message"))
        self.close_button.setAutoRaise(True)
        self.close_button.clicked.connect(lambda _=False: self._say("", ""))
        run = QHBoxLayout()
        run.setSpacing(SPACE // 2)
        run.addWidget(self.progress, 1)
        run.addWidget(self.cancel_button)
        told = QHBoxLayout()
        told.setSpacing(SPACE // 2)
        told.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.text, 1)
        told.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(run)
        column.addLayout(told)
        self._run_shown(False)
        self._say("", "")

    def _make_buttons(self):
        self.review_button = QPushButton(tr("Review"))
        self.export_button = QPushButton(tr("Export"))
        for button in (self.review_button, self.export_button):
            button.setAccessibleName(button.text())
        review, export = QMenu(self.review_button), QMenu(self.export_button)
        self.actions_of_plan = [
            self._action(review, tr("Review as a page (HTML)…"), self.ask_page),
            self._action(review, tr("Review to print (PDF)…"), self.ask_pdf),
            self._action(review, tr("Legal matrix (HTML)…"), self.ask_matrix),
            self._action(export, tr("Export as a table (XLSX, CSV)…"), self.ask_export),
        ]
        self.import_action = self._action(export, tr("Import a table…"), self.ask_import)
        export.addSeparator()
        self.actions_of_plan += [
            self._action(export, tr("Add the plan's tables as layers"), self.map.add_tables),
            self._action(export, tr("Add the plan's places as a layer"), self.map.add_places),
        ]
        self.review_button.setMenu(review)
        self.export_button.setMenu(export)

    @staticmethod
    def _action(menu, text, slot):
        action = menu.addAction(text)
        action.triggered.connect(lambda _=False: slot())
        return action

    # --- states -----------------------------------------------------------------------------

    def is_running(self) -> bool:
        """Whether something is being written or read."""
        return self.runner.is_running()

    def cancel(self):
        """Stop; nothing is left half written."""
        self.cancel_button.setEnabled(False)
        self.runner.cancel()

    def unload(self):
        """Let go of the session and of a run that is on."""
        self.runner.shut(wait=True)
        self.map.stop()
        for signal, slot in self._slots:
            signal.disconnect(slot)
        self._slots = ()
        self._close_dialog()

    def _opened(self):
        """Another plan: what was told is about the one before."""
        there = self.session.plan is not None
        self.runner.shut()
        self.map.stop()
        self._done, self._waiting = None, 0
        self._close_dialog()
        self._run_shown(False)
        self._say("", "")
        for action in self.actions_of_plan:
            action.setEnabled(there)
        self.review_button.setEnabled(there)

    def _count_waiting(self, count):
        self._waiting = count

    def _run_shown(self, shown):
        self.progress.setVisible(shown)
        self.cancel_button.setVisible(shown)
        self.cancel_button.setEnabled(shown)
        if shown:
            self.progress.setValue(0)
            self.progress.setFormat("%p %")

    def _phase(self, text):
        self.progress.setFormat(text.replace("%", "%%"))
        self.progress.setAccessibleDescription(text)

    def _say(self, text, icon, path=""):
        """A sentence about what was done; ``path``: what the button opens."""
        self._path = path
        self.text.setText(text)
        self.text.setAccessibleDescription(text)
        if icon:
            size = self.fontMetrics().height()
            self.icon.setPixmap(qgis_icon(icon).pixmap(QSize(size, size)))
        for widget in (self.icon, self.text, self.close_button):
            widget.setVisible(bool(text))
        self.open_button.setVisible(bool(path))

    def open_file(self):
        """What was written, in the program that this computer has for it."""
        if self._path:
            QDesktopServices.openUrl(QUrl.fromLocalFile(self._path))

    # --- what can be asked for --------------------------------------------------------------

    def ask_page(self):
        """The review as a page."""
        self._ask_review(tr("Review as a page (HTML)"), ".html", "REPORT")

    def ask_pdf(self):
        """The review to print."""
        self._ask_review(tr("Review to print (PDF)"), ".pdf", "PDF")

    def _ask_review(self, title, suffix, output):
        if self._may_start():
            dialog = ReviewDialog(self.session, title, tr("review"), suffix, parent=self)
            self._ask(dialog, lambda: self.write_review(dialog.path(), output, dialog.parameters()))

    def ask_matrix(self):
        """Which instrument stands behind which item."""
        if self._may_start():
            title = tr("Legal matrix (HTML)")
            dialog = ReviewDialog(
                self.session, title, tr("legal matrix"), ".html", review=False, parent=self
            )
            self._ask(dialog, lambda: self.write_matrix(dialog.path(), dialog.parameters()))

    def ask_export(self):
        """A table to fill in or pass on."""
        if self._may_start():
            dialog = ExportDialog(self.session, self)
            self._ask(dialog, lambda: self.write_export(dialog.path(), dialog.parameters()))

    def ask_import(self):
        """A table that came."""
        if self._may_start():
            dialog = ImportDialog(self.session, self)
            self._ask(dialog, lambda: self.read_import(dialog.parameters()))

    def write_review(self, path, output, parameters):
        """``output``: REPORT or PDF."""
        told = partial(self._told_review, path)
        self._start(
            "planreport", {**parameters, "ON": self._today(), output: path}, told, written=path
        )

    def write_matrix(self, path, parameters):
        """The legal matrix as a page."""
        wanted = {**parameters, "ON": self._today(), "REPORT": path, "OUTPUT": "TEMPORARY_OUTPUT"}
        self._start("legalmatrix", wanted, partial(self._told_matrix, path), written=path)

    def write_export(self, path, parameters):
        """A table of the plan; ``parameters`` may allow more than the usual to leave."""
        told = partial(self._told_export, path, parameters)
        wanted = {"NETWORK": self.session.on_a_share, **parameters, "OUTPUT": path}
        self._start("exportplan", wanted, told, written=path)

    def read_import(self, parameters):
        """A table is merged into the plan, or made a new one."""
        if parameters["MODE"] == "merge" and not self.session.path:
            return
        wanted = {"NETWORK": self.session.on_a_share, **parameters}
        self._start("importplan", wanted, partial(self._told_import, parameters))

    def _today(self):
        return self.session.today().isoformat()

    # --- running ----------------------------------------------------------------------------

    def _may_start(self):
        """Whether something can be asked for now; the panel says why not."""
        if self.runner.is_running():
            self._say(tr("A run is on: wait for it or cancel it."), "mIconWarning")
            return False
        self.leaving.emit()
        if self._waiting:
            self._say(
                tr(
                    "{count} edits wait for the plan's file, so it would go out without them:"
                    " connect to its disk again first."
                ).format(count=self._waiting),
                "mIconWarning",
            )
            return False
        return True

    def _ask(self, dialog, accepted):
        self._close_dialog()
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(accepted)
        dialog.finished.connect(self._dialog_closed)
        dialog.open()

    def _dialog_closed(self, _result):
        self.dialog = None

    def _close_dialog(self):
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.reject()

    def _start(self, name, parameters, told, written=""):
        if not self._may_start():
            return
        packages = missing_packages()
        if packages:
            self._failed(packages)
            return
        if written:
            remember_folder(written)
        self._done = told
        self._say("", "")
        self._run_shown(True)
        wanted = {"PLAN": self.session.path, **parameters}
        self.runner.start(f"transboundary:{name}", wanted)

    def _finished(self, result):
        self._run_shown(False)
        told, self._done = self._done, None
        if told is not None:
            told(result)

    def _failed(self, sentence):
        self._run_shown(False)
        self._say(sentence, "mIconCritical")

    def _cancelled(self):
        self._run_shown(False)
        self._say(tr("Cancelled: nothing was written."), "mIconInfo")

    # --- what came of it --------------------------------------------------------------------

    def _told_review(self, path, result):
        values = result.values
        text = tr("Review written: {done} of {all} items completed, {late} overdue.").format(
            done=values["COMPLETED"], all=values["ITEMS"], late=values["OVERDUE"]
        )
        self._tell(text, result, path)

    def _told_matrix(self, path, result):
        values = result.values
        text = tr("Legal matrix written: {gaps} of {all} open items have a gap.").format(
            gaps=values["GAPS"], all=values["ITEMS"]
        )
        self._tell(text, result, path)

    def _told_export(self, path, parameters, result):
        from ..core.plan.sharing import Allowed

        names = ("BUDGETS", "NOTES", "EXACT_PLACES")
        allowed = Allowed(*(bool(parameters.get(name)) for name in names))
        text = tr("Exported to {file}: {count} records.").format(
            file=Path(path).name, count=result.values["RECORDS_N"]
        )
        self._tell(f"{text}\n{sharing_words(self.session.plan, allowed)}", result, path)

    def _told_import(self, parameters, result):
        values = result.values
        if parameters["MODE"] == "new":
            text = tr("A plan was made of the file: {count} records.")
            self.made.emit(str(values["PLAN"]))  # first, as another plan ends what is told
            self._tell(text.format(count=values["ADDED_N"]), result)
            return
        self.session.refresh()
        parts = [
            tr("Imported: {added} records added, {changed} values changed.").format(
                added=values["ADDED_N"], changed=values["CHANGED_N"]
            )
        ]
        if values["OPEN_N"]:
            parts.append(
                tr("Conflicts to decide: {count}, see the tab.").format(count=values["OPEN_N"])
            )
        if values["MISSING_N"]:
            parts.append(
                tr("Records that are not in the file stay: {count}.").format(
                    count=values["MISSING_N"]
                )
            )
        self._say(" ".join(parts), "mIconWarning" if values["OPEN_N"] else "mIconSuccess")
        self.merged.emit(int(values["OPEN_N"]))

    def _tell(self, text, result, path=""):
        """What was done, and what its reader has to know."""
        lines = [text, *result.warnings]
        self._say("\n".join(lines), "mIconWarning" if result.warnings else "mIconSuccess", path)
