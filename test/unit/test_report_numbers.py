"""Numbers as each language writes them, with no less said than is known."""

import re

import pytest
from transboundary_planner.core.report_numbers import NO_DATA, Numbers


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "1,234,567.50"),
        ("ru_RU", "1\u202f234\u202f567,50"),
        ("zh-Hans", "1,234,567.50"),
        ("zh_CN", "1,234,567.50"),
        ("", "1,234,567.50"),
    ],
)
def test_numbers_are_grouped_as_the_language_does(language, expected):
    assert Numbers(language).km2(1234567.5) == expected


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_no_data_is_never_zero_and_a_little_is_never_nothing(language):
    numbers = Numbers(language)
    for form in (numbers.km2, numbers.headline_km2, numbers.pct, numbers.integer, numbers.factor):
        assert form(None) == NO_DATA
        assert form(float("nan")) == NO_DATA
    assert numbers.km2(0) == numbers.km2(-0.0) == numbers.km2(-1e-12) == "0"
    assert numbers.km2(1e-9).startswith("<")
    assert "0" not in re.sub(r"0[.,]01", "", numbers.km2(0.0049))


def test_shares_close_to_everything_are_not_everything():
    numbers = Numbers("en")
    assert numbers.pct(99.999) == ">\u00a099.99\u00a0%"
    assert numbers.pct(100.0) == numbers.pct(100 * (1 - 1e-12)) == "100.00\u00a0%"
    assert Numbers("zh").pct(99.19) == "99.19%"
    assert Numbers("ru").pct(99.19) == "99,19\u00a0%"


@pytest.mark.parametrize(
    ("value", "expected"),
    [(9999.994, "9,999.99"), (12203.9, "12,204"), (2577.341, "2,577.34"), (0.156, "0.16")],
)
def test_headlines_have_five_digits(value, expected):
    assert Numbers("en").headline_km2(value) == expected
