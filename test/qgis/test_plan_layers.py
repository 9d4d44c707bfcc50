"""A plan seen from QGIS: its tables are layers for looking, and looking never gets in the way of saving."""

import datetime
import re
import string
from pathlib import Path

import pytest
from qgis.core import QgsProviderRegistry, QgsVectorLayer
from transboundary_planner.core.errors import PlannerError
from transboundary_planner.core.plan import edits, template
from transboundary_planner.core.plan.changes import Add, edit
from transboundary_planner.core.plan.findings import Question, check
from transboundary_planner.core.plan.model import Plan, Record
from transboundary_planner.core.plan.store import create_plan, open_plan
from transboundary_planner.processing import i18n
from transboundary_planner.processing.messages import sentence
from transboundary_planner.processing.plan_finding_texts import finding_sentence, finding_texts
from transboundary_planner.processing.plan_messages import plan_sentences

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def path(tmp_path):
    place = tmp_path / "план 计划.gpkg"
    create_plan(place, template.instantiate("land_of_big_cats"), "Anna")
    return place


def layer(path, table):
    found = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    assert found.isValid(), table
    return found


def test_qgis_lists_the_tables(qgis_app, path):
    names = {d.name() for d in QgsProviderRegistry.instance().querySublayers(str(path))}
    assert {
        "plan_items",
        "plan_shares",
        "plan_texts",
        "plan_history",
        "plan_overview",
        "plan_places",
    } <= names
    with open_plan(path) as store:
        plan = store.read()
        items = layer(path, "plan_items")
        assert not items.isSpatial()
        assert items.featureCount() == len(plan.items)
    rows = {f["id"]: f for f in layer(path, "plan_overview").getFeatures()}
    for item in plan.items:
        assert [rows[item.id][f"name_{n}"] for n in ("en", "ru", "zh")] == [
            item[f"name:{n}"] for n in ("en", "ru", "zh")
        ]


def test_a_plan_that_is_open_in_qgis_can_be_saved(qgis_app, path):
    layers = [layer(path, table) for table in ("plan_items", "plan_overview", "plan_texts")]
    reading = layers[0].getFeatures()
    next(reading)
    with open_plan(path) as store:
        plan = store.read()
        action = plan.of("action")[0]
        assert store.apply([edit(plan, action.id, "status", "OnTrack")], "Anna").ok
        assert store.apply([Add("action", "new", {"name:en": "New"})], "Anna").ok
        del reading
        for each in layers:
            each.reload()
        assert {f["id"]: f["status"] for f in layers[0].getFeatures()}[action.id] == "OnTrack"
        # QGIS closes its layers and puts its journal away: nothing is lost by that either.
        layers.clear()
        assert store.apply([edit(store.read(), "new", "priority", "3")], "Anna").ok
    with open_plan(path) as store:
        now = store.read()
        assert (now[action.id]["status"], now["new"]["priority"]) == ("OnTrack", "3")


def test_a_plan_that_was_open_in_qgis_first(qgis_app, path):
    """QGIS alone turns the log off and reads without locks; a layer from then is to be reloaded."""
    first = layer(path, "plan_items")
    count = first.featureCount()
    with open_plan(path) as store:
        assert store.apply([edits.add("action", **{"name:en": "New"})], "Anna").ok
    first.reload()
    assert sum(1 for _ in first.getFeatures()) == count + 1


# ---------------------------------------------------------------- sentences


def raised():
    """The keys of all refusals in core/plan and core/xlsx.py."""
    sources = [*(ROOT / "core" / "plan").rglob("*.py"), ROOT / "core" / "xlsx.py"]
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    keys = set(re.findall(r'(?:PlannerError|_Refused|_matching)\(\s*(?:_\w+, )?"(\w+)"', text))
    keys |= set(re.findall(r'_matching\([^()]*(?:\([^()]*\))?[^()]*"(\w+)"\)', text))
    return (
        keys
        | set(re.findall(r'^ *\("[a-z/ ]+", "(plan_\w+)"\)', text, re.M))
        | set(re.findall(r'errno.\w+: "(plan_\w+)"', text))
    )


def test_every_refusal_has_a_sentence(qgis_app):
    i18n.install("en")
    texts = plan_sentences()
    assert raised() <= set(texts), raised() - set(texts)
    for key, text in texts.items():
        assert text.endswith("."), key
        names = {name for _, name, _, _ in string.Formatter().parse(text) if name}
        assert names, key


def test_sentences_name_the_place(qgis_app, tmp_path):
    i18n.install("en")
    error = PlannerError(
        "plan_bad_date", field="due", value="soon", record="a1", path="p.csv", row=7
    )
    assert (
        sentence(error)
        == "Row 7 of p.csv (a1): due is “soon”, which is no date like 2026-10-01: correct it."
    )
    error = PlannerError("plan_bad_date", field="due", value="soon", record="a1")
    assert sentence(error) == "a1: due is “soon”, which is no date like 2026-10-01: correct it."
    with pytest.raises(PlannerError) as found:
        open_plan(tmp_path / "none.gpkg")
    assert (
        sentence(found.value)
        == f"There is no plan at {tmp_path / 'none.gpkg'}: check the path or create a plan there."
    )


def test_every_rule_has_a_sentence(qgis_app):
    i18n.install("en")
    rules = set()
    for path in (ROOT / "core" / "plan" / "rules").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        rules |= set(re.findall(r'Finding\(\s*"(\w+)"', text))
        rules |= set(re.findall(r'\("(unbalanced_\w+)"', text))
        rules |= (
            set(re.findall(r'rule = "(\w+)" if .* else "(\w+)"', text)[0])
            if "rule = " in text
            else set()
        )
    assert rules == set(finding_texts())


def test_sentences_of_findings(qgis_app):
    i18n.install("en")
    plan = Plan(template.instantiate("land_of_big_cats"))
    found = check(Question(plan, datetime.date(2026, 11, 22)))
    english = [finding_sentence(f, plan, "en") for f in found]
    assert (
        "“Name the members and the two secretaries” was due on 2026-06-30: 145 d late." in english
    )
    assert (
        "“Make wildlife passages in the border fence” is led by CHN only: RUS has no lead."
        in english
    )
    assert "“Назначить членов и двух секретарей” was due on 2026-06-30: 145 d late." in [
        finding_sentence(f, plan, "ru") for f in found
    ]


def test_sentences_of_all_findings_can_be_made(qgis_app):
    """A plan that breaks every rule: no value is missing from any sentence."""
    i18n.install("en")
    rows = [
        (
            "plan",
            "p",
            {"countries": "RUS CHN", "currency": "RUB", "start": "2026-01-01", "due": "2026-12-31"},
        ),
        ("action", "a", {"parent_id": "b"}),
        ("action", "b", {"parent_id": "a"}),
        (
            "activity",
            "t",
            {
                "parent_id": "gone",
                "start": "2027-05-01",
                "due": "2027-01-01",
                "approved_due": "2026-12-01",
            },
        ),
        ("activity", "late", {"parent_id": "c", "due": "2026-01-01"}),
        ("activity", "soon", {"parent_id": "c", "due": "2026-06-10"}),
        ("action", "c", {"parent_id": "o", "due": "2026-12-01"}),
        ("action", "lonely", {}),
        ("objective", "o", {}),
        ("objective", "under", {"parent_id": "c"}),
        ("threat", "th", {"scheme": "threats-3.3", "code": "4.5"}),
        ("share", "s", {"item_id": "c", "country": "RUS", "lead:en": "x", "approval": "approved"}),
        ("share", "s2", {"item_id": "c", "country": "PRK"}),
        (
            "budget",
            "m",
            {"item_id": "c", "country": "RUS", "currency": "CNY", "amount": "1", "spent": "2"},
        ),
        ("budget", "m2", {"item_id": "c", "country": "CHN", "currency": "RUB", "amount": "0"}),
        ("rate", "r", {"from_currency": "USD", "to_currency": "RUB", "rate": "1"}),
        (
            "indicator",
            "i",
            {"item_id": "o", "target": 5.0, "target_date": "2026-02-01", "direction": "increase"},
        ),
        ("indicator", "i2", {"item_id": "o"}),
        ("measurement", "x", {"indicator_id": "i", "date": "2026-01-05", "value": 1.0}),
        ("instrument", "law", {"parties": "RUS", "expires": "2026-03-01", "status": "in_force"}),
        ("instrument", "unused", {"parties": "RUS"}),
        ("link", "l", {"from_id": "c", "to_id": "law", "relation": "supported_by"}),
        ("link", "l2", {"from_id": "c", "to_id": "none", "relation": "addresses"}),
        ("link", "l3", {"from_id": "c", "to_id": "o", "relation": "depends_on"}),
        ("link", "l4", {"from_id": "o", "to_id": "c", "relation": "depends_on"}),
    ]
    met = set()
    for currency in ("RUB", "CNY"):
        plan = Plan(Record(kind, id, dict(values)) for kind, id, values in rows)
        question = Question(plan, datetime.date(2026, 6, 1), currency=currency, least_balance=1.0)
        if currency == "CNY":
            del plan.records["m2"]
        for finding in check(question):
            met.add(finding.rule)
            assert "{" not in finding_sentence(finding, plan, "en")
    assert met == set(finding_texts())
