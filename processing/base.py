"""What all our algorithms share: group, help, errors as one sentence, progress for core."""

from __future__ import annotations

from traceback import clear_frames

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
)
from qgis.PyQt.QtGui import QIcon

from ..core.errors import Cancelled, PlannerError
from ..core.progress import Progress
from .i18n import tr
from .messages import missing_packages, sentence
from .sources import Source, refused_layers

HELP_PAGES = "https://github.com/transboundary-planner/transboundary-planner/blob/main/docs/"


_LAYERS = (QgsProcessingParameterMultipleLayers, QgsProcessingParameterFeatureSource)


class FeedbackProgress(Progress):
    """Core's progress on a QgsProcessingFeedback; phases appear in the dialog and in the log."""

    def __init__(self, feedback):
        self._feedback = feedback
        self._text = ""

    def report(self, fraction, text=""):
        self._feedback.setProgress(100.0 * fraction)
        if text and text != self._text:
            self._text = text
            self._feedback.setProgressText(text)

    def cancelled(self):
        return self._feedback.isCanceled()


class PlannerAlgorithm(QgsProcessingAlgorithm):
    """Base of our algorithms; they give ids, texts, parameters, ``prepare`` and ``calculate``."""

    NAME = ""
    GROUP = ""
    INVALID, EDGES, REPORT, REJECTED = "INVALID", "EDGES", "REPORT", "REJECTED"
    JURISDICTIONS, JURISDICTION_FIELD = "JURISDICTIONS", "JURISDICTION_FIELD"
    FILL_HOLES = "FILL_HOLES"
    EDGE_MODELS = ("as_drawn", "geodesic")
    INVALID_MODES = ("repair", "refuse", "skip")

    def createInstance(self):
        return type(self)()

    def name(self):
        return self.NAME

    def groupId(self):
        return "analysis"

    def group(self):
        return tr("Analysis")

    def icon(self):
        from .provider import ICON

        return QIcon(str(ICON))

    def svgIconPath(self):
        from .provider import ICON

        return str(ICON)

    def helpUrl(self):
        return HELP_PAGES + self.NAME + ".md"

    def canExecute(self):
        missing = missing_packages()
        return not missing, missing

    # --- parameters -------------------------------------------------------------------------

    def add(self, parameter, help_text, advanced=False):
        """Add a parameter with its help."""
        parameter.setHelp(help_text)
        if advanced:
            flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
            parameter.setFlags(parameter.flags() | flag)
        if not self.addParameter(parameter):
            raise ValueError(f"parameter {parameter.name()} is declared twice")

    def add_fields(self, layer, *rows):
        """Optional fields of the layer parameter ``layer``: rows of name, label, help, and True
        where it is advanced."""
        for name, label, help_text, *advanced in rows:
            self.add(
                QgsProcessingParameterField(
                    name, label, parentLayerParameterName=layer, optional=True
                ),
                help_text,
                *advanced,
            )

    def add_optional_layers(self, rows):
        """Outputs that need not be made: rows of name, label, type, made by default, help."""
        for name, label, kind, default, help_text in rows:
            self.add(
                QgsProcessingParameterFeatureSink(
                    name, label, kind, optional=True, createByDefault=default
                ),
                help_text,
            )

    def features_left_out(self):
        """The row of REJECTED for ``add_optional_layers``."""
        return (
            self.REJECTED,
            tr("Features left out"),
            QgsProcessing.SourceType.TypeVector,
            False,
            tr("Features that could not be used, with the reason."),
        )

    def add_numbers(self, *rows):
        """Numbers among the results: rows of name and label."""
        for name, label in rows:
            if not self.addOutput(QgsProcessingOutputNumber(name, label)):
                raise ValueError(f"two results of one name: {name}")

    def add_measuring_options(self):
        """EDGES and INVALID, the same in every algorithm."""
        self.add(
            QgsProcessingParameterEnum(
                self.EDGES,
                tr("Edges between vertices"),
                options=self.EDGE_MODELS,
                usesStaticStrings=True,
                defaultValue="as_drawn",
            ),
            tr(
                "as_drawn: straight in longitude and latitude, as on the map; pieces add up to"
                " the whole. geodesic: the shortest line on the ellipsoid, for long straight"
                " borders that a treaty defines so."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                self.INVALID,
                tr("Invalid geometries"),
                options=self.INVALID_MODES,
                usesStaticStrings=True,
                defaultValue="repair",
            ),
            tr(
                "repair: repaired without losing area, and counted in the log. refuse: the run"
                " ends and names the feature. skip: left out, counted, and listed in REJECTED."
            ),
            advanced=True,
        )

    def add_jurisdictions(self, polygons, fill_holes=True):
        """JURISDICTIONS, JURISDICTION_FIELD and FILL_HOLES, which is ``fill_holes`` by default."""
        self.add(
            QgsProcessingParameterFeatureSource(
                self.JURISDICTIONS, tr("Countries"), [polygons], optional=True
            ),
            tr("Polygons of countries or other jurisdictions, by which everything is split."),
        )
        self.add(
            QgsProcessingParameterField(
                self.JURISDICTION_FIELD,
                tr("Field with the country code"),
                parentLayerParameterName=self.JURISDICTIONS,
                optional=True,
            ),
            tr(
                "Without it the usual ISO fields are tried. Jurisdictions without a usable code"
                " stay apart under their names."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(
                self.FILL_HOLES,
                tr("Lakes and rivers belong to the country round them"),
                fill_holes,
            ),
            tr(
                "A hole of a country that no other country covers, a lake or a river, is counted"
                " as the country's. Off: it is outside the jurisdictions."
            ),
            advanced=True,
        )

    def add_report(self):
        """REPORT."""
        self.add(
            QgsProcessingParameterFileDestination(
                self.REPORT, tr("Report"), "HTML (*.html)", optional=True, createByDefault=True
            ),
            tr(
                "A page with the headline, a map, tables and sources; the map is written beside"
                " it as a PNG of the same name."
            ),
        )

    def asked_field(self, parameters, name, context):
        """The field that a field parameter names, None if it names none."""
        return (self.parameterAsStrings(parameters, name, context) or [None])[0]

    def read_jurisdictions(self, parameters, context):
        """JURISDICTIONS and JURISDICTION_FIELD of this run, looked at and checked."""
        from .loading import check_country_field

        self._countries = Source.from_source_parameter(
            self, parameters, self.JURISDICTIONS, context
        )
        self._country_field = self.asked_field(parameters, self.JURISDICTION_FIELD, context)
        if self._countries is not None:
            check_country_field(self._countries, self._country_field)

    def read_measuring_options(self, parameters, context):
        """EDGES, INVALID and FILL_HOLES of this run."""
        self.edges = self.parameterAsEnumString(parameters, self.EDGES, context)
        self.invalid = self.parameterAsEnumString(parameters, self.INVALID, context)
        self.fill_holes = self.parameterAsBoolean(parameters, self.FILL_HOLES, context)

    def checkParameterValues(self, parameters, context):
        # Sooner and clearer than QGIS, which says "Incorrect parameter value for ...".
        for definition in self.parameterDefinitions():
            refusal, value = "", parameters.get(definition.name())
            if isinstance(definition, _LAYERS) and value != "":
                refusal = refused_layers(self, parameters, definition.name(), context)
            elif isinstance(definition, QgsProcessingParameterEnum):
                refusal = _refused_choice(definition, value, context)
            if refusal:
                return False, refusal
        return super().checkParameterValues(parameters, context)

    # --- running ----------------------------------------------------------------------------

    def prepareAlgorithm(self, parameters, context, feedback):
        """In the main thread: here, and only here, layers are looked at."""
        try:
            missing = missing_packages()
            if missing:
                raise QgsProcessingException(missing)
            self.prepare(parameters, context, feedback)
        except QgsProcessingException as error:
            # QGIS does just this with an error that is raised, but keeps it (see _emptied).
            feedback.reportError(str(error))
            return False
        return True

    def processAlgorithm(self, parameters, context, feedback):
        """Run, and say what core refuses in one sentence."""
        try:
            return self.calculate(parameters, context, feedback)
        except Exception as error:
            refusal = _emptied(error)
            del self, parameters, context, feedback  # this frame is one of those that stay
            raise refusal from None

    def prepare(self, parameters, context, feedback):
        """Make sources of the layers, check fields."""
        raise QgsProcessingException(self.NAME)

    def calculate(self, parameters, context, feedback):
        """Read, call core, write; return the results."""
        raise QgsProcessingException(self.NAME)


def _emptied(error: Exception) -> Exception:
    """An error as QGIS gets it: what core refuses as one sentence, and nothing in its frames.

    QGIS never frees an exception that leaves an algorithm. With it stay the frames of its
    traceback, and in them all that a cancelled run has read.
    """
    held = error
    while held is not None:  # what it was raised from stays with it
        clear_frames(held.__traceback__)
        held = held.__cause__ or held.__context__
    if isinstance(error, PlannerError):
        return QgsProcessingException(sentence(error))
    if isinstance(error, Cancelled):
        return QgsProcessingException(
            tr("Cancelled: nothing was written, older results are as they were.")
        )
    return error


def _refused_choice(definition, value, context) -> str:
    """A sentence for a value that is none of an enum's, or ""."""
    if value is None or definition.checkValueIsAcceptable(value, context):
        return ""
    return tr("“{value}” is no value of {parameter}: choose among {values}.").format(
        value=value, parameter=definition.name(), values=", ".join(definition.options())
    )
