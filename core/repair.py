"""Raw polygons as layers hold them: read from WKB, brought into the frame, repaired or refused."""

from enum import IntEnum
from typing import NamedTuple

import numpy as np
import shapely

from .errors import PlannerError
from .frame import cut, unwrap
from .polygonal import SHAPELY_VERSION, assemble, make_valid, polygon_parts

MODES = ("repair", "refuse", "skip")

_POLYGON, _MULTIPOLYGON, _COLLECTION = 3, 6, 7


class Fate(IntEnum):
    """What became of a feature. From NO_GEOMETRY on its geometry is None."""

    OK = 0
    REPAIRED = 1
    NO_GEOMETRY = 2  # null, empty, or nothing polygonal in it
    NO_AREA = 3  # collapsed to lines or points
    INVALID = 4  # left out because the mode is "skip"
    UNREADABLE = 5  # not WKB


class RepairResult(NamedTuple):
    """One entry per feature; ``geoms`` Polygon, MultiPolygon or None, ``fate`` int8 of `Fate`."""

    geoms: np.ndarray
    fate: np.ndarray
    reasons: dict  # index: what GEOS says is wrong, for each feature that was not valid


def from_wkb(blobs):
    """Geometries of a list of WKB bytes (None allowed).

    Returns ``(geoms, unreadable)``: an object array, None for null and for broken blobs, and the
    indexes of the broken ones. A ring that does not close is closed where shapely can (2.1);
    curves are unreadable here: whoever reads the layer makes them straight.
    """
    raw = np.full(len(blobs), None, dtype=object)
    raw[:] = blobs
    given = np.array([blob is not None for blob in raw], dtype=bool)
    geoms = _read(raw, "ignore")
    broken = np.flatnonzero(given & shapely.is_missing(geoms))
    if broken.size and SHAPELY_VERSION >= (2, 1):
        geoms[broken] = _read(raw[broken], "fix")
    return geoms, np.flatnonzero(given & shapely.is_missing(geoms))


def _read(raw, on_invalid):
    try:
        return shapely.from_wkb(raw, on_invalid=on_invalid)
    except NotImplementedError:  # one curve type stops the whole array
        if len(raw) == 1:
            return np.array([None], dtype=object)
        half = len(raw) // 2
        return np.concatenate(
            [_read(raw[:half].copy(), on_invalid), _read(raw[half:].copy(), on_invalid)]
        )


def ingest(geoms, mode, unreadable=()):
    """Raw lon/lat polygons to valid ones in the frame: `repair` between the halves of `to_frame`.

    Validity is judged on the true shape: with rings continuous over the antimeridian and closed
    round the poles, before they are cut. Parameters, results and errors are those of :func:`repair`
    and :func:`.frame.unwrap`; ``changed`` is that of :func:`.frame.to_frame`.

    Returns ``(RepairResult, changed)``.
    """
    geoms, changed = unwrap(_polygonal(geoms))
    result = repair(geoms, mode, unreadable)
    result.geoms[changed] = cut(result.geoms[changed])
    return result, changed


def repair(geoms, mode, unreadable=()):
    """Valid 2-D polygonal geometries out of raw ones.

    Lines and points in collections are dropped; what is valid stays the same object. An invalid
    geometry becomes the region that its rings go round (:func:`.polygonal.make_valid`): nothing
    of it is lost but what has no area, and what it covers twice counts once.

    Parameters
    ----------
    geoms : (n,) array of shapely geometries or None
    mode : str
        ``repair``; ``skip`` (invalid ones become None with fate INVALID); ``refuse``.
    unreadable : indexes
        Features whose WKB could not be read (:func:`from_wkb`).

    Returns
    -------
    RepairResult

    Raises
    ------
    PlannerError
        In mode ``refuse``, for the first feature that is not right, with ``feature``, the index:
        ``missing_geometry``, or ``invalid_geometry`` with ``reason``.
    """
    if mode not in MODES:
        raise ValueError(f"mode must be one of {MODES}: {mode!r}")
    geoms = _polygonal(geoms)
    fate = np.zeros(len(geoms), dtype=np.int8)
    missing = shapely.is_missing(geoms)
    fate[missing] = Fate.NO_GEOMETRY
    fate[np.asarray(unreadable, dtype=int)] = Fate.UNREADABLE
    invalid = np.flatnonzero(~shapely.is_valid(geoms) & ~missing)
    texts = shapely.is_valid_reason(geoms[invalid])
    reasons = {int(index): str(text) for index, text in zip(invalid, texts)}
    reasons.update((int(index), "WKB") for index in unreadable)
    if mode == "refuse":
        _refuse_first(np.union1d(np.flatnonzero(fate), invalid), reasons)
    elif mode == "skip":
        geoms[invalid] = None
        fate[invalid] = Fate.INVALID
    elif invalid.size:
        geoms[invalid] = make_valid(geoms[invalid])
        fate[invalid] = np.where(shapely.is_missing(geoms[invalid]), Fate.NO_AREA, Fate.REPAIRED)
    return RepairResult(geoms, fate, reasons)


def _refuse_first(wrong, reasons):
    for index in wrong.tolist():
        if index in reasons:
            raise PlannerError("invalid_geometry", feature=index, reason=reasons[index])
        raise PlannerError("missing_geometry", feature=index)


def _polygonal(geoms):
    """A new array of 2-D Polygon, MultiPolygon or None; what is so already is the same object."""
    geoms = np.array(geoms, dtype=object)
    geoms[shapely.is_empty(geoms)] = None
    deep = shapely.get_coordinate_dimension(geoms) > 2
    geoms[deep] = shapely.force_2d(geoms[deep])
    kind = shapely.get_type_id(geoms)
    other = np.flatnonzero((kind >= 0) & (kind != _POLYGON) & (kind != _MULTIPOLYGON))
    parts, owner = polygon_parts(geoms[other])
    geoms[other] = assemble(parts, owner, len(other))
    return geoms
