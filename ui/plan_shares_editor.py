"""What each country has in an item: lead, co-lead, approval, money; the missing side is said."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import PlannerError
from ..core.plan.edits import approve, delete, put
from ..core.plan.model import WORK_KINDS, id_of
from ..core.plan.rules import sides, status
from ..core.plan.values import clean
from ..processing.i18n import tr
from ..processing.messages import sentence
from .layer_list import slim
from .plan_field_kinds import ChoiceField, DateField, LineField
from .plan_fields import Slot
from .plan_widgets import clear_layout, icon_button, plain_label, push_button, wrapped_form
from .plan_words import code_choices, label_of
from .theme import SPACE


class SharesEditor(QWidget):
    """The countries of the plan, one under the other."""

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session, self.item_id = session, ""
        self.countries, self.rows = [], {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)

    def fields(self) -> list:
        """The fields that are saved when they are left."""
        return [field for row in self.rows.values() for field in row.fields()]

    def controls(self) -> list:
        """What Tab stops at."""
        return [each for row in self.rows.values() for each in row.controls()]

    def set_item(self, item_id, language):
        """Show another item, or the same in another language; True when there are new widgets."""
        plan = self.session.plan
        self.item_id = item_id
        countries = plan.countries if plan is not None else []
        fresh = countries != self.countries
        if fresh:
            for field in self.fields():
                field.commit()
            clear_layout(self._column)
            self.countries, self.rows = countries, {}
            for country in countries:
                self.rows[country] = row = CountryRow(self.session, country)
                self._column.addWidget(row)
        for row in self.rows.values():
            row.set_item(item_id, language)
        self.refresh()
        return fresh

    def refresh(self):
        """What follows from the plan as it is now: which side is missing."""
        plan, item = self.session.plan, None
        if plan is not None:
            item = plan.get(self.item_id)
        for row in self.rows.values():
            row.refresh(plan, item)

    def missing(self) -> list:
        """The countries without a lead, where others have one or nobody has."""
        return [country for country, row in self.rows.items() if row.is_missing]


class CountryRow(QWidget):
    """One country: who leads and co-leads, and how far its approval is."""

    def __init__(self, session, country, parent=None):
        super().__init__(parent)
        self.session, self.country, self.is_missing = session, country, False
        self._suggested = None
        self.title = plain_label(country, bold=True)
        self.missing = plain_label("", wrap=True)
        self.missing.setAccessibleName(tr("Missing side, {country}").format(country=country))
        self.add_button = push_button(tr("Add"), self._add)
        self.add_button.setAccessibleName(tr("Add a lead of {country}").format(country=country))
        self.add_button.setToolTip(self.add_button.accessibleName())
        self.lead = LineField(session, self._named("lead"))
        self.co_lead = LineField(session, self._named("co_lead"))
        self.approval = ChoiceField(session, self._named("approval"), code_choices("approval"))
        self.approved_on = DateField(session, self._named("approved_on"))
        self.document = LineField(session, self._named("document"))
        top = QHBoxLayout()
        top.setSpacing(SPACE // 2)
        top.addWidget(self.title)
        top.addWidget(self.missing, 1)
        top.addWidget(self.add_button)
        self.form = wrapped_form()
        self.form.addRow(label_of("lead"), self.lead)
        self.form.addRow(label_of("co_lead"), self.co_lead)
        self.form.addRow(label_of("approval"), self.approval)
        self.form.addRow(label_of("approved_on"), self.approved_on)
        self.form.addRow(label_of("document"), self.document)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(top)
        column.addLayout(self.form)

    def _named(self, key):
        return tr("{field}, {country}").format(field=label_of(key), country=self.country)

    def fields(self):
        return [self.lead, self.co_lead, self.approval, self.approved_on, self.document]

    def controls(self):
        return [self.add_button, *(field.editor for field in self.fields())]

    def set_item(self, item_id, language):
        own = {"item_id": item_id, "country": self.country}
        id = id_of("share", own)
        there = bool(item_id)

        def slot(key, make=None):
            return Slot("share", id, key, own, make) if there else None

        self.lead.bind(slot(f"lead:{language}"))
        self.co_lead.bind(slot(f"co_lead:{language}"))
        self.approval.bind(slot("approval", self._approving(item_id, own)))
        self.approved_on.bind(slot("approved_on"))
        self.document.bind(slot("document"))
        if self._suggested != (item_id, language):  # not after every edit: it reads the whole plan
            self._suggested = (item_id, language)
            self._suggest(language)

    def _approving(self, item_id, own):
        """The last country to approve makes the present dates the approved ones: see edits.py."""

        def make(plan, value):
            share = plan.share(item_id, self.country)
            if value is None:
                return put(plan, "share", {**own, "approval": None}) if share else []
            on = share["approved_on"] if share else None
            if on is None and value == "approved":
                on = self.session.today().isoformat()
            return approve(plan, item_id, self.country, value, on)

        return make

    def _suggest(self, language):
        plan = self.session.plan
        if plan is None:
            return
        shares = [s for s in plan.of("share") if s["country"] == self.country]
        known = {s[f"{key}:{language}"] for s in shares for key in ("lead", "co_lead")}
        known = sorted(text for text in known if text)
        self.lead.suggest(known)
        self.co_lead.suggest(known)

    def refresh(self, plan, item):
        """Say whether this side is missing, and who leads by an item above."""
        self.is_missing = False
        work = item is not None and item.kind in WORK_KINDS
        share = plan.share(item.id, self.country) if item is not None else None
        above = self._above(plan, item) if item is not None else ""
        text = ""
        own = share is not None and (share.text("lead") or share.text("co_lead"))
        if work and not own and not above:
            others = sides.with_lead(plan, item)
            self.is_missing = len(plan.countries) > 1 or not others
            if others:
                text = tr("no lead of {country}: one-sided").format(country=self.country)
            else:
                text = tr("no lead")
        elif above and not own:
            text = tr("led from above: {name}").format(name=above)
        done = item is not None and self.session.statuses.get(item.id) in status.DONE_WITH
        self.is_missing = self.is_missing and not done
        self.missing.setText(text)
        self.add_button.setVisible(bool(work and not own))
        self.add_button.setEnabled(not self.session.read_only)
        # A name in another language stands behind an empty field.
        hint = share.text("lead", *plan.languages) if share is not None else above
        self.lead.editor.setPlaceholderText(hint or "")
        hint = share.text("co_lead", *plan.languages) if share is not None else ""
        self.co_lead.editor.setPlaceholderText(hint or "")

    def _above(self, plan, item):
        for each in plan.ancestors(item.id):
            share = plan.share(each.id, self.country)
            name = share and share.text("lead", self.session.language, *plan.languages)
            if name:
                return name
        return ""

    def _add(self):
        """To the field, with those who lead elsewhere to choose from."""
        self.lead.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        completer = self.lead.editor.completer()
        if completer is not None:
            completer.setCompletionPrefix("")
            completer.complete()


class BudgetsEditor(QWidget):
    """Money by country and currency; it stays at home unless it is asked for."""

    rebuilt = pyqtSignal()

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session, self.item_id, self._language = session, "", "en"
        self.rows = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACE // 2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self.country = slim(QComboBox(), tr("Country of the new budget"))
        self.country.setMinimumContentsLength(3)
        self.currency = slim(QComboBox(), tr("Currency of the new budget"))
        self.currency.setMinimumContentsLength(3)
        self.currency.setEditable(True)
        self.currency.lineEdit().setMaxLength(3)
        self.add_button = icon_button("symbologyAdd", tr("Add a budget"), self.add)
        new = QHBoxLayout()
        new.setSpacing(SPACE // 2)
        new.addWidget(self.country, 1)
        new.addWidget(self.currency, 1)
        new.addWidget(self.add_button)
        self.note = plain_label(tr("Budgets stay here unless an export asks for them."), wrap=True)
        self.said = plain_label("", wrap=True)
        self.said.setAccessibleName(tr("About the budgets"))
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.note)
        column.addLayout(self._grid)
        column.addLayout(new)
        column.addWidget(self.said)

    def fields(self) -> list:
        return [field for row in self.rows.values() for field in row[:2]]

    def controls(self) -> list:
        own = []
        for amount, spent, remove in self.rows.values():
            own += [amount.editor, spent.editor, remove]
        return [*own, self.country, self.currency, self.add_button]

    def budgets(self) -> list:
        """The item's, by the plan's order of countries."""
        plan = self.session.plan
        if plan is None:
            return []
        order = {country: n for n, country in enumerate(plan.countries)}
        found = plan.by("budget", "item_id", self.item_id)
        return sorted(found, key=lambda b: (order.get(b["country"], 99), b["currency"] or ""))

    def set_item(self, item_id, language):
        """Show another item."""
        if item_id != self.item_id:
            self._say("")
        self.item_id, self._language = item_id, language
        self.refresh()

    def refresh(self):
        """Rows for the budgets that there are now."""
        budgets = self.budgets()
        if [b.id for b in budgets] != list(self.rows):
            self._rebuild(budgets)
        for budget in budgets:
            amount, spent, _remove = self.rows[budget.id]
            amount.bind(Slot("budget", budget.id, "amount"))
            spent.bind(Slot("budget", budget.id, "spent"))
        plan, free = self.session.plan, not self.session.read_only
        countries = plan.countries if plan is not None else []
        if [self.country.itemText(n) for n in range(self.country.count())] != countries:
            self.country.clear()
            self.country.addItems(countries)
        self._fill_currencies(plan)
        for each in (self.country, self.currency, self.add_button):
            each.setEnabled(free and bool(self.item_id))

    def _fill_currencies(self, plan):
        used = [b["currency"] for b in plan.of("budget")] if plan is not None else []
        own = [plan.head["currency"]] if plan is not None else []
        known = list(dict.fromkeys(code for code in own + sorted(filter(None, used)) if code))
        if [self.currency.itemText(n) for n in range(self.currency.count())] != known:
            typed = self.currency.currentText()
            self.currency.clear()
            self.currency.addItems(known)
            if typed:
                self.currency.setCurrentText(typed)

    def _rebuild(self, budgets):
        for field in self.fields():
            field.commit()
        clear_layout(self._grid)
        self.rows = {}
        for column, key in ((1, "amount"), (2, "spent")):
            if budgets:
                self._grid.addWidget(plain_label(label_of(key)), 0, column)
        for line, budget in enumerate(budgets, 1):
            where = f"{budget['country'] or ''} {budget['currency'] or ''}".strip()
            fields = []
            for key in ("amount", "spent"):
                name = tr("{field}, {country}").format(field=label_of(key), country=where)
                fields.append(LineField(self.session, name, number=True))
            amount, spent = fields
            remove = icon_button(
                "symbologyRemove",
                tr("Remove the budget {budget}").format(budget=where),
                lambda id=budget.id: self.remove(id),
            )
            remove.setEnabled(not self.session.read_only)
            self._grid.addWidget(plain_label(where), line, 0)
            for column, widget in enumerate((amount, spent, remove), 1):
                self._grid.addWidget(widget, line, column)
            self.rows[budget.id] = (amount, spent, remove)
        self.rebuilt.emit()

    def add(self):
        """A budget without an amount yet, to be typed; one that is there is gone to."""
        plan = self.session.plan
        if plan is None or not self.item_id:
            return
        values = {"item_id": self.item_id, "country": self.country.currentText()}
        try:
            typed = self.currency.currentText().strip().upper()
            values["currency"] = clean("budget", "currency", typed, tr("Not saved"))
        except PlannerError as error:
            told = {**error.values, "field": label_of(error.values["field"])}
            self._say(sentence(PlannerError(error.key, **told)))
            return
        if values["currency"] is None:
            self._say(tr("Choose a currency first, such as CNY."))
            self.currency.setFocus()
            return
        self._say("")
        id = id_of("budget", values)
        if id not in plan and self.session.do(put(plan, "budget", values)):
            self.refresh()
        if id in self.rows:
            self.rows[id][0].editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def remove(self, id):
        """Take a budget out; undo brings it back."""
        plan = self.session.plan
        if plan is not None and id in plan and self.session.do(delete(plan, id)):
            self.refresh()
            self.add_button.setFocus()

    def _say(self, text):
        self.said.setText(text)
        self.said.setVisible(bool(text))
