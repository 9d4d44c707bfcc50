"""Points and lines as layers hold them: brought into the frame, repaired or refused.

What :mod:`.frame` and :mod:`.repair` do for polygons. An edge is read the shorter way round; one
that spans 360 degrees, to 1e-6, is a whole parallel. Lines are cut at the antimeridian.
"""

import numpy as np
import shapely

from .errors import PlannerError
from .repair import Fate, RepairResult

_LINE, _MULTILINE = 1, 5
# As in core/frame.py, degrees.
_NOISE = 1e-9
_WORLD_EDGE = 1e-6


def ingest_lines(geoms, mode, unreadable=()):
    """Raw points and lines to valid ones in the frame, as :func:`.repair.ingest` for polygons.

    A line whose vertices are all at one place is invalid; repaired it is that point.

    Parameters
    ----------
    geoms : (n,) array of shapely Point, LineString, their multiples, or None
    mode, unreadable : as for :func:`.repair.repair`

    Returns
    -------
    (RepairResult, changed)
        ``changed`` are the indexes of lines over the antimeridian.

    Raises
    ------
    PlannerError
        ``not_finite``, ``latitude_out_of_range``, ``invalid_geometry``, ``missing_geometry``,
        with ``feature``, the index.
    """
    geoms = shapely.force_2d(np.array(geoms, dtype=object))
    geoms[shapely.is_empty(geoms)] = None
    _refuse_coordinates(geoms)
    fate = np.zeros(len(geoms), dtype=np.int8)
    fate[shapely.is_missing(geoms)] = Fate.NO_GEOMETRY
    fate[np.asarray(unreadable, dtype=int)] = Fate.UNREADABLE
    invalid = np.flatnonzero(~shapely.is_valid(geoms) & (fate == Fate.OK))
    reasons = dict(zip(invalid.tolist(), map(str, shapely.is_valid_reason(geoms[invalid]))))
    if mode == "refuse":
        for index in np.union1d(np.flatnonzero(fate), invalid).tolist():
            if index in reasons:
                raise PlannerError("invalid_geometry", feature=index, reason=reasons[index])
            raise PlannerError("missing_geometry", feature=index)
    if mode == "skip":
        geoms[invalid] = None
        fate[invalid] = Fate.INVALID
    else:
        for index in invalid:
            geoms[index] = _collapsed(geoms[index])
        fate[invalid] = Fate.REPAIRED
    geoms, changed = lines_to_frame(geoms)
    return RepairResult(geoms, fate, reasons), changed


def lines_to_frame(geoms):
    """Points and lines inside [-180, 180] x [-90, 90], lines cut at the antimeridian.

    Parameters
    ----------
    geoms : (n,) array of valid Point, LineString, their multiples, or None

    Returns
    -------
    geoms : array of the same; what lies in the frame already is the same object
    changed : int array, indexes of lines that were read across the antimeridian
    """
    geoms = np.array(geoms, dtype=object)
    xy, owner = shapely.get_coordinates(geoms, return_index=True)
    outside = (np.abs(xy) > (180.0, 90.0)).any(axis=1)
    jump = (np.abs(np.diff(xy[:, 0])) > 180) & (owner[1:] == owner[:-1])
    is_line = np.isin(shapely.get_type_id(geoms), (_LINE, _MULTILINE))
    changed = []
    for index in np.unique(np.r_[owner[outside], owner[1:][jump]]).tolist():
        if not is_line[index]:
            geoms[index] = shapely.transform(geoms[index], _wrapped)
            continue
        geoms[index], over = _cut([_continuous(line) for line in shapely.get_parts(geoms[index])])
        if over:
            changed.append(index)
    return geoms, np.array(changed, dtype=int)


def _refuse_coordinates(geoms):
    xy, owner = shapely.get_coordinates(geoms, return_index=True)
    finite = np.isfinite(xy).all(axis=1)
    for wrong, key in (
        (~finite, "not_finite"),
        (finite & (np.abs(xy[:, 1]) > 90 + _NOISE), "latitude_out_of_range"),
    ):
        if wrong.any():
            raise PlannerError(key, feature=int(owner[np.argmax(wrong)]))


def _collapsed(geom):
    """The geometry with its lines of no length as points."""
    parts = shapely.get_parts(geom)
    parts = [p if shapely.is_valid(p) else shapely.Point(*p.coords[0]) for p in parts]
    lines = [p for p in parts if shapely.get_type_id(p) == _LINE]
    # A place beside longer lines adds nothing that a buffer would miss but a dot.
    if lines:
        return shapely.multilinestrings(lines)
    return parts[0] if len(parts) == 1 else shapely.multipoints(parts)


def _wrapped(xy):
    lon = np.where(np.abs(xy[:, 0]) > 180, xy[:, 0] - 360 * np.round(xy[:, 0] / 360), xy[:, 0])
    return np.column_stack([np.clip(lon, -180, 180), np.clip(xy[:, 1], -90, 90)])


def _continuous(line):
    """The line with its longitudes continuous, begun within the frame."""
    xy = shapely.get_coordinates(line)
    step = np.diff(xy[:, 0])
    turn = np.where(np.abs(step) > 180, -np.round(step / 360), 0.0)
    turn[np.abs(np.abs(step) - 360) <= _WORLD_EDGE] = 0.0
    begin = -np.floor((xy[0, 0] + 180) / 360) if abs(xy[0, 0]) > 180 + _NOISE else 0.0
    lon = xy[:, 0] + 360 * (begin + np.r_[0.0, np.cumsum(turn)])
    return shapely.linestrings(np.column_stack([lon, np.clip(xy[:, 1], -90, 90)]))


def _cut(lines):
    """(line or lines within the frame, whether any reached past it)."""
    pieces, over = [], False
    for line in lines:
        low, _, high, _ = shapely.bounds(line)
        if low >= -180 - _NOISE and high <= 180 + _NOISE:
            pieces.append(shapely.transform(line, lambda xy: np.clip(xy, (-180, -90), (180, 90))))
            continue
        over = True
        for turn in range(int(np.floor((low + 180) / 360)), int(np.ceil((high + 180) / 360))):
            window = shapely.box(360 * turn - 180, -90, 360 * turn + 180, 90)
            for piece in shapely.get_parts(shapely.intersection(line, window)):
                if shapely.get_type_id(piece) == _LINE and not shapely.is_empty(piece):
                    pieces.append(shapely.transform(piece, lambda xy, t=turn: _turned(xy, t)))
    return (pieces[0] if len(pieces) == 1 else shapely.multilinestrings(pieces)), over


def _turned(xy, turn):
    return np.clip(xy - (360.0 * turn, 0.0), (-180.0, -90.0), (180.0, 90.0))
