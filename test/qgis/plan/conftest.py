"""Plans for the tests of their algorithms: made, sent, taken in, checked, and looked at."""

import csv

import pytest
from transboundary_planner.core.plan.store import open_plan


@pytest.fixture
def create(run_algorithm, tmp_path):
    """A function: the demonstration's plan, or another one, in a new file; gives its path."""

    def make(name="plan.gpkg", **more):
        values = {"TEMPLATE": "land_of_big_cats", "AUTHOR": "Anna", "PLAN": str(tmp_path / name)}
        return run_algorithm("createplan", {**values, **more})["PLAN"]

    return make


@pytest.fixture
def export(run_algorithm):
    def run(plan, output, **more):
        return run_algorithm(
            "exportplan", {"PLAN": str(plan), "OUTPUT": str(output), "AUTHOR": "Anna", **more}
        )

    return run


@pytest.fixture
def take(run_algorithm):
    """A function that imports: take(table, plan, "merge")."""

    def run(table, plan, mode, **more):
        values = {"INPUT": str(table), "PLAN": str(plan), "MODE": mode, "AUTHOR": "Bo"}
        return run_algorithm("importplan", {**values, **more})

    return run


@pytest.fixture
def check(run_algorithm, rows_of):
    """A function: (numbers, findings) of a plan on a day."""

    def run(plan, on="2026-11-22", **more):
        values = {"PLAN": str(plan), "ON": on, "OUTPUT": "TEMPORARY_OUTPUT", **more}
        results = run_algorithm("checkplan", values)
        return results, rows_of(results["OUTPUT"])

    return run


def _read(path):
    with open_plan(path, read_only=True) as store:
        return store.read()


def _values_of(path):
    return {id: (r.kind, r.values) for id, r in _read(path).everything().items()}


def _named(plan, name):
    (found,) = (r for r in plan.records.values() if r["name:en"] == name)
    return found


def _table(path):
    """(column names, rows as dicts) of a CSV."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        return list(reader.fieldnames), list(reader)


def _write_table(path, names, rows, encoding="utf-8-sig"):
    with open(path, "w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, names, restval="")
        writer.writeheader()
        writer.writerows(rows)


def _change_rows(path, changes):
    """Edit a CSV as somebody with a spreadsheet: {(name:en, column): value}."""
    names, rows = _table(path)
    for (name, column), value in changes.items():
        (row,) = (row for row in rows if row["name:en"] == name)
        row[column] = value
    _write_table(path, names, rows)


@pytest.fixture
def read():
    return _read


@pytest.fixture
def values_of():
    return _values_of


@pytest.fixture
def named():
    return _named


@pytest.fixture
def table():
    return _table


@pytest.fixture
def write_table():
    return _write_table


@pytest.fixture
def change_rows():
    return _change_rows
