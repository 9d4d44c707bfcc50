"""Whether it can be said that an objective was reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..findings import NOTE, WARNING, Finding, Question
from ..model import Plan, Record
from ..values import day


def missing(plan: Plan, objective: Record) -> list[str]:
    """What an objective lacks to be measurable: ``indicator``, or of its indicators ``target``,
    ``date``. One indicator with a target and a date is enough; the objective's due date will do."""
    indicators = plan.by("indicator", "item_id", objective.id)
    if not indicators:
        return ["indicator"]
    lacks = []
    for each in indicators:
        lack = []
        if each["target"] is None:
            lack.append("target")
        if each["target_date"] is None and objective["due"] is None:
            lack.append("date")
        lacks.append(lack)
    return min(lacks, key=len)


@dataclass(frozen=True)
class Standing:
    """An indicator on a day: ``value`` and ``date`` of the latest measurement, ``pct`` of the way
    from baseline to target, whether it was ``reached``. None where a part is missing."""

    value: float | None
    date: str | None
    pct: float | None
    reached: bool | None


def standing(plan: Plan, indicator: Record, on, country: str = "") -> Standing:
    """Where an indicator stands on a day, from measurements up to it.

    100 x (value - baseline) / (target - baseline), not cut off; None where they are equal.
    """
    rows = [
        m
        for m in plan.by("measurement", "indicator_id", indicator.id)
        if (m["country"] or "") == country
        and m["value"] is not None
        and m["date"] is not None
        and day(m["date"]) <= on
    ]
    if not rows:
        return Standing(None, None, None, None)
    last = max(rows, key=lambda m: (m["date"], m.id))
    value, baseline, target = last["value"], indicator["baseline"], indicator["target"]
    pct = None
    if None not in (baseline, target) and baseline != target:
        pct = 100.0 * (value - baseline) / (target - baseline)
    return Standing(value, last["date"], pct, _reached(value, target, indicator, baseline))


def _reached(value, target, indicator, baseline):
    if target is None:
        return None
    direction = indicator["direction"]
    if direction is None and baseline is not None:
        direction = "increase" if target > baseline else "decrease" if target < baseline else None
    if direction in ("increase", "keep"):
        return value >= target
    return value <= target if direction == "decrease" else None


def check(question: Question) -> Iterator[Finding]:
    """``not_measurable``, ``no_baseline``, ``no_measurement``, ``indicator_missed``."""
    plan = question.plan
    for objective in plan.of("objective"):
        lack = missing(plan, objective)
        if lack:
            values = {"missing": " ".join(lack)}
            yield Finding("not_measurable", WARNING, objective.kind, objective.id, values=values)
    for indicator in plan.of("indicator"):
        if indicator["baseline"] is None:
            yield Finding("no_baseline", NOTE, indicator.kind, indicator.id)
        measured = plan.by("measurement", "indicator_id", indicator.id)
        if not any(m["value"] is not None for m in measured):
            yield Finding("no_measurement", NOTE, indicator.kind, indicator.id)
        date = indicator["target_date"]
        if date is not None and date < question.on.isoformat():
            found = standing(plan, indicator, question.on)
            if found.reached is False:
                values = {"value": found.value, "target": indicator["target"], "date": date}
                yield Finding(
                    "indicator_missed", WARNING, indicator.kind, indicator.id, values=values
                )
