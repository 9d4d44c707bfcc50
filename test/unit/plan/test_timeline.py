"""The rows and days of a timeline."""

import datetime

import pytest
from transboundary_planner.core.plan import timeline
from transboundary_planner.core.plan.model import Plan, Record
from transboundary_planner.core.plan.rules import lateness

ON = datetime.date(2026, 6, 1)


def date(text):
    return datetime.date.fromisoformat(text)


@pytest.fixture
def plan(make):
    return make(
        ("focal_value", "f", {"name:en": "Leopard"}),
        ("objective", "o2", {"position": 2, "due": "2027-01-01"}),
        ("objective", "o1", {"position": 1}),
        ("action", "a2", {"parent_id": "o1", "position": 2, "start": "2026-03-01", "due": "2026-05-31", "approved_start": "2026-02-01", "approved_due": "2026-05-01", "status": "OnTrack"}),
        ("action", "a1", {"parent_id": "o1", "position": 1}),
        ("activity", "t1", {"parent_id": "a1", "start": "2026-01-15", "due": "2026-06-20"}),
        ("activity", "t2", {"parent_id": "a1", "due": "2026-12-31", "done": "2026-05-02", "status": "Completed"}),
        ("activity", "t3", {"parent_id": "gone", "status": "Abandoned", "due": "2026-01-01"}),
    )  # fmt: skip


def by_id(rows):
    return {row.id: row for row in rows}


def test_parts_come_after_the_whole_with_their_numbers(plan):
    rows = timeline.rows(plan, ON)
    assert [(row.id, row.level, row.number) for row in rows] == [
        ("o1", 0, "1"),
        ("a1", 1, "1.1"),
        ("t1", 2, "1.1.1"),
        ("t2", 2, "1.1.2"),
        ("a2", 1, "1.2"),
        ("o2", 0, "2"),
        ("t3", 0, "3"),  # its parent is not there
    ]


def test_states_and_days(plan):
    rows = by_id(timeline.rows(plan, ON))
    assert {id: row.state for id, row in rows.items()} == {
        "o1": "open",
        "a1": "open",
        "t1": "soon",
        "t2": "done",
        "a2": "late",
        "o2": "open",
        "t3": "abandoned",
    }
    assert rows["a2"].late == 1
    assert rows["a2"].slip == 30
    assert rows["a2"].approved_start == date("2026-02-01")
    assert rows["t1"].late == -19
    assert rows["t2"].late is None
    assert rows["t2"].done == date("2026-05-02")
    assert by_id(timeline.rows(plan, ON, soon_days=10))["t1"].state == "open"


def test_a_whole_without_dates_spans_its_parts(plan):
    rows = by_id(timeline.rows(plan, ON))
    assert (rows["a1"].start, rows["a1"].due) == (date("2026-01-15"), date("2026-12-31"))
    assert rows["a1"].summary
    assert (rows["o1"].start, rows["o1"].due) == (date("2026-01-15"), date("2026-12-31"))
    assert rows["o2"].start is None
    assert not rows["o2"].summary


def test_late_is_what_the_rules_call_late(plan):
    late = {item.id for item, _ in lateness.overdue(plan, ON)}
    assert late == {row.id for row in timeline.rows(plan, ON) if row.state == timeline.LATE}


def test_span(plan, make):
    rows = timeline.rows(plan, ON)
    assert timeline.span(plan, rows, ON) == (date("2026-01-01"), date("2027-01-01"))
    later = date("2030-01-01")
    assert timeline.span(plan, rows, later)[1] == later
    assert timeline.span(make(), [], ON) is None
    assert timeline.span(make(head={"start": "2026-01-01"}), [], ON) == (date("2026-01-01"), ON)


def test_a_circle_is_shown_once(make):
    plan = make(
        ("action", "a", {"parent_id": "b", "due": "2026-07-01"}),
        ("action", "b", {"parent_id": "a"}),
    )
    assert [row.id for row in timeline.rows(plan, ON)] == ["a", "b"]


def test_nested_as_deep_as_one_likes():
    records = [Record("plan", "p", {})]
    records += [
        Record("activity", f"t{n}", {"parent_id": f"t{n - 1}"} if n else {}) for n in range(3000)
    ]
    records[-1].values["due"] = "2026-07-01"
    rows = timeline.rows(Plan(records), ON)
    assert [row.level for row in rows] == list(range(3000))
    assert rows[0].due == date("2026-07-01")


def test_the_demonstration_has_every_item_once(demo_records):
    plan = Plan(demo_records)
    rows = timeline.rows(plan, ON)
    assert sorted(row.id for row in rows) == sorted(r.id for r in plan.of(*timeline.KINDS))
    assert all(row.start and row.due for row in rows)


@pytest.mark.parametrize(
    ("per_day", "months"), [(3.0, 1), (0.7, 3), (0.35, 6), (0.2, 12), (0.01, 240), (1e-9, 1200)]
)
def test_marks_stand_apart(per_day, months):
    first, last = date("2025-12-31"), date("2031-03-01")
    found = list(timeline.ticks(first, last, per_day, 60))
    assert all(step == months for _, step in found)
    days = [each for each, _ in found]
    assert all(first <= each <= last and each.day == 1 for each in days)
    assert all((each.year * 12 + each.month - 1) % months == 0 for each in days)
    if months == 12:
        assert days == [date(f"{year}-01-01") for year in range(2026, 2032)]


def test_marks_at_the_end_of_time():
    last = datetime.date.max
    found = list(timeline.ticks(datetime.date(9990, 1, 1), last, 0.2, 60))
    assert len(found) == 10


def test_what_belongs_to_an_item(small_records, make):
    plan = Plan(small_records)
    assert plan.item_of("share.a1.RUS").id == "a1"
    assert plan.item_of("a1").id == "a1"
    assert plan.item_of("plan-1") is None
    assert plan.item_of("nothing") is None
    assert sorted(record.id for record in plan.parts_of("a1")) == [
        "a1",
        "budget.a1.RUS.RUB",
        "p1",
        "share.a1.CHN",
        "share.a1.RUS",
    ]
    plan = make(
        ("objective", "o", {}),
        ("indicator", "i", {"item_id": "o"}),
        ("measurement", "m", {"indicator_id": "i", "deleted": 1}),
        ("measurement", "n", {"indicator_id": "i"}),
        ("instrument", "law", {}),
        ("instrument", "unused", {}),
        ("link", "l", {"from_id": "o", "to_id": "law", "relation": "supported_by"}),
        ("link", "loop", {"item_id": "loop"}),
    )
    assert plan.item_of("n").id == "o"
    assert plan.item_of("law").id == "o"
    assert plan.item_of("unused") is None
    assert plan.item_of("loop") is None
    assert {record.id for record in plan.parts_of("o")} == {"o", "i", "m", "n", "l"}
    assert plan.parts_of("nothing") == []
