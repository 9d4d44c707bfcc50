"""The review of a plan as a page, made of a :class:`~.plan.review.Review`."""

from __future__ import annotations

import datetime

from .plan import codes
from .plan.review import ORDER, REVIEWED
from .plan.rules import lateness, sides, status
from .plan.values import day
from .report import MOST_ROWS, Column, Headline, Picture, Report, Row, Table
from .report_plan_parts import STATUS_COLOURS, Segment, Span, Stack, Stacks, Timeline

# A text is cut here: a page is no place for 100,000 characters.
_LONGEST = 220
_MOST_TICKS = 14


class PlanPage:
    """What pages about plans share: names, dates, statuses and missing values as texts."""

    def __init__(self, plan, facts, words):
        self._plan, self._facts, self._words = plan, facts, words
        self._language = words.numbers.language

    def _name(self, record):
        return short(record.text("name", self._language, *self._plan.languages)) or record.id

    def _label(self, name, code):
        return codes.label(name, code, self._language) if code else None

    def _status(self, code):
        return self._label("progress", code) or self._words.texts["no_data"]

    def _countries(self, found):
        """Codes in the order of the plan."""
        order = [country for country in self._plan.countries if country in found]
        return self._words.texts["comma"].join([*order, *sorted(set(found) - set(order))]) or None

    def _country(self, code):
        """Code and name of a country."""
        return self._words.joined_label(*self._words.country(code, self._facts.country_names))

    def _force(self, instrument, in_force):
        """Whether an instrument is in force, and what it is instead."""
        words, state = self._words, self._label("instrument_status", instrument["status"])
        if in_force is None:
            return state
        if in_force:
            return words("yes")
        said = state is not None and instrument["status"] != "in_force"
        return words("no_but", state=state) if said else words("no")

    def _int(self, value):
        return None if value is None else self._words.numbers.integer(value)

    def _days(self, value):
        """Days of a delay; 0 is no delay."""
        return None if value is None else self._words.numbers.integer(value)

    def _number(self, value):
        """A measured number with as many decimals as it has, two at most."""
        if value is None:
            return None
        decimals = 0 if float(value).is_integer() else 2
        return self._words.numbers.decimal(value, decimals)

    def _table(self, title, columns, rows, *notes):
        """A table, also one without rows: then it says so."""
        if not rows:
            rows_note = self._words("none")
            return Table(title, [], [], [rows_note])
        return Table(title, columns, rows[:MOST_ROWS], notes, max(0, len(rows) - MOST_ROWS))

    def _kind(self, item):
        return self._words.texts[f"kind_{item.kind}"]


def short(text):
    """A text on one line, not too long for a cell."""
    text = " ".join((text or "").split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def plan_report(review, facts, words):
    """Arrange a review as a page.

    Parameters
    ----------
    review : Review
    facts : Facts
    words : Words
        Made of ``processing/plan_report_texts.py``.

    Returns
    -------
    Report
        For :func:`.report.render` and for the PDF; ``parts`` are in the order of the page.
    """
    page = _Page(review, facts, words)
    return Report(
        template="plan",
        kicker=words("review_kicker"),
        facts=facts,
        headline=page.headline(),
        parts={name: part for name, part in page.parts() if part is not None},
        warnings=page.warnings(),
        notes=page.notes(),
    )


class _Page(PlanPage):
    def __init__(self, review, facts, words):
        super().__init__(review.plan, facts, words)
        self._r = review

    def headline(self):
        r, words = self._r, self._words
        integer = words.numbers.integer
        sentence = words(
            "review_headline",
            done=words.strong(integer(r.total.done)),
            all=words.strong(integer(r.total.counted)),
        )
        lines = [
            words(
                "review_dates",
                on=r.on.isoformat(),
                since=r.since.isoformat() if r.since else words("no_review"),
            ),
            words(
                "review_late",
                overdue=integer(len(r.overdue)),
                soon=integer(len(r.soon)),
                slipped=integer(len(r.slipped)),
            ),
        ]
        if r.country:
            lines.insert(1, words("review_country", country=self._country(r.country)))
        return Headline(sentence, r.total.pct, lines)

    def parts(self):
        yield "progress", self._progress()
        yield "map", self._map()
        yield "closed", self._closed()
        yield "slipped", self._slipped()
        if self._r.since is not None:
            yield "new", self._new()
        yield "overdue", self._late("overdue", self._r.overdue, "days_late")
        yield "soon", self._late("soon", self._r.soon, "days_left")
        yield "one_sided", self._one_sided()
        yield "places", self._places()
        yield "timeline", self._timeline()
        yield "indicators", self._indicators()
        yield "instruments", self._instruments()
        yield "checklist", self._checklist()

    # --- progress ---------------------------------------------------------------------------

    def _progress(self):
        words, r = self._words, self._r
        stacks = [self._stack(words("all_items"), r.total)]
        stacks += [
            self._stack(self._country(code), counts) for code, counts in r.by_country.items()
        ]
        notes = [words("progress_note")]
        facts = []
        if r.balance is not None:
            facts.append(words("balance", index=words.numbers.decimal(r.balance)))
        if r.completeness is not None:
            facts.append(words("completeness", score=words.numbers.integer(r.completeness)))
        return Stacks(words("progress"), stacks, self._key(r.total.by_status), notes + facts)

    def _stack(self, label, counts):
        words, numbers = self._words, self._words.numbers
        if not counts.by_status:
            return Stack(label, words("no_items"), [])
        figures = words(
            "done_of", done=numbers.integer(counts.done), all=numbers.integer(counts.counted)
        )
        pct = "" if counts.pct is None else " · " + numbers.pct(counts.pct)
        segments = [
            Segment(counts.by_status[code], STATUS_COLOURS[code or ""], self._status(code))
            for code in ORDER
            if counts.by_status.get(code)
        ]
        return Stack(label, figures + pct, segments)

    def _key(self, found):
        return [(STATUS_COLOURS[code or ""], self._status(code)) for code in ORDER if code in found]

    # --- tables -----------------------------------------------------------------------------

    def _closed(self):
        words = self._words
        columns = [Column(words("item")), Column(words("status")), Column(words("closed_on"))]
        rows = [Row([self._name(x.item), self._status(x.status), x.date]) for x in self._r.closed]
        return self._table(words(self._since("closed")), columns, rows)

    def _since(self, key):
        return key if self._r.since is None else f"{key}_since"

    def _slipped(self):
        words = self._words
        lately = self._r.since is not None
        columns = [
            Column(words("item")),
            Column(words("approved_due")),
            Column(words("due")),
            Column(words("slip_days"), "figure"),
        ]
        columns += [Column(words("slip_lately"), "figure")] if lately else []
        rows = [
            Row(
                [self._name(x.item), x.item["approved_due"], x.item["due"], self._days(x.days)]
                + ([self._days(x.lately)] if lately else [])
            )
            for x in self._r.slipped
        ]
        return self._table(words("slipped"), columns, rows, words("slip_note"))

    def _new(self):
        words = self._words
        columns = [
            Column(words("item")),
            Column(words("kind")),
            Column(words("due")),
            Column(words("added_on")),
        ]
        rows = [
            Row([self._name(item), self._kind(item), item["due"], date])
            for item, date in self._r.new
        ]
        return self._table(words("new_since"), columns, rows)

    def _late(self, key, found, column):
        words, r = self._words, self._r
        columns = [
            Column(words("item")),
            Column(words("kind")),
            Column(words("lead_in")),
            Column(words("status")),
            Column(words("due")),
            Column(words(column), "figure"),
        ]
        rows = [
            Row(
                [
                    self._name(item),
                    self._kind(item),
                    self._countries(sides.with_lead(r.plan, item)),
                    self._status(r.codes[item.id]),
                    item["due"],
                    self._int(days),
                ]
            )
            for item, days in found
        ]
        return self._table(words(key), columns, rows)

    def _one_sided(self):
        words = self._words
        if len(self._r.plan.countries) < 2:
            return None
        columns = [Column(words("item")), Column(words("lead_in")), Column(words("no_lead_in"))]
        rows = [
            Row(
                [
                    self._name(x.item),
                    self._countries(x.has) or words("nobody"),
                    self._countries(x.lacks),
                ]
            )
            for x in self._r.one_sided
        ]
        return self._table(words("one_sided"), columns, rows, words("one_sided_note"))

    def _indicators(self):
        words = self._words
        columns = [
            Column(words("indicator")),
            Column(words("unit")),
            Column(words("baseline"), "figure"),
            Column(words("latest"), "figure"),
            Column(words("measured_on")),
            Column(words("target"), "figure"),
            Column(words("target_date")),
            Column(words("way"), "figure"),
        ]
        rows = []
        for each, found in self._r.indicators:
            pct = None if found.pct is None else self._words.numbers.pct(found.pct)
            rows.append(
                Row(
                    [
                        self._name(each),
                        words("count_unit") if each["unit"] == "1" else each["unit"],
                        self._number(each["baseline"]),
                        self._number(found.value),
                        found.date,
                        self._number(each["target"]),
                        each["target_date"],
                        pct,
                    ]
                )
            )
        return self._table(words("indicators"), columns, rows, words("way_note"))

    def _instruments(self):
        words = self._words
        columns = [
            Column(words("instrument")),
            Column(words("type")),
            Column(words("parties")),
            Column(words("in_force_on_day")),
            Column(words("expires")),
            Column(words("items_n"), "figure"),
        ]
        rows = [
            Row(
                [
                    self._name(x.record),
                    self._label("instrument_type", x.record["type"]),
                    self._countries(x.record.words("parties")),
                    self._force(x.record, x.in_force),
                    x.record["expires"],
                    self._int(x.items),
                ]
            )
            for x in self._r.instruments
        ]
        return self._table(words("instruments"), columns, rows, words("instruments_note"))

    def _checklist(self):
        words, r = self._words, self._r
        columns = [
            Column(words("item")),
            Column(words("lead_in")),
            Column(words("status")),
            Column(words("start")),
            Column(words("due")),
            Column(words("slip_days"), "figure"),
        ]
        rows = []
        for item in r.items(*REVIEWED):
            style = {"objective": "total", "action": "strong"}.get(item.kind, "")
            rows.append(
                Row(
                    [
                        self._name(item),
                        self._lead_of(item),
                        self._status(r.codes[item.id]),
                        item["start"],
                        item["due"],
                        self._days(lateness.slip_days(item)),
                    ],
                    style,
                )
            )
        return self._table(words("checklist"), columns, rows, words("checklist_note"))

    def _lead_of(self, item):
        if item.kind == "objective":
            return ""
        return self._countries(sides.with_lead(self._r.plan, item))

    # --- map and timeline -------------------------------------------------------------------

    def _map(self):
        if not self._facts.png:
            return None
        words = self._words
        layers = words.texts["comma"].join(self._facts.map_layers)
        caption = words("map_note")
        if any(site.sensitive for site in self._r.sites):
            caption += words.texts["between"] + words("map_sensitive")
        return Picture(words("places"), self._facts.png, words("map_alt", layers=layers), caption)

    def _places(self):
        words = self._words
        columns = [
            Column(words("place")),
            Column(words("country")),
            Column(words("at_place")),
            Column(words("status")),
        ]
        rows = []
        for site in self._r.sites:
            items = [self._name(item) for item in site.items]
            more = f" (+{len(items) - 3})" if len(items) > 3 else ""
            rows.append(
                Row(
                    [
                        self._place(site),
                        self._countries(site.countries),
                        short("; ".join(items[:3])) + more if items else words("whole_plan"),
                        self._status(site.status),
                    ]
                )
            )
        title = words("places_table" if self._facts.png else "places")
        return self._table(title, columns, rows)

    def _place(self, site):
        if site.sensitive:
            return self._words("sensitive_place")
        place = site.first
        name = place.text("name", self._language, *self._plan.languages)
        return short(name) or place["id_value"] or place.id

    def _timeline(self):
        words, r = self._words, self._r
        rows = r.items("objective", "action")
        dates = [day(x[k]) for x in rows for k in ("start", "due", "approved_due") if x[k]]
        dates += [d for d in (day(r.plan.head["start"]), day(r.plan.head["due"])) if d]
        if not rows or not dates:
            return None
        scale = _Scale(min(dates), max(dates))
        spans = [self._span(item, scale) for item in rows[:MOST_ROWS]]
        notes = [words("timeline_note", on=r.on.isoformat())]
        if any(span.approved is not None for span in spans):
            notes.append(words("timeline_approved"))
        today = scale.place(r.on)
        return Timeline(
            words("timeline"),
            spans,
            scale.ticks(),
            today if 0 <= today <= 1 else None,
            self._key({r.codes[item.id] for item in rows}),
            notes,
        )

    def _span(self, item, scale):
        code = self._r.codes[item.id]
        start, due, approved = (day(item[k]) for k in ("start", "due", "approved_due"))
        label = self._name(item)
        level = 0 if item.kind == "objective" else 1
        text = ""
        if start is None and due is None:
            text = self._words.texts["no_data"]
        slipped = approved is not None and approved != due
        return Span(
            label,
            level,
            None if start is None else scale.place(start),
            None if due is None else scale.place(due + datetime.timedelta(days=1)),
            scale.place(approved + datetime.timedelta(days=1)) if slipped else None,
            STATUS_COLOURS[code or ""],
            text,
        )

    # --- round the numbers ------------------------------------------------------------------

    def warnings(self):
        words, r = self._words, self._r
        found = []
        if r.plan.head["illustrative"]:
            found.append(words("warn_illustrative"))
        unknown = r.total.by_status.get(None, 0) + r.total.by_status.get("NotKnown", 0)
        if unknown:
            found.append(words("warn_no_status", count=words.numbers.integer(unknown)))
        undated = sum(x["due"] is None and x["status"] not in status.DONE_WITH for x in r.checklist)
        if undated:
            found.append(words("warn_no_due", count=words.numbers.integer(undated)))
        return found + [words.sentence(text) for text in self._facts.warnings]

    def notes(self):
        words, r = self._words, self._r
        keys = ["note_checklist", "note_roll_up", "note_late", "note_slip", "note_both"]
        keys += ["note_on"] if r.since is None else ["note_on", "note_since"]
        keys += ["note_balance", "note_completeness", "note_no_data"]
        notes = [words(key) for key in keys]
        return notes + [words.sentence(text) for text in self._facts.method]


class _Scale:
    """Dates along a line of years, from 0 to 1."""

    def __init__(self, first, last):
        self._first = datetime.date(first.year, 1, 1)
        self._years = range(first.year, min(last.year, datetime.MAXYEAR - 1) + 1)
        self._days = max((datetime.date(self._years[-1] + 1, 1, 1) - self._first).days, 1)

    def place(self, date):
        """The position of the morning of a day."""
        return (date - self._first).days / self._days

    def ticks(self):
        """(position, year) of the first days of years, not too many of them."""
        step = -(-len(self._years) // _MOST_TICKS)
        return [(self.place(datetime.date(y, 1, 1)), str(y)) for y in self._years[::step]]
