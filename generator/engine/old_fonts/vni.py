"""VNI for Windows: vowels carry their marks as a second character, in small letters or in capitals; a few letters are one character."""

import unicodedata

_GRAVE, _HOOK, _TILDE, _ACUTE, _DOT = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"

_TONES = {"ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT}
_WITH_CIRCUMFLEX = {"â": "", "á": _ACUTE, "à": _GRAVE, "å": _HOOK, "ã": _TILDE, "ä": _DOT}
_WITH_BREVE = {"ê": "", "é": _ACUTE, "è": _GRAVE, "ú": _HOOK, "ü": _TILDE, "ë": _DOT}
_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_TONED = {"a": "a", "e": "e", "o": "o", "u": "u", "y": "y", "ô": "ơ", "ö": "ư"}
"""The letters that take a tone as their second character, and what they are."""


def _composed(letter: str, *marks: str) -> str:
    return unicodedata.normalize("NFC", letter + "".join(marks))


def _small_pairs() -> dict[str, str]:
    pairs = {letter + sign: _composed(base, tone) for letter, base in _TONED.items() for sign, tone in _TONES.items()}
    pairs |= {letter + sign: _composed(letter, _CIRCUMFLEX, tone) for letter in "aeo" for sign, tone in _WITH_CIRCUMFLEX.items()}
    return pairs | {"a" + sign: _composed("a", _BREVE, tone) for sign, tone in _WITH_BREVE.items()}


def _with_capitals(small: dict[str, str]) -> dict[str, str]:
    """The same for capital letters; a capital's mark may be of either size."""
    capital = {written.upper(): letter.upper() for written, letter in small.items()}
    mixed = {written[0].upper() + written[1:]: letter.upper() for written, letter in small.items()}
    return small | mixed | capital


PAIRS = _with_capitals(_small_pairs())
"""What two characters stand for."""

SINGLE = _with_capitals(_ALONE)
"""What one character stands for."""

SECOND = frozenset(pair[1] for pair in PAIRS)
"""Characters that are the marks of the letter before them."""
