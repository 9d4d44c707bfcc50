"""Plans through the real algorithms: template, checklist, table, edits, merge, check."""

import csv
import io

import pytest
from transboundary_planner.core.plan.store import open_plan


@pytest.fixture
def created(run_algorithm, tmp_path):
    """A function: the demonstration's plan, or another one, in a new file."""

    def make(name="plan.gpkg", **more):
        values = {"TEMPLATE": "land_of_big_cats", "AUTHOR": "Anna", "PLAN": str(tmp_path / name)}
        return run_algorithm("createplan", {**values, **more})

    return make


def read(path):
    with open_plan(path, read_only=True) as store:
        return store.read()


def test_createplan(created):
    results = created()
    plan = read(results["PLAN"])
    assert results["ITEMS_N"] == len(plan.items)
    assert len(plan.of("action")) == 14


def test_check(created, run_algorithm, rows_of):
    path = created()["PLAN"]
    found = run_algorithm("checkplan", {"PLAN": path, "ON": "2026-11-22", "OUTPUT": "TEMPORARY_OUTPUT"})
    print(found)
    for r in rows_of(found["OUTPUT"])[:5]:
        print(r)


def test_exchange(created, run_algorithm, rows_of, tmp_path):
    path = created()["PLAN"]
    out = run_algorithm("exportplan", {"PLAN": path, "AUTHOR": "Anna", "OUTPUT": str(tmp_path / "p.csv")})
    print(out)
    got = run_algorithm("importplan", {"INPUT": out["OUTPUT"], "PLAN": path, "MODE": "merge", "AUTHOR": "Bo", "CONFLICTS": "TEMPORARY_OUTPUT"})
    print(got)
