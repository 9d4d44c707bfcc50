"""The HTML report of joint reserves: its facts, its map and its files."""

from __future__ import annotations

import numpy as np

from ..core.report_numbers import Numbers
from .i18n import language, tr
from .jointreserve_output import JointReserveOutput
from .jointreserve_texts import jointreserve_texts, reason_of
from .overlap_report import countries_layer
from .reporting import (
    account_warnings,
    map_png,
    report_source,
    software,
    today,
    write_report,
)

_RANGE_STYLES = ("overlay", "overlay2", "overlay3")


def write_jointreserve_report(path, run):
    """Write the report of a :class:`JointReserveRun` to ``path``."""
    from ..core.report import Facts, Words, render
    from ..core.report_jointreserve import jointreserve_report

    words = Words(jointreserve_texts(), language())
    layers = _map_layers(run)
    sources = [report_source(tr("sites"), run.sites_source)]
    sources += [report_source(tr("range"), source) for source in run.range_sources]
    border = None
    if run.countries_source is not None:
        border = report_source(tr("countries"), run.countries_source)
        sources.append(border)
    said = JointReserveOutput(run, None)
    territories = run.territories
    facts = Facts(
        title=run.sites_source.name if len(run.reserves) != 1 else run.name(run.reserves[0]),
        sites=run.sites_source.name,
        sources=sources,
        border=border,
        country_names=territories.names if territories else {},
        disputed=sorted(territories.disputed) if territories else (),
        edges=run.edges,
        fill_holes=run.fill_holes,
        warnings=[*account_warnings(run.loader), *said.notes(), *said.warnings()],
        software=software(),
        date=today(),
        png=map_png(layers, extent=_extent(run)),
        map_layers=[layer.title for layer in layers if layer.title],
        table=tr("Table of the reserve"),
    )
    reasons = [reason_of(r.candidate, Numbers(language())) for r in run.reserves]
    page = jointreserve_report(
        run.reserves, run.members, run.ranges, run.tolerance_m, facts, words, reasons
    )
    write_report(path, render(page, words), facts.png)


def _extent(run):
    """The box of the reserves: ranges and countries reach much further."""
    import shapely

    from ..core.polygonal import polygon_parts
    from ..core.sketch import covering_box

    outlines = np.array([r.outline.geometry for r in run.reserves] + [None], dtype=object)[:-1]
    return covering_box(shapely.bounds(polygon_parts(outlines)[0]).reshape(-1, 4))


def _map_layers(run):
    from .map_picture import MapLayer

    layers = []
    if run.territories is not None:
        layers.append(countries_layer(run.countries_source.name, run.territories))
    if run.ranges is not None:
        overlays = run.ranges.overlays
        for number, name in enumerate(run.ranges.names):
            mine = overlays.overlay[overlays.polygons.owner] == number
            style = _RANGE_STYLES[number % len(_RANGE_STYLES)]
            layers.append(MapLayer(name, overlays.polygons.parts[mine], style))
    outlines = np.array([r.outline.geometry for r in run.reserves] + [None], dtype=object)[:-1]
    layers.append(MapLayer(tr("joint reserve"), outlines, "protected"))
    shapes = [shape for r in run.reserves for shape in r.outline.shapes]
    sites = [site for r in run.reserves for site in r.sites]
    drawn = run.members.illustrative
    layers.append(
        MapLayer(
            run.sites_source.name,
            np.array(shapes + [None], dtype=object)[:-1],
            "site",
            labels=[run.title(i) for i in sites],
            illustrative=None if drawn is None else drawn[sites],
        )
    )
    return layers
