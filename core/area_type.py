"""Which type of transboundary conservation area a group of sites may be: a candidate, no more.

Types of the IUCN (Best Practice Protected Area Guidelines 23, 2015): TBPA transboundary protected
area, TBCL / TBCS transboundary conservation landscape / seascape, TBMCA transboundary migration
conservation area. What makes an area one of them is cooperation, and that no layer shows; so every
reason says that cooperation was not examined. Park for Peace is a designation on top of a type and
is never suggested.
"""

from dataclasses import dataclass, field

TBPA, TBCL, TBCS, TBMCA, NONE = "TBPA", "TBCL", "TBCS", "TBMCA", "none"
# Categories of protected landscapes and of areas with sustainable use: land of several uses.
MULTIPLE_USE = ("V", "VI")


@dataclass(frozen=True)
class Candidate:
    """``code`` (None: no data), the ``key`` of the reason's sentence and its ``values``.

    ``remark`` is the key of a further sentence, or None.
    """

    code: object
    key: str
    values: dict = field(default_factory=dict)
    remark: object = None


@dataclass(frozen=True)
class Site:
    """What decides of a site: its countries (codes), category, OECM or not, marine or not."""

    countries: tuple
    category: object = None
    oecm: bool = False
    marine: bool = False

    @property
    def multiple_use(self):
        """Whether it is land of several uses by its category or type."""
        return self.oecm or self.category in MULTIPLE_USE


def candidate(sites, meetings, gap_m=None, linked_by=None):
    """The type that the data suggest.

    Parameters
    ----------
    sites : list of Site
    meetings : list of (a, b), positions of sites that meet within the tolerance or overlap
    gap_m : float, the widest gap between the parts, None of one part
    linked_by : str, name of a species range that lies in sites of two countries, or None

    Returns
    -------
    Candidate
    """
    countries = sorted({code for site in sites for code in site.countries})
    unknown = sum(not site.countries for site in sites)
    named = "; ".join(countries)
    if len(countries) < 2:
        if unknown:
            return Candidate(None, "type_unknown", {"count": unknown})
        return Candidate(NONE, "type_one_country", {"country": named})
    over = [(a, b) for a, b in meetings if _two(sites[a].countries, sites[b].countries)]
    alone = any(len(site.countries) > 1 for site in sites)
    if over or alone:
        key = "type_meet" if over else "type_single_record"
        values = {"countries": named, "count": len(over)}
        several = [site for site in sites if site.multiple_use]
        known = any(site.category for site in sites)
        if several:
            code = TBCS if all(site.marine for site in sites) else TBCL
            return Candidate(code, key, values, "type_multiple_use")
        return Candidate(TBPA, key, values, None if known else "type_no_category")
    values = {"countries": named, "km": None if gap_m is None else gap_m / 1000}
    if linked_by:
        return Candidate(TBMCA, "type_apart_linked", {**values, "range": linked_by})
    return Candidate(NONE, "type_apart", values)


def _two(a, b):
    """Whether sites of these countries face each other over a border."""
    return bool(a) and bool(b) and len({*a, *b}) > 1
