"""Workbooks of other programs, and hostile ones."""

import contextlib
import datetime
import time
import zipfile

import pytest
from transboundary_planner.core import xlsx

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def workbook(path, sheet, shared="", properties="", prefix=""):
    """A workbook as other programs write it."""
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(
            "xl/_rels/workbook.xml.rels",
            "<?xml version='1.0'?><Relationships><Relationship Id='r9' Type='x' Target='/xl/worksheets/one.xml'/></Relationships>",
        )
        file.writestr(
            "xl/workbook.xml",
            f"<{prefix}workbook xmlns='{MAIN}' xmlns:r='{RELS}'>{properties}<{prefix}sheets><{prefix}sheet name='A &amp; B' sheetId='1' r:id='r9'/></{prefix}sheets></{prefix}workbook>",
        )
        file.writestr(
            "xl/worksheets/one.xml",
            f"<?xml version='1.0'?><!-- a > b --><worksheet><sheetData>{sheet}</sheetData></worksheet>",
        )
        if shared:
            file.writestr("xl/sharedStrings.xml", f"<sst>{shared}</sst>")
    return path


def test_what_excel_and_libreoffice_write(tmp_path):
    shared = "<si><t>one</t></si><si><r><rPr><b/></rPr><t>ri</t></r><r><t xml:space='preserve'>ch </t></r><rPh sb='0' eb='1'><t>phon</t></rPh></si><si><t/></si>"
    sheet = (
        "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2' t='s'><v>1</v></c><c t='b'><v>1</v></c>"
        "<c t='str'><f>\"a\"&amp;\"b\"</f><v>ab</v></c><c s='3'><v>46296</v></c><c><v>1.5</v></c><c/>"
        "<c t='inlineStr'><is><t>a&lt;b&#10;&#x1F406;_x005F_x0041_</t></is></c><c t='s'><v>2</v></c></row>"
    )
    rows = xlsx.read(workbook(tmp_path / "b.xlsx", sheet, shared, prefix="x:"))["A & B"]
    assert rows[0] == []
    assert rows[1] == ["one", None, "rich ", "1", "ab", 46296.0, 1.5, None, "a<b\n🐆_x0041_", ""]
    assert xlsx.date(rows[1][5]) == datetime.date(2026, 10, 1)


def test_dates_of_old_macs(tmp_path):
    path = workbook(
        tmp_path / "b.xlsx",
        "<row><c><v>44834</v></c></row>",
        properties="<workbookPr date1904='1'/>",
    )
    assert xlsx.date(xlsx.read(path)["A & B"][0][0]) == datetime.date(2026, 10, 1)


@pytest.mark.parametrize(
    "sheet",
    [
        "<!DOCTYPE lol [<!ENTITY a 'aaaa'>]><row><c t='inlineStr'><is><t>&a;</t></is></c></row>",
        "<row><c t='s'><v>7</v></c></row>",
        "<row r='99999999'><c><v>1</v></c></row>",
        "<row><c><v>word</v></c></row>",
    ],
)
def test_hostile_and_broken_sheets(tmp_path, refused, sheet):
    with refused("xlsx_unreadable"):
        xlsx.read(workbook(tmp_path / "b.xlsx", sheet))


def test_entities_of_its_own_are_never_expanded(tmp_path):
    path = workbook(tmp_path / "b.xlsx", "<row><c t='inlineStr'><is><t>&xxe;</t></is></c></row>")
    assert xlsx.read(path)["A & B"] == [["&xxe;"]]


def test_same_rows_same_bytes(tmp_path):
    for name in ("a", "b"):
        xlsx.write(tmp_path / name, {"s": [["x", None, "y"], ["1"]]})
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert xlsx.read(tmp_path / "a") == {"s": [["x", None, "y"], ["1"]]}


def test_names_of_columns():
    assert [xlsx.column_name(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


@pytest.mark.parametrize(
    "part", ["<a '", "<!--", '<a b="', "<", "&#", "<a ", "<c r='A1'>", "&lt", "</"]
)
def test_reading_takes_time_in_proportion(part):
    long = "x" * 100_000
    for evil in (part * 30_000, part + long, part + long + ">", "<row>" + part * 30_000 + "'>"):
        started = time.perf_counter()
        with contextlib.suppress(ValueError):
            list(xlsx._scan(evil))
        assert time.perf_counter() - started < 5
