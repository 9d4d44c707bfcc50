"""The model that draws zones and measures what lies in them: there, whole, and with right numbers."""

import json

import pytest
from qgis.core import QgsApplication, QgsProcessingParameterDefinition

MODEL = "transboundary:zones_and_overlap"
DESTINATIONS = ("buffer_zones", "zone_table", "overlap_table", "zones_with_overlap")
OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional


@pytest.fixture
def inputs(demo_data):
    return {
        "SITES": f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas|"
        "subset=site_id IN ('LBC-KP', 'OSM-10367273')",
        "SITE_ID": "site_id",
        "COUNTRIES": f"{demo_data}/borders_osm.gpkg|layername=countries_clip",
        "RANGES": f"{demo_data}/tiger_range_gbif_model_ne_asia.geojson",
    }


def steps(run_algorithm, inputs, zones):
    """What the two algorithms give one after the other."""
    first = run_algorithm(
        "bufferzones",
        {
            "INPUT": inputs["SITES"],
            "INPUT_ID": "site_id",
            "KEEP_CORE": True,
            "JURISDICTIONS": inputs["COUNTRIES"],
            "OUTPUT": str(zones),
            "TABLE": "TEMPORARY_OUTPUT",
        },
    )
    second = run_algorithm(
        "overlap",
        {
            "INPUT": first["OUTPUT"],
            "INPUT_ID": "zone",
            "OVERLAYS": [inputs["RANGES"]],
            "JURISDICTIONS": inputs["COUNTRIES"],
            "FILL_HOLES": False,
            "OUTPUT": "TEMPORARY_OUTPUT",
            "TABLE": "TEMPORARY_OUTPUT",
        },
    )
    return first, second


def numbers(rows, *keys):
    return {
        (*(row[key] for key in keys), field): value
        for row in rows
        for field, value in row.items()
        if isinstance(value, float)
    }


def test_it_is_whole(provider):
    model = QgsApplication.processingRegistry().createAlgorithmById(MODEL)
    assert model.validate() == (True, [])
    assert model.displayName() == "Buffer zones and what lies in them"
    found = {d.name(): bool(d.flags() & OPTIONAL) for d in model.destinationParameterDefinitions()}
    assert found == {name: name != "buffer_zones" for name in DESTINATIONS}
    assert model.parameterDefinition("ZONES").defaultValue() == "buffer=5; transition=20"


def test_it_gives_what_its_steps_give(run_algorithm, qgis_process, inputs, rows_of, tmp_path):
    first, second = steps(run_algorithm, inputs, tmp_path / "direct.gpkg")
    paths = {name: str(tmp_path / f"{name}.gpkg") for name in DESTINATIONS}
    done = qgis_process(
        "--json", "run", MODEL, "-", stdin=json.dumps({"inputs": {**inputs, **paths}})
    )
    assert done.code == 0, done.stderr
    assert done.json["results"] == paths
    zone_keys = ("site_id", "zone", "country")
    for path, wanted, keys in (
        (paths["buffer_zones"], first["OUTPUT"], zone_keys),
        (paths["zone_table"], first["TABLE"], zone_keys),
        (paths["overlap_table"], second["TABLE"], ("site_id", "overlay", "country")),
        (paths["zones_with_overlap"], second["OUTPUT"], ("zone",)),
    ):
        found = numbers(rows_of(path), *keys)
        assert found == pytest.approx(numbers(rows_of(wanted), *keys), rel=1e-6, abs=1e-6)


def test_rows_of_the_overlap_table_are_zones(run_algorithm, inputs, rows_of):
    results = run_algorithm(
        MODEL, {**inputs, "buffer_zones": "TEMPORARY_OUTPUT", "overlap_table": "TEMPORARY_OUTPUT"}
    )
    rows = [row for row in rows_of(results["overlap_table"]) if row["level"] == "overlay"]
    assert {row["site_id"] for row in rows} == {"*", "core", "buffer", "transition"}
    # No zone overlaps another: so their rows add up to those of all zones together.
    for country in ("RUS", "CHN"):
        mine = {row["site_id"]: row["overlap_km2"] for row in rows if row["country"] == country}
        assert mine["*"] == pytest.approx(
            mine["core"] + mine["buffer"] + mine["transition"], rel=1e-9
        )
    zones = rows_of(results["buffer_zones"])
    core = sum(
        row["area_km2"] for row in zones if row["zone"] == "core" and row["country"] == "RUS"
    )
    in_range = {row["site_id"]: row for row in rows if row["country"] == "RUS"}["core"]
    assert in_range["overlap_km2"] == pytest.approx(
        core * in_range["pct_in_country"] / 100, rel=1e-9
    )


def test_bad_zones_end_it_with_one_sentence(qgis_process, inputs, tmp_path):
    job = {
        "inputs": {**inputs, "ZONES": "buffer=5,5", "buffer_zones": str(tmp_path / "zones.gpkg")}
    }
    done = qgis_process("run", MODEL, "-", stdin=json.dumps(job))
    assert done.code == 1
    assert "“5,5” of zone “buffer” is no number" in done.stdout + done.stderr
    assert list(tmp_path.iterdir()) == []
