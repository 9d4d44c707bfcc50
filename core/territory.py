"""Jurisdictions as grounds to compare with: one polygon for each code, disputed land apart."""

import numpy as np
import shapely

from . import sure
from .polygonal import assemble
from .setops import union
from .windows import Ground

# Set after the code of jurisdictions that their layer calls disputed; no code has it by itself.
DISPUTED_MARK = "\u2020"


def plain(code):
    """A code without the mark."""
    return code[: -len(DISPUTED_MARK)] if code.endswith(DISPUTED_MARK) else code


class Territory:
    """What the layer of jurisdictions says.

    Attributes
    ----------
    codes : list of str, without marks; a code may be there twice, disputed and not
    disputed : (n,) bool array
    ground : Ground, one polygon for each code
    jurisdictions : Jurisdictions, for splitting; its codes carry marks
    """

    def __init__(self, jurisdictions, progress=None):
        self.jurisdictions = jurisdictions
        marked = jurisdictions.codes
        self.codes = [plain(code) for code in marked]
        self.disputed = np.array([code.endswith(DISPUTED_MARK) for code in marked], dtype=bool)
        number = {code: i for i, code in enumerate(marked)}
        label = np.array([number[code] for code in jurisdictions.code_of_part()], dtype=int)
        geoms = dissolved(jurisdictions.polygons.parts, label, len(marked), progress)
        self.ground = Ground(geoms, progress)

    def of(self, codes):
        """Bool by polygon of the ground: whose code is among these, disputed or not."""
        return np.array([code in codes for code in self.codes], dtype=bool)

    def owners(self, name):
        """(plain codes, whether any is disputed) of a name that ``Jurisdictions.split`` gives."""
        marked = [] if name == "-" else name.split("/")
        return {plain(code) for code in marked}, any(c.endswith(DISPUTED_MARK) for c in marked)


def dissolved(parts, label, count, progress=None):
    """One polygon for each label: parts that meet lose their common edges.

    Lakes that belong to a country come as polygons of their own, and so do provinces: their edges
    are no outline of the country.
    """
    parts, label = _with_lakes(parts, label)
    group, needed = _connected(parts, label, progress)
    order = np.flatnonzero(needed)
    order = order[np.argsort(group[order], kind="stable")]
    starts = np.flatnonzero(np.r_[True, np.diff(group[order]) != 0]) if len(order) else order
    geoms, owner = [np.zeros(0, dtype=object)], [np.zeros(0, dtype=int)]
    for start, stop in zip(starts, np.r_[starts[1:], len(order)]):
        members = order[start:stop]
        whole = union(parts[members], progress) if len(members) > 1 else parts[members[0]]
        geoms.append(sure.parts(whole))
        owner.append(np.full(len(geoms[-1]), label[members[0]]))
    geoms, owner = np.concatenate(geoms), np.concatenate(owner)
    order = np.argsort(owner, kind="stable")
    return assemble(geoms[order], owner[order], count)


def _with_lakes(parts, label):
    """Parts without the holes that are a part of the same label themselves, and without those."""
    rings, owner = shapely.get_rings(parts, return_index=True)
    first = np.r_[True, np.diff(owner) != 0] if len(owner) else np.zeros(0, bool)
    if first.all():
        return parts, label
    keys = [
        (label[own], size, *box)
        for own, size, box in zip(
            owner, shapely.get_num_coordinates(rings), shapely.bounds(rings).tolist()
        )
    ]
    lakes = {}
    whole = np.bincount(owner, minlength=len(parts)) == 1
    for i in np.flatnonzero(whole[owner]):
        lakes[keys[i]] = owner[i]
    filled = np.array([key in lakes for key in keys], dtype=bool) & ~first
    parts, needed = parts.copy(), np.ones(len(parts), dtype=bool)
    for i in np.flatnonzero(filled):
        needed[lakes[keys[i]]] = False
    for own in np.unique(owner[filled]):
        mine = owner == own
        shell, kept = rings[mine & first][0], rings[mine & ~first & ~filled]
        parts[own] = shapely.polygons(shell, kept if len(kept) else None)
    return parts[needed], label[needed]


def _connected(parts, label, progress):
    """The number of the group of parts of one label that meet, for each part; and which parts lie
    in no other one of their group."""
    first, second = shapely.STRtree(parts).query(parts)
    some = (first < second) & (label[first] == label[second])
    first, second = first[some], second[some]
    # The larger one is prepared: a country meets its thousand lakes.
    size = shapely.area(shapely.envelope(parts))
    swap = size[first] < size[second]
    first, second = np.where(swap, second, first), np.where(swap, first, second)
    group, needed = np.arange(len(parts)), np.ones(len(parts), dtype=bool)

    def root(i):
        while group[i] != i:
            group[i] = group[group[i]]
            i = group[i]
        return i

    for one in np.unique(first):
        if progress is not None:
            progress.check()
        others = second[first == one]
        shapely.prepare(parts[one])
        for other in others[shapely.intersects(parts[one], parts[others])]:
            a, b = root(one), root(other)
            group[max(a, b)] = min(a, b)
            if needed[one] and shapely.covers(parts[one], parts[other]):
                needed[other] = False
        shapely.destroy_prepared(parts[one])
    return np.array([root(i) for i in range(len(parts))], dtype=int), needed
