"""What a row is, by its title: only a first guess, which a person may have to correct."""

import re

from generator.model.curriculum import RowKind

from .words import folded

_BY_WORDS = (
    (RowKind.RESERVE, (r"(tiet |quy )?(du phong|du tru)\b", r"day bu\b")),
    (RowKind.REVIEW, (r"(tra|chua)( va \w+)* bai\b", r"nhan xet bai kiem tra")),
    (RowKind.TEST, (r"(kiem tra|kt|bai kiem tra)\b", r"(danh gia|thi)\b.*\b(giua|cuoi|dinh|hoc|ck|gk) ?(ki|hk)?")),
    (RowKind.REVIEW, (r"on tap\b", r"on (\w+ )?(giua|cuoi)\b", r"bai tap (cuoi chuong|on|tong on)", r"he thong (hoa )?kien thuc")),
    (RowKind.REVIEW, (r"tong ket (chuong|chu de|phan)", r"review \d")),
    (
        RowKind.ACTIVITY,
        (r"hoat dong", r"du an\b", r"(bai hoc |chu de )?stem\b", r"so ket", r"tong ket( nam hoc|$)", r"bao cao (san pham|du an)"),
    ),
    (
        RowKind.ACTIVITY,
        (r"tham quan", r"ngoai khoa", r"lam quen", r"gioi thieu (mon|sach)", r"trai nghiem", r"sinh hoat", r"hdtn", r"khai giang"),
    ),
    (RowKind.PRACTICE, (r"luyen tap", r"thuc hanh", r"bai tap", r"bai thuc hanh", r"cung co")),
)
"""The first whose words a title begins with."""
_OF_TERM = re.compile(r"\b(giua|cuoi|dau) (hoc )?ki|\b(hoc ki|hk)\b|\b(cuoi|ca|tong ket) nam|\bgki|\bcki")
_TWO = re.compile(r"^on tap .*\bkiem tra\b|^kiem tra .*\bon tap\b|^on tap\W+kiem tra|^kiem tra\W+on tap")
_LESSON = re.compile(r"^bai (\d+[a-z]?\b|mo dau|dau)")


def known_kind(title: str) -> RowKind | None:
    """The kind that a title says; None when it says none, as those of lessons do that have no number."""
    bare = folded(title)
    if _LESSON.match(bare):
        return RowKind.LESSON
    return next((kind for kind, begins in _BY_WORDS if any(re.match(words, bare) for words in begins)), None)


def is_numbered(title: str) -> bool:
    """Whether a title is that of a lesson with its number: ``Bài 5. …``."""
    return bool(_LESSON.match(folded(title)))


def is_two_things(title: str) -> bool:
    """Whether a row holds a review and a test at once."""
    return bool(_TWO.search(folded(title)))


def is_of_term(title: str) -> bool:
    """Whether it belongs to a semester, not to the chapter it stands in."""
    return bool(_OF_TERM.search(folded(title)))
