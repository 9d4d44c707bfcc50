"""The list of our algorithms, as QGIS sees it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms.borderhygiene import BorderHygieneAlgorithm
from .algorithms.borderpairs import BorderPairsAlgorithm
from .algorithms.bufferzones import BufferZonesAlgorithm
from .algorithms.checkplan import CheckPlanAlgorithm
from .algorithms.checkzonation import CheckZonationAlgorithm
from .algorithms.coverage import CoverageAlgorithm
from .algorithms.createplan import CreatePlanAlgorithm
from .algorithms.exportplan import ExportPlanAlgorithm
from .algorithms.harmonise import HarmoniseAlgorithm
from .algorithms.importplan import ImportPlanAlgorithm
from .algorithms.jointreserve import JointReserveAlgorithm
from .algorithms.legalmatrix import LegalMatrixAlgorithm
from .algorithms.overlap import OverlapAlgorithm
from .algorithms.planreport import PlanReportAlgorithm
from .models import read_models

ALGORITHMS = (
    OverlapAlgorithm,
    CoverageAlgorithm,
    HarmoniseAlgorithm,
    BorderPairsAlgorithm,
    CheckZonationAlgorithm,
    BorderHygieneAlgorithm,
    JointReserveAlgorithm,
    BufferZonesAlgorithm,
    CreatePlanAlgorithm,
    ImportPlanAlgorithm,
    ExportPlanAlgorithm,
    CheckPlanAlgorithm,
    PlanReportAlgorithm,
    LegalMatrixAlgorithm,
)
ICON = Path(__file__).resolve().parent.parent / "resources" / "icons" / "transboundary_planner.svg"


class TransboundaryProvider(QgsProcessingProvider):
    """Our group in the Processing toolbox."""

    ID = "transboundary"

    def id(self):
        return self.ID

    def name(self):
        return "Transboundary Planner"  # a proper name: the same in every language

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return str(ICON)

    def loadAlgorithms(self):
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        # A model looks its steps up in the registry by id. While the provider is being added it is
        # not there yet, and the model would come out without outputs; plugin.py therefore refreshes
        # once after adding it.
        if QgsApplication.processingRegistry().providerById(self.ID) is not None:
            for model in read_models():
                self.addAlgorithm(model)
