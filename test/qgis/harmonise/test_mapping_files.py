"""Mappings of the user: from a file, from a run, from the project; broken ones are refused."""

import json

import pytest
from qgis.core import QgsProcessingContext, QgsProject
from transboundary_planner.core.schema import NAMES


def one(rows, **wanted):
    """The only row with these values."""
    found = [row for row in rows if all(row[k] == v for k, v in wanted.items())]
    assert len(found) == 1, (wanted, found)
    return found[0]


def part(row, *names):
    return tuple(row[name] for name in names)


@pytest.fixture
def odd(make_layer, shapes):
    return make_layer(
        "odd", "kod:string,titel:string,art:string,ha:double",
        (shapes.box(0, 0, 1, 1), "7", "Wald", "NSG", 250.0),
        (shapes.box(2, 0, 3, 1), "8", "Moor", "LSG", 100.0),
    )  # fmt: skip


def write(path, **data):
    text = {"format": "transboundary-mapping", "version": 1, **data}
    path.write_text(json.dumps(text, ensure_ascii=False), encoding="utf-8")
    return str(path)


def test_a_mapping_file_says_what_columns_and_values_mean(harmonise, odd, tmp_path):
    mapping = write(
        tmp_path / "m.json",
        name="mine",
        columns={"native_id": "kod", "name": ["titel"], "iucn_cat": "art", "reported_km2": "ha"},
        values={"iucn_cat": {"NSG": "IV"}},
        units_km2={"ha": 0.01},
        defaults={"country": "DEU"},
    )
    found = harmonise(INPUT=[odd], MAPPING=mapping)
    rows = [
        part(row, "site_id", "name", "country", "iucn_cat", "reported_km2")
        for row in found["OUTPUT"]
    ]
    assert rows == [("7", "Wald", "DEU", "IV", 2.5), ("8", "Moor", "DEU", "LSG", 1.0)]
    assert part(one(found["UNMAPPED"]), "column", "field", "value") == ("art", "iucn_cat", "LSG")


def test_a_mapping_that_fits_but_names_other_columns_too_is_warned_of(
    harmonise, odd, tmp_path, listener
):
    columns = {"name": "titel", "status": ["stand", "zustand"]}
    defaults = {"country": "Germany; RU"}
    path = write(tmp_path / "m.json", detect=[["kod", "titel"]], columns=columns, defaults=defaults)
    found = harmonise(INPUT=[odd], MAPPING=path, feedback=listener)
    (said,) = [text for text in listener.warnings if "names for status" in text]
    assert "“odd”" in said
    assert "stand, zustand" in said
    assert {row["country"] for row in found["OUTPUT"]} == {"DEU;RUS"}


def test_the_mapping_used_is_a_mapping_to_go_on_with(harmonise, odd, russian, tmp_path):
    saved = tmp_path / "used.json"
    first = harmonise(INPUT=[odd, russian], MAPPING_USED=str(saved))
    used = json.loads(saved.read_text(encoding="utf-8"))
    assert used["layers"] == {"odd": "odd", "реестр": "реестр"}
    russian_used = used["mappings"][1]
    assert russian_used["columns"]["name_local"] == ["Название"]
    assert russian_used["values"]["status"]["Спящий"] is None  # a place to fill in
    russian_used["values"]["status"]["Спящий"] = "Proposed"
    russian_used["columns"]["governance"] = ["Директор"]
    edited = write(tmp_path / "edited.json", **{k: used[k] for k in ("layers", "mappings")})
    second = harmonise(INPUT=[odd, russian], MAPPING=edited)
    assert len(second["OUTPUT"]) == len(first["OUTPUT"])
    assert one(second["OUTPUT"], name="Лесной")["status"] == "Proposed"
    assert one(second["OUTPUT"], name="«Кедровая Падь»")["governance"] == "Иванов"
    for row, other in zip(first["OUTPUT"], second["OUTPUT"]):
        for name in set(NAMES) - {"status", "governance"}:
            assert row[name] == other[name], name


def test_broken_mappings_are_refused_in_one_sentence(refusal, odd, tmp_path):
    def said(path):
        return refusal("harmonise", {"INPUT": [odd], "MAPPING": path, "OUTPUT": "TEMPORARY_OUTPUT"})

    broken = tmp_path / "broken.json"
    broken.write_text(
        '{"format": "transboundary-mapping",\n "version": 1,\n oops', encoding="utf-8"
    )
    assert said(str(broken)).startswith("The mapping file “broken.json” is no JSON (line 3)")
    missing = write(tmp_path / "a.json", name="mine", columns={"name": ["title"]})
    assert said(missing) == (
        "The mapping “mine” takes name from the column “title”, but layer “odd” has only kod, titel,"
        " art, ha: correct the mapping, or choose another."
    )
    assert "“nama”" in said(write(tmp_path / "b.json", columns={"nama": "titel"}))
    assert "“4” for iucn_cat" in said(
        write(tmp_path / "c.json", columns={"iucn_cat": "art"}, values={"iucn_cat": {"NSG": "4"}})
    )
    assert "at columns.name" in said(write(tmp_path / "d.json", columns={"name": 3}))
    assert 'at "version": 1' in said(write(tmp_path / "e.json", version=2, columns={}))
    assert "“nowhere”" in said(write(tmp_path / "f.json", layers={"odd": "nowhere"}))
    assert "cannot be read" in said(str(tmp_path / "none.json"))
    for text in ("[]", "3", '"x"', "{}", "[" * 100_000):
        broken.write_text(text, encoding="utf-8")
        assert "“broken.json”" in said(str(broken))
    broken.write_bytes(b"\xff\xfe\x00\x01")
    assert "“broken.json”" in said(str(broken))


def test_a_mapping_lives_in_the_project(harmonise, refusal, odd, tmp_path, qgis_new_project):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    said = refusal(
        "harmonise", {"INPUT": [odd], "PROJECT_MAPPING": True, "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    assert "holds no mapping" in said
    mapping = write(tmp_path / "m.json", name="mine", columns={"name": "titel"})
    harmonise(INPUT=[odd], MAPPING=mapping, STORE_MAPPING=True, context=context)
    found = harmonise(INPUT=[odd], PROJECT_MAPPING=True, context=context)
    assert {row["name"] for row in found["OUTPUT"]} == {"Wald", "Moor"}
    # Off: as if it were not there.
    assert {row["name"] for row in harmonise(INPUT=[odd], context=context)["OUTPUT"]} == {None}
