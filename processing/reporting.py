"""What every HTML report needs from QGIS: sources, versions, the map as a picture, the files."""

from __future__ import annotations

from configparser import ConfigParser
from datetime import date
from pathlib import Path

from qgis.core import Qgis

from .i18n import language

METADATA = Path(__file__).resolve().parent.parent / "metadata.txt"


def check_report() -> None:
    """Before the computation: raise PlannerError if no report can be made here."""
    from ..core.report import Words
    from .report_texts import common_texts

    Words(common_texts(), language())


def software() -> list[str]:
    """Names and versions of what the numbers were made with."""
    import shapely

    metadata = ConfigParser(interpolation=None)
    metadata.read(METADATA, encoding="utf-8")
    geos = ".".join(str(number) for number in shapely.geos_version)
    return [
        f"Transboundary Planner {metadata['general']['version']}",
        f"QGIS {Qgis.version().split('-')[0]}",
        f"shapely {shapely.__version__} (GEOS {geos})",
    ]


def today() -> str:
    """The day of the run, ISO 8601."""
    return date.today().isoformat()


def account_warnings(loader) -> list:
    """What was repaired and what left out, for the report."""
    from ..core.report import Warn

    warnings = [
        Warn("warn_repaired", {"layer": layer, "count": count})
        for layer, count in loader.repaired.items()
        if count
    ]
    for layer in dict.fromkeys(row.layer for row in loader.rejected):
        count = sum(row.layer == layer for row in loader.rejected)
        warnings.append(Warn("warn_rejected", {"layer": layer, "count": count}))
    return warnings


def report_source(role, source):
    """A layer as the report names it."""
    from ..core.report import Source

    return Source(
        role=role,
        name=source.name,
        file=Path(source.source_path).name if source.source_path else None,
        date=source.date,
        licence=source.licence,
        attribution=source.attribution,
        features=source.feature_count if source.feature_count >= 0 else None,
    )


def map_png(layers, extent=None) -> bytes:
    """The layers drawn as a map with legend and scale bar, in the language that is active."""
    from .map_picture import draw_map, png_bytes
    from .report_texts import map_texts

    return png_bytes(draw_map(layers, extent=extent, language=language(), texts=map_texts()))


def write_report(path, html, png):
    """The page, and its map beside it under the same name."""
    path = Path(path)
    path.write_text(html, encoding="utf-8")
    if png is not None:
        path.with_suffix(".png").write_bytes(png)
