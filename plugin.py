"""The life of the plugin inside QGIS: loading and unloading, nothing else."""

from __future__ import annotations

from qgis.core import QgsApplication

from .processing import i18n
from .processing.provider import TransboundaryProvider


class TransboundaryPlannerPlugin:
    """What QGIS and qgis_process load.

    qgis_process passes no interface and calls `initProcessing` only, so nothing but `initGui` may
    use `iface`.
    """

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.panels = None

    def initProcessing(self):
        i18n.install()
        provider = TransboundaryProvider()
        if QgsApplication.processingRegistry().addProvider(provider):
            self.provider = provider
            # The second loading adds the models, see TransboundaryProvider.loadAlgorithms.
            provider.refreshAlgorithms()

    def initGui(self):
        from .ui.panels import Panels

        self.initProcessing()
        self.panels = Panels(self.iface)
        self.panels.load()

    def unload(self):
        if self.panels is not None:
            # First: a run that is on uses the provider.
            self.panels.unload()
            self.panels = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        i18n.remove()
