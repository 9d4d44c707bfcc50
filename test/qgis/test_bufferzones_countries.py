"""transboundary:bufferzones: whose the ground is, and who would have to act."""

import pytest


def key(row):
    return row["site_id"], row["zone"], row["country"]


def km2_of(rows, *names):
    """{values of these fields: sum of area_km2}."""
    found = {}
    for row in rows:
        own = tuple(row[name] for name in names)
        found[own] = found.get(own, 0.0) + row["area_km2"]
    return found


@pytest.fixture
def halves(make_layer, shapes):
    """Two countries that meet at 131 degrees east."""
    return make_layer(
        "land", "iso3:string,name:string",
        (shapes.box(120, 30, 131, 50), "AAA", "Aland"), (shapes.box(131, 30, 140, 50), "BBB", "Beland"),
    )  # fmt: skip


def test_pieces_across_the_border(zones, make_layer, halves):
    site = make_layer("s", "", ("Point(130.98 43)",), kind="Point")
    found = zones(INPUT=site, JURISDICTIONS=halves)
    marks = {(row["zone"], row["country"]): row["across_border"] for row in found["OUTPUT"]}
    assert marks == {
        ("buffer", "AAA"): "false",
        ("buffer", "BBB"): "true",
        ("transition", "AAA"): "false",
        ("transition", "BBB"): "true",
    }
    across = sum(row["area_km2"] for row in found["OUTPUT"] if row["country"] == "BBB")
    assert found["ACROSS_KM2"] == pytest.approx(across, rel=1e-12)
    assert sum(r["across_km2"] for r in found["TABLE"] if r["site_id"] == "*") == pytest.approx(
        across
    )


def test_without_countries_nothing_is_across(zones, make_layer):
    found = zones(INPUT=make_layer("s", "", ("Point(131 43)",), kind="Point"))
    assert {(r["country"], r["across_border"], r["illustrative"]) for r in found["OUTPUT"]} == {
        (None, None, None)
    }
    assert found["ACROSS_KM2"] is None
    assert {row["across_km2"] for row in found["TABLE"]} == {None}


@pytest.mark.parametrize(
    ("west", "own"),
    [(130.998, "AAA"), (130.995, "AAA"), (130.9, "AAA;BBB")],
)
def test_a_site_is_of_every_country_that_it_enters_deep(
    zones, make_layer, shapes, halves, west, own
):
    """0.002 degrees are 163 m, a sliver; but a park of slivers only is its larger side's."""
    east = 131.1 if west == 130.9 else 131.002
    if west == 130.995:
        east = 131.0025  # 407 m into AAA, 204 m into BBB
    site = make_layer("s", "", (shapes.box(west, 43, east, 43.1),))
    found = zones(INPUT=site, JURISDICTIONS=halves)
    marks = {row["country"]: row["across_border"] for row in found["OUTPUT"]}
    if own == "AAA;BBB":
        assert marks == {"AAA": "false", "BBB": "false"}
    elif west == 130.995:
        assert marks == {"AAA": "false", "BBB": "true"}
    else:  # both are slivers of nearly one size: one of the two
        assert sorted(marks.values()) == ["false", "true"]


def test_the_field_says_whose_a_site_is(zones, make_layer, halves, listener):
    layer = make_layer(
        "s", "id:string,of:string",
        ("Point(130.9 43)", "code", "BBB"), ("Point(130.9 45)", "name", "beland"), ("Point(130.9 47)", "both", "AAA; BBB"),
        ("Point(130.9 41)", "none", None), ("Point(130.9 39)", "strange", "Atlantis"), kind="Point",
    )  # fmt: skip
    found = zones(
        INPUT=layer,
        INPUT_ID="id",
        JURISDICTIONS=halves,
        COUNTRY_FIELD="of",
        ZONES="z=20",
        feedback=listener,
    )
    marks = {(row["site_id"], row["country"]): row["across_border"] for row in found["OUTPUT"]}
    assert marks == {
        ("code", "AAA"): "true", ("code", "BBB"): "false",
        ("name", "AAA"): "true", ("name", "BBB"): "false",
        ("both", "AAA"): "false", ("both", "BBB"): "false",
        ("none", "AAA"): "false", ("none", "BBB"): "true",
        ("strange", "AAA"): "true", ("strange", "BBB"): "true",
    }  # fmt: skip
    (said,) = [text for text in listener.warnings if "Atlantis" in text]
    assert "strange" in said


@pytest.mark.parametrize(
    "text", ["RU", "rus", "Russia", "Россия; 中国", "RUS/CHN", "中国 and Russia"]
)
def test_countries_in_any_spelling(zones, make_layer, shapes, text):
    land = make_layer(
        "land",
        "iso3:string",
        (shapes.box(120, 30, 131, 50), "CHN"),
        (shapes.box(131, 30, 140, 50), "RUS"),
    )
    site = make_layer("s", "of:string", ("Point(131 43)", text), kind="Point")
    found = zones(INPUT=site, JURISDICTIONS=land, COUNTRY_FIELD="of")
    chinese = "false" if len(text) > 6 else "true"
    assert {r["country"]: r["across_border"] for r in found["OUTPUT"]} == {
        "RUS": "false",
        "CHN": chinese,
    }


def test_a_dissolved_group_is_of_all_its_members_countries(zones, make_layer, halves):
    layer = make_layer(
        "s", "of:string", ("Point(130.9 43)", "AAA"), ("Point(131.1 43)", "BBB"), kind="Point"
    )
    for more in ({}, {"COUNTRY_FIELD": "of"}):
        found = zones(INPUT=layer, DISSOLVE="all", JURISDICTIONS=halves, **more)
        assert {row["across_border"] for row in found["OUTPUT"]} == {"false"}
        assert found["ACROSS_KM2"] == 0


def test_a_site_outside_every_country_is_nobodys(zones, make_layer, halves, listener):
    """Its zones reach a country, but whether that is across a border is not known."""
    layer = make_layer("s", "", ("Point(119.9 43)",), kind="Point")
    found = zones(INPUT=layer, JURISDICTIONS=halves, ZONES="z=20", feedback=listener)
    assert {row["country"]: row["across_border"] for row in found["OUTPUT"]} == {
        "AAA": None,
        "-": None,
    }
    assert found["ACROSS_KM2"] is None
    assert any("lie in no country" in text for text in listener.warnings)


def test_countries_that_overlap_and_leave_gaps(zones, make_layer, shapes):
    """AAA and BBB share a strip, CCC lies behind a gap; every piece says so, all add up."""
    land = make_layer(
        "land", "iso3:string",
        (shapes.box(130, 42, 131.02, 44), "AAA"), (shapes.box(131, 42, 131.1, 44), "BBB"),
        (shapes.box(131.12, 42, 132, 44), "CCC"),
    )  # fmt: skip
    site = make_layer("s", "", (shapes.box(130.9, 43, 130.95, 43.05),))
    found = zones(INPUT=site, JURISDICTIONS=land, ZONES="z=30")
    marks = {row["country"]: row["across_border"] for row in found["OUTPUT"]}
    assert marks == {"AAA": "false", "AAA/BBB": "false", "BBB": "true", "-": "false", "CCC": "true"}
    alone = zones(INPUT=site, ZONES="z=30")
    assert found["AREA_KM2"] == pytest.approx(alone["AREA_KM2"], rel=1e-9)


# ---------------------------------------------------------------- the demo
