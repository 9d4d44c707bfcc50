"""Transboundary Planner: a QGIS plugin for protected areas that meet at a border.

This folder is the plugin package. Nothing is imported here, so that `core` can be used (and tested)
where there is no QGIS.
"""


def classFactory(iface):
    """Make the plugin; QGIS calls this with its interface, qgis_process with None."""
    from .plugin import TransboundaryPlannerPlugin

    return TransboundaryPlannerPlugin(iface)
