"""Where mappings come from besides the plugin's own: a file of the user, or the project."""

from __future__ import annotations

from qgis.core import QgsProcessingException, QgsProject

from .i18n import tr
from .messages import sentence

_SCOPE, _KEY = "transboundary_planner", "/harmonise/mapping"


def read_own(path, project: QgsProject | None, from_project: bool):
    """The user's :class:`~..core.mapping.Mappings`: of the file, else of the project, else none.

    Call it in the main thread.

    Raises:
        QgsProcessingException: with one sentence that names the file and what is wrong in it.
    """
    from ..core.errors import PlannerError
    from ..core.mapping import Mappings, parse, read_file

    try:
        if path:
            return read_file(path)
        if from_project:
            text, found = project.readEntry(_SCOPE, _KEY) if project is not None else ("", False)
            if not found or not text:
                raise QgsProcessingException(
                    tr(
                        "The project holds no mapping: run once with STORE_MAPPING, or give a"
                        " file as MAPPING."
                    )
                )
            return parse(text, tr("project"))
    except PlannerError as error:
        raise QgsProcessingException(sentence(error)) from error
    return Mappings()


def plans_of(sources, own, coming):
    """The :class:`~..core.mapping.Plan` of each source.

    Raises:
        QgsProcessingException: a mapping names columns that its layer does not have.
    """
    from ..core.errors import PlannerError
    from ..core.mapping import choose

    try:
        return [choose(own, coming, s.name, s.fields.names()) for s in sources]
    except PlannerError as error:
        raise QgsProcessingException(sentence(error)) from error


def store(project: QgsProject, text: str) -> None:
    """Keep a mapping in the project, which then asks to be saved. Call it in the main thread."""
    project.writeEntry(_SCOPE, _KEY, text)
    project.setDirty(True)
