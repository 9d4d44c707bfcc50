"""docs/PLAN-SCHEMA.md names every table and every field."""

import re
from pathlib import Path

from transboundary_planner.core.plan import codes, gpkg_schema
from transboundary_planner.core.plan.model import ITEM_KINDS, KINDS

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "PLAN-SCHEMA.md").read_text(encoding="utf-8")
TABLES = [
    *gpkg_schema.TABLES,
    "plan_texts",
    "plan_revisions",
    "plan_history",
    "plan_exchanges",
    "plan_conflicts",
    "plan_meta",
    "plan_overview",
]


def part(table):
    """What the page says about a table."""
    return re.split(r"\n(?=`plan_\w+`|## )", PAGE[PAGE.index(f"\n`{table}`") + 1 :])[0]


def test_every_table_and_field():
    for table in TABLES:
        assert f"`{table}`" in PAGE
    for kind in KINDS.values():
        for field in kind.fields:
            assert f"`{field.name}`" in part(kind.table), (kind.name, field.name)
    assert all(f"`{kind}`" in part("plan_items") for kind in ITEM_KINDS)


def test_codes_of_our_own_lists():
    for name in (
        "progress",
        "result",
        "approval",
        "direction",
        "relations",
        "instrument_type",
        "instrument_status",
        "conventions",
        "schemes",
    ):
        for code in codes.codes(name):
            assert not code or f"`{code}`" in PAGE, code


def test_the_version():
    assert f"version {gpkg_schema.VERSION}\n" in PAGE


def test_nothing_outside_the_store_knows_sqlite():
    core = Path(__file__).resolve().parents[3] / "core" / "plan"
    for path in core.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        knows = re.search(r"sqlite3|gpkg_(schema|rows|errors)|\bSELECT\b", text)
        assert path.name.startswith("gpkg_") or not knows, path.name
