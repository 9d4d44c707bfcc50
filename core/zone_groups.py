"""Zones of sites whose grounds touch: each group by itself, on threads.

Groups share no geometry, so a thread may take any of them. A group too wide for one plane is cut
into places; these do share geometries, so each thread reads its own copies of them.
"""

from dataclasses import dataclass

import numpy as np
import shapely

from .areas import area_m2
from .buffers import stretches
from .nearest import Outlines, cut_by_cells, divide
from .parallel import map_blocks
from .plane import Plane
from .polygonal import polygon_parts
from .progress import Share
from .setops import difference, intersection, union
from .tiles import polygonal

# Ground is divided in planes round places no wider than this: distances right to 4e-5.
_REACH_M = 100_000.0
_METRES_PER_DEGREE = 111_700.0
# Times the tolerance squared: the largest crumb.
_CRUMB = 10.0
# Groups of few sites are handed out together, up to so many sites.
_SITES_AT_ONCE = 16


def zones_of_groups(group, rank, solid, covers, reach, tolerance, progress, threads=None):
    """Divide the ground round sites among them.

    Parameters
    ----------
    group : (n,) int; sites of one number are connected by their outermost covers
    rank : (n,) int, the order of ties
    solid : (n,) geometries of the sites
    covers : list of (n,) polygons, what is within each distance, ascending
    reach, tolerance : float, metres

    Returns
    -------
    list of (site, zone, polygon)
        By group, in the order of its number; the same whatever the number of threads.
    """
    order = np.argsort(group, kind="stable")
    starts = np.flatnonzero(np.r_[True, np.diff(group[order]) != 0]) if len(order) else order
    groups = [
        members[np.argsort(rank[members])]
        for members in np.split(order, starts[1:])
        if len(members)
    ]

    def alone(block):
        return [_group(groups[i], solid, covers, reach, tolerance, progress) for i in block]

    blocks = _together([len(members) for members in groups])
    sizes = [sum(len(groups[i]) for i in block) for block in blocks]
    done = {}
    first = Share(progress, 0.0, 0.6)
    for i, results in map_blocks(lambda: alone, blocks, sizes, threads, first):
        done.update(zip(blocks[i], results))
    wide = {i: found for i, found in done.items() if isinstance(found, _Wide)}
    for i, rows in _by_places(wide, reach, tolerance, Share(progress, 0.6, 1.0), threads):
        done[i] = rows
    return [row for i in range(len(groups)) for row in done[i]]


def _together(sizes):
    """Numbers of groups in blocks, the largest groups first."""
    blocks, room = [], 0
    for i in sorted(range(len(sizes)), key=lambda i: -sizes[i]):
        if room < sizes[i]:
            blocks.append([])
            room = _SITES_AT_ONCE
        blocks[-1].append(i)
        room -= sizes[i]
    return blocks


@dataclass(frozen=True)
class _Wide:
    """A group that needs several places, as WKB: geometries are not to be shared by threads."""

    members: np.ndarray
    solid: np.ndarray
    covers: list
    grounds: list
    places: list

    def read(self):
        """(outlines, covers, grounds) of the caller's own."""
        solid = shapely.from_wkb(self.solid)
        covers, grounds = (
            [shapely.from_wkb(some) for some in each] for each in (self.covers, self.grounds)
        )
        return Outlines(solid), covers, grounds


def _group(members, solid, covers, reach, tolerance, progress):
    """(site, zone, polygon) of a group, or what is needed to go on place by place."""
    taken = union(polygon_parts(solid[members])[0], progress)
    grounds = []
    for cover in covers:
        whole = union(cover[members], progress)
        grounds.append(whole if taken is None else difference(whole, taken))
        taken = whole if taken is None else union([whole, taken], progress)
    if len(members) == 1:
        return [(members[0], z, ground) for z, ground in enumerate(grounds) if ground is not None]
    mine = [cover[members] for cover in covers]
    places = _places(taken)
    if len(places) > 1:
        return _Wide(
            members,
            shapely.to_wkb(solid[members]),
            [shapely.to_wkb(cover) for cover in mine],
            [shapely.to_wkb(ground) for ground in grounds],
            [place.bounds for place in places],
        )
    outlines = Outlines(solid[members])
    found = _place(places[0], grounds, mine, outlines, reach, tolerance, progress)
    return _rows(members, [found], tolerance, progress)


def _by_places(wide, reach, tolerance, progress, threads):
    """(number, rows) of the wide groups."""
    blocks = [(i, n) for i, group in wide.items() for n in range(len(group.places))]

    def make_worker():
        held = {}

        def work(block):
            i, n = block
            if i not in held:
                held.clear()
                held[i] = wide[i].read()
            outlines, covers, grounds = held[i]
            place = shapely.box(*wide[i].places[n])
            grounds = [None if ground is None else _common(ground, place) for ground in grounds]
            return _place(place, grounds, covers, outlines, reach, tolerance, progress)

        return work

    found = {i: [None] * len(group.places) for i, group in wide.items()}
    results = map_blocks(make_worker, blocks, [1] * len(blocks), threads, Share(progress, 0.0, 0.9))
    for block, pieces in results:
        i, n = blocks[block]
        found[i][n] = pieces
    for i, pieces in found.items():
        yield i, _rows(wide[i].members, pieces, tolerance, progress)


def _place(place, grounds, covers, outlines, reach, tolerance, progress):
    """{(number of the member, zone): polygons} of the grounds in a place."""
    progress.check()
    found = {}
    cells = _Cells(place, outlines, reach, tolerance, progress)
    for zone, piece in enumerate(grounds):
        if piece is None:
            continue
        sites = np.flatnonzero(_meets(piece, covers[-1]))
        for site, share in _assigned(piece, sites, covers[zone], cells, progress):
            found.setdefault((int(site), zone), []).append(share)
    return found


def _rows(members, found, tolerance, progress):
    """(site, zone, polygon) of what was found in the places of a group."""
    shares = {}
    for pieces in found:
        for (site, zone), some in pieces.items():
            shares.setdefault((members[site], zone), []).extend(some)
    rows = [(*key, union(shares[key], progress)) for key in sorted(shares)]
    return _without_crumbs(rows, _CRUMB * tolerance**2)


def _without_crumbs(rows, most_m2):
    """Crumbs of a site's zone, where chords and dividing lines end, go to the neighbour they touch.

    They are no larger than a few times the tolerance squared.
    """
    geoms = np.array([row[2] for row in rows] + [None], dtype=object)[:-1]
    zone = np.array([row[1] for row in rows], dtype=int)
    parts, owner = polygon_parts(geoms)
    crumbs = np.flatnonzero(area_m2(parts) < most_m2)
    if crumbs.size == 0:
        return rows
    large = np.setdiff1d(np.arange(len(parts)), crumbs)
    tree = shapely.STRtree(parts[large])
    new = owner.copy()
    for crumb in crumbs:
        near = large[tree.query(parts[crumb], predicate="intersects")]
        near = near[(zone[owner[near]] == zone[owner[crumb]])]
        if len(near):
            common = shapely.length(shapely.intersection(parts[near], parts[crumb]))
            new[crumb] = owner[near[np.argmax(common)]]
    changed = np.unique([owner[new != owner], new[new != owner]])
    for row in changed:
        mine = parts[new == row]
        geoms[row] = union(mine) if len(mine) else None
    return [(*row[:2], geom) for row, geom in zip(rows, geoms) if geom is not None]


def _assigned(piece, sites, covers, cells, progress):
    """(site, polygon): who among the sites whose cover reaches a place is nearest to it."""
    if len(sites) == 1:
        return [(sites[0], piece)]
    rows = []
    for i, share in cut_by_cells(piece, cells(sites), progress):
        given = _common(share, covers[sites[i]])
        rest = share if given is None else difference(share, covers[sites[i]])
        if given is not None:
            rows.append((sites[i], given))
        if rest is None:
            continue
        # The nearest site does not give it this zone: it is the nearest's of those that do.
        others = np.delete(sites, i)
        others = others[_meets(rest, covers[others])]
        if len(others) == 0:  # rounding
            rows.append((sites[i], rest))
        elif area_m2([rest])[0] < cells.crumb_m2:
            common = shapely.area(shapely.intersection(covers[others], rest))
            rows.append((others[np.argmax(common)], rest))
        else:
            rows += _assigned(rest, others, covers, cells, progress)
    return rows


def _common(a, b):
    return polygonal(intersection(np.array([a], dtype=object), np.array([b], dtype=object)))[0]


def _meets(geom, others):
    # The test of unprepared geometries can fail on valid slivers ("side location conflict").
    shapely.prepare(geom)
    return shapely.intersects(geom, others)


class _Cells:
    """The ground of a place that is nearest to each of some sites, in longitude/latitude."""

    def __init__(self, place, outlines, reach, tolerance, progress):
        self._plane = Plane.around([place])
        self._flat = self._plane.project(np.array([place], dtype=object))[0]
        self._outlines, self._lines = outlines, {}
        self._reach, self._tolerance, self._progress = reach, tolerance, progress
        self.crumb_m2 = _CRUMB * tolerance**2
        self._known = {}

    def __call__(self, sites):
        key = tuple(sites.tolist())
        if key not in self._known:
            lines = [self._line(site, self._outlines.before(site, key)) for site in key]
            flat = divide(self._flat, lines, self._reach, self._tolerance, self._progress)
            self._known[key] = self._plane.unproject(flat, self._tolerance)
        return self._known[key]

    def _line(self, *part):
        if part not in self._lines:
            lines = stretches(self._outlines.of(*part), _REACH_M / 4)
            self._lines[part] = self._plane.project(lines)
        return self._lines[part]


def _places(ground):
    """Boxes that hold a ground, none wider than a plane allows."""
    done, boxes = [], [shapely.box(*ground.bounds)]
    while boxes:
        box = boxes.pop()
        west, south, east, north = box.bounds
        low = 0.0 if south * north < 0 else min(abs(south), abs(north))
        width = (east - west) * np.cos(np.radians(low))
        if np.hypot(width, north - south) * _METRES_PER_DEGREE <= 2 * _REACH_M:
            done.append(box)
            continue
        if width >= north - south:
            middle = (west + east) / 2
            halves = (west, south, middle, north), (middle, south, east, north)
        else:
            middle = (south + north) / 2
            halves = (west, south, east, middle), (west, middle, east, north)
        boxes += [half for half in (shapely.box(*h) for h in halves) if ground.intersects(half)]
    return done
