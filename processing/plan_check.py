"""All findings about a plan: what its rules say, and what has become of the places' layers.

The one way in which the algorithm `checkplan` and the panel come to their findings.
"""

from __future__ import annotations


class PlanCheck:
    """Make it in the main thread, where layers may be looked at; `findings` may run in any one.

    Args:
        question: a core.plan.findings.Question.
        path: the file of the plan, from whose folder its layers are found.
        project: the project whose layers the places may point at, or None.
    """

    def __init__(self, question, path, project):
        from .plan_places import PlaceLayers

        self.question = question
        self._places = PlaceLayers(question.plan, path, project)

    def findings(self, is_cancelled=None) -> list:
        """The findings, the gravest first.

        Raises:
            Cancelled: ``is_cancelled`` said so.
        """
        from ..core.plan.findings import SEVERITIES, check

        found = [*check(self.question), *self._places.findings(is_cancelled)]
        found.sort(key=lambda finding: SEVERITIES.index(finding.severity))
        return found
