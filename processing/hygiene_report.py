"""The HTML report of the border hygiene: its facts, its map and its files."""

from __future__ import annotations

from .hygiene_texts import borderhygiene_texts
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


def write_hygiene_report(path, run):
    """Write the report of a :class:`HygieneRun` to ``path``."""
    from ..core.report import Facts, Words, render
    from ..core.report_borderhygiene import borderhygiene_report

    words = Words(borderhygiene_texts(), language())
    layers = _map_layers(run)
    sources = [report_source(tr("sites"), source) for source in run.sites_sources]
    border = None
    if run.countries_source is not None:
        border = report_source(tr("countries"), run.countries_source)
        sources.append(border)
    territories = run.territories
    names = tr(", ").join(source.name for source in run.sites_sources)
    facts = Facts(
        title=names or run.countries_source.name,
        sites=names,
        sources=sources,
        border=border,
        country_names=territories.names if territories else {},
        disputed=sorted(territories.disputed) if territories else (),
        edges=run.edges,
        fill_holes=run.fill_holes,
        warnings=account_warnings(run.loader),
        software=software(),
        date=today(),
        png=map_png(layers) if layers else None,
        map_layers=[layer.title for layer in layers if layer.title],
        table=tr("Border faults"),
    )
    page = borderhygiene_report(
        run.faults, run.faults_after, run.repair, run.sites, facts, words, run.tolerance_m
    )
    write_report(path, render(page, words), facts.png)


def _map_layers(run):
    import numpy as np

    from .map_picture import MapLayer

    layers = []
    if run.territories is not None:
        layers.append(countries_layer(run.countries_source.name, run.territories))
    if run.sites is not None:
        sites = run.sites
        used = np.flatnonzero([geom is not None for geom in sites.geoms])
        drawn = None if sites.illustrative is None else sites.illustrative[used]
        title = tr(", ").join(source.name for source in run.sites_sources)
        labels = [sites.names[i] or sites.ids[i] for i in used]
        layers.append(MapLayer(title, sites.geoms[used], "site", labels=labels, illustrative=drawn))
    for title, style, notes in (
        (tr("disputed land"), "overlay2", True),
        (tr("border faults"), "fault", False),
    ):
        geoms = [
            fault.geometry
            for fault in run.faults
            if (fault.reason in ("disputed", "disputed_site")) == notes
            and fault.reason != "outside"
        ]
        if geoms:
            array = np.full(len(geoms), None, dtype=object)
            array[:] = geoms
            layers.append(MapLayer(title, array, style))
    return layers
