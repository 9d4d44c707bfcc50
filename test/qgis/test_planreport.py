"""transboundary:planreport: the review as table, page and PDF, in three languages with one set of numbers."""

import html
import json
import re
import shutil
import subprocess
import zlib
from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingParameterFile,
    QgsProject,
    QgsVectorLayer,
)
from transboundary_planner.core.plan import edits, template
from transboundary_planner.core.plan.changes import edit
from transboundary_planner.core.plan.model import Record
from transboundary_planner.core.plan.store import create_plan, open_plan
from transboundary_planner.processing import i18n, plan_report_texts
from transboundary_planner.processing.paper import han_of, missing_letters

LANGUAGES = ("en", "ru", "zh")
SECRETS = ("131.23456", "43.12345", "Den at the rock", "DEN-77", "7654321", "stays at home")


@pytest.fixture(scope="module")
def plan_file(tmp_path_factory, root):
    """The demonstration's plan after some work: reports, delays, a hidden den, a note, money."""
    folder = tmp_path_factory.mktemp("plan")
    shutil.copy(root / "resources" / "demo" / "land_of_big_cats.gpkg", folder / "sites.gpkg")
    layer = f"{folder}/sites.gpkg|layername=protected_areas"
    sites = [
        {
            "layer": layer,
            "id_field": "site_id",
            "id_value": site["site_id"],
            "name:en": site["name"],
        }
        for site in QgsVectorLayer(layer, "x", "ogr").getFeatures()
    ]
    path = folder / "plan.gpkg"
    create_plan(path, template.instantiate("land_of_big_cats", sites=sites), "Anna")
    with open_plan(path) as store:

        def save(changes):
            assert store.apply(changes, "Anna").ok

        plan = store.read()
        activities = plan.of("activity")
        save([edit(plan, a.id, "approved_due", a["due"]) for a in activities])
        for number, item in enumerate(activities[:20]):
            status = ("Completed", "OnTrack", "MinorIssues", "MajorIssues")[number % 4]
            save(edits.report(store.read(), item.id, f"2027-0{1 + number % 9}-15", status))
        save([edit(store.read(), activities[1].id, "due", "2027-08-28")])
        save([edit(store.read(), activities[2].id, "internal_note:en", "stays at home")])
        save([edits.add("place", item_id=activities[3].id, country="RUS", sensitive=1, lon=131.23456,
                        lat=43.12345, layer=layer, id_value="DEN-77", **{"name:en": "Den at the rock"})])  # fmt: skip
        save(
            [
                edits.add(
                    "budget",
                    item_id=activities[3].id,
                    country="RUS",
                    currency="RUB",
                    amount="7654321",
                )
            ]
        )
        indicator = next(x for x in plan.of("indicator") if x["baseline"] is not None)
        save([edits.add("measurement", indicator_id=indicator.id, date="2028-01-01", value=102.5)])
    return path


@pytest.fixture
def report(run_algorithm, plan_file, tmp_path):
    """A function that runs the algorithm on that plan and gives its results."""

    def run(**parameters):
        return run_algorithm(
            "planreport", {"PLAN": str(plan_file), "ON": "2028-06-30", **parameters}
        )

    return run


def words_of(path):
    """The words of a page as one line."""
    page = Path(path).read_text(encoding="utf-8")
    page = re.sub(r"<style>.*?</style>", "", page, flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def text_of_pdf(path):
    assert shutil.which("pdftotext"), "install poppler-utils: the tests read the PDFs"
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode("utf-8").split())


def bytes_of_pdf(path):
    """All that a PDF holds, its streams unpacked."""
    data = Path(path).read_bytes()
    found = [data]
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, flags=re.S):
        try:
            found.append(zlib.decompress(stream))
        except zlib.error:
            continue
    return b"".join(found)


# ---------------------------------------------------------------- the same numbers


def numbers_of(path, language):
    """What the page says in figures, in its order, whatever the language's marks are."""
    page = Path(path).read_text(encoding="utf-8")
    body = page[page.index("<body>") : page.index('<section class="method">')]
    body = re.sub(
        r'<p class="(note|line|answer)">.*?</p>|<div class="timeline".*?</section>|<(em|small) .*?>',
        " ",
        body,
        flags=re.S,
    )
    cells = re.findall(
        r'<td class="figure">(.*?)</td>|class="figures">(.*?)</span>|<b>(\d+)</b></i>|(\d{4}-\d\d-\d\d)|(?:width|left):([\d.]+%)',
        body,
        flags=re.S,
    )
    texts = [html.unescape("".join(cell)) for cell in cells]
    if language == "ru":
        texts = [text.replace(",", ".") for text in texts]
    return [re.findall(r"-?[\d.]*\d", text.replace("\u2212", "-")) for text in texts]


def test_the_same_numbers_in_three_languages(report, tmp_path):
    found = {}
    for language in LANGUAGES:
        results = report(
            LANGUAGE=language, SINCE="2027-05-01", REPORT=str(tmp_path / f"{language}.html")
        )
        found[language] = numbers_of(results["REPORT"], language)
        numbers = {k: v for k, v in results.items() if isinstance(v, (int, float))}
        assert numbers == found.setdefault("results", numbers)
    assert len(found["en"]) > 200
    assert found["en"] == found["ru"] == found["zh"]


def test_every_text_is_there_in_every_language():
    texts = plan_report_texts.read_texts()
    for key, row in texts.items():
        assert set(row) == set(LANGUAGES), key
        for language in LANGUAGES:
            assert row[language] or (key, language) == ("between", "zh"), key
            assert set(re.findall(r"{\w+}", row[language])) == set(
                re.findall(r"{\w+}", row["en"])
            ), key
        if key not in ("between",):
            assert han_of(row["zh"]), key
            assert not re.search("[а-яё]", row["zh"]), key
    # And nothing that no report says.
    root = Path(plan_report_texts.__file__).parents[1]
    code = "".join(p.read_text() for f in ("core", "processing") for p in (root / f).glob("*.py"))
    for key in texts:
        assert f'"{key}"' in code or key.startswith(("gap_", "kind_", "closed")), key


def test_the_language_of_the_report_is_not_that_of_the_interface(report, tmp_path):
    i18n.install("ru")
    page = words_of(report(LANGUAGE="zh", REPORT=str(tmp_path / "zh.html"))["REPORT"])
    assert "大猫之乡：五年行动计划" in page
    assert "使用这些数字前请注意" in page
    assert not re.search("[А-Яа-я]{3}", page)
    assert i18n.language() == "ru"
    page = words_of(report(REPORT=str(tmp_path / "own.html"))["REPORT"])
    assert "Земля больших кошек" in page


# ---------------------------------------------------------------- content


def test_the_table_has_a_row_for_each_item_and_country(report, rows_of, plan_file):
    with open_plan(plan_file) as store:
        plan = store.read()
    results = report(TABLE="TEMPORARY_OUTPUT", SINCE="2027-05-01", LANGUAGE="ru")
    rows = rows_of(results["TABLE"])
    items = plan.of("objective", "action", "activity")
    assert len(rows) == 2 * len(items)
    late = next(
        r for r in rows if r["item_id"] == plan.of("activity")[1].id and r["country"] == "CHN"
    )
    assert (late["due"], late["approved_due"], late["slip_days"]) == (
        "2027-08-28",
        "2027-04-30",
        120,
    )
    assert late["status"] == "OnTrack"
    assert late["late_days"] == 307  # from 2027-08-28 to 2028-06-30
    assert {r["change"] for r in rows} <= {None, "closed", "new", "slipped"}
    assert sum(r["change"] == "closed" for r in rows) == 2 * results["CLOSED"]
    for row in rows:
        assert row["name"] == plan[row["item_id"]]["name:ru"]
        share = plan.share(row["item_id"], row["country"])
        assert row["lead"] == (share["lead:ru"] if share is not None else None)


def test_the_page_says_what_the_numbers_are(report, tmp_path):
    results = report(SINCE="2027-05-01", REPORT=str(tmp_path / "r.html"))
    page = words_of(results["REPORT"])
    assert (
        f"{results['COMPLETED']} of {results['ITEMS']} items of the checklist are completed" in page
    )
    assert f"Overdue: {results['OVERDUE']}." in page
    assert (results["ITEMS"], results["COMPLETED"]) == (38, 5)
    assert "no data" in page
    assert "Land of the Leopard National Park" in page
    assert "sensitive place" in page
    assert (tmp_path / "r.png").stat().st_size > 20_000
    (drawn,) = re.findall(r"illustrative \(~\), not surveyed or official: (.*?)\.", page)
    assert set(drawn.split(", ")) == {
        "Kedrovaya Pad Biosphere Reserve",
        "Northeast China Tiger and Leopard National Park",
    }


def test_nothing_secret_leaves(report, tmp_path):
    results = report(
        REPORT=str(tmp_path / "r.html"), PDF=str(tmp_path / "r.pdf"), TABLE=str(tmp_path / "t.csv")
    )
    said = bytes_of_pdf(results["PDF"]).decode("latin-1") + text_of_pdf(results["PDF"])
    for path in tmp_path.iterdir():
        said += path.read_bytes().decode("latin-1")
    for secret in SECRETS:
        assert secret not in said, secret


def test_only_one_country(report, tmp_path):
    everything, china = report(), report(COUNTRY="chn", REPORT=str(tmp_path / "c.html"))
    assert 0 < report(COUNTRY="RUS")["ITEMS"] <= china["ITEMS"] <= everything["ITEMS"]
    assert "Only items that CHN China leads" in words_of(tmp_path / "c.html")


def test_places_of_chosen_layers_and_of_layers_that_are_gone(
    run_algorithm, tmp_path, demo_data, listener
):
    """A moved layer is found by its name among PLACES; without it the kept point is drawn."""
    gone = "/nowhere/land_of_big_cats.gpkg|layername=protected_areas"
    site = next(
        QgsVectorLayer(
            f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas", "x", "ogr"
        ).getFeatures()
    )
    place = {
        "layer": gone,
        "id_field": "site_id",
        "id_value": site["site_id"],
        "name:en": "Park",
        "lon": 131.0,
        "lat": 43.0,
    }
    lost = {"layer": gone, "id_field": "site_id", "id_value": "no such", "name:en": "Lost"}
    path = tmp_path / "plan.gpkg"
    create_plan(path, template.instantiate("land_of_big_cats", sites=[place, lost]), "Anna")
    layer = f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas"
    pages = []
    for places in ([], [layer]):
        results = run_algorithm(
            "planreport", {"PLAN": str(path), "PLACES": places, "REPORT": str(tmp_path / "r.html")}
        )
        pages.append(words_of(results["REPORT"]))
    assert "shown by the point kept in the plan: 1" in pages[0]
    assert "shown by the point" not in pages[1]
    for page in pages:
        assert "that are not on the map: 1" in page


def test_html_emoji_right_to_left_and_very_long_names(run_algorithm, tmp_path, listener):
    names = [
        "<script>alert(1)</script>",
        "🐯 tiger",
        "فهد الآمور",
        "x" * 100_000,
        "long words " * 9000,
    ]
    records = template.instantiate("land_of_big_cats")
    for record, name in zip((r for r in records if r.kind == "activity"), names):
        record.values["name:en"] = name
    path = tmp_path / "plan.gpkg"
    create_plan(path, records, "Anna")
    results = run_algorithm(
        "planreport",
        {"PLAN": str(path), "REPORT": str(tmp_path / "r.html"), "PDF": str(tmp_path / "r.pdf")},
        feedback=listener,
    )
    page = Path(results["REPORT"]).read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "🐯 tiger" in page
    assert len(page) < 400_000
    assert "<script>alert(1)" in text_of_pdf(results["PDF"])


def test_a_plan_with_nothing_in_it(run_algorithm, tmp_path):
    path = tmp_path / "plan.gpkg"
    create_plan(path, [Record("plan", "p", {"name:en": "Empty"})], "Anna")
    results = run_algorithm(
        "planreport",
        {"PLAN": str(path), "REPORT": str(tmp_path / "r.html"), "PDF": str(tmp_path / "r.pdf")},
    )
    assert results["ITEMS"] == 0
    assert "0 of 0 items" in text_of_pdf(results["PDF"])
    assert "0 of 0 items" in words_of(results["REPORT"])


# ---------------------------------------------------------------- the PDF


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_can_be_searched_and_holds_its_fonts(report, tmp_path, language):
    results = report(
        LANGUAGE=language, PDF=str(tmp_path / "r.pdf"), REPORT=str(tmp_path / "r.html")
    )
    text = text_of_pdf(results["PDF"])
    title = {
        "en": "Land of Big Cats: action plan for five years",
        "ru": "Земля больших кошек: план действий на пять лет",
        "zh": "大猫之乡：五年行动计划",
    }[language]
    assert title in text
    for key in ("overdue", "indicators", "instruments", "timeline", "one_sided", "no_data"):
        wanted = plan_report_texts.plan_texts(language)[key]
        assert wanted in text, wanted
    content = bytes_of_pdf(results["PDF"])
    fonts = set(re.findall(rb"/FontName ?/([\w+-]+)", content))
    assert fonts
    # As many embedded programs as there are fonts.
    assert len(re.findall(rb"/FontFile2", content)) == len(fonts)
    if language == "zh":
        assert any(b"WenQuanYi" in name or b"YaHei" in name for name in fonts), fonts
    assert 3 <= len(re.findall(rb"/Type ?/Page\b", content)) <= 12


def test_the_pdf_and_the_page_say_the_same(report, tmp_path):
    results = report(
        PDF=str(tmp_path / "r.pdf"), REPORT=str(tmp_path / "r.html"), SINCE="2027-05-01"
    )
    page, text = words_of(results["REPORT"]), text_of_pdf(results["PDF"])
    for pattern in (r"\d+ of \d+ completed · [\d.]+.%", r"\d{4}-\d\d-\d\d \d+\b"):
        assert sorted(re.findall(pattern, page)) == sorted(re.findall(pattern, text)), pattern


def test_letters_that_no_font_has():
    assert missing_letters(["Привет 虎豹 tiger"], "zh") == ""
    assert missing_letters(["a\U00012000"], "en") == "\U00012000"


def test_without_a_chinese_font_one_sentence(qgis_process, plan_file, tmp_path, monkeypatch):
    """A machine that has Latin fonts only."""
    fonts = tmp_path / "fonts.conf"
    found = subprocess.run(
        ["fc-list", "Open Sans", "file"], capture_output=True, text=True, check=True
    )
    folder = Path(found.stdout.split(":")[0]).parent
    fonts.write_text(
        f"<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig><dir>{folder}</dir>"
        f"<cachedir>{tmp_path}/cache</cachedir></fontconfig>"
    )
    monkeypatch.setenv("FONTCONFIG_FILE", str(fonts))
    place = f"PDF={tmp_path}/r.pdf"
    done = qgis_process(
        "--json", "run", "transboundary:planreport", "--", f"PLAN={plan_file}", "LANGUAGE=zh", place
    )
    assert done.code == 1
    assert "No font of this machine has Chinese letters" in done.stderr
    assert not (tmp_path / "r.pdf").exists()
    done = qgis_process(
        "--json", "run", "transboundary:planreport", "--", f"PLAN={plan_file}", "LANGUAGE=ru", place
    )
    assert done.code == 0, done.stderr


# ---------------------------------------------------------------- how it is run


def test_on_the_command_line(qgis_process, plan_file, tmp_path):
    done = qgis_process(
        "--json", "run", "transboundary:planreport", "--", f"PLAN={plan_file}", "ON=2028-06-30",
        "SINCE=2027-05-01", f"REPORT={tmp_path}/r.html", f"PDF={tmp_path}/r.pdf", f"TABLE={tmp_path}/t.csv",
        lang="ru_RU.UTF-8",
    )  # fmt: skip
    assert done.code == 0, done.stderr
    assert done.json["results"]["ITEMS"] == 38
    assert "Земля больших кошек" in text_of_pdf(str(tmp_path / "r.pdf"))
    assert (
        (tmp_path / "t.csv")
        .read_text(encoding="utf-8")
        .startswith("item_id,kind,parent_id,name,country")
    )
    inputs = {"inputs": {"PLAN": str(plan_file), "ON": "2028-06-30"}}
    done = qgis_process("--json", "run", "transboundary:planreport", "-", stdin=json.dumps(inputs))
    assert done.code == 0, done.stderr


def test_a_plan_that_is_open_in_qgis(report, plan_file, tmp_path, qgis_new_project):
    layer = QgsVectorLayer(f"{plan_file}|layername=plan_items", "items", "ogr")
    QgsProject.instance().addMapLayer(layer)
    reading = layer.getFeatures()
    next(reading)
    before = Path(plan_file).read_bytes()
    assert report(REPORT=str(tmp_path / "r.html"))["ITEMS"] == 38
    assert Path(plan_file).read_bytes() == before


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"PLAN": "nowhere.gpkg"}, "There is no plan at nowhere.gpkg"),
        ({"SINCE": "2029-01-01"}, "SINCE (2029-01-01) is after ON (2028-06-30)"),
        ({"COUNTRY": "KOR"}, "“KOR” is no country of the plan: choose among RUS, CHN"),
    ],
)
def test_bad_input_is_one_sentence(refusal, plan_file, tmp_path, parameters, said):
    asked = {"PLAN": str(plan_file), "ON": "2028-06-30", "REPORT": str(tmp_path / "r.html")}
    assert said in refusal("planreport", {**asked, **parameters})
    assert list(tmp_path.iterdir()) == []


def test_a_date_that_is_none(provider, plan_file):
    algorithm = provider.algorithm("planreport").create()
    from qgis.core import QgsProcessingContext

    good, said = algorithm.checkParameterValues(
        {"PLAN": str(plan_file), "ON": "2028-02-31"}, QgsProcessingContext()
    )
    assert not good
    assert "“2028-02-31” given as ON is no date" in said


def test_other_files_are_no_plans(refusal, demo_data, tmp_path):
    (tmp_path / "x.gpkg").write_text("no database")
    assert "is not a GeoPackage" in refusal("planreport", {"PLAN": str(tmp_path / "x.gpkg")})
    said = refusal("planreport", {"PLAN": f"{demo_data}/land_of_big_cats.gpkg"})
    assert "holds no action plan" in said


def test_the_plan_is_never_overwritten(refusal, plan_file):
    before = Path(plan_file).read_bytes()
    refusal("planreport", {"PLAN": str(plan_file), "PDF": str(plan_file)})
    refusal("planreport", {"PLAN": str(plan_file), "TABLE": str(plan_file)})
    assert Path(plan_file).read_bytes() == before


def test_cancelled_nothing_is_left(refusal, plan_file, tmp_path, listener):
    listener.setProgressText = lambda text: listener.cancel()
    said = refusal(
        "planreport",
        {
            "PLAN": str(plan_file),
            "PDF": str(tmp_path / "r.pdf"),
            "REPORT": str(tmp_path / "r.html"),
        },
    )
    assert "Cancelled" in said
    assert list(tmp_path.iterdir()) == []


def test_in_a_model(provider, run_algorithm, plan_file, tmp_path):
    """Review and legal matrix of one plan, chained."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingModelOutput

    model = QgsProcessingModelAlgorithm("both", "test")
    model.addModelParameter(QgsProcessingParameterFile("plan"), QgsProcessingModelParameter("plan"))
    source = QgsProcessingModelChildParameterSource
    for name, output in (("planreport", "TABLE"), ("legalmatrix", "OUTPUT")):
        child = QgsProcessingModelChildAlgorithm(f"transboundary:{name}")
        child.setChildId(name)
        child.addParameterSources("PLAN", [source.fromModelParameter("plan")])
        child.addParameterSources("ON", [source.fromStaticValue("2028-06-30")])
        wanted = QgsProcessingModelOutput(name)
        wanted.setChildId(name)
        wanted.setChildOutputName(output)
        child.setModelOutputs({name: wanted})
        model.addChildAlgorithm(child)
    paths = {f"{n}:{n}": str(tmp_path / f"{n}.csv") for n in ("planreport", "legalmatrix")}
    names = [d.name() for d in model.destinationParameterDefinitions()]
    _, good = model.run(
        {"plan": str(plan_file), **dict(zip(sorted(names), sorted(paths.values())))},
        QgsProcessingContext(),
        QgsProcessingFeedback(),
    )
    assert good
    assert len((tmp_path / "planreport.csv").read_text().splitlines()) > 100
    assert len((tmp_path / "legalmatrix.csv").read_text().splitlines()) > 100


def test_places_beside_the_plan_are_found_wherever_both_are(run_algorithm, root, tmp_path):
    """createplan writes layers in the plan's folder without it; the two may move together."""
    shutil.copy(root / "resources" / "demo" / "land_of_big_cats.gpkg", tmp_path / "sites.gpkg")
    site = {
        "layer": "sites.gpkg|layername=protected_areas",
        "id_field": "site_id",
        "id_value": "LBC-KP",
    }
    path = tmp_path / "plan.gpkg"
    create_plan(
        path, template.instantiate("land_of_big_cats", sites=[{**site, "name:en": "Kedr"}]), "Anna"
    )
    run_algorithm("planreport", {"PLAN": str(path), "REPORT": str(tmp_path / "r.html")})
    assert "Kedr" in words_of(tmp_path / "r.html")
    assert "illustrative (~), not surveyed or official: Kedr" in words_of(tmp_path / "r.html")
