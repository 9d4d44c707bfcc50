"""What may be claimed of measured engines, and whether it holds.

Each claim names its ``engines``, has a ``target`` (None: only to be shown), works out one value a
round, and says whether a value meets the target.
"""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass


@dataclass(frozen=True)
class Ratio:
    """``ours`` is at least so many times as fast as ``peer``."""

    ours: str
    peer: str
    target: float | None

    @property
    def engines(self):
        return [self.ours, self.peer]

    def values(self, measured):
        pairs = zip(measured[self.ours]["seconds"], measured[self.peer]["seconds"])
        return [peer / ours for ours, peer in pairs]

    def meets(self, value):
        return value >= self.target


@dataclass(frozen=True)
class Growth:
    """Seconds grow with the number of sites to a power of at most so much."""

    small: str
    large: str
    target: float | None

    @property
    def engines(self):
        return [self.small, self.large]

    def values(self, measured):
        small, large = measured[self.small], measured[self.large]
        more = math.log(large["sites"] / small["sites"])
        return [math.log(b / a) / more for a, b in zip(small["seconds"], large["seconds"])]

    def meets(self, value):
        return value <= self.target


@dataclass(frozen=True)
class PeakMemory:
    """Megabytes of a fresh process at its largest."""

    engine: str
    target: float | None

    @property
    def engines(self):
        return [self.engine]

    def values(self, measured):
        return measured[self.engine]["peak_mb"]

    def meets(self, value):
        return value <= self.target


@dataclass(frozen=True)
class Seconds:
    """How long one engine takes."""

    engine: str
    target: float | None

    @property
    def engines(self):
        return [self.engine]

    def values(self, measured):
        return measured[self.engine]["seconds"]

    def meets(self, value):
        return value <= self.target


def judge(claim, measured):
    """A dict for the results file; ``verdict`` is reached, missed, shown or refused.

    Refused are claims on engines whose answers were not equal: they get no value at all.
    """
    result = {
        "kind": type(claim).__name__,
        "engines": claim.engines,
        "target": claim.target,
    }
    unequal = [name for name in claim.engines if not measured[name]["verdict"]["equal"]]
    if unequal:
        reason = "; ".join(f"{name}: {measured[name]['verdict']['words']}" for name in unequal)
        return {**result, "verdict": "refused", "reason": reason}
    values = claim.values(measured)
    middle = statistics.median(values)
    verdict = "shown"
    if claim.target is not None:
        verdict = "reached" if claim.meets(middle) else "missed"
    return {**result, "value": middle, "low": min(values), "high": max(values), "verdict": verdict}
