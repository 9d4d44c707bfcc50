"""transboundary:borderhygiene - where the data of two countries do not fit along their border."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core.progress import Share
from ..base import FeedbackProgress, PlannerAlgorithm
from ..fields import check_any_has
from ..hygiene_output import HygieneOutput, HygieneRun, describe_copy
from ..hygiene_reader import CountryNames, HygieneReader
from ..i18n import tr
from ..loading import Loader, load_territories
from ..reporting import check_report
from ..sinks import Outputs
from ..sources import Source
from ..styling import style_results
from ..writing import write_rejected

STYLES = {
    "OUTPUT": "borderhygiene_faults",
    "TABLE": "borderhygiene_table",
    "REPAIRED": "borderhygiene_repaired",
    "MOVED": "borderhygiene_moved",
}


class BorderHygieneAlgorithm(PlannerAlgorithm):
    NAME = "borderhygiene"

    INPUT, INPUT_ID, INPUT_NAME = "INPUT", "INPUT_ID", "INPUT_NAME"
    COUNTRY_FIELD, TOLERANCE_M, REPAIR = "COUNTRY_FIELD", "TOLERANCE_M", "REPAIR"
    OUTPUT, TABLE, REPAIRED, MOVED = "OUTPUT", "TABLE", "REPAIRED", "MOVED"
    REJECTED = "REJECTED"
    RULES = ("none", "jurisdictions", "first_layer")

    def displayName(self):
        return tr("Border hygiene: gaps, overlaps, misfits")

    def shortDescription(self):
        return tr(
            "Where the data of two countries do not fit along their border, with a reason and an"
            " area; a repaired working copy if you ask for it."
        )

    def tags(self):
        return tr(
            "border,gap,overlap,sliver,topology,repair,snap,country,transboundary,protected area,"
            "disputed"
        ).split(",")

    def shortHelpString(self):
        return tr(
            "Compares countries with each other, sites with their own country, and sites of"
            " different countries with each other, and lists each gap, overlap and misfit as a"
            " polygon with its reason, area and largest width.\n\nWhat is narrower than the"
            " tolerance counts as one line drawn twice; wide rivers and the sea are no gaps."
            " Disputed land is a class of its own and nobody's fault.\n\nREPAIR makes a working"
            " copy of the sites by an explicit rule and lists all ground that it moves. The copy"
            " delimits nothing."
        )

    def initAlgorithm(self, configuration=None):
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(
            QgsProcessingParameterMultipleLayers(self.INPUT, tr("Sites"), polygons, optional=True),
            tr(
                "One or more polygon layers of protected areas. Without them only the countries are"
                " compared."
            ),
        )
        for name, label, help_text in (
            (
                self.INPUT_ID,
                tr("Field with the id of a site"),
                tr(
                    "Features of one id in one layer are one site. Without it the usual fields"
                    " (site_id, WDPAID) are tried, else every feature is a site."
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
                    "Codes or names in any spelling (RU, RUS, Russia), several with “;”. Without"
                    " it, and where it is empty, a site's countries are those it enters deeper"
                    " than the tolerance."
                ),
            ),
        ):
            self.add(QgsProcessingParameterString(name, label, optional=True), help_text)
        self.add_jurisdictions(polygons)
        self.add(
            QgsProcessingParameterNumber(
                self.TOLERANCE_M,
                tr("Tolerance (m)"),
                QgsProcessingParameterNumber.Type.Double,
                defaultValue=250.0,
                minValue=0.1,
                maxValue=20_000.0,
            ),
            tr(
                "Outlines that run closer than this are one border drawn twice: the widest gap and"
                " the deepest sliver that REPAIR mends."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.REPAIR,
                tr("Repaired copy of the sites"),
                options=self.RULES,
                usesStaticStrings=True,
                defaultValue="none",
            ),
            tr(
                "none: nothing is repaired. jurisdictions: slivers beyond the own country are cut"
                " off, and strips up to its border filled where a site's outline follows it."
                " first_layer: the same against the sites of the first layer of INPUT, which stay"
                " as they are. Nothing farther than the tolerance is moved."
            ),
        )
        self.add_measuring_options()
        self._add_outputs(polygons)

    def _add_outputs(self, polygons):
        table = QgsProcessing.SourceType.TypeVector
        self.add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Border faults"), polygons),
            tr("A polygon for each gap, overlap and misfit, with reason, area and largest width."),
        )
        optional = (
            (
                self.TABLE,
                tr("Border faults by reason and country"),
                table,
                True,
                tr("Number and area by reason and countries; after the repair too, if any."),
            ),
            (
                self.REPAIRED,
                tr("Repaired copy of the sites"),
                polygons,
                False,
                tr(
                    "All sites with their attributes, their areas before and after, and the note"
                    " that this is a working copy. Made when REPAIR is not “none”."
                ),
            ),
            (
                self.MOVED,
                tr("Ground moved by the repair"),
                polygons,
                False,
                tr("Every piece that was cut off a site or filled in, with its area."),
            ),
            self.features_left_out(),
        )
        self.add_optional_layers(optional)
        self.add_report()
        self.add_numbers(
            ("FAULTS_N", tr("Faults")),
            ("GAP_KM2", tr("Ground in gaps, counted once (km²)")),
            ("OVERLAP_KM2", tr("Ground in overlaps, counted once (km²)")),
            ("MISFIT_KM2", tr("Ground of sites beyond their country, counted once (km²)")),
            ("DISPUTED_KM2", tr("Disputed land, counted once (km²)")),
            ("OUTSIDE_KM2", tr("Ground of sites in no country (sea or wide gap, km²)")),
            ("FAULTS_AFTER_N", tr("Faults after the repair")),
            ("CUT_KM2", tr("Ground cut off by the repair (km²)")),
            ("FILLED_KM2", tr("Ground filled in by the repair (km²)")),
        )

    # --- running ----------------------------------------------------------------------------

    def prepare(self, parameters, context, feedback):
        self._sites = Source.from_layers_parameter(self, parameters, self.INPUT, context)
        self.read_jurisdictions(parameters, context)
        self._asked = {}
        for name in (self.INPUT_ID, self.INPUT_NAME, self.COUNTRY_FIELD):
            asked = self.parameterAsString(parameters, name, context).strip()
            if asked:
                check_any_has(self._sites, asked, name)
            self._asked[name] = asked or None
        self._tolerance = self.parameterAsDouble(parameters, self.TOLERANCE_M, context)
        self._rule = self.parameterAsEnumString(parameters, self.REPAIR, context)
        self.read_measuring_options(parameters, context)
        copies = [parameters.get(name) for name in (self.REPAIRED, self.MOVED)]
        self._check(any(value not in (None, "") for value in copies))

    def _check(self, copies):
        """Refuse what cannot be compared or repaired; ``copies``: whether a copy is asked for."""
        if self._countries is None:
            if not self._sites:
                raise QgsProcessingException(
                    tr("INPUT and JURISDICTIONS are both empty: choose what is to be compared.")
                )
            if self._asked[self.COUNTRY_FIELD] is None:
                raise QgsProcessingException(
                    tr(
                        "The countries of the sites are not known: choose COUNTRY_FIELD, or a layer"
                        " of countries as JURISDICTIONS."
                    )
                )
        if self._rule == "none":
            if copies:
                raise QgsProcessingException(
                    tr(
                        "REPAIRED and MOVED need a rule: choose “jurisdictions” or another one as"
                        " REPAIR."
                    )
                )
            return
        if not self._sites:
            raise QgsProcessingException(
                tr("REPAIR needs sites: choose layers as INPUT, or “none” for REPAIR.")
            )
        if self._rule == "jurisdictions" and self._countries is None:
            raise QgsProcessingException(
                tr(
                    "REPAIR = “jurisdictions” needs a layer of countries: choose JURISDICTIONS, or"
                    " another rule."
                )
            )
        if self._rule == "first_layer" and len(self._sites) < 2:
            raise QgsProcessingException(
                tr(
                    "REPAIR = “first_layer” needs at least two layers of sites: the first stays as"
                    " it is, the others are fitted to it."
                )
            )

    def calculate(self, parameters, context, feedback):
        from ...core.borderhygiene import inspect, with_countries
        from ...core.hygiene_repair import repair

        sources = [*self._sites, self._countries]
        inputs = [source for source in sources if source is not None]
        with Outputs(self, parameters, context, feedback, inputs=inputs) as outputs:
            if outputs.asked(self.REPORT):
                check_report()
            progress = FeedbackProgress(feedback)
            run = self._read(context, feedback, progress)
            progress.report(0.25, tr("Looking along the borders"))
            if run.sites is not None:
                run.sites = with_countries(run.sites, run.territory, self._tolerance, progress)
            run.faults = inspect(
                run.territory, run.sites, self._tolerance, Share(progress, 0.25, 0.65)
            )
            if self._rule != "none":
                progress.report(0.65, tr("Repairing the copy"))
                run.repair = repair(
                    self._rule,
                    run.territory,
                    run.sites,
                    run.faults,
                    self._tolerance,
                    Share(progress, 0.65, 0.7),
                )
                progress.report(0.7, tr("Looking at the repaired copy"))
                run.faults_after = run.faults_of_jurisdictions() + inspect(
                    run.territory,
                    run.repair.sites,
                    self._tolerance,
                    Share(progress, 0.7, 0.85),
                    jurisdictions=False,
                )
            progress.report(0.85, tr("Writing the results"))
            output = HygieneOutput(run, feedback)
            output.warn()
            output.write_faults(outputs, self.OUTPUT)
            output.write_table(outputs, self.TABLE)
            output.write_repaired(outputs, self.REPAIRED)
            output.write_moved(outputs, self.MOVED)
            write_rejected(outputs, self.REJECTED, run.loader.rejected)
            if outputs.asked(self.REPORT):
                from ..hygiene_report import write_hygiene_report

                progress.report(0.95, tr("Writing the report"))
                write_hygiene_report(outputs.file(self.REPORT), run)
        describe_copy(outputs.results().get(self.REPAIRED), context, feedback)
        style_results(context, outputs.results(), STYLES)
        return {**outputs.results(), **output.numbers()}

    def _read(self, context, feedback, progress):
        from ...core.territory import DISPUTED_MARK, Territory

        loader = Loader(context, feedback, self.invalid, self.edges)
        territories = territory = sites = None
        if self._countries is not None:
            progress.report(0.0, tr("Reading the countries"))
            territories = load_territories(
                loader,
                self._countries,
                self._country_field,
                self.fill_holes,
                progress,
                disputed_mark=DISPUTED_MARK,
            )
            territory = Territory(territories.jurisdictions, progress)
        reader = HygieneReader(
            self._sites,
            self._asked[self.INPUT_ID],
            self._asked[self.INPUT_NAME],
            self._asked[self.COUNTRY_FIELD],
        )
        if self._sites:
            progress.report(0.15, tr("Reading the sites"))
            names = territories.names if territories is not None else {}
            sites = reader.read(loader, CountryNames(territory, names))
            if all(geom is None for geom in sites.geoms):
                raise loader.nothing_left(" / ".join(source.name for source in self._sites))
        reader.say(feedback)
        loader.log(feedback)
        return HygieneRun(
            sites_sources=self._sites,
            countries_source=self._countries,
            edges=self.edges,
            fill_holes=self.fill_holes,
            tolerance_m=self._tolerance,
            rule=self._rule,
            loader=loader,
            reader=reader,
            sites=sites,
            territories=territories,
            territory=territory,
        )
