"""Measuring polygons in overlays and countries at once: what both tables are made of."""

from dataclasses import replace

import numpy as np

from .areas import area_m2
from .jurisdictions import Pieces
from .leaves import cut_by_load
from .overlap import overlap_block
from .overlap_result import Target
from .polygonal import alike
from .progress import Progress
from .setops import dissolve, union_each
from .tiles import WHOLE, PolygonSet


class Overlays:
    """Polygons of all overlays, and the targets each of them counts for.

    Parameters
    ----------
    geoms : (n,) array of valid polygons; overlay : (n,) int array, whose each is
    names : list of str; classes : list of (None or (n_i,) list of class labels per polygon)
    together : bool
        Whether areas under all overlays together (target 0) are wanted.

    ``copies`` tells how many of the given polygons each of ``polygons`` stands for.
    """

    def __init__(self, geoms, overlay, names, classes=None, together=True):
        self.together = together
        self.names = names
        self.targets = [Target("all", "*")] + [Target("overlay", name) for name in names]
        self.overlay = np.asarray(overlay, dtype=int)
        self.class_target = np.full(len(self.overlay), -1)
        for i, labels in enumerate(classes or []):
            if labels is None:
                continue
            rows = np.flatnonzero(self.overlay == i)
            number = {}
            for label in sorted(set(labels), key=lambda text: (text is None, text or "")):
                number[label] = len(self.targets)
                self.targets.append(Target("class", names[i], label))
            self.class_target[rows] = [number[label] for label in labels]
        self._keep_one_of_each(np.asarray(geoms, dtype=object))

    def _keep_one_of_each(self, geoms):
        """Polygons that are the same and count for the same are measured once."""
        self.alike = alike(geoms)
        kinds = np.stack([self.alike, self.overlay, self.class_target])
        _, first, copies = np.unique(kinds, axis=1, return_index=True, return_counts=True)
        kept = np.argsort(first)
        self.copies, kept = copies[kept], first[kept]
        self.alike, self.overlay = self.alike[kept], self.overlay[kept]
        self.class_target = self.class_target[kept]
        self.polygons = PolygonSet(geoms[kept])

    def copy(self):
        """The same overlays with geometries of their own, for another thread."""
        twin = Overlays.__new__(Overlays)
        twin.__dict__.update(self.__dict__)
        twin.polygons = self.polygons.copy()
        return twin


class Meter:
    """Measures polygons in overlays by country, in one thread.

    The polygons that count for one target are flattened: no area is counted twice for it.
    """

    def __init__(self, overlays, jurisdictions=None, progress=None):
        self._overlays, self._jurisdictions = overlays, jurisdictions
        self._progress = progress or Progress()

    def rows(self, tiles, keep_pieces=False):
        """(tile, country, target, m2) rows, (tile, polygon) hits, piece geometries with keys.

        Target -1 is the ground itself; countries are codes, as text.
        """
        cuts, of = cut_by_load(tiles, self._overlays.polygons, self._progress)
        m2 = area_m2(cuts)
        if self._jurisdictions is None:
            parts = Pieces(of, np.zeros(len(cuts), int), cuts, m2)
            countries = np.array([None], dtype=object)
        else:
            parts, names = self._jurisdictions.split(cuts, m2, self._progress)
            parts = replace(parts, site=of[parts.site])
            countries = np.array(names, dtype=object)
        hits = overlap_block(
            parts.geometry,
            parts.m2,
            self._overlays.polygons,
            keep="all" if keep_pieces else "shared",
            progress=self._progress,
        )
        by_overlay = self._flat(parts, hits, self._overlays.overlay)
        found = [(np.arange(len(parts.m2)), np.full(len(parts.m2), -1), parts.m2)]
        found.append((by_overlay[0], by_overlay[1] + 1, by_overlay[2]))
        if not self._overlays.together:
            pass
        elif len(self._overlays.names) == 1:
            found.append((by_overlay[0], by_overlay[1] * 0, by_overlay[2]))
        else:
            found.append(self._flat(parts, hits, np.zeros_like(self._overlays.overlay)))
        finest = np.where(
            self._overlays.class_target >= 0,
            self._overlays.class_target,
            self._overlays.overlay + 1,
        )
        if (self._overlays.class_target >= 0).any():
            part, target, flat = self._flat(parts, hits, finest)
            some = target > len(self._overlays.names)
            found.append((part[some], target[some], flat[some]))
        part, target, flat = (np.concatenate(column) for column in zip(*found))
        rows = (parts.site[part], countries[parts.country[part]], target, flat)
        pieces = None
        if keep_pieces:
            pieces = self._piece_geometries(parts, hits, finest, countries)
        return rows, (parts.site[hits.site], hits.polygon), pieces

    def count_pairs(self, site, polygon):
        """Number of different (site, polygon) pairs among hits, each copy of a polygon counted."""
        count = np.int64(self._overlays.polygons.count)
        pairs = np.unique(site * count + polygon)
        return int(self._overlays.copies[pairs % max(count, 1)].sum())

    def _flat(self, parts, hits, label_of_polygon):
        """Flattened area of each part under the polygons of each label: (part, label, m2)."""
        label = label_of_polygon[hits.polygon]
        n_labels = int(label_of_polygon.max(initial=0)) + 1
        keys, index, count = np.unique(
            hits.site * np.int64(n_labels) + label, return_inverse=True, return_counts=True
        )
        part, label = np.divmod(keys, n_labels)
        m2 = np.bincount(index, hits.m2, len(keys))
        whole = np.bincount(index, hits.whole, len(keys)) > 0
        m2[whole] = parts.m2[part[whole]]
        several = np.flatnonzero(~whole & (count > 1))
        if len(several):
            clip_keys, clips = self._distinct_clips(hits.clips, label_of_polygon, n_labels)
            m2[several] = 0.0
            several = several[np.isin(keys[several], clip_keys)]
            mine = np.isin(clip_keys, keys[several])
            starts = np.searchsorted(clip_keys[mine], keys[several])
            grounds = union_each(clips[mine], starts, self._progress, careful=True)
            own = parts.m2[part[several]]
            flat = area_m2(grounds)
            m2[several] = np.where(flat >= own * (1 - WHOLE), own, flat)
        return part, label, m2

    def _distinct_clips(self, clips, label_of_polygon, n_labels):
        """Keys, ascending, and geometries of clips; of polygons that are the same, of one only."""
        keys = clips.site * np.int64(n_labels) + label_of_polygon[clips.polygon]
        kinds = np.stack([keys, self._overlays.alike[clips.polygon]])
        _, first, index = np.unique(kinds, axis=1, return_index=True, return_inverse=True)
        distinct = clips.polygon == clips.polygon[first][np.ravel(index)]
        order = np.flatnonzero(distinct)
        order = order[np.argsort(keys[order], kind="stable")]
        return keys[order], clips.geometry[order]

    def _piece_geometries(self, parts, hits, finest, countries):
        """(tile, country, target) and geometry of all common areas, several for one key."""
        n = np.int64(self._overlays.polygons.count)
        clipped = hits.clips.site * n + hits.clips.polygon
        bare = ~np.isin(hits.site * n + hits.polygon, clipped)
        part = np.concatenate([hits.site[bare], hits.clips.site])
        polygon = np.concatenate([hits.polygon[bare], hits.clips.polygon])
        geometry = np.concatenate([parts.geometry[hits.site[bare]], hits.clips.geometry])
        return parts.site[part], countries[parts.country[part]], finest[polygon], geometry


def join(site_of_tile, tiles, country, target, geometry, progress):
    """Few geometries for each (site, country, target), one unless it is large: keys, geometries."""
    groups = {}
    for i, key in enumerate(zip(site_of_tile[tiles].tolist(), country, target.tolist())):
        groups.setdefault(key, []).append(i)
    keys, joined = [], [np.zeros(0, dtype=object)]
    for key, rows in groups.items():
        joined.append(dissolve(geometry[rows], progress))
        keys += [key] * len(joined[-1])
    return keys, np.concatenate(joined)
