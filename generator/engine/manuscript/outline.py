"""The title and the headings of a manuscript, at the levels that a page has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TypeGuard

from generator.model.manuscript import Block, Grid, Manuscript, Mark, Paragraph, Piece, Remark, Run, Spot, Title
from generator.model.message import say

from .heads import head_of
from .patterns import KEY, PART, PRACTICE
from .rich import has_all, plain, stripped, words

LONGEST = 120
"""Characters of a title; longer lines are sentences."""
_HIGHEST, _DEEPEST = 2, 6
"""Levels of headings: the title is the first."""
_LEVELS = (
    (re.compile(r"\s*phần\s", re.IGNORECASE), 1),
    (re.compile(r"\s*[IVX]{1,5}[.)/]\s"), 2),
    (re.compile(r"\s*hoạt động\s+\d", re.IGNORECASE), 2),
    (re.compile(r"\s*\d{1,2}[.)]\s"), 3),
    (re.compile(r"\s*\d{1,2}\.\d{1,2}[.)]?\s"), 4),
)
"""How the lines begin that teachers set in bold instead of a style for headings, and how deep each stands."""
_LESSON = re.compile(r"\s*(?:bài|tiết|chủ đề|chuyên đề|chương)\s+\d", re.IGNORECASE)
_LETTERHEAD = re.compile(
    r"\s*(?:ubnd|[uủ][yỷ] ban|sở|phòng|trường(?! hợp)|tổ|nhóm|giáo viên|gv|họ và tên|ngày|năm học|tuần|tiết"
    r"|môn|lớp|khối|thời (?:gian|lượng)|kế hoạch (?:bài dạy|dạy học)|giáo án|cộng ho[aà]|độc lập)(?![^\W\d_])",
    re.IGNORECASE,
)
"""How the lines begin that stand above the title on a school's paper."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A manuscript's title, and its blocks with headings at the levels of a page."""

    title: str
    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...]


def outline_of(manuscript: Manuscript) -> Outline:
    """The title, from the document's own or from its first heading; the levels of the others without gaps, from the second on."""
    blocks, remarks = _with_headings(manuscript.blocks)
    title = manuscript.title
    if not title and (first := _opening(blocks)) is not None:
        title = words(first.text)
        blocks = tuple(block for block in blocks if block is not first)
    return Outline(title or manuscript.properties_title, tuple(_levelled(blocks)), tuple(remarks))


def _opening(blocks: Sequence[Block]) -> Title | None:
    """The heading that is the lesson's title: it names a lesson, or the document begins with it and no other is of its level."""
    titles = [block for block in blocks if isinstance(block, Title)]
    if not titles or len(words(titles[0].text)) > LONGEST:
        return None
    first, *others = titles
    if _LESSON.match(plain(first.text)):
        return first
    begins = next((block for block in blocks if not isinstance(block, Grid)), None) is first
    is_alone = all(other.level > first.level for other in others)
    return first if begins and is_alone and not PRACTICE.match(plain(first.text)) else None


def _with_headings(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], list[Remark]]:
    """The blocks, bold lines as headings where the document has no other; each is told."""
    has_styles = any(isinstance(block, Title) and head_of(block.text) is None for block in blocks)
    made: list[Block] = []
    remarks: list[Remark] = []
    letterhead: list[str] = []
    for block in _parted(blocks):
        is_first = all(isinstance(one, Grid) for one in made[len(letterhead) :])
        if is_first and _is_letterhead(block):
            letterhead.append(words(block.text))
            made.append(block)
            continue
        level = _level(block, has_styles=has_styles, is_first=is_first) if isinstance(block, Paragraph) else 0
        if not level or not isinstance(block, Paragraph):
            made.append(block)
            continue
        made.append(Title(level, block.text))
        if PART.fullmatch(text := plain(block.text).strip()) or KEY.fullmatch(text):
            continue
        remarks.append(
            Remark(
                Spot(0, words(block.text)[:60]),
                say("a line in bold was taken as a heading"),
                say("look whether it is one; in Word headings have the styles “Heading 1”, “Heading 2”"),
            )
        )
    is_headed = len(made) > len(letterhead) and isinstance(made[len(letterhead)], Title)
    return tuple(made), [*(_told_of(letterhead) if is_headed else ()), *remarks]


def _is_letterhead(block: Block) -> TypeGuard[Paragraph]:
    if not isinstance(block, Paragraph) or len(text := plain(block.text)) > LONGEST:
        return False
    return _LETTERHEAD.match(text) is not None and _LESSON.match(text) is None


def _told_of(letterhead: Sequence[str]) -> Iterator[Remark]:
    if letterhead:
        yield Remark(
            Spot(0, letterhead[0][:60]),
            say("lines of the school's paper stand above the title and were kept; their number: {count}", count=len(letterhead)),
            say("delete what pupils do not need, names above all"),
        )


def _parted(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; of ``PHẦN II. …`` in bold with ordinary words behind it the bold words stand apart."""
    for block in blocks:
        bold = tuple(takewhile(_is_bold, block.text)) if isinstance(block, Paragraph) else ()
        if (
            isinstance(block, Paragraph)
            and bold
            and len(bold) < len(block.text)
            and PART.fullmatch(plain(bold))
            and "\n" not in plain(bold)
        ):
            yield Paragraph(stripped(bold))
            yield Paragraph(stripped(block.text[len(bold) :]))
        else:
            yield block


def _is_bold(piece: Piece) -> bool:
    return isinstance(piece, Run) and (Mark.BOLD in piece.marks or not piece.text.strip())


def _level(paragraph: Paragraph, *, has_styles: bool, is_first: bool) -> int:
    """How deep a heading a line is that is set in bold; 0 for text."""
    text = plain(paragraph.text).strip()
    is_part = PART.fullmatch(text) is not None
    if not text or len(text) > LONGEST or "\n" in text or not (has_all(paragraph.text, Mark.BOLD) or (is_part and text.isupper())):
        return 0
    if head_of(paragraph.text):
        return int(is_first and not has_styles and _LESSON.match(text) is not None)
    if is_part:
        return 1
    if has_styles:
        return 0
    if _LESSON.match(text):
        return 1
    found = next((level for pattern, level in _LEVELS if pattern.match(text)), 0)
    return found or (1 if text.isupper() else 0)


def _levelled(blocks: Sequence[Block]) -> Iterator[Block]:
    """Levels that begin below the title and never skip one."""
    above: list[int] = []
    for block in blocks:
        if not isinstance(block, Title):
            yield block
            continue
        while above and above[-1] >= block.level:
            above.pop()
        above.append(block.level)
        yield replace(block, level=min(len(above) + _HIGHEST - 1, _DEEPEST))
