"""The HTML report of border pairs: its facts, its map and its files."""

from __future__ import annotations

import numpy as np

from .i18n import language, tr
from .overlap_report import countries_layer
from .pair_texts import borderpairs_texts
from .reporting import (
    account_warnings,
    map_png,
    report_source,
    software,
    today,
    write_report,
)

# More sites than this are drawn without names, and their links alone.
_MOST_SITES = 2000
_MOST_NOTES = 12
# Width of links on the map, as a share of its height.
_LINK_WIDTH = 0.008


def write_borderpairs_report(path, run, remarks):
    """Write the report of a :class:`PairsRun` to ``path``; ``remarks`` stand among its warnings."""
    from ..core.report import Facts, Words, render
    from ..core.report_borderpairs import borderpairs_report

    words = Words(borderpairs_texts(), language())
    layers = _map_layers(run)
    sources = [report_source(tr("sites"), run.sites_source)]
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
        warnings=account_warnings(run.loader) + remarks[:_MOST_NOTES],
        software=software(),
        date=today(),
        png=map_png(layers, extent=_extent(run)),
        map_layers=[layer.title for layer in layers if layer.title],
        table=tr("Border pairs"),
    )
    write_report(path, render(borderpairs_report(run.pairs, facts, words), words), facts.png)


def _paired(run):
    return np.flatnonzero(run.pairs.pairs_n > 0)


def _extent(run):
    """The box of the sites with a pair; of all sites if none has."""
    from ..core.sketch import covering_box

    boxes, some = run.sites.boxes(), _paired(run)
    boxes = boxes[some] if len(some) else boxes
    return covering_box(boxes[np.isfinite(boxes[:, 0])])


def _map_layers(run):
    from .map_picture import MapLayer

    layers, sites = [], run.sites
    if run.territories is not None:
        layers.append(countries_layer(run.countries_source.name, run.territories))
    layers.append(MapLayer(tr("all sites"), sites.store, "protected"))
    some = _paired(run)[:_MOST_SITES]
    geoms = sites.take(some.tolist())
    solid = np.array([geom is not None and geom.geom_type != "Point" for geom in geoms], bool)
    if solid.any():
        shown = some[solid].tolist()
        drawn = sites.illustrative
        layers.append(
            MapLayer(
                tr("sites with a pair"),
                geoms[solid],
                "site",
                labels=[sites.names[n] or sites.ids[n] for n in shown],
                illustrative=None if drawn is None else drawn[shown],
            )
        )
    links = _links(run)
    if len(links):
        layers.append(MapLayer(tr("shared borders and shortest links"), links, "piece"))
    return layers


def _links(run):
    """The lines of the pairs as narrow strips, for the eye only."""
    import shapely

    lines = [pair.line for pair in run.pairs.pairs[: 2 * _MOST_SITES] if pair.line is not None]
    box = _extent(run)
    if not lines or box is None:
        return np.zeros(0, dtype=object)
    width = _LINK_WIDTH * max(box[3] - box[1], 0.3 * (box[2] - box[0]), 0.01)
    strips = shapely.buffer(np.array(lines, dtype=object), width, quad_segs=4)
    return shapely.intersection(strips, shapely.box(-180, -90, 180, 90))
