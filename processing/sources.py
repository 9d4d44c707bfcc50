"""Reading vector layers for the algorithms: looked at in the main thread, read in the worker.

A :class:`Source` is made in ``prepareAlgorithm``. It holds a snapshot of the layer
(`QgsVectorLayerFeatureSource`: provider, unsaved edits, joins), so the worker never touches the
layer itself, and reading it twice gives the same rows in the same order whatever the user edits
meanwhile. QGIS's own validity check is not used: our parameter INVALID decides, so that the
toolbox (which aborts on invalid geometries) and `qgis_process` (which does not) agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsExpressionContext,
    QgsFeatureRequest,
    QgsFields,
    QgsMapLayer,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)

from ..core.errors import Cancelled
from .i18n import tr
from .layer_metadata import origin_of

CANCEL_EVERY = 1000


@dataclass
class Source:
    """A vector layer as an algorithm reads it.

    Attributes:
        name: for messages and for the field `overlay`; unique among the layers of one parameter.
        fields: the fields of its features.
        crs: its coordinate reference system.
        wkb_type: the geometry type it declares.
        feature_count: how many features to expect at most, -1 when unknown; for progress only.
        source: what the worker reads.
        source_path: the file it reads from, None for databases, memory layers and services.
        layer_name: the layer or table within that file, None when the address does not say.
        date, licence, attribution: what its metadata say of its origin, None when they do not.
    """

    name: str
    fields: QgsFields
    crs: QgsCoordinateReferenceSystem
    wkb_type: Qgis.WkbType
    feature_count: int
    source: QgsVectorLayerFeatureSource
    source_path: str | None = None
    layer_name: str | None = None
    date: str | None = None
    licence: str | None = None
    attribution: str | None = None
    selection: list | None = None
    filter_expression: str = ""
    limit: int = -1
    expression_context: QgsExpressionContext | None = None

    @classmethod
    def from_layer(cls, layer: QgsVectorLayer, name: str | None = None) -> Source:
        """All features of a layer. Call it in the layer's own thread."""
        path, layer_name = _address(layer)
        origin = origin_of(layer)
        return cls(
            name=name or layer.name(),
            fields=layer.fields(),
            crs=layer.crs(),
            wkb_type=layer.wkbType(),
            feature_count=layer.featureCount(),
            source=QgsVectorLayerFeatureSource(layer),
            source_path=path,
            layer_name=layer_name,
            date=origin.date,
            licence=origin.licence,
            attribution=origin.attribution,
        )

    @classmethod
    def from_source_parameter(
        cls, algorithm, parameters, name, context, kinds=("polygon",)
    ) -> Source | None:
        """The source of a `QgsProcessingParameterFeatureSource`; None when it is not given.

        "Selected features only", the filter expression and the feature limit are kept.
        ``kinds`` lists what may come: "polygon", "line", "point", "none".

        Raises:
            QgsProcessingException: it cannot be read, has no CRS or another geometry type.
        """
        value = parameters.get(name)
        definition = None
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            definition = value
            parameters = {**parameters, name: value.source}
        layer = algorithm.parameterAsVectorLayer(parameters, name, context)
        if layer is None:
            if _is_empty(value) and algorithm.parameterDefinition(name).defaultValue() is None:
                return None
            raise QgsProcessingException(_not_loaded(algorithm, name, value, context))
        _open_anew_if_unreadable(layer)
        source = cls.from_layer(layer, _layer_name(layer, context))
        if definition is not None:
            source._restrict(definition, layer, context)
        source.check(kinds)
        return source

    @classmethod
    def from_layers_parameter(
        cls, algorithm, parameters, name, context, kinds=("polygon",)
    ) -> list[Source]:
        """The sources of a `QgsProcessingParameterMultipleLayers`, with unique names.

        Raises:
            QgsProcessingException: as for one source.
        """
        refusal = refused_layers(algorithm, parameters, name, context)
        if refusal:
            raise QgsProcessingException(refusal)
        layers = algorithm.parameterAsLayerList(parameters, name, context)
        names = unique_names([_layer_name(layer, context) for layer in layers])
        for layer in layers:
            _open_anew_if_unreadable(layer)
        sources = [cls.from_layer(layer, own) for layer, own in zip(layers, names)]
        for source in sources:
            source.check(kinds)
        return sources

    @property
    def kind(self) -> str:
        """ "polygon", "line", "point", "none" (a table) or "unknown" (a layer of mixed types)."""
        return {
            Qgis.GeometryType.Polygon: "polygon",
            Qgis.GeometryType.Line: "line",
            Qgis.GeometryType.Point: "point",
            Qgis.GeometryType.Null: "none",
        }.get(QgsWkbTypes.geometryType(self.wkb_type), "unknown")

    def check(self, kinds) -> None:
        """Refuse another geometry type (QGIS lets it through) and a missing CRS.

        A layer of mixed types passes: the reader refuses its features that do not fit, by name.
        """
        if self.kind not in kinds and self.kind != "unknown":
            raise QgsProcessingException(
                tr(
                    "Layer “{layer}” holds {found}, but {wanted} are needed here:"
                    " choose another layer."
                ).format(
                    layer=self.name,
                    found=kind_text(self.kind),
                    wanted=" / ".join(kind_text(kind) for kind in kinds),
                )
            )
        if self.kind != "none" and not self.crs.isValid():
            raise QgsProcessingException(
                tr(
                    "Layer “{layer}” has no coordinate reference system: set it in the layer's"
                    " properties, or add a .prj file beside its file."
                ).format(layer=self.name)
            )

    def features(self, feedback, field_names=None, geometry=True):
        """Yield the features in their own CRS, with all attributes or only those named.

        Raises:
            Cancelled: the user asked to stop.
        """
        request = QgsFeatureRequest()
        if not geometry:
            request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        if field_names is not None:
            indexes = [self.fields.indexFromName(field) for field in field_names]
            if indexes:
                request.setSubsetOfAttributes(indexes)
            else:
                request.setNoAttributes()
        # A request takes ids or an expression, not both: then the ids are compared here.
        among = None
        if self.filter_expression:
            request.setFilterExpression(self.filter_expression)
            request.setExpressionContext(self.expression_context)
            among = None if self.selection is None else set(self.selection)
        elif self.selection is not None:
            request.setFilterFids(self.selection)
        left = self.limit
        for number, feature in enumerate(self.source.getFeatures(request)):
            if number % CANCEL_EVERY == 0 and feedback.isCanceled():
                raise Cancelled
            if among is not None and feature.id() not in among:
                continue
            if left == 0:
                return
            left -= 1
            yield feature

    def _restrict(self, definition, layer, context) -> None:
        if definition.selectedFeaturesOnly:
            self.selection = sorted(layer.selectedFeatureIds())
            self.feature_count = len(self.selection)
        if definition.filterExpression:
            self.filter_expression = definition.filterExpression
            self.expression_context = QgsExpressionContext(context.expressionContext())
        if definition.featureLimit >= 0:
            self.limit = definition.featureLimit
            if self.feature_count >= 0:
                self.feature_count = min(self.feature_count, self.limit)


def kind_text(kind: str) -> str:
    """A kind of geometry in the user's language."""
    return {
        "polygon": tr("polygons"),
        "line": tr("lines"),
        "point": tr("points"),
        "none": tr("no geometry"),
    }.get(kind, tr("mixed geometries"))


def unique_names(names: list[str]) -> list[str]:
    """Repeats get " (2)", " (3)" in their order; a name that was there already is not taken."""
    result, taken = [], set(names)
    seen = set()
    for name in names:
        own, number = name, 1
        while own in seen or (number > 1 and own in taken):
            number += 1
            own = f"{name} ({number})"
        seen.add(own)
        result.append(own)
    return result


def refused_layers(algorithm, parameters, name, context) -> str:
    """A sentence that names the first layer of a list parameter that cannot be loaded, or "".

    For `checkParameterValues` too: QGIS itself only says "Incorrect parameter value".
    """
    value = parameters.get(name)
    if isinstance(value, (str, QgsMapLayer)):
        value = [value]
    for item in value if isinstance(value, (list, tuple)) else []:
        layer = item
        if isinstance(item, str):
            layer = QgsProcessingUtils.mapLayerFromString(item, context)
        if isinstance(layer, QgsMapLayer) and not isinstance(layer, QgsVectorLayer):
            return tr("Layer “{layer}” is not a vector layer: choose another one.").format(
                layer=layer.name()
            )
        if layer is None or (isinstance(layer, QgsMapLayer) and not layer.isValid()):
            return _not_loaded(algorithm, name, item, context)
    return ""


def _not_loaded(algorithm, name, value, context) -> str:
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        value = value.valueAsString(context.expressionContext())[0]
    if isinstance(value, QgsMapLayer):
        value = value.name()
    return tr(
        "The layer “{layer}” given for “{parameter}” could not be loaded: check the path and the"
        " name of the layer in it."
    ).format(layer=value, parameter=algorithm.parameterDefinition(name).description())


def _is_empty(value) -> bool:
    # A null of Qt is a QVariant in QGIS 3 and None in QGIS 4.
    return value is None or value == "" or (hasattr(value, "isNull") and value.isNull())


def _open_anew_if_unreadable(layer) -> None:
    """Read the file again when a layer gives no feature.

    QGIS reads GeoPackages without locks. When another program turns such a file to write-ahead
    logging (another QGIS that edits it does), an open layer has no rows, and QGIS does not say so.
    """
    if layer.providerType() != "ogr" or layer.featureCount() == 0 or _gives_features(layer):
        return
    layer.reload()
    count = layer.featureCount()
    if count > 0 and not _gives_features(layer):
        raise QgsProcessingException(
            tr(
                "Layer “{layer}” has {count} features, but its file gives none of them: another"
                " program may be writing it; remove the layer and add it again, or take a copy."
            ).format(layer=layer.name(), count=count)
        )


def _gives_features(layer) -> bool:
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setNoAttributes()
    return any(feature.isValid() for feature in layer.getFeatures(request.setLimit(1)))


def _address(layer) -> tuple[str | None, str | None]:
    """The file a layer reads from and the layer in it, as its provider says."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path, name = parts.get("path"), parts.get("layerName")
    path = path if isinstance(path, str) and path else None
    return path, name if isinstance(name, str) and name else None


def _layer_name(layer, context) -> str:
    """A project's layer has the name the user sees; given by path, all layers of a GeoPackage are
    named after the file by QGIS, so then the address says it."""
    project = context.project()
    if project is not None and project.mapLayer(layer.id()) is not None:
        return layer.name()
    path, name = _address(layer)
    if name:
        return name
    if path:
        return Path(path).stem
    return layer.name()
