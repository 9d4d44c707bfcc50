"""The same numbers whatever the project, the ellipsoid, the layers' CRS and the edges' model."""

import pytest
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsProcessingContext,
    QgsProject,
    QgsVectorLayer,
)

NUMBERS = ("overlap_km2", "overlap_pct", "pct_in_country")
KEYS = ("site_id", "overlay", "overlay_class", "country", "level")


@pytest.fixture
def table(run_algorithm, rows_of):
    """Runs the overlap analysis; returns its table as {key: numbers} and the headline."""

    def run(context=None, **parameters):
        parameters = {"OUTPUT": "TEMPORARY_OUTPUT", "TABLE": "TEMPORARY_OUTPUT", **parameters}
        results = run_algorithm("overlap", parameters, context=context)
        assert isinstance(results["OUTPUT"], QgsVectorLayer)
        rows = {
            tuple(row[k] for k in KEYS): tuple(row[n] for n in NUMBERS)
            for row in rows_of(results["TABLE"])
        }
        rows["headline"] = tuple(results[n] for n in ("AREA_KM2", "OVERLAP_KM2", "OVERLAP_PCT"))
        rows["crs"] = results["OUTPUT"].crs().authid()
        return rows

    return run


@pytest.fixture
def demo_parameters(demo_data):
    return {
        "INPUT": f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas",
        "INPUT_ID": "site_id",
        "OVERLAYS": [f"{demo_data}/tiger_range_gbif_model_ne_asia.geojson"],
        "JURISDICTIONS": f"{demo_data}/borders_osm.gpkg|layername=countries_clip",
        "FILL_HOLES": False,
    }


@pytest.mark.parametrize("ellipsoid", ["NONE", "EPSG:7004", "PARAMETER:3000000:3000000"])
def test_the_ellipsoid_of_the_context_does_not_matter(table, demo_parameters, ellipsoid):
    context = QgsProcessingContext()
    context.setEllipsoid(ellipsoid)
    assert table(context, **demo_parameters) == table(**demo_parameters)


def test_the_settings_of_the_project_do_not_matter(table, demo_parameters, qgis_new_project):
    before = table(**demo_parameters)
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    project.setEllipsoid("NONE")
    project.setAreaUnits(project.areaUnits().Acres)
    context = QgsProcessingContext()
    context.setProject(project)
    assert table(context, **demo_parameters) == before


def dense(wkt, crs):
    """The same shape in another CRS, with vertices so close that the edges bend no more."""
    geometry = QgsGeometry.fromWkt(wkt).densifyByDistance(0.002)
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateReferenceSystem(crs),
        QgsCoordinateTransformContext(),
    )
    geometry.transform(transform)
    return geometry.asWkt(12)


@pytest.mark.parametrize(
    ("crs", "lon", "lat"),
    [
        ("EPSG:32652", 130.0, 43.0),  # UTM
        ("EPSG:3857", 130.0, 43.0),  # Web Mercator: 1.9 times too large on the plane
        ("EPSG:6933", 130.0, 43.0),  # equal area, the world
        ("ESRI:102025", 130.0, 43.0),  # Albers, Asia
        ("EPSG:2225", -122.0, 40.0),  # feet, California
        ("EPSG:3413", 40.0, 81.0),  # polar stereographic
        ("EPSG:4979", 130.0, 43.0),  # three-dimensional longitude and latitude
        ("EPSG:32660", 179.8, 52.0),  # over the antimeridian
    ],
)
def test_the_crs_of_the_layers_does_not_matter(table, make_layer, shapes, crs, lon, lat):
    site = shapes.box(lon, lat, lon + 0.5, lat + 0.4)
    overlay = shapes.box(lon - 0.1, lat + 0.1, lon + 0.3, lat + 0.5)
    country = shapes.box(lon - 0.2, lat - 0.1, lon + 0.4, lat + 0.6)

    def layers(own):
        return {
            "INPUT": make_layer("sites", "", (dense(site, own),), crs=own),
            "OVERLAYS": [make_layer("overlay", "", (dense(overlay, own),), crs=own)],
            "JURISDICTIONS": make_layer(
                "land", "iso3:string", (dense(country, own), "XXX"), crs=own
            ),
        }

    plain, other = table(**layers("EPSG:4326")), table(**layers(crs))
    assert other.pop("crs") == crs
    assert plain.pop("crs") == "EPSG:4326"
    assert set(plain) == set(other)
    for key, numbers in plain.items():
        assert other[key] == pytest.approx(numbers, rel=1e-6, abs=1e-7), key
    wanted = shapes.box_km2(lon, lat, lon + 0.5, lat + 0.4)
    common = shapes.box_km2(lon, lat + 0.1, lon + 0.3, lat + 0.4)
    assert other["headline"][:2] == pytest.approx((wanted, common), rel=1e-6)


def test_every_layer_may_have_its_own_crs(table, make_layer, shapes):
    site = shapes.box(130, 43, 130.5, 43.4)
    one, two = shapes.box(129.9, 43.1, 130.3, 43.5), shapes.box(130.2, 43, 130.4, 43.4)
    country = shapes.box(129.8, 42.9, 130.4, 43.6)

    def run(*crs):
        return table(
            INPUT=make_layer("sites", "", (dense(site, crs[0]),), crs=crs[0]),
            OVERLAYS=[
                make_layer("one", "", (dense(one, crs[1]),), crs=crs[1]),
                make_layer("two", "", (dense(two, crs[2]),), crs=crs[2]),
            ],
            JURISDICTIONS=make_layer(
                "c", "iso3:string", (dense(country, crs[3]), "XXX"), crs=crs[3]
            ),
        )

    mixed = run("EPSG:32652", "EPSG:4490", "EPSG:3857", "EPSG:4326")
    plain = run(*["EPSG:4326"] * 4)
    assert mixed.pop("crs") == "EPSG:32652"
    plain.pop("crs")
    assert set(mixed) == set(plain)
    for key, numbers in plain.items():
        assert mixed[key] == pytest.approx(numbers, rel=1e-6, abs=1e-6), key


# ---------------------------------------------------------------- edges


def test_edges_as_drawn_are_straight_in_longitude_and_latitude(table, make_layer, shapes):
    site = make_layer("s", "", (shapes.box(10, 50, 50, 60),))
    area = table(INPUT=site, OVERLAYS=[site])["headline"][0]
    assert area == pytest.approx(shapes.box_km2(10, 50, 50, 60), rel=1e-9)


def test_geodesic_edges_agree_with_geographiclib(table, make_layer, shapes):
    """A box 40 degrees wide loses 4 % by geodesic edges; a meridian splits it in halves."""
    box = shapely.box(10, 50, 50, 60)
    site = make_layer("s", "", (box.wkt,))
    half = make_layer("half", "", (shapes.box(0, 45, 30, 70),))
    rows = table(INPUT=site, OVERLAYS=[half], EDGES="geodesic")
    wanted = shapes.geodesic_km2(box)
    assert wanted < shapes.box_km2(10, 50, 50, 60) * 0.97
    assert rows["headline"][0] == pytest.approx(wanted, rel=1e-9)
    assert rows["headline"][1] == pytest.approx(wanted / 2, rel=1e-9)


def test_geodesic_edges_of_the_demo(table, demo_parameters, demo_data, shapes):
    """The edges are short, so little changes; what changes is what GeographicLib says."""
    layer = QgsVectorLayer(f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas")
    geodesic = {
        f["site_id"]: shapes.geodesic_km2(shapely.from_wkb(f.geometry().asWkb().data()))
        for f in layer.getFeatures()
    }
    sites = demo_parameters["INPUT"]
    rows = table(INPUT=sites, INPUT_ID="site_id", OVERLAYS=[sites], EDGES="geodesic")
    found = {key[0]: numbers[0] for key, numbers in rows.items() if key[4:] == ("all",)}
    found.pop("*")
    # Edges follow the geodesics to a millimetre.
    assert found == pytest.approx(geodesic, rel=1e-7)


def test_pieces_of_what_is_drawn_add_up(table, make_layer, shapes, rng):
    """A site cut into ten overlays that share edges: the parts add up to the whole to 1e-9."""
    random = rng(3)
    site = shapely.from_wkt(shapes.blob(random, 130, 43, 2.0, 60))
    cuts = [120.0, *sorted(random.uniform(128, 132) for _ in range(9)), 140.0]
    strips = [
        make_layer(f"strip {i}", "", (shapes.box(cuts[i], 30, cuts[i + 1], 60),)) for i in range(10)
    ]
    rows = table(INPUT=make_layer("s", "", (site.wkt,)), OVERLAYS=strips)
    parts = [numbers[0] for key, numbers in rows.items() if key[0] == "1" and key[4] == "overlay"]
    assert len(parts) == 10
    assert sum(parts) == pytest.approx(rows["headline"][0], rel=1e-9)
    assert rows["headline"][2] == pytest.approx(100, rel=1e-9)
