"""The action-plan dock: what it looks like. What it does is in plan_controller.py.

The parts that others make come into it by ``add_tab`` (the views beside the checklist),
``set_editor`` (the item below), ``menus_row`` (buttons) and ``status_column`` (how runs go).
"""

from __future__ import annotations

from qgis.gui import QgsDockWidget, QgsFilterLineEdit
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QShortcut,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..processing.i18n import tr
from .layer_list import slim
from .panel_dock import WIDTH, State
from .plan_tabs import PlanTabs
from .plan_tree_model import PlanTreeModel
from .plan_tree_view import PlanTreeView
from .plan_widgets import plain_tip
from .theme import SPACE, own_icon, qgis_icon

_NO_LIMIT = 16_777_215  # what Qt calls QWIDGETSIZE_MAX
_ICONS = {
    State.NOTHING: "mIconInfo",
    State.READY: "mIconInfo",
    State.STALE: "mIconWarning",
    State.FAILED: "mIconCritical",
    State.CANCELLED: "mIconInfo",
    State.DONE: "mIconSuccess",
}


class PlanDock(QgsDockWidget):
    """A plan: head and filters, tabs, the current item, undo and the menus."""

    HELP = "action-plan"  # its heading in docs/panels.md

    demonstration_asked = pyqtSignal()
    help_asked = pyqtSignal()
    open_asked = pyqtSignal()
    create_asked = pyqtSignal()
    cancel_asked = pyqtSignal()
    undo_asked = pyqtSignal()
    redo_asked = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(tr("Action plan"), parent)
        self.setObjectName("transboundary_planner_plan")  # QGIS keeps the place under it
        self.setAccessibleName(tr("Action plan"))
        self.setAllowedAreas(Qt.DockWidgetArea.AllDockWidgetAreas)
        self.state, self.sentence = State.NOTHING, ""
        self._title, self._roomy, self._sizes = "", None, []
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(self._make_head())
        column.addWidget(self._make_status())
        self.pages = QStackedWidget()
        self.pages.addWidget(self._make_start())
        self.pages.addWidget(self._make_plan())
        column.addWidget(self.pages, 1)
        self.setWidget(content)
        self._add_keys()
        self._order_tabs()

    def sizeHint(self):
        return QSize(WIDTH, 720)

    def minimumSizeHint(self):
        return QSize(
            min(super().minimumSizeHint().width(), WIDTH), super().minimumSizeHint().height()
        )

    # --- for the other parts of the panel ---------------------------------------------------

    def add_tab(self, view, title, sign="") -> int:
        """Another view of the plan beside the checklist; returns its place in ``tabs``.

        ``sign`` is the QGIS icon that is shown where there is no room for the title.
        """
        return self.tabs.add(view, title, sign)

    def set_editor(self, editor):
        """What edits the current item, below the tabs."""
        self.editor = editor
        self.splitter.addWidget(editor)
        self.splitter.setCollapsible(self.splitter.indexOf(editor), True)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.give_room(False)

    def give_room(self, wanted: bool):
        """The editor has room when an item is chosen; before, the checklist has nearly all."""
        if self.editor is None or wanted == self._roomy:
            return
        self._roomy = wanted
        if wanted:
            self.editor.setMaximumHeight(_NO_LIMIT)
            height = self.splitter.height()
            self.splitter.setSizes(self._sizes or [height * 11 // 20, height * 9 // 20])
        else:
            # Before it was ever seen the splitter has no sizes worth keeping.
            self._sizes = self.splitter.sizes() if self.isVisible() else []
            self.editor.setMaximumHeight(8 * SPACE)

    # --- parts ------------------------------------------------------------------------------

    def _make_head(self):
        self.title = QToolButton()
        self.title.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        # With an icon the text begins at the left; without one it stands in the middle.
        self.title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.title.setIcon(own_icon("plan"))
        self.title.setAutoRaise(True)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.menu = QMenu(self.title)
        self.menu.setToolTipsVisible(True)
        self.title.setMenu(self.menu)
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setAccessibleName(tr("Done"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Done"))
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(SPACE)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        self.help_button = self._tool(
            "mActionHelpContents", tr("Help on this panel"), tr("Help on this panel")
        )
        self.help_button.clicked.connect(self.help_asked)
        row.addWidget(self.title, 1)
        row.addWidget(self.count)
        row.addWidget(self.help_button)
        column = QVBoxLayout()
        column.setSpacing(SPACE // 2)
        column.addLayout(row)
        column.addWidget(self.bar)
        self.set_title("")
        self.set_progress_of_plan(0, 0)
        return column

    def _make_status(self):
        self.status = QWidget()
        self._status_icon = QLabel()
        self._status_icon.setAccessibleName(tr("Kind of state"))
        self.status_text = QLabel()
        self.status_text.setWordWrap(True)
        self.status_text.setTextFormat(Qt.TextFormat.PlainText)
        self.status_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.status_text.setAccessibleName(tr("State"))
        self.status_text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress"))
        self.progress.setRange(0, 100)
        self.cancel_button = QToolButton()
        self.cancel_button.setIcon(qgis_icon("mTaskCancel"))
        self.cancel_button.setToolTip(tr("Cancel"))
        self.cancel_button.setAccessibleName(tr("Cancel"))
        self.cancel_button.clicked.connect(self.cancel_asked)
        said = QHBoxLayout()
        said.setSpacing(SPACE)
        said.addWidget(self._status_icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.status_text, 1)
        run = QHBoxLayout()
        run.setSpacing(SPACE)
        run.addWidget(self.progress, 1)
        run.addWidget(self.cancel_button)
        column = QVBoxLayout(self.status)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(said)
        column.addLayout(run)
        self.progress.hide()
        self.cancel_button.hide()
        self.status.hide()
        return self.status

    def _make_start(self):
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        self.hint = QLabel(
            tr("No plan is open. Open a plan, create one, or open the demonstration.")
        )
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self.hint)
        self.open_button = self._start_button("mActionFileOpen", tr("Open a plan…"))
        self.open_button.clicked.connect(self.open_asked)
        self.create_button = self._start_button("mActionFileNew", tr("Create a plan…"))
        self.create_button.clicked.connect(self.create_asked)
        self.demonstration_button = self._start_button("", tr("Open the demonstration"))
        self.demonstration_button.clicked.connect(self.demonstration_asked)
        for button in (self.open_button, self.create_button, self.demonstration_button):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    @staticmethod
    def _start_button(icon, text):
        button = QPushButton(text)
        if icon:
            button.setIcon(qgis_icon(icon))
        button.setAccessibleName(text)
        return button

    def _make_plan(self):
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        self.model = PlanTreeModel(self)
        self.tree = PlanTreeView(self.model)
        self.tabs = PlanTabs()
        self.tabs.add(self._make_checklist(), tr("Checklist"), "mIconTreeView")
        above = QWidget()
        upper = QVBoxLayout(above)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(SPACE // 2)
        upper.addWidget(self._make_filters())
        upper.addWidget(self.tabs, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setAccessibleName(tr("Checklist and item"))
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(above)
        self.editor = None
        column.addWidget(self.splitter, 1)
        column.addLayout(self._make_foot())
        self.status_column = QVBoxLayout()
        self.status_column.setSpacing(SPACE // 2)
        column.addLayout(self.status_column)
        return page

    def _make_checklist(self):
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, SPACE // 2, 0, 0)
        column.setSpacing(SPACE // 2)
        self.nothing_shown = QLabel(tr("No item passes the filters."))
        self.nothing_shown.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing_shown.setWordWrap(True)
        self.clear_filters = QPushButton(tr("Clear the filters"))
        self.clear_filters.setAccessibleName(tr("Clear the filters"))
        self.empty = QWidget()
        empty = QHBoxLayout(self.empty)
        empty.setContentsMargins(0, 0, 0, 0)
        empty.addWidget(self.nothing_shown, 1)
        empty.addWidget(self.clear_filters)
        self.empty.hide()
        column.addWidget(self.empty)
        column.addWidget(self.tree, 1)
        return page

    def _make_filters(self):
        self.filters = QWidget()
        self.filter = QgsFilterLineEdit()
        self.filter.setPlaceholderText(tr("Filter…"))
        self.filter.setToolTip(tr("Words in names, codes and leads, in any language"))
        self.filter.setAccessibleName(tr("Filter"))
        self.filter.setShowSearchIcon(True)
        self.filter.setMinimumWidth(10 * SPACE)
        self.country = slim(QComboBox(), tr("Country"))
        self.country.setToolTip(tr("Items of this country"))
        self.status_of = slim(QComboBox(), tr("Status"))
        self.late = self._toggle(tr("Late"), tr("Items that should be done by today"))
        self.mine = self._toggle(tr("Mine"), tr("Items that my country leads"))
        self.on_map = self._toggle(tr("On the map"), tr("Items with places in the map's view"))
        one, two = QHBoxLayout(), QHBoxLayout()
        for row in (one, two):
            row.setSpacing(SPACE // 2)
        one.addWidget(self.filter, 2)
        one.addWidget(self.country, 1)
        one.addWidget(self.status_of, 1)
        for button in (self.late, self.mine, self.on_map):
            two.addWidget(button)
        two.addStretch(1)
        column = QVBoxLayout(self.filters)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(one)
        column.addLayout(two)
        return self.filters

    @staticmethod
    def _toggle(text, tip):
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(text)
        button.setAccessibleDescription(tip)
        button.setCheckable(True)
        return button

    def _make_foot(self):
        self.undo_button = self._tool("mActionUndo", tr("Undo (Ctrl+Z)"), tr("Undo"))
        self.undo_button.clicked.connect(self.undo_asked)
        self.redo_button = self._tool("mActionRedo", tr("Redo (Ctrl+Shift+Z)"), tr("Redo"))
        self.redo_button.clicked.connect(self.redo_asked)
        self.add_button = self._tool("mActionAdd", tr("Add an item"), tr("Add an item"))
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_menu = QMenu(self.add_button)
        self.add_button.setMenu(self.add_menu)
        self.remove_button = self._tool(
            "mActionDeleteSelected", tr("Remove the item (Delete)"), tr("Remove the item")
        )
        self.up_button = self._tool("mActionArrowUp", tr("Up (Ctrl+Up)"), tr("Up"))
        self.down_button = self._tool("mActionArrowDown", tr("Down (Ctrl+Down)"), tr("Down"))
        self.tools = (self.undo_button, self.redo_button, self.add_button, self.remove_button)
        self.tools += (self.up_button, self.down_button)
        row = QHBoxLayout()
        row.setSpacing(0)
        for button in self.tools:
            row.addWidget(button)
        row.addStretch(1)
        self.menus_row = QHBoxLayout()
        self.menus_row.setSpacing(SPACE // 2)
        row.addLayout(self.menus_row)
        return row

    @staticmethod
    def _tool(icon, tip, name):
        button = QToolButton()
        button.setIcon(qgis_icon(icon))
        button.setToolTip(tip)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        return button

    def _add_keys(self):
        self._keys = []
        for keys, signal in (
            (("Ctrl+Z",), self.undo_asked),
            (("Ctrl+Shift+Z", "Ctrl+Y"), self.redo_asked),
        ):
            for text in keys:
                key = QShortcut(QKeySequence(text), self)
                # Of this panel alone: QGIS has it for the layer that is edited.
                key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                key.activated.connect(signal)
                self._keys.append(key)

    def _order_tabs(self):
        order = [
            self.title,
            self.help_button,
            self.cancel_button,
            self.open_button,
            self.create_button,
        ]
        order += [self.demonstration_button, self.filter, self.country, self.status_of, self.late]
        order += [self.mine, self.on_map, self.tabs, self.clear_filters, self.tree]
        for one, following in zip(order, order[1:]):
            QWidget.setTabOrder(one, following)

    # --- what is shown ----------------------------------------------------------------------

    def set_title(self, text):
        """The plan's name, "" for none."""
        self._title = text
        self._write_title()

    def set_progress_of_plan(self, done, count):
        """So many of the checklist are done."""
        self.count.setText(tr("{done} of {count} done").format(done=done, count=count))
        self.count.setVisible(bool(count))
        self.bar.setVisible(bool(count))
        self.bar.setRange(0, max(count, 1))
        self.bar.setValue(done)
        self.bar.setAccessibleDescription(self.count.text())

    def set_state(self, state, sentence=""):
        """Show the state; ``sentence`` says what the user should know or do."""
        self.state, self.sentence = state, sentence
        running = state is State.RUNNING
        self.progress.setVisible(running)
        self.cancel_button.setVisible(running)
        self.cancel_button.setEnabled(running)
        for button in (self.open_button, self.create_button, self.demonstration_button):
            button.setEnabled(not running)
        self.status_text.setText(sentence)
        self.status_text.setAccessibleDescription(sentence)
        icon = _ICONS.get(state)
        if icon and sentence:
            size = self.fontMetrics().height()
            self._status_icon.setPixmap(qgis_icon(icon).pixmap(QSize(size, size)))
        self._status_icon.setVisible(bool(sentence))
        self.status.setVisible(bool(sentence) or running)
        if running:
            self.progress.setValue(0)
            self.progress.setFormat("%p %")

    def set_progress(self, percent: float):
        self.progress.setValue(int(percent))

    def set_phase(self, text: str):
        """What the run is doing, inside the bar."""
        self.progress.setFormat(text.replace("%", "%%"))
        self.progress.setAccessibleDescription(text)

    def show_plan(self, shown: bool):
        """The plan, or how to come to one."""
        self.pages.setCurrentIndex(1 if shown else 0)

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self._write_title()

    def _write_title(self):
        text = self._title or tr("No plan")
        room = max(self.width() - self.count.sizeHint().width() - 14 * SPACE, 10 * SPACE)
        # A single & would be taken for the mark of a key.
        elided = self.title.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.title.setText(elided.replace("&", "&&"))
        self.title.setToolTip(plain_tip(text))
        self.title.setAccessibleName(tr("Plan: {name}").format(name=text))
