"""A title cell to the lessons that are named in it."""

import re
from dataclasses import dataclass, replace

from .kinds import known_kind
from .words import folded, is_shouted, one_line, same

CHAPTER = re.compile(
    r"(?i)^(chương|chủ\s*đề|phần|bài lớn|unit|mạch|học phần)\s*(?:số\s*)?"
    r"([IVXLC]+|\d+|[A-H]|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?![\w])"
)
_INLINE = re.compile(r"(?is)^((?:chương|chủ\s*đề|phần)\s+(?:[IVXLC]+|\d+)\b.*?)[\s.;:,–-]+((?:bài)\s+\d+[a-z]?\s*[.:–-].*)$")
_LESSON_START = re.compile(r"(?i)(?:(?<=\n)|(?<=^)|(?<=[;.] ))bài\s+\d+[a-z]?\s*[.:–-]\s*(?=\S)")
_NUMBER = re.compile(r"(?i)^bài\s*(\d+[a-z]?)(?![\w])\s*[.:–-]*\s*")
_PERIODS_BEFORE = re.compile(r"(?i)^tiết\s+(\d{1,3}(?:\s*[-–,;]\s*\d{1,3})*)\s*[.:–-]\s*")
_STATED = re.compile(r"(?i)\s*[\[(–-]\s*(?:thời lượng:?\s*)?(\d{1,2})\s*(?:tiết|t)\s*[\])]?\s*$")
_PART = re.compile(
    r"(?i)\s*(?:[\[(]\s*(?:tiết|t)\s*\.?\s*(\d{1,3}(?:\s*(?:[-–,;+&]|và|đến)\s*\d{1,3})*)\s*[\])]|[–-]\s*tiết\s+(\d{1,3}(?:\s*(?:[-–,;+&]|và|đến)\s*\d{1,3})*))\s*\.?$"
)
_ON = re.compile(r"(?i)\s*(?:[\[(]\s*(?:tiếp theo|tiếp|tt|t\.t|cont\.?)\s*[\])]|[–,-]?\s*\btiếp theo)\s*\.?$")
_BULLET = re.compile(r"^[-–•+*·▪►✓]\s*")
_ASIDE = re.compile(r"^[=+@\t-]+\s*")
"""What a spreadsheet would take for a formula when the table is opened."""


@dataclass(frozen=True, slots=True)
class Name:
    """One lesson as a cell names it."""

    title: str
    """Without marks of continuation; empty when only such a mark is there."""
    is_continued: bool = False
    """``(tiếp theo)``, ``(tiết 2)``."""
    is_part: bool = False
    """Whether it says which part of a lesson this is: ``(tiết 1)``, ``(tiếp theo)``."""
    stated: int | None = None
    """``(2 tiết)``."""
    periods: str = ""
    """``Tiết 3:`` before the title."""

    @property
    def number(self) -> str:
        """``5`` or ``8a`` of a lesson that has its number."""
        match = _NUMBER.match(self.title)
        return match[1].lower().lstrip("0") if match else ""

    @property
    def name(self) -> str:
        """The title without the lesson's number, to be compared."""
        return same(_NUMBER.sub("", self.title))


def chapter_in(text: str) -> str:
    """The chapter that a whole line is the heading of; empty when it is none."""
    line = tidy(text)
    return strip_count(line) if CHAPTER.match(line) else ""


def strip_count(text: str) -> str:
    """A heading without the periods written after it: ``Chương I. Số tự nhiên (12 tiết)``."""
    return re.sub(r"(?i)\s*[\[(–-]\s*(?:gồm |tổng:? |số tiết:? )?\d+\s*tiết[^()]*[\])]?$", "", text).strip(" .:-–") or text


def tidy(text: str) -> str:
    """A title on one line, bullets and stray marks away."""
    return _ASIDE.sub("", _BULLET.sub("", one_line(text))).strip(" ;,-–")


def split_chapter(text: str) -> tuple[str, str]:
    """A cell that names chapter and lesson, as both: the chapter is empty when it names none."""
    lines = text.split("\n")
    if len(lines) > 1 and CHAPTER.match(lines[0]) and not CHAPTER.match(lines[1]):
        return strip_count(tidy(lines[0])), "\n".join(lines[1:])
    if len(lines) > 1 and is_shouted(lines[0]) and not _NUMBER.match(lines[0]) and _NUMBER.match(lines[1]):  # MỞ ĐẦU
        return tidy(lines[0]), "\n".join(lines[1:])
    if match := _INLINE.match(text):
        return strip_count(tidy(match[1])), match[2]
    return "", text


def names_in(text: str) -> tuple[Name, ...]:
    """The lessons a cell names, in order: one, mostly."""
    return tuple(_name(part) for part in _parts(text) if tidy(part))


def _parts(text: str) -> list[str]:
    begins = [place for place, char in enumerate(f"\n{text}") if char == "\n"]
    starts = {
        match.start() for match in _LESSON_START.finditer(text) if _NUMBER.match(text[max(b for b in begins if b <= match.start()) :])
    }
    place = 0
    for line in text.split("\n"):
        kind = known_kind(_BULLET.sub("", line))
        if (
            place
            and kind is not None
            and re.match(r"(on tap|kiem tra|luyen tap chung|bai tap cuoi|tra bai|bai )", folded(_BULLET.sub("", line)))
        ):
            starts.add(place)
        place += len(line) + 1
    cuts = sorted({0, *starts})
    return [text[start:end] for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _name(part: str) -> Name:
    found = Name(_joined(part))
    if match := _PERIODS_BEFORE.match(found.title):
        found = replace(found, title=found.title[match.end() :], periods=match[1])
    while True:
        title = found.title
        if match := _ON.search(title):
            found = replace(found, title=title[: match.start()].rstrip(" .,:–-"), is_continued=True, is_part=True)
        elif match := _PART.search(title):
            first = int(re.findall(r"\d+", match[1] or match[2])[0])
            found = replace(found, title=title[: match.start()].rstrip(" ,:–-"), is_continued=found.is_continued or first > 1, is_part=True)
        elif match := _STATED.search(title):
            found = replace(found, title=title[: match.start()].rstrip(" ,:–-"), stated=int(match[1]))
        else:
            return found


def _joined(part: str) -> str:
    """The lines of a title as one: a wrapped line goes on, another thing is set off by a semicolon."""
    joined = ""
    for raw in part.split("\n"):
        line = tidy(raw)
        if not line:
            continue
        goes_on = line[0].islower() or line[0] in '("“' or joined.endswith((":", ",", "-", "–")) or bool(_NUMBER.fullmatch(joined))
        joined = f"{joined} {line}" if goes_on and joined else f"{joined}; {line}" if joined else line
    return joined
