"""Strands (mạch, phân môn): the parts of a subject that number their lessons each from 1."""

import re

from .words import folded, is_shouted, one_line

_KNOWN = (
    "lich su", "dia li", "vat li", "hoa hoc", "hoa", "sinh hoc", "sinh", "li", "su", "dia", "am nhac", "mi thuat",
    "so hoc", "dai so", "so va dai so", "so dai so", "so hoc va dai so", "hinh hoc", "hinh hoc va do luong", "hinh hoc do luong",
    "hinh hoc va thong ke", "hinh thong ke", "thong ke va xac suat", "mot so yeu to thong ke va xac suat", "xac suat va thong ke",
    "xac suat thong ke", "thong ke",
    "sinh hoat duoi co", "sinh hoat lop", "hoat dong giao duc theo chu de", "sinh hoat theo chu de",
    "chat va su bien doi cua chat", "vat song", "nang luong va su bien doi", "trai dat va bau troi",
)  # fmt: skip
_LABEL = re.compile(r"(?i)^(?:[A-Z]|[IVX]+|\d)\s*[.):/-]\s*")
_WORD = re.compile(r"(?i)^(?:phân\s*môn|phần|mạch|phân\s+mạch)\s*(?:kiến thức)?\s*:?\s+")
_CERTAIN = re.compile(r"^(?:phan mon|mach)\b")


def strand_in(text: str) -> str:
    """The strand that a row or heading is: ``PHÂN MÔN LỊCH SỬ`` → ``Lịch sử``; empty when it is something else."""
    line = _LABEL.sub("", one_line(text)).strip(" .:-–")
    name = _WORD.sub("", line).strip(" .:-–")
    name = re.sub(r"\s*\([^()]*\)$", "", name)
    bare = " ".join(re.sub(r"[^a-z0-9]+", " ", folded(name)).split())
    if bare in _KNOWN or (_CERTAIN.match(folded(line)) and bare and not re.search(r"\d", bare)):
        return name.capitalize() if is_shouted(name) else name[:1].upper() + name[1:]
    return ""
