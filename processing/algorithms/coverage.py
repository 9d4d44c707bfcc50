"""transboundary:coverage - how much of each region is protected, in which country, and the gaps."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ...core.progress import Share
from ..base import FeedbackProgress, PlannerAlgorithm
from ..coverage_output import CoverageOutput, CoverageRun
from ..fields import NAME_FIELDS, check_any_has, find_field
from ..i18n import tr
from ..loading import Loader, load_territories
from ..record_filters import add_record_filters, read_record_filters
from ..record_reader import RecordReader
from ..region_reader import RegionReader
from ..reporting import check_report
from ..sinks import Outputs
from ..sources import Source
from ..styling import style_results
from ..writing import write_rejected

STYLES = {"OUTPUT": "coverage_table", "GAPS": "coverage_gaps"}
# Parameter -> what it tells of a record (see record_reader.USUAL_FIELDS).
FIELD_PARAMETERS = {
    "CATEGORY_FIELD": "category",
    "STATUS_FIELD": "status",
    "YEAR_FIELD": "year",
    "REPORTED_FIELD": "reported",
    "SITE_TYPE_FIELD": "site_type",
    "REALM_FIELD": "realm",
}


class CoverageAlgorithm(PlannerAlgorithm):
    NAME = "coverage"

    INPUT, REGIONS, REGION_FIELD = "INPUT", "REGIONS", "REGION_FIELD"
    OUTPUT, GAPS, REJECTED = "OUTPUT", "GAPS", "REJECTED"

    def displayName(self):
        return tr("Coverage of regions by protected areas")

    def shortDescription(self):
        return tr(
            "How much of each range, landscape or country is protected, and where the gaps are."
        )

    def tags(self):
        return tr(
            "coverage,protected area,gap,range,country,OECM,WDPA,WDPCA,transboundary,IUCN category"
        ).split(",")

    def shortHelpString(self):
        return tr(
            "Measures how much of each region is protected, by country and IUCN category, and"
            " where the gaps are. Protected areas are flattened: ground that several cover is"
            " credited to the first in the order of IUCN category, year and id. Points with a"
            " reported area become discs of that area; disc_km2 says what only discs"
            " cover.\n\nRows of one level and site type add up over country and category;"
            " unprotected_km2 stands in the rows of level “all”. OECM rows hold what OECMs add to"
            " protected areas."
        )

    def initAlgorithm(self, configuration=None):
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.INPUT,
                tr("Protected areas"),
                QgsProcessing.SourceType.TypeVectorAnyGeometry,
            ),
            tr("One or more layers of polygons and of points (with a reported area in km²)."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(self.REGIONS, tr("Regions"), [polygons]),
            tr("Polygons of species ranges, landscapes or countries: what is to be protected."),
        )
        self.add_fields(
            self.REGIONS,
            (
                self.REGION_FIELD,
                tr("Field with the name of a region"),
                tr(
                    "Features of one name are one region. Without it the usual name fields are"
                    " tried, else every feature is a region."
                ),
            ),
        )
        self.add_jurisdictions(polygons)
        add_record_filters(
            self,
            tr(
                "PA: protected areas. OECM: other effective area-based conservation measures,"
                " flattened after the protected areas and listed in rows of their own."
            ),
        )
        labels = {
            "category": tr("Field with the IUCN category"),
            "status": tr("Field with the status"),
            "year": tr("Field with the year of status"),
            "reported": tr("Field with the reported area (km²)"),
            "site_type": tr("Field with the site type (PA or OECM)"),
            "realm": tr("Field with the realm (land or sea)"),
        }
        for name, meaning in FIELD_PARAMETERS.items():
            self.add(
                QgsProcessingParameterString(name, labels[meaning], optional=True),
                tr("Without it the names of the WDPA, of the WDPCA and of this plugin are tried."),
                advanced=True,
            )
        self.add_measuring_options()
        self._add_outputs(polygons)

    def _add_outputs(self, polygons):
        table = QgsProcessing.SourceType.TypeVector
        self.add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Coverage table"), table),
            tr(
                "A row for each region, country, site type and category; levels all, realm,"
                " category."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.GAPS, tr("Gaps"), polygons, optional=True, createByDefault=True
            ),
            tr("What is not protected, as polygons by region and country."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.REJECTED, tr("Records left out"), table, optional=True, createByDefault=False
            ),
            tr("Records that do not count or could not be used, with the reason."),
        )
        self.add_report()
        self.add_numbers(
            ("REGION_KM2", tr("Area of all regions, flattened (km²)")),
            ("PROTECTED_KM2", tr("Of it protected (km²)")),
            ("PROTECTED_PCT", tr("Of it protected (%)")),
            ("FEATURES_IN", tr("Records read")),
            ("KEPT", tr("Records counted")),
            ("EXCLUDED", tr("Records left out")),
        )

    # --- running ----------------------------------------------------------------------------

    def prepare(self, parameters, context, feedback):
        self._records = Source.from_layers_parameter(
            self, parameters, self.INPUT, context, kinds=("polygon", "point")
        )
        if not self._records:
            raise QgsProcessingException(tr("INPUT is empty: choose at least one layer."))
        self._regions = Source.from_source_parameter(self, parameters, self.REGIONS, context)
        self._region_field = find_field(
            self._regions, self.asked_field(parameters, self.REGION_FIELD, context), NAME_FIELDS
        )
        self.read_jurisdictions(parameters, context)
        self._asked = {}
        for name, meaning in FIELD_PARAMETERS.items():
            field = self.parameterAsString(parameters, name, context).strip()
            if field:
                check_any_has(self._records, field, name)
            self._asked[meaning] = field
        self._choices = read_record_filters(self, parameters, context)
        self.read_measuring_options(parameters, context)

    def calculate(self, parameters, context, feedback):
        from ...core.coverage import cover

        sources = [*self._records, self._regions, self._countries]
        inputs = [source for source in sources if source is not None]
        with Outputs(self, parameters, context, feedback, inputs=inputs) as outputs:
            if outputs.asked(self.REPORT):
                check_report()
            progress = FeedbackProgress(feedback)
            run = self._read(context, feedback, progress)
            progress.report(0.3, tr("Measuring"))
            with_gaps = outputs.asked(self.GAPS) or outputs.asked(self.REPORT)
            run.coverage = cover(
                run.records,
                run.regions,
                run.territories and run.territories.jurisdictions,
                gaps=with_gaps,
                progress=Share(progress, 0.3, 0.85),
            )
            progress.report(0.85, tr("Writing the results"))
            output = CoverageOutput(run, feedback)
            output.warn()
            output.write_table(outputs, self.OUTPUT)
            output.write_gaps(outputs, self.GAPS)
            write_rejected(outputs, self.REJECTED, run.loader.rejected + run.reader.excluded)
            if outputs.asked(self.REPORT):
                from ..coverage_report import write_coverage_report

                progress.report(0.95, tr("Writing the report"))
                write_coverage_report(outputs.file(self.REPORT), run)
            run.records.store.close()
        style_results(context, outputs.results(), STYLES)
        return {**outputs.results(), **output.numbers()}

    def _read(self, context, feedback, progress):
        loader = Loader(context, feedback, self.invalid, self.edges)
        progress.report(0.0, tr("Reading the protected areas"))
        reader = RecordReader(self._records, self._asked, self._choices)
        records = reader.read(loader, context.transformContext(), feedback)
        progress.report(0.2, tr("Reading the regions"))
        regions = RegionReader(self._regions, self._region_field).read(loader)
        territories = None
        if self._countries is not None:
            progress.report(0.25, tr("Reading the countries"))
            territories = load_territories(
                loader, self._countries, self._country_field, self.fill_holes, progress
            )
        loader.log(feedback)
        return CoverageRun(
            record_sources=self._records,
            region_source=self._regions,
            countries_source=self._countries,
            edges=self.edges,
            fill_holes=self.fill_holes,
            choices=self._choices,
            loader=loader,
            reader=reader,
            records=records,
            regions=regions,
            territories=territories,
            coverage=None,
        )
