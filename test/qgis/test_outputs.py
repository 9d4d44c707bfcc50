"""Results are written whole or not at all: destinations that clash, are locked, or are cancelled."""

import itertools
import math
import threading
import time

import pytest
from qgis.core import (
    QgsProcessingException,
    QgsProcessingParameterDefinition,
)

BOX = "Polygon((0 0, 1 0, 1 1, 0 1, 0 0))"
TIE = "Polygon((0 0, 1 1, 1 0, 0 1, 0 0))"


@pytest.fixture
def boxes(make_layer):
    fields = "id:string,name:string,iso3:string"
    return make_layer("boxes", fields, (BOX, "a", "Park", "RUS"), (BOX, "b", "Reserve", "CHN"))


@pytest.fixture
def inputs(boxes):
    return {"INPUT": boxes, "OVERLAYS": [boxes], "JURISDICTIONS": boxes}


def contents(folder):
    """{name: bytes} of all files below a folder, hidden ones too."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


# ---------------------------------------------------------------- what is asked for


def test_only_the_main_output_is_mandatory(provider):
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    for name in ("overlap", "coverage", "harmonise"):
        for definition in provider.algorithm(name).destinationParameterDefinitions():
            is_optional = bool(definition.flags() & optional)
            assert is_optional == (definition.name() != "OUTPUT"), definition.name()


def test_outputs_that_are_not_named_are_skipped(run_algorithm, inputs, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    results = run_algorithm("overlap", {**inputs, "OUTPUT": "sites.gpkg"})
    assert set(results) == {"OUTPUT", "AREA_KM2", "OVERLAP_KM2", "OVERLAP_PCT", "PAIRS"}
    assert list(contents(tmp_path)) == ["sites.gpkg"]
    regions = {"INPUT": [inputs["INPUT"]], "REGIONS": inputs["INPUT"]}
    results = run_algorithm("coverage", {**regions, "OUTPUT": "coverage.csv"})
    assert set(contents(tmp_path)) == {"sites.gpkg", "coverage.csv"}
    numbers = {"REGION_KM2", "PROTECTED_KM2", "PROTECTED_PCT", "FEATURES_IN", "KEPT", "EXCLUDED"}
    assert set(results) == {"OUTPUT", *numbers}


def test_all_outputs_in_one_geopackage(run_algorithm, rows_of, inputs, tmp_path):
    path = tmp_path / "all.gpkg"

    def table(name):
        return f"ogr:dbname='{path}' table=\"{name}\" (geom)"

    names = {"OUTPUT": "sites", "TABLE": "overlap", "PIECES": "pieces", "REJECTED": "left_out"}
    run_algorithm("overlap", {**inputs, **{key: table(name) for key, name in names.items()}})
    assert list(contents(tmp_path)) == ["all.gpkg"]
    counts = {name: len(rows_of(f"{path}|layername={name}")) for name in names.values()}
    # 3 sites ("*" is one) x 1 country (CHN/RUS) x 2 targets; a piece for each site.
    assert counts == {"sites": 2, "overlap": 6, "pieces": 2, "left_out": 0}


def test_fields_of_the_results(run_algorithm, inputs):
    destinations = dict.fromkeys(("OUTPUT", "TABLE", "PIECES", "REJECTED"), "TEMPORARY_OUTPUT")
    results = run_algorithm("overlap", {**inputs, **destinations})
    fields = {name: results[name].fields().names() for name in destinations}
    sites = ["id", "name", "iso3", "area_km2", "overlap_km2", "overlap_pct", "overlays_n"]
    keys = ["site_id", "site_name", "overlay", "overlay_class", "country", "level"]
    assert fields == {
        "OUTPUT": sites,
        "TABLE": [*keys, "overlap_km2", "overlap_pct", "pct_in_country", "illustrative_km2"],
        "PIECES": [*keys, "overlap_km2", "illustrative"],
        "REJECTED": ["layer", "feature_id", "reason"],
    }
    destinations = dict.fromkeys(("OUTPUT", "GAPS", "REJECTED"), "TEMPORARY_OUTPUT")
    regions = {"INPUT": [inputs["INPUT"]], "REGIONS": inputs["INPUT"]}
    results = run_algorithm("coverage", {**regions, **destinations})
    table = "region country site_type category realm level protected_km2 gross_km2 unprotected_km2"
    table += " pct_of_region pct_of_region_in_country double_count_factor reported_km2"
    table += " computed_km2 disc_km2 illustrative_km2"
    assert results["OUTPUT"].fields().names() == table.split()
    assert results["GAPS"].fields().names() == ["region", "country", "unprotected_km2"]
    assert results["REJECTED"].fields().names() == ["layer", "feature_id", "reason"]


# ---------------------------------------------------------------- no row may be lost


@pytest.mark.parametrize("field", ["fid:integer", "FID:integer", "fid:string", "fid:double"])
@pytest.mark.parametrize("source", ["memory", "gpkg"])
def test_a_field_called_fid(
    run_algorithm, make_layer, save_layer, rows_of, tmp_path, field, source
):
    """GeoPackage takes it for the key and would drop every row that repeats a value."""
    fids = ["7", "7", "8"] if "string" in field else [7, 7, 8]
    sites = make_layer(
        "s", f"{field},note:string", *((BOX, fid, str(i)) for i, fid in enumerate(fids))
    )
    if source == "gpkg":
        sites = save_layer(
            make_layer("s", "note:string", (BOX, "0"), (BOX, "1"), (BOX, "2")), tmp_path / "in.gpkg"
        )
    path = str(tmp_path / "out.gpkg")
    run_algorithm("overlap", {"INPUT": sites, "OVERLAYS": [sites], "OUTPUT": path})
    rows = rows_of(path)
    assert [row["note"] for row in rows] == ["0", "1", "2"]
    name = "FID_source" if field.startswith("FID") and source == "memory" else "fid_source"
    kept = [row[name] for row in rows]
    assert kept == (fids if source == "memory" else [1, 2, 3])


def test_results_can_be_sites_again(run_algorithm, rows_of, inputs, tmp_path):
    """Their area_km2, fid and so on give way to the new ones, again and again."""
    source = inputs["INPUT"]
    for number in range(3):
        path = str(tmp_path / f"{number}.gpkg")
        run_algorithm("overlap", {**inputs, "INPUT": source, "OUTPUT": path})
        source = path
    row = rows_of(path)[0]
    assert row["area_km2"] == row["area_km2_source"] == row["area_km2_source_2"]
    assert len(rows_of(path)) == 2


# ---------------------------------------------------------------- destinations that cannot be


def test_two_outputs_to_one_path(refusal, inputs, tmp_path):
    path = str(tmp_path / "one.gpkg")
    said = refusal("overlap", {**inputs, "OUTPUT": path, "TABLE": path})
    assert said.startswith(
        f"“Sites with overlap” (OUTPUT) and “Overlap table” (TABLE) would both be written to {path}:"
        " give each its own file, or write both as tables of that file, like ogr:dbname="
    )
    said = refusal("overlap", {**inputs, "OUTPUT": path, "REPORT": path})
    assert said.endswith(f"would both be written to {path}: give each its own place.")
    csv = str(tmp_path / "one.csv")
    regions = {"INPUT": [inputs["INPUT"]], "REGIONS": inputs["INPUT"]}
    said = refusal("coverage", {**regions, "OUTPUT": csv, "REJECTED": csv})
    assert said.startswith("“Coverage table” (OUTPUT) and “Records left out” (REJECTED) would both")
    assert contents(tmp_path) == {}


def test_a_destination_that_is_an_input(refusal, inputs, save_layer, tmp_path):
    path = save_layer(inputs["INPUT"], tmp_path / "in.gpkg")
    before = contents(tmp_path)
    for parameters in (
        {**inputs, "INPUT": path, "OUTPUT": path},
        {**inputs, "OVERLAYS": [inputs["INPUT"], path], "OUTPUT": "memory:", "TABLE": path},
        {**inputs, "JURISDICTIONS": path, "OUTPUT": path},
        {**inputs, "INPUT": path, "OUTPUT": str(tmp_path / "x" / ".." / "in.gpkg")},
    ):
        said = refusal("overlap", parameters)
        assert "would replace" in said
        assert "which is an input: choose another file" in said
    said = refusal("coverage", {"INPUT": [path], "REGIONS": inputs["INPUT"], "OUTPUT": path})
    assert said.startswith("“Coverage table” (OUTPUT) would replace")
    assert contents(tmp_path) == before


def test_destinations_that_cannot_be_written(refusal, inputs, save_layer, tmp_path):
    locked = tmp_path / "locked.gpkg"
    save_layer(inputs["INPUT"], locked)
    locked.chmod(0o444)
    before = contents(tmp_path)
    wanted = {
        str(locked): "the file is read-only. Unlock it or choose another one.",
        str(tmp_path / "none" / "x.gpkg"): f"there is no folder {tmp_path / 'none'}.",
        str(tmp_path): "",
        "/proc/x.gpkg": "Nothing can be written to the folder /proc",
    }
    for path, text in wanted.items():
        for output in ("OUTPUT", "TABLE", "REPORT"):
            if path == str(tmp_path) and output != "REPORT":
                continue
            said = refusal("overlap", {**inputs, "OUTPUT": "memory:", output: path})
            assert text in said
            assert path in said or "/proc" in said
    assert contents(tmp_path) == before


def test_a_refused_run_leaves_older_results_alone(
    run_algorithm, refusal, inputs, make_layer, tmp_path
):
    """The bad feature comes last of all that is read."""
    paths = {
        "OUTPUT": str(tmp_path / "sites.gpkg"),
        "TABLE": str(tmp_path / "table.csv"),
        "PIECES": str(tmp_path / "pieces.shp"),
    }
    run_algorithm("overlap", {**inputs, **paths})
    before = contents(tmp_path)
    assert {"sites.gpkg", "table.csv", "pieces.shp", "pieces.dbf"} <= set(before)
    countries = make_layer("ties", "iso3:string", (BOX, "RUS"), (TIE, "CHN"))
    bad = {**inputs, "JURISDICTIONS": countries, "INVALID": "refuse"}
    assert "Feature 2 of layer “ties”" in refusal("overlap", {**bad, **paths})
    assert contents(tmp_path) == before


def test_a_new_run_replaces_older_results(run_algorithm, rows_of, inputs, make_layer, tmp_path):
    path = str(tmp_path / "sites.gpkg")
    for count in (1, 3, 2):
        sites = make_layer("s", "", *[(BOX,)] * count)
        run_algorithm("overlap", {**inputs, "INPUT": sites, "OUTPUT": path})
        assert len(rows_of(path)) == count
    assert list(contents(tmp_path)) == ["sites.gpkg"]


# ---------------------------------------------------------------- cancel


@pytest.fixture
def long_job(make_layer, rng):
    """Ragged sites on ragged overlays and countries: some seconds of work."""
    random = rng(9)

    def ragged(lon, lat, size, vertices):
        phase = random.uniform(0, 6)
        ring = []
        for i in range(vertices):
            turn = 2 * math.pi * i / vertices
            radius = size * (1 + 0.2 * math.sin(5 * turn + phase) + random.uniform(0, 0.01))
            ring.append((lon + radius * math.cos(turn), lat + radius * math.sin(turn)))
        ring.append(ring[0])
        return "Polygon((" + ",".join(f"{x:.7f} {y:.7f}" for x, y in ring) + "))"

    def layer(name, count, size, vertices):
        rows = [
            (ragged(random.uniform(20, 40), random.uniform(40, 60), size, vertices), f"{i % 9}")
            for i in range(count)
        ]
        return make_layer(name, "iso3:string", *rows)

    return {
        "INPUT": layer("sites", 300, 0.7, 100),
        "OVERLAYS": [layer("one", 12, 4.0, 3000), layer("two", 12, 4.0, 3000)],
        "JURISDICTIONS": layer("countries", 9, 5.0, 3000),
    }


def outputs_in(folder):
    return {
        "OUTPUT": str(folder / "sites.gpkg"),
        "TABLE": str(folder / "table.csv"),
        "PIECES": f"ogr:dbname='{folder / 'other.gpkg'}' table=\"pieces\" (geom)",
    }


def test_cancel_half_way(run_algorithm, inputs, long_job, listener, tmp_path):
    """Wherever it comes, the run ends within a second and older results survive byte for byte."""
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    run_algorithm("overlap", {**inputs, **outputs_in(old)})
    before = contents(old)
    assert set(before) == {"sites.gpkg", "table.csv", "other.gpkg"}

    class CancelledLater(type(listener)):
        """Cancelled from another thread, as by a button, some time after a phase has begun."""

        def __init__(self, phase, seconds):
            super().__init__()
            self.phase, self.timer, self.cancelled_at = (
                phase,
                threading.Timer(seconds, self.stop),
                0,
            )

        def setProgressText(self, text):
            if text == self.phase:
                self.timer.start()

        def stop(self):
            self.cancelled_at = time.perf_counter()
            self.cancel()

    cases = [
        ("Reading the sites", 0.01),
        ("Measuring", 0.0),
        ("Measuring", 0.2),
        ("Measuring", 0.6),
    ]
    for folder, case in itertools.product((old, new), cases):
        feedback = CancelledLater(*case)
        with pytest.raises(QgsProcessingException, match=r"^Cancelled: nothing was written"):
            run_algorithm("overlap", {**long_job, **outputs_in(folder)}, feedback=feedback)
        assert time.perf_counter() - feedback.cancelled_at < 1.0, case
        feedback.timer.join()
    assert contents(old) == before
    assert list(new.iterdir()) == []


@pytest.mark.parametrize("beyond", [0, 25, 60, 85])
@pytest.mark.parametrize("name", ["overlap", "coverage", "harmonise"])
def test_a_feedback_that_cancels_itself(run_algorithm, inputs, listener, tmp_path, name, beyond):
    """As soon as the progress has passed a mark: while reading, measuring and writing."""
    parameters = {**inputs, **outputs_in(tmp_path)}
    if name == "coverage":
        parameters = {"INPUT": [inputs["INPUT"]], "REGIONS": inputs["INPUT"]}
        parameters.update(OUTPUT=str(tmp_path / "t.csv"), GAPS=str(tmp_path / "g.gpkg"))
    if name == "harmonise":
        names = {"OUTPUT": "o.gpkg", "MAPPING_USED": "m.json", "MISSING": "missing.csv"}
        parameters = {key: str(tmp_path / file) for key, file in names.items()}
        parameters["INPUT"] = [inputs["INPUT"], inputs["INPUT"]]
    run_algorithm(name, parameters)
    before = contents(tmp_path)
    listener.progressChanged.connect(lambda share: share >= beyond and listener.cancel())
    with pytest.raises(QgsProcessingException, match=r"^Cancelled: nothing was written"):
        run_algorithm(name, parameters, feedback=listener)
    assert contents(tmp_path) == before


def test_the_long_job_comes_to_an_end(run_algorithm, rows_of, long_job):
    """GEOS' plain `intersects` fails on some of its valid slivers; and what is cut adds up."""
    results = run_algorithm("overlap", {**long_job, "OUTPUT": "memory:", "TABLE": "memory:"})
    sites = {str(number + 1): row for number, row in enumerate(rows_of(results["OUTPUT"]))}
    sums = dict.fromkeys(sites, 0.0)
    for row in rows_of(results["TABLE"]):
        if row["level"] == "all" and row["site_id"] != "*":
            sums[row["site_id"]] += row["overlap_km2"]
    assert sums == pytest.approx({k: row["overlap_km2"] for k, row in sites.items()}, rel=1e-9)
