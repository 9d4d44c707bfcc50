"""The parameters that say which records of a protected-area database count: the same everywhere."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
)

from .i18n import tr
from .record_reader import Choices

RULES, SITE_TYPE, INCLUDE_MAB = "RULES", "SITE_TYPE", "INCLUDE_MAB"
RULE_NAMES = ("protected_planet", "wdpar", "none")
SITE_TYPES = ("PA", "OECM")


def add_record_filters(
    algorithm, oecm_help, rules="protected_planet", site_types=("PA",), mab=False
):
    """RULES, SITE_TYPE and INCLUDE_MAB with their defaults; ``oecm_help`` says where OECMs go."""
    algorithm.add(
        QgsProcessingParameterEnum(
            RULES,
            tr("Which records count"),
            options=RULE_NAMES,
            usesStaticStrings=True,
            defaultValue=rules,
        ),
        tr(
            "protected_planet: all but Proposed and Not Reported. wdpar: Designated,"
            " Inscribed and Established only, so not Adopted. none: all."
        ),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            SITE_TYPE,
            tr("Site types"),
            options=SITE_TYPES,
            allowMultiple=True,
            usesStaticStrings=True,
            defaultValue=list(site_types),
        ),
        oecm_help,
    )
    algorithm.add(
        QgsProcessingParameterBoolean(INCLUDE_MAB, tr("Count UNESCO-MAB biosphere reserves"), mab),
        tr(
            "Records whose designation is exactly “UNESCO-MAB Biosphere Reserve” mostly are"
            " not protected as a whole, and are left out unless this is on."
        ),
        advanced=True,
    )


def read_record_filters(algorithm, parameters, context) -> Choices:
    """What the user chose.

    Raises:
        QgsProcessingException: no site type was chosen.
    """
    choices = Choices(
        algorithm.parameterAsEnumString(parameters, RULES, context),
        tuple(algorithm.parameterAsEnumStrings(parameters, SITE_TYPE, context)),
        algorithm.parameterAsBoolean(parameters, INCLUDE_MAB, context),
    )
    if not choices.site_types:
        raise QgsProcessingException(tr("SITE_TYPE is empty: choose PA, OECM or both."))
    return choices
