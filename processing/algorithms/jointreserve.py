"""transboundary:jointreserve - chosen sites of several countries as one reserve, measured."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core.errors import PlannerError
from ...core.progress import Share
from ..base import FeedbackProgress, PlannerAlgorithm
from ..fields import check_any_has, match_field
from ..i18n import tr
from ..jointreserve_output import JointReserveOutput, JointReserveRun
from ..loading import Loader, load_territories, text_or_none
from ..member_reader import MemberReader
from ..messages import sentence
from ..reporting import check_report
from ..sinks import Outputs
from ..sources import Source
from ..styling import style_results
from ..writing import write_rejected

STYLES = {
    "OUTPUT": "jointreserve_reserve",
    "COMPONENTS": "jointreserve_sites",
    "MOVED": "jointreserve_moved",
    "SHARED": "jointreserve_shared",
    "TABLE": "jointreserve_table",
}
# Parameter -> what the field says of a site.
FIELD_PARAMETERS = {
    "INPUT_ID": "id",
    "INPUT_NAME": "name",
    "COUNTRY_FIELD": "country",
    "GROUP_FIELD": "group",
}
MOST_TOLERANCE_M = 20_000.0


class JointReserveAlgorithm(PlannerAlgorithm):
    NAME = "jointreserve"

    INPUT, RANGES, RANGE_FIELD = "INPUT", "RANGES", "RANGE_FIELD"
    TOLERANCE_M, EXPECTED = "TOLERANCE_M", "EXPECTED"
    OUTPUT, COMPONENTS, TABLE = "OUTPUT", "COMPONENTS", "TABLE"
    MOVED, SHARED, REJECTED = "MOVED", "SHARED", "REJECTED"

    def displayName(self):
        return tr("Joint reserve")

    def shortDescription(self):
        return tr("Protected areas of several countries as one reserve: outline, areas, balance.")

    def tags(self):
        return tr(
            "joint reserve,transboundary,protected area,border,outline,balance,country,sliver,gap"
        ).split(",")

    def shortHelpString(self):
        return tr(
            "Makes one reserve of the chosen sites, or one of each group: a single outline, in"
            " which overlaps count once and gaps between two sites are closed up to the"
            " tolerance. Nothing else of the outline moves, and every square metre that does is"
            " listed in MOVED.\n\nMeasures area by country, sites, outer boundary and shared"
            " border, parts and the largest gap between them, the part of species ranges, and how"
            " the reserve is shared out beside expected shares. Suggests a type of transboundary"
            " area as a candidate; cooperation is not examined."
        )

    def initAlgorithm(self, configuration=None):
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        points = QgsProcessing.SourceType.TypeVectorPoint
        self.add(
            QgsProcessingParameterFeatureSource(self.INPUT, tr("Sites"), [polygons, points]),
            tr(
                "The sites of the reserve: select them in the layer, or choose GROUP_FIELD. Points"
                " with a reported area become discs of that area."
            ),
        )
        self.add_fields(
            self.INPUT,
            (
                "GROUP_FIELD",
                tr("Field with the group of a site"),
                tr(
                    "Sites of one value are one reserve, such as cluster_id. Without it all sites"
                    " are one; sites without a value are left out."
                ),
            ),
            (
                "INPUT_ID",
                tr("Field with the id of a site"),
                tr(
                    "Features of one id, such as parcels, are one site. Without it the usual"
                    " fields (site_id, SITE_PID) are tried, else every feature is a site."
                ),
            ),
            (
                "INPUT_NAME",
                tr("Field with the name of a site"),
                tr("Without it the usual fields (name, NAME_ENG) are tried."),
            ),
            (
                "COUNTRY_FIELD",
                tr("Field with the country of a site"),
                tr(
                    "Codes or names, several with “;” between them. Without it the usual ISO"
                    " fields are tried. Sites without a country get those that they enter deeper"
                    " than the tolerance, if countries are given."
                ),
            ),
        )
        self.add_jurisdictions(polygons)
        self.add(
            QgsProcessingParameterNumber(
                self.TOLERANCE_M,
                tr("Tolerance (m)"),
                QgsProcessingParameterNumber.Type.Double,
                250.0,
                minValue=0.0,
                maxValue=MOST_TOLERANCE_M,
            ),
            tr(
                "Outlines of two sites that run closer than this share the border, and the gap"
                " between them is closed. 0: nothing is closed."
            ),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.RANGES, tr("Species ranges"), polygons, optional=True
            ),
            tr("Polygons of ranges: how much of each lies in the reserve, in which country."),
        )
        self.add(
            QgsProcessingParameterString(
                self.RANGE_FIELD, tr("Field with the species of a range"), optional=True
            ),
            tr(
                "In layers that have this field each value is a range of its own. Without it each"
                " layer is one."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.EXPECTED, tr("Expected shares"), optional=True),
            tr(
                "What the shares of the countries are compared with: “range” (the part of the"
                " ranges in each country), “border” (its length of shared border), “area” (its"
                " part of the reserve, for the ranges), or shares such as “RUS=0.4; CHN=0.6”."
                " Without it: range where ranges and countries are given, else border."
            ),
        )
        self.add_measuring_options()
        self._add_outputs(polygons)

    def _add_outputs(self, polygons):
        table = QgsProcessing.SourceType.TypeVector
        lines = QgsProcessing.SourceType.TypeVectorLine
        self.add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Joint reserves"), polygons),
            tr("A polygon for each group, with its measures."),
        )
        optional = (
            (
                self.COMPONENTS,
                tr("Sites of the reserve"),
                polygons,
                True,
                tr("The sites, with their own areas and what each keeps once overlaps are shared."),
            ),
            (
                self.TABLE,
                tr("Table of the reserve"),
                table,
                True,
                tr("A row for each group, country and measure; country “*” is the whole reserve."),
            ),
            (
                self.SHARED,
                tr("Shared borders"),
                lines,
                True,
                tr("Where two sites of the reserve meet within the tolerance, as lines."),
            ),
            (
                self.MOVED,
                tr("Ground moved"),
                polygons,
                True,
                tr("Every gap that was closed and every overlap, with its area and the reason."),
            ),
            self.features_left_out(),
        )
        self.add_optional_layers(optional)
        self.add_report()
        self.add_numbers(
            ("AREA_KM2", tr("Area of all reserves (km²)")),
            ("PARTS_N", tr("Parts of all reserves")),
            ("OUTER_KM", tr("Outer boundary of all reserves (km)")),
            ("SHARED_KM", tr("Shared border between countries (km)")),
            ("MOVED_KM2", tr("Ground moved: gaps closed and overlaps (km²)")),
            ("GROUPS_N", tr("Number of reserves")),
        )

    def checkParameterValues(self, parameters, context):
        definition = self.parameterDefinition(self.TOLERANCE_M)
        value = parameters.get(self.TOLERANCE_M)
        if value is not None and not definition.checkValueIsAcceptable(value, context):
            return False, tr(
                "“{value}” is no value of {parameter}: give a number of metres from 0 to {most}."
            ).format(value=value, parameter=self.TOLERANCE_M, most=int(MOST_TOLERANCE_M))
        return super().checkParameterValues(parameters, context)

    # --- running ----------------------------------------------------------------------------

    def prepare(self, parameters, context, feedback):
        from ...core.balance import read_expected

        self._sites = Source.from_source_parameter(
            self, parameters, self.INPUT, context, kinds=("polygon", "point")
        )
        self._asked = {
            meaning: self.asked_field(parameters, name, context)
            for name, meaning in FIELD_PARAMETERS.items()
        }
        self.read_jurisdictions(parameters, context)
        self._reader = MemberReader(self._sites, self._asked)
        if self._countries is None and self._reader.fields["country"] is None:
            raise QgsProcessingException(
                tr(
                    "Nothing says in which country the sites of layer “{layer}” lie: choose"
                    " COUNTRY_FIELD or a layer of countries as JURISDICTIONS."
                ).format(layer=self._sites.name)
            )
        self._ranges = []
        if parameters.get(self.RANGES):
            self._ranges = Source.from_layers_parameter(self, parameters, self.RANGES, context)
        self._range_field = self.parameterAsString(parameters, self.RANGE_FIELD, context).strip()
        if self._range_field and self._ranges:
            check_any_has(self._ranges, self._range_field, self.RANGE_FIELD)
        self._tolerance = self.parameterAsDouble(parameters, self.TOLERANCE_M, context)
        try:
            text = self.parameterAsString(parameters, self.EXPECTED, context)
            self._expected = read_expected(text)
        except PlannerError as error:
            raise QgsProcessingException(sentence(error)) from error
        self.read_measuring_options(parameters, context)

    def calculate(self, parameters, context, feedback):
        from ...core.jointreserve import joint_reserves

        inputs = [s for s in (self._sites, self._countries, *self._ranges) if s is not None]
        with Outputs(self, parameters, context, feedback, inputs=inputs) as outputs:
            if outputs.asked(self.REPORT):
                check_report()
            progress = FeedbackProgress(feedback)
            run = self._read(context, feedback, progress)
            progress.report(0.4, tr("Joining the sites"))
            run.reserves = list(
                joint_reserves(
                    run.members,
                    self._tolerance,
                    run.territories and run.territories.jurisdictions,
                    run.ranges,
                    self._expected,
                    Share(progress, 0.4, 0.9),
                )
            )
            progress.report(0.9, tr("Writing the results"))
            output = JointReserveOutput(run, feedback)
            output.warn()
            output.write_reserves(outputs, self.OUTPUT)
            output.write_components(outputs, self.COMPONENTS)
            output.write_table(outputs, self.TABLE)
            output.write_shared(outputs, self.SHARED)
            output.write_moved(outputs, self.MOVED)
            write_rejected(outputs, self.REJECTED, run.loader.rejected)
            if outputs.asked(self.REPORT):
                from ..jointreserve_report import write_jointreserve_report

                progress.report(0.95, tr("Writing the report"))
                write_jointreserve_report(outputs.file(self.REPORT), run)
            run.members.store.close()
        style_results(context, outputs.results(), STYLES)
        return {**outputs.results(), **output.numbers()}

    def _read(self, context, feedback, progress):
        from ...core.jointreserve import fill_countries

        loader = Loader(context, feedback, self.invalid, self.edges)
        progress.report(0.0, tr("Reading the sites"))
        members = self._reader.read(loader, context.transformContext(), feedback)
        if len(members.store) == 0:
            raise loader.nothing_left(self._sites.name)
        if not members.groups:
            raise QgsProcessingException(
                tr(
                    "No site of layer “{layer}” has a value in the field “{field}” given as"
                    " GROUP_FIELD: choose another field, or none to join all sites."
                ).format(layer=self._sites.name, field=self._reader.fields["group"])
            )
        territories = jurisdictions = None
        if self._countries is not None:
            progress.report(0.1, tr("Reading the countries"))
            territories = load_territories(
                loader, self._countries, self._country_field, self.fill_holes, progress
            )
            jurisdictions = territories.jurisdictions
        by_depth = fill_countries(members, jurisdictions, self._tolerance, progress)
        ranges = None
        if self._ranges:
            progress.report(0.2, tr("Reading the ranges"))
            ranges = self._read_ranges(loader, jurisdictions, progress)
        loader.log(feedback)
        return JointReserveRun(
            sites_source=self._sites,
            countries_source=self._countries,
            range_sources=self._ranges,
            edges=self.edges,
            fill_holes=self.fill_holes,
            tolerance_m=self._tolerance,
            loader=loader,
            reader=self._reader,
            members=members,
            by_depth=by_depth,
            territories=territories,
            ranges=ranges,
            reserves=[],
        )

    def _read_ranges(self, loader, jurisdictions, progress):
        from ...core.jointreserve import Ranges

        geoms, owner, names = [], [], {}
        for source in self._ranges:
            field = match_field(source.fields, self._range_field) if self._range_field else None
            some, values = loader.polygons(source, [field] if field else [])
            given = values[field] if field else [None] * len(some)
            geoms.append(some)
            for value in given:
                name = text_or_none(value) or source.name
                owner.append(names.setdefault(name, len(names)))
        if not owner:
            raise loader.nothing_left(self._ranges[0].name)
        number = np.array(owner, dtype=int)
        return Ranges(np.concatenate(geoms), number, list(names), jurisdictions, progress)
