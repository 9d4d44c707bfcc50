"""The legal matrix: every gap by hand."""

import datetime

from transboundary_planner.core.plan.legal import matrix

ON = datetime.date(2026, 6, 1)


def link(item, instrument):
    values = {"from_id": item, "to_id": instrument, "relation": "supported_by"}
    return ("link", f"link.{item}.supported_by.{instrument}", values)


def plan(make, *more):
    return make(
        ("objective", "o1", {"due": "2028-12-31"}),
        ("action", "a1", {"parent_id": "o1", "due": "2027-06-30"}),
        ("activity", "t1", {"parent_id": "a1", "due": "2026-12-31"}),
        ("action", "bare", {"due": "2027-01-01"}),
        ("action", "done", {"due": "2025-01-01", "status": "Completed"}),
        ("instrument", "treaty", {"parties": "RUS CHN", "status": "in_force", "expires": "2027-01-31"}),
        ("instrument", "act", {"parties": "RUS", "status": "in_force"}),
        ("instrument", "draft", {"parties": "CHN", "status": "negotiating"}),
        link("o1", "treaty"),
        link("a1", "act"),
        link("a1", "draft"),
        *more,
    )  # fmt: skip


def rows(found):
    return {(r.item.id, r.country, r.instrument and r.instrument.id): r.gap for r in found}


def test_gaps_by_item_and_country(make):
    found = matrix(plan(make), ON)
    assert rows(found.items) == {
        ("a1", "RUS", "act"): "",
        ("a1", "RUS", "treaty"): "expires_early",
        ("a1", "CHN", "draft"): "not_in_force",
        ("a1", "CHN", "treaty"): "expires_early",
        ("t1", "RUS", "act"): "",
        ("t1", "RUS", "treaty"): "",
        ("t1", "CHN", "draft"): "not_in_force",
        ("t1", "CHN", "treaty"): "",
        ("bare", "RUS", None): "no_instrument",
        ("bare", "CHN", None): "no_instrument",
        ("done", "RUS", None): "",
        ("done", "CHN", None): "",
    }
    # a1 has a sound footing in Russia, but none in China; t1 has one in both.
    assert set(found.gap_items) == {"a1", "bare"}
    assert found.open_items == 3


def test_a_country_that_is_no_party(make):
    found = matrix(
        make(
            ("action", "a1", {"due": "2027-06-30"}),
            ("instrument", "act", {"parties": "RUS"}),
            link("a1", "act"),
        ),
        ON,
    )
    assert rows(found.items) == {("a1", "RUS", "act"): "", ("a1", "CHN", None): "not_party"}


def test_sites_rest_on_what_their_items_rest_on(make):
    den = {"item_id": "bare", "country": "RUS", "sensitive": 1}
    found = matrix(
        plan(
            make,
            ("place", "p1", {"item_id": "t1", "country": "CHN", "lon": 130.0, "lat": 43.0}),
            ("place", "p2", {**den, "lon": 131.23, "lat": 43.12, "name:en": "Den"}),
            ("place", "p3", {"item_id": "plan-1", "lon": 130.5, "lat": 43.0}),
        ),
        ON,
    )
    told = {
        (r.site.first.id, r.country, r.instrument and r.instrument.id): (r.gap, r.due)
        for r in found.sites
    }
    assert told == {
        ("p1", "CHN", "draft"): ("not_in_force", "2026-12-31"),
        ("p1", "CHN", "treaty"): ("", "2026-12-31"),
        ("p2", "RUS", None): ("no_instrument", "2027-01-01"),
        # The plan as a whole: all instruments, and the last due date of all.
        ("p3", "RUS", "act"): ("", "2028-12-31"),
        ("p3", "RUS", "treaty"): ("expires_early", "2028-12-31"),
        ("p3", "CHN", "draft"): ("not_in_force", "2028-12-31"),
        ("p3", "CHN", "treaty"): ("expires_early", "2028-12-31"),
    }
    (hidden,) = [r.site for r in found.sites if r.site.sensitive]
    assert (hidden.lon, hidden.lat, hidden.first.text("name", "en")) == (131.2, 43.1, "")
