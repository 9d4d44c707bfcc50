"""Mappings, codes and values of the harmonised schema."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from transboundary_planner.core import mapping, schema, wdpca
from transboundary_planner.core.countries import country_codes
from transboundary_planner.core.errors import PlannerError
from transboundary_planner.core.harmonise import (
    Harmoniser,
    Tally,
    give_ids,
    missing_table,
    suggest,
)
from transboundary_planner.core.names import similarity

COMING = mapping.shipped()
texts = st.text(max_size=20)


def read(layer, columns, *rows, own=None, keep_other=True):
    """(rows, tally, plan) of a table."""
    plan = mapping.choose(own or mapping.Mappings(), COMING, layer, columns)
    tally = Tally()
    harmoniser = Harmoniser(plan, tally, COMING.classes, keep_other=keep_other)
    values = {name: [row[i] for row in rows] for i, name in enumerate(columns)}
    return harmoniser.rows(values, len(rows)), tally, plan


# ---------------------------------------------------------------- numbers, years, yes and no


@pytest.mark.parametrize(
    ("text", "unit", "km2"),
    [
        ("2619", 1, 2619), ("2 618,9", 1, 2618.9), ("1\u00a0234,5", 0.01, 12.345), ("1,234.5", 1, 1234.5),
        ("1,234,567", 1, 1234567), ("17900 га", 1, 179), ("2619 км²", 0.01, 2619), ("25万公顷", 1, 2500),
        ("3.5 ha", 1, 0.035), ("1e3", 1, 1000), ("0", 1, None), ("Not Reported", 1, None),
    ],
)  # fmt: skip
def test_areas_are_read_with_their_unit(text, unit, km2):
    value, fine = schema.km2_of(text, unit)
    assert fine
    assert value == (None if km2 is None else pytest.approx(km2, rel=1e-12))


@pytest.mark.parametrize("text", ["1,234", "много", "-5", "12 acres", "1e999", "5 5 5 x"])
def test_areas_that_may_mean_two_things_are_not_guessed(text):
    assert schema.km2_of(text) == (None, False)


@given(st.floats(min_value=1e-6, max_value=1e9))
def test_a_number_is_read_as_itself(value):
    assert schema.km2_of(schema.text_of(value)) == (value, True)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1995", 1995), ("12.03.1995", 1995), ("1951年", 1951), ("2012.0", 2012), ("0", None),
        ("1995, расширен 2008", 1995), ("2021-10-12T00:00:00", 2021),
    ],
)  # fmt: skip
def test_years(text, year):
    assert schema.year_of(text) == (year, True)


@pytest.mark.parametrize("text", ["давно", "95", "123456", "3000"])
def test_what_is_no_year(text):
    assert schema.year_of(text) == (None, False)


@pytest.mark.parametrize(
    ("text", "value"),
    [("true", True), ("Да", True), ("否", False), ("0", False), ("perhaps", None)],
)
def test_yes_and_no(text, value):
    assert schema.yes_of(text) == (value, value is not None)


# ---------------------------------------------------------------- the mappings that come along


def test_shipped_mappings_fill_only_fields_and_codes_of_the_schema():
    assert [own.name for own in COMING.mappings] == list(mapping.SHIPPED)
    for own in COMING.mappings:
        assert set(own.columns) <= set(schema.MAPPED)
        for name, values in own.values.items():
            for code in values.values():
                assert code is not None
                assert not code or schema.code_of(name, code) == code, (own.name, name, code)
        for name, value in own.defaults.items():
            if name == "country":
                assert country_codes(value) == ((value,), [])
            else:
                assert schema.code_of(name, value) == value
    for own in COMING.classes:
        assert country_codes(own.country) == ((own.country,), [])
        assert all(schema.code_of("iucn_cat", c) == c for c in own.suggested)


@pytest.mark.parametrize(
    ("columns", "name"),
    [
        (["WDPAID", "NAME", "ISO3"], "wdpa"),
        (["wdpaid", "name"], "wdpa"),
        (["SITE_ID", "SITE_PID", "NAME_ENG", "ISO3"], "wdpca"),
        (["Название ООПТ", "Площадь, га"], "rus_national"),
        (["название", "категория"], "rus_national"),
        (["名称", "级别"], "chn_national"),
        (["osm_id", "name", "boundary", "protect_class"], "osm"),
        (list(schema.NAMES), "harmonised"),
        (
            [
                "site_id",
                "native_id",
                "designatio",
                "designat_1",
                "designat_2",
                "illustrati",
                "source_dat",
            ],
            "harmonised",
        ),
        (["site_id", "name", "iso3", "designation"], "usual_names"),
        ([], "usual_names"),
    ],
)
def test_the_schema_of_a_layer_is_known_by_its_columns(columns, name):
    assert mapping.choose(mapping.Mappings(), COMING, "x", columns).mapping.name == name


@pytest.mark.parametrize(
    ("country", "native", "designation", "suggested"),
    [
        ("RUS", "Государственный природный биосферный заповедник", "State Nature Reserve (zapovednik)", ("Ia",)),
        ("RUS", "НАЦИОНАЛЬНЫЙ ПАРК", "National Park", ("II",)),
        ("RUS", "Природный парк", "Nature Park", ("II", "V")),
        ("RUS", "Государственный природный заказник", "State Nature Sanctuary (zakaznik)", ("IV",)),
        ("RUS", "Памятник природы регионального значения", "Nature Monument", ("III",)),
        ("RUS", "Дендрологический парк", "Dendrological Park and Botanical Garden", ("Not Applicable",)),
        ("CHN", "国家公园", "National Park", ("II",)),
        ("CHN", "国家级自然保护区", "Nature Reserve", ("Ia", "IV", "V")),
        ("CHN", "湿地公园", "Nature Park", ("III", "V", "VI")),
        ("MNG", "国家公园", None, ()),
    ],
)  # fmt: skip
def test_classes_of_national_law(country, native, designation, suggested):
    rows, _, _ = read("x", ["country", "designation_local", "name"], (country, native, "N"))
    found = rows[0]["class"]
    assert (found.designation if found else None) == designation
    assert (found.suggested if found else ()) == suggested
    assert rows[0]["designation_local"] == native


def test_a_given_category_is_never_overwritten():
    columns = ["country", "designation_local", "iucn_cat"]
    park = "Национальный парк"
    rows, _, _ = read("x", columns, *(("RU", park, c) for c in ("V", "Not Reported", None)))
    for row in rows:
        suggest(row)
    assert [(row["iucn_cat"], row["iucn_suggestion"]) for row in rows] == [
        ("V", None), ("II", "II"), ("II", "II"),
    ]  # fmt: skip


def test_every_value_of_osm_protect_class_is_known():
    values = [*(str(i) for i in range(2, 7)), "1a", "1b", "7", "24", "97", "98", "99"]
    rows, tally, _ = read(
        "x", ["osm_id", "protect_class"], *((str(i), v) for i, v in enumerate(values))
    )
    assert [row["iucn_cat"] for row in rows[:7]] == ["II", "III", "IV", "V", "VI", "Ia", "Ib"]
    assert {row["iucn_cat"] for row in rows[7:]} == {None}
    assert [row["designation_type"] for row in rows[8:]] == [
        "National",
        "Regional",
        "International",
        "International",
    ]
    assert tally.unmapped() == []


def test_tags_of_osm_that_have_no_column():
    """As GDAL reads .osm.pbf: other_tags is an hstore."""
    tags = '"protect_class"=>"1a","name:en"=>"The \\"Old\\" Wood","website"=>"x"'
    rows, tally, plan = read(
        "multipolygons", ["osm_id", "name", "boundary", "other_tags"],
        ("5", "Лес", "protected_area", tags), ("6", "Y", "protected_area", None),
    )  # fmt: skip
    assert set(plan.wanted) == {"name", "osm_id", "other_tags"}
    row = rows[0]
    assert (row["name"], row["name_local"], row["iucn_cat"], row["native_id"]) == (
        'The "Old" Wood', "Лес", "Ia", "5",
    )  # fmt: skip
    assert rows[1]["name"] == "Y"
    # What is in the other tags besides is kept and listed with its column.
    assert tally.unmapped() == [("multipolygons", "other_tags", None, None, 1)]
    assert row["other"]["other_tags"] == tags


# ---------------------------------------------------------------- laws


@given(st.lists(st.tuples(texts, texts, texts), min_size=1, max_size=5))
def test_nothing_a_text_column_says_is_lost(rows):
    """Texts come out as they are, unknown codes too; what a mapping does not know is counted."""
    columns = ["name", "iucn_cat", "remark"]
    found, tally, _ = read("x", columns, *rows)
    kept = sum(n for (_, column), n in tally.columns.items() if column == "remark")
    assert kept == sum(1 for row in rows if row[2].strip())
    for row, (name, category, remark) in zip(found, rows):
        if schema.plain(name):
            assert row["name"] == name.strip()
        if remark.strip():
            assert row["other"]["remark"] == remark.strip()
        code = schema.code_of("iucn_cat", category)
        if (
            schema.plain(category)
            and code is None
            and row["iucn_cat"] not in schema.CODES["iucn_cat"]
        ):
            assert row["iucn_cat"] == category.strip()
            assert any(value == category.strip() for *_, value, _ in tally.unmapped())


@given(
    st.lists(
        st.sampled_from(["RU", "Russia", "CHN", "XX", "中国", "", None, "RUS;CHN", "нечто"]),
        max_size=8,
    )
)
def test_countries_of_rows_are_codes_and_the_rest_is_listed(values):
    found, tally, _ = read("x", ["country"], *((v,) for v in values))
    for row, value in zip(found, values):
        codes, unknown = country_codes(value)
        assert row["countries"] == codes
        assert row["country"] == (";".join([*codes, *unknown]) or None)
    listed = sum(n for _, _, _, _, n in tally.unmapped())
    assert listed == sum(len(country_codes(v)[1]) for v in values)


def test_the_missing_table_counts_each_record_in_each_of_its_countries():
    columns = ["country", "name", "iucn_cat"]
    rows, _, _ = read(
        "x", columns, ("RUS;CHN", "A", "II"), ("RUS", None, "Not Reported"), (None, "C", None)
    )
    got = {(r[0], r[1]): r[2:] for r in missing_table(rows)}
    assert got["*", "iucn_cat"] == (3, 1, 1, pytest.approx(200 / 3))
    assert got["RUS", "name"] == (2, 1, 0, 50.0)
    assert got["*", "site_id"] == (3, 3, 0, 100.0)
    give_ids(rows, [("x", i) for i in range(3)])
    assert {r[:2]: r[2:] for r in missing_table(rows)} == got
    assert got["CHN", "iucn_cat"] == (1, 0, 0, 0.0)
    assert got[None, "country"] == (1, 1, 0, 100.0)


def test_ids_mean_one_site():
    a, _, _ = read("a", ["WDPAID", "NAME"], ("5", "x"), (None, "y"))
    b, _, _ = read("b", ["native_id", "name"], ("5", "z"))
    c, _, _ = read("c", ["WDPAID", "NAME"], ("5", "x again"))
    rows = [*a, *b, *c]
    changed = give_ids(rows, [("a", 1), ("a", 2), ("b", 1), ("c", 1)])
    assert [row["site_id"] for row in rows] == ["5", "a:2", "b:5", "5"]
    assert changed == 1


# ---------------------------------------------------------------- mapping files


def test_titles_of_mappings_in_three_languages():
    for found in mapping.shipped().mappings:
        titles = {found.title_in(language) for language in ("en", "ru", "zh")}
        assert all(titles)
        assert len(titles) == (1 if found.name == "osm" else 3), found.name
    text = '{"format": "transboundary-mapping", "version": 1, "columns": {"name": ["n"]}'
    (own,) = mapping.parse(text + ', "name": "a", "title": "A", "title:ru": "А"}', "f").mappings
    assert [own.title_in(language) for language in ("en", "ru", "zh")] == ["A", "А", "A"]
    with pytest.raises(PlannerError):
        mapping.parse(text + ', "title:ru": 1}', "f")


def test_the_mapping_of_a_run_is_read_back_as_it_was():
    columns = ["Название", "Категория", "Площадь, га", "Статус"]
    _, tally, plan = read("таблица", columns, ("А", "Лес", "5", "Спящий"))
    text = mapping.to_json([plan], tally.unmapped_values(), COMING.classes)
    back = mapping.parse(text, "f.json")
    assert back.layers == {"таблица": "таблица"}
    assert back.classes == COMING.classes
    again, second, plan_again = read("таблица", columns, ("А", "Лес", "5", "Спящий"), own=back)
    assert plan_again.mapping.origin == "f.json"
    assert again[0]["reported_km2"] == pytest.approx(0.05)
    assert second.unmapped() == tally.unmapped()
    assert json.loads(
        mapping.to_json([plan_again], second.unmapped_values(), COMING.classes)
    ) == json.loads(text)


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["format", "version", "mappings", "columns", "values", "layers", "detect", "name"]) | texts,
        inner, max_size=4),
    max_leaves=12,
))  # fmt: skip
def test_no_json_makes_the_reader_stumble(data):
    for wrapped in (
        data,
        {"format": mapping.FORMAT, "version": 1, "columns": data},
        {"format": mapping.FORMAT, "version": 1, "mappings": [data], "classes": data},
    ):
        try:
            found = mapping.parse(json.dumps(wrapped), "f.json")
        except PlannerError as error:
            assert error.values["file"] == "f.json"  # noqa: PT017
        else:
            assert isinstance(found, mapping.Mappings)


def test_a_mapping_of_the_user_goes_before_those_of_the_plugin():
    text = json.dumps({
        "format": mapping.FORMAT, "version": 1,
        "mappings": [
            {"name": "a", "detect": [["WDPAID", "EXTRA"]], "columns": {"name": "EXTRA"}},
            {"name": "b", "columns": {"name": "NAME"}},
        ],
    })  # fmt: skip
    own = mapping.parse(text, "f.json")

    def chosen(columns):
        return mapping.choose(own, COMING, "x", columns).mapping.name

    assert chosen(["WDPAID", "EXTRA"]) == "a"
    assert chosen(["WDPAID", "NAME"]) == "wdpa"
    assert chosen(["other", "NAME"]) == "b"
    with pytest.raises(PlannerError, match="mapping_missing_column"):
        chosen(["other"])


def test_a_class_of_the_user_goes_before_those_of_the_plugin():
    def text(country):
        return json.dumps({
            "format": mapping.FORMAT, "version": 1,
            "classes": [{"country": country, "words": [["парк"]], "designation": "Park", "suggested_iucn": "V"}],
        })  # fmt: skip

    own = mapping.parse(text("Россия"), "f.json")
    assert [c.country for c in own.classes] == ["RUS"]
    for wrong in ("Атлантида", "RUS;CHN", ""):
        with pytest.raises(PlannerError, match="mapping_wrong"):
            mapping.parse(text(wrong), "f.json")


# ---------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Land of the Leopard", "LAND OF THE LEOPARD NATIONAL PARK"),
        ("Земля леопарда", "Национальный парк «Земля леопарда»"),
        ("Кедровая падь", "Kedrovaya Pad Nature Reserve"),
        ("兴凯湖国家级自然保护区", "兴凯湖"),
        ("Сихотэ-Алинь", "Sikhote-Alin Zapovednik"),
        ("Cañón del Río", "canon del rio"),
    ],
)
def test_one_name_in_two_spellings(a, b):
    assert similarity([a], [b]) > 0.9


@pytest.mark.parametrize(
    ("a", "b"), [("Земля леопарда", "Кедровая падь"), ("三江", "洪河"), ("Glacier National Park", "Waterton Lakes National Park")]
)  # fmt: skip
def test_two_names(a, b):
    assert similarity([a], [b]) < 0.4


@given(st.lists(texts, max_size=2), st.lists(texts, max_size=2))
def test_likeness_is_symmetric_and_whole_for_equal_names(a, b):
    assert similarity(a, b) == similarity(b, a)
    score = similarity(a, b)
    assert score is None or 0 <= score <= 1
    for name in a:
        if schema.plain(name):
            assert similarity([name], [name]) == 1
    assert similarity([None], ["x"]) is None


# ---------------------------------------------------------------- WDPCA


def row_of(**values):
    rows, _, _ = read("x", [*values], tuple(values.values()))
    give_ids(rows, [("x", 1)])
    return dict(zip([name for name, _ in wdpca.FIELDS], wdpca.wdpca_row(rows[0])))


def test_wdpca_values():
    row = row_of(
        site_id="12",
        native_id="12_A",
        name="N",
        name_local="Н",
        country="RU; CN",
        realm="2",
        status_year=0,
    )
    assert (row["SITE_ID"], row["SITE_PID"], row["ISO3"], row["PRNT_ISO3"]) == (
        12,
        "12_A",
        "RUS;CHN",
        "RUS;CHN",
    )
    assert (row["REALM"], row["STATUS_YR"], row["STATUS"], row["IUCN_CAT"]) == (
        "Marine",
        None,
        "Not Reported",
        "Not Reported",
    )
    assert (row["NAME_ENG"], row["NAME"], row["SITE_TYPE"]) == ("N", "Н", "PA")
    national = row_of(site_id="AMUR-06", country="GRL")
    assert (national["SITE_ID"], national["SITE_PID"], national["PRNT_ISO3"]) == (
        None,
        "AMUR-06",
        None,
    )
    assert wdpca.site_number("007") is None
    assert wdpca.site_number("9" * 30) is None
    assert wdpca.site_number("٣") is None
