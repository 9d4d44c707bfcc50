"""The balance of shares between countries: worked numbers, laws, what users may write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from transboundary_planner.core.balance import balance, read_expected, shares_of
from transboundary_planner.core.errors import PlannerError


@pytest.mark.parametrize(
    ("amounts", "expected", "index", "floor"),
    [
        # proportional
        ({"RUS": 40, "CHN": 60}, {"RUS": 0.4, "CHN": 0.6}, 1.0, 0.4),
        # 0.3 and 0.7 beside 0.4 and 0.6: 1 - (0.1 + 0.1) / 2
        ({"RUS": 30, "CHN": 70}, {"RUS": 0.4, "CHN": 0.6}, 0.9, 0.4),
        # all of it with the larger share
        ({"RUS": 0, "CHN": 5}, {"RUS": 0.4, "CHN": 0.6}, 0.6, 0.4),
        # all of it with the smaller one: the floor
        ({"RUS": 5, "CHN": 0}, {"RUS": 0.4, "CHN": 0.6}, 0.4, 0.4),
        # 0.5, 0.3, 0.2 beside 0.2, 0.3, 0.5: 1 - (0.3 + 0 + 0.3) / 2
        ({"A": 5, "B": 3, "C": 2}, {"A": 0.2, "B": 0.3, "C": 0.5}, 0.7, 0.2),
        ({"A": 1}, {"A": 1.0}, 1.0, 1.0),
    ],
)
def test_worked_numbers(amounts, expected, index, floor):
    found = balance(amounts, expected)
    assert found.index == pytest.approx(index, abs=1e-12)
    assert found.floor == pytest.approx(floor, abs=1e-12)


@pytest.mark.parametrize(
    ("amounts", "expected", "floor"),
    [
        ({"RUS": 0, "CHN": 0}, {"RUS": 0.4, "CHN": 0.6}, 0.4),  # nothing to share out
        ({"RUS": 3, "CHN": 7}, {"RUS": 1.0}, None),  # a share is missing
        ({"RUS": 3, "CHN": 7}, {"RUS": 0.4, "CHN": None}, None),
        ({"RUS": 3, "CHN": 7}, {}, None),
        ({"RUS": 3, "CHN": None}, {"RUS": 0.4, "CHN": 0.6}, 0.4),
        ({}, {"RUS": 1.0}, None),
    ],
)
def test_no_data_is_none_and_not_zero(amounts, expected, floor):
    found = balance(amounts, expected)
    assert found.index is None
    assert found.floor == floor


_AMOUNTS = st.lists(st.floats(0, 1e6), min_size=2, max_size=6).filter(lambda v: sum(v) > 1e-3)


@given(_AMOUNTS, st.lists(st.floats(0.01, 1), min_size=6, max_size=6), st.floats(0.01, 1e4))
def test_laws(amounts, weights, unit):
    names = [f"K{i}" for i in range(len(amounts))]
    shares = shares_of(dict(zip(names, weights)))
    x = dict(zip(names, amounts))
    found = balance(x, shares)
    assert found.floor - 1e-9 <= found.index <= 1 + 1e-12
    # Not of the unit, nor of the order.
    scaled = balance({k: v * unit for k, v in x.items()}, shares)
    assert scaled.index == pytest.approx(found.index, abs=1e-9)
    turned = balance(dict(reversed(x.items())), shares)
    assert turned.index == pytest.approx(found.index, abs=1e-12)
    assert balance(shares, shares).index == pytest.approx(1)
    # The floor is reached where the country with the smallest share has all.
    least = min(shares, key=shares.get)
    only = balance({k: float(k == least) for k in names}, shares)
    assert only.index == pytest.approx(found.floor, abs=1e-9)


def test_shares_of_amounts():
    assert shares_of({"A": 1, "B": 3}) == {"A": 0.25, "B": 0.75}
    assert shares_of({"A": 0, "B": 0}) == {"A": None, "B": None}
    assert shares_of({"A": 1, "B": None}) == {"A": None, "B": None}


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("RUS=0.4; CHN=0.6", {"RUS": 0.4, "CHN": 0.6}),
        ("Russia: 0,4;китай=0,6;", {"RUS": 0.4, "CHN": 0.6}),
        ("RU=40 %; CN=60%", {"RUS": 0.4, "CHN": 0.6}),
        ("RUS=.5;CHN=.5", {"RUS": 0.5, "CHN": 0.5}),
    ],
)
def test_shares_as_text(text, shares):
    assert read_expected(text) == pytest.approx(shares)


@pytest.mark.parametrize("text", ["range", " Border ", "AREA"])
def test_sources_as_text(text):
    assert read_expected(text) == text.strip().lower()


@pytest.mark.parametrize("text", ["", None, "  "])
def test_nothing_is_nothing(text):
    assert read_expected(text) is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("half and half", "bad_shares"),
        ("RUS=0.4", "shares_sum"),
        ("RUS=0.4; CHN=0.7", "shares_sum"),
        ("RUS=0.4; RU=0.6", "bad_shares"),
        ("Nowhere=0.4; CHN=0.6", "bad_shares"),
        ("RUS=40 %; CHN=0.6", "bad_shares"),
        ("RUS=-0.4; CHN=1.4", "bad_shares"),
        ("RUS=nan; CHN=0.6", "bad_shares"),
        (";", "bad_shares"),
    ],
)
def test_what_cannot_be_read_is_refused(text, key):
    with pytest.raises(PlannerError) as caught:
        read_expected(text)
    assert caught.value.key == key
    assert caught.value.values["text"] == text
