"""The last step of writing: finished files go from their hidden folders to their destinations.

All or nothing: what stood there is set aside first and comes back when any step fails.
"""

from __future__ import annotations

import os

from qgis.core import QgsProcessingException

from . import gpkg_tables
from .destinations import SIDECARS, TABLE
from .gpkg_tables import Merge, TableError
from .i18n import tr

_SQLITE_SIDECARS = ("-wal", "-shm", "-journal")


class Move:
    """Moves the outputs of one run.

    Args:
        staged: ``[(destination, folder that holds its finished files), ...]``; the folders lie in
            a hidden folder beside the destination, so moving is renaming.
    """

    def __init__(self, staged):
        self.staged = list(staged)
        self._renamed = []
        self._merges = []

    def run(self) -> None:
        """Raises QgsProcessingException; then everything is as it was before."""
        try:
            self._prepare_tables()
            for destination, folder in self.staged:
                self._move(destination, folder)
            for merge in self._merges:
                merge.commit()
        except (OSError, TableError) as error:
            self._undo()
            reason = str(error)
            if isinstance(error, OSError):
                reason = tr(
                    "The results could not be put in their place ({reason}): older ones are"
                    " unchanged."
                ).format(reason=error.strerror)
            raise QgsProcessingException(reason) from error
        finally:
            for merge in self._merges:
                merge.close()

    def _prepare_tables(self) -> None:
        """Bring the tables of one GeoPackage together and, if it exists, copy them into it."""
        groups = {}
        for destination, folder in self.staged:
            if destination.kind == TABLE:
                groups.setdefault(destination.target, []).append((destination, folder))
        for target, members in groups.items():
            name = os.path.basename(target)
            base = os.path.join(members[0][1], name)
            others = members[1:]
            for destination, folder in others:
                self._merge(base, os.path.join(folder, name), [destination.table]).commit()
                self._merges.pop().close()
            done = others
            if os.path.exists(target):
                self._merge(target, base, [destination.table for destination, _ in members])
                done = members
            self.staged = [item for item in self.staged if item not in done]

    def _merge(self, path, staged, tables) -> Merge:
        merge = Merge(path, staged)
        self._merges.append(merge)
        for table in tables:
            merge.add(table)
        return merge

    def _move(self, destination, folder) -> None:
        aside = f"{folder}.old"
        os.mkdir(aside)
        entries = os.listdir(folder)
        if destination.driver == "GPKG":
            problem = gpkg_tables.settle(destination.target)
            if problem:
                raise TableError(problem)
        stem, extension = os.path.splitext(destination.target)
        old = [stem + sidecar for sidecar in SIDECARS.get(destination.driver, ())]
        old += [stem + extension + sidecar for sidecar in _SQLITE_SIDECARS]
        old += [os.path.join(destination.folder, entry) for entry in entries]
        for path in dict.fromkeys(old):
            if os.path.lexists(path):
                self._rename(path, os.path.join(aside, os.path.basename(path)))
        for entry in entries:
            self._rename(os.path.join(folder, entry), os.path.join(destination.folder, entry))

    def _rename(self, old, new) -> None:
        os.replace(old, new)
        self._renamed.append((old, new))

    def _undo(self) -> None:
        for old, new in reversed(self._renamed):
            os.replace(new, old)
        self._renamed.clear()
