"""Collect the texts of the plugin into resources/i18n/*.ts and compile them to *.qm.

python i18n.py          # what `make i18n` does

Texts are the literals inside `tr(...)` and what a user sees of the models. Translations that are there are kept, new
texts are marked unfinished, texts that are no longer used are dropped. Qt's own pylupdate is not used because it
puts the texts of plain functions into no context and overlooks what is no literal.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from shutil import which

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
CONTEXT = "TransboundaryPlanner"
LANGUAGES = ("ru", "zh")


def ts_path(language: str) -> Path:
    """The file a translator edits."""
    return FOLDER / f"transboundary_planner_{language}.ts"


def texts_of_python(path: Path) -> list[str]:
    """The literals inside tr(...); raises SystemExit where something else stands there."""
    texts = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        if getattr(node.func, "id", getattr(node.func, "attr", None)) != "tr" or not node.args:
            continue
        text = node.args[0]
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            texts.append((node.lineno, node.col_offset, text.value))
        elif (
            not isinstance(text, ast.Name) or text.id != "text"
        ):  # a method that hands its `text` on
            sys.exit(f"{path.relative_to(ROOT)}:{node.lineno}: tr() needs a plain literal")
    return [text for _, _, text in sorted(texts)]


def texts_of_model(path: Path) -> list[str]:
    """Title and help, names of parameters and of outputs."""
    model = ET.parse(path).getroot()
    holders = model.findall("./Option[@name='help']/Option")
    for key in ("description", "help"):
        holders += model.findall(
            f"./Option[@name='parameterDefinitions']/Option/Option[@name='{key}']"
        )
    holders += model.findall(
        "./Option[@name='children']/Option/Option[@name='outputs']/Option/Option[@name='component_description']"
    )
    return [holder.get("value") for holder in holders if holder.get("value")]


def collect() -> dict[str, Path]:
    """Each text and the first file it stands in, in a fixed order."""
    found = {}
    for folder in ("processing", "ui"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for text in texts_of_python(path):
                found.setdefault(text, path)
    for path in sorted((ROOT / "resources" / "models").glob("*.model3")):
        for text in texts_of_model(path):
            found.setdefault(text, path)
    return found


def read_ts(path: Path) -> dict[str, str | None]:
    """Text and translation; None where the translation is unfinished."""
    if not path.exists():
        return {}
    read = {}
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        done = translation.get("type") is None and translation.text
        read[message.findtext("source")] = translation.text if done else None
    return read


def write_ts(path: Path, language: str, texts: dict[str, Path]) -> int:
    """Writes the file and returns how many texts are unfinished."""
    known = read_ts(path)
    ts = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(ts, "context")
    ET.SubElement(context, "name").text = CONTEXT
    unfinished = 0
    for text, source in texts.items():
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../{source.relative_to(ROOT).as_posix()}")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        if known.get(text):
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
            unfinished += 1
    ET.indent(ts, "    ")
    body = ET.tostring(ts, encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )
    return unfinished


def main() -> int:
    lrelease = which("lrelease", path="/usr/lib/qt5/bin") or which("lrelease")
    texts = collect()
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        path = ts_path(language)
        unfinished = write_ts(path, language, texts)
        subprocess.run(
            [lrelease, "-silent", "-nounfinished", str(path), "-qm", str(path.with_suffix(".qm"))],
            check=True,
        )
        print(f"{path.relative_to(ROOT)}: {len(texts)} texts, {unfinished} unfinished")
    return 0


if __name__ == "__main__":
    sys.exit(main())
