"""Check a built plugin zip against the upload rules of the QGIS plugin repository, then unpack it.

python check_zip.py PLUGIN.zip FOLDER
"""

from __future__ import annotations

import configparser
import re
import sys
import zipfile

REQUIRED = "name description version qgisMinimumVersion qgisMaximumVersion author email about tracker repository homepage"
FORBIDDEN = re.compile(
    r"(\.pyc|\.pyo|\.so|\.dll|\.exe|\.sh|\.bat|\.cmd)$|(^|/)(__pycache__|\.git|__MACOSX|\.\.)(/|$)"
)


def findings(archive: zipfile.ZipFile) -> list[str]:
    """One sentence for each rule that is broken."""
    found = []
    names = archive.namelist()
    tops = {name.split("/")[0] for name in names}
    if len(tops) != 1:
        return [f"more than one top folder: {sorted(tops)}"]
    top = tops.pop()
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", top) or "plugin" in top.lower():
        found.append(f"the top folder {top} is not a good package name")
    for needed in ("__init__.py", "metadata.txt", "LICENSE"):
        if f"{top}/{needed}" not in names:
            found.append(f"{needed} is missing")
    for info in archive.infolist():
        if (
            FORBIDDEN.search(info.filename)
            or info.filename.startswith("/")
            or "\\" in info.filename
        ):
            found.append(f"{info.filename} must not be in the zip")
        if not info.is_dir() and (info.external_attr >> 16) & 0o111:
            found.append(f"{info.filename} is executable")
        if not info.is_dir() and archive.read(info)[:2] == b"#!":
            found.append(f"{info.filename} starts like a script")
    metadata = configparser.ConfigParser()
    metadata.read_string(archive.read(f"{top}/metadata.txt").decode("utf-8"))
    general = metadata["general"]
    found += [f"metadata.txt lacks {key}" for key in REQUIRED.split() if not general.get(key)]
    found += [
        f"metadata.txt: {key} contains HTML"
        for key in general
        if re.search(r"<[a-zA-Z/]", general[key])
    ]
    if "/" in general.get("author", ""):
        found.append("metadata.txt: the author contains a slash")
    if f"{top}/{general.get('icon')}" not in names:
        found.append("metadata.txt: the icon is not in the zip")
    return found


def main(path: str, folder: str) -> int:
    with zipfile.ZipFile(path) as archive:
        found = findings(archive)
        archive.extractall(folder)
    print("\n".join(found) or f"check_zip: {len(archive.namelist())} entries: nothing found")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
