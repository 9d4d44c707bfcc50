"""Many polygons in little memory: kept as WKB, beyond a limit in a temporary file."""

import tempfile
import threading
from array import array

import numpy as np
import shapely

from .areas import area_m2
from .polygonal import first_alike
from .tiles import spatial_order

_MOST_BYTES_IN_MEMORY = 1 << 26
_MOST_FEATURES, _MOST_VERTICES = 20_000, 2_000_000


class PolygonStore:
    """An append-only list of polygons with their boxes, vertex counts and areas at hand.

    ``take`` parses geometries anew for each caller, so threads never share one.
    """

    def __init__(self, most_bytes=_MOST_BYTES_IN_MEMORY):
        self._most_bytes = most_bytes
        self._blobs, self._bytes = [], 0
        self._file, self._lock = None, threading.Lock()
        self._offset, self._length = array("q"), array("q")
        self._columns = {"boxes": [], "vertices": [], "m2": []}
        self._joined = {}

    def __len__(self):
        return len(self._offset)

    def add(self, geoms):
        """Append an array of geometries (none missing) and give their indices back."""
        first = len(self)
        if len(geoms) == 0:
            return np.arange(first, first)
        self._columns["boxes"].append(shapely.bounds(geoms).reshape(-1, 4))
        self._columns["vertices"].append(shapely.get_num_coordinates(geoms))
        self._columns["m2"].append(area_m2(geoms))
        self._joined.clear()
        for blob in shapely.to_wkb(geoms):
            self._offset.append(self._bytes)
            self._length.append(len(blob))
            self._bytes += len(blob)
            if self._file is None:
                self._blobs.append(blob)
            else:
                self._file.write(blob)
        if self._file is None and self._bytes > self._most_bytes:
            self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by close()
            self._file.writelines(self._blobs)
            self._blobs = None
        return np.arange(first, len(self))

    def take(self, indices):
        """The geometries of these indices, as objects of the caller's own."""
        if self._file is None:
            return shapely.from_wkb(np.array([self._blobs[i] for i in indices], dtype=object))
        blobs = np.empty(len(indices), dtype=object)
        with self._lock:
            for n, i in enumerate(indices):
                self._file.seek(self._offset[i])
                blobs[n] = self._file.read(self._length[i])
        return shapely.from_wkb(blobs)

    def blocks(self, group, n_groups, threads):
        """Index arrays of neighbouring polygons, all of one group in one block.

        Parameters
        ----------
        group : (n,) int array, 0 to ``n_groups`` - 1
        threads : int; each gets some blocks to do
        """
        boxes = np.full((n_groups, 4), np.nan)
        np.fmin.at(boxes[:, :2], group, self.boxes[:, :2])
        np.fmax.at(boxes[:, 2:], group, self.boxes[:, 2:])
        position = np.empty(n_groups, int)
        position[spatial_order(boxes)] = np.arange(n_groups)
        order = np.lexsort((np.arange(len(self)), position[group]))
        most = int(min(_MOST_FEATURES, max(512, np.ceil(len(order) / (4 * threads)))))
        may_start = np.flatnonzero(np.diff(position[group[order]]) != 0) + 1
        vertices = np.r_[0, np.cumsum(self.vertices[order])]
        blocks, start = [], 0
        for stop in [*may_start, len(order)]:
            full = stop - start >= most or vertices[stop] - vertices[start] >= _MOST_VERTICES
            if stop > start and (full or stop == len(order)):
                blocks.append(order[start:stop])
                start = stop
        return blocks

    @property
    def boxes(self):
        """(n, 4) array: west, south, east, north in degrees."""
        return self._column("boxes", np.zeros((0, 4)))

    @property
    def vertices(self):
        """(n,) array of vertex counts."""
        return self._column("vertices", np.zeros(0, int))

    @property
    def m2(self):
        """(n,) array of areas in square metres."""
        return self._column("m2", np.zeros(0))

    @property
    def alike(self):
        """(n,) array: the index of the first polygon that is the same, vertex by vertex."""
        if "alike" not in self._joined:
            self._joined["alike"] = first_alike(self.boxes, self.vertices, self._blob)
        return self._joined["alike"]

    def _blob(self, i):
        if self._file is None:
            return self._blobs[i]
        with self._lock:
            self._file.seek(self._offset[i])
            return self._file.read(self._length[i])

    def _column(self, name, empty):
        if name not in self._joined:
            chunks = self._columns[name]
            self._joined[name] = np.concatenate(chunks) if chunks else empty
            self._columns[name] = [self._joined[name]] if chunks else []
        return self._joined[name]

    def close(self):
        """Give memory and the temporary file back."""
        self._blobs = []
        if self._file is not None:
            self._file.close()
