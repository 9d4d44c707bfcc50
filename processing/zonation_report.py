"""The HTML report of the check of a zonation: its facts, its map and its files."""

from __future__ import annotations

import numpy as np

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
from .zonation_output import missing_texts, unknown_names, unknown_text
from .zonation_texts import report_texts, zone_titles

# Stretches are drawn as bands this wide, as a share of the picture's height.
_BAND = 0.006
_METRES_PER_DEGREE = 111_000.0
_MOST_WARNINGS = 10


def write_zonation_report(path, run):
    """Write the report of a :class:`~.zonation_output.ZonationRun` to ``path``."""
    from ..core.report import Facts, Warn, Words, render
    from ..core.report_zonation import zonation_report

    words = Words(report_texts(), language())
    sources = [report_source(tr("zones"), run.zones_source)]
    method = [Warn("note_tolerance", {"tolerance": f"{run.tolerance_m:g}"})]
    if run.sites_source is not None:
        sources.append(report_source(tr("sites"), run.sites_source))
        method.append(Warn("note_gaps_sites", {"sites": run.sites_source.name}))
    else:
        method.append(Warn("note_gaps_holes"))
    border = None
    if run.countries_source is not None:
        border = report_source(tr("countries"), run.countries_source)
        sources.append(border)
    else:
        method.append(Warn("note_no_countries"))
    territories = run.territories
    layers, extent = _map_layers(run)
    warnings = [unknown_text(entry) for entry in unknown_names(run.reader)[:_MOST_WARNINGS]]
    facts = Facts(
        title=run.zones_source.name,
        sites=run.zones_source.name,
        sources=sources,
        border=border,
        country_names=territories.names if territories else {},
        disputed=sorted(territories.disputed) if territories else (),
        edges=run.edges,
        fill_holes=run.fill_holes,
        method=method,
        warnings=[*warnings, *missing_texts(run), *account_warnings(run.loader)],
        software=software(),
        date=today(),
        png=map_png(layers, extent),
        map_layers=[layer.title for layer in layers if layer.title],
        table=tr("Gaps and overlaps"),
    )
    names = [(x.name, x.code, x.known, x.features_n) for x in run.reader.names]
    page = zonation_report(run.findings, names, facts, words)
    write_report(path, render(page, words), facts.png)


def _map_layers(run):
    """Layers of the picture, the first at the bottom, and the box it shows."""
    import shapely

    from ..core.buffers import buffer
    from ..core.sketch import covering_box
    from ..core.zone_names import RANK
    from .map_picture import MapLayer

    zoning, layers = run.zoning, []
    if run.territories is not None:
        layers.append(countries_layer(run.countries_source.name, run.territories))
    parts, _ = shapely.get_parts(zoning.geoms, return_index=True)
    extent = covering_box(shapely.bounds(parts))
    titles = zone_titles()
    rank = np.array([RANK[code] for code in zoning.code])
    for number in sorted(set(rank.tolist()), reverse=True):
        mine = rank == number
        codes = sorted({code for code in zoning.code if RANK[code] == number})
        title = tr(", ").join(titles[code] for code in codes)
        layers.append(MapLayer(title, zoning.geoms[mine], f"rank{number}"))
    layers.append(MapLayer(tr("zones"), zoning.geoms, "site", illustrative=zoning.drawn))
    faults = [fault.geometry for fault in run.findings.ground]
    lines = [fault.geometry for fault in run.findings.lines]
    if lines:
        lines = np.array([*lines, None], dtype=object)[:-1]
        metres = max(_BAND * (extent[3] - extent[1]) * _METRES_PER_DEGREE, 1.0)
        faults += list(buffer(lines, metres, 0.1 * metres))
    if faults:
        layers.append(MapLayer(tr("faults"), np.array([*faults, None], dtype=object)[:-1], "fault"))
    return layers, extent
