"""The review of a plan: what is closed, put off, new and late, with numbers counted by hand."""

import datetime
import json

import pytest
from transboundary_planner.core.plan import edits
from transboundary_planner.core.plan.changes import edit
from transboundary_planner.core.plan.model import Plan, Record
from transboundary_planner.core.plan.review import ORDER, Counts, instruments_in_force, review
from transboundary_planner.core.plan.store import open_plan

ON = datetime.date(2026, 6, 1)
SINCE = datetime.date(2026, 1, 1)


def ids(found):
    return [x[0].id if isinstance(x, tuple) else x.item.id for x in found]


@pytest.fixture
def plan(make):
    return make(
        ("objective", "o1", {"due": "2026-12-31"}),
        ("action", "a1", {"parent_id": "o1", "due": "2026-05-01", "approved_due": "2026-03-01"}),
        ("activity", "t1", {"parent_id": "a1", "due": "2026-04-01", "status": "Completed", "done": "2026-03-30"}),
        ("activity", "t2", {"parent_id": "a1", "due": "2026-06-11", "status": "OnTrack"}),
        ("activity", "t3", {"parent_id": "a1", "status": "Completed", "done": "2025-12-31"}),
        ("action", "a2", {"parent_id": "o1", "due": "2026-05-31", "status": "Abandoned"}),
        ("action", "a3", {"parent_id": "o1", "due": "2026-05-31", "approved_due": "2026-06-30"}),
        ("share", "share.a1.RUS", {"item_id": "a1", "country": "RUS", "lead:en": "Park"}),
        ("share", "share.a1.CHN", {"item_id": "a1", "country": "CHN", "co_lead:zh": "局"}),
        ("share", "share.a3.CHN", {"item_id": "a3", "country": "CHN", "lead:en": "Bureau"}),
    )  # fmt: skip


def test_counts_of_the_checklist(plan):
    found = review(plan, [], ON)
    assert [x.id for x in found.checklist] == ["a2", "a3", "t1", "t2", "t3"]
    assert found.total.by_status == {"Completed": 2, "OnTrack": 1, "Abandoned": 1, None: 1}
    assert (found.total.done, found.total.counted, found.total.pct) == (2, 4, 50.0)
    assert {k: (c.done, c.counted) for k, c in found.by_country.items()} == {
        "RUS": (2, 3),
        "CHN": (2, 4),
    }
    assert set(found.total.by_status) <= set(ORDER)
    assert Counts({"Abandoned": 2}).pct is None


def test_late_and_put_off(plan):
    found = review(plan, [], ON)
    assert [(x.id, days) for x, days in found.overdue] == [("a1", 31), ("a3", 1)]
    assert [(x.id, days) for x, days in found.soon] == [("t2", 10)]
    # a3 was brought forward: no slip.
    assert [(x.item.id, x.days, x.lately) for x in found.slipped] == [("a1", 61, None)]


def test_closed_since_the_last_review(plan):
    assert ids(review(plan, [], ON).closed) == ["t3", "t1", "a2"]
    # a2 was abandoned nobody knows when: it may have been since, and is listed without a date.
    found = review(plan, [], ON, SINCE)
    assert [(x.item.id, x.status, x.date) for x in found.closed] == [
        ("t1", "Completed", "2026-03-30"),
        ("a2", "Abandoned", None),
    ]
    before = review(plan, [], datetime.date(2026, 3, 1), SINCE)
    assert ids(before.closed) == ["a2"]


def test_one_sided_and_one_country(plan):
    found = review(plan, [], ON)
    assert [(x.item.id, x.has, x.lacks) for x in found.one_sided] == [("a3", ("CHN",), ("RUS",))]
    russia = review(plan, [], ON, country="RUS")
    assert [x.id for x in russia.checklist] == ["t1", "t2", "t3"]
    assert list(russia.by_country) == ["RUS"]
    assert ids(russia.overdue) == ["a1"]
    assert [x.id for x in russia.items("objective", "action")] == ["o1", "a1"]


def test_the_order_is_that_of_the_tree(plan):
    found = review(plan, [], ON).items("objective", "action", "activity")
    assert [x.id for x in found] == ["o1", "a1", "t1", "t2", "t3", "a2", "a3"]


def test_items_that_are_each_others_parents_are_there_once(make):
    circle = make(("action", "a", {"parent_id": "b"}), ("action", "b", {"parent_id": "a"}))
    assert [x.id for x in review(circle, [], ON).items("action")] == ["a", "b"]


def test_an_empty_plan_is_no_data():
    found = review(Plan([Record("plan", "p", {})]), [], ON, SINCE)
    assert (found.total.counted, found.total.pct) == (0, None)
    assert found.balance is None
    assert found.sites == []


def test_history_tells_what_is_new_and_what_was_put_off_lately(store):
    """Dates of entries are those of today; the last review was the day before, or is today."""
    today = datetime.datetime.now(datetime.timezone.utc).date()
    plan = store.read()
    store.apply([edits.add("action", parent_id="o1", **{"name:en": "New"})], "Anna")
    store.apply([edit(plan, "a2", "due", "2026-09-11")], "Anna")
    store.apply([edit(store.read(), "a2", "due", "2026-09-21")], "Anna")
    store.apply([edit(plan, "t1", "status", "Abandoned")], "Anna")
    plan, history = store.read(), store.history()
    found = review(plan, history, today, today - datetime.timedelta(days=1))
    assert [(x.text("name", "en"), date) for x, date in found.new] == [("New", today.isoformat())]
    # Put off twice since: counted from the date that stood at the last review.
    assert [(x.item.id, x.days, x.lately) for x in found.slipped] == [("a2", None, 20)]
    assert [(x.item.id, x.date) for x in found.closed] == [("t1", today.isoformat())]
    later = review(plan, history, today, today)
    assert (later.new, later.slipped, later.closed) == ([], [], [])


def test_what_the_plan_was_made_with_is_not_new(store):
    day = datetime.datetime.now(datetime.timezone.utc).date()
    found = review(store.read(), store.history(), day, day - datetime.timedelta(days=400))
    assert found.new == []


def test_nothing_that_stays_at_home_is_in_it(plan_file):
    with open_plan(plan_file, read_only=True) as store:
        found = review(store.read(), store.history(), ON)
    said = json.dumps([r.values for r in found.plan.records.values()], ensure_ascii=False)
    for secret in ("131.23456", "43.12345", "DEN-77", "Den at the rock", "7654321", "Дома"):
        assert secret not in said
    (cell,) = [s for s in found.sites if s.sensitive]
    assert (cell.lon, cell.lat, cell.cell_deg) == (131.2, 43.1, 0.1)


def test_sites_are_features_and_their_status_is_rolled_up(make):
    def place(id, item, **more):
        values = {"item_id": item, "layer": "x.gpkg", "id_field": "k", "id_value": "1", **more}
        return ("place", id, values)

    plan = make(
        ("action", "a1", {"status": "OnTrack"}),
        ("action", "a2", {"status": "MajorIssues"}),
        ("objective", "o1", {"status": "MinorIssues"}),
        place("p1", "a1"),
        place("p2", "a2", country="RUS"),
        place("p3", "a1", id_value="2"),
        place("p4", "plan-1", id_value="3"),
    )
    found = review(plan, [], ON).sites
    assert [(len(s.places), s.status, s.countries) for s in found] == [
        (2, "MajorIssues", ["RUS"]),
        (1, "OnTrack", []),
        (1, "MinorIssues", []),
    ]


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ({}, None),
        ({"status": "in_force"}, True),
        ({"status": "signed"}, None),
        ({"status": "signed", "in_force": "2026-06-01"}, True),
        ({"status": "in_force", "in_force": "2026-06-02"}, False),
        ({"status": "in_force", "expires": "2026-05-31"}, False),
        ({"status": "in_force", "expires": "2026-06-01"}, True),
        ({"status": "negotiating"}, False),
    ],
)
def test_in_force_on_a_day(values, wanted):
    assert instruments_in_force(Record("instrument", "i", values), ON) is wanted
