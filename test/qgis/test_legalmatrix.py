"""transboundary:legalmatrix: instruments by item and by site, with the gaps."""

import html
import re
from pathlib import Path

import pytest
from transboundary_planner.core.plan import template
from transboundary_planner.core.plan.model import Record
from transboundary_planner.core.plan.store import create_plan


def link(item, instrument):
    values = {"from_id": item, "to_id": instrument, "relation": "supported_by"}
    return Record("link", f"link.{item}.supported_by.{instrument}", values)


@pytest.fixture
def plan_file(tmp_path):
    """A plan in which every kind of gap occurs once."""
    records = [
        Record("plan", "p", {"countries": "RUS CHN", "languages": "en ru zh", "name:en": "Joint <plan>"}),
        Record("action", "sound", {"name:en": "Sound", "name:ru": "Прочно", "due": "2026-12-31"}),
        Record("action", "bare", {"name:en": "Bare", "due": "2026-12-31"}),
        Record("action", "late", {"name:en": "Late", "due": "2029-12-31"}),
        Record("action", "half", {"name:en": "Half", "due": "2026-12-31"}),
        Record("action", "off", {"name:en": "Off", "due": "2026-12-31"}),
        Record("action", "done", {"name:en": "Done", "due": "2026-12-31", "status": "Completed"}),
        Record("instrument", "treaty", {"name:en": "Treaty", "type": "treaty", "parties": "RUS CHN", "status": "in_force", "expires": "2027-12-31"}),
        Record("instrument", "act", {"name:en": "Act", "parties": "RUS", "status": "in_force"}),
        Record("instrument", "draft", {"name:en": "Draft", "parties": "RUS CHN", "status": "negotiating"}),
        link("sound", "treaty"), link("late", "treaty"), link("half", "act"), link("off", "draft"),
        Record("place", "p1", {"item_id": "half", "country": "CHN", "lon": 131.5, "lat": 43.5, "id_value": "S1", "layer": "x", "name:en": "Park"}),
        Record("place", "p2", {"item_id": "sound", "country": "RUS", "lon": 131.23456, "lat": 43.12345, "sensitive": 1, "id_value": "DEN-77", "layer": "y", "name:en": "Den"}),
    ]  # fmt: skip
    path = tmp_path / "plan.gpkg"
    create_plan(path, records, "Anna")
    return path


@pytest.fixture
def legal(run_algorithm, plan_file):
    def run(**parameters):
        asked = {"PLAN": str(plan_file), "ON": "2026-06-01", "OUTPUT": "TEMPORARY_OUTPUT"}
        return run_algorithm("legalmatrix", {**asked, **parameters})

    return run


def test_items(legal, rows_of):
    results = legal(LANGUAGE="ru")
    rows = {(r["item_id"], r["country"]): r for r in rows_of(results["OUTPUT"])}
    assert {key: (r["instrument_id"], r["gap"]) for key, r in rows.items()} == {
        ("sound", "RUS"): ("treaty", None),
        ("sound", "CHN"): ("treaty", None),
        ("bare", "RUS"): (None, "no_instrument"),
        ("bare", "CHN"): (None, "no_instrument"),
        ("late", "RUS"): ("treaty", "expires_early"),
        ("late", "CHN"): ("treaty", "expires_early"),
        ("half", "RUS"): ("act", None),
        ("half", "CHN"): (None, "not_party"),
        ("off", "RUS"): ("draft", "not_in_force"),
        ("off", "CHN"): ("draft", "not_in_force"),
        ("done", "RUS"): (None, None),
        ("done", "CHN"): (None, None),
    }
    assert (results["ITEMS"], results["GAPS"]) == (5, 4)
    sound = rows["sound", "RUS"]
    assert (sound["name"], sound["instrument"], sound["type"]) == ("Прочно", "Treaty", "treaty")
    assert (sound["expires"], sound["due"], sound["status"]) == ("2027-12-31", "2026-12-31", None)


def test_sites(legal, rows_of, tmp_path):
    rows = rows_of(legal(SITES="TEMPORARY_OUTPUT")["SITES"])
    told = {
        (
            r["site_id"],
            r["site_name"],
            r["country"],
            r["instrument_id"],
            r["gap"],
            r["lon_deg"],
            r["lat_deg"],
        )
        for r in rows
    }
    assert told == {
        ("S1", "Park", "CHN", None, "not_party", 131.5, 43.5),
        ("p2", None, "RUS", "treaty", None, 131.2, 43.1),
    }


def test_nothing_secret_leaves(legal, tmp_path):
    legal(
        OUTPUT=str(tmp_path / "o.csv"),
        SITES=str(tmp_path / "s.csv"),
        REPORT=str(tmp_path / "r.html"),
    )
    for name in ("o.csv", "s.csv", "r.html"):
        said = (tmp_path / name).read_text(encoding="utf-8")
        for secret in ("DEN-77", "131.23456", "43.12345", ">Den<"):
            assert secret not in said


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_the_page_in_every_language(legal, tmp_path, language):
    path = tmp_path / "r.html"
    legal(REPORT=str(path), LANGUAGE=language)
    page = path.read_text(encoding="utf-8")
    assert "Joint &lt;plan&gt;" in page
    assert "<plan>" not in page
    words = html.unescape(re.sub(r"<[^>]+>", " ", page))
    assert {"en": "4 of 5", "ru": "4 из 5", "zh": "5 项"}[language] in " ".join(words.split())
    gap = {"en": "country is not a party", "ru": "страна не участвует", "zh": "该国非缔约方"}
    assert gap[language] in words
    assert re.search(r"\[\d\] !", words)


def test_on_the_command_line(qgis_process, root, tmp_path):
    path = tmp_path / "plan.gpkg"
    create_plan(path, template.instantiate("land_of_big_cats"), "Anna")
    done = qgis_process(
        "--json", "run", "transboundary:legalmatrix", "--", f"PLAN={path}", "ON=2026-06-01",
        f"OUTPUT={tmp_path}/o.csv", f"SITES={tmp_path}/s.csv", f"REPORT={tmp_path}/r.html",
    )  # fmt: skip
    assert done.code == 0, done.stderr
    assert done.json["results"]["ITEMS"] == 52
    assert (
        Path(tmp_path / "o.csv")
        .read_text(encoding="utf-8")
        .startswith("item_id,kind,name,status,country")
    )


def test_bad_input_is_one_sentence(refusal, tmp_path):
    said = refusal("legalmatrix", {"PLAN": str(tmp_path / "x.gpkg"), "OUTPUT": "TEMPORARY_OUTPUT"})
    assert "There is no plan at" in said
