"""Which records of a protected-area database count, and what their attributes mean.

Old WDPA and new WDPCA values are both understood; see docs/METHODS.md, section coverage.
"""

from collections import Counter

from .flatten import CATEGORY_ORDER

RULES = ("protected_planet", "wdpar", "none")
# Protected Planet's statistics drop the first two; wdpar keeps the other three only. Abolished
# sites are in neither data set, but in national tables.
_NOT_COUNTED = {"proposed", "not reported", "degazetted"}
_WDPAR_COUNTED = {"designated", "inscribed", "established"}
# Exactly this international designation; a national reserve may well have "Biosphere Reserve" in
# its name or in its own designation.
MAB_DESIGNATION = "unesco-mab biosphere reserve"
_SITE_TYPES = {"pa": "PA", "1": "PA", "oecm": "OECM", "0": "OECM"}
_REALMS = {"0": "Terrestrial", "1": "Coastal", "2": "Marine"}
_CATEGORIES = {name.lower(): name for name in CATEGORY_ORDER}
NOT_REPORTED = "Not Reported"


def category(value):
    """The IUCN category in its usual spelling; what is unknown stays as it is, nothing is lost."""
    text = "" if value is None else str(value).strip()
    return _CATEGORIES.get(text.lower(), text) if text else NOT_REPORTED


def site_type(value):
    """PA or OECM; where nothing is said, PA (PA_DEF of the old WDPA: 1 and 0)."""
    return _SITE_TYPES.get(_key(value), "PA")


def realm(value):
    """Terrestrial, Coastal or Marine (MARINE of the old WDPA: 0, 1, 2), else as it is."""
    key = _key(value)
    return _REALMS.get(key, str(value).strip() if key else NOT_REPORTED)


def year(value):
    """Year of status as int; None where unknown (0 in the WDPA)."""
    try:
        return int(float(value)) or None
    except (TypeError, ValueError):
        return None


def reported_km2(value):
    """Reported area in km2; None where nothing, or nothing positive, is reported."""
    try:
        area = float(value)
    except (TypeError, ValueError):
        return None
    return area if 0 < area < float("inf") else None


def _key(value):
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).strip().lower()


class Account:
    """Features in = kept + excluded, counted by rule, layer by layer."""

    def __init__(self):
        self.features = Counter()
        self.excluded = {}

    @property
    def kept(self):
        """Number of features kept, by layer."""
        return {
            layer: count - sum(self.excluded.get(layer, {}).values())
            for layer, count in self.features.items()
        }

    def count(self, layer, reason=None):
        """Note one feature: kept, or excluded for a reason."""
        self.features[layer] += 1
        if reason is not None:
            self.exclude(layer, reason)

    def exclude(self, layer, reason):
        """Note that a feature already counted is left out after all."""
        self.excluded.setdefault(layer, Counter())[reason] += 1

    def by_rule(self):
        """Excluded features by reason, over all layers."""
        total = Counter()
        for counts in self.excluded.values():
            total.update(counts)
        return total


def exclusion(rules, site_types, with_mab, status, designation, kind, has_status):
    """Why a record does not count: ``status``, ``mab``, ``site_type``, or None if it counts.

    Parameters
    ----------
    rules : one of ``RULES``
    site_types : collection of ``PA``, ``OECM``
    with_mab : bool, whether UNESCO biosphere reserves count
    status, designation : attribute values, None where missing
    kind : the record's site type
    has_status : bool; without a status field nothing can be excluded by it
    """
    if has_status and rules != "none":
        # A missing status of a layer that has the field is "Not Reported".
        text = _key(status) or "not reported"
        if text in _NOT_COUNTED or (rules == "wdpar" and text not in _WDPAR_COUNTED):
            return "status"
    if not with_mab and _key(designation) == MAB_DESIGNATION:
        return "mab"
    if kind not in site_types:
        return "site_type"
    return None
