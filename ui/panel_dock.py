"""The base of our docks: a question above, its state, the answer below.

A dock only looks: it has widgets and signals. What happens is in its controller
(panel_controller.py). A subclass fills ``question`` (a form) and ``answer`` (a column).
"""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBox, QgsDockWidget, QgsScrollArea
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetrics, QKeySequence
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QFrame,
    QPushButton,
    QShortcut,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..processing.i18n import tr
from .run_face import RunFace, State
from .theme import SPACE, qgis_icon

WIDTH = 380  # everything can be read at this width


class PanelDock(RunFace, QgsDockWidget):
    """A dock with a question, a run button with progress, a state and an answer."""

    run_asked = pyqtSignal()
    cancel_asked = pyqtSignal()
    demonstration_asked = pyqtSignal()
    help_asked = pyqtSignal()
    HELP = ""  # its heading in docs/panels.md

    def __init__(self, name, title, parent=None):
        super().__init__(title, parent)
        self.setObjectName(f"transboundary_planner_{name}")  # QGIS keeps the place under it
        self.setAccessibleName(title)
        self.setAllowedAreas(Qt.DockWidgetArea.AllDockWidgetAreas)
        self._begin()
        self._summary = ""
        column = QVBoxLayout()
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self._make_question(title))
        column.addLayout(self._make_run_row())
        column.addWidget(self._make_status())
        self.answer_box = QWidget()
        self.answer = QVBoxLayout(self.answer_box)
        self.answer.setContentsMargins(0, 0, 0, 0)
        self.answer.setSpacing(SPACE)
        column.addWidget(self.answer_box, 1)
        column.addStretch(0)
        content = QWidget()
        content.setLayout(column)
        area = QgsScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(title)
        area.setWidget(content)
        # A scroll area asks for no width of its own, and its content would be cut.
        area.setMinimumWidth(content.minimumSizeHint().width() + 2 * SPACE)
        self._area, self._content = area, content
        self.setWidget(area)
        self.answer_box.hide()

    def sizeHint(self):
        return QSize(WIDTH, 640)

    def complete(self, question=(), answer=()):
        """Call it when all is filled: Tab goes through the widgets of the question, the run, and
        those of the answer, and the panel gets no narrower than what it holds."""
        order = [self.question_box, *question, self.run_button, self.cancel_button]
        order += [self.help_button, self.demonstration_button, *answer]
        for one, following in zip(order, order[1:]):
            QWidget.setTabOrder(one, following)
        bar = self._area.verticalScrollBar().sizeHint().width()
        self._area.setMinimumWidth(self._content.minimumSizeHint().width() + bar)

    # --- parts ------------------------------------------------------------------------------

    def _make_question(self, title):
        self.question_box = QgsCollapsibleGroupBox(tr("Question"))
        self.question_box.setSaveCollapsedState(False)
        self.question_box.setAccessibleName(tr("Question"))
        self.question_box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.question = QFormLayout(self.question_box)
        self.question.setContentsMargins(SPACE, SPACE, 0, 0)
        self.question.setSpacing(SPACE)
        self.question.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        return self.question_box

    def _make_run_row(self):
        row = self.make_run_row(tr("Run"), tr("Run (Ctrl+Enter)"))
        # Of this panel alone: the others have it too.
        own = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self._run_key = QShortcut(QKeySequence("Ctrl+Return"), self)
        self._run_key.setContext(own)
        self._run_key.activated.connect(self.run_button.click)
        self.help_button = QToolButton()
        self.help_button.setIcon(qgis_icon("mActionHelpContents"))
        self.help_button.setAutoRaise(True)
        self.help_button.setToolTip(tr("Help on this panel"))
        self.help_button.setAccessibleName(tr("Help on this panel"))
        self.help_button.clicked.connect(self.help_asked)
        row.addWidget(self.help_button)
        return row

    def _make_status(self):
        self.make_status()
        self.demonstration_button = QPushButton(tr("Open the demonstration"))
        self.demonstration_button.setAccessibleName(tr("Open the demonstration"))
        self.demonstration_button.clicked.connect(self.demonstration_asked)
        left = Qt.AlignmentFlag.AlignLeft
        self.status.layout().addWidget(self.demonstration_button, 0, left)
        return self.status

    # --- states -----------------------------------------------------------------------------

    def set_state(self, state: State, sentence: str = ""):
        """Show the state; ``sentence`` says what the user should know or do."""
        self.demonstration_button.hide()
        super().set_state(state, sentence)

    def offer_demonstration(self):
        """Under the sentence of NOTHING: a way to start without data of one's own."""
        self.demonstration_button.show()

    def show_answer(self, shown: bool):
        """The question folds away when there is an answer, and comes back without one."""
        self.answer_box.setVisible(shown)
        self.question_box.setCollapsed(shown)

    def set_summary(self, text: str):
        """What was asked, readable while the question is folded."""
        self._summary = text
        self._write_summary()

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self._write_summary()

    def _write_summary(self):
        # A group box gets as wide as its title.
        room = max(self.width() - 8 * SPACE, 10 * SPACE)
        text = self._summary or tr("Question")
        font = self.question_box.font()
        font.setBold(True)  # as the title is on the screen
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, room)
        self.question_box.setTitle(elided)
        self.question_box.setToolTip(self._summary)
