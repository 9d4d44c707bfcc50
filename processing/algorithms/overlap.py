"""transboundary:overlap - how much of what lies in which site, in which country."""

from __future__ import annotations

import numpy as np
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
from ..fields import NAME_FIELDS, check_any_has, find_field, match_field
from ..i18n import tr
from ..loading import Loader, load_territories, text_or_none
from ..overlap_output import OverlapOutput, OverlapRun
from ..reporting import check_report
from ..sinks import Outputs
from ..site_reader import SiteReader
from ..sources import Source
from ..styling import style_results
from ..writing import write_rejected

# The map of the report shows the common areas of up to this many sites.
MOST_SITES_WITH_PIECES = 5000
STYLES = {"OUTPUT": "overlap_sites", "TABLE": "overlap_table", "PIECES": "overlap_pieces"}


class OverlapAlgorithm(PlannerAlgorithm):
    NAME = "overlap"

    INPUT, INPUT_ID, INPUT_NAME = "INPUT", "INPUT_ID", "INPUT_NAME"
    OVERLAYS, OVERLAY_FIELD = "OVERLAYS", "OVERLAY_FIELD"
    OUTPUT, TABLE, PIECES, REJECTED = "OUTPUT", "TABLE", "PIECES", "REJECTED"

    def displayName(self):
        return tr("Overlap analysis by country")

    def shortDescription(self):
        return tr("How much of what lies in which site, in which country, nothing counted twice.")

    def tags(self):
        return tr(
            "overlap,intersection,area,country,border,transboundary,protected area,species,range"
        ).split(",")

    def shortHelpString(self):
        return tr(
            "Measures how much of each site lies in each overlay (species ranges, habitats, other"
            " designations), split by country.\n\nAreas are ellipsoidal (WGS 84) and do not"
            " depend on the project's settings or on the layers' coordinate systems. Overlays"
            " that overlap each other are flattened, and so are sites in the rows of “*”, which"
            " are the headline.\n\nIn the table rows add up over country only, within one site,"
            " overlay, class and level. Ground in two jurisdictions has both codes (A/B), ground"
            " in none has “-”."
        )

    def initAlgorithm(self, configuration=None):
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(
            QgsProcessingParameterFeatureSource(self.INPUT, tr("Sites"), [polygons]),
            tr("Polygons to be measured, such as protected areas."),
        )
        self.add_fields(
            self.INPUT,
            (
                self.INPUT_ID,
                tr("Field with the id of a site"),
                tr(
                    "Features of one id, such as parcels, are one site. Without it every feature is"
                    " a site, and its feature id the site's."
                ),
            ),
        )
        self.add_fields(
            self.INPUT,
            (
                self.INPUT_NAME,
                tr("Field with the name of a site"),
                tr(
                    "For tables and the report. Without it the usual fields (name, NAME_ENG) are"
                    " tried."
                ),
            ),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(self.OVERLAYS, tr("Overlays"), polygons),
            tr("One or more polygon layers: what may lie in the sites."),
        )
        self.add(
            QgsProcessingParameterString(
                self.OVERLAY_FIELD, tr("Field with classes of overlays"), optional=True
            ),
            tr("In overlays that have this field its values are classes with rows of their own."),
        )
        self.add_jurisdictions(polygons)
        self.add_measuring_options()
        self._add_outputs(polygons)

    def _add_outputs(self, polygons):
        table = QgsProcessing.SourceType.TypeVector
        self.add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Sites with overlap"), polygons),
            tr(
                "The sites with their attributes and area_km2, overlap_km2 and overlap_pct (all"
                " overlays flattened) and overlays_n."
            ),
        )
        optional = (
            (
                self.TABLE,
                tr("Overlap table"),
                table,
                True,
                tr(
                    "A row for each site, overlay, class and country; site_id “*” is all sites"
                    " flattened."
                ),
            ),
            (
                self.PIECES,
                tr("Overlap pieces"),
                polygons,
                False,
                tr("The common areas as polygons, by site, overlay, class and country."),
            ),
            self.features_left_out(),
        )
        self.add_optional_layers(optional)
        self.add_report()
        self.add_numbers(
            ("AREA_KM2", tr("Area of all sites, flattened (km²)")),
            ("OVERLAP_KM2", tr("Of it in the overlays, flattened (km²)")),
            ("OVERLAP_PCT", tr("Of it in the overlays (%)")),
            ("PAIRS", tr("Pairs of a site and an overlay polygon that overlap")),
        )

    # --- running ----------------------------------------------------------------------------

    def prepare(self, parameters, context, feedback):
        self._sites = Source.from_source_parameter(self, parameters, self.INPUT, context)
        self._overlays = Source.from_layers_parameter(self, parameters, self.OVERLAYS, context)
        if not self._overlays:
            raise QgsProcessingException(
                tr("OVERLAYS is empty: choose at least one polygon layer.")
            )
        self.read_jurisdictions(parameters, context)
        asked = self.asked_field(parameters, self.INPUT_ID, context)
        self._id_field = find_field(self._sites, asked)
        asked = self.asked_field(parameters, self.INPUT_NAME, context)
        self._name_field = find_field(self._sites, asked, NAME_FIELDS)
        self._class_field = self.parameterAsString(parameters, self.OVERLAY_FIELD, context).strip()
        if self._class_field:
            check_any_has(self._overlays, self._class_field, self.OVERLAY_FIELD)
        self.read_measuring_options(parameters, context)

    def calculate(self, parameters, context, feedback):
        from ...core.overlap_table import analyse

        sources = [self._sites, *self._overlays, self._countries]
        inputs = [source for source in sources if source is not None]
        with Outputs(self, parameters, context, feedback, inputs=inputs) as outputs:
            if outputs.asked(self.REPORT):
                check_report()
            progress = FeedbackProgress(feedback)
            run = self._read(context, feedback, progress)
            progress.report(0.3, tr("Measuring"))
            with_map = outputs.asked(self.REPORT) and len(run.sites.store) <= MOST_SITES_WITH_PIECES
            run.analysis = analyse(
                run.sites,
                run.overlays,
                run.territories and run.territories.jurisdictions,
                pieces=outputs.asked(self.PIECES) or with_map,
                progress=Share(progress, 0.3, 0.85),
            )
            progress.report(0.85, tr("Writing the results"))
            output = OverlapOutput(run, feedback)
            output.warn()
            output.write_sites(outputs, self.OUTPUT)
            output.write_table(outputs, self.TABLE)
            output.write_pieces(outputs, self.PIECES)
            write_rejected(outputs, self.REJECTED, run.loader.rejected)
            if outputs.asked(self.REPORT):
                from ..overlap_report import write_overlap_report

                progress.report(0.95, tr("Writing the report"))
                write_overlap_report(outputs.file(self.REPORT), run)
            run.sites.store.close()
        style_results(context, outputs.results(), STYLES)
        return {**outputs.results(), **output.numbers()}

    def _read(self, context, feedback, progress):
        loader = Loader(context, feedback, self.invalid, self.edges)
        progress.report(0.0, tr("Reading the sites"))
        reader = SiteReader(self._sites, self._id_field, self._name_field)
        sites = reader.read(loader)
        if len(sites.store) == 0:
            raise loader.nothing_left(self._sites.name)
        progress.report(0.2, tr("Reading the overlays"))
        overlays = self._read_overlays(loader)
        territories = None
        if self._countries is not None:
            progress.report(0.25, tr("Reading the countries"))
            territories = load_territories(
                loader, self._countries, self._country_field, self.fill_holes, progress
            )
        loader.log(feedback)
        return OverlapRun(
            sites_source=self._sites,
            overlay_sources=self._overlays,
            countries_source=self._countries,
            edges=self.edges,
            fill_holes=self.fill_holes,
            loader=loader,
            reader=reader,
            sites=sites,
            overlays=overlays,
            territories=territories,
            analysis=None,
        )

    def _read_overlays(self, loader):
        from ...core.meter import Overlays

        geoms, owner, classes = [], [], []
        for number, source in enumerate(self._overlays):
            field = match_field(source.fields, self._class_field) if self._class_field else None
            some, values = loader.polygons(source, [field] if field else [])
            geoms.append(some)
            owner.append(np.full(len(some), number))
            classes.append([text_or_none(v) for v in values[field]] if field else None)
        names = [source.name for source in self._overlays]
        return Overlays(np.concatenate(geoms), np.concatenate(owner), names, classes)
