"""Progress reports, indicators with their measurements, and legal instruments of an item."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QTreeWidgetItem

from ..core.plan.changes import edit
from ..core.plan.edits import add, delete, put, report
from ..core.plan.model import WORK_KINDS, id_of
from ..processing.i18n import tr
from .layer_list import slim
from .plan_record_form import RecordsBox
from .plan_widgets import plain_label, push_button
from .plan_words import label_of, value_words

_HINT = Qt.ItemDataRole.ToolTipRole


def _row(texts):
    row = QTreeWidgetItem(texts)
    for column, text in enumerate(texts):
        row.setData(column, _HINT, text)
    return row


class ReportsBox(RecordsBox):
    """Reports on progress, newest first. The latest one's status is the item's."""

    KIND, STRETCH = "progress", 3
    ROWS = (("date", "status"), "country", "details", "internal_note")

    def title(self):
        return tr("Progress reports")

    def heads(self):
        return [label_of("date"), label_of("status"), label_of("country"), label_of("details")]

    def add_text(self):
        return tr("Add a report")

    def remove_text(self):
        return tr("Remove the report")

    def records(self):
        found = self.session.plan.by("progress", "item_id", self.holder)
        return sorted(found, key=lambda r: (r["date"] or "", r.id), reverse=True)

    def row(self, record):
        details = record.text("details", self.language, *self.session.plan.languages)
        words = value_words("progress", "status", record["status"])
        return _row([record["date"] or "–", words, record["country"] or "–", details])

    def new(self, plan):
        item = plan[self.holder]
        return report(plan, self.holder, self.session.today().isoformat(), item["status"])

    def makers(self, plan, id):
        def status(plan, value):
            return [edit(plan, id, "status", value), *self._of_item(plan, id, value)]

        return {"status": status}

    def _of_item(self, plan, id, value):
        """The item follows its latest report, as edits.report has it."""
        own, item = plan[id], plan.get(plan[id]["item_id"])
        if item is None or item.kind not in (*WORK_KINDS, "objective") or value is None:
            return []
        others = plan.by("progress", "item_id", item.id)
        if any((r["date"] or "") > (own["date"] or "") for r in others if r.id != id):
            return []
        done = own["date"] if value == "Completed" else None
        wanted = (("status", value), ("done", done))
        return [edit(plan, item.id, key, v) for key, v in wanted if item[key] != v]


class IndicatorsBox(RecordsBox):
    """What an item is measured by."""

    KIND, STRETCH = "indicator", 0
    ROWS = (
        "name",
        "unit",
        ("baseline", "baseline_date"),
        ("target", "target_date"),
        ("direction", "rating"),
        "method",
        "source",
        "internal_note",
    )

    def __init__(self, session, parent=None):
        super().__init__(session, parent)
        self.measurements_label = plain_label(tr("Measurements"), bold=True)
        self.measurements = MeasurementsBox(session)
        self.column.addWidget(self.measurements_label)
        self.column.addWidget(self.measurements)

    def title(self):
        return tr("Indicators")

    def heads(self):
        return [tr("Indicator"), tr("Latest"), label_of("target")]

    def add_text(self):
        return tr("Add an indicator")

    def remove_text(self):
        return tr("Remove the indicator")

    def records(self):
        return self.session.plan.by("indicator", "item_id", self.holder)

    def row(self, record):
        plan = self.session.plan
        name = record.text("name", self.language, *plan.languages) or tr("(no name)")
        latest = max(
            (
                m
                for m in plan.by("measurement", "indicator_id", record.id)
                if m["value"] is not None
            ),
            key=lambda m: m["date"] or "",
            default=None,
        )
        unit = record["unit"] or ""
        return _row(
            [name, _number(latest and latest["value"], unit), _number(record["target"], unit)]
        )

    def new(self, plan):
        last = max((r["position"] or 0 for r in self.records()), default=0)
        return [add("indicator", item_id=self.holder, position=last + 1)]

    def fields(self):
        return [*super().fields(), *self.measurements.fields()]

    def controls(self):
        return [*super().controls(), *self.measurements.controls()]

    def _chosen(self, *_):
        super()._chosen()
        if hasattr(self, "measurements"):
            self.measurements.set_holder(self.form.id, self.language)
            self.measurements.setVisible(bool(self.form.id))
            self.measurements_label.setVisible(bool(self.form.id))


class MeasurementsBox(RecordsBox):
    """Measurements of an indicator, newest first."""

    KIND, STRETCH = "measurement", 3
    ROWS = (("date", "value"), "country", ("confidence", "trend"), "source", "internal_note")

    def title(self):
        return tr("Measurements")

    def heads(self):
        return [label_of("date"), label_of("value"), label_of("country"), label_of("confidence")]

    def add_text(self):
        return tr("Add a measurement")

    def remove_text(self):
        return tr("Remove the measurement")

    def records(self):
        found = self.session.plan.by("measurement", "indicator_id", self.holder)
        return sorted(found, key=lambda r: (r["date"] or "", r.id), reverse=True)

    def row(self, record):
        words = value_words("measurement", "confidence", record["confidence"])
        return _row(
            [record["date"] or "–", _number(record["value"]), record["country"] or "–", words]
        )

    def new(self, plan):
        return [add("measurement", indicator_id=self.holder, date=self.session.today().isoformat())]


def _number(value, unit=""):
    if value is None:
        return "–"
    text = f"{value:g}" if abs(value) < 1e6 else f"{value:,.0f}"
    return f"{text} {unit}".strip()


class InstrumentsBox(RecordsBox):
    """The legal instruments that an item rests on, its own and those of the items above it."""

    KIND, STRETCH = "instrument", 0
    ROWS = (
        "name",
        "type",
        "parties",
        ("signed", "in_force"),
        ("expires", "status"),
        "depositary",
        "url",
        "scope",
        "internal_note",
    )

    def __init__(self, session, parent=None):
        super().__init__(session, parent)
        self.choice = slim(QComboBox(), tr("Instrument to link"))
        self.link_button = push_button(tr("Link it"), self.link)
        self.buttons.takeAt(2)
        self.buttons.insertWidget(0, self.choice, 1)
        self.buttons.insertWidget(1, self.link_button)
        self.shared = plain_label(wrap=True)
        self.shared.setAccessibleName(tr("Where the instrument is used"))
        self.column.insertWidget(2, self.shared)

    def title(self):
        return tr("Legal instruments")

    def heads(self):
        return [tr("Instrument"), label_of("parties"), label_of("expires")]

    def add_text(self):
        return tr("Add a new instrument")

    def remove_text(self):
        return tr("Unlink the instrument from this item")

    def controls(self):
        head = [self.list, self.choice, self.link_button, self.add_button, self.remove_button]
        return [*head, *self.form.controls()]

    def records(self):
        return self.session.plan.instruments(self.holder)

    def row(self, record):
        plan = self.session.plan
        name = record.text("name", self.language, *plan.languages) or tr("(no name)")
        if not self.may_remove(plan, record.id):
            name = tr("{name} (from above)").format(name=name)
        return _row([name, record["parties"] or "–", record["expires"] or "–"])

    def new(self, plan):
        last = max((r["position"] or 0 for r in plan.of("instrument")), default=0)
        fresh = add("instrument", position=last + 1, parties=" ".join(plan.countries))
        return [fresh, *put(plan, "link", self._link(fresh.id))]

    def _link(self, id):
        return {"from_id": self.holder, "relation": "supported_by", "to_id": id}

    def may_remove(self, plan, id):
        return id_of("link", self._link(id)) in plan

    def removing(self, plan, id):
        return delete(plan, id_of("link", self._link(id)))

    def link(self):
        """Link the instrument that is chosen in the list of the plan's."""
        plan, id = self.session.plan, self.choice.currentData()
        if plan is None or id not in plan or self.session.read_only:
            return
        if self.session.do(put(plan, "link", self._link(id))):
            self.refresh()
            self.list.choose(id)

    def refresh(self):
        super().refresh()
        plan = self.session.plan
        self.choice.clear()
        if plan is None or not self.holder:
            return
        own = {record.id for record in plan.linked(self.holder, "supported_by")}
        for record in plan.of("instrument"):
            if record.id not in own:
                name = record.text("name", self.language, *plan.languages) or tr("(no name)")
                self.choice.addItem(name, record.id)
        free = self.choice.count() > 0 and not self.session.read_only
        self.choice.setEnabled(free)
        self.link_button.setEnabled(free)

    def _chosen(self, *_):
        super()._chosen()
        plan, id = self.session.plan, self.form.id
        if not hasattr(self, "shared"):
            return
        users = 0
        if plan is not None and id:
            links = plan.by("link", "to_id", id)
            users = sum(link["relation"] == "supported_by" for link in links)
        text = tr("Items that rest on it: {count}. What is changed here holds for all of them.")
        self.shared.setText(text.format(count=users))
        self.shared.setVisible(users > 1)
