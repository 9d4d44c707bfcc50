"""Plans on the command line, in three languages, and in a model; the demo's own way of a plan."""

import json
import shutil
import subprocess
import sys

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
)
from transboundary_planner.core.plan.store import open_plan

LANGUAGES = {"en": "C.UTF-8", "ru": "ru_RU.UTF-8", "zh": "zh_CN.UTF-8"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_template_to_the_findings(
    qgis_process, root, demo_data, rows_of, tmp_path, language
):
    """As the demo does it, in each language: the same numbers, names in that language."""
    sites = shutil.copy(demo_data / "land_of_big_cats.gpkg", tmp_path / "sites.gpkg")
    plan, sent, findings = tmp_path / "plan.gpkg", tmp_path / "sent.csv", tmp_path / "found.csv"

    def run(name, *parameters):
        arguments = ["--json", "run", f"transboundary:{name}", "--", *parameters]
        done = qgis_process(*arguments, lang=LANGUAGES[language])
        assert done.code == 0, done.stderr
        return done.json["results"]

    made = run(
        "createplan", "TEMPLATE=land_of_big_cats", f"SITES={sites}|layername=protected_areas",
        "AUTHOR=Анна 李", f"PLAN={plan}",
    )  # fmt: skip
    assert made == {"ITEMS_N": 63, "PLACES_N": 5, "PLAN": str(plan)}
    run("exportplan", f"PLAN={plan}", f"OUTPUT={sent}", "AUTHOR=Анна 李")
    subprocess.run([sys.executable, str(root / ".ci" / "demo_progress.py"), str(sent)], check=True)
    merged = run("importplan", f"INPUT={sent}", f"PLAN={plan}", "MODE=merge", "AUTHOR=Анна 李")
    assert (merged["ADDED_N"], merged["CONFLICTS_N"], merged["MISSING_N"]) == (7, 0, 0)
    checked = run("checkplan", f"PLAN={plan}", "ON=2026-11-22", f"OUTPUT={findings}")
    numbers = [checked[key] for key in ("ERRORS_N", "WARNINGS_N", "NOTES_N")]
    assert numbers == [2, 5, 11]
    rows = rows_of(str(findings))
    with open_plan(plan) as store:
        items = store.read()
        assert {entry.who for entry in store.history()} == {"Анна 李"}
    assert {row["item"] for row in rows if row["kind"] == "activity"} == {
        items[row["record_id"]][f"name:{language}"] for row in rows if row["kind"] == "activity"
    }


def test_exit_codes(qgis_process, run_algorithm, rows_of, tmp_path):
    plan, findings = tmp_path / "plan.gpkg", tmp_path / "found.csv"
    values = {"TEMPLATE": "land_of_big_cats", "AUTHOR": "A", "PLAN": str(plan)}
    run_algorithm("createplan", values)
    job = {"inputs": {"PLAN": str(plan), "ON": "2026-11-22", "OUTPUT": str(findings)}}

    def code(**more):
        stdin = json.dumps({"inputs": {**job["inputs"], **more}})
        return qgis_process("run", "transboundary:checkplan", "-", stdin=stdin)

    assert code().code == 0
    findings.unlink()
    done = code(FAIL_ON="error")
    assert done.code == 1
    assert "FAIL_ON=error" in done.stdout + done.stderr
    assert len(rows_of(str(findings))) > 10
    assert code(FAIL_ON="error", ON="2026-01-01").code == 0
    assert code(ON="soon").code == 1
    done = qgis_process(
        "run", "transboundary:createplan", "-", stdin=json.dumps({"inputs": values})
    )
    assert done.code == 1
    assert "exists already" in done.stdout + done.stderr


def test_they_chain_in_a_model(provider, tmp_path, rows_of):
    """createplan -> exportplan -> importplan as a new plan -> checkplan, one file feeding the next."""
    model = QgsProcessingModelAlgorithm("plan", "plans")
    value = QgsProcessingModelChildParameterSource.fromStaticValue
    result = QgsProcessingModelChildParameterSource.fromChildOutput

    def step(name, parameters, outputs=()):
        child = QgsProcessingModelChildAlgorithm(f"transboundary:{name}")
        child.setChildId(name)
        for key, source in parameters.items():
            child.addParameterSources(key, [source])
        made = {}
        for output in outputs:
            made[output] = QgsProcessingModelOutput(output, output)
            made[output].setChildId(name)
            made[output].setChildOutputName(output.split("_")[-1].upper())
        child.setModelOutputs(made)
        model.addChildAlgorithm(child)

    who = value("Anna")
    step("createplan", {"TEMPLATE": value("land_of_big_cats"), "AUTHOR": who}, ["made_plan"])
    plan = result("createplan", "PLAN")
    step("exportplan", {"PLAN": plan, "AUTHOR": who}, ["sent_output"])
    step(
        "importplan",
        {
            "INPUT": result("exportplan", "OUTPUT"),
            "PLAN": value(str(tmp_path / "copy.gpkg")),
            "MODE": value("new"),
            "AUTHOR": who,
        },
    )
    step(
        "checkplan",
        {"PLAN": result("importplan", "PLAN"), "ON": value("2026-11-22")},
        ["found_output"],
    )
    model.updateDestinationParameters()
    ok, reasons = model.validate()
    assert ok, reasons
    names = {d.name().rpartition(":")[2]: d.name() for d in model.destinationParameterDefinitions()}
    files = {"made_plan": "plan.gpkg", "sent_output": "sent.csv", "found_output": "found.csv"}
    assert set(names) == set(files)
    values = {names[key]: str(tmp_path / file) for key, file in files.items()}
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    results, ok = model.run(values, context, feedback)
    assert ok, feedback.textLog()
    assert results["CHILD_RESULTS"]["checkplan"]["ERRORS_N"] == 5
    assert len(rows_of(str(tmp_path / "found.csv"))) > 10
    assert (tmp_path / "copy.gpkg").exists()


def test_layers_are_not_loaded_without_a_project(qgis_process, tmp_path):
    done = qgis_process(
        "run", "transboundary:createplan", "--", "TEMPLATE=land_of_big_cats", "AUTHOR=A",
        f"PLAN={tmp_path / 'p.gpkg'}", "LOAD=true",
    )  # fmt: skip
    assert done.code == 0, done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["p.gpkg"]
