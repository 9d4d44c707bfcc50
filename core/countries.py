"""Country codes out of whatever a table says: RU, RUS, Russia, Россия and 俄罗斯 are all RUS.

Codes are ISO 3166-1 alpha-3; the names stand in ``resources/countries.json``.
"""

import json
import re
import unicodedata
from functools import lru_cache
from pathlib import Path

TABLE = Path(__file__).resolve().parent.parent / "resources" / "countries.json"
# What tables write where they know no country (-99: Natural Earth). Not "NA": that is Namibia.
_NOTHING = {"", "0", "99", "none", "null", "nan", "n a", "not reported", "not applicable"}
_NOTHING |= {"unknown", "нет", "нет данных", "无", "不详"}
# In this order: a name may hold a comma ("Korea, Republic of") and an "and" ("Bosnia and ...").
_LISTS = re.compile(r"[;；|/、\n\r\t]+")
_COMMAS = re.compile(r"[,，+&]+")
_WORDS = re.compile(r"\s*[-–—]+\s*|\s+and\s+|\s+и\s+|[和与與]", re.IGNORECASE)
_ISO_2 = re.compile(r"([A-Za-z]{2})-([A-Za-z0-9]{1,3})")


def country_codes(value):
    """The countries that a value names.

    Parameters
    ----------
    value : str or None; one code or name, or several with ``;``, ``,``, ``/``, "and" between them

    Returns
    -------
    tuple of str
        Alpha-3 codes in the order of the value, each once; ``ABNJ`` (high seas) and ``XKX`` are
        codes too, as in the WDPA. Empty where the value says nothing.
    list of str
        The parts that are no country's code or name, as they were written.
    """
    text = "" if value is None else str(value).strip()
    codes, unknown = _read(text)
    return tuple(dict.fromkeys(codes)), list(dict.fromkeys(unknown))


def country_key(value):
    """What countries are compared by: sorted codes, unknown parts as they are written.

    >>> country_key("Russia; CN") == country_key("CHN;RUS")
    True
    """
    codes, unknown = country_codes(value)
    return tuple(sorted([*codes, *unknown]))


def country_text(codes, unknown=()):
    """The value of a ``country`` field: codes, then what is unknown, with ``;``; or None."""
    return ";".join([*codes, *unknown]) or None


def country_name(code, language):
    """The name of a country in "en", "ru" or "zh" (others: English); "" where it is no code."""
    names = _table()[1].get(code, {})
    return names.get(language) or names.get("en", "")


def is_code(text):
    """Whether a text is an alpha-3 code in its proper spelling."""
    return text in _table()[1]


def _read(text):
    if plain(text) in _NOTHING:
        return [], []
    code = _one(text)
    if code is not None:
        return [code], []
    for separator in (_LISTS, _COMMAS):
        parts = [part.strip() for part in separator.split(text) if part.strip()]
        if len(parts) > 1:
            codes, unknown = [], []
            for part in parts:
                more, strange = _read(part)
                codes += more
                unknown += strange
            return codes, unknown
        if len(parts) == 1 and parts[0] != text:
            return _read(parts[0])
    parts = [_one(part) for part in _WORDS.split(text)]
    # US-CA may be two countries or California: said by nobody, so it stays unknown.
    if len(parts) > 1 and None not in parts and not _ISO_2.fullmatch(text):
        return parts, []
    return [], [text]


def _one(text):
    """The code of one country, or None."""
    by_name, _ = _table()
    found = by_name.get(plain(text))
    if found is None:
        part = _ISO_2.fullmatch(text)
        if part and (len(part[2]) != 2 or plain(part[2]) not in by_name):
            found = by_name.get(plain(part[1]))  # RU-PRI of ISO 3166-2: a region of RU
    return found


def plain(text):
    """A text to be compared: no case, no accents, no punctuation, one space between words."""
    text = unicodedata.normalize("NFKD", str(text).casefold())
    text = "".join(c for c in text if unicodedata.category(c) != "Mn")
    text = unicodedata.normalize("NFKC", text).replace(".", "").replace("'", "").replace("’", "")
    words = re.sub(r"[\W_]+", " ", text).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


@lru_cache(maxsize=1)
def _table():
    """{plain name or code: alpha-3}, {alpha-3: its row}."""
    rows = json.loads(TABLE.read_text(encoding="utf-8"))["countries"]
    found = {}
    # Codes go before names, and the usual names before the others.
    for keys in (("alpha3", "alpha2"), ("en", "ru", "zh"), ("other",)):
        for row in rows:
            for key in keys:
                names = row[key] if key == "other" else [row[key]]
                for name in names:
                    if name:
                        found.setdefault(plain(name), row["alpha3"])
    return found, {row["alpha3"]: row for row in rows}
