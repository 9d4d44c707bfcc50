"""transboundary:jointreserve: what is refused by name, and what is said of odd data."""

import pytest

# ---------------------------------------------------------------- bad input


def test_no_country_field_and_no_countries(refusal, make_layer, shapes):
    layer = make_layer("parks", "site_id:string", (shapes.box(0, 0, 1, 1), "a"))
    said = refusal("jointreserve", {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert "parks" in said
    assert "COUNTRY_FIELD" in said
    assert "JURISDICTIONS" in said


def test_countries_in_three_spellings(table, join, make_layer, shapes, listener):
    rows = [
        (shapes.box(0, 0, 1, 1), "a", "RU"),
        (shapes.box(1, 0, 2, 1), "b", "RUS"),
        (shapes.box(2, 0, 3, 1), "c", "Russia"),
        (shapes.box(3, 0, 4, 1), "d", "中国"),
    ]
    layer = make_layer("r", "site_id:string,country:string", *rows)
    found = join(INPUT=layer, feedback=listener)
    (row,) = found["OUTPUT"]
    assert row["countries"] == "CHN;RUS"
    assert table(found)["RUS", "sites_n", None] == 3
    assert any("RUS" in text and "“RU”" in text and "“Russia”" in text for text in listener.infos)
    assert sum(r["international"] == "true" for r in found["SHARED"]) == 1


def test_countries_that_are_none(table, join, make_layer, shapes, listener):
    rows = [
        (shapes.box(0, 0, 1, 1), "a", "Atlantis"),
        (shapes.box(1, 0, 2, 1), "b", "RUS"),
        (shapes.box(2, 0, 3, 1), "c", None),
    ]
    layer = make_layer("r", "site_id:string,country:string", *rows)
    found = join(INPUT=layer, feedback=listener)
    (row,) = found["OUTPUT"]
    assert row["candidate"] is None
    assert row["countries"] == "RUS"
    assert any("“Atlantis” is no country" in text for text in listener.warnings)
    assert sum("its country is not known" in text for text in listener.warnings) == 2
    assert table(found)[None, "area_km2", None] == pytest.approx(
        shapes.box_km2(0, 0, 1, 1) + shapes.box_km2(2, 0, 3, 1)
    )
    assert {r["international"] for r in found["SHARED"]} == {None}


def test_all_in_one_country(join, make_layer, shapes, listener):
    rows = [(shapes.box(0, 0, 1, 1), "a", "RUS"), (shapes.box(1, 0, 2, 1), "b", "RUS")]
    layer = make_layer("r", "site_id:string,country:string", *rows)
    (row,) = join(INPUT=layer, feedback=listener)["OUTPUT"]
    assert row["candidate"] == "none"
    assert "one country (RUS)" in row["candidate_reason"]
    assert row["shared_km"] == 0
    assert row["inner_km"] > 100
    assert row["balance"] is None
    assert any("no transboundary reserve" in text for text in listener.warnings)


def test_one_site(join, make_layer, shapes, listener, tmp_path):
    layer = make_layer(
        "r", "site_id:string,country:string", (shapes.box(0, 0, 1, 1), "a", "RUS;CHN")
    )
    found = join(INPUT=layer, REPORT=str(tmp_path / "r.html"), feedback=listener)
    (row,) = found["OUTPUT"]
    assert row["candidate"] == "TBPA"
    assert "One record lies in several countries" in row["candidate_reason"]
    assert row["area_km2"] == pytest.approx(shapes.box_km2(0, 0, 1, 1), rel=1e-9)
    assert any("only one site" in text for text in listener.warnings)


def test_sites_outside_all_countries_and_in_the_neighbours(
    table, join, make_layer, shapes, listener
):
    rows = [(shapes.box(1.5, 0, 2, 1), "a", "RUS"), (shapes.box(9, 0, 10, 1), "b", "CHN")]
    layer = make_layer("r", "site_id:string,country:string", *rows)
    land = make_layer("land", "iso3:string", (shapes.box(0, -1, 3, 2), "MNG"))
    found = join(INPUT=layer, JURISDICTIONS=land, feedback=listener)
    assert any("country is RUS" in text and "MNG" in text for text in listener.warnings)
    assert any("outside the jurisdiction layer" in text for text in listener.warnings)
    assert sum("Check the country of the site" in text for text in listener.warnings) == 1
    values = table(found)
    assert values["MNG", "area_km2", None] == pytest.approx(shapes.box_km2(1.5, 0, 2, 1))
    assert values["-", "area_km2", None] == pytest.approx(shapes.box_km2(9, 0, 10, 1))


def test_the_same_site_twice(join, make_layer, shapes):
    rows = [(shapes.box(0, 0, 1, 1), "a", "RUS"), (shapes.box(0, 0, 1, 1), "b", "RUS")]
    layer = make_layer("r", "site_id:string,country:string", *rows)
    found = join(INPUT=layer)
    (row,) = found["OUTPUT"]
    assert row["area_km2"] == pytest.approx(shapes.box_km2(0, 0, 1, 1), rel=1e-9)
    assert row["overlap_km2"] == pytest.approx(row["area_km2"], rel=1e-9)
    assert row["inner_km"] == pytest.approx(0, abs=1e-6)


def test_names_in_any_script(join, make_layer, shapes, tmp_path):
    rows = [
        (shapes.box(0, 0, 1, 1), "ид-1", "Земля <леопарда> & co", "Россия"),
        (shapes.box(1, 0, 2, 1), "号-2", "东北虎豹国家公园", "CHN"),
    ]
    layer = make_layer("парки", "site_id:string,name:string,country:string", *rows)
    report = tmp_path / "отчёт.html"
    found = join(INPUT=layer, REPORT=str(report))
    assert {r["site_id"] for r in found["COMPONENTS"]} == {"ид-1", "号-2"}
    text = report.read_text(encoding="utf-8")
    assert "东北虎豹国家公园" in text
    assert "Земля &lt;леопарда&gt; &amp; co" in text


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"EXPECTED": "half"}, ("EXPECTED", "half", "RUS=0.4")),
        ({"EXPECTED": "RUS=0.4; CHN=0.7"}, ("add up to 1.1",)),
        ({"TOLERANCE_M": -5}, ("-5", "TOLERANCE_M", "20000")),
        ({"TOLERANCE_M": "wide"}, ("wide", "TOLERANCE_M")),
        ({"COUNTRY_FIELD": "nope"}, ("squares", "nope")),
        ({"GROUP_FIELD": "nope"}, ("squares", "nope")),
        ({"GROUP_FIELD": "empty"}, ("squares", "empty", "GROUP_FIELD")),
        ({"RANGES": ["/nowhere.gpkg"]}, ("/nowhere.gpkg",)),
        ({"OUTPUT": "/proc/x.gpkg"}, ("/proc",)),
    ],
)
def test_refusals_name_the_way_out(refusal, make_layer, shapes, changes, words):
    fields = "site_id:string,country:string,empty:string"
    layer = make_layer("squares", fields, (shapes.box(0, 0, 1, 1), "a", "RUS", None))
    said = refusal("jointreserve", {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT", **changes})
    for word in words:
        assert word in said, said


def test_layers_without_anything_usable(refusal, make_layer):
    fields = "site_id:string,country:string"
    for rows in ([], [(None, "a", "RUS")]):
        said = refusal(
            "jointreserve",
            {"INPUT": make_layer("bare", fields, *rows), "OUTPUT": "TEMPORARY_OUTPUT"},
        )
        assert "bare" in said
    points = make_layer("dots", fields, ("Point(1 1)", "a", "RUS"), kind="Point")
    said = refusal("jointreserve", {"INPUT": points, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert "point without a reported area" in said


def test_cancelling_leaves_nothing(refusal, demo, listener, tmp_path):
    class Cancelled(type(listener)):
        def setProgressText(self, text):
            super().setProgressText(text)
            if text == "Joining the sites":
                self.cancel()

    feedback = Cancelled()
    said = refusal("jointreserve", {**demo, "OUTPUT": str(tmp_path / "o.gpkg")}, feedback=feedback)
    assert said.startswith("Cancelled")
    assert list(tmp_path.iterdir()) == []
