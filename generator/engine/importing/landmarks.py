"""Rows that are no lessons: totals, signatures, notes, headings of semesters, strands, chapters and weeks."""

import re
from dataclasses import dataclass
from enum import StrEnum

from .numbers import weeks_in
from .strands import strand_in
from .titles import chapter_in
from .words import folded, one_line

_TOTAL = re.compile(
    r"^(tong cong|tong so|tong|cong)( (so )?tiet)?"
    r"( (cua )?(ca nam|nam hoc|toan nam|chuong|chu de|phan|hoc ki|hki+|hk)( ?[ivx\d]+)?)?"
    r"( (la|gom))?[ :.=]*[\d ,.+=x]*( tiet)?[.;]?(\s*\(.*\))?$|^ca nam\W*(\d.*)?$"
)
_SEMESTER = re.compile(r"^(?:[a-z\divx]{1,3}\s*[.):/-]\s*)?(?:hoc ki|hk)\s*(i{1,2}|1|2|mot|hai|thu nhat|thu hai)\b(?P<rest>.*)$")
_SECOND = {"ii", "2", "hai", "thu hai"}
_SIGNED = re.compile(
    r"^(to truong|to pho|nhom truong|hieu truong|pho hieu truong|nguoi lap|nguoi soan|duyet|phe duyet|xac nhan|ban giam hieu|bgh|noi nhan"
    r"|kt\. ?hieu|giao vien( bo mon| lap ke hoach)?$|\(ki|ki ten|ki, ghi|to chuyen mon( duyet)?$|thu truong)"
)
_DATED = re.compile(r"\bngay\s*[\d….]*\s*thang\s*[\d….]*\s*nam\b")
_NOTE = re.compile(r"^(ghi chu|luu y|chu y|chu thich|\(\*\)|\*|\(\d\)\s*(doi voi|yeu cau|ten|so tiet|tuan|thiet bi|bai hoc|noi dung))")
_WEEK = re.compile(r"^tuan\s*(thu\s*)?\d")


class Landmark(StrEnum):
    """What a row is that is no lesson."""

    TOTAL = "total"
    SIGNATURE = "signature"
    NOTE = "note"
    SEMESTER = "semester"
    STRAND = "strand"
    CHAPTER = "chapter"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Mark:
    """A landmark and what it says: the semester (1 or 2), the name of the strand or chapter, the weeks."""

    kind: Landmark
    text: str = ""
    numbers: tuple[int, ...] = ()
    is_guess: bool = False
    """Whether its place in the table says so, and not its words."""


def ending_in(words: tuple[str, ...]) -> Mark | None:
    """What a row is that only closes a table: a total, a signature, a note."""
    first = next((folded(word) for word in words if not re.fullmatch(r"[\d\s.,]+", word)), "")
    if _TOTAL.match(first):
        return Mark(Landmark.TOTAL, numbers=tuple(int(number) for word in words for number in re.findall(r"\b\d{1,3}\b", word)))
    if _SIGNED.match(first) or _DATED.search(first):
        return Mark(Landmark.SIGNATURE)
    return Mark(Landmark.NOTE) if _NOTE.match(first) else None


def heading_in(line: str) -> Mark | None:
    """What a line is the heading of; None when it is none that is known."""
    bare = folded(line)
    if (match := _SEMESTER.match(bare)) and not re.search(r"\b(on tap|kiem tra|tra bai|danh gia)\b", match["rest"]):
        return Mark(Landmark.SEMESTER, "2" if match[1] in _SECOND else "1")
    if name := strand_in(line):
        return Mark(Landmark.STRAND, name)
    if name := chapter_in(line):
        return Mark(Landmark.CHAPTER, name)
    if _WEEK.match(bare) and (weeks := weeks_in(line)):
        return Mark(Landmark.WEEK, one_line(line), weeks)
    return None
