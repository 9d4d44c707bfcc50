"""The user's guide: it names every parameter and field, its links work, its numbers are those of a run."""

import re
from pathlib import Path

import pytest
from qgis.core import NULL, QgsApplication, QgsProcessingParameterDefinition
from transboundary_planner.core.plan import template
from transboundary_planner.core.plan.store import create_plan
from transboundary_planner.processing import (
    coverage_output,
    legal_output,
    overlap_output,
    plan_report,
    record_reader,
    writing,
)
from transboundary_planner.processing.base import HELP_PAGES

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "docs").glob("*.md")) + [ROOT / "README.md"]
FIELDS = {
    "overlap": (
        overlap_output.SITE_FIELDS,
        overlap_output.TABLE_FIELDS,
        overlap_output.PIECE_FIELDS,
        writing.REJECTED_FIELDS,
    ),
    "coverage": (coverage_output.TABLE_FIELDS, coverage_output.GAP_FIELDS, writing.REJECTED_FIELDS),
    "planreport": (plan_report.TABLE_FIELDS,),
    "legalmatrix": (legal_output.ITEM_FIELDS, legal_output.SITE_FIELDS),
}
HIDDEN = QgsProcessingParameterDefinition.Flag.FlagHidden


def page(name):
    return (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")


def algorithm(name):
    """Keep it: what it holds is freed with it."""
    made = QgsApplication.processingRegistry().createAlgorithmById(f"transboundary:{name}")
    assert made is not None
    return made


def parameters(made):
    """The ids of those a user sees."""
    definitions = made.parameterDefinitions()
    return {d.name() for d in definitions if not d.flags() & HIDDEN}


def rows_of_tables(text):
    """The cells of all table rows of a page."""
    lines = (line.strip() for line in text.splitlines())
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in lines
        if line.startswith("|")
    ]


def explained(text):
    """What stands in code marks in the first column of a table: what the page explains."""
    return {name for row in rows_of_tables(text) for name in re.findall(r"`([^`]+)`", row[0])}


# ---------------------------------------------------------------- parameters and fields


def test_help_button_of_every_algorithm_finds_its_page(provider):
    algorithms = [a for a in provider.algorithms() if a.helpUrl()]
    assert {"overlap", "coverage"} <= {a.name() for a in algorithms}
    for found in algorithms:
        assert found.helpUrl().startswith(HELP_PAGES)
        name = found.helpUrl()[len(HELP_PAGES) :].partition("#")[0]
        assert (ROOT / "docs" / name).is_file(), found.helpUrl()


@pytest.mark.parametrize("name", FIELDS)
def test_every_parameter_and_number_is_explained(provider, name):
    made = algorithm(name)
    wanted = parameters(made) | {output.name() for output in made.outputDefinitions()}
    found = explained(page(name))
    assert wanted <= found, wanted - found
    # And nothing that does not exist: ids are in upper case, and so are codes of countries.
    known = wanted | {"RUS", "CHN", "PRK"}
    assert {word for word in found if re.fullmatch(r"[A-Z][A-Z_0-9]+", word)} <= known


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_is_explained(name):
    found = explained(page(name))
    for columns in FIELDS[name]:
        for field, _ in columns:
            # Keys of a second table are named in a sentence.
            assert field in found or f"`{field}`" in page(name), field
    assert {field for field, _ in FIELDS[name][0]} <= found


def test_the_model_is_explained(provider):
    made = algorithm("coverage_and_overlap")
    assert parameters(made) <= explained(page("README"))


def test_words_of_the_choices_are_explained(provider):
    for name in FIELDS:
        made = algorithm(name)
        for definition in made.parameterDefinitions():
            for word in definition.options() if hasattr(definition, "options") else []:
                assert f"`{word}`" in page(name), (definition.name(), word)


def test_names_of_fields_that_are_found_by_themselves():
    """All of the record's own; of names and codes of countries the page says the usual ones."""
    text = page("coverage").lower()
    for meaning, names in record_reader.USUAL_FIELDS.items():
        if meaning not in ("name", "country"):
            for name in names:
                assert f"`{name}`" in text, (meaning, name)


# ---------------------------------------------------------------- links


def anchor(heading):
    """The anchor that GitHub gives a heading."""
    heading = re.sub(r"[`*]|\[([^]]*)\]\([^)]*\)", r"\1", heading).strip().lower()
    return re.sub(r"[^\w\- ]", "", heading).replace(" ", "-")


def anchors(path):
    text = re.sub(r"^(```|~~~).*?^\1", "", path.read_text(encoding="utf-8"), flags=re.M | re.S)
    return {anchor(line.lstrip("#")) for line in text.splitlines() if re.match(r"#+ ", line)}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(path):
    text = re.sub(r"`[^`\n]*`", "", path.read_text(encoding="utf-8"))
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", link):
            continue
        file, _, part = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        assert target.exists(), link
        if part:
            assert part in anchors(target), link


def test_pictures_are_small_and_used():
    pictures = list((ROOT / "docs" / "pictures").glob("*"))
    assert pictures
    text = "".join(path.read_text(encoding="utf-8") for path in PAGES)
    for picture in pictures:
        assert f"pictures/{picture.name})" in text, picture.name
        assert picture.stat().st_size < 300_000, picture.name


# ---------------------------------------------------------------- numbers


@pytest.fixture
def read_table(rows_of):
    def read(layer):
        return [
            {k: None if v == NULL else v for k, v in row.items() if k != "geometry"}
            for row in rows_of(layer)
        ]

    return read


@pytest.fixture
def inputs(demo_data):
    return {
        "sites": f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas",
        "points": f"{demo_data}/land_of_big_cats.gpkg|layername=amur_basin_sites",
        "range": f"{demo_data}/tiger_range_gbif_model_ne_asia.geojson",
        "countries": f"{demo_data}/borders_osm.gpkg|layername=countries_clip",
    }


def example(name):
    """The rows of the worked example's table, without its head, and the text of that section."""
    text = page(name).split("## Worked example")[1].split("\n## ")[0]
    return rows_of_tables(text)[2:], text


def number(value):
    return "< 0.01" if 0 < value < 0.005 else f"{value:,.2f}"


def test_worked_example_of_overlap(run_algorithm, read_table, inputs):
    results = run_algorithm(
        "overlap",
        {
            "INPUT": inputs["sites"],
            "INPUT_ID": "site_id",
            "OVERLAYS": [inputs["range"]],
            "JURISDICTIONS": inputs["countries"],
            "OUTPUT": "TEMPORARY_OUTPUT",
            "TABLE": "TEMPORARY_OUTPUT",
        },
    )
    printed, text = example("overlap")
    for key in ("AREA_KM2", "OVERLAP_KM2"):
        assert f"{number(results[key])} km2" in text
    assert f"({number(results['OVERLAP_PCT'])} %)" in text
    wanted = set()
    for row in read_table(results["TABLE"]):
        if row["level"] == "all":
            numbers = [number(row[k]) for k in ("overlap_km2", "overlap_pct", "pct_in_country")]
            title = "all sites, counted once" if row["site_id"] == "*" else row["site_name"]
            wanted.add((title, f"`{row['country']}`", *numbers))
    found, title = set(), ""
    for site, *rest in printed:
        title = site.split(" (")[0] if site else title
        found.add((title, *rest))
    assert found == wanted
    (china,) = [
        r for r in read_table(results["TABLE"])
        if (r["site_id"], r["country"], r["level"]) == ("*", "CHN", "all")
    ]
    assert f"{number(china['illustrative_km2'])} of the {number(china['overlap_km2'])} km2" in text
    summed = sum(row["area_km2"] for row in read_table(results["OUTPUT"]))
    assert f"overlap by {number(summed - results['AREA_KM2'])} km2" in text
    assert f"sum to {number(summed)} km2 and cover {number(results['AREA_KM2'])})" in page("overlap")


def test_worked_example_of_coverage(run_algorithm, read_table, inputs, listener):
    results = run_algorithm(
        "coverage",
        {
            "INPUT": [inputs["sites"], inputs["points"]],
            "REGIONS": inputs["range"],
            "JURISDICTIONS": inputs["countries"],
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
        feedback=listener,
    )
    printed, text = example("coverage")
    for key in ("REGION_KM2", "PROTECTED_KM2"):
        assert f"{number(results[key])} km2" in text
    assert f"({number(results['PROTECTED_PCT'])} %)" in text
    columns = ("protected_km2", "unprotected_km2", "pct_of_region_in_country", "disc_km2", "illustrative_km2")
    wanted = {
        (f"`{row['country']}`", *(number(row[k]) for k in columns))
        for row in read_table(results["OUTPUT"])
        if row["level"] == "all"
    }
    assert set(map(tuple, printed)) == wanted
    spilling = [text for text in listener.warnings if "into another" in text]
    assert len(spilling) == 3
    assert "Sanjiang" in spilling[0]
    assert "69.73 km²" in spilling[0]


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
