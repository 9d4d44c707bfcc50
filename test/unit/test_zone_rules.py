"""Zones as text: what is read, what is refused, and that nothing changes on the way back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from transboundary_planner.core.errors import PlannerError
from transboundary_planner.core.zone_rules import (
    DEFAULT_ZONES,
    format_zones,
    kilometres,
    parse_zones,
    split_zones,
    zones_as_written,
)


def test_the_default_is_that_of_unesco():
    assert parse_zones(DEFAULT_ZONES) == [("buffer", 5000.0), ("transition", 20000.0)]
    assert format_zones(parse_zones(DEFAULT_ZONES)) == DEFAULT_ZONES


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("buffer=5", [("buffer", 5000.0)]),
        (" buffer = 5 ;\n; transition=20;", [("buffer", 5000.0), ("transition", 20000.0)]),
        ("buffer=5\r\ntransition=20\n", [("buffer", 5000.0), ("transition", 20000.0)]),
        ("буферная зона=5.5; 缓冲区=.25", [("缓冲区", 250.0), ("буферная зона", 5500.0)]),
        ("缓冲区＝5；过渡区＝20", [("缓冲区", 5000.0), ("过渡区", 20000.0)]),
        ("охранная  зона=+1.", [("охранная зона", 1000.0)]),
        ("a=5.1; b=5.3; c=1e-3", [("c", 1.0), ("a", 5100.0), ("b", 5300.0)]),
        ("far=5000", [("far", 5e6)]),
        ("a'b\"<c>=1", [("a'b\"<c>", 1000.0)]),
    ],
)
def test_what_is_read(text, zones):
    assert parse_zones(text) == zones


def test_unsorted_zones_are_sorted_and_that_can_be_told():
    text = "outer=20; inner=5"
    assert parse_zones(text) == [("inner", 5000.0), ("outer", 20000.0)]
    assert zones_as_written(text) == [("outer", 20000.0), ("inner", 5000.0)]


@pytest.mark.parametrize(
    ("text", "key", "values"),
    [
        ("", "zones_missing", {}),
        (None, "zones_missing", {}),
        (" ; \n ;", "zones_missing", {}),
        ("buffer", "zone_not_understood", {"entry": "buffer"}),
        ("buffer 5; transition=20", "zone_not_understood", {"entry": "buffer 5"}),
        ("buffer=5=6", "zone_not_understood", {"entry": "buffer=5"}),
        ("buffer==6", "zone_not_understood", {"entry": "buffer="}),
        ("=5", "zone_without_name", {"distance": "5"}),
        ("buffer=5,5", "zone_not_a_number", {"zone": "buffer", "distance": "5,5"}),
        ("buffer=", "zone_not_a_number", {"zone": "buffer", "distance": ""}),
        ("buffer=5 km", "zone_not_a_number", {"zone": "buffer", "distance": "5 km"}),
        ("buffer=nan", "zone_not_a_number", {"zone": "buffer", "distance": "nan"}),
        ("buffer=inf", "zone_not_a_number", {"zone": "buffer", "distance": "inf"}),
        ("buffer=1_000", "zone_not_a_number", {"zone": "buffer", "distance": "1_000"}),
        ("buffer=0", "zone_not_positive", {"zone": "buffer", "distance": "0"}),
        ("buffer=-5", "zone_not_positive", {"zone": "buffer", "distance": "-5"}),
        ("buffer=1e-999", "zone_not_positive", {"zone": "buffer", "distance": "1e-999"}),
        ("buffer=5; buffer=6", "zone_twice", {"zone": "buffer"}),
        ("Buffer=5; buffer=6", "zone_twice", {"zone": "buffer"}),
        ("край=5; кра\u0438\u0306=6", "zone_twice", {"zone": "край"}),
        ("a=5; b=5.0", "zone_same_distance", {"zone": "a", "other": "b", "distance": "5.0"}),
        ("buffer=5000.001", "zone_too_far", {"zone": "buffer", "distance": "5000.001"}),
        ("buffer=1e300", "zone_too_far", {"zone": "buffer", "distance": "1e300"}),
        ("core=5", "zone_reserved", {"zone": "core"}),
        ("Core=5", "zone_reserved", {"zone": "Core"}),
    ],
)
def test_what_is_refused(text, key, values):
    with pytest.raises(PlannerError) as caught:
        parse_zones(text)
    assert caught.value.key == key
    assert caught.value.values == values


def test_entries_come_apart_without_being_checked():
    assert split_zones("a; b=; =5; c=x") == [("a", None), ("b", ""), ("", "5"), ("c", "x")]


@pytest.mark.parametrize(
    ("metres", "text"),
    [
        (5000.0, "5"),
        (100.0, "0.1"),
        (5e6, "5000"),
        (1e-5, "0.00000001"),
        (123456.789, "123.456789"),
    ],
)
def test_kilometres(metres, text):
    assert kilometres(metres) == text


def plain(name):
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()


names = st.text(min_size=1, max_size=12).map(lambda text: " ".join(text.split()))
names = names.filter(
    lambda text: plain(text) not in ("", "core") and not set(text) & set("=;＝；\n\r")
)
metres = st.floats(min_value=1e-6, max_value=5e6, allow_nan=False)


@given(
    st.lists(
        st.tuples(names, metres), min_size=1, max_size=5, unique_by=lambda zone: zone[1]
    ).filter(lambda zones: len({plain(name) for name, _ in zones}) == len(zones))
)
def test_zones_survive_the_way_there_and_back(zones):
    read = parse_zones(format_zones(zones))
    assert [outer for _, outer in read] == sorted(outer for _, outer in zones)
    assert parse_zones(format_zones(read)) == read
