"""transboundary:checkzonation - whether the zones of reserves fit, also across borders."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
)

from ...core.progress import Share
from ..base import FeedbackProgress, PlannerAlgorithm
from ..fields import ID_FIELDS, NAME_FIELDS, ZONE_FIELDS, find_field, match_field
from ..i18n import tr
from ..loading import Loader, load_territories
from ..reporting import check_report
from ..sinks import Outputs
from ..sources import Source
from ..styling import style_results
from ..writing import write_rejected
from ..zonation_output import ZonationOutput, ZonationRun
from ..zoning_reader import ZoningReader, mapping_rows, read_outlines

STYLES = {"OUTPUT": "zonation_faults", "LINES": "zonation_lines", "TABLE": "zonation_table"}
# Beyond these a tolerance is a slip of the pen.
LEAST_TOLERANCE_M, LARGEST_TOLERANCE_M = 1.0, 20_000.0


class CheckZonationAlgorithm(PlannerAlgorithm):
    NAME = "checkzonation"

    INPUT, ZONE_FIELD, SITE_FIELD = "INPUT", "ZONE_FIELD", "SITE_FIELD"
    COUNTRY_FIELD, MAPPING, MAPPING_FILE = "COUNTRY_FIELD", "MAPPING", "MAPPING_FILE"
    SITES, SITES_FIELD = "SITES", "SITES_FIELD"
    TOLERANCE_M, MIN_AREA_KM2 = "TOLERANCE_M", "MIN_AREA_KM2"
    OUTPUT, LINES, TABLE, REJECTED = "OUTPUT", "LINES", "TABLE", "REJECTED"

    def displayName(self):
        return tr("Check of a zonation")

    def shortDescription(self):
        return tr("Cores without a buffer, gaps, overlaps, and zones that stop at a border.")

    def tags(self):
        return tr(
            "zonation,zoning,zone,core,buffer,transition,biosphere reserve,MAB,gap,overlap,border,"
            "transboundary,check"
        ).split(",")

    def shortHelpString(self):
        return tr(
            "Looks for faults in the zones of protected areas: cores that no buffer encloses, gaps,"
            " overlaps, and zones that stop at a border while nothing goes on on the other side."
            "\n\nNames of zones are mapped to the codes core, buffer, transition, restricted_use,"
            " recreation and other. The names of UNESCO MAB, China and Russia are known; these are"
            " suggestions, and MAPPING comes before them. A name that nobody has mapped is listed"
            " and counts as other.\n\nDistances, areas and lengths are those of the ellipsoid WGS"
            " 84. What is narrower or shorter than the tolerance is a matter of drawing."
        )

    def initAlgorithm(self, configuration=None):
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(
            QgsProcessingParameterFeatureSource(self.INPUT, tr("Zones"), [polygons]),
            tr("Polygons of zones, of one reserve or of many, on one side of a border or on both."),
        )
        self.add_fields(
            self.INPUT,
            (
                self.ZONE_FIELD,
                tr("Field with the name of a zone"),
                tr("Without it the usual names are tried: zone, zone_name, 分区, зона."),
            ),
            (
                self.SITE_FIELD,
                tr("Field with the reserve of a zone"),
                tr(
                    "Zones of one code in different reserves are different zones. Without it all"
                    " zones are of one reserve."
                ),
            ),
            (
                self.COUNTRY_FIELD,
                tr("Field with the country of a zone"),
                tr(
                    "Code or name of the country that answers for the zone. Without it, or where it"
                    " is empty, the ground decides."
                ),
            ),
        )
        self._add_mapping()
        self.add(
            QgsProcessingParameterFeatureSource(
                self.SITES, tr("Outlines that zones ought to fill"), [polygons], optional=True
            ),
            tr(
                "With it a gap is ground of an outline in no zone. Without it gaps are holes in the"
                " zones, and strips between zones narrower than the tolerance."
            ),
        )
        self.add_fields(
            self.SITES,
            (
                self.SITES_FIELD,
                tr("Field with the reserve of an outline"),
                tr("Without it SITE_FIELD is tried, then the usual fields (site_id, name)."),
            ),
        )
        self.add_jurisdictions(polygons)
        self._add_sizes()
        self.add_measuring_options()
        self._add_outputs(polygons)

    def _add_mapping(self):
        self.add(
            QgsProcessingParameterMatrix(
                self.MAPPING,
                tr("Names of zones and their codes"),
                headers=[tr("name"), tr("code")],
                optional=True,
            ),
            tr(
                "Your own names, before those that are known: code is core, buffer, transition,"
                " restricted_use, recreation or other. Case, spaces and width of letters do not"
                " matter. On the command line: “name=code; name=code”."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                self.MAPPING_FILE,
                tr("File with names of zones and their codes"),
                fileFilter="CSV, JSON (*.csv *.json)",
                optional=True,
            ),
            tr(
                "CSV with the columns name and code, or JSON with names and codes. It comes before"
                " the known names, and after the table."
            ),
            advanced=True,
        )

    def _add_sizes(self):
        double = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber(
                self.TOLERANCE_M, tr("Tolerance (m)"), double, defaultValue=250.0
            ),
            tr(
                "What is nearer than this adjoins; gaps and overlaps narrower than this are"
                " slivers; stretches shorter than this are not reported."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.MIN_AREA_KM2, tr("Least area of a gap or overlap (km²)"), double, 0.0
            ),
            tr("Smaller ones are counted in the log and not reported."),
            advanced=True,
        )

    def _add_outputs(self, polygons):
        table = QgsProcessing.SourceType.TypeVector
        lines = QgsProcessing.SourceType.TypeVectorLine
        self.add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Gaps and overlaps"), polygons),
            tr("Faults of ground as polygons, with reason, zones, reserves, countries and area."),
        )
        optional = (
            (
                self.LINES,
                tr("Faults along outlines"),
                lines,
                True,
                tr("Outlines of cores without a buffer, and borders at which zones stop."),
            ),
            (
                self.TABLE,
                tr("Zonation faults table"),
                table,
                True,
                tr("Number, area and length of the faults by reason, zones, reserves, countries."),
            ),
            self.features_left_out(),
        )
        self.add_optional_layers(optional)
        self.add_report()
        self.add_numbers(
            ("FAULTS_N", tr("Number of faults")),
            ("GAP_KM2", tr("Area of the gaps (km²)")),
            ("OVERLAP_KM2", tr("Area of the overlaps, counted once (km²)")),
            ("OPEN_CORE_KM", tr("Outline of cores with nothing behind it (km)")),
        )

    # --- running ----------------------------------------------------------------------------

    def prepare(self, parameters, context, feedback):
        self._zones = Source.from_source_parameter(self, parameters, self.INPUT, context)
        self._sites = Source.from_source_parameter(self, parameters, self.SITES, context)
        self.read_jurisdictions(parameters, context)
        asked = {
            name: self.asked_field(parameters, name, context)
            for name in (self.ZONE_FIELD, self.SITE_FIELD, self.COUNTRY_FIELD)
        }
        self._zone_field = find_field(self._zones, asked[self.ZONE_FIELD], ZONE_FIELDS)
        if self._zone_field is None:
            raise QgsProcessingException(
                tr(
                    "Layer “{layer}” has no field that is known to hold names of zones: choose one"
                    " of {fields} as ZONE_FIELD."
                ).format(
                    layer=self._zones.name, fields=", ".join(self._zones.fields.names()) or "–"
                )
            )
        self._site_field = find_field(self._zones, asked[self.SITE_FIELD])
        self._zone_country_field = find_field(self._zones, asked[self.COUNTRY_FIELD])
        self._outline_field = self._find_outline_field(parameters, context)
        self._own_names = parameters.get(self.MAPPING)
        self._name_file = self.parameterAsFile(parameters, self.MAPPING_FILE, context)
        self._read_sizes(parameters, context)
        self.read_measuring_options(parameters, context)

    def _read_sizes(self, parameters, context):
        self._tolerance = self.parameterAsDouble(parameters, self.TOLERANCE_M, context)
        if not LEAST_TOLERANCE_M <= self._tolerance <= LARGEST_TOLERANCE_M:
            raise QgsProcessingException(
                tr("TOLERANCE_M is {value}: choose a distance from {least} to {most} m.").format(
                    value=f"{self._tolerance:g}",
                    least=f"{LEAST_TOLERANCE_M:g}",
                    most=f"{LARGEST_TOLERANCE_M:g}",
                )
            )
        self._least_km2 = self.parameterAsDouble(parameters, self.MIN_AREA_KM2, context)
        if not self._least_km2 >= 0:
            raise QgsProcessingException(
                tr("MIN_AREA_KM2 is {value}: choose 0 or more.").format(
                    value=f"{self._least_km2:g}"
                )
            )

    def calculate(self, parameters, context, feedback):
        from ...core.zonation import check

        sources = [self._zones, self._sites, self._countries]
        inputs = [source for source in sources if source is not None]
        with Outputs(self, parameters, context, feedback, inputs=inputs) as outputs:
            if outputs.asked(self.REPORT):
                check_report()
            progress = FeedbackProgress(feedback)
            run = self._read(context, feedback, progress)
            progress.report(0.3, tr("Looking for faults"))
            run.findings = check(
                run.zoning,
                run.territories and run.territories.jurisdictions,
                run.outlines,
                tolerance_m=self._tolerance,
                min_area_km2=self._least_km2,
                progress=Share(progress, 0.3, 0.9),
            )
            progress.report(0.9, tr("Writing the results"))
            output = ZonationOutput(run, feedback)
            output.log()
            output.write_faults(outputs, self.OUTPUT, self.LINES)
            output.write_table(outputs, self.TABLE)
            write_rejected(outputs, self.REJECTED, run.loader.rejected)
            if outputs.asked(self.REPORT):
                from ..zonation_report import write_zonation_report

                progress.report(0.95, tr("Writing the report"))
                write_zonation_report(outputs.file(self.REPORT), run)
        style_results(context, outputs.results(), STYLES)
        return {**outputs.results(), **output.numbers()}

    def _read(self, context, feedback, progress):
        from ...core.zone_names import ZoneNames, read_mapping

        file_rows = read_mapping(self._name_file) if self._name_file else ()
        table = ZoneNames(mapping_rows(self._own_names), file_rows)
        loader = Loader(context, feedback, self.invalid, self.edges)
        territories = outlines = None
        if self._countries is not None:
            progress.report(0.0, tr("Reading the countries"))
            territories = load_territories(
                loader, self._countries, self._country_field, self.fill_holes, progress
            )
        progress.report(0.15, tr("Reading the zones"))
        fields = (self._zone_field, self._site_field, self._zone_country_field)
        reader = ZoningReader(self._zones, *fields, table)
        zoning = reader.read(loader, territories)
        if self._sites is not None:
            progress.report(0.25, tr("Reading the sites"))
            outlines = read_outlines(loader, self._sites, self._outline_field)
        loader.log(feedback)
        return ZonationRun(
            zones_source=self._zones,
            sites_source=self._sites,
            countries_source=self._countries,
            edges=self.edges,
            fill_holes=self.fill_holes,
            tolerance_m=self._tolerance,
            loader=loader,
            reader=reader,
            zoning=zoning,
            outlines=outlines,
            territories=territories,
            findings=None,
        )

    def _find_outline_field(self, parameters, context):
        """The field with what an outline is called; None if there is none, or no outlines."""
        if self._sites is None:
            return None
        asked = self.asked_field(parameters, self.SITES_FIELD, context)
        if not asked and self._site_field:
            asked = match_field(self._sites.fields, self._site_field)
        return find_field(self._sites, asked, (*ID_FIELDS, *NAME_FIELDS))
