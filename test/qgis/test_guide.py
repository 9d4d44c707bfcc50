"""The user's guide: it names every parameter and field, its links work, its numbers are those of a run."""

import re
from pathlib import Path

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
)
from transboundary_planner.core.zonation_result import REASONS
from transboundary_planner.core.zone_names import CODES, RANK, ZoneNames
from transboundary_planner.processing import (
    borderpairs_output,
    coverage_output,
    fields,
    harmonise_output,
    hygiene_output,
    jointreserve_output,
    legal_output,
    overlap_output,
    plan_report,
    record_reader,
    writing,
    zonation_output,
    zones_output,
)
from transboundary_planner.processing.algorithms import checkplan, importplan
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
    "checkzonation": (
        zonation_output.GROUND_FIELDS,
        zonation_output.LINE_FIELDS,
        zonation_output.TABLE_FIELDS,
        writing.REJECTED_FIELDS,
    ),
    "coverage": (coverage_output.TABLE_FIELDS, coverage_output.GAP_FIELDS, writing.REJECTED_FIELDS),
    "borderhygiene": (
        hygiene_output.FAULT_FIELDS,
        hygiene_output.TABLE_FIELDS,
        hygiene_output.COPY_FIELDS,
        hygiene_output.MOVED_FIELDS,
        writing.REJECTED_FIELDS,
    ),
    "borderpairs": (
        borderpairs_output.PAIR_FIELDS,
        borderpairs_output.SITE_FIELDS,
        borderpairs_output.BORDER_FIELDS,
        writing.REJECTED_FIELDS,
    ),
    "harmonise": (
        harmonise_output.site_fields("harmonised", False, False),
        harmonise_output.site_fields("wdpca", True, True),
        harmonise_output.UNMAPPED_FIELDS,
        harmonise_output.VALUE_FIELDS,
        harmonise_output.MISSING_FIELDS,
        harmonise_output.DUPLICATE_FIELDS,
        writing.REJECTED_FIELDS,
    ),
    "jointreserve": (
        jointreserve_output.RESERVE_FIELDS,
        jointreserve_output.COMPONENT_FIELDS,
        jointreserve_output.TABLE_FIELDS,
        jointreserve_output.SHARED_FIELDS,
        jointreserve_output.MOVED_FIELDS,
        writing.REJECTED_FIELDS,
    ),
    "bufferzones": (zones_output.ZONE_FIELDS, zones_output.TABLE_FIELDS, writing.REJECTED_FIELDS),
    "planreport": (plan_report.TABLE_FIELDS,),
    "legalmatrix": (legal_output.ITEM_FIELDS, legal_output.SITE_FIELDS),
}
FIELDS |= {
    "createplan": (),
    "exportplan": (),
    "importplan": (importplan.CONFLICT_FIELDS,),
    "checkplan": (checkplan.FINDING_FIELDS,),
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
    assert {"overlap", "coverage", "borderpairs", "checkzonation"} <= {a.name() for a in algorithms}
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
    known = wanted | {"RUS", "CHN", "PRK", "MNG", "TBPA", "TBCL", "TBCS", "TBMCA"}
    assert {word for word in found if re.fullmatch(r"[A-Z][A-Z_0-9]+", word)} <= known


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_is_explained(name):
    found = explained(page(name))
    for columns in FIELDS[name]:
        for field, _ in columns:
            # Keys of a second table are named in a sentence.
            assert field in found or f"`{field}`" in page(name), field
    for columns in FIELDS[name][:1]:
        assert {field for field, _ in columns} <= found


@pytest.mark.parametrize("name", ["coverage_and_overlap", "zones_and_overlap"])
def test_the_models_are_explained(provider, name):
    made = algorithm(name)
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


def test_names_of_fields_with_a_reported_area():
    for name in fields.REPORTED_AREA_FIELDS:
        assert f"`{name}`" in page("bufferzones"), name


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
        r
        for r in read_table(results["TABLE"])
        if (r["site_id"], r["country"], r["level"]) == ("*", "CHN", "all")
    ]
    assert f"{number(china['illustrative_km2'])} of the {number(china['overlap_km2'])} km2" in text
    summed = sum(row["area_km2"] for row in read_table(results["OUTPUT"]))
    assert f"overlap by {number(summed - results['AREA_KM2'])} km2" in text
    assert f"sum to {number(summed)} km2 and cover {number(results['AREA_KM2'])})" in page(
        "overlap"
    )


def test_worked_example_of_harmonise(run_algorithm, read_table, inputs):
    names = ("OUTPUT", "UNMAPPED", "MISSING", "DUPLICATES")
    results = run_algorithm(
        "harmonise",
        {
            "INPUT": [inputs["sites"], inputs["points"]],
            "POINTS": "discs",
            **dict.fromkeys(names, "TEMPORARY_OUTPUT"),
        },
    )
    tables = {name: read_table(results[name]) for name in names}
    text = page("harmonise").split("## Worked example")[1].split("\n## ")[0]
    assert (
        f"{results['FEATURES_IN']} records come in, {results['POLYGONS']}\npolygons come out"
        in text
    )
    printed = [tuple(row) for row in rows_of_tables(text)]
    for row in tables["UNMAPPED"]:
        assert (row["layer"], f"`{row['column']}`", str(row["count"])) in printed
    assert len(tables["UNMAPPED"]) == 3
    found = {(row["country"], row["attribute"]): row for row in tables["MISSING"]}
    for attribute in ("designation", "status_year", "reported_km2"):
        cells = [found[code, attribute] for code in ("RUS", "CHN", "MNG")]
        row = (f"`{attribute}`", *(f"{c['missing']} of {c['records']}" for c in cells))
        assert row in printed
    drawn = sum(bool(row["illustrative"]) for row in tables["OUTPUT"])
    assert f"{drawn} of the {results['POLYGONS']} boundaries are illustrative" in text
    assert tables["DUPLICATES"] == []


def test_worked_example_of_bufferzones(run_algorithm, read_table, inputs):
    cats = "subset=site_id IN ('LBC-KP', 'LBC-NTL', 'OSM-10367273')"
    job = {
        "INPUT": f"{inputs['sites']}|{cats}",
        "INPUT_ID": "site_id",
        "JURISDICTIONS": inputs["countries"],
        "OUTPUT": "TEMPORARY_OUTPUT",
        "TABLE": "TEMPORARY_OUTPUT",
    }
    printed, text = example("bufferzones")
    results = run_algorithm("bufferzones", {**job, "DISSOLVE": "all"})
    assert (
        f"have {number(results['AREA_KM2'])} km2, and {number(results['ACROSS_KM2'])} km2" in text
    )
    columns = ("area_km2", "zone_pct", "across_km2")
    wanted = {
        (row["zone"], f"`{row['country']}`", *(number(row[k]) for k in columns))
        for row in read_table(results["TABLE"])
    }
    found, zone = set(), ""
    for first, *rest in printed:
        zone = first or zone
        found.add((zone, *rest))
    assert found == wanted
    apart = run_algorithm("bufferzones", job)
    assert f"{number(apart['ACROSS_KM2'])} km2 are across then" in text
    assert apart["AREA_KM2"] == pytest.approx(results["AREA_KM2"], rel=1e-9)
    assert cats.replace("subset=", "") in page("bufferzones").split("## On the command line")[1]


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
    columns = (
        "protected_km2",
        "unprotected_km2",
        "pct_of_region_in_country",
        "disc_km2",
        "illustrative_km2",
    )
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


def test_worked_example_of_border_pairs(run_algorithm, read_table, test_data):
    results = run_algorithm(
        "borderpairs",
        {
            "INPUT": f"{test_data}/waterton_glacier.gpkg|layername=protected_areas",
            "COUNTRY_FIELD": "iso3",
            "JURISDICTIONS": f"{test_data}/waterton_glacier_border_osm.gpkg|layername=countries_clip",
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )
    printed, _ = example("borderpairs")
    wanted = [
        (
            row["kind"],
            f"{row['distance_m']:.1f}",
            f"{row['shared_border_km']:.2f}",
            f"{row['overlap_km2']:.4f}" if row["overlap_km2"] else "0",
        )
        for row in read_table(results["OUTPUT"])
    ]
    assert [tuple(row[1:]) for row in printed] == wanted


def test_worked_example_of_borderhygiene(run_algorithm, read_table, inputs):
    results = run_algorithm(
        "borderhygiene",
        {
            "INPUT": [inputs["sites"]],
            "COUNTRY_FIELD": "country",
            "JURISDICTIONS": inputs["countries"],
            "REPAIR": "jurisdictions",
            "OUTPUT": "TEMPORARY_OUTPUT",
            "TABLE": "TEMPORARY_OUTPUT",
        },
    )
    printed, text = example("borderhygiene")
    wanted = {
        (f"`{r['reason']}`", str(r["faults_n"]), f"{r['area_km2']:.4f}", f"{r['width_m']:.1f}")
        for r in read_table(results["TABLE"])
        if r["countries"] == "*" and r["reason"] != "outside"
    }
    assert set(map(tuple, printed)) == wanted
    leopard = [
        r
        for r in read_table(results["OUTPUT"])
        if r["reason"] == "sliver" and r["site_id"] == "OSM-10367273"
    ]
    assert f"{sum(r['area_km2'] for r in leopard):.4f} km2 of Land of the Leopard" in text
    assert f"{len(leopard)} slivers" in text
    assert f"{number(results['OUTSIDE_KM2'])} km2 are `outside`" in text
    assert f"{number(results['CUT_KM2'])} km2 are cut off" in text
    assert f"{number(results['FILLED_KM2'])} km2 filled in" in text


def test_worked_example_of_jointreserve(run_algorithm, read_table, inputs):
    three = "|subset=site_id IN ('OSM-10367273', 'LBC-KP', 'LBC-NTL')"
    results = run_algorithm(
        "jointreserve",
        {
            "INPUT": inputs["sites"] + three,
            "JURISDICTIONS": inputs["countries"],
            "RANGES": [inputs["range"]],
            "OUTPUT": "TEMPORARY_OUTPUT",
            "TABLE": "TEMPORARY_OUTPUT",
        },
    )
    printed, text = example("jointreserve")
    (reserve,) = read_table(results["OUTPUT"])
    assert f"Together {number(reserve['area_km2'])} km2, in {reserve['parts_n']} parts" in text
    assert f"a gap of {number(reserve['largest_gap_m'] / 1000)} km" in text
    assert f"boundary has {number(reserve['outer_km'])} km" in text
    assert f"countries {number(reserve['shared_km'])} km" in text
    assert (
        f"closed: {number(reserve['gap_km2'])} km2; overlaps count once: {number(reserve['overlap_km2'])}"
        in text
    )
    assert f"{number(reserve['illustrative_km2'])} km2 rest on illustrative" in text
    columns = ("area_km2", "gap_km2", "overlap_km2", "illustrative_km2", "range_km2")
    values = {}
    for row in read_table(results["TABLE"]):
        if row["country"] != "*" and row["measure"] in columns:
            values.setdefault(row["country"], {})[row["measure"]] = row["value"]
    wanted = {(f"`{country}`", *(number(v[k]) for k in columns)) for country, v in values.items()}
    assert set(map(tuple, printed)) == wanted
    assert f"The balance is {reserve['balance']:.2f}, and {reserve['balance_floor']:.2f}" in text


def test_worked_example_of_checkzonation(run_algorithm, read_table, inputs, demo_data, tmp_path):
    parameters = {
        "INPUT": f"{demo_data}/zonation_example.gpkg|layername=zones",
        "SITE_FIELD": "site",
        "COUNTRY_FIELD": "country",
        "JURISDICTIONS": inputs["countries"],
        "OUTPUT": "TEMPORARY_OUTPUT",
        "TABLE": "TEMPORARY_OUTPUT",
    }
    results = run_algorithm("checkzonation", parameters)
    printed, text = example("checkzonation")
    assert f"Chinese zone {number(results['OPEN_CORE_KM'])} km" in text

    def marked(*codes):
        return ", ".join(f"`{code}`" for code in codes if code)

    wanted = []
    for row in read_table(results["TABLE"]):
        sizes = ["" if row[k] is None else number(row[k]) for k in ("area_km2", "length_km")]
        zones = marked(row["zone"], row["other_zone"])
        who = [marked(row[k]) for k in ("country", "other_country")]
        kind = [marked(row[k]) for k in ("reason", "severity")]
        wanted.append([*kind, zones, *who, str(row["faults_n"]), *sizes])
    assert printed == wanted
    rests = [row for row in printed if row[0] == "`sliver_overlap`"]
    assert f"`sliver_overlap`: {rests[-1][-2]} km2" in text
    # And without the Chinese zone.
    definition = QgsProcessingFeatureSourceDefinition(parameters["INPUT"])
    definition.filterExpression = "country = 'RUS'"
    parameters["INPUT"] = definition
    results = run_algorithm("checkzonation", parameters)
    assert f"with China on {number(results['OPEN_CORE_KM'])} km" in text


def test_zones_and_reasons_are_explained():
    text = page("checkzonation")
    assert set(REASONS) | set(CODES) <= explained(text)
    names, table = ZoneNames(), text.split("## Names of zones")[1].split("\n## ")[0]
    for code, rank, known in rows_of_tables(table)[2:]:
        code = code.strip("`")
        assert RANK[code] == int(rank)
        for name in re.split(r"[,;] ", known.split(", and every")[0]):
            assert names.code(name) == code, name


def test_every_rule_of_plans_is_explained(qgis_app):
    from transboundary_planner.processing.plan_finding_texts import (
        finding_texts,
        place_finding_texts,
    )

    assert {*finding_texts(), *place_finding_texts()} <= explained(page("checkplan"))
