"""The sites of an input as they came, with fields of a result at the end."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsWkbTypes

from .fields import result_fields
from .i18n import tr
from .writing import as_multi, fields_of


def write_sites(outputs, name, reader, columns, values, feedback, wanted=None):
    """Write one feature for each site: its attributes and geometry, then values of our own.

    Args:
        reader: with ``source``, ``site_of`` (feature id -> site), ``first`` (the feature each site
            began with) and ``features_n``, as :class:`~.site_reader.SiteReader` has them.
        columns: (name, type) of our fields.
        values: a function that gives our values for a site, None for null.
        wanted: the sites to write; default: all.
    """
    source = reader.source
    if not outputs.asked(name):
        return
    fields, renames = result_fields(source.fields, fields_of(columns))
    for old, new in renames:
        feedback.pushInfo(
            tr("Field “{old}” of the sites is called “{new}” in the result.").format(
                old=old, new=new
            )
        )
    joined = _joined_geometries(reader, feedback)
    sink = outputs.open(name, fields, QgsWkbTypes.multiType(source.wkb_type), source.crs)
    for feature in source.features(feedback):
        site = reader.site_of.get(feature.id())
        if site is None or reader.first[site] != feature.id():
            continue
        if wanted is None or site in wanted:
            geometry = as_multi(joined.get(site) or feature.geometry())
            sink.add_row(feature.attributes() + values(site), geometry)


def _joined_geometries(reader, feedback):
    """The geometry of each site that has several features."""
    parts = {}
    if max(reader.features_n, default=1) < 2:
        return {}
    for feature in reader.source.features(feedback, []):
        site = reader.site_of.get(feature.id())
        if site is not None and reader.features_n[site] > 1 and feature.hasGeometry():
            parts.setdefault(site, []).append(feature.geometry())
    joined = {}
    for site, geometries in parts.items():
        geometry = QgsGeometry.unaryUnion(geometries)
        if geometry.isEmpty():  # invalid parcels: side by side then
            geometry = QgsGeometry.collectGeometry(geometries)
        joined[site] = geometry
    return joined
