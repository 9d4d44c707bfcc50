"""Check that every Qt name a plugin uses exists in PyQt6 (no QGIS needed).

    python qt6_names.py PATH...          # with PyQt6 installed in that Python; exit 1 on findings

Finds: direct PyQt5/PyQt6/PySide imports, names missing from PyQt6 (QRegExp, QDesktopWidget...), attributes missing
from a PyQt6 class (unscoped enums such as Qt.RightDockWidgetArea, QMessageBox.Yes), calls of removed methods
(exec_ ...), pyrcc5 resources. Enums reached through an instance (painter.Antialiasing) are guessed by name.
`# qt6: ok` at the end of a line silences it.
"""

import ast
import importlib
import pathlib
import sys

# names that qgis.PyQt itself moves or emulates on Qt 6 builds
MOVED = {
    ("QtWidgets", name): "QtGui"
    for name in (
        "QAction",
        "QActionGroup",
        "QShortcut",
        "QFileSystemModel",
        "QUndoStack",
        "QUndoCommand",
        "QUndoGroup",
    )
}
EMULATED = {
    ("QtCore", "QVariant"),
    ("QtCore", "NULL"),
    ("QtXml", "*"),
    ("QtCore", "pyqtSignal"),
    ("QtCore", "pyqtSlot"),
    ("QtCore", "pyqtProperty"),
}
REMOVED_METHODS = {"exec_", "print_", "toTime_t", "fromTime_t", "setMargin", "availableGeometry_"}


def qt6(module, name):
    home = MOVED.get((module, name), module)
    try:
        return getattr(importlib.import_module("PyQt6." + home), name, None)
    except ImportError:
        return None


def enum_members():
    """Names of enum members that Qt 5 let a program reach without their enum's name."""
    import enum

    names = {}
    for module in ("QtCore", "QtGui", "QtWidgets"):
        for cls in vars(importlib.import_module("PyQt6." + module)).values():
            if not isinstance(cls, type):
                continue
            for inner in vars(cls).values():
                if isinstance(inner, type) and issubclass(inner, enum.Enum):
                    for member in inner.__members__:
                        names.setdefault(member, f"{cls.__name__}.{inner.__name__}")
    return names


def check(path, members):
    text = path.read_text(encoding="utf-8")
    quiet = {
        n for n, line in enumerate(text.splitlines(), 1) if line.rstrip().endswith("# qt6: ok")
    }
    tree = ast.parse(text, str(path))
    bound, found = {}, []
    modules = {
        (alias.asname or alias.name).split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }

    def say(node, message):
        if node.lineno not in quiet:
            found.append(f"{path}:{node.lineno}: {message}")

    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            for module in (
                [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else [a.name for a in node.names]
            ):
                if module.split(".")[0] in ("PyQt5", "PyQt6", "PySide2", "PySide6"):
                    say(node, f"imports {module}; use qgis.PyQt")
        if isinstance(node, ast.ImportFrom) and node.module and ".PyQt." in "." + node.module + ".":
            module = node.module.split(".")[-1]
            for alias in node.names:
                if (
                    (module, alias.name) in EMULATED
                    or (module, "*") in EMULATED
                    or module in ("uic", "sip")
                ):
                    continue
                cls = qt6(module, alias.name)
                if cls is None:
                    say(node, f"{module}.{alias.name} is not in PyQt6")
                else:
                    bound[alias.asname or alias.name] = cls
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute):
            continue
        chain, inner = [node.attr], node.value
        while isinstance(inner, ast.Attribute):
            chain.insert(0, inner.attr)
            inner = inner.value
        if isinstance(inner, ast.Name) and inner.id in bound:
            value = bound[inner.id]
            for step in chain[:-1]:
                value = getattr(value, step, None)
                if value is None:
                    break
            if value is not None and not hasattr(value, chain[-1]):
                hint = members.get(chain[-1])
                say(
                    node,
                    "{}.{} is not in PyQt6{}".format(
                        inner.id, ".".join(chain), "; see " + hint if hint else ""
                    ),
                )
        elif node.attr in REMOVED_METHODS:
            say(node, f"{node.attr}() is gone in PyQt6")
        elif isinstance(inner, ast.Name) and inner.id in modules:
            continue  # sqlite3.Error is no enum
        elif (
            node.attr in members
            and node.attr[:1].isupper()
            and isinstance(inner, ast.Name)
            and inner.id[:1].islower()
            and len(chain) == 1
        ):
            say(node, f"{inner.id}.{node.attr} looks like an unscoped enum of {members[node.attr]}")
    if "pyrcc5" in text or "PyQt5.QtCore, resource" in text:
        found.append(f"{path}:1: made by pyrcc5")
    return found


def main(argv):
    members = enum_members()
    files = [
        f
        for a in argv
        for f in ([pathlib.Path(a)] if a.endswith(".py") else sorted(pathlib.Path(a).rglob("*.py")))
    ]
    found = [line for f in files for line in check(f, members)]
    print("\n".join(sorted(set(found))) or f"{len(files)} files: nothing found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
