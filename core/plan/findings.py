"""What the rules say about a plan on a day."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .model import Plan
from .money import Rates

ERROR, WARNING, NOTE = "error", "warning", "note"
SEVERITIES = (ERROR, WARNING, NOTE)


@dataclass(frozen=True)
class Finding:
    """One thing to look at. ``rule`` never changes; the sentence is made of it and ``values``."""

    rule: str
    severity: str
    kind: str
    id: str
    country: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Question:
    """What to check: the plan, the day it is, and what counts as soon or as balanced.

    Attributes
    ----------
    on : the day
    soon_days : due within so many days is due soon
    currency : for sums over currencies; empty is the plan's own
    shares : {country: expected share} for the balance; empty is equal shares
    least_balance : an index below it is a finding
    """

    plan: Plan
    on: datetime.date
    soon_days: int = 30
    currency: str = ""
    shares: Mapping[str, float] = field(default_factory=dict)
    least_balance: float = 0.8

    @property
    def rates(self) -> Rates:
        """The exchange rates that the plan holds."""
        return Rates.of(self.plan)


def check(question: Question) -> list[Finding]:
    """All findings of all rules: by severity, then in the order of the plan."""
    from .rules import (
        approvals,
        balance,
        budgets,
        completeness,
        instruments,
        lateness,
        measurability,
        sides,
        structure,
    )

    found = list(structure.check(question))
    others = (
        lateness,
        sides,
        approvals,
        instruments,
        measurability,
        budgets,
        balance,
        completeness,
    )
    for family in others:
        found += family.check(question)
    order = {id: n for n, id in enumerate(question.plan.records)}
    return sorted(
        found, key=lambda f: (SEVERITIES.index(f.severity), order.get(f.id, -1), f.rule, f.country)
    )
