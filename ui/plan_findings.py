"""What the rules say about the open plan: the findings of `checkplan`, anew after every change."""

from __future__ import annotations

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QToolButton,
)

from ..core.errors import Cancelled
from ..processing.i18n import tr
from ..processing.plan_finding_texts import finding_sentence
from .layer_list import slim
from .plan_rows import ITEM, PlanView, RowsModel, RowsView
from .runner import BackgroundCall
from .theme import SPACE, qgis_icon

SOON_SETTING = "transboundary_planner/plan_soon_days"
SOON_DAYS, _MOST_DAYS = 30, 3650
_DELAY_MS = 300
_NAME_LETTERS = 48  # what is found stands behind the name
_ICONS = {"error": "mIconCritical", "warning": "mIconWarning", "note": "mIconInfo"}


def soon_days() -> int:
    """Within how many days something is due soon, as this person wants it."""
    return QgsSettings().value(SOON_SETTING, SOON_DAYS, type=int)


class FindingsModel(RowsModel):
    """Findings as sentences in the language of the interface."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.plan, self.language = None, "en"
        self._icons = {}

    def text(self, row):
        return finding_sentence(row, self.plan, self.language, _NAME_LETTERS)

    def tool_tip(self, row):
        sentence = finding_sentence(row, self.plan, self.language)
        return f"{severity_texts()[row.severity]}: {sentence}"

    def icon(self, row):
        if row.severity not in self._icons:
            self._icons[row.severity] = qgis_icon(_ICONS[row.severity])
        return self._icons[row.severity]

    def item(self, row):
        found = self.plan.item_of(row.id)
        return found.id if found is not None else ""


class FindingsView(PlanView):
    """The tab. `counted` tells how many errors and warnings there are, -1 while that is unknown."""

    ALWAYS = True
    item_asked = pyqtSignal(str)
    counted = pyqtSignal(int)
    soon_changed = pyqtSignal(int)

    def __init__(self, session, parent=None):
        super().__init__(session, parent)
        self.findings, self._countries, self._plan = [], [], None
        self._call, self._again = None, False
        self.model = FindingsModel(self)
        self.list = RowsView(self.model, tr("Findings"), lines=2)
        self.list.setIconSize(QSize(16, 16))
        self.column.addLayout(self._make_filters())
        self.column.addWidget(self.sentence)
        self.column.addWidget(self.list, 1)
        self.list.clicked.connect(self._ask)
        self.list.chosen_by_key.connect(self._ask)
        # Not at every key that somebody types.
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(_DELAY_MS)
        self._debounce.timeout.connect(self.check)
        project = QgsProject.instance()
        self.connect_to(project.layersAdded, self._layers_changed)
        self.connect_to(project.layersRemoved, self._layers_changed)

    def _make_filters(self):
        self.severities = {}
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        for severity, icon in _ICONS.items():
            button = QToolButton()
            button.setIcon(qgis_icon(icon))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setCheckable(True)
            button.setChecked(True)
            button.setAutoRaise(True)
            button.setToolTip(severity_tips()[severity])
            button.toggled.connect(self._filter)
            self.severities[severity] = button
            row.addWidget(button)
        self.country = slim(QComboBox(), tr("Country"))
        self.country.addItem(tr("All countries"), "")
        self.country.currentIndexChanged.connect(self._filter)
        row.addWidget(self.country, 1)
        self.soon = QSpinBox()
        self.soon.setRange(0, _MOST_DAYS)
        self.soon.setSuffix(" " + tr("d"))
        self.soon.setValue(soon_days())
        self.soon.setAccessibleName(tr("Due soon means within (days)"))
        self.soon.valueChanged.connect(self._soon_changed)
        label = QLabel(tr("Due soon means within (days)"))
        label.setWordWrap(True)
        label.setBuddy(self.soon)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        grid = QGridLayout()
        grid.setSpacing(SPACE // 2)
        grid.setColumnStretch(0, 1)
        grid.addLayout(row, 0, 0, 1, 2)
        grid.addWidget(label, 1, 0)
        grid.addWidget(self.soon, 1, 1)
        self._tell_counts()
        return grid

    # --- checking ---------------------------------------------------------------------------

    def look(self, everything):
        if everything:
            self._stop()
            self._show([], None)
            self.counted.emit(-1)
        if self.session.plan is None:
            self._debounce.stop()
            self.say(tr("No plan is open."))
        elif everything:
            self.check()
        elif self.model.language != self.session.language:
            self._filter()
        else:
            self._debounce.start()

    def check(self):
        """Look at the plan in the background; a check that is on is followed by another."""
        from ..core.plan.findings import Question
        from ..processing.plan_check import PlanCheck

        plan = self.session.plan
        if plan is None:
            return
        if self._call is not None:
            self._again = True
            return
        question = Question(plan, self.session.today(), self.soon.value())
        asked = PlanCheck(question, self.session.path, QgsProject.instance())

        def work(task):
            found = asked.findings(task.isCanceled)
            return found, _countries_of(asked.plan, found)

        def done(value, error):
            self._call = None
            if error is None:
                self._show(value[0], plan, value[1])
            elif not isinstance(error, Cancelled):
                text = tr("The plan could not be checked ({reason}): open it anew.")
                self.say(text.format(reason=error))
            if self._again:
                self._again = False
                self._debounce.start()

        if self._plan is None:
            self.say(tr("Checking the plan…"))
        self._call = BackgroundCall(tr("Checking the plan"), work, done, hidden=True)
        self._call.start()

    def is_checking(self) -> bool:
        """Whether what is shown may be of an earlier state."""
        return self._call is not None or self._debounce.isActive() or self._due

    def unload(self):
        super().unload()
        self._debounce.stop()
        self._stop()

    def _stop(self):
        self._again = False
        if self._call is not None:
            self._call.forget()
            self._call = None

    def _layers_changed(self, *_):
        if self.session.plan is not None:
            self._debounce.start()

    def _soon_changed(self, days):
        QgsSettings().setValue(SOON_SETTING, days)
        self.soon_changed.emit(days)
        if self.session.plan is not None:
            self._debounce.start()

    # --- showing ----------------------------------------------------------------------------

    def _show(self, findings, plan, countries=()):
        self.findings, self._plan, self._countries = findings, plan, countries
        self._fill_countries(plan)
        self._tell_counts()
        self._filter()
        if plan is not None:
            grave = sum(finding.severity != "note" for finding in findings)
            self.counted.emit(grave)

    def _fill_countries(self, plan):
        wanted = self.country.currentData()
        self.country.blockSignals(True)
        self.country.clear()
        self.country.addItem(tr("All countries"), "")
        for country in plan.countries if plan is not None else ():
            self.country.addItem(country, country)
        self.country.setCurrentIndex(max(self.country.findData(wanted), 0))
        self.country.blockSignals(False)

    def _tell_counts(self):
        counts = dict.fromkeys(_ICONS, 0)
        for finding in self.findings:
            counts[finding.severity] += 1
        for severity, button in self.severities.items():
            button.setText(str(counts[severity]))
            name = f"{severity_texts()[severity]}: {counts[severity]}"
            button.setAccessibleName(name)

    def _filter(self, *_):
        wanted = {name for name, button in self.severities.items() if button.isChecked()}
        country = self.country.currentData()
        rows = [finding for finding in self.findings if finding.severity in wanted]
        if country:
            rows = [
                finding
                for finding, of in zip(self.findings, self._countries)
                if finding.severity in wanted and (of is None or country in of)
            ]
        self.model.plan, self.model.language = self._plan, self.session.language
        self.list.refill(rows, lambda finding: (finding.rule, finding.id, finding.country))
        if self._plan is None:
            return
        if not self.findings:
            self.say(tr("Nothing to find fault with on this day."))
        else:
            self.say("" if rows else tr("No finding of this sort."))

    def _ask(self, index):
        item = index.data(ITEM)
        if item:
            self.item_asked.emit(item)
        else:
            QApplication.beep()


def _countries_of(plan, findings):
    """For each finding the countries that it is for: the one that it names, else those that lead
    the item; None is all of them."""
    from ..core.plan.rules.sides import with_lead

    known, found = {}, []
    for finding in findings:
        if finding.country:
            found.append((finding.country,))
            continue
        if finding.id not in known:
            item = plan.item_of(finding.id)
            known[finding.id] = None if item is None else with_lead(plan, item) or None
        found.append(known[finding.id])
    return found


def severity_texts():
    """What the severities are called, in the language that is active."""
    return {"error": tr("Error"), "warning": tr("Warning"), "note": tr("Note")}


def severity_tips():
    """What the switches of the severities do."""
    return {
        "error": tr("Show errors"),
        "warning": tr("Show warnings"),
        "note": tr("Show notes"),
    }
