"""The HTML report of the overlap analysis: its facts, its map and its files."""

from __future__ import annotations

from . import report_texts
from .i18n import language, tr
from .reporting import (
    account_warnings,
    map_png,
    report_source,
    software,
    today,
    write_report,
)

_OVERLAY_STYLES = ("overlay", "overlay2", "overlay3")


def write_overlap_report(path, run):
    """Write the report of an :class:`OverlapRun` to ``path``."""
    from ..core.report import Facts, Words, render
    from ..core.report_overlap import overlap_report

    words = Words(report_texts.overlap_texts(), language())
    layers = _map_layers(run)
    sources = [report_source(tr("sites"), run.sites_source)]
    sources += [report_source(tr("overlay"), source) for source in run.overlay_sources]
    border = None
    if run.countries_source is not None:
        border = report_source(tr("countries"), run.countries_source)
        sources.append(border)
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
        warnings=account_warnings(run.loader),
        software=software(),
        date=today(),
        png=map_png(layers),
        map_layers=[layer.title for layer in layers if layer.title],
        table=tr("Overlap table"),
    )
    write_report(path, render(overlap_report(run.analysis, facts, words), words), facts.png)


def _map_layers(run):
    from .map_picture import MapLayer

    analysis, store = run.analysis, run.sites.store
    layers = []
    if run.territories is not None:
        layers.append(countries_layer(run.countries_source.name, run.territories))
    overlays = run.overlays
    for number, name in enumerate(overlays.names):
        style = _OVERLAY_STYLES[number % len(_OVERLAY_STYLES)]
        mine = overlays.overlay[overlays.polygons.owner] == number
        layers.append(MapLayer(name, overlays.polygons.parts[mine], style))
    if analysis.pieces is not None and len(analysis.pieces):
        layers.append(MapLayer(tr("overlap"), analysis.pieces, "piece"))
    labels = [analysis.names[site] or analysis.ids[site] for site in run.sites.site]
    drawn = None
    if analysis.illustrative is not None:
        drawn = analysis.illustrative[run.sites.site]
    layers.append(MapLayer(run.sites_source.name, store, "site", labels=labels, illustrative=drawn))
    return layers


def countries_layer(title, territories):
    """The countries of a map, each named once."""
    from .map_picture import MapLayer

    parts = territories.jurisdictions.polygons.parts
    return MapLayer(
        title,
        parts,
        "countries",
        labels=_names_of_largest(territories),
        groups=territories.jurisdictions.code_of_part(),
    )


def _names_of_largest(territories):
    """The country's name for the largest part of each, None for the others."""
    import shapely

    from ..core.countries import country_name

    parts = territories.jurisdictions.polygons.parts
    codes = territories.jurisdictions.code_of_part()
    largest = {}
    for i, size in enumerate(shapely.area(parts)):
        if size > largest.get(codes[i], (0.0, -1))[0]:
            largest[codes[i]] = (size, i)
    labels = [None] * len(parts)
    for code, (_, i) in largest.items():
        labels[i] = country_name(code, language()) or territories.names.get(code, code)
    return labels
