"""transboundary:createplan - an action plan out of a template, sites, countries and dates."""

from __future__ import annotations

import os
import re

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core.plan import template
from ..base import FeedbackProgress
from ..fields import ID_FIELDS, NAME_FIELDS, find_field
from ..i18n import language, tr
from ..plan_base import PlanAlgorithm
from ..plan_layers import load_plan
from ..plan_places import address_of, read_places
from ..sinks import Outputs
from ..sources import Source

_MOST_YEARS = 100


class CreatePlanAlgorithm(PlanAlgorithm):
    NAME = "createplan"

    TEMPLATE, TITLE, COUNTRIES = "TEMPLATE", "TITLE", "COUNTRIES"
    START, DUE, YEARS = "START", "DUE", "YEARS"
    SITES, SITE_ID, SITE_NAME, SENSITIVE = "SITES", "SITE_ID", "SITE_NAME", "SENSITIVE"

    def displayName(self):
        return tr("Create an action plan")

    def shortDescription(self):
        return tr("A joint plan out of a template, for these sites, countries and years.")

    def tags(self):
        return tr(
            "plan,action plan,checklist,template,transboundary,reserve,mid-term,Miradi,treaty"
        ).split(",")

    def shortHelpString(self):
        return tr(
            "Makes the GeoPackage of an action plan out of a template: objectives, actions and a"
            " checklist of activities with dates, indicators and legal instruments, in English,"
            " Russian and Chinese. Sites, or a joint reserve, become the plan's places.\n\nA file"
            " that exists is never replaced. Every later edit is kept with who, when, and what"
            " stood there before."
        )

    def initAlgorithm(self, configuration=None):
        self.add(
            QgsProcessingParameterEnum(
                self.TEMPLATE,
                tr("Template"),
                options=template.names(),
                usesStaticStrings=True,
                defaultValue="transboundary_reserve",
            ),
            tr(
                "transboundary_reserve: a mid-term plan made of the 16 steps of transboundary"
                " conservation, for any countries. land_of_big_cats: the demonstration, 14 actions"
                " of Russia and China for five years (illustrative, no official plan)."
            ),
        )
        self.add(
            QgsProcessingParameterString(self.TITLE, tr("Title of the plan"), optional=True),
            tr(
                "In the language of the interface; other languages can be added later. Without it"
                " the template's title, in all its languages."
            ),
        )
        self.add(
            QgsProcessingParameterString(self.COUNTRIES, tr("Countries"), optional=True),
            tr(
                "Codes (ISO 3166-1) or names of the countries whose plan it is, such as RUS CHN."
                " Without it those of the template; the one for any countries has none."
            ),
        )
        self._add_dates()
        self._add_sites()
        self.add_author()
        self.add_network()
        self.add(
            QgsProcessingParameterFileDestination(
                self.PLAN, tr("Plan"), f"{tr('Action plan')} (*.gpkg)"
            ),
            tr("The GeoPackage of the new plan. A file that exists is refused, never replaced."),
        )
        self.add_loading()
        self.add_numbers(
            ("ITEMS_N", tr("Items of the plan")),
            ("PLACES_N", tr("Places of the plan")),
        )

    def _add_dates(self):
        day = QgsProcessingParameterDateTime.Type.Date
        self.add(
            QgsProcessingParameterDateTime(self.START, tr("First day"), day, optional=True),
            tr("Without it the template's, if it has one."),
        )
        self.add(
            QgsProcessingParameterDateTime(self.DUE, tr("Last day"), day, optional=True),
            tr("No item of the plan ends later. Without it YEARS, else as long as the template."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.YEARS,
                tr("Years, instead of a last day"),
                QgsProcessingParameterNumber.Type.Integer,
                optional=True,
                minValue=1,
                maxValue=_MOST_YEARS,
            ),
            tr("The plan ends so many years after its first day, on the day before."),
        )

    def _add_sites(self):
        kinds = [
            QgsProcessing.SourceType.TypeVectorPolygon,
            QgsProcessing.SourceType.TypeVectorPoint,
        ]
        self.add(
            QgsProcessingParameterFeatureSource(self.SITES, tr("Sites"), kinds, optional=True),
            tr("Sites or a joint reserve, polygons or points: they become places of the plan."),
        )
        self.add_fields(
            self.SITES,
            (
                self.SITE_ID,
                tr("Field with the id of a site"),
                tr(
                    "By it a place finds its feature again. Without it the usual fields (site_id,"
                    " wdpaid) are tried, else the feature id, which a copy of the layer may change."
                ),
            ),
        )
        self.add_fields(
            self.SITES,
            (
                self.SITE_NAME,
                tr("Field with the name of a site"),
                tr(
                    "Without it name_en, name_ru and name_zh, or the usual fields, are taken. A"
                    " name whose field does not say the language is filed by its letters."
                ),
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(self.SENSITIVE, tr("The places are sensitive"), False),
            tr(
                "Sensitive places leave exports and reports as their cell of 0.1 degrees only,"
                " without name and layer. A field sensitive of the layer says it for single sites."
            ),
            advanced=True,
        )

    # --- running ----------------------------------------------------------------------------

    def prepare(self, parameters, context, feedback):
        self._template = self.parameterAsEnumString(parameters, self.TEMPLATE, context)
        self._title = self.parameterAsString(parameters, self.TITLE, context).strip()
        self._countries = _countries(self.parameterAsString(parameters, self.COUNTRIES, context))
        self._start = self.date(parameters, self.START, context)
        self._due = self.date(parameters, self.DUE, context)
        self._years = 0
        if parameters.get(self.YEARS) not in (None, ""):
            self._years = self.parameterAsInt(parameters, self.YEARS, context)
        if self._due and self._years:
            raise QgsProcessingException(tr("Give DUE or YEARS, not both: leave one of them out."))
        self._sensitive = self.parameterAsBoolean(parameters, self.SENSITIVE, context)
        self._plan = os.path.abspath(self.parameterAsFileOutput(parameters, self.PLAN, context))
        self._sites = Source.from_source_parameter(
            self, parameters, self.SITES, context, ("polygon", "point")
        )
        if self._sites is None:
            return
        layer = self.parameterAsVectorLayer(parameters, self.SITES, context)
        if layer is None:  # with "selected features only"
            layer = self.parameterAsVectorLayer(
                {self.SITES: parameters[self.SITES].source}, self.SITES, context
            )
        if layer.isTemporary():
            feedback.pushWarning(
                tr(
                    "Layer “{layer}” is temporary, and the places will not find it again: save it"
                    " first."
                ).format(layer=self._sites.name)
            )
        self._address = address_of(layer, self._plan)
        asked = self.asked_field(parameters, self.SITE_ID, context)
        self._fields = {"id": find_field(self._sites, asked, ID_FIELDS)}
        asked = self.asked_field(parameters, self.SITE_NAME, context)
        self._fields["name"] = find_field(self._sites, asked, () if asked else NAME_FIELDS)
        self._name_asked = bool(asked)

    def calculate(self, parameters, context, feedback):
        from ...core.errors import Cancelled, PlannerError
        from ...core.plan.store import create_plan

        progress = FeedbackProgress(feedback)
        inputs = [self._sites] if self._sites is not None else []
        outputs = Outputs(self, parameters, context, feedback, inputs=inputs)
        outputs.check()
        if os.path.lexists(self._plan):
            raise PlannerError("plan_exists", path=self._plan)
        places = []
        if self._sites is not None:
            progress.report(0.0, tr("Reading the sites"))
            places = read_places(
                self._sites,
                self._address,
                {**self._fields, "asked": self._name_asked},
                self._sensitive,
                context,
                feedback,
            )
        progress.report(0.6, tr("Writing the plan"))
        records = template.instantiate(
            self._template,
            self._countries,
            self._start.isoformat() if self._start else "",
            self._due.isoformat() if self._due else "",
            {language(): self._title} if self._title else None,
            places,
            months=12 * self._years,
        )
        if feedback.isCanceled():
            raise Cancelled
        # It gets its name when it is complete, and never in place of another file.
        create_plan(
            self._plan,
            records,
            self.author(parameters, context),
            network=self.parameterAsBoolean(parameters, self.NETWORK, context),
        )
        if self.parameterAsBoolean(parameters, self.LOAD, context):
            load_plan(self._plan, context)
        return {
            self.PLAN: self._plan,
            "ITEMS_N": len(_items(records)),
            "PLACES_N": len(places),
        }


def _items(records):
    from ...core.plan.model import ITEM_KINDS

    return [record for record in records if record.kind in ITEM_KINDS]


def _countries(text) -> list[str]:
    """Codes out of "RUS CHN", "RUS; CHN", "Russia, China".

    Raises:
        QgsProcessingException: a part is no country.
    """
    from ...core.countries import country_codes

    words = {word: country_codes(word) for word in re.split(r"[\s,;]+", text.strip()) if word}
    if all(codes and not unknown for codes, unknown in words.values()):
        return list(dict.fromkeys(code for codes, _ in words.values() for code in codes))
    codes, unknown = country_codes(text)
    if unknown:
        strange = [word for word, (found, _) in words.items() if not found]
        unknown = strange if len(strange) < len(words) else unknown
        raise QgsProcessingException(
            tr(
                "“{value}” in COUNTRIES is no country: write codes of three letters (ISO 3166-1),"
                " like RUS CHN."
            ).format(value=unknown[0])
        )
    return list(codes)
