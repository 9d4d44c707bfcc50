"""Runs our algorithms in the background for a panel, by id: one path for panel, toolbox and script.

A run has three steps. In the main thread the layers are looked at (`prepare`); a layer that is
removed, edited or filtered afterwards does not touch the run, because the algorithm holds snapshots
of its own. The algorithm then runs as a QgsTask. Last, a ``digest`` that the panel gives reads the
result layers in a task too, so that a table of 100,000 rows does not stop the map.
"""

from __future__ import annotations

import gc

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsTask,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt import sip  # qt6: ok
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.errors import Cancelled
from ..processing.i18n import tr

# What a task uses has to outlive it, whatever becomes of the panel that started it.
_alive = set()
_quiet = set()  # runs and calls that keep Python's collector off what was there before


def _keep_quiet(runner):
    """While runs are on, Python's collector looks at new objects only.

    A full collection in a worker holds Python's lock for as long as it takes to walk through all
    objects of QGIS's Python and of every plugin, and the map stands still: 140 ms for 190,000
    objects (measured), which a run of 10,000 sites sets off each time.
    """
    if not _quiet:
        gc.freeze()
    _quiet.add(runner)


def _speak_again(runner):
    if runner in _quiet:
        _quiet.remove(runner)
        if not _quiet:
            gc.unfreeze()


class Retired(QObject):
    """Lets go of results piece by piece: to free 10,000 features at once takes 100 ms."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._pieces = []
        self._timer = QTimer(self)
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._next)

    def add(self, result):
        """A result that nobody needs any more; it is empty afterwards."""
        self._pieces += result.take_apart()
        self._timer.start()

    def _next(self):
        if self._pieces:
            del self._pieces[-1]
        else:
            self._timer.stop()


class RunFeedback(QgsProcessingFeedback):
    """Keeps what an algorithm says; ``phase`` tells what it is doing."""

    phase = pyqtSignal(str)

    def __init__(self):
        super().__init__(False)
        self.warnings, self.errors = [], []

    def setProgressText(self, text):
        self.phase.emit(text)

    def pushWarning(self, warning):
        self.warnings.append(warning)

    def reportError(self, error, fatalError=False):
        self.errors.append(error)


class RunResult:
    """What a run left.

    Attributes:
        values: the outputs by name, as the algorithm returned them.
        warnings: what it said that the reader of its numbers has to know.
        digest: what the panel's digest made of the result layers.
    """

    def __init__(self, values, warnings, layers):
        self.values, self.warnings = values, warnings
        self.digest = None
        self._layers = layers
        # They hold the features for themselves, also when the layer is given away and removed.
        self.sources = {name: QgsVectorLayerFeatureSource(own) for name, own in layers.items()}

    def take_apart(self) -> list:
        """What it holds, as pieces that can be freed one after the other."""
        pieces = [[layer, self.sources.get(name)] for name, layer in self._layers.items()]
        pieces.append([self.digest])
        self._layers, self.sources, self.digest = {}, {}, None
        return pieces

    def layer(self, name) -> QgsVectorLayer | None:
        """A result layer that is still there; the project owns it once it has been added."""
        layer = self._layers.get(name)
        return None if layer is None or sip.isdeleted(layer) else layer


class BackgroundCall(QgsTask):
    """Calls ``work(task)`` in a worker thread, then ``done(value, error)`` in the main one.

    ``error`` is the exception that ended it, or None; `Cancelled` when the user did. A ``hidden``
    one is not in QGIS's list of tasks, as it comes and goes too often, and QGIS does not ask about
    it when it is closed.
    """

    def __init__(self, title, work, done, hidden=False):
        flags = QgsTask.Flag.CanCancel
        if hidden:
            flags = flags | QgsTask.Flag.Hidden | QgsTask.Flag.CancelWithoutPrompt
        super().__init__(title, flags)
        self._work, self._done = work, done
        self._value, self._error = None, None

    def start(self):
        _alive.add(self)
        _keep_quiet(self)
        QgsApplication.taskManager().addTask(self)

    def run(self):
        try:
            self._value = self._work(self)
        except Exception as error:  # nothing may leave a thread of Qt's
            self._error = error
        return self._error is None

    def finished(self, result):
        _alive.discard(self)
        _speak_again(self)
        done, self._done, self._work = self._done, None, None
        if self.isCanceled() and self._error is None:
            self._error = Cancelled()
        if done is not None:
            done(self._value, self._error)

    def forget(self):
        """Stop, and tell nobody."""
        self._done = None
        self.cancel()


class NewestCall(QObject):
    """Background work of which only the newest counts: one call at a time, never a queue.

    What is asked for while a call is on replaces what was asked for before; ``finished`` comes for
    each call that was made: (what it gave, its error or None).
    """

    finished = pyqtSignal(object, object)

    def __init__(self, title, parent=None):
        super().__init__(parent)
        self._title, self._call, self._next = title, None, None

    def is_busy(self) -> bool:
        return self._call is not None

    def ask(self, work):
        """Call ``work(task)`` in a worker thread, at once or after the call that is on."""
        if self._call is None:
            self._start(work)
        else:
            self._next = work

    def drop(self):
        """Forget what is on and what is asked for: nothing of it is told."""
        call, self._call, self._next = self._call, None, None
        if call is not None:
            call.forget()

    def _start(self, work):
        self._call = BackgroundCall(self._title, work, self._done, hidden=True)
        self._call.start()

    def _done(self, value, error):
        work, self._call, self._next = self._next, None, None
        if work is not None:
            self._start(work)
        self.finished.emit(value, error)


class AlgorithmRunner(QObject):
    """Runs one algorithm at a time. After `start` comes exactly one of the last three signals."""

    progressed = pyqtSignal(float)  # 0 to 100
    phase = pyqtSignal(str)
    finished = pyqtSignal(object)  # RunResult
    failed = pyqtSignal(str)  # one sentence
    cancelled = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._job = None

    def is_running(self) -> bool:
        return self._job is not None

    def start(self, algorithm_id, parameters, digest=None) -> bool:
        """Start a run; False when one is on already.

        Args:
            digest: called as ``digest(sources, is_cancelled)`` in a worker thread, with the feature
                sources of the result layers by output name; what it returns is the result's digest.
        """
        if self._job is not None:
            return False
        # A copy: ours, not the registry's.
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
        if algorithm is None:
            self.failed.emit(
                tr(
                    "The algorithm {id} is not loaded: switch the plugin off and on again under"
                    " Plugins > Manage and Install Plugins."
                ).format(id=algorithm_id)
            )
            return True
        job = _Job(algorithm, digest)
        good, sentence = algorithm.checkParameterValues(parameters, job.context)
        if not good:
            self.failed.emit(sentence)
            return True
        job.prepare(parameters)
        if job.task is None:
            self.failed.emit(job.sentence())
            return True
        self._job = job
        _alive.add(job)
        _keep_quiet(self)
        job.feedback.progressChanged.connect(self.progressed)
        job.feedback.phase.connect(self.phase)
        job.task.executed.connect(self._executed)
        QgsApplication.taskManager().addTask(job.task)
        return True

    def cancel(self) -> None:
        """Ask the run to stop; `cancelled` follows."""
        if self._job is not None:
            self._job.cancel()

    def shut(self, wait=False) -> None:
        """Stop and say nothing more; ``wait`` until the thread has let go (a second at most)."""
        job, self._job = self._job, None
        _speak_again(self)
        if job is None:
            return
        if job.reading is not None:  # the run itself has ended, and its task is gone
            job.reading.forget()
            _alive.discard(job)
            return
        job.feedback.progressChanged.disconnect(self.progressed)
        job.feedback.phase.disconnect(self.phase)
        job.task.executed.disconnect(self._executed)
        job.task.taskCompleted.connect(lambda: _alive.discard(job))
        job.task.taskTerminated.connect(lambda: _alive.discard(job))
        job.cancel()
        if wait:
            job.task.waitForFinished(3000)

    def _executed(self, successful, values):
        job = self._job
        if job is None:
            return
        if job.feedback.isCanceled():
            self._end(self.cancelled)
        elif not successful:
            self._end(self.failed, job.sentence())
        else:
            result = job.take_result(values)
            if job.digest is None:
                self._end(self.finished, result)
            else:
                self._read(job, result)

    def _read(self, job, result):
        def work(task):
            return job.digest(result.sources, task.isCanceled)

        def done(value, error):
            if self._job is not job:
                return
            if isinstance(error, Cancelled):
                self._end(self.cancelled)
            elif error is not None:
                text = tr("The result could not be read: {error}.").format(error=error)
                self._end(self.failed, text)
            else:
                result.digest = value
                self._end(self.finished, result)

        job.reading = BackgroundCall(tr("Reading the result"), work, done)
        job.reading.start()

    def _end(self, signal, *values):
        _alive.discard(self._job)
        self._job = None
        _speak_again(self)
        signal.emit(*values)


class _Job:
    """What one run needs until it has ended."""

    def __init__(self, algorithm, digest):
        self.algorithm, self.digest = algorithm, digest
        self.task, self.reading = None, None
        self.feedback = RunFeedback()
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        self.context.setFeedback(self.feedback)

    def prepare(self, parameters):
        """Look at the layers, here in the main thread; ``task`` stays None when they do not do."""
        task = QgsProcessingAlgRunnerTask(
            self.algorithm, parameters, self.context, self.feedback, QgsTask.Flag.CanCancel
        )
        if not task.algorithmCanceled():
            self.task = task

    def cancel(self):
        self.feedback.cancel()
        (self.reading or self.task).cancel()

    def sentence(self):
        """Why it failed, as the algorithm said it."""
        said = [text.strip() for text in self.feedback.errors if text.strip()]
        return said[-1] if said else tr("The run ended without a reason: see View > Panels > Log.")

    def take_result(self, values):
        """Own the result layers: the context would delete them with itself."""
        layers = {}
        for name, value in values.items():
            if isinstance(value, str) and self.context.getMapLayer(value) is not None:
                layer = self.context.takeResultLayer(value)
                if isinstance(layer, QgsVectorLayer):
                    layers[name] = layer
        return RunResult(values, self.feedback.warnings, layers)
