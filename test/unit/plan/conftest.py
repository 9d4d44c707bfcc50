"""Plans for the tests: small ones made by hand, the demonstration's, stores in files."""

import datetime

import pytest
from transboundary_planner.core.plan import template
from transboundary_planner.core.plan.findings import Question, check
from transboundary_planner.core.plan.model import Plan, Record
from transboundary_planner.core.plan.store import create_plan, open_plan

HEAD = {"countries": "RUS CHN", "languages": "en ru zh", "currency": "RUB", "name:en": "Joint plan"}


@pytest.fixture
def make():
    """make(("action", "a1", {...}), ...): a plan of two countries with these records."""

    def build(*records, head=None):
        rows = [Record("plan", "plan-1", dict(HEAD if head is None else head))]
        rows += [Record(kind, id, dict(values)) for kind, id, values in records]
        return Plan(rows)

    return build


@pytest.fixture
def rules_of():
    """rules_of(plan, rule, on="2026-06-01", **options): its findings of one rule."""

    def find(plan, rule, on="2026-06-01", **options):
        question = Question(plan, datetime.date.fromisoformat(on), **options)
        return [finding for finding in check(question) if finding.rule == rule]

    return find


@pytest.fixture
def demo_records():
    """The records of the demonstration's plan."""
    return template.instantiate("land_of_big_cats")


@pytest.fixture
def small_records():
    """An objective, two actions of it, an activity, shares, a budget, a note, a sensitive place."""
    return [
        Record("plan", "plan-1", dict(HEAD)),
        Record("objective", "o1", {"name:en": "Free movement", "position": 1}),
        Record("action", "a1", {"parent_id": "o1", "name:en": "Count", "name:ru": "Учёт", "due": "2026-05-01", "status": "Planned"}),
        Record("action", "a2", {"parent_id": "o1", "name:en": "Fence", "due": "2026-09-01", "status": "OnTrack", "internal_note:ru": "Дома остаётся"}),
        Record("activity", "t1", {"parent_id": "a1", "name:zh": "联合计数", "status": "Planned", "due": "2026-04-01"}),
        Record("share", "share.a1.RUS", {"item_id": "a1", "country": "RUS", "lead:en": "Park"}),
        Record("share", "share.a1.CHN", {"item_id": "a1", "country": "CHN", "lead:en": "Administration"}),
        Record("budget", "budget.a1.RUS.RUB", {"item_id": "a1", "country": "RUS", "currency": "RUB", "amount": "7654321.25"}),
        Record("place", "p1", {"item_id": "a1", "sensitive": 1, "lon": 131.23456, "lat": 43.12345, "layer": "dens.gpkg|layername=dens", "id_field": "den", "id_value": "DEN-77", "name:en": "Den at the rock"}),
        Record("place", "p2", {"item_id": "a2", "lon": 130.5123, "lat": 43.4567, "layer": "sites.gpkg", "id_field": "site_id", "id_value": "S 1"}),
    ]  # fmt: skip


@pytest.fixture
def plan_file(tmp_path, small_records):
    """The path of a stored plan."""
    path = tmp_path / "plan.gpkg"
    create_plan(path, small_records, "Anna")
    return path


@pytest.fixture
def store(plan_file):
    """An open store of that plan."""
    with open_plan(plan_file) as opened:
        yield opened


@pytest.fixture
def refused():
    """with refused("plan_locked") as error: ... the block has to be refused with this key."""
    from contextlib import contextmanager

    from transboundary_planner.core.errors import PlannerError

    @contextmanager
    def expect(key):
        with pytest.raises(PlannerError) as error:
            yield error
        assert error.value.key == key, error.value

    return expect
