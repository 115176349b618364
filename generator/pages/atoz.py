"""All materials from A to Z in Vietnamese order: the way round for whoever has no scripts, and for who knows how a title begins (D22)."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.engine.text import ALPHABET, first_letter, vietnamese_order
from generator.model.header import Vocabulary
from generator.model.message import Message, say

from .search_views import GradeWays
from .site import Site

CONTENTS = "muc-luc/"
MOST = 300
"""Materials on one page: some 80 KB of HTML, of the 200 KB that a page may weigh."""
_NUMBER, _OTHER = "0", ""
_TELEX = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", _NUMBER: "so", _OTHER: "khac"}
"""How letters that an address cannot have are typed."""
_SIGNS = re.compile(r"^[\W_]+")


class Entry(NamedTuple):
    """A material as the list has it."""

    title: str
    address: str
    facts: str


class Letter(NamedTuple):
    """A letter of the alphabet; without an address where no title begins with it."""

    name: str
    address: str
    is_here: bool = False


class Part(NamedTuple):
    """One page of a letter that has several: from which title to which."""

    number: int
    address: str
    first: str
    last: str
    is_here: bool = False


class Group(NamedTuple):
    """The titles of one letter, or as many of them as a page takes."""

    name: str
    anchor: str
    entries: tuple[Entry, ...]


class AtoZPage(NamedTuple):
    """A page of the list. The first one has no entries of its own when they would be too many, but the ways by grade and subject."""

    address: str
    title: str
    letters: tuple[Letter, ...]
    groups: tuple[Group, ...]
    parts: tuple[Part, ...] = ()
    ways: tuple[GradeWays, ...] = ()
    materials: int = 0


def entries_by_letter(site: Site) -> dict[str, list[Entry]]:
    """What the list shows of each material, by first letter in the order of the alphabet; within a letter as it comes."""
    found: dict[str, list[Entry]] = {}
    for material in site.shown:
        subject, phase = site.subject_name(material.cell), site.label(Vocabulary.PHASE, material.phase)
        facts = say("{subject} {grade}, week {week}, {phase}", subject=subject, grade=material.grade, week=material.week, phase=phase)
        entry = Entry(material.title, material.address, facts.text(site.translate))
        found.setdefault(_letter(material.title), []).append(entry)
    return {letter: found[letter] for letter in sorted(found, key=_place)}


def contents_page(site: Site, ways: tuple[GradeWays, ...], found: Mapping[str, list[Entry]]) -> AtoZPage:
    """``muc-luc/``: everything, while it is little enough for one page; else the letters."""
    total = sum(map(len, found.values()))
    fits = total <= MOST
    groups = tuple(Group(_name(site, letter), slug_of(letter), ordered(found[letter])) for letter in found) if fits else ()
    letters = tuple(
        Letter(letter.name, f"{CONTENTS}#{letter.address.split('/')[1]}" if fits and letter.address else letter.address)
        for letter in letters_of(site, found)
    )
    title = TITLE.text(site.translate)
    return AtoZPage(CONTENTS, title, letters, groups, (), ways, total)


def letter_pages(site: Site, letter: str, letters: tuple[Letter, ...], entries: list[Entry]) -> Iterator[AtoZPage]:
    """The pages of one letter: ``muc-luc/p/``, ``muc-luc/p/2/`` …."""
    name, first = _name(site, letter), f"{CONTENTS}{slug_of(letter)}/"
    shown = ordered(entries)
    cuts = [shown[start : start + MOST] for start in range(0, len(shown), MOST)]
    here = tuple(Letter(one.name, one.address, one.address == first) for one in letters)
    for number, cut in enumerate(cuts, 1):
        parts = tuple(Part(place, _part(first, place), own[0].title, own[-1].title, place == number) for place, own in enumerate(cuts, 1))
        title = say("Materials that begin with {letter}", letter=name) if len(cuts) == 1 else _of_several(name, number, len(cuts))
        group = Group("", slug_of(letter), cut)
        yield AtoZPage(_part(first, number), title.text(site.translate), here, (group,), parts if len(cuts) > 1 else ())


def letters_of(site: Site, found: Mapping[str, list[Entry]]) -> tuple[Letter, ...]:
    """The whole alphabet, then what begins otherwise, with the addresses of the letters that have materials."""
    latin = [letter for letter in ALPHABET if not letter.isdigit() and (letter in found or letter not in "fjwz")]
    others = [letter for letter in (_NUMBER, _OTHER) if letter in found]
    return tuple(Letter(_name(site, letter), f"{CONTENTS}{slug_of(letter)}/" if letter in found else "") for letter in (*latin, *others))


def ordered(entries: list[Entry]) -> tuple[Entry, ...]:
    """As a Vietnamese dictionary orders: ``Bài 9`` before ``Bài 10``; signs before the first letter do not count."""
    return tuple(sorted(entries, key=lambda one: (vietnamese_order(_SIGNS.sub("", one.title)), one.address)))


def slug_of(letter: str) -> str:
    """A letter in an address: ``ă`` → ``aw``, as it is typed."""
    return _TELEX.get(letter, letter)


TITLE = say("All materials from A to Z")


def _of_several(name: str, number: int, pages: int) -> Message:
    return say("Materials that begin with {letter}, page {page} of {pages}", letter=name, page=number, pages=pages)


def _part(first: str, number: int) -> str:
    return first if number == 1 else f"{first}{number}/"


def _letter(title: str) -> str:
    letter = first_letter(_SIGNS.sub("", title))
    return _NUMBER if letter.isdigit() else letter


def _place(letter: str) -> int:
    """Numbers and other signs come after the letters."""
    return ALPHABET.index(letter) if letter and letter != _NUMBER else len(ALPHABET) + (not letter)


def _name(site: Site, letter: str) -> str:
    if letter == _NUMBER:
        return "0–9"
    return letter.upper() or OTHER.text(site.translate)


OTHER = say("others")
