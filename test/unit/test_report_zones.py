"""The report on zones: its numbers, its words in each case, and nothing that is not escaped."""

import dataclasses
import html
import re
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import shapely

pytest.importorskip("jinja2")

from transboundary_planner.core.report import Facts, Words, render
from transboundary_planner.core.report_zones import (
    ZoneFacts,
    zone_warnings,
    zones_report,
)
from transboundary_planner.core.zone_table import ZoneSites, ZoneTable

ROOT = Path(__file__).resolve().parents[2]
ROWS = [
    (0, -1, "RUS", 100.0, False),
    (0, 0, "RUS", 1700.0, False),
    (0, 0, "PRK", 61.25, True),
    (0, 1, "-", 12.5, False),
    (1, 0, "CHN", 300.0, False),
    (1, 1, "RUS", 40.0, True),
]


def _texts():
    """The texts of processing/zones_texts.py in English, on a Python without QGIS too."""
    namespace = {"tr": lambda text: text}
    for name in ("report_texts", "zones_texts"):
        source = (ROOT / "processing" / f"{name}.py").read_text(encoding="utf-8")
        for line in ("from .i18n import tr", "from .report_texts import common_texts"):
            source = source.replace(line, "")
        exec(source, namespace)
    return namespace["zones_texts"]()


def _table(own=(("RUS",), ("CHN",)), names=("Leopard", "Tiger"), drawn=(False, True), core=False,
           rings=(("buffer", 5000.0), ("transition", 20000.0)), ids=("a", "b")):  # fmt: skip
    rows = [row for row in ROWS if row[0] < len(ids)]
    site, zone, country, km2, across = zip(*rows)
    pieces = SimpleNamespace(
        site=np.array(site),
        zone=np.array(zone),
        country=list(country),
        geometry=np.array([shapely.box(0, 0, 1, 1)] * len(rows), dtype=object),
        m2=np.array(km2) * 1e6,
        inner_m=np.zeros(len(rows)),
        outer_m=np.zeros(len(rows)),
        across=np.array(across),
    )
    nothing = np.zeros(0)
    sites = ZoneSites(
        nothing, nothing, nothing, list(ids), list(names), [[]] * len(ids),
        None if drawn is None else np.array(drawn), discs=3, points=2, lines=1,
    )  # fmt: skip
    return ZoneTable(sites, list(rings), pieces, own, core)


FACTS = Facts(title="cats", sites="parks", country_names={"RUS": "Russia"}, date="2026-11-22")


def _page(table=None, zone_facts=None, language="en", **facts):
    words = Words(_texts(), language)
    report = zones_report(
        table or _table(), dataclasses.replace(FACTS, **facts), zone_facts or ZoneFacts(), words
    )
    return render(report, words)


def _text(page):
    page = re.sub(r"<style>.*?</style>", "", page, flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).replace("\u00a0", " ").split())


def test_the_headline_is_the_zones_and_what_lies_across():
    text = _text(_page())
    assert "2,113.75 km 2 of zones, 101.25 km 2 of them across the border" in text
    assert "Round parks (sites: 2): buffer to 5 km and transition to 20 km." in text
    assert "4.79 % of the zones lie in another country" in text
    assert "~ 340.00 km 2 of the zones are drawn round sites with illustrative boundaries." in text


def test_rows_of_zones_and_sites():
    text = _text(_page())
    assert "buffer RUS Russia 1,700.00 82.47 % 0 0" in text
    assert "buffer PRK North Korea 61.25 2.97 % 61.25 0" in text
    assert "buffer all countries 2,061.25 100.00 % 61.25 ~ 300.00" in text
    assert "transition outside the jurisdiction layer (sea or gap) 12.50" in text
    assert "all zones all countries 2,113.75 100.00 % 101.25 ~ 340.00" in text
    assert "Leopard RUS 1,761.25 12.50 1,773.75 61.25 3.45 %" in text
    assert "~ Tiger illustrative boundary CHN 300.00 40.00 340.00 40.00 11.76 %" in text
    assert "core" not in text.replace("Their core has no area", "")


def test_the_core_is_a_row_but_not_part_of_the_zones():
    text = _text(_page(_table(core=True)))
    assert "core RUS Russia 100.00 100.00 %" in text
    assert "2,113.75 km 2 of zones" in text


def test_without_countries():
    text = _text(_page(_table(own=None, drawn=None)))
    assert "2,113.75 km 2 of zones Round" in text
    assert "border" not in text
    assert "By country" not in text
    assert "own country" not in text
    assert "illustrative" not in text


def test_where_no_country_of_a_site_is_known():
    table = _table(own=[(), ()])
    text = _text(_page(table))
    assert "2,113.75 km 2 of zones Round" in text
    assert [warn.key for warn in zone_warnings(table)] == ["warn_nobodys_sites"]


def test_one_site_that_is_all_has_no_table_of_sites():
    text = _text(_page(_table(own=[("RUS",)], names=(None,), drawn=None, ids=("*",))))
    assert "By site" not in text
    assert "By zone and country" in text


def test_notes_say_how_it_was_made():
    more = ZoneFacts(
        tolerance_m=0.25, dissolve="field", distance_field="times", country_field="iso3",
        clip="land", exclude="towns", clip_km2=12.5, exclude_km2=0.25,
    )  # fmt: skip
    text = _text(_page(zone_facts=more, edges="geodesic", fill_holes=True))
    for part in (
        "by at most 0.25 m in 99 of 100",
        "multiplied by its field times.",
        "Sites of one group",
        "Zones were kept only within land, which took 12.50 km 2",
        "left out within towns, which took 0.25 km 2",
        "its field iso3 says",
        "Edges count as geodesics",
        "A hole in a country",
        "Points with a reported area, 3 of them",
        "Points without an area: 2.",
        "Lines: 1.",
    ):
        assert part in text, part
    plain = _text(_page())
    assert "a ten thousandth of the distance" in plain
    assert "deeper than 250 m" in plain
    assert "kept only within" not in plain


def test_ground_of_two_countries_is_said_in_words():
    table = _table()
    table.country[2] = "CHN/RUS"
    text = _text(_page(table))
    assert "in both CHN and RUS: the layer's outlines overlap here 0 of" in text
    assert text.count("the layer's outlines") == 2
    assert "&#39;" not in text


def test_many_zones_are_no_columns():
    rings = [(f"z{i}", 1000.0 * (i + 1)) for i in range(6)]
    text = _text(_page(_table(rings=rings)))
    assert "z0 to 1 km, z1 to 2 km, z2 to 3 km, z3 to 4 km, z4 to 5 km and z5 to 6 km" in text


def test_names_are_escaped():
    rings = [("<b>&", 5500.0), ("y", 20000.0)]
    page = _page(_table(rings=rings, names=("<script>", "x")), title="<i>", sites="<u>")
    for bad in ("<script>", "<b>&", "<i>", "<u>"):
        assert bad not in page
    assert "<b>& to 5.5 km" in _text(page)


@pytest.mark.parametrize(("language", "wanted"), [("ru", "2\u202f113,75"), ("zh", "2,113.75")])
def test_numbers_in_other_languages(language, wanted):
    assert wanted in _page(language=language)
