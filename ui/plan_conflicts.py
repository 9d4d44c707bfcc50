"""What both sides of a merge have changed: both values, and the decision between them."""

from __future__ import annotations

from qgis.gui import QgsScrollArea
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import PlannerError
from ..core.plan.model import field_of
from ..processing.i18n import language, tr
from ..processing.messages import sentence
from ..processing.plan_words import key_title, subject, value_words
from .plan_history import local_time
from .plan_rows import ITEM, PlanView, RowsModel, RowsView
from .theme import SPACE, qgis_icon

_TEXT_LINES = 4


class ConflictsModel(RowsModel):
    """Open conflicts: the record, the field, who brought it."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.plan, self.language = None, "en"

    def text(self, row):
        who = subject(self.plan, row.kind, row.id, self.language)
        return f"{key_title(row.key)}\n{who}"

    def icon(self, row):
        return qgis_icon("mIconWarning")

    def item(self, row):
        found = self.plan.item_of(row.id)
        return found.id if found is not None else ""


class ConflictsView(PlanView):
    """The tab. `counted` tells how many conflicts are open."""

    ALWAYS = True
    item_asked = pyqtSignal(str)
    counted = pyqtSignal(int)

    def __init__(self, session, parent=None):
        super().__init__(session, parent)
        self.model = ConflictsModel(self)
        self.list = RowsView(self.model, tr("Conflicts"), lines=2)
        self.column.addWidget(self.sentence)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self._make_detail(), 2)
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._show_detail())
        self.list.clicked.connect(self._ask)
        self.list.chosen_by_key.connect(self._ask)
        self._queue, self._number = [], None
        # One after the other, so that the map goes on between them.
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._decide_next)

    # --- widgets ----------------------------------------------------------------------------

    def _make_detail(self):
        self.detail = QWidget()
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.values = {}
        form = QFormLayout()
        form.setSpacing(SPACE // 2)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, title in (
            ("base", tr("As sent")),
            ("ours", tr("Here")),
            ("theirs", tr("In the file")),
        ):
            value = QLabel()
            value.setWordWrap(True)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            value.setAccessibleName(title)
            value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            form.addRow(title, value)
            self.values[name] = value
        told = QWidget()
        inner = QVBoxLayout(told)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE // 2)
        inner.addWidget(self.told)
        inner.addLayout(form)
        inner.addStretch(1)
        # Two versions of a long text are longer than the panel.
        area = QgsScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("Both values"))
        area.setWidget(told)
        area.setMinimumHeight(5 * self.fontMetrics().lineSpacing())
        column = QVBoxLayout(self.detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(area, 1)
        self.fault = QLabel()
        self.fault.setWordWrap(True)
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.setAccessibleName(tr("What is wrong with it"))
        self.fault.hide()
        column.addLayout(self._make_buttons())
        column.addWidget(self.fault)
        column.addWidget(self._make_other())
        return self.detail

    def _make_buttons(self):
        self.keep = QPushButton(tr("Keep ours"))
        self.keep.setToolTip(tr("The value in this plan stays"))
        self.take = QPushButton(tr("Take theirs"))
        self.take.setToolTip(tr("What came in the file is written into the plan"))
        self.another = QPushButton(tr("Another…"))
        self.another.setToolTip(tr("Type a third value"))
        self.another.setCheckable(True)
        self.all_button = QPushButton(tr("All"))
        self.all_button.setToolTip(tr("Decide all open conflicts at once"))
        menu = QMenu(self.all_button)
        self.keep_all = QAction(tr("Keep ours everywhere"), menu)
        self.take_all = QAction(tr("Take theirs everywhere"), menu)
        menu.addAction(self.keep_all)
        menu.addAction(self.take_all)
        self.all_button.setMenu(menu)
        self.keep.clicked.connect(lambda _=False: self.decide("ours"))
        self.take.clicked.connect(lambda _=False: self.decide("theirs"))
        self.another.toggled.connect(self._open_other)
        self.keep_all.triggered.connect(lambda _=False: self.decide_all("ours"))
        self.take_all.triggered.connect(lambda _=False: self.decide_all("theirs"))
        grid = QGridLayout()
        grid.setSpacing(SPACE // 2)
        self.all_button.setAccessibleName(tr("Decide all"))
        self.all_button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for number, button in enumerate((self.keep, self.take, self.another)):
            button.setAccessibleName(button.text())
            grid.addWidget(button, number // 2, number % 2)
        grid.addWidget(self.all_button, 1, 1)
        return grid

    def _make_other(self):
        self.other = QWidget()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_TEXT_LINES * self.fontMetrics().lineSpacing() + 2 * SPACE)
        self.text.setAccessibleName(tr("Another value"))
        self.codes = QComboBox()
        self.codes.setAccessibleName(tr("Another value"))
        self.codes.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.write = QPushButton(tr("Write this value"))
        self.write.setAccessibleName(self.write.text())
        self.write.clicked.connect(lambda _=False: self._decide_other())
        column = QVBoxLayout(self.other)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.text)
        column.addWidget(self.codes)
        column.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeft)
        self.other.hide()
        return self.other

    # --- showing ----------------------------------------------------------------------------

    def look(self, everything):
        plan, rows = self.session.plan, []
        if everything:
            self._queue = []
        self.model.plan, self.model.language = plan, self.session.language
        text = tr("No plan is open.")
        if plan is not None:
            rows, text = self.session.conflicts(), ""
            if not rows:
                text = tr("No conflicts: nothing that came speaks against what stands here.")
        self.say(text)
        row = self.list.currentIndex().row()
        self.list.refill(rows, lambda conflict: conflict.number)
        self.list.setVisible(bool(rows))
        if rows and not self.list.currentIndex().isValid():
            # The next one takes the place of the one that was decided.
            self.list.selectRow(min(max(row, 0), len(rows) - 1))
        self._show_detail()
        self.counted.emit(len(rows))

    def current(self):
        """The conflict that is shown in full, or None."""
        index = self.list.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def _show_detail(self):
        conflict = self.current()
        self.detail.setVisible(conflict is not None)
        if conflict is None:
            self._number = None
            return
        if conflict.number != self._number:  # what is being typed stays with its conflict
            self._number = conflict.number
            self.another.setChecked(False)
            self.fault.hide()
        words = {
            "base": self._words(conflict, conflict.base),
            "ours": self._words(conflict, self._now(conflict)),
            "theirs": self._words(conflict, conflict.theirs),
        }
        for name, label in self.values.items():
            label.setText(words[name])
        self.told.setText(
            tr("Imported by {who}, {when}.").format(who=conflict.who, when=local_time(conflict.at))
        )
        for button in (self.keep, self.take, self.another, self.all_button):
            button.setEnabled(not self.session.read_only and not self._queue)
        if field_of(conflict.kind, conflict.key).type == "ref":  # nobody types ids
            self.another.setEnabled(False)

    def _words(self, conflict, value):
        plan = self.session.plan
        return value_words(plan, conflict.kind, conflict.key, value, self.session.language)

    def _now(self, conflict):
        """What stands in the plan; it may have been edited since the merge."""
        plan = self.session.plan
        record = plan.get(conflict.id) or plan.deleted.get(conflict.id)
        return record[conflict.key] if record is not None else conflict.ours

    # --- deciding ---------------------------------------------------------------------------

    def decide(self, side: str) -> None:
        """ "ours" or "theirs" for the conflict that is shown."""
        conflict = self.current()
        if conflict is not None:
            self._resolve(conflict, side)

    def decide_all(self, side: str) -> None:
        """The same for all that are open."""
        self._queue = [(conflict, side) for conflict in self.model.rows]
        self._show_detail()
        self._next.start()

    def unload(self):
        super().unload()
        self._next.stop()
        self._queue = []

    def _decide_next(self):
        if not self._queue:
            return
        conflict, side = self._queue.pop(0)
        # What would make a circle stays open, and the others are decided; a file that is away is
        # away for all of them.
        if not self._makes_a_circle(conflict, side) and not self._resolve(conflict, side):
            self._queue = []
        if self._queue:
            self._next.start()
        else:
            self.look_again()

    def _resolve(self, conflict, side):
        if self._makes_a_circle(conflict, side):
            self.fault.setText(
                tr(
                    "The items would be each other's parents: keep ours, or move one of them in the"
                    " checklist first."
                )
            )
            self.fault.show()
            return False
        value = self._now(conflict) if side == "ours" else conflict.theirs
        return self._write(conflict, value)

    def _makes_a_circle(self, conflict, side):
        """Each side has moved an item below the other's, and both moves would stand."""
        from ..core.plan.changes import apply_in_memory, edit
        from ..core.plan.rules.structure import circles

        plan = self.session.plan
        if side == "ours" or conflict.key != "parent_id" or conflict.id not in plan:
            return False
        after = apply_in_memory(plan, [edit(plan, conflict.id, "parent_id", conflict.theirs)])
        return len(circles(after)) > len(circles(plan))

    def _write(self, conflict, value):
        done = self.session.resolve(conflict.number, value)
        if not done:  # somebody else has decided it, or the file is away: the session says so
            self.session.refresh()
        if not done or not self._queue:
            self.look_again()
        return done

    def _open_other(self, opened):
        from ..core.plan import codes

        self.other.setVisible(opened)
        self.fault.hide()
        conflict = self.current()
        if not opened or conflict is None:
            return
        field, now = field_of(conflict.kind, conflict.key), self._now(conflict)
        choices = []
        if conflict.key == "deleted" or field.type == "flag":
            choices = [
                (value_words(None, conflict.kind, conflict.key, value, ""), value)
                for value in (None if conflict.key == "deleted" else 0, 1)
            ]
        elif field.type == "code":
            choices = [
                (codes.label(field.codes, code, language()), code or None)
                for code in codes.codes(field.codes)
            ]
        self.codes.clear()
        for text, value in choices:
            self.codes.addItem(text, value)
        self.codes.setCurrentIndex(max(self.codes.findData(now), 0))
        self.text.setPlainText("" if now is None else str(now))
        self.codes.setVisible(bool(choices))
        self.text.setVisible(not choices)
        (self.codes if choices else self.text).setFocus()

    def _decide_other(self):
        from ..core.plan.values import clean

        conflict = self.current()
        if conflict is None:
            return
        chosen = self.text.isHidden()
        value = self.codes.currentData() if chosen else self.text.toPlainText()
        try:
            value = clean(conflict.kind, conflict.key, value, conflict.id)
        except PlannerError as error:
            self.fault.setText(sentence(error))
            self.fault.show()
            return
        self._write(conflict, value)

    def _ask(self, index):
        item = index.data(ITEM)
        if item:
            self.item_asked.emit(item)
