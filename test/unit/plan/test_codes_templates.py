"""Code lists, Miradi's codes both ways, templates, edits."""

import datetime
import json

import pytest
from transboundary_planner.core.plan import codes, edits, model, template, values
from transboundary_planner.core.plan.changes import apply_in_memory
from transboundary_planner.core.plan.model import Plan

LISTS = json.loads((codes.FOLDER / "codes" / "lists.json").read_text(encoding="utf-8"))


def test_the_same_digits_mean_different_things():
    assert codes.label("threats-4.0", "4.5") == "Fencing & Walls"
    assert not codes.known("threats-3.3", "4.5")
    assert codes.label("threats-3.3", "8.4") == "Problematic species/diseases of unknown origin"
    assert codes.label("threats-4.0", "8.4") == "Pathogens"
    assert codes.group("actions-2.0", "10.3") == "10"
    assert codes.group("actions-2.0", "10") is None


@pytest.mark.parametrize(
    ("scheme", "groups", "all_codes"),
    # Counted in the published lists, class by class:
    # 3+4+3+5+4+3+6+4+4+2+3+0, 3+4+3+4+4+3+3+6+6+3+5+1, 2+3+2+3+5+5+2+2+2+4.
    [("threats-4.0", 12, 41 + 12), ("threats-3.3", 12, 45 + 12), ("actions-2.0", 10, 30 + 10)],
)
def test_lists_are_whole(scheme, groups, all_codes):
    found = codes.codes(scheme)
    assert sum("." not in code for code in found) == groups
    assert len(found) == all_codes
    assert all(codes.group(scheme, c) in found for c in found if "." in c)


@pytest.mark.parametrize("name", [*LISTS, "steps", "threats-4.0", "actions-2.0"])
def test_labels_in_three_languages(name):
    for code in codes.codes(name):
        labels = [codes.label(name, code, language) for language in model.LANGUAGES]
        assert all(labels), (name, code)
        if any("a" <= c <= "z" for c in labels[0]) and name != "conventions":
            assert any("а" <= c.lower() <= "я" for c in labels[1]), labels
            assert any("\u4e00" <= c <= "\u9fff" for c in labels[2]), labels


def test_every_list_that_the_model_names_exists():
    for kind in model.KINDS.values():
        for field in kind.fields:
            assert not field.codes or codes.codes(field.codes), field


def test_16_steps():
    assert [s["code"] for s in codes.steps()] == [a + b for a in "DSAE" for b in "1234"]
    assert all(set(s["question"]) == {"en", "ru", "zh"} for s in codes.steps())


@pytest.mark.parametrize(
    "name", ["progress", "result", "status_rating", "rating", "trend", "confidence"]
)
def test_miradi_there_and_back(name):
    for code in codes.codes(name):
        assert codes.from_miradi(name, codes.to_miradi(name, code)) == (code or None)
        shown = codes.label(name, code)
        assert codes.from_miradi(name, shown) == (code or None)


def test_the_trap_of_minor_issues():
    assert codes.from_miradi("progress", "Minor Issues") == "MinorIssues"
    assert codes.from_miradi("result", "Partially Achieved") == "MinorIssues"
    assert codes.label("result", "MinorIssues") == "Partially Achieved"
    assert codes.label("progress", "MinorIssues") == "Minor Issues"
    for name, text in (("progress", "Partially Achieved"), ("result", "Minor Issues")):
        with pytest.raises(KeyError):
            codes.from_miradi(name, text)
    assert codes.from_miradi("progress", "Scheduled") == "Planned"
    assert codes.from_miradi("confidence", "ExpertKnowlege") == "ExpertKnowledge"
    assert (
        codes.from_miradi("progress", "") is codes.from_miradi("progress", "Not Specified") is None
    )
    with pytest.raises(KeyError):
        codes.to_miradi("progress", "Achieved")


# ---------------------------------------------------------------- templates


def test_the_demo_has_14_actions_for_five_years_in_three_languages(demo_records):
    plan = Plan(demo_records)
    assert len(plan.of("action")) == 14
    assert (plan.head["start"], plan.head["due"], plan.head["illustrative"]) == (
        "2026-01-01",
        "2030-12-31",
        1,
    )
    assert plan.countries == ["RUS", "CHN"]
    for record in plan.of(*model.ITEM_KINDS, "indicator", "instrument", "plan"):
        assert record.languages("name") == ["en", "ru", "zh"], record
    leads = [s for s in plan.of("share") if s.text("lead")]
    assert all(s.languages("lead") == ["en", "ru", "zh"] for s in leads)


@pytest.mark.parametrize("name", template.names())
def test_templates_are_sound(name):
    plan = Plan(template.instantiate(name, ["MNG", "RUS", "CHN"], "2027-03-31"))
    for record in plan.records.values():
        for key, value in record.values.items():
            assert values.clean(record.kind, key, value) == value
    assert plan.head["due"] == "2032-03-30"
    for item in plan.of("objective", "action", "activity"):
        assert plan.head["start"] <= item["start"] <= item["due"] <= plan.head["due"]
    names = [template.title(name, language) for language in model.LANGUAGES]
    assert len(set(names)) == 3
    assert set(template.clauses(name)) == {"1a", "1b", "1c", "2", "3", "4"}
    assert {i["clause"] for i in plan.items if i["clause"]} <= set(template.clauses(name))


def test_the_general_template_has_every_step_and_clause():
    plan = Plan(template.instantiate("transboundary_reserve", ["A" * 3, "B" * 3], "2027-01-01"))
    assert {i["step"] for i in plan.items} >= set(codes.codes("steps"))
    assert {i["clause"] for i in plan.items} >= {"1a", "1b", "1c", "2", "3", "4"}
    assert len(plan.of("share")) == 2 * len(plan.of("action"))


def test_ids_are_new_each_time():
    one, two = (template.instantiate("land_of_big_cats") for _ in range(2))
    assert not {r.id for r in one} & {r.id for r in two}


def test_a_shorter_plan_and_places():
    sites = [
        {"layer": "sites.gpkg", "id_field": "site_id", "id_value": "1", "lon": 131.0, "lat": 43.0}
    ]
    plan = Plan(
        template.instantiate(
            "land_of_big_cats",
            start="2027-01-01",
            due="2028-06-30",
            title={"en": "Short"},
            sites=sites,
        )
    )
    assert max(i["due"] for i in plan.of("action")) == "2028-06-30"
    assert plan.head.text("name", "ru") == "Short"
    assert [p["item_id"] for p in plan.of("place")] == [plan.head.id]


def test_what_a_template_asks_for(refused):
    with refused("plan_no_template"):
        template.instantiate("none")
    with refused("plan_no_countries"):
        template.instantiate("transboundary_reserve", start="2027-01-01")
    with refused("plan_no_start"):
        template.instantiate("transboundary_reserve", ["RUS"])
    with refused("plan_bad_date"):
        template.instantiate("land_of_big_cats", start="soon")
    with refused("plan_bad_country"):
        template.instantiate("land_of_big_cats", ["Russia"])
    with refused("plan_due_before_start"):
        template.instantiate("land_of_big_cats", start="2027-01-01", due="2026-01-01")


def test_months_end_where_months_end():
    day = datetime.date
    assert template._month(day(2027, 1, 31), 1) == day(2027, 2, 28)
    assert template._month(day(2027, 8, 31), 6) == day(2028, 2, 29)
    assert template._end(day(2026, 1, 1), 59) == day(2030, 12, 31)


# ---------------------------------------------------------------- edits


def test_the_last_approval_keeps_the_dates(make):
    plan = make(("action", "a", {"start": "2026-01-01", "due": "2026-12-31"}))
    plan = apply_in_memory(plan, edits.approve(plan, "a", "RUS", "approved", "2026-02-01", "No 1"))
    assert plan["a"]["approved_due"] is None
    plan = apply_in_memory(plan, edits.approve(plan, "a", "CHN", "approved", "2026-03-01", "No 2"))
    assert (plan["a"]["approved_start"], plan["a"]["approved_due"]) == ("2026-01-01", "2026-12-31")
    later = apply_in_memory(plan, [edits.edit(plan, "a", "due", "2027-03-31")])
    again = apply_in_memory(later, edits.approve(later, "a", "CHN", "approved", "2027-01-01"))
    assert again["a"]["approved_due"] == "2026-12-31", "the first approved date stays"
    assert again.share("a", "CHN")["document"] == "No 2"


def test_a_report_sets_the_status_unless_it_is_an_old_one(make):
    plan = make(("action", "a", {"status": "Planned"}))
    plan = apply_in_memory(plan, edits.report(plan, "a", "2026-05-01", "Completed", country="RUS"))
    assert (plan["a"]["status"], plan["a"]["done"]) == ("Completed", "2026-05-01")
    plan = apply_in_memory(plan, edits.report(plan, "a", "2026-01-01", "MajorIssues"))
    assert plan["a"]["status"] == "Completed"
    plan = apply_in_memory(plan, edits.report(plan, "a", "2026-06-01", "OnTrack"))
    assert (plan["a"]["status"], plan["a"]["done"], len(plan.of("progress"))) == (
        "OnTrack",
        None,
        3,
    )


def test_a_share_is_there_once(make):
    plan = make(("action", "a", {}))
    for lead in ("One", "Two"):
        values = {"item_id": "a", "country": "RUS", "lead:en": lead}
        plan = apply_in_memory(plan, edits.put(plan, "share", values))
    assert [s["lead:en"] for s in plan.of("share")] == ["Two"]
    (share,) = plan.of("share")
    plan = apply_in_memory(plan, edits.delete(plan, share.id))
    assert plan.leads("a") == []
    plan = apply_in_memory(plan, edits.put(plan, "share", values))
    assert plan.leads("a") == ["RUS"]
