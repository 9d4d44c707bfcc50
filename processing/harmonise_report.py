"""The HTML report of the harmonising: its facts, its map and its files."""

from __future__ import annotations

import numpy as np

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


def write_harmonise_report(path, run, output):
    """Write the report of a :class:`HarmoniseRun` to ``path``; ``output`` is what was written."""
    from ..core.report import Facts, Words, render
    from ..core.report_harmonise import Harmonising, harmonise_report

    words = Words(report_texts.harmonise_texts(), language())
    names = tr(", ").join(source.name for source in run.sources)
    layers = _map_layers(run)
    facts = Facts(
        title=names,
        sites=names,
        sources=[report_source(tr("protected areas"), source) for source in run.sources],
        edges=run.loader.edges,
        warnings=account_warnings(run.loader) + _unit_warnings(output),
        software=software(),
        date=today(),
        png=map_png(layers) if layers else None,
        map_layers=[layer.title for layer in layers],
        table=tr("Unmapped columns and values"),
    )
    places, shown = run.found.places, run.found.shown
    tally = run.reader.tally
    page = harmonise_report(
        Harmonising(
            layers=run.reader.layers,
            account=run.reader.account,
            spellings=tally.spellings(),
            unmapped=output.unmapped,
            missing=output.missing,
            duplicates=list(output.duplicate_rows()),
            polygons=len(run.polygons),
            points=len(run.points),
            merged=sum(len(others) for others in run.merged.values()),
            discs=int(np.isfinite([places.x[shown[i]] for i in run.polygons]).sum()),
            illustrative=sum(bool(row["illustrative"]) for row in run.rows),
            suggested=_suggested(run),
        ),
        facts,
        words,
    )
    write_report(path, render(page, words), facts.png)


def _unit_warnings(output):
    """Layers whose reported areas seem to be in another unit."""
    from ..core.report import Warn
    from ..core.report_numbers import Numbers

    numbers = Numbers(language())
    return [
        Warn("warn_unit", {"layer": layer, "factor": numbers.decimal(factor)})
        for layer, factor in output.unit_factors.items()
    ]


def _suggested(run):
    """Records whose category is a suggestion."""
    if not run.options["suggest"]:
        return 0
    return sum(row["iucn_suggestion"] is not None for row in run.rows)


def _map_layers(run):
    """The polygons of the result."""
    from .map_picture import MapLayer

    found, places = run.found, run.found.places
    shown = {places.polygon[found.shown[i]]: found.rows[i] for i in run.polygons}
    if not shown:
        return []
    numbers = range(len(places.store))
    geometries = places.store
    if len(shown) < len(geometries):  # some were merged into others
        numbers = sorted(shown)
        geometries = np.array(geometries.take(numbers), dtype=object)
    rows = [shown[number] for number in numbers]
    return [
        MapLayer(
            tr("protected areas"),
            geometries,
            "protected",
            labels=[row["name"] or row["site_id"] for row in rows],
            illustrative=[bool(row["illustrative"]) for row in rows],
        )
    ]
