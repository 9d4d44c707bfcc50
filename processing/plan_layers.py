"""The tables of a plan as layers to look at: read-only, with labels, readable codes and relations.

Edits never go through these layers: QGIS's own transactions lose rows on a GeoPackage.
"""

from __future__ import annotations

from qgis.core import (
    QgsEditorWidgetSetup,
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingUtils,
    QgsRelation,
    QgsVectorLayer,
)

from .i18n import language, tr
from .plan_field_texts import field_texts, table_texts

# (table, field, table that it points at, field there)
RELATIONS = (
    ("plan_items", "parent_id", "plan_items", "id"),
    ("plan_shares", "item_id", "plan_items", "id"),
    ("plan_budgets", "item_id", "plan_items", "id"),
    ("plan_links", "from_id", "plan_items", "id"),
    ("plan_indicators", "item_id", "plan_items", "id"),
    ("plan_measurements", "indicator_id", "plan_indicators", "id"),
    ("plan_progress", "item_id", "plan_items", "id"),
    ("plan_places", "item_id", "plan_items", "id"),
    ("plan_texts", "record_id", "plan_items", "id"),
    ("plan_history", "record_id", "plan_items", "id"),
    ("plan_conflicts", "record_id", "plan_items", "id"),
)
PROPERTY = "transboundary/plan_table"

# QGIS holds bare pointers to post-processors: they are made once and kept.
_post_processors = {}


def plan_layer(path, table) -> QgsVectorLayer:
    """A table of a plan as a layer, set up for looking; it is not in any project yet.

    The store has to be open or to have been: QGIS alone would turn the write-ahead log off.
    """
    layer = QgsVectorLayer(address(path, table), table_texts()[table], "ogr")
    set_up(layer, table)
    return layer


def address(path, table) -> str:
    """How QGIS writes where a table of a plan is."""
    return f"{path}|layername={table}"


def load_plan(path, context) -> None:
    """Have the tables of a plan loaded into the project when the algorithm has ended.

    Without a project to load into (on the command line) nothing happens.
    """
    project = context.project()
    if project is None:
        return
    for table, name in table_texts().items():
        where = address(path, table)
        details = QgsProcessingContext.LayerDetails(
            name, project, table, QgsProcessingUtils.LayerHint.Vector
        )
        details.groupName = tr("Action plan")
        details.forceName = True
        if table not in _post_processors:
            _post_processors[table] = PlanPostProcessor(table)
        details.setPostProcessor(_post_processors[table])
        context.addLayerToLoadOnCompletion(where, details)


class PlanPostProcessor(QgsProcessingLayerPostProcessorInterface):
    """Sets a loaded table up, and joins the tables of its plan that are there by then."""

    def __init__(self, table):
        super().__init__()
        self.table = table

    def postProcessLayer(self, layer, context, feedback):
        """Called by QGIS in the main thread once the layer is in the project."""
        if layer is None or not layer.isValid():
            return
        set_up(layer, self.table)
        if context.project() is not None:
            relate(context.project(), layer.source().partition("|")[0])


def set_up(layer, table) -> None:
    """Read-only, labels of fields, words for codes."""
    layer.setReadOnly(True)
    layer.setCustomProperty(PROPERTY, table)
    labels = field_texts()
    codes = _codes_of(table)
    for index, field in enumerate(layer.fields()):
        if field.name() in labels:
            layer.setFieldAlias(index, labels[field.name()])
        widget = _widget(codes.get(field.name(), ""))
        if widget is not None:
            layer.setEditorWidgetSetup(index, widget)
    if table == "plan_overview":
        own, english = f"name_{language()}", "name_en"
        layer.setDisplayExpression(f'coalesce("{own}", "{english}", "id")')


def relate(project, path) -> None:
    """The relations between the tables of a plan that are in a project, each once.

    Ids of items are shown as names, once the overview is there.
    """
    tables = {}
    for layer in project.mapLayers().values():
        table = layer.customProperty(PROPERTY)
        if table and layer.source() == address(path, table):
            tables[table] = layer
    manager = project.relationManager()
    names = table_texts()
    for table, field, other, key in RELATIONS:
        if table not in tables or other not in tables:
            continue
        relation = QgsRelation()
        relation.setReferencingLayer(tables[table].id())
        relation.setReferencedLayer(tables[other].id())
        relation.addFieldPair(field, key)
        relation.setId(f"{tables[table].id()}_{field}")
        relation.setName(names[table])
        if relation.isValid() and not manager.relation(relation.id()).isValid():
            manager.addRelation(relation)
        if other == "plan_items" and "plan_overview" in tables:
            _show_names(tables[table], field, tables["plan_overview"])


def _show_names(layer, field, overview):
    own = f"name_{language()}"
    value = own if overview.fields().indexFromName(own) >= 0 else "name_en"
    options = {
        "Layer": overview.id(),
        "LayerName": overview.name(),
        "LayerProviderName": "ogr",
        "LayerSource": overview.source(),
        "Key": "id",
        "Value": value,
        "AllowNull": True,
    }
    index = layer.fields().indexFromName(field)
    layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("ValueRelation", options))


def _codes_of(table):
    """{field: list of its codes, or its type} of a table."""
    from ..core.plan.model import DELETED, KINDS

    found = {"kind": "kinds"}
    for kind in KINDS.values():
        if kind.table == table or (table, kind.table) == ("plan_overview", "plan_items"):
            for field in (*kind.fields, DELETED):
                if field.type in ("code", "flag"):
                    found[field.name] = field.codes or "flag"
    return found


def _widget(codes):
    """How the values of a field are shown, None as QGIS does."""
    if not codes:
        return None
    if codes == "flag":
        states = {"CheckedState": 1, "UncheckedState": 0}
        return QgsEditorWidgetSetup("CheckBox", states)
    if codes == "kinds":
        pairs = kind_texts().items()
    else:
        from ..core.plan import codes as lists

        pairs = [(code, lists.label(codes, code, language())) for code in lists.codes(codes)]
    return QgsEditorWidgetSetup(
        "ValueMap", {"map": [{label: code} for code, label in pairs if code]}
    )


def kind_texts() -> dict[str, str]:
    """What kinds of records are called, in the language that is active."""
    return {
        "plan": tr("Plan"),
        "focal_value": tr("Focal value"),
        "threat": tr("Threat"),
        "objective": tr("Objective"),
        "action": tr("Action"),
        "activity": tr("Activity"),
        "share": tr("Part of a country"),
        "budget": tr("Budget"),
        "rate": tr("Exchange rate"),
        "link": tr("Link"),
        "indicator": tr("Indicator"),
        "measurement": tr("Measurement"),
        "progress": tr("Progress report"),
        "instrument": tr("Legal instrument"),
        "place": tr("Place"),
    }
