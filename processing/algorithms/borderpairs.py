"""transboundary:borderpairs - sites that meet, or nearly meet, over a border."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ...core.progress import Share
from ..base import FeedbackProgress, PlannerAlgorithm
from ..borderpairs_output import BorderPairsOutput, PairsRun
from ..fields import CATEGORY_FIELDS, ID_FIELDS, NAME_FIELDS, REPORTED_AREA_FIELDS, find_field
from ..i18n import tr
from ..loading import Loader, load_territories
from ..pair_reader import PairFields, PairReader
from ..reporting import check_report
from ..sinks import Outputs
from ..sources import Source
from ..styling import style_results
from ..writing import write_rejected

STYLES = {
    "OUTPUT": "borderpairs_pairs",
    "SITES": "borderpairs_sites",
    "BORDERS": "borderpairs_borders",
    "UNPAIRED": "borderpairs_unpaired",
}
_MOST_KM, _MOST_TOLERANCE_M = 1000.0, 50_000.0


class BorderPairsAlgorithm(PlannerAlgorithm):
    NAME = "borderpairs"

    INPUT, INPUT_ID, INPUT_NAME = "INPUT", "INPUT_ID", "INPUT_NAME"
    COUNTRY_FIELD, CATEGORY_FIELD = "COUNTRY_FIELD", "CATEGORY_FIELD"
    REPORTED_FIELD = "REPORTED_FIELD"
    DISTANCE_KM, TOLERANCE_M = "DISTANCE_KM", "TOLERANCE_M"
    OUTPUT, SITES, BORDERS = "OUTPUT", "SITES", "BORDERS"
    UNPAIRED, REJECTED = "UNPAIRED", "REJECTED"

    def displayName(self):
        return tr("Border pairs of sites")

    def shortDescription(self):
        return tr("Which sites of different countries meet, or lie near each other, over a border.")

    def tags(self):
        return tr(
            "border,pair,transboundary,neighbour,distance,shared border,protected area,cluster"
        ).split(",")

    def shortHelpString(self):
        return tr(
            "Finds pairs of sites of different countries that adjoin, overlap or lie near each"
            " other, and records that lie in several countries.\n\nBoundaries drawn independently"
            " seldom touch: those that run closer than the tolerance share the border, and"
            " overlaps less deep than it count as adjoining. Distances and lengths are geodesic"
            " (WGS 84) and do not depend on the layer's coordinate system.\n\nThe countries of a"
            " site are those its country field lists; without one, those it enters deeper than"
            " the tolerance. Sites that have a country in common are no pair. Points become discs"
            " of their reported area."
        )

    def initAlgorithm(self, configuration=None):
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(
            QgsProcessingParameterFeatureSource(
                self.INPUT,
                tr("Sites"),
                [polygons, QgsProcessing.SourceType.TypeVectorPoint],
            ),
            tr("Protected areas of all countries as one layer: polygons, or points."),
        )
        self.add_fields(
            self.INPUT,
            (
                self.INPUT_ID,
                tr("Field with the id of a site"),
                tr(
                    "Features of one id are one site. Without it the usual fields (SITE_PID,"
                    " WDPA_PID, site_id) are tried, else every feature is a site."
                ),
            ),
            (
                self.INPUT_NAME,
                tr("Field with the name of a site"),
                tr("Without it the usual fields (name, NAME_ENG) are tried."),
            ),
            (
                self.COUNTRY_FIELD,
                tr("Field with the country of a site"),
                tr(
                    "ISO codes or names, several with ; between them. Without it JURISDICTIONS"
                    " must be given: a site's countries are then those it enters deeper than the"
                    " tolerance."
                ),
            ),
            (
                self.CATEGORY_FIELD,
                tr("Field with the IUCN category"),
                tr("Without it the usual fields (IUCN_CAT) are tried."),
                True,
            ),
            (
                self.REPORTED_FIELD,
                tr("Field with the reported area (km²)"),
                tr(
                    "For points, which become discs of this area. Without it the usual fields"
                    " (REP_AREA, reported_km2) are tried."
                ),
                True,
            ),
        )
        self.add_jurisdictions(polygons)
        number = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber(
                self.DISTANCE_KM,
                tr("Greatest distance of a pair (km)"),
                number,
                10.0,
                minValue=0.0,
                maxValue=_MOST_KM,
            ),
            tr("Sites no farther from each other than this are a pair."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.TOLERANCE_M,
                tr("Tolerance of boundaries (m)"),
                number,
                250.0,
                minValue=0.0,
                maxValue=_MOST_TOLERANCE_M,
            ),
            tr(
                "Boundaries that run closer than this share the border; what overlaps less deep"
                " than this adjoins."
            ),
        )
        self.add_measuring_options()
        self._add_outputs(polygons)

    def _add_outputs(self, polygons):
        table = QgsProcessing.SourceType.TypeVector
        anything = QgsProcessing.SourceType.TypeVectorAnyGeometry
        lines = QgsProcessing.SourceType.TypeVectorLine
        self.add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Border pairs"), lines),
            tr("A line for each pair: the shared border, else the shortest link."),
        )
        for name, label, kind, default, help_text in (
            (
                self.SITES,
                tr("Sites with their pairs"),
                anything,
                True,
                tr(
                    "The sites with their attributes, countries, number of pairs, distance to the"
                    " nearest other country and group."
                ),
            ),
            (
                self.BORDERS,
                tr("Borders"),
                table,
                True,
                tr("A row for each border: pairs by kind, sites, kilometres shared."),
            ),
            (
                self.UNPAIRED,
                tr("Sites on a border without a partner"),
                anything,
                False,
                tr(
                    "Sites no farther from another country than the tolerance that have no pair:"
                    " where the next joint reserve could be. Needs JURISDICTIONS."
                ),
            ),
            self.features_left_out(),
        ):
            self.add(
                QgsProcessingParameterFeatureSink(
                    name, label, kind, optional=True, createByDefault=default
                ),
                help_text,
            )
        self.add_report()
        self.add_numbers(
            ("PAIRS_N", tr("Number of pairs")),
            ("CLUSTERS_N", tr("Groups of sites connected over borders")),
            ("SHARED_KM", tr("Shared border, counted once (km)")),
            ("UNPAIRED_N", tr("Sites on a border without a partner")),
        )

    # --- running ----------------------------------------------------------------------------

    def prepare(self, parameters, context, feedback):
        self._sites = Source.from_source_parameter(
            self, parameters, self.INPUT, context, kinds=("polygon", "point")
        )
        self.read_jurisdictions(parameters, context)

        def field(name, usual=()):
            return find_field(self._sites, self.asked_field(parameters, name, context), usual)

        self._fields = PairFields(
            id=field(self.INPUT_ID, ID_FIELDS),
            name=field(self.INPUT_NAME, NAME_FIELDS),
            country=field(self.COUNTRY_FIELD),
            category=field(self.CATEGORY_FIELD, CATEGORY_FIELDS),
            reported=field(self.REPORTED_FIELD, REPORTED_AREA_FIELDS),
        )
        if self._fields.country is None and self._countries is None:
            raise QgsProcessingException(
                tr(
                    "Nothing says in which country a site of layer “{layer}” lies: choose its"
                    " COUNTRY_FIELD, or a layer of countries as JURISDICTIONS."
                ).format(layer=self._sites.name)
            )
        self._distance_m = 1000 * self.parameterAsDouble(parameters, self.DISTANCE_KM, context)
        self._tolerance_m = self.parameterAsDouble(parameters, self.TOLERANCE_M, context)
        self.read_measuring_options(parameters, context)

    def calculate(self, parameters, context, feedback):
        from ...core.borderpairs import find_pairs

        inputs = [source for source in (self._sites, self._countries) if source is not None]
        with Outputs(self, parameters, context, feedback, inputs=inputs) as outputs:
            if outputs.asked(self.REPORT):
                check_report()
            if outputs.asked(self.UNPAIRED) and self._countries is None:
                raise QgsProcessingException(
                    tr(
                        "UNPAIRED needs to know where borders are: choose a layer of countries as"
                        " JURISDICTIONS, or leave UNPAIRED out."
                    )
                )
            progress = FeedbackProgress(feedback)
            run = self._read(context, feedback, progress)
            progress.report(0.3, tr("Looking for pairs"))
            run.pairs = find_pairs(
                run.sites,
                self._distance_m,
                self._tolerance_m,
                run.territories and run.territories.jurisdictions,
                progress=Share(progress, 0.3, 0.85),
            )
            progress.report(0.85, tr("Writing the results"))
            output = BorderPairsOutput(run, feedback)
            output.warn()
            output.write_pairs(outputs, self.OUTPUT)
            output.write_sites(outputs, self.SITES)
            output.write_borders(outputs, self.BORDERS)
            output.write_unpaired(outputs, self.UNPAIRED)
            write_rejected(outputs, self.REJECTED, output.rejected())
            if outputs.asked(self.REPORT):
                from ..borderpairs_report import write_borderpairs_report

                progress.report(0.95, tr("Writing the report"))
                write_borderpairs_report(outputs.file(self.REPORT), run, output.notes())
            run.sites.store.close()
        style_results(context, outputs.results(), STYLES)
        return {**outputs.results(), **output.numbers()}

    def _read(self, context, feedback, progress):
        loader = Loader(context, feedback, self.invalid, self.edges)
        territories = None
        if self._countries is not None:
            progress.report(0.0, tr("Reading the countries"))
            territories = load_territories(
                loader,
                self._countries,
                self._country_field,
                self.fill_holes,
                progress,
                spelling=usual_code,
            )
        progress.report(0.1, tr("Reading the sites"))
        reader = PairReader(self._sites, self._fields)
        codes = territories.jurisdictions.codes if territories else ()
        sites = reader.read(loader, context.transformContext(), feedback, codes)
        if len(sites.store) == 0 and not reader.bare:
            raise loader.nothing_left(self._sites.name)
        loader.log(feedback)
        return PairsRun(
            sites_source=self._sites,
            countries_source=self._countries,
            edges=self.edges,
            fill_holes=self.fill_holes,
            country_field=self._fields.country,
            loader=loader,
            reader=reader,
            sites=sites,
            territories=territories,
            pairs=None,
        )


def usual_code(code):
    """The ISO code that a jurisdiction's code or name means, else that code itself."""
    from ...core.countries import country_codes

    codes, unknown = country_codes(code)
    return codes[0] if len(codes) == 1 and not unknown else code
