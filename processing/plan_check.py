"""All findings about a plan: what its rules say, and what has become of the places' layers.

The one way in which the algorithm `checkplan` and the panel come to their findings.
"""

from __future__ import annotations

from dataclasses import replace


class PlanCheck:
    """Make it in the main thread, where layers may be looked at; `findings` may run in any one.

    Args:
        question: a core.plan.findings.Question.
        path: the file of the plan, from whose folder its layers are found.
        project: the project whose layers the places may point at, or None.

    Attributes:
        plan: what the findings are about, for further questions in the thread that found them.
    """

    def __init__(self, question, path, project):
        from .plan_places import PlaceLayers

        self.question, self.plan = question, question.plan
        self._places = PlaceLayers(question.plan, path, project)

    def findings(self, is_cancelled=None) -> list:
        """The findings, the gravest first.

        Raises:
            Cancelled: ``is_cancelled`` said so.
        """
        from ..core.plan.findings import SEVERITIES, check
        from ..core.plan.model import Plan

        # A snapshot that is this thread's own: a plan finds things by indices that it makes when
        # they are asked for, and the panel goes on asking the one that it shows.
        shown = self.question.plan
        self.plan = Plan(shown.everything().values(), shown.version)
        found = check(replace(self.question, plan=self.plan))
        found += self._places.findings(is_cancelled)
        found.sort(key=lambda finding: SEVERITIES.index(finding.severity))
        return found
