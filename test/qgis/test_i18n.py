"""The translations: complete, current, and found for every spelling of a locale."""

import importlib.util
import string
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("ru", "zh")


@pytest.fixture(scope="module")
def tool():
    """.ci/i18n.py, which reads and writes the .ts files."""
    spec = importlib.util.spec_from_file_location("i18n_tool", ROOT / ".ci" / "i18n.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def i18n():
    from transboundary_planner.processing import i18n

    yield i18n
    i18n.install("en")


def _placeholders(text):
    # A set: where English names a unit once for two numbers, Chinese has to repeat it.
    return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_sources_is_in_the_file(tool, language):
    assert set(tool.collect()) == set(tool.read_ts(tool.ts_path(language))), "run `make i18n`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_unfinished_and_placeholders_are_kept(tool, language):
    read = tool.read_ts(tool.ts_path(language))
    assert read
    assert not [text for text, translation in read.items() if not translation]
    for text, translation in read.items():
        assert _placeholders(text) == _placeholders(translation), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_holds_every_translation(tool, i18n, language):
    i18n.install(language)
    for text, translation in tool.read_ts(tool.ts_path(language)).items():
        assert i18n.tr(text) == (translation or text), "run `make i18n`"


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("ru", "ru"), ("ru_RU", "ru"), ("ru-RU", "ru"),
        ("zh", "zh"), ("zh_CN", "zh"), ("zh-Hans", "zh"), ("zh_Hans_CN", "zh"),
        ("en", "en"), ("en_US", "en"), ("C", "en"), ("", "en"), ("de_DE", "en"), ("rue_SK", "en"),
    ],
)  # fmt: skip
def test_a_locale_finds_its_language(i18n, locale, language):
    assert i18n.install(locale) == language
    assert i18n.language() == language
    assert (i18n.tr("Models") == "Models") == (language == "en")


def test_a_text_without_a_translation_stays_english(i18n):
    i18n.install("ru")
    assert i18n.tr("no such text in any file") == "no such text in any file"
    i18n.remove()
    assert i18n.tr("Models") == "Models"


def test_a_text_that_is_no_literal_is_refused(tool, tmp_path, monkeypatch):
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    path = tmp_path / "x.py"
    path.write_text('tr("one")\nself.tr("two" "three").format(a=1)\n', encoding="utf-8")
    assert tool.texts_of_python(path) == ["one", "twothree"]
    path.write_text('tr(f"one {a}")\n', encoding="utf-8")
    with pytest.raises(SystemExit, match="literal"):
        tool.texts_of_python(path)


def test_speaking_another_language_than_the_interface(i18n):
    import threading

    i18n.install("ru")
    heard = []
    with i18n.speaking("zh"):
        assert i18n.language() == "zh"
        assert i18n.tr("Models") not in ("Models", "Модели")
        with i18n.speaking("en"):
            assert (i18n.language(), i18n.tr("Models")) == ("en", "Models")
        # Other threads go on in their own language, and no window was told to change.
        thread = threading.Thread(target=lambda: heard.append(i18n.language()))
        thread.start()
        thread.join()
    assert (i18n.language(), heard) == ("ru", ["ru"])
    with pytest.raises(ValueError, match="x"), i18n.speaking("zh"):
        raise ValueError("x")
    assert i18n.language() == "ru"
    with i18n.speaking("de"):
        assert i18n.tr("Models") == "Models"
