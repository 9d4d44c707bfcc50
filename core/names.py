"""How alike two names of sites are, in any script.

Names are compared without case, accents, punctuation and the words that every site has ("national
park", "заповедник", "自然保护区"); Cyrillic is written in Latin letters. The score is Dice's
coefficient of their pairs of neighbouring characters, 0 to 1 (Dice 1945; as pairs of letters:
Adamson and Boreham 1974).
"""

import re
from functools import lru_cache

from .countries import plain

_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщъыьэюяіїєґөүәғқңұһўјљњђћџѕќѓ"
_IN_LATIN = (
    "a b v g d e zh z i k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya"
    " i i e g o u a g k n u h u j lj nj dj c dz dz k g"
)
_LATIN = {a: b.strip("_") for a, b in zip(_CYRILLIC, _IN_LATIN.split())}
# Words that tell no site from another.
_USUAL = (
    "national park nature reserve reserves state strict natural protected area areas wildlife"
    " sanctuary biosphere conservation provincial regional federal wilderness monument landscape"
    " scenic forest wetland marine site ramsar world heritage unesco mab refuge of the and de la"
    " zapovednik zakaznik"
    " государственный государственная природный природная национальный парк заповедник заказник"
    " биосферный биосферная памятник природы природы охраняемая территория областного краевого"
    " республиканского регионального федерального значения имени им имени фгбу особо"
    " улсын байгалийн цогцолборт газар дархан тусгай хамгаалалттай"
)
_USUAL_HAN = re.compile(
    "国家级|国家|省级|市级|县级|自治区级|自然保护区|自然保護區|国家公园|國家公園|自然公园|湿地公园|森林公园|"
    "风景名胜区|保护区|保護區|保护地|公园|公園"
)


def _latin(text):
    return "".join(_LATIN.get(letter, letter) for letter in text)


_COMMON = frozenset(_latin(plain(word)) for word in _USUAL.split())


@lru_cache(maxsize=1 << 16)
def _pairs(name):
    """(pairs of characters of the whole name, of the name without usual words)."""
    text = plain(name)
    words = [_latin(word) for word in text.split()]
    own = [word for word in words if word not in _COMMON]
    core = _USUAL_HAN.sub("", " ".join(own)).strip()
    return _of(" ".join(words)), _of(core)


def _of(text):
    parts = []
    for word in text.split():
        parts += [word] if len(word) < 2 else [word[i : i + 2] for i in range(len(word) - 1)]
    return frozenset(parts)


def similarity(names, others):
    """The best score of any name of one site with any name of the other; None without names.

    Parameters
    ----------
    names, others : sequences of str or None
    """
    scores = [
        _likeness(_pairs(name), _pairs(other))
        for name in names
        for other in others
        if name and other
    ]
    return max(scores, default=None)


def _likeness(name, other):
    """By what is a name's own; of the whole names where one is made of usual words only."""
    own = 1 if name[1] and other[1] else 0
    return _dice(name[own], other[own])


def _dice(a, b):
    return 2.0 * len(a & b) / (len(a) + len(b)) if a and b else 0.0
