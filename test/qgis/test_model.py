"""The model that chains coverage and overlap: there, whole, and with the numbers of its steps."""

import json

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterDefinition,
)

MODEL = "transboundary:coverage_and_overlap"
DESTINATIONS = ("coverage_table", "gaps", "overlap_table", "sites_with_overlap")
OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional


def create():
    """The model as a dialog gets it. Keep it: what it holds is freed with it."""
    return QgsApplication.processingRegistry().createAlgorithmById(MODEL)


@pytest.fixture
def inputs(demo_data):
    return {
        "SITES": f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas",
        "SITE_ID": "site_id",
        "RANGES": f"{demo_data}/tiger_range_gbif_model_ne_asia.geojson",
        "COUNTRIES": f"{demo_data}/borders_osm.gpkg|layername=countries_clip",
    }


def destinations(folder):
    """Files for all outputs; the gaps are the overlay “gaps”, whatever the language."""
    folder.mkdir(exist_ok=True)
    return {name: str(folder / f"{name}.gpkg") for name in DESTINATIONS}


@pytest.fixture
def read(rows_of):
    """A function that reads the four results as {name: rows}."""

    def results(paths):
        found = {}
        for name in DESTINATIONS:
            rows = rows_of(paths[name])
            for row in rows:
                row.pop("fid", None)
            found[name] = rows
        return found

    return results


@pytest.fixture(scope="module")
def once():
    return {}


@pytest.fixture
def direct(run_algorithm, inputs, tmp_path, read, once):
    """What the two algorithms give when they are run one after the other; computed once."""
    if "direct" in once:
        return once["direct"]
    paths = destinations(tmp_path / "direct")
    run_algorithm(
        "coverage",
        {
            "INPUT": [inputs["SITES"]],
            "REGIONS": inputs["RANGES"],
            "JURISDICTIONS": inputs["COUNTRIES"],
            "OUTPUT": paths["coverage_table"],
            "GAPS": paths["gaps"],
        },
    )
    run_algorithm(
        "overlap",
        {
            "INPUT": inputs["SITES"],
            "INPUT_ID": inputs["SITE_ID"],
            "OVERLAYS": [inputs["RANGES"], paths["gaps"]],
            "JURISDICTIONS": inputs["COUNTRIES"],
            "OUTPUT": paths["sites_with_overlap"],
            "TABLE": paths["overlap_table"],
        },
    )
    once["direct"] = read(paths)
    return once["direct"]


def same(found, wanted):
    """Every value equal, numbers to 1e-9 of their size or to a square metre's millionth.

    Vertices may differ by a centimetre: qgis_process computes with the GEOS of QGIS, a test with
    the one of shapely, and they cut lines that are nearly parallel at slightly different points.
    """
    for name in DESTINATIONS:
        assert len(found[name]) == len(wanted[name]) > 0, name
        for row, other in zip(found[name], wanted[name]):
            assert list(row) == list(other)
            for field, value in other.items():
                if field == "geometry" and value is not None:
                    assert row[field].equals_exact(value, 1e-7), name
                elif isinstance(value, float):
                    assert row[field] == pytest.approx(value, rel=1e-9, abs=1e-12), (name, field)
                else:
                    assert row[field] == value, (name, field)


# ---------------------------------------------------------------- what QGIS sees


def test_it_is_whole_after_registration_and_after_a_refresh(provider):
    for _ in range(3):
        model = create()
        assert (model.id(), model.name(), model.groupId()) == (MODEL, MODEL.split(":")[1], "models")
        assert model.provider().id() == "transboundary"
        assert model.validate() == (True, [])
        found = {
            d.name(): bool(d.flags() & OPTIONAL) for d in model.destinationParameterDefinitions()
        }
        assert found == {name: name != "coverage_table" for name in DESTINATIONS}
        assert {d.name() for d in model.outputDefinitions()} == set(DESTINATIONS)
        provider.refreshAlgorithms()


def test_every_text_is_there_and_translated(provider):
    from transboundary_planner.processing import i18n

    seen = {}
    for language in ("en", "ru", "zh"):
        i18n.install(language)
        provider.refreshAlgorithms()
        model = create()
        texts = [model.displayName(), model.group(), model.shortDescription()]
        for definition in model.parameterDefinitions():
            texts += [definition.description(), definition.help()]
            assert definition.help() in model.shortHelpString()
        seen[language] = texts
        assert all(texts)
        copy = model.create()  # what a dialog runs
        assert copy.displayName() == model.displayName()
        assert {d.name() for d in copy.destinationParameterDefinitions()} == set(DESTINATIONS)
    i18n.install("en")
    provider.refreshAlgorithms()
    for language in ("ru", "zh"):
        assert not set(seen["en"]) & set(seen[language])


def test_choices_are_static_strings(provider):
    """A number would mean another choice as soon as one is added in front."""
    fixed = Qgis.ProcessingModelChildParameterSource.StaticValue
    model = create()
    for step in model.childAlgorithms().values():
        definitions = {d.name(): d for d in step.algorithm().parameterDefinitions()}
        for name, sources in step.parameterSources().items():
            if definitions[name].type() != "enum":
                continue
            for source in sources:
                assert source.source() == fixed
                value = source.staticValue()
                chosen = value if isinstance(value, list) else [value]
                assert chosen
                assert set(chosen) <= set(definitions[name].options()), name


def test_the_gaps_feed_the_overlap(provider):
    model = create()
    fed = [
        (source.outputChildId(), source.outputName())
        for source in model.childAlgorithm("overlap").parameterSources()["OVERLAYS"]
        if source.source() == Qgis.ProcessingModelChildParameterSource.ChildOutput
    ]
    assert fed == [("coverage", "GAPS")]
    assert model.dependsOnChildAlgorithms("overlap") == {"coverage"}


def test_qgis_reads_the_file_without_our_class(provider, root):
    """As its model designer does."""
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(root / "resources" / "models" / "coverage_and_overlap.model3"))
    assert model.validate() == (True, [])
    assert model.name() == "coverage_and_overlap"


# ---------------------------------------------------------------- its numbers


def test_it_gives_the_numbers_of_its_steps(run_algorithm, inputs, tmp_path, direct, read):
    paths = destinations(tmp_path / "model")
    run_algorithm(MODEL, {**inputs, **paths})
    same(read(paths), direct)


def test_it_gives_them_from_a_worker_thread_as_in_the_toolbox(
    qtbot, provider, inputs, tmp_path, direct, read
):
    paths = destinations(tmp_path / "thread")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    model = create()
    task = QgsProcessingAlgRunnerTask(model, {**inputs, **paths}, context, feedback)
    with qtbot.waitSignal(task.executed, timeout=120_000) as done:
        QgsApplication.taskManager().addTask(task)
    assert done.args[0] is True
    assert {name: done.args[1][name] for name in DESTINATIONS} == paths
    same(read(paths), direct)


@pytest.mark.parametrize("lang", ["C.UTF-8", "ru_RU.UTF-8", "zh_CN.UTF-8"])
@pytest.mark.parametrize("ellipsoid", [None, "EPSG:7004"])
def test_the_command_line_gives_them_too(
    qgis_process, inputs, tmp_path, direct, read, lang, ellipsoid
):
    paths = destinations(tmp_path / "command")
    job = {"inputs": {**inputs, **paths}}
    if ellipsoid:
        job["ellipsoid"] = ellipsoid
    done = qgis_process("--json", "run", MODEL, "-", lang=lang, stdin=json.dumps(job))
    assert done.code == 0, done.stderr
    assert not ellipsoid or done.json["ellipsoid"] == ellipsoid
    assert done.json["results"] == paths
    same(read(paths), direct)


def test_the_demo(run_algorithm, inputs, rows_of):
    """What is protected of the range is what the sites have of it, country by country."""
    results = run_algorithm(
        MODEL, {**inputs, "coverage_table": "TEMPORARY_OUTPUT", "overlap_table": "TEMPORARY_OUTPUT"}
    )
    protected = {
        row["country"]: row["protected_km2"]
        for row in rows_of(results["coverage_table"])
        if row["level"] == "all" and row["protected_km2"]
    }
    in_range = {
        row["country"]: row["overlap_km2"]
        for row in rows_of(results["overlap_table"])
        if row["site_id"] == "*" and row["overlay"] == "tiger_range_gbif_model_ne_asia"
    }
    assert set(protected) == {"RUS", "CHN", "-"}
    assert in_range == pytest.approx(protected, rel=1e-9)
    gaps = [row for row in rows_of(results["overlap_table"]) if row["overlay"] == "gaps"]
    assert gaps
    assert all(row["overlap_km2"] == pytest.approx(0, abs=1e-9) for row in gaps)


@pytest.fixture
def small(make_layer, shapes):
    """A range of four by one degrees; one site counts, one is only proposed."""
    sites = make_layer(
        "sites",
        "id:string,status:string",
        (shapes.box(0, 0, 1, 1), "old", "Designated"),
        (shapes.box(2, 0, 3, 2), "new", "Proposed"),
    )
    ranges = make_layer("range", "name:string", (shapes.box(0, 0, 4, 1), "cat"))
    countries = make_layer("land", "iso3:string", (shapes.box(-1, -1, 5, 3), "XXX"))
    return {"SITES": sites, "SITE_ID": "id", "RANGES": ranges, "COUNTRIES": countries}


def test_a_proposed_site_shows_what_it_would_add(run_algorithm, small, rows_of, shapes):
    wanted = dict.fromkeys(("coverage_table", "overlap_table", "gaps"), "TEMPORARY_OUTPUT")
    results = run_algorithm(MODEL, {**small, **wanted})
    (gap,) = rows_of(results["gaps"])
    assert gap["unprotected_km2"] == pytest.approx(shapes.box_km2(1, 0, 4, 1), rel=1e-9)
    found = {
        row["site_id"]: row["overlap_km2"]
        for row in rows_of(results["overlap_table"])
        if row["overlay"] == "Gaps"  # the layer's name
    }
    adds = shapes.box_km2(2, 0, 3, 1)
    assert found == pytest.approx({"*": adds, "old": 0, "new": adds}, rel=1e-9, abs=1e-9)


def test_without_gaps_it_works_too(run_algorithm, small, make_layer, shapes, rows_of):
    small["RANGES"] = make_layer("range", "name:string", (shapes.box(0.2, 0.2, 0.7, 0.9), "cat"))
    wanted = dict.fromkeys(("coverage_table", "overlap_table", "gaps"), "TEMPORARY_OUTPUT")
    results = run_algorithm(MODEL, {**small, **wanted})
    assert rows_of(results["gaps"]) == []
    assert {
        row["overlap_km2"] for row in rows_of(results["overlap_table"]) if row["overlay"] == "Gaps"
    } == {0}


# ---------------------------------------------------------------- its destinations


def test_only_the_main_result_must_be_named(run_algorithm, small, tmp_path):
    path = str(tmp_path / "coverage.gpkg")
    results = run_algorithm(MODEL, {**small, "coverage_table": path, "gaps": None})
    assert results["coverage_table"] == path
    assert not set(results) & set(DESTINATIONS[1:])
    assert [file.name for file in tmp_path.iterdir()] == ["coverage.gpkg"]
    with pytest.raises(QgsProcessingException):
        run_algorithm(MODEL, {**small, "gaps": str(tmp_path / "gaps.gpkg")})


def test_skipped_gaps_are_called_the_same_in_every_language(run_algorithm, small, rows_of):
    results = run_algorithm(
        MODEL, {**small, "coverage_table": "TEMPORARY_OUTPUT", "overlap_table": "TEMPORARY_OUTPUT"}
    )
    assert {row["overlay"] for row in rows_of(results["overlap_table"])} == {"*", "range", "gaps"}


def test_tables_of_one_file(run_algorithm, small, tmp_path, rows_of):
    path = tmp_path / "all.gpkg"
    wanted = {
        name: f"ogr:dbname='{path}' table=\"{name}\""
        + (" (geom)" if name in DESTINATIONS[1::2] else "")
        for name in DESTINATIONS
    }
    run_algorithm(MODEL, {**small, **wanted})
    for name in DESTINATIONS:
        assert rows_of(f"{path}|layername={name}"), name


def test_two_steps_do_not_write_to_one_file(refusal, small, tmp_path):
    """Each step alone would not notice."""
    path = str(tmp_path / "one.gpkg")
    said = refusal(MODEL, {**small, "coverage_table": path, "overlap_table": path})
    assert "coverage_table" in said
    assert "overlap_table" in said
    assert list(tmp_path.iterdir()) == []


def test_a_field_that_is_not_there_ends_the_command_with_1(qgis_process, inputs, tmp_path):
    path = tmp_path / "coverage.gpkg"
    job = {"inputs": {**inputs, "SITE_ID": "nonsense", "coverage_table": str(path)}}
    done = qgis_process("run", MODEL, "-", stdin=json.dumps(job))
    assert done.code == 1
    assert "nonsense" in done.stdout + done.stderr
