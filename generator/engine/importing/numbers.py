"""Numbers of weeks and periods as plans write them."""

import re
from math import ceil

from .words import folded

MOST_WEEKS = 60
"""A number above it in a column of weeks is none: a day, a year, a slip."""

_RANGE = re.compile(r"(\d{1,3})(?:-(\d{1,3}))?")
_DATES = re.compile(
    r"\(?(?:tu |ngay |den )*\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?(?:\s*(?:-|den|->)\s*(?:ngay )?\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)?\)?"
)
_TO = re.compile(r"\s*(?:[\u2010-\u2015\u2212~→]|->|=>|\bden\b|\btoi\b)\s*")
_AND = re.compile(r"\s*(?:[,;+&/]|\bva\b)\s*")


def numbers_in(text: str) -> tuple[int, ...] | None:
    """Rising numbers out of ``12``, ``5-6``, ``1, 2`` or ``11;13``, without other words; None when it is not so written."""
    numbers: set[int] = set()
    for part in re.split(r"[,;+]", re.sub(r"\s", "", text)):
        match = _RANGE.fullmatch(part)
        if match is None or int(match[2] or match[1]) < int(match[1]):
            return None
        numbers.update(range(int(match[1]), int(match[2] or match[1]) + 1))
    return tuple(sorted(numbers))


def list_in(text: str, *words: str) -> tuple[int, ...] | None:
    """Numbers in looser writing, with ``đến``, ``và`` and the given words (folded) around them; None when something else is there."""
    bare = _TO.sub("-", folded(text))
    bare = _AND.sub(",", bare)
    for word in words:
        bare = re.sub(rf"\b{word}(?![a-z])\.?:?", " ", bare)
    bare = re.sub(r"\s*-\s*", "-", bare.strip(" .:,-()"))
    bare = re.sub(r"(?<=\d) +(?=\d)", ",", bare)
    return numbers_in(bare) if bare else None


def weeks_in(text: str) -> tuple[int, ...] | None:
    """``Tuần 1-2``, ``1 đến 3``, ``1 (07/09 – 12/09)``, ``Từ tuần 3 đến tuần 5``: week numbers; None when it does not say any."""
    bare = _DATES.sub(" ", _TO.sub("-", folded(text)))
    bare = re.sub(r"\((?:[^()]*[a-z][^()]*|\s*)\)", " ", bare).strip(" -:;,")
    found = list_in(bare, "tu", "tuan thu", "tuan hoc", "tuan", "thu", "cac", "w", r"hk *(?:i|1|2)+", r"hoc ki *(?:i|1|2)+")
    return found if found and found[0] > 0 and found[-1] <= MOST_WEEKS else None


def periods_in(text: str) -> tuple[int, ...] | None:
    """The numbers of a cell of periods, whether they count or are counted: ``Tiết 1, 2``, ``1 đến 3``, ``2 tiết``."""
    found = list_in(text, "tu", "tiet ppct", "tiet thu", "so", "tiet", "cac", r"t(?=\d)")
    return found if found and found[-1] < 1_000 else None  # noqa: PLR2004 -- no plan has a thousand periods


def count_in(text: str) -> tuple[int, bool] | None:
    """How many periods a cell says, and whether that is certain: ``2``, ``02 tiết``, ``1LT + 1TH``, ``3 (LT: 2, TH: 1)``, ``1,5``."""
    bare = re.sub(r"\([^()]*\)", " ", folded(text)).strip(" .:")
    bare = re.sub(r"\b(so|tiet|t)\b", " ", bare).strip()
    if match := re.fullmatch(r"(\d{1,3})", bare):
        return int(match[1]), True
    if re.fullmatch(r"\d{1,2}\s*[a-z ]*(?:[+,;]\s*\d{1,2}\s*[a-z ]*)*", bare) and re.search(r"\+|[a-z]", bare):
        return sum(int(number) for number in re.findall(r"\d+", bare)), len(re.findall(r"\d+", bare)) == 1 or "+" in bare
    if match := re.fullmatch(r"(\d{1,2})[,.](\d)", bare):
        return ceil(float(f"{match[1]}.{match[2]}")), False
    return None


def written(numbers: tuple[int, ...]) -> str:
    """Weeks as the table of the library writes them: ``3-4``, ``11;13``."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ";".join(str(part[0]) if len(part) == 1 else f"{part[0]}-{part[-1]}" for part in parts)
