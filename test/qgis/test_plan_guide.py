"""The worked examples of the pages about plans are numbers of a run."""

import re
from pathlib import Path

import pytest
from transboundary_planner.core.plan import template
from transboundary_planner.core.plan.store import create_plan

DOCS = Path(__file__).resolve().parents[2] / "docs"


def example(name):
    """The rows of the worked example's table, without its head, and the text of that section."""
    page = (DOCS / f"{name}.md").read_text(encoding="utf-8")
    text = page.split("## Worked example")[1].split("\n## ")[0]
    lines = [line for line in text.splitlines() if line.startswith("|")]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return rows[2:], text


@pytest.fixture
def demo_plan(tmp_path):
    """The demonstration's plan as it comes out of its template."""
    path = tmp_path / "plan.gpkg"
    create_plan(path, template.instantiate("land_of_big_cats"), "Anna")
    return str(path)


def test_worked_example_of_planreport(run_algorithm, demo_plan, tmp_path):
    found = {}
    for country in ("", "RUS", "CHN"):
        asked = {"PLAN": demo_plan, "ON": "2027-06-30", "COUNTRY": country}
        found[country] = run_algorithm("planreport", asked)
    printed, text = example("planreport")
    wanted = [
        [f"`{country}`" if country else "all", str(r["ITEMS"]), str(r["COMPLETED"])]
        for country, r in found.items()
    ]
    assert printed == wanted
    everything = found[""]
    assert f"{everything['OVERDUE']} items are overdue" in text
    assert f"and {everything['ONE_SIDED']} are one-sided" in text
    report = tmp_path / "r.html"
    run_algorithm("planreport", {"PLAN": demo_plan, "ON": "2027-06-30", "REPORT": str(report)})
    page_text = re.sub(r"<[^>]+>", "", report.read_text(encoding="utf-8"))
    assert "Due within 30 days: 6." in page_text
    assert "; 6 are due within 30 days" in text
    assert page_text.split("days late")[1].strip().split("\n")[0].endswith("2026-06-30365")


def test_worked_example_of_legalmatrix(run_algorithm, demo_plan):
    asked = {"PLAN": demo_plan, "ON": "2027-06-30", "OUTPUT": "TEMPORARY_OUTPUT"}
    results = run_algorithm("legalmatrix", asked)
    _, text = example("legalmatrix")
    text = " ".join(text.split())
    assert f"{results['ITEMS']} actions and activities that are neither" in text
    assert f"{results['GAPS']} have a gap" in text
