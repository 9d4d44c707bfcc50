"""What the tests of harmonising share: tables of five schemas, and a run with all its results."""

import pytest
from qgis.core import QgsVectorLayer

TABLES = ("POINTS_OUTPUT", "UNMAPPED", "VALUES", "MISSING", "DUPLICATES", "REJECTED")
NUMBERS = (
    "FEATURES_IN", "KEPT", "EXCLUDED", "POLYGONS", "POINTS_LEFT", "PAIRS_FOUND", "RECORDS_MERGED",
    "VALUES_UNMAPPED",
)  # fmt: skip
WDPA = (
    "WDPAID:double,WDPA_PID:string,PA_DEF:string,NAME:string,ORIG_NAME:string,DESIG:string,"
    "DESIG_ENG:string,DESIG_TYPE:string,IUCN_CAT:string,MARINE:string,REP_AREA:double,GIS_AREA:double,"
    "NO_TAKE:string,STATUS:string,STATUS_YR:integer,GOV_TYPE:string,ISO3:string,PARENT_ISO:string"
)
WDPCA = (
    "SITE_ID:double,SITE_PID:string,SITE_TYPE:string,NAME_ENG:string,NAME:string,DESIG:string,"
    "DESIG_ENG:string,DESIG_TYPE:string,IUCN_CAT:string,REALM:string,REP_AREA:double,STATUS:string,"
    "STATUS_YR:integer,GOV_TYPE:string,ISO3:string,PRNT_ISO3:string"
)
FEDERAL = "Federal or national ministry or agency"


@pytest.fixture
def harmonise(run_algorithm, rows_of):
    """Runs the algorithm with all its tables; returns the results, tables as rows."""

    def run(feedback=None, context=None, **parameters):
        for name in ("OUTPUT", *TABLES):
            parameters.setdefault(name, "TEMPORARY_OUTPUT")
        results = run_algorithm("harmonise", parameters, context=context, feedback=feedback)
        assert set(NUMBERS) <= set(results)
        assert results["FEATURES_IN"] == results["KEPT"] + results["EXCLUDED"]
        kept = results["POLYGONS"] + results["POINTS_LEFT"] + results["RECORDS_MERGED"]
        assert results["KEPT"] == kept
        assert {type(results[name]) for name in NUMBERS} == {int}
        return {
            name: rows_of(value) if isinstance(value, QgsVectorLayer) else value
            for name, value in results.items()
        }

    return run


@pytest.fixture
def wdpa(make_layer, shapes):
    return make_layer(
        "old", WDPA,
        (shapes.box(131, 43, 131.4, 43.2), 900.0, "900", "1", "Kedrovaya Pad", "Кедровая падь",
         "Заповедник", "State Nature Reserve", "National", "Ia", "0", 180.0, 179.0, "Not Reported",
         "Designated", 1916, FEDERAL, "RUS", "RUS"),
        (shapes.box(132, 45, 133, 45.5), 901.0, "901_A", "0", "Lake", "湖", "OECM", "OECM",
         "Not Applicable", "Not Applicable", "1", 0.0, 4000.0, "Not Applicable", "Established", 0,
         "Not Reported", "CHN;RUS", "CHN;RUS"),
    )  # fmt: skip


@pytest.fixture
def wdpca(make_layer, shapes):
    return make_layer(
        "new", WDPCA,
        (shapes.box(140, 50, 141, 51), 555.0, "555", "PA", "Far Park", "Далёкий парк",
         "Национальный парк", "National Park", "National", "II", "Coastal", 7000.0, "Proposed", 2024,
         FEDERAL, "RUS", "RUS"),
    )  # fmt: skip


@pytest.fixture
def russian(make_layer, shapes):
    fields = "Название:string,Категория:string,Площадь_га:string,Год создания:string,Статус:string,Значение:string,Директор:string"
    return make_layer(
        "реестр", fields,
        (shapes.box(131, 43, 131.39, 43.2), "«Кедровая Падь»",
         "Государственный природный биосферный заповедник", "17 900,5", "1916", "Действующий",
         "Федеральное", "Иванов"),
        (shapes.box(131.4, 43, 132, 44), "Земля леопарда", "Национальный парк", "261 868,9",
         "05.04.2012", "Действующий", "Федеральное", None),
        (shapes.box(135, 48, 135.1, 48.1), "Лесной", "Лесной участок", "много", "давно", "Спящий",
         "Федеральное", None),
    )  # fmt: skip


@pytest.fixture
def chinese(make_layer, shapes):
    return make_layer(
        "名录", "名称:string,类型:string,级别:string,面积（公顷）:double,建立时间:string,功能分区:string",
        (shapes.box(130, 43, 131, 43.5), "东北虎豹国家公园", "国家公园", "国家级", 1406500.0, "2021年", "核心保护区"),
        (shapes.box(132, 45, 132.5, 45.4), "兴凯湖国家级自然保护区", "自然保护区", "国家级", 222488.0, "1986-01-01", "实验区"),
    )  # fmt: skip


@pytest.fixture
def osm(make_layer, shapes):
    return make_layer(
        "osm", "osm_id:string,name:string,name:en:string,boundary:string,protect_class:string,protection_title:string,start_date:string,operator:string",
        (shapes.box(100, 50, 101, 51), "1234", "Онон-Бальж", "Onon-Balj", "protected_area", "2", "National Park", "2000-04", "State"),
        (shapes.box(102, 50, 103, 51), "1235", "X", None, "protected_area", "97", None, None, None),
    )  # fmt: skip
