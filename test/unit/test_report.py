"""Reports: the numbers arrive on the page as a reader of each language expects them, and nothing else does."""

import dataclasses
import html.parser
import re
from pathlib import Path

import numpy as np
import pytest

jinja2 = pytest.importorskip("jinja2")

from transboundary_planner.core import report as report_module  # noqa: E402
from transboundary_planner.core.coverage_result import Coverage, Kind  # noqa: E402
from transboundary_planner.core.errors import PlannerError  # noqa: E402
from transboundary_planner.core.overlap_result import Analysis, Rows, Target  # noqa: E402
from transboundary_planner.core.record_rules import Account  # noqa: E402
from transboundary_planner.core.report import Facts, Source, Warn, Words, render  # noqa: E402
from transboundary_planner.core.report_coverage import coverage_report  # noqa: E402
from transboundary_planner.core.report_numbers import NO_DATA  # noqa: E402
from transboundary_planner.core.report_overlap import overlap_report  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
PNG = b"\x89PNG\r\n\x1a\n"


def _texts(function):
    """The texts of processing/report_texts.py in English, on a Python without QGIS too."""
    source = (ROOT / "processing" / "report_texts.py").read_text(encoding="utf-8")
    namespace = {"tr": lambda text: text}
    exec(source.replace("from .i18n import tr", ""), namespace)
    return namespace[function]()


class Page(html.parser.HTMLParser):
    """What a page holds: its tags with their attributes, its text, its tables as rows of text."""

    void = ("meta", "img", "br", "link", "hr", "input")

    def __init__(self, text):
        super().__init__()
        self.tags, self.open, self.pieces, self.rows, self.style = [], [], [], [], ""
        self.feed(text)
        self.close()
        assert self.open == [], "tags left open"

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.void:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" in self.open:
            self.style += data
            return
        self.pieces.append(data)
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data

    @property
    def text(self):
        return " ".join(" ".join(self.pieces).split())

    def row(self, *begin):
        """The cells after these first ones, of the only row that begins so."""
        found = [
            r[len(begin) :] for r in self.rows if [c.strip() for c in r[: len(begin)]] == [*begin]
        ]
        assert len(found) == 1, found
        return [" ".join(cell.split()) for cell in found[0]]


def _analysis(
    names=("Leopard", "Marine"), drawn=(False, True), targets=None, rows=None, countries=None
):
    """Two sites in RUS and outside: 2,596 and 0.156, 11.355 and 415.421 km2; one overlay."""
    n = len(names)
    km2 = 1e6
    ground = [(0, 1, 2596.0), (0, 0, 0.156), (1, 1, 11.355), (1, 0, 415.421)]
    ground += [(n, 1, 2607.355), (n, 0, 415.577), (n + 1, 1, 11.355), (n + 1, 0, 415.421)]
    found = [(0, 1, 0, 2577.34), (0, 1, 1, 2577.34), (n, 1, 0, 2577.34), (n, 1, 1, 2577.34)]
    found += rows or []
    return Analysis(
        ids=[f"id-{i}" for i in range(n)],
        names=list(names),
        countries=countries or ["-", "RUS"],
        targets=targets or [Target("all", "*"), Target("overlay", "tiger range")],
        ground=Rows(*(np.array(c) for c in zip(*[(s, c, -1, m * km2) for s, c, m in ground]))),
        rows=Rows(*(np.array(c) for c in zip(*[(s, c, t, m * km2) for s, c, t, m in found]))),
        pairs=2,
        illustrative=np.array(drawn) if drawn is not None else None,
    )


BORDER = Source(
    "countries", "borders", "borders_osm.gpkg", "2017-12", "ODbL 1.0", "© OpenStreetMap", 4
)
FACTS = Facts(
    title="Land of Big Cats",
    sites="parks",
    sources=[Source("sites", "parks", "parks.gpkg"), BORDER],
    border=BORDER,
    country_names={"RUS": "Russia"},
    software=["Transboundary Planner 0.1.0"],
    date="2026-11-22",
)


def _page(analysis=None, facts=FACTS, language="en"):
    words = Words(_texts("overlap_texts"), language)
    return Page(render(overlap_report(analysis or _analysis(), facts, words), words))


# --- overlap --------------------------------------------------------------------------------------


def test_headline_is_the_flattened_total():
    page = _page()
    assert "2,577.34 of 3,022.93 km 2 lie in tiger range" in page.text
    assert "85.26 %" in page.text


def test_countries_have_names_and_what_is_outside_is_called_so():
    page = _page()
    assert "RUS Russia 2,577.34 of 2,607.36 km 2 98.85 %" in page.text
    assert "outside the jurisdiction layer (sea or gap) 0 of 415.58 km 2 0 %" in page.text
    assert page.row("Leopard", "RUS Russia") == ["2,596.00", "2,577.34", "99.28 %", "99.28 %"]
    assert page.row(
        "~ Marineillustrative boundary", "outside the jurisdiction layer (sea or gap)"
    ) == [
        "415.42",
        "0",
        "0 %",
        "0 %",
    ]


def test_ground_of_two_countries_is_not_called_disputed_unless_the_layer_says_so():
    analysis = _analysis(countries=["CHN/RUS", "RUS"])
    both = "in both CHN and RUS: the layer's outlines overlap here"
    assert both in _page(analysis).text
    assert "disputed" not in _page(analysis).text
    facts = dataclasses.replace(FACTS, disputed=["CHN"])
    assert f"{both} (disputed, according to the layer)" in _page(analysis, facts).text


def test_illustrative_boundaries_are_marked_wherever_their_numbers_are():
    page = _page()
    assert page.row("~ Marineillustrative boundary", "426.78") == ["0", "0 %"]
    assert page.row("~ of which illustrative", "426.78") == ["0", "0 %"]
    assert (
        "426.78 of the 3,022.93 km 2 of area, rest on illustrative boundaries (sites: 1)"
        in page.text
    )
    plain = _page(_analysis(drawn=None))
    assert "~" not in plain.text
    assert "illustrative" not in plain.text


def test_far_outside_the_countries_is_warned():
    assert "415.58 km 2 of the sites (13.75 %) lie outside the jurisdiction layer" in _page().text
    assert "Sites with more than 1 % of their area there: 1." in _page().text
    facts = dataclasses.replace(
        FACTS, warnings=[Warn("warn_repaired", {"layer": "parks", "count": 1234})]
    )
    assert "parks: 1,234 invalid geometries were repaired." in _page(facts=facts).text


def test_classes_and_several_overlays_have_their_tables():
    targets = [
        Target("all", "*"),
        Target("overlay", "tiger range"),
        Target("overlay", "forest"),
        Target("class", "forest", "oak"),
        Target("class", "forest", None),
    ]
    rows = [(2, 1, 2, 50.0), (0, 1, 2, 50.0), (2, 1, 3, 20.0), (0, 1, 3, 20.0)]
    page = _page(_analysis(targets=targets, rows=rows))
    assert "lie in tiger range or forest" in page.text
    assert page.row("forest", "oak")[:2] == ["20.00", "0.66 %"]
    assert page.row("forest", "no data")[:2] == ["0", "0 %"]
    assert page.row("forest", "50.00")[0] == "1.65 %"
    assert page.row("Leopard", "2,596.16") == [
        "2,577.34",
        "99.28 %",
        "50.00",
        "1.93 %",
        "2,577.34",
        "99.28 %",
    ]


def test_many_overlays_become_rows():
    targets = [Target("all", "*")] + [Target("overlay", f"layer {i}") for i in range(1, 6)]
    page = _page(_analysis(targets=targets))
    assert "at least one of 5 layers" in page.text
    assert page.row("Leopard", "layer 1") == ["2,577.34", "99.28 %"]


def test_without_countries_there_is_no_country_section():
    analysis = _analysis()
    analysis.countries = [None]
    analysis.ground = Rows(analysis.ground.site, analysis.ground.country * 0, *analysis.ground[2:])
    analysis.rows = Rows(analysis.rows.site, analysis.rows.country * 0, *analysis.rows[2:])
    page = _page(analysis, dataclasses.replace(FACTS, border=None))
    assert "By country" not in page.text
    assert "states no position" not in page.text
    assert "outside" not in page.text


def test_sources_and_run_are_named_and_the_border_takes_no_position():
    text = _page().text
    assert "states no position on any boundary" in text
    assert "layer borders (date: 2017-12)" in text
    assert "file: parks.gpkg date: not stated licence: not stated attribution: not stated" in text
    assert "Made by Transboundary Planner 0.1.0 on 2026-11-22." in text


def test_a_report_of_300000_sites_is_not_300000_rows():
    n = 300_000
    km2 = np.arange(1.0, n + 1)
    site = np.arange(n)
    zero = np.zeros(n, int)
    analysis = _analysis(names=["x"] * n, drawn=None)
    analysis.ids = [str(i) for i in range(n)]
    analysis.ground = Rows(
        np.append(site, n), np.append(zero, 0), np.full(n + 1, -1), np.append(km2, 5e9) * 1e6
    )
    analysis.rows = Rows(site, zero, zero, km2 * 0)
    words = Words(_texts("overlap_texts"), "en")
    text = render(overlap_report(analysis, FACTS, words), words)
    assert len(text) < 400_000
    page = Page(text)
    assert "and 299,800 more in the table TABLE" in page.text
    assert any("300,000.00" in row for row in page.rows)
    assert not any("299,800.00" in row for row in page.rows)


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_languages_say_what_they_are(language):
    words = Words(_texts("overlap_texts"), language)
    page = Page(render(overlap_report(_analysis(), FACTS, words), words))
    assert dict(page.tags)["html"]["lang"] == {"en": "en", "ru": "ru", "zh": "zh-Hans"}[language]
    assert {"en": "2,577.34", "ru": "2\u202f577,34", "zh": "2,577.34"}[language] in "".join(
        page.pieces
    )


def test_texts_have_what_they_are_filled_with():
    for function in ("overlap_texts", "coverage_texts", "map_texts"):
        for text in _texts(function).values():
            assert text == text.strip() or text == ", "
            assert "km2" not in text.replace("{km2}", "")


# --- safety ---------------------------------------------------------------------------------------

NASTY = "<script>alert(1)</script>\"'& {km2} {{ 7*7 }} Земля 东北虎豹 \u202e"


def test_names_are_text_whatever_they_hold():
    source = Source(NASTY, NASTY, NASTY, NASTY, NASTY, NASTY)
    facts = Facts(
        title=NASTY,
        sites=NASTY,
        sources=[source],
        border=source,
        country_names={"X01": NASTY},
        method=[NASTY],
        warnings=[NASTY, Warn("warn_rejected", {"layer": NASTY, "count": 2})],
        software=[NASTY],
        date="2026-11-22",
        png=PNG,
        map_layers=[NASTY],
        table=NASTY,
    )
    targets = [Target("all", "*"), Target("overlay", NASTY), Target("class", NASTY, NASTY)]
    words = Words(_texts("overlap_texts"), "en")
    analysis = _analysis((NASTY, NASTY), targets=targets)
    own = ["X01" if code == "RUS" else code for code in analysis.countries]
    analysis = dataclasses.replace(analysis, countries=own)
    text = render(overlap_report(analysis, facts, words), words)
    assert "<script" not in text.lower()
    page = Page(text)
    assert "script" not in dict(page.tags)
    assert page.text.count("<script>alert(1)</script>\"'& {km2} {{ 7*7 }} Земля 东北虎豹") > 10
    assert dict(page.tags)["img"]["alt"].endswith(NASTY)


def _outside(page):
    """References to anything that is not in the page."""
    found = re.findall(r"url\(|@import|https?:|//[a-z]", page.style)
    for tag, attributes in page.tags:
        if tag in ("script", "link", "iframe", "object", "embed", "base", "form", "video", "svg"):
            found.append(tag)
        for name, value in attributes.items():
            refers = name in ("src", "href", "srcset", "action", "data", "poster", "background")
            if refers and not value.startswith("data:image/png;base64,"):
                found.append((name, value))
            if name.startswith("on") or "url(" in (value or "") or "javascript:" in (value or ""):
                found.append((name, value))
    return found


def test_the_page_needs_nothing_but_itself():
    facts = dataclasses.replace(FACTS, png=PNG, map_layers=["parks"])
    page = _page(facts=facts)
    assert _outside(page) == []
    assert dict(page.tags)["img"]["src"] == "data:image/png;base64,iVBORw0KGgo="
    policies = [a["content"] for t, a in page.tags if t == "meta" and "http-equiv" in a]
    assert policies == ["default-src 'none'; img-src data:; style-src 'unsafe-inline'"]
    assert _outside(_coverage_page()) == []


@pytest.mark.parametrize(
    ("language", "found"), [("en", "China"), ("ru", "Китай"), ("zh", "中国"), ("xx", "China")]
)
def test_countries_are_named_in_the_language_of_the_page(language, found):
    words = Words(_texts("overlap_texts"), language)
    assert words.country("CHN", {"CHN": "PR China"}) == ("CHN", found)
    assert words.country("X01", {"X01": "Northland"}) == ("X01", "Northland")
    assert words.country("X01", {}) == ("X01", "")


def test_missing_jinja2_is_refused_by_name(monkeypatch):
    monkeypatch.setattr(report_module, "jinja2", None)
    with pytest.raises(PlannerError) as refusal:
        Words({}, "en")
    assert refusal.value.key == "jinja2_missing"


# --- coverage -------------------------------------------------------------------------------------


def _coverage_page(regions=("tiger range", NASTY), oecm=True, outside=False):
    kinds = [Kind("PA", "II", "Terrestrial"), Kind("OECM", "Not Reported", "Marine")]
    n = len(regions)

    def sums(gross, net, disc=0.0, drawn=0.0, reported=0.0, computed=0.0):
        return np.array([gross, net, disc, drawn, reported, computed]) * 1e6

    sites = {
        (0, "RUS", 0): sums(
            3000.0, 2500.0, disc=5.0, drawn=180.0, reported=2619.0, computed=2598.0
        ),
        (0, "CHN", 0): sums(14000.0, 14000.0, drawn=14000.0),
        (0, "RUS", 1): sums(20.0, 10.0),
    }
    if n > 1:
        sites |= {(n, *key[1:]): value for key, value in sites.items()}
    if not oecm:
        sites = {key: value for key, value in sites.items() if key[2] == 0}
    ground = {(r, c): m2 for r in range(n) for c, m2 in (("RUS", 4e11), ("CHN", 2e11))}
    ground |= {(n, "RUS"): 4e11, (n, "CHN"): 2e11} if n > 1 else {}
    if outside:
        ground = {(r, "-" if c == "CHN" else c): m2 for (r, c), m2 in ground.items()}
    coverage = Coverage(
        regions=list(regions),
        kinds=kinds if oecm else kinds[:1],
        has_realm=True,
        has_illustrative=True,
        ground=ground,
        sums=sites,
        spills={},
        gaps=None,
        gap_keys=[],
    )
    account = Account()
    for reason in (None, None, "status: Proposed", NASTY):
        account.count("parks", reason)
    words = Words(_texts("coverage_texts"), "en")
    facts = dataclasses.replace(FACTS, country_names={"RUS": "Russia", "CHN": "China"})
    return Page(render(coverage_report(coverage, account, facts, words, "ranges"), words))


def test_coverage_headline_and_places():
    page = _coverage_page()
    assert "16,510 of 600,000 km 2 of ranges are protected" in page.text
    assert "583,490 km 2 are not protected" in page.text
    row = page.row("tiger range", "RUS Russia")
    assert row == ["400,000.00", "2,510.00", "0.63 %", "397,490.00", "5.00", "~ 180.00", "1.2032"]
    row = page.row("tiger range", "all countries")
    assert row == [
        "600,000.00",
        "16,510.00",
        "2.75 %",
        "583,490.00",
        "5.00",
        "~ 14,180.00",
        "1.0309",
    ]


def test_coverage_far_outside_the_countries_is_warned():
    assert "outside" not in _coverage_page().text
    page = _coverage_page(outside=True)
    assert "200,000 km 2 of the regions (33.33 %) lie outside the jurisdiction layer" in page.text


def test_coverage_of_one_region_names_it():
    page = _coverage_page(("tiger range",), oecm=False)
    assert "16,500 of 600,000 km 2 of tiger range are protected" in page.text
    assert "CHN China 14,000.00 of 200,000.00 km 2 7.00 %" in page.text
    assert "OECM" not in page.text


def test_coverage_categories_compare_reported_and_computed():
    page = _coverage_page()
    assert page.row("tiger range", "II", "PA") == [
        "16,500.00",
        "2.75 %",
        "~ 14,180.00",
        "17,000.00",
        "2,619.00",
        "2,598.00",
    ]
    assert page.row("tiger range", "Not Reported", "OECM")[-2:] == [NO_DATA, NO_DATA]
    assert page.row("tiger range", "Marine", "OECM")[0] == "10.00"


def test_coverage_counts_features_in_kept_and_left_out():
    page = _coverage_page()
    assert page.row("parks", "in the layer") == ["4"]
    assert page.row("parks", "left out: status: Proposed") == ["\u22121"]
    assert page.row("parks", "counted") == ["2"]
