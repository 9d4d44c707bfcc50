"""The HTML report of the buffer zones: its facts, its map and its files."""

from __future__ import annotations

import numpy as np

from . import map_styles
from .i18n import language, tr
from .overlap_report import countries_layer
from .reporting import (
    account_warnings,
    map_png,
    report_source,
    software,
    today,
    write_report,
)
from .zones_texts import zones_texts


def write_zones_report(path, run):
    """Write the report of a :class:`~.zones_output.ZonesRun` to ``path``."""
    from ..core.report import Facts, Words, render
    from ..core.report_zones import ZoneFacts, zone_warnings, zones_report

    words = Words(zones_texts(), language())
    layers, extent = _map_layers(run), _extent(run)
    sources, border = [report_source(tr("sites"), run.sites_source)], None
    if run.countries_source is not None:
        border = report_source(tr("countries"), run.countries_source)
        sources.append(border)
    for role, source in (
        (tr("zones only within"), run.clip_source),
        (tr("no zones within"), run.exclude_source),
    ):
        if source is not None:
            sources.append(report_source(role, source))
    territories = run.territories
    facts = Facts(
        title=run.sites_source.name,
        sites=run.sites_source.name,
        sources=sources,
        border=border,
        country_names=territories.names if territories else {},
        disputed=sorted(territories.disputed) if territories else (),
        edges=run.edges,
        fill_holes=run.fill_holes,
        warnings=zone_warnings(run.table) + account_warnings(run.loader),
        software=software(),
        date=today(),
        png=map_png(layers, extent),
        map_layers=[layer.title for layer in layers if layer.title],
        table=tr("Zone table"),
    )
    zone_facts = ZoneFacts(
        tolerance_m=run.tolerance_m,
        dissolve=run.dissolve,
        distance_field=run.distance_field,
        country_field=run.country_field,
        clip=run.clip_source and run.clip_source.name,
        exclude=run.exclude_source and run.exclude_source.name,
        clip_km2=run.cut_km2.get("clip"),
        exclude_km2=run.cut_km2.get("exclude"),
    )
    page = zones_report(run.table, facts, zone_facts, words)
    write_report(path, render(page, words), facts.png)


def _map_layers(run):
    """Countries, zones from the outside in, what lies across the border, the sites."""
    from .map_picture import MapLayer

    table, sites, layers = run.table, run.sites, []
    if run.territories is not None:
        layers.append(countries_layer(run.countries_source.name, run.territories))
    for zone in reversed(range(len(run.rings))):
        mine = table.zone == zone
        if mine.any():
            style = map_styles.zone_key(zone, len(run.rings))
            layers.append(MapLayer(table.zone_name(zone), table.geometry[mine], style))
    across = table.across & (table.zone >= 0)
    if across.any():
        layers.append(MapLayer(tr("across the border"), table.geometry[across], "across"))
    pieces = run.pieces
    core = np.flatnonzero(np.asarray(pieces.zone) < 0)
    if len(core):
        site = np.asarray(pieces.site)[core]
        drawn = None if sites.illustrative is None else sites.illustrative[site]
        labels = [sites.names[i] or (None if table.one else sites.ids[i]) for i in site]
        layers.append(
            MapLayer(
                run.sites_source.name, pieces.geometry[core], "core", labels, illustrative=drawn
            )
        )
    return layers


def _extent(run):
    """The box of all zones and sites."""
    import shapely

    from ..core.sketch import covering_box

    # Part by part: what was cut at the antimeridian reaches all round the world as a whole.
    parts = shapely.get_parts(np.concatenate([run.table.geometry, run.sites.geoms]))
    return covering_box(shapely.bounds(parts))
