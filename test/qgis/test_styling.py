"""Styles of result layers: they load without a warning, fit the fields, and survive the run."""

import gc
import re

import pytest
from qgis.core import (
    NULL,
    QgsExpressionContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRenderContext,
    QgsVectorLayer,
)
from transboundary_planner.core.borderpairs_result import BorderRow
from transboundary_planner.core.coverage_result import TableRow as CoverageRow
from transboundary_planner.core.jointreserve_table import TableRow as ReserveRow
from transboundary_planner.core.overlap_result import TableRow
from transboundary_planner.core.zone_table import TableRow as ZoneRow
from transboundary_planner.processing import (
    borderpairs_output,
    coverage_output,
    jointreserve_output,
    overlap_output,
    styling,
    zonation_output,
    zones_output,
    zones_style,
)

FILES = sorted(styling.FOLDER.glob("*.qml"))
POLYGON = "Polygon((130 42, 131 42, 131 43, 130 42))"
LINE = "LineString(130 42, 131 42)"


def layer_of(fields, geometry="Polygon", rows=()):
    names = {str: "string", float: "double", int: "int", bool: "boolean"}
    text = "&".join(f"field={name}:{names[kind]}" for name, kind in fields)
    layer = QgsVectorLayer(f"{geometry}?crs=EPSG:4326&{text}", "result", "memory")
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        wkt = POLYGON if geometry == "Polygon" else LINE
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    return layer


def styled(style, layer, qgis_app):
    heard = []
    log = qgis_app.messageLog()
    log.messageReceived.connect(lambda *message: heard.append(message))
    feedback = QgsProcessingFeedback(False)
    styling.StylePostProcessor(style).postProcessLayer(layer, QgsProcessingContext(), feedback)
    assert heard == []
    assert feedback.textLog() == ""
    return layer


def labels_of(layer):
    """Legend labels of the rules that draw each feature."""
    renderer, context = layer.renderer(), QgsRenderContext()
    context.expressionContext().setFields(layer.fields())
    renderer.startRender(context, layer.fields())
    result = []
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        keys = renderer.legendKeysForFeature(feature, context)
        items = {item.ruleKey(): item.label() for item in renderer.legendSymbolItems()}
        # The root of the rules is among the keys, and has no label.
        result.append(sorted(items[key] for key in keys if key in items))
    renderer.stopRender(context)
    return result


def test_there_are_styles_for_all_results():
    assert [path.stem for path in FILES] == [
        "borderhygiene_faults",
        "borderhygiene_moved",
        "borderhygiene_repaired",
        "borderhygiene_table",
        "borderpairs_borders",
        "borderpairs_pairs",
        "borderpairs_sites",
        "borderpairs_unpaired",
        "coverage_gaps",
        "coverage_table",
        "harmonise_points",
        "harmonise_sites",
        "jointreserve_moved",
        "jointreserve_reserve",
        "jointreserve_shared",
        "jointreserve_sites",
        "jointreserve_table",
        "legalmatrix_table",
        "overlap_pieces",
        "overlap_sites",
        "overlap_table",
        "planreport_table",
        "zonation_faults",
        "zonation_lines",
        "zonation_table",
        "zones_table",
    ]


@pytest.mark.parametrize(
    ("style", "field", "value"),
    [("planreport_table", "late_days", 3), ("legalmatrix_table", "gap", "not_party")],
)
def test_rows_of_plan_tables_that_matter_are_coloured(qgis_app, style, field, value):
    fields = [("late_days", int), ("slip_days", int), ("gap", str)]
    layer = styled(style, layer_of(fields, "NoGeometry"), qgis_app)
    rules = layer.conditionalStyles().rowStyles()
    context = QgsExpressionContext()
    for wanted in (True, False):
        feature = QgsFeature(layer.fields())
        feature[field] = value if wanted else NULL
        context.setFields(layer.fields())
        context.setFeature(feature)
        assert any(rule.matches(None, context) for rule in rules) is wanted


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_styles_hold_nothing_of_a_machine(path):
    text = path.read_text(encoding="utf-8")
    assert len(text) < 10_000
    for word in (
        "/home",
        "/work",
        "/tmp",
        "http",
        "file:",
        "dbname",
        "password",
        "authcfg",
        "@import",
    ):
        assert word not in text.replace("http://mrcc.com/qgis.dtd", "")


@pytest.mark.parametrize(
    ("pct", "expected"),
    [
        (0.0, "0 %"),
        (1e-9, "0 – 25 %"),
        (25.0, "0 – 25 %"),
        (25.1, "25 – 50 %"),
        (75.0, "50 – 75 %"),
        (100.0, "75 – 100 %"),
        (100.0000001, "75 – 100 %"),
        (NULL, "–"),
    ],
)
def test_sites_are_in_one_class_of_overlap_pct(qgis_app, pct, expected):
    layer = layer_of([("overlap_pct", float)], rows=[[pct]])
    assert labels_of(styled("overlap_sites", layer, qgis_app)) == [[expected]]


@pytest.mark.parametrize(
    ("kind", "value", "drawn"),
    [
        (bool, True, True),
        (bool, False, False),
        (int, 1, True),
        (int, 0, False),
        (str, "true", True),
        (str, "Yes", True),
        (str, "false", False),
        (str, NULL, False),
        (bool, NULL, False),
    ],
)
@pytest.mark.parametrize("style", ["overlap_sites", "overlap_pieces"])
def test_illustrative_boundaries_are_hatched(qgis_app, style, kind, value, drawn):
    fields = [("overlap_pct", float), ("country", str), ("illustrative", kind)]
    layer = styled(style, layer_of(fields, rows=[[50.0, "RUS", value]]), qgis_app)
    (labels,) = labels_of(layer)
    assert ("~ illustrative" in labels) == drawn
    assert len(labels) == 1 + drawn


@pytest.mark.parametrize(
    ("country", "expected"), [("RUS", "country"), (NULL, "country"), ("-", "-"), ("CHN/RUS", "A/B")]
)
def test_pieces_of_nobody_and_of_several_stand_out(qgis_app, country, expected):
    layer = layer_of([("country", str)], rows=[[country]])
    assert labels_of(styled("overlap_pieces", layer, qgis_app)) == [[expected]]


@pytest.mark.parametrize(
    ("style", "geometry"), [("harmonise_sites", "Polygon"), ("harmonise_points", "Point")]
)
@pytest.mark.parametrize("field", ["iucn_cat", "IUCN_CAT"])
@pytest.mark.parametrize(
    ("category", "drawn", "expected"),
    [
        ("Ia", False, ["Ia"]),
        ("VI", True, ["VI", "~ illustrative"]),
        ("Not Reported", NULL, ["–"]),
        (NULL, True, ["~ illustrative", "–"]),
    ],
)
def test_harmonised_sites_by_category_in_both_schemas(
    qgis_app, style, geometry, field, category, drawn, expected
):
    layer = layer_of([(field, str), ("illustrative", bool)], geometry)
    feature = QgsFeature(layer.fields())
    feature.setAttributes([category, drawn])
    wkt = POLYGON if geometry == "Polygon" else "Point(130 42)"
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    layer.dataProvider().addFeature(feature)
    assert labels_of(styled(style, layer, qgis_app)) == [expected]


def test_gaps_are_hatched(qgis_app):
    layer = styled("coverage_gaps", layer_of([("country", str)], rows=[["RUS"]]), qgis_app)
    kinds = [part.layerType() for part in layer.renderer().symbol().symbolLayers()]
    assert kinds == ["SimpleFill", "LinePatternFill"]


@pytest.mark.parametrize(
    ("style", "kind", "fields", "row", "expected"),
    [
        ("borderpairs_pairs", "LineString", ["kind"], ["adjoining"], ["adjoining"]),
        ("borderpairs_pairs", "LineString", ["kind"], ["single_record"], ["one record"]),
        (
            "borderpairs_pairs",
            "LineString",
            ["kind", "illustrative"],
            ["near", "true"],
            ["near", "~ illustrative"],
        ),
        ("borderpairs_sites", "Polygon", ["pairs_n"], [2], ["with a pair"]),
        ("borderpairs_sites", "Polygon", ["pairs_n"], [0], ["without a pair"]),
        ("borderpairs_sites", "Polygon", ["pairs_n"], [NULL], ["–"]),
        ("borderpairs_unpaired", "Polygon", ["pairs_n"], [0], ["without a partner"]),
    ],
)
def test_border_pairs_are_drawn_by_kind(qgis_app, style, kind, fields, row, expected):
    columns = [(name, int if name == "pairs_n" else str) for name in fields]
    layer = styled(style, layer_of(columns, kind, [row]), qgis_app)
    assert labels_of(layer) == [expected]


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("gap", "gap"),
        ("overlap", "overlap"),
        ("sliver_gap", "sliver"),
        ("sliver_overlap", "sliver"),
    ],
)
def test_faults_of_a_zonation_by_reason(qgis_app, reason, expected):
    fields = [("reason", str), ("illustrative", str)]
    layer = layer_of(fields, rows=[[reason, NULL], [reason, "true"]])
    plain, drawn = labels_of(styled("zonation_faults", layer, qgis_app))
    assert plain == [expected]
    assert drawn == sorted([expected, "~ illustrative"])


@pytest.mark.parametrize("severity", ["high", "medium", "low"])
def test_stretches_of_a_zonation_by_severity(qgis_app, severity):
    layer = layer_of([("severity", str), ("illustrative", str)], "LineString")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([severity, "false"])
    feature.setGeometry(QgsGeometry.fromWkt("LineString(130 42, 131 43)"))
    assert layer.dataProvider().addFeature(feature)
    assert labels_of(styled("zonation_lines", layer, qgis_app)) == [[severity]]


def test_styles_name_only_fields_that_results_have(qgis_app):
    sites = [name for name, _ in overlap_output.SITE_FIELDS] + ["illustrative"]
    pieces = [name for name, _ in overlap_output.PIECE_FIELDS]
    faults = [name for name, _ in zonation_output.GROUND_FIELDS]
    stretches = [name for name, _ in zonation_output.LINE_FIELDS]
    pairs = [name for name, _ in borderpairs_output.PAIR_FIELDS]
    paired = [name for name, _ in borderpairs_output.SITE_FIELDS] + ["illustrative"]
    for style, names, geometry in (
        ("overlap_sites", sites, "Polygon"),
        ("overlap_pieces", pieces, "Polygon"),
        ("borderpairs_pairs", pairs, "LineString"),
        ("borderpairs_sites", paired, "Polygon"),
        ("borderpairs_unpaired", paired, "Polygon"),
        ("zonation_faults", faults, "Polygon"),
        ("zonation_lines", stretches, "LineString"),
    ):
        layer = styled(style, layer_of([(name, str) for name in names], geometry), qgis_app)
        used = set(layer.renderer().usedAttributes(QgsRenderContext()))
        assert used <= set(names)
        assert "illustrative" in used


@pytest.mark.parametrize(
    ("style", "row", "columns"),
    [
        ("overlap_table", TableRow, overlap_output.TABLE_FIELDS),
        ("coverage_table", CoverageRow, coverage_output.TABLE_FIELDS),
        ("borderpairs_borders", BorderRow, borderpairs_output.BORDER_FIELDS),
        ("jointreserve_table", ReserveRow, jointreserve_output.TABLE_FIELDS),
        ("zones_table", ZoneRow, zones_output.TABLE_FIELDS),
    ],
)
def test_tables_show_decimals_and_widths_of_their_fields(qgis_app, style, row, columns):
    assert [name for name, _ in columns] == list(row._fields)
    fields = [
        (name, float if re.search("km2|pct|factor|_km$|_m$|^value$", name) else str)
        for name in row._fields
    ]
    layer = styled(style, layer_of(fields, "None"), qgis_app)
    config = [c for c in layer.attributeTableConfig().columns() if c.name]
    assert [column.name for column in config] == list(row._fields)
    assert any(column.width > 0 for column in config)
    for i, (name, kind) in enumerate(fields):
        setup = layer.editorWidgetSetup(i)
        assert (setup.type() == "Range") == (kind is float), name


@pytest.mark.parametrize(
    ("style", "columns", "geometry"),
    [
        ("jointreserve_reserve", jointreserve_output.RESERVE_FIELDS, "Polygon"),
        ("jointreserve_sites", jointreserve_output.COMPONENT_FIELDS, "Polygon"),
        ("jointreserve_moved", jointreserve_output.MOVED_FIELDS, "Polygon"),
        ("jointreserve_shared", jointreserve_output.SHARED_FIELDS, "LineString"),
    ],
)
def test_styles_of_the_joint_reserve_fit_its_fields(qgis_app, style, columns, geometry):
    names = [name for name, _ in columns]
    layer = styled(style, layer_of([(name, str) for name in names], geometry), qgis_app)
    assert set(layer.renderer().usedAttributes(QgsRenderContext())) <= set(names)


@pytest.mark.parametrize(
    ("style", "fields", "row", "labels"),
    [
        ("jointreserve_reserve", ["illustrative"], ["true"], ["joint reserve", "~ illustrative"]),
        ("jointreserve_reserve", ["illustrative"], [NULL], ["joint reserve"]),
        ("jointreserve_sites", ["country", "illustrative"], ["RUS", "false"], ["country"]),
        ("jointreserve_sites", ["country", "illustrative"], ["CHN/RUS", NULL], ["A/B"]),
        ("jointreserve_moved", ["kind"], ["gap"], ["gap"]),
        ("jointreserve_moved", ["kind"], ["overlap"], ["overlap"]),
    ],
)
def test_legends_of_the_joint_reserve(qgis_app, style, fields, row, labels):
    layer = layer_of([(name, str) for name in fields], rows=[row])
    assert labels_of(styled(style, layer, qgis_app)) == [labels]


ZONES = [("zone", str), ("across_border", str), ("illustrative", str)]


@pytest.mark.parametrize(
    ("row", "labels"),
    [
        (["core", "false", "false"], ["core"]),
        (["buffer", "true", NULL], ["across the border", "buffer"]),
        (['l\'île; "x" 缓冲区', NULL, "true"], ['l\'île; "x" 缓冲区', "~ illustrative"]),
        (["other", "true", "true"], ["across the border", "~ illustrative"]),
    ],
)
def test_zones_of_any_name_have_their_colour(qgis_app, row, labels):
    names = ["buffer", 'l\'île; "x" 缓冲区']
    layer = layer_of(ZONES, rows=[row])
    styling.ZonesPostProcessor(names).postProcessLayer(
        layer, QgsProcessingContext(), QgsProcessingFeedback(False)
    )
    assert labels_of(layer) == [sorted(labels)]
    legend = [item.label() for item in layer.renderer().legendSymbolItems()]
    assert [text for text in legend if text] == [
        "core",
        *names,
        "across the border",
        "~ illustrative",
    ]


@pytest.mark.parametrize("count", [1, 2, 3, 5, 9])
def test_zones_grow_lighter_to_the_outside(qgis_app, count):
    names = [f"z{i}" for i in range(count)]
    renderer = zones_style.zones_renderer(names)  # its rules are freed with it
    rules = renderer.rootRule().children()
    light = [rule.symbol().color().lightness() for rule in rules[: count + 1]]
    assert light == sorted(light)
    assert light[0] < light[1]
    assert count == 1 or light[1] < light[-1]
    hatched = [layer.layerType() for layer in rules[-2].symbol().symbolLayers()]
    assert "LinePatternFill" in hatched


def test_the_style_of_zones_fits_their_fields():
    renderer = zones_style.zones_renderer(["a"])
    used = renderer.usedAttributes(QgsRenderContext())
    assert set(used) == {"zone", "across_border", "illustrative"}
    assert set(used) <= {name for name, _ in zones_output.ZONE_FIELDS}


def test_post_processors_outlive_the_run(qgis_app, qgis_new_project):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    layer = layer_of([("overlap_pct", float)], rows=[[10.0]])
    context.temporaryLayerStore().addMapLayer(layer)
    details = QgsProcessingContext.LayerDetails("Sites", QgsProject.instance(), "OUTPUT")
    context.addLayerToLoadOnCompletion(layer.id(), details)
    results = {"OUTPUT": layer.id(), "TABLE": "not loaded", "PAIRS": 3}
    styles = {"OUTPUT": "overlap_sites", "TABLE": "overlap_table", "PIECES": "overlap_pieces"}
    styling.style_results(context, results, styles, {"OUTPUT": "parks: overlap"})
    gc.collect()
    details = context.layerToLoadOnCompletionDetails(layer.id())
    assert details.name == "parks: overlap"
    details.postProcessor().postProcessLayer(layer, context, QgsProcessingFeedback(False))
    assert labels_of(layer) == [["0 – 25 %"]]


def test_a_style_that_is_not_there_is_a_warning_not_the_end(qgis_app):
    feedback = QgsProcessingFeedback(False)
    layer = layer_of([("overlap_pct", float)])
    styling.StylePostProcessor("none").postProcessLayer(layer, QgsProcessingContext(), feedback)
    assert "result" in feedback.textLog()


def test_the_words_of_a_legend_are_in_the_language_of_the_user(qgis_app):
    from transboundary_planner.processing import i18n

    fields = [("overlap_pct", float), ("illustrative", bool)]
    i18n.install("ru")
    try:
        layer = styled("overlap_sites", layer_of(fields, rows=[(30.0, True)]), qgis_app)
        assert labels_of(layer) == [["25 – 50 %", i18n.tr("~ illustrative")]]
        assert i18n.tr("~ illustrative") != "~ illustrative"
    finally:
        i18n.install("en")
