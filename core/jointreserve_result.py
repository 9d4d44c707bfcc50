"""What joint reserves are made of and what is known of them: members, reserves, country codes."""

from dataclasses import dataclass, field
from typing import Optional

import numpy as np

from .countries import country_codes
from .joint_measures import compactness
from .jurisdictions import OUTSIDE
from .store import PolygonStore

ALL = "*"
AREA = "area_km2"
GIVEN = "given"


@dataclass
class Members:
    """The sites that groups are made of.

    ``site`` gives each feature of ``store`` the position of its site; all other columns have one
    entry for each site. ``group`` is a position in ``groups``, -1 for none; ``countries`` are
    tuples of alpha-3 codes, () where unknown; ``illustrative`` is None where nothing says so.
    """

    store: PolygonStore
    site: np.ndarray
    ids: list
    names: list
    countries: list
    group: np.ndarray
    groups: list
    reported_km2: list
    categories: list
    oecm: np.ndarray
    marine: np.ndarray
    disc: np.ndarray
    illustrative: Optional[np.ndarray] = None

    def countries_text(self, i):
        """The countries of a site as a table has them; None where unknown."""
        return "/".join(sorted(self.countries[i])) or None

    def rank(self):
        """(n,) order in which sites keep ground: surveyed before illustrative ones, then by id."""
        drawn = np.zeros(len(self.ids), int) if self.illustrative is None else self.illustrative
        order = sorted(range(len(self.ids)), key=lambda i: (int(drawn[i]), _by_value(self.ids[i])))
        rank = np.empty(len(order), dtype=int)
        rank[order] = np.arange(len(order))
        return rank


def _by_value(text):
    return (0, float(text), text) if text.isdecimal() else (1, 0.0, text)


@dataclass
class Reserve:
    """One joint reserve: areas in m2, lengths in m, dicts by country code.

    ``ground`` splits the outline, ``drawn`` the part of it on illustrative sites (None: not
    known), ``ranges`` maps the name of a range (``*``: all) to the same of its part in the
    reserve. ``moved`` holds (Moved, country, geometry, m2); ``balances`` (subject, source,
    Balance), the one for the headline first. ``country_m`` is the shared border of each country;
    ``abroad`` holds (site, {country: m2}) of sites that lie mostly in countries not their own.
    """

    group: str
    sites: np.ndarray
    countries: list
    outline: object
    ground: dict
    drawn: Optional[dict]
    ranges: dict
    moved: list
    outer_m: float
    parts_n: int
    gap_m: Optional[float]
    country_m: dict
    shared_m: Optional[float]
    candidate: object
    abroad: list
    balances: list = field(default_factory=list)

    @property
    def inner_m(self):
        """Length of all borders between sites of the reserve."""
        return sum(meeting.shared_m for meeting in self.outline.meetings)

    @property
    def compactness(self):
        """Polsby-Popper of the outline."""
        return compactness(self.outline.m2, self.outer_m)

    def moved_m2(self, kind=None):
        """Ground moved, of one kind or of both."""
        return sum(m.m2 for m in self.outline.moved if kind in (None, m.kind))

    @property
    def drawn_m2(self):
        """Ground on illustrative boundaries, None where nothing tells."""
        return None if self.drawn is None else sum(self.drawn.values())


def standard_code(code):
    """A jurisdiction's code as sites name it: alpha-3 where it is one country's name or code."""
    if code is None or code == OUTSIDE:
        return code
    parts = [country_codes(part)[0] for part in code.split("/")]
    if all(len(part) == 1 for part in parts):
        return "/".join(sorted(part[0] for part in parts))
    return code


def international(a, b):
    """Whether a border between sites of these countries is one between countries."""
    return bool(a) and bool(b) and len({*a, *b}) > 1
