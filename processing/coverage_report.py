"""The HTML report of the coverage analysis: its facts, its map and its files."""

from __future__ import annotations

import numpy as np

from . import report_texts
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

_MOST_SPILLS = 5


def write_coverage_report(path, run):
    """Write the report of a :class:`CoverageRun` to ``path``."""
    from ..core.report import Facts, Words, render
    from ..core.report_coverage import coverage_report

    words = Words(report_texts.coverage_texts(), language())
    layers = _map_layers(run)
    sources = [report_source(tr("protected areas"), source) for source in run.record_sources]
    sources.append(report_source(tr("regions"), run.region_source))
    border = None
    if run.countries_source is not None:
        border = report_source(tr("countries"), run.countries_source)
        sources.append(border)
    territories = run.territories
    facts = Facts(
        title=run.region_source.name,
        sites=tr(", ").join(source.name for source in run.record_sources),
        sources=sources,
        border=border,
        country_names=territories.names if territories else {},
        disputed=sorted(territories.disputed) if territories else (),
        edges=run.edges,
        fill_holes=run.fill_holes,
        warnings=account_warnings(run.loader) + _spill_warnings(run),
        software=software(),
        date=today(),
        png=map_png(layers, extent=_extent(run)),
        map_layers=[layer.title for layer in layers if layer.title],
        table=tr("Coverage table"),
    )
    page = coverage_report(run.coverage, run.reader.account, facts, words, run.region_source.name)
    write_report(path, render(page, words), facts.png)


def _spill_warnings(run):
    """Discs that reach into another country, the largest first."""
    from ..core.report import Warn
    from ..core.report_numbers import Numbers

    numbers = Numbers(language())
    spills = sorted(run.coverage.spills.items(), key=lambda item: -item[1])
    warnings = [
        Warn("warn_spill", {"site": run.reader.names[i], "area": numbers.decimal(m2 / 1e6)})
        for i, m2 in spills[:_MOST_SPILLS]
    ]
    if len(spills) > _MOST_SPILLS:
        warnings.append(Warn("warn_more_spills", {"count": len(spills) - _MOST_SPILLS}))
    return warnings


def _extent(run):
    """The box of the regions: protected areas elsewhere do not shrink the map."""
    from ..core.sketch import covering_box

    return covering_box(run.regions.store.boxes)


def _map_layers(run):
    from .map_picture import MapLayer

    layers = []
    if run.territories is not None:
        layers.append(countries_layer(run.countries_source.name, run.territories))
    regions = run.regions.overlays.polygons.parts
    layers.append(MapLayer(run.region_source.name, regions, "region"))
    gaps = [geom for _, _, geom, _ in run.coverage.joined_gaps()]
    if gaps:
        layers.append(MapLayer(tr("gaps"), np.array(gaps, dtype=object), "gap"))
    records = run.records
    layers.append(
        MapLayer(
            tr("protected areas"),
            records.store,
            "protected",
            labels=run.reader.names,
            illustrative=records.illustrative,
        )
    )
    return layers
