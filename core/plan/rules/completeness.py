"""How complete the checklist is, measured by the 16 steps of a transboundary process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .. import codes
from ..findings import NOTE, Finding, Question
from ..model import WORK_KINDS, Plan
from . import sides, status

NOT_STARTED, IN_PROGRESS, COMPLETE, NOT_APPLICABLE = "1", "2", "3", "4"


@dataclass(frozen=True)
class Step:
    """A step: ``items`` that serve it, ``done`` of them, Miradi's ``state`` of a step, ``score``
    from 0 to 1 (None where it does not apply)."""

    code: str
    items: int
    done: int
    state: str
    score: float | None


def steps(plan: Plan) -> list[Step]:
    """The 16 steps of the plan in their order.

    An item serves the step that it names, else the one of the nearest item above it. The score of a
    step is the mean over its items (not abandoned) of the share of three that each has: a lead in
    every country, a due date, a status. No item: 0.
    """
    by_step = {code: [] for code in codes.codes("steps")}
    for item in status.leaves(plan):
        code = _step_of(plan, item)
        if code in by_step and item["status"] != status.ABANDONED:
            by_step[code].append(item)
    skipped = set(plan.head.words("steps_not_applicable"))
    return [_step(plan, code, items, code in skipped) for code, items in by_step.items()]


def score(plan: Plan) -> float | None:
    """0 to 100: the mean score of the steps that apply; None where none does."""
    scores = [step.score for step in steps(plan) if step.score is not None]
    return 100 * sum(scores) / len(scores) if scores else None


def _step(plan, code, items, skipped):
    done = sum(item["status"] == status.COMPLETED for item in items)
    if skipped:
        return Step(code, len(items), done, NOT_APPLICABLE, None)
    if not items:
        return Step(code, 0, 0, NOT_STARTED, 0.0)
    parts = [_parts(plan, item) for item in items]
    started = any(item["status"] not in (None, "NotKnown", status.PLANNED) for item in items)
    state = COMPLETE if done == len(items) else IN_PROGRESS if started else NOT_STARTED
    return Step(code, len(items), done, state, sum(parts) / len(parts))


def _parts(plan, item):
    leads = sides.with_lead(plan, item)
    every = bool(plan.countries) and leads >= set(plan.countries)
    return (every + (item["due"] is not None) + (item["status"] not in (None, "NotKnown"))) / 3


def _step_of(plan, item):
    chain = [item, *plan.ancestors(item.id)]
    return next((each["step"] for each in chain if each["step"]), None)


def check(question: Question) -> Iterator[Finding]:
    """``step_missing``: a step that applies and that no item serves."""
    plan = question.plan
    if not plan.of(*WORK_KINDS):
        return
    for step in steps(plan):
        if step.items == 0 and step.score is not None:
            yield Finding("step_missing", NOTE, "plan", plan.head.id, values={"step": step.code})
