"""The real qgis_process: exit codes, JSON, languages, ellipsoids; the numbers of the toolbox."""

import json

import pytest

NUMBERS = {
    "overlap": ("AREA_KM2", "OVERLAP_KM2", "OVERLAP_PCT", "PAIRS"),
    "coverage": ("REGION_KM2", "PROTECTED_KM2", "PROTECTED_PCT", "FEATURES_IN", "KEPT", "EXCLUDED"),
    "harmonise": ("FEATURES_IN", "KEPT", "POLYGONS", "POINTS_LEFT", "VALUES_UNMAPPED"),
}


@pytest.fixture
def jobs(demo_data):
    """The demo, for each algorithm."""
    sites = f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas"
    points = f"{demo_data}/land_of_big_cats.gpkg|layername=amur_basin_sites"
    tigers = f"{demo_data}/tiger_range_gbif_model_ne_asia.geojson"
    countries = f"{demo_data}/borders_osm.gpkg|layername=countries_clip"
    return {
        "overlap": {
            "INPUT": sites,
            "INPUT_ID": "site_id",
            "OVERLAYS": [tigers, sites],
            "JURISDICTIONS": countries,
            "FILL_HOLES": False,
        },
        "coverage": {
            "INPUT": [sites, points],
            "REGIONS": tigers,
            "JURISDICTIONS": countries,
            "SITE_TYPE": ["PA", "OECM"],
        },
        "harmonise": {"INPUT": [sites, points], "POINTS": "discs"},
    }


@pytest.fixture
def outcome(rows_of):
    """A function: results and the path of the table as {key: numbers}, to be compared."""

    def read(name, results, table):
        found = {key: results[key] for key in NUMBERS[name]}
        for row in rows_of(table):
            texts = tuple(v for v in row.values() if isinstance(v, str))
            for field, value in row.items():
                if isinstance(value, float):
                    assert found.setdefault((*texts, field), value) == value
        return found

    return read


@pytest.fixture(scope="module")
def once():
    return {}


@pytest.fixture
def toolbox(run_algorithm, jobs, outcome, tmp_path, once):
    """What the toolbox gives for the demo; computed once."""

    def run(name):
        if name not in once:
            paths = files(name, tmp_path / "toolbox")
            results = run_algorithm(name, {**jobs[name], **paths})
            once[name] = outcome(name, results, table_of(name, paths))
        return once[name]

    return run


def files(name, folder):
    folder.mkdir()
    optional = {"overlap": "TABLE", "coverage": "GAPS", "harmonise": "MISSING"}[name]
    return {"OUTPUT": str(folder / "output.gpkg"), optional: str(folder / "optional.gpkg")}


def table_of(name, paths):
    return paths["TABLE" if name == "overlap" else "OUTPUT"]


def words(parameters):
    """Parameters as words of a command line; lists by repeating the parameter."""
    for name, value in parameters.items():
        for item in value if isinstance(value, list) else [value]:
            yield f"{name}={item}"


# ---------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("name", "lang", "ellipsoid"),
    [
        ("overlap", "C.UTF-8", None),
        ("overlap", "ru_RU.UTF-8", "NONE"),
        ("overlap", "zh_CN.UTF-8", "EPSG:7004"),
        ("coverage", "zh.UTF-8", "EPSG:7030"),
        ("harmonise", "zh_CN.UTF-8", "NONE"),
    ],
)
def test_words_give_the_numbers_of_the_toolbox(
    qgis_process, toolbox, jobs, outcome, tmp_path, name, lang, ellipsoid
):
    paths = files(name, tmp_path / "run")
    job = {**jobs[name], **paths}
    if name == "coverage":
        job["SITE_TYPE"] = "PA,OECM"
    options = [f"--ELLIPSOID={ellipsoid}"] if ellipsoid else []
    done = qgis_process(
        "--json", "run", f"transboundary:{name}", *options, "--", *words(job), lang=lang
    )
    assert done.code == 0, done.stderr
    assert done.json["results"]["OUTPUT"] == paths["OUTPUT"]
    found = outcome(name, done.json["results"], table_of(name, paths))
    wanted = toolbox(name)
    assert set(found) == set(wanted)
    assert found == pytest.approx(wanted, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize(
    ("name", "lang"), [("overlap", "zh_CN.UTF-8"), ("coverage", "ru_RU.UTF-8")]
)
def test_json_gives_the_numbers_of_the_toolbox(
    qgis_process, toolbox, jobs, outcome, tmp_path, name, lang
):
    paths = files(name, tmp_path / "run")
    job = {"inputs": {**jobs[name], **paths}, "ellipsoid": "PARAMETER:3000000:3000000"}
    job.update(area_units="ac", distance_units="feet")
    done = qgis_process("run", f"transboundary:{name}", "-", lang=lang, stdin=json.dumps(job))
    assert done.code == 0, done.stderr
    found = outcome(name, done.json["results"], table_of(name, paths))
    assert found == pytest.approx(toolbox(name), rel=1e-9, abs=1e-9)


def test_protected_areas_only_unless_asked_otherwise(
    qgis_process, make_layer, save_layer, tmp_path
):
    """The default of a list of words survives the command line."""
    one, two = "Polygon((0 0, 1 0, 1 1, 0 1, 0 0))", "Polygon((1 0, 3 0, 3 1, 1 1, 1 0))"
    records = make_layer("records", "SITE_TYPE:string", (one, "PA"), (two, "OECM"))
    path = save_layer(records, tmp_path / "records.gpkg")
    job = {"INPUT": path, "REGIONS": path, "OUTPUT": tmp_path / "out.csv"}
    done = qgis_process("--json", "run", "transboundary:coverage", "--", *words(job))
    assert done.code == 0, done.stderr
    results = done.json["results"]
    assert (results["KEPT"], results["EXCLUDED"]) == (1, 1)
    assert results["PROTECTED_PCT"] == pytest.approx(100 / 3, rel=1e-6)


# ---------------------------------------------------------------- failures


@pytest.mark.parametrize(
    ("name", "changes", "sentence"),
    [
        (
            "overlap",
            {"INPUT": "/nowhere.gpkg"},
            "The layer “/nowhere.gpkg” given for “Sites” could",
        ),
        (
            "overlap",
            {"OVERLAYS": ["POINTS"]},
            "Layer “amur_basin_sites” holds points, but polygons",
        ),
        (
            "overlap",
            {"INPUT_ID": "nope"},
            "Layer “protected_areas” has no field “nope”: choose one",
        ),
        ("overlap", {"OUTPUT": "/proc/x.gpkg"}, "Nothing can be written to the folder /proc"),
        ("overlap", {"OUTPUT": None}, "OUTPUT"),
        ("overlap", {"EDGES": "curved"}, "“curved” is no value of EDGES: choose among as_drawn"),
        ("coverage", {"REGIONS": "TIES", "INVALID": "refuse"}, "Feature 1 of layer “ties” has an"),
    ],
    ids=["input", "type", "field", "output", "no output", "choice", "invalid"],
)
def test_failures_end_with_1_and_one_sentence(
    qgis_process, jobs, make_layer, save_layer, tmp_path, name, changes, sentence
):
    ties = make_layer("ties", "", ("Polygon((0 0, 1 1, 1 0, 0 1, 0 0))",))
    special = {
        "TIES": save_layer(ties, tmp_path / "ties.gpkg"),
        "POINTS": jobs["coverage"]["INPUT"][1],
    }
    changes = {
        key: [special[v] for v in value] if key == "OVERLAYS" else special.get(value, value)
        for key, value in changes.items()
    }
    job = {**jobs[name], "SITE_TYPE": "PA", "OUTPUT": tmp_path / "out.gpkg", **changes}
    job = {key: value for key, value in job.items() if value is not None}
    done = qgis_process("--json", "run", f"transboundary:{name}", "--", *words(job))
    assert done.code == 1
    assert done.stdout.strip() == ""
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"ties.gpkg"}


def test_sentences_are_translated(qgis_process, jobs, tmp_path):
    job = {**jobs["overlap"], "INPUT_ID": "nope", "OUTPUT": tmp_path / "out.gpkg"}
    done = qgis_process("run", "transboundary:overlap", "--", *words(job), lang="ru_RU.UTF-8")
    assert done.code == 1
    assert "«protected_areas»" in done.stderr or "“protected_areas”" in done.stderr
    assert "has no field" not in done.stderr


# ---------------------------------------------------------------- help


def is_cyrillic(text):
    return any("а" <= letter <= "я" for letter in text.lower())


def is_han(text):
    return any("\u4e00" <= letter <= "\u9fff" for letter in text)


@pytest.mark.parametrize(
    ("lang", "name", "speaks"),
    [
        ("C.UTF-8", "overlap", str.isascii),
        ("ru_RU.UTF-8", "overlap", is_cyrillic),
        ("ru_RU.UTF-8", "coverage", is_cyrillic),
        ("zh.UTF-8", "overlap", is_han),
        ("zh_CN.UTF-8", "coverage", is_han),
    ],
)
def test_help_of_every_parameter_in_the_language(qgis_process, provider, lang, name, speaks):
    done = qgis_process("--json", "help", f"transboundary:{name}", lang=lang)
    assert done.code == 0, done.stderr
    shown = done.json["parameters"]
    wanted = provider.algorithm(name).parameterDefinitions()
    assert set(shown) == {definition.name() for definition in wanted}
    for parameter, described in shown.items():
        assert speaks(described["description"]), parameter
        assert speaks(described["help"].replace("“*”", "").replace("km²", "")), parameter
    for output, described in done.json["outputs"].items():
        assert speaks(described["description"].replace("km²", "")), output
