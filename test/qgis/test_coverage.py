"""transboundary:coverage from end to end: which records count, who is credited, what is left."""

import itertools

import pytest
import shapely
from qgis.core import Qgis, QgsDistanceArea, QgsGeometry, QgsVectorLayer

WHOLE = (0, 0, 4, 1)  # the region of most tests, in degrees
NUMBERS = ("REGION_KM2", "PROTECTED_KM2", "PROTECTED_PCT", "FEATURES_IN", "KEPT", "EXCLUDED")


@pytest.fixture
def cover(run_algorithm, rows_of, make_layer, shapes):
    """Runs the algorithm, on a region of four square degrees unless told otherwise; returns the
    results with the rows of its tables in place of layers."""

    def run(feedback=None, **parameters):
        parameters.setdefault("REGIONS", make_layer("region", "", (shapes.box(*WHOLE),)))
        parameters.setdefault("OUTPUT", "TEMPORARY_OUTPUT")
        results = run_algorithm("coverage", parameters, feedback=feedback)
        assert set(NUMBERS) <= set(results)
        assert results["FEATURES_IN"] == results["KEPT"] + results["EXCLUDED"]
        return {
            name: rows_of(value) if isinstance(value, QgsVectorLayer) else value
            for name, value in results.items()
        }

    return run


def one(rows, **wanted):
    """The only row with these values."""
    found = [row for row in rows if all(row[k] == v for k, v in wanted.items())]
    assert len(found) == 1, (wanted, found)
    return found[0]


def protected(rows, by, **wanted):
    """{value of a column: protected_km2} of the rows with these values."""
    return {
        row[by]: row["protected_km2"] for row in rows if all(row[k] == v for k, v in wanted.items())
    }


# ---------------------------------------------------------------- who is credited


def test_one_polygon_as_pa_and_as_oecm(cover, make_layer, shapes):
    half = (0, 0, 2, 1)
    records = make_layer(
        "r", "SITE_TYPE:string", (shapes.box(*half), "OECM"), (shapes.box(*half), "PA")
    )
    found = cover(INPUT=[records], SITE_TYPE=["PA", "OECM"])
    rows = [row for row in found["OUTPUT"] if row["level"] == "all"]
    pa, oecm = one(rows, site_type="PA"), one(rows, site_type="OECM")
    area = shapes.box_km2(*half)
    assert pa["protected_km2"] == pytest.approx(area, rel=1e-9)
    assert oecm["protected_km2"] == 0
    assert oecm["gross_km2"] == pytest.approx(area, rel=1e-9)
    assert pa["unprotected_km2"] == pytest.approx(area, rel=1e-9)
    assert oecm["unprotected_km2"] == pytest.approx(area, rel=1e-9)
    assert found["PROTECTED_KM2"] == pytest.approx(area, rel=1e-9)
    # qgis_process prints numbers of numpy as nothing.
    assert {type(found[name]) for name in NUMBERS} <= {int, float}


def test_oecm_is_an_option(cover, make_layer, shapes):
    records = make_layer(
        "r", "SITE_TYPE:string", (shapes.box(0, 0, 1, 1), "PA"), (shapes.box(0, 0, 3, 1), "OECM")
    )
    found = {}
    for choice in (None, "PA", ["OECM"], ["PA", "OECM"]):
        more = {} if choice is None else {"SITE_TYPE": choice}
        found[str(choice)] = cover(INPUT=[records], **more)
    for choice in ("None", "PA"):
        assert found[choice]["PROTECTED_PCT"] == pytest.approx(25, rel=1e-9)
        assert {row["site_type"] for row in found[choice]["OUTPUT"]} == {"PA"}
    assert found["['OECM']"]["PROTECTED_PCT"] == pytest.approx(75, rel=1e-9)
    both = found["['PA', 'OECM']"]
    assert both["PROTECTED_PCT"] == pytest.approx(75, rel=1e-9)
    rows = [row for row in both["OUTPUT"] if row["level"] == "all"]
    assert one(rows, site_type="OECM")["pct_of_region"] == pytest.approx(50, rel=1e-9)


@pytest.mark.parametrize("unknown", [0, None])
@pytest.mark.parametrize("turned", [False, True])
def test_an_unknown_year_comes_last(cover, make_layer, shapes, unknown, turned):
    """Two sites on one place, of which nobody knows since when one exists: 1990 keeps all."""
    box = shapes.box(0, 0, 2, 1)
    rows = [(box, "1", unknown, "Marine"), (box, "2", 1990, "Terrestrial")]
    fields = "SITE_PID:string,STATUS_YR:integer,REALM:string"
    records = make_layer("r", fields, *(reversed(rows) if turned else rows))
    found = cover(INPUT=[records])
    area = shapes.box_km2(0, 0, 2, 1)
    assert protected(found["OUTPUT"], "realm", level="realm") == pytest.approx(
        {"Terrestrial": area, "Marine": 0}, rel=1e-9
    )


def test_the_earlier_year_keeps_the_ground_and_ties_go_by_id(cover, make_layer, shapes):
    box = shapes.box(0, 0, 2, 1)
    fields = "SITE_PID:string,STATUS_YR:integer,REALM:string"
    records = make_layer(
        "r", fields, (box, "10", 1990, "ten"), (box, "9", 1990, "nine"), (box, "1", 1991, "late")
    )
    found = cover(INPUT=[records])
    area = shapes.box_km2(0, 0, 2, 1)
    wanted = {"nine": area, "ten": 0, "late": 0}
    assert protected(found["OUTPUT"], "realm", level="realm") == pytest.approx(wanted, rel=1e-9)


def test_the_order_of_categories(cover, make_layer, shapes):
    """Each category covers what the one before it covers, and one strip more."""
    order = ["Ia", "Ib", "II", "III", "IV", "V", "VI"]
    order += ["Not Reported", "Not Applicable", "Not Assigned"]
    rows = [(shapes.box(0, 0, 0.4 * (i + 1), 1), name, 2020 - i) for i, name in enumerate(order)]
    records = make_layer("r", "IUCN_CAT:string,STATUS_YR:integer", *reversed(rows))
    found = cover(INPUT=[records])
    strip = shapes.box_km2(0, 0, 0.4, 1)
    categories = [row for row in found["OUTPUT"] if row["level"] == "category"]
    assert {r["category"]: r["protected_km2"] for r in categories} == pytest.approx(
        dict.fromkeys(order, strip), rel=1e-9
    )
    assert {r["category"]: r["gross_km2"] for r in categories} == pytest.approx(
        {name: strip * (i + 1) for i, name in enumerate(order)}, rel=1e-9
    )
    total = one(found["OUTPUT"], level="all")
    assert total["protected_km2"] == pytest.approx(10 * strip, rel=1e-9)
    assert total["double_count_factor"] == pytest.approx(5.5, rel=1e-9)
    assert total["unprotected_km2"] == pytest.approx(0, abs=1e-6)


def brute_force(records, regions, grounds, km2):
    """{(region, country, site type, category): (gross, net, left, share, share in country)} from
    differences of whole layers, and what all records cover.

    records [(wkt, id, category, year, site type)], regions {name: geometry}, grounds likewise.
    """
    order = ["Ia", "II", "IV", "Not Reported"]
    ranked = sorted(
        records, key=lambda r: (r[4] != "PA", order.index(r[2]), r[3] or 9999, int(r[1]))
    )
    taken, pieces = shapely.Polygon(), []
    for wkt, _, category, _, kind in ranked:
        whole = shapely.from_wkt(wkt)
        pieces.append((kind, category, whole, whole - taken))
        taken = taken | whole
    rows = {}
    for (region, shape), (country, ground) in itertools.product(regions.items(), grounds.items()):
        place = shape & ground
        left = km2(place)
        for kind, category in itertools.product(("PA", "OECM"), ("*", *order)):
            some = [p for p in pieces if p[0] == kind and category in ("*", p[1])]
            gross = sum(km2(p[2] & place) for p in some)
            net = sum(km2(p[3] & place) for p in some)
            if category == "*":
                left -= net
            elif gross < 1e-9:
                continue
            unprotected = left if category == "*" else None
            shares = 100 * net / km2(shape), 100 * net / km2(place)
            rows[region, country, kind, category] = (gross, net, unprotected, *shares)
    return rows, taken


def test_every_row_against_brute_force(cover, make_layer, shapes, rng):
    """Ragged records on two regions that overlap and two countries that leave a gap."""
    random = rng(5)
    records = [
        (
            shapes.blob(random, 130 + i % 5, 43 + i // 5, 0.8),
            f"{i}",
            random.choice(["Ia", "II", "IV", "Not Reported"]),
            random.choice([0, 1980, 1990, 2000]),
            random.choice(["PA", "PA", "OECM"]),
        )
        for i in range(12)
    ]
    regions = [
        ("north", shapes.blob(random, 131, 44, 1.8, 40)),
        ("south", shapes.blob(random, 132, 43, 1.5, 40)),
        ("north", shapes.blob(random, 134, 44, 0.7, 20)),
    ]
    countries = {"AAA": (129, 40, 131.5, 50), "BBB": (131.8, 40, 140, 50)}
    fields = "SITE_PID:string,IUCN_CAT:string,STATUS_YR:integer,SITE_TYPE:string"
    found = cover(
        INPUT=[make_layer("r", fields, *records)],
        REGIONS=make_layer("regions", "area:string", *((w, n) for n, w in regions)),
        REGION_FIELD="area",
        JURISDICTIONS=make_layer(
            "c", "iso3:string", *((shapes.box(*box), code) for code, box in countries.items())
        ),
        SITE_TYPE=["PA", "OECM"],
        GAPS="TEMPORARY_OUTPUT",
    )

    grounds = {code: shapely.box(*box) for code, box in countries.items()}
    grounds["-"] = shapely.box(120, 30, 150, 60) - shapely.union_all(list(grounds.values()))
    whole = {
        name: shapely.union_all([shapely.from_wkt(w) for n, w in regions if n == name])
        for name, _ in regions
    }
    whole["*"] = shapely.union_all(list(whole.values()))
    wanted, taken = brute_force(records, whole, grounds, shapes.drawn_km2)
    rows = {(r["region"], r["country"], r["site_type"], r["category"]): r for r in found["OUTPUT"]}
    assert len(rows) == len(found["OUTPUT"]) > 40
    assert set(rows) == set(wanted)
    columns = ("gross_km2", "protected_km2", "unprotected_km2")
    columns += ("pct_of_region", "pct_of_region_in_country")
    for key, values in wanted.items():
        assert rows[key]["level"] == ("all" if key[3] == "*" else "category")
        for column, value in zip(columns, values):
            near = value if value is None else pytest.approx(value, rel=1e-9, abs=1e-7)
            assert rows[key][column] == near, (key, column)

    gaps = {(g["region"], g["country"]): g for g in found["GAPS"]}
    assert set(gaps) == set(itertools.product(("north", "south"), grounds))
    for (region, country), gap in gaps.items():
        left = wanted[region, country, "OECM", "*"][2]
        assert gap["unprotected_km2"] == pytest.approx(left, rel=1e-9)
        assert shapes.drawn_km2(gap["geometry"]) == pytest.approx(left, rel=1e-9)
        assert (gap["geometry"] & taken).area < 1e-9
    assert found["REGION_KM2"] == pytest.approx(shapes.drawn_km2(whole["*"]), rel=1e-9)
    protected_ground = shapes.drawn_km2(whole["*"] & taken)
    assert found["PROTECTED_KM2"] == pytest.approx(protected_ground, rel=1e-9)


# ---------------------------------------------------------------- which records count

STATUSES = ["Designated", "Inscribed", "Established", "Adopted", "Proposed", "Not Reported", None]


@pytest.mark.parametrize(
    ("rules", "kept"),
    [
        ("protected_planet", ["Designated", "Inscribed", "Established", "Adopted"]),
        ("wdpar", ["Designated", "Inscribed", "Established"]),
        ("none", STATUSES),
    ],
)
def test_rules(cover, make_layer, shapes, listener, rules, kept):
    """One strip for each status, so that the area tells which ones count."""
    rows = [(shapes.box(0.5 * i, 0, 0.5 * i + 0.5, 1), s) for i, s in enumerate(STATUSES)]
    records = make_layer("wdpa", "STATUS:string", *rows)
    found = cover(INPUT=[records], RULES=rules, REJECTED="TEMPORARY_OUTPUT", feedback=listener)
    assert (found["FEATURES_IN"], found["KEPT"]) == (7, len(kept))
    strip = shapes.box_km2(0, 0, 0.5, 1)
    assert found["PROTECTED_KM2"] == pytest.approx(len(kept) * strip, rel=1e-9)
    lost = [STATUSES.index(s) + 1 for s in STATUSES if s not in kept]
    assert [(r["layer"], r["feature_id"]) for r in found["REJECTED"]] == [("wdpa", i) for i in lost]
    assert all("status" in row["reason"] for row in found["REJECTED"])
    line = f"Layer “wdpa”: 7 records = {len(kept)} counted + {len(lost)} left out."
    assert line in listener.infos
    if lost:
        assert any(f"{len(lost)}: status" in info for info in listener.infos)


def test_records_left_out_are_counted_by_rule(cover, make_layer, shapes, listener):
    """However many there are, the log has one line for each reason."""
    tie = "Polygon((0 0, 1 1, 1 0, 0 1, 0 0))"
    rows = [(shapes.box(0, 0, 1, 1), "Designated"), (shapes.box(0, 0, 1, 1), "Proposed")]
    rows += [(tie, "Designated"), (tie.replace("1 1", "1 2"), "Designated"), (None, "Designated")]
    records = make_layer("r", "STATUS:string", *rows)
    found = cover(INPUT=[records], INVALID="skip", feedback=listener)
    assert (found["FEATURES_IN"], found["KEPT"]) == (5, 1)
    lines = [info for info in listener.infos if info.startswith("    ")]
    assert sorted(lines) == [
        "    1: no geometry",
        "    1: status is not counted by the chosen rules",
        "    2: invalid geometry",
    ]


def test_a_layer_without_status_loses_nothing(cover, make_layer, shapes):
    records = make_layer("r", "note:string", (shapes.box(0, 0, 1, 1), "Proposed"))
    assert cover(INPUT=[records], RULES="wdpar")["KEPT"] == 1


def test_biosphere_reserves_are_known_by_their_exact_designation(cover, make_layer, shapes):
    rows = [
        (shapes.box(0, 0, 1, 1), "Kedrovaya Pad Biosphere Reserve", "State Nature Reserve"),
        (shapes.box(1, 0, 2, 1), "Somewhere", "UNESCO-MAB Biosphere Reserve"),
        (shapes.box(2, 0, 3, 1), "Elsewhere", "National Biosphere Reserve"),
    ]
    records = make_layer("r", "NAME:string,DESIG_ENG:string", *rows)
    found = cover(INPUT=[records], REJECTED="TEMPORARY_OUTPUT")
    assert found["PROTECTED_PCT"] == pytest.approx(50, rel=1e-9)
    (lost,) = found["REJECTED"]
    assert lost["feature_id"] == 2
    assert "MAB" in lost["reason"]
    assert cover(INPUT=[records], INCLUDE_MAB=True)["PROTECTED_PCT"] == pytest.approx(75, rel=1e-9)


def test_the_demo_keeps_kedrovaya_pad(cover, demo_data, rows_of):
    demo = f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas"
    layer = QgsVectorLayer(demo, "pad")
    layer.setSubsetString("site_id = 'LBC-KP'")
    countries = f"{demo_data}/borders_osm.gpkg|layername=countries_clip"
    found = cover(INPUT=[layer], REGIONS=countries, REGION_FIELD="iso3")
    russia = one(found["OUTPUT"], region="RUS", level="all")
    assert russia["protected_km2"] == pytest.approx(180.015, abs=0.001)
    assert russia["illustrative_km2"] == russia["protected_km2"]
    assert (found["KEPT"], found["EXCLUDED"]) == (1, 0)


OLD = "WDPAID:integer,WDPA_PID:string,PA_DEF:string,NAME:string,DESIG_ENG:string,IUCN_CAT:string,"
OLD += "MARINE:string,REP_AREA:double,STATUS:string,STATUS_YR:integer,ISO3:string"
NEW = "SITE_ID:integer,SITE_PID:string,SITE_TYPE:string,NAME_ENG:string,DESIG_ENG:string,"
NEW += "IUCN_CAT:string,REALM:string,REP_AREA:double,STATUS:string,STATUS_YR:integer,ISO3:string"


def test_old_and_new_names_of_the_world_database_give_the_same(cover, make_layer, shapes):
    reserve, mab = "Nature Reserve", "UNESCO-MAB Biosphere Reserve"
    # id, definition, designation, category, marine, reported, status, year
    rows = [
        (1, "1", reserve, "II", "0", 9000.0, "Designated", 1990),
        (2, "1", reserve, "II", "2", 9100.0, "Designated", 0),
        (3, "0", reserve, "IV", "1", 9200.0, "Established", 2001),
        (4, "1", mab, "Ia", "0", 9300.0, "Designated", 1970),
        (5, "1", reserve, "Ia", "0", 9400.0, "Proposed", 1960),
        (6, "1", reserve, "Ia", "2", 9500.0, "Adopted", 2010),
    ]
    boxes = [shapes.box(0.4 * i, 0, 0.4 * i + 1.0, 1) for i in range(len(rows))]
    realms = {"0": "Terrestrial", "1": "Coastal", "2": "Marine"}
    old = [
        (box, n, f"{n}", d, f"n{n}", desig, cat, m, rep, status, year, "RUS")
        for box, (n, d, desig, cat, m, rep, status, year) in zip(boxes, rows)
    ]
    new = [
        (
            box,
            n,
            f"{n}",
            {"1": "PA", "0": "OECM"}[d],
            f"n{n}",
            desig,
            cat,
            realms[m],
            rep,
            s,
            year,
            "RUS",
        )
        for box, (n, d, desig, cat, m, rep, s, year) in zip(boxes, rows)
    ]
    found = []
    for fields, some in ((OLD, old), (NEW, new)):
        found.append(cover(INPUT=[make_layer("r", fields, *some)], SITE_TYPE=["PA", "OECM"]))
    assert found[0]["OUTPUT"] == found[1]["OUTPUT"]
    assert {n: found[0][n] for n in NUMBERS} == {n: found[1][n] for n in NUMBERS}
    assert found[0]["EXCLUDED"] == 2
    # Adopted, Ia, comes first; the record of 1990 before the one without a year.
    km2 = protected(found[0]["OUTPUT"], "realm", level="realm", site_type="PA")
    assert km2 == pytest.approx(
        {
            "Terrestrial": shapes.box_km2(0, 0, 1, 1),
            "Marine": shapes.box_km2(0, 0, 1.4, 1),
        },
        rel=1e-9,
    )


def test_fields_can_be_named(cover, make_layer, shapes):
    box = shapes.box(0, 0, 2, 1)
    fields = "klass:string,state:string,since:integer,ha:double,what:string,place:string"
    records = make_layer(
        "r",
        fields,
        (box, "II", "Designated", 2000, 5.0, "PA", "land"),
        (box, "II", "Designated", 1990, 6.0, "OECM", "sea"),
        (box, "Ia", "Proposed", 1980, 7.0, "PA", "land"),
    )
    found = cover(
        INPUT=[records],
        CATEGORY_FIELD="klass",
        STATUS_FIELD="STATE",  # as the user sees it in another programme
        YEAR_FIELD="since",
        REPORTED_FIELD="ha",
        SITE_TYPE_FIELD="what",
        REALM_FIELD="place",
        SITE_TYPE=["PA", "OECM"],
    )
    assert found["KEPT"] == 2
    rows = [r for r in found["OUTPUT"] if r["level"] == "category"]
    assert [(r["site_type"], r["category"], r["reported_km2"]) for r in rows] == [
        ("PA", "II", pytest.approx(5.0)),
        ("OECM", "II", pytest.approx(6.0)),
    ]
    assert {r["realm"] for r in found["OUTPUT"] if r["level"] == "realm"} == {"land", "sea"}


# ---------------------------------------------------------------- points as discs


def test_points_are_discs_of_their_reported_area(cover, make_layer, shapes):
    points = make_layer(
        "points", "REP_AREA:double", ("Point(1 0.5)", 500.0), ("Point(3 0.5)", 300.0), kind="Point"
    )
    polygons = make_layer("polygons", "REP_AREA:double", (shapes.box(2.5, 0, 4, 1), 1.0))
    found = cover(INPUT=[points, polygons])
    row = one(found["OUTPUT"], level="all")
    box = shapes.box_km2(2.5, 0, 4, 1)
    assert row["protected_km2"] == pytest.approx(500 + box, rel=1e-9)
    assert row["gross_km2"] == pytest.approx(800 + box, rel=1e-9)
    # The second disc lies in the polygon.
    assert row["disc_km2"] == pytest.approx(500, rel=1e-9)
    # What a disc reports is what it is made of: no news, so not in the comparison.
    assert row["reported_km2"] == pytest.approx(1.0, rel=1e-9)
    assert row["computed_km2"] == pytest.approx(box, rel=1e-9)


def test_what_only_discs_cover_does_not_hang_on_the_order(cover, make_layer, shapes):
    """The disc comes first by its category, and the polygon lies on half of it."""
    points = make_layer(
        "points", "IUCN_CAT:string,REP_AREA:double", ("Point(2 0.5)", "Ia", 800.0), kind="Point"
    )
    polygons = make_layer("polygons", "IUCN_CAT:string", (shapes.box(2, 0, 4, 1), "V"))
    found = cover(INPUT=[points, polygons])
    row = one(found["OUTPUT"], level="all")
    assert row["disc_km2"] == pytest.approx(400, rel=1e-9)
    categories = protected(found["OUTPUT"], "category", level="category")
    assert categories["Ia"] == pytest.approx(800, rel=1e-9)
    assert categories["V"] == pytest.approx(shapes.box_km2(2, 0, 4, 1) - 400, rel=1e-9)


@pytest.mark.parametrize(("lon", "lat"), [(179.9, 65.0), (-180.0, -17.0), (180.0, 0.0)])
def test_discs_over_the_antimeridian(cover, make_layer, shapes, lon, lat):
    points = make_layer("p", "REP_AREA:double", (f"Point({lon} {lat})", 5000.0), kind="Point")
    south, north = lat - 3, lat + 3
    east, west = shapes.box(170, south, 180, north), shapes.box(-180, south, -170, north)
    regions = make_layer("r", "name:string", (east, "east"), (west, "west"))
    found = cover(INPUT=[points], REGIONS=regions)
    km2 = protected(found["OUTPUT"], "region", level="all")
    assert km2["*"] == pytest.approx(5000, rel=1e-9)
    assert km2["east"] + km2["west"] == pytest.approx(5000, rel=1e-9)
    assert km2["west"] > 0
    if abs(lon) == 180:
        assert km2["east"] == pytest.approx(2500, rel=1e-6)


def test_multipoints_and_points_in_metres(cover, make_layer, shapes):
    parts = make_layer(
        "m", "REP_AREA:double", ("MultiPoint((1 0.4),(1 0.6))", 400.0), kind="MultiPoint"
    )
    metres = make_layer(
        "u", "REP_AREA:double", ("Point(500000 55000)", 300.0), kind="Point", crs="EPSG:32631"
    )
    found = cover(INPUT=[parts, metres])
    assert found["PROTECTED_KM2"] == pytest.approx(700, rel=1e-9)


def test_points_without_a_reported_area_cannot_count(cover, make_layer):
    points = make_layer(
        "p",
        "name:string,REP_AREA:double",
        ("Point(1 0.5)", "none", None),
        ("Point(2 0.5)", "zero", 0.0),
        ("Point(3 0.5)", "some", 400.0),
        (None, "nowhere", 100.0),
        kind="Point",
    )
    found = cover(INPUT=[points], REJECTED="TEMPORARY_OUTPUT")
    assert [(r["feature_id"], r["reason"]) for r in found["REJECTED"]] == [
        (1, "point without a reported area"),
        (2, "point without a reported area"),
        (4, "no geometry"),
    ]
    assert (found["KEPT"], found["EXCLUDED"]) == (1, 3)


def test_discs_that_reach_into_another_country_are_warned_of(cover, make_layer, shapes, listener):
    points = make_layer(
        "p",
        "NAME:string,ISO3:string,REP_AREA:double",
        ("Point(2 0.5)", "Spilling", "RUS", 800.0),
        ("Point(2 0.5)", "Shared", "RUS;CHN", 800.0),
        ("Point(1 0.5)", "Inside", "RUS", 100.0),
        kind="Point",
    )
    countries = make_layer(
        "c", "iso3:string", (shapes.box(0, 0, 2, 1), "RUS"), (shapes.box(2, 0, 4, 1), "CHN")
    )
    cover(INPUT=[points], JURISDICTIONS=countries, feedback=listener)
    assert len(listener.warnings) == 1
    assert listener.warnings[0].startswith("Spilling: ")
    assert "400.00 km²" in listener.warnings[0]


# ---------------------------------------------------------------- regions, gaps, account


def test_regions_without_names(cover, make_layer, shapes):
    records = make_layer("r", "", (shapes.box(0, 0, 1, 1),))
    several = make_layer(
        "range", "code:string", (shapes.box(0, 0, 2, 1), "a"), (shapes.box(2, 0, 4, 1), "b")
    )
    found = cover(INPUT=[records], REGIONS=several)
    assert [r["region"] for r in found["OUTPUT"] if r["level"] == "all"] == [
        "*",
        "range #1",
        "range #2",
    ]
    found = cover(INPUT=[records])
    assert {r["region"] for r in found["OUTPUT"]} == {"region"}


def test_a_region_that_nothing_protects_has_its_row(cover, make_layer, shapes):
    records = make_layer("r", "", (shapes.box(10, 10, 11, 11),))
    found = cover(INPUT=[records], GAPS="TEMPORARY_OUTPUT")
    (row,) = found["OUTPUT"]
    area = shapes.box_km2(*WHOLE)
    assert (row["level"], row["protected_km2"], row["pct_of_region"]) == ("all", 0, 0)
    assert row["unprotected_km2"] == pytest.approx(area, rel=1e-9)
    assert row["double_count_factor"] is None
    (gap,) = found["GAPS"]
    assert gap["unprotected_km2"] == pytest.approx(area, rel=1e-9)
    assert (found["PROTECTED_KM2"], found["PROTECTED_PCT"]) == (0, 0)


def test_a_region_that_is_all_protected_has_no_gap(cover, make_layer, shapes):
    records = make_layer("r", "", (shapes.box(-1, -1, 5, 2),))
    found = cover(INPUT=[records], GAPS="TEMPORARY_OUTPUT")
    assert found["GAPS"] == []
    assert one(found["OUTPUT"], level="all")["unprotected_km2"] == 0
    assert found["PROTECTED_PCT"] == pytest.approx(100, rel=1e-12)


def test_reported_beside_computed_and_illustrative_apart(cover, make_layer, shapes):
    records = make_layer(
        "r",
        "reported_km2:double,illustrative:boolean",
        (shapes.box(0, 0, 1, 1), 10000.0, False),
        (shapes.box(3.5, 0, 4.5, 1), 20000.0, False),  # half of it in the region
        (shapes.box(1, 0, 2, 1), 77777.0, True),
        (shapes.box(2, 0, 3, 1), None, False),
    )
    row = one(cover(INPUT=[records])["OUTPUT"], level="all")
    assert row["reported_km2"] == pytest.approx(20000, rel=1e-9)
    assert row["computed_km2"] == pytest.approx(1.5 * shapes.box_km2(0, 0, 1, 1), rel=1e-9)
    assert row["illustrative_km2"] == pytest.approx(shapes.box_km2(1, 0, 2, 1), rel=1e-9)


def test_the_demo_with_points(cover, demo_data, listener):
    demo = f"{demo_data}/land_of_big_cats.gpkg|layername="
    found = cover(
        INPUT=[demo + "protected_areas", demo + "amur_basin_sites"],
        REGIONS=f"{demo_data}/tiger_range_gbif_model_ne_asia.geojson",
        JURISDICTIONS=f"{demo_data}/borders_osm.gpkg|layername=countries_clip",
        feedback=listener,
    )
    assert (found["FEATURES_IN"], found["KEPT"]) == (15, 15)
    assert "Layer “protected_areas”: 5 records = 5 counted + 0 left out." in listener.infos
    assert "Layer “amur_basin_sites”: 10 records = 10 counted + 0 left out." in listener.infos
    rows = [row for row in found["OUTPUT"] if row["level"] == "all"]
    assert {row["country"] for row in rows} == {"RUS", "CHN", "PRK", "-"}
    assert sum(row["protected_km2"] for row in rows) == pytest.approx(found["PROTECTED_KM2"])
    for row in rows:
        categories = protected(
            found["OUTPUT"], "category", level="category", country=row["country"]
        )
        assert sum(categories.values()) == pytest.approx(row["protected_km2"], rel=1e-9, abs=1e-9)
        assert row["protected_km2"] <= row["gross_km2"] * (1 + 1e-9)
        assert row["disc_km2"] <= row["protected_km2"] * (1 + 1e-9)


def test_second_engine_confirms_the_polygons_of_the_demo(cover, demo_data):
    """QGIS's own union, intersection and QgsDistanceArea on densified edges."""
    demo = f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas"
    tigers = f"{demo_data}/tiger_range_gbif_model_ne_asia.geojson"
    found = cover(INPUT=[demo], REGIONS=tigers)
    shapes_of = {
        path: QgsGeometry.unaryUnion([f.geometry() for f in QgsVectorLayer(path).getFeatures()])
        for path in (demo, tigers)
    }
    common = shapes_of[demo].intersection(shapes_of[tigers])
    common.convertGeometryCollectionToSubclass(Qgis.GeometryType.Polygon)
    measure = QgsDistanceArea()
    measure.setEllipsoid("WGS84")
    km2 = measure.measureArea(common.densifyByDistance(0.001)) / 1e6
    assert found["PROTECTED_KM2"] == pytest.approx(km2, rel=1e-6)
