"""Parts of a report on a plan beside tables and pictures: progress bars and a timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# One colour for a status wherever it is shown: page, map, PDF. "" is no data.
STATUS_COLOURS = {
    "Completed": "#1d6b4f",
    "OnTrack": "#7cc09b",
    "MinorIssues": "#e0a030",
    "MajorIssues": "#b2352b",
    "Planned": "#8fa9c4",
    "NotKnown": "#c9cfcc",
    "": "#e4e8e6",
    "Abandoned": "#8c8c8c",
}


@dataclass(frozen=True)
class Segment:
    """A part of a bar: how many, and of which status."""

    count: int
    colour: str
    label: str

    @property
    def ink(self):
        """The colour in which a number on it can be read."""
        red, green, blue = (int(self.colour[n : n + 2], 16) for n in (1, 3, 5))
        return "#ffffff" if 0.3 * red + 0.59 * green + 0.11 * blue < 140 else "#1d2a24"


@dataclass(frozen=True)
class Stack:
    """A bar of segments with what is written over its ends."""

    label: str
    figures: str
    segments: Sequence[Segment]

    @property
    def total(self):
        """What the whole bar stands for."""
        return sum(each.count for each in self.segments) or 1


@dataclass(frozen=True)
class Stacks:
    """Bars of equal length, each divided by status; ``key`` is (colour, label) of what occurs."""

    title: str
    stacks: Sequence[Stack]
    key: Sequence[tuple[str, str]]
    notes: Sequence[str] = ()


@dataclass(frozen=True)
class Span:
    """A row of the timeline: positions from 0 to 1 along it, None where a date is missing.

    ``approved`` is where the item was due when it was approved; ``text`` stands in place of a bar.
    """

    label: str
    level: int
    start: float | None
    due: float | None
    approved: float | None
    colour: str
    text: str


@dataclass(frozen=True)
class Timeline:
    """Rows over years; ``ticks`` are (position, text), ``today`` is the position of the day."""

    title: str
    spans: Sequence[Span]
    ticks: Sequence[tuple[float, str]]
    today: float | None
    key: Sequence[tuple[str, str]]
    notes: Sequence[str] = ()
