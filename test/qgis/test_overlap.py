"""transboundary:overlap from end to end: the numbers of the demo, and what each row means."""

import itertools

import pytest
import shapely
from qgis.core import (
    Qgis,
    QgsDistanceArea,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)

LEOPARD, MARINE, SIKHOTE = "OSM-10367273", "OSM-2309145", "OSM-5475758"
KEDROVAYA, CHINESE_PARK = "LBC-KP", "LBC-NTL"


@pytest.fixture
def demo(run_algorithm, demo_data, rows_of):
    """Runs the demo; returns results, and rows of the table by (site, overlay level, country)."""

    def run(feedback=None, context=None, **changes):
        parameters = {
            "INPUT": f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas",
            "INPUT_ID": "site_id",
            "OVERLAYS": [f"{demo_data}/tiger_range_gbif_model_ne_asia.geojson"],
            "JURISDICTIONS": f"{demo_data}/borders_osm.gpkg|layername=countries_clip",
            "FILL_HOLES": False,
            "OUTPUT": "TEMPORARY_OUTPUT",
            "TABLE": "TEMPORARY_OUTPUT",
            **changes,
        }
        results = run_algorithm("overlap", parameters, context=context, feedback=feedback)
        table = {}
        for row in rows_of(results["TABLE"]):
            assert table.setdefault((row["site_id"], row["level"], row["country"]), row) is row
        return results, table

    return run


@pytest.fixture
def overlap(run_algorithm, rows_of):
    """Runs the algorithm; returns the results with the rows of its tables in place of layers."""

    def run(context=None, feedback=None, **parameters):
        parameters = {"OUTPUT": "TEMPORARY_OUTPUT", "TABLE": "TEMPORARY_OUTPUT", **parameters}
        results = run_algorithm("overlap", parameters, context=context, feedback=feedback)
        return {
            name: rows_of(value) if isinstance(value, QgsVectorLayer) else value
            for name, value in results.items()
        }

    return run


def key(row):
    return tuple(row[k] for k in ("site_id", "overlay", "overlay_class", "country", "level"))


# ---------------------------------------------------------------- the demo


def test_numbers_of_the_demo(demo):
    results, table = demo()
    leopard = {country: table[LEOPARD, "overlay", country] for country in ("RUS", "CHN", "-")}
    assert leopard["RUS"]["overlap_km2"] == pytest.approx(2577.34, abs=0.005)
    assert leopard["RUS"]["overlap_pct"] == pytest.approx(99.19, abs=0.005)
    assert leopard["RUS"]["pct_in_country"] == pytest.approx(99.28, abs=0.005)

    def ground(row):
        return row["overlap_km2"] / row["pct_in_country"] * 100

    assert ground(leopard["RUS"]) == pytest.approx(2595.999, abs=0.0005)
    assert ground(leopard["CHN"]) == pytest.approx(2.256, abs=0.0005)
    assert ground(leopard["-"]) == pytest.approx(0.156, abs=0.0005)
    assert ground(table[MARINE, "overlay", "RUS"]) == pytest.approx(11.355, abs=0.0005)
    assert ground(table[MARINE, "overlay", "-"]) == pytest.approx(415.42, abs=0.005)
    assert results["AREA_KM2"] == pytest.approx(21229.56, abs=0.005)
    assert results["PAIRS"] == 5


def test_sites_sum_to_more_than_they_cover(demo, rows_of):
    results, _ = demo()
    sites = {row["site_id"]: row for row in rows_of(results["OUTPUT"])}
    assert len(sites) == 5
    assert sum(s["area_km2"] for s in sites.values()) == pytest.approx(21231.40, abs=0.005)
    assert results["AREA_KM2"] == pytest.approx(21229.56, abs=0.005)
    assert sites[LEOPARD]["area_km2"] == pytest.approx(2598.411, abs=0.001)
    assert sites[KEDROVAYA]["overlap_pct"] == 100
    assert {s["overlays_n"] for s in sites.values()} == {1}
    # The layer's own area_km2 stays, under another name.
    assert sites[LEOPARD]["area_km2_source"] == pytest.approx(2598, abs=1)
    assert sites[LEOPARD]["name_local"] == "Национальный парк «Земля леопарда»"


def test_second_engine_confirms_the_numbers_per_country(demo, demo_data):
    """QGIS's own overlay and QgsDistanceArea on densified edges."""
    _, table = demo()
    measure = QgsDistanceArea()
    measure.setEllipsoid("WGS84")

    def load(source):
        layer = QgsVectorLayer(f"{demo_data}/{source}", "x", "ogr")
        assert layer.isValid()
        return list(layer.getFeatures())

    def km2(geometry):
        geometry = QgsGeometry(geometry)
        geometry.convertGeometryCollectionToSubclass(Qgis.GeometryType.Polygon)
        if geometry.isEmpty():
            return 0.0
        return measure.measureArea(geometry.densifyByDistance(0.001)) / 1e6

    (tigers,) = load("tiger_range_gbif_model_ne_asia.geojson")
    countries = {f["iso3"]: f.geometry() for f in load("borders_osm.gpkg|layername=countries_clip")}
    compared = 0
    for site in load("land_of_big_cats.gpkg|layername=protected_areas"):
        whole = site.geometry()
        pieces = {code: whole.intersection(ground) for code, ground in countries.items()}
        pieces["-"] = QgsGeometry(whole)
        for ground in countries.values():
            pieces["-"] = pieces["-"].difference(ground)
        for code, piece in pieces.items():
            if km2(piece) < 1e-8:
                assert (site["site_id"], "overlay", code) not in table
                continue
            row = table[site["site_id"], "overlay", code]
            common = km2(piece.intersection(tigers.geometry()))
            assert row["overlap_km2"] == pytest.approx(common, rel=1e-6)
            assert row["overlap_pct"] == pytest.approx(100 * common / km2(whole), rel=1e-6)
            assert row["pct_in_country"] == pytest.approx(100 * common / km2(piece), rel=1e-6)
            compared += 1
    assert compared == len([k for k in table if k[0] != "*" and k[1] == "overlay"]) == 10


def test_headline_is_that_of_all_sites_together(demo):
    results, table = demo()
    star = [row for (site, level, _), row in table.items() if (site, level) == ("*", "all")]
    assert {row["country"] for row in star} == {"RUS", "CHN", "-"}
    assert {row["overlay"] for row in star} == {"*"}
    assert sum(row["overlap_km2"] for row in star) == pytest.approx(results["OVERLAP_KM2"])
    assert sum(row["overlap_pct"] for row in star) == pytest.approx(results["OVERLAP_PCT"])
    assert results["OVERLAP_PCT"] == pytest.approx(
        100 * results["OVERLAP_KM2"] / results["AREA_KM2"]
    )


def test_illustrative_boundaries_are_marked_in_every_total(demo):
    _, table = demo()
    assert table[KEDROVAYA, "all", "RUS"]["illustrative_km2"] == pytest.approx(180.015, abs=0.001)
    assert table[LEOPARD, "all", "RUS"]["illustrative_km2"] == 0
    star = table["*", "all", "CHN"]
    # Ground of Land of the Leopard in China lies in the drawn park too: it rests on the real one.
    assert star["overlap_km2"] - star["illustrative_km2"] == pytest.approx(2.256, abs=0.0005)


def test_sites_far_outside_the_countries_are_warned_of(demo, listener):
    demo(feedback=listener)
    assert len(listener.warnings) == 1
    assert "Far Eastern Marine Reserve" in listener.warnings[0]
    assert "97.34 %" in listener.warnings[0]
    assert "sea or gap" in listener.warnings[0]


def test_phases_are_told(demo, listener):
    demo(feedback=listener)
    assert listener.phases[0] == "Reading the sites"
    assert "Measuring" in listener.phases
    assert listener.progress() == pytest.approx(100, abs=16)


def test_pieces_add_up_to_the_rows(demo, rows_of, shapes):
    results, table = demo(PIECES="TEMPORARY_OUTPUT")
    pieces = rows_of(results["PIECES"])
    finest = {k: row for k, row in table.items() if k[0] != "*" and k[1] == "overlay"}
    assert {(p["site_id"], p["level"], p["country"]) for p in pieces} == set(finest)
    for piece in pieces:
        row = finest[piece["site_id"], piece["level"], piece["country"]]
        assert key(piece) == key(row)
        assert piece["site_name"] == row["site_name"]
        assert piece["overlap_km2"] == pytest.approx(row["overlap_km2"], rel=1e-9)
        assert piece["geometry"].is_valid
        measured = shapes.drawn_km2(piece["geometry"])
        assert measured == pytest.approx(row["overlap_km2"], rel=1e-9, abs=1e-10)
        assert piece["illustrative"] == ("true" if row["site_id"][:3] == "LBC" else "false")


def test_lakes_and_rivers_belong_to_the_country_round_them(demo):
    _, apart = demo()
    _, filled = demo(FILL_HOLES=True)
    key = LEOPARD, "overlay", "RUS"
    assert filled[key]["overlap_km2"] >= apart[key]["overlap_km2"]
    # No hole of the border layer lies in the sea: the marine reserve is as it was.
    sea = MARINE, "all", "-"
    assert filled[sea]["overlap_km2"] == pytest.approx(apart[sea]["overlap_km2"], rel=1e-9)
    for site in (LEOPARD, MARINE, SIKHOTE, KEDROVAYA, CHINESE_PARK):
        sums = [
            sum(
                row["overlap_km2"]
                for (s, level, _), row in t.items()
                if (s, level) == (site, "all")
            )
            for t in (apart, filled)
        ]
        assert sums[0] == pytest.approx(sums[1], rel=1e-9)


# ---------------------------------------------------------------- against brute force


def brute_force(sites, overlays, countries, km2):
    """All rows, from unions and intersections of whole layers: {key: (km2, pct, pct_in_country)}.

    sites {id: [geoms]}, overlays {name: [(class or None, geom)]}, countries {code: [geoms]}.
    """
    ground_of = {code: shapely.union_all(geoms) for code, geoms in countries.items()}
    codes = sorted(ground_of)
    anywhere = shapely.union_all(list(ground_of.values()))
    shares = {}
    for n in range(1, len(codes) + 1):
        for combo in itertools.combinations(codes, n):
            shared = shapely.intersection_all([ground_of[c] for c in combo])
            others = [ground_of[c] for c in codes if c not in combo]
            shares["/".join(combo)] = shared.difference(shapely.union_all(others))
    targets = {("all", "*", None): [g for some in overlays.values() for _, g in some]}
    for name, some in overlays.items():
        targets["overlay", name, None] = [g for _, g in some]
        for label in {c for c, _ in some}:
            targets["class", name, label] = [g for c, g in some if c == label]
    targets = {k: shapely.union_all(v) for k, v in targets.items()}
    wholes = {site: shapely.union_all(geoms) for site, geoms in sites.items()}
    wholes["*"] = shapely.union_all(list(wholes.values()))
    rows = {}
    for site, whole in wholes.items():
        parts = {code: whole.intersection(share) for code, share in shares.items()}
        parts["-"] = whole.difference(anywhere)
        for code, part in parts.items():
            if part.area < 1e-10:
                continue
            for (level, overlay, label), target in targets.items():
                common = km2(part.intersection(target))
                rows[site, overlay, label, code, level] = (
                    common,
                    100 * common / km2(whole),
                    100 * common / km2(part),
                )
    return rows, wholes


@pytest.fixture
def puzzle(rng, shapes, make_layer):
    """Ragged sites, two overlays with classes and three countries that overlap, all over each
    other, with a gap in the middle and a site that nothing meets."""
    random = rng(20)
    sites = [(f"s{i % 5}", shapes.blob(random, 130 + i % 4, 43 + i // 4, 0.9)) for i in range(8)]
    sites.append(("lonely", shapes.box(140, 50, 140.5, 50.5)))
    first = [("a" if i % 3 else "б", shapes.blob(random, 130 + i, 43.5, 0.8)) for i in range(4)]
    second = [(str(i % 2), shapes.blob(random, 130.5 + i, 44, 0.9)) for i in range(3)]
    countries = [
        ("RUS", shapes.box(131.2, 40, 150, 60)),
        ("CHN", shapes.blob(random, 130, 44, 1.6, 60)),
        ("PRK", shapes.box(125, 40, 131.6, 43.2)),
    ]
    layers = {
        "INPUT": make_layer("sites", "code:string", *((w, s) for s, w in sites)),
        "INPUT_ID": "code",
        "OVERLAYS": [
            make_layer("first", "habitat:string", *((w, c) for c, w in first)),
            make_layer("second", "HABITAT:string", *((w, c) for c, w in second)),
        ],
        "OVERLAY_FIELD": "habitat",
        "JURISDICTIONS": make_layer("countries", "iso3:string", *((w, c) for c, w in countries)),
    }
    plain = {}
    for code, wkt in sites:
        plain.setdefault(code, []).append(shapely.from_wkt(wkt))
    overlays = {
        name: [(label, shapely.from_wkt(w)) for label, w in some]
        for name, some in (("first", first), ("second", second))
    }
    grounds = {code: [shapely.from_wkt(w)] for code, w in countries}
    return layers, (plain, overlays, grounds)


def test_every_row_against_brute_force(overlap, puzzle, shapes):
    layers, plain = puzzle
    found = overlap(**layers, PIECES="TEMPORARY_OUTPUT")
    wanted, wholes = brute_force(*plain, shapes.drawn_km2)
    table = {key(row): row for row in found["TABLE"]}
    assert len(table) == len(found["TABLE"])
    assert set(table) == set(wanted)
    assert {k[3] for k in wanted} >= {"RUS", "CHN", "PRK", "-", "CHN/RUS", "PRK/RUS"}
    for k, (km2, pct, in_country) in wanted.items():
        row = table[k]
        assert row["overlap_km2"] == pytest.approx(km2, rel=1e-9, abs=1e-8), k
        assert row["overlap_pct"] == pytest.approx(pct, rel=1e-9, abs=1e-8), k
        assert row["pct_in_country"] == pytest.approx(in_country, rel=1e-9, abs=1e-6), k

    sites = {row["code"]: row for row in found["OUTPUT"]}
    assert set(sites) == set(wholes) - {"*"}
    for site, row in sites.items():
        rows = [v for k, v in wanted.items() if k[0] == site and k[4] == "all"]
        assert row["area_km2"] == pytest.approx(shapes.drawn_km2(wholes[site]), rel=1e-9)
        assert row["overlap_km2"] == pytest.approx(sum(r[0] for r in rows), rel=1e-9)
        met = {k[1] for k, v in wanted.items() if k[0] == site and k[4] == "overlay" and v[0] > 0}
        assert row["overlays_n"] == len(met)
    assert found["AREA_KM2"] == pytest.approx(shapes.drawn_km2(wholes["*"]), rel=1e-9)

    # Pieces, at the level of classes: the same keys, the same areas.
    pieces = {key(p): p["overlap_km2"] for p in found["PIECES"]}
    assert len(pieces) == len(found["PIECES"])
    met = {k: v[0] for k, v in wanted.items() if k[4] == "class" and k[0] != "*" and v[0] > 1e-7}
    assert pieces == pytest.approx(met, rel=1e-9)


def test_pairs_are_counted(overlap, make_layer, shapes):
    sites = make_layer("s", "", (shapes.box(0, 0, 2, 2),), (shapes.box(5, 0, 6, 1),))
    overlay = make_layer(
        "o", "", (shapes.box(1, 1, 3, 3),), (shapes.box(0, 0, 1, 1),), (shapes.box(2, 2, 3, 3),)
    )
    assert overlap(INPUT=sites, OVERLAYS=[overlay, overlay])["PAIRS"] == 4


def test_a_site_that_nothing_meets_has_rows_of_zero(overlap, puzzle):
    layers, _ = puzzle
    rows = [row for row in overlap(**layers)["TABLE"] if row["site_id"] == "lonely"]
    assert sorted((r["level"], r["overlay"], r["overlay_class"]) for r in rows) == [
        ("all", "*", None),
        ("class", "first", "a"),
        ("class", "first", "б"),
        ("class", "second", "0"),
        ("class", "second", "1"),
        ("overlay", "first", None),
        ("overlay", "second", None),
    ]
    assert {
        (r["country"], r["overlap_km2"], r["overlap_pct"], r["pct_in_country"]) for r in rows
    } == {("RUS", 0.0, 0.0, 0.0)}


def test_the_order_of_the_features_does_not_matter(overlap, puzzle, make_layer):
    layers, _ = puzzle
    first = overlap(**layers)

    def turned(layer):
        rows = [(f.geometry().asWkt(17), *f.attributes()) for f in layer.getFeatures()]
        name = layer.fields().names()[0]
        return make_layer(layer.name(), f"{name}:string", *reversed(rows))

    layers["INPUT"] = turned(layers["INPUT"])
    layers["OVERLAYS"] = [turned(layer) for layer in layers["OVERLAYS"]]
    layers["JURISDICTIONS"] = turned(layers["JURISDICTIONS"])
    second = {key(row): row for row in overlap(**layers)["TABLE"]}
    assert {key(row) for row in first["TABLE"]} == set(second)
    for row in first["TABLE"]:
        assert second[key(row)]["overlap_km2"] == pytest.approx(
            row["overlap_km2"], rel=1e-9, abs=1e-9
        )


# ---------------------------------------------------------------- what the parameters mean


def test_without_countries_there_is_no_country(overlap, make_layer, shapes):
    sites = make_layer("s", "name:string", (shapes.box(10, 50, 11, 51), "Парк"))
    other = make_layer("o", "", (shapes.box(10, 50, 10.5, 51),))
    found = overlap(INPUT=sites, OVERLAYS=[other])
    assert [(r["site_id"], r["site_name"], r["country"], r["level"]) for r in found["TABLE"]] == [
        ("*", None, None, "all"),
        ("*", None, None, "overlay"),
        ("1", "Парк", None, "all"),
        ("1", "Парк", None, "overlay"),
    ]
    for row in found["TABLE"]:
        assert row["overlap_km2"] == pytest.approx(shapes.box_km2(10, 50, 10.5, 51), rel=1e-9)
        assert row["overlap_pct"] == pytest.approx(50, rel=1e-9)
        assert row["pct_in_country"] is None
        assert row["illustrative_km2"] is None


def test_two_identical_sites(overlap, make_layer, shapes):
    """The row of all sites is A, the sites' own rows sum to 2 A."""
    box = shapes.box(10, 50, 11, 51)
    sites = make_layer("s", "id:string", (box, "one"), (box, "two"))
    other = make_layer("o", "", (shapes.box(10, 50, 10.5, 51),))
    found = overlap(INPUT=sites, INPUT_ID="id", OVERLAYS=[other])
    half = shapes.box_km2(10, 50, 10.5, 51)
    rows = {r["site_id"]: r["overlap_km2"] for r in found["TABLE"] if r["level"] == "all"}
    assert rows == pytest.approx({"*": half, "one": half, "two": half}, rel=1e-9)
    assert found["AREA_KM2"] == pytest.approx(2 * half, rel=1e-9)
    assert found["OVERLAP_PCT"] == pytest.approx(50, rel=1e-9)


def test_parcels_of_one_id_are_one_site(overlap, make_layer, shapes):
    """They overlap each other, and stand apart in the layer."""
    sites = make_layer(
        "s",
        "park:integer,title:string,ha:double",
        (shapes.box(10, 50, 11, 51), 7, "Big", 1.5),
        (shapes.box(20, 50, 21, 51), 8, "Other", 2.5),
        (shapes.box(10.5, 50, 11.5, 51), 7, "Parcel", 3.5),
    )
    other = make_layer("o", "", (shapes.box(11, 50, 12, 51),))
    found = overlap(INPUT=sites, INPUT_ID="park", INPUT_NAME="title", OVERLAYS=[other])
    assert [(s["park"], s["title"], s["ha"]) for s in found["OUTPUT"]] == [
        (7, "Big", 1.5),
        (8, "Other", 2.5),
    ]
    park, lonely = found["OUTPUT"]
    assert park["area_km2"] == pytest.approx(shapes.box_km2(10, 50, 11.5, 51), rel=1e-9)
    assert park["overlap_km2"] == pytest.approx(shapes.box_km2(11, 50, 11.5, 51), rel=1e-9)
    assert park["geometry"].equals(shapely.box(10, 50, 11.5, 51))
    assert (lonely["overlap_km2"], lonely["overlays_n"]) == (0, 0)
    rows = [r for r in found["TABLE"] if r["level"] == "all"]
    assert [(r["site_id"], r["site_name"]) for r in rows] == [
        ("*", None),
        ("7", "Big"),
        ("8", "Other"),
    ]
    assert found["PAIRS"] == 1


def test_features_without_an_id_stay_apart(overlap, make_layer, shapes):
    sites = make_layer(
        "s",
        "park:string",
        (shapes.box(10, 50, 11, 51), None),
        (shapes.box(12, 50, 13, 51), ""),
        (shapes.box(14, 50, 15, 51), "p"),
    )
    found = overlap(INPUT=sites, INPUT_ID="park", OVERLAYS=[sites])
    ids = [r["site_id"] for r in found["TABLE"] if r["level"] == "all"]
    assert ids == ["*", "#1", "#2", "p"]
    assert len(found["OUTPUT"]) == 3


def test_classes_only_where_the_overlay_has_the_field(overlap, make_layer, shapes):
    sites = make_layer("s", "", (shapes.box(0, 0, 4, 1),))
    classed = make_layer(
        "classed",
        "kind:string",
        (shapes.box(0, 0, 2, 1), "虎"),
        (shapes.box(1, 0, 3, 1), "豹"),
        (shapes.box(3.5, 0, 4, 1), None),
    )
    plain = make_layer("plain", "other:string", (shapes.box(0, 0, 1, 1), "x"))
    found = overlap(INPUT=sites, OVERLAYS=[classed, plain], OVERLAY_FIELD="kind")
    rows = {
        key(r)[1:3] + key(r)[4:]: r["overlap_pct"] for r in found["TABLE"] if r["site_id"] == "1"
    }
    assert rows == pytest.approx(
        {
            ("*", None, "all"): 87.5,
            ("classed", None, "overlay"): 87.5,
            ("plain", None, "overlay"): 25,
            ("classed", "虎", "class"): 50,
            ("classed", "豹", "class"): 50,
            ("classed", None, "class"): 12.5,
        },
        rel=1e-9,
    )


def test_numbers_as_classes_are_text(overlap, make_layer, shapes):
    sites = make_layer("s", "", (shapes.box(0, 0, 4, 1),))
    classed = make_layer(
        "c", "kind:double", (shapes.box(0, 0, 2, 1), 3.0), (shapes.box(2, 0, 3, 1), 2.5)
    )
    found = overlap(INPUT=sites, OVERLAYS=[classed], OVERLAY_FIELD="kind")
    classes = {r["overlay_class"] for r in found["TABLE"] if r["level"] == "class"}
    assert classes == {"3", "2.5"}


@pytest.mark.parametrize(
    "field",
    [
        "iso3",
        "ISO3",
        "ISO_A3",
        "ISO_A3_EH",
        "GID_0",
        "shapeGroup",
        "ADM0_A3",
        "ISO3_CODE",
        "country",
    ],
)
def test_the_field_of_countries_is_found_by_itself(overlap, make_layer, shapes, field):
    sites = make_layer("s", "", (shapes.box(0, 0, 2, 1),))
    countries = make_layer(
        "c",
        f"note:string,{field}:string,NAME:string",
        (shapes.box(0, 0, 1, 1), "x", "FRA", "France"),
        (shapes.box(1, 0, 2, 1), "y", "NOR", "Norway"),
    )
    found = overlap(INPUT=sites, OVERLAYS=[sites], JURISDICTIONS=countries)
    rows = {r["country"]: r["overlap_pct"] for r in found["TABLE"] if key(r)[::4] == ("1", "all")}
    assert rows == pytest.approx({"FRA": 50, "NOR": 50}, rel=1e-9)


def test_the_field_of_countries_can_be_chosen(overlap, make_layer, shapes):
    sites = make_layer("s", "", (shapes.box(0, 0, 2, 1),))
    countries = make_layer(
        "c", "iso3:string,province:string", (shapes.box(0, 0, 2, 1), "FRA", "Бретань")
    )
    found = overlap(
        INPUT=sites, OVERLAYS=[sites], JURISDICTIONS=countries, JURISDICTION_FIELD="province"
    )
    assert {r["country"] for r in found["TABLE"]} == {"Бретань"}


def test_countries_without_a_code_stay_apart_under_their_names(overlap, make_layer, shapes):
    sites = make_layer("s", "", (shapes.box(0, 0, 4, 1),))
    countries = make_layer(
        "c",
        "ISO_A3:string,NAME:string",
        (shapes.box(0, 0, 1, 1), "-99", "N. Cyprus"),
        (shapes.box(1, 0, 2, 1), "-99", "Somaliland"),
        (shapes.box(2, 0, 3, 1), None, "Kosovo"),
        (shapes.box(3, 0, 4, 1), "FRA", "France"),
    )
    found = overlap(INPUT=sites, OVERLAYS=[sites], JURISDICTIONS=countries)
    rows = {r["country"]: r["overlap_pct"] for r in found["TABLE"] if key(r)[::4] == ("1", "all")}
    assert rows == pytest.approx(
        {"N. Cyprus": 25, "Somaliland": 25, "Kosovo": 25, "FRA": 25}, rel=1e-9
    )


def test_ground_of_several_countries_and_of_none(overlap, make_layer, shapes):
    sites = make_layer("s", "", (shapes.box(0, 0, 5, 1),))
    countries = make_layer(
        "c",
        "iso3:string",
        (shapes.box(0, 0, 3, 1), "BBB"),
        (shapes.box(1, 0, 4, 1), "AAA"),
        (shapes.box(2, 0, 4, 1), "CCC"),
    )
    found = overlap(INPUT=sites, OVERLAYS=[sites], JURISDICTIONS=countries)
    rows = {r["country"]: r["overlap_pct"] for r in found["TABLE"] if key(r)[::4] == ("1", "all")}
    wanted = {"BBB": 20, "AAA/BBB": 20, "AAA/BBB/CCC": 20, "AAA/CCC": 20, "-": 20}
    assert rows == pytest.approx(wanted, rel=1e-9)


def test_only_holes_that_no_other_country_covers_are_filled(overlap, make_layer, shapes):
    lake, enclave = shapely.box(1, 1, 2, 2), shapely.box(3, 1, 4, 2)
    ground = shapely.box(0, 0, 5, 3) - lake - enclave
    sites = make_layer("s", "id:string", (lake.wkt, "lake"), (enclave.wkt, "enclave"))
    countries = make_layer("c", "iso3:string", (ground.wkt, "ZAF"), (enclave.wkt, "LSO"))
    for fill, lake_of in ((True, "ZAF"), (False, "-")):
        found = overlap(
            INPUT=sites, INPUT_ID="id", OVERLAYS=[sites], JURISDICTIONS=countries, FILL_HOLES=fill
        )
        rows = {(r["site_id"], r["country"]) for r in found["TABLE"] if r["site_id"] != "*"}
        assert rows == {("lake", lake_of), ("enclave", "LSO")}


def test_only_selected_features(overlap, make_layer, shapes, qgis_new_project):
    sites = make_layer("s", "", (shapes.box(0, 0, 1, 1),), (shapes.box(1, 0, 2, 1),))
    QgsProject.instance().addMapLayer(sites)
    sites.selectByIds([2])
    source = QgsProcessingFeatureSourceDefinition(sites.id(), True)
    found = overlap(INPUT=source, OVERLAYS=[sites])
    assert [r["site_id"] for r in found["TABLE"] if r["level"] == "all"] == ["*", "2"]
    assert len(found["OUTPUT"]) == 1


@pytest.mark.parametrize(
    ("field", "names"),
    [("name", ["Park"]), ("NAME_ENG", ["Park"]), ("Name", ["Park"]), ("remark", [None])],
)
def test_names_are_found_by_themselves(overlap, make_layer, shapes, field, names):
    sites = make_layer("s", f"{field}:string", (shapes.box(0, 0, 1, 1), "Park"))
    found = overlap(INPUT=sites, OVERLAYS=[sites])
    assert [r["site_name"] for r in found["TABLE"] if key(r)[::4] == ("1", "all")] == names
