"""The rules, each on a plan small enough to see the answer."""

import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from transboundary_planner.core.plan import codes
from transboundary_planner.core.plan.findings import Question, check
from transboundary_planner.core.plan.rules import (
    approvals,
    balance,
    completeness,
    instruments,
    lateness,
    measurability,
    status,
    structure,
)

DAY = datetime.date(2026, 6, 1)
CODES = [None, *(code for code in codes.codes("progress") if code)]

# ---------------------------------------------------------------- status


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ([], None),
        (["Abandoned", "Abandoned"], "Abandoned"),
        (["Abandoned", None], None),
        (["MinorIssues", "MajorIssues", "Completed"], "MajorIssues"),
        (["MinorIssues", "Completed", "Abandoned"], "MinorIssues"),
        (["Completed", "Completed", "Abandoned"], "Completed"),
        (["Completed", "Planned"], "OnTrack"),
        (["Completed", None], "OnTrack"),
        (["OnTrack", "Planned"], "OnTrack"),
        (["Planned", "NotKnown"], "Planned"),
        (["NotKnown", None], None),
    ],
)
def test_roll_up(parts, whole):
    for order in itertools.permutations(parts):
        assert status.roll_up(order) == whole


def _reference(parts):
    """The issue's words, one clause after the other."""
    if parts and all(p == "Abandoned" for p in parts):
        return "Abandoned"
    live = [p for p in parts if p != "Abandoned"]
    for code in ("MajorIssues", "MinorIssues"):
        if any(p == code for p in live):
            return code
    if live and all(p == "Completed" for p in live):
        return "Completed"
    if any(p in ("OnTrack", "Completed") for p in live):
        return "OnTrack"
    return "Planned" if any(p == "Planned" for p in live) else None


@given(st.lists(st.sampled_from(CODES), max_size=8))
def test_roll_up_is_what_the_definition_says(parts):
    assert status.roll_up(parts) == _reference(parts)


@given(st.lists(st.sampled_from(CODES), min_size=1, max_size=6))
def test_roll_up_counts_nothing_twice(parts):
    assert status.roll_up(parts) == status.roll_up(parts + parts)
    # A part that was abandoned changes nothing unless there is nothing else.
    if any(p != "Abandoned" for p in parts):
        assert status.roll_up([*parts, "Abandoned"]) == status.roll_up(parts)


def test_status_comes_from_below_and_progress_from_the_checklist(make):
    plan = make(
        ("objective", "o", {}),
        ("action", "a", {"parent_id": "o", "status": "Planned"}),
        ("activity", "t1", {"parent_id": "a", "status": "Completed"}),
        ("activity", "t2", {"parent_id": "a", "status": "MinorIssues"}),
        ("activity", "t3", {"parent_id": "a", "status": "Abandoned"}),
        ("action", "b", {"parent_id": "o", "status": "OnTrack"}),
    )
    found = status.statuses(plan)
    assert (found["o"], found["a"], found["b"]) == ("MinorIssues", "MinorIssues", "OnTrack")
    assert status.progress(plan) == (1, 3)


def test_status_of_a_deep_and_of_a_circular_plan(make):
    chain = [("action", "n0", {})]
    chain += [("action", f"n{i}", {"parent_id": f"n{i - 1}"}) for i in range(1, 3000)]
    chain[-1][2]["status"] = "OnTrack"
    assert status.statuses(make(*chain))["n0"] == "OnTrack"
    plan = make(
        ("action", "a", {"parent_id": "b", "status": "Planned"}),
        ("action", "b", {"parent_id": "a", "status": "Completed"}),
    )
    assert set(status.statuses(plan)) == {"a", "b"}


# ---------------------------------------------------------------- dates


def test_late_from_the_day_after_it_was_due(make, rules_of):
    plan = make(("action", "a", {"due": "2026-06-01", "status": "OnTrack"}))
    assert not rules_of(plan, "overdue", "2026-06-01")
    assert rules_of(plan, "due_soon", "2026-06-01")[0].values["days"] == 0
    assert rules_of(plan, "overdue", "2026-06-02")[0].values["days"] == 1
    assert rules_of(plan, "due_soon", "2026-05-02")[0].values["days"] == 30
    assert not rules_of(plan, "due_soon", "2026-05-01")
    assert rules_of(plan, "due_soon", "2026-05-01", soon_days=31)


@pytest.mark.parametrize("done", ["Completed", "Abandoned"])
def test_what_is_done_with_is_never_late(make, rules_of, done):
    plan = make(
        ("action", "a", {"due": "2020-01-01", "status": "Planned"}),
        ("activity", "t", {"parent_id": "a", "due": "2020-01-01", "status": done}),
    )
    assert not rules_of(plan, "overdue")
    assert lateness.days_late(plan["a"], "OnTrack", DAY) == 2343


def test_slip_shows_although_the_item_is_on_time(make, rules_of):
    plan = make(("action", "a", {"due": "2026-12-31", "approved_due": "2026-10-01"}))
    assert not rules_of(plan, "overdue")
    assert rules_of(plan, "slipped")[0].values["days"] == 91
    assert lateness.slip_days(make(("action", "a", {"due": "2026-12-31"}))["a"]) is None
    early = make(("action", "a", {"due": "2026-09-01", "approved_due": "2026-10-01"}))
    assert lateness.slip_days(early["a"]) == -30
    assert not rules_of(early, "slipped")


# ---------------------------------------------------------------- sides, approvals


def test_one_sided_items_name_the_side_that_lacks(make, rules_of):
    plan = make(
        ("action", "a", {}),
        ("activity", "t", {"parent_id": "a"}),
        ("share", "s", {"item_id": "a", "country": "CHN", "co_lead:zh": "管理局"}),
        ("budget", "b", {"item_id": "a", "country": "CHN", "currency": "CNY", "amount": "10"}),
        ("budget", "c", {"item_id": "a", "country": "RUS", "currency": "RUB", "amount": "0"}),
        ("action", "n", {}),
    )
    assert {(f.id, f.country) for f in rules_of(plan, "one_sided_lead")} == {
        ("a", "RUS"),
        ("t", "RUS"),
    }
    assert [(f.id, f.country) for f in rules_of(plan, "one_sided_budget")] == [("a", "RUS")]
    assert [f.id for f in rules_of(plan, "no_lead")] == ["n"]


def test_a_share_without_names_is_no_lead(make, rules_of):
    plan = make(
        ("action", "a", {}), ("share", "s", {"item_id": "a", "country": "CHN", "approval": "draft"})
    )
    assert rules_of(plan, "no_lead")


def test_approvals(make, rules_of):
    plan = make(
        ("action", "a", {}),
        ("share", "r", {"item_id": "a", "country": "RUS", "approval": "approved", "approved_on": "2026-01-01", "document": "No 5"}),
        ("share", "c", {"item_id": "a", "country": "CHN", "approval": "submitted"}),
        ("action", "b", {}),
        ("share", "d", {"item_id": "b", "country": "CHN", "approval": "approved"}),
    )  # fmt: skip
    assert not approvals.approved(plan, plan["a"])
    assert {(f.id, f.country) for f in rules_of(plan, "not_approved")} == {
        ("a", "CHN"),
        ("b", "RUS"),
    }
    assert [f.id for f in rules_of(plan, "approved_no_document")] == ["b"]


# ---------------------------------------------------------------- instruments


def test_instruments(make, rules_of):
    plan = make(
        ("action", "a", {"due": "2027-01-01"}),
        ("activity", "t", {"parent_id": "a", "due": "2026-06-30"}),
        ("action", "b", {}),
        ("instrument", "i", {"parties": "RUS", "expires": "2026-12-31", "status": "in_force"}),
        ("instrument", "j", {"parties": "RUS CHN", "expires": "2026-05-01", "status": "in_force"}),
        ("link", "l", {"from_id": "a", "to_id": "i", "relation": "supported_by"}),
    )
    assert [f.id for f in rules_of(plan, "no_instrument")] == ["b"]
    assert [f.id for f in rules_of(plan, "instrument_expires")] == ["a"]
    assert [f.id for f in rules_of(plan, "instrument_not_in_force")] == ["j"]
    assert [f.id for f in rules_of(plan, "instrument_unused")] == ["j"]
    assert {(f.id, f.country) for f in rules_of(plan, "not_party")} == {("a", "CHN"), ("t", "CHN")}
    rows = [(i.id, n.id if n else None, c) for i, n, c in instruments.matrix(plan)]
    assert rows[:2] == [("a", "i", "RUS"), ("a", None, "CHN")]


# ---------------------------------------------------------------- measurability


def test_what_an_objective_lacks(make, rules_of):
    plan = make(
        ("objective", "none", {}),
        ("objective", "dated", {"due": "2030-01-01"}),
        ("indicator", "i", {"item_id": "dated", "target": 5.0, "baseline": 1.0}),
        ("objective", "half", {}),
        ("indicator", "j", {"item_id": "half", "target": 5.0}),
        ("indicator", "k", {"item_id": "half"}),
    )
    found = {f.id: f.values["missing"] for f in rules_of(plan, "not_measurable")}
    assert found == {"none": "indicator", "half": "date"}
    assert measurability.missing(plan, plan["dated"]) == []


def test_indicator_against_its_baseline(make, rules_of):
    values = {"baseline": 84.0, "target": 120.0, "target_date": "2026-05-01", "item_id": "o"}
    plan = make(
        ("objective", "o", {}),
        ("indicator", "i", values),
        ("measurement", "m1", {"indicator_id": "i", "date": "2025-01-01", "value": 90.0}),
        ("measurement", "m2", {"indicator_id": "i", "date": "2026-01-01", "value": 93.0}),
        ("measurement", "m3", {"indicator_id": "i", "date": "2027-01-01", "value": 130.0}),
        (
            "measurement",
            "m4",
            {"indicator_id": "i", "date": "2026-02-01", "value": 7.0, "country": "RUS"},
        ),
    )
    now = measurability.standing(plan, plan["i"], DAY)
    assert (now.value, now.date, now.reached) == (93.0, "2026-01-01", False)
    assert now.pct == pytest.approx(25.0)
    assert measurability.standing(plan, plan["i"], DAY, "RUS").value == 7.0
    assert measurability.standing(plan, plan["i"], DAY, "CHN").value is None
    assert [f.id for f in rules_of(plan, "indicator_missed")] == ["i"]


# ---------------------------------------------------------------- structure


def test_structure(make, rules_of):
    plan = make(
        ("action", "a", {"parent_id": "b"}),
        ("action", "b", {"parent_id": "c"}),
        ("action", "c", {"parent_id": "a"}),
        ("action", "under", {"parent_id": "a"}),
        ("activity", "lost", {"parent_id": "gone"}),
        ("action", "dates", {"start": "2026-02-01", "due": "2026-01-31"}),
        ("threat", "old", {"scheme": "threats-3.3", "code": "4.5"}),
        ("threat", "new", {"scheme": "threats-4.0", "code": "4.5"}),
        ("threat", "wrong", {"scheme": "actions-2.0", "code": "1.1"}),
        ("action", "bare", {"code": "1.1"}),
        ("link", "l", {"from_id": "a", "to_id": "nowhere", "relation": "addresses"}),
        ("share", "s", {"item_id": "a", "country": "PRK"}),
    )
    assert sorted(structure.circles(plan)[0]) == ["a", "b", "c"]
    assert [f.values["ids"].split() for f in rules_of(plan, "cycle")] == structure.circles(plan)
    assert [f.id for f in rules_of(plan, "orphan")] == ["lost"]
    assert [f.id for f in rules_of(plan, "due_before_start")] == ["dates"]
    assert {f.id for f in rules_of(plan, "unknown_code")} == {"old", "wrong", "bare"}
    assert [f.id for f in rules_of(plan, "broken_link")] == ["l"]
    assert [f.country for f in rules_of(plan, "foreign_country")] == ["PRK"]


# ---------------------------------------------------------------- balance


def test_balance_index_of_the_methods_page():
    assert balance.index({"RUS": 30, "CHN": 10}, {"RUS": 1, "CHN": 1}) == pytest.approx(0.75)
    assert balance.index({"RUS": 30, "CHN": 10}, {"RUS": 3, "CHN": 1}) == pytest.approx(1.0)
    assert balance.index({"RUS": 1, "CHN": 0}, {"RUS": 0, "CHN": 1}) == pytest.approx(0.0)
    assert balance.index({"RUS": 0, "CHN": 0}, {"RUS": 1, "CHN": 1}) is None


@given(
    st.dictionaries(
        st.sampled_from(["RUS", "CHN", "PRK", "MNG"]), st.integers(0, 1000), min_size=1
    ),
    st.dictionaries(
        st.sampled_from(["RUS", "CHN", "PRK", "MNG"]), st.integers(1, 1000), min_size=1
    ),
    st.integers(1, 50),
)
def test_balance_is_between_0_and_1_and_has_no_unit(amounts, shares, factor):
    found = balance.index(amounts, shares)
    if found is None:
        assert sum(amounts.values()) == 0
        return
    assert -1e-12 <= found <= 1 + 1e-12
    scaled = {k: v * factor for k, v in amounts.items()}
    assert balance.index(scaled, shares) == pytest.approx(found)
    assert balance.index(shares, shares) == pytest.approx(1.0)


def test_balance_of_a_plan(make, rules_of):
    plan = make(
        ("action", "a", {}),
        ("share", "s", {"item_id": "a", "country": "CHN", "lead:en": "x"}),
        ("action", "b", {}),
        ("share", "u", {"item_id": "b", "country": "CHN", "lead:en": "x"}),
        ("action", "c", {"status": "Abandoned"}),
        ("share", "v", {"item_id": "c", "country": "RUS", "lead:en": "x"}),
        ("budget", "m", {"item_id": "a", "country": "CHN", "currency": "CNY", "amount": "10"}),
    )
    found = balance.of_items(Question(plan, DAY))
    assert (found.amounts, found.index) == ({"RUS": 0, "CHN": 2}, 0.5)
    assert rules_of(plan, "unbalanced_items")
    money = balance.of_money(Question(plan, DAY))
    assert (money.index, money.missing) == (None, ("CNY",))
    assert [f.values["currency"] for f in rules_of(plan, "no_rate")] == ["CNY"]


# ---------------------------------------------------------------- completeness


def test_completeness_by_the_16_steps(make):
    assert completeness.score(make()) == 0.0
    full = {"due": "2027-01-01", "status": "Planned"}
    plan = make(
        ("action", "a", {"step": "A2"}),
        ("activity", "t", {"parent_id": "a", **full}),
        ("activity", "u", {"parent_id": "a", "due": "2027-01-01"}),
        ("activity", "w", {"parent_id": "a", "status": "Abandoned"}),
        ("share", "r", {"item_id": "a", "country": "RUS", "lead:ru": "x"}),
        ("share", "c", {"item_id": "a", "country": "CHN", "lead:zh": "x"}),
    )
    step = {s.code: s for s in completeness.steps(plan)}["A2"]
    assert (step.items, step.done, step.state) == (2, 0, "1")
    assert step.score == pytest.approx((1 + 2 / 3) / 2)
    assert completeness.score(plan) == pytest.approx(100 * (5 / 6) / 16)
    fewer = make(("action", "a", {}), head={"steps_not_applicable": "D1 E4", "countries": "RUS"})
    states = {s.code: s.state for s in completeness.steps(fewer)}
    assert (states["D1"], states["E4"], states["D2"]) == ("4", "4", "1")


def test_demo_plan_on_a_day(demo_records):
    from transboundary_planner.core.plan.model import Plan

    plan = Plan(demo_records)
    assert len(plan.of("action")) == 14
    assert status.progress(plan) == (0, 38)
    rules = [f.rule for f in check(Question(plan, datetime.date(2026, 11, 22)))]
    assert rules.count("overdue") == 5
    assert rules.count("one_sided_lead") == 4
    assert not {"cycle", "orphan", "unknown_code", "broken_link", "not_measurable"} & set(rules)
