"""What the border hygiene finds: faults with a reason, and their sums."""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .areas import area_m2
from .setops import dissolve

# layer -> reasons, in the order of tables.
REASONS = {
    "jurisdictions": ("gap", "overlap", "deep_overlap", "disputed"),
    "site_jurisdiction": (
        "sliver",
        "in_gap",
        "border_strip",
        "misfit",
        "misplaced",
        "outside",
        "disputed_site",
    ),
    "sites": ("site_gap", "site_overlap", "deep_site_overlap"),
}
LAYER_OF = {reason: layer for layer, reasons in REASONS.items() for reason in reasons}
ORDER = {reason: i for i, reason in enumerate(LAYER_OF)}
# What is told but is nobody's fault.
NOTES = ("disputed", "outside", "disputed_site")
GAPS = ("gap", "site_gap", "border_strip")
OVERLAPS = ("overlap", "deep_overlap", "site_overlap", "deep_site_overlap")
MISFITS = ("sliver", "in_gap", "misfit", "misplaced")
# A tenth of the tolerance: what only a close look at the map shows.
_LOW = 0.1
EVERYWHERE = "*"


@dataclass(frozen=True)
class Sites:
    """The sites of a run; all sequences are by site.

    geoms : array of valid polygons in the frame, None where a site has none
    countries : tuples of codes, empty where unknown
    layer : number of the layer a site came from
    illustrative : bool array, or None where no layer says so
    """

    geoms: np.ndarray
    ids: list
    names: list
    countries: list
    layer: np.ndarray
    illustrative: Optional[np.ndarray] = None

    def with_geoms(self, geoms):
        """The same sites in other outlines."""
        return Sites(geoms, self.ids, self.names, self.countries, self.layer, self.illustrative)


@dataclass(frozen=True)
class Fault:
    """One connected piece of ground.

    sites, others : tuples of site numbers; ``others`` are the sites of the other country
    countries : sorted codes of all whose data meet here
    width_m : largest depth or width, NaN where it means nothing
    """

    reason: str
    geometry: object
    m2: float
    width_m: float
    countries: tuple
    sites: tuple = ()
    others: tuple = ()

    @property
    def layer(self):
        """Which data are compared."""
        return LAYER_OF[self.reason]

    def severity(self, tolerance_m):
        """``note``, or by the width ``low``, ``medium`` (within the tolerance), ``high``."""
        if self.reason in NOTES:
            return "note"
        if not self.width_m > _LOW * tolerance_m:
            return "low"
        return "medium" if self.width_m <= tolerance_m else "high"


@dataclass(frozen=True)
class Row:
    """Faults of one reason and one set of countries; ``after`` of the repaired copy, or None."""

    layer: str
    reason: str
    countries: str
    faults_n: int
    km2: float
    width_m: Optional[float]
    after_n: Optional[int]
    after_km2: Optional[float]


def in_order(faults):
    """Faults by layer, reason and countries, the largest first."""

    def key(fault):
        box = fault.geometry.bounds
        return ORDER[fault.reason], fault.countries, -fault.m2, box

    return sorted(faults, key=key)


def table(before, after=None):
    """Rows by reason and countries, and for each reason one of all countries, ``*``.

    Areas are sums over faults; faults of one reason do not overlap each other, but for those of
    sites that overlap.
    """
    keys = {}
    for faults, which in ((before, 0), (after or [], 1)):
        for fault in faults:
            for countries in ("/".join(fault.countries), EVERYWHERE):
                key = (ORDER[fault.reason], fault.reason, countries)
                keys.setdefault(key, ([], []))[which].append(fault)
    rows = []
    for (_, reason, countries), (old, new) in sorted(
        keys.items(), key=lambda item: (item[0][0], item[0][2] != EVERYWHERE, item[0][2])
    ):
        widths = [fault.width_m for fault in old if not np.isnan(fault.width_m)]
        rows.append(
            Row(
                LAYER_OF[reason],
                reason,
                countries,
                len(old),
                sum(fault.m2 for fault in old) / 1e6,
                max(widths) if widths else None,
                None if after is None else len(new),
                None if after is None else sum(fault.m2 for fault in new) / 1e6,
            )
        )
    return rows


def count(faults):
    """How many there are, notes not counted."""
    return sum(fault.reason not in NOTES for fault in faults)


def flat_km2(faults, reasons):
    """Ground of faults of these reasons, in km2, nothing counted twice."""
    geoms = np.array([fault.geometry for fault in faults if fault.reason in reasons] + [None])[:-1]
    return float(area_m2(dissolve(geoms)).sum() / 1e6) if len(geoms) else 0.0
