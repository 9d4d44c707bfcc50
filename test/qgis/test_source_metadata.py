"""Date, licence and attribution of the layers, as the reports state them."""

import html
import re
import sqlite3

import pytest
from qgis.core import Qgis, QgsDateTimeRange, QgsLayerMetadata, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

OSM = "(c) OpenStreetMap contributors"
KINDS = Qgis.MetadataDateType


@pytest.fixture
def source():
    from transboundary_planner.processing.sources import Source

    def make(layer):
        layer = (
            layer if isinstance(layer, QgsVectorLayer) else QgsVectorLayer(str(layer), "x", "ogr")
        )
        assert layer.isValid()
        return Source.from_layer(layer)

    return make


@pytest.fixture
def date_of(qgis_app):
    from transboundary_planner.processing.layer_metadata import date_of

    return date_of


def origin(source):
    return source.date, source.licence, source.attribution


def moment(text, last=False):
    if not text:
        return QDateTime()
    time = QTime(23, 59, 59) if last else QTime(0, 0)
    return QDateTime(QDate.fromString(text, Qt.DateFormat.ISODate), time, Qt.TimeSpec.UTC)


def metadata(*ranges, **dates):
    """Metadata with temporal extents ("2017-12-01", "2017-12-31") and dates by kind."""
    made = QgsLayerMetadata()
    extent = QgsLayerMetadata.Extent()
    extent.setTemporalExtents([QgsDateTimeRange(moment(a), moment(b, True)) for a, b in ranges])
    made.setExtent(extent)
    for kind, text in dates.items():
        made.setDateTime(getattr(KINDS, kind), moment(text))
    return made


# ---------------------------------------------------------------- the data that come with us


@pytest.mark.parametrize(
    ("layer", "wanted"),
    [
        ("land_of_big_cats.gpkg|layername=protected_areas", ("2026", "ODbL 1.0", OSM)),
        (
            "land_of_big_cats.gpkg|layername=amur_basin_sites",
            ("2026", "CC0 1.0", "Transboundary Planner"),
        ),
        ("borders_osm.gpkg|layername=countries_clip", ("2017-12", "ODbL 1.0", OSM)),
        ("borders_osm.gpkg|layername=border_lines", ("2017-12", "ODbL 1.0", OSM)),
        (
            "tiger_range_gbif_model_ne_asia.geojson",
            (
                "2026-08",
                "GPL-3.0-or-later",
                "R package gbif.range 1.9.2, made from GBIF records and WWF ecoregions",
            ),
        ),
    ],
)
def test_the_demo_says_where_it_comes_from(demo_data, source, layer, wanted):
    assert origin(source(demo_data / layer)) == wanted


def test_the_test_data_say_so_too(test_data, source):
    date, licence, attribution = origin(source(test_data / "waterton_glacier.gpkg"))
    assert date == "2018-06"
    assert (
        "Open Government Licence - Alberta, Open Government Licence - British Columbia" in licence
    )
    assert attribution.startswith("US National Park Service. ")
    border = test_data / "waterton_glacier_border_osm.gpkg|layername=countries_clip"
    assert origin(source(border)) == ("2017-12", "ODbL 1.0", OSM)


@pytest.mark.parametrize("folder", ["resources/demo", "test/data"])
def test_the_geopackages_are_at_rest(root, folder):
    """No write-ahead log, which would be lost without the file beside it, and nothing broken."""
    for path in (root / folder).glob("*.gpkg"):
        assert not path.with_name(path.name + "-wal").exists()
        with open(path, "rb") as file:
            assert file.read(20)[18:] == b"\1\1", path.name  # rollback journal
        connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
        assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
        connection.close()


def test_the_report_states_it(demo_data, run_algorithm, tmp_path):
    report = tmp_path / "report.html"
    run_algorithm(
        "overlap",
        {
            "INPUT": f"{demo_data}/land_of_big_cats.gpkg|layername=protected_areas",
            "OVERLAYS": [f"{demo_data}/tiger_range_gbif_model_ne_asia.geojson"],
            "JURISDICTIONS": f"{demo_data}/borders_osm.gpkg|layername=countries_clip",
            "OUTPUT": "TEMPORARY_OUTPUT",
            "REPORT": str(report),
        },
    )
    (section,) = re.findall(
        '<section class="sources">.*?</section>', report.read_text("utf-8"), re.DOTALL
    )
    text = " ".join(html.unescape(re.sub("<[^>]*>", " ", section)).split())
    for said in (
        f"date: 2026 licence: ODbL 1.0 attribution: {OSM}",
        "date: 2026-08 licence: GPL-3.0-or-later attribution: R package gbif.range 1.9.2",
        f"date: 2017-12 licence: ODbL 1.0 attribution: {OSM}",
        "Countries are those of the layer countries_clip (date: 2017-12), drawn as that source draws"
        " them. This report states no position on any boundary.",
    ):
        assert said in text
    assert "not stated" not in text


# ---------------------------------------------------------------- other layers


def test_nothing_known_stays_none(make_layer, source, shapes, save_layer, tmp_path):
    layer = make_layer("sites", "", (shapes.box(0, 0, 1, 1),))
    assert origin(source(layer)) == (None, None, None)
    for name in ("plain.gpkg", "plain.geojson", "plain.shp"):
        assert origin(source(save_layer(layer, tmp_path / name))) == (None, None, None)


def test_blanks_are_nothing(make_layer, source, shapes):
    layer = make_layer("sites", "", (shapes.box(0, 0, 1, 1),))
    made = QgsLayerMetadata()
    made.setLicenses(["", " "])
    made.setRights(["  "])
    layer.setMetadata(made)
    assert origin(source(layer)) == (None, None, None)


def test_what_the_layer_has_goes_before_the_file(demo_data, source):
    layer = QgsVectorLayer(str(demo_data / "tiger_range_gbif_model_ne_asia.geojson"), "x", "ogr")
    made = QgsLayerMetadata()
    made.setLicenses(["CC BY 4.0", "ODbL 1.0"])
    made.setRights(["One", "Two"])
    layer.setMetadata(made)
    assert origin(source(layer)) == (None, "CC BY 4.0, ODbL 1.0", "One; Two")


def test_the_layer_is_only_read(demo_data, source):
    layer = QgsVectorLayer(str(demo_data / "tiger_range_gbif_model_ne_asia.geojson"), "x", "ogr")
    before = QgsLayerMetadata(layer.metadata())
    assert source(layer).date == "2026-08"
    assert layer.metadata() == before


@pytest.mark.parametrize(
    "content", [b"", b"no xml", b"<qgis><license>", "<qgis/>".encode("utf-16")]
)
def test_a_broken_file_beside_the_layer_says_nothing(
    make_layer, source, shapes, save_layer, tmp_path, content
):
    path = save_layer(make_layer("sites", "", (shapes.box(0, 0, 1, 1),)), tmp_path / "a.geojson")
    (tmp_path / "a.qmd").write_bytes(content)
    assert origin(source(path)) == (None, None, None)


def test_names_in_other_scripts_survive_the_file(make_layer, source, shapes, save_layer, tmp_path):
    path = save_layer(make_layer("sites", "", (shapes.box(0, 0, 1, 1),)), tmp_path / "a.geojson")
    layer = QgsVectorLayer(path, "x", "ogr")
    made = QgsLayerMetadata()
    made.setRights(["Земля леопарда, 东北虎豹国家公园 & <b>"])
    layer.setMetadata(made)
    assert layer.saveDefaultMetadata()[1]
    assert source(path).attribution == "Земля леопарда, 东北虎豹国家公园 & <b>"


# ---------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("ranges", "wanted"),
    [
        ([("2026-01-01", "2026-12-31")], "2026"),
        ([("2017-12-01", "2017-12-31")], "2017-12"),
        ([("2024-02-01", "2024-02-29")], "2024-02"),
        ([("2024-02-01", "2024-02-28")], "2024-02-01/2024-02-28"),
        ([("2017-12-05", "2017-12-05")], "2017-12-05"),
        ([("2000-01-01", "2020-12-31")], "2000-01-01/2020-12-31"),
        ([("2019-05-01", "2019-05-31"), ("2018-03-01", "2018-03-31")], "2018-03-01/2019-05-31"),
        ([("2019-05-01", "")], "2019-05-01/.."),
        ([("", "2019-05-31")], "../2019-05-31"),
        ([("2019-05-01", "2019-05-31"), ("2020-01-01", "")], "2019-05-01/.."),
        ([("", "")], None),
        ([], None),
    ],
)
def test_the_time_the_data_stand_for(date_of, ranges, wanted):
    assert date_of(metadata(*ranges)) == wanted


def test_the_order_of_the_dates(date_of):
    dates = {"Created": "2001-01-01", "Published": "2002-01-01", "Superseded": "2009-01-01"}
    assert date_of(metadata(**dates, Revised="2003-01-01")) == "2003-01-01"
    assert date_of(metadata(**dates)) == "2002-01-01"
    assert date_of(metadata(Created="2001-01-01", Superseded="2009-01-01")) == "2001-01-01"
    assert date_of(metadata(Superseded="2009-01-01")) is None
    assert date_of(metadata(("2017-12-01", "2017-12-31"), **dates)) == "2017-12"
    assert date_of(metadata(("", ""), **dates)) == "2002-01-01"
