"""transboundary:harmonise - protected areas of any national or global table under one schema."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
)

from ...core.progress import Share
from ..base import FeedbackProgress, PlannerAlgorithm
from ..harmonise_output import HarmoniseOutput, HarmoniseRun
from ..harmonise_reader import HarmoniseReader
from ..i18n import tr
from ..loading import Loader
from ..mapping_files import plans_of, read_own, store
from ..record_filters import SITE_TYPES, add_record_filters, read_record_filters
from ..reporting import check_report
from ..sinks import Outputs
from ..sources import Source
from ..styling import style_results
from ..writing import write_rejected

STYLES = {"OUTPUT": "harmonise_sites", "POINTS_OUTPUT": "harmonise_points"}


class HarmoniseAlgorithm(PlannerAlgorithm):
    NAME = "harmonise"

    INPUT, MAPPING = "INPUT", "MAPPING"
    PROJECT_MAPPING, STORE_MAPPING = "PROJECT_MAPPING", "STORE_MAPPING"
    SCHEMA, POINTS = "SCHEMA", "POINTS"
    SUGGEST_CATEGORY, KEEP_COLUMNS = "SUGGEST_CATEGORY", "KEEP_COLUMNS"
    MERGE, DUPLICATE_OVERLAP, DUPLICATE_NAME = "MERGE", "DUPLICATE_OVERLAP", "DUPLICATE_NAME"
    OUTPUT, POINTS_OUTPUT, REJECTED = "OUTPUT", "POINTS_OUTPUT", "REJECTED"
    UNMAPPED, VALUES, MISSING, DUPLICATES = "UNMAPPED", "VALUES", "MISSING", "DUPLICATES"
    MAPPING_USED = "MAPPING_USED"
    SCHEMAS = ("harmonised", "wdpca")
    POINT_MODES = ("keep", "discs")

    def displayName(self):
        return tr("Harmonise protected areas")

    def shortDescription(self):
        return tr(
            "Protected areas of national and global tables under one schema, with what is missing,"
            " unmapped or there twice."
        )

    def tags(self):
        return tr(
            "harmonise,schema,mapping,protected area,WDPA,WDPCA,OpenStreetMap,duplicates,merge,"
            "country code,transboundary,IUCN category"
        ).split(",")

    def shortHelpString(self):
        return tr(
            "Brings layers of protected areas from different sources (WDPA, WDPCA, Russian and"
            " Chinese national tables, OpenStreetMap, others) under one schema. Columns are found"
            " by name; a mapping file can say more, and the one that was used can be saved and"
            " edited. Native names, designations and ids are kept beside the codes. What no"
            " mapping knows stays as it is written and is listed.\n\nThe same site in two inputs"
            " is reported with its overlap and the likeness of the names, and merged only when"
            " asked."
        )

    def initAlgorithm(self, configuration=None):
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.INPUT,
                tr("Protected areas"),
                QgsProcessing.SourceType.TypeVectorAnyGeometry,
            ),
            tr("One or more layers of polygons and of points, in the order of your trust in them."),
        )
        self.add(
            QgsProcessingParameterFile(
                self.MAPPING, tr("Mapping file"), extension="json", optional=True
            ),
            tr(
                "JSON that says which column fills which field and what values mean; it goes before"
                " the mappings of the plugin. Start from a saved MAPPING_USED."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.SCHEMA,
                tr("Names of the result's fields"),
                options=self.SCHEMAS,
                usesStaticStrings=True,
                defaultValue="harmonised",
            ),
            tr("harmonised: the schema of this plugin. wdpca: names and codes of the WDPCA."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.POINTS,
                tr("Points"),
                options=self.POINT_MODES,
                usesStaticStrings=True,
                defaultValue="keep",
            ),
            tr(
                "keep: points stay points, in a layer of their own. discs: those with a reported"
                " area become discs of that area, marked as illustrative."
            ),
        )
        add_record_filters(
            self,
            tr("PA: protected areas. OECM: other effective area-based conservation measures."),
            rules="none",
            site_types=SITE_TYPES,
            mab=True,
        )
        self._add_duplicates()
        for name, label, help_text in (
            (
                self.SUGGEST_CATEGORY,
                tr("Suggest IUCN categories by national class"),
                tr(
                    "Fills an empty category where the national class suggests just one, and says"
                    " so in the field iucn_suggestion. A given category is never changed."
                ),
            ),
            (
                self.KEEP_COLUMNS,
                tr("Keep unmapped columns"),
                tr("Their values come along as JSON, in the field native_attributes."),
            ),
            (
                self.PROJECT_MAPPING,
                tr("Take the mapping from the project"),
                tr("The one that an earlier run stored with STORE_MAPPING, if no file is given."),
            ),
            (
                self.STORE_MAPPING,
                tr("Store the mapping in the project"),
                tr("The mapping that was used, with a place for each unmapped value."),
            ),
        ):
            self.add(QgsProcessingParameterBoolean(name, label, False), help_text, advanced=True)
        self.add_measuring_options()
        self._add_outputs()

    def _add_duplicates(self):
        self.add(
            QgsProcessingParameterBoolean(
                self.MERGE, tr("Merge the same site of two layers"), False
            ),
            tr(
                "The record of the earlier layer stays, the other fills its gaps, both sources are"
                " named. Off: they are only reported."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.DUPLICATE_OVERLAP,
                tr("Least overlap of the same site (%)"),
                QgsProcessingParameterNumber.Type.Double,
                50.0,
                minValue=0.0,
                maxValue=100.0,
            ),
            tr("Of the smaller polygon, and for one site of both together too."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.DUPLICATE_NAME,
                tr("Least likeness of the names (0 to 1)"),
                QgsProcessingParameterNumber.Type.Double,
                0.7,
                minValue=0.0,
                maxValue=1.0,
            ),
            tr(
                "1: equal but for case, accents, alphabet and words such as “national park”. 0:"
                " names do not matter."
            ),
            advanced=True,
        )

    def _add_outputs(self):
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        points = QgsProcessing.SourceType.TypeVectorPoint
        table = QgsProcessing.SourceType.TypeVector
        sink = QgsProcessingParameterFeatureSink
        self.add(
            sink(self.OUTPUT, tr("Harmonised protected areas"), polygons),
            tr("Polygons, and points that became discs, with the fields of the chosen schema."),
        )
        optional = (
            (
                self.POINTS_OUTPUT,
                tr("Harmonised points"),
                points,
                True,
                tr("The records that are points and stay so, with the same fields."),
            ),
            (
                self.UNMAPPED,
                tr("Unmapped columns and values"),
                table,
                True,
                tr("What filled no field or is no known code, and how often."),
            ),
            (
                self.MISSING,
                tr("Missing attributes by country"),
                table,
                True,
                tr("How many records of each country lack each attribute."),
            ),
            (
                self.DUPLICATES,
                tr("The same site in two layers"),
                table,
                True,
                tr("Pairs of records that may be one site, with what they share."),
            ),
            (
                self.VALUES,
                tr("How values were read"),
                table,
                False,
                tr("Every value of a coded field with its code, and how often."),
            ),
            (
                self.REJECTED,
                tr("Records left out"),
                table,
                False,
                tr("Records that do not count or could not be used, with the reason."),
            ),
        )
        self.add_optional_layers(optional)
        self.add(
            QgsProcessingParameterFileDestination(
                self.MAPPING_USED,
                tr("Mapping used"),
                "JSON (*.json)",
                optional=True,
                createByDefault=False,
            ),
            tr("The mapping of this run, to be edited and given as MAPPING."),
        )
        self.add_report()
        self.add_numbers(
            ("FEATURES_IN", tr("Records read")),
            ("KEPT", tr("Records counted")),
            ("EXCLUDED", tr("Records left out")),
            ("POLYGONS", tr("Records written as polygons")),
            ("POINTS_LEFT", tr("Records that stay points")),
            ("PAIRS_FOUND", tr("Pairs that may be one site")),
            ("RECORDS_MERGED", tr("Records merged into another")),
            ("VALUES_UNMAPPED", tr("Different values that no mapping knows")),
        )

    # --- running ----------------------------------------------------------------------------

    def prepare(self, parameters, context, feedback):
        self._sources = Source.from_layers_parameter(
            self, parameters, self.INPUT, context, kinds=("polygon", "point")
        )
        if not self._sources:
            raise QgsProcessingException(tr("INPUT is empty: choose at least one layer."))
        from ...core.mapping import shipped

        self._path = self.parameterAsFile(parameters, self.MAPPING, context)
        wanted = self.parameterAsBoolean(parameters, self.PROJECT_MAPPING, context)
        self._own = read_own(self._path, context.project(), wanted)
        coming = shipped()
        self._plans = plans_of(self._sources, self._own, coming)
        self._classes = [*self._own.classes, *coming.classes]
        self._choices = read_record_filters(self, parameters, context)
        self._discs = self.parameterAsEnumString(parameters, self.POINTS, context) == "discs"
        self._merge = self.parameterAsBoolean(parameters, self.MERGE, context)
        self._overlap = self.parameterAsDouble(parameters, self.DUPLICATE_OVERLAP, context) / 100
        self._name = self.parameterAsDouble(parameters, self.DUPLICATE_NAME, context)
        self._options = {
            "schema": self.parameterAsEnumString(parameters, self.SCHEMA, context),
            "suggest": self.parameterAsBoolean(parameters, self.SUGGEST_CATEGORY, context),
            "other": self.parameterAsBoolean(parameters, self.KEEP_COLUMNS, context),
        }
        self._to_project = self.parameterAsBoolean(parameters, self.STORE_MAPPING, context)
        self._text = None
        self.read_measuring_options(parameters, context)

    def calculate(self, parameters, context, feedback):
        inputs = [*self._sources, *([self._path] if self._path else [])]
        with Outputs(self, parameters, context, feedback, inputs=inputs) as outputs:
            if outputs.asked(self.REPORT):
                check_report()
            progress = FeedbackProgress(feedback)
            run = self._read(context, feedback, progress)
            self._compare(run, Share(progress, 0.4, 0.8), progress)
            progress.report(0.8, tr("Writing the results"))
            output = HarmoniseOutput(run, feedback)
            output.say(outputs.asked(self.POINTS_OUTPUT))
            output.write_sites(outputs, self.OUTPUT)
            output.write_points(outputs, self.POINTS_OUTPUT)
            progress.report(0.9, tr("Writing the results"))
            output.write_tables(outputs, self.UNMAPPED, self.VALUES, self.MISSING, self.DUPLICATES)
            write_rejected(outputs, self.REJECTED, run.loader.rejected + run.reader.excluded)
            self._text = output.mapping_text()
            path = outputs.file(self.MAPPING_USED)
            if path is not None:
                with open(path, "w", encoding="utf-8") as file:
                    file.write(self._text + "\n")
            if outputs.asked(self.REPORT):
                from ..harmonise_report import write_harmonise_report

                progress.report(0.95, tr("Writing the report"))
                write_harmonise_report(outputs.file(self.REPORT), run, output)
            run.found.places.store.close()
        style_results(context, outputs.results(), STYLES)
        return {**outputs.results(), **output.numbers()}

    def postProcessAlgorithm(self, context, feedback):
        """In the main thread again: only here the project may be changed."""
        project = context.project()
        if self._to_project and self._text and project is not None:
            store(project, self._text)
            feedback.pushInfo(tr("The mapping is stored in the project; save it to keep it."))
        return {}

    def _read(self, context, feedback, progress):
        loader = Loader(context, feedback, self.invalid, self.edges)
        progress.report(0.0, tr("Reading the protected areas"))
        reader = HarmoniseReader(
            self._sources,
            self._plans,
            self._classes,
            self._choices,
            self._discs,
            self._options["other"],
        )
        found = reader.read(loader, context.transformContext(), feedback)
        loader.log(feedback)
        return HarmoniseRun(
            sources=self._sources,
            plans=self._plans,
            own=self._own,
            choices=self._choices,
            options=self._options,
            loader=loader,
            reader=reader,
            found=found,
        )

    def _compare(self, run, share, progress):
        """Find duplicates, merge them if asked, then give every record its id."""
        from ...core.duplicates import Thresholds, find, groups, join_ids, merge
        from ...core.harmonise import give_ids, suggest

        progress.report(0.4, tr("Comparing the layers"))
        rows, places = run.found.rows, run.found.places
        thresholds = Thresholds(self._overlap, self._name)
        run.duplicates = find(rows, places, thresholds, share)
        run.merged = groups(run.duplicates, places.layer.tolist()) if self._merge else {}
        gone = {i for others in run.merged.values() for i in others}
        run.kept = [i for i in range(len(rows)) if i not in gone]
        join_ids(rows, run.duplicates)
        run.changed_ids = give_ids(rows, run.found.features)
        # As they are before one record takes the gaps of the other.
        run.ids = [row["site_id"] for row in rows]
        for first, others in run.merged.items():
            shown = merge(rows, places, first, others)
            run.found.shown[first] = shown
            rows[first]["area_km2"] = rows[shown]["area_km2"]
        if self._options["suggest"]:
            for i in run.kept:
                suggest(rows[i])
