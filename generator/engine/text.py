"""Vietnamese text: folding for search and comparison, alphabetical order, slugs.

The same folding runs in the browser (``theme/assets/hoclieu/search.js``); one table of golden pairs, ``tests/engine/folding.json``,
holds both to the same answers.
"""

import re
import unicodedata
from functools import lru_cache

_STROKES = str.maketrans({"đ": "d", "Đ": "d", "ð": "d", "Ð": "d"})
_NOT_WORD = re.compile(r"[^0-9a-z]+")

ALPHABET = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The letters in Vietnamese order; f, j, w, z where foreign words need them."""

TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng, after no tone: the second level of the order."""

_PLACE = {letter: place for place, letter in enumerate(ALPHABET)}
_BASE_MARKS = {"\u0302", "\u0306", "\u031b"}


def fold(text: str) -> str:
    """Text without marks, đ as d, in lower case; other characters stay: ``Định luật`` → ``dinh luat``."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.translate(_STROKES))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).lower()


def syllables(text: str) -> list[str]:
    """The folded syllables (and numbers) of a text, in order."""
    return [part for part in _NOT_WORD.split(fold(text)) if part]


@lru_cache(maxsize=4096)  # lessons share their headings
def slug(text: str) -> str:
    """A plain ASCII slug: ``Bài 7. Tìm kiếm`` → ``bai-7-tim-kiem``."""
    return "-".join(syllables(text))


def vietnamese_order(text: str) -> tuple[object, ...]:
    """A key that sorts as Vietnamese dictionaries do, numbers by their value: a before ă before â, ``Bài 9`` before ``Bài 10``.

    Letters first, then tones, then the text itself, so that the order is total.
    """
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    for part in re.findall(r"\d+|\D", unicodedata.normalize("NFC", text.lower())):
        if part.isdigit():
            letters.append((1, int(part)))
            continue
        letter, tone = _letter_and_tone(part)
        if letter in _PLACE:
            letters.append((2, _PLACE[letter]))
            tones.append(tone)
        else:
            letters.append((0, ord(part)))
    return (tuple(letters), tuple(tones), text)


def first_letter(text: str) -> str:
    """The letter of `ALPHABET` that a text begins with, without its tone: ``Ước`` → ``ư``; empty when it begins otherwise."""
    letter = _letter_and_tone(unicodedata.normalize("NFC", text[:4].lower())[0])[0] if text else ""
    return letter if letter in _PLACE else ""


@lru_cache(maxsize=4096)
def _letter_and_tone(char: str) -> tuple[str, int]:
    decomposed = unicodedata.normalize("NFD", char)
    tone = next((TONES.index(mark) + 1 for mark in decomposed if mark in TONES), 0)
    kept = "".join(mark for mark in decomposed if not unicodedata.combining(mark) or mark in _BASE_MARKS)
    return unicodedata.normalize("NFC", kept), tone


def anchors(headings: list[str]) -> list[str]:
    """The anchor of each heading of a page, in order: its slug, numbered from the second of the same name on."""
    seen: dict[str, int] = {}
    found = []
    for heading in headings:
        name = slug(heading) or "muc"
        count = seen.get(name, 0)
        seen[name] = count + 1
        found.append(f"{name}-{count}" if count else name)
    return found
