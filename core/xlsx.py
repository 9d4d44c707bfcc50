"""Tables of texts to Excel workbooks and back, without any package.

Cells are written as texts, so that ``=HYPERLINK(...)`` stays a text. Reading takes what Excel and
LibreOffice write: shared and inline texts, numbers, booleans, the last result of formulas. The XML
is read by a small strict scanner that knows no DTD and no entities of its own, so a hostile file
can neither blow up nor reach other files.
"""

from __future__ import annotations

import datetime
import html
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence

from .errors import PlannerError

# The most characters that Excel takes in a cell (as UTF-16 units).
CELL_CHARACTERS = 32_767
_MOST_BYTES = 1 << 29
_NS = "http://schemas.openxmlformats.org/"
_TEXT_XML = re.compile(r"[&<>\"\r]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)|\r")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORMULA = re.compile(r"['=+\-@\t＝＋－＠]")
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def write(path, sheets: Mapping[str, Iterable[Sequence]]) -> None:
    """Write sheets of rows of texts (None: empty cell).

    A text longer than ``CELL_CHARACTERS`` is the caller's to split; characters that XML does not
    have are left out.
    """
    names = list(sheets)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        _put(file, "[Content_Types].xml", _content_types(len(names)))
        _put(file, "_rels/.rels", _rels([("officeDocument", "xl/workbook.xml")]))
        _put(file, "xl/workbook.xml", _workbook(names))
        parts = [("worksheet", f"worksheets/sheet{n + 1}.xml") for n in range(len(names))]
        _put(file, "xl/_rels/workbook.xml.rels", _rels([*parts, ("styles", "styles.xml")]))
        _put(file, "xl/styles.xml", _STYLES)
        for n, name in enumerate(names):
            with file.open(_entry(f"xl/worksheets/sheet{n + 1}.xml"), "w") as sheet:
                _sheet(sheet, sheets[name])


def _entry(name):
    # A fixed time, so that the same plan gives the same bytes.
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _put(file, name, text):
    file.writestr(_entry(name), _HEAD + text)


def _sheet(file, rows):
    file.write((_HEAD + f'<worksheet xmlns="{_NS}spreadsheetml/2006/main">').encode())
    file.write(
        b'<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2"'
        b' state="frozen"/></sheetView></sheetViews><sheetData>'
    )
    for number, row in enumerate(rows, 1):
        cells = "".join(
            _cell(f"{column_name(n)}{number}", value, number == 1)
            for n, value in enumerate(row)
            if value not in (None, "")
        )
        file.write(f'<row r="{number}">{cells}</row>'.encode())
    file.write(b"</sheetData></worksheet>")


def _cell(name, value, head):
    text = _ESCAPE.sub(lambda m: "_x005F_" if m[0] == "_" else "_x000D_", str(value))
    text = html.escape(_ILLEGAL.sub("", text), quote=False)
    style = 2 if head else 1 if _FORMULA.match(text) else 0
    return (
        f'<c r="{name}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    )


def column_name(n: int) -> str:
    """A for 0, Z for 25, AA for 26."""
    name = ""
    n += 1
    while n:
        n, rest = divmod(n - 1, 26)
        name = chr(65 + rest) + name
    return name


def _content_types(count):
    base = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n + 1}.xml" ContentType="{base}.worksheet+xml"/>'
        for n in range(count)
    )
    return (
        f'<Types xmlns="{_NS}package/2006/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{base}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{base}.styles+xml"/>{sheets}</Types>'
    )


def _rels(parts):
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{_NS}officeDocument/2006/relationships/{kind}"'
        f' Target="{target}"/>'
        for n, (kind, target) in enumerate(parts, 1)
    )
    return f'<Relationships xmlns="{_NS}package/2006/relationships">{rows}</Relationships>'


def _workbook(names):
    sheets = "".join(
        f'<sheet name="{html.escape(name)}" sheetId="{n}" r:id="rId{n}"/>'
        for n, name in enumerate(names, 1)
    )
    return (
        f'<workbook xmlns="{_NS}spreadsheetml/2006/main"'
        f' xmlns:r="{_NS}officeDocument/2006/relationships"><sheets>{sheets}</sheets></workbook>'
    )


# 0: as it is, 1: text with a quote prefix, which stays a text when it is edited, 2: bold head.
_STYLES = (
    f'<styleSheet xmlns="{_NS}spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/>'
    '<name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill'
    ' patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"'
    ' applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"'
    ' quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0"'
    ' xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>'
)


# ---------------------------------------------------------------- reading


class Number(float):
    """A cell that holds a number: dates are such ones, see :func:`date`."""

    early = False


def read(path) -> dict[str, list[list]]:
    """The sheets of a workbook: rows of texts, numbers (:class:`Number`), None for empty cells.

    Errors
    ------
    PlannerError : ``xlsx_unreadable`` with the path and the reason
    """
    try:
        with zipfile.ZipFile(path) as file:
            if sum(entry.file_size for entry in file.infolist()) > _MOST_BYTES:
                raise PlannerError("xlsx_unreadable", path=str(path), reason="too large")
            return _read(file)
    except (zipfile.BadZipFile, KeyError, ValueError, IndexError, OSError, EOFError) as error:
        raise PlannerError("xlsx_unreadable", path=str(path), reason=str(error)) from error


def _read(file):
    names = set(file.namelist())
    targets = {}
    for kind, name, values in _scan(_text(file, "xl/_rels/workbook.xml.rels")):
        if kind == "open" and name == "Relationship":
            target = values["Target"]
            targets[values["Id"]] = target[1:] if target.startswith("/") else "xl/" + target
    shared = []
    if "xl/sharedStrings.xml" in names:
        shared = _shared(_text(file, "xl/sharedStrings.xml"))
    sheets, early = {}, False
    for kind, name, values in _scan(_text(file, "xl/workbook.xml")):
        if kind == "open" and name == "workbookPr":
            early = values.get("date1904") in ("1", "true")
        if kind == "open" and name == "sheet":
            part = targets[next(v for k, v in values.items() if k.endswith(":id"))]
            sheets[values["name"]] = _rows(_text(file, part), shared, early)
    return sheets


def _text(file, name):
    return file.read(name).decode("utf-8-sig")


def _shared(xml):
    found, parts, inside, phonetic = [], [], False, False
    for kind, name, value in _scan(xml):
        if name == "si":
            if kind == "open":
                parts = []
            if kind == "close":
                found.append(_unescape("".join(parts)))
        elif name == "rPh":
            phonetic = kind == "open"
        elif name == "t":
            inside = kind == "open"
        elif kind == "text" and inside and not phonetic:
            parts.append(value)
    return found


def _rows(xml, shared, early):
    rows, cell, inside, parts, column = [], {}, "", [], 0
    for kind, name, value in _scan(xml):
        if kind == "open" and name == "row":
            number = int(value.get("r", len(rows) + 1))
            if number > 1_048_576:
                raise ValueError("more rows than a sheet can have")
            while len(rows) < number:
                rows.append([])
            column = 0
        elif kind == "open" and name == "c":
            cell, parts = value, []
            column = _column(value["r"]) if "r" in value else column
        elif name in ("v", "t"):
            inside = name if kind == "open" else ""
        elif kind == "text" and inside:
            parts.append(value)
        elif kind == "close" and name == "c":
            row = rows[-1]
            row += [None] * (column + 1 - len(row))
            row[column] = _value(cell.get("t", "n"), "".join(parts), shared, early)
            column += 1
    return rows


def _column(name):
    n = 0
    for letter in re.match(r"[A-Z]{1,3}", name)[0]:
        n = n * 26 + ord(letter) - 64
    return n - 1


def _value(kind, text, shared, early):
    if kind == "s":
        return shared[int(text)]
    if kind in ("inlineStr", "str"):
        return _unescape(text)
    if kind == "b":
        return "1" if text == "1" else "0"
    if kind in ("e", "d") or text == "":
        return text or None
    number = Number(text)
    number.early = early
    return number


def date(number: Number) -> datetime.date:
    """The day that Excel means by a number (from 1 March 1900 on, or since 1904 on old Macs)."""
    origin = datetime.date(1904, 1, 1) if number.early else datetime.date(1899, 12, 30)
    return origin + datetime.timedelta(days=int(number))


def _unescape(text):
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)), text)


# The end of a tag, which a quoted value may contain. A tag has no second "<": so each letter of a
# file is looked at a fixed number of times, whatever is in it.
_TAG = re.compile(r"(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ATTRIBUTE = re.compile(r"(?<![\w:.-])([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_ENTITY = re.compile(r"&(?:#x([0-9A-Fa-f]+)|#(\d+)|(lt|gt|amp|quot|apos));")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


def _scan(xml):
    """(open, name, attributes), (text, "", text), (close, name, None) of a document in order."""
    at = 0
    while True:
        start = xml.find("<", at)
        text = xml[at:] if start < 0 else xml[at:start]
        if text:
            yield "text", "", _plain(text)
        if start < 0:
            return
        if xml.startswith("<!--", start) or xml.startswith("<?", start):
            ending = "-->" if xml[start + 1] == "!" else "?>"
            at = xml.index(ending, start + 2) + len(ending)
            continue
        if xml.startswith("<!", start):
            raise ValueError("a document type or a CDATA part, which workbooks do not have")
        following = xml.find("<", start + 1)
        tag = _TAG.match(xml, start + 1, len(xml) if following < 0 else following)
        if tag is None:
            raise ValueError("a tag without an end")
        at = tag.end()
        yield from _tag(tag[0][:-1])


def _tag(tag):
    name = re.split(r"[\s/]", tag.lstrip("/"), maxsplit=1)[0].rpartition(":")[2]
    if tag.startswith("/"):
        yield "close", name, None
        return
    yield "open", name, {m[1]: _plain(m[2] or m[3] or "") for m in _ATTRIBUTE.finditer(tag)}
    if tag.endswith("/"):
        yield "close", name, None


def _plain(text):
    if "&" not in text:
        return text
    return _ENTITY.sub(_character, text)


def _character(found):
    if found[3]:
        return _NAMED[found[3]]
    return chr(int(found[1], 16) if found[1] else int(found[2]))
