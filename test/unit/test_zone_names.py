"""Names of zones and their codes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from transboundary_planner.core.errors import PlannerError
from transboundary_planner.core.zone_names import (
    CODES,
    ZoneNames,
    name_key,
    parse_csv,
    parse_pairs,
    read_mapping,
    shipped,
)


def test_the_shipped_list_says_each_name_once():
    keys = [name_key(name) for name, _ in shipped()]
    assert len(keys) == len(set(keys))
    assert {code for _, code in shipped()} == set(CODES)
    names = ZoneNames()
    for name, code in shipped():
        assert names.code(name) == code


def test_what_the_issue_names_is_known():
    names = ZoneNames()
    for code, known in {
        "core": "core area;核心保护区;核心区;заповедное ядро;заповедная зона",
        "buffer": "buffer zone;缓冲区;охранная зона",
        "restricted_use": "一般控制区;особо охраняемая зона",
        "transition": "transition area;实验区;зона хозяйственного назначения",
        "recreation": "рекреационная зона",
    }.items():
        for name in known.split(";"):
            assert names.code(name) == code, name
    assert names.code("forest") is None
    assert names.code(None) is None
    assert names.code("") is None


@given(st.sampled_from([name for name, _ in shipped()]), st.sampled_from([" ", "\u3000", "_", "-"]))
def test_case_spaces_and_width_do_not_matter(name, space):
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in name)
    for other in (name.upper(), name.title(), f" {name} ", name.replace(" ", space), wide):
        assert ZoneNames().code(other) == ZoneNames().code(name)


def test_own_rows_come_before_the_file_and_the_file_before_the_list():
    names = ZoneNames([("buffer", "other")], [("buffer", "core"), ("core", "Transition")])
    assert names.code("BUFFER") == "other"
    assert names.code("core") == "transition"
    assert names.code("охранная зона") == "buffer"


def test_pairs():
    assert parse_pairs("a = core;b=buffer\n\n c=d=other ;") == [
        ("a", "core"),
        ("b", "buffer"),
        ("c=d", "other"),
    ]
    assert parse_pairs("") == []


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (lambda: parse_pairs("forest"), "zone_pair"),
        (lambda: ZoneNames([("x", "forest")]), "zone_code"),
        (lambda: ZoneNames([("x", "")]), "zone_code"),
        (lambda: ZoneNames([(" ", "core")]), "zone_name_empty"),
        (lambda: parse_csv("a,b\n1,2\n"), "zone_columns"),
        (lambda: parse_csv(""), "zone_columns"),
        (lambda: read_mapping("/nowhere/at/all.csv"), "zone_file"),
    ],
)
def test_refusals(make, key):
    with pytest.raises(PlannerError) as caught:
        make()
    assert caught.value.key == key


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables(delimiter):
    text = delimiter.join(["note", "Name", " CODE"]) + "\n" + delimiter.join(["x", "лес", "core"])
    assert parse_csv("\ufeff" + text) == [("лес", "core")]
