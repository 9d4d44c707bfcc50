"""The menus Review and Export of the action-plan panel: real files, read back."""

import csv
import re

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QDialogButtonBox
from transboundary_planner.core.plan import edits, exchange
from transboundary_planner.core.plan.store import open_plan
from transboundary_planner.ui import plan_outputs
from transboundary_planner.ui.plan_output_dialogs import sharing_words
from transboundary_planner.ui.plan_outputs import PlanOutputs

SECRET, DEN = "Poachers pay the warden", "Den under the rock"


@pytest.fixture
def secrets(opened, activities):
    """The plan with what has to stay at home: a budget, a note, a sensitive place, a folder."""
    item = activities[1].id
    changes = [
        edits.add("budget", item_id=item, country="RUS", currency="RUB", amount="7654321"),
        edits.add("rate", from_currency="CNY", to_currency="RUB", rate="12.5", date="2026-01-01"),
        edits.edit(opened.plan, item, "internal_note:en", SECRET),
        edits.add("place", item_id=item, sensitive=1, lon=131.23456, lat=43.12345, **{"name:en": DEN}),
        edits.add("place", item_id=item, lon=130.5, lat=43.4, layer="/home/anna/dens.gpkg"),
        edits.add("place", item_id=item, layer="nowhere.gpkg", id_value="1"),
    ]  # fmt: skip
    assert opened.do(changes)
    return item


@pytest.fixture
def outputs(opened, provider, settle, until):
    """The menus, unloaded at the end; `.finish()` lets a run end and returns what is told."""
    made = PlanOutputs(opened)
    made.show()
    settle()

    def finish():
        until(lambda: not made.is_running())
        settle()
        return made.text.text()

    made.finish = finish
    yield made
    made.unload()
    made.deleteLater()
    settle()


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_no_plan_is_open(session, settle):
    made = PlanOutputs(session)
    assert not made.review_button.isEnabled()
    assert not any(action.isEnabled() for action in made.actions_of_plan)
    assert made.export_button.isEnabled()  # a file that came can be made a plan
    assert made.import_action.isEnabled()
    made.unload()
    made.deleteLater()
    settle()


def test_the_export_says_what_stays_at_home_before_it_is_saved(outputs, secrets, settle):
    outputs.ask_export()
    dialog = outputs.dialog
    usual = (
        "Stays at home: budgets: 1; exchange rates: 1; internal notes: 1;"
        " exact positions of sensitive places: 1; folders of layers: 1."
    )
    assert dialog.told.text() == usual
    assert not any(
        box.isChecked() for box in (dialog.budgets, dialog.notes, dialog.exact_places, dialog.miradi)
    )  # fmt: skip
    dialog.budgets.setChecked(True)
    assert dialog.told.text().split("\n") == [
        "Leaves too: budgets: 1; exchange rates: 1.",
        "Stays at home: internal notes: 1; exact positions of sensitive places: 1;"
        " folders of layers: 1.",
    ]
    dialog.author.setText(" ")
    assert not dialog.ok.isEnabled()
    dialog.reject()
    settle()
    assert outputs.dialog is None
    assert not outputs.is_running()


def test_the_usual_export_keeps_everything_at_home(outputs, secrets, opened, tmp_path, settle):
    path = tmp_path / "out.csv"
    outputs.ask_export()
    outputs.dialog.file.setFilePath(str(path))
    outputs.dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    text = outputs.finish()
    assert text.startswith(f"Exported to out.csv: {len(rows(path)) - 1} records.")
    assert "Stays at home: budgets: 1; exchange rates: 1; internal notes: 1" in text
    assert outputs.open_button.isVisible()
    content = path.read_text(encoding="utf-8-sig")
    for word in (SECRET, "7654321", DEN, "131.23456", "/home/anna", "12.5"):
        assert word not in content
    assert "dens.gpkg" in content
    with open_plan(opened.path) as store:
        assert store.exchanges()[0][1] == "sent"


def test_what_is_asked_for_leaves(outputs, secrets, tmp_path):
    path = tmp_path / "all.csv"
    asked = {"AUTHOR": "Anna", "BUDGETS": True, "NOTES": True, "EXACT_PLACES": True, "MIRADI": True}
    outputs.write_export(str(path), asked)
    assert "Leaves too: budgets: 1" in outputs.finish()
    content = path.read_text(encoding="utf-8-sig")
    for word in (SECRET, "7654321", DEN, "131.23456", "/home/anna"):
        assert word in content
    assert "Scheduled" in content


@pytest.mark.parametrize("name", ["back.csv", "back.xlsx"])
def test_a_table_goes_out_comes_back_and_is_merged(
    outputs, opened, activities, tmp_path, stored, settle, name
):
    sent, heard = tmp_path / name, []
    outputs.merged.connect(heard.append)
    outputs.write_export(str(sent), {"AUTHOR": "Anna"})
    outputs.finish()
    # Theirs: a plan of its own, two edits, sent back.
    theirs, back = tmp_path / "theirs.gpkg", tmp_path / f"again_{name}"
    exchange.create_from(theirs, exchange.receive(sent), "Li Wei")
    one, two = activities[4].id, activities[5].id
    with open_plan(theirs) as store:
        plan = store.read()
        store.apply(
            [edits.edit(plan, one, "clause", "2c"), edits.edit(plan, two, "name:en", "By Li")],
            "Li Wei",
        )
        exchange.export(store.read(), back, who="Li Wei", knows=exchange.versions_known(store))
    assert opened.set(two, "name:en", "By Anna")
    outputs.read_import({"INPUT": str(back), "AUTHOR": "Anna", "MODE": "merge"})
    text = outputs.finish()
    assert text.startswith("Imported: 0 records added, 1 values changed. Conflicts to decide: 1")
    assert heard == [1]
    assert opened.plan[one]["clause"] == "2c"  # the session has it already
    assert stored(two, "name:en") == "By Anna"
    (conflict,) = opened.conflicts()
    assert (conflict.ours, conflict.theirs) == ("By Anna", "By Li")


def test_a_table_becomes_a_plan_of_its_own(outputs, opened, tmp_path):
    sent, made = tmp_path / "sent.xlsx", []
    outputs.made.connect(made.append)
    outputs.write_export(str(sent), {"AUTHOR": "Anna"})
    outputs.finish()
    new = tmp_path / "new.gpkg"
    outputs.read_import({"INPUT": str(sent), "AUTHOR": "Anna", "MODE": "new", "PLAN": str(new)})
    assert "A plan was made of the file" in outputs.finish()
    assert made == [str(new)]
    with open_plan(new) as store:
        assert len(store.read()) == len(opened.plan)


def test_the_review_as_a_page_and_to_print(outputs, secrets, tmp_path, opened):
    page, pdf = tmp_path / "review.html", tmp_path / "review.pdf"
    outputs.ask_page()
    dialog = outputs.dialog
    assert dialog.file.filePath().endswith(" - review.html")
    assert dialog.language.currentData() == "en"
    dialog.file.setFilePath(str(page.with_suffix("")))  # the ending is put there
    dialog.language.setCurrentIndex(dialog.language.findData("ru"))
    dialog.accept()
    text = outputs.finish()
    assert re.match(r"Review written: \d+ of \d+ items completed, \d+ overdue\.", text), text
    content = page.read_text(encoding="utf-8")
    assert "Обзор плана действий" in content
    assert "2027-11-22" in content
    for word in (SECRET, "7654321", DEN, "131.23456"):
        assert word not in content
    outputs.ask_pdf()
    outputs.dialog.file.setFilePath(str(pdf))
    outputs.dialog.country.setCurrentIndex(outputs.dialog.country.findData("CHN"))
    outputs.dialog.accept()
    assert outputs.finish().startswith("Review written")
    assert pdf.read_bytes().startswith(b"%PDF")


def test_the_legal_matrix(outputs, tmp_path):
    path = tmp_path / "law.html"
    outputs.ask_matrix()
    assert outputs.dialog.since is None
    outputs.dialog.file.setFilePath(str(path))
    outputs.dialog.accept()
    text = outputs.finish()
    assert re.match(r"Legal matrix written: \d+ of \d+ open items have a gap\.", text), text
    assert "<html" in path.read_text(encoding="utf-8")


def test_open_shows_what_was_written(outputs, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(plan_outputs.QDesktopServices, "openUrl", opened.append)
    path = tmp_path / "a name with spaces.csv"
    outputs.write_export(str(path), {"AUTHOR": "Anna"})
    outputs.finish()
    outputs.open_button.click()
    assert [url.toLocalFile() for url in opened] == [str(path)]
    outputs.close_button.click()
    assert not outputs.text.isVisible()
    assert not outputs.open_button.isVisible()


def test_refusals_are_sentences(outputs, tmp_path, settle):
    bad = tmp_path / "bad.csv"
    bad.write_text("kind,id,status\naction,a,Perhaps\n", encoding="utf-8")
    outputs.read_import({"INPUT": str(bad), "AUTHOR": "Anna", "MODE": "merge"})
    text = outputs.finish()
    assert "bad.csv" in text
    assert "Perhaps" in text
    assert not outputs.progress.isVisible()
    outputs.write_export(str(tmp_path / "none" / "out.csv"), {"AUTHOR": "Anna"})
    assert outputs.finish()
    assert not outputs.open_button.isVisible()


def test_cancelled(outputs, tmp_path, settle):
    path = tmp_path / "review.pdf"
    outputs.write_review(str(path), "PDF", {"LANGUAGE": "en"})
    assert outputs.progress.isVisible()
    assert outputs.cancel_button.isVisible()
    outputs.cancel_button.click()
    assert outputs.finish() == "Cancelled: nothing was written."
    assert not path.exists()


def test_one_run_at_a_time(outputs, tmp_path):
    one, two = tmp_path / "one.pdf", tmp_path / "two.csv"
    outputs.write_review(str(one), "PDF", {"LANGUAGE": "en"})
    outputs.write_export(str(two), {"AUTHOR": "Anna"})
    assert outputs.text.text() == "A run is on: wait for it or cancel it."
    outputs.finish()
    assert one.exists()
    assert not two.exists()


def test_what_is_typed_is_saved_before(outputs, opened, activities, tmp_path):
    typed = []

    def commit():
        typed.append(opened.set(activities[0].id, "clause", "typed"))

    outputs.leaving.connect(commit)
    path = tmp_path / "out.csv"
    outputs.write_export(str(path), {"AUTHOR": "Anna"})
    outputs.finish()
    assert typed == [True]
    assert "typed" in path.read_text(encoding="utf-8-sig")


def test_edits_that_wait_are_not_left_out(outputs, opened, activities, plan_path, tmp_path):
    plan_path.rename(plan_path.with_suffix(".away"))
    assert opened.set(activities[0].id, "clause", "waits")
    outputs.write_export(str(tmp_path / "out.csv"), {"AUTHOR": "Anna"})
    assert outputs.text.text().startswith("1 edits wait for the plan's file")
    assert not outputs.is_running()
    plan_path.with_suffix(".away").rename(plan_path)
    opened.refresh()
    outputs.write_export(str(tmp_path / "out.csv"), {"AUTHOR": "Anna"})
    outputs.finish()
    assert "waits" in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")


def test_the_plan_is_closed_during_a_run(outputs, opened, tmp_path, settle, until):
    path = tmp_path / "review.pdf"
    outputs.write_review(str(path), "PDF", {"LANGUAGE": "en"})
    opened.close()
    settle()
    assert not outputs.is_running()
    assert not outputs.progress.isVisible()
    assert outputs.text.text() == ""


def test_tables_as_layers(outputs, opened, project, until):
    outputs.map.add_tables()
    until(lambda: outputs.text.text() != "")
    names = {layer.name() for layer in project.mapLayers().values()}
    assert {"Overview of the plan", "Items", "Places", "History"} <= names
    (group,) = project.layerTreeRoot().findGroups()
    assert group.name() == "Action plan"
    assert len(group.findLayers()) == len(names) == 15
    assert all(layer.readOnly() for layer in project.mapLayers().values())
    assert project.relationManager().relations()
    outputs.map.add_tables()  # once more: none is there twice
    until(lambda: not outputs.map.is_adding())
    assert project.count() == 15
    # The plan can still be written.
    assert opened.set(opened.plan.of("activity")[0].id, "clause", "after")


def test_places_as_a_layer(outputs, opened, secrets):
    outputs.map.add_places()
    (layer,) = QgsProject.instance().mapLayers().values()
    found = {(f["sensitive"], f["place"]) for f in layer.getFeatures()}
    points = sorted(
        (round(f.geometry().asPoint().x(), 6), round(f.geometry().asPoint().y(), 6))
        for f in layer.getFeatures()
    )
    assert points == [(130.5, 43.4), (131.2, 43.1)]  # the den as its cell
    assert all(name != DEN for _, name in found)
    assert outputs.text.text().endswith("Without a position: 1.")
    items = {f["item"] for f in layer.getFeatures()}
    assert items == {opened.plan[secrets].text("name", "en")}


def test_no_places(outputs, opened):
    outputs.map.add_places()
    assert QgsProject.instance().count() == 0
    assert outputs.text.text().startswith("No place of this plan has a position")


def test_words_when_nothing_has_to_stay(opened):
    from transboundary_planner.core.plan.sharing import Allowed

    assert sharing_words(opened.plan, Allowed()) == "Nothing in this plan has to stay at home."


def test_the_file_is_gone(outputs, opened, plan_path, tmp_path):
    plan_path.rename(plan_path.with_suffix(".away"))
    outputs.write_review(str(tmp_path / "review.html"), "REPORT", {"LANGUAGE": "en"})
    text = outputs.finish()
    assert str(plan_path) in text
    assert text.endswith(".")
    assert not (tmp_path / "review.html").exists()
