"""The life of a panel's run: from the choices to a state, whatever happens on the way.

A subclass says what is asked and shows what comes::

    class OverlapController(PanelController):
        ALGORITHM = "transboundary:overlap"
        def missing(self): ...                # "" or what to do first
        def key(self): ...                    # the choices, to be compared
        def ask(self): ...                    # a Request
        def show(self, result): ...           # fill the answer
        def clear(self): ...                  # empty it
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject

from ..processing.i18n import tr
from ..processing.messages import missing_packages
from .later import later
from .layer_watch import LayerWatch
from .panel_dock import State
from .runner import AlgorithmRunner, Retired


@dataclass
class Request:
    """One run: its parameters, the layers it reads, and how its result is read.

    ``key`` is the controller's `key` at that moment; ``note`` is for the panel itself.
    """

    parameters: dict
    layers: list
    key: tuple = ()
    with_selection: list = field(default_factory=list)
    digest: object = None
    note: object = None


class PanelController(QObject):
    """Wires a :class:`~.panel_dock.PanelDock` to runs of one algorithm."""

    ALGORITHM = ""

    def __init__(self, dock):
        super().__init__(dock)
        self.dock = dock
        self.request, self.result = None, None
        self.answered = None  # the key of the request that the result is the answer to
        self.runner = AlgorithmRunner(self)
        self._retired = Retired(self)
        self.watch = LayerWatch(self)
        dock.run_asked.connect(self.run)
        dock.cancel_asked.connect(self.cancel)
        self.runner.progressed.connect(dock.set_progress)
        self.runner.phase.connect(dock.set_phase)
        self.runner.finished.connect(self._finished)
        self.runner.failed.connect(self._failed)
        self.runner.cancelled.connect(self._cancelled)
        self.watch.changed.connect(self._outdated)
        # Layers come and go in bunches: looked at once, when all of a bunch are there.
        self._later = later(self, self._layers_changed)
        project = QgsProject.instance()
        self._project_slots = (
            (project.layersAdded, self._look_later),
            (project.layersRemoved, self._look_later),
            (project.readProject, self._project_read),
            (project.cleared, self._project_closed),
        )
        for signal, slot in self._project_slots:
            signal.connect(slot)

    # --- for subclasses ---------------------------------------------------------------------

    def missing(self) -> str:
        """What the user has to do before a run, "" when all is there."""
        return ""

    def key(self) -> tuple:
        """The choices as plain values: what tells one question from another."""
        raise NotImplementedError

    def ask(self) -> Request:
        """The run that the choices stand for."""
        raise NotImplementedError

    def show(self, result) -> None:
        """Fill the answer."""

    def clear(self) -> None:
        """Empty the answer."""

    def restore(self) -> None:
        """A project was opened: take up the choices that it keeps."""

    # --- the life of a run ------------------------------------------------------------------

    def run(self) -> bool:
        """Start; False when that is not possible now, and the panel says why."""
        if self.runner.is_running():
            return False
        missing = self.missing()
        if missing:
            self.choices_changed()
            return False
        packages = missing_packages()
        if packages:
            self._failed(packages)
            return False
        return self.start(self.ask())

    def start(self, request) -> bool:
        """Start a run that was made by `ask`."""
        if self.runner.is_running():
            return False
        self.request = request
        self.watch.watch(request.layers, request.with_selection)
        self.dock.set_state(State.RUNNING)
        self.runner.start(self.ALGORITHM, request.parameters, request.digest)
        return True

    def cancel(self):
        """Stop the run; what was there before stays."""
        self.dock.cancel_button.setEnabled(False)
        self.runner.cancel()

    def unload(self):
        """Undo what the constructor did."""
        self.runner.shut(wait=True)  # the provider goes next
        self.watch.stop()
        self._later.stop()
        for signal, slot in self._project_slots:
            signal.disconnect(slot)
        self._project_slots = ()

    def _finished(self, result):
        before, self.result = self.result, result
        self.answered = self.request.key
        try:
            self.dock.show_answer(True)
            self.show(result)
        finally:  # whatever happens, the panel does not stay busy
            self._settle()
        if before is not None:
            self._retired.add(before)

    def _failed(self, sentence):
        self.dock.set_state(State.FAILED, sentence)
        self.dock.question_box.setCollapsed(False)

    def _cancelled(self):
        sentence = tr("Cancelled: nothing was changed.")
        if self.result is not None:
            sentence = tr("Cancelled: this is still the result of the run before.")
        self.dock.set_state(State.CANCELLED, sentence)

    def _settle(self):
        """DONE, or STALE when something has changed since the run began."""
        sentence = self.watch.sentence or self.changed_choices()
        self.dock.set_state(State.STALE if sentence else State.DONE, sentence)
        # Without the layers it cannot be run again, but what it found can still be used.
        self.dock.run_button.setEnabled(not self.missing())

    def _outdated(self, _sentence):
        if self.result is not None and not self.runner.is_running():
            self._settle()

    def changed_choices(self) -> str:
        """A sentence when the answer is to another question than the one that is chosen."""
        missing = self.missing()
        if self.result is None or missing:
            return missing
        if self.key() == self.answered:
            return ""
        return tr("The choices have changed since: run again.")

    def choices_changed(self, *_):
        """The user chose something else."""
        self._look(keep=())

    def _layers_changed(self):
        # The reason why a run failed stays readable when some layer comes or goes.
        self._look(keep=(State.FAILED, State.CANCELLED))

    def _look(self, keep):
        if self.runner.is_running() or self.dock.state in keep:
            return
        missing = self.missing()
        if self.result is not None:
            self._settle()
        elif missing:
            self.dock.set_state(State.NOTHING, missing)
            if not QgsProject.instance().count():
                self.dock.offer_demonstration()
        else:
            self.dock.set_state(State.READY, "")

    def _look_later(self, *_):
        self._later.start()

    def _project_read(self, *_):
        # What another version wrote, or a hand: the panel starts with its own choices.
        with suppress(AttributeError, TypeError, ValueError):
            self.restore()
        self._later.start()

    def _project_closed(self):
        """Nothing of a project outlives it: not the run, not the answer."""
        self.runner.shut()
        self.watch.stop()
        self.watch.sentence = ""
        before, self.request, self.result = self.result, None, None
        self.answered = None
        self.clear()
        if before is not None:
            self._retired.add(before)
        self.dock.show_answer(False)
        self.dock.set_summary("")
        self.dock.set_state(State.NOTHING, "")
        self._later.start()
