"""What the cells of the checklist say. A part of PlanTreeModel."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt

from ..core.plan import codes as lists
from ..core.plan.model import WORK_KINDS
from ..core.plan.rules import lateness, sides
from ..core.plan.rules.status import COMPLETED, DONE_WITH
from ..processing.i18n import language, tr
from ..processing.plan_layers import kind_texts

NAME, STATUS, LEADS, DUE = range(4)
ID = Qt.ItemDataRole.UserRole + 30
STATE = Qt.ItemDataRole.UserRole + 31  # of an item, for its sign: see plan_signs.py
REVISION = Qt.ItemDataRole.UserRole + 32  # of the value, when it was read
LATE, SOON, FROM_ABOVE = "late", "soon", "from above"


class PlanCells:
    """For a model with ``session``, ``plan``, what is ``_below`` an item, ``_soon``, ``narrow``."""

    def days_late(self, item):
        """Days since it was due, below 0 before; None where it has no due date or is done with."""
        if item.kind not in ("objective", *WORK_KINDS):
            return None
        code = self.session.statuses.get(item.id)
        return lateness.days_late(item, code, self.session.today())

    def _display(self, index, item, column):
        if column == NAME:
            name = self.session.text(item) or tr("(no name)")
            number = index.internalPointer().number
            return f"{number} {name}" if item.kind in ("objective", *WORK_KINDS) else name
        if column == STATUS:
            return lists.label("progress", self.session.statuses.get(item.id), language())
        if column == LEADS:
            return self.leads(item)
        return self._due_text(item)

    def leads(self, item) -> str:
        """The countries that lead it or what it is part of, a dash for each that does not."""
        if item.kind not in WORK_KINDS:
            return ""
        leads = sides.with_lead(self.plan, item)
        countries = self.plan.countries
        return " ".join(
            [country if country in leads else "–" for country in countries]
            + [country for country in sorted(leads) if country not in countries]
        )

    def _due_text(self, item):
        found, late = self._below.get(item.id), self.days_late(item)
        if found is not None:
            if found.late:
                return tr("{n} late").format(n=found.late)
            return f"{found.done}/{found.count}"
        if late is not None and late > 0:
            return tr("late {days} d").format(days=late)
        if self.session.statuses.get(item.id) == COMPLETED:
            return tr("done")
        return item["due"] or ""

    def _value(self, item, column):
        if column == NAME:
            return self.session.text(item)
        if column == STATUS:
            return item["status"] or ""
        if column == LEADS:
            shares = {c: self.plan.share(item.id, c) for c in self.plan.countries}
            texts = ((c, self.session.text(s, "lead") if s else "") for c, s in shares.items())
            return [list(pair) for pair in texts]  # a dict would come back sorted
        return item["due"] or ""

    def key(self, column):
        """The key that a column writes; leads have several."""
        return {NAME: f"name:{self.session.language}", STATUS: "status", DUE: "due"}.get(column)

    def _state(self, item, column):
        code = self.session.statuses.get(item.id)
        if column == STATUS:
            return code or "" if item.kind in ("objective", *WORK_KINDS) else None
        if column == DUE:
            found, late = self._below.get(item.id), self.days_late(item)
            if found is not None:
                return LATE if found.late else ""
            if late is None:
                return ""
            return LATE if late > 0 else SOON if late >= -self._soon else ""
        if column == LEADS and item.kind in WORK_KINDS and code not in DONE_WITH:
            if not sides.with_lead(self.plan, item) >= set(self.plan.countries):
                return SOON
            return "" if self.plan.leads(item.id) else FROM_ABOVE
        return ""

    def tool_tip(self, item, column) -> str:
        """All that the cell has no room for."""
        if column == NAME:
            lines = [self.session.text(item), kind_texts()[item.kind]]
            if item["code"]:
                label = lists.label(item["scheme"] or "", item["code"], language())
                lines.append(f"{item['code']} {label}" if label != item["code"] else item["code"])
            return "\n".join(line for line in lines if line)
        if column == LEADS and item.kind in WORK_KINDS:
            return "\n".join(self._lead_lines(item))
        if column == STATUS and self._below.get(item.id):
            return tr("{status}: follows from its parts").format(
                status=lists.label("progress", self.session.statuses.get(item.id), language())
            )
        if column == DUE:
            lines = list(self._due_lines(item))
            if self.narrow and item.kind in WORK_KINDS:  # they are in the same cell
                lines += self._lead_lines(item)
            return "\n".join(lines)
        return lists.label("progress", self.session.statuses.get(item.id), language())

    def _lead_lines(self, item):
        chain = [item, *self.plan.ancestors(item.id)]
        for country in self.plan.countries:
            shares = (self.plan.share(one.id, country) for one in chain)
            names = (self.session.text(one, "lead") for one in shares if one is not None)
            name = next((name for name in names if name), "")
            yield (
                f"{country}: {name}"
                if name
                else tr("No lead of {country}: one-sided").format(country=country)
            )

    def _due_lines(self, item):
        found, late = self._below.get(item.id), self.days_late(item)
        if found is not None:
            text = tr("{done} of {count} done, {late} late")
            yield text.format(done=found.done, count=found.count, late=found.late)
        if item["due"]:
            yield tr("Due on {date}").format(date=item["due"])
        if late is not None and late > 0:
            yield tr("Late by {days} days").format(days=late)
        elif late is not None and late >= -self._soon:
            yield tr("Due in {days} days").format(days=-late)
        if item["done"]:
            yield tr("Done on {date}").format(date=item["done"])

    def _spoken(self, index, item, column):
        text = self._display(index, item, column)
        if column == NAME and self._below.get(item.id):
            return f"{text}, {'; '.join(self._due_lines(item))}"
        return text
