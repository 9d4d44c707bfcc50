"""What starts a run and says how it goes: button, progress, cancel, a state with its sentence.

A mixin: a dock has it, and a page of a dock that runs something of its own.
"""

from __future__ import annotations

from enum import Enum

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..processing.i18n import tr
from .theme import SPACE, qgis_icon


class State(Enum):
    """What a panel is doing; every panel has all of them."""

    NOTHING = "nothing loaded"  # something is missing; the sentence says what to do first
    READY = "ready"
    RUNNING = "running"
    DONE = "done"
    STALE = "stale"  # there is a result, but the layers or the choices have changed since
    FAILED = "failed"  # the sentence names the way out
    CANCELLED = "cancelled"


_ICONS = {
    State.NOTHING: "mIconInfo",
    State.READY: "mIconInfo",
    State.STALE: "mIconWarning",
    State.FAILED: "mIconCritical",
    State.CANCELLED: "mIconInfo",
}


class RunFace:
    """For a widget that has signals ``run_asked`` and ``cancel_asked`` and a ``question_box``."""

    def _begin(self):
        self.state, self.sentence = State.NOTHING, ""

    def make_run_row(self, text, tool_tip):
        """The button, the bar and the cross."""
        self.run_button = QPushButton(qgis_icon("mActionStart"), text)
        self.run_button.setToolTip(tool_tip)
        self.run_button.setAccessibleName(text)
        self.run_button.clicked.connect(self.run_asked)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress"))
        self.progress.setRange(0, 100)
        self.progress.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.cancel_button = QToolButton()
        self.cancel_button.setIcon(qgis_icon("mTaskCancel"))
        self.cancel_button.setToolTip(tr("Cancel"))
        self.cancel_button.setAccessibleName(tr("Cancel"))
        self.cancel_button.clicked.connect(self.cancel_asked)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.run_button)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel_button)
        row.addStretch(0)
        self.progress.hide()
        self.cancel_button.hide()
        return row

    def make_status(self):
        """The sentence that goes with the state, and the sign before it."""
        self.status = QWidget()
        self._status_icon = QLabel()
        self.status_text = QLabel()
        self.status_text.setWordWrap(True)
        self.status_text.setTextFormat(Qt.TextFormat.PlainText)
        self.status_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.status_text.setAccessibleName(tr("State"))
        self._status_icon.setAccessibleName(tr("Kind of state"))
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self._status_icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.status_text, 1)
        column = QVBoxLayout(self.status)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(row)
        return self.status

    def set_state(self, state: State, sentence: str = ""):
        """Show the state; ``sentence`` says what the user should know or do."""
        self.state, self.sentence = state, sentence
        running = state is State.RUNNING
        self.run_button.setEnabled(state not in (State.NOTHING, State.RUNNING))
        self.run_button.setDefault(state in (State.READY, State.STALE))
        self.progress.setVisible(running)
        self.cancel_button.setVisible(running)
        self.cancel_button.setEnabled(running)
        self.question_box.setEnabled(not running)
        self.status_text.setText(sentence)
        self.status_text.setAccessibleDescription(sentence)
        icon = _ICONS.get(state)
        if icon:
            size = self.fontMetrics().height()
            self._status_icon.setPixmap(qgis_icon(icon).pixmap(QSize(size, size)))
        self.status.setVisible(bool(sentence))
        if running:
            self.progress.setValue(0)
            self.progress.setFormat("%p %")

    def set_progress(self, percent: float):
        self.progress.setValue(int(percent))

    def set_phase(self, text: str):
        """What the run is doing, inside the bar."""
        self.progress.setFormat(text.replace("%", "%%"))
        self.progress.setAccessibleDescription(text)
