"""transboundary:checkzonation: names of zones, bad input, report, marks, command line."""

import json

import pytest
import shapely
from pyproj import Geod
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
    QgsProject,
)

WGS84 = Geod(ellps="WGS84")
CORE = shapely.box(131, 43, 131.1, 43.1)
BUFFER = shapely.box(130.95, 42.95, 131.15, 43.15) - CORE
TRANSITION = shapely.box(130.9, 42.9, 131.2, 43.2) - CORE - BUFFER
WEST, EAST = shapely.box(130, 42, 131.05, 44), shapely.box(131.05, 42, 132, 44)
WHOLE = ((CORE, "core area"), (BUFFER, "buffer zone"), (TRANSITION, "transition area"))


def along(lon0, lat0, lon1, lat1):
    """Length of a meridian's or a parallel's piece as drawn, km, in short geodesics."""
    n = 200
    lons = [lon0 + (lon1 - lon0) * i / n for i in range(n + 1)]
    lats = [lat0 + (lat1 - lat0) * i / n for i in range(n + 1)]
    return WGS84.line_length(lons, lats) / 1e3


# ---------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Core Area", "core"),
        ("  ＢＵＦＦＥＲ　ＺＯＮＥ ", "buffer"),
        ("Transition_zone", "transition"),
        ("核心保护区", "core"),
        ("一般 控制区", "restricted_use"),
        ("实验区", "transition"),
        ("Заповедное  ядро", "core"),
        ("ОСОБО ОХРАНЯЕМАЯ ЗОНА", "restricted_use"),
        ("охранная зона", "buffer"),
        ("Рекреационная зона", "recreation"),
        ("зона хозяйственного назначения", "transition"),
    ],
)
def test_names_that_are_known(check, zones_of, listener, name, code):
    box = shapely.box(131, 43, 131.1, 43.1)
    found = check(INPUT=zones_of((box, name), (box, "лес")), feedback=listener)
    zones = {found["OUTPUT"][0][key] for key in ("zone", "other_zone")}
    assert zones == {code, "other"}
    assert [text for text in listener.warnings if "лес" in text]


@pytest.mark.parametrize(
    "mapping",
    [
        "Глухая тайга=core; сенокос = buffer",
        "глухая тайга=CORE\nсенокос=buffer",
        ["Глухая тайга", "core", "сенокос", "buffer"],
        [["Глухая  ТАЙГА", "core"], ["Сенокос", "buffer"]],
    ],
)
def test_own_names(check, zones_of, mapping, listener):
    cut = BUFFER - shapely.box(131.1, 42, 132, 44)
    layer = zones_of((CORE, "глухая тайга"), (cut, "сенокос"))
    found = check(INPUT=layer, MAPPING=mapping, feedback=listener)
    assert found["KINDS"] == [("core_open", "core", None, None, None)]
    assert listener.warnings == []


@pytest.mark.parametrize("suffix", ["csv", "json"])
def test_own_names_in_a_file_come_between(check, zones_of, tmp_path, suffix):
    path = tmp_path / f"names.{suffix}"
    table = {"тайга": "core", "buffer zone": "transition", "луг": "recreation"}
    if suffix == "json":
        path.write_text(json.dumps(table), encoding="utf-8")
    else:
        rows = "".join(f"{name};{code};x\n" for name, code in table.items())
        path.write_text("﻿name;code;remark\n" + rows, encoding="utf-8")
    layer = zones_of((CORE, "Тайга"), (BUFFER, "Buffer zone"))
    found = check(INPUT=layer, MAPPING_FILE=str(path))
    assert found["KINDS"] == [("core_without_buffer", "core", "transition", None, None)]
    found = check(INPUT=layer, MAPPING_FILE=str(path), MAPPING="buffer zone=buffer")
    assert found["KINDS"] == []


@pytest.mark.parametrize("field", ["zone", "ZONE_NAME", "功能分区", "zonation"])
def test_the_field_of_zones_is_found_by_itself(check, zones_of, field):
    layer = zones_of(
        (CORE, "x", "core"), (BUFFER, "x", "buffer"), fields=f"note:string,{field}:string"
    )
    assert check(INPUT=layer)["KINDS"] == []


# ---------------------------------------------------------------- bad input


def test_no_field_of_zones(refusal, zones_of):
    layer = zones_of((CORE, "core"), fields="kind:string", name="зоны")
    said = refusal("checkzonation", {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert "“зоны”" in said
    assert "kind" in said
    assert "ZONE_FIELD" in said
    said = refusal(
        "checkzonation", {"INPUT": layer, "ZONE_FIELD": "nix", "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    assert "nix" in said


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"MAPPING": "лес"}, ("лес", "name=code")),
        ({"MAPPING": "лес=forest"}, ("forest", "лес", "restricted_use")),
        ({"MAPPING": "=core"}, ("core",)),
        ({"MAPPING": ["a", "core", "b"]}, ("b", "name=code")),
        ({"TOLERANCE_M": 0}, ("TOLERANCE_M", "1 to 20000")),
        ({"TOLERANCE_M": -5}, ("TOLERANCE_M",)),
        ({"TOLERANCE_M": 1e6}, ("TOLERANCE_M",)),
        ({"MIN_AREA_KM2": -1}, ("MIN_AREA_KM2",)),
    ],
)
def test_bad_settings(refusal, zones_of, changes, words):
    parameters = {"INPUT": zones_of(*WHOLE), "OUTPUT": "TEMPORARY_OUTPUT", **changes}
    said = refusal("checkzonation", parameters)
    for word in words:
        assert word in said


@pytest.mark.parametrize("text", ["zone,kode\na,core\n", "[1, 2]", "{broken"])
def test_bad_file_of_names(refusal, zones_of, tmp_path, text):
    path = tmp_path / ("names.csv" if text.startswith("zone") else "names.json")
    path.write_text(text, encoding="utf-8")
    parameters = {"INPUT": zones_of(*WHOLE), "OUTPUT": "TEMPORARY_OUTPUT"}
    said = refusal("checkzonation", {**parameters, "MAPPING_FILE": str(path)})
    assert "MAPPING_FILE" in said
    said = refusal("checkzonation", {**parameters, "MAPPING_FILE": str(tmp_path / "nix.csv")})
    assert "nix.csv" in said


def test_names_that_nobody_knows(check, zones_of, listener):
    """All count as other, none is dropped: what can be told is told."""
    box = shapely.box(131, 43, 131.1, 43.1)
    found = check(INPUT=zones_of((box, "лес"), (box, "луг"), (box, None)), feedback=listener)
    assert [row[0] for row in found["KINDS"]] == ["overlap"] * 3
    assert {row[1:3] for row in found["KINDS"]} == {("other", "other")}
    said = " ".join(listener.warnings)
    assert "лес" in said
    assert "луг" in said
    assert "without a name" in said
    assert "no core" in said


def test_everything_is_one_zone(check, zones_of, countries, listener):
    found = check(INPUT=zones_of((CORE, "core")), JURISDICTIONS=countries, feedback=listener)
    assert {row[0] for row in found["KINDS"]} == {"core_open"}
    sides = along(131, 43, 131.1, 43) + along(131, 43.1, 131.1, 43.1)
    sides += 2 * along(131, 43, 131, 43.1)
    assert found["OPEN_CORE_KM"] == pytest.approx(sides, rel=1e-5)
    assert check(INPUT=zones_of((CORE, "buffer")), feedback=listener)["KINDS"] == []
    assert [text for text in listener.warnings if "no core" in text]


def test_empty_layers_and_points(refusal, zones_of, make_layer):
    said = refusal("checkzonation", {"INPUT": zones_of(name="leer"), "OUTPUT": "TEMPORARY_OUTPUT"})
    assert "“leer”" in said
    said = refusal(
        "checkzonation",
        {"INPUT": zones_of((None, "core"), name="leer"), "OUTPUT": "TEMPORARY_OUTPUT"},
    )
    assert "“leer”" in said
    assert "no geometry" in said
    points = make_layer("Punkte", "zone:string", ("Point(131 43)", "core"), kind="Point")
    said = refusal("checkzonation", {"INPUT": points, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert "Punkte" in said


def test_null_and_invalid_geometries(check, zones_of, refusal):
    bow = shapely.Polygon([(131, 43), (131.1, 43.1), (131.1, 43), (131, 43.1)])
    layer = zones_of((CORE, "core"), (BUFFER, "buffer"), (None, "core"), (bow, "transition"))
    found = check(INPUT=layer)
    assert [row["reason"] for row in found["REJECTED"]] == ["no geometry"]
    assert {row[0] for row in found["KINDS"]} == {"overlap"}  # the bow tie lies on the core
    found = check(INPUT=layer, INVALID="skip")
    assert len(found["REJECTED"]) == 2
    assert found["KINDS"] == []
    said = refusal(
        "checkzonation", {"INPUT": layer, "INVALID": "refuse", "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    assert "zones" in said


def test_countries_without_a_field(refusal, zones_of, make_layer):
    plain = make_layer("plain", "x:integer", (WEST.wkt, 1))
    said = refusal(
        "checkzonation",
        {"INPUT": zones_of(*WHOLE), "JURISDICTIONS": plain, "OUTPUT": "TEMPORARY_OUTPUT"},
    )
    assert "“plain”" in said
    assert "JURISDICTION_FIELD" in said


def test_cancelling_leaves_nothing(run_algorithm, zones_of, tmp_path, listener):

    target = tmp_path / "faults.gpkg"
    listener.setProgressText = lambda text: listener.cancel() if "faults" in text else None
    with pytest.raises(QgsProcessingException):
        run_algorithm(
            "checkzonation", {"INPUT": zones_of(*WHOLE), "OUTPUT": str(target)}, feedback=listener
        )
    assert list(tmp_path.iterdir()) == []


# ---------------------------------------------------------------- report, marks, command line


def test_report(check, zones_of, countries, tmp_path):
    path = tmp_path / "report.html"
    rows = [(geom & WEST, name) for geom, name in WHOLE] + [
        (shapely.box(130, 43, 130.1, 43.1), "<b>")
    ]
    check(INPUT=zones_of(*rows, name="<i>zones"), JURISDICTIONS=countries, REPORT=str(path))
    text = path.read_text(encoding="utf-8")
    assert "core at the border, nothing on the neighbour" in text
    assert "AAA – BBB" in text
    assert "not known: give it a code in MAPPING" in text
    assert "&lt;b&gt;" in text
    assert "<b>”" not in text
    assert "<i>zones" not in text
    assert "250 m" in text
    assert path.with_suffix(".png").stat().st_size > 10_000


def test_report_of_no_fault(check, zones_of, tmp_path):
    path = tmp_path / "report.html"
    check(INPUT=zones_of(*WHOLE), REPORT=str(path))
    text = path.read_text(encoding="utf-8")
    assert "No fault found in zones" in text
    assert "No countries were given" in text


def test_illustrative_zones_are_marked(check, zones_of, tmp_path):
    fields = "zone:string,illustrative:string"
    cut = BUFFER - shapely.box(131.1, 42, 132, 44)
    layer = zones_of((CORE, "core", "true"), (cut, "buffer", "false"), fields=fields)
    found = check(INPUT=layer, REPORT=str(tmp_path / "r.html"))
    assert [row["illustrative"] for row in found["LINES"]] == ["true"]
    assert "illustrative boundary" in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert check(INPUT=zones_of((CORE, "core")))["LINES"][0]["illustrative"] is None


def test_faults_have_a_sentence(check, zones_of, countries):
    layer = zones_of(*((geom & WEST, name) for geom, name in WHOLE))
    found = check(INPUT=layer, JURISDICTIONS=countries)
    texts = {row["reason"]: row["description"] for row in found["LINES"]}
    assert texts["core_at_border"] == "The core ends at the border, and BBB has no zone there."
    assert "{" not in "".join(texts.values())


def test_command_line(qgis_process, zones_of, save_layer, tmp_path):
    rows = [(geom & WEST, name.replace("buffer zone", "сенокос")) for geom, name in WHOLE]
    source = save_layer(zones_of(*rows), tmp_path / "zones.gpkg", "zones")
    done = qgis_process(
        "--json",
        "run",
        "transboundary:checkzonation",
        "--",
        f"INPUT={source}",
        "MAPPING=сенокос=buffer; x=other",
        f"OUTPUT={tmp_path / 'faults.gpkg'}",
        f"TABLE={tmp_path / 'faults.csv'}",
    )
    assert done.code == 0, done.stderr
    results = done.json["results"]
    assert results["FAULTS_N"] == 1
    assert results["OPEN_CORE_KM"] == pytest.approx(along(131.05, 43, 131.05, 43.1), rel=1e-5)
    assert "core_open" in (tmp_path / "faults.csv").read_text(encoding="utf-8")
    done = qgis_process(
        "run",
        "transboundary:checkzonation",
        "--",
        f"INPUT={source}",
        "MAPPING=сенокос=луг",
        f"OUTPUT={tmp_path / 'other.gpkg'}",
    )
    assert done.code == 1
    assert "луг" in done.stderr
    assert not (tmp_path / "other.gpkg").exists()


def test_a_step_of_a_model(run_algorithm, provider, zones_of, rows_of):
    """Zones and names go in, the lines and a number come out."""
    model = QgsProcessingModelAlgorithm("check", "models")
    for parameter in (
        QgsProcessingParameterFeatureSource("zones", "zones"),
        QgsProcessingParameterString("names", "names"),
    ):
        place = QgsProcessingModelParameter(parameter.name())
        model.addModelParameter(parameter, place)
    step = QgsProcessingModelChildAlgorithm("transboundary:checkzonation")
    step.setChildId("step")
    source = QgsProcessingModelChildParameterSource
    step.addParameterSources("INPUT", [source.fromModelParameter("zones")])
    step.addParameterSources("MAPPING", [source.fromModelParameter("names")])
    outputs = {}
    for name in ("OUTPUT", "LINES"):
        outputs[name] = QgsProcessingModelOutput(name.lower(), name.lower())
        outputs[name].setChildId("step")
        outputs[name].setChildOutputName(name)
    step.setModelOutputs({name.lower(): output for name, output in outputs.items()})
    model.addChildAlgorithm(step)
    model.updateDestinationParameters()
    cut = BUFFER - shapely.box(131.1, 42, 132, 44)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    layer = zones_of((CORE, "тайга"), (cut, "buffer"))
    QgsProject.instance().addMapLayer(layer)
    parameters = {"zones": layer.id(), "names": "тайга=core"}
    context.setProject(QgsProject.instance())
    for name in outputs:
        parameters[f"{name.lower()}"] = "TEMPORARY_OUTPUT"
    results, done = model.run(parameters, context, feedback)
    assert done, feedback.textLog()
    assert results["CHILD_RESULTS"]["step"]["FAULTS_N"] == 1
    lines = context.getMapLayer(results["lines"])
    assert [row["reason"] for row in rows_of(lines)] == ["core_open"]
    QgsProject.instance().removeMapLayer(layer.id())
