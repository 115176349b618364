"""The section about search: how often the material that is meant stands among the first five, held against what was promised."""

from collections.abc import Iterator, Mapping

from .relevance import BODY, FIRST, Share, measure, own_content
from .synthetic import texts
from .wording import number, table, whole

TITLES, SENTENCES = 0.95, 0.85
"""The least share of queries whose material is among the first: queries from titles, and from the text."""
LARGE = 1500
NAMES = {
    "title": "tên học liệu",
    "title without marks": "tên không dấu",
    "four words of the title": "bốn chữ của tên, không dấu",
    "title, two letters swapped": "tên, hai chữ cái đổi chỗ",
    "title, a letter missing": "tên, thiếu một chữ cái",
    "title, a letter too many": "tên, thừa một chữ cái",
    "title, a letter wrong": "tên, sai một chữ cái",
    BODY: "một câu trong bài, không dấu",
}


def finding() -> tuple[dict[str, Share], dict[str, Share]]:
    """How search does in the school's own content, and in a library of texts made of words."""
    return measure(own_content(), 200), measure(list(texts(LARGE)), 300)


def least(kind: str) -> float:
    """The share that was promised for a kind of query."""
    return SENTENCES if kind == BODY else TITLES


def section(own: Mapping[str, Share], large: Mapping[str, Share]) -> str:
    """The section, ready for the page."""
    heads = ("Gõ", "Cần", "Kho của trường", f"Kho {whole(LARGE)} bài", "Kết luận")
    return "\n\n".join(("## Tìm có ra không", _HOW, table(heads, _rows(own, large), "lrrrl")))


def _rows(own: Mapping[str, Share], large: Mapping[str, Share]) -> Iterator[str]:
    for kind, name in NAMES.items():
        shares = own[kind].found, large[kind].found
        told = "đạt" if min(shares) >= least(kind) else "chưa đạt"
        yield f"| {name} | ≥ {number(least(kind), 2)} | {number(shares[0], 3)} | {number(shares[1], 3)} | {told} |"


_HOW = f"""Mỗi lần hỏi đều biết trước học liệu nào là đúng; bảng ghi phần số lần hỏi mà học liệu ấy đứng trong {FIRST} kết quả đầu. Câu hỏi lấy từ học liệu của
chính kho này và từ một kho giả {whole(LARGE)} bài."""
