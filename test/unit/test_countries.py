"""Countries in any spelling."""

import json

import pytest
from transboundary_planner.core.countries import (
    TABLE,
    country_codes,
    country_key,
    country_name,
    country_text,
    is_code,
    plain,
)

ROWS = json.loads(TABLE.read_text(encoding="utf-8"))["countries"]


@pytest.mark.parametrize(
    "value", ["RU", "ru", "RUS", " rus ", "Russia", "RUSSIA", "Россия", "俄罗斯"]
)
def test_one_country_in_every_spelling(value):
    assert country_codes(value) == (("RUS",), [])


@pytest.mark.parametrize(
    "value",
    [
        "RUS;CHN", "RUS; CHN;", "ru,cn", "Russia/China", "Россия–Китай", "俄罗斯、中国", "俄罗斯和中国",
        "Российская Федерация и КНР", "Russian Federation & People's Republic of China", "RUS-CHN",
        "RUS；中华人民共和国", "RUS;CHN;Russia",
    ],
)  # fmt: skip
def test_several_countries_in_one_value(value):
    assert country_codes(value) == (("RUS", "CHN"), [])


def test_names_with_commas_and_words_in_them_are_one_country():
    assert country_codes("Bosnia and Herzegovina")[0] == ("BIH",)
    assert country_codes("Korea, Republic of; PRK")[0] == ("KOR", "PRK")
    assert country_codes("Guinea-Bissau")[0] == ("GNB",)
    assert country_codes("Côte d’Ivoire")[0] == country_codes("Cote d'Ivoire")[0] == ("CIV",)


def test_what_is_unknown_is_kept_as_it_is_written():
    assert country_codes("XX; RUS; Атлантида") == (("RUS",), ["XX", "Атлантида"])
    assert country_codes("ZZZ") == ((), ["ZZZ"])
    assert country_text(*country_codes("XX; RU")) == "RUS;XX"


def test_a_region_of_iso_3166_2_is_its_country_unless_it_may_be_two():
    assert country_codes("RU-PRI") == (("RUS",), [])
    assert country_codes("US-CA") == ((), ["US-CA"])


@pytest.mark.parametrize(
    "value", [None, "", "  ", "-99", "Not Reported", float("nan"), "n/a", "-", 0]
)
def test_nothing_said_is_no_country_and_nothing_unknown(value):
    assert country_codes(value) == ((), [])
    assert country_text(*country_codes(value)) is None


def test_namibia_is_a_country():
    assert country_codes("NA") == (("NAM",), [])


def test_the_table_is_iso_3166_and_no_name_means_two_countries():
    assert len(ROWS) == 249 + 2  # XKX and ABNJ
    assert len({row["alpha3"] for row in ROWS}) == len(ROWS)
    meaning = {}
    for row in ROWS:
        for name in [row["alpha3"], row["alpha2"], row["en"], row["ru"], row["zh"], *row["other"]]:
            if name:
                assert meaning.setdefault(plain(name), row["alpha3"]) == row["alpha3"], name
                assert country_codes(name) == ((row["alpha3"],), []), name
    assert is_code("RUS")
    assert not is_code("RU")
    assert not is_code("Russia")


def test_the_key_does_not_depend_on_order_or_spelling():
    assert country_key("Russia; CN") == country_key("CHN;RUS") == ("CHN", "RUS")
    assert country_key("RUS;XX") != country_key("RUS")


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("RUS", "en", "Russia"),
        ("RUS", "ru", "Россия"),
        ("RUS", "zh", "俄罗斯"),
        ("KAZ", "de", "Kazakhstan"),
        ("XXX", "ru", ""),
        ("-", "en", ""),
        ("Северный край", "ru", ""),
    ],
)
def test_names_in_three_languages(code, language, name):
    assert country_name(code, language) == name


def test_every_code_has_a_name_in_each_language():
    assert all(row[language] for row in ROWS for language in ("en", "ru", "zh"))
