"""The plugin's languages: finding the translation for a locale and translating its texts.

Texts are written in English as literals inside `tr(...)`, with `.format(...)` after it, never as
f-strings: `make i18n` collects the literals into resources/i18n/*.ts.

A document in another language than the interface's is written under `with speaking("zh"):`.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

CONTEXT = "TransboundaryPlanner"
FOLDER = Path(__file__).resolve().parent.parent / "resources" / "i18n"
LANGUAGES = ("en", "ru", "zh")
_installed = {"translator": None, "language": "en"}
# What `speaking` chose, for the thread that asked for it.
_spoken = threading.local()


def tr(text: str) -> str:
    """The text in the language that is active."""
    chosen = getattr(_spoken, "chosen", None)
    if chosen is None:
        return QCoreApplication.translate(CONTEXT, text)
    return _translated(chosen[1], text) or text


def _translated(translator, text):
    if translator is None:
        return ""
    # Bytes, as PyQt takes no other letters than those of ASCII there: "km²" would raise an error.
    return translator.translate(CONTEXT, text if text.isascii() else text.encode())


def language() -> str:
    """The language that `tr` answers in: "en", "ru" or "zh"."""
    chosen = getattr(_spoken, "chosen", None)
    return _installed["language"] if chosen is None else chosen[0]


@contextmanager
def speaking(wanted: str):
    """In this block and this thread `tr` answers in a language, whatever QGIS's own is.

    Nothing is installed, so no window changes its texts. Blocks may be nested.
    """
    path, translator = translation_file(wanted), None
    if path is not None:
        translator = QTranslator()
        if not translator.load(str(path)):
            translator = None
    before = getattr(_spoken, "chosen", None)
    _spoken.chosen = (wanted if translator is not None else "en", translator)
    try:
        yield
    finally:
        _spoken.chosen = before


def translation_file(locale: str) -> Path | None:
    """The compiled translation for a locale such as ru_RU, zh, zh_CN or zh-Hans.

    The full locale is looked for first, then the shorter ones (zh_Hans_CN, zh_Hans, zh). None means
    that there is none: English.
    """
    parts = locale.replace("-", "_").split("_")
    for length in range(len(parts), 0, -1):
        path = FOLDER / f"transboundary_planner_{'_'.join(parts[:length])}.qm"
        if path.is_file():
            return path
    return None


def install(locale: str | None = None) -> str:
    """Switch to the language of the locale (default: QGIS's own) and return that language."""
    remove()
    path = translation_file(QgsApplication.locale() if locale is None else locale)
    translator = QTranslator()
    if path is not None and translator.load(str(path)):
        QCoreApplication.installTranslator(translator)
        # Qt keeps no reference to a translator.
        _installed.update(translator=translator, language=path.stem.rsplit("_", 1)[-1])
    return language()


def remove() -> None:
    """Back to English."""
    if _installed["translator"] is not None:
        QCoreApplication.removeTranslator(_installed["translator"])
    _installed.update(translator=None, language="en")
