"""transboundary:bufferzones - zones round sites at true distances, by country, core first."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core.errors import PlannerError
from ...core.progress import Share
from ...core.zone_rules import DEFAULT_ZONES, format_zones, parse_zones, zones_as_written
from ..base import FeedbackProgress, PlannerAlgorithm
from ..fields import NAME_FIELDS, find_field
from ..i18n import tr
from ..loading import load_territories
from ..messages import sentence
from ..reporting import check_report
from ..shape_loader import ShapeLoader
from ..sinks import Outputs
from ..sources import Source
from ..styling import style_results, zones_style
from ..writing import write_rejected
from ..zone_countries import own_countries_of
from ..zone_reader import DISSOLVE, ZoneReader
from ..zones_output import ZonesOutput, ZonesRun

# The plugin's folder has another name in a clone than in a profile.
_ZONES_WIDGET = __name__.rsplit(".", 3)[0] + ".ui.zones_widget.ZonesWidgetWrapper"
# A boundary that may be off by more than this share of the innermost distance is none.
_MOST_TOLERANCE = 0.1


class BufferZonesAlgorithm(PlannerAlgorithm):
    NAME = "bufferzones"

    INPUT, INPUT_ID, INPUT_NAME = "INPUT", "INPUT_ID", "INPUT_NAME"
    ZONES, DISTANCE_FIELD, TOLERANCE_M = "ZONES", "DISTANCE_FIELD", "TOLERANCE_M"
    DISSOLVE, DISSOLVE_FIELD, COUNTRY_FIELD = "DISSOLVE", "DISSOLVE_FIELD", "COUNTRY_FIELD"
    CLIP, EXCLUDE, KEEP_CORE = "CLIP", "EXCLUDE", "KEEP_CORE"
    OUTPUT, TABLE, REJECTED = "OUTPUT", "TABLE", "REJECTED"

    def displayName(self):
        return tr("Buffer zones by country")

    def shortDescription(self):
        return tr("Zones round sites at true distances, no ground twice, split at the border.")

    def tags(self):
        return tr(
            "buffer,buffer zone,transition area,biosphere reserve,MAB,ring,geodesic,distance,"
            "country,border,transboundary,protected area"
        ).split(",")

    def shortHelpString(self):
        return tr(
            "Draws zones round sites, such as the buffer zone and the transition area of a"
            " biosphere reserve.\n\nDistances are true ones on the ellipsoid (WGS 84), whatever the"
            " coordinate systems. Zones never overlap each other and never cover a site: a point"
            " belongs to the innermost zone that any site gives it and, among the sites that give"
            " it that zone, to the nearest one. So areas add up, and nothing counts twice.\n\nWith"
            " countries every piece is labelled with the country it lies in; across_border marks"
            " what lies in another country than its site: there the neighbour would have to act."
        )

    def initAlgorithm(self, configuration=None):
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(
            QgsProcessingParameterFeatureSource(
                self.INPUT, tr("Sites"), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            tr(
                "Points, lines or polygons. Points with a reported area (REP_AREA, reported_km2)"
                " become discs of that area."
            ),
        )
        self._add_field(
            self.INPUT_ID,
            tr("Field with the id of a site"),
            tr(
                "Features of one id, such as parcels, are one site. Without it every feature is a"
                " site, and its feature id the site's."
            ),
        )
        self._add_field(
            self.INPUT_NAME,
            tr("Field with the name of a site"),
            tr(
                "For tables and the report. Without it the usual fields (name, NAME_ENG) are tried."
            ),
        )
        zones = QgsProcessingParameterString(self.ZONES, tr("Zones"), DEFAULT_ZONES)
        zones.setMetadata({"widget_wrapper": _ZONES_WIDGET})
        self.add(
            zones,
            tr(
                "Name and outer distance in km of each zone: buffer=5; transition=20. The decimal"
                " sign is a point. The core is the site itself."
            ),
        )
        self._add_options(polygons)
        self.add_jurisdictions(polygons, fill_holes=False)
        self._add_field(
            self.COUNTRY_FIELD,
            tr("Field with the own country of a site"),
            tr(
                "One code or several (RUS;CHN). Where it is empty, a site belongs to every country"
                " that it enters deeper than 250 m."
            ),
        )
        self.add_measuring_options()
        self._add_outputs(polygons)

    def _add_field(self, name, label, help_text, advanced=False, numeric=False):
        any_kind = Qgis.ProcessingFieldParameterDataType.Any
        numbers = Qgis.ProcessingFieldParameterDataType.Numeric
        self.add(
            QgsProcessingParameterField(
                name,
                label,
                parentLayerParameterName=self.INPUT,
                type=numbers if numeric else any_kind,
                optional=True,
            ),
            help_text,
            advanced,
        )

    def _add_options(self, polygons):
        self.add(
            QgsProcessingParameterEnum(
                self.DISSOLVE,
                tr("Draw zones round several sites together"),
                options=DISSOLVE,
                usesStaticStrings=True,
                defaultValue="none",
            ),
            tr(
                "none: each site has its own zones. field: sites of one value of DISSOLVE_FIELD"
                " have common ones. all: all sites have."
            ),
        )
        self._add_field(
            self.DISSOLVE_FIELD,
            tr("Field with the group of a site"),
            tr("For “field”. Where it is empty, the site keeps its own zones."),
        )
        for name, label, help_text in (
            (
                self.CLIP,
                tr("Zones only within"),
                tr("Polygons, such as land. Zones outside of them are cut off, sites are not."),
            ),
            (
                self.EXCLUDE,
                tr("No zones within"),
                tr("Polygons, such as settlements or other designations. Sites are not cut."),
            ),
        ):
            self.add(
                QgsProcessingParameterFeatureSource(name, label, [polygons], optional=True),
                help_text,
            )
        self.add(
            QgsProcessingParameterBoolean(
                self.KEEP_CORE, tr("Add the sites as zone “core”"), False
            ),
            tr("The sites themselves come into the result too, where they have an area."),
        )
        self._add_field(
            self.DISTANCE_FIELD,
            tr("Field that multiplies the distances"),
            tr("A number above 0: with 2 all zones of a site reach twice as far, with 1 as usual."),
            advanced=True,
            numeric=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.TOLERANCE_M,
                tr("Tolerance of the boundaries (m)"),
                Qgis.ProcessingNumberParameterType.Double,
                optional=True,
            ),
            tr(
                "How far a zone's boundary may lie off its true distance. Without it: a ten"
                " thousandth of the distance, at least 0.1 m."
            ),
            advanced=True,
        )

    def _add_outputs(self, polygons):
        table = QgsProcessing.SourceType.TypeVector
        self.add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Buffer zones"), polygons),
            tr(
                "A polygon for each site, zone and country, with its area and inner and outer"
                " distance."
            ),
        )
        for name, label, default, help_text in (
            (
                self.TABLE,
                tr("Zone table"),
                True,
                tr("A row for each zone, country and site; site_id “*” is all sites together."),
            ),
            (
                self.REJECTED,
                tr("Features left out"),
                False,
                tr("Features that could not be used, with the reason."),
            ),
        ):
            self.add(
                QgsProcessingParameterFeatureSink(
                    name, label, table, optional=True, createByDefault=default
                ),
                help_text,
            )
        self.add_report()
        self.add_numbers(
            ("AREA_KM2", tr("Area of all pieces (km²)")),
            ("ACROSS_KM2", tr("Of it across the border of its site (km²)")),
            ("PIECES_N", tr("Number of pieces")),
        )

    # --- running ----------------------------------------------------------------------------

    def checkParameterValues(self, parameters, context):
        refusal = self._refused_values(parameters, context)
        if refusal:
            return False, refusal
        return super().checkParameterValues(parameters, context)

    def _refused_values(self, parameters, context):
        """What is wrong with distances, tolerance and grouping, in one sentence; or ""."""
        try:
            zones = parse_zones(self.parameterAsString(parameters, self.ZONES, context))
        except PlannerError as error:
            return sentence(error)
        tolerance = self._tolerance(parameters, context)
        if tolerance is not None and not 0 < tolerance <= _MOST_TOLERANCE * zones[0][1]:
            return tr(
                "TOLERANCE_M is {tolerance}: give metres above 0 and at most a tenth of the"
                " smallest distance ({most} m), or leave it empty."
            ).format(tolerance=tolerance, most=_MOST_TOLERANCE * zones[0][1])
        by_field = self.parameterAsEnumString(parameters, self.DISSOLVE, context) == "field"
        if by_field and not self.asked_field(parameters, self.DISSOLVE_FIELD, context):
            return tr("DISSOLVE is “field”: choose the field as DISSOLVE_FIELD too.")
        return ""

    def _tolerance(self, parameters, context):
        if self.parameterAsString(parameters, self.TOLERANCE_M, context).strip() == "":
            return None
        return self.parameterAsDouble(parameters, self.TOLERANCE_M, context)

    def prepare(self, parameters, context, feedback):
        refusal = self._refused_values(parameters, context)
        if refusal:  # a model does not ask checkParameterValues
            raise QgsProcessingException(refusal)
        self._sites = Source.from_source_parameter(
            self, parameters, self.INPUT, context, ("polygon", "line", "point")
        )
        self.read_jurisdictions(parameters, context)
        self._clip, self._exclude = (
            Source.from_source_parameter(self, parameters, name, context)
            for name in (self.CLIP, self.EXCLUDE)
        )
        text = self.parameterAsString(parameters, self.ZONES, context)
        self._zones = parse_zones(text)
        if zones_as_written(text) != self._zones:
            feedback.pushInfo(
                tr("Zones in the order of their distances: {zones}.").format(
                    zones=format_zones(self._zones)
                )
            )
        self._tolerance_m = self._tolerance(parameters, context)
        self._dissolve = self.parameterAsEnumString(parameters, self.DISSOLVE, context)
        self._keep_core = self.parameterAsBoolean(parameters, self.KEEP_CORE, context)
        self._fields = {}
        for key, name, usual in (
            ("id", self.INPUT_ID, ()),
            ("name", self.INPUT_NAME, NAME_FIELDS),
            ("distance", self.DISTANCE_FIELD, ()),
            ("country", self.COUNTRY_FIELD, ()),
            ("dissolve", self.DISSOLVE_FIELD, ()),
        ):
            asked = self.asked_field(parameters, name, context)
            self._fields[key] = find_field(self._sites, asked, usual)
        self.read_measuring_options(parameters, context)

    def calculate(self, parameters, context, feedback):
        sources = [self._sites, self._countries, self._clip, self._exclude]
        inputs = [source for source in sources if source is not None]
        with Outputs(self, parameters, context, feedback, inputs=inputs) as outputs:
            if outputs.asked(self.REPORT):
                check_report()
            progress = FeedbackProgress(feedback)
            run = self._read(context, feedback, progress)
            progress.report(0.15, tr("Drawing the zones"))
            self._draw(run, feedback, progress)
            progress.report(0.85, tr("Writing the results"))
            output = ZonesOutput(run, feedback)
            output.warn()
            output.write_zones(outputs, self.OUTPUT)
            output.write_table(outputs, self.TABLE)
            write_rejected(outputs, self.REJECTED, run.loader.rejected)
            if outputs.asked(self.REPORT):
                from ..zones_report import write_zones_report

                progress.report(0.95, tr("Writing the report"))
                write_zones_report(outputs.file(self.REPORT), run)
        names = {self.OUTPUT: tr("Zones of {layer}").format(layer=self._sites.name)}
        styles = {
            self.OUTPUT: zones_style([name for name, _ in self._zones]),
            self.TABLE: "zones_table",
        }
        style_results(context, outputs.results(), styles, names)
        return {**outputs.results(), **output.numbers()}

    def _read(self, context, feedback, progress):
        loader = ShapeLoader(context, feedback, self.invalid, self.edges)
        progress.report(0.0, tr("Reading the sites"))
        reader = ZoneReader(self._sites, self._fields, self._dissolve)
        sites = reader.read(loader)
        territories = clip = exclude = None
        if self._countries is not None:
            progress.report(0.05, tr("Reading the countries"))
            territories = load_territories(
                loader, self._countries, self._country_field, self.fill_holes, progress
            )
        progress.report(0.1, tr("Reading what cuts the zones"))
        if self._clip is not None:
            clip, _ = loader.polygons(self._clip, [])
            if len(clip) == 0:  # nothing at all would be left
                raise loader.nothing_left(self._clip.name)
        if self._exclude is not None:
            exclude, _ = loader.polygons(self._exclude, [])
        loader.log(feedback)
        return ZonesRun(
            sites_source=self._sites,
            countries_source=self._countries,
            clip_source=self._clip,
            exclude_source=self._exclude,
            rings=self._zones,
            tolerance_m=self._tolerance_m,
            dissolve=self._dissolve,
            keep_core=self._keep_core,
            edges=self.edges,
            fill_holes=self.fill_holes,
            country_field=self._fields["country"],
            distance_field=self._fields["distance"],
            loader=loader,
            reader=reader,
            sites=sites,
            territories=territories,
            clip=clip,
            exclude=exclude,
        )

    def _draw(self, run, feedback, progress):
        """The zones, and then their pieces by country."""
        from ...core.zone_table import ZoneTable
        from ...core.zones import Cores, by_country, restrict, zones

        sites = run.sites
        cores = Cores(sites.geoms, sites.site, sites.factor, sites.ids)
        drawing = Share(progress, 0.15, 0.55)
        pieces = zones(cores, run.rings, tolerance_m=run.tolerance_m, progress=drawing)
        for key, polygons in (("clip", run.clip), ("exclude", run.exclude)):
            if polygons is not None:
                before = pieces.m2.sum()
                pieces = restrict(pieces, **{key: polygons}, progress=Share(progress, 0.55, 0.6))
                run.cut_km2[key] = float((before - pieces.m2.sum()) / 1e6)
        run.pieces, own = pieces, None
        if run.territories is not None:
            progress.report(0.6, tr("Looking for the own country of each site"))
            own = own_countries_of(sites, run.territories, feedback, Share(progress, 0.6, 0.65))
            progress.report(0.65, tr("Splitting the zones by country"))
            jurisdictions = run.territories.jurisdictions
            pieces = by_country(pieces, jurisdictions, own, Share(progress, 0.65, 0.85))
        run.table = ZoneTable(sites, run.rings, pieces, own, run.keep_core)
