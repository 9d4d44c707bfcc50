"""The map picture, pixel by pixel where it matters: in any thread, with every kind of layer."""

import threading
import time

import numpy as np
import pytest
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsFillSymbol,
    QgsPointXY,
    QgsProject,
)
from qgis.PyQt.QtGui import QImage
from transboundary_planner.core.store import PolygonStore
from transboundary_planner.processing import map_furniture, map_picture, map_styles
from transboundary_planner.processing.map_labels import broken
from transboundary_planner.processing.map_picture import MapLayer, draw_map, png_bytes
from transboundary_planner.processing.report_texts import map_texts

SIZE = (1000, 800)


def geoms(*items):
    array = np.empty(len(items), dtype=object)
    array[:] = items
    return array


COUNTRIES = geoms(shapely.box(125, 35, 132, 50), shapely.box(132, 35, 140, 50))
SITES = geoms(shapely.box(130, 42, 131.5, 44), shapely.box(132.5, 42, 134, 44))
RANGE = geoms(shapely.box(130.75, 41, 133.25, 45))


def pixels(image):
    """(height, width, 3) array of red, green, blue."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    data = image.constBits().asstring(image.width() * image.height() * 4)
    return np.frombuffer(data, np.uint8).reshape(image.height(), image.width(), 4)[:, :, 2::-1]


def near(picture, colour, tolerance=12):
    """Which pixels are about of a colour."""
    rgb = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)])
    return (np.abs(picture.astype(int) - rgb) <= tolerance).all(axis=2)


def mixed(fill, opacity, ground):
    """The colour of a translucent fill on a ground."""
    parts = [
        round(opacity * int(fill[i : i + 2], 16) + (1 - opacity) * int(ground[i : i + 2], 16))
        for i in (1, 3, 5)
    ]
    return "#{:02x}{:02x}{:02x}".format(*parts)


LAND = map_styles._STYLES["countries"]["fill"]
AMBER = mixed(map_styles._STYLES["overlay"]["fill"], map_styles.opacity("overlay"), LAND)
GREEN = map_styles._STYLES["site"]["line"]


def draw(*layers, size=SIZE, **options):
    return pixels(draw_map(layers, size=size, **options))


class Finder:
    """Finds points of the map in the picture of some layers."""

    def __init__(self, layers, box=(130, 42, 134, 44), size=SIZE):
        dpi = 96 * size[0] / map_picture._WIDTH_OF_96_DPI
        items = map_furniture.legend_items(layers, map_furniture.ENGLISH)
        legend = map_furniture.Legend(items, size[0], dpi, "en")
        self.frame = map_picture._Frame(box, size[0], size[1] - legend.height)

    def __call__(self, lon, lat):
        """(row, column) of the pixel."""
        point = self.frame.transform.transform(QgsPointXY(lon, lat))
        extent, scale = self.frame.extent, self.frame.width / self.frame.extent.width()
        return round((extent.yMaximum() - point.y()) * scale), round(
            (point.x() - extent.xMinimum()) * scale
        )

    def cut(self, picture, west, south, east, north):
        """The part of the picture between two corners."""
        (low, left), (high, right) = self(west, south), self(east, north)
        return picture[high:low, left:right]


@pytest.mark.parametrize("thread", ["main", "worker"])
def test_every_kind_of_layer_is_there(qgis_app, thread):
    layers = [
        MapLayer("countries", COUNTRIES, "countries", labels=["Westland", "Eastland"]),
        MapLayer("range", RANGE, "overlay"),
        MapLayer("parks", SITES, "site", labels=["One", "Two"], illustrative=[False, True]),
    ]
    made = []

    def make():
        made.append(draw(*layers, texts=map_texts()))

    if thread == "main":
        make()
    else:
        worker = threading.Thread(target=make)
        worker.start()
        worker.join(30)
    (picture,) = made
    assert near(picture, LAND).sum() > 50_000
    assert near(picture, AMBER).sum() > 20_000
    find = Finder(layers)
    assert near(find.cut(picture, 129.98, 42.5, 130.02, 43.5), GREEN, 40).any(axis=1).all(), (
        "outline"
    )
    assert not near(find.cut(picture, 130.1, 43.5, 130.6, 43.9), GREEN, 60).any(), "hatch"
    # The second one is illustrative: lines, and ground between them.
    hatched = near(find.cut(picture, 133.35, 43.4, 133.9, 43.9), GREEN, 70)
    assert 0.03 < hatched.mean() < 0.5
    assert hatched.any(axis=0).mean() > 0.9
    # Names: dark green on white halos; the border in its grey.
    assert near(picture, map_styles.SITE_TEXT, 10).sum() > 150
    assert near(picture, map_styles.COUNTRY_TEXT, 6).sum() > 100
    border = near(
        find.cut(picture, 131.98, 42.1, 132.02, 43.9), map_styles.BORDER["line_color"], 80
    )
    assert 0.4 < border.any(axis=1).mean() < 0.95, "dashes"


def test_a_layer_of_gaps_is_hatched_red(qgis_app):
    picture = draw(MapLayer("gaps", RANGE, "gap"), MapLayer("parks", SITES, "protected"))
    assert near(picture, map_styles._STYLES["gap"]["hatch"][0], 45).sum() > 2000
    assert near(picture, map_styles.PAPER, 2).sum() > 10_000, (
        "without countries nothing is called sea"
    )
    assert not near(picture, map_styles.SEA, 2).any()


@pytest.mark.parametrize("style", map_styles.KEYS)
def test_every_style_draws_something(qgis_app, style):
    assert isinstance(map_styles.fill_symbol(style), QgsFillSymbol)
    picture = draw(MapLayer("", RANGE, style), size=(300, 200))
    assert (
        ~near(picture, map_styles.SEA if style == "countries" else map_styles.PAPER, 4)
    ).sum() > 300


def test_names_of_other_scripts_are_letters_not_boxes(qgis_app):
    def drawn(text):
        layer = MapLayer("", geoms(shapely.box(130, 42, 134, 44)), "site", labels=[text])
        return near(draw(layer, language="zh"), map_styles.SITE_TEXT, 10)

    # A missing letter is a box, the same for all letters.
    assert (drawn("东北") != drawn("虎豹")).any()
    assert drawn("Земля").any()


def test_the_same_picture_twice(qgis_app):
    layers = [MapLayer("parks", SITES, "site", labels=["One", "Two"])]
    assert png_bytes(draw_map(layers)) == png_bytes(draw_map(layers))
    assert png_bytes(draw_map(layers)).startswith(b"\x89PNG")


def test_project_and_its_layers_are_left_alone(qgis_app, qgis_new_project):
    draw(MapLayer("parks", SITES, "site"))
    assert QgsProject.instance().mapLayers() == {}


@pytest.mark.parametrize(
    "box",
    [
        (130, 42, 134, 44),
        (-60, -56, -58, -54),
        (179, 65, 183, 68),
        (0, 79, 40, 84),
        (-180, -60, 180, 80),
    ],
)
def test_the_scale_bar_is_true_in_the_middle(qgis_app, box):
    frame = map_picture._Frame(box, 800, 600)
    centre, pixel = frame.extent.center(), frame.extent.width() / 800
    measure = QgsDistanceArea()
    measure.setEllipsoid("EPSG:7030")
    measure.setSourceCrs(
        QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance().transformContext()
    )
    ends = [QgsPointXY(*frame.lonlat(centre.x() + s * 50 * pixel, centre.y())) for s in (-1, 1)]
    expected = measure.measureLine(*ends) / 100
    assert map_furniture.metres_per_pixel(frame) == pytest.approx(expected, rel=2e-3)


@pytest.mark.parametrize(
    ("most", "expected"), [(0.7, 0.5), (99, 50), (1999, 1000), (2000, 2000), (23, 20)]
)
def test_scale_bars_have_round_lengths(most, expected):
    assert map_furniture.round_length(most) == expected


def test_over_the_antimeridian_the_map_is_near_not_round_the_world(qgis_app):
    sites = geoms(shapely.box(175, 62, 180, 66), shapely.box(-180, 62, -175, 66))
    frame = map_picture._Frame(map_picture._extent([MapLayer("", sites, "site")]), 1000, 800)
    assert frame.extent.width() < 1.2e6
    assert len(frame.views) == 2
    picture = draw(MapLayer("", sites, "protected"))
    fill = mixed(
        map_styles._STYLES["protected"]["fill"], map_styles.opacity("protected"), map_styles.PAPER
    )
    assert near(picture, fill).mean() > 0.3


@pytest.mark.parametrize(
    "layers",
    [
        [],
        [MapLayer("none", geoms(None, shapely.Polygon()), "site", labels=["a", "b"])],
        [MapLayer("pole", geoms(shapely.box(-180, 80, 180, 90)), "site", labels=["Pole"])],
        [MapLayer("world", geoms(shapely.box(-180, -90, 180, 90)), "site", labels=["World"])],
        [
            MapLayer(
                "tiny", geoms(shapely.box(7.5, 47.5, 7.50001, 47.50001)), "site", labels=["Tiny"]
            )
        ],
        [
            MapLayer(
                "bow-tie", geoms(shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])), "site", ["x"]
            )
        ],
    ],
    ids=["nothing", "empty", "pole", "world", "tiny", "invalid"],
)
def test_odd_input_gives_a_picture(qgis_app, layers):
    assert draw(*layers, size=(400, 300)).shape[1] == 400


def test_many_features_are_drawn_quickly(qgis_app):
    rng = np.random.default_rng(7)

    def blocks():
        for _ in range(20):
            lon, lat = rng.uniform(-170, 170, 5000), rng.uniform(-60, 80, 5000)
            size = rng.pareto(1.5, 5000) * 0.02
            yield shapely.buffer(shapely.points(lon, lat), size, quad_segs=8)

    begin = time.process_time()
    picture = draw(MapLayer("many", blocks(), "site"), extent=(-180, -60, 180, 80))
    assert time.process_time() - begin < 10, "2 s on a quiet machine"
    assert near(picture, GREEN, 60).sum() > 20_000


def test_a_store_and_blocks_give_the_picture_of_the_array(qgis_app):
    store = PolygonStore()
    store.add(SITES)
    options = {"labels": ["One", "Two"], "illustrative": [False, True]}
    array = draw(MapLayer("parks", SITES, "site", **options))
    assert (draw(MapLayer("parks", store, "site", **options)) == array).all()
    blocks = (SITES[i : i + 1] for i in range(2))
    box = (130, 42, 134, 44)
    assert (draw(MapLayer("parks", blocks, "site", **options), extent=box) == array).all()


def test_long_names_are_broken_into_even_lines():
    assert broken("Northeast China Tiger and Leopard National Park") == [
        "Northeast China",
        "Tiger and Leopard",
        "National Park",
    ]
    assert broken("东北虎豹国家公园") == ["东北虎豹国家公园"]
    assert broken("") == [""]
